"""The yearly work plan: lines, and what was done and spent of them."""

from __future__ import annotations

from datetime import date

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import pastikan
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.tripartit.models import BarisRencana, Lembaga, Realisasi
from hi_cases.tripartit.rules.izin import KELOLA
from hi_cases.tripartit.rules.rencana import TAHUN, galat_baris
from hi_cases.tripartit.services.pegang import pegang
from hi_cases.tripartit.types import DataRencana


def tambah(pelaku: Pelaku, tahun: int, data: DataRencana) -> BarisRencana:
    """Put a line on a year's plan. Raises DataTidakSah by field."""
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    galat = galat_baris(data)
    if tahun not in TAHUN:
        galat["tahun"] = f"Tahunnya dari {TAHUN.start} sampai {TAHUN.stop - 1}."
    if data.lembaga_id is not None and db.session.get(Lembaga, data.lembaga_id) is None:
        galat["lembaga_id"] = "Pilih lembaga yang ada."
    pastikan(galat)
    baris = BarisRencana(
        tahun=tahun,
        dicoret=False,
        dicatat_pada=clock.sekarang(),
        dicatat_nama=pelaku.nama,
        **vars(data),
    )
    db.session.add(baris)
    db.session.flush()
    _catat(pelaku, baris, "rencana.tambah", data.kegiatan)
    return baris


def ubah(pelaku: Pelaku, rencana_id: int, versi: int | None, data: DataRencana) -> BarisRencana:
    """Change a line: a revised budget. What it was stays in the trail."""
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    baris = _pegang(rencana_id, versi)
    pastikan(galat_baris(data))
    sebelum = {nama: getattr(baris, nama) for nama in vars(data)}
    for nama, nilai in vars(data).items():
        setattr(baris, nama, nilai)
    db.session.flush()
    beda = {nama: nilai for nama, nilai in vars(data).items() if sebelum[nama] != nilai}
    if beda:
        audit.catat(
            pelaku,
            "rencana.ubah",
            baris.rujukan,
            sebelum={nama: sebelum[nama] for nama in beda},
            sesudah=beda,
            keterangan=data.kegiatan,
        )
    return baris


def _pegang(rencana_id: int, versi: int | None) -> BarisRencana:
    baris = pegang(BarisRencana, rencana_id, versi)
    if baris.dicoret:
        raise TindakanDitolak("Baris ini sudah dicoret dari rencana.")
    return baris


def coret(pelaku: Pelaku, rencana_id: int, versi: int | None) -> BarisRencana:
    """Take a line of which nothing was done off the plan."""
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    baris = _pegang(rencana_id, versi)
    if baris.realisasi:
        raise TindakanDitolak("Sudah ada realisasinya, jadi baris ini tidak dicoret.")
    baris.dicoret = True
    db.session.flush()
    _catat(pelaku, baris, "rencana.coret", baris.kegiatan)
    return baris


def realisasikan(
    pelaku: Pelaku, rencana_id: int, tanggal: date, volume: int, biaya: int, bukti: str
) -> Realisasi:
    """Record what was done and spent of a line.

    Raises DataTidakSah by field: a day of another year, or a correction that leaves less than
    nothing.
    """
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    baris = _pegang(rencana_id, None)
    galat = {}
    if tanggal.year != baris.tahun or tanggal > clock.hari_ini():
        galat["tanggal"] = f"Tulis tanggal dalam tahun {baris.tahun}, tidak sesudah hari ini."
    if not bukti.strip():
        galat["bukti"] = "Tulis buktinya, misalnya nomor SPJ atau rapat yang dibiayai."
    if not volume and not biaya:
        galat["biaya"] = "Tulis volume atau biayanya."
    if baris.tercapai + volume < 0:
        galat["volume"] = f"Pengurangan paling banyak {baris.tercapai}."
    if baris.terpakai + biaya < 0:
        galat["biaya"] = "Pengurangan tidak boleh melebihi realisasi yang tercatat."
    pastikan(galat)
    satu = Realisasi(
        rencana_id=baris.id,
        tanggal=tanggal,
        volume=volume,
        biaya=biaya,
        bukti=bukti.strip()[:300],
        dicatat_pada=clock.sekarang(),
        dicatat_nama=pelaku.nama,
    )
    db.session.add(satu)
    baris.versi += 1
    db.session.flush()
    db.session.refresh(baris, ["realisasi"])
    audit.catat(
        pelaku,
        "rencana.realisasi",
        baris.rujukan,
        sesudah={"volume": volume, "biaya": biaya, "tanggal": tanggal.isoformat()},
        keterangan=satu.bukti,
    )
    return satu


def _catat(pelaku: Pelaku, baris: BarisRencana, tindakan: str, keterangan: str) -> None:
    audit.catat(
        pelaku,
        tindakan,
        baris.rujukan,
        sesudah={"tahun": baris.tahun, "sasaran": baris.sasaran, "anggaran": baris.anggaran},
        keterangan=keterangan,
    )
