"""The office with two rooms, its letters, and a case with a mediator since Monday 2 March 2026."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.clock import WIB
from hi_cases.jadwal import services as jadwal
from hi_cases.jadwal.models import Acara
from hi_cases.perselisihan.queries import pertemuan
from hi_cases.perselisihan.types import Tindakan
from hi_cases.surat.models import Surat
from hi_cases.surat.services import muat_bawaan
from hi_cases.surat.services.kop import muat_kop
from tests.integration.surat.sampaikan.loket import Loket


def pukul(teks: str) -> datetime:
    """Return an instant of the office's clock."""
    return datetime.fromisoformat(teks).replace(tzinfo=WIB)


class Balai(Loket):
    """The office that also keeps rooms."""

    def siapkan(self) -> None:
        """Load the texts of letters and two rooms."""
        muat_kop(SISTEM)
        muat_bawaan(SISTEM)
        self.ruang = [
            jadwal.simpan_ruang(SISTEM, nama=nama, alamat="Lantai 2").id
            for nama in ("Ruang A", "Ruang B")
        ]

    def jadwalkan(self, hari: str = "2026-03-09", jam: str = "09.00", **lain: Any) -> Acara:
        """Plan a session, by the mediator, for ninety minutes."""
        isi = {"perihal": "sidang", **self.waktu(hari, jam), **lain}
        self.lakukan(Tindakan.JADWALKAN, isi.pop("pelaku", self.mediator), **isi)
        return self.acara[-1]

    def ulang(self, acara: Acara, hari: str, jam: str = "09.00", **lain: Any) -> Acara:
        """Move a meeting."""
        isi = {"acara_id": acara.id, "alasan": "Mediator dinas luar.", **self.waktu(hari, jam)}
        pelaku = lain.pop("pelaku", self.mediator)
        self.lakukan(Tindakan.JADWAL_ULANG, pelaku, **(isi | lain))
        return acara

    def waktu(self, hari: str, jam: str) -> dict[str, Any]:
        jam_akhir = f"{int(jam[:2]) + 1:02d}.30"
        return {"tanggal": hari, "mulai": jam, "selesai": jam_akhir, "ruang_id": self.ruang[0]}

    @property
    def acara(self) -> list[Acara]:
        return sorted(pertemuan.acara_terbuka(self.id), key=lambda satu: satu.id)

    def panggilan(self, pihak_id: int | None = None) -> list[Surat]:
        semua = self.lain("panggilan")
        return [s for s in semua if pihak_id is None or s.pihak_id == pihak_id]

    @property
    def kabid(self) -> Any:
        return self.akun[Peran.KABID]


@pytest.fixture
def balai(db_session: Any, jam: Any, pengguna: Any) -> Balai:
    """Return the office on Monday 2 March 2026; the case is with its mediator since today."""
    hasil = Balai(jam, pengguna, "2026-03-02")
    hasil.siapkan()
    hasil.limpahkan("HAK")
    return hasil
