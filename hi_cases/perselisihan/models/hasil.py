"""What a case came to: anjuran and answers, agreements, awards, and what followed at the PHI."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, Waktu, db, enum_kolom
from hi_cases.perselisihan.types import Hasil, Jawaban, JenisSidang
from hi_cases.perselisihan.types.diam import JenisDiam, SebabDiam
from hi_cases.surat.types import CaraSampai


class Anjuran(db.Model):
    """The recommendation. A mediator's is one set with the risalah penyelesaian, both numbered."""

    __tablename__ = "anjuran"
    __table_args__ = (
        sa.UniqueConstraint("perkara_id", "jalur"),
        sa.CheckConstraint(
            "jalur <> 'mediasi' OR (nomor_risalah IS NOT NULL AND pertimbangan IS NOT NULL "
            "AND keterangan_pekerja IS NOT NULL AND keterangan_pengusaha IS NOT NULL)",
            name="lengkap",
        ),
        sa.CheckConstraint("(diketahui_pada IS NULL) = (diketahui_oleh IS NULL)", name="diketahui"),
    )

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    jalur: Mapped[JenisSidang] = mapped_column(enum_kolom(JenisSidang))
    nomor: Mapped[str] = mapped_column(sa.String(120))
    tanggal: Mapped[date] = mapped_column(sa.Date)
    nomor_risalah: Mapped[str | None] = mapped_column(sa.String(120))
    keterangan_pekerja: Mapped[str | None] = mapped_column(sa.Text)
    keterangan_pengusaha: Mapped[str | None] = mapped_column(sa.Text)
    keterangan_saksi: Mapped[str | None] = mapped_column(sa.Text)
    pertimbangan: Mapped[str | None] = mapped_column(sa.Text)
    isi: Mapped[str] = mapped_column(sa.Text)
    diketahui_pada: Mapped[date | None] = mapped_column(sa.Date)
    diketahui_oleh: Mapped[str | None] = mapped_column(sa.String(200))

    tanggapan: Mapped[list[TanggapanAnjuran]] = relationship(
        cascade="all, delete-orphan", order_by="TanggapanAnjuran.id"
    )


class TanggapanAnjuran(db.Model):
    """One party's receipt of an anjuran and its answer. No answer without proven receipt."""

    __tablename__ = "tanggapan_anjuran"
    __table_args__ = (
        sa.UniqueConstraint("anjuran_id", "pihak_id"),
        sa.CheckConstraint("(jawaban IS NULL) = (dijawab_pada IS NULL)", name="jawaban_bertanggal"),
    )

    id: Mapped[IdPk]
    anjuran_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("anjuran.id"))
    pihak_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pihak.id"), index=True)
    diterima_pada: Mapped[date] = mapped_column(sa.Date)
    cara: Mapped[CaraSampai] = mapped_column(enum_kolom(CaraSampai, "cara"))
    penerima: Mapped[str] = mapped_column(sa.String(200))
    bukti: Mapped[str] = mapped_column(sa.String(300))
    dikonfirmasi_oleh_id: Mapped[int | None] = mapped_column(BESAR)
    dikonfirmasi_nama: Mapped[str] = mapped_column(sa.String(200))
    jawaban: Mapped[Jawaban | None] = mapped_column(enum_kolom(Jawaban))
    dijawab_pada: Mapped[date | None] = mapped_column(sa.Date)
    bukti_jawaban: Mapped[str] = mapped_column(sa.Text, default="")
    alasan: Mapped[str] = mapped_column(sa.Text, default="")

    anggota: Mapped[list[JawabanAnggota]] = relationship(
        cascade="all, delete-orphan", order_by="JawabanAnggota.id"
    )


class JawabanAnggota(db.Model):
    """The answer of one worker of a group."""

    __tablename__ = "jawaban_anggota"
    __table_args__ = (sa.UniqueConstraint("tanggapan_id", "anggota_id"),)

    id: Mapped[IdPk]
    tanggapan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("tanggapan_anjuran.id"))
    anggota_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("anggota_kelompok.id"), index=True)
    jawaban: Mapped[Jawaban] = mapped_column(enum_kolom(Jawaban))
    dijawab_pada: Mapped[date] = mapped_column(sa.Date)


