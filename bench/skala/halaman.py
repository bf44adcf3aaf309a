"""Pages made of kept figures: server time on a large nation against a small one."""

from __future__ import annotations

from collections.abc import Iterator

from bench.dunia.basis import Basis
from bench.skala.alat import Nilai, Pasangan, bergantian, buka, masuk, tengah
from hi_cases.core.authz import Peran
from hi_cases.core.db import db, mulai_tulis
from hi_cases.indikator.queries import angka
from hi_cases.indikator.services import hitung, statistik, terbitan

UKURAN = "halaman dari angka tersimpan"
BATAS = 1.5
KALI = 9
ALAMAT = (
    "/indikator/",
    "/indikator/?periode=2025-06",
    "/indikator/2025/perkara_terselesaikan",
    "/indikator/sejarah",
    "/statistik/",
    "/statistik/ringkasan",
    "/statistik/ringkasan?tahun=2025",
    "/statistik/umum",
)


def siapkan(basis: Basis) -> None:
    """Count everything once, as the night does."""
    with basis.app.app_context(), mulai_tulis():
        hitung.hitung(angka.tahun_dihitung(), penuh=True)
        statistik.malam()
        terbitan.terbitkan()
        db.session.commit()


def ukur(p: Pasangan) -> Iterator[Nilai]:
    """Open each page in turn on both."""
    besar, kecil = masuk(p.besar, Peran.KABID), masuk(p.kecil, Peran.KABID)
    for alamat in ALAMAT:
        satu, dua = bergantian(
            KALI, lambda a=alamat: buka(besar, a), lambda a=alamat: buka(kecil, a)
        )
        a, b = tengah(satu), tengah(dua)
        yield Nilai(UKURAN, p.mesin, p.perkara, alamat, a / b, BATAS, a, b)
