"""The language of texts of letters: what it says, and everything it refuses."""

import pytest

from hi_cases.surat.rules import ungkapan
from hi_cases.surat.rules.ungkapan import (
    BATAS_DALAM,
    BATAS_HASIL,
    BATAS_PUTARAN,
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
        ("{% if 'a' in perkara.tiada %}x{% endif %}", "perkara.tiada"),
        ("{% if perkara.tiada < 1 %}x{% endif %}", "perkara.tiada"),
        ("{% if perkara.tiada >= 1 %}x{% endif %}", "perkara.tiada"),
        ("{% if 'a' in tiada %}x{% endif %}", "tiada"),
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
        "{{ 1e400 }}",
        "{{ 0.5 }}",
        "{{ 1000000 }}",
        "{{ " + "9" * 6_001 + " }}",
        "{{ sidang[" + "9" * 6_001 + "] }}",
        "{{ '" + "a" * 1_001 + "' }}",
        "{% if ya %}" * 110 + "{% endif %}" * 110,
        "{{ " + "not " * 280 + "ya }}",
        "{{ " + "not " * 4_000 + "ya }}",
        "{{ " + "'a' ~ " * 600 + "'a' }}",
        "{{ ya }}" * 600,
        "{{ perkara.nomor|_ulang }}",
        "{% for loop in sidang %}x{% endfor %}",
        "{{ 'a' in self }}",
        "{% if 'a' in self %}x{% endif %}",
        "{% for s in self %}x{% endfor %}",
        "{{ self[0] }}",
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
        "{{ 'ya' if 'a' in sidang[9] else 'bukan' }}",
        "{{ 'ya' if sidang[9] > 1 else 'bukan' }}",
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


def _hitung_simpul(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that gets an entry for each tree that is compiled."""
    asli, kali = ungkapan._siapkan, []

    def siapkan(teks: str):
        kali.append(len(teks))
        return asli(teks)

    monkeypatch.setattr(ungkapan, "_siapkan", siapkan)
    return kali


@pytest.mark.parametrize(
    "teks",
    ["{{ " + "not " * 281 + "ya }}", "{% if ya %}" * 111 + "{% endif %}" * 111, "{{ 2e400 }}"],
)
def test_what_is_too_large_is_refused_before_it_is_compiled(teks, monkeypatch):
    kali = _hitung_simpul(monkeypatch)
    with pytest.raises(UngkapanSalah):
        periksa(teks)
    assert kali == []


def test_what_is_just_small_enough_is_read():
    dalam = BATAS_DALAM - 3
    assert isi("{% if ya %}" * 9 + "x" + "{% endif %}" * 9, FAKTA) == "x"
    assert isi("{{ 'a' if " + "not " * dalam + "ya }}", FAKTA) == ("a" if dalam % 2 == 0 else "")
    assert isi("{{ '" + "a" * 1_000 + "'|length }}{{ 999999 }}", {}) == "1000999999"
    with pytest.raises(UngkapanSalah, match="terlalu bersusun"):
        periksa("{{ 'a' if " + "not " * (BATAS_DALAM + 1) + "ya }}")


class _Besar(str):
    """A text that notes when it is joined to others."""

    dipakai = False

    def join(self, _isi):
        _Besar.dipakai = True
        return ""


@pytest.mark.parametrize("pengolah", ["join(sela)", "dan"])
def test_a_list_is_not_written_out_once_it_is_too_long(pengolah):
    banyak = ["x" * 1_000] * (BATAS_HASIL // 1_000 + 1)
    with pytest.raises(UngkapanSalah, match="terlalu panjang"):
        isi(f"{{{{ daftar|{pengolah} }}}}", {"daftar": banyak, "sela": _Besar("-")})
    assert not _Besar.dipakai
    with pytest.raises(UngkapanSalah, match="terlalu panjang"):
        isi("{{ daftar|join(sela) }}", {"daftar": ["a"] * 1_000, "sela": "-" * 1_000})


@pytest.mark.parametrize(
    "teks",
    [
        "{{ 'abc'|join('defg')|join('hi') }}",
        "{{ perkara.nomor|dan|dan }}",
        "{{ perkara|join(',') }}",
        "{% for a in perkara.nomor %}x{% endfor %}",
        "{% for a in perkara %}x{% endfor %}",
        "{{ sidang|join(',') }}",
    ],
)
def test_only_lists_of_words_are_gone_through(teks):
    with pytest.raises(UngkapanSalah):
        isi(teks, FAKTA)


def test_loops_that_write_nothing_end_too():
    banyak = {"banyak": list(range(150))}
    assert isi("{% for a in banyak %}{{ loop.length if loop.last }}{% endfor %}", banyak) == "150"
    with pytest.raises(UngkapanSalah, match="terlalu banyak"):
        isi("{% for a in banyak %}{% for b in banyak %}{% endfor %}{% endfor %}", banyak)
    assert BATAS_PUTARAN < 150 * 151
