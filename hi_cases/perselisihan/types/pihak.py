"""What an outsider is in a case, and what he may say in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hi_cases.perselisihan.types.kode import Sisi


class Sebagai(StrEnum):
    """By what an account reaches a case."""

    PEMILIK = "pemilik"
    """It began this draft or keeps these talks, or filed what the office has not yet registered."""
    PIHAK = "pihak"
    PERUSAHAAN = "perusahaan"
    KUASA = "kuasa"


@dataclass(frozen=True)
class Posisi:
    """One party for which an account may stand; `pihak_id` None: a draft, which has none yet.

    `mengikat` False: the account may read and send papers, but not bind the party, until an
    officer has seen its letter (Permenaker 17/2014 Ps 10(1)e).
    `membaca`: its company lets it read and nothing else; then it never binds.
    """

    pihak_id: int | None
    sisi: Sisi
    sebagai: Sebagai
    mengikat: bool = True
    membaca: bool = False


class AsalAkses(StrEnum):
    """How an account came to stand for a party."""

    PENGAJU = "pengaju"
    UNDANGAN = "undangan"


class StatusKuasa(StrEnum):
    """A power of attorney opens the case from its verification to its last day, or its end."""

    MENUNGGU = "menunggu"
    TERVERIFIKASI = "terverifikasi"
    DITOLAK = "ditolak"
    DICABUT = "dicabut"

    @property
    def label(self) -> str:
        return {
            StatusKuasa.MENUNGGU: "Menunggu pemeriksaan petugas",
            StatusKuasa.TERVERIFIKASI: "Sudah diperiksa, berlaku",
            StatusKuasa.DITOLAK: "Ditolak",
            StatusKuasa.DICABUT: "Dicabut",
        }[self]


class JenisPernyataan(StrEnum):
    """What a party says online and an officer acts on; none of it moves the case by itself."""

    CABUT = "cabut"
    PILIH_JALUR = "pilih_jalur"
    HADIR = "hadir"
    BERHALANGAN = "berhalangan"
    TERIMA = "terima"

    @property
    def label(self) -> str:
        return {
            JenisPernyataan.CABUT: "Permintaan mencabut permohonan",
            JenisPernyataan.PILIH_JALUR: "Pilihan cara penyelesaian",
            JenisPernyataan.HADIR: "Akan hadir",
            JenisPernyataan.BERHALANGAN: "Tanggal yang tidak dapat dihadiri",
            JenisPernyataan.TERIMA: "Pemberitahuan surat sudah diterima",
        }[self]


class StatusPernyataan(StrEnum):
    MENUNGGU = "menunggu"
    DITINDAKLANJUTI = "ditindaklanjuti"
    DITOLAK = "ditolak"
    DITARIK = "ditarik"

    @property
    def label(self) -> str:
        return {
            StatusPernyataan.MENUNGGU: "Menunggu petugas",
            StatusPernyataan.DITINDAKLANJUTI: "Sudah ditindaklanjuti",
            StatusPernyataan.DITOLAK: "Tidak diterima",
            StatusPernyataan.DITARIK: "Ditarik",
        }[self]


class PutusanPeriksa(StrEnum):
    """What an officer decides about a letter or a statement of a party."""

    TERIMA = "terima"
    TOLAK = "tolak"

    @property
    def label(self) -> str:
        return {PutusanPeriksa.TERIMA: "Terima", PutusanPeriksa.TOLAK: "Tolak"}[self]


class PilihanJalur(StrEnum):
    """A party's choice after the offer (UU 2/2004 Ps 4(3)-(4)); a way needs the word of all."""

    KONSILIASI = "konsiliasi"
    ARBITRASE = "arbitrase"
    TIDAK_MEMILIH = "tidak_memilih"

    @property
    def label(self) -> str:
        return {
            PilihanJalur.KONSILIASI: "Konsiliasi",
            PilihanJalur.ARBITRASE: "Arbitrase",
            PilihanJalur.TIDAK_MEMILIH: "Tidak memilih yang ditawarkan, lanjut ke mediator",
        }[self]


class SuratDiterima(StrEnum):
    """Which letter a party says it has; the day counts only once an officer confirmed it."""

    BERKAS_KEMBALI = "berkas_kembali"
    PANGGILAN = "panggilan"
    ANJURAN = "anjuran"

    @property
    def label(self) -> str:
        return {
            SuratDiterima.BERKAS_KEMBALI: "Berkas yang dikembalikan",
            SuratDiterima.PANGGILAN: "Surat panggilan",
            SuratDiterima.ANJURAN: "Anjuran",
        }[self]
