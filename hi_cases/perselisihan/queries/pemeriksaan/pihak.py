"""Parties: how they were called, who speaks for them, what they said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.jadwal.queries import pemeriksaan as jadwal
from hi_cases.perselisihan.models import (
    AksesPihak,
    Anjuran,
    Kehadiran,
    Kuasa,
    Panggilan,
    Perkara,
    PernyataanPihak,
    Pihak,
    Sidang,
    TanggapanAnjuran,
)
from hi_cases.perselisihan.queries.pemeriksaan.dasar import BARU, JENIS_RUJUKAN, TERBUKA, temu
from hi_cases.perselisihan.rules.pertemuan import jam_panggilan
from hi_cases.perselisihan.types import (
    AKHIR,
    TERDAFTAR,
    JenisPihak,
    JenisSidang,
    PerihalPanggilan,
    StatusKuasa,
    StatusPernyataan,
)
from hi_cases.surat.queries.diterima import diterima

# So near to a meeting, a summons that has not left is found while there is time to move it.
MENJELANG = timedelta(days=5)


def _sidang_tanpa_panggilan() -> Iterator[Temu]:
    """Sessions held without a party that no proven summons called to it.

    As when the session is recorded: a summons for a day since the session before serves one that
    was put off, one that an earlier session used up does not.
    """
    lain = aliased(Sidang)
    sebelumnya = (
        sa.select(sa.func.max(lain.tanggal))
        .where(
            lain.perkara_id == Sidang.perkara_id, lain.jalur == Sidang.jalur, lain.ke < Sidang.ke
        )
        .scalar_subquery()
    )
    patut = sa.exists().where(
        Panggilan.pihak_id == Kehadiran.pihak_id,
        Panggilan.perihal == PerihalPanggilan.SIDANG,
        Panggilan.diterima_pada <= Panggilan.untuk_tanggal,
        Panggilan.untuk_tanggal <= Sidang.tanggal,
        sa.or_(
            Panggilan.untuk_tanggal == Sidang.tanggal,
            sebelumnya.is_(None),
            Panggilan.untuk_tanggal > sebelumnya,
        ),
    )
    stmt = (
        sa.select(Sidang.perkara_id, Sidang.id, Sidang.tanggal, Kehadiran.pihak_id)
        .join(Kehadiran, Kehadiran.sidang_id == Sidang.id)
        .join(Perkara, Perkara.id == Sidang.perkara_id)
        .where(
            BARU,
            Sidang.jalur == JenisSidang.MEDIASI,
            Sidang.terlaksana.is_(True),
            Kehadiran.hadir.is_(False),
            sa.not_(patut),
        )
        .order_by(Sidang.id, Kehadiran.pihak_id)
    )
    for perkara_id, sidang_id, tanggal, pihak_id in db.session.execute(stmt):
        kalimat = (
            f"Sidang {tulis_tanggal(tanggal, hari=False)} diadakan tanpa pihak nomor {pihak_id}, "
            "yang panggilannya tidak ada atau tidak terbukti diterima."
        )
        yield temu(perkara_id, kalimat, f"sidang:{sidang_id}:{pihak_id}")


def _sidang_tanpa_kehadiran() -> Iterator[Temu]:
    """Sessions that were held, though nobody's coming or absence is noted."""
    ada = sa.exists().where(Kehadiran.sidang_id == Sidang.id)
    stmt = (
        sa.select(Sidang.perkara_id, Sidang.id, Sidang.tanggal)
        .join(Perkara, Perkara.id == Sidang.perkara_id)
        .where(BARU, Sidang.terlaksana.is_(True), Sidang.jalur == JenisSidang.MEDIASI, ~ada)
        .order_by(Sidang.id)
    )
    for perkara_id, sidang_id, tanggal in db.session.execute(stmt):
        kalimat = f"Sidang {tulis_tanggal(tanggal, hari=False)} diadakan tanpa catatan kehadiran."
        yield temu(perkara_id, kalimat, f"sidang:{sidang_id}")


def _kuasa_berakhir() -> Iterator[Temu]:
    stmt = (
        sa.select(Perkara.id, Kuasa.id, Kuasa.berlaku_sampai)
        .join(Pihak, Pihak.perkara_id == Perkara.id)
        .join(Kuasa, Kuasa.pihak_id == Pihak.id)
        .where(
            TERBUKA,
            Kuasa.status == StatusKuasa.TERVERIFIKASI,
            Kuasa.berlaku_sampai < clock.hari_ini(),
        )
        .order_by(Perkara.id, Kuasa.id)
    )
    for perkara_id, kuasa_id, sampai in db.session.execute(stmt):
        kalimat = (
            f"Surat kuasa nomor baris {kuasa_id} berakhir {tulis_tanggal(sampai, hari=False)}."
        )
        yield temu(perkara_id, kalimat, f"kuasa:{kuasa_id}")


