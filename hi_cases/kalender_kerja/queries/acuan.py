"""The reference data as it lies in the project's `data/` folder: plain files, no database."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from hi_cases.kalender_kerja.rules.pengaturan import (
    AWAL_SERI,
    PENGATURAN,
    DefinisiPengaturan,
    definisi_seri,
)
from hi_cases.kalender_kerja.types import (
    Arah,
    HariLibur,
    JenisLibur,
    Kalender,
    Ketentuan,
    Keyakinan,
    Naskah,
    Satuan,
    nama_dekrit,
)

DATA = Path(__file__).resolve().parents[3] / "data"


@dataclass
class DekritAcuan:
    """One version of one decree with its days."""

    tahun: int
    naskah: Naskah
    versi_ke: int
    nomor: str
    tanggal: date | None
    tentang: str
    keyakinan: Keyakinan
    catatan: str
    seri: str
    hari: list[HariLibur] = field(default_factory=list)


@dataclass(frozen=True)
class PengaturanAcuan:
    """One setting of the law's open questions, as the project ships it."""

    kode: str
    nilai: str
    berlaku_dari: date
    dasar: str
    keyakinan: Keyakinan
    sumber: str


def _baris(nama: str) -> Iterator[dict[str, str]]:
    with (DATA / nama).open(encoding="utf-8", newline="") as berkas:
        yield from csv.DictReader(berkas)


def _tanggal(teks: str) -> date | None:
    return date.fromisoformat(teks) if teks else None


def baca_dekrit() -> list[DekritAcuan]:
    """Return all decrees, versions of one decree in order."""
    semua: dict[str, DekritAcuan] = {}
    for b in _baris("dekrit_libur.csv"):
        semua[b["kunci"]] = DekritAcuan(
            tahun=int(b["tahun"]),
            naskah=Naskah(b["naskah"]),
            versi_ke=int(b["versi"]),
            nomor=b["nomor"],
            tanggal=_tanggal(b["tanggal_dekrit"]),
            tentang=b["tentang"],
            keyakinan=Keyakinan(b["keyakinan"]),
            catatan=b["catatan"],
            seri=b["seri"],
        )
    for b in _baris("hari_libur.csv"):
        dekrit = semua[b["dekrit"]]
        dekrit.hari.append(
            HariLibur(
                tanggal=date.fromisoformat(b["tanggal"]),
                jenis=JenisLibur(b["jenis"]),
                nama=b["nama"],
                dekrit=nama_dekrit(dekrit.naskah, dekrit.nomor, dekrit.tahun),
                perlu_verifikasi=b["perlu_verifikasi"] == "ya",
            )
        )
    return sorted(semua.values(), key=lambda d: (d.tahun, d.seri, d.versi_ke))


def baca_ketentuan() -> list[tuple[Ketentuan, str]]:
    """Return all periods of law with the note that says what is not settled about each."""
    return [
        (
            Ketentuan(
                kode=b["kode"],
                nama=b["nama"],
                panjang=int(b["panjang"]) if b["panjang"] else None,
                satuan=Satuan(b["satuan"]),
                mulai_dari=b["mulai_dari"],
                berakhir_oleh=b["berakhir_oleh"],
                jeda=b["jeda"],
                akibat=b["akibat"],
                dasar=b["dasar"],
                keyakinan=Keyakinan(b["keyakinan"]),
                berlaku_dari=date.fromisoformat(b["berlaku_dari"]),
                berlaku_sampai=_tanggal(b["berlaku_sampai"]),
                arah=Arah(b["arah"]),
            ),
            b["catatan"],
        )
        for b in _baris("ketentuan.csv")
    ]


def _pengaturan(kode: str, nilai: str, b: dict[str, str]) -> PengaturanAcuan:
    mulai = date.fromisoformat(b["berlaku_dari"])
    return PengaturanAcuan(kode, nilai, mulai, b["dasar"], Keyakinan(b["keyakinan"]), b["sumber"])


def baca_pengaturan() -> list[PengaturanAcuan]:
    """Return the settings with their shipped values, those of numbering series last."""
    return [
        *(_pengaturan(b["kode"], b["nilai"], b) for b in _baris("pengaturan.csv")),
        *(_pengaturan(f"{AWAL_SERI}{b['seri']}", b["pola"], b) for b in _baris("seri_nomor.csv")),
    ]


@cache
def definisi_pengaturan() -> Mapping[str, DefinisiPengaturan]:
    """Return the questions of all settings by their code, those of numbering series last."""
    seri = (
        definisi_seri(b["seri"], b["nama"], b["uraian"], bulan=b["bulan"] == "ya")
        for b in _baris("seri_nomor.csv")
    )
    return {**PENGATURAN, **{satu.kode: satu for satu in seri}}


def kalender_acuan() -> Kalender:
    """Return the calendar of the data files: what the command uses without a database."""
    terakhir = {(d.tahun, d.seri): d for d in baca_dekrit()}
    return Kalender(
        libur=tuple(hari for d in terakhir.values() for hari in d.hari),
        tahun=frozenset(d.tahun for d in terakhir.values() if d.naskah is Naskah.SKB),
    )
