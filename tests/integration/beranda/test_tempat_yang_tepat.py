"""The questions before signing in: open to all, and their answers are carried along."""

from hi_cases.core.authz import SISTEM
from hi_cases.kalender_kerja import services as kalender

JAWAB = "?masalah=PHK&wilayah=satu_kabupaten&bipartit=sudah"


def test_halaman_terbuka_tanpa_akun_dan_membawa_jawaban(client, jam) -> None:
    jam.atur("2026-04-06")
    kalender.muat_acuan(SISTEM)
    assert "Apa yang terjadi" in client.get("/tempat-yang-tepat").text
    halaman = client.get(f"/tempat-yang-tepat{JAWAB}").text
    assert "Ya, ajukan di sini" in halaman
    assert "/ajukan?jenis=PHK&amp;lokasi=satu_kabupaten" in halaman
    assert "/daftar?lanjut=/ajukan" in halaman.replace("%2F", "/").replace("%3F", "?")


def test_waktu_berunding_dibaca_dari_ketentuan(client, jam) -> None:
    jam.atur("2026-04-06")
    kalender.muat_acuan(SISTEM)
    halaman = client.get("/tempat-yang-tepat?masalah=HAK&wilayah=satu_kabupaten&bipartit=belum")
    assert "30 hari kerja" in halaman.text
    assert "/bipartit" in halaman.text


def test_jawaban_yang_kurang_disebut_dan_isian_asing_tidak_ditulis_kembali(client, jam) -> None:
    jam.atur("2026-04-06")
    kalender.muat_acuan(SISTEM)
    halaman = client.get("/tempat-yang-tepat?masalah=%3Cscript%3E").text
    assert "Masih ada yang belum dijawab" in halaman
    assert "<script>" not in halaman.replace("<script nonce", "")


def test_halaman_awal_menunjukkan_semua_pintu(client) -> None:
    halaman = client.get("/").text
    for alamat in ("/tempat-yang-tepat", "/lacak", "/klaim", "/daftar", "/login"):
        assert f'href="{alamat}"' in halaman
