"""The panel of a party: a word for every stage and side, and only its own turn is its turn."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hi_cases.perselisihan.rules import alur
from hi_cases.perselisihan.rules.menunggu_pihak import (
    TIDAK_ADA,
    Pertemuan,
    Sudah,
    panel,
    untuk_pihak,
)
from hi_cases.perselisihan.types import (
    AKHIR,
    Hasil,
    HasilPerundingan,
    Jawaban,
    Jenis,
    PerihalPanggilan,
    PilihanJalur,
    Posisi,
    Sebagai,
    Sisi,
    SuratDiterima,
    Tahap,
    Tindakan,
)
from tests.unit.perselisihan.contoh import HARI, fakta, pihak

BESOK = HARI + timedelta(days=1)
KEMARIN = HARI - timedelta(days=1)
DUA = (pihak(1), pihak(2, Sisi.TERMOHON))
PEMOHON = Posisi(1, Sisi.PEMOHON, Sebagai.PIHAK)
TERMOHON = Posisi(2, Sisi.TERMOHON, Sebagai.PIHAK)
PEMILIK = Posisi(None, Sisi.PEMOHON, Sebagai.PEMILIK)
KEP = frozenset({Jenis.KEP})


def _f(tahap: Tahap, **lain):
    return fakta(tahap, **({"pihak": DUA, "jenis": KEP} | lain))


@pytest.mark.parametrize("tahap", list(Tahap))
@pytest.mark.parametrize("posisi", [PEMOHON, TERMOHON, PEMILIK])
@pytest.mark.parametrize("mengikat", [True, False])
def test_every_stage_has_a_word_for_every_side(
    tahap: Tahap, posisi: Posisi, mengikat: bool
) -> None:
    siapa = Posisi(posisi.pihak_id, posisi.sisi, posisi.sebagai, mengikat)
    hasil = Hasil.DICABUT if tahap is Tahap.SELESAI else None
    untuk = untuk_pihak(_f(tahap, hasil=hasil), siapa)
    assert untuk.kalimat.endswith(".")
    assert ".." not in untuk.kalimat
    assert not (untuk.saya and untuk.kalimat.startswith(TIDAK_ADA))
    if untuk.tindakan is not None:
        transisi = alur.cari(tahap, untuk.tindakan)
        assert transisi is not None
        assert transisi.oleh_pihak
        assert transisi.untuk(siapa)
        assert untuk.dasar


@pytest.mark.parametrize("hasil", list(Hasil))
@pytest.mark.parametrize("lanjut", [{}, {"akta_phi": True}, {"gugatan_phi": True}])
def test_every_end_has_a_word(hasil: Hasil, lanjut: dict) -> None:
    untuk = untuk_pihak(_f(Tahap.SELESAI, hasil=hasil, **lanjut), TERMOHON)
    assert len(untuk.kalimat) > 20
    assert not untuk.saya


@pytest.mark.parametrize(
    ("tahap", "posisi", "lain", "aksi"),
    [
        (Tahap.DRAF, PEMILIK, {}, Tindakan.AJUKAN),
        (Tahap.BIPARTIT, PEMILIK, {}, Tindakan.CATAT_PERUNDINGAN),
        (
            Tahap.BIPARTIT,
            PEMILIK,
            {"hasil_perundingan": HasilPerundingan.BUNTU},
            Tindakan.BIPARTIT_GAGAL,
        ),
        (
            Tahap.BIPARTIT,
            PEMILIK,
            {"hasil_perundingan": HasilPerundingan.SEPAKAT},
            Tindakan.PB_BIPARTIT,
        ),
        (Tahap.BERKAS_DIKEMBALIKAN, PEMOHON, {}, Tindakan.LENGKAPI_DARING),
        (Tahap.BERKAS_DIKEMBALIKAN, TERMOHON, {}, None),
        (Tahap.DITAWARKAN, TERMOHON, {}, Tindakan.PILIH_JALUR),
        (Tahap.DITAWARKAN, TERMOHON, {"berjalan": {"PILIH-7": KEMARIN}}, None),
        (Tahap.ANJURAN, TERMOHON, {}, Tindakan.LAPOR_TERIMA),
    ],
)
def test_whose_turn_it_is(tahap: Tahap, posisi: Posisi, lain: dict, aksi: Tindakan | None) -> None:
    untuk = untuk_pihak(_f(tahap, **lain), posisi)
    assert untuk.tindakan is aksi
    assert untuk.saya == (aksi is not None)


def _anjuran(**lain):
    saya = pihak(1, terima_anjuran=KEMARIN, jawab_jatuh=BESOK, **lain)
    return _f(Tahap.ANJURAN, pihak=(saya, DUA[1]), berjalan={"JWB-10": date(2026, 5, 1)})


def test_ones_own_clock_counts_not_the_other_sides() -> None:
    untuk = untuk_pihak(_anjuran(), PEMOHON)
    assert untuk.tindakan is Tindakan.JAWAB_ANJURAN
    assert untuk.sebelum == BESOK
    assert "paling lambat Selasa, 7 April 2026" in untuk.kalimat
    assert "dianggap menolak" in untuk.akibat


def test_a_late_answer_is_still_asked_for() -> None:
    saya = pihak(1, terima_anjuran=KEMARIN, jawab_jatuh=KEMARIN)
    untuk = untuk_pihak(_f(Tahap.ANJURAN, pihak=(saya, DUA[1])), PEMOHON)
    assert untuk.tindakan is Tindakan.JAWAB_ANJURAN
    assert "batasnya Minggu, 5 April 2026, sudah lewat." in untuk.kalimat
    assert "masih dapat dikirim" in untuk.akibat


def test_who_has_answered_waits_for_the_other() -> None:
    """UU 2/2004 Ps 13(2)d: each party's own ten days; its silence is a rejection."""
    untuk = untuk_pihak(_anjuran(jawaban=(Jawaban.MENOLAK,)), PEMOHON)
    assert not untuk.saya
    assert "Kami menunggu jawaban Pihak 2" in untuk.kalimat
    assert untuk.sebelum is None
    assert "Waktu Pihak 2 menjawab baru berjalan" in untuk.sela[0]
    lawan = pihak(2, Sisi.TERMOHON, terima_anjuran=KEMARIN, jawab_jatuh=BESOK)
    saya = pihak(1, jawaban=(Jawaban.SETUJU,), terima_anjuran=KEMARIN, jawab_jatuh=BESOK)
    untuk = untuk_pihak(_f(Tahap.ANJURAN, pihak=(saya, lawan)), PEMOHON)
    assert untuk.kalimat == (
        f"{TIDAK_ADA}. Jawaban Anda sudah tercatat. Kami menunggu jawaban Pihak 2, paling lambat "
        "Selasa, 7 April 2026."
    )
    assert (untuk.kode, untuk.pihak_id, untuk.sela) == ("JWB-10", 2, ())
    assert "ia dianggap menolak" in untuk.akibat
    assert "Pengadilan Hubungan Industrial" in untuk.akibat


