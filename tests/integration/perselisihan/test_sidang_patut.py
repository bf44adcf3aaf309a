"""A sidang without a party was held only where that party had been duly summoned to it."""

from __future__ import annotations

from typing import Any

import pytest

from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan.kantor import Kantor


def panggil(kantor: Kantor, untuk: str, **lain: Any) -> None:
    kantor.lakukan(
        Tindakan.CATAT_PANGGILAN,
        **{
            "pihak_id": kantor.termohon,
            "perihal": "sidang",
            "untuk_tanggal": untuk,
            "dikirim_pada": "2026-04-06",
            "cara": "pos",
            **lain,
        },
    )


TERBUKTI = {"diterima_pada": "2026-04-07", "penerima": "Satpam", "bukti": "Resi 3"}


def test_sidang_dengan_semua_pihak_tidak_memerlukan_panggilan(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.sidang()
    assert queries.fakta(kantor.perkara).sidang_terlaksana == 1


@pytest.mark.parametrize(
    "panggilan",
    [
        None,
        {"untuk": "2026-04-10"},
        {"untuk": "2026-04-10", "perihal": "klarifikasi", **TERBUKTI},
        {"untuk": "2026-04-20", **TERBUKTI},
    ],
    ids=["tanpa-panggilan", "tanpa-bukti", "klarifikasi", "hari-lain"],
)
def test_pihak_yang_tidak_dipanggil_patut_menahan_terlaksana(
    kantor: Kantor, panggilan: dict[str, Any] | None
) -> None:
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-07")
    if panggilan:
        panggil(kantor, **panggilan)
    kantor.pada("2026-04-10")
    with pytest.raises(DataTidakSah) as tangkap:
        kantor.sidang((kantor.pemohon,))
    pesan = tangkap.value.bidang["terlaksana"]
    assert "PT Sinar Cikarang Abadi" in pesan
    assert "bukti terimanya" in pesan
    assert "tidak terlaksana" in pesan
    kantor.sidang((kantor.pemohon,), terlaksana=False)


@pytest.mark.parametrize("untuk", ["2026-04-10", "2026-04-09"], ids=["hari-itu", "diundur"])
def test_panggilan_terbukti_membuat_sidang_sepihak_sah(kantor: Kantor, untuk: str) -> None:
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-07")
    panggil(kantor, untuk, **TERBUKTI)
    kantor.pada("2026-04-10")
    kantor.sidang((kantor.pemohon,))
    assert queries.fakta(kantor.perkara).sidang == 1


def test_panggilan_sidang_yang_lalu_tidak_dipakai_dua_kali(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-07")
    panggil(kantor, "2026-04-10", **TERBUKTI)
    kantor.pada("2026-04-10")
    kantor.sidang((kantor.pemohon,))
    kantor.pada("2026-04-15")
    with pytest.raises(DataTidakSah, match="bukti terimanya"):
        kantor.sidang((kantor.pemohon,))
