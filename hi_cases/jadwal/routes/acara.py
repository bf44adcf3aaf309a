"""One meeting: its page, a new one, moved, called off, and who was there."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.errors import TidakBerizin, TidakDitemukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.jadwal import queries, rules, services
from hi_cases.jadwal.forms import FormAcara, FormBatal, FormPastikan, FormUbahAcara
from hi_cases.jadwal.models import Acara
from hi_cases.jadwal.routes.bahan import label_hal, qr_hadir, tampil
from hi_cases.jadwal.routes.cetak_biru import bp
from hi_cases.jadwal.rules.halaman import baca_tanggal_alamat
from hi_cases.jadwal.types import JenisAcara


@bp.get("/jadwal/<int:acara_id>")
@wajib("jadwal.lihat")
def acara(acara_id: int) -> ResponseReturnValue:
    """Show one meeting, who is invited and who came."""
    pelaku = pelaku_kini()
    satu = queries.acara(pelaku, acara_id)
    return render_template(
        "jadwal/acara.html",
        acara=satu,
        tampil=tampil(pelaku, [satu])[0],
        hal=label_hal(pelaku, [satu]).get(satu.id),
        semula=[(s, clock.ke_lokal(s.mulai), clock.ke_lokal(s.selesai)) for s in satu.perubahan],
        boleh_ubah=queries.boleh_ubah(pelaku, satu),
        boleh_pastikan=queries.boleh_pastikan_hadir(pelaku, satu),
        buka_hadir=rules.waktu_hadir(satu.rentang),
        terbuka=clock.sekarang() >= rules.waktu_hadir(satu.rentang).mulai,
        qr=qr_hadir(satu),
    )


def _tawarkan(form: FormAcara | FormUbahAcara, kini: int | None = None) -> None:
    """Offer officers and rooms; a room that is no longer used stays with what stands in it."""
    ruang = {satu.id: satu.nama for satu in queries.ruang_semua(aktif=False)}
    pakai = {satu.id for satu in queries.ruang_semua()} | ({kini} if kini else set())
    form.tawarkan(
        queries.petugas_untuk(pelaku_kini()), {k: nama for k, nama in ruang.items() if k in pakai}
    )


@bp.route("/jadwal/baru", methods=["GET", "POST"])
@wajib("jadwal.atur")
def acara_baru() -> ResponseReturnValue:
    """Put an activity of the office on the calendar."""
    pelaku = pelaku_kini()
    hari = baca_tanggal_alamat(request.args.get("tanggal", "")) or clock.hari_ini()
    form = FormAcara(data={"tanggal": hari, "petugas_id": str(pelaku.id)})
    _tawarkan(form)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            baru = services.jadwalkan(
                pelaku,
                jenis=JenisAcara(form.jenis.data),
                judul=form.judul.data or "",
                catatan=form.catatan.data or "",
                **form.waktu(),
            )
        if hasil.berhasil:
            flash("Acara sudah dicatat.", "berhasil")
            return redirect(url_for("jadwal.acara", acara_id=baru.id), 303)
    kode = 422 if form.errors or form.form_errors else 200
    return render_template("jadwal/acara_baru.html", form=form), kode


def _yang_dapat_diubah(acara_id: int) -> Acara:
    """Return a meeting that is changed here; the others have acts of their own."""
    satu = queries.acara(pelaku_kini(), acara_id)
    if not queries.boleh_ubah(pelaku_kini(), satu):
        raise TidakBerizin("Acara ini tidak dapat Anda ubah dari kalender.")
    return satu


def _isi(satu: Acara) -> dict[str, object]:
    mulai, selesai = clock.ke_lokal(satu.mulai), clock.ke_lokal(satu.selesai)
    return {
        "tanggal": mulai.date(),
        "sampai": selesai.date() if selesai.date() != mulai.date() else None,
        "mulai": mulai.time(),
        "selesai": selesai.time(),
        "ruang_id": str(satu.ruang_id or ""),
        "tempat": satu.tempat,
        "petugas_id": str(satu.petugas_id),
        "versi": str(satu.versi),
    }


@bp.route("/jadwal/<int:acara_id>/ubah", methods=["GET", "POST"])
@wajib("jadwal.atur")
def acara_ubah(acara_id: int) -> ResponseReturnValue:
    """Move a meeting that is about no case."""
    satu = _yang_dapat_diubah(acara_id)
    form = FormUbahAcara(data=_isi(satu))
    _tawarkan(form, satu.ruang_id)
    if form.validate_on_submit():
        alasan = form.alasan.data or ""
        with ubah(form) as hasil:
            services.ubah(
                pelaku_kini(), acara_id, form.nomor_versi or 0, alasan=alasan, **form.waktu()
            )
        if hasil.berhasil:
            flash("Acara sudah diubah. Waktu yang lama tetap tercatat.", "berhasil")
            return redirect(url_for("jadwal.acara", acara_id=acara_id), 303)
    kode = 422 if form.errors or form.form_errors else 200
    kini = tampil(pelaku_kini(), [satu])[0]
    return render_template("jadwal/acara_ubah.html", form=form, acara=satu, tersimpan=kini), kode


@bp.route("/jadwal/<int:acara_id>/batal", methods=["GET", "POST"])
@wajib("jadwal.atur")
def acara_batal(acara_id: int) -> ResponseReturnValue:
    """Call a meeting off that is about no case."""
    satu = _yang_dapat_diubah(acara_id)
    form = FormBatal(versi=str(satu.versi))
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.batalkan(
                pelaku_kini(), acara_id, form.nomor_versi or 0, form.alasan.data or ""
            )
        if hasil.berhasil:
            flash("Acara dibatalkan. Ruang dan waktunya bebas kembali.", "berhasil")
            return redirect(url_for("jadwal.acara", acara_id=acara_id), 303)
    kode = 422 if form.errors or form.form_errors else 200
    tampak = tampil(pelaku_kini(), [satu])[0]
    return render_template("jadwal/acara_batal.html", form=form, acara=satu, tampil=tampak), kode


@bp.post("/jadwal/<int:acara_id>/peserta/<int:peserta_id>")
@wajib("jadwal.atur")
def pastikan_hadir(acara_id: int, peserta_id: int) -> ResponseReturnValue:
    """Confirm that somebody was there, or that nobody was."""
    satu = queries.acara(pelaku_kini(), acara_id)
    if peserta_id not in {peserta.id for peserta in satu.peserta}:
        raise TidakDitemukan
    form = FormPastikan()
    with ubah(form) as hasil:
        services.pastikan_hadir(
            pelaku_kini(), peserta_id, hadir=form.hadir.data == "ya", nama=form.nama.data or ""
        )
    pesan = " ".join([*form.form_errors, *form.nama.errors]) or "Kehadiran sudah dicatat."
    flash(pesan, "berhasil" if hasil.berhasil else "galat")
    return redirect(url_for("jadwal.acara", acara_id=acara_id, _anchor="peserta"), 303)
