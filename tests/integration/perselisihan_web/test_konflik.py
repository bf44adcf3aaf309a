"""Two people on one case: the second sees both versions field by field and chooses."""

from __future__ import annotations

import re
from typing import Any

import pytest

from hi_cases.perselisihan.types import Sisi, Tindakan
from tests.integration.perselisihan_web.jalan import (
    DASAR,
    KELOMPOK,
    PETUGAS,
    Jalan,
    L,
    galat,
    tersembunyi,
)

KUNCI = ("versi", "pihak-0-id", "pihak-1-id", "pihak-1-perusahaan_id", "pihak-0-kuasa-0-id")


@pytest.fixture
def kedua(app, masuk, pengguna) -> Any:
    """Return a second person at another desk, signed in."""
    klien = app.test_client()
    masuk(klien, pengguna("petugas"))
    return klien


# A browser sends what was left empty, too.
KOSONG = dict.fromkeys(
    (
        *(f"pihak-0-{nama}" for nama in ("alamat", "telepon", "surel", "nik", "jabatan")),
        *(f"pihak-0-kuasa-0-{nama}" for nama in ("nama", "nomor", "tanggal", "lingkup")),
    ),
    "",
)


def isian(jalan: Jalan, klien: Any, **ubah: str) -> dict[str, Any]:
    """Return the form as this person sees it now, with changes typed in."""
    halaman = klien.get(f"/perkara/{jalan.id}/isian").text
    return {
        **DASAR,
        **KOSONG,
        "tanggal_masuk": jalan.perkara.masuk.isoformat(),
        **{nama: tersembunyi(halaman, nama) for nama in KUNCI},
        "lanjut": "simpan",
        **ubah,
    }


def kirim(jalan: Jalan, klien: Any, isi: dict[str, Any]) -> Any:
    return klien.post(f"/perkara/{jalan.id}/isian", data=isi)


def jalur(halaman: str) -> list[str]:
    """The paths on which the page asks for a choice, in order."""
    return list(dict.fromkeys(re.findall(r'name="pilih-([^"]+)"', halaman)))


def terpilih(halaman: str, nama: str) -> str:
    (pilih,) = re.findall(rf'name="pilih-{re.escape(nama)}" value="(\w+)" checked', halaman)
    return pilih


def test_dua_orang_pada_satu_pihak_memilih_per_bidang(jalan: Jalan, kedua: Any) -> None:
    jalan.masukkan()
    jalan.lakukan(L(Tindakan.CATAT, PETUGAS))
    satu = isian(jalan, jalan.client, alasan="Alamat baru")
    dua = isian(jalan, kedua, alasan="Dari KTP")
    pihak = jalan.pihak(Sisi.PEMOHON).id
    pertama = {"pihak-0-alamat": "Tambun", "pihak-0-telepon": "0812-1111", "pokok": "Versi satu."}
    assert kirim(jalan, jalan.client, satu | pertama).status_code == 302
    tulis = {"pihak-0-alamat": "Cikarang", "pihak-0-nik": "3216", "pokok": "Versi dua."}
    bentrok = kirim(jalan, kedua, dua | tulis)
    assert bentrok.status_code == 422
    assert jalur(bentrok.text) == [
        "pokok",
        f"pihak.{pihak}.alamat",
        f"pihak.{pihak}.telepon",
        f"pihak.{pihak}.nik",
    ]
    for teks in ("Tambun", "Cikarang", "Versi satu.", "Versi dua.", "0812-1111", "3216"):
        assert teks in bentrok.text
    # What only the other one typed is kept unless somebody decides otherwise.
    assert terpilih(bentrok.text, f"pihak.{pihak}.telepon") == "tersimpan"
    assert terpilih(bentrok.text, f"pihak.{pihak}.alamat") == "anda"
    pilih = {
        "versi": tersembunyi(bentrok.text, "versi"),
        "pilih-pokok": "tersimpan",
        f"pilih-pihak.{pihak}.alamat": "anda",
        f"pilih-pihak.{pihak}.telepon": "tersimpan",
        f"pilih-pihak.{pihak}.nik": "anda",
    }
    akhir = kirim(jalan, kedua, dua | tulis | pilih)
    assert akhir.status_code == 302, galat(akhir.text)
    isi = jalan.pihak(Sisi.PEMOHON)
    assert (isi.alamat, isi.telepon, isi.nik) == ("Cikarang", "0812-1111", "3216")
    assert jalan.perkara.pokok == "Versi satu."


