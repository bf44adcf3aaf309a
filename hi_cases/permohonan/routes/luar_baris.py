"""The list of a submission: filled in, read, and the proof of what was given on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import Response, flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import berkas, clock
from hi_cases.core.bidang import baca_isian
from hi_cases.core.ekspor import XLSX
from hi_cases.core.errors import DataTidakSah, GalatDomain, TidakDitemukan
from hi_cases.core.web import batasi, per_akun, ubah, wajib
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.forms.luar_baris import FormBaris, form_baris
from hi_cases.permohonan.routes.bp import bp
from hi_cases.permohonan.routes.luar_bahan import Pengajuan, muat
from hi_cases.permohonan.rules import izin
from hi_cases.permohonan.types import Langkah

_GALAT_TAMPAK = 100
_SEHALAMAN = 25
"""Rows that one page of the list shows: three hundred would be a page without end."""

Baris = Sequence[Mapping[str, Any]]


def isi_daftar(p: Pengajuan, langkah: Langkah) -> ResponseReturnValue:
    """Serve the page of the list, for the applicant or for the counter."""
    ada = queries.baris(p.permohonan)
    ke = _dipilih(request.args.get("baris", ""), len(ada))
    lama = baca_isian(langkah.baris, ada[ke - 1], clock.hari_ini())[0] if ke else None
    form = form_baris(langkah, p.permohonan.versi, lama)
    if request.method == "GET":
        return _tampil(p, langkah, form, ke)
    if keluar := _dipilih(request.form.get("keluarkan", ""), len(ada)):
        return _simpan(p, langkah, form, 0, [s for i, s in enumerate(ada, 1) if i != keluar])
    form.validate()
    if form.berkas_daftar.errors:
        return _tampil(p, langkah, form, ke, 422)
    if form.berkas_daftar.data:
        return _unggah(p, langkah, form)
    if form.ada_isi() or ke:
        baru = [*ada, {}] if not ke else list(ada)
        tempat = ke or len(baru)
        baru[tempat - 1] = form.isi_baris(lama)
        return _simpan(p, langkah, form, tempat, baru)
    return redirect(_tujuan(p, langkah, request.args.get("hal", "")))


def _dipilih(teks: str, jumlah: int) -> int:
    """Return the place of a row that the page names; 0 where it names none that is there."""
    ke = int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 6 else 0
    return ke if ke <= jumlah else 0


def _tujuan(p: Pengajuan, langkah: Langkah, hal: str | int) -> str:
    lanjut = request.form.get("lanjut")
    if lanjut == "nanti":
        return p.url("rinci")
    if lanjut != "lanjut":
        return _alamat(p, langkah, hal)
    return p.url("periksa") if request.args.get("kembali") == "periksa" else p.berikut(langkah)


def _alamat(p: Pengajuan, langkah: Langkah, hal: str | int = "") -> str:
    """Return the address of one page of the list."""
    bagian = {"kode": langkah.kode, "kembali": request.args.get("kembali") or None}
    return url_for(f"{p.awalan}_isi", id=p.id, **bagian, hal=hal or None)


def _halaman(jumlah: int, ke: int) -> int:
    """Return which page of the list is shown: that of the row that is changed, or the one asked
    for, as far as there is one."""
    akhir = max(-(-jumlah // _SEHALAMAN), 1)
    if ke:
        return -(-ke // _SEHALAMAN)
    return min(_dipilih(request.args.get("hal", ""), 99_999) or 1, akhir)


def _simpan(
    p: Pengajuan, langkah: Langkah, form: FormBaris, tempat: int, baru: Baris
) -> ResponseReturnValue:
    """Keep the list; what is wrong in the typed row is said at its fields."""
    versi = -1 if form.nomor_versi is None else form.nomor_versi
    with ubah(form) as hasil:
        try:
            services.simpan_baris(p.pelaku, p.id, versi, baru)
        except DataTidakSah as galat:
            raise _pada_bidang(galat, tempat) from galat
    if hasil.berhasil:
        flash(f"Daftar tersimpan: {len(baru)} baris.", "berhasil")
        hal = _halaman(len(baru), tempat)
        return redirect(_tujuan(p, langkah, hal if hal > 1 else ""))
    return _tampil(p, langkah, form, tempat, 422)


def _pada_bidang(galat: DataTidakSah, tempat: int) -> DataTidakSah:
    depan = f"baris-{tempat}-"
    return DataTidakSah(
        {
            nama.removeprefix(depan): pesan
            if nama.startswith(depan)
            else f"Baris {nama.split('-')[1]}: {pesan}"
            for nama, pesan in galat.bidang.items()
        }
    )


def _unggah(p: Pengajuan, langkah: Langkah, form: FormBaris) -> ResponseReturnValue:
    """Take a sheet whole in the place of the list, or refuse it cell by cell."""
    (titipan, *_), form.berkas_daftar.data = form.berkas_daftar.data, []
    with berkas.buka(titipan.sha256) as aliran:
        isi = aliran.read()
    try:
        hasil = services.baca_buku(langkah, isi)
    except GalatDomain as galat:
        form.berkas_daftar.errors = [f"{titipan.nama}: {galat.pesan}"]
        return _tampil(p, langkah, form, 0, 422)
    if hasil.galat:
        form.berkas_daftar.errors = [
            f"{titipan.nama}: {len(hasil.galat)} hal perlu diperbaiki. Belum ada yang dipakai; "
            "perbaiki berkasnya, lalu unggah lagi."
        ]
        return _tampil(p, langkah, form, 0, 422, hasil.galat)
    return _simpan(p, langkah, form, 0, hasil.isi)


def _tampil(
    p: Pengajuan,
    langkah: Langkah,
    form: FormBaris,
    ke: int,
    status: int = 200,
    sel: Sequence[Any] = (),
) -> ResponseReturnValue:
    semua = queries.baris_tampak(queries.ambil(p.pelaku, p.id), p.jenis)
    ubah = ke if ke <= len(semua) else 0
    hal = _halaman(len(semua), ubah)
    return render_template(
        "permohonan/luar_baris.html",
        p=p,
        langkah=langkah,
        form=form,
        rangka=p.rangka,
        nomor=p.jenis.langkah.index(langkah) + 1,
        jumlah=len(semua),
        kurang=queries.kurang_daftar(queries.ambil(p.pelaku, p.id), p.jenis),
        semua=semua[(hal - 1) * _SEHALAMAN : hal * _SEHALAMAN],
        url_sebelum=_alamat(p, langkah, hal - 1) if hal > 1 else None,
        url_berikut=_alamat(p, langkah, hal + 1) if hal * _SEHALAMAN < len(semua) else None,
        url_ubah=_alamat(p, langkah),
        ubah=ubah,
        sel=sel[:_GALAT_TAMPAK],
        sel_lain=max(len(sel) - _GALAT_TAMPAK, 0),
    ), status


def templat_lembar(p: Pengajuan) -> Response:
    if p.jenis.daftar is None:
        raise TidakDitemukan
    return send_file(
        services.templat_daftar(p.jenis.daftar),
        mimetype=XLSX,
        as_attachment=True,
        download_name=f"templat-{p.jenis.kode.replace('_', '-')}.xlsx",
    )


def lihat_daftar(p: Pengajuan) -> ResponseReturnValue:
    if p.jenis.daftar is None:
        raise TidakDitemukan
    return render_template(
        "permohonan/luar_baris_lihat.html",
        p=p,
        rangka=p.rangka,
        langkah=p.jenis.daftar,
        semua=queries.baris_tampak(p.permohonan, p.jenis),
    )


def bukti_cetak(p: Pengajuan) -> ResponseReturnValue:
    """Print the proof of what was recorded; where the product is a letter there is none."""
    peristiwa = queries.bukti(p.permohonan) if p.jenis.bukti else None
    if peristiwa is None:
        raise TidakDitemukan("Bukti belum ada: permohonan ini belum dicatat atau diterima.")
    return render_template(
        "permohonan/luar_baris_bukti.html",
        p=p,
        peristiwa=peristiwa,
        masuk=queries.masuk_pertama(p.permohonan),
        semua=queries.baris_tampak(p.permohonan, p.jenis),
    )


@bp.get("/permohonan/<int:id>/daftar/templat.xlsx")
@wajib(izin.SAYA)
def saya_templat(id: int) -> ResponseReturnValue:
    """Give the blank sheet of the list out."""
    return templat_lembar(muat(id))


@bp.get("/permohonan/<int:id>/daftar")
@wajib(izin.SAYA)
def saya_baris(id: int) -> ResponseReturnValue:
    """Show the list to the applicant."""
    return lihat_daftar(muat(id))


@bp.get("/permohonan/<int:id>/bukti")
@wajib(izin.SAYA)
def saya_bukti(id: int) -> ResponseReturnValue:
    """Print the proof for the applicant."""
    return bukti_cetak(muat(id))


batasi(bp, ("saya_templat",), "120 per hour", lingkup="permohonan_templat", key_func=per_akun)
