"""The letter by which a complaint goes to the province's inspectors: its words, what it hides."""

from __future__ import annotations

from hi_cases.core.bidang import ribuan
from hi_cases.pencegahan.queries.pelapor import pelapor_dari
from hi_cases.pencegahan.rules.samar import menyebut
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.urusan import queries
from hi_cases.urusan.types import Isi, Urusan

_TERSEBUT = (
    "Surat ini menyebut pelapor: namanya, nomor teleponnya, atau surelnya. Hapus dahulu; identitas "
    "pelapor tidak pernah keluar dari dinas."
)
_TERBAWA = (
    "Nama perusahaan atau tempat kerja dalam pengaduan ini menyebut pelapor, dan ikut tertulis di "
    "surat. Hapus dahulu lewat “Perbaiki isian” di halaman pengaduannya; identitas pelapor tidak "
    "pernah keluar dari dinas."
)


def fakta_surat(urusan: Urusan) -> Isi:
    """Answer `PortJenis.fakta_surat`: the company and the matter, nothing of who complained."""
    isi = queries.isi_terbaca(urusan, queries.jenis_dari(urusan))
    milik = urusan.perusahaan_id
    nama = perusahaan.nama_banyak([milik])[milik] if milik is not None else isi["nama_perusahaan"]
    terkena = isi.get("jumlah_terkena")
    return {
        "perusahaan": nama or "",
        "tempat_kerja": isi.get("tempat_kerja") or "",
        "hal": isi["topik"].label if isi.get("topik") else "",
        "terkena": f"{ribuan(terkena)} orang" if terkena else "",
    }


def larangan_surat(urusan: Urusan, teks: str) -> str:
    """Answer `PortJenis.larangan_surat`: who complained is never named, however he may be named
    elsewhere; neither by who writes the letter nor by the answers that it takes over."""
    satu = pelapor_dari(urusan.id)
    if satu is None:
        return ""
    siapa = (satu.nama, satu.telepon, satu.surel)
    if menyebut(teks, *siapa):
        return _TERSEBUT
    terbawa = "\n".join(str(nilai) for nilai in fakta_surat(urusan).values())
    return _TERBAWA if menyebut(terbawa, *siapa) else ""
