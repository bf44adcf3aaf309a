"""Two rows of one company merged: all that hangs on either stands for both, until it is undone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.akun.models import Pengguna
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.permohonan import queries as permohonan
from hi_cases.permohonan.services import buat
from hi_cases.permohonan.types import Tindakan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan import services
from hi_cases.perusahaan.models import WakilPerusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.kedaluwarsa import terjamin
from hi_cases.syarat_kerja.queries.satu import ambil
from hi_cases.syarat_kerja.services import impor, kedaluwarsa, pembaruan
from hi_cases.syarat_kerja.types import JenisInstrumen, StatusInstrumen
from tests.integration.perusahaan.buku_perusahaan import buku
from tests.perangkat.permohonan import DuniaPermohonan


def _pelaku(satu: Pelaku) -> Pelaku:
    """The account as its next request knows it."""
    akun = db.session.get_one(Pengguna, satu.id)
    db.session.refresh(akun)
    return akun.pelaku


def _dikabari(satu: Instrumen) -> set[int]:
    stmt = sa.select(Kabar.penerima_id).where(
        Kabar.rujukan_jenis == "instrumen", Kabar.rujukan_id == satu.id
    )
    return set(db.session.scalars(stmt))


def test_a_merge_carries_submissions_papers_and_accounts_and_gives_all_back(
    dunia: DuniaPermohonan, lama: Any, sebagai: Any
) -> None:
    diajukan, kertas = dunia.diajukan(), lama()
    milik, baru = dunia.pt_id, dunia.pt_lain.id
    gabungan = services.gabung(dunia.kabid, milik, baru, "NIB sama.")
    pengaju, lain = _pelaku(dunia.pengaju), _pelaku(dunia.lain)
    for orang in (pengaju, lain):
        assert orang.perusahaan_ids == {milik, baru}
        assert perusahaan.nama_bertindak(orang.id) == {baru: "PT Sinar Lain"}
        assert permohonan.ambil(orang, diajukan.id).id == diajukan.id
        assert ambil(orang, kertas.id).id == kertas.id
        klien = sebagai(orang)
        assert klien.get(f"/perusahaan-saya/{milik}").location == f"/perusahaan-saya/{baru}"
        halaman = klien.get(f"/perusahaan-saya/{baru}").text
        assert kertas.nomor in halaman
        assert diajukan.nomor in halaman
    kantor = sebagai(dunia.kabid)
    assert f'href="/perusahaan/{baru}"' in kantor.get(f"/perusahaan/{milik}").text
    halaman = kantor.get(f"/perusahaan/{baru}").text
    assert all(satu in halaman for satu in (kertas.nomor, diajukan.nomor, pengaju.nama, lain.nama))

    services.batal_gabung(dunia.kabid, gabungan.id, "Ternyata dua badan hukum.")
    pengaju, lain = _pelaku(dunia.pengaju), _pelaku(dunia.lain)
    assert (pengaju.perusahaan_ids, lain.perusahaan_ids) == ({milik}, {baru})
    assert permohonan.ambil(pengaju, diajukan.id).id == diajukan.id
    for baca, nomor in ((permohonan.ambil, diajukan.id), (ambil, kertas.id)):
        with pytest.raises(TidakDitemukan):
            baca(lain, nomor)
    assert sebagai(lain).get(f"/perusahaan-saya/{milik}").status_code == 404
    assert sebagai(pengaju).get(f"/perusahaan-saya/{milik}").status_code == 200


def test_a_paper_of_a_merged_row_is_renewed_once_and_its_notices_end(
    dunia: DuniaPermohonan, lama: Any
) -> None:
    kertas = lama()
    services.gabung(dunia.kabid, dunia.pt_id, dunia.pt_lain.id, "NIB sama.")
    dunia.jam.atur("2026-06-01")
    kedaluwarsa.periksa_masa(kertas.id)
    assert {dunia.pengaju.id, dunia.lain.id} <= _dikabari(kertas)
    dunia.pengaju = _pelaku(dunia.pengaju)
    draf = pembaruan.perbarui(dunia.pengaju, kertas.id)
    assert draf.perusahaan_id == dunia.pt_lain.id
    assert pembaruan.perbarui(_pelaku(dunia.lain), kertas.id).id == draf.id
    assert not terjamin(kertas)
    dunia.isi(draf, berlaku_dari="2026-08-31", berlaku_sampai="2028-08-30")
    dunia.tindak(dunia.pengaju, draf, Tindakan.AJUKAN)
    assert terjamin(kertas)


def test_drafts_under_either_number_count_together(
    dunia: DuniaPermohonan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hi_cases.permohonan.services.draf.DRAF_MAKS", 2)
    buat(dunia.pengaju, "pp_baru", dunia.pt_id)
    buat(dunia.lain, "pp_baru", dunia.pt_lain.id)
    services.gabung(dunia.kabid, dunia.pt_id, dunia.pt_lain.id, "NIB sama.")
    with pytest.raises(TindakanDitolak, match="Sudah ada 2 draf"):
        buat(_pelaku(dunia.pengaju), "pp_baru", dunia.pt_lain.id)


def test_what_follows_under_the_other_number_takes_the_place_of_the_paper(
    dunia: DuniaPermohonan, lama: Any
) -> None:
    kertas = lama()
    services.gabung(dunia.kabid, dunia.pt_id, dunia.pt_lain.id, "NIB sama.")
    isi = {"jenis": JenisInstrumen.PKB, "nomor": "560/1/PKB", "serikat": ("SPSI",)}
    masa = {"berlaku_dari": date(2026, 2, 1), "berlaku_sampai": date(2028, 1, 31)}
    lama(dunia.pt_lain.id, tanggal=date(2026, 2, 1), **isi, **masa)
    assert kertas.status is StatusInstrumen.DIGANTIKAN


def test_an_old_register_that_names_the_merged_row_enters_beside_its_papers(
    dunia: DuniaPermohonan, lama: Any
) -> None:
    lama()
    dunia.pt.nib = "9120000000001"
    services.gabung(dunia.kabid, dunia.pt_id, dunia.pt_lain.id, "NIB sama.")
    baris = {
        "Nama Perusahaan": "PT Maju Bersama",
        "NIB": "9120000000001",
        "Jenis": "PP",
        "Nomor SK": "560/12/PP/2024",
        "Tanggal SK": "20/08/2024",
        "Berlaku mulai": "31/08/2024",
        "Berlaku sampai": "30/08/2026",
    }
    usai = {"Nomor SK": "560/1", "Berlaku mulai": "31/08/2022", "Berlaku sampai": "30/08/2024"}
    baru = impor.layanan.simpan(dunia.petugas, "lama.xlsx", buku([baris, baris | usai]))
    list(impor.layanan.kerjakan(dunia.petugas, baru, masukkan=True))
    assert [baru.ringkasan[n] for n in ("ditambah", "sama", "ditolak")] == [1, 1, 0]
    masuk = db.session.query(Instrumen).filter_by(nomor="560/1").one()
    assert masuk.perusahaan_id == dunia.pt_lain.id


def test_the_page_of_a_company_costs_the_same_for_few_and_many(
    dunia: DuniaPermohonan, lama: Any, sebagai: Any, hitung_kueri: Any
) -> None:
    """The page from all sides: papers, submissions, accounts and trail, for the office and its own
    people."""
    dunia.diajukan()
    lama()
    klien = [
        (sebagai(dunia.kabid), f"/perusahaan/{dunia.pt_id}"),
        (sebagai(dunia.pengaju), f"/perusahaan-saya/{dunia.pt_id}"),
    ]

    def biaya() -> list[int]:
        hasil = []
        for satu, alamat in klien:
            assert satu.get(alamat).status_code == 200
            with hitung_kueri() as jalan:
                assert satu.get(alamat).status_code == 200
            hasil.append(len(jalan))
        return hasil

    sedikit = biaya()
    for tahun in range(2008, 2022):
        dari, sampai = date(tahun, 1, 1), date(tahun, 12, 31)
        lama(nomor=f"560/{tahun}", tanggal=dari, berlaku_dari=dari, berlaku_sampai=sampai)
    for _ in range(3):
        dunia.wakil(dunia.pt_id)
        buat(dunia.pengaju, "pp_pembaruan", dunia.pt_id)
    assert biaya() == sedikit


def test_an_account_of_many_companies_costs_as_many_statements_as_one_of_one(
    dunia: DuniaPermohonan, lama: Any, sebagai: Any, hitung_kueri: Any
) -> None:
    lama()
    akun = db.session.get_one(Pengguna, dunia.pengaju.id)

    def biaya() -> list[int]:
        hasil = []
        for hitung in (
            lambda: akun.pelaku,
            lambda: perusahaan.perusahaan_bertindak(akun.id),
            lambda: perusahaan.perusahaan_berakhir(akun.id),
            lambda: perusahaan.wakil_berlaku(akun.id, dunia.pt_id),
        ):
            with hitung_kueri() as jalan:
                hitung()
            hasil.append(len(jalan))
        klien = sebagai(akun.pelaku)
        assert klien.get("/syarat-kerja/saya").status_code == 200
        with hitung_kueri() as jalan:
            halaman = klien.get("/syarat-kerja/saya").text
        assert halaman.count("Ajukan pembaruannya") == len(akun.pelaku.perusahaan_ids)
        return [*hasil, len(jalan)]

    sedikit = biaya()
    for n in range(6):
        pt = services.daftarkan(dunia.kabid, DataPerusahaan(f"PT Sinar {n}"))
        dunia.wakil(pt.id)
        db.session.query(WakilPerusahaan).filter_by(perusahaan_id=pt.id).update(
            {"pengguna_id": akun.id}
        )
        lama(pt.id, nomor=f"560/{n}")
    assert biaya() == sedikit
