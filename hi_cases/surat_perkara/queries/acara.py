"""Facts of talks, clarification and summonses, as words for letters."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from hi_cases.core.teks import romawi
from hi_cases.perselisihan.queries.surat import klarifikasi_terakhir
from hi_cases.perselisihan.types import PerihalPanggilan
from hi_cases.surat_perkara.rules.kata import hari
from hi_cases.surat_perkara.types import Panggilan, Perundingan

_PINDAH = " (dijadwalkan ulang)"
_RISALAH = (
    "tempat",
    "pokok_masalah",
    "keterangan_pekerja",
    "keterangan_pengusaha",
    "arahan",
    "kesimpulan",
)


def perundingan(satu: Perundingan) -> dict[str, str]:
    """One round of bipartit."""
    return {
        "ke": str(satu.ke),
        "tanggal": hari(satu.tanggal),
        "tempat": satu.tempat,
        "hasil": satu.hasil.label,
        "kesimpulan": satu.kesimpulan,
    }


def klarifikasi(perkara_id: int) -> dict[str, Any]:
    """The last clarification of a case."""
    satu = klarifikasi_terakhir(perkara_id)
    return {
        "ada": satu is not None,
        "diundang": hari(satu.diundang_pada) if satu else "",
        "pertemuan": hari(satu.pertemuan) if satu else "",
        "perihal": satu.perihal if satu else "",
        "tanggal": hari(satu.risalah_pada) if satu else "",
        **{nama: (getattr(satu, nama) or "") if satu else "" for nama in _RISALAH},
    }


def ke_berikut(surat: Sequence[Panggilan], pihak_id: int | None, perihal: str) -> int:
    """The place of the next summons of a party in its own count."""
    lama = [p.ke for p in surat if p.pihak_id == pihak_id and p.perihal.value == perihal]
    return max(lama, default=0) + 1


def panggilan(
    surat: Sequence[Panggilan],
    pihak_id: int | None,
    isian: Mapping[str, Any],
    lepas: Collection[tuple[PerihalPanggilan, date]] = (),
) -> dict[str, Any]:
    """The summons that is being written: its place in the count of this party.

    `lepas` are the days that the office left: a summons to one calls nobody, and is said so.
    """
    perihal = str(isian.get("perihal") or PerihalPanggilan.SIDANG.value)
    ke = ke_berikut(surat, pihak_id, perihal)
    return {
        "ke": str(ke),
        "romawi": romawi(ke),
        "pertama": ke == 1,
        "sidang": perihal == PerihalPanggilan.SIDANG,
        "untuk": PerihalPanggilan(perihal).label.lower()
        if perihal in set(PerihalPanggilan)
        else "",
        "terdahulu": [
            {
                "ke": romawi(p.ke),
                "tanggal": hari(p.dikirim_pada),
                "untuk": hari(p.untuk_tanggal)
                + (_PINDAH if (p.perihal, p.untuk_tanggal) in lepas else ""),
            }
            for p in surat
            if p.pihak_id == pihak_id and p.perihal.value == perihal
        ],
    }
