"""Where a notice about a case leads: the office to its page, a party to its own, others nowhere."""

from __future__ import annotations

from typing import Any

from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan import services
from hi_cases.pemberitahuan.types import Kelompok
from tests.integration.perselisihan_web.pihak import Luar


def _kabar(akun: Any, perkara_id: int) -> str:
    [kabar] = services.beri_tahu(
        [akun.id],
        kelompok=Kelompok.PERKARA,
        judul="Perkembangan perkara",
        isi="Ada perkembangan.",
        kunci=f"uji:{perkara_id}",
        rujukan=Rujukan("perkara", perkara_id),
    )
    return f"/kabar/{kabar.id}"


def test_each_reader_comes_to_the_page_that_is_his(luar: Luar, masuk: Any, pengguna: Any) -> None:
    luar.kantor.catat()
    luar.klaim_pekerja()
    nomor = luar.kantor.id
    pihak = luar.client.get(_kabar(luar.sebagai("pekerja"), nomor))
    assert pihak.location == f"/saya/{nomor}"
    assert luar.client.get(pihak.location).status_code == 200
    kabid = masuk(luar.client, "kabid")
    assert luar.client.get(_kabar(kabid, nomor)).location == f"/perkara/{nomor}"
    for peran in ("serikat", "admin"):
        lain = masuk(luar.client, peran)
        assert luar.client.get(_kabar(lain, nomor)).status_code == 200
