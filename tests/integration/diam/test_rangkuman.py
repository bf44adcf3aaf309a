"""The digest of a case office: counts and numbers with links, no names."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.papan import papan
from hi_cases.jadwal.queries import rangkuman as rangkuman_jadwal
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar
from hi_cases.pemberitahuan.services.rangkuman import rangkum
from hi_cases.perselisihan.queries.rangkuman import rangkuman
from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan.kantor import Kantor


def isi(app: Any, pelaku: Any) -> list[tuple[str, list[str]]]:
    with app.test_request_context():
        bagian = rangkuman(pelaku, clock.hari_ini())
    return [(satu.judul, [butir.teks for butir in satu.butir]) for satu in bagian]


def test_rangkuman_mediator(app: Any, kantor: Kantor) -> None:
    """JWB-10 of both parties from 10 April ends on 24 April (UU 2/2004 Ps 13(2)c); MED-30 from
    6 April, 1 and 14 May not worked, ends later: what is shown of a case is its nearest day."""
    mediator = kantor.akun[Peran.MEDIATOR]
    kantor.catat("HAK")
    kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=mediator.id)
    assert isi(app, mediator) == [("Yang baru masuk", ["Perkara baru dilimpahkan kepada Anda: 1"])]
    kantor.anjuran("HAK")
    nomor = kantor.perkara.sebutan
    kantor.pada("2026-04-10")
    kantor.terima(kantor.termohon)
    kantor.terima(kantor.pemohon)
    kantor.pada("2026-04-24")
    assert isi(app, mediator)[0] == ("Tenggat perkara", [f"Jatuh hari ini: 1 ({nomor})"])
    kantor.pada("2026-04-25")
    assert isi(app, mediator)[0] == ("Tenggat perkara", [f"Diam yang berakibat hukum: 2 ({nomor})"])
    assert isi(app, kantor.mediator2) == []


def test_rangkuman_terpasang(app: Any) -> None:
    assert rangkuman in papan().rangkuman
    assert rangkuman_jadwal.rangkuman in papan().rangkuman


def test_petugas_membaca_berkas_yang_masuk(app: Any, kantor: Kantor) -> None:
    kantor.buka("HAK")
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    assert isi(app, kantor.akun[Peran.PETUGAS]) == [
        ("Yang baru masuk", ["Berkas yang perlu diperiksa: 1"])
    ]
    assert isi(app, kantor.akun[Peran.ADMIN]) == []


def test_naskah_surel_rangkuman(app: Any, kantor: Kantor) -> None:
    """The whole letter: counts, and nothing that a stranger may not read."""
    mediator = kantor.akun[Peran.MEDIATOR]
    kantor.anjuran("HAK")
    kantor.pada("2026-04-10")
    kantor.terima(kantor.termohon)
    kantor.terima(kantor.pemohon)
    kantor.jam.atur("2026-04-27T08:00:00+07:00")
    for baris in db.session.scalars(sa.select(Kabar)):
        baris.dibuka_pada = clock.sekarang()
    assert mediator.id is not None
    assert rangkum(mediator.id, clock.hari_ini())
    kunci = f"rangkuman:{mediator.id}:2026-04-27"
    pesan = db.session.scalars(sa.select(PesanKeluar).filter_by(kunci=kunci)).one()
    isi = pesan.isi.split("Mengatur rangkuman")[0].split("Rangkuman dan kabar")[0]
    baku = [baris for baris in isi.splitlines() if not baris.strip().startswith("http")]
    assert "\n".join(baku).split("Selamat pagi.")[1].strip() == (
        "Yang menunggu Anda pada Senin, 27 April 2026:\n\n"
        f"Tenggat perkara\n- Diam yang berakibat hukum: 2 ({kantor.perkara.sebutan})"
    )
