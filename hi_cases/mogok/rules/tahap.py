"""The stages, and what is awaited in each as talks go on."""

from __future__ import annotations

from collections.abc import Callable

from hi_cases.mogok.rules.tabel import (
    ACARA_TERBUKA,
    BERLANGSUNG,
    DAMAI,
    DIHENTIKAN,
    DITERIMA,
    DITUNDA,
    HENTIKAN,
    JADWALKAN,
    MULAI,
    PB,
    RUNDING,
    SERAH,
    TIDAK_JADI,
    Kata,
)
from hi_cases.mogok.types import HasilRunding
from hi_cases.urusan.types import Fakta, Keadaan, Pemegang, Tahap

LEWAT = "_lewat_akhir"
"""Ends the code of what is awaited once the announced end is over."""


def _hasil_terakhir(*hasil: HasilRunding) -> Callable[[Fakta], bool]:
    nilai = {satu.value for satu in hasil}

    def bila(fakta: Fakta) -> bool:
        satu = fakta.terakhir(RUNDING)
        return satu is not None and satu.data.get("hasil") in nilai

    return bila


_BUNTU = _hasil_terakhir(HasilRunding.BUNTU)


def _lewat(fakta: Fakta) -> bool:
    """Tell whether the announced end is over; talks that failed are handed over first, since that
    cannot be done any more once the end is recorded."""
    akhir = fakta.isi.get("akhir")
    selesai = fakta.terakhir(SERAH) is not None or not _BUNTU(fakta)
    return akhir is not None and akhir < fakta.hari_ini and selesai


def _keadaan(tahap: str, sesudah_serah: str, nyata: str, tindakan: str) -> tuple[Keadaan, ...]:
    """Return what is awaited in a stage as talks go on; a later talk outweighs the one before.

    `nyata`, `tindakan`: what is to be recorded, by which act, once the announced end is over.
    """
    return (
        Keadaan(
            f"{tahap}_sepakat",
            _hasil_terakhir(HasilRunding.SEPAKAT),
            "Para pihak sudah sepakat; menunggu perjanjian bersama ditandatangani dan dicatat",
            tindakan=PB,
        ),
        Keadaan(
            f"{tahap}_terjadwal",
            lambda fakta: bool(fakta.lain.get(ACARA_TERBUKA)),
            "Menunggu perundingan yang sudah dijadwalkan",
            tindakan=RUNDING,
        ),
        Keadaan(
            f"{tahap}{LEWAT}",
            _lewat,
            f"Hari akhir yang disebut sudah lewat; menunggu dicatat {nyata}",
            tindakan=tindakan,
        ),
        Keadaan(
            f"{tahap}_diserahkan",
            lambda fakta: fakta.terakhir(SERAH) is not None,
            f"Perselisihannya sudah diserahkan; {sesudah_serah}",
            Pemegang.PIHAK_LAIN,
        ),
        Keadaan(
            f"{tahap}_buntu",
            _BUNTU,
            "Perundingan tidak menghasilkan kesepakatan; menunggu perselisihannya diserahkan ke "
            "lembaga penyelesaian",
            tindakan=SERAH,
        ),
        Keadaan(
            f"{tahap}_berlanjut",
            _hasil_terakhir(HasilRunding.LANJUT, HasilRunding.TIDAK_HADIR),
            "Menunggu perundingan berikutnya dijadwalkan",
            tindakan=JADWALKAN,
        ),
    )


def tahap(kata: Kata) -> tuple[Tahap, ...]:
    """Return the stages."""
    benda = kata.benda
    berhenti = f"kapan {benda} berhenti"
    jeda = (
        Tahap(
            DITUNDA,
            "Ditunda",
            menunggu=f"Menunggu hasil perundingan; {benda} ditunda",
            keadaan=_keadaan(
                DITUNDA, f"menunggu kabar {benda} dilanjutkan atau berhenti", berhenti, HENTIKAN
            ),
        ),
    )
    return (
        Tahap(
            DITERIMA,
            "Pemberitahuan diterima" if kata.bersurat else "Dicatat",
            menunggu=f"Menunggu para pihak dipertemukan sebelum {benda} mulai",
            keadaan=_keadaan(
                DITERIMA,
                f"menunggu kabar {benda} mulai atau tidak jadi",
                f"apakah {benda} jadi dilakukan",
                MULAI,
            ),
        ),
        Tahap(
            BERLANGSUNG,
            "Berlangsung",
            menunggu=f"Menunggu para pihak dipertemukan selama {benda} berlangsung",
            keadaan=_keadaan(BERLANGSUNG, f"menunggu kabar {benda} berhenti", berhenti, HENTIKAN),
        ),
        *(jeda if kata.ditunda else ()),
        Tahap(DAMAI, "Selesai dengan perjanjian bersama", Pemegang.TIDAK_ADA),
        Tahap(DIHENTIKAN, "Dihentikan", Pemegang.TIDAK_ADA),
        Tahap(TIDAK_JADI, "Tidak jadi", Pemegang.TIDAK_ADA),
    )
