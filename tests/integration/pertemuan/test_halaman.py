"""The pages: from a proposal to the session recorded, and what a party sees of it."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import pytest
import vobject

from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.jadwal import services as jadwal
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.services import pertemuan
from hi_cases.perselisihan.types import Tindakan
from hi_cases.surat import queries as surat
from tests.integration.pertemuan.conftest import Balai, pukul
from tests.integration.surat.sampaikan.loket import akun_pihak

LAIN = {"tempat": "", "tetap_alasan": ""}


def _versi(balai: Balai) -> str:
    return str(balai.perkara.versi)


@pytest.fixture
def sebagai(client: Any, masuk: Any) -> Any:
    """Return who sits down at the browser: by the id of an account."""
    return lambda nomor: masuk(client, db.session.get_one(Pengguna, nomor))


@pytest.fixture
def di_mediator(balai: Balai, client: Any, sebagai: Any) -> Any:
    """Return the client of the mediator."""
    sebagai(balai.mediator.id)
    return client


def test_usulan_dipilih_sekali_klik(balai: Balai, di_mediator: Any) -> None:
    halaman = di_mediator.get(f"/perkara/{balai.id}/jadwal").text
    assert "Sidang pertama paling lambat Rabu, 11 Maret 2026" in halaman
    slot = re.findall(r'name="slot" value="([^"]+)"', halaman)
    assert slot[0] == f"2026-03-05|09.00|10.30|{balai.ruang[0]}"
    isi = {"versi": _versi(balai), "perihal": "sidang", "slot": slot[0], **LAIN}
    jawaban = di_mediator.post(f"/perkara/{balai.id}/jadwal", data=isi)
    assert jawaban.status_code == 303
    assert balai.acara[0].mulai == pukul("2026-03-05T09:00")
    halaman = di_mediator.get(f"/perkara/{balai.id}").text
    assert "Sidang mediasi ke-1: Kamis, 5 Maret 2026 pukul 09.00–10.30" in halaman
    assert "Buat panggilan untuk semua pihak" in halaman


@pytest.mark.parametrize("slot", ["", "2026-03-05", "besok|09.00|10.30|1", "2026-03-05|a|b|c"])
def test_slot_yang_dirusak_tidak_menjadwalkan(balai: Balai, di_mediator: Any, slot: str) -> None:
    isi = {"versi": _versi(balai), "perihal": "sidang", "slot": slot, **LAIN}
    assert di_mediator.post(f"/perkara/{balai.id}/jadwal", data=isi).status_code == 422
    assert balai.acara == []


def test_bentrok_disebut_dan_isian_tinggal(balai: Balai, di_mediator: Any) -> None:
    balai.jadwalkan("2026-03-09")
    isi = {
        "versi": _versi(balai),
        "perihal": "sidang",
        "tanggal": "2026-03-09",
        "mulai": "09.30",
        "selesai": "11.00",
        "ruang_id": str(balai.ruang[0]),
        **LAIN,
    }
    jawaban = di_mediator.post(f"/perkara/{balai.id}/jadwal", data=isi)
    assert jawaban.status_code == 422
    assert "09.30" in jawaban.text
    assert 'href="#ruang_id"' in jawaban.text
    assert len(balai.acara) == 1


def test_panggilan_dibuat_diterbitkan_dipindah(balai: Balai, di_mediator: Any) -> None:
    acara = balai.jadwalkan("2026-03-09")
    alamat = f"/perkara/{balai.id}/jadwal/{acara.id}"
    assert di_mediator.post(f"{alamat}/panggilan").status_code == 303
    assert "Tanda tangani dan terbitkan 2 panggilan" in di_mediator.get(f"/perkara/{balai.id}").text
    assert di_mediator.post(f"{alamat}/terbitkan").status_code == 303
    assert "terbit, belum dikirim" in di_mediator.get(f"/perkara/{balai.id}").text
    isi = {
        "versi": _versi(balai),
        "alasan": "Mediator dinas luar.",
        "slot": f"2026-03-11|13.00|14.30|{balai.ruang[1]}",
        **LAIN,
    }
    assert di_mediator.post(alamat, data=isi).status_code == 303
    halaman = di_mediator.get(f"/perkara/{balai.id}").text
    assert "Rabu, 11 Maret 2026 pukul 13.00–14.30" in halaman
    assert "Semula Senin, 9 Maret 2026 pukul 09.00–10.30, Ruang A" in halaman
    assert "Mediator dinas luar." in halaman
    assert len(balai.panggilan()) == 4


def test_alasan_dan_tanggal_berhalangan_tidak_diketik_dua_kali(
    balai: Balai, di_mediator: Any, client: Any, sebagai: Any, pengguna: Any
) -> None:
    acara = balai.jadwalkan("2026-03-09")
    akun = akun_pihak(balai, pengguna, balai.pemohon, "siti@contoh.id")
    sebagai(akun.id)
    alamat = f"/saya/{balai.id}/tindakan/kabarkan_halangan?tanggal="
    assert f'href="{alamat}2026-03-09"' in client.get(f"/saya/{balai.id}").text
    assert ">9 Maret 2026</textarea>" in client.get(f"{alamat}2026-03-09").text.replace("\r\n", "")
    assert "10 Maret 2026</textarea>" not in client.get(f"{alamat}2026-03-10").text
    balai.lakukan(
        Tindakan.KABARKAN_HALANGAN,
        akun.pelaku,
        pihak_id=balai.pemohon,
        tanggal_berhalangan=["2026-03-09"],
        alasan="Kontrol dokter.",
    )
    sebagai(balai.mediator.id)
    halaman = client.get(f"/perkara/{balai.id}/jadwal/{acara.id}").text
    assert "Pemohon berhalangan: Kontrol dokter.</textarea>" in halaman


def test_petugas_membuat_tidak_menandatangani(balai: Balai, client: Any, sebagai: Any) -> None:
    acara = balai.jadwalkan("2026-03-09")
    sebagai(balai.petugas.id)
    alamat = f"/perkara/{balai.id}/jadwal/{acara.id}"
    assert client.post(f"{alamat}/panggilan").status_code == 303
    assert "Tanda tangani dan terbitkan" not in client.get(f"/perkara/{balai.id}").text
    assert client.post(f"{alamat}/terbitkan").status_code in {403, 409, 422}


def test_mediator_lain_hanya_membaca(balai: Balai, client: Any, sebagai: Any) -> None:
    acara = balai.jadwalkan("2026-03-09")
    sebagai(balai.mediator2.id)
    assert client.get(f"/perkara/{balai.id}/jadwal").status_code == 403
    assert client.get(f"/perkara/{balai.id}/jadwal/{acara.id}").status_code == 403
    assert client.post(f"/perkara/{balai.id}/jadwal/{acara.id}/panggilan").status_code == 403
    assert "Jadwalkan ulang</a>" not in client.get(f"/perkara/{balai.id}").text


def test_pertemuan_perkara_lain_tidak_ditemukan(balai: Balai, di_mediator: Any) -> None:
    acara = balai.jadwalkan("2026-03-09")
    balai.limpahkan("HAK")
    assert di_mediator.get(f"/perkara/{balai.id}/jadwal/{acara.id}").status_code == 404
    jawaban = di_mediator.post(f"/perkara/{balai.id}/jadwal/{acara.id}/panggilan")
    assert jawaban.status_code == 404


def test_sidang_dicatat_dari_pertemuannya(balai: Balai, di_mediator: Any) -> None:
    acara = balai.jadwalkan("2026-03-05")
    balai.jam.atur("2026-03-05T08:50:00+07:00")
    satu, dua = acara.peserta
    jadwal.pastikan_hadir(balai.mediator, satu.id, hadir=True, nama="Siti Aminah")
    jadwal.nyatakan_hadir(acara.kunci_hadir, dua.id, "Bambang HRD")
    halaman = di_mediator.get(f"/perkara/{balai.id}/tindakan/catat_sidang").text
    assert 'value="2026-03-05"' in halaman
    assert 'value="Ruang A"' in halaman
    assert re.search(rf'checked[^>]*value="{balai.pemohon}"', halaman)
    assert not re.search(rf'checked[^>]*value="{balai.termohon}"', halaman)
    assert "Bambang HRD (PT Sinar Cikarang Abadi)" in halaman
    assert "belum dipastikan" in halaman


def test_surat_tentang_pertemuan_sudah_terisi(balai: Balai, di_mediator: Any) -> None:
    balai.jadwalkan("2026-03-09")
    for kode in ("panggilan", "daftar_hadir"):
        halaman = di_mediator.get(f"/surat/tentang/perkara/{balai.id}/baru/{kode}").text
        assert 'value="2026-03-09"' in halaman
        assert 'value="09.00"' in halaman
        assert 'value="Ruang A, Lantai 2"' in halaman


def test_risalah_klarifikasi_tidak_diketik_dua_kali(balai: Balai, di_mediator: Any) -> None:
    balai.jadwalkan("2026-03-03", perihal="klarifikasi", tetap_alasan="Para pihak setuju.")
    balai.lakukan(Tindakan.BUKA_KLARIFIKASI, perihal="Data lembur.", pertemuan="2026-03-03")
    balai.pada("2026-03-03")
    bebas = {
        "pokok_masalah": "Lembur Februari.",
        "keterangan_pekerja": "Belum dibayar sama sekali.",
        "keterangan_pengusaha": "Menunggu rekap.",
        "arahan": "Cocokkan rekap.",
        "kesimpulan": "Lanjut ke sidang.",
    }
    isian = {"tanggal": "2026-03-03", "tempat": "Ruang A"}
    terbit = balai.tulis("risalah_klarifikasi", balai.mediator, None, isian, bebas)
    balai.terbitkan(terbit, balai.mediator)
    halaman = di_mediator.get(f"/perkara/{balai.id}/tindakan/risalah_klarifikasi").text
    for kata in (*bebas.values(), 'value="2026-03-03"', 'value="Ruang A"'):
        assert kata in halaman


# -- a party --------------------------------------------------------------------------------------


@pytest.fixture
def pekerja(balai: Balai, pengguna: Any) -> Any:
    """Return the account of the worker."""
    return akun_pihak(balai, pengguna, balai.pemohon, "siti@contoh.id")


def test_pihak_melihat_jadwalnya(balai: Balai, client: Any, sebagai: Any, pekerja: Any) -> None:
    acara = balai.jadwalkan("2026-03-09")
    balai.ulang(acara, "2026-03-11", "13.00")
    sebagai(pekerja.id)
    halaman = client.get(f"/saya/{balai.id}").text
    assert "Sidang mediasi ke-1: Rabu, 11 Maret 2026 pukul 13.00–14.30 WIB" in halaman
    assert "Semula Senin, 9 Maret 2026 pukul 09.00–10.30" in halaman
    assert "Mediator dinas luar" not in halaman
    assert client.get(f"/saya/{balai.id}/tindakan/kabarkan_hadir").status_code == 200


def test_pihak_mengabarkan_hadir_atas_jadwal(
    balai: Balai, client: Any, sebagai: Any, pekerja: Any
) -> None:
    balai.jadwalkan("2026-03-09")
    balai.lakukan(
        Tindakan.KABARKAN_HADIR, pekerja.pelaku, pihak_id=balai.pemohon, untuk_tanggal="2026-03-09"
    )
    sebagai(balai.mediator.id)
    assert "mengabarkan akan hadir" in client.get(f"/perkara/{balai.id}").text


def test_kalender_satu_pertemuan(balai: Balai, client: Any, sebagai: Any, pekerja: Any) -> None:
    acara = balai.jadwalkan("2026-03-09")
    balai.ulang(acara, "2026-03-11", "13.00")
    sebagai(pekerja.id)
    isi = client.get(f"/saya/{balai.id}/jadwal/{acara.id}.ics")
    assert isi.mimetype == "text/calendar"
    satu = vobject.readOne(isi.text).vevent
    assert satu.dtstart.value == pukul("2026-03-11T13:00")
    assert satu.sequence.value == "1"
    assert satu.location.value == "Ruang A"
    assert "Siti" not in isi.text
    assert isinstance(satu.dtstart.value, datetime)


def test_kalender_perkara_orang_lain_tidak_ditemukan(
    balai: Balai, client: Any, sebagai: Any, pekerja: Any, pengguna: Any
) -> None:
    acara, milik = balai.jadwalkan("2026-03-09"), balai.id
    sebagai(pengguna(Peran.PEKERJA).id)
    assert client.get(f"/saya/{milik}/jadwal/{acara.id}.ics").status_code == 404


def test_kueri_halaman_berjadwal_terbatas(
    balai: Balai, di_mediator: Any, hitung_kueri: Any
) -> None:
    def kueri() -> int:
        with hitung_kueri() as semua:
            assert di_mediator.get(f"/perkara/{balai.id}").status_code == 200
        return len(semua)

    acara = balai.jadwalkan("2026-03-09")
    pertemuan.buat_panggilan(balai.mediator, balai.id, acara.id)
    balai.ulang(acara, "2026-03-10")
    kueri()
    sedikit = kueri()
    balai.ulang(balai.jadwalkan("2026-03-12"), "2026-03-13")
    balai.ulang(acara, "2026-03-11")
    assert kueri() == sedikit
    # The case itself, then: meetings, who takes part, what they were, officers, answers.
    assert sedikit <= 52
    db.session.expire_all()
    assert queries.fakta(balai.perkara).jadwal == 2
    assert surat.surat_untuk(balai.mediator, balai.perkara.rujukan)
    assert clock.hari_ini().isoformat() == "2026-03-02"
