"""How numbers read in Indonesian: pure, so that rules and letters write them as pages do."""

from decimal import Decimal


def angka(nilai: int) -> str:
    """Write 1247 as "1.247"."""
    return f"{nilai:,}".replace(",", ".")


def desimal(nilai: int | float | Decimal | None) -> str:
    """Write 2.5 as "2,5", 1247 as "1.247": two decimals at most; nothing is a dash."""
    if nilai is None:
        return "–"
    bulat, _, sisa = f"{abs(nilai):,.2f}".partition(".")
    sisa = sisa.rstrip("0")
    teks = bulat.replace(",", ".") + (f",{sisa}" if sisa else "")
    return f"−{teks}" if nilai < 0 and teks != "0" else teks


def rupiah(nilai: int) -> str:
    """Write rupiah as "Rp 1.284.500.000"."""
    return f"Rp {angka(nilai)}"


def persen(bagian: int, keseluruhan: int) -> str:
    """Write a share as "93,2 %"; a share of nothing is a dash."""
    if not keseluruhan:
        return "–"
    return f"{100 * bagian / keseluruhan:.1f} %".replace(".", ",")
