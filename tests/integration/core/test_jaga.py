"""The guard against odd requests: a sentence or a 404, never a 500, and no free disk."""

import io
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core import isian
from hi_cases.core.db import db
from hi_cases.core.isian import IsianTertahan
from tests.perangkat.klien import Klien

BESAR = "9" * 25


@pytest.mark.parametrize(
    "alamat", [f"/perkara/{BESAR}", f"/berkas/{BESAR}", f"/tenggat/{BESAR}", f"/pekerjaan/{BESAR}"]
)
def test_a_number_no_key_can_be_is_not_found(
    client: Klien, masuk: Callable[..., Any], alamat: str
) -> None:
    masuk(client, "kabid")
    assert client.get(alamat).status_code == 404


@pytest.mark.parametrize(
    "alamat", ["/cari?q=%00x", "/perkara/?q=a%00", "/audit/?teks=%00", "/cari?q=a&q=%00"]
)
def test_nul_in_an_address_is_refused(
    client: Klien, masuk: Callable[..., Any], alamat: str
) -> None:
    masuk(client, "kabid")
    jawaban = client.get(alamat)
    assert jawaban.status_code == 400
    assert "tidak dapat disimpan" in jawaban.get_data(as_text=True)


def test_nul_at_the_door_is_refused(client: Klien) -> None:
    jawaban = client.post("/login", data={"email": "x\0@demo.test", "password": "y"})
    assert jawaban.status_code == 400


@pytest.mark.parametrize("versi", ["²", "9" * 5000, "-1", "abc", ""])
def test_an_odd_version_is_a_conflict_not_an_error(
    client: Klien, masuk: Callable[..., Any], versi: str
) -> None:
    masuk(client, "petugas")
    jawaban = client.post("/akun-saya", data={"versi": versi, "nama": "Rina"})
    assert jawaban.status_code < 500


def _tanpa_token(klien: Klien, alamat: str, ukuran: int, banyak: int = 1) -> Any:
    data = {"berkas": [(io.BytesIO(b"x" * ukuran), f"{i}.exe") for i in range(banyak)]}
    return klien.post(alamat, data=data, content_type="multipart/form-data", csrf=False)


def test_nothing_is_kept_for_a_page_one_may_not_open(
    client: Klien, masuk: Callable[..., Any]
) -> None:
    masuk(client, "pekerja")
    assert _tanpa_token(client, "/pengguna/baru", 1000).status_code == 403
    assert _tanpa_token(client, "/perkara/baru", 1000).status_code == 403
    assert db.session.scalar(sa.select(sa.func.count(IsianTertahan.id))) == 0


def test_kept_files_are_few_and_small(
    client: Klien, masuk: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(isian, "BATAS_BERKAS", 1000)
    masuk(client, "petugas")
    _tanpa_token(client, "/perkara/baru", 10, banyak=50)
    _tanpa_token(client, "/perkara/baru", 1001)
    banyak, besar = db.session.scalars(sa.select(IsianTertahan).order_by(IsianTertahan.id))
    assert len(banyak.berkas) == isian.BATAS_JUMLAH
    assert besar.berkas == []


def test_an_address_without_a_page_keeps_nothing(client: Klien, masuk: Callable[..., Any]) -> None:
    masuk(client, "petugas")
    jawaban = client.post("/akun-saya/akhiri-sesi", csrf=False)
    assert jawaban.status_code == 400
    assert db.session.scalar(sa.select(sa.func.count(IsianTertahan.id))) == 0