def test_bidang_yang_tidak_disentuh_mengikuti_yang_tersimpan(jalan: Jalan, kedua: Any) -> None:
    """Whoever changed only the story does not take back the address that another mended."""
    jalan.masukkan()
    jalan.lakukan(L(Tindakan.CATAT, PETUGAS))
    cikarang, tambun = {"pihak-0-alamat": "Cikarang"}, {"pihak-0-alamat": "Tambun"}
    kirim(jalan, jalan.client, isian(jalan, jalan.client, alasan="Awal", **cikarang))
    dua = isian(jalan, kedua, alasan="Pokok", pokok="Versi dua.", **cikarang)
    dua["semula"] = tersembunyi(kedua.get(f"/perkara/{jalan.id}/isian").text, "semula")
    kirim(jalan, jalan.client, isian(jalan, jalan.client, alasan="Pindah", **tambun))
    bentrok = kirim(jalan, kedua, dua)
    alamat = f"pihak.{jalan.pihak(Sisi.PEMOHON).id}.alamat"
    assert jalur(bentrok.text) == ["pokok", alamat]
    assert terpilih(bentrok.text, "pokok") == "anda"
    assert terpilih(bentrok.text, alamat) == "tersimpan"
    # A tampered field says nothing: then nothing is known to be untouched.
    rusak = kirim(jalan, kedua, dua | {"semula": f"{dua['semula']}x"})
    assert terpilih(rusak.text, alamat) == "anda"
    lanjut = {nama: tersembunyi(bentrok.text, nama) for nama in ("versi", "semula")}
    lanjut |= {"pilih-pokok": "anda", f"pilih-{alamat}": "tersimpan"}
    assert kirim(jalan, kedua, dua | lanjut).status_code == 302
    assert (jalan.pihak(Sisi.PEMOHON).alamat, jalan.perkara.pokok) == ("Tambun", "Versi dua.")


def test_pilihan_tidak_hilang_ketika_isian_kembali(jalan: Jalan, kedua: Any) -> None:
    """A form that comes back for another fault still shows the differences, as they were chosen."""
    jalan.masukkan()
    jalan.lakukan(L(Tindakan.CATAT, PETUGAS))
    satu, dua = isian(jalan, jalan.client, alasan="Satu"), isian(jalan, kedua)
    kirim(jalan, jalan.client, satu | {"pokok": "Versi satu."})
    bentrok = kirim(jalan, kedua, dua | {"pokok": "Versi dua."})
    pilih = {"versi": tersembunyi(bentrok.text, "versi"), "pilih-pokok": "tersimpan"}
    kembali = kirim(jalan, kedua, dua | {"pokok": "Versi dua."} | pilih)
    assert kembali.status_code == 422
    assert "Alasan pembetulan belum diisi" in kembali.text
    assert jalur(kembali.text) == ["pokok"]
    assert terpilih(kembali.text, "pokok") == "tersimpan"
    assert "Versi dua." in kembali.text
    akhir = kirim(
        jalan,
        kedua,
        dua
        | {"pokok": "Versi dua.", "alasan": "Dua"}
        | pilih
        | {"versi": tersembunyi(kembali.text, "versi")},
    )
    assert akhir.status_code == 302
    assert jalan.perkara.pokok == "Versi satu."


