"""The pages of service: the officer's forms, and the letter in the account of a party."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.dokumen import queries as dokumen
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.pemberitahuan.models import PesanKeluar
from hi_cases.perselisihan.models import Kuasa
from hi_cases.perselisihan.types import StatusKuasa, Tindakan
from hi_cases.surat.models import Penyampaian, Surat
from hi_cases.surat.queries import sampaikan as queries_sampaikan
from hi_cases.surat.services import sampaikan
from hi_cases.surat.types import CaraSampai
from tests.factories import berkas as contoh_berkas
from tests.integration.surat.sampaikan.loket import PANGGILAN, Loket, akun_pihak


@pytest.fixture
def petugas(loket: Loket, client: Any, masuk: Any) -> Any:
    """Return the browser of the counter."""
    masuk(client, db.session.get_one(Pengguna, loket.petugas.id))
    return client


def _peramban(app: Any, masuk: Any, akun: Pengguna) -> Any:
    klien = app.test_client()
    masuk(klien, akun)
    return klien


def _satu() -> Penyampaian:
    """Return the one sending of the anjuran; its risalah has one of its own."""
    stmt = sa.select(Penyampaian).join(Surat).where(Surat.kode == "anjuran")
    return db.session.scalars(stmt).one()


def _teks(halaman: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", halaman))


def test_the_counter_sends_sees_what_will_start_and_confirms(
    loket: Loket, petugas: Any, masuk: Any
) -> None:
    surat = loket.surat_anjuran()
    meja = _teks(petugas.get("/surat/sampaikan").text)
    assert "Anjuran" in meja
    # ANJ-10 from the session of 4 March ends on the 25th: 10 11 12 13 | 16 17 | 25 are left.
    assert "ANJ-10 sisa 7 hari kerja" in meja
    assert "Belum terbukti diterima 2" in _teks(petugas.get("/surat").text)
    alamat = f"/surat/{surat.id}/kirim/{loket.termohon}"
    kirim = petugas.get(alamat).text
    assert "Akun di sistem ini" not in kirim
    # Signed with ink and not scanned: what goes as a file is not offered, and says why.
    assert 'value="surel"' not in kirim
    assert "Simpan dahulu pindaian" in kirim
    data = {"cara": "pos", "dikirim_pada": "9 Maret 2026", "resi": "R-2291"}
    assert petugas.post(alamat, data=data).status_code == 303
    satu = _satu()
    loket.pada("2026-03-17")
    masuk(petugas, db.session.get_one(Pengguna, loket.petugas.id))
    terima = f"/surat/penyampaian/{satu.id}/terima"
    isi = {
        "versi": str(satu.versi),
        "diterima_pada": "17 Maret 2026",
        "penerima": "Resepsionis",
        "bukti": "Resi R-2291",
    }
    pratinjau = petugas.post(terima, data=isi)
    assert "hari terakhir Rabu, 8 April 2026" in _teks(pratinjau.text)
    assert "Belum ada yang tersimpan" in pratinjau.text
    assert _satu().diterima_pada is None
    berkas = (io.BytesIO(contoh_berkas.pdf("tanda terima")), "tanda-terima.pdf")
    simpan = {**isi, "simpan": "2026-03-17", "berkas": berkas}
    assert petugas.post(terima, data=simpan).status_code == 303
    assert _satu().diterima_pada == date(2026, 3, 17)
    assert loket.jwb(loket.termohon) == date(2026, 4, 8)
    semua = dokumen.berkas_untuk(loket.petugas, loket.perkara.rujukan)
    assert JenisBerkas.BUKTI_TERIMA in [b.jenis for b in semua]
    halaman = petugas.get(f"/surat/{surat.id}").text
    assert "tanda-terima.pdf" in halaman
    assert "Diterima 17 Maret 2026" in _teks(halaman)


def test_a_day_that_was_not_seen_is_not_saved(loket: Loket, petugas: Any) -> None:
    surat = loket.surat_anjuran()
    satu = loket.kirim_pos(surat, loket.termohon, "2026-03-09")
    loket.pada("2026-03-17")
    isi = {
        "versi": str(satu.versi),
        "diterima_pada": "16 Maret 2026",
        "penerima": "Resepsionis",
        "bukti": "Resi",
        "simpan": "2026-03-17",
    }
    jawaban = petugas.post(f"/surat/penyampaian/{satu.id}/terima", data=isi)
    assert "Selasa, 7 April 2026" in _teks(jawaban.text)
    assert _satu().diterima_pada is None


def test_a_receipt_that_moves_no_deadline_is_saved_at_once(loket: Loket, petugas: Any) -> None:
    """A summons moves none; its page says so by the name of its button."""
    loket.limpahkan("HAK")
    hari = loket.perkara.pelimpahan_diterima_pada.isoformat()
    isian = {**PANGGILAN, "untuk_tanggal": "2026-03-30"}
    surat = loket.tulis("panggilan", loket.mediator, loket.termohon, isian)
    loket.terbitkan(surat, loket.mediator)
    alamat = f"/surat/{surat.id}/serahkan/{loket.termohon}"
    assert petugas.get(alamat).text.count("Lihat akibatnya") == 1  # Only the hidden one of Enter.
    kurang = petugas.post(alamat, data={"diterima_pada": hari, "penerima": "Budi", "bukti": ""})
    assert kurang.status_code == 422
    isi = {"diterima_pada": hari, "penerima": "Budi", "bukti": "Tanda terima 8"}
    assert petugas.post(alamat, data=isi).status_code == 303
    kiriman = db.session.scalars(sa.select(Penyampaian).filter_by(surat_id=surat.id)).one()
    assert kiriman.bukti == "Tanda terima 8"


def test_handing_over_is_one_form_with_its_preview(loket: Loket, petugas: Any) -> None:
    surat = loket.surat_anjuran()
    alamat = f"/surat/{surat.id}/serahkan/{loket.pemohon}"
    assert "Serahkan langsung" in petugas.get(alamat).text
    isi = {"diterima_pada": "2026-03-09", "penerima": "Siti Aminah", "bukti": "Tanda terima 7"}
    assert "Senin, 30 Maret 2026" in _teks(petugas.post(alamat, data=isi).text)
    assert db.session.query(Penyampaian).count() == 0
    assert petugas.post(alamat, data={**isi, "simpan": "2026-03-09"}).status_code == 303
    satu = _satu()
    assert (satu.cara, satu.dikirim_pada) == (CaraSampai.LANGSUNG, date(2026, 3, 9))
    assert satu.diterima_pada == date(2026, 3, 9)


def test_a_correction_shows_both_days_and_stays_visible(loket: Loket, app: Any, masuk: Any) -> None:
    surat = loket.surat_anjuran()
    satu = loket.kirim_pos(surat, loket.termohon, "2026-03-09")
    loket.pada("2026-03-25")
    loket.terima_surat(satu, "2026-03-17")
    mediator = _peramban(app, masuk, db.session.get_one(Pengguna, loket.mediator.id))
    alamat = f"/surat/penyampaian/{satu.id}/perbaiki"
    versi = re.search(r'name="versi" value="(\d+)"', mediator.get(alamat).text)
    isi = {"versi": versi[1], "diterima_pada": "16 Maret 2026", "bukti": "Resi R-1"}
    assert "Tulis alasan perbaikan" in mediator.post(alamat, data={**isi, "alasan": ""}).text
    isi["alasan"] = "Cap pos terbaca keliru."
    teks = _teks(mediator.post(alamat, data=isi).text)
    assert "Rabu, 8 April 2026" in teks
    assert "Selasa, 7 April 2026" in teks
    assert loket.jwb(loket.termohon) == date(2026, 4, 8)
    assert mediator.post(alamat, data={**isi, "simpan": "2026-03-16"}).status_code == 303
    assert loket.jwb(loket.termohon) == date(2026, 4, 7)
    halaman = _teks(mediator.get(f"/surat/{surat.id}").text)
    assert "semula 17 Maret 2026, menjadi 16 Maret 2026" in halaman
    assert "Cap pos terbaca keliru." in halaman


def test_a_party_opens_its_letter_and_the_officer_decides(
    loket: Loket, petugas: Any, pengguna: Any, app: Any, masuk: Any
) -> None:
    surat = loket.surat_anjuran()
    pekerja = _peramban(app, masuk, akun_pihak(loket, pengguna, loket.pemohon, "siti@uji.test"))
    # Issued, and not sent: named on the page of the case, and not open.
    halaman = pekerja.get(f"/saya/{loket.id}").text
    assert "Surat untuk Anda" in halaman
    assert f"/surat-saya/{surat.id}" not in halaman
    assert pekerja.get(f"/surat-saya/{surat.id}").status_code == 404
    loket.pindai(surat)
    sampaikan.kirim(loket.petugas, surat.id, loket.pemohon, CaraSampai.PORTAL, date(2026, 3, 9))
    surel = db.session.scalars(sa.select(PesanKeluar).filter_by(penerima="siti@uji.test")).one()
    assert f"/surat-saya/{surat.id}" in surel.isi
    rahasia = ("Siti", "anjuran", loket.perkara.nomor, surat.nomor)
    assert not [kata for kata in rahasia if kata in surel.isi + surel.subjek]
    assert "belum dibuka" in pekerja.get(f"/saya/{loket.id}").text
    jawaban = pekerja.get(f"/surat-saya/{surat.id}")
    assert jawaban.status_code == 200
    assert pekerja.get(f"/surat-saya/{surat.id}/gambar/1.png").mimetype == "image/png"
    pdf = pekerja.post(f"/surat-saya/{surat.id}.pdf")
    assert pdf.headers["Content-Disposition"].startswith("attachment")
    dibuka = _satu().dibuka_pada
    assert dibuka is not None
    # A hint, and nothing else: no period runs, the text of the case stays closed.
    assert _satu().diterima_pada is None
    assert "JWB-10" not in loket.berjalan()
    pekerja.get(f"/surat-saya/{surat.id}")
    assert _satu().dibuka_pada == dibuka
    panel = petugas.get(f"/surat/{surat.id}").text
    assert "belum dikonfirmasi" in panel
    assert "Konfirmasi pembukaan" in panel
    tebakan = dict(
        re.findall(r'name="(versi|diterima_pada|penerima|bukti)" value="([^"]+)"', panel)
    )
    assert tebakan["diterima_pada"] == "2026-03-09"
    alamat = f"/surat/penyampaian/{_satu().id}/terima"
    pratinjau = _teks(petugas.post(alamat, data=tebakan).text)
    assert "Senin, 30 Maret 2026" in pratinjau
    assert petugas.post(alamat, data={**tebakan, "simpan": "2026-03-09"}).status_code == 303
    assert loket.jwb(loket.pemohon) == date(2026, 3, 30)
    assert "Terbukti Anda terima 9 Maret 2026" in pekerja.get(f"/saya/{loket.id}").text


def test_each_side_reads_its_own_letters_and_an_ended_lawyer_none(
    loket: Loket, pengguna: Any, app: Any, masuk: Any
) -> None:
    loket.limpahkan("HAK")
    siti = akun_pihak(loket, pengguna, loket.pemohon, "siti@uji.test")
    pekerja = _peramban(app, masuk, siti)
    kuasa = pengguna(Peran.KUASA)
    db.session.add(
        Kuasa(
            pihak_id=loket.pemohon,
            pengguna_id=kuasa.id,
            nama="Rina, S.H.",
            nomor="01/SK/2026",
            lingkup="",
            status=StatusKuasa.TERVERIFIKASI,
            diperiksa_pada=clock.sekarang(),
            diperiksa_oleh="Petugas",
            alasan_periksa="",
            berlaku_sampai=date(2026, 3, 3),
        )
    )
    db.session.flush()
    milik: dict[int, Surat] = {}
    for pihak in (loket.pemohon, loket.termohon):
        isian = {**PANGGILAN, "untuk_tanggal": "2026-03-09"}
        surat = loket.tulis("panggilan", loket.mediator, pihak, isian)
        milik[pihak] = loket.pindai(loket.terbitkan(surat, loket.mediator))
    sampaikan.kirim(
        loket.petugas,
        milik[loket.pemohon].id,
        loket.pemohon,
        CaraSampai.PORTAL,
        date(2026, 3, 2),
    )
    sampaikan.serahkan(
        loket.petugas, milik[loket.termohon].id, loket.termohon, date(2026, 3, 2), "Budi", "TT 1"
    )
    draf = loket.tulis("risalah_sidang", loket.mediator)
    mata = {"pekerja": pekerja, "kuasa": _peramban(app, masuk, kuasa)}
    for klien in mata.values():
        assert klien.get(f"/surat-saya/{milik[loket.pemohon].id}").status_code == 200
        assert klien.get(f"/surat-saya/{milik[loket.termohon].id}").status_code == 404
        assert klien.get(f"/surat-saya/{draf.id}").status_code == 404
        assert klien.get(f"/surat/{milik[loket.pemohon].id}").status_code == 404
        assert klien.get("/surat/sampaikan").status_code in {403, 404}
    assert str(milik[loket.termohon].id) not in re.findall(
        r"/surat-saya/(\d+)", pekerja.get(f"/saya/{loket.id}").text
    )
    loket.pada("2026-03-04")
    alamat = f"/surat-saya/{milik[loket.pemohon].id}"
    # Signed in anew on the day after the last day of the power of attorney.
    assert _peramban(app, masuk, kuasa).get(alamat).status_code == 404
    assert _peramban(app, masuk, siti).get(alamat).status_code == 200


def test_what_a_party_says_of_a_letter_is_shown_and_closed_by_the_receipt(
    loket: Loket, petugas: Any, pengguna: Any
) -> None:
    surat = loket.surat_anjuran()
    siti = akun_pihak(loket, pengguna, loket.pemohon, "siti@uji.test")
    satu = loket.kirim_pos(surat, loket.pemohon, "2026-03-09")
    lapor = {"pihak_id": loket.pemohon, "surat": "anjuran", "tanggal": date(2026, 3, 9)}
    loket.lakukan(Tindakan.LAPOR_TERIMA, siti.pelaku, **lapor, keterangan="Dari tetangga")
    panel = _teks(petugas.get(f"/surat/{surat.id}").text)
    assert f"{siti.nama} mengabarkan menerimanya 9 Maret 2026, belum dikonfirmasi" in panel
    assert "Dari tetangga" in panel
    assert "pihak mengabarkan menerima" in petugas.get("/surat/sampaikan").text
    assert "JWB-10" not in loket.berjalan()
    loket.terima_surat(satu, "2026-03-09")
    assert "mengabarkan" not in petugas.get(f"/surat/{surat.id}").text


def test_who_does_not_correct_it_is_told_so_on_the_form(loket: Loket, petugas: Any) -> None:
    surat = loket.surat_anjuran()
    satu = loket.kirim_pos(surat, loket.termohon, "2026-03-09")
    loket.terima_surat(satu, "2026-03-09")
    loket.pada("2026-03-10")
    isi = {
        "versi": str(satu.versi),
        "diterima_pada": "2026-03-10",
        "bukti": "Resi yang benar",
        "alasan": "Nomor resi keliru",
    }
    jawaban = petugas.post(f"/surat/penyampaian/{satu.id}/perbaiki", data=isi)
    assert jawaban.status_code == 422
    assert "dilakukan oleh mediator" in jawaban.text
    assert "Nomor resi keliru" in jawaban.text


def test_the_desk_shows_a_mediator_his_own_and_pages_by_age(
    loket: Loket, app: Any, masuk: Any
) -> None:
    loket.limpahkan("HAK")
    semua = []
    for pihak in (loket.termohon, loket.pemohon):
        isian = {**PANGGILAN, "untuk_tanggal": "2026-03-09"}
        surat = loket.tulis("panggilan", loket.mediator, pihak, isian)
        semua.append(loket.terbitkan(surat, loket.mediator).id)
        loket.pada("2026-03-03")
    with app.test_request_context():
        satu = queries_sampaikan.belum_sampai(loket.petugas, batas=1)
        dua = queries_sampaikan.belum_sampai(loket.petugas, satu.sesudah, batas=1)
        pemimpin = queries_sampaikan.belum_sampai(loket.mediator)
    assert [b.surat.id for b in satu.baris] == semua[:1]
    assert [b.surat.id for b in dua.baris] == semua[1:]
    assert dua.sesudah is None
    assert len(pemimpin.baris) == 2
    lain = _peramban(app, masuk, db.session.get_one(Pengguna, loket.mediator2.id))
    assert "Semua surat terbukti diterima" in lain.get("/surat/sampaikan").text
    assert queries_sampaikan.jumlah_belum_sampai(loket.mediator2) == 0


def test_issued_letters_that_nobody_sent_stand_on_the_page_of_today(
    loket: Loket, petugas: Any
) -> None:
    surat = loket.surat_anjuran()
    halaman = petugas.get("/hari-ini").text
    assert "Surat terbit yang perlu dikirim" in halaman
    assert f'href="/surat/{surat.id}"' in halaman
