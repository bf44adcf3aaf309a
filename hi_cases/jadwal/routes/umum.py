"""What is open to who holds a secret: an officer's calendar feed, the attendance at the door."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import batasi, publik, tandai_baca, ubah
from hi_cases.jadwal import queries, rules, services
from hi_cases.jadwal.forms import FormHadir
from hi_cases.jadwal.models import Acara
from hi_cases.jadwal.routes.cetak_biru import bp
from hi_cases.jadwal.rules.umpan import ButirUmpan, perlu_dicatat, riwayat, tulis
from hi_cases.jadwal.types import StatusAcara, StatusHadir
from hi_cases.pemberitahuan.services import tautan, tautan_siap

# Secrets are too long to be guessed; these keep a guesser from costing us work. Many people share
# one address: an office whose telephones all read their calendars, a waiting room.
BATAS_UMPAN = "60 per minute; 1200 per hour"
BATAS_HADIR = "40 per minute; 400 per hour"

KE_BELAKANG = timedelta(days=90)
"""How long a meeting stays in the feed after it was."""
_KOP = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


def _butir(acara: Acara) -> ButirUmpan:
    batal = acara.status is StatusAcara.DIBATALKAN
    pindah = [satu.pada for satu in acara.perubahan]
    urutan, berubah_pada = riwayat(acara.dibuat_pada, pindah, acara.ditutup_pada, batal=batal)
    return ButirUmpan(
        id=acara.id,
        ringkas=acara.judul,
        mulai=acara.mulai,
        selesai=acara.selesai,
        di=acara.di,
        alamat=tautan("jadwal.acara", acara_id=acara.id),
        urutan=urutan,
        berubah_pada=berubah_pada,
        batal=batal,
    )


@bp.get("/kalender/<rahasia>.ics")
@publik
def umpan(rahasia: str) -> ResponseReturnValue:
    """Give the meetings of the officer whose secret this is, as iCalendar."""
    milik = queries.untuk_langganan(rules.sidik(rahasia))
    if milik is None or not tautan_siap():
        raise TidakDitemukan
    nama = akun.nama([milik.pengguna_id]).get(milik.pengguna_id, "")
    acara = queries.umpan(milik.pengguna_id, clock.hari_ini() - KE_BELAKANG)
    isi = tulis(
        [_butir(satu) for satu in acara],
        nama=f"Jadwal {nama}",
        tuan_rumah=urlsplit(tautan("jadwal.jadwal")).hostname or "hi-cases",
    )
    milik_id = milik.id
    if request.method == "GET" and perlu_dicatat(milik.dibaca_pada, clock.sekarang()):
        with tandai_baca():
            services.tandai_dibaca(milik_id)
    jawaban = Response(isi, content_type="text/calendar; charset=utf-8")
    jawaban.headers["Cache-Control"] = "private, no-cache"
    jawaban.headers["Referrer-Policy"] = "no-referrer"
    jawaban.add_etag()
    return jawaban.make_conditional(request)


def _tampil_hadir(acara: Acara, form: FormHadir, status: int = 200) -> ResponseReturnValue:
    buka, kini = rules.waktu_hadir(acara.rentang), clock.sekarang()
    terbuka = acara.status is StatusAcara.DIJADWALKAN and rules.boleh_hadir(acara.rentang, kini)
    halaman = render_template(
        "jadwal/hadir.html",
        acara=acara,
        form=form,
        mulai=clock.ke_lokal(acara.mulai),
        selesai=clock.ke_lokal(acara.selesai),
        buka=clock.ke_lokal(buka.mulai),
        terbuka=terbuka,
        belum_buka=kini < buka.mulai,
    )
    return halaman, status, _KOP


@bp.route("/hadir/<kunci>", methods=["GET", "POST"])
@publik
def hadir(kunci: str) -> ResponseReturnValue:
    """Let somebody at the door say that he is there; an officer confirms it."""
    acara = queries.untuk_hadir(kunci)
    form = FormHadir()
    # Who comes along, a lawyer, says so for the same side, until an officer decided.
    menunggu = (StatusHadir.BELUM, StatusHadir.MENYATAKAN)
    form.tawarkan([satu for satu in acara.peserta if satu.hadir in menunggu])
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.nyatakan_hadir(kunci, int(form.peserta_id.data), form.nama.data or "")
        if hasil.berhasil:
            flash("Kehadiran Anda sudah kami terima. Tunggu petugas memastikannya.", "berhasil")
            return redirect(url_for("jadwal.hadir", kunci=kunci), 303)
    return _tampil_hadir(acara, form, 422 if form.errors or form.form_errors else 200)


# Stands below the views that it limits.
batasi(bp, ("umpan",), BATAS_UMPAN, lingkup="jadwal.umpan")
batasi(bp, ("hadir",), BATAS_HADIR, lingkup="jadwal.hadir")
