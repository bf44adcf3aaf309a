"""Forms of guidance: at the door, an opinion, participants, the year's plan."""

from __future__ import annotations

from typing import Any

from flask_wtf.file import FileField, FileRequired

from hi_cases.core.fields import (
    BilanganField,
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    RupiahField,
    TeksField,
)
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.pembinaan.rules.peserta import PANJANG, PANJANG_PERUSAHAAN
from hi_cases.pembinaan.types import NILAI_TERBESAR, PERTANYAAN, Topik

_XLSX = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SKALA = {str(n): str(n) for n in range(1, NILAI_TERBESAR + 1)}


class FormHadir(Formulir):
    """Somebody who took part."""

    nama = TeksField("Nama", [Wajib("Tulis namanya.")], maks=PANJANG)
    perusahaan = TeksField(
        "Perusahaan", [Wajib("Tulis nama perusahaannya.")], maks=PANJANG_PERUSAHAAN
    )
    jabatan = TeksField("Jabatan", maks=PANJANG)


class FormEvaluasi(Formulir):
    """What a participant thought: one to five on each question, and a suggestion."""

    saran = ParagrafField("Saran", maks=1000, description="Tanpa nama; hanya petugas membacanya.")

    def nilai(self) -> dict[str, int]:
        """Return the answers as numbers."""
        return {t: int(self[t].data) for t in PERTANYAAN if self[t].data in _SKALA}


def form_evaluasi() -> Any:
    """Return the form with a field for each question."""
    tanya = {
        nama: RadioPilihanField(teks, [Wajib("Pilih satu nilai.")], choices=_SKALA)
        for nama, teks in PERTANYAAN.items()
    }
    return type("FormEvaluasiIsi", (FormEvaluasi,), tanya)()


class FormDaftar(Formulir):
    """A list of participants from a spreadsheet."""

    berkas = FileField(
        "Daftar hadir",
        [FileRequired("Pilih berkas Excel dari komputer Anda, lalu unggah lagi.")],
        description="Excel (.xlsx) dengan kolom Nama, Jabatan, dan Perusahaan. Bila satu baris "
        "salah, tidak ada yang dimasukkan.",
        render_kw={"accept": _XLSX},
    )


class FormPadan(Formulir):
    """The company of the register that a participant came for."""

    perusahaan = TeksField("NIB, nomor WLKP, atau nama", [Wajib("Tulis salah satunya.")])


class FormRencana(Formulir):
    """One line of a year's plan."""

    topik = PilihanField("Topik", choices={t.value: t.label for t in Topik})
    judul = TeksField("Kegiatan", [Wajib("Tulis nama kegiatannya.")], maks=200)
    triwulan = PilihanField(
        "Triwulan",
        choices={str(k): f"Triwulan {r}" for k, r in enumerate("I II III IV".split(), 1)},
    )
    jumlah = BilanganField("Berapa kali", [Wajib("Tulis berapa kali.")])
    target_perusahaan = BilanganField("Sasaran perusahaan")
    target_orang = BilanganField("Sasaran orang")
    kode_kegiatan = TeksField(
        "Kode sub-kegiatan", maks=60, description="Misalnya 2.07.05.2.02.04; boleh dikosongkan."
    )
    anggaran = RupiahField("Anggaran")

    def isi(self) -> dict[str, Any]:
        """Return what was typed as the service takes it."""
        return {
            "topik": self.topik.data,
            "judul": self.judul.data,
            "triwulan": int(self.triwulan.data),
            "jumlah": self.jumlah.data,
            "target_perusahaan": self.target_perusahaan.data,
            "target_orang": self.target_orang.data,
            "kode_kegiatan": self.kode_kegiatan.data or "",
            "anggaran": self.anggaran.data,
        }
