"""Following a case or a matter without an account: code and PIN, then the page, until "selesai"."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from flask import flash, redirect, render_template, send_file, session, url_for
from flask.typing import ResponseReturnValue

from hi_cases.akun.types import Hambatan
from hi_cases.beranda.forms import FormLacak
from hi_cases.beranda.routes.cetak_biru import bp
from hi_cases.core import clock
from hi_cases.core.web import batasi, kunci_seorang, publik, ubah
from hi_cases.pencegahan.queries.lacak import pengaduan_terbuka
from hi_cases.perselisihan.queries.lacak import halaman_lacak
from hi_cases.perselisihan.services import kartu
from hi_cases.urusan.queries.lacak import halaman_urusan
from hi_cases.urusan.services import kartu as kartu_urusan

LAMA = timedelta(minutes=30)
# Many people share one address (a factory, a mobile network); each code has a lock of its own.
BATAS = "20 per minute; 200 per hour"
_SESI = kunci_seorang("lacak")
_KOP = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


@dataclass(frozen=True)
class Sumber:
    """One kind of card: how code and PIN are tried, and the page that they open."""

    cek: Callable[[str, str], Any]
    halaman: Callable[[int, int], Any]
    template: str


_SUMBER = {
    "perkara": Sumber(kartu.cek, halaman_lacak, "beranda/lacak_perkara.html"),
    "urusan": Sumber(kartu_urusan.cek, halaman_urusan, "beranda/lacak_urusan.html"),
}


def _sumber(kode: str) -> str:
    """Return whose code this is; one that nobody has is tried as a case's, and counts there."""
    return "urusan" if kartu_urusan.punya(kode) else "perkara"


def _terbuka() -> tuple[str, Any] | None:
    """Return the page that this browser opened with code and PIN, for as long as that holds."""
    isi = session.get(_SESI, ())
    # A cookie from before there were several kinds of card has fewer parts.
    if len(isi) != 4:
        return None
    jenis, kartu_id, generasi, sampai = isi
    if sampai <= clock.sekarang().timestamp():
        return None
    h = _SUMBER[jenis].halaman(kartu_id, generasi)
    return None if h is None else (_SUMBER[jenis].template, h)


def _ingat(jenis: str, milik: Any) -> None:
    sampai = int((clock.sekarang() + LAMA).timestamp())
    session[_SESI] = [jenis, milik.id, milik.generasi, sampai]


def _tunggu(sampai: datetime) -> dict[str, str]:
    detik = int((sampai - clock.sekarang()).total_seconds())
    return {**_KOP, "Retry-After": str(max(1, detik))}


@bp.get("/lacak")
@publik
def lacak() -> ResponseReturnValue:
    """Show what the card is about, or ask for code and PIN."""
    if pengaduan_terbuka(session.get(_SESI, ())) is not None:
        return redirect(url_for("pencegahan.lacak"))
    if (terbuka := _terbuka()) is not None:
        template, h = terbuka
        return render_template(template, h=h, menit=LAMA.seconds // 60), _KOP
    return render_template("beranda/lacak.html", form=FormLacak(formdata=None)), _KOP


@bp.post("/lacak")
@publik
def buka_lacak() -> ResponseReturnValue:
    """Open a case or a matter by code and PIN; what was typed stands in no address."""
    form, kop = FormLacak(), _KOP
    if form.validate():
        jenis = _sumber(form.kode.data or "")
        with ubah():
            hasil = _SUMBER[jenis].cek(form.kode.data or "", form.pin.data or "")
        if not isinstance(hasil, Hambatan):
            _ingat(jenis, hasil)
            return redirect(url_for("beranda.lacak"), 303)
        form.form_errors.append(hasil.pesan)
        if hasil.terkunci_sampai is not None:
            kop = _tunggu(hasil.terkunci_sampai)
    kode = 422 if kop is _KOP else 429
    return render_template("beranda/lacak.html", form=form), kode, kop


@bp.post("/lacak/berkas/<int:berkas_id>")
@publik
def unduh_lacak(berkas_id: int) -> ResponseReturnValue:
    """Hand over a file of the matter that this browser opened, where its kind lets it."""
    with ubah():
        berkas, isi = kartu_urusan.unduh(session.get(_SESI, ()), berkas_id)
        nama, mime = berkas.nama_asli, berkas.tipe.mime
    jawaban = send_file(io.BytesIO(isi), mime, as_attachment=True, download_name=nama)
    jawaban.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    jawaban.headers.update(_KOP)
    return jawaban


@bp.post("/lacak/selesai")
@publik
def tutup_lacak() -> ResponseReturnValue:
    """Forget the case in this browser."""
    session.pop(_SESI, None)
    flash("Halaman itu sudah ditutup di perangkat ini.", "berhasil")
    return redirect(url_for("beranda.lacak"), 303)


# Stands below the view that it limits.
batasi(bp, ("buka_lacak", "unduh_lacak"), BATAS, lingkup="lacak", methods=["POST"])
