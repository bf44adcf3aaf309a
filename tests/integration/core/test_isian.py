"""What was typed survives an ended session, for the one who typed it and nobody else."""

import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core import berkas, clock, isian
from hi_cases.core.db import db
from hi_cases.core.isian import IsianTertahan
from tests.perangkat.basis import Jam
from tests.perangkat.klien import Klien

ALAMAT = "/perkara/baru"


def _terlambat(klien: Klien, jam: Jam) -> Any:
    """Type something, let the session end, send."""
    klien.get("/perkara/")
    jam.atur((clock.sekarang() + timedelta(hours=9)).isoformat())
    return klien.post(
        ALAMAT,
        data={
            "pokok": "Upah lembur <3 bulan> & THR",
            "csrf_token": "x",
            "kata_sandi_lama": "rahasia",
            "berkas_lain": (io.BytesIO(b"%PDF-1.7 risalah"), "risalah.pdf"),
        },
        content_type="multipart/form-data",
    )


def test_input_and_files_wait_for_their_owner(
    client: Klien, masuk: Callable[..., Any], jam: Jam
) -> None:
    rina = masuk(client, "petugas")
    jawaban = _terlambat(client, jam)
    assert jawaban.status_code == 302
    assert "/login?next=" in jawaban.location
    baris = db.session.scalars(sa.select(IsianTertahan)).one()
    assert dict(baris.isian)["pokok"] == "Upah lembur <3 bulan> & THR"
    assert not {"csrf_token", "kata_sandi_lama"} & set(dict(baris.isian))
    assert berkas.sidik(baris.berkas[0]["sha256"]) == baris.berkas[0]["sha256"]

    from urllib.parse import parse_qs, urlsplit

    kembali = parse_qs(urlsplit(jawaban.location).query)["next"][0]
    masuk(client, rina)
    isi = client.get(kembali).get_data(as_text=True)
    assert "Upah lembur &lt;3 bulan&gt; &amp; THR" in isi
    assert "risalah.pdf" in isi

    lain = client.application.test_client()
    masuk(lain, "petugas")
    assert "Upah lembur" not in lain.get(kembali).get_data(as_text=True)


def test_nobody_signed_in_keeps_nothing(client: Klien) -> None:
    jawaban = client.post(ALAMAT, data={"pokok": "sampah"})
    assert jawaban.status_code == 302
    assert db.session.scalar(sa.select(sa.func.count(IsianTertahan.id))) == 0


def test_an_old_page_keeps_what_was_typed(client: Klien, masuk: Callable[..., Any]) -> None:
    masuk(client, "petugas")
    jawaban = client.post(ALAMAT, data={"pokok": "THR"}, csrf=False)
    assert jawaban.status_code == 302
    assert f"{ALAMAT}?isian=" in jawaban.location
    assert "THR" in client.get(jawaban.location).get_data(as_text=True)


def test_what_nobody_came_back_for_goes_after_a_week(
    client: Klien, masuk: Callable[..., Any], jam: Jam
) -> None:
    masuk(client, "petugas")
    _terlambat(client, jam)
    assert isian.buang_lama() == 0
    sha256 = db.session.scalars(sa.select(IsianTertahan)).one().berkas[0]["sha256"]
    # The file's own time is the machine's; the clock of the test is set far beyond it.
    jam.atur("2036-01-01")
    assert isian.buang_lama() == 1
    assert not berkas.lokasi(sha256).exists()
