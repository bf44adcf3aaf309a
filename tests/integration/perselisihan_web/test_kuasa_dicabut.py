"""A power of attorney ends when its giver says so, also after the case; and leaves nothing."""

from __future__ import annotations

import pytest

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import AksesPihak, Kuasa, PernyataanPihak
from hi_cases.perselisihan.services import undangan
from hi_cases.perselisihan.services.kartu import kartu_lacak
from hi_cases.perselisihan.types import Tahap, Tindakan
from tests.integration.perselisihan.kantor import PEKERJA, PENGUSAHA, draf
from tests.integration.perselisihan_web.pihak import Luar, besok


@pytest.fixture
def luar(luar: Luar, pengguna) -> Luar:
    luar.akun["petugas"] = pengguna("petugas")
    luar.kantor.catat()
    luar.klaim_pekerja()
    return luar


def _berkuasa(luar: Luar) -> Kuasa:
    kuasa = luar.kuasakan(besok(30))
    luar.sebagai("kuasa")
    assert luar.klaim(undangan.kode_kuasa(kuasa)).status_code == 302
    return kuasa


def test_the_party_withdraws_it_after_the_case_has_ended(luar: Luar) -> None:
    k, kuasa = luar.kantor, _berkuasa(luar)
    k.lakukan(Tindakan.CABUT, pihak_id=k.pemohon, surat="Surat 1", alasan="Sudah dibayar.")
    assert k.tahap() is Tahap.SELESAI
    assert luar.halaman().status_code == 200
    luar.sebagai("pekerja")
    assert luar.tindakan(Tindakan.CABUT_KUASA, kuasa_id=str(kuasa.id)).status_code == 302
    assert k.tahap() is Tahap.SELESAI
    luar.sebagai("kuasa")
    assert luar.halaman().status_code == 404


def test_the_office_withdraws_it_with_a_reason(luar: Luar) -> None:
    k, kuasa = luar.kantor, _berkuasa(luar)
    k.lakukan(Tindakan.CABUT, pihak_id=k.pemohon, surat="Surat 1", alasan="Sudah dibayar.")
    luar.sebagai("petugas")
    alamat = f"/perkara/{k.id}/tindakan/cabut_kuasa"
    assert alamat in luar.client.get(f"/perkara/{k.id}/akses").text
    halaman = luar.client.get(alamat)
    assert kuasa.nomor in halaman.text
    isi = {"versi": str(k.perkara.versi), "kuasa_id": str(kuasa.id)}
    assert luar.client.post(alamat, data=isi).status_code == 422
    assert luar.client.post(alamat, data={**isi, "alasan": "Surat 7/PC."}).status_code == 302
    assert kuasa.status.value == "dicabut"
    luar.sebagai("kuasa")
    assert luar.halaman().status_code == 404
    luar.sebagai("pekerja")
    assert "Dinas mencatat pencabutan kuasa Anda." in luar.halaman().text


def test_the_office_may_not_leave_the_reason_out(luar: Luar) -> None:
    kuasa = _berkuasa(luar)
    with pytest.raises(DataTidakSah):
        luar.kantor.lakukan(Tindakan.CABUT_KUASA, luar.petugas, kuasa_id=kuasa.id, alasan=" ")


def test_a_lawyer_who_files_is_not_shown_the_card_of_his_client(luar: Luar) -> None:
    k, pelaku = luar.kantor, luar.akun["kuasa"].pelaku
    surat = {
        "nama": pelaku.nama,
        "nomor": "3/SK",
        "tanggal": besok(0).isoformat(),
        "lingkup": "Mewakili",
        "berlaku_sampai": besok(60).isoformat(),
    }
    isi = draf("HAK", pihak=({**PEKERJA, "kuasa": [surat]}, PENGUSAHA))
    k.id = services.buka_draf(pelaku, isi).id
    k.lakukan(Tindakan.AJUKAN, pelaku, benar=True)
    kartu = kartu_lacak(k.pihak("pemohon"))
    luar.sebagai("kuasa")
    halaman = luar.client.get(f"/ajukan/{k.id}/tanda-terima")
    assert halaman.status_code == 200
    assert kartu.pin not in halaman.text
    assert "diberikan petugas kepada pihak yang Anda wakili" in halaman.text
    # The party itself, once it is in, reads it.
    kode = luar.kode(k.pemohon)
    luar.sebagai("lain")
    assert luar.klaim(kode).status_code == 302
    assert kartu.pin in luar.client.get(f"/ajukan/{k.id}/tanda-terima").text


def test_who_may_not_bind_takes_no_binding_word_back(luar: Luar) -> None:
    k = luar.kantor
    assert luar.tindakan(Tindakan.MOHON_CABUT, alasan="Sudah dibayar").status_code == 302
    satu = db.session.query(PernyataanPihak).one()
    akses = db.session.query(AksesPihak).one()
    akses.penuh = False
    db.session.flush()
    assert [p.mengikat for p in queries.posisi(luar.akun["pekerja"].pelaku, k.id)] == [False]
    alamat = f"/saya/{k.id}/kabar/{satu.id}/tarik"
    assert alamat not in luar.halaman().text
    assert luar.client.post(alamat).status_code == 403
    db.session.refresh(satu)
    assert satu.status.value == "menunggu"
    akses.penuh = True
    db.session.flush()
    assert alamat in luar.halaman().text
    assert luar.client.post(alamat).status_code == 302
