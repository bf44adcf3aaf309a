"""From decrees and settings to a calendar; the same for what is in force and for a draft."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from hi_cases.kalender_kerja.rules.jatuh import Cara
from hi_cases.kalender_kerja.types import HariLibur, Kalender, Naskah

MINGGU_KERJA = "minggu_kerja"
CUTI_BERSAMA = "cuti_bersama_hitung"
MUNDUR_KETAT = "hitung_mundur_ketat"
JEDA_KLARIFIKASI = "hitung_jeda_klarifikasi"


@dataclass(frozen=True)
class IsiDekrit:
    """What the version of a decree in force says."""

    tahun: int
    naskah: Naskah
    hari: tuple[HariLibur, ...]


@dataclass(frozen=True)
class NilaiBerlaku:
    """One answer to an open question and the day from which it holds; later entries win."""

    kode: str
    nilai: str
    berlaku_dari: date
    urutan: int = 0


@dataclass(frozen=True)
class Bahan:
    """All that a calendar is made of."""

    dekrit: Mapping[int, IsiDekrit]
    pengaturan: tuple[NilaiBerlaku, ...]

    def dengan_dekrit(self, dekrit_id: int | None, isi: IsiDekrit) -> "Bahan":
        """Return the same with one decree replaced, or added when it is new."""
        return replace(self, dekrit={**self.dekrit, dekrit_id or 0: isi})

    def dengan_pengaturan(self, nilai: NilaiBerlaku) -> "Bahan":
        """Return the same with one more answer."""
        return replace(self, pengaturan=(*self.pengaturan, nilai))

    def nilai(self, kode: str, pada: date) -> str | None:
        """Return the answer in force on a day."""
        berlaku = [isi for dari, isi in self._deret(kode) if dari <= pada]
        return berlaku[-1] if berlaku else None

    def _deret(self, kode: str) -> tuple[tuple[date, str], ...]:
        """List the answers of one question by day; the first also covers the days before it."""
        menurut_hari: dict[date, str] = {}
        for satu in sorted(
            (n for n in self.pengaturan if n.kode == kode), key=lambda n: (n.berlaku_dari, n.urutan)
        ):
            menurut_hari[satu.berlaku_dari] = satu.nilai
        deret = list(menurut_hari.items())
        if deret:
            deret[0] = (date.min, deret[0][1])
        return tuple(deret)

    def kalender(self) -> Kalender:
        """Return the calendar."""
        return self._kalender

    @cached_property
    def _kalender(self) -> Kalender:
        """Built once: even to find the same one again all its days would be compared."""
        minggu = [(dari, int(isi)) for dari, isi in self._deret(MINGGU_KERJA)]
        cuti = [(dari, isi == "hari_kerja") for dari, isi in self._deret(CUTI_BERSAMA)]
        return _kalender(
            tuple(hari for satu in self.dekrit.values() for hari in satu.hari),
            frozenset(s.tahun for s in self.dekrit.values() if s.naskah is Naskah.SKB),
            tuple(minggu) or ((date.min, 5),),
            tuple(cuti) or ((date.min, False),),
        )

    def cara(self, pada: date) -> Cara:
        """Return the readings chosen by the office as of a day."""
        return Cara(
            mundur_ketat=self.nilai(MUNDUR_KETAT, pada) == "ya",
            jeda_klarifikasi=self.nilai(JEDA_KLARIFIKASI, pada) or "undangan_sampai_risalah",
        )


@lru_cache(maxsize=16)
def _kalender(
    libur: tuple[HariLibur, ...],
    tahun: frozenset[int],
    minggu: tuple[tuple[date, int], ...],
    cuti: tuple[tuple[date, bool], ...],
) -> Kalender:
    """Build once for the same content: a process answers many requests with one calendar."""
    return Kalender(libur, tahun, minggu, cuti)


def beda_hari(
    lama: Iterable[HariLibur], baru: Iterable[HariLibur]
) -> tuple[list[HariLibur], list[HariLibur]]:
    """Return the days that an amendment takes away and those that it adds."""

    def inti(hari: HariLibur) -> tuple[date, str, str]:
        return hari.tanggal, hari.jenis, hari.nama

    lama, baru = list(lama), list(baru)
    dulu, kini = {inti(h) for h in lama}, {inti(h) for h in baru}
    hilang = sorted(h for h in lama if inti(h) not in kini)
    return hilang, sorted(h for h in baru if inti(h) not in dulu)
