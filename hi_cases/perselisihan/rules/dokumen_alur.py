"""docs/alur/perselisihan.md, written from the transition table (a test compares the two)."""

from __future__ import annotations

from hi_cases.perselisihan.rules.alur import ALUR, dari_tahap
from hi_cases.perselisihan.rules.isian import ISIAN
from hi_cases.perselisihan.types import TERBUKA, Buka, Tahap, Tindakan, Transisi, Tutup

_JUDUL = """# Alur perselisihan hubungan industrial

Halaman ini dibuat dari tabel transisi (`hi_cases/perselisihan/rules`); jangan disunting tangan.
Perbarui dengan `.venv/bin/hi-cases alur`. Tenggat ditulis dengan kodenya; panjang dan dasarnya ada
pada daftar ketentuan.
"""


def _panah(transisi: Transisi) -> list[str]:
    garis = []
    for tahap in Tahap:
        if tahap not in transisi.dari or transisi.dari == TERBUKA:
            continue
        for tujuan in transisi.ke:
            ujung = f"selesai_{tujuan.hasil}" if tujuan.hasil else tujuan.tahap.value
            garis.append(f"    {tahap} --> {ujung}: {transisi.tindakan}")
    return garis


def mermaid() -> str:
    """Return the state diagram; what may be done from any open stage is left to the table."""
    garis = ["stateDiagram-v2", "    [*] --> bipartit", "    [*] --> draf"]
    akhir: dict[str, str] = {}
    for transisi in ALUR:
        if transisi.tindakan is Tindakan.BUKA_KEMBALI:
            continue
        garis += _panah(transisi)
        if transisi.dari != TERBUKA:
            akhir |= {f"selesai_{t.hasil}": t.hasil.label for t in transisi.ke if t.hasil}
    garis += [f'    state "Selesai: {label}" as {kode}' for kode, label in akhir.items()]
    return "\n".join(garis)


def _kode_tenggat(daftar: tuple[Buka | Tutup, ...]) -> str:
    kode = dict.fromkeys(
        f"{satu.kode}{' (tiap pihak)' if satu.per_pihak else ''}" for satu in daftar
    )
    return ", ".join(kode) or "–"


def _ke(transisi: Transisi) -> str:
    if transisi.tindakan is Tindakan.BUKA_KEMBALI:
        return "tahap sebelum berakhir"
    tujuan = (
        f"{satu.tahap}{f': {satu.hasil.label}' if satu.hasil else ''}"
        f"{f' ({satu.keterangan})' if satu.keterangan else ''}"
        for satu in transisi.ke
    )
    return "; ".join(tujuan) or "tetap"


def _baris(transisi: Transisi) -> str:
    pelaku = ", ".join(
        f"{peran.label}{' (perkara sendiri)' if cakupan.value == 'sendiri' else ''}"
        for peran, cakupan in transisi.peran.items()
    )
    nama = (getattr(satu, "__name__", "") for satu in transisi.syarat)
    syarat = ", ".join(satu.replace("_", " ") for satu in nama)
    jeda = "".join(
        f"; {'jeda' if satu.mulai else 'akhir jeda'} {satu.kode}" for satu in transisi.jeda
    )
    sel = (
        transisi.tindakan.label,
        _ke(transisi),
        pelaku,
        syarat or "–",
        _kode_tenggat(transisi.membuka),
        _kode_tenggat(transisi.memenuhi) + jeda,
        transisi.dasar
        + (" (praktik)" if transisi.praktik and "praktik" not in transisi.dasar else ""),
    )
    return "| " + " | ".join(sel) + " |"


def markdown() -> str:
    """Return the whole page: diagram, one table a stage, fields of each act."""
    bagian = [_JUDUL, "```mermaid", mermaid(), "```", ""]
    for tahap in Tahap:
        baris = [_baris(satu) for satu in dari_tahap(tahap)]
        if not baris:
            continue
        bagian += [
            f"## {tahap.label} (`{tahap}`)",
            "",
            "| tindakan | ke | oleh | syarat | membuka | menutup | dasar |",
            "|---|---|---|---|---|---|---|",
            *baris,
            "",
        ]
    bagian += ["## Yang dicatat pada tiap tindakan", ""]
    for tindakan in Tindakan:
        isian = "; ".join(f"{i.label}{'' if i.wajib else ' (bila ada)'}" for i in ISIAN[tindakan])
        bagian.append(f"- **{tindakan.label}**: {isian}.")
    return "\n".join(bagian) + "\n"
