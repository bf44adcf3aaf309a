"""Forms of the office: accounts, acts on them, and one's own name."""

from wtforms import Field

from hi_cases.akun import rules
from hi_cases.akun.forms.surel import periksa_surel, periksa_telepon
from hi_cases.akun.types import BuktiDiri, DataPengguna, Jenjang
from hi_cases.core.authz import PERAN_LUAR, Peran
from hi_cases.core.fields import BanyakPilihanField, ParagrafField, PilihanField, TeksField
from hi_cases.core.forms import Formulir, Wajib

# The office's own roles first: they are what an administrator gives out most.
_PERAN_URUT = sorted(Peran, key=lambda satu: satu in PERAN_LUAR)
_PERAN = {satu.label: satu.value for satu in Peran}
_JENJANG = {"–": "", **{satu.label: satu.value for satu in Jenjang}}


class PeranField(BanyakPilihanField):
    """Roles; after a conflict the stored ones come back as they were shown, by name."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read values, or names joined by commas."""
        bagian = [satu for teks in valuelist for satu in teks.split(", ")]
        super().process_formdata(
            [_PERAN.get(satu, satu) for satu in bagian if satu != "tanpa peran"]
        )


class FormPengguna(Formulir):
    """An account as an administrator writes it."""

    bersemula = True
    nama = TeksField("Nama lengkap", [Wajib("Tulis nama lengkap.")], maks=120)
    peran = PeranField("Peran", choices={satu.value: satu.label for satu in _PERAN_URUT})
    jenjang = PilihanField(
        "Jenjang mediator",
        choices={"": "Bukan mediator", **{satu.value: satu.label for satu in Jenjang}},
        coerce=lambda nilai: _JENJANG.get(nilai, nilai),
        default="",
    )
    nip = TeksField(
        "NIP",
        maks=40,
        description="Tercetak di bawah nama pada surat yang ditandatangani. Tanpa spasi pun boleh.",
    )
    jabatan = TeksField(
        "Jabatan",
        maks=200,
        description="Seperti tercetak pada surat, misalnya Kepala Bidang Hubungan Industrial.",
    )

    def data_pengguna(self, email: str) -> DataPengguna:
        """Return what was written."""
        return DataPengguna(
            nama=self.nama.data or "",
            email=email,
            peran=frozenset(Peran(satu) for satu in self.peran.data or ()),
            jenjang=Jenjang(self.jenjang.data) if self.jenjang.data else None,
            nip=rules.nip_baku(self.nip.data or ""),
            jabatan=self.jabatan.data or "",
        )


class FormPenggunaBaru(FormPengguna):
    """A new account: the address is written once and stays."""

    email = TeksField(
        "Surel",
        [Wajib("Tulis surel.")],
        maks=254,
        description="Dipakai untuk masuk. Surel tidak dapat diubah setelah disimpan.",
    )

    def validate_email(self, field: Field) -> None:
        """Check the spelling, not whether the mailbox exists."""
        periksa_surel(field)


def _alasan() -> ParagrafField:
    return ParagrafField(
        "Alasan", [Wajib("Tulis alasannya.")], maks=1000, description="Tersimpan dalam jejak audit."
    )


class FormAlasan(Formulir):
    """An act on an account, with its reason."""

    alasan = _alasan()


class FormDiri(Formulir):
    """One's own name and telephone number."""

    nama = TeksField("Nama lengkap", [Wajib("Tulis nama lengkap Anda.")], maks=120)
    telepon = TeksField(
        "Nomor telepon", maks=30, description="Agar petugas dapat menghubungi Anda."
    )

    def validate_telepon(self, field: Field) -> None:
        """Check that it can be dialled."""
        periksa_telepon(field)

    @property
    def telepon_baku(self) -> str:
        """The number as it is stored."""
        return rules.telepon_baku(self.telepon.data or "")


def _bukti() -> PilihanField:
    return PilihanField(
        "Tanda pengenal yang ditunjukkan",
        choices={"": "Pilih", **{satu.value: satu.label for satu in BuktiDiri}},
        validators=[Wajib("Pilih tanda pengenal yang ditunjukkan.")],
        description="Periksa aslinya dan cocokkan dengan nama akun. Nomornya tidak dicatat.",
    )


class FormPulihkan(FormAlasan):
    """An act for somebody who stands at the counter: what they showed, and why."""

    bukti = _bukti()
    alasan = _alasan()

    @property
    def bukti_diri(self) -> BuktiDiri:
        """The proof that was chosen."""
        return BuktiDiri(self.bukti.data)


class FormGantiSurel(FormPulihkan):
    """A new address for an account whose mailbox is lost."""

    email = TeksField(
        "Surel baru",
        [Wajib("Tulis surel yang baru.")],
        maks=254,
        description="Bacakan kembali huruf demi huruf: tautan kata sandi dikirim ke sini.",
    )
    bukti = _bukti()
    alasan = _alasan()

    def validate_email(self, field: Field) -> None:
        """Check the spelling; the link that is sent there proves the rest."""
        periksa_surel(field)
