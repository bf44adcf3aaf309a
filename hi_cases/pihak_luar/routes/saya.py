"""The pages of an outsider: his cases, and one of them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from flask import flash, redirect, render_template, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.jadwal.rules.umpan import ButirUmpan, tulis
from hi_cases.perselisihan import services
from hi_cases.perselisihan.queries.asal import asal
from hi_cases.perselisihan.queries.pengembalian import Pengembalian, pengembalian
from hi_cases.perselisihan.queries.saya import DaftarSaya, perkara_saya
from hi_cases.perselisihan.queries.saya_perkara import HalamanSaya, halaman_saya
from hi_cases.perselisihan.queries.tuntutan import tuntutan_tampak
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.rules.arti_pihak import DI_ISIAN
from hi_cases.perselisihan.rules.lacak import pisahkan, sebutan_tahap, tak_dihitung
from hi_cases.perselisihan.services.undangan import kode_kuasa
from hi_cases.perselisihan.types import StatusKuasa, Tahap, Tindakan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.pihak_luar.routes.cetak_biru import luar
from hi_cases.pihak_luar.routes.saya_bahan import bahan_saya
from hi_cases.pihak_luar.rules.kalender_pertemuan import berkas_kalender

_PIHAK_SENDIRI = frozenset({Tindakan.TUNJUK_KUASA, Tindakan.CABUT_KUASA})


def alamat_tindakan(perkara_id: int, aksi: Tindakan) -> str:
    """Return where an act is done: the filing's own pages, or the page of acts."""
    if aksi in DI_ISIAN:
        return url_for("luar.lanjut_isian", perkara_id=perkara_id)
    return url_for("luar.tindakan_saya", perkara_id=perkara_id, kode=aksi.value)


def _tombol(h: HalamanSaya, aksi: Tindakan) -> dict[str, str]:
    label = "Lanjutkan isian" if aksi is Tindakan.AJUKAN else aksi.label
    return {"label": label, "url": alamat_tindakan(h.perkara.id, aksi)}


def tidak_berguna(h: HalamanSaya, aksi: Tindakan) -> str:
    """Return why an act that the table allows has nothing to act on for this party; else empty."""
    milik = [f for f in h.fakta.pihak if f.id in h.saya]
    if aksi is Tindakan.JAWAB_ANJURAN and not any(
        f.terima_anjuran and not f.terjawab for f in milik
    ):
        if any(f.terjawab for f in milik):
            return "Jawaban Anda sudah tercatat."
        return (
            "Bukti bahwa Anda menerima anjuran belum dicatat. Waktu menjawab baru berjalan "
            "sejak tanggal terima itu."
        )
    if aksi in _PIHAK_SENDIRI and h.hanya_kuasa:
        return "Kuasa ditunjuk dan dicabut oleh pihak yang Anda wakili."
    if aksi is Tindakan.URUNGKAN and h.perkara.di_dinas:
        return "Perundingan ini dicatat dinas. Minta petugas mencatat pencabutannya dengan surat."
    pilihan = bahan_saya(h, aksi).menurut_bidang
    if aksi is Tindakan.LAPOR_TERIMA and not pilihan["surat"]:
        return "Tidak ada surat kepada Anda yang menunggu bukti terima."
    if aksi is Tindakan.CABUT_KUASA and not pilihan["kuasa_id"]:
        return "Anda tidak mempunyai kuasa yang berlaku dalam perkara ini."
    if aksi is Tindakan.KABARKAN_HADIR and not bahan_saya(h, aksi).awal:
        return "Belum ada panggilan kepada Anda untuk pertemuan yang akan datang."
    return ""


def _kode_kuasa(h: HalamanSaya) -> dict[int, str]:
    """Return the codes that a party hands to its representatives, while they open something."""
    if not h.mengikat or h.hanya_kuasa:
        return {}
    return {
        satu.id: kode_kuasa(satu)
        for satu in h.kuasa
        if satu.status is StatusKuasa.TERVERIFIKASI and satu.pengguna_id is None
    }


def pilah(h: HalamanSaya) -> dict[str, Any]:
    """Split a party's acts: the one awaited, others that may be done now, those not yet."""
    utama = h.panel.tindakan
    hasil: dict[str, Any] = {"utama": None, "bisa": [], "belum": []}
    for satu in h.pilihan:
        aksi = satu.tindakan
        sebab = tidak_berguna(h, aksi) or satu.alasan
        if not satu.berwenang or aksi is Tindakan.UBAH_DRAF:
            continue
        if sebab:
            hasil["belum"].append({"label": aksi.label, "alasan": sebab})
        elif aksi is utama:
            hasil["utama"] = _tombol(h, aksi)
        else:
            hasil["bisa"].append(_tombol(h, aksi))
    if utama in DI_ISIAN:
        hasil["utama"] = _tombol(h, utama)
        hasil["belum"] = [satu for satu in hasil["belum"] if satu["label"] != utama.label]
    return hasil


