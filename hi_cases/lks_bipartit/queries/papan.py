"""What stands on pages of others: a company's panel, the page of today, words of reminders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.akun import queries as akun
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.bidang import ribuan
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.hari_ini import BagianHari, ButirHari, Susunan
from hi_cases.core.rujukan import BahanPengingat, Label, Panel
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.lks_bipartit.models import LksBipartit
from hi_cases.lks_bipartit.queries.akhir import akan_berakhir, ambang, belum_terjamin
from hi_cases.lks_bipartit.queries.daftar import (
    BarisPeriode,
    jadikan_baris,
    laporan_ditunggu,
    wajib_sejak,
)
from hi_cases.lks_bipartit.queries.satu import milik_perusahaan, sebut
from hi_cases.lks_bipartit.rules.izin import LIHAT
from hi_cases.lks_bipartit.types import Keadaan, Status
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan.queries import atas as perusahaan_atas

_PERAN = (Peran.PETUGAS, Peran.ANALIS, Peran.SUBKOOR)
_DISEBUT = 5
_URUTAN = 61


def panel_perusahaan(pelaku: Pelaku, perusahaan_id: int) -> Panel | None:
    """Port: the LKS Bipartit of a company, or that it must have one and has none."""
    kantor = authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False)
    if not kantor and perusahaan_id not in pelaku.perusahaan_ids:
        return None
    semua = [
        satu
        for satu in jadikan_baris(milik_perusahaan(perusahaan_id))
        if kantor or satu.lks.status is not Status.DIBATALKAN
    ]
    kini = [s for s in semua if s.keadaan in {Keadaan.BERLAKU, Keadaan.AKAN_BERLAKU}]
    wajib = _wajib(perusahaan_id) if not kini else ""
    if not semua and not wajib:
        return None
    lama = [satu for satu in semua if satu not in kini]
    return Panel(
        "LKS Bipartit",
        "lks_bipartit/_panel_perusahaan.html",
        {"kini": kini, "lama": lama, "staf": kantor, "wajib": wajib},
    )


def _wajib(perusahaan_id: int) -> str:
    """Say that a company must have one, by the workers in the registry; "" where it need not, or
    nobody knows."""
    try:
        sejak = wajib_sejak(clock.hari_ini())
    except TindakanDitolak:
        # Without reference data nobody can say who must have one; the page itself stands.
        return ""
    jumlah = perusahaan_atas.pekerja_banyak([perusahaan_id]).get(perusahaan_id)
    if jumlah is None or jumlah < sejak:
        return ""
    return (
        f"Perusahaan ini mempunyai {ribuan(jumlah)} pekerja. LKS Bipartit wajib sejak "
        f"{ribuan(sejak)} pekerja (UU 13/2003 Ps. 106 ayat (1)), dan belum ada yang tercatat."
    )


def _akhir(hari: date, dekat: int) -> BagianHari:
    belum = belum_terjamin(akan_berakhir(hari, dekat))
    butir = [
        ButirHari(
            label=f"LKS Bipartit {satu.perusahaan}",
            url=url_for("lks_bipartit.rinci", id=satu.lks.id),
            ekor=f", masa bakti sampai {tulis_tanggal(satu.lks.berlaku_sampai, hari=False)}",
            catatan="Pembaruannya belum diajukan.",
            rujukan=satu.lks.rujukan,
        )
        for satu in jadikan_baris(belum[:_DISEBUT])
    ]
    return BagianHari(
        Susunan.DAFTAR,
        tuple(butir),
        judul="LKS Bipartit yang akan berakhir",
        pengantar=f"Masa baktinya habis dalam {dekat} hari. Perusahaannya sudah dikabari.",
        urutan=_URUTAN,
        lebih=max(len(belum) - _DISEBUT, 0),
        semua=Label("Buka register", url_for("lks_bipartit.daftar", dalam=dekat, urut="berakhir")),
    )


def _laporan(baris: BarisPeriode) -> ButirHari:
    satu = baris.periode
    return ButirHari(
        label=f"Laporan LKS Bipartit {baris.perusahaan}",
        url=url_for("lks_bipartit.rinci", id=satu.lks_id),
        ekor=f", batasnya {tulis_tanggal(satu.jatuh, hari=False)}",
        catatan="Laporannya belum disampaikan.",
        rujukan=satu.lks.rujukan,
    )


def bagian(pelaku: Pelaku, hari: date) -> list[BagianHari]:
    """Answer `PortHariIni.bagian`: terms that end, and reports that are late."""
    boleh = authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False)
    if not (pelaku.berperan(*_PERAN) and boleh):
        return []
    lewat = laporan_ditunggu(hanya_lewat=True)
    jumlah = lewat.total if lewat.total is not None else len(lewat.baris)
    semua = [
        BagianHari(
            Susunan.DAFTAR,
            tuple(_laporan(satu) for satu in lewat.baris[:_DISEBUT]),
            judul="Laporan LKS Bipartit yang terlambat",
            pengantar="Perusahaannya sudah diingatkan melalui akunnya. Hubungi bila perlu.",
            urutan=_URUTAN,
            lebih=max(jumlah - _DISEBUT, 0),
            semua=Label("Buka daftarnya", url_for("lks_bipartit.laporan", lewat="ya")),
        )
    ]
    dekat = min(ambang(hari), default=None)
    return semua if dekat is None else [_akhir(hari, dekat), *semua]


def bahan_pengingat(tenggat: Sequence[Any]) -> Mapping[int, BahanPengingat]:
    """Answer `PortPengingat`: the words and the people of periods of reporting."""
    ids = {satu.rujukan_id for satu in tenggat}
    stmt = sa.select(LksBipartit).where(LksBipartit.id.in_(ids))
    semua = {satu.id: satu for satu in db.session.scalars(stmt)}
    nomor = sorted({satu.perusahaan_id for satu in semua.values()})
    milik = perusahaan.akun_perusahaan_banyak(nomor)
    nama = perusahaan.nama_banyak(nomor)
    petugas = tuple(satu.id for satu in akun.pengguna_aktif(Peran.ANALIS))
    hasil = {}
    for satu in tenggat:
        lks = semua.get(satu.rujukan_id)
        if lks is None:
            continue
        hasil[satu.id] = BahanPengingat(
            pihak=tuple(sorted(milik[lks.perusahaan_id])),
            milik_pihak=True,
            judul_kantor=f"{nama.get(lks.perusahaan_id, '')}: {satu.label}",
            isi_kantor=f"{sebut(lks)}. Yang ditunggu: {satu.ketentuan.berakhir_oleh}.",
            judul_pihak=satu.label,
            isi_pihak=(
                "Buka halaman LKS Bipartit Anda, lalu tekan “Buat laporan”. Laporan menceritakan "
                "rapat dan hasilnya selama masa laporan itu."
            ),
            petugas=petugas,
        )
    return hasil
