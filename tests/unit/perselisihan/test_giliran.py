"""Whose act a case awaits: what the menu counts by must say the same as all the facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from typing import Any

import pytest

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.perselisihan.rules import alur
from hi_cases.perselisihan.rules.menunggu import menunggu
from hi_cases.perselisihan.types import (
    DI_MEDIATOR,
    TERBUKA,
    BuktiBipartit,
    Fakta,
    HasilPerundingan,
    Jawaban,
    Jenis,
    Sisi,
    Tahap,
)
from tests.unit.perselisihan.contoh import HARI, fakta, pihak

MEDIATOR = 7
STAF = {peran: Pelaku(MEDIATOR, "Staf", frozenset({peran})) for peran in Peran}
KEMARIN = HARI - timedelta(days=1)


def _dua(**lain: Any) -> tuple:
    return (pihak(1, **lain), pihak(2, Sisi.TERMOHON, **lain))


LAIN: list[dict[str, Any]] = [
    {"berkas_lengkap": False},
    {"bukti_bipartit": BuktiBipartit.RISALAH},
    {"perundingan": 1, "hasil_perundingan": HasilPerundingan.SEPAKAT},
    {"perundingan": 1, "hasil_perundingan": HasilPerundingan.BUNTU},
    {"jenis": frozenset({Jenis.KEP})},
    {"jenis": frozenset({Jenis.HAK})},
    {"pelimpahan_diterima": KEMARIN},
    {"sidang": 1, "sidang_terlaksana": 1},
    {"sidang_berikut": HARI},
    {"sidang_berikut": HARI + timedelta(days=1)},
    {"sidang_berikut": HARI + timedelta(days=1), "pihak": _dua(dipanggil=True)},
    {"sidang_berikut": HARI + timedelta(days=1), "pihak": _dua(dipanggil=True, terpanggil=True)},
    {"sidang_konsiliasi": 1},
    {"anjuran_terbit": True},
    {"arbiter_ditunjuk": True},
    {"pihak": _dua()},
    {"pihak": _dua(mangkir=3)},
    {"pihak": (pihak(1), pihak(2, Sisi.TERMOHON, mangkir=3))},
    {"pihak": _dua(terima_anjuran=KEMARIN)},
    {"pihak": _dua(terima_anjuran=KEMARIN, jawab_jatuh=KEMARIN)},
    {"pihak": _dua(terima_anjuran=KEMARIN, jawaban=(Jawaban.SETUJU,))},
    {"pihak": _dua(terima_anjuran=KEMARIN, jawaban=(Jawaban.MENOLAK,))},
    {"pihak": _dua(terima_anjuran=KEMARIN, jawaban=(Jawaban.SETUJU, Jawaban.MENOLAK))},
]
LENGKAP = [{}, *LAIN, *(a | b for a, b in combinations(LAIN, 2))]
BERJALAN = [{}, *({kode: hari} for kode in ("PILIH-7", "BIP-30", "REG-LENGKAP", "MED-7")
                  for hari in (KEMARIN, HARI, None))]  # fmt: skip


def _giliran(f: Fakta, pelaku: Pelaku) -> bool:
    panel = menunggu(f)
    transisi = alur.cari(f.tahap, panel.giliran) if panel.giliran else None
    return transisi is not None and alur.berwenang(pelaku, transisi, f)


def _mungkin(f: Fakta) -> bool:
    """The last consent takes the case out of its stage: nobody waits there with all consents."""
    return not (f.tahap is Tahap.ANJURAN and f.semua_setuju)


def _terhitung(tahap: Tahap) -> list[Pelaku]:
    """Those whose count takes cases of this stage in."""
    if tahap not in DI_MEDIATOR:
        return [STAF[p] for p in (Peran.PETUGAS, Peran.SUBKOOR, Peran.KABID)]
    return [STAF[Peran.MEDIATOR]]


@pytest.mark.parametrize("tahap", sorted(TERBUKA))
@pytest.mark.parametrize("benturan", [frozenset(), frozenset({MEDIATOR})])
def test_the_facts_that_the_menu_reads_tell_whose_act_it_is(
    tahap: Tahap, benturan: frozenset[int]
) -> None:
    siapa = _terhitung(tahap)
    if benturan and tahap is Tahap.DILIMPAHKAN_MEDIATOR:
        siapa.append(STAF[Peran.KABID])
    for berjalan in BERJALAN:
        inti = fakta(tahap, mediator_id=MEDIATOR, benturan=benturan, berjalan=berjalan)
        for pelaku in siapa:
            giliran = _giliran(inti, pelaku)
            mungkin = [satu for satu in LENGKAP if _mungkin(replace(inti, **satu))]
            beda = [satu for satu in mungkin if _giliran(replace(inti, **satu), pelaku) != giliran]
            assert beda == []
