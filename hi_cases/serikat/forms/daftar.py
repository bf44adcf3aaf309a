"""Forms of lists of the whole book: brought in, told to the Minister."""

from flask_wtf.file import FileField, FileRequired

from hi_cases.core import clock
from hi_cases.core.fields import TanggalField, TeksField
from hi_cases.core.forms import Formulir, Wajib

_TERIMA = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class FormImpor(Formulir):
    """The book to be checked; nothing is entered by uploading it."""

    berkas = FileField(
        "Buku lama",
        [FileRequired("Pilih berkas Excel dari komputer Anda, lalu unggah lagi.")],
        description="Excel (.xlsx), paling besar 20 MB. Urutan dan nama kolom boleh berbeda.",
        render_kw={"accept": _TERIMA},
    )


class FormKirim(Formulir):
    """By which letter, and when, a report was sent."""

    nomor = TeksField("Nomor surat pengantar", [Wajib("Tulis nomor surat pengantarnya.")], maks=120)
    tanggal = TanggalField("Dikirim pada", [Wajib("Tulis kapan laporannya dikirim.")])

    def validate(self, extra_validators: object = None) -> bool:
        """Refuse a day that has not come."""
        super().validate()
        if not self.tanggal.errors and self.tanggal.data > clock.hari_ini():
            self.tanggal.errors = ["Tanggal kirim tidak boleh sesudah hari ini."]
        return not self.errors
