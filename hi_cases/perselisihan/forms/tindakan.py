"""The form of any act, built from the act's fields in rules/isian."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from wtforms import BooleanField, Field

from hi_cases.core import clock
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.fields import (
    BanyakPilihanField,
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    TanggalField,
    TeksField,
)
from hi_cases.dokumen.forms import BerkasField
from hi_cases.perselisihan.forms.berubah import FormBerubah
from hi_cases.perselisihan.forms.bidang import (
    BanyakTanggalField,
    JawabanAnggotaField,
    PerkaraLainField,
)
from hi_cases.perselisihan.forms.bukti import bukti
from hi_cases.perselisihan.rules.isian import ISIAN, baca
from hi_cases.perselisihan.types import Isian, Tindakan, Tipe

BUKTI_SATU_PIHAK = (
    "Bukti terima berlaku bagi satu pihak. Kosongkan bagian ini, lalu catat penerimaan tiap pihak "
    "dengan “Catat panggilan diterima”."
)
_DI_LUAR = frozenset({Tindakan.UBAH_DRAF, Tindakan.PERBAIKI_DATA})
_SEDIKIT = 6
_TANPA_AWAL = frozenset({"hadir", "pihak", "anggota", "jenis", "tuntutan"})


@dataclass(frozen=True)
class BahanPilihan:
    """What the choices of an act's form are made of: (value, text) pairs by field name."""

    menurut_bidang: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    anggota: Sequence[tuple[int, str, str]] = ()
    awal: Mapping[str, Any] = field(default_factory=dict)
    petunjuk: Mapping[str, str] = field(default_factory=dict)
    """What stands beside a field on this case, in place of its own hint."""
    tanpa: frozenset[str] = frozenset()
    """Fields that are not asked on this case."""
    perlu: frozenset[str] = frozenset()
    """Fields that must be filled on this case, though not on every one."""


class FormTindakan(FormBerubah):
    """Base of the acts' forms: one table judges the input here and again in the service."""

    tindakan: Tindakan

    def ditanya(self) -> list[Isian]:
        """Return the act's fields that are asked on this case."""
        return [isian for isian in ISIAN[self.tindakan] if isian.nama in self]

    def data_tindakan(self) -> dict[str, Any]:
        """Return the act's fields as the service takes them."""
        return {isian.nama: self._nilai(isian) for isian in self.ditanya()}

    def semua_data(self) -> list[dict[str, Any]]:
        """Return the act's fields once for each party that it names: a summons takes several."""
        data = self.data_tindakan()
        if not isinstance(self._fields.get("pihak_id"), BanyakPilihanField):
            return [data]
        return [{**data, "pihak_id": satu} for satu in self["pihak_id"].data or ()]

    def _nilai(self, isian: Isian) -> Any:
        bidang = self[isian.nama]
        if isinstance(bidang, BanyakTanggalField):
            return bidang.tanggal()
        if isinstance(bidang, JawabanAnggotaField):
            return bidang.jawaban(serentak=bool(self["jawaban"].data))
        if isian.tipe is Tipe.ID and isinstance(bidang, BanyakPilihanField):
            return next(iter(bidang.data or ()), None)
        return bidang.data

    def validate(self, extra_validators: Any = None) -> bool:
        """Check the shapes, then say everything that the act still misses at once."""
        super().validate(extra_validators)
        terbaca = {
            isian.nama: self._nilai(isian)
            for isian in self.ditanya()
            if not self[isian.nama].errors
        }
        try:
            baca(self.tindakan, terbaca, clock.hari_ini())
        except DataTidakSah as galat:
            baru = {nama: pesan for nama, pesan in galat.bidang.items() if nama in terbaca}
            if baru:
                self.terima_galat(DataTidakSah(baru))
        self._satu_penerima()
        return not self.errors

    def _satu_penerima(self) -> None:
        """A proof of receipt is one party's: it cannot be noted for several at once."""
        pihak = self._fields.get("pihak_id")
        if not isinstance(pihak, BanyakPilihanField) or len(pihak.data or ()) < 2:
            return
        if self["diterima_pada"].data:
            self["diterima_pada"].errors = [*self["diterima_pada"].errors, BUKTI_SATU_PIHAK]

    def pasang_pilihan(self, bahan: BahanPilihan) -> None:
        """Give the fields their choices; a single one is chosen already."""
        for nama, semua in bahan.menurut_bidang.items():
            if nama in self:
                bidang = self[nama]
                bidang.choices = dict(semua)
                if len(semua) == 1 and bidang.data is None and not bidang.raw_data:
                    bidang.data = _satu_saja(bidang, semua[0][0])
        if "jawaban_anggota" in self:
            self["jawaban_anggota"].anggota = bahan.anggota
            self["jawaban_anggota"].semula = bahan.awal.get("jawaban_anggota") or {}
            self["jawaban"].flags.required = not bahan.anggota


