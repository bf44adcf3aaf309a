"""What an administrator does to accounts. Nobody is deleted: their name stays on what they did."""

import secrets
import uuid
from typing import Any

import sqlalchemy as sa
from flask_security import hash_password
from sqlalchemy.orm.attributes import flag_modified

from hi_cases.akun import queries, rules
from hi_cases.akun.models import Pengguna, PeranPengguna, PercobaanMasuk
from hi_cases.akun.types import DataPengguna
from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import (
    Beda,
    DataTidakSah,
    KonflikVersi,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.core.rujukan import Rujukan

# No letters or digits that are mistaken for one another when read out over the telephone.
_HURUF_SANDI = "abcdefghjkmnpqrstuvwxyz23456789"


def sandi_acak() -> str:
    """Return a random password in four groups of four, nearly 80 bits."""
    huruf = [secrets.choice(_HURUF_SANDI) for _ in range(16)]
    return "-".join("".join(huruf[i : i + 4]) for i in range(0, 16, 4))


def _pastikan(pelaku: Pelaku) -> None:
    authz.tabel().pastikan(pelaku, "akun.kelola")


def _catat(pelaku: Pelaku, tindakan: str, pengguna: Pengguna, **isi: Any) -> None:
    db.session.flush()
    audit.catat(pelaku, tindakan, Rujukan(queries.JENIS_RUJUKAN, pengguna.id), **isi)


def _muat(
    pelaku: Pelaku, pengguna_id: int, versi: int | None, usulan: DataPengguna | None = None
) -> Pengguna:
    """Lock an account as the actor last saw it; else show what somebody else has saved."""
    _pastikan(pelaku)
    pengguna = db.session.scalar(
        kunci(sa.select(Pengguna).filter_by(id=pengguna_id)).execution_options(
            populate_existing=True
        )
    )
    if pengguna is None:
        raise TidakDitemukan("Pengguna itu tidak ada.")
    if pengguna.versi != versi:
        raise KonflikVersi(_beda(pengguna, usulan) if usulan else [], pengguna.versi)
    return pengguna


def _beda(pengguna: Pengguna, usulan: DataPengguna) -> list[Beda]:
    peran = frozenset(pengguna.peran)
    semua = [
        ("nama", "Nama", usulan.nama, pengguna.nama),
        ("peran", "Peran", rules.label_peran(usulan.peran), rules.label_peran(peran)),
        (
            "jenjang",
            "Jenjang",
            rules.label_jenjang(usulan.jenjang),
            rules.label_jenjang(pengguna.jenjang),
        ),
        ("nip", "NIP", usulan.nip, pengguna.nip),
        ("jabatan", "Jabatan", usulan.jabatan, pengguna.jabatan),
    ]
    return [Beda(*satu) for satu in semua if satu[2] != satu[3]]


def _admin_aktif_lain(pengguna_id: int) -> int:
    """Count the other active administrators, held so that two cannot remove each other at once."""
    ids = db.session.scalars(
        kunci(
            sa.select(Pengguna.id)
            .join(PeranPengguna, PeranPengguna.pengguna_id == Pengguna.id)
            .where(PeranPengguna.peran == Peran.ADMIN, Pengguna.active.is_(True))
            .order_by(Pengguna.id)
        )
    ).all()
    return len(set(ids) - {pengguna_id})


def _alasan(alasan: str) -> str:
    if len(alasan.strip()) < 5:
        raise DataTidakSah({"alasan": "Tulis alasannya; ia tersimpan dalam jejak."})
    return alasan.strip()


def _isi(data: DataPengguna | Pengguna) -> dict[str, object]:
    return {
        "nama": data.nama,
        "peran": [satu.value for satu in Peran if satu in data.peran],
        "jenjang": data.jenjang.value if data.jenjang else None,
        "nip": data.nip,
        "jabatan": data.jabatan,
    }


def daftarkan(pelaku: Pelaku, data: DataPengguna) -> tuple[Pengguna, str]:
    """Add an account; return it with the temporary password, which is kept nowhere."""
    _pastikan(pelaku)
    galat = rules.periksa_data(data)
    if queries.dengan_email(data.email) is not None:
        galat["email"] = "Surel ini sudah dipakai akun lain. Cari akunnya dalam daftar pengguna."
    if galat:
        raise DataTidakSah(galat)
    sandi = sandi_acak()
    pengguna = Pengguna(
        nama=data.nama,
        email=rules.email_baku(data.email),
        jenjang=data.jenjang,
        nip=data.nip,
        jabatan=data.jabatan,
        password=hash_password(sandi),
        active=True,
        fs_uniquifier=uuid.uuid4().hex,
        harus_ganti_sandi=True,
        demo=False,
        dibuat_pada=clock.sekarang(),
    )
    pengguna.peran = data.peran
    db.session.add(pengguna)
    _catat(
        pelaku,
        "akun.daftarkan",
        pengguna,
        sesudah={"email": pengguna.email, **_isi(data)},
    )
    return pengguna, sandi


def ubah(pelaku: Pelaku, pengguna_id: int, versi: int | None, data: DataPengguna) -> Pengguna:
    """Change name, roles and rank."""
    _pastikan(pelaku)
    lain = _admin_aktif_lain(pengguna_id)
    pengguna = _muat(pelaku, pengguna_id, versi, data)
    lama = frozenset(pengguna.peran)
    galat = rules.periksa_data(data)
    larangan = rules.larangan_ubah_peran(
        lama, data.peran, diri_sendiri=pelaku.id == pengguna_id, admin_aktif_lain=lain
    )
    if larangan:
        galat["peran"] = larangan
    if galat:
        raise DataTidakSah(galat)
    sebelum, sesudah = _isi(pengguna), _isi(data)
    berubah = [bidang for bidang in sesudah if sebelum[bidang] != sesudah[bidang]]
    if not berubah:
        return pengguna
    pengguna.nama, pengguna.peran, pengguna.jenjang = data.nama, data.peran, data.jenjang
    pengguna.nip, pengguna.jabatan = data.nip, data.jabatan
    # Roles live in a table of their own: without a change of the row the version would stand still.
    flag_modified(pengguna, "nama")
    _catat(
        pelaku,
        "akun.ubah_peran" if "peran" in berubah else "akun.ubah",
        pengguna,
        sebelum={bidang: sebelum[bidang] for bidang in berubah},
        sesudah={bidang: sesudah[bidang] for bidang in berubah},
    )
    return pengguna


def nonaktifkan(pelaku: Pelaku, pengguna_id: int, versi: int | None, alasan: str) -> Pengguna:
    """Shut an account and end its sessions."""
    _pastikan(pelaku)
    lain = _admin_aktif_lain(pengguna_id)
    pengguna = _muat(pelaku, pengguna_id, versi)
    if not pengguna.active:
        raise TindakanDitolak("Akun ini sudah nonaktif.")
    larangan = rules.larangan_nonaktif(
        frozenset(pengguna.peran), diri_sendiri=pelaku.id == pengguna_id, admin_aktif_lain=lain
    )
    if larangan:
        raise TindakanDitolak(larangan)
    alasan = _alasan(alasan)
    pengguna.active = False
    pengguna.fs_uniquifier = uuid.uuid4().hex
    _catat(pelaku, "akun.nonaktifkan", pengguna, keterangan=alasan)
    return pengguna


def aktifkan(pelaku: Pelaku, pengguna_id: int, versi: int | None, alasan: str) -> Pengguna:
    """Open an account again."""
    pengguna = _muat(pelaku, pengguna_id, versi)
    if pengguna.active:
        raise TindakanDitolak("Akun ini sudah aktif.")
    pengguna.active = True
    _catat(pelaku, "akun.aktifkan", pengguna, keterangan=_alasan(alasan))
    return pengguna


def buka_kunci(pelaku: Pelaku, pengguna_id: int, versi: int | None, alasan: str) -> Pengguna:
    """Forget the failures at all entrances of an account."""
    pengguna = _muat(pelaku, pengguna_id, versi)
    alasan = _alasan(alasan)
    db.session.execute(
        sa.delete(PercobaanMasuk).where(PercobaanMasuk.akun == queries.sidik_email(pengguna.email))
    )
    _catat(pelaku, "akun.buka_kunci", pengguna, keterangan=alasan)
    return pengguna


def setel_ulang_faktor_kedua(
    pelaku: Pelaku, pengguna_id: int, versi: int | None, alasan: str
) -> Pengguna:
    """Take the second factor off an account whose owner lost it, and end its sessions."""
    pengguna = _muat(pelaku, pengguna_id, versi)
    if not pengguna.dua_langkah:
        raise TindakanDitolak("Akun ini belum memasang verifikasi dua langkah.")
    alasan = _alasan(alasan)
    pengguna.tf_primary_method = pengguna.tf_totp_secret = None
    pengguna.mf_recovery_codes = None
    pengguna.fs_uniquifier = uuid.uuid4().hex
    _catat(pelaku, "akun.verifikasi_disetel_ulang", pengguna, keterangan=alasan)
    return pengguna


def beri_sandi_sementara(
    pelaku: Pelaku, pengguna_id: int, versi: int | None, alasan: str
) -> tuple[Pengguna, str]:
    """Replace a forgotten password by a temporary one, shown once, and end all sessions."""
    pengguna = _muat(pelaku, pengguna_id, versi)
    if pelaku.id == pengguna_id:
        raise TindakanDitolak("Untuk akun Anda sendiri, pakai Ganti kata sandi pada Akun saya.")
    alasan = _alasan(alasan)
    sandi = sandi_acak()
    pengguna.password = hash_password(sandi)
    pengguna.harus_ganti_sandi = True
    pengguna.fs_uniquifier = uuid.uuid4().hex
    _catat(pelaku, "akun.sandi_sementara", pengguna, keterangan=alasan)
    return pengguna, sandi
