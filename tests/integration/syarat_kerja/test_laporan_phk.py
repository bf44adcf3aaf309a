"""The report of a PHK: notice days counted back by hand, answers, the proof of its receipt."""

from __future__ import annotations

from typing import Any

import pytest

from hi_cases.core.errors import TindakanDitolak
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Hasil, Tindakan
from tests.factories.berkas import pdf
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan
ALASAN = {
    "alasan": "B1",
    "uraian": "Lini produksi ditutup.",
    "pekerja_laki": 4,
    "pekerja_perempuan": 2,
    "pelapor": "Rina",
    "jabatan_pelapor": "HR",
}


def _orang(nomor: int, **ubah: Any) -> dict[str, Any]:
    return {
        "nama": f"Pekerja {nomor}",
        "nik": f"{3216014501900000 + nomor}",
        "jabatan": "Operator",
        "percobaan": False,
        "diberitahu": "2026-03-03",
        "phk": "2026-03-30",
        "jawaban": "menerima",
        "tanggal_jawaban": "2026-03-05",
        **ubah,
    }


# PHK on Mon 30 March 2026. PP 35/2021 Ps. 37: fourteen working days before, in probation seven.
# 18-20, 23 and 24 March are no working days. Counted back: 30, 27, 26, 25, 17, 16, 13 | 12, 11,
# 10, 9, 6, 5, 4 March: received on 12 March at the latest in probation, else on 3 March.
# Ps. 39(1): seven working days from 3 March: 4, 5, 6, 9, 10, 11, 12 March.
MENOLAK = {"jawaban": "menolak", "tanggal_jawaban": "2026-03-13"}
BELUM = {"jawaban": "belum", "tanggal_jawaban": None}
DAFTAR = [
    _orang(1),
    _orang(2, diberitahu="2026-03-04"),
    _orang(3, diberitahu="2026-03-12", percobaan=True, **MENOLAK),
    _orang(4, **BELUM),
    _orang(5, **MENOLAK),
    _orang(6, diberitahu=None, **BELUM),
]
BIPARTIT = "Menolak: dirundingkan bipartit dahulu (PP 35/2021 Ps. 39 ayat (2))."
CATATAN = [
    [],
    ["Pemberitahuan terlambat: paling lambat diterima 3 Maret 2026 (PHK-14)."],
    [BIPARTIT],
    [
        "Belum menjawab sampai 12 Maret 2026 (PHK-TOLAK-7); peraturan tidak menyebut diam sebagai "
        "menerima."
    ],
    [
        BIPARTIT,
        "Penolakan ditulis sesudah 12 Maret 2026 (PHK-TOLAK-7); peraturan tidak menyebut "
        "akibatnya.",
    ],
    ["Pemberitahuan belum tercatat; paling lambat diterima 3 Maret 2026 (PHK-14)."],
]


@pytest.fixture
def laporan(dunia: DuniaPermohonan) -> Permohonan:
    """Return a filled report on Mon 16 March 2026."""
    dunia.jam.atur("2026-03-16")
    satu = services.buat(dunia.pengaju, "laporan_phk", dunia.pt_id)
    services.simpan_langkah(dunia.pengaju, satu.id, satu.versi, "alasan", ALASAN)
    dunia.unggah(satu, "pemberitahuan", pdf("pemberitahuan"))
    return services.simpan_baris(dunia.pengaju, satu.id, satu.versi, DAFTAR)


def _catatan(dunia: DuniaPermohonan, satu: Permohonan) -> list[list[str]]:
    return [list(s.catatan) for s in queries.baris_tampak(satu, dunia.jenis(satu))]


def test_each_worker_is_noted_by_the_days_counted_by_hand(
    dunia: DuniaPermohonan, laporan: Permohonan
) -> None:
    assert _catatan(dunia, laporan) == CATATAN
    isi = {**ALASAN, "alasan": "N"}
    services.simpan_langkah(dunia.pengaju, laporan.id, laporan.versi, "alasan", isi)
    assert _catatan(dunia, laporan)[1] == [], "UU 13/2003 Ps. 151A: a pension needs no notice"


def test_a_report_is_received_with_its_number_and_kept_as_it_tells(
    dunia: DuniaPermohonan, laporan: Permohonan, sebagai: Any
) -> None:
    services.simpan_langkah(
        dunia.pengaju, laporan.id, laporan.versi, "alasan", {**ALASAN, "pekerja_laki": 5}
    )
    with pytest.raises(TindakanDitolak, match="7 orang, tetapi daftarnya 6 orang"):
        dunia.tindak(dunia.pengaju, laporan, T.AJUKAN)
    services.simpan_langkah(dunia.pengaju, laporan.id, laporan.versi, "alasan", ALASAN)
    dunia.tindak(dunia.pengaju, laporan, T.AJUKAN)
    satu = dunia.tindak(dunia.petugas, laporan, T.TERIMA_LAPORAN)
    assert satu.hasil is Hasil.DITERIMA
    bukti = queries.bukti(satu)
    assert bukti is not None
    assert bukti.data["nomor"] == "0001/LAP-PHK/2026"
    assert _catatan(dunia, satu) == CATATAN
    # The company prints the proof itself: no letter waits for it at the counter.
    isi = sebagai(dunia.pengaju).get(f"/permohonan/{satu.id}").text
    assert f"/permohonan/{satu.id}/bukti" in isi
    assert "diserahkan dinas di loket" not in isi
