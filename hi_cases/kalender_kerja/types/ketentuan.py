"""Periods of law as values."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Satuan(StrEnum):
    """Unit of a period."""

    HARI_KERJA = "hari_kerja"
    HARI = "hari"
    BULAN = "bulan"
    TAHUN = "tahun"
    JAM = "jam"

    @property
    def label(self) -> str:
        """The unit as it stands in a sentence."""
        return "hari kalender" if self is Satuan.HARI else self.value.replace("_", " ")

    @property
    def label_sisa(self) -> str:
        """The unit in which what is left is told: longer periods are told in days too."""
        return "hari kerja" if self is Satuan.HARI_KERJA else "hari"


class Arah(StrEnum):
    """Forward from a trigger, or backward from an event that must be preceded by a period."""

    MAJU = "maju"
    MUNDUR = "mundur"


class Keyakinan(StrEnum):
    """How well the rule's own text is known to whoever entered it."""

    V = "V"
    V2 = "V2"
    K = "K"
    U = "U"

    @property
    def label(self) -> str:
        """What a reader must know about the entry."""
        return _LABEL_KEYAKINAN[self]

    @property
    def perlu_verifikasi(self) -> bool:
        """Tell whether the office must still decide or confirm it."""
        return self is Keyakinan.U


_LABEL_KEYAKINAN = {
    Keyakinan.V: "sesuai naskah",
    Keyakinan.V2: "dari sumber kedua",
    Keyakinan.K: "belum dicocokkan dengan naskah",
    Keyakinan.U: "perlu verifikasi",
}


@dataclass(frozen=True)
class Ketentuan:
    """A period of law as data; `panjang` None where the law names no number."""

    kode: str
    nama: str
    panjang: int | None
    satuan: Satuan = Satuan.HARI_KERJA
    mulai_dari: str = ""
    berakhir_oleh: str = ""
    jeda: str = ""
    akibat: str = ""
    dasar: str = ""
    keyakinan: Keyakinan = Keyakinan.V
    berlaku_dari: date = date.min
    berlaku_sampai: date | None = None
    arah: Arah = Arah.MAJU

    @property
    def lama(self) -> str:
        """The length in words: "10 hari kerja"."""
        if self.panjang is None:
            return "tanpa angka dalam peraturan"
        return f"{self.panjang} {self.satuan.label}"
