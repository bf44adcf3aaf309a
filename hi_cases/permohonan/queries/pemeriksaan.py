"""What must hold of submissions: their periods run and rest, each end has what it calls for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.queries import pemeriksaan as tenggat
from hi_cases.kalender_kerja.rules import mundur
from hi_cases.kalender_kerja.types import KalenderBelumDimuat
from hi_cases.permohonan.models import (
    DokumenPermohonan,
    PeristiwaPermohonan,
    Permohonan,
    PihakPermohonan,
)
from hi_cases.permohonan.queries.radar import kode_dinas
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.rules.wajib import dokumen_wajib, jangka_masuk
from hi_cases.permohonan.types import (
    BERHASIL,
    DI_DINAS,
    TERBUKA,
    Jenis,
    StatusPihak,
    Tahap,
)

TERLALU_LAMA = 3
"""Working days that a ripe silence may lie before that is a fault of the office's own order."""
_KE_ADMIN = "Serahkan kepada admin sistem dengan nomor permohonannya."


def _temu(nomor: int, kalimat: str, kunci: str = "") -> Temu:
    return Temu(Rujukan("permohonan", nomor), kalimat, kunci)


def _menurut_kode(kode: Callable[[Jenis], Iterable[str]]) -> dict[str, list[str]]:
    """Return by each code the kinds that have it, in the order of their declaration."""
    hasil: dict[str, list[str]] = {}
    for jenis in daftar.semua_jenis().values():
        for satu in sorted(kode(jenis)):
            hasil.setdefault(satu, []).append(jenis.kode)
    return hasil


def _baris(semua: list[sa.Select[Any]]) -> Iterator[Any]:
    """Run all in one statement, in the order of the submissions."""
    if semua:
        yield from sorted(db.session.execute(sa.union_all(*semua)).all())


def _tanpa_tenggat() -> Iterator[Temu]:
    milik = tenggat.pemilik()
    semua = [
        sa.select(Permohonan.id, sa.literal(kode)).where(
            Permohonan.jenis.in_(jenis),
            Permohonan.tahap.in_(DI_DINAS),
            ~sa.exists().where(
                milik.c.rujukan_jenis == "permohonan",
                milik.c.rujukan_id == Permohonan.id,
                milik.c.kode == kode,
            ),
        )
        for kode, jenis in _menurut_kode(jangka_masuk).items()
    ]
    for nomor, kode in _baris(semua):
        yield _temu(nomor, f"Tenggat {kode} tidak pernah dibuka.", f"kode:{kode}")


def _tenggat_sesudah_selesai() -> Iterator[Temu]:
    jalan = tenggat.berjalan("permohonan")
    stmt = (
        sa.select(Permohonan.id, jalan.c.kode, jalan.c.id)
        .join(jalan, jalan.c.rujukan_id == Permohonan.id)
        .where(Permohonan.tahap == Tahap.SELESAI)
        .order_by(Permohonan.id, jalan.c.id)
    )
    for nomor, kode, tenggat_id in db.session.execute(stmt):
        yield _temu(nomor, f"Tenggat {kode} masih berjalan.", f"tenggat:{tenggat_id}")


def _tanpa_produk() -> Iterator[Temu]:
    semua = []
    for kode in daftar.semua_jenis():
        produk = daftar.port(kode).produk
        if produk is not None:
            semua.append(
                sa.select(Permohonan.id, Permohonan.hasil).where(
                    Permohonan.jenis == kode,
                    Permohonan.hasil.in_(BERHASIL),
                    Permohonan.id.not_in(produk()),
                )
            )
    for nomor, hasil in _baris(semua):
        yield _temu(nomor, f"{hasil.label}, tetapi tidak ada barisnya dalam register.")


def _tanpa_dokumen() -> Iterator[Temu]:
    berhasil = sa.and_(Permohonan.tahap == Tahap.SELESAI, Permohonan.hasil.in_(BERHASIL))
    semua = [
        sa.select(Permohonan.id, sa.literal(kode)).where(
            Permohonan.jenis.in_(jenis),
            sa.or_(Permohonan.tahap.in_(DI_DINAS), berhasil),
            ~sa.exists().where(
                DokumenPermohonan.permohonan_id == Permohonan.id,
                DokumenPermohonan.kode == kode,
                DokumenPermohonan.diganti_pada.is_(None),
            ),
        )
        for kode, jenis in _menurut_kode(dokumen_wajib).items()
    ]
    for nomor, kode in _baris(semua):
        yield _temu(nomor, f"Dokumen wajib “{kode}” tidak ada pada putarannya.", f"kode:{kode}")


def _diam_terlalu_lama() -> Iterator[Temu]:
    kode = kode_dinas()
    try:
        batas = mundur(kalender.kalender(), clock.hari_ini(), TERLALU_LAMA)
    except KalenderBelumDimuat:
        return
    jalan = tenggat.berjalan("permohonan")
    stmt = (
        sa.select(Permohonan.id, jalan.c.kode, jalan.c.jatuh)
        .join(jalan, jalan.c.rujukan_id == Permohonan.id)
        .where(jalan.c.kode.in_(kode), jalan.c.jatuh < batas)
        .order_by(Permohonan.id, jalan.c.kode)
    )
    for nomor, satu, jatuh in db.session.execute(stmt):
        hari = tulis_tanggal(jatuh, hari=False)
        yield _temu(nomor, f"{satu} berakhir {hari} dan belum diputus.", f"kode:{satu}")


