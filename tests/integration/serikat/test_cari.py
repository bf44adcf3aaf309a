"""The search in every page's header: matters, submissions and unions, as each may see them."""

from __future__ import annotations

import re
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from flask import current_app

from hi_cases.beranda import queries
from hi_cases.core.authz import UMUM, Pelaku
from hi_cases.core.db import db
from hi_cases.pencegahan.services import adukan as layanan
from hi_cases.pencegahan.types import DataPelapor, Perlindungan
from hi_cases.permohonan.models import Permohonan
from hi_cases.urusan.models import Urusan
from tests.integration.serikat.conftest import DuniaSerikat

ADUAN = {
    "nama_perusahaan": "PT Karya Baja",
    "tempat_kerja": "Cikarang Utara",
    "topik": "upah",
    "uraian": "Upah dua bulan belum dibayar.",
    "jumlah_terkena": "40",
    "harapan": "Upah dibayar.",
}
NAMA = "SP Logam Cikarang"


@pytest.fixture
def nomor(dunia: DuniaSerikat) -> dict[str, str]:
    """Return the number of a complaint, of a union's notice and of the union it recorded."""
    buku = dunia.tercatat("560/7/SP/2026", nama=NAMA)
    pelapor = layanan.adukan(
        UMUM, ADUAN, DataPelapor(Perlindungan.RAHASIA, "Siti", "0812"), kunci="a"
    )
    assert buku.permohonan_id is not None
    assert buku.nomor is not None
    return {
        "Urusan": db.session.get_one(Urusan, pelapor.urusan_id).nomor,
        "Permohonan": str(db.session.get_one(Permohonan, buku.permohonan_id).nomor),
        "Serikat dan asosiasi": buku.nomor,
    }


def ketemu(pelaku: Pelaku, q: str) -> dict[str, list[str]]:
    with current_app.test_request_context():
        hasil = queries.cari(pelaku, q)
    assert hasil is not None
    return {satu.judul: [butir.teks for butir in satu.butir] for satu in hasil.bagian}


def test_each_is_found_by_number_a_union_by_name_and_every_link_opens(
    dunia: DuniaSerikat, sebagai: Any, nomor: dict[str, str], hitung_kueri: Any
) -> None:
    klien = sebagai(dunia.kabid)
    for q, judul in [*((n, j) for j, n in nomor.items()), ("logam", "Serikat dan asosiasi")]:
        with hitung_kueri() as jalan:
            assert list(ketemu(dunia.kabid, q.lower())) == [judul], q
        # One for each book, one for the names of what was found.
        milik = [s for s in jalan if re.search(r"\bFROM (urusan|permohonan|organisasi)\b", s)]
        assert len(milik) <= 4, milik
        halaman = klien.get("/cari", query_string={"q": q}).text
        isi = halaman[halaman.index("<main") :]
        assert f"<h2>{judul}</h2>" in isi
        (alamat,) = re.findall(r'<li class="mb-2"><a href="([^"]+)"', isi)
        assert q.lower() in klien.get(alamat).text.lower()


def test_outsiders_and_roles_without_the_book_find_only_their_own(
    dunia: DuniaSerikat, nomor: dict[str, str]
) -> None:
    for asing in (dunia.orang("serikat"), dunia.pengaju, dunia.orang("admin"), UMUM):
        for q in (*nomor.values(), "logam"):
            assert ketemu(asing, q) == {}, (asing.peran, q)
    assert list(ketemu(dunia.serikat, nomor["Permohonan"])) == ["Permohonan"]
    assert ketemu(dunia.serikat, nomor["Urusan"]) == {}


def test_an_exact_number_leads_and_marks_alone_are_no_name(
    dunia: DuniaSerikat, sebagai: Any, nomor: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lain = dunia.tercatat("1560/7/SP/2026", nama="SP Aneka Logam")
    serikat = "Serikat dan asosiasi"
    assert ketemu(dunia.kabid, "560/7/SP/2026")[serikat] == [
        f"{NAMA} (560/7/SP/2026)",
        f"{lain.nama} ({lain.nomor})",
    ]
    assert ketemu(dunia.kabid, "--") == {}
    klien = sebagai(dunia.kabid)
    assert 'placeholder="Nomor, nama pihak, perusahaan, serikat"' in klien.get("/cari?q=SP").text
    tahap = SimpleNamespace(label="Diterima")
    perkara = SimpleNamespace(
        id=1, judul="SP", nomor=None, hasil=None, tahap=tahap, dicatat_pada=date(2026, 3, 2)
    )
    hasil = SimpleNamespace(baris=[perkara], total=1, lebih=False)
    monkeypatch.setattr(queries.perselisihan, "daftar", lambda *_a, **_k: hasil)
    for q, urut in (("560/7/sp/2026", [serikat, "Perkara"]), ("560/7", ["Perkara", serikat])):
        isi = klien.get("/cari", query_string={"q": q}).text
        assert re.findall(r"<h2>([A-Z][a-z ]+?)(?: \(1\))?</h2>", isi) == urut, q
