"""A kind of matter as data: its stages, its acts, what it asks, who holds it.

A kind is one value of `Jenis`, declared by the domain that it belongs to; the engine knows none by
name. What a kind does beyond its table is its `PortJenis`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from hi_cases.core.alur import Buka, Tutup
from hi_cases.core.authz import Cakupan, Pelaku, Peran
from hi_cases.core.bidang import Isian
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Panel

Isi = Mapping[str, Any]
"""Answers by the name of their field."""


class Pemegang(StrEnum):
    """With whom the next step lies."""

    DINAS = "dinas"
    PENGAJU = "pengaju"
    PERUSAHAAN = "perusahaan"
    PIHAK_LAIN = "pihak_lain"
    TIDAK_ADA = "tidak_ada"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Pemegang.DINAS: "Dinas",
            Pemegang.PENGAJU: "Yang mengajukan",
            Pemegang.PERUSAHAAN: "Perusahaan",
            Pemegang.PIHAK_LAIN: "Pihak lain",
            Pemegang.TIDAK_ADA: "Tidak ada",
        }[self]


class AdaPerusahaan(StrEnum):
    """Whether a matter is about a company of the register."""

    WAJIB = "wajib"
    BOLEH = "boleh"
    TIDAK = "tidak"


@dataclass(frozen=True)
class Keadaan:
    """What is awaited within a stage once its facts say more than the stage itself does.

    Its condition looks at answers, steps and `Fakta.lain`: it is judged after each act and kept on
    the row, so that lists and the page of today agree with the page. A kind whose conditions look
    at the day has them judged anew each day (`services.keadaan.segarkan`).
    """

    kode: str
    """One's own among all of the kind."""
    bila: Callable[[Fakta], bool]
    menunggu: str
    pemegang: Pemegang = Pemegang.DINAS
    tindakan: str = ""
    """The act that is awaited then, before those that lead on from the stage; "": as the stage."""


@dataclass(frozen=True)
class Tahap:
    """One stage. Where nobody holds it, the matter has ended there."""

    kode: str
    label: str
    pemegang: Pemegang = Pemegang.DINAS
    menunggu: str = ""
    """What is awaited in it, as a sentence: "Menunggu petugas menelaah pengaduan"."""
    keadaan: tuple[Keadaan, ...] = ()
    """What is awaited instead on a condition; the first whose condition holds."""

    @property
    def akhir(self) -> bool:
        """Whether a matter in it is closed."""
        return self.pemegang is Pemegang.TIDAK_ADA


@dataclass(frozen=True)
class Langkah:
    """One act that was done: what the rules know of the past."""

    tindakan: str
    tanggal: date
    data: Isi


@dataclass(frozen=True)
class Fakta:
    """What the rules are told of a matter."""

    tahap: str
    hari_ini: date
    tanggal: date
    """The day of the matter itself: when it was received, reported, decided on."""
    isi: Isi
    """Its answers, read; what cannot be read is None."""
    petugas_id: int | None = None
    berperusahaan: bool = False
    berkas: int = 0
    """How many files are attached."""
    langkah: tuple[Langkah, ...] = ()
    jatuh: Mapping[str, date | None] = field(default_factory=dict)
    """The last days of its running periods, by code."""
    lain: Isi = field(default_factory=dict)
    """What the kind's own domain adds (`PortJenis.fakta`)."""

    def terakhir(self, tindakan: str) -> Langkah | None:
        """Return when and how an act was last done; None: never."""
        return next((s for s in reversed(self.langkah) if s.tindakan == tindakan), None)


Syarat = Callable[[Fakta], str | None]
"""A guard: None when the act may be done, else the Indonesian sentence why not."""
Silang = Callable[[Fakta, Isi], tuple[str, str] | None]
"""What must hold between the facts and what was typed: the field and the sentence, or None."""


@dataclass(frozen=True)
class Tujuan:
    """Where an act leads, on a condition over the facts before it and what was typed."""

    tahap: str
    bila: Callable[[Fakta, Isi], bool] | None = None
    keterangan: str = ""
    """Names the condition on the diagram and on the act's page."""


