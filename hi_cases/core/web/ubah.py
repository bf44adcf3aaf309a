"""The one place where a request commits."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.orm.exc import StaleDataError

from hi_cases.core.db import db
from hi_cases.core.errors import (
    GalatDomain,
    KonflikVersi,
    TidakBerizin,
    TidakDitemukan,
)
from hi_cases.core.forms import Formulir


@dataclass
class HasilUbah:
    """Whether the act was done and committed."""

    berhasil: bool = False


@contextmanager
def ubah(form: Formulir | None = None) -> Iterator[HasilUbah]:
    """Commit what happens inside, all or nothing.

    An error that a user can mend is rolled back and laid on the form, whose page is then shown
    again with everything typed still there; without a form it goes up to the error page.
    """
    hasil = HasilUbah()
    try:
        yield hasil
        db.session.commit()
        hasil.berhasil = True
    except (TidakDitemukan, TidakBerizin):
        db.session.rollback()
        raise
    except StaleDataError:
        db.session.rollback()
        galat = KonflikVersi([], versi_kini=0)
        if form is None:
            raise galat from None
        form.terima_galat(galat)
    except GalatDomain as galat:
        db.session.rollback()
        if form is None:
            raise
        form.terima_galat(galat)
    except BaseException:
        db.session.rollback()
        raise
