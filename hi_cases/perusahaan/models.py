"""Tables of the company registry. Rows are never deleted: a duplicate points to what it became."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.perusahaan.types import (
    AsalPerusahaan,
    BentukUsaha,
    Ciri,
    PeranWakil,
    StatusKoreksi,
    StatusUndangan,
    StatusUsulan,
    StatusWakil,
    VersiKbli,
)

_MASIH_SENDIRI = sa.text("digabung_ke_id IS NULL")


def _hanya_satu(kolom: str) -> sa.Index:
    """An identifier belongs to one company; rows merged away keep theirs."""
    return sa.Index(
        f"uq_perusahaan_{kolom}",
        kolom,
        unique=True,
        sqlite_where=_MASIH_SENDIRI,
        postgresql_where=_MASIH_SENDIRI,
    )


class Perusahaan(VersiMixin, db.Model):
    """An employer. Category and code of business each keep the edition they come from."""

    __tablename__ = "perusahaan"
    __table_args__ = (
        _hanya_satu("wlkp"),
        _hanya_satu("nib"),
        sa.Index("ix_perusahaan_urut", "nama_urut", "id"),
        sa.Index("ix_perusahaan_nama_baku", "nama_baku"),
        sa.CheckConstraint("digabung_ke_id <> id", name="bukan_diri_sendiri"),
        sa.CheckConstraint("nib IS NULL OR length(nib) = 13", name="nib"),
        sa.CheckConstraint("(kbli IS NULL) = (kbli_versi IS NULL)", name="kbli_berversi"),
        sa.CheckConstraint("(sektor IS NULL) = (sektor_versi IS NULL)", name="sektor_berversi"),
        sa.CheckConstraint("jumlah_pekerja >= 0", name="jumlah_pekerja"),
        sa.CheckConstraint(
            "pekerja_laki >= 0 AND pekerja_perempuan >= 0", name="pekerja_menurut_kelamin"
        ),
        sa.CheckConstraint(
            "terverifikasi = (diverifikasi_pada IS NOT NULL)", name="verifikasi_bertanggal"
        ),
    )

    id: Mapped[IdPk]
    nama: Mapped[str] = mapped_column(sa.String(200))
    nama_baku: Mapped[str] = mapped_column(sa.String(200))
    nama_urut: Mapped[str] = mapped_column(sa.String(200))
    bentuk: Mapped[BentukUsaha] = mapped_column(enum_kolom(BentukUsaha))
    wlkp: Mapped[str | None] = mapped_column(sa.String(40))
    nib: Mapped[str | None] = mapped_column(sa.String(13))
    kbli: Mapped[str | None] = mapped_column(sa.String(5))
    kbli_versi: Mapped[VersiKbli | None] = mapped_column(enum_kolom(VersiKbli))
    sektor: Mapped[str | None] = mapped_column(sa.String(1), index=True)
    sektor_versi: Mapped[str | None] = mapped_column(sa.String(4))
    alamat: Mapped[str | None] = mapped_column(sa.String(400))
    kecamatan: Mapped[str | None] = mapped_column(sa.String(60), index=True)
    kawasan: Mapped[str | None] = mapped_column(sa.String(120), index=True)
    jumlah_pekerja: Mapped[int | None]
    pekerja_laki: Mapped[int | None]
    pekerja_perempuan: Mapped[int | None]
    wlkp_dilaporkan: Mapped[date | None] = mapped_column(sa.Date)
    """Day of the last report under WLKP, as the office knows it."""
    narahubung: Mapped[str | None] = mapped_column(sa.String(120))
    telepon: Mapped[str | None] = mapped_column(sa.String(40))
    email: Mapped[str | None] = mapped_column(sa.String(254))
    asal: Mapped[AsalPerusahaan] = mapped_column(enum_kolom(AsalPerusahaan))
    impor_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("impor_perusahaan.id"), index=True
    )
    """The list that this company came with."""
    terverifikasi: Mapped[bool] = mapped_column(default=False)
    diverifikasi_pada: Mapped[datetime | None] = mapped_column(Waktu)
    diverifikasi_oleh_id: Mapped[int | None] = mapped_column(BESAR)
    diverifikasi_oleh: Mapped[str | None] = mapped_column(sa.String(200))
    digabung_ke_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("perusahaan.id"), index=True
    )
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    diubah_pada: Mapped[datetime] = mapped_column(Waktu, index=True)

    digabung_ke: Mapped["Perusahaan | None"] = relationship(remote_side="Perusahaan.id")
    lokasi: Mapped[list["Lokasi"]] = relationship(
        back_populates="perusahaan", order_by="Lokasi.nama, Lokasi.id"
    )

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which other domains and the trail name this company."""
        return Rujukan("perusahaan", self.id)

    @property
    def ciri(self) -> Ciri:
        """What counts when duplicates are sought."""
        return Ciri(self.nama_baku, self.nib, self.wlkp, self.kecamatan, self.telepon)


