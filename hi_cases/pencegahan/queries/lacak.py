"""The page behind a complaint's card: no name, no story, for whoever found the paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import JejakHitung, StatusTenggat
from hi_cases.pencegahan.rules import lacak
from hi_cases.pencegahan.rules.pengaduan import RESPON
from hi_cases.pencegahan.types import PENGADUAN, LangkahLacak, Topik, singkat
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.queries.lacak import milik_kartu
from hi_cases.urusan.types import Urusan

BERJALAN = StatusTenggat.BERJALAN


@dataclass(frozen=True)
class HalamanPengaduan:
    """What is shown: what is not here is not shown."""

    id: int
    nomor: str
    hal: str
    tahap: str
    ke: str
    langkah: list[LangkahLacak]
    kini: lacak.Kini
    kabar: list[tuple[date, str, str]]
    jatuh: date | None
    jejak: JejakHitung | None
    terbuka: bool


def _respon(satu: Urusan) -> Any:
    """Return the running period of the first answer, or None."""
    semua = kalender.tenggat_untuk(satu.rujukan)
    return next((t for t in semua if t.kode == RESPON and t.status is BERJALAN), None)


def pengaduan_terbuka(isi: Sequence[Any]) -> Urusan | None:
    """Return the complaint that a browser has open, from what it keeps; None: none, or no more."""
    if len(isi) != 4 or isi[0] != "urusan" or isi[3] <= clock.sekarang().timestamp():
        return None
    satu = milik_kartu(isi[1], isi[2])
    return satu if satu is not None and satu.jenis == PENGADUAN else None


def halaman(satu: Urusan) -> HalamanPengaduan:
    """Return a complaint as its complainant reads it; the caller has judged that it is he."""
    jenis = urusan.jenis_dari(satu)
    fakta = urusan.fakta(satu, jenis)
    strip = lacak.strip(satu.tahap, satu.tanggal, fakta.langkah, satu.selesai_pada)
    tenggat = _respon(satu)
    topik = fakta.isi.get("topik")
    tahap = jenis.tahap_kode(satu.tahap)
    return HalamanPengaduan(
        id=satu.id,
        nomor=satu.nomor,
        hal=singkat(topik if isinstance(topik, Topik) else None),
        tahap=tahap.label if tahap else satu.tahap,
        ke=lacak.ke_dari(strip),
        langkah=strip,
        kini=lacak.kini(satu.tahap),
        kabar=lacak.kabar(fakta.langkah),
        jatuh=tenggat.jatuh if tenggat else None,
        jejak=kalender.jejak_tenggat(tenggat, dengan_bukti=False) if tenggat else None,
        terbuka=satu.terbuka,
    )
