"""docs/alur/<procedure>.md, written from a procedure's table (a test compares the two)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hi_cases.core.alur import Buka, Tutup
from hi_cases.permohonan.rules.alur import dari_tahap
from hi_cases.permohonan.rules.kini import pemilik
from hi_cases.permohonan.types import Jenis, Prosedur, Tahap, Transisi

_PENENTU = "tiap butir penentu, memenuhi atau tidak, dengan catatannya"
_PENGANTAR = """\
Halaman ini dibuat dari tabel transisi; jangan disunting tangan. Perbarui dengan
`.venv/bin/hi-cases alur`. Tenggat ditulis dengan kodenya; panjang dan dasarnya ada pada daftar
ketentuan.
"""


def _mermaid(prosedur: Prosedur) -> Sequence[str]:
    garis = ["stateDiagram-v2", "    [*] --> draf"]
    akhir: dict[str, str] = {}
    for transisi in prosedur.alur:
        for tahap in prosedur.pemegang:
            if tahap not in transisi.dari:
                continue
            for satu in transisi.ke:
                ujung = f"selesai_{satu.hasil}" if satu.hasil else satu.tahap.value
                garis.append(f"    {tahap} --> {ujung}: {transisi.tindakan}")
                if satu.hasil:
                    akhir[ujung] = satu.hasil.label
    garis += [f'    state "Selesai: {label}" as {kode}' for kode, label in akhir.items()]
    return garis


def _kode(semua: Iterable[Buka | Tutup]) -> str:
    return ", ".join(dict.fromkeys(satu.kode for satu in semua)) or "–"


def _ke(transisi: Transisi) -> str:
    tujuan = (
        f"{satu.tahap}{f': {satu.hasil.label}' if satu.hasil else ''}"
        f"{f' ({satu.keterangan})' if satu.keterangan else ''}"
        for satu in transisi.ke
    )
    return "; ".join(tujuan) or "tetap"


def _baris(transisi: Transisi) -> str:
    pelaku = ", ".join(
        f"{peran.label}{' (miliknya)' if cakupan.value == 'sendiri' else ''}"
        for peran, cakupan in transisi.peran.items()
    )
    syarat = ", ".join(
        getattr(satu, "__name__", "").strip("_").replace("_", " ")
        for satu in (*transisi.syarat, *transisi.silang)
    )
    praktik = " (praktik)" if transisi.praktik and "praktik" not in transisi.dasar else ""
    sel = (
        transisi.sebutan,
        _ke(transisi),
        pelaku,
        syarat or "–",
        _kode(transisi.membuka),
        _kode(transisi.memenuhi),
        transisi.dasar + praktik,
    )
    return "| " + " | ".join(sel) + " |"


def _tahap(prosedur: Prosedur, tahap: Tahap) -> list[str]:
    baris = [_baris(satu) for satu in dari_tahap(prosedur, tahap)]
    if not baris:
        return []
    return [
        f"## {tahap.label} (`{tahap}`): ditunggu dari {prosedur.pemegang[tahap].label.lower()}",
        "",
        "| tindakan | ke | oleh | syarat | membuka | menutup | dasar |",
        "|---|---|---|---|---|---|---|",
        *baris,
        "",
    ]


def _jangka(prosedur: Prosedur) -> str:
    kode = dict.fromkeys(buka.kode for satu in prosedur.alur for buka in satu.membuka)
    return "; ".join(f"{k}: {pemilik(prosedur, k).label.lower()}" for k in kode) or "tidak ada"


def markdown(prosedur: Prosedur, jenis: Iterable[Jenis]) -> str:
    """Return the page of one procedure: its kinds, diagram, one table a stage, fields of acts."""
    bagian = [
        f"# Alur {prosedur.nama[:1].lower()}{prosedur.nama[1:]}",
        "",
        _PENGANTAR,
        f"Jenis permohonan yang memakainya: {', '.join(s.singkat for s in jenis)}.",
        "",
        f"Waktu yang berjalan dan miliknya: {_jangka(prosedur)}.",
        "",
        "```mermaid",
        *_mermaid(prosedur),
        "```",
        "",
    ]
    for tahap in prosedur.pemegang:
        bagian += _tahap(prosedur, tahap)
    bagian += ["## Yang dicatat pada tiap tindakan", ""]
    for satu in prosedur.alur:
        isian = "; ".join(f"{i.label}{'' if i.wajib else ' (bila ada)'}" for i in satu.isian)
        if satu.diam:
            isian = f"{isian}; {_PENENTU}" if isian else _PENENTU
        bagian.append(f"- **{satu.sebutan}**: {isian or 'tidak ada isian'}.")
    return "\n".join(bagian) + "\n"
