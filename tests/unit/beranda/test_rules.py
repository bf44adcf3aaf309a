"""Where people land, how the day's list reads, how long a job will take."""

from datetime import UTC, date, datetime, timedelta

import pytest

from hi_cases.beranda import rules
from hi_cases.core.authz import PERAN_LUAR, PERAN_STAF, Peran
from hi_cases.core.hari_ini import BagianHari, ButirHari, Susunan
from hi_cases.core.rujukan import Rujukan


def _hal(sisa, jatuh=date(2026, 4, 1), **lain):
    """Return one line of the day's list."""
    isi = {"sisa": sisa, "satuan": "hari kerja", "jatuh": jatuh} | lain
    return ButirHari("Terima berkas", "/perkara/1", **isi)


@pytest.mark.parametrize("peran", sorted(PERAN_STAF))
def test_every_staff_role_has_a_first_page(peran):
    assert rules.halaman_awal(frozenset({peran})) is not None


@pytest.mark.parametrize("peran", sorted(PERAN_LUAR))
def test_outsiders_start_at_their_own_cases(peran):
    tujuan = rules.halaman_awal(frozenset({peran}))
    assert tujuan is not None
    assert tujuan.endpoint == "luar.saya"


def test_the_public_reads_what_this_is():
    assert rules.halaman_awal(frozenset()) is None


def test_the_first_page_of_two_roles_is_where_work_waits():
    tujuan = rules.halaman_awal(frozenset({Peran.ADMIN, Peran.MEDIATOR}))
    assert tujuan is not None
    assert tujuan.endpoint == "beranda.hari_ini"


def test_the_day_is_grouped_by_how_near_it_is():
    hal = [_hal(-3), _hal(0), _hal(1), _hal(5), _hal(6), _hal(None), _hal(None, None)]
    kelompok = rules.kelompokkan(hal)
    assert [(satu.judul, len(satu.butir)) for satu in kelompok] == [
        ("Lewat waktu", 1),
        ("Hari ini", 1),
        ("Dalam lima hari kerja", 2),
        ("Sesudah itu", 1),
        ("Menunggu kalender", 1),
        ("Belum bertanggal", 1),
    ]
    assert sorted(map(id, hal)) == sorted(id(satu) for k in kelompok for satu in k.butir)


@pytest.mark.parametrize(
    ("sisa", "kalimat"),
    [
        ([], "Tidak ada yang menunggu Anda."),
        ([9], "1 hal menunggu Anda."),
        ([-1, 0, 0, 4], "4 hal menunggu Anda: 1 lewat waktu, 2 hari ini, 1 dalam lima hari kerja."),
    ],
)
def test_the_day_in_one_sentence(sisa, kalimat):
    assert rules.kalimat_hari_ini([_hal(n) for n in sisa]) == kalimat


def test_two_lines_about_one_thing_are_one_thing():
    perkara = Rujukan("perkara", 7)
    hal = [_hal(None, rujukan=perkara), _hal(3, rujukan=perkara), _hal(-1, rujukan=perkara)]
    hal += [_hal(2, rujukan=perkara), _hal(-1)]
    assert rules.kalimat_hari_ini(hal) == "2 hal menunggu Anda: 2 lewat waktu."


def test_the_day_joins_the_lines_of_all_domains():
    awal, akhir, tanpa = _hal(1, date(2026, 4, 1)), _hal(3, date(2026, 4, 3)), _hal(None, None)
    tengah = _hal(2, date(2026, 4, 2))
    surat, sidang, diam = _hal(None, None), _hal(None, None), _hal(-1, date(2026, 3, 1))
    halaman = rules.susun(
        [
            BagianHari(Susunan.DAFTAR, (surat,), judul="Surat", urutan=30),
            BagianHari(Susunan.DAFTAR, (sidang,), judul="Sidang", urutan=10),
            BagianHari(Susunan.DIAM, (diam,), benda="perkara"),
            BagianHari(Susunan.TENGGAT, (awal, akhir, tanpa), benda="perkara"),
            BagianHari(Susunan.TENGGAT, (tengah,), benda="pengajuan"),
        ]
    )
    assert [satu.judul for satu in halaman.daftar] == ["Sidang", "Surat"]
    assert (halaman.diam.kolom, halaman.tenggat.kolom) == ("Perkara", "Perkara atau pengajuan")
    assert [id(satu) for satu in halaman.tenggat.butir] == [
        id(satu) for satu in (awal, tengah, akhir, tanpa)
    ]
    assert [satu.judul for satu in halaman.kelompok] == [
        "Dalam lima hari kerja",
        "Belum bertanggal",
    ]
    lain = BagianHari(Susunan.TENGGAT, (_hal(4, date(2026, 4, 4)),), benda="surat")
    tiga = [BagianHari(Susunan.TENGGAT, (awal,), benda=b) for b in ("perkara", "pengajuan")]
    assert rules.susun([*tiga, lain]).tenggat.kolom == "Tentang"
    assert halaman.kalimat.startswith("5 hal menunggu Anda: 1 lewat waktu, 3 dalam lima")


def test_a_day_with_lists_alone_does_not_say_that_nothing_waits():
    daftar = BagianHari(Susunan.DAFTAR, (_hal(None, None),), judul="Sidang hari ini")
    assert "selain yang di bawah ini" in rules.susun([daftar]).kalimat
    assert rules.susun([]).kalimat == "Tidak ada yang menunggu Anda."


def test_time_left_is_told_from_what_is_done():
    mulai = datetime(2026, 4, 1, 8, tzinfo=UTC)
    kini = mulai + timedelta(seconds=30)
    assert rules.sisa_detik(mulai, kini, 100, 400) == 90
    assert rules.sisa_detik(mulai, kini, 400, 400) == 0


@pytest.mark.parametrize(("sudah", "total"), [(0, 10), (5, 0)])
def test_time_left_is_not_guessed(sudah, total):
    mulai = datetime(2026, 4, 1, 8, tzinfo=UTC)
    assert rules.sisa_detik(mulai, mulai + timedelta(seconds=9), sudah, total) is None
    assert rules.sisa_detik(None, mulai, 5, 10) is None
