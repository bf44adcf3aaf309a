"""What a letter that ended has closed, another one does not open while nobody has seen it."""

from __future__ import annotations

import pytest

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import AksesPihak
from hi_cases.perselisihan.services import undangan
from hi_cases.perselisihan.types import Tindakan
from hi_cases.perusahaan import queries as daftar
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.models import WakilPerusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from tests.integration.perselisihan_web.pihak import Luar, besok

SURAT = {"jabatan": "HRD", "nomor_surat": "1/ST"}


@pytest.fixture
def luar(luar: Luar, pengguna) -> Luar:
    """Return a case whose employer's account came with a code and was taken as spokesman."""
    luar.kantor.anjuran("HAK")
    luar.akun["petugas"] = pengguna("petugas")
    luar.daftarkan_pengusaha()
    orang = luar.akun["perusahaan"].pelaku
    terbuka = undangan.pakai(orang, luar.kode(luar.kantor.termohon), dict(SURAT))
    services.verifikasi_wakil(luar.petugas, terbuka.wakil_id, None)
    return luar


def _posisi(luar: Luar) -> tuple:
    return queries.posisi(luar.akun["perusahaan"].pelaku, luar.kantor.id)


def _wakil() -> list[WakilPerusahaan]:
    return db.session.query(WakilPerusahaan).order_by(WakilPerusahaan.id).all()


def _ajukan_lagi(luar: Luar, **lain) -> WakilPerusahaan:
    nomor = luar.kantor.pihak("termohon").perusahaan_id
    orang = luar.akun["perusahaan"].pelaku
    return perusahaan.ajukan_wakil(orang, nomor, "HRD", "2/ST", **lain)


def test_a_revoked_spokesman_is_not_let_in_by_a_letter_that_waits(luar: Luar) -> None:
    k = luar.kantor
    assert any(satu.mengikat for satu in _posisi(luar))
    perusahaan.cabut_wakil(luar.petugas, _wakil()[0].id, "Dipecat")
    assert _posisi(luar) == ()
    baru = _ajukan_lagi(luar)
    assert _posisi(luar) == ()
    luar.sebagai("perusahaan")
    assert luar.halaman().status_code == 404
    assert luar.halaman(f"/tindakan/{Tindakan.JAWAB_ANJURAN.value}").status_code == 404
    # Neither does a new code: it only brings the letter to the officer.
    terbuka = undangan.pakai(luar.akun["perusahaan"].pelaku, luar.kode(k.termohon), dict(SURAT))
    assert terbuka.wakil_id == baru.id
    assert _posisi(luar) == ()
    services.verifikasi_wakil(luar.petugas, baru.id, None)
    assert any(satu.mengikat for satu in _posisi(luar))


def test_a_letter_past_its_day_is_not_revived_by_another(luar: Luar) -> None:
    _wakil()[0].berlaku_sampai = besok(2)
    luar.kantor.maju(3)
    assert _posisi(luar) == ()
    _ajukan_lagi(luar)
    assert _posisi(luar) == ()


def test_a_letter_that_nobody_judged_ends_with_its_own_day(luar: Luar) -> None:
    orang = luar.akun["perusahaan2"].pelaku
    isi = {"jabatan": "Legal", "nomor_surat": "9/ST", "berlaku_sampai": besok(2)}
    undangan.pakai(orang, luar.kode(luar.kantor.termohon), isi)
    luar.kantor.maju(2)
    assert [satu.mengikat for satu in queries.posisi(orang, luar.kantor.id)] == [False]
    luar.kantor.maju(1)
    assert queries.posisi(orang, luar.kantor.id) == ()


def test_a_merge_does_not_open_what_was_closed(luar: Luar) -> None:
    k, satu = luar.kantor, _wakil()[0]
    lama = satu.perusahaan_id
    perusahaan.cabut_wakil(luar.petugas, satu.id, "Dipecat")
    baru = perusahaan.daftarkan(luar.petugas, DataPerusahaan(nama="PT Sinar Cikarang Jaya"))
    perusahaan.gabung(k.akun["kabid"], lama, baru.id, "NIB sama.")
    k.pihak("termohon").perusahaan_id = baru.id
    db.session.flush()
    assert _posisi(luar) == ()


def test_cutting_an_access_asks_about_the_spokesman_and_ends_both(luar: Luar) -> None:
    k, akses = luar.kantor, db.session.query(AksesPihak).one()
    luar.sebagai("petugas")
    halaman = luar.client.get(f"/perkara/{k.id}/akses").text
    assert f"/perusahaan/wakil/{_wakil()[0].id}/cabut" in halaman
    alamat = f"/perkara/{k.id}/akses/akun/{akses.id}/cabut"
    assert "Akun ini juga wakil perusahaan" in luar.client.get(alamat).text
    kurang = luar.client.post(alamat, data={"alasan": "Pindah."})
    assert kurang.status_code == 422
    assert "berhenti mewakili" in kurang.text
    assert _posisi(luar)
    assert luar.client.post(alamat, data={"alasan": "Pindah.", "wakil": "cabut"}).status_code == 302
    assert _posisi(luar) == ()
    assert _wakil()[0].status.value == "dicabut"


def test_who_leaves_the_spokesman_is_told_that_he_still_comes_in(luar: Luar) -> None:
    k, akses = luar.kantor, db.session.query(AksesPihak).one()
    luar.sebagai("petugas")
    alamat = f"/perkara/{k.id}/akses/akun/{akses.id}/cabut"
    luar.client.post(alamat, data={"alasan": "Pindah.", "wakil": "tetap"})
    assert "masih membuka perkara ini sebagai wakil perusahaan" in luar.client.get("/perkara").text
    assert _posisi(luar)


def test_a_mediator_is_sent_to_who_may_end_the_spokesman(luar: Luar) -> None:
    k, akses = luar.kantor, db.session.query(AksesPihak).one()
    mediator = k.akun["mediator"]
    with pytest.raises(DataTidakSah):
        services.cabut_akses(luar.petugas, k.id, akses.id, "Pindah.")
    luar.akun["mediator"] = db.session.get_one(type(luar.akun["pekerja"]), mediator.id)
    luar.sebagai("mediator")
    halaman = luar.client.get(f"/perkara/{k.id}/akses/akun/{akses.id}/cabut").text
    assert "mencabutnya sebagai wakil" in halaman
    nomor = k.pihak("termohon").perusahaan_id
    assert f"/perusahaan/{nomor}#wakil" in halaman
    assert daftar.wakil_berlaku(luar.akun["perusahaan"].id, nomor)
