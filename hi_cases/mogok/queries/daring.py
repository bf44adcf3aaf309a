"""The notices that an account may follow."""

from __future__ import annotations

from hi_cases.core.authz import Pelaku
from hi_cases.mogok.rules.daring import DARING
from hi_cases.mogok.rules.jenis import PENUTUPAN
from hi_cases.serikat.queries.akun import sesama
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.queries.lacak import HalamanUrusan, halaman_satu

BATAS = 50


def milik_saya(pelaku: Pelaku) -> list[HalamanUrusan]:
    """Return the newest notices that the account gave, or another account of its union; of a
    company also its own lock-outs that were noted at the counter."""
    if pelaku.id is None:
        return []
    kode = [satu.kode for satu in DARING]
    semua = {s.id: s for s in urusan.dibuat_oleh(kode, sesama(pelaku.id), batas=BATAS)}
    tutup = urusan.dibuat_oleh([PENUTUPAN.kode], (), pelaku.perusahaan_ids, batas=BATAS)
    semua |= {s.id: s for s in tutup}
    return [halaman_satu(semua[nomor]) for nomor in sorted(semua, reverse=True)[:BATAS]]
