"""Strikes, lock-outs and demonstrations from the notice to their end, and what is counted."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.jadwal import queries as jadwal
from hi_cases.jadwal.models import Acara
from hi_cases.mogok.models import Aksi
from hi_cases.mogok.queries import mogok_per_perusahaan
from hi_cases.mogok.queries.pemeriksaan import PEMERIKSAAN
from hi_cases.mogok.queries.periksa import periksa
from hi_cases.mogok.queries.rekap import Saringan, angka, ringkasan
from hi_cases.mogok.services import ekspor
from hi_cases.perselisihan import services as perselisihan
from hi_cases.perselisihan.models import Perkara
from hi_cases.surat.queries.pilihan import pilihan_surat
from hi_cases.surat.services.templat import muat_bawaan
from hi_cases.urusan import queries, services
from hi_cases.urusan.services.keadaan import segarkan
from tests.perangkat.mogok import MOGOK, PENUTUPAN, RUNDING, UNJUK_RASA

_TERLARANG = re.compile(r"\b(tidak )?sah\b", re.IGNORECASE)
ACARA = {"hari": "2026-04-17", "mulai": "09.00", "selesai": "10.30", "tempat_rapat": "Pabrik"}
SELESAI = {"hari_aksi": "2026-04-16", "jam_aksi": "12.00", "pekerja_terlibat": "10"}


def _aksi(satu: Any) -> Aksi:
    return db.session.scalars(sa.select(Aksi).filter_by(urusan_id=satu.id)).one()


def _periksa(satu: Any):
    isi = queries.isi_terbaca(satu, queries.jenis_dari(satu))
    return periksa(satu.jenis, isi, satu.tanggal)


def test_seven_working_days_are_met_and_six_are_flagged_with_the_count(mogok) -> None:
    tujuh = mogok()
    enam = mogok(tanggal="2026-04-07", tanggal_lain="2026-04-07")
    assert (_aksi(tujuh).cukup_waktu, _aksi(enam).cukup_waktu) == (True, False)
    hasil = {b.kode: b for b in _periksa(enam).butir}
    assert hasil["waktu_terhitung_dinas"].status.label == "tidak terpenuhi"
    assert "6 hari kerja" in hasil["waktu_terhitung_dinas"].uraian
    assert "Senin, 6 April 2026" in hasil["waktu_terhitung_dinas"].uraian
    assert "5 hari kerja" in hasil["waktu_penuh_perusahaan"].uraian
    jejak = _periksa(tujuh).jejak
    assert jejak.hasil == date(2026, 4, 5)
    assert angka(Saringan(2026, hasil="kurang_waktu")).kasus == 1


def test_a_strike_ends_with_an_agreement_that_an_officer_witnessed(mogok, lakukan, dunia) -> None:
    satu = mogok()
    lakukan(satu, "jadwalkan", **ACARA)
    (acara,) = jadwal.acara_rujukan_banyak("urusan", [satu.id])[satu.id]
    assert (acara.judul, acara.petugas_id) == (f"Perundingan {satu.nomor}", dunia.kabid.id)
    pindah = {**ACARA, "acara_id": str(acara.id), "mulai": "10.00", "alasan": "Pihak terlambat."}
    lakukan(satu, "pindahkan_jadwal", **pindah)
    assert acara.perubahan[0].alasan == "Pihak terlambat."
    kerja = {"hari_aksi": "2026-04-15", "jam_aksi": "08.00", "pekerja_terlibat": "200"}
    lakukan(satu, "mulai", **kerja)
    pb = {
        "tanggal": "2026-04-16",
        "pihak_pb": "Ani\nDirektur",
        "saksi": "Rina",
        "isi_pb": "Upah naik lima persen.",
        "hari_aksi": "2026-04-16",
        "jam_aksi": "12.00",
    }
    with pytest.raises(TindakanDitolak, match="perundingan yang hasilnya sepakat"):
        lakukan(satu, "pb", **pb)
    lakukan(satu, "catat_perundingan", tanggal="2026-04-16", hasil="sepakat", **RUNDING)
    with pytest.raises(DataTidakSah, match="15 April 2026 pukul 08"):
        lakukan(satu, "pb", **{**pb, "hari_aksi": "2026-04-15", "jam_aksi": "07.00"})
    lakukan(satu, "pb", **pb)
    assert (satu.tahap, satu.terbuka) == ("damai", False)
    # 15th: 8 h at most, 16th: 8 of 12 h since midnight; two hundred workers.
    aksi = _aksi(satu)
    assert (aksi.perjanjian, aksi.hari_hilang, aksi.jam_hilang) == (True, 2, 3200)
    # The meeting that was still planned is called off with it.
    assert db.session.get_one(Acara, acara.id).status.value == "dibatalkan"
    lakukan(satu, "dampak", pekerja_terlibat="180", jam_hilang="2500")
    assert (_aksi(satu).pekerja, _aksi(satu).jam_hilang) == (180, 2500)
    assert satu.selesai_pada == date(2026, 4, 16)
    assert not [temu for p in PEMERIKSAAN for temu in p.cari()]


def test_without_agreement_it_becomes_a_dispute_once_and_the_strike_goes_on(
    mogok, lakukan, dunia
) -> None:
    satu = mogok()
    lakukan(satu, "mulai", hari_aksi="2026-04-15", jam_aksi="08.00", pekerja_terlibat="10")
    with pytest.raises(TindakanDitolak, match="tidak menghasilkan"):
        perselisihan.alihkan_urusan(dunia.petugas, satu.id)
    lakukan(satu, "catat_perundingan", tanggal="2026-04-16", hasil="buntu", **RUNDING)
    perkara = perselisihan.alihkan_urusan(dunia.petugas, satu.id)
    assert perselisihan.alihkan_urusan(dunia.petugas, satu.id).id == perkara.id
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Perkara)) == 1
    assert perkara.draf["jenis"] == ["HAK", "KEP"]
    assert [p["nama"] for p in perkara.draf["pihak"]] == [
        "SP Maju",
        "SP Mandiri",
        "PT Maju Bersama",
    ]
    assert perkara.draf["pihak"][2]["perusahaan_id"] == dunia.pt_id
    assert (satu.tahap, _aksi(satu).diserahkan) == ("berlangsung", True)
    assert satu.langkah[-1].data["nomor"] == perkara.sebutan
    lakukan(satu, "hentikan", **SELESAI, alasan="Perundingan dilanjutkan di mediasi.")
    assert _aksi(satu).jam_hilang == 160
    with pytest.raises(TidakBerizin):
        perselisihan.alihkan_urusan(dunia.analis, satu.id)


def test_a_lock_out_shares_the_rows_and_a_demonstration_counts_no_days(dunia, lakukan) -> None:
    tutup = services.buat(
        dunia.petugas, "penutupan_perusahaan", PENUTUPAN, perusahaan_id=dunia.pt_id
    )
    hasil = {b.kode: b for b in _periksa(tutup).butir}
    assert hasil["pengecualian"].status.label == "belum diketahui"
    assert hasil["waktu_penuh_pekerja"].dasar == "UU 13/2003 Ps. 148"
    lakukan(tutup, "tidak_jadi", tanggal="2026-04-14", alasan="Dicabut.")
    assert (tutup.tahap, _aksi(tutup).terjadi) == ("tidak_jadi", False)
    unjuk = services.buat(dunia.petugas, "unjuk_rasa", UNJUK_RASA)
    assert (_periksa(unjuk), _aksi(unjuk).cukup_waktu) == (None, None)
    with pytest.raises(TindakanDitolak):
        lakukan(unjuk, "tunda", **SELESAI, alasan="x")
    hasil = {**RUNDING, "hadir": "Tuti Herawati", "hasil": "lanjut", "tanggal": "2026-04-14"}
    lakukan(unjuk, "catat_perundingan", **hasil)
    jejak = str(db.session.execute(sa.select(Jejak.__table__)).all())
    assert "Besaran upah dibahas." in jejak
    assert "Tuti Herawati" not in jejak


def test_the_page_of_today_tells_when_a_strike_begins(mogok, lakukan, dunia, klien) -> None:
    satu = mogok(mulai="2026-04-21", akhir="2026-04-22")
    halaman = klien(dunia.petugas).get("/hari-ini").text
    assert "21 Apr" in halaman
    assert re.search(r"sisa 5 hari\s*<", halaman)
    assert "hari mulai yang disebut" in halaman
    # Once it is under way the day lies behind.
    lakukan(satu, "mulai", hari_aksi="2026-04-16", jam_aksi="08.00", pekerja_terlibat="10")
    assert "hari mulai yang disebut" not in klien(dunia.petugas).get("/hari-ini").text


@pytest.mark.anggaran(25, "reads the page after each act")
def test_what_is_awaited_follows_the_talks(mogok, lakukan, dunia, klien) -> None:
    satu, buka = mogok(), klien(dunia.petugas)

    def kini() -> tuple[str, str, str]:
        teks = buka.get(f"/kantor/urusan/{satu.id}").text
        dari = re.search(r"Sekarang menunggu ([a-z ]+)<", teks)
        kalimat = re.search(r"<p>([^<]*[Mm]enunggu [^<]*)</p>", teks)
        tombol = re.search(r'class="btn btn-primary" href="[^"]*/tindakan/(\w+)"', teks)
        assert dari
        assert kalimat
        return dari[1], kalimat[1], tombol[1] if tombol else ""

    assert kini() == (
        "dinas",
        "Menunggu para pihak dipertemukan sebelum mogok kerja mulai.",
        "jadwalkan",
    )
    lakukan(satu, "jadwalkan", **ACARA)
    assert kini() == ("dinas", "Menunggu perundingan yang sudah dijadwalkan.", "catat_perundingan")
    assert "Catat perundingan" in buka.get("/hari-ini").text
    (acara,) = jadwal.acara_rujukan_banyak("urusan", [satu.id])[satu.id]
    lakukan(satu, "batalkan_jadwal", acara_id=str(acara.id), alasan="Pabrik tutup.")
    assert kini()[2] == "jadwalkan"
    lakukan(satu, "catat_perundingan", tanggal="2026-04-16", hasil="buntu", **RUNDING)
    assert kini()[2] == "alihkan"
    lakukan(satu, "catat_perundingan", tanggal="2026-04-16", hasil="sepakat", **RUNDING)
    assert kini()[1:] == (
        "Para pihak sudah sepakat; menunggu perjanjian bersama ditandatangani dan dicatat.",
        "pb",
    )
    # A meeting that is still planned is then for the signing.
    lakukan(satu, "jadwalkan", **ACARA)
    assert kini()[2] == "pb"
    acara = jadwal.acara_rujukan_banyak("urusan", [satu.id])[satu.id][-1]
    lakukan(satu, "batalkan_jadwal", acara_id=str(acara.id), alasan="Pihak menarik diri.")
    lakukan(satu, "catat_perundingan", tanggal="2026-04-16", hasil="buntu", **RUNDING)
    lakukan(satu, "alihkan", tanggal="2026-04-16", kepada="Mediator")
    assert kini()[0] == "pihak lain"
    # What lies with others is not on the office's list of today.
    assert satu.nomor not in buka.get("/hari-ini").text


def test_once_its_announced_end_is_over_a_strike_comes_back_to_the_office(
    mogok, lakukan, dunia, klien, jam
) -> None:
    satu = mogok()
    lakukan(satu, "mulai", hari_aksi="2026-04-15", jam_aksi="08.00", pekerja_terlibat="10")
    lakukan(satu, "catat_perundingan", tanggal="2026-04-16", hasil="buntu", **RUNDING)
    jam.atur("2026-04-20")
    assert segarkan("mogok_kerja") == 0, "failed talks are handed over first"
    lakukan(satu, "alihkan", tanggal="2026-04-20", kepada="Mediator")
    halaman = klien(dunia.petugas).get("/hari-ini").text
    assert "Catat mogok kerja berhenti" in halaman
    assert "hari akhir yang disebut" in halaman
    lain = mogok(tanggal="2026-04-18", mulai="2026-04-21", akhir="2026-04-21")
    jam.atur("2026-04-22")
    assert (segarkan("mogok_kerja"), segarkan("mogok_kerja")) == (1, 0)
    assert lain.keadaan == "diterima_lewat_akhir"


def test_what_does_not_fit_is_named_by_field(mogok, lakukan) -> None:
    with pytest.raises(DataTidakSah) as galat:
        mogok(akhir="2026-04-14", jam_terima="jam sembilan", tuntutan=["gaji"])
    assert set(galat.value.bidang) == {"jam_terima", "tuntutan"}
    # What is received later than now has not been received.
    with pytest.raises(DataTidakSah, match="Tidak boleh setelah sekarang") as galat:
        mogok(tanggal_lain="2026-04-16", jam_lain="23.59")
    assert set(galat.value.bidang) == {"jam_lain"}
    with pytest.raises(DataTidakSah, match=r"sesudah 15 April 2026 pukul 08\.00"):
        mogok(akhir="2026-04-15", jam_akhir="07.00")
    satu = mogok()
    with pytest.raises(DataTidakSah) as galat:
        lakukan(satu, "jadwalkan", **{**ACARA, "tempat_rapat": ""})
    assert set(galat.value.bidang) <= {"ruang_id", "tempat_rapat"}


def test_the_year_is_summed_with_the_rows_behind_each_figure(
    mogok, lakukan, dunia, klien, hitung_kueri
) -> None:
    satu, _lain = mogok(), mogok(tuntutan=["thr"], sifat="normatif")
    lakukan(satu, "mulai", hari_aksi="2026-04-15", jam_aksi="08.00", pekerja_terlibat="10")
    lakukan(satu, "hentikan", **SELESAI, alasan="Selesai.")
    with hitung_kueri() as tanya:
        tabel = {t.kolom: {nama: a for nama, _s, a in t.baris} for t in ringkasan(2026)}
    assert len(tanya) == 1
    mogok_ = tabel["Jenis"]["Mogok kerja"]
    assert (mogok_.kasus, mogok_.terjadi) == (2, 1)
    assert (tabel["Tuntutan"]["THR"].kasus, tabel["Tuntutan"]["THR"].jam) == (2, 160)
    assert tabel["Triwulan"]["Triwulan II"].pekerja == 10
    assert mogok_per_perusahaan(date(2026, 4, 16), date(2026, 1, 1)) == {
        dunia.pt_id: [date(2026, 4, 15)]
    }
    assert mogok_per_perusahaan(date(2026, 4, 14), date(2026, 1, 1)) == {}
    buka = klien(dunia.analis)
    daftar = buka.get("/kantor/mogok/daftar?tahun=2026&tuntutan=thr&hasil=terjadi").text
    assert satu.nomor in daftar
    assert _lain.nomor not in daftar
    halaman = buka.get("/kantor/mogok?tahun=2026").text
    assert "2 kasus, 1 di antaranya terjadi; 10 pekerja terlibat, 160 jam" in halaman
    jawaban = buka.post("/kantor/mogok/unduh?tahun=2026", buffered=True)
    lembar = openpyxl.load_workbook(BytesIO(jawaban.data))["Daftar"]
    assert "PT Maju Bersama" in {sel.value for baris in lembar for sel in baris}
    with pytest.raises(TidakBerizin):
        ekspor.unduh(dunia.pengaju, Saringan(2026))


@pytest.mark.anggaran(25, "walks the pages of three kinds")
def test_no_page_and_no_receipt_says_whether_it_was_lawful(mogok, dunia, klien, lakukan) -> None:
    muat_bawaan(SISTEM)
    satu = mogok()
    tutup = services.buat(
        dunia.petugas, "penutupan_perusahaan", PENUTUPAN, perusahaan_id=dunia.pt_id
    )
    unjuk = services.buat(dunia.petugas, "unjuk_rasa", UNJUK_RASA)
    buka = klien(dunia.petugas)
    for alamat in (
        *(f"/kantor/urusan/{s.id}" for s in (satu, tutup, unjuk)),
        f"/kantor/urusan/{satu.id}/ubah",
        f"/kantor/urusan/{satu.id}/tindakan/jadwalkan",
        f"/kantor/urusan/{satu.id}/tindakan/mulai",
        "/kantor/urusan/mogok_kerja",
        f"/surat/tentang/urusan/{satu.id}/baru/tanda_terima_mogok",
    ):
        jawaban = buka.get(alamat)
        assert jawaban.status_code == 200, alamat
        isi = jawaban.text.split("<main", 1)[1]
        assert not _TERLARANG.search(re.sub(r"<[^>]+>", " ", isi)), alamat
    semua = {t.templat.kode: t for t in pilihan_surat(dunia.petugas, satu.rujukan)}
    tawaran = semua["tanda_terima_mogok"]
    assert [t.pihak.nama for t in tawaran.tujuan] == ["SP Maju", "SP Mandiri"]


def test_entering_by_the_page_keeps_what_was_typed(dunia, klien) -> None:
    buka = klien(dunia.petugas)
    alamat = f"/kantor/urusan/mogok_kerja/baru?perusahaan={dunia.pt_id}"
    isi = {**MOGOK, "perusahaan": str(dunia.pt_id)}
    jawaban = buka.post(alamat, data={**isi, "jam_mulai": "pagi"})
    assert jawaban.status_code == 422
    assert 'value="pagi"' in jawaban.text
    assert "Jam tidak terbaca" in jawaban.text
    assert buka.post(alamat, data=isi).status_code == 302
    satu = db.session.scalars(sa.select(Aksi)).one()
    assert (satu.perusahaan_id, satu.mulai) == (dunia.pt_id, date(2026, 4, 15))
