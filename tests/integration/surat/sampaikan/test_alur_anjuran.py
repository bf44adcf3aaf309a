"""An anjuran from its letter to the end of each party's period, in one line (golden, by hand).

2026: Nyepi and Idulfitri with their cuti bersama are 18 to 24 March, 3 April is Good Friday
(SKB 3 Menteri, data/hari_libur.csv). The day of an event is not counted.
"""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.perselisihan.models import Anjuran, TanggapanAnjuran
from hi_cases.perselisihan.types import Tahap
from hi_cases.surat.models import NomorSurat
from hi_cases.surat.services import sampaikan
from hi_cases.surat.services.sampaikan_andai import andai
from hi_cases.surat.types import CaraSampai, StatusSurat
from tests.integration.surat.sampaikan.loket import ISI_ANJURAN, Loket


def _jejak(tindakan: str) -> list[Jejak]:
    return list(db.session.scalars(sa.select(Jejak).filter_by(tindakan=tindakan)))


def test_the_letter_is_the_anjuran_and_its_risalah_goes_with_it(loket: Loket) -> None:
    surat = loket.surat_anjuran()
    anjuran = db.session.scalars(sa.select(Anjuran)).one()
    assert loket.tahap() is Tahap.ANJURAN
    assert (anjuran.nomor, anjuran.tanggal) == (surat.nomor, date(2026, 3, 9))
    assert anjuran.pertimbangan == ISI_ANJURAN["pertimbangan"]
    risalah = loket.lain("risalah_penyelesaian")[0]
    assert risalah.status is StatusSurat.TERBIT
    assert risalah.tanggal == surat.tanggal
    assert anjuran.nomor_risalah in str(risalah.naskah)
    buku = db.session.scalars(sa.select(NomorSurat).order_by(NomorSurat.id)).all()
    dipakai = {(satu.seri, satu.nomor) for satu in buku}
    assert {("anjuran", surat.nomor), ("risalah", anjuran.nomor_risalah)} <= dipakai
    # One number each: nothing was drawn that no letter bears.
    assert [satu.seri for satu in buku].count("anjuran") == 1
    assert [satu.seri for satu in buku].count("risalah") == 1


def test_each_party_has_its_own_last_day(loket: Loket) -> None:
    surat = loket.surat_anjuran()
    sampaikan.serahkan(
        loket.petugas, surat.id, loket.pemohon, date(2026, 3, 9), "Siti Aminah", "Tanda terima 7"
    )
    loket.pada("2026-03-10")
    kiriman = loket.kirim_pos(surat, loket.termohon, "2026-03-10")
    # UU 2/2004 Ps 13(2)c, from its own receipt on 9 March: 10 11 12 13 | 16 17 | 25 26 27 | 30.
    assert loket.jwb(loket.pemohon) == date(2026, 3, 30)
    assert loket.tenggat("ANJ-10").status is StatusTenggat.BERJALAN
    assert surat.tersampai_pada is None
    loket.pada("2026-03-17")
    loket.terima_surat(kiriman, "2026-03-17")
    # Received 17 March, before six days without work: 25 26 27 | 30 31 1 2 | 6 7 8 (3 April off).
    assert loket.jwb(loket.termohon) == date(2026, 4, 8)
    assert loket.jwb(loket.pemohon) == date(2026, 3, 30)
    # Ps 13(2)b: it has reached both on the day of the later receipt.
    anj = loket.tenggat("ANJ-10")
    assert (anj.status, anj.dipenuhi_pada) == (StatusTenggat.TERPENUHI, date(2026, 3, 17))
    assert surat.tersampai_pada == date(2026, 3, 17)
    cara = {satu.pihak_id: satu.cara for satu in db.session.scalars(sa.select(TanggapanAnjuran))}
    assert cara == {loket.pemohon: CaraSampai.LANGSUNG, loket.termohon: CaraSampai.POS}
    # The risalah was in both envelopes: each sending and receipt has its own entry.
    assert len(_jejak("surat.dikirim")) == len(_jejak("surat.diterima")) == 4
    risalah = loket.lain("risalah_penyelesaian")[0]
    assert risalah.tersampai_pada == date(2026, 3, 17)
    assert len(_jejak("perselisihan.catat_terima_anjuran")) == 2


