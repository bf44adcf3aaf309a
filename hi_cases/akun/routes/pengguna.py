"""The administrator's pages: list, add, change, and the acts that need a reason."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.akun import queries, rules, services
from hi_cases.akun.forms import FormAlasan, FormPengguna, FormPenggunaBaru
from hi_cases.akun.models import Pengguna
from hi_cases.akun.routes import jejak
from hi_cases.akun.routes.cetak_biru import bp
from hi_cases.akun.routes.daftar_akun import tampil_daftar
from hi_cases.audit import queries as audit
from hi_cases.core.authz import Peran
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import pelaku_kini, ubah, wajib


@dataclass(frozen=True)
class Tindakan:
    """An act on an account: what its page says, and the service that does it."""

    judul: str
    akibat: str
    tombol: str
    pesan: str
    layanan: Callable[..., Any]
    bahaya: bool = False


TINDAKAN = {
    "nonaktifkan": Tindakan(
        "Nonaktifkan akun",
        "Orang ini tidak dapat masuk lagi dan semua sesinya berakhir. Nama dan jejaknya tetap "
        "tersimpan. Akun dapat diaktifkan kembali kapan saja.",
        "Nonaktifkan akun",
        "Akun {nama} sudah dinonaktifkan.",
        services.nonaktifkan,
        bahaya=True,
    ),
    "aktifkan": Tindakan(
        "Aktifkan kembali akun",
        "Orang ini dapat masuk lagi dengan kata sandi dan peran yang sama.",
        "Aktifkan akun",
        "Akun {nama} sudah aktif kembali.",
        services.aktifkan,
    ),
    "buka-kunci": Tindakan(
        "Buka kunci akun",
        "Hitungan percobaan masuk yang gagal dihapus. Orang ini dapat mencoba masuk lagi sekarang.",
        "Buka kunci",
        "Kunci akun {nama} sudah dibuka.",
        services.buka_kunci,
    ),
    "setel-ulang-verifikasi": Tindakan(
        "Setel ulang verifikasi dua langkah",
        "Pakai ini bila pemilik akun kehilangan telepon dan kode pemulihannya. Pastikan dahulu "
        "bahwa yang meminta memang dia. Semua sesinya berakhir, dan ia memasang verifikasi baru.",
        "Setel ulang",
        "Verifikasi dua langkah {nama} sudah disetel ulang.",
        services.setel_ulang_faktor_kedua,
        bahaya=True,
    ),
    "sandi-sementara": Tindakan(
        "Beri kata sandi sementara",
        "Kata sandi lama tidak berlaku lagi dan semua sesi berakhir. Kata sandi sementara tampil "
        "sekali saja, dan harus diganti saat masuk.",
        "Buat kata sandi sementara",
        "",
        services.beri_sandi_sementara,
        bahaya=True,
    ),
}


@bp.get("/pengguna")
@wajib("akun.kelola")
def daftar() -> ResponseReturnValue:
    """List accounts by name."""
    return tampil_daftar("akun/daftar.html", list(Peran), queries.daftar, queries.jumlah)


def _sandi_sekali(pengguna: Pengguna, sandi: str) -> ResponseReturnValue:
    """Show a temporary password, this once: it is stored nowhere, so nothing can show it again."""
    return render_template("akun/sandi_sekali.html", pengguna=pengguna, sandi=sandi)


@bp.route("/pengguna/baru", methods=["GET", "POST"])
@wajib("akun.kelola")
def baru() -> ResponseReturnValue:
    """Add an account."""
    form = FormPenggunaBaru()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            pengguna, sandi = services.daftarkan(
                pelaku_kini(), form.data_pengguna(form.email.data or "")
            )
        if hasil.berhasil:
            return _sandi_sekali(pengguna, sandi)
    return render_template("akun/form.html", form=form, pengguna=None), (
        422 if form.errors else 200
    )


@bp.get("/pengguna/<int:pengguna_id>")
@wajib("akun.kelola")
def rinci(pengguna_id: int) -> ResponseReturnValue:
    """Show an account, what may be done with it, and its trail."""
    pengguna = queries.ambil(pelaku_kini(), pengguna_id)
    rujukan = Rujukan(queries.JENIS_RUJUKAN, pengguna_id)
    return render_template(
        "akun/rinci.html",
        pengguna=pengguna,
        terkunci_sampai=queries.kunci_berlaku([pengguna]).get(pengguna_id),
        terakhir=queries.masuk_terakhir(pengguna_id),
        diri_sendiri=pelaku_kini().id == pengguna_id,
        jejak_akun=jejak.butir(audit.jejak(rujukan)),
        label_peran=rules.label_peran,
        label_jenjang=rules.label_jenjang,
    )


@bp.route("/pengguna/<int:pengguna_id>/ubah", methods=["GET", "POST"])
@wajib("akun.kelola")
def ubah_pengguna(pengguna_id: int) -> ResponseReturnValue:
    """Change name, roles and rank."""
    pelaku = pelaku_kini()
    pengguna = queries.ambil(pelaku, pengguna_id)
    form = FormPengguna(
        nama=pengguna.nama,
        peran=[satu.value for satu in pengguna.peran],
        jenjang=pengguna.jenjang.value if pengguna.jenjang else "",
        nip=pengguna.nip,
        jabatan=pengguna.jabatan,
        versi=pengguna.versi,
    )
    if form.validate_on_submit():
        data = form.data_pengguna(pengguna.email)
        with ubah(form) as hasil:
            services.ubah(pelaku, pengguna_id, form.nomor_versi, data)
        if hasil.berhasil:
            flash(f"Data {data.nama} sudah disimpan.", "berhasil")
            return redirect(url_for(".rinci", pengguna_id=pengguna_id))
    return render_template("akun/form.html", form=form, pengguna=pengguna), (
        422 if form.errors else 200
    )


@bp.route("/pengguna/<int:pengguna_id>/<kode>", methods=["GET", "POST"])
@wajib("akun.kelola")
def tindakan(pengguna_id: int, kode: str) -> ResponseReturnValue:
    """Do one of the acts that need a reason."""
    satu = TINDAKAN.get(kode)
    if satu is None:
        raise TidakDitemukan
    pengguna = queries.ambil(pelaku_kini(), pengguna_id)
    form = FormAlasan(versi=pengguna.versi)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            keluaran = satu.layanan(
                pelaku_kini(), pengguna_id, form.nomor_versi, form.alasan.data or ""
            )
        if hasil.berhasil and isinstance(keluaran, tuple):
            return _sandi_sekali(*keluaran)
        if hasil.berhasil:
            flash(satu.pesan.format(nama=pengguna.nama), "berhasil")
            return redirect(url_for(".rinci", pengguna_id=pengguna_id))
    return render_template("akun/tindakan.html", form=form, pengguna=pengguna, tindakan=satu), (
        422 if form.errors else 200
    )
