"""Counter intake: fill in (saved as typed), check the answers, take in, receipt.

The same form mends the data of a registered case ("perbaiki data", with a reason).
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.errors import DataTidakSah, TidakBerizin
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.dokumen import queries as berkas
from hi_cases.dokumen import services as dokumen
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.forms import (
    WAKIL_KELOMPOK,
    BahanPilihan,
    FormPermohonan,
    bukti_permohonan,
    formulir_untuk,
)
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.routes.beda import terbaca
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.routes.ringkasan import ringkasan
from hi_cases.perselisihan.rules import alur, izin, samar
from hi_cases.perselisihan.rules.beda import beda_rinci, gabungkan, pilihan_awal, tak_disentuh
from hi_cases.perselisihan.rules.daftar_periksa import kelompok_besar
from hi_cases.perselisihan.rules.penawaran import alasan_tanpa_tawaran, kalimat_tawaran
from hi_cases.perselisihan.rules.permohonan import baca_permohonan
from hi_cases.perselisihan.types import JenisPihak, Sisi, Tahap, Tindakan
from hi_cases.perselisihan.types.permohonan import Permohonan
from hi_cases.perusahaan import queries as perusahaan

_PIHAK_AWAL = (
    {"sisi": Sisi.PEMOHON.value, "jenis": JenisPihak.PEKERJA.value},
    {"sisi": Sisi.TERMOHON.value, "jenis": JenisPihak.PENGUSAHA.value},
)


def _lengkapi_sisi(pihak: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Add a row as first offered for each side that has none: blank rows are not stored."""
    ada = {satu.get("sisi") for satu in pihak}
    return [*pihak, *(satu for satu in _PIHAK_AWAL if satu["sisi"] not in ada)]


def form_permohonan(
    draf: Mapping[str, Any], versi: int | None = None, *, kosong: bool = False
) -> FormPermohonan:
    """Return the intake form on a draft, with the regency's kecamatan to choose from.

    `kosong`: whatever was posted is not for this form.
    """
    isi = {nama: nilai for nama, nilai in draf.items() if nilai is not None}
    isi["pihak"] = _lengkapi_sisi(isi.get("pihak") or ())
    if versi is not None:
        isi["versi"] = str(versi)
    form = FormPermohonan(formdata=None, data=isi) if kosong else FormPermohonan(data=isi)
    nama = perusahaan.kecamatan()
    form.kecamatan.choices = {"": "Belum dipilih"} | {satu: satu for satu in nama}
    form.tandai_tak_terbaca()
    return form


def tambah_baris(form: FormPermohonan) -> bool:
    """Answer the button "Tambah …" of a page without JavaScript."""
    return request.method == "POST" and form.tambah_baris(request.form.get("_tambah"))


def _dikirim(form: FormPermohonan) -> bool:
    """Tell whether to store: a refused file comes back first, with all that was typed."""
    return request.method == "POST" and not tambah_baris(form) and form.berkas_baik()


def lampirkan(perkara_id: int, form: FormPermohonan) -> None:
    """Attach the held files to the case."""
    for jenis, titipan in bukti_permohonan(form):
        dokumen.unggah(pelaku_kini(), Rujukan("perkara", perkara_id), jenis, titipan)


def sesudah_simpan(
    perkara_id: int, draf: Mapping[str, Any], aksi: Tindakan = Tindakan.UBAH_DRAF
) -> ResponseReturnValue:
    """Go where the pressed button leads; the draft is stored already."""
    if aksi is Tindakan.PERBAIKI_DATA:
        flash("Data perkara diperbaiki. Isi sebelumnya tetap ada di jejak.", "berhasil")
        return redirect(url_for("perselisihan.rincian", perkara_id=perkara_id))
    if request.form.get("lanjut") != "periksa":
        flash("Isian tersimpan sebagai draf. Lanjutkan kapan saja dari halaman ini.", "berhasil")
        return redirect(url_for("perselisihan.rincian", perkara_id=perkara_id))
    belum = [
        satu
        for satu in draf.get("pihak") or ()
        if satu.get("jenis") == JenisPihak.PENGUSAHA and not satu.get("perusahaan_id")
    ]
    tujuan = "perselisihan.perusahaan_pihak" if belum else "perselisihan.periksa"
    return redirect(url_for(tujuan, perkara_id=perkara_id))


