"""What must hold of notices: what is due was written, what was written leaves or ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.papan import papan
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal, tulis_waktu
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.queries import pemeriksaan as tenggat
from hi_cases.pemberitahuan.models import Kabar, Pengingat, PesanKeluar
from hi_cases.pemberitahuan.queries import rencana
from hi_cases.pemberitahuan.rules import tangga as aturan
from hi_cases.pemberitahuan.types import StatusPengingat, StatusPesan

# Sweepers come by every minute or hour: what still waits after two hours, they do not reach.
TERTAHAN = timedelta(hours=2)
_SEKALIGUS = 200
_Tertulis = dict[tuple[int, date], int]


def _saat(kapan: datetime) -> str:
    return tulis_waktu(clock.ke_lokal(kapan))


def _tertahan() -> Iterator[Temu]:
    stmt = sa.select(PesanKeluar.id, PesanKeluar.kanal, PesanKeluar.coba_pada).where(
        PesanKeluar.status == StatusPesan.MENUNGGU,
        PesanKeluar.coba_pada < clock.sekarang() - TERTAHAN,
    )
    for pesan_id, kanal, coba in db.session.execute(stmt.order_by(PesanKeluar.id)):
        yield Temu(
            Rujukan("pesan_keluar", pesan_id),
            f"Pesan nomor {pesan_id} ({kanal.label}) seharusnya dikirim {_saat(coba)}.",
        )


def _mati() -> Iterator[Temu]:
    """Messages that failed for good and are still worth sending."""
    stmt = sa.select(PesanKeluar.id, PesanKeluar.kanal, PesanKeluar.dibuat_pada).where(
        PesanKeluar.status == StatusPesan.GAGAL, PesanKeluar.basi_pada > clock.sekarang()
    )
    for pesan_id, kanal, dibuat in db.session.execute(stmt.order_by(PesanKeluar.id)):
        yield Temu(
            Rujukan("pesan_keluar", pesan_id),
            f"Pesan nomor {pesan_id} ({kanal.label}) dari {_saat(dibuat)} tidak sampai.",
        )


def _pengingat_tertahan() -> Iterator[Temu]:
    milik = tenggat.pemilik()
    stmt = (
        sa.select(Pengingat.id, Pengingat.dibuat_pada, milik)
        .join(milik, milik.c.id == Pengingat.tenggat_id)
        .where(
            Pengingat.status == StatusPengingat.MENUNGGU,
            Pengingat.dibuat_pada < clock.sekarang() - TERTAHAN,
        )
        .order_by(Pengingat.id)
    )
    for pengingat_id, dibuat, _, jenis, rujukan_id, kode in db.session.execute(stmt):
        yield Temu(
            Rujukan(jenis, rujukan_id),
            f"Pengingat {kode} ditulis {_saat(dibuat)} dan belum disampaikan.",
            f"pengingat:{pengingat_id}",
        )


def _tanpa_kabar() -> Iterator[Temu]:
    """Reminders that count as made, though no notice was."""
    milik = tenggat.pemilik()
    stmt = (
        sa.select(Pengingat.id, milik)
        .join(milik, milik.c.id == Pengingat.tenggat_id)
        .outerjoin(Kabar, Kabar.id == Pengingat.kabar_id)
        .where(Pengingat.status == StatusPengingat.DIBUAT, Kabar.id.is_(None))
        .order_by(Pengingat.id)
    )
    for pengingat_id, _, jenis, rujukan_id, kode in db.session.execute(stmt):
        yield Temu(
            Rujukan(jenis, rujukan_id),
            f"Pengingat {kode} tercatat dibuat, tetapi kabarnya tidak ada.",
            f"pengingat:{pengingat_id}",
        )


def _belum_ditulis() -> Iterator[Temu]:
    """Deadlines of which a rung came on an earlier day, and nothing was written of it or after.

    The ladder alone tells which may be meant; the facts of their things are asked for these only.
    """
    hari, bahan, ada = clock.hari_ini(), rencana.bahan(), _tertulis()
    for jenis in sorted(papan().pengingat):
        sampai = aturan.jatuh_terjauh(bahan.kalender, hari, bahan.tangga)
        semua = kalender.tenggat_berjalan(jenis, jatuh_sampai=sampai)
        calon = [satu for satu in semua if _mungkin_kurang(satu, hari, bahan, ada)]
        for awal in range(0, len(calon), _SEKALIGUS):
            yield from _kurang(jenis, calon[awal : awal + _SEKALIGUS], hari, bahan, ada)


def _mungkin_kurang(tenggat: Any, hari: date, bahan: rencana.Bahan, ada: _Tertulis) -> bool:
    """Tell whether some rung of a deadline lies behind today, and nothing is written of it."""
    if tenggat.jatuh is None:
        return False
    lewat = (
        satu.selisih
        for satu in aturan.anak(tenggat.kode, bahan.tangga)
        if aturan.hari_anak(bahan.kalender, tenggat.jatuh, satu.selisih) < hari
    )
    terakhir = max(lewat, default=None)
    tertulis = ada.get((tenggat.id, tenggat.jatuh))
    return terakhir is not None and (tertulis is None or tertulis < terakhir)


def _kurang(
    jenis: str, calon: Sequence[Any], hari: date, bahan: rencana.Bahan, ada: _Tertulis
) -> Iterator[Temu]:
    kurang: dict[int, Temu] = {}
    for satu in rencana.rencana(jenis, calon, hari, bahan):
        kini, milik = satu.tiba.kini, satu.tenggat
        tertulis = ada.get((milik.id, milik.jatuh))
        if kini is None or (tertulis is not None and tertulis >= kini.selisih):
            continue
        tiba = aturan.hari_anak(bahan.kalender, milik.jatuh, kini.selisih)
        if tiba < hari:
            kalimat = f"{milik.kode}: pengingat hari {tulis_tanggal(tiba)} belum ditulis."
            kurang[milik.id] = Temu(milik.rujukan, kalimat, f"tenggat:{milik.id}")
    yield from kurang.values()


def _tertulis() -> _Tertulis:
    """Return the last rung that is written, by deadline and due day."""
    stmt = sa.select(
        Pengingat.tenggat_id, Pengingat.jatuh, sa.func.max(Pengingat.selisih)
    ).group_by(Pengingat.tenggat_id, Pengingat.jatuh)
    return {(tenggat_id, jatuh): selisih for tenggat_id, jatuh, selisih in db.session.execute(stmt)}


PEMERIKSAAN = (
    Periksa(
        "pemberitahuan.pesan_tertahan",
        "Pesan keluar yang tertahan",
        "Waktu kirimnya sudah lewat, tetapi pesannya belum berangkat dan belum gagal.",
        "Pastikan layanan pekerja dan peladen surel berjalan; pesannya lalu berangkat sendiri.",
        _tertahan,
        "pemberitahuan.pesan_keluar",
    ),
    Periksa(
        "pemberitahuan.pesan_gagal",
        "Pesan keluar yang tidak sampai",
        "Pesan ini gagal dikirim dan tidak dicoba lagi; penerimanya belum diberi tahu.",
        "Baca sebabnya, perbaiki alamatnya bila keliru, lalu kirim ulang.",
        _mati,
        "pemberitahuan.pesan_keluar",
    ),
    Periksa(
        "pemberitahuan.pengingat_belum_ditulis",
        "Pengingat yang jatuh waktunya, tetapi tidak ditulis",
        "Menurut tangga pengingat seharusnya sudah diingatkan sebelum hari ini, tetapi barisnya "
        "tidak ada.",
        "Jalankan tugas terjadwal “Menyusun pengingat tenggat”; yang tertinggal disusulkan.",
        _belum_ditulis,
        "beranda.tugas_terjadwal",
    ),
    Periksa(
        "pemberitahuan.pengingat_tertahan",
        "Pengingat yang ditulis, tetapi tidak disampaikan",
        "Barisnya ada, kabarnya belum dibuat: pekerja yang menyampaikannya tidak berjalan.",
        "Pastikan layanan pekerja berjalan, lalu jalankan tugas terjadwal pengingat.",
        _pengingat_tertahan,
        "beranda.tugas_terjadwal",
    ),
    Periksa(
        "pemberitahuan.pengingat_tanpa_kabar",
        "Pengingat yang kabarnya tidak ada",
        "Tercatat sudah diingatkan, padahal penerimanya tidak menerima apa pun.",
        "Ingatkan sendiri penanggung jawab tenggatnya, lalu serahkan kepada admin sistem.",
        _tanpa_kabar,
    ),
)
