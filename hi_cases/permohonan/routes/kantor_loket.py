"""Paper at the counter: begin a filing for a company, fill it in page by page, enter it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import GalatDomain, TidakDitemukan
from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.forms.kantor_loket import FormLoket
from hi_cases.permohonan.forms.tindakan import FormTindakan, form_tindakan
from hi_cases.permohonan.routes.bp import bp
from hi_cases.permohonan.routes.luar_bahan import Pengajuan
from hi_cases.permohonan.routes.luar_isi import halaman_dokumen, isi_halaman
from hi_cases.permohonan.rules import alur, izin
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.types import Cara, Jenis, Tindakan, Transisi
from hi_cases.perusahaan import queries as perusahaan


@dataclass(frozen=True)
class PengajuanLoket(Pengajuan):
    """A paper filing as the counter works on it: the same pages under the office's addresses."""

    awalan: str = "permohonan.loket"
    rangka: str = "layouts/kerja.html"

    def url(self, halaman: str, **lain: Any) -> str:
        """Return the address of one of the other pages; the submission itself is the office's."""
        if halaman in {"rinci", "terima"}:
            return url_for("permohonan.rinci", id=self.id, **lain)
        return super().url(halaman, **lain)


def _muat(id: int) -> PengajuanLoket:
    """Return a paper filing; what an account filed is not filled in here."""
    pelaku = pelaku_kini()
    permohonan = queries.ambil(pelaku, id)
    if permohonan.cara is not Cara.KERTAS:
        raise TidakDitemukan("Permohonan ini diisi pemohon sendiri melalui akunnya.")
    return PengajuanLoket(pelaku, permohonan, services.jenis_dari(permohonan))


def _jenis_dilayani() -> list[Jenis]:
    return [s for s in daftar.semua_jenis().values() if s.perlu_perusahaan and services.dilayani(s)]


def _calon(cari: str) -> Sequence[Any]:
    """Return the companies to choose from: those found, or the one that the address names."""
    nomor = request.args.get("perusahaan", type=kunci_alamat)
    if nomor is not None:
        return [perusahaan.ambil(pelaku_kini(), nomor)]
    return perusahaan.cari(pelaku_kini(), cari) if cari else []


@bp.route("/kantor/permohonan/baru", methods=["GET", "POST"])
@wajib(izin.LOKET_IZIN)
def loket_baru() -> ResponseReturnValue:
    """Find the company, choose the kind, open the draft."""
    cari = request.args.get("q", "").strip()[:200]
    calon = _calon(cari)
    form = FormLoket(data={"jenis": request.args.get("jenis")})
    form.pasang([(satu.id, satu.nama) for satu in calon], _jenis_dilayani())
    if form.validate_on_submit():
        with ubah(form) as hasil:
            baru = services.buat(pelaku_kini(), form.jenis.data, int(form.perusahaan.data))
        if hasil.berhasil:
            return redirect(url_for("permohonan.loket_lanjut", id=baru.id))
        calon = _calon(cari)
    return render_template(
        "permohonan/kantor_baru.html", form=form, calon=calon, cari=cari
    ), 422 if form.errors else 200


@bp.get("/kantor/permohonan/<int:id>/isi")
@wajib(izin.LOKET_IZIN)
def loket_lanjut(id: int) -> ResponseReturnValue:
    """Lead to the first page that still lacks something, or to the check."""
    p = _muat(id)
    if not p.terbuka:
        return redirect(p.url("rinci"))
    belum = next((satu.langkah for satu in p.kurang), None)
    return redirect(p.alamat(p.langkah_dari(belum)) if belum else p.url("periksa"))


@bp.route("/kantor/permohonan/<int:id>/isi/<kode>", methods=["GET", "POST"])
@wajib(izin.LOKET_IZIN)
def loket_isi(id: int, kode: str) -> ResponseReturnValue:
    """Show one page of the form, or save it."""
    return isi_halaman(_muat(id), kode)


@bp.post("/kantor/permohonan/<int:id>/dokumen/<int:dokumen_id>/keluarkan")
@wajib(izin.LOKET_IZIN)
def loket_keluarkan(id: int, dokumen_id: int) -> ResponseReturnValue:
    """Take a wrong file out again while the paper filing may be filled in."""
    p = _muat(id)
    ke = halaman_dokumen(p, dokumen_id)
    with ubah():
        services.cabut_dokumen(p.pelaku, id, dokumen_id)
    flash("Dokumen dikeluarkan dari isian.", "berhasil")
    return redirect(ke)


@bp.post("/kantor/permohonan/<int:id>/mulai-lagi")
@wajib(izin.LOKET_IZIN)
def loket_mulai_lagi(id: int) -> ResponseReturnValue:
    """Begin anew with the answers and documents of a paper filing that has lapsed or ended."""
    p = _muat(id)
    with ubah():
        baru = services.mulai_lagi(p.pelaku, id)
    flash("Isian dan dokumen lama sudah disalin. Periksa sekali lagi, lalu catat.", "berhasil")
    return redirect(url_for("permohonan.loket_periksa", id=baru.id))


def _transisi(p: Pengajuan) -> Transisi | None:
    aksi = Tindakan.AJUKAN_ULANG if p.dikembalikan else Tindakan.AJUKAN
    return alur.cari(p.jenis.prosedur, p.permohonan.tahap, aksi)


@bp.route("/kantor/permohonan/<int:id>/periksa", methods=["GET", "POST"])
@wajib(izin.LOKET_IZIN)
def loket_periksa(id: int) -> ResponseReturnValue:
    """Show all answers once more and what is missing, then enter the paper."""
    p = _muat(id)
    transisi = _transisi(p)
    if not p.terbuka or transisi is None:
        return redirect(p.url("rinci"))
    form = form_tindakan(transisi, p.permohonan.versi, staf=True)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            _masukkan(p, transisi, form)
        if hasil.berhasil:
            nomor = queries.ambil(p.pelaku, id).sebutan
            flash(f"Tercatat di agenda dengan nomor {nomor}.", "berhasil")
            return redirect(p.url("rinci"))
        p = _muat(id)
    halaman = render_template(
        "permohonan/kantor_periksa.html",
        p=p,
        transisi=transisi,
        form=form,
    )
    return halaman, 422 if form.errors else 200


def _masukkan(p: Pengajuan, transisi: Transisi, form: FormTindakan) -> None:
    if p.kurang:
        raise GalatDomain(" ".join(satu.kalimat for satu in p.kurang))
    versi = -1 if form.nomor_versi is None else form.nomor_versi
    services.lakukan(p.pelaku, p.id, transisi.tindakan, versi, form.data_isian())
