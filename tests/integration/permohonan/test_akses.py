"""What is the applicant's own, and what the office may not do in its place."""

from __future__ import annotations

from typing import Any

import pytest

from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.types import Tahap, Tindakan
from hi_cases.permohonan.types.pihak import DataPihak
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan


def test_the_office_withdraws_and_files_nothing_that_came_by_account(
    dunia: DuniaPermohonan,
) -> None:
    satu = dunia.dikembalikan()
    for orang in (dunia.petugas, dunia.analis, dunia.kabid):
        boleh = {p.transisi.tindakan for p in queries.pilihan(orang, satu)}
        assert not boleh & {T.CABUT, T.AJUKAN_ULANG}
        for aksi in (T.CABUT, T.AJUKAN_ULANG):
            with pytest.raises(TidakBerizin, match="pemohon sendiri"):
                dunia.tindak(orang, satu, aksi, alasan="x")
    dunia.tindak(dunia.pengaju, satu, T.CABUT)
    assert satu.tahap is Tahap.SELESAI


def test_paper_is_withdrawn_at_the_counter_only_by_a_letter(dunia: DuniaPermohonan) -> None:
    satu = services.buat(dunia.petugas, "pp_baru", dunia.pt.id)
    with pytest.raises(DataTidakSah, match="surat pencabutan"):
        dunia.tindak(dunia.petugas, satu, T.CABUT)
    dunia.tindak(dunia.petugas, satu, T.CABUT, alasan="Surat 12/HR tanggal 2 Maret 2026.")
    assert queries.peristiwa(satu)[-1].keterangan.startswith("Dicabut pemohon, dicatat dari")


@pytest.mark.parametrize("peran", ["mediator", "admin", "kadis"])
def test_nobody_gets_it_who_may_not_examine(dunia: DuniaPermohonan, peran: str) -> None:
    satu = dunia.diteliti()
    lain = dunia.orang(peran)
    with pytest.raises(DataTidakSah, match="yang meneliti"):
        dunia.tindak(dunia.petugas, satu, T.SERAHKAN, petugas_id=lain.id)
    with pytest.raises(DataTidakSah, match="sudah menelitinya"):
        dunia.tindak(dunia.petugas, satu, T.SERAHKAN, petugas_id=dunia.petugas.id)
    dunia.tindak(dunia.petugas, satu, T.SERAHKAN, petugas_id=dunia.analis.id)
    assert satu.petugas_id == dunia.analis.id


def _pkb_terdaftar(dunia: DuniaPermohonan) -> Any:
    satu = services.buat(dunia.pengaju, "pkb_baru", dunia.pt.id)
    services.simpan_pihak(dunia.pengaju, satu.id, satu.versi, [DataPihak("SP Satu")])
    dunia.isi(
        satu, ditandatangani="2026-02-20", berlaku_dari="2026-03-01", berlaku_sampai="2028-02-28"
    )
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN)
    akun = dunia.orang("serikat")
    services.gabung_pihak(akun, services.undang_pihak(dunia.pengaju, satu.pihak[0].id))
    dunia.tindak(akun, satu, T.KONFIRMASI, nama="Ketua", paham=True)
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    dunia.tindak(dunia.petugas, dunia.nilai(satu), T.NYATAKAN_LENGKAP)
    return dunia.tindak(dunia.kabid, satu, T.DAFTARKAN, nomor="1/PKB", tanggal="2026-03-02")


def test_a_regulation_is_neither_filed_nor_approved_beside_an_agreement(
    dunia: DuniaPermohonan,
) -> None:
    draf = dunia.draf()
    lain = dunia.tindak(dunia.petugas, dunia.nilai(dunia.diteliti()), T.NYATAKAN_LENGKAP)
    _pkb_terdaftar(dunia)
    with pytest.raises(TindakanDitolak, match="perjanjian kerja bersama yang berlaku"):
        dunia.tindak(dunia.pengaju, draf, T.AJUKAN)
    with pytest.raises(TindakanDitolak, match="tidak disahkan lagi"):
        dunia.tindak(dunia.kabid, lain, T.SAHKAN, nomor="9/PP", tanggal="2026-03-02")


def test_a_number_of_a_decree_stands_once_in_the_register(dunia: DuniaPermohonan) -> None:
    satu = dunia.tindak(dunia.petugas, dunia.nilai(dunia.diteliti()), T.NYATAKAN_LENGKAP)
    dunia.pengaju, dunia.pt_id = dunia.lain, dunia.pt_lain.id
    dua = dunia.tindak(dunia.petugas, dunia.nilai(dunia.diteliti()), T.NYATAKAN_LENGKAP)
    dunia.tindak(dunia.kabid, satu, T.SAHKAN, nomor="7/PP", tanggal="2026-03-02")
    with pytest.raises(DataTidakSah, match="sudah dipakai"):
        dunia.tindak(dunia.kabid, dua, T.SAHKAN, nomor="7/PP", tanggal="2026-03-02")
