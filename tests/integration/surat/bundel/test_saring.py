"""The strainer: of a stranger's file only what is drawn comes through."""

from __future__ import annotations

import io
import itertools
import zlib

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from hi_cases.dokumen.types import TipeBerkas
from hi_cases.surat.services.bundel import lembaran as modul
from hi_cases.surat.services.bundel.lembaran import TakTerjilid, lembaran
from hi_cases.surat.services.bundel.saring import KAKI, letak, saring_gambar
from hi_cases.surat.types.bundel import SebabTakTerjilid
from tests.factories.berkas import png_berkepala
from tests.integration.surat.bundel import contoh

PDF, JPG, PNG = TipeBerkas.PDF, TipeBerkas.JPG, TipeBerkas.PNG


def _urai(pdf: bytes) -> str:
    """Return all that a PDF holds, its streams unpacked."""
    pembaca = PdfReader(io.BytesIO(pdf))
    semua = [pembaca.get_object(ke) for ke in range(1, int(pembaca.trailer["/Size"]))]
    return "\n".join(repr(satu) for satu in semua)


def test_nothing_that_acts_comes_through() -> None:
    asal = contoh.jahat()
    kata = ("/JavaScript", "/JS", "/Launch", "/OpenAction", "/AA", "/Annots", "/URI", "/EF",
            "app.alert", "calc.exe", "jahat.test", "muatan.exe")  # fmt: skip
    assert all(satu in _urai(asal) for satu in kata)
    hasil, jumlah = lembaran(asal, PDF, 10)
    assert jumlah == 2
    assert [satu for satu in kata if satu in _urai(hasil)] == []
    assert contoh.teks_halaman(hasil) == ["Jahat 1", "Jahat 2"]


def test_a_stamp_stays_as_a_drawing() -> None:
    hasil, _ = lembaran(contoh.bercap(), PDF, 1)
    assert "LUNAS" in contoh.teks_halaman(hasil)[0]
    assert "/Annots" not in _urai(hasil)


@pytest.mark.parametrize(
    ("isi", "tipe", "sebab"),
    [
        (contoh.bersandi("rahasia"), PDF, SebabTakTerjilid.SANDI),
        (contoh.tulis(PdfWriter()), PDF, SebabTakTerjilid.KOSONG),
        (contoh.tulis(contoh.lembar(banyak=4)), PDF, SebabTakTerjilid.PANJANG),
        (b"%PDF-1.7\nhancur", PDF, SebabTakTerjilid.RUSAK),
        (b"", PDF, SebabTakTerjilid.RUSAK),
        (contoh.tulis(contoh.lembar())[:400], PDF, SebabTakTerjilid.RUSAK),
        (b"\xff\xd8\xff\xe0bukan gambar", JPG, SebabTakTerjilid.RUSAK),
        (png_berkepala(60_000, 60_000), PNG, SebabTakTerjilid.BESAR),
        (b"PK", TipeBerkas.XLSX, SebabTakTerjilid.BENTUK),
        (b"PK", TipeBerkas.DOCX, SebabTakTerjilid.BENTUK),
    ],
    ids=lambda satu: satu.value if isinstance(satu, SebabTakTerjilid) else "",
)
def test_what_cannot_be_bound_is_named(
    isi: bytes, tipe: TipeBerkas, sebab: SebabTakTerjilid
) -> None:
    with pytest.raises(TakTerjilid) as galat:
        lembaran(isi, tipe, 3)
    assert galat.value.sebab is sebab


def test_a_file_that_opens_for_everybody_is_bound() -> None:
    """Encrypted only against change: whoever has it reads it."""
    hasil, _ = lembaran(contoh.bersandi(""), PDF, 1)
    assert contoh.teks_halaman(hasil) == ["Rahasia 1"]
    assert not PdfReader(io.BytesIO(hasil)).is_encrypted


