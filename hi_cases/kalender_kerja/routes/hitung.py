"""The tool page, and the trace of one deadline on the screen and on paper."""

from dataclasses import dataclass

from flask import render_template, request
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core import papan as port
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.kalender_kerja import queries, rules
from hi_cases.kalender_kerja.forms import FormHitung
from hi_cases.kalender_kerja.routes.bp import bp
from hi_cases.kalender_kerja.types import Arah, JejakHitung, KalenderBelumDimuat, Ketentuan


@dataclass(frozen=True)
class Jawaban:
    """What the tool answers: a sentence, and the picture where there is one."""

    kalimat: str = ""
    jejak: JejakHitung | None = None
    galat: str = ""


def _jawab(form: FormHitung) -> Jawaban:
    if form.apa.data == "antara":
        try:
            n = rules.hitung(queries.kalender(), form.mulai.data, form.sampai.data)
        except KalenderBelumDimuat as galat:
            return Jawaban(galat=galat.pesan)
        dari, sampai = (tulis_tanggal(t, hari=False) for t in (form.mulai.data, form.sampai.data))
        kalimat = f"{abs(n)} hari kerja sesudah {dari} sampai dengan {sampai}."
        if n < 0:
            kalimat = f"{abs(n)} hari kerja sesudah {sampai} sampai dengan {dari}."
        return Jawaban(kalimat, _jejak(form, abs(n)) if 0 < n <= 120 else None)
    jejak = _jejak(form, form.n.data)
    if jejak.hasil is None:
        return Jawaban(galat=" ".join(jejak.catatan))
    return Jawaban(f"{tulis_tanggal(jejak.hasil)}.", jejak if form.n.data <= 120 else None)


def _jejak(form: FormHitung, n: int) -> JejakHitung:
    arah = Arah.MUNDUR if form.apa.data == "mundur" else Arah.MAJU
    ketentuan = Ketentuan("", "Hitungan", n, arah=arah)
    cara = queries.cara(form.mulai.data)
    return rules.jejak(queries.kalender(), ketentuan, form.mulai.data, cara=cara)


@bp.get("/kalender/hitung")
@wajib("kalender.hitung")
def hitung() -> ResponseReturnValue:
    """Count working days from, back from, or between dates."""
    ditanya = "mulai" in request.args
    form = FormHitung(request.args if ditanya else None)
    if not ditanya:
        form.mulai.data = clock.hari_ini()
    jawaban = _jawab(form) if ditanya and form.validate() else None
    kode = 422 if form.errors else 200
    return render_template("kalender_kerja/hitung.html", form=form, jawaban=jawaban), kode


def _satu(templat: str, tenggat_id: int) -> str:
    pelaku = pelaku_kini()
    tenggat = queries.tenggat(pelaku, tenggat_id)
    isi = queries.boleh_isi(pelaku)
    return render_template(
        templat,
        tenggat=tenggat,
        isi=isi,
        sebutan=queries.sebutan(pelaku, tenggat),
        jejak=queries.jejak_tenggat(tenggat, dengan_bukti=isi),
        sisa=queries.sisa(tenggat, clock.hari_ini()),
        terpakai=queries.terpakai(tenggat, clock.hari_ini()),
        perkara=port.label(pelaku, tenggat.rujukan),
    )


@bp.get("/tenggat/<int:tenggat_id>")
@wajib("tenggat.lihat")
def tenggat(tenggat_id: int) -> ResponseReturnValue:
    """Show how one deadline was reached, with all results it ever had."""
    return _satu("kalender_kerja/tenggat.html", tenggat_id)


@bp.get("/tenggat/<int:tenggat_id>/cetak")
@wajib("tenggat.lihat")
def tenggat_cetak(tenggat_id: int) -> ResponseReturnValue:
    """Show the same for paper."""
    return _satu("kalender_kerja/tenggat_cetak.html", tenggat_id)
