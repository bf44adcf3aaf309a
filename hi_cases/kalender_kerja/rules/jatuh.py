"""From a period of law and its trigger to the due day, under the readings in force."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hi_cases.kalender_kerja.rules.hari_kerja import dijeda, hitung, mundur, tambah
from hi_cases.kalender_kerja.types import (
    Arah,
    Bacaan,
    Hasil,
    Jeda,
    JedaBelumBerakhir,
    Kalender,
    KalenderBelumDimuat,
    Keadaan,
    Ketentuan,
    Satuan,
)

CARA_JEDA = {
    "undangan_sampai_risalah": "dari undangan sampai risalah klarifikasi",
    "hari_pertemuan": "hanya hari pertemuan klarifikasi",
}


@dataclass(frozen=True)
class Cara:
    """The readings chosen by the office for questions that the law leaves open."""

    mundur_ketat: bool = False
    jeda_klarifikasi: str = "undangan_sampai_risalah"

    @property
    def jeda_lain(self) -> str:
        """The other way of counting a klarifikasi pause."""
        return next(kode for kode in CARA_JEDA if kode != self.jeda_klarifikasi)


def jeda_menurut(jeda: Iterable[Jeda], cara: str) -> tuple[Jeda, ...]:
    """Return the pauses as read by `cara`; one without recorded meetings has only one reading."""
    if cara != "hari_pertemuan":
        return tuple(jeda)
    hasil: list[Jeda] = []
    for satu in jeda:
        hari = satu.pertemuan if satu.sampai is not None else ()
        hasil += [Jeda(tgl, tgl, satu.alasan) for tgl in hari] or [satu]
    return tuple(hasil)


def _geser_bulan(tanggal: date, bulan: int) -> date:
    """Move by calendar months; the last day of a shorter month stands for a missing one."""
    urutan = tanggal.year * 12 + tanggal.month - 1 + bulan
    tahun, bulan_ke = divmod(urutan, 12)
    hari = min(tanggal.day, calendar.monthrange(tahun, bulan_ke + 1)[1])
    return date(tahun, bulan_ke + 1, hari)


def _kalender_biasa(ketentuan: Ketentuan, mulai: date, panjang: int) -> date:
    tanda = -1 if ketentuan.arah is Arah.MUNDUR else 1
    if ketentuan.satuan is Satuan.HARI:
        return mulai + timedelta(days=tanda * panjang)
    if ketentuan.satuan is Satuan.JAM:
        return mulai + timedelta(days=tanda * -(-panjang // 24))
    return _geser_bulan(mulai, tanda * panjang * (12 if ketentuan.satuan is Satuan.TAHUN else 1))


def _satu(
    kalender: Kalender, ketentuan: Ketentuan, mulai: date, jeda: Iterable[Jeda], cara: Cara
) -> date:
    panjang = ketentuan.panjang or 0
    if ketentuan.satuan is not Satuan.HARI_KERJA:
        return _kalender_biasa(ketentuan, mulai, panjang)
    if ketentuan.arah is Arah.MUNDUR:
        return mundur(kalender, mulai, panjang, cara.mundur_ketat)
    return tambah(kalender, mulai, panjang, jeda_menurut(jeda, cara.jeda_klarifikasi))


def _coba(
    kalender: Kalender, ketentuan: Ketentuan, mulai: date, jeda: Iterable[Jeda], cara: Cara
) -> date | None:
    try:
        return _satu(kalender, ketentuan, mulai, jeda, cara)
    except (KalenderBelumDimuat, JedaBelumBerakhir):
        return None


def _bacaan_lain(
    kalender: Kalender, ketentuan: Ketentuan, mulai: date, jeda: tuple[Jeda, ...], cara: Cara
) -> list[Bacaan]:
    """Compute the due day once for each open question, answered the other way."""
    dihitung = kalender.cuti_bersama_dihitung(mulai)
    cuti = "bukan hari kerja" if dihitung else "hari kerja"
    lain = replace(cara, jeda_klarifikasi=cara.jeda_lain)
    calon = [
        Bacaan(
            f"Bila cuti bersama dihitung sebagai {cuti}",
            _coba(kalender.bacaan_lain, ketentuan, mulai, jeda, cara),
            "cuti_bersama_hitung",
        )
    ]
    if ketentuan.arah is Arah.MUNDUR:
        ketat = replace(cara, mundur_ketat=not cara.mundur_ketat)
        uraian = (
            "Bila hari ke-{n} boleh jatuh pada hari peristiwa"
            if cara.mundur_ketat
            else ("Bila {n} hari kerja penuh harus ada di antaranya")
        )
        calon.append(
            Bacaan(
                uraian.format(n=ketentuan.panjang),
                _coba(kalender, ketentuan, mulai, jeda, ketat),
                "hitung_mundur_ketat",
            )
        )
    elif any(satu.pertemuan for satu in jeda):
        calon.append(
            Bacaan(
                f"Bila jeda dihitung {CARA_JEDA[cara.jeda_lain]}",
                _coba(kalender, ketentuan, mulai, jeda, lain),
                "hitung_jeda_klarifikasi",
            )
        )
    return calon


def hitung_jatuh(
    kalender: Kalender,
    ketentuan: Ketentuan,
    mulai: date,
    jeda: Iterable[Jeda] = (),
    cara: Cara | None = None,
) -> Hasil:
    """Return the due day of `ketentuan` from `mulai`, or why it is not known yet."""
    cara, jeda = cara or Cara(), tuple(jeda)
    if ketentuan.panjang is None:
        return Hasil(None, Keadaan.TANPA_ANGKA)
    try:
        jatuh = _satu(kalender, ketentuan, mulai, jeda, cara)
    except KalenderBelumDimuat as galat:
        return Hasil(None, Keadaan.MENUNGGU_KALENDER, tahun_kurang=galat.tahun)
    except JedaBelumBerakhir:
        return Hasil(None, Keadaan.DIJEDA)
    if ketentuan.satuan is not Satuan.HARI_KERJA:
        return Hasil(jatuh)
    semua = _bacaan_lain(kalender, ketentuan, mulai, jeda, cara)
    return Hasil(jatuh, bacaan_lain=tuple(b for b in semua if b.tanggal != jatuh))


def sisa_hari(
    kalender: Kalender,
    ketentuan: Ketentuan,
    mulai: date,
    jatuh: date | None,
    hari_ini: date,
    jeda: Iterable[Jeda] = (),
) -> int | None:
    """Count the days left in the period's own kind of day; negative when late.

    While a pause lasts the due day is unknown, but what is left of the period is not.
    """
    if ketentuan.satuan is not Satuan.HARI_KERJA:
        return None if jatuh is None else (jatuh - hari_ini).days
    jeda = tuple(jeda)
    if jatuh is not None:
        sampai_jatuh = hitung(kalender, hari_ini, jatuh)
        if hari_ini >= jatuh or ketentuan.arah is Arah.MUNDUR:
            return sampai_jatuh
        return sampai_jatuh - dijeda(kalender, hari_ini, jatuh, jeda)
    if ketentuan.panjang is None or ketentuan.arah is Arah.MUNDUR:
        return None
    kini = max(hari_ini, mulai)
    berjalan = hitung(kalender, mulai, kini) - dijeda(kalender, mulai, kini, jeda)
    return ketentuan.panjang - berjalan
