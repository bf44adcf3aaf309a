"""The list of a submission: one row typed, or a sheet in the place of the whole list."""

from __future__ import annotations

from typing import Any

from hi_cases.core.bidang import Tipe, samarkan_nik
from hi_cases.core.bidang_form import bidang, nilai
from hi_cases.core.forms import Formulir
from hi_cases.dokumen.forms import BerkasField
from hi_cases.permohonan.types import Jawaban, Langkah


class FormBaris(Formulir):
    """Base of the page. Its row fields are the kind's columns."""

    langkah: Langkah
    berkas_daftar = BerkasField(
        "Unggah daftar dalam Excel (.xlsx)",
        banyak=False,
        description="Pakai templat kami. Daftar ini menggantikan seluruh daftar yang ada.",
    )

    def ada_isi(self) -> bool:
        """Tell whether anything was typed into the row."""
        return any(
            satu.strip()
            for kolom in self.langkah.baris
            for satu in self[kolom.nama].raw_data or ()
            if isinstance(satu, str)
        )

    def isi_baris(self, lama: Jawaban | None) -> dict[str, Any]:
        """Return the row as typed; a person's number that was left blank stays what it was."""
        isi = nilai(self, self.langkah.baris)
        for satu in self.langkah.baris:
            if lama is not None and satu.tipe is Tipe.NIK and not isi[satu.nama]:
                isi[satu.nama] = lama.get(satu.nama)
        return isi


def form_baris(langkah: Langkah, versi: int, lama: Jawaban | None) -> FormBaris:
    """Return the form of the page; `lama` is the row that is changed, as values, or None."""
    isi: dict[str, Any] = {**bidang(langkah.baris), "langkah": langkah}
    kelas = type("FormBarisIni", (FormBaris,), isi)
    form: FormBaris = kelas(data={**_awal(langkah, lama or {}), "versi": str(versi)})
    for satu in langkah.baris:
        nik = (lama or {}).get(satu.nama)
        if satu.tipe is Tipe.NIK and nik:
            form[satu.nama].description = f"Tercatat {samarkan_nik(nik)}. Kosongkan bila tetap."
    return form


def _awal(langkah: Langkah, lama: Jawaban) -> dict[str, Any]:
    """Begin from the stored row; the number of a person does not travel back to the page."""
    return {
        satu.nama: None if satu.tipe is Tipe.NIK else lama.get(satu.nama) for satu in langkah.baris
    }
