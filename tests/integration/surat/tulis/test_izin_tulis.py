"""Who writes which letter, who only reads, to whom it does not exist."""

from __future__ import annotations

import pytest

from hi_cases.audit.models import Jejak
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan
from hi_cases.surat.models import Surat
from hi_cases.surat.services import tulis as layanan
from hi_cases.surat.types import StatusSurat
from tests.integration.surat.tulis.halaman import akun, satu_surat, tulisan


def _jejak(surat_id: int) -> list[tuple[str, str]]:
    semua = db.session.query(Jejak).filter(Jejak.tindakan.like("surat.%")).order_by(Jejak.urutan)
    return [
        (j.tindakan, j.keterangan) for j in semua if (j.sesudah or {}).get("surat_id") == surat_id
    ]


def test_the_loket_does_not_write_what_is_the_mediators(kantor, mediator, masuk, client) -> None:
    masuk(client, akun(kantor, Peran.PETUGAS))
    alamat = f"/surat/tentang/perkara/{kantor.id}"
    assert client.post(f"{alamat}/baru/anjuran").status_code == 403
    halaman = client.get(alamat).text
    assert "Anjuran: Surat ini ditulis oleh mediator perkara ini." in halaman
    with pytest.raises(TidakBerizin):
        layanan.buat(kantor.akun[Peran.PETUGAS], "anjuran", kantor.perkara.rujukan, None, {})


def test_another_mediator_reads_and_does_not_write(kantor, mediator, tulis, masuk) -> None:
    surat = tulis("anjuran")
    isi = tulisan(mediator, surat)
    masuk(mediator, db.session.get_one(type(akun(kantor, Peran.MEDIATOR)), kantor.mediator2.id))
    halaman = mediator.get(f"/surat/{surat.id}")
    assert halaman.status_code == 200
    assert "Simpan draf" not in halaman.text
    assert mediator.post(f"/surat/{surat.id}", data=isi).status_code == 403
    assert mediator.post(f"/surat/{surat.id}/buang", data={"versi": "1"}).status_code == 403
    assert satu_surat().status is StatusSurat.DRAF


def test_the_admin_reads_no_letter_and_outsiders_find_none(kantor, mediator, tulis, masuk) -> None:
    surat = tulis("anjuran")
    for peran, kode in (("admin", 403), ("pekerja", 404), ("kuasa", 404)):
        masuk(mediator, peran)
        for alamat in (
            f"/surat/{surat.id}",
            f"/surat/{surat.id}/gambar/1.png",
            f"/surat/tentang/perkara/{kantor.id}",
        ):
            assert mediator.get(alamat).status_code == kode
        assert mediator.post(f"/surat/{surat.id}.pdf").status_code == kode
    assert mediator.get("/surat").status_code == 403


def test_kadis_and_analis_read(kantor, mediator, tulis, masuk) -> None:
    surat = tulis("anjuran")
    for peran in ("kadis", "analis"):
        masuk(mediator, peran)
        assert mediator.get(f"/surat/{surat.id}").status_code == 200
        assert mediator.get("/surat").status_code == 200
        alamat = f"/surat/tentang/perkara/{kantor.id}"
        assert "Tulis surat" not in mediator.get(alamat).text
        assert mediator.get(f"{alamat}/baru/panggilan").status_code == 403


def test_what_is_not_there_is_not_found(kantor, mediator) -> None:
    for alamat in (
        "/surat/999999",
        "/surat/tentang/perkara/999999",
        f"/surat/tentang/perusahaan/{kantor.id}",
        f"/surat/tentang/perkara/{kantor.id}/baru/tidak_ada",
    ):
        assert mediator.get(alamat).status_code == 404


