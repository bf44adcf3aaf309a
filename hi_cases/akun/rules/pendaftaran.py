"""What signing up asks: how long links live, how much mail an address gets, where one goes on."""

import re
from datetime import timedelta

from hi_cases.core.authz import PERAN_LUAR, Peran

UMUR_PENDAFTARAN = timedelta(hours=48)
UMUR_PEMULIHAN = timedelta(hours=1)
# Who stood at the counter may be at home only in the evening.
UMUR_PEMULIHAN_LOKET = timedelta(hours=24)
# A used or dead row answers with its own sentence for a while, then it goes.
UMUR_SISA = timedelta(days=7)
SURAT_PER_JAM = 3
GAGAL_MAKS = 5

URAIAN_PERAN = {
    Peran.PEKERJA: "Anda sendiri yang berselisih dengan perusahaan tempat Anda bekerja.",
    Peran.SERIKAT: "Anda mewakili anggota serikat, atau serikat Anda sendiri yang berselisih.",
    Peran.PERUSAHAAN: "Anda bertindak untuk perusahaan: pemilik, direksi, atau bagian personalia.",
    Peran.KUASA: "Anda mewakili pihak dengan surat kuasa, misalnya sebagai advokat.",
}

_JALUR = re.compile(r"/(?!/|\\|%5c|%2f)[!-~]*", re.IGNORECASE)


def jalur_aman(teks: str) -> str:
    """Return a path of this site to go on to, "" where it leads anywhere else."""
    return teks if len(teks) <= 500 and "\\" not in teks and _JALUR.fullmatch(teks) else ""


def telepon_baku(teks: str) -> str:
    """Return a telephone number as it is stored: "081234567890", "+6281234567890"; else ValueError.

    An empty text stays empty.
    """
    rapi = re.sub(r"[ .()\-]", "", teks)
    if rapi and not re.fullmatch(r"\+?[0-9]{8,15}", rapi):
        raise ValueError("not a telephone number")
    return rapi


def pihak_luar(peran: frozenset[Peran]) -> bool:
    """Tell whether an account with these roles is an outsider's, and nothing else."""
    return bool(peran) and peran <= PERAN_LUAR
