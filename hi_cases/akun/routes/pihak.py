"""Outsiders' accounts as the counter sees them: find one, restore its owner's access."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.akun import queries, rules, services
from hi_cases.akun.forms import FormAlasan, FormGantiSurel, FormPulihkan
from hi_cases.akun.models import Pengguna
from hi_cases.akun.routes import jejak
from hi_cases.akun.routes.cetak_biru import bp
from hi_cases.akun.routes.daftar_akun import tampil_daftar
from hi_cases.audit import queries as audit
from hi_cases.core.authz import PERAN_LUAR, Peran
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import pelaku_kini, ubah, wajib

# What the owner does to sign in is theirs; the counter reads what was done to the account.
_JEJAK_MASUK = frozenset({"akun.masuk", "akun.masuk_gagal", "akun.terkunci"})


@dataclass(frozen=True)
class Tindakan:
    """An act on an outsider's account: what its page says, its form, and the service behind it."""

    judul: str
    akibat: str
    tombol: str
    pesan: str
    form: type[FormAlasan]
    layanan: Callable[..., Any]
    bahaya: bool = False


TINDAKAN = {
    "lepas-verifikasi": Tindakan(
        "Lepas verifikasi dua langkah",
        "Untuk pemilik akun yang kehilangan telepon dan kode pemulihannya. Semua sesinya berakhir; "
        "ia masuk dengan kata sandi saja, dan dapat memasang verifikasi baru. Kami memberi tahu "
        "lewat surel.",
        "Lepas verifikasi",
        "Verifikasi dua langkah {nama} sudah dilepas. Pemberitahuan dikirim ke surelnya.",
        FormPulihkan,
        lambda p, i, v, f: services.pulihkan_verifikasi(p, i, v, f.bukti_diri, f.alasan.data),
        bahaya=True,
    ),
    "ganti-surel": Tindakan(
        "Ganti surel akun",
        "Untuk pemilik akun yang kehilangan surelnya. Kata sandi lama dan semua sesi berakhir. "
        "Tautan untuk kata sandi baru dikirim ke surel baru, berlaku 24 jam; surel lama diberi "
        "tahu.",
        "Ganti surel",
        "Surel {nama} sudah diganti. Tautan kata sandi dikirim ke surel baru.",
        FormGantiSurel,
        lambda p, i, v, f: services.ganti_surel(p, i, v, f.email.data, f.bukti_diri, f.alasan.data),
        bahaya=True,
    ),
    "nonaktifkan": Tindakan(
        "Nonaktifkan akun",
        "Orang ini tidak dapat masuk lagi dan semua sesinya berakhir. Nama dan jejaknya tetap "
        "tersimpan. Akun dapat diaktifkan kembali kapan saja.",
        "Nonaktifkan akun",
        "Akun {nama} sudah dinonaktifkan.",
        FormAlasan,
        lambda p, i, v, f: services.nonaktifkan_pihak(p, i, v, f.alasan.data),
        bahaya=True,
    ),
    "aktifkan": Tindakan(
        "Aktifkan kembali akun",
        "Orang ini dapat masuk lagi dengan kata sandi dan peran yang sama.",
        "Aktifkan akun",
        "Akun {nama} sudah aktif kembali.",
        FormAlasan,
        lambda p, i, v, f: services.aktifkan_pihak(p, i, v, f.alasan.data),
    ),
}


@bp.get("/akun-pihak")
@wajib("akun.pulihkan_luar")
def daftar_pihak() -> ResponseReturnValue:
    """List outsiders' accounts by name."""
    peran = [peran for peran in Peran if peran in PERAN_LUAR]
    return tampil_daftar("akun/daftar_pihak.html", peran, queries.daftar_luar, queries.jumlah_luar)


def _jejak(pengguna: Pengguna) -> list[dict[str, Any]]:
    semua = audit.jejak(Rujukan(queries.JENIS_RUJUKAN, pengguna.id))
    return jejak.butir([satu for satu in semua if satu.tindakan not in _JEJAK_MASUK])


@bp.get("/akun-pihak/<int:pengguna_id>")
@wajib("akun.pulihkan_luar")
def rinci_pihak(pengguna_id: int) -> ResponseReturnValue:
    """Show an outsider's account, and what the counter can do for its owner."""
    pengguna = queries.ambil_luar(pelaku_kini(), pengguna_id)
    return render_template(
        "akun/rinci_pihak.html",
        pengguna=pengguna,
        terkunci_sampai=queries.kunci_berlaku([pengguna]).get(pengguna_id),
        terakhir=queries.masuk_terakhir(pengguna_id),
        jejak_akun=_jejak(pengguna),
        label_peran=rules.label_peran,
    )


@bp.route("/akun-pihak/<int:pengguna_id>/<kode>", methods=["GET", "POST"])
@wajib("akun.pulihkan_luar")
def tindakan_pihak(pengguna_id: int, kode: str) -> ResponseReturnValue:
    """Do one of the acts."""
    satu = TINDAKAN.get(kode)
    if satu is None:
        raise TidakDitemukan
    pengguna = queries.ambil_luar(pelaku_kini(), pengguna_id)
    form = satu.form(versi=pengguna.versi)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            satu.layanan(pelaku_kini(), pengguna_id, form.nomor_versi, form)
        if hasil.berhasil:
            flash(satu.pesan.format(nama=pengguna.nama), "berhasil")
            return redirect(url_for(".rinci_pihak", pengguna_id=pengguna_id))
    return render_template(
        "akun/tindakan_pihak.html", form=form, pengguna=pengguna, tindakan=satu
    ), (422 if form.errors else 200)
