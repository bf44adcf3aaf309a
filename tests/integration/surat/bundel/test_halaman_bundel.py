"""The page: choose, follow, take out; who may."""

from __future__ import annotations

import re
from typing import Any

import pytest

from hi_cases.akun.models import Pengguna
from hi_cases.core.db import db
from tests.integration.surat.bundel.dunia import MEDIATOR
from workers.tasks.surat import jilid


@pytest.fixture
def alamat(kantor: Any, ada: dict[str, Any]) -> str:
    """Return the page of the case's bundles."""
    return f"/surat/tentang/perkara/{kantor.id}/berkas-phi"


def _masuk(client: Any, masuk: Any, kantor: Any) -> None:
    masuk(client, db.session.get_one(Pengguna, kantor.akun[MEDIATOR].id))


def _isian(halaman: str) -> dict[str, str]:
    """Return what the form sends when nothing is changed in it."""
    urut = dict(re.findall(r'name="(urut-[\w-]+)"[^>]*value="(\d+)"', halaman))
    ambil = re.findall(r'<input checked[^>]*name="(ambil-[\w-]+)"', halaman)
    return urut | dict.fromkeys(ambil, "y")


def test_choose_order_follow_and_take_out(
    client: Any, masuk: Any, kantor: Any, ada: dict[str, Any], alamat: str, perekam: Any
) -> None:
    _masuk(client, masuk, kantor)
    assert alamat in client.get(f"/surat/tentang/perkara/{kantor.id}").text
    halaman = client.get(alamat).text
    assert "Belum ada Berkas PHI" in halaman
    assert "Memuat data pribadi" in halaman
    assert "Tidak dapat dijilid, lampirkan terpisah" in halaman
    isian = _isian(halaman)
    assert f"ambil-surat-{ada['anjuran'].id}" in isian
    assert f"ambil-berkas-{ada['ktp'].id}" not in isian
    # The summons goes to the first place.
    isian[f"urut-surat-{ada['panggilan'].id}"] = "1"
    assert client.post(alamat, data=isian).status_code == 303
    halaman = client.get(alamat).text
    assert 'data-perbarui="2"' in halaman
    assert "Menunggu giliran" in halaman
    assert "Jilid yang baru" not in halaman
    (ids,) = [ids for tugas, ids in perekam.terkirim if tugas == jilid.name]
    jilid(*ids)
    halaman = client.get(alamat).text
    assert "data-perbarui" not in halaman
    # Workbook and locked file.
    assert "2 bagian tidak dijilid" in halaman
    (unduh,) = re.findall(r'action="(/surat/bundel/\d+/unduh)"', halaman)
    assert client.get(unduh).status_code == 405
    with client.post(unduh) as jawaban:
        assert jawaban.data.startswith(b"%PDF")
        assert jawaban.headers["Cache-Control"] == "no-store"
        assert "attachment" in jawaban.headers["Content-Disposition"]
        assert "Siti" not in jawaban.headers["Content-Disposition"]


def test_a_form_with_nothing_chosen_keeps_the_places(
    client: Any, masuk: Any, kantor: Any, ada: dict[str, Any], alamat: str
) -> None:
    _masuk(client, masuk, kantor)
    urut = f"urut-surat-{ada['anjuran'].id}"
    jawaban = client.post(alamat, data={urut: "7"})
    assert jawaban.status_code == 422
    assert "Pilih sekurang-kurangnya satu bagian" in jawaban.text
    assert re.search(rf'name="{urut}"[^>]*value="7"', jawaban.text)
    assert "input checked" not in jawaban.text


def test_cancel_one_s_own(
    client: Any, masuk: Any, kantor: Any, ada: dict[str, Any], alamat: str, perekam: Any
) -> None:
    _masuk(client, masuk, kantor)
    client.post(alamat, data={f"ambil-surat-{ada['anjuran'].id}": "y"})
    (batal,) = re.findall(r'action="(/surat/bundel/\d+/batal)"', client.get(alamat).text)
    masuk(client, "kabid")
    assert "batal" not in client.get(alamat).text
    assert client.post(batal).status_code == 404
    _masuk(client, masuk, kantor)
    assert "dibatalkan" in client.post(batal, follow_redirects=True).text
    jilid(*perekam.terkirim[0][1])
    assert "Dibatalkan" in client.get(alamat).text


def test_a_reader_reads_only(client: Any, masuk: Any, alamat: str) -> None:
    masuk(client, "analis")
    halaman = client.get(alamat).text
    assert "Jilid yang baru" not in halaman
    assert client.post(alamat).status_code == 403
    for peran in ("admin", "pekerja"):
        masuk(client, peran)
        assert client.get(alamat).status_code in {403, 404}
