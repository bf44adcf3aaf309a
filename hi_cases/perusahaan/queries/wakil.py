"""Who speaks for a company."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from flask import url_for
from sqlalchemy.orm import selectinload

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label
from hi_cases.perusahaan.models import Perusahaan, WakilPerusahaan
from hi_cases.perusahaan.queries.padan import keluarga_banyak
from hi_cases.perusahaan.queries.satu import keluarga, keluarga_semua, utama
from hi_cases.perusahaan.types import BERTINDAK, StatusWakil

IZIN_WAKIL = "perusahaan.verifikasi_wakil"
JENIS_WAKIL = "wakil_perusahaan"
"""Under this kind the letter of a spokesman hangs among the files."""


def _belum_lewat() -> sa.ColumnElement[bool]:
    return sa.or_(
        WakilPerusahaan.berlaku_sampai.is_(None),
        WakilPerusahaan.berlaku_sampai >= clock.hari_ini(),
    )


def berlaku() -> sa.ColumnElement[bool]:
    """Return the condition under which an account stands for its company today."""
    return sa.and_(WakilPerusahaan.status == StatusWakil.TERVERIFIKASI, _belum_lewat())


def perusahaan_pengguna(pengguna_id: int) -> frozenset[int]:
    """Port: the companies of an account today, under every number that stands for them.

    A letter that was seen for a row merged away counts for what the row has become: the officer who
    merged the two has found that they are one company.
    """
    stmt = sa.select(WakilPerusahaan.perusahaan_id).where(
        WakilPerusahaan.pengguna_id == pengguna_id, berlaku()
    )
    return keluarga_semua(db.session.scalars(stmt))


def perusahaan_bertindak(pengguna_id: int | None) -> frozenset[int]:
    """Return the companies for which an account may act today: not those it only reads.

    Nobody in particular, as the system itself, acts for none.
    """
    stmt = sa.select(WakilPerusahaan.perusahaan_id).where(
        WakilPerusahaan.pengguna_id == pengguna_id,
        WakilPerusahaan.peran.in_(BERTINDAK),
        berlaku(),
    )
    return keluarga_semua(db.session.scalars(stmt))


def pernah_mewakili(pengguna_id: int, perusahaan_id: int) -> bool:
    """Tell whether an account stands, once stood, or asked to stand for a company."""
    stmt = sa.select(WakilPerusahaan.id).where(
        WakilPerusahaan.pengguna_id == pengguna_id,
        WakilPerusahaan.perusahaan_id.in_(keluarga(perusahaan_id)),
    )
    return db.session.scalar(stmt.limit(1)) is not None


def nama_bertindak(pengguna_id: int) -> dict[int, str]:
    """Return the names of the companies for which an account may act today, by name.

    A company that was merged stands under the one that it has become.
    """
    stmt = sa.select(WakilPerusahaan.perusahaan_id).where(
        WakilPerusahaan.pengguna_id == pengguna_id,
        WakilPerusahaan.peran.in_(BERTINDAK),
        berlaku(),
    )
    kini = set(utama(db.session.scalars(stmt).all()).values())
    baris = sa.select(Perusahaan.id, Perusahaan.nama).where(Perusahaan.id.in_(kini))
    urut = baris.order_by(Perusahaan.nama_urut, Perusahaan.id)
    return {satu.id: satu.nama for satu in db.session.execute(urut)}


def akun_perusahaan(perusahaan_id: int) -> frozenset[int]:
    """Return the accounts that speak for a company today: `perusahaan_pengguna` turned round."""
    stmt = sa.select(WakilPerusahaan.pengguna_id).where(
        WakilPerusahaan.perusahaan_id.in_(keluarga(perusahaan_id)), berlaku()
    )
    return frozenset(db.session.scalars(stmt))


def akun_perusahaan_banyak(ids: Iterable[int]) -> dict[int, frozenset[int]]:
    """Return for each of these companies the accounts that speak for it today; the number of
    statements stays."""
    kini = utama(ids)
    anggota = keluarga_banyak(set(kini.values()))
    stmt = sa.select(WakilPerusahaan.perusahaan_id, WakilPerusahaan.pengguna_id).where(
        WakilPerusahaan.perusahaan_id.in_(sorted(anggota)), berlaku()
    )
    akun: defaultdict[int, set[int]] = defaultdict(set)
    for nomor, pengguna_id in db.session.execute(stmt):
        akun[anggota[nomor]].add(pengguna_id)
    return {satu: frozenset(akun[utama_]) for satu, utama_ in kini.items()}


def perusahaan_berakhir(pengguna_id: int) -> frozenset[int]:
    """Return the companies for which an account asked to speak and may not, or not any more.

    One with a letter in force is not among them; nor one whose first letter is still to be seen,
    until that letter's own last day. What an ended, revoked or refused letter has closed stays
    closed while another waits: only an officer's look opens it again.
    """
    milik = WakilPerusahaan.pengguna_id == pengguna_id
    tertunda = sa.and_(WakilPerusahaan.status == StatusWakil.MENUNGGU, _belum_lewat())
    masih = sa.select(WakilPerusahaan.perusahaan_id).where(milik, berlaku())
    akhir = sa.select(WakilPerusahaan.perusahaan_id).where(
        milik,
        sa.not_(berlaku()),
        sa.not_(tertunda),
        WakilPerusahaan.perusahaan_id.is_not(None),
    )
    habis = keluarga_semua(db.session.scalars(akhir))
    return habis - keluarga_semua(db.session.scalars(masih))


def wakil_berlaku(pengguna_id: int, perusahaan_id: int) -> Sequence[WakilPerusahaan]:
    """Return the letters by which an account speaks for a company today."""
    stmt = sa.select(WakilPerusahaan).where(
        WakilPerusahaan.pengguna_id == pengguna_id,
        WakilPerusahaan.perusahaan_id.in_(keluarga(perusahaan_id)),
        berlaku(),
    )
    return db.session.scalars(stmt.order_by(WakilPerusahaan.id)).all()


def wakil_berlaku_saya(pelaku: Pelaku) -> Sequence[WakilPerusahaan]:
    """Return the letters by which an account stands for any company today."""
    stmt = sa.select(WakilPerusahaan).where(WakilPerusahaan.pengguna_id == pelaku.id, berlaku())
    return db.session.scalars(stmt.order_by(WakilPerusahaan.id)).all()


def wakil_menunggu() -> sa.Select[tuple[int, object]]:
    """Select what waits for an officer, for the list of what came in."""
    return sa.select(WakilPerusahaan.id, WakilPerusahaan.diajukan_pada).where(
        WakilPerusahaan.status == StatusWakil.MENUNGGU
    )


def wakil(ids: Iterable[int]) -> Sequence[WakilPerusahaan]:
    """Return these spokesmen with their companies."""
    ids = list(ids)
    if not ids:
        return ()
    stmt = sa.select(WakilPerusahaan).where(WakilPerusahaan.id.in_(ids))
    return db.session.scalars(stmt.options(selectinload(WakilPerusahaan.perusahaan))).all()


def ambil_wakil(pelaku: Pelaku, wakil_id: int) -> WakilPerusahaan:
    """Return one spokesman: to the office, or to the account itself."""
    baris = db.session.get(WakilPerusahaan, wakil_id)
    if baris is None or not (_kantor(pelaku) or baris.pengguna_id == pelaku.id):
        raise TidakDitemukan("Wakil perusahaan itu tidak ada, atau bukan Anda.")
    return baris


def daftar_wakil(
    pelaku: Pelaku, perusahaan_id: int | None = None, *, menunggu: bool = False
) -> Sequence[WakilPerusahaan]:
    """Return spokesmen, of one company and of all merged into it or of all; oldest first."""
    authz.tabel().pastikan(pelaku, "perusahaan.lihat", milik_sendiri=False)
    stmt = sa.select(WakilPerusahaan).options(selectinload(WakilPerusahaan.perusahaan))
    if perusahaan_id is not None:
        stmt = stmt.where(WakilPerusahaan.perusahaan_id.in_(keluarga(perusahaan_id)))
    if menunggu:
        stmt = stmt.where(WakilPerusahaan.status == StatusWakil.MENUNGGU)
    urut = stmt.order_by(WakilPerusahaan.diajukan_pada, WakilPerusahaan.id)
    return db.session.scalars(urut.limit(200)).all()


def wakil_saya(pelaku: Pelaku) -> Sequence[WakilPerusahaan]:
    """Return what an account has asked for, with what became of it."""
    if pelaku.id is None:
        return ()
    stmt = (
        sa.select(WakilPerusahaan)
        .where(WakilPerusahaan.pengguna_id == pelaku.id)
        .options(selectinload(WakilPerusahaan.perusahaan))
        .order_by(WakilPerusahaan.id.desc())
    )
    return db.session.scalars(stmt).all()


def wakil_saya_menunggu(pelaku: Pelaku) -> Sequence[WakilPerusahaan]:
    """Return what an account has asked for and nobody has judged yet."""
    return [satu for satu in wakil_saya(pelaku) if satu.status is StatusWakil.MENUNGGU]


def boleh_buka_berkas_wakil(pelaku: Pelaku, wakil_id: int) -> bool:
    """Port: the letter is read by the office, and by the account that sent it."""
    baris = db.session.get(WakilPerusahaan, wakil_id)
    return baris is not None and (_kantor(pelaku) or baris.pengguna_id == pelaku.id)


def label_wakil(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name the letters of spokesmen, for the trail and other lower pages, in one query."""
    if not pelaku.staf and not pelaku.sistem:
        milik = {satu for satu in wakil(set(ids)) if satu.pengguna_id == pelaku.id}
        saya = url_for("perusahaan.saya")
        return {satu.id: Label(f"wakil {satu.nama_bagi_pemilik}", saya) for satu in milik}
    if not authz.tabel().boleh(pelaku, "perusahaan.lihat", milik_sendiri=False):
        return {}
    return {
        satu.id: Label(
            f"wakil {satu.id}, {satu.nama_perusahaan}",
            url_for("perusahaan.rinci", id=satu.perusahaan_id) if satu.perusahaan_id else "",
        )
        for satu in wakil(set(ids))
    }


def _kantor(pelaku: Pelaku) -> bool:
    return authz.tabel().boleh(pelaku, IZIN_WAKIL, milik_sendiri=False)
