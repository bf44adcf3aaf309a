"""Builds the application: the only place that knows every domain's routes, rows and ports."""

from importlib import import_module
from pathlib import Path

from flask import Blueprint, Flask
from flask_bootstrap import Bootstrap5
from flask_migrate import Migrate
from werkzeug.middleware.proxy_fix import ProxyFix

import config
from hi_cases.audit import services as audit
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
    rujukan,
    web,
)
from hi_cases.core.broker import aplikasi_pengirim
from hi_cases.core.db import db, siapkan_mesin
from hi_cases.core.hari_ini import PortHariIni

AKAR = Path(__file__).resolve().parent.parent

# From the lowest domain to the highest; each gives `routes.bp`, `routes.MENU` and `rules.IZIN`.
DOMAIN = (
    "audit",
    "kalender_kerja",
    "pemberitahuan",
    "akun",
    "dokumen",
    "surat",
    "perusahaan",
    "jadwal",
    "permohonan",
    "syarat_kerja",
    "perselisihan",
    "pihak_luar",
    "register_buku",
    "indikator",
    "beranda",
)

# Those of them that say what must hold of their rows (`queries.pemeriksaan.PEMERIKSAAN`).
PEMERIKSA = (
    "audit",
    "kalender_kerja",
    "pemberitahuan",
    "akun",
    "dokumen",
    "surat",
    "perusahaan",
    "jadwal",
    "permohonan",
    "syarat_kerja",
    "perselisihan",
)

# Those of them that have tasks in the timetable (`rules.berkala.BERKALA`).
BERJADWAL = (
    "kalender_kerja",
    "pemberitahuan",
    "akun",
    "dokumen",
    "permohonan",
    "syarat_kerja",
    "perselisihan",
)


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
    tabel, butir = authz.TabelIzin(), []
    for nama in DOMAIN:
        rules = import_module(f"hi_cases.{nama}.rules")
        routes = import_module(f"hi_cases.{nama}.routes")
        tabel.tambah(rules.IZIN)
        butir.extend(getattr(routes, "MENU", ()))
        if pasang := getattr(routes, "pasang", None):
            pasang(app)
        bp: Blueprint = routes.bp
        app.register_blueprint(bp)
    authz.pasang(tabel)
    web.pasang_menu(app, butir)


