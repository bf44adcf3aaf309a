"""Reports that the office receives: it looks whether they can be read, and says that it has them.

To receive a report is no approval of what it tells: what is late or missing in it is noted and
hinders nothing. The law gives the office no period of its own here.
"""

from __future__ import annotations

from hi_cases.permohonan.rules import lazim
from hi_cases.permohonan.types import Fakta

JUMLAH_BARIS = "jumlah_baris"
"""In `Fakta.lain`: how many workers the list names."""


def jumlah_cocok(fakta: Fakta) -> str | None:
    """The numbers of men and women together are as many as the list names."""
    laki, perempuan = fakta.isian.get("pekerja_laki"), fakta.isian.get("pekerja_perempuan")
    daftar = fakta.lain.get(JUMLAH_BARIS)
    if laki is None or perempuan is None or daftar in (None, laki + perempuan):
        return None
    return (
        f"Jumlah pekerja laki-laki dan perempuan {laki + perempuan} orang, tetapi daftarnya "
        f"{daftar} orang. Samakan dahulu."
    )


PELAPORAN = lazim.pelaporan(
    "pelaporan",
    "Pelaporan",
    "PP 35/2021 Ps. 38",
    lagi=(jumlah_cocok,),
    label="Sampaikan laporan",
)
