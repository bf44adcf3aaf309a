"""What the section has in hand, for who leads it: whom each submission waits for, the radar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.bidang import ribuan
from hi_cases.core.db import db
from hi_cases.core.hari_ini import BagianHari, ButirHari, Susunan
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.queries.akses import terlihat
from hi_cases.permohonan.queries.radar import ButirRadar, radar
from hi_cases.permohonan.rules import alur
from hi_cases.permohonan.rules import jenis as daftar_jenis
from hi_cases.permohonan.rules.izin import LIHAT
from hi_cases.permohonan.types import TERBUKA, Pemegang, Tahap

PEMIMPIN = (Peran.KABID, Peran.SUBKOOR, Peran.KADIS)
_DISEBUT = 5
_URUTAN_RADAR, _URUTAN_BEBAN = 22, 35
_MENUNGGU = {
    Pemegang.PEMOHON: "Menunggu pemohon",
    Pemegang.PIHAK_LAIN: "Menunggu pihak lain menyetujui",
}


@dataclass
class Tumpukan:
    """Open submissions that wait for the same: how many, how many past a day, where they are."""

    kata: str
    url: str
    jumlah: int = 0
    lewat: int = 0


def _pemegang(jenis: str, tahap: Tahap) -> Pemegang:
    satu = daftar_jenis.jenis(jenis)
    return satu.prosedur.pemegang.get(tahap, Pemegang.TIDAK_ADA) if satu else Pemegang.TIDAK_ADA


def _kunci(baris: Any) -> tuple[int, str, dict[str, Any]]:
    """Return place, words and filter of the heap to which a group of submissions belongs."""
    siapa = _pemegang(baris.jenis, baris.tahap)
    if siapa in _MENUNGGU:
        return 4, _MENUNGGU[siapa], {"pemegang": siapa.value}
    jenis = daftar_jenis.jenis(baris.jenis)
    if jenis is not None and alur.pemutus(jenis.prosedur, baris.tahap):
        return 3, "Menunggu putusan", {"tahap": baris.tahap.value}
    if baris.petugas_id is None:
        return 1, "Belum ada penelitinya", {"petugas": "tanpa", "pemegang": Pemegang.DINAS.value}
    milik = {"petugas": baris.petugas_id, "pemegang": Pemegang.DINAS.value}
    return 2, f"Diteliti {baris.petugas_nama}", milik


def tumpukan(pelaku: Pelaku, hari: date) -> Sequence[Tumpukan]:
    """Return what waits for whom, the office's own first; drafts wait for nobody here."""
    jatuh = kalender.jatuh_terdekat("permohonan")
    lewat = sa.case((jatuh.c.jatuh < hari, 1), else_=0)
    kolom = (
        Permohonan.jenis,
        Permohonan.tahap,
        Permohonan.petugas_id,
        Permohonan.petugas_nama,
    )
    stmt = (
        sa.select(*kolom, sa.func.count().label("jumlah"), sa.func.sum(lewat).label("lewat"))
        .outerjoin(jatuh, jatuh.c.rujukan_id == Permohonan.id)
        .where(terlihat(pelaku), Permohonan.tahap.in_(TERBUKA - {Tahap.DRAF}))
        .group_by(*kolom)
    )
    hasil: dict[tuple[int, str], Tumpukan] = {}
    for satu in db.session.execute(stmt):
        urutan, kata, saring = _kunci(satu)
        heap = hasil.setdefault(
            (urutan, kata), Tumpukan(kata, url_for("permohonan.daftar", **saring))
        )
        heap.jumlah += satu.jumlah
        heap.lewat += satu.lewat or 0
    return [hasil[kunci] for kunci in sorted(hasil)]


def _beban(semua: Iterable[Tumpukan], di_radar: Sequence[ButirRadar]) -> BagianHari:
    butir = [
        ButirHari(
            satu.kata,
            satu.url,
            ekor=f": {ribuan(satu.jumlah)}",
            catatan=f"{ribuan(satu.lewat)} lewat waktu" if satu.lewat else "",
        )
        for satu in semua
    ]
    if butir and not di_radar:
        kosong = "Radar pengesahan"
        alamat = url_for("permohonan.radar")
        butir.append(ButirHari(kosong, alamat, ekor=": tidak ada yang mendekati batasnya"))
    return BagianHari(
        Susunan.DAFTAR,
        tuple(butir),
        judul="Permohonan perusahaan menunggu siapa",
        urutan=_URUTAN_BEBAN,
        lebih=None,
        semua=Label("Semua permohonan yang terbuka", url_for("permohonan.daftar")),
    )


def _waktu(satu: ButirRadar) -> str:
    if satu.jatuh is None or satu.sisa is None:
        return "menunggu kalender"
    hari = tulis_tanggal(satu.jatuh, hari=False)
    if satu.sisa < 0:
        return f"batasnya {hari} sudah lewat"
    return f"batasnya {hari}, sisa {satu.sisa} {satu.satuan}" if satu.sisa else "batasnya hari ini"


def _di_radar(semua: Sequence[ButirRadar]) -> BagianHari:
    butir = (
        ButirHari(
            satu.baris.perusahaan,
            url_for("permohonan.rinci", id=satu.baris.id),
            ekor=f", {_waktu(satu)}; penanggung jawab: {satu.pemilik}",
            nomor=satu.permohonan.sebutan,
            catatan=f"{satu.kode}: {satu.tenggat.ketentuan.akibat}",
            rujukan=Rujukan("permohonan", satu.baris.id),
        )
        for satu in semua[:_DISEBUT]
    )
    return BagianHari(
        Susunan.DAFTAR,
        tuple(butir),
        judul="Radar pengesahan",
        pengantar="Bila dinas diam sampai batasnya, hukum yang memutuskan.",
        urutan=_URUTAN_RADAR,
        lebih=max(len(semua) - _DISEBUT, 0),
        semua=Label("Buka radar", url_for("permohonan.radar")),
    )


def bagian_bidang(pelaku: Pelaku, hari: date) -> list[BagianHari]:
    """Return the radar and what waits for whom, to who leads the section; others have none."""
    if not (pelaku.berperan(*PEMIMPIN) and authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False)):
        return []
    semua = radar(hari)
    return [_di_radar(semua), _beban(tumpukan(pelaku, hari), semua)]
