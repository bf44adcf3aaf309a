"""Closing what is past its time, after the head of the bidang has said so; telling him of it."""

from __future__ import annotations

from collections.abc import Collection

from hi_cases.akun import queries as akun
from hi_cases.audit import services as audit
from hi_cases.core import berkas_sisa, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.papan import papan
from hi_cases.core.retensi import KelompokRetensi
from hi_cases.core.tanggal import BULAN
from hi_cases.data_pribadi.queries import permintaan as baca
from hi_cases.data_pribadi.queries.retensi import bagian, semua_bagian
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok

DASAR = "UU 27/2022 Ps. 42–44"


def kelompok(kode: str) -> KelompokRetensi:
    """Return a kind by its code, or TidakDitemukan."""
    satu = next((s for s in papan().retensi if s.kode == kode), None)
    if satu is None:
        raise TidakDitemukan
    return satu


def tutup(pelaku: Pelaku, kode: str, ids: Collection[int]) -> int:
    """Close the chosen ones of a kind for good; return how many.

    What is held back, or is not past its time (any more), is left as it is: the list is read anew.
    """
    milik = kelompok(kode)
    boleh = {satu.id for satu in bagian(milik).boleh} & set(ids)
    if not boleh:
        raise DataTidakSah({"pilih": "Pilih paling sedikit satu yang akan ditutup."})
    milik.tutup(pelaku, sorted(boleh))
    return len(boleh)


def musnahkan_salinan(pelaku: Pelaku, ids: Collection[int]) -> None:
    """Port: let go of copies that were made for requests, and of their contents."""
    sidik = set()
    for nomor in sorted(ids):
        satu = baca.satu(nomor, tahan=True)
        if satu.sha256 is None:
            continue
        sidik.add(satu.sha256)
        satu.sha256 = satu.ukuran = None
        audit.catat(pelaku, "permintaan_data.salinan_dimusnahkan", satu.rujukan, dasar=DASAR)
    db.session.flush()
    berkas_sisa.buang(sidik, clock.sekarang())


def kabari() -> int:
    """Tell the heads of the bidang once a month how much is past its time; return how many were.
    None where the reference data was not loaded yet: then nothing is old enough to be kept too
    long."""
    try:
        jumlah = sum(len(satu.boleh) for satu in semua_bagian())
    except TindakanDitolak:
        return 0
    if not jumlah:
        return 0
    hari = clock.hari_ini()
    pemberitahuan.beri_tahu(
        [satu.id for satu in akun.pengguna_aktif(Peran.KABID)],
        kelompok=Kelompok.SISTEM,
        judul=f"Data pribadi yang lewat masa simpan, {BULAN[hari.month - 1]} {hari.year}: {jumlah}",
        isi="Periksa daftarnya pada halaman Masa simpan, lalu setujui yang akan ditutup.",
        kunci=f"masa_simpan:{hari:%Y-%m}",
    )
    return jumlah
