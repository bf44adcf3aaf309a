"""What leads to the next session of mediasi: planned, called for, proven, waited for, recorded."""

from __future__ import annotations

from collections.abc import Sequence

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.types import Fakta, FaktaPihak, Tindakan

TERBITKAN_DAN_KIRIM = "Terbitkan dan kirim"
"""How the awaited summonses begin; a page that knows them issued says the second alone."""


def sebut_pihak(pihak: Sequence[FaktaPihak]) -> str:
    """Name parties in a sentence; one without a name by its kind."""
    return ", ".join(satu.nama or satu.jenis.label for satu in pihak)


def belum_terbukti(f: Fakta) -> str:
    """Warn on the day of the session of whose summons is not proven (17/2014 Ps 13(1)b)."""
    belum = [p for p in f.pihak if not p.terpanggil]
    if f.sidang_berikut is None or f.sidang_berikut > f.hari_ini or not belum:
        return ""
    return (
        f"Panggilan {sebut_pihak(belum)} belum terbukti diterima. Bila tidak hadir, "
        "ketidakhadirannya tidak dihitung dan sidangnya tidak dapat dicatat terlaksana sebelum "
        "bukti terimanya dicatat."
    )


def langkah_sidang(f: Fakta) -> tuple[str, Tindakan | None]:
    """Return what is to be done now and the act of it; no sentence: plan the session first.

    Each party that stays away must have been duly summoned (Permenaker 17/2014 Ps 13(1)b).
    """
    if f.sidang_berikut is None:
        return "", Tindakan.JADWALKAN
    sidang = f"sidang {tulis_tanggal(f.sidang_berikut)}"
    if f.sidang_berikut <= f.hari_ini:
        return f"Catat hasil {sidang}", Tindakan.CATAT_SIDANG
    if belum := [p for p in f.pihak if not p.dipanggil]:
        kata = f"{TERBITKAN_DAN_KIRIM} panggilan {sidang} kepada {sebut_pihak(belum)}"
        return kata, Tindakan.CATAT_PANGGILAN
    if belum := [p for p in f.pihak if not p.terpanggil]:
        kata = f"Catat penerimaan panggilan {sidang} oleh {sebut_pihak(belum)}"
        return kata, Tindakan.CATAT_TERIMA_PANGGILAN
    return f"Menunggu {sidang}", None
