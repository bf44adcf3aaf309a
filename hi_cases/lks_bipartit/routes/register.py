"""The register for the office: the list, who has none, reports that are awaited, one entry."""

from __future__ import annotations

from typing import Any

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.audit import queries as jejak
from hi_cases.core import clock
from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.lks_bipartit.forms import FormSaringan
from hi_cases.lks_bipartit.models import LksBipartit
from hi_cases.lks_bipartit.queries import daftar as baca
from hi_cases.lks_bipartit.queries.akhir import ambang
from hi_cases.lks_bipartit.queries.rinci import rinci as baca_rinci
from hi_cases.lks_bipartit.queries.satu import sebut
from hi_cases.lks_bipartit.routes.bp import bp
from hi_cases.lks_bipartit.rules.izin import LIHAT
from hi_cases.lks_bipartit.rules.rekap import semester_lalu
from hi_cases.lks_bipartit.types import Status, UrutRegister
from hi_cases.perusahaan import queries as perusahaan

_KATA_JEJAK = {
    "lks_bipartit.terbit": "Masuk register",
    "lks_bipartit.catat_lama": "Dicatat dari bukti lama",
    "lks_bipartit.ganti_pengurus": "Pengurus berganti",
    "lks_bipartit.digantikan": "Digantikan",
    "lks_bipartit.berakhir": "Berakhir",
    "lks_bipartit.dibubarkan": "Dibubarkan",
    "lks_bipartit.dibatalkan": "Catatan dibatalkan",
    "lks_bipartit.laporan": "Laporan disampaikan",
    "lks_bipartit.laporan_dicabut": "Laporan dicabut",
}


def form_saringan(asal: Any) -> FormSaringan:
    """Return the filters as the address, or a form that carries them, has them."""
    form = FormSaringan(asal)
    form.pasang(ambang(clock.hari_ini()), perusahaan.kecamatan())
    return form


@bp.get("/lks-bipartit")
@wajib(LIHAT)
def daftar() -> ResponseReturnValue:
    """List the register, filtered by the address."""
    form = form_saringan(request.args)
    urut = request.args.get("urut", "")
    pilihan = UrutRegister(urut) if urut in set(UrutRegister) else UrutRegister.TERBARU
    setelah = request.args.get("setelah", "")
    halaman = baca.daftar(form.saringan(), pilihan, setelah)
    isian = request.args.to_dict(flat=False)
    alamat = {**isian, "setelah": halaman.berikut}
    tahun, ke = semester_lalu(clock.hari_ini())
    return render_template(
        "lks_bipartit/daftar.html",
        form=form,
        chip=form.berlaku,
        halaman=halaman,
        urut=pilihan,
        url_berikut=url_for(".daftar", **alamat) if halaman.berikut else None,
        url_awal=url_for(".daftar", **{**isian, "setelah": None}) if setelah else None,
        semester={"tahun": tahun, "ke": ke},
    )


@bp.get("/lks-bipartit/belum")
@wajib(LIHAT)
def belum() -> ResponseReturnValue:
    """List the companies that must have one by their workers, and have none."""
    form = form_saringan(request.args)
    setelah = request.args.get("setelah", "")
    s = form.saringan()
    halaman = baca.belum_punya(s.q, s.kecamatan, setelah)
    isian = request.args.to_dict(flat=False)
    return render_template(
        "lks_bipartit/belum.html",
        form=form,
        chip=[satu for satu in form.berlaku if satu["kunci"] in ("q", "kecamatan")],
        halaman=halaman,
        sejak=baca.wajib_sejak(clock.hari_ini()),
        url_berikut=url_for(".belum", **{**isian, "setelah": halaman.berikut})
        if halaman.berikut
        else None,
        url_awal=url_for(".belum", **{**isian, "setelah": None}) if setelah else None,
    )


@bp.get("/lks-bipartit/laporan")
@wajib(LIHAT)
def laporan() -> ResponseReturnValue:
    """List the reports that are awaited, the first due first; late ones alone if asked."""
    lewat = request.args.get("lewat") == "ya"
    setelah = request.args.get("setelah", "")
    halaman = baca.laporan_ditunggu(hanya_lewat=lewat, setelah=setelah)
    hanya = "ya" if lewat else None
    return render_template(
        "lks_bipartit/laporan.html",
        halaman=halaman,
        lewat=lewat,
        ketentuan=kalender.ketentuan_banyak(["LKSB-LAPOR"], clock.hari_ini()).get("LKSB-LAPOR"),
        url_berikut=url_for(".laporan", lewat=hanya, setelah=halaman.berikut)
        if halaman.berikut
        else None,
        url_awal=url_for(".laporan", lewat=hanya) if setelah else None,
    )


@bp.get("/lks-bipartit/<int:id>")
@wajib(LIHAT)
def rinci(id: int) -> ResponseReturnValue:
    """Show one entry with its members, its reports and what happened to it."""
    r = baca_rinci(pelaku_kini(), id)
    lks = r.baris.lks
    return render_template(
        "lks_bipartit/rinci.html",
        r=r,
        i=lks,
        sebutan=sebut(lks),
        riwayat=_riwayat(lks),
        dapat_diakhiri=lks.status is Status.BERLAKU,
    )


def _riwayat(satu: LksBipartit) -> list[dict[str, Any]]:
    return [
        {
            "pada": baris.pada,
            "judul": _KATA_JEJAK[baris.tindakan],
            "oleh": baris.pelaku_nama,
            "uraian": baris.keterangan,
            "tautan": (),
            "dasar": baris.dasar,
        }
        for baris in jejak.jejak(satu.rujukan)
        if baris.tindakan in _KATA_JEJAK
    ]
