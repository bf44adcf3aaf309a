"""The list of cases whole, as exports take it: the same rows as its pages, in words."""

from __future__ import annotations

import pytest

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import PerkaraJenis
from hi_cases.perselisihan.types import Asal, Jenis
from tests.integration.perselisihan.kantor import Kantor
from tests.integration.perselisihan.test_daftar import ADMIN, ANALIS, S, arsip, isi_draf

_ASAL = {Asal.SISTEM: "dicatat di sini", Asal.REGISTER: "arsip register"}


def _halaman(pelaku: Pelaku, urut: str) -> list[tuple[object, ...]]:
    return [
        (
            b.nomor,
            b.judul,
            b.jenis_utama.label if b.jenis_utama else "",
            ", ".join(j.label for j in b.jenis),
            b.tahap.label,
            b.hasil.label if b.hasil else "",
            b.mediator_nama,
            b.kecamatan,
            b.masuk,
            b.dicatat_pada,
            b.selesai_pada,
            b.tenggat_jatuh,
            b.tenggat_kode,
            _ASAL[b.asal],
        )
        for b in queries.daftar(pelaku, S(urut=urut), batas=50).baris
    ]


@pytest.mark.parametrize("urut", ["-masuk", "nomor", "judul", "tenggat"])
@pytest.mark.parametrize("pelaku", [ANALIS, ADMIN], ids=["analis", "admin"])
def test_seluruh_daftar_sama_dengan_halamannya(kantor: Kantor, pelaku: Pelaku, urut: str) -> None:
    for i in range(5):
        arsip(f"{i}", urutan_register=i % 2)
    dua = arsip("dua", jenis_utama=Jenis.HAK)
    dua.baris_jenis = [PerkaraJenis(jenis=Jenis.HAK), PerkaraJenis(jenis=Jenis.PHK)]
    isi_draf(kantor, "Budi")
    kantor.limpahkan("HAK")
    db.session.flush()
    semua = [b for isi in queries.rombongan_daftar(pelaku, S(urut=urut), 2) for b in isi]
    assert [tuple(b) for b in semua] == _halaman(pelaku, urut)
    assert len(semua) == 8
    assert sum("," in b.jenis for b in semua) == 1
    assert sum(b.tenggat is not None for b in semua) == 1
