"""The acts of a party through their pages: said first, done once, taken back where they may be."""

from __future__ import annotations

import io

from hi_cases.core.db import db
from hi_cases.perselisihan.models import PernyataanPihak
from hi_cases.perselisihan.types import StatusPernyataan, Tahap, Tindakan
from tests.factories.berkas import pdf
from tests.integration.perselisihan.kantor import PENGUSAHA
from tests.integration.perselisihan_web.pihak import Luar, berkas_pihak, besok


def _pernyataan() -> list[PernyataanPihak]:
    return db.session.query(PernyataanPihak).order_by(PernyataanPihak.id).all()


def test_the_choice_is_only_what_the_kinds_allow_and_moves_nothing(luar: Luar) -> None:
    k = luar.kantor
    k.catat("PHK")
    luar.klaim_pekerja()
    k.lakukan(Tindakan.TAWARKAN, cara="langsung")
    halaman = luar.halaman("/tindakan/pilih_jalur").text
    assert 'value="konsiliasi"' in halaman
    assert "rbitrase" not in halaman
    assert "Tidak memilih konsiliasi, lanjut ke mediator" in halaman
    assert "hanya ditempuh bila semua pihak memilihnya" in halaman
    dipaksa = luar.tindakan(Tindakan.PILIH_JALUR, jalur="arbitrase")
    assert dipaksa.status_code == 422
    versi = k.perkara.versi
    assert luar.tindakan(Tindakan.PILIH_JALUR, jalur="konsiliasi").status_code == 302
    assert k.tahap() is Tahap.DITAWARKAN
    assert k.perkara.versi == versi
    assert "Pilihan Anda sudah kami terima: konsiliasi." in luar.halaman().text
    assert "Kami menunggu pilihan pihak lain" in luar.halaman().text
    luar.wakilkan()
    luar.sebagai("perusahaan")
    assert luar.tindakan(Tindakan.PILIH_JALUR, jalur="konsiliasi").status_code == 302
    for siapa in ("perusahaan", "pekerja"):
        luar.sebagai(siapa)
        assert "Semua pihak sudah memilih; petugas mencatatnya." in luar.halaman().text


def test_days_one_cannot_come(luar: Luar) -> None:
    k = luar.kantor
    k.limpahkan()
    luar.klaim_pekerja()
    lewat = luar.tindakan(
        Tindakan.KABARKAN_HALANGAN, tanggal_berhalangan="1 Maret 2026", alasan="Sakit"
    )
    assert lewat.status_code == 422
    assert "1 Maret 2026 sudah lewat." in lewat.text
    data = {"tanggal_berhalangan": "20 Mei 2026\n21 Mei 2026", "alasan": "Ke luar kota"}
    assert luar.tindakan(Tindakan.KABARKAN_HALANGAN, **data).status_code == 302
    (satu,) = _pernyataan()
    assert satu.isi == {"tanggal": ["2026-05-20", "2026-05-21"], "alasan": "Ke luar kota"}
    lagi = luar.tindakan(Tindakan.KABARKAN_HALANGAN, **data)
    assert "Kabar yang sama sudah kami terima" in lagi.text
    assert len(_pernyataan()) == 1
    assert "Rabu, 20 Mei 2026; Kamis, 21 Mei 2026." in luar.halaman().text


def test_coming_is_told_for_the_meeting_to_which_one_is_called(luar: Luar) -> None:
    k = luar.kantor
    k.limpahkan()
    luar.klaim_pekerja()
    assert luar.halaman("/tindakan/kabarkan_hadir").status_code == 409
    k.panggil(k.pemohon, 4)
    assert "Hadiri sidang mediasi" in luar.halaman().text
    palsu = luar.tindakan(Tindakan.KABARKAN_HADIR, untuk_tanggal=besok(3).isoformat())
    assert palsu.status_code == 422
    assert luar.tindakan(Tindakan.KABARKAN_HADIR).status_code == 302
    assert "Anda sudah mengabarkan akan hadir." in luar.halaman().text
    data = {"tanggal_berhalangan": besok(4).isoformat(), "alasan": "Sakit"}
    assert luar.tindakan(Tindakan.KABARKAN_HALANGAN, **data).status_code == 302
    halaman = luar.halaman().text
    assert "Hadiri sidang mediasi" in halaman
    assert "Anda mengabarkan berhalangan; panggilan tetap berlaku" in halaman
    assert "Anda sudah mengabarkan akan hadir." not in halaman
    luar.wakilkan()
    luar.sebagai("perusahaan")
    assert "mengabarkan akan hadir" not in luar.halaman().text


