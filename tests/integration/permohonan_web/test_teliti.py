"""The examination page: points judged one by one or together, notes pinned to a place."""

from __future__ import annotations

from typing import Any

import pytest

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import NilaiButir, Tindakan
from tests.factories.berkas import pdf
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan


@pytest.fixture
def satu(dunia: DuniaPermohonan) -> Permohonan:
    """Return a submission that the officer examines."""
    return dunia.diteliti()


def _isian(klien: Any, satu: Permohonan, **nilai: str) -> dict[str, str]:
    """Return what the page would send: what stands there, and what was chosen."""
    hasil = queries.butir_putaran(satu)
    data = {}
    for butir in queries.butir_berlaku(satu, services.jenis_dari(satu)):
        ada = hasil.get(butir.kode)
        data[f"semula-{butir.kode}"] = f"{ada.nilai.value}|{ada.catatan}" if ada else ""
        if ada:
            data[f"nilai-{butir.kode}"] = ada.nilai.value
            data[f"catatan-{butir.kode}"] = ada.catatan
    return data | {nama.replace("__", "-"): isi for nama, isi in nilai.items()}


def _nilai(satu: Permohonan) -> dict[str, NilaiButir]:
    db.session.expire_all()
    segar = queries.ambil(SISTEM, satu.id)
    return {kode: baris.nilai for kode, baris in queries.butir_putaran(segar).items()}


def test_points_stand_by_group_with_their_article(dunia, satu, sebagai) -> None:
    isi = sebagai(dunia.petugas).get(f"/kantor/permohonan/{satu.id}/teliti").text
    assert "Kelengkapan dokumen" in isi
    assert "Isi naskah" in isi
    assert "UU 13/2003 Ps. 111 ayat (1) huruf c" in isi


def test_a_point_is_kept_and_what_was_not_touched_stays(dunia, satu, sebagai) -> None:
    klien = sebagai(dunia.petugas)
    alamat = f"/kantor/permohonan/{satu.id}/teliti"
    data = _isian(klien, satu, nilai__syarat_kerja="tidak_sesuai", catatan__syarat_kerja="Cuti 10.")
    jawab = klien.post(alamat, data={**data, "ke": "syarat_kerja"})
    assert jawab.status_code == 302
    assert jawab.location.endswith("#butir-syarat_kerja")
    assert _nilai(satu) == {"syarat_kerja": NilaiButir.TIDAK_SESUAI}
    lagi = _isian(klien, satu, nilai__tata_tertib="sesuai")
    assert klien.post(alamat, data=lagi).status_code == 302
    assert _nilai(satu) == {
        "syarat_kerja": NilaiButir.TIDAK_SESUAI,
        "tata_tertib": NilaiButir.SESUAI,
    }


def test_what_somebody_else_found_meanwhile_is_not_overwritten(dunia, satu, sebagai) -> None:
    klien = sebagai(dunia.petugas)
    data = _isian(klien, satu, nilai__syarat_kerja="sesuai", nilai__tata_tertib="sesuai")
    services.nilai_butir(dunia.kabid, satu.id, "syarat_kerja", NilaiButir.TIDAK_SESUAI, "Cuti.")
    jawab = klien.post(f"/kantor/permohonan/{satu.id}/teliti", data=data)
    assert jawab.status_code == 422
    assert "baru saja dinilai" in jawab.text
    assert _nilai(satu) == {
        "syarat_kerja": NilaiButir.TIDAK_SESUAI,
        "tata_tertib": NilaiButir.SESUAI,
    }


