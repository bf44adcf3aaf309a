"""The other parties of a document: who they are, and the code by which an account stands for one.

Only a keyed digest of a code is kept: a copy of the database opens nothing. A new code ends the one
before it, and a code works once.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from flask import current_app
from sqlalchemy.orm.attributes import flag_modified

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.bidang import TEKS, pastikan, terlalu_panjang
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import (
    DataTidakSah,
    KonflikVersi,
    TidakBerizin,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.core.kode import ALFABET, PANJANG_KODE, bakukan, tulis
from hi_cases.core.teks import paragraf, satu_baris
from hi_cases.permohonan import queries
from hi_cases.permohonan.models import Permohonan, PihakPermohonan
from hi_cases.permohonan.queries.akses import PUNYA_ORANG_LAIN, SEPIHAK, sepihak
from hi_cases.permohonan.rules import izin
from hi_cases.permohonan.services.draf import pegang_isian
from hi_cases.permohonan.types import StatusPihak, Tahap
from hi_cases.permohonan.types.pihak import PIHAK_MAKS, DataPihak

ANGGOTA_MAKS = 1_000_000
_TAK_COCOK = "Kode itu tidak dikenal atau sudah tidak berlaku. Minta kode baru kepada perusahaan."


def _sidik(kode: str) -> str:
    rahasia = f"pihak-permohonan:{current_app.config['SECRET_KEY']}".encode()
    return hmac.new(rahasia, kode.encode(), hashlib.sha256).hexdigest()


def _bersih(satu: DataPihak, ke: int) -> dict[str, Any]:
    """Return the columns of a party; a bad one is named by its place in the list."""
    isi: dict[str, Any] = {
        "nama": satu_baris(satu.nama),
        "alamat": paragraf(satu.alamat),
        "nomor_pencatatan": satu_baris(satu.nomor_pencatatan),
        "tanggal_pencatatan": satu.tanggal_pencatatan,
        "jumlah_anggota": satu.jumlah_anggota,
        "surel": satu_baris(satu.surel).lower(),
    }
    galat: dict[str, str] = {}
    if not isi["nama"]:
        galat["nama"] = "Nama serikat pekerja belum diisi."
    for nama, label, maks in (
        ("nama", "Nama", 200),
        ("alamat", "Alamat", TEKS),
        ("nomor_pencatatan", "Nomor bukti pencatatan", 120),
        ("surel", "Alamat surel", 254),
    ):
        if pesan := terlalu_panjang(label, isi[nama], maks):
            galat[nama] = pesan
    if isi["surel"] and "@" not in isi["surel"]:
        galat["surel"] = "Alamat surel tidak lengkap."
    if satu.jumlah_anggota is not None and not 0 <= satu.jumlah_anggota <= ANGGOTA_MAKS:
        galat["jumlah_anggota"] = "Jumlah anggota tidak masuk akal."
    if satu.tanggal_pencatatan and satu.tanggal_pencatatan > clock.hari_ini():
        galat["tanggal_pencatatan"] = "Tanggal pencatatan tidak boleh setelah hari ini."
    pastikan({f"pihak-{ke}-{nama}": pesan for nama, pesan in galat.items()})
    return isi


def simpan_pihak(
    pelaku: Pelaku, permohonan_id: int, versi: int, daftar: Sequence[DataPihak]
) -> Permohonan:
    """Keep the list of the other parties of a draft; one left out is no party any more.

    A party whose words were changed is asked anew and needs a new code: the old one was given to
    somebody else, it may be.
    """
    permohonan, _ = pegang_isian(pelaku, permohonan_id)
    if permohonan.versi != versi:
        # Whose list counts is not guessed.
        raise KonflikVersi([], permohonan.versi)
    if permohonan.tahap is not Tahap.DRAF:
        raise TindakanDitolak("Pihak lain hanya dapat diubah selama permohonan masih draf.")
    if len(daftar) > PIHAK_MAKS:
        raise TindakanDitolak(f"Paling banyak {PIHAK_MAKS} serikat pekerja dalam satu naskah.")
    bersih = [_bersih(satu, ke) for ke, satu in enumerate(daftar)]
    ganda = [isi["nama"].casefold() for isi in bersih]
    if len(set(ganda)) != len(ganda):
        raise DataTidakSah({"pihak": "Satu serikat pekerja ditulis dua kali."})
    ada = {satu.id: satu for satu in permohonan.pihak}
    dipakai: set[int] = set()
    for data, isi in zip(daftar, bersih, strict=True):
        if data.id is None:
            db.session.add(
                PihakPermohonan(permohonan_id=permohonan.id, status=StatusPihak.MENUNGGU, **isi)
            )
            continue
        if data.id not in ada or data.id in dipakai:
            raise TidakDitemukan("Pihak itu bukan bagian permohonan ini.")
        dipakai.add(data.id)
        _ubah(ada[data.id], isi)
    for nomor in ada.keys() - dipakai:
        db.session.delete(ada[nomor])
    _berubah(permohonan)
    db.session.refresh(permohonan, ["pihak"])
    return permohonan


def _ubah(baris: PihakPermohonan, isi: Mapping[str, Any]) -> None:
    if baris.nama != isi["nama"]:
        baris.sidik_kode = baris.pengguna_id = None
    for nama, nilai in isi.items():
        setattr(baris, nama, nilai)


def _berubah(permohonan: Permohonan) -> None:
    permohonan.diubah_pada = clock.sekarang()
    flag_modified(permohonan, "diubah_pada")
    db.session.flush()


def undang_pihak(pelaku: Pelaku, pihak_id: int) -> str:
    """Draw a code for a party that has not answered, and return it: it is shown this once."""
    pihak = db.session.get(PihakPermohonan, pihak_id)
    if pihak is None:
        raise TidakDitemukan(PUNYA_ORANG_LAIN)
    permohonan = queries.pegang(pelaku, pihak.permohonan_id)
    if pelaku.staf:
        authz.tabel().pastikan(pelaku, izin.LOKET_IZIN, milik_sendiri=False)
    elif not queries.pemohon(pelaku, permohonan):
        raise TidakBerizin("Hanya pemohon yang mengundang pihak lain.")
    pihak = _baca_lagi(pihak_id)
    if pihak is None:
        raise TidakDitemukan(PUNYA_ORANG_LAIN)
    if pihak.status is not StatusPihak.MENUNGGU or not permohonan.terbuka:
        raise TindakanDitolak(f"{pihak.nama} tidak perlu diundang lagi.")
    kode = "".join(secrets.choice(ALFABET) for _ in range(PANJANG_KODE))
    pihak.sidik_kode, pihak.pengguna_id = _sidik(kode), None
    db.session.flush()
    audit.catat(
        pelaku,
        "permohonan.undang_pihak",
        permohonan.rujukan,
        sesudah={"pihak_id": pihak.id},
        keterangan="Kode untuk pihak lain dibuat; kode sebelumnya tidak berlaku lagi.",
    )
    return tulis(kode)


def _baca_lagi(pihak_id: int) -> PihakPermohonan | None:
    """Return a party as it stands once its submission is held; None: it was left out meanwhile."""
    stmt = sa.select(PihakPermohonan).filter_by(id=pihak_id)
    return db.session.scalar(stmt.execution_options(populate_existing=True))


def kode_dikenal(kode: str) -> bool:
    """Tell whether a code opens a submission: another page of codes leads on with it."""
    sidik = _sidik(bakukan(kode))
    stmt = sa.select(PihakPermohonan.id).filter_by(sidik_kode=sidik)
    return db.session.scalar(stmt.limit(1)) is not None


def gabung_pihak(pelaku: Pelaku, kode: str) -> Permohonan:
    """Let a union's account stand for the party whose code it was given.

    A code that is unknown, used or replaced reads the same. Whoever calls limits the tries.
    """
    if pelaku.id is None or not pelaku.berperan(Peran.SERIKAT):
        raise TidakBerizin("Kode ini untuk akun serikat pekerja.")
    sidik = _sidik(bakukan(kode))
    pihak = db.session.scalar(sa.select(PihakPermohonan).filter_by(sidik_kode=sidik))
    # Looked up by a keyed digest: what was typed is never compared letter by letter.
    if pihak is None or not hmac.compare_digest(pihak.sidik_kode or "", sidik):
        raise TindakanDitolak(_TAK_COCOK)
    stmt = kunci(sa.select(Permohonan).where(Permohonan.id == pihak.permohonan_id))
    permohonan = db.session.scalar(stmt.execution_options(populate_existing=True))
    pihak = _baca_lagi(pihak.id)
    if permohonan is None or not permohonan.terbuka or pihak is None or pihak.sidik_kode != sidik:
        raise TindakanDitolak(_TAK_COCOK)
    if permohonan.tahap is Tahap.DRAF:
        raise TindakanDitolak("Perusahaan belum mengajukan naskahnya. Coba lagi sesudah diajukan.")
    if any(satu.pengguna_id == pelaku.id for satu in permohonan.pihak):
        raise TindakanDitolak("Akun Anda sudah menjadi pihak dalam permohonan ini.")
    if sepihak(pelaku, permohonan):
        raise TindakanDitolak(SEPIHAK)
    pihak.sidik_kode, pihak.pengguna_id = None, pelaku.id
    db.session.flush()
    audit.catat(
        pelaku,
        "permohonan.gabung_pihak",
        permohonan.rujukan,
        sesudah={"pihak_id": pihak.id, "pengguna_id": pelaku.id},
        keterangan="Satu akun serikat pekerja bergabung sebagai pihak.",
    )
    return permohonan
