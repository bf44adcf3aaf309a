"""The hand-over note of a case, drafted from its facts.

Whoever takes the case over reads in one screen where it stands, which day the law names next, what
is open, and what was promised. Private notes are no fact of the case: they do not come this far.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.rules.menunggu import menunggu
from hi_cases.perselisihan.types import FaktaPihak, Tahap
from hi_cases.perselisihan.types.serah_terima import BahanSerah, TenggatSerah

KEPALA = 160
"""Letters of a session's summary that the note repeats."""
BANYAK = 4
"""Lines of one kind in the note; the rest is counted."""


def _hari(hari: date) -> str:
    return tulis_tanggal(hari, hari=False)


def _nama(pihak: FaktaPihak) -> str:
    return pihak.nama or pihak.jenis.label


def _sisa(satu: TenggatSerah) -> str:
    if satu.dijeda:
        return "hitungannya sedang dijeda"
    if satu.jatuh is None or satu.sisa is None:
        return "harinya belum dapat dihitung: kalendernya belum dimuat"
    if satu.sisa < 0:
        return f"lewat {-satu.sisa} hari kerja"
    return "hari ini" if satu.sisa == 0 else f"tersisa {satu.sisa} hari kerja"


def _tenggat(satu: TenggatSerah) -> str:
    pihak = f" bagi {satu.pihak}" if satu.pihak else ""
    hari = f" {_hari(satu.jatuh)}" if satu.jatuh and not satu.dijeda else ""
    return f"{satu.kode} ({satu.nama.lower()}){pihak}:{hari}, {_sisa(satu)}".replace(":,", ":")


def berikut(bahan: BahanSerah) -> TenggatSerah | None:
    """Return the next lawful date: the nearest running deadline that has a day."""
    berhari = [satu for satu in bahan.tenggat if satu.jatuh and not satu.dijeda]
    return min(berhari, key=lambda satu: (satu.jatuh, satu.kode), default=None)


def _kedudukan(b: BahanSerah) -> list[str]:
    sejak = f" sejak {_hari(b.sejak)}" if b.sejak else ""
    f = b.fakta
    hasil = [f"Tahap: {f.tahap.label.lower()}{sejak}."]
    if f.tahap is Tahap.DILIMPAHKAN_MEDIATOR and f.pelimpahan_diterima is None:
        hasil.append("Pelimpahan belum dicatat diterima: MED-7 dan MED-30 belum berjalan.")
    if diam := f.matang_dianggap_menolak:
        nama = ", ".join(_nama(satu) for satu in diam)
        hasil.append(f"Yang perlu dilakukan: catat bahwa {nama} dianggap menolak anjuran.")
    else:
        semua = " ".join(satu.kalimat for satu in menunggu(f).semua)
        hasil.append(f"Yang ditunggu: {semua}")
    return hasil


def _waktu(b: BahanSerah) -> list[str]:
    dekat = berikut(b)
    hasil = []
    if dekat is not None:
        hasil.append(f"Batas hukum terdekat: {_tenggat(dekat)}. Dasar: {dekat.dasar}.")
    lain = [_tenggat(satu) for satu in b.tenggat if satu is not dekat]
    if lain:
        hasil.append(f"Tenggat lain yang berjalan: {_deret(lain)}.")
    if b.kelonggaran:
        hasil.append(f"Kelonggaran: {b.kelonggaran}")
    return hasil


def _deret(bagian: list[str]) -> str:
    """The first few, and how many more there are."""
    tampak = "; ".join(bagian[:BANYAK])
    lebih = len(bagian) - BANYAK
    return f"{tampak}; dan {lebih} lagi" if lebih > 0 else tampak


def _kepala(teks: str) -> str:
    """The headline of a summary: its first line, cut at a word."""
    baris = next((satu.strip() for satu in teks.splitlines() if satu.strip()), "")
    if len(baris) <= KEPALA:
        return baris
    return f"{baris[:KEPALA].rsplit(' ', 1)[0]} …"


def _sidang(b: BahanSerah) -> list[str]:
    if not b.sidang:
        return ["Belum ada sidang."]
    akhir = b.sidang[-1]
    nasib = "terlaksana" if akhir.terlaksana else "tidak terlaksana"
    ringkas = _kepala(akhir.ringkasan)
    return [
        f"Sidang terakhir: {akhir.jalur.value} ke-{akhir.ke}, {_hari(akhir.tanggal)}, {nasib}."
        + (f" {ringkas}" if ringkas else "")
    ]


