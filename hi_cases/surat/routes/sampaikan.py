"""Service of letters at the desk: what waits for proof, sendings, receipts, corrections."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock, papan
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TidakBerizin, TindakanDitolak
from hi_cases.core.forms import Formulir
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.dokumen import queries as dokumen
from hi_cases.surat import queries
from hi_cases.surat.forms.sampaikan import FormGagal, FormKirim, FormPerbaiki, FormTerima
from hi_cases.surat.models import Penyampaian, Surat
from hi_cases.surat.queries import sampaikan as baca
from hi_cases.surat.queries.pindaian import menunggu_pindaian
from hi_cases.surat.queries.sampaikan_semua import tujuan_set
from hi_cases.surat.queries.usai import usai
from hi_cases.surat.routes.bp import bp
from hi_cases.surat.rules.sampaikan import BUTUH_PINDAIAN
from hi_cases.surat.services import sampaikan as services
from hi_cases.surat.services.sampaikan_andai import Perubahan, Pratinjau, andai
from hi_cases.surat.services.sampaikan_berkas import simpan_bukti


@dataclass(frozen=True)
class Halaman:
    """What the page of one act of service says."""

    judul: str
    tombol: str


_KIRIM = Halaman("Catat pengiriman", "Catat pengiriman")
_SERAHKAN = Halaman("Serahkan langsung", "Catat penyerahan")
_TERIMA = Halaman("Catat penerimaan", "Catat penerimaan")
_PERBAIKI = Halaman("Perbaiki penerimaan", "Simpan perbaikan")
_GAGAL = Halaman("Catat tidak sampai", "Catat tidak sampai")


@bp.app_context_processor
def _untuk_halaman_surat() -> dict[str, Any]:
    """Give the part `surat/_penyampaian.html` what it shows of the letter of its page."""
    return {"penyampaian_surat": _penyampaian, "jumlah_belum_sampai": _jumlah}


def _jumlah() -> int:
    return baca.jumlah_belum_sampai(pelaku_kini())


def _penyampaian(surat: Surat) -> dict[str, Any] | None:
    panel = baca.panel(pelaku_kini(), surat)
    if panel is None:
        return None
    semua = dokumen.berkas_untuk(pelaku_kini(), surat.rujukan)
    kiriman = [satu for ke in panel.tujuan for satu in ke.kiriman]
    bukti = {
        satu.id: [b for b in semua if b.keterangan == baca.keterangan_bukti(satu)]
        for satu in kiriman
    }
    return {
        "panel": panel,
        "bukti": bukti,
        "buka": _tertebak,
        "hari": date.fromisoformat,
        "semua": _semua(surat, boleh=panel.boleh),
        "butuh_pindaian": BUTUH_PINDAIAN if menunggu_pindaian(surat) else "",
    }


def _semua(surat: Surat, *, boleh: bool) -> dict[str, int]:
    """Count what of a set may be recorded on one page: sendings, and receipts."""
    semua = tujuan_set(surat) if boleh else []
    return {
        "kirim": sum(satu.belum_dikirim for satu in semua),
        "terima": sum(satu.dikirim is not None for satu in semua),
    }


def _tertebak(satu: Penyampaian) -> dict[str, str]:
    """Fill in a receipt from the party's own opening; the officer decides what it is."""
    if satu.dibuka_pada is None:
        return {}
    saat = clock.ke_lokal(satu.dibuka_pada)
    return {
        "versi": str(satu.versi),
        "diterima_pada": saat.date().isoformat(),
        "penerima": satu.pihak_nama[:200],
        "bukti": f"Dibuka di akun pihak, {tulis_waktu(saat)} WIB",
    }


@bp.get("/surat/sampaikan")
@wajib(baca.IZIN)
def sampaikan() -> ResponseReturnValue:
    """Show issued letters that somebody is not proven to have, the oldest first."""
    try:
        sesudah = kunci_alamat(request.args.get("setelah", ""))
    except ValueError:
        sesudah = None
    hasil = baca.belum_sampai(pelaku_kini(), sesudah)
    return render_template(
        "surat/sampaikan.html",
        hasil=hasil,
        total=baca.jumlah_belum_sampai(pelaku_kini()),
        url_berikut=url_for("surat.sampaikan", setelah=hasil.sesudah) if hasil.sesudah else None,
        url_awal=url_for("surat.sampaikan") if sesudah else None,
    )


