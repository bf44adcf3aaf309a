"""The guided filing of an outsider: where it begins, and its pages."""

from __future__ import annotations

import secrets
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from hi_cases.core.errors import DataTidakSah, TidakDitemukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.dokumen import services as dokumen
from hi_cases.perselisihan import services
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import Tindakan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.pihak_luar.forms.ajukan import BUKTI, FormPekerja, form_langkah
from hi_cases.pihak_luar.forms.ajukan_dasar import FormLangkah, FormMulai
from hi_cases.pihak_luar.routes.ajukan_bahan import Pengajuan, muat, simpan_langkah
from hi_cases.pihak_luar.routes.ajukan_pekerja import kirim_daftar
from hi_cases.pihak_luar.routes.cetak_biru import luar
from hi_cases.pihak_luar.rules.ajukan import draf_awal, pilihan_pengaju
from hi_cases.pihak_luar.types import Langkah, Pengaju

IZIN = izin.kode(Tindakan.AJUKAN)
PERIKSA = "periksa"
_URAIAN = {
    Pengaju.PEKERJA: "Pekerja, untuk diri sendiri",
    Pengaju.KELOMPOK: "Sekelompok pekerja dengan masalah yang sama",
    Pengaju.SERIKAT: "Serikat pekerja, atas nama serikat",
    Pengaju.ANGGOTA_SERIKAT: "Serikat pekerja, untuk anggota yang namanya didaftar",
    Pengaju.PERUSAHAAN: "Perusahaan",
}
_URAIAN_KUASA = {
    Pengaju.PEKERJA: "Seorang pekerja",
    Pengaju.KELOMPOK: "Sekelompok pekerja",
    Pengaju.SERIKAT: "Serikat pekerja",
    Pengaju.PERUSAHAAN: "Perusahaan",
}


def _form_mulai() -> FormMulai:
    """Return the first form: as whom, or for a lawyer for whom."""
    pilihan = pilihan_pengaju(pelaku_kini())
    kuasa = Pengaju.ANGGOTA_SERIKAT not in pilihan and len(pilihan) > 2
    form = FormMulai(data={"kunci": secrets.token_urlsafe(12)})
    uraian = _URAIAN_KUASA if kuasa else _URAIAN
    form.pengaju.choices = {satu.value: uraian[satu] for satu in pilihan}
    if kuasa:
        form.pengaju.label.text = "Anda mengajukan untuk"
    if len(pilihan) == 1 and not form.pengaju.raw_data:
        form.pengaju.data = pilihan[0].value
    return form


def _arah() -> dict[str, Any]:
    """What the questions before the filing told, carried along in the address."""
    return {"jenis": request.args.getlist("jenis"), "lokasi": request.args.get("lokasi", "")}


@luar.route("/ajukan", methods=["GET", "POST"])
@wajib(IZIN)
def ajukan() -> ResponseReturnValue:
    """Begin a filing; the same blank form sent twice begins one."""
    form = _form_mulai()
    if request.method == "POST":
        if form.pengaju.data in form.pengaju.choices:
            surel = current_user.email
            draf = draf_awal(pelaku_kini(), Pengaju(form.pengaju.data), _arah(), surel)
            with ubah(form) as hasil:
                kunci = str(form.kunci.data or "")
                perkara = services.buka_draf(pelaku_kini(), draf, kunci=kunci)
            if hasil.berhasil:
                return redirect(url_for("luar.ajukan_mulai", perkara_id=perkara.id))
        else:
            form.terima_galat(DataTidakSah({"pengaju": "Pilih salah satu."}))
    halaman = render_template("pihak_luar/ajukan.html", form=form)
    return halaman, 422 if request.method == "POST" else 200


@luar.get("/ajukan/<int:perkara_id>")
@wajib(IZIN)
def ajukan_mulai(perkara_id: int) -> ResponseReturnValue:
    """Lead to the first page that still lacks something, or to the check."""
    p = muat(perkara_id)
    if not p.terbuka:
        return _sudah_dikirim(p)
    belum = [satu.langkah for satu in p.kurang if satu.menahan]
    if belum:
        return redirect(p.alamat(belum[0]))
    return redirect(url_for("luar.ajukan_periksa", perkara_id=perkara_id))


def _sudah_dikirim(p: Pengajuan) -> ResponseReturnValue:
    if p.perkara.diajukan_pada:
        return redirect(url_for("luar.ajukan_tanda_terima", perkara_id=p.perkara.id))
    return redirect(url_for("luar.perkara_saya_satu", perkara_id=p.perkara.id))


