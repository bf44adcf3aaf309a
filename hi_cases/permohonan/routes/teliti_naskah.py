"""The document beside the checklist: which file is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import request

from hi_cases.core.web import kunci_alamat, pelaku_kini
from hi_cases.dokumen import queries as berkas
from hi_cases.permohonan.models import DokumenPermohonan, Permohonan
from hi_cases.permohonan.types import Jenis


@dataclass(frozen=True)
class Naskah:
    """What stands beside the checklist."""

    pilihan: Sequence[tuple[DokumenPermohonan, Any]]
    """The documents that count today, each with its file; those whose text is examined first."""
    baris: DokumenPermohonan | None = None
    berkas: Any = None
    halaman: int | None = None
    jumlah: int = 0
    isyarat: Sequence[Any] = ()

    @property
    def ada(self) -> bool:
        return bool(self.pilihan)

    @property
    def berhalaman(self) -> bool:
        """Whether pages are shown as pictures."""
        return self.jumlah > 0


def naskah(permohonan: Permohonan, jenis: Jenis) -> Naskah:
    """Return the documents of a submission, and the one that the address opens."""
    semua = {s.id: s for s in berkas.berkas_untuk(pelaku_kini(), permohonan.rujukan)}
    pilihan = sorted(
        ((s, semua[s.berkas_id]) for s in permohonan.dokumen if s.berlaku and s.berkas_id in semua),
        key=lambda satu: (satu[0].kode not in jenis.naskah, satu[0].id),
    )
    if not pilihan:
        return Naskah(())
    diminta = request.args.get("dok", type=kunci_alamat)
    baris, isi = next((s for s in pilihan if s[0].id == diminta), pilihan[0])
    return Naskah(pilihan, baris, isi)
