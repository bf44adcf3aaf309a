"""What tests read from the pages of letters, and send to them."""

from __future__ import annotations

import html
import re
from typing import Any

from hi_cases.akun.models import Pengguna
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.surat.models import Surat

JSON = {"Accept": "application/json"}


def akun(kantor: Any, peran: Peran) -> Pengguna:
    """Return the account of the office that acts in a role."""
    return db.session.get_one(Pengguna, kantor.akun[peran].id)


def tersembunyi(halaman: str, nama: str) -> str:
    """Return the value of a hidden field."""
    cocok = re.search(rf'name="{re.escape(nama)}" value="([^"]*)"', halaman)
    assert cocok, nama
    return html.unescape(cocok[1])


def satu_surat() -> Surat:
    """Return the only letter there is."""
    return db.session.query(Surat).one()


def tulisan(klien: Any, surat: Surat) -> dict[str, str]:
    """Return all that the editor of a draft sends when nothing is changed in it."""
    halaman = klien.get(f"/surat/{surat.id}").text
    return {
        "versi": tersembunyi(halaman, "versi"),
        "dasar": tersembunyi(halaman, "dasar"),
        **{f"isian-{nama}": nilai for nama, nilai in surat.isian.items()},
        **{f"bebas-{nama}": nilai for nama, nilai in surat.bebas.items()},
        **{
            nama: "y"
            for nama in re.findall(r'name="(langkah-\w+)"', halaman)
            if nama.removeprefix("langkah-") not in surat.tanpa_langkah
        },
    }
