"""A company's own people in the world of attacks: its accounts, invitations, wishes, lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hi_cases.core.db import db
from hi_cases.perusahaan import queries, services
from hi_cases.perusahaan.services import impor
from hi_cases.perusahaan.types import DataKlaim, DataUndangan, PeranWakil
from tests.integration.perusahaan.buku_perusahaan import buku

_PERUSAHAAN = "perusahaan"


def tambah_perusahaan(dunia: Any, benda: Callable[..., Any]) -> None:
    """Give these cases' company an invitation and a wish; the office a claim and a list."""
    admin = dunia.milik[_PERUSAHAAN].pelaku
    pt = dunia.benda["perusahaan"][0].id
    data = DataUndangan("tamu@uji.test", "Staf", PeranWakil.PENGAJU)
    undangan = services.undang(admin, pt, data)
    koreksi = services.minta_koreksi(admin, pt, "Alamat pindah.")
    tanpa = DataKlaim("9120007777777", "PT Entah", "HRD", "09/ST/2026")
    klaim = services.klaim(dunia.lain[_PERUSAHAAN].pelaku, tanpa)
    isi = buku([{"Nama Perusahaan": "PT Baru", "NIB": "9120008888888"}])
    daftar = impor.simpan(dunia.staf["petugas"].pelaku, "daftar.xlsx", isi)
    milik = frozenset({_PERUSAHAAN})
    dunia.benda |= {
        "perusahaan_saya": [benda(pt, milik)],
        "wakil_saya": [benda(queries.pemegang(pt)[0].id, milik)],
        "undangan_perusahaan": [benda(undangan.id, milik)],
        "koreksi_perusahaan": [benda(koreksi.id)],
        "klaim_perusahaan": [benda(klaim.id)],
        "impor_perusahaan": [benda(daftar.id)],
    }
    db.session.flush()
