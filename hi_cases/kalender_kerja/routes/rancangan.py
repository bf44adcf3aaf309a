"""A waiting change: what it moves, then apply or discard."""

from functools import partial

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import papan as port
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.kalender_kerja import queries, services
from hi_cases.kalender_kerja.models import Rancangan
from hi_cases.kalender_kerja.queries.acuan import definisi_pengaturan
from hi_cases.kalender_kerja.routes.bp import bp
from hi_cases.kalender_kerja.rules import rancangan as isi_rancangan
from hi_cases.kalender_kerja.rules.susun import beda_hari
from hi_cases.kalender_kerja.types import JenisRancangan, StatusRancangan

# Pictures are for looking at; beyond these the table says it all.
BERGAMBAR, BERBARIS = 20, 500
_BACA = {
    StatusRancangan.MENUNGGU: queries.pergeseran,
    StatusRancangan.DITERAPKAN: queries.pergeseran_diterapkan,
}


@bp.get("/kalender/rancangan/<int:rancangan_id>")
@wajib("kalender.kelola")
def rancangan(rancangan_id: int) -> ResponseReturnValue:
    """Show a draft and every open deadline that it would move."""
    draf = queries.rancangan(pelaku_kini(), rancangan_id)
    baca = _BACA.get(draf.status)
    geser = baca(draf) if baca else []
    jatuh = [pasangan for pasangan in geser if pasangan[1].jatuh_bergeser]
    return render_template(
        "kalender_kerja/rancangan.html",
        draf=draf,
        jatuh=jatuh[:BERBARIS],
        jumlah=len(jatuh),
        hanya_bacaan=len(geser) - len(jatuh),
        gambar=[(t, g, queries.gambar_pergeseran(draf, t, g)) for t, g in jatuh[:BERGAMBAR]],
        label=port.label_semua(pelaku_kini(), {t.rujukan for t, _ in jatuh[:BERBARIS]}),
        sebutan=partial(queries.sebutan, pelaku_kini()),
        **_isi(draf),
    )


def _isi(draf: Rancangan) -> dict:
    """Return the content of a draft as its page shows it."""
    if draf.jenis is JenisRancangan.PENGATURAN:
        return {"definisi": definisi_pengaturan()[draf.isi["kode"]]}
    if draf.jenis is JenisRancangan.KETENTUAN:
        baru = isi_rancangan.baca_ketentuan(draf.isi)
        return {"baru": baru, "lama": queries.riwayat_ketentuan(baru.kode)[0]}
    data = isi_rancangan.baca_dekrit(draf.isi)
    lama = []
    if data.dekrit_id:
        versi = queries.dekrit(data.dekrit_id).daftar_versi
        lama = queries.hari_dekrit(next(v for v in versi if v.versi_ke == data.versi_dasar))
    hilang, tambah = beda_hari(lama, data.isi.hari)
    return {"data": data, "hilang": hilang, "tambah": tambah}


@bp.post("/kalender/rancangan/<int:rancangan_id>/terapkan")
@wajib("kalender.kelola")
def terapkan(rancangan_id: int) -> ResponseReturnValue:
    """Put the draft in force."""
    with ubah():
        draf = services.terapkan(pelaku_kini(), rancangan_id)
    flash(f"Diterapkan. {draf.tergeser or 'Tidak ada'} tenggat dihitung ulang.", "berhasil")
    return redirect(url_for("kalender_kerja.rancangan", rancangan_id=rancangan_id))


@bp.post("/kalender/rancangan/<int:rancangan_id>/buang")
@wajib("kalender.kelola")
def buang(rancangan_id: int) -> ResponseReturnValue:
    """Discard the draft."""
    with ubah():
        services.buang(pelaku_kini(), rancangan_id)
    flash("Rancangan dibuang. Kalender tetap seperti semula.", "berhasil")
    return redirect(url_for("kalender_kerja.daftar"))
