"""Meetings of a body: the list, one meeting, calling, moving and calling off."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.audit import queries as jejak
from hi_cases.core import clock
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.jadwal import queries as jadwal
from hi_cases.jadwal.forms.acara import WaktuAcara
from hi_cases.tripartit.forms.rapat import FormBatalRapat, FormPindah, FormRapat, FormRapatLalu
from hi_cases.tripartit.queries import lembaga as baca_lembaga
from hi_cases.tripartit.queries import rapat as baca
from hi_cases.tripartit.queries.rekomendasi import dari_rapat
from hi_cases.tripartit.routes.bahan import tampil
from hi_cases.tripartit.routes.bp import bp
from hi_cases.tripartit.rules.izin import KELOLA, LIHAT
from hi_cases.tripartit.services import rapat as layanan
from hi_cases.tripartit.types import StatusRapat

_KATA = {
    "rapat.undang": "Rapat dijadwalkan",
    "rapat.catat_lalu": "Rapat dicatat",
    "rapat.pindah": "Dijadwalkan ulang",
    "rapat.batal": "Dibatalkan",
    "rapat.agenda": "Agenda ditambah",
    "rapat.agenda_coret": "Agenda dicoret",
    "rapat.hadir": "Kehadiran dicatat",
    "rapat.risalah": "Risalah ditulis",
    "rapat.keputusan": "Keputusan dicatat",
    "rapat.keputusan_coret": "Keputusan dicoret",
    "rapat.tutup": "Rapat ditutup",
    "unggah_berkas": "Berkas dilampirkan",
}


@bp.get("/lembaga/<int:lembaga_id>/rapat")
@wajib(LIHAT)
def rapat_daftar(lembaga_id: int) -> ResponseReturnValue:
    """List the meetings of a body, the newest first."""
    satu = baca_lembaga.ambil(pelaku_kini(), lembaga_id)
    setelah = request.args.get("setelah", "")
    halaman = baca.daftar(lembaga_id, setelah)
    return render_template(
        "tripartit/rapat_daftar.html", lembaga=satu, halaman=halaman, setelah=setelah
    )


@bp.get("/rapat-lembaga/<int:rapat_id>")
@wajib(LIHAT)
def rapat(rapat_id: int) -> ResponseReturnValue:
    """Show one meeting: what is to be done now, agenda, attendance, decisions, files."""
    r = baca.rinci(pelaku_kini(), rapat_id)
    return render_template(
        "tripartit/rapat.html",
        r=r,
        rapat=r.rapat,
        lembaga=r.rapat.lembaga,
        mulai=clock.ke_lokal(r.acara.mulai) if r.acara else None,
        selesai=clock.ke_lokal(r.acara.selesai) if r.acara else None,
        riwayat=_riwayat(r.rapat),
        rekomendasi=dari_rapat(pelaku_kini(), [rapat_id]),
    )


def _riwayat(satu: Any) -> list[dict[str, Any]]:
    return [
        {
            "pada": baris.pada,
            "judul": _KATA[baris.tindakan],
            "oleh": baris.pelaku_nama,
            "uraian": baris.keterangan,
            "tautan": (),
            "dasar": baris.dasar,
        }
        for baris in jejak.jejak(satu.rujukan)
        if baris.tindakan in _KATA
    ]


def tawarkan(form: WaktuAcara, ruang_kini: int | None = None) -> None:
    """Offer officers and rooms; a room that is no longer used stays with what stands in it."""
    semua = {satu.id: satu.nama for satu in jadwal.ruang_semua(aktif=False)}
    pakai = {satu.id for satu in jadwal.ruang_semua()} | ({ruang_kini} if ruang_kini else set())
    petugas = jadwal.petugas_untuk(pelaku_kini())
    form.tawarkan(petugas, {k: nama for k, nama in semua.items() if k in pakai})


def ke_rapat(rapat_id: int, jangkar: str | None = None) -> ResponseReturnValue:
    """Go back to the page of a meeting."""
    return redirect(url_for("tripartit.rapat", rapat_id=rapat_id, _anchor=jangkar), 303)


@bp.route("/lembaga/<int:lembaga_id>/rapat/baru", methods=["GET", "POST"])
@wajib(KELOLA)
def rapat_baru(lembaga_id: int) -> ResponseReturnValue:
    """Call a meeting on the calendar."""
    pelaku = pelaku_kini()
    satu = baca_lembaga.ambil(pelaku, lembaga_id)
    form = FormRapat(data={"petugas_id": str(pelaku.id)})
    tawarkan(form)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            jadi = layanan.undang(
                pelaku, lembaga_id, form.perihal.data or "", form.agenda.data or "", form.waktu()
            )
        if hasil.berhasil:
            flash("Rapat sudah dijadwalkan. Sekarang buat undangannya.", "berhasil")
            return ke_rapat(jadi.id)
        satu = baca_lembaga.ambil(pelaku, lembaga_id)
    return tampil("rapat_baru", form, lembaga=satu)


@bp.route("/lembaga/<int:lembaga_id>/rapat/lalu", methods=["GET", "POST"])
@wajib(KELOLA)
def rapat_lalu(lembaga_id: int) -> ResponseReturnValue:
    """Record a meeting that was held without this system."""
    satu, form = baca_lembaga.ambil(pelaku_kini(), lembaga_id), FormRapatLalu()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            jadi = layanan.catat_lalu(
                pelaku_kini(),
                lembaga_id,
                form.tanggal.data,
                form.tempat.data or "",
                form.perihal.data or "",
                form.agenda.data or "",
            )
        if hasil.berhasil:
            flash("Rapat sudah dicatat. Catat kehadiran dan risalahnya.", "berhasil")
            return ke_rapat(jadi.id)
        satu = baca_lembaga.ambil(pelaku_kini(), lembaga_id)
    return tampil(
        "isian",
        form,
        lembaga=satu,
        judul="Catat rapat yang sudah dilaksanakan",
        pengantar="Untuk rapat yang tidak dijadwalkan lewat sistem ini.",
        tombol_kata="Catat rapat",
    )


def _isi(milik: Any, versi: int) -> dict[str, object]:
    mulai, selesai = clock.ke_lokal(milik.mulai), clock.ke_lokal(milik.selesai)
    return {
        "tanggal": mulai.date(),
        "sampai": selesai.date() if selesai.date() != mulai.date() else None,
        "mulai": mulai.time(),
        "selesai": selesai.time(),
        "ruang_id": str(milik.ruang_id or ""),
        "tempat": milik.tempat,
        "petugas_id": str(milik.petugas_id),
        "versi": str(versi),
    }


@bp.route("/rapat-lembaga/<int:rapat_id>/pindah", methods=["GET", "POST"])
@wajib(KELOLA)
def rapat_pindah(rapat_id: int) -> ResponseReturnValue:
    """Move a meeting."""
    satu = baca.ambil(pelaku_kini(), rapat_id)
    milik = baca.acara(satu)
    if milik is None or satu.status is not StatusRapat.TERJADWAL:
        return ke_rapat(rapat_id)
    form = FormPindah(data=_isi(milik, satu.versi))
    tawarkan(form, milik.ruang_id)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.pindahkan(
                pelaku_kini(), rapat_id, form.nomor_versi, form.alasan.data or "", form.waktu()
            )
        if hasil.berhasil:
            flash("Rapat sudah dijadwalkan ulang. Kirim undangan yang baru.", "berhasil")
            return ke_rapat(rapat_id)
        satu = baca.ambil(pelaku_kini(), rapat_id)
    return tampil("rapat_pindah", form, rapat=satu)


@bp.route("/rapat-lembaga/<int:rapat_id>/batal", methods=["GET", "POST"])
@wajib(KELOLA)
def rapat_batal(rapat_id: int) -> ResponseReturnValue:
    """Call a meeting off."""
    satu = baca.ambil(pelaku_kini(), rapat_id)
    form = FormBatalRapat(versi=str(satu.versi))
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.batalkan(pelaku_kini(), rapat_id, form.nomor_versi, form.alasan.data or "")
        if hasil.berhasil:
            flash("Rapat dibatalkan. Ruang dan waktunya bebas kembali.", "berhasil")
            return ke_rapat(rapat_id)
        satu = baca.ambil(pelaku_kini(), rapat_id)
    return tampil(
        "isian_rapat",
        form,
        rapat=satu,
        judul="Batalkan rapat",
        tombol_kata="Batalkan rapat",
    )
