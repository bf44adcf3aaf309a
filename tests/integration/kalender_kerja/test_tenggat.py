"""The life of a deadline: opened, paused, corrected, met, cancelled, opened again."""

from collections.abc import Callable
from datetime import date

import pytest
import sqlalchemy as sa

from hi_cases.audit import queries as audit
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import queries, services
from hi_cases.kalender_kerja.models import Tenggat
from hi_cases.kalender_kerja.types import SebabHitung, StatusTenggat
from tests.integration.kalender_kerja.conftest import PERKARA
from tests.perangkat.rencana import rencana


class TestBuka:
    def test_jatuh_dan_bacaan_lain(self, jawaban: Tenggat) -> None:
        assert jawaban.jatuh == date(2026, 4, 1)
        assert jawaban.jatuh_alternatif == date(2026, 3, 26)
        assert [h.sebab for h in jawaban.riwayat] == [SebabHitung.DIBUKA]
        assert "11 Maret + 10 hari kerja = 1 April 2026" in jawaban.riwayat[0].kalimat

    def test_masuk_jejak_audit(self, jawaban: Tenggat) -> None:
        (jejak,) = audit.jejak(PERKARA)
        assert jejak.tindakan == "tenggat.dibuka"
        assert jejak.sesudah["jatuh"] == "2026-04-01"
        assert "Ps. 13" in jejak.dasar

    def test_dua_kali_hari_yang_sama_tetap_satu(self, jawaban: Tenggat, kabid: Pelaku) -> None:
        lagi = services.buka(kabid, PERKARA, "JWB-10", date(2026, 3, 11), kunci="perusahaan")
        assert lagi.id == jawaban.id

    def test_hari_lain_ditolak(self, jawaban: Tenggat, kabid: Pelaku) -> None:
        with pytest.raises(TindakanDitolak, match="sudah berjalan sejak 11 Maret 2026"):
            services.buka(kabid, PERKARA, "JWB-10", date(2026, 3, 12), kunci="perusahaan")

    def test_tiap_pihak_punya_tenggatnya(self, jawaban: Tenggat, kabid: Pelaku) -> None:
        services.buka(kabid, PERKARA, "JWB-10", date(2026, 3, 9), kunci="pekerja")
        daftar = queries.tenggat_untuk(PERKARA)
        assert [(t.kunci, t.jatuh) for t in daftar] == [
            ("pekerja", date(2026, 3, 30)),
            ("perusahaan", date(2026, 4, 1)),
        ]

    def test_sebelum_ketentuan_berlaku_ditolak(self, acuan: None, kabid: Pelaku) -> None:
        with pytest.raises(TindakanDitolak, match="Ketentuan JWB-10 belum ada"):
            services.buka(kabid, PERKARA, "JWB-10", date(2005, 1, 3))

    def test_melewati_tahun_terakhir_menunggu_kalender(self, acuan: None, kabid: Pelaku) -> None:
        tenggat = services.buka(kabid, PERKARA, "MED-30", date(2027, 12, 1))
        assert tenggat.jatuh is None
        assert tenggat.menunggu_kalender
        assert queries.sisa(tenggat, date(2027, 12, 3)) == 28
        assert "menunggu kalender 2028" in queries.jejak_tenggat(tenggat).judul


