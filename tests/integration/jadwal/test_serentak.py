"""Two at one moment, with real threads and connections: nobody's time is given away twice."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TidakDitemukan
from hi_cases.jadwal import services
from hi_cases.jadwal.models import Acara, LanggananKalender, PerubahanAcara, Ruang
from hi_cases.jadwal.services import AdaBentrok
from hi_cases.jadwal.types import Peserta
from tests.integration.jadwal.conftest import LAMA, Dinas, buat_dinas, pukul
from tests.perangkat.serentak import serentak, transaksi


@pytest.fixture
def kantor(app_nyata: Flask, jam) -> Dinas:
    """The office, committed."""
    jam.atur("2026-03-30")
    with transaksi(app_nyata):
        return buat_dinas()


def _banyak(app: Flask, model: type) -> int:
    with app.app_context():
        return db.session.scalar(sa.select(sa.func.count()).select_from(model)) or 0


def _ditolak(hasil: list[Exception | None], galat: type[Exception]) -> list[Exception]:
    """Return the refusals: all but one, each of this class."""
    tolak = [satu for satu in hasil if satu is not None]
    assert [type(satu) for satu in tolak] == [galat] * (len(hasil) - 1)
    return tolak


def test_one_room_for_many_at_once(app_nyata: Flask, kantor: Dinas) -> None:
    orang = (kantor.mediator, kantor.mediator2, kantor.petugas, kantor.kabid)
    hasil = serentak(
        app_nyata, *(lambda p=p: kantor.jadwalkan(pelaku=p, petugas_id=p.id) for p in orang)
    )
    tolak = _ditolak(hasil, AdaBentrok)
    assert all(set(satu.bidang) == {"ruang_id"} for satu in tolak)
    assert _banyak(app_nyata, Acara) == 1


def test_one_officer_for_two_rooms_at_once(app_nyata: Flask, kantor: Dinas) -> None:
    hasil = serentak(
        app_nyata,
        *(
            lambda r=r, m=m: kantor.jadwalkan(f"2026-04-06 {m}", ruang_id=r)
            for r, m in ((kantor.ruang_a, "09:00"), (kantor.ruang_b, "10:00"))
        ),
    )
    (tolak,) = _ditolak(hasil, AdaBentrok)
    assert set(tolak.bidang) == {"petugas_id"}
    assert _banyak(app_nyata, Acara) == 1


def test_two_who_share_nothing_both_succeed(app_nyata: Flask, kantor: Dinas) -> None:
    hasil = serentak(
        app_nyata,
        kantor.jadwalkan,
        lambda: kantor.jadwalkan(ruang_id=kantor.ruang_b, petugas_id=kantor.mediator2.id),
    )
    assert hasil == [None, None]


def test_many_meetings_in_one_act_do_not_wait_in_a_circle(app_nyata: Flask, kantor: Dinas) -> None:
    """Each plans in both rooms, in opposite order: held first, one goes before the other."""
    isi = [(kantor.ruang_a, kantor.mediator.id), (kantor.ruang_b, kantor.mediator2.id)]

    def rencana(urut: list[tuple[int, int]], pukul_: str) -> None:
        services.tahan_waktu([orang for _, orang in urut], [ruang for ruang, _ in urut])
        for ruang, orang in urut:
            kantor.jadwalkan(f"2026-04-06 {pukul_}", ruang_id=ruang, petugas_id=orang)

    hasil = serentak(app_nyata, lambda: rencana(isi, "09:00"), lambda: rencana(isi[::-1], "13:00"))
    assert hasil == [None, None]
    assert _banyak(app_nyata, Acara) == 4


def _pindah(kantor: Dinas, acara_id: int, ruang_id: int, petugas_id: int) -> Acara:
    saat = pukul("2026-04-07 09:00")
    return services.ubah(
        kantor.kabid, acara_id, 1, mulai=saat, selesai=saat + LAMA, ruang_id=ruang_id,
        petugas_id=petugas_id, alasan="Rapat.",
    )  # fmt: skip


def test_two_meetings_moved_to_one_room(app_nyata: Flask, kantor: Dinas) -> None:
    with transaksi(app_nyata):
        satu = kantor.jadwalkan().id
        dua = kantor.jadwalkan(ruang_id=kantor.ruang_b, petugas_id=kantor.mediator2.id).id
    hasil = serentak(
        app_nyata,
        lambda: _pindah(kantor, satu, kantor.ruang_a, kantor.mediator.id),
        lambda: _pindah(kantor, dua, kantor.ruang_a, kantor.mediator2.id),
    )
    _ditolak(hasil, AdaBentrok)
    assert _banyak(app_nyata, PerubahanAcara) == 1


def test_one_meeting_moved_by_two(app_nyata: Flask, kantor: Dinas) -> None:
    with transaksi(app_nyata):
        satu = kantor.jadwalkan().id
    hasil = serentak(
        app_nyata,
        *(
            lambda r=r: _pindah(kantor, satu, r, kantor.mediator.id)
            for r in (kantor.ruang_a, kantor.ruang_b)
        ),
    )
    _ditolak(hasil, KonflikVersi)
    assert _banyak(app_nyata, PerubahanAcara) == 1


def test_planned_while_the_officer_takes_leave(app_nyata: Flask, kantor: Dinas) -> None:
    """Either the meeting was first, and stays, or the leave was, and there is none."""
    hari = date(2026, 4, 6)
    rencana, halangan = serentak(
        app_nyata,
        kantor.jadwalkan,
        lambda: services.catat_halangan(kantor.mediator, kantor.mediator.id, hari, hari, "cuti"),
    )
    assert halangan is None
    assert (rencana is None) == (_banyak(app_nyata, Acara) == 1)
    assert rencana is None or set(rencana.bidang) == {"petugas_id"}


def test_planned_while_the_room_goes_out_of_use(app_nyata: Flask, kantor: Dinas) -> None:
    hasil = serentak(
        app_nyata,
        kantor.jadwalkan,
        lambda: services.simpan_ruang(kantor.kabid, kantor.ruang_a, 1, nama="Ruang A", aktif=False),
    )
    _ditolak(hasil, DataTidakSah)


def test_one_name_for_one_room(app_nyata: Flask, kantor: Dinas) -> None:
    hasil = serentak(
        app_nyata,
        *(
            lambda n=n: services.simpan_ruang(kantor.kabid, nama=n)
            for n in ("Ruang C", "ruang c", "RUANG C")
        ),
    )
    _ditolak(hasil, DataTidakSah)
    assert _banyak(app_nyata, Ruang) == 3


def test_one_address_in_force_however_often_it_is_asked(app_nyata: Flask, kantor: Dinas) -> None:
    hasil = serentak(app_nyata, *(lambda: services.buka_langganan(kantor.mediator),) * 3)
    assert hasil == [None] * 3
    with app_nyata.app_context():
        semua = db.session.scalars(sa.select(LanggananKalender.dicabut_pada)).all()
    assert sum(satu is None for satu in semua) == 1


def test_said_at_the_door_by_several_at_once(app_nyata: Flask, kantor: Dinas, jam) -> None:
    with transaksi(app_nyata):
        acara = kantor.jadwalkan(peserta=[Peserta("pihak", 1, "Pihak pekerja")])
        kunci, peserta_id = acara.kunci_hadir, acara.peserta[0].id
    jam.atur("2026-04-06T08:45:00+07:00")
    hasil = serentak(
        app_nyata,
        *(lambda n=n: services.nyatakan_hadir(kunci, peserta_id, n) for n in ("Budi", "Sari")),
    )
    assert hasil == [None, None]
    with app_nyata.app_context(), pytest.raises(TidakDitemukan):
        services.nyatakan_hadir("salah", peserta_id, "Budi")
