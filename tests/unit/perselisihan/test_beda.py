"""Two versions of a draft: every difference has a path, and nothing is lost unless chosen."""

from __future__ import annotations

from typing import Any

from hi_cases.perselisihan.rules.beda import (
    ANDA,
    TERSIMPAN,
    beda_rinci,
    gabungkan,
    pilihan_awal,
    tak_disentuh,
)

PEKERJA: dict[str, Any] = {"id": 2, "sisi": "pemohon", "jenis": "pekerja", "nama": "Siti"}
PENGUSAHA: dict[str, Any] = {"id": 3, "sisi": "termohon", "jenis": "pengusaha", "nama": "PT A"}


def isi(*pihak: dict[str, Any], **lain: Any) -> dict[str, Any]:
    return {"pokok": "Upah", "pihak": list(pihak), **lain}


def jalan(punya: dict[str, Any], simpan: dict[str, Any]) -> list[str]:
    return [satu.bidang for satu in beda_rinci(punya, simpan)]


def test_bidang_dalam_baris_disebut_satu_demi_satu() -> None:
    punya = isi(PEKERJA | {"alamat": "Cikarang", "telepon": "1"}, PENGUSAHA)
    simpan = isi(PEKERJA | {"alamat": "Tambun", "telepon": "1"}, PENGUSAHA | {"surel": "a@b.id"})
    (alamat, surel) = beda_rinci(punya, simpan)
    assert (alamat.bidang, alamat.punya_anda, alamat.tersimpan) == (
        "pihak.2.alamat",
        "Cikarang",
        "Tambun",
    )
    assert alamat.label == "Pihak Siti: Alamat"
    assert surel.bidang == "pihak.3.surel"
    assert [pilihan_awal(satu) for satu in (alamat, surel)] == [ANDA, TERSIMPAN]


def test_yang_tidak_disentuh_mengikuti_yang_tersimpan() -> None:
    semula = isi(PEKERJA | {"alamat": "Cikarang", "telepon": "1"}, PENGUSAHA)
    punya = isi(PEKERJA | {"alamat": "Cikarang", "telepon": "9"}, PENGUSAHA, pokok="Lembur")
    simpan = isi(PEKERJA | {"alamat": "Tambun", "telepon": "2"}, pokok="Upah lembur")
    utuh = tak_disentuh(punya, semula)
    pilih = {satu.bidang: pilihan_awal(satu, utuh) for satu in beda_rinci(punya, simpan)}
    assert pilih == {
        "pokok": ANDA,
        "pihak.2.alamat": TERSIMPAN,
        "pihak.2.telepon": ANDA,
        "pihak.3": TERSIMPAN,  # taken out by the other one, and not touched here
    }
    assert tak_disentuh(punya, None) == frozenset()


def test_baris_baru_sendiri_tidak_dianggap_tidak_disentuh() -> None:
    """A row typed here and by somebody else too has no place in what the page first showed."""
    baru = {"sisi": "pemohon", "jenis": "pekerja", "nama": "Budi", "alamat": "Sukatani"}
    punya, simpan = isi(PEKERJA, baru), isi(PEKERJA, baru | {"id": 9, "alamat": "Tambun"})
    (alamat,) = beda_rinci(punya, simpan)
    assert pilihan_awal(alamat, tak_disentuh(punya, isi(PEKERJA))) == ANDA


def test_pilihan_tiap_bidang_digabung() -> None:
    punya = isi(PEKERJA | {"alamat": "Cikarang", "telepon": "1"}, pokok="Lembur")
    simpan = isi(PEKERJA | {"alamat": "Tambun", "telepon": "2"}, pokok="Upah")
    pilih = {"pihak.2.alamat": TERSIMPAN, "pihak.2.telepon": ANDA, "pokok": TERSIMPAN}
    hasil = gabungkan(punya, simpan, pilih)
    assert hasil["pokok"] == "Upah"
    assert (hasil["pihak"][0]["alamat"], hasil["pihak"][0]["telepon"]) == ("Tambun", "1")


def test_anggota_dan_kuasa_dikenali_dengan_nomornya() -> None:
    punya = isi(
        PEKERJA
        | {
            "anggota": [{"id": 5, "nama": "Budi", "nik": "1"}],
            "kuasa": [{"id": 7, "nama": "Rina", "nomor": "SK-1"}],
        }
    )
    simpan = isi(
        PEKERJA
        | {
            "anggota": [{"id": 5, "nama": "Budi", "nik": "9"}, {"id": 6, "nama": "Dewi"}],
            "kuasa": [{"id": 7, "nama": "Rina", "nomor": "SK-2"}],
        }
    )
    assert jalan(punya, simpan) == [
        "pihak.2.anggota.5.nik",
        "pihak.2.anggota.6",
        "pihak.2.kuasa.7.nomor",
    ]
    hasil = gabungkan(punya, simpan, {"pihak.2.kuasa.7.nomor": TERSIMPAN})
    # The worker that only the stored version has stays, though nobody chose.
    assert [satu["nama"] for satu in hasil["pihak"][0]["anggota"]] == ["Budi", "Dewi"]
    assert hasil["pihak"][0]["anggota"][0]["nik"] == "1"
    assert hasil["pihak"][0]["kuasa"][0]["nomor"] == "SK-2"


def test_baris_yang_hanya_satu_pihak_punya() -> None:
    baru = {"sisi": "termohon", "jenis": "pengusaha", "nama": "PT B"}
    lain = {"id": 4, "sisi": "termohon", "jenis": "pengusaha", "nama": "CV Zeta"}
    punya, simpan = isi(PEKERJA, baru), isi(PEKERJA, lain)
    assert jalan(punya, simpan) == ["pihak.ke2", "pihak.4"]
    nama = [satu["nama"] for satu in gabungkan(punya, simpan, {})["pihak"]]
    assert nama == ["Siti", "PT B", "CV Zeta"]
    pilih = {"pihak.ke2": TERSIMPAN, "pihak.4": ANDA}
    assert [satu["nama"] for satu in gabungkan(punya, simpan, pilih)["pihak"]] == ["Siti"]


def test_draf_tanpa_nomor_dikenali_dari_isinya() -> None:
    tanpa = {"sisi": "pemohon", "jenis": "pekerja", "nama": "Siti Aminah"}
    punya = isi(tanpa | {"telepon": "1"}, tuntutan=[{"uraian": "Pesangon", "jumlah": 5}])
    simpan = isi(
        tanpa | {"nama": "Siti Amina", "telepon": ""},
        tuntutan=[{"uraian": "THR", "jumlah": 1}, {"uraian": "Pesangon", "jumlah": 7}],
    )
    assert jalan(punya, simpan) == [
        "pihak.ke1.nama",
        "pihak.ke1.telepon",
        "tuntutan.ke1.jumlah",
        "tuntutan.tersimpan1",
    ]


def test_versi_yang_sama_tidak_berbeda() -> None:
    punya = isi(PEKERJA | {"alamat": "", "anggota": []}, tuntutan=[])
    assert jalan(punya, isi(PEKERJA | {"alamat": None})) == []
