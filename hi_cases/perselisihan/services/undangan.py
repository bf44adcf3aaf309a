"""Invitations: the code by which a party, or its representative, opens its case with an account.

The public half is drawn by lot and stored, the secret half is derived: a letter can be printed
again, and a copy of the database opens nothing. A code works once. What is wrong, used, cancelled
or past reads the same, and each failure makes the next attempt at that door wait longer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.akun import rules as akun
from hi_cases.akun.queries import dengan_email
from hi_cases.akun.services import palang
from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.kode import ALFABET, PANJANG_KODE, bakukan, sandikan, tulis
from hi_cases.core.kode_turunan import kode_baru, sama, turunan
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import (
    AksesPihak,
    Kuasa,
    PeristiwaPerkara,
    Perkara,
    Pihak,
    Undangan,
)
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.rules.alur import ARSIP_TANPA_KODE
from hi_cases.perselisihan.types import AKHIR, Asal, AsalAkses, JenisPihak, StatusKuasa, Tindakan
from hi_cases.perusahaan import services as perusahaan

UMUR = timedelta(days=30)
TIDAK_COCOK = (
    "Kode ini tidak dapat dipakai. Periksa ketikannya. Bila surat Anda sudah lama atau kodenya "
    "pernah dipakai, mintalah kode baru kepada petugas."
)
_TUJUAN, _TUJUAN_KUASA = "undangan", "kuasa"
_AWAL_KUASA = "K"
_PINTU, _PINTU_AKUN = "klaim", "klaim-akun"
_DASAR = "praktik dinas: akses para pihak"
_PERAN_PIHAK: dict[JenisPihak, Peran] = {
    JenisPihak.PEKERJA: Peran.PEKERJA,
    JenisPihak.KELOMPOK: Peran.PEKERJA,
    JenisPihak.SERIKAT: Peran.SERIKAT,
    JenisPihak.PENGUSAHA: Peran.PERUSAHAAN,
}
_PERAN_KUASA = (Peran.KUASA, Peran.SERIKAT)
"""A union may stand for its members in court and before it (UU 2/2004 Ps 87)."""


@dataclass(frozen=True)
class Tujuan:
    """What a good code opens: a party, or the power of attorney of one."""

    pihak: Pihak
    undangan: Undangan | None = None
    kuasa: Kuasa | None = None
    sudah: bool = False
    """This very account used it before, and still reaches the case: a button pressed twice."""

    def perlu_surat(self, pelaku: Pelaku) -> bool:
        """Tell whether an officer sees a letter first: for a company not yet spoken for."""
        if self.kuasa is not None or self.pihak.jenis is not JenisPihak.PENGUSAHA:
            return False
        return self.pihak.perusahaan_id not in pelaku.perusahaan_ids


@dataclass(frozen=True)
class Pemeriksaan:
    """The answer to a typed code: what it opens, or the sentence why nothing."""

    tujuan: Tujuan | None
    pesan: str = ""
    lain: bool = False
    """Whether it is a code of another page."""


# -- the office -----------------------------------------------------------------------------


def kode_undangan(undangan: Undangan) -> str:
    """Return the whole code as it is printed; it can be printed again."""
    rahasia = turunan(_TUJUAN, undangan.kode, undangan.generasi, PANJANG_KODE)
    return tulis(undangan.kode + rahasia)


def kode_kuasa(kuasa: Kuasa) -> str:
    """Return the code that a party hands to its representative, once his letter was seen."""
    umum = _AWAL_KUASA + sandikan(kuasa.id, PANJANG_KODE - 1)
    return tulis(umum + turunan(_TUJUAN_KUASA, umum, 1, PANJANG_KODE))


def _perkara_pihak(pelaku: Pelaku, pihak_id: int) -> tuple[Perkara, Pihak]:
    """Return a party and its case, held, for somebody of the office who may invite it."""
    perkara_id = db.session.scalar(sa.select(Pihak.perkara_id).where(Pihak.id == pihak_id))
    if perkara_id is None:
        raise TidakDitemukan
    perkara = queries.kunci_perkara(pelaku, perkara_id)
    memimpin = pelaku.id is not None and perkara.mediator_id == pelaku.id
    authz.tabel().pastikan(pelaku, izin.UNDANG, milik_sendiri=memimpin)
    return perkara, next(satu for satu in perkara.pihak if satu.id == pihak_id)


def _kode_umum() -> str:
    while True:
        kode = kode_baru()
        ada = db.session.scalar(sa.select(Undangan.id).filter_by(kode=kode))
        if ada is None and not kode.startswith(_AWAL_KUASA):
            return kode


def undangan_pihak(pihak_id: int) -> Undangan | None:
    """Return the invitation of a party, whatever its state."""
    return db.session.scalar(sa.select(Undangan).filter_by(pihak_id=pihak_id))


def berlaku(undangan: Undangan) -> bool:
    """Tell whether a code still opens something."""
    return (
        undangan.dipakai_pada is None
        and undangan.dibatalkan_pada is None
        and undangan.sampai > clock.sekarang()
    )


def _catat(pelaku: Pelaku, tindakan: str, perkara: Perkara, pihak: Pihak, kalimat: str) -> None:
    db.session.flush()
    audit.catat(
        pelaku,
        f"perselisihan.{tindakan}",
        perkara.rujukan,
        sesudah={"pihak_id": pihak.id},
        keterangan=kalimat,
        dasar=_DASAR,
    )


def buat(pelaku: Pelaku, pihak_id: int) -> Undangan:
    """Give a party an invitation; a second one makes the paper of the first worthless."""
    perkara, pihak = _perkara_pihak(pelaku, pihak_id)
    if perkara.tahap in AKHIR:
        raise TindakanDitolak("Perkara ini sudah berakhir. Kode undangan tidak dibuat lagi.")
    if perkara.asal is Asal.REGISTER:
        raise TindakanDitolak(ARSIP_TANPA_KODE)
    satu = undangan_pihak(pihak_id) or Undangan(pihak_id=pihak_id, generasi=0)
    satu.generasi += 1
    satu.kode = _kode_umum()
    satu.dibuat_pada, satu.dibuat_oleh = clock.sekarang(), pelaku.nama
    satu.sampai = clock.sekarang() + UMUR
    satu.dipakai_pada = satu.dipakai_oleh_id = satu.dibatalkan_pada = None
    db.session.add(satu)
    kata = "dibuat" if satu.generasi == 1 else "diganti; kode yang lama tidak berlaku"
    _catat(pelaku, "buat_undangan", perkara, pihak, f"Kode undangan pihak {pihak.id} {kata}.")
    return satu


def batalkan(pelaku: Pelaku, pihak_id: int) -> Undangan:
    """Make a code worthless before it was used; cancelled twice, it is cancelled once."""
    perkara, pihak = _perkara_pihak(pelaku, pihak_id)
    satu = undangan_pihak(pihak_id)
    if satu is None:
        raise TidakDitemukan("Pihak ini belum mempunyai kode undangan.")
    if satu.dipakai_pada is not None:
        raise TindakanDitolak(
            "Kode ini sudah dipakai. Cabut akses akunnya bila ia tidak berhak membuka perkara ini."
        )
    if satu.dibatalkan_pada is None:
        satu.dibatalkan_pada = clock.sekarang()
        _catat(pelaku, "batal_undangan", perkara, pihak, f"Kode undangan pihak {pihak.id} batal.")
    return satu


# -- who has a code -------------------------------------------------------------------------


def _sudah(pelaku: Pelaku, pihak: Pihak, oleh_id: int | None) -> bool:
    milik = oleh_id is not None and oleh_id == pelaku.id
    return milik and bool(queries.posisi(pelaku, pihak.perkara_id))


def _undangan(pelaku: Pelaku, umum: str, rahasia: str) -> Tujuan | None:
    satu = db.session.scalar(kunci(sa.select(Undangan).filter_by(kode=umum)))
    benar = turunan(_TUJUAN, umum, satu.generasi if satu else 1, PANJANG_KODE)
    if not sama(rahasia, benar) or satu is None:
        return None
    if _sudah(pelaku, satu.pihak, satu.dipakai_oleh_id):
        return Tujuan(satu.pihak, undangan=satu, sudah=True)
    return Tujuan(satu.pihak, undangan=satu) if berlaku(satu) else None


def _angka(umum: str) -> int:
    """Read back the number that `sandikan` wrote."""
    angka = 0
    for satu in umum:
        angka = angka * len(ALFABET) + ALFABET.index(satu)
    return angka


def _kuasa(pelaku: Pelaku, umum: str, rahasia: str) -> Tujuan | None:
    benar = turunan(_TUJUAN_KUASA, umum, 1, PANJANG_KODE)
    if not sama(rahasia, benar):
        return None
    # The number is not trusted: it only says where to look, the secret half has proved it.
    satu = db.session.scalar(kunci(sa.select(Kuasa).filter_by(id=_angka(umum[1:]))))
    if satu is None:
        return None
    pihak = db.session.get_one(Pihak, satu.pihak_id)
    if _sudah(pelaku, pihak, satu.pengguna_id):
        return Tujuan(pihak, kuasa=satu, sudah=True)
    sampai = satu.berlaku_sampai
    terbuka = satu.pengguna_id is None and satu.status is StatusKuasa.TERVERIFIKASI
    if not terbuka or sampai is None or sampai < clock.hari_ini():
        return None
    return Tujuan(pihak, kuasa=satu)


def _surel_kuasa(kuasa: Kuasa, pihak: Pihak) -> str:
    """Return the e-mail that the party wrote for its representative; empty where it wrote none."""
    stmt = sa.select(PeristiwaPerkara.data).filter_by(
        perkara_id=pihak.perkara_id, tindakan=Tindakan.TUNJUK_KUASA.value
    )
    semua = db.session.scalars(stmt.order_by(PeristiwaPerkara.id)).all()
    return next((d.get("surel") or "" for d in semua if d.get("kuasa_id") == kuasa.id), "")


def _salah_akun(pelaku: Pelaku, tujuan: Tujuan) -> str:
    """Say which kind of account a good code is for; empty where this one will do."""
    if tujuan.kuasa is not None:
        if not pelaku.berperan(*_PERAN_KUASA):
            return "Kode ini untuk kuasa. Masuk dengan akun kuasa, lalu ketik kodenya lagi."
        surel = _surel_kuasa(tujuan.kuasa, tujuan.pihak)
        pemilik = dengan_email(surel) if surel else None
        if surel and (pemilik is None or pemilik.id != pelaku.id):
            return "Kode ini untuk kuasa dengan surel lain, yang ditulis pihak yang menunjuknya."
        return ""
    peran = _PERAN_PIHAK[tujuan.pihak.jenis]
    if pelaku.berperan(peran):
        return ""
    return (
        f"Kode ini untuk akun {peran.label.lower()}. Masuk dengan akun itu, lalu ketik kodenya "
        "lagi. Kode Anda belum terpakai."
    )


def periksa_kode(
    pelaku: Pelaku, ketikan: str, dikenal_lain: Callable[[str], bool] = lambda _kode: False
) -> Pemeriksaan:
    """Look a typed code up; the caller commits, so that a failure counts.

    `dikenal_lain` tells of a code that another page takes: it is no guess. Behind a shut door
    nobody is asked.
    """
    authz.tabel().pastikan(pelaku, izin.SAYA)
    kode = bakukan(ketikan)[: 2 * PANJANG_KODE + 1]
    pintu = (
        palang.pintu_kode(_PINTU, kode[:PANJANG_KODE]),
        palang.pintu_kode(_PINTU_AKUN, str(pelaku.id)),
    )
    terkunci = [sampai for satu in pintu if (sampai := palang.terkunci_sampai(satu))]
    if terkunci:
        kini = clock.ke_lokal(clock.sekarang())
        lokal = clock.ke_lokal(max(terkunci))
        return Pemeriksaan(None, akun.kalimat_terkunci(lokal, kini, "kode yang salah"))
    umum, rahasia = kode[:PANJANG_KODE], kode[PANJANG_KODE:]
    cari = _kuasa if umum.startswith(_AWAL_KUASA) else _undangan
    tujuan = cari(pelaku, umum, rahasia) if len(rahasia) == PANJANG_KODE else None
    if tujuan is None and dikenal_lain(ketikan):
        return Pemeriksaan(None, TIDAK_COCOK, lain=True)
    if tujuan is None:
        for satu in pintu:
            palang.hitung_gagal(satu)
        return Pemeriksaan(None, TIDAK_COCOK)
    # Who knows a code may go on with that code. His account's door only opens by using one up:
    # a code that is looked at, or was used before, can be typed between guesses for ever.
    palang.bebaskan(pintu[0])
    salah = _salah_akun(pelaku, tujuan)
    return Pemeriksaan(None if salah else tujuan, salah)


def _beri_akses(
    pelaku: Pelaku, pihak: Pihak, surat: dict[str, Any] | None, *, penuh: bool
) -> AksesPihak:
    stmt = sa.select(AksesPihak).filter_by(pihak_id=pihak.id, pengguna_id=pelaku.id)
    akses = db.session.scalar(stmt) or AksesPihak(pihak_id=pihak.id, pengguna_id=pelaku.id)
    akses.pengguna_nama, akses.asal = pelaku.nama, AsalAkses.UNDANGAN
    akses.penuh = penuh or bool(akses.penuh and akses.dicabut_pada is None)
    akses.dibuka_pada = clock.sekarang()
    akses.dicabut_pada = akses.dicabut_karena = None
    akses.surat = surat
    db.session.add(akses)
    return akses


def _baca_surat(surat: dict[str, Any]) -> dict[str, Any]:
    """Return what the letter of a company says, as it is kept; refuse it field by field."""
    hari: date | None = surat.get("berlaku_sampai")
    isi = {n: str(surat.get(n) or "").strip()[:120] for n in ("jabatan", "nomor_surat")}
    galat = {
        "jabatan": "" if isi["jabatan"] else "Tulis jabatan Anda di perusahaan.",
        "nomor_surat": ""
        if isi["nomor_surat"]
        else "Tulis nomor surat tugas atau surat kuasa direksi.",
        "berlaku_sampai": perusahaan.surat_berakhir(hari),
    }
    if salah := {nama: pesan for nama, pesan in galat.items() if pesan}:
        raise DataTidakSah(salah)
    return {**isi, "berlaku_sampai": hari.isoformat() if hari else None}


def _buka_perusahaan(pelaku: Pelaku, pihak: Pihak, surat: dict[str, Any]) -> int | None:
    """Let an account in for a company, and ask to speak for it.

    Where the party is not tied to the registry yet, the letter waits with the access: None.
    """
    isi = _baca_surat(surat)
    if pihak.perusahaan_id is None:
        _beri_akses(pelaku, pihak, isi, penuh=False)
        return None
    _beri_akses(pelaku, pihak, None, penuh=False)
    hari: date | None = surat.get("berlaku_sampai")
    nomor = isi["nomor_surat"]
    return perusahaan.ajukan_wakil(pelaku, pihak.perusahaan_id, isi["jabatan"], nomor, hari).id


@dataclass(frozen=True)
class Terbuka:
    """What the use of a code opened, and where the letter of a company belongs."""

    perkara_id: int
    pihak_id: int
    wakil_id: int | None = None
    penuh: bool = True
    sudah: bool = False


def pakai(pelaku: Pelaku, ketikan: str, surat: dict[str, Any] | None = None) -> Terbuka:
    """Open the case with a code, which then opens nothing more.

    A worker's or a union's code came to the party itself, so it stands for the party in full; for
    a company an officer sees the letter first (Permenaker 17/2014 Ps 10(1)e).
    """
    hasil = periksa_kode(pelaku, ketikan)
    if hasil.tujuan is None:
        raise TindakanDitolak(hasil.pesan)
    tujuan, pihak = hasil.tujuan, hasil.tujuan.pihak
    perkara = db.session.get_one(Perkara, pihak.perkara_id)
    if tujuan.sudah:
        return Terbuka(perkara.id, pihak.id, sudah=True)
    palang.bebaskan(palang.pintu_kode(_PINTU_AKUN, str(pelaku.id)))
    if tujuan.kuasa is not None:
        tujuan.kuasa.pengguna_id = pelaku.id
        _catat(pelaku, "pakai_kode_kuasa", perkara, pihak, f"Kuasa pihak {pihak.id} membuka akses.")
        return Terbuka(perkara.id, pihak.id)
    penuh = not tujuan.perlu_surat(pelaku)
    wakil_id = None
    if penuh:
        _beri_akses(pelaku, pihak, None, penuh=True)
    else:
        wakil_id = _buka_perusahaan(pelaku, pihak, surat or {})
    if tujuan.undangan is not None:
        tujuan.undangan.dipakai_pada = clock.sekarang()
        tujuan.undangan.dipakai_oleh_id = pelaku.id
    kata = "" if penuh else "; surat tugasnya menunggu diperiksa"
    kalimat = f"{pelaku.nama} membuka perkara dengan kode undangan pihak {pihak.id}{kata}."
    _catat(pelaku, "pakai_undangan", perkara, pihak, kalimat)
    return Terbuka(perkara.id, pihak.id, wakil_id, penuh)
