"""Forms of service: how a letter goes, who had it when by what proof, why it came back."""

from __future__ import annotations

from collections.abc import Iterable

from hi_cases.core.fields import ParagrafField, RadioPilihanField, TanggalField, TeksField
from hi_cases.core.forms import Formulir, FormulirBerversi, Wajib
from hi_cases.dokumen.forms import BerkasField
from hi_cases.surat.rules.sampaikan import BUTUH_PINDAIAN, ELEKTRONIK
from hi_cases.surat.types import CaraSampai

_PINDAIAN = "Pindaian tanda terima"


class FormKirim(Formulir):
    """How and when a letter goes to a party."""

    cara = RadioPilihanField(
        "Cara",
        [Wajib("Pilih cara surat ini dikirim.")],
        description="Bila tanda terimanya sudah ada, pakai “Serahkan langsung” di halaman surat.",
    )
    dikirim_pada = TanggalField("Tanggal dikirim", [Wajib("Tulis tanggal surat dikirim.")])
    resi = TeksField(
        "Nomor resi atau buku ekspedisi",
        maks=200,
        description="Nomor pada resi pos, resi kurir, atau buku ekspedisi.",
    )

    alasan = TeksField("Alasan tetap dikirim", maks=300)

    def tanya_alasan(self, usai: str) -> None:
        """Ask for a reason where the matter of the letter is over, and only there."""
        if usai:
            self.alasan.description = usai
        else:
            del self.alasan

    @property
    def alasan_kirim(self) -> str:
        return (self.alasan.data or "") if "alasan" in self else ""

    def tawarkan(self, cara: Iterable[CaraSampai], *, tanpa_pindaian: bool) -> None:
        """Offer the ways that are open for this party, and say why those of files are not yet.

        `tanpa_pindaian`: no file of the letter bears its signature.
        """
        tertutup = ELEKTRONIK if tanpa_pindaian else frozenset()
        self.cara.choices = [(satu.value, satu.label) for satu in cara if satu not in tertutup]
        if tanpa_pindaian:
            self.cara.description = f"{self.cara.description} {BUTUH_PINDAIAN}"

    @property
    def cara_sampai(self) -> CaraSampai:
        return CaraSampai(self.cara.data)


class FormTerima(FormulirBerversi):
    """When a letter was received, by whom, by what proof."""

    diterima_pada = TanggalField("Tanggal diterima", [Wajib("Tulis tanggal surat diterima.")])
    penerima = TeksField(
        "Nama penerima",
        [Wajib("Tulis nama yang menerima surat.")],
        maks=200,
        description="Orang yang menandatangani tanda terima, dan jabatannya bila ada.",
    )
    bukti = TeksField(
        "Bukti",
        [Wajib("Tulis buktinya.")],
        maks=300,
        description="Misalnya: tanda terima nomor 12, atau resi pos dan siapa yang tercatat.",
    )
    berkas = BerkasField(_PINDAIAN)


class FormPerbaiki(FormulirBerversi):
    """The right day of a receipt, its proof, and why it was wrong."""

    diterima_pada = TanggalField("Tanggal diterima", [Wajib("Tulis tanggal yang benar.")])
    bukti = TeksField("Bukti", [Wajib("Tulis buktinya.")], maks=300)
    alasan = ParagrafField(
        "Alasan perbaikan",
        [Wajib("Tulis alasan perbaikan.")],
        maks=500,
        description="Tampak di halaman surat dan di jejak.",
    )
    berkas = BerkasField(_PINDAIAN)


class FormGagal(FormulirBerversi):
    """Why a sending came to nothing."""

    gagal_pada = TanggalField(
        "Tanggal diketahui tidak sampai", [Wajib("Tulis tanggal surat kembali.")]
    )
    alasan_gagal = TeksField(
        "Alasan",
        [Wajib("Tulis mengapa surat tidak sampai.")],
        maks=300,
        description="Misalnya: kembali dari pos, alamat tidak dikenal.",
    )
