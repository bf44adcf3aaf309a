"""Who lands where, how the day's list is grouped, how long a job will take. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from hi_cases.beranda.types import AdaSisa, Istilah, Kelompok, Tujuan
from hi_cases.core.authz import PERAN_STAF, Cakupan, Izin, Peran

IZIN = (
    Izin(
        "beranda.cari",
        "Mencari perkara dan perusahaan",
        # The admin finds numbers and dates only: the queries below filter what a row shows.
        dict.fromkeys(sorted(PERAN_STAF), Cakupan.SEMUA),
    ),
)

# The first role in this order decides: people with two roles land where work waits for them.
_AWAL: tuple[tuple[Peran, Tujuan], ...] = (
    (Peran.MEDIATOR, Tujuan("beranda.hari_ini", {})),
    (Peran.KABID, Tujuan("perselisihan.ikhtisar", {})),
    (Peran.SUBKOOR, Tujuan("perselisihan.ikhtisar", {})),
    (
        Peran.PETUGAS,
        Tujuan(
            "perselisihan.daftar",
            {"tahap": ["draf", "berkas_diterima", "berkas_dikembalikan"]},
        ),
    ),
    (Peran.KADIS, Tujuan("indikator.tahunan", {})),
    (Peran.ANALIS, Tujuan("indikator.tahunan", {})),
    (Peran.ADMIN, Tujuan("akun.daftar", {})),
)

# A working week: what is due within it is on one's mind, the rest can wait.
SEPEKAN = 5

_T = TypeVar("_T", bound=AdaSisa)


def halaman_awal(peran: frozenset[Peran]) -> Tujuan | None:
    """Return where somebody with these roles starts; None for the public and for outsiders."""
    return next((tujuan for satu, tujuan in _AWAL if satu in peran), None)


def _judul(butir: AdaSisa) -> str:
    if butir.sisa is None:
        # A date that cannot be counted to waits for its year's decree.
        return "Belum bertanggal" if butir.jatuh is None else "Menunggu kalender"
    if butir.sisa < 0:
        return "Lewat waktu"
    if butir.sisa == 0:
        return "Hari ini"
    return "Dalam lima hari kerja" if butir.sisa <= SEPEKAN else "Sesudah itu"


def kelompokkan(butir: Iterable[_T]) -> list[Kelompok[_T]]:
    """Put the day's list under headings; the order within each stays."""
    urutan = (
        "Lewat waktu",
        "Hari ini",
        "Dalam lima hari kerja",
        "Sesudah itu",
        "Menunggu kalender",
        "Belum bertanggal",
    )
    isi: dict[str, list[_T]] = {}
    for satu in butir:
        isi.setdefault(_judul(satu), []).append(satu)
    return [Kelompok(judul, isi[judul]) for judul in urutan if judul in isi]


def kalimat_hari_ini(butir: Sequence[AdaSisa]) -> str:
    """Say in one sentence what waits."""
    if not butir:
        return "Tidak ada yang menunggu Anda."
    sisa = [satu.sisa for satu in butir if satu.sisa is not None]
    bagian = [
        (sum(n < 0 for n in sisa), "lewat waktu"),
        (sum(n == 0 for n in sisa), "hari ini"),
        (sum(0 < n <= SEPEKAN for n in sisa), "dalam lima hari kerja"),
    ]
    rinci = ", ".join(f"{jumlah} {kata}" for jumlah, kata in bagian if jumlah)
    return f"{len(butir)} hal menunggu Anda" + (f": {rinci}." if rinci else ".")


def sisa_detik(mulai: datetime | None, kini: datetime, sudah: int, total: int) -> int | None:
    """Estimate the seconds a job still needs from what it has done; None while nobody can tell."""
    if mulai is None or sudah <= 0 or total <= 0:
        return None
    berjalan = (kini - mulai).total_seconds()
    return max(0, round(berjalan * (total - sudah) / sudah)) if berjalan > 0 else None


def glosarium_markdown(istilah: Sequence[Istilah]) -> str:
    """Write docs/glosarium.md from the terms; a test keeps the file equal to this."""
    baris = [
        "# Glosarium",
        "",
        "Domain words are Indonesian and spelled as in the regulation. This page is written from",
        "`data/glosarium.csv`, which the help page reads too: change it there; the test",
        "`tests/unit/beranda/test_glosarium.py` then shows what this page must be.",
        "",
        "| Istilah | Arti | Dasar | In English |",
        "|---|---|---|---|",
    ]
    baris += [f"| {s.istilah} | {s.arti} | {s.dasar or '–'} | {s.english} |" for s in istilah]
    return "\n".join(baris) + "\n"
