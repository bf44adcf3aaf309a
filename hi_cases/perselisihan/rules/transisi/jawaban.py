"""Conditions over receipts and answers, shared by mediasi and konsiliasi."""

from __future__ import annotations

from datetime import date

from hi_cases.perselisihan.types import Fakta


def _belum(fakta: Fakta) -> int:
    return sum(not pihak.terjawab for pihak in fakta.pihak)


def pihak_rampung(sebelum: Fakta, sesudah: Fakta) -> bool:
    """The act completed a party's answer: in a group that of its last worker."""
    return _belum(sesudah) < _belum(sebelum)


def disetujui_semua(_sebelum: Fakta, sesudah: Fakta) -> bool:
    return sesudah.semua_setuju


def disetujui_sebagian(_sebelum: Fakta, sesudah: Fakta) -> bool:
    return sesudah.setuju_sebagian


def tidak_disetujui(_sebelum: Fakta, sesudah: Fakta) -> bool:
    return not (sesudah.semua_setuju or sesudah.setuju_sebagian)


def terakhir_dijawab(fakta: Fakta) -> date | None:
    """The day the agreement stood: that of the last answer, in whatever order recorded."""
    return max((p.dijawab_pada for p in fakta.pihak if p.dijawab_pada), default=None)


def terakhir_diterima(fakta: Fakta) -> date | None:
    """The day the last party had the anjuran."""
    return max((p.terima_anjuran for p in fakta.pihak if p.terima_anjuran), default=None)
