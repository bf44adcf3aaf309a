"""Seven made-up cases of autumn 2025 and what stands around them, for the overview.

From 8 September to 30 November 2025 no day is off but Saturdays and Sundays, so working days are
counted on the fingers. All were registered on Monday, 8 September.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from hi_cases.core.authz import SISTEM
from hi_cases.kalender_kerja import services as kalender
from hi_cases.mogok.models import Aksi
from hi_cases.permohonan.types import Hasil as HasilPermohonan
from hi_cases.perselisihan.models import AnggotaKelompok, Perkara, Pihak
from hi_cases.perselisihan.types import Hasil, JenisPihak, Sisi, Tahap
from hi_cases.syarat_kerja.types import JenisInstrumen, StatusInstrumen
from tests.integration.indikator.karangan_dasar import hari, tambah, urusan
from tests.integration.indikator.karangan_lembaga import lks, organisasi
from tests.integration.indikator.tahun_karangan import (
    instrumen,
    perkara,
    permohonan,
    perusahaan,
)

CATAT_PADA = hari(9, 8)
LAKI, PEREMPUAN = "3216010101900001", "3216014101900002"


def selesai(nomor: str, akhir: date | None, **lain: Any) -> Perkara:
    """A case that ended with an anjuran refused, unless said otherwise."""
    dasar = {"hasil": Hasil.ANJURAN_DITOLAK, "selesai_pada": akhir}
    return perkara(nomor, 2025, CATAT_PADA, **(dasar | lain))


def pihak(milik: Perkara, jenis: JenisPihak, nik: str = "", anggota: tuple[str, ...] = ()) -> None:
    """A worker, or a group by the NIK of its members."""
    isi = [AnggotaKelompok(nama=f"Anggota {i}", nik=n, urutan=i) for i, n in enumerate(anggota)]
    tambah(
        Pihak(perkara_id=milik.id, sisi=Sisi.PEMOHON, jenis=jenis, nama="X", nik=nik, anggota=isi)
    )


def tugas(milik: Perkara, akhir: date | None, jeda: tuple[date, date] | None = None) -> None:
    """MED-30 of a case from 8 September, as acts open, pause and end it; None: called off."""
    milik.pelimpahan_diterima_pada = CATAT_PADA
    r = milik.rujukan
    kalender.buka(SISTEM, r, "MED-30", CATAT_PADA, label="Uji", bukti="Uji")
    if jeda is not None:
        kalender.mulai_jeda(SISTEM, r, "MED-30", jeda[0], "klarifikasi")
        kalender.akhiri_jeda(SISTEM, r, "MED-30", jeda[1])
    if akhir is None:
        kalender.batalkan(SISTEM, r, "MED-30", "kembali ke bipartit")
    else:
        kalender.penuhi(SISTEM, r, "MED-30", akhir)


def aksi(jenis: str, mulai: date, *, terjadi: bool = True, **lain: Any) -> None:
    """An action of the made-up autumn."""
    milik = urusan(jenis, "dihentikan", mulai, nomor=f"{jenis}/{mulai}/{terjadi}")
    dasar = {
        "urusan_id": milik.id,
        "jenis": jenis,
        "mulai": mulai,
        "terjadi": terjadi,
        "keadaan": "dihentikan",
        "perjanjian": False,
        "diserahkan": False,
        "sifat": "normatif",
    }
    tambah(Aksi(**(dasar | lain)))


def karang_ringkasan() -> None:
    """Put the made-up autumn in."""
    mira, nia = {"mediator_nama": "Mira"}, {"mediator_nama": "Nia"}
    # 9, 10, 11, 12 September: 4 working days. Its task of the mediator was called off.
    satu = selesai("1/2025", hari(9, 12), alasan_phk="B1", jumlah_pekerja=3)
    pihak(satu, JenisPihak.KELOMPOK, anggota=(LAKI, PEREMPUAN, ""))
    tugas(satu, None)
    # 4 days of that week, 5 of the next, Monday the 22nd: 10.
    dua = selesai(
        "2/2025", hari(9, 22), hasil=Hasil.PB_MEDIASI, alasan_phk="B1", jumlah_pekerja=1, **mira
    )
    pihak(dua, JenisPihak.PEKERJA, nik=PEREMPUAN)
    tugas(dua, hari(9, 22))
    # 4 + 5 weeks of 5 + Monday, 20 October: 30; less the week of clarification: 25 for MED-30.
    tiga = selesai("3/2025", hari(10, 20), **mira)
    tugas(tiga, hari(10, 20), (hari(9, 15), hari(9, 19)))
    # One day more, without a pause: 31 of both.
    empat = selesai("4/2025", hari(10, 21), jumlah_pekerja=10, **nia)
    tugas(empat, hari(10, 21))
    # Of old books: ended without the day of registration; without the day of its end.
    selesai("5/2025", hari(10, 10), dicatat_pada=None)
    selesai("6/2025", None)
    # Handed to another authority: no settlement. Open still.
    selesai("7/2025", hari(9, 30), tahap=Tahap.DITERUSKAN_PENGAWAS, hasil=None)
    perkara("8/2025", 2025, CATAT_PADA, tahap=Tahap.MEDIASI, **nia)

    aksi("mogok_kerja", hari(10, 6), pekerja=50, hari_hilang=2, jam_hilang=700)
    aksi("mogok_kerja", hari(11, 3), pekerja=20)
    aksi("mogok_kerja", hari(11, 4), terjadi=False, pekerja=9, jam_hilang=99)
    aksi("unjuk_rasa", hari(8, 4), pekerja=5, jam_hilang=10, hari_hilang=1)

    pt, pp = perusahaan("PT Anggrek"), JenisInstrumen.PP
    # Received; withdrawn by the company.
    lapor = {"alasan": "B2", "pekerja_laki": "3", "pekerja_perempuan": "4"}
    masuk, h = hari(8, 4), HasilPermohonan
    permohonan(pt, "laporan_phk", masuk, hari(8, 5), h.DITERIMA).isian = lapor
    permohonan(pt, "laporan_phk", hari(8, 5), hari(8, 6), h.DICABUT).isian = lapor
    # In force at the end of both halves; from July only; ended in May; a mistake.
    instrumen(pt, pp, hari(1, 2), hari(1, 1, 2027))
    instrumen(pt, JenisInstrumen.PKB, hari(7, 1), hari(6, 30, 2027))
    lewat = {"status": StatusInstrumen.BERAKHIR, "ditutup_pada": hari(5, 31)}
    instrumen(pt, pp, hari(6, 1, 2023), hari(5, 31), **lewat)
    salah = {"status": StatusInstrumen.DIBATALKAN, "ditutup_pada": hari(9, 9)}
    instrumen(pt, pp, hari(2, 1), hari(1, 31, 2027), **salah)
    lks(pt, hari(8, 1), hari(7, 31, 2028))
    organisasi("SP Anggrek")
