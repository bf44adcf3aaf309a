"""The sentences of a trace, in Indonesian."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import groupby

from hi_cases.core.tanggal import HARI, tulis_pendek, tulis_tanggal
from hi_cases.kalender_kerja.types import (
    Arah,
    HariJejak,
    Hasil,
    Keadaan,
    Ketentuan,
    Satuan,
    StatusHari,
)


def _tanpa_hari(tanggal: date, tahun: bool = True) -> str:
    teks = tulis_tanggal(tanggal, hari=False)
    return teks if tahun else teks.rsplit(" ", 1)[0]


def judul(ketentuan: Ketentuan, mulai: date, hasil: Hasil) -> str:
    """Return the count as one equation: "11 Maret + 10 hari kerja = 1 April 2026"."""
    tahun = hasil.jatuh is None or hasil.jatuh.year != mulai.year
    tanda = "−" if ketentuan.arah is Arah.MUNDUR else "+"
    kiri = f"{_tanpa_hari(mulai, tahun)} {tanda} {ketentuan.lama}"
    if hasil.jatuh is not None:
        paling = "paling lambat " if ketentuan.arah is Arah.MUNDUR else ""
        return f"{kiri} = {paling}{_tanpa_hari(hasil.jatuh)}"
    alasan = {
        Keadaan.MENUNGGU_KALENDER: f"menunggu kalender {hasil.tahun_kurang}",
        Keadaan.DIJEDA: "sedang dijeda",
    }.get(hasil.keadaan, "tanpa tanggal")
    if hasil.keadaan is Keadaan.TANPA_ANGKA:
        return f"{_tanpa_hari(mulai)}: {ketentuan.lama}"
    return f"{kiri} = {alasan}"


def pembuka(ketentuan: Ketentuan, mulai: date, peristiwa: str, bukti: str) -> str:
    """Say what started the count, how days are counted, and on what basis."""
    apa = peristiwa or ketentuan.mulai_dari
    awal = "Dihitung mundur dari" if ketentuan.arah is Arah.MUNDUR else "Mulai:"
    bagian = [f"{awal} {apa + ', ' if apa else ''}{_tanpa_hari(mulai)}"]
    if bukti:
        bagian[0] += f" (bukti: {bukti})"
    if ketentuan.satuan is Satuan.HARI_KERJA and ketentuan.arah is Arah.MAJU:
        bagian.append("Hari pertama adalah hari berikutnya")
    if ketentuan.dasar:
        bagian.append(f"Dasar: {ketentuan.dasar}{_asal(ketentuan)}")
    return ". ".join(bagian) + "."


def _asal(ketentuan: Ketentuan) -> str:
    if not ketentuan.kode:
        return ""
    sejak = ""
    if ketentuan.berlaku_dari != date.min:
        sejak = f", berlaku sejak {_tanpa_hari(ketentuan.berlaku_dari)}"
    return f" · ketentuan {ketentuan.kode}{sejak}"


def _kecil(nama: str) -> str:
    return nama[:1].lower() + nama[1:] if nama.startswith("Cuti") else nama


def _kelompok(hari: Iterable[HariJejak]) -> str:
    """Join days of one name, then one source: "19 Mar Nyepi, 20, 23 Mar cuti … (SKB …)"."""
    hasil = []
    for dasar, sedasar in groupby(hari, key=lambda h: h.dasar):
        bernama = []
        for (nama, _bulan), grup in groupby(sedasar, key=lambda h: (h.nama, h.tanggal.month)):
            tanggal = [h.tanggal for h in grup]
            depan = "".join(f"{t.day}, " for t in tanggal[:-1])
            bernama.append(f"{depan}{tulis_pendek(tanggal[-1])} {_kecil(nama)}")
        hasil.append(", ".join(bernama) + (f" ({dasar})" if dasar else ""))
    return "; ".join(hasil)


def tidak_dihitung(hari: Iterable[HariJejak]) -> str:
    """Name what did not count: ends of weeks by number, holidays and pauses by name."""
    hari = tuple(hari)
    libur = [h for h in hari if h.status is StatusHari.LIBUR]
    polos = [h for h in libur if not h.nama]
    bagian = []
    if polos:
        nama = "–".join(
            dict.fromkeys(HARI[w] for w in sorted({h.tanggal.weekday() for h in polos}))
        )
        bagian.append(f"{len(polos)} hari {nama}")
    bernama = _kelompok(h for h in libur if h.nama)
    if bernama:
        bagian.append(bernama)
    kalimat = f"Tidak dihitung: {'; '.join(bagian)}." if bagian else ""
    jeda = [h for h in hari if h.status is StatusHari.JEDA]
    if jeda:
        kalimat += f" Dijeda {len(jeda)} hari kerja: {_kelompok(jeda)}."
    return kalimat.strip()


def catatan(ketentuan: Ketentuan, hasil: Hasil, hari: Iterable[HariJejak]) -> tuple[str, ...]:
    """Say what is unsettled: other readings, the period itself, provisional holidays."""
    semua, hari = [], tuple(hari)
    for bacaan in hasil.bacaan_lain:
        kapan = _tanpa_hari(bacaan.tanggal) if bacaan.tanggal else "belum dapat dihitung"
        semua.append(f"{bacaan.uraian}: {kapan} (perlu verifikasi).")
    if hasil.keadaan is Keadaan.MENUNGGU_KALENDER:
        sudah = max((h.nomor or 0 for h in hari), default=0)
        semua.append(
            f"Hari libur tahun {hasil.tahun_kurang} belum dimuat; "
            f"baru {sudah} dari {ketentuan.lama} yang terhitung. "
            "Tanggal jatuh muncul setelah SKB tahun itu dicatat."
        )
    if hasil.keadaan is Keadaan.DIJEDA:
        semua.append("Tanggal jatuh muncul setelah jeda berakhir.")
    if ketentuan.keyakinan.perlu_verifikasi:
        semua.append("Ketentuan ini perlu verifikasi.")
    if any("(perkiraan)" in h.nama for h in hari if h.status is StatusHari.LIBUR):
        semua.append("Sebagian hari libur masih perkiraan.")
    if ketentuan.akibat and ketentuan.kode:
        semua.append(f"Bila terlewat: {ketentuan.akibat}.")
    return tuple(semua)


def lengkapi(ketentuan: Ketentuan, hari: Iterable[HariJejak]) -> tuple[HariJejak, ...]:
    """Give each day its full sentence for those who do not see the picture."""
    return tuple(replace(satu, kalimat=_kalimat_hari(ketentuan, satu)) for satu in hari)


def _kalimat_hari(ketentuan: Ketentuan, hari: HariJejak) -> str:
    nomor = f"hari kerja ke-{hari.nomor}" if hari.nomor else ""
    # The number of the decree stands once below the picture; repeated each day it would drown it.
    sumber = hari.dasar.split(",")[0]
    alasan = _kecil(hari.nama) + (f" ({sumber})" if sumber else "")
    mundur_ = ketentuan.arah is Arah.MUNDUR
    isi = {
        StatusHari.MULAI: ("hari peristiwa" if mundur_ else "hari mulai, belum dihitung"),
        StatusHari.DIHITUNG: nomor,
        StatusHari.LIBUR: f"tidak dihitung, {alasan or HARI[hari.tanggal.weekday()]}",
        StatusHari.JEDA: f"dijeda, {alasan}",
        StatusHari.JATUH: "hari paling lambat" if mundur_ else "hari jatuh tenggat",
        StatusHari.LUAR: "di luar hitungan" + (f", {alasan}" if alasan else ""),
    }[hari.status]
    if nomor and hari.status in (StatusHari.MULAI, StatusHari.JATUH):
        isi = f"{nomor}, {isi}"
    tanda = f"; {hari.penanda}" if hari.penanda else ""
    return f"{tulis_tanggal(hari.tanggal)}: {isi}{tanda}."
