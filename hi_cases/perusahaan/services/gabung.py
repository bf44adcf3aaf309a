"""Merging two rows of one company, and undoing it. Never automatic; always with a reason.

The row merged away keeps all it had and points to the other; whatever referred to it goes on
doing so, and readers follow `queries.utama` and `queries.keluarga`: accounts, submissions, papers
and cases of either stand for both until it is undone. The other row gets only what it lacked, and
undoing takes exactly that back.
"""

from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci_isi
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.perusahaan import queries
from hi_cases.perusahaan.models import Penggabungan, Perusahaan, UsulanGabung
from hi_cases.perusahaan.services.daftar import PEKA
from hi_cases.perusahaan.services.indeks import lupakan_usulan, usulkan
from hi_cases.perusahaan.types import StatusUsulan, VersiKbli

# Columns that go together: a code is worth nothing without its edition.
KELOMPOK_ISI = (
    ("wlkp",),
    ("nib",),
    ("kbli", "kbli_versi"),
    ("sektor", "sektor_versi"),
    ("alamat", "kecamatan", "kawasan"),
    ("jumlah_pekerja", "pekerja_laki", "pekerja_perempuan"),
    ("narahubung", "telepon", "email"),
)
_PANJANG_ALASAN = 500


def isian_dari(sumber: Perusahaan, tujuan: Perusahaan) -> dict[str, Any]:
    """Return what `tujuan` lacks and `sumber` has: the preview and the act agree by this."""
    hasil: dict[str, Any] = {}
    for kelompok in KELOMPOK_ISI:
        if any(getattr(tujuan, kolom) is not None for kolom in kelompok):
            continue
        for kolom in kelompok:
            if (nilai := getattr(sumber, kolom)) is not None:
                hasil[kolom] = nilai
    return hasil


def gabung(pelaku: Pelaku, sumber_id: int, tujuan_id: int, alasan: str) -> Penggabungan:
    """Let `sumber` stand for `tujuan` from now on."""
    authz.tabel().pastikan(pelaku, "perusahaan.gabung")
    alasan = _alasan(alasan)
    if sumber_id == tujuan_id:
        raise TindakanDitolak("Pilih dua perusahaan yang berbeda.")
    sumber, tujuan = _kunci_dua(pelaku, sumber_id, tujuan_id)
    if sumber.digabung_ke_id is not None or tujuan.digabung_ke_id is not None:
        raise TindakanDitolak(
            "Salah satu perusahaan ini sudah digabungkan. Muat ulang halaman untuk melihat "
            "keadaan terbaru."
        )
    diisi = isian_dari(sumber, tujuan)
    sumber.digabung_ke_id = tujuan.id
    sumber.diubah_pada = tujuan.diubah_pada = clock.sekarang()
    # The row merged away lets go of its numbers (a partial unique index) before the other takes.
    db.session.flush()
    for kolom, nilai in diisi.items():
        setattr(tujuan, kolom, nilai)
    baris = Penggabungan(
        sumber_id=sumber.id,
        tujuan_id=tujuan.id,
        alasan=alasan,
        diisi=dict(diisi),
        pada=clock.sekarang(),
        oleh=pelaku.nama,
    )
    db.session.add(baris)
    _putuskan(pelaku, sumber.id, tujuan.id, StatusUsulan.DIGABUNG)
    db.session.flush()
    lupakan_usulan(sumber.id)
    for satu, lain, kata in ((sumber, tujuan, "ke"), (tujuan, sumber, "dengan")):
        audit.catat(
            pelaku,
            "gabung_perusahaan",
            satu.rujukan,
            sesudah=diisi if satu is tujuan else None,
            keterangan=f"Digabungkan {kata} {lain.nama} (nomor {lain.id}). Alasan: {alasan}",
            peka=PEKA,
        )
    return baris


