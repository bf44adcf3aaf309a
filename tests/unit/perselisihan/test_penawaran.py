"""When an offer is conveyed: PILIH-7 runs from the last party's sending (UU 2/2004 Ps 4(3)-(4))."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hi_cases.perselisihan.rules.penawaran import disampaikan_pada


@dataclass(frozen=True)
class Kirim:
    pihak_id: int | None
    dikirim_pada: date
    gagal_pada: date | None = None


SENIN, RABU, JUMAT = date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 6)


def test_penawaran_sampai_bila_semua_pihak_dikirimi() -> None:
    assert disampaikan_pada([], [1, 2]) is None
    assert disampaikan_pada([Kirim(1, SENIN)], [1, 2]) is None
    assert disampaikan_pada([Kirim(1, SENIN), Kirim(2, RABU)], [1, 2]) == RABU


def test_yang_kembali_tidak_menawarkan_dan_yang_kedua_kali_tidak_menggeser() -> None:
    kembali = Kirim(2, RABU, JUMAT)
    assert disampaikan_pada([Kirim(1, SENIN), kembali], [1, 2]) is None
    semua = [Kirim(1, SENIN), kembali, Kirim(2, JUMAT), Kirim(1, JUMAT)]
    assert disampaikan_pada(semua, [1, 2]) == JUMAT
    assert disampaikan_pada([Kirim(1, SENIN), Kirim(1, RABU)], [1]) == SENIN