def _rencana(b: BahanSerah) -> list[str]:
    kini = b.fakta.hari_ini
    hasil = []
    nanti = {
        (s.untuk_tanggal, s.pukul, s.tempat, s.perihal.label)
        for s in b.panggilan
        if s.untuk_tanggal >= kini
    }
    rencana = [
        f"{perihal.lower()} {_hari(hari)}"
        + (f" pukul {pukul}" if pukul else "")
        + (f" di {tempat}" if tempat else "")
        for hari, pukul, tempat, perihal in sorted(nanti)
    ]
    if rencana:
        hasil.append(f"Sudah direncanakan: {_deret(rencana)}.")
    belum = [
        f"{s.pihak} untuk {s.perihal.label.lower()} {_hari(s.untuk_tanggal)}"
        for s in b.panggilan
        if not s.diterima
    ]
    if belum:
        hasil.append(f"Panggilan yang belum terbukti diterima: {_deret(belum)}.")
    return hasil


def _jawaban(b: BahanSerah) -> list[str]:
    f = b.fakta
    if not f.anjuran_terbit:
        return []
    sudah, belum = [], []
    for pihak in f.pihak:
        if pihak.terjawab:
            kata = {satu.label.lower() for satu in pihak.jawaban if satu}
            sudah.append(f"{_nama(pihak)} {' dan '.join(sorted(kata))}")
        elif pihak.terima_anjuran is None:
            belum.append(f"{_nama(pihak)} (anjuran belum terbukti diterima)")
        else:
            sampai = f" sampai {_hari(pihak.jawab_jatuh)}" if pihak.jawab_jatuh else ""
            jumlah = sum(satu is None for satu in pihak.jawaban)
            orang = (
                f", {jumlah} dari {len(pihak.jawaban)} pekerja" if len(pihak.jawaban) > 1 else ""
            )
            belum.append(f"{_nama(pihak)}{orang}{sampai}")
    hasil = [f"Jawaban atas anjuran yang sudah masuk: {_deret(sudah)}."] if sudah else []
    if belum:
        hasil.append(f"Jawaban yang masih ditunggu: {_deret(belum)}.")
    return hasil


def _janji(b: BahanSerah) -> list[str]:
    hasil = []
    if b.klarifikasi:
        hasil.append(f"Undangan klarifikasi untuk {_hari(b.klarifikasi)} belum ada risalahnya.")
    if b.kekurangan:
        hasil.append(f"Dokumen yang diminta: {_deret(list(b.kekurangan))}.")
    if b.pernyataan:
        kabar = [f"{s.jenis.lower()} dari {s.pihak}, {_hari(s.pada)}" for s in b.pernyataan]
        hasil.append(f"Kabar para pihak yang belum ditanggapi: {_deret(kabar)}.")
    return hasil


def peringatan(bahan: BahanSerah, ke_id: int | None = None) -> list[str]:
    """Return what the receiver must not overlook: what is late, and his own conflict."""
    f = bahan.fakta
    lewat = dict.fromkeys(
        satu.kode for satu in bahan.tenggat if satu.sisa is not None and satu.sisa < 0
    )
    hasil = [f"Perhatian: {', '.join(lewat)} sudah lewat waktu."] if lewat else []
    for pihak in f.matang_dianggap_menolak:
        hasil.append(
            f"Perhatian: {_nama(pihak)} tidak menjawab anjuran dalam waktunya; "
            "diamnya perlu dicatat mediator."
        )
    if ke_id is not None and ke_id in f.benturan:
        hasil.append("Perhatian: mediator pengganti menyatakan benturan kepentingan.")
    return hasil


_BAGIAN: tuple[Callable[[BahanSerah], list[str]], ...] = (
    peringatan,
    _kedudukan,
    _waktu,
    _sidang,
    _rencana,
    _jawaban,
    _janji,
)


def catatan(bahan: BahanSerah) -> str:
    """Return the note as plain sentences, one a line."""
    return "\n".join(kalimat for bagian in _BAGIAN for kalimat in bagian(bahan))
