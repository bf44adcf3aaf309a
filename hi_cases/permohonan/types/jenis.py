"""A kind of submission as data: its questions, documents, checklist, procedure and product.

A kind is one value of `Jenis`, declared by the domain whose product it is; the engine knows none by
name. What a kind does beyond its table (a register entry, a hand-over) is its `PortJenis`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from hi_cases.core.alur import Buka, Tutup, selalu
from hi_cases.core.authz import PERAN_STAF, Cakupan, Pelaku, Peran
from hi_cases.core.bidang import Isian
from hi_cases.core.rujukan import Rujukan
from hi_cases.permohonan.types.fakta import Fakta
from hi_cases.permohonan.types.kode import Hasil, Pemegang, Tahap, Tindakan
from hi_cases.permohonan.types.pihak import DataPihak

Syarat = Callable[[Fakta], str | None]
"""A guard: None when the act may be done, else the Indonesian sentence why not."""

Jawaban = Mapping[str, Any]
"""What was answered so far, by field."""


def selalu_diminta(_jawaban: Jawaban) -> bool:
    return True


def _tak_tentu(_jawaban: Jawaban) -> int | None:
    return None


@dataclass(frozen=True)
class Dokumen:
    """One document that is asked for. `naskah`: its pages are shown and its text is compared."""

    kode: str
    label: str
    wajib: bool = True
    bila: Callable[[Jawaban], bool] = selalu_diminta
    """Whether it is asked for at all, by what was answered."""
    petunjuk: str = ""
    naskah: bool = False


@dataclass(frozen=True)
class Langkah:
    """One page of the guided form: its address, title, questions and documents."""

    kode: str
    judul: str
    isian: tuple[Isian, ...] = ()
    dokumen: tuple[str, ...] = ()
    penjelasan: str = ""
    pihak: bool = False
    """Whether the other parties to the document are named on this page."""
    baris: tuple[Isian, ...] = ()
    """Columns of a list, typed or brought as a sheet; empty: the page has none."""
    satuan_baris: str = "orang"
    """What one row is, for counting them."""
    baris_wajib: Callable[[Jawaban], bool] = selalu_diminta
    """Whether an empty list hinders the filing, by what was answered."""
    silang_baris: tuple[Callable[[Jawaban], tuple[str, str] | None], ...] = ()
    """What must hold between the cells of one row: the column and the sentence, or None."""


class KelompokButir(StrEnum):
    """What a point of the checklist is about."""

    KELENGKAPAN = "kelengkapan"
    ISI = "isi"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            KelompokButir.KELENGKAPAN: "Kelengkapan dokumen",
            KelompokButir.ISI: "Isi naskah",
        }[self]


@dataclass(frozen=True)
class Butir:
    """One point that is examined, with the article that asks for it.

    A mandatory point that is not met keeps the submission from being granted.
    """

    kode: str
    teks: str
    dasar: str
    kelompok: KelompokButir = KelompokButir.ISI
    wajib: bool = True
    bila: Callable[[Jawaban], bool] = selalu_diminta
    petunjuk: str = ""
    penentu: bool = False
    """Whether the office's silence grants only what meets this point."""


@dataclass(frozen=True)
class Tujuan:
    """Where an act leads, on a condition (`keterangan` names it on the diagram)."""

    tahap: Tahap
    hasil: Hasil | None = None
    bila: Callable[[Fakta, Fakta], bool] = selalu
    keterangan: str = ""

    def __post_init__(self) -> None:
        if (self.tahap is Tahap.SELESAI) != (self.hasil is not None):
            raise ValueError("exactly the end `selesai` has a hasil")


