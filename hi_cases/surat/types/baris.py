"""Rows of letters as other domains see them: their ports are handed these, and touch no table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from hi_cases.surat.types.surat import CaraSampai


class BarisPenyampaian(Protocol):
    """One sending of a letter to one party."""

    id: int
    pihak_id: int
    cara: CaraSampai
    dikirim_pada: date
    diterima_pada: date | None
    penerima: str | None
    gagal_pada: date | None
    bukti: str | None
    perbaikan: Sequence[Mapping[str, Any]] | None
    """Corrections of the receipt, the oldest first, each with its day before (`dari`)."""
    tautan_id: int | None


class BarisSurat(Protocol):
    """A letter that was issued."""

    id: int
    kode: str
    nama: str
    rujukan_id: int
    dibuat_pada: datetime
    nomor: str | None
    tanggal: date | None
    isian: Mapping[str, Any]
    bebas: Mapping[str, str]
    naskah: Mapping[str, Any] | None
    mengganti_id: int | None
    penyampaian: Sequence[BarisPenyampaian]