def test_asking_to_withdraw_waits_for_the_office_and_may_be_taken_back(luar: Luar) -> None:
    k = luar.kantor
    k.catat()
    luar.klaim_pekerja()
    assert luar.tindakan(Tindakan.MOHON_CABUT, alasan="Sudah dibayar").status_code == 302
    assert k.tahap() is Tahap.DICATAT
    (satu,) = _pernyataan()
    assert "mencabut permohonan sedang menunggu petugas" in luar.halaman().text
    luar.sebagai("lain")
    alamat = f"/saya/{k.id}/kabar/{satu.id}/tarik"
    assert luar.client.post(alamat).status_code == 404
    luar.sebagai("pekerja")
    for _ in range(2):
        assert luar.client.post(alamat).status_code == 302
    assert _pernyataan()[0].status is StatusPernyataan.DITARIK
    assert [s.tindakan for s in k.peristiwa()].count("tarik_kabar") == 1
    assert "Anda menarik kembali kabar" in luar.halaman().text


def test_only_the_applicant_withdraws(luar: Luar) -> None:
    luar.kantor.catat()
    luar.wakilkan()
    luar.sebagai("perusahaan")
    halaman = luar.halaman("/tindakan/mohon_cabut")
    assert halaman.status_code == 403
    assert "hanya untuk pemohon" in halaman.text
    assert "mohon_cabut" not in luar.halaman().text


def test_a_document_is_the_partys_and_the_offices(luar: Luar) -> None:
    k = luar.kantor
    k.catat()
    luar.klaim_pekerja()
    luar.wakilkan()
    tanpa = luar.tindakan(Tindakan.TAMBAH_DOKUMEN, uraian="Slip gaji")
    assert "Unggah dokumennya" in tanpa.text
    for _ in range(2):
        berkas = {"berkas": (io.BytesIO(pdf("Slip")), "slip.pdf")}
        luar.tindakan(Tindakan.TAMBAH_DOKUMEN, uraian="Slip gaji Januari", **berkas)
    (satu,) = berkas_pihak(luar.petugas, k.pemohon)
    assert satu.keterangan == "Slip gaji Januari"
    assert [s.tindakan for s in k.peristiwa()].count("tambah_dokumen") == 1
    assert "slip.pdf" in luar.halaman().text
    assert luar.client.get(f"/berkas/{satu.id}").status_code == 200
    luar.sebagai("perusahaan")
    assert "slip.pdf" not in luar.halaman().text
    assert luar.client.get(f"/berkas/{satu.id}").status_code == 404


def test_a_letter_of_attorney_needs_its_paper_and_is_kept_once(luar: Luar) -> None:
    k = luar.kantor
    k.catat()
    luar.klaim_pekerja()
    isi = {
        "nama": "Indah Permatasari, S.H.",
        "nomor": "12/SK/2026",
        "tanggal": "2026-04-01",
        "lingkup": "Mewakili dalam mediasi",
        "berlaku_sampai": "2026-12-31",
    }
    assert (
        "Unggah foto atau pindaian surat kuasa" in luar.tindakan(Tindakan.TUNJUK_KUASA, **isi).text
    )
    for _ in range(2):
        surat = {"berkas": (io.BytesIO(pdf("Kuasa")), "kuasa.pdf")}
        terakhir = luar.tindakan(Tindakan.TUNJUK_KUASA, **isi, **surat)
    assert "Surat kuasa dengan nomor ini sudah kami terima." in terakhir.text
    (kuasa,) = k.pihak("pemohon").kuasa
    assert kuasa.status.value == "menunggu"
    assert "Menunggu pemeriksaan petugas" in luar.halaman().text


def test_no_act_of_the_office_has_a_page_here(luar: Luar) -> None:
    luar.kantor.catat()
    luar.klaim_pekerja()
    for aksi in ("limpahkan", "catat_jawaban", "periksa_kuasa", "tidak_ada"):
        assert luar.halaman(f"/tindakan/{aksi}").status_code == 404


def test_another_partys_number_in_the_form_is_refused(luar: Luar) -> None:
    k = luar.kantor
    k.catat()
    luar.klaim_pekerja()
    berkas = {"berkas": (io.BytesIO(pdf()), "a.pdf")}
    jawaban = luar.tindakan(
        Tindakan.TAMBAH_DOKUMEN, uraian="Slip", pihak_id=str(k.termohon), **berkas
    )
    assert jawaban.status_code == 422
    assert berkas_pihak(luar.petugas, k.termohon) == []


