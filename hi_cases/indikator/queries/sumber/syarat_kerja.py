"""Conditions of work: companies with a PP or PKB, submissions answered, members of Jamsostek."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.indikator.queries.sumber.dasar import (
    DARI,
    SAMPAI,
    SESUDAH,
    SumberTabel,
    kolom,
)
from hi_cases.indikator.types import Sifat
from hi_cases.permohonan.models import PeristiwaPermohonan, Permohonan
from hi_cases.permohonan.types import Hasil, Tahap
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.queries.kini import Utama
from hi_cases.syarat_kerja.models import Instrumen, PesertaJamsostek
from hi_cases.syarat_kerja.queries.instrumen import berlaku_pada
from hi_cases.syarat_kerja.rules.jenis import pkb, pp
from hi_cases.syarat_kerja.types import JenisInstrumen, StatusInstrumen

PP_PKB = tuple(sorted(satu.kode for satu in (*pp.JENIS, *pkb.JENIS)))
# Silence is no service, and what the applicant withdrew asked for no answer.
_JAWABAN = tuple(h for h in Hasil if h not in (Hasil.DICABUT, Hasil.DIANGGAP_SAH))
_INSTRUMEN = frozenset({"instrumen", "impor_dokumen_lama", "perusahaan", "permohonan"})
_PERMOHONAN = frozenset({"permohonan", "perusahaan"})
_PERUSAHAAN = frozenset({"perusahaan", "impor_perusahaan"})
_PESERTA = frozenset({"peserta_jamsostek", "impor_peserta", "perusahaan"})


def _bersyarat(milik: sa.Select[Any]) -> sa.Select[Any]:
    """The companies that stood in the register on the last day, by what is known today of merges;
    counted are those among `milik`."""
    isi = kolom("perusahaan", Perusahaan.id, SAMPAI, kena=Perusahaan.id.in_(milik))
    return sa.select(*isi).where(
        Perusahaan.digabung_ke_id.is_(None), Perusahaan.dibuat_pada < SESUDAH
    )


def _stok() -> sa.Select[Any]:
    utama = Utama(Instrumen.perusahaan_id)
    return _bersyarat(utama.gabung(sa.select(utama.kunci)).where(*berlaku_pada(SAMPAI)))


def _arus() -> sa.Select[Any]:
    utama = Utama(Instrumen.perusahaan_id)
    baru = utama.gabung(sa.select(utama.kunci)).where(
        Instrumen.status != StatusInstrumen.DIBATALKAN, Instrumen.tanggal.between(DARI, SAMPAI)
    )
    return _bersyarat(baru)


def _instrumen(jenis: JenisInstrumen, *, wlkp: bool = False) -> Any:
    def pilih() -> sa.Select[Any]:
        utama = Utama(Instrumen.perusahaan_id)
        kena = (
            sa.exists().where(Perusahaan.id == utama.kunci, Perusahaan.wlkp.is_not(None))
            if wlkp
            else None
        )
        isi = kolom("instrumen", Instrumen.id, Instrumen.tanggal, utama.kunci, kena)
        return utama.gabung(sa.select(*isi)).where(
            Instrumen.jenis == jenis,
            Instrumen.status != StatusInstrumen.DIBATALKAN,
            Instrumen.tanggal.between(DARI, SAMPAI),
        )

    return pilih


def _dijawab() -> sa.Select[Any]:
    utama = Utama(Permohonan.perusahaan_id)
    isi = kolom("permohonan", Permohonan.id, Permohonan.selesai_pada, utama.kunci)
    return utama.gabung(sa.select(*isi)).where(
        Permohonan.jenis.in_(PP_PKB),
        Permohonan.selesai_pada.between(DARI, SAMPAI),
        Permohonan.hasil.in_(_JAWABAN),
    )


def _diajukan() -> sa.Select[Any]:
    """By the first filing: `diajukan_pada` moves with each corrected one."""
    p = PeristiwaPermohonan
    pertama = (
        sa.select(p.permohonan_id, sa.func.min(p.tanggal).label("hari"))
        .where(p.ke == Tahap.DIAJUKAN.value)
        .group_by(p.permohonan_id)
        .subquery()
    )
    utama = Utama(Permohonan.perusahaan_id)
    isi = kolom("permohonan", Permohonan.id, pertama.c.hari, utama.kunci)
    dasar = sa.select(*isi).join(pertama, pertama.c.permohonan_id == Permohonan.id)
    return utama.gabung(dasar).where(
        Permohonan.jenis.in_(PP_PKB), pertama.c.hari.between(DARI, SAMPAI)
    )


def _peserta_masa() -> sa.Subquery:
    """Each count of members with the day on which the next one of its company and programme takes
    its place."""
    p = PesertaJamsostek
    utama = Utama(p.perusahaan_id)
    # What a merged row said is a word of the company that it became: the newest of both holds.
    lanjut = sa.func.lead(p.per_tanggal).over(
        partition_by=(utama.kunci, p.program), order_by=(p.per_tanggal, p.id)
    )
    isi = sa.select(utama.kunci.label("id"), p.per_tanggal, p.jumlah, lanjut.label("lanjut"))
    return utama.gabung(isi).where(p.dibatalkan_pada.is_(None)).subquery()


def _berpeserta(masa: sa.Subquery, hari: Any) -> sa.ColumnElement[bool]:
    """Whether a count above nought is the newest of a day."""
    belum = sa.or_(masa.c.lanjut.is_(None), masa.c.lanjut > hari)
    return sa.and_(masa.c.jumlah > 0, masa.c.per_tanggal <= hari, belum)


def _peserta_stok() -> sa.Select[Any]:
    """The companies whose newest count of some programme, up to a day, is above nought."""
    m = _peserta_masa()
    isi = kolom("perusahaan", m.c.id, sa.func.max(m.c.per_tanggal), m.c.id)
    return sa.select(*isi).where(_berpeserta(m, SAMPAI)).group_by(m.c.id)


def _peserta_akhir(akhir: sa.FromClause) -> sa.Select[Any]:
    m, hari = _peserta_masa(), akhir.c.sampai
    isi = kolom("perusahaan", m.c.id, sa.func.max(m.c.per_tanggal), m.c.id)
    return sa.select(*isi, hari).join(m, _berpeserta(m, hari)).group_by(m.c.id, hari)


def _peserta_arus() -> sa.Select[Any]:
    p = PesertaJamsostek
    utama = Utama(p.perusahaan_id)
    isi = kolom("peserta_jamsostek", p.id, p.per_tanggal, utama.kunci)
    return utama.gabung(sa.select(*isi)).where(
        p.dibatalkan_pada.is_(None), p.per_tanggal.between(DARI, SAMPAI)
    )


SUMBER = (
    SumberTabel(
        kode="syarat_kerja_stok",
        nama=(
            "Semua perusahaan yang tercatat; yang dihitung: yang PP atau PKB-nya "
            "berlaku pada akhir "
            "periode"
        ),
        tabel=("perusahaan", "instrumen"),
        jejak=_INSTRUMEN | _PERUSAHAAN,
        pilih=_stok,
        sifat=Sifat.STOK,
        berkunci=False,
        oleh_waktu=True,
        versi=2,
    ),
    SumberTabel(
        kode="syarat_kerja_arus",
        nama=(
            "Semua perusahaan yang tercatat; yang dihitung: yang PP atau PKB-nya "
            "disahkan atau "
            "didaftarkan dalam periode itu"
        ),
        tabel=("perusahaan", "instrumen"),
        jejak=_INSTRUMEN | _PERUSAHAAN,
        pilih=_arus,
        per_periode=True,
        berkunci=False,
        oleh_waktu=True,
    ),
    SumberTabel(
        kode="pp_wlkp",
        nama="Pengesahan PP dalam periode itu; yang dihitung: milik perusahaan yang bernomor WLKP",
        tabel=("instrumen", "perusahaan"),
        jejak=_INSTRUMEN,
        pilih=_instrumen(JenisInstrumen.PP, wlkp=True),
    ),
    SumberTabel(
        kode="pp_disahkan",
        nama="Pengesahan PP dalam periode itu",
        tabel=("instrumen",),
        jejak=_INSTRUMEN,
        pilih=_instrumen(JenisInstrumen.PP),
    ),
    SumberTabel(
        kode="pkb_terdaftar",
        nama="Pendaftaran PKB dalam periode itu",
        tabel=("instrumen",),
        jejak=_INSTRUMEN,
        pilih=_instrumen(JenisInstrumen.PKB),
    ),
    SumberTabel(
        kode="layanan_selesai",
        nama="Permohonan PP dan PKB yang dijawab dinas dalam periode itu",
        tabel=("permohonan",),
        jejak=_PERMOHONAN,
        pilih=_dijawab,
    ),
    SumberTabel(
        kode="layanan_masuk",
        nama="Permohonan PP dan PKB yang diajukan dalam periode itu",
        tabel=("permohonan", "peristiwa_permohonan"),
        jejak=_PERMOHONAN,
        pilih=_diajukan,
    ),
    SumberTabel(
        kode="jamsostek_stok",
        nama="Perusahaan yang menurut catatan terakhirnya mempunyai peserta Jamsostek",
        tabel=("peserta_jamsostek",),
        jejak=_PESERTA,
        pilih=_peserta_stok,
        pilih_akhir=_peserta_akhir,
        sifat=Sifat.STOK,
        oleh_waktu=True,
    ),
    SumberTabel(
        kode="jamsostek_arus",
        nama="Catatan kepesertaan Jamsostek dalam periode itu",
        tabel=("peserta_jamsostek",),
        jejak=_PESERTA,
        pilih=_peserta_arus,
    ),
)
