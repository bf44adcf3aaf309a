"""The last pages of the guided filing: check the answers, file, receipt."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.kode import tulis
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.queries.pengembalian import dilengkapi_pada
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.rules.penawaran import alasan_tanpa_tawaran, kalimat_tawaran
from hi_cases.perselisihan.services.kartu import kartu_ada
from hi_cases.perselisihan.types import Tahap, Tindakan
from hi_cases.pihak_luar.forms.ajukan_dasar import FormKirim
from hi_cases.pihak_luar.routes.ajukan_bahan import Pengajuan, muat
from hi_cases.pihak_luar.routes.ajukan_ringkas import ringkas
from hi_cases.pihak_luar.routes.cetak_biru import luar
from hi_cases.pihak_luar.types import Langkah

_PERIODE = ("PILIH-7", "REG-LENGKAP", "MED-7")


@luar.route("/ajukan/<int:perkara_id>/periksa", methods=["GET", "POST"])
@wajib(izin.kode(Tindakan.AJUKAN))
def ajukan_periksa(perkara_id: int) -> ResponseReturnValue:
    """Show all answers once more and what is missing, then file, or send the completion."""
    p = muat(perkara_id)
    if not p.terbuka:
        return redirect(url_for("luar.ajukan_mulai", perkara_id=perkara_id))
    form = FormKirim(data={"versi": str(p.perkara.versi)})
    if request.method == "POST" and _boleh_dikirim(p, form):
        with ubah(form) as hasil:
            _kirim(p, form)
        if hasil.berhasil:
            return redirect(url_for("luar.ajukan_tanda_terima", perkara_id=perkara_id))
        p = muat(perkara_id)
        if not p.terbuka:  # The same button, pressed a moment before, has sent it.
            return redirect(url_for("luar.ajukan_tanda_terima", perkara_id=perkara_id))
    return _tampil(p, form)


def _boleh_dikirim(p: Pengajuan, form: FormKirim) -> bool:
    menahan = [satu for satu in p.kurang if satu.menahan]
    if menahan:
        form.form_errors = [f"{p.judul(satu.langkah)}: {satu.kalimat}" for satu in menahan]
    elif not form.benar.data:
        pesan = "Beri tanda bahwa isian ini benar menurut pengetahuan Anda."
        form.terima_galat(DataTidakSah({"benar": pesan}))
    else:
        return True
    return False


def _kirim(p: Pengajuan, form: FormKirim) -> None:
    aksi = Tindakan.LENGKAPI_DARING if p.dikembalikan else Tindakan.AJUKAN
    data = {"draf": p.draf} if p.dikembalikan else {"benar": form.benar.data}
    services.lakukan(p.pelaku, p.perkara.id, aksi, form.nomor_versi, data)


def _tampil(p: Pengajuan, form: FormKirim) -> ResponseReturnValue:
    kurang = p.kurang
    return render_template(
        "pihak_luar/ajukan_periksa.html",
        p=p,
        form=form,
        bagian=[(satu, p.judul(satu), ringkas(satu, p.draf)) for satu in p.jalan],
        menahan=[satu for satu in kurang if satu.menahan],
        sebaiknya=[satu for satu in kurang if not satu.menahan],
        lengkapi=kalender.ketentuan("REG-LENGKAP", clock.hari_ini()),
        Langkah=Langkah,
    ), 422 if form.errors else 200


@luar.get("/ajukan/<int:perkara_id>/tanda-terima")
@wajib(izin.kode(Tindakan.AJUKAN))
def ajukan_tanda_terima(perkara_id: int) -> ResponseReturnValue:
    """Show the receipt: number, tracking code with its PIN, and what comes next."""
    p = muat(perkara_id)
    dilengkapi = dilengkapi_pada(p.perkara)
    if not (p.perkara.diajukan_pada or dilengkapi):
        return redirect(url_for("luar.perkara_saya_satu", perkara_id=perkara_id))
    # The card is the party's own: it would outlive a power of attorney that is withdrawn.
    kartu = kartu_ada(p.pihak_id) if p.pihak_id is not None and not p.hanya_kuasa else None
    fakta = queries.fakta(queries.perkara(pelaku_kini(), perkara_id))
    return render_template(
        "pihak_luar/ajukan_tanda_terima.html",
        p=p,
        dilengkapi=dilengkapi,
        kode=tulis(kartu.kode) if kartu else "",
        pin=kartu.pin if kartu else "",
        ketentuan={k: kalender.ketentuan(k, clock.hari_ini()) for k in _PERIODE},
        tawaran=kalimat_tawaran(fakta.jenis),
        tanpa_tawaran=alasan_tanpa_tawaran(fakta.jenis),
        Tahap=Tahap,
    )
