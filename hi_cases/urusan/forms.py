"""Forms of matters, made of the fields that a kind and its rows declare."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wtforms import StringField

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.bidang_form import FormDariIsian, bidang, tandai_wajib
from hi_cases.core.fields import BanyakPilihanField, PilihanField, RadioPilihanField, nomor_baris
from hi_cases.core.forms import Formulir
from hi_cases.dokumen.forms import BerkasField
from hi_cases.urusan.queries import Saringan
from hi_cases.urusan.types import AdaPerusahaan, Jenis, Transisi

SAYA, TANPA = "saya", "tanpa"
SELESAI, SEMUA = "selesai", "semua"

Pilihan = Mapping[str, Sequence[tuple[str, str]]]
"""(value, text) pairs by the name of a field whose choices depend on the matter."""


class FormIsian(FormDariIsian):
    """Base of the forms of matters."""

    berubah = (
        "Urusan ini berubah sejak Anda membuka halaman ini, mungkin karena tombol tertekan dua "
        "kali. Periksa keadaannya, lalu kirim lagi hanya bila masih perlu."
    )
    isian_urusan: tuple[Isian, ...] = ()

    def isian(self) -> tuple[Isian, ...]:
        """Return the fields that the kind or its row declares."""
        return self.isian_urusan


def _form(
    nama: str,
    isian: Sequence[Isian],
    pilihan: Pilihan,
    awal: Mapping[str, Any],
    lebih: Mapping[str, Any] | None = None,
) -> Any:
    isi: dict[str, Any] = {**(lebih or {}), **bidang(isian), "isian_urusan": tuple(isian)}
    form = type(f"Form_{nama}", (FormIsian,), isi)(data=dict(awal))
    for satu in isian:
        if satu.nama in pilihan:
            form[satu.nama].choices = dict(pilihan[satu.nama])
    tandai_wajib(form, isian)
    return form


def form_tindakan(transisi: Transisi, versi: int, pilihan: Pilihan, awal: Mapping[str, Any]) -> Any:
    """Return the form of an act on one matter."""
    lebih = {"berkas": BerkasField(transisi.berkas)} if transisi.berkas else None
    return _form(transisi.tindakan, transisi.isian, pilihan, {"versi": str(versi), **awal}, lebih)


def form_urusan(
    jenis: Jenis,
    pilihan: Pilihan,
    calon: Iterable[tuple[int, str]],
    awal: Mapping[str, Any],
    *,
    perbaikan: bool = False,
) -> Any:
    """Return the form of a matter that is entered, or corrected (`perbaikan`: its day stands)."""
    isian = [s for s in jenis.isian if not (perbaikan and s.nama == "tanggal")]
    lebih = {}
    if jenis.perusahaan is not AdaPerusahaan.TIDAK:
        lebih["perusahaan"] = RadioPilihanField("Perusahaan", choices={}, validate_choice=False)
    form = _form(jenis.kode, isian, pilihan, awal, lebih)
    if lebih:
        semua = {str(nomor): nama for nomor, nama in calon}
        if jenis.perusahaan is AdaPerusahaan.BOLEH:
            semua = {"": "Tidak menyangkut satu perusahaan yang terdaftar", **semua}
        form.perusahaan.choices = semua
        form.perusahaan.flags.required = jenis.perusahaan is AdaPerusahaan.WAJIB
    return form


def perusahaan_dipilih(form: Any) -> int | None:
    """Return the company that was chosen; None for none."""
    return nomor_baris(str(form.perusahaan.data or "")) if "perusahaan" in form else None


def terisi(isian: Iterable[Isian], isi: Mapping[str, Any]) -> dict[str, Any]:
    """Return stored answers as a form shows them: lists as lines."""
    return {
        satu.nama: "\n".join(isi[satu.nama])
        if satu.tipe is Tipe.BANYAK_TEKS and isi.get(satu.nama)
        else isi.get(satu.nama)
        for satu in isian
    }


class FormSaringan(Formulir):
    """The filters over a list; every one lives in the address. A GET form: no token."""

    class Meta(Formulir.Meta):
        """What is read changes nothing."""

        csrf = False

    q = StringField("Nomor, pokok, atau nama perusahaan")
    keadaan = PilihanField(
        "Keadaan", choices={"": "Yang terbuka", SELESAI: "Yang selesai", SEMUA: "Semua"}
    )
    tahap = BanyakPilihanField("Tahap", choices={})
    petugas = PilihanField("Petugas", choices={})
    lewat = PilihanField("Waktu", choices={"": "Semua", "1": "Yang lewat waktu"})

    def pasang(self, jenis: Jenis, petugas: Mapping[int, str]) -> None:
        """Give the choices that depend on the kind and the office."""
        self.tahap.choices = {satu.kode: satu.label for satu in jenis.tahap}
        tetap = {"": "Siapa saja", SAYA: "Saya", TANPA: "Belum ada petugas"}
        self.petugas.choices = tetap | {str(nomor): nama for nomor, nama in petugas.items()}

    @property
    def berlaku(self) -> list[dict[str, str]]:
        """Return one chip for each filter that narrows the list."""
        chip = []
        if self.q.data:
            chip.append({"kunci": "q", "nilai": self.q.data, "label": "Cari", "teks": self.q.data})
        for nama in ("keadaan", "tahap", "petugas", "lewat"):
            isi = self[nama].data if isinstance(self[nama].data, list) else [self[nama].data]
            chip += [
                {
                    "kunci": nama,
                    "nilai": satu,
                    "label": self[nama].label.text,
                    "teks": self[nama].choices[satu],
                }
                for satu in isi
                if satu and satu in self[nama].choices
            ]
        return chip

    def saringan(self, jenis: Jenis, saya_id: int | None) -> Saringan:
        """Return the filter; what is not known there filters nothing."""
        petugas = self.petugas.data if self.petugas.data in self.petugas.choices else ""
        return Saringan(
            jenis.kode,
            q=(self.q.data or "").strip()[:200],
            tahap=tuple(s for s in self.tahap.data or () if s in self.tahap.choices),
            terbuka={"": True, SELESAI: False}.get(self.keadaan.data or ""),
            petugas_id=saya_id if petugas == SAYA else nomor_baris(petugas or ""),
            tanpa_petugas=petugas == TANPA,
            lewat=self.lewat.data == "1",
        )
