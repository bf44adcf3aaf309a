"""Forms without a token say in Indonesian what is wrong, as all others do."""

from werkzeug.datastructures import MultiDict
from wtforms import SelectField
from wtforms.fields import SelectChoice

from hi_cases.core.forms import FormPolos
from hi_cases.indikator.forms.saringan import SaringanStatistikForm


def test_a_wrong_choice_in_an_address_is_told_in_indonesian() -> None:
    form = SaringanStatistikForm(MultiDict({"ukuran": "tiada"}))
    assert not form.validate()
    assert form.ukuran.errors == ["Pilih salah satu yang tersedia."]


def test_a_row_without_a_token_is_told_in_indonesian() -> None:
    class Baris(FormPolos):
        pilih = SelectField(choices=[SelectChoice("a", "A")])

    form = Baris(MultiDict({"pilih": "b"}))
    assert not form.validate()
    assert form.pilih.errors == ["Pilih salah satu yang tersedia."]
