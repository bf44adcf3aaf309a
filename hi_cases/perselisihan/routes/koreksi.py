"""Correct the day of an entry: choose it, see what would move, then save."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.dokumen import services as dokumen
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.forms import BahanPilihan, FormTindakan, bukti, formulir_untuk
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.rules import alur, izin
from hi_cases.perselisihan.rules import koreksi as aturan
from hi_cases.perselisihan.types import Fakta, Jenis, Tindakan
from hi_cases.perselisihan.types.koreksi import Entri, Titik

AKSI = Tindakan.PERBAIKI_TANGGAL
_KE_DALUWARSA = frozenset({"sidang", "sidang_konsiliasi", "anjuran", "anjuran_konsiliator"})


@dataclass(frozen=True)
class Baris:
    """One entry on the page of choices: its day, what stands on it, how it is corrected."""

    titik: Titik
    tenggat: tuple[str, ...]
    url: str
    alasan: str = ""


def _perkara(perkara_id: int) -> tuple[Perkara, Fakta]:
    """Return the case if its days may be corrected now by this reader."""
    perkara = queries.perkara(pelaku_kini(), perkara_id)
    fakta = queries.fakta(perkara)
    transisi = alur.tentukan(fakta, AKSI)
    if not alur.berwenang(pelaku_kini(), transisi, fakta):
        raise TidakBerizin("Tanggal perkara ini diperbaiki oleh mediatornya atau oleh petugas.")
    return perkara, fakta


def _oleh(entri: Entri) -> str:
    siapa = dict.fromkeys(p.label.lower() for s in aturan.baris(entri) for p in s.peran)
    return f"Hanya {' atau '.join(siapa)} yang dapat memperbaikinya."


def _kode(satu: Titik, fakta: Fakta) -> tuple[str, ...]:
    """The periods that stand on an entry; where an act of its own mends it, those of a party."""
    if satu.entri.lewat is None:
        return tuple(dict.fromkeys(s.kode for s in aturan.sandaran(satu)))
    semua = (alur.cari(fakta.tahap, aksi) for aksi in satu.entri.tindakan)
    return tuple(
        dict.fromkeys(t.kode for s in semua if s for t in (*s.membuka, *s.memenuhi) if t.per_pihak)
    )


def _baris(pelaku: Pelaku, perkara: Perkara, fakta: Fakta, satu: Titik) -> Baris | None:
    entri = satu.entri
    kode = _kode(satu, fakta)
    if entri.lewat is not None:
        transisi = alur.cari(fakta.tahap, entri.lewat)
        if transisi is None or not alur.berwenang(pelaku, transisi, fakta):
            return None
        aksi = entri.lewat.value
        url = url_for("perselisihan.tindakan", perkara_id=perkara.id, kode=aksi)
        return Baris(satu, kode, url)
    if not aturan.dapat_diperbaiki(entri, fakta):
        return None
    if not aturan.berwenang(pelaku, entri, fakta):
        return Baris(satu, kode, "", _oleh(entri))
    url = url_for("perselisihan.koreksi_tanggal", perkara_id=perkara.id, kunci=satu.kunci)
    return Baris(satu, kode, url)


@bp.get("/<int:perkara_id>/koreksi")
@wajib(izin.kode(AKSI))
def koreksi(perkara_id: int) -> ResponseReturnValue:
    """Show the entries of a case that carry a day, to choose the one that is wrong."""
    perkara, fakta = _perkara(perkara_id)
    semua = (_baris(pelaku_kini(), perkara, fakta, satu) for satu in queries.titik(perkara))
    return render_template(
        "perselisihan/koreksi.html", perkara=perkara, baris=[satu for satu in semua if satu]
    )


def _titik(perkara: Perkara, fakta: Fakta, kunci: str) -> tuple[Titik, list[Titik]]:
    semua = queries.titik(perkara)
    for satu in semua:
        if satu.kunci == kunci and aturan.dapat_diperbaiki(satu.entri, fakta):
            if not aturan.berwenang(pelaku_kini(), satu.entri, fakta):
                raise TidakBerizin(f"{satu.entri.label}: {_oleh(satu.entri)}")
            return satu, semua
    raise TidakDitemukan("Tanggal itu tidak ada pada perkara ini, atau sudah dipindahkan.")


@bp.route("/<int:perkara_id>/koreksi/<kunci>", methods=["GET", "POST"])
@wajib(izin.kode(AKSI))
def koreksi_tanggal(perkara_id: int, kunci: str) -> ResponseReturnValue:
    """Ask for the right day, show what it moves, save when that was seen."""
    perkara, fakta = _perkara(perkara_id)
    titik, semua = _titik(perkara, fakta, kunci)
    form = formulir_untuk(AKSI, perkara.versi, BahanPilihan(awal={"entri": kunci}))
    geser, akibat = None, []
    if form.validate_on_submit():
        if _sudah_dilihat(form) and _simpan(perkara_id, form):
            flash(f"{titik.entri.label} diperbaiki. Tanggal lama tetap ada di jejak.", "berhasil")
            return redirect(url_for("perselisihan.rincian", perkara_id=perkara_id))
        if not form.errors:
            geser, akibat = _pratinjau(perkara_id, form)
        perkara, fakta = _perkara(perkara_id)
    isi = {"perkara": perkara, "titik": titik, "form": form, "geser": geser, "akibat": akibat}
    isi |= _keterangan(titik, semua, fakta)
    return render_template("perselisihan/koreksi_tanggal.html", **isi), 422 if form.errors else 200


def _sudah_dilihat(form: FormTindakan) -> bool:
    """Tell whether "save" was pressed under the preview of this very day."""
    tanggal = form["tanggal"].data
    return tanggal is not None and request.form.get("simpan") == tanggal.isoformat()


def _simpan(perkara_id: int, form: FormTindakan) -> bool:
    with ubah(form) as hasil:
        data = form.data_tindakan()
        services.lakukan(pelaku_kini(), perkara_id, AKSI, form.nomor_versi, data)
        jenis, _ = bukti(AKSI)
        for titipan in form.berkas.data:
            dokumen.unggah(pelaku_kini(), Rujukan("perkara", perkara_id), jenis, titipan)
    return hasil.berhasil


def _pratinjau(perkara_id: int, form: FormTindakan) -> tuple[list[queries.Geser] | None, list[str]]:
    try:
        return services.pratinjau_koreksi(pelaku_kini(), perkara_id, form.data_tindakan())
    except DataTidakSah as galat:
        form.terima_galat(galat)
        return None, []


def _keterangan(titik: Titik, semua: list[Titik], fakta: Fakta) -> dict[str, Any]:
    """What the page tells about an entry: its bounds, its basis, what stands on it."""
    return {
        "batas": aturan.selang(titik, semua, fakta.hari_ini),
        "dasar": aturan.dasar(titik.entri),
        "tenggat": _kode(titik, fakta),
        "daluwarsa": Jenis.PHK in fakta.jenis and titik.entri.kode in _KE_DALUWARSA,
    }
