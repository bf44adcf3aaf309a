"""Correct the day of an entry: its periods move, the old day stays on record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import Sidang
from hi_cases.perselisihan.rules import isian, patut
from hi_cases.perselisihan.rules import koreksi as aturan
from hi_cases.perselisihan.services import tenggat
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup
from hi_cases.perselisihan.services.mediasi import pastikan_dipanggil
from hi_cases.perselisihan.types import JenisSidang, Tindakan
from hi_cases.perselisihan.types.koreksi import Rekaman, Titik

_MENYANGKUT_SIDANG = frozenset({Rekaman.PANGGILAN, Rekaman.SIDANG_MEDIASI})


def _salah(pesan: str | None) -> None:
    if pesan:
        raise DataTidakSah({"tanggal": pesan})


def periksa_hari(di: Lingkup, titik: Titik, baru: date, semua: Sequence[Titik]) -> None:
    """Refuse a day on which the entry cannot lie among the others of its case."""
    _salah(aturan.periksa(titik, baru, semua, di.hari_ini))
    _salah(aturan.periksa_waktu(titik, baru, queries.akhir_waktu(di.perkara)))


def periksa_pergeseran(
    titik: Titik, semua: Sequence[Titik], geser: Sequence[queries.Geser]
) -> None:
    """Refuse a day by which a later act would lie on the wrong side of a period that moves."""
    akhir = {
        satu.tenggat.kode: satu.pergeseran.baru
        for satu in geser
        if satu.pergeseran.baru is not None
    }
    for lain in semua:
        if lain.kunci != titik.kunci:
            _salah(aturan.periksa_waktu(lain, lain.tanggal, akhir, ini=False))


def _pilih(di: Lingkup, semua: Sequence[Titik], kunci: str) -> Titik:
    for satu in semua:
        if satu.kunci == kunci and aturan.dapat_diperbaiki(satu.entri, di.fakta):
            break
    else:
        raise DataTidakSah({"entri": "Pilih salah satu tanggal yang tercatat pada perkara ini."})
    if not aturan.berwenang(di.pelaku, satu.entri, di.fakta):
        raise TidakBerizin(f"{satu.entri.label} diperbaiki oleh yang berwenang mencatatnya.")
    return satu


def _tulis(di: Lingkup, titik: Titik, baru: date) -> None:
    """Set the day in its record; the return of a file is kept by its deadline alone."""
    if titik.entri.rekaman is Rekaman.PENGEMBALIAN:
        return
    baris = queries.rekaman(di.perkara, titik)
    lama = getattr(baris, titik.entri.bidang)
    if isinstance(lama, list):
        nilai: Any = [*lama]
        nilai[titik.urut] = baru.isoformat()
        setattr(baris, titik.entri.bidang, nilai)
    else:
        setattr(baris, titik.entri.bidang, baru)
    if titik.entri.rekaman is Rekaman.SIDANG_MEDIASI and titik.pertama:
        di.perkara.sidang_pertama_pada = baru
    db.session.flush()


def _periksa_panggilan(di: Lingkup) -> None:
    """Every session that was held still has who was duly summoned to it (Ps 13(1)b)."""
    stmt = sa.select(Sidang).filter_by(perkara_id=di.perkara.id, jalur=JenisSidang.MEDIASI)
    lalu: date | None = None
    for sidang in db.session.scalars(stmt.order_by(Sidang.ke)):
        hadir = {satu.pihak_id for satu in sidang.kehadiran if satu.hadir}
        if sidang.terlaksana:
            try:
                pastikan_dipanggil(di, hadir, sidang.tanggal, lalu)
            except DataTidakSah as galat:
                _salah(
                    f"Dengan tanggal itu sidang ke-{sidang.ke} tidak lagi sah tercatat terlaksana: "
                    f"{galat.pesan} Bila kehadiran atau sidangnya yang keliru, pakai “Perbaiki "
                    "catatan sidang” dahulu."
                )
        lalu = sidang.tanggal


def _kalimat(titik: Titik, baru: date, geser: Sequence[queries.Geser], alasan: str) -> str:
    lama = tulis_tanggal(titik.tanggal, hari=False)
    bergeser = [
        f"{satu.tenggat.kode} {tulis_tanggal(satu.pergeseran.baru, hari=False)}"
        for satu in geser
        if satu.pergeseran.jatuh_bergeser and satu.pergeseran.baru is not None
    ]
    akibat = f" Jatuh menjadi {', '.join(bergeser)}." if bergeser else ""
    return (
        f"Tanggal {titik.sebutan} diperbaiki dari {lama} menjadi "
        f"{tulis_tanggal(baru, hari=False)}.{akibat} {alasan}"
    )


def rencana(di: Lingkup, kunci: str, baru: date) -> tuple[Titik, list[queries.Geser]]:
    """Return the entry and what its corrected day moves, or refuse it; nothing changes yet."""
    semua = queries.titik(di.perkara)
    titik = _pilih(di, semua, kunci)
    periksa_hari(di, titik, baru, semua)
    geser = queries.pergeseran(di.perkara, titik, baru)
    periksa_pergeseran(titik, semua, geser)
    return titik, geser


def pratinjau_koreksi(
    pelaku: Pelaku, perkara_id: int, data: Mapping[str, Any]
) -> tuple[list[queries.Geser], list[str]]:
    """Return what the correction would move, and what becomes of absences; nothing is written."""
    perkara = queries.perkara(pelaku, perkara_id)
    fakta = queries.fakta(perkara)
    isi = isian.baca(Tindakan.PERBAIKI_TANGGAL, data, fakta.hari_ini)
    di = Lingkup(pelaku, perkara, fakta)
    titik, geser = rencana(di, isi["entri"], isi["tanggal"])
    akibat: list[str] = []
    if titik.entri.rekaman in _MENYANGKUT_SIDANG:
        # Summonses and sessions are judged together, so on the record as it would be.
        with db.session.begin_nested() as andai:
            _tulis(di, titik, isi["tanggal"])
            _periksa_panggilan(di)
            akibat = patut.beda_mangkir(fakta, queries.fakta(perkara))
            andai.rollback()
    return geser, akibat


def perbaiki_tanggal(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Correct the day of one entry."""
    baru, alasan = isi["tanggal"], isi["alasan"]
    titik, geser = rencana(di, isi["entri"], baru)
    _tulis(di, titik, baru)
    for satu in geser:
        tenggat.terapkan_geser(di.pelaku, di.perkara, satu, alasan)
    if titik.entri.rekaman in _MENYANGKUT_SIDANG:
        _periksa_panggilan(di)
    return Catatan(
        di.hari_ini,
        _kalimat(titik, baru, geser, alasan),
        {
            "entri": titik.kunci,
            "lama": titik.tanggal,
            "baru": baru,
            "alasan": alasan,
            "tenggat": [[satu.tenggat.kode, satu.tenggat.kunci] for satu in geser],
        },
        sebelum={titik.entri.kode: titik.tanggal},
        sesudah={titik.entri.kode: baru},
    )