def test_a_bomb_ends_its_own_process_only() -> None:
    """2 GB of blanks in 2 MB: the limit of memory or of the reader stops it, and it is named."""
    penulis = contoh.lembar()
    bom = penulis.pages[0]["/Contents"].get_object().flate_encode()
    pemadat = zlib.compressobj(9)
    kosong = b" " * (1 << 20)
    isi = [pemadat.compress(kosong) for _ in range(2048)]
    bom._data = b"".join([*isi, pemadat.flush()])
    penulis.pages[0][NameObject("/Contents")] = penulis._add_object(bom)
    with pytest.raises(TakTerjilid) as galat:
        lembaran(contoh.tulis(penulis), PDF, 1)
    assert galat.value.sebab in {SebabTakTerjilid.BESAR, SebabTakTerjilid.RUSAK}


def test_who_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul, "DETIK", 0.001)
    with pytest.raises(TakTerjilid) as galat:
        lembaran(contoh.tulis(contoh.lembar()), PDF, 1)
    assert galat.value.sebab is SebabTakTerjilid.LAMBAT


@pytest.mark.parametrize(
    ("jenis", "warna", "sisi"),
    [
        ("JPEG", "RGB", (10_000, 8_000)),
        ("PNG", "RGBA", (10_000, 8_000)),
        ("JPEG", "CMYK", (60, 40)),
    ],
)
def test_a_picture_of_any_size_becomes_a_page(
    jenis: str, warna: str, sisi: tuple[int, int]
) -> None:
    asal = contoh.foto(sisi, jenis, warna=warna)
    hasil, jumlah = lembaran(asal, JPG if jenis == "JPEG" else PNG, 1)
    (halaman,) = PdfReader(io.BytesIO(hasil)).pages
    assert jumlah == 1
    assert (round(halaman.mediabox.width), round(halaman.mediabox.height)) == (842, 595)
    (gambar,) = halaman["/Resources"]["/XObject"]["/Hlm"]["/Resources"]["/XObject"].values()
    assert max(gambar["/Width"], gambar["/Height"]) <= 2339
    assert len(hasil) < 1_000_000


@pytest.mark.parametrize("jenis", ["JPEG", "PNG"])
def test_a_picture_stands_as_it_was_taken(jenis: str) -> None:
    """EXIF 6: the camera was held upright, the file lies on its side: its top is the right side."""
    hasil = saring_gambar(contoh.foto((400, 200), jenis, putar=6))
    (halaman,) = PdfReader(io.BytesIO(hasil)).pages
    (isi,) = halaman["/Resources"]["/XObject"]["/Hlm"]["/Resources"]["/XObject"].values()
    gambar = Image.open(io.BytesIO(isi.get_data())).convert("L")
    assert gambar.size == (200, 400)
    assert gambar.getpixel((190, 200)) < 20
    assert gambar.getpixel((10, 200)) > 235


@pytest.mark.parametrize("putar", [0, 90, 180, 270])
@pytest.mark.parametrize("kotak", [(0, 0, 595, 842), (10, -20, 842, 595), (0, 0, 3000, 2000)])
def test_every_corner_stands_above_the_foot(
    putar: int, kotak: tuple[float, float, float, float]
) -> None:
    ubah, lebar, tinggi = letak(kotak, putar)
    kiri, bawah, w, h = kotak
    sudut = [
        ubah.apply_on((x, y)) for x, y in itertools.product((kiri, kiri + w), (bawah, bawah + h))
    ]
    xs, ys = [x for x, _ in sudut], [y for _, y in sudut]
    assert min(xs) >= 0
    assert max(xs) <= lebar
    assert min(ys) >= KAKI - 0.001
    assert max(ys) <= tinggi
    melintang = (w > h) != bool(putar % 180)
    assert (lebar > tinggi) == melintang


@pytest.mark.parametrize(("putar", "kiri_atas"), [(0, (0, 842)), (90, (0, 0)), (270, (595, 842))])
def test_a_turned_page_is_read_upright(putar: int, kiri_atas: tuple[int, int]) -> None:
    """ISO 32000-1 Table 30: Rotate is clockwise; the corner that is then the upper left."""
    ubah, _, tinggi = letak((0, 0, 595, 842), putar)
    x, y = ubah.apply_on(kiri_atas)
    semua = [ubah.apply_on(satu) for satu in itertools.product((0, 595), (0, 842))]
    assert x == pytest.approx(min(a for a, _ in semua))
    assert y == pytest.approx(max(b for _, b in semua))
    assert y < tinggi
