"""Codes that people read off a paper and type: an alphabet without look-alikes, in groups.

The alphabet is Crockford's: no I, L, O or U. Whoever types one of the first three means the digit
that looks like it.
"""

ALFABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ANGKA = "0123456789"
PANJANG_KODE = 8
PANJANG_PIN = 6
_KELOMPOK = 4
TIDAK_COCOK = (
    "Kode atau PIN tidak cocok. Keduanya tertulis pada tanda terima Anda; periksa, lalu coba lagi. "
    "Bila kertasnya hilang, petugas dapat memberi yang baru."
)
"""Said alike of every kind of card, so that no word tells whether a code is somebody's."""
_SERUPA = str.maketrans("OILoil", "011011")


def bakukan(ketikan: str, alfabet: str = ALFABET) -> str:
    """Return what was meant by what was typed: capitals, look-alikes settled, all else dropped."""
    return "".join(satu for satu in ketikan.translate(_SERUPA).upper() if satu in alfabet)


def bakukan_pin(ketikan: str) -> str:
    """Return the digits of a typed PIN."""
    return bakukan(ketikan, ANGKA)


def tulis(kode: str) -> str:
    """Write a code in groups of four, as it is printed."""
    return "-".join(kode[awal : awal + _KELOMPOK] for awal in range(0, len(kode), _KELOMPOK))


def sandikan(angka: int, panjang: int, alfabet: str = ALFABET) -> str:
    """Write the last `panjang` places of a number in an alphabet."""
    huruf = []
    for _ in range(panjang):
        angka, sisa = divmod(angka, len(alfabet))
        huruf.append(alfabet[sisa])
    return "".join(reversed(huruf))
