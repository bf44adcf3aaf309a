"""Telling of an act once it stands in the history. Nobody is told of what he did himself."""

from __future__ import annotations

from collections.abc import Iterable

from hi_cases.akun import queries as akun
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.permohonan.models import PeristiwaPermohonan, Permohonan
from hi_cases.permohonan.rules import alur
from hi_cases.permohonan.rules import kabar as aturan
from hi_cases.permohonan.rules.kabar import Kejadian, Penerima
from hi_cases.permohonan.rules.pelaku import MEJA, PENELITI
from hi_cases.permohonan.types import Hasil, Jenis, Pemegang, Tahap, Tindakan, Transisi
from hi_cases.perusahaan import queries as perusahaan


def berperan(peran: Iterable[Peran]) -> set[int]:
    """Return the active accounts of these roles."""
    return {nomor for satu in peran for nomor in akun.berperan(satu)}


def akun_pemohon(permohonan: Permohonan) -> set[int]:
    """Return the accounts that speak for the applicant today."""
    if permohonan.perusahaan_id is not None:
        return set(perusahaan.akun_perusahaan(permohonan.perusahaan_id))
    return {permohonan.pemohon_id} - {None} if permohonan.pemohon_id else set()


def _akun_pihak(permohonan: Permohonan) -> set[int]:
    return {satu.pengguna_id for satu in permohonan.pihak if satu.pengguna_id is not None}


def penerima(permohonan: Permohonan, jenis: Jenis, siapa: Penerima) -> set[int]:
    """Return the accounts that a notice goes to."""
    if siapa is Penerima.PEMOHON:
        return akun_pemohon(permohonan)
    if siapa is Penerima.PIHAK:
        return _akun_pihak(permohonan)
    if siapa is Penerima.PIMPINAN:
        return berperan(alur.pemutus(jenis.prosedur, permohonan.tahap))
    if permohonan.petugas_id is not None:
        return {permohonan.petugas_id}
    return berperan(MEJA)


def _sudah_dijawab(
    pelaku: Pelaku, permohonan: Permohonan, jenis: Jenis, dari: Tahap, tindakan: Tindakan
) -> None:
    """Let the notices rest that asked for the step that is done now, whoever did it."""
    pemegang = jenis.prosedur.pemegang.get(dari)
    if pemegang is Pemegang.DINAS:
        ditanya = berperan(PENELITI)
    elif pemegang is Pemegang.PEMOHON:
        ditanya = akun_pemohon(permohonan)
    else:
        ditanya = _akun_pihak(permohonan)
        if permohonan.tahap is dari and pelaku.id is not None:
            ditanya &= {pelaku.id}
    if permohonan.tahap is not dari or tindakan is Tindakan.KONFIRMASI:
        pemberitahuan.tangani(permohonan.rujukan, f"permohonan:{permohonan.id}", ditanya)


def sampaikan(
    pelaku: Pelaku,
    permohonan: Permohonan,
    jenis: Jenis,
    transisi: Transisi,
    peristiwa: PeristiwaPermohonan,
) -> None:
    """Tell of one act, one notice an event and account."""
    dari = Tahap(peristiwa.dari)
    _sudah_dijawab(pelaku, permohonan, jenis, dari, transisi.tindakan)
    kejadian = Kejadian(
        transisi,
        dari,
        permohonan.tahap,
        Hasil(peristiwa.hasil) if peristiwa.hasil else None,
        permohonan.putaran,
        pelaku.staf,
    )
    for satu in aturan.kabar(jenis.prosedur, kejadian):
        pemberitahuan.beri_tahu(
            penerima(permohonan, jenis, satu.kepada) - {pelaku.id},
            kelompok=Kelompok.PERKARA,
            judul=f"{permohonan.sebutan} ({jenis.singkat}): {satu.kata}",
            isi=satu.isi,
            kunci=f"permohonan:{permohonan.id}:{peristiwa.id}:{satu.kepada.value}",
            rujukan=permohonan.rujukan,
            resmi=satu.resmi,
        )
