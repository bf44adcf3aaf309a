"""Tables of the accounts domain.

What changes at every sign-in (last seen, step of the code) is kept off `pengguna`: its version
would move otherwise, and an administrator's form would conflict with somebody merely signing in.
"""

from datetime import datetime

import sqlalchemy as sa
from flask import current_app
from flask_security import UserMixin
from sqlalchemy.ext.mutable import MutableList
from sqlalchemy.orm import Mapped, mapped_column, relationship, synonym

from hi_cases.akun import rules
from hi_cases.akun.types import Jenjang
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.papan import perusahaan_pengguna


class Pengguna(VersiMixin, UserMixin, db.Model):
    """An account. Column names that are English are those Flask-Security asks for."""

    __tablename__ = "pengguna"
    __table_args__ = (
        sa.CheckConstraint("email = lower(email)", name="email_kecil"),
        sa.CheckConstraint(
            "(tf_primary_method IS NULL) = (tf_totp_secret IS NULL)", name="faktor_kedua_utuh"
        ),
        sa.Index("ix_pengguna_nama_id", "nama", "id"),
    )

    id: Mapped[IdPk]
    nama: Mapped[str] = mapped_column(sa.String(120))
    email: Mapped[str] = mapped_column(sa.String(254), unique=True)
    telepon: Mapped[str | None] = mapped_column(sa.String(30))
    jenjang: Mapped[Jenjang | None] = mapped_column(enum_kolom(Jenjang))
    # As they stand under a letter.
    nip: Mapped[str] = mapped_column(sa.String(40), default="", server_default="")
    jabatan: Mapped[str] = mapped_column(sa.String(200), default="", server_default="")
    password: Mapped[str] = mapped_column(sa.String(255))
    active: Mapped[bool] = mapped_column(sa.Boolean)
    fs_uniquifier: Mapped[str] = mapped_column(sa.String(64), unique=True)
    tf_primary_method: Mapped[str | None] = mapped_column(sa.String(64))
    tf_totp_secret: Mapped[str | None] = mapped_column(sa.String(255))
    mf_recovery_codes: Mapped[list[str] | None] = mapped_column(
        MutableList.as_mutable(sa.JSON(none_as_null=True))
    )
    harus_ganti_sandi: Mapped[bool] = mapped_column(sa.Boolean, default=False)
    demo: Mapped[bool] = mapped_column(sa.Boolean, default=False)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)

    baris_peran: Mapped[list["PeranPengguna"]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", order_by="PeranPengguna.peran"
    )
    masuk_terakhir: Mapped["MasukTerakhir | None"] = relationship(lazy="select")

    aktif: Mapped[bool] = synonym("active")

    @property
    def peran(self) -> list[Peran]:
        """Roles in the order of the enum."""
        punya = {baris.peran for baris in self.baris_peran}
        return [peran for peran in Peran if peran in punya]

    @peran.setter
    def peran(self, peran: frozenset[Peran] | list[Peran]) -> None:
        punya = {baris.peran: baris for baris in self.baris_peran}
        self.baris_peran = [
            punya.get(satu) or PeranPengguna(peran=satu) for satu in Peran if satu in set(peran)
        ]

    @property
    def pelaku(self) -> Pelaku:
        """The actor this account is."""
        peran = frozenset(self.peran)
        milik = perusahaan_pengguna(self.id) if Peran.PERUSAHAAN in peran else frozenset()
        return Pelaku(id=self.id, nama=self.nama, peran=peran, perusahaan_ids=milik)

    @property
    def dua_langkah(self) -> bool:
        """Tell whether the account has a second factor."""
        return self.tf_totp_secret is not None

    @property
    def wajib_dua_langkah(self) -> bool:
        """Tell whether this account may sign in with a second factor only."""
        return rules.faktor_kedua_wajib(
            frozenset(self.peran), produksi=current_app.config["AKUN_STAF_WAJIB_DUA_LANGKAH"]
        )

    def check_tf_required(
        self, tf_setup_methods: list[tuple[str, str]], tf_fresh: bool
    ) -> tuple[bool, list[tuple[str, str]]]:
        """Ask for a second factor where one is set up, and always where the role demands it."""
        return bool(tf_setup_methods) or self.wajib_dua_langkah, tf_setup_methods

    def check_tf_required_setup(self) -> bool:
        """Tell the set-up page whether the second factor may be removed."""
        return self.wajib_dua_langkah


