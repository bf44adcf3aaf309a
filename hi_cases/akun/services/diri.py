"""What people do to their own account. Flask-Security has changed the row; this keeps the trail."""

import uuid
from typing import Any

from hi_cases.akun.models import Pengguna
from hi_cases.akun.queries import JENIS_RUJUKAN
from hi_cases.audit import services as audit
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.rujukan import Rujukan


def _catat(pengguna: Pengguna, tindakan: str, **isi: Any) -> None:
    audit.catat(pengguna.pelaku, tindakan, Rujukan(JENIS_RUJUKAN, pengguna.id), **isi)


def ubah_diri(pengguna: Pengguna, nama: str, telepon: str | None) -> None:
    """Change one's own name and telephone number; of the number the trail keeps a hash."""
    if not nama:
        raise DataTidakSah({"nama": "Tulis nama lengkap Anda."})
    lama = {"nama": pengguna.nama, "telepon": pengguna.telepon}
    baru = {"nama": nama, "telepon": telepon or None}
    berubah = [bidang for bidang in baru if lama[bidang] != baru[bidang]]
    if not berubah:
        return
    pengguna.nama, pengguna.telepon = nama, telepon or None
    db.session.flush()
    _catat(
        pengguna,
        "akun.ubah",
        sebelum={bidang: lama[bidang] for bidang in berubah},
        sesudah={bidang: baru[bidang] for bidang in berubah},
        keterangan="nomor telepon" if "telepon" in berubah else "",
        peka=frozenset({"telepon"}),
    )


def akhiri_sesi_lain(pengguna: Pengguna) -> None:
    """Make every session of the account invalid; the caller signs the present one in anew."""
    pengguna.fs_uniquifier = uuid.uuid4().hex
    db.session.flush()
    _catat(pengguna, "akun.sesi_diakhiri", keterangan="semua sesi di perangkat lain")


def sandi_diganti(pengguna: Pengguna) -> None:
    """Keep the trail of a changed password; a temporary one is temporary no more."""
    pengguna.harus_ganti_sandi = False
    db.session.flush()
    _catat(pengguna, "akun.sandi_diganti", keterangan="sesi di perangkat lain diakhiri")


def faktor_kedua_dipasang(pengguna: Pengguna) -> None:
    """Keep the trail of a second factor that was set up or replaced; old codes end with the old."""
    pengguna.mf_recovery_codes = None
    db.session.flush()
    _catat(pengguna, "akun.verifikasi_dipasang")


def faktor_kedua_dicabut(pengguna: Pengguna) -> None:
    """Keep the trail of a removed second factor; its recovery codes go with it."""
    pengguna.mf_recovery_codes = None
    db.session.flush()
    _catat(pengguna, "akun.verifikasi_dicabut")


def kode_pemulihan_dibuat(pengguna: Pengguna, jumlah: int) -> None:
    """Keep the trail of new recovery codes."""
    db.session.flush()
    _catat(pengguna, "akun.kode_pemulihan_dibuat", sesudah={"jumlah": jumlah})
