"""One company has one document in force, however its papers came in and under which number."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.kalender_kerja.queries import tenggat_untuk
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries import pemeriksaan
from hi_cases.syarat_kerja.queries.kedaluwarsa import jatuh_hukum, sudah_lewat
from hi_cases.syarat_kerja.queries.milik_saya import milik_saya
from hi_cases.syarat_kerja.services import instrumen, kedaluwarsa
from hi_cases.syarat_kerja.types import (
    DasarSah,
    JenisInstrumen,
    Keadaan,
    MacamInstrumen,
    StatusInstrumen,
)
from tests.perangkat.permohonan import DuniaPermohonan

HARI = date(2026, 3, 2)
PKB: dict[str, Any] = {
    "jenis": JenisInstrumen.PKB,
    "nomor": "PKB/1",
    "tanggal": date(2025, 1, 5),
    "berlaku_dari": date(2025, 1, 10),
    "berlaku_sampai": date(2027, 1, 9),
    "serikat": ("SP Maju",),
}
PP: dict[str, Any] = {
    "nomor": "PP/3",
    "tanggal": date(2025, 6, 1),
    "berlaku_dari": date(2025, 6, 1),
    "berlaku_sampai": date(2027, 5, 31),
}


def _berdampingan() -> list[tuple[int, str]]:
    return [(satu.rujukan.id, satu.kunci) for satu in pemeriksaan._dua_berlaku()]


def _semalam(hari: date = HARI) -> None:
    for nomor in sudah_lewat(hari):
        kedaluwarsa.periksa_masa(nomor)


def _terbit(
    jenis: JenisInstrumen, perusahaan_id: int, dari: date, sampai: date, **ubah: Any
) -> Any:
    """What a decree or a proof of registration brings into force."""
    isi: dict[str, Any] = {
        "macam": MacamInstrumen.UTAMA,
        "dasar_sah": DasarSah.BUKTI_PENDAFTARAN,
        "nomor": f"{jenis.value}/{dari}",
        "tanggal": clock.hari_ini(),
        "status": StatusInstrumen.BERLAKU,
        "serikat": [],
        "catatan": [],
        "dicatat_pada": clock.sekarang(),
        "dicatat_nama": "Kabid",
    }
    baru = Instrumen(
        jenis=jenis,
        perusahaan_id=perusahaan_id,
        berlaku_dari=dari,
        berlaku_sampai=sampai,
        **isi | ubah,
    )
    db.session.add(baru)
    db.session.flush()
    kedaluwarsa.buka(SISTEM, baru)
    return baru


def _perpanjang(satu: Instrumen, sampai: date) -> Any:
    dari = satu.berlaku_sampai + timedelta(days=1)
    ubah = {"macam": MacamInstrumen.PERPANJANGAN, "induk": satu}
    return _terbit(satu.jenis, satu.perusahaan_id, dari, sampai, **ubah)


def test_no_old_regulation_is_entered_beside_an_agreement(lama: Any) -> None:
    pkb = lama(**PKB)
    with pytest.raises(TindakanDitolak, match="PKB PKB/1 berlaku pada masa itu") as tolak:
        lama(**PP)
    assert "tulis sampai kapan PP ini sungguh berlaku" in tolak.value.pesan
    # Read off with its true end it stands before the agreement.
    lama_pp = lama(**PP | {"berlaku_dari": date(2024, 1, 1), "berlaku_sampai": date(2025, 1, 9)})
    assert (lama_pp.status, pkb.status) == (StatusInstrumen.BERAKHIR, StatusInstrumen.BERLAKU)


@pytest.mark.parametrize(
    ("mulai", "ditutup"),
    [(date(2025, 9, 1), date(2025, 9, 1)), (date(2025, 1, 10), date(2025, 6, 1))],
)
def test_an_old_agreement_ends_the_regulation_beside_which_it_is_entered(
    lama: Any, mulai: date, ditutup: date
) -> None:
    pp = lama(**PP)
    pkb = lama(**PKB | {"berlaku_dari": mulai})
    assert (pp.keadaan(HARI), pp.ditutup_pada) == (Keadaan.DIGANTIKAN, ditutup)
    assert pkb.keadaan(HARI) is Keadaan.BERLAKU
    assert (_berdampingan(), sudah_lewat(HARI)) == ([], [])


def test_an_agreement_still_to_begin_leaves_the_regulation_until_then(
    dunia: DuniaPermohonan, lama: Any
) -> None:
    pp = lama(**PP)
    mulai = {"berlaku_dari": date(2026, 5, 1), "berlaku_sampai": date(2028, 4, 30)}
    lama(**PKB | mulai)
    assert pp.status is StatusInstrumen.BERLAKU
    assert kedaluwarsa.periksa_masa(pp.id) == 0
    dunia.jam.atur("2026-05-01")
    kedaluwarsa.periksa_masa(pp.id)
    assert (pp.status, pp.ditutup_pada) == (StatusInstrumen.DIGANTIKAN, date(2026, 5, 1))


def test_an_agreement_and_a_regulation_of_merged_rows_are_seen_and_parted_by_the_night(
    dunia: DuniaPermohonan, lama: Any
) -> None:
    pkb, pp = lama(**PKB), lama(dunia.pt_lain.id, **PP)
    assert _berdampingan() == []
    perusahaan.gabung(dunia.kabid, dunia.pt_lain.id, dunia.pt.id, "Sama.")
    assert _berdampingan() == [(pkb.id, str(pp.id))]
    _semalam()
    assert (pkb.status, pp.status) == (StatusInstrumen.BERLAKU, StatusInstrumen.DIGANTIKAN)
    assert (_berdampingan(), sudah_lewat(HARI)) == ([], [])


@pytest.mark.parametrize("terbalik", [False, True])
def test_two_regulations_of_merged_rows_become_one(
    dunia: DuniaPermohonan, lama: Any, terbalik: bool
) -> None:
    satu, dua = lama(nomor="PP/A"), lama(dunia.pt_lain.id, nomor="PP/B")
    pasangan = [dunia.pt_lain.id, dunia.pt.id]
    perusahaan.gabung(dunia.kabid, *(reversed(pasangan) if terbalik else pasangan), "Sama.")
    assert _berdampingan() == [(dua.id, str(satu.id))]
    _semalam()
    assert (satu.status, dua.status) == (StatusInstrumen.DIGANTIKAN, StatusInstrumen.BERLAKU)
    assert _berdampingan() == []


def test_rows_merged_one_after_the_other_are_one_company(dunia: DuniaPermohonan, lama: Any) -> None:
    """A chain: what stands under its first number is beside what stands under its last."""
    ketiga = perusahaan.daftarkan(dunia.kabid, DataPerusahaan("PT Induk"))
    satu, dua = lama(nomor="PP/A"), lama(ketiga.id, nomor="PP/B")
    perusahaan.gabung(dunia.kabid, dunia.pt.id, dunia.pt_lain.id, "Sama.")
    perusahaan.gabung(dunia.kabid, dunia.pt_lain.id, ketiga.id, "Sama.")
    assert _berdampingan() == [(dua.id, str(satu.id))]
    kedaluwarsa.periksa_masa(satu.id)
    assert satu.status is StatusInstrumen.DIGANTIKAN


@pytest.mark.parametrize("jenis", list(JenisInstrumen))
def test_an_agreement_ends_what_was_extended_until_it_came(
    dunia: DuniaPermohonan, lama: Any, jenis: JenisInstrumen
) -> None:
    """To 31 January 2026, extended to 31 December; the agreement is in force from 1 June."""
    dunia.jam.atur("2026-01-12")
    masa = {"berlaku_dari": date(2024, 2, 1), "berlaku_sampai": date(2026, 1, 31)}
    pokok = lama(**PKB | {"jenis": jenis, "nomor": "1/2024"} | masa)
    lanjut = _perpanjang(pokok, date(2026, 12, 31))
    dunia.jam.atur("2026-05-20")
    baru = _terbit(JenisInstrumen.PKB, dunia.pt.id, date(2026, 6, 1), date(2028, 5, 31))
    _semalam(date(2026, 5, 31))
    assert (pokok.status, lanjut.status) == (StatusInstrumen.BERLAKU, StatusInstrumen.BERLAKU)
    dunia.jam.atur("2026-06-01")
    assert _berdampingan() == [(baru.id, str(pokok.id))]
    _semalam(date(2026, 6, 1))
    for satu in (pokok, lanjut):
        keadaan = (satu.status, satu.ditutup_pada)
        assert keadaan == (StatusInstrumen.DIGANTIKAN, date(2026, 6, 1))
    assert baru.status is StatusInstrumen.BERLAKU
    assert (_berdampingan(), sudah_lewat(date(2026, 6, 1))) == ([], [])


def test_nobody_has_to_renew_what_was_extended_once_the_next_one_is_out(
    dunia: DuniaPermohonan, lama: Any
) -> None:
    """The agreement is registered in October and begins when the extension ends."""
    dunia.jam.atur("2026-01-12")
    pokok = lama(berlaku_dari=date(2024, 2, 1), berlaku_sampai=date(2026, 1, 31))
    lanjut = _perpanjang(pokok, date(2026, 12, 31))
    dunia.jam.atur("2026-10-01")
    assert list(jatuh_hukum([pokok.id, lanjut.id])) == [lanjut.id]
    baru = instrumen.terbitkan(
        dunia.kabid,
        SimpleNamespace(id=None, perusahaan_id=dunia.pt.id),
        {"berlaku_dari": date(2027, 1, 1), "berlaku_sampai": date(2028, 12, 31)},
        jenis=JenisInstrumen.PKB,
        macam=MacamInstrumen.UTAMA,
        dasar_sah=DasarSah.BUKTI_PENDAFTARAN,
        nomor="PKB/1",
        tanggal=date(2026, 10, 1),
        naskah_id=None,
    )
    assert (pokok.status, lanjut.status) == (StatusInstrumen.BERLAKU, StatusInstrumen.BERLAKU)
    assert list(jatuh_hukum([pokok.id, lanjut.id])) == []
    assert [s.kode for s in tenggat_untuk(baru.rujukan)] == ["PKB-RUNDING"]


def test_the_company_is_not_asked_to_renew_what_the_next_paper_stands_ready_for(
    dunia: DuniaPermohonan, lama: Any
) -> None:
    pp = lama()
    assert [satu.jatuh for satu in milik_saya(dunia.pengaju)] == [date(2026, 7, 15)]
    pkb = lama(**PKB | {"berlaku_dari": date(2026, 6, 1), "berlaku_sampai": date(2028, 5, 31)})
    assert pp.status is StatusInstrumen.BERLAKU
    jatuh = {satu.baris.instrumen.id: satu.jatuh for satu in milik_saya(dunia.pengaju)}
    assert (jatuh[pp.id], jatuh[pkb.id]) == (None, date(2028, 2, 29))


def test_an_old_agreement_that_has_begun_ends_what_was_extended_at_once(
    dunia: DuniaPermohonan, lama: Any
) -> None:
    dunia.jam.atur("2026-01-12")
    pokok = lama(berlaku_dari=date(2024, 2, 1), berlaku_sampai=date(2026, 1, 31))
    lanjut = _perpanjang(pokok, date(2026, 12, 31))
    dunia.jam.atur("2026-03-02")
    lama(**PKB | {"berlaku_dari": date(2026, 2, 16), "berlaku_sampai": date(2028, 2, 15)})
    assert {(s.status, s.ditutup_pada) for s in (pokok, lanjut)} == {
        (StatusInstrumen.DIGANTIKAN, date(2026, 2, 16))
    }
