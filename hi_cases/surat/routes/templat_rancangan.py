"""The draft of a kind of letter: change it part by part, try it, publish it or give it up."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import DataTidakSah, TidakDitemukan
from hi_cases.core.kunci_halaman import BILANGAN_TERBESAR
from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.surat.forms.templat import FormBagian, FormTambah, FormTerbit, form_bagian
from hi_cases.surat.models import VersiTemplat
from hi_cases.surat.queries import templat as baca
from hi_cases.surat.routes.bp import bp
from hi_cases.surat.routes.templat import isi_versi
from hi_cases.surat.rules import ubah_templat
from hi_cases.surat.rules.fakta_contoh import FAKTA_SURAT, Fakta, daftar_fakta
from hi_cases.surat.services import templat as services
from hi_cases.surat.types import JenisBlok, Templat

_GESER = {"naik": -1, "turun": 1}


def _draf(kode: str) -> VersiTemplat:
    ada = baca.draf(kode)
    if ada is None:
        raise TidakDitemukan("Tidak ada rancangan: sudah diterbitkan, dibuang, atau belum dibuat.")
    return ada


def _ke_rancangan(kode: str, bagian: str = "") -> ResponseReturnValue:
    jangkar = f"bagian-{bagian}" if bagian else None
    return redirect(url_for("surat.templat_rancangan", kode=kode, _anchor=jangkar))


def _fakta(templat: Templat) -> list[tuple[str, list[Fakta]]]:
    """Return what the texts of this template may use, by the first part of its name."""
    bebas = {b.kode: f"tulisan “{b.label}”" for b in templat.blok if b.bebas}
    semua = {**baca.fakta_contoh(templat), "surat": FAKTA_SURAT, "bebas": bebas}
    kelompok: dict[str, list[Fakta]] = {}
    for satu in daftar_fakta(semua):
        kelompok.setdefault(satu.nama.split(".")[0], []).append(satu)
    return list(kelompok.items())


@bp.post("/surat/templat/<kode>/rancangan/buka")
@wajib("surat.templat")
def templat_buka(kode: str) -> ResponseReturnValue:
    """Begin a draft from the version in force, or from an older one."""
    dari = min(request.form.get("dari", 0, type=kunci_alamat), BILANGAN_TERBESAR)
    with ubah():
        services.buka_draf(pelaku_kini(), kode, dari or None)
    return _ke_rancangan(kode)


@bp.route("/surat/templat/<kode>/rancangan", methods=["GET", "POST"])
@wajib("surat.templat")
def templat_rancangan(kode: str) -> ResponseReturnValue:
    """Show the draft with all that is wrong with it; publish it."""
    form = FormTerbit()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            terbit = services.terbitkan(pelaku_kini(), kode, form.nomor_versi, form.catatan.data)
        if hasil.berhasil:
            pesan = f"Versi {terbit.versi_ke} berlaku untuk surat yang mulai ditulis sekarang."
            flash(pesan, "berhasil")
            return redirect(url_for("surat.templat", kode=kode))
    draf = _draf(kode)
    if request.method == "GET":
        form.versi.data = str(draf.versi)
    return render_template(
        "surat/templat_rancangan.html", form=form, tambah=_form_tambah(draf), **_isi_rancangan(draf)
    ), 422 if form.errors else 200


def _isi_rancangan(draf: VersiTemplat) -> dict:
    berlaku = baca.templat_berlaku(draf.kode)
    isi = isi_versi(draf)
    return {
        **isi,
        "berlaku": berlaku,
        "salah": services.salah(isi["templat"]),
        "beda": ubah_templat.beda(baca.templat_dari(berlaku), isi["templat"]),
        "boleh_hapus": lambda kode: ubah_templat.boleh_hapus(isi["templat"], kode),
    }


def _form_tambah(draf: VersiTemplat) -> FormTambah:
    templat = baca.templat_dari(draf)
    terkirim = request.endpoint == "surat.templat_tambah"
    form = FormTambah() if terkirim else FormTambah(formdata=None)
    form.sesudah.choices = {"": "Paling atas"} | {
        satu.kode: f"Sesudah {satu.label or satu.kode}" for satu in templat.blok
    }
    if not terkirim:
        tulisan = [b.kode for b in templat.blok if b.jenis is not JenisBlok.TANDA_TANGAN]
        form.sesudah.data = tulisan[-1] if tulisan else ""
    return form


@bp.route("/surat/templat/<kode>/rancangan/<bagian>", methods=["GET", "POST"])
@wajib("surat.templat")
def templat_bagian(kode: str, bagian: str) -> ResponseReturnValue:
    """Change one part of the draft."""
    draf = _draf(kode)
    try:
        isi = ubah_templat.bagian_dari(draf.isi, bagian)
    except ubah_templat.BagianTidakAda:
        raise TidakDitemukan("Bagian ini tidak ada di rancangan, atau sudah dihapus.") from None
    form = form_bagian(bagian, isi, ubah_templat.nomor_bagian(draf.isi, bagian))
    kirim = request.method == "POST" and not form.tambah_baris()
    if kirim and form.validate():
        with ubah(form) as hasil:
            services.simpan_draf(pelaku_kini(), kode, bagian, form.nomor_versi, form.isi())
        if hasil.berhasil:
            flash("Tersimpan di rancangan. Surat belum berubah.", "berhasil")
            return _ke_rancangan(kode, bagian.partition(":")[2] or bagian)
    return _halaman_bagian(kode, bagian, form), 422 if kirim else 200


def _halaman_bagian(kode: str, bagian: str, form: FormBagian) -> str:
    draf = _draf(kode)
    templat = baca.templat_dari(draf)
    return render_template(
        "surat/templat_bagian.html",
        form=form,
        templat=templat,
        nama=_nama_bagian(draf, bagian),
        persetujuan=bagian == ubah_templat.PERSETUJUAN,
        fakta=_fakta(templat) if _bertulis(bagian) else (),
    )


def _bertulis(bagian: str) -> bool:
    """Tell whether a part has texts that may hold facts."""
    return bagian == ubah_templat.KEPALA or bagian.startswith("blok:")


def _nama_bagian(draf: VersiTemplat, bagian: str) -> str:
    if bagian == ubah_templat.KEPALA:
        return "kepala surat"
    if bagian == ubah_templat.PERSETUJUAN:
        return "persetujuan"
    isi = ubah_templat.bagian_dari(draf.isi, bagian)
    return str(isi.get("label") or isi["kode"].replace("_", " "))


@bp.post("/surat/templat/<kode>/rancangan/tambah")
@wajib("surat.templat")
def templat_tambah(kode: str) -> ResponseReturnValue:
    """Put a new block into the draft and open it."""
    form = _form_tambah(_draf(kode))
    if not form.validate():
        raise DataTidakSah({"jenis": "Pilih jenis bagian dan letaknya dari yang tersedia."})
    with ubah():
        baru = services.tambah_blok(
            pelaku_kini(), kode, JenisBlok(form.jenis.data), form.sesudah.data
        )
    return redirect(url_for("surat.templat_bagian", kode=kode, bagian=f"blok:{baru}"))


@bp.post("/surat/templat/<kode>/rancangan/<blok>/<arah>")
@wajib("surat.templat")
def templat_geser(kode: str, blok: str, arah: str) -> ResponseReturnValue:
    """Move a block up or down."""
    if arah not in _GESER:
        raise TidakDitemukan
    with ubah():
        services.pindah_blok(pelaku_kini(), kode, blok, _GESER[arah])
    return _ke_rancangan(kode, blok)


@bp.post("/surat/templat/<kode>/rancangan/<blok>/hapus")
@wajib("surat.templat")
def templat_hapus(kode: str, blok: str) -> ResponseReturnValue:
    """Take a block out of the draft."""
    with ubah():
        services.hapus_blok(pelaku_kini(), kode, blok)
    flash("Bagian dihapus dari rancangan. Naskah yang berlaku belum berubah.", "berhasil")
    return _ke_rancangan(kode)


@bp.post("/surat/templat/<kode>/rancangan/buang")
@wajib("surat.templat")
def templat_buang(kode: str) -> ResponseReturnValue:
    """Give the draft up."""
    form = FormTerbit()
    with ubah():
        services.buang_draf(pelaku_kini(), kode, form.nomor_versi)
    flash("Rancangan dibuang. Naskah yang berlaku tetap.", "berhasil")
    return redirect(url_for("surat.templat", kode=kode))
