"""Panels that this domain puts on pages below it: the company's, and a submission's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Panel
from hi_cases.core.teks import bertitik
from hi_cases.permohonan import queries as permohonan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.serikat.models import Organisasi
from hi_cases.serikat.queries import cocok
from hi_cases.serikat.queries.daftar import jadikan_baris
from hi_cases.serikat.rules.izin import LIHAT
from hi_cases.serikat.types import StatusOrganisasi

_BERNAMA = frozenset(
    {
        "serikat_baru",
        "federasi_baru",
        "konfederasi_baru",
        "serikat_pindah_masuk",
        "serikat_perubahan",
    }
)
"""Kinds that bring a name, which is compared with those of the book."""


def panel_perusahaan(pelaku: Pelaku, perusahaan_id: int) -> Panel | None:
    """Port: the unions at a company. Open to all (UU 21/2000 Ps 22), so its company sees it too."""
    kantor = authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False)
    if not kantor and perusahaan_id not in pelaku.perusahaan_ids:
        return None
    stmt = sa.select(Organisasi).where(
        Organisasi.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id)),
        Organisasi.status != StatusOrganisasi.DIBATALKAN,
    )
    urut = sa.case((cocok.TERCATAT, 0), else_=1)
    semua = db.session.scalars(stmt.order_by(urut, Organisasi.nama, Organisasi.id)).all()
    if not semua:
        return None
    baris = jadikan_baris(semua)
    return Panel(
        "Serikat pekerja", "serikat/_panel_perusahaan.html", {"baris": baris, "staf": kantor}
    )


@dataclass(frozen=True)
class PihakDikenal:
    """Another party of a document, and what the book says of its number."""

    nama: str
    organisasi: Organisasi | None
    kalimat: str


def kenali(pihak: Sequence[Any]) -> Sequence[PihakDikenal]:
    """Return of each party whether its number, or else its name, stands in the book."""
    nomor = cocok.bernomor(str(satu.nomor_pencatatan or "") for satu in pihak)
    nama = cocok.bernama_banyak(str(satu.nama or "") for satu in pihak)
    return [
        _dikenal(satu, nomor.get(satu.nomor_pencatatan or ""), nama.get(satu.nama))
        for satu in pihak
    ]


def _dikenal(pihak: Any, nomor: Organisasi | None, nama: Organisasi | None) -> PihakDikenal:
    if nomor is not None:
        if not nomor.tercatat:
            kata = f"{nomor.nama} tidak lagi tercatat: {nomor.status.label.lower()}."
        elif cocok.sama_nama(pihak.nama, nomor.nama):
            kata = f"Tercatat di buku pencatatan dinas ini, nomor {nomor.nomor}."
        else:
            kata = bertitik(f"Nomor {nomor.nomor} di buku pencatatan atas nama {nomor.nama}")
        return PihakDikenal(pihak.nama, nomor, kata)
    if nama is not None:
        kata = f"Nama ini tercatat di buku pencatatan dinas ini dengan nomor {nama.nomor}."
        return PihakDikenal(pihak.nama, nama, kata)
    kata = "Tidak ada dalam buku pencatatan dinas ini; mungkin tercatat di daerah lain."
    return PihakDikenal(pihak.nama, None, kata)


def kalimat_pihak(pihak: Sequence[Any]) -> Sequence[str]:
    """Return the same as sentences, for the page on which parties are named."""
    return [f"{satu.nama}: {satu.kalimat}" for satu in kenali(pihak)]


def panel_permohonan(pelaku: Pelaku, permohonan_id: int) -> Panel | None:
    """Port: names of the book that are close to the one that is filed, for the officer; and what
    the book says of other parties, for every reader."""
    satu = permohonan.ambil(pelaku, permohonan_id)
    if satu.pihak:
        return Panel(
            "Dalam buku pencatatan", "serikat/_panel_pihak.html", {"pihak": kenali(satu.pihak)}
        )
    nama = str(satu.isian.get("nama") or "")
    if satu.jenis not in _BERNAMA or not nama or not pelaku.staf:
        return None
    acuan = satu.acuan_id if satu.acuan_jenis == "organisasi" else None
    milik = db.session.scalar(sa.select(Organisasi.id).filter_by(permohonan_id=satu.id))
    mirip = cocok.mirip(nama, kecuali=acuan or milik)
    return Panel(
        "Nama yang mirip dalam buku", "serikat/_panel_mirip.html", {"nama": nama, "mirip": mirip}
    )
