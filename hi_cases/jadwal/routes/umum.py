"""What is open to who holds a secret: an officer's calendar feed, the attendance at the door."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

from flask import Response, flash, redirect, render_template, request, url_for
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.db import db, tandai_menulis
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import publik, ubah
from hi_cases.jadwal import queries, rules, services
from hi_cases.jadwal.forms import FormHadir
from hi_cases.jadwal.models import Acara, LanggananKalender
from hi_cases.jadwal.routes.cetak_biru import bp
from hi_cases.jadwal.rules.umpan import ButirUmpan, tulis
from hi_cases.jadwal.types import StatusAcara, StatusHadir
from hi_cases.pemberitahuan.services import tautan, tautan_siap

# Secrets are too long to be guessed; these keep a guesser from costing us work. Many people share
# one address: an office whose telephones all read their calendars, a waiting room.
BATAS_UMPAN = "60 per minute; 1200 per hour"
BATAS_HADIR = "40 per minute; 400 per hour"

KE_BELAKANG = timedelta(days=90)
"""How long a meeting stays in the feed after it was."""
JARAK_CATAT = timedelta(hours=1)
_KOP = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


def _butir(acara: Acara) -> ButirUmpan:
    batal = acara.status is StatusAcara.DIBATALKAN
    saat = [acara.dibuat_pada, *(satu.pada for satu in acara.perubahan)]
    if acara.ditutup_pada is not None:
        saat.append(acara.ditutup_pada)
    return ButirUmpan(
        id=acara.id,
        ringkas=acara.judul,
        mulai=acara.mulai,
        selesai=acara.selesai,
        di=acara.di,
        alamat=tautan("jadwal.acara", acara_id=acara.id),
        urutan=len(acara.perubahan) + batal,
        berubah_pada=max(saat),
        batal=batal,
    )


def _catat_dibaca(milik: LanggananKalender) -> None:
    """Keep when the address was read, hourly at most, in a writing transaction of its own."""
    kini, milik_id = clock.sekarang(), milik.id
    if milik.dibaca_pada is not None and kini - milik.dibaca_pada < JARAK_CATAT:
        return
    db.session.rollback()
    tandai_menulis()
    with ubah():
        services.tandai_dibaca(milik_id)


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
    if request.method == "GET":
        _catat_dibaca(milik)
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
    form.tawarkan([satu for satu in acara.peserta if satu.hadir is StatusHadir.BELUM])
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.nyatakan_hadir(kunci, int(form.peserta_id.data), form.nama.data or "")
        if hasil.berhasil:
            flash("Kehadiran Anda sudah kami terima. Tunggu petugas memastikannya.", "berhasil")
            return redirect(url_for("jadwal.hadir", kunci=kunci), 303)
    return _tampil_hadir(acara, form, 422 if form.errors or form.form_errors else 200)


def pasang_batas(keadaan: BlueprintSetupState) -> None:
    """Limit how often one network address may ask."""
    app = keadaan.app
    batas = app.extensions["hi_pembatas"]
    for nama, sering in (("umpan", BATAS_UMPAN), ("hadir", BATAS_HADIR)):
        titik = f"jadwal.{nama}"
        app.view_functions[titik] = batas.shared_limit(sering, scope=titik)(
            app.view_functions[titik]
        )


# Runs after the views of this module are known to the application.
bp.record(pasang_batas)
