"""What is seen before a silence is noted: its day and count, each point, hints, whose it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import url_for

from hi_cases.akun import queries as akun
from hi_cases.core.authz import Peran
from hi_cases.core.bidang import Isian
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.permohonan import queries
from hi_cases.permohonan.models import HasilButir, Permohonan
from hi_cases.permohonan.routes.teliti_naskah import Naskah, naskah
from hi_cases.permohonan.rules import alur
from hi_cases.permohonan.rules.diam import (
    Memenuhi,
    isian_penentu,
    jawaban_penentu,
    penentu_gagal,
)
from hi_cases.permohonan.types import Fakta, Jenis, Tahap, Tindakan, Transisi


@dataclass(frozen=True)
class BahanDiam:
    """What the page shows beside the questions."""

    kode: str
    jatuh: date
    sejak: date
    dicatat: date
    jejak: Any
    pemutus: str
    lihat: Naskah
    gagal: Sequence[str]
    """Texts of the points that were found not to be met."""
    lanjut: tuple[str, str]
    """What to do where one is not met: the label and the address."""


def kepala_bidang() -> str:
    """Name who leads the section; without an account the office is named alone."""
    nama = " atau ".join(satu.nama for satu in akun.pengguna_aktif(Peran.KABID))
    return f"{nama}, kepala bidang" if nama else "Kepala bidang"


def _kata(hasil: HasilButir) -> str:
    catatan = f", dengan catatan “{hasil.catatan}”" if hasil.catatan else ""
    hari = tulis_tanggal(hasil.pada.date(), hari=False)
    return f"{hasil.nilai.label.lower()}, oleh {hasil.oleh_nama} {hari}{catatan}"


def isian_diam(permohonan: Permohonan, jenis: Jenis, transisi: Transisi) -> Sequence[Isian]:
    """Return the question of each point, with how it was judged so far; none for other acts."""
    if not transisi.diam:
        return ()
    temuan = {kode: _kata(satu) for kode, satu in queries.butir_putaran(permohonan).items()}
    return isian_penentu(transisi, queries.butir_berlaku(permohonan, jenis), temuan)


def ada_yang_tidak(permohonan: Permohonan, jenis: Jenis, isi: Mapping[str, Any]) -> bool:
    """Tell whether a point was answered with no."""
    semua = jawaban_penentu(queries.butir_berlaku(permohonan, jenis), isi)
    return any(satu.jawaban is Memenuhi.TIDAK for satu in semua)


def _pemutus(permohonan: Permohonan) -> str:
    """Say who should have decided, by the stage in which it lay."""
    if permohonan.tahap is Tahap.LENGKAP:
        kepala = " atau ".join(satu.nama for satu in akun.pengguna_aktif(Peran.KADIS))
        kata = f"Penelitian selesai ({permohonan.petugas_nama}); SK-nya menunggu tanda tangan"
        return f"{kata} {kepala or 'pimpinan'}."
    if permohonan.petugas_nama:
        return f"{permohonan.petugas_nama}, yang menelitinya."
    return f"Belum ada petugas yang mengambilnya, jadi {kepala_bidang()}."


_LANJUT = (Tindakan.KEMBALIKAN, Tindakan.AMBIL, Tindakan.TOLAK)
"""The written notice; where the stage has none, the way to it; at the end of the way, refusal."""


def _lanjut(permohonan: Permohonan, jenis: Jenis) -> tuple[str, str]:
    for aksi in _LANJUT:
        if transisi := alur.cari(jenis.prosedur, permohonan.tahap, aksi):
            alamat = url_for("permohonan.tindakan", id=permohonan.id, tindakan=aksi.value)
            return transisi.sebutan, alamat
    return "Kembali ke permohonan", url_for("permohonan.rinci", id=permohonan.id)


def bahan_diam(
    permohonan: Permohonan, jenis: Jenis, transisi: Transisi, fakta: Fakta
) -> BahanDiam | None:
    """Return what to show for an act that notes a silence; None: it is another, or not over."""
    jatuh, sejak = fakta.jatuh.get(transisi.diam), fakta.sejak_lewat(transisi.diam)
    if jatuh is None or sejak is None:
        return None
    tenggat = next(
        satu
        for satu in queries.tenggat(permohonan)
        if satu.kode == transisi.diam and satu.status is StatusTenggat.BERJALAN
    )
    nama = {satu.kode: satu.teks for satu in jenis.butir}
    return BahanDiam(
        transisi.diam,
        jatuh,
        sejak,
        fakta.hari_ini,
        kalender.jejak_tenggat(tenggat),
        _pemutus(permohonan),
        naskah(permohonan, jenis),
        [nama[kode] for kode in penentu_gagal(fakta)],
        _lanjut(permohonan, jenis),
    )
