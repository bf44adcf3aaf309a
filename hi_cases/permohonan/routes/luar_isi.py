"""The guided form: begin, fill in page by page, check, file, receipt."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import DataTidakSah, TidakDitemukan
from hi_cases.core.teks import sebut
from hi_cases.core.web import batasi, pelaku_kini, per_akun, ubah, wajib
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.forms.langkah import (
    FormAjukan,
    FormBaru,
    FormLangkah,
    pilih_perusahaan,
)
from hi_cases.permohonan.routes.bp import bp
from hi_cases.permohonan.routes.luar_bahan import (
    Pengajuan,
    form_halaman,
    galat_halaman,
    muat_milik,
    perusahaan_saya,
    simpan_halaman,
)
from hi_cases.permohonan.routes.luar_baris import isi_daftar
from hi_cases.permohonan.rules import izin
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.types import Jenis, Langkah, Tindakan
from hi_cases.perusahaan import queries as perusahaan

PERIKSA = "periksa"


@bp.get("/permohonan/baru")
@wajib(izin.SAYA)
def saya_baru() -> ResponseReturnValue:
    """Show what can be filed here, each with what it is for."""
    pelaku = pelaku_kini()
    kelompok: dict[str, list[Jenis]] = {}
    for satu in daftar.semua_jenis().values():
        if pelaku.berperan(*satu.pengaju) and services.dilayani(satu):
            kelompok.setdefault(satu.kelompok, []).append(satu)
    return render_template("permohonan/luar_pilih.html", kelompok=kelompok)


@bp.route("/permohonan/baru/<kode>", methods=["GET", "POST"])
@wajib(izin.SAYA)
def saya_mulai(kode: str) -> ResponseReturnValue:
    """Say what is needed, ask for which company, and open the draft."""
    jenis = daftar.jenis(kode)
    if jenis is None or not services.dilayani(jenis):
        raise TidakDitemukan
    form = FormBaru(data={"jenis": kode})
    milik = perusahaan_saya()
    pilih_perusahaan(form, milik)
    if request.method == "POST":
        if not jenis.perlu_perusahaan or form.perusahaan.data in form.perusahaan.choices:
            with ubah(form) as hasil:
                nomor = int(form.perusahaan.data) if jenis.perlu_perusahaan else None
                permohonan = services.buat(pelaku_kini(), kode, nomor)
            if hasil.berhasil:
                return redirect(url_for("permohonan.saya_lanjut", id=permohonan.id))
        else:
            form.terima_galat(DataTidakSah({"perusahaan": "Pilih perusahaannya."}))
    wakil = {
        "wakil_url": url_for("perusahaan.saya_klaim"),
        "menunggu": perusahaan.wakil_saya_menunggu(pelaku_kini()),
    }
    bahan = {"jenis": jenis, "form": form, "milik": milik, **wakil}
    halaman = render_template("permohonan/luar_mulai.html", **bahan)
    return halaman, 422 if request.method == "POST" else 200


@bp.get("/permohonan/<int:id>/isi")
@wajib(izin.SAYA)
def saya_lanjut(id: int) -> ResponseReturnValue:
    """Lead to the first page that still lacks something, or to the check."""
    p = muat_milik(id)
    if not p.terbuka:
        return redirect(p.url("rinci"))
    belum = next((satu.langkah for satu in p.kurang), None)
    return redirect(p.alamat(p.langkah_dari(belum)) if belum else p.url("periksa"))


@bp.route("/permohonan/<int:id>/isi/<kode>", methods=["GET", "POST"])
@wajib(izin.SAYA)
def saya_isi(id: int, kode: str) -> ResponseReturnValue:
    """Show one page of the form, or save it."""
    return isi_halaman(muat_milik(id), kode)


def isi_halaman(p: Pengajuan, kode: str) -> ResponseReturnValue:
    """Serve one page of the form, for the applicant or for the counter."""
    langkah = p.langkah_dari(kode)
    if not p.terbuka:
        return redirect(p.url("rinci"))
    if langkah.baris:
        return isi_daftar(p, langkah)
    return _isi_biasa(p, langkah)


def _isi_biasa(p: Pengajuan, langkah: Langkah) -> ResponseReturnValue:
    form = form_halaman(p, langkah)
    if request.method == "GET":
        return _tampil(p, langkah, form)
    if request.form.get("_tambah") == "pihak" and "pihak" in form:
        form["pihak"].tambah()
        return _tampil(p, langkah, form)
    terbaca = form.validate()
    with ubah(form) as hasil:
        simpan_halaman(p, form)
    baru = muat_lagi(p)
    if not hasil.berhasil:
        return _tampil(baru, langkah, form, 422)
    # A draft keeps what could not be read, a party does not: who leaves hears of it.
    hilang = form.berkas_ditolak or (not terbaca and "pihak" in form)
    if request.form.get("lanjut") == "nanti" and not hilang:
        flash(f"Isian tersimpan pukul {baru.tersimpan}. Lanjutkan kapan saja.", "berhasil")
        return redirect(baru.url("rinci"))
    if not terbaca or (galat := dict(galat_halaman(baru, form))):
        if terbaca:
            form.terima_galat(DataTidakSah(galat))
        form.versi.data, form.versi.raw_data = str(baru.permohonan.versi), None
        return _tampil(baru, langkah, form, 422)
    return _lanjut(baru, langkah, form)


def _lanjut(baru: Pengajuan, langkah: Langkah, form: FormLangkah) -> ResponseReturnValue:
    """Lead on from a page that was kept, with what is to be known of its answers."""
    for satu in baru.nasihat:
        if satu.langkah == langkah.kode:
            flash(satu.kalimat, "info")
    if susulan := _diminta_sesudah(baru, langkah, form):
        flash(f"Karena jawaban itu, diminta juga: {susulan}.", "info")
        return redirect(baru.alamat(langkah, request.args.get("kembali", "")))
    if request.args.get("kembali") == PERIKSA:
        return redirect(baru.url("periksa"))
    return redirect(baru.berikut(langkah))


def _diminta_sesudah(p: Pengajuan, langkah: Langkah, form: FormLangkah) -> str:
    """Name the documents that an answer on this very page calls for, and it did not show yet."""
    baru = [
        satu.diminta.label
        for satu in p.dokumen_langkah(langkah)
        if satu.diminta.kode not in form.kode_dokumen and satu.berkas is None
    ]
    return sebut(baru)


def muat_lagi(p: Pengajuan) -> Pengajuan:
    """Return the submission as it is after what was saved, or after what was undone."""
    return replace(p, permohonan=queries.ambil(p.pelaku, p.id))


def _tampil(
    p: Pengajuan, langkah: Langkah, form: FormLangkah, status: int = 200
) -> ResponseReturnValue:
    return render_template(
        "permohonan/luar_isi.html",
        p=p,
        langkah=langkah,
        form=form,
        nomor=p.jenis.langkah.index(langkah) + 1,
        rangka=p.rangka,
    ), status


@bp.post("/permohonan/<int:id>/dokumen/<int:dokumen_id>/keluarkan")
@wajib(izin.SAYA)
def saya_keluarkan(id: int, dokumen_id: int) -> ResponseReturnValue:
    """Take a wrong file out again while the submission may be filled in."""
    p = muat_milik(id)
    with ubah():
        services.cabut_dokumen(p.pelaku, id, dokumen_id)
    flash("Dokumen dikeluarkan dari isian.", "berhasil")
    return redirect(halaman_dokumen(p, dokumen_id))


def halaman_dokumen(p: Pengajuan, dokumen_id: int) -> str:
    """Return the page on which a document is asked for."""
    kode = next((s.kode for s in p.permohonan.dokumen if s.id == dokumen_id), "")
    langkah = next((satu for satu in p.jenis.langkah if kode in satu.dokumen), None)
    return p.alamat(langkah) if langkah else p.url("periksa")


@bp.route("/permohonan/<int:id>/periksa", methods=["GET", "POST"])
@wajib(izin.SAYA)
def saya_periksa(id: int) -> ResponseReturnValue:
    """Show all answers once more and what is missing, then file."""
    p = muat_milik(id)
    if not p.terbuka:
        return redirect(p.url("rinci"))
    form = FormAjukan(data={"versi": str(p.permohonan.versi)})
    if request.method == "POST" and _boleh_diajukan(p, form):
        with ubah(form) as hasil:
            _ajukan(p, form)
        if hasil.berhasil:
            return redirect(p.url("terima"))
        p = muat_lagi(p)
    halaman = render_template("permohonan/luar_periksa.html", p=p, form=form)
    return halaman, 422 if form.errors else 200


def _boleh_diajukan(p: Pengajuan, form: FormAjukan) -> bool:
    if p.kurang or p.halangan:
        form.form_errors = [*(satu.kalimat for satu in p.kurang), *p.halangan]
    elif not form.benar.data:
        pesan = "Beri tanda bahwa isian dan dokumen ini benar menurut pengetahuan Anda."
        form.terima_galat(DataTidakSah({"benar": pesan}))
    else:
        return True
    return False


def _ajukan(p: Pengajuan, form: FormAjukan) -> None:
    aksi = Tindakan.AJUKAN_ULANG if p.dikembalikan else Tindakan.AJUKAN
    versi = -1 if form.nomor_versi is None else form.nomor_versi
    data: dict[str, Any] = {}
    services.lakukan(p.pelaku, p.id, aksi, versi, data)


@bp.get("/permohonan/<int:id>/tanda-terima")
@wajib(izin.SAYA)
def saya_terima(id: int) -> ResponseReturnValue:
    """Show the receipt: number in the agenda, and what comes next, before which day."""
    p = muat_milik(id)
    if p.permohonan.putaran == 0 and p.terbuka:
        return redirect(p.url("periksa"))
    return render_template(
        "permohonan/luar_terima.html", p=p, ringkas=queries.ringkas(p.pelaku, p.permohonan)
    )


batasi(
    bp,
    ("saya_mulai",),
    "20 per hour",
    lingkup="permohonan_baru",
    key_func=per_akun,
    methods=["POST"],
)
batasi(
    bp,
    ("saya_isi", "saya_periksa", "saya_keluarkan"),
    "300 per hour",
    lingkup="permohonan_isi",
    key_func=per_akun,
    methods=["POST"],
)
