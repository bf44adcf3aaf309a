"""Values of strikes, lock-outs and demonstrations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Diketahui(StrEnum):
    """An answer that may not be known yet."""

    YA = "ya"
    TIDAK = "tidak"
    BELUM = "belum"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {"ya": "Ya", "tidak": "Tidak", "belum": "Belum diketahui"}[self.value]


class Pemberi(StrEnum):
    """Who gives notice of a strike (Ps 140(2)d, (3))."""

    SERIKAT = "serikat"
    KOORDINATOR = "koordinator"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Pemberi.SERIKAT: "Serikat pekerja/serikat buruh",
            Pemberi.KOORDINATOR: "Pekerja yang bukan anggota serikat, diwakili koordinator",
        }[self]


class BuktiGagal(StrEnum):
    """How the failed negotiation before a strike is shown (KEP.232/2003)."""

    RISALAH = "risalah"
    DITOLAK = "ditolak"
    TIDAK_ADA = "tidak_ada"
    BELUM = "belum"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            BuktiGagal.RISALAH: "Risalah yang menyatakan perundingan buntu",
            BuktiGagal.DITOLAK: "Pengusaha tidak mau berunding setelah diminta tertulis",
            BuktiGagal.TIDAK_ADA: "Tidak ada bukti yang disertakan",
            BuktiGagal.BELUM: "Belum diketahui",
        }[self]


class Pengecualian(StrEnum):
    """Whether the employer says that no notice of a lock-out was owed (Ps 149(6))."""

    TIDAK = "tidak"
    MOGOK = "mogok"
    NORMA = "norma"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Pengecualian.TIDAK: "Tidak disebut",
            Pengecualian.MOGOK: "Pekerja mogok dengan melanggar Ps. 140",
            Pengecualian.NORMA: "Pekerja melanggar ketentuan normatif dalam PK, PP, PKB, atau "
            "peraturan perundang-undangan",
        }[self]


class Tuntutan(StrEnum):
    """What is demanded, for counting."""

    UPAH = "upah"
    UPAH_TERLAMBAT = "upah_terlambat"
    THR = "thr"
    STATUS = "status"
    PHK = "phk"
    JAMSOS = "jamsos"
    K3 = "k3"
    SERIKAT = "serikat"
    PKB = "pkb"
    LAIN = "lain"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Tuntutan.UPAH: "Besaran upah dan kenaikannya",
            Tuntutan.UPAH_TERLAMBAT: "Upah terlambat atau kurang dibayar",
            Tuntutan.THR: "THR",
            Tuntutan.STATUS: "Status hubungan kerja",
            Tuntutan.PHK: "PHK dan hak akibat PHK",
            Tuntutan.JAMSOS: "Jaminan sosial",
            Tuntutan.K3: "Keselamatan dan kesehatan kerja",
            Tuntutan.SERIKAT: "Kebebasan berserikat",
            Tuntutan.PKB: "PKB dan syarat kerja",
            Tuntutan.LAIN: "Tuntutan lain",
        }[self]


class SifatTuntutan(StrEnum):
    """Whether the demands are about what a rule owes already; as who gives notice says."""

    NORMATIF = "normatif"
    KEPENTINGAN = "kepentingan"
    KEDUANYA = "keduanya"
    BELUM = "belum"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            SifatTuntutan.NORMATIF: "Normatif",
            SifatTuntutan.KEPENTINGAN: "Nonnormatif (kepentingan)",
            SifatTuntutan.KEDUANYA: "Normatif dan nonnormatif",
            SifatTuntutan.BELUM: "Belum diketahui",
        }[self]


class HasilRunding(StrEnum):
    """What came of one negotiation."""

    LANJUT = "lanjut"
    SEPAKAT = "sepakat"
    BUNTU = "buntu"
    TIDAK_HADIR = "tidak_hadir"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            HasilRunding.LANJUT: "Dilanjutkan",
            HasilRunding.SEPAKAT: "Sepakat",
            HasilRunding.BUNTU: "Tidak sepakat",
            HasilRunding.TIDAK_HADIR: "Ada pihak yang tidak hadir",
        }[self]


class StatusButir(StrEnum):
    """What the papers show of one point. A finding over papers, never a judgement of the act."""

    TERPENUHI = "terpenuhi"
    TIDAK = "tidak"
    BELUM = "belum"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            StatusButir.TERPENUHI: "terpenuhi",
            StatusButir.TIDAK: "tidak terpenuhi",
            StatusButir.BELUM: "belum diketahui",
        }[self]


@dataclass(frozen=True)
class Butir:
    """One point of the checklist: what is asked by which article, and what the papers show."""

    kode: str
    teks: str
    dasar: str
    status: StatusButir
    uraian: str = ""


@dataclass(frozen=True)
class Hitungan:
    """How long before the start a notice was received, counted in every way that is read."""

    penerima: str
    """"Dinas", "Perusahaan"."""
    diterima: date
    panjang: int
    """Working days that the law asks for."""
    terhitung: int | None
    """Working days with the day of receipt as day 1, up to the day before the start."""
    penuh: int | None
    """Working days strictly between receipt and start."""
    jam_ke_jam: int | None
    """Whole working days from the hour of receipt to the hour of the start; None: an hour lacks."""
    batas_terhitung: date | None
    batas_penuh: date | None
    """The latest day of receipt under both readings."""


@dataclass(frozen=True)
class Lama:
    """How long an action took: its days of work and the hours of one worker that were lost."""

    hari: int
    menit: int
