"""The one place where a request commits: a POST by `ubah`, the mark of a GET by `tandai_baca`."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.orm.exc import StaleDataError

from hi_cases.core.db import db, mulai_tulis, tandai_membaca, tandai_menulis
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


@contextmanager
def tandai_baca() -> Iterator[None]:
    """Commit the mark that a GET leaves, in a transaction of its own that writes from its start.

    A page that is read begins as a reader, which on SQLite cannot turn to writing (decision 0003);
    so what it read so far is let go of first, and objects read before are read anew afterwards. The
    mark says only that somebody read: a notice that was opened, a file taken out, a feed fetched.
    Nothing else may be written while a page is read: addresses are opened by programmes too.
    """
    db.session.rollback()
    with mulai_tulis(), ubah():
        yield


@contextmanager
def di_luar_transaksi() -> Iterator[None]:
    """Read a large upload before anything is written: on SQLite nobody else could write meanwhile.

    A POST holds the right to write from its first query on, so it lets go of it here; what follows
    takes it anew.
    """
    db.session.rollback()
    tandai_membaca()
    try:
        yield
    finally:
        db.session.rollback()
        tandai_menulis()