def _baca(p: Pengajuan, langkah: str) -> Langkah:
    try:
        satu = Langkah(langkah)
    except ValueError:
        raise TidakDitemukan from None
    if satu not in p.jalan:
        raise TidakDitemukan
    return satu


@luar.route("/ajukan/<int:perkara_id>/<langkah>", methods=["GET", "POST"])
@wajib(IZIN)
def ajukan_langkah(perkara_id: int, langkah: str) -> ResponseReturnValue:
    """Show one page of the filing, or save it."""
    p = muat(perkara_id)
    if not p.terbuka:
        return _sudah_dikirim(p)
    satu = _baca(p, langkah)
    form = form_langkah(satu, p.draf, perusahaan.kecamatan())
    if request.method == "GET":
        return _tampil(p, satu, form)
    sah = form.validate()
    if not simpan_langkah(p, form):
        return _tampil(p, satu, form, 422)
    if isinstance(form, FormPekerja) and (jawaban := kirim_daftar(muat(perkara_id), form)):
        return jawaban if not form.errors else _tampil(muat(perkara_id), satu, form, 422)
    return _sesudah(muat(perkara_id), satu, form, sah=sah)


@luar.post("/ajukan/<int:perkara_id>/berkas/<int:berkas_id>/keluarkan")
@wajib(IZIN)
def keluarkan_berkas(perkara_id: int, berkas_id: int) -> ResponseReturnValue:
    """Take a wrong photo out again, as long as the filing is not sent."""
    p = muat(perkara_id)
    if not p.dapat_dikeluarkan:
        raise TidakDitemukan
    with ubah():
        berkas = dokumen.tarik(p.pelaku, berkas_id, p.rujukan)
    flash(f"{berkas.nama_asli} dikeluarkan dari isian.", "berhasil")
    return redirect(_kembali_ke(p))


def _kembali_ke(p: Pengajuan) -> str:
    """The page whose list of files was pressed in; the page of files where it is not told."""
    asal = request.form.get("dari", "")
    return p.alamat(Langkah(asal) if asal in p.jalan else Langkah.BERKAS)


def _sesudah(p: Pengajuan, satu: Langkah, form: FormLangkah, *, sah: bool) -> ResponseReturnValue:
    """Go where the pressed button leads; the page is saved already."""
    if request.form.get("_tambah"):
        for bidang in form.semua_isian():
            bidang.errors = []
        form.tambah_baris(request.form["_tambah"])
        return _tampil(p, satu, form)
    ditolak = any(form[nama].process_errors for nama in form.berkas_menurut)
    if request.form.get("lanjut") == "nanti" and not ditolak:
        flash(f"Isian tersimpan pukul {p.tersimpan}. Lanjutkan kapan saja.", "berhasil")
        return redirect(url_for("luar.saya"))
    menahan = {k.bidang: k.kalimat for k in p.kurang if k.langkah is satu and k.menahan}
    if menahan:
        form.terima_galat(DataTidakSah(menahan))
    if menahan or not sah:
        return _tampil(p, satu, form, 422)
    return redirect(_berikut(p, satu))


def _berikut(p: Pengajuan, satu: Langkah) -> str:
    ke = p.jalan.index(satu) + 1
    if request.args.get("kembali") == PERIKSA or ke == len(p.jalan):
        return url_for("luar.ajukan_periksa", perkara_id=p.perkara.id)
    return p.alamat(p.jalan[ke])


def _tambahan(satu: Langkah) -> set[str]:
    """Kinds of files that a page shows beside those that it asks for now."""
    return {jenis.value for jenis in BUKTI} if satu is Langkah.BIPARTIT else set()


def _tampil(
    p: Pengajuan, satu: Langkah, form: FormLangkah, status: int = 200
) -> ResponseReturnValue:
    ke = p.jalan.index(satu)
    if request.method == "POST":
        form.tandai_sidik(p.draf)
    return render_template(
        "pihak_luar/ajukan_langkah.html",
        p=p,
        satu=satu,
        form=form,
        nomor=ke + 1,
        sebelumnya=p.alamat(p.jalan[ke - 1]) if ke else "",
        jenis_berkas={jenis.value for jenis in form.berkas_menurut.values()} | _tambahan(satu),
        Langkah=Langkah,
    ), status
