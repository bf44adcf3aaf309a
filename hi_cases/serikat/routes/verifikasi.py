"""The office's pages of a round: a claim brought on paper, decided; the recapitulation."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.ekspor import XLSX
from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.dokumen import queries as dokumen
from hi_cases.perusahaan.queries import atas as perusahaan_atas
from hi_cases.serikat.forms.verifikasi import FormKlaim, FormPutus
from hi_cases.serikat.models import KlaimAnggota
from hi_cases.serikat.queries import daftar as baca_daftar
from hi_cases.serikat.queries import verifikasi as baca
from hi_cases.serikat.queries.satu import ambil, sebut
from hi_cases.serikat.routes.bp import bp
from hi_cases.serikat.rules.izin import CATAT, EKSPOR, LIHAT
from hi_cases.serikat.rules.verifikasi import KEBERATAN, PEMERIKSAAN, persen
from hi_cases.serikat.services import verifikasi as layanan
from hi_cases.serikat.types import JenisOrganisasi, StatusKeberatan, StatusOrganisasi
from hi_cases.urusan import queries as urusan


def _calon(cari: str) -> dict[int, str]:
    nomor = request.args.get("organisasi", type=kunci_alamat)
    if nomor is not None:
        satu = ambil(pelaku_kini(), nomor)
        return {satu.id: sebut(satu)}
    if not cari:
        return {}
    saringan = baca_daftar.Saringan(
        q=cari, jenis=JenisOrganisasi.SERIKAT, status=StatusOrganisasi.TERCATAT
    )
    semua = (satu.organisasi for satu in baca_daftar.daftar(saringan).baris[:20])
    return {satu.id: sebut(satu) for satu in semua}


@bp.route("/serikat/verifikasi/<int:putaran_id>/klaim", methods=["GET", "POST"])
@wajib(CATAT)
def klaim_baru(putaran_id: int) -> ResponseReturnValue:
    """Bring a claim that came on paper: find the union, then its number and papers."""
    putaran = baca.putaran(urusan.ambil(pelaku_kini(), putaran_id).id)
    cari = request.args.get("q", "").strip()[:200]
    form = FormKlaim()
    form.pasang(_calon(cari))
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.ajukan(pelaku_kini(), putaran_id, form.klaim)
        if hasil.berhasil:
            flash("Klaim tercatat.", "berhasil")
            return redirect(url_for("urusan.rinci", id=putaran_id))
    bahan = {"form": form, "putaran": putaran, "cari": cari}
    halaman = render_template("serikat/klaim_baru.html", **bahan)
    return halaman, 422 if form.errors or form.form_errors else 200


def _halaman(satu: KlaimAnggota, form: FormPutus, status: int) -> ResponseReturnValue:
    putaran = baca.putaran(satu.urusan_id)
    pekerja = perusahaan_atas.pekerja_banyak([satu.perusahaan_id]) if satu.perusahaan_id else {}
    menunggu = any(s.status is StatusKeberatan.MENUNGGU for s in satu.keberatan)
    return render_template(
        "serikat/klaim.html",
        k=satu,
        form=form,
        putaran=putaran,
        tempat=baca.nama_tempat([satu])[satu.id],
        pekerja=pekerja.get(satu.perusahaan_id or 0),
        berkas=dokumen.berkas_untuk(pelaku_kini(), satu.rujukan),
        diputus=putaran.tahap == PEMERIKSAAN,
        dijawab=putaran.tahap == KEBERATAN and menunggu,
    ), status


@bp.route("/serikat/klaim/<int:id>", methods=["GET"])
@wajib(LIHAT)
def klaim(id: int) -> ResponseReturnValue:
    """Show one claim with its evidence, what was decided and what was objected to."""
    satu = baca.klaim(pelaku_kini(), id)
    awal = satu.jumlah_klaim if satu.jumlah_diterima is None else satu.jumlah_diterima
    return _halaman(satu, FormPutus(data={"versi": str(satu.versi), "jumlah": awal}), 200)


@bp.post("/serikat/klaim/<int:id>/putus")
@wajib(CATAT)
def klaim_putus(id: int) -> ResponseReturnValue:
    """Decide on a claim, or answer the objection to what was decided."""
    satu = baca.klaim(pelaku_kini(), id)
    form = FormPutus()
    if form.validate_on_submit():
        dijawab = baca.putaran(satu.urusan_id).tahap == KEBERATAN
        aksi = layanan.jawab if dijawab else layanan.putus
        with ubah(form) as hasil:
            versi = -1 if form.nomor_versi is None else form.nomor_versi
            aksi(pelaku_kini(), id, versi, form.jumlah.data, form.alasan.data or "")
        if hasil.berhasil:
            flash("Putusan atas klaim ini tercatat.", "berhasil")
            return redirect(url_for("urusan.rinci", id=satu.urusan_id))
    return _halaman(baca.klaim(pelaku_kini(), id), form, 422)


@bp.get("/serikat/verifikasi/<int:putaran_id>/rekap")
@wajib(LIHAT)
def rekap(putaran_id: int) -> ResponseReturnValue:
    """Show the recapitulation of a round: by what unions stand under, and by union."""
    putaran = baca.putaran(urusan.ambil(pelaku_kini(), putaran_id).id)
    return render_template(
        "serikat/rekap.html", putaran=putaran, r=baca.rekap(putaran), persen=persen
    )


@bp.post("/serikat/verifikasi/<int:putaran_id>/unduh")
@wajib(EKSPOR)
def rekap_unduh(putaran_id: int) -> ResponseReturnValue:
    """Send the recapitulation as a workbook."""
    with ubah():
        isi, nama = layanan.unduh(pelaku_kini(), putaran_id)
    return send_file(isi, mimetype=XLSX, as_attachment=True, download_name=nama)
