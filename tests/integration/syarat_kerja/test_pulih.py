"""A paper entered by mistake is cancelled: what it had ended is in force again, and counted."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from hi_cases.audit.models import Jejak
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.perusahaan import services as perusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.kedaluwarsa import sudah_lewat
from hi_cases.syarat_kerja.services import dokumen_lama, instrumen, kedaluwarsa
from hi_cases.syarat_kerja.types import (
    DasarSah,
    JenisInstrumen,
    MacamInstrumen,
    StatusInstrumen,
)
from tests.perangkat.permohonan import DuniaPermohonan

HARI = date(2026, 3, 2)
PKB: dict[str, Any] = {
    "jenis": JenisInstrumen.PKB,
    "nomor": "PKB/1",
    "tanggal": date(2025, 9, 1),
    "berlaku_dari": date(2025, 9, 1),
    "berlaku_sampai": date(2027, 8, 31),
    "serikat": ("SP Maju",),
}


def _berjalan(satu: Instrumen) -> list[tuple[str, date | None]]:
    return [
        (milik.kode, milik.jatuh)
        for milik in kalender.tenggat_untuk(satu.rujukan)
        if milik.status is StatusTenggat.BERJALAN
    ]


def test_the_regulation_that_a_mistaken_agreement_ended_is_in_force_again(
    dunia: DuniaPermohonan, lama: Any
) -> None:
    pp = lama()
    hari_hukum = _berjalan(pp)
    assert [kode for kode, _ in hari_hukum] == ["PP-BARU-30"]
    pkb = lama(**PKB)
    keadaan = (pp.status, pp.ditutup_pada, _berjalan(pp))
    assert keadaan == (StatusInstrumen.DIGANTIKAN, date(2025, 9, 1), [])
    dokumen_lama.batalkan(dunia.petugas, pkb.id, pkb.versi, "Milik PT lain.")
    assert (pp.status, pp.ditutup_pada) == (StatusInstrumen.BERLAKU, None)
    assert (_berjalan(pp), _berjalan(pkb)) == (hari_hukum, [])
    assert sudah_lewat(HARI) == []
    jejak = db.session.query(Jejak).filter_by(rujukan_jenis="instrumen", rujukan_id=pp.id)
    kalimat = [satu.keterangan for satu in jejak if satu.tindakan == "instrumen.berlaku_lagi"]
    assert len(kalimat) == 1
    assert "PKB/1" in kalimat[0]
    # Asked twice it changes nothing; the agreement of the company itself ends it as before.
    dokumen_lama.batalkan(dunia.petugas, pkb.id, pkb.versi, "Milik PT lain.")
    lama(**PKB | {"nomor": "PKB/2", "berlaku_dari": date(2025, 10, 1)})
    assert (pp.status, pp.ditutup_pada) == (StatusInstrumen.DIGANTIKAN, date(2025, 10, 1))


def test_what_another_ended_as_well_stays_ended(dunia: DuniaPermohonan, lama: Any) -> None:
    """One agreement, entered under both numbers of a company before they were merged."""
    pp, satu = lama(), lama(**PKB)
    dua = lama(dunia.pt_lain.id, **PKB)
    perusahaan.gabung(dunia.kabid, dunia.pt_lain.id, dunia.pt.id, "Sama.")
    dokumen_lama.batalkan(dunia.petugas, dua.id, dua.versi, "Tercatat dua kali.")
    assert (pp.status, satu.status) == (StatusInstrumen.DIGANTIKAN, StatusInstrumen.BERLAKU)
    dokumen_lama.batalkan(dunia.petugas, satu.id, satu.versi, "Milik PT lain.")
    assert (pp.status, pp.ditutup_pada) == (StatusInstrumen.BERLAKU, None)


def test_what_is_in_force_by_now_takes_the_place_of_what_comes_back(
    dunia: DuniaPermohonan, lama: Any
) -> None:
    pp, satu = lama(), lama(**PKB | {"berlaku_sampai": date(2026, 3, 31)})
    dunia.jam.atur("2026-04-02")
    kedaluwarsa.periksa_masa(satu.id)
    lama(**PKB | {"nomor": "PKB/2", "berlaku_dari": date(2026, 4, 1)})
    dokumen_lama.batalkan(dunia.petugas, satu.id, satu.versi, "Milik PT lain.")
    assert (pp.status, pp.ditutup_pada) == (StatusInstrumen.DIGANTIKAN, date(2026, 4, 1))
    assert _berjalan(pp) == []


def _terbitkan(dunia: DuniaPermohonan, dari: date) -> Instrumen:
    """Enter what a decree of that Monday brings into force."""
    return instrumen.terbitkan(
        dunia.kabid,
        SimpleNamespace(id=None, perusahaan_id=dunia.pt.id),
        {"berlaku_dari": dari, "berlaku_sampai": date(2027, 12, 31)},
        jenis=JenisInstrumen.PP,
        macam=MacamInstrumen.UTAMA,
        dasar_sah=DasarSah.SK,
        nomor="560/1",
        tanggal=HARI,
        naskah_id=None,
    )


def test_a_decree_whose_term_has_not_begun_keeps_nothing_ended(
    dunia: DuniaPermohonan, lama: Any
) -> None:
    """Renewed from 31 August: until then the old one is in force again, and nobody has to renew
    it."""
    pp = lama()
    baru = _terbitkan(dunia, date(2026, 8, 31))
    pkb = lama(**PKB)
    assert (pp.status, baru.status) == (StatusInstrumen.DIGANTIKAN, StatusInstrumen.BERLAKU)
    dokumen_lama.batalkan(dunia.petugas, pkb.id, pkb.versi, "Milik PT lain.")
    assert (pp.status, pp.ditutup_pada, _berjalan(pp)) == (StatusInstrumen.BERLAKU, None, [])


def test_what_a_decree_ended_on_its_day_stays_ended(dunia: DuniaPermohonan, lama: Any) -> None:
    """An agreement from that same day ended only the new one."""
    pp = lama()
    baru = _terbitkan(dunia, date(2026, 2, 1))
    pkb = lama(**PKB | {"berlaku_dari": HARI})
    assert (pp.ditutup_pada, baru.ditutup_pada) == (HARI, HARI)
    dokumen_lama.batalkan(dunia.petugas, pkb.id, pkb.versi, "Milik PT lain.")
    assert (pp.status, pp.ditutup_pada) == (StatusInstrumen.DIGANTIKAN, HARI)
    assert baru.status is StatusInstrumen.BERLAKU
