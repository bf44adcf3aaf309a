"""A witness is no party: called by a letter of his own, sent and received, and he reads no case."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hi_cases.akun.models import Pengguna
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan.models import Panggilan
from hi_cases.surat import queries, services
from hi_cases.surat.models import Penyampaian
from hi_cases.surat.types import BUKAN_PIHAK, CaraSampai
from tests.integration.surat.sampaikan.loket import PANGGILAN, Loket, akun_pihak

SAKSI = {
    **{nama: isi for nama, isi in PANGGILAN.items() if nama != "perihal"},
    "nama_tujuan": "Rina Wijaya",
    "alamat_tujuan": "Kampung Saksi RT 02",
    "sebagai": "saksi",
    "untuk_tanggal": "2026-03-09",
}


def test_a_witness_is_called_and_the_receipt_is_proven(
    loket: Loket, client: Any, masuk: Any, pengguna: Any
) -> None:
    loket.limpahkan("HAK")
    surat = loket.tulis("panggilan_saksi", loket.mediator, isian=SAKSI)
    assert surat.pihak_nama == "Rina Wijaya"
    surat = loket.terbitkan(surat, loket.mediator)
    assert "didengar keterangannya sebagai saksi" in str(surat.naskah)
    masuk(client, db.session.get_one(Pengguna, loket.petugas.id))
    assert "Rina Wijaya" in client.get("/surat/sampaikan").text
    alamat = f"/surat/{surat.id}/kirim/{BUKAN_PIHAK}"
    kirim = {"cara": "pos", "dikirim_pada": "2 Maret 2026", "resi": "R-9"}
    assert client.post(alamat, data=kirim).status_code == 303
    satu = db.session.query(Penyampaian).one()
    assert (satu.pihak_id, satu.pihak_nama, satu.cara) == (None, "Rina Wijaya", CaraSampai.POS)
    loket.terima_surat(satu, "2026-03-02")
    assert surat.tersampai_pada == date(2026, 3, 2)
    # A summons of a witness is none of a party: nothing is counted, and no party reads it.
    assert db.session.query(Panggilan).count() == 0
    pihak = akun_pihak(loket, pengguna, loket.termohon, "termohon@uji.test")
    assert not queries.boleh_lihat(pihak.pelaku, surat)


def test_who_is_called_and_where_must_be_said(loket: Loket) -> None:
    loket.limpahkan("HAK")
    surat = loket.tulis("panggilan_saksi", loket.mediator, isian={**SAKSI, "alamat_tujuan": ""})
    with pytest.raises(DataTidakSah, match="Alamatnya belum diisi"):
        services.ajukan(loket.mediator, surat.id, surat.versi)