def test_one_draft_for_each_party_in_one_act(kantor, mediator) -> None:
    mulai = f"/surat/tentang/perkara/{kantor.id}/baru/panggilan"
    isi = {"pihak": "semua", "isian-perihal": "sidang", "isian-untuk_tanggal": "2026-04-13"}
    jawaban = mediator.post(mulai, data=isi)
    assert jawaban.location == f"/surat/tentang/perkara/{kantor.id}"
    semua = db.session.query(Surat).order_by(Surat.id).all()
    assert [s.pihak_id for s in semua] == [kantor.pemohon, kantor.termohon]
    assert {s.isian["untuk_tanggal"] for s in semua} == {"2026-04-13"}
    assert {s.status for s in semua} == {StatusSurat.DRAF}


def test_a_party_must_be_chosen_and_must_be_one_of_the_case(kantor, mediator) -> None:
    mulai = f"/surat/tentang/perkara/{kantor.id}/baru/panggilan"
    for pihak in ("", "999999"):
        assert mediator.post(mulai, data={"pihak": pihak}).status_code == 422
    assert db.session.query(Surat).count() == 0
    pelaku, rujukan = kantor.akun[Peran.MEDIATOR], kantor.perkara.rujukan
    with pytest.raises(DataTidakSah):
        layanan.buat(pelaku, "panggilan", rujukan, 999999, {})
    with pytest.raises(DataTidakSah):
        layanan.buat(pelaku, "anjuran", rujukan, kantor.pemohon, {})
    with pytest.raises(TidakDitemukan):
        layanan.buat(pelaku, "tidak_ada", rujukan, None, {})


def test_the_trail_tells_what_was_begun_taken_out_and_given_up(mediator, tulis) -> None:
    surat = tulis("anjuran")
    mediator.post(f"/surat/{surat.id}.pdf")
    mediator.post(f"/surat/{surat.id}.docx")
    jawaban = mediator.post(f"/surat/{surat.id}/buang", data={"versi": str(satu_surat().versi)})
    assert jawaban.status_code == 302
    surat = satu_surat()
    assert surat.status is StatusSurat.DIBUANG
    assert _jejak(surat.id) == [
        ("surat.dibuat", "Anjuran"),
        ("surat.diunduh", "Anjuran, PDF"),
        ("surat.diunduh", "Anjuran, DOCX"),
        ("surat.dibuang", "Anjuran"),
    ]
    halaman = mediator.get(f"/surat/{surat.id}").text
    assert "Draf ini dibuang" in halaman
    assert "Simpan draf" not in halaman


def test_a_draft_that_was_given_up_can_be_taken_up_again(kantor, mediator, tulis, masuk) -> None:
    surat = tulis("anjuran")
    mediator.post(f"/surat/{surat.id}", data={**tulisan(mediator, surat), "bebas-isi": "Membayar."})
    mediator.post(f"/surat/{surat.id}/buang", data={"versi": str(satu_surat().versi)})
    assert "Kembalikan menjadi draf" in mediator.get(f"/surat/{surat.id}").text
    alamat, isi = f"/surat/{surat.id}/pulihkan", {"versi": str(satu_surat().versi)}
    masuk(mediator, akun(kantor, Peran.PETUGAS))
    assert mediator.post(alamat, data=isi).status_code == 403
    masuk(mediator, akun(kantor, Peran.MEDIATOR))
    assert mediator.post(alamat, data={"versi": "0"}).status_code == 409
    assert mediator.post(alamat, data=isi).location == f"/surat/{surat.id}"
    assert (satu_surat().status, satu_surat().bebas["isi"]) == (StatusSurat.DRAF, "Membayar.")
    assert mediator.post(alamat, data={"versi": str(satu_surat().versi)}).status_code == 409


def test_an_old_page_does_not_give_up_what_was_written_since(mediator, tulis) -> None:
    surat = tulis("anjuran")
    lama = surat.versi
    mediator.post(f"/surat/{surat.id}", data={**tulisan(mediator, surat), "bebas-isi": "Baru."})
    assert mediator.post(f"/surat/{surat.id}/buang", data={"versi": lama}).status_code == 409
    assert satu_surat().status is StatusSurat.DRAF
