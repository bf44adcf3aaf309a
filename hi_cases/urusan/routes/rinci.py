"""One matter: what is awaited, what may be done, its answers, files, periods and history."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang_tulis import tulis_isian
from hi_cases.core.errors import TidakBerizin
from hi_cases.core.papan import label, panel
from hi_cases.core.web import boleh, pelaku_kini, ubah, wajib
from hi_cases.dokumen import queries as dokumen
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.pemberitahuan.queries.tenggat import baris_tenggat, jejak
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.surat import queries as surat
from hi_cases.surat.queries.templat import nama_berlaku
from hi_cases.surat.types import StatusSurat
from hi_cases.urusan import queries, services
from hi_cases.urusan.forms import form_urusan, perusahaan_dipilih, terisi
from hi_cases.urusan.models import Urusan
from hi_cases.urusan.queries.fakta import isian_semua
from hi_cases.urusan.routes.bahan import baris_jejak, nama_baris, pilah
from hi_cases.urusan.routes.bp import bp
from hi_cases.urusan.routes.daftar import calon_perusahaan
from hi_cases.urusan.rules import alur, izin
from hi_cases.urusan.rules import jenis as daftar_jenis
from hi_cases.urusan.types import Fakta, Isi, Jenis

_BERJALAN = frozenset({StatusSurat.DRAF, StatusSurat.DIPERIKSA})


def _kata(pelaku: Pelaku, urusan: Urusan, jenis: Jenis, terbaca: Isi) -> dict[str, Any]:
    """Return its answers and its history, rows that they name by their words."""
    pilihan = daftar_jenis.port(jenis.kode).pilihan(pelaku, urusan)
    isian = isian_semua(jenis)
    terbaca = {**terbaca, **nama_baris(isian, pilihan, terbaca)}
    return {
        "isi": list(tulis_isian(isian, urusan.isi, terbaca)),
        "riwayat": baris_jejak(jenis, urusan, pilihan),
    }


def _perusahaan(urusan: Urusan) -> str:
    nomor = urusan.perusahaan_id
    return perusahaan.nama_banyak([nomor])[nomor] if nomor is not None else ""


def _surat(urusan: Urusan, jenis: Jenis) -> Any:
    """Return the letters about it that this reader sees; None where its kind has none."""
    if not jenis.surat or not boleh("surat.baca"):
        return None
    return surat.surat_untuk(pelaku_kini(), urusan.rujukan)


def _ke_surat(urusan: Urusan, kode: str, label: str, semua: Any) -> dict[str, str]:
    """Return the button to the letter of a kind that is under way, else to a new one."""
    jalan = next((s for s in semua or () if s.kode == kode and s.status in _BERJALAN), None)
    if jalan is None:
        url = url_for("surat.baru", jenis="urusan", rujukan_id=urusan.id, kode=kode)
        return {"label": label, "url": url}
    kata = "Lanjutkan" if jalan.status is StatusSurat.DRAF else "Lihat"
    return {"label": f"{kata} {jalan.nama}", "url": url_for("surat.satu", surat_id=jalan.id)}


def _tombol_surat(urusan: Urusan, jenis: Jenis, semua: Any) -> dict[str, dict[str, str]]:
    """Return the button of each act that its letter alone does."""
    transisi = {aksi: alur.cari(jenis, urusan.tahap, aksi) for aksi in jenis.surat}
    return {
        aksi: _ke_surat(urusan, jenis.surat[aksi], satu.label, semua)
        for aksi, satu in transisi.items()
        if satu is not None and satu.lewat_surat
    }


def _nomor_tenggat() -> int | None:
    teks = request.args.get("tenggat", "")
    return int(teks) if teks.isdecimal() and len(teks) < 15 else None


def _waktu(urusan: Urusan) -> dict[str, Any]:
    semua = kalender.tenggat_untuk(urusan.rujukan)
    baris = baris_tenggat(pelaku_kini(), semua, "urusan.rinci", urusan.id)
    return {
        "tenggat_berjalan": [satu for satu in baris if satu["status"] == "berjalan"],
        "tenggat_usai": [satu for satu in baris if satu["status"] != "berjalan"],
        "jejak_hitung": jejak(semua, _nomor_tenggat()),
    }


def _samping(urusan: Urusan, surat: Any) -> dict[str, Any]:
    return {"surat": surat, **_waktu(urusan)}


def _utama_surat(urusan: Urusan, jenis: Jenis, aksi: dict[str, Any], semua: Any) -> dict[str, Any]:
    """Lead to the letter that the awaited act may be as well; the act itself, for a paper made
    elsewhere, stands among the others."""
    utama = aksi["utama"]
    kode = jenis.surat.get(utama.get("tindakan", ""), "") if utama else ""
    nama = nama_berlaku(kode) if kode and boleh("surat.tulis") else ""
    if not nama:
        return aksi
    tombol = _ke_surat(urusan, kode, f"Tulis {nama[:1].lower()}{nama[1:]}", semua)
    return {**aksi, "utama": tombol, "bisa": [utama, *aksi["bisa"]]}


def _kini(pelaku: Pelaku, urusan: Urusan, jenis: Jenis, fakta: Fakta, surat: Any) -> dict[str, Any]:
    """Return what is awaited, from whom, and the acts."""
    keadaan = alur.keadaan_kini(jenis, fakta)
    kalimat, siapa = alur.menunggu(jenis, fakta.tahap, keadaan)
    semua = alur.pilihan(pelaku, jenis, fakta)
    tombol = _tombol_surat(urusan, jenis, surat)
    aksi = pilah(urusan, semua, alur.ditunggu(jenis, fakta.tahap, keadaan), tombol)
    return {
        "menunggu": kalimat,
        "pemegang": siapa.label.lower(),
        "aksi": _utama_surat(urusan, jenis, aksi, surat),
    }


@bp.get("/kantor/urusan/<int:id>")
@wajib(izin.LIHAT)
def rinci(id: int) -> ResponseReturnValue:
    """Show one matter."""
    pelaku = pelaku_kini()
    urusan = queries.ambil(pelaku, id)
    jenis = queries.jenis_dari(urusan)
    fakta, ada_surat = queries.fakta(urusan, jenis), _surat(urusan, jenis)
    return render_template(
        "urusan/rinci.html",
        u=urusan,
        jenis=jenis,
        tahap=jenis.tahap_kode(urusan.tahap),
        perusahaan=_perusahaan(urusan),
        asal=label(pelaku, urusan.asal) if urusan.asal else None,
        **_kini(pelaku, urusan, jenis, fakta, ada_surat),
        berkas=dokumen.berkas_untuk(pelaku, urusan.rujukan, termasuk_batal=True),
        boleh_batalkan=dokumen.boleh_batalkan(pelaku, urusan.rujukan),
        boleh_ubah=urusan.terbuka and alur.berhak(jenis.buat, pelaku, urusan.petugas_id),
        panel=[
            *daftar_jenis.port(jenis.kode).panel(pelaku, urusan),
            *panel(pelaku, urusan.rujukan),
        ],
        **_kata(pelaku, urusan, jenis, fakta.isi),
        **_samping(urusan, ada_surat),
    )


@bp.route("/kantor/urusan/<int:id>/ubah", methods=["GET", "POST"])
@wajib(izin.LIHAT)
def ubah_isian(id: int) -> ResponseReturnValue:
    """Correct the answers of an open matter."""
    pelaku = pelaku_kini()
    urusan = queries.ambil(pelaku, id)
    jenis = queries.jenis_dari(urusan)
    if not alur.berhak(jenis.buat, pelaku, urusan.petugas_id):
        raise TidakBerizin(f"Isian ini diperbaiki oleh {alur.siapa(jenis.buat)}.")
    calon = calon_perusahaan(pelaku, urusan.perusahaan_id)
    awal = terisi(jenis.isian, queries.isi_terbaca(urusan, jenis))
    awal |= {"versi": str(urusan.versi), "perusahaan": str(urusan.perusahaan_id or "")}
    pilihan = daftar_jenis.port(jenis.kode).pilihan(pelaku, urusan)
    form = form_urusan(jenis, pilihan, [(s.id, s.nama) for s in calon], awal, perbaikan=True)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            versi = -1 if form.nomor_versi is None else form.nomor_versi
            nomor = perusahaan_dipilih(form)
            services.ubah(pelaku, id, versi, form.data_isian(), perusahaan_id=nomor)
        if hasil.berhasil:
            flash("Isian diperbaiki.", "berhasil")
            return redirect(url_for("urusan.rinci", id=id))
    return render_template(
        "urusan/isian.html", jenis=jenis, form=form, calon=calon, u=urusan
    ), 422 if form.errors else 200
