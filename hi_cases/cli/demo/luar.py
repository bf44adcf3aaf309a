"""Lets the demo accounts of outsiders into their cases, by the ways that the pages offer."""

from typing import Any, Protocol

from hi_cases.core.authz import Pelaku
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.services import undangan
from hi_cases.perselisihan.types import Sisi, StatusKuasa, Tindakan
from hi_cases.perusahaan import services as perusahaan

WAKIL = (
    ("perusahaan", "PT Sinar Cikarang Abadi", "Manajer Personalia", "014/HRD-SCA/ST"),
    ("perusahaan2", "PT Karya Baja Nusantara", "Kepala Personalia", "07/KBN/ST"),
)
"""Who speaks for which company, with position and letter."""

_DRAF: dict[str, Any] = {
    "saluran": "daring",
    "jenis": ["HAK"],
    "jenis_utama": "HAK",
    "pokok": "Tunjangan hari raya dibayar separuh, sisanya dijanjikan tanpa tanggal.",
    "kecamatan": "Cibitung",
    "pihak": [
        {
            "sisi": "pemohon",
            "jenis": "pekerja",
            "nama": "Joko Prasetyo",
            "alamat": "Kampung Utan RT 03/07, Cibitung",
        },
        {"sisi": "termohon", "jenis": "pengusaha", "nama": "PT Anugerah Pelumas Jaya"},
    ],
    "tuntutan": [{"uraian": "Kekurangan THR", "jumlah": 2_450_000}],
}


class Pemain(Protocol):
    """What is needed of those who play the scenarios."""

    orang: dict[str, Pelaku]
    perusahaan: dict[str, int]

    def akun(self, nama: str) -> Pelaku:
        """Return a demo account as it may act now."""
        ...


def undang(pemain: Pemain, perkara: Perkara, nama: str) -> None:
    """Invite the applicant, and let his account use the code."""
    pihak = next(satu for satu in perkara.pihak if satu.sisi is Sisi.PEMOHON)
    kode = undangan.kode_undangan(undangan.buat(pemain.orang["petugas"], pihak.id))
    undangan.pakai(pemain.akun(nama), kode)


def kuasakan(pemain: Pemain, perkara: Perkara) -> None:
    """Take the letters of attorney of a case as good, and let the lawyer open it."""
    for kuasa in [satu for pihak in perkara.pihak for satu in pihak.kuasa]:
        if kuasa.status is StatusKuasa.MENUNGGU:
            data = {"kuasa_id": kuasa.id, "putusan": "terima"}
            services.lakukan(
                pemain.orang["petugas"], perkara.id, Tindakan.PERIKSA_KUASA, perkara.versi, data
            )
        undangan.pakai(pemain.akun("kuasa"), undangan.kode_kuasa(kuasa))


def wakilkan(pemain: Pemain) -> None:
    """Take the letters of the companies' spokesmen as good."""
    for nama, milik, jabatan, surat in WAKIL:
        wakil = perusahaan.ajukan_wakil(pemain.akun(nama), pemain.perusahaan[milik], jabatan, surat)
        services.verifikasi_wakil(pemain.orang["petugas"], wakil.id, None)


def mulai_draf(pemain: Pemain) -> None:
    """Leave a filing half done, as its worker left it."""
    services.buka_draf(pemain.akun("pekerja"), _DRAF)
