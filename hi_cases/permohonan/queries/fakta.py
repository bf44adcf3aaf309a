"""What the rules are told of a submission."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.permohonan.models import CatatanPenelitian, HasilButir, Permohonan
from hi_cases.permohonan.queries.baris import jumlah_baris, kurang_daftar
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.rules import lengkap
from hi_cases.permohonan.types import DAPAT_DIISI, Butir, Fakta, FaktaPihak, Jenis, NilaiButir


def kurang(permohonan: Permohonan, jenis: Jenis) -> Sequence[lengkap.Kurang]:
    """Return what the filing lacks, page by page."""
    return lengkap.kurang(
        jenis,
        permohonan.isian,
        dokumen={satu.kode for satu in permohonan.dokumen if satu.berlaku},
        pihak=permohonan.pihak,
        jumlah_baris=jumlah_baris(permohonan),
        hari_ini=clock.hari_ini(),
        daftar=kurang_daftar(permohonan, jenis),
    )


def butir_putaran(permohonan: Permohonan) -> dict[str, HasilButir]:
    """Return what was found in the present round, by point."""
    stmt = sa.select(HasilButir).filter_by(permohonan_id=permohonan.id, putaran=permohonan.putaran)
    return {satu.kode: satu for satu in db.session.scalars(stmt.order_by(HasilButir.id))}


def butir_sebelum(permohonan: Permohonan) -> dict[str, HasilButir]:
    """Return what was last found in the rounds before the present one, by point."""
    stmt = sa.select(HasilButir).where(
        HasilButir.permohonan_id == permohonan.id, HasilButir.putaran < permohonan.putaran
    )
    semua = db.session.scalars(stmt.order_by(HasilButir.putaran, HasilButir.id))
    return {satu.kode: satu for satu in semua}


def butir_berlaku(permohonan: Permohonan, jenis: Jenis) -> Sequence[Butir]:
    """Return the points that are examined here: some belong to certain answers only."""
    jawaban = lengkap.terbaca(jenis, permohonan.isian, clock.hari_ini())
    return [satu for satu in jenis.butir if satu.bila(jawaban)]


def _catatan_terbuka(permohonan: Permohonan) -> int:
    stmt = sa.select(sa.func.count()).where(
        CatatanPenelitian.permohonan_id == permohonan.id,
        CatatanPenelitian.untuk_pemohon.is_(True),
        CatatanPenelitian.selesai_pada.is_(None),
    )
    return db.session.scalar(stmt) or 0


def fakta(permohonan: Permohonan, jenis: Jenis) -> Fakta:
    """Read the facts of a submission as of now."""
    butir: dict[str, NilaiButir] = {
        kode: satu.nilai for kode, satu in butir_putaran(permohonan).items()
    }
    diisi = permohonan.tahap in DAPAT_DIISI
    return Fakta(
        jenis=permohonan.jenis,
        tahap=permohonan.tahap,
        hari_ini=clock.hari_ini(),
        hasil=permohonan.hasil,
        putaran=permohonan.putaran,
        diajukan=permohonan.diajukan_pada,
        petugas_id=permohonan.petugas_id,
        diterima_pemohon=permohonan.diterima_pemohon,
        isian=lengkap.terbaca(jenis, permohonan.isian, clock.hari_ini()),
        kurang=tuple(s.kalimat for s in kurang(permohonan, jenis)) if diisi else (),
        pihak=tuple(FaktaPihak(s.id, s.nama, s.status) for s in permohonan.pihak),
        butir=butir,
        butir_belum=tuple(
            satu.kode
            for satu in butir_berlaku(permohonan, jenis)
            if satu.wajib and satu.kode not in butir
        ),
        penentu=tuple(s.kode for s in butir_berlaku(permohonan, jenis) if s.penentu),
        catatan_terbuka=_catatan_terbuka(permohonan),
        jatuh={
            satu.kode: satu.jatuh
            for satu in kalender.tenggat_untuk(permohonan.rujukan)
            if satu.status is StatusTenggat.BERJALAN
        },
        lain=daftar.port(permohonan.jenis).fakta(permohonan),
    )
