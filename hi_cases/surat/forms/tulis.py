"""The forms of writing: what is asked before a letter, and its blocks one by one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from wtforms import BooleanField, Field, HiddenField
from wtforms.validators import ValidationError

from hi_cases.core.authz import Peran
from hi_cases.core.fields import (
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    TanggalField,
    TeksField,
)
from hi_cases.core.forms import Formulir, FormulirBerversi
from hi_cases.core.tanggal import baca_jam
from hi_cases.surat.rules.gabung import cap_semua, gabung
from hi_cases.surat.rules.isi import BEBAS, ISIAN, LANGKAH, Isi, langkah_opsional, nilai_awal
from hi_cases.surat.types import IsianTemplat, PihakSurat, Templat, TindakanLangkah, TipeIsian

SEMUA = "semua"


class JamField(TeksField):
    """A time of day: "9", "09.00", "9:00 WIB" become "09:00", and read "09.00" in the box.

    The box is a plain one: a time picker shows nothing of what it cannot read, "09.00" among it.
    """

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return str(self.data or "").replace(":", ".")

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the time; an unreadable one stays in the field as it was typed."""
        super().process_formdata(valuelist)
        teks = (self.data or "").strip()
        if not teks:
            return
        try:
            self.data = f"{baca_jam(teks):%H:%M}"
        except ValueError:
            raise ValidationError(
                f"Jam tidak terbaca. Anda menulis “{teks[:20]}”; tulis 09.00."
            ) from None


_FIELD: dict[TipeIsian, type[Field]] = {
    TipeIsian.TEKS: TeksField,
    TipeIsian.PARAGRAF: ParagrafField,
    TipeIsian.TANGGAL: TanggalField,
    TipeIsian.JAM: JamField,
}


def _bidang(satu: IsianTemplat) -> Any:
    lain = {"description": satu.petunjuk, "render_kw": {}}
    if satu.tipe is TipeIsian.PILIHAN:
        pilihan = {"": "Pilih…", **dict(satu.pilihan)}
        return PilihanField(satu.label, choices=pilihan, default="", **lain)
    return _FIELD[satu.tipe](satu.label, **lain)


def _bidang_isian(templat: Templat) -> dict[str, Any]:
    return {f"{ISIAN}{satu.nama}": _bidang(satu) for satu in templat.isian}


class FormIsian(FormulirBerversi):
    """Base: fields that a template asks for. Nothing is required while it is a draft."""

    templat: Templat

    def isian(self) -> dict[str, Any]:
        """Return what was asked, as far as it could be read."""
        return {
            nama.removeprefix(ISIAN): bidang.data
            for nama, bidang in self._fields.items()
            if nama.startswith(ISIAN) and not bidang.errors
        }

    @property
    def bidang_isian(self) -> list[Any]:
        """Return the fields of what is asked, those that must be filled in marked so."""
        wajib = {f"{ISIAN}{satu.nama}" for satu in self.templat.isian if satu.wajib}
        semua = [self[nama] for nama in self._fields if nama.startswith(ISIAN)]
        for satu in semua:
            satu.wajib = satu.name in wajib
        return semua


class FormBaru(FormIsian):
    """To which party, and what is asked: the beginning of a letter."""

    def pihak_dipilih(self) -> list[int | None]:
        """Return the parties, one letter each; None alone for a letter to no single party."""
        if "pihak" not in self:
            return [None]
        if self["pihak"].data != SEMUA:
            return [int(self["pihak"].data)]
        return [int(nilai) for nilai in self["pihak"].choices if nilai != SEMUA]


def form_baru(
    templat: Templat, pihak: Sequence[PihakSurat], dipilih: str, isian: Mapping[str, str]
) -> FormBaru:
    """Return the form with which a letter of this kind begins; `isian` is answered beforehand."""
    bidang = _bidang_isian(templat)
    if pihak:
        pilihan = {str(satu.id): _sebut(satu) for satu in pihak}
        if len(pihak) > 1:
            pilihan[SEMUA] = "Semua pihak: satu surat untuk masing-masing"
        else:
            # The only one there is needs no choosing.
            dipilih = dipilih or str(pihak[0].id)
        bidang["pihak"] = RadioPilihanField("Ditujukan kepada", choices=pilihan)
    kelas = type("FormBaruIni", (FormBaru,), {**bidang, "templat": templat})
    awal = {f"{ISIAN}{nama}": nilai for nama, nilai in isian.items()}
    form: FormBaru = kelas(data={"pihak": dipilih or None, **awal})
    return form