def test_a_note_is_pinned_and_settled(dunia, satu, sebagai) -> None:
    klien = sebagai(dunia.petugas)
    naskah = next(d for d in satu.dokumen if d.kode == "naskah")
    alamat = f"/kantor/permohonan/{satu.id}/teliti/catatan"
    kosong = klien.post(alamat, data={"isi": " ", "untuk": "pemohon"})
    assert kosong.status_code == 422
    assert "Tulis catatannya." in kosong.text
    data = {
        "isi": "Cuti tahunan tertulis sepuluh hari.",
        "dokumen": naskah.id,
        "halaman": "1",
        "pasal": "Pasal 12",
        "untuk": "kantor",
        "butir": "syarat_kerja",
    }
    assert klien.post(alamat, data=data).status_code == 302
    tampak = klien.get(f"/kantor/permohonan/{satu.id}/teliti").text
    assert "Cuti tahunan tertulis sepuluh hari." in tampak
    assert "dinas saja" in tampak
    (catatan,) = queries.catatan(dunia.petugas, satu)
    assert queries.catatan(dunia.pengaju, satu) == []
    assert klien.post(f"{alamat}/{catatan.id}/selesai").status_code == 302
    db.session.refresh(catatan)
    assert catatan.selesai_oleh == dunia.petugas.nama


def test_another_officer_reads_and_does_not_judge(dunia, satu, sebagai) -> None:
    klien = sebagai(dunia.analis)
    alamat = f"/kantor/permohonan/{satu.id}/teliti"
    isi = klien.get(alamat).text
    assert "Hanya untuk dibaca" in isi
    assert "Simpan penilaian" not in isi
    data = _isian(klien, satu, nilai__syarat_kerja="sesuai")
    assert klien.post(alamat, data=data).status_code == 403
    assert _nilai(satu) == {}


def test_the_pages_stand_beside_the_list(dunia, satu, sebagai) -> None:
    naskah = next(d for d in satu.dokumen if d.kode == "naskah")
    isi = sebagai(dunia.petugas).get(f"/kantor/permohonan/{satu.id}/teliti").text
    assert f'src="/berkas/{naskah.berkas_id}/lembar/1.png"' in isi
    assert "Halaman 1 dari 1" in isi
    assert "Beda dengan" not in isi


def test_a_corrected_text_is_compared_with_the_one_before(dunia, sebagai) -> None:
    satu = dunia.dikembalikan()
    dunia.tindak(dunia.petugas, satu, T.CATAT_TERIMA, tanggal=clock.hari_ini(), bukti="Tanda 1")
    dunia.unggah(satu, "naskah", pdf("Pasal 1 Cuti dua belas hari"))
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN_ULANG)
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    klien = sebagai(dunia.petugas)
    alamat = f"/kantor/permohonan/{satu.id}/teliti"
    isi = klien.get(alamat).text
    assert "Beda dengan pengajuan pertama" in isi
    # What the round before found stands beside each point.
    assert "Pengajuan pertama: <b>belum sesuai</b>" in isi
    assert "Pengajuan pertama: <b>sesuai</b>" in isi
    beda = klien.get(f"{alamat}?lihat=beda").text
    assert "Cuti dua belas hari" in beda
    assert "paragraf berbeda" in beda


def test_the_return_shows_what_the_applicant_will_read(dunia, satu, sebagai) -> None:
    dunia.nilai(satu, kecuali={"syarat_kerja": NilaiButir.TIDAK_SESUAI})
    services.tulis_catatan(dunia.petugas, satu.id, isi="Atur cuti.", pasal="Pasal 5")
    services.tulis_catatan(dunia.petugas, satu.id, isi="Ingat arsip.", untuk_pemohon=False)
    isi = sebagai(dunia.petugas).get(f"/kantor/permohonan/{satu.id}/tindakan/kembalikan").text
    assert "Yang akan dibaca pemohon" in isi
    assert "Atur cuti." in isi
    assert "Ingat arsip." not in isi


def test_what_was_said_with_the_return_is_read_by_both_sides(dunia, satu, sebagai) -> None:
    dunia.nilai(satu, kecuali={"syarat_kerja": NilaiButir.TIDAK_SESUAI})
    services.tulis_catatan(dunia.petugas, satu.id, isi="Atur cuti.", pasal="Pasal 5")
    kata = "Harap perbaiki sebelum rapat."
    dunia.tindak(dunia.petugas, satu, T.KEMBALIKAN, catatan=kata, nomor="560/9/2026")
    luar = sebagai(dunia.pengaju)
    for alamat in (f"/permohonan/{satu.id}", f"/permohonan/{satu.id}/isi/naskah"):
        isi = luar.get(alamat).text
        for ada in (kata, "560/9/2026", "Atur cuti.", "Memuat syarat kerja"):
            assert ada in isi
    isi = sebagai(dunia.petugas).get(f"/kantor/permohonan/{satu.id}").text
    assert isi.count(kata) == 2
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN_ULANG)
    # With the next round it stands in the trail.
    assert f"Pengantar: {kata}" in luar.get(f"/permohonan/{satu.id}").text