def _tampil(
    halaman: Halaman,
    surat: Surat,
    pihak_nama: str,
    form: Formulir,
    perubahan: list[Perubahan] | None = None,
    kiriman: Penyampaian | None = None,
) -> ResponseReturnValue:
    isi = render_template(
        "surat/sampaikan_isi.html",
        halaman=halaman,
        surat=surat,
        pihak_nama=pihak_nama,
        form=form,
        perubahan=perubahan,
        kiriman=kiriman,
        akibat=queries.port(surat.rujukan).akibat_terima(surat),
        label=papan.label(pelaku_kini(), surat.rujukan),
    )
    return isi, 422 if form.errors or form.form_errors else 200


def _selesai(surat: Surat, pesan: str, diterima: date | None = None) -> ResponseReturnValue:
    flash(pesan, "berhasil")
    if kata := _catatan(surat, diterima):
        flash(kata, "peringatan")
    return redirect(url_for("surat.satu", surat_id=surat.id, _anchor="penyampaian"), 303)


def _tujuan(surat_id: int, pihak_id: int) -> tuple[Surat, baca.Tujuan]:
    surat = queries.ambil(pelaku_kini(), surat_id)
    baca.pastikan_sampaikan(pelaku_kini(), surat)
    ke = baca.satu_tujuan(surat, pihak_id)
    if surat.terbit_pada is None:
        raise TindakanDitolak("Surat ini belum terbit, jadi belum dapat dikirim.")
    return surat, ke


@bp.route("/surat/<int:surat_id>/kirim/<int:pihak_id>", methods=["GET", "POST"])
@wajib(baca.IZIN)
def kirim_surat(surat_id: int, pihak_id: int) -> ResponseReturnValue:
    """Record that a letter went to a party."""
    surat, ke = _tujuan(surat_id, pihak_id)
    form = FormKirim(dikirim_pada=clock.hari_ini())
    form.tawarkan(ke.cara, tanpa_pindaian=menunggu_pindaian(surat))
    form.tanya_alasan(usai([surat]).get(surat.id, ""))
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.kirim(
                pelaku_kini(),
                surat_id,
                pihak_id,
                form.cara_sampai,
                form.dikirim_pada.data,
                form.resi.data or "",
                alasan=form.alasan_kirim,
            )
        if hasil.berhasil:
            return _selesai(surat, f"Pengiriman kepada {ke.pihak.nama} tercatat.")
    return _tampil(_KIRIM, surat, ke.pihak.nama, form)


# -- receipts: seen before they are saved ---------------------------------------------------


def _sudah_dilihat(form: FormTerima | FormPerbaiki) -> bool:
    """Tell whether "save" was pressed under the preview of this very day."""
    hari = form.diterima_pada.data
    return hari is not None and request.form.get("simpan") == hari.isoformat()


def _pratinjau(
    form: FormTerima | FormPerbaiki, surat: Surat, tindak: Callable[[], Any]
) -> Pratinjau | None:
    try:
        hasil = andai(surat.rujukan, tindak)
        if kata := _catatan(surat, form.diterima_pada.data):
            hasil.kata = tuple(dict.fromkeys((*hasil.kata, kata)))
        return hasil
    except (DataTidakSah, KonflikVersi, TidakBerizin, TindakanDitolak) as galat:
        form.terima_galat(galat)
        return None


def _catatan(surat: Surat, hari: date | None) -> str:
    """Return what is to be said at once of a receipt on this day."""
    return queries.port(surat.rujukan).catatan_terima(surat, hari) if hari else ""


def _simpan(form: FormTerima | FormPerbaiki, tindak: Callable[[], Penyampaian]) -> bool:
    with ubah(form) as hasil:
        satu = tindak()
        for titipan in form.berkas.data:
            simpan_bukti(pelaku_kini(), satu, titipan)
    return hasil.berhasil


def _lihat_dulu(
    form: FormTerima | FormPerbaiki, surat: Surat, tindak: Callable[[], Penyampaian]
) -> tuple[bool, list[Perubahan] | None]:
    """Save what was seen under its preview, and tell so; otherwise return what it would start.

    A receipt that moves no deadline has nothing to be seen: it is saved at once.
    """
    if _sudah_dilihat(form):
        if _simpan(form, tindak):
            return True, None
        return False, None if form.errors else _pratinjau(form, surat, tindak)
    perubahan = _pratinjau(form, surat, tindak)
    if perubahan == [] and isinstance(form, FormTerima):
        return _simpan(form, tindak), None
    return False, perubahan


