"""The office at work on one case, with the kinds of letters loaded."""

from collections.abc import Callable

import pytest

from hi_cases.core.authz import SISTEM, Peran
from hi_cases.surat.models import Surat
from hi_cases.surat.services import muat_bawaan
from hi_cases.surat.services import tulis as layanan
from tests.integration.perselisihan.kantor import Kantor
from tests.integration.surat.tulis.halaman import akun


@pytest.fixture
def kantor(db_session, jam, pengguna) -> Kantor:
    """Return the office on Monday 6 April 2026."""
    hasil = Kantor(jam, pengguna)
    muat_bawaan(SISTEM)
    return hasil


@pytest.fixture
def mediator(kantor, client, masuk):
    """Return the browser of the mediator of a case that was given to him."""
    kantor.limpahkan("HAK")
    masuk(client, akun(kantor, Peran.MEDIATOR))
    return client


@pytest.fixture
def tulis(kantor) -> Callable[..., Surat]:
    """Return the maker of drafts about the case: `tulis("anjuran")`."""

    def buat(kode: str, pihak_id: int | None = None, peran: Peran = Peran.MEDIATOR, **isian: str):
        return layanan.buat(kantor.akun[peran], kode, kantor.perkara.rujukan, pihak_id, isian)

    return buat
