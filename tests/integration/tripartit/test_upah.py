"""The round of a year's minimum wage: from data to the Governor's decision, which becomes data."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.papan import nomor_dipakai
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.syarat_kerja.services.isyarat import umk_tahunan
from hi_cases.tripartit.queries.fakta_upah import fakta_surat
from hi_cases.tripartit.queries.indikator import rekomendasi_umk
from hi_cases.tripartit.queries.upah import hasil, nilai_upah, putaran_rapat, rumus
from hi_cases.tripartit.rules.putaran import JENIS, TETAP
from hi_cases.tripartit.services import upah
from hi_cases.tripartit.types import DataUpah, JenisUpah
from hi_cases.urusan import services as urusan
from hi_cases.urusan.rules.alur import menunggu
from hi_cases.urusan.types import Pemegang

DATA = {
    "umk_berjalan": 5_558_515,
    "inflasi": "2,65",
    "sumber_inflasi": "BPS",
    "pertumbuhan": "5,1",
    "sumber_pertumbuhan": "BPS",
}


def _lakukan(petugas: Pelaku, satu: Any, tindakan: str, **isi: Any) -> None:
    data = {"tanggal": "2026-03-05", **isi}
    urusan.lakukan(petugas, satu.id, tindakan, satu.versi, data)


def test_the_rule_of_a_year_is_that_in_force_at_the_end_of_the_year_before(
    petugas: Pelaku,
) -> None:
    """PP 51/2023: 0,1-0,3; PP 49/2025 since 17 December 2025: 0,5-0,9."""
    rentang = {}
    for tahun in (2023, 2025, 2026):
        satu = rumus(tahun)
        rentang[tahun] = (str(satu.alfa_min), str(satu.alfa_maks)) if satu else None
    assert rentang == {2023: None, 2025: ("0.1", "0.3"), 2026: ("0.5", "0.9")}


def test_a_round_runs_to_the_decision_which_pp_hints_read(petugas: Pelaku) -> None:
    upah.catat(
        petugas,
        DataUpah(2026, JenisUpah.UMK, 5_558_515, "561/1", date(2025, 12, 24), "Salinan"),
    )
    satu = upah.mulai(petugas, "2027")
    assert satu.isi["umk_berjalan"] == 5_558_515
    [tenggat] = kalender.tenggat_untuk(satu.rujukan)
    assert (tenggat.kode, tenggat.jatuh) == (TETAP, date(2026, 12, 24))
    assert tenggat.ketentuan.keyakinan.perlu_verifikasi
    with pytest.raises(DataTidakSah, match="sudah ada"):
        upah.mulai(petugas, "2027")
    with pytest.raises(DataTidakSah, match="Inflasi tidak terbaca"):
        _lakukan(petugas, satu, "isi_data", **(DATA | {"inflasi": "dua"}))
    _lakukan(petugas, satu, "isi_data", **DATA)
    # By hand: 2,65 + 5,1 x 0,5 = 5,2 %: 5.847.557,78; 2,65 + 5,1 x 0,9 = 7,24 %: 5.960.951,486.
    assert [h.nilai for h in hasil(satu).hitungan] == [5_847_558, 5_960_952]
    _lakukan(petugas, satu, "usul", unsur="pengusaha", alfa="0,5", pendapat="Mampu")
    _lakukan(petugas, satu, "usul", unsur="serikat", nilai=6_200_000, pendapat="KHL")
    with pytest.raises(TindakanDitolak, match="unsur Pemerintah belum"):
        _lakukan(petugas, satu, "berita_acara", nomor_ba="1", kesimpulan="X")
    assert satu.keadaan is None
    _lakukan(petugas, satu, "usul", unsur="pemerintah", alfa="0,7", pendapat="Tengah")
    # Now it is the office's to record what the council wrote down.
    assert menunggu(JENIS, satu.tahap, satu.keadaan)[1] is Pemegang.DINAS
    # 6.200.000 is 11,54 % more: (11,540...- 2,65) / 5,1 = 1,74.
    assert [u.kata for u in hasil(satu).usul] == [
        "setara alfa 0,5, dalam rentang",
        "setara alfa 1,74, di atas rentang",
        "setara alfa 0,7, dalam rentang",
    ]
    for sektor, nilai in (("Otomotif", 6_000_000), ("Kimia", 5_990_000), ("otomotif ", 6_050_000)):
        _lakukan(petugas, satu, "umsk", sektor=sektor, nilai=nilai)
    _lakukan(petugas, satu, "umsk", sektor="kimia")
    assert hasil(satu).umsk == [("otomotif", 6_050_000)]
    _lakukan(petugas, satu, "berita_acara", nomor_ba="BA/1", kesimpulan="Tidak mufakat")
    # Until the dinas has laid it before the Bupati, the next step is the dinas's.
    assert menunggu(JENIS, satu.tahap, satu.keadaan)[1] is Pemegang.DINAS
    surat = fakta_surat(satu)
    assert (surat["nomor_ba"], surat["umsk"][0]["nilai"]) == ("BA/1", "Rp 6.050.000")
    _lakukan(petugas, satu, "usulkan", nomor="561/2")
    assert nomor_dipakai("561/2"), "as the letter that is this act leaves it"
    assert menunggu(JENIS, satu.tahap, satu.keadaan)[1] is Pemegang.PIHAK_LAIN
    _lakukan(petugas, satu, "rekomendasi", nomor_rekomendasi="R/1", nilai_rekomendasi=5_904_255)
    assert [s.rujukan for s in rekomendasi_umk(2026)] == [satu.rujukan]
    assert rekomendasi_umk(2025) == []
    _lakukan(petugas, satu, "putuskan", nomor_keputusan="561/9", nilai_keputusan=5_904_255)
    assert nilai_upah(2027, JenisUpah.UMK) == 5_904_255
    assert umk_tahunan() == {2026: 5_558_515, 2027: 5_904_255}


def test_a_paper_is_about_its_meetings_round_not_a_later_one(petugas: Pelaku, jam: Any) -> None:
    jam.atur("2026-03-05")
    lama = upah.mulai(petugas, "2027")
    jam.atur("2026-09-07")
    baru = upah.mulai(petugas, "2028")

    def rapat(tanggal: date, *pokok: Any) -> Any:
        sebut = [SimpleNamespace(rujukan_jenis="urusan", rujukan_id=s.id) for s in pokok]
        return SimpleNamespace(tanggal=tanggal, pokok=sebut)

    assert putaran_rapat(rapat(date(2026, 3, 1))) is None
    assert putaran_rapat(rapat(date(2026, 4, 1))) is lama
    assert putaran_rapat(rapat(date(2026, 10, 1))) is baru
    assert putaran_rapat(rapat(date(2026, 10, 1), lama)) is lama


def test_a_mistaken_wage_is_struck_out_and_read_no_more(petugas: Pelaku) -> None:
    data = DataUpah(2026, JenisUpah.UMK, 5_558_515, "561/1", date(2025, 12, 24), "Salinan")
    satu = upah.catat(petugas, data)
    with pytest.raises(TindakanDitolak, match="sudah dicatat"):
        upah.catat(petugas, data)
    with pytest.raises(DataTidakSah) as galat:
        upah.catat(petugas, DataUpah(1999, JenisUpah.UMSK, 1, " ", date(2030, 1, 1), " "))
    assert set(galat.value.bidang) == {"tahun", "nilai", "sektor", "nomor", "sumber", "tanggal"}
    upah.coret(petugas, satu.id, "Salah ketik")
    assert nilai_upah(2026, JenisUpah.UMK) is None
    assert umk_tahunan() == {}
    upah.catat(petugas, data)
    assert umk_tahunan() == {2026: 5_558_515}


def test_the_pages_enter_wages_and_show_the_count_of_a_round(
    petugas: Pelaku, client: Any, masuk: Callable[..., Any]
) -> None:
    masuk(client, "subkoor")
    isi = {"jenis": "umk", "tahun": "2026", "nilai": "5.558.515", "nomor": "561/1"}
    jawab = client.post("/upah-minimum/baru", data=isi)
    assert jawab.status_code == 422
    assert "5.558.515" in jawab.text
    isi |= {"tanggal": "24/12/2025", "sumber": "Salinan"}
    assert client.post("/upah-minimum/baru", data=isi).status_code == 303
    alamat = client.post("/upah-minimum/putaran", data={"tahun": "2027"}).headers["Location"]
    kirim = {nama: str(nilai) for nama, nilai in DATA.items()} | {"versi": "1"}
    assert client.post(f"{alamat}/tindakan/isi_data", data=kirim).status_code == 302
    halaman = client.get(alamat).text
    assert "Rp 5.847.558" in halaman
    assert "PP 49/2025" in halaman
    assert halaman.count("Rp 5.558.515") >= 2  # among the answers and in the history
    masuk(client, "kadis")
    assert "561/1" in client.get("/upah-minimum").text
    assert client.get("/upah-minimum/baru").status_code == 403