@dataclass(frozen=True)
class Transisi:
    """One act in the stages from which it is possible."""

    tindakan: str
    label: str
    """What stands on the button: "Catat kunjungan"."""
    dari: frozenset[str]
    peran: Mapping[Peran, Cakupan]
    """Who does it; `SENDIRI`: the officer who has the matter."""
    dasar: str
    ke: tuple[Tujuan, ...] = ()
    """The first whose condition holds is taken; none: the stage stays."""
    isian: tuple[Isian, ...] = ()
    """What it asks. `tanggal` is its legal day (today where it is not asked), `petugas_id` gives
    the matter to that officer."""
    silang: tuple[Silang, ...] = ()
    syarat: tuple[Syarat, ...] = ()
    peringatan: tuple[Syarat, ...] = ()
    """Said before the act; hinders nothing."""
    membuka: tuple[Buka, ...] = ()
    memenuhi: tuple[Tutup, ...] = ()
    menyimpan: frozenset[str] = frozenset()
    """Fields that become answers of the matter itself."""
    ambil: bool = False
    """Whether who does it has the matter from then on."""
    utama: bool = False
    """Leads the matter on: a candidate for the one primary button."""
    berkas: str = ""
    """What may be attached with it, as the label of the upload; "": nothing."""
    praktik: bool = False
    """Office practice: the law names neither this act nor its effect."""
    lewat_surat: bool = False
    """Done by its letter alone (`Jenis.surat`), at the moment in which that is issued; who signs is
    what the letter's own steps of approval say."""

    def tujuan(self, fakta: Fakta, isi: Isi) -> str:
        """Return the stage it leads to; the present one where it leads nowhere."""
        for satu in self.ke:
            if satu.bila is None or satu.bila(fakta, isi):
                return satu.tahap
        return fakta.tahap

    def halangan(self, fakta: Fakta) -> list[str]:
        """Return why the act cannot be done now, one sentence a reason."""
        return [pesan for satu in self.syarat if (pesan := satu(fakta))]

    def peringatan_kini(self, fakta: Fakta) -> list[str]:
        """Return what is to be known before the act, one sentence a warning."""
        return [pesan for satu in self.peringatan if (pesan := satu(fakta))]

    def galat_isi(self, fakta: Fakta, isi: Isi) -> dict[str, str]:
        """Return what does not agree with the facts, by field."""
        return dict(pesan for satu in self.silang if (pesan := satu(fakta, isi)))


@dataclass(frozen=True)
class Jenis:
    """One kind of matter."""

    kode: str
    nama: str
    """As a heading: "Pengaduan"."""
    benda: str
    """In running text: "pengaduan"."""
    awalan: str
    """Before its number: "PGD" makes PGD-2026-0001."""
    dasar: str
    uraian: str
    """What it is for, in a sentence or two under the heading of its list."""
    tahap: tuple[Tahap, ...]
    """In their order; a new matter stands in the first."""
    alur: tuple[Transisi, ...]
    judul: Callable[[Isi], str]
    """What one matter is called, from its answers; without names where they are to be protected."""
    isian: tuple[Isian, ...] = ()
    """What is asked when it is entered. `tanggal` is its day (today where it is not asked)."""
    silang: tuple[Callable[[Isi], tuple[str, str] | None], ...] = ()
    """What must hold between the answers: the field and the sentence, or None."""
    buat: Mapping[Peran, Cakupan] = field(default_factory=dict)
    """Who may enter one at the office; nobody where it comes from elsewhere only."""
    lihat: frozenset[Peran] = frozenset()
    """The roles of the office that read it, those that act aside."""
    perusahaan: AdaPerusahaan = AdaPerusahaan.TIDAK
    membuka: tuple[Buka, ...] = ()
    """Periods that run from its own day."""
    kata_buat: str = ""
    """On the button of a new one: "Catat pengaduan"."""
    menyamarkan: frozenset[str] = frozenset()
    """Fields of persons: the trail keeps a keyed hash of them, lists never show them."""
    berkas_pribadi: bool = False
    """Whether its files are of persons, as proofs of who they are: they go with such answers."""
    tutup_sendiri: bool = False
    """Whether its own domain closes what is past its time, with more than these answers."""
    surat: Mapping[str, str] = field(default_factory=dict)
    """Codes of the letters that may be written about it, by the act that each is once issued. The
    act takes `nomor` and `tanggal` from the letter."""
    jalan: tuple[str, ...] = ()
    """The stages that whoever follows it from outside counts, in their order, the last one for
    every end; (): those along the acts that lead on."""
    di_panel: bool = True
    """Whether the page of the company tells of it."""

    def tahap_kode(self, kode: str) -> Tahap | None:
        """Return a stage by its code; None for one that is not declared (any more)."""
        return next((satu for satu in self.tahap if satu.kode == kode), None)

    def aksi_surat(self, kode: str) -> str | None:
        """Return the act that a kind of letter is; None: it is none of this kind's."""
        return next((aksi for aksi, satu in self.surat.items() if satu == kode), None)

    @property
    def terbuka(self) -> Collection[str]:
        """The codes of the stages in which it is open."""
        return [satu.kode for satu in self.tahap if not satu.akhir]

    @property
    def pembaca(self) -> frozenset[Peran]:
        """The roles that read it: those named, and all that act."""
        peran = {p for satu in self.alur for p in satu.peran}
        return self.lihat | frozenset(self.buat) | peran


Urusan = Any
"""A row of the table of matters, handed to the ports as it is."""


def _tanpa_fakta(_urusan: Urusan) -> Isi:
    return {}


