"""Who is told when a meeting of a case is planned, moved or called off: both sides, the mediator.

What is said leaves by e-mail: what, when, where and the number of the case, never a name or why.
"""

from __future__ import annotations

from typing import Any

from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.perselisihan.queries.akun_pihak import akun_pihak
from hi_cases.perselisihan.rules import pertemuan
from hi_cases.perselisihan.services.lingkup import Lingkup


def _penerima(di: Lingkup, acara: Any) -> set[int]:
    luar = {satu for semua in akun_pihak(di.perkara.pihak).values() for satu in semua}
    return (luar | {acara.petugas_id}) - {di.pelaku.id}


def beri_tahu(di: Lingkup, acara: Any, kunci: str, kata: str, isi: str) -> None:
    """Tell them once under `kunci`; nobody is told of what he did himself."""
    pemberitahuan.beri_tahu(
        _penerima(di, acara),
        kelompok=Kelompok.SIDANG,
        judul=f"{pertemuan.apa(acara.jenis)} {kata}: {di.perkara.sebutan}",
        isi=isi,
        kunci=f"acara:{acara.id}:{kunci}",
        rujukan=di.perkara.rujukan,
    )


def dijadwalkan(di: Lingkup, acara: Any) -> None:
    """Tell that a meeting is planned."""
    waktu = pertemuan.tulis_saat(acara.mulai)
    isi = f"{waktu}, {acara.di}. Surat panggilan menyusul."
    beri_tahu(di, acara, "baru", "dijadwalkan", isi)


def dipindah(di: Lingkup, acara: Any, semula: str) -> None:
    """Tell that a meeting is at another time or place now."""
    waktu = pertemuan.tulis_saat(acara.mulai)
    isi = f"Semula {semula}. Sekarang {waktu}, {acara.di}. Panggilan yang baru menyusul."
    beri_tahu(di, acara, f"pindah:{len(acara.perubahan)}", "dijadwalkan ulang", isi)


def dibatalkan(di: Lingkup, acara: Any) -> None:
    """Tell that a meeting is called off."""
    waktu = pertemuan.tulis_saat(acara.mulai)
    beri_tahu(di, acara, "batal", "dibatalkan", f"Pertemuan {waktu} tidak diadakan.")
