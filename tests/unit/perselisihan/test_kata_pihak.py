"""What a party is told of its choice and of a meeting: only what the law offers for its case."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hi_cases.perselisihan.rules.arti_pihak import ARTI, arti_untuk
from hi_cases.perselisihan.rules.menunggu_pihak import Pertemuan, Sudah, untuk_pihak
from hi_cases.perselisihan.rules.penawaran import label_pilihan
from hi_cases.perselisihan.types import (
    Jenis,
    JenisPernyataan,
    PerihalPanggilan,
    PilihanJalur,
    Posisi,
    Sebagai,
    Sisi,
    Tahap,
    Tindakan,
)
from tests.unit.perselisihan.contoh import HARI, fakta, pihak

DUA = (pihak(1), pihak(2, Sisi.TERMOHON))
PEMOHON = Posisi(1, Sisi.PEMOHON, Sebagai.PIHAK)
TERMOHON = Posisi(2, Sisi.TERMOHON, Sebagai.PIHAK)
BESOK = HARI + timedelta(days=1)


def _f(tahap: Tahap, jenis: Jenis = Jenis.PHK, **lain):
    return fakta(tahap, pihak=DUA, jenis=frozenset({jenis}), **lain)


def test_phk_hears_nothing_of_arbitrase() -> None:
    """UU 2/2004 Ps 1 angka 15 and Ps 29: arbitrase is for interests and between unions."""
    kata = " ".join(arti_untuk(Tindakan.PILIH_JALUR, {Jenis.PHK}).arti)
    assert "Konsiliasi" in kata
    assert "rbitrase" not in kata
    pilihan = [label_pilihan(PilihanJalur.TIDAK_MEMILIH, {Jenis.PHK})]
    pilihan += [Tindakan.PILIH_JALUR.label, JenisPernyataan.PILIH_JALUR.label]
    assert pilihan[0] == "Tidak memilih konsiliasi, lanjut ke mediator"
    assert not any("rbitrase" in satu for satu in pilihan)
    sudah = Sudah(pilihan=PilihanJalur.TIDAK_MEMILIH, memilih=frozenset({1}))
    untuk = untuk_pihak(_f(Tahap.DITAWARKAN), PEMOHON, sudah)
    assert "rbitrase" not in f"{untuk.kalimat} {untuk.akibat}"


def test_a_dispute_of_interests_hears_of_both() -> None:
    kata = " ".join(arti_untuk(Tindakan.PILIH_JALUR, {Jenis.KEP}).arti)
    assert "Konsiliasi:" in kata
    assert "Arbitrase:" in kata
    tidak = label_pilihan(PilihanJalur.TIDAK_MEMILIH, {Jenis.KEP})
    assert tidak == "Tidak memilih konsiliasi atau arbitrase, lanjut ke mediator"
    assert label_pilihan(PilihanJalur.ARBITRASE, {Jenis.KEP}) == "Arbitrase"


def test_the_words_of_other_acts_do_not_depend_on_the_kind() -> None:
    assert arti_untuk(Tindakan.MOHON_CABUT, {Jenis.PHK}) is ARTI[Tindakan.MOHON_CABUT]


def test_dokumen_perundingan_sendiri_belum_dibaca_dinas() -> None:
    """Talks that a party keeps here are not the office's to see before they are filed."""
    sendiri = arti_untuk(Tindakan.TAMBAH_DOKUMEN, {Jenis.HAK}, belum_diajukan=True)
    assert "dinas belum membacanya" in " ".join(sendiri.arti)
    diajukan = arti_untuk(Tindakan.TAMBAH_DOKUMEN, {Jenis.HAK})
    assert "dibaca petugas dan mediator" in " ".join(diajukan.arti)


@pytest.mark.parametrize(
    ("memilih", "kata"),
    [
        ({1}, "Kami menunggu pilihan pihak lain"),
        ({1, 2}, "Semua pihak sudah memilih; petugas mencatatnya."),
    ],
)
def test_nobody_waits_for_a_choice_that_is_there(memilih: set[int], kata: str) -> None:
    sudah = Sudah(pilihan=PilihanJalur.KONSILIASI, memilih=frozenset(memilih))
    untuk = untuk_pihak(_f(Tahap.DITAWARKAN, berjalan={"PILIH-7": BESOK}), PEMOHON, sudah)
    assert kata in untuk.kalimat
    assert untuk.tindakan is None


@pytest.mark.parametrize(("posisi", "ayat"), [(PEMOHON, "(2)"), (TERMOHON, "(3)")])
@pytest.mark.parametrize("kali", [1, 2, 3])
def test_the_number_of_summonses_is_the_setting_and_is_called_practice(
    posisi: Posisi, ayat: str, kali: int
) -> None:
    sudah = Sudah(pertemuan=Pertemuan(PerihalPanggilan.SIDANG, BESOK))
    untuk = untuk_pihak(_f(Tahap.MEDIASI, jumlah_panggilan=kali), posisi, sudah)
    praktik = f"; {kali} kali adalah praktik dinas, perlu verifikasi" if kali > 1 else ""
    assert untuk.dasar == f"Permenaker 17/2014 Ps. 13 ayat {ayat}{praktik}"
    assert (f"{kali} kali tidak hadir" in untuk.akibat) == (kali > 1)


def test_who_cannot_come_is_not_asked_whether_he_comes() -> None:
    temu = Pertemuan(PerihalPanggilan.SIDANG, BESOK)
    sudah = Sudah(pertemuan=temu, berhalangan=frozenset({BESOK}))
    untuk = untuk_pihak(_f(Tahap.MEDIASI), TERMOHON, sudah)
    assert untuk.tindakan is None
    assert untuk.kalimat.startswith("Hadiri sidang mediasi")
    assert (
        "Anda mengabarkan berhalangan; panggilan tetap berlaku sampai mediator mengubahnya."
        in untuk.sela
    )
    lain = Sudah(pertemuan=temu, berhalangan=frozenset({BESOK + timedelta(days=1)}))
    assert untuk_pihak(_f(Tahap.MEDIASI), TERMOHON, lain).tindakan is Tindakan.KABARKAN_HADIR


def test_a_planned_session_is_said_before_its_summons_comes() -> None:
    temu = Pertemuan(PerihalPanggilan.SIDANG, BESOK, "09.00", "Ruang A", dipanggil=False)
    untuk = untuk_pihak(_f(Tahap.DILIMPAHKAN_MEDIATOR), TERMOHON, Sudah(pertemuan=temu))
    assert untuk.kalimat.startswith(
        "Hadiri sidang mediasi Selasa, 7 April 2026 pukul 09.00, di Ruang A"
    )
    assert untuk.tindakan is Tindakan.KABARKAN_HADIR
    assert "Surat panggilannya menyusul." in untuk.sela
