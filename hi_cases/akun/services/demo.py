"""Demonstration accounts: invented people, one for each desk.

Production refuses to start while one exists.
"""

import secrets
import uuid

import sqlalchemy as sa
from flask_security import hash_password

from hi_cases.akun import queries
from hi_cases.akun.models import Pengguna
from hi_cases.akun.types import Jenjang
from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db, kunci
from hi_cases.core.rujukan import Rujukan

DOMAIN = "demo.test"
_ORANG: tuple[tuple[str, str, Peran, Jenjang | None], ...] = (
    ("admin", "Yusuf Hidayat, S.Kom.", Peran.ADMIN, None),
    ("kadis", "Bambang Sutrisno, M.M.", Peran.KADIS, None),
    ("kabid", "Rina Marlina, S.H., M.Si.", Peran.KABID, None),
    ("mediator", "Ratna Wulandari, S.H.", Peran.MEDIATOR, Jenjang.AHLI_MUDA),
    ("mediator2", "Dedi Kurniawan, S.H., M.H.", Peran.MEDIATOR, Jenjang.AHLI_MADYA),
    ("petugas", "Siti Nurhasanah", Peran.PETUGAS, None),
    ("analis", "Fajar Nugroho, S.E.", Peran.ANALIS, None),
    ("subkoor", "Agus Setiawan, S.Sos.", Peran.SUBKOOR, None),
    ("perusahaan", "Maya Kusumawati", Peran.PERUSAHAAN, None),
    ("perusahaan2", "Hendra Gunawan", Peran.PERUSAHAAN, None),
    ("pekerja", "Joko Prasetyo", Peran.PEKERJA, None),
    ("serikat", "Slamet Haryanto", Peran.SERIKAT, None),
    ("kuasa", "Indah Permatasari, S.H.", Peran.KUASA, None),
)

# As their names stand under letters: invented numbers, the offices of a kabupaten.
_JABATAN: dict[str, tuple[str, str]] = {
    "kadis": ("196904121995031001", "Kepala Dinas Ketenagakerjaan"),
    "kabid": ("197511082000122002", "Kepala Bidang Hubungan Industrial"),
    "subkoor": ("198002172005011003", "Sub Koordinator Penyelesaian Perselisihan"),
    "mediator": ("198506232010012004", "Mediator Hubungan Industrial Ahli Muda"),
    "mediator2": ("197809302003121005", "Mediator Hubungan Industrial Ahli Madya"),
    "petugas": ("199203152018032006", "Petugas Pencatatan Perselisihan"),
}


def email_demo() -> list[str]:
    """Return the addresses of all demonstration accounts."""
    return [f"{orang[0]}@{DOMAIN}" for orang in _ORANG]


def buat_demo(pelaku: Pelaku, sandi: str) -> list[Pengguna]:
    """Add the demonstration accounts that are missing; return those added.

    They share one published password, so they share its hash as well.
    """
    authz.tabel().pastikan(pelaku, "akun.kelola")
    ada = set(db.session.scalars(sa.select(Pengguna.email).where(Pengguna.email.in_(email_demo()))))
    baru = [orang for orang in _ORANG if f"{orang[0]}@{DOMAIN}" not in ada]
    sidik = hash_password(sandi) if baru else ""
    hasil = []
    for pangkal, nama, peran, jenjang in baru:
        pengguna = Pengguna(
            nama=nama,
            email=f"{pangkal}@{DOMAIN}",
            jenjang=jenjang,
            nip=_JABATAN.get(pangkal, ("", ""))[0],
            jabatan=_JABATAN.get(pangkal, ("", ""))[1],
            password=sidik,
            active=True,
            fs_uniquifier=uuid.uuid4().hex,
            harus_ganti_sandi=False,
            demo=True,
            dibuat_pada=clock.sekarang(),
        )
        pengguna.peran = [peran]
        db.session.add(pengguna)
        db.session.flush()
        audit.catat(
            pelaku,
            "akun.daftarkan",
            Rujukan(queries.JENIS_RUJUKAN, pengguna.id),
            sesudah={"email": pengguna.email, "peran": [peran.value]},
            keterangan="akun demo",
        )
        hasil.append(pengguna)
    return hasil


def tutup_demo(pelaku: Pelaku) -> int:
    """Turn demonstration accounts into shut ones that nobody can sign in to; return how many.

    Their rows stay, for cases and the trail name them; the published password opens nothing.
    """
    authz.tabel().pastikan(pelaku, "akun.kelola")
    semua = db.session.scalars(kunci(sa.select(Pengguna).where(Pengguna.demo.is_(True)))).all()
    for pengguna in semua:
        pengguna.password = hash_password(secrets.token_urlsafe(32))
        pengguna.active, pengguna.demo = False, False
        pengguna.fs_uniquifier = uuid.uuid4().hex
        pengguna.tf_primary_method = pengguna.tf_totp_secret = None
        pengguna.mf_recovery_codes = None
        db.session.flush()
        audit.catat(
            pelaku,
            "akun.nonaktifkan",
            Rujukan(queries.JENIS_RUJUKAN, pengguna.id),
            keterangan="akun demo ditutup untuk selamanya",
        )
    return len(semua)
