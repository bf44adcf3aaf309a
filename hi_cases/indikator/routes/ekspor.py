"""Long tables taken out: asked for as a workbook that a job makes, or sent at once as CSV."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from flask import abort, flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from hi_cases.core.ekspor import XLSX
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.impor import sisa_detik
from hi_cases.core.pekerjaan import TERBUKA
from hi_cases.core.web import batasi, di_luar_transaksi, pelaku_kini, per_akun, ubah, wajib
from hi_cases.indikator import queries, rules
from hi_cases.indikator.forms.saringan import SaringanStatistikForm
from hi_cases.indikator.queries.laporan import ekspor as baca
from hi_cases.indikator.queries.laporan.isi_perkara import simpan_daftar
from hi_cases.indikator.routes.alamat import periode_isian, setahun
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.rules.izin import LIHAT
from hi_cases.indikator.services.laporan import ekspor as layanan
from hi_cases.indikator.services.laporan.ekspor import Permintaan
from hi_cases.indikator.types import MacamEkspor, Sumbu, periode_ringkasan
from hi_cases.perselisihan.forms import FormSaringan
from hi_cases.perselisihan.rules import izin as izin_perkara

_ALAMAT_MAKS = 2_000
"""Letters of an address to go back to; proxies refuse a header of some kilobytes."""


def tolak(kalimat: str, kembali: str) -> ResponseReturnValue:
    """Say on the page that something was asked from why it cannot be."""
    flash(kalimat, "galat")
    if len(kembali) > _ALAMAT_MAKS:
        kembali = kembali.partition("?")[0]
    return redirect(kembali, 303)


def tolak_saringan(
    form: SaringanStatistikForm,
    isian: MultiDict[str, str],
    halaman: str,
    lain: Iterable[str] = (),
) -> ResponseReturnValue:
    """Send nothing out by a filter that is not understood, and go back to it as it was typed.
    `lain`: what else of the address is not."""
    kembali = url_for(halaman, **form.argumen(isian))
    kalimat = " ".join([*lain, *form.salah])
    return tolak(f"{kalimat} Perbaiki pilihannya, lalu unduh lagi.", kembali)


def _minta(apa: Permintaan, kembali: str) -> ResponseReturnValue:
    """Begin a job, or send CSV."""
    try:
        if request.form.get("bentuk") == "csv":
            with di_luar_transaksi():
                hasil = layanan.csv(pelaku_kini(), apa)
            with ubah():
                satu = layanan.catat_csv(pelaku_kini(), apa, hasil)
            return _kirim(hasil.berkas, "text/csv", layanan.nama_berkas(satu, "csv"))
        with ubah():
            satu = layanan.minta(pelaku_kini(), apa)
    except TindakanDitolak as galat:
        return tolak(galat.pesan, kembali)
    return redirect(url_for("indikator.ekspor_satu", ekspor_id=satu.id), 303)


def _kirim(isi: BinaryIO, tipe: str, nama: str) -> ResponseReturnValue:
    jawaban = send_file(isi, mimetype=tipe, as_attachment=True, download_name=nama)
    jawaban.headers["Cache-Control"] = "no-store"
    return jawaban


@bp.post("/statistik/perkara/ekspor")
@wajib(rules.STATISTIK)
def ekspor_perkara() -> ResponseReturnValue:
    """Ask for the cases behind a figure."""
    form, pelaku = SaringanStatistikForm(request.form), pelaku_kini()
    form.isi_pilihan(queries.pilihan(pelaku))
    form.validate()
    if form.salah:
        return tolak_saringan(form, request.form, "indikator.perkara")
    s = form.saringan(*queries.rentang_tahun(pelaku))
    isi = s.sebagai_argumen()
    kata = [f"Tahun register: {s.dari} sampai {s.sampai}", f"Ukuran: {s.ukuran.label}"]
    for sumbu in (satu for satu in Sumbu if s.nilai(satu)):
        nama = form.nama_pilihan(sumbu)
        kata.append(f"{sumbu.label}: {', '.join(nama.get(n, n) for n in s.nilai(sumbu))}")
    judul = f"perkara {s.dari}–{s.sampai}, {s.ukuran.label.lower()}"
    kembali = url_for("indikator.perkara", **isi)
    return _minta(Permintaan(MacamEkspor.PERKARA, judul, isi, kata), kembali)


@bp.post("/perkara/ekspor")
@wajib(izin_perkara.LIHAT)
def ekspor_daftar() -> ResponseReturnValue:
    """Ask for the list of cases as its filter leaves it."""
    form = FormSaringan.dari(request.form)
    saringan = form.saringan(pelaku_kini(), request.form.get("urut", "-masuk"))
    kata = [f"{satu['label']}: {satu['teks']}" for satu in form.berlaku]
    apa = Permintaan(MacamEkspor.DAFTAR, "daftar perkara", simpan_daftar(saringan), kata)
    isian = request.form.to_dict(flat=False)
    dikenal = {k: v for k, v in isian.items() if k in form._fields or k == "urut"}
    kembali = url_for("perselisihan.daftar", **dikenal)
    if form.tak_dikenal:
        return tolak(
            f"Saringan ini tidak dikenal: {', '.join(form.tak_dikenal)}. Pilih dari daftarnya, "
            "lalu ekspor lagi.",
            kembali,
        )
    return _minta(apa, kembali)


@bp.post("/perkara/buku-register/<int:tahun>/ekspor")
@wajib(izin_perkara.LIHAT)
def ekspor_register(tahun: int) -> ResponseReturnValue:
    """Ask for the register book of a year."""
    isi = {"tahun": setahun(tahun).tahun}
    kata = [f"Tahun register: {tahun}"]
    apa = Permintaan(MacamEkspor.REGISTER, f"buku register {tahun}", isi, kata)
    return _minta(apa, url_for("register_buku.buku_register", tahun=tahun))


@bp.post("/indikator/laporan/<int:tahun>/ekspor")
@wajib(LIHAT)
def ekspor_indikator(tahun: int) -> ResponseReturnValue:
    """Ask for the indicators of a year, or of a part of it, with their rows."""
    periode = periode_isian(tahun)
    if periode not in periode_ringkasan(tahun):
        abort(404)
    isi, kata = {"periode": periode.kode}, [f"Periode: {periode.nama}"]
    apa = Permintaan(MacamEkspor.INDIKATOR, f"indikator {periode.dalam_kalimat}", isi, kata)
    return _minta(apa, url_for("indikator.laporan_tahun", tahun=tahun))


@bp.get("/indikator/ekspor/<int:ekspor_id>")
@wajib(LIHAT)
def ekspor_satu(ekspor_id: int) -> ResponseReturnValue:
    """Show how far an export is, and the way to take it out."""
    satu = baca.ambil(pelaku_kini(), ekspor_id)
    kerja = baca.pekerjaan(satu)
    return render_template(
        "indikator/ekspor.html",
        e=satu,
        pekerjaan=kerja,
        terbuka=kerja is not None and kerja.status in TERBUKA,
        sisa=sisa_detik(kerja) if kerja else None,
        milik_sendiri=satu.dibuat_oleh_id == pelaku_kini().id,
        hari=layanan.hari_simpan(),
    )


@bp.post("/indikator/ekspor/<int:ekspor_id>/unduh")
@wajib(LIHAT)
def ekspor_unduh(ekspor_id: int) -> ResponseReturnValue:
    """Send the workbook: it holds names, so it is a POST and stands in the trail."""
    with ubah():
        satu, isi = layanan.keluarkan(pelaku_kini(), ekspor_id)
    return _kirim(isi, XLSX, layanan.nama_berkas(satu, "xlsx"))


@bp.post("/indikator/ekspor/<int:ekspor_id>/batal")
@wajib(LIHAT)
def ekspor_batal(ekspor_id: int) -> ResponseReturnValue:
    """Stop one's own export."""
    with ubah():
        layanan.batalkan(pelaku_kini(), ekspor_id)
    flash("Ekspor dibatalkan.", "peringatan")
    return redirect(url_for("indikator.ekspor_satu", ekspor_id=ekspor_id), 303)


batasi(
    bp,
    ("ekspor_perkara", "ekspor_daftar", "ekspor_register", "ekspor_indikator"),
    "30 per hour",
    lingkup="indikator_ekspor",
    key_func=per_akun,
    methods=["POST"],
)
