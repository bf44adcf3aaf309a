"""What an account must be, and which changes would leave the system without an administrator."""

import unicodedata

from hi_cases.akun.types import DataPengguna, Jenjang
from hi_cases.core.authz import PERAN_LUAR, PERAN_STAF, Peran


def email_baku(email: str) -> str:
    """Return an address as it is stored and compared."""
    return unicodedata.normalize("NFKC", email).strip().lower()


def faktor_kedua_wajib(peran: frozenset[Peran], *, produksi: bool) -> bool:
    """Tell whether these roles may sign in with a second factor only."""
    return produksi and not peran.isdisjoint(PERAN_STAF)


_PANJANG_NIP = 18


def nip_baku(nip: str) -> str:
    """Return a civil servant's number as it is stored: digits without blanks."""
    return "".join(nip.split())


def periksa_data(data: DataPengguna) -> dict[str, str]:
    """Return what does not fit together, per field; empty when all is well."""
    galat = {}
    if not data.peran:
        galat["peran"] = "Pilih paling sedikit satu peran."
    elif not data.peran.isdisjoint(PERAN_STAF) and not data.peran.isdisjoint(PERAN_LUAR):
        galat["peran"] = (
            "Satu akun tidak boleh menjadi petugas Dinas sekaligus pihak. "
            "Pilih peran dari satu kelompok saja."
        )
    if data.jenjang is not None and Peran.MEDIATOR not in data.peran:
        galat["jenjang"] = "Jenjang hanya untuk mediator. Kosongkan, atau pilih peran Mediator."
    if (data.nip or data.jabatan) and data.peran.isdisjoint(PERAN_STAF):
        galat["nip" if data.nip else "jabatan"] = (
            "NIP dan jabatan hanya untuk petugas Dinas. Kosongkan keduanya."
        )
    elif data.nip and not (
        data.nip.isascii() and data.nip.isdigit() and len(data.nip) == _PANJANG_NIP
    ):
        galat["nip"] = (
            f"NIP terdiri atas {_PANJANG_NIP} angka. Anda menulis “{data.nip}”; periksa lagi."
        )
    return galat


def larangan_ubah_peran(
    lama: frozenset[Peran], baru: frozenset[Peran], *, diri_sendiri: bool, admin_aktif_lain: int
) -> str:
    """Return why these roles may not be taken away, or ""."""
    if Peran.ADMIN not in lama or Peran.ADMIN in baru:
        return ""
    if diri_sendiri:
        return "Anda tidak dapat melepas peran Admin dari akun Anda sendiri. Mintalah admin lain."
    return "" if admin_aktif_lain else _ADMIN_TERAKHIR


def larangan_nonaktif(peran: frozenset[Peran], *, diri_sendiri: bool, admin_aktif_lain: int) -> str:
    """Return why this account may not be deactivated, or ""."""
    if diri_sendiri:
        return "Anda tidak dapat menonaktifkan akun Anda sendiri. Mintalah admin lain."
    if Peran.ADMIN in peran and not admin_aktif_lain:
        return _ADMIN_TERAKHIR
    return ""


_ADMIN_TERAKHIR = (
    "Ini admin aktif yang terakhir. Beri peran Admin kepada akun lain dahulu, lalu ulangi."
)


def label_peran(peran: frozenset[Peran]) -> str:
    """Write roles in the order of the enum: "Mediator, Admin sistem"."""
    return ", ".join(satu.label for satu in Peran if satu in peran) or "tanpa peran"


def label_jenjang(jenjang: Jenjang | None) -> str:
    """Write a rank, or a dash."""
    return jenjang.label if jenjang else "–"
