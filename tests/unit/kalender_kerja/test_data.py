"""The reference files: complete, readable, and in agreement with an independent source."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import holidays
import pytest

from hi_cases.kalender_kerja.queries import acuan
from hi_cases.kalender_kerja.types import JenisLibur, Kalender, Keyakinan, Naskah

TAHUN = range(2017, 2028)
# What the law note asks for: every code of its catalogues.
KODE = (
    "BIP-30 BIP-FAIL REG-LENGKAP REG-TAWAR PILIH-7 MED-7 ANJ-10 JWB-10 PB-3 MED-30 KON-7 KON-8 "
    "KON-ANJ-10 KON-JWB-10 KON-PB-3 KON-30 ARB-30 ARB-14 GUG-1TH PHI-50 KAS-14 KAS-30 PP-6 PP-14 "
    "PP-5 PP-30 PP-BARU-30 PKB-TELITI PKB-SK PKB-RUNDING SP-14A SP-14B SP-21 LKSB-14 LKSB-7 "
    "PKWT-7 MOGOK-7 TUTUP-7 MOGOK-MINTA-14 UNJUK-3X24 PHK-14 PHK-7 PHK-TOLAK-7 PDP-3X24 "
    "PP-MASA PP-PANJANG PKB-MASA "
    "PKB-PANJANG PKWT-MASA SP-UBAH-30 SP-LAPOR-3 LKSB-MASA LKSB-LAPOR LKST-MASA LKST-RAPAT "
    "DEPEKAB-MASA PGD-RESPON LKST-REKOMENDASI UMK-TETAP"
).split()


@pytest.mark.parametrize("tahun", TAHUN)
def test_tanggal_libur_sama_dengan_sumber_lain(kalender: Kalender, tahun: int) -> None:
    lain = holidays.country_holidays(
        "ID", years=tahun, categories=("public", "government"), language="id"
    )
    kita = {satu.tanggal: satu for satu in kalender.libur if satu.tanggal.year == tahun}
    assert set(kita) == set(lain)
    cuti = {tgl for tgl, satu in kita.items() if satu.jenis is JenisLibur.CUTI_BERSAMA}
    assert cuti == {tgl for tgl, nama in lain.items() if "Cuti Bersama" in nama}


def test_semua_tahun_punya_satu_skb() -> None:
    terakhir = {(d.tahun, d.seri) for d in acuan.baca_dekrit() if d.naskah is Naskah.SKB}
    assert Counter(tahun for tahun, _ in terakhir) == Counter(TAHUN)


def test_skb_2027_memuat_18_libur_dan_8_cuti_bersama() -> None:
    (skb,) = (d for d in acuan.baca_dekrit() if d.tahun == 2027 and d.naskah is Naskah.SKB)
    jumlah = Counter(hari.jenis for hari in skb.hari)
    assert jumlah == {JenisLibur.LIBUR_NASIONAL: 18, JenisLibur.CUTI_BERSAMA: 8}


def test_perubahan_2025_adalah_versi_baru() -> None:
    lama, baru = (d for d in acuan.baca_dekrit() if d.seri == "skb-2025")
    assert {h.tanggal for h in baru.hari} - {h.tanggal for h in lama.hari} == {date(2025, 8, 18)}


def test_nomor_yang_tidak_diketahui_dikatakan_belum_dicatat(kalender: Kalender) -> None:
    dekrit = {h.tanggal: h.dekrit for h in kalender.libur}
    assert "nomor belum dicatat" in dekrit[date(2019, 12, 25)]
    assert "1497 Tahun 2025" in dekrit[date(2026, 12, 25)]


def test_hari_pemilihan_dari_keputusan_sendiri() -> None:
    hari = {h.tanggal for d in acuan.baca_dekrit() if d.naskah is Naskah.KEPPRES for h in d.hari}
    assert hari == {
        date(2017, 2, 15), date(2018, 6, 27), date(2019, 4, 17),
        date(2020, 12, 9), date(2024, 2, 14), date(2024, 11, 27),
    }  # fmt: skip


def test_semua_kode_ketentuan_ada() -> None:
    assert {k.kode for k, _ in acuan.baca_ketentuan()} == set(KODE)


def test_versi_ketentuan_sambung_menyambung() -> None:
    menurut_kode: dict[str, list] = {}
    for k, _ in acuan.baca_ketentuan():
        menurut_kode.setdefault(k.kode, []).append(k)
    for versi in menurut_kode.values():
        assert versi[-1].berlaku_sampai is None
        for lama, baru in pairwise(versi):
            assert lama.berlaku_sampai + timedelta(days=1) == baru.berlaku_dari


def test_setiap_ketentuan_menyebut_pasal() -> None:
    assert all("Ps." in k.dasar for k, _ in acuan.baca_ketentuan())


def test_rantai_mediasi_memenuhi_med_30_sampai_habis() -> None:
    panjang = {k.kode: k.panjang for k, _ in acuan.baca_ketentuan()}
    rantai = ("MED-7", "ANJ-10", "JWB-10", "PB-3")
    assert sum(panjang[kode] or 0 for kode in rantai) == panjang["MED-30"]


def test_pertanyaan_terbuka_ditandai_perlu_verifikasi() -> None:
    keyakinan = {p.kode: p.keyakinan for p in acuan.baca_pengaturan()}
    assert keyakinan["cuti_bersama_hitung"] is Keyakinan.U
    assert keyakinan["jumlah_panggilan"] is Keyakinan.U
    assert keyakinan["jarak_panggilan"] is Keyakinan.U


def test_every_setting_that_is_shipped_is_defined_and_sound() -> None:
    dikirim = {p.kode: p.nilai for p in acuan.baca_pengaturan()}
    semua = acuan.definisi_pengaturan()
    assert set(dikirim) == set(semua)
    assert [k for k, nilai in dikirim.items() if semua[k].periksa(nilai)] == []


def test_a_series_of_numbers_is_one_line_of_data(tmp_path, monkeypatch) -> None:
    for berkas in acuan.DATA.glob("*.csv"):
        (tmp_path / berkas.name).write_bytes(berkas.read_bytes())
    with (tmp_path / "seri_nomor.csv").open("a", encoding="utf-8") as aliran:
        aliran.write(
            "nota,Pola nomor nota,Nota dinas.,ya,{n}/{tahun},2026-01-01,Tidak diatur,U,x\n"
        )
    monkeypatch.setattr(acuan, "DATA", tmp_path)
    definisi = acuan.definisi_pengaturan.__wrapped__()["format_nomor_nota"]
    assert (definisi.nama, definisi.pola, definisi.bulan) == ("Pola nomor nota", True, True)
    assert acuan.baca_pengaturan()[-1].kode == "format_nomor_nota"
    assert acuan.baca_pengaturan()[-1].nilai == "{n}/{tahun}"