def _papan() -> papan.Papan:
    """Wire the ports: which upper domain answers for which kind of thing."""
    from hi_cases.akun import queries as akun
    from hi_cases.akun.queries import pemeriksaan as meja
    from hi_cases.audit.queries import pemeriksaan as jejak
    from hi_cases.beranda.queries import pemeriksaan as temuan
    from hi_cases.beranda.queries import surat as surat_hari_ini
    from hi_cases.beranda.queries import tugas
    from hi_cases.jadwal import queries as jadwal
    from hi_cases.jadwal.queries import pemeriksaan as acara
    from hi_cases.jadwal.queries import rangkuman as rangkuman_jadwal
    from hi_cases.kalender_kerja import queries as kalender
    from hi_cases.pemberitahuan import queries as pemberitahuan
    from hi_cases.pemberitahuan.queries import tangga
    from hi_cases.permohonan.queries import papan_hari_ini as permohonan_hari_ini
    from hi_cases.permohonan.queries import pengingat as pengingat_permohonan
    from hi_cases.permohonan.queries import port as permohonan
    from hi_cases.permohonan.queries import surat as baca_permohonan
    from hi_cases.permohonan.services import surat as surat_permohonan
    from hi_cases.perselisihan import queries as perselisihan
    from hi_cases.perselisihan.queries import panel_asal as asal_perkara
    from hi_cases.perselisihan.queries import papan_hari_ini as perkara_hari_ini
    from hi_cases.perselisihan.queries import rangkuman as rangkuman_perkara
    from hi_cases.perselisihan.queries import surat as rujukan_surat
    from hi_cases.perusahaan import queries as perusahaan
    from hi_cases.perusahaan.queries import impor as daftar_perusahaan
    from hi_cases.perusahaan.queries import papan_hari_ini as perusahaan_hari_ini
    from hi_cases.register_buku.queries import buku_register
    from hi_cases.register_buku.queries import impor as buku_lama
    from hi_cases.surat.queries import kop, nomor, pindaian, templat
    from hi_cases.surat.queries import rangkuman as rangkuman_surat
    from hi_cases.surat_perkara import queries as fakta_surat
    from hi_cases.surat_perkara import services as surat_perkara
    from hi_cases.syarat_kerja.queries import cap as naskah_bercap
    from hi_cases.syarat_kerja.queries import impor as register_lama
    from hi_cases.syarat_kerja.queries import papan as masa_berlaku
    from hi_cases.syarat_kerja.queries import satu as instrumen

    return papan.Papan(
        label={
            "perkara": perselisihan.label_rujukan,
            "pihak": perselisihan.label_pihak,
            "permohonan": permohonan.label_rujukan,
            "instrumen": instrumen.label_rujukan,
            "impor_register": buku_lama.label_impor,
            "cetakan_register": buku_register.label_cetakan,
            "perusahaan": perusahaan.label_rujukan,
            "wakil_perusahaan": perusahaan.label_wakil,
            "undangan_perusahaan": perusahaan.label_undangan,
            "impor_perusahaan": daftar_perusahaan.label_impor,
            "impor_dokumen_lama": register_lama.label_impor,
            "pengguna": akun.label_rujukan,
            "percobaan_masuk": akun.label_percobaan,
            "pesan_keluar": pemberitahuan.label_pesan,
            # What the trail called them before other channels than e-mail were there.
            "surel_keluar": pemberitahuan.label_pesan,
            "tangga_pengingat": tangga.label_tangga,
            "rancangan_acuan": kalender.label_rancangan,
            "data_acuan": kalender.label_data_acuan,
            "templat_surat": templat.label_templat,
            "surat": pindaian.label_surat,
            "nomor_surat": nomor.label_nomor,
            "kop_surat": kop.label_kop,
            "jalan_tugas": tugas.label_jalan,
            "ruang": jadwal.label_ruang,
            "pemeriksaan": temuan.label_pemeriksaan,
            "pekerjaan": temuan.label_pekerjaan,
            "jejak": jejak.label_jejak,
            "peran": meja.label_peran,
            "acara": acara.label_acara,
        },
        akses_berkas={
            "perkara": perselisihan.boleh_buka_berkas,
            "pihak": perselisihan.boleh_buka_berkas_pihak,
            "permohonan": permohonan.boleh_buka_berkas,
            "wakil_perusahaan": perusahaan.boleh_buka_berkas_wakil,
            "surat": pindaian.boleh_buka_berkas,
            "instrumen": instrumen.boleh_buka_berkas,
        },
        ubah_berkas={
            "perkara": perselisihan.boleh_ubah_berkas,
            "pihak": perselisihan.boleh_ubah_berkas_pihak,
            "surat": pindaian.boleh_ubah_berkas,
            "instrumen": instrumen.boleh_ubah_berkas,
        },
        panel_perusahaan=[
            masa_berlaku.panel_perusahaan,
            permohonan_hari_ini.panel_perusahaan,
            perselisihan.panel_perusahaan,
        ],
        panel={
            "permohonan": [naskah_bercap.panel_permohonan, asal_perkara.panel_permohonan],
        },
        pengingat={
            "perkara": perselisihan.bahan_pengingat,
            "permohonan": pengingat_permohonan.bahan_pengingat,
        },
        rangkuman=[
            rangkuman_perkara.rangkuman,
            permohonan_hari_ini.rangkuman,
            rangkuman_jadwal.rangkuman,
            rangkuman_surat.rangkuman,
        ],
        hari_ini=[
            PortHariIni(surat_hari_ini.bagian),
            PortHariIni(rangkuman_jadwal.bagian_hari_ini),
            PortHariIni(masa_berlaku.bagian),
            PortHariIni(perusahaan_hari_ini.bagian),
            PortHariIni(
                permohonan_hari_ini.bagian,
                permohonan_hari_ini.hitung,
                permohonan_hari_ini.terbuka,
            ),
            PortHariIni(
                perkara_hari_ini.bagian, perselisihan.hitung_hari_ini, perkara_hari_ini.terbuka
            ),
        ],
        catatan_acara={"perkara": perselisihan.belum_terbukti_dipanggil},
        perusahaan_pengguna=perusahaan.perusahaan_pengguna,
        akun=rujukan.PortAkun(akun.kontak, akun.berperan),
        surat={
            "perkara": rujukan.PortSurat(
                terjilid=True,
                pastikan_boleh=surat_perkara.pastikan_boleh,
                terlihat=rujukan_surat.terlihat,
                tahap=rujukan_surat.tahap,
                pihak=rujukan_surat.pihak,
                pihak_pelaku=rujukan_surat.pihak_pelaku,
                fakta=fakta_surat.fakta,
                periksa=surat_perkara.periksa,
                terbit=surat_perkara.terbit,
                dikirim=surat_perkara.dikirim,
                diterima=surat_perkara.diterima,
                diperbaiki=surat_perkara.diperbaiki,
                batal=surat_perkara.batal,
                berkas=rujukan_surat.berkas,
                penanggung_jawab=rujukan_surat.penanggung_jawab,
                cari=rujukan_surat.cari,
                kunci=rujukan_surat.kunci,
                gagal=surat_perkara.gagal,
                akibat_terima=fakta_surat.akibat_terima,
                kabar_terima=fakta_surat.kabar_terima,
                nomor=surat_perkara.nomor,
                halangan=surat_perkara.halangan,
                nomor_dipakai=rujukan_surat.nomor_dipakai,
                catatan_terima=fakta_surat.catatan_terima,
                potret=fakta_surat.potret,
                beda=fakta_surat.beda,
                usai=fakta_surat.usai,
                serta=fakta_surat.serta,
                batas=fakta_surat.batas,
                awal=fakta_surat.awal,
                dahulu=fakta_surat.dahulu,
            ),
            "permohonan": rujukan.PortSurat(
                pastikan_boleh=surat_permohonan.pastikan_boleh,
                terlihat=baca_permohonan.surat_terlihat,
                tahap=baca_permohonan.tahap,
                pihak=baca_permohonan.pihak,
                pihak_pelaku=baca_permohonan.pihak_pelaku,
                fakta=baca_permohonan.fakta,
                periksa=surat_permohonan.periksa,
                terbit=surat_permohonan.terbit,
                dikirim=surat_permohonan.dikirim,
                diterima=surat_permohonan.diterima,
                diperbaiki=surat_permohonan.diperbaiki,
                batal=surat_permohonan.batal,
                berkas=baca_permohonan.berkas,
                penanggung_jawab=baca_permohonan.penanggung_jawab,
                cari=baca_permohonan.cari,
                kunci=baca_permohonan.kunci,
                akibat_terima=surat_permohonan.akibat_terima,
                ke_akun=surat_permohonan.ke_akun,
                halangan=surat_permohonan.halangan,
                terbit_sebelum=surat_permohonan.terbit_sebelum,
                batas=surat_permohonan.batas,
            ),
        },
        rahasia=frozenset({"perkara", "pihak", "impor_register", "acara"}),
    )


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


def _pasang_permohonan() -> None:
    """Join the kinds of submission, and who answers for each."""
    from hi_cases.permohonan.rules import jenis
    from hi_cases.syarat_kerja.rules import jenis as syarat_kerja
    from hi_cases.syarat_kerja.services import port

    jenis.pasang(syarat_kerja.JENIS, port.PORT)


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
    app = Flask(__name__, template_folder=str(AKAR / "templates"), static_folder="static")
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
    papan.pasang(_papan())
    periksa.pasang(_pemeriksaan())
    berkala.pasang(berkala_semua())
    _pasang_contoh()
    _pasang_permohonan()
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
