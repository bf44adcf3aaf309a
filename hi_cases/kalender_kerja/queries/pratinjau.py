"""What a change would do, computed before anybody applies it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from flask import url_for
from sqlalchemy.orm import aliased

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label
from hi_cases.kalender_kerja import rules
from hi_cases.kalender_kerja.models import HitunganTenggat, Rancangan, Tenggat
from hi_cases.kalender_kerja.queries.berjalan import jejak_tenggat, semua_berjalan
from hi_cases.kalender_kerja.queries.berlaku import bahan, cara, kalender, versi_ketentuan
from hi_cases.kalender_kerja.rules import rancangan as isi_rancangan
from hi_cases.kalender_kerja.rules.susun import Bahan, NilaiBerlaku
from hi_cases.kalender_kerja.types import (
    Hasil,
    Jeda,
    JejakHitung,
    JenisRancangan,
    Kalender,
    Ketentuan,
    Pergeseran,
    StatusRancangan,
)


@dataclass(frozen=True)
class Perhitung:
    """Counts deadlines as they would stand under a draft."""

    bahan: Bahan
    kalender: Kalender
    ketentuan_baru: Ketentuan | None = None

    def ketentuan(self, tenggat: Tenggat) -> Ketentuan:
        """Return the period of a deadline: the draft's where it was in force on the first day."""
        baru = self.ketentuan_baru
        if baru is None or baru.kode != tenggat.kode or tenggat.mulai < baru.berlaku_dari:
            return tenggat.ketentuan.nilai
        return baru

    def hasil(self, tenggat: Tenggat) -> Hasil:
        """Return the due day."""
        return rules.hitung_jatuh(
            self.kalender,
            self.ketentuan(tenggat),
            tenggat.mulai,
            tenggat.jeda,
            self.bahan.cara(tenggat.mulai),
        )

    def jejak(self, tenggat: Tenggat, penanda: dict[date, str]) -> JejakHitung:
        """Return the trace, with other days marked."""
        return rules.jejak(
            self.kalender,
            self.ketentuan(tenggat),
            tenggat.mulai,
            jeda=tenggat.jeda,
            cara=self.bahan.cara(tenggat.mulai),
            peristiwa=tenggat.ketentuan.mulai_dari,
            penanda=penanda,
        )


def perhitung(rancangan: Rancangan) -> Perhitung:
    """Return what counts by a draft on top of what is in force."""
    kini = bahan()
    if rancangan.jenis is JenisRancangan.DEKRIT:
        dekrit = isi_rancangan.baca_dekrit(rancangan.isi)
        baru = kini.dengan_dekrit(dekrit.dekrit_id, dekrit.isi)
        return Perhitung(baru, baru.kalender())
    if rancangan.jenis is JenisRancangan.PENGATURAN:
        isi = rancangan.isi
        dari = date.fromisoformat(isi["berlaku_dari"])
        baru = kini.dengan_pengaturan(NilaiBerlaku(isi["kode"], isi["nilai"], dari, 1_000_000))
        return Perhitung(baru, baru.kalender())
    return Perhitung(kini, kini.kalender(), isi_rancangan.baca_ketentuan(rancangan.isi))


def pergeseran(rancangan: Rancangan) -> list[tuple[Tenggat, Pergeseran]]:
    """Return every open deadline that the draft would move, old and new day."""
    hitung, hasil = perhitung(rancangan), []
    for satu in semua_berjalan():
        baru = hitung.hasil(satu)
        if (baru.jatuh, baru.alternatif) != (satu.jatuh, satu.jatuh_alternatif):
            geser = Pergeseran(
                satu.id, satu.jatuh, baru.jatuh, satu.jatuh_alternatif, baru.alternatif
            )
            hasil.append((satu, geser))
    return hasil


