"""The panel of now follows the session from its planning to its record, for office and party."""

from __future__ import annotations

from datetime import date

from flask import Flask

from hi_cases.jadwal.queries.rangkuman import bagian_hari_ini
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.queries.fakta import bahan
from hi_cases.perselisihan.queries.saya import sudah_banyak
from hi_cases.perselisihan.rules.menunggu import menunggu
from hi_cases.perselisihan.rules.menunggu_pihak import untuk_pihak
from hi_cases.perselisihan.types import Posisi, Sebagai, Sisi, Tindakan
from tests.integration.pertemuan.conftest import Balai


def _panel(balai: Balai) -> Tindakan | None:
    return menunggu(queries.fakta(balai.perkara)).tindakan


def _panel_termohon(balai: Balai) -> str:
    posisi = Posisi(balai.termohon, Sisi.TERMOHON, Sebagai.PIHAK)
    sudah = sudah_banyak({balai.id: (posisi,)}, bahan([balai.id]))[balai.id][balai.termohon]
    return untuk_pihak(queries.fakta(balai.perkara), posisi, sudah).kalimat


def test_dari_jadwal_sampai_sidang(balai: Balai) -> None:
    """Permenaker 17/2014 Ps 13(1)b: called, proven, and then the session."""
    assert _panel(balai) is Tindakan.JADWALKAN
    balai.jadwalkan("2026-03-06")
    assert _panel(balai) is Tindakan.CATAT_PANGGILAN
    assert _panel_termohon(balai).startswith(
        "Hadiri sidang mediasi Jumat, 6 Maret 2026 pukul 09.00, di Ruang A"
    )
    balai.panggil(balai.pemohon)
    balai.panggil(balai.termohon)
    assert _panel(balai) is None
    assert balai.perkara.id in {b.perkara_id for b in queries.hari_ini(balai.mediator)}
    balai.pada("2026-03-06")
    assert _panel(balai) is Tindakan.CATAT_SIDANG
    assert _panel_termohon(balai).startswith("Hadiri sidang mediasi Jumat, 6 Maret 2026")
    balai.sidang()
    assert _panel(balai) is Tindakan.TERBITKAN_ANJURAN
    # The session of this very day is over: nobody is told to come to it any more.
    assert "Mediator membantu para pihak bersepakat" in _panel_termohon(balai)


def test_panggilan_tanpa_jadwal_pun_menentukan_harinya(balai: Balai) -> None:
    balai.panggil(balai.pemohon)
    panel = menunggu(queries.fakta(balai.perkara))
    assert panel.tindakan is Tindakan.CATAT_PANGGILAN
    assert panel.kalimat.startswith("Terbitkan dan kirim panggilan sidang Jumat, 6 Maret 2026")


def test_sidang_hari_ini_menandai_yang_belum_terbukti_dipanggil(app: Flask, balai: Balai) -> None:
    """Permenaker 17/2014 Ps 13(1)b: who comes to the door without proof is asked for it first."""
    balai.jadwalkan("2026-03-06")
    balai.panggil(balai.pemohon)
    balai.pada("2026-03-06")
    with app.test_request_context():
        (bagian,) = bagian_hari_ini(balai.mediator, date(2026, 3, 6))
    (butir,) = bagian.butir
    assert butir.catatan.startswith("Panggilan PT Sinar Cikarang Abadi belum terbukti diterima.")
