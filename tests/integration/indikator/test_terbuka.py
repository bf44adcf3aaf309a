"""Open data: what anybody may have, and what nobody may reckon from it."""

from __future__ import annotations

import csv
import io
from collections import defaultdict

import pytest

from hi_cases.indikator.rules.terbuka import HIMPUNAN
from hi_cases.indikator.services import hitung
from hi_cases.indikator.services.rencana import muat_bawaan
from tests.perangkat.acuan import muat_acuan

AMBANG = 5
METADATA = {
    "konsep", "definisi", "klasifikasi", "ukuran", "satuan", "produsen_data", "frekuensi",
    "rujukan_waktu", "diperbarui", "lisensi",
}  # fmt: skip


@pytest.fixture
def umum(beragam, client):
    """Somebody without an account; twelve cases of 2014 and 2016 stand in the register."""
    muat_acuan()
    muat_bawaan()
    return client


def baris(klien, kode: str) -> list[dict[str, str]]:
    """Return the rows of a set."""
    jawaban = klien.get(f"/data-terbuka/{kode}.csv")
    assert jawaban.status_code == 200
    return list(csv.DictReader(io.StringIO(jawaban.text)))


def test_halaman_ringan_dan_tertaut(umum) -> None:
    jawaban = umum.get("/data-terbuka")
    assert jawaban.status_code == 200
    assert len(jawaban.data) < 60_000
    assert "<script" not in jawaban.text
    for kode in HIMPUNAN:
        assert f"/data-terbuka/{kode}.csv" in jawaban.text
    for kata in ("Konsep", "Definisi", "Klasifikasi", "Satuan", "Lisensi", "Belum ditetapkan"):
        assert kata in jawaban.text
    assert "/data-terbuka" in umum.get("/").text


@pytest.mark.parametrize(
    ("kode", "bagian"),
    [
        ("perselisihan-jenis", "jenis"),
        ("perselisihan-akhir", "cara_berakhir"),
        ("perselisihan-kecamatan", "kecamatan"),
    ],
)
def test_angka_kecil_tidak_dapat_dihitung_kembali(umum, kode, bagian) -> None:
    tahun = defaultdict(dict)
    for b in baris(umum, kode):
        tahun[b["tahun"]][b[bagian]] = int(b["jumlah"]) if b["jumlah"] else None
        assert (b["disamarkan"] == "ya") == (b["jumlah"] == "")
    assert set(tahun) == {"2014", "2016"}
    # Two cases of a year: not even how many.
    assert set(tahun["2016"].values()) == {None}
    for isi in tahun.values():
        jumlah = isi.pop("Jumlah")
        tampak = [n for n in isi.values() if n is not None]
        assert all(n == 0 or n >= AMBANG for n in tampak)
        tutup = len(isi) - len(tampak)
        if jumlah is not None and tutup:
            assert tutup >= 2
            assert jumlah - sum(tampak) >= AMBANG


def test_json_bermetadata_dan_sama_dengan_csv(umum) -> None:
    hitung.hitung([2025])
    katalog = umum.get("/data-terbuka/katalog.json").json["himpunan"]
    assert [s["kode"] for s in katalog] == list(HIMPUNAN)
    for satu in katalog:
        assert set(satu) >= METADATA
        isi = umum.get(satu["json"]).json
        tabel = baris(umum, satu["kode"])
        assert len(isi["data"]) == len(tabel) > 0
        assert set(isi["data"][0]) == set(tabel[0]) == {k["nama"] for k in satu["kolom"]}
    teks = umum.get("/data-terbuka/perselisihan-akhir.json").text
    assert "Siti Aminah" not in teks
    # Only years that are over, and no count of cases that is too small.
    indikator = umum.get("/data-terbuka/indikator-program.json").json["data"]
    assert max(b["tahun"] for b in indikator) < 2026
    perkara = [b for b in indikator if b["satuan"] in ("perkara", "orang") and b["realisasi"]]
    assert all(b["realisasi"] >= AMBANG for b in perkara)


def test_dapat_disimpan_dan_ditanyakan_ulang(umum) -> None:
    for alamat in ("/data-terbuka/perselisihan-jenis.csv", "/data-terbuka/katalog.json"):
        jawaban = umum.get(alamat)
        assert "public" in jawaban.headers["Cache-Control"]
        assert "Set-Cookie" not in jawaban.headers
        lagi = umum.get(alamat, headers={"If-None-Match": jawaban.headers["ETag"]})
        assert lagi.status_code == 304
        assert lagi.data == b""
    assert umum.get("/data-terbuka/tidak-ada.csv").status_code == 404
    assert umum.get("/data-terbuka/tidak-ada.json").status_code == 404
