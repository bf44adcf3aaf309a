"""The calendar by month, week and day, and the list of a day for the desk at the door."""

from __future__ import annotations

from collections.abc import Sequence

from flask import render_template
from flask.typing import ResponseReturnValue

from hi_cases.akun import queries as akun
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.jadwal import queries
from hi_cases.jadwal.models import Acara
from hi_cases.jadwal.routes.bahan import label_hal, qr_hadir, saringan, tampil
from hi_cases.jadwal.routes.cetak_biru import bp
from hi_cases.jadwal.rules.halaman import (
    GambarHari,
    HalamanKalender,
    Tampilan,
    baca_tanggal_alamat,
    gambar_hari,
    sifat_hari,
)
from hi_cases.kalender_kerja import queries as kalender_kerja


def _gambar(halaman: HalamanKalender, ruang: Sequence[str]) -> GambarHari | None:
    if halaman.tampilan is not Tampilan.HARI:
        return None
    jam = queries.jam_sidang(halaman.tanggal)
    return gambar_hari(next(halaman.hari), ruang, jam.awal, jam.akhir)


def _berhalangan(halaman: HalamanKalender, petugas: dict[int, str]) -> list[tuple[str, object]]:
    """Return who is away on the days of a week or a day, with the days."""
    if halaman.tampilan is Tampilan.BULAN:
        return []
    hari = [satu.tanggal for satu in halaman.hari]
    semua = queries.halangan_banyak(petugas, hari[0], hari[-1])
    return [(petugas[satu.pengguna_id], satu) for satu in semua]


@bp.get("/jadwal")
@wajib("jadwal.lihat")
def jadwal() -> ResponseReturnValue:
    """Show a month, a week or a day; the address says which, whose and in which room."""
    pelaku, saring = pelaku_kini(), saringan()
    halaman = saring.halaman(pelaku)
    return render_template(
        "jadwal/kalender.html",
        saring=saring,
        halaman=halaman,
        tampilan=Tampilan,
        gambar=_gambar(halaman, [satu.nama for satu in queries.ruang_semua()]),
        berhalangan=_berhalangan(halaman, queries.petugas_semua()),
        boleh_baru=bool(queries.petugas_untuk(pelaku)),
    )


def _menurut_ruang(acara: Sequence[Acara]) -> list[tuple[str, list[Acara]]]:
    """Return the meetings of a day by room, those outside the office last."""
    nama = sorted({satu.ruang.nama for satu in acara if satu.ruang})
    hasil = [(satu, [a for a in acara if a.ruang and a.ruang.nama == satu]) for satu in nama]
    luar = [satu for satu in acara if satu.ruang is None]
    return [*hasil, ("Di luar ruang Dinas", luar)] if luar else hasil


@bp.get("/jadwal/hari/<tanggal>/cetak")
@wajib("jadwal.lihat")
def cetak_hari(tanggal: str) -> ResponseReturnValue:
    """Print a day: by room, with room to sign, and beside each meeting its code of attendance."""
    pelaku, hari = pelaku_kini(), baca_tanggal_alamat(tanggal)
    if hari is None:
        raise TidakDitemukan
    acara = queries.rentang(pelaku, hari, hari)
    return render_template(
        "jadwal/cetak_hari.html",
        hari=hari,
        sifat=sifat_hari(kalender_kerja.kalender(), hari),
        kelompok=_menurut_ruang(acara),
        jam={satu.id: satu.jam for satu in tampil(pelaku, acara)},
        petugas=akun.nama({satu.petugas_id for satu in acara}),
        hal=label_hal(pelaku, acara),
        qr={satu.id: qr_hadir(satu) for satu in acara},
    )
