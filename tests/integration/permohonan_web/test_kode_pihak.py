"""The code of a union: shown once after it was drawn, and good on either page of codes."""

from __future__ import annotations

import re
from typing import Any

import pytest

from hi_cases.permohonan import services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import DataPihak, Tahap, Tindakan
from tests.perangkat.permohonan import DuniaPermohonan

KODE = re.compile(r'<p class="nomor-besar">([^<]+)</p>')


@pytest.fixture
def pkb(dunia: DuniaPermohonan) -> Permohonan:
    """Return an agreement that waits for its union, before the first filing."""
    satu = services.buat(dunia.pengaju, "pkb_baru", dunia.pt.id)
    services.simpan_pihak(dunia.pengaju, satu.id, satu.versi, [DataPihak("SP Maju")])
    dunia.tindak(dunia.pengaju, dunia.isi(satu, ditandatangani="2026-02-20"), Tindakan.AJUKAN)
    assert satu.tahap is Tahap.MENUNGGU_PIHAK
    return satu


def _kode(klien: Any, pkb: Permohonan) -> str:
    jawab = klien.post(f"/permohonan/{pkb.id}/pihak/{pkb.pihak[0].id}/undang")
    assert jawab.location == f"/permohonan/{pkb.id}/pihak/{pkb.pihak[0].id}/kode"
    cocok = KODE.search(klien.get(jawab.location).text)
    assert cocok
    return cocok[1]


def test_a_code_is_shown_once_and_reading_again_draws_no_other(dunia, pkb, sebagai) -> None:
    klien = sebagai(dunia.pengaju)
    terima = klien.get(f"/permohonan/{pkb.id}")
    assert "Buat kode untuk tiap serikat" in terima.text
    kode = _kode(klien, pkb)
    lagi = klien.get(f"/permohonan/{pkb.id}/pihak/{pkb.pihak[0].id}/kode")
    assert lagi.status_code == 200
    assert "tetap berlaku sampai dipakai" in lagi.text
    assert not KODE.search(lagi.text)
    # The submission's page leads there: a code handed out is not replaced by one press.
    rinci = klien.get(f"/permohonan/{pkb.id}").text
    assert "/undang" not in rinci
    assert "Kodenya sudah dibuat" in rinci
    services.gabung_pihak(dunia.orang("serikat"), kode)
    # Another company finds neither the page nor the party.
    lain = sebagai(dunia.lain)
    assert lain.get(f"/permohonan/{pkb.id}/pihak/{pkb.pihak[0].id}/kode").status_code == 404


def test_a_code_typed_among_those_of_cases_leads_on(dunia, pkb, sebagai) -> None:
    kode = _kode(sebagai(dunia.pengaju), pkb)
    serikat = sebagai(dunia.orang("serikat"))
    jawab = serikat.post("/klaim", data={"kode": kode})
    assert jawab.status_code == 302
    assert jawab.location.startswith("/permohonan/gabung?kode=")
    # It is no guess: typed ten times over, it shuts no door of the account.
    for _ in range(10):
        assert serikat.post("/klaim", data={"kode": kode}).status_code == 302
    assert kode in serikat.get(jawab.location).text
    assert serikat.post("/permohonan/gabung", data={"kode": kode}).location == (
        f"/permohonan/{pkb.id}"
    )
    # To the union its own side is "you".
    assert "Menunggu persetujuan Anda." in serikat.get(f"/permohonan/{pkb.id}").text
    salah = serikat.post("/klaim", data={"kode": kode})
    assert salah.status_code == 422
    assert "mintalah kode baru kepada perusahaan" in salah.text
