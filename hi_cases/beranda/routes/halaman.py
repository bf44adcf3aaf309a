"""The pages that span domains; they hold no rules and no tables of their own."""

from flask import (
    current_app,
    flash,
    jsonify,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue

from hi_cases.beranda import queries, rules
from hi_cases.beranda.queries import pemeriksaan as temuan
from hi_cases.beranda.routes.cetak_biru import bp
from hi_cases.core import clock, pekerjaan
from hi_cases.core.papan import bagian_hari_ini, hitung_hari_ini, terbuka_hari_ini
from hi_cases.core.web import ButirMenu, masuk_saja, pelaku_kini, publik, ubah, wajib

MENU = (
    ButirMenu(
        "Hari ini",
        "beranda.hari_ini",
        "beranda.hari_ini",
        urutan=10,
        hitung=hitung_hari_ini,
    ),
    ButirMenu(
        "Tugas terjadwal",
        "beranda.tugas_terjadwal",
        "beranda.lihat_tugas",
        kelompok="Pengelolaan",
        urutan=450,
    ),
    ButirMenu(
        "Pemeriksaan data",
        "beranda.pemeriksaan",
        "beranda.pemeriksaan",
        kelompok="Pengelolaan",
        urutan=455,
        hitung=temuan.hitung_terbuka,
        selalu=True,
    ),
)


@bp.get("/")
@publik
def awal() -> ResponseReturnValue:
    """Send staff to their work; tell everybody else what this is."""
    tujuan = rules.halaman_awal(pelaku_kini().peran)
    if tujuan is not None:
        return redirect(url_for(tujuan.endpoint, **tujuan.argumen))
    return render_template("beranda/awal.html")


@bp.get("/hari-ini")
@wajib("beranda.hari_ini")
def hari_ini() -> ResponseReturnValue:
    """What the law makes due first, for whoever asks."""
    pelaku = pelaku_kini()
    return render_template(
        "beranda/hari_ini.html",
        h=rules.susun(bagian_hari_ini(pelaku, clock.hari_ini())),
        terbuka=terbuka_hari_ini(pelaku),
    )


@bp.get("/cari")
@wajib("beranda.cari")
def cari() -> ResponseReturnValue:
    """Search by number or name, in all books."""
    q = " ".join(request.args.get("q", "").split())[:120]
    return render_template("beranda/cari.html", q=q, hasil=queries.cari(pelaku_kini(), q))


@bp.get("/pekerjaan/<int:pekerjaan_id>", endpoint="pekerjaan")
@masuk_saja
def lihat_pekerjaan(pekerjaan_id: int) -> ResponseReturnValue:
    """Show how far one's own job is; the page may be left and opened again."""
    baris = pekerjaan.milik(pelaku_kini(), pekerjaan_id)
    return render_template(
        "beranda/pekerjaan.html",
        p=baris,
        terbuka=baris.status in pekerjaan.TERBUKA,
        sisa_detik=rules.sisa_detik(baris.mulai_pada, clock.sekarang(), baris.sudah, baris.total),
    )


@bp.post("/pekerjaan/<int:pekerjaan_id>/batalkan")
@masuk_saja
def batalkan_pekerjaan(pekerjaan_id: int) -> ResponseReturnValue:
    """Cancel one's own job."""
    with ubah():
        pekerjaan.batalkan(pelaku_kini(), pekerjaan_id)
    flash("Pekerjaan dibatalkan. Yang sudah selesai sebelum itu tetap tersimpan.", "berhasil")
    return redirect(url_for("beranda.pekerjaan", pekerjaan_id=pekerjaan_id))


@bp.get("/bantuan")
@publik
def bantuan() -> ResponseReturnValue:
    """Shortcuts and the glossary."""
    return render_template("beranda/bantuan.html", istilah=queries.glosarium())


@bp.get("/healthz")
@publik
def healthz() -> ResponseReturnValue:
    """Say that this process answers."""
    return jsonify(hidup=True)


@bp.get("/readyz")
@publik
def readyz() -> ResponseReturnValue:
    """Say whether database, broker, worker and timetable answer, and what it means if not."""
    atur = current_app.config
    bagian = queries.kesiapan(atur["HI_REDIS_URL"], atur["HI_DATA_DIR"])
    sebab = rules.sebab_belum_siap(bagian)
    return jsonify(bagian | {"sebab": sebab}), 503 if sebab else 200
