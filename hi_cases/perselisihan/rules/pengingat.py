"""What a reminder of a period in a dispute says: to the party whose period it is, to the office.

A reminder leaves the house, so it names the register number and no person; what follows from
silence is the period's own words in the table of periods.
"""

from __future__ import annotations

from dataclasses import dataclass

from hi_cases.core.authz import Peran


@dataclass(frozen=True)
class MilikPihak:
    """The words to a party for a period that it has to keep itself."""

    judul: str
    isi: str
    pemohon_saja: bool = False
    """Whether it is the applicant's alone; else of the party it names, or of all of them."""
    petugas: Peran = Peran.PETUGAS
    """Whose work it is in the office once the period is over, where no mediator has the case."""


MILIK_PIHAK: dict[str, MilikPihak] = {
    "BIP-30": MilikPihak(
        "Perundingan bipartit Anda",
        "Bila sampai hari itu belum tercapai kesepakatan, perundingan dianggap gagal dan Anda "
        "dapat mencatatkan perselisihan.",
    ),
    "REG-LENGKAP": MilikPihak(
        "Berkas Anda perlu dilengkapi",
        "Buka perkara Anda, lihat apa yang kurang, lalu kirim kelengkapannya.",
        pemohon_saja=True,
    ),
    "PILIH-7": MilikPihak(
        "Pilihan cara penyelesaian",
        "Pilih di halaman perkara Anda. Tanpa pilihan, perkara dilimpahkan kepada mediator.",
        petugas=Peran.KABID,
    ),
    "JWB-10": MilikPihak(
        "Jawaban Anda atas anjuran",
        "Jawab setuju atau menolak di halaman perkara Anda. Bila tidak dijawab, hukum menganggap "
        "Anda menolak.",
    ),
    "KON-JWB-10": MilikPihak(
        "Jawaban Anda atas anjuran konsiliator",
        "Sampaikan jawaban tertulis kepada konsiliator. Bila tidak dijawab, hukum menganggap "
        "Anda menolak.",
    ),
}


def isi_kantor(berakhir_oleh: str, akibat: str) -> str:
    """Return what the office reads: what ends the period, and what follows if nothing does."""
    ditunggu = f"Yang ditunggu: {berakhir_oleh}." if berakhir_oleh else ""
    lewat = f"Bila lewat: {akibat}." if akibat else ""
    return f"{ditunggu} {lewat}".strip()
