"""The menu on the left: each domain's routes name their entries, the factory joins them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

from flask import Flask, request, url_for

from hi_cases.core.authz import Pelaku
from hi_cases.core.web.jaga import boleh, pelaku_kini


@dataclass(frozen=True)
class ButirMenu:
    """One entry: shown to actors with `izin`, with a count of what waits for them.

    Entries sort by `urutan` (the same hundred for one `kelompok`, the small heading above a run).
    """

    label: str
    endpoint: str
    izin: str
    kelompok: str = ""
    urutan: int = 50
    hitung: Callable[[Pelaku], int] | None = None
    argumen: Mapping[str, Any] = field(default_factory=dict)
    """Parts of the address, where one view serves several entries."""

    @property
    def kini(self) -> bool:
        """Whether the page that is shown is this entry's."""
        milik = request.view_args or {}
        return request.endpoint == self.endpoint and all(
            milik.get(nama) == nilai for nama, nilai in self.argumen.items()
        )


def _menu(app: Flask) -> list[tuple[str, list[dict[str, Any]]]]:
    semua: list[ButirMenu] = app.extensions["hi_menu"]
    tampak = [
        {
            "label": butir.label,
            "url": url_for(butir.endpoint, **butir.argumen),
            "kelompok": butir.kelompok,
            "jumlah": butir.hitung(pelaku_kini()) if butir.hitung else None,
            "kini": butir.kini,
        }
        for butir in semua
        if boleh(butir.izin)
    ]
    return [(nama, list(isi)) for nama, isi in groupby(tampak, key=itemgetter("kelompok"))]


def pasang_menu(app: Flask, butir: list[ButirMenu]) -> None:
    """Give templates `menu_kini()`: (heading, entries) pairs the present actor may open."""
    app.extensions["hi_menu"] = sorted(butir, key=lambda satu: satu.urutan)
    app.add_template_global(lambda: _menu(app), "menu_kini")