def test_pekerja_tuntutan_dan_kuasa(jalan: Jalan, kedua: Any) -> None:
    jalan.masukkan(**KELOMPOK)
    jalan.lakukan(L(Tindakan.CATAT, PETUGAS))
    kelompok = {**KELOMPOK, "pihak-0-nama": jalan.pihak(Sisi.PEMOHON).nama}
    satu = isian(jalan, jalan.client, alasan="Satu") | kelompok
    dua = isian(jalan, kedua, alasan="Dua") | kelompok
    pihak, anggota = jalan.pihak(Sisi.PEMOHON).id, jalan.anggota()
    pertama = {
        "pihak-0-anggota": "Siti Aminah; 111\nBudi Santoso\nDewi Lestari\nJoko Susilo",
        "tuntutan-0-jumlah": "1.000.000",
        "pihak-0-kuasa-0-nama": "Rina",
        "pihak-0-kuasa-0-nomor": "SK-1",
    }
    assert kirim(jalan, jalan.client, satu | pertama).status_code == 302
    joko, kuasa = jalan.anggota()[3], jalan.pihak(Sisi.PEMOHON).kuasa[0].id
    tulis = {
        "pihak-0-anggota": "Siti Aminah; 222\nBudi Santoso\nDewi Lestari",
        "tuntutan-0-jumlah": "2.000.000",
    }
    bentrok = kirim(jalan, kedua, dua | tulis)
    assert jalur(bentrok.text) == [
        f"pihak.{pihak}.anggota.{anggota[0]}.nik",
        f"pihak.{pihak}.anggota.{joko}",
        f"pihak.{pihak}.kuasa.{kuasa}",
        "tuntutan.ke1.jumlah",
    ]
    assert "Joko Susilo" in bentrok.text
    assert "Rp 1.000.000" in bentrok.text or "Rp1.000.000" in bentrok.text
    pilih = {
        "versi": tersembunyi(bentrok.text, "versi"),
        f"pilih-pihak.{pihak}.anggota.{anggota[0]}.nik": "anda",
        f"pilih-pihak.{pihak}.anggota.{joko}": "tersimpan",
        f"pilih-pihak.{pihak}.kuasa.{kuasa}": "tersimpan",
        "pilih-tuntutan.ke1.jumlah": "tersimpan",
    }
    akhir = kirim(jalan, kedua, dua | tulis | pilih)
    assert akhir.status_code == 302, galat(akhir.text)
    isi = jalan.pihak(Sisi.PEMOHON)
    assert [(a.id, a.nik) for a in isi.anggota] == [
        (anggota[0], "222"),
        (anggota[1], ""),
        (anggota[2], ""),
        (joko, ""),
    ]
    assert [k.nomor for k in isi.kuasa] == ["SK-1"]
    assert jalan.perkara.tuntutan[0].jumlah == 1_000_000


def test_baris_baru_dua_orang_pada_satu_draf(jalan: Jalan, kedua: Any) -> None:
    jalan.simpan_isian(lanjut="nanti")
    dasar = {**DASAR, "tanggal_masuk": jalan.hari.isoformat(), "lanjut": "nanti"}
    alamat = f"/perkara/{jalan.id}/isian"
    versi = tersembunyi(kedua.get(alamat).text, "versi")
    tambah = {"tuntutan-1-uraian": "Pesangon", "tuntutan-1-jumlah": "5.000.000"}
    assert jalan.client.post(alamat, data=dasar | tambah | {"versi": versi}).status_code == 302
    lain = {"tuntutan-1-uraian": "THR", "tuntutan-1-jumlah": "3.000.000"}
    bentrok = kedua.post(alamat, data=dasar | lain | {"versi": versi})
    assert bentrok.status_code == 422
    assert jalur(bentrok.text) == ["tuntutan.ke2", "tuntutan.tersimpan2"]
    baru = tersembunyi(bentrok.text, "versi")
    pilih = {"pilih-tuntutan.ke2": "anda", "pilih-tuntutan.tersimpan2": "tersimpan"}
    assert kedua.post(alamat, data=dasar | lain | pilih | {"versi": baru}).status_code == 302
    uraian = [satu["uraian"] for satu in jalan.perkara.draf["tuntutan"]]
    assert uraian == ["Upah lembur", "THR", "Pesangon"]
