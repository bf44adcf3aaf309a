"""One form for a set of letters: what holds for all, and per party what differs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from wtforms import BooleanField, HiddenField

from hi_cases.core.fields import PilihanField, TanggalField, TeksField
from hi_cases.core.forms import Formulir
from hi_cases.surat.queries.sampaikan_semua import TujuanSet
from hi_cases.surat.rules.gabung import cap
from hi_cases.surat.rules.sampaikan import ELEKTRONIK
from hi_cases.surat.services.sampaikan_semua import BarisKirim, BarisTerima
from hi_cases.surat.types import CaraSampai

_SAMA = "Sama seperti di atas"


@dataclass(frozen=True)
class BarisForm:
    """The fields of one party, and whose they are."""

    tujuan: TujuanSet
    ikut: Any
    bidang: tuple[Any, ...]


class FormSet(Formulir):
    """Base: rows named `<kunci>-<field>`; a field left blank is as it is above."""

    tujuan: Sequence[TujuanSet] = ()
    sebaris: tuple[str, ...] = ()

    def milik(self, satu: TujuanSet, nama: str) -> Any:
        """Return a field of one row."""
        return self[f"{satu.kunci}-{nama}"]

    @property
    def baris(self) -> list[BarisForm]:
        """Return the rows as the page shows them."""
        return [
            BarisForm(s, self.milik(s, "ikut"), tuple(self.milik(s, n) for n in self.sebaris))
            for s in self.tujuan
        ]

    @property
    def bersama(self) -> list[Any]:
        """Return the fields that hold for all rows."""
        return [self[n] for n in self.sebaris if n in self]

    def nilai(self, satu: TujuanSet, nama: str) -> Any:
        """Return what a row says, or what is said for all."""
        sendiri = self.milik(satu, nama).data
        return sendiri or (self[nama].data if nama in self else None)

    @property
    def dipilih(self) -> list[TujuanSet]:
        return [satu for satu in self.tujuan if self.milik(satu, "ikut").data]

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for what neither the row nor the fields above it say."""
        sah = super().validate(extra_validators)
        if not self.dipilih:
            self.form_errors = [*self.form_errors, "Centang setidaknya satu pihak."]
            return False
        for satu in self.dipilih:
            for nama, pesan in self.perlu().items():
                bidang = self.milik(satu, nama)
                if not bidang.errors and not self.nilai(satu, nama):
                    bidang.errors = [pesan]
                    sah = False
        return sah

    def perlu(self) -> dict[str, str]:
        """Return the fields that each row must have, each with the sentence that asks for it."""
        raise NotImplementedError

    @property
    def tanda(self) -> str:
        """The mark of what a preview showed: saved is what was seen."""
        isi = [(s.kunci, *(str(self.nilai(s, n)) for n in self.sebaris)) for s in self.dipilih]
        return cap(repr(isi))


class FormKirimSemua(FormSet):
    """How and when the letters of a set go out."""

    sebaris = ("cara", "dikirim_pada", "resi", "penerima")

    def perlu(self) -> dict[str, str]:
        """Return what each sending must say."""
        return {
            "cara": "Pilih cara surat ini dikirim.",
            "dikirim_pada": "Tulis tanggal surat dikirim.",
        }

    def data_baris(self) -> list[BarisKirim]:
        """Return the chosen rows as the service takes them."""
        return [
            BarisKirim(
                satu.kunci,
                satu.surat.id,
                satu.ke.pihak.id,
                CaraSampai(self.nilai(satu, "cara")),
                self.nilai(satu, "dikirim_pada"),
                self.nilai(satu, "resi") or "",
                self.nilai(satu, "penerima") or "",
            )
            for satu in self.dipilih
        ]


