"""One page to check a filing: its data, files and likely doubles beside the checklist."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import authz, clock, isian
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.forms.periksa_berkas import CATAT, KEMBALIKAN, NANTI, FormPeriksaBerkas
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.queries.pengembalian import pengembalian
from hi_cases.perselisihan.queries.periksa_berkas import BerkasMilik, berkas_perkara, kembar
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.routes.ringkasan import Blok, ringkasan
from hi_cases.perselisihan.rules import izin, samar
from hi_cases.perselisihan.rules.daftar_periksa import BahanPeriksa, berlaku, menahan
from hi_cases.perselisihan.rules.permohonan import baca_permohonan
from hi_cases.perselisihan.types import JenisPihak, Tahap, Tindakan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan import services as registrasi

_AKSI = {CATAT: Tindakan.CATAT, KEMBALIKAN: Tindakan.KEMBALIKAN_BERKAS}
_HASIL = {
    CATAT: "Perkara dicatat di register.",
    KEMBALIKAN: "Berkas dikembalikan kepada pemohon dengan daftar yang Anda tulis. Bila "
    "sudah terbukti diterima, catat tanggalnya di halaman perkara: sejak itu waktunya berjalan.",
}
_SESUDAH = {CATAT: "rincian", KEMBALIKAN: "masuk"}
_PERGI = {NANTI: "masuk", "isian": "isian", "perusahaan": "perusahaan_pihak"}
"""Ways out of the page that keep what was ticked, by the button pressed."""
_SAMAR = {"Telepon": samar.telepon, "Surel": samar.surel}
TAUT = "Kemungkinan perkara yang sama, ditemukan saat memeriksa berkas."


def _bahan(perkara: Perkara, berkas: list[BerkasMilik]) -> BahanPeriksa:
    tercatat = {satu.surel for satu in perkara.pihak}
    permohonan = baca_permohonan(queries.draf_dari(perkara), clock.hari_ini(), tercatat)
    jenis = frozenset(satu.jenis.value for milik in berkas for satu in milik.berkas)
    return BahanPeriksa(permohonan, jenis)


def _form(perkara: Perkara, bahan: BahanPeriksa) -> FormPeriksaBerkas:
    form = FormPeriksaBerkas(data={"versi": str(perkara.versi)})
    lama = isian.sementara(request.path) if request.method == "GET" else None
    if lama is not None and form.tertahan is None:
        isi = isian.sebagai_formdata(lama)
        # What was ticked is kept; the day and the case are those of now.
        isi.setlist("versi", [str(perkara.versi)])
        isi.setlist("tanggal", [clock.hari_ini().isoformat()])
        form = FormPeriksaBerkas(isi)
    form.daftar.susun(berlaku(bahan), bahan)
    return form


def _putuskan(perkara_id: int, aksi: str, form: FormPeriksaBerkas) -> None:
    if aksi == KEMBALIKAN and not form.kekurangan():
        raise DataTidakSah({"lain": "Tulis sedikitnya satu hal yang perlu dilengkapi pemohon."})
    if aksi == CATAT and menahan([s.butir for s in form.daftar.semua], form.daftar.dicentang):
        raise DataTidakSah(
            {
                "": "Bukti bipartit belum dicentang; tanpa itu berkas belum boleh dicatat. Periksa "
                "buktinya, atau kembalikan berkas."
            }
        )
    if (nomor := _tanpa_sektor(queries.perkara(pelaku_kini(), perkara_id))) is not None:
        registrasi.lengkapi_sektor(pelaku_kini(), nomor, form.sektor.data)
    services.lakukan(pelaku_kini(), perkara_id, _AKSI[aksi], form.nomor_versi, form.data(aksi))
    isian.buang_sementara(request.path)


def _pergi(perkara_id: int, ke: str) -> ResponseReturnValue:
    """Leave the page with the check half done; it opens again as it was left."""
    isian.simpan_sementara(request.path)
    flash("Hasil periksa Anda tersimpan; halaman itu terbuka lagi seperti Anda tinggalkan.")
    argumen = {} if ke == NANTI else {"perkara_id": perkara_id}
    return redirect(url_for(f"perselisihan.{_PERGI[ke]}", **argumen))


def _selesai(perkara_id: int, aksi: str) -> ResponseReturnValue:
    """After a return go on with what came in; after registering, with the case."""
    flash(_HASIL[aksi], "berhasil")
    argumen = {"perkara_id": perkara_id} if aksi == CATAT else {}
    return redirect(url_for(f"perselisihan.{_SESUDAH[aksi]}", **argumen))


@bp.route("/<int:perkara_id>/periksa-berkas", methods=["GET", "POST"])
@wajib(izin.kode(Tindakan.KEMBALIKAN_BERKAS))
def periksa_berkas(perkara_id: int) -> ResponseReturnValue:
    """Check a file against its list; register it, or return it with what is missing."""
    pelaku = pelaku_kini()
    perkara = queries.perkara(pelaku, perkara_id)
    if perkara.tahap is not Tahap.BERKAS_DITERIMA:
        flash("Berkas ini sudah diperiksa; beginilah keadaannya sekarang.")
        return redirect(url_for("perselisihan.rincian", perkara_id=perkara_id))
    berkas = berkas_perkara(pelaku, perkara)
    bahan = _bahan(perkara, berkas)
    form = _form(perkara, bahan)
    aksi = request.form.get("aksi", "")
    if aksi in _PERGI:
        return _pergi(perkara_id, aksi)
    if form.validate_on_submit() and aksi in _AKSI:
        with ubah(form) as hasil:
            _putuskan(perkara_id, aksi, form)
        if hasil.berhasil:
            return _selesai(perkara_id, aksi)
        perkara = queries.perkara(pelaku, perkara_id)
    return _tampil(perkara, bahan, berkas, form)


def _tampil(
    perkara: Perkara, bahan: BahanPeriksa, berkas: list[BerkasMilik], form: FormPeriksaBerkas
) -> ResponseReturnValue:
    return render_template(
        "perselisihan/periksa_berkas.html",
        p=perkara,
        fakta=queries.fakta(perkara),
        bagian=_tersamar(ringkasan(bahan.permohonan)),
        berkas=berkas,
        form=form,
        kembar=kembar(pelaku_kini(), perkara),
        boleh_gabung=_boleh(Tindakan.GABUNGKAN),
        belum_terkait=_belum_terkait(perkara),
        tanpa_sektor=_tanpa_sektor(perkara) is not None,
        diminta=pengembalian(perkara),
        KEMBALIKAN=KEMBALIKAN,
        CATAT=CATAT,
        NANTI=NANTI,
    ), 422 if form.errors else 200


def _tersamar(bagian: list[Blok]) -> list[Blok]:
    """Mask what a check does not need: whether it is there is seen, what it is is not."""
    return [
        (judul, jangkar, [(label, _SAMAR.get(label, str)(nilai)) for label, nilai in baris])
        for judul, jangkar, baris in bagian
    ]


def _boleh(tindakan: Tindakan) -> bool:
    return authz.tabel().boleh(pelaku_kini(), izin.kode(tindakan))


def _belum_terkait(perkara: Perkara) -> list[Any]:
    """Return the employers that are not tied to the register of companies yet."""
    return [
        satu
        for satu in perkara.pihak
        if satu.jenis is JenisPihak.PENGUSAHA and satu.perusahaan_id is None
    ]


def _tanpa_sektor(perkara: Perkara) -> int | None:
    """Return the company of the employer, where it is known but its category of business is not."""
    for satu in perkara.pihak:
        if satu.jenis is JenisPihak.PENGUSAHA and satu.perusahaan_id is not None:
            return None if perusahaan.sektor(satu.perusahaan_id) else satu.perusahaan_id
    return None


@bp.post("/<int:perkara_id>/periksa-berkas/tautkan")
@wajib(izin.kode(Tindakan.TAUTKAN))
def tautkan_kembar(perkara_id: int) -> ResponseReturnValue:
    """Link a case with one that may be the same dispute."""
    perkara = queries.perkara(pelaku_kini(), perkara_id)
    lain = {str(satu.id): satu for satu in kembar(pelaku_kini(), perkara)}
    pilih = lain.get(request.form.get("perkara_lain", ""))
    if pilih is None:
        raise DataTidakSah({"": "Perkara itu tidak lagi tampak mirip. Muat ulang halaman."})
    with ubah():
        data = {"perkara_id": pilih.id, "alasan": TAUT}
        services.lakukan(pelaku_kini(), perkara_id, Tindakan.TAUTKAN, perkara.versi, data)
    halaman = url_for("perselisihan.periksa_berkas", perkara_id=perkara_id)
    isian.simpan_sementara(halaman)
    flash(f"Ditautkan dengan {pilih.sebutan}.", "berhasil")
    return redirect(halaman)
