"""Seats of unions distributed by verified membership: the numbers are kept, the count is shown."""

from __future__ import annotations

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import pastikan
from hi_cases.core.db import db
from hi_cases.tripartit.models import PembagianKursi
from hi_cases.tripartit.rules.izin import KELOLA
from hi_cases.tripartit.rules.kursi import baca_suara, salah_kursi
from hi_cases.tripartit.services.pegang import pegang_lembaga


def bagikan(
    pelaku: Pelaku, lembaga_id: int, kursi: int | None, suara: str, sumber: str
) -> PembagianKursi:
    """Distribute seats by "name; members" lines; `sumber` says whose count it is.

    Raises DataTidakSah by field.
    """
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    lembaga = pegang_lembaga(lembaga_id)
    semua, salah = baca_suara(suara)
    galat = {"suara": salah} if salah else {}
    if pesan := salah_kursi(kursi):
        galat["kursi"] = pesan
    if not sumber.strip():
        galat["sumber"] = "Tulis sumber angkanya, misalnya berita acara verifikasi dan tanggalnya."
    pastikan(galat)
    baris = PembagianKursi(
        lembaga_id=lembaga.id,
        kursi=kursi,
        suara=[{"nama": satu.nama, "anggota": satu.anggota} for satu in semua],
        sumber=sumber.strip()[:300],
        dicatat_pada=clock.sekarang(),
        dicatat_nama=pelaku.nama,
    )
    db.session.add(baris)
    db.session.flush()
    audit.catat(
        pelaku,
        "lembaga.kursi",
        lembaga.rujukan,
        sesudah={"kursi": baris.kursi, "serikat": len(semua)},
        keterangan=f"{baris.kursi} kursi unsur SP/SB dibagi menurut {baris.sumber}",
    )
    return baris
