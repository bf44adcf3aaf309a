"""What is left of a planned session when the case goes on to its anjuran."""

from __future__ import annotations

from hi_cases.perselisihan.services import pertemuan
from hi_cases.perselisihan.types import Tindakan
from hi_cases.surat.types import StatusSurat
from tests.integration.perselisihan.kantor import ANJURAN
from tests.integration.pertemuan.conftest import Balai


def test_panggilan_yang_belum_dikirim_ikut_ditarik(balai: Balai) -> None:
    """The anjuran ends the sessions (UU 2/2004 Ps 13(2)); what was sent stays as it went."""
    balai.sidang()
    acara = balai.jadwalkan("2026-03-09")
    pertemuan.buat_panggilan(balai.mediator, balai.id, acara.id)
    pertemuan.terbitkan_panggilan(balai.mediator, balai.id, acara.id)
    terkirim, tertinggal = balai.panggilan(balai.pemohon)[0], balai.panggilan(balai.termohon)[0]
    balai.kirim_pos(terkirim, balai.pemohon, "2026-03-02")
    balai.lakukan(Tindakan.TERBITKAN_ANJURAN, **ANJURAN)
    assert balai.acara == []
    assert terkirim.status is StatusSurat.TERBIT
    assert tertinggal.status is StatusSurat.DIBATALKAN
    assert tertinggal.alasan_batal == pertemuan.BATAL_OLEH_TAHAP
