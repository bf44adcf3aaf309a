"""One page for every act of the office: what it does, by which article, and its form."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.akun import queries as akun
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.teks import bertitik
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.forms.tindakan import FormTindakan, Pilihan, form_tindakan
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.routes.bp import bp
from hi_cases.permohonan.routes.kantor_akibat import akibat, jalan_kembali
from hi_cases.permohonan.routes.kantor_diam import ada_yang_tidak, bahan_diam, isian_diam
from hi_cases.permohonan.routes.kantor_rinci import temuan
from hi_cases.permohonan.rules import alur, izin
from hi_cases.permohonan.rules.pelaku import PENELITI
from hi_cases.permohonan.types import Fakta, Jenis, StatusPihak, Tindakan, Transisi


@dataclass(frozen=True)
class Halangan:
    """Why an act cannot be done now by this reader, with the article and the answer's code."""

    pesan: str
    dasar: str
    status: HTTPStatus


def baca_tindakan(kode: str) -> Tindakan:
    """Return the act of an address."""
    try:
        return Tindakan(kode)
    except ValueError:
        raise TidakDitemukan("Tindakan itu tidak ada.") from None


def halangan_tindakan(
    pelaku: Pelaku, permohonan: Permohonan, fakta: Fakta, transisi: Transisi
) -> Halangan | None:
    """Return why the act cannot be done now by this reader; None when it can."""
    sendiri = queries.milik_sendiri(pelaku, permohonan, transisi.tindakan)
    if not alur.berwenang(pelaku, transisi, milik_sendiri=sendiri):
        siapa = " atau ".join(satu.label.lower() for satu in transisi.peran)
        pesan = f"Tindakan ini dilakukan oleh {siapa}."
        if permohonan.petugas_nama and pelaku.berperan(*transisi.peran):
            diteliti = bertitik(f"Permohonan ini diteliti {permohonan.petugas_nama}")
            pesan = f"{diteliti} {pesan}"
        return Halangan(pesan, transisi.dasar, HTTPStatus.FORBIDDEN)
    if halangan := transisi.halangan(fakta):
        return Halangan(" ".join(halangan), transisi.dasar, HTTPStatus.CONFLICT)
    return None


def _pilihan(permohonan: Permohonan) -> Pilihan:
    """Return what the fields that name somebody may choose from."""
    petugas = {satu.id: satu.nama for peran in PENELITI for satu in akun.pengguna_aktif(peran)}
    petugas.pop(permohonan.petugas_id or 0, None)
    return {
        "petugas_id": [
            (str(nomor), nama) for nomor, nama in sorted(petugas.items(), key=lambda s: s[1])
        ],
        "pihak_id": [
            (str(satu.id), satu.nama)
            for satu in permohonan.pihak
            if satu.status is StatusPihak.MENUNGGU
        ],
    }


def _transisi(jenis: Jenis, permohonan: Permohonan, aksi: Tindakan) -> Transisi | None:
    transisi = alur.cari(jenis.prosedur, permohonan.tahap, aksi)
    return transisi if transisi is not None and transisi.oleh_staf else None


@bp.route("/kantor/permohonan/<int:id>/tindakan/<tindakan>", methods=["GET", "POST"])
@wajib(izin.LIHAT)
def tindakan(id: int, tindakan: str) -> ResponseReturnValue:
    """Show an act's form, or do the act."""
    aksi = baca_tindakan(tindakan)
    permohonan = queries.ambil(pelaku_kini(), id)
    jenis = services.jenis_dari(permohonan)
    transisi = _transisi(jenis, permohonan, aksi)
    if transisi is None:
        return _bukan_tahapnya(permohonan, aksi)
    fakta = queries.fakta(permohonan, jenis)
    halangan = halangan_tindakan(pelaku_kini(), permohonan, fakta, transisi)
    form = form_tindakan(
        transisi,
        permohonan.versi,
        staf=True,
        pilihan=_pilihan(permohonan),
        lebih=isian_diam(permohonan, jenis, transisi),
    )
    if form.validate_on_submit() and not halangan:
        with ubah(form) as hasil:
            lanjut = _kerjakan(permohonan, jenis, transisi, form)
        if hasil.berhasil:
            return redirect(lanjut)
        permohonan = queries.ambil(pelaku_kini(), id)
    return _tampil(permohonan, transisi, fakta, form, halangan)


def _kerjakan(permohonan: Permohonan, jenis: Jenis, transisi: Transisi, form: FormTindakan) -> str:
    """Do the act, or keep the answers that forbid noting a silence; return where to go."""
    aksi, isi = transisi.tindakan, form.data_isian()
    versi = -1 if form.nomor_versi is None else form.nomor_versi
    if transisi.diam and ada_yang_tidak(permohonan, jenis, isi):
        services.nilai_penentu(pelaku_kini(), permohonan.id, aksi, versi, isi)
        flash("Penilaian tersimpan. Permohonan belum dicatat dianggap sah.", "peringatan")
        return url_for("permohonan.tindakan", id=permohonan.id, tindakan=aksi.value)
    services.lakukan(pelaku_kini(), permohonan.id, aksi, versi, isi)
    flash(f"Tercatat: {transisi.sebutan}.", "berhasil")
    return url_for("permohonan.rinci", id=permohonan.id)


def _bukan_tahapnya(permohonan: Permohonan, aksi: Tindakan) -> ResponseReturnValue:
    halangan = Halangan(
        f"“{aksi.label}” tidak ada pada tahap {permohonan.tahap.label.lower()}.",
        "",
        HTTPStatus.CONFLICT,
    )
    return render_template(
        "permohonan/kantor_tindakan.html",
        p=permohonan,
        ringkas=queries.ringkas(pelaku_kini(), permohonan),
        nama_aksi=aksi.label,
        halangan=halangan,
    ), halangan.status


def _diminta(permohonan: Permohonan, transisi: Transisi) -> dict[str, Any] | None:
    """Return what the applicant will read where the act sends the submission back."""
    if transisi.tindakan is not Tindakan.KEMBALIKAN:
        return None
    jenis = services.jenis_dari(permohonan)
    return {
        "temuan": temuan(permohonan, jenis),
        "catatan": [
            satu
            for satu in queries.catatan(pelaku_kini(), permohonan)
            if satu.untuk_pemohon and satu.selesai_pada is None
        ],
        "nama_dokumen": {satu.kode: satu.label for satu in jenis.dokumen},
        "nama_butir": {satu.kode: satu.teks for satu in jenis.butir},
    }


def _tampil(
    permohonan: Permohonan,
    transisi: Transisi,
    fakta: Fakta,
    form: FormTindakan,
    halangan: Halangan | None,
) -> ResponseReturnValue:
    return render_template(
        "permohonan/kantor_tindakan.html",
        p=permohonan,
        ringkas=queries.ringkas(pelaku_kini(), permohonan),
        diminta=_diminta(permohonan, transisi),
        nama_aksi=transisi.sebutan,
        transisi=transisi,
        form=form,
        halangan=halangan,
        akibat=akibat(transisi, fakta),
        peringatan=transisi.peringatan_kini(fakta),
        diam=bahan_diam(permohonan, services.jenis_dari(permohonan), transisi, fakta),
        kembali=jalan_kembali(transisi),
    ), halangan.status if halangan else (422 if form.errors else 200)