def _satu_saja(bidang: Field, nilai: str) -> Any:
    """Choose the only one there is; who attended, or shall part, is never chosen beforehand."""
    if bidang.short_name in _TANPA_AWAL:
        return None
    return [nilai] if isinstance(bidang, BanyakPilihanField) else nilai


def _wajib(isian: Isian) -> dict[str, Any]:
    # Only the mark "(tidak wajib)" depends on it: what is missing is said by `baca`.
    return {"required": True} if isian.wajib or isian.harus_ya else {}


def _pilihan(isian: Isian) -> Field:
    semua = {satu.value: satu.label for satu in isian.pilihan or ()}
    kelas = RadioPilihanField if len(semua) <= _SEDIKIT else PilihanField
    return kelas(
        isian.label,
        choices=semua,
        validate_choice=False,
        description=isian.petunjuk,
        render_kw=_wajib(isian),
    )


def _id(isian: Isian) -> Field:
    if isian.nama == "perkara_id":
        return PerkaraLainField(
            "Nomor register perkara lain", description="Misalnya 560/041/HI/2026."
        )
    return RadioPilihanField(
        isian.label, choices={}, coerce=str, validate_choice=False, description=isian.petunjuk
    )


def _banyak_id(isian: Isian) -> Field:
    return BanyakPilihanField(
        isian.label, choices={}, coerce=str, validate_choice=False, description=isian.petunjuk
    )


def _tanggal(isian: Isian) -> Field:
    awal = None if isian.rencana or not isian.wajib else clock.hari_ini
    return TanggalField(isian.label, default=awal, description=isian.petunjuk)


_BIDANG: dict[Tipe, Any] = {
    Tipe.TEKS: lambda isian: TeksField(isian.label, description=isian.petunjuk),
    Tipe.PARAGRAF: lambda isian: ParagrafField(isian.label, description=isian.petunjuk),
    Tipe.TANGGAL: _tanggal,
    Tipe.YA: lambda isian: BooleanField(isian.label, description=isian.petunjuk),
    Tipe.PILIHAN: _pilihan,
    Tipe.ID: _id,
    Tipe.BANYAK_ID: _banyak_id,
    Tipe.BANYAK_TEKS: lambda isian: ParagrafField(isian.label, description=isian.petunjuk),
    Tipe.BANYAK_TANGGAL: lambda isian: BanyakTanggalField(
        isian.label, description=f"Satu tanggal per baris. {isian.petunjuk}".strip()
    ),
    Tipe.PETA: lambda isian: JawabanAnggotaField(isian.label, description=isian.petunjuk),
}


@cache
def kelas_form(tindakan: Tindakan) -> type[FormTindakan]:
    """Return the form class of an act; drafts have a form of their own."""
    if tindakan in _DI_LUAR:
        raise ValueError(f"{tindakan} is filled in on the page of the draft")
    _, label = bukti(tindakan)
    isi: dict[str, Any] = {isian.nama: _BIDANG[isian.tipe](isian) for isian in ISIAN[tindakan]}
    if tindakan is Tindakan.CATAT_PANGGILAN:
        isi["pihak_id"] = BanyakPilihanField(
            "Pihak yang dipanggil",
            choices={},
            coerce=str,
            validate_choice=False,
            description="Hari, pukul, dan tempat yang sama berlaku bagi semua yang dipilih.",
        )
    if tindakan is Tindakan.PISAHKAN:
        isi["jenis"] = _banyak_id(next(s for s in ISIAN[tindakan] if s.nama == "jenis"))
    isi["tindakan"] = tindakan
    isi["berkas"] = BerkasField(label)
    return type(f"Form_{tindakan.value}", (FormTindakan,), isi)


def formulir_untuk(tindakan: Tindakan, versi: int, bahan: BahanPilihan) -> FormTindakan:
    """Return the form of an act on one case, with what it may choose from."""
    form = kelas_form(tindakan)(data={"versi": str(versi), **bahan.awal})
    form.pasang_pilihan(bahan)
    for nama in bahan.tanpa:
        del form[nama]
    for nama, kata in bahan.petunjuk.items():
        form[nama].description = kata
    for isian in form.ditanya():
        if isian.wajib or isian.harus_ya or isian.nama in bahan.perlu:
            form[isian.nama].flags.required = True
    if tindakan is Tindakan.BATALKAN_ANGGAPAN and bahan.menurut_bidang.get("pihak_id"):
        # A delegation that is taken back names no party; a noted rejection is some party's.
        form["pihak_id"].flags.required = True
    return form
