"""One page for every act of a party: what it means, on what basis, the way back, and its form."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.dokumen import services as dokumen
from hi_cases.perselisihan import services
from hi_cases.perselisihan.forms import FormTindakan
from hi_cases.perselisihan.queries.saya_perkara import HalamanSaya, halaman_saya
from hi_cases.perselisihan.rules import alur, izin
from hi_cases.perselisihan.rules.arti_pihak import ARTI, DI_ISIAN, arti_untuk
from hi_cases.perselisihan.rules.isian import ISIAN
from hi_cases.perselisihan.types import Tindakan
from hi_cases.perselisihan.types.halangan import Halangan
from hi_cases.pihak_luar.forms.saya import formulir_pihak, jenis_berkas
from hi_cases.pihak_luar.routes.cetak_biru import luar
from hi_cases.pihak_luar.routes.saya import tidak_berguna
from hi_cases.pihak_luar.routes.saya_bahan import bahan_saya


def _baca(kode: str) -> Tindakan:
    try:
        aksi = Tindakan(kode)
    except ValueError:
        raise TidakDitemukan from None
    if aksi not in ARTI and aksi not in DI_ISIAN:
        raise TidakDitemukan
    return aksi


def _halangan(h: HalamanSaya, aksi: Tindakan) -> Halangan | None:
    """Return why this party cannot do the act now; None when it can."""
    if arsip := alur.halangan_arsip(h.fakta, aksi):
        return Halangan(arsip, "", 409)
    satu = next((p for p in h.pilihan if p.tindakan is aksi), None)
    if satu is None:
        return Halangan(
            f"“{aksi.label}” tidak dapat dilakukan pada tahap {h.keadaan.lower()}.", "", 409
        )
    if not satu.berwenang:
        transisi = alur.cari(h.fakta.tahap, aksi)
        pemohon = transisi is not None and len(transisi.sisi) == 1
        surat = "surat kuasa" if h.hanya_kuasa else "surat tugas"
        if all(p.membaca for p in h.posisi):
            sebab = "Akun Anda hanya membaca. Mintalah admin perusahaan Anda melakukannya."
            return Halangan(sebab, "", 403)
        sebab = (
            "Tindakan ini hanya untuk pemohon."
            if pemohon and h.mengikat
            else f"Petugas belum memeriksa {surat} Anda. Sesudah itu tindakan ini terbuka."
        )
        return Halangan(sebab, satu.dasar, 403)
    sebab = tidak_berguna(h, aksi) or " ".join(satu.halangan)
    return Halangan(sebab, satu.dasar, 409) if sebab else None


def _sudah_dikirim(h: HalamanSaya, form: FormTindakan, data: dict[str, Any]) -> bool:
    """Tell whether these very files hang on the party already: a form sent twice."""
    isi = {titipan.sha256 for titipan in form.berkas.data}
    pihak_id = int(data.get("pihak_id") or 0)
    jenis = jenis_berkas(Tindakan.TAMBAH_DOKUMEN)
    return services.sudah_dikirim(pelaku_kini(), h.perkara.id, pihak_id, jenis, isi)


def _lakukan(h: HalamanSaya, aksi: Tindakan, form: FormTindakan) -> None:
    """Do the act, and hang its files on the party that it is for."""
    pelaku, data = pelaku_kini(), form.data_tindakan()
    if aksi is Tindakan.TAMBAH_DOKUMEN and _sudah_dikirim(h, form, data):
        return
    services.lakukan(pelaku, h.perkara.id, aksi, form.nomor_versi, data)
    pihak_id = data.get("pihak_id") or next(iter(sorted(h.saya)), None)
    tujuan = Rujukan("pihak", int(pihak_id)) if pihak_id else h.perkara.rujukan
    keterangan = str(data.get("uraian") or "")[:300]
    for titipan in form.berkas.data:
        dokumen.unggah(pelaku, tujuan, jenis_berkas(aksi), titipan, keterangan=keterangan)


@luar.route("/saya/<int:perkara_id>/tindakan/<kode>", methods=["GET", "POST"])
@wajib(izin.SAYA)
def tindakan_saya(perkara_id: int, kode: str) -> ResponseReturnValue:
    """Show the form of a party's act, or do the act."""
    aksi, pelaku = _baca(kode), pelaku_kini()
    h = halaman_saya(pelaku, perkara_id)
    if aksi in DI_ISIAN:
        return redirect(url_for("luar.lanjut_isian", perkara_id=perkara_id))
    bahan = bahan_saya(h, aksi, request.args.get("tanggal", ""))
    form = formulir_pihak(aksi, h.perkara.versi, bahan)
    halangan = _halangan(h, aksi)
    if form.validate_on_submit() and not halangan:
        with ubah(form) as hasil:
            _lakukan(h, aksi, form)
        if hasil.berhasil:
            arti = arti_untuk(aksi, h.fakta.jenis, belum_diajukan=h.belum_diajukan)
            flash(arti.tercatat, "berhasil")
            return redirect(url_for("luar.perkara_saya_satu", perkara_id=perkara_id))
        h = halaman_saya(pelaku, perkara_id)
        halangan = _halangan(h, aksi)
    return _tampil(h, aksi, form, halangan)


def _tampil(
    h: HalamanSaya, aksi: Tindakan, form: FormTindakan, halangan: Halangan | None
) -> ResponseReturnValue:
    transisi = alur.cari(h.fakta.tahap, aksi)
    return render_template(
        "pihak_luar/tindakan.html",
        h=h,
        aksi=aksi,
        arti=arti_untuk(aksi, h.fakta.jenis, belum_diajukan=h.belum_diajukan),
        form=form,
        isian_tindakan=ISIAN[aksi],
        halangan=halangan,
        transisi=transisi,
    ), halangan.status if halangan else (422 if form.errors else 200)
