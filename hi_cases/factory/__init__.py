"""Builds the application: the only place that knows every domain's routes, rows and ports."""

from importlib import import_module
from pathlib import Path

from flask import Blueprint, Flask
from flask_bootstrap import Bootstrap5
from flask_migrate import Migrate
from werkzeug.middleware.proxy_fix import ProxyFix

import config
from hi_cases.audit import services as audit
from hi_cases.audit.queries import ujung
from hi_cases.core import (
    authz,
    berkala,
    berkas,
    clock,
    logging,
    papan,
    periksa,
    periksa_inti,
    queue,
    web,
)
from hi_cases.core.broker import aplikasi_pengirim
from hi_cases.core.db import db, siapkan_mesin
from hi_cases.factory.domain import BERJADWAL, BERPERMOHONAN, BERURUSAN, DOMAIN, PEMERIKSA
from hi_cases.factory.rangkaian import rangkai
from hi_cases.permohonan.types import Jenis, PortJenis
from hi_cases.urusan.types import Jenis as JenisUrusan
from hi_cases.urusan.types import PortJenis as PortUrusan

AKAR = Path(__file__).resolve().parents[2]


def _setelan(app: Flask, atur: config.Pengaturan) -> None:
    app.config.update(
        SECRET_KEY=atur.secret_key,
        SQLALCHEMY_DATABASE_URI=atur.database_url,
        # An error must not carry a NIK or a wage into the log.
        SQLALCHEMY_ENGINE_OPTIONS={"hide_parameters": True},
        MAX_CONTENT_LENGTH=atur.batas_unggah,
        MAX_FORM_MEMORY_SIZE=4 * 1024 * 1024,
        MAX_FORM_PARTS=4000,
        SESSION_COOKIE_NAME="hi_sesi",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=atur.produksi,
        WTF_CSRF_TIME_LIMIT=12 * 3600,
        BOOTSTRAP_SERVE_LOCAL=True,
        HI_PRODUKSI=atur.produksi,
        HI_SESI_DIAM=atur.sesi_diam,
        HI_DATA_DIR=atur.data_dir,
        HI_REDIS_URL=atur.redis_url,
        HI_CLAMD=atur.clamd,
        HI_NAMA_DINAS=atur.nama_dinas,
        HI_SMTP=atur.smtp,
        HI_SURAT_DARI=atur.surat_dari,
        HI_WA=atur.wa,
        HI_ALAMAT=atur.alamat,
        HI_PORT=atur.port,
        HI_SERTIFIKAT=atur.sertifikat,
        HI_SERTIFIKAT_SANDI=atur.sertifikat_sandi,
    )
    if atur.jumlah_proksi:
        jumlah = atur.jumlah_proksi
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=jumlah, x_proto=jumlah, x_host=jumlah)


def _pasang_domain(app: Flask) -> None:
    tabel, butir, pintu = authz.TabelIzin(), [], []
    for nama in DOMAIN:
        rules = import_module(f"hi_cases.{nama}.rules")
        routes = import_module(f"hi_cases.{nama}.routes")
        tabel.tambah(rules.IZIN)
        butir.extend(getattr(routes, "MENU", ()))
        pintu.extend(getattr(routes, "PINTU_UMUM", ()))
        if pasang := getattr(routes, "pasang", None):
            pasang(app)
        bp: Blueprint = routes.bp
        app.register_blueprint(bp)
    authz.pasang(tabel)
    web.pasang_menu(app, butir, ujung)
    web.pasang_pintu_umum(app, pintu)


def _pemeriksaan() -> list[periksa.Periksa]:
    """Join what must hold of rows, as each domain says it, from the lowest to the highest."""
    semua = list(periksa_inti.PEMERIKSAAN)
    for nama in PEMERIKSA:
        semua.extend(import_module(f"hi_cases.{nama}.queries.pemeriksaan").PEMERIKSAAN)
    return semua


