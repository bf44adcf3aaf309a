"""Sentences about an indicator, made from its figures alone: whether it was reached, whether it
rose. Why is never said; that is the author's part."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.indikator.rules.laporan.tulis import PERSEN, angka, dengan_satuan, persen
from hi_cases.indikator.types import Arah, BarisLakip, DataLakip, Rumus

_DUA = Decimal("0.01")


def realisasi(b: BarisLakip, tahun: int, hari_ini: date, *, berjalan: bool) -> str:
    """Say what was reached of what was set."""
    satuan = b.definisi.satuan
    kapan = f"sampai {tulis_tanggal(hari_ini, hari=False)}" if berjalan else f"tahun {tahun}"
    if b.realisasi is None:
        return f"Realisasi {kapan} belum ada, karena {_sebab_kosong(b)}. {_target(b)}"
    isi = f"Realisasi {kapan}: {dengan_satuan(b.realisasi, satuan)}{_pecahan(b)}"
    if b.capaian is None:
        return f"{isi}. {_target(b)}"
    kata = f"{isi}, dari target {dengan_satuan(b.target, satuan)}"
    return f"{kata}; capaian {persen(b.capaian)}, {_tercapai(b, berjalan=berjalan)}."


def _sebab_kosong(b: BarisLakip) -> str:
    if b.definisi.rumus is Rumus.TANGAN:
        return "angkanya diisi dengan tangan, dan belum diisi"
    if b.angka.penyebut is not None:
        return "tidak ada yang dapat dihitung persentasenya (penyebut 0)"
    return "belum dihitung"


def _target(b: BarisLakip) -> str:
    if b.target is None:
        return "Dokumen tidak menetapkan target."
    return f"Target {dengan_satuan(b.target, b.definisi.satuan)}."


def _pecahan(b: BarisLakip) -> str:
    if b.angka.penyebut is None or b.realisasi != b.angka.nilai:
        return ""
    return f" ({angka(b.angka.pembilang)} dari {angka(b.angka.penyebut)})"


def _tercapai(b: BarisLakip, *, berjalan: bool) -> str:
    if b.capaian is not None and b.capaian >= 100:
        return "target sudah tercapai" if berjalan else "target tercapai"
    return "target belum tercapai" if berjalan else "target tidak tercapai"


def banding(b: BarisLakip, *, berjalan: bool) -> str:
    """Say whether it rose or fell since the year before; of what grows through the year only once
    the year is over. "" where there is no year before."""
    lalu, satuan = b.tahun_lalu, b.definisi.satuan
    if lalu is None or lalu.realisasi is None or b.realisasi is None:
        return ""
    dulu = f"tahun {lalu.tahun} ({dengan_satuan(lalu.realisasi, satuan)})"
    if berjalan and b.arus:
        return f"Belum dibandingkan dengan {dulu}, karena tahun ini belum berakhir."
    selisih = (b.realisasi - lalu.realisasi).quantize(_DUA)
    if not selisih:
        return f"Tetap seperti {dulu}."
    arah = "naik" if selisih > 0 else "turun"
    baik = (selisih > 0) is (b.definisi.arah is Arah.NAIK)
    kata = "membaik" if baik else "menurun mutunya"
    besar = (
        f"{angka(abs(selisih))} poin persen"
        if satuan == PERSEN
        else dengan_satuan(abs(selisih), satuan)
    )
    tambahan = f", artinya {kata}" if b.definisi.arah is Arah.TURUN else ""
    return f"Dibanding {dulu} {arah} {besar}{tambahan}."


def dokumen(b: BarisLakip) -> str:
    """Say what a document has beside what is counted, and which of both attainment is from."""
    if b.tertulis is None or b.definisi.rumus is Rumus.TANGAN:
        return ""
    satuan = b.definisi.satuan
    isi = f"Menurut dokumen {dengan_satuan(b.tertulis, satuan)}"
    if not b.angka.nilai:
        return f"{isi}; sistem belum menghitung apa pun, jadi capaian memakai angka dokumen."
    if b.angka.nilai == b.tertulis:
        return f"{isi}, sama dengan yang dihitung sistem."
    beda = dengan_satuan(abs(b.angka.nilai - b.tertulis), satuan)
    kata = "lebih banyak" if b.angka.nilai > b.tertulis else "lebih sedikit"
    return f"{isi}; yang dihitung sistem {kata} {beda}, dan capaian memakai hitungan sistem."


def perkiraan(b: BarisLakip) -> str:
    """State the forecast of the year's end as one; "" for a year that is over."""
    if b.perkiraan is None:
        return ""
    cara = "diteruskan dengan laju yang sama" if b.arus else "dianggap tetap"
    capai = f", capaian {persen(b.capaian_perkiraan)}" if b.capaian_perkiraan is not None else ""
    nilai = dengan_satuan(b.perkiraan, b.definisi.satuan)
    return f"Perkiraan akhir tahun sekitar {nilai}{capai}; {cara}. Ini perkiraan, bukan realisasi."


def satu_paragraf(b: BarisLakip, d: DataLakip) -> str:
    """Return all that the figures say of one indicator."""
    semua = (
        realisasi(b, d.tahun, d.hari_ini, berjalan=d.berjalan),
        banding(b, berjalan=d.berjalan),
        dokumen(b),
        perkiraan(b),
    )
    return " ".join(satu for satu in semua if satu)


def ringkasan(d: DataLakip) -> str:
    """Return the chapter in one paragraph: how many were reached."""
    semua = d.baris
    dinilai = [b for b in semua if b.capaian is not None]
    tercapai = sum(1 for b in dinilai if b.capaian is not None and b.capaian >= 100)
    belum, kosong = len(dinilai) - tercapai, len(semua) - len(dinilai)
    kapan = (
        f"Sampai {tulis_tanggal(d.hari_ini, hari=False)}"
        if d.berjalan
        else f"Sampai akhir tahun {d.tahun}"
    )
    kata = "belum mencapai target" if d.berjalan else "tidak mencapai target"
    tanpa = f", dan {kosong} tidak dinilai karena target atau angkanya tidak ada" if kosong else ""
    return (
        f"{kapan}, dari {len(semua)} indikator {tercapai} mencapai target, {belum} {kata}{tanpa}."
    )