@dataclass(frozen=True)
class Transisi:
    """One act in the stages from which it is lawful."""

    tindakan: Tindakan
    dari: frozenset[Tahap]
    peran: Mapping[Peran, Cakupan]
    dasar: str
    ke: tuple[Tujuan, ...] = ()
    """The first whose condition holds is taken; none: the stage stays."""
    syarat: tuple[Syarat, ...] = ()
    peringatan: tuple[Syarat, ...] = ()
    """Said before the act; hinders nothing."""
    silang: tuple[Callable[[Fakta, Jawaban], tuple[str, str] | None], ...] = ()
    """What must hold between the facts and what was typed: the field and the sentence, or None."""
    membuka: tuple[Buka, ...] = ()
    memenuhi: tuple[Tutup, ...] = ()
    isian: tuple[Isian, ...] = ()
    """What the act asks for, besides the submission itself."""
    praktik: bool = False
    """Office practice: the law names neither this act nor its effect."""
    utama: bool = False
    """Leads the submission on: a candidate for the one primary button."""
    label: str = ""
    """The deed in this kind's own words, where the act's general ones do not fit."""
    bernomor: bool = False
    """Whether the act gives the submission a number in the register of its kind."""
    diam: str = ""
    """Code of the period whose lapse had this effect by itself: the act only notes it. It is dated
    by that day, and asks of every point that is `penentu` whether it is met."""

    @property
    def sebutan(self) -> str:
        """What stands on the button."""
        return self.label or self.tindakan.label

    @property
    def oleh_staf(self) -> bool:
        """Whether somebody of the office does it."""
        return not PERAN_STAF.isdisjoint(self.peran)

    @property
    def mengakhiri(self) -> bool:
        """Whether it may end the submission."""
        return any(satu.tahap is Tahap.SELESAI for satu in self.ke)

    def tujuan(self, sebelum: Fakta, sesudah: Fakta) -> Tujuan | None:
        """Return where the act leads, or None where the stage stays."""
        return next((satu for satu in self.ke if satu.bila(sebelum, sesudah)), None)

    def halangan(self, fakta: Fakta) -> list[str]:
        """Return why the act cannot be done now, one sentence a reason."""
        return [pesan for satu in self.syarat if (pesan := satu(fakta))]

    def peringatan_kini(self, fakta: Fakta) -> list[str]:
        """Return what is to be known before the act, one sentence a warning."""
        return [pesan for satu in self.peringatan if (pesan := satu(fakta))]

    def galat_isi(self, fakta: Fakta, isi: Jawaban) -> dict[str, str]:
        """Return what does not agree with the facts, by field."""
        return dict(pesan for satu in self.silang if (pesan := satu(fakta, isi)))


@dataclass(frozen=True)
class Prosedur:
    """A transition table, with who holds the ball in each of its stages."""

    kode: str
    nama: str
    alur: tuple[Transisi, ...]
    pemegang: Mapping[Tahap, Pemegang]
    """The stages of this procedure in their order, up to the end."""


