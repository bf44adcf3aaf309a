"""Rooms, absences, and the secret addresses of calendars."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa

from hi_cases.akun.models import Pengguna
from hi_cases.audit import queries as audit
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.errors import (
    DataTidakSah,
    KonflikVersi,
    TidakBerizin,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.jadwal import queries, rules, services
from hi_cases.jadwal.models import HalanganPetugas, LanggananKalender
from tests.integration.jadwal.conftest import Dinas, pukul


class TestRuang:
    def test_added_changed_and_in_the_trail(self, dinas: Dinas) -> None:
        ruang = services.simpan_ruang(dinas.petugas, nama="  Ruang   C ", kapasitas=8)
        assert (ruang.nama, ruang.aktif) == ("Ruang C", True)
        services.simpan_ruang(dinas.petugas, ruang.id, ruang.versi, nama="Ruang C", kapasitas=10)
        ubah, catat = audit.jejak(Rujukan("ruang", ruang.id))
        assert (catat.tindakan, ubah.tindakan) == ("catat_ruang", "ubah_ruang")
        assert (ubah.sebelum, ubah.sesudah) == ({"kapasitas": 8}, {"kapasitas": 10})

    def test_nothing_changed_nothing_said(self, dinas: Dinas) -> None:
        services.simpan_ruang(dinas.petugas, dinas.ruang_a, 1, nama="Ruang A")
        assert len(audit.jejak(Rujukan("ruang", dinas.ruang_a))) == 1

    @pytest.mark.parametrize(
        ("isi", "bidang"),
        [({"nama": " "}, "nama"), ({"nama": "RUANG a"}, "nama"),
         ({"nama": "Ruang C", "kapasitas": 0}, "kapasitas")],
    )  # fmt: skip
    def test_refused_by_field(self, dinas: Dinas, isi: dict, bidang: str) -> None:
        with pytest.raises(DataTidakSah) as galat:
            services.simpan_ruang(dinas.kabid, **isi)
        assert set(galat.value.bidang) == {bidang}

    def test_one_with_meetings_ahead_stays_in_use(self, dinas: Dinas, jam) -> None:
        dinas.jadwalkan()
        with pytest.raises(DataTidakSah, match="Masih ada 1 acara"):
            services.simpan_ruang(dinas.kabid, dinas.ruang_a, 1, nama="Ruang A", aktif=False)
        jam.atur("2026-04-07")
        services.simpan_ruang(dinas.kabid, dinas.ruang_a, 1, nama="Ruang A", aktif=False)
        assert [satu.nama for satu in queries.ruang_semua()] == ["Ruang B"]
        assert [satu.nama for satu in queries.ruang_semua(aktif=False)] == ["Ruang A", "Ruang B"]

    def test_the_second_saver_sees_both(self, dinas: Dinas) -> None:
        services.simpan_ruang(dinas.kabid, dinas.ruang_a, 1, nama="Ruang A", kapasitas=8)
        with pytest.raises(KonflikVersi) as galat:
            services.simpan_ruang(dinas.petugas, dinas.ruang_a, 1, nama="Ruang A", kapasitas=9)
        (beda,) = galat.value.beda
        assert (beda.bidang, beda.punya_anda, beda.tersimpan) == ("kapasitas", 9, 8)

    def test_who_may(self, dinas: Dinas) -> None:
        for siapa in (dinas.mediator, dinas.analis):
            with pytest.raises(TidakBerizin):
                services.simpan_ruang(siapa, nama="Ruang C")
            with pytest.raises(TidakBerizin):
                queries.ruang(siapa, dinas.ruang_a)
        with pytest.raises(TidakDitemukan):
            services.simpan_ruang(dinas.kabid, 9999, 1, nama="Ruang C")

    def test_the_trail_names_a_room_to_all_and_links_it_for_who_keeps_it(
        self, dinas: Dinas, app
    ) -> None:
        with app.test_request_context():
            milik = queries.label_ruang(dinas.kabid, [dinas.ruang_a, 9999])
            lain = queries.label_ruang(dinas.mediator, [dinas.ruang_a])
        assert milik == {dinas.ruang_a: Label("Ruang A", f"/jadwal/ruang/{dinas.ruang_a}")}
        assert lain == {dinas.ruang_a: Label("Ruang A")}


class TestHalangan:
    SENIN, RABU = date(2026, 4, 6), date(2026, 4, 8)

    def test_noted_found_and_struck_out(self, dinas: Dinas) -> None:
        m = dinas.mediator
        cuti = services.catat_halangan(m, m.id, self.SENIN, self.RABU, "cuti melahirkan")
        assert queries.halangan(m.id, self.RABU, date(2026, 4, 30)) == [cuti]
        assert queries.halangan(m.id, date(2026, 4, 9), date(2026, 4, 30)) == []
        assert queries.halangan(dinas.mediator2.id, self.SENIN, self.RABU) == []
        assert queries.halangan_banyak([m.id, dinas.mediator2.id], self.SENIN, self.SENIN) == [cuti]
        services.cabut_halangan(m, cuti.id)
        assert db.session.scalars(sa.select(HalanganPetugas)).all() == []
        cabut, catat = audit.jejak(Rujukan("pengguna", m.id))
        assert (catat.tindakan, cabut.tindakan) == ("catat_halangan", "cabut_halangan")
        assert catat.sesudah["hari"] == "6 Apr 2026 sampai 8 Apr 2026"
        assert "melahirkan" not in f"{catat.sesudah}{catat.keterangan}"

    def test_sent_twice_it_is_there_once(self, dinas: Dinas) -> None:
        m = dinas.mediator
        satu, dua = (
            services.catat_halangan(m, m.id, self.SENIN, self.RABU, sebab)
            for sebab in ("cuti", " cuti ")
        )
        assert satu.id == dua.id
        assert len(audit.jejak(Rujukan("pengguna", m.id))) == 1

    def test_one_for_oneself_the_head_for_all(self, dinas: Dinas) -> None:
        m, lain = dinas.mediator, dinas.mediator2
        with pytest.raises(TidakBerizin):
            services.catat_halangan(m, lain.id, self.SENIN, self.SENIN, "cuti")
        with pytest.raises(TidakBerizin):
            services.catat_halangan(dinas.analis, dinas.analis.id, self.SENIN, self.SENIN, "cuti")
        cuti = services.catat_halangan(dinas.kabid, lain.id, self.SENIN, self.SENIN, "diklat")
        with pytest.raises(TidakDitemukan):
            services.cabut_halangan(m, cuti.id)
        services.cabut_halangan(dinas.kabid, cuti.id)

    @pytest.mark.parametrize(
        ("dari", "sampai", "sebab", "bidang"),
        [
            (RABU, SENIN, "cuti", "sampai"),
            (date(2026, 3, 2), date(2026, 3, 27), "cuti", "sampai"),
            (SENIN, RABU, " ", "sebab"),
            (SENIN, date(2206, 4, 8), "cuti", "sampai"),
        ],
    )
    def test_refused_by_field(self, dinas: Dinas, dari, sampai, sebab, bidang) -> None:
        with pytest.raises(DataTidakSah) as galat:
            services.catat_halangan(dinas.mediator, dinas.mediator.id, dari, sampai, sebab)
        assert set(galat.value.bidang) == {bidang}

    def test_only_for_officers_who_hold_meetings(self, dinas: Dinas) -> None:
        with pytest.raises(DataTidakSah, match="masih aktif"):
            services.catat_halangan(dinas.kabid, dinas.analis.id, self.SENIN, self.SENIN, "cuti")


class TestLangganan:
    def test_the_secret_is_shown_once_and_not_kept(self, dinas: Dinas) -> None:
        rahasia = services.buka_langganan(dinas.mediator)
        (baris,) = db.session.scalars(sa.select(LanggananKalender)).all()
        assert len(rahasia) >= 40
        assert rahasia not in baris.sidik
        assert queries.untuk_langganan(rules.sidik(rahasia)) == baris
        assert queries.langganan(dinas.mediator.id) == baris
        assert queries.untuk_langganan(rules.sidik(f"{rahasia}x")) is None
        jejak = audit.jejak(Rujukan("pengguna", dinas.mediator.id))
        assert [satu.tindakan for satu in jejak] == ["buka_langganan_kalender"]
        assert rahasia not in str(vars(jejak[0]))

    def test_a_new_one_ends_the_old_one(self, dinas: Dinas) -> None:
        lama, baru = (services.buka_langganan(dinas.mediator) for _ in range(2))
        assert queries.untuk_langganan(rules.sidik(lama)) is None
        assert queries.untuk_langganan(rules.sidik(baru)) is not None

    def test_revoked_it_is_dead_and_twice_is_once(self, dinas: Dinas) -> None:
        rahasia = services.buka_langganan(dinas.mediator)
        for _ in range(2):
            services.cabut_langganan(dinas.mediator)
        assert queries.untuk_langganan(rules.sidik(rahasia)) is None
        assert queries.langganan(dinas.mediator.id) is None
        assert len(audit.jejak(Rujukan("pengguna", dinas.mediator.id))) == 2

    @pytest.mark.parametrize("ubah", [{"active": False}, {"peran": ["admin"]}])
    def test_it_dies_with_the_account_and_the_role(self, dinas: Dinas, ubah: dict) -> None:
        rahasia = services.buka_langganan(dinas.mediator)
        akun = db.session.get_one(Pengguna, dinas.mediator.id)
        for nama, nilai in ubah.items():
            setattr(akun, nama, nilai)
        db.session.flush()
        assert queries.untuk_langganan(rules.sidik(rahasia)) is None

    def test_who_may(self, dinas: Dinas, pengguna) -> None:
        with pytest.raises(TidakBerizin):
            services.buka_langganan(pengguna("perusahaan").pelaku)
        with pytest.raises(TindakanDitolak):
            services.buka_langganan(SISTEM)

    def test_reading_is_noted_hourly(self, dinas: Dinas, jam) -> None:
        services.buka_langganan(dinas.mediator)
        baris = queries.langganan(dinas.mediator.id)
        for saat, dibaca in (("10:00", "10:00"), ("10:59", "10:00"), ("11:00", "11:00")):
            jam.atur(f"2026-03-30T{saat}:00+07:00")
            services.tandai_dibaca(baris.id)
            db.session.refresh(baris)
            assert baris.dibaca_pada == pukul(f"2026-03-30 {dibaca}")

    def test_the_feed_is_ones_own_with_moves_and_recent_ends(self, dinas: Dinas, jam) -> None:
        pindah = dinas.jadwalkan()
        services.ubah(
            dinas.petugas, pindah.id, pindah.versi, mulai=pukul("2026-04-07 09:00"),
            selesai=pukul("2026-04-07 10:00"), ruang_id=dinas.ruang_a,
            petugas_id=dinas.mediator.id, alasan="Rapat.",
        )  # fmt: skip
        batal = dinas.jadwalkan("2026-06-08 09:00")
        services.batalkan(dinas.mediator, batal.id, batal.versi, "Dicabut.")
        dinas.jadwalkan("2026-04-08 09:00", petugas_id=dinas.mediator2.id)
        db.session.expire_all()
        semua = queries.umpan(dinas.mediator.id, date(2026, 3, 1))
        assert [(satu.id, len(satu.perubahan)) for satu in semua] == [(pindah.id, 1), (batal.id, 0)]
        assert queries.umpan(dinas.mediator.id, date(2026, 4, 8)) == [batal]
        jam.atur("2026-04-29")
        assert queries.umpan(dinas.mediator.id, date(2026, 4, 8)) == []
