"""The signed scan of a letter: kept and struck out by who delivers the letter, nobody else."""

from __future__ import annotations

import io
from typing import Any

import pytest
from werkzeug.datastructures import FileStorage

from hi_cases.core import papan
from hi_cases.core.errors import TidakBerizin, TindakanDitolak
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.queries import berkas_untuk
from hi_cases.surat import services
from hi_cases.surat.models import Surat
from hi_cases.surat.queries import pindaian as baca
from hi_cases.surat.services.pindaian import simpan_pindaian
from tests.factories import berkas as contoh_berkas
from tests.integration.surat.persetujuan.dunia import (
    MEDIATOR_SAJA,
    Kantor,
    draf,
    giliran_kini,
    tambah_templat,
    templat,
)


@pytest.fixture
def surat(kantor: Kantor) -> Surat:
    """Return an issued letter of the mediator's own thing."""
    satu = draf(kantor.mediator, tambah_templat(templat("contoh", MEDIATOR_SAJA)))
    services.ajukan(kantor.mediator, satu.id, satu.versi)
    services.setujui(kantor.mediator, giliran_kini(satu).id, satu.versi)
    return satu


def _berkas(pelaku: Any, isi: str) -> Any:
    return dokumen.titip(pelaku, FileStorage(io.BytesIO(contoh_berkas.pdf(isi)), "b.pdf"))


def _simpan(pelaku: Any, surat: Surat, isi: str) -> None:
    simpan_pindaian(pelaku, surat, _berkas(pelaku, isi))


def test_a_mediator_of_other_things_neither_keeps_nor_strikes_out(
    kantor: Kantor, surat: Surat
) -> None:
    _simpan(kantor.mediator, surat, "asli")
    (benar,) = berkas_untuk(kantor.mediator, baca.rujukan_pindaian(surat))
    with pytest.raises(TidakBerizin):
        _simpan(kantor.mediator2, surat, "palsu")
    with pytest.raises(TidakBerizin):
        dokumen.batalkan(kantor.mediator2, benar.id, "menghapus yang benar")
    assert not papan.boleh_ubah_berkas(kantor.mediator2, baca.rujukan_pindaian(surat))
    assert not baca.boleh_pindai(kantor.mediator2, surat)
    assert baca.boleh_pindai(kantor.petugas, surat)
    dokumen.batalkan(kantor.petugas, benar.id, "salah unggah")
    assert berkas_untuk(kantor.mediator, baca.rujukan_pindaian(surat)) == []


def test_the_page_of_the_scan_is_shut_to_him_too(
    kantor: Kantor, surat: Surat, client: Any, masuk: Any, db_session: Any
) -> None:
    akun = kantor.akun("mediator2")
    db_session.commit()
    masuk(client, akun)
    assert client.get(f"/surat/{surat.id}/pindaian").status_code == 403
    assert "Simpan pindaian" not in client.get(f"/surat/{surat.id}").text


def test_a_letter_no_longer_in_force_takes_no_scan(kantor: Kantor, surat: Surat) -> None:
    services.batalkan(kantor.kabid, surat.id, surat.versi, "Keliru isinya")
    with pytest.raises(TindakanDitolak, match="dibatalkan"):
        _simpan(kantor.mediator, surat, "asli")
