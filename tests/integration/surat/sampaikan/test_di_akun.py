"""What a party's page says of an anjuran that was sent to its account: one thing."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.surat.services import sampaikan
from hi_cases.surat.types import CaraSampai
from tests.integration.surat.sampaikan.loket import Loket, akun_pihak

SETELAH_BUKTI = ("Isinya terbuka", "Ambil di kantor dinas")


@pytest.mark.parametrize("cara", [CaraSampai.PORTAL, CaraSampai.POS])
def test_the_page_says_where_the_anjuran_is_read(
    loket: Loket, pengguna, client, masuk, cara: CaraSampai
) -> None:
    surat = loket.pindai(loket.surat_anjuran())
    akun = akun_pihak(loket, pengguna, loket.pemohon, "siti@contoh.test")
    resi = "" if cara is CaraSampai.PORTAL else "R-1"
    sampaikan.kirim(loket.petugas, surat.id, loket.pemohon, cara, date(2026, 3, 9), resi)
    masuk(client, akun)
    halaman = client.get(f"/saya/{loket.id}").text
    di_akun = cara is CaraSampai.PORTAL
    assert ("mengirimnya ke akun Anda" in halaman) is di_akun
    assert ("baca surat anjuran" in halaman) is di_akun
    for kata in SETELAH_BUKTI:
        assert (kata in halaman) is not di_akun
    assert client.get(f"/surat-saya/{surat.id}").status_code == (200 if di_akun else 404)
    # The party says itself when it had the letter, as long as that is not proven.
    assert "kabarkan" in halaman.lower()
