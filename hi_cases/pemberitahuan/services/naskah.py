"""The texts of messages: a template of the house, filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import current_app, render_template

from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.pemberitahuan.services.kesiapan import tautan, tautan_siap
from hi_cases.pemberitahuan.types import Kanal

TEMPLAT_KABAR = "kabar"


def _sebaris(data: Mapping[str, Any]) -> dict[str, Any]:
    """A value stays on its line: who writes a name writes no paragraph of ours."""
    return {nama: " ".join(v.split()) if isinstance(v, str) else v for nama, v in data.items()}


def susun_surel(templat: str, data: Mapping[str, Any]) -> tuple[str, str]:
    """Return subject and text of an e-mail: NUL stands between the two (see email/dasar.txt)."""
    teks = render_template(
        f"email/{templat}.txt", nama_dinas=current_app.config["HI_NAMA_DINAS"], **_sebaris(data)
    )
    subjek, _, isi = teks.partition("\0")
    if "\0" in isi:
        raise ValueError("NUL in the text of an e-mail")
    return rules.subjek_sah(subjek), isi.strip() + "\n"


def naskah_kabar(kabar: Kabar, kanal: Kanal) -> tuple[str, str]:
    """Return subject and text by which a notice leaves by a channel.

    WhatsApp carries the heading alone: other eyes see a telephone's lock screen. Without an address
    of our own (HI_ALAMAT) the text says where to read on, and carries no link.
    """
    siap = tautan_siap()
    # Notices of earlier versions were stored as they came.
    judul = rules.judul_tampak(kabar.judul) or kabar.kelompok.label
    data = {
        "judul": judul,
        "isi": kabar.isi,
        "alamat": tautan("pemberitahuan.buka", kabar_id=kabar.id) if siap else "",
        "alamat_pilihan": tautan("pemberitahuan.pilihan") if siap else "",
        "resmi": kabar.resmi,
    }
    if kanal is Kanal.SUREL:
        return susun_surel(TEMPLAT_KABAR, data)
    teks = render_template(
        "pemberitahuan/wa.txt", nama_dinas=current_app.config["HI_NAMA_DINAS"], **_sebaris(data)
    )
    return judul, teks.strip() + "\n"
