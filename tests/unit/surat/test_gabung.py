"""Two people in one letter: nothing is lost, and only what both changed is asked."""

from hypothesis import given
from hypothesis import strategies as st

from hi_cases.surat.rules.gabung import cap_semua, gabung, rapi

DASAR = {"a": "satu", "b": "dua", "c": "tiga"}
CAP = cap_semua(DASAR)


def test_each_side_keeps_what_only_it_changed() -> None:
    hasil = gabung({**DASAR, "a": "saya"}, {**DASAR, "b": "dia"}, CAP)
    assert hasil.nilai == {"a": "saya", "b": "dia", "c": "tiga"}
    assert hasil.bentrok == ()


def test_what_both_changed_is_asked() -> None:
    hasil = gabung({**DASAR, "a": "saya"}, {**DASAR, "a": "dia"}, CAP)
    assert hasil.bentrok == ("a",)
    assert hasil.nilai["a"] == "dia"


def test_equal_changes_are_no_conflict() -> None:
    hasil = gabung({**DASAR, "a": "sama"}, {**DASAR, "a": "sama"}, CAP)
    assert (hasil.nilai["a"], hasil.bentrok) == ("sama", ())


def test_without_marks_every_difference_is_asked() -> None:
    assert gabung({"a": "saya"}, DASAR, {}).bentrok == ("a",)


def test_a_part_that_was_not_sent_stays() -> None:
    assert gabung({"a": "saya"}, DASAR, CAP).nilai == {**DASAR, "a": "saya"}


def test_lines_end_alike_whoever_sent_them() -> None:
    assert rapi("  satu\r\ndua\rtiga \n") == "satu\ndua\ntiga"


TEKS = st.sampled_from(["", "x", "y", "z"])
BAGIAN = st.fixed_dictionaries({"a": TEKS, "b": TEKS})


@given(BAGIAN, BAGIAN, BAGIAN)
def test_nothing_that_anybody_changed_is_lost(dasar, punya, tersimpan) -> None:
    hasil = gabung(punya, tersimpan, cap_semua(dasar))
    for nama in dasar:
        if nama in hasil.bentrok:
            # Only where all three differ has a person to choose.
            assert len({dasar[nama], punya[nama], tersimpan[nama]}) == 3
        elif punya[nama] != dasar[nama]:
            assert hasil.nilai[nama] == punya[nama]
        else:
            assert hasil.nilai[nama] == tersimpan[nama]
