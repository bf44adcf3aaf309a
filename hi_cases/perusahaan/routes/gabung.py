"""Likely duplicates, merging with a preview, and undoing."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.kunci_halaman import TOTAL_PASTI
from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.perusahaan import queries, services
from hi_cases.perusahaan.forms import FormBatalGabung, FormGabung
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.queries.gabung import HALAMAN_USULAN
from hi_cases.perusahaan.routes.bp import bp
from hi_cases.perusahaan.services.gabung import isian_dari

_NAMA_ISIAN = {
    "wlkp": "nomor WLKP",
    "nib": "NIB",
    "kbli": "kode KBLI",
    "sektor": "sektor",
    "alamat": "alamat",
    "kecamatan": "kecamatan",
    "kawasan": "kawasan industri",
    "jumlah_pekerja": "jumlah pekerja",
    "pekerja_laki": "pekerja laki-laki",
    "pekerja_perempuan": "pekerja perempuan",
    "narahubung": "narahubung",
    "telepon": "telepon",
    "email": "e-mail",
}


def _kunci_usulan() -> tuple[int, int] | None:
    skor, _, nomor = request.args.get("setelah", "").partition("-")
    try:
        # A score is a percentage: a number beyond what its column holds is none.
        return min(kunci_alamat(skor), 100), kunci_alamat(nomor)
    except ValueError:
        return None


@bp.get("/perusahaan/kembar")
@wajib("perusahaan.gabung")
def kembar() -> ResponseReturnValue:
    """List pairs that look like one company, the likeliest first."""
    setelah = _kunci_usulan()
    semua = queries.usulan(pelaku_kini(), setelah)
    baris = semua[:HALAMAN_USULAN]
    jumlah = queries.jumlah_usulan(pelaku_kini(), batas=TOTAL_PASTI + 1)
    berikut = f"{baris[-1].skor}-{baris[-1].id}" if len(semua) > HALAMAN_USULAN else None
    return render_template(
        "perusahaan/kembar.html",
        usulan=baris,
        jumlah=jumlah if jumlah <= TOTAL_PASTI else None,
        berikut=berikut,
        setelah=setelah,
        nama_kategori=queries.nama_kategori,
    )


@bp.post("/perusahaan/kembar/<int:id>/bukan-sama")
@wajib("perusahaan.gabung")
def bukan_sama(id: int) -> ResponseReturnValue:
    """Decide that a pair is two companies."""
    with ubah():
        usulan = services.tolak_usulan(pelaku_kini(), id)
    flash(f"{usulan.satu.nama} dan {usulan.dua.nama} tetap dua perusahaan.", "berhasil")
    return redirect(url_for("perusahaan.kembar"))


def _terpilih() -> list[Perusahaan]:
    """Return the companies that the address names: none, one, or the two to compare."""
    nomor = [request.args.get(nama, type=kunci_alamat) for nama in ("satu", "dua")]
    beda = dict.fromkeys(n for n in nomor if n is not None)
    return [queries.ambil(pelaku_kini(), n) for n in beda]


def _pilih(terpilih: list[Perusahaan]) -> ResponseReturnValue:
    """Ask for the company, or for the other one, by a search."""
    cari = " ".join(request.args.get("q", "").split())[:200]
    ada = {p.id for p in terpilih}
    calon = [p for p in queries.cari(pelaku_kini(), cari) if p.id not in ada] if cari else []
    return render_template(
        "perusahaan/gabung_pilih.html",
        satu=terpilih[0] if terpilih else None,
        cari=cari,
        calon=calon,
    )


def _dilengkapi(sumber: Perusahaan, tujuan: Perusahaan) -> list[str]:
    """Name what the row that stays would gain; contacts by their kind only."""
    return [_NAMA_ISIAN[kolom] for kolom in isian_dari(sumber, tujuan) if kolom in _NAMA_ISIAN]


def _bandingkan(form: FormGabung, satu: Perusahaan, dua: Perusahaan) -> ResponseReturnValue:
    halaman = render_template(
        "perusahaan/gabung.html",
        form=form,
        satu=satu,
        dua=dua,
        akun_wakil={p.id: [w.pengguna_nama for w in queries.pemegang(p.id)] for p in (satu, dua)},
        isian_baru={satu.id: _dilengkapi(dua, satu), dua.id: _dilengkapi(satu, dua)},
        nama_kategori=queries.nama_kategori,
    )
    return halaman, 422 if form.errors else 200


@bp.route("/perusahaan/gabung", methods=["GET", "POST"])
@wajib("perusahaan.gabung")
def gabung() -> ResponseReturnValue:
    """Compare two rows, choose the one that stays, and merge with a reason."""
    terpilih = _terpilih()
    if len(terpilih) < 2:
        return _pilih(terpilih)
    satu, dua = terpilih
    form = FormGabung()
    form.tujuan.choices = [(str(p.id), f"{p.nama} (nomor {p.id})") for p in (satu, dua)]
    if form.validate_on_submit():
        tujuan_id = int(form.tujuan.data)
        sumber_id = dua.id if tujuan_id == satu.id else satu.id
        with ubah(form) as hasil:
            services.gabung(pelaku_kini(), sumber_id, tujuan_id, form.alasan.data)
        if hasil.berhasil:
            flash("Kedua baris digabungkan. Penggabungan dapat dibatalkan di bawah.", "berhasil")
            return redirect(url_for("perusahaan.rinci", id=tujuan_id, _anchor="penggabungan"))
    return _bandingkan(form, satu, dua)


@bp.route("/perusahaan/penggabungan/<int:id>/batal", methods=["GET", "POST"])
@wajib("perusahaan.gabung")
def batal_gabung(id: int) -> ResponseReturnValue:
    """Undo a merge with a reason."""
    penggabungan = queries.penggabungan_berlaku(pelaku_kini(), id)
    tujuan_id, form = penggabungan.tujuan_id, FormBatalGabung()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.batal_gabung(pelaku_kini(), id, form.alasan.data)
        if hasil.berhasil:
            flash("Penggabungan dibatalkan. Kedua baris berdiri sendiri lagi.", "berhasil")
            return redirect(url_for("perusahaan.rinci", id=tujuan_id))
    penggabungan = queries.penggabungan_berlaku(pelaku_kini(), id)
    halaman = render_template("perusahaan/batal_gabung.html", form=form, gabungan=penggabungan)
    return halaman, 422 if form.errors else 200
