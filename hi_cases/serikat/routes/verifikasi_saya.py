"""A union's own pages of verification: its claims, a new one, an objection."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import batasi, pelaku_kini, per_akun, ubah, wajib
from hi_cases.dokumen import queries as dokumen
from hi_cases.serikat.forms.verifikasi import FormKeberatan, FormKlaim
from hi_cases.serikat.models import KlaimAnggota
from hi_cases.serikat.queries import verifikasi as baca
from hi_cases.serikat.queries.akun import organisasi_saya
from hi_cases.serikat.queries.satu import ambil, sebut
from hi_cases.serikat.routes.bp import bp
from hi_cases.serikat.rules.izin import SAYA
from hi_cases.serikat.rules.verifikasi import KEBERATAN, PENGAJUAN
from hi_cases.serikat.services import verifikasi as layanan
from hi_cases.serikat.types import JenisOrganisasi


def _milik() -> dict[int, str]:
    return {
        satu.id: sebut(satu)
        for satu in organisasi_saya(pelaku_kini())
        if satu.tercatat and satu.jenis is JenisOrganisasi.SERIKAT
    }


@bp.get("/serikat/saya/verifikasi")
@wajib(SAYA)
def verifikasi_saya() -> ResponseReturnValue:
    """Show the rounds that take claims, and the claims of one's organisations."""
    semua = baca.daftar_klaim(pelaku_kini())
    return render_template(
        "serikat/verifikasi_saya.html",
        terbuka=[(satu, baca.isi(satu)) for satu in baca.putaran_terbuka(PENGAJUAN)],
        semua=semua,
        tempat=baca.nama_tempat(semua),
        putaran={nomor: baca.putaran(nomor) for nomor in {s.urusan_id for s in semua}},
        milik=_milik(),
    )


@bp.route("/serikat/saya/<int:id>/verifikasi/<int:putaran_id>", methods=["GET", "POST"])
@wajib(SAYA)
def klaim_ajukan(id: int, putaran_id: int) -> ResponseReturnValue:
    """Bring a claim for one's own organisation."""
    satu = ambil(pelaku_kini(), id)
    putaran = baca.putaran(putaran_id)
    if putaran.tahap != PENGAJUAN or satu.id not in _milik():
        raise TidakDitemukan("Putaran itu tidak menerima klaim dari organisasi ini.")
    form = FormKlaim()
    form.pasang({satu.id: sebut(satu)})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.ajukan(pelaku_kini(), putaran_id, form.klaim)
        if hasil.berhasil:
            flash("Klaim Anda tercatat. Selama masa pengajuan, Anda boleh mengubahnya.", "berhasil")
            return redirect(url_for("serikat.verifikasi_saya"))
    bahan = {"form": form, "putaran": putaran, "isi": baca.isi(putaran), "o": satu}
    halaman = render_template("serikat/klaim_ajukan.html", **bahan)
    return halaman, 422 if form.errors or form.form_errors else 200


def _halaman(satu: KlaimAnggota, form: FormKeberatan, status: int) -> ResponseReturnValue:
    putaran = baca.putaran(satu.urusan_id)
    return render_template(
        "serikat/klaim_saya.html",
        k=satu,
        form=form,
        putaran=putaran,
        isi=baca.isi(putaran),
        tempat=baca.nama_tempat([satu])[satu.id],
        berkas=dokumen.berkas_untuk(pelaku_kini(), satu.rujukan),
        boleh_keberatan=putaran.tahap == KEBERATAN,
    ), status


@bp.get("/serikat/saya/klaim/<int:id>")
@wajib(SAYA)
def klaim_saya(id: int) -> ResponseReturnValue:
    """Show one's own claim, what was decided, and the way to object."""
    return _halaman(baca.klaim(pelaku_kini(), id), FormKeberatan(), 200)


@bp.post("/serikat/saya/klaim/<int:id>/keberatan")
@wajib(SAYA)
def klaim_keberatan(id: int) -> ResponseReturnValue:
    """Object to what was decided on one's own claim."""
    satu = baca.klaim(pelaku_kini(), id)
    form = FormKeberatan()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.keberatan(pelaku_kini(), id, form.uraian.data)
        if hasil.berhasil:
            flash("Keberatan Anda tercatat.", "berhasil")
            return redirect(url_for("serikat.klaim_saya", id=id))
        satu = baca.klaim(pelaku_kini(), id)
    return _halaman(satu, form, 422)


batasi(
    bp,
    ("klaim_ajukan", "klaim_keberatan"),
    "30 per hour",
    lingkup="serikat_klaim",
    key_func=per_akun,
    methods=["POST"],
)
