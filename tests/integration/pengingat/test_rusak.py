"""What breaks one reminder costs that one: names with signs nobody sees, a domain that stumbles."""

import logging

import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.papan import papan
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar
from hi_cases.pemberitahuan.services import beri_tahu, kirim_ulang
from hi_cases.pemberitahuan.services import ingatkan as services
from hi_cases.pemberitahuan.services import susun as penyusun
from hi_cases.pemberitahuan.types import Kelompok, StatusPesan
from tests.integration.pengingat.dunia import JENIS, baris, buka, hari_berjalan, susun

SILUMAN = "Jawaban atas anjuran\u200b\u2028\u00ad"


def test_a_name_with_signs_nobody_sees_stops_no_reminder(kantor, jam, perekam):
    """JWB-10 has no account to remind: its officer is told in the run itself."""
    buka(kode="JWB-10", label=SILUMAN, mediator=kantor.mediator.id)
    buka(8, label=SILUMAN, mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    kabar = hari_berjalan(perekam)
    assert sorted(satu.judul for satu in kabar) == [
        "H-5: 560/007/HI/2026: Jawaban atas anjuran jatuh Rabu, 1 April 2026 (sisa 5 hari kerja)",
        "H-5: 560/008/HI/2026: Jawaban atas anjuran jatuh Rabu, 1 April 2026 (sisa 5 hari kerja)",
    ]
    subjek = db.session.scalars(sa.select(PesanKeluar.subjek)).all()
    assert sorted(subjek) == sorted(satu.judul for satu in kabar)


@pytest.mark.parametrize(
    ("judul", "subjek"),
    [(SILUMAN, "Jawaban atas anjuran"), ("\u200b", "Tenggat yang mendekat atau lewat")],
)
def test_a_notice_that_was_stored_so_leaves_again(kantor, jam, perekam, judul, subjek):
    buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    [kabar] = hari_berjalan(perekam)
    pesan = db.session.scalars(sa.select(PesanKeluar)).one()
    kabar.judul, pesan.status = judul, StatusPesan.GAGAL
    assert kirim_ulang(kantor.admin.pelaku, pesan.id).subjek == subjek


def test_a_notice_about_a_letter_of_such_a_kind_goes_out(kantor):
    """As when it is handed in: its kind was named by the administrator."""
    [kabar] = beri_tahu(
        [kantor.mediator.id],
        kelompok=Kelompok.SURAT,
        judul="Surat Pang\u00adgilan\u200b\r\nBcc: x@y.test menunggu",
        isi="Periksa\u202e suratnya.",
        kunci="surat:15:menunggu:3",
    )
    assert (kabar.judul, kabar.isi) == (
        "Surat Panggilan Bcc: x@y.test menunggu",
        "Periksa suratnya.",
    )
    assert db.session.scalars(sa.select(PesanKeluar)).one().subjek == kabar.judul


def test_a_deadline_that_its_domain_stumbles_over_costs_itself_only(
    kantor, dunia, jam, perekam, monkeypatch, caplog
):
    semua = [buka(nomor, mediator=kantor.mediator.id) for nomor in range(1, 8)]

    def tersandung(tenggat):
        if any(satu.id == semua[3].id for satu in tenggat):
            raise ValueError("a fact that cannot be")
        return dunia.bahan(tenggat)

    monkeypatch.setitem(papan().pengingat, JENIS, tersandung)
    jam.atur("2026-03-25")
    with caplog.at_level(logging.ERROR):
        assert susun() == 12
    assert {satu.tenggat_id for satu in baris()} == {satu.id for satu in semua} - {semua[3].id}
    assert [satu.getMessage() for satu in caplog.records] == [
        f"no reminders of deadline {semua[3].id}"
    ]
    assert len(perekam.terkirim) == 6


def test_a_row_that_cannot_be_written_is_written_once_it_can(
    kantor, jam, perekam, monkeypatch, caplog
):
    """Nothing of it stays behind, so the next run begins it anew, and the others went out."""
    tanpa_akun = buka(1, kode="JWB-10", mediator=kantor.mediator.id)
    for nomor in range(2, 6):
        buka(nomor, mediator=kantor.mediator.id)

    def rusak(*_semua, **_lain):
        raise ValueError("not the subject of an e-mail")

    jam.atur("2026-03-25")
    with monkeypatch.context() as sementara:
        sementara.setattr(penyusun, "beri_tahu", rusak)
        assert len(hari_berjalan(perekam)) == 4
    assert "no reminders of deadline" in caplog.text
    assert baris(tenggat_id=tanpa_akun.id) == []
    [kabar] = hari_berjalan(perekam)
    assert kabar.rujukan.id == 1
    assert db.session.scalar(sa.select(sa.func.count(Kabar.id))) == 5
    assert {nama for nama, _ in perekam.terkirim} <= {services.TUGAS}
