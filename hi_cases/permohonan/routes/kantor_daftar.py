"""The office's list of submissions: what waits, for whom, until when; and the radar."""

from __future__ import annotations

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.akun import queries as akun
from hi_cases.core.authz import Pelaku
from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.permohonan import queries
from hi_cases.permohonan.forms.kantor_saringan import URUT, FormSaringan
from hi_cases.permohonan.queries import Saringan
from hi_cases.permohonan.routes.bp import bp
from hi_cases.permohonan.rules import izin
from hi_cases.permohonan.rules import jenis as daftar_jenis
from hi_cases.permohonan.rules.pelaku import PENELITI
from hi_cases.permohonan.types import Pemegang


def hitung_menunggu(pelaku: Pelaku) -> int:
    """Count what the office has to act on, for the menu."""
    return queries.jumlah(pelaku, Saringan(pemegang=Pemegang.DINAS))


def nama_petugas() -> dict[int, str]:
    """Return the officers who examine, by number, in the order of their names."""
    semua = {satu.id: satu.nama for peran in PENELITI for satu in akun.pengguna_aktif(peran)}
    return dict(sorted(semua.items(), key=lambda satu: (satu[1], satu[0])))


def _form() -> FormSaringan:
    form = FormSaringan(request.args)
    form.pasang(daftar_jenis.semua_jenis().values(), nama_petugas())
    return form


@bp.get("/kantor/permohonan")
@wajib(izin.LIHAT)
def daftar() -> ResponseReturnValue:
    """List submissions, filtered by the address; the open ones where nothing is chosen."""
    form = _form()
    pelaku = pelaku_kini()
    urut = request.args.get("urut", URUT[0])
    saringan = form.saringan(pelaku.id, urut)
    setelah = request.args.get("setelah", "")
    halaman = queries.daftar(pelaku, saringan, setelah)
    isian = request.args.to_dict(flat=False)
    alamat = {**isian, "setelah": halaman.berikut}
    return render_template(
        "permohonan/kantor_daftar.html",
        form=form,
        chip=form.berlaku,
        halaman=halaman,
        urut=saringan.urut,
        url_berikut=url_for("permohonan.daftar", **alamat) if halaman.berikut else None,
        url_awal=url_for("permohonan.daftar", **{**isian, "setelah": None}) if setelah else None,
    )