class Lokasi(VersiMixin, db.Model):
    """A site of a company: a plant, a shop, an office. A closed one stays, with its date."""

    __tablename__ = "perusahaan_lokasi"
    __table_args__ = (sa.CheckConstraint("jumlah_pekerja >= 0", name="jumlah_pekerja"),)

    id: Mapped[IdPk]
    perusahaan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"), index=True)
    nama: Mapped[str] = mapped_column(sa.String(120))
    alamat: Mapped[str | None] = mapped_column(sa.String(400))
    kecamatan: Mapped[str | None] = mapped_column(sa.String(60))
    kawasan: Mapped[str | None] = mapped_column(sa.String(120))
    jumlah_pekerja: Mapped[int | None]
    ditutup_pada: Mapped[datetime | None] = mapped_column(Waktu)

    perusahaan: Mapped[Perusahaan] = relationship(back_populates="lokasi")


class TrigramNama(db.Model):
    """Index of name fragments: finds likely duplicates with one query at any size."""

    __tablename__ = "perusahaan_trigram"

    trigram: Mapped[str] = mapped_column(sa.String(3), primary_key=True)
    perusahaan_id: Mapped[int] = mapped_column(
        BESAR, sa.ForeignKey("perusahaan.id"), primary_key=True, index=True
    )


class UsulanGabung(db.Model):
    """A pair of rows that look like one company, and what a person decided about it."""

    __tablename__ = "perusahaan_usulan"
    __table_args__ = (
        sa.UniqueConstraint("satu_id", "dua_id"),
        sa.CheckConstraint("satu_id < dua_id", name="berurutan"),
        sa.CheckConstraint("skor BETWEEN 0 AND 100", name="skor"),
        sa.CheckConstraint("(status = 'baru') = (diputus_pada IS NULL)", name="putusan"),
        sa.Index("ix_perusahaan_usulan_urut", "status", "skor", "id"),
    )

    id: Mapped[IdPk]
    satu_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"))
    dua_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"), index=True)
    skor: Mapped[int]
    alasan: Mapped[str] = mapped_column(sa.String(400))
    status: Mapped[StatusUsulan] = mapped_column(enum_kolom(StatusUsulan))
    diputus_pada: Mapped[datetime | None] = mapped_column(Waktu)
    diputus_oleh: Mapped[str | None] = mapped_column(sa.String(200))

    satu: Mapped[Perusahaan] = relationship(foreign_keys=[satu_id])
    dua: Mapped[Perusahaan] = relationship(foreign_keys=[dua_id])


class Penggabungan(db.Model):
    """One merge: who joined what into what, why, which blanks it filled, and its undoing."""

    __tablename__ = "perusahaan_penggabungan"
    __table_args__ = (
        sa.CheckConstraint("sumber_id <> tujuan_id", name="dua_perusahaan"),
        sa.CheckConstraint(
            "(dibatalkan_pada IS NULL) = (alasan_batal IS NULL)", name="batal_beralasan"
        ),
    )

    id: Mapped[IdPk]
    sumber_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"), index=True)
    tujuan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"), index=True)
    alasan: Mapped[str] = mapped_column(sa.String(500))
    diisi: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    pada: Mapped[datetime] = mapped_column(Waktu)
    oleh: Mapped[str] = mapped_column(sa.String(200))
    dibatalkan_pada: Mapped[datetime | None] = mapped_column(Waktu)
    dibatalkan_oleh: Mapped[str | None] = mapped_column(sa.String(200))
    alasan_batal: Mapped[str | None] = mapped_column(sa.String(500))

    sumber: Mapped[Perusahaan] = relationship(foreign_keys=[sumber_id])
    tujuan: Mapped[Perusahaan] = relationship(foreign_keys=[tujuan_id])


