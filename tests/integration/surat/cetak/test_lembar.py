"""PDF and pictures: lasting, readable by machines, the same each time, nothing missing."""

import io
import threading
from dataclasses import replace

import pypdf
import pytest
from PIL import Image

from hi_cases.surat.services import cetak
from hi_cases.surat.types.naskah import KolomTanda, Naskah, Paragraf, Tabel, TandaTangan
from tests.integration.surat.cetak.baca import halaman_pdf, kata_tercetak, padat
from tests.integration.surat.cetak.contoh import (
    BIASA,
    KALIMAT,
    RANCANGAN,
    SEMUA,
    SEMUA_BLOK,
    TIGA_RATUS,
)


def _baca(naskah: Naskah) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(cetak.pdf(naskah)))


@pytest.mark.parametrize("nama", SEMUA)
def test_every_word_is_printed(nama: str) -> None:
    tercetak = padat("".join(halaman_pdf(cetak.pdf(SEMUA[nama])))).upper()
    # pypdf takes a hyphen for a place to break where the page has such; other readers do not.
    tercetak = tercetak.replace("-", "")
    harap = {kata.replace("-", "") for kata in kata_tercetak(SEMUA[nama])}
    assert {kata for kata in harap if kata not in tercetak} == set()


@pytest.mark.parametrize("nama", ["biasa", "huruf_timur", "rancangan"])
def test_the_same_letter_gives_the_same_bytes(nama: str) -> None:
    assert cetak.pdf(SEMUA[nama]) == cetak.pdf(replace(SEMUA[nama]))


def test_the_pdf_says_that_it_is_for_keeping_and_for_screen_readers() -> None:
    isi = _baca(BIASA)
    akar = isi.trailer["/Root"]
    xmp = akar["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert akar["/MarkInfo"]["/Marked"] == True  # noqa: E712  # a PDF object, not a bool
    assert akar["/StructTreeRoot"]["/K"]
    assert akar["/Lang"].startswith("id")
    assert isi.metadata is not None
    assert isi.metadata.title == "Panggilan mediasi"
    assert str(isi.metadata.get("/CreationDate")).startswith("D:20260401")


def _jenis(unsur: object) -> list[str]:
    """Return the kinds of a structure tree's elements in reading order."""
    unsur = unsur.get_object() if hasattr(unsur, "get_object") else unsur
    if isinstance(unsur, list):
        return [jenis for satu in unsur for jenis in _jenis(satu)]
    if not isinstance(unsur, dict):
        return []
    sendiri = [str(unsur["/S"])] if "/S" in unsur else []
    return sendiri + _jenis(unsur.get("/K", []))


def test_headings_lists_and_table_heads_are_tagged() -> None:
    jenis = _jenis(_baca(SEMUA_BLOK).trailer["/Root"]["/StructTreeRoot"])
    assert {"/H1", "/H2", "/L", "/LI", "/Table", "/TH", "/TD", "/P"} <= set(jenis)
    assert jenis.count("/TH") == 4


def test_a_table_repeats_its_head_on_each_page() -> None:
    halaman = halaman_pdf(cetak.pdf(TIGA_RATUS))
    berbaris = [satu for satu in halaman if "Operator produksi" in satu]
    assert len(berbaris) > 5
    assert all("Masa kerja" in satu for satu in berbaris)
    assert all(f"Halaman {i} dari {len(halaman)}" in satu for i, satu in enumerate(halaman, 1))


@pytest.mark.parametrize("panjang", range(20, 60, 3))
def test_a_row_of_signatures_is_not_torn(panjang: int) -> None:
    tanda = TandaTangan((KolomTanda("Jabatan kiri", "Nama Kiri", "1"), KolomTanda("B", "C", "2")))
    isi = (*(Paragraf("Baris.") for _ in range(panjang)), Paragraf("Penutup."), tanda)
    halaman = halaman_pdf(cetak.pdf(replace(BIASA, blok=isi, tembusan=())))
    (tempat,) = [satu for satu in halaman if "Jabatan kiri" in satu]
    assert "Nama Kiri" in tempat
    # A signature alone on its page would sign nothing.
    assert "Penutup." in tempat


def test_a_draft_says_so_on_each_page_and_an_issued_letter_does_not() -> None:
    assert all("RANCANGAN" in satu for satu in halaman_pdf(cetak.pdf(RANCANGAN)))
    assert "RANCANGAN" not in halaman_pdf(cetak.pdf(replace(RANCANGAN, rancangan=False)))[0]


def test_the_foot_says_where_to_check_only_with_an_address() -> None:
    ada, tidak = cetak.pdf(BIASA), cetak.pdf(replace(BIASA, alamat_periksa=""))
    assert "Keaslian surat ini dapat diperiksa di" in halaman_pdf(ada)[0]
    assert padat(BIASA.alamat_periksa) in padat(halaman_pdf(ada)[0])
    assert "Keaslian" not in halaman_pdf(tidak)[0]


def test_yth_is_not_doubled() -> None:
    dua = replace(BIASA, tujuan=("Yth. Pimpinan PT Maju", "di Cikarang"))
    assert halaman_pdf(cetak.pdf(dua))[0].count("Yth.") == 1


def test_pictures_come_whole_or_one_page_of_them() -> None:
    semua = cetak.gambar(SEMUA_BLOK, ppi=40)
    assert len(semua) == len(_baca(SEMUA_BLOK).pages)
    assert cetak.gambar(SEMUA_BLOK, 2, ppi=40) == semua[1:2]
    assert cetak.gambar(SEMUA_BLOK, 99) == cetak.gambar(SEMUA_BLOK, 0) == []
    # A4 is 210 mm wide: 8.27 inches.
    assert Image.open(io.BytesIO(semua[0])).width == pytest.approx(8.27 * 40, abs=1)


def test_one_cell_longer_than_a_page_goes_on_to_the_next() -> None:
    panjang = replace(SEMUA_BLOK, blok=(Tabel(("A", "B"), ((KALIMAT * 40, "akhir"),)),))
    halaman = halaman_pdf(cetak.pdf(panjang))
    assert len(halaman) > 1
    assert padat("".join(halaman)).count("Berdasarkanketerangan") == 40


def test_threads_print_at_the_same_time() -> None:
    harap = {nama: cetak.pdf(SEMUA[nama]) for nama in ("biasa", "rancangan", "kosong")}
    salah: list[str] = []

    def cetak_berulang(nama: str) -> None:
        for _ in range(5):
            if cetak.pdf(SEMUA[nama]) != harap[nama]:
                salah.append(nama)

    utas = [threading.Thread(target=cetak_berulang, args=(nama,)) for nama in harap for _ in "ab"]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join()
    assert salah == []
