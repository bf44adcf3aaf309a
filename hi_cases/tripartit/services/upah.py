"""Minimum wages: rounds begun, their decisions written down as data that other pages read."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import pastikan
from hi_cases.core.db import db, tahan
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja import services as layanan_kalender
from hi_cases.kalender_kerja.rules.pengaturan import BELUM_DIISI
from hi_cases.kalender_kerja.types import Keyakinan
from hi_cases.tripartit.models import UpahMinimum
from hi_cases.tripartit.queries.upah import nilai_upah, putaran_tahun
from hi_cases.tripartit.rules import putaran
from hi_cases.tripartit.rules.izin import KELOLA
from hi_cases.tripartit.services.pegang import pegang
from hi_cases.tripartit.types import DataUpah, JenisUpah
from hi_cases.urusan import services as urusan

_TERKECIL, _TERBESAR = 500_000, 99_999_999
UMK = "umk"


def mulai(pelaku: Pelaku, tahun: str) -> Any:
    """Begin the round of a year's minimum wage; the wage before it is taken from the data.

    Raises DataTidakSah for a year that has one already. Returns the matter.
    """
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    tahan("putaran_umk")
    milik = putaran.tahun({"tahun": tahun.strip()})
    if milik is not None and (ada := putaran_tahun(milik)):
        raise DataTidakSah({"tahun": f"Putaran tahun {milik} sudah ada: {ada[0].nomor}."})
    data: dict[str, Any] = {"tahun": tahun.strip()}
    if milik is not None:
        data["umk_berjalan"] = nilai_upah(milik - 1, JenisUpah.UMK)
        data["ump"] = nilai_upah(milik, JenisUpah.UMP)
    return urusan.buat(pelaku, putaran.KODE, data, pintu_sendiri=True)


def sesudah(pelaku: Pelaku, satu: Any, tindakan: str, isi: Any) -> None:
    """Port: the Governor's decision becomes the minimum wage of the year."""
    tahun = putaran.tahun(satu.isi)
    if tindakan != "putuskan" or tahun is None:
        return
    hari = isi.get("tanggal") or clock.hari_ini()
    data = DataUpah(
        tahun,
        JenisUpah.UMK,
        isi["nilai_keputusan"],
        isi["nomor_keputusan"],
        hari,
        f"Keputusan Gubernur {isi['nomor_keputusan']}; {satu.nomor}",
    )
    _simpan(pelaku, data, satu.id)


def catat(pelaku: Pelaku, data: DataUpah) -> UpahMinimum:
    """Enter a minimum wage with the decision that set it. Raises DataTidakSah by field."""
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    return _simpan(pelaku, data, None)


def _galat(data: DataUpah) -> dict[str, str]:
    galat = {}
    if not putaran.TAHUN_AWAL - 10 <= data.tahun <= putaran.TAHUN_AKHIR:
        galat["tahun"] = "Tulis tahun upah minimum itu berlaku, misalnya 2027."
    if not _TERKECIL <= data.nilai <= _TERBESAR:
        galat["nilai"] = "Tulis rupiah sebulan, dari Rp 500.000 sampai Rp 99.999.999."
    if data.jenis is JenisUpah.UMSK and not data.sektor.strip():
        galat["sektor"] = "Tulis sektornya."
    if data.jenis is not JenisUpah.UMSK and data.sektor.strip():
        galat["sektor"] = "Sektor hanya untuk upah minimum sektoral."
    if not data.nomor.strip():
        galat["nomor"] = "Tulis nomor keputusan Gubernur."
    if not data.sumber.strip():
        galat["sumber"] = "Tulis sumbernya."
    if data.tanggal > clock.hari_ini():
        galat["tanggal"] = "Tanggal keputusan tidak boleh sesudah hari ini."
    return galat


def _simpan(pelaku: Pelaku, data: DataUpah, urusan_id: int | None) -> UpahMinimum:
    tahan("upah_minimum")
    pastikan(_galat(data))
    sektor = " ".join(data.sektor.split())
    ada = sa.select(UpahMinimum.id).where(
        UpahMinimum.tahun == data.tahun,
        UpahMinimum.jenis == data.jenis,
        sa.func.lower(UpahMinimum.sektor) == sektor.lower(),
        UpahMinimum.dicoret.is_(False),
    )
    if db.session.scalar(ada) is not None:
        raise TindakanDitolak(
            f"{data.jenis.label} tahun {data.tahun} sudah dicatat. Bila keliru, coret catatan itu "
            "dahulu pada halaman Upah minimum."
        )
    baris = UpahMinimum(
        tahun=data.tahun,
        jenis=data.jenis,
        sektor=sektor,
        nilai=data.nilai,
        nomor=" ".join(data.nomor.split()),
        tanggal=data.tanggal,
        sumber=data.sumber.strip()[:300],
        urusan_id=urusan_id,
        dicoret=False,
        alasan="",
        dicatat_pada=clock.sekarang(),
        dicatat_nama=pelaku.nama,
    )
    db.session.add(baris)
    db.session.flush()
    audit.catat(
        pelaku,
        "upah.catat",
        baris.rujukan,
        sesudah={"tahun": data.tahun, "jenis": data.jenis.value, "nilai": data.nilai},
        keterangan=baris.sumber,
    )
    if data.jenis is JenisUpah.UMK:
        _ke_pengaturan(pelaku, data.tahun, str(data.nilai), baris.sumber)
    return baris


def _ke_pengaturan(pelaku: Pelaku, tahun: int, nilai: str, sumber: str) -> None:
    """Let the hints about company regulations read the same number: the setting of the year.

    The secretariat keeps wages though it does not keep settings, so it acts for the office here.
    """
    dinas = Pelaku(pelaku.id, pelaku.nama, sistem=True)
    dari = date(tahun, 1, 1)
    versi = [s for s in kalender.daftar_pengaturan().get(UMK, ()) if s.berlaku_dari == dari]
    if versi and versi[0].nilai == nilai:
        return
    rancangan = layanan_kalender.ajukan_pengaturan(
        dinas, UMK, nilai, dari, sumber=sumber, keyakinan=Keyakinan.V2
    )
    layanan_kalender.terapkan(dinas, rancangan.id)


def coret(pelaku: Pelaku, upah_id: int, alasan: str) -> UpahMinimum:
    """Strike out a minimum wage that was entered wrongly; the row stays, with the reason."""
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    baris = pegang(UpahMinimum, upah_id)
    if baris.dicoret:
        return baris
    if not alasan.strip():
        raise DataTidakSah({"alasan": "Tulis mengapa catatan ini dicoret."})
    baris.dicoret, baris.alasan = True, alasan.strip()
    db.session.flush()
    audit.catat(pelaku, "upah.coret", baris.rujukan, keterangan=alasan.strip())
    if baris.jenis is JenisUpah.UMK:
        _ke_pengaturan(pelaku, baris.tahun, BELUM_DIISI, f"Dicoret: {alasan.strip()}"[:300])
    return baris
