"""Every form of ours says in Indonesian what is wrong, a row inside another form too."""

from collections.abc import Iterator

from flask import Flask
from flask_security.forms import Form as FormSecurity
from wtforms import Form

from hi_cases.core.forms import FormPolos, Formulir


def _turunan(kelas: type[Form]) -> Iterator[type[Form]]:
    for satu in kelas.__subclasses__():
        yield satu
        yield from _turunan(satu)


def test_no_form_is_without_our_words(aplikasi_arsitektur: Flask) -> None:
    assert aplikasi_arsitektur.url_map, "the routes bring their forms"
    milik = {k for k in _turunan(Form) if k.__module__.startswith("hi_cases.")}
    assert len(milik) > 100
    polos = {k.__name__ for k in milik if not issubclass(k, FormPolos | Formulir | FormSecurity)}
    assert not polos, (
        "derive them from FormPolos or Formulir; forms of accounts have their own words"
    )
