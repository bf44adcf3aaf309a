"""Tables of letters. What was issued is never changed: CHECKs tie a state to its facts."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.authz import Peran
from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.surat.types import (
    TERBIT,
    CaraSampai,
    CaraTanda,
    Kop,
    SebutanDelegasi,
    StatusLangkah,
    StatusSurat,
    StatusTemplat,
    TindakanLangkah,
)

_TERBIT = ", ".join(f"'{satu.value}'" for satu in sorted(TERBIT))


class KopSurat(db.Model):
    """The letterhead of the office from a day on; letters already issued keep theirs."""

    __tablename__ = "kop_surat"
    __table_args__ = (sa.UniqueConstraint("berlaku_dari", "urutan"),)

    id: Mapped[IdPk]
    pemerintah: Mapped[str] = mapped_column(sa.String(200))
    dinas: Mapped[str] = mapped_column(sa.String(200))
    alamat: Mapped[str] = mapped_column(sa.String(300))
    kontak: Mapped[str] = mapped_column(sa.String(300), default="")
    tempat: Mapped[str] = mapped_column(sa.String(80))
    berlaku_dari: Mapped[date] = mapped_column(sa.Date)
    urutan: Mapped[int] = mapped_column(sa.Integer)
    perlu_verifikasi: Mapped[bool] = mapped_column(sa.Boolean, default=False)
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    oleh_nama: Mapped[str] = mapped_column(sa.String(200))

    @property
    def nilai(self) -> Kop:
        """The letterhead as a pure value."""
        return Kop(self.pemerintah, self.dinas, self.alamat, self.kontak)


class VersiTemplat(VersiMixin, db.Model):
    """One version of the template of a kind of letter (`isi` is a `Templat` as JSON)."""

    __tablename__ = "versi_templat_surat"
    __table_args__ = (
        sa.UniqueConstraint("kode", "versi_ke"),
        sa.Index(
            "uq_versi_templat_surat_berlaku",
            "kode",
            unique=True,
            sqlite_where=sa.text("status = 'berlaku'"),
            postgresql_where=sa.text("status = 'berlaku'"),
        ),
        sa.Index(
            "uq_versi_templat_surat_draf",
            "kode",
            unique=True,
            sqlite_where=sa.text("status = 'draf'"),
            postgresql_where=sa.text("status = 'draf'"),
        ),
        sa.CheckConstraint(
            "(status IN ('berlaku', 'lama')) = (berlaku_pada IS NOT NULL)", name="berlaku_berwaktu"
        ),
    )

    id: Mapped[IdPk]
    kode: Mapped[str] = mapped_column(sa.String(60))
    versi_ke: Mapped[int] = mapped_column(sa.Integer)
    status: Mapped[StatusTemplat] = mapped_column(enum_kolom(StatusTemplat))
    isi: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    bawaan: Mapped[str | None] = mapped_column(sa.String(64))
    """Hash of the file that it was loaded from; None for one made on the page."""
    catatan: Mapped[str] = mapped_column(sa.Text, default="")
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuat_nama: Mapped[str] = mapped_column(sa.String(200))
    berlaku_pada: Mapped[datetime | None] = mapped_column(Waktu)
    diterbitkan_nama: Mapped[str | None] = mapped_column(sa.String(200))


class Surat(VersiMixin, db.Model):
    """One letter about one thing, to one party, to all, or to nobody of them."""

    __tablename__ = "surat"
    __table_args__ = (
        sa.CheckConstraint(
            f"(status IN ({_TERBIT})) = (terbit_pada IS NOT NULL)", name="terbit_berwaktu"
        ),
        sa.CheckConstraint(
            "terbit_pada IS NULL OR (tanggal IS NOT NULL AND naskah IS NOT NULL "
            "AND sha256 IS NOT NULL AND kode_periksa IS NOT NULL AND cara_tanda IS NOT NULL)",
            name="terbit_utuh",
        ),
        sa.CheckConstraint("sha256 IS NULL OR length(sha256) = 64", name="sha256"),
        sa.CheckConstraint(
            "(status IN ('dibatalkan', 'dibuang')) = (alasan_batal IS NOT NULL)",
            name="batal_beralasan",
        ),
        sa.CheckConstraint("(status = 'diganti') = (pengganti_id IS NOT NULL)", name="diganti"),
        sa.Index("ix_surat_rujukan", "rujukan_jenis", "rujukan_id", "id"),
        sa.Index("ix_surat_status_id", "status", "id"),
        sa.Index("ix_surat_tersampai_pada_status", "tersampai_pada", "status"),
    )

    id: Mapped[IdPk]
    kode: Mapped[str] = mapped_column(sa.String(60), index=True)
    nama: Mapped[str] = mapped_column(sa.String(200))
    templat_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("versi_templat_surat.id"))
    rujukan_jenis: Mapped[str] = mapped_column(sa.String(40))
    rujukan_id: Mapped[int] = mapped_column(BESAR)
    pihak_id: Mapped[int | None] = mapped_column(BESAR)
    """The party it is addressed to; None for a letter to all or to nobody."""
    pihak_nama: Mapped[str] = mapped_column(sa.Text, default="")
    status: Mapped[StatusSurat] = mapped_column(enum_kolom(StatusSurat))
    isian: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    """What was asked before writing; days as ISO."""
    bebas: Mapped[dict[str, str]] = mapped_column(sa.JSON)
    """Text of the free blocks by their `kode`."""
    tanpa_langkah: Mapped[list[str]] = mapped_column(sa.JSON, default=list)
    """Optional steps (their `tindakan`) that the author leaves out."""
    naskah: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))
    """The letter as it reads: frozen when it is handed in, final when it is issued."""
    pembuat_id: Mapped[int | None] = mapped_column(BESAR)
    pembuat_nama: Mapped[str] = mapped_column(sa.String(200))
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    diubah_pada: Mapped[datetime] = mapped_column(Waktu)

    tanggal: Mapped[date | None] = mapped_column(sa.Date)
    nomor: Mapped[str | None] = mapped_column(sa.String(120), index=True)
    kode_periksa: Mapped[str | None] = mapped_column(sa.String(40), unique=True)
    sha256: Mapped[str | None] = mapped_column(sa.String(64), index=True)
    ukuran: Mapped[int | None] = mapped_column(BESAR)
    cara_tanda: Mapped[CaraTanda | None] = mapped_column(enum_kolom(CaraTanda))
    terbit_pada: Mapped[datetime | None] = mapped_column(Waktu)
    terbit_oleh_id: Mapped[int | None] = mapped_column(BESAR)
    terbit_oleh: Mapped[str | None] = mapped_column(sa.String(200))
    alasan_batal: Mapped[str | None] = mapped_column(sa.Text)
    diakhiri_pada: Mapped[datetime | None] = mapped_column(Waktu)
    diakhiri_oleh: Mapped[str | None] = mapped_column(sa.String(200))
    pengganti_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("surat.id"))
    mengganti_id: Mapped[int | None] = mapped_column(BESAR, index=True)
    """The issued letter that this one takes the place of, from its draft on."""
    tersampai_pada: Mapped[date | None] = mapped_column(sa.Date)
    """The day on which the last of those to whom it goes had it, proven; None until then."""

    templat: Mapped[VersiTemplat] = relationship(lazy="joined")
    langkah: Mapped[list[LangkahSurat]] = relationship(
        order_by="(LangkahSurat.putaran, LangkahSurat.urutan)", back_populates="surat"
    )
    penyampaian: Mapped[list[Penyampaian]] = relationship(
        order_by="Penyampaian.id", back_populates="surat"
    )

    @property
    def rujukan(self) -> Rujukan:
        """The thing that the letter is about."""
        return Rujukan(self.rujukan_jenis, self.rujukan_id)


class LangkahSurat(db.Model):
    """One step of approval of one round; a letter that was returned goes round again."""

    __tablename__ = "langkah_surat"
    __table_args__ = (
        sa.UniqueConstraint("surat_id", "putaran", "urutan"),
        sa.CheckConstraint("(status = 'menunggu') = (pada IS NULL)", name="berwaktu"),
        sa.CheckConstraint("status <> 'dikembalikan' OR catatan <> ''", name="bercatatan"),
        sa.Index("ix_langkah_surat_status_peran", "status", "peran", "surat_id"),
    )

    id: Mapped[IdPk]
    surat_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("surat.id"))
    putaran: Mapped[int] = mapped_column(sa.Integer)
    urutan: Mapped[int] = mapped_column(sa.Integer)
    peran: Mapped[Peran] = mapped_column(enum_kolom(Peran))
    tindakan: Mapped[TindakanLangkah] = mapped_column(enum_kolom(TindakanLangkah))
    status: Mapped[StatusLangkah] = mapped_column(enum_kolom(StatusLangkah))
    dibuka_pada: Mapped[datetime | None] = mapped_column(Waktu)
    """When it became this step's turn: how long approval takes is counted from here."""
    pada: Mapped[datetime | None] = mapped_column(Waktu)
    oleh_id: Mapped[int | None] = mapped_column(BESAR)
    oleh_nama: Mapped[str | None] = mapped_column(sa.String(200))
    oleh_nip: Mapped[str | None] = mapped_column(sa.String(40))
    oleh_jabatan: Mapped[str | None] = mapped_column(sa.String(200))
    catatan: Mapped[str] = mapped_column(sa.Text, default="")

    surat: Mapped[Surat] = relationship(back_populates="langkah")


