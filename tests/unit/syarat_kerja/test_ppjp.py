"""Outsourcing: nothing of it is offered before the legal basis is confirmed."""

from __future__ import annotations

import csv
from pathlib import Path

from hi_cases.syarat_kerja.rules.jenis import JENIS, ppjp

PENGATURAN = Path(__file__).resolve().parents[3] / "data" / "pengaturan.csv"


def test_the_three_kinds_wait_for_one_switch_that_is_off_at_first() -> None:
    assert len(ppjp.JENIS) == 3
    assert {satu.sakelar for satu in ppjp.JENIS} == {ppjp.SAKELAR}
    assert not any(satu.sakelar for satu in JENIS if satu not in ppjp.JENIS)
    with PENGATURAN.open(encoding="utf-8", newline="") as berkas:
        awal = {baris["kode"]: baris["nilai"] for baris in csv.DictReader(berkas)}
    assert awal[ppjp.SAKELAR] == "tidak"
