"""What is written down of a meeting: agenda, attendance, minutes, decisions, files, its closing."""

from __future__ import annotations

from flask import flash
from flask.typing import ResponseReturnValue

from hi_cases.core.forms import Formulir
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.tripartit.forms.rapat import (
    FormAgenda,
    FormHadirRapat,
    FormKeputusan,
    FormLampiranRapat,
    FormRekomendasi,
    FormRisalah,
)
from hi_cases.tripartit.queries import rapat as baca
from hi_cases.tripartit.routes.bahan import tampil
from hi_cases.tripartit.routes.bp import bp
from hi_cases.tripartit.routes.rapat import ke_rapat
from hi_cases.tripartit.rules.izin import KELOLA
from hi_cases.tripartit.services import rapat as layanan
from hi_cases.tripartit.services import rekomendasi as layanan_rekomendasi
from hi_cases.tripartit.services.tentang import temukan
from hi_cases.tripartit.types import Mufakat


@bp.route("/rapat-lembaga/<int:rapat_id>/agenda", methods=["GET", "POST"])
@wajib(KELOLA)
def agenda_tambah(rapat_id: int) -> ResponseReturnValue:
    """Put one more item on the agenda, perhaps about a case, a matter, a company."""
    pelaku, form = pelaku_kini(), FormAgenda()
    satu = baca.ambil(pelaku, rapat_id)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            tentang = temukan(pelaku, form.tentang.data or "", form.cari.data or "")
            layanan.tambah_agenda(pelaku, rapat_id, form.uraian.data or "", tentang)
        if hasil.berhasil:
            flash("Agenda sudah ditambah.", "berhasil")
            return ke_rapat(rapat_id, "agenda")
        satu = baca.ambil(pelaku, rapat_id)
    return tampil(
        "isian_rapat",
        form,
        rapat=satu,
        judul="Tambah agenda",
        tombol_kata="Tambah agenda",
    )


@bp.post("/rapat-lembaga/<int:rapat_id>/agenda/<int:agenda_id>/coret")
@wajib(KELOLA)
def agenda_coret(rapat_id: int, agenda_id: int) -> ResponseReturnValue:
    """Take an item off the agenda."""
    baca.ambil(pelaku_kini(), rapat_id)
    form = Formulir()
    with ubah(form):
        layanan.coret_agenda(pelaku_kini(), rapat_id, agenda_id)
    if form.form_errors:
        flash(" ".join(form.form_errors), "galat")
    return ke_rapat(rapat_id, "agenda")


@bp.route("/rapat-lembaga/<int:rapat_id>/hadir", methods=["GET", "POST"])
@wajib(KELOLA)
def rapat_hadir(rapat_id: int) -> ResponseReturnValue:
    """Record who came, for all members on one sheet."""
    satu = baca.ambil(pelaku_kini(), rapat_id)
    lembar = baca.lembar_hadir(satu, baca.acara(satu))
    isi = [
        {"anggota_id": str(b.anggota.id), "hadir": bool(b.hadir), "diwakili": b.diwakili}
        for b in lembar
    ]
    form = FormHadirRapat(data={"versi": str(satu.versi), "baris": isi})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.catat_hadir(pelaku_kini(), rapat_id, form.nomor_versi, form.hadir())
        if hasil.berhasil:
            flash("Kehadiran sudah dicatat.", "berhasil")
            return ke_rapat(rapat_id, "hadir")
        satu = baca.ambil(pelaku_kini(), rapat_id)
        lembar = baca.lembar_hadir(satu, baca.acara(satu))
    return tampil("hadir", form, rapat=satu, lembar={str(b.anggota.id): b for b in lembar})


@bp.route("/rapat-lembaga/<int:rapat_id>/risalah", methods=["GET", "POST"])
@wajib(KELOLA)
def risalah(rapat_id: int) -> ResponseReturnValue:
    """Write the minutes."""
    satu = baca.ambil(pelaku_kini(), rapat_id)
    form = FormRisalah(data={"risalah": satu.risalah, "versi": str(satu.versi)})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.tulis_risalah(
                pelaku_kini(), rapat_id, form.nomor_versi, form.risalah.data or ""
            )
        if hasil.berhasil:
            flash("Risalah tersimpan.", "berhasil")
            return ke_rapat(rapat_id, "risalah")
        satu = baca.ambil(pelaku_kini(), rapat_id)
    return tampil(
        "isian_rapat",
        form,
        rapat=satu,
        judul="Tulis risalah rapat",
        tombol_kata="Simpan risalah",
        rows=16,
    )