def _klaim_tanpa_perusahaan() -> Iterator[Temu]:
    stmt = (
        sa.select(Perkara.id, Pihak.id)
        .join(Pihak, Pihak.perkara_id == Perkara.id)
        .where(
            TERBUKA,
            Perkara.tahap.in_(TERDAFTAR),
            Pihak.jenis == JenisPihak.PENGUSAHA,
            Pihak.perusahaan_id.is_(None),
            sa.exists().where(
                AksesPihak.pihak_id == Pihak.id,
                AksesPihak.penuh.is_(True),
                AksesPihak.dicabut_pada.is_(None),
            ),
        )
        .order_by(Perkara.id, Pihak.id)
    )
    for perkara_id, pihak_id in db.session.execute(stmt):
        kalimat = f"Wakil pihak nomor {pihak_id} sudah diperiksa, perusahaannya belum ditautkan."
        yield temu(perkara_id, kalimat, f"pihak:{pihak_id}")


def _pernyataan_sisa() -> Iterator[Temu]:
    stmt = (
        sa.select(Perkara.id, PernyataanPihak.id)
        .join(PernyataanPihak, PernyataanPihak.perkara_id == Perkara.id)
        .where(Perkara.tahap.in_(AKHIR), PernyataanPihak.status == StatusPernyataan.MENUNGGU)
        .order_by(Perkara.id, PernyataanPihak.id)
    )
    for perkara_id, pernyataan_id in db.session.execute(stmt):
        kalimat = "Perkara sudah berakhir, tetapi pernyataan pihak belum ditanggapi."
        yield temu(perkara_id, kalimat, f"pernyataan:{pernyataan_id}")


def _terima_anjuran_beda() -> Iterator[Temu]:
    """Receipts of an anjuran that stand on one day in the case and on others in its letters."""
    surat = diterima(JENIS_RUJUKAN, "anjuran")

    def ada(*syarat: sa.ColumnElement[bool]) -> sa.Exists:
        milik = surat.c.rujukan_id == Perkara.id
        return sa.exists().where(milik, surat.c.pihak_id == TanggapanAnjuran.pihak_id, *syarat)

    stmt = (
        sa.select(Perkara.id, TanggapanAnjuran.pihak_id, TanggapanAnjuran.diterima_pada)
        .join(Anjuran, Anjuran.perkara_id == Perkara.id)
        .join(TanggapanAnjuran, TanggapanAnjuran.anjuran_id == Anjuran.id)
        .where(
            TERBUKA, ada(), sa.not_(ada(surat.c.diterima_pada == TanggapanAnjuran.diterima_pada))
        )
        .order_by(Perkara.id, TanggapanAnjuran.pihak_id)
    )
    for perkara_id, pihak_id, hari in db.session.execute(stmt):
        kalimat = (
            f"Menurut perkara, pihak nomor {pihak_id} menerima anjuran "
            f"{tulis_tanggal(hari, hari=False)}; menurut penyampaian suratnya pada hari lain."
        )
        yield temu(perkara_id, kalimat, f"pihak:{pihak_id}")


def _acara_tanpa_panggilan() -> Iterator[Temu]:
    """Meetings of the coming days to which a party has not been called.

    The day of a meeting is the office's own, so days and hours are compared here and not by the
    database: a summons to the hour from which a meeting was moved calls nobody to it.
    """
    acara, kini = jadwal.dijadwalkan(JENIS_RUJUKAN), clock.sekarang()
    stmt = (
        sa.select(Perkara.id, acara.c.id, acara.c.mulai, Pihak.id)
        .add_columns(Panggilan.untuk_tanggal, Panggilan.pukul)
        .join(acara, acara.c.rujukan_id == Perkara.id)
        .join(Pihak, Pihak.perkara_id == Perkara.id)
        .outerjoin(
            Panggilan,
            sa.and_(
                Panggilan.pihak_id == Pihak.id,
                Panggilan.untuk_tanggal >= clock.hari_ini(),
            ),
        )
        .where(TERBUKA, acara.c.mulai > kini, acara.c.mulai < kini + MENJELANG)
        .order_by(Perkara.id, acara.c.id, Pihak.id)
    )
    dipanggil: dict[tuple[int, int, date, int], bool] = {}
    for perkara_id, acara_id, mulai, pihak_id, untuk, pukul in db.session.execute(stmt):
        saat = clock.ke_lokal(mulai)
        kunci = (perkara_id, acara_id, saat.date(), pihak_id)
        cocok = untuk == saat.date() and jam_panggilan(pukul) in {None, saat.time()}
        dipanggil[kunci] = dipanggil.get(kunci, False) or cocok
    for (perkara_id, acara_id, hari, pihak_id), sudah in dipanggil.items():
        if not sudah:
            kalimat = (
                f"Pihak nomor {pihak_id} belum dipanggil untuk pertemuan "
                f"{tulis_tanggal(hari, hari=False)}."
            )
            yield temu(perkara_id, kalimat, f"acara:{acara_id}:{pihak_id}")


