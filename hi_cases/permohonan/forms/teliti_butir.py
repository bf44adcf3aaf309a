"""The checklist of an examination, and a note pinned to a place of the document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wtforms import HiddenField

from hi_cases.core.fields import (
    BilanganField,
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    TeksField,
    nomor_baris,
)
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.permohonan.models import HasilButir
from hi_cases.permohonan.types import Butir, NilaiButir

_NILAI = {satu.value: satu.label for satu in NilaiButir}
_KATA_TANPA_NILAI = "Catatan ini belum tersimpan. Pilih dahulu hasil penilaian butirnya."
_KATA_DIUBAH = (
    "Butir ini baru saja dinilai {siapa}. Yang tersimpan: {nilai}. Pilih lagi bila perlu diubah."
)
PEMOHON, KANTOR = "pemohon", "kantor"


@dataclass(frozen=True)
class ButirTerisi:
    """One point with its two fields, as the page shows it."""

    butir: Butir
    nilai: Any
    catatan: Any
    semula: Any
    tersimpan: HasilButir | None


class FormButir(Formulir):
    """Base of a checklist: for each point what was found, a remark, and what stood there before."""

    butir: tuple[Butir, ...] = ()
    hasil: Mapping[str, HasilButir] = {}
    berselisih: bool = False
    """Whether a point was not kept; its field says why."""

    def baris(self) -> Sequence[ButirTerisi]:
        """Return the points in their order, each with its fields."""
        return [
            ButirTerisi(
                satu,
                self[f"nilai-{satu.kode}"],
                self[f"catatan-{satu.kode}"],
                self[f"semula-{satu.kode}"],
                self.hasil.get(satu.kode),
            )
            for satu in self.butir
        ]

    def segarkan(self, hasil: Mapping[str, HasilButir]) -> None:
        """Take over what is stored now: a point that was kept starts from there."""
        self.hasil = hasil
        for satu in self.baris():
            kini = _sidik(satu.tersimpan)
            if _isi(satu.nilai.data or "", satu.catatan.data or "") == kini:
                satu.semula.data, satu.semula.raw_data = kini, None

    def berubah(self) -> list[tuple[str, NilaiButir, str, int | None]]:
        """Return (code, finding, remark, version seen) of the points that this reader changed.

        A point that somebody else judged meanwhile is not overwritten, and a remark without a
        finding is not thrown away: the field says so.
        """
        baru = []
        for satu in self.baris():
            nilai, catatan = satu.nilai.data or "", satu.catatan.data or ""
            kini = _sidik(satu.tersimpan)
            if catatan and not nilai:
                satu.nilai.errors = [_KATA_TANPA_NILAI]
                self.berselisih = True
            if nilai not in _NILAI or _isi(nilai, catatan) == kini:
                continue
            if _isi(nilai, catatan) == (satu.semula.data or ""):
                continue
            if (satu.semula.data or "") != kini and satu.tersimpan is not None:
                satu.nilai.errors = [
                    _KATA_DIUBAH.format(
                        siapa=satu.tersimpan.oleh_nama, nilai=satu.tersimpan.nilai.label.lower()
                    )
                ]
                satu.semula.data, satu.semula.raw_data = kini, None
                self.berselisih = True
                continue
            versi = satu.tersimpan.versi if satu.tersimpan else None
            baru.append((satu.butir.kode, NilaiButir(nilai), catatan, versi))
        return baru


def _isi(nilai: str, catatan: str) -> str:
    return f"{nilai}|{catatan}"


def _sidik(hasil: HasilButir | None) -> str:
    return _isi(hasil.nilai.value, hasil.catatan) if hasil else ""


def form_butir(
    butir: Iterable[Butir], hasil: Mapping[str, HasilButir], *, terkirim: bool
) -> FormButir:
    """Return the checklist of a submission, filled with what was sent, or was found so far."""
    semua = tuple(butir)
    isi: dict[str, Any] = {"butir": semua, "hasil": hasil}
    awal: dict[str, Any] = {}
    for satu in semua:
        isi[f"nilai-{satu.kode}"] = RadioPilihanField(
            satu.teks, choices=_NILAI, validate_choice=False
        )
        isi[f"catatan-{satu.kode}"] = ParagrafField("Catatan", maks=2000)
        isi[f"semula-{satu.kode}"] = HiddenField()
        ada = hasil.get(satu.kode)
        awal[f"nilai-{satu.kode}"] = ada.nilai.value if ada else None
        awal[f"catatan-{satu.kode}"] = ada.catatan if ada else ""
        awal[f"semula-{satu.kode}"] = _sidik(ada)
    kelas = type("FormButirIni", (FormButir,), isi)
    return kelas(data=awal) if terkirim else kelas(formdata=None, data=awal)


class FormCatatanTeliti(Formulir):
    """A note: what, where, and whether the applicant reads it."""

    isi = ParagrafField("Catatan", [Wajib("Tulis catatannya.")], maks=2000)
    untuk = RadioPilihanField(
        "Dibaca oleh",
        choices={
            PEMOHON: "Pemohon, bila berkas dikembalikan",
            KANTOR: "Dinas saja",
        },
        default=PEMOHON,
    )
    dokumen = PilihanField("Dokumen", choices={}, default="")
    halaman = BilanganField("Halaman")
    pasal = TeksField("Pasal", maks=60, description="Misalnya Pasal 12 ayat (2).")
    butir = PilihanField("Butir daftar periksa", choices={}, default="")

    def pasang(
        self, dokumen: Iterable[tuple[int, str]], butir: Iterable[Butir], *, dibuka: int | None
    ) -> None:
        """Give the choices; the document whose page is open is chosen already."""
        self.dokumen.choices = {"": "Tidak pada dokumen tertentu"} | {
            str(nomor): nama for nomor, nama in dokumen
        }
        self.butir.choices = {"": "Tidak pada butir tertentu"} | {s.kode: s.teks for s in butir}
        if not self.is_submitted() and dibuka is not None:
            self.dokumen.data = str(dibuka)

    @property
    def terisi(self) -> bool:
        """Whether somebody began to write a note."""
        return bool((self.isi.data or "").strip())

    def data_catatan(self) -> dict[str, Any]:
        """Return the note as the service takes it."""
        dokumen = self.dokumen.data or ""
        return {
            "isi": self.isi.data,
            "kode_butir": self.butir.data or None,
            "dokumen_id": nomor_baris(dokumen),
            "halaman": self.halaman.data or None,
            "pasal": self.pasal.data or "",
            "untuk_pemohon": self.untuk.data != KANTOR,
        }
