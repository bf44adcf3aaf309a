"""Whom a letter tells as it moves on: whose turn it is, its author; no names leave the house."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.papan import papan
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar
from hi_cases.surat import services
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.rangkuman import rangkuman
from hi_cases.surat.services import delegasi
from hi_cases.surat.types import SebutanDelegasi
from tests.integration.surat.persetujuan.dunia import (
    LENGKAP,
    MEDIATOR_SAJA,
    Kantor,
    draf,
    giliran_kini,
    tambah_templat,
    templat,
)

NAMA = "Surat contoh, perkara 560/001/HI/2026"


def _diajukan(kantor: Kantor, langkah=LENGKAP, oleh=None) -> Surat:
    siapa = oleh or kantor.mediator
    surat = draf(siapa, tambah_templat(templat("surat_contoh", langkah)))
    return services.ajukan(siapa, surat.id, surat.versi)


def _lakukan(pelaku, surat: Surat) -> Surat:
    return services.setujui(pelaku, giliran_kini(surat).id, surat.versi)


def _kabar() -> list[tuple[int, str]]:
    stmt = sa.select(Kabar.penerima_id, Kabar.judul).order_by(Kabar.id)
    return [(satu.penerima_id, satu.judul) for satu in db.session.execute(stmt)]


def test_setiap_langkah_memanggil_yang_gilirannya(kantor: Kantor) -> None:
    sub, kabid, kadis = kantor.subkoor, kantor.kabid, kantor.kadis
    surat = _diajukan(kantor)
    harap = [(sub.id, f"{NAMA}: menunggu pemeriksaan Anda")]
    assert _kabar() == harap
    _lakukan(sub, surat)
    _lakukan(kabid, surat)
    harap += [
        (kabid.id, f"{NAMA}: menunggu persetujuan Anda"),
        (kadis.id, f"{NAMA}: menunggu pernyataan mengetahui Anda"),
    ]
    assert _kabar() == harap
    _lakukan(kadis, surat)
    # The mediator signs the letter that he wrote: nobody has to tell him what he did.
    harap += [(kantor.mediator.id, f"{NAMA}: menunggu tanda tangan Anda")]
    _lakukan(kantor.mediator, surat)
    assert _kabar() == harap
    [pertama] = db.session.scalars(sa.select(Kabar).where(Kabar.penerima_id == sub.id))
    assert pertama.rujukan == Rujukan("surat", surat.id)
    assert pertama.ditangani_pada is not None


def test_penulis_diberi_tahu_bila_kembali_dan_terbit(kantor: Kantor) -> None:
    penulis = kantor.petugas
    surat = _diajukan(kantor, MEDIATOR_SAJA, oleh=penulis)
    services.kembalikan(
        kantor.mediator, giliran_kini(surat).id, surat.versi, "Nama Siti Aminah keliru."
    )
    services.ajukan(penulis, surat.id, surat.versi)
    _lakukan(kantor.mediator, surat)
    assert [judul for siapa, judul in _kabar() if siapa == penulis.id] == [
        f"{NAMA}: dikembalikan kepada Anda",
        f"{NAMA}: sudah terbit",
    ]
    for pesan in db.session.scalars(sa.select(PesanKeluar)):
        assert "Siti" not in pesan.isi + pesan.subjek
    # Two rounds are two turns; each is told once.
    assert len([1 for siapa, _ in _kabar() if siapa == kantor.mediator.id]) == 2


def test_wakil_ikut_diberi_tahu_pada_harinya(kantor: Kantor) -> None:
    kantor.akun("subkoor")
    wakil = kantor.akun("petugas")
    isi = {"sebutan": SebutanDelegasi.PLH, "dasar": "Surat Perintah 1"}
    delegasi.catat(
        kantor.admin,
        peran=Peran.SUBKOOR,
        pengguna_id=wakil.id,
        dari=date(2026, 4, 6),
        sampai=date(2026, 4, 7),
        **isi,
    )
    _diajukan(kantor)
    assert {siapa for siapa, _ in _kabar()} == {kantor.subkoor.id, wakil.id}


def test_ditolak_tidak_ada_kabar(kantor: Kantor) -> None:
    """What is undone tells nobody."""
    with db.session.begin_nested() as titik:
        _diajukan(kantor)
        titik.rollback()
    assert _kabar() == []


def test_rangkuman_pagi(app, kantor: Kantor) -> None:
    assert rangkuman in papan().rangkuman
    kantor.akun("subkoor")
    surat = _diajukan(kantor)
    with app.test_request_context():
        [bagian] = rangkuman(kantor.subkoor, date(2026, 4, 7))
        assert bagian.judul == "Surat yang menunggu Anda"
        [butir] = bagian.butir
        assert butir.teks == "Surat contoh, sejak Senin, 6 April 2026"
        assert butir.url == f"/surat/{surat.id}"
        assert rangkuman(kantor.mediator, date(2026, 4, 7)) == []
        services.kembalikan(
            kantor.subkoor, giliran_kini(surat).id, surat.versi, "Perbaiki alamatnya."
        )
        [bagian] = rangkuman(kantor.mediator, date(2026, 4, 7))
        assert bagian.judul == "Surat yang dikembalikan kepada Anda"
        assert rangkuman(kantor.subkoor, date(2026, 4, 7)) == []
