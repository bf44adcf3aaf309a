"""What the parties said online: the panel on the case page, and the answer to one statement."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.forms.pernyataan import FormTanggapan
from hi_cases.perselisihan.models import PernyataanPihak
from hi_cases.perselisihan.queries.pernyataan import KabarPihak, kabar_pihak, pernyataan_perkara
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.rules import alur, izin
from hi_cases.perselisihan.rules import pernyataan as aturan
from hi_cases.perselisihan.types import JenisPernyataan, StatusPernyataan, Tindakan


def _butir(halaman: Any, satu: PernyataanPihak) -> dict[str, Any]:
    """Return one statement as the panel shows it, with the act that it calls for."""
    aksi = aturan.tindakan_untuk(satu)
    return {
        "id": satu.id,
        "nama": next((p.nama for p in halaman.pihak if p.id == satu.pihak_id), ""),
        "oleh": satu.pengguna_nama,
        "pada": satu.dibuat_pada,
        "kalimat": aturan.kalimat(satu),
        "kata": aturan.kata_pihak(satu),
        "status": satu.status,
        "tanggapan": satu.tanggapan,
        "diputus_oleh": satu.diputus_oleh,
        "diputus_pada": satu.diputus_pada,
        "aksi": _tautan(halaman, aksi) if aksi else None,
        "url": url_for(
            "perselisihan.tanggapi", perkara_id=halaman.perkara.id, pernyataan_id=satu.id
        ),
    }


def _tautan(halaman: Any, aksi: Tindakan) -> dict[str, str] | None:
    """Return the way to an act, where the reader may do it now."""
    if not any(satu.tindakan is aksi and satu.boleh for satu in halaman.pilihan):
        return None
    url = url_for("perselisihan.tindakan", perkara_id=halaman.perkara.id, kode=aksi.value)
    return {"label": aksi.label, "url": url}


def _catat(halaman: Any, aksi: Tindakan | None) -> dict[str, str] | None:
    """Return the way to record a common choice, where the panel of now does not lead there."""
    if aksi is None or aksi is halaman.menunggu.tindakan:
        return None
    return _tautan(halaman, aksi)


def panel_kabar(halaman: Any) -> dict[str, Any]:
    """Return what the panel "Kabar dari para pihak" needs."""
    isi: KabarPihak = kabar_pihak(halaman.fakta, halaman.perkara.id)
    pilih = isi.kesepakatan
    return {
        "menunggu": [_butir(halaman, satu) for satu in isi.menunggu],
        "sudah": [_butir(halaman, satu) for satu in isi.sudah],
        "pilihan": pilih.menurut_pihak if pilih else (),
        "sepakat": pilih.sama if pilih else None,
        "catat": _catat(halaman, pilih.tindakan if pilih else None),
        "menurut_hukum": (
            aturan.menurut_hukum(halaman.fakta.jenis) if pilih and pilih.tidak_memilih else ""
        ),
        "boleh_tanggapi": any(
            satu.tindakan is Tindakan.TANGGAPI_PERNYATAAN and satu.boleh for satu in halaman.pilihan
        ),
    }


def _akhir(perkara_id: int, *jenis: JenisPernyataan) -> list[PernyataanPihak]:
    return [
        satu
        for satu in pernyataan_perkara(perkara_id)
        if satu.jenis in jenis and satu.status is StatusPernyataan.MENUNGGU
    ]


def _hari(satu: PernyataanPihak) -> date:
    return clock.ke_lokal(satu.dibuat_pada).date()


def _daring(satu: PernyataanPihak) -> str:
    return f"pernyataan daring {tulis_tanggal(_hari(satu), hari=False)}"


def awal_cabut(halaman: Any) -> dict[str, Any]:
    """What a withdrawal starts from: the request as it was sent."""
    semua = _akhir(halaman.perkara.id, JenisPernyataan.CABUT)
    if not semua:
        return {}
    satu = semua[-1]
    kata = aturan.kata_pihak(satu)
    return {"pihak_id": str(satu.pihak_id), "surat": f"P{_daring(satu)[1:]}", "alasan": kata}


def awal_jalur(halaman: Any) -> dict[str, Any]:
    """What the record of a common choice starts from: the last word that made it common."""
    pilih = kabar_pihak(halaman.fakta, halaman.perkara.id).kesepakatan
    if pilih is None or pilih.tindakan is None:
        return {}
    semua = [
        satu
        for satu in pernyataan_perkara(halaman.perkara.id)
        if satu.jenis is JenisPernyataan.PILIH_JALUR and satu.isi["jalur"] == pilih.sama
    ]
    surat = "; ".join(f"{satu.pihak.nama}: {_daring(satu)}" for satu in semua)
    return {"bukti": surat[:300], "tanggal": max(_hari(satu) for satu in semua)}


def awal_terima(halaman: Any, aksi: Tindakan) -> dict[str, Any]:
    """What a proof of receipt starts from: the day the party named; the proof stays to be seen."""
    semua = [
        satu
        for satu in _akhir(halaman.perkara.id, JenisPernyataan.TERIMA)
        if aturan.tindakan_untuk(satu) is aksi
    ]
    if not semua:
        return {}
    satu = semua[-1]
    hari = date.fromisoformat(str(satu.isi["tanggal"]))
    nama = "diterima_pada" if aksi is Tindakan.CATAT_TERIMA_PANGGILAN else "tanggal"
    return {nama: hari, "penerima": satu.pengguna_nama, "pihak_id": str(satu.pihak_id)}


@bp.get("/<int:perkara_id>/kabar")
@wajib(izin.LIHAT)
def kabar(perkara_id: int) -> ResponseReturnValue:
    """Lead to the panel, where every statement has its own answer."""
    queries.perkara(pelaku_kini(), perkara_id)
    return redirect(url_for("perselisihan.rincian", perkara_id=perkara_id) + "#kabar")


@bp.route("/<int:perkara_id>/kabar/<int:pernyataan_id>", methods=["GET", "POST"])
@wajib(izin.kode(Tindakan.TANGGAPI_PERNYATAAN))
def tanggapi(perkara_id: int, pernyataan_id: int) -> ResponseReturnValue:
    """Answer one statement; the party reads the answer."""
    halaman = queries.halaman(pelaku_kini(), perkara_id)
    satu = _cari(perkara_id, pernyataan_id)
    form = FormTanggapan(data={"versi": str(halaman.perkara.versi)})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            data = {
                "pernyataan_id": pernyataan_id,
                "putusan": form.putusan.data,
                "tanggapan": form.tanggapan.data,
            }
            services.lakukan(
                pelaku_kini(), perkara_id, Tindakan.TANGGAPI_PERNYATAAN, form.nomor_versi, data
            )
        if hasil.berhasil:
            flash("Tanggapan tersimpan. Pihak membacanya di halamannya.", "berhasil")
            return redirect(url_for("perselisihan.rincian", perkara_id=perkara_id) + "#kabar")
        halaman, satu = queries.halaman(pelaku_kini(), perkara_id), _cari(perkara_id, pernyataan_id)
    return _tampil(halaman, satu, form)


def _cari(perkara_id: int, pernyataan_id: int) -> PernyataanPihak:
    for satu in pernyataan_perkara(perkara_id):
        if satu.id == pernyataan_id:
            return satu
    raise TidakDitemukan("Kabar itu tidak ada pada perkara ini.")


def _tampil(halaman: Any, satu: PernyataanPihak, form: FormTanggapan) -> ResponseReturnValue:
    transisi = alur.cari(halaman.fakta.tahap, Tindakan.TANGGAPI_PERNYATAAN)
    berwenang = transisi is not None and alur.berwenang(pelaku_kini(), transisi, halaman.fakta)
    terbuka = satu.status is StatusPernyataan.MENUNGGU and berwenang
    return render_template(
        "perselisihan/pernyataan.html",
        h=halaman,
        k=_butir(halaman, satu),
        form=form,
        terbuka=terbuka,
    ), 422 if form.errors else 200
