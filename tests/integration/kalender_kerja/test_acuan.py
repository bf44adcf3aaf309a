"""A law that ships with a new version of the system reaches the deadlines that began under it."""

from dataclasses import replace
from datetime import date

import pytest

from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.kalender_kerja import services
from hi_cases.kalender_kerja.models import Tenggat
from hi_cases.kalender_kerja.queries import acuan as data
from hi_cases.kalender_kerja.queries.berlaku import lupakan
from tests.integration.kalender_kerja.conftest import PERKARA


def _kirim_versi(monkeypatch: pytest.MonkeyPatch, panjang: int, dari: date) -> None:
    """Ship JWB-10 in a second version, made up."""
    semua = data.baca_ketentuan()
    lama, catatan = next(satu for satu in semua if satu[0].kode == "JWB-10")
    baru = (replace(lama, panjang=panjang, berlaku_dari=dari), catatan)
    monkeypatch.setattr(data, "baca_ketentuan", lambda: [*semua, baru])


def test_deadlines_that_began_under_it_are_counted_by_it(
    jawaban: Tenggat, kabid: Pelaku, db_session, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Received 9 March: still 10 working days, due 30 March. Received 11 March, the first day of
    # the new version of 12: 1 April + 2 working days; 3 April 2026 is Wafat Yesus Kristus, a
    # holiday, so 2 April and Monday 6 April.
    services.buka(kabid, PERKARA, "JWB-10", date(2026, 3, 9), kunci="pekerja")
    _kirim_versi(monkeypatch, 12, date(2026, 3, 11))
    services.muat_acuan(SISTEM)
    lupakan(db_session())
    lama = next(t for t in db_session.query(Tenggat) if t.kunci == "pekerja")
    assert (lama.ketentuan.panjang, lama.jatuh) == (10, date(2026, 3, 30))
    assert (jawaban.ketentuan.panjang, jawaban.jatuh) == (12, date(2026, 4, 6))
    assert jawaban.riwayat[-1].jatuh == date(2026, 4, 6)
    assert services.muat_acuan(SISTEM)["ketentuan"] == 0
