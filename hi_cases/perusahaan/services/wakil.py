"""Who may speak for a company: asked for with a letter, judged by an officer, ended at any time."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import satu_baris
from hi_cases.pemberitahuan.services import beri_tahu
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.perusahaan import queries
from hi_cases.perusahaan.models import Perusahaan, WakilPerusahaan
from hi_cases.perusahaan.queries.wakil import IZIN_WAKIL, JENIS_WAKIL
from hi_cases.perusahaan.types import StatusWakil

_PANJANG_ALASAN = 500


def ajukan_wakil(
    pelaku: Pelaku,
    perusahaan_id: int,
    jabatan: str,
    nomor_surat: str,
    berlaku_sampai: date | None = None,
) -> WakilPerusahaan:
    """Ask to speak for a company; the same request that still waits is one row.

    The caller has judged that the account has to do with this company: it cannot search for one.
    """
    if pelaku.id is None or not pelaku.berperan(Peran.PERUSAHAAN):
        raise TidakBerizin("Wakil perusahaan mengajukan dengan akun perusahaan.")
    galat = {
        "jabatan": "" if jabatan.strip() else "Tulis jabatan Anda di perusahaan.",
        "nomor_surat": "" if nomor_surat.strip() else "Tulis nomor surat tugas atau surat kuasa.",
        "berlaku_sampai": surat_berakhir(berlaku_sampai),
    }
    if salah := {nama: pesan for nama, pesan in galat.items() if pesan}:
        raise DataTidakSah(salah)
    perusahaan = db.session.get(Perusahaan, perusahaan_id)
    if perusahaan is None:
        raise TidakDitemukan("Perusahaan itu tidak ada di daftar.")
    if (ada := _menunggu(pelaku.id, perusahaan_id)) is not None:
        return ada
    baris = WakilPerusahaan(
        pengguna_id=pelaku.id,
        pengguna_nama=pelaku.nama,
        perusahaan_id=perusahaan_id,
        jabatan=satu_baris(jabatan)[:120],
        nomor_surat=satu_baris(nomor_surat)[:120],
        berlaku_sampai=berlaku_sampai,
        status=StatusWakil.MENUNGGU,
        diajukan_pada=clock.sekarang(),
    )
    db.session.add(baris)
    db.session.flush()
    _jejak(pelaku, baris, "ajukan_wakil", f"{baris.pengguna_nama} mengajukan diri sebagai wakil.")
    return baris


def titip_wakil(
    pelaku: Pelaku, pengguna_id: int, nama: str, perusahaan_id: int, surat: Mapping[str, Any]
) -> WakilPerusahaan | None:
    """Put an account's letter among those that wait, once its company is known; the actor is who
    made it known. None where the account speaks for the company already.

    A letter that has ended meanwhile waits all the same: an officer answers it.
    """
    if perusahaan_id in queries.perusahaan_pengguna(pengguna_id):
        return None
    if (ada := _menunggu(pengguna_id, perusahaan_id)) is not None:
        return ada
    hari = surat.get("berlaku_sampai")
    baris = WakilPerusahaan(
        pengguna_id=pengguna_id,
        pengguna_nama=nama,
        perusahaan_id=perusahaan_id,
        jabatan=satu_baris(str(surat["jabatan"]))[:120],
        nomor_surat=satu_baris(str(surat["nomor_surat"]))[:120],
        berlaku_sampai=date.fromisoformat(hari) if hari else None,
        status=StatusWakil.MENUNGGU,
        diajukan_pada=clock.sekarang(),
    )
    db.session.add(baris)
    db.session.flush()
    _jejak(pelaku, baris, "ajukan_wakil", f"Surat {nama} sebagai wakil menunggu diperiksa.")
    return baris


def surat_berakhir(hari: date | None) -> str:
    """Return why a letter with this last day is not taken; empty where it is."""
    if hari is None or hari >= clock.hari_ini():
        return ""
    return f"Surat ini sudah berakhir {tulis_tanggal(hari, hari=False)}. Pakai surat yang berlaku."


def _menunggu(pengguna_id: int, perusahaan_id: int) -> WakilPerusahaan | None:
    return db.session.scalars(
        sa.select(WakilPerusahaan)
        .filter_by(
            pengguna_id=pengguna_id, perusahaan_id=perusahaan_id, status=StatusWakil.MENUNGGU
        )
        .order_by(WakilPerusahaan.id)
    ).first()


def verifikasi_wakil(
    pelaku: Pelaku, wakil_id: int, berlaku_sampai: date | None, catatan: str = ""
) -> WakilPerusahaan:
    """Take a letter as good until its last day; from now the account speaks for the company."""
    baris = _pegang(pelaku, wakil_id, StatusWakil.MENUNGGU)
    if pesan := surat_berakhir(berlaku_sampai):
        raise DataTidakSah({"berlaku_sampai": pesan})
    if baris.perusahaan_id is None:
        raise TindakanDitolak("Hubungkan permintaan ini dengan perusahaannya lebih dahulu.")
    baris.berlaku_sampai = berlaku_sampai
    _putuskan(pelaku, baris, StatusWakil.TERVERIFIKASI, catatan)
    kabari_wakil(
        baris,
        "Surat tugas Anda diterima",
        "Akun Anda sekarang mewakili perusahaan itu. Lihat Perusahaan saya.",
    )
    akhir = f" sampai {tulis_tanggal(berlaku_sampai, hari=False)}" if berlaku_sampai else ""
    _jejak(
        pelaku,
        baris,
        "verifikasi_wakil",
        f"{baris.pengguna_nama} berlaku sebagai wakil{akhir}, surat {baris.nomor_surat}.",
    )
    return baris


def tolak_wakil(pelaku: Pelaku, wakil_id: int, alasan: str) -> WakilPerusahaan:
    """Refuse a letter; the account reads the reason."""
    baris = _pegang(pelaku, wakil_id, StatusWakil.MENUNGGU)
    _putuskan(pelaku, baris, StatusWakil.DITOLAK, _alasan(alasan))
    kabari_wakil(baris, "Surat tugas Anda tidak diterima", "Alasannya ada di Perusahaan saya.")
    _jejak(pelaku, baris, "tolak_wakil", f"{baris.pengguna_nama} ditolak. {baris.alasan}")
    return baris


def cabut_wakil(
    pelaku: Pelaku, wakil_id: int, alasan: str, *, serta_undangan: bool = False
) -> WakilPerusahaan:
    """End it at once: the account reaches nothing of the company any more.

    `serta_undangan` ends those that it took in as well, as after a false letter.
    """
    baris = _pegang(pelaku, wakil_id, StatusWakil.TERVERIFIKASI)
    _putuskan(pelaku, baris, StatusWakil.DICABUT, _alasan(alasan))
    kabari_wakil(
        baris, "Anda tidak lagi mewakili sebuah perusahaan", "Alasannya ada di Perusahaan saya."
    )
    _jejak(pelaku, baris, "cabut_wakil", f"{baris.pengguna_nama} dicabut. {baris.alasan}")
    # Asked anew each time: two may have taken in each other.
    while serta_undangan and (lain := next(iter(queries.diundang(baris)), None)):
        cabut_wakil(pelaku, lain.id, alasan, serta_undangan=True)
    return baris


def _pegang(pelaku: Pelaku, wakil_id: int, status: StatusWakil) -> WakilPerusahaan:
    authz.tabel().pastikan(pelaku, IZIN_WAKIL)
    queries.ambil_wakil(pelaku, wakil_id)
    stmt = kunci(sa.select(WakilPerusahaan).filter_by(id=wakil_id))
    baris = db.session.scalars(stmt.execution_options(populate_existing=True)).one()
    if baris.status is not status:
        raise TindakanDitolak(
            f"Keadaan wakil ini sekarang: {baris.status.label.lower()}. Muat ulang halaman."
        )
    return baris


def _putuskan(pelaku: Pelaku, baris: WakilPerusahaan, status: StatusWakil, alasan: str) -> None:
    baris.status = status
    baris.diputus_pada, baris.diputus_oleh = clock.sekarang(), pelaku.nama
    baris.alasan = alasan.strip()[:_PANJANG_ALASAN]
    db.session.flush()


def _alasan(alasan: str) -> str:
    if not alasan.strip():
        raise DataTidakSah({"alasan": "Tulis alasannya; pemilik akun membacanya."})
    return alasan


def rujukan_jejak(baris: WakilPerusahaan) -> Rujukan:
    """Return what the trail tells of: the company, or the letter alone while none is known."""
    if baris.perusahaan_id is None:
        return Rujukan(JENIS_WAKIL, baris.id)
    return Rujukan("perusahaan", baris.perusahaan_id)


def kabari_wakil(baris: WakilPerusahaan, judul: str, isi: str) -> None:
    """Tell an account what became of its standing for a company; no name leaves the house."""
    kunci = f"wakil:{baris.id}:{baris.status.value}:{clock.sekarang():%Y%m%d%H%M%S}"
    beri_tahu(
        [baris.pengguna_id],
        kelompok=Kelompok.SURAT,
        judul=judul,
        isi=isi,
        kunci=kunci,
        rujukan=Rujukan(JENIS_WAKIL, baris.id),
    )


def _jejak(pelaku: Pelaku, baris: WakilPerusahaan, tindakan: str, kalimat: str) -> None:
    audit.catat(
        pelaku,
        tindakan,
        rujukan_jejak(baris),
        sesudah={
            JENIS_WAKIL: baris.id,
            "pengguna_id": baris.pengguna_id,
            "status": baris.status.value,
            "berlaku_sampai": baris.berlaku_sampai.isoformat() if baris.berlaku_sampai else None,
        },
        keterangan=kalimat,
        dasar="praktik dinas: surat tugas atau surat kuasa perusahaan",
    )
