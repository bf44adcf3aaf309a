"""Routes: closed by default, one permission table, no unprotected form, ports wired."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

import config
from hi_cases.core import authz, papan, web
from hi_cases.core.authz import Cakupan, Peran
from hi_cases.factory import create_app
from hi_cases.permohonan.rules import izin as izin_permohonan
from hi_cases.permohonan.types import Tindakan as TindakanPermohonan
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import Tindakan

AKAR = Path(__file__).resolve().parents[2]
TEMPLATE = sorted((AKAR / "templates").rglob("*.html"))
KODE = sorted((AKAR / "hi_cases").rglob("*.py"))


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """Return an application whose database is never opened."""
    return create_app(config.baca({"HI_DATA_DIR": str(tmp_path_factory.mktemp("rute"))}))


def test_every_route_has_a_permission_row(app: Flask) -> None:
    dikenal = set(authz.tabel().baris) | {web.PUBLIK, web.MASUK}
    tanpa_tanda = {
        aturan.endpoint
        for aturan in app.url_map.iter_rules()
        if web.tanda_view(app, aturan.endpoint) not in dikenal
    }
    assert tanpa_tanda == set()


def test_what_is_public_is_named_here(app: Flask) -> None:
    publik = {
        aturan.endpoint
        for aturan in app.url_map.iter_rules()
        if web.tanda_view(app, aturan.endpoint) == web.PUBLIK
    }
    assert publik <= {
        "static",
        "bootstrap.static",
        "akun.aktifkan_akun",
        "akun.daftar_akun",
        "akun.lupa_sandi",
        "akun.sandi_baru",
        "beranda.awal",
        "beranda.bantuan",
        "beranda.buka_lacak",
        "beranda.healthz",
        "beranda.lacak",
        "beranda.readyz",
        "beranda.tempat_yang_tepat",
        "beranda.tutup_lacak",
        "beranda.unduh_lacak",
        "data_pribadi.minta",
        "data_pribadi.privasi",
        "data_pribadi.tanda_terima",
        "indikator.terbuka",
        "indikator.terbuka_csv",
        "indikator.terbuka_json",
        "indikator.terbuka_katalog",
        "indikator.umum",
        "indikator.umum_csv",
        "jadwal.hadir",
        "jadwal.umpan",
        "mogok.beri_tahu_mogok",
        "mogok.beri_tahu_penutupan",
        "mogok.terima",
        "pembinaan.evaluasi",
        "pembinaan.hadir",
        "pencegahan.adukan",
        "pencegahan.lacak",
        "pencegahan.tarik",
        "pencegahan.terima",
        "surat.periksa",
        "surat.periksa_berkas",
        "surat.periksa_ketik",
        "surat.periksa_kode",
        "syarat_kerja.register_publik",
        "serikat.register_publik",
        "security.login",
        "security.static",
        "security.two_factor_token_validation",
        "security.two_factor_setup",
        "security.mf_recovery",
    }


def test_an_unmarked_view_is_refused(tmp_path: Path) -> None:
    app = create_app(config.baca({"HI_DATA_DIR": str(tmp_path)}))
    app.add_url_rule("/tanpa-tanda", "tanpa_tanda", lambda: "ISI-RAHASIA")
    jawaban = app.test_client().get("/tanpa-tanda")
    assert jawaban.status_code == 403
    assert b"ISI-RAHASIA" not in jawaban.data


def test_every_permission_is_used_by_code(app: Flask) -> None:
    """A row that nothing asks for is a promise that nobody keeps."""
    teks = "\n".join(berkas.read_text(encoding="utf-8") for berkas in [*KODE, *TEMPLATE])
    tanda = {web.tanda_view(app, aturan.endpoint) for aturan in app.url_map.iter_rules()}
    per_tindakan = {izin.kode(tindakan) for tindakan in Tindakan}
    per_tindakan |= {izin_permohonan.kode(tindakan) for tindakan in TindakanPermohonan}
    per_menu = {satu.izin for satu in app.extensions["hi_menu"]}
    tidak_dipakai = {
        kode
        for kode in set(authz.tabel().baris) - tanda - per_tindakan - per_menu
        if teks.count(f'"{kode}"') + teks.count(f"'{kode}'") < 2
    }
    assert tidak_dipakai == set()


def test_admin_reads_no_case_and_outsiders_reach_only_their_own(app: Flask) -> None:
    """Issue: admin sees numbers, codes and dates, no case content; a party what is its own."""
    perkara = {k: i for k, i in authz.tabel().baris.items() if k.startswith("perselisihan.")}
    for i in perkara.values():
        luar = {cakupan for peran, cakupan in i.peran.items() if peran in authz.PERAN_LUAR}
        assert luar <= {Cakupan.SENDIRI}
    assert {kode for kode, i in perkara.items() if Peran.ADMIN in i.peran} == {izin.LIHAT_RINGKAS}


@pytest.mark.parametrize("berkas", TEMPLATE, ids=lambda b: str(b.relative_to(AKAR / "templates")))
def test_every_post_form_sends_its_token(berkas: Path) -> None:
    isi = berkas.read_text(encoding="utf-8")
    for formulir in re.findall(r"<form\b[^>]*>.*?(?:</form>|\Z)", isi, re.S | re.I):
        if re.search(r'method="?post', formulir.split(">", 1)[0], re.I):
            assert re.search(r"csrf|hidden_tag", formulir), formulir[:120]


@pytest.mark.parametrize("berkas", TEMPLATE, ids=lambda b: str(b.relative_to(AKAR / "templates")))
def test_nothing_inline_unescaped_or_from_outside(berkas: Path) -> None:
    isi = berkas.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe\b|\bstyle=|\son[a-z]+=|(src|href)=[\"']?(https?:)?//", isi)
    for skrip in re.findall(r"<script\b[^>]*>", isi):
        assert "nonce" in skrip


def test_all_ports_are_wired(app: Flask) -> None:
    meja = papan.papan()
    assert {"perkara", "perusahaan", "pengguna"} <= set(meja.label)
    assert meja.akses_berkas
    assert meja.panel_perusahaan
    jenis = {
        simpul.args[0].value
        for berkas in KODE
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8")))
        if isinstance(simpul, ast.Call)
        and getattr(simpul.func, "id", getattr(simpul.func, "attr", "")) == "Rujukan"
        and simpul.args
        and isinstance(simpul.args[0], ast.Constant)
    }
    assert jenis <= set(meja.label), "a kind of thing that nobody can name"


def test_views_fit_a_screen() -> None:
    """At most 25 lines a view: load, permit, validate, act, commit, redirect."""
    panjang = []
    for berkas in KODE:
        if "routes" not in str(berkas.relative_to(AKAR)):
            continue
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if isinstance(simpul, ast.FunctionDef) and simpul.decorator_list:
                baris = (simpul.end_lineno or 0) - simpul.lineno + 1
                if baris > 25:
                    panjang.append(f"{berkas.name}:{simpul.name} {baris}")
    assert panjang == []


def test_services_and_routes_never_commit_on_their_own() -> None:
    """Only core/web/ubah.py, the kept input, the CLI and the task base commit."""
    boleh = {"core/web/ubah.py", "core/isian.py", "cli/transaksi.py"}
    pelanggar = [
        str(berkas.relative_to(AKAR / "hi_cases"))
        for berkas in KODE
        if re.search(r"session\.commit\(", berkas.read_text(encoding="utf-8"))
    ]
    assert set(pelanggar) <= boleh
