"""Opening a case with the code of an invitation: type it, see what it opens, press the button."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.authz import Peran
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.permohonan import services as permohonan
from hi_cases.perselisihan.queries.klaim import tampak
from hi_cases.perselisihan.queries.posisi import posisi
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.services import undangan
from hi_cases.perusahaan.queries.wakil import JENIS_WAKIL
from hi_cases.pihak_luar.forms.klaim import FormKlaim
from hi_cases.pihak_luar.routes.cetak_biru import luar

TERBUKA = "Perkara ini sekarang ada di daftar perkara Anda."
SUDAH = "Perkara ini sudah Anda buka dengan kode itu."
KODE_PERMOHONAN = "Kode ini untuk permohonan dari perusahaan. Tekan tombolnya untuk membukanya."
KODE_PERUSAHAAN = "Bila kode ini dari perusahaan, mintalah kode baru kepada perusahaan."
TERBUKA_MENUNGGU = (
    "Perkara ini sekarang dapat Anda baca. Menjawab dan memilih terbuka setelah petugas memeriksa "
    "surat tugas Anda."
)
MASIH_TERTUTUP = (
    "Surat Anda kami terima dan menunggu diperiksa. Surat Anda sebelumnya sudah berakhir, dicabut, "
    "atau ditolak, jadi perkara ini terbuka setelah petugas menerima surat yang baru."
)


@luar.route("/klaim", methods=["GET", "POST"])
@wajib(izin.SAYA)
def klaim() -> ResponseReturnValue:
    """Ask for the code, show what it opens, open it. Opening the link alone changes nothing."""
    form = FormKlaim()
    if request.method == "GET" and not form.kode.data:
        form.kode.data = request.args.get("kode", "")[:40]
    if not form.validate_on_submit():
        return _ketik(form)
    with ubah():
        hasil = undangan.periksa_kode(pelaku_kini(), form.kode.data, _kode_permohonan)
    if hasil.tujuan is None:
        return _bukan_perkara(form, hasil)
    if hasil.tujuan.sudah:
        return _ke_perkara(hasil.tujuan.pihak.perkara_id, SUDAH)
    surat = hasil.tujuan.perlu_surat(pelaku_kini())
    if form.membuka and (not surat or form.minta_surat()):
        with ubah(form) as selesai:
            terbuka = _buka(form)
        if selesai.berhasil:
            return _ke_perkara(terbuka.perkara_id, _kabar(terbuka))
    isi = tampak(hasil.tujuan.pihak, hasil.tujuan.kuasa)
    return render_template(
        "pihak_luar/klaim_periksa.html", form=form, isi=isi, perlu_surat=surat
    ), 422 if form.errors else 200


def _kode_permohonan(kode: str) -> bool:
    """Tell whether a union typed the code of a submission; only unions have such."""
    return pelaku_kini().berperan(Peran.SERIKAT) and permohonan.kode_dikenal(kode)


def _bukan_perkara(form: FormKlaim, hasil: undangan.Pemeriksaan) -> ResponseReturnValue:
    """Lead on with the code of a submission, or say where such codes are typed."""
    if hasil.lain:
        flash(KODE_PERMOHONAN, "info")
        return redirect(url_for("permohonan.saya_gabung", kode=form.kode.data))
    serikat = pelaku_kini().berperan(Peran.SERIKAT)
    form.kode.errors = [f"{hasil.pesan} {KODE_PERUSAHAAN}" if serikat else hasil.pesan]
    return _ketik(form)


def _kabar(terbuka: undangan.Terbuka) -> str:
    if terbuka.sudah:
        return SUDAH
    return TERBUKA if terbuka.penuh else TERBUKA_MENUNGGU


def _ke_perkara(perkara_id: int, kabar: str) -> ResponseReturnValue:
    if not posisi(pelaku_kini(), perkara_id):
        flash(MASIH_TERTUTUP, "berhasil")
        return redirect(url_for("luar.saya"))
    flash(kabar, "berhasil")
    return redirect(url_for("luar.perkara_saya_satu", perkara_id=perkara_id))


def _ketik(form: FormKlaim) -> ResponseReturnValue:
    halaman = render_template("pihak_luar/klaim.html", form=form)
    return halaman, 422 if form.errors else 200


def _buka(form: FormKlaim) -> undangan.Terbuka:
    """Use the code, and hang the letter on the request that an officer will look at."""
    pelaku = pelaku_kini()
    terbuka = undangan.pakai(pelaku, form.kode.data, form.isi_surat())
    ke_wakil = terbuka.wakil_id is not None
    tujuan = (
        Rujukan(JENIS_WAKIL, terbuka.wakil_id)
        if terbuka.wakil_id is not None
        else Rujukan("pihak", terbuka.pihak_id)
    )
    for titipan in form.surat.data:
        dokumen.unggah(pelaku, tujuan, JenisBerkas.SURAT_TUGAS, titipan, rahasia=ke_wakil)
    return terbuka
