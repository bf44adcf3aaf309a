"""The page of an examination: the checklist and the notes, beside them the document itself."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import authz
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.forms.teliti_butir import FormButir, FormCatatanTeliti, form_butir
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.routes.bp import bp
from hi_cases.permohonan.routes.kantor_bahan import akun_pihak, anggota_dari
from hi_cases.permohonan.routes.teliti_naskah import Naskah, naskah
from hi_cases.permohonan.rules import izin
from hi_cases.permohonan.types import Jenis, KelompokButir, Tahap

_CATATAN = {"kode_butir": "butir", "dokumen_id": "dokumen"}
_CATATAN_JANGKAR = "catatan"


def boleh_menilai(permohonan: Permohonan) -> bool:
    """Tell whether this reader judges the submission now."""
    pelaku = pelaku_kini()
    sendiri = pelaku.id is not None and permohonan.petugas_id == pelaku.id
    berizin = authz.tabel().boleh(pelaku, izin.TELITI, milik_sendiri=sendiri)
    return berizin and permohonan.tahap is Tahap.DITELITI


def _daftar_butir(permohonan: Permohonan, jenis: Jenis, *, terkirim: bool) -> FormButir:
    butir = queries.butir_berlaku(permohonan, jenis)
    return form_butir(butir, queries.butir_putaran(permohonan), terkirim=terkirim)


def _besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]


def _form_catatan(
    permohonan: Permohonan, jenis: Jenis, lihat: Naskah, *, terkirim: bool
) -> FormCatatanTeliti:
    form = FormCatatanTeliti() if terkirim else FormCatatanTeliti(formdata=None)
    nama = {satu.kode: satu.label for satu in jenis.dokumen}
    form.pasang(
        [(s.id, _besar(nama.get(s.kode, s.kode))) for s in permohonan.dokumen if s.berlaku],
        queries.butir_berlaku(permohonan, jenis),
        dibuka=lihat.baris.id if lihat.baris else None,
    )
    hal = request.args.get("hal", type=kunci_alamat)
    if not terkirim and hal in lihat.halaman:
        form.halaman.data = hal
    return form


def _simpan_butir(permohonan_id: int, form: FormButir) -> int:
    """Keep every point that was changed; return how many."""
    baru = form.berubah()
    for kode, nilai, catatan, versi in baru:
        try:
            services.nilai_butir(pelaku_kini(), permohonan_id, kode, nilai, catatan, versi=versi)
        except DataTidakSah as galat:
            pesan = {f"catatan-{kode}": satu for satu in galat.bidang.values()}
            raise DataTidakSah(pesan) from None
    return len(baru)


@bp.route("/kantor/permohonan/<int:id>/teliti", methods=["GET", "POST"])
@wajib(izin.TELITI)
def teliti(id: int) -> ResponseReturnValue:
    """Show a submission to its examiner, or keep what was found."""
    if request.method == "POST":
        return _terima(id, catatan_diminta=False)
    permohonan = queries.ambil(pelaku_kini(), id)
    jenis = services.jenis_dari(permohonan)
    return _tampil(permohonan, jenis, _daftar_butir(permohonan, jenis, terkirim=False), None)


@bp.post("/kantor/permohonan/<int:id>/teliti/catatan")
@wajib(izin.TELITI)
def teliti_catatan(id: int) -> ResponseReturnValue:
    """Write a note about a place of the document."""
    return _terima(id, jangkar=_CATATAN_JANGKAR, catatan_diminta=True)


@bp.post("/kantor/permohonan/<int:id>/teliti/catatan/<int:catatan_id>/selesai")
@wajib(izin.TELITI)
def catatan_selesai(id: int, catatan_id: int) -> ResponseReturnValue:
    """Find a note settled."""
    queries.ambil(pelaku_kini(), id)
    with ubah():
        services.selesaikan_catatan(pelaku_kini(), catatan_id)
    flash("Catatan dinyatakan selesai.", "berhasil")
    return _terima(id, jangkar=_CATATAN_JANGKAR)


def _terima(
    id: int, *, jangkar: str = "daftar-periksa", catatan_diminta: bool = False
) -> ResponseReturnValue:
    """Keep the points and the note that one page sends together: whichever button was pressed,
    nothing that was typed is left behind."""
    permohonan = queries.ambil(pelaku_kini(), id)
    jenis = services.jenis_dari(permohonan)
    form = _daftar_butir(permohonan, jenis, terkirim=True)
    catatan = _form_catatan(permohonan, jenis, naskah(permohonan, jenis), terkirim=True)
    berisi = catatan_diminta or catatan.terisi
    jumlah, utuh = _terima_butir(id, form)
    tersimpan = utuh and berisi and _terima_catatan(id, catatan)
    if jumlah or (utuh and not berisi and jangkar != _CATATAN_JANGKAR and not form.berselisih):
        flash(_kata_simpan(jumlah), "berhasil")
    if utuh and not form.berselisih and tersimpan == berisi:
        return redirect(_alamat(id, request.form.get("ke", ""), jangkar))
    permohonan = queries.ambil(pelaku_kini(), id)
    form.segarkan(queries.butir_putaran(permohonan))
    return _tampil(permohonan, jenis, form, catatan if berisi and not tersimpan else None)


def _terima_butir(id: int, form: FormButir) -> tuple[int, bool]:
    """Return how many points were kept, and whether none was refused as a whole."""
    if not form.validate_on_submit():
        return 0, False
    jumlah = 0
    with ubah(form) as hasil:
        jumlah = _simpan_butir(id, form)
    return (jumlah, True) if hasil.berhasil else (0, False)


def _terima_catatan(id: int, form: FormCatatanTeliti) -> bool:
    if not form.validate_on_submit():
        return False
    with ubah(form) as hasil:
        _tulis(id, form)
    if hasil.berhasil:
        flash("Catatan tersimpan.", "berhasil")
    return hasil.berhasil


def _kata_simpan(jumlah: int) -> str:
    if not jumlah:
        return "Tidak ada penilaian yang berubah."
    return "Satu butir tersimpan." if jumlah == 1 else f"{jumlah} butir tersimpan."


def _alamat(id: int, butir: str, jangkar: str) -> str:
    """Return the same page, with the document as it was open."""
    lihat = {nama: request.args[nama] for nama in ("dok", "hal", "lihat") if nama in request.args}
    anchor = f"butir-{butir}" if butir else jangkar
    return url_for("permohonan.teliti", id=id, _anchor=anchor, **lihat)


def _tulis(id: int, form: FormCatatanTeliti) -> None:
    try:
        services.tulis_catatan(pelaku_kini(), id, **form.data_catatan())
    except DataTidakSah as galat:
        raise DataTidakSah(
            {_CATATAN.get(nama, nama): pesan for nama, pesan in galat.bidang.items()}
        ) from None


def _periksa(form: FormButir) -> dict[str, Any]:
    """Return the checklist by group, with how far it is judged and which point comes next."""
    baris = form.baris()
    belum = [satu for satu in baris if not satu.tersimpan]
    return {
        "kelompok": [(s, [b for b in baris if b.butir.kelompok is s]) for s in KelompokButir],
        "dinilai": len(baris) - len(belum),
        "jumlah": len(baris),
        "berikut": belum[0].butir.kode if belum else "",
        "nama_butir": {satu.butir.kode: satu.butir.teks for satu in baris},
    }


def _tampil(
    permohonan: Permohonan,
    jenis: Jenis,
    form: FormButir,
    form_catatan: FormCatatanTeliti | None,
) -> ResponseReturnValue:
    lihat = naskah(permohonan, jenis)
    pelaku = pelaku_kini()
    galat = bool(form.errors or (form_catatan and form_catatan.errors))
    return render_template(
        "permohonan/teliti.html",
        p=permohonan,
        jenis=jenis,
        ringkas=queries.ringkas(pelaku, permohonan),
        form=form,
        form_catatan=form_catatan or _form_catatan(permohonan, jenis, lihat, terkirim=False),
        catatan=list(reversed(queries.catatan(pelaku, permohonan))),
        nama_dokumen={satu.kode: satu.label for satu in jenis.dokumen},
        dokumen={satu.id: satu for satu in permohonan.dokumen},
        sebelum=queries.butir_sebelum(permohonan),
        boleh=boleh_menilai(permohonan),
        lihat=lihat,
        akun_pihak=akun_pihak(permohonan),
        anggota_dari=anggota_dari(permohonan, jenis),
        **_periksa(form),
    ), 422 if galat else 200
