"""Standing in for an office (Plt., Plh., a.n.) between two days, by a decree or an order."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.models import Delegasi
from hi_cases.surat.queries.delegasi import bertumpuk, calon_wakil
from hi_cases.surat.rules.setujui import DAPAT_DIWAKILI
from hi_cases.surat.types import SebutanDelegasi


def catat(
    pelaku: Pelaku,
    *,
    peran: Peran,
    pengguna_id: int,
    sebutan: SebutanDelegasi,
    dari: date,
    sampai: date,
    dasar: str,
) -> Delegasi:
    """Record who stands in, from today or later.

    Refuses what began before, what makes no sense, a second one at once, and whom he is himself.
    """
    authz.tabel().pastikan(pelaku, "surat.delegasi")
    nama = calon_wakil()
    if galat := _galat(pelaku, peran, pengguna_id, dari, sampai, dasar, nama):
        raise DataTidakSah(galat)
    # The trail first: who records another one waits here, and then finds this one.
    audit.catat(
        pelaku,
        "surat.delegasi",
        Rujukan("pengguna", pengguna_id),
        sesudah={"peran": peran.value, "sebutan": sebutan.value, "dari": dari, "sampai": sampai},
        keterangan=f"{sebutan.label} {peran.label}: {nama[pengguna_id]}",
        dasar=dasar.strip(),
    )
    if (lain := bertumpuk(peran, dari, sampai)) is not None:
        raise DataTidakSah({"dari": _kalimat_tumpuk(lain)})
    baris = Delegasi(
        peran=peran,
        pengguna_id=pengguna_id,
        pengguna_nama=nama[pengguna_id],
        sebutan=sebutan,
        dari=dari,
        sampai=sampai,
        dasar=dasar.strip(),
        dibuat_pada=clock.sekarang(),
        dibuat_oleh=pelaku.nama,
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def _galat(
    pelaku: Pelaku,
    peran: Peran,
    pengguna_id: int,
    dari: date,
    sampai: date,
    dasar: str,
    nama: dict[int, str],
) -> dict[str, str]:
    galat = {}
    if peran not in DAPAT_DIWAKILI:
        galat["peran"] = "Pilih jabatan yang diwakili."
    if pengguna_id not in nama:
        galat["pengguna_id"] = "Pilih pegawai yang mewakili."
    elif pengguna_id == pelaku.id:
        galat["pengguna_id"] = "Anda tidak dapat menunjuk diri sendiri. Minta admin mencatatnya."
    elif pengguna_id in {satu.id for satu in akun.pengguna_aktif(peran)}:
        galat["pengguna_id"] = f"{nama[pengguna_id]} sendiri {peran.label}; pilih orang lain."
    if dari < clock.hari_ini():
        galat["dari"] = "Hari pertama tidak boleh sebelum hari ini; penunjukan tidak berlaku surut."
    if sampai < dari:
        galat["sampai"] = "Hari terakhir tidak boleh sebelum hari pertama."
    elif sampai < clock.hari_ini():
        galat["sampai"] = "Masa ini sudah lewat, jadi tidak ada lagi yang dapat ditandatangani."
    if not dasar.strip():
        galat["dasar"] = "Tulis surat perintah atau keputusannya."
    return galat


def _kalimat_tumpuk(lain: Delegasi) -> str:
    dari, sampai = (tulis_tanggal(hari, hari=False) for hari in (lain.dari, lain.sampai))
    return (
        f"{lain.pengguna_nama} sudah menjadi {lain.sebutan.label} {lain.peran.label} "
        f"{dari} sampai {sampai}. Pilih hari lain, atau cabut yang itu dahulu."
    )


def cabut(pelaku: Pelaku, delegasi_id: int) -> Delegasi:
    """End a stand-in at once; what was signed under it stays."""
    authz.tabel().pastikan(pelaku, "surat.delegasi")
    baris = db.session.scalar(sa.select(Delegasi).filter_by(id=delegasi_id).with_for_update())
    if baris is None:
        raise TidakDitemukan
    if baris.dicabut_pada is not None:
        raise TindakanDitolak("Penunjukan ini sudah dicabut.")
    baris.dicabut_pada, baris.dicabut_oleh = clock.sekarang(), pelaku.nama
    db.session.flush()
    audit.catat(
        pelaku,
        "surat.cabut_delegasi",
        Rujukan("pengguna", baris.pengguna_id),
        sesudah={"peran": baris.peran.value, "dari": baris.dari, "sampai": baris.sampai},
        keterangan=f"{baris.sebutan.label} {baris.peran.label}: {baris.pengguna_nama}",
    )
    return baris
