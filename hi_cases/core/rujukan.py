"""References from a lower domain up to a thing it does not know, and the ports that resolve them.

A lower domain (audit, calendar, files, companies) keeps `Rujukan(jenis, id)`. The upper domain that
owns the kind implements the protocols below; the factory wires them by kind into the switchboard
(`core/papan.py`). A kind nobody wired resolves to nothing rather than to an error: old rows outlive
features.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from hi_cases.core.authz import Pelaku, Peran


@dataclass(frozen=True)
class Rujukan:
    """A thing of some domain: its kind and its number there."""

    jenis: str
    id: int


@dataclass(frozen=True)
class Label:
    """What a thing is called and where its page is, as one actor may see it."""

    teks: str
    url: str = ""


@dataclass(frozen=True)
class Panel:
    """A section that an upper domain puts on a page below it: a company's, or that of one thing."""

    judul: str
    template: str
    data: dict[str, Any] = field(default_factory=dict)
    pekerja: str = ""
    """How many workers the company has by what the panel shows, with its source and day."""


class PortLabel(Protocol):
    """Names things of one kind, many in one go, as `pelaku` may see them."""

    def __call__(self, pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]: ...


class PortAkses(Protocol):
    """Tells whether `pelaku` may open files attached to a thing."""

    def __call__(self, pelaku: Pelaku, id: int) -> bool: ...


class PortPanelPerusahaan(Protocol):
    """Gives the panel of one domain on a company's page; None when there is nothing to show."""

    def __call__(self, pelaku: Pelaku, perusahaan_id: int) -> Panel | None: ...


class PortPanel(Protocol):
    """Gives the panel of an upper domain on the page of one thing; None: nothing to show."""

    def __call__(self, pelaku: Pelaku, id: int) -> Panel | None: ...


class PortPerusahaanPengguna(Protocol):
    """Tells for which companies an account may speak today."""

    def __call__(self, pengguna_id: int) -> frozenset[int]: ...


@dataclass(frozen=True)
class Kontak:
    """An account as somebody who can be told something: its actor, and the addresses it has."""

    id: int
    pelaku: Pelaku
    surel: str
    telepon: str
    aktif: bool


@dataclass(frozen=True)
class PortAkun:
    """What notices ask of accounts, which stand above them."""

    kontak: Callable[[Iterable[int]], Mapping[int, Kontak]]
    """Contacts by account id; accounts that are gone are left out."""
    berperan: Callable[[Peran], Sequence[int]]
    """The active accounts of a role, by name."""


@dataclass(frozen=True)
class BahanPengingat:
    """What a reminder of one deadline says, and to whom. Sentences without a due day or a count:
    whoever writes the reminder adds them."""

    pihak: tuple[int, ...]
    """Accounts of the party whose period it is; empty when it is the office's own period."""
    milik_pihak: bool
    """Whether a party's period runs: then the party is reminded first."""
    judul_kantor: str
    """E.g. "560/001/HI/2026: anjuran tertulis disampaikan"."""
    isi_kantor: str
    """One or two sentences for the office: what is to be done, what follows by law if not."""
    judul_pihak: str = ""
    isi_pihak: str = ""
    petugas: tuple[int, ...] = ()
    """Officers when the deadline itself names nobody responsible (a returned file: petugas)."""
    lewat_dikabarkan: bool = False
    """Whether its domain itself tells who holds it that it is over: the ladder does not, the day
    after."""


class PortPengingat(Protocol):
    """Tells of deadlines of one kind of thing what a reminder says, and to whom, by deadline id.

    Deadlines are rows of the calendar, handed up as they are. One left out needs no reminder.
    """

    def __call__(self, tenggat: Sequence[Any]) -> Mapping[int, BahanPengingat]: ...


@dataclass(frozen=True)
class BagianRangkuman:
    """One section of somebody's morning digest: a heading, and lines with the address behind."""

    judul: str
    butir: tuple[Label, ...]
    lebih: int = 0
    """How many more there are than lines."""


class PortRangkuman(Protocol):
    """Gives the sections of one domain for the morning digest of an actor of the office."""

    def __call__(self, pelaku: Pelaku, hari: date) -> Sequence[BagianRangkuman]: ...


