"""The receipt of a summons: too near is said at once; a correction tells of absences that fall."""

from __future__ import annotations

from datetime import date
from typing import Any

from hi_cases.core.papan import port_surat
from hi_cases.perselisihan import queries
from hi_cases.surat.services import sampaikan
from hi_cases.surat.services.sampaikan_andai import andai
from tests.integration.surat.sampaikan.loket import PANGGILAN, Loket


def _kirim(loket: Loket) -> tuple[Any, Any]:
    """Summon the applicant to Monday 9 March 2026, sent on Monday the 2nd."""
    loket.limpahkan("HAK")
    isian = PANGGILAN | {"untuk_tanggal": "2026-03-09"}
    surat = loket.terbitkan(
        loket.tulis("panggilan", loket.mediator, loket.pemohon, isian), loket.mediator
    )
    return surat, loket.kirim_pos(surat, loket.pemohon, "2026-03-02")


def test_terima_yang_terlalu_dekat_dikatakan_seketika(loket: Loket) -> None:
    """Three working days before the 9th: 5, 6, 9; so Wednesday the 4th (17/2014 Ps 13(1)b, U)."""
    surat, _ = _kirim(loket)
    catatan = port_surat("perkara").catatan_terima
    assert catatan(surat, date(2026, 3, 4)) == ""
    assert "paling lambat 4 Maret 2026" in catatan(surat, date(2026, 3, 5))


def test_pratinjau_koreksi_menyebut_ketidakhadiran_yang_gugur(loket: Loket) -> None:
    surat, kiriman = _kirim(loket)
    loket.pada("2026-03-04")
    loket.terima_surat(kiriman, "2026-03-04")
    loket.pada("2026-03-09")
    loket.sidang((loket.termohon,), terlaksana=False)
    loket.pada("2026-03-12")
    (pemohon, _) = queries.fakta(loket.perkara).pihak
    assert (pemohon.absen, pemohon.pendek) == ((date(2026, 3, 9),), ())

    def jadi(hari: date) -> Any:
        isi = (kiriman.id, kiriman.versi, hari, "Resi R-1", "Resi terbaca keliru.")
        return andai(surat.rujukan, lambda: sampaikan.perbaiki_terima(loket.mediator, *isi))

    gugur = "Ketidakhadiran Siti Aminah pada sidang 9 Maret 2026 tidak dihitung lagi."
    assert jadi(date(2026, 3, 10)).kata == (gugur,)
    assert "hanya dipakai dengan pernyataan mediator" in jadi(date(2026, 3, 6)).kata[0]