class TestJeda:
    def test_jeda_memundurkan_dan_kedua_bacaan_tampak(self, acuan: None, kabid: Pelaku) -> None:
        tenggat = services.buka(kabid, PERKARA, "MED-30", date(2026, 4, 6))
        semula = tenggat.jatuh
        services.mulai_jeda(kabid, PERKARA, "MED-30", date(2026, 4, 8), "klarifikasi")
        assert tenggat.jatuh is None
        assert tenggat.dijeda
        assert not tenggat.menunggu_kalender
        services.akhiri_jeda(
            kabid, PERKARA, "MED-30", date(2026, 4, 14), pertemuan=[date(2026, 4, 13)]
        )
        assert queries.kalender().hari_kerja(tenggat.jatuh)
        assert semula < tenggat.jatuh
        jejak = queries.jejak_tenggat(tenggat)
        assert "Dijeda 5 hari kerja" in jejak.tidak_dihitung
        assert "hitung_jeda_klarifikasi" in {b.kode for b in jejak.bacaan_lain}
        assert len(tenggat.riwayat) == 3

    def test_jeda_kedua_dan_akhir_yang_keliru_ditolak(self, acuan: None, kabid: Pelaku) -> None:
        services.buka(kabid, PERKARA, "MED-30", date(2026, 4, 6))
        with pytest.raises(DataTidakSah, match="tidak boleh mulai sebelum"):
            services.mulai_jeda(kabid, PERKARA, "MED-30", date(2026, 4, 1), "klarifikasi")
        services.mulai_jeda(kabid, PERKARA, "MED-30", date(2026, 4, 8), "klarifikasi")
        with pytest.raises(TindakanDitolak, match="sudah dijeda"):
            services.mulai_jeda(kabid, PERKARA, "MED-30", date(2026, 4, 9), "klarifikasi")
        with pytest.raises(DataTidakSah, match="tidak boleh berakhir sebelum"):
            services.akhiri_jeda(kabid, PERKARA, "MED-30", date(2026, 4, 7))

    def test_akhiri_tanpa_jeda_ditolak(self, acuan: None, kabid: Pelaku) -> None:
        services.buka(kabid, PERKARA, "MED-30", date(2026, 4, 6))
        with pytest.raises(TindakanDitolak, match="tidak sedang dijeda"):
            services.akhiri_jeda(kabid, PERKARA, "MED-30", date(2026, 4, 7))


class TestTutup:
    def test_penuhi(self, jawaban: Tenggat, kabid: Pelaku) -> None:
        hasil = services.penuhi(kabid, PERKARA, "JWB-10", date(2026, 3, 30), kunci="perusahaan")
        assert hasil is jawaban
        assert (jawaban.status, jawaban.dipenuhi_pada) == (
            StatusTenggat.TERPENUHI,
            date(2026, 3, 30),
        )
        assert services.penuhi(kabid, PERKARA, "JWB-10", date(2026, 3, 30)) is None

    def test_batalkan_semua_lalu_buka_kembali(self, jawaban: Tenggat, kabid: Pelaku) -> None:
        mediasi = services.buka(kabid, PERKARA, "MED-30", date(2026, 2, 23))
        lain = services.buka(kabid, Rujukan("uji", 8), "MED-30", date(2026, 2, 23))
        services.penuhi(kabid, PERKARA, "JWB-10", date(2026, 3, 12), kunci="perusahaan")
        assert services.batalkan(kabid, PERKARA, alasan="perkara dicabut") == [mediasi]
        assert lain.status is StatusTenggat.BERJALAN
        assert services.buka_kembali(kabid, PERKARA, alasan="dibuka kembali") == [mediasi]
        assert mediasi.status is StatusTenggat.BERJALAN
        assert jawaban.status is StatusTenggat.TERPENUHI

    def test_buka_kembali_yang_sudah_terpenuhi(self, jawaban: Tenggat, kabid: Pelaku) -> None:
        services.penuhi(kabid, PERKARA, "JWB-10", date(2026, 3, 30), kunci="perusahaan")
        (kembali,) = services.buka_kembali(kabid, PERKARA, "JWB-10", alasan="jawaban keliru")
        assert kembali is jawaban
        assert jawaban.dipenuhi_pada is None


