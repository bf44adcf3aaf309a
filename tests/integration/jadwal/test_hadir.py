"""Attendance: what is said at the door is a hint; an officer confirms."""

from __future__ import annotations

import pytest

from hi_cases.audit import queries as audit
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.jadwal import services
from hi_cases.jadwal.models import Acara
from hi_cases.jadwal.services import rujukan_acara
from hi_cases.jadwal.types import CaraHadir, Peserta, StatusHadir
from tests.integration.jadwal.conftest import Dinas, pukul

PIHAK = [Peserta("pihak", 1, "Pihak pekerja"), Peserta("pihak", 2, "Pihak pengusaha")]
PERKARA = Rujukan("perkara", 41)


@pytest.fixture
def acara(dinas: Dinas, jam) -> Acara:
    """A session on Monday 6 April at nine; it is a quarter to nine."""
    baru = dinas.jadwalkan(peserta=PIHAK, rujukan=PERKARA)
    jam.atur("2026-04-06T08:45:00+07:00")
    return baru


def _masuk(acara: Acara, ke: int = 0, nama: str = "Budi Santoso"):
    return services.nyatakan_hadir(acara.kunci_hadir, acara.peserta[ke].id, nama)


class TestNyatakan:
    def test_a_hint_with_name_and_time(self, acara: Acara) -> None:
        satu = _masuk(acara, nama="  Budi   Santoso ")
        db.session.expire_all()
        assert (satu.hadir, satu.cara) == (StatusHadir.MENYATAKAN, CaraHadir.QR)
        assert (satu.hadir_nama, satu.hadir_pada) == ("Budi Santoso", pukul("2026-04-06 08:45"))
        assert satu.dipastikan_oleh is None
        assert acara.peserta[1].hadir is StatusHadir.BELUM

    def test_the_trail_knows_that_but_not_who(self, acara: Acara) -> None:
        _masuk(acara)
        jejak = audit.jejak(rujukan_acara(acara))[0]
        assert (jejak.tindakan, jejak.pelaku_nama) == ("nyatakan_hadir", "Pengunjung")
        assert jejak.sesudah["peserta"] == "Pihak pekerja"
        assert "Budi" not in str(jejak.sesudah)

    @pytest.mark.parametrize("nama", ["Budi; Santoso", "Budi;Siti", ";", "\u3164", "\u2800\u2800"])
    def test_one_name_that_a_reader_sees(self, acara: Acara, nama: str) -> None:
        with pytest.raises(DataTidakSah):
            _masuk(acara, nama=nama)
        assert acara.peserta[0].hadir is StatusHadir.BELUM

    def test_said_again_changes_nothing(self, acara: Acara, jam) -> None:
        _masuk(acara)
        jam.atur("2026-04-06T09:10:00+07:00")
        satu = _masuk(acara)
        assert (satu.hadir_nama, satu.hadir_pada) == ("Budi Santoso", pukul("2026-04-06 08:45"))
        assert len(audit.jejak(rujukan_acara(acara))) == 2

    def test_who_comes_along_is_kept_beside_the_first(self, acara: Acara, dinas: Dinas) -> None:
        for nama in ("Siti Aminah", "Budi Santoso", "Siti Aminah"):
            satu = _masuk(acara, nama=nama)
        assert satu.hadir_nama == "Siti Aminah; Budi Santoso"
        with pytest.raises(DataTidakSah, match="ke petugas"):
            _masuk(acara, nama="A" * 190)
        assert satu.hadir_nama == "Siti Aminah; Budi Santoso"
        services.pastikan_hadir(dinas.petugas, satu.id, hadir=True)
        assert _masuk(acara, nama="Orang lain").hadir_nama == "Siti Aminah; Budi Santoso"

    def test_after_the_officer_decided_it_changes_nothing(self, acara: Acara, dinas: Dinas) -> None:
        services.pastikan_hadir(dinas.petugas, acara.peserta[0].id, hadir=False)
        assert _masuk(acara).hadir is StatusHadir.TIDAK_HADIR

    @pytest.mark.parametrize("saat", ["2026-04-06T07:59:59+07:00", "2026-04-07T00:00:00+07:00"])
    def test_outside_the_hours(self, acara: Acara, jam, saat: str) -> None:
        jam.atur(saat)
        with pytest.raises(TindakanDitolak):
            _masuk(acara)

    @pytest.mark.parametrize("saat", ["2026-04-06T08:00:00+07:00", "2026-04-06T23:59:00+07:00"])
    def test_inside_the_hours(self, acara: Acara, jam, saat: str) -> None:
        jam.atur(saat)
        assert _masuk(acara).hadir is StatusHadir.MENYATAKAN

    def test_a_wrong_key_and_somebody_elses_meeting(self, acara: Acara, dinas: Dinas) -> None:
        lain = dinas.jadwalkan("2026-04-06 13:00", peserta=PIHAK)
        with pytest.raises(TidakDitemukan):
            services.nyatakan_hadir("salah", acara.peserta[0].id, "Budi")
        with pytest.raises(TidakDitemukan):
            services.nyatakan_hadir(acara.kunci_hadir, lain.peserta[0].id, "Budi")
        with pytest.raises(TidakDitemukan):
            services.nyatakan_hadir(acara.kunci_hadir, 9999, "Budi")

    @pytest.mark.parametrize("nama", ["", "  ", " \u200b\u2028 ", "\u00ad", "x" * 201])
    def test_a_name_is_needed(self, acara: Acara, nama: str) -> None:
        with pytest.raises(DataTidakSah):
            _masuk(acara, nama=nama)

    def test_a_cancelled_meeting_has_no_door(self, acara: Acara, dinas: Dinas) -> None:
        services.batalkan(dinas.kabid, acara.id, acara.versi, "Dicabut.", rujukan=PERKARA)
        with pytest.raises(TidakDitemukan):
            _masuk(acara)


