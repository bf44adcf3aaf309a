"""The letterhead of the office: a change holds from a day on; issued letters keep theirs."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import Beda, DataTidakSah, KonflikVersi, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.surat.models import KopSurat
from hi_cases.surat.queries.kop import kop_terakhir
from hi_cases.surat.types import Kop

_BERKAS = Path(__file__).resolve().parents[3] / "data" / "kop_surat.toml"


def muat_kop(pelaku: Pelaku) -> int:
    """Add the letterhead that the project ships where there is none yet; return how many."""
    if db.session.scalar(sa.select(KopSurat.id).limit(1)) is not None:
        return 0
    _tambah(pelaku, tomllib.loads(_BERKAS.read_text(encoding="utf-8")))
    return 1


def _tambah(pelaku: Pelaku, isi: Mapping[str, Any]) -> KopSurat:
    urutan = db.session.scalar(
        sa.select(sa.func.max(KopSurat.urutan)).where(KopSurat.berlaku_dari == isi["berlaku_dari"])
    )
    baris = KopSurat(
        **isi,
        urutan=0 if urutan is None else urutan + 1,
        dicatat_pada=clock.sekarang(),
        oleh_nama=pelaku.nama,
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def ganti_kop(
    pelaku: Pelaku, terakhir_id: int | None, kop: Kop, *, tempat: str, berlaku_dari: date
) -> KopSurat:
    """Record a letterhead that holds from a day on, today at the earliest.

    `terakhir_id` is the newest row that the person was looking at: KonflikVersi when somebody
    recorded another one since that says something else.
    """
    authz.tabel().pastikan(pelaku, "surat.delegasi")
    isi = {**vars(kop), "tempat": tempat, "berlaku_dari": berlaku_dari}
    terakhir = kop_terakhir()
    if terakhir is not None and terakhir.id != terakhir_id:
        beda = [Beda(n, n, v, getattr(terakhir, n)) for n, v in isi.items()]
        raise KonflikVersi(
            [satu for satu in beda if satu.punya_anda != satu.tersimpan], terakhir.id
        )
    if berlaku_dari < clock.hari_ini():
        raise DataTidakSah(
            {"berlaku_dari": "Kop surat baru berlaku paling awal hari ini; surat lama tetap."}
        )
    baris = _tambah(pelaku, {**isi, "perlu_verifikasi": False})
    sesudah = {**isi, "berlaku_dari": berlaku_dari.isoformat()}
    audit.catat(pelaku, "surat.kop_diganti", Rujukan("kop_surat", baris.id), sesudah=sesudah)
    return baris


def pastikan_kop(pelaku: Pelaku, kop_id: int | None) -> KopSurat:
    """Note that somebody has compared the letterhead with the office's own and found it right."""
    authz.tabel().pastikan(pelaku, "surat.delegasi")
    baris = kop_terakhir()
    if baris is None or baris.id != kop_id:
        raise TindakanDitolak("Kop surat ini sudah diganti orang lain. Periksa yang terbaru.")
    baris.perlu_verifikasi = False
    db.session.flush()
    audit.catat(pelaku, "surat.kop_dipastikan", Rujukan("kop_surat", baris.id))
    return baris
