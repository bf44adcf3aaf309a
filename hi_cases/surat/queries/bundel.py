"""Bundles: what may go into one, and those that were made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.pekerjaan import TERBUKA, Pekerjaan
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.dokumen import queries as dokumen
from hi_cases.dokumen.types import TipeBerkas
from hi_cases.surat.models import BundelSurat, Surat
from hi_cases.surat.queries.akses import pastikan_terlihat, port
from hi_cases.surat.queries.pindaian import rujukan_pindaian
from hi_cases.surat.queries.templat import templat_dari
from hi_cases.surat.rules.bundel import (
    PERINGKAT_JAWABAN,
    PERINGKAT_PENYAMPAIAN,
    peringkat_berkas,
    peringkat_surat,
)
from hi_cases.surat.types import StatusSurat
from hi_cases.surat.types.bundel import CalonBagian, SebabTakTerjilid

DAPAT = frozenset({TipeBerkas.PDF, TipeBerkas.JPG, TipeBerkas.PNG})
JAWABAN, PENYAMPAIAN = "jawaban", "penyampaian"


@dataclass(frozen=True)
class Sumber:
    """All that a bundle about a thing may be made of."""

    surat: Mapping[int, Surat]
    pindaian: Mapping[int, Any]
    """The last scan (`Berkas`) of a letter that was signed with ink, by the letter."""
    berkas: Mapping[int, Any]
    """Files (`Berkas`) of the thing, by their id."""
    fakta: Mapping[str, Any]

    @property
    def jawaban(self) -> Sequence[Mapping[str, Any]]:
        """Answers to the anjuran, as the domain of the thing words them."""
        return self.fakta.get("anjuran", {}).get("jawaban", ())

    @property
    def sebutan(self) -> str:
        """What the thing is called: no label, whose address only a page can tell."""
        perkara = self.fakta.get("perkara", {})
        nomor = perkara.get("nomor")
        return f"Perkara {nomor}" if nomor else str(perkara.get("sebutan") or "")


def _surat_terbit(rujukan: Rujukan) -> dict[int, Surat]:
    stmt = sa.select(Surat).filter_by(
        rujukan_jenis=rujukan.jenis, rujukan_id=rujukan.id, status=StatusSurat.TERBIT
    )
    return {satu.id: satu for satu in db.session.scalars(stmt.order_by(Surat.id))}


def _pindaian(semua: Iterable[Surat]) -> dict[int, Any]:
    menurut = dokumen.berkas_menurut([rujukan_pindaian(satu) for satu in semua])
    dapat = {satu.id: [b for b in isi if b.tipe in DAPAT] for satu, isi in menurut.items()}
    return {surat_id: isi[-1] for surat_id, isi in dapat.items() if isi}


def sumber(pelaku: Pelaku, rujukan: Rujukan) -> Sumber:
    """Return what there is to bind; TidakDitemukan for a thing that the actor does not see."""
    pastikan_terlihat(pelaku, rujukan)
    milik = port(rujukan)
    surat = _surat_terbit(rujukan)
    return Sumber(
        surat,
        _pindaian(surat.values()),
        {satu.id: satu for satu in milik.berkas(pelaku, rujukan.id)},
        milik.fakta(pelaku, rujukan.id, "", None, {}),
    )


def _hari(surat: Surat) -> str:
    return tulis_tanggal(surat.tanggal, hari=False) if surat.tanggal else ""


def nama_surat(surat: Surat) -> str:
    """Return what a letter is called in a list: its kind, and to whom."""
    return f"{surat.nama} untuk {surat.pihak_nama}" if surat.pihak_nama else surat.nama


def keterangan_surat(surat: Surat, *, dipindai: bool) -> str:
    """Return number and day of a letter, and whether its signed scan is bound behind it."""
    bagian = [
        f"Nomor {surat.nomor}" if surat.nomor else "",
        f"tanggal {_hari(surat)}",
        "beserta pindaian bertanda tangan" if dipindai else "",
    ]
    return ", ".join(satu for satu in bagian if satu)


def nama_berkas(satu: Any) -> str:
    """Return what a file is called in a list: what it proves, else what its sender named it."""
    umum = satu.jenis.value == "lainnya"
    return (satu.keterangan or satu.nama_asli) if umum else satu.jenis.label


def keterangan_berkas(satu: Any) -> str:
    """Return the rest of what is known of a file: remark and name."""
    bagian = dict.fromkeys((satu.keterangan, satu.nama_asli))
    return ", ".join(kata for kata in bagian if kata and kata != nama_berkas(satu))


def _calon(ada: Sumber) -> Iterable[tuple[tuple[int, int], CalonBagian]]:
    for surat in ada.surat.values():
        ket = keterangan_surat(surat, dipindai=surat.id in ada.pindaian)
        jenis = templat_dari(surat.templat)
        calon = CalonBagian(f"surat:{surat.id}", nama_surat(surat), ket, terpilih=jenis.terjilid)
        yield (peringkat_surat(jenis.urutan_bundel), surat.id), calon
    if ada.jawaban:
        yield (
            (PERINGKAT_JAWABAN, 0),
            CalonBagian(JAWABAN, "Jawaban para pihak atas anjuran", "Disusun dari catatan perkara"),
        )
    if any(surat.penyampaian for surat in ada.surat.values()):
        yield (
            (PERINGKAT_PENYAMPAIAN, 0),
            CalonBagian(
                PENYAMPAIAN,
                "Daftar penyampaian surat dan bukti terimanya",
                "Disusun dari catatan pengiriman",
            ),
        )
    for berkas in ada.berkas.values():
        calon = CalonBagian(
            f"berkas:{berkas.id}",
            nama_berkas(berkas),
            keterangan_berkas(berkas),
            dapat=berkas.tipe in DAPAT,
            rahasia=berkas.rahasia,
            terpilih=not berkas.rahasia,
        )
        yield (peringkat_berkas(berkas.jenis.value), berkas.id), calon


def calon(ada: Sumber) -> list[CalonBagian]:
    """Return what may go into a bundle, in the order in which the court reads it."""
    return [satu for _, satu in sorted(_calon(ada), key=lambda pasangan: pasangan[0])]


@dataclass(frozen=True)
class BarisBundel:
    """A bundle with the job that makes it."""

    bundel: BundelSurat
    pekerjaan: Pekerjaan | None

    @property
    def berjalan(self) -> bool:
        """Whether it is still being made."""
        return self.pekerjaan is not None and self.pekerjaan.status in TERBUKA

    @property
    def tak_terjilid(self) -> list[dict[str, Any]]:
        """Lines of its table of contents that were named and not bound, with the reason."""
        return [
            {**satu, "alasan": SebabTakTerjilid(satu["sebab"]).label}
            for satu in self.bundel.isi or ()
            if satu["dari"] is None
        ]


def daftar(pelaku: Pelaku, rujukan: Rujukan) -> list[BarisBundel]:
    """Return the bundles about a thing, the newest first."""
    pastikan_terlihat(pelaku, rujukan)
    stmt = (
        sa.select(BundelSurat, Pekerjaan)
        .outerjoin(Pekerjaan, Pekerjaan.id == BundelSurat.pekerjaan_id)
        .filter(BundelSurat.rujukan_jenis == rujukan.jenis, BundelSurat.rujukan_id == rujukan.id)
        .order_by(BundelSurat.id.desc())
    )
    return [BarisBundel(bundel, kerja) for bundel, kerja in db.session.execute(stmt)]


def ambil(pelaku: Pelaku, bundel_id: int) -> BundelSurat:
    """Return one bundle; TidakDitemukan unless the actor sees its thing."""
    satu = db.session.get(BundelSurat, bundel_id)
    if satu is None:
        raise TidakDitemukan
    pastikan_terlihat(pelaku, satu.rujukan)
    return satu


def untuk_pekerjaan(bundel_id: int) -> BundelSurat:
    """Return the bundle that a job works on, held; a job acts for the system."""
    return db.session.scalars(kunci(sa.select(BundelSurat).filter_by(id=bundel_id))).one()
