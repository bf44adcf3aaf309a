"""The pages of the guided form."""

from __future__ import annotations

import io

import pytest

from hi_cases.permohonan import queries, services
from hi_cases.permohonan.forms.langkah import form_langkah
from hi_cases.syarat_kerja.rules.jenis import pp
from tests.perangkat.permohonan import DuniaPermohonan


def test_a_refused_file_is_told_even_to_who_goes_on_later(dunia: DuniaPermohonan, sebagai) -> None:
    satu, klien = dunia.draf(), sebagai(dunia.pengaju)
    langkah = next(s for s in dunia.jenis(satu).langkah if "naskah" in s.dokumen)
    jawab = klien.post(
        f"/permohonan/{satu.id}/isi/{langkah.kode}",
        data={
            "versi": str(satu.versi),
            "lanjut": "nanti",
            "dokumen-naskah": (io.BytesIO(b"MZ bukan naskah"), "naskah.exe"),
        },
    )
    assert jawab.status_code == 422
    assert "naskah.exe" in jawab.text


def _simpan(klien, satu, langkah, **isi):
    return klien.post(
        f"/permohonan/{satu.id}/isi/{langkah}", data={"versi": str(satu.versi), **isi}
    )


def test_numbers_that_cannot_be_are_said_at_their_field_and_kept(
    dunia: DuniaPermohonan, sebagai
) -> None:
    satu, klien = dunia.draf(), sebagai(dunia.pengaju)
    isi = {"jangkauan": "satu_kabupaten", "pekerja_laki": "120", "pekerja_perempuan": "80"}
    jawab = _simpan(klien, satu, "perusahaan", **isi, pekerja_pkwt="201")
    assert jawab.status_code == 422
    assert "Pekerja PKWT tidak boleh lebih banyak dari semua pekerja, 200 orang" in jawab.text
    assert 'value="201"' in jawab.text
    satu = dunia.lihat(satu)
    # UU 13/2003 Ps. 111 ayat (3): two years from 1 June 2026 end on 31 May 2028.
    jawab = _simpan(klien, satu, "masa", berlaku_dari="2026-06-01", berlaku_sampai="2028-06-01")
    assert jawab.status_code == 422
    assert "Masa berlaku paling lama sampai 31 Mei 2028" in jawab.text
    assert 'value="2028-06-01"' in jawab.text


def test_a_small_company_is_told_of_its_duty_and_goes_on(dunia: DuniaPermohonan, sebagai) -> None:
    satu, klien = dunia.draf(), sebagai(dunia.pengaju)
    isi = {"jangkauan": "satu_kabupaten", "pekerja_laki": "5", "pekerja_perempuan": "4"}
    jawab = _simpan(klien, satu, "perusahaan", **isi, pekerja_pkwt="0")
    assert jawab.status_code == 302
    for halaman in ("isi/perusahaan", "periksa"):
        teks = klien.get(f"/permohonan/{satu.id}/{halaman}").text
        assert "Peraturan perusahaan wajib mulai 10 pekerja; Anda menulis 9" in teks


def test_unions_stand_on_the_check_page_with_their_share(dunia: DuniaPermohonan, sebagai) -> None:
    satu, klien = dunia.draf("pkb_baru"), sebagai(dunia.pengaju)
    serikat = {"pihak-0-nama": "SPSI Maju", "pihak-0-nomor_pencatatan": "250/SP/2019"}
    jawab = _simpan(klien, satu, "serikat", **serikat, **{"pihak-0-jumlah_anggota": "201"})
    assert jawab.status_code == 422
    assert "Anggota SPSI Maju tidak boleh lebih banyak dari semua pekerja" in jawab.text
    satu = dunia.lihat(satu)
    jawab = _simpan(klien, satu, "serikat", **serikat, **{"pihak-0-jumlah_anggota": "125"})
    assert jawab.status_code == 302
    teks = klien.get(f"/permohonan/{satu.id}/periksa").text
    assert "SPSI Maju" in teks
    assert "125 anggota, 62,5 % dari 200 pekerja" in teks
    assert "Persetujuannya diminta sesudah Anda mengajukan." in teks