def test_talks_kept_by_a_worker_run_their_course_here(luar: Luar) -> None:
    from hi_cases.perselisihan import services
    from tests.integration.perselisihan.kantor import PB, draf

    k = luar.kantor
    luar.sebagai("pekerja")
    k.id = services.buka_bipartit(luar.akun["pekerja"].pelaku, draf("HAK")).id
    assert "Berunding dengan pihak lain, lalu catat hasilnya" in luar.halaman().text
    risalah = {
        "para_pihak": "Siti Aminah dan PT Sinar Cikarang Abadi",
        "tanggal": besok(0).isoformat(),
        "tempat": "Ruang rapat",
        "pokok_masalah": "Lembur",
        "pendapat": "Berbeda",
        "kesimpulan": "Sepakat dibayar",
        "hasil": "sepakat",
        "ditandatangani_pada": besok(0).isoformat(),
        "penandatangan": "Siti Aminah\nHRD",
    }
    assert luar.tindakan(Tindakan.CATAT_PERUNDINGAN, **risalah).status_code == 302
    assert "BIP-30" in k.berjalan()
    assert "Tulis dan tanda tangani perjanjian bersama" in luar.halaman().text
    isi = {**PB, "penandatangan": "\n".join(PB["penandatangan"]), "tanggal": besok(0).isoformat()}
    isi.pop("disaksikan")
    assert luar.tindakan(Tindakan.PB_BIPARTIT, **isi).status_code == 302
    assert k.tahap() is Tahap.SELESAI
    assert "Daftarkan perjanjian itu di PHI" in luar.halaman().text
    luar.sebagai("lain")
    assert luar.halaman().status_code == 404


def test_the_other_sides_letter_is_not_dismissed(luar: Luar) -> None:
    k = luar.kantor
    k.catat()
    luar.klaim_pekerja()
    kuasa = luar.kuasakan(besok(30))
    luar.wakilkan()
    luar.sebagai("perusahaan")
    alamat = f"/saya/{k.id}/tindakan/cabut_kuasa"
    data = {"versi": str(k.perkara.versi), "kuasa_id": str(kuasa.id)}
    assert luar.client.post(alamat, data=data).status_code == 409
    assert k.pihak("pemohon").kuasa[0].status.value == "terverifikasi"


def test_a_lawyer_who_filed_waits_for_his_letter(luar: Luar) -> None:
    from hi_cases.perselisihan import services
    from tests.integration.perselisihan.kantor import PEKERJA, draf

    k, kuasa = luar.kantor, luar.akun["kuasa"].pelaku
    surat = {
        "nama": kuasa.nama,
        "nomor": "3/SK",
        "tanggal": besok(0).isoformat(),
        "lingkup": "Mewakili",
        "berlaku_sampai": besok(60).isoformat(),
    }
    isi = draf("HAK", pihak=({**PEKERJA, "kuasa": [surat]}, PENGUSAHA))
    k.id = services.buka_draf(kuasa, isi).id
    k.lakukan(Tindakan.AJUKAN, kuasa, benar=True)
    luar.sebagai("kuasa")
    assert "Petugas sedang memeriksa berkas permohonan" in luar.halaman().text
    ditolak = luar.halaman("/tindakan/mohon_cabut")
    assert ditolak.status_code == 403
    assert "Petugas belum memeriksa surat kuasa Anda." in ditolak.text
    (satu,) = k.pihak("pemohon").kuasa
    k.lakukan(Tindakan.PERIKSA_KUASA, luar.petugas, kuasa_id=satu.id, putusan="terima")
    assert luar.halaman("/tindakan/mohon_cabut").status_code == 200


def test_a_newer_choice_takes_the_place_of_the_older(luar: Luar) -> None:
    k = luar.kantor
    k.catat("KEP")
    luar.klaim_pekerja()
    k.lakukan(Tindakan.TAWARKAN, cara="langsung")
    for jalur in ("konsiliasi", "arbitrase", "arbitrase"):
        luar.tindakan(Tindakan.PILIH_JALUR, jalur=jalur)
    keadaan = [(satu.isi["jalur"], satu.status.value) for satu in _pernyataan()]
    assert keadaan == [("konsiliasi", "ditarik"), ("arbitrase", "menunggu")]
    assert "Pilihan Anda sudah kami terima: arbitrase." in luar.halaman().text
