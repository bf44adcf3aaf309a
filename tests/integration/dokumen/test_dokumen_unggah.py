"""Taking files in, holding them, attaching, cancelling, sweeping, scanning."""

import io
import os
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from hi_cases.audit import queries as jejak
from hi_cases.core import berkas, clock
from hi_cases.core.authz import UMUM, Pelaku, Peran
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import queries, services
from hi_cases.dokumen.types import BerkasDitolak, JenisBerkas, TipeBerkas
from tests.factories import berkas as contoh

Kiriman = Callable[[bytes, str], Any]
RISALAH = JenisBerkas.RISALAH_BIPARTIT


def test_a_file_is_kept_by_content_with_a_clean_name_and_a_trail(
    pintu: Any, mediator: Pelaku, hal: Rujukan, kiriman: Kiriman
) -> None:
    isi = contoh.pdf()
    baris = services.unggah(mediator, hal, RISALAH, kiriman(isi, "..\\..\\Risalah\u202e.pdf"))
    assert (baris.nama_asli, baris.tipe, baris.ukuran) == ("Risalah.pdf", TipeBerkas.PDF, len(isi))
    assert berkas.sidik(baris.sha256) == baris.sha256
    (catatan,) = jejak.jejak(hal)
    assert catatan.tindakan == "unggah_berkas"
    assert catatan.sesudah["sha256"] == baris.sha256


def test_the_same_content_sent_twice_is_one_row(
    pintu: Any, mediator: Pelaku, hal: Rujukan, kiriman: Kiriman
) -> None:
    satu = services.unggah(mediator, hal, RISALAH, kiriman(contoh.pdf(), "a.pdf"))
    dua = services.unggah(mediator, hal, RISALAH, kiriman(contoh.pdf(), "b.pdf"))
    lain = services.unggah(mediator, hal, JenisBerkas.LAINNYA, kiriman(contoh.pdf(), "b.pdf"))
    assert satu is dua
    bukti = services.unggah(mediator, hal, RISALAH, kiriman(contoh.pdf(), "a.pdf"), keterangan="x")
    assert len({satu.id, lain.id, bukti.id}) == 3
    assert len(jejak.jejak(hal)) == 3


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [
        (contoh.gambar("PNG"), "surat.pdf", "isinya PNG"),
        (contoh.docx({"word/vbaProject.bin": b"x"}), "surat.docx", "makro"),
        (contoh.bom_zip(), "foto.docx", "mekar"),
        (b"MZ\0\0", "surat.pdf", "tidak diterima"),
        (contoh.pdf() + b"\0" * (10 * 1024 * 1024), "besar.pdf", "paling besar 10 MB"),
    ],
)
def test_hostile_files_leave_nothing_in_the_store(
    pintu: Any, mediator: Pelaku, hal: Rujukan, kiriman: Kiriman, isi: bytes, nama: str, kata: str
) -> None:
    sebelum = set(berkas.semua())
    with pytest.raises(TindakanDitolak, match=kata):
        services.unggah(mediator, hal, RISALAH, kiriman(isi, nama))
    assert set(berkas.semua()) == sebelum
    assert queries.berkas_untuk(mediator, hal) == []


def test_held_files_come_back_to_their_owner_only(
    app: Flask, mediator: Pelaku, kiriman: Kiriman
) -> None:
    titipan = services.titip(mediator, kiriman(contoh.pdf(), "a.pdf"))
    assert services.tebus(mediator, titipan.token) == titipan
    for siapa, token in (
        (Pelaku(8, "lain", frozenset({Peran.MEDIATOR})), titipan.token),
        (Pelaku(None, "umum"), titipan.token),
        (mediator, titipan.token + "x"),
        (mediator, ""),
    ):
        with pytest.raises(BerkasDitolak, match="tidak tersimpan lagi"):
            services.tebus(siapa, token)