@pytest.mark.parametrize("kode", ["pp_baru", "pkb_baru"])
@pytest.mark.parametrize("lanjut", ["lanjut", "nanti"])
@pytest.mark.parametrize(
    ("ditulis", "kata"),
    [("31/02/2026", "Tanggal tidak terbaca"), ("0001-01-01", "Tahunnya harus antara")],
)
def test_a_day_that_cannot_be_read_comes_back_as_it_was_typed(
    dunia: DuniaPermohonan, sebagai, kode, lanjut, ditulis, kata
) -> None:
    satu, klien = dunia.draf(kode), sebagai(dunia.pengaju)
    jawab = _simpan(klien, satu, "masa", berlaku_dari=ditulis, berlaku_sampai="", lanjut=lanjut)
    assert jawab.status_code == (302 if lanjut == "nanti" else 422)
    for halaman in ("isi/masa", "periksa", ""):
        assert klien.get(f"/permohonan/{satu.id}/{halaman}".rstrip("/")).status_code == 200
    teks = klien.get(f"/permohonan/{satu.id}/isi/masa").text
    assert f'value="{ditulis}"' in teks
    assert kata in teks
    satu = dunia.lihat(satu)
    isi = {"berlaku_dari": "2026-06-01", "berlaku_sampai": "2028-05-31"}
    assert _simpan(klien, satu, "masa", **isi).status_code == 302


def test_a_number_and_a_choice_that_cannot_be_read_come_back(
    dunia: DuniaPermohonan, sebagai
) -> None:
    satu, klien = dunia.draf(), sebagai(dunia.pengaju)
    isi = {"jangkauan": "palsu", "pekerja_laki": "dua puluh", "pekerja_perempuan": "999999999"}
    assert _simpan(klien, satu, "perusahaan", **isi, lanjut="nanti").status_code == 302
    teks = klien.get(f"/permohonan/{satu.id}/isi/perusahaan").text
    assert 'value="dua puluh"' in teks
    assert "Tulis bilangan bulat" in teks
    assert 'value="999999999"' in teks
    assert "paling banyak" in teks
    assert "tidak terbaca" in teks


def test_an_unreadable_day_of_a_union_is_not_lost_on_the_way_out(
    dunia: DuniaPermohonan, sebagai
) -> None:
    satu, klien = dunia.draf("pkb_baru"), sebagai(dunia.pengaju)
    isi = {"pihak-0-nama": "SPSI Maju", "pihak-0-tanggal_pencatatan": "31/02/2019"}
    jawab = _simpan(klien, satu, "serikat", **isi, lanjut="nanti")
    assert jawab.status_code == 422
    assert 'value="31/02/2019"' in jawab.text


def test_a_list_of_lines_comes_back_one_a_line(app) -> None:
    isian = {"pasal_diubah": "Pasal 1\nPasal 2"}
    terbaca = {"pasal_diubah": ["Pasal 1", "Pasal 2"]}
    with app.test_request_context():
        form = form_langkah(pp.PP_PERUBAHAN, pp.UBAH, isian, terbaca, 1)
        assert form["pasal_diubah"].data == "Pasal 1\nPasal 2"


def test_an_answer_longer_than_any_is_not_kept(dunia: DuniaPermohonan, sebagai) -> None:
    satu, klien = dunia.draf(), sebagai(dunia.pengaju)
    isi = {"jangkauan": "satu_kabupaten", "pekerja_laki": "5" * 400, "jabatan": "J" * 100_000}
    for lanjut in ("lanjut", "nanti"):
        jawab = _simpan(klien, satu, "perusahaan", **isi, lanjut=lanjut)
        assert jawab.status_code == 422
        assert "Teks terlalu panjang: paling banyak 300 huruf." in jawab.text
    tersimpan = dunia.lihat(satu)
    assert tersimpan.versi == satu.versi
    assert tersimpan.isian["jabatan"] == "Direktur"


def test_a_begin_pressed_twice_leads_to_the_draft_that_it_opened(
    dunia: DuniaPermohonan, sebagai
) -> None:
    klien = sebagai(dunia.pengaju)

    def mulai() -> str:
        isi = {"jenis": "pp_baru", "perusahaan": str(dunia.pt_id)}
        return klien.post("/permohonan/baru/pp_baru", data=isi).location

    pertama = mulai()
    assert mulai() == pertama
    # Another person of the company, or another kind, begins a draft of its own.
    rekan = services.buat(dunia.wakil(dunia.pt_id), "pp_baru", dunia.pt_id)
    assert f"/{rekan.id}/" not in pertama
    assert services.buat(dunia.pengaju, "pkb_baru", dunia.pt_id).jenis == "pkb_baru"
    satu = queries.ambil(dunia.pengaju, int(pertama.split("/")[-2]))
    _simpan(klien, satu, "masa", berlaku_dari="2026-06-01", lanjut="nanti")
    assert mulai() != pertama


def test_codes_are_counted_by_the_account_not_by_the_address(
    dunia: DuniaPermohonan, sebagai
) -> None:
    satu, rekan = sebagai(dunia.pengaju), sebagai(dunia.lain)
    isi = {"kode": "AAAA-BBBB"}
    semua = [satu.post("/permohonan/gabung", data=isi).status_code for _ in range(11)]
    assert 429 not in semua[:10]
    assert semua[10] == 429
    assert rekan.post("/permohonan/gabung", data=isi).status_code != 429
