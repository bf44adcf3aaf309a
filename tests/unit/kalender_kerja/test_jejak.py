"""The trace says each day, in numbers for the eye and in sentences for the ear."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hi_cases.kalender_kerja.rules import Cara, hitung_jatuh, jejak, sisa_hari
from hi_cases.kalender_kerja.types import (
    Arah,
    Jeda,
    JejakHitung,
    Kalender,
    Keadaan,
    Ketentuan,
    Keyakinan,
    Satuan,
    StatusHari,
)

JWB = Ketentuan(
    "JWB-10",
    "Jawaban atas anjuran",
    10,
    mulai_dari="anjuran diterima",
    akibat="dianggap menolak",
    dasar="UU 2/2004 Ps. 13 ayat (2) huruf c",
    berlaku_dari=date(2006, 1, 14),
)
MED = Ketentuan("MED-30", "Mediasi selesai", 30, jeda="klarifikasi")
MOGOK = Ketentuan("MOGOK-7", "Pemberitahuan mogok", 7, arah=Arah.MUNDUR)
GUGAT = Ketentuan("GUG-1TH", "Gugatan", 1, Satuan.TAHUN, keyakinan=Keyakinan.U)


def _status(j: JejakHitung, tanggal: date) -> StatusHari:
    return next(h.status for h in j.hari if h.tanggal == tanggal)


class TestLebaran:
    def test_judul_dan_kalimat(self, kalender: Kalender) -> None:
        j = jejak(kalender, JWB, date(2026, 3, 11), bukti="resi pos R-2291")
        assert j.judul == "11 Maret + 10 hari kerja = 1 April 2026"
        assert j.pembuka == (
            "Mulai: anjuran diterima, 11 Maret 2026 (bukti: resi pos R-2291). Hari pertama adalah "
            "hari berikutnya. Dasar: UU 2/2004 Ps. 13 ayat (2) huruf c · ketentuan JWB-10, "
            "berlaku sejak 14 Januari 2006."
        )
        assert j.tidak_dihitung.startswith(
            "Tidak dihitung: 4 hari Sabtu–Minggu; 18 Mar cuti bersama Nyepi, 19 Mar Nyepi, "
            "20 Mar cuti bersama Idulfitri, 21 Mar Idulfitri"
        )
        assert "23, 24 Mar cuti bersama Idulfitri (SKB 3 Menteri 2026" in j.tidak_dihitung

    def test_status_hari(self, kalender: Kalender) -> None:
        j = jejak(kalender, JWB, date(2026, 3, 11))
        assert _status(j, date(2026, 3, 11)) is StatusHari.MULAI
        assert _status(j, date(2026, 3, 12)) is StatusHari.DIHITUNG
        assert _status(j, date(2026, 3, 14)) is StatusHari.LIBUR
        assert _status(j, date(2026, 4, 1)) is StatusHari.JATUH
        assert [h.nomor for h in j.hari if h.nomor] == list(range(1, 11))

    def test_kedua_bacaan_cuti_bersama(self, kalender: Kalender) -> None:
        j = jejak(kalender, JWB, date(2026, 3, 11))
        assert j.hasil_alternatif == date(2026, 3, 26)
        assert any("26 Maret 2026 (perlu verifikasi)" in satu for satu in j.catatan)
        assert next(h.penanda for h in j.hari if h.tanggal == date(2026, 3, 26)) == "bacaan lain"

    def test_tanpa_beda_tanpa_tanggal_kedua(self, kalender: Kalender) -> None:
        assert jejak(kalender, JWB, date(2026, 11, 9)).hasil_alternatif is None


class TestJeda:
    jeda = (Jeda(date(2026, 11, 4), date(2026, 11, 10), "klarifikasi", (date(2026, 11, 6),)),)

    def test_hari_jeda_bernama_dan_tidak_bernomor(self, kalender: Kalender) -> None:
        j = jejak(kalender, MED, date(2026, 11, 2), jeda=self.jeda)
        dijeda = [h for h in j.hari if h.status is StatusHari.JEDA]
        assert len(dijeda) == 5
        assert {h.nama for h in dijeda} == {"klarifikasi"}
        assert "Dijeda 5 hari kerja: 4, 5, 6, 9, 10 Nov klarifikasi." in j.tidak_dihitung

    def test_kedua_bacaan_jeda(self, kalender: Kalender) -> None:
        lebar = hitung_jatuh(kalender, MED, date(2026, 11, 2), self.jeda)
        sempit = hitung_jatuh(
            kalender, MED, date(2026, 11, 2), self.jeda, Cara(jeda_klarifikasi="hari_pertemuan")
        )
        kode = "hitung_jeda_klarifikasi"
        assert {b.tanggal for b in lebar.bacaan_lain if b.kode == kode} == {sempit.jatuh}
        assert {b.tanggal for b in sempit.bacaan_lain if b.kode == kode} == {lebar.jatuh}

    def test_jeda_berjalan(self, kalender: Kalender) -> None:
        j = jejak(kalender, MED, date(2026, 11, 2), jeda=[Jeda(date(2026, 11, 5), alasan="x")])
        assert j.hasil is None
        assert j.keadaan is Keadaan.DIJEDA
        assert "Tanggal jatuh muncul setelah jeda berakhir." in j.catatan
        assert sisa_hari(
            kalender, MED, date(2026, 11, 2), None, date(2026, 11, 20), [Jeda(date(2026, 11, 5))]
        ) == 28  # fmt: skip


class TestMundur:
    def test_kedua_bacaan(self, kalender: Kalender) -> None:
        j = jejak(kalender, MOGOK, date(2026, 3, 30))
        assert j.judul == "30 Maret − 7 hari kerja = paling lambat 12 Maret 2026"
        assert {b.tanggal for b in j.bacaan_lain} == {date(2026, 3, 11), date(2026, 3, 19)}
        assert _status(j, date(2026, 3, 30)) is StatusHari.MULAI
        assert _status(j, date(2026, 3, 12)) is StatusHari.JATUH

    def test_ketat_tidak_menghitung_hari_peristiwa(self, kalender: Kalender) -> None:
        j = jejak(kalender, MOGOK, date(2026, 3, 30), cara=Cara(mundur_ketat=True))
        assert [h.nomor for h in j.hari if h.nomor] == list(range(1, 8))
        assert j.hari[-1].nomor is None


class TestKalenderBiasa:
    def test_satu_tahun(self, kalender: Kalender) -> None:
        j = jejak(kalender, GUGAT, date(2024, 2, 29))
        assert j.hasil == date(2025, 2, 28)
        assert len(j.hari) == 2
        assert "Ketentuan ini perlu verifikasi." in j.catatan

    def test_tahun_yang_belum_dimuat_tidak_menghalangi(self, kalender: Kalender) -> None:
        assert hitung_jatuh(kalender, GUGAT, date(2027, 9, 1)).jatuh == date(2028, 9, 1)

    def test_bulan_mundur_dan_jam(self, kalender: Kalender) -> None:
        runding = Ketentuan("PKB-RUNDING", "x", 3, Satuan.BULAN, arah=Arah.MUNDUR)
        assert hitung_jatuh(kalender, runding, date(2026, 5, 31)).jatuh == date(2026, 2, 28)
        jam = Ketentuan("PDP-3X24", "x", 72, Satuan.JAM)
        assert hitung_jatuh(kalender, jam, date(2026, 5, 1)).jatuh == date(2026, 5, 4)

    def test_tanpa_angka(self, kalender: Kalender) -> None:
        j = jejak(kalender, Ketentuan("REG-TAWAR", "x", None), date(2026, 5, 4))
        assert (j.hasil, j.keadaan) == (None, Keadaan.TANPA_ANGKA)


class TestMenungguKalender:
    def test_hitungan_berhenti_di_akhir_kalender(self, kalender: Kalender) -> None:
        j = jejak(kalender, MED, date(2027, 12, 3))
        assert j.keadaan is Keadaan.MENUNGGU_KALENDER
        assert j.judul == "3 Desember 2027 + 30 hari kerja = menunggu kalender 2028"
        assert j.hari[-1].tanggal == date(2027, 12, 31)


def test_gambar_mencapai_tanggal_lama(kalender: Kalender) -> None:
    lama = date(2026, 4, 3)
    j = jejak(kalender, JWB, date(2026, 3, 11), penanda={lama: "tanggal lama"})
    assert j.hari[-1].tanggal == lama
    assert j.hari[-1].penanda == "tanggal lama"
    assert _status(j, lama) is StatusHari.LUAR


@given(st.dates(date(2017, 2, 1), date(2027, 9, 1)), st.integers(1, 40))
def test_jejak_menyebut_setiap_hari(mulai: date, n: int) -> None:
    kalender = Kalender((), frozenset(range(2017, 2028)))
    j = jejak(kalender, Ketentuan("", "x", n), mulai)
    assert [h.nomor for h in j.hari if h.nomor] == list(range(1, n + 1))
    assert all(
        b.tanggal - a.tanggal == timedelta(days=1) for a, b in zip(j.hari, j.hari[1:], strict=False)
    )
    assert all(h.kalimat for h in j.hari)
