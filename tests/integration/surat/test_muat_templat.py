"""Kinds of letters and the first letterhead come with the project; the office's own stay."""

from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import scoped_session

from hi_cases.audit.models import Jejak
from hi_cases.core.authz import SISTEM
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.surat.models import KopSurat, VersiTemplat
from hi_cases.surat.queries import kop as baca_kop
from hi_cases.surat.queries import templat as baca
from hi_cases.surat.rules.baca_templat import TemplatSalah, tulis
from hi_cases.surat.services.templat import muat_bawaan
from hi_cases.surat.types import StatusTemplat

ISI = """
kode = "uji"
nama = "Surat uji"
rujukan = "perkara"
bentuk = "naskah"
sasaran = "tanpa"
judul = "{judul}"
dasar = "-"
[[blok]]
kode = "isi"
jenis = "paragraf"
teks = "Nomor {{{{ perkara.nomor }}}}"
[[persetujuan]]
peran = "mediator"
tindakan = "tanda_tangan"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one kind of letter."""
    (tmp_path / "uji.toml").write_text(ISI.format(judul="Pertama"), encoding="utf-8")
    return tmp_path


def _ubah(folder: Path, judul: str, *, catatan: str = "") -> None:
    (folder / "uji.toml").write_text(f"# {catatan}\n" + ISI.format(judul=judul), encoding="utf-8")
    baca.bawaan.cache_clear()


def test_every_shipped_kind_is_in_force_as_its_first_version(db_session: scoped_session, jam):
    jumlah = muat_bawaan(SISTEM)
    assert jumlah == len(baca.bawaan()) >= 13
    for satu in baca.bawaan():
        versi = baca.templat_berlaku(satu.templat.kode)
        assert (versi.versi_ke, versi.bawaan) == (1, satu.sidik)
        assert baca.templat_dari(versi) == satu.templat
    nama = [satu.isi["nama"] for satu in baca.semua_berlaku("perkara")]
    assert nama == sorted(nama)
    assert baca.semua_berlaku("lain") == []
    with pytest.raises(TidakDitemukan):
        baca.templat_berlaku("tiada")


def test_loading_again_changes_nothing(db_session: scoped_session, jam):
    muat_bawaan(SISTEM)
    sebelum = db_session.scalar(sa.select(sa.func.count(Jejak.urutan)))
    assert muat_bawaan(SISTEM) == 0
    assert db_session.scalar(sa.select(sa.func.count(Jejak.urutan))) == sebelum
    assert db_session.scalar(sa.select(sa.func.count(KopSurat.id))) == 1


def test_a_file_that_says_something_else_is_the_next_version(
    db_session: scoped_session, jam, folder: Path
):
    muat_bawaan(SISTEM, folder)
    _ubah(folder, "Pertama", catatan="only a comment")
    assert muat_bawaan(SISTEM, folder) == 0
    _ubah(folder, "Kedua")
    assert muat_bawaan(SISTEM, folder) == 1
    semua = baca.riwayat("uji")
    assert [(v.versi_ke, v.status) for v in semua] == [
        (2, StatusTemplat.BERLAKU),
        (1, StatusTemplat.LAMA),
    ]
    assert baca.templat_berlaku("uji").isi["judul"] == "Kedua"


def test_what_the_office_published_is_left_alone(db_session: scoped_session, jam, folder: Path):
    muat_bawaan(SISTEM, folder)
    versi = baca.templat_berlaku("uji")
    versi.bawaan = None
    versi.isi = tulis(baca.templat_dari(versi)) | {"judul": "Milik dinas"}
    db_session.flush()
    _ubah(folder, "Kedua")
    assert muat_bawaan(SISTEM, folder) == 0
    assert baca.templat_berlaku("uji").isi["judul"] == "Milik dinas"


def test_a_wrong_file_is_named(db_session: scoped_session, jam, folder: Path):
    (folder / "uji.toml").write_text(ISI.format(judul="{% set a = 1 %}"), encoding="utf-8")
    with pytest.raises(TemplatSalah, match=r"uji\.toml, judul"):
        muat_bawaan(SISTEM, folder)
    (folder / "uji.toml").rename(folder / "lain.toml")
    (folder / "lain.toml").write_text(ISI.format(judul="A"), encoding="utf-8")
    with pytest.raises(TemplatSalah, match=r"lain\.toml"):
        muat_bawaan(SISTEM, folder)
    assert db_session.scalar(sa.select(sa.func.count(VersiTemplat.id))) == 0


def test_the_first_letterhead_asks_to_be_checked(db_session: scoped_session, jam):
    with pytest.raises(TindakanDitolak, match="Kop surat belum diisi"):
        baca_kop.kop_berlaku(date(2026, 3, 2))
    muat_bawaan(SISTEM)
    kop = baca_kop.kop_berlaku(date(2026, 3, 2))
    assert (kop.pemerintah, kop.dinas) == ("PEMERINTAH KABUPATEN BEKASI", "DINAS KETENAGAKERJAAN")
    assert (kop.tempat, kop.perlu_verifikasi) == ("Cikarang Pusat", True)
    assert baca_kop.kop_berlaku(date(2017, 1, 1)) is kop
