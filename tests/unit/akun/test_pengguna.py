"""Who must have a second factor, and which changes would leave nobody in charge."""

import pytest

from hi_cases.akun import rules
from hi_cases.akun.types import DataPengguna, Jenjang
from hi_cases.core.authz import PERAN_LUAR, PERAN_STAF, Cakupan, Peran

ADMIN = frozenset({Peran.ADMIN})


@pytest.mark.parametrize("peran", sorted(PERAN_STAF))
def test_staf_wajib_dua_langkah_hanya_di_produksi(peran: Peran) -> None:
    assert rules.faktor_kedua_wajib(frozenset({peran}), produksi=True)
    assert not rules.faktor_kedua_wajib(frozenset({peran}), produksi=False)


@pytest.mark.parametrize("peran", sorted(PERAN_LUAR))
def test_pihak_tidak_wajib_dua_langkah(peran: Peran) -> None:
    assert not rules.faktor_kedua_wajib(frozenset({peran}), produksi=True)


def test_hanya_admin_mengelola_pengguna() -> None:
    [izin] = [satu for satu in rules.IZIN if satu.kode == "akun.kelola"]
    assert dict(izin.peran) == {Peran.ADMIN: Cakupan.SEMUA}


def _data(*peran: Peran, jenjang: Jenjang | None = None) -> DataPengguna:
    return DataPengguna("Nama", "a@b.id", frozenset(peran), jenjang)


@pytest.mark.parametrize(
    ("data", "bidang"),
    [
        (_data(), {"peran"}),
        (_data(Peran.MEDIATOR, Peran.PEKERJA), {"peran"}),
        (_data(Peran.PETUGAS, jenjang=Jenjang.AHLI_MUDA), {"jenjang"}),
        (_data(Peran.MEDIATOR, Peran.KABID, jenjang=Jenjang.AHLI_MUDA), set()),
        (_data(Peran.KUASA, Peran.SERIKAT), set()),
    ],
)
def test_data_yang_tidak_cocok_ditolak_pada_bidangnya(data: DataPengguna, bidang: set[str]) -> None:
    assert set(rules.periksa_data(data)) == bidang


@pytest.mark.parametrize(
    ("lama", "baru", "sendiri", "lain", "kata"),
    [
        (ADMIN, ADMIN | {Peran.KABID}, True, 0, ""),
        (ADMIN, {Peran.KABID}, True, 5, "akun Anda sendiri"),
        (ADMIN, {Peran.KABID}, False, 0, "admin aktif yang terakhir"),
        (ADMIN, {Peran.KABID}, False, 1, ""),
        ({Peran.KABID}, {Peran.PETUGAS}, False, 0, ""),
    ],
)
def test_peran_admin_tidak_hilang(
    lama: set[Peran], baru: set[Peran], sendiri: bool, lain: int, kata: str
) -> None:
    alasan = rules.larangan_ubah_peran(
        frozenset(lama), frozenset(baru), diri_sendiri=sendiri, admin_aktif_lain=lain
    )
    assert (kata in alasan) if kata else (alasan == "")


@pytest.mark.parametrize(
    ("peran", "sendiri", "lain", "kata"),
    [
        (ADMIN, True, 3, "akun Anda sendiri"),
        (ADMIN, False, 0, "admin aktif yang terakhir"),
        (ADMIN, False, 1, ""),
        (frozenset({Peran.KADIS}), False, 0, ""),
    ],
)
def test_admin_terakhir_tidak_dinonaktifkan(
    peran: frozenset[Peran], sendiri: bool, lain: int, kata: str
) -> None:
    alasan = rules.larangan_nonaktif(peran, diri_sendiri=sendiri, admin_aktif_lain=lain)
    assert (kata in alasan) if kata else (alasan == "")


def test_surel_disimpan_dalam_satu_ejaan() -> None:
    assert rules.email_baku("  Ratna.W@Contoh.ID ") == "ratna.w@contoh.id"


def test_semua_peran_punya_nama_indonesia() -> None:
    assert len({satu.label for satu in Peran}) == 11
    assert rules.label_peran(frozenset({Peran.ADMIN, Peran.MEDIATOR})) == "Mediator, Admin sistem"
