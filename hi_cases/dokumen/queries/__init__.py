"""Reads of the uploads: only what the actor may see of the thing the files belong to."""

from hi_cases.dokumen.queries.berkas import (
    ambil,
    berkas_menurut,
    berkas_untuk,
    boleh_batalkan,
    buka,
    satu,
)

__all__ = ["ambil", "berkas_menurut", "berkas_untuk", "boleh_batalkan", "buka", "satu"]
