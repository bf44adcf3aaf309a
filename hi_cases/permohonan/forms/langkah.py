"""One page of the guided form, made of the kind's step: its questions and its documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wtforms import BooleanField, Field, HiddenField

from hi_cases.core import clock
from hi_cases.core.bidang import Isian, baca_isian, kosong
from hi_cases.core.bidang_form import bidang, nilai
from hi_cases.core.fields import BilanganField, RadioPilihanField, TanggalField
from hi_cases.core.forms import Formulir
from hi_cases.dokumen.forms import BerkasField
from hi_cases.permohonan.forms.pihak import awal_pihak, baca_pihak, daftar_pihak
from hi_cases.permohonan.types import Jawaban, Jenis, Langkah
from hi_cases.permohonan.types.pihak import DataPihak

DOKUMEN = "dokumen-"
"""Before the code of a document: the name of its field."""


class FormLangkah(Formulir):
    """Base of the pages. Nothing is required while it is a draft: it is said at the check."""

    langkah: Langkah
    kode_dokumen: tuple[str, ...] = ()

    def isian_langkah(self) -> dict[str, Any]:
        """Return what was typed on the page."""
        return nilai(self, self.langkah.isian)

    def pihak_ditulis(self) -> Sequence[DataPihak] | None:
        """Return the parties that were typed; None where the page does not ask for them."""
        return baca_pihak(self["pihak"]) if "pihak" in self else None

    def berkas(self) -> list[tuple[str, Any]]:
        """Return the good files that were sent, each with the code of its document."""
        return [
            (kode, satu)
            for kode in self.kode_dokumen
            for satu in self[f"{DOKUMEN}{kode}"].data or ()
        ]

    @property
    def berkas_ditolak(self) -> bool:
        """Whether a file that was sent was not taken: it is lost unless its sender hears of it."""
        return any(self[f"{DOKUMEN}{kode}"].errors for kode in self.kode_dokumen)


def form_langkah(
    jenis: Jenis,
    langkah: Langkah,
    isian: Jawaban,
    terbaca: Jawaban,
    versi: int,
    pihak: Sequence[Any] | None = None,
) -> FormLangkah:
    """Return the form of a page; `terbaca` are the answers as values, for what depends on them.

    `pihak` are the other parties, where they may be named on this page now.
    """
    isi: dict[str, Any] = dict(bidang(langkah.isian))
    diminta = [s for s in jenis.dokumen if s.kode in langkah.dokumen and s.bila(terbaca)]
    for satu in diminta:
        isi[f"{DOKUMEN}{satu.kode}"] = BerkasField(
            satu.label[:1].upper() + satu.label[1:],
            banyak=False,
            naskah=satu.naskah,
            description=satu.petunjuk or None,
        )
    awal = _awal(langkah, isian, terbaca)
    if pihak is not None:
        isi["pihak"] = daftar_pihak()
        awal["pihak"] = awal_pihak(pihak)
    isi["langkah"] = langkah
    isi["kode_dokumen"] = tuple(satu.kode for satu in diminta)
    form = type("FormLangkahIni", (FormLangkah,), isi)(data={**awal, "versi": str(versi)})
    for satu in langkah.isian:
        _tunjukkan(form[satu.nama], satu, isian, terbaca)
    return form


def _tunjukkan(kolom: Field, satu: Isian, isian: Jawaban, terbaca: Jawaban) -> None:
    """Let a stored answer that cannot be read stand as it was typed, with why; what was sent now
    is judged with the page."""
    tersimpan = isian.get(satu.nama)
    terbuka = kolom.raw_data is None and satu.ditanya(terbaca)
    if not terbuka or kosong(tersimpan) or terbaca.get(satu.nama) is not None:
        return
    kolom.errors = [baca_isian((satu,), isian, clock.hari_ini())[1].get(satu.nama, "")]
    if isinstance(kolom, TanggalField | BilanganField):
        kolom.raw_data = [str(tersimpan)]
        try:
            kolom.process_formdata(kolom.raw_data)
        except ValueError as galat:
            kolom.errors = [str(galat)]


def _awal(langkah: Langkah, isian: Jawaban, terbaca: Jawaban) -> dict[str, Any]:
    """Begin from the stored answers: as values, or as typed where they could not be read."""
    semua = {
        satu.nama: terbaca[satu.nama]
        if terbaca.get(satu.nama) is not None
        else isian.get(satu.nama)
        for satu in langkah.isian
        if satu.nama in isian
    }
    return {n: "\n".join(isi) if isinstance(isi, list) else isi for n, isi in semua.items()}


class FormBaru(Formulir):
    """Which kind, for which company; opens one draft."""

    jenis = HiddenField()
    perusahaan = RadioPilihanField("Perusahaan", choices={}, validate_choice=False)


class FormAjukan(Formulir):
    """The last page: what was filled in is true."""

    benar = BooleanField("Isian dan dokumen ini benar menurut pengetahuan saya")


def pilih_perusahaan(form: FormBaru, milik: Mapping[int, str]) -> None:
    """Offer the companies for which the account may act; a single one is chosen already."""
    form.perusahaan.choices = {str(nomor): nama for nomor, nama in milik.items()}
    if len(milik) == 1 and not form.perusahaan.raw_data:
        form.perusahaan.data = str(next(iter(milik)))