class WakilPerusahaan(db.Model):
    """An account that speaks for a company, by a letter that an officer has seen."""

    __tablename__ = "wakil_perusahaan"
    __table_args__ = (
        sa.CheckConstraint("(status = 'menunggu') = (diputus_pada IS NULL)", name="diputus"),
        # Who named a company that is not in the registry waits for an officer, or was refused.
        sa.CheckConstraint(
            "perusahaan_id IS NOT NULL OR "
            "(status IN ('menunggu', 'ditolak') AND nama_diketik IS NOT NULL)",
            name="perusahaan",
        ),
        sa.Index("ix_wakil_perusahaan_pengguna_id_status", "pengguna_id", "status"),
        sa.Index("ix_wakil_perusahaan_status_id", "status", "id"),
    )

    id: Mapped[IdPk]
    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    pengguna_nama: Mapped[str] = mapped_column(sa.String(120))
    perusahaan_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("perusahaan.id"), index=True
    )
    nama_diketik: Mapped[str | None] = mapped_column(sa.String(200))
    """Name and number as the account wrote them; until an officer has looked, it sees no others."""
    nomor_diketik: Mapped[str | None] = mapped_column(sa.String(40))
    jabatan: Mapped[str] = mapped_column(sa.String(120))
    nomor_surat: Mapped[str] = mapped_column(sa.String(120))
    berlaku_sampai: Mapped[date | None] = mapped_column(sa.Date)
    peran: Mapped[PeranWakil] = mapped_column(enum_kolom(PeranWakil), default=PeranWakil.ADMIN)
    diundang_oleh_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    """The company's admin who took the account in; NULL for one whose letter an officer saw."""
    status: Mapped[StatusWakil] = mapped_column(enum_kolom(StatusWakil))
    diajukan_pada: Mapped[datetime] = mapped_column(Waktu)
    diputus_pada: Mapped[datetime | None] = mapped_column(Waktu)
    diputus_oleh: Mapped[str | None] = mapped_column(sa.String(200))
    alasan: Mapped[str] = mapped_column(sa.String(500), default="")

    perusahaan: Mapped[Perusahaan | None] = relationship()

    @property
    def nama_perusahaan(self) -> str:
        """The company's name for the office; what was typed where the registry has none."""
        return self.perusahaan.nama if self.perusahaan else self.nama_diketik or ""

    @property
    def nama_bagi_pemilik(self) -> str:
        """The name for the account itself: a letter that waits tells nothing of the registry."""
        if self.status is StatusWakil.TERVERIFIKASI or self.nama_diketik is None:
            return self.nama_perusahaan
        return self.nama_diketik


class UndanganPerusahaan(db.Model):
    """An admin of a company asks a mailbox to join; whoever confirmed that address may accept."""

    __tablename__ = "undangan_perusahaan"
    __table_args__ = (
        sa.CheckConstraint("(status = 'menunggu') = (dijawab_pada IS NULL)", name="dijawab"),
        sa.CheckConstraint("(status = 'diterima') = (wakil_id IS NOT NULL)", name="wakil"),
        sa.Index("ix_undangan_perusahaan_email_status", "email", "status"),
    )

    id: Mapped[IdPk]
    perusahaan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"), index=True)
    email: Mapped[str] = mapped_column(sa.String(254))
    jabatan: Mapped[str] = mapped_column(sa.String(120))
    peran: Mapped[PeranWakil] = mapped_column(enum_kolom(PeranWakil))
    berlaku_sampai: Mapped[date | None] = mapped_column(sa.Date)
    status: Mapped[StatusUndangan] = mapped_column(enum_kolom(StatusUndangan))
    pengundang_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    pengundang_nama: Mapped[str] = mapped_column(sa.String(120))
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    sampai: Mapped[datetime] = mapped_column(Waktu)
    dijawab_pada: Mapped[datetime | None] = mapped_column(Waktu)
    wakil_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("wakil_perusahaan.id"))

    perusahaan: Mapped[Perusahaan] = relationship()


class KoreksiPerusahaan(db.Model):
    """What a company asks the office to put right in its data, and what the office answered."""

    __tablename__ = "koreksi_perusahaan"
    __table_args__ = (
        sa.CheckConstraint("(status = 'menunggu') = (dijawab_pada IS NULL)", name="dijawab"),
        sa.Index("ix_koreksi_perusahaan_status_id", "status", "id"),
    )

    id: Mapped[IdPk]
    perusahaan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"), index=True)
    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    pengguna_nama: Mapped[str] = mapped_column(sa.String(120))
    isi: Mapped[str] = mapped_column(sa.String(1000))
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    status: Mapped[StatusKoreksi] = mapped_column(enum_kolom(StatusKoreksi))
    dijawab_pada: Mapped[datetime | None] = mapped_column(Waktu)
    dijawab_oleh: Mapped[str | None] = mapped_column(sa.String(200))
    jawaban: Mapped[str] = mapped_column(sa.String(1000), default="")

    perusahaan: Mapped[Perusahaan] = relationship()


class ImporPerusahaan(db.Model):
    """One list of companies that was handed in: checked first, brought in when confirmed."""

    __tablename__ = "impor_perusahaan"
    __table_args__ = (
        sa.CheckConstraint("(ringkasan IS NULL) = (selesai_pada IS NULL)", name="ringkasan"),
        sa.CheckConstraint("ukuran >= 0", name="ukuran"),
    )

    id: Mapped[IdPk]
    nama_berkas: Mapped[str] = mapped_column(sa.String(200))
    sha256: Mapped[str] = mapped_column(sa.String(64))
    ukuran: Mapped[int] = mapped_column(BESAR)
    perbarui: Mapped[bool] = mapped_column(default=False)
    diunggah_pada: Mapped[datetime] = mapped_column(Waktu)
    pelaku_id: Mapped[int | None] = mapped_column(BESAR)
    pelaku_nama: Mapped[str] = mapped_column(sa.String(200))
    pekerjaan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pekerjaan.id"))
    """The job at work on it: it checks, and later brings in."""
    hasil_periksa: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    ringkasan: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which the trail names this list."""
        return Rujukan("impor_perusahaan", self.id)
