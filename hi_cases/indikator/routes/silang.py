"""The free cross-table; its address is its question, so that it can be sent on."""

from __future__ import annotations

from collections.abc import Iterator

from flask import flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.ekspor import XLSX, LembarEkspor, Nilai, tulis_xlsx
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.indikator import queries, rules
from hi_cases.indikator.forms.indikator import FormSimpan
from hi_cases.indikator.forms.saringan import SaringanSilangForm
from hi_cases.indikator.queries.silang import silang as hitung
from hi_cases.indikator.queries.simpanan import milik
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.routes.ekspor import tolak_saringan
from hi_cases.indikator.routes.statistik import butir_saringan, kata_saringan, url_angka
from hi_cases.indikator.rules.keterangan import (
    catatan_contoh,
    lembar_keterangan,
    nama_unduhan,
)
from hi_cases.indikator.services import simpanan as layanan
from hi_cases.indikator.types import Silang


def _baca() -> tuple[SaringanSilangForm, Silang, list[str]]:
    """The filter of this address, the table, and what the address named that there is not."""
    form, pelaku = SaringanSilangForm(request.args), pelaku_kini()
    form.isi_pilihan(queries.pilihan(pelaku))
    form.validate()
    ganti = form.ganti_tak_dikenal()
    saringan = form.saringan(*queries.rentang_tahun(pelaku))
    return form, hitung(pelaku, saringan, *form.sumbu_silang), ganti


@bp.get("/statistik/silang")
@wajib(rules.STATISTIK)
def silang() -> ResponseReturnValue:
    """Show a measure by two axes."""
    form, tabel, ganti = _baca()
    return render_template(
        "indikator/silang.html",
        form=form,
        t=tabel,
        ganti=[*ganti, *form.salah, *form.catatan_sumbu],
        saat=clock.sekarang(),
        contoh=queries.buku_contoh(pelaku_kini(), tabel.saringan),
        butir_saringan=butir_saringan(form, tabel.saringan),
        jejak=rules.JEJAK[tabel.saringan.ukuran],
        url_angka=url_angka,
        simpanan=milik(pelaku_kini()),
        simpan=FormSimpan(formdata=None),
        pertanyaan=request.query_string.decode("ascii", "ignore"),
    )


@bp.get("/statistik/silang.xlsx")
@wajib(rules.STATISTIK)
def silang_xlsx() -> ResponseReturnValue:
    """The cross-table as a workbook: sums only, no personal data."""
    form, t, ganti = _baca()
    if ganti or form.salah:
        return tolak_saringan(form, request.args, "indikator.silang", ganti)
    kepala = (form.nama_sumbu(t.sumbu_baris), *(nama for _, nama in t.kolom), "Jumlah")

    def isi() -> Iterator[list[Nilai]]:
        for nilai, nama in t.baris:
            yield [nama, *(t.angka.get((nilai, k), 0) for k, _ in t.kolom), t.jumlah_baris(nilai)]
        yield ["Jumlah", *(t.jumlah_kolom(k) for k, _ in t.kolom), t.jumlah]

    depan = lembar_keterangan(
        f"{t.saringan.ukuran.label} menurut {kepala[0]} dan {form.nama_sumbu(t.sumbu_kolom)}",
        t.saringan,
        kata_saringan(form, t.saringan),
        tulis_waktu(clock.ke_lokal(clock.sekarang())),
        [t.saringan.ukuran],
    )
    contoh = queries.buku_contoh(pelaku_kini(), t.saringan)
    lembar = LembarEkspor("Tabel silang", kepala, isi(), catatan_contoh(contoh))
    nama = nama_unduhan("tabel-silang", "xlsx", contoh)
    return send_file(
        tulis_xlsx([depan, lembar]), mimetype=XLSX, as_attachment=True, download_name=nama
    )


@bp.post("/statistik/silang/simpan")
@wajib(rules.STATISTIK)
def silang_simpan() -> ResponseReturnValue:
    """Keep the cross-table of the page under a name."""
    form, pertanyaan = FormSimpan(), request.form.get("pertanyaan", "")
    with ubah(form) as hasil:
        satu = layanan.simpan(pelaku_kini(), form.nama.data or "", pertanyaan)
    if hasil.berhasil:
        flash(f"Tabel “{satu.nama}” disimpan.", "berhasil")
    else:
        flash(" ".join([*form.form_errors, *(g for b in form for g in b.errors)]), "galat")
    return redirect(
        f"{url_for('indikator.silang')}?{layanan.rapikan(pertanyaan)[: layanan.PANJANG]}", 303
    )


@bp.post("/statistik/silang/<int:simpanan_id>/hapus")
@wajib(rules.STATISTIK)
def silang_hapus(simpanan_id: int) -> ResponseReturnValue:
    """Let one's own cross-table go."""
    with ubah():
        layanan.hapus(pelaku_kini(), simpanan_id)
    flash("Tabel itu tidak disimpan lagi.", "berhasil")
    return redirect(url_for("indikator.silang"), 303)
