"""What a calendar knows, and what it refuses."""

from datetime import date

import pytest

from hi_cases.kalender_kerja.rules import hitung, mundur, tambah
from hi_cases.kalender_kerja.types import (
    HariLibur,
    Jeda,
    JedaBelumBerakhir,
    JenisLibur,
    Kalender,
    KalenderBelumDimuat,
)


class TestTahunTanpaDekrit:
    def test_maju_ke_tahun_yang_belum_dimuat_ditolak(self, kalender: Kalender) -> None:
        with pytest.raises(KalenderBelumDimuat, match="2028") as galat:
            tambah(kalender, date(2027, 12, 20), 10)
        assert galat.value.tahun == 2028

    def test_mundur_ke_tahun_yang_belum_dimuat_ditolak(self, kalender: Kalender) -> None:
        with pytest.raises(KalenderBelumDimuat, match="2016"):
            mundur(kalender, date(2017, 1, 5), 10)

    @pytest.mark.parametrize("mulai", [date(2016, 5, 2), date(2028, 5, 2)])
    def test_mulai_di_luar_kalender_ditolak(self, kalender: Kalender, mulai: date) -> None:
        with pytest.raises(KalenderBelumDimuat):
            tambah(kalender, mulai, 1)

    def test_hitung_menyeberangi_tahun_kosong_ditolak(self) -> None:
        bolong = Kalender((), frozenset({2025, 2027}))
        with pytest.raises(KalenderBelumDimuat, match="2026"):
            hitung(bolong, date(2025, 12, 1), date(2027, 1, 5))
        with pytest.raises(KalenderBelumDimuat, match="2026"):
            tambah(bolong, date(2025, 12, 1), 60)

    def test_hari_terakhir_tahun_sebelumnya_boleh_menjadi_mulai(self) -> None:
        assert tambah(Kalender((), frozenset({2026})), date(2025, 12, 31), 1) == date(2026, 1, 1)

    def test_jeda_yang_melampaui_kalender_ditolak(self, kalender: Kalender) -> None:
        with pytest.raises(KalenderBelumDimuat):
            tambah(kalender, date(2027, 12, 1), 5, [Jeda(date(2027, 12, 2), date(2028, 1, 31))])


class TestPengaturan:
    def test_minggu_enam_hari(self) -> None:
        enam = Kalender((), frozenset({2026}), minggu_kerja=((date.min, 6),))
        assert enam.hari_kerja(date(2026, 11, 28))
        assert not enam.hari_kerja(date(2026, 11, 29))
        assert tambah(enam, date(2026, 11, 27), 1) == date(2026, 11, 28)

    def test_minggu_kerja_berubah_mulai_tanggalnya(self) -> None:
        ubah = Kalender(
            (), frozenset({2026}), minggu_kerja=((date.min, 5), (date(2026, 11, 27), 6))
        )
        assert not ubah.hari_kerja(date(2026, 11, 21))
        assert ubah.hari_kerja(date(2026, 11, 28))

    def test_cuti_bersama_yang_juga_libur_nasional_tetap_tutup(self) -> None:
        hari = date(2026, 5, 28)
        dua = (
            HariLibur(hari, JenisLibur.CUTI_BERSAMA, "Cuti bersama"),
            HariLibur(hari, JenisLibur.PENUTUPAN_SETEMPAT, "Hari jadi kabupaten"),
        )
        assert not Kalender(dua, frozenset({2026})).bacaan_lain.hari_kerja(hari)

    @pytest.mark.parametrize("jenis", sorted(set(JenisLibur) - {JenisLibur.CUTI_BERSAMA}))
    def test_libur_lain_tutup_menurut_kedua_bacaan(self, jenis: JenisLibur) -> None:
        k = Kalender((HariLibur(date(2026, 11, 25), jenis, "x"),), frozenset({2026}))
        assert not k.hari_kerja(date(2026, 11, 25))
        assert not k.bacaan_lain.hari_kerja(date(2026, 11, 25))


class TestJeda:
    def test_jeda_terbuka_menahan_tanggal_jatuh(self, kalender: Kalender) -> None:
        with pytest.raises(JedaBelumBerakhir):
            tambah(kalender, date(2026, 11, 2), 10, [Jeda(date(2026, 11, 5))])

    def test_jeda_terbuka_sesudah_jatuh_tidak_berpengaruh(self, kalender: Kalender) -> None:
        jeda = [Jeda(date(2026, 11, 17))]
        assert tambah(kalender, date(2026, 11, 2), 10, jeda) == date(2026, 11, 16)

    def test_jeda_yang_tumpang_tindih_dihitung_sekali(self, kalender: Kalender) -> None:
        dua = [
            Jeda(date(2026, 11, 3), date(2026, 11, 5)),
            Jeda(date(2026, 11, 4), date(2026, 11, 6)),
        ]
        satu = [Jeda(date(2026, 11, 3), date(2026, 11, 6))]
        mulai = date(2026, 11, 2)
        assert tambah(kalender, mulai, 5, dua) == tambah(kalender, mulai, 5, satu)

    def test_n_nol_adalah_hari_mulai(self, kalender: Kalender) -> None:
        assert tambah(kalender, date(2026, 11, 1), 0) == date(2026, 11, 1)

    def test_n_negatif_ditolak(self, kalender: Kalender) -> None:
        with pytest.raises(ValueError, match="negatif"):
            tambah(kalender, date(2026, 11, 1), -1)
        with pytest.raises(ValueError, match="negatif"):
            mundur(kalender, date(2026, 11, 1), -1)