class TestUbahMulai:
    def test_hasil_lama_tetap_ada(self, jawaban: Tenggat, kabid: Pelaku) -> None:
        services.ubah_mulai(kabid, jawaban, date(2026, 3, 12), "resi terbaca keliru")
        assert jawaban.jatuh == date(2026, 4, 2)
        assert [h.jatuh for h in jawaban.riwayat] == [date(2026, 4, 1), date(2026, 4, 2)]
        assert audit.jejak(PERKARA)[0].sebelum == {"mulai": "2026-03-11", "jatuh": "2026-04-01"}

    def test_yang_sudah_ditutup_tetap(self, jawaban: Tenggat, kabid: Pelaku) -> None:
        services.penuhi(kabid, PERKARA, "JWB-10", date(2026, 3, 30), kunci="perusahaan")
        with pytest.raises(TindakanDitolak, match="sudah ditutup"):
            services.ubah_mulai(kabid, jawaban, date(2026, 3, 12), "x")

    def test_ketentuan_menurut_hari_mulai(self, acuan: None, kabid: Pelaku) -> None:
        tenggat = services.buka(kabid, PERKARA, "GUG-1TH", date(2025, 9, 16))
        assert "94/PUU-XXI/2023" in tenggat.ketentuan.dasar
        services.ubah_mulai(kabid, tenggat, date(2025, 9, 17), "putusan baru")
        assert "132/PUU-XXIII/2025" in tenggat.ketentuan.dasar
        assert tenggat.jatuh == date(2026, 9, 17)


class TestBaca:
    def test_sisa_hari_kerja(self, jawaban: Tenggat) -> None:
        assert queries.sisa(jawaban, date(2026, 3, 30)) == 2
        assert queries.sisa(jawaban, date(2026, 4, 1)) == 0
        assert queries.sisa(jawaban, date(2026, 4, 2)) == -1
        assert queries.sisa(jawaban, date(2029, 4, 2)) is None

    def test_terpakai(self, jawaban: Tenggat) -> None:
        assert queries.terpakai(jawaban, date(2026, 3, 11)) == 0
        assert 0 < queries.terpakai(jawaban, date(2026, 3, 25)) < 100
        assert queries.terpakai(jawaban, date(2026, 5, 1)) == 100

    def test_banyak_perkara_jumlah_kueri_tetap(self, acuan, kabid: Pelaku, hitung_kueri) -> None:
        for nomor in range(1, 9):
            services.buka(kabid, Rujukan("uji", nomor), "MED-30", date(2026, 3, 2))
        with hitung_kueri() as dua:
            queries.tenggat_untuk_banyak("uji", [1, 2])
        with hitung_kueri() as delapan:
            daftar = queries.tenggat_untuk_banyak("uji", range(1, 9))
        assert len(dua) == len(delapan)
        with hitung_kueri() as sisa:
            for satu in daftar.values():
                queries.sisa(satu[0], date(2026, 3, 9))
        assert len(sisa) <= 3

    def test_berjalan_tersaring(self, jawaban: Tenggat) -> None:
        dekat = queries.tenggat_berjalan("uji", jatuh_sampai=date(2026, 4, 1))
        assert list(dekat) == [jawaban]
        assert not queries.tenggat_berjalan("uji", jatuh_sampai=date(2026, 3, 31))
        assert not queries.tenggat_berjalan("uji", kode=["MED-30"])
        assert not queries.tenggat_berjalan("uji", penanggung_jawab_id=5)


@pytest.mark.parametrize("contoh", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "tanya",
    [
        lambda: queries.tenggat_untuk_banyak("perkara", [1, 2], berjalan_saja=True),
        lambda: queries.tenggat_berjalan("perkara", ids=[1, 2]),
        lambda: queries.terdekat_banyak("perkara", [1, 2]),
        lambda: queries.jatuh_berjalan("perkara", [1, 2]),
        lambda: db.session.scalar(sa.select(queries.terdekat_dari("perkara", 1))),
    ],
)
def test_deadlines_of_a_thing_are_not_looked_for_among_all(
    db_session: sa.orm.scoped_session, tanya: Callable[[], object]
) -> None:
    """Without statistics SQLite would take the index of all that are open."""
    (jalan,) = rencana(tanya, "FROM tenggat")
    assert "ix_tenggat_rujukan (rujukan_jenis=? AND rujukan_id=?)" in jalan
