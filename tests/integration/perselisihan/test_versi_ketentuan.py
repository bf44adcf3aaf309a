"""What the office enters as a new version of a period changes what the case page says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja import services as acuan
from hi_cases.perselisihan import queries
from tests.integration.perselisihan.kantor import Kantor


def terapkan(kantor: Kantor, kode: str, berlaku_dari: date, **ubah: object) -> None:
    """Enter and apply a new version of a period."""
    pelaku = kantor.akun[Peran.KABID]
    kini = kalender.ketentuan(kode, clock.hari_ini())
    baru = replace(kini, berlaku_dari=berlaku_dari, **ubah)
    acuan.terapkan(pelaku, acuan.ajukan_ketentuan(pelaku, baru, sumber="Lembaran Negara").id)


def test_daluwarsa_mengikuti_versi_baru(kantor: Kantor) -> None:
    kantor.anjuran("PHK")
    mediator = kantor.akun[Peran.MEDIATOR]
    kantor.terima(kantor.pemohon)
    kantor.jawab(kantor.pemohon, "menolak")
    semula = queries.halaman(mediator, kantor.id).daluwarsa
    terapkan(kantor, "GUG-1TH", clock.hari_ini(), panjang=2, dasar="UU 9/2026 Ps. 3")
    kini = queries.halaman(mediator, kantor.id).daluwarsa
    assert semula is not None
    assert kini is not None
    assert kini.mulai == semula.mulai
    assert (kini.sampai.year, kini.dasar) == (semula.sampai.year + 1, "UU 9/2026 Ps. 3")
    assert "dihitung 2 tahun sejak" in kini.kalimat


def test_kelonggaran_memakai_versi_pada_hari_langkah_dimulai(kantor: Kantor) -> None:
    """Today's law has 10 working days to answer; from next week on, before that step, 5."""
    kantor.limpahkan("HAK")
    mediator = kantor.akun[Peran.MEDIATOR]
    semula = queries.halaman(mediator, kantor.id).kelonggaran
    terapkan(kantor, "JWB-10", date(2026, 4, 15), panjang=5)
    kini = queries.halaman(mediator, kantor.id).kelonggaran
    assert semula is not None
    assert kini is not None
    assert kini.longgar == semula.longgar + 5