@dataclass(frozen=True)
class PortSurat:
    """What the domain of a thing tells letters about it, and what it does when one moves on.

    Letters know no case: they ask here, by the id of the thing. Whoever writes a letter, sends it
    or records its receipt calls the hooks in the same transaction; a hook that raises undoes all.
    `surat` and `penyampaian` are rows of the domain of letters, handed up as they are.
    """

    pastikan_boleh: Callable[[Pelaku, int, str], None]
    """(pelaku, id, kode of letter): raise TidakDitemukan or TindakanDitolak unless it may be
    written by this actor about this thing now."""
    terlihat: Callable[[Pelaku, int], bool]
    """Whether the actor of the office sees the thing and so its letters."""
    tahap: Callable[[int], str]
    """The stage, by which kinds of letters are offered."""
    pihak: Callable[[int], Sequence[Any]]
    """The parties it may be addressed to: `surat.types.PihakSurat`."""
    pihak_pelaku: Callable[[Pelaku, int], frozenset[int]]
    """The parties for which an outsider stands today; empty for the office."""
    fakta: Callable[[Pelaku, int, str, int | None, Mapping[str, Any]], Mapping[str, Any]]
    """(pelaku, id, kode, pihak_id, isian as typed): facts for the texts, as words to be read."""
    periksa: Callable[[int, str, int | None, Mapping[str, Any]], Mapping[str, str]]
    """(id, kode, pihak_id, isian): what is wrong with what was typed, by field; empty: nothing."""
    terbit: Callable[[Pelaku, Any], None]
    """A letter was issued: the act that it is, e.g. the anjuran."""
    dikirim: Callable[[Pelaku, Any, Any], int | None]
    """(pelaku, surat, penyampaian): it was sent; returns the id of a row made there, or None."""
    diterima: Callable[[Pelaku, Any, Any], None]
    """(pelaku, surat, penyampaian): receipt was confirmed; periods may start."""
    diperbaiki: Callable[[Pelaku, Any, Any, str], None]
    """(pelaku, surat, penyampaian, alasan): the day of receipt was corrected; counted anew."""
    berkas: Callable[[Pelaku, int], Sequence[Any]]
    """Files of the thing that may be bound into a bundle: `dokumen.models.Berkas`, in order."""
    penanggung_jawab: Callable[[int], int | None] = lambda _id: None
    """The account of the officer whose thing it is, the mediator: his steps nobody else takes."""
    dilihat: Callable[[Pelaku], Any] | None = None
    """(pelaku): a query of the ids that this actor of the office sees; None: the office sees all. A
    list of letters asks it once, where `terlihat` is asked of one."""
    cari: Callable[[Pelaku, str], Any] = lambda _pelaku, _teks: ()
    """(pelaku, text): ids of things whose number or name holds it, as a list or a query of ids."""
    kunci: Callable[[int], None] = lambda _id: None
    """(id): hold the thing until the transaction ends. Asked for before a number is taken and the
    trail is written, in the order in which acts on the thing itself take their locks."""
    batal: Callable[[Pelaku, Any, str], None] = lambda _pelaku, _surat, _alasan: None
    """(pelaku, surat, alasan): an issued letter is cancelled; raise TindakanDitolak where what
    followed from it cannot be undone."""
    gagal: Callable[[Pelaku, Any, Any], None] = lambda _pelaku, _surat, _penyampaian: None
    """(pelaku, surat, penyampaian): a sending came to nothing."""
    akibat_terima: Callable[[Any], Any] = lambda _surat: None
    """(surat): what stands on its receipt, `surat.types.AkibatTerima`; None: nothing does. A letter
    on which something stands opens to a party once it was sent to its account, or is proven."""
    kabar_terima: Callable[[Any], Sequence[Any]] = lambda _surat: ()
    """(surat): what parties said themselves about having it: `surat.types.KabarTerima`."""
    nomor: Callable[[Pelaku, Any], str] = lambda _pelaku, _surat: ""
    """(pelaku, surat): the number that an act took for a letter without a series of its own; ""
    where none did. Asked for once the thing is held."""
    halangan: Callable[[Any], str] = lambda _surat: ""
    """(surat): why the act that the letter is to be is not possible in this stage; "": it is."""
    nomor_dipakai: Callable[[str], bool] = lambda _nomor: False
    """Whether a number of the book stands in what an act recorded, with or without a letter."""
    catatan_terima: Callable[[Any, date], str] = lambda _surat, _hari: ""
    """(surat, day): what is to be said at once of a receipt on this day; "": nothing."""
    ke_akun: Callable[[Any], Collection[int]] = lambda _surat: ()
    """(surat): the parties to whose accounts it is sent in the act of issuing, without anybody
    doing so; it is received only once that is proven."""
    terbit_sebelum: Callable[[Any], Collection[str]] = lambda _surat: ()
    """(surat): codes of the periods that the act which the letter is would end; none: what its
    template names."""
    potret: Callable[[int], Any] = lambda _id: None
    """(id): the facts of the thing, to be compared by `beda` before and after an act."""
    beda: Callable[[Any, Any], Sequence[str]] = lambda _lama, _baru: ()
    """(before, after): what an act changed beside periods, in sentences."""
    usai: Callable[[Sequence[Any]], Mapping[int, str]] = lambda _semua: {}
    """(letters): of these, by id, those whose matter is over, with a sentence why: they are not
    waited for, and sent only with a reason. Read are `id`, `kode`, `rujukan_id` and `isian`."""
    serta: Callable[[Any], str] = lambda _surat: ""
    """(surat): what is issued and signed along with it, said to who signs; "": nothing."""
    batas: Callable[[int, str], Any] = lambda _id, _kode: None
    """(id, kode): of which letters of a kind one is enough, `surat.types.batas.BatasSurat`; None:
    there may be any number."""
    terjilid: bool = False
    """Whether its letters and files are bound into one for the court (Berkas PHI)."""
    awal: Callable[[int, str], Mapping[str, Any]] = lambda _id, _kode: {}
    """(id, kode): what is asked before a letter and known already, days as days."""
    dahulu: Callable[[int, str], Any] = lambda _id, _kode: None
    """(id, kode): what is better done before a letter of this kind is begun, `surat.types.Dahulu`;
    None: nothing."""
