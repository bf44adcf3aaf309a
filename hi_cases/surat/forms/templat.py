"""Forms of the parts of a template: what stands in each field becomes the part as it is stored."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from flask import request
from wtforms import BooleanField, FormField
from wtforms.validators import Optional

from hi_cases.core.authz import PERAN_STAF, Peran
from hi_cases.core.errors import Beda, DataTidakSah, GalatDomain, KonflikVersi
from hi_cases.core.fields import BilanganField, DaftarField, ParagrafField, PilihanField, TeksField
from hi_cases.core.forms import FormPolos, Formulir, Wajib
from hi_cases.surat.rules.setujui import DAPAT_DIWAKILI
from hi_cases.surat.rules.ubah_templat import BARU, KEPALA, PERSETUJUAN
from hi_cases.surat.types import Gaya, JenisBlok, TindakanLangkah, TipeIsian

_TEMPAT_BARIS = re.compile(r"(kolom|langkah) “(\d+)”, (\w+)$")

_BELUM = {"": "–"}
_PERAN = {
    satu.value: satu.label
    for satu in Peran
    if satu in PERAN_STAF and satu not in {Peran.ADMIN, Peran.ANALIS}
}
_TINDAKAN = {satu.value: satu.label for satu in TindakanLangkah}
_PENANDA = {
    "": "Orang luar (tulis jabatan atau namanya)",
    TindakanLangkah.TANDA_TANGAN.value: "Yang menandatangani",
    TindakanLangkah.MENGETAHUI.value: "Yang mengetahui",
    TindakanLangkah.SETUJUI.value: "Yang menyetujui",
    TindakanLangkah.PERIKSA.value: "Yang memeriksa",
}
_GAYA = {
    Gaya.ANGKA.value: "Angka (1, 2, 3)",
    Gaya.HURUF.value: "Huruf (a, b, c)",
    Gaya.GARIS.value: "Garis (–)",
}
JENIS_BLOK = {
    JenisBlok.JUDUL: "Judul",
    JenisBlok.SUBJUDUL: "Judul bagian",
    JenisBlok.PARAGRAF: "Paragraf",
    JenisBlok.DATA: "Data (label dan isi)",
    JenisBlok.BUTIR: "Daftar",
    JenisBlok.TABEL: "Tabel",
    JenisBlok.HALAMAN_BARU: "Halaman baru",
    JenisBlok.TANDA_TANGAN: "Tanda tangan",
}


def _rapi(nilai: Any) -> Any:
    return nilai.replace("\r\n", "\n").strip() if isinstance(nilai, str) else nilai


def _baris(teks: str | None) -> list[str]:
    return [satu.strip() for satu in (teks or "").splitlines() if satu.strip()]


class FormBagian(Formulir):
    """Base of the forms: fields are named as in the part.

    `BARIS` names fields that are lists, typed one item a line; `DAFTAR` those of rows.
    """

    BARIS: ClassVar[frozenset[str]] = frozenset()
    DAFTAR: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, bagian: Mapping[str, Any], nomor: int) -> None:
        data = {"versi": str(nomor), **bagian} | {
            n: "\n".join(bagian.get(n, ())) for n in self.BARIS
        }
        data |= {nama: self.ke_baris(bagian) for nama in self.DAFTAR}
        super().__init__(data=data)
        for nama in self.DAFTAR:
            if request.form.get(f"pilih-{nama}") == "tersimpan":
                self[nama].process(None, data[nama])

    def ke_baris(self, bagian: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Return the stored rows as their fields take them."""
        return list(bagian.get(next(iter(self.DAFTAR)), ()))

    def dari_baris(self, baris: list[dict[str, Any]]) -> dict[str, Any]:
        """Return rows that were filled in as they are stored."""
        return {next(iter(self.DAFTAR)): baris}

    def tambah_baris(self) -> bool:
        """Answer the button "Tambah …"; tell whether it was pressed."""
        nama = request.form.get("_tambah")
        if nama not in self.DAFTAR:
            return False
        self[nama].tambah()
        return True

    def isi(self) -> dict[str, Any]:
        """Return the part as it is stored."""
        hasil: dict[str, Any] = {}
        for bidang in self:
            if bidang.name in {"versi", "csrf_token"}:
                continue
            if bidang.name in self.DAFTAR:
                baris = ({n: _rapi(v) for n, v in satu.items()} for satu in bidang.data)
                hasil |= self.dari_baris([satu for satu in baris if any(satu.values())])
            elif bidang.name in self.BARIS:
                hasil[bidang.name] = _baris(bidang.data)
            else:
                hasil[bidang.name] = "" if bidang.data is None else _rapi(bidang.data)
        return hasil

    def terima_galat(self, galat: GalatDomain) -> None:
        """Lay a fault on the field that its place names; show both sides of a conflict as words."""
        if isinstance(galat, KonflikVersi):
            galat = KonflikVersi(self._beda(galat.beda), galat.versi_kini)
        if isinstance(galat, DataTidakSah):
            galat = DataTidakSah(dict(self._bidang(*satu) for satu in galat.bidang.items()))
        super().terima_galat(galat)

    def _bidang(self, tempat: str, pesan: str) -> tuple[str, str]:
        semua = {satu.name for satu in self.semua_isian()}
        if cocok := _TEMPAT_BARIS.search(tempat):
            nama = f"{cocok[1]}-{int(cocok[2]) - 1}-{cocok[3]}"
        else:
            nama = tempat.rpartition(", ")[2]
        return (
            (nama, pesan[:1].upper() + pesan[1:]) if nama in semua else ("", f"{tempat}: {pesan}")
        )

    def _beda(self, semua: list[Beda]) -> list[Beda]:
        """Return one difference a field; columns of a table are one field of rows."""
        hasil: dict[str, list[Beda]] = {}
        for satu in semua:
            nama = satu.bidang if satu.bidang in self else next(iter(self.DAFTAR), satu.bidang)
            hasil.setdefault(nama, []).append(satu)
        return [
            Beda(
                nama,
                self[nama].label.text if nama in self else nama,
                _kata([satu.punya_anda for satu in beda] if len(beda) > 1 else beda[0].punya_anda),
                _kata([satu.tersimpan for satu in beda] if len(beda) > 1 else beda[0].tersimpan),
            )
            for nama, beda in hasil.items()
        ]


