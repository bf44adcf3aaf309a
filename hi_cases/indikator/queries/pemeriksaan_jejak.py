"""Closings, hand entries and planning documents against the trail, both ways: each row has its
entry, each entry its row. The trail is chained, so who changes a row by hand cannot change both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.audit import queries as audit
from hi_cases.audit.types import IsiJejak
from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.indikator.models import DokumenRencana, IsianIndikator, TutupBulan
from hi_cases.indikator.queries import jejak
from hi_cases.indikator.types import Periode


class _Baris(Protocol):
    @property
    def rujukan(self) -> Rujukan: ...


def _dua_arah(
    jenis: str,
    tindakan: Sequence[str],
    semua: Iterable[_Baris],
    cocok: Callable[[Any, Sequence[IsiJejak]], bool],
    sebut: Callable[[Any], str],
) -> Iterator[Temu]:
    """Yield rows that the trail does not know or knows otherwise, and things that only it knows."""
    catatan = audit.menurut_benda(jenis, tindakan)
    for satu in semua:
        milik = catatan.pop(satu.rujukan.id, [])
        if not milik:
            yield Temu(satu.rujukan, f"{sebut(satu)} tidak mempunyai catatan di jejak.")
        elif not cocok(satu, [j.isi for j in milik]):
            yield Temu(satu.rujukan, f"{sebut(satu)} lain dari catatannya di jejak.")
    for nomor, milik in sorted(catatan.items()):
        yield Temu(
            Rujukan(jenis, nomor),
            f"Jejak nomor {milik[0].urutan} mencatat {sebut(None)} nomor {nomor}, yang tidak ada "
            "lagi.",
        )


def _satu(catatan: Sequence[IsiJejak], *tindakan: str) -> IsiJejak | None:
    """Return the one entry of an act; None where there is none, or more than one."""
    ada = [c for c in catatan if c.tindakan in tindakan]
    return ada[0] if len(ada) == 1 else None


def _memuat(catatan: IsiJejak, isi: dict[str, Any]) -> bool:
    """Tell whether what an entry keeps is what the row says. Older entries keep less."""
    sesudah = catatan.sesudah or {}
    return bool(sesudah) and all(isi.get(kunci) == nilai for kunci, nilai in sesudah.items())


def _tutup_cocok(satu: TutupBulan, catatan: Sequence[IsiJejak]) -> bool:
    milik = _satu(catatan, jejak.REVISI if satu.revisi else jejak.TUTUP)
    if milik is None or len(catatan) > 1:
        return False
    nama = Periode(satu.tahun, satu.bulan, satu.bulan).nama
    return (
        _memuat(milik, jejak.isi_tutup(satu))
        and milik.keterangan == (satu.catatan or nama)
        and (milik.pelaku_id, milik.pelaku_nama) == (satu.ditutup_oleh_id, satu.ditutup_nama)
    )


def _tutup() -> Iterator[Temu]:
    yield from _dua_arah(
        "tutup_bulan",
        (jejak.TUTUP, jejak.REVISI),
        db.session.scalars(sa.select(TutupBulan).order_by(TutupBulan.id)).all(),
        _tutup_cocok,
        lambda s: f"Tutup bulan {s.bulan:02}/{s.tahun}" if s else "tutup bulan",
    )


def _isian_cocok(satu: IsianIndikator, catatan: Sequence[IsiJejak]) -> bool:
    isi, coret = _satu(catatan, jejak.ISI), _satu(catatan, jejak.CORET)
    if isi is None or len(catatan) != 1 + (satu.dicoret_pada is not None):
        return False
    if satu.dicoret_pada is not None and (coret is None or coret.keterangan != satu.alasan_coret):
        return False
    return (
        _memuat(isi, jejak.isi_isian(satu))
        and isi.keterangan == f"{satu.macam.label}: {satu.bukti}"
        and isi.pelaku_nama == satu.dicatat_nama
    )


def _isian() -> Iterator[Temu]:
    yield from _dua_arah(
        "isian_indikator",
        (jejak.ISI, jejak.CORET),
        db.session.scalars(sa.select(IsianIndikator).order_by(IsianIndikator.id)).all(),
        _isian_cocok,
        lambda s: f"{s.macam.label} {s.kunci} {s.bulan:02}/{s.tahun}" if s else "isian",
    )


def _dokumen_cocok(satu: DokumenRencana, catatan: Sequence[IsiJejak]) -> bool:
    muat, isi = _satu(catatan, jejak.MUAT), jejak.isi_dokumen(satu)
    tarik = [(c.pelaku_nama, c.keterangan) for c in catatan if c.tindakan == jejak.TARIK]
    ditarik = [(satu.ditarik_nama, satu.alasan_tarik)] if satu.ditarik_pada else []
    sidik = [c.sesudah["sidik"] for c in catatan if c.sesudah and "sidik" in c.sesudah]
    return (
        muat is not None
        and _memuat(muat, isi)
        and muat.pelaku_nama == satu.dimuat_nama
        and sidik == [isi["sidik"]]
        and tarik == ditarik
    )


def _dokumen() -> Iterator[Temu]:
    semua = sa.select(DokumenRencana).options(selectinload(DokumenRencana.definisi))
    yield from _dua_arah(
        "dokumen_rencana",
        (jejak.MUAT, jejak.SIDIK, jejak.TARIK),
        db.session.scalars(semua.order_by(DokumenRencana.id)).all(),
        _dokumen_cocok,
        lambda s: f"Dokumen rencana {s.kode}" if s else "dokumen rencana",
    )


_PULIHKAN = (
    "Jangan mengubah apa pun. Serahkan kepada admin sistem: isi yang benar ada di jejak itu dan di "
    "cadangan terakhir yang masih utuh."
)

PEMERIKSAAN_JEJAK = (
    Periksa(
        "indikator.jejak_tutup",
        "Tutup bulan yang tidak cocok dengan jejaknya",
        "Tiap tutup bulan dan revisinya tercatat di jejak dengan bulan, sidik, alasan, nama, dan "
        "waktunya. Yang lain, tidak tercatat, atau hilang berarti diubah di luar sistem.",
        _PULIHKAN,
        _tutup,
    ),
    Periksa(
        "indikator.jejak_isian",
        "Isian tangan yang tidak cocok dengan jejaknya",
        "Tiap isian realisasi dan anggaran, juga pencoretannya, tercatat di jejak dengan nilai dan "
        "buktinya. Yang lain, tidak tercatat, atau hilang berarti diubah di luar sistem.",
        _PULIHKAN,
        _isian,
    ),
    Periksa(
        "indikator.jejak_dokumen",
        "Dokumen rencana yang tidak cocok dengan sidiknya di jejak",
        "Indikator, rumus, target, dan pagu sebuah dokumen tidak pernah diubah sesudah dimasukkan; "
        "sidiknya tercatat di jejak. Yang lain berarti diubah di luar sistem.",
        _PULIHKAN,
        _dokumen,
    ),
)
