"""A delegation that nobody receives runs no clock: it is asked after, and lies before kabid.

Given on Monday 6 April 2026: one working day later is Tuesday 7, two is Wednesday 8 April.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.akun.models import Pengguna
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.perselisihan import services
from hi_cases.perselisihan.queries.pelimpahan import tertahan
from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan.kantor import Kantor


def _dikejar() -> list[tuple[int, str]]:
    stmt = sa.select(Kabar).where(Kabar.kunci.startswith("pelimpahan:")).order_by(Kabar.id)
    return [(satu.penerima_id, satu.judul) for satu in db.session.scalars(stmt)]


def _dilimpahkan(kantor: Kantor) -> None:
    kantor.catat("HAK")
    kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=kantor.akun[Peran.MEDIATOR].id)


def test_mediator_ditanya_dahulu_lalu_kabid(kantor: Kantor) -> None:
    _dilimpahkan(kantor)
    mediator, kabid = kantor.akun[Peran.MEDIATOR], kantor.akun[Peran.KABID]
    pokok = f"{kantor.perkara.sebutan}: pelimpahan belum diterima"
    assert services.kejar_pelimpahan() == 0
    kantor.pada("2026-04-07")
    assert services.kejar_pelimpahan() == services.kejar_pelimpahan() == 1
    assert _dikejar() == [(mediator.id, f"{pokok}, 1 hari kerja")]
    assert tertahan(kabid) == []
    kantor.pada("2026-04-08")
    services.kejar_pelimpahan()
    assert _dikejar()[1:] == [(kabid.id, f"{pokok}, 2 hari kerja")]
    assert [satu.perkara.id for satu in tertahan(kabid)] == [kantor.id]
    assert tertahan(mediator) == []


def test_yang_diterima_atau_berbenturan_tidak_dikejar(kantor: Kantor) -> None:
    _dilimpahkan(kantor)
    kantor.lakukan(Tindakan.TERIMA_PELIMPAHAN, bebas_benturan=True)
    _dilimpahkan(kantor)
    kantor.lakukan(
        Tindakan.NYATAKAN_BENTURAN,
        mediator_id=kantor.akun[Peran.MEDIATOR].id,
        alasan="Saudara pemohon",
    )
    kantor.pada("2026-04-10")
    assert services.kejar_pelimpahan() == 0


def test_terletak_di_hari_ini_kabid(kantor: Kantor, client: Any, masuk: Any) -> None:
    _dilimpahkan(kantor)
    kantor.pada("2026-04-08")
    db.session.commit()
    masuk(client, db.session.get_one(Pengguna, kantor.akun[Peran.KABID].id))
    halaman = client.get("/hari-ini").text
    assert "Pelimpahan yang belum diterima mediatornya (1)" in halaman
    assert f'href="/perkara/{kantor.id}"' in halaman
