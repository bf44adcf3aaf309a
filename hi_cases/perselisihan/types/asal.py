"""What a case takes over from a submission that it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hi_cases.perselisihan.types.kode import Sisi


@dataclass(frozen=True)
class Pengusaha:
    """The company as a party: what the register of companies knows of it."""

    perusahaan_id: int | None
    nama: str
    alamat: str = ""
    surel: str = ""
    telepon: str = ""
    kecamatan: str = ""


@dataclass(frozen=True)
class PilihanPhk:
    """What is chosen when refused workers are handed over: whom, and who begins."""

    pekerja: tuple[str, ...]
    """Keys of the workers, as the page shows them."""
    pemohon: Sisi = Sisi.PEMOHON
    """The side on which the company stands: the counter may take it in for the workers."""


@dataclass(frozen=True)
class PilihanPkb:
    """What the statement of failed talks says (Permenaker 28/2014 Ps 25)."""

    gagal_pada: date | None
    materi: str
    sikap_perusahaan: str = ""
    sikap_serikat: str = ""
    serikat_id: int | None = None
    """The union that brings it; None: the company does."""
