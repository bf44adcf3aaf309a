"""The texts of messages: a template of the house, filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import current_app, render_template

from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.pemberitahuan.rules.kumpulan import TEMPLAT_KUMPULAN
from hi_cases.pemberitahuan.services.kesiapan import tautan, tautan_siap

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


def _judul(kabar: Kabar) -> str:
    """Return the heading; notices of earlier versions were stored as they came."""
    return rules.judul_tampak(kabar.judul) or kabar.kelompok.label


def _data_kabar(kabar: Kabar) -> dict[str, Any]:
    """Return what the texts of a notice are filled with.

    Without an address of our own (HI_ALAMAT) they say where to read on, and carry no link.
    """
    siap = tautan_siap()
    return {
        "judul": _judul(kabar),
        "isi": kabar.isi,
        "alamat": tautan("pemberitahuan.buka", kabar_id=kabar.id) if siap else "",
        "alamat_pilihan": tautan("pemberitahuan.pilihan") if siap else "",
        "resmi": kabar.resmi,
    }


def kabar_surel(kabar: Kabar) -> tuple[str, str]:
    """Return subject and text of the e-mail that carries a notice."""
    return susun_surel(TEMPLAT_KABAR, _data_kabar(kabar))


def kumpulan_surel(semua: Sequence[Kabar]) -> tuple[str, str]:
    """Return subject and text of the e-mail that carries several notices, late."""
    siap = tautan_siap()
    data = {
        "jumlah": len(semua),
        "butir": [
            (_judul(satu), tautan("pemberitahuan.buka", kabar_id=satu.id) if siap else "")
            for satu in semua
        ],
        "alamat_pilihan": tautan("pemberitahuan.pilihan") if siap else "",
    }
    return susun_surel(TEMPLAT_KUMPULAN, data)


def kabar_wa(kabar: Kabar) -> tuple[str, str]:
    """Return subject and text of the WhatsApp message that carries a notice.

    It holds the heading alone: other eyes see a telephone's lock screen.
    """
    teks = render_template(
        "pemberitahuan/wa.txt",
        nama_dinas=current_app.config["HI_NAMA_DINAS"],
        **_sebaris(_data_kabar(kabar)),
    )
    return _judul(kabar), teks.strip() + "\n"