@bp.route("/baru", methods=["GET", "POST"])
@wajib(izin.ISIAN_LOKET)
def catat() -> ResponseReturnValue:
    """Begin a filing at the counter."""
    form = form_permohonan({})
    kunci = request.form.get("kunci") or secrets.token_urlsafe(12)
    if _dikirim(form):
        draf = form.ke_draf()
        with ubah(form) as hasil:
            perkara = services.buka_draf(pelaku_kini(), draf, kunci=kunci)
            lampirkan(perkara.id, form)
        if hasil.berhasil:
            return sesudah_simpan(perkara.id, draf)
    return _tampil("perselisihan/isian.html", form, kunci=kunci)


@bp.route("/<int:perkara_id>/isian", methods=["GET", "POST"])
@wajib(izin.kode(Tindakan.PERBAIKI_DATA))
def isian(perkara_id: int) -> ResponseReturnValue:
    """Go on with a draft, or mend the data of a case."""
    perkara = queries.perkara(pelaku_kini(), perkara_id)
    tersimpan = queries.draf(pelaku_kini(), perkara_id)
    aksi = Tindakan.UBAH_DRAF if perkara.tahap is Tahap.DRAF else Tindakan.PERBAIKI_DATA
    if request.method == "GET":
        _pastikan_boleh(perkara, aksi)
    form = form_permohonan(samar.samarkan(tersimpan), perkara.versi)
    if _dikirim(form):
        ketikan = samar.pulihkan(form.ke_draf(tersimpan), tersimpan)
        draf = _dengan_pilihan(ketikan, tersimpan)
        with ubah(form) as hasil:
            _tolak_samaran(draf)
            data = {"draf": draf, "alasan": form.alasan.data}
            services.lakukan(pelaku_kini(), perkara_id, aksi, form.nomor_versi, data)
            lampirkan(perkara_id, form)
        if hasil.berhasil:
            return sesudah_simpan(perkara_id, draf, aksi)
        perkara = queries.perkara(pelaku_kini(), perkara_id)
        _bandingkan(form, ketikan, queries.draf(pelaku_kini(), perkara_id))
    elif request.args.get("periksa"):
        _tandai(form, tersimpan)
    return _tampil("perselisihan/isian.html", form, perkara=perkara)


@bp.post("/<int:perkara_id>/isian/data-pribadi")
@wajib(izin.BUKA_DATA_PRIBADI)
def isian_terbuka(perkara_id: int) -> ResponseReturnValue:
    """Show the stored form with NIK and telephone in clear; the trail says who looked."""
    with ubah():
        services.buka_data_pribadi(pelaku_kini(), perkara_id, request.form.get("alasan", ""))
    perkara = queries.perkara(pelaku_kini(), perkara_id)
    form = form_permohonan(queries.draf(pelaku_kini(), perkara_id), perkara.versi, kosong=True)
    return _tampil("perselisihan/isian.html", form, perkara=perkara, terbuka=True)


def _tolak_samaran(draf: Mapping[str, Any]) -> None:
    """Refuse to store a mask in place of what it stands for."""
    if samar.masih_tersamar(draf):
        raise DataTidakSah({"": samar.BELUM})


def _pastikan_boleh(perkara: Perkara, aksi: Tindakan) -> None:
    """Refuse before anything is typed; when sent, the service judges again."""
    fakta = queries.fakta(perkara)
    transisi = alur.tentukan(fakta, aksi)
    if not alur.berwenang(pelaku_kini(), transisi, fakta):
        raise TidakBerizin("Data perkara ini diperbaiki oleh mediatornya atau oleh petugas.")


def _dipilih() -> dict[str, str]:
    """Which side was chosen for each difference of a conflict, by path."""
    return {
        nama.removeprefix("pilih-"): nilai
        for nama, nilai in request.form.items()
        if nama.startswith("pilih-")
    }


def _dengan_pilihan(draf: dict[str, Any], tersimpan: Mapping[str, Any]) -> dict[str, Any]:
    """After a conflict, take the stored value wherever it was chosen."""
    pilih = _dipilih()
    return gabungkan(draf, tersimpan, pilih) if pilih else draf


