"""The drawing has the modules of the code, and a quiet zone around them."""

import re

import segno

from hi_cases.jadwal.rules.kode_qr import TEPI, kode_qr

ALAMAT = "https://hi.test/hadir/DcTWhfDnpgDYQxRDh8Xi41P7HFJhY5qK"


def test_every_dark_module_is_drawn_and_no_light_one() -> None:
    gambar = kode_qr(ALAMAT)
    gelap = {
        (int(x) + ke, int(y))
        for x, y, panjang in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", gambar.jalan)
        for ke in range(int(panjang))
    }
    asli = list(segno.make(ALAMAT, error="m", micro=False).matrix)
    harap = {
        (x + TEPI, y + TEPI) for y, baris in enumerate(asli) for x, satu in enumerate(baris) if satu
    }
    assert gelap == harap
    assert gambar.sisi == len(asli) + 2 * TEPI