def _nomor_melompat() -> Iterator[Temu]:
    """Numbers of the agenda that no submission bears, before one that does."""
    stmt = sa.select(Permohonan.nomor, Permohonan.id).where(Permohonan.nomor.is_not(None))
    lalu: dict[str, int] = {}
    semua = []
    for nomor, id_ in db.session.execute(stmt):
        seri, _, urutan = nomor.rpartition("-")
        if urutan.isdigit():
            semua.append((seri, int(urutan), id_))
    for seri, urutan, id_ in sorted(semua):
        sebelum = lalu.get(seri, 0)
        if urutan > sebelum + 1:
            awal, akhir = sebelum + 1, urutan - 1
            sebut = f"{awal}" if awal == akhir else f"{awal} sampai {akhir}"
            yield _temu(id_, f"Agenda {seri}: nomor urut {sebut} tidak ada permohonannya.")
        lalu[seri] = urutan


def _tanpa_peristiwa() -> Iterator[Temu]:
    masuk = sa.exists().where(
        PeristiwaPermohonan.permohonan_id == Permohonan.id,
        PeristiwaPermohonan.putaran == Permohonan.putaran,
        PeristiwaPermohonan.ke == Tahap.DIAJUKAN.value,
    )
    stmt = sa.select(Permohonan.id, Permohonan.putaran).where(Permohonan.putaran > 0, ~masuk)
    for nomor, putaran in db.session.execute(stmt.order_by(Permohonan.id)):
        yield _temu(nomor, f"Pengajuan putaran {putaran} tidak tercatat dalam riwayat.")


def _tidak_ada_yang_ditunggu() -> Iterator[Temu]:
    belum = sa.exists().where(
        PihakPermohonan.permohonan_id == Permohonan.id,
        PihakPermohonan.status != StatusPihak.SETUJU,
    )
    stmt = sa.select(Permohonan.id).where(Permohonan.tahap == Tahap.MENUNGGU_PIHAK, ~belum)
    for nomor in db.session.scalars(stmt.order_by(Permohonan.id)):
        yield _temu(nomor, "Menunggu pihak lain, padahal semua pihak sudah setuju.")


def _jenis_hilang() -> Iterator[Temu]:
    dikenal = list(daftar.semua_jenis())
    stmt = sa.select(Permohonan.id, Permohonan.jenis).where(
        Permohonan.tahap.in_(TERBUKA), Permohonan.jenis.not_in(dikenal)
    )
    for nomor, kode in db.session.execute(stmt.order_by(Permohonan.id)):
        yield _temu(nomor, f"Jenis “{kode}” tidak dikenal lagi, jadi tidak dapat diteruskan.")


PEMERIKSAAN = (
    Periksa(
        "permohonan.tanpa_tenggat",
        "Permohonan di dinas tanpa tenggatnya",
        "Sejak diajukan ada waktu yang berjalan menurut hukum. Tanpa barisnya, tidak ada yang "
        "diingatkan dan diamnya kantor tidak diketahui.",
        _KE_ADMIN,
        _tanpa_tenggat,
    ),
    Periksa(
        "permohonan.tenggat_sesudah_selesai",
        "Tenggat yang berjalan sesudah permohonan selesai",
        "Permohonannya sudah berakhir, tetapi tenggatnya masih mengingatkan orang.",
        _KE_ADMIN,
        _tenggat_sesudah_selesai,
    ),
    Periksa(
        "permohonan.tanpa_produk",
        "Permohonan yang dikabulkan tanpa baris register",
        "Perusahaan sudah diberi tahu, tetapi hasilnya tidak ada dalam register, jadi tidak tampak "
        "di halaman umum dan tidak diingatkan ketika berakhir.",
        _KE_ADMIN,
        _tanpa_produk,
    ),
    Periksa(
        "permohonan.tanpa_dokumen",
        "Permohonan tanpa dokumen wajib",
        "Yang diajukan tidak memuat dokumen yang disyaratkan, jadi penelitiannya tidak berdasar.",
        "Kembalikan permohonannya, atau catat dokumennya melalui loket.",
        _tanpa_dokumen,
    ),
    Periksa(
        "permohonan.diam_terlalu_lama",
        "Batas akhir yang lewat dan belum diputus",
        "Waktu yang diberikan undang-undang sudah lewat beberapa hari kerja. Menurut hukum diamnya "
        "kantor berarti sesuatu, dan artinya belum dicatat.",
        "Buka permohonannya dan catat akibat lewatnya waktu.",
        _diam_terlalu_lama,
    ),
    Periksa(
        "permohonan.nomor_melompat",
        "Nomor agenda yang melompat",
        "Di antara dua permohonan ada nomor agenda yang tidak dipakai permohonan mana pun.",
        _KE_ADMIN,
        _nomor_melompat,
    ),
    Periksa(
        "permohonan.tanpa_peristiwa",
        "Pengajuan tanpa riwayat",
        "Permohonan sampai ke dinas tanpa catatan siapa yang mengajukannya dan kapan.",
        _KE_ADMIN,
        _tanpa_peristiwa,
    ),
    Periksa(
        "permohonan.tidak_ada_yang_ditunggu",
        "Permohonan yang menunggu tanpa ada yang ditunggu",
        "Semua pihak sudah setuju, tetapi permohonannya belum masuk antrean dinas.",
        "Minta perusahaan menariknya ke draf, lalu mengajukannya lagi.",
        _tidak_ada_yang_ditunggu,
    ),
    Periksa(
        "permohonan.jenis_hilang",
        "Permohonan terbuka dari jenis yang tidak dikenal",
        "Jenisnya sudah tidak dilayani sistem ini, sedangkan permohonannya belum selesai.",
        _KE_ADMIN,
        _jenis_hilang,
    ),
)
