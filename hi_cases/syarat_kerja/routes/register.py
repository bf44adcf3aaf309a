"""The register for the office: the list, and one entry."""

from __future__ import annotations

from typing import Any

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.audit import queries as jejak
from hi_cases.core import clock
from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.forms import FormSaringan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries import daftar as baca
from hi_cases.syarat_kerja.queries import kedaluwarsa
from hi_cases.syarat_kerja.queries.cap import naskah_bercap
from hi_cases.syarat_kerja.queries.satu import rinci as baca_rinci
from hi_cases.syarat_kerja.queries.satu import sebut
from hi_cases.syarat_kerja.queries.tepat_waktu import tepat_waktu
from hi_cases.syarat_kerja.routes.bp import bp
from hi_cases.syarat_kerja.rules.izin import LIHAT
from hi_cases.syarat_kerja.rules.kedaluwarsa import JANGKA
from hi_cases.syarat_kerja.types import (
    DasarSah,
    JenisInstrumen,
    StatusInstrumen,
    UrutRegister,
)

_KATA_JEJAK = {
    "instrumen.terbit": "Masuk register",
    "instrumen.catat_lama": "Dicatat dari dokumen lama",
    "instrumen.digantikan": "Digantikan",
    "instrumen.berakhir": "Berakhir",
    "instrumen.berlaku_lagi": "Berlaku lagi",
    "instrumen.batalkan": "Catatan dibatalkan",
    "unggah_berkas": "Berkas dilampirkan",
    "surat.salinan_bercap": "Naskah bercap",
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
        cap=naskah_bercap(pelaku_kini(), [satu]).get(satu.id),
        runding=_boleh_runding(satu),
        tenggat=_tenggat(satu),
        riwayat=_riwayat(satu),
        lama_berlaku=satu.dasar_sah is DasarSah.DOKUMEN_LAMA
        and satu.status is not StatusInstrumen.DIBATALKAN,
    )


def _boleh_runding(satu: Instrumen) -> Any:
    """Return the first day of talks about the next agreement; None: there is none.

    It is a day on which to begin, none to keep.
    """
    semua = kalender.tenggat_untuk(satu.rujukan)
    return next((s for s in semua if _hari_mulai(s) and s.jatuh is not None), None)


def _hari_mulai(milik: Any) -> bool:
    berjalan = milik.status is StatusTenggat.BERJALAN
    return berjalan and milik.kode == JANGKA[JenisInstrumen.PKB]


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
            "satuan": milik.ketentuan.satuan.label_sisa,
        }
        for milik in kalender.tenggat_untuk(satu.rujukan)
        if not _hari_mulai(milik)
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
