"""Identifiers of a company, and how its contacts are masked.

NIB: 13 digits, from OSS (PP 28/2025). WLKP: the form of its number is not published, so it is kept
as text; an unusual one gets a note, never a refusal.
"""

import re
from collections.abc import Iterable

from hi_cases.perusahaan.types import KategoriKbli, VersiKbli

_WLKP_LAZIM = re.compile(r"^\d{5}\.\d{8}\.\d{4,}$")
_PANJANG_NOMOR = 40
_AWALAN_KATEGORI = re.compile(r"^\s*([A-V])\s*(?:[-–—.:)]\s*)?(.*)$", re.IGNORECASE)


def rapikan_nomor(nomor: str | None) -> str | None:
    """Return an identifier without blanks around and in it; None when nothing is left."""
    rapi = re.sub(r"\s+", "", nomor or "").upper()
    return rapi or None


def tolak_nib(nib: str | None) -> str | None:
    """Return the sentence why this cannot be a NIB, or None."""
    if nib is None or re.fullmatch(r"[0-9]{13}", nib):
        return None
    digit = len(re.sub(r"\D", "", nib))
    return (
        f"NIB terdiri atas 13 angka. Anda menulis “{nib}” ({digit} angka). "
        "Salin dari dokumen NIB di OSS, atau kosongkan bila belum diketahui."
    )


def tolak_nomor_klaim(nomor: str) -> str:
    """Return why this names no company, as a number of either kind; "" where it may.

    Nothing about what the registry has: only the form of what was typed.
    """
    rapi = rapikan_nomor(nomor) or ""
    if not rapi:
        return "Tulis nomor WLKP atau NIB perusahaan."
    if not any(huruf.isdigit() for huruf in rapi) or len(rapi) > _PANJANG_NOMOR:
        return (
            "Tulis nomor WLKP dari bukti lapor, misalnya 40287.20180322.0002, atau NIB dari OSS, "
            f"13 angka. Anda menulis “{rapi[:_PANJANG_NOMOR]}”."
        )
    return ""


def tolak_kbli(kbli: str | None) -> str | None:
    """Return the sentence why this cannot be a KBLI code, or None."""
    if kbli is None or re.fullmatch(r"[0-9]{5}", kbli):
        return None
    return f"Kode KBLI terdiri atas 5 angka, contoh 29300. Anda menulis “{kbli}”."


def catatan_wlkp(wlkp: str | None) -> str | None:
    """Return a note where a WLKP number looks unusual; it is kept all the same."""
    if wlkp is None or _WLKP_LAZIM.match(wlkp):
        return None
    return (
        f"Nomor WLKP “{wlkp}” tidak berbentuk lazim (contoh 40287.20180322.0002). "
        "Nomor tetap disimpan; periksa sekali lagi dengan bukti lapor."
    )


def kategori_dari_kode(
    kode: str | None, versi: VersiKbli | None, kategori: Iterable[KategoriKbli]
) -> str | None:
    """Return the category of its own edition that a code belongs to; None where none has it."""
    if kode is None:
        return None
    for satu in kategori:
        awal, akhir = satu.golongan_pokok
        if satu.versi is versi and awal <= int(kode[:2]) <= akhir:
            return satu.kategori
    return None


def sektor_sesuai(
    ditulis: str | None, lama: str | None, kode_lama: str | None, kode_baru: str | None
) -> str | None:
    """Return the category of a stored company that is written over.

    `ditulis` is what is written, `lama` what is stored, the others what old and new code say. One
    that was only read off the old code follows the new code; one that somebody chose stays.
    """
    if ditulis is None or ditulis == lama == kode_lama:
        return kode_baru or ditulis
    return ditulis


def kategori_dari_teks(teks: str | None, kategori: Iterable[KategoriKbli]) -> str | None:
    """Return the category letter meant by a free text such as "C - Industri pengolahan".

    A letter alone counts only when the words after it, if any, do not name another category.
    """
    rapi = _kata(teks)
    if not rapi:
        return None
    semua = tuple(kategori)
    if huruf := _menurut_nama(rapi, semua):
        return huruf
    if not (cocok := _AWALAN_KATEGORI.match(teks or "")):
        return None
    huruf, sisa = cocok.group(1).upper(), _kata(cocok.group(2))
    if sisa:
        return _menurut_nama(sisa, semua)
    return huruf if huruf in {satu.kategori for satu in semua} else None


def _menurut_nama(rapi: str, semua: tuple[KategoriKbli, ...]) -> str | None:
    for satu in semua:
        if rapi in {_kata(nama) for nama in (satu.nama, *satu.lain)}:
            return satu.kategori
    return None


def _kata(teks: str | None) -> str:
    tanpa_tanda = re.sub(r"[\W_]+", " ", (teks or "").casefold().replace("&", " dan "))
    return " ".join(tanpa_tanda.split())


def samarkan_telepon(telepon: str | None) -> str:
    """Return a phone number of which only the last three digits are seen."""
    if not telepon:
        return ""
    return "•••• " + re.sub(r"\D", "", telepon)[-3:]


def samarkan_email(email: str | None) -> str:
    """Return an address of which the first letter and the domain are seen."""
    if not email:
        return ""
    depan, _, ranah = email.partition("@")
    return f"{depan[:1]}••••@{ranah}"
