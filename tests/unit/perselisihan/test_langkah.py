"""The strip of stages, the panel of now, and the page written from the table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from hi_cases.perselisihan.rules import alur
from hi_cases.perselisihan.rules.dokumen_alur import markdown, mermaid
from hi_cases.perselisihan.rules.lacak import letak, sebutan_tahap, tak_dihitung
from hi_cases.perselisihan.rules.langkah import Letak, dilalui, langkah
from hi_cases.perselisihan.rules.menunggu import menunggu
from hi_cases.perselisihan.types import (
    BuktiBipartit,
    Hasil,
    HasilPerundingan,
    Jawaban,
    Jenis,
    JenisPihak,
    Sisi,
    Tahap,
    Tindakan,
)
from tests.unit.perselisihan.contoh import HARI, fakta, pihak

T, A = Tahap, Tindakan
KEMARIN, BESOK = HARI - timedelta(days=1), HARI + timedelta(days=1)
AKAR = Path(__file__).resolve().parents[3]


def strip(tahap: Tahap, dilalui: list[Tahap], **lain: Any) -> list[tuple[str, str]]:
    masuk = [(satu, date(2026, 3, 2) + timedelta(days=i)) for i, satu in enumerate(dilalui)]
    return [(s.tahap.value, s.status.value) for s in langkah(fakta(tahap, **lain), masuk)]


def test_strip_menyebut_yang_dilewati_kini_dan_nanti() -> None:
    jenis = frozenset({Jenis.PHK, Jenis.HAK})
    jalan = [T.DRAF, T.BERKAS_DITERIMA, T.DICATAT, T.DILIMPAHKAN_MEDIATOR]
    assert strip(T.DILIMPAHKAN_MEDIATOR, jalan, jenis=jenis) == [
        ("berkas_diterima", "lewat"),
        ("dicatat", "lewat"),
        ("ditawarkan", "dilewati"),
        ("dilimpahkan_mediator", "kini"),
        ("mediasi", "nanti"),
        ("anjuran", "nanti"),
        ("selesai", "nanti"),
    ]


@dataclass
class _Peristiwa:
    tindakan: str
    dari: str | None
    ke: str
    tanggal: date


def test_perkara_yang_dibuka_kembali_tetap_sejak_hari_tahapnya_dimasuki() -> None:
    """Ended on the 25th, reopened in November, the agreement recorded anew as of 2 October."""
    peristiwa = [
        _Peristiwa(A.CATAT, T.BERKAS_DITERIMA, T.DICATAT, date(2026, 9, 1)),
        _Peristiwa(A.CATAT_SIDANG, T.DILIMPAHKAN_MEDIATOR, T.MEDIASI, date(2026, 9, 10)),
        _Peristiwa(A.CATAT_SIDANG, T.MEDIASI, T.MEDIASI, date(2026, 9, 20)),
        _Peristiwa(A.PB_MEDIASI, T.MEDIASI, T.SELESAI, date(2026, 9, 25)),
        _Peristiwa(A.BUKA_KEMBALI, T.SELESAI, T.MEDIASI, date(2026, 11, 27)),
    ]
    selesai = _Peristiwa(A.PB_MEDIASI, T.MEDIASI, T.SELESAI, date(2026, 10, 2))
    terbuka = langkah(fakta(T.MEDIASI), dilalui(peristiwa))
    assert [s.tanggal for s in terbuka if s.tanggal] == [date(2026, 9, 1), date(2026, 9, 10)]
    strip = langkah(fakta(T.SELESAI), dilalui([*peristiwa, selesai]), Hasil.PB_MEDIASI)
    hari = [s.tanggal for s in strip if s.tanggal]
    assert hari == [date(2026, 9, 1), date(2026, 9, 10), date(2026, 10, 2)]
    # A file that came back and was completed is in anew: that is no reopening.
    lengkap = [
        _Peristiwa("x", None, T.BERKAS_DITERIMA, date(2026, 9, 1)),
        _Peristiwa("x", T.BERKAS_DITERIMA, T.BERKAS_DIKEMBALIKAN, date(2026, 9, 2)),
        _Peristiwa("x", T.BERKAS_DIKEMBALIKAN, T.BERKAS_DITERIMA, date(2026, 9, 4)),
    ]
    assert dilalui(lengkap)[-1] == (T.BERKAS_DITERIMA, date(2026, 9, 4))


def test_strip_menyebut_tawaran_yang_belum_pernah_dibuat() -> None:
    """PHK alone is owed an offer (UU 2/2004 Ps 4(3)); HAK left it after the mediator had it."""
    phk = frozenset({Jenis.PHK})
    for jalan in ([T.DICATAT, T.DILIMPAHKAN_MEDIATOR, T.MEDIASI], [T.MEDIASI]):
        masuk = [(satu, HARI) for satu in jalan]
        hasil = langkah(fakta(T.MEDIASI, jenis=phk), masuk)
        (lewat,) = (s for s in hasil if s.status is Letak.DILEWATI)
        assert lewat.tahap is T.DITAWARKAN
        assert "belum pernah ditawarkan" in lewat.keterangan
    ditawari = [T.DICATAT, T.DITAWARKAN, T.DILIMPAHKAN_MEDIATOR]
    assert ("ditawarkan", "lewat") in strip(T.DILIMPAHKAN_MEDIATOR, ditawari, jenis=phk)


def test_strip_mengikuti_jenis_pada_pencatatan() -> None:
    dengan = strip(T.DICATAT, [T.DICATAT], jenis=frozenset({Jenis.KEP}))
    assert ("ditawarkan", Letak.NANTI.value) in dengan
    tanpa = strip(T.DICATAT, [T.DICATAT], jenis=frozenset({Jenis.HAK}))
    assert ("ditawarkan", Letak.DILEWATI.value) in tanpa


def test_strip_perkara_selesai_berakhir_di_selesai() -> None:
    hasil = langkah(
        fakta(T.SELESAI, hasil=Hasil.PB_MEDIASI, jenis=frozenset({Jenis.HAK})),
        [(T.DICATAT, KEMARIN), (T.DILIMPAHKAN_MEDIATOR, KEMARIN), (T.SELESAI, HARI)],
        Hasil.PB_MEDIASI,
    )
    assert (hasil[-1].tahap, hasil[-1].status) == (T.SELESAI, Letak.KINI)
    assert hasil[-1].keterangan == "Perjanjian bersama mediasi"


_JALAN_PANJANG = [
    # What is passed, one after the other, and which stage of the seven it is.
    (T.DRAF, 1),
    (T.BERKAS_DITERIMA, 1),
    (T.BERKAS_DIKEMBALIKAN, 1),
    (T.BERKAS_DITERIMA, 1),
    (T.DICATAT, 2),
    (T.DITAWARKAN, 3),
    (T.DILIMPAHKAN_MEDIATOR, 4),
    (T.KLARIFIKASI, 4),
    (T.MEDIASI, 5),
    (T.ANJURAN, 6),
    (T.ANJURAN_DISETUJUI, 6),
]


def test_jumlah_tahap_tetap_sepanjang_perkara() -> None:
    jalan = [(satu, KEMARIN) for satu, _ in _JALAN_PANJANG]
    terbaca = []
    for i, (tahap, _) in enumerate(_JALAN_PANJANG):
        kini = fakta(tahap, jenis=frozenset({Jenis.PHK}))
        terbaca.append(letak(langkah(kini, jalan[: i + 1])))
    assert terbaca == [(ke, 7) for _, ke in _JALAN_PANJANG]


def test_perkara_selesai_disebut_tanpa_hitungan() -> None:
    akhir = fakta(T.SELESAI, hasil=Hasil.PB_MEDIASI)
    strip_ = langkah(akhir, [(T.MEDIASI, KEMARIN), (T.SELESAI, HARI)], Hasil.PB_MEDIASI)
    assert sebutan_tahap(akhir, strip_) == "Selesai, perjanjian bersama mediasi"
    assert tak_dihitung(strip_) == ""


def test_berkas_kembali_tidak_dihitung_dan_itu_dikatakan() -> None:
    kini = fakta(T.BERKAS_DIKEMBALIKAN, jenis=frozenset({Jenis.HAK}))
    strip_ = langkah(kini, [(T.BERKAS_DITERIMA, KEMARIN), (T.BERKAS_DIKEMBALIKAN, HARI)])
    assert [s.tahap for s in strip_].count(T.BERKAS_DITERIMA) == 1
    assert sebutan_tahap(kini, strip_).startswith("Tahap 1 dari 6: menunggu pemohon")
    assert tak_dihitung(strip_).startswith("“Berkas dikembalikan” adalah bagian")


def test_arsip_register_tanpa_peristiwa_punya_strip() -> None:
    hasil = langkah(fakta(T.SELESAI, hasil=Hasil.DICABUT, register=True), [], Hasil.DICABUT)
    assert [satu.status for satu in hasil] == [Letak.KINI]


def _dua(pekerja: Jawaban | None, pengusaha: Jawaban | None, **lain: Any) -> tuple[Any, ...]:
    dasar = {"terima_anjuran": KEMARIN, "jawab_jatuh": BESOK} | lain
    return (
        pihak(1, jawaban=(pekerja,), **dasar),
        pihak(2, Sisi.TERMOHON, jawaban=(pengusaha,), **dasar),
    )


SETUJU, MENOLAK = Jawaban.SETUJU, Jawaban.MENOLAK
MENUNGGU: list[tuple[Tahap, dict[str, Any], Tindakan]] = [
    (T.BIPARTIT, {}, A.CATAT_PERUNDINGAN),
    (T.BIPARTIT, {"hasil_perundingan": HasilPerundingan.SEPAKAT}, A.PB_BIPARTIT),
    (T.BIPARTIT, {"hasil_perundingan": HasilPerundingan.BUNTU}, A.BIPARTIT_GAGAL),
    (T.BIPARTIT, {"berjalan": {"BIP-30": KEMARIN}}, A.BIPARTIT_GAGAL),
    (T.DRAF, {}, A.TERIMA_BERKAS),
    (T.DRAF, {"berkas_lengkap": False}, A.UBAH_DRAF),
    (T.BERKAS_DITERIMA, {}, A.KEMBALIKAN_BERKAS),
    (T.BERKAS_DITERIMA, {"bukti_bipartit": BuktiBipartit.RISALAH}, A.CATAT),
    (T.BERKAS_DIKEMBALIKAN, {}, A.CATAT_TERIMA_PENGEMBALIAN),
    (T.BERKAS_DIKEMBALIKAN, {"berjalan": {"REG-LENGKAP": BESOK}}, A.LENGKAPI_BERKAS),
    (T.BERKAS_DIKEMBALIKAN, {"berjalan": {"REG-LENGKAP": KEMARIN}}, A.TUTUP_TIDAK_LENGKAP),
    (T.DICATAT, {"jenis": frozenset({Jenis.HAK})}, A.LIMPAHKAN),
    (T.DICATAT, {"jenis": frozenset({Jenis.PHK})}, A.TAWARKAN),
    (T.DITAWARKAN, {"berjalan": {"PILIH-7": BESOK}}, A.PILIH_KONSILIASI),
    (T.DITAWARKAN, {"berjalan": {"PILIH-7": KEMARIN}}, A.LIMPAHKAN),
    (T.KONSILIASI, {}, A.CATAT_SIDANG_KONSILIASI),
    (T.KONSILIASI, {"sidang_konsiliasi": 1}, A.ANJURAN_KONSILIATOR),
    (T.KONSILIASI, {"anjuran_terbit": True, "pihak": _dua(SETUJU, MENOLAK)}, A.KONSILIASI_DITOLAK),
    (T.KONSILIASI, {"anjuran_terbit": True, "pihak": _dua(SETUJU, SETUJU)}, A.PB_KONSILIASI),
    (T.ARBITRASE, {}, A.TUNJUK_ARBITER),
    (T.ARBITRASE, {"arbiter_ditunjuk": True}, A.PUTUSAN_ARBITER),
    (T.DILIMPAHKAN_MEDIATOR, {}, A.TERIMA_PELIMPAHAN),
    (T.DILIMPAHKAN_MEDIATOR, {"pelimpahan_diterima": KEMARIN}, A.JADWALKAN),
    (T.DILIMPAHKAN_MEDIATOR, {"mediator_id": 7, "benturan": frozenset({7})}, A.GANTI_MEDIATOR),
    (T.KLARIFIKASI, {}, A.RISALAH_KLARIFIKASI),
    (T.MEDIASI, {}, A.JADWALKAN),
    (T.MEDIASI, {"sidang_berikut": HARI}, A.CATAT_SIDANG),
    (T.MEDIASI, {"sidang_berikut": KEMARIN}, A.CATAT_SIDANG),
    (T.MEDIASI, {"sidang_berikut": BESOK, "pihak": _dua(None, None)}, A.CATAT_PANGGILAN),
    (T.MEDIASI, {"sidang_terlaksana": 1}, A.TERBITKAN_ANJURAN),
    (T.MEDIASI, {"pihak": (pihak(1, mangkir=3), pihak(2, Sisi.TERMOHON))}, A.HAPUS_DARI_REGISTER),
    (T.ANJURAN, {"pihak": _dua(None, None, terima_anjuran=None)}, A.CATAT_TERIMA_ANJURAN),
    (T.ANJURAN, {"pihak": _dua(SETUJU, None)}, A.CATAT_JAWABAN),
    (T.ANJURAN, {"pihak": _dua(SETUJU, None, jawab_jatuh=KEMARIN)}, A.CATAT_DIANGGAP_MENOLAK),
    (T.ANJURAN, {"pihak": _dua(SETUJU, MENOLAK)}, A.TUTUP_ANJURAN_DITOLAK),
    (
        T.ANJURAN,
        {
            "pihak": (
                pihak(1, jenis=JenisPihak.KELOMPOK, jawaban=(SETUJU, MENOLAK)),
                pihak(2, Sisi.TERMOHON, jawaban=(SETUJU,)),
            )
        },
        A.TUTUP_DITERIMA_SEBAGIAN,
    ),
    (T.ANJURAN_DISETUJUI, {}, A.PB_ATAS_ANJURAN),
    (T.SELESAI, {"pb": True}, A.CATAT_AKTA_PHI),
    (T.SELESAI, {"gugatan_phi": True}, A.CATAT_PUTUSAN_PHI),
]


@pytest.mark.parametrize(("tahap", "lain", "tindakan"), MENUNGGU)
def test_panel_menyebut_tindakan_yang_memang_boleh(
    tahap: Tahap, lain: dict[str, Any], tindakan: Tindakan
) -> None:
    hasil = menunggu(fakta(tahap, **lain))
    assert hasil.tindakan is tindakan
    assert alur.cari(tahap, tindakan) is not None
    assert hasil.kalimat.endswith(".")
    assert hasil.dasar


def test_setiap_tahap_punya_panel() -> None:
    for tahap in Tahap:
        assert menunggu(fakta(tahap)).kalimat


def test_panel_menyebut_batas_dan_akibat_diam() -> None:
    hasil = menunggu(fakta(T.ANJURAN, pihak=_dua(SETUJU, None)))
    assert "paling lambat Selasa, 7 April 2026" in hasil.kalimat
    assert "dianggap menolak" in hasil.akibat
    assert hasil.pihak_id == 2


def test_halaman_alur_sama_dengan_tabel() -> None:
    tersimpan = (AKAR / "docs" / "alur" / "perselisihan.md").read_text(encoding="utf-8")
    assert tersimpan == markdown(), "run `.venv/bin/hi-cases alur`"


def test_diagram_memuat_setiap_perpindahan() -> None:
    gambar = mermaid()
    assert "mediasi --> anjuran: terbitkan_anjuran" in gambar
    assert "ditawarkan --> dilimpahkan_mediator: limpahkan" in gambar
    for hasil in set(Hasil) - {Hasil.DICABUT}:
        assert f"--> selesai_{hasil}" in gambar