def _tanpa_akibat(_pelaku: Pelaku, _urusan: Urusan, _tindakan: str, _isi: Isi) -> None:
    return None


def _tanpa_panel(_pelaku: Pelaku, _urusan: Urusan) -> Sequence[Panel]:
    return ()


def _tanpa_penerima(_urusan: Urusan) -> Sequence[Any]:
    return ()


def _tanpa_larangan(_urusan: Urusan, _teks: str) -> str:
    return ""


def _tanpa_pilihan(_pelaku: Pelaku, _urusan: Urusan) -> Mapping[str, Sequence[tuple[str, str]]]:
    return {}


def _tanpa_hari(_urusan: Urusan) -> tuple[date, str] | None:
    return None


def _tanpa_kalimat(_urusan: Urusan) -> Sequence[str]:
    return ()


@dataclass(frozen=True)
class Unduhan:
    """Files that a card opens, and the last day on which it does."""

    sampai: date
    berkas: Sequence[Any]
    """Rows of `dokumen.models.Berkas`."""


def _tanpa_unduhan(_urusan: Urusan) -> Unduhan | None:
    return None


def _tanpa_unduh(_urusan: Urusan, _berkas_id: int) -> Any:
    raise TidakDitemukan


@dataclass(frozen=True)
class AlihPerkara:
    """What a matter hands on to a dispute: plain values, since disputes stand above."""

    tindakan: str
    """The act by which the hand-over is recorded here, with `kepada`, `nomor` and `tanggal`."""
    pokok: str
    tuntutan: str
    hak: bool
    kepentingan: bool
    """Whether the matter is about what a rule owes already, about what is to be agreed, or both."""
    serikat: tuple[str, ...] = ()
    """The unions that stand for the workers; none: a group of them."""
    kelompok: str = ""
    """What that group is called."""
    pengusaha_memohon: bool = False
    """Whether the company brings it."""
    jenis: tuple[str, ...] = ()
    """The kinds of dispute by their codes, where they are known better than by those two."""
    berkas: bool = True
    """Whether its files go along: a party of the case reads them."""
    risalah: date | None = None
    """The day of a risalah of failed talks between the two."""
    dasar: str = ""


def _tanpa_alih(_urusan: Urusan) -> AlihPerkara | None:
    return None


@dataclass(frozen=True)
class PortJenis:
    """What a kind does beyond its table; called in the act's own transaction."""

    fakta: Callable[[Urusan], Isi] = _tanpa_fakta
    """(urusan): what its guards want to know of other rows."""
    sesudah: Callable[[Pelaku, Urusan, str, Isi], None] = _tanpa_akibat
    """(pelaku, urusan, tindakan, isi): what follows from an act; `BUAT` when it was entered. Raise
    TindakanDitolak to undo all."""
    panel: Callable[[Pelaku, Urusan], Sequence[Panel]] = _tanpa_panel
    """(pelaku, urusan): what its own domain shows on the page of the matter."""
    pilihan: Callable[[Pelaku, Urusan], Mapping[str, Sequence[tuple[str, str]]]] = _tanpa_pilihan
    """(pelaku, urusan): (value, text) pairs of fields that name a row, by the field's name.
    `petugas_id` is answered by the engine. `urusan` is None while one is entered."""
    menjelang: Callable[[Urusan], tuple[date, str] | None] = _tanpa_hari
    """(urusan): the day of the matter itself before which its next act is wanted, and what day it
    is. The page of today tells it where no period runs; it is no deadline and nobody is reminded.
    """
    lacak: Callable[[Urusan], Sequence[str]] = _tanpa_kalimat
    """(urusan): what whoever filed it reads on the page *Lacak*, in sentences: what to do, by when.
    Whoever found the paper reads it too, so no names and nothing of the story."""
    unduhan_lacak: Callable[[Urusan], Unduhan | None] = _tanpa_unduhan
    """(urusan): the files that whoever filed it may take out on the page *Lacak* now; None: none.
    """
    unduh_lacak: Callable[[Urusan, int], Any] = _tanpa_unduh
    """(urusan, file): hand one of them over and note that; `dokumen.models.Berkas` with its bytes.
    """
    alih: Callable[[Urusan], AlihPerkara | None] = _tanpa_alih
    """(urusan): what it hands on to a dispute now; None: it is no dispute's yet."""
    penerima: Callable[[Urusan], Sequence[Any]] = _tanpa_penerima
    """(urusan): to whom letters about it may go, `surat.types.PihakSurat`."""
    fakta_surat: Callable[[Urusan], Isi] = _tanpa_fakta
    """(urusan): words for its letters, beside those of `queries/surat.py`: `{{ jenis.… }}`."""
    larangan_surat: Callable[[Urusan, str], str] = _tanpa_larangan
    """(urusan, text): why its letters may not say what their author wrote; "": they may."""


BUAT = "buat"
"""The act by which a matter begins."""
