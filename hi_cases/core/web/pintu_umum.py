"""What the public finds on the start page: each domain's routes name their entries
(`PINTU_UMUM`), the factory joins them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from flask import Flask


class Bagian(StrEnum):
    """The section of the start page, in the order of the page."""

    AJUKAN = "ajukan"
    IKUTI = "ikuti"
    BUKU = "buku"
    DATA = "data"

    @property
    def label(self) -> str:
        """Heading of the section."""
        return {
            Bagian.AJUKAN: "Mengajukan",
            Bagian.IKUTI: "Sudah mengajukan, atau menerima surat dari dinas",
            Bagian.BUKU: "Buku dan angka yang terbuka untuk umum",
            Bagian.DATA: "Data pribadi Anda",
        }[self]


@dataclass(frozen=True)
class PintuUmum:
    """One entry: where it leads, a sentence that tells whom it serves, what to bring."""

    label: str
    kalimat: str
    endpoint: str
    bagian: Bagian
    urutan: int = 50
    siapkan: tuple[str, ...] = ()
    """What is needed to file it, one thing a line."""
    argumen: Mapping[str, Any] = field(default_factory=dict)


def pasang_pintu_umum(app: Flask, semua: Iterable[PintuUmum]) -> None:
    """Give templates `pintu_umum()`: (section, entries) pairs, empty sections left out."""
    urut = sorted(semua, key=lambda satu: satu.urutan)
    app.extensions["hi_pintu_umum"] = urut
    susun = [(b, [s for s in urut if s.bagian is b]) for b in Bagian]
    app.add_template_global(lambda: [(b, isi) for b, isi in susun if isi], "pintu_umum")
