"""Meetings: calling one, its agenda, who came, the minutes, what was decided."""

from __future__ import annotations

from collections.abc import Mapping

from wtforms import BooleanField, FormField, HiddenField

from hi_cases.core.fields import (
    DaftarField,
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    TanggalField,
    TeksField,
    nomor_baris,
)
from hi_cases.core.forms import FormPolos, Formulir, Wajib
from hi_cases.dokumen.forms import BerkasField
from hi_cases.jadwal.forms.acara import FormUbahAcara, WaktuAcara
from hi_cases.tripartit.types import Mufakat

_AGENDA = "Satu baris satu agenda. Agenda dapat ditambah sampai rapat ditutup."
TENTANG = {
    "": "Tidak tentang perkara atau perusahaan tertentu",
    "perkara": "Perkara perselisihan",
    "urusan": "Pengaduan, potensi perselisihan, mogok, atau urusan lain",
    "permohonan": "Permohonan perusahaan atau serikat",
    "perusahaan": "Perusahaan",
}


class _Pokok(Formulir):
    """What a meeting is about."""

    perihal = TeksField(
        "Perihal",
        [Wajib("Tulis perihal rapat.")],
        maks=200,
        description="Misalnya Sidang triwulan I LKS Tripartit.",
    )
    agenda = ParagrafField(
        "Agenda", [Wajib("Tulis paling sedikit satu agenda.")], maks=8000, description=_AGENDA
    )


class FormRapat(WaktuAcara, _Pokok):
    """A meeting is called on the calendar."""


class FormRapatLalu(_Pokok):
    """A meeting that was held without this system."""

    tanggal = TanggalField("Tanggal rapat", [Wajib("Tulis tanggal rapat.")])
    tempat = TeksField("Tempat", [Wajib("Tulis tempat rapat.")])


class FormPindah(FormUbahAcara):
    """A meeting is moved."""


class FormBatalRapat(Formulir):
    """A meeting is called off."""

    alasan = TeksField("Alasan pembatalan", [Wajib("Tulis alasan pembatalan.")], maks=300)


class FormAgenda(Formulir):
    """One more item of the agenda, perhaps about a thing."""

    uraian = TeksField("Agenda", [Wajib("Tulis agendanya.")])
    tentang = PilihanField("Tentang", choices=TENTANG)
    cari = TeksField(
        "Nomor atau nama",
        maks=200,
        description="Nomor perkara, urusan, atau permohonan, atau nama perusahaannya.",
    )


class _Baris(FormPolos):
    """One member on the attendance sheet."""

    anggota_id = HiddenField()
    hadir = BooleanField("Hadir")
    diwakili = TeksField("Diwakili oleh", maks=200)


class FormHadirRapat(Formulir):
    """Who came, for all members on one sheet."""

    baris = DaftarField(FormField(_Baris), "Anggota", maks=120)

    def hadir(self) -> Mapping[int, tuple[bool, str]]:
        """Return, by member, whether he came and who came for him."""
        hasil = {}
        for satu in self.baris:
            nomor = nomor_baris(satu.form.anggota_id.data or "")
            if nomor is not None:
                hasil[nomor] = (bool(satu.form.hadir.data), satu.form.diwakili.data or "")
        return hasil


class FormRisalah(Formulir):
    """The minutes."""

    bersemula = True

    risalah = ParagrafField(
        "Risalah rapat",
        [Wajib("Tulis risalah rapat.")],
        description="Jalannya pembahasan dan pendapat setiap unsur. Keputusan dan rekomendasi "
        "dicatat tersendiri.",
    )


class FormKeputusan(Formulir):
    """One decision."""

    uraian = ParagrafField("Keputusan", [Wajib("Tulis keputusannya.")], maks=4000)
    mufakat = RadioPilihanField(
        "Cara mengambil",
        [Wajib("Pilih cara mengambil keputusannya.")],
        choices={satu.value: satu.label for satu in Mufakat},
    )
    catatan = ParagrafField(
        "Catatan keberatan",
        maks=4000,
        description="Unsur mana yang berkeberatan dan apa keberatannya. Wajib bila bukan mufakat "
        "penuh.",
    )


class FormLampiranRapat(Formulir):
    """Photos, the signed list, the signed minutes."""

    keterangan = PilihanField(
        "Isi berkas",
        choices={
            satu: satu
            for satu in (
                "Foto kegiatan",
                "Daftar hadir bertanda tangan",
                "Risalah bertanda tangan",
                "Bahan rapat",
                "Lainnya",
            )
        },
    )
    berkas = BerkasField("Berkas", wajib="Pilih berkasnya.")


class FormRekomendasi(Formulir):
    """A recommendation of a meeting."""

    rekomendasi = ParagrafField("Rekomendasi", [Wajib("Tulis rekomendasinya.")], maks=4000)
    kepada = TeksField(
        "Yang menindaklanjuti",
        [Wajib("Tulis siapa yang menindaklanjuti.")],
        description="Instansi, unsur, atau pihaknya.",
    )
    batas = TanggalField("Ditindaklanjuti paling lambat", [Wajib("Tulis batas waktunya.")])
