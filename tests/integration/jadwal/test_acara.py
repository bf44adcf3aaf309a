"""Planning, moving and ending meetings: what is refused, what is kept, what the trail says."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.audit import queries as audit
from hi_cases.core.db import db
from hi_cases.core.errors import (
    DataTidakSah,
    KonflikVersi,
    TidakBerizin,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.core.rujukan import Rujukan
from hi_cases.jadwal import queries, services
from hi_cases.jadwal.services import AdaBentrok, rujukan_acara
from hi_cases.jadwal.types import Halangan, JenisAcara, Peserta, StatusAcara, StatusHadir
from tests.integration.jadwal.conftest import LAMA, Dinas, pukul

PERKARA = Rujukan("perkara", 41)
PEKERJA = Peserta("pihak", 1, "Pihak pekerja", "nik:sidik-1")
PENGUSAHA = Peserta("pihak", 2, "Pihak pengusaha", "perusahaan:5")


def _pindah(dinas: Dinas, acara, mulai: str = "2026-04-07 13:00", **lain):
    saat = pukul(mulai)
    isi = {
        "mulai": saat,
        "selesai": saat + LAMA,
        "ruang_id": acara.ruang_id,
        "tempat": acara.tempat,
        "petugas_id": acara.petugas_id,
        "alasan": "Mediator dipanggil rapat.",
    }
    pelaku = lain.pop("pelaku", dinas.petugas)
    versi = lain.pop("versi", acara.versi)
    return services.ubah(pelaku, acara.id, versi, **(isi | lain))


def _jejak(acara) -> list[str]:
    return [satu.tindakan for satu in reversed(audit.jejak(rujukan_acara(acara)))]


class TestJadwalkan:
    def test_kept_with_its_people_and_in_the_trail(self, dinas: Dinas) -> None:
        acara = dinas.jadwalkan(rujukan=PERKARA, peserta=[PEKERJA, PENGUSAHA], catatan=" dua ")
        db.session.expire_all()
        assert acara.rentang.mulai == pukul("2026-04-06 09:00")
        assert (acara.di, acara.catatan, acara.status) == ("Ruang A", "dua", "dijadwalkan")
        assert acara.rujukan == PERKARA
        assert [satu.sebutan for satu in acara.peserta] == ["Pihak pekerja", "Pihak pengusaha"]
        assert queries.acara_rujukan_banyak(PERKARA.jenis, [PERKARA.id]) == {PERKARA.id: [acara]}
        (jejak,) = audit.jejak(rujukan_acara(acara))
        assert jejak.tindakan == "jadwalkan_acara"
        assert jejak.sesudah == {
            "waktu": "6 April 2026 pukul 09.00–10.30",
            "tempat": "Ruang A",
            "petugas": dinas.mediator.nama,
        }

    def test_every_meeting_has_a_key_of_its_own(self, dinas: Dinas) -> None:
        satu, dua = dinas.jadwalkan(), dinas.jadwalkan("2026-04-07 09:00")
        assert satu.kunci_hadir != dua.kunci_hadir
        assert len(satu.kunci_hadir) >= 32

    @pytest.mark.parametrize(
        ("isi", "bidang"),
        [
            ({"mulai": "2026-03-30 09:00"}, "mulai"),
            ({"mulai": "0001-01-01 00:00"}, "mulai"),
            ({"mulai": "2206-04-06 09:00"}, "mulai"),
            ({"mulai": "9999-12-31 22:00"}, "mulai"),
            ({"selesai": pukul("2026-04-06 09:00")}, "selesai"),
            ({"selesai": pukul("2026-04-07 09:00")}, "selesai"),
            ({"ruang_id": None}, "ruang_id"),
            ({"ruang_id": 999}, "ruang_id"),
            ({"petugas_id": 999}, "petugas_id"),
            ({"judul": " "}, "judul"),
        ],
    )
    def test_refused_by_field(self, dinas: Dinas, isi: dict, bidang: str) -> None:
        with pytest.raises(DataTidakSah) as galat:
            dinas.jadwalkan(**isi)
        assert set(galat.value.bidang) == {bidang}

    def test_a_room_out_of_use_and_a_closed_account_are_not_chosen(
        self, dinas: Dinas, pengguna
    ) -> None:
        tutup = pengguna("mediator", active=False)
        services.simpan_ruang(dinas.kabid, dinas.ruang_a, 1, nama="Ruang A", aktif=False)
        with pytest.raises(DataTidakSah) as galat:
            dinas.jadwalkan(petugas_id=tutup.id)
        assert set(galat.value.bidang) == {"ruang_id", "petugas_id"}

    def test_an_activity_may_last_days_within_bounds(self, dinas: Dinas) -> None:
        diklat = {"jenis": JenisAcara.KEGIATAN, "judul": "Diklat", "ruang_id": None}
        # The office's own may lie over lunch: nobody is summoned to it.
        acara = dinas.jadwalkan(**diklat, tempat="Bandung", selesai=pukul("2026-04-08 16:00"))
        assert acara.di == "Bandung"
        with pytest.raises(DataTidakSah, match="Paling lama"):
            dinas.jadwalkan(**diklat, tempat="Bandung", selesai=pukul("2026-05-20 16:00"))

    @pytest.mark.parametrize(
        ("hari", "kata"),
        [
            ("2026-04-03 09:00", "Wafat Yesus Kristus"),
            ("2026-05-28 09:00", "Cuti bersama Iduladha"),
            ("2026-04-04 09:00", "Sabtu, 4 April 2026 bukan hari kerja"),
            ("2028-01-05 09:00", "Hari libur tahun 2028 belum dimuat"),
            ("2026-04-07 11:00", "istirahat siang, pukul 12.00–13.00"),
            ("2026-04-10 11:00", "waktu salat Jumat, pukul 11.30–13.00"),
        ],
    )
    def test_days_off_and_pauses_need_a_reason(self, dinas: Dinas, hari: str, kata: str) -> None:
        with pytest.raises(AdaBentrok) as galat:
            dinas.jadwalkan(hari)
        assert set(galat.value.bidang) == {"tetap_alasan"}
        assert kata in galat.value.bidang["tetap_alasan"]
        acara = dinas.jadwalkan(hari, tetap_alasan="Kesepakatan para pihak.")
        (jejak,) = audit.jejak(rujukan_acara(acara))
        assert "Tetap dijadwalkan: Kesepakatan para pihak." in jejak.keterangan

    def test_room_and_officer_forbid_whatever_the_reason(self, dinas: Dinas) -> None:
        pertama = dinas.jadwalkan()
        with pytest.raises(AdaBentrok) as galat:
            dinas.jadwalkan("2026-04-06 10:00", tetap_alasan="Mendesak.")
        assert set(galat.value.bidang) == {"ruang_id", "petugas_id"}
        assert {satu.acara_id for satu in galat.value.bentrok} == {pertama.id}
        dinas.jadwalkan("2026-04-06 10:30")
        dinas.jadwalkan("2026-04-06 10:00", ruang_id=dinas.ruang_b, petugas_id=dinas.mediator2.id)

    def test_an_officer_on_leave_is_not_planned(self, dinas: Dinas) -> None:
        cuti = services.catat_halangan(
            dinas.mediator, dinas.mediator.id, date(2026, 4, 6), date(2026, 4, 8), "cuti"
        )
        with pytest.raises(AdaBentrok) as galat:
            dinas.jadwalkan(tetap_alasan="Mendesak.")
        assert galat.value.bidang == {
            "petugas_id": "Petugas berhalangan 6 Apr sampai 8 Apr (cuti)."
        }
        services.cabut_halangan(dinas.mediator, cuti.id)
        assert dinas.jadwalkan().id

    def test_nobody_sits_in_two_rooms_without_a_reason(self, dinas: Dinas) -> None:
        dinas.jadwalkan(peserta=[PENGUSAHA])
        lain = {"ruang_id": dinas.ruang_b, "petugas_id": dinas.mediator2.id}
        serupa = Peserta("pihak", 9, "Pihak pengusaha", PENGUSAHA.kunci_orang)
        with pytest.raises(AdaBentrok) as galat:
            dinas.jadwalkan(**lain, peserta=[serupa])
        assert "Peserta sudah diundang" in galat.value.bidang["tetap_alasan"]
        dinas.jadwalkan(**lain, peserta=[serupa], tetap_alasan="Diwakili orang lain.")

    def test_days_a_party_cannot_need_a_reason(self, dinas: Dinas) -> None:
        berobat = [Halangan(date(2026, 4, 6), date(2026, 4, 6), "berobat")]
        with pytest.raises(AdaBentrok, match="Peserta berhalangan 6 Apr"):
            dinas.jadwalkan(halangan=berobat)
        dinas.jadwalkan(halangan=berobat, tetap_alasan="Hadir lewat kuasa.")


class TestIzin:
    def test_a_mediator_plans_his_own_others_for_all(self, dinas: Dinas) -> None:
        dinas.jadwalkan(pelaku=dinas.mediator)
        with pytest.raises(TidakBerizin):
            dinas.jadwalkan("2026-04-07 09:00", pelaku=dinas.mediator2)
        dinas.jadwalkan("2026-04-07 09:00", pelaku=dinas.kabid)
        with pytest.raises(TidakBerizin):
            dinas.jadwalkan("2026-04-08 09:00", pelaku=dinas.analis)

    def test_the_thing_says_who_plans_what_is_about_it(self, dinas: Dinas) -> None:
        acara = dinas.jadwalkan(pelaku=dinas.mediator2, rujukan=PERKARA)
        _pindah(dinas, acara, pelaku=dinas.mediator2, rujukan=PERKARA)
        with pytest.raises(TidakBerizin):
            _pindah(dinas, acara, pelaku=dinas.analis, rujukan=PERKARA)

    def test_a_mediator_moves_and_cancels_his_own_only(self, dinas: Dinas) -> None:
        acara = dinas.jadwalkan()
        with pytest.raises(TidakBerizin):
            _pindah(dinas, acara, pelaku=dinas.mediator2)
        with pytest.raises(TidakBerizin):
            services.batalkan(dinas.mediator2, acara.id, acara.versi, "Tidak jadi.")
        with pytest.raises(TidakBerizin):
            _pindah(dinas, acara, pelaku=dinas.mediator, petugas_id=dinas.mediator2.id)
        _pindah(dinas, acara, pelaku=dinas.mediator)
        assert queries.boleh_ubah(dinas.mediator, acara)
        assert not queries.boleh_ubah(dinas.mediator2, acara)

    def test_for_whom_an_actor_may_plan(self, dinas: Dinas) -> None:
        assert set(queries.petugas_untuk(dinas.mediator)) == {dinas.mediator.id}
        assert set(queries.petugas_untuk(dinas.kabid)) == {
            dinas.kabid.id, dinas.petugas.id, dinas.mediator.id, dinas.mediator2.id
        }  # fmt: skip
        assert queries.petugas_untuk(dinas.analis) == {}

    def test_outsiders_see_no_calendar(self, dinas: Dinas, pengguna) -> None:
        acara, luar = dinas.jadwalkan(), pengguna("perusahaan").pelaku
        with pytest.raises(TidakBerizin):
            queries.acara(luar, acara.id)
        with pytest.raises(TidakBerizin):
            queries.rentang(luar, date(2026, 4, 6), date(2026, 4, 6))


class TestUbah:
    def test_what_it_was_is_kept_move_after_move(self, dinas: Dinas) -> None:
        acara = dinas.jadwalkan()
        kunci = acara.kunci_hadir
        _pindah(dinas, acara)
        _pindah(dinas, acara, "2026-04-08 09:00", ruang_id=dinas.ruang_b, alasan="Ruang bocor.")
        db.session.expire_all()
        acara = queries.acara(dinas.analis, acara.id)
        assert [(satu.mulai, satu.di, satu.alasan) for satu in acara.perubahan] == [
            (pukul("2026-04-06 09:00"), "Ruang A", "Mediator dipanggil rapat."),
            (pukul("2026-04-07 13:00"), "Ruang A", "Ruang bocor."),
        ]
        assert acara.perubahan[0].oleh_nama == dinas.petugas.nama
        assert (acara.mulai, acara.di) == (pukul("2026-04-08 09:00"), "Ruang B")
        # The list of the old day may still hang at the door.
        assert acara.kunci_hadir != kunci
        assert _jejak(acara) == ["jadwalkan_acara", "ubah_acara", "ubah_acara"]
        terakhir = audit.jejak(rujukan_acara(acara))[0]
        assert (terakhir.sebelum["tempat"], terakhir.sesudah["tempat"]) == ("Ruang A", "Ruang B")
        assert "petugas" not in terakhir.sesudah

    def test_it_does_not_clash_with_itself_but_with_others(self, dinas: Dinas) -> None:
        acara = dinas.jadwalkan()
        _pindah(dinas, acara, "2026-04-06 09:30")
        dinas.jadwalkan("2026-04-06 13:00", petugas_id=dinas.mediator2.id)
        with pytest.raises(AdaBentrok) as galat:
            _pindah(dinas, acara, "2026-04-06 13:30")
        assert set(galat.value.bidang) == {"ruang_id"}
        assert len(acara.perubahan) == 1

    def test_the_place_it_left_is_free(self, dinas: Dinas) -> None:
        acara = dinas.jadwalkan()
        _pindah(dinas, acara)
        assert dinas.jadwalkan().mulai == pukul("2026-04-06 09:00")

    def test_the_second_saver_sees_both(self, dinas: Dinas) -> None:
        acara = dinas.jadwalkan()
        versi = acara.versi
        _pindah(dinas, acara)
        with pytest.raises(KonflikVersi) as galat:
            _pindah(dinas, acara, "2026-04-08 09:00", versi=versi)
        assert {satu.bidang for satu in galat.value.beda} == {"mulai", "selesai"}
        assert galat.value.versi_kini == acara.versi

    def test_nothing_asked_nothing_kept(self, dinas: Dinas) -> None:
        acara = dinas.jadwalkan()
        _pindah(dinas, acara, "2026-04-06 09:00")
        assert acara.perubahan == []
        assert _jejak(acara) == ["jadwalkan_acara"]

    def test_a_reason_is_asked_and_the_past_refused(self, dinas: Dinas, jam) -> None:
        acara = dinas.jadwalkan()
        with pytest.raises(DataTidakSah, match="alasan"):
            _pindah(dinas, acara, alasan=" ")
        with pytest.raises(DataTidakSah, match="sudah lewat"):
            _pindah(dinas, acara, "2026-03-27 09:00")

    def test_one_under_way_changes_its_room_one_that_is_over_does_not(
        self, dinas: Dinas, jam
    ) -> None:
        acara = dinas.jadwalkan()
        jam.atur("2026-04-06T09:05:00+07:00")
        _pindah(dinas, acara, "2026-04-06 09:00", ruang_id=dinas.ruang_b)
        jam.atur("2026-04-06T10:30:00+07:00")
        with pytest.raises(DataTidakSah, match="sudah lewat"):
            _pindah(dinas, acara, "2026-04-06 09:00", ruang_id=dinas.ruang_a)

    def test_a_meeting_about_a_thing_moves_through_the_thing_only(self, dinas: Dinas) -> None:
        acara = dinas.jadwalkan(rujukan=PERKARA)
        assert not queries.boleh_ubah(dinas.kabid, acara)
        for lewat in (None, Rujukan("perkara", 42)):
            with pytest.raises(TindakanDitolak, match="perkara"):
                _pindah(dinas, acara, rujukan=lewat)
            with pytest.raises(TindakanDitolak, match="perkara"):
                services.batalkan(dinas.kabid, acara.id, acara.versi, "Salah.", rujukan=lewat)
        _pindah(dinas, acara, rujukan=PERKARA)

    def test_people_change_with_the_move_and_the_day_forgets_the_door(
        self, dinas: Dinas, jam
    ) -> None:
        acara = dinas.jadwalkan(rujukan=PERKARA, peserta=[PEKERJA, PENGUSAHA])
        jam.atur("2026-04-06T08:30:00+07:00")
        pekerja = acara.peserta[0]
        services.nyatakan_hadir(acara.kunci_hadir, pekerja.id, "Budi")
        _pindah(dinas, acara, "2026-04-06 10:00", rujukan=PERKARA)
        assert pekerja.hadir is StatusHadir.MENYATAKAN
        baru = Peserta("pihak", 3, "Pihak pengusaha 2", "perusahaan:6")
        _pindah(dinas, acara, rujukan=PERKARA, peserta=[PEKERJA, baru])
        assert [(satu.id == pekerja.id, satu.sebutan) for satu in acara.peserta] == [
            (True, "Pihak pekerja"),
            (False, "Pihak pengusaha 2"),
        ]
        assert (pekerja.hadir, pekerja.hadir_nama) == (StatusHadir.BELUM, "")


class TestAkhir:
    def test_cancelled_it_stays_and_frees_the_room(self, dinas: Dinas) -> None:
        acara = dinas.jadwalkan()
        services.batalkan(dinas.mediator, acara.id, acara.versi, "Perkara dicabut.")
        assert (acara.status, acara.alasan_tutup) == (StatusAcara.DIBATALKAN, "Perkara dicabut.")
        assert _jejak(acara) == ["jadwalkan_acara", "batalkan_acara"]
        with pytest.raises(TindakanDitolak, match="sudah dibatalkan"):
            _pindah(dinas, acara)
        hari = date(2026, 4, 6)
        assert queries.rentang(dinas.analis, hari, hari) == []
        assert queries.rentang(dinas.analis, hari, hari, dengan_batal=True) == [acara]
        dinas.jadwalkan()

    def test_cancelling_asks_a_reason_and_the_version(self, dinas: Dinas) -> None:
        acara = dinas.jadwalkan()
        with pytest.raises(DataTidakSah):
            services.batalkan(dinas.mediator, acara.id, acara.versi, " ")
        with pytest.raises(KonflikVersi):
            services.batalkan(dinas.mediator, acara.id, acara.versi - 1, "Tidak jadi.")
        with pytest.raises(TidakDitemukan):
            services.batalkan(dinas.mediator, 9999, 1, "Tidak jadi.")

    def test_recording_ends_what_was_planned_for_that_day(self, dinas: Dinas, jam) -> None:
        senin = dinas.jadwalkan(rujukan=PERKARA)
        selasa = dinas.jadwalkan("2026-04-07 09:00", rujukan=PERKARA)
        lain = dinas.jadwalkan("2026-04-06 13:00", rujukan=Rujukan("perkara", 42))
        jam.atur("2026-04-06T11:00:00+07:00")
        assert services.selesaikan(dinas.mediator, PERKARA, date(2026, 4, 6)) == [senin]
        assert services.selesaikan(dinas.mediator, PERKARA, date(2026, 4, 6)) == []
        assert [satu.status for satu in (senin, selasa, lain)] == [
            StatusAcara.SELESAI, StatusAcara.DIJADWALKAN, StatusAcara.DIJADWALKAN
        ]  # fmt: skip
        assert _jejak(senin) == ["jadwalkan_acara", "selesaikan_acara"]
        with pytest.raises(TindakanDitolak, match="sudah selesai"):
            _pindah(dinas, senin, rujukan=PERKARA)


class TestBaca:
    def test_days_are_those_of_the_office_in_order_and_narrowed(self, dinas: Dinas) -> None:
        b = dinas.jadwalkan("2026-04-06 10:30", rujukan=PERKARA)
        a = dinas.jadwalkan("2026-04-06 09:00", ruang_id=dinas.ruang_b)
        c = dinas.jadwalkan("2026-04-07 09:00", petugas_id=dinas.mediator2.id)
        senin, selasa = date(2026, 4, 6), date(2026, 4, 7)
        baca = queries.rentang
        assert baca(dinas.analis, senin, senin) == [a, b]
        assert baca(dinas.analis, senin, selasa, petugas_id=dinas.mediator2.id) == [c]
        assert baca(dinas.analis, senin, selasa, ruang_id=dinas.ruang_b) == [a]
        assert baca(dinas.analis, senin, selasa, rujukan=PERKARA) == [b]
        assert queries.acara_rujukan_banyak("perkara", [41, 42]) == {41: [b], 42: []}

    def test_one_at_dawn_belongs_to_its_local_day(self, dinas: Dinas) -> None:
        """05.00 WIB on 7 April is 22.00 UTC on the day before."""
        acara = dinas.jadwalkan("2026-04-07 05:00")
        assert queries.rentang(dinas.analis, date(2026, 4, 6), date(2026, 4, 6)) == []
        assert queries.rentang(dinas.analis, date(2026, 4, 7), date(2026, 4, 7)) == [acara]

    def test_a_month_costs_a_constant_number_of_queries(self, dinas: Dinas, hitung_kueri) -> None:
        for hari in (6, 7, 8):
            dinas.jadwalkan(f"2026-04-{hari:02d} 09:00", peserta=[PEKERJA, PENGUSAHA])
        db.session.expire_all()
        with hitung_kueri() as jalan:
            semua = queries.rentang(dinas.analis, date(2026, 4, 1), date(2026, 4, 30))
            assert [(len(satu.peserta), satu.di) for satu in semua] == [(2, "Ruang A")] * 3
        assert len(jalan) == 2
