"""What the tests of hand-overs begin with: a report that two workers refused, a PKB in talks."""

from __future__ import annotations

from datetime import date

from hi_cases.permohonan import services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Tindakan
from hi_cases.permohonan.types.pihak import DataPihak
from hi_cases.perselisihan.types.asal import PilihanPkb
from tests.factories.berkas import pdf
from tests.perangkat.permohonan import DuniaPermohonan

ALASAN = {
    "alasan": "B1",
    "uraian": "Lini produksi ditutup.",
    "pekerja_laki": 2,
    "pekerja_perempuan": 1,
    "pelapor": "Rina",
    "jabatan_pelapor": "HR",
}
JAWAB = (("menolak", "2026-03-05"), ("menerima", "2026-03-04"), ("menolak", "2026-03-06"))
GAGAL = PilihanPkb(date(2026, 2, 27), "Pasal 12: kenaikan upah.", "Lima persen.", "Sepuluh persen.")


def buat_laporan(dunia: DuniaPermohonan) -> Permohonan:
    """Return a report of three workers, the first and the third of whom refused."""
    dunia.jam.atur("2026-03-16")
    satu = services.buat(dunia.pengaju, "laporan_phk", dunia.pt_id)
    services.simpan_langkah(dunia.pengaju, satu.id, satu.versi, "alasan", ALASAN)
    dunia.unggah(satu, "pemberitahuan", pdf("pemberitahuan"))
    baris = [
        {
            "nama": f"Pekerja {ke}",
            "nik": f"{3216014501900000 + ke}",
            "jabatan": "Operator",
            "percobaan": False,
            "diberitahu": f"2026-03-0{ke}",
            "phk": "2026-03-30",
            "jawaban": jawaban,
            "tanggal_jawaban": hari,
        }
        for ke, (jawaban, hari) in enumerate(JAWAB, 1)
    ]
    services.simpan_baris(dunia.pengaju, satu.id, satu.versi, baris)
    return dunia.tindak(dunia.pengaju, satu, Tindakan.AJUKAN)


def buat_pkb(dunia: DuniaPermohonan) -> Permohonan:
    """Return a PKB that waits for its two unions."""
    satu = services.buat(dunia.pengaju, "pkb_baru", dunia.pt_id)
    pihak = [DataPihak("SP Satu", jumlah_anggota=110), DataPihak("SP Dua")]
    services.simpan_pihak(dunia.pengaju, satu.id, satu.versi, pihak)
    dunia.isi(satu, ditandatangani="2026-02-20")
    return dunia.tindak(dunia.pengaju, satu, Tindakan.AJUKAN)