def test_a_corrected_receipt_moves_the_last_day_and_says_why(loket: Loket) -> None:
    surat = loket.surat_anjuran()
    loket.pada("2026-03-25")
    kiriman = loket.kirim_pos(surat, loket.termohon, "2026-03-10")
    loket.terima_surat(kiriman, "2026-03-17")

    def perbaiki() -> None:
        sampaikan.perbaiki_terima(
            loket.mediator,
            kiriman.id,
            kiriman.versi,
            date(2026, 3, 16),
            "Resi R-1, cap pos 16 Maret",
            "Tanggal pada resi terbaca keliru.",
        )

    geser = andai(surat.rujukan, perbaiki)
    # From 16 March: 17 | 25 26 27 | 30 31 1 2 | 6 7. Seen before, and nothing has changed yet.
    assert [(g.kode, g.lama.jatuh, g.baru.jatuh) for g in geser if g.lama] == [
        ("JWB-10", date(2026, 4, 8), date(2026, 4, 7))
    ]
    assert loket.jwb(loket.termohon) == date(2026, 4, 8)
    assert kiriman.perbaikan is None
    assert not _jejak("surat.terima_diperbaiki")
    perbaiki()
    assert loket.jwb(loket.termohon) == date(2026, 4, 7)
    assert [(s["dari"], s["menjadi"], s["oleh"]) for s in kiriman.perbaikan] == [
        ("2026-03-17", "2026-03-16", loket.mediator.nama)
    ]
    # The risalah in the same envelope first, then the anjuran itself.
    assert len(_jejak("surat.terima_diperbaiki")) == 2
    jejak = _jejak("surat.terima_diperbaiki")[-1]
    assert "17 Maret 2026 menjadi 16 Maret 2026" in jejak.keterangan
    assert "terbaca keliru" in jejak.keterangan
    assert len(_jejak("perselisihan.perbaiki_terima_anjuran")) == 1


def test_the_mediator_alone_corrects_the_receipt_of_an_anjuran(loket: Loket) -> None:
    surat = loket.surat_anjuran()
    kiriman = loket.kirim_pos(surat, loket.termohon, "2026-03-09")
    loket.terima_surat(kiriman, "2026-03-09")
    loket.pada("2026-03-10")
    with pytest.raises(TidakBerizin):
        sampaikan.perbaiki_terima(
            loket.petugas, kiriman.id, kiriman.versi, date(2026, 3, 10), "Resi", "Salah baca"
        )


def test_what_comes_back_is_sent_again(loket: Loket) -> None:
    surat = loket.surat_anjuran()
    pertama = loket.kirim_pos(surat, loket.termohon, "2026-03-09")
    loket.pada("2026-03-12")
    sampaikan.gagal(
        loket.petugas, pertama.id, pertama.versi, date(2026, 3, 12), "Alamat tidak dikenal"
    )
    with pytest.raises(TindakanDitolak, match="tidak sampai"):
        loket.terima_surat(pertama, "2026-03-12")
    risalah = loket.lain("risalah_penyelesaian")[0]
    assert [satu.alasan_gagal for satu in risalah.penyampaian] == ["Alamat tidak dikenal"]
    kedua = sampaikan.kirim(
        loket.petugas, surat.id, loket.termohon, CaraSampai.KURIR, date(2026, 3, 12)
    )
    loket.terima_surat(kedua, "2026-03-12")
    with pytest.raises(TindakanDitolak, match="sudah terbukti menerima"):
        loket.kirim_pos(surat, loket.termohon, "2026-03-12", "R-2")
    # Received 12 March: 13 | 16 17 | 25 26 27 | 30 31 1 2.
    assert loket.jwb(loket.termohon) == date(2026, 4, 2)


def test_what_cannot_be_is_refused_by_field(loket: Loket) -> None:
    surat = loket.surat_anjuran()
    salah = {
        "2026-03-08": "baru terbit",
        "2026-03-10": "sesudah hari ini",
    }
    for hari, pesan in salah.items():
        with pytest.raises(DataTidakSah, match=pesan):
            loket.kirim_pos(surat, loket.termohon, hari)
    kiriman = loket.kirim_pos(surat, loket.termohon, "2026-03-09")
    with pytest.raises(TindakanDitolak, match="sudah dicatat"):
        loket.kirim_pos(surat, loket.termohon, "2026-03-09")
    with pytest.raises(DataTidakSah) as galat:
        sampaikan.terima(loket.petugas, kiriman.id, kiriman.versi, date(2026, 3, 8), " ", "")
    assert set(galat.value.bidang) == {"diterima_pada", "penerima", "bukti"}
    for elektronik in (CaraSampai.PORTAL, CaraSampai.SUREL):
        with pytest.raises(DataTidakSah, match="Simpan dahulu pindaian"):
            sampaikan.kirim(loket.petugas, surat.id, loket.termohon, elektronik, date(2026, 3, 9))
    loket.pindai(surat)
    with pytest.raises(DataTidakSah, match="belum punya akun"):
        sampaikan.kirim(
            loket.petugas, surat.id, loket.termohon, CaraSampai.PORTAL, date(2026, 3, 9)
        )
    with pytest.raises(TidakBerizin):
        sampaikan.kirim(loket.mediator2, surat.id, loket.pemohon, CaraSampai.POS, date(2026, 3, 9))