def test_all_have_answered_and_the_mediator_closes_by_his_day() -> None:
    """What the other side answered is not told before the case ends."""
    saya = pihak(1, jawaban=(Jawaban.SETUJU,))
    lawan = pihak(2, Sisi.TERMOHON, jawaban=(Jawaban.MENOLAK,))
    f = _f(Tahap.ANJURAN, pihak=(saya, lawan), berjalan={"MED-30": BESOK})
    untuk = untuk_pihak(f, PEMOHON)
    assert untuk.sebelum == BESOK
    assert "Mediator menutup perkara ini, paling lambat Selasa, 7 April 2026." in untuk.kalimat
    assert "menggugat ke PHI" in untuk.akibat


def test_a_group_is_told_how_many_are_missing() -> None:
    untuk = untuk_pihak(_anjuran(jawaban=(Jawaban.SETUJU, None, None)), PEMOHON)
    assert "belum menjawab: 2 dari 3" in untuk.kalimat


def test_an_unverified_account_is_told_that_the_clock_runs_on() -> None:
    belum = Posisi(1, Sisi.PEMOHON, Sebagai.PIHAK, mengikat=False)
    untuk = untuk_pihak(_anjuran(), belum)
    assert untuk.tindakan is None
    assert untuk.kalimat.startswith("Menunggu petugas memeriksa surat tugas Anda")
    assert untuk.sebelum == BESOK
    assert "Waktu untuk itu tetap berjalan." in untuk.akibat
    assert any("mengirim dokumen" in satu for satu in untuk.sela)


