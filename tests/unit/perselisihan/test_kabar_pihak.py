"""What a party is told of an event, and what it is not."""

from __future__ import annotations

from typing import Any

import pytest

from hi_cases.perselisihan.rules.alur import ALUR
from hi_cases.perselisihan.rules.arti_pihak import ARTI, DI_ISIAN
from hi_cases.perselisihan.rules.kabar_pihak import (
    KABAR,
    TARIK,
    Kejadian,
    kabar,
)
from hi_cases.perselisihan.types import Tindakan

SAYA = frozenset({1})
NAMA = {1: "Siti Aminah", 2: "PT Sinar"}
DIAM_BAGI_LAWAN = (
    Tindakan.KABARKAN_HADIR,
    Tindakan.KABARKAN_HALANGAN,
    Tindakan.LAPOR_TERIMA,
    Tindakan.MOHON_CABUT,
    Tindakan.TAMBAH_DOKUMEN,
    Tindakan.TUNJUK_KUASA,
    Tindakan.TANGGAPI_PERNYATAAN,
)
DALAM = (
    Tindakan.UBAH_DRAF,
    Tindakan.NYATAKAN_BENTURAN,
    Tindakan.CATAT_MENGETAHUI,
    Tindakan.TAUTKAN,
    Tindakan.LEPAS_TAUTAN,
)


def _kabar(aksi: Tindakan | str, data: dict | None = None) -> str | None:
    return kabar(Kejadian(str(aksi), data or {}, SAYA, NAMA))


def test_every_act_has_its_word() -> None:
    assert set(KABAR) == set(Tindakan)


@pytest.mark.parametrize("aksi", list(Tindakan))
@pytest.mark.parametrize("pihak_id", [None, 1, 2])
def test_a_sentence_or_nothing_whatever_the_data(aksi: Tindakan, pihak_id: int | None) -> None:
    kalimat = _kabar(aksi, {"pihak_id": pihak_id} if pihak_id else {})
    assert kalimat is None or (kalimat.endswith(".") and kalimat[0].isupper())
    if aksi in DALAM:
        assert kalimat is None


@pytest.mark.parametrize("aksi", DIAM_BAGI_LAWAN)
def test_what_one_side_told_the_office_is_not_the_others(aksi: Tindakan) -> None:
    assert _kabar(aksi, {"pihak_id": 2}) is None
    assert _kabar(aksi, {"pihak_id": 1})


@pytest.mark.parametrize("aksi", [Tindakan.CATAT_JAWABAN, Tindakan.JAWAB_ANJURAN])
def test_the_other_side_learns_that_not_what_was_answered(aksi: Tindakan) -> None:
    assert _kabar(aksi, {"pihak_id": 2, "jawaban": "menolak"}) == "PT Sinar sudah menjawab anjuran."
    assert "menolak" in (_kabar(aksi, {"pihak_id": 1, "jawaban": "menolak"}) or "")
    kelompok = {"pihak_id": 1, "jawaban": {"4": "setuju", "5": "menolak", "6": "setuju"}}
    assert "2 pekerja setuju, 1 menolak" in (_kabar(aksi, kelompok) or "")


def test_days_and_names_come_from_the_events_own_data() -> None:
    data = {"pihak_id": 2, "untuk_tanggal": "2026-04-13"}
    assert (
        _kabar(Tindakan.CATAT_PANGGILAN, data) == "PT Sinar dipanggil untuk Senin, 13 April 2026."
    )
    assert _kabar(Tindakan.CATAT, {"nomor": "560/1"}) == (
        "Perselisihan dicatat di register dengan nomor 560/1."
    )


def test_an_event_of_no_act_is_not_told_but_a_withdrawn_word_is_ones_own() -> None:
    assert _kabar("buka_draf") is None
    assert _kabar(TARIK, {"pihak_id": 2}) is None
    assert _kabar(TARIK, {"pihak_id": 1})


def test_every_act_of_a_party_is_explained_or_belongs_to_the_filing() -> None:
    luar = {satu.tindakan for satu in ALUR if satu.oleh_pihak}
    assert luar == set(ARTI) | DI_ISIAN
    assert not set(ARTI) & DI_ISIAN
    for arti in ARTI.values():
        assert all((arti.arti, arti.kembali, arti.tercatat))


def test_a_representative_reads_the_name_of_the_party_not_anda() -> None:
    """He is not the party: its letters and answers are not called his."""

    def dibaca(aksi: Tindakan, **data: Any) -> str:
        isi = {"pihak_id": min(SAYA), **data}
        return kabar(Kejadian(str(aksi), isi, SAYA, NAMA, sebagai_kuasa=True)) or ""

    milik = NAMA[min(SAYA)]
    assert dibaca(Tindakan.TUNJUK_KUASA).startswith(f"{milik} menunjuk kuasa.")
    assert dibaca(Tindakan.PERIKSA_KUASA, putusan="terima") == (
        f"Petugas memeriksa surat kuasa {milik}: diterima."
    )
    assert dibaca(Tindakan.JAWAB_ANJURAN, jawaban="setuju").startswith(f"Jawaban {milik} atas")
    for aksi in Tindakan:
        assert "Anda" not in dibaca(aksi)
