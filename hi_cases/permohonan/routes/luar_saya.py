"""The applicant's own list, one submission, its acts; and the code of another party."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.papan import panel
from hi_cases.core.web import batasi, pelaku_kini, per_akun, ubah, wajib
from hi_cases.pemberitahuan.queries.tenggat import baris_tenggat, jejak
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.forms.pihak import FormGabung
from hi_cases.permohonan.forms.tindakan import form_tindakan
from hi_cases.permohonan.models import PihakPermohonan
from hi_cases.permohonan.routes.bp import bp
from hi_cases.permohonan.routes.kantor_bahan import baris_jejak
from hi_cases.permohonan.routes.luar_bahan import Pengajuan, muat, muat_milik, perusahaan_saya
from hi_cases.permohonan.rules import alur, izin
from hi_cases.permohonan.types import BERHASIL, Tindakan, Transisi
from hi_cases.surat.queries.pindaian import terpindai
from hi_cases.surat.queries.terima import surat_saya

# Done on the pages of the form, not on a page of their own.
_DI_ISIAN = frozenset({Tindakan.AJUKAN, Tindakan.AJUKAN_ULANG})
_MENJAWAB = frozenset({Tindakan.KONFIRMASI, Tindakan.TOLAK_KONFIRMASI})
"""Who agrees to a text, or refuses it, has it at hand."""
_KODE = "kode_pihak"
"""Key of the session: a code that was drawn and not shown yet."""


@bp.get("/permohonan")
@wajib(izin.SAYA)
def saya() -> ResponseReturnValue:
    """List the submissions of the reader's companies, and those in which he is a party."""
    pelaku = pelaku_kini()
    return render_template(
        "permohonan/luar_daftar.html",
        semua=queries.daftar_saya(pelaku),
        milik=perusahaan_saya(),
    )


def _tombol(p: Pengajuan, satu: alur.Pilihan) -> dict[str, str]:
    aksi = satu.transisi.tindakan
    label = satu.transisi.sebutan
    if aksi in _DI_ISIAN:
        return {"label": label, "url": p.url("lanjut")}
    return {"label": label, "url": p.url("tindakan", kode=aksi.value)}


def pilah(p: Pengajuan) -> dict[str, Any]:
    """Split the reader's acts: the awaited one, others that may be done, those not yet and why."""
    hasil: dict[str, Any] = {"utama": None, "bisa": [], "belum": []}
    for satu in queries.pilihan(p.pelaku, p.permohonan):
        if not satu.berwenang:
            continue
        isian = satu.transisi.tindakan in _DI_ISIAN
        if satu.halangan and not isian:
            alasan = " ".join(satu.halangan)
            hasil["belum"].append({"label": satu.transisi.sebutan, "alasan": alasan})
        elif satu.transisi.utama and hasil["utama"] is None:
            hasil["utama"] = _tombol(p, satu)
            if isian:
                hasil["utama"]["label"] = "Lanjutkan isian"
        else:
            hasil["bisa"].append(_tombol(p, satu))
    return hasil


@bp.get("/permohonan/<int:id>")
@wajib(izin.SAYA)
def saya_rinci(id: int) -> ResponseReturnValue:
    """Show one submission to its applicant, or to another party of the document."""
    p = muat(id)
    semua = queries.tenggat(p.permohonan)
    surat = surat_saya(p.pelaku, p.permohonan.rujukan)
    return render_template(
        "permohonan/luar_rinci.html",
        p=p,
        milik=queries.pemohon(p.pelaku, p.permohonan),
        pihak_saya=queries.pihak_saya(p.pelaku, p.permohonan),
        ringkas=queries.ringkas(p.pelaku, p.permohonan),
        tindakan=pilah(p),
        surat_saya=surat,
        terpindai=terpindai(satu.surat for satu in surat),
        putusan=_putusan(p),
        panel=panel(p.pelaku, p.permohonan.rujukan),
        catatan=p.catatan,
        tenggat=baris_tenggat(pelaku_kini(), semua, "permohonan.saya_rinci", id),
        jejak=jejak(semua, request.args.get("tenggat", type=int)),
        peristiwa=baris_jejak(queries.peristiwa(p.permohonan), p.jenis),
    )


def _putusan(p: Pengajuan) -> Mapping[str, str]:
    """Return number and day of what was granted; nothing where it was not, or has no number."""
    if p.permohonan.hasil not in BERHASIL:
        return {}
    data = queries.peristiwa(p.permohonan)[-1].data
    return {"nomor": str(data.get("nomor") or "")} if data.get("nomor") else {}


