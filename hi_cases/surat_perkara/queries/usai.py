"""Which letters of cases have lost their purpose, many at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from hi_cases.jadwal import queries as jadwal
from hi_cases.perselisihan.queries.surat import tahap_banyak
from hi_cases.perselisihan.rules import surat_usai
from hi_cases.perselisihan.rules.pertemuan import Lepas, hari_lepas
from hi_cases.perselisihan.types import PerihalPanggilan


def _ditinggal(surat: Any, lepas: dict[int, Lepas]) -> bool:
    """Tell whether the meeting that a summons calls to was left; what cannot be read was not."""
    isian, milik = surat.isian or {}, lepas.get(surat.rujukan_id)
    try:
        hari = date.fromisoformat(str(isian.get("untuk_tanggal")))
        perihal = PerihalPanggilan(isian.get("perihal") or PerihalPanggilan.SIDANG)
    except ValueError:
        return False
    return milik is not None and milik.kena(perihal, hari, isian.get("pukul"))


def usai(semua: Sequence[Any]) -> dict[int, str]:
    """Return, of these letters, those whose matter is over, with why: two questions at most."""
    bertujuan = [satu for satu in semua if satu.kode in surat_usai.TAHAP_SURAT]
    if not bertujuan:
        return {}
    tahap = tahap_banyak({satu.rujukan_id for satu in bertujuan})
    memanggil = {s.rujukan_id for s in bertujuan if s.kode in surat_usai.MEMANGGIL}
    acara = jadwal.acara_rujukan_banyak("perkara", sorted(memanggil)) if memanggil else {}
    lepas = {nomor: hari_lepas(milik) for nomor, milik in acara.items()}
    hasil = {
        satu.id: surat_usai.usai(
            satu.kode,
            tahap[satu.rujukan_id],
            ditinggal=satu.kode in surat_usai.MEMANGGIL and _ditinggal(satu, lepas),
        )
        for satu in bertujuan
        if satu.rujukan_id in tahap
    }
    return {nomor: alasan for nomor, alasan in hasil.items() if alasan}
