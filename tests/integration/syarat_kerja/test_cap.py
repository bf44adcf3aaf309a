"""The stamped copy: asked for by the act, made by a job, and who may take it out."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from docx import Document
from werkzeug.datastructures import FileStorage

from hi_cases.audit.queries import jejak
from hi_cases.core import berkas, clock, pekerjaan
from hi_cases.core.db import db
from hi_cases.core.errors import Sibuk, TidakDitemukan, TindakanDitolak
from hi_cases.core.pekerjaan import Pekerjaan, StatusPekerjaan
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.models import Berkas
from hi_cases.permohonan import services
from hi_cases.permohonan.models import Permohonan, PihakPermohonan
from hi_cases.permohonan.types import StatusPihak, Tindakan
from hi_cases.surat.models import SalinanCap
from hi_cases.surat.queries.periksa import bandingkan, surat_terbuka
from hi_cases.surat.services.kop import muat_kop
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.services import cap
from tests.integration.permohonan.test_surat import Kantor
from tests.integration.surat.bundel import contoh
from tests.perangkat.permohonan import DuniaPermohonan
from workers.tasks.inti import sapu_pekerjaan
from workers.tasks.syarat_kerja import bubuhi_cap

T = Tindakan
NASKAH = contoh.tulis(contoh.lembar("Pasal", 3))


class Dibunuh(BaseException):
    """What SIGKILL leaves: no handler of ours ran."""


@pytest.fixture
def dunia(db_session: Any, jam: Any, pengguna: Callable[..., Any]) -> DuniaPermohonan:
    """Return the office with a letterhead."""
    hasil = DuniaPermohonan(jam, pengguna)
    muat_kop(hasil.kabid)
    return hasil


def _lengkap(
    dunia: DuniaPermohonan, naskah: bytes = NASKAH, nama: str = "naskah.pdf"
) -> Permohonan:
    """Return a filing with this text that is ready for its decree."""
    satu = dunia.draf()
    titipan = dokumen.titip(dunia.pengaju, FileStorage(io.BytesIO(naskah), nama))
    services.pasang_dokumen(dunia.pengaju, satu.id, "naskah", titipan)
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN)
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    return dunia.tindak(dunia.petugas, dunia.nilai(satu), T.NYATAKAN_LENGKAP)


def _sahkan(dunia: DuniaPermohonan, satu: Permohonan) -> Instrumen:
    dunia.tindak(dunia.kabid, satu, T.SAHKAN, nomor="12/SK", tanggal="2026-03-02")
    return db.session.query(Instrumen).filter_by(permohonan_id=satu.id).one()


def _salinan(satu: Instrumen) -> SalinanCap:
    db.session.expire_all()
    return db.session.query(SalinanCap).filter_by(rujukan_id=satu.id).one()


def _kerja(satu: Instrumen) -> Pekerjaan:
    return db.session.get_one(Pekerjaan, _salinan(satu).pekerjaan_id)


def _jalankan(satu: Instrumen) -> SalinanCap:
    db.session.commit()
    bubuhi_cap(_salinan(satu).pekerjaan_id)
    return _salinan(satu)


def _isi(salinan: SalinanCap) -> bytes:
    with berkas.buka(salinan.sha256 or "") as aliran:
        return aliran.read()


def test_the_act_asks_and_the_job_makes_it_once(dunia: DuniaPermohonan, perekam: Any) -> None:
    satu = _sahkan(dunia, _lengkap(dunia))
    db.session.commit()
    diminta = [isi for nama, isi in perekam.terkirim if nama == cap.TUGAS]
    assert diminta == [(_salinan(satu).pekerjaan_id,)]
    salinan = _jalankan(satu)
    assert (salinan.halaman, salinan.halaman_naskah, salinan.surat_id) == (4, 3, None)
    assert salinan.sidik_asal == hashlib.sha256(NASKAH).hexdigest()
    lembar, *halaman = contoh.teks_halaman(_isi(salinan))
    assert "Lembar Pengesahan Peraturan Perusahaan".upper() in lembar
    assert salinan.sidik_asal in lembar.replace(" ", "")
    assert "1 Juni 2026 sampai 31 Mei 2028" in lembar
    for ke, teks in enumerate(halaman, 1):
        assert f"Pasal {ke}" in teks
        assert f"SK nomor 12/SK tanggal 2 Maret 2026 · halaman {ke} dari 3" in teks
    # A message that comes late finds nothing to do, and nobody makes it anew.
    bubuhi_cap(salinan.pekerjaan_id)
    assert _kerja(satu).percobaan == 1
    with pytest.raises(TindakanDitolak, match="sudah jadi"):
        cap.minta_lagi(dunia.petugas, satu.id)


def test_a_letter_brings_its_code_and_the_public_page_knows_the_copy(
    dunia: DuniaPermohonan, client: Any
) -> None:
    satu = _lengkap(dunia)
    sk = Kantor(dunia).terbitkan("sk_pengesahan_pp", satu)
    baris = db.session.query(Instrumen).filter_by(permohonan_id=satu.id).one()
    salinan = _jalankan(baris)
    isi = _isi(salinan)
    assert salinan.surat_id == sk.id
    assert all(sk.kode_periksa in teks for teks in contoh.teks_halaman(isi))
    terbuka = surat_terbuka(sk.kode_periksa or "")
    assert terbuka is not None
    assert bandingkan(terbuka, hashlib.sha256(isi).hexdigest()) == "salinan"
    assert bandingkan(terbuka, sk.sha256) == "sama"
    assert bandingkan(terbuka, hashlib.sha256(NASKAH).hexdigest()) == "beda"
    alamat = f"/periksa/{sk.kode_periksa}"
    assert salinan.sha256 in client.get(alamat).text
    jawab = client.post(alamat, data={"berkas": (io.BytesIO(isi), "cap.pdf")})
    assert "persis naskah bercap" in jawab.text


@pytest.mark.parametrize(
    ("naskah", "kata"),
    [
        (contoh.bersandi("rahasia"), "bersandi"),
        (contoh.tulis(contoh.lembar())[:400] + b"%%EOF", "tidak terbaca"),
    ],
    ids=["locked", "broken"],
)
def test_a_strange_pdf_stops_no_decree_and_leaves_a_sentence_and_two_buttons(
    dunia: DuniaPermohonan, sebagai: Any, naskah: bytes, kata: str
) -> None:
    satu = _sahkan(dunia, _lengkap(dunia))
    # It came in when checks were weaker.
    sidik, _ = berkas.simpan(io.BytesIO(naskah))
    db.session.get_one(Berkas, satu.berkas_id).sha256 = sidik
    _salinan(satu).sidik_asal = sidik
    db.session.flush()
    _jalankan(satu)
    assert _kerja(satu).status is StatusPekerjaan.GAGAL
    klien, alamat = sebagai(dunia.petugas), f"/syarat-kerja/{satu.id}"
    isi = klien.get(alamat).text
    assert kata in isi
    assert "Coba lagi" in isi
    assert "belum tersedia" in sebagai(dunia.pengaju).get("/syarat-kerja/saya").text
    assert sebagai(dunia.pengaju).post(f"{alamat}/naskah-bercap").status_code == 409
    assert (
        klien.post(f"{alamat}/naskah-bercap/buat", data={"hanya_lembar": "ya"}).status_code == 303
    )
    with pytest.raises(TindakanDitolak, match="sedang dibuat"):
        cap.minta_lagi(dunia.petugas, satu.id)
    salinan = _jalankan(satu)
    assert (salinan.halaman, salinan.halaman_naskah) == (1, 0)
    (lembar,) = contoh.teks_halaman(_isi(salinan))
    assert "tidak disertai halaman naskah" in lembar
    assert sidik in lembar.replace(" ", "")
    assert "Unduh lembarnya" in klien.get(alamat).text


def _word() -> bytes:
    hasil, isi = io.BytesIO(), Document()
    isi.add_paragraph("Pasal 1 Jam kerja")
    isi.save(hasil)
    return hasil.getvalue()


def test_a_word_file_has_the_sheet_alone(dunia: DuniaPermohonan) -> None:
    salinan = _jalankan(_sahkan(dunia, _lengkap(dunia, _word(), "naskah.docx")))
    assert (salinan.halaman, salinan.halaman_naskah) == (1, 0)


def test_a_killed_job_is_taken_up_again(
    dunia: DuniaPermohonan, perekam: Any, jam: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    satu = _sahkan(dunia, _lengkap(dunia))
    db.session.commit()

    def mati(*_: object) -> None:
        raise Dibunuh

    with monkeypatch.context() as ganti:
        ganti.setattr(cap.mesin, "polos", mati)
        with pytest.raises(Dibunuh):
            bubuhi_cap(_salinan(satu).pekerjaan_id)
    assert _kerja(satu).status is StatusPekerjaan.BERJALAN
    perekam.terkirim.clear()
    jam.atur((clock.sekarang() + pekerjaan.DIAM + timedelta(seconds=1)).isoformat())
    assert sapu_pekerjaan() == 1
    assert perekam.terkirim == [(cap.TUGAS, (_salinan(satu).pekerjaan_id,))]
    assert _jalankan(satu).halaman == 4


def test_a_busy_printer_is_waited_for(
    dunia: DuniaPermohonan, monkeypatch: pytest.MonkeyPatch
) -> None:
    satu = _sahkan(dunia, _lengkap(dunia))

    def sibuk(*_: object) -> None:
        raise Sibuk("Tunggu.")

    monkeypatch.setattr(cap.mesin, "bubuhi", sibuk)
    assert _jalankan(satu).sha256 is None
    assert _kerja(satu).status is StatusPekerjaan.BERJALAN


def test_what_was_made_is_never_changed(dunia: DuniaPermohonan) -> None:
    salinan = _jalankan(_sahkan(dunia, _lengkap(dunia)))
    db.session.commit()
    for perintah in (
        "UPDATE salinan_cap SET halaman = 9",
        "DELETE FROM salinan_cap",
    ):
        with pytest.raises(Exception, match="tidak diubah atau dihapus"):
            db.session.execute(db.text(perintah))
        db.session.rollback()
    assert _salinan_utuh(salinan.id)


def _salinan_utuh(nomor: int) -> bool:
    return db.session.get_one(SalinanCap, nomor).halaman == 4


def test_the_company_its_union_and_the_office_take_it_out_and_nobody_else(
    dunia: DuniaPermohonan, sebagai: Any
) -> None:
    permohonan = _lengkap(dunia)
    serikat, asing = dunia.orang("serikat"), dunia.orang("serikat")
    db.session.add(
        PihakPermohonan(
            permohonan_id=permohonan.id,
            nama="SP Maju",
            pengguna_id=serikat.id,
            status=StatusPihak.MENUNGGU,
        )
    )
    satu = _sahkan(dunia, permohonan)
    salinan = _jalankan(satu)
    db.session.commit()
    alamat = f"/syarat-kerja/{satu.id}/naskah-bercap"
    for siapa in (dunia.pengaju, serikat, dunia.analis):
        jawab = sebagai(siapa).post(alamat)
        assert jawab.status_code == 200
        assert hashlib.sha256(jawab.data).hexdigest() == salinan.sha256
        assert jawab.headers["Content-Disposition"].startswith("attachment; filename=PP-12-SK")
    for siapa in (dunia.lain, asing):
        assert sebagai(siapa).post(alamat).status_code == 404
        with pytest.raises(TidakDitemukan):
            cap.keluarkan(siapa, satu.id)
    unduhan = [s for s in jejak(satu.rujukan) if s.tindakan == "surat.salinan_diunduh"]
    assert len(unduhan) == 3
    # On the pages where each of them is.
    for siapa, halaman in (
        (dunia.pengaju, "/syarat-kerja/saya"),
        (dunia.pengaju, f"/permohonan/{permohonan.id}"),
        (serikat, f"/permohonan/{permohonan.id}"),
        (dunia.analis, f"/syarat-kerja/{satu.id}"),
        (dunia.analis, f"/kantor/permohonan/{permohonan.id}"),
    ):
        assert "Unduh naskah bercap" in sebagai(siapa).get(halaman).text


def test_papers_of_before_have_none(dunia: DuniaPermohonan, lama: Any, sebagai: Any) -> None:
    satu = lama()
    assert db.session.query(SalinanCap).count() == 0
    klien = sebagai(dunia.petugas)
    assert "naskah bercap" not in klien.get(f"/syarat-kerja/{satu.id}").text.lower()
    assert klien.post(f"/syarat-kerja/{satu.id}/naskah-bercap").status_code == 404
    assert klien.post(f"/syarat-kerja/{satu.id}/naskah-bercap/buat").status_code == 404
