"""One filing from a phone, all the way: sent, returned, completed, registered, followed."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from hi_cases.perselisihan.types import Tindakan
from tests.journeys.kantor_perselisihan import Kantor
from tests.journeys.ponsel import Ponsel, foto
from tests.perangkat.peramban import SANDI, tinggalkan

CERITA = "Saya diberhentikan lewat pesan singkat."
DIMINTA = "Foto atau salinan KTP pemohon."
CATATAN = "Bila KTP hilang, surat keterangan dari kelurahan boleh dipakai."


def _ajukan(ponsel: Ponsel) -> str:
    """File with two photos while the session ends twice; return the number in the addresses."""
    h = ponsel.h
    h.goto("/")
    ponsel.lihat("Layanan hubungan industrial")
    h.get_by_role("link", name="Perselisihan dengan perusahaan, pekerja, atau serikat lain").click()
    jawaban = {"masalah": "PHK", "wilayah": "satu_kabupaten", "bipartit": "sudah"}
    for nama, nilai in jawaban.items():
        h.locator(f"[name={nama}][value={nilai}]").check()
    ponsel.tekan("Lihat jawabannya")
    ponsel.lihat("Apakah ini tempat yang tepat")
    h.get_by_role("link", name="Ya, ajukan di sini").click()
    ponsel.sandi("pekerja", SANDI)
    ponsel.lihat("Ajukan pencatatan perselisihan")
    h.get_by_label("Pekerja, untuk diri sendiri").check()
    ponsel.tekan("Mulai mengisi")
    _isi_pihak_dan_jenis(ponsel)
    _isi_cerita_dan_tuntutan(ponsel)
    _isi_berkas(ponsel)

    ponsel.lihat("Periksa isian Anda")
    expect(h.get_by_text("Rp 30.000.000")).to_be_visible()
    ponsel.tekan("Ajukan permohonan")
    expect(h.get_by_role("alert")).to_be_focused()
    h.get_by_label("Isian ini benar menurut pengetahuan saya").check()
    ponsel.tekan("Ajukan permohonan")
    ponsel.lihat("Tanda terima permohonan")
    for nama in ("slip.jpg", "sms.jpg", "risalah.jpg"):
        expect(h.get_by_role("link", name=nama)).to_be_visible()
    return h.url.split("/")[-2]


def _isi_pihak_dan_jenis(ponsel: Ponsel) -> None:
    h = ponsel.h
    ponsel.isi(alamat="Kp. Kaliabang RT 02/05", telepon="081234567890")
    ponsel.lihat("Data Anda")
    ponsel.lanjut()
    ponsel.isi(nama="PT Sinar Cikarang Abadi", alamat="Jl. Industri 5")
    h.locator("[name=kecamatan]").select_option("Cikarang Selatan")
    ponsel.lihat("Perusahaan dan tempat kerja")
    ponsel.lanjut()
    expect(h.locator("[name=jenis][value=PHK]")).to_be_checked()
    ponsel.isi(phk_diberitahukan="2026-03-02")
    ponsel.lihat("Apa yang diperselisihkan")
    ponsel.lanjut()


def _isi_cerita_dan_tuntutan(ponsel: Ponsel) -> None:
    h = ponsel.h
    ponsel.isi(pokok=CERITA)
    ponsel.lihat("Apa yang terjadi")
    ponsel.peladen.jam.atur("2026-04-07T08:00:00+07:00")
    ponsel.lanjut()
    expect(h.get_by_text("Isian Anda sudah kami simpan")).to_be_visible()
    ponsel.sandi("pekerja", SANDI)
    expect(h.locator("[name=pokok]")).to_have_value(CERITA)
    ponsel.lanjut()

    ponsel.isi(**{"tuntutan-0-uraian": "Pesangon", "tuntutan-0-jumlah": "Rp 24.000.000"})
    h.get_by_role("button", name="Tambah tuntutan").click()
    ponsel.isi(**{"tuntutan-1-uraian": "Upah proses", "tuntutan-1-jumlah": "6.000.000"})
    ponsel.lihat("Yang Anda minta")
    ponsel.lanjut()


def _isi_berkas(ponsel: Ponsel) -> None:
    h = ponsel.h
    ponsel.lihat("Perundingan bipartit")
    ponsel.bipartit()
    h.locator("[name=berkas_lain]").set_input_files([foto("slip.jpg", 50), foto("sms.jpg", 60)])
    ponsel.lihat("Berkas dan foto")
    ponsel.peladen.jam.atur("2026-04-08T08:00:00+07:00")
    ponsel.lanjut()
    ponsel.sandi("pekerja", SANDI)
    expect(h.locator(".titipan b")).to_have_text(["slip.jpg", "sms.jpg"])
    ponsel.lanjut()


def _kode_dan_pin(ponsel: Ponsel) -> tuple[str, str]:
    """Read the card of the receipt."""
    kode = ponsel.h.get_by_text(re.compile(r"^[0-9A-Z]{4}-[0-9A-Z]{4}$")).inner_text()
    return kode, ponsel.h.get_by_text(re.compile(r"^\d{6}$")).inner_text()


def _kembalikan(kantor: Kantor, ponsel: Ponsel, nomor: str) -> None:
    """Check the file at the counter, leave the page midway, and return it for the KTP."""
    h = ponsel.h
    kantor.maju(3)
    kantor.sebagai("petugas")
    ponsel.lihat("Yang masuk")
    periksa = h.locator(f"main a[href='/perkara/{nomor}/periksa-berkas']")
    periksa.click()
    ponsel.lihat(re.compile("^Periksa "))
    expect(h.get_by_role("link", name="slip.jpg")).to_be_visible()
    for kotak in h.locator("[name=butir]").all():
        kotak.set_checked(kotak.get_attribute("value") != "kartu_identitas")
    h.get_by_label("Catatan untuk pemohon").fill(CATATAN)
    ponsel.tekan("Simpan, lanjutkan nanti")
    ponsel.sampai("Yang masuk")
    periksa.click()
    expect(h.get_by_label("Catatan untuk pemohon")).to_have_value(CATATAN)
    expect(h.locator("[name=butir]:not(:checked)")).to_have_count(1)
    ponsel.tekan("Kembalikan berkas")
    ponsel.sampai("Yang masuk")
    expect(h.get_by_text("Berkas dikembalikan kepada pemohon")).to_be_visible()
    expect(periksa).to_have_count(0)


def _terbukti_diterima(kantor: Kantor, ponsel: Ponsel, nomor: str) -> None:
    """Let the applicant say that the file has come back, and the counter note the proof."""
    h = ponsel.h
    kantor.sebagai("pekerja")
    h.goto(f"/saya/{nomor}/tindakan/lapor_terima")
    ponsel.sampai("Kabarkan surat sudah diterima")
    h.locator("[name=surat][value=berkas_kembali]").check()
    ponsel.isi(tanggal=kantor.hari.isoformat())
    ponsel.tekan("Kabarkan sudah diterima")
    kantor.alamat_perkara = f"/perkara/{nomor}"
    kantor.lakukan("petugas", Tindakan.CATAT_TERIMA_PENGEMBALIAN)


def _lengkapi(kantor: Kantor, ponsel: Ponsel, nomor: str) -> None:
    """Read at home what is missing and before when, and send it."""
    h = ponsel.h
    kantor.sebagai("pekerja")
    ponsel.lihat("Perkara saya")
    kartu = h.get_by_role("region", name="Menunggu Anda").locator(
        f"article:has([href='/saya/{nomor}'])"
    )
    expect(kartu).to_contain_text("Lengkapi berkas Anda yang dikembalikan petugas")
    kartu.get_by_role("heading").get_by_role("link").click()
    ponsel.lihat(re.compile("PT Sinar Cikarang Abadi"))
    for kata in (DIMINTA, CATATAN, "Senin, 20 April 2026"):
        expect(h.get_by_role("main")).to_contain_text(kata)
    h.get_by_role("link", name="Kirim kelengkapan berkas").click()
    ponsel.lihat("Periksa isian Anda")
    h.get_by_role("link", name="Tambah berkas atau foto").click()
    ponsel.sampai("Berkas dan foto")
    h.locator("[name=berkas_identitas]").set_input_files([foto("ktp.jpg", 80)])
    ponsel.lanjut()
    h.get_by_label("Isian ini benar menurut pengetahuan saya").check()
    ponsel.tekan("Kirim kelengkapan")
    ponsel.lihat("Tanda terima kelengkapan")
    expect(h.get_by_role("link", name="ktp.jpg")).to_be_visible()


def _catat(kantor: Kantor, ponsel: Ponsel, nomor: str) -> None:
    """See at the counter what was asked and what came, and register."""
    h = ponsel.h
    kantor.sebagai("petugas")
    h.locator(f"main a[href='/perkara/{nomor}/periksa-berkas']").click()
    ponsel.lihat(re.compile("^Periksa "))
    expect(h.get_by_role("region", name="Yang diminta dilengkapi")).to_contain_text(DIMINTA)
    expect(h.get_by_role("link", name="ktp.jpg")).to_be_visible()
    expect(h.locator("[name=butir][value=kartu_identitas]")).to_be_checked()
    h.locator("[name=butir][value=risalah]").check()
    ponsel.tekan("Catat di register")
    ponsel.lihat(re.compile("PT Sinar Cikarang Abadi"))


def test_berkas_diajukan_dikembalikan_dilengkapi_dan_dilacak(
    kantor: Kantor, ponsel: Ponsel
) -> None:
    h = ponsel.h
    nomor = _ajukan(ponsel)
    kode, pin = _kode_dan_pin(ponsel)
    _kembalikan(kantor, ponsel, nomor)
    _terbukti_diterima(kantor, ponsel, nomor)
    _lengkapi(kantor, ponsel, nomor)
    _catat(kantor, ponsel, nomor)

    tinggalkan(h)
    h.goto("/lacak")
    h.get_by_label("Kode lacak").fill(kode)
    h.get_by_label("PIN").fill(pin)
    ponsel.tekan("Lacak")
    ponsel.lihat("Tahap 2 dari 7: sudah dicatat di register")
