"""Cases themselves: what hangs on them, who leads them, what numbers they bear."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.akun.queries import pemeriksaan as akun
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.nomor import SeriNomor
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen.queries import pemeriksaan as dokumen
from hi_cases.jadwal.queries import pemeriksaan as jadwal
from hi_cases.kalender_kerja.queries import pemeriksaan as kalender_kerja
from hi_cases.perselisihan.models import (
    Anjuran,
    Perkara,
    Pihak,
)
from hi_cases.perselisihan.queries.pemeriksaan.dasar import BARU, JENIS_RUJUKAN, TERBUKA, temu
from hi_cases.perselisihan.types import (
    DI_MEDIATOR,
    TERDAFTAR,
    Asal,
    Sisi,
)
from hi_cases.surat.queries import pemeriksaan as surat

# As the act of registration names it (services.pencatatan); a test holds them equal.
_SERI_REGISTER = "register_perselisihan"


def _yatim() -> Iterator[Temu]:
    """What hangs on a case or a party that is not there: periods, letters, files, meetings."""
    sumber = (
        ("tenggat", kalender_kerja.berjalan(JENIS_RUJUKAN), Perkara),
        ("surat", surat.tentang(JENIS_RUJUKAN), Perkara),
        ("berkas", dokumen.menempel_di(JENIS_RUJUKAN), Perkara),
        ("berkas", dokumen.menempel_di("pihak"), Pihak),
        ("acara", jadwal.dijadwalkan(JENIS_RUJUKAN), Perkara),
    )
    cabang = [
        sa.select(
            sa.literal(nama).label("nama"),
            sa.literal(induk.__tablename__).label("induk"),
            baris.c.rujukan_id,
            baris.c.id,
        )
        .select_from(baris.outerjoin(induk, induk.id == baris.c.rujukan_id))
        .where(induk.id.is_(None))
        for nama, baris, induk in sumber
    ]
    semua = sa.union_all(*cabang).subquery()
    urut = sa.select(semua).order_by(semua.c.nama, semua.c.id)
    for nama, induk, induk_id, baris_id in db.session.execute(urut):
        yield Temu(
            Rujukan(induk, induk_id),
            f"{nama.capitalize()} nomor {baris_id} menunjuk {induk} {induk_id}, yang tidak ada.",
            f"{nama}:{baris_id}",
        )


def _mediator_nonaktif() -> Iterator[Temu]:
    aktif = akun.peran_aktif()
    pemegang = sa.exists().where(
        aktif.c.pengguna_id == Perkara.mediator_id, aktif.c.peran == Peran.MEDIATOR
    )
    stmt = sa.select(Perkara.id, Perkara.mediator_id).where(
        TERBUKA,
        Perkara.tahap.in_(DI_MEDIATOR),
        sa.or_(Perkara.mediator_id.is_(None), sa.not_(pemegang)),
    )
    for perkara_id, mediator_id in db.session.execute(stmt.order_by(Perkara.id)):
        kata = "belum bermediator" if mediator_id is None else "mediatornya tidak aktif lagi"
        yield temu(perkara_id, f"Perkara di tangan mediator, tetapi {kata}.")


def _satu_sisi() -> Iterator[Temu]:
    """Registered cases that lack an applicant or a respondent."""

    def ada(sisi: Sisi) -> sa.ColumnElement[bool]:
        return sa.exists().where(Pihak.perkara_id == Perkara.id, Pihak.sisi == sisi)

    stmt = sa.select(Perkara.id).where(
        TERBUKA,
        Perkara.tahap.in_(TERDAFTAR),
        sa.not_(sa.and_(ada(Sisi.PEMOHON), ada(Sisi.TERMOHON))),
    )
    for perkara_id in db.session.scalars(stmt.order_by(Perkara.id)):
        yield temu(perkara_id, "Perkara tercatat tanpa pemohon atau tanpa termohon.")


def _nomor_anjuran_ganda() -> Iterator[Temu]:
    """Two cases whose anjuran, or its risalah, bears one number of one year."""

    def nomor(kolom: sa.ColumnElement[str | None]) -> sa.Select:
        return (
            sa.select(
                Anjuran.perkara_id,
                kolom.label("nomor"),
                sa.extract("year", Anjuran.tanggal).label("tahun"),
            )
            .join(Perkara, Perkara.id == Anjuran.perkara_id)
            .where(BARU, kolom.is_not(None), kolom != "")
        )

    semua = sa.union_all(nomor(Anjuran.nomor), nomor(Anjuran.nomor_risalah)).subquery()
    lain = aliased(semua)
    stmt = (
        sa.select(semua.c.perkara_id, semua.c.nomor, lain.c.perkara_id)
        .join(
            lain,
            sa.and_(
                lain.c.nomor == semua.c.nomor,
                lain.c.tahun == semua.c.tahun,
                lain.c.perkara_id < semua.c.perkara_id,
            ),
        )
        .distinct()
        .order_by(semua.c.perkara_id, semua.c.nomor, lain.c.perkara_id)
    )
    for perkara_id, nomor_surat, lain_id in db.session.execute(stmt):
        kalimat = f"Nomor {nomor_surat} juga dipakai anjuran perkara nomor baris {lain_id}."
        yield temu(perkara_id, kalimat, f"nomor:{nomor_surat}:{lain_id}"[:120])


def _register_melompat() -> Iterator[Temu]:
    """Numbers of a year that no case bears: between two cases, before the first, after the last.

    A row of an old book may leave gaps behind it: that book was kept elsewhere.
    """
    urutan, tahun = Perkara.urutan_register, Perkara.tahun_register
    lalu = sa.func.lag(urutan).over(partition_by=tahun, order_by=(urutan, Perkara.id))
    lanjut = sa.func.lead(urutan).over(partition_by=tahun, order_by=(urutan, Perkara.id))
    baris = (
        sa.select(
            Perkara.id,
            Perkara.asal,
            tahun.label("tahun"),
            urutan.label("urutan"),
            sa.func.coalesce(lalu, 0).label("lalu"),
            lanjut.label("lanjut"),
        )
        .where(urutan.is_not(None), tahun.is_not(None))
        .subquery()
    )
    c = baris.c
    terakhir = sa.func.coalesce(SeriNomor.terakhir, 0)
    stmt = (
        sa.select(c.id, c.tahun, c.urutan, c.lalu, c.lanjut, terakhir)
        .outerjoin(SeriNomor, sa.and_(SeriNomor.tahun == c.tahun, SeriNomor.seri == _SERI_REGISTER))
        .where(
            c.asal == Asal.SISTEM,
            sa.or_(
                c.urutan > c.lalu + 1,
                sa.and_(c.lanjut.is_(None), terakhir > c.urutan),
            ),
        )
        .order_by(c.tahun, c.urutan, c.id)
    )
    for perkara_id, tahun_ini, nomor, sebelum, sesudah, akhir in db.session.execute(stmt):
        if nomor > sebelum + 1:
            yield temu(perkara_id, _lompat(tahun_ini, sebelum + 1, nomor - 1), f"sampai:{nomor}")
        if sesudah is None and akhir > nomor:
            yield temu(perkara_id, _lompat(tahun_ini, nomor + 1, akhir), f"sesudah:{nomor}")


def _lompat(tahun: int, awal: int, akhir: int) -> str:
    nomor = f"{awal}" if awal == akhir else f"{awal} sampai {akhir}"
    return f"Register {tahun}: nomor urut {nomor} tidak ada perkaranya."


PEMERIKSAAN = (
    Periksa(
        "perselisihan.yatim",
        "Tenggat, surat, berkas, atau pertemuan tanpa perkara",
        "Barisnya menunjuk perkara atau pihak yang tidak ada lagi, padahal tidak ada yang "
        "boleh dihapus dari register.",
        "Jangan mengubah apa pun. Serahkan kepada admin sistem untuk dibandingkan dengan "
        "cadangan terakhir.",
        _yatim,
    ),
    Periksa(
        "perselisihan.mediator_nonaktif",
        "Perkara di tangan mediator yang tidak aktif",
        "Tahapnya memerlukan mediator, tetapi mediatornya tidak ada, dinonaktifkan, atau "
        "bukan mediator lagi.",
        "Ganti mediator perkara itu.",
        _mediator_nonaktif,
    ),
    Periksa(
        "perselisihan.satu_sisi",
        "Perkara tercatat tanpa lawan",
        "Perkara dalam register tidak punya pemohon atau tidak punya termohon.",
        "Perbaiki data pihaknya dengan alasan.",
        _satu_sisi,
    ),
    Periksa(
        "perselisihan.nomor_anjuran_ganda",
        "Dua perkara dengan nomor anjuran atau risalah yang sama",
        "Satu nomor dipakai anjuran atau risalah dua perkara pada satu tahun.",
        "Periksa kedua naskahnya, lalu perbaiki nomor yang keliru dengan alasan.",
        _nomor_anjuran_ganda,
    ),
    Periksa(
        "perselisihan.register_melompat",
        "Nomor register yang melompat",
        "Ada nomor urut dalam setahun yang tidak dipakai perkara mana pun, padahal nomor "
        "register tidak boleh berlubang.",
        "Cari dalam jejak audit dan cadangan apa yang terjadi dengan nomor itu. Serahkan "
        "kepada admin sistem.",
        _register_melompat,
    ),
)
