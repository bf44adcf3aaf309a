"""Signing: pyHanko's own validator believes the letter, and no byte of it may change."""

from __future__ import annotations

import asyncio
import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader

from hi_cases.core import clock
from hi_cases.surat.services import cetak
from hi_cases.surat.services.tanda_tangan import Basah, LokalPAdES, PenandaGagal, buat_sertifikat
from hi_cases.surat.types import Bentuk, KolomTanda, Kop, Naskah, Paragraf, TandaTangan

SANDI = "sandi sertifikat uji"
SEJAK = datetime(2026, 1, 1, tzinfo=UTC)
NASKAH = Naskah(
    bentuk=Bentuk.SURAT,
    kop=Kop("Pemerintah Kabupaten Bekasi", "Dinas Ketenagakerjaan", "Jalan Contoh 1"),
    judul="Panggilan",
    nomor="560/001/HI-S/IV/2026",
    tempat="Cikarang",
    tanggal=date(2026, 4, 6),
    hal="Panggilan sidang",
    blok=(
        Paragraf("Isi surat."),
        TandaTangan((KolomTanda("Mediator", "Ratna", elektronik="Ditandatangani elektronik"),)),
    ),
)


@pytest.fixture(scope="module")
def sertifikat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    berkas = tmp_path_factory.mktemp("sertifikat") / "dinas.p12"
    berkas.write_bytes(buat_sertifikat("Dinas Contoh (uji)", SANDI, SEJAK, 365))
    return berkas


@pytest.fixture(scope="module")
def polos() -> bytes:
    return cetak.pdf(NASKAH)


@pytest.fixture(autouse=True)
def _jam(tmp_path: Path):
    berkas = tmp_path / "jam"
    berkas.write_text("2026-04-06T03:04:05+00:00")
    clock.pasang(berkas)
    yield
    clock.pasang(None)


def _tanda(sertifikat: Path, pdf: bytes) -> bytes:
    penanda = LokalPAdES(sertifikat, SANDI)
    return penanda.tandatangani(pdf, "Ratna Wulandari, S.H.", "Menandatangani surat", "Cikarang")


def _periksa(sertifikat: Path, pdf: bytes) -> PdfSignatureStatus:
    milik = SimpleSigner.load_pkcs12_data(sertifikat.read_bytes(), [], SANDI.encode())
    (satu,) = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    percaya = ValidationContext(trust_roots=[milik.signing_cert], moment=clock.sekarang())
    # A browser of the journeys may keep an event loop in this thread: the check has one of its own.
    with ThreadPoolExecutor(max_workers=1) as utas:
        return utas.submit(validate_pdf_signature, satu, percaya).result()


def test_the_signature_is_pades_valid_and_covers_the_whole_letter(sertifikat, polos) -> None:
    pdf = _tanda(sertifikat, polos)
    status = _periksa(sertifikat, pdf)
    assert status.bottom_line, status.pretty_print_details()
    assert status.coverage.name == "ENTIRE_FILE"
    assert status.signer_reported_dt == datetime(2026, 4, 6, 3, 4, 5, tzinfo=UTC)
    (satu,) = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    assert satu.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert satu.sig_object["/Name"] == "Ratna Wulandari, S.H."
    assert satu.sig_object["/Location"] == "Cikarang"


def test_it_is_an_incremental_update_and_stays_an_archive_file(sertifikat, polos) -> None:
    pdf = _tanda(sertifikat, polos)
    assert pdf.startswith(polos)
    lama, baru = PdfReader(io.BytesIO(polos)), PdfReader(io.BytesIO(pdf))
    assert baru.xmp_metadata.pdfaid_part == lama.xmp_metadata.pdfaid_part == "2"
    assert baru.xmp_metadata.pdfaid_conformance == lama.xmp_metadata.pdfaid_conformance
    assert len(baru.pages) == len(lama.pages)
    assert baru.pages[0].extract_text() == lama.pages[0].extract_text()
    (tempat,) = [
        satu.get_object()
        for halaman in baru.pages
        for satu in halaman.get("/Annots") or ()
        if satu.get_object().get("/FT") == "/Sig"
    ]
    assert [float(satu) for satu in tempat["/Rect"]] == [0, 0, 0, 0]
    assert tempat["/TU"] == "Tanda tangan elektronik"


@pytest.mark.parametrize("letak", [0.1, 0.5, 0.98])
def test_a_changed_byte_breaks_it(sertifikat, polos, letak: float) -> None:
    pdf = bytearray(_tanda(sertifikat, polos))
    di = int(len(polos) * letak)
    pdf[di] ^= 0x01
    try:
        status = _periksa(sertifikat, bytes(pdf))
    except Exception:  # the file may not even be read any more
        return
    assert not status.intact


def test_what_is_added_later_is_seen(sertifikat, polos) -> None:
    """A second signature over the first is a change, which the certification forbids."""
    sekali = _tanda(sertifikat, polos)
    assert not _periksa(sertifikat, sekali + b"\n% added\n").coverage.name == "ENTIRE_FILE"


def test_ink_leaves_the_letter_alone(polos) -> None:
    assert Basah().tandatangani(polos, "a", "b", "c") is polos


@pytest.mark.parametrize("hari", ["2025-12-31T23:00:00+00:00", "2027-01-02T00:00:00+00:00"])
def test_out_of_its_time_it_signs_nothing(sertifikat, polos, tmp_path, hari: str) -> None:
    (tmp_path / "jam").write_text(hari)
    with pytest.raises(PenandaGagal, match=r"hanya berlaku 1 Januari 2026 sampai 1 Januari 2027"):
        _tanda(sertifikat, polos)


def test_a_wrong_password_or_a_missing_file_is_a_sentence(sertifikat, polos, tmp_path) -> None:
    for penanda in (LokalPAdES(sertifikat, "bukan"), LokalPAdES(tmp_path / "tidak-ada", SANDI)):
        with pytest.raises(PenandaGagal, match="tidak dapat dibuka"):
            penanda.tandatangani(polos, "a", "b", "c")


def test_a_letter_of_many_pages_is_signed_as_well(sertifikat) -> None:
    panjang = replace(NASKAH, blok=tuple(Paragraf("Kalimat panjang. " * 60) for _ in range(20)))
    status = _periksa(sertifikat, _tanda(sertifikat, cetak.pdf(panjang)))
    assert status.bottom_line


def test_it_signs_where_an_event_loop_runs_already(sertifikat, polos) -> None:
    async def dalam_putaran() -> bytes:
        return _tanda(sertifikat, polos)

    with ThreadPoolExecutor(max_workers=1) as utas:
        pdf = utas.submit(asyncio.run, dalam_putaran()).result()
    assert _periksa(sertifikat, pdf).intact
