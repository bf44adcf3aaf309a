"""A notice that comes by the online form, with an account or without."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import baca_isian
from hi_cases.core.db import db, tahan
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import tulis_jam
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import BerkasTitipan, JenisBerkas
from hi_cases.mogok.models import Aksi
from hi_cases.mogok.rules.daring import BERKAS, TANPA_BERKAS, isian_daring
from hi_cases.mogok.types import Diketahui
from hi_cases.perusahaan.queries import padan
from hi_cases.urusan import queries
from hi_cases.urusan import services as layanan
from hi_cases.urusan.services.kartu import kartu
from hi_cases.urusan.types import Jenis, Urusan

TANPA_AKUN = Pelaku(id=None, nama="Yang memberitahukan")


def _perusahaan(pelaku: Pelaku, nama: str) -> int | None:
    """Return the company of this exact name: one's own first, else where one alone has it."""
    ada = padan.bernama_banyak([nama]).get(nama, [])
    milik = [nomor for nomor in ada if nomor in pelaku.perusahaan_ids]
    return (milik or ada)[0] if milik or len(ada) == 1 else None


def _isi(jenis: Jenis, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers as the kind takes them: received now, in writing."""
    saat = clock.ke_lokal(clock.sekarang())
    tetap = {
        "tanggal": saat.date(),
        "jam_terima": tulis_jam(saat.time()),
        "ada_surat": Diketahui.YA.value,
        "pembalasan": Diketahui.BELUM.value,
    }
    ada = {satu.nama for satu in jenis.isian}
    return {**data, **{nama: isi for nama, isi in tetap.items() if nama in ada}}


def beri_tahu(
    pelaku: Pelaku,
    jenis: Jenis,
    data: Mapping[str, Any],
    *,
    berkas: Sequence[BerkasTitipan],
    kunci: str,
) -> Urusan:
    """Take in a notice; sent twice it is one. It has a card, by which its course is followed.

    Raises DataTidakSah by field; without the signed notice none is taken (UU 13/2003 Ps. 140).
    """
    # Without a key of its own it is like no other.
    kunci = kunci or secrets.token_hex(16)
    # Sent twice at one moment, the second waits here and then finds the first.
    tahan(f"mogok.beri_tahu:{kunci}")
    lama = db.session.scalar(sa.select(Aksi.urusan_id).filter_by(kunci_isian=kunci))
    if lama is not None:
        return queries.milik(jenis.kode, lama)
    galat = baca_isian(isian_daring(jenis), data, clock.hari_ini())[1]
    if not berkas:
        galat["berkas"] = TANPA_BERKAS
    if galat:
        raise DataTidakSah(galat)
    siapa = pelaku if pelaku.id is not None and not pelaku.staf else TANPA_AKUN
    satu = layanan.buat(
        siapa,
        jenis.kode,
        _isi(jenis, data),
        perusahaan_id=_perusahaan(siapa, " ".join(str(data["nama_perusahaan"]).split())),
        pintu_sendiri=True,
    )
    for titipan in berkas:
        dokumen.unggah(siapa, satu.rujukan, JenisBerkas.LAINNYA, titipan, keterangan=BERKAS)
    db.session.scalars(sa.select(Aksi).filter_by(urusan_id=satu.id)).one().kunci_isian = kunci
    kartu(satu)
    db.session.flush()
    return satu
