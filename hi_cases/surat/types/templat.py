"""The template of a kind of letter: what it says, who approves it, what must not be missing.

Texts are Jinja expressions over facts ("{{ perkara.nomor }}"), run in a sandbox. A template is
data: its file is `data/surat/<kode>.toml`, later versions are made on the page of the admin.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hi_cases.surat.types.naskah import Bentuk, Gaya


class JenisBlok(StrEnum):
    """What a block of a template becomes."""

    JUDUL = "judul"
    SUBJUDUL = "subjudul"
    PARAGRAF = "paragraf"
    DATA = "data"
    BUTIR = "butir"
    TABEL = "tabel"
    HALAMAN_BARU = "halaman_baru"
    TANDA_TANGAN = "tanda_tangan"


class Sasaran(StrEnum):
    """To whom a letter goes."""

    SATU_PIHAK = "satu_pihak"
    """One letter for each party, addressed to it."""
    SEMUA_PIHAK = "semua_pihak"
    """One letter of which each party has a copy: anjuran, risalah, agreement."""
    ORANG_LAIN = "orang_lain"
    """To one person who is no party, a witness for one: the letter's own answers name him."""
    TANPA = "tanpa"
    """Stays in the office, or goes where no delivery is recorded."""


NAMA_TUJUAN, ALAMAT_TUJUAN = "nama_tujuan", "alamat_tujuan"
"""What a letter to somebody who is no party asks for: who that is, and where."""


class TindakanLangkah(StrEnum):
    """What is asked of a person on the way of a letter."""

    PERIKSA = "periksa"
    SETUJUI = "setujui"
    TANDA_TANGAN = "tanda_tangan"
    MENGETAHUI = "mengetahui"

    @property
    def label(self) -> str:
        return {
            TindakanLangkah.PERIKSA: "Memeriksa",
            TindakanLangkah.SETUJUI: "Menyetujui",
            TindakanLangkah.TANDA_TANGAN: "Menandatangani",
            TindakanLangkah.MENGETAHUI: "Mengetahui",
        }[self]


class TipeIsian(StrEnum):
    """The shape of something that is asked before the letter is written."""

    TEKS = "teks"
    PARAGRAF = "paragraf"
    TANGGAL = "tanggal"
    JAM = "jam"
    PILIHAN = "pilihan"


@dataclass(frozen=True)
class IsianTemplat:
    """One thing that the case does not know and the letter needs: the day of a session, a room.

    In texts it is `isian.<nama>`, a date written out in words.
    """

    nama: str
    label: str
    tipe: TipeIsian = TipeIsian.TEKS
    wajib: bool = True
    petunjuk: str = ""
    pilihan: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class KolomTemplat:
    """One signature. `langkah` names whose: the step that signs or takes note; empty: no officer.

    With `langkah` name, nip and jabatan come from whoever takes that step.
    """

    jabatan: str = ""
    nama: str = ""
    pengantar: str = ""
    langkah: TindakanLangkah | None = None


@dataclass(frozen=True)
class BlokTemplat:
    """One block.

    `bebas`: its text is a beginning that the author goes on with. `wajib`: empty, the letter is not
    issued. `bila`: name of a fact ("panggilan.ke_tiga") without which the block is left out.
    `sumber`: name of a list of facts; the block is repeated in its items (rows of a table, items of
    a list, pairs of data, columns of signatures), each called `butir` in the texts.
    """

    kode: str
    jenis: JenisBlok
    teks: str = ""
    label: str = ""
    petunjuk: str = ""
    bebas: bool = False
    wajib: bool = False
    bila: str = ""
    sumber: str = ""
    gaya: Gaya = Gaya.ANGKA
    kepala: tuple[str, ...] = ()
    sel: tuple[str, ...] = ()
    lebar: tuple[int, ...] = ()
    kosong: str = "Tidak ada."
    baris: tuple[tuple[str, str], ...] = ()
    kolom: tuple[KolomTemplat, ...] = ()


@dataclass(frozen=True)
class LangkahTemplat:
    """One step of approval: which role does what. An optional one may be left out by the author.

    `atas_nama`: the role in whose name the letter is signed by this one ("a.n. Kepala Dinas,").
    """

    peran: str
    tindakan: TindakanLangkah
    opsional: bool = False
    atas_nama: str = ""


@dataclass(frozen=True)
class Templat:
    """A whole kind of letter."""

    kode: str
    nama: str
    rujukan: str
    """Kind of thing that it is about, as in `Rujukan.jenis`: "perkara"."""
    bentuk: Bentuk
    sasaran: Sasaran
    seri: str
    """Numbering series, a line of `data/seri_nomor.csv`; empty: no number."""
    judul: str
    dasar: str
    """Articles by which it is written."""
    sisi: str = ""
    """The only side of the thing to which it goes, as `PihakSurat.sisi`; empty: to any party."""
    kop: bool = True
    """Whether it bears the letterhead of the office; the parties' own paper does not."""
    terbit_sebelum: tuple[str, ...] = ()
    """Codes of periods before whose end it must be out: approval takes from that time."""
    urutan_bundel: int = 0
    """Where it stands among letters in a bundle of the thing; 0: behind those that say it."""
    terjilid: bool = False
    """Whether a bundle usually takes it: what the court asks for first."""
    tahap: tuple[str, ...] = ()
    """Stages of the thing in which it is offered; empty: always."""
    hal: str = ""
    sifat: str = ""
    lampiran: str = ""
    tujuan: tuple[str, ...] = ()
    tembusan: tuple[str, ...] = ()
    isian: tuple[IsianTemplat, ...] = ()
    blok: tuple[BlokTemplat, ...] = ()
    persetujuan: tuple[LangkahTemplat, ...] = ()

    def atas_nama(self, tindakan: TindakanLangkah) -> str:
        """Return the role in whose name this step signs; empty: in its own."""
        semua = (satu.atas_nama for satu in self.persetujuan if satu.tindakan is tindakan)
        return next(semua, "")

    def dapat_dituju(self, sisi: str) -> bool:
        """Tell whether a party of this side may be its addressee."""
        return not self.sisi or self.sisi.lower() == sisi.lower()
