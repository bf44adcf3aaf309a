"""What stands on the sheet before a stamped copy, and under each of its pages. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.syarat_kerja.types import DasarSah, JenisInstrumen, MacamInstrumen

_KELOMPOK = 16
BERCAP = frozenset({DasarSah.SK, DasarSah.BUKTI_PENDAFTARAN})
"""What has a letter of ours to be stamped with: nothing else gets a stamped copy."""


JUDUL_CATATAN = "Didaftarkan dengan catatan"
ARTI_CATATAN = (
    "Ketentuan berikut lebih rendah dari peraturan perundang-undangan, sehingga batal demi hukum, "
    "dan yang berlaku adalah peraturan perundang-undangan:"
)


@dataclass(frozen=True)
class IsiLembar:
    """The facts of the sheet."""

    jenis: JenisInstrumen
    macam: MacamInstrumen
    nomor: str
    tanggal: date
    dari: date
    sampai: date
    perusahaan: str
    alamat: str
    cabang: str
    serikat: Sequence[str]
    catatan: Sequence[Mapping[str, Any]]
    sidik: str
    """SHA-256 of the file that was examined."""


def judul(jenis: JenisInstrumen) -> str:
    """Return the title of the sheet."""
    kata = "Pengesahan" if jenis is JenisInstrumen.PP else "Pendaftaran"
    return f"Lembar {kata} {jenis.label}"


def kalimat_cap(jenis: JenisInstrumen, nomor: str, tanggal: date) -> str:
    """Return what stands under each page."""
    hari = tulis_tanggal(tanggal, hari=False)
    kata = "Disahkan dengan SK" if jenis is JenisInstrumen.PP else "Terdaftar dengan bukti"
    return f"{kata} nomor {nomor} tanggal {hari}"


def tulis_sidik(sidik: str) -> str:
    """Write a hash in groups, which a line can break between."""
    return " ".join(sidik[awal : awal + _KELOMPOK] for awal in range(0, len(sidik), _KELOMPOK))


def baris_lembar(isi: IsiLembar, halaman: int) -> tuple[tuple[str, str], ...]:
    """Return the rows of the sheet, without those that have nothing to say.

    `halaman`: pages of the document behind the sheet; 0: the sheet stands alone.
    """
    dokumen = isi.jenis.label
    if isi.macam is not MacamInstrumen.UTAMA:
        dokumen = f"{dokumen} ({isi.macam.label.lower()})"
    dasar = DasarSah.SK if isi.jenis is JenisInstrumen.PP else DasarSah.BUKTI_PENDAFTARAN
    semua = (
        ("Perusahaan", isi.perusahaan),
        ("Alamat", isi.alamat),
        ("Cabang", isi.cabang),
        ("Serikat pekerja", "\n".join(isi.serikat)),
        ("Dokumen", dokumen),
        (dasar.label, f"{isi.nomor}, {tulis_tanggal(isi.tanggal, hari=False)}"),
        (
            "Masa berlaku",
            f"{tulis_tanggal(isi.dari, hari=False)} sampai {tulis_tanggal(isi.sampai, hari=False)}",
        ),
        ("Jumlah halaman", f"{halaman} halaman naskah" if halaman else ""),
        ("Sidik naskah (SHA-256)", tulis_sidik(isi.sidik)),
    )
    return tuple((label, nilai) for label, nilai in semua if nilai)


def penjelasan(halaman: int, *, bersurat: bool) -> str:
    """Return what the sheet is for: which file it speaks of, and how that is proven."""
    sidik = (
        "Sidik di atas dihitung dari berkas naskah yang diteliti dan disimpan dinas; berkas yang "
        "diubah satu huruf pun mempunyai sidik lain."
    )
    if not halaman:
        return (
            "Lembar ini tidak disertai halaman naskah, karena naskahnya tidak disimpan sebagai PDF "
            f"yang dapat dicap. Naskah yang dimaksud dikenali dari sidiknya. {sidik}"
        )
    cap = (
        "Setiap halaman naskah di belakang lembar ini dicap di bawahnya; isinya tidak diubah, "
        "hanya dapat sedikit diperkecil."
    )
    periksa = " Salinan ini dapat dibandingkan pada alamat di kaki lembar." if bersurat else ""
    return f"{cap} {sidik}{periksa}"


def butir_catatan(catatan: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return the clauses below the law with which it was registered, a sentence each."""
    return tuple(
        f"{satu.get('isi') or 'tanpa uraian'}"
        + (f" ({satu['dasar']})" if satu.get("dasar") else "")
        for satu in catatan
    )
