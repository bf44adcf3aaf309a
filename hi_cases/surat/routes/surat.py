"""The letters of a thing, and one letter: an editor while it is mine to write, else a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import (
    flash,
    get_template_attribute,
    jsonify,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue

from hi_cases.core import clock, papan
from hi_cases.core.db import tandai_membaca
from hi_cases.core.errors import GalatDomain
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import boleh, pelaku_kini, ubah, wajib
from hi_cases.surat import queries
from hi_cases.surat.forms.tulis import FormTulis, form_tulis
from hi_cases.surat.models import LangkahSurat, Surat
from hi_cases.surat.queries.naskah import (
    UsulanBebas,
    alasan_tak_menulis,
    boleh_tulis,
    naskah,
    surat_kini,
)
from hi_cases.surat.queries.pilihan import belum_dikirim, pilihan_surat
from hi_cases.surat.queries.templat import templat_dari
from hi_cases.surat.routes.bp import bp
from hi_cases.surat.rules.isi import Isi
from hi_cases.surat.rules.setujui import putaran_akhir
from hi_cases.surat.services import tulis
from hi_cases.surat.services.cetak import HurufTidakAda
from hi_cases.surat.services.pratinjau import Halaman, halaman, huruf_salah
from hi_cases.surat.types import Kekurangan, StatusLangkah, StatusSurat


@dataclass(frozen=True)
class Lembar:
    """A letter on the page: the marks of its pictures, and what it lacks."""

    judul: str
    halaman: tuple[Halaman, ...]
    kurang: list[Kekurangan]
    galat: str = ""
    """Why it cannot be drawn at all, e.g. a fault in the text of its template."""
    usulan: Mapping[str, UsulanBebas] = field(default_factory=dict)
    """What free blocks of a draft began with, by their `kode`."""


def lembar(surat: Surat) -> Lembar:
    """Return a letter as the page shows it; a fault in it is said and not thrown."""
    pelaku, kurang, judul = pelaku_kini(), [], surat.nama
    usulan: Mapping[str, UsulanBebas] = {}
    try:
        if boleh_tulis(pelaku, surat):
            kini = surat_kini(pelaku, surat)
            teks, kurang, usulan = kini.naskah, list(kini.kurang), kini.usulan
        else:
            teks = naskah(pelaku, surat)
        judul = sebutan(surat, teks.judul)
        return Lembar(judul, halaman(teks), kurang, usulan=usulan)
    except HurufTidakAda as galat:
        return Lembar(judul, (), [*kurang, *huruf_salah(surat, galat)], usulan=usulan)
    except GalatDomain as galat:
        return Lembar(judul, (), kurang, galat.pesan, usulan)


def sebutan(surat: Surat, judul: str = "") -> str:
    """Return what a letter is called: by its own title where that says more than its kind."""
    judul = judul or str((surat.naskah or {}).get("judul", ""))
    return judul if judul.startswith(surat.nama) else surat.nama


bp.add_app_template_global(sebutan, "sebutan_surat")


def _isi(surat: Surat) -> Isi:
    templat = templat_dari(surat.templat)
    return Isi.dari(templat, surat.isian, surat.bebas, surat.tanpa_langkah)


@bp.get("/surat/tentang/<jenis>/<int:rujukan_id>")
@wajib("surat.baca")
def tentang(jenis: str, rujukan_id: int) -> ResponseReturnValue:
    """Show the letters of a thing and what may be written about it now."""
    pelaku, satu = pelaku_kini(), Rujukan(jenis, rujukan_id)
    queries.pastikan_terlihat(pelaku, satu)
    semua = queries.surat_untuk(pelaku, satu)
    return render_template(
        "surat/tentang.html",
        rujukan=satu,
        label=papan.label(pelaku, satu),
        semua=semua,
        draf={(s.kode, s.pihak_id): s for s in semua if s.status is StatusSurat.DRAF},
        belum_dikirim=belum_dikirim(semua),
        pilihan=pilihan_surat(pelaku, satu) if boleh("surat.tulis") else [],
        terjilid=queries.port(satu).terjilid,
    )


@bp.route("/surat/<int:surat_id>", methods=["GET", "POST"])
@wajib("surat.baca")
def satu(surat_id: int) -> ResponseReturnValue:
    """Show one letter; sent to, keep what was typed into it."""
    surat = queries.ambil(pelaku_kini(), surat_id)
    if request.method == "POST":
        return _simpan(surat)
    if not boleh_tulis(pelaku_kini(), surat):
        return render_template(
            "surat/surat.html", boleh_pulihkan=_boleh_pulihkan(surat), **_bahan(surat)
        )
    return _editor(surat, form_tulis(templat_dari(surat.templat), _isi(surat), surat.versi))


def _dikembalikan(surat: Surat) -> LangkahSurat | None:
    """The step that sent a draft back, with its remark."""
    akhir = putaran_akhir(surat.langkah) if surat.status is StatusSurat.DRAF else []
    return next((satu for satu in akhir if satu.status is StatusLangkah.DIKEMBALIKAN), None)


def _boleh_pulihkan(surat: Surat) -> bool:
    dibuang = surat.status is StatusSurat.DIBUANG
    return dibuang and not alasan_tak_menulis(pelaku_kini(), surat.rujukan, surat.kode)


def _bahan(surat: Surat) -> dict[str, Any]:
    return {
        "kembali": _dikembalikan(surat),
        "surat": surat,
        "templat": templat_dari(surat.templat),
        "label": papan.label(pelaku_kini(), surat.rujukan),
        "lembar": lembar(surat),
    }


def _editor(surat: Surat, form: FormTulis) -> ResponseReturnValue:
    status = 409 if form.konflik else 422 if form.errors else 200
    dahulu = queries.port(surat.rujukan).dahulu(surat.rujukan_id, surat.kode)
    return render_template("surat/editor.html", form=form, dahulu=dahulu, **_bahan(surat)), status


def _simpan(surat: Surat) -> ResponseReturnValue:
    """Keep a draft. A part that cannot be read is said; the others are kept all the same."""
    form = form_tulis(templat_dari(surat.templat), _isi(surat), surat.versi)
    form.validate()
    dikirim = form.isi()
    with ubah(form) as hasil:
        surat = tulis.simpan(
            pelaku_kini(),
            surat.id,
            form.nomor_versi,
            form.isian(),
            form.bebas(),
            form.tanpa_langkah(),
            dasar=form.cap_dasar(),
        )
    # What is drawn now is only read: nobody waits for it.
    tandai_membaca()
    surat = queries.ambil(pelaku_kini(), surat.id)
    if hasil.berhasil:
        form.versi.data, form.versi.raw_data = str(surat.versi), None
        form.tandai(Isi({**_isi(surat).nilai, **dikirim.nilai}))
    elif form.konflik:
        form.ikuti(_isi(surat))
    if request.accept_mimetypes.best == "application/json":
        return _jawab(surat, form, dikirim)
    if form.errors or form.konflik or not hasil.berhasil:
        return _editor(surat, form)
    flash(f"Draf tersimpan pukul {clock.ke_lokal(clock.sekarang()):%H.%M}.", "berhasil")
    return redirect(url_for("surat.satu", surat_id=surat.id))


def _jawab(surat: Surat, form: FormTulis, dikirim: Isi) -> ResponseReturnValue:
    """Answer the page that saves by itself: the marks of now, the preview, what is wrong."""
    kini = _isi(surat).nilai
    pratinjau = get_template_attribute("surat/_pratinjau.html", "pratinjau")
    return jsonify(
        bentrok=[satu.label for satu in form.konflik],
        galat={bidang.id: bidang.errors[0] for bidang in form if bidang.errors},
        pesan=" ".join(form.form_errors),
        versi=form.versi.data,
        dasar=form.dasar.data,
        lain=[form[n].label.text for n, nilai in dikirim.nilai.items() if kini.get(n) != nilai],
        pukul=f"{clock.ke_lokal(clock.sekarang()):%H.%M}",
        pratinjau=pratinjau(surat, lembar(surat)),
    ), 409 if form.konflik else 422 if form.form_errors else 200