def _kata(nilai: Any) -> Any:
    """Return a value of a part as a person reads it; lists of words as they are typed."""
    if isinstance(nilai, list):
        return "\n".join(str(_kata(satu)) for satu in nilai)
    if isinstance(nilai, dict):
        return "; ".join(str(satu) for satu in nilai.values() if satu)
    return nilai


class FormKepala(FormBagian):
    """The head of a letter: its name, title, subject, addressee, copies."""

    BARIS = frozenset({"tujuan", "tembusan"})

    nama = TeksField("Nama jenis surat", [Wajib()], maks=200)
    judul = TeksField("Judul", [Wajib()], description="Untuk naskah: tertulis di tengah halaman.")
    dasar = TeksField("Dasar hukum", [Wajib()], description="Dibaca penyusun; tidak tercetak.")
    hal = TeksField("Hal")
    sifat = TeksField("Sifat", description="Misalnya Biasa, Penting, atau Segera.")
    lampiran = TeksField("Lampiran")
    tujuan = ParagrafField("Tujuan surat", description="Satu baris tercetak satu baris.")
    tembusan = ParagrafField("Tembusan", description="Satu tembusan satu baris.")


class BarisLangkah(FormPolos):
    """One step of approval."""

    peran = PilihanField("Siapa", choices=_BELUM | _PERAN)
    tindakan = PilihanField("Berbuat apa", choices=_BELUM | _TINDAKAN)
    opsional = BooleanField("Boleh dilewati penyusun")
    atas_nama = PilihanField(
        "Atas nama (a.n.)",
        [Optional()],
        choices=_BELUM | {satu.value: satu.label for satu in DAPAT_DIWAKILI},
        description="Hanya untuk tanda tangan. Perlu verifikasi: menurut tata naskah dinas dan "
        "pelimpahan wewenang di kantor Anda.",
    )