def pergeseran_diterapkan(rancangan: Rancangan) -> list[tuple[Tenggat, Pergeseran]]:
    """Return every deadline that an applied draft did move, old and new day, for ever."""
    dulu = aliased(HitunganTenggat)
    sebelumnya = (
        sa.select(sa.func.max(dulu.id))
        .where(dulu.tenggat_id == HitunganTenggat.tenggat_id, dulu.id < HitunganTenggat.id)
        .correlate(HitunganTenggat)
        .scalar_subquery()
    )
    lama = aliased(HitunganTenggat)
    stmt = (
        sa.select(Tenggat, HitunganTenggat, lama)
        .join(HitunganTenggat, HitunganTenggat.tenggat_id == Tenggat.id)
        .outerjoin(lama, lama.id == sebelumnya)
        .where(HitunganTenggat.rancangan_id == rancangan.id)
        .order_by(Tenggat.id, HitunganTenggat.id)
    )
    return [
        (
            tenggat,
            Pergeseran(
                tenggat.id, dari.jatuh, ke.jatuh, dari.jatuh_alternatif, ke.jatuh_alternatif
            ),
        )
        for tenggat, ke, dari in db.session.execute(stmt)
    ]


def gambar_pergeseran(
    rancangan: Rancangan, tenggat: Tenggat, geser: Pergeseran
) -> JejakHitung | None:
    """Return one picture that shows the old and the new day.

    None for an applied draft whose result another change has moved since: its picture would lie.
    """
    tanda = {geser.lama: "tanggal lama"} if geser.lama else {}
    if rancangan.status is StatusRancangan.MENUNGGU:
        return perhitung(rancangan).jejak(tenggat, tanda)
    sesudah = jejak_tenggat(tenggat, penanda=tanda, dengan_bukti=False)
    return sesudah if tenggat.jatuh == geser.baru else None


def andai(
    tenggat: Tenggat, mulai: date | None = None, jeda: Sequence[Jeda] | None = None
) -> tuple[Pergeseran, JejakHitung]:
    """Return where a deadline would fall from another first day or with other pauses.

    The period in force on the new day applies, as when the correction is made.
    """
    hari = mulai or tenggat.mulai
    sela = tenggat.jeda if jeda is None else tuple(jeda)
    berlaku = versi_ketentuan(tenggat.kode, hari)
    hasil = rules.hitung_jatuh(kalender(), berlaku.nilai, hari, sela, cara(hari))
    gambar = rules.jejak(
        kalender(),
        berlaku.nilai,
        hari,
        jeda=sela,
        cara=cara(hari),
        peristiwa=berlaku.mulai_dari,
        penanda={tenggat.jatuh: "tanggal lama"} if tenggat.jatuh else {},
    )
    geser = Pergeseran(
        tenggat.id, tenggat.jatuh, hasil.jatuh, tenggat.jatuh_alternatif, hasil.alternatif
    )
    return geser, gambar


def rancangan(pelaku: Pelaku, rancangan_id: int) -> Rancangan:
    """Return one draft, for those who may apply it."""
    authz.tabel().pastikan(pelaku, "kalender.kelola")
    baris = db.session.get(Rancangan, rancangan_id)
    if baris is None:
        raise TidakDitemukan
    return baris


def rancangan_menunggu() -> Sequence[Rancangan]:
    """Return the drafts that nobody has decided on, oldest first."""
    return db.session.scalars(
        sa.select(Rancangan)
        .where(Rancangan.status == StatusRancangan.MENUNGGU)
        .order_by(Rancangan.id)
    ).all()


def label_rancangan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name drafts for the trail; who may decide on them gets the address."""
    baris = db.session.scalars(sa.select(Rancangan).where(Rancangan.id.in_(set(ids))))
    return {satu.id: Label(satu.judul, _alamat(pelaku, satu)) for satu in baris}


def _alamat(pelaku: Pelaku, baris: Rancangan) -> str:
    if not authz.tabel().boleh(pelaku, "kalender.kelola"):
        return ""
    return url_for("kalender_kerja.rancangan", rancangan_id=baris.id)


def label_data_acuan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name the reference data as a whole."""
    return {satu: Label("Data acuan kalender dan ketentuan") for satu in ids}
