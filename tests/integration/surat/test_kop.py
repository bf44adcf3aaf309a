"""The letterhead: from a day on, never back, and never over somebody else's."""

import re
from datetime import date

import pytest

from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.errors import KonflikVersi, TidakBerizin
from hi_cases.surat.queries.kop import kop_berlaku, kop_terakhir, riwayat_kop
from hi_cases.surat.services.kop import ganti_kop, muat_kop, pastikan_kop
from hi_cases.surat.types import Kop

BARU = {
    "pemerintah": "PEMERINTAH KABUPATEN BEKASI",
    "dinas": "DINAS KETENAGAKERJAAN",
    "alamat": "Jalan Baru Nomor 1",
    "kontak": "surel dinas@contoh.id",
    "tempat": "Cikarang",
    "berlaku_dari": "1 April 2026",
}


@pytest.fixture(autouse=True)
def _awal(db_session, jam) -> None:
    """The clock stands on 2 March 2026."""
    muat_kop(SISTEM)


@pytest.fixture
def kabid(client, masuk):
    masuk(client, "kabid")
    return client


def _versi(klien) -> str:
    return re.search(r'name="versi" value="(\d+)"', klien.get("/surat/kop/ubah").text)[1]


def test_yang_bawaan_minta_dicocokkan(kabid) -> None:
    isi = kabid.get("/surat/kop").text
    assert "perlu verifikasi" in isi
    kabid.post("/surat/kop/benar", data={"versi": kop_terakhir().id})
    assert not kop_terakhir().perlu_verifikasi
    assert "perlu verifikasi" not in kabid.get("/surat/kop").text


def test_berlaku_mulai_harinya(kabid) -> None:
    data = {**BARU, "versi": _versi(kabid)}
    assert kabid.post("/surat/kop/ubah", data=data).status_code == 302
    assert kop_berlaku(date(2026, 3, 31)).tempat == "Cikarang Pusat"
    assert kop_berlaku(date(2026, 4, 1)).tempat == "Cikarang"
    assert len(riwayat_kop()) == 2


def test_yang_terakhir_dicatat_untuk_satu_hari_yang_berlaku(kabid) -> None:
    for tempat in ("Satu", "Dua"):
        kabid.post("/surat/kop/ubah", data={**BARU, "tempat": tempat, "versi": _versi(kabid)})
    assert kop_berlaku(date(2026, 4, 1)).tempat == "Dua"
    assert [satu.urutan for satu in riwayat_kop()] == [1, 0, 0]


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"berlaku_dari": "1 Maret 2026"}, "paling awal hari ini"),
        ({"alamat": " "}, "wajib diisi"),
        ({"berlaku_dari": "lusa"}, "Tanggal tidak terbaca"),
    ],
)
def test_yang_keliru_ditolak(kabid, isi, pesan) -> None:
    jawaban = kabid.post("/surat/kop/ubah", data={**BARU, "versi": _versi(kabid), **isi})
    assert jawaban.status_code == 422
    assert pesan in jawaban.text
    assert len(riwayat_kop()) == 1


def test_dua_orang(kabid) -> None:
    lama = _versi(kabid)
    kabid.post("/surat/kop/ubah", data={**BARU, "versi": lama})
    kedua = {**BARU, "tempat": "Bekasi", "versi": lama}
    jawaban = kabid.post("/surat/kop/ubah", data=kedua)
    assert "Dua orang mengubah data ini" in jawaban.text
    assert "Tempat surat" in jawaban.text
    assert len(riwayat_kop()) == 2
    baru = re.search(r'name="versi" value="(\d+)"', jawaban.text)[1]
    kabid.post("/surat/kop/ubah", data={**kedua, "versi": baru})
    assert kop_berlaku(date(2026, 4, 1)).tempat == "Bekasi"


def test_yang_sudah_diganti_tidak_dinyatakan_sesuai(kabid) -> None:
    lama = kop_terakhir().id
    kabid.post("/surat/kop/ubah", data={**BARU, "versi": lama})
    assert kabid.post("/surat/kop/benar", data={"versi": lama}).status_code == 409


def test_hanya_yang_berwenang(client, masuk) -> None:
    for peran in ("mediator", "petugas"):
        masuk(client, peran)
        assert client.get("/surat/kop").status_code == 403
    petugas = Pelaku(1, "Petugas Uji", frozenset({Peran.PETUGAS}))
    with pytest.raises(TidakBerizin):
        ganti_kop(petugas, 1, Kop("a", "b", "c"), tempat="d", berlaku_dari=date(2026, 4, 1))
    with pytest.raises(TidakBerizin):
        pastikan_kop(petugas, 1)


def test_layanan_memeriksa_versi() -> None:
    kabid = Pelaku(1, "Kabid Uji", frozenset({Peran.KABID}))
    with pytest.raises(KonflikVersi):
        ganti_kop(kabid, None, Kop("a", "b", "c"), tempat="d", berlaku_dari=date(2026, 4, 1))
