"""Which registered company a party is: choose one, or register it here and now."""

from __future__ import annotations

from hi_cases.core.errors import GalatDomain, KonflikVersi
from hi_cases.core.fields import PilihanField, RadioPilihanField, TeksField
from hi_cases.core.forms import Formulir
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan, VersiKbli

BARU = "baru"
NANTI = "nanti"


def pilihan_sektor() -> dict[str, str]:
    """Return the categories of business to choose from, none of them first."""
    return {"": "Belum diketahui"} | {s.kategori: s.label for s in perusahaan.kategori_kbli()}


class FormPerusahaanBaru(Formulir):
    """What the counter needs to know of a company that is not registered yet."""

    nama = TeksField("Nama perusahaan", maks=200)
    wlkp = TeksField(
        "Nomor WLKP", description="Dari wajib lapor ketenagakerjaan, bila diketahui.", maks=40
    )
    nib = TeksField("NIB", description="Tiga belas angka dari OSS, bila diketahui.", maks=20)
    kbli = TeksField("Kode KBLI", description="Lima angka. Ditulis menurut KBLI 2020.", maks=5)
    alamat = TeksField("Alamat", maks=400)
    sektor = PilihanField(
        "Sektor usaha",
        choices=pilihan_sektor,
        validate_choice=False,
        description="Untuk perusahaan yang sektornya belum diisi. Bila dikosongkan, dibaca dari "
        "kode KBLI 2020.",
    )
    kecamatan = PilihanField("Kecamatan", choices={}, validate_choice=False)
    kawasan = PilihanField("Kawasan industri", choices={}, validate_choice=False)

    def data_perusahaan(self) -> DataPerusahaan:
        """Return what was typed, blanks as unknown."""
        return DataPerusahaan(
            nama=self.nama.data or "",
            wlkp=self.wlkp.data or None,
            nib=self.nib.data or None,
            kbli=self.kbli.data or None,
            kbli_versi=VersiKbli.KBLI_2020 if self.kbli.data else None,
            sektor=self.sektor.data or None,
            alamat=self.alamat.data or None,
            kecamatan=self.kecamatan.data or None,
            kawasan=self.kawasan.data or None,
        )


BERUBAH = (
    "Isian permohonan ini baru saja diubah. Muat ulang halaman ini, lalu pilih lagi perusahaannya."
)


class FormCocokkan(FormPerusahaanBaru):
    """The choice between the likely companies, a new one, and "not now"."""

    pilihan = RadioPilihanField("Perusahaan yang dimaksud", choices={}, validate_choice=False)

    def terima_galat(self, galat: GalatDomain) -> None:
        """The draft has no field here to compare: say what to do instead."""
        if isinstance(galat, KonflikVersi):
            self.form_errors = [*self.form_errors, BERUBAH]
            return
        super().terima_galat(galat)

    def validate(self, extra_validators: object = None) -> bool:
        """Ask for a choice; the rest is judged by the registry."""
        super().validate(extra_validators)
        if self.pilihan.data not in self.pilihan.choices:
            self.pilihan.errors = ["Pilih perusahaan yang dimaksud, atau daftarkan yang baru."]
        return not self.errors
