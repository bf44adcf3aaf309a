"""The form that chooses the parts of a bundle and their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from wtforms import BooleanField

from hi_cases.core.fields import BilanganField
from hi_cases.core.forms import Formulir
from hi_cases.surat.rules.bundel import urutkan
from hi_cases.surat.types.bundel import CalonBagian, Pilihan


def _nama(kunci: str) -> str:
    return kunci.replace(":", "-")


class FormBundel(Formulir):
    """A box and a place for each part."""

    calon: ClassVar[Sequence[CalonBagian]] = ()

    def baris(self) -> Iterator[tuple[CalonBagian, Any, Any]]:
        """Yield each part with its box and its place."""
        for satu in self.calon:
            nama = _nama(satu.kunci)
            yield satu, self[f"ambil-{nama}"], self[f"urut-{nama}"]

    def susunan(self) -> list[str]:
        """Return the keys of the parts that are taken, in the order that was asked for."""
        semua = [
            Pilihan(satu.kunci, ke, ke if urut.data is None else urut.data)
            for ke, (satu, ambil, urut) in enumerate(self.baris(), 1)
            if ambil.data
        ]
        return urutkan(semua)


def form_bundel(calon: Sequence[CalonBagian]) -> FormBundel:
    """Return the form for these parts, filled in as they are usually taken."""
    bidang: dict[str, Any] = {"calon": tuple(calon)}
    for ke, satu in enumerate(calon, 1):
        nama = _nama(satu.kunci)
        bidang[f"ambil-{nama}"] = BooleanField(satu.judul, default=satu.terpilih)
        bidang[f"urut-{nama}"] = BilanganField(f"Urutan {satu.judul}", default=ke)
    return type("FormBundelIni", (FormBundel,), bidang)()
