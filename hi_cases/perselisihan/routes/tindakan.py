"""One page for every act: what it does, on what basis, and its form."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.dokumen import services as dokumen
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.forms import FormTindakan, bukti, formulir_untuk
from hi_cases.perselisihan.routes.akibat import akibat, jalan_kembali, label_aksi
from hi_cases.perselisihan.routes.alamat import dari_alamat
from hi_cases.perselisihan.routes.bahan import bahan_pilihan
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.routes.surat_jalan import surat_tertinggal
from hi_cases.perselisihan.rules import alur, izin
from hi_cases.perselisihan.rules.pertemuan import terbuka
from hi_cases.perselisihan.types import Tindakan
from hi_cases.perselisihan.types.halangan import Halangan

_DI_ISIAN = frozenset({Tindakan.UBAH_DRAF, Tindakan.PERBAIKI_DATA})
_MEMPERINGATKAN = frozenset({Tindakan.CATAT_PANGGILAN, Tindakan.CATAT_TERIMA_PANGGILAN})
_BERHALAMAN = {
    Tindakan.JADWALKAN: "perselisihan.jadwalkan",
    Tindakan.GABUNGKAN: "perselisihan.gabungkan",
    Tindakan.PISAHKAN: "perselisihan.pisahkan",
    Tindakan.TANGGAPI_PERNYATAAN: "perselisihan.kabar",
    Tindakan.PERIKSA_KUASA: "kantor.verifikasi",
}
"""Acts that show their effect on a page of their own first."""


TANPA_TAUTAN = (
    "Perkara ini tidak punya tautan yang dapat dilepas. Tautan dari penggabungan dan pemisahan "
    "tetap ada."
)


def _baca(kode: str) -> Tindakan:
    try:
        return Tindakan(kode)
    except ValueError:
        raise TidakDitemukan("Tindakan itu tidak ada.") from None


@bp.route("/<int:perkara_id>/tindakan/<kode>", methods=["GET", "POST"])
@wajib(izin.LIHAT)
def tindakan(perkara_id: int, kode: str) -> ResponseReturnValue:
    """Show an act's form, or do the act."""
    aksi = _baca(kode)
    if aksi in _DI_ISIAN:
        return redirect(url_for("perselisihan.isian", perkara_id=perkara_id))
    if aksi in _BERHALAMAN:
        return redirect(url_for(_BERHALAMAN[aksi], perkara_id=perkara_id))
    if aksi is Tindakan.PERBAIKI_TANGGAL:
        return redirect(url_for("perselisihan.koreksi", perkara_id=perkara_id))
    pelaku = pelaku_kini()
    halaman = queries.halaman(pelaku, perkara_id)
    if aksi is Tindakan.JADWAL_ULANG and halaman.fakta.jadwal:
        return redirect(_alamat_ulang(halaman))
    bahan = dari_alamat(bahan_pilihan(pelaku, aksi, halaman), request.args)
    form = formulir_untuk(aksi, halaman.perkara.versi, bahan)
    halangan = halangan_tindakan(halaman, aksi)
    if form.validate_on_submit() and not halangan:
        with ubah(form) as hasil:
            lakukan_tindakan(perkara_id, aksi, form)
        if hasil.berhasil:
            return _tercatat(halaman, aksi)
        halaman = queries.halaman(pelaku, perkara_id)
        halangan = halangan_tindakan(halaman, aksi)
    return _tampil(halaman, aksi, form, halangan)


def _tercatat(halaman: queries.HalamanPerkara, aksi: Tindakan) -> ResponseReturnValue:
    """Go back to the case; what the act that was just recorded warns of is said at once."""
    perkara_id = halaman.perkara.id
    flash(f"Tercatat: {label_aksi(aksi, halaman.fakta)}.", "berhasil")
    if aksi in _MEMPERINGATKAN:
        terakhir = queries.halaman(pelaku_kini(), perkara_id).peristiwa[0]
        if kata := terakhir.data.get("peringatan"):
            flash(kata, "peringatan")
    return redirect(url_for("perselisihan.rincian", perkara_id=perkara_id))


def _alamat_ulang(halaman: queries.HalamanPerkara) -> str:
    """Return where the one meeting that stands is moved; with several, where they are listed."""
    nomor, buka = halaman.perkara.id, [satu for satu in halaman.acara if terbuka(satu)]
    if len(buka) == 1:
        return url_for("perselisihan.jadwal_ulang", perkara_id=nomor, acara_id=buka[0].id)
    return url_for("perselisihan.rincian", perkara_id=nomor, _anchor="jadwal")


def lakukan_tindakan(perkara_id: int, aksi: Tindakan, form: FormTindakan) -> None:
    """Do the act, once for each party it names, and attach its proof."""
    versi = form.nomor_versi
    for data in form.semua_data():
        versi = services.lakukan(pelaku_kini(), perkara_id, aksi, versi, data).versi
    _lampirkan(perkara_id, aksi, form)


def _lampirkan(perkara_id: int, aksi: Tindakan, form: FormTindakan) -> None:
    jenis, _ = bukti(aksi)
    for titipan in form.berkas.data:
        dokumen.unggah(pelaku_kini(), Rujukan("perkara", perkara_id), jenis, titipan)


def halangan_tindakan(halaman: queries.HalamanPerkara, aksi: Tindakan) -> Halangan | None:
    """Return why the act cannot be done now by this reader; None when it can."""
    if arsip := alur.halangan_arsip(halaman.fakta, aksi):
        return Halangan(arsip, "", 409)
    transisi = alur.cari(halaman.fakta.tahap, aksi)
    if transisi is not None and not alur.berwenang(pelaku_kini(), transisi, halaman.fakta):
        siapa = " atau ".join(satu.label.lower() for satu in transisi.peran)
        sendiri = " yang memimpin perkara ini" if siapa == "mediator" else ""
        return Halangan(f"Tindakan ini dilakukan oleh {siapa}{sendiri}.", transisi.dasar, 403)
    if aksi is Tindakan.LEPAS_TAUTAN and not halaman.dapat_dilepas:
        return Halangan(TANPA_TAUTAN, "", 409)
    try:
        alur.tentukan(halaman.fakta, aksi)
    except TindakanDitolak as galat:
        return Halangan(galat.pesan, galat.dasar, 409)
    return None


def _tampil(
    halaman: queries.HalamanPerkara,
    aksi: Tindakan,
    form: FormTindakan,
    halangan: Halangan | None,
) -> ResponseReturnValue:
    transisi = alur.cari(halaman.fakta.tahap, aksi)
    berakhir = transisi is not None and transisi.mengakhiri
    sisa = surat_tertinggal(pelaku_kini(), halaman) if berakhir else []
    return render_template(
        "perselisihan/tindakan.html",
        h=halaman,
        aksi=aksi,
        nama_aksi=label_aksi(aksi, halaman.fakta),
        form=form,
        isian_tindakan=form.ditanya(),
        halangan=halangan,
        transisi=transisi,
        akibat=[*sisa, *akibat(transisi, halaman.fakta)] if transisi else [],
        kembali=jalan_kembali(transisi) if transisi else "",
    ), halangan.status if halangan else (422 if form.errors else 200)