class NomorSurat(db.Model):
    """The book of numbers: every number that was ever given, with its letter or other use.

    A cancelled number stays, with its reason; it is not given again.
    """

    __tablename__ = "nomor_surat"
    __table_args__ = (
        sa.UniqueConstraint("seri", "tahun", "urutan"),
        sa.CheckConstraint("(dibatalkan_pada IS NULL) = (alasan_batal IS NULL)", name="batal"),
        sa.Index("ix_nomor_surat_surat_id", "surat_id"),
    )

    id: Mapped[IdPk]
    seri: Mapped[str] = mapped_column(sa.String(60))
    tahun: Mapped[int] = mapped_column(sa.Integer)
    urutan: Mapped[int] = mapped_column(sa.Integer)
    nomor: Mapped[str] = mapped_column(sa.String(120))
    surat_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("surat.id"))
    untuk: Mapped[str] = mapped_column(sa.String(300))
    """What it was given for, without personal data: the kind of letter and the case's number."""
    tanggal: Mapped[date] = mapped_column(sa.Date)
    pada: Mapped[datetime] = mapped_column(Waktu)
    oleh_nama: Mapped[str] = mapped_column(sa.String(200))
    dibatalkan_pada: Mapped[datetime | None] = mapped_column(Waktu)
    alasan_batal: Mapped[str | None] = mapped_column(sa.Text)


