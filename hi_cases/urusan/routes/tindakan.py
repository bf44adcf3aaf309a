"""One page for every act: what it does, by which article, and its form."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.urusan import queries, services
from hi_cases.urusan.forms import Pilihan, form_tindakan, terisi
from hi_cases.urusan.models import Urusan
from hi_cases.urusan.queries.akibat import akibat
from hi_cases.urusan.routes.bp import bp
from hi_cases.urusan.rules import alur, izin
from hi_cases.urusan.rules import jenis as daftar_jenis
from hi_cases.urusan.types import Fakta, Jenis, Transisi


def _pilihan(urusan: Urusan, jenis: Jenis) -> Pilihan:
    """Return what the fields that name a row may choose from."""
    petugas = queries.calon_petugas(jenis)
    petugas.pop(urusan.petugas_id or 0, None)
    milik = daftar_jenis.port(jenis.kode).pilihan(pelaku_kini(), urusan)
    return {"petugas_id": [(str(nomor), nama) for nomor, nama in petugas.items()], **milik}


def _halangan(transisi: Transisi, fakta: Fakta) -> tuple[str, int]:
    """Return why the act cannot be done now by this reader, with the answer's code; "": it can."""
    if not alur.berhak(transisi.peran, pelaku_kini(), fakta.petugas_id):
        return f"Tindakan ini dilakukan oleh {alur.siapa(transisi.peran)}.", 403
    surat = (alur.LEWAT_SURAT,) if transisi.lewat_surat else ()
    return " ".join((*surat, *transisi.halangan(fakta))), 409


def _simpan(id: int, transisi: Transisi, form: Any) -> None:
    versi = -1 if form.nomor_versi is None else form.nomor_versi
    berkas = form.berkas.data if transisi.berkas else ()
    services.lakukan(pelaku_kini(), id, transisi.tindakan, versi, form.data_isian(), berkas=berkas)


@bp.route("/kantor/urusan/<int:id>/tindakan/<tindakan>", methods=["GET", "POST"])
@wajib(izin.LIHAT)
def tindakan(id: int, tindakan: str) -> ResponseReturnValue:
    """Show an act's form, or do the act."""
    urusan = queries.ambil(pelaku_kini(), id)
    jenis = queries.jenis_dari(urusan)
    transisi = alur.cari(jenis, urusan.tahap, tindakan)
    if transisi is None:
        return _bukan_tahapnya(urusan, jenis, tindakan)
    fakta = queries.fakta(urusan, jenis)
    halangan, kode = _halangan(transisi, fakta)
    awal = terisi([s for s in transisi.isian if s.nama in transisi.menyimpan], fakta.isi)
    form = form_tindakan(transisi, urusan.versi, _pilihan(urusan, jenis), awal)
    if form.validate_on_submit() and not halangan:
        with ubah(form) as hasil:
            _simpan(id, transisi, form)
        if hasil.berhasil:
            flash(f"Tercatat: {transisi.label}.", "berhasil")
            return redirect(url_for("urusan.rinci", id=id))
    isi = _bahan(id, transisi, fakta)
    if halangan:
        return render_template(
            "urusan/tindakan.html", form=form, halangan=halangan, status=kode, **isi
        ), kode
    return render_template("urusan/tindakan.html", form=form, **isi), 422 if form.errors else 200


def _bahan(id: int, transisi: Transisi, fakta: Fakta) -> dict[str, Any]:
    urusan = queries.ambil(pelaku_kini(), id)
    jenis = queries.jenis_dari(urusan)
    return {
        "u": urusan,
        "jenis": jenis,
        "transisi": transisi,
        "nama_aksi": transisi.label,
        "akibat": akibat(jenis, transisi, fakta),
        "peringatan": transisi.peringatan_kini(fakta),
    }


def _bukan_tahapnya(urusan: Urusan, jenis: Jenis, tindakan: str) -> ResponseReturnValue:
    milik = alur.bernama(jenis, tindakan)
    if milik is None:
        raise TidakDitemukan("Tindakan itu tidak ada.")
    tahap = jenis.tahap_kode(urusan.tahap)
    return render_template(
        "urusan/tindakan.html",
        u=urusan,
        jenis=jenis,
        nama_aksi=milik.label,
        halangan=f"“{milik.label}” tidak ada pada tahap "
        f"{(tahap.label if tahap else urusan.tahap).lower()}.",
        status=409,
    ), 409
