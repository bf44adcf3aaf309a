"""Forms of a meeting that is kept on the calendar itself, and of what the calendar shows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from wtforms.validators import Optional

from hi_cases.core.clock import WIB
from hi_cases.core.fields import JamField, ParagrafField, PilihanField, TanggalField, TeksField
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.jadwal.rules.halaman import Tampilan
from hi_cases.jadwal.types import JenisAcara

JENIS_BEBAS = (JenisAcara.KEGIATAN, JenisAcara.RAPAT)
"""Kinds that stand on the calendar alone; the others belong to an act on a thing."""


class SaringanJadwal(Formulir):
    """Whose meetings, in which room, around which day."""

    class Meta(Formulir.Meta):
        """It is sent by GET and changes nothing."""

        csrf = False

    tampilan = PilihanField("Tampilan", choices={t.value: t.label for t in Tampilan})
    tanggal = TanggalField("Tanggal", [Optional()])
    petugas = PilihanField("Petugas", [Optional()])
    ruang = PilihanField("Ruang", [Optional()])

    def tawarkan(self, petugas: Mapping[int, str], ruang: Mapping[int, str]) -> None:
        """Offer the officers and the rooms there are."""
        self.petugas.choices = {"": "Semua petugas"} | _pilihan(petugas)
        self.ruang.choices = {"": "Semua ruang"} | _pilihan(ruang)


def _pilihan(nama: Mapping[int, str]) -> dict[str, str]:
    return {str(kunci): satu for kunci, satu in nama.items()}


class _Pokok(Formulir):
    """What it is; it stands first on the page, so its errors are listed first."""

    jenis = PilihanField("Jenis", choices={satu.value: satu.label for satu in JENIS_BEBAS})
    judul = TeksField(
        "Judul",
        [Wajib("Tulis judul acara.")],
        maks=200,
        description="Tanpa nama orang: judul ikut terbaca pada aplikasi kalender petugas.",
    )


class WaktuAcara(Formulir):
    """When, where and by whom: what a new meeting and one that is moved have in common."""

    tanggal = TanggalField("Tanggal", [Wajib("Tulis tanggal acara.")])
    sampai = TanggalField("Sampai tanggal, bila lebih dari satu hari", [Optional()])
    mulai = JamField("Mulai pukul", [Wajib("Tulis jam mulai.")], description="Misalnya 09.00.")
    selesai = JamField(
        "Selesai pukul", [Wajib("Tulis jam selesai.")], description="Misalnya 10.30."
    )
    ruang_id = PilihanField("Ruang")
    tempat = TeksField(
        "Tempat lain",
        description="Bila di luar ruang Dinas, atau keterangan tambahan tentang tempat.",
    )
    petugas_id = PilihanField("Petugas", [Wajib("Pilih petugas.")])
    tetap_alasan = TeksField(
        "Alasan tetap pada waktu ini",
        description="Hanya bila harinya bukan hari kerja, atau peserta sedang berhalangan.",
    )

    def tawarkan(self, petugas: Mapping[int, str], ruang: Mapping[int, str]) -> None:
        """Offer the officers for whom one may plan, and the rooms in use."""
        self.petugas_id.choices = _pilihan(petugas)
        self.ruang_id.choices = {"": "Tanpa ruang Dinas"} | _pilihan(ruang)

    def waktu(self) -> dict[str, Any]:
        """Return what a service takes of it."""
        return {
            "mulai": _saat(self.tanggal.data, self.mulai.data),
            "selesai": _saat(self.sampai.data or self.tanggal.data, self.selesai.data),
            "ruang_id": int(self.ruang_id.data) if self.ruang_id.data else None,
            "tempat": self.tempat.data or "",
            "petugas_id": int(self.petugas_id.data),
            "tetap_alasan": self.tetap_alasan.data or "",
        }


def _saat(hari: date, jam: time) -> datetime:
    return datetime.combine(hari, jam, tzinfo=WIB)


class FormAcara(WaktuAcara, _Pokok):
    """A meeting or an activity of the office that is about no case."""

    catatan = ParagrafField("Catatan", maks=2000, description="Terbaca petugas bidang saja.")


class FormUbahAcara(WaktuAcara):
    """A meeting is moved."""

    alasan = TeksField("Alasan perubahan", [Wajib("Tulis mengapa acara ini diubah.")], maks=300)


class FormBatal(Formulir):
    """A meeting is called off."""

    alasan = TeksField("Alasan pembatalan", [Wajib("Tulis mengapa acara dibatalkan.")], maks=300)
