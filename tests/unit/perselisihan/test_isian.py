"""The fields of acts: what is refused, in which words, and what comes out typed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan.rules.isian import ISIAN, baca
from hi_cases.perselisihan.types import Tindakan, Tipe
from hi_cases.surat.types import CaraSampai
from tests.unit.perselisihan.contoh import HARI

TERIMA: dict[str, Any] = {
    "pihak_id": "3",
    "tanggal": "2 April 2026",
    "cara": "pos",
    "penerima": "Budi",
    "bukti": "R-2291",
    "dikonfirmasi": "y",
}


def galat(tindakan: Tindakan, data: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(DataTidakSah) as tangkap:
        baca(tindakan, data, HARI)
    return tangkap.value.bidang


def test_isian_menjadi_nilai_bertipe() -> None:
    hasil = baca(Tindakan.CATAT_TERIMA_ANJURAN, TERIMA | {"asing": 1}, HARI)
    assert hasil == {
        "pihak_id": 3,
        "tanggal": date(2026, 4, 2),
        "cara": CaraSampai.POS,
        "penerima": "Budi",
        "bukti": "R-2291",
        "dikonfirmasi": True,
    }


@pytest.mark.parametrize("nama", ["pihak_id", "tanggal", "cara", "penerima", "bukti"])
def test_yang_wajib_harus_ada(nama: str) -> None:
    """Receipt without manner, receiver or proof is no receipt."""
    assert "belum diisi" in galat(Tindakan.CATAT_TERIMA_ANJURAN, TERIMA | {nama: ""})[nama]


def test_pernyataan_harus_diberikan() -> None:
    pesan = galat(Tindakan.CATAT_TERIMA_ANJURAN, TERIMA | {"dikonfirmasi": False})
    assert "harus diberikan" in pesan["dikonfirmasi"]
    pesan = galat(Tindakan.PB_MEDIASI, {})
    assert "disaksikan" in pesan


def test_tanggal_tidak_boleh_setelah_hari_ini() -> None:
    pesan = galat(Tindakan.CATAT_TERIMA_ANJURAN, TERIMA | {"tanggal": "7 April 2026"})
    assert "Anda menulis 7 April 2026" in pesan["tanggal"]


def test_rencana_boleh_di_depan() -> None:
    hasil = baca(
        Tindakan.BUKA_KLARIFIKASI,
        {"tanggal": HARI, "pertemuan": "20 April 2026", "perihal": "Data"},
        HARI,
    )
    assert hasil["pertemuan"] == date(2026, 4, 20)


def test_pilihan_yang_tidak_dikenal_ditolak() -> None:
    assert (
        "tidak terbaca"
        in galat(Tindakan.CATAT_TERIMA_ANJURAN, TERIMA | {"cara": "merpati"})["cara"]
    )


def test_daftar_dari_baris_baris_teks() -> None:
    hasil = baca(
        Tindakan.KEMBALIKAN_BERKAS, {"tanggal": HARI, "kekurangan": " Risalah\n\nKTP "}, HARI
    )
    assert hasil["kekurangan"] == ["Risalah", "KTP"]
    assert "kekurangan" in galat(Tindakan.KEMBALIKAN_BERKAS, {"tanggal": HARI, "kekurangan": " \n"})


def test_enam_butir_risalah_bipartit() -> None:
    """UU 2/2004 Ps 6: parties, day and place, issue, views, conclusion, day and signatures."""
    wajib = {satu.nama for satu in ISIAN[Tindakan.CATAT_PERUNDINGAN] if satu.wajib}
    assert {
        "para_pihak", "tanggal", "tempat", "pokok_masalah", "pendapat", "kesimpulan",
        "ditandatangani_pada", "penandatangan",
    } <= wajib  # fmt: skip


def test_lima_bagian_anjuran() -> None:
    """Permenaker 17/2014 Ps 14(1); witnesses and experts only where there were any."""
    menurut = {satu.nama: satu for satu in ISIAN[Tindakan.TERBITKAN_ANJURAN]}
    bagian = ("keterangan_pekerja", "keterangan_pengusaha", "pertimbangan", "isi")
    assert all(menurut[nama].wajib for nama in bagian)
    assert not menurut["keterangan_saksi"].wajib


def test_setiap_isian_bernama_unik_dan_berlabel() -> None:
    for semua in ISIAN.values():
        nama = [satu.nama for satu in semua]
        assert len(nama) == len(set(nama))
        for satu in semua:
            assert satu.label
            assert (satu.tipe is Tipe.PILIHAN) == (satu.pilihan is not None)


def test_satu_baris_tetap_satu_baris() -> None:
    data = {"nama": "Rina\r\n\r\nSah", "surel": "", "nomor": "1\x0b/SK", "lingkup": "a\nb\x00"}
    hari = {"tanggal": HARI.isoformat(), "berlaku_sampai": "2027-01-01", "pihak_id": 1}
    hasil = baca(Tindakan.TUNJUK_KUASA, {**data, **hari}, HARI)
    assert (hasil["nama"], hasil["nomor"], hasil["lingkup"]) == ("Rina Sah", "1 /SK", "a\nb")
