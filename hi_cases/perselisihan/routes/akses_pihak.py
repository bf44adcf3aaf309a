"""Who reaches a case online: invitation codes, tracking cards, and the accounts of each party."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.forms import Formulir
from hi_cases.core.kode import tulis
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.perselisihan import services
from hi_cases.perselisihan.forms.akses_pihak import FormCabutAkses, FormPenuhkanAkses
from hi_cases.perselisihan.queries.akses_pihak import (
    AksesSatuPihak,
    akses_perkara,
    boleh_atas_wakil,
    perkara_akses,
    satu_kuasa,
    satu_pihak,
)
from hi_cases.perselisihan.queries.verifikasi import surat_akses
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.rules import alur, izin, samar
from hi_cases.perselisihan.services import akses_pihak as akses
from hi_cases.perselisihan.services import kartu, undangan
from hi_cases.perselisihan.types import Asal, Sisi


def _kembali(perkara_id: int, pihak_id: int | None = None) -> ResponseReturnValue:
    jangkar = f"#pihak-{pihak_id}" if pihak_id else ""
    return redirect(url_for("perselisihan.akses_pihak", perkara_id=perkara_id) + jangkar)


_AKIBAT_CABUT = (
    "Akun ini langsung tidak dapat membuka perkara atas dasar akses ini. Yang sudah dikirimnya "
    "tetap ada. Bila keliru, buat kode undangan baru untuk pihak ini."
)


def _alamat(titik: str) -> str:
    """Return an address to be printed on paper: in full where it is known, else its path."""
    return pemberitahuan.tautan(titik) if pemberitahuan.tautan_siap() else url_for(titik)


@bp.get("/<int:perkara_id>/akses")
@wajib(izin.UNDANG)
def akses_pihak(perkara_id: int) -> ResponseReturnValue:
    """Show party by party who reaches the case, and by what."""
    perkara = perkara_akses(pelaku_kini(), perkara_id)
    return render_template(
        "perselisihan/akses.html",
        p=perkara,
        arsip=alur.ARSIP_TANPA_KODE if perkara.asal is Asal.REGISTER else "",
        semua=akses_perkara(pelaku_kini(), perkara),
        surel_siap=pemberitahuan.surel_siap() and pemberitahuan.tautan_siap(),
        samar_surel=samar.surel,
        tulis_kode=tulis,
    )


@bp.post("/<int:perkara_id>/akses/<int:pihak_id>/undangan")
@wajib(izin.UNDANG)
def buat_undangan(perkara_id: int, pihak_id: int) -> ResponseReturnValue:
    """Make an invitation, or a new one; then show the letter to print."""
    generasi = request.args.get("generasi", 0, int)
    with ubah():
        akses.buat_undangan(pelaku_kini(), perkara_id, pihak_id, generasi)
    flash("Kode undangan siap. Cetak suratnya, atau kirim lewat surel.", "berhasil")
    return _kembali(perkara_id, pihak_id)


@bp.post("/<int:perkara_id>/akses/<int:pihak_id>/undangan/batal")
@wajib(izin.UNDANG)
def batal_undangan(perkara_id: int, pihak_id: int) -> ResponseReturnValue:
    """Make an unused invitation worthless."""
    with ubah():
        akses.batalkan_undangan(pelaku_kini(), perkara_id, pihak_id)
    flash("Kode undangan dibatalkan. Surat yang sudah dicetak tidak membuka apa pun.", "berhasil")
    return _kembali(perkara_id, pihak_id)


@bp.post("/<int:perkara_id>/akses/<int:pihak_id>/undangan/surel")
@wajib(izin.UNDANG)
def surel_undangan(perkara_id: int, pihak_id: int) -> ResponseReturnValue:
    """Send the invitation by e-mail."""
    with ubah():
        tujuan = akses.kirim_undangan(pelaku_kini(), perkara_id, pihak_id)
    flash(f"Undangan dikirim ke {tujuan}.", "berhasil")
    return _kembali(perkara_id, pihak_id)


@bp.get("/<int:perkara_id>/akses/<int:pihak_id>/surat")
@wajib(izin.UNDANG)
def surat_undangan(perkara_id: int, pihak_id: int) -> ResponseReturnValue:
    """Print the letter with the invitation code."""
    perkara = perkara_akses(pelaku_kini(), perkara_id)
    pihak = satu_pihak(perkara, pihak_id)
    satu = undangan.undangan_pihak(pihak_id)
    if satu is None or not undangan.berlaku(satu):
        raise TidakDitemukan("Pihak ini tidak punya kode undangan yang berlaku. Buat yang baru.")
    return render_template(
        "perselisihan/akses_surat.html",
        p=perkara,
        pihak=pihak,
        kode=undangan.kode_undangan(satu),
        sampai=satu.sampai,
        alamat=_alamat("luar.klaim"),
        kuasa=None,
    )


@bp.get("/<int:perkara_id>/akses/kuasa/<int:kuasa_id>/surat")
@wajib(izin.UNDANG)
def surat_kuasa(perkara_id: int, kuasa_id: int) -> ResponseReturnValue:
    """Print the letter with the code of a representative whose power of attorney was seen."""
    perkara = perkara_akses(pelaku_kini(), perkara_id)
    pihak, kuasa = satu_kuasa(perkara, kuasa_id)
    return render_template(
        "perselisihan/akses_surat.html",
        p=perkara,
        pihak=pihak,
        kode=undangan.kode_kuasa(kuasa),
        sampai=None,
        alamat=_alamat("luar.klaim"),
        kuasa=kuasa,
    )


@bp.post("/<int:perkara_id>/akses/<int:pihak_id>/kartu")
@wajib(izin.UNDANG)
def buat_kartu(perkara_id: int, pihak_id: int) -> ResponseReturnValue:
    """Make the tracking card where there is none, and show it to print."""
    with ubah():
        akses.buat_kartu(pelaku_kini(), perkara_id, pihak_id)
    return redirect(url_for("perselisihan.kartu_lacak", perkara_id=perkara_id, pihak_id=pihak_id))


@bp.get("/<int:perkara_id>/akses/<int:pihak_id>/kartu")
@wajib(izin.UNDANG)
def kartu_lacak(perkara_id: int, pihak_id: int) -> ResponseReturnValue:
    """Print code and PIN for following the case without an account."""
    perkara = perkara_akses(pelaku_kini(), perkara_id)
    pihak = satu_pihak(perkara, pihak_id)
    isi = kartu.kartu_ada(pihak_id)
    if isi is None:
        raise TidakDitemukan("Pihak ini belum punya kartu lacak. Buat dari halaman akses.")
    return render_template(
        "perselisihan/akses_kartu.html",
        p=perkara,
        pihak=pihak,
        kode=tulis(isi.kode),
        pin=isi.pin,
        alamat=_alamat("beranda.lacak"),
    )


@bp.post("/<int:perkara_id>/akses/<int:pihak_id>/pin")
@wajib(izin.UNDANG)
def pin_baru(perkara_id: int, pihak_id: int) -> ResponseReturnValue:
    """Give a new PIN, and show the card to print."""
    with ubah():
        akses.pin_baru(pelaku_kini(), perkara_id, pihak_id)
    flash("PIN diganti. Kartu yang lama tidak membuka apa pun lagi.", "berhasil")
    return _kembali(perkara_id, pihak_id)


def _satu_akun(perkara_id: int, akses_id: int) -> tuple[Any, AksesSatuPihak, Any]:
    perkara = perkara_akses(pelaku_kini(), perkara_id)
    for milik in akses_perkara(pelaku_kini(), perkara):
        for satu in milik.akun:
            if satu.id == akses_id:
                return perkara, milik, satu
    raise TidakDitemukan("Akun itu tidak membuka perkara ini, atau aksesnya sudah dicabut.")


def _ubah_akun(
    perkara_id: int, akses_id: int, form: Formulir, lakukan: Callable[[], Any], **lain: str
) -> ResponseReturnValue:
    """Ask for what the act needs, then do it."""
    perkara, milik, satu = _satu_akun(perkara_id, akses_id)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            lakukan()
        if hasil.berhasil:
            flash(lain["kabar"], "berhasil")
            return _kembali(perkara_id, milik.pihak.id)
        perkara, milik, satu = _satu_akun(perkara_id, akses_id)
    isi = {"p": perkara, "milik": milik, "satu": satu, "form": form, **lain}
    isi["surat"] = surat_akses(pelaku_kini(), satu)
    return render_template("perselisihan/akses_akun.html", **isi), 422 if form.errors else 200


@bp.route("/<int:perkara_id>/akses/akun/<int:akses_id>/cabut", methods=["GET", "POST"])
@wajib(izin.UNDANG)
def cabut_akses(perkara_id: int, akses_id: int) -> ResponseReturnValue:
    """Take an account's access away, with the reason."""
    _, milik, akun = _satu_akun(perkara_id, akses_id)
    lain = milik.jalan_lain(akun.pengguna_id)
    form = FormCabutAkses()
    form.pilih_wakil(perlu=lain == "wakil perusahaan" and boleh_atas_wakil(pelaku_kini()))
    tetap = lain if not form.serta_wakil else ""
    return _ubah_akun(
        perkara_id,
        akses_id,
        form,
        lambda: services.cabut_akses(
            pelaku_kini(), perkara_id, akses_id, form.alasan.data or "", form.serta_wakil
        ),
        kabar=f"Akses dicabut, tetapi akun itu masih membuka perkara ini sebagai {tetap}."
        if tetap
        else "Akses dicabut. Akun itu tidak membuka perkara ini lagi.",
        judul="Cabut akses",
        akibat=_AKIBAT_CABUT,
        lain=lain,
    )


