"""docs/alur/urusan_<kind>.md, written from a kind's table (a test compares the two)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hi_cases.core.alur import Buka, Tutup
from hi_cases.urusan.rules.alur import dari_tahap
from hi_cases.urusan.types import Jenis, Tahap, Transisi

_PENGANTAR = """\
Halaman ini dibuat dari tabel transisi; jangan disunting tangan. Perbarui dengan
`.venv/bin/hi-cases alur`. Tenggat ditulis dengan kodenya; panjang dan dasarnya ada pada daftar
ketentuan.
"""


def _mermaid(jenis: Jenis) -> Sequence[str]:
    garis = ["stateDiagram-v2", f"    [*] --> {jenis.tahap[0].kode}"]
    for tahap in jenis.tahap:
        for transisi in dari_tahap(jenis, tahap.kode):
            garis += [f"    {tahap.kode} --> {s.tahap}: {transisi.tindakan}" for s in transisi.ke]
        if tahap.akhir:
            garis.append(f"    {tahap.kode} --> [*]")
    return [*garis, *(f'    state "{s.label}" as {s.kode}' for s in jenis.tahap)]


def _kode(semua: Iterable[Buka | Tutup]) -> str:
    return ", ".join(dict.fromkeys(satu.kode for satu in semua)) or "–"


def _baris(jenis: Jenis, transisi: Transisi) -> str:
    nama = {satu.kode: satu.label for satu in jenis.tahap}
    ke = "; ".join(
        f"{nama[s.tahap]}{f' ({s.keterangan})' if s.keterangan else ''}" for s in transisi.ke
    )
    pelaku = ", ".join(
        f"{peran.label}{' (miliknya)' if cakupan.value == 'sendiri' else ''}"
        for peran, cakupan in transisi.peran.items()
    )
    syarat = ", ".join(
        getattr(s, "__name__", "").strip("_").replace("_", " ")
        for s in (*transisi.syarat, *transisi.silang)
    )
    praktik = " (praktik)" if transisi.praktik and "praktik" not in transisi.dasar else ""
    sel = (
        transisi.label,
        ke or "tetap",
        pelaku,
        syarat or "–",
        _kode(transisi.membuka),
        _kode(transisi.memenuhi),
        transisi.dasar + praktik,
    )
    return "| " + " | ".join(sel) + " |"


def _tahap(jenis: Jenis, tahap: Tahap) -> list[str]:
    baris = [_baris(jenis, satu) for satu in dari_tahap(jenis, tahap.kode)]
    if not baris:
        return []
    return [
        f"## {tahap.label} (`{tahap.kode}`): ditunggu dari {tahap.pemegang.label.lower()}",
        "",
        *(
            f"- bila {s.kode.replace('_', ' ')}: {s.menunggu} ({s.pemegang.label.lower()})"
            for s in tahap.keadaan
        ),
        *([""] if tahap.keadaan else []),
        "| tindakan | ke | oleh | syarat | membuka | menutup | dasar |",
        "|---|---|---|---|---|---|---|",
        *baris,
        "",
    ]


def markdown(jenis: Jenis) -> str:
    """Return the page of one kind."""
    buka = _kode(jenis.membuka)
    awal = f"Saat dicatat, mulai dihitung: {buka}.\n\n" if jenis.membuka else ""
    tahap = [garis for satu in jenis.tahap for garis in _tahap(jenis, satu)]
    gambar = "\n".join(_mermaid(jenis))
    kepala = f"# {jenis.nama}\n\n{_PENGANTAR}\n{jenis.uraian} Dasar: {jenis.dasar}.\n\n{awal}"
    return f"{kepala}```mermaid\n{gambar}\n```\n\n" + "\n".join(tahap)
