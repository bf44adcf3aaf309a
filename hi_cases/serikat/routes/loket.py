"""At the counter: a notice that came on paper begins here, for a union that is no company."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.permohonan import services as permohonan
from hi_cases.serikat.forms.organisasi import FormLoket
from hi_cases.serikat.models import Organisasi
from hi_cases.serikat.queries import daftar as baca
from hi_cases.serikat.queries.satu import ambil, sebut
from hi_cases.serikat.routes.bp import bp
from hi_cases.serikat.rules.izin import CATAT
from hi_cases.serikat.rules.jenis import JENIS
from hi_cases.serikat.rules.jenis import ubah as jenis_ubah
from hi_cases.serikat.rules.jenis.bersama import NAMA
from hi_cases.serikat.types import StatusOrganisasi

_TENTANG = frozenset(satu.kode for satu in jenis_ubah.JENIS)
_CALON_MAKS = 20


def _calon(cari: str) -> dict[int, str]:
    """Return the organisations to choose from: those found, or the one that the address names."""
    nomor = request.args.get("organisasi", type=kunci_alamat)
    if nomor is not None:
        satu = ambil(pelaku_kini(), nomor)
        return {satu.id: sebut(satu)}
    if not cari:
        return {}
    saringan = baca.Saringan(q=cari, status=StatusOrganisasi.TERCATAT)
    baris = baca.daftar(saringan).baris[:_CALON_MAKS]
    return {
        satu.organisasi.id: sebut(satu.organisasi)
        for satu in baris
        if satu.organisasi.jenis.dibukukan
    }


@bp.route("/serikat/loket", methods=["GET", "POST"])
@wajib(CATAT)
def loket() -> ResponseReturnValue:
    """Choose the kind, name or find the organisation, open the draft."""
    cari = request.args.get("q", "").strip()[:200]
    form = FormLoket(data={"jenis": request.args.get("jenis")})
    jenis = {s.kode: s.nama for s in JENIS if permohonan.dilayani(s)}
    form.pasang(jenis, _calon(cari))
    if form.is_submitted() and form.periksa(_TENTANG):
        with ubah(form) as hasil:
            satu = _acuan(form)
            draf = _mulai(form.jenis.data, satu, form.nama.data)
        if hasil.berhasil:
            return redirect(url_for("permohonan.loket_lanjut", id=draf.id))
    halaman = render_template("serikat/loket.html", form=form, cari=cari)
    return halaman, 422 if form.errors or form.form_errors else 200


def _mulai(kode: str, satu: Organisasi | None, nama: str) -> Any:
    """Open the draft; the name of a new one stands on its first page, so that it is looked for."""
    if satu is not None:
        acuan = satu.rujukan
        return permohonan.buat(pelaku_kini(), kode, None, acuan=acuan, nama=satu.nama)
    return permohonan.buat(pelaku_kini(), kode, None, nama=nama, isian={NAMA.nama: nama})


def _acuan(form: FormLoket) -> Organisasi | None:
    if form.jenis.data not in _TENTANG:
        return None
    return ambil(pelaku_kini(), int(form.organisasi.data))
