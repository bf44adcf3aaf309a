"""A photo loses its notes and nothing of its picture."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from hi_cases.dokumen.rules.bersih import tanpa_catatan_jpeg, tanpa_catatan_png

_RAHASIA = b"Budi Santoso"


def _gambar() -> Image.Image:
    gambar = Image.new("RGB", (64, 48))
    gambar.putdata([(x * 3 % 256, x * 7 % 256, x % 256) for x in range(64 * 48)])
    return gambar


def _jpeg(arah: int | None, **lain: object) -> bytes:
    exif = Image.Exif()
    exif[0x013B] = "Budi Santoso"
    exif[0x8825] = {1: "S", 2: (6.0, 18.0, 1.0)}
    if arah is not None:
        exif[0x0112] = arah
    aliran = io.BytesIO()
    _gambar().save(aliran, "JPEG", exif=exif, comment=_RAHASIA, **lain)
    return aliran.getvalue() + b"ekor" + _RAHASIA


@pytest.mark.parametrize("lain", [{}, {"progressive": True}, {"restart_marker_blocks": 1}])
@pytest.mark.parametrize("arah", [None, 1, 6])
def test_a_jpeg_keeps_its_picture_and_its_way_up_alone(arah, lain) -> None:
    asal = _jpeg(arah, **lain)
    assert _RAHASIA in asal
    hasil = tanpa_catatan_jpeg(asal)
    assert _RAHASIA not in hasil
    with Image.open(io.BytesIO(hasil)) as buka, Image.open(io.BytesIO(asal)) as lama:
        assert buka.tobytes() == lama.tobytes()
        assert dict(buka.getexif()) == ({0x0112: arah} if arah == 6 else {})


def test_a_png_keeps_its_picture_alone() -> None:
    catatan, aliran = PngInfo(), io.BytesIO()
    catatan.add_text("Author", "Budi Santoso")
    catatan.add_itxt("Comment", "Budi Santoso", zip=True)
    exif = Image.Exif()
    exif[0x013B] = "Budi Santoso"
    _gambar().save(aliran, "PNG", pnginfo=catatan, exif=exif, dpi=(96, 96))
    hasil = tanpa_catatan_png(aliran.getvalue())
    assert _RAHASIA not in hasil
    with Image.open(io.BytesIO(hasil)) as buka:
        assert buka.tobytes() == _gambar().tobytes()
        assert set(buka.info) == {"dpi"}
        assert not buka.getexif()


@pytest.mark.parametrize("potong", [2, 30, 100, -3])
def test_what_cannot_be_walked_is_refused(potong: int) -> None:
    png = io.BytesIO()
    _gambar().save(png, "PNG")
    with pytest.raises(ValueError, match=r"JPEG|marker"):
        tanpa_catatan_jpeg(_jpeg(6).split(b"ekor", maxsplit=1)[0][:potong])
    with pytest.raises(ValueError, match="PNG"):
        tanpa_catatan_png(png.getvalue()[:potong])
