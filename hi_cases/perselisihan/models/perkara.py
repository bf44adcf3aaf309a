"""The case itself, its kinds, its events and its links."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.perselisihan.models.pihak import Pihak, Tuntutan
from hi_cases.perselisihan.types import (
    AKHIR,
    HASIL_TANPA_NOMOR,
    TERDAFTAR,
    Asal,
    BuktiBipartit,
    Hasil,
    Jenis,
    Lokasi,
    Saluran,
    Tahap,
    TujuanAlih,
)


def _daftar(*nilai: str) -> str:
    return ", ".join(f"'{satu}'" for satu in sorted(nilai))


_SEBELUM_TERDAFTAR = _daftar(*(set(Tahap) - TERDAFTAR - AKHIR))
_DENGAN_MEDIATOR = _daftar(
    Tahap.DILIMPAHKAN_MEDIATOR,
    Tahap.KLARIFIKASI,
    Tahap.MEDIASI,
    Tahap.ANJURAN,
    Tahap.ANJURAN_DISETUJUI,
)
_PELIMPAHAN_DITERIMA = _daftar(
    Tahap.KLARIFIKASI, Tahap.MEDIASI, Tahap.ANJURAN, Tahap.ANJURAN_DISETUJUI
)
_LAMA = "asal = 'register' OR "
_DI_DINAS = ("pemilik_id", "diajukan_pada")
_ARSIP = sa.text("asal = 'register'")
_BERJALAN = sa.text(f"asal = 'sistem' AND tahap NOT IN ({_daftar(*AKHIR)})")
TANPA_HARI = date(9999, 12, 31)
"""A day that never comes: no open deadline has a day. It sorts behind all others."""
_BERHARI = sa.text(f"tenggat_terdekat < '{TANPA_HARI.isoformat()}'")
_DOKUMEN = sa.text("tindakan = 'tambah_dokumen'")


def sebut(nomor: int, tahap: str) -> str:
    """Return what a case without a register number is called: what it is, and its own number."""
    kata = {Tahap.DRAF.value: "Draf", Tahap.BIPARTIT.value: "Bipartit"}.get(tahap, "Berkas")
    return f"{kata} {nomor}"


class Perkara(VersiMixin, db.Model):
    """A dispute case. Rows of an old register (`asal`) are exempt from the facts of new ones."""

    __tablename__ = "perkara"
    __table_args__ = (
        sa.CheckConstraint("(tahap = 'selesai') = (hasil IS NOT NULL)", name="hasil_di_akhir"),
        sa.CheckConstraint(
            f"{_LAMA}(tahap IN ({_daftar(*AKHIR)})) = (selesai_pada IS NOT NULL)", name="akhir"
        ),
        sa.CheckConstraint(
            f"{_LAMA}tahap NOT IN ({_daftar(*AKHIR)}) OR tahap_sebelum_akhir IS NOT NULL",
            name="sebelum_akhir",
        ),
        sa.CheckConstraint(
            "(nomor IS NULL) = (tahun_register IS NULL) "
            f"AND ({_LAMA}(nomor IS NULL) = (dicatat_pada IS NULL))",
            name="nomor_bertanggal",
        ),
        sa.CheckConstraint(
            f"{_LAMA}tahap NOT IN ({_daftar(*TERDAFTAR)}) OR "
            "(nomor IS NOT NULL AND bukti_bipartit IS NOT NULL AND jenis_utama IS NOT NULL)",
            name="terdaftar",
        ),
        sa.CheckConstraint(
            f"tahap NOT IN ({_SEBELUM_TERDAFTAR}) OR nomor IS NULL", name="belum_terdaftar"
        ),
        sa.CheckConstraint(
            f"{_LAMA}hasil IS NULL OR hasil IN ({_daftar(*HASIL_TANPA_NOMOR)}) "
            "OR nomor IS NOT NULL",
            name="hasil_bernomor",
        ),
        sa.CheckConstraint(
            f"{_LAMA}tahap <> 'ditawarkan' OR ditawarkan_pada IS NOT NULL", name="ditawarkan"
        ),
        sa.CheckConstraint(
            f"{_LAMA}tahap NOT IN ({_DENGAN_MEDIATOR}) OR "
            "(mediator_id IS NOT NULL AND dilimpahkan_pada IS NOT NULL)",
            name="bermediator",
        ),
        sa.CheckConstraint(
            f"{_LAMA}tahap NOT IN ({_PELIMPAHAN_DITERIMA}) OR pelimpahan_diterima_pada IS NOT NULL",
            name="pelimpahan_diterima",
        ),
        sa.CheckConstraint("tahap <> 'draf' OR draf IS NOT NULL", name="draf"),
        sa.CheckConstraint(
            "pemilik_id IS NULL OR diajukan_pada IS NOT NULL "
            "OR tahap IN ('bipartit', 'draf', 'selesai')",
            name="diajukan",
        ),
        sa.CheckConstraint(
            f"{_LAMA}(tahap = 'dialihkan_kewenangan') = (dialihkan_ke IS NOT NULL)",
            name="dialihkan",
        ),
        sa.UniqueConstraint("tahun_register", "nomor"),
        # Each filter of the list with its order, and what says that a case is with the office: the
        # page and the count up to ten thousand read the index alone.
        *(
            sa.Index(f"ix_perkara_{nama}_urut", nama, "masuk", "id", *_DI_DINAS)
            for nama in ("hasil", "jenis_utama", "mediator_id", "tahun_register", "kecamatan")
        ),
        sa.Index("ix_perkara_masuk_id", "masuk", "id", *_DI_DINAS),
        sa.Index(
            "ix_perkara_arsip_urut",
            "masuk",
            "id",
            *_DI_DINAS,
            sqlite_where=_ARSIP,
            postgresql_where=_ARSIP,
        ),
        # Few among many, and all of them late in the order: what still goes on.
        sa.Index(
            "ix_perkara_berjalan_urut",
            "masuk",
            "id",
            *_DI_DINAS,
            sqlite_where=_BERJALAN,
            postgresql_where=_BERJALAN,
        ),
        sa.Index("ix_perkara_tahap_masuk", "tahap", "masuk", "id", "asal", *_DI_DINAS),
        sa.Index("ix_perkara_mediator_id_tahap", "mediator_id", "tahap"),
        sa.Index("ix_perkara_register", "tahun_register", "urutan_register", "id"),
        sa.Index(
            "ix_perkara_nomor",
            sa.text("coalesce(tahun_register, 0)"),
            sa.text("coalesce(urutan_register, 0)"),
            "id",
        ),
        sa.Index("ix_perkara_judul_cari", "judul_cari", "id"),
        sa.Index("ix_perkara_selesai_pada", "selesai_pada", "id"),
        sa.Index("ix_perkara_terdekat", "tenggat_terdekat", "id", *_DI_DINAS),
        # Few among many: what is late or soon due, in the order in which it came in.
        sa.Index(
            "ix_perkara_terdekat_masuk",
            "masuk",
            "id",
            "tenggat_terdekat",
            *_DI_DINAS,
            sqlite_where=_BERHARI,
            postgresql_where=_BERHARI,
        ),
    )

    id: Mapped[IdPk]
    asal: Mapped[Asal] = mapped_column(enum_kolom(Asal), default=Asal.SISTEM)
    tahap: Mapped[Tahap] = mapped_column(enum_kolom(Tahap))
    hasil: Mapped[Hasil | None] = mapped_column(enum_kolom(Hasil))
    tahap_sebelum_akhir: Mapped[str | None] = mapped_column(sa.String(40))
    selesai_pada: Mapped[date | None] = mapped_column(sa.Date)

    nomor: Mapped[str | None] = mapped_column(sa.String(80))
    tahun_register: Mapped[int | None] = mapped_column(sa.Integer)
    urutan_register: Mapped[int | None] = mapped_column(sa.Integer)
    dicatat_pada: Mapped[date | None] = mapped_column(sa.Date)
    masuk: Mapped[date] = mapped_column(sa.Date)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuat_oleh_id: Mapped[int | None] = mapped_column(BESAR)
    diubah_pada: Mapped[datetime] = mapped_column(Waktu)
    # An outsider began it: nobody at the office sees it before it is filed.
    pemilik_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"), index=True)
    diajukan_pada: Mapped[datetime | None] = mapped_column(Waktu)

    judul: Mapped[str] = mapped_column(sa.Text)
    judul_cari: Mapped[str] = mapped_column(sa.Text)
    saluran: Mapped[Saluran | None] = mapped_column(enum_kolom(Saluran))
    jenis_utama: Mapped[Jenis | None] = mapped_column(enum_kolom(Jenis))
    pokok: Mapped[str] = mapped_column(sa.Text, default="")
    tempat_kejadian: Mapped[str] = mapped_column(sa.Text, default="")
    kecamatan: Mapped[str | None] = mapped_column(sa.String(60))
    sektor: Mapped[str | None] = mapped_column(sa.String(1))
    lokasi: Mapped[Lokasi] = mapped_column(enum_kolom(Lokasi), default=Lokasi.SATU_KABUPATEN)
    jumlah_pekerja: Mapped[int | None] = mapped_column(sa.Integer)
    alasan_phk: Mapped[str | None] = mapped_column(sa.String(4))
    phk_diberitahukan: Mapped[date | None] = mapped_column(sa.Date)
    phk_ditolak: Mapped[date | None] = mapped_column(sa.Date)
    phk_keputusan_diterima: Mapped[date | None] = mapped_column(sa.Date)
    bukti_bipartit: Mapped[BuktiBipartit | None] = mapped_column(enum_kolom(BuktiBipartit))
    bukti_bipartit_tanggal: Mapped[date | None] = mapped_column(sa.Date)
    bukti_bipartit_keterangan: Mapped[str] = mapped_column(sa.Text, default="")
    # Rounds of talks as the filer tells them: day, outcome, remark. Those kept here have rows.
    riwayat_bipartit: Mapped[list[dict[str, Any]] | None] = mapped_column(
        sa.JSON(none_as_null=True)
    )
    draf: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))
    kekurangan: Mapped[list[str] | None] = mapped_column(sa.JSON(none_as_null=True))
    # The blank form it was opened with: a form sent twice opens one case.
    kunci_isian: Mapped[str | None] = mapped_column(sa.String(80), unique=True)
    perkara_asal_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("perkara.id"), index=True
    )

    mediator_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    mediator_nama: Mapped[str | None] = mapped_column(sa.String(120))
    ditawarkan_pada: Mapped[date | None] = mapped_column(sa.Date)
    dilimpahkan_pada: Mapped[date | None] = mapped_column(sa.Date)
    pelimpahan_diterima_pada: Mapped[date | None] = mapped_column(sa.Date)
    sidang_pertama_pada: Mapped[date | None] = mapped_column(sa.Date)
    dialihkan_ke: Mapped[TujuanAlih | None] = mapped_column(enum_kolom(TujuanAlih))
    tenggat_terdekat: Mapped[date] = mapped_column(
        sa.Date, default=TANPA_HARI, server_default=TANPA_HARI.isoformat()
    )
    """The nearest open due day, kept by `services.terdekat`; `TANPA_HARI` where there is none."""

    # As an old register keeps them; new cases have rows of their own for these facts.
    pencatat: Mapped[str | None] = mapped_column(sa.String(40))
    nomor_hasil: Mapped[str | None] = mapped_column(sa.String(120))
    tanggal_hasil: Mapped[date | None] = mapped_column(sa.Date)
    tindak_lanjut_phi: Mapped[str | None] = mapped_column(sa.Text)
    keterangan: Mapped[str | None] = mapped_column(sa.Text)

    baris_jenis: Mapped[list[PerkaraJenis]] = relationship(
        cascade="all, delete-orphan", order_by="PerkaraJenis.jenis"
    )
    pihak: Mapped[list[Pihak]] = relationship(
        cascade="all, delete-orphan", order_by="(Pihak.urutan, Pihak.id)"
    )
    tuntutan: Mapped[list[Tuntutan]] = relationship(
        cascade="all, delete-orphan", order_by="(Tuntutan.urutan, Tuntutan.id)"
    )

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which lower domains and the trail name this case."""
        return Rujukan("perkara", self.id)

    @property
    def jenis(self) -> frozenset[Jenis]:
        """All kinds of the case; statistics count `jenis_utama`."""
        return frozenset(satu.jenis for satu in self.baris_jenis)

    @property
    def sebutan(self) -> str:
        """What the case is called: its register number, or before it what it is and its own."""
        return self.nomor or sebut(self.id, self.tahap)

    @hybrid_property
    def di_dinas(self) -> bool:
        """Whether it is with the office: a party's own draft or talks are not, until it files."""
        return self.pemilik_id is None or self.diajukan_pada is not None

    @di_dinas.inplace.expression
    @classmethod
    def _di_dinas(cls) -> sa.ColumnElement[bool]:
        return sa.or_(cls.pemilik_id.is_(None), cls.diajukan_pada.is_not(None))

    @hybrid_property
    def berjalan(self) -> bool:
        """Whether work on it goes on here: an open row of an old register is an end that nobody
        wrote down."""
        return self.asal is Asal.SISTEM and self.tahap not in AKHIR

    @berjalan.inplace.expression
    @classmethod
    def _berjalan(cls) -> sa.ColumnElement[bool]:
        # Written out, not bound: only so does a database see that the index of these serves.
        akhir = [sa.literal_column(f"'{satu}'") for satu in sorted(AKHIR)]
        return sa.and_(cls.asal == sa.literal_column("'sistem'"), cls.tahap.not_in(akhir))

    @property
    def terbuka(self) -> bool:
        return self.tahap not in AKHIR

    @property
    def total_tuntutan(self) -> int:
        """Sum of the claims that have an amount, in rupiah."""
        return sum(satu.jumlah or 0 for satu in self.tuntutan)