class DiamMatang(db.Model):
    """A silence that the daily task found ripe; whom the law or the office names decides.

    The row only points, and stays when it has ended, with the reason.
    """

    __tablename__ = "diam_matang"
    __table_args__ = (
        sa.CheckConstraint("(selesai_pada IS NULL) = (sebab IS NULL)", name="selesai_bersebab"),
        sa.Index(
            "uq_diam_matang_terbuka",
            "perkara_id",
            "jenis",
            "kunci",
            unique=True,
            sqlite_where=sa.text("selesai_pada IS NULL"),
            postgresql_where=sa.text("selesai_pada IS NULL"),
        ),
    )

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"), index=True)
    jenis: Mapped[JenisDiam] = mapped_column(enum_kolom(JenisDiam))
    kunci: Mapped[str] = mapped_column(sa.String(80), default="")
    jatuh: Mapped[date] = mapped_column(sa.Date)
    ditemukan_pada: Mapped[datetime] = mapped_column(Waktu)
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    sebab: Mapped[SebabDiam | None] = mapped_column(enum_kolom(SebabDiam))


class PerjanjianBersama(db.Model):
    """An agreement that ended a case, and the deed of its registration at the PHI."""

    __tablename__ = "perjanjian_bersama"
    __table_args__ = (
        sa.CheckConstraint("(akta_nomor IS NULL) = (akta_tanggal IS NULL)", name="akta"),
    )

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"), index=True)
    hasil: Mapped[Hasil] = mapped_column(enum_kolom(Hasil))
    tanggal: Mapped[date] = mapped_column(sa.Date)
    tempat: Mapped[str] = mapped_column(sa.Text)
    isi: Mapped[str] = mapped_column(sa.Text)
    penandatangan: Mapped[list[str]] = mapped_column(sa.JSON)
    pengadilan: Mapped[str] = mapped_column(sa.String(200))
    disaksikan: Mapped[bool] = mapped_column(sa.Boolean)
    akta_nomor: Mapped[str | None] = mapped_column(sa.String(120))
    akta_tanggal: Mapped[date | None] = mapped_column(sa.Date)
    akta_pengadilan: Mapped[str | None] = mapped_column(sa.String(200))


class Konsiliasi(db.Model):
    """The choice of a konsiliator (UU 2/2004 Ps 17-18)."""

    __tablename__ = "konsiliasi"

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"), unique=True)
    konsiliator: Mapped[str] = mapped_column(sa.String(200))
    dipilih_pada: Mapped[date] = mapped_column(sa.Date)
    diterima_pada: Mapped[date] = mapped_column(sa.Date)
    kesepakatan: Mapped[str] = mapped_column(sa.Text)


class Arbitrase(db.Model):
    """The written choice of arbitrase and its course (UU 2/2004 Ps 32-51)."""

    __tablename__ = "arbitrase"
    __table_args__ = (
        sa.CheckConstraint(
            "putusan_pada IS NULL OR ditunjuk_pada IS NOT NULL", name="putusan_arbiter"
        ),
        sa.CheckConstraint(
            "diperpanjang_pada IS NULL OR ditunjuk_pada IS NOT NULL", name="perpanjangan"
        ),
    )

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"), unique=True)
    perjanjian: Mapped[str] = mapped_column(sa.Text)
    dipilih_pada: Mapped[date] = mapped_column(sa.Date)
    arbiter: Mapped[list[str]] = mapped_column(sa.JSON, default=list)
    ditunjuk_pada: Mapped[date | None] = mapped_column(sa.Date)
    nomor_penunjukan: Mapped[str | None] = mapped_column(sa.String(120))
    diperpanjang_pada: Mapped[date | None] = mapped_column(sa.Date)
    bukti_perpanjangan: Mapped[str | None] = mapped_column(sa.Text)
    nomor_akhir: Mapped[str | None] = mapped_column(sa.String(120))
    putusan_pada: Mapped[date | None] = mapped_column(sa.Date)
    isi_akhir: Mapped[str | None] = mapped_column(sa.Text)
    pengadilan: Mapped[str | None] = mapped_column(sa.String(200))


class GugatanPhi(db.Model):
    """A suit at the PHI after the case ended here, and its verdict."""

    __tablename__ = "gugatan_phi"
    __table_args__ = (
        sa.CheckConstraint("(putusan_nomor IS NULL) = (putusan_pada IS NULL)", name="putusan"),
    )

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"), index=True)
    pihak_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pihak.id"))
    nomor: Mapped[str] = mapped_column(sa.String(120))
    tanggal: Mapped[date] = mapped_column(sa.Date)
    pengadilan: Mapped[str] = mapped_column(sa.String(200))
    putusan_nomor: Mapped[str | None] = mapped_column(sa.String(120))
    putusan_pada: Mapped[date | None] = mapped_column(sa.Date)
    amar: Mapped[str | None] = mapped_column(sa.Text)
