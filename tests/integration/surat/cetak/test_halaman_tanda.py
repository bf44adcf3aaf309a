"""No page of any kind of letter holds signatures alone: what they stand under goes along."""

import json
from datetime import date
from typing import Any

import pytest

from hi_cases.surat.queries.templat import bawaan, fakta_contoh
from hi_cases.surat.rules.fakta_contoh import bebas_contoh
from hi_cases.surat.rules.susun import susun
from hi_cases.surat.services import cetak
from hi_cases.surat.services.cetak.data import tempat_tanggal
from hi_cases.surat.types import JenisBlok, Kop, Naskah, TandaTangan, Templat
from tests.integration.surat.cetak.baca import halaman_pdf

KOP = Kop("Pemerintah Kabupaten Bekasi", "Dinas Ketenagakerjaan", "Cikarang Pusat")
KALIMAT = "Para pihak telah menyampaikan keterangannya dan mediator mencatatnya dengan lengkap. "
JENIS = {satu.templat.kode: satu.templat for satu in bawaan()}


def _naskah(templat: Templat, banyak: int) -> Naskah:
    """A letter of this kind whose free parts are so many sentences long."""
    bebas = bebas_contoh(templat)
    bebas |= {
        b.kode: (KALIMAT if b.jenis is JenisBlok.PARAGRAF else KALIMAT + "\n") * banyak
        for b in templat.blok
        if b.bebas
    }
    return _susun(templat, fakta_contoh(templat), bebas)


def _susun(templat: Templat, fakta: Any, bebas: dict[str, str]) -> Naskah:
    return susun(
        templat,
        fakta,
        bebas,
        KOP,
        tempat="Cikarang",
        tanggal=date(2026, 4, 1),
        rancangan=False,
    )


def _awal_tanda(naskah: Naskah) -> set[str]:
    """The first lines that a row of signatures may have."""
    kolom = [k for b in naskah.blok if isinstance(b, TandaTangan) for k in b.kolom]
    return {tempat_tanggal(naskah)} | {t for k in kolom for t in (k.pengantar, k.jabatan) if t}


@pytest.mark.parametrize("kode", JENIS)
def test_a_page_never_begins_with_signatures(kode: str) -> None:
    for banyak in (1, 4, 7, 10, 13, 16, 19, 22):
        naskah = _naskah(JENIS[kode], banyak)
        awal = _awal_tanda(naskah)
        for halaman in halaman_pdf(cetak.pdf(naskah))[1:]:
            pertama = halaman.strip().splitlines()[0].strip()
            assert not any(pertama.startswith(satu) for satu in awal), (banyak, pertama)


def test_a_long_name_keeps_a_summons_on_its_page() -> None:
    """The fullest summons there is, to a company with a long name: set closer, it is one page."""
    templat = JENIS["panggilan"]
    nama = "PT Perusahaan Manufaktur Komponen Otomotif dan Elektronika Sejahtera Abadi Tbk"
    teks = json.dumps(fakta_contoh(templat)).replace("PT Contoh Sejahtera Abadi", nama)
    bebas = {"bawa": "Kartu identitas\nSurat kuasa khusus\nBukti yang berkaitan"}
    assert len(halaman_pdf(cetak.pdf(_susun(templat, json.loads(teks), bebas)))) == 1
    # What truly needs two pages is not made small for it.
    bebas = {"bawa": (KALIMAT + "\n") * 12}
    assert len(halaman_pdf(cetak.pdf(_susun(templat, json.loads(teks), bebas)))) == 2


def test_an_agreement_is_the_paper_of_the_parties() -> None:
    naskah = _naskah(JENIS["perjanjian_bersama"], 2)
    assert naskah.kop is None
    assert "PEMERINTAH" not in halaman_pdf(cetak.pdf(naskah))[0].upper()
    assert [kode for kode, satu in JENIS.items() if not satu.kop] == ["perjanjian_bersama"]
