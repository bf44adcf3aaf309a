"""The text of a submission: what is not taken for examination, and what is told about one."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from pypdf import PdfWriter

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.kalender_kerja.models import VersiPengaturan
from hi_cases.kalender_kerja.types import Keyakinan
from hi_cases.permohonan.types import Hasil, Tahap, Tindakan
from hi_cases.syarat_kerja.services.isyarat import ambang, umk_tahunan
from tests.factories import berkas as contoh
from tests.perangkat.permohonan import DuniaPermohonan

KURANG = "Upah pokok Rp 4.000.000 sebulan. Pekerja berhak atas cuti tahunan sepuluh hari kerja."


def _bersandi() -> bytes:
    tulis, keluar = PdfWriter(), io.BytesIO()
    tulis.append(io.BytesIO(contoh.pdf()))
    tulis.encrypt("", owner_password="pemilik", algorithm="RC4-128")
    tulis.write(keluar)
    return keluar.getvalue()


def _kirim(klien: Any, satu: Any, isi: bytes, nama: str) -> Any:
    alamat = f"/permohonan/{satu.id}/isi/naskah"
    data = {"versi": str(satu.versi), "dokumen-naskah": (io.BytesIO(isi), nama)}
    return klien.post(alamat, data=data, content_type="multipart/form-data")


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [
        pytest.param(_bersandi(), "naskah.pdf", "terkunci atau disandikan", id="encrypted"),
        pytest.param(contoh.gambar(), "naskah.png", "satu berkas PDF atau DOCX", id="picture"),
        pytest.param(contoh.docx(), "naskah.docx", "tidak dapat dibuka", id="hollow Word file"),
    ],
)
def test_a_text_that_nobody_could_examine_is_told_at_its_field(
    dunia: DuniaPermohonan, sebagai: Any, isi: bytes, nama: str, kata: str
) -> None:
    satu = dunia.draf()
    semula = [d.berkas_id for d in satu.dokumen if d.berlaku]
    jawab = _kirim(sebagai(dunia.pengaju), satu, isi, nama)
    assert jawab.status_code == 422
    assert kata in jawab.text
    db.session.refresh(satu)
    assert [d.berkas_id for d in satu.dokumen if d.berlaku] == semula


def _catat_umk(tahun: int, nilai: str, urutan: int = 1) -> None:
    db.session.add(
        VersiPengaturan(
            kode="umk",
            nilai=nilai,
            berlaku_dari=date(tahun, 1, 1),
            urutan=urutan,
            dasar="Keputusan Gubernur",
            keyakinan=Keyakinan.V,
            sumber="Uji",
            dicatat_pada=clock.sekarang(),
            oleh_nama="Uji",
        )
    )
    db.session.commit()


def test_the_minimum_wage_is_that_of_the_year_or_unknown(dunia: DuniaPermohonan) -> None:
    assert umk_tahunan() == {}
    _catat_umk(2026, "5500000")
    _catat_umk(2026, "5600000", 2)
    assert umk_tahunan() == {2026: 5_600_000}
    hasil = ambang(date(2026, 6, 1), "PP-MASA")
    # UU 13/2003 Ps. 79 ayat (3) and Ps. 111 ayat (3).
    assert (hasil.tahun, hasil.cuti, hasil.masa) == (2026, 12, 2)
    assert "Ps. 111 ayat (3)" in hasil.dasar_masa


def test_hints_stand_beside_the_text_and_decide_nothing(
    dunia: DuniaPermohonan, sebagai: Any
) -> None:
    satu = dunia.draf()
    dunia.unggah(satu, "naskah", contoh.pdf(KURANG))
    dunia.tindak(dunia.pengaju, satu, Tindakan.AJUKAN)
    dunia.tindak(dunia.petugas, satu, Tindakan.AMBIL)
    klien = sebagai(dunia.petugas)
    alamat = f"/kantor/permohonan/{satu.id}/teliti"
    isi = klien.get(alamat).text
    assert "UMK tahun 2026 belum diisi" in isi
    # A link to the setting only for who may set it.
    pengaturan = 'href="/kalender/pengaturan/umk/ubah"'
    assert pengaturan not in isi
    assert pengaturan in sebagai(dunia.kabid).get(alamat).text
    assert "Cuti tahunan 10 hari, kurang dari 12 hari kerja" in isi
    assert "Tidak ditemukan menurut kata-katanya: memuat tata tertib perusahaan." in isi
    _catat_umk(2026, "5600000")
    assert "Upah Rp 4.000.000 di bawah UMK tahun 2026, Rp 5.600.000." in klien.get(alamat).text


def test_a_renewal_is_compared_with_the_text_that_was_granted_before(
    dunia: DuniaPermohonan, sebagai: Any
) -> None:
    lama = dunia.tindak(dunia.petugas, dunia.nilai(dunia.diteliti()), Tindakan.NYATAKAN_LENGKAP)
    dunia.tindak(dunia.kabid, lama, Tindakan.SAHKAN, nomor="1/2026", tanggal="2026-03-02")
    # What came after it, and brought no text, does not stand between the two.
    dunia.jam.atur("2028-03-01")
    lanjut = dunia.draf("pp_perpanjangan", berlaku_sampai="2029-05-31")
    lanjut.tahap, lanjut.hasil = Tahap.SELESAI, Hasil.DISAHKAN
    lanjut.putaran, lanjut.nomor, lanjut.tahun = 1, "PP-UJI", 2026
    lanjut.diajukan_pada = lanjut.selesai_pada = date(2028, 3, 1)
    db.session.commit()
    dunia.jam.atur("2028-04-03")
    baru = dunia.draf("pp_pembaruan", berlaku_dari="2028-06-01", berlaku_sampai="2030-05-31")
    dunia.unggah(baru, "naskah", contoh.pdf("Cuti tahunan dua belas hari kerja."))
    dunia.tindak(dunia.pengaju, baru, Tindakan.AJUKAN)
    dunia.tindak(dunia.petugas, baru, Tindakan.AMBIL)
    klien = sebagai(dunia.petugas)
    isi = klien.get(f"/kantor/permohonan/{baru.id}/teliti?lihat=beda").text
    assert f"Beda dengan naskah {lama.nomor}" in isi
    assert f"naskah {lama.id}" in isi
    assert "<ins>" in isi
