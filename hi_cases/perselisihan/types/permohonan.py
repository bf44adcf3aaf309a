"""A filing, read from what was typed at the counter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hi_cases.perselisihan.types.kode import (
    BuktiBipartit,
    Jenis,
    JenisPihak,
    Lokasi,
    Saluran,
    Sisi,
)


@dataclass(frozen=True)
class DataAnggota:
    """One worker of a group."""

    nama: str
    nik: str = ""
    jabatan: str = ""
    id: int | None = None


@dataclass(frozen=True)
class DataKuasa:
    """A power of attorney: without one a representative may be refused (17/2014 Ps 10(1)e)."""

    nama: str
    nomor: str
    tanggal: date | None = None
    lingkup: str = ""
    berlaku_sampai: date | None = None
    id: int | None = None


@dataclass(frozen=True)
class DataPihak:
    sisi: Sisi
    jenis: JenisPihak
    nama: str
    alamat: str = ""
    telepon: str = ""
    surel: str = ""
    nik: str = ""
    jabatan: str = ""
    perusahaan_id: int | None = None
    anggota: tuple[DataAnggota, ...] = ()
    kuasa: tuple[DataKuasa, ...] = ()
    id: int | None = None


@dataclass(frozen=True)
class DataTuntutan:
    uraian: str
    jumlah: int | None = None


class HasilRonde(StrEnum):
    """What one round of bipartit came to, as the applicant tells it."""

    LANJUT = "lanjut"
    BUNTU = "buntu"
    TIDAK_DATANG = "tidak_datang"

    @property
    def label(self) -> str:
        return {
            HasilRonde.LANJUT: "Berunding, belum selesai",
            HasilRonde.BUNTU: "Berunding, tidak sepakat",
            HasilRonde.TIDAK_DATANG: "Pihak lain menolak atau tidak datang",
        }[self]


@dataclass(frozen=True)
class DataRonde:
    """One round of talks before the filing; rounds that were kept here have rows of their own."""

    tanggal: date | None
    hasil: HasilRonde | None = None
    keterangan: str = ""


@dataclass(frozen=True)
class Permohonan:
    """Everything an intake may hold, at the counter and online."""

    saluran: Saluran
    tanggal_masuk: date
    jenis: tuple[Jenis, ...]
    jenis_utama: Jenis
    pihak: tuple[DataPihak, ...]
    pokok: str = ""
    tempat_kejadian: str = ""
    kecamatan: str = ""
    lokasi: Lokasi = Lokasi.SATU_KABUPATEN
    alasan_phk: str = ""
    phk_diberitahukan: date | None = None
    phk_ditolak: date | None = None
    phk_keputusan_diterima: date | None = None
    bukti_bipartit: BuktiBipartit | None = None
    bukti_bipartit_tanggal: date | None = None
    bukti_bipartit_keterangan: str = ""
    riwayat_bipartit: tuple[DataRonde, ...] = ()
    tuntutan: tuple[DataTuntutan, ...] = ()
    perkara_asal_id: int | None = None
