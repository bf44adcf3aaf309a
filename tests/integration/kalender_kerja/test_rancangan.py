"""A change shows what moves before it is applied, and keeps what was."""

from datetime import date

import pytest

from hi_cases.audit import queries as audit
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import queries, services
from hi_cases.kalender_kerja.models import Tenggat, VersiDekrit
from hi_cases.kalender_kerja.rules.rancangan import RancanganDekrit
from hi_cases.kalender_kerja.types import (
    HariLibur,
    JenisLibur,
    Ketentuan,
    Keyakinan,
    Naskah,
    SebabHitung,
    StatusRancangan,
)
from tests.integration.kalender_kerja.conftest import PERKARA


def _perubahan_2026(*, tambah: date) -> RancanganDekrit:
    (dekrit,) = (d for d in queries.daftar_dekrit(2026) if d.naskah is Naskah.SKB)
    terakhir = dekrit.daftar_versi[-1]
    baru = HariLibur(tambah, JenisLibur.CUTI_BERSAMA, "Cuti bersama tambahan")
    return RancanganDekrit(
        naskah=Naskah.SKB,
        tahun=2026,
        nomor="Nomor 1 Tahun 2026",
        tanggal=date(2026, 3, 2),
        tentang="Perubahan",
        catatan="",
        keyakinan=Keyakinan.V,
        hari=(*queries.hari_dekrit(terakhir), baru),
        dekrit_id=dekrit.id,
        versi_dasar=terakhir.versi_ke,
    )


def _skb(tahun: int, *hari: date) -> RancanganDekrit:
    libur = tuple(HariLibur(h, JenisLibur.LIBUR_NASIONAL, "Libur") for h in hari)
    return RancanganDekrit(Naskah.SKB, tahun, "", None, "SKB", "", Keyakinan.V, libur)


class TestPerubahanDekrit:
    def test_pratinjau_tidak_mengubah_apa_pun(self, jawaban: Tenggat, kabid: Pelaku) -> None:
        draf = services.ajukan_dekrit(kabid, _perubahan_2026(tambah=date(2026, 3, 27)))
        ((tenggat, geser),) = queries.pergeseran(draf)
        assert tenggat is jawaban
        assert (geser.lama, geser.baru) == (date(2026, 4, 1), date(2026, 4, 2))
        assert jawaban.jatuh == date(2026, 4, 1)
        gambar = queries.gambar_pergeseran(draf, jawaban, geser)
        tanda = {h.tanggal: h.penanda for h in gambar.hari if h.penanda}
        assert tanda[date(2026, 4, 1)] == "tanggal lama"
        assert gambar.hasil == date(2026, 4, 2)

    def test_terapkan_menghitung_ulang_dan_menyimpan_hasil_lama(
        self, jawaban: Tenggat, kabid: Pelaku, perekam
    ) -> None:
        draf = services.ajukan_dekrit(kabid, _perubahan_2026(tambah=date(2026, 3, 27)))
        services.terapkan(kabid, draf.id)
        assert jawaban.jatuh == date(2026, 4, 2)
        assert draf.tergeser == 1
        assert [(h.jatuh, h.sebab) for h in jawaban.riwayat] == [
            (date(2026, 4, 1), SebabHitung.DIBUKA),
            (date(2026, 4, 2), SebabHitung.DEKRIT),
        ]
        jejak = audit.jejak(PERKARA)[0]
        assert jejak.tindakan == "tenggat.dihitung_ulang"
        assert jejak.sebelum["jatuh"] == "2026-04-01"
        assert "cuti bersama tambahan" in queries.jejak_tenggat(jawaban).tidak_dihitung

    def test_pergeseran_tetap_terbaca_sesudah_diterapkan(
        self, jawaban: Tenggat, kabid: Pelaku
    ) -> None:
        satu = services.ajukan_dekrit(kabid, _perubahan_2026(tambah=date(2026, 3, 27)))
        services.terapkan(kabid, satu.id)
        ((tenggat, geser),) = queries.pergeseran_diterapkan(satu)
        assert tenggat is jawaban
        assert (geser.lama, geser.baru) == (date(2026, 4, 1), date(2026, 4, 2))
        assert queries.gambar_pergeseran(satu, jawaban, geser) is not None
        dua = services.ajukan_dekrit(kabid, _perubahan_2026(tambah=date(2026, 3, 30)))
        services.terapkan(kabid, dua.id)
        assert queries.pergeseran_diterapkan(satu) == [(jawaban, geser)]
        assert queries.gambar_pergeseran(satu, jawaban, geser) is None

    def test_versi_lama_tetap_ada(self, jawaban: Tenggat, kabid: Pelaku) -> None:
        draf = services.ajukan_dekrit(kabid, _perubahan_2026(tambah=date(2026, 3, 27)))
        services.terapkan(kabid, draf.id)
        (dekrit,) = (d for d in queries.daftar_dekrit(2026) if d.naskah is Naskah.SKB)
        assert [v.versi_ke for v in dekrit.daftar_versi] == [1, 2]
        assert len(dekrit.daftar_versi[1].hari) == len(dekrit.daftar_versi[0].hari) + 1

    def test_keadaan_kalender_pada_hari_lalu(self, jawaban: Tenggat, kabid, jam) -> None:
        jam.atur("2026-03-05")
        draf = services.ajukan_dekrit(kabid, _perubahan_2026(tambah=date(2026, 3, 27)))
        services.terapkan(kabid, draf.id)
        assert queries.kalender(date(2026, 3, 4)).hari_kerja(date(2026, 3, 27))
        assert not queries.kalender(date(2026, 3, 5)).hari_kerja(date(2026, 3, 27))
        assert not queries.kalender().hari_kerja(date(2026, 3, 27))

    def test_dua_orang_mengubah_keputusan_yang_sama(self, acuan: None, kabid: Pelaku) -> None:
        satu = services.ajukan_dekrit(kabid, _perubahan_2026(tambah=date(2026, 3, 27)))
        dua = services.ajukan_dekrit(kabid, _perubahan_2026(tambah=date(2026, 3, 30)))
        services.terapkan(kabid, satu.id)
        with pytest.raises(TindakanDitolak, match="sudah diubah orang lain"):
            services.terapkan(kabid, dua.id)

    def test_dibuang_tidak_dapat_diterapkan(self, acuan: None, kabid: Pelaku) -> None:
        draf = services.ajukan_dekrit(kabid, _perubahan_2026(tambah=date(2026, 3, 27)))
        services.buang(kabid, draf.id)
        assert draf.status is StatusRancangan.DIBUANG
        with pytest.raises(TindakanDitolak, match="sudah diputuskan"):
            services.terapkan(kabid, draf.id)
        assert not queries.rancangan_menunggu()

    def test_yang_tidak_berwenang_ditolak(self, acuan: None) -> None:
        mediator = Pelaku(9, "Mediator", frozenset({Peran.MEDIATOR}))
        with pytest.raises(TidakBerizin):
            services.ajukan_dekrit(mediator, _skb(2028, date(2028, 1, 1)))


