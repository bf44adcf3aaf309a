"""Telling of what nears the day on which silence decides, and chasing silences that are ripe.

Nothing happens by itself: silence gets its meaning when somebody notes it.
"""

from __future__ import annotations

from datetime import date, timedelta

from hi_cases.core import clock, queue
from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.berkala import pagi
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.rules import hitung
from hi_cases.kalender_kerja.types import KalenderBelumDimuat
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.permohonan import queries
from hi_cases.permohonan.queries.radar import ButirRadar, diam_matang, radar
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.rules.pelaku import MEJA
from hi_cases.permohonan.services.kabar import berperan

TUGAS_SATU = "permohonan.kabari_radar"


def _hari_kerja(hari: date) -> bool:
    """Tell whether the office works on a day; one of a year without calendar counts."""
    try:
        return hitung(kalender.kalender(), hari - timedelta(days=1), hari) == 1
    except KalenderBelumDimuat:
        return True


def cari_radar() -> int:
    """Ask for each submission that is on the radar or has a ripe silence, one message each.

    On a day on which nobody works nobody is told.
    """
    hari = clock.hari_ini()
    if not _hari_kerja(hari):
        return 0
    ids = sorted({satu.baris.id for satu in (*radar(hari), *diam_matang(hari))})
    for nomor in ids:
        queue.kirim(TUGAS_SATU, nomor)
    return len(ids)


def _penerima(satu: ButirRadar) -> set[int]:
    """Return who owns it: the examiner, else the kabid; of a ripe silence, who notes it."""
    if satu.lewat and satu.diam is not None:
        peran = satu.diam.transisi.peran
        if Peran.PETUGAS not in peran:
            return berperan(peran)
        return {satu.pemilik_id} if satu.pemilik_id is not None else berperan(MEJA)
    if satu.pemilik_id is not None:
        return {satu.pemilik_id}
    return berperan([Peran.KABID])


def _isi(satu: ButirRadar) -> str:
    hari = tulis_tanggal(satu.jatuh) if satu.jatuh else ""
    if satu.lewat and satu.diam is not None:
        return (
            f"Waktunya berakhir {hari}. Menurut hukum: {satu.tenggat.ketentuan.akibat}. "
            f"“{satu.diam.transisi.sebutan}” menunggu Anda; tidak ada yang terjadi dengan "
            "sendirinya."
        )
    sisa = "hari ini hari terakhirnya" if satu.sisa == 0 else f"sisa {satu.sisa} {satu.satuan}"
    akibat = satu.tenggat.ketentuan.akibat
    return f"Batasnya {hari}, {sisa}. Bila lewat: {akibat}. Putuskan sebelum hari itu."


def kabari_radar(permohonan_id: int) -> int:
    """Tell the owner of one submission, once a day; return how many notices there are.

    Run twice, or late, it tells nobody twice: the notice's row is its own key of submission,
    period, day and reader.
    """
    try:
        permohonan = queries.pegang(SISTEM, permohonan_id)
    except TidakDitemukan:
        return 0
    hari = clock.hari_ini()
    calon = {
        (satu.kode, satu.baris.id): satu
        for satu in (*radar(hari, [permohonan_id]), *diam_matang(hari, [permohonan_id]))
    }
    jenis = daftar.jenis(permohonan.jenis)
    jumlah = 0
    for satu in calon.values():
        kabar = pemberitahuan.beri_tahu(
            _penerima(satu),
            kelompok=Kelompok.TENGGAT,
            judul=f"{permohonan.sebutan} ({jenis.singkat if jenis else ''}): {satu.tenggat.label}",
            isi=_isi(satu),
            kunci=f"permohonan:{permohonan.id}:radar:{satu.kode}:{hari.isoformat()}",
            rujukan=permohonan.rujukan,
            tidak_sebelum=pagi(hari),
        )
        jumlah += len(kabar)
    return jumlah
