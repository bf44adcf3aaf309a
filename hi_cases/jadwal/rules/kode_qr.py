"""An address as the path of a drawing: a QR code that a template writes without trusting markup."""

from __future__ import annotations

from dataclasses import dataclass

import segno


@dataclass(frozen=True)
class KodeQr:
    """A drawing of `sisi` by `sisi` modules, its quiet zone included."""

    sisi: int
    jalan: str


TEPI = 4
"""The quiet zone that ISO/IEC 18004 asks for around the code."""


def kode_qr(alamat: str) -> KodeQr:
    """Return the code of an address: every run of dark modules is one rectangle."""
    modul = [list(baris) for baris in segno.make(alamat, error="m", micro=False).matrix]
    jalan = []
    for y, baris in enumerate(modul, TEPI):
        x = 0
        while x < len(baris):
            panjang = 1
            while x + panjang < len(baris) and baris[x + panjang] == baris[x]:
                panjang += 1
            if baris[x]:
                jalan.append(f"M{x + TEPI} {y}h{panjang}v1h-{panjang}z")
            x += panjang
    return KodeQr(len(modul) + 2 * TEPI, "".join(jalan))