def _sebut(pihak: PihakSurat) -> str:
    return f"{pihak.nama} ({pihak.sisi.lower()})" if pihak.sisi else pihak.nama


class FormTulis(FormIsian):
    """A whole draft: what is asked, its free blocks, the optional steps of approval."""

    dasar = HiddenField()
    """Marks of the parts as the page shows them."""

    def bebas(self) -> dict[str, str]:
        """Return the texts of the free blocks."""
        return {
            nama.removeprefix(BEBAS): bidang.data or ""
            for nama, bidang in self._fields.items()
            if nama.startswith(BEBAS) and not bidang.errors
        }

    def tanpa_langkah(self) -> list[str]:
        """Return the acts of approval that were left out."""
        return [
            nama.removeprefix(LANGKAH)
            for nama, bidang in self._fields.items()
            if nama.startswith(LANGKAH) and not bidang.data
        ]

    def cap_dasar(self) -> dict[str, str]:
        """Return the marks that came with the page; none for one that was tampered with."""
        try:
            isi = json.loads(self.dasar.data or "{}")
        except (ValueError, RecursionError):
            return {}
        return {str(k): str(v) for k, v in isi.items()} if isinstance(isi, dict) else {}

    def tandai(self, isi: Isi) -> None:
        """Let the page carry the marks of what it shows."""
        self.dasar.data, self.dasar.raw_data = json.dumps(cap_semua(isi.nilai)), None

    def ikuti(self, tersimpan: Isi) -> None:
        """Beside parts to choose between, show those that only somebody else changed as stored."""
        dikirim = self.isi().nilai
        gabungan = gabung(dikirim, tersimpan.nilai, self.cap_dasar())
        for nama, nilai in gabungan.nilai.items():
            if nama in dikirim and nama not in gabungan.bentrok and nilai != dikirim[nama]:
                self[nama].data = nilai_awal(self.templat, nama, nilai)
                self[nama].raw_data = None
        self.tandai(tersimpan)

    def isi(self) -> Isi:
        """Return what was sent, as far as it could be read."""
        return Isi.dari(
            self.templat, self.isian(), self.bebas(), self.tanpa_langkah(), sebagian=True
        )

    @property
    def bidang_bebas(self) -> list[tuple[Any, bool]]:
        """Return the free blocks in their order, with whether they must not be empty."""
        semua = [satu for satu in self.templat.blok if satu.bebas]
        return [(self[f"{BEBAS}{satu.kode}"], satu.wajib) for satu in semua]

    @property
    def bidang_langkah(self) -> list[Any]:
        """Return the optional steps."""
        return [bidang for nama, bidang in self._fields.items() if nama.startswith(LANGKAH)]


def form_tulis(templat: Templat, isi: Isi, versi: int) -> FormTulis:
    """Return the editor of a draft; `isi` is what is stored."""
    bidang = _bidang_isian(templat)
    for satu in templat.blok:
        if satu.bebas:
            bidang[f"{BEBAS}{satu.kode}"] = ParagrafField(satu.label, description=satu.petunjuk)
    for nama in langkah_opsional(templat):
        bidang[f"{LANGKAH}{nama}"] = BooleanField(_langkah(TindakanLangkah(nama), templat))
    kelas = type("FormTulisIni", (FormTulis,), {**bidang, "templat": templat})
    awal: Mapping[str, Any] = {n: nilai_awal(templat, n, v) for n, v in isi.nilai.items()}
    form: FormTulis = kelas(data={"versi": str(versi), **awal})
    if form.dasar.raw_data is None:
        # Opened and not sent: the page carries the marks of what it shows.
        form.tandai(isi)
    return form


def _langkah(tindakan: TindakanLangkah, templat: Templat) -> str:
    """Name who does the step: two roles of one act are left out together."""
    siapa = [Peran(s.peran).label for s in templat.persetujuan if s.tindakan is tindakan]
    return f"{tindakan.label}: {' dan '.join(siapa)}"


class FormSaringanSurat(Formulir):
    """What the list of letters is narrowed to."""

    class Meta(Formulir.Meta):
        """Sent by GET: there is nothing to protect."""

        csrf = False

    q = TeksField("Nomor surat, nomor perkara, atau pihak", maks=100)
    kode = PilihanField("Jenis surat", validate_choice=False)


def form_saringan(argumen: Any, jenis: Sequence[tuple[str, str]]) -> FormSaringanSurat:
    """Return the filters as the address has them."""
    form = FormSaringanSurat(argumen)
    form.kode.choices = {"": "Semua jenis", **dict(jenis)}
    return form
