"""Publishing: an edition of each year that is over, replaced by night when enough moved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from typing import Any

from hi_cases.core import clock
from hi_cases.core.db import db, tahan
from hi_cases.indikator.models import AngkaStatistik
from hi_cases.indikator.queries import terbitan
from hi_cases.indikator.rules.terbitan import boleh_ganti, terbaca_dari_lama
from hi_cases.indikator.services.hitung import Lepas


def _aman(lama: Mapping[str, Any], baru: Mapping[str, Any]) -> bool:
    """Tell whether who has both editions learns no more than from each by itself."""
    batas = baru["ambang"]
    terbaca = any(
        terbaca_dari_lama(
            lama["pilahan"][nama]["bagian"], isi["bagian"], baru["mentah"][nama], batas
        )
        for nama, isi in baru["pilahan"].items()
        # Without a total nothing can be subtracted.
        if nama in lama["pilahan"] and isi["jumlah"] is not None
    )
    return not terbaca and boleh_ganti(lama["mentah"], baru["mentah"], batas)


def _gabung(lama: Mapping[str, Any], baru: dict[str, Any]) -> dict[str, Any]:
    """Return what is published from now on: the new edition, or, where so few moved that the
    difference would tell of them, the old one with what counts no people taken from the new."""
    if lama["ambang"] != baru["ambang"] or _aman(lama, baru):
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


def _perlu(lama: AngkaStatistik | None, tanda: str, *, baru_saja: bool, berperkara: bool) -> bool:
    if lama is None:
        return True
    if baru_saja:
        return berperkara and not lama.isi["pilahan"]
    return lama.isi["tanda"] != tanda


def terbitkan(
    *,
    baru_saja: bool = False,
    lanjut: Callable[[], object] = db.session.flush,
    lepas: Lepas = nullcontext,
) -> int:
    """Put together the editions of the years that are over; return how many were.

    `baru_saja`: only those of years that have none, or none of disputes, as when a register was
    brought in. `lanjut` goes on behind each year, so that a long night keeps what was done; inside
    `lepas` nothing is held against others who write.
    """
    with lepas():
        semua, banyak = terbitan.pilahan(), 0
        daftar = sorted(semua.keys() | terbitan.tahun_rencana())
    for tahun in daftar:
        with lepas():
            tanda, milik = terbitan.tanda(tahun), semua.get(tahun, {})
            lama = terbitan.edisi(tahun)
            if not _perlu(lama, tanda, baru_saja=baru_saja, berperkara=bool(milik)):
                continue
            isi = terbitan.susun(tahun, milik)
        tahan(f"terbitan:{tahun}")
        _simpan(tahun, isi, tanda)
        banyak += 1
        lanjut()
    return banyak


def _simpan(tahun: int, isi: dict[str, Any], tanda: str) -> None:
    satu = terbitan.edisi(tahun)
    if satu is None:
        satu = AngkaStatistik(
            bagian=terbitan.BAGIAN, tahun=tahun, periode=terbitan.kode_periode(tahun)
        )
        db.session.add(satu)
    else:
        isi = _gabung(satu.isi, isi)
    satu.isi, satu.dihitung_pada = isi | {"tanda": tanda}, clock.sekarang()
    db.session.flush()
