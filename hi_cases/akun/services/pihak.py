"""What the counter does for outsiders who lost their way in; staff accounts are not found here."""

import secrets
import uuid
from typing import Any

import sqlalchemy as sa
from flask_security import hash_password
from sqlalchemy.exc import IntegrityError

from hi_cases.akun import queries, rules
from hi_cases.akun.models import Pengguna
from hi_cases.akun.services import surat
from hi_cases.akun.services.pemulihan import tautan_sandi
from hi_cases.akun.types import BuktiDiri
from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan

SURAT_MATI = (
    "Surel belum dapat dikirim dari sistem ini, jadi tautan kata sandi tidak akan sampai. "
    "Mintalah admin mengatur peladen surel, lalu ulangi."
)

SUDAH_DIPAKAI = "Surel ini sudah dipakai akun lain. Minta surel yang lain."


def _muat(pelaku: Pelaku, pengguna_id: int, versi: int | None) -> Pengguna:
    authz.tabel().pastikan(pelaku, queries.IZIN_LUAR)
    pengguna = db.session.scalar(
        kunci(sa.select(Pengguna).where(Pengguna.id == pengguna_id)).execution_options(
            populate_existing=True
        )
    )
    if pengguna is None or not rules.pihak_luar(frozenset(pengguna.peran)):
        raise TidakDitemukan("Akun pihak itu tidak ada.")
    if pengguna.versi != versi:
        raise KonflikVersi([], pengguna.versi)
    return pengguna


def _alasan(alasan: str) -> str:
    if len(alasan.strip()) < 5:
        raise DataTidakSah({"alasan": "Tulis alasannya; ia tersimpan dalam jejak."})
    return alasan.strip()


def _catat(pelaku: Pelaku, tindakan: str, pengguna: Pengguna, **isi: Any) -> None:
    db.session.flush()
    audit.catat(pelaku, tindakan, Rujukan(queries.JENIS_RUJUKAN, pengguna.id), **isi)


def _bukti(bukti: BuktiDiri, alasan: str) -> str:
    return f"ditunjukkan: {bukti.label}; {_alasan(alasan)}"


def pulihkan_verifikasi(
    pelaku: Pelaku, pengguna_id: int, versi: int | None, bukti: BuktiDiri, alasan: str
) -> Pengguna:
    """Take the second factor off the account of somebody who lost their telephone."""
    pengguna = _muat(pelaku, pengguna_id, versi)
    if not pengguna.dua_langkah:
        raise TindakanDitolak("Akun ini belum memasang verifikasi dua langkah.")
    keterangan = _bukti(bukti, alasan)
    pengguna.tf_primary_method = pengguna.tf_totp_secret = None
    pengguna.mf_recovery_codes = None
    pengguna.fs_uniquifier = uuid.uuid4().hex
    _catat(pelaku, "akun.verifikasi_disetel_ulang", pengguna, keterangan=keterangan)
    surat.kirim(pengguna.email, "akun_verifikasi_dilepas", {}, pengguna)
    return pengguna


def ganti_surel(
    pelaku: Pelaku, pengguna_id: int, versi: int | None, email: str, bukti: BuktiDiri, alasan: str
) -> Pengguna:
    """Move an account to another address, tell both, and send the new one a link for a password.

    The old password and all sessions end: whoever has the lost mailbox has nothing more.
    """
    pengguna = _muat(pelaku, pengguna_id, versi)
    if not surat.surel_akun_siap():
        raise TindakanDitolak(SURAT_MATI)
    lama, baru = pengguna.email, rules.email_baku(email)
    if baru == lama:
        raise DataTidakSah({"email": "Ini surel yang sekarang. Tulis surel yang baru."})
    if queries.dengan_email(baru) is not None:
        raise DataTidakSah({"email": SUDAH_DIPAKAI})
    keterangan = _bukti(bukti, alasan)
    pengguna.email = baru
    pengguna.password = hash_password(secrets.token_urlsafe(32))
    pengguna.fs_uniquifier = uuid.uuid4().hex
    try:
        db.session.flush()
    except IntegrityError:
        raise DataTidakSah({"email": SUDAH_DIPAKAI}) from None
    _catat(
        pelaku,
        "akun.surel_diganti",
        pengguna,
        sebelum={"email": lama},
        sesudah={"email": baru},
        keterangan=keterangan,
    )
    url, sampai = tautan_sandi(pengguna, rules.UMUR_PEMULIHAN_LOKET)
    isi = {"tautan": url, "sampai": clock.ke_lokal(sampai)}
    surat.kirim(baru, "akun_surel_baru", isi, pengguna, umur=rules.UMUR_PEMULIHAN_LOKET)
    surat.kirim(lama, "akun_surel_lama", {}, pengguna)
    return pengguna


def nonaktifkan_pihak(pelaku: Pelaku, pengguna_id: int, versi: int | None, alasan: str) -> Pengguna:
    """Shut an outsider's account and end its sessions."""
    pengguna = _muat(pelaku, pengguna_id, versi)
    if not pengguna.active:
        raise TindakanDitolak("Akun ini sudah nonaktif.")
    keterangan = _alasan(alasan)
    pengguna.active = False
    pengguna.fs_uniquifier = uuid.uuid4().hex
    _catat(pelaku, "akun.nonaktifkan", pengguna, keterangan=keterangan)
    return pengguna


def aktifkan_pihak(pelaku: Pelaku, pengguna_id: int, versi: int | None, alasan: str) -> Pengguna:
    """Open an outsider's account again."""
    pengguna = _muat(pelaku, pengguna_id, versi)
    if pengguna.active:
        raise TindakanDitolak("Akun ini sudah aktif.")
    keterangan = _alasan(alasan)
    pengguna.active = True
    _catat(pelaku, "akun.aktifkan", pengguna, keterangan=keterangan)
    return pengguna