def _transisi(p: Pengajuan, kode: str) -> Transisi:
    try:
        aksi = Tindakan(kode)
    except ValueError:
        raise TidakDitemukan from None
    transisi = alur.cari(p.jenis.prosedur, p.permohonan.tahap, aksi)
    sendiri = queries.milik_sendiri(p.pelaku, p.permohonan, aksi)
    if transisi is None or aksi in _DI_ISIAN:
        raise TidakDitemukan
    if not alur.berwenang(p.pelaku, transisi, milik_sendiri=sendiri):
        raise TidakDitemukan
    return transisi


@bp.route("/permohonan/<int:id>/tindakan/<kode>", methods=["GET", "POST"])
@wajib(izin.SAYA)
def saya_tindakan(id: int, kode: str) -> ResponseReturnValue:
    """Do an act that is the reader's: withdraw, take back, agree or refuse as a party."""
    p = muat(id)
    transisi = _transisi(p, kode)
    form = form_tindakan(transisi, p.permohonan.versi, staf=False)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            versi = form.nomor_versi
            services.lakukan(
                p.pelaku,
                id,
                transisi.tindakan,
                versi if versi is not None else -1,
                form.data_isian(),
            )
        if hasil.berhasil:
            flash(f"{transisi.sebutan}: tercatat.", "berhasil")
            return redirect(p.url("rinci"))
        p = muat(id)
    naskah = p.naskah if transisi.tindakan in _MENJAWAB else ()
    halaman = render_template(
        "permohonan/luar_tindakan.html", p=p, transisi=transisi, form=form, naskah=naskah
    )
    return halaman, 422 if form.errors else 200


@bp.post("/permohonan/<int:id>/mulai-lagi")
@wajib(izin.SAYA)
def saya_mulai_lagi(id: int) -> ResponseReturnValue:
    """Begin anew with the answers and documents of a submission that has lapsed or ended."""
    p = muat_milik(id)
    with ubah():
        baru = services.mulai_lagi(p.pelaku, id)
    flash("Isian dan dokumen lama sudah disalin. Periksa sekali lagi, lalu ajukan.", "berhasil")
    return redirect(url_for("permohonan.saya_periksa", id=baru.id))


@bp.post("/permohonan/<int:id>/pihak/<int:pihak_id>/undang")
@wajib(izin.SAYA)
def saya_undang(id: int, pihak_id: int) -> ResponseReturnValue:
    """Draw the code with which a union opens this submission; the next page shows it once."""
    p = muat_milik(id)
    _pihak(p, pihak_id)
    with ubah():
        kode = services.undang_pihak(p.pelaku, pihak_id)
    session[_KODE] = {"pihak": pihak_id, "kode": kode}
    return redirect(p.url("kode", pihak_id=pihak_id))


@bp.get("/permohonan/<int:id>/pihak/<int:pihak_id>/kode")
@wajib(izin.SAYA)
def saya_kode(id: int, pihak_id: int) -> ResponseReturnValue:
    """Show the code just drawn; opened again it draws none, so the one handed out stays good."""
    p = muat_milik(id)
    pihak = _pihak(p, pihak_id)
    baru = session.pop(_KODE, None) or {}
    kode = baru.get("kode") if baru.get("pihak") == pihak_id else None
    return render_template("permohonan/luar_kode.html", p=p, pihak=pihak, kode=kode)


def _pihak(p: Pengajuan, pihak_id: int) -> PihakPermohonan:
    pihak = next((satu for satu in p.permohonan.pihak if satu.id == pihak_id), None)
    if pihak is None:
        raise TidakDitemukan
    return pihak


@bp.route("/permohonan/gabung", methods=["GET", "POST"])
@wajib(izin.SAYA)
def saya_gabung() -> ResponseReturnValue:
    """Let a union join the document that it is party to, by the code that it was given."""
    form = FormGabung()
    if request.method == "GET":
        form.kode.data = request.args.get("kode", "")[:40]
    if form.validate_on_submit():
        with ubah(form) as hasil:
            permohonan = services.gabung_pihak(pelaku_kini(), form.kode.data)
        if hasil.berhasil:
            flash("Serikat Anda terhubung. Baca naskahnya, lalu setujui atau tolak.", "berhasil")
            return redirect(url_for("permohonan.saya_rinci", id=permohonan.id))
    halaman = render_template("permohonan/luar_gabung.html", form=form)
    return halaman, 422 if form.errors else 200


batasi(
    bp,
    ("saya_gabung",),
    "10 per hour",
    lingkup="permohonan_gabung",
    key_func=per_akun,
    methods=["POST"],
)
batasi(
    bp,
    ("saya_tindakan", "saya_mulai_lagi", "saya_undang"),
    "60 per hour",
    lingkup="permohonan_tindakan",
    key_func=per_akun,
    methods=["POST"],
)
