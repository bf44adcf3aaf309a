"""Guards that procedures share. Each returns None, or the sentence why the act must wait."""

from __future__ import annotations

from hi_cases.permohonan.types import Fakta, NilaiButir

TIDAK_TERPENUHI = frozenset({NilaiButir.TIDAK_SESUAI, NilaiButir.DI_BAWAH_HUKUM})


def sudah_lengkap_diisi(fakta: Fakta) -> str | None:
    """The filing lacks nothing that its kind asks for."""
    return " ".join(fakta.kurang) or None


def butir_dinilai(fakta: Fakta) -> str | None:
    """Every mandatory point of the checklist was judged in this round."""
    if not fakta.butir_belum:
        return None
    return f"Masih {len(fakta.butir_belum)} butir daftar periksa yang belum dinilai."


def butir_terpenuhi(fakta: Fakta) -> str | None:
    """No point of the checklist was found not to be met."""
    gagal = sum(nilai in TIDAK_TERPENUHI for nilai in fakta.butir.values())
    return f"{gagal} butir daftar periksa belum sesuai." if gagal else None


def catatan_selesai(fakta: Fakta) -> str | None:
    """No note to the applicant is open."""
    if not fakta.catatan_terbuka:
        return None
    return f"Masih {fakta.catatan_terbuka} catatan untuk pemohon yang belum selesai."


def ada_yang_dikembalikan(fakta: Fakta) -> str | None:
    """There is something to tell the applicant: a point not met, or an open note."""
    if fakta.catatan_terbuka or butir_terpenuhi(fakta):
        return None
    return "Tandai butir yang belum sesuai, atau tulis catatan, agar pemohon tahu yang diperbaiki."


def pemberitahuan_belum_diterima(fakta: Fakta) -> str | None:
    """Receipt of this round's notice was not recorded yet."""
    return "Penerimaan pemberitahuan sudah dicatat." if fakta.diterima_pemohon else None