def _acara_perkara_tertutup() -> Iterator[Temu]:
    acara = jadwal.dijadwalkan(JENIS_RUJUKAN)
    stmt = (
        sa.select(Perkara.id, acara.c.id)
        .join(acara, acara.c.rujukan_id == Perkara.id)
        .where(Perkara.tahap.in_(AKHIR))
        .order_by(Perkara.id, acara.c.id)
    )
    for perkara_id, acara_id in db.session.execute(stmt):
        kalimat = "Perkara sudah berakhir, tetapi pertemuannya masih dijadwalkan."
        yield temu(perkara_id, kalimat, f"acara:{acara_id}")


PEMERIKSAAN = (
    Periksa(
        "perselisihan.sidang_tanpa_panggilan",
        "Sidang tanpa panggilan yang terbukti",
        "Sidang diadakan tanpa salah satu pihak, dan pihak itu tidak terbukti dipanggil untuk "
        "hari itu. Ketidakhadirannya tidak dapat dipakai.",
        "Catat panggilan dan bukti terimanya bila ada, atau panggil lagi secara patut.",
        _sidang_tanpa_panggilan,
    ),
    Periksa(
        "perselisihan.sidang_tanpa_kehadiran",
        "Sidang tanpa catatan kehadiran",
        "Sidangnya diadakan, tetapi siapa yang hadir tidak tercatat.",
        "Perbaiki catatan sidangnya dan isi kehadiran setiap pihak.",
        _sidang_tanpa_kehadiran,
    ),
    Periksa(
        "perselisihan.kuasa_berakhir",
        "Surat kuasa yang sudah berakhir pada perkara terbuka",
        "Masa surat kuasanya lewat, jadi kuasa tidak lagi dapat bertindak dan membuka perkaranya.",
        "Minta surat kuasa baru, atau cabut kuasa itu supaya panggilan dikirim kepada "
        "pihaknya sendiri.",
        _kuasa_berakhir,
    ),
    Periksa(
        "perselisihan.klaim_tanpa_perusahaan",
        "Wakil perusahaan diperiksa, perusahaannya belum ditautkan",
        "Akun ini mewakili pengusaha dalam perkara, tetapi pihaknya belum dihubungkan dengan "
        "perusahaan terdaftar; riwayat perusahaannya tidak lengkap.",
        "Tautkan pihak itu ke perusahaannya, atau daftarkan perusahaannya lebih dahulu.",
        _klaim_tanpa_perusahaan,
    ),
    Periksa(
        "perselisihan.pernyataan_sisa",
        "Pernyataan pihak yang tertinggal",
        "Perkaranya sudah berakhir, tetapi apa yang dikatakan pihak secara daring belum dijawab.",
        "Jawab pernyataan itu dengan penjelasan bahwa perkaranya sudah berakhir.",
        _pernyataan_sisa,
    ),
    Periksa(
        "perselisihan.terima_anjuran_beda",
        "Tanggal terima anjuran berbeda antara perkara dan suratnya",
        "Waktu menjawab dihitung dari tanggal pada perkara, sedangkan penyampaian suratnya "
        "mencatat hari lain.",
        "Periksa bukti terimanya, lalu perbaiki tanggal yang keliru dengan alasan.",
        _terima_anjuran_beda,
    ),
    Periksa(
        "perselisihan.acara_tanpa_panggilan",
        "Pertemuan yang dekat tanpa panggilan",
        "Pertemuannya sudah dijadwalkan dan tinggal beberapa hari, tetapi salah satu pihak belum "
        "dikirimi panggilan untuk hari itu.",
        "Terbitkan dan kirim panggilannya, atau pindahkan pertemuannya ke hari lain.",
        _acara_tanpa_panggilan,
    ),
    Periksa(
        "perselisihan.acara_tertutup",
        "Pertemuan untuk perkara yang sudah berakhir",
        "Perkaranya sudah berakhir, tetapi pertemuannya masih menempati ruang dan kalender.",
        "Batalkan pertemuannya dengan alasan.",
        _acara_perkara_tertutup,
    ),
)
