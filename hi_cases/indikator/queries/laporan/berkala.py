"""What the reports by table count: disputes, LKS Bipartit, unions."""

from __future__ import annotations

from collections import Counter

import sqlalchemy as sa

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.indikator import rules
from hi_cases.indikator.queries.cacah import rentang
from hi_cases.indikator.queries.contoh import contoh_sumber
from hi_cases.indikator.queries.label import label
from hi_cases.indikator.queries.laporan.wajib import kalimat_wajib
from hi_cases.indikator.queries.sumber import SUMBER, SumberTabel
from hi_cases.indikator.queries.sumber.dasar import ikatan
from hi_cases.indikator.queries.syarat import NILAI
from hi_cases.indikator.rules.laporan import kemnaker as aturan_kemnaker
from hi_cases.indikator.rules.laporan import lembaga
from hi_cases.indikator.rules.laporan.tabel import keterangan
from hi_cases.indikator.types import TANPA, DataTabel, Periode, Sumbu
from hi_cases.lks_bipartit.queries.rekap import rekap
from hi_cases.lks_bipartit.rules.izin import EKSPOR as EKSPOR_LKS
from hi_cases.perselisihan.models import Perkara
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.serikat.queries import triwulan as baca_serikat
from hi_cases.serikat.rules.izin import CATAT as CATAT_SERIKAT

LAPOR_LKS = "LKSB-LAPOR"
LAPOR_SERIKAT = "SP-LAPOR-3"
_SUMBER = "perkara_masuk"


def _keterangan(periode: Periode, sumber: str) -> list[tuple[str, str]]:
    return keterangan(periode, clock.ke_lokal(clock.sekarang()), sumber)


def _hitung(periode: Periode) -> Counter[tuple[str, str]]:
    """Count what was registered in a period by kecamatan and main kind: the same cases as the
    indicator counts, by the values of the statistics."""
    sumber = SUMBER[_SUMBER]
    hari = rentang(sumber, periode, clock.hari_ini())
    if hari is None or not isinstance(sumber, SumberTabel):
        return Counter()
    isi = sumber.pilih().subquery()
    sumbu = [NILAI[s].label(s.value) for s in (Sumbu.KECAMATAN, Sumbu.JENIS)]
    stmt = sa.select(*sumbu, sa.func.count()).join(isi, isi.c.objek_id == Perkara.id)
    semua = db.session.execute(stmt.group_by(*sumbu), ikatan(*hari))
    return Counter({(k, j): n for k, j, n in semua})


def kemnaker(pelaku: Pelaku, periode: Periode) -> DataTabel:
    """Return disputes registered in a period by kecamatan and main kind."""
    authz.tabel().pastikan(pelaku, rules.STATISTIK)
    return aturan_kemnaker.susun(
        periode,
        _keterangan(periode, aturan_kemnaker.SUMBER),
        _hitung(periode),
        perusahaan.kecamatan(),
        (label(Sumbu.KECAMATAN, TANPA), label(Sumbu.JENIS, TANPA)),
        contoh=bool(contoh_sumber([_SUMBER], periode)),
    )


def lks_bipartit(pelaku: Pelaku, periode: Periode) -> DataTabel:
    """Return the report on LKS Bipartit to the province; it leaves by the permission of whoever
    keeps that register."""
    authz.tabel().pastikan(pelaku, EKSPOR_LKS, milik_sendiri=False)
    return lembaga.lks_bipartit(
        periode,
        _keterangan(periode, lembaga.SUMBER_LKS),
        rekap(periode.dari, periode.sampai),
        kalimat_wajib(LAPOR_LKS, periode.tahun),
    )


def serikat_pekerja(pelaku: Pelaku, periode: Periode) -> DataTabel:
    """Return the report on unions: as it was sent where it was, else as the book has it now; it
    leaves by the permission of whoever sends it."""
    authz.tabel().pastikan(pelaku, CATAT_SERIKAT, milik_sendiri=False)
    laporan, isi = baca_serikat.isi_periode(periode.dari, periode.sampai)
    terkirim = laporan is not None and laporan.dikirim_pada is not None
    if laporan is not None and laporan.dikirim_pada is not None:
        hari = tulis_tanggal(laporan.dikirim_pada, hari=False)
        saat = f"sebagaimana dikirim {hari} dengan surat {laporan.nomor_surat}"
    else:
        saat = "menurut keadaannya kini"
    return lembaga.serikat(
        periode,
        _keterangan(periode, f"{lembaga.SUMBER_SERIKAT}, {saat}"),
        isi,
        kalimat_wajib(LAPOR_SERIKAT, periode.tahun),
        dikirim=terkirim,
    )
