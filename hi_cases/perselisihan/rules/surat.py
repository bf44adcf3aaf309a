"""Who writes which letter of a case."""

from __future__ import annotations

from hi_cases.core.authz import Pelaku, Peran

_LOKET = frozenset({Peran.PETUGAS, Peran.SUBKOOR, Peran.KABID})
_MEDIATOR = frozenset({Peran.MEDIATOR})
PENULIS: dict[str, frozenset[Peran]] = {
    "tanda_terima": _LOKET,
    "pengembalian_berkas": _LOKET,
    "penawaran": _LOKET,
    "pelimpahan": _LOKET,
    "panggilan": _LOKET | _MEDIATOR,
    "daftar_hadir": _LOKET | _MEDIATOR,
    "surat_pengantar": _LOKET | _MEDIATOR,
}
"""Who writes which kind. What is not named here is the mediator's own: risalah, anjuran."""


def penulis(kode: str) -> frozenset[Peran]:
    """Return the roles that write a kind of letter of a case."""
    return PENULIS.get(kode, _MEDIATOR)


def boleh_menulis(pelaku: Pelaku, kode: str, mediator_id: int | None) -> bool:
    """Tell whether the actor writes this kind for a case led by `mediator_id`.

    A mediator writes for the cases that he leads, whoever else he is in the office.
    """
    peran = penulis(kode)
    if pelaku.berperan(*(peran - _MEDIATOR)):
        return True
    return (
        pelaku.berperan(*(peran & _MEDIATOR)) and pelaku.id is not None and pelaku.id == mediator_id
    )
