"""The page of findings: by rule, with links as the role allows; nobody else gets in."""

import contextlib
import html
import re
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.exc import NoResultFound

from hi_cases.akun import queries as akun
from hi_cases.audit.models import Jejak
from hi_cases.core import jalan, periksa
from hi_cases.core.db import db
from hi_cases.core.jalan import JalanTugas, StatusJalan
from hi_cases.perselisihan.models import Perkara
from tests.integration.pemeriksaan import rusak_perkara
from tests.integration.pemeriksaan.rusak import RUSAK


def isi(jawaban: Any) -> str:
    """Return the text of a page without tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", jawaban.text)).split())


@pytest.fixture
def sebagai(client: Any, masuk: Any) -> Any:
    """Return a sign-in as a demo account."""
    return lambda nama: masuk(client, akun.dengan_email(f"{nama}@demo.test")) and client


@pytest.fixture
def perkara(app: Flask) -> Perkara:
    """Return a case whose MED-30 is gone, found by a run."""
    rujukan = RUSAK["perselisihan.tanpa_tenggat"]()
    db.session.flush()
    periksa.jalankan([s for s in periksa.daftar() if s.kode == "perselisihan.tanpa_tenggat"])
    return db.session.get_one(Perkara, rujukan.id)


def test_kabid_reads_the_rule_and_opens_the_case(perkara: Perkara, sebagai: Any) -> None:
    jawaban = sebagai("kabid").get("/pemeriksaan")
    teks = isi(jawaban)
    assert "Perkara terbuka tanpa tenggat yang diminta tahapnya" in teks
    assert "Tahap Mediasi, tetapi MED-30 tidak berjalan." in teks
    assert "Yang perlu dilakukan:" in teks
    assert f'href="/perkara/{perkara.id}"' in jawaban.text
    assert perkara.judul in teks


def test_admin_reads_the_number_and_no_party(perkara: Perkara, sebagai: Any) -> None:
    jawaban = sebagai("admin").get("/pemeriksaan")
    assert perkara.nomor in isi(jawaban)
    assert perkara.judul not in isi(jawaban)
    assert f'href="/perkara/{perkara.id}"' not in jawaban.text


@pytest.mark.parametrize("peran", ["kadis", "mediator", "petugas", "analis", "subkoor"])
def test_other_staff_do_not_get_in(sebagai: Any, peran: str) -> None:
    klien = sebagai(peran)
    assert klien.get("/pemeriksaan").status_code == 403
    assert klien.get("/pemeriksaan/surat.isi_hilang").status_code == 403
    assert klien.post("/pemeriksaan").status_code == 403


@pytest.mark.parametrize("peran", ["pekerja", "perusahaan"])
def test_outsiders_do_not_get_in(sebagai: Any, peran: str) -> None:
    assert sebagai(peran).get("/pemeriksaan").status_code in {403, 404}


def test_all_findings_of_a_rule_stand_on_a_page_of_their_own(
    perkara: Perkara, sebagai: Any
) -> None:
    jawaban = sebagai("kabid").get("/pemeriksaan/perselisihan.tanpa_tenggat")
    assert "Tahap Mediasi, tetapi MED-30 tidak berjalan." in isi(jawaban)
    assert "1 dari 1 temuan" in isi(jawaban)


def test_a_rule_without_findings_says_so_and_an_unknown_one_has_no_page(sebagai: Any) -> None:
    klien = sebagai("kabid")
    assert "Tidak ada temuan" in isi(klien.get("/pemeriksaan/surat.isi_hilang"))
    assert klien.get("/pemeriksaan/tidak.ada").status_code == 404


def test_the_page_counts_in_few_queries_however_many_findings(
    app: Flask, sebagai: Any, hitung_kueri: Any
) -> None:
    klien = sebagai("kabid")
    klien.get("/pemeriksaan")
    # The menu counts anew behind the findings, so it does here too.
    app.extensions["hi_menu_angka"].lupakan()
    with hitung_kueri() as kosong:
        klien.get("/pemeriksaan")
    for kode in RUSAK:
        if kode.startswith("perselisihan."):
            # One breaks what another one wants to break: enough of them find what they look for.
            with contextlib.suppress(NoResultFound), db.session.begin_nested():
                RUSAK[kode]()
    db.session.flush()
    periksa.jalankan()
    with hitung_kueri() as penuh:
        jawaban = klien.get("/pemeriksaan")
    assert jawaban.status_code == 200
    assert len(penuh) <= len(kosong) + 8


def test_check_now_asks_for_one_run(sebagai: Any, perekam: Any) -> None:
    klien = sebagai("admin")
    assert klien.post("/pemeriksaan").location == "/pemeriksaan"
    assert klien.post("/pemeriksaan").status_code == 303
    baris = db.session.scalars(sa.select(JalanTugas).filter_by(nama="inti.periksa")).all()
    assert [satu.status for satu in baris] == [StatusJalan.MENUNGGU]
    teks = isi(klien.get("/pemeriksaan"))
    assert "sedang berjalan; tidak dijalankan dua kali" in teks
    assert "Pemeriksaan sedang berjalan. " in teks


def test_checking_now_stands_in_the_trail_once(sebagai: Any, perekam: Any) -> None:
    klien = sebagai("kabid")
    for _ in range(2):
        klien.post("/pemeriksaan")
    jejak = db.session.scalars(
        sa.select(Jejak).filter_by(tindakan="beranda.jalankan_tugas").order_by(Jejak.urutan)
    ).all()
    assert [satu.sesudah for satu in jejak] == [{"tugas": "Memeriksa kesesuaian data"}]
    assert jejak[0].pelaku_nama == akun.dengan_email("kabid@demo.test").nama


def test_the_page_says_when_it_was_checked_and_that_all_is_well(
    app: Flask, sebagai: Any, perekam: Any
) -> None:
    klien = sebagai("kabid")
    assert "Belum pernah diperiksa." in isi(klien.get("/pemeriksaan"))
    jalan.minta("inti.periksa", jalan.Pemicu.ORANG, "Uji")
    jalan_id = jalan.mulai("inti.periksa")
    assert jalan_id is not None
    jalan.selesaikan(jalan_id, 0)
    teks = isi(klien.get("/pemeriksaan"))
    assert "Terakhir diperiksa 8 April 2026 pukul 10.00" in teks
    assert "Tidak ada temuan" in teks


def test_the_menu_counts_open_findings(perkara: Perkara, sebagai: Any) -> None:
    jawaban = sebagai("admin").get("/pemeriksaan")
    assert re.search(r'Pemeriksaan data</span>\s*<span class="jumlah">1<', jawaban.text)


_ = rusak_perkara
