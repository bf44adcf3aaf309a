"""Jejak hitung: every day of a count, and the sentences that explain it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from hi_cases.kalender_kerja.rules import kalimat
from hi_cases.kalender_kerja.rules.hari_kerja import gabung_jeda
from hi_cases.kalender_kerja.rules.jatuh import Cara, hitung_jatuh, jeda_menurut
from hi_cases.kalender_kerja.types import (
    SEHARI,
    Arah,
    HariJejak,
    Hasil,
    Jeda,
    JejakHitung,
    Kalender,
    Keadaan,
    Ketentuan,
    Satuan,
    StatusHari,
)


def jejak(
    kalender: Kalender,
    ketentuan: Ketentuan,
    mulai: date,
    *,
    jeda: Iterable[Jeda] = (),
    cara: Cara | None = None,
    peristiwa: str = "",
    bukti: str = "",
    penanda: Mapping[date, str] | None = None,
) -> JejakHitung:
    """Trace a count; `penanda` names other days that the picture must reach (an old due day)."""
    cara, jeda = cara or Cara(), tuple(jeda)
    hasil = hitung_jatuh(kalender, ketentuan, mulai, jeda, cara)
    hari = _hari(kalender, ketentuan, mulai, hasil, jeda_menurut(jeda, cara.jeda_klarifikasi))
    hari = kalimat.lengkapi(ketentuan, _tandai(kalender, hari, hasil, penanda or {}))
    return JejakHitung(
        ketentuan=ketentuan,
        mulai=mulai,
        hari=hari,
        hasil=hasil.jatuh,
        keadaan=hasil.keadaan,
        bacaan_lain=hasil.bacaan_lain,
        judul=kalimat.judul(ketentuan, mulai, hasil),
        pembuka=kalimat.pembuka(ketentuan, mulai, peristiwa, bukti),
        tidak_dihitung=kalimat.tidak_dihitung(hari),
        catatan=kalimat.catatan(ketentuan, hasil, hari),
    )


def _hari(
    kalender: Kalender, ketentuan: Ketentuan, mulai: date, hasil: Hasil, jeda: tuple[Jeda, ...]
) -> list[HariJejak]:
    """List the days between both ends; a period in calendar units shows its two ends only."""
    if ketentuan.satuan is not Satuan.HARI_KERJA or hasil.keadaan is Keadaan.TANPA_ANGKA:
        ujung = [HariJejak(mulai, StatusHari.MULAI)]
        if hasil.jatuh is not None and hasil.jatuh != mulai:
            ujung.append(HariJejak(hasil.jatuh, StatusHari.JATUH))
        return sorted(ujung, key=lambda satu: satu.tanggal)
    if ketentuan.arah is Arah.MUNDUR:
        return _mundur(kalender, mulai, hasil.jatuh, ketentuan.panjang or 0)
    sampai = hasil.jatuh or _batas(kalender, mulai, jeda)
    hari = list(_jalan(kalender, mulai, sampai, jeda))
    if hasil.jatuh is not None and hasil.jatuh != mulai:
        hari[-1] = _ganti(hari[-1], StatusHari.JATUH)
    return [HariJejak(mulai, StatusHari.MULAI), *hari]


def _mundur(kalender: Kalender, e: date, d: date | None, n: int) -> list[HariJejak]:
    """Trace a backward count: numbered from the latest day towards the event, which is outlined."""
    if d is None:
        return [HariJejak(e, StatusHari.MULAI)]
    hari = list(_jalan(kalender, d, e, ()))
    if hari:
        # Under the strict reading the event itself is no longer one of the n days.
        nomor = hari[-1].nomor if (hari[-1].nomor or 0) <= n else None
        hari[-1] = HariJejak(e, StatusHari.MULAI, nomor, "peristiwa")
    return [HariJejak(d, StatusHari.JATUH, nama="paling lambat"), *hari]


def _batas(kalender: Kalender, mulai: date, jeda: tuple[Jeda, ...]) -> date:
    """Return how far an unfinished count can be shown: the open pause, or the last loaded day."""
    terbuka = min((satu.dari for satu in jeda if satu.sampai is None), default=None)
    if (mulai + SEHARI).year not in kalender.tahun:
        return mulai
    akhir = date.fromordinal(kalender.blok((mulai + SEHARI).year).akhir)
    return akhir if terbuka is None else max(mulai, min(akhir, terbuka))


def _jalan(
    kalender: Kalender, mulai: date, sampai: date, jeda: tuple[Jeda, ...]
) -> Iterator[HariJejak]:
    nomor, tanggal, rentang = 0, mulai, gabung_jeda(jeda)
    while tanggal < sampai:
        tanggal += SEHARI
        if not kalender.hari_kerja(tanggal):
            yield HariJejak(tanggal, StatusHari.LIBUR, None, *_nama(kalender, tanggal))
        elif any(dari <= tanggal <= akhir for dari, akhir in rentang):
            yield HariJejak(tanggal, StatusHari.JEDA, None, _alasan(jeda, tanggal))
        else:
            nomor += 1
            yield HariJejak(tanggal, StatusHari.DIHITUNG, nomor, _nama(kalender, tanggal)[0])


def _alasan(jeda: tuple[Jeda, ...], tanggal: date) -> str:
    cocok = (j.alasan for j in jeda if j.dari <= tanggal <= (j.sampai or date.max) and j.alasan)
    return next(cocok, "dijeda")


def _nama(kalender: Kalender, tanggal: date) -> tuple[str, str]:
    """Return the names of a day off and the documents that make it so."""
    libur = kalender.hari_libur(tanggal)
    nama = " dan ".join(
        satu.nama + (" (perkiraan)" if satu.perlu_verifikasi else "") for satu in libur
    )
    return nama, "; ".join(dict.fromkeys(satu.dekrit for satu in libur if satu.dekrit))


def _ganti(hari: HariJejak, status: StatusHari) -> HariJejak:
    return HariJejak(hari.tanggal, status, hari.nomor, hari.nama, hari.dasar)


def _tandai(
    kalender: Kalender, hari: list[HariJejak], hasil: Hasil, penanda: Mapping[date, str]
) -> list[HariJejak]:
    """Mark other due days, and lengthen the picture to reach those within two months of it."""
    tanda = {b.tanggal: "bacaan lain" for b in hasil.bacaan_lain if b.tanggal} | dict(penanda)
    for tanggal in list(tanda):
        if abs(tanggal - hari[-1].tanggal) > timedelta(days=62) or len(hari) <= 2:
            continue
        while hari[-1].tanggal < tanggal:
            hari.append(_luar(kalender, hari[-1].tanggal + SEHARI))
        while hari[0].tanggal > tanggal:
            hari.insert(0, _luar(kalender, hari[0].tanggal - SEHARI))
    return [
        HariJejak(h.tanggal, h.status, h.nomor, h.nama, h.dasar, tanda.get(h.tanggal, ""))
        for h in hari
    ]


def _luar(kalender: Kalender, tanggal: date) -> HariJejak:
    return HariJejak(tanggal, StatusHari.LUAR, None, *_nama(kalender, tanggal))