class PeranPengguna(db.Model):
    """One role of one account."""

    __tablename__ = "peran_pengguna"

    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"), primary_key=True)
    peran: Mapped[Peran] = mapped_column(enum_kolom(Peran), primary_key=True, index=True)


class MasukTerakhir(db.Model):
    """When an account last signed in, and the step of its code that was used last."""

    __tablename__ = "masuk_terakhir"

    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"), primary_key=True)
    pada: Mapped[datetime | None] = mapped_column(Waktu)
    sebelumnya: Mapped[datetime | None] = mapped_column(Waktu)
    langkah_kode: Mapped[int | None] = mapped_column(sa.BigInteger)


class PercobaanMasuk(db.Model):
    """Failures in a row at one entrance: an e-mail address, and a device known to it or "".

    The address is kept as a keyed digest, for accounts and for addresses that nobody has alike:
    both lock the same way, and nothing typed into the wrong field is stored.
    """

    __tablename__ = "percobaan_masuk"
    __table_args__ = (
        sa.UniqueConstraint("akun", "perangkat"),
        sa.CheckConstraint("gagal >= 0", name="gagal"),
    )

    id: Mapped[IdPk]
    akun: Mapped[str] = mapped_column(sa.String(64))
    perangkat: Mapped[str] = mapped_column(sa.String(64))
    gagal: Mapped[int] = mapped_column(sa.Integer)
    terkunci_sampai: Mapped[datetime | None] = mapped_column(Waktu)
    terakhir: Mapped[datetime] = mapped_column(Waktu, index=True)


class SesiBerakhir(db.Model):
    """A session that somebody signed out of, kept as long as a cookie of it could come back.

    The cookie itself holds the session, so a copy of it would otherwise go on after signing out.
    """

    __tablename__ = "sesi_berakhir"

    sesi: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    pada: Mapped[datetime] = mapped_column(Waktu, index=True)


class PendaftaranAkun(db.Model):
    """Somebody who says that an address is theirs, until the link sent there proves it.

    Several may say so of one address: none of them takes it from the others, for an account comes
    only with the link. Of the link a hash is kept; the password's hash goes once it is used.
    """

    __tablename__ = "pendaftaran_akun"
    __table_args__ = (
        sa.CheckConstraint("email = lower(email)", name="email_kecil"),
        sa.CheckConstraint(
            "peran IN ('pekerja', 'serikat', 'perusahaan', 'kuasa')", name="peran_luar"
        ),
        sa.CheckConstraint("(dipakai_pada IS NULL) = (password IS NOT NULL)", name="sandi_sekali"),
        sa.CheckConstraint("gagal >= 0", name="gagal"),
        sa.Index("ix_pendaftaran_akun_email_id", "email", "id"),
    )

    id: Mapped[IdPk]
    sidik_token: Mapped[str] = mapped_column(sa.String(64), unique=True)
    email: Mapped[str] = mapped_column(sa.String(254))
    nama: Mapped[str] = mapped_column(sa.String(120))
    peran: Mapped[Peran] = mapped_column(enum_kolom(Peran))
    telepon: Mapped[str | None] = mapped_column(sa.String(30))
    password: Mapped[str | None] = mapped_column(sa.String(255))
    lanjut: Mapped[str] = mapped_column(sa.String(500))
    gagal: Mapped[int] = mapped_column(sa.Integer)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    sampai: Mapped[datetime] = mapped_column(Waktu, index=True)
    dipakai_pada: Mapped[datetime | None] = mapped_column(Waktu)
