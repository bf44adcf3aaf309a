"""Recommendations followed up as matters, and the yearly report that tells what came of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.surat.services.kop import muat_kop
from hi_cases.tripartit.models import Lembaga, Rapat
from hi_cases.tripartit.queries import rapat as baca_rapat
from hi_cases.tripartit.queries.laporan import laporan
from hi_cases.tripartit.queries.rekomendasi import dari_rapat
from hi_cases.tripartit.rules.laporan import blok, ringkasan
from hi_cases.tripartit.rules.rekomendasi import BATAS
from hi_cases.tripartit.services import laporan as layanan
from hi_cases.tripartit.services import rapat, rekomendasi, rencana
from hi_cases.tripartit.types import BentukLaporan, DataRencana, Mufakat, Unsur
from hi_cases.urusan import services as urusan


def _rapat(petugas: Pelaku, lks: Lembaga, hari: date) -> Rapat:
    satu = rapat.catat_lalu(petugas, lks.id, hari, "Aula", "Sidang", "Pengupahan")
    hadir = {s.id: (s.unsur is not Unsur.SERIKAT, "") for s in baca_rapat.anggota(satu)}
    rapat.catat_hadir(petugas, satu.id, satu.versi, hadir)
    rapat.tulis_risalah(petugas, satu.id, satu.versi, "Isi")
    rapat.putuskan(petugas, satu.id, "Membentuk tim", Mufakat.MUFAKAT)
    return rapat.tutup(petugas, satu.id, satu.versi)


def _lakukan(petugas: Pelaku, satu: Any, tindakan: str, **isi: Any) -> None:
    urusan.lakukan(petugas, satu.id, tindakan, satu.versi, {"tanggal": "2026-04-01", **isi})


@pytest.fixture
def temu(petugas: Pelaku, lks: Lembaga, jam: Any) -> Rapat:
    """Return a meeting of 10 March 2026; it is 1 April."""
    jam.atur("2026-04-01")
    muat_kop(SISTEM)
    return _rapat(petugas, lks, date(2026, 3, 10))


def test_a_recommendation_runs_to_its_agreed_day_and_ends_with_evidence(
    petugas: Pelaku, temu: Rapat
) -> None:
    with pytest.raises(DataTidakSah, match="sebelum hari rapat"):
        rekomendasi.buat(petugas, temu.id, "X", "Dinas", date(2026, 3, 9))
    satu = rekomendasi.buat(petugas, temu.id, "Bentuk tim", "Dinas", date(2026, 6, 30))
    [tenggat] = kalender.tenggat_untuk(satu.rujukan)
    assert (tenggat.kode, tenggat.jatuh) == (BATAS, date(2026, 6, 30))
    with pytest.raises(TindakanDitolak, match="tidak dapat dilakukan"):
        _lakukan(petugas, satu, "selesaikan", hasil="X", bukti="Y")
    _lakukan(petugas, satu, "undur", batas="2026-07-31", alasan="Anggaran perubahan")
    _lakukan(petugas, satu, "tindaklanjuti", tindak_lanjut="SK tim")
    with pytest.raises(DataTidakSah, match="Bukti"):
        _lakukan(petugas, satu, "selesaikan", hasil="Tim bekerja")
    _lakukan(petugas, satu, "selesaikan", hasil="Tim bekerja", bukti="SK 1")
    lama, baru = sorted(kalender.tenggat_untuk(satu.rujukan), key=lambda s: s.id)
    assert lama.status is StatusTenggat.DIBATALKAN
    assert (baru.status, baru.jatuh) == (StatusTenggat.TERPENUHI, date(2026, 7, 31))
    [baris] = dari_rapat(petugas, [temu.id])
    assert (baris.keadaan, baris.hasil, baris.bukti) == ("Selesai", "Tim bekerja", "SK 1")


def test_the_report_of_a_year_adds_up_what_was_recorded(
    petugas: Pelaku, lks: Lembaga, temu: Rapat
) -> None:
    _rapat(petugas, lks, date(2026, 3, 30))
    batas = date(2026, 6, 30)
    for isi in ("Satu", "Dua", "Tiga"):
        satu = rekomendasi.buat(petugas, temu.id, isi, "Dinas", batas)
        if isi == "Dua":
            _lakukan(petugas, satu, "tidak_dapat", alasan="Bukan kewenangan kabupaten")
    baris = rencana.tambah(petugas, 2026, DataRencana("Sidang", 4, "rapat", 80_000_000, lks.id))
    rencana.realisasikan(petugas, baris.id, date(2026, 3, 11), 1, 20_000_000, "SPJ/1")
    rencana.tambah(petugas, 2026, DataRencana("Lembaga lain", 1, "rapat", 1))
    data = laporan(petugas, lks.id, 2026)
    # Of unions nobody came to either meeting; by hand: 20 of 80 million are 25,0 %.
    assert ringkasan(data) == (
        "Selama tahun 2026 LKS Tripartit mengadakan 2 rapat dan menghasilkan 3 rekomendasi: "
        "0 selesai, 2 masih ditindaklanjuti, 1 tidak dapat dilaksanakan. Anggaran Rp 80.000.000, "
        "terpakai Rp 20.000.000 (25,0 %)."
    )
    kata = str(blok(data))
    for bagian in (
        "Pemerintah 100,0 %, Pengusaha 100,0 %, SP/SB 0,0 %",
        "Bukan kewenangan kabupaten",
        "10 Maret 2026: Membentuk tim (mufakat)",
        "Pemerintah 3, Pengusaha 3, SP/SB 3",
    ):
        assert bagian in kata
    assert layanan.keluarkan(petugas, lks.id, 2026, BentukLaporan.PDF).startswith(b"%PDF")
    assert layanan.keluarkan(petugas, lks.id, 2026, BentukLaporan.DOCX).startswith(b"PK")


def test_the_pages_record_a_recommendation_and_hand_out_the_report(
    petugas: Pelaku, lks: Lembaga, temu: Rapat, client: Any, masuk: Callable[..., Any]
) -> None:
    masuk(client, "subkoor")
    alamat = f"/rapat-lembaga/{temu.id}"
    data = {"rekomendasi": "Bentuk tim pemantau", "kepada": "Dinas"}
    assert client.post(f"{alamat}/rekomendasi", data=data).status_code == 422
    data["batas"] = "30/6/2026"
    assert client.post(f"{alamat}/rekomendasi", data=data).status_code == 303
    assert "Bentuk tim pemantau" in client.get(alamat).text
    masuk(client, "kadis")
    laman = f"/lembaga/{lks.id}/laporan/2026"
    assert "mengadakan 1 rapat dan menghasilkan 1 rekomendasi" in client.get(laman).text
    jawab = client.post(f"{laman}/unduh", data={"bentuk": "pdf"})
    assert jawab.headers["Content-Disposition"].startswith("attachment")
    assert client.post(f"{laman}/unduh", data={"bentuk": "exe"}).status_code == 404
    assert client.get(f"/lembaga/{lks.id}/laporan/2020").status_code == 404
