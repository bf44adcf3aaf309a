"""What silence has granted, what it could not, and which acts it leaves (UU 13/2003 Ps 112)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hi_cases.core.bidang import Tipe
from hi_cases.permohonan.rules import alur
from hi_cases.permohonan.rules.diam import (
    Memenuhi,
    diam,
    galat_jawaban,
    isian_penentu,
    jawaban_penentu,
)
from hi_cases.permohonan.types import Fakta, NilaiButir, Tahap, Tindakan, Transisi
from hi_cases.syarat_kerja.rules.jenis.pp import BUTIR, PP_BARU, PP_PERPANJANGAN, PP_PERUBAHAN
from hi_cases.syarat_kerja.rules.masa import sejak_dianggap
from hi_cases.syarat_kerja.rules.pengesahan import PENGESAHAN, PKB_BERLAKU
from hi_cases.syarat_kerja.types import Jangkauan

T = Tindakan
PENENTU = (
    "hak_pengusaha",
    "hak_pekerja",
    "syarat_kerja",
    "tata_tertib",
    "jangka_waktu",
    "tidak_di_bawah_hukum",
)
SESUAI = dict.fromkeys(PENENTU, NilaiButir.SESUAI)
# Filed Monday 2 March 2026; the last day of PP-30 is Tuesday 21 April (worked in test_jalur_pp).
JATUH = date(2026, 4, 21)
LEWAT = Fakta(
    "pp_baru",
    Tahap.DITELITI,
    date(2026, 4, 22),
    putaran=1,
    jatuh={"PP-30": JATUH},
    penentu=PENENTU,
    butir=SESUAI,
)
PADA_HARINYA = replace(LEWAT, hari_ini=JATUH)
GAGAL = replace(LEWAT, butir=SESUAI | {"syarat_kerja": NilaiButir.TIDAK_SESUAI})


def _baris(aksi: Tindakan, tahap: Tahap = Tahap.DITELITI) -> Transisi:
    satu = alur.cari(PENGESAHAN, tahap, aksi)
    assert satu is not None
    return satu


def test_the_day_of_the_lapse_is_the_first_after_the_last() -> None:
    assert PADA_HARINYA.sejak_lewat("PP-30") is None
    assert LEWAT.sejak_lewat("PP-30") == date(2026, 4, 22)
    # Noted weeks later it is the same day.
    assert replace(LEWAT, hari_ini=date(2026, 6, 1)).sejak_lewat("PP-30") == date(2026, 4, 22)
    assert LEWAT.sejak_lewat("PP-6") is None


@pytest.mark.parametrize("jenis", [PP_BARU, PP_PERUBAHAN, PP_PERPANJANGAN], ids=lambda j: j.kode)
def test_each_kind_has_points_on_which_silence_stands(jenis: Any) -> None:
    assert any(satu.penentu for satu in jenis.butir)


def test_every_point_of_the_article_is_asked_for_with_what_was_found() -> None:
    isian = isian_penentu(_baris(T.ANGGAP_SAH), BUTIR, {"syarat_kerja": "sesuai, oleh Ani"})
    tanya = [satu for satu in isian if satu.tipe is Tipe.PILIHAN]
    assert [satu.nama for satu in tanya] == [f"butir_{kode}" for kode in PENENTU]
    assert all(satu.wajib for satu in tanya)
    assert tanya[2].petunjuk.endswith("Penilaian sampai kini: sesuai, oleh Ani.")
    assert tanya[3].petunjuk.endswith("Penilaian sampai kini: belum dinilai.")
    assert isian_penentu(_baris(T.TOLAK), BUTIR) == ()
    # No single press answers it.
    assert not next(s for s in diam(PENGESAHAN) if s.kode == "PP-30").sekali_tekan


def test_a_no_and_a_yes_over_the_examiners_no_need_a_reason() -> None:
    isi = {f"butir_{kode}": Memenuhi.YA for kode in PENENTU}
    assert galat_jawaban(jawaban_penentu(BUTIR, isi), LEWAT) == {}
    assert set(galat_jawaban(jawaban_penentu(BUTIR, isi), GAGAL)) == {"catatan_syarat_kerja"}
    tidak = isi | {"butir_tata_tertib": Memenuhi.TIDAK}
    assert set(galat_jawaban(jawaban_penentu(BUTIR, tidak), LEWAT)) == {"catatan_tata_tertib"}
    beralasan = tidak | {"catatan_tata_tertib": "Pasal 9 kosong."}
    assert galat_jawaban(jawaban_penentu(BUTIR, beralasan), LEWAT) == {}


@pytest.mark.parametrize("aksi", [T.KEMBALIKAN, T.TOLAK])
def test_what_silence_approved_is_neither_refused_nor_sent_back(aksi: Tindakan) -> None:
    satu = _baris(aksi)
    lengkap = replace(LEWAT, catatan_terbuka=1)
    assert "Catat dianggap sah" in " ".join(satu.halangan(lengkap))
    belum = replace(lengkap, butir={})
    assert "Nilai dahulu" in " ".join(satu.halangan(belum))
    # Ps 112(3): what does not meet Ps 111 is answered in writing, late as it is.
    assert satu.halangan(GAGAL) == []
    assert satu.peringatan_kini(GAGAL)
    dalam_waktu = replace(PADA_HARINYA, catatan_terbuka=1)
    assert (satu.halangan(dalam_waktu), satu.peringatan_kini(dalam_waktu)) == ([], [])


def test_where_silence_could_approve_nothing_the_office_may_still_refuse() -> None:
    satu, diamnya = _baris(T.TOLAK), _baris(T.ANGGAP_SAH)
    ber_pkb = replace(LEWAT, lain={PKB_BERLAKU: "560/1"})
    lain = replace(LEWAT, isian={"jangkauan": Jangkauan.SATU_PROVINSI})
    for fakta in (ber_pkb, lain):
        assert satu.halangan(fakta) == []
        assert diamnya.halangan(fakta)
    assert diamnya.halangan(LEWAT) == []


def test_a_decree_counts_only_with_a_day_up_to_the_last() -> None:
    satu = _baris(T.SAHKAN, Tahap.LENGKAP)
    fakta = replace(LEWAT, tahap=Tahap.LENGKAP)
    assert satu.galat_isi(fakta, {"tanggal": JATUH}) == {}
    galat = satu.galat_isi(fakta, {"tanggal": date(2026, 4, 22)})
    assert "Catat dianggap sah" in galat["tanggal"]
    assert len(satu.peringatan_kini(fakta)) == 2
    hari = replace(fakta, hari_ini=JATUH)
    assert (satu.galat_isi(hari, {"tanggal": JATUH}), satu.peringatan_kini(hari)) == ({}, [])


def test_silence_is_noted_from_every_stage_with_the_office() -> None:
    assert _baris(T.ANGGAP_SAH).dari == {Tahap.DIAJUKAN, Tahap.DITELITI, Tahap.LENGKAP}


def test_the_term_begins_no_earlier_than_the_day_of_the_lapse() -> None:
    sejak, akhir = date(2026, 4, 22), date(2028, 2, 29)
    lama = {"berlaku_dari": date(2026, 3, 1), "berlaku_sampai": akhir}
    assert sejak_dianggap(lama, sejak)["berlaku_dari"] == sejak
    nanti = lama | {"berlaku_dari": date(2026, 6, 1)}
    assert sejak_dianggap(nanti, sejak) == nanti
    usai = lama | {"berlaku_sampai": date(2026, 4, 1)}
    assert sejak_dianggap(usai, sejak) == usai
    lanjut = {"berlaku_sampai": akhir}
    assert sejak_dianggap(lanjut, sejak) == lanjut
