"""Publishing: an edition of each year that is over, replaced by night when enough moved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hi_cases.core import clock
from hi_cases.core.db import db, tahan
from hi_cases.indikator.models import AngkaStatistik
from hi_cases.indikator.queries import simpan_statistik, terbitan
from hi_cases.indikator.rules.terbitan import boleh_ganti


def _gabung(lama: Mapping[str, Any], baru: dict[str, Any]) -> dict[str, Any]:
    """Return what is published from now on: the new edition, or, where so few moved that the
    difference would tell of them, the old one with what counts no people taken from the new."""
    if lama["ambang"] != baru["ambang"] or boleh_ganti(
        lama["mentah"], baru["mentah"], baru["ambang"]
    ):
        return baru
    tetap = {satu["baris"][1]: satu for satu in lama["indikator"] if satu["orang"]}
    isi = []
    for satu in baru["indikator"]:
        kode = satu["baris"][1]
        if not satu["orang"]:
            isi.append(satu)
        elif kode in tetap:
            isi.append(tetap[kode])
        else:
            # Beside figures of another day it would tell what moved between.
            *awal, _realisasi, _capaian, _samar = satu["baris"]
            isi.append({**satu, "baris": [*awal, None, None, "ya"]})
    return {**lama, "indikator": isi}


def terbitkan(*, baru_saja: bool = False, lanjut: Callable[[], object] = db.session.flush) -> int:
    """Put together the editions of the years that are over; return how many are other than before.

    `baru_saja`: only those of years that have none, or none of disputes, as when a register was
    brought in. `lanjut` goes on behind each year, so that a long night keeps what was done.
    """
    semua, berubah = terbitan.pilahan(), 0
    for tahun in sorted(semua.keys() | terbitan.tahun_rencana()):
        tahan(f"terbitan:{tahun}")
        periode, tanda = terbitan.kode_periode(tahun), terbitan.tanda(tahun)
        satu = simpan_statistik.baris(terbitan.BAGIAN, tahun).get(periode)
        ada = satu is not None and (satu.isi["pilahan"] or tahun not in semua)
        if satu is not None and (ada if baru_saja else satu.isi["tanda"] == tanda):
            continue
        isi = terbitan.susun(tahun, semua.get(tahun, {}))
        if satu is None:
            satu = AngkaStatistik(bagian=terbitan.BAGIAN, tahun=tahun, periode=periode)
            db.session.add(satu)
        else:
            isi = _gabung(satu.isi, isi)
        satu.isi, satu.dihitung_pada = isi | {"tanda": tanda}, clock.sekarang()
        berubah += 1
        lanjut()
    db.session.flush()
    return berubah
