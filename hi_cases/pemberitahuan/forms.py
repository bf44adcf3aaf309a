"""What an account chooses about its notices; a rung of the ladder of reminders."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from wtforms import BooleanField, Field
from wtforms.fields import SelectChoice
from wtforms.validators import Optional, ValidationError

from hi_cases.core.fields import BilanganField, PilihanField, TeksField
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.rules.kode import baca_kode
from hi_cases.pemberitahuan.rules.tangga import UMUM, Anak
from hi_cases.pemberitahuan.types import CaraTerima, HasilKode, Kanal, KeadaanKode, Kelompok, Kepada


def _nama(kelompok: Kelompok, kanal: Kanal) -> str:
    return f"{kelompok.value}_{kanal.value}"


class FormPilihan(Formulir):
    """One choice for each group and channel; which there are depends on the account."""

    kunci: tuple[tuple[Kelompok, Kanal], ...] = ()
    kanal: tuple[tuple[Kanal, rules.SifatKanal], ...] = ()
    """The channels that the account has a choice of."""

    @property
    def pilihan(self) -> dict[tuple[Kelompok, Kanal], CaraTerima]:
        """What was chosen."""
        return {satu: CaraTerima(self[_nama(*satu)].data) for satu in self.kunci}

    def baris(self) -> list[tuple[Kelompok, list[Any]]]:
        """The fields by group, in the order of the groups, one a channel or None."""
        return [
            (kelompok, [self._fields.get(_nama(kelompok, kanal)) for kanal, _ in self.kanal])
            for kelompok in dict.fromkeys(satu[0] for satu in self.kunci)
        ]


def form_pilihan(
    kini: Mapping[tuple[Kelompok, Kanal], CaraTerima],
    kanal_dipilih: Collection[Kanal],
    *,
    staf: bool,
) -> FormPilihan:
    """Return the form of an account: `kini` stands in it, for the channels it has a choice of."""
    bidang: dict[str, Any] = {}
    kunci = []
    for kelompok in Kelompok:
        for kanal in kanal_dipilih:
            semua = rules.dapat_dipilih(kelompok, kanal, staf=staf)
            if not semua:
                continue
            kunci.append((kelompok, kanal))
            bidang[_nama(kelompok, kanal)] = PilihanField(
                kanal.label, choices=[SelectChoice(satu.value, satu.label) for satu in semua]
            )
    isi = {
        **bidang,
        "kunci": tuple(kunci),
        "kanal": tuple((kanal, rules.SIFAT[kanal]) for kanal in kanal_dipilih),
    }
    kelas = type("FormPilihanAkun", (FormPilihan,), isi)
    return kelas(data={_nama(*satu): kini[satu].value for satu in kunci})


class FormWa(Formulir):
    """A number for notices, and the consent that goes with it."""

    nomor = TeksField(
        "Nomor WhatsApp", [Wajib("Tulis nomor ponsel yang memakai WhatsApp.")], maks=30
    )
    setuju = BooleanField("Saya setuju menerima kabar HI Cases di nomor ini")


class FormKode(Formulir):
    """The code that was sent to a number."""

    kode = TeksField(
        "Kode 6 angka", [Wajib("Tulis kode yang Anda terima lewat WhatsApp.")], maks=20
    )

    def validate_kode(self, bidang: Field) -> None:
        """Refuse what can be no code, before it counts as a try."""
        try:
            bidang.data = baca_kode(bidang.data or "")
        except ValueError:
            raise ValidationError("Kode terdiri atas 6 angka.") from None

    def tolak(self, hasil: HasilKode, keadaan: KeadaanKode | None) -> None:
        """Say why a code opens nothing."""
        sisa = keadaan.sisa if keadaan else 0
        if hasil is HasilKode.SALAH and sisa:
            pesan = f"Kode ini salah. Anda masih dapat mencoba {sisa} kali."
        elif hasil is HasilKode.BASI:
            pesan = "Kode sudah tidak berlaku. Minta kode baru."
        else:
            pesan = "Kode sudah terlalu sering salah. Minta kode baru."
        self.kode.errors = [*self.kode.errors, pesan]


class FormAnak(Formulir):
    """A rung: how far from the due day, on which side, and who is told."""

    jarak = BilanganField(
        "Berapa hari kerja", [Optional()], description="Kosongkan untuk hari jatuh itu sendiri."
    )
    kapan = PilihanField(
        "Sebelum atau sesudah",
        choices={"sebelum": "Sebelum jatuh", "pada": "Pada hari jatuh", "sesudah": "Sesudah jatuh"},
    )
    kepada = PilihanField("Siapa yang diingatkan")

    @property
    def anak(self) -> Anak:
        """The rung as a value."""
        jarak = self.jarak.data or 0
        arah = {"sebelum": -1, "pada": 0, "sesudah": 1}[self.kapan.data]
        return Anak(arah * jarak, Kepada(self.kepada.data))

    def validate_kapan(self, bidang: Field) -> None:
        """Keep the two questions from contradicting each other."""
        jauh = bool(self.jarak.data)
        if bidang.data == "pada" and jauh:
            raise ValidationError("Kosongkan jumlah hari untuk pengingat pada hari jatuh.")
        if bidang.data != "pada" and not jauh and not self.jarak.errors:
            raise ValidationError("Tulis berapa hari kerja sebelum atau sesudah hari jatuh.")


def form_anak(kode: str) -> FormAnak:
    """Return the form for a period: only a period's own ladder may name a party."""
    form = FormAnak()
    boleh = (satu for satu in Kepada if kode != UMUM or satu is not Kepada.PIHAK)
    form.kepada.choices = {satu.value: satu.label for satu in boleh}
    return form
