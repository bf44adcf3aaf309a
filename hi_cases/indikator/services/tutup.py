"""Closing a month: its numbers, rows and hashes are kept; closing again makes a revision."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock, pekerjaan
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import pastikan
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.impor import rombongan
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.indikator.models import AngkaBeku, BarisBeku, TutupBulan
from hi_cases.indikator.queries import beku as baca
from hi_cases.indikator.queries import jejak
from hi_cases.indikator.queries.cacah import baris, hitung_rentang, rentang
from hi_cases.indikator.queries.rencana import dokumen_tahun
from hi_cases.indikator.queries.sebutan import beri_nama
from hi_cases.indikator.queries.sumber import SUMBER, Sumber
from hi_cases.indikator.rules.beku import BENTUK_SIDIK, SidikBaris, halangan, sidik_tutup
from hi_cases.indikator.rules.izin import TUTUP
from hi_cases.indikator.rules.rumus import hitung
from hi_cases.indikator.services.hitung import Maju
from hi_cases.indikator.services.hitung import hitung as hitung_ulang
from hi_cases.indikator.types import BarisHitung, Hitung, Periode

TUGAS = "indikator.tutup_bulan"
_PER_BATCH = 1000


def minta(pelaku: Pelaku, periode: Periode, revisi: int, catatan: str) -> Pekerjaan:
    """Ask for a month to be closed; `revisi` is the one that this closing is to be.

    Raises TindakanDitolak for a month that is not over, whose turn it is not, or that somebody
    closed in the meantime; DataTidakSah for a revision without its reason.
    """
    authz.tabel().pastikan(pelaku, TUTUP, milik_sendiri=False)
    _boleh(periode, revisi)
    pastikan({"catatan": "Tulis alasan revisinya."} if revisi and not catatan.strip() else {})
    judul = f"Menutup {periode.nama}" + (f" (revisi {revisi})" if revisi else "")
    isi = {
        "tahun": periode.tahun,
        "bulan": periode.awal,
        "revisi": revisi,
        "catatan": catatan.strip(),
        "nama": pelaku.nama,
        "satuan": "sumber",
    }
    return pekerjaan.buat(pelaku, TUGAS, judul, isi)


def _giliran(periode: Periode) -> None:
    tolak = halangan(periode, clock.hari_ini(), baca.bulan_ditutup())
    if tolak is not None:
        raise TindakanDitolak(tolak)


def _boleh(periode: Periode, revisi: int) -> None:
    _giliran(periode)
    if revisi != len(baca.tutup_bulan(periode)):
        raise TindakanDitolak(
            "Bulan ini baru saja ditutup orang lain. Muat ulang halamannya, lalu periksa lagi."
        )


def kerjakan(kerja: Pekerjaan, maju: Maju) -> dict[str, int] | None:
    """Close the month of a job, in one transaction; None where somebody stopped it.

    A month that was closed in the meantime is left as it is. Raises TindakanDitolak where another
    closing of the meantime leaves this one out of turn.
    """
    isi, pelaku = kerja.parameter, Pelaku(kerja.pelaku_id, kerja.parameter["nama"])
    periode, revisi = Periode(isi["tahun"], isi["bulan"], isi["bulan"]), isi["revisi"]
    # Two closings of one month queue up here, and the second sees the first.
    audit.tahan()
    if any(t.revisi >= revisi for t in baca.tutup_bulan(periode)):
        return {"ditutup": 0}
    _giliran(periode)
    # What is frozen is compared with the kept figures from now on: they are to be of this moment.
    hitung_ulang([periode.tahun])
    if bekukan(pelaku, periode, revisi, isi["catatan"], maju) is None:
        db.session.rollback()
        return None
    return {"ditutup": 1}


def kata_keduluan(kerja: Pekerjaan) -> str:
    """Say that the month was closed meanwhile; the reason that was written stays to be read."""
    isi = kerja.parameter
    ditulis = f" Alasan yang Anda tulis: “{isi['catatan']}”." if isi["catatan"] else ""
    nama = Periode(isi["tahun"], isi["bulan"], isi["bulan"]).nama
    return (
        f"{nama} sudah ditutup lebih dulu lewat permintaan lain, jadi permintaan ini tidak "
        f"menyimpan apa pun. Periksa bulan itu; bila masih perlu, buat revisinya.{ditulis}"
    )


def bekukan(
    pelaku: Pelaku, periode: Periode, revisi: int, catatan: str, maju: Maju | None = None
) -> TutupBulan | None:
    """Keep all figures and rows of a month as they are; None where `maju` said to stop: the caller
    undoes it."""
    tutup = TutupBulan(
        tahun=periode.tahun,
        bulan=periode.awal,
        revisi=revisi,
        catatan=catatan,
        dokumen=dokumen_tahun(periode.tahun),
        sidik="",
        bentuk_sidik=BENTUK_SIDIK,
        ditutup_pada=clock.sekarang(),
        ditutup_oleh_id=pelaku.id,
        ditutup_nama=pelaku.nama,
    )
    db.session.add(tutup)
    db.session.flush()
    bagian: list[tuple[str, str, Hitung, str]] = []
    for nomor, sumber in enumerate(SUMBER.values()):
        if maju is not None and not maju(nomor, len(SUMBER)):
            return None
        bagian.extend(_sumber(tutup, sumber, periode))
    if maju is not None:
        maju(len(SUMBER), len(SUMBER))
    db.session.flush()
    tutup.sidik = sidik_tutup(baca.isi_sidik(tutup, bagian))
    db.session.flush()
    audit.catat(
        pelaku,
        jejak.REVISI if revisi else jejak.TUTUP,
        tutup.rujukan,
        sesudah=jejak.isi_tutup(tutup),
        keterangan=catatan or periode.nama,
    )
    return tutup


def _sumber(
    tutup: TutupBulan, sumber: Sumber, periode: Periode
) -> Iterator[tuple[str, str, Hitung, str]]:
    """Keep one source of the month, and its numbers of the year up to the month."""
    dari, sampai = rentang(sumber, periode, clock.hari_ini()) or (periode.dari, periode.sampai)
    isi = beri_nama(baris(sumber, dari, sampai), kunci_perusahaan=sumber.kunci_perusahaan)
    sidik, semua = SidikBaris(), list(isi)
    for kelompok in rombongan(semua, _PER_BATCH):
        for satu in kelompok:
            sidik.tambah(satu)
        db.session.execute(sa.insert(BarisBeku), [_kolom(tutup, sumber, satu) for satu in kelompok])
    yield _angka(tutup, sumber.kode, periode, hitung(semua), sidik.hex)
    tahunan = Periode.sampai_bulan(periode.tahun, periode.akhir)
    if tahunan == periode:
        return
    jangka = rentang(sumber, tahunan, clock.hari_ini()) or (tahunan.dari, tahunan.sampai)
    yield _angka(tutup, sumber.kode, tahunan, hitung_rentang(sumber, *jangka), "")


def _kolom(tutup: TutupBulan, sumber: Sumber, satu: BarisHitung) -> dict[str, object]:
    return {"tutup_id": tutup.id, "sumber": sumber.kode, **vars(satu)}


def _angka(
    tutup: TutupBulan, sumber: str, periode: Periode, isi: Hitung, sidik: str
) -> tuple[str, str, Hitung, str]:
    db.session.add(
        AngkaBeku(tutup_id=tutup.id, sumber=sumber, periode=periode.kode, sidik=sidik, **vars(isi))
    )
    return sumber, periode.kode, isi, sidik
