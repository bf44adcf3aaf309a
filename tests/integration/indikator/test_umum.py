"""The statistics for everybody: closed years only, small counts left out, table and CSV alike."""

from hi_cases.indikator.queries.publik import masuk, statistik_publik
from hi_cases.indikator.services.terbitan import terbitkan
from tests.perangkat.acuan import muat_acuan


def test_years_of_the_example_book_are_published_as_they_are(buku_contoh, client, jam) -> None:
    jam.atur("2026-03-02")
    muat_acuan()
    terbitkan()
    halaman = client.get("/statistik/umum")
    assert halaman.status_code == 200
    assert "Data contoh" in halaman.text
    assert "Angka 1 sampai 4 tidak dicetak" in halaman.text
    assert "disusun 2 Maret 2026" in halaman.text
    csv = client.get("/statistik/umum.csv").text.splitlines()
    assert csv[0] == "tahun,menurut,bagian,perkara_masuk,disamarkan"
    s = statistik_publik()
    assert len(s.tabel[0].baris) == 5
    # The total of a year is the same whatever it is split by.
    assert [b.jumlah for b in s.tabel[0].baris] == [b.jumlah for b in s.tabel[1].baris]
    for tabel in s.tabel:
        for baris in tabel.baris:
            assert all(n is None or n == 0 or n >= 5 for n in baris.bagian)


def test_the_year_that_runs_and_small_years_say_nothing(beragam, client, jam) -> None:
    jam.atur("2016-06-01")
    muat_acuan()
    terbitkan()
    s = statistik_publik()
    assert [b.tahun for b in s.tabel[0].baris] == [2014]
    # The chart has the years of the tables: what is not in the register is no empty place.
    assert masuk(s)[0] == [2014]
    jam.atur("2017-06-01")
    terbitkan()
    s = statistik_publik()
    dua = next(b for b in s.tabel[0].baris if b.tahun == 2016)
    assert (dua.jumlah, set(dua.bagian)) == (None, {None})
    assert "2016,Jenis utama,Jumlah,,ya" in client.get("/statistik/umum.csv").text


def test_with_no_closed_year_it_says_so(app, client, jam) -> None:
    jam.atur("2026-03-02")
    muat_acuan()
    terbitkan()
    assert "Belum ada tahun yang lengkap" in client.get("/statistik/umum").text
