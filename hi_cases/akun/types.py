"""Values of the accounts domain."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hi_cases.core.authz import Peran


class Jenjang(StrEnum):
    """Rank of a mediator as a functional officer."""

    AHLI_PERTAMA = "ahli_pertama"
    AHLI_MUDA = "ahli_muda"
    AHLI_MADYA = "ahli_madya"

    @property
    def label(self) -> str:
        """Indonesian name of the rank."""
        return f"Mediator {self.value.replace('_', ' ').title()}"


class Cara(StrEnum):
    """What was presented when somebody proved who they are."""

    SANDI = "kata sandi"
    KODE = "kode verifikasi"
    PEMULIHAN = "kode pemulihan"


@dataclass(frozen=True)
class Asal:
    """Where an attempt comes from: address of the network, and a known device ("" if none)."""

    alamat: str = ""
    perangkat: str = ""


@dataclass(frozen=True)
class DataPengguna:
    """What an administrator writes about an account."""

    nama: str
    email: str
    peran: frozenset[Peran]
    jenjang: Jenjang | None = None
    nip: str = ""
    jabatan: str = ""


@dataclass(frozen=True)
class Hambatan:
    """Why an attempt did not succeed, and until when no further one is looked at."""

    pesan: str
    terkunci_sampai: datetime | None = None


@dataclass(frozen=True)
class Saringan:
    """Filters of the list of accounts; empty means all."""

    cari: str = ""
    peran: Peran | None = None
    aktif: bool | None = None

    @property
    def ada(self) -> bool:
        """Whether anything is filtered at all."""
        return bool(self.cari) or self.peran is not None or self.aktif is not None


@dataclass(frozen=True)
class DataPendaftaran:
    """What somebody writes who wants an account; `lanjut` is where they were going."""

    nama: str
    email: str
    peran: Peran
    telepon: str = ""
    lanjut: str = ""


class KeadaanTautan(StrEnum):
    """What a link from an e-mail is good for."""

    BERLAKU = "berlaku"
    TERPAKAI = "terpakai"
    TIDAK_BERLAKU = "tidak_berlaku"


class BuktiDiri(StrEnum):
    """What an owner of a lost account showed at the counter. Kinds only: numbers are not kept."""

    KTP = "ktp"
    SIM = "sim"
    PASPOR = "paspor"
    KARTU_SERIKAT = "kartu_serikat"
    SURAT_PERUSAHAAN = "surat_perusahaan"
    KARTU_ADVOKAT = "kartu_advokat"

    @property
    def label(self) -> str:
        """Indonesian name of the proof."""
        return _LABEL_BUKTI[self]


_LABEL_BUKTI = {
    BuktiDiri.KTP: "KTP asli",
    BuktiDiri.SIM: "SIM asli",
    BuktiDiri.PASPOR: "Paspor asli",
    BuktiDiri.KARTU_SERIKAT: "KTP dan kartu anggota serikat",
    BuktiDiri.SURAT_PERUSAHAAN: "KTP dan surat tugas perusahaan",
    BuktiDiri.KARTU_ADVOKAT: "KTP dan kartu advokat",
}
