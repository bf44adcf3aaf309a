"""Every choice of the filter panel narrows the list, and says what it does."""

from __future__ import annotations

from hi_cases.perselisihan.forms.saringan import TENGGAT
from hi_cases.perselisihan.types import KeadaanTenggat
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
