"""What comes to its end, on the page of today; and what a company has, on its own page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.bidang import ribuan
from hi_cases.core.hari_ini import BagianHari, ButirHari, Susunan
from hi_cases.core.rujukan import Label, Panel
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.daftar import BarisRegister, jadikan_baris
from hi_cases.syarat_kerja.queries.instrumen import milik_perusahaan
from hi_cases.syarat_kerja.queries.kedaluwarsa import (
    akan_berakhir,
    ambang,
    belum_terjamin,
    tanpa_pengganti,
)
from hi_cases.syarat_kerja.rules.izin import LIHAT
from hi_cases.syarat_kerja.types import Keadaan, MacamInstrumen, StatusInstrumen

_PERAN = (Peran.PETUGAS, Peran.ANALIS, Peran.SUBKOOR)
_DISEBUT = 5
_URUTAN = 60


def _berwenang(pelaku: Pelaku) -> bool:
    return pelaku.berperan(*_PERAN) and authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False)


def _butir(baris: BarisRegister) -> ButirHari:
    i = baris.instrumen
    hari = tulis_tanggal(i.berlaku_sampai, hari=False)
    return ButirHari(
        label=f"{i.jenis.value.upper()} {baris.perusahaan}",
        url=url_for("syarat_kerja.rinci", id=i.id),
        ekor=f", {'berakhir' if baris.keadaan is Keadaan.BERAKHIR else 'berlaku sampai'} {hari}",
        catatan="Pembaruannya belum diajukan.",
        rujukan=i.rujukan,
    )


def _bagian(judul: str, pengantar: str, semua: Sequence[Instrumen], url: str) -> BagianHari:
    belum = belum_terjamin(semua)
    return BagianHari(
        Susunan.DAFTAR,
        tuple(_butir(satu) for satu in jadikan_baris(belum[:_DISEBUT])),
        judul=judul,
        pengantar=pengantar,
        urutan=_URUTAN,
        lebih=max(len(belum) - _DISEBUT, 0),
        semua=Label("Buka register", url),
    )


def bagian(pelaku: Pelaku, hari: date) -> list[BagianHari]:
    """Answer `PortHariIni.bagian`: what ends soon, and what ended, without a renewal filed."""
    if not _berwenang(pelaku):
        return []
    dekat = min(ambang(hari), default=None)
    if dekat is None:
        return []
    return [
        _bagian(
            "PP dan PKB yang akan berakhir",
            f"Berakhir dalam {dekat} hari, dan pembaruannya belum diajukan. Perusahaannya sudah "
            "dikabari.",
            akan_berakhir(hari, dekat),
            url_for("syarat_kerja.daftar", dalam=dekat, urut="berakhir"),
        ),
        _bagian(
            "PP dan PKB yang sudah berakhir tanpa pengganti",
            f"Berakhir dalam {dekat} hari terakhir. Hubungi perusahaannya.",
            tanpa_pengganti(hari, dekat),
            url_for("syarat_kerja.daftar", keadaan="berakhir"),
        ),
    ]


def panel_perusahaan(pelaku: Pelaku, perusahaan_id: int) -> Panel | None:
    """Port: what a company has in force, and what it had, the newest first."""
    kantor = authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False)
    if not kantor and perusahaan_id not in pelaku.perusahaan_ids:
        return None
    semua = [
        satu
        for satu in milik_perusahaan(perusahaan_id)
        if kantor or satu.status is not StatusInstrumen.DIBATALKAN
    ]
    if not semua:
        return None
    baris = jadikan_baris(semua)
    kini = [satu for satu in baris if satu.keadaan in {Keadaan.BERLAKU, Keadaan.AKAN_BERLAKU}]
    lama = [satu for satu in baris if satu not in kini]
    return Panel(
        "PP dan PKB",
        "syarat_kerja/_panel_perusahaan.html",
        {"kini": kini, "lama": lama, "staf": kantor},
        pekerja=_pekerja(semua),
    )


def _pekerja(semua: Sequence[Instrumen]) -> str:
    """Tell the workers by the newest paper that says them; a branch's own says only its own."""
    for satu in semua:
        if satu.macam is MacamInstrumen.TURUNAN or satu.status is StatusInstrumen.DIBATALKAN:
            continue
        if satu.jumlah_pekerja is not None:
            nomor = f" {satu.nomor}" if satu.nomor else ""
            hari = tulis_tanggal(satu.tanggal, hari=False)
            return f"{ribuan(satu.jumlah_pekerja)} menurut {satu.jenis.upper()}{nomor}, {hari}"
    return ""
