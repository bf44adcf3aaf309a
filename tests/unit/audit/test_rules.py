"""Hashing and hiding in the trail."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from hi_cases.audit.rules import berubah, samarkan, sederhana, sidik
from hi_cases.audit.types import SIDIK_AWAL, IsiJejak
from hi_cases.core.authz import Peran

ISI = IsiJejak(
    pada=datetime(2026, 3, 11, 7, 5, tzinfo=UTC),
    pelaku_id=7,
    pelaku_nama="Ratna",
    tindakan="perkara.catat",
    rujukan_jenis="perkara",
    rujukan_id=41,
    keterangan="",
    dasar="UU 2/2004 Ps. 4",
    sebelum=None,
    sesudah={"nomor": "560/041/HI/2026"},
)


def test_hash_covers_every_part() -> None:
    asli = sidik(1, ISI, SIDIK_AWAL)
    ubahan = {
        "pada": ISI.pada + timedelta(microseconds=1),
        "pelaku_id": 8,
        "pelaku_nama": "Ratna ",
        "tindakan": "perkara.cabut",
        "rujukan_jenis": "perusahaan",
        "rujukan_id": 42,
        "keterangan": "x",
        "dasar": "",
        "sebelum": {},
        "sesudah": None,
    }
    assert set(ubahan) == set(vars(ISI))
    lain = {sidik(1, replace(ISI, **{nama: nilai}), SIDIK_AWAL) for nama, nilai in ubahan.items()}
    assert len(lain | {asli}) == len(ubahan) + 1
    assert sidik(2, ISI, SIDIK_AWAL) != asli
    assert sidik(1, ISI, "1" * 64) != asli


def test_hash_does_not_depend_on_the_zone_a_database_returns() -> None:
    wib = replace(ISI, pada=ISI.pada.astimezone(timezone(timedelta(hours=7))))
    assert sidik(1, wib, SIDIK_AWAL) == sidik(1, ISI, SIDIK_AWAL)


@given(st.text(min_size=1))
def test_sensitive_values_show_only_that_they_changed(nik: str) -> None:
    lama = samarkan({"nik": nik, "nama": "Siti"}, frozenset({"nik"}), b"kunci")
    sama = samarkan({"nik": nik}, frozenset({"nik"}), b"kunci")
    lain = samarkan({"nik": nik + "1"}, frozenset({"nik"}), b"kunci")
    assert lama is not None
    assert sama is not None
    assert lain is not None
    assert lama["nama"] == "Siti"
    assert lama["nik"].startswith("hmac:")
    assert lama["nik"] == sama["nik"] != lain["nik"]
    assert samarkan({"nik": nik}, frozenset({"nik"}), b"lain") != sama


def test_values_become_what_json_holds() -> None:
    assert sederhana(
        {"peran": Peran.KABID, "pada": date(2026, 4, 1), "set": {2, 1}, "urut": (1, "a")}
    ) == {"peran": "kabid", "pada": "2026-04-01", "set": [1, 2], "urut": [1, "a"]}


def test_only_changed_fields_are_kept() -> None:
    assert berubah({"a": 1, "b": 2}, {"a": 1, "b": 3}) == ({"b": 2}, {"b": 3})
