"""The history of a case as its page reads it: corrections in full, drafts saved in a row as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from hi_cases.perselisihan.models import PeristiwaPerkara
from hi_cases.perselisihan.routes.beda import Perubahan, perubahan
from hi_cases.perselisihan.types import Tindakan


@dataclass(frozen=True)
class BarisRiwayat:
    """One line: the day of the deed, what happened, who noted it when, and what it changed."""

    hari: date | datetime
    judul: str
    label: str
    pelaku: str
    pada: datetime
    dasar: str
    perubahan: Sequence[Perubahan] = ()


def label_tindakan(kode: str) -> str:
    """Name an event of the trail; one that is no act of the table reads as it is stored."""
    try:
        return Tindakan(kode).label
    except ValueError:
        return kode.replace("_", " ").capitalize()


def _berulang(satu: PeristiwaPerkara, lain: PeristiwaPerkara) -> bool:
    """Tell whether the same person saved the same draft again."""
    simpan = satu.tindakan == lain.tindakan == Tindakan.UBAH_DRAF
    return simpan and satu.pelaku_nama == lain.pelaku_nama and satu.keterangan == lain.keterangan


def _kelompok(semua: Sequence[PeristiwaPerkara]) -> list[list[PeristiwaPerkara]]:
    hasil: list[list[PeristiwaPerkara]] = []
    for satu in semua:
        if hasil and _berulang(hasil[-1][0], satu):
            hasil[-1].append(satu)
        else:
            hasil.append([satu])
    return hasil


def _baris(kelompok: Sequence[PeristiwaPerkara]) -> BarisRiwayat:
    satu, label = kelompok[0], label_tindakan(kelompok[0].tindakan)
    judul = satu.keterangan or label
    if len(kelompok) > 1:
        judul = f"{judul.rstrip('.')} {len(kelompok)} kali"
    return BarisRiwayat(
        hari=satu.tanggal or satu.pada,
        judul=judul,
        label=label,
        pelaku=satu.pelaku_nama,
        pada=satu.pada,
        dasar=satu.dasar,
        perubahan=perubahan(satu.data.get("rinci") or ()),
    )


def baris_riwayat(semua: Sequence[PeristiwaPerkara]) -> list[BarisRiwayat]:
    """Return the history, newest first as given."""
    return [_baris(satu) for satu in _kelompok(semua)]