@dataclass(frozen=True)
class Jenis:
    """One kind of submission."""

    kode: str
    nama: str
    singkat: str
    """One or two words for lists: "PP baru"."""
    dasar: str
    uraian: str
    """What it is for, to whom it applies, what comes out: two sentences for the applicant."""
    produk: str
    """What the company has in the end: "SK pengesahan peraturan perusahaan"."""
    prosedur: Prosedur
    langkah: tuple[Langkah, ...]
    dokumen: tuple[Dokumen, ...] = ()
    butir: tuple[Butir, ...] = ()
    pengaju: frozenset[Peran] = frozenset({Peran.PERUSAHAAN})
    awalan: str = ""
    """Letters before the number that a filing gets: "PP"."""
    sakelar: str = ""
    """Setting that must read "ya" before it is offered; empty: it is always."""
    kelompok: str = ""
    """Under which heading it is offered."""
    surat: Mapping[Tindakan, str] = field(default_factory=dict)
    """Which kind of letter an act is done by, by `Templat.kode`."""
    bukti: str = ""
    """Title of the proof that is printed once it was granted; empty: the product is a letter."""
    perlu_perusahaan: bool = True
    silang: tuple[Callable[[Jawaban], tuple[str, str] | None], ...] = ()
    """What must hold between answers: the field and the sentence, or None."""
    silang_pihak: tuple[Callable[[Jawaban, Sequence[Any]], tuple[int, str, str] | None], ...] = ()
    """What must hold between answers and the other parties: place, field and sentence, or None."""
    syarat_isian: Mapping[str, Syarat] = field(default_factory=dict)
    """Guards of filing that speak of one field: said at that field already."""
    nasihat: tuple[Callable[[Jawaban], tuple[str, str] | None], ...] = ()
    """What is told of an answer without refusing it: the field and the sentence, or None."""
    nasihat_pihak: tuple[Callable[[Jawaban, Sequence[Any]], str | None], ...] = ()
    """What is told of the other parties without refusing them: a sentence, or None."""
    anggota_dari: Callable[[Jawaban], int | None] = _tak_tentu
    """Of how many people the members of the other parties are a share; None: unknown."""

    @property
    def naskah(self) -> frozenset[str]:
        """Codes of the documents whose pages are looked at and compared."""
        return frozenset(satu.kode for satu in self.dokumen if satu.naskah)

    @property
    def daftar(self) -> Langkah | None:
        """Return the page with the list, where the kind has one."""
        return next((satu for satu in self.langkah if satu.baris), None)

    @property
    def semua_isian(self) -> tuple[Isian, ...]:
        """All questions of all pages, in order."""
        return tuple(satu for langkah in self.langkah for satu in langkah.isian)


def _tanpa_fakta(_permohonan: Any) -> Mapping[str, Any]:
    return {}


def _tanpa_akibat(_pelaku: Pelaku, _permohonan: Any, _tindakan: Tindakan, _data: Jawaban) -> None:
    return None


def _tanpa_awal(_pelaku: Pelaku, _perusahaan_id: int | None, _acuan: Rujukan | None) -> Jawaban:
    return {}


def _tanpa_acuan_akun(_pelaku: Pelaku) -> Rujukan | None:
    return None


def _boleh_akun(_pelaku: Pelaku, _acuan: Rujukan | None) -> str:
    return ""


def _tanpa_kenal(_pihak: Sequence[Any]) -> Sequence[str]:
    return ()


def _tanpa_acuan(_perusahaan_id: int) -> Rujukan | None:
    return None


def _tanpa_pihak(_acuan: Rujukan | None) -> Sequence[DataPihak]:
    return ()


def _tanpa_naskah(_permohonan: Any) -> tuple[Rujukan, int, str] | None:
    return None


def _tanpa_isyarat(_permohonan: Any, _teks: Sequence[str]) -> Sequence[Any]:
    return ()


def _tanpa_tinjauan(_permohonan: Any, _baris: Sequence[Jawaban]) -> Sequence[Sequence[str]]:
    return ()


def _tanpa_tinjauan_daftar(_permohonan: Any, _baris: Sequence[Jawaban]) -> Sequence[str]:
    return ()


def _tanpa_baris(_acuan: Rujukan | None) -> Sequence[Jawaban]:
    return ()


def _tanpa_halangan(_pelaku: Pelaku, _perusahaan_id: int) -> str:
    return ""


@dataclass(frozen=True)
class Wakilan:
    """The submissions that accounts share which speak for one body that is no company."""

    acuan: frozenset[Rujukan] = frozenset()
    """What they are about."""
    ids: frozenset[int] = frozenset()
    """Those by which such a body came into its register."""

    def punya(self, permohonan: Any) -> bool:
        """Tell whether a submission is one of them."""
        if permohonan.perusahaan_id is not None:
            return False
        jenis, nomor = permohonan.acuan_jenis, permohonan.acuan_id
        tentang = nomor is not None and Rujukan(jenis, nomor) in self.acuan
        return tentang or permohonan.id in self.ids


