"""The register for the office: the list, one entry, papers of before this system."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.audit import queries as jejak
from hi_cases.core import clock
from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.forms import FormBatalkan, FormDokumenLama, FormSaringan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries import daftar as baca
from hi_cases.syarat_kerja.queries import kedaluwarsa
from hi_cases.syarat_kerja.queries.satu import ambil, sebut
from hi_cases.syarat_kerja.queries.satu import rinci as baca_rinci
from hi_cases.syarat_kerja.queries.tepat_waktu import tepat_waktu
from hi_cases.syarat_kerja.routes.bp import bp
from hi_cases.syarat_kerja.rules.izin import CATAT_LAMA, LIHAT
from hi_cases.syarat_kerja.services import dokumen_lama
from hi_cases.syarat_kerja.types import DasarSah, StatusInstrumen, UrutRegister

_KATA_JEJAK = {
    "instrumen.terbit": "Masuk register",
    "instrumen.catat_lama": "Dicatat dari dokumen lama",
    "instrumen.digantikan": "Digantikan",
    "instrumen.berakhir": "Berakhir",
    "instrumen.batalkan": "Catatan dibatalkan",
}


@bp.get("/syarat-kerja")
@wajib(LIHAT)
def daftar() -> ResponseReturnValue:
    """List the register, filtered by the address."""
    form = FormSaringan(request.args)
    form.pasang(kedaluwarsa.ambang(clock.hari_ini()), perusahaan.kecamatan())
    urut = request.args.get("urut", "")
    pilihan = UrutRegister(urut) if urut in set(UrutRegister) else UrutRegister.TERBARU
    setelah = request.args.get("setelah", "")
    halaman = baca.daftar(form.saringan(), pilihan, setelah)
    isian = request.args.to_dict(flat=False)
    alamat = {**isian, "setelah": halaman.berikut}
    return render_template(
        "syarat_kerja/daftar.html",
        form=form,
        chip=form.berlaku,
        halaman=halaman,
        urut=pilihan,
        url_berikut=url_for("syarat_kerja.daftar", **alamat) if halaman.berikut else None,
        url_awal=url_for("syarat_kerja.daftar", **{**isian, "setelah": None}) if setelah else None,
        tepat=None if form.berlaku or setelah else tepat_waktu(clock.hari_ini().year),
    )


@bp.get("/syarat-kerja/<int:id>")
@wajib(LIHAT)
def rinci(id: int) -> ResponseReturnValue:
    """Show one entry with its text, its relatives and what happened to it."""
    r = baca_rinci(pelaku_kini(), id)
    satu = r.baris.instrumen
    return render_template(
        "syarat_kerja/rinci.html",
        r=r,
        i=satu,
        sebutan=sebut(satu),
        tenggat=_tenggat(satu),
        riwayat=_riwayat(satu),
        dapat_dibatalkan=satu.dasar_sah is DasarSah.DOKUMEN_LAMA
        and satu.status is not StatusInstrumen.DIBATALKAN,
    )


def _tenggat(satu: Instrumen) -> list[dict[str, Any]]:
    kini = clock.hari_ini()
    return [
        {
            "label": milik.label,
            "kode": milik.kode,
            "jatuh": milik.jatuh,
            "sisa": kalender.sisa(milik, kini) if milik.jatuh else None,
            "terpakai": kalender.terpakai(milik, kini),
            "status": milik.status.value,
            "dipenuhi_pada": milik.dipenuhi_pada,
            "alternatif": milik.jatuh_alternatif,
            "perlu_verifikasi": milik.ketentuan.keyakinan.perlu_verifikasi,
            "catatan": milik.ketentuan.dasar,
            "satuan": milik.ketentuan.satuan.label,
        }
        for milik in kalender.tenggat_untuk(satu.rujukan)
    ]


def _riwayat(satu: Instrumen) -> list[dict[str, Any]]:
    return [
        {
            "pada": baris.pada,
            "judul": _KATA_JEJAK.get(baris.tindakan, baris.tindakan),
            "oleh": baris.pelaku_nama,
            "uraian": baris.keterangan,
            "tautan": (),
            "dasar": baris.dasar,
        }
        for baris in jejak.jejak(satu.rujukan)
        if baris.tindakan in _KATA_JEJAK
    ]


def _calon(cari: str) -> Sequence[Any]:
    """Return the companies to choose from: those found, or the one that the address names."""
    nomor = request.args.get("perusahaan", type=kunci_alamat)
    if nomor is not None:
        return [perusahaan.ambil(pelaku_kini(), nomor)]
    return perusahaan.cari(pelaku_kini(), cari) if cari else []


@bp.route("/syarat-kerja/dokumen-lama", methods=["GET", "POST"])
@wajib(CATAT_LAMA)
def catat_lama() -> ResponseReturnValue:
    """Find the company, then enter what stands on the paper."""
    cari = request.args.get("q", "").strip()[:200]
    calon = _calon(cari)
    form = FormDokumenLama()
    form.pasang([(satu.id, satu.nama) for satu in calon])
    if form.validate_on_submit():
        with ubah(form) as hasil:
            baru = dokumen_lama.catat(pelaku_kini(), int(form.perusahaan.data), form.dokumen)
        if hasil.berhasil:
            flash(f"{sebut(baru)} tercatat dalam register.", "berhasil")
            return redirect(url_for("syarat_kerja.rinci", id=baru.id))
        calon = _calon(cari)
    halaman = render_template("syarat_kerja/catat_lama.html", form=form, calon=calon, cari=cari)
    return halaman, 422 if form.errors else 200


@bp.route("/syarat-kerja/<int:id>/batalkan", methods=["GET", "POST"])
@wajib(CATAT_LAMA)
def batalkan(id: int) -> ResponseReturnValue:
    """Cancel an entry of before this system that is a mistake, with a reason."""
    satu = ambil(pelaku_kini(), id)
    form = FormBatalkan(data={"versi": satu.versi})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            versi = -1 if form.nomor_versi is None else form.nomor_versi
            dokumen_lama.batalkan(pelaku_kini(), id, versi, form.alasan.data)
        if hasil.berhasil:
            flash("Catatan itu dibatalkan dan tidak dihitung lagi.", "berhasil")
            return redirect(url_for("syarat_kerja.rinci", id=id))
        satu = ambil(pelaku_kini(), id)
    halaman = render_template("syarat_kerja/batalkan.html", form=form, i=satu, sebutan=sebut(satu))
    return halaman, 422 if form.errors else 200