def berkala_semua() -> list[berkala.TugasBerkala]:
    """Join the timetable: the core's own tasks, then each domain's, from the lowest up."""
    semua = list(berkala.BERKALA)
    for nama in BERJADWAL:
        semua.extend(import_module(f"hi_cases.{nama}.rules.berkala").BERKALA)
    return semua


def _pasang_contoh() -> None:
    """Tell the pages of cases which rows are from the example book."""
    from hi_cases.perselisihan.queries import contoh
    from hi_cases.register_buku.queries import impor as buku_lama

    contoh.pasang(contoh.BukuContoh(buku_lama.ada_contoh, buku_lama.dari_contoh))


def jenis_permohonan() -> list[Jenis]:
    """Join the kinds of submission, in the order in which they are offered."""
    semua: list[Jenis] = []
    for nama in BERPERMOHONAN:
        semua.extend(import_module(f"hi_cases.{nama}.rules.jenis").JENIS)
    return semua


def _pasang_permohonan() -> None:
    """Join the kinds of submission, and who answers for each."""
    from hi_cases.permohonan.rules import jenis

    port: dict[str, PortJenis] = {}
    for nama in BERPERMOHONAN:
        port |= import_module(f"hi_cases.{nama}.services.port").PORT
    jenis.pasang(jenis_permohonan(), port)


def jenis_urusan() -> list[tuple[JenisUrusan, PortUrusan]]:
    """Join the kinds of matter, each with who answers for it, from the lowest domain up."""
    semua = []
    for nama in BERURUSAN:
        semua.extend(import_module(f"hi_cases.{nama}.services.port").URUSAN)
    return semua


def _pasang_urusan() -> None:
    from hi_cases.urusan.rules import jenis

    jenis.pasang(jenis_urusan())


def _tolak_akun_demo(app: Flask) -> None:
    """Production never serves while a demo account can sign in."""
    from hi_cases.akun.queries import ada_akun_demo

    with app.app_context():
        if ada_akun_demo():
            raise config.PengaturanSalah(
                "A demo account exists in this database: remove it with "
                "`hi-cases pengguna hapus-demo`, or start from an empty database."
            )


def create_app(atur: config.Pengaturan | None = None) -> Flask:
    """Return the application for `atur`, or for the environment when none is given."""
    atur = atur or config.baca()
    atur.data_dir.mkdir(parents=True, exist_ok=True)
    app = Flask(
        "hi_cases",
        template_folder=str(AKAR / "templates"),
        static_folder=str(AKAR / "hi_cases" / "static"),
    )
    app.url_map.converters["int"] = web.BilanganAlamat
    # "/perkara" and "/perkara/" are one address to whoever types it.
    app.url_map.strict_slashes = False
    _setelan(app, atur)
    logging.pasang(json_baris=atur.produksi)
    clock.pasang(atur.clock_file)
    berkas.pasang(atur.data_dir / "berkas")
    audit.pasang(atur.secret_key)
    db.init_app(app)
    with app.app_context():
        siapkan_mesin(db.engine)
    Migrate(app, db, directory=str(AKAR / "migrations"), render_as_batch=True)
    Bootstrap5(app)
    web.pasang_jaga(app)
    web.tandai(app, "bootstrap.static", web.PUBLIK)
    web.pasang_galat(app)
    web.pasang_tampilan(app)
    _pasang_domain(app)
    papan.pasang(rangkai())
    periksa.pasang(_pemeriksaan())
    berkala.pasang(berkala_semua())
    _pasang_contoh()
    _pasang_permohonan()
    _pasang_urusan()
    queue.pasang(None)
    return app


def create_web_app() -> Flask:
    """Return the application that a web process serves, connected to the workers."""
    atur = config.baca()
    app = create_app(atur)
    if atur.produksi:
        _tolak_akun_demo(app)
    sambungkan_antrean(atur)
    return app


def sambungkan_antrean(atur: config.Pengaturan) -> None:
    """Send what services ask for to the broker. By name only: workers are never imported here."""
    queue.pasang(queue.pengirim_celery(aplikasi_pengirim(atur.redis_url, atur.data_dir)))