class TestTahunBaru:
    def test_tanggal_muncul_setelah_dekrit_dicatat(self, acuan: None, kabid: Pelaku) -> None:
        tenggat = services.buka(kabid, PERKARA, "MED-30", date(2027, 12, 1))
        draf = services.ajukan_dekrit(kabid, _skb(2028, date(2028, 1, 1), date(2028, 1, 3)))
        ((_, geser),) = queries.pergeseran(draf)
        assert (geser.lama, geser.baru) == (None, date(2028, 1, 14))
        services.terapkan(kabid, draf.id)
        assert tenggat.jatuh == date(2028, 1, 14)
        assert not tenggat.menunggu_kalender

    def test_skb_kedua_untuk_tahun_yang_sama_ditolak(self, acuan: None, kabid: Pelaku) -> None:
        with pytest.raises(DataTidakSah, match="SKB tahun 2027 sudah ada"):
            services.ajukan_dekrit(kabid, _skb(2027, date(2027, 1, 1)))

    def test_penutupan_setempat_tidak_memuat_tahun(self, acuan: None, kabid: Pelaku) -> None:
        hari = (HariLibur(date(2028, 8, 15), JenisLibur.PENUTUPAN_SETEMPAT, "Hari jadi"),)
        data = RancanganDekrit(
            Naskah.SETEMPAT, 2028, "Nomor 5", None, "Hari jadi", "", Keyakinan.V, hari
        )
        services.terapkan(kabid, services.ajukan_dekrit(kabid, data).id)
        assert 2028 not in queries.kalender().tahun

    def test_tanpa_hari_ditolak(self, acuan: None, kabid: Pelaku) -> None:
        with pytest.raises(DataTidakSah, match="paling sedikit satu hari"):
            services.ajukan_dekrit(kabid, _skb(2028))


class TestPengaturan:
    def _ajukan(self, kabid: Pelaku, kode: str, nilai: str, dari: date):
        return services.ajukan_pengaturan(
            kabid, kode, nilai, dari, sumber="Nota dinas", keyakinan=Keyakinan.V
        )

    def test_cuti_bersama_dipratinjau_lalu_berlaku(self, jawaban: Tenggat, kabid: Pelaku) -> None:
        draf = self._ajukan(kabid, "cuti_bersama_hitung", "hari_kerja", date(2026, 1, 1))
        ((_, geser),) = queries.pergeseran(draf)
        assert (geser.lama, geser.baru) == (date(2026, 4, 1), date(2026, 3, 26))
        services.terapkan(kabid, draf.id)
        assert (jawaban.jatuh, jawaban.jatuh_alternatif) == (date(2026, 3, 26), date(2026, 4, 1))
        assert queries.pengaturan("cuti_bersama_hitung", date(2026, 5, 1)) == "hari_kerja"
        assert queries.pengaturan("cuti_bersama_hitung", date(2025, 5, 1)) == "bukan_hari_kerja"

    def test_minggu_enam_hari_dari_tengah_tahun(self, jawaban: Tenggat, kabid: Pelaku) -> None:
        draf = self._ajukan(kabid, "minggu_kerja", "6", date(2026, 3, 25))
        ((_, geser),) = queries.pergeseran(draf)
        assert (geser.lama, geser.baru) == (date(2026, 4, 1), date(2026, 3, 31))

    def test_koreksi_pada_tanggal_yang_sama_menang(self, acuan: None, kabid: Pelaku) -> None:
        for nilai in ("2", "4"):
            draf = self._ajukan(kabid, "jumlah_panggilan", nilai, date(2026, 1, 1))
            assert queries.pergeseran(draf) == []
            services.terapkan(kabid, draf.id)
        assert queries.pengaturan("jumlah_panggilan", date(2026, 1, 1)) == "4"
        assert queries.pengaturan("jumlah_panggilan", date(2025, 12, 31)) == "3"

    def test_nilai_yang_tidak_sah_ditolak(self, acuan: None, kabid: Pelaku) -> None:
        with pytest.raises(DataTidakSah, match="dari 1 sampai 9"):
            self._ajukan(kabid, "jumlah_panggilan", "banyak", date(2026, 1, 1))