def test_one_press_keeps_the_points_and_the_note(dunia, satu, sebagai) -> None:
    klien = sebagai(dunia.petugas)
    alamat = f"/kantor/permohonan/{satu.id}/teliti"
    catatan = {"isi": "Cuti sepuluh hari.", "untuk": "pemohon", "pasal": "Pasal 5"}
    data = _isian(klien, satu, nilai__syarat_kerja="sesuai") | catatan
    assert klien.post(alamat, data=data).status_code == 302
    data = _isian(klien, satu, nilai__tata_tertib="sesuai") | catatan | {"isi": "Atur sif."}
    assert klien.post(f"{alamat}/catatan", data=data).status_code == 302
    assert set(_nilai(satu)) == {"syarat_kerja", "tata_tertib"}
    assert {s.isi for s in queries.catatan(dunia.petugas, satu)} == {
        "Cuti sepuluh hari.",
        "Atur sif.",
    }


def test_a_remark_without_a_finding_is_not_thrown_away(dunia, satu, sebagai) -> None:
    klien = sebagai(dunia.petugas)
    isian = {"catatan__syarat_kerja": "Cuti kurang.", "nilai__tata_tertib": "sesuai"}
    data = _isian(klien, satu, **isian) | {"isi": "Periksa upah.", "untuk": "kantor"}
    jawab = klien.post(f"/kantor/permohonan/{satu.id}/teliti", data=data)
    assert jawab.status_code == 422
    assert "Pilih dahulu hasil penilaian butirnya." in jawab.text
    assert "Cuti kurang." in jawab.text
    assert "1 dari 9" in jawab.text.replace("<span data-dinilai>1</span>", "1")
    assert _nilai(satu) == {"tata_tertib": NilaiButir.SESUAI}
    assert [s.isi for s in queries.catatan(dunia.petugas, satu)] == ["Periksa upah."]
    # What was kept by that press is no finding of somebody else by the next.
    lagi = _isian(klien, satu, nilai__tata_tertib="tidak_sesuai")
    assert klien.post(f"/kantor/permohonan/{satu.id}/teliti", data=lagi).status_code == 302


def test_what_was_typed_stays_when_the_examination_is_over(dunia, satu, sebagai) -> None:
    dunia.nilai(satu)
    data = {"isi": "Upah belum diatur.", "untuk": "pemohon"}
    dunia.tindak(dunia.petugas, satu, T.NYATAKAN_LENGKAP)
    klien = sebagai(dunia.petugas)
    jawab = klien.post(f"/kantor/permohonan/{satu.id}/teliti/catatan", data=data)
    assert jawab.status_code == 422
    assert "tidak sedang diteliti" in jawab.text
    assert "Catatan yang belum tersimpan" in jawab.text
    assert "Upah belum diatur." in jawab.text


def test_the_page_says_what_comes_next(dunia, satu, sebagai) -> None:
    klien = sebagai(dunia.petugas)
    naskah = next(d for d in satu.dokumen if d.kode == "naskah")
    alamat = f"/kantor/permohonan/{satu.id}/teliti"
    isi = klien.get(alamat).text
    assert 'href="#butir-naskah_ditandatangani" data-berikut' in isi
    assert 'name="halaman" type="number" value=""' in isi
    isi = klien.get(f"{alamat}?dok={naskah.id}&hal=1").text
    assert 'name="halaman" type="number" value="1"' in isi
    dunia.nilai(satu)
    isi = klien.get(alamat).text
    assert "data-berikut" not in isi
    assert '<details class="kelompok-butir">' in isi