def _sendiri(_pelaku: Pelaku) -> Wakilan:
    return Wakilan()


@dataclass(frozen=True)
class PortJenis:
    """What the domain of a kind tells the engine, and does after an act. Rows are handed up as they
    are; whoever calls holds the submission, and an error undoes the act."""

    fakta: Callable[[Any], Mapping[str, Any]] = _tanpa_fakta
    """(permohonan): what guards ask of this domain, as `Fakta.lain`."""
    sesudah: Callable[[Pelaku, Any, Tindakan, Jawaban], None] = _tanpa_akibat
    """(pelaku, permohonan, tindakan, data of the act): what follows, in the same transaction."""
    awal: Callable[[Pelaku, int | None, Rujukan | None], Jawaban] = _tanpa_awal
    """(pelaku, perusahaan_id, what is renewed or changed): answers known already. None: the kind is
    no company's."""
    acuan_akun: Callable[[Pelaku], Rujukan | None] = _tanpa_acuan_akun
    """(pelaku): what an account's own new submission changes, where the kind is no company's and
    nobody named it."""
    wakilan: Callable[[Pelaku], Wakilan] = _sendiri
    """(pelaku): what an account shares with others of the body for which it speaks."""
    halangan_akun: Callable[[Pelaku, Rujukan | None], str] = _boleh_akun
    """(pelaku, acuan): why a kind that is no company's cannot be begun, or filed, about this thing
    by this actor; "": it can."""
    pemohon: Callable[[Any], Mapping[str, str]] = _tanpa_fakta
    """(permohonan): `nama`, `alamat` and `surel` of an applicant that is no company, for letters;
    what is left out is the account's name, or nothing."""
    kenali: Callable[[Sequence[Any]], Sequence[str]] = _tanpa_kenal
    """(other parties): what is known of them elsewhere, a sentence each; told, never refused."""
    pihak: Callable[[Rujukan | None], Sequence[DataPihak]] = _tanpa_pihak
    """(what is renewed): the other parties of a new draft, as far as they are known."""
    naskah_lama: Callable[[Any], tuple[Rujukan, int, str] | None] = _tanpa_naskah
    """(permohonan): the text of before this system that it follows: what the file hangs on, its
    id, and its name in words; None: there is none."""
    halangan: Callable[[Pelaku, int], str] = _tanpa_halangan
    """(pelaku, perusahaan_id): why a company cannot begin this kind now; "": it can."""
    acuan: Callable[[int], Rujukan | None] = _tanpa_acuan
    """(perusahaan_id): what a new submission renews or changes, where nobody named it."""
    produk: Callable[[], Any] | None = None
    """(): selects the ids of submissions whose product stands in a register; None: the kind's
    product is no row of one."""
    isyarat: Callable[[Any, Sequence[str]], Sequence[Any]] = _tanpa_isyarat
    """(permohonan, text of the document by page): places that an examiner may want to look at, each
    with `kalimat`, `halaman`, `kutipan`, `dasar`. Hints, never decisions."""
    tinjau: Callable[[Any, Sequence[Jawaban]], Sequence[Sequence[str]]] = _tanpa_tinjauan
    """(permohonan, rows of its list as values): for each row what to note of it. Warnings, never
    obstacles; an empty answer notes nothing."""
    tinjau_daftar: Callable[[Any, Sequence[Jawaban]], Sequence[str]] = _tanpa_tinjauan_daftar
    """(permohonan, rows of its list as values): what the list as a whole falls short of, a sentence
    each: said on its page, and an obstacle to filing."""
    baris: Callable[[Rujukan | None], Sequence[Jawaban]] = _tanpa_baris
    """(what is renewed): rows of a new draft, as far as they are known."""
    surat: Callable[[Any], Mapping[str, Any]] = _tanpa_fakta
    """(permohonan): facts of this kind for letters, under `jenis`; the same names for all kinds of
    one procedure."""