@bp.route("/rapat-lembaga/<int:rapat_id>/keputusan", methods=["GET", "POST"])
@wajib(KELOLA)
def keputusan(rapat_id: int) -> ResponseReturnValue:
    """Record a decision, with what which element did not agree with."""
    satu = baca.ambil(pelaku_kini(), rapat_id)
    form = FormKeputusan()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.putuskan(
                pelaku_kini(),
                rapat_id,
                form.uraian.data or "",
                Mufakat(form.mufakat.data),
                form.catatan.data or "",
            )
        if hasil.berhasil:
            flash("Keputusan sudah dicatat.", "berhasil")
            return ke_rapat(rapat_id, "keputusan")
        satu = baca.ambil(pelaku_kini(), rapat_id)
    return tampil(
        "isian_rapat",
        form,
        rapat=satu,
        judul="Catat keputusan rapat",
        pengantar="Keputusan diambil dengan musyawarah untuk mufakat.",
        tombol_kata="Catat keputusan",
    )


@bp.post("/rapat-lembaga/<int:rapat_id>/keputusan/<int:keputusan_id>/coret")
@wajib(KELOLA)
def keputusan_coret(rapat_id: int, keputusan_id: int) -> ResponseReturnValue:
    """Take back a decision that was written down wrongly."""
    baca.ambil(pelaku_kini(), rapat_id)
    form = Formulir()
    with ubah(form):
        layanan.coret_keputusan(pelaku_kini(), rapat_id, keputusan_id)
    if form.form_errors:
        flash(" ".join(form.form_errors), "galat")
    return ke_rapat(rapat_id, "keputusan")


@bp.route("/rapat-lembaga/<int:rapat_id>/berkas", methods=["GET", "POST"])
@wajib(KELOLA)
def rapat_berkas(rapat_id: int) -> ResponseReturnValue:
    """Attach photos, the signed list of attendance, the signed minutes."""
    satu = baca.ambil(pelaku_kini(), rapat_id)
    form = FormLampiranRapat()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.lampirkan(pelaku_kini(), rapat_id, form.berkas.data, form.keterangan.data or "")
        if hasil.berhasil:
            flash("Berkasnya tersimpan.", "berhasil")
            return ke_rapat(rapat_id, "berkas")
        satu = baca.ambil(pelaku_kini(), rapat_id)
    return tampil(
        "isian_rapat",
        form,
        rapat=satu,
        judul="Lampirkan berkas rapat",
        tombol_kata="Lampirkan",
        berberkas=True,
    )


@bp.post("/rapat-lembaga/<int:rapat_id>/tutup")
@wajib(KELOLA)
def rapat_tutup(rapat_id: int) -> ResponseReturnValue:
    """Close a meeting, with attendance and minutes alone."""
    baca.ambil(pelaku_kini(), rapat_id)
    form = Formulir()
    with ubah(form) as hasil:
        layanan.tutup(pelaku_kini(), rapat_id, form.nomor_versi)
    if hasil.berhasil:
        flash("Rapat ditutup. Sidang berikutnya ditunggu dalam jangka waktunya.", "berhasil")
    else:
        flash(" ".join(form.form_errors), "galat")
    return ke_rapat(rapat_id)


@bp.route("/rapat-lembaga/<int:rapat_id>/rekomendasi", methods=["GET", "POST"])
@wajib(KELOLA)
def rekomendasi(rapat_id: int) -> ResponseReturnValue:
    """Record a recommendation of the meeting: it becomes a matter with its last day."""
    satu, form = baca.ambil(pelaku_kini(), rapat_id), FormRekomendasi()
    if form.validate_on_submit():
        isi = (form.rekomendasi.data or "", form.kepada.data or "", form.batas.data)
        with ubah(form) as hasil:
            jadi = layanan_rekomendasi.buat(pelaku_kini(), rapat_id, *isi)
        if hasil.berhasil:
            flash(f"Rekomendasi tercatat dengan nomor {jadi.nomor}.", "berhasil")
            return ke_rapat(rapat_id, "rekomendasi")
        satu = baca.ambil(pelaku_kini(), rapat_id)
    return tampil(
        "isian_rapat",
        form,
        rapat=satu,
        judul="Catat rekomendasi",
        tombol_kata="Catat rekomendasi",
    )
