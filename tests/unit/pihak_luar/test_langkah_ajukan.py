"""Every page of the guided filing has its form, its fields on the page and its summary."""

from __future__ import annotations

from pathlib import Path

from hi_cases.pihak_luar.forms.ajukan import FORM
from hi_cases.pihak_luar.routes.ajukan_ringkas import CARA
from hi_cases.pihak_luar.types import Langkah

ISI = Path(__file__).parents[3] / "templates/pihak_luar/_ajukan_isi.html"


def test_setiap_langkah_ada_formnya_dan_ringkasannya() -> None:
    assert set(FORM) == set(Langkah)
    assert set(CARA) == set(Langkah)


def test_setiap_langkah_digambar_dengan_namanya_sendiri() -> None:
    isi = ISI.read_text(encoding="utf-8")
    tak_tergambar = {s.name for s in Langkah if f"satu == Langkah.{s.name} %" not in isi}
    assert tak_tergambar == set()
    assert "{% else %}" not in isi.split("endmacro", 1)[0]
