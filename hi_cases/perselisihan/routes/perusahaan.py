"""Which registered company an employer of a draft is: choose among the likely, or register."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.forms import FormCocokkan
from hi_cases.perselisihan.forms.perusahaan import BARU, NANTI
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import JenisPihak, Tahap, Tindakan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan import services as registrasi


def _yang_belum(draf: Mapping[str, Any]) -> int | None:
    """Return the row of the first employer that is not tied to a company yet."""
    for i, satu in enumerate(draf.get("pihak") or ()):
        if satu.get("jenis") == JenisPihak.PENGUSAHA and not satu.get("perusahaan_id"):
            return i
    return None


def _calon(nama: str) -> list[tuple[Any, int | None, tuple[str, ...]]]:
    """Return likely companies with score and reasons: the alike first, then those found by text."""
    pelaku = pelaku_kini()
    mirip = [(satu.perusahaan, satu.skor, satu.alasan) for satu in perusahaan.mirip(pelaku, nama)]
    sudah = {satu.id for satu, _, _ in mirip}
    lain = [satu for satu in perusahaan.cari(pelaku, nama, batas=8) if satu.id not in sudah]
    return [*mirip, *((satu, None, ()) for satu in lain)]


def _form(pihak: Mapping[str, Any], versi: int, calon: list[Any], kecamatan: str) -> FormCocokkan:
    awal = {
        "versi": str(versi),
        "nama": pihak.get("nama"),
        "alamat": pihak.get("alamat"),
        "kecamatan": kecamatan,
    }
    form = FormCocokkan(data=awal)
    form.pilihan.choices = {str(satu.id): satu.nama for satu, _, _ in calon} | {
        BARU: "Belum terdaftar: daftarkan sebagai perusahaan baru",
        NANTI: "Lanjut tanpa mengaitkan dulu",
    }
    form.kecamatan.choices = {"": "Belum dipilih"} | {s: s for s in perusahaan.kecamatan()}
    kawasan = {"": "Di luar kawasan industri"} | {s: s for s in perusahaan.kawasan()}
    form.kawasan.choices = kawasan
    return form


def _sesudah(perkara: Perkara) -> ResponseReturnValue:
    """Go on: a draft to its check page, a file that came in to the check of the office."""
    titik = {
        Tahap.DRAF: "perselisihan.periksa",
        Tahap.BERKAS_DITERIMA: "perselisihan.periksa_berkas",
    }.get(perkara.tahap, "perselisihan.rincian")
    return redirect(url_for(titik, perkara_id=perkara.id))


def _kaitkan(
    perkara_id: int, i: int, draf: Mapping[str, Any], form: FormCocokkan, aksi: Tindakan
) -> None:
    pilihan = form.pilihan.data
    if pilihan == NANTI:
        return
    if pilihan == BARU:
        nomor = registrasi.daftarkan(pelaku_kini(), form.data_perusahaan()).id
    else:
        nomor = int(pilihan)
        registrasi.lengkapi_sektor(pelaku_kini(), nomor, form.sektor.data)
    pihak = [dict(satu) for satu in draf["pihak"]]
    pihak[i]["perusahaan_id"] = nomor
    data = {"draf": {**draf, "pihak": pihak}, "alasan": "Dikaitkan dengan daftar perusahaan."}
    services.lakukan(pelaku_kini(), perkara_id, aksi, form.nomor_versi, data)


def _kembali(perkara: Perkara) -> dict[str, str]:
    """Return the page that the reader came from: the draft, the letters that wait, or the case."""
    if perkara.tahap is Tahap.DRAF:
        url = url_for("perselisihan.isian", perkara_id=perkara.id)
        return {"nama": "Isian", "kata": "Kembali ke isian", "url": url}
    if request.args.get("dari") == "verifikasi":
        url = url_for("kantor.verifikasi")
        return {"nama": "Surat kuasa dan wakil", "kata": "Kembali ke surat", "url": url}
    url = url_for("perselisihan.rincian", perkara_id=perkara.id)
    return {"nama": perkara.sebutan, "kata": "Kembali ke perkara", "url": url}


@bp.route("/<int:perkara_id>/isian/perusahaan", methods=["GET", "POST"])
@wajib(izin.ISIAN_LOKET)
def perusahaan_pihak(perkara_id: int) -> ResponseReturnValue:
    """Tie the employer of a draft, or of a file that came in, to a registered company."""
    perkara = queries.perkara(pelaku_kini(), perkara_id)
    draf = queries.draf(pelaku_kini(), perkara_id)
    i = _yang_belum(draf)
    if i is None:
        return _sesudah(perkara)
    aksi = Tindakan.UBAH_DRAF if perkara.tahap is Tahap.DRAF else Tindakan.PERBAIKI_DATA
    pihak = draf["pihak"][i]
    cari = request.args.get("q") or pihak.get("nama") or ""
    calon = _calon(cari)
    form = _form(pihak, perkara.versi, calon, draf.get("kecamatan") or "")
    if form.validate_on_submit():
        with ubah(form) as hasil:
            _kaitkan(perkara_id, i, draf, form, aksi)
        if hasil.berhasil:
            flash("Perusahaan dikaitkan." if form.pilihan.data != NANTI else "Belum dikaitkan.")
            if request.args.get("dari") == "verifikasi":
                return redirect(url_for("kantor.verifikasi"))
            return _sesudah(perkara)
    isi = {"perkara_id": perkara_id, "form": form, "calon": calon, "pihak": pihak, "cari": cari}
    isi |= {"langkah": perkara.tahap is Tahap.DRAF, "kembali": _kembali(perkara)}
    return render_template("perselisihan/perusahaan.html", **isi), 422 if form.errors else 200
