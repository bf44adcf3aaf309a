"""Rounds of verification: which there are, their claims, the recapitulation, what seats ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from flask import url_for
from sqlalchemy.orm import aliased

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label, Panel
from hi_cases.perusahaan.queries import atas as perusahaan_atas
from hi_cases.serikat.models import (
    AkunOrganisasi,
    KeberatanKlaim,
    KlaimAnggota,
    Organisasi,
    RekapAnggota,
)
from hi_cases.serikat.queries.akun import organisasi_akun
from hi_cases.serikat.queries.cocok import TERCATAT
from hi_cases.serikat.rules.izin import LIHAT
from hi_cases.serikat.rules.verifikasi import (
    BELUM_DIJAWAB,
    BELUM_DIPUTUS,
    DITUTUP,
    JUMLAH_KLAIM,
    VERIFIKASI,
    bagi,
    naungi,
)
from hi_cases.serikat.types import BarisRekap, Rekap, StatusKeberatan, StatusKlaim
from hi_cases.urusan import queries as urusan

_DI_PANEL = 100


def fakta(putaran: Any) -> Mapping[str, Any]:
    """Port: what the guards of a round want to know."""
    klaim = sa.select(sa.func.count()).where(KlaimAnggota.urusan_id == putaran.id)
    belum = klaim.where(KlaimAnggota.status == StatusKlaim.MENUNGGU)
    keberatan = (
        sa.select(sa.func.count(KeberatanKlaim.id))
        .join(KlaimAnggota, KlaimAnggota.id == KeberatanKlaim.klaim_id)
        .where(
            KlaimAnggota.urusan_id == putaran.id,
            KeberatanKlaim.status == StatusKeberatan.MENUNGGU,
        )
    )
    return {
        JUMLAH_KLAIM: db.session.scalar(klaim) or 0,
        BELUM_DIPUTUS: db.session.scalar(belum) or 0,
        BELUM_DIJAWAB: db.session.scalar(keberatan) or 0,
    }


def terlihat(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """Return the condition under which a claim is this actor's to see: a union its own."""
    if pelaku.sistem or authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False):
        return sa.true()
    return KlaimAnggota.organisasi_id.in_(organisasi_akun(pelaku.id))


def klaim(pelaku: Pelaku, klaim_id: int, *, tahan: bool = False) -> KlaimAnggota:
    """Return one claim that the actor sees, held for change if asked."""
    stmt = sa.select(KlaimAnggota).where(KlaimAnggota.id == klaim_id, terlihat(pelaku))
    if tahan:
        stmt = kunci(stmt).execution_options(populate_existing=True)
    satu = db.session.scalar(stmt)
    if satu is None:
        raise TidakDitemukan("Klaim itu tidak ada, atau bukan milik Anda.")
    return satu


def putaran(urusan_id: int) -> Any:
    """Return a round; its reader was judged before."""
    return urusan.milik(VERIFIKASI.kode, urusan_id)


def isi(satu: Any) -> Mapping[str, Any]:
    """Return the answers of a round as values: its days are days."""
    return urusan.isi_terbaca(satu, VERIFIKASI)


def putaran_terbuka(tahap: str) -> Sequence[Any]:
    """Return the rounds that stand in a stage, the newest first."""
    return [satu for satu in urusan.semua(VERIFIKASI.kode) if satu.tahap == tahap]


def daftar_klaim(pelaku: Pelaku, urusan_id: int | None = None) -> Sequence[KlaimAnggota]:
    """Return the claims of a round, or all that are the actor's, the first filed first."""
    stmt = sa.select(KlaimAnggota).where(terlihat(pelaku))
    if urusan_id is not None:
        stmt = stmt.where(KlaimAnggota.urusan_id == urusan_id)
    return db.session.scalars(stmt.order_by(KlaimAnggota.id.desc()).limit(2000)).all()


def nama_tempat(semua: Sequence[KlaimAnggota]) -> Mapping[int, str]:
    """Return of each claim where the members work."""
    ids = [satu.perusahaan_id for satu in semua if satu.perusahaan_id is not None]
    nama = perusahaan_atas.nama_dan_kecamatan(ids) if ids else {}
    return {
        satu.id: nama[satu.perusahaan_id][0]
        if satu.perusahaan_id in nama
        else satu.nama_perusahaan or "di luar perusahaan"
        for satu in semua
    }


