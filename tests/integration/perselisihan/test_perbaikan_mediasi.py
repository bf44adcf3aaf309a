"""A session corrected in the open: its day, who came, whether it was held."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hi_cases.core.errors import DataTidakSah
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import Sidang
from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan.kantor import ANJURAN, Kantor


def sidang_ke(kantor: Kantor, ke: int) -> Sidang:
    semua = queries.halaman(kantor.akun["mediator"], kantor.id).sidang
    return next(satu for satu in semua if satu.ke == ke)


def perbaiki(kantor: Kantor, ke: int, **isi: Any) -> None:
    sidang = sidang_ke(kantor, ke)
    lama = {
        "sidang_id": sidang.id,
        "tanggal": sidang.tanggal,
        "hadir": [satu.pihak_id for satu in sidang.kehadiran if satu.hadir],
        "terlaksana": sidang.terlaksana,
        "ringkasan": sidang.ringkasan,
        "alasan": "Salah tulis",
    }
    kantor.lakukan(Tindakan.PERBAIKI_SIDANG, **lama | isi)


def test_tanggal_sidang_pertama_menggeser_med7_dan_anj10(kantor: Kantor) -> None:
    """Held on 9 April, not 13 April: ANJ-10 ends 23 April 2026."""
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-13")
    kantor.sidang()
    perbaiki(kantor, 1, tanggal="2026-04-09")
    assert kantor.tenggat("MED-7").dipenuhi_pada == date(2026, 4, 9)
    anj = kantor.tenggat("ANJ-10")
    assert (anj.mulai, anj.jatuh) == (date(2026, 4, 9), date(2026, 4, 23))
    assert kantor.perkara.sidang_pertama_pada == date(2026, 4, 9)
    kalimat = kantor.peristiwa()[-1].keterangan
    assert "tanggal dari 13 April 2026 menjadi 9 April 2026" in kalimat
    assert kalimat.endswith("Salah tulis")


def test_sidang_yang_ternyata_tidak_terlaksana(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.panggil(kantor.termohon)
    kantor.maju(4)
    kantor.sidang()
    perbaiki(kantor, 1, hadir=[kantor.pemohon], terlaksana=False)
    assert kantor.berjalan() == {"MED-7", "MED-30"}
    assert kantor.tenggat("ANJ-10").status is StatusTenggat.DIBATALKAN
    assert kantor.perkara.sidang_pertama_pada is None
    assert [p.mangkir for p in queries.fakta(kantor.perkara).pihak] == [0, 1]
    kantor.maju(3)
    kantor.sidang()
    assert kantor.berjalan() == {"ANJ-10", "MED-30"}


def test_sidang_yang_ternyata_terlaksana(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-09")
    kantor.sidang(hadir=(), terlaksana=False)
    with pytest.raises(DataTidakSah, match="bukti terimanya"):
        perbaiki(kantor, 1, hadir=[kantor.pemohon], terlaksana=True)
    perbaiki(kantor, 1, hadir=[kantor.pemohon, kantor.termohon], terlaksana=True)
    assert kantor.tenggat("MED-7").dipenuhi_pada == date(2026, 4, 9)
    assert kantor.tenggat("ANJ-10").mulai == date(2026, 4, 9)


def test_sidang_tetap_berurutan_dan_sebelum_anjuran(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    for hari in ("2026-04-08", "2026-04-10"):
        kantor.pada(hari)
        kantor.sidang()
    kantor.pada("2026-04-14")
    with pytest.raises(DataTidakSah, match="sesudah sidang mediasi ke-2"):
        perbaiki(kantor, 1, tanggal="2026-04-11")
    with pytest.raises(DataTidakSah, match="sebelum sidang mediasi ke-1"):
        perbaiki(kantor, 2, tanggal="2026-04-07")
    with pytest.raises(DataTidakSah, match="Tidak ada yang berubah"):
        perbaiki(kantor, 2)
    with pytest.raises(DataTidakSah, match="sidang mediasi perkara ini"):
        perbaiki(kantor, 2, sidang_id=999_999)
    kantor.pada("2026-04-13")
    kantor.lakukan(Tindakan.TERBITKAN_ANJURAN, **ANJURAN)
    kantor.pada("2026-04-15")
    with pytest.raises(DataTidakSah, match="sesudah anjuran"):
        perbaiki(kantor, 2, tanggal="2026-04-14")
    perbaiki(kantor, 2, terlaksana=False)
    with pytest.raises(DataTidakSah, match="tidak dapat diubah lagi"):
        perbaiki(kantor, 1, terlaksana=False)


def test_anj10_yang_terpenuhi_dihitung_dari_sidang_yang_benar(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    for pihak in (kantor.pemohon, kantor.termohon):
        kantor.terima(pihak)
    akhir = kantor.tenggat("ANJ-10").dipenuhi_pada
    perbaiki(kantor, 1, tanggal="2026-04-07")
    anj = kantor.tenggat("ANJ-10")
    assert (anj.mulai, anj.dipenuhi_pada) == (date(2026, 4, 7), akhir)
