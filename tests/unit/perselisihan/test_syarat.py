"""Each guard: the facts that stop an act, and those that let it pass."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from hi_cases.perselisihan.rules import syarat
from hi_cases.perselisihan.rules.penawaran import alasan_tanpa_tawaran, jalur_boleh
from hi_cases.perselisihan.rules.transisi.jawaban import (
    pihak_rampung,
    terakhir_dijawab,
    terakhir_diterima,
)
from hi_cases.perselisihan.types import (
    BuktiBipartit,
    Fakta,
    Hasil,
    Jalur,
    Jawaban,
    Jenis,
    JenisPihak,
    Sisi,
    Tahap,
)
from tests.unit.perselisihan.contoh import HARI, fakta, pihak

KEMARIN, BESOK = HARI - timedelta(days=1), HARI + timedelta(days=1)
SETUJU, MENOLAK, DIAM = Jawaban.SETUJU, Jawaban.MENOLAK, Jawaban.DIANGGAP_MENOLAK


def f(**lain: Any) -> Fakta:
    return fakta(Tahap.ANJURAN, **lain)


def dua(pekerja: Any = None, pengusaha: Any = None, **lain: Any) -> Fakta:
    """Two parties with these answers, both with proven receipt."""
    semua = tuple(
        pihak(nomor, sisi, terima_anjuran=KEMARIN, jawaban=(jawaban,), jawab_jatuh=BESOK)
        for nomor, sisi, jawaban in (
            (1, Sisi.PEMOHON, pekerja),
            (2, Sisi.TERMOHON, pengusaha),
        )
    )
    return f(pihak=semua, **lain)


def kelompok(*jawaban: Jawaban | None, pengusaha: Jawaban | None = SETUJU) -> Fakta:
    return f(
        pihak=(
            pihak(1, jenis=JenisPihak.KELOMPOK, terima_anjuran=KEMARIN, jawaban=jawaban),
            pihak(2, Sisi.TERMOHON, terima_anjuran=KEMARIN, jawaban=(pengusaha,)),
        )
    )


def mangkir(pemohon: int = 0, termohon: int = 0, **lain: Any) -> Fakta:
    return f(pihak=(pihak(1, mangkir=pemohon), pihak(2, Sisi.TERMOHON, mangkir=termohon)), **lain)


PHK, KEP, HAK, SPSB = Jenis.PHK, Jenis.KEP, Jenis.HAK, Jenis.SPSB
Kasus = tuple[Callable[[Fakta], str | None], Fakta, Fakta]
KASUS: list[Kasus] = [
    (syarat.sudah_berunding, f(), f(perundingan=1)),
    (syarat.berkas_terbaca, f(berkas_lengkap=False), f()),
    (syarat.bukti_bipartit_ada, f(), f(bukti_bipartit=BuktiBipartit.PENOLAKAN)),
    (syarat.jenis_ada, f(), f(jenis=frozenset({HAK}))),
    (
        syarat.pengembalian_belum_diterima,
        f(berjalan={"REG-LENGKAP": BESOK}),
        f(),
    ),
    (syarat.waktu_lengkap_lewat, f(), f(berjalan={"REG-LENGKAP": KEMARIN})),
    (
        syarat.waktu_lengkap_lewat,
        f(berjalan={"REG-LENGKAP": HARI}),
        f(berjalan={"REG-LENGKAP": KEMARIN}),
    ),
    (syarat.ada_yang_ditawarkan, f(jenis=frozenset({PHK, HAK})), f(jenis=frozenset({PHK}))),
    (syarat.tidak_ada_yang_ditawarkan, f(jenis=frozenset({PHK})), f(jenis=frozenset({HAK}))),
    (syarat.konsiliasi_boleh, f(jenis=frozenset({HAK})), f(jenis=frozenset({PHK, KEP}))),
    (syarat.arbitrase_boleh, f(jenis=frozenset({PHK, KEP})), f(jenis=frozenset({KEP, SPSB}))),
    (syarat.waktu_memilih_lewat, f(berjalan={"PILIH-7": HARI}), f(berjalan={"PILIH-7": KEMARIN})),
    # A year without a decree: the day is unknown, so it has not passed.
    (syarat.waktu_memilih_lewat, f(berjalan={"PILIH-7": None}), f(berjalan={"PILIH-7": KEMARIN})),
    (syarat.pelimpahan_belum_diterima, f(pelimpahan_diterima=KEMARIN), f()),
    (syarat.pelimpahan_diterima, f(), f(pelimpahan_diterima=KEMARIN)),
    (
        syarat.mediator_tanpa_benturan,
        f(mediator_id=7, benturan=frozenset({7})),
        f(mediator_id=7, benturan=frozenset({8})),
    ),
    (syarat.sidang_konsiliasi_ada, f(), f(sidang_konsiliasi=1)),
    (syarat.anjuran_belum_terbit, f(anjuran_terbit=True), f()),
    (syarat.anjuran_terbit, f(), f(anjuran_terbit=True)),
    (syarat.anjuran_belum_diketahui, f(anjuran_diketahui=True), f()),
    (syarat.arbiter_belum_ditunjuk, f(arbiter_ditunjuk=True), f()),
    (syarat.arbiter_ditunjuk, f(), f(arbiter_ditunjuk=True)),
    (syarat.belum_diperpanjang, f(arbitrase_diperpanjang=True), f()),
    (syarat.belum_sidang, f(sidang=1), f()),
    (syarat.ada_panggilan_belum_diterima, f(), f(panggilan_belum_diterima=1)),
    (syarat.ada_sidang, f(), f(sidang=1)),
    (syarat.sidang_terlaksana, f(sidang=1), f(sidang=1, sidang_terlaksana=1)),
    (syarat.pemohon_mangkir, mangkir(pemohon=2), mangkir(pemohon=3)),
    (syarat.pemohon_mangkir, mangkir(termohon=3), mangkir(pemohon=2, jumlah_panggilan=2)),
    (syarat.anjuran_berdasar, mangkir(termohon=2), mangkir(termohon=3)),
    (syarat.anjuran_berdasar, mangkir(pemohon=3), mangkir(sidang_terlaksana=1)),
    (
        syarat.ada_belum_menerima,
        dua(),
        f(pihak=(pihak(1, terima_anjuran=HARI), pihak(2, Sisi.TERMOHON))),
    ),
    (syarat.ada_sudah_menerima, f(pihak=(pihak(1),)), dua()),
    (syarat.ada_belum_menjawab, dua(SETUJU, MENOLAK), dua(SETUJU, None)),
    (syarat.ada_belum_menjawab, f(pihak=(pihak(1),)), dua()),
    (syarat.ada_jawaban, dua(), dua(SETUJU)),
    (
        syarat.ada_yang_matang,
        dua(),
        f(pihak=(pihak(1, terima_anjuran=KEMARIN, jawab_jatuh=KEMARIN),)),
    ),
    (syarat.ditolak, dua(SETUJU, None), dua(SETUJU, MENOLAK)),
    (syarat.ditolak, dua(SETUJU, SETUJU), dua(SETUJU, DIAM)),
    (syarat.ditolak, kelompok(SETUJU, MENOLAK), kelompok(SETUJU, MENOLAK, pengusaha=MENOLAK)),
    (syarat.diterima_sebagian, dua(SETUJU, MENOLAK), kelompok(SETUJU, MENOLAK)),
    (syarat.diterima_sebagian, kelompok(SETUJU, None), kelompok(DIAM, SETUJU)),
    (syarat.ada_anjuran_ditolak_pihak, dua(SETUJU, SETUJU), dua(SETUJU, DIAM)),
    (syarat.ada_anjuran_ditolak_pihak, dua(SETUJU), dua(MENOLAK, SETUJU)),
    (syarat.ada_pb, f(), f(pb=True)),
    (syarat.akta_belum_dicatat, f(akta_phi=True), f()),
    (syarat.dapat_digugat, f(hasil=Hasil.PB_MEDIASI), f(hasil=Hasil.ANJURAN_DITOLAK)),
    (syarat.gugatan_tercatat, f(), f(gugatan_phi=True)),
    (syarat.putusan_belum_tercatat, f(putusan_phi=True), f()),
    (syarat.dapat_dibuka_kembali, f(), f(tahap_sebelum_akhir=Tahap.MEDIASI)),
]


@pytest.mark.parametrize(
    ("aturan", "ditahan", "lolos"), KASUS, ids=[satu[0].__name__ for satu in KASUS]
)
def test_syarat_menahan_dan_meloloskan(
    aturan: Callable[[Fakta], str | None], ditahan: Fakta, lolos: Fakta
) -> None:
    pesan = aturan(ditahan)
    assert pesan
    assert pesan[0].isupper()
    assert pesan.endswith(".")
    assert aturan(lolos) is None


# law note 1.1: Ps 4(3) with the kinds; trap 5: PHK no arbitrase, HAK neither.
@pytest.mark.parametrize(
    ("jenis", "jalur"),
    [
        ({HAK}, set()),
        ({KEP}, {"konsiliasi", "arbitrase"}),
        ({PHK}, {"konsiliasi"}),
        ({SPSB}, {"konsiliasi", "arbitrase"}),
        ({HAK, PHK}, set()),
        ({KEP, PHK}, {"konsiliasi"}),
        ({KEP, SPSB}, {"konsiliasi", "arbitrase"}),
        ({HAK, KEP, PHK, SPSB}, set()),
        (set(), set()),
    ],
)
def test_yang_ditawarkan_adalah_irisan(jenis: set[Jenis], jalur: set[str]) -> None:
    assert jalur_boleh(jenis) == {Jalur(satu) for satu in jalur}


def test_tahap_yang_dilewati_disebut_sebabnya() -> None:
    assert alasan_tanpa_tawaran({PHK, HAK}) == "memuat perselisihan hak"


def test_tanpa_bukti_terima_tidak_ada_yang_matang() -> None:
    """UU 2/2004 Ps 13(2)c-d: the clock runs from receipt; without proof there is none."""
    diam = pihak(2, Sisi.TERMOHON, terima_anjuran=None, jawab_jatuh=None)
    lama = date(2020, 1, 1)
    assert not diam.matang(date(2030, 1, 1))
    assert pihak(1, terima_anjuran=lama, jawab_jatuh=lama).matang(HARI)
    assert not pihak(1, terima_anjuran=lama, jawab_jatuh=HARI).matang(HARI)
    assert not pihak(1, terima_anjuran=lama, jawab_jatuh=None).matang(HARI)
    pesan = syarat.ada_yang_matang(f(pihak=(diam,)))
    assert pesan is not None
    assert "Tanpa bukti terima" in pesan


def test_kelompok_rampung_bila_pekerja_terakhir_menjawab() -> None:
    assert not pihak_rampung(kelompok(SETUJU, None, None), kelompok(SETUJU, MENOLAK, None))
    assert pihak_rampung(kelompok(SETUJU, MENOLAK, None), kelompok(SETUJU, MENOLAK, SETUJU))


def test_semua_pekerja_dan_pengusaha_setuju_bukan_sebagian() -> None:
    assert kelompok(SETUJU, SETUJU).semua_setuju
    assert not kelompok(SETUJU, SETUJU).setuju_sebagian
    assert not kelompok(SETUJU, MENOLAK, pengusaha=DIAM).setuju_sebagian
    assert not kelompok(MENOLAK, MENOLAK).setuju_sebagian


def test_hari_terakhir_menurut_tanggalnya_bukan_urutan_catat() -> None:
    dua_pihak = f(
        pihak=(
            pihak(1, terima_anjuran=HARI, dijawab_pada=BESOK),
            pihak(2, Sisi.TERMOHON, terima_anjuran=KEMARIN, dijawab_pada=HARI),
        )
    )
    assert terakhir_diterima(dua_pihak) == HARI
    assert terakhir_dijawab(dua_pihak) == BESOK
    assert terakhir_dijawab(f(pihak=(pihak(1),))) is None