def test_a_signed_token_is_bound_to_its_account_and_time(
    app: Flask, jam: Any, mediator: Pelaku
) -> None:
    jam.atur("2026-03-02")
    sha256, _ukuran = berkas.simpan(io.BytesIO(contoh.pdf("sesi")))
    titipan = services.sebut_simpanan(mediator, sha256, "a.pdf")
    assert services.tebus(mediator, titipan.token) == titipan
    lain = Pelaku(8, "lain", frozenset({Peran.MEDIATOR}))
    for siapa, token in ((lain, titipan.token), (mediator, titipan.token[:-1]), (mediator, "a.b")):
        with pytest.raises(BerkasDitolak, match="tidak tersimpan lagi"):
            services.tebus(siapa, token)
    jam.atur("2026-03-10")
    with pytest.raises(BerkasDitolak):
        services.tebus(mediator, titipan.token)


def test_an_account_cannot_fill_the_disk_with_held_files(
    app: Flask, mediator: Pelaku, kiriman: Kiriman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "hi_cases.dokumen.services.titipan.BATAS_TITIPAN_AKUN", 2 * len(contoh.pdf("satu lagi"))
    )
    for nomor in range(2):
        services.titip(mediator, kiriman(contoh.pdf(str(nomor)), "a.pdf"))
    sebelum = set(berkas.semua())
    with pytest.raises(BerkasDitolak, match="Terlalu banyak berkas"):
        services.titip(mediator, kiriman(contoh.pdf("satu lagi"), "b.pdf"))
    assert set(berkas.semua()) == sebelum


def test_what_a_form_took_waits_no_more_and_visitors_are_told_how_to_go_on(
    app: Flask, mediator: Pelaku, hal: Rujukan, kiriman: Kiriman, monkeypatch: pytest.MonkeyPatch
) -> None:
    batas = 5 * len(contoh.pdf("satu lagi")) // 2
    monkeypatch.setattr("hi_cases.dokumen.services.titipan.BATAS_TITIPAN_AKUN", batas)
    monkeypatch.setattr("hi_cases.dokumen.services.titipan.BATAS_TITIPAN_UMUM", batas)
    for siapa in (mediator, UMUM):
        for nomor in range(3):
            isi = kiriman(contoh.pdf(f"{siapa.nama}{nomor}"), "a.pdf")
            services.unggah(siapa, hal, JenisBerkas.LAINNYA, services.titip(siapa, isi))
        for nomor in "ab":
            services.titip(siapa, kiriman(contoh.pdf(f"{siapa.nama}{nomor}"), "a.pdf"))
    with pytest.raises(BerkasDitolak, match="susulkan lewat halaman Lacak"):
        services.titip(UMUM, kiriman(contoh.pdf("satu lagi"), "b.pdf"))


def _tuakan(sha256: str, hari: int) -> None:
    lama = (clock.sekarang() - timedelta(days=hari)).timestamp()
    os.utime(berkas.lokasi(sha256), (lama, lama))


def test_the_sweeper_forgets_what_nobody_came_back_for(
    pintu: Any, jam: Any, mediator: Pelaku, hal: Rujukan, kiriman: Kiriman
) -> None:
    jam.atur("2026-03-02")
    buang = services.titip(mediator, kiriman(contoh.pdf("buang"), "a.pdf"))
    pakai = services.titip(mediator, kiriman(contoh.pdf("pakai"), "b.pdf"))
    ulang = services.titip(mediator, kiriman(contoh.pdf("ulang"), "c.pdf"))
    services.unggah(mediator, hal, RISALAH, pakai)
    jam.atur("2026-03-08")
    assert services.buang_titipan_lama() == 0
    services.titip(mediator, kiriman(contoh.pdf("ulang"), "c.pdf"))
    jam.atur("2026-03-10")
    for satu in (buang, pakai, ulang):
        _tuakan(satu.sha256, 8)
    assert services.buang_titipan_lama() == 3
    assert not berkas.lokasi(buang.sha256).exists()
    assert berkas.lokasi(pakai.sha256).exists()
    assert berkas.lokasi(ulang.sha256).exists()
    with pytest.raises(BerkasDitolak):
        services.tebus(mediator, buang.token)
    assert services.buang_titipan_lama() == 0


def test_a_content_stored_anew_in_the_meantime_stays(
    app: Flask, jam: Any, mediator: Pelaku, kiriman: Kiriman
) -> None:
    jam.atur("2026-03-02")
    titipan = services.titip(mediator, kiriman(contoh.pdf("baru lagi"), "a.pdf"))
    jam.atur("2026-03-10")
    _tuakan(titipan.sha256, 1)
    assert services.buang_titipan_lama() == 1
    assert berkas.lokasi(titipan.sha256).exists()