class Delegasi(db.Model):
    """Somebody stands in for a role between two days (Plt., Plh., a.n.), by a decree or order."""

    __tablename__ = "delegasi_jabatan"
    __table_args__ = (
        sa.CheckConstraint("sampai >= dari", name="urut"),
        sa.CheckConstraint("(dicabut_pada IS NULL) = (dicabut_oleh IS NULL)", name="dicabut"),
        sa.Index("ix_delegasi_jabatan_pengguna", "pengguna_id", "dari"),
        sa.Index("ix_delegasi_jabatan_peran", "peran", "dari"),
    )

    id: Mapped[IdPk]
    peran: Mapped[Peran] = mapped_column(enum_kolom(Peran))
    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    pengguna_nama: Mapped[str] = mapped_column(sa.String(200))
    sebutan: Mapped[SebutanDelegasi] = mapped_column(enum_kolom(SebutanDelegasi))
    dari: Mapped[date] = mapped_column(sa.Date)
    sampai: Mapped[date] = mapped_column(sa.Date)
    dasar: Mapped[str] = mapped_column(sa.String(300))
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuat_oleh: Mapped[str] = mapped_column(sa.String(200))
    dicabut_pada: Mapped[datetime | None] = mapped_column(Waktu)
    dicabut_oleh: Mapped[str | None] = mapped_column(sa.String(200))


class Penyampaian(VersiMixin, db.Model):
    """One sending of an issued letter to one addressee. Received only with day, receiver, proof."""

    __tablename__ = "penyampaian_surat"
    __table_args__ = (
        sa.CheckConstraint(
            "(diterima_pada IS NULL) = (penerima IS NULL) AND "
            "(diterima_pada IS NULL) = (bukti IS NULL) AND "
            "(diterima_pada IS NULL) = (dikonfirmasi_oleh IS NULL)",
            name="terbukti",
        ),
        sa.CheckConstraint(
            "diterima_pada IS NULL OR diterima_pada >= dikirim_pada", name="urutan_hari"
        ),
        sa.CheckConstraint("(gagal_pada IS NULL) = (alasan_gagal IS NULL)", name="gagal_beralasan"),
        sa.CheckConstraint(
            "gagal_pada IS NULL OR diterima_pada IS NULL", name="gagal_bukan_terima"
        ),
        sa.Index("ix_penyampaian_surat_surat_pihak", "surat_id", "pihak_id", "id"),
    )

    id: Mapped[IdPk]
    surat_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("surat.id"))
    pihak_id: Mapped[int | None] = mapped_column(BESAR, index=True)
    """None where it went to somebody who is no party."""
    pihak_nama: Mapped[str] = mapped_column(sa.Text)
    cara: Mapped[CaraSampai] = mapped_column(enum_kolom(CaraSampai))
    dikirim_pada: Mapped[date] = mapped_column(sa.Date)
    resi: Mapped[str] = mapped_column(sa.String(200), default="")
    dikirim_oleh: Mapped[str] = mapped_column(sa.String(200))
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuka_pada: Mapped[datetime | None] = mapped_column(Waktu)
    """First time that the party opened it in the portal: a hint, never a receipt."""
    diterima_pada: Mapped[date | None] = mapped_column(sa.Date)
    penerima: Mapped[str | None] = mapped_column(sa.String(200))
    bukti: Mapped[str | None] = mapped_column(sa.String(300))
    dikonfirmasi_oleh: Mapped[str | None] = mapped_column(sa.String(200))
    gagal_pada: Mapped[date | None] = mapped_column(sa.Date)
    alasan_gagal: Mapped[str | None] = mapped_column(sa.String(300))
    perbaikan: Mapped[list[dict[str, Any]] | None] = mapped_column(sa.JSON(none_as_null=True))
    """Corrections of the receipt, oldest first: `dari`, `menjadi`, `alasan`, `oleh`, `pada`."""
    tautan_id: Mapped[int | None] = mapped_column(BESAR)
    """Row of the thing's own domain that this sending made there, e.g. of a summons."""

    surat: Mapped[Surat] = relationship(back_populates="penyampaian")


