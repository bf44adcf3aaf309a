"""Letters of a real case: the anjuran is issued as the act, replaced without repeating it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.models import Anjuran
from hi_cases.perselisihan.types import Tahap, Tindakan
from hi_cases.surat import services
from hi_cases.surat.models import NomorSurat, Surat
from hi_cases.surat.queries.periksa import surat_terbuka
from hi_cases.surat.rules.setujui import giliran
from hi_cases.surat.services import nomor, tulis
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


def _tulis_kesimpulan(kantor: Kantor, teks: str) -> None:
    """As one was begun by hand before that was refused: drafts of then are still taken along."""
    surat = _draf_lama(kantor)
    surat.bebas = {**surat.bebas, "kesimpulan": teks}
    db.session.flush()


def _draf_lama(kantor: Kantor) -> Surat:
    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(tulis, "pastikan_baru", lambda *_: None)
        pelaku = kantor.akun[Peran.MEDIATOR]
        return tulis.buat(pelaku, "risalah_penyelesaian", Rujukan("perkara", kantor.id), None, {})


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
    assert buku == {("anjuran", 1, surat.id), ("risalah", 1, risalah.id)}
    assert risalah.nomor == "560/001/RIS/2026"
    assert surat_terbuka(risalah.kode_periksa or "").nomor == risalah.nomor  # type: ignore[union-attr]


def test_the_act_that_is_not_due_undoes_the_letter(kantor: Kantor) -> None:
    """A second anjuran of one case: nothing is issued, the number is given back."""
    kedua = _anjuran(kantor)
    _terbitkan(kantor, _anjuran(kantor))
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
    # Nothing of the new risalah names the set that it replaces: number, day and texts are its own.
    risalah = _risalah()[1]
    assert (risalah.nomor, baris.nomor_risalah) == ("560/002/RIS/2026", "560/002/RIS/2026")
    hari = tulis_tanggal(clock.hari_ini(), hari=False)
    kesimpulan = " ".join(risalah.bebas["kesimpulan"].split())
    assert f"nomor 560/002/ANJ/2026 tanggal {hari}" in kesimpulan
    for nomor_lama in ("560/001/RIS/2026", "560/001/ANJ/2026"):
        assert nomor_lama not in str(risalah.naskah)
    assert [s.nomor for s in _risalah()] == ["560/001/RIS/2026", "560/002/RIS/2026"]
    assert all(s.surat_id for s in db.session.scalars(sa.select(NomorSurat)))


def test_words_of_the_author_that_name_the_old_number_are_not_issued_again(
    kantor: Kantor,
) -> None:
    """He mends them in a replacement of the risalah; it goes with the new anjuran as one set."""
    pelaku = kantor.akun[Peran.MEDIATOR]
    _tulis_kesimpulan(kantor, "Tidak sepakat. Lihat pertimbangan mediator.")
    lama = _terbitkan(kantor, _anjuran(kantor))
    sunting = services.ganti(pelaku, _risalah()[0].id, _risalah()[0].versi)
    sunting.bebas = {**sunting.bebas, "kesimpulan": f"Tidak sepakat, lihat {lama.nomor}."}
    db.session.flush()
    baru = services.ganti(pelaku, lama.id, lama.versi)
    titik = db.session.begin_nested()
    with pytest.raises(TindakanDitolak, match="menyebut nomor 560/001/ANJ/2026"):
        _terbitkan(kantor, baru)
    titik.rollback()
    db.session.refresh(sunting)
    sunting.bebas = {**sunting.bebas, "kesimpulan": "Tidak sepakat."}
    db.session.flush()
    _terbitkan(kantor, db.session.get_one(Surat, baru.id))
    assert [s.status for s in _risalah()] == [StatusSurat.DIGANTI, StatusSurat.TERBIT]
    assert _risalah()[1].bebas["kesimpulan"] == "Tidak sepakat."


def test_a_risalah_begun_before_its_anjuran_names_it_all_the_same(kantor: Kantor) -> None:
    draf = _draf_lama(kantor)
    assert "nomor tanggal" in " ".join(draf.bebas["kesimpulan"].split())
    surat = _terbitkan(kantor, _anjuran(kantor))
    (risalah,) = _risalah()
    assert (risalah.id, risalah.status) == (draf.id, StatusSurat.TERBIT)
    assert f"nomor {surat.nomor} tanggal" in " ".join(risalah.bebas["kesimpulan"].split())
    assert risalah.bebas["keterangan_pekerja"] == ANJURAN["keterangan_pekerja"]


def test_a_risalah_replaced_alone_has_a_number_of_its_own(kantor: Kantor) -> None:
    _terbitkan(kantor, _anjuran(kantor))
    lama = _risalah()[0]
    _terbitkan(kantor, services.ganti(kantor.akun[Peran.MEDIATOR], lama.id, lama.versi))
    assert [s.nomor for s in _risalah()] == ["560/001/RIS/2026", "560/002/RIS/2026"]
    assert db.session.scalars(sa.select(Anjuran)).one().nomor_risalah == "560/002/RIS/2026"
    assert "560/001/RIS/2026" not in str(_risalah()[1].naskah)


def test_numbers_of_an_act_done_by_hand_stay_in_the_book(kantor: Kantor) -> None:
    kantor.lakukan(Tindakan.TERBITKAN_ANJURAN, **ANJURAN)
    buku = db.session.scalars(sa.select(NomorSurat)).all()
    assert {(s.seri, s.surat_id) for s in buku} == {("anjuran", None), ("risalah", None)}
    for satu in buku:
        with pytest.raises(TindakanDitolak, match="sedang dipakai"):
            nomor.batalkan(kantor.akun[Peran.KABID], satu.id, "Salah ketik nomor")
    lepas = nomor.ambil(kantor.akun[Peran.KABID], "surat", clock.hari_ini(), untuk="Uji")
    nomor.batalkan(kantor.akun[Peran.KABID], lepas.id, "Tidak jadi dipakai")


def test_what_became_an_act_is_not_cancelled(kantor: Kantor) -> None:
    surat = _terbitkan(kantor, _anjuran(kantor))
    for satu in (surat, *_risalah()):
        titik = db.session.begin_nested()
        with pytest.raises(TindakanDitolak, match="Buat surat penggantinya"):
            services.batalkan(kantor.akun[Peran.KABID], satu.id, satu.versi, "Keliru isinya")
        titik.rollback()