def test_a_wrong_file_is_struck_out_with_a_reason_and_stays(
    pintu: Any, mediator: Pelaku, hal: Rujukan, kiriman: Kiriman
) -> None:
    baris = services.unggah(mediator, hal, RISALAH, kiriman(contoh.pdf(), "a.pdf"))
    with pytest.raises(DataTidakSah):
        services.batalkan(mediator, baris.id, "  ")
    services.batalkan(mediator, baris.id, "salah unggah")
    assert queries.berkas_untuk(mediator, hal) == []
    assert queries.berkas_untuk(mediator, hal, termasuk_batal=True) == [baris]
    assert queries.ambil(mediator, baris.id) is baris
    with pytest.raises(TindakanDitolak, match="sudah dibatalkan"):
        services.batalkan(mediator, baris.id, "lagi")
    pintu.add(9)
    pekerja = Pelaku(9, "Pekerja", frozenset({Peran.PEKERJA}))
    with pytest.raises(TidakDitemukan):
        queries.ambil(pekerja, baris.id)
    assert queries.berkas_untuk(pekerja, hal, termasuk_batal=True) == []


def test_who_may_not_see_the_thing_sees_no_file(
    pintu: Any, mediator: Pelaku, hal: Rujukan, kiriman: Kiriman
) -> None:
    baris = services.unggah(mediator, hal, RISALAH, kiriman(contoh.pdf(), "a.pdf"))
    lain = Pelaku(8, "lain", frozenset({Peran.MEDIATOR}))
    assert queries.berkas_untuk(lain, hal) == []
    for nomor in (baris.id, baris.id + 1):
        with pytest.raises(TidakDitemukan):
            queries.ambil(lain, nomor)


def test_a_kind_that_no_domain_answers_for_stays_shut(
    app: Flask, mediator: Pelaku, kiriman: Kiriman
) -> None:
    asing = Rujukan("tak_dikenal", 1)
    baris = services.unggah(mediator, asing, RISALAH, kiriman(contoh.pdf(), "a.pdf"))
    with pytest.raises(TidakDitemukan):
        queries.ambil(mediator, baris.id)


def test_a_scanner_reads_every_byte_and_its_ok_lets_in(
    clamd: Any, mediator: Pelaku, kiriman: Kiriman
) -> None:
    isi = contoh.gambar("PNG", (900, 900))
    services.titip(mediator, kiriman(isi, "a.png"))
    assert clamd.terbaca == [len(isi)]


def test_a_found_signature_refuses(clamd: Any, mediator: Pelaku, kiriman: Kiriman) -> None:
    sebelum = set(berkas.semua())
    with pytest.raises(BerkasDitolak, match="menemukan virus"):
        services.titip(mediator, kiriman(contoh.pdf(clamd.tanda.decode()), "a.pdf"))
    assert set(berkas.semua()) == sebelum


@pytest.mark.parametrize("jawaban", [b"", b"stream: UNKNOWN ERROR\0", b"INSTREAM size limit\0"])
def test_an_odd_answer_refuses(
    clamd: Any, mediator: Pelaku, kiriman: Kiriman, jawaban: bytes
) -> None:
    clamd.jawaban = jawaban
    sebelum = set(berkas.semua())
    with pytest.raises(BerkasDitolak, match="sedang tidak dapat dihubungi"):
        services.titip(mediator, kiriman(contoh.pdf("aneh"), "a.pdf"))
    assert set(berkas.semua()) == sebelum


@pytest.mark.parametrize("alamat", ["127.0.0.1:1", "bukan alamat", "127.0.0.1:x"])
def test_no_scanner_where_one_is_configured_refuses(
    app: Flask, mediator: Pelaku, kiriman: Kiriman, alamat: str
) -> None:
    app.config["HI_CLAMD"] = alamat
    try:
        with pytest.raises(BerkasDitolak, match="sedang tidak dapat dihubungi"):
            services.titip(mediator, kiriman(contoh.pdf("tanpa"), "a.pdf"))
    finally:
        app.config["HI_CLAMD"] = None
