"""How much may come in, and how long a file waits for its form."""

from collections.abc import Sequence
from datetime import timedelta

from hi_cases.dokumen.types import Batas

BATAS = Batas()
UMUR_TITIPAN = timedelta(days=7)
BATAS_TITIPAN_AKUN = 200 * 1024 * 1024
BATAS_TITIPAN_UMUM = 2 * 1024 * 1024 * 1024
"""For all who have no account together: it keeps the disk. What one address may send in a week
(`core.web.SEHARI_UMUM`) is less, so nobody alone fills it for the others."""
HALAMAN_MAKS = 400
"""Pages of a document that is examined page by page."""


def tulis_ukuran(ukuran: int) -> str:
    """Write a size as people say it: "340 KB", "1,2 MB"."""
    if ukuran < 1024:
        return f"{ukuran} bita"
    if ukuran < 1024 * 1024:
        return f"{round(ukuran / 1024)} KB"
    return f"{ukuran / 1024 / 1024:.1f} MB".replace(".", ",").replace(",0 MB", " MB")


def periksa_jumlah(ukuran: Sequence[int], batas: Batas = BATAS) -> str | None:
    """Return the sentence why these files are too many or too large together, or None."""
    if len(ukuran) > batas.jumlah:
        return (
            f"Paling banyak {batas.jumlah} berkas sekali kirim. Anda mengirim {len(ukuran)}; "
            "gabungkan beberapa halaman menjadi satu PDF."
        )
    if sum(ukuran) > batas.ukuran_semua:
        return (
            f"Semua berkas bersama paling besar {tulis_ukuran(batas.ukuran_semua)}. "
            f"Yang Anda kirim {tulis_ukuran(sum(ukuran))}; perkecil atau kurangi berkasnya."
        )
    return None
