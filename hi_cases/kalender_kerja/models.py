"""Tables of the calendar: decrees by version, periods and settings by date, running deadlines.

What was once in force is never changed or removed: an amendment is a new row.
"""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja.types import (
    Arah,
    Jeda,
    JenisLibur,
    JenisRancangan,
    Ketentuan,
    Keyakinan,
    Naskah,
    Satuan,
    SebabHitung,
    StatusRancangan,
    StatusTenggat,
    nama_dekrit,
)


class Dekrit(db.Model):
    """A holiday decree through all its amendments. `seri` is the key that amendments share."""

    __tablename__ = "dekrit_libur"
    __table_args__ = (sa.UniqueConstraint("tahun", "seri"),)

    id: Mapped[IdPk]
    tahun: Mapped[int] = mapped_column(sa.Integer)
    naskah: Mapped[Naskah] = mapped_column(enum_kolom(Naskah))
    seri: Mapped[str] = mapped_column(sa.String(60))
    daftar_versi: Mapped[list["VersiDekrit"]] = relationship(
        back_populates="dekrit", order_by="VersiDekrit.versi_ke"
    )


class VersiDekrit(db.Model):
    """One version of a decree; the one with the highest number is in force."""

    __tablename__ = "versi_dekrit"
    __table_args__ = (sa.UniqueConstraint("dekrit_id", "versi_ke"),)

    id: Mapped[IdPk]
    dekrit_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("dekrit_libur.id"))
    versi_ke: Mapped[int] = mapped_column(sa.Integer)
    nomor: Mapped[str] = mapped_column(sa.Text)
    tanggal: Mapped[date | None] = mapped_column(sa.Date)
    tentang: Mapped[str] = mapped_column(sa.Text)
    keyakinan: Mapped[Keyakinan] = mapped_column(enum_kolom(Keyakinan))
    catatan: Mapped[str] = mapped_column(sa.Text)
    diterapkan_pada: Mapped[datetime] = mapped_column(Waktu)
    oleh_nama: Mapped[str] = mapped_column(sa.Text)
    dekrit: Mapped[Dekrit] = relationship(back_populates="daftar_versi")
    hari: Mapped[list["BarisLibur"]] = relationship(
        order_by="(BarisLibur.tanggal, BarisLibur.id)", cascade="all, delete-orphan"
    )

    @property
    def nama(self) -> str:
        """How the decree is cited."""
        return nama_dekrit(self.dekrit.naskah, self.nomor, self.dekrit.tahun)


class BarisLibur(db.Model):
    """One day off in one version of a decree."""

    __tablename__ = "hari_libur"
    __table_args__ = (
        sa.Index("ix_hari_libur_versi_dekrit_id_tanggal", "versi_dekrit_id", "tanggal"),
    )

    id: Mapped[IdPk]
    versi_dekrit_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("versi_dekrit.id"))
    tanggal: Mapped[date] = mapped_column(sa.Date)
    jenis: Mapped[JenisLibur] = mapped_column(enum_kolom(JenisLibur))
    nama: Mapped[str] = mapped_column(sa.Text)
    perlu_verifikasi: Mapped[bool] = mapped_column(sa.Boolean, default=False)


class VersiKetentuan(db.Model):
    """A period of law as it stands from `berlaku_dari` until the next version of its code."""

    __tablename__ = "ketentuan"
    __table_args__ = (
        sa.UniqueConstraint("kode", "berlaku_dari"),
        sa.CheckConstraint("panjang IS NULL OR panjang > 0", name="panjang_positif"),
        sa.CheckConstraint(
            "berlaku_sampai IS NULL OR berlaku_sampai >= berlaku_dari", name="masa_berlaku"
        ),
    )

    id: Mapped[IdPk]
    kode: Mapped[str] = mapped_column(sa.String(20))
    nama: Mapped[str] = mapped_column(sa.Text)
    panjang: Mapped[int | None] = mapped_column(sa.Integer)
    satuan: Mapped[Satuan] = mapped_column(enum_kolom(Satuan))
    arah: Mapped[Arah] = mapped_column(enum_kolom(Arah))
    mulai_dari: Mapped[str] = mapped_column(sa.Text)
    berakhir_oleh: Mapped[str] = mapped_column(sa.Text)
    jeda: Mapped[str] = mapped_column(sa.Text)
    akibat: Mapped[str] = mapped_column(sa.Text)
    dasar: Mapped[str] = mapped_column(sa.Text)
    keyakinan: Mapped[Keyakinan] = mapped_column(enum_kolom(Keyakinan))
    catatan: Mapped[str] = mapped_column(sa.Text)
    sumber: Mapped[str] = mapped_column(sa.Text)
    berlaku_dari: Mapped[date] = mapped_column(sa.Date)
    berlaku_sampai: Mapped[date | None] = mapped_column(sa.Date)
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    oleh_nama: Mapped[str] = mapped_column(sa.Text)

    @property
    def nilai(self) -> Ketentuan:
        """The row as a pure value."""
        return Ketentuan(
            kode=self.kode,
            nama=self.nama,
            panjang=self.panjang,
            satuan=self.satuan,
            mulai_dari=self.mulai_dari,
            berakhir_oleh=self.berakhir_oleh,
            jeda=self.jeda,
            akibat=self.akibat,
            dasar=self.dasar,
            keyakinan=self.keyakinan,
            berlaku_dari=self.berlaku_dari,
            berlaku_sampai=self.berlaku_sampai,
            arah=self.arah,
        )