@bp.route("/surat/<int:surat_id>/serahkan/<int:pihak_id>", methods=["GET", "POST"])
@wajib(baca.IZIN)
def serahkan_surat(surat_id: int, pihak_id: int) -> ResponseReturnValue:
    """Record that a letter was handed over: sent and received in one form."""
    surat, ke = _tujuan(surat_id, pihak_id)
    form = FormTerima(diterima_pada=clock.hari_ini())
    perubahan = None
    if form.validate_on_submit():

        def tindak() -> Penyampaian:
            return services.serahkan(
                pelaku_kini(),
                surat_id,
                pihak_id,
                form.diterima_pada.data,
                form.penerima.data or "",
                form.bukti.data or "",
            )

        tersimpan, perubahan = _lihat_dulu(form, surat, tindak)
        if tersimpan:
            pesan = f"Penyerahan kepada {ke.pihak.nama} tercatat."
            return _selesai(surat, pesan, form.diterima_pada.data)
    return _tampil(_SERAHKAN, surat, ke.pihak.nama, form, perubahan)


@bp.route("/surat/penyampaian/<int:penyampaian_id>/terima", methods=["GET", "POST"])
@wajib(baca.IZIN)
def terima_surat(penyampaian_id: int) -> ResponseReturnValue:
    """Confirm that a party has a letter, after what it starts was shown."""
    satu = baca.ambil_kiriman(pelaku_kini(), penyampaian_id)
    form, perubahan = FormTerima(versi=satu.versi), None
    surat, nama = satu.surat, satu.pihak_nama
    if form.validate_on_submit():

        def tindak() -> Penyampaian:
            return services.terima(
                pelaku_kini(),
                penyampaian_id,
                form.nomor_versi,
                form.diterima_pada.data,
                form.penerima.data or "",
                form.bukti.data or "",
            )

        tersimpan, perubahan = _lihat_dulu(form, surat, tindak)
        if tersimpan:
            return _selesai(surat, f"Penerimaan {nama} tercatat.", form.diterima_pada.data)
    return _tampil(_TERIMA, surat, nama, form, perubahan, satu)


@bp.route("/surat/penyampaian/<int:penyampaian_id>/perbaiki", methods=["GET", "POST"])
@wajib(baca.IZIN)
def perbaiki_terima(penyampaian_id: int) -> ResponseReturnValue:
    """Correct a receipt, after the old and the new last day were shown side by side."""
    satu = baca.ambil_kiriman(pelaku_kini(), penyampaian_id)
    if satu.diterima_pada is None:
        raise TindakanDitolak("Penerimaan ini belum dicatat, jadi belum ada yang diperbaiki.")
    form, perubahan = FormPerbaiki(obj=satu), None
    surat, nama = satu.surat, satu.pihak_nama
    if form.validate_on_submit():

        def tindak() -> Penyampaian:
            return services.perbaiki_terima(
                pelaku_kini(),
                penyampaian_id,
                form.nomor_versi,
                form.diterima_pada.data,
                form.bukti.data or "",
                form.alasan.data or "",
            )

        tersimpan, perubahan = _lihat_dulu(form, surat, tindak)
        if tersimpan:
            return _selesai(surat, f"Penerimaan {nama} diperbaiki. Tanggal lama tetap tampak.")
    return _tampil(_PERBAIKI, surat, nama, form, perubahan, satu)


@bp.route("/surat/penyampaian/<int:penyampaian_id>/gagal", methods=["GET", "POST"])
@wajib(baca.IZIN)
def gagal_sampai(penyampaian_id: int) -> ResponseReturnValue:
    """Record that a sending came to nothing."""
    satu = baca.ambil_kiriman(pelaku_kini(), penyampaian_id)
    surat, nama = satu.surat, satu.pihak_nama
    form = FormGagal(versi=satu.versi, gagal_pada=clock.hari_ini())
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.gagal(
                pelaku_kini(),
                penyampaian_id,
                form.nomor_versi,
                form.gagal_pada.data,
                form.alasan_gagal.data or "",
            )
        if hasil.berhasil:
            return _selesai(surat, f"Pengiriman kepada {nama} dicatat tidak sampai.")
    return _tampil(_GAGAL, surat, nama, form, kiriman=satu)
