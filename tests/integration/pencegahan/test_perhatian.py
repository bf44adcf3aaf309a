"""The attention list: as of a day, by what was known then, held against what came."""

from __future__ import annotations

import io
from datetime import date

import pytest
import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core import papan
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.perhatian import PerselisihanTercatat, SumberPerhatian
from hi_cases.pencegahan.queries import perhatian as baca
from hi_cases.pencegahan.services import perhatian as layanan
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from hi_cases.urusan import services
from tests.integration.pencegahan.conftest import ISI, teks

KINI, DAHULU = date(2026, 4, 6), date(2025, 4, 1)


@pytest.fixture
def dua(pelaku):
    """Return two companies: the first with a complaint about wages today, the second with none."""
    petugas = pelaku["petugas"]
    semua = [
        perusahaan.daftarkan(petugas, DataPerusahaan(nama=nama, jumlah_pekerja=pekerja))
        for nama, pekerja in (("PT Karya Baja Mandiri", 60), ("PT Lain Sejahtera", 49))
    ]
    data = {**ISI, "tanggal": "2026-04-06", "saluran": "loket"}
    services.buat(petugas, "pengaduan", data, perusahaan_id=semua[0].id)
    return [satu.id for satu in semua]


def test_it_lists_by_the_facts_of_the_day(pelaku, dua) -> None:
    (satu,) = baca.disorot(KINI)
    # upah 2 + pengaduan 1 + no LKS Bipartit though 60 workers (UU 13/2003 Ps. 106) 1.
    assert (satu.perusahaan_id, satu.skor) == (dua[0], 4)
    assert {a.kode for a in satu.alasan} == {"upah", "pengaduan", "lks_bipartit"}
    # The day before the complaint only the one reason of weight 1 is left, below the threshold.
    assert not baca.disorot(date(2026, 4, 5))
    # A complaint of 6 April 2026 is within the twelve months up to 5 April 2027, not a day longer.
    assert baca.disorot(date(2027, 4, 5))
    assert not baca.disorot(date(2027, 4, 6))


def test_it_is_held_against_the_months_after(pelaku, dua, monkeypatch) -> None:
    tetap = SumberPerhatian("mogok", "Mogok", lambda _hari: {dua[0]: "ya", dua[1]: "ya"})
    monkeypatch.setattr(papan.papan(), "perhatian", [tetap])

    def tercatat(dari: date, sampai: date, _nomor: object):
        assert (dari, sampai) == (date(2025, 4, 2), date(2025, 10, 1))
        satu = PerselisihanTercatat(1, "1", dua[0], frozenset({"HAK"}), dari, None)
        return [satu, satu]

    monkeypatch.setattr(papan.papan(), "tercatat", tercatat)
    uji = baca.uji(DAHULU, baca.disorot(DAHULU))
    assert (uji.disorot, uji.kena, uji.semua, uji.kena_semua) == (2, 1, 2, 1)
    assert (uji.persen, uji.persen_semua) == (50.0, 50.0)


def test_one_press_makes_one_signal_of_a_listed_company(pelaku, dua) -> None:
    satu = layanan.jadikan_potensi(pelaku["mediator"], dua[0])
    assert layanan.jadikan_potensi(pelaku["petugas"], dua[0]).id == satu.id
    assert "Pengaduan upah dalam 12 bulan: 1 pengaduan." in satu.isi["uraian"]
    with pytest.raises(TindakanDitolak, match="tidak lagi ada di daftar"):
        layanan.jadikan_potensi(pelaku["petugas"], dua[1])


def test_the_page_shows_reasons_of_any_day_and_leaves_by_post(pelaku, dua, sebagai) -> None:
    klien = sebagai(pelaku["kabid"])
    halaman = teks(klien.get("/kantor/pencegahan/perhatian"))
    assert "PT Karya Baja Mandiri" in halaman
    assert "Jadikan sinyal" in halaman
    lalu = klien.get("/kantor/pencegahan/perhatian?hari=2025-04-01")
    assert "Tidak ada perusahaan yang mencapai ambang" in teks(lalu)
    for salah in ("2027-01-01", "kemarin"):
        alamat = "/kantor/pencegahan/perhatian"
        assert klien.get(alamat, query_string={"hari": salah}).status_code == 422
    assert klien.get("/kantor/pencegahan/perhatian/ekspor").status_code == 405
    buku = klien.post("/kantor/pencegahan/perhatian/ekspor", data={"hari": "2026-04-06"})
    assert io.BytesIO(buku.data).read(2) == b"PK"
    buku.close()
    stmt = sa.select(Jejak.urutan).filter_by(tindakan="pencegahan.ekspor_perhatian")
    assert len(db.session.scalars(stmt).all()) == 1
    jadi = klien.post(f"/kantor/pencegahan/perhatian/{dua[0]}/potensi")
    assert jadi.status_code == 302