class VersiPengaturan(db.Model):
    """The answer of the office to a question the law leaves open, from a date on."""

    __tablename__ = "pengaturan"
    __table_args__ = (sa.UniqueConstraint("kode", "berlaku_dari", "urutan"),)

    id: Mapped[IdPk]
    kode: Mapped[str] = mapped_column(sa.String(60))
    nilai: Mapped[str] = mapped_column(sa.String(200))
    berlaku_dari: Mapped[date] = mapped_column(sa.Date)
    urutan: Mapped[int] = mapped_column(sa.Integer)
    dasar: Mapped[str] = mapped_column(sa.Text)
    keyakinan: Mapped[Keyakinan] = mapped_column(enum_kolom(Keyakinan))
    sumber: Mapped[str] = mapped_column(sa.Text)
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    oleh_nama: Mapped[str] = mapped_column(sa.Text)


class Rancangan(VersiMixin, db.Model):
    """A change to the calendar that waits: its effect is shown before anybody applies it."""

    __tablename__ = "rancangan_acuan"
    __table_args__ = (
        sa.CheckConstraint(
            "(status = 'menunggu') = (diputuskan_pada IS NULL)", name="keputusan_berwaktu"
        ),
        sa.Index("ix_rancangan_acuan_status_id", "status", "id"),
    )

    id: Mapped[IdPk]
    jenis: Mapped[JenisRancangan] = mapped_column(enum_kolom(JenisRancangan))
    status: Mapped[StatusRancangan] = mapped_column(enum_kolom(StatusRancangan))
    judul: Mapped[str] = mapped_column(sa.Text)
    isi: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuat_nama: Mapped[str] = mapped_column(sa.Text)
    diputuskan_pada: Mapped[datetime | None] = mapped_column(Waktu)
    diputuskan_nama: Mapped[str | None] = mapped_column(sa.Text)
    tergeser: Mapped[int | None] = mapped_column(sa.Integer)