class TestPastikan:
    def test_what_was_said_is_confirmed_with_its_time(
        self, acara: Acara, dinas: Dinas, jam
    ) -> None:
        _masuk(acara)
        jam.atur("2026-04-06T09:20:00+07:00")
        satu = services.pastikan_hadir(dinas.mediator, acara.peserta[0].id, hadir=True)
        db.session.expire_all()
        assert (satu.hadir, satu.cara, satu.hadir_nama) == (
            StatusHadir.HADIR, CaraHadir.QR, "Budi Santoso"
        )  # fmt: skip
        assert satu.hadir_pada == pukul("2026-04-06 08:45")
        assert satu.dipastikan_oleh == dinas.mediator.nama

    def test_by_hand_and_corrected(self, acara: Acara, dinas: Dinas) -> None:
        peserta_id = acara.peserta[1].id
        satu = services.pastikan_hadir(dinas.petugas, peserta_id, hadir=True, nama="Sari")
        assert (satu.cara, satu.hadir_nama) == (CaraHadir.PETUGAS, "Sari")
        services.pastikan_hadir(dinas.petugas, peserta_id, hadir=False)
        assert (satu.hadir, satu.hadir_nama) == (StatusHadir.TIDAK_HADIR, "")
        jejak = [satu for satu in audit.jejak(rujukan_acara(acara)) if satu.sebelum]
        assert [satu.sebelum["hadir"] for satu in jejak] == ["hadir", "belum"]
        assert "Sari" not in str([satu.sesudah for satu in jejak])

    def test_confirmed_twice_is_one_entry(self, acara: Acara, dinas: Dinas) -> None:
        for _ in range(2):
            services.pastikan_hadir(dinas.petugas, acara.peserta[0].id, hadir=True, nama="Sari")
        assert len(audit.jejak(rujukan_acara(acara))) == 2

    def test_days_later_still_until_it_is_recorded(self, acara: Acara, dinas: Dinas, jam) -> None:
        jam.atur("2026-04-08")
        services.pastikan_hadir(dinas.petugas, acara.peserta[0].id, hadir=True, nama="Sari")
        services.selesaikan(dinas.mediator, PERKARA, acara.mulai.date())
        with pytest.raises(TindakanDitolak, match="sudah dicatat"):
            services.pastikan_hadir(dinas.petugas, acara.peserta[0].id, hadir=False)

    def test_not_before_its_hour(self, acara: Acara, dinas: Dinas, jam) -> None:
        jam.atur("2026-04-06T07:00:00+07:00")
        with pytest.raises(TindakanDitolak, match="6 April 2026 pukul 08.00"):
            services.pastikan_hadir(dinas.petugas, acara.peserta[0].id, hadir=True)

    def test_another_mediator_does_not_confirm(self, acara: Acara, dinas: Dinas) -> None:
        for siapa in (dinas.mediator2, dinas.analis):
            with pytest.raises(TidakBerizin):
                services.pastikan_hadir(siapa, acara.peserta[0].id, hadir=True)
