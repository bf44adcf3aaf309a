"""What a correction of a case's data changed, as the case's own event keeps it.

The audit trail keeps a keyed hash; the event is read by those who read the case, so it says what
stood there before and what stands there now. NIK, telephone and e-mail stay masked.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from hi_cases.perselisihan.rules.beda import DAFTAR, beda_rinci
from hi_cases.perselisihan.rules.permohonan import LABEL
from hi_cases.perselisihan.rules.samar import samarkan_nilai

Rinci = Sequence[Mapping[str, Any]]
_DALAM = {"anggota": "daftar pekerja", "kuasa": "kuasa"}


def rinci(lama: Mapping[str, Any], baru: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return every field and row that changed: its path, its label, before and after."""
    return [
        {
            "bidang": satu.bidang,
            "label": satu.label,
            "lama": samarkan_nilai(satu.bidang, satu.punya_anda),
            "baru": samarkan_nilai(satu.bidang, satu.tersimpan),
        }
        for satu in beda_rinci(lama, baru)
    ]


def hanya_kaitan(semua: Rinci) -> bool:
    """Tell whether no word of a party changed: the office only tied a company to its row."""
    return bool(semua) and all(str(s["bidang"]).endswith(".perusahaan_id") for s in semua)


def bidang_bagi(semua: Rinci, saya: Collection[int], anda: str = "Anda") -> list[str]:
    """Name what was corrected for one party: its own fields one by one, of others only whose."""
    nama = (_bidang(str(satu["bidang"]).split("."), saya, anda) for satu in semua)
    return list(dict.fromkeys(satu for satu in nama if satu))


def _bidang(jalan: list[str], saya: Collection[int], anda: str) -> str:
    if jalan[0] != "pihak":
        return LABEL.get(jalan[0], "").lower()
    if jalan[-1] == "perusahaan_id":
        return ""
    if not jalan[1].isdecimal() or int(jalan[1]) not in saya:
        return "data pihak lain"
    if len(jalan) == 2:
        return f"data {anda}"
    label = _DALAM.get(jalan[2]) or DAFTAR["pihak"].bidang.get(jalan[2], "data")
    return f"{label if label.isupper() else label.lower()} {anda}"