class Tenggat(VersiMixin, db.Model):
    """A deadline of some thing (`rujukan`), kept under the period in force on its first day.

    `jatuh` is NULL while the day is not known: the year has no decree yet, or a pause lasts.
    `kunci` tells apart deadlines of one code, e.g. the answers of two parties.
    """

    __tablename__ = "tenggat"
    __table_args__ = (
        sa.Index("ix_tenggat_rujukan", "rujukan_jenis", "rujukan_id", "id"),
        sa.Index("ix_tenggat_status_jatuh", "status", "jatuh", "id"),
        sa.Index("ix_tenggat_jenis_jatuh", "rujukan_jenis", "status", "jatuh", "rujukan_id"),
        sa.Index("ix_tenggat_ketentuan_id", "ketentuan_id"),
        sa.Index("ix_tenggat_kode_dipenuhi_pada", "kode", "dipenuhi_pada"),
        sa.Index(
            "uq_tenggat_berjalan",
            "rujukan_jenis",
            "rujukan_id",
            "kode",
            "kunci",
            unique=True,
            sqlite_where=sa.text("status = 'berjalan'"),
            postgresql_where=sa.text("status = 'berjalan'"),
        ),
        sa.CheckConstraint(
            "(status = 'terpenuhi') = (dipenuhi_pada IS NOT NULL)", name="terpenuhi_bertanggal"
        ),
        sa.CheckConstraint(
            "(status = 'berjalan') = (ditutup_pada IS NULL)", name="ditutup_berwaktu"
        ),
    )

    id: Mapped[IdPk]
    rujukan_jenis: Mapped[str] = mapped_column(sa.String(40))
    rujukan_id: Mapped[int] = mapped_column(sa.BigInteger)
    ketentuan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("ketentuan.id"))
    kode: Mapped[str] = mapped_column(sa.String(20))
    kunci: Mapped[str] = mapped_column(sa.String(80), default="")
    label: Mapped[str] = mapped_column(sa.Text)
    bukti: Mapped[str] = mapped_column(sa.Text)
    mulai: Mapped[date] = mapped_column(sa.Date)
    jatuh: Mapped[date | None] = mapped_column(sa.Date)
    jatuh_alternatif: Mapped[date | None] = mapped_column(sa.Date)
    status: Mapped[StatusTenggat] = mapped_column(enum_kolom(StatusTenggat))
    dipenuhi_pada: Mapped[date | None] = mapped_column(sa.Date)
    ditutup_pada: Mapped[datetime | None] = mapped_column(Waktu)
    alasan_tutup: Mapped[str] = mapped_column(sa.Text, default="")
    penanggung_jawab_id: Mapped[int | None] = mapped_column(sa.BigInteger)
    dibuka_pada: Mapped[datetime] = mapped_column(Waktu)
    ketentuan: Mapped[VersiKetentuan] = relationship(lazy="joined")
    daftar_jeda: Mapped[list["JedaTenggat"]] = relationship(
        lazy="selectin", order_by="(JedaTenggat.dari, JedaTenggat.id)"
    )
    riwayat: Mapped[list["HitunganTenggat"]] = relationship(
        order_by="HitunganTenggat.id", back_populates="tenggat"
    )

    @property
    def rujukan(self) -> Rujukan:
        """The thing that this deadline belongs to."""
        return Rujukan(self.rujukan_jenis, self.rujukan_id)

    @property
    def jeda(self) -> tuple[Jeda, ...]:
        """The pauses as pure values."""
        return tuple(satu.nilai for satu in self.daftar_jeda)

    @property
    def dijeda(self) -> bool:
        """Tell whether a pause lasts."""
        return any(satu.sampai is None for satu in self.daftar_jeda)

    @property
    def menunggu_kalender(self) -> bool:
        """Tell whether the day is unknown because a year has no decree."""
        return self.jatuh is None and not self.dijeda and self.ketentuan.panjang is not None


class JedaTenggat(db.Model):
    """Days of a deadline that do not count."""

    __tablename__ = "jeda_tenggat"
    __table_args__ = (
        sa.CheckConstraint("sampai IS NULL OR sampai >= dari", name="urut"),
        sa.Index("ix_jeda_tenggat_tenggat_id_dari", "tenggat_id", "dari"),
    )

    id: Mapped[IdPk]
    tenggat_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("tenggat.id"))
    dari: Mapped[date] = mapped_column(sa.Date)
    sampai: Mapped[date | None] = mapped_column(sa.Date)
    alasan: Mapped[str] = mapped_column(sa.Text)
    pertemuan: Mapped[list[str]] = mapped_column(sa.JSON, default=list)

    @property
    def nilai(self) -> Jeda:
        """The row as a pure value."""
        pertemuan = tuple(date.fromisoformat(teks) for teks in self.pertemuan)
        return Jeda(self.dari, self.sampai, self.alasan, pertemuan)


class HitunganTenggat(db.Model):
    """One computed result of a deadline, kept for ever with the sentence that explains it."""

    __tablename__ = "hitungan_tenggat"
    __table_args__ = (
        sa.Index("ix_hitungan_tenggat_tenggat_id_id", "tenggat_id", "id"),
        sa.Index("ix_hitungan_tenggat_rancangan_id", "rancangan_id"),
    )

    id: Mapped[IdPk]
    tenggat_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("tenggat.id"))
    ketentuan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("ketentuan.id"))
    mulai: Mapped[date] = mapped_column(sa.Date)
    jatuh: Mapped[date | None] = mapped_column(sa.Date)
    jatuh_alternatif: Mapped[date | None] = mapped_column(sa.Date)
    sebab: Mapped[SebabHitung] = mapped_column(enum_kolom(SebabHitung))
    keterangan: Mapped[str] = mapped_column(sa.Text)
    kalimat: Mapped[str] = mapped_column(sa.Text)
    rancangan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("rancangan_acuan.id"))
    pada: Mapped[datetime] = mapped_column(Waktu)
    oleh_nama: Mapped[str] = mapped_column(sa.Text)
    tenggat: Mapped[Tenggat] = relationship(back_populates="riwayat")
