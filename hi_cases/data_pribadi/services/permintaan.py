"""The doors of a request that are not the office's: an account's page and the public form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import tahan
from hi_cases.core.errors import TindakanDitolak
from hi_cases.data_pribadi.queries import permintaan as baca
from hi_cases.data_pribadi.rules import PERMINTAAN
from hi_cases.data_pribadi.types import Saluran
from hi_cases.urusan import services as urusan
from hi_cases.urusan.services import kartu
from hi_cases.urusan.services.kartu import Kartu
from hi_cases.urusan.types import Urusan

TERBUKA_MAKS = 5
"""Requests that an account may have open at one time."""
SEKALI_KIRIM = timedelta(minutes=10)
"""The same words within this time are one request: a button pressed twice, a page sent anew."""


def ajukan(
    pelaku: Pelaku, data: Mapping[str, Any], pengguna_id: int | None = None
) -> tuple[Urusan, Kartu]:
    """Receive a request now; its hours run from this minute. Sent twice, it is one.

    `pengguna_id`: the account that asks about its own data; None: the public form, where an officer
    first looks at who it is.
    """
    kini = clock.ke_lokal(clock.sekarang())
    # Sent twice at one moment, the second waits here and then finds the first.
    tahan(f"minta_data:{pengguna_id or data.get('kontak')}")
    if (ada := baca.baru_saja(pengguna_id, data, kini - SEKALI_KIRIM)) is not None:
        return ada, kartu.kartu(ada)
    if pengguna_id is not None and _terbuka(pelaku) >= TERBUKA_MAKS:
        raise TindakanDitolak(
            "Masih ada permintaan Anda yang belum dijawab. Tunggu jawabannya, atau tarik lebih "
            "dahulu."
        )
    isi = {**data, "tanggal": kini.date(), "pukul": f"{kini:%H.%M}"}
    satu = urusan.buat(pelaku, PERMINTAAN.kode, isi, pintu_sendiri=True)
    permintaan = baca.satu(satu.id)
    permintaan.pengguna_id = pengguna_id
    permintaan.saluran = Saluran.LAMAN if pengguna_id is None else Saluran.AKUN
    return satu, kartu.kartu(satu)


def _terbuka(pelaku: Pelaku) -> int:
    return sum(satu.urusan.terbuka for satu in baca.milik_saya(pelaku))


def tarik(pelaku: Pelaku, urusan_id: int, alasan: str) -> Urusan:
    """Take back a request of one's own account."""
    milik = baca.satu_saya(pelaku, urusan_id, tahan=True)
    if not milik.urusan.terbuka:
        raise TindakanDitolak("Permintaan ini sudah selesai, jadi tidak perlu ditarik lagi.")
    return urusan.lakukan_di(pelaku, milik.urusan, "tarik", {"alasan": alasan})
