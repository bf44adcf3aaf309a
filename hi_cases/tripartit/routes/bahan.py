"""What the pages of this domain share: a page with a form, and its status."""

from __future__ import annotations

from typing import Any

from flask import render_template
from flask.typing import ResponseReturnValue

from hi_cases.core.forms import Formulir


def tampil(templat: str, form: Formulir, **isi: Any) -> ResponseReturnValue:
    """Return a page with a form on it; one that was refused has its status."""
    kode = 422 if form.errors or form.form_errors else 200
    return render_template(f"tripartit/{templat}.html", form=form, **isi), kode
