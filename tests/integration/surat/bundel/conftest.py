"""A case with something to bind."""

from typing import Any

import pytest

from hi_cases.core.authz import SISTEM
from hi_cases.surat.services import muat_bawaan
from hi_cases.surat.services.kop import muat_kop
from tests.integration.perselisihan.kantor import Kantor
from tests.integration.surat.bundel.dunia import isi_perkara


@pytest.fixture
def kantor(db_session, jam, pengguna) -> Kantor:
    """Return the office, with letterhead and kinds of letters loaded."""
    hasil = Kantor(jam, pengguna)
    muat_kop(SISTEM)
    muat_bawaan(SISTEM)
    return hasil


@pytest.fixture
def ada(kantor) -> dict[str, Any]:
    """Return what hangs on the case, by a short name."""
    return isi_perkara(kantor)
