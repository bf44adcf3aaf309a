"""Letters that wait: powers of attorney, and who speaks for a company."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.teks import bertitik
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perselisihan import services
from hi_cases.perselisihan.forms.verifikasi import FormPeriksaSurat, FormPeriksaWakil
from hi_cases.perselisihan.queries.verifikasi import (
    akses_menunggu,
    kuasa_menunggu,
    wakil_menunggu,
)
from hi_cases.perselisihan.routes.cetak_biru import kantor
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import Tindakan
from hi_cases.perusahaan import services as registrasi


def _form_kuasa(satu: Any) -> FormPeriksaSurat:
    return FormPeriksaSurat(
        request.form if _dikirim(f"kuasa-{satu.kuasa.id}") else None,
        prefix=f"kuasa-{satu.kuasa.id}",
        data={"versi": str(satu.perkara.versi)},
    )


def _form_wakil(satu: Any) -> FormPeriksaWakil:
    return FormPeriksaWakil(
        request.form if _dikirim(f"wakil-{satu.wakil.id}") else None,
        prefix=f"wakil-{satu.wakil.id}",
        data={"berlaku_sampai": satu.wakil.berlaku_sampai},
    )


def _dikirim(awalan: str) -> bool:
    return request.method == "POST" and request.form.get("surat") == awalan


@kantor.get("/verifikasi")
@wajib(izin.MASUK)
def verifikasi() -> ResponseReturnValue:
    """List the letters that wait, each with its form."""
    return _tampil()


def _tampil() -> ResponseReturnValue:
    perkara_id = request.args.get("perkara_id", "")
    satu = int(perkara_id) if perkara_id.isdecimal() and len(perkara_id) < 19 else None
    kuasa = kuasa_menunggu(pelaku_kini(), perkara_id=satu)
    wakil = wakil_menunggu(pelaku_kini())
    return render_template(
        "perselisihan/verifikasi.html",
        kuasa=[(satu, _form_kuasa(satu)) for satu in kuasa],
        wakil=[(satu, _form_wakil(satu)) for satu in wakil],
        akses=akses_menunggu(pelaku_kini()),
    )


def _putuskan(
    form: FormPeriksaSurat, lakukan: Callable[[], Any], kabar: str, ulang: Callable[[], Any]
) -> ResponseReturnValue:
    """Do what was decided; with an error the page comes back with everything that was typed."""
    if form.validate():
        with ubah(form) as hasil:
            lakukan()
        if hasil.berhasil:
            flash(kabar, "berhasil")
            return redirect(url_for("kantor.verifikasi"))
    return render_template("perselisihan/verifikasi.html", **ulang(), salah=form), 422


@kantor.post("/verifikasi/kuasa/<int:kuasa_id>")
@wajib(izin.kode(Tindakan.PERIKSA_KUASA))
def periksa_kuasa(kuasa_id: int) -> ResponseReturnValue:
    """Take a power of attorney as good, or refuse it."""
    pelaku = pelaku_kini()
    satu = next(iter(kuasa_menunggu(pelaku, kuasa_id)), None)
    if satu is None:
        raise TidakDitemukan("Surat kuasa itu tidak ada, atau sudah diperiksa.")
    form = _form_kuasa(satu)
    perkara_id = satu.perkara.id

    def lakukan() -> None:
        data = {
            "kuasa_id": kuasa_id,
            "putusan": form.putusan.data,
            "alasan": form.alasan.data,
        }
        versi = form.nomor_versi
        services.lakukan(pelaku, perkara_id, Tindakan.PERIKSA_KUASA, versi, data)

    kata = "diterima" if form.diterima else "ditolak"
    kabar = f"Surat kuasa {satu.kuasa.nama} {kata}."
    return _putuskan(form, lakukan, kabar, lambda: _ulang(kuasa_id, None, form))


@kantor.post("/verifikasi/wakil/<int:wakil_id>")
@wajib("perusahaan.verifikasi_wakil")
def periksa_wakil(wakil_id: int) -> ResponseReturnValue:
    """Take a spokesman's letter as good, or refuse it."""
    pelaku = pelaku_kini()
    satu = next((s for s in wakil_menunggu(pelaku) if s.wakil.id == wakil_id), None)
    if satu is None:
        raise TidakDitemukan("Permintaan itu tidak ada, atau sudah diperiksa.")
    form = _form_wakil(satu)

    def lakukan() -> None:
        if form.diterima:
            catatan = form.alasan.data or ""
            services.verifikasi_wakil(pelaku, wakil_id, form.berlaku_sampai.data, catatan)
        else:
            registrasi.tolak_wakil(pelaku, wakil_id, form.alasan.data or "")

    kata = "diterima" if form.diterima else "ditolak"
    wakil = satu.wakil
    kabar = bertitik(f"{wakil.pengguna_nama} {kata} sebagai wakil {wakil.nama_perusahaan}")
    return _putuskan(form, lakukan, kabar, lambda: _ulang(None, wakil_id, form))


def _ulang(kuasa_id: int | None, wakil_id: int | None, form: FormPeriksaSurat) -> dict[str, Any]:
    """Return the lists again, the form that was sent in its place."""
    kuasa, wakil = kuasa_menunggu(pelaku_kini()), wakil_menunggu(pelaku_kini())
    return {
        "kuasa": [(s, form if s.kuasa.id == kuasa_id else _form_kuasa(s)) for s in kuasa],
        "wakil": [(s, form if s.wakil.id == wakil_id else _form_wakil(s)) for s in wakil],
        "akses": akses_menunggu(pelaku_kini()),
    }
