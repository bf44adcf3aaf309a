"""Whether a letter may be begun, handed in, issued beside those of its kind that there are."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.akses import port
from hi_cases.surat.types import StatusSurat
from hi_cases.surat.types.batas import BatasSurat, Lingkup

_HIDUP = frozenset({StatusSurat.DIPERIKSA, StatusSurat.TERBIT})
_BERLAKU = frozenset({StatusSurat.TERBIT})


def alasan_bersama(rujukan: Rujukan, kode: str) -> str:
    """Say with which letter this kind is issued, so that nobody begins it by hand; "": none."""
    batas: BatasSurat | None = port(rujukan).batas(rujukan.id, kode)
    return batas.alasan if batas is not None and batas.lingkup is Lingkup.BERSAMA else ""


def yang_ada(
    rujukan: Rujukan,
    kode: str,
    pihak_id: int | None,
    isian: Mapping[str, Any],
    *,
    status: Collection[StatusSurat] = _HIDUP,
    kecuali: int | None = None,
) -> Surat | None:
    """Return the letter beside which another of this kind is not wanted; None: there is none."""
    batas: BatasSurat | None = port(rujukan).batas(rujukan.id, kode)
    if batas is None or batas.lingkup is Lingkup.BERSAMA:
        return None
    stmt = sa.select(Surat).filter_by(kode=kode, rujukan_jenis=rujukan.jenis, rujukan_id=rujukan.id)
    stmt = stmt.where(Surat.status.in_(sorted(status)))
    if batas.lingkup is not Lingkup.BENDA:
        stmt = stmt.where(Surat.pihak_id == pihak_id)
    if batas.sejak is not None:
        stmt = stmt.where(Surat.dibuat_pada >= batas.sejak)
    if kecuali is not None:
        stmt = stmt.where(Surat.id != kecuali)
    semua = db.session.scalars(stmt.order_by(Surat.id)).all()
    if batas.lingkup is Lingkup.KIRIMAN:
        untuk = isian.get(batas.isian)
        semua = [s for s in semua if untuk and s.isian.get(batas.isian) == untuk]
        milik = _tersendiri(batas, isian)
        semua = [
            s
            for s in semua
            if not s.penyampaian and (milik is None or _tersendiri(batas, s.isian) in {None, milik})
        ]
    return semua[0] if semua else None


def _tersendiri(batas: BatasSurat, isian: Mapping[str, Any]) -> int | None:
    """Return which of the things that stand by themselves a letter is for; None: none of them."""
    for urut, satu in enumerate(batas.tersendiri):
        if all(isian.get(nama) == nilai for nama, nilai in satu.items()):
            return urut
    return None


def yang_ada_bagi(surat: Surat, status: Collection[StatusSurat] = _HIDUP) -> Surat | None:
    """Return what stands in the way of a draft; what takes the place of a letter is its heir."""
    if surat.mengganti_id is not None:
        return None
    return yang_ada(
        surat.rujukan,
        surat.kode,
        surat.pihak_id,
        surat.isian,
        status=status,
        kecuali=surat.id,
    )


def kalimat_ada(ada: Surat) -> str:
    """Say which letter there is and what to do instead."""
    judul = str((ada.naskah or {}).get("judul", ""))
    nama = judul if judul.startswith(ada.nama) else ada.nama
    siapa = f" untuk {ada.pihak_nama}" if ada.pihak_nama else ""
    if ada.status is StatusSurat.DIPERIKSA or ada.tanggal is None:
        return f"{nama}{siapa} sedang menunggu persetujuan. Lanjutkan surat itu, atau tarik dahulu."
    sebut = f"{nama} {ada.nomor or ''}".strip()
    terbit = f"{sebut}{siapa} sudah terbit {tulis_tanggal(ada.tanggal, hari=False)}"
    batas: BatasSurat | None = port(ada.rujukan).batas(ada.rujukan_id, ada.kode)
    if batas is not None and batas.lingkup is Lingkup.KIRIMAN:
        return f"{terbit} dan belum dikirim. Kirim surat itu, atau buat surat penggantinya."
    return f"{terbit}. Bila isinya keliru, buat surat penggantinya."


def pastikan_baru(
    rujukan: Rujukan, kode: str, pihak_id: int | None, isian: Mapping[str, Any]
) -> None:
    """Raise TindakanDitolak where a letter of this kind is not to be begun."""
    if alasan := alasan_bersama(rujukan, kode):
        raise TindakanDitolak(alasan)
    if (ada := yang_ada(rujukan, kode, pihak_id, isian)) is not None:
        raise TindakanDitolak(kalimat_ada(ada))


def pastikan_satu(surat: Surat, *, terbit: bool = False) -> None:
    """Raise TindakanDitolak unless the draft may be handed in (`terbit`: issued) beside others."""
    milik = port(surat.rujukan)
    if milik.batas(surat.rujukan_id, surat.kode) is None or surat.mengganti_id is not None:
        return
    if alasan := alasan_bersama(surat.rujukan, surat.kode):
        raise TindakanDitolak(alasan)
    # Two of a kind at one time: the second waits here, and then sees the first.
    milik.kunci(surat.rujukan_id)
    if (ada := yang_ada_bagi(surat, _BERLAKU if terbit else _HIDUP)) is not None:
        raise TindakanDitolak(kalimat_ada(ada))
