"""The panel of now, whose a period is, silences, the strip: from values alone."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.permohonan.rules import alur, diam
from hi_cases.permohonan.rules.kini import ANDA, Jangka, Keadaan, kini, pemilik, strip
from hi_cases.permohonan.types import Fakta, Hasil, Pemegang, Tahap, Tindakan
from hi_cases.syarat_kerja.rules.jenis.pkb import PKB_BARU
from hi_cases.syarat_kerja.rules.jenis.pp import PP_BARU
from hi_cases.syarat_kerja.rules.pengesahan import PENGESAHAN

HARI = date(2026, 3, 11)
ENAM = Jangka(
    "PP-6", "Penelitian", date(2026, 3, 10), -1, "hari kerja", "kantor terlambat", "Ps. 8"
)
PANJANG = Jangka(
    "PP-30", "Pengesahan", date(2026, 4, 21), 20, "hari kerja", "dianggap sah", "Ps. 112"
)


def _kini(tahap: Tahap, *jangka: Jangka, **isi: object) -> str:
    return kini(PP_BARU, Keadaan(tahap, HARI, jangka=jangka, **isi)).kalimat  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kode", "siapa"),
    [
        ("PP-6", Pemegang.DINAS),
        ("PP-30", Pemegang.DINAS),
        ("PP-5", Pemegang.DINAS),
        ("PP-14", Pemegang.PEMOHON),
        ("MED-30", Pemegang.TIDAK_ADA),
    ],
)
def test_a_period_is_theirs_who_hold_the_ball_once_it_runs(kode: str, siapa: Pemegang) -> None:
    assert pemilik(PENGESAHAN, kode) is siapa


def test_the_sentence_names_whom_and_until_when() -> None:
    assert _kini(Tahap.DRAF) == "Menunggu pemohon melengkapi isian dan mengajukannya."
    assert _kini(Tahap.DIAJUKAN, PANJANG, ENAM) == (
        "Menunggu petugas selesai meneliti, batasnya Selasa, 10 Maret 2026, sudah lewat."
    )
    assert _kini(Tahap.DIAJUKAN, PANJANG, putaran=2) == (
        "Menunggu petugas selesai meneliti perbaikan, paling lambat Selasa, 21 April 2026."
    )
    assert _kini(Tahap.DITELITI, petugas="Rina") == "Menunggu hasil penelitian Rina."
    assert "sejak pemberitahuan tercatat diterima" in _kini(Tahap.DIKEMBALIKAN)
    assert _kini(Tahap.DIKEMBALIKAN, diterima=HARI) == "Menunggu perbaikan dari pemohon."
    assert _kini(Tahap.MENUNGGU_PIHAK, pihak_belum=("SP A", "SP B")) == (
        "Menunggu persetujuan SP A, SP B."
    )
    akhir = {"hasil": Hasil.DITOLAK, "selesai": HARI}
    assert _kini(Tahap.SELESAI, **akhir) == "Ditolak pada 11 Maret 2026."


def test_a_reader_whose_step_it_is_is_called_you() -> None:
    k = Keadaan(Tahap.DIKEMBALIKAN, HARI, diterima=HARI, pemohon=ANDA)
    milik = kini(PP_BARU, k)
    assert (milik.judul, milik.kalimat) == (
        "Sekarang menunggu Anda",
        "Menunggu perbaikan dari Anda.",
    )
    serikat = Keadaan(Tahap.MENUNGGU_PIHAK, HARI, pihak_belum=(ANDA, "SP B"))
    assert kini(PKB_BARU, serikat).judul == "Sekarang menunggu Anda"
    assert kini(PKB_BARU, serikat).kalimat == "Menunggu persetujuan Anda, SP B."


def test_what_follows_by_law_stands_with_each_running_period() -> None:
    inti = kini(PP_BARU, Keadaan(Tahap.DITELITI, HARI, jangka=(PANJANG, ENAM)))
    assert (inti.kode, inti.sebelum, inti.sisa) == ("PP-6", ENAM.jatuh, -1)
    assert inti.akibat == (
        "Penelitian: Selasa, 10 Maret 2026, sudah lewat. Bila lewat: kantor terlambat.",
        "Pengesahan: Selasa, 21 April 2026. Bila lewat: dianggap sah.",
    )
    tanpa = kini(PP_BARU, Keadaan(Tahap.DITELITI, HARI, jangka=(Jangka("PP-6", "X", None),)))
    assert tanpa.akibat == ("X: menunggu kalender.",)


def test_the_strip_shows_the_return_only_while_it_lasts() -> None:
    hari = {Tahap.DIAJUKAN: HARI, Tahap.DITELITI: HARI, Tahap.DIKEMBALIKAN: HARI}
    semua = strip(PP_BARU, Keadaan(Tahap.DIKEMBALIKAN, HARI), hari)
    assert [(s.tahap, s.status.value) for s in semua][3:5] == [
        (Tahap.DIKEMBALIKAN, "kini"),
        (Tahap.LENGKAP, "nanti"),
    ]
    akhir = strip(
        PP_BARU, Keadaan(Tahap.SELESAI, HARI, hasil=Hasil.DICABUT), {Tahap.DIAJUKAN: HARI}
    )
    assert [s.tahap for s in akhir] == [Tahap.DRAF, Tahap.DIAJUKAN, Tahap.SELESAI]
    assert akhir[-1].keterangan == "Dicabut pemohon"


def test_silences_are_read_from_the_table() -> None:
    semua = {s.kode: s for s in diam.diam(PENGESAHAN)}
    assert {kode: s.transisi.tindakan for kode, s in semua.items()} == {
        "PP-30": Tindakan.ANGGAP_SAH,
        "PP-14": Tindakan.HENTIKAN,
    }
    assert diam.milik_dinas(PENGESAHAN) == {"PP-30"}
    assert (semua["PP-30"].sekali_tekan, semua["PP-14"].sekali_tekan) == (False, True)
    assert diam.matang(PENGESAHAN, Tahap.DIKEMBALIKAN, "PP-30") is None
    assert diam.matang(PENGESAHAN, Tahap.LENGKAP, "PP-30") == semua["PP-30"]


@pytest.mark.parametrize(
    ("peran", "nomor", "petugas", "henti", "anggap"),
    [
        (Peran.PETUGAS, 7, 7, True, False),
        (Peran.PETUGAS, 8, 7, False, False),
        (Peran.ANALIS, 8, None, True, False),
        (Peran.KABID, 9, 7, False, True),
        (Peran.KABID, 9, None, True, True),
        (Peran.PERUSAHAAN, 5, None, False, False),
    ],
)
def test_whose_turn_it_is_to_note_a_silence(
    peran: Peran, nomor: int, petugas: int | None, henti: bool, anggap: bool
) -> None:
    pelaku = Pelaku(nomor, "Uji", frozenset({peran}))
    semua = {s.kode: s.transisi for s in diam.diam(PENGESAHAN)}
    assert diam.giliran(pelaku, semua["PP-14"], petugas) is henti
    assert diam.giliran(pelaku, semua["PP-30"], petugas) is anggap


@pytest.mark.parametrize(
    ("tahap", "hasil", "jatuh", "boleh"),
    [
        (Tahap.DIKEMBALIKAN, None, HARI, False),
        (Tahap.DIKEMBALIKAN, None, date(2026, 3, 10), True),
        (Tahap.DIKEMBALIKAN, None, None, False),
        (Tahap.DITELITI, None, None, False),
        (Tahap.SELESAI, Hasil.DITOLAK, None, True),
        (Tahap.SELESAI, Hasil.DIALIHKAN, None, False),
        (Tahap.SELESAI, Hasil.DISAHKAN, None, False),
    ],
)
def test_who_may_begin_anew(
    tahap: Tahap, hasil: Hasil | None, jatuh: date | None, boleh: bool
) -> None:
    fakta = Fakta("pp_baru", tahap, HARI, hasil, putaran=1, jatuh={"PP-14": jatuh} if jatuh else {})
    assert alur.dapat_mulai_lagi(PP_BARU, fakta) is boleh
