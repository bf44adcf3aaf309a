"""Signing up: a row that waits for its link, and the account that comes of it."""

import hashlib
import secrets
import uuid

import sqlalchemy as sa
from flask_security import hash_password, verify_password
from sqlalchemy.exc import IntegrityError

from hi_cases.akun import queries, rules
from hi_cases.akun.models import PendaftaranAkun, Pengguna
from hi_cases.akun.services import surat
from hi_cases.akun.types import DataPendaftaran, KeadaanTautan
from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan.services import tautan

BELUM_DIBUKA = (
    "Pendaftaran daring belum dibuka karena surel belum dapat dikirim. "
    "Datanglah ke loket Dinas untuk dibuatkan akun."
)
TIDAK_BERLAKU = "Tautan ini tidak berlaku lagi. Daftar sekali lagi; kami mengirim tautan yang baru."
SUDAH_DIPAKAI = "Akun ini sudah aktif. Masuk dengan surel dan kata sandi Anda."
SUDAH_ADA = (
    "Surel ini sudah mempunyai akun. Masuk, atau pakai Lupa kata sandi untuk membuat sandi baru."
)


def _sidik(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def daftar_sendiri(data: DataPendaftaran, sandi: str) -> str:
    """Take a wish for an account and write to its address; return the mark for this browser.

    Free, waiting and taken addresses are answered alike: a password is hashed, one e-mail written.
    """
    if not surat.surel_akun_siap():
        raise TindakanDitolak(BELUM_DIBUKA)
    sidik_sandi = hash_password(sandi)
    token = secrets.token_urlsafe(32)
    email = rules.email_baku(data.email)
    if surat.jatah_habis(email, surat.PENDAFTARAN):
        return _sidik(token)
    pengguna = queries.dengan_email(email)
    if pengguna is not None:
        isi = {"aktif": pengguna.active, "staf": pengguna.pelaku.staf, **_tautan_akun()}
        surat.kirim(email, "akun_sudah_ada", isi, pengguna)
        return _sidik(token)
    kini = clock.sekarang()
    baris = PendaftaranAkun(
        sidik_token=_sidik(token),
        email=email,
        nama=data.nama,
        peran=data.peran,
        telepon=data.telepon or None,
        password=sidik_sandi,
        lanjut=rules.jalur_aman(data.lanjut),
        gagal=0,
        dibuat_pada=kini,
        sampai=kini + rules.UMUR_PENDAFTARAN,
    )
    db.session.add(baris)
    db.session.flush()
    isi = {
        "tautan": tautan("akun.aktifkan_akun", token=token),
        "sampai": clock.ke_lokal(baris.sampai),
    }
    surat.kirim(email, "akun_konfirmasi", isi, umur=rules.UMUR_PENDAFTARAN)
    return baris.sidik_token


def _tautan_akun() -> dict[str, str]:
    return {"masuk": tautan("security.login"), "lupa": tautan("akun.lupa_sandi")}


def baca_tautan(token: str) -> tuple[KeadaanTautan, PendaftaranAkun | None]:
    """Return what a link is good for, without using it."""
    baris = db.session.scalar(sa.select(PendaftaranAkun).filter_by(sidik_token=_sidik(token)))
    return _keadaan(baris), baris


def _keadaan(baris: PendaftaranAkun | None) -> KeadaanTautan:
    if baris is None:
        return KeadaanTautan.TIDAK_BERLAKU
    if baris.dipakai_pada is not None:
        return KeadaanTautan.TERPAKAI
    habis = baris.sampai <= clock.sekarang() or baris.gagal >= rules.GAGAL_MAKS
    return KeadaanTautan.TIDAK_BERLAKU if habis else KeadaanTautan.BERLAKU


def _tahan(token: str) -> PendaftaranAkun | None:
    """Return the row of a link, with all rows of its address held: one after the other."""
    email = sa.select(PendaftaranAkun.email).filter_by(sidik_token=_sidik(token)).scalar_subquery()
    semua = db.session.scalars(
        kunci(sa.select(PendaftaranAkun).where(PendaftaranAkun.email == email))
        .order_by(PendaftaranAkun.id)
        .execution_options(populate_existing=True)
    ).all()
    return next((baris for baris in semua if baris.sidik_token == _sidik(token)), None)


def cocok_sandi(token: str, sandi: str) -> bool:
    """Tell whether this is the password written at sign-up; wrong ones wear the link out."""
    baris = _tahan(token)
    if _keadaan(baris) != KeadaanTautan.BERLAKU or baris is None:
        return False
    if baris.password and verify_password(sandi, baris.password):
        return True
    baris.gagal += 1
    db.session.flush()
    return False


def aktifkan_pendaftaran(token: str) -> PendaftaranAkun:
    """Make the account that a link stands for; the link is good once."""
    baris = _tahan(token)
    keadaan = _keadaan(baris)
    if baris is None or keadaan == KeadaanTautan.TIDAK_BERLAKU:
        raise TindakanDitolak(TIDAK_BERLAKU)
    if keadaan == KeadaanTautan.TERPAKAI:
        raise TindakanDitolak(SUDAH_DIPAKAI)
    if queries.dengan_email(baris.email) is not None:
        raise TindakanDitolak(SUDAH_ADA)
    pengguna = Pengguna(
        nama=baris.nama,
        email=baris.email,
        telepon=baris.telepon,
        password=baris.password,
        active=True,
        fs_uniquifier=uuid.uuid4().hex,
        harus_ganti_sandi=False,
        demo=False,
        dibuat_pada=clock.sekarang(),
    )
    pengguna.peran = [baris.peran]
    baris.dipakai_pada, baris.password = clock.sekarang(), None
    try:
        db.session.add(pengguna)
        db.session.flush()
    except IntegrityError:
        # Somebody of the office gave the address to another account at this very moment.
        raise TindakanDitolak(SUDAH_ADA) from None
    audit.catat(
        pengguna.pelaku,
        "akun.daftar_sendiri",
        Rujukan(queries.JENIS_RUJUKAN, pengguna.id),
        sesudah={"email": pengguna.email, "peran": [baris.peran.value], "nama": pengguna.nama},
        keterangan="surel dibuktikan dengan tautan",
    )
    return baris


def buang_pendaftaran() -> int:
    """Delete sign-ups whose link is long dead; return how many."""
    lama = db.session.scalars(
        sa.select(PendaftaranAkun)
        .where(PendaftaranAkun.sampai < clock.sekarang() - rules.UMUR_SISA)
        .order_by(PendaftaranAkun.id)
        .limit(2000)
        .with_for_update(skip_locked=True)
    ).all()
    for baris in lama:
        db.session.delete(baris)
    db.session.flush()
    return len(lama)
