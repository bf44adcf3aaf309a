"""NIP and office on the administrator's pages: kept, refused, shown, and compared in a conflict."""

from collections.abc import Callable
from typing import Any

import pytest

from hi_cases.akun import queries
from tests.integration.akun.conftest import isi, jejak

NIP = "198506232010012004"


@pytest.fixture
def kabid(client: Any, masuk: Callable[..., Any], orang: Callable[..., Any], pengguna: Any) -> Any:
    """Return an officer, with the administrator signed in at `client`."""
    masuk(client, orang("admin"))
    return pengguna("kabid", nama="Rina Marlina, S.H.")


def _kirim(client: Any, akun: Any, **lain: str) -> Any:
    dasar = {"nama": akun.nama, "peran": ["kabid"], "versi": str(akun.versi)}
    return client.post(f"/pengguna/{akun.id}/ubah", data=dasar | lain)


def test_kept_without_blanks_shown_and_in_the_trail(client: Any, kabid: Any) -> None:
    jawaban = _kirim(client, kabid, nip="19850623 201001 2 004", jabatan=" Kepala Bidang HI ")
    assert jawaban.status_code == 302
    assert (kabid.nip, kabid.jabatan) == (NIP, "Kepala Bidang HI")
    halaman = isi(client.get(f"/pengguna/{kabid.id}"))
    assert NIP in halaman
    assert "Kepala Bidang HI" in halaman
    assert jejak("akun.ubah").sesudah == {"nip": NIP, "jabatan": "Kepala Bidang HI"}
    assert queries.pejabat(kabid.id) == {
        "nama": kabid.nama,
        "nip": NIP,
        "jabatan": "Kepala Bidang HI",
    }


def test_a_wrong_one_is_named_and_stays_in_the_field(client: Any, kabid: Any) -> None:
    jawaban = _kirim(client, kabid, nip="1985 0623", jabatan="Kepala Bidang")
    assert jawaban.status_code == 422
    assert "NIP terdiri atas 18 angka. Anda menulis “19850623”; periksa lagi." in isi(jawaban)
    assert 'value="1985 0623"' in jawaban.text
    assert kabid.nip == ""


def test_the_second_saver_sees_both_offices(client: Any, kabid: Any) -> None:
    versi = str(kabid.versi)
    _kirim(client, kabid, jabatan="Kepala Bidang HI")
    jawaban = _kirim(client, kabid, jabatan="Sekretaris", versi=versi)
    assert jawaban.status_code == 422
    for kata in ("Jabatan", "Sekretaris", "Kepala Bidang HI"):
        assert kata in isi(jawaban)
    assert kabid.jabatan == "Kepala Bidang HI"
