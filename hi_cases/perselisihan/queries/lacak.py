"""The page behind a tracking card: the case as one party may read it without an account.

It holds no name in full, no NIK, no telephone, no address and no word of the story: whoever found
the paper learns where a case stands, and not whose it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import JejakHitung
from hi_cases.perselisihan.models import KartuLacak, PeristiwaPerkara, Perkara, Pihak
from hi_cases.perselisihan.queries.akses import dengan_isi
from hi_cases.perselisihan.queries.fakta import Bahan, bahan, fakta_banyak
from hi_cases.perselisihan.queries.saya import sudah_banyak, tenggat_panel
from hi_cases.perselisihan.rules import lacak
from hi_cases.perselisihan.rules.langkah import Langkah, langkah
from hi_cases.perselisihan.rules.menunggu_pihak import UntukPihak, untuk_pihak
from hi_cases.perselisihan.rules.samaran import samarkan
from hi_cases.perselisihan.types import AKHIR, Fakta, JenisPihak, Posisi, Sebagai, Sisi, Tahap


@dataclass(frozen=True)
class HalamanLacak:
    """What is shown: what is not here is not shown."""

    sebutan: str
    pemohon: str
    termohon: str
    jumlah_pekerja: int | None
    sisi: Sisi
    tahap: str
    langkah: list[Langkah]
    tak_dihitung: str
    judul: str
    kalimat: str
    panel: UntukPihak
    jejak: JejakHitung | None


def _samar(semua: Iterable[Pihak], sisi: Sisi) -> str:
    return ", ".join(samarkan(satu.nama) for satu in semua if satu.sisi is sisi)


def _jumlah(p: Perkara) -> int | None:
    """Return the number of workers, where it says more than the name does."""
    anggota = sum(len(s.anggota) for s in p.pihak if s.jenis is JenisPihak.KELOMPOK)
    return anggota or p.jumlah_pekerja


def _dilalui(perkara_id: int) -> list[tuple[Tahap, date]]:
    stmt = (
        sa.select(PeristiwaPerkara.dari, PeristiwaPerkara.ke, PeristiwaPerkara.tanggal)
        .filter_by(perkara_id=perkara_id)
        .order_by(PeristiwaPerkara.id)
    )
    return [(Tahap(ke), hari) for dari, ke, hari in db.session.execute(stmt) if ke != dari]


def _tanpa_nama(fakta: Fakta) -> Fakta:
    """Return the facts with no party named: the panel then says "pengusaha", not which one."""
    return replace(fakta, pihak=tuple(replace(satu, nama="") for satu in fakta.pihak))


def _jejak(tenggat: list[Any], untuk: UntukPihak) -> JejakHitung | None:
    """Return the picture of the day that the page speaks of; proofs name people, so without."""
    satu, _ = tenggat_panel(tenggat, untuk)
    return kalender.jejak_tenggat(satu, dengan_bukti=False) if satu is not None else None


def _rakit(p: Perkara, pihak: Pihak, isi: Bahan) -> HalamanLacak:
    fakta = fakta_banyak([p], isi)[p.id]
    posisi = Posisi(pihak.id, pihak.sisi, Sebagai.PIHAK)
    sudah = sudah_banyak({p.id: (posisi,)}, isi)[p.id][pihak.id]
    untuk = untuk_pihak(_tanpa_nama(fakta), posisi, sudah)
    strip = langkah(fakta, _dilalui(p.id), p.hasil)
    judul, kalimat = lacak.pisahkan(untuk.kalimat, p.tahap)
    berjalan = [] if p.tahap in AKHIR else isi.tenggat.get(p.id, [])
    return HalamanLacak(
        sebutan=p.sebutan,
        pemohon=_samar(p.pihak, Sisi.PEMOHON),
        termohon=_samar(p.pihak, Sisi.TERMOHON),
        jumlah_pekerja=_jumlah(p),
        sisi=pihak.sisi,
        tahap=lacak.sebutan_tahap(fakta, strip),
        langkah=strip,
        tak_dihitung=lacak.tak_dihitung(strip),
        judul=judul,
        kalimat=kalimat,
        panel=untuk,
        jejak=_jejak(berjalan, untuk),
    )


def halaman_lacak(kartu_id: int, generasi: int) -> HalamanLacak | None:
    """Return the page of a card; None once its PIN was replaced."""
    kartu = db.session.get(KartuLacak, kartu_id)
    if kartu is None or kartu.generasi != generasi:
        return None
    pihak = db.session.get_one(Pihak, kartu.pihak_id)
    (p,) = dengan_isi([pihak.perkara_id])
    return _rakit(p, pihak, bahan([p.id]))
