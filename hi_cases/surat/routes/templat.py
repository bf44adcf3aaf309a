"""Texts of letters: the kinds, their versions, and what each makes of a made-up case."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from flask import render_template
from flask.typing import ResponseReturnValue

from hi_cases.core.authz import Peran
from hi_cases.core.errors import GalatDomain
from hi_cases.core.web import wajib
from hi_cases.surat.forms.templat import JENIS_BLOK, LABEL_TIPE
from hi_cases.surat.models import VersiTemplat
from hi_cases.surat.queries import templat as baca
from hi_cases.surat.routes.bp import bp
from hi_cases.surat.rules.ubah_templat import beda
from hi_cases.surat.services import cetak, pratinjau
from hi_cases.surat.types import Templat


def gambar(templat: Templat) -> dict[str, Any]:
    """Return pictures of the sample letter, or the sentence why there is none."""
    try:
        semua = pratinjau.halaman(baca.naskah_contoh(templat))
    except GalatDomain as galat:
        return {"gambar": [], "tanpa_gambar": galat.pesan}
    except cetak.HurufTidakAda:
        return {"gambar": [], "tanpa_gambar": "Ada huruf yang tidak dapat dicetak."}
    return {
        "gambar": [f"data:image/png;base64,{b64encode(satu.png).decode()}" for satu in semua],
        "tanpa_gambar": "",
    }


def isi_versi(versi: VersiTemplat) -> dict[str, Any]:
    """Return what pages show of one version."""
    templat = baca.templat_dari(versi)
    return {
        "versi": versi,
        "templat": templat,
        "jenis_blok": JENIS_BLOK,
        "tipe": LABEL_TIPE,
        "peran": {satu.value: satu.label for satu in Peran},
        **gambar(templat),
    }


@bp.get("/surat/templat")
@wajib("surat.templat")
def templat_daftar() -> ResponseReturnValue:
    """List the kinds of letters with the version in force."""
    semua = [(versi, baca.templat_dari(versi), draf) for versi, draf in baca.kini()]
    peran = {satu.value: satu.label for satu in Peran}
    return render_template("surat/templat_daftar.html", semua=semua, peran=peran)


@bp.get("/surat/templat/<kode>")
@wajib("surat.templat")
def templat(kode: str) -> ResponseReturnValue:
    """Show the version in force of a kind, and its history."""
    isi = isi_versi(baca.templat_berlaku(kode))
    return render_template(
        "surat/templat.html", **isi, riwayat=baca.riwayat(kode), draf=baca.draf(kode)
    )


@bp.get("/surat/templat/<kode>/versi/<int:ke>")
@wajib("surat.templat")
def templat_versi(kode: str, ke: int) -> ResponseReturnValue:
    """Show one version of a kind, and in what the one in force is different."""
    versi, berlaku = baca.versi(kode, ke), baca.templat_berlaku(kode)
    return render_template(
        "surat/templat_versi.html",
        **isi_versi(versi),
        berlaku=berlaku,
        draf=baca.draf(kode),
        beda=beda(baca.templat_dari(versi), baca.templat_dari(berlaku)),
    )
