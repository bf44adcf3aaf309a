"""The upload field of all forms, and the form that strikes a file out."""

from typing import Any

from flask import render_template
from markupsafe import Markup
from werkzeug.datastructures import FileStorage
from wtforms import MultipleFileField
from wtforms.validators import StopValidation

from hi_cases.core.authz import UMUM, Pelaku
from hi_cases.core.fields import ParagrafField
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.core.web import di_luar_transaksi, pelaku_kini, ubah
from hi_cases.dokumen import rules, services
from hi_cases.dokumen.types import BerkasDitolak, BerkasTitipan

TERIMA = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
PETUNJUK_TERLINDUNG = (
    "PDF, JPG, PNG, DOCX, atau XLSX; paling besar 10 MB. Lokasi, waktu, dan nama ponsel di dalam "
    "foto JPG dan PNG kami hapus. Di dalam PDF, DOCX, dan XLSX nama pembuatnya dapat ikut "
    "tersimpan: bila tidak ingin dikenali, kirim fotonya."
)
PETUNJUK = "PDF, JPG, PNG, DOCX, atau XLSX; paling besar 10 MB. Foto dari ponsel boleh."


class IsianBerkas:
    """Prints the held files, each with its box "buang", and under them the chooser."""

    input_type = "file"

    def __call__(self, field: "BerkasField", **atribut: Any) -> Markup:
        """Return the markup; it stands in the house's template, not here."""
        atribut.pop("required", None)
        return Markup(  # noqa: S704 - the output of an autoescaped template
            render_template("dokumen/_isian_berkas.html", bidang=field, atribut=atribut)
        )


class BerkasField(MultipleFileField):
    """Files of a form, fresh ones and those held from an earlier try.

    A good file is held and committed as soon as it is read, before the form is judged: an error
    elsewhere in the form, or an expired session, costs nobody a second upload. `data` is a list of
    `BerkasTitipan`; give each to `dokumen.services.unggah`. `isian(form.bukti)` prints it all.

    `wajib` is the sentence shown when nothing came; empty means that the field may stay empty.
    With `naskah` only a text that can be examined page by page is taken. With `terlindung` whoever
    sends is protected: nothing says which account held the files, and photos lose what the
    telephone wrote into them.
    """

    widget = IsianBerkas()
    terima = TERIMA

    def __init__(
        self,
        label: str = "",
        validators: Any = None,
        *,
        wajib: str = "",
        banyak: bool = True,
        naskah: bool = False,
        terlindung: bool = False,
        _form: Any = None,
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("description", PETUNJUK_TERLINDUNG if terlindung else PETUNJUK)
        super().__init__(label, validators, _form=_form, **kwargs)
        self._formulir = _form
        self.wajib = wajib
        self.banyak = banyak
        self.naskah = naskah
        self.terlindung = terlindung
        self.flags.required = bool(wajib) or self.flags.required

    @property
    def nama_buang(self) -> str:
        """Name of the checkboxes that take a held file out again."""
        return f"{self.name}-buang"

    def process(self, formdata: Any, *args: Any, **kwargs: Any) -> None:
        """Remember which held files are to be left out, then read as usual."""
        self._dibuang = set(formdata.getlist(self.nama_buang)) if formdata is not None else set()
        super().process(formdata, *args, **kwargs)
        self.data = self.data or []
        self._ambil_tertahan()

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Hold fresh files, redeem tokens; what is refused becomes a sentence at the field."""
        self.data: list[BerkasTitipan] = []
        galat: list[str] = []
        for nilai in valuelist:
            try:
                self._tambah(nilai)
            except BerkasDitolak as ditolak:
                nama = getattr(nilai, "filename", None)
                galat.append(f"{_pendek(nama)}: {ditolak}" if nama else str(ditolak))
        self.raw_data = list(self.data)
        self.process_errors.extend(galat)

    def _tambah(self, nilai: Any) -> None:
        if isinstance(nilai, FileStorage):
            if nilai.filename:
                # A stranger's file takes its time: nobody waits for the right to write meanwhile.
                pelaku = self._pemegang()
                with di_luar_transaksi():
                    diperiksa = services.periksa(nilai.stream, nilai.filename)
                    if self.terlindung:
                        nilai.stream = services.bersihkan(nilai.stream, diperiksa[1])
                with ubah():
                    titipan = services.titip(pelaku, nilai, diperiksa)
                self._terima(titipan)
        elif nilai and nilai not in self._dibuang:
            self._terima(services.tebus(self._pemegang(), nilai))

    def _pemegang(self) -> Pelaku:
        """Return for whom files are held: for nobody by name where who sends is protected."""
        return UMUM if self.terlindung else pelaku_kini()

    def _terima(self, titipan: BerkasTitipan) -> None:
        """Take a held file; a text is read first, while nothing is locked yet."""
        if self.naskah:
            services.periksa_naskah(titipan)
        self.data.append(titipan)

    def _ambil_tertahan(self) -> None:
        """Take over files of a POST that the guard kept when the session had ended."""
        tertahan = getattr(self._formulir, "tertahan", None)
        for satu in tertahan.berkas if tertahan is not None else ():
            if satu["bidang"] != self.name:
                continue
            try:
                self._terima(services.sebut_simpanan(pelaku_kini(), satu["sha256"], satu["nama"]))
            except BerkasDitolak as ditolak:
                self.process_errors.append(f"{_pendek(satu['nama'])}: {ditolak}")
        if tertahan is not None and self.process_errors:
            # Nobody validates a page that is merely opened, so say it here.
            self.errors = list(self.process_errors)

    def pre_validate(self, form: Any) -> None:
        """Refuse nothing where something is due, too many, or too much together."""
        if self.wajib and not self.data and not self.process_errors:
            raise StopValidation(self.wajib)
        if not self.banyak and len(self.data) > 1:
            raise StopValidation("Unggah satu berkas saja di sini; buang yang lain.")
        if pesan := rules.periksa_jumlah([satu.ukuran for satu in self.data]):
            raise StopValidation(pesan)


def _pendek(nama: str) -> str:
    tampak = "".join(c for c in nama if c.isprintable())
    return tampak if len(tampak) <= 60 else f"{tampak[:57]}…"


class FormBatalBerkas(Formulir):
    """Why a file is struck out."""

    alasan = ParagrafField(
        "Alasan pembatalan",
        [Wajib("Tulis alasan pembatalan, misalnya “salah unggah”.")],
        maks=500,
        description="Berkas tetap tersimpan dan tampak tercoret, dengan alasan ini.",
    )