class FormPersetujuan(FormBagian):
    """Who looks at the letter and who signs, in order."""

    DAFTAR = frozenset({"langkah"})
    langkah = DaftarField(FormField(BarisLangkah), "Langkah persetujuan", min_entries=1)

    def ke_baris(self, bagian: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Return the steps."""
        return list(bagian[PERSETUJUAN])

    def dari_baris(self, baris: list[dict[str, Any]]) -> dict[str, Any]:
        """Return the steps; a row without role and deed is none."""
        isi = [satu for satu in baris if satu["peran"] or satu["tindakan"]]
        return {PERSETUJUAN: [{n: v for n, v in satu.items() if v} for satu in isi]}


class FormPertanyaan(FormBagian):
    """How a question is put; what it asks for stays, since the system reads it."""

    label = TeksField("Pertanyaan", [Wajib()], maks=200)
    petunjuk = TeksField("Petunjuk")


class _Bila(FormBagian):
    """What every block has."""

    bila = TeksField(
        "Hanya bila ada",
        description="Nama satu fakta. Kosongkan bila bagian ini selalu ada.",
    )


class FormTeks(_Bila):
    """A title, a heading, a paragraph."""

    teks = ParagrafField("Teks", [Wajib()])


class _Sumber(_Bila):
    """What a block that may be repeated has besides."""

    sumber = TeksField(
        "Diulang menurut daftar",
        description="Nama satu daftar fakta; tiap butirnya disebut butir di dalam teks.",
    )


class FormButir(_Sumber):
    """A list."""

    teks = ParagrafField("Teks", [Wajib()], description="Satu butir satu baris.")
    gaya = PilihanField("Tanda butir", choices=_GAYA, default=Gaya.ANGKA.value)


class FormBebas(_Bila):
    """A paragraph that the author of the letter writes."""

    label = TeksField("Nama bagian", [Wajib()], maks=200)
    petunjuk = TeksField("Petunjuk bagi penyusun")
    teks = ParagrafField("Teks awal", description="Penyusun melanjutkan atau menggantinya.")
    wajib = BooleanField("Wajib ditulis sebelum surat diajukan")


class FormBebasButir(FormBebas, _Sumber):
    """A list that the author of the letter writes."""

    gaya = PilihanField("Tanda butir", choices=_GAYA, default=Gaya.ANGKA.value)


class BarisData(FormPolos):
    """A label and what stands behind it."""

    label = TeksField("Label")
    isi = TeksField("Isi", maks=2000)


class FormData(_Sumber):
    """Rows of label and value."""

    DAFTAR = frozenset({"baris"})
    baris = DaftarField(FormField(BarisData), "Baris", min_entries=1)

    def ke_baris(self, bagian: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Return the pairs as rows."""
        return [{"label": label, "isi": isi} for label, isi in bagian.get("baris", ())]

    def dari_baris(self, baris: list[dict[str, Any]]) -> dict[str, Any]:
        """Return the rows as pairs."""
        return {"baris": [[satu["label"] or "", satu["isi"] or ""] for satu in baris]}


class BarisTabel(FormPolos):
    """One column of a table."""

    kepala = TeksField("Kepala kolom")
    sel = TeksField("Isi sel", maks=2000)
    lebar = BilanganField("Bagian lebar", [Optional()])


class FormTabel(_Sumber):
    """A table: its columns, and the list that makes its rows."""

    DAFTAR = frozenset({"kolom_tabel"})
    kolom_tabel = DaftarField(FormField(BarisTabel), "Kolom", min_entries=1)
    kosong = TeksField("Kalimat bila tidak ada baris", [Wajib()], default="Tidak ada.")

    def ke_baris(self, bagian: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Return the columns as rows."""
        kepala, sel = bagian.get("kepala", ()), bagian.get("sel", ())
        lebar = bagian.get("lebar") or [None] * len(kepala)
        return [
            {"kepala": a, "sel": b, "lebar": c} for a, b, c in zip(kepala, sel, lebar, strict=True)
        ]

    def dari_baris(self, baris: list[dict[str, Any]]) -> dict[str, Any]:
        """Return the rows as columns."""
        lebar = [satu["lebar"] or 1 for satu in baris]
        return {
            "kepala": [satu["kepala"] or "" for satu in baris],
            "sel": [satu["sel"] or "" for satu in baris],
            "lebar": lebar if any(satu["lebar"] for satu in baris) else [],
        }


class BarisTanda(FormPolos):
    """Room for one signature."""

    langkah = PilihanField("Siapa yang menandatangani di sini", choices=_PENANDA)
    pengantar = TeksField("Kata pengantar", description="Misalnya Mengetahui,")
    jabatan = TeksField("Jabatan")
    nama = TeksField("Nama")


class FormTanda(_Sumber):
    """A row of signatures."""

    DAFTAR = frozenset({"kolom"})
    kolom = DaftarField(FormField(BarisTanda), "Kolom", min_entries=1)

    def dari_baris(self, baris: list[dict[str, Any]]) -> dict[str, Any]:
        """Return the columns without what is empty."""
        return {"kolom": [{n: v for n, v in satu.items() if v} for satu in baris]}


_FORM: dict[JenisBlok, type[FormBagian]] = {
    JenisBlok.JUDUL: FormTeks,
    JenisBlok.SUBJUDUL: FormTeks,
    JenisBlok.PARAGRAF: FormTeks,
    JenisBlok.BUTIR: FormButir,
    JenisBlok.DATA: FormData,
    JenisBlok.TABEL: FormTabel,
    JenisBlok.TANDA_TANGAN: FormTanda,
    JenisBlok.HALAMAN_BARU: _Bila,
}
_FORM_BEBAS: dict[JenisBlok, type[FormBagian]] = {
    JenisBlok.PARAGRAF: FormBebas,
    JenisBlok.BUTIR: FormBebasButir,
}


def form_bagian(nama: str, bagian: Mapping[str, Any], nomor: int) -> FormBagian:
    """Return the form for a part of a template, with the part's number (`nomor_bagian`)."""
    if nama == KEPALA:
        return FormKepala(bagian, nomor)
    if nama == PERSETUJUAN:
        return FormPersetujuan(bagian, nomor)
    if nama.startswith("isian:"):
        return FormPertanyaan(bagian, nomor)
    jenis = JenisBlok(bagian["jenis"])
    return (_FORM_BEBAS if bagian.get("bebas") else _FORM)[jenis](bagian, nomor)


class FormTambah(Formulir):
    """A new block."""

    jenis = PilihanField("Jenis bagian", choices={j.value: JENIS_BLOK[j] for j in BARU})
    sesudah = PilihanField("Letak", choices={})


class FormTerbit(Formulir):
    """Publishing: why."""

    catatan = TeksField(
        "Apa yang berubah dan mengapa",
        [Wajib()],
        description="Dibaca orang lain pada daftar versi.",
    )


LABEL_TIPE = {
    TipeIsian.TEKS: "teks satu baris",
    TipeIsian.PARAGRAF: "teks beberapa baris",
    TipeIsian.TANGGAL: "tanggal",
    TipeIsian.JAM: "jam",
    TipeIsian.PILIHAN: "pilihan",
}
