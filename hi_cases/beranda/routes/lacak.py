"""Following a case without an account: code and PIN, then the page, until "selesai"."""

from datetime import datetime, timedelta

from flask import flash, redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from hi_cases.akun.types import Hambatan
from hi_cases.beranda.forms import FormLacak
from hi_cases.beranda.routes.cetak_biru import bp
from hi_cases.core import clock
from hi_cases.core.web import batasi, publik, ubah
from hi_cases.perselisihan.queries.lacak import HalamanLacak, halaman_lacak
from hi_cases.perselisihan.services import kartu

LAMA = timedelta(minutes=30)
# Many people share one address (a factory, a mobile network); each code has a lock of its own.
BATAS = "20 per minute; 200 per hour"
_SESI = "lacak"
_KOP = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


def _terbuka() -> HalamanLacak | None:
    """Return the page that this browser opened with code and PIN, for as long as that holds."""
    kartu_id, generasi, sampai = session.get(_SESI, (0, 0, 0))
    if sampai <= clock.sekarang().timestamp():
        return None
    return halaman_lacak(kartu_id, generasi)


def _ingat(milik: kartu.KartuLacak) -> None:
    sampai = int((clock.sekarang() + LAMA).timestamp())
    session[_SESI] = [milik.id, milik.generasi, sampai]


def _tunggu(sampai: datetime) -> dict[str, str]:
    detik = int((sampai - clock.sekarang()).total_seconds())
    return {**_KOP, "Retry-After": str(max(1, detik))}


@bp.get("/lacak")
@publik
def lacak() -> ResponseReturnValue:
    """Show the case of the card, or ask for code and PIN."""
    if (h := _terbuka()) is not None:
        return render_template("beranda/lacak_perkara.html", h=h, menit=LAMA.seconds // 60), _KOP
    return render_template("beranda/lacak.html", form=FormLacak(formdata=None)), _KOP


@bp.post("/lacak")
@publik
def buka_lacak() -> ResponseReturnValue:
    """Open a case by code and PIN; what was typed stands in no address."""
    form, kop = FormLacak(), _KOP
    if form.validate():
        with ubah():
            hasil = kartu.cek(form.kode.data or "", form.pin.data or "")
        if not isinstance(hasil, Hambatan):
            _ingat(hasil)
            return redirect(url_for("beranda.lacak"), 303)
        form.form_errors.append(hasil.pesan)
        if hasil.terkunci_sampai is not None:
            kop = _tunggu(hasil.terkunci_sampai)
    kode = 422 if kop is _KOP else 429
    return render_template("beranda/lacak.html", form=form), kode, kop


@bp.post("/lacak/selesai")
@publik
def tutup_lacak() -> ResponseReturnValue:
    """Forget the case in this browser."""
    session.pop(_SESI, None)
    flash("Halaman perkara sudah ditutup di perangkat ini.", "berhasil")
    return redirect(url_for("beranda.lacak"), 303)


# Stands below the view that it limits.
batasi(bp, ("buka_lacak",), BATAS, lingkup="lacak", methods=["POST"])
