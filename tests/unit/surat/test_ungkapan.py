"""The language of texts of letters: what it says, and everything it refuses."""

import pytest

from hi_cases.surat.rules.ungkapan import (
    BATAS_HASIL,
    BATAS_TEKS,
    FaktaTidakAda,
    UngkapanSalah,
    dan,
    isi,
    nama_fakta,
    periksa,
)

FAKTA = {
    "perkara": {"nomor": "567/0042", "pokok": "A & B < C", "hasil": None, "jumlah": 3},
    "sidang": [{"ke": "1"}, {"ke": "2"}],
    "kosong": [],
    "ya": True,
}


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("Nomor {{ perkara.nomor }}", "Nomor 567/0042"),
        ("{{ perkara.pokok }}", "A & B < C"),
        ("a{{ perkara.hasil }}b", "ab"),
        ("{{ perkara.jumlah }} orang", "3 orang"),
        ("{% if kosong %}ada{% else %}tidak{% endif %}", "tidak"),
        ("{{ 'ya' if ya else 'bukan' }}", "ya"),
        (
            "{% for s in sidang %}{{ loop.index }}:{{ s.ke }}{% if not loop.last %}, {% endif %}"
            "{% endfor %}",
            "1:1, 2:2",
        ),
        ("{{ sidang|join(' dan ', attribute='ke') }}", "1 dan 2"),
        ("{{ perkara.tiada|default('-') }}", "-"),
        ("{{ perkara['nomor']|upper ~ '!' }}", "567/0042!"),
    ],
)
def test_facts_are_put_in(teks, hasil):
    assert isi(teks, FAKTA) == hasil


@pytest.mark.parametrize(
    ("teks", "nama"),
    [
        ("{{ perkara.tiada }}", "perkara.tiada"),
        ("{{ tiada }}", "tiada"),
        ("{{ tiada.lagi.sama }}", "tiada.lagi"),
        ("{% if perkara.tiada %}x{% endif %}", "perkara.tiada"),
        ("{% for s in perkara.tiada %}x{% endfor %}", "perkara.tiada"),
        ("{{ ''.__class__ }}", "__class__"),
        ("{{ perkara.__class__.__mro__ }}", "perkara.__class__.__mro__"),
        ("{{ sidang|join(',', attribute='__class__') }}", "__class__"),
        ("{{ range }}", "range"),
        ("{{ lipsum }}", "lipsum"),
    ],
)
def test_an_unknown_fact_is_an_error_with_its_name(teks, nama):
    with pytest.raises(FaktaTidakAda) as galat:
        isi(teks, FAKTA)
    assert galat.value.nama == nama


@pytest.mark.parametrize(
    "teks",
    [
        "{{ perkara.nomor",
        "{% for s in sidang %}",
        "{% endif %}",
        "{{ range(10) }}",
        "{{ perkara.items() }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 10 ** 1000000 }}",
        "{{ 1 / 0 }}",
        "{{ '%s' % 3 }}",
        "{{ {'a': 1} }}",
        "{% set a = 1 %}",
        "{% macro a() %}{% endmacro %}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% extends 'x' %}",
        "{{ sidang|map(attribute='ke')|list }}",
        "{{ perkara.nomor|attr('upper') }}",
        "{% for s in sidang recursive %}{{ s.ke }}{% endfor %}",
        "{% for a in sidang %}{% for b in sidang %}{% for c in sidang %}x{% endfor %}"
        "{% endfor %}{% endfor %}",
        "{{ ya is divisibleby 2 }}",
        "x" * (BATAS_TEKS + 1),
        "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    ],
)
def test_what_is_not_allowed_does_not_even_parse(teks):
    with pytest.raises(UngkapanSalah):
        periksa(teks)


@pytest.mark.parametrize(
    "teks",
    [
        "{{ perkara }}",
        "{{ sidang }}",
        "{{ ya }}",
        "{{ self }}",
        "{% for s in sidang %}{{ loop }}{% endfor %}",
        "{{ perkara.nomor < sidang }}",
        "{% for s in perkara.jumlah %}x{% endfor %}",
    ],
)
def test_only_words_are_written(teks):
    with pytest.raises(UngkapanSalah):
        isi(teks, FAKTA)


def test_a_text_that_grows_too_long_ends():
    banyak = {"banyak": [{"n": "x"}] * 500}
    with pytest.raises(UngkapanSalah, match="terlalu panjang"):
        isi(
            "{% for a in banyak %}{% for b in banyak %}" + "y" * 100 + "{% endfor %}{% endfor %}",
            banyak,
        )
    assert BATAS_HASIL < 500 * 500 * 100


def test_what_facts_hold_is_never_read_as_an_expression():
    assert isi("{{ a }}", {"a": "{{ b }} {% if %}"}) == "{{ b }} {% if %}"


def test_names_are_found_in_branches_not_taken_too():
    teks = "{% if a.b %}{{ c.d }}{% endif %}{% for s in daftar %}{{ s.x }}{{ e['f'] }}{% endfor %}"
    assert nama_fakta(teks) == {"a.b", "c.d", "daftar", "e.f"}


@pytest.mark.parametrize(
    ("daftar", "hasil"),
    [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")],
)
def test_a_list_reads_as_in_a_sentence(daftar, hasil):
    assert dan(daftar) == hasil
