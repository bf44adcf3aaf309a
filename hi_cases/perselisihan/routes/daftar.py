"""The list of cases and the board; the address holds filters, order and page."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.web import boleh, pelaku_kini, wajib
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.forms import FormSaringan
from hi_cases.perselisihan.queries.contoh import ada_contoh
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.routes.sisa import sisa_baris
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import Asal, Hasil, Jenis, KeadaanTenggat, Tahap
from hi_cases.perusahaan import queries as perusahaan

URUT = frozenset({"masuk", "-masuk", "nomor", "-nomor", "judul", "-judul", "tenggat", "-tenggat"})
TAHUN_PERTAMA = 2017
_E = TypeVar("_E", bound=StrEnum)


def _dikenal(kelas: type[_E], nilai: Iterable[str] | None) -> tuple[_E, ...]:
    ada = {satu.value for satu in kelas}
    return tuple(kelas(satu) for satu in nilai or () if satu in ada)


def _angka(teks: str | None) -> int | None:
    return int(teks) if teks and teks.isdecimal() and len(teks) < 10 else None


def _form() -> FormSaringan:
    form = FormSaringan(request.args)
    form.pasang(
        ((satu.id, satu.nama) for satu in akun.pengguna_aktif(Peran.MEDIATOR)),
        perusahaan.kecamatan(),
        range(clock.hari_ini().year, TAHUN_PERTAMA - 1, -1),
    )
    return form


def _saringan(form: FormSaringan) -> queries.Saringan:
    urut = request.args.get("urut", "-masuk")
    asal = _dikenal(Asal, [form.asal.data or ""])
    tenggat = _dikenal(KeadaanTenggat, [form.tenggat.data or ""])
    return queries.Saringan(
        q=form.q.data or "",
        tahap=_dikenal(Tahap, form.tahap.data),
        hasil=_dikenal(Hasil, form.hasil.data),
        jenis=_dikenal(Jenis, form.jenis.data),
        mediator_id=pelaku_kini().id if form.milik.data == "saya" else _angka(form.mediator.data),
        tahun=_angka(form.tahun.data),
        kecamatan=form.kecamatan.data or "",
        asal=asal[0] if asal else None,
        terbuka={"1": True, "0": False}.get(form.terbuka.data or ""),
        urut=urut if urut in URUT else "-masuk",
        sesudah=request.args.get("setelah") or None,
        tenggat=tenggat[0] if tenggat else None,
    )


def _ada_contoh(baris: list[queries.BarisPerkara]) -> bool:
    """Tell whether rows of the example book, which are invented, may stand in this page."""
    lama = any(satu.asal is Asal.REGISTER for satu in baris)
    return lama and boleh(izin.LIHAT) and ada_contoh(pelaku_kini())


@bp.get("/")
@wajib(izin.LIHAT_RINGKAS)
def daftar() -> ResponseReturnValue:
    """Show the cases as a list, or the open ones as a board."""
    if request.args.get("tampilan") == "papan":
        kolom = queries.papan(pelaku_kini())
        sisa = sisa_baris([satu for _, _, baris in kolom for satu in baris])
        return render_template("perselisihan/papan.html", kolom=kolom, sisa=sisa)
    form = _form()
    saringan = _saringan(form)
    hasil = queries.daftar(pelaku_kini(), saringan)
    isian = request.args.to_dict(flat=False)
    berikut = url_for("perselisihan.daftar", **{**isian, "setelah": hasil.sesudah})
    return render_template(
        "perselisihan/daftar.html",
        form=form,
        hasil=hasil,
        urut=saringan.urut,
        total=hasil.total_pasti,
        contoh=_ada_contoh(hasil.baris),
        sisa=sisa_baris(hasil.baris),
        url_berikut=berikut if hasil.sesudah else None,
        url_awal=url_for("perselisihan.daftar", **{**isian, "setelah": None})
        if saringan.sesudah
        else None,
    )
