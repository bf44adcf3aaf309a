"""Periods of cases: what a stage calls for runs, what ended is at rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja.queries import jatuh_terdekat, terdekat_dari
from hi_cases.kalender_kerja.queries import pemeriksaan as kalender_kerja
from hi_cases.perselisihan.models import (
    Anjuran,
    Arbitrase,
    Perkara,
    Perundingan,
    Pihak,
    Sidang,
    TanggapanAnjuran,
)
from hi_cases.perselisihan.models.perkara import TANPA_HARI
from hi_cases.perselisihan.queries.pemeriksaan.dasar import JENIS_RUJUKAN, TERBUKA, temu
from hi_cases.perselisihan.types import (
    AKHIR,
    DI_MEDIATOR,
    Asal,
    JenisSidang,
    Tahap,
)

_DITERIMA = Perkara.pelimpahan_diterima_pada.is_not(None)
_MEDIASI = (Tahap.KLARIFIKASI, Tahap.MEDIASI, Tahap.ANJURAN, Tahap.ANJURAN_DISETUJUI)
_TERLALU_LAMA = timedelta(days=7)
_BERANJURAN = sa.exists().where(Anjuran.perkara_id == Perkara.id)


def _bersidang(jalur: JenisSidang) -> sa.ColumnElement[bool]:
    """Tell whether a session was held: only such a one ends MED-7 and starts ANJ-10."""
    return sa.exists().where(
        Sidang.perkara_id == Perkara.id, Sidang.jalur == jalur, Sidang.terlaksana.is_(True)
    )


# Which period must run in which stage, and from which fact on where the stage alone is not enough.
WAJIB_BERJALAN: Mapping[str, sa.ColumnElement[bool]] = {
    "BIP-30": sa.and_(
        Perkara.tahap == Tahap.BIPARTIT,
        sa.exists().where(Perundingan.perkara_id == Perkara.id),
    ),
    "PILIH-7": Perkara.tahap == Tahap.DITAWARKAN,
    "MED-7": sa.or_(
        sa.and_(Perkara.tahap.in_((Tahap.DILIMPAHKAN_MEDIATOR, Tahap.KLARIFIKASI)), _DITERIMA),
        sa.and_(Perkara.tahap == Tahap.MEDIASI, ~_bersidang(JenisSidang.MEDIASI)),
    ),
    "ANJ-10": sa.and_(Perkara.tahap == Tahap.MEDIASI, _bersidang(JenisSidang.MEDIASI)),
    "PB-3": Perkara.tahap == Tahap.ANJURAN_DISETUJUI,
    "MED-30": sa.or_(
        Perkara.tahap.in_(_MEDIASI),
        sa.and_(Perkara.tahap == Tahap.DILIMPAHKAN_MEDIATOR, _DITERIMA),
    ),
    "KON-8": sa.and_(
        Perkara.tahap == Tahap.KONSILIASI, ~_bersidang(JenisSidang.KONSILIASI), ~_BERANJURAN
    ),
    "KON-ANJ-10": sa.and_(
        Perkara.tahap == Tahap.KONSILIASI, _bersidang(JenisSidang.KONSILIASI), ~_BERANJURAN
    ),
    "KON-30": Perkara.tahap == Tahap.KONSILIASI,
    "ARB-30": sa.and_(
        Perkara.tahap == Tahap.ARBITRASE,
        sa.exists().where(
            Arbitrase.perkara_id == Perkara.id,
            Arbitrase.ditunjuk_pada.is_not(None),
            Arbitrase.diperpanjang_pada.is_(None),
        ),
    ),
    "ARB-14": sa.and_(
        Perkara.tahap == Tahap.ARBITRASE,
        sa.exists().where(
            Arbitrase.perkara_id == Perkara.id, Arbitrase.diperpanjang_pada.is_not(None)
        ),
    ),
}


def _tanpa_tenggat() -> Iterator[Temu]:
    """One statement: a branch for each period that some stage calls for."""
    berjalan = kalender_kerja.berjalan(JENIS_RUJUKAN)
    cabang = [
        sa.select(Perkara.id, Perkara.tahap, sa.literal(kode).label("kode")).where(
            TERBUKA,
            perlu,
            sa.not_(
                sa.exists().where(berjalan.c.rujukan_id == Perkara.id, berjalan.c.kode == kode)
            ),
        )
        for kode, perlu in WAJIB_BERJALAN.items()
    ]
    semua = sa.union_all(*cabang).subquery()
    for perkara_id, tahap, kode in db.session.execute(
        sa.select(semua).order_by(semua.c.id, semua.c.kode)
    ):
        yield temu(perkara_id, f"Tahap {Tahap(tahap).label}, tetapi {kode} tidak berjalan.", kode)


def _pelimpahan_menggantung() -> Iterator[Temu]:
    """Delegations without a receipt: MED-7 and MED-30 begin with it, so nothing runs."""
    stmt = sa.select(Perkara.id, Perkara.dilimpahkan_pada).where(
        TERBUKA,
        Perkara.tahap == Tahap.DILIMPAHKAN_MEDIATOR,
        Perkara.pelimpahan_diterima_pada.is_(None),
        Perkara.dilimpahkan_pada < clock.hari_ini() - _TERLALU_LAMA,
    )
    for perkara_id, pada in db.session.execute(stmt.order_by(Perkara.id)):
        kata = f"Dilimpahkan {tulis_tanggal(pada, hari=False)}, belum diterima mediatornya."
        yield temu(perkara_id, kata)


def _jawaban_tanpa_tenggat() -> Iterator[Temu]:
    """Parties that have the anjuran and have not answered, though no answer period runs."""
    berjalan = kalender_kerja.berjalan(JENIS_RUJUKAN)
    kunci = sa.literal("pihak:") + sa.cast(TanggapanAnjuran.pihak_id, sa.String)
    stmt = (
        sa.select(Perkara.id, TanggapanAnjuran.pihak_id)
        .join(Anjuran, Anjuran.perkara_id == Perkara.id)
        .join(TanggapanAnjuran, TanggapanAnjuran.anjuran_id == Anjuran.id)
        .where(
            TERBUKA,
            TanggapanAnjuran.jawaban.is_(None),
            ~TanggapanAnjuran.anggota.any(),
            sa.not_(
                sa.exists().where(
                    berjalan.c.rujukan_id == Perkara.id,
                    berjalan.c.kode.in_(("JWB-10", "KON-JWB-10")),
                    berjalan.c.kunci == kunci,
                )
            ),
        )
        .order_by(Perkara.id, TanggapanAnjuran.pihak_id)
    )
    for perkara_id, pihak_id in db.session.execute(stmt):
        kalimat = (
            f"Pihak nomor {pihak_id} menerima anjuran dan belum menjawab, tanpa waktu menjawab."
        )
        yield temu(perkara_id, kalimat, f"pihak:{pihak_id}")


def _anjuran_belum_sampai() -> Iterator[Temu]:
    """Parties that are not proven to have an anjuran whose time to be brought to them is over."""
    berjalan = kalender_kerja.berjalan(JENIS_RUJUKAN)
    punya = sa.exists().where(
        TanggapanAnjuran.anjuran_id == Anjuran.id, TanggapanAnjuran.pihak_id == Pihak.id
    )
    stmt = (
        sa.select(Perkara.id, Pihak.id, berjalan.c.kode, berjalan.c.jatuh)
        .join(Anjuran, Anjuran.perkara_id == Perkara.id)
        .join(Pihak, Pihak.perkara_id == Perkara.id)
        .join(berjalan, berjalan.c.rujukan_id == Perkara.id)
        .where(
            TERBUKA,
            berjalan.c.kode.in_(("ANJ-10", "KON-ANJ-10")),
            berjalan.c.jatuh < clock.hari_ini(),
            sa.not_(punya),
        )
        .order_by(Perkara.id, Pihak.id)
    )
    for perkara_id, pihak_id, kode, jatuh in db.session.execute(stmt):
        kalimat = (
            f"Pihak nomor {pihak_id} belum terbukti menerima anjuran, padahal {kode} berakhir "
            f"{tulis_tanggal(jatuh, hari=False)}."
        )
        yield temu(perkara_id, kalimat, f"pihak:{pihak_id}")


def _tertutup_bertenggat() -> Iterator[Temu]:
    berjalan = kalender_kerja.berjalan(JENIS_RUJUKAN)
    stmt = (
        sa.select(Perkara.id, berjalan.c.kode, berjalan.c.id)
        .join(berjalan, berjalan.c.rujukan_id == Perkara.id)
        .where(Perkara.tahap.in_(AKHIR))
        .order_by(Perkara.id, berjalan.c.id)
    )
    for perkara_id, kode, tenggat_id in db.session.execute(stmt):
        kalimat = f"Perkara sudah berakhir, tetapi {kode} masih berjalan."
        yield temu(perkara_id, kalimat, f"tenggat:{tenggat_id}")


def _register_bertenggat() -> Iterator[Temu]:
    """Rows of an old book have no running periods, whatever their stage."""
    berjalan = kalender_kerja.berjalan(JENIS_RUJUKAN)
    stmt = (
        sa.select(Perkara.id, berjalan.c.kode, berjalan.c.id)
        .join(berjalan, berjalan.c.rujukan_id == Perkara.id)
        .where(Perkara.asal == Asal.REGISTER, Perkara.tahap.not_in(AKHIR))
        .order_by(Perkara.id, berjalan.c.id)
    )
    for perkara_id, kode, tenggat_id in db.session.execute(stmt):
        kalimat = f"Perkara dari register lama, tetapi {kode} berjalan."
        yield temu(perkara_id, kalimat, f"tenggat:{tenggat_id}")


def _penanggung_beda() -> Iterator[Temu]:
    berjalan = kalender_kerja.berjalan(JENIS_RUJUKAN)
    stmt = (
        sa.select(Perkara.id, berjalan.c.kode, berjalan.c.id)
        .join(berjalan, berjalan.c.rujukan_id == Perkara.id)
        .where(
            TERBUKA,
            Perkara.tahap.in_(DI_MEDIATOR),
            berjalan.c.penanggung_jawab_id.is_distinct_from(Perkara.mediator_id),
        )
        .order_by(Perkara.id, berjalan.c.id)
    )
    for perkara_id, kode, tenggat_id in db.session.execute(stmt):
        kalimat = f"{kode} tidak menjadi tanggungan mediator perkara ini."
        yield temu(perkara_id, kalimat, f"tenggat:{tenggat_id}")


def _terdekat_beda() -> Iterator[Temu]:
    benar = sa.func.coalesce(terdekat_dari("perkara", Perkara.id), TANPA_HARI)
    berjalan = sa.select(jatuh_terdekat("perkara").c.rujukan_id)
    ada = sa.or_(Perkara.tenggat_terdekat < TANPA_HARI, Perkara.id.in_(berjalan))
    for nomor in db.session.scalars(
        sa.select(Perkara.id).where(ada, Perkara.tenggat_terdekat != benar)
    ):
        yield temu(nomor, "hari tenggat terdekat di daftar berbeda dari tenggat yang berjalan.")


PEMERIKSAAN = (
    Periksa(
        "perselisihan.tanpa_tenggat",
        "Perkara terbuka tanpa tenggat yang diminta tahapnya",
        "Pada tahap ini undang-undang menghitung waktu, tetapi tenggatnya tidak berjalan: "
        "tidak ada yang mengingatkan dan kelambatan tidak terlihat.",
        "Periksa riwayat perkara dan perbaiki tanggal tindakannya dengan alasan, supaya "
        "tenggatnya dibuka lagi. Bila tidak bisa, serahkan kepada admin sistem.",
        _tanpa_tenggat,
    ),
    Periksa(
        "perselisihan.pelimpahan_menggantung",
        "Pelimpahan belum diterima lebih dari sepekan",
        "Waktu mediasi dihitung sejak mediator menerima pelimpahan. Selama itu belum dicatat, "
        "tidak ada tenggat yang berjalan dan tidak ada yang tampak terlambat.",
        "Hubungi mediatornya supaya mencatat penerimaan pada tanggal yang sebenarnya, atau tunjuk "
        "mediator lain.",
        _pelimpahan_menggantung,
    ),
    Periksa(
        "perselisihan.jawaban_tanpa_tenggat",
        "Anjuran diterima, tetapi waktu menjawab tidak berjalan",
        "Pihak ini terbukti menerima anjuran dan belum menjawab, tetapi waktu menjawabnya "
        "tidak dihitung.",
        "Perbaiki tanggal terima anjurannya dengan alasan; waktu menjawab dihitung dari sana.",
        _jawaban_tanpa_tenggat,
    ),
    Periksa(
        "perselisihan.anjuran_belum_sampai",
        "Anjuran yang belum sampai sesudah waktunya lewat",
        "Waktu menyampaikan anjuran sudah lewat, tetapi salah satu pihak belum terbukti "
        "menerimanya; waktu menjawab pihak itu belum berjalan.",
        "Sampaikan anjuran kepada pihak itu dan catat bukti terimanya, juga bila diam pihak lain "
        "sudah dapat dicatat.",
        _anjuran_belum_sampai,
    ),
    Periksa(
        "perselisihan.tertutup_bertenggat",
        "Perkara berakhir dengan tenggat yang masih berjalan",
        "Perkaranya sudah berakhir, tetapi tenggatnya masih dihitung dan diingatkan.",
        "Buka perkaranya dan periksa akhirnya. Batalkan penutupan lalu tutup lagi, atau "
        "serahkan kepada admin sistem.",
        _tertutup_bertenggat,
    ),
    Periksa(
        "perselisihan.register_bertenggat",
        "Perkara dari register lama dengan tenggat berjalan",
        "Perkara dari buku lama tidak dihitung waktunya, karena tanggal kejadiannya tidak lengkap.",
        "Serahkan kepada admin sistem: tenggat itu tidak seharusnya dibuka.",
        _register_bertenggat,
    ),
    Periksa(
        "perselisihan.penanggung_beda",
        "Tenggat yang tidak dipegang mediator perkaranya",
        "Tenggatnya menjadi tanggungan akun lain, jadi mediatornya tidak diingatkan.",
        "Ganti mediator perkaranya sekali lagi; semua tenggat berjalan lalu diserahkan kepadanya.",
        _penanggung_beda,
    ),
    Periksa(
        "perselisihan.terdekat_beda",
        "Perkara yang urutannya di daftar tidak menurut tenggatnya",
        "Daftar perkara mengurutkan dan menyaring menurut hari yang bukan tenggat terdekatnya.",
        "Serahkan kepada admin sistem: hari itu seharusnya ikut berubah bersama tenggatnya.",
        _terdekat_beda,
    ),
)
