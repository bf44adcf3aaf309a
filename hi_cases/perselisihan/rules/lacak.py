"""What whoever has a tracking card reads: where the case stands, in a few words."""

from __future__ import annotations

from collections.abc import Sequence

from hi_cases.perselisihan.rules.langkah import SAMPINGAN, Langkah, Letak
from hi_cases.perselisihan.rules.panel_pihak import TIDAK_ADA
from hi_cases.perselisihan.types import AKHIR, Fakta, Sisi, Tahap

_KEADAAN = {
    Tahap.BIPARTIT: "perundingan bipartit",
    Tahap.DRAF: "permohonan belum diajukan",
    Tahap.BERKAS_DITERIMA: "petugas memeriksa berkas",
    Tahap.BERKAS_DIKEMBALIKAN: "menunggu pemohon melengkapi berkas",
    Tahap.DICATAT: "sudah dicatat di register",
    Tahap.DITAWARKAN: "menunggu pilihan para pihak",
    Tahap.KONSILIASI: "ditangani konsiliator",
    Tahap.ARBITRASE: "ditangani arbiter",
    Tahap.DILIMPAHKAN_MEDIATOR: "di tangan mediator, menunggu sidang pertama",
    Tahap.KLARIFIKASI: "mediator mengumpulkan keterangan",
    Tahap.MEDIASI: "sidang mediasi",
    Tahap.ANJURAN_DISETUJUI: "menunggu perjanjian bersama",
    Tahap.SELESAI: "selesai",
    Tahap.DIALIHKAN_KEWENANGAN: "dialihkan kepada yang berwenang",
    Tahap.DITERUSKAN_PENGAWAS: "diteruskan kepada pengawas ketenagakerjaan",
}


def _keadaan_anjuran(fakta: Fakta) -> str:
    sisi = {satu.sisi for satu in fakta.pihak if not satu.terjawab}
    if not sisi:
        return "semua pihak sudah menjawab anjuran"
    siapa = {Sisi.PEMOHON: "pemohon", Sisi.TERMOHON: "termohon"}
    kata = siapa[sisi.pop()] if len(sisi) == 1 else "para pihak"
    return f"menunggu jawaban {kata} atas anjuran"


def keadaan(fakta: Fakta) -> str:
    """Say in a few words where the case stands."""
    if fakta.tahap is Tahap.ANJURAN:
        return _keadaan_anjuran(fakta)
    kata = _KEADAAN[fakta.tahap]
    if fakta.hasil is None:
        return kata
    hasil = fakta.hasil.label
    return f"{kata}, {hasil[0].lower()}{hasil[1:]}"


_TAK_DIHITUNG = SAMPINGAN | {Tahap.DRAF}


def letak(langkah: Sequence[Langkah]) -> tuple[int, int]:
    """Return (x, y) of "stage x of y"; y stays the same as long as the way does.

    A stage that this case does not pass is not counted; a side stage (a returned file, klarifikasi)
    counts as the one that it came out of, and a draft as the filing that it will be.
    """
    dilalui = [satu for satu in langkah if satu.status is not Letak.DILEWATI]
    kini = next(nomor for nomor, satu in enumerate(dilalui, 1) if satu.status is Letak.KINI)
    sampai = {satu.tahap for satu in dilalui[:kini]} - _TAK_DIHITUNG
    return max(1, len(sampai)), len({satu.tahap for satu in dilalui} - _TAK_DIHITUNG)


def sebutan_tahap(fakta: Fakta, langkah: Sequence[Langkah]) -> str:
    """Say where the case stands, as "Tahap x dari y: …".

    An ended case has no number: one that ended early passed fewer stages than were announced.
    """
    kata = keadaan(fakta)
    if fakta.tahap in AKHIR:
        return f"{kata[0].upper()}{kata[1:]}"
    ke, dari = letak(langkah)
    return f"Tahap {ke} dari {dari}: {kata}"


def tak_dihitung(langkah: Sequence[Langkah]) -> str:
    """Explain why the strip shows more than the count says; empty where it does not."""
    label = [f"“{satu.label}”" for satu in langkah if satu.tahap in SAMPINGAN]
    if not label:
        return ""
    return f"{' dan '.join(label)} adalah bagian dari tahap sebelumnya, jadi tidak dihitung."


def pisahkan(kalimat: str, tahap: Tahap) -> tuple[str, str]:
    """Split the panel's sentence into a heading and what is waited for, where nothing is due."""
    if tahap in AKHIR:
        return "Perkara sudah berakhir", kalimat
    if not kalimat.startswith(TIDAK_ADA):
        return "Yang perlu Anda lakukan", kalimat
    return TIDAK_ADA, kalimat.removeprefix(TIDAK_ADA).lstrip(". ")
