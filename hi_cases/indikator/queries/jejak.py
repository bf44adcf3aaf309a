"""What the trail keeps of closings, hand entries and planning documents: what is written there, and
what the rows are compared with each night."""

from __future__ import annotations

from typing import Any

from hi_cases.indikator.models import DokumenRencana, IsianIndikator, TutupBulan
from hi_cases.indikator.queries.rencana import definisi_dokumen
from hi_cases.indikator.rules.sidik_rencana import sidik_rencana

TUTUP, REVISI = "bulan.tutup", "bulan.revisi"
ISI, CORET = "indikator.isi", "indikator.coret"
MUAT, SIDIK = "rencana_indikator.muat", "rencana_indikator.sidik"
TARIK = "rencana_indikator.tarik"


def isi_tutup(satu: TutupBulan) -> dict[str, Any]:
    """What the trail keeps of a closing, beside its reason and who made it."""
    return {
        "tahun": satu.tahun,
        "bulan": satu.bulan,
        "revisi": satu.revisi,
        "sidik": satu.sidik,
        "ditutup_pada": satu.ditutup_pada.isoformat(),
    }


def isi_isian(satu: IsianIndikator) -> dict[str, Any]:
    """What the trail keeps of an entry, beside its proof and who made it."""
    return {
        "kunci": satu.kunci,
        "periode": f"{satu.tahun}-{satu.bulan:02}",
        "nilai": f"{satu.nilai.normalize():f}",
    }


def isi_dokumen(satu: DokumenRencana) -> dict[str, Any]:
    """What the trail keeps of a planning document: a hash over all that it says."""
    fakta = (satu.kode, satu.nama, satu.sumber, satu.tanggal, satu.dari, satu.sampai)
    return {
        "nama": satu.nama,
        "dari": satu.dari,
        "sampai": satu.sampai,
        "sidik": sidik_rencana(fakta, definisi_dokumen(satu)),
    }
