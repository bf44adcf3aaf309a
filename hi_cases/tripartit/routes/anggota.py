"""Members of a body: entered one by one or as a list, corrected, replaced within the term."""

from __future__ import annotations

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.tripartit.forms.lembaga import FormAnggota, FormBerhenti, FormDaftarAnggota
from hi_cases.tripartit.models import Lembaga, MasaTugas
from hi_cases.tripartit.queries import lembaga as baca
from hi_cases.tripartit.routes.bahan import tampil
from hi_cases.tripartit.routes.bp import bp
from hi_cases.tripartit.rules.izin import KELOLA
from hi_cases.tripartit.services import anggota as layanan
from hi_cases.tripartit.types import Sebab


def _kini(lembaga_id: int) -> tuple[Lembaga, MasaTugas]:
    satu = baca.ambil(pelaku_kini(), lembaga_id)
    masa = satu.masa_kini(clock.hari_ini())
    if masa is None:
        raise TidakDitemukan
    return satu, masa


def _ke(lembaga_id: int) -> ResponseReturnValue:
    return redirect(url_for("tripartit.rinci", lembaga_id=lembaga_id, _anchor="anggota"), 303)


@bp.route("/lembaga/<int:lembaga_id>/anggota/baru", methods=["GET", "POST"])
@wajib(KELOLA)
def anggota_baru(lembaga_id: int) -> ResponseReturnValue:
    """Enter one member of the present term."""
    satu, masa = _kini(lembaga_id)
    form = FormAnggota()
    form.pasang(satu.jenis)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.tambah(pelaku_kini(), lembaga_id, masa.id, [form.anggota])
        if hasil.berhasil:
            flash("Anggota sudah dicatat.", "berhasil")
            return _ke(lembaga_id)
        satu, masa = _kini(lembaga_id)
    return tampil("anggota", form, lembaga=satu, masa=masa, anggota=None)


@bp.route("/lembaga/<int:lembaga_id>/anggota/daftar", methods=["GET", "POST"])
@wajib(KELOLA)
def anggota_daftar(lembaga_id: int) -> ResponseReturnValue:
    """Enter many members of the present term at once."""
    satu, masa = _kini(lembaga_id)
    form = FormDaftarAnggota()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            semua = layanan.tambah_daftar(
                pelaku_kini(), lembaga_id, masa.id, form.daftar.data or ""
            )
        if hasil.berhasil:
            flash(f"{len(semua)} anggota sudah dicatat.", "berhasil")
            return _ke(lembaga_id)
        satu, masa = _kini(lembaga_id)
    return tampil(
        "isian",
        form,
        lembaga=satu,
        judul="Catat banyak anggota",
        pengantar=f"Anggota masa tugas menurut SK {masa.nomor}.",
        tombol_kata="Catat semua",
        rows=12,
    )


@bp.route("/lembaga/<int:lembaga_id>/anggota/<int:anggota_id>", methods=["GET", "POST"])
@wajib(KELOLA)
def anggota_ubah(lembaga_id: int, anggota_id: int) -> ResponseReturnValue:
    """Correct how a member was entered."""
    orang = baca.anggota(pelaku_kini(), lembaga_id, anggota_id)
    isi = {nama: getattr(orang, nama) for nama in ("nama", "organisasi", "pendidikan_cukup")}
    isi |= {"unsur": orang.unsur.value, "jabatan": orang.jabatan.value, "versi": str(orang.versi)}
    form = FormAnggota(data=isi)
    form.pasang(orang.masa.lembaga.jenis)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.ubah(pelaku_kini(), lembaga_id, anggota_id, form.nomor_versi, form.anggota)
        if hasil.berhasil:
            flash("Data anggota sudah diperbaiki.", "berhasil")
            return _ke(lembaga_id)
        orang = baca.anggota(pelaku_kini(), lembaga_id, anggota_id)
    return tampil(
        "anggota",
        form,
        lembaga=orang.masa.lembaga,
        masa=orang.masa,
        anggota=orang,
    )


@bp.route("/lembaga/<int:lembaga_id>/anggota/<int:anggota_id>/berhenti", methods=["GET", "POST"])
@wajib(KELOLA)
def anggota_berhenti(lembaga_id: int, anggota_id: int) -> ResponseReturnValue:
    """End a membership before the term is over, perhaps with a successor."""
    orang = baca.anggota(pelaku_kini(), lembaga_id, anggota_id)
    form = FormBerhenti(versi=str(orang.versi))
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.berhenti(
                pelaku_kini(),
                lembaga_id,
                anggota_id,
                form.nomor_versi,
                pada=form.pada.data,
                sebab=Sebab(form.sebab.data),
                dasar=form.dasar.data or "",
                pengganti=form.pengganti(orang),
            )
        if hasil.berhasil:
            flash("Pergantian anggota sudah dicatat.", "berhasil")
            return _ke(lembaga_id)
        orang = baca.anggota(pelaku_kini(), lembaga_id, anggota_id)
    return tampil("berhenti", form, lembaga=orang.masa.lembaga, anggota=orang)