def panel(pelaku: Pelaku, satu: Any) -> Sequence[Panel]:
    """Port: the claims on the page of their round."""
    semua = daftar_klaim(pelaku, satu.id)
    data = {
        "putaran": satu,
        "semua": semua[:_DI_PANEL],
        "jumlah": len(semua),
        "tempat": nama_tempat(semua[:_DI_PANEL]),
    }
    return [Panel("Klaim keanggotaan", "serikat/_panel_verifikasi.html", data)]


def rekap(satu: Any) -> Rekap:
    """Return the recapitulation of a round: frozen once it is closed, till then as it stands."""
    tahun = int(satu.isi.get("tahun") or satu.tanggal.year)
    beku = satu.tahap == DITUTUP
    baris = _beku(satu.id) if beku else kini(satu.id)
    return Rekap(
        satu.id,
        tahun,
        satu.selesai_pada if beku else None,
        bagi([b for b, _, _ in baris]),
        naungi(baris),
    )


def _beku(urusan_id: int) -> list[tuple[BarisRekap, int | None, str]]:
    stmt = sa.select(RekapAnggota).filter_by(urusan_id=urusan_id).order_by(RekapAnggota.id)
    return [
        (
            BarisRekap(
                r.organisasi_id,
                r.nama,
                r.jumlah_perusahaan,
                r.jumlah_klaim,
                r.jumlah_diterima,
                0.0,
                r.nomor,
                r.nama_induk,
            ),
            r.induk_id,
            r.nama_induk,
        )
        for r in db.session.scalars(stmt)
    ]


def kini(urusan_id: int) -> list[tuple[BarisRekap, int | None, str]]:
    """Return the lines of a round as its claims stand, each with what the union stands under."""
    induk = aliased(Organisasi)
    stmt = (
        sa.select(
            Organisasi,
            sa.func.coalesce(induk.nama, Organisasi.nama_induk),
            sa.func.count(KlaimAnggota.id),
            sa.func.sum(KlaimAnggota.jumlah_klaim),
            sa.func.coalesce(sa.func.sum(KlaimAnggota.jumlah_diterima), 0),
        )
        .join(KlaimAnggota, KlaimAnggota.organisasi_id == Organisasi.id)
        .outerjoin(induk, induk.id == Organisasi.induk_id)
        .where(KlaimAnggota.urusan_id == urusan_id)
        .group_by(Organisasi.id, induk.nama)
        .order_by(Organisasi.id)
    )
    return [
        (
            BarisRekap(
                o.id, o.nama, banyak, int(jumlah), int(terima), 0.0, o.nomor or "", nama or ""
            ),
            o.induk_id,
            nama or "",
        )
        for o, nama, banyak, jumlah, terima in db.session.execute(stmt)
    ]


def akun_serikat(urusan_id: int | None) -> set[int]:
    """Return the accounts that speak for recorded unions today; of a round, of those that claim."""
    stmt = (
        sa.select(AkunOrganisasi.pengguna_id)
        .join(Organisasi, Organisasi.id == AkunOrganisasi.organisasi_id)
        .where(AkunOrganisasi.sampai.is_(None), TERCATAT)
    )
    if urusan_id is not None:
        milik = sa.select(KlaimAnggota.organisasi_id).where(KlaimAnggota.urusan_id == urusan_id)
        stmt = stmt.where(Organisasi.id.in_(milik))
    return set(db.session.scalars(stmt))


def rekap_terakhir() -> Rekap | None:
    """Return the newest recapitulation that was closed; None: no round was closed yet.

    For seats: members per union and per federation, with their shares.
    """
    tutup = [satu for satu in urusan.semua(VERIFIKASI.kode) if satu.tahap == DITUTUP]
    if not tutup:
        return None
    return rekap(max(tutup, key=lambda s: (int(s.isi.get("tahun") or 0), s.selesai_pada, s.id)))


def label_klaim(pelaku: Pelaku, ids: Sequence[int]) -> dict[int, Label]:
    """Port: name claims, as this actor may see them."""
    stmt = sa.select(KlaimAnggota).where(KlaimAnggota.id.in_(list(ids)), terlihat(pelaku))
    return {
        satu.id: Label(
            f"Klaim {satu.organisasi.nama}",
            url_for("serikat.klaim" if pelaku.staf else "serikat.klaim_saya", id=satu.id),
        )
        for satu in db.session.scalars(stmt)
    }


def boleh_buka_berkas(pelaku: Pelaku, klaim_id: int) -> bool:
    """Port: evidence is read by the office and by the union that brought it."""
    stmt = sa.select(KlaimAnggota.id).where(KlaimAnggota.id == klaim_id, terlihat(pelaku))
    return db.session.scalar(stmt) is not None