class PerkaraJenis(db.Model):
    """One of the kinds of a case."""

    __tablename__ = "perkara_jenis"

    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"), primary_key=True)
    jenis: Mapped[Jenis] = mapped_column(enum_kolom(Jenis), primary_key=True)


class PeristiwaPerkara(db.Model):
    """What happened to a case: append-only (triggers refuse change and removal)."""

    __tablename__ = "peristiwa_perkara"
    __table_args__ = (
        sa.Index("ix_peristiwa_perkara_perkara_id_id", "perkara_id", "id"),
        sa.Index("ix_peristiwa_perkara_pada", "pada", "id"),
        # Few among many: the papers that parties added are counted in the menu.
        sa.Index(
            "ix_peristiwa_perkara_dokumen",
            "id",
            sqlite_where=_DOKUMEN,
            postgresql_where=_DOKUMEN,
        ),
    )

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    pada: Mapped[datetime] = mapped_column(Waktu)
    tanggal: Mapped[date] = mapped_column(sa.Date)
    tindakan: Mapped[str] = mapped_column(sa.String(60))
    dari: Mapped[str | None] = mapped_column(sa.String(40))
    ke: Mapped[str] = mapped_column(sa.String(40))
    hasil: Mapped[str | None] = mapped_column(sa.String(40))
    pelaku_id: Mapped[int | None] = mapped_column(BESAR)
    pelaku_nama: Mapped[str] = mapped_column(sa.String(200))
    dasar: Mapped[str] = mapped_column(sa.Text)
    keterangan: Mapped[str] = mapped_column(sa.Text)
    data: Mapped[dict[str, Any]] = mapped_column(sa.JSON)


class TautanPerkara(db.Model):
    """Two cases that belong together, with the reason."""

    __tablename__ = "tautan_perkara"
    __table_args__ = (
        sa.UniqueConstraint("dari_id", "ke_id"),
        sa.CheckConstraint("dari_id <> ke_id", name="bukan_diri_sendiri"),
    )

    id: Mapped[IdPk]
    dari_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    ke_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"), index=True)
    alasan: Mapped[str] = mapped_column(sa.Text)
    pada: Mapped[datetime] = mapped_column(Waktu)
    pelaku_nama: Mapped[str] = mapped_column(sa.String(200))
