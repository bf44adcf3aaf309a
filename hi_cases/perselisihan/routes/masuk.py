"""What came in: files, statements, letters, papers; one list, the oldest first."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.authz import Pelaku
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perselisihan import services
from hi_cases.perselisihan.queries.masuk import BarisMasuk, daftar_masuk, hitung_menurut_jenis
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import Saluran
from hi_cases.perselisihan.types.masuk import JenisMasuk, SaringanMasuk


def _saringan() -> SaringanMasuk:
    """Read the filters from the address; what is not known there filters nothing."""
    ambil = request.args
    return SaringanMasuk(
        jenis=tuple(satu for satu in JenisMasuk if satu in ambil.getlist("jenis")),
        saluran=tuple(satu for satu in Saluran if satu in ambil.getlist("saluran")),
        sesudah=ambil.get("sesudah", "")[:120],
    )


def _hitung(pelaku: Pelaku) -> dict[JenisMasuk, int]:
    ada = hitung_menurut_jenis(pelaku)
    return {satu: ada.get(satu, 0) for satu in JenisMasuk}


def _chip(saringan: SaringanMasuk) -> list[dict[str, str]]:
    return [
        {"kunci": kunci, "nilai": satu.value, "label": label, "teks": satu.label}
        for kunci, label, semua in (
            ("jenis", "Apa", saringan.jenis),
            ("saluran", "Saluran", saringan.saluran),
        )
        for satu in semua
    ]


def url_lanjut(satu: BarisMasuk) -> str:
    """Return where a row is dealt with."""
    if satu.jenis in {JenisMasuk.BERKAS, JenisMasuk.KELENGKAPAN}:
        return url_for("perselisihan.periksa_berkas", perkara_id=satu.perkara_id)
    if satu.jenis is JenisMasuk.KUASA:
        return url_for("kantor.verifikasi") + f"#kuasa-{satu.id}"
    if satu.jenis is JenisMasuk.WAKIL:
        return url_for("kantor.verifikasi") + f"#wakil-{satu.id}"
    if satu.jenis is JenisMasuk.AKSES:
        return url_for("kantor.verifikasi") + f"#akses-{satu.id}"
    jangkar = "kabar" if satu.jenis is JenisMasuk.KABAR else "berkas"
    return url_for("perselisihan.rincian", perkara_id=satu.perkara_id) + f"#{jangkar}"


@bp.get("/masuk")
@wajib(izin.MASUK)
def masuk() -> ResponseReturnValue:
    """List what waits for an officer."""
    saringan = _saringan()
    pelaku = pelaku_kini()
    return render_template(
        "perselisihan/masuk.html",
        hasil=daftar_masuk(pelaku, saringan),
        hitung=_hitung(pelaku),
        saringan=saringan,
        chip=_chip(saringan),
        saluran=list(Saluran),
        url_lanjut=url_lanjut,
        url_berikut=_url_berikut,
    )


def _url_berikut(kunci: str) -> str:
    argumen: dict[str, Any] = dict(request.args.to_dict(flat=False), sesudah=kunci)
    return url_for("perselisihan.masuk", **argumen)


@bp.post("/<int:perkara_id>/dokumen-dilihat")
@wajib(izin.MASUK)
def dokumen_dilihat(perkara_id: int) -> ResponseReturnValue:
    """Note that the papers a party added have been looked at."""
    with ubah():
        services.tandai_dokumen_dilihat(pelaku_kini(), perkara_id)
    flash("Dokumen tambahan ditandai sudah dilihat.", "berhasil")
    return redirect(url_for("perselisihan.rincian", perkara_id=perkara_id) + "#berkas")
