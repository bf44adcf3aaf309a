"""Who may have a matter of a kind."""

from __future__ import annotations

from hi_cases.akun import queries as akun
from hi_cases.core.authz import PERAN_LAYANAN, Peran
from hi_cases.urusan.types import Jenis


def calon_petugas(jenis: Jenis) -> dict[int, str]:
    """Return the active officers who act on matters of a kind, by number, in order of name."""
    peran = {p for satu in jenis.alur for p in satu.peran} & {*PERAN_LAYANAN, Peran.ANALIS}
    semua = {satu.id: satu.nama for p in sorted(peran) for satu in akun.pengguna_aktif(p)}
    return dict(sorted(semua.items(), key=lambda satu: (satu[1], satu[0])))
