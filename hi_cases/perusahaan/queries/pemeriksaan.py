"""What must hold of companies: each merge has its act, each name can be found as a duplicate."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perusahaan.models import Penggabungan, Perusahaan, TrigramNama, WakilPerusahaan
from hi_cases.perusahaan.queries.satu import rantai
from hi_cases.perusahaan.queries.wakil import berlaku
from hi_cases.perusahaan.types import PeranWakil, StatusWakil


def _temu(perusahaan_id: int, kalimat: str) -> Temu:
    return Temu(Rujukan("perusahaan", perusahaan_id), kalimat)


def _gabung_tanpa_catatan() -> Iterator[Temu]:
    catatan = sa.exists().where(
        Penggabungan.sumber_id == Perusahaan.id,
        Penggabungan.tujuan_id == Perusahaan.digabung_ke_id,
        Penggabungan.dibatalkan_pada.is_(None),
    )
    stmt = sa.select(Perusahaan.id, Perusahaan.digabung_ke_id).where(
        Perusahaan.digabung_ke_id.is_not(None), sa.not_(catatan)
    )
    for perusahaan_id, tujuan in db.session.execute(stmt.order_by(Perusahaan.id)):
        yield _temu(
            perusahaan_id,
            f"Digabung ke perusahaan nomor {tujuan} tanpa catatan penggabungan yang berlaku.",
        )


def _gabung_melingkar() -> Iterator[Temu]:
    """Two rows merged into one another: neither leads to a company."""
    lain = aliased(Perusahaan)
    stmt = (
        sa.select(Perusahaan.id, lain.id)
        .join(lain, Perusahaan.digabung_ke_id == lain.id)
        .where(lain.digabung_ke_id == Perusahaan.id)
        .order_by(Perusahaan.id)
    )
    for perusahaan_id, lain_id in db.session.execute(stmt):
        yield _temu(perusahaan_id, f"Digabung ke nomor {lain_id}, yang digabung kembali ke sini.")


def _tanpa_trigram() -> Iterator[Temu]:
    ada = sa.exists().where(TrigramNama.perusahaan_id == Perusahaan.id)
    stmt = sa.select(Perusahaan.id).where(
        sa.not_(ada), Perusahaan.digabung_ke_id.is_(None), Perusahaan.nama_baku != ""
    )
    for perusahaan_id in db.session.scalars(stmt.order_by(Perusahaan.id)):
        yield _temu(perusahaan_id, "Namanya tidak ada dalam indeks pencari kembar.")


def _tanpa_admin() -> Iterator[Temu]:
    """The last admin's letter has ended by its date: nobody invites or renews an account."""
    terima = WakilPerusahaan.status == StatusWakil.TERVERIFIKASI
    milik = sa.select(WakilPerusahaan.perusahaan_id).where(terima)
    kini = rantai(Perusahaan.id.in_(milik)).subquery()
    admin = WakilPerusahaan.peran == PeranWakil.ADMIN
    stmt = (
        sa.select(
            kini.c.kini,
            sa.func.max(WakilPerusahaan.berlaku_sampai).filter(admin),
            sa.func.count().filter(berlaku()),
        )
        .join(kini, kini.c.asal == WakilPerusahaan.perusahaan_id)
        .where(terima)
        .group_by(kini.c.kini)
        .having(sa.func.count().filter(admin, berlaku()) == 0, sa.func.count().filter(admin) > 0)
    )
    for perusahaan_id, hari, lain in db.session.execute(stmt.order_by(kini.c.kini)):
        sisa = "akun lain masih berlaku" if lain else "tidak ada akun lain"
        akhir = tulis_tanggal(hari, hari=False)
        yield _temu(perusahaan_id, f"Surat admin terakhirnya berakhir {akhir}; {sisa}.")


PEMERIKSAAN = (
    Periksa(
        "perusahaan.gabung_tanpa_catatan",
        "Perusahaan tergabung tanpa catatan",
        "Barisnya menunjuk ke perusahaan lain, tetapi siapa yang menggabungkan dan mengapa tidak "
        "tercatat, jadi tidak dapat dibatalkan.",
        "Serahkan kepada admin sistem: penggabungan dicatat ulang, atau tunjukannya dilepas.",
        _gabung_tanpa_catatan,
    ),
    Periksa(
        "perusahaan.gabung_melingkar",
        "Dua perusahaan saling digabungkan",
        "Kedua baris saling menunjuk, jadi tidak ada perusahaan yang berlaku.",
        "Batalkan salah satu penggabungannya pada halaman perusahaan.",
        _gabung_melingkar,
    ),
    Periksa(
        "perusahaan.tanpa_indeks",
        "Perusahaan yang tidak dicari sebagai kembar",
        "Potongan namanya tidak tersimpan, jadi pendaftaran kembar atas nama ini tidak diketahui.",
        "Buka perusahaannya dan simpan lagi datanya; indeksnya lalu tersusun.",
        _tanpa_trigram,
    ),
    Periksa(
        "perusahaan.tanpa_admin",
        "Perusahaan yang surat admin terakhirnya sudah berakhir",
        "Tidak ada lagi yang dapat mengundang, memperpanjang, atau mengakhiri akun perusahaan ini; "
        "bila tidak ada akun lain, tidak ada yang dapat mengajukan atau membaca apa pun.",
        "Hubungi perusahaan supaya mengirim surat tugas baru. Bila akunnya memang tidak dipakai "
        "lagi, cabut akun itu di halaman perusahaan.",
        _tanpa_admin,
    ),
)
