"""Meetings of a case: planned from a proposal, moved with new summonses, summonses in one click."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.authz import Pelaku
from hi_cases.core.clock import ke_lokal
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import boleh, pelaku_kini, ubah, wajib
from hi_cases.jadwal import queries as jadwal
from hi_cases.jadwal.types import Slot, Usulan
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.forms.pertemuan import FormJadwalkan, FormJadwalUlang, dengan_slot
from hi_cases.perselisihan.queries import pertemuan as bacaan
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.routes.tindakan import halangan_tindakan
from hi_cases.perselisihan.rules import alur, izin, pertemuan
from hi_cases.perselisihan.rules.surat import boleh_menulis
from hi_cases.perselisihan.rules.transisi.jadwal import BERJADWAL
from hi_cases.perselisihan.services import pertemuan as layanan
from hi_cases.perselisihan.types import Tindakan
from hi_cases.surat.types import StatusSurat

_TERBIT = StatusSurat.TERBIT
_KIRIM = frozenset({StatusSurat.DRAF, StatusSurat.DIPERIKSA, StatusSurat.TERBIT})


# -- the panel of the case page -------------------------------------------------------------------


@dataclass(frozen=True)
class PanggilanPihak:
    """How far the summons of one party to one meeting is."""

    pihak_id: int
    surat_id: int | None
    keadaan: str
    draf: bool = False
    belum_dikirim: bool = False
    menunggu_bukti: bool = False


@dataclass(frozen=True)
class BarisPertemuan:
    """One meeting, its summonses, and what this reader may do about them."""

    p: bacaan.PertemuanTampil
    panggilan: tuple[PanggilanPihak, ...]
    buat: bool
    terbitkan: int
    url_kirim: str = ""
    """Where its issued summonses are sent all at once; empty: none waits for that."""
    url_terima: str = ""
    """Where their receipts are recorded all at once."""


@dataclass(frozen=True)
class PanelJadwal:
    """The meetings of a case: those that stand, and those that are over."""

    buka: tuple[BarisPertemuan, ...]
    usai: tuple[bacaan.PertemuanTampil, ...]
    boleh_atur: bool


def _dikirim(h: queries.HalamanPerkara, pihak_id: int, p: bacaan.PertemuanTampil) -> Any:
    """Return the last summons of a party to this meeting: its day, and its hour if it names one."""
    for satu in reversed(h.panggilan):
        untuk = (satu.pihak_id, satu.perihal, satu.untuk_tanggal)
        jam = pertemuan.jam_panggilan(satu.pukul)
        if untuk == (pihak_id, p.perihal, p.hari) and jam in {None, p.mulai.time()}:
            return satu
    return None


def _keadaan(satu: Any, sampai: Any) -> str:
    if sampai is not None:
        return "terbukti diterima" if sampai.diterima_pada else "dikirim, menunggu bukti terima"
    if satu is None:
        return "belum dibuat"
    return {
        StatusSurat.DRAF: "draf",
        StatusSurat.DIPERIKSA: "menunggu persetujuan",
    }.get(satu.status, "terbit, belum dikirim")


def _panggilan(
    h: queries.HalamanPerkara, p: bacaan.PertemuanTampil, surat: Any
) -> tuple[PanggilanPihak, ...]:
    """Return the summons of each party to this meeting, as it is now."""
    milik: dict[int, Any] = {}
    for satu in surat:
        isian = satu.isian
        cocok = (isian.get("perihal"), isian.get("untuk_tanggal"), isian.get("pukul"))
        if satu.kode == bacaan.PANGGILAN and satu.status in _KIRIM:
            if cocok == (p.perihal.value, p.hari.isoformat(), f"{p.mulai:%H:%M}"):
                milik.setdefault(satu.pihak_id, satu)
    hasil = []
    for pihak in h.pihak:
        ada = milik.get(pihak.id)
        sampai = _dikirim(h, pihak.id, p)
        keadaan = _keadaan(ada, sampai)
        draf = ada is not None and ada.status is StatusSurat.DRAF
        hasil.append(
            PanggilanPihak(
                pihak.id,
                ada.id if ada else None,
                keadaan,
                draf,
                belum_dikirim=sampai is None and ada is not None and ada.status is _TERBIT,
                menunggu_bukti=sampai is not None and ada is not None and not sampai.diterima_pada,
            )
        )
    return tuple(hasil)


def _url_set(alamat: str, semua: Iterable[PanggilanPihak]) -> str:
    """Return where the letters of a set are recorded together; empty: nowhere."""
    surat = [satu.surat_id for satu in semua]
    return url_for(alamat, surat_id=surat[0]) if surat and boleh("surat.sampaikan") else ""


def _baris(
    pelaku: Pelaku, h: queries.HalamanPerkara, p: bacaan.PertemuanTampil, surat: Any
) -> BarisPertemuan:
    semua = _panggilan(h, p, surat)
    menulis = boleh("surat.tulis") and boleh_menulis(pelaku, bacaan.PANGGILAN, h.fakta.mediator_id)
    draf = sum(satu.draf for satu in semua)
    sendiri = menulis and pelaku.id == h.fakta.mediator_id
    return BarisPertemuan(
        p,
        semua,
        buat=menulis and not p.lewat and any(s.keadaan == "belum dibuat" for s in semua),
        terbitkan=draf if sendiri and not p.lewat else 0,
        url_kirim=_url_set("surat.kirim_semua", (s for s in semua if s.belum_dikirim)),
        url_terima=_url_set("surat.terima_semua", (s for s in semua if s.menunggu_bukti)),
    )


def panel_jadwal(h: queries.HalamanPerkara, surat: Any) -> PanelJadwal | None:
    """Return the meetings of a case; None where it has none and may have none now."""
    pelaku = pelaku_kini()
    semua = bacaan.tampil(h.perkara, h.acara, h.fakta.sidang)
    if h.fakta.register or (not semua and h.fakta.tahap not in BERJADWAL):
        return None
    atur = next((p for p in h.pilihan if p.tindakan is Tindakan.JADWALKAN), None)
    return PanelJadwal(
        buka=tuple(_baris(pelaku, h, p, surat) for p in semua if p.terbuka),
        usai=tuple(p for p in semua if not p.terbuka),
        boleh_atur=atur is not None and atur.boleh,
    )


# -- planning and moving --------------------------------------------------------------------------


@dataclass(frozen=True)
class SlotTampil:
    """A proposal as its button sends it."""

    nilai: str
    waktu: str
    ruang: str
    sebab: tuple[str, ...]
    baik: bool


def _slot(satu: Slot, ruang: dict[int, str]) -> SlotTampil:
    mulai, selesai = ke_lokal(satu.rentang.mulai), ke_lokal(satu.rentang.selesai)
    bagian = (satu.tanggal.isoformat(), f"{mulai:%H.%M}", f"{selesai:%H.%M}", satu.ruang_id or "")
    return SlotTampil(
        "|".join(str(b) for b in bagian),
        pertemuan.tulis_saat(mulai, selesai),
        ruang.get(satu.ruang_id or 0, "tanpa ruang"),
        satu.catatan,
        satu.dalam_batas and satu.cukup_panggilan,
    )


def _ruang(kini: int | None = None) -> dict[int, str]:
    """Return the rooms in use, and the one a meeting is in."""
    return {
        satu.id: f"{satu.nama} (kursi roda)" if satu.ramah_difabel else satu.nama
        for satu in jadwal.ruang_semua(aktif=False)
        if satu.aktif or satu.id == kini
    }


def _sama(satu: Slot, acara: Any) -> bool:
    """Tell whether a proposal is when and where the meeting is already."""
    return acara is not None and (satu.rentang, satu.ruang_id) == (acara.rentang, acara.ruang_id)


def _halaman(
    h: queries.HalamanPerkara,
    aksi: Tindakan,
    form: FormJadwalkan | FormJadwalUlang,
    acara: Any = None,
) -> ResponseReturnValue:
    halangan = halangan_tindakan(h, aksi)
    saran = bacaan.usulan(h.perkara, h.fakta, acara.id if acara else None)
    if halangan:
        saran = Usulan(())
    nama = {satu.id: satu.nama for satu in jadwal.ruang_semua()}
    return render_template(
        "perselisihan/jadwal.html",
        h=h,
        aksi=aksi,
        form=form,
        halangan=halangan,
        saran=[_slot(satu, nama) for satu in saran.slot if not _sama(satu, acara)],
        alasan_saran=saran.alasan,
        berhalangan=bacaan.halangan(h.perkara, h.fakta.hari_ini),
        batas=h.fakta.berjalan.get("MED-7"),
        semula=pertemuan.tulis_saat(acara.mulai, acara.selesai) if acara else "",
        acara=acara,
        transisi=alur.cari(h.fakta.tahap, aksi),
    ), halangan.status if halangan else (422 if form.errors or form.form_errors else 200)


def _isi_form(kelas: Any, **awal: Any) -> Any:
    """Return the form, with the pressed proposal in its fields."""
    kiriman = dengan_slot(request.form) if request.method == "POST" else None
    return kelas(formdata=kiriman, **awal) if kiriman is not None else kelas(**awal)


@bp.route("/<int:perkara_id>/jadwal", methods=["GET", "POST"])
@wajib(izin.LIHAT)
def jadwalkan(perkara_id: int) -> ResponseReturnValue:
    """Plan a session or a clarification."""
    h = queries.halaman(pelaku_kini(), perkara_id)
    ruang = _ruang()
    awal = {"versi": str(h.perkara.versi), "ruang_id": str(next(iter(ruang), ""))}
    form = _isi_form(FormJadwalkan, data=awal)
    form.tawarkan(ruang)
    form.tawarkan_perihal(pertemuan.perihal_boleh(h.fakta.tahap, h.fakta.sidang))
    if form.validate_on_submit() and not halangan_tindakan(h, Tindakan.JADWALKAN):
        if _simpan(perkara_id, Tindakan.JADWALKAN, form, {}):
            flash("Pertemuan sudah dijadwalkan. Buat panggilannya di bawah ini.", "berhasil")
            return _ke_perkara(perkara_id)
        h = queries.halaman(pelaku_kini(), perkara_id)
    return _halaman(h, Tindakan.JADWALKAN, form)


def _simpan(perkara_id: int, aksi: Tindakan, form: Any, lain: dict[str, Any]) -> bool:
    with ubah(form) as hasil:
        data = {**form.data_tindakan(), **lain}
        services.lakukan(pelaku_kini(), perkara_id, aksi, form.nomor_versi or 0, data)
    return hasil.berhasil


def _ke_perkara(perkara_id: int) -> ResponseReturnValue:
    return redirect(url_for("perselisihan.rincian", perkara_id=perkara_id, _anchor="jadwal"), 303)


def _acara(h: queries.HalamanPerkara, acara_id: int) -> Any:
    for satu in h.acara:
        if satu.id == acara_id and pertemuan.terbuka(satu):
            return satu
    raise TidakDitemukan


def _awal(h: queries.HalamanPerkara, acara: Any) -> dict[str, Any]:
    mulai, selesai = ke_lokal(acara.mulai), ke_lokal(acara.selesai)
    return {
        "versi": str(h.perkara.versi),
        "tanggal": mulai.date(),
        "mulai": mulai.time(),
        "selesai": selesai.time(),
        "ruang_id": str(acara.ruang_id or ""),
        "tempat": acara.tempat,
        "alasan": bacaan.alasan_pindah(h.perkara, mulai.date()),
    }


@bp.route("/<int:perkara_id>/jadwal/<int:acara_id>", methods=["GET", "POST"])
@wajib(izin.LIHAT)
def jadwal_ulang(perkara_id: int, acara_id: int) -> ResponseReturnValue:
    """Move a meeting, and write the summonses anew with it."""
    h = queries.halaman(pelaku_kini(), perkara_id)
    acara = _acara(h, acara_id)
    form = _isi_form(FormJadwalUlang, data=_awal(h, acara))
    form.tawarkan(_ruang(acara.ruang_id))
    if form.validate_on_submit() and not halangan_tindakan(h, Tindakan.JADWAL_ULANG):
        if _simpan(perkara_id, Tindakan.JADWAL_ULANG, form, {"acara_id": acara_id}):
            flash("Pertemuan dipindah. Panggilan baru untuk semua pihak sudah dibuat.", "berhasil")
            return _ke_perkara(perkara_id)
        h = queries.halaman(pelaku_kini(), perkara_id)
        acara = _acara(h, acara_id)
    return _halaman(h, Tindakan.JADWAL_ULANG, form, acara)


# -- summonses ------------------------------------------------------------------------------------


@bp.post("/<int:perkara_id>/jadwal/<int:acara_id>/panggilan")
@wajib("surat.tulis")
def buat_panggilan(perkara_id: int, acara_id: int) -> ResponseReturnValue:
    """Write the summons to a meeting for every party, as drafts."""
    _acara(queries.halaman(pelaku_kini(), perkara_id), acara_id)
    with ubah():
        banyak = layanan.buat_panggilan(pelaku_kini(), perkara_id, acara_id)
    flash(f"Draf panggilan untuk {banyak} pihak sudah ada. Periksa, lalu terbitkan.", "berhasil")
    return _ke_perkara(perkara_id)


@bp.post("/<int:perkara_id>/jadwal/<int:acara_id>/terbitkan")
@wajib("surat.tulis")
def terbitkan_panggilan(perkara_id: int, acara_id: int) -> ResponseReturnValue:
    """Sign and issue the drafts of the summonses to a meeting, all or none."""
    _acara(queries.halaman(pelaku_kini(), perkara_id), acara_id)
    with ubah():
        banyak = layanan.terbitkan_panggilan(pelaku_kini(), perkara_id, acara_id)
    flash(f"{banyak} panggilan terbit. Sampaikan semuanya dari jadwal di bawah ini.", "berhasil")
    return _ke_perkara(perkara_id)
