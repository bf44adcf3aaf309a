"""The yearly report of a body as a paper: finished sentences and tables from what was recorded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hi_cases.core.bidang import ribuan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.types import (
    Blok,
    Butir,
    Data,
    KolomTanda,
    Paragraf,
    Subjudul,
    Tabel,
    TandaTangan,
)
from hi_cases.tripartit.rules.rekomendasi import SELESAI, TIDAK
from hi_cases.tripartit.types import DataLaporan, HadirUnsur, RapatLaporan


def persen(bagian: int, semua: int) -> str:
    """Write a share as "93,2 %"; a share of nothing is a dash."""
    return f"{100 * bagian / semua:.1f} %".replace(".", ",") if semua else "–"


def rupiah(nilai: int) -> str:
    """Write an amount: "Rp 1.284.500.000"."""
    return f"Rp {ribuan(nilai)}" if nilai >= 0 else f"-Rp {ribuan(-nilai)}"


def jumlah_hadir(rapat: Sequence[RapatLaporan]) -> list[HadirUnsur]:
    """Add the attendance of meetings by element."""
    semua = [satu for milik in rapat for satu in milik.hadir]
    unsur = list(dict.fromkeys(satu.unsur for satu in semua))
    return [
        HadirUnsur(
            nama,
            sum(s.hadir for s in semua if s.unsur is nama),
            sum(s.jumlah for s in semua if s.unsur is nama),
        )
        for nama in unsur
    ]


def ringkasan(d: DataLaporan) -> str:
    """Return the report in one paragraph."""
    selesai = sum(1 for satu in d.rekomendasi if satu.tahap == SELESAI)
    tidak = sum(1 for satu in d.rekomendasi if satu.tahap == TIDAK)
    jalan = len(d.rekomendasi) - selesai - tidak
    anggaran = sum(satu.anggaran for satu in d.rencana)
    terpakai = sum(satu.terpakai for satu in d.rencana)
    kata = (
        f"Selama tahun {d.tahun} {d.nama} mengadakan {len(d.rapat)} rapat dan menghasilkan "
        f"{len(d.rekomendasi)} rekomendasi: {selesai} selesai, {jalan} masih ditindaklanjuti, "
        f"{tidak} tidak dapat dilaksanakan."
    )
    if not d.rencana:
        return kata
    return (
        f"{kata} Anggaran {rupiah(anggaran)}, terpakai {rupiah(terpakai)} "
        f"({persen(terpakai, anggaran)})."
    )


def blok(d: DataLaporan) -> tuple[Blok, ...]:
    """Return the report as blocks of a paper."""
    return (
        Paragraf(ringkasan(d)),
        *_lembaga(d),
        *_rapat(d),
        *_rekomendasi(d),
        *_anggaran(d),
        TandaTangan((KolomTanda(f"Sekretaris {d.nama}", d.sekretaris),)),
    )


def _lembaga(d: DataLaporan) -> tuple[Blok, ...]:
    jumlah = Counter(satu.unsur for satu in d.anggota)
    unsur = ", ".join(f"{satu.singkat} {n}" for satu, n in jumlah.items())
    return (
        Subjudul("Lembaga dan anggota"),
        Data(
            (
                ("Keputusan", "; ".join(d.keputusan_sk) or "belum dicatat"),
                ("Anggota pada akhir tahun", f"{len(d.anggota)} orang ({unsur})"),
                ("Pergantian antarwaktu", f"{d.pergantian} orang"),
            )
        ),
        Tabel(
            ("No.", "Nama", "Jabatan", "Unsur", "Organisasi atau instansi"),
            tuple(
                (str(ke), s.nama, s.jabatan.label, s.unsur.singkat, s.organisasi)
                for ke, s in enumerate(d.anggota, 1)
            ),
            (7, 30, 16, 17, 30),
        ),
    )


def _hadir(hadir: Sequence[HadirUnsur]) -> str:
    return ", ".join(f"{s.unsur.singkat} {s.hadir}/{s.jumlah}" for s in hadir)


def _rapat(d: DataLaporan) -> tuple[Blok, ...]:
    isi: list[Blok] = [
        Subjudul("Rapat"),
        Tabel(
            ("No.", "Tanggal", "Perihal", "Hadir menurut unsur"),
            tuple(
                (str(ke), tulis_tanggal(s.tanggal, hari=False), s.perihal, _hadir(s.hadir))
                for ke, s in enumerate(d.rapat, 1)
            ),
            (7, 20, 38, 35),
            "Tidak ada rapat.",
        ),
    ]
    if d.rapat:
        kata = ", ".join(
            f"{s.unsur.singkat} {persen(s.hadir, s.jumlah)}" for s in jumlah_hadir(d.rapat)
        )
        isi.append(Paragraf(f"Kehadiran setahun menurut unsur: {kata}."))
    putusan = [f"{tulis_tanggal(s.tanggal, hari=False)}: {k}" for s in d.rapat for k in s.keputusan]
    if putusan:
        isi += [Subjudul("Keputusan"), Butir(tuple(putusan))]
    return tuple(isi)


def _rekomendasi(d: DataLaporan) -> tuple[Blok, ...]:
    return (
        Subjudul("Rekomendasi dan tindak lanjutnya"),
        Tabel(
            ("Nomor", "Rekomendasi", "Ditindaklanjuti oleh", "Keadaan", "Hasil dan bukti"),
            tuple(
                (
                    s.nomor,
                    s.rekomendasi,
                    s.kepada,
                    s.keadaan,
                    "; ".join(x for x in (s.hasil, s.bukti) if x) or "–",
                )
                for s in d.rekomendasi
            ),
            (15, 28, 18, 16, 23),
            "Tidak ada rekomendasi.",
        ),
    )


def _anggaran(d: DataLaporan) -> tuple[Blok, ...]:
    baris = [
        (
            s.kegiatan,
            f"{s.tercapai} dari {s.sasaran} {s.satuan}",
            rupiah(s.anggaran),
            rupiah(s.terpakai),
            persen(s.terpakai, s.anggaran),
        )
        for s in d.rencana
    ]
    if baris:
        semua = sum(s.anggaran for s in d.rencana), sum(s.terpakai for s in d.rencana)
        baris.append(("Jumlah", "", rupiah(semua[0]), rupiah(semua[1]), persen(semua[1], semua[0])))
    return (
        Subjudul("Rencana kerja dan anggaran"),
        Tabel(
            ("Kegiatan", "Capaian", "Anggaran", "Realisasi", "Persen"),
            tuple(baris),
            (32, 20, 18, 18, 12),
            "Rencana kerja tahun ini belum dicatat.",
        ),
    )