class FormTerimaSemua(FormSet):
    """When the letters of a set were received, by whom, by what proof."""

    sebaris = ("diterima_pada", "penerima", "bukti")

    def perlu(self) -> dict[str, str]:
        """Return what each receipt must say."""
        return {
            "diterima_pada": "Tulis tanggal surat diterima.",
            "penerima": "Tulis nama yang menerima surat.",
            "bukti": "Tulis buktinya.",
        }

    def data_baris(self) -> list[BarisTerima]:
        """Return the chosen rows as the service takes them."""
        return [
            BarisTerima(
                satu.kunci,
                satu.surat.id,
                satu.dikirim.id,
                _versi(self.milik(satu, "versi").data),
                self.nilai(satu, "diterima_pada"),
                self.nilai(satu, "penerima"),
                self.nilai(satu, "bukti"),
            )
            for satu in self.dipilih
            if satu.dikirim is not None
        ]


def _versi(teks: Any) -> int | None:
    kata = str(teks or "")
    return int(kata) if kata.isascii() and kata.isdigit() and len(kata) < 10 else None


def _nama(satu: TujuanSet, label: str) -> str:
    """A sentence of the summary stands alone: it needs the party."""
    return f"{satu.ke.pihak.nama}, {label.lower()}"


def _cara(satu: TujuanSet, tanpa_pindaian: bool) -> dict[str, str]:
    semua = (c for c in satu.ke.cara if not (tanpa_pindaian and c in ELEKTRONIK))
    return {c.value: c.label for c in semua}


def form_kirim(
    tujuan: Sequence[TujuanSet], hari_ini: date, tanpa_pindaian: Collection[str]
) -> FormKirimSemua:
    """Return the form of the sendings; ways that are not open for a party are not offered to it.

    `tanpa_pindaian`: the rows whose letter no file bears the signature of.
    """
    buka = {satu.kunci: _cara(satu, satu.kunci in tanpa_pindaian) for satu in tujuan}
    semua = {c for milik in buka.values() for c in milik}
    pilihan = {"": "Pilih…", **{c.value: c.label for c in CaraSampai if c.value in semua}}
    isi: dict[str, Any] = {
        "cara": PilihanField("Cara", choices=pilihan, default=""),
        "dikirim_pada": TanggalField("Tanggal dikirim"),
    }
    for satu in tujuan:
        isi |= {
            f"{satu.kunci}-ikut": BooleanField("Catat pengiriman kepada pihak ini"),
            f"{satu.kunci}-cara": PilihanField(
                _nama(satu, "Cara"), choices={"": _SAMA, **buka[satu.kunci]}, default=""
            ),
            f"{satu.kunci}-dikirim_pada": TanggalField(_nama(satu, "Tanggal dikirim")),
            f"{satu.kunci}-resi": TeksField(_nama(satu, "Nomor resi atau bukti"), maks=200),
            f"{satu.kunci}-penerima": TeksField(_nama(satu, "Nama penerima"), maks=200),
        }
    kelas = type("FormKirimSemuaIni", (FormKirimSemua,), {**isi, "tujuan": tujuan})
    ikut = {f"{satu.kunci}-ikut": True for satu in tujuan}
    return kelas(data={"dikirim_pada": hari_ini, **ikut})


def form_terima(tujuan: Sequence[TujuanSet]) -> FormTerimaSemua:
    """Return the form of the receipts, each with the version of its sending."""
    isi: dict[str, Any] = {
        "diterima_pada": TanggalField("Tanggal diterima"),
        "penerima": TeksField("Nama penerima", maks=200),
        "bukti": TeksField("Bukti", maks=300),
    }
    awal: dict[str, Any] = {}
    for satu in tujuan:
        isi |= {
            f"{satu.kunci}-ikut": BooleanField("Catat penerimaan pihak ini"),
            f"{satu.kunci}-versi": HiddenField(),
            f"{satu.kunci}-diterima_pada": TanggalField(_nama(satu, "Tanggal diterima")),
            f"{satu.kunci}-penerima": TeksField(_nama(satu, "Nama penerima"), maks=200),
            f"{satu.kunci}-bukti": TeksField(_nama(satu, "Bukti"), maks=300),
        }
        awal |= {f"{satu.kunci}-ikut": True}
        awal |= {f"{satu.kunci}-versi": str(satu.dikirim.versi)} if satu.dikirim else {}
    kelas = type("FormTerimaSemuaIni", (FormTerimaSemua,), {**isi, "tujuan": tujuan})
    return kelas(data=awal)