def _bandingkan(
    form: FormPermohonan, ketikan: Mapping[str, Any], tersimpan: Mapping[str, Any]
) -> None:
    """Lay both versions side by side, also when a form with choices comes back for another fault.

    What was typed is compared, not what the choices made of it: a choice can be changed again.
    """
    pilih = _dipilih()
    if not form.konflik and not pilih:
        return
    beda = beda_rinci(ketikan, tersimpan)
    utuh = tak_disentuh(form.ke_draf(), form.semula_terbaca)
    form.konflik = terbaca(beda)
    form.dipilih = {
        satu.bidang: pilih.get(satu.bidang) or pilihan_awal(satu, utuh) for satu in beda
    }


def _tandai(form: FormPermohonan, draf: Mapping[str, Any]) -> None:
    try:
        baca_permohonan(draf, clock.hari_ini(), kecamatan=perusahaan.kecamatan())
    except DataTidakSah as galat:
        form.terima_galat(galat)


def _tampil(template: str, form: FormPermohonan, **lain: Any) -> ResponseReturnValue:
    perkara = lain.get("perkara")
    rujukan = Rujukan("perkara", perkara.id) if perkara else None
    lama = berkas.berkas_untuk(pelaku_kini(), rujukan) if rujukan else ()
    gagal = request.method == "POST" and not (request.form.get("_tambah") or lain.get("terbuka"))
    return render_template(template, form=form, berkas=lama, **lain), 422 if gagal else 200


def _untuk_diperiksa(perkara_id: int, permohonan: Permohonan) -> dict[str, Any]:
    return {
        "bagian": ringkasan(permohonan),
        "wakil": WAKIL_KELOMPOK if kelompok_besar(permohonan) else "",
        "berkas": berkas.berkas_untuk(pelaku_kini(), Rujukan("perkara", perkara_id)),
    }


@bp.route("/<int:perkara_id>/isian/periksa", methods=["GET", "POST"])
@wajib(izin.ISIAN_LOKET)
def periksa(perkara_id: int) -> ResponseReturnValue:
    """Show all answers once more, then take the filing in."""
    perkara = queries.perkara(pelaku_kini(), perkara_id)
    if perkara.tahap is not Tahap.DRAF:
        return redirect(url_for("perselisihan.rincian", perkara_id=perkara_id))
    draf = queries.draf(pelaku_kini(), perkara_id)
    try:
        permohonan = baca_permohonan(draf, clock.hari_ini(), kecamatan=perusahaan.kecamatan())
    except DataTidakSah:
        return redirect(url_for("perselisihan.isian", perkara_id=perkara_id, periksa=1))
    bahan = BahanPilihan(awal={"tanggal": permohonan.tanggal_masuk})
    form = formulir_untuk(Tindakan.TERIMA_BERKAS, perkara.versi, bahan)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            data = form.data_tindakan()
            services.lakukan(
                pelaku_kini(), perkara_id, Tindakan.TERIMA_BERKAS, form.nomor_versi, data
            )
        if hasil.berhasil:
            return redirect(url_for("perselisihan.tanda_terima", perkara_id=perkara_id))
    isi = {"perkara_id": perkara_id, "form": form, **_untuk_diperiksa(perkara_id, permohonan)}
    return render_template("perselisihan/periksa.html", **isi), 422 if form.errors else 200


@bp.get("/<int:perkara_id>/tanda-terima")
@wajib(izin.ISIAN_LOKET)
def tanda_terima(perkara_id: int) -> ResponseReturnValue:
    """Show the receipt: what was taken in, and what comes next."""
    h = queries.halaman(pelaku_kini(), perkara_id)
    return render_template(
        "perselisihan/tanda_terima.html",
        h=h,
        berkas=berkas.berkas_untuk(pelaku_kini(), Rujukan("perkara", perkara_id)),
        tawaran=kalimat_tawaran(h.fakta.jenis),
        tanpa_tawaran=alasan_tanpa_tawaran(h.fakta.jenis),
        ketentuan={
            kode: kalender.ketentuan(kode, clock.hari_ini()) for kode in ("PILIH-7", "REG-LENGKAP")
        },
        Tahap=Tahap,
        Tindakan=Tindakan,
    )
