"""Meetings: what must be there before one is closed, and the quorum as the office set it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hi_cases.core.bidang import BARIS
from hi_cases.core.teks import satu_baris
from hi_cases.tripartit.types import Butir, HadirUnsur, KeadaanRapat, Kuorum, Nilai, Unsur

DASAR_MUFAKAT = "PP 8/2005 Ps. 55"
DASAR_KUORUM = "tata tertib; kuorum tidak diatur dalam PP 8/2005"
PANJANG_AGENDA = 300


def hadir_unsur(daftar: Iterable[tuple[Unsur, bool]]) -> list[HadirUnsur]:
    """Count attendance by element, in the order of elements."""
    semua = list(daftar)
    return [
        HadirUnsur(
            unsur,
            sum(1 for satu, ada in semua if satu is unsur and ada),
            sum(1 for satu, _ in semua if satu is unsur),
        )
        for unsur in Unsur
        if any(satu is unsur for satu, _ in semua)
    ]


def kuorum(hadir: Sequence[HadirUnsur], aturan: Kuorum) -> list[Butir]:
    """Return what is to be said of the quorum: sentences, no verdict on what was decided."""
    datang, semua = sum(s.hadir for s in hadir), sum(s.jumlah for s in hadir)
    hasil = []
    if aturan.persen and semua:
        cukup = datang * 100 >= aturan.persen * semua
        hasil.append(
            Butir(
                f"Hadir {datang} dari {semua} anggota; kuorum {aturan.persen} persen "
                f"{'tercapai' if cukup else 'belum tercapai'}.",
                Nilai.SESUAI if cukup else Nilai.BELUM,
                DASAR_KUORUM,
                perlu_verifikasi=True,
            )
        )
    if aturan.setiap_unsur and semua:
        kosong = [satu.unsur.singkat for satu in hadir if not satu.hadir]
        kata = (
            f"Tidak ada yang hadir dari unsur {', '.join(kosong)}."
            if kosong
            else "Setiap unsur ada yang hadir."
        )
        hasil.append(
            Butir(
                kata, Nilai.BELUM if kosong else Nilai.SESUAI, DASAR_KUORUM, perlu_verifikasi=True
            )
        )
    return hasil


def halangan_tutup(keadaan: KeadaanRapat) -> list[str]:
    """Return why a meeting cannot be closed yet, a sentence each; empty: it can."""
    if not keadaan.sudah_mulai:
        return ["Rapat ini belum dimulai."]
    halangan = []
    if keadaan.tercatat < keadaan.anggota or not keadaan.anggota:
        halangan.append(
            f"Kehadiran baru dicatat untuk {keadaan.tercatat} dari {keadaan.anggota} anggota."
        )
    if not keadaan.berisalah:
        halangan.append("Risalah rapat belum ditulis.")
    return halangan


def baca_agenda(teks: str) -> tuple[list[str], str | None]:
    """Read the items of an agenda, one a line; return them, and what is wrong."""
    semua = [bersih for baris in teks.splitlines() if (bersih := satu_baris(baris))]
    if not semua:
        return [], "Tulis paling sedikit satu agenda."
    if len(semua) > BARIS:
        return [], f"Paling banyak {BARIS} agenda."
    panjang = next((satu for satu in semua if len(satu) > PANJANG_AGENDA), None)
    if panjang is not None:
        return [], f"Satu agenda paling panjang {PANJANG_AGENDA} huruf: “{panjang[:40]}…”."
    return semua, None