class TestKetentuan:
    baru = Ketentuan(
        "JWB-10",
        "Jawaban atas anjuran",
        14,
        mulai_dari="anjuran diterima",
        dasar="Ps. 99 UU baru",
        berlaku_dari=date(2026, 3, 12),
    )

    def test_yang_berjalan_memakai_versi_hari_mulainya(
        self, jawaban: Tenggat, kabid: Pelaku
    ) -> None:
        draf = services.ajukan_ketentuan(kabid, self.baru, sumber="Lembaran Negara")
        assert queries.pergeseran(draf) == []
        services.terapkan(kabid, draf.id)
        assert jawaban.ketentuan.panjang == 10
        assert jawaban.ketentuan.berlaku_sampai == date(2026, 3, 11)
        berikut = services.buka(kabid, PERKARA, "JWB-10", date(2026, 3, 12), kunci="pekerja")
        assert berikut.ketentuan.panjang == 14

    def test_yang_mulai_sesudah_versi_baru_ikut_pindah(self, acuan, kabid: Pelaku) -> None:
        tenggat = services.buka(kabid, PERKARA, "JWB-10", date(2026, 3, 12))
        draf = services.ajukan_ketentuan(kabid, self.baru, sumber="Lembaran Negara")
        ((_, geser),) = queries.pergeseran(draf)
        services.terapkan(kabid, draf.id)
        assert tenggat.ketentuan.panjang == 14
        assert tenggat.jatuh == geser.baru

    def test_versi_yang_lebih_awal_ditolak(self, acuan: None, kabid: Pelaku) -> None:
        lama = Ketentuan("JWB-10", "x", 7, berlaku_dari=date(2000, 1, 1))
        with pytest.raises(DataTidakSah, match="sesudah 14 Januari 2006"):
            services.ajukan_ketentuan(kabid, lama, sumber="x")


class TestMuatAcuan:
    def test_dua_kali_tidak_menambah(self, acuan: None) -> None:
        assert services.muat_acuan(SISTEM) == {"dekrit": 0, "ketentuan": 0, "pengaturan": 0}

    def test_sama_dengan_berkas_data(self, acuan: None) -> None:
        from hi_cases.kalender_kerja.queries.acuan import kalender_acuan

        assert set(queries.kalender().libur) == set(kalender_acuan().libur)
        assert queries.kalender().tahun == frozenset(range(2017, 2028))

    def test_isian_dinas_tidak_ditimpa(self, acuan: None, kabid: Pelaku) -> None:
        draf = services.ajukan_dekrit(kabid, _perubahan_2026(tambah=date(2026, 3, 27)))
        services.terapkan(kabid, draf.id)
        services.muat_acuan(SISTEM)
        assert not queries.kalender().hari_kerja(date(2026, 3, 27))

    def test_selaraskan_menemukan_yang_tertinggal(self, jawaban: Tenggat) -> None:
        jawaban.jatuh = date(2026, 3, 20)
        assert services.selaraskan() == 1
        assert jawaban.jatuh == date(2026, 4, 1)
        assert services.selaraskan() == 0

    def test_tugas_menyelaraskan(self, jawaban: Tenggat) -> None:
        from workers.tasks.kalender_kerja import selaraskan

        jawaban.jatuh_alternatif = None
        # The work itself: the frame of periodic tasks answers to each due time once.
        assert selaraskan.run() == 1
        assert selaraskan.run() == 0


def test_label_rujukan_untuk_jejak_audit(acuan: None, kabid: Pelaku, app) -> None:
    draf = services.ajukan_dekrit(kabid, _perubahan_2026(tambah=date(2026, 3, 27)))
    with app.test_request_context():
        label = queries.label_rancangan(kabid, [draf.id])[draf.id]
    assert label.teks == draf.judul
    assert (
        Rujukan("rancangan_acuan", draf.id)
        == audit.jejak(Rujukan("rancangan_acuan", draf.id))[0].rujukan
    )
    assert VersiDekrit.__tablename__ == "versi_dekrit"