class BundelSurat(db.Model):
    """Letters, answers and files of a thing bound into one PDF; what was bound stays as it is."""

    __tablename__ = "bundel_surat"
    __table_args__ = (
        sa.CheckConstraint(
            "(selesai_pada IS NULL) = (sha256 IS NULL) AND "
            "(selesai_pada IS NULL) = (ukuran IS NULL) AND "
            "(selesai_pada IS NULL) = (halaman IS NULL) AND "
            "(selesai_pada IS NULL) = (isi IS NULL)",
            name="selesai_utuh",
        ),
        sa.CheckConstraint("sha256 IS NULL OR length(sha256) = 64", name="sha256"),
        sa.Index("ix_bundel_surat_rujukan", "rujukan_jenis", "rujukan_id", "id"),
    )

    id: Mapped[IdPk]
    rujukan_jenis: Mapped[str] = mapped_column(sa.String(40))
    rujukan_id: Mapped[int] = mapped_column(BESAR)
    susunan: Mapped[list[str]] = mapped_column(sa.JSON)
    """Keys of the parts (`types.bundel.CalonBagian`) in the order that was asked for."""
    pekerjaan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pekerjaan.id"))
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuat_oleh_id: Mapped[int | None] = mapped_column(BESAR)
    dibuat_nama: Mapped[str] = mapped_column(sa.String(200))
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    sha256: Mapped[str | None] = mapped_column(sa.String(64), index=True)
    ukuran: Mapped[int | None] = mapped_column(BESAR)
    halaman: Mapped[int | None] = mapped_column(sa.Integer)
    isi: Mapped[list[dict[str, Any]] | None] = mapped_column(sa.JSON(none_as_null=True))
    """The table of contents as it was printed."""

    @property
    def rujukan(self) -> Rujukan:
        """The thing that the bundle is about."""
        return Rujukan(self.rujukan_jenis, self.rujukan_id)


class SalinanCap(db.Model):
    """The stamped copy of a document that a letter approved; what was made stays as it is."""

    __tablename__ = "salinan_cap"
    __table_args__ = (
        sa.CheckConstraint(
            "(selesai_pada IS NULL) = (sha256 IS NULL) AND "
            "(selesai_pada IS NULL) = (ukuran IS NULL) AND "
            "(selesai_pada IS NULL) = (halaman IS NULL) AND "
            "(selesai_pada IS NULL) = (halaman_naskah IS NULL)",
            name="selesai_utuh",
        ),
        sa.CheckConstraint("sha256 IS NULL OR length(sha256) = 64", name="sha256"),
        sa.CheckConstraint("length(sidik_asal) = 64", name="sidik_asal"),
        sa.UniqueConstraint("rujukan_jenis", "rujukan_id"),
    )

    id: Mapped[IdPk]
    rujukan_jenis: Mapped[str] = mapped_column(sa.String(40))
    rujukan_id: Mapped[int] = mapped_column(BESAR)
    sidik_asal: Mapped[str] = mapped_column(sa.String(64))
    """SHA-256 of the document as it was approved."""
    surat_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("surat.id"), index=True)
    """The letter whose code stands on it; None where it was approved on paper."""
    pekerjaan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pekerjaan.id"))
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    sha256: Mapped[str | None] = mapped_column(sa.String(64), index=True)
    ukuran: Mapped[int | None] = mapped_column(BESAR)
    halaman: Mapped[int | None] = mapped_column(sa.Integer)
    halaman_naskah: Mapped[int | None] = mapped_column(sa.Integer)
    """Pages of the document in it; 0: our sheet alone, which names the document by its hash."""

    @property
    def rujukan(self) -> Rujukan:
        """The thing that was approved."""
        return Rujukan(self.rujukan_jenis, self.rujukan_id)