_AKIBAT_PENUH = {
    sisi: "Sampai sekarang akun ini hanya membaca dan mengirim dokumen. Setelah ini ia boleh "
    f"{boleh} atas nama pihaknya. Bila keliru, cabut aksesnya."
    for sisi, boleh in (
        (
            Sisi.PEMOHON,
            "memilih konsiliasi atau arbitrase bila ditawarkan, menjawab anjuran, dan meminta "
            "pencabutan permohonan",
        ),
        (
            Sisi.TERMOHON,
            "memilih konsiliasi atau arbitrase bila ditawarkan, dan menjawab anjuran",
        ),
    )
}


@bp.route("/<int:perkara_id>/akses/akun/<int:akses_id>/penuh", methods=["GET", "POST"])
@wajib(izin.UNDANG)
def penuhkan_akses(perkara_id: int, akses_id: int) -> ResponseReturnValue:
    """Let an account bind its party, after its letter was seen."""
    _, milik, akun = _satu_akun(perkara_id, akses_id)
    awal = {"surat": (akun.surat or {}).get("nomor_surat"), "berlaku_sampai": akun.berlaku_sampai}
    form = FormPenuhkanAkses(data=awal)
    return _ubah_akun(
        perkara_id,
        akses_id,
        form,
        lambda: services.penuhkan_akses(
            pelaku_kini(),
            perkara_id,
            akses_id,
            form.surat.data or "",
            form.berlaku_sampai.data,
        ),
        kabar="Akun ini sekarang boleh bertindak mengikat untuk pihaknya.",
        judul="Beri wewenang penuh",
        akibat=_AKIBAT_PENUH[milik.pihak.sisi],
    )
