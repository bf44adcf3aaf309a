"""Two versions of a draft in words: what a person compares when somebody else saved first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from hi_cases.core.errors import Beda
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.web.tampilan import rupiah
from hi_cases.perselisihan.types import BuktiBipartit, Jenis, JenisPihak, Lokasi, Saluran, Sisi
from hi_cases.perselisihan.types.permohonan import HasilRonde

_KODE: dict[str, type[StrEnum]] = {
    "saluran": Saluran,
    "jenis_utama": Jenis,
    "lokasi": Lokasi,
    "bukti_bipartit": BuktiBipartit,
}
_KODE_RONDE: dict[str, type[StrEnum]] = {"hasil": HasilRonde}
_KODE_PIHAK: dict[str, type[StrEnum]] = {"sisi": Sisi, "jenis": JenisPihak}
_RINCIAN = ("alamat", "telepon", "surel", "nik", "jabatan")


def _label(kelas: type[StrEnum], nilai: Any) -> str:
    try:
        return kelas(nilai).label  # type: ignore[attr-defined]
    except ValueError:
        return str(nilai or "")


def _satu_pihak(satu: dict[str, Any]) -> str:
    anggota = [a if isinstance(a, str) else str(a.get("nama")) for a in satu.get("anggota") or ()]
    kuasa = [f"kuasa {k.get('nama')}, {k.get('nomor')}" for k in satu.get("kuasa") or ()]
    bagian = [
        f"{_label(Sisi, satu.get('sisi'))}, {_label(JenisPihak, satu.get('jenis')).lower()}: "
        f"{satu.get('nama') or ''}".strip(),
        *(str(satu[nama]) for nama in _RINCIAN if satu.get(nama)),
        *([f"{len(anggota)} pekerja: {', '.join(anggota)}"] if anggota else []),
        *kuasa,
        *(["terkait perusahaan terdaftar"] if satu.get("perusahaan_id") else []),
    ]
    return "; ".join(bagian)


def _satu_tuntutan(satu: dict[str, Any]) -> str:
    jumlah = satu.get("jumlah")
    angka = rupiah(jumlah) if isinstance(jumlah, int) else str(jumlah or "tanpa jumlah")
    return f"{satu.get('uraian') or ''} ({angka})".strip()


def _jenis(nilai: Iterable[str]) -> str:
    return ", ".join(_label(Jenis, satu) for satu in nilai)


def _orang(satu: dict[str, Any]) -> str:
    """A worker of a group, or a representative."""
    return "; ".join(str(nilai) for nama, nilai in satu.items() if nilai and nama != "id")


def _satu_ronde(satu: dict[str, Any]) -> str:
    isi = (
        _kata("tanggal", satu.get("tanggal"), ""),
        _label(HasilRonde, satu.get("hasil")),
        str(satu.get("keterangan") or ""),
    )
    return ", ".join(bagian for bagian in isi if bagian)


_CARA: dict[str, Callable[[Any], str]] = {
    "jenis": _jenis,
    "jumlah": lambda nilai: rupiah(nilai) if isinstance(nilai, int) else str(nilai),
    "perusahaan_id": lambda nilai: f"perusahaan terdaftar nomor {nilai}",
}
_BARIS: dict[str, Callable[[dict[str, Any]], str]] = {
    "pihak": _satu_pihak,
    "tuntutan": _satu_tuntutan,
    "riwayat_bipartit": _satu_ronde,
    "anggota": _orang,
    "kuasa": _orang,
}
_TANPA = {"anda": "tidak ada: hapus baris ini", "tersimpan": "tidak ada: lepaskan baris saya"}


def _kode(awal: list[str]) -> dict[str, type[StrEnum]]:
    """Which fields hold codes, by the list that their row stands in."""
    if not awal:
        return _KODE
    return _KODE_RONDE if awal[0] == "riwayat_bipartit" else _KODE_PIHAK


def _kata(jalan: str, nilai: Any, sisi: str) -> str:
    """Say one side of a difference; `pihak.2.jenis` is the kind of a party, `jenis` of the case."""
    *awal, bidang = jalan.split(".")
    if awal and len(awal) % 2:
        return _TANPA[sisi] if nilai is None else _BARIS[awal[-1]](nilai)
    if nilai in (None, "", [], {}):
        return ""
    kode = _kode(awal)
    if bidang in kode:
        return _label(kode[bidang], nilai)
    if bidang in _CARA:
        return _CARA[bidang](nilai)
    try:
        return tulis_tanggal(date.fromisoformat(nilai), hari=False)
    except (TypeError, ValueError):
        return str(nilai)


def terbaca(beda: Iterable[Beda]) -> list[Beda]:
    """Return the differences with both sides in words."""
    return [
        replace(
            satu,
            punya_anda=_kata(satu.bidang, satu.punya_anda, "anda"),
            tersimpan=_kata(satu.bidang, satu.tersimpan, "tersimpan"),
        )
        for satu in beda
    ]


@dataclass(frozen=True)
class Perubahan:
    """One field or row that a correction changed, in words; an empty side had nothing."""

    label: str
    lama: str
    baru: str


def perubahan(rinci: Iterable[Mapping[str, Any]]) -> list[Perubahan]:
    """Return what an event says was corrected (`rules/perubahan`), in words."""

    def kata(satu: Mapping[str, Any], sisi: str) -> str:
        return "" if satu[sisi] is None else _kata(str(satu["bidang"]), satu[sisi], "anda")

    return [Perubahan(str(s["label"]), kata(s, "lama"), kata(s, "baru")) for s in rinci]
