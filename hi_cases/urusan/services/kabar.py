"""Telling of an act: the officer who has the matter, or all who may lead it on.

Nobody is told of what he did himself. Titles may name people, so notices carry the number alone.
"""

from __future__ import annotations

from hi_cases.akun import queries as akun
from hi_cases.core.authz import Pelaku
from hi_cases.core.teks import bertitik
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.urusan.models import LangkahUrusan, Urusan
from hi_cases.urusan.rules import alur
from hi_cases.urusan.types import Jenis


def _penerima(urusan: Urusan, jenis: Jenis) -> set[int]:
    if urusan.petugas_id is not None:
        return {urusan.petugas_id}
    if not urusan.terbuka:
        return set()
    peran = alur.penangan(jenis, urusan.tahap, urusan.keadaan)
    return {satu.id for p in sorted(peran) for satu in akun.pengguna_aktif(p)}


def sampaikan(pelaku: Pelaku, urusan: Urusan, jenis: Jenis, langkah: LangkahUrusan) -> None:
    """Tell of one step, once for each account; what was asked before it rests."""
    kunci = f"urusan:{urusan.id}"
    pemberitahuan.tangani(urusan.rujukan, kunci)
    kini, _siapa = alur.menunggu(jenis, urusan.tahap, urusan.keadaan)
    pemberitahuan.beri_tahu(
        _penerima(urusan, jenis) - {pelaku.id},
        kelompok=Kelompok.PERKARA,
        judul=f"{urusan.nomor} ({jenis.nama}): {langkah.judul}",
        isi=bertitik(kini),
        kunci=f"{kunci}:{langkah.id}",
        rujukan=urusan.rujukan,
    )
