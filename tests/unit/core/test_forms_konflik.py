"""Two people, one record: the choice of a conflict reaches the form's field."""

from werkzeug.datastructures import MultiDict

from hi_cases.core.forms import _dengan_pilihan


def test_the_stored_value_wins_where_it_was_chosen():
    formdata = MultiDict(
        [
            ("alamat", "Jalan A"),
            ("nama", "Siti"),
            ("pilih-alamat", "tersimpan"),
            ("tersimpan-alamat", "Jalan B"),
            ("pilih-nama", "anda"),
            ("tersimpan-nama", "Sinta"),
        ]
    )
    hasil = _dengan_pilihan(formdata)
    assert hasil["alamat"] == "Jalan B"
    assert hasil["nama"] == "Siti"


def test_without_a_conflict_nothing_is_copied():
    formdata = MultiDict([("nama", "Siti")])
    assert _dengan_pilihan(formdata) is formdata
    assert _dengan_pilihan(None) is None
