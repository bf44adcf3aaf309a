"""The list of bodies, one body, its terms and files."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.audit import queries as jejak
from hi_cases.core import clock
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.dokumen import queries as dokumen
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.tripartit.forms.lembaga import (
    FormBubar,
    FormKursi,
    FormLampiran,
    FormLembaga,
    FormMasa,
    FormNama,
)
from hi_cases.tripartit.models import Lembaga
from hi_cases.tripartit.queries import lembaga as baca
from hi_cases.tripartit.queries import rapat as baca_rapat
from hi_cases.tripartit.queries.kursi import awal_kursi
from hi_cases.tripartit.routes.bahan import tampil
from hi_cases.tripartit.routes.bp import bp
from hi_cases.tripartit.rules.izin import KELOLA, LIHAT
from hi_cases.tripartit.rules.kursi import DASAR as DASAR_KURSI
from hi_cases.tripartit.rules.kursi import kalimat as kalimat_kursi
from hi_cases.tripartit.services import kursi as layanan_kursi
from hi_cases.tripartit.services import lembaga as layanan
from hi_cases.tripartit.types import JenisLembaga, Keadaan, Unsur

_KATA = {
    "lembaga.bentuk": "Lembaga dicatat",
    "lembaga.angkat": "Masa tugas dicatat",
    "lembaga.bubarkan": "Dibubarkan",
    "lembaga.ubah": "Nama diperbaiki",
    "lembaga.anggota": "Anggota dicatat",
    "lembaga.anggota_ubah": "Data anggota diperbaiki",
    "lembaga.anggota_berhenti": "Anggota berhenti",
    "lembaga.anggota_ganti": "Pengganti antarwaktu",
    "lembaga.kursi": "Kursi dibagi",
    "lembaga.laporan": "Laporan tahunan diunduh",
    "unggah_berkas": "Berkas dilampirkan",
}


@bp.get("/lembaga")
@wajib(LIHAT)
def daftar() -> ResponseReturnValue:
    """List the bodies with their term of today."""
    return render_template(
        "tripartit/daftar.html",
        semua=baca.semua(pelaku_kini()),
        unsur=tuple(Unsur),
        hari=clock.hari_ini(),
        Keadaan=Keadaan,
    )


@bp.get("/lembaga/<int:lembaga_id>")
@wajib(LIHAT)
def rinci(lembaga_id: int) -> ResponseReturnValue:
    """Show one body: who sits, the checklist, its terms, what it has to do."""
    pelaku, hari = pelaku_kini(), clock.hari_ini()
    satu = baca.ambil(pelaku, lembaga_id)
    masa = satu.masa_kini(hari)
    nanti, lalu = baca_rapat.dekat(satu.id)
    return render_template(
        "tripartit/rinci.html",
        nanti=nanti,
        lalu=lalu,
        lembaga=satu,
        masa=masa,
        keadaan=masa.keadaan(hari) if masa else None,
        hari=hari,
        duduk=masa.duduk(hari) if masa else [],
        berhenti=[s for s in masa.anggota if s.berhenti_pada is not None] if masa else [],
        susunan=baca.susunan(masa, hari) if masa else [],
        badan=baca.badan_pekerja(satu.id),
        berkas=dokumen.berkas_untuk(pelaku, satu.rujukan, termasuk_batal=True),
        tenggat=_tenggat(satu),
        kursi=baca.pembagian(satu.id),
        kata_kursi=(kalimat_kursi, DASAR_KURSI),
        riwayat=_riwayat(satu),
    )


def _tenggat(satu: Lembaga) -> list[dict[str, Any]]:
    kini = clock.hari_ini()
    return [
        {
            "label": milik.label,
            "kode": milik.kode,
            "jatuh": milik.jatuh,
            "sisa": kalender.sisa(milik, kini) if milik.jatuh else None,
            "terpakai": kalender.terpakai(milik, kini),
            "status": milik.status.value,
            "perlu_verifikasi": milik.ketentuan.keyakinan.perlu_verifikasi,
            "catatan": milik.ketentuan.dasar,
            "satuan": milik.ketentuan.satuan.label_sisa,
        }
        for milik in kalender.tenggat_untuk(satu.rujukan)
        if milik.status is StatusTenggat.BERJALAN
    ]


def _riwayat(satu: Lembaga) -> list[dict[str, Any]]:
    return [
        {
            "pada": baris.pada,
            "judul": _KATA.get(baris.tindakan, baris.tindakan),
            "oleh": baris.pelaku_nama,
            "uraian": baris.keterangan,
            "tautan": (),
            "dasar": baris.dasar,
        }
        for baris in jejak.jejak(satu.rujukan)
        if baris.tindakan in _KATA
    ]


@bp.route("/lembaga/baru", methods=["GET", "POST"])
@wajib(KELOLA)
def baru() -> ResponseReturnValue:
    """Record a body by the decree that formed it."""
    pelaku = pelaku_kini()
    awal = {"jenis": request.args.get("jenis", ""), "induk_id": request.args.get("induk", "")}
    form = FormLembaga(data=awal)
    induk = [b.lembaga for b in baca.semua(pelaku) if b.lembaga.bubar_pada is None]
    form.pasang((s.id, s.nama) for s in induk if s.jenis is not JenisLembaga.BADAN_PEKERJA)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            satu = layanan.bentuk(
                pelaku,
                JenisLembaga(form.jenis.data),
                form.nama.data or "",
                form.masa,
                sektor=form.sektor.data or "",
                induk_id=int(form.induk_id.data) if form.induk_id.data else None,
                berkas=form.berkas.data,
            )
        if hasil.berhasil:
            flash("Lembaga sudah dicatat. Sekarang catat anggotanya.", "berhasil")
            return redirect(url_for("tripartit.rinci", lembaga_id=satu.id), 303)
    return tampil("baru", form)


@bp.route("/lembaga/<int:lembaga_id>/masa", methods=["GET", "POST"])
@wajib(KELOLA)
def masa_baru(lembaga_id: int) -> ResponseReturnValue:
    """Record the decree of the next term."""
    satu = baca.ambil(pelaku_kini(), lembaga_id)
    form = FormMasa(versi=str(satu.versi))
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.angkat(pelaku_kini(), lembaga_id, form.nomor_versi, form.masa, form.berkas.data)
        if hasil.berhasil:
            flash("Masa tugas baru sudah dicatat. Catat anggotanya seperti pada SK.", "berhasil")
            return redirect(url_for("tripartit.rinci", lembaga_id=lembaga_id), 303)
        satu = baca.ambil(pelaku_kini(), lembaga_id)
    return tampil("masa", form, lembaga=satu)


@bp.route("/lembaga/<int:lembaga_id>/nama", methods=["GET", "POST"])
@wajib(KELOLA)
def nama(lembaga_id: int) -> ResponseReturnValue:
    """Correct the name of a body."""
    satu = baca.ambil(pelaku_kini(), lembaga_id)
    form = FormNama(data={"nama": satu.nama, "versi": str(satu.versi)})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.ubah_nama(pelaku_kini(), lembaga_id, form.nomor_versi, form.nama.data or "")
        if hasil.berhasil:
            flash("Nama lembaga sudah diperbaiki.", "berhasil")
            return redirect(url_for("tripartit.rinci", lembaga_id=lembaga_id), 303)
        satu = baca.ambil(pelaku_kini(), lembaga_id)
    return tampil(
        "isian",
        form,
        lembaga=satu,
        judul="Perbaiki nama lembaga",
        tombol_kata="Simpan nama",
    )


@bp.route("/lembaga/<int:lembaga_id>/bubar", methods=["GET", "POST"])
@wajib(KELOLA)
def bubar(lembaga_id: int) -> ResponseReturnValue:
    """Dissolve a body."""
    satu = baca.ambil(pelaku_kini(), lembaga_id)
    form = FormBubar(versi=str(satu.versi))
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.bubarkan(
                pelaku_kini(), lembaga_id, form.nomor_versi, form.pada.data, form.alasan.data or ""
            )
        if hasil.berhasil:
            flash("Lembaga dicatat bubar. Riwayatnya tetap tersimpan.", "berhasil")
            return redirect(url_for("tripartit.rinci", lembaga_id=lembaga_id), 303)
        satu = baca.ambil(pelaku_kini(), lembaga_id)
    return tampil(
        "isian",
        form,
        lembaga=satu,
        judul="Catat pembubaran lembaga",
        pengantar="Anggota, rapat, dan berkasnya tetap tersimpan; setelah ini tidak ada lagi yang "
        "dicatat atau diingatkan.",
        tombol_kata="Catat pembubaran",
    )


@bp.route("/lembaga/<int:lembaga_id>/berkas", methods=["GET", "POST"])
@wajib(KELOLA)
def berkas(lembaga_id: int) -> ResponseReturnValue:
    """Attach files to a body: a decree of replacement, the rules of procedure."""
    satu = baca.ambil(pelaku_kini(), lembaga_id)
    form = FormLampiran()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.lampirkan(
                pelaku_kini(), satu, form.berkas.data, form.keterangan.data or "Lampiran"
            )
        if hasil.berhasil:
            flash("Berkasnya tersimpan.", "berhasil")
            return redirect(url_for("tripartit.rinci", lembaga_id=lembaga_id), 303)
        satu = baca.ambil(pelaku_kini(), lembaga_id)
    return tampil(
        "isian",
        form,
        lembaga=satu,
        judul="Lampirkan berkas",
        tombol_kata="Lampirkan",
        berberkas=True,
    )


@bp.route("/lembaga/<int:lembaga_id>/kursi", methods=["GET", "POST"])
@wajib(KELOLA)
def kursi(lembaga_id: int) -> ResponseReturnValue:
    """Distribute the seats of unions by verified membership."""
    satu = baca.ambil(pelaku_kini(), lembaga_id)
    awal = awal_kursi()
    form = FormKursi(data=awal)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan_kursi.bagikan(
                pelaku_kini(),
                lembaga_id,
                form.kursi.data,
                form.suara.data or "",
                form.sumber.data or "",
            )
        if hasil.berhasil:
            flash("Kursi sudah dibagi. Hitungannya ada di bawah.", "berhasil")
            url = url_for("tripartit.rinci", lembaga_id=lembaga_id, _anchor="kursi")
            return redirect(url, 303)
        satu = baca.ambil(pelaku_kini(), lembaga_id)
    return tampil("kursi", form, lembaga=satu, dasar=DASAR_KURSI, terverifikasi=awal)
