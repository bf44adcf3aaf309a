"""What is entered for indicators: figures with their proof, reasons, a planning document."""

from __future__ import annotations

from collections.abc import Set
from decimal import Decimal

from flask_wtf.file import FileField, FileRequired
from wtforms import BooleanField
from wtforms.fields import SelectChoice

from hi_cases.core.fields import (
    BilanganField,
    ParagrafField,
    PilihanField,
    RupiahField,
    TanggalField,
    TeksField,
)
from hi_cases.core.forms import Formulir, FormulirBerversi, Wajib
from hi_cases.dokumen.forms import BerkasField
from hi_cases.indikator.types import DataDokumen, Periode, bulan_tahun

_PILIH = "Pilih buku kerjanya."
_SUDAH_DITUTUP = (
    "Bulan yang sudah ditutup boleh diisi: angka saat ditutup tetap, dan perubahannya ikut setelah "
    "dibuat revisi di Tutup bulan."
)


class _FormIsian(Formulir):
    """The month and the proof of an entry."""

    bulan = PilihanField("Bulan", [Wajib("Pilih bulannya.")])
    bukti = TeksField(
        "Bukti",
        [Wajib("Tulis buktinya.")],
        description="Misalnya nomor SP2D, nomor laporan, atau surat pengantarnya.",
    )
    berkas = BerkasField("Berkas buktinya")
    pengurangan = BooleanField(
        "Ini pembetulan yang mengurangi",
        description="Nilai di atas dikurangkan dari yang sudah tercatat.",
    )

    def pasang(self, tahun: int, kini: int, ditutup: Set[Periode]) -> None:
        """Offer the months of a year, those that are closed named so; the one that runs stands
        first chosen."""
        self.tahun = tahun
        semua = [p for p in bulan_tahun(tahun) if p.awal <= kini]
        self.bulan.choices = [
            SelectChoice(str(p.awal), p.nama + (" (sudah ditutup)" if p in ditutup else ""))
            for p in semua
        ]
        if not ditutup.isdisjoint(semua):
            self.bulan.description = _SUDAH_DITUTUP
        if not self.bulan.raw_data:
            self.bulan.data = str(kini)

    @property
    def periode(self) -> Periode:
        """The chosen month; only after `validate`."""
        return Periode(self.tahun, int(self.bulan.data), int(self.bulan.data))

    @property
    def melebihi(self) -> bool:
        """Whether the sum is meant to be more than the budget."""
        return False

    @property
    def tanda(self) -> int:
        """-1 for a correction that takes away, else 1."""
        return -1 if self.pengurangan.data else 1


class FormRealisasi(_FormIsian):
    """What was reached of an indicator that is not counted."""

    nilai = BilanganField("Realisasi", [Wajib("Tulis realisasinya.")])

    @property
    def jumlah(self) -> Decimal:
        """The entry as it counts."""
        return Decimal(self.tanda * (self.nilai.data or 0))


class FormAnggaran(_FormIsian):
    """What was spent of a sub-kegiatan."""

    nilai = RupiahField("Realisasi anggaran", [Wajib("Tulis jumlahnya.")])
    lebih = BooleanField("Jumlahnya memang melebihi pagu")

    @property
    def melebihi(self) -> bool:
        """Whether the sum is meant to be more than the budget."""
        return bool(self.lebih.data)

    @property
    def jumlah(self) -> Decimal:
        """The entry as it counts, in rupiah."""
        return Decimal(self.tanda * (self.nilai.data or 0))


class FormCoret(FormulirBerversi):
    """Why an entry is struck out."""

    alasan = TeksField("Alasan", [Wajib("Tulis alasannya.")])


class FormTutup(FormulirBerversi):
    """The reason of a revision; the first closing needs none."""

    catatan = ParagrafField("Alasan revisi")


class FormDokumen(Formulir):
    """A planning document: its name, its years, its indicators and targets as a workbook."""

    nama = TeksField(
        "Nama dokumen",
        [Wajib("Tulis namanya.")],
        maks=200,
        description="Misalnya Renstra 2027–2030.",
    )
    sumber = TeksField(
        "Sumber", [Wajib("Tulis sumbernya.")], description="Nomor peraturan atau keputusannya."
    )
    tanggal = TanggalField("Berlaku sejak", [Wajib("Tulis tanggalnya.")])
    dari = BilanganField("Tahun pertama", [Wajib("Tulis tahunnya.")])
    sampai = BilanganField("Tahun terakhir", [Wajib("Tulis tahunnya.")])
    berkas = FileField("Buku kerja indikator dan target (.xlsx)", [FileRequired(_PILIH)])
    kurang = BooleanField("Dokumennya memang tidak menetapkan semua target")

    @property
    def data_dokumen(self) -> DataDokumen:
        """The facts as the services take them; only after `validate`."""
        return DataDokumen(
            self.nama.data or "",
            self.sumber.data or "",
            self.tanggal.data,
            self.dari.data or 0,
            self.sampai.data or 0,
        )


class FormTarik(Formulir):
    """Why a planning document is withdrawn."""

    alasan = TeksField("Alasan", [Wajib("Tulis alasannya.")])


class FormSimpan(Formulir):
    """A name for a cross-table."""

    nama = TeksField("Nama tabel ini", [Wajib("Tulis nama tabelnya.")], maks=120)
