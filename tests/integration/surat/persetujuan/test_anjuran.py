"""Letters of a real case: the anjuran is issued as the act, replaced without repeating it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.perselisihan.models import Anjuran
from hi_cases.perselisihan.types import Tahap
from hi_cases.surat import services
from hi_cases.surat.models import NomorSurat, Surat
from hi_cases.surat.rules.setujui import giliran
from hi_cases.surat.services import tulis
from hi_cases.surat.services.kop import muat_kop
from hi_cases.surat.services.templat import muat_bawaan
from hi_cases.surat.types import StatusSurat
from tests.integration.perselisihan.kantor import ANJURAN, Kantor

TANPA = ["periksa", "setujui", "mengetahui"]


@pytest.fixture
def kantor(db_session: Any, jam: Any, pengguna: Callable[..., Any]) -> Kantor:
    """Return the office with a case whose first session was held."""
    hasil = Kantor(jam, pengguna)
    muat_kop(SISTEM)
    muat_bawaan(SISTEM)
    hasil.limpahkan("HAK")
    hasil.sidang()
    return hasil


def _terbitkan(kantor: Kantor, surat: Surat) -> Surat:
    pelaku = kantor.akun[Peran.MEDIATOR]
    services.ajukan(pelaku, surat.id, surat.versi)
    langkah = giliran(surat.langkah)
    assert langkah is not None
    return services.setujui(pelaku, langkah.id, surat.versi)


def _anjuran(kantor: Kantor) -> Surat:
    pelaku = kantor.akun[Peran.MEDIATOR]
    surat = tulis.buat(pelaku, "anjuran", Rujukan("perkara", kantor.id), None, {})
    surat.bebas, surat.tanpa_langkah = {**surat.bebas, **ANJURAN}, TANPA
    db.session.flush()
    return surat


def _risalah() -> list[Surat]:
    stmt = sa.select(Surat).filter_by(kode="risalah_penyelesaian").order_by(Surat.id)
    return list(db.session.scalars(stmt))


def test_issued_it_is_the_act_and_its_risalah_goes_with_it(kantor: Kantor) -> None:
    surat = _terbitkan(kantor, _anjuran(kantor))
    assert kantor.perkara.tahap is Tahap.ANJURAN
    baris = db.session.scalars(sa.select(Anjuran)).one()
    assert (baris.nomor, baris.nomor_risalah) == ("560/001/ANJ/2026", "560/001/RIS/2026")
    assert (surat.nomor, baris.isi) == ("560/001/ANJ/2026", ANJURAN["isi"])
    (risalah,) = _risalah()
    assert (risalah.status, risalah.tanggal) == (StatusSurat.TERBIT, surat.tanggal)
    assert "560/001/RIS/2026" in str(risalah.naskah)
    buku = {(s.seri, s.urutan, s.surat_id) for s in db.session.scalars(sa.select(NomorSurat))}
    assert buku == {("anjuran", 1, surat.id), ("risalah", 1, None)}


def test_the_act_that_is_not_due_undoes_the_letter(kantor: Kantor) -> None:
    """A second anjuran of one case: nothing is issued, the number is given back."""
    _terbitkan(kantor, _anjuran(kantor))
    kedua = _anjuran(kantor)
    titik = db.session.begin_nested()
    with pytest.raises(TindakanDitolak):
        _terbitkan(kantor, kedua)
    titik.rollback()
    assert db.session.scalar(sa.select(sa.func.count()).select_from(NomorSurat)) == 2


def test_it_is_replaced_as_a_set_and_the_act_stands(kantor: Kantor) -> None:
    pelaku = kantor.akun[Peran.MEDIATOR]
    lama = _terbitkan(kantor, _anjuran(kantor))
    kantor.maju(1)
    baru = services.ganti(pelaku, lama.id, lama.versi)
    baru.bebas = {**baru.bebas, "isi": "Agar pengusaha membayar upah lembur saja."}
    db.session.flush()
    _terbitkan(kantor, baru)
    db.session.expire_all()
    assert (lama.status, lama.pengganti_id) == (StatusSurat.DIGANTI, baru.id)
    baris = db.session.scalars(sa.select(Anjuran)).one()
    assert (baris.nomor, baris.isi) == (baru.nomor, "Agar pengusaha membayar upah lembur saja.")
    assert baris.tanggal == lama.tanggal
    assert [s.status for s in _risalah()] == [StatusSurat.DIGANTI, StatusSurat.TERBIT]
    assert baru.nomor in str(_risalah()[1].naskah)


def test_what_became_an_act_is_not_cancelled(kantor: Kantor) -> None:
    surat = _terbitkan(kantor, _anjuran(kantor))
    for satu in (surat, *_risalah()):
        titik = db.session.begin_nested()
        with pytest.raises(TindakanDitolak, match="Buat surat penggantinya"):
            services.batalkan(kantor.akun[Peran.KABID], satu.id, satu.versi, "Keliru isinya")
        titik.rollback()
