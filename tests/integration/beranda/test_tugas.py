"""The page of scheduled tasks: who sees it, what it says, and one run from two clicks."""

import re

import pytest
import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core import jalan
from hi_cases.core.db import db
from hi_cases.core.jalan import JalanTugas, Pemicu
from hi_cases.factory import berkala_semua

NAMA = "akun.buang_pendaftaran"
ALAMAT = f"/tugas-terjadwal/{NAMA}/jalankan"


def _terlihat(teks: str) -> str:
    """Return what the form of the task sends along."""
    cocok = re.search(rf'action="{ALAMAT}">.*?name="terlihat" value="(\d+)"', teks, re.DOTALL)
    assert cocok is not None
    return cocok.group(1)


@pytest.mark.parametrize(
    ("peran", "lihat", "jalankan"),
    [
        ("admin", 200, 303),
        ("kabid", 200, 403),
        ("mediator", 403, 403),
        ("petugas", 403, 403),
        ("pekerja", 403, 404),
    ],
)
def test_who_sees_the_page_and_who_runs_a_task(client, masuk, perekam, peran, lihat, jalankan):
    masuk(client, peran)
    assert client.get("/tugas-terjadwal").status_code == lihat
    assert client.post(ALAMAT, data={"terlihat": "0"}).status_code == jalankan


def test_every_task_stands_there_with_its_next_run(client, masuk, jam):
    jam.atur("2026-12-31T23:59:00+07:00")
    masuk(client, "admin")
    teks = client.get("/tugas-terjadwal").text
    for satu in berkala_semua():
        assert satu.label in teks
    assert "Setiap hari pukul 00.15" in teks
    assert 'title="1 Januari 2027 pukul 00.15">1 Jan 2027 00.15<' in teks
    urut = [
        teks.index(satu.label) for satu in sorted(berkala_semua(), key=lambda s: s.harian is None)
    ]
    assert max(urut[:5]) < min(urut[-3:]), "what runs once a day stands first"
    assert "Belum pernah" in teks
    assert "Semua tugas selesai" in teks


def test_a_run_a_catching_up_and_a_failure_are_told(client, masuk, jam):
    masuk(client, "kabid")
    jam.atur("2026-03-02T06:00:00+07:00")
    jalan.minta(NAMA, Pemicu.SUSULAN)
    mulai = jalan.mulai(NAMA)
    jam.atur("2026-03-02T06:00:05+07:00")
    jalan.selesaikan(mulai, 1234)
    rusak = jalan.mulai("kalender_kerja.selaraskan")
    jalan.gagalkan(rusak, "Gangguan sistem: ValueError di hi_cases/x.py:1.")
    db.session.commit()
    teks = client.get("/tugas-terjadwal").text
    assert "Berhasil, 1.234 baris, 5,0 detik" in teks
    assert "Susulan untuk <time" in teks
    assert 'title="2 Maret 2026 pukul 01.30"' in teks
    assert "Gangguan sistem: ValueError di hi_cases/x.py:1." in teks
    assert "1 kali tidak selesai dalam sepekan" in teks
    assert "Jalankan sekarang" not in teks, "the head reads"
    jam.atur("2026-03-09T06:00:06+07:00")
    teks = client.get("/tugas-terjadwal").text
    assert "hi_cases/x.py" not in teks, "a week has passed"


def test_two_quick_clicks_are_one_run(client, masuk, perekam):
    akun = masuk(client, "admin")
    terlihat = _terlihat(client.get("/tugas-terjadwal").text)
    for _klik in range(2):
        assert client.post(ALAMAT, data={"terlihat": terlihat}).status_code == 303
    (baris,) = db.session.scalars(sa.select(JalanTugas))
    assert perekam.terkirim == [(NAMA, (baris.id,))]
    teks = client.get("/tugas-terjadwal").text
    assert "tidak dijalankan dua kali" in teks
    assert "Menunggu giliran" in teks
    assert 'data-perbarui="3"' in teks
    # Even when the first run ended before the second click arrived.
    jalan.selesaikan(jalan.mulai(NAMA, baris.id), 0)
    client.post(ALAMAT, data={"terlihat": terlihat})
    assert len(perekam.terkirim) == 1
    # The page as it is now asks for another.
    teks = client.get("/tugas-terjadwal").text
    assert f"Diminta oleh {akun.nama}" in teks
    client.post(ALAMAT, data={"terlihat": _terlihat(teks)})
    assert len(perekam.terkirim) == 2


def test_running_one_stands_in_the_trail(client, masuk, perekam):
    masuk(client, "admin")
    client.post(ALAMAT, data={"terlihat": "0"})
    jejak = db.session.scalars(sa.select(Jejak).order_by(Jejak.urutan.desc())).first()
    assert jejak is not None
    assert jejak.tindakan == "beranda.jalankan_tugas"
    assert jejak.sesudah == {"tugas": "Membuang pendaftaran yang tidak dikukuhkan"}
    teks = client.get("/audit").text
    assert "Menjalankan tugas terjadwal sekarang" in teks
    assert "Tugas terjadwal: Membuang pendaftaran" in teks


def test_only_what_is_in_the_timetable_can_be_run(client, masuk, perekam):
    masuk(client, "admin")
    for nama in ("pemberitahuan.kirim", "tak.ada"):
        assert client.post(f"/tugas-terjadwal/{nama}/jalankan").status_code == 404
    assert perekam.terkirim == []


def test_the_page_asks_few_questions_however_much_has_run(client, masuk, hitung_kueri):
    masuk(client, "admin")
    with hitung_kueri() as sedikit:
        client.get("/tugas-terjadwal")
    for satu in berkala_semua():
        for _ulang in range(3):
            jalan.gagalkan(jalan.mulai(satu.nama), "uji")
        jalan.selesaikan(jalan.mulai(satu.nama), 1)
    with hitung_kueri() as banyak:
        client.get("/tugas-terjadwal")
    assert len(banyak) == len(sedikit)