@luar.get("/saya")
@wajib(izin.SAYA)
def saya() -> ResponseReturnValue:
    """List the cases of the reader: what waits for him first."""
    pelaku = pelaku_kini()
    daftar: DaftarSaya = perkara_saya(pelaku)
    return render_template(
        "pihak_luar/saya.html",
        d=daftar,
        wakil=perusahaan.wakil_saya(pelaku),
        alamat_tindakan=alamat_tindakan,
    )


def _diminta(h: HalamanSaya) -> Pengembalian | None:
    """Return what a returned file lacks, to the one who is to complete it."""
    kembali = h.perkara.tahap is Tahap.BERKAS_DIKEMBALIKAN and h.panel.saya
    return pengembalian(h.perkara) if kembali else None


@luar.get("/saya/<int:perkara_id>")
@wajib(izin.SAYA)
def perkara_saya_satu(perkara_id: int) -> ResponseReturnValue:
    """Show one case to one of its parties."""
    h = halaman_saya(pelaku_kini(), perkara_id)
    judul, kalimat = pisahkan(h.panel.kalimat, h.perkara.tahap)
    return render_template(
        "pihak_luar/perkara.html",
        h=h,
        asal=asal(pelaku_kini(), h.perkara),
        aksi=pilah(h),
        kode_kuasa=_kode_kuasa(h),
        sebutan_tahap=sebutan_tahap(h.fakta, h.langkah),
        tak_dihitung=tak_dihitung(h.langkah),
        judul_panel=judul,
        kalimat_panel=kalimat,
        diminta=_diminta(h),
        tuntutan_tampak=tuntutan_tampak(pelaku_kini(), h.perkara),
    )


@luar.get("/saya/<int:perkara_id>/lanjut")
@wajib(izin.SAYA)
def lanjut_isian(perkara_id: int) -> ResponseReturnValue:
    """Lead to the filing's own pages where something is left to fill in there."""
    h = halaman_saya(pelaku_kini(), perkara_id)
    if h.perkara.tahap in {Tahap.DRAF, Tahap.BERKAS_DIKEMBALIKAN}:
        return redirect(f"/ajukan/{perkara_id}")
    return redirect(url_for("luar.perkara_saya_satu", perkara_id=perkara_id))


@luar.post("/saya/<int:perkara_id>/kabar/<int:pernyataan_id>/tarik")
@wajib(izin.SAYA)
def tarik_kabar(perkara_id: int, pernyataan_id: int) -> ResponseReturnValue:
    """Take back what was said and nobody has acted on yet."""
    with ubah():
        services.tarik_kabar(pelaku_kini(), perkara_id, pernyataan_id)
    flash("Kabar itu sudah ditarik kembali.", "berhasil")
    return redirect(url_for("luar.perkara_saya_satu", perkara_id=perkara_id))


@luar.get("/saya/<int:perkara_id>/panggilan/<int:panggilan_id>.ics")
@wajib(izin.SAYA)
def kalender_panggilan(perkara_id: int, panggilan_id: int) -> ResponseReturnValue:
    """Give a summons of one's own as a calendar file."""
    h = halaman_saya(pelaku_kini(), perkara_id)
    satu = next((p for p in h.panggilan if p.id == panggilan_id and p.saya), None)
    if satu is None:
        raise TidakDitemukan
    isi = berkas_kalender(
        f"panggilan-{satu.id}@hi-cases",
        f"{satu.perihal}, {h.perkara.sebutan}",
        satu.untuk,
        satu.pukul,
        satu.tempat,
        clock.sekarang(),
    )
    nama = f"panggilan-{satu.id}.ics"
    return send_file(BytesIO(isi.encode()), "text/calendar", as_attachment=True, download_name=nama)


@luar.get("/saya/<int:perkara_id>/jadwal/<int:acara_id>.ics")
@wajib(izin.SAYA)
def kalender_pertemuan(perkara_id: int, acara_id: int) -> ResponseReturnValue:
    """Give one meeting as a calendar file; taken again after a move, it changes the entry."""
    h = halaman_saya(pelaku_kini(), perkara_id)
    satu = next((p for p in h.jadwal if p.id == acara_id), None)
    if satu is None:
        raise TidakDitemukan
    butir = ButirUmpan(
        id=satu.id,
        ringkas=f"{satu.apa}, {h.perkara.sebutan}",
        mulai=satu.mulai,
        selesai=satu.selesai,
        di=satu.di,
        alamat=url_for("luar.perkara_saya_satu", perkara_id=perkara_id, _external=True),
        urutan=satu.urutan,
        berubah_pada=clock.sekarang(),
    )
    isi = tulis([butir], nama="Jadwal perkara", tuan_rumah="hi-cases")
    nama = f"pertemuan-{satu.id}.ics"
    return send_file(BytesIO(isi), "text/calendar", as_attachment=True, download_name=nama)
