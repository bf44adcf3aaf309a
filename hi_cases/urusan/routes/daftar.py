"""The list of one kind, and the entry of a new matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TidakBerizin, TidakDitemukan
from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.urusan import queries, services
from hi_cases.urusan.forms import FormSaringan, form_urusan, perusahaan_dipilih
from hi_cases.urusan.routes.bp import bp
from hi_cases.urusan.rules import alur, izin
from hi_cases.urusan.rules import jenis as daftar_jenis
from hi_cases.urusan.types import Jenis


def jenis_terbaca(pelaku: Pelaku, kode: str) -> Jenis:
    """Return a kind that the actor reads, or TidakDitemukan."""
    satu = daftar_jenis.jenis(kode)
    if satu is None or not satu.pembaca & pelaku.peran:
        raise TidakDitemukan
    return satu


@bp.get("/kantor/urusan/<jenis>")
@wajib(izin.LIHAT)
def daftar(jenis: str) -> ResponseReturnValue:
    """List the matters of a kind, filtered by the address; the open ones where nothing is said."""
    pelaku = pelaku_kini()
    milik = jenis_terbaca(pelaku, jenis)
    form = FormSaringan(request.args)
    form.pasang(milik, queries.calon_petugas(milik))
    setelah = request.args.get("setelah", "")
    halaman = queries.daftar(pelaku, form.saringan(milik, pelaku.id), setelah)
    isian = request.args.to_dict(flat=False)
    lanjut = {**isian, "jenis": jenis, "setelah": halaman.berikut}
    return render_template(
        "urusan/daftar.html",
        jenis=milik,
        form=form,
        chip=form.berlaku,
        halaman=halaman,
        boleh_buat=alur.berhak(milik.buat, pelaku, None),
        url_berikut=url_for("urusan.daftar", **lanjut) if halaman.berikut else None,
        url_awal=url_for("urusan.daftar", **{**lanjut, "setelah": None}) if setelah else None,
    )


def calon_perusahaan(pelaku: Pelaku, kini: int | None = None) -> Sequence[Any]:
    """Return the companies to choose from: those found, or the one that the address or the matter
    names."""
    if cari := request.args.get("q", "").strip()[:200]:
        return perusahaan.cari(pelaku, cari)
    nomor = request.args.get("perusahaan", type=kunci_alamat) or kini
    return [perusahaan.ambil(pelaku, nomor)] if nomor is not None else []


@bp.route("/kantor/urusan/<jenis>/baru", methods=["GET", "POST"])
@wajib(izin.LIHAT)
def baru(jenis: str) -> ResponseReturnValue:
    """Enter a matter of a kind."""
    pelaku = pelaku_kini()
    milik = jenis_terbaca(pelaku, jenis)
    if not alur.berhak(milik.buat, pelaku, None):
        raise TidakBerizin(f"{milik.nama} dicatat oleh {alur.siapa(milik.buat)}.")
    calon = calon_perusahaan(pelaku)
    pilihan = daftar_jenis.port(jenis).pilihan(pelaku, None)
    awal = {"perusahaan": str(calon[0].id)} if len(calon) == 1 else {}
    form = form_urusan(milik, pilihan, [(s.id, s.nama) for s in calon], awal)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            nomor = perusahaan_dipilih(form)
            satu = services.buat(pelaku, jenis, form.data_isian(), perusahaan_id=nomor)
        if hasil.berhasil:
            flash(f"Tercatat dengan nomor {satu.nomor}.", "berhasil")
            return redirect(url_for("urusan.rinci", id=satu.id))
    return render_template(
        "urusan/isian.html", jenis=milik, form=form, calon=calon, u=None
    ), 422 if form.errors else 200
