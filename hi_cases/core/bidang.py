"""Fields as data: what is asked, how what was typed is read, why it is refused.

Pure. The acts of a procedure and the steps of a submission declare their fields as rows of `Isian`;
a form is built from them, and the service reads what was sent by the same rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any

from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import baca_jam, baca_tanggal, tulis_jam, tulis_tanggal
from hi_cases.core.teks import paragraf, satu_baris, tanpa_titik

TEKS = 300
PARAGRAF = 20_000
BARIS = 500
"""One line, a text of several lines, and the lines of a list, where no column says less."""
BILANGAN = 10_000_000
PANJANG_NIK = 16
_ANGKA = re.compile(r"-?[0-9]{1,18}")
_UANG = re.compile(r"(?:rp\.?\s*)?(-?[0-9][0-9.]*)(?:,(?:-|–|00?))?", re.IGNORECASE)
"""A number as people write sums of money: "Rp 5.600.000,-"."""


class Tipe(StrEnum):
    """Kind of a field; a form and the check of what was sent read it alike."""

    TEKS = "teks"
    PARAGRAF = "paragraf"
    TANGGAL = "tanggal"
    JAM = "jam"
    """A time of day where the office is; kept as "09.30"."""
    BILANGAN = "bilangan"
    RUPIAH = "rupiah"
    """A sum of money in whole rupiah; read as a number, written with "Rp"."""
    YA = "ya"
    PILIHAN = "pilihan"
    BANYAK_PILIHAN = "banyak_pilihan"
    ID = "id"
    BANYAK_ID = "banyak_id"
    BANYAK_TEKS = "banyak_teks"
    BANYAK_TANGGAL = "banyak_tanggal"
    PETA = "peta"
    NIK = "nik"
    """The number of a person, all digits; shown with all but the last ones covered."""


@dataclass(frozen=True)
class Isian:
    """One field. `bila` tells from the other fields whether it is asked at all."""

    nama: str
    label: str
    tipe: Tipe = Tipe.TEKS
    wajib: bool = True
    pilihan: type[StrEnum] | None = None
    rencana: bool = False
    """A day that may lie ahead: a meeting, the end of a power of attorney."""
    harus_ya: bool = False
    """A statement that must be made, not a question."""
    petunjuk: str = ""
    salah_satu: bool = False
    """One of several, of which one is needed: `petunjuk` says which, and no mark calls it free."""
    bila: Callable[[Mapping[str, Any]], bool] | None = None
    maks: int = BILANGAN
    """The greatest number that a BILANGAN or a RUPIAH may be; the least is 0."""

    def ditanya(self, nilai: Mapping[str, Any]) -> bool:
        """Tell whether the field belongs to what else was answered."""
        return self.bila is None or self.bila(nilai)


def ribuan(angka: int) -> str:
    """Write a count as Indonesians do."""
    return f"{angka:,}".replace(",", ".")


def terlalu_panjang(label: str, teks: str, maks: int) -> str | None:
    """Return the sentence about a text that is too long, or None."""
    if len(teks) <= maks:
        return None
    return f"{label} paling panjang {ribuan(maks)} huruf. Anda menulis {ribuan(len(teks))} huruf."


def ketikan_terlalu_panjang(isian: Isian, mentah: Any) -> str | None:
    """Return the sentence about an answer that is too long even to be kept unread, or None."""
    if not isinstance(mentah, str):
        return None
    panjang = isian.tipe in (Tipe.PARAGRAF, Tipe.BANYAK_TEKS)
    return terlalu_panjang(isian.label, mentah, PARAGRAF if panjang else TEKS)


def _ya(_isian: Isian, nilai: Any) -> bool:
    if isinstance(nilai, str):
        return nilai.strip().lower() in {"y", "ya", "on", "1", "true"}
    return bool(nilai)


def _pilihan(isian: Isian, nilai: Any) -> Any:
    if isian.pilihan is None:
        raise ValueError(nilai)
    return isian.pilihan(nilai)


def _banyak_pilihan(isian: Isian, nilai: Any) -> list[Any]:
    ada = {str(satu) for satu in ([nilai] if isinstance(nilai, str) else nilai)}
    if ada - {satu.value for satu in isian.pilihan or ()}:
        raise ValueError(nilai)
    return [satu for satu in isian.pilihan or () if satu.value in ada]


def _jam(_isian: Isian, nilai: Any) -> time:
    return nilai if isinstance(nilai, time) else baca_jam(str(nilai))


def _polos_angka(nilai: Any) -> str:
    teks = str(nilai).strip()
    cocok = _UANG.fullmatch(teks)
    return tanpa_titik(cocok[1] if cocok else teks)


def _bilangan(isian: Isian, nilai: Any) -> int:
    angka = int(_polos_angka(nilai)) if isinstance(nilai, str) else int(nilai)
    if not 0 <= angka <= isian.maks:
        raise ValueError(nilai)
    return angka


def _id(_isian: Isian, nilai: Any) -> int:
    angka = int(nilai)
    if not 0 < angka < 2**63:
        raise ValueError(nilai)
    return angka


def _banyak_teks(_isian: Isian, nilai: Any) -> list[str]:
    baris = nilai.splitlines() if isinstance(nilai, str) else nilai
    return [bersih for satu in baris if (bersih := satu_baris(str(satu)))]


def _peta(_isian: Isian, nilai: Any) -> dict[str, Any]:
    if not isinstance(nilai, Mapping):
        raise ValueError(nilai)
    return dict(nilai)


def _nik(_isian: Isian, nilai: Any) -> str:
    return "".join(huruf for huruf in satu_baris(str(nilai)) if huruf not in " .-")


def samarkan_nik(nik: str) -> str:
    """Return the number of a person as it is shown: only its last digits can be read."""
    return "•" * max(len(nik) - _TAMPAK, 0) + nik[-_TAMPAK:]


_PEMBACA: dict[Tipe, Callable[[Isian, Any], Any]] = {
    Tipe.TEKS: lambda _isian, nilai: satu_baris(str(nilai)),
    Tipe.PARAGRAF: lambda _isian, nilai: paragraf(str(nilai)),
    Tipe.TANGGAL: lambda _isian, nilai: baca_tanggal(nilai),
    Tipe.JAM: _jam,
    Tipe.BILANGAN: _bilangan,
    Tipe.RUPIAH: _bilangan,
    Tipe.YA: _ya,
    Tipe.PILIHAN: _pilihan,
    Tipe.BANYAK_PILIHAN: _banyak_pilihan,
    Tipe.ID: _id,
    Tipe.BANYAK_ID: lambda isian, nilai: [_id(isian, satu) for satu in nilai],
    Tipe.BANYAK_TEKS: _banyak_teks,
    Tipe.BANYAK_TANGGAL: lambda _isian, nilai: sorted({baca_tanggal(satu) for satu in nilai}),
    Tipe.PETA: _peta,
    Tipe.NIK: _nik,
}
_TAMPAK = 4
_BENTUK: Mapping[Tipe, str] = {
    Tipe.TANGGAL: "tulis tanggal yang ada, misalnya 12/03/2026",
    Tipe.JAM: "tulis misalnya 09.00 atau 13.30",
    Tipe.BILANGAN: "tulis angkanya saja, misalnya 1250",
    Tipe.RUPIAH: "tulis jumlahnya, misalnya 1.500.000",
}


def kosong(nilai: Any) -> bool:
    """Tell whether nothing was answered: a zero and a no are answers."""
    return nilai is None or nilai == "" or (isinstance(nilai, list | tuple | dict) and not nilai)


def _panjang(isian: Isian, nilai: Any, maks_teks: Callable[[str], int]) -> str | None:
    if isian.tipe is Tipe.TEKS:
        return terlalu_panjang(isian.label, nilai, maks_teks(isian.nama))
    if isian.tipe is Tipe.PARAGRAF:
        return terlalu_panjang(isian.label, nilai, PARAGRAF)
    if isian.tipe is not Tipe.BANYAK_TEKS:
        return None
    if len(nilai) > BARIS:
        return f"{isian.label} paling banyak {BARIS} baris. Anda menulis {len(nilai)} baris."
    semua = (terlalu_panjang(isian.label, satu, TEKS) for satu in nilai)
    return next((satu for satu in semua if satu), None)


def _salah_nik(isian: Isian, nilai: str) -> str | None:
    if not (nilai.isascii() and nilai.isdigit()):
        return f"{isian.label} hanya boleh berisi angka."
    if len(nilai) != PANJANG_NIK:
        return f"{isian.label} harus {PANJANG_NIK} angka. Anda menulis {len(nilai)} angka."
    return None


def _periksa(
    isian: Isian, nilai: Any, hari_ini: date, maks_teks: Callable[[str], int]
) -> str | None:
    if nilai and (pesan := _panjang(isian, nilai, maks_teks)):
        return pesan
    if nilai and isian.tipe is Tipe.NIK and (pesan := _salah_nik(isian, nilai)):
        return pesan
    if isian.harus_ya and nilai is not True:
        return f"Pernyataan “{isian.label}” harus diberikan sebelum melanjutkan."
    if isian.wajib and kosong(nilai):
        return f"{isian.label} belum diisi."
    if isinstance(nilai, date) and not isian.rencana and nilai > hari_ini:
        return (
            f"{isian.label} tidak boleh setelah hari ini. "
            f"Anda menulis {tulis_tanggal(nilai, hari=False)}."
        )
    return None


def _tak_terbaca(isian: Isian, mentah: Any) -> str:
    """Say why: of a number also which bound it passed."""
    teks = _polos_angka(mentah)
    angka = (
        int(teks) if isian.tipe in (Tipe.BILANGAN, Tipe.RUPIAH) and _ANGKA.fullmatch(teks) else None
    )
    if angka is None:
        bentuk = _BENTUK.get(isian.tipe)
        if bentuk is None:
            return f"{isian.label} tidak terbaca. Periksa kembali isian ini."
        return f"{isian.label} tidak terbaca. Anda menulis “{str(mentah)[:40]}”; {bentuk}."
    if angka < 0:
        return f"{isian.label} tidak boleh kurang dari nol. Anda menulis {angka}."
    return (
        f"{isian.label} paling banyak {ribuan(isian.maks)}. Anda menulis {ribuan(angka)}. Periksa "
        "kembali angkanya."
    )


def _satu(
    isian: Isian, mentah: Any, hari_ini: date, maks_teks: Callable[[str], int]
) -> tuple[Any, str | None]:
    if kosong(mentah) and isian.tipe is not Tipe.YA:
        return None, _periksa(isian, None, hari_ini, maks_teks)
    try:
        nilai = _PEMBACA[isian.tipe](isian, mentah)
    except (TypeError, ValueError, OverflowError):
        return None, _tak_terbaca(isian, mentah)
    return nilai, _periksa(isian, nilai, hari_ini, maks_teks)


def baca_isian(
    isian: Iterable[Isian],
    data: Mapping[str, Any],
    hari_ini: date,
    maks_teks: Callable[[str], int] = lambda _nama: TEKS,
) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the fields as typed values (None where left out), and a sentence for each bad one.

    A field that does not belong to the other answers (`bila`) is None and never missing. Names that
    no field has are left aside. `maks_teks` gives the length of a line by the field's name.
    """
    bersih: dict[str, Any] = {}
    galat: dict[str, str] = {}
    for satu in isian:
        if not satu.ditanya(bersih):
            bersih[satu.nama] = None
            continue
        bersih[satu.nama], pesan = _satu(satu, data.get(satu.nama), hari_ini, maks_teks)
        if pesan:
            galat[satu.nama] = pesan
    return bersih, galat


def pastikan(galat: Mapping[str, str]) -> None:
    """Refuse what was typed, field by field, unless nothing is wrong."""
    if galat:
        raise DataTidakSah(dict(galat))


def polos(nilai: Any) -> Any:
    """Return the value as JSON can hold it."""
    if isinstance(nilai, date):
        return nilai.isoformat()
    if isinstance(nilai, time):
        return tulis_jam(nilai)
    if isinstance(nilai, Mapping):
        return {str(nama): polos(satu) for nama, satu in nilai.items()}
    if isinstance(nilai, list | tuple | set | frozenset):
        return [polos(satu) for satu in nilai]
    return nilai
