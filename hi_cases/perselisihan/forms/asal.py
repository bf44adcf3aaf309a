"""What is chosen or told when a submission is handed over to a case."""

from __future__ import annotations

from hi_cases.core.fields import (
    BanyakPilihanField,
    ParagrafField,
    RadioPilihanField,
    TanggalField,
)
from hi_cases.core.forms import Formulir
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.queries.asal import PERUSAHAAN, Alih
from hi_cases.perselisihan.types import Sisi
from hi_cases.perselisihan.types.asal import PilihanPhk, PilihanPkb
from hi_cases.syarat_kerja.rules.alih import PekerjaMenolak

_PIHAK = "Yang mengajukan"


def _sebut(satu: PekerjaMenolak) -> str:
    bagian = [satu.nama, satu.jabatan]
    if satu.ditolak is not None:
        bagian.append(f"menolak {tulis_tanggal(satu.ditolak, hari=False)}")
    return ", ".join(kata for kata in bagian if kata)


class FormAlihPhk(Formulir):
    """Which of the refused workers; at the counter also who began it."""

    pekerja = BanyakPilihanField("Pekerja", choices={}, validate_choice=False)
    pemohon = RadioPilihanField(
        _PIHAK,
        choices={Sisi.PEMOHON.value: "Perusahaan", Sisi.TERMOHON.value: "Pekerja"},
        default=Sisi.PEMOHON.value,
    )

    def pasang(self, alih: Alih) -> None:
        """Offer the workers who are in no case yet, all of them chosen."""
        self.pekerja.choices = {kunci: _sebut(satu) for kunci, satu in alih.sisa.items()}
        if not self.is_submitted():
            self.pekerja.data = list(self.pekerja.choices)
        if not alih.staf:
            del self.pemohon

    def pilihan(self, _alih: Alih) -> PilihanPhk:
        """Return what was chosen."""
        terbalik = "pemohon" in self and self.pemohon.data == Sisi.TERMOHON.value
        return PilihanPhk(
            tuple(self.pekerja.data or ()), Sisi.TERMOHON if terbalik else Sisi.PEMOHON
        )


class FormAlihPkb(Formulir):
    """The statement of failed talks, in the words of who brings it."""

    pemohon = RadioPilihanField(_PIHAK, choices={})
    gagal_pada = TanggalField("Tanggal perundingan terakhir")
    materi = ParagrafField(
        "Ketentuan yang belum disepakati",
        maks=4000,
        description="Sebut pasalnya, dan apa yang diminta masing-masing.",
    )
    sikap_perusahaan = ParagrafField("Pendirian pengusaha", maks=4000)
    sikap_serikat = ParagrafField("Pendirian serikat pekerja", maks=4000)

    def pasang(self, alih: Alih) -> None:
        """Offer the sides at the counter; an account brings it for its own."""
        if not alih.staf:
            del self.pemohon
            return
        serikat = alih.rundingan.serikat if alih.rundingan else ()
        semua = {PERUSAHAAN: "Perusahaan"} | {str(satu.id): satu.nama for satu in serikat}
        self.pemohon.choices = semua
        self.pemohon.data = self.pemohon.data or PERUSAHAAN

    def pilihan(self, alih: Alih) -> PilihanPkb:
        """Return what was told."""
        serikat = alih.serikat_id
        if "pemohon" in self and self.pemohon.data != PERUSAHAAN:
            serikat = int(self.pemohon.data)
        return PilihanPkb(
            self.gagal_pada.data,
            self.materi.data or "",
            self.sikap_perusahaan.data or "",
            self.sikap_serikat.data or "",
            serikat,
        )


def form_alih(alih: Alih) -> FormAlihPhk | FormAlihPkb:
    """Return the form that fits what is handed over."""
    form = FormAlihPhk() if alih.laporan else FormAlihPkb()
    form.pasang(alih)
    return form
