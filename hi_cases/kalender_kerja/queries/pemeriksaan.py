"""What must hold of running deadlines: the stored day is the one that the calendar gives."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.papan import papan
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import rules
from hi_cases.kalender_kerja.models import HitunganTenggat, Tenggat
from hi_cases.kalender_kerja.queries.berlaku import cara, kalender
from hi_cases.kalender_kerja.types import Arah, Hasil, Keadaan, StatusTenggat

_HITUNG_ULANG = (
    "Tugas terjadwal “Menyelaraskan tenggat dengan kalender” menghitungnya ulang setiap malam. "
    "Bila masih ada sesudahnya, buka tenggatnya dan periksa jejak hitungnya."
)


def berjalan(jenis: str) -> sa.Subquery:
    """Return the running deadlines of one kind of thing, for a check of the domain above."""
    return (
        sa.select(
            Tenggat.id,
            Tenggat.rujukan_id,
            Tenggat.kode,
            Tenggat.kunci,
            Tenggat.mulai,
            Tenggat.jatuh,
            Tenggat.penanggung_jawab_id,
        )
        .where(Tenggat.rujukan_jenis == jenis, Tenggat.status == StatusTenggat.BERJALAN)
        .subquery("tenggat_berjalan")
    )


def pemilik() -> sa.Subquery:
    """Return (id, rujukan_jenis, rujukan_id, kode) of all deadlines, for a check from above."""
    return sa.select(Tenggat.id, Tenggat.rujukan_jenis, Tenggat.rujukan_id, Tenggat.kode).subquery(
        "tenggat_pemilik"
    )


def _terhitung(*syarat: sa.ColumnElement[bool]) -> Iterator[tuple[Tenggat, Hasil]]:
    """Read running deadlines with their pauses, each with its day as it is counted now."""
    stmt = sa.select(Tenggat).where(Tenggat.status == StatusTenggat.BERJALAN, *syarat)
    for satu in db.session.scalars(stmt.order_by(Tenggat.id)).all():
        yield (
            satu,
            rules.hitung_jatuh(
                kalender(), satu.ketentuan.nilai, satu.mulai, satu.jeda, cara(satu.mulai)
            ),
        )


def _temu(satu: Tenggat, kalimat: str) -> Temu:
    return Temu(satu.rujukan, f"{satu.kode} {satu.ketentuan.nama}: {kalimat}", f"tenggat:{satu.id}")


def _tanpa_hari() -> Iterator[Temu]:
    for satu, hasil in _terhitung(Tenggat.jatuh.is_(None)):
        if hasil.jatuh is not None:
            hari = tulis_tanggal(hasil.jatuh, hari=False)
            yield _temu(satu, f"belum bertanggal, padahal menurut kalender jatuh {hari}.")


def _menunggu_kalender() -> Iterator[Temu]:
    """A period counted back from an end years ahead waits for a decree that nobody has yet."""
    tahun_depan = clock.hari_ini().year + 1
    for satu, hasil in _terhitung(Tenggat.jatuh.is_(None)):
        kelak = satu.ketentuan.arah is Arah.MUNDUR and (hasil.tahun_kurang or 0) > tahun_depan
        if hasil.keadaan is Keadaan.MENUNGGU_KALENDER and not kelak:
            yield _temu(satu, f"menunggu hari libur tahun {hasil.tahun_kurang}.")


def _beda_hitungan() -> Iterator[Temu]:
    for satu, hasil in _terhitung(Tenggat.jatuh.is_not(None)):
        if satu.jatuh is None or (hasil.jatuh, hasil.alternatif) == (
            satu.jatuh,
            satu.jatuh_alternatif,
        ):
            continue
        lama = tulis_tanggal(satu.jatuh, hari=False)
        if hasil.jatuh == satu.jatuh:
            kalimat = f"jatuh {lama} tetap, tetapi hari menurut bacaan lain sudah berbeda."
        else:
            baru = tulis_tanggal(hasil.jatuh, hari=False) if hasil.jatuh else "belum diketahui"
            kalimat = f"tercatat jatuh {lama}, menurut kalender yang berlaku {baru}."
        yield _temu(satu, kalimat)


def _beda_jejak() -> Iterator[Temu]:
    """Deadlines whose last noted result is not the day that they carry."""
    akhir = (
        sa.select(HitunganTenggat.tenggat_id, sa.func.max(HitunganTenggat.id).label("id"))
        .group_by(HitunganTenggat.tenggat_id)
        .subquery()
    )
    stmt = (
        sa.select(Tenggat, HitunganTenggat.id)
        .outerjoin(akhir, akhir.c.tenggat_id == Tenggat.id)
        .outerjoin(HitunganTenggat, HitunganTenggat.id == akhir.c.id)
        .where(
            Tenggat.status == StatusTenggat.BERJALAN,
            sa.or_(
                HitunganTenggat.id.is_(None),
                HitunganTenggat.jatuh.is_distinct_from(Tenggat.jatuh),
                HitunganTenggat.mulai != Tenggat.mulai,
                HitunganTenggat.ketentuan_id != Tenggat.ketentuan_id,
            ),
        )
        .order_by(Tenggat.id)
    )
    for satu, hitungan_id in db.session.execute(stmt):
        kata = "tidak punya jejak hitung." if hitungan_id is None else "lain dari jejak hitungnya."
        yield _temu(satu, kata)


def _jenis_asing() -> Iterator[Temu]:
    """Running deadlines of a kind of thing that no domain answers for."""
    stmt = sa.select(Tenggat).where(
        Tenggat.status == StatusTenggat.BERJALAN,
        Tenggat.rujukan_jenis.not_in(list(papan().label)),
    )
    for satu in db.session.scalars(stmt.order_by(Tenggat.id)):
        yield _temu(satu, f"milik “{satu.rujukan_jenis}”, yang tidak dikenal.")


PEMERIKSAAN = (
    Periksa(
        "kalender_kerja.tenggat_tanpa_hari",
        "Tenggat tanpa tanggal, padahal kalendernya ada",
        "Hari jatuhnya belum tercatat walaupun semua tahun yang dilaluinya sudah dimuat. Tenggat "
        "seperti ini tidak diingatkan.",
        _HITUNG_ULANG,
        _tanpa_hari,
        "kalender_kerja.daftar",
    ),
    Periksa(
        "kalender_kerja.menunggu_kalender",
        "Tenggat yang menunggu kalender",
        "Hitungannya melewati tahun yang hari liburnya belum dimuat, jadi hari jatuhnya belum "
        "diketahui dan belum diingatkan.",
        "Catat SKB hari libur nasional dan cuti bersama tahun itu.",
        _menunggu_kalender,
        "kalender_kerja.daftar",
    ),
    Periksa(
        "kalender_kerja.beda_hitungan",
        "Tenggat yang tanggalnya lain dari hitungan ulang",
        "Hari jatuh yang tercatat tidak sama dengan hasil hitungan menurut kalender dan ketentuan "
        "yang berlaku sekarang.",
        _HITUNG_ULANG,
        _beda_hitungan,
    ),
    Periksa(
        "kalender_kerja.beda_jejak",
        "Tenggat yang tidak sesuai jejak hitungnya",
        "Tanggal pada tenggat lain dari hasil terakhir dalam jejak hitungnya, jadi tidak dapat "
        "dijelaskan hari demi hari.",
        "Periksa riwayat tenggatnya. Perbaiki hari mulai dengan alasan, supaya dihitung dan "
        "dicatat ulang.",
        _beda_jejak,
    ),
    Periksa(
        "kalender_kerja.jenis_asing",
        "Tenggat pada hal yang tidak dikenal",
        "Tenggat berjalan untuk jenis hal yang tidak dijawab bagian mana pun: tidak seorang pun "
        "melihat dan memenuhinya.",
        "Serahkan kepada admin sistem.",
        _jenis_asing,
    ),
)
