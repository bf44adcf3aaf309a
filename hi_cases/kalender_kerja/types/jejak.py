"""Results of a count: the due day, other readings, and the trace of days."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hi_cases.core.tanggal import tulis_pendek
from hi_cases.kalender_kerja.types.ketentuan import Ketentuan, Satuan


class StatusHari(StrEnum):
    """What a day is in a trace; the values are the classes of the picture."""

    LUAR = "luar"
    MULAI = "mulai"
    DIHITUNG = "dihitung"
    LIBUR = "libur"
    JEDA = "jeda"
    JATUH = "jatuh"


@dataclass(frozen=True)
class HariJejak:
    """One day of a trace: what it is, its number if counted, and why not if skipped."""

    tanggal: date
    status: StatusHari
    nomor: int | None = None
    nama: str = ""
    dasar: str = ""
    penanda: str = ""
    kalimat: str = ""

    @property
    def tanggal_pendek(self) -> str:
        """Day and month; the year stands in the heading."""
        return tulis_pendek(self.tanggal)

    @property
    def nama_pendek(self) -> str:
        """The name as it fits into a cell of the picture."""
        if self.status is StatusHari.MULAI:
            return self.nama or "mulai"
        return self.nama.replace("Cuti bersama", "cuti b.").replace(" hari kedua", "")


class Keadaan(StrEnum):
    """Whether a due day is known."""

    PASTI = "pasti"
    MENUNGGU_KALENDER = "menunggu_kalender"
    DIJEDA = "dijeda"
    TANPA_ANGKA = "tanpa_angka"


@dataclass(frozen=True)
class Bacaan:
    """A due day under one reading of an unsettled question."""

    uraian: str
    tanggal: date | None
    kode: str


@dataclass(frozen=True)
class Hasil:
    """A computed due day, or why there is none; `bacaan_lain` only where it differs."""

    jatuh: date | None
    keadaan: Keadaan = Keadaan.PASTI
    bacaan_lain: tuple[Bacaan, ...] = ()
    tahun_kurang: int | None = None

    @property
    def alternatif(self) -> date | None:
        """The due day if cuti bersama were read the other way, where it differs."""
        cocok = (b.tanggal for b in self.bacaan_lain if b.kode == "cuti_bersama_hitung")
        return next(cocok, None)


@dataclass(frozen=True)
class JejakHitung:
    """How a date was reached: the days in order, the result, and the sentences that say it."""

    ketentuan: Ketentuan
    mulai: date
    hari: tuple[HariJejak, ...]
    hasil: date | None
    keadaan: Keadaan
    bacaan_lain: tuple[Bacaan, ...]
    judul: str
    pembuka: str
    tidak_dihitung: str
    catatan: tuple[str, ...] = ()

    @property
    def hasil_alternatif(self) -> date | None:
        """The due day under the other reading of cuti bersama, where it differs."""
        return Hasil(self.hasil, self.keadaan, self.bacaan_lain).alternatif

    @property
    def bergambar(self) -> bool:
        """Tell whether the days can be drawn: a year is told by its two ends only."""
        return len(self.hari) > 2 or self.ketentuan.satuan is Satuan.HARI_KERJA

    @property
    def petak(self) -> tuple[HariJejak, ...]:
        """The days filled up to whole weeks, Monday to Sunday; fillers carry no sentence."""
        awal, akhir = self.hari[0].tanggal, self.hari[-1].tanggal
        depan = [awal - timedelta(days=n) for n in range(awal.weekday(), 0, -1)]
        belakang = [akhir + timedelta(days=n) for n in range(1, 7 - akhir.weekday())]

        def isi(tanggal: list[date]) -> list[HariJejak]:
            return [HariJejak(satu, StatusHari.LUAR) for satu in tanggal]

        return (*isi(depan), *self.hari, *isi(belakang))

    @property
    def kalimat(self) -> str:
        """The whole trace as plain text, one sentence after the other."""
        return " ".join(
            filter(None, (f"{self.judul}.", self.pembuka, self.tidak_dihitung, *self.catatan))
        )

    @property
    def perlu_verifikasi(self) -> bool:
        """Tell whether the period itself is unsettled."""
        return self.ketentuan.keyakinan.perlu_verifikasi
