"""Lines of the yearly work plan, and what was done and spent of them."""

from __future__ import annotations

from collections.abc import Iterable

from wtforms import BooleanField

from hi_cases.core.fields import BilanganField, PilihanField, RupiahField, TanggalField, TeksField
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.tripartit.types import DataRencana


class FormRencana(Formulir):
    """One line of a year's plan."""

    kegiatan = TeksField(
        "Kegiatan",
        [Wajib("Tulis kegiatannya.")],
        description="Misalnya Sidang triwulan LKS Tripartit.",
    )
    lembaga_id = PilihanField("Lembaga", choices={})
    sasaran = BilanganField("Sasaran", [Wajib("Tulis sasarannya.")])
    satuan = TeksField(
        "Satuan", [Wajib("Tulis satuannya.")], maks=60, description="Misalnya rapat atau orang."
    )
    anggaran = RupiahField("Anggaran", [Wajib("Tulis anggarannya.")])

    def pasang(self, lembaga: Iterable[tuple[int, str]]) -> None:
        """Offer the bodies that a line may be for."""
        self.lembaga_id.choices = {"": "Semua lembaga"} | {str(n): nama for n, nama in lembaga}

    @property
    def data_rencana(self) -> DataRencana:
        """Return the line as the services take it; only after `validate`."""
        return DataRencana(
            self.kegiatan.data or "",
            self.sasaran.data or 0,
            self.satuan.data or "",
            self.anggaran.data or 0,
            int(self.lembaga_id.data) if self.lembaga_id.data else None,
        )


class FormRealisasi(Formulir):
    """What was done and spent of a line."""

    tanggal = TanggalField("Tanggal", [Wajib("Tulis tanggalnya.")])
    volume = BilanganField("Volume yang terlaksana")
    biaya = RupiahField("Biaya yang dikeluarkan")
    bukti = TeksField(
        "Bukti",
        [Wajib("Tulis buktinya.")],
        description="Misalnya nomor SPJ, atau rapat yang dibiayai.",
    )
    pengurangan = BooleanField(
        "Ini pembetulan yang mengurangi",
        description="Volume dan biaya di atas dikurangkan dari yang sudah tercatat.",
    )

    @property
    def tanda(self) -> int:
        """-1 for a correction that takes away, else 1."""
        return -1 if self.pengurangan.data else 1
