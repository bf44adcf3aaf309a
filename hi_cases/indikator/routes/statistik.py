"""Yearly statistics: the page, the cases behind a figure, the downloads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from flask import Response, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.ekspor import XLSX, LembarEkspor, Nilai, tulis_csv, tulis_xlsx
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.indikator import queries, rules
from hi_cases.indikator.forms.saringan import SaringanStatistikForm
from hi_cases.indikator.queries.rencana import pemakai
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.routes.ekspor import tolak_saringan
from hi_cases.indikator.rules.keterangan import (
    bersaat,
    catatan_contoh,
    lembar_keterangan,
    nama_unduhan,
)
from hi_cases.indikator.types import Saringan, Sumbu, TabelTahunan, Ukuran


def _baca() -> tuple[SaringanStatistikForm, Saringan]:
    """The filter of this address, with the choices that the cases have."""
    form = SaringanStatistikForm(request.args)
    pelaku = pelaku_kini()
    form.isi_pilihan(queries.pilihan(pelaku))
    form.validate()
    return form, form.saringan(*queries.rentang_tahun(pelaku))


def url_angka(saringan: Saringan) -> str:
    """Return the address of the cases behind a figure."""
    return url_for("indikator.perkara", **saringan.sebagai_argumen())


def butir_saringan(form: SaringanStatistikForm, saringan: Saringan) -> list[dict[str, str]]:
    """Chips of what filters, each removable."""
    label = {s: form.nama_pilihan(s) for s in Sumbu}
    return [
        {"kunci": s.value, "nilai": nilai, "label": s.label, "teks": label[s].get(nilai, nilai)}
        for s in Sumbu
        for nilai in saringan.nilai(s)
    ]


def kata_saringan(form: SaringanStatistikForm, saringan: Saringan) -> list[str]:
    """Say what filters, one sentence a value."""
    return [f"{b['label']}: {b['teks']}" for b in butir_saringan(form, saringan)]


def _deret(tabel: TabelTahunan, ukuran: Ukuran) -> list[int | None]:
    """One measure by year for the chart; none where the register has no case of the year."""
    return [baris.hitungan[ukuran] if baris.berdata else None for baris in tabel.tahun]


@bp.get("/statistik/")
@wajib(rules.STATISTIK)
def tahunan() -> ResponseReturnValue:
    """Disputes registered and settled by year, with a split by one axis."""
    form, saringan = _baca()
    tabel = queries.tabel_tahunan(pelaku_kini(), saringan, form.sumbu)
    argumen = saringan.sebagai_argumen()
    # What was not understood goes along, so that it is refused there too.
    unduhan = form.argumen(request.args) if form.salah else argumen
    return render_template(
        "indikator/tahunan.html",
        form=form,
        tabel=tabel,
        saat=tabel.dihitung or clock.sekarang(),
        masuk_per_tahun=_deret(tabel, Ukuran.MASUK),
        selesai_per_tahun=_deret(tabel, Ukuran.SELESAI),
        butir_saringan=butir_saringan(form, saringan),
        jejak=rules.JEJAK,
        pemakai_register=pemakai("perkara_register", saringan.sampai),
        pemakai_arus=pemakai("perkara_selesai", saringan.sampai),
        sumbu=tuple(Sumbu),
        url_angka=url_angka,
        url_sumbu={s: url_for("indikator.tahunan", menurut=s.value, **argumen) for s in Sumbu},
        url_csv=url_for("indikator.unduh_csv", **unduhan),
        url_xlsx=url_for("indikator.unduh_xlsx", **unduhan),
    )


@bp.get("/statistik/perkara")
@wajib(rules.STATISTIK)
def perkara() -> ResponseReturnValue:
    """The cases that make up one figure."""
    form, saringan = _baca()
    isi = queries.perkara_terhitung(pelaku_kini(), saringan, form.setelah.data)
    argumen = saringan.sebagai_argumen()
    kembali = {k: v for k, v in argumen.items() if k in ("dari", "sampai")}
    lanjut = {"setelah": isi.sesudah} if isi.sesudah else None
    return render_template(
        "indikator/perkara.html",
        form=form,
        judul=_judul(saringan),
        kalimat=rules.JEJAK[saringan.ukuran][:1].upper() + rules.JEJAK[saringan.ukuran][1:],
        isi=isi,
        contoh=queries.buku_contoh(pelaku_kini(), saringan),
        butir_saringan=butir_saringan(form, saringan),
        url_kembali=url_for("indikator.tahunan", **kembali),
        url_awal=url_for("indikator.perkara", **argumen) if form.setelah.data else None,
        url_berikut=url_for("indikator.perkara", **argumen, **lanjut) if lanjut else None,
    )


def _judul(saringan: Saringan) -> str:
    rentang = str(saringan.dari)
    if saringan.sampai != saringan.dari:
        rentang += f"–{saringan.sampai}"
    return f"{saringan.ukuran.label}, perkara {rentang}"


@bp.get("/statistik/tahunan.csv")
@wajib(rules.STATISTIK)
def unduh_csv() -> ResponseReturnValue:
    """The yearly table as CSV: sums only, no personal data."""
    form, saringan = _baca()
    if form.salah:
        return tolak_saringan(form, request.args, "indikator.tahunan")
    tabel = queries.tabel_tahunan(pelaku_kini(), saringan)
    saat = clock.ke_lokal(tabel.dihitung or clock.sekarang())
    isi = bersaat(rules.KEPALA_CSV, rules.baris_csv(tabel), saat)
    jawaban = Response(tulis_csv(*isi), mimetype="text/csv")
    jawaban.headers.set("Content-Disposition", "attachment", filename=_nama(tabel, "csv"))
    return jawaban


@bp.get("/statistik/tahunan.xlsx")
@wajib(rules.STATISTIK)
def unduh_xlsx() -> ResponseReturnValue:
    """The yearly table and all splits as a workbook: sums only, no personal data."""
    form, saringan = _baca()
    if form.salah:
        return tolak_saringan(form, request.args, "indikator.tahunan")
    pelaku = pelaku_kini()
    semua = [queries.tabel_tahunan(pelaku, saringan, sumbu) for sumbu in Sumbu]
    depan = lembar_keterangan(
        "Perselisihan menurut tahun register",
        saringan,
        kata_saringan(form, saringan),
        _saat(semua[0]),
        Ukuran,
    )
    isi = [depan, _lembar_tahun(semua[0]), *(_lembar_sumbu(tabel) for tabel in semua)]
    berkas = tulis_xlsx(isi)
    return send_file(
        berkas, mimetype=XLSX, as_attachment=True, download_name=_nama(semua[0], "xlsx")
    )


def _nama(tabel: TabelTahunan, akhiran: str) -> str:
    s = tabel.saringan
    return nama_unduhan(f"perselisihan-{s.dari}-{s.sampai}", akhiran, tabel.contoh)


def _saat(tabel: TabelTahunan) -> str:
    return tulis_waktu(clock.ke_lokal(tabel.dihitung or clock.sekarang()))


def _catatan(tabel: TabelTahunan) -> list[str]:
    return [f"Dihitung {_saat(tabel)}.", *catatan_contoh(tabel.contoh)]


def _lembar_tahun(tabel: TabelTahunan) -> LembarEkspor:
    kepala = ("Tahun", *(u.label for u in Ukuran))
    jumlah = ["Jumlah", *(tabel.jumlah[u] for u in Ukuran)]
    isi = chain(rules.baris_csv(tabel), [jumlah])
    return LembarEkspor("Per tahun", kepala, isi, _catatan(tabel))


def _lembar_sumbu(tabel: TabelTahunan) -> LembarEkspor:
    tahun = [baris.tahun for baris in tabel.tahun]
    ada = {baris.tahun for baris in tabel.tahun if baris.berdata}
    kepala = (tabel.sumbu.label, *map(str, tahun), *(u.label for u in Ukuran))

    def isi() -> Iterator[list[Nilai]]:
        for baris in tabel.rincian:
            per_tahun = [baris.per_tahun.get(t, 0) if t in ada else None for t in tahun]
            yield [baris.label, *per_tahun, *(baris.hitungan[u] for u in Ukuran)]

    return LembarEkspor(tabel.sumbu.label, kepala, isi(), _catatan(tabel))
