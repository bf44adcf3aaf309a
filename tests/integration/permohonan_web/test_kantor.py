"""The office's list and page of one submission, its acts, and paper at the counter."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hi_cases.akun.queries import surel
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.types import Cara, DataPihak, Tahap, Tindakan
from tests.perangkat.permohonan import JAWABAN, DuniaPermohonan

T = Tindakan


def test_the_list_says_who_is_awaited_and_until_when(dunia: DuniaPermohonan, sebagai) -> None:
    satu = dunia.diajukan()
    klien = sebagai(dunia.petugas)
    isi = klien.get("/kantor/permohonan").text
    assert satu.nomor in isi
    assert "PT Maju Bersama" in isi
    assert "PP-6" in isi
    # Permenaker 28/2014 Ps. 8(5): six working days from Mon 2 March 2026 end on Tue 10 March.
    assert "10 Mar" in isi
    kosong = klien.get("/kantor/permohonan?pemegang=pemohon").text
    assert satu.nomor not in kosong
    assert "Tidak ada permohonan yang cocok" in kosong


def test_the_page_offers_what_may_be_done_and_says_why_not(dunia: DuniaPermohonan, sebagai) -> None:
    satu = dunia.diajukan()
    isi = sebagai(dunia.petugas).get(f"/kantor/permohonan/{satu.id}").text
    assert "Mulai meneliti" in isi
    assert "Catat dianggap sah: dilakukan oleh kepala bidang." in isi
    assert "Jejak hitung" in isi


def test_an_act_is_shown_with_its_effect_and_done(dunia: DuniaPermohonan, sebagai) -> None:
    satu = dunia.diajukan()
    klien = sebagai(dunia.petugas)
    alamat = f"/kantor/permohonan/{satu.id}/tindakan/ambil"
    tampak = klien.get(alamat).text
    assert "Permohonan pindah ke tahap diteliti." in tampak
    assert "Permenaker 28/2014 Ps. 8 ayat (5)" in tampak
    jawab = klien.post(alamat, data={"versi": satu.versi})
    assert jawab.status_code == 302
    assert dunia.lihat(satu).tahap is Tahap.DITELITI


def test_an_act_on_an_old_version_says_so(dunia: DuniaPermohonan, sebagai) -> None:
    satu = dunia.diajukan()
    jawab = sebagai(dunia.petugas).post(
        f"/kantor/permohonan/{satu.id}/tindakan/ambil", data={"versi": satu.versi + 1}
    )
    assert jawab.status_code == 422
    assert "berubah sejak Anda membuka halaman ini" in jawab.text
    assert dunia.lihat(satu).tahap is Tahap.DIAJUKAN


@pytest.mark.parametrize(
    ("tindakan", "kode"), [("sahkan", 409), ("anggap_sah", 403), ("tidak_ada", 404)]
)
def test_an_act_that_is_not_to_be_done_is_refused(
    dunia: DuniaPermohonan, sebagai, tindakan: str, kode: int
) -> None:
    satu = dunia.diajukan()
    klien = sebagai(dunia.petugas)
    alamat = f"/kantor/permohonan/{satu.id}/tindakan/{tindakan}"
    assert klien.get(alamat).status_code == kode
    assert klien.post(alamat, data={"versi": satu.versi}).status_code == kode
    assert dunia.lihat(satu).tahap is Tahap.DIAJUKAN


def test_receipt_of_a_notice_is_recorded_at_the_counter(dunia: DuniaPermohonan, sebagai) -> None:
    satu = dunia.dikembalikan()
    klien = sebagai(dunia.analis)
    alamat = f"/kantor/permohonan/{satu.id}/tindakan/catat_terima"
    kurang = klien.post(alamat, data={"versi": satu.versi, "tanggal": "2026-03-02"})
    assert kurang.status_code == 422
    assert "Bukti penerimaan belum diisi." in kurang.text
    data = {"versi": satu.versi, "tanggal": "2026-03-02", "bukti": "Diterima Rini, tanda terima 4"}
    assert klien.post(alamat, data=data).status_code == 302
    # Permenaker 28/2014 Ps. 9(2): fourteen working days run from the day of receipt.
    assert "PP-14" in dunia.berjalan(dunia.lihat(satu))


def test_paper_is_entered_page_by_page(dunia: DuniaPermohonan, sebagai) -> None:
    klien = sebagai(dunia.petugas)
    ketemu = klien.get("/kantor/permohonan/baru?q=maju").text
    assert "PT Maju Bersama" in ketemu
    jawab = klien.post(
        "/kantor/permohonan/baru?q=maju", data={"perusahaan": dunia.pt.id, "jenis": "pp_baru"}
    )
    assert jawab.status_code == 302
    nomor = int(jawab.location.split("/")[-2])
    langkah = klien.get(jawab.location)
    assert langkah.status_code == 302
    halaman = klien.get(langkah.location)
    assert "Langkah 1 dari" in halaman.text
    satu = queries.ambil(dunia.petugas, nomor)
    assert satu.cara is Cara.KERTAS
    kirim = klien.post(langkah.location, data={**JAWABAN, "versi": satu.versi, "lanjut": "lanjut"})
    assert kirim.status_code == 302
    periksa = klien.get(f"/kantor/permohonan/{nomor}/periksa").text
    assert "Yang harus dilengkapi sebelum dicatat" in periksa
    assert "Rini Astuti" in periksa


def test_what_an_account_filed_is_not_filled_in_at_the_counter(
    dunia: DuniaPermohonan, sebagai
) -> None:
    satu = dunia.dikembalikan()
    assert sebagai(dunia.petugas).get(f"/kantor/permohonan/{satu.id}/isi").status_code == 404


def test_outsiders_do_not_find_the_pages_of_the_office(dunia: DuniaPermohonan, sebagai) -> None:
    satu = dunia.diajukan()
    klien = sebagai(dunia.pengaju)
    for alamat, kode in (
        ("/kantor/permohonan", 403),
        ("/kantor/permohonan/baru", 403),
        ("/kantor/permohonan/radar", 403),
        (f"/kantor/permohonan/{satu.id}", 404),
        (f"/kantor/permohonan/{satu.id}/teliti", 404),
        (f"/kantor/permohonan/{satu.id}/tindakan/ambil", 404),
    ):
        assert klien.get(alamat).status_code == kode, alamat


def test_a_paper_draft_without_any_act_opens(dunia: DuniaPermohonan, sebagai) -> None:
    satu = services.buat(dunia.petugas, "pp_baru", dunia.pt.id)
    isi = sebagai(dunia.petugas).get(f"/kantor/permohonan/{satu.id}")
    assert isi.status_code == 200
    assert "Lanjutkan isian" in isi.text


def test_the_radar_names_an_owner_and_counts_what_passed(dunia: DuniaPermohonan, sebagai) -> None:
    alamat = "/kantor/permohonan/radar"
    satu = dunia.diajukan()
    assert satu.nomor not in sebagai(dunia.kabid).get(alamat).text
    # UU 13/2003 Ps. 112(2): thirty working days from the filing; the radar shows the last ten.
    batas = dunia.berjalan(satu)["PP-30"]
    dunia.jam.atur(batas.isoformat())
    dekat = sebagai(dunia.kabid).get(alamat).text
    assert satu.nomor in dekat
    assert "belum ada petugas" in dekat
    assert f"Dianggap sah tahun {batas.year}: 0" in dekat
    dunia.jam.atur((batas + timedelta(days=1)).isoformat())
    klien = sebagai(dunia.kabid)
    aksi = f"/kantor/permohonan/{satu.id}/tindakan/anggap_sah"
    assert klien.post(aksi, data={"versi": satu.versi, **dunia.penentu(satu)}).status_code == 302
    lewat = klien.get(alamat).text
    assert f"Dianggap sah tahun {batas.year}: 1" in lewat
    assert satu.nomor in lewat


def test_a_paper_filing_that_ended_is_begun_anew(dunia: DuniaPermohonan, sebagai) -> None:
    satu = services.buat(dunia.petugas, "pp_baru", dunia.pt.id)
    jenis = services.jenis_dari(satu)
    services.simpan_langkah(dunia.petugas, satu.id, satu.versi, jenis.langkah[0].kode, JAWABAN)
    dunia.tindak(dunia.petugas, satu, T.CABUT, alasan="Surat pencabutan 7, 1 Maret 2026.")
    klien = sebagai(dunia.petugas)
    assert "Ajukan dari awal" in klien.get(f"/kantor/permohonan/{satu.id}").text
    jawab = klien.post(f"/kantor/permohonan/{satu.id}/mulai-lagi")
    assert jawab.status_code == 302
    assert "Rini Astuti" in klien.get(jawab.location).text


def test_the_office_sees_which_account_answered_for_a_union(
    dunia: DuniaPermohonan, sebagai
) -> None:
    satu = services.buat(dunia.pengaju, "pkb_baru", dunia.pt_id)
    daftar = [DataPihak("SP Satu", nomor_pencatatan="<b>77/SP</b>")]
    services.simpan_pihak(dunia.pengaju, satu.id, satu.versi, daftar)
    dunia.tindak(dunia.pengaju, dunia.isi(satu, ditandatangani="2026-02-20"), T.AJUKAN)
    akun = dunia.orang("serikat")
    services.gabung_pihak(akun, services.undang_pihak(dunia.pengaju, satu.pihak[0].id))
    dunia.tindak(akun, satu, T.KONFIRMASI, nama="Ketua", paham=True)
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    klien = sebagai(dunia.petugas)
    for alamat in ("", "/teliti"):
        isi = klien.get(f"/kantor/permohonan/{satu.id}{alamat}").text
        assert surel([akun.id])[0] in isi
        assert "belum diperiksa dinas" in isi
        assert "menurut perusahaan: &lt;b&gt;77/SP" in isi
