"""Papers of before this system with their files: compared with, renewed from, kept to their own."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from werkzeug.datastructures import FileStorage

from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.dokumen import queries as berkas
from hi_cases.dokumen import services as dokumen
from hi_cases.permohonan import services
from hi_cases.permohonan.types import Tahap, Tindakan
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from hi_cases.syarat_kerja.queries.instrumen import milik_perusahaan
from hi_cases.syarat_kerja.services import pembaruan
from hi_cases.syarat_kerja.services.lampiran import lampirkan
from hi_cases.syarat_kerja.types import JenisInstrumen
from tests.factories.berkas import pdf
from tests.perangkat.permohonan import DuniaPermohonan


def _titip(dunia: DuniaPermohonan, isi: bytes, nama: str) -> Any:
    return dokumen.titip(dunia.petugas, FileStorage(io.BytesIO(isi), nama))


def test_the_text_of_an_old_paper_is_what_its_renewal_is_compared_with(
    dunia: DuniaPermohonan, lama, sebagai
) -> None:
    satu = lama()
    naskah = _titip(dunia, pdf("Pasal 1 Cuti tahunan dua belas hari"), "pp-2024.pdf")
    bukti = _titip(dunia, pdf("SK Kepala Dinas"), "sk.pdf")
    lampirkan(dunia.petugas, satu.id, [naskah], [bukti])
    isi = sebagai(dunia.petugas).get(f"/syarat-kerja/{satu.id}").text
    assert "pp-2024.pdf" in isi
    assert "sk.pdf" in isi
    # The company reads its own paper; another learns nothing.
    assert len(berkas.berkas_untuk(dunia.pengaju, satu.rujukan)) == 2
    assert not berkas.berkas_untuk(dunia.lain, satu.rujukan)
    draf = pembaruan.perbarui(dunia.pengaju, satu.id)
    dunia.isi(draf, berlaku_dari="2026-08-31", berlaku_sampai="2028-08-30")
    dunia.tindak(dunia.pengaju, draf, Tindakan.AJUKAN)
    dunia.tindak(dunia.analis, draf, Tindakan.AMBIL)
    baris = next(s for s in draf.dokumen if s.kode == "naskah")
    alamat = f"/kantor/permohonan/{draf.id}/teliti?dok={baris.id}&lihat=beda"
    isi = sebagai(dunia.analis).get(alamat).text
    assert "naskah PP 560/12/PP/2024" in isi
    assert "dua belas hari" in isi


def test_a_file_is_brought_later_and_only_to_an_old_paper(
    dunia: DuniaPermohonan, lama, sebagai
) -> None:
    satu = lama()
    klien = sebagai(dunia.petugas)
    alamat = f"/syarat-kerja/{satu.id}/berkas"
    kosong = klien.post(alamat, data={"versi": satu.versi})
    assert kosong.status_code == 422
    assert "Pilih naskah" in kosong.text
    unggah = {"naskah": (io.BytesIO(pdf("Pasal 1")), "naskah.pdf")}
    assert klien.post(alamat, data=unggah).status_code == 302
    assert satu.berkas_id is not None
    assert sebagai(dunia.pengaju).get(alamat).status_code in (403, 404)


def test_a_renewal_of_an_old_paper_knows_what_the_registers_know(
    dunia: DuniaPermohonan, lama
) -> None:
    data = DataPerusahaan("PT Maju Bersama", pekerja_laki=310, pekerja_perempuan=290)
    perusahaan.ubah(dunia.kabid, dunia.pt.id, dunia.pt.versi, data)
    pkb = lama(
        jenis=JenisInstrumen.PKB,
        nomor="9/PKB/2024",
        berlaku_dari=date(2024, 8, 31),
        serikat=("SP Maju", "SP Jaya"),
    )
    draf = pembaruan.perbarui(dunia.pengaju, pkb.id)
    assert (draf.isian["pekerja_laki"], draf.isian["pekerja_perempuan"]) == (310, 290)
    assert draf.isian["berlaku_dari"] == "2026-08-31"
    assert draf.isian["berlaku_sampai"] == "2028-08-30"
    assert [satu.nama for satu in draf.pihak] == ["SP Maju", "SP Jaya"]


def test_the_signer_comes_from_the_last_filing_of_the_company(dunia: DuniaPermohonan, lama) -> None:
    dunia.diajukan("pp_baru")
    satu = lama()
    draf = pembaruan.perbarui(dunia.pengaju, satu.id)
    assert draf.isian["penanda_tangan"] == "Rini Astuti"
    assert draf.isian["jangkauan"] == "satu_kabupaten"
    assert "wakil_pekerja" not in draf.isian


def test_the_workforce_is_never_that_of_another_kind_of_filing(
    dunia: DuniaPermohonan, lama
) -> None:
    dunia.diajukan("pp_baru")
    phk = services.buat(dunia.pengaju, "laporan_phk", dunia.pt.id)
    # Those who were dismissed, under the same names as the workforce of a PP.
    phk.isian = {"pekerja_laki": 3, "pekerja_perempuan": 1}
    phk.tahap, phk.putaran, phk.nomor, phk.tahun = Tahap.DIAJUKAN, 1, "PHK-2026-0001", 2026
    phk.diajukan_pada = date(2026, 3, 2)
    db.session.flush()
    draf = pembaruan.perbarui(dunia.pengaju, lama().id)
    assert (draf.isian["pekerja_laki"], draf.isian["pekerja_perempuan"]) == (120, 80)


def test_files_of_a_submission_are_not_added_from_the_register(dunia: DuniaPermohonan) -> None:
    satu = dunia.nilai(dunia.diteliti())
    dunia.tindak(dunia.petugas, satu, Tindakan.NYATAKAN_LENGKAP)
    dunia.tindak(dunia.kabid, satu, Tindakan.SAHKAN, nomor="560/1/PP/2026", tanggal="2026-03-02")
    with pytest.raises(TindakanDitolak, match="dokumen lama"):
        lampirkan(dunia.petugas, milik_perusahaan(dunia.pt.id)[0].id)
