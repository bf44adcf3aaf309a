"""The forms of a party's acts."""

from __future__ import annotations

from hi_cases.perselisihan.rules.arti_pihak import ARTI
from hi_cases.pihak_luar.forms.saya import BERKAS


def test_setiap_tindakan_pihak_menyebut_berkasnya() -> None:
    assert set(BERKAS) == set(ARTI)
