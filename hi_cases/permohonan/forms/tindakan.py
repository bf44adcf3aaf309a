"""The form of any act on a submission, made of the fields that its row of the table declares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hi_cases.core.bidang import Isian
from hi_cases.core.bidang_form import FormDariIsian, bidang, tandai_wajib
from hi_cases.permohonan.types import Transisi

HARI_TINDAKAN = "tanggal"
"""The day of an act: an officer writes that of the paper, an account acts on the day itself."""

Pilihan = Mapping[str, Sequence[tuple[str, str]]]
"""(value, text) pairs by the name of a field whose choices depend on the submission."""


class FormTindakan(FormDariIsian):
    """Base of the acts' forms."""

    berubah = (
        "Permohonan ini berubah sejak Anda membuka halaman ini, mungkin karena tombol tertekan "
        "dua kali. Periksa keadaannya, lalu kirim lagi hanya bila masih perlu."
    )
    isian_tindakan: tuple[Isian, ...] = ()

    def isian(self) -> tuple[Isian, ...]:
        """Return the fields that the act's row declares, as this reader is asked for them."""
        return self.isian_tindakan


def isian_bagi(transisi: Transisi, *, staf: bool) -> tuple[Isian, ...]:
    """Return what an act asks of this reader: an account is not asked for the day."""
    if staf:
        return transisi.isian
    return tuple(satu for satu in transisi.isian if satu.nama != HARI_TINDAKAN or satu.wajib)


def form_tindakan(
    transisi: Transisi,
    versi: int,
    *,
    staf: bool,
    pilihan: Pilihan | None = None,
    awal: Mapping[str, Any] | None = None,
    lebih: Sequence[Isian] = (),
) -> FormTindakan:
    """Return the form of an act on one submission, with what it may choose from.

    `lebih`: what the act asks of this submission before its row's own fields.
    """
    isian = (*lebih, *isian_bagi(transisi, staf=staf))
    isi: dict[str, Any] = {**bidang(isian), "isian_tindakan": isian}
    kelas = type(f"Form_{transisi.tindakan.value}", (FormTindakan,), isi)
    form = kelas(data={"versi": str(versi), **(awal or {})})
    for nama, semua in (pilihan or {}).items():
        if nama in form:
            form[nama].choices = dict(semua)
            if len(semua) == 1 and not form[nama].raw_data:
                form[nama].data = semua[0][0]
    tandai_wajib(form, isian)
    return form
