"""The register for the office and for the public: entering, finding, reading, cancelling."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan, TindakanDitolak
from hi_cases.syarat_kerja.queries import daftar as baca
from hi_cases.syarat_kerja.queries.daftar import Saringan
from hi_cases.syarat_kerja.queries.satu import ambil
from hi_cases.syarat_kerja.services import dokumen_lama
from hi_cases.syarat_kerja.types import JenisInstrumen, Keadaan, StatusInstrumen, UrutRegister
from tests.perangkat.permohonan import DuniaPermohonan

PKB = JenisInstrumen.PKB
_PKB: dict[str, Any] = {
    "jenis": PKB,
    "nomor": "9/PKB/2025",
    "tanggal": date(2025, 4, 1),
    "berlaku_dari": date(2025, 4, 1),
    "berlaku_sampai": date(2027, 3, 31),
    "serikat": ("SP Maju",),
}


def test_a_paper_of_before_is_entered_once_and_read_by_the_office(
    dunia: DuniaPermohonan, lama, sebagai
) -> None:
    satu = lama()
    assert satu.keadaan(date(2026, 3, 2)) is Keadaan.BERLAKU
    with pytest.raises(TindakanDitolak, match="sudah tercatat"):
        lama(nomor=" 560/12/pp/2024 ")
    with pytest.raises(TindakanDitolak, match="masa berlaku yang sama"):
        lama(nomor="lain")
    with pytest.raises(TindakanDitolak, match="berlaku pada masa itu"):
        lama(nomor="lain", berlaku_dari=date(2025, 1, 1), berlaku_sampai=date(2026, 12, 31))
    # What it followed, with a term that is over, stands beside it.
    usai = lama(nomor="3/2022", berlaku_dari=date(2022, 8, 31), berlaku_sampai=date(2024, 8, 30))
    assert (usai.status, usai.ditutup_pada) == (StatusInstrumen.BERAKHIR, date(2024, 8, 30))
    isi = sebagai(dunia.analis).get(f"/syarat-kerja/{satu.id}").text
    for kata in ("PT Maju Bersama", "560/12/PP/2024", "30 Agustus 2026", "PP-BARU-30"):
        assert kata in isi
    assert "Dicatat dari dokumen lama" in isi


def test_what_does_not_fit_together_is_refused_by_field(dunia: DuniaPermohonan, lama) -> None:
    with pytest.raises(DataTidakSah) as galat:
        lama(nomor=" ", tanggal=date(2026, 3, 3), berlaku_sampai=date(2026, 8, 31))
    # UU 13/2003 Ps. 111(3): two years from 31 August 2024 end on 30 August 2026.
    assert set(galat.value.bidang) == {"nomor", "tanggal", "berlaku_sampai"}
    with pytest.raises(DataTidakSah) as galat:
        lama(**_PKB | {"serikat": (" ",)})
    assert set(galat.value.bidang) == {"serikat"}
    with pytest.raises(TidakBerizin):
        dokumen_lama.batalkan(dunia.pengaju, lama().id, 1, "Bukan milik dinas.")


def test_a_mistaken_entry_is_cancelled_with_its_reason_and_frees_its_place(
    dunia: DuniaPermohonan, lama, sebagai
) -> None:
    satu = lama()
    klien = sebagai(dunia.petugas)
    alamat = f"/syarat-kerja/{satu.id}/batalkan"
    assert klien.post(alamat, data={"versi": satu.versi, "alasan": ""}).status_code == 422
    assert klien.post(alamat, data={"versi": satu.versi, "alasan": "Salah PT."}).status_code == 302
    isi = klien.get(f"/syarat-kerja/{satu.id}").text
    assert "Salah PT." in isi
    assert "Batalkan catatan</a>" not in isi
    assert "560/12/PP/2024" not in klien.get("/register-pp-pkb").text
    lama()


def test_the_office_enters_a_paper_by_its_page(dunia: DuniaPermohonan, sebagai) -> None:
    klien = sebagai(dunia.petugas)
    cari = klien.get("/syarat-kerja/dokumen-lama?q=Maju").text
    assert "PT Maju Bersama" in cari
    isi = {
        "perusahaan": str(dunia.pt.id),
        "jenis": "pkb",
        "nomor": "9/PKB/2025",
        "tanggal": "2025-04-01",
        "berlaku_dari": "2025-04-01",
        "berlaku_sampai": "2027-03-31",
        "serikat": "SP Maju\nSP Jaya",
    }
    jawab = klien.post("/syarat-kerja/dokumen-lama?q=Maju", data=isi | {"serikat": ""})
    assert jawab.status_code == 422
    assert "serikat pekerja yang menjadi pihak" in jawab.text
    jawab = klien.post("/syarat-kerja/dokumen-lama?q=Maju", data=isi, follow_redirects=True)
    assert "9/PKB/2025" in jawab.text
    assert "SP Maju, SP Jaya" in jawab.text
    assert "PKB-RUNDING" in jawab.text
    perusahaan = klien.get(f"/perusahaan/{dunia.pt.id}").text
    assert "9/PKB/2025" in perusahaan


def test_filters_narrow_the_register_and_pages_follow_by_key(
    dunia: DuniaPermohonan, lama, sebagai, monkeypatch: pytest.MonkeyPatch
) -> None:
    pp, pkb = lama(), lama(dunia.pt_lain.id, **_PKB)
    usai = lama(
        dunia.pt_lain.id,
        nomor="1/2023",
        berlaku_dari=date(2024, 1, 1),
        berlaku_sampai=date(2025, 3, 31),
    )

    def ids(urut: UrutRegister = UrutRegister.TERBARU, **isi: Any) -> list[int]:
        return [s.instrumen.id for s in baca.daftar(Saringan(**isi), urut).baris]

    assert ids() == [pkb.id, usai.id, pp.id]
    assert ids(UrutRegister.BERAKHIR) == [usai.id, pp.id, pkb.id]
    assert ids(jenis=PKB) == [pkb.id]
    assert ids(q="sinar") == [pkb.id, usai.id]
    assert ids(q="560/12") == [pp.id]
    assert ids(keadaan=Keadaan.BERAKHIR) == [usai.id]
    # From 2 March to 30 August 2026: 29 + 30 + 31 + 30 + 31 + 30 = 181 days.
    assert (ids(dalam=180), ids(dalam=181)) == ([], [pp.id])
    assert ids(kecamatan=("Setu",)) == []
    monkeypatch.setattr(baca, "UKURAN", 2)
    satu = baca.daftar(Saringan())
    dua = baca.daftar(Saringan(), setelah=satu.berikut or "")
    assert [s.instrumen.id for s in (*satu.baris, *dua.baris)] == [pkb.id, usai.id, pp.id]
    assert (satu.total, dua.berikut) == (3, None)
    isi = sebagai(dunia.kabid).get("/syarat-kerja?jenis=pkb&setelah=rusak").text
    assert "9/PKB/2025" in isi
    assert "560/12/PP/2024" not in isi


def test_the_public_finds_company_number_and_term_on_a_light_page(
    dunia: DuniaPermohonan, lama, app, monkeypatch: pytest.MonkeyPatch
) -> None:
    lama()
    lama(dunia.pt_lain.id, **_PKB)
    klien = app.test_client()
    jawab = klien.get("/register-pp-pkb")
    assert jawab.status_code == 200
    assert jawab.headers["Cache-Control"] == "private, no-cache"
    assert len(jawab.data) < 60_000
    assert b"<script" not in jawab.data
    assert "SP Maju" not in jawab.text
    for kata in ("PT Maju Bersama", "560/12/PP/2024", "30 Agustus 2026", "<b>Berlaku</b>"):
        assert kata in jawab.text
    cari = klien.get("/register-pp-pkb?q=sinar").text
    assert "PT Sinar Lain" in cari
    assert "PT Maju Bersama" not in cari
    assert "PT Sinar Lain" in klien.get("/register-pp-pkb?q=PT.+Sinar").text
    assert "PT Sinar Lain" not in klien.get("/register-pp-pkb?q=...").text
    monkeypatch.setattr(baca, "UKURAN_PUBLIK", 1)
    satu = klien.get("/register-pp-pkb").text
    assert 'rel="next"' in satu
    assert "/register-pp-pkb" in klien.get("/").text


def test_workers_and_unions_of_a_paper_show_on_the_company_page_with_their_source(
    dunia: DuniaPermohonan, lama, sebagai
) -> None:
    lama(jumlah_pekerja=1_250)
    lama(dunia.pt_lain.id, **_PKB)
    kantor = sebagai(dunia.petugas)
    satu = kantor.get(f"/perusahaan/{dunia.pt.id}").text
    assert "1.250 menurut PP 560/12/PP/2024, 20 Agustus 2024" in satu
    dua = kantor.get(f"/perusahaan/{dunia.pt_lain.id}").text
    assert "Serikat: SP Maju" in dua
    assert "menurut PKB" not in dua


def test_a_company_sees_its_own_and_no_other(dunia: DuniaPermohonan, lama, sebagai) -> None:
    satu = lama()
    assert ambil(dunia.pengaju, satu.id) is satu
    with pytest.raises(TidakDitemukan):
        ambil(dunia.lain, satu.id)
    assert "560/12/PP/2024" in sebagai(dunia.pengaju).get("/syarat-kerja/saya").text
    lain = sebagai(dunia.lain)
    assert "560/12/PP/2024" not in lain.get("/syarat-kerja/saya").text
    assert lain.post(f"/syarat-kerja/{satu.id}/perbarui").status_code == 404
    assert lain.get(f"/syarat-kerja/{satu.id}").status_code in {403, 404}
