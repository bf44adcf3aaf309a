"""The feed of an officer's meetings: whose it is, what leaves the house, when its address dies."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
import vobject

from hi_cases.akun.models import Pengguna
from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.clock import WIB
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.jadwal import queries, services
from hi_cases.jadwal.models import LanggananKalender
from hi_cases.jadwal.types import Peserta

NAMA = "Siti Aminah binti Abdurrahman"


def alamat_baru(klien) -> str:
    """Make an address and return it as the page shows it."""
    isi = klien.post("/jadwal/langganan").text
    return re.search(r"<code[^>]*>https?://[^/]+(/kalender/[^<]+\.ics)</code>", isi)[1]


def acara_umpan(klien, alamat: str) -> list:
    """Read the feed with a second library."""
    jawaban = klien.get(alamat)
    assert jawaban.status_code == 200
    assert jawaban.content_type == "text/calendar; charset=utf-8"
    return list(vobject.readOne(jawaban.text).contents.get("vevent", []))


def test_a_second_library_reads_ones_own_meetings(dinas, sebagai, umum) -> None:
    satu = dinas.jadwalkan()
    dinas.jadwalkan("2026-04-07 09:00", petugas_id=dinas.mediator2.id, judul="Milik orang lain")
    (acara,) = acara_umpan(umum, alamat_baru(sebagai("mediator")))
    assert acara.uid.value == f"acara-{satu.id}@localhost"
    assert acara.summary.value == "Sidang · 560/001/HI/2026"
    assert acara.location.value == "Ruang A"
    assert acara.url.value.endswith(f"/jadwal/{satu.id}")
    assert acara.dtstart.value == datetime(2026, 4, 6, 9, tzinfo=WIB)
    assert acara.dtend.value - acara.dtstart.value == timedelta(minutes=90)
    assert (acara.sequence.value, acara.status.value) == ("0", "CONFIRMED")


def test_no_name_leaves_the_house(dinas, sebagai, umum, jam) -> None:
    satu = dinas.jadwalkan(
        pelaku=SISTEM,
        rujukan=Rujukan("perkara", 1),
        peserta=[Peserta("pihak", 1, "Pihak pekerja", "orang-1")],
        catatan=f"Catatan tentang {NAMA}",
    )
    jam.atur("2026-04-06T08:30:00+07:00")
    services.nyatakan_hadir(satu.kunci_hadir, satu.peserta[0].id, NAMA)
    isi = umum.get(alamat_baru(sebagai("mediator"))).text
    terbaca = isi.replace("\r\n ", "")
    for rahasia in (NAMA, "Siti", "Catatan", "Pihak", satu.kunci_hadir):
        assert rahasia not in terbaca


def test_moved_and_cancelled_are_told_and_end_after_thirty_days(dinas, sebagai, umum, jam) -> None:
    satu = dinas.jadwalkan("2026-05-20 09:00")
    alamat = alamat_baru(sebagai("mediator"))
    pindah = datetime(2026, 5, 21, 13, tzinfo=WIB)
    services.ubah(
        dinas.petugas,
        satu.id,
        satu.versi,
        mulai=pindah,
        selesai=pindah + timedelta(hours=1),
        ruang_id=dinas.ruang_b,
        petugas_id=dinas.mediator.id,
        alasan="Ruang dipakai",
    )
    (acara,) = acara_umpan(umum, alamat)
    assert (acara.sequence.value, acara.location.value) == ("1", "Ruang B")
    assert acara.dtstart.value == pindah
    satu = queries.acara(dinas.petugas, satu.id)
    services.batalkan(dinas.petugas, satu.id, satu.versi, "Ditunda")
    (acara,) = acara_umpan(umum, alamat)
    assert (acara.sequence.value, acara.status.value) == ("2", "CANCELLED")
    jam.atur("2026-04-28")  # cancelled on 30 March: day 29
    assert len(acara_umpan(umum, alamat)) == 1
    jam.atur("2026-04-30")  # day 31
    assert acara_umpan(umum, alamat) == []


def test_a_new_address_ends_the_old_and_a_revoked_one_is_not_there(dinas, sebagai, umum) -> None:
    klien = sebagai("mediator")
    lama, baru = alamat_baru(klien), alamat_baru(klien)
    assert umum.get(lama).status_code == 404
    assert umum.get(baru).status_code == 200
    klien.post("/jadwal/langganan/cabut")
    assert umum.get(baru).status_code == 404
    assert umum.get("/kalender/salah.ics").status_code == 404


@pytest.mark.parametrize("sebab", ["tutup", "peran"])
def test_who_left_the_office_has_no_feed_any_more(dinas, sebagai, umum, sebab: str) -> None:
    alamat = alamat_baru(sebagai("mediator"))
    assert umum.get(alamat).status_code == 200
    akun = db.session.get_one(Pengguna, dinas.mediator.id)
    if sebab == "tutup":
        akun.active = False
    else:
        akun.peran = [Peran.ADMIN]
    db.session.flush()
    assert umum.get(alamat).status_code == 404


def test_the_secret_is_shown_once_and_kept_nowhere(dinas, sebagai) -> None:
    klien = sebagai("mediator")
    alamat = alamat_baru(klien)
    rahasia = alamat.removeprefix("/kalender/").removesuffix(".ics")
    assert len(rahasia) >= 40
    assert rahasia not in klien.get("/jadwal/langganan").text
    (baris,) = db.session.query(LanggananKalender).all()
    assert rahasia not in {baris.sidik, str(baris.id)}


def test_when_it_was_read_is_kept_hourly(dinas, sebagai, umum, jam) -> None:
    klien = sebagai("mediator")
    alamat = alamat_baru(klien)
    assert "Belum pernah dibaca" in klien.get("/jadwal/langganan").text
    for saat in ("2026-03-30T10:00:00+07:00", "2026-03-30T10:30:00+07:00"):
        jam.atur(saat)
        umum.get(alamat)
    assert "30 Maret 2026 pukul 10.00" in klien.get("/jadwal/langganan").text
    jam.atur("2026-03-30T11:00:00+07:00")
    umum.get(alamat)
    assert "30 Maret 2026 pukul 11.00" in klien.get("/jadwal/langganan").text


def test_a_programme_that_has_it_already_is_told_so(dinas, sebagai, umum) -> None:
    dinas.jadwalkan()
    alamat = alamat_baru(sebagai("mediator"))
    satu = umum.get(alamat)
    assert satu.headers["Cache-Control"] == "private, no-cache"
    assert "Set-Cookie" not in satu.headers
    dua = umum.get(alamat, headers={"If-None-Match": satu.headers["ETag"]})
    assert (dua.status_code, dua.data) == (304, b"")
    assert umum.head(alamat).status_code == 200


def test_asking_too_often_is_refused(dinas, umum) -> None:
    kode = {umum.get("/kalender/salah.ics").status_code for _ in range(62)}
    assert kode == {404, 429}
