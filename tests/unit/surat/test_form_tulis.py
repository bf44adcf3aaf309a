"""The editor's form: what comes with it that the page did not send."""

import pytest

from hi_cases.surat.forms.tulis import FormTulis


class _Bidang:
    def __init__(self, data: str) -> None:
        self.data = data


class _Form:
    def __init__(self, data: str) -> None:
        self.dasar = _Bidang(data)


@pytest.mark.parametrize(
    "dasar",
    ["[" * 100_000, '{"a":' * 100_000, "9" * 6_000, "[1]", "{", '"\ud800"', "null", "\x00"],
)
def test_marks_that_were_tampered_with_are_none(dasar: str) -> None:
    assert FormTulis.cap_dasar(_Form(dasar)) == {}


def test_marks_of_the_page_are_read() -> None:
    assert FormTulis.cap_dasar(_Form('{"isian.a": "x"}')) == {"isian.a": "x"}
