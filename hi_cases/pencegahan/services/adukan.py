"""A complaint from outside, and what the complainant does later by his card.

Everything is done in the name of "Pelapor": neither the trail nor the history nor a file's name
tells who he is. His row (`Pelapor`) is the only place that does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, tahan
from hi_cases.core.errors import DataTidakSah
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import BerkasTitipan, JenisBerkas
from hi_cases.pencegahan.models import Pelapor
from hi_cases.pencegahan.rules.pengaduan import TAMBAH, TARIK
from hi_cases.pencegahan.types import PENGADUAN, DataPelapor, Perlindungan, Saluran
from hi_cases.urusan import queries
from hi_cases.urusan import services as layanan
from hi_cases.urusan.services.kartu import kartu
from hi_cases.urusan.types import Urusan

PELAPOR = Pelaku(id=None, nama="Pelapor")


def tanpa_nama_berkas(berkas: Iterable[BerkasTitipan]) -> list[BerkasTitipan]:
    """Give files neutral names: people name a scan after themselves."""
    return [
        replace(satu, nama=f"lampiran-{ke}.{satu.tipe.value}") for ke, satu in enumerate(berkas, 1)
    ]


def pastikan_pelapor(data: DataPelapor) -> None:
    """Refuse a complainant who is neither unnamed nor reachable."""
    galat = {}
    if data.perlindungan is not Perlindungan.ANONIM:
        if not data.nama:
            galat["nama"] = "Tulis nama Anda, atau pilih “Tanpa nama”."
        if not data.telepon and not data.surel:
            galat["telepon"] = "Tulis nomor telepon atau surel agar petugas dapat menghubungi Anda."
    if galat:
        raise DataTidakSah(galat)


def buat_pelapor(urusan: Urusan, data: DataPelapor | None, **lain: Any) -> Pelapor:
    """Add the row of a complaint's complainant with its card; None: nobody was asked yet."""
    anonim = data is None or data.perlindungan is Perlindungan.ANONIM
    pelapor = Pelapor(
        urusan_id=urusan.id,
        perlindungan=data.perlindungan if data else Perlindungan.ANONIM,
        nama="" if anonim or data is None else data.nama,
        telepon="" if anonim or data is None else data.telepon,
        surel="" if anonim or data is None else data.surel,
        dicatat=data is not None,
        dibuat_pada=clock.sekarang(),
        **lain,
    )
    db.session.add(pelapor)
    kartu(urusan)
    db.session.flush()
    return pelapor


def adukan(
    pelaku: Pelaku,
    isi: Mapping[str, Any],
    pelapor: DataPelapor,
    *,
    berkas: Sequence[BerkasTitipan] = (),
    kunci: str = "",
) -> Pelapor:
    """Take in a complaint from the public form or an account; sent twice, it is one.

    Of the account only its number is kept, on the complainant's row; none of who stays unnamed.
    """
    if kunci:
        # Sent twice at one moment, the second waits here and then finds the first.
        tahan(f"adukan:{kunci}")
        if ada := db.session.scalar(sa.select(Pelapor).filter_by(kunci_isian=kunci)):
            return ada
    pastikan_pelapor(pelapor)
    data = {**isi, "saluran": Saluran.DARING.value, "tanggal": clock.hari_ini()}
    satu = layanan.buat(PELAPOR, PENGADUAN, data, pintu_sendiri=True)
    anonim = pelapor.perlindungan is Perlindungan.ANONIM
    baris = buat_pelapor(
        satu, pelapor, kunci_isian=kunci or None, pengguna_id=None if anonim else pelaku.id
    )
    for titipan in tanpa_nama_berkas(berkas):
        dokumen.unggah(
            PELAPOR, satu.rujukan, JenisBerkas.LAINNYA, titipan, keterangan="Lampiran dari pelapor"
        )
    return baris


def _pegang(urusan_id: int) -> Urusan:
    return queries.milik(PENGADUAN, urusan_id, tahan=True)


def tambah_keterangan(
    urusan_id: int, keterangan: str, berkas: Sequence[BerkasTitipan] = ()
) -> Urusan:
    """Add what the complainant writes or sends later."""
    satu = _pegang(urusan_id)
    isi = {"keterangan": keterangan}
    return layanan.lakukan_di(PELAPOR, satu, TAMBAH, isi, berkas=tanpa_nama_berkas(berkas))


def tarik(urusan_id: int, alasan: str) -> Urusan:
    """Withdraw a complaint for its complainant; pressed twice it is withdrawn once."""
    satu = _pegang(urusan_id)
    if not satu.terbuka:
        return satu
    return layanan.lakukan_di(PELAPOR, satu, TARIK, {"alasan": alasan})
