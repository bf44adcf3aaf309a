"""Meetings among the things that addresses name: one about the case, one of the office's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.clock import WIB
from hi_cases.core.rujukan import Rujukan
from hi_cases.jadwal import services as jadwal
from hi_cases.jadwal.types import JenisAcara, Peserta


def tambah_jadwal(dunia: Any, kantor: Any, benda: Callable[..., Any]) -> None:
    """Plan both for tomorrow, in a room; the officer is away next week."""
    mulai = datetime.combine(clock.hari_ini() + timedelta(days=1), time(9), tzinfo=WIB)
    mediator = kantor.akun[Peran.MEDIATOR]
    ruang = jadwal.simpan_ruang(SISTEM, nama="Ruang Uji")
    waktu = {"selesai": mulai + timedelta(hours=1), "petugas_id": mediator.id}
    sidang = jadwal.jadwalkan(
        SISTEM,
        jenis=JenisAcara.SIDANG,
        judul="Sidang",
        mulai=mulai,
        ruang_id=ruang.id,
        rujukan=Rujukan("perkara", kantor.perkara.id),
        peserta=[Peserta("pihak", kantor.pemohon, "Pihak pekerja")],
        tetap_alasan="uji",
        **waktu,
    )
    kegiatan = jadwal.jadwalkan(
        SISTEM,
        jenis=JenisAcara.KEGIATAN,
        judul="Kegiatan",
        mulai=mulai + timedelta(hours=2),
        ruang_id=ruang.id,
        tetap_alasan="uji",
        **(waktu | {"selesai": mulai + timedelta(hours=3)}),
    )
    pekan = clock.hari_ini() + timedelta(days=7)
    cuti = jadwal.catat_halangan(SISTEM, mediator.id, pekan, pekan, "cuti")
    dunia.benda |= {
        "acara_id": [
            # Its parties take it into their calendars, by the case.
            benda(sidang.id, frozenset({"pekerja", "perusahaan", "kuasa"})),
            benda(kegiatan.id),
        ],
        "peserta_id": [benda(sidang.peserta[0].id)],
        "ruang_id": [benda(ruang.id)],
        "halangan_id": [benda(cuti.id)],
        # What is public is opened by a secret: here stand wrong ones.
        "rahasia": [benda("bukan-rahasia-yang-benar")],
        "kunci_hadir": [benda("bukan-kunci-yang-benar")],
    }
