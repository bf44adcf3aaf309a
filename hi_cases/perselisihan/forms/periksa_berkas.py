"""The checklist as a form: what was ticked, and the return list as the applicant will read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wtforms import Field

from hi_cases.core import clock
from hi_cases.core.bidang import PARAGRAF
from hi_cases.core.fields import ParagrafField, PilihanField, TanggalField
from hi_cases.perselisihan.forms.berubah import FormBerubah
from hi_cases.perselisihan.forms.perusahaan import pilihan_sektor
from hi_cases.perselisihan.rules.daftar_periksa import BahanPeriksa, ButirPeriksa

KEMBALIKAN, CATAT, NANTI = "kembalikan", "catat", "nanti"


@dataclass(frozen=True)
class IsiButir:
    """One item as it stands on the page."""

    butir: ButirPeriksa
    dicentang: bool
    kurang: str
    tanda: str


class DaftarPeriksaField(Field):
    """All items: a box each, and the sentence of the return list."""

    def process(self, formdata: Any, *args: Any, **kwargs: Any) -> None:
        """Gather what was sent for each item."""
        super().process(None, *args, **kwargs)
        self.terkirim = bool(formdata)
        self.dicentang: frozenset[str] = frozenset()
        self.kurang: Mapping[str, str] = {}
        if formdata:
            self.dicentang = frozenset(formdata.getlist("butir"))
            self.kurang = {
                kunci.removeprefix("kurang-"): (formdata.get(kunci) or "").replace("\0", "").strip()
                for kunci in formdata
                if kunci.startswith("kurang-")
            }

    def susun(self, semua: Sequence[ButirPeriksa], bahan: BahanPeriksa) -> None:
        """Lay the items of this file out: ticked by what is on file, then as they were sent."""
        self.semua = [
            IsiButir(
                satu,
                satu.kode in self.dicentang if self.terkirim else bool(satu.tanda(bahan)),
                self.kurang.get(satu.kode, satu.kurang),
                satu.tanda(bahan),
            )
            for satu in semua
        ]

    @property
    def kekurangan(self) -> list[str]:
        """The return list: one sentence for each item without a tick."""
        satu_baris = (" ".join(s.kurang.split()) for s in self.semua if not s.dicentang)
        return [satu for satu in satu_baris if satu]


class FormPeriksaBerkas(FormBerubah):
    """The officer's look at one file."""

    daftar = DaftarPeriksaField("Daftar periksa")
    tanggal = TanggalField("Tanggal", default=clock.hari_ini)
    lain = ParagrafField(
        "Hal lain yang perlu dilengkapi",
        description="Satu hal per baris. Pemohon membacanya persis seperti ini.",
        maks=PARAGRAF,
    )
    catatan = ParagrafField("Catatan untuk pemohon", maks=PARAGRAF)
    sektor = PilihanField(
        "Sektor usaha",
        choices=pilihan_sektor,
        validate_choice=False,
        description="Data perusahaannya belum menyebut sektor. Pemohon tidak membacanya.",
    )

    def kekurangan(self) -> list[str]:
        """Return the list that goes back with the file."""
        lain = [bersih for satu in (self.lain.data or "").splitlines() if (bersih := satu.strip())]
        return [*self.daftar.kekurangan, *lain]

    def data(self, aksi: str) -> dict[str, Any]:
        """Return the fields of the act as its service takes them."""
        if aksi == CATAT:
            return {"tanggal": self.tanggal.data, "bukti_diperiksa": True}
        return {
            "tanggal": self.tanggal.data,
            "kekurangan": self.kekurangan(),
            "catatan": self.catatan.data,
        }