def test_a_reader_of_its_company_is_told_who_acts() -> None:
    baca = Posisi(1, Sisi.PEMOHON, Sebagai.PERUSAHAAN, mengikat=False, membaca=True)
    untuk = untuk_pihak(_anjuran(), baca)
    assert untuk.tindakan is None
    assert not untuk.saya
    assert untuk.kalimat.startswith("Menunggu akun lain di perusahaan Anda")
    assert untuk.sebelum == BESOK


@pytest.mark.parametrize("tahap", list(Tahap))
def test_a_reader_of_its_company_may_do_nothing_in_any_stage(tahap: Tahap) -> None:
    for sisi in Sisi:
        baca = Posisi(1, sisi, Sebagai.PERUSAHAAN, mengikat=False, membaca=True)
        for aksi in Tindakan:
            transisi = alur.cari(tahap, aksi)
            assert transisi is None or not transisi.untuk(baca)


@pytest.mark.parametrize(
    ("posisi", "kata"), [(PEMOHON, "dihapus dari register"), (TERMOHON, "tanpa keterangan Anda")]
)
def test_absence_means_something_else_on_each_side(posisi: Posisi, kata: str) -> None:
    temu = Pertemuan(PerihalPanggilan.SIDANG, BESOK, "09.00", "Ruang 1")
    untuk = untuk_pihak(_f(Tahap.MEDIASI), posisi, Sudah(pertemuan=temu))
    assert untuk.tindakan is Tindakan.KABARKAN_HADIR
    assert untuk.kalimat.startswith(
        "Hadiri sidang mediasi Selasa, 7 April 2026 pukul 09.00, di Ruang 1"
    )
    assert kata in untuk.akibat
    dikabari = Sudah(pertemuan=temu, hadir=frozenset({BESOK}))
    assert untuk_pihak(_f(Tahap.MEDIASI), posisi, dikabari).tindakan is None


def test_what_was_said_is_not_asked_again() -> None:
    pilihan = Sudah(pilihan=PilihanJalur.TIDAK_MEMILIH)
    untuk = untuk_pihak(_f(Tahap.DITAWARKAN), PEMOHON, pilihan)
    assert not untuk.saya
    assert "tidak memilih konsiliasi atau arbitrase" in untuk.kalimat
    lapor = Sudah(diterima=frozenset({SuratDiterima.ANJURAN}))
    assert not untuk_pihak(_f(Tahap.ANJURAN), PEMOHON, lapor).saya


@pytest.mark.parametrize("tahap", sorted(set(Tahap) - AKHIR - {Tahap.DRAF, Tahap.BIPARTIT}))
def test_a_request_to_withdraw_is_said_while_it_waits(tahap: Tahap) -> None:
    untuk = untuk_pihak(_f(tahap), PEMOHON, Sudah(cabut=True))
    assert any("mencabut permohonan" in satu for satu in untuk.sela)


def test_who_stands_for_several_sees_what_is_due_first() -> None:
    dua = Posisi(3, Sisi.PEMOHON, Sebagai.KUASA)
    semua = (
        pihak(1, terima_anjuran=KEMARIN, jawab_jatuh=BESOK, jawaban=(Jawaban.SETUJU,)),
        pihak(3, terima_anjuran=KEMARIN, jawab_jatuh=BESOK),
        DUA[1],
    )
    untuk = panel(_f(Tahap.ANJURAN, pihak=semua), (PEMOHON, dua))
    assert untuk.pihak_id == 3
    assert untuk.tindakan is Tindakan.JAWAB_ANJURAN


def test_a_row_of_an_old_register_asks_for_nothing() -> None:
    untuk = untuk_pihak(_f(Tahap.MEDIASI, register=True), PEMOHON)
    assert not untuk.saya
    assert "arsip buku register" in untuk.kalimat
