"""Words of the office's own pages: what a file hangs on, and what the trail says is missing."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.papan import label
from hi_cases.core.rujukan import Rujukan
from hi_cases.perselisihan.models import PeristiwaPerkara
from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan.kantor import Kantor


@pytest.fixture
def sebutan(app: Any, kantor: Kantor) -> Any:
    """How a party, to which files hang, is called for an actor."""

    def sebut(pelaku: Pelaku) -> Any:
        with app.test_request_context():
            return label(pelaku, Rujukan("pihak", kantor.pemohon))

    return sebut


def test_a_file_of_a_party_is_named_by_the_party_and_the_case(kantor: Kantor, sebutan: Any) -> None:
    kantor.catat("HAK")
    nama = kantor.pihak("pemohon").nama
    satu = sebutan(kantor.akun[Peran.PETUGAS])
    assert satu.teks == f"Dokumen {nama}, 560/001/HI/2026"
    assert satu.url.endswith(f"/perkara/{kantor.id}")


def test_who_reads_numbers_only_reads_no_name(kantor: Kantor, sebutan: Any) -> None:
    kantor.catat("HAK")
    satu = sebutan(Pelaku(99, "Uji", frozenset({Peran.ADMIN})))
    assert satu.teks == f"pihak {kantor.pemohon}, 560/001/HI/2026"
    assert satu.url == ""


def test_what_is_missing_is_joined_with_one_mark_each(kantor: Kantor) -> None:
    kantor.buka("HAK")
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    kantor.lakukan(
        Tindakan.KEMBALIKAN_BERKAS, kekurangan=["Lampirkan risalah.", "Lengkapi alamat;", "KTP"]
    )
    stmt = sa.select(PeristiwaPerkara.keterangan).filter_by(
        perkara_id=kantor.id, tindakan=Tindakan.KEMBALIKAN_BERKAS
    )
    kata = db.session.scalars(stmt).one()
    assert kata == "Yang perlu dilengkapi: Lampirkan risalah; Lengkapi alamat; KTP."
