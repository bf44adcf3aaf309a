"""Every choice of the filter panel narrows the list, and says what it does."""

from __future__ import annotations

import re

from hi_cases.perselisihan.forms.saringan import TENGGAT, TERBUKA
from hi_cases.perselisihan.types import KeadaanTenggat, Tahap
from tests.integration.perselisihan.test_daftar import arsip
from tests.integration.perselisihan_web.jalan import MEDIATOR, Jalan
from tests.integration.perselisihan_web.skenario import DI_MEDIATOR


def test_saringan_tenggat_menyaring_menurut_keadaannya(jalan: Jalan) -> None:
    """A draft has no deadline; a case at the mediator has MED-7, which comes and goes by."""
    jalan.simpan_isian(**{"pihak-0-nama": "Tanpa Tenggat"})
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)

    def terlihat() -> set[str]:
        jalan.sebagai(MEDIATOR)
        halaman = {kode: jalan.client.get(f"/perkara/?tenggat={kode}").text for kode in TENGGAT}
        assert all("Tanpa Tenggat" not in isi for kode, isi in halaman.items() if kode)
        assert "Tanpa Tenggat" in halaman[""]
        return {kode for kode, isi in halaman.items() if kode and "Siti Aminah" in isi}

    assert TENGGAT.keys() == {"", *KeadaanTenggat}
    assert "berjalan" in terlihat()
    assert "lewat" not in terlihat()
    jalan.maju(80)
    assert terlihat() == {"lewat"}


def test_pilihan_keadaan_membagi_habis_semua_perkara(jalan: Jalan) -> None:
    """An old row without an end is neither work nor ended: it has a choice of its own."""
    jalan.masukkan()
    arsip("7/HI/2019", tahap=Tahap.MEDIASI, hasil=None)
    arsip("8/HI/2019", tahap=Tahap.DICATAT, hasil=None)
    arsip("9/HI/2019")

    def nomor(saringan: str) -> list[str]:
        halaman = jalan.client.get(f"/perkara/?{saringan}").text
        return re.findall(r'class="nomor"[^>]*>([^<]+)<', halaman)

    semua = {kode: nomor(f"terbuka={kode}") for kode in TERBUKA}
    assert [len(semua[kode]) for kode in ("1", "0", "arsip")] == [1, 1, 2]
    assert sorted(semua[""]) == sorted(semua["1"] + semua["0"] + semua["arsip"])
    assert nomor("terbuka=arsip&asal=sistem") == semua["arsip"]
    dipilih = '<option selected value="sistem">'
    assert dipilih in jalan.client.get("/perkara/?asal=sistem").text
    assert dipilih not in jalan.client.get("/perkara/?terbuka=arsip&asal=sistem").text
