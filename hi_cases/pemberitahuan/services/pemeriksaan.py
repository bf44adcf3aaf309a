"""The nightly check of the rows, and telling who looks after them what it found."""

from __future__ import annotations

from hi_cases.core import clock, periksa
from hi_cases.core.authz import Peran
from hi_cases.core.papan import papan
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan.services.beri_tahu import beri_tahu
from hi_cases.pemberitahuan.types import Kelompok

PENERIMA = (Peran.KABID, Peran.ADMIN)
SENIN = 0


def jalankan() -> int:
    """Run all checks and tell the counts; return how many findings began or ended."""
    hasil = periksa.jalankan()
    _kabarkan(hasil)
    return hasil.tersentuh


def _kabarkan(hasil: periksa.Hasil) -> None:
    """Tell the counts when something is new, and each Monday: silence must not read as health."""
    hari = clock.hari_ini()
    if hasil.baru:
        kunci = f"pemeriksaan:{hasil.terakhir_id}"
    elif hari.weekday() == SENIN:
        kunci = f"pemeriksaan:senin:{hari}"
    else:
        return
    port = papan().akun
    if port is None:
        return
    penerima = {satu for peran in PENERIMA for satu in port.berperan(peran)}
    beri_tahu(
        sorted(penerima),
        kelompok=Kelompok.SISTEM,
        judul=_judul(hasil),
        isi=_isi(),
        kunci=kunci,
        rujukan=Rujukan(periksa.JENIS_RUJUKAN, 0),
    )


def _judul(hasil: periksa.Hasil) -> str:
    if not hasil.terbuka:
        return "Pemeriksaan data: tidak ada temuan"
    baru = f", {hasil.baru} baru" if hasil.baru else ""
    return f"Pemeriksaan data: {hasil.terbuka} temuan{baru}"


def _isi() -> str:
    """Return the counts by rule: headings and numbers only, since this leaves the house."""
    jumlah = periksa.jumlah_terbuka()
    baris = [
        f"{satu.judul}: {jumlah[satu.kode]}" for satu in periksa.daftar() if satu.kode in jumlah
    ]
    if not baris:
        return f"{len(periksa.daftar())} pemeriksaan dijalankan; semuanya sesuai."
    return "; ".join(baris) + "."
