"""Terms that come to their end: told of in time, by the timetable."""

from __future__ import annotations

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.berkala import pagi
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.tripartit.queries.papan import akan_berakhir, ambang
from hi_cases.tripartit.rules.masa import kabar

KANTOR = (Peran.PETUGAS, Peran.SUBKOOR, Peran.KABID)
"""Who is told that the term of a body comes to its end."""


def kabarkan() -> int:
    """Tell the office of every end that is near or over; return how many notices there are.

    Run twice, or late, it tells nothing twice.
    """
    hari = clock.hari_ini()
    batas = ambang(hari)
    kantor = {nomor for peran in KANTOR for nomor in akun.berperan(peran)}
    jumlah = 0
    for lembaga, masa in akan_berakhir(hari):
        isi = kabar(lembaga.nama, masa.sampai, hari, batas)
        if isi is None:
            continue
        jumlah += len(
            pemberitahuan.beri_tahu(
                kantor,
                kelompok=Kelompok.TENGGAT,
                judul=isi.judul,
                isi=isi.isi,
                kunci=f"lembaga:{lembaga.id}:{isi.kunci}",
                rujukan=lembaga.rujukan,
                tidak_sebelum=pagi(hari),
            )
        )
    return jumlah