def batal_gabung(pelaku: Pelaku, penggabungan_id: int, alasan: str) -> Penggabungan:
    """Undo a merge: both rows stand alone again, and what was filled in goes back."""
    authz.tabel().pastikan(pelaku, "perusahaan.gabung")
    alasan = _alasan(alasan)
    baris = queries.penggabungan_berlaku(pelaku, penggabungan_id)
    sumber, tujuan = _kunci_dua(pelaku, baris.sumber_id, baris.tujuan_id)
    if sumber.digabung_ke_id != tujuan.id:
        raise TindakanDitolak("Penggabungan ini sudah tidak berlaku. Muat ulang halaman.")
    dikembalikan = {
        kolom: nilai for kolom, nilai in baris.diisi.items() if _tetap(tujuan, kolom, nilai)
    }
    for kelompok in KELOMPOK_ISI:
        if all(kolom in dikembalikan for kolom in kelompok if kolom in baris.diisi):
            for kolom in kelompok:
                if kolom in dikembalikan:
                    setattr(tujuan, kolom, None)
    tujuan.diubah_pada = clock.sekarang()
    db.session.flush()
    sumber.digabung_ke_id = None
    sumber.diubah_pada = clock.sekarang()
    _tolak_nomor_terpakai(sumber)
    baris.dibatalkan_pada = clock.sekarang()
    baris.dibatalkan_oleh, baris.alasan_batal = pelaku.nama, alasan
    _putuskan(pelaku, sumber.id, tujuan.id, StatusUsulan.BUKAN_SAMA)
    db.session.flush()
    usulkan(sumber)
    for satu, lain in ((sumber, tujuan), (tujuan, sumber)):
        audit.catat(
            pelaku,
            "batal_gabung_perusahaan",
            satu.rujukan,
            keterangan=f"Dipisahkan lagi dari {lain.nama} (nomor {lain.id}). Alasan: {alasan}",
        )
    return baris


def tolak_usulan(pelaku: Pelaku, usulan_id: int) -> UsulanGabung:
    """Decide that two rows are two companies; the pair is not suggested again."""
    authz.tabel().pastikan(pelaku, "perusahaan.gabung")
    baris = queries.usulan_satu(pelaku, usulan_id)
    if baris.status is not StatusUsulan.BARU:
        raise TindakanDitolak("Usulan ini sudah diputuskan.")
    _putuskan(pelaku, baris.satu_id, baris.dua_id, StatusUsulan.BUKAN_SAMA)
    db.session.flush()
    audit.catat(
        pelaku,
        "tolak_usulan_gabung",
        baris.satu.rujukan,
        keterangan=f"Dinyatakan bukan perusahaan yang sama dengan {baris.dua.nama} "
        f"(nomor {baris.dua_id}).",
    )
    return baris


def _alasan(alasan: str) -> str:
    rapi = alasan.strip()
    if not rapi:
        raise DataTidakSah({"alasan": "Tulis alasannya, misalnya “NIB dan alamat sama”."})
    return rapi[:_PANJANG_ALASAN]


def _kunci_dua(pelaku: Pelaku, sumber_id: int, tujuan_id: int) -> tuple[Perusahaan, Perusahaan]:
    """Hold both rows, always in one order, so that two merges never wait for each other."""
    for satu in (sumber_id, tujuan_id):
        queries.ambil(pelaku, satu)
    stmt = sa.select(Perusahaan).where(Perusahaan.id.in_((sumber_id, tujuan_id)))
    baris = {
        satu.id: satu
        for satu in db.session.scalars(
            kunci_isi(stmt.order_by(Perusahaan.id)).execution_options(populate_existing=True)
        )
    }
    return baris[sumber_id], baris[tujuan_id]


def _putuskan(pelaku: Pelaku, a: int, b: int, status: StatusUsulan) -> None:
    satu, dua = min(a, b), max(a, b)
    baris = db.session.scalar(sa.select(UsulanGabung).filter_by(satu_id=satu, dua_id=dua))
    if baris is None:
        baris = UsulanGabung(satu_id=satu, dua_id=dua, skor=0, alasan="Dipilih petugas.")
        db.session.add(baris)
    baris.status = status
    baris.diputus_pada, baris.diputus_oleh = clock.sekarang(), pelaku.nama


def _tetap(tujuan: Perusahaan, kolom: str, nilai: Any) -> bool:
    kini = getattr(tujuan, kolom)
    return (kini.value if isinstance(kini, VersiKbli) else kini) == nilai


def _tolak_nomor_terpakai(sumber: Perusahaan) -> None:
    """Refuse to set a row free whose number another company has taken meanwhile."""
    for kolom, label in (("nib", "NIB"), ("wlkp", "Nomor WLKP")):
        nilai = getattr(sumber, kolom)
        if nilai is None:
            continue
        with db.session.no_autoflush:
            lain = db.session.scalar(
                sa.select(Perusahaan).where(
                    getattr(Perusahaan, kolom) == nilai,
                    Perusahaan.digabung_ke_id.is_(None),
                    Perusahaan.id != sumber.id,
                )
            )
        if lain is not None:
            raise TindakanDitolak(
                f"{label} {nilai} sekarang dipakai {lain.nama}. Perbaiki nomor itu lebih dahulu, "
                "lalu batalkan penggabungannya."
            )
