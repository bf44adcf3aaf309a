"""What is entered by hand: reached, spent; and striking it out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import pastikan
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import KonflikVersi, TidakDitemukan, TindakanDitolak
from hi_cases.core.tulis_angka import rupiah
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import BerkasTitipan, JenisBerkas
from hi_cases.indikator.models import IsianIndikator
from hi_cases.indikator.queries import jejak
from hi_cases.indikator.queries.rencana import definisi_tahun, isian, jumlah_isian
from hi_cases.indikator.rules.izin import ISI
from hi_cases.indikator.services.hitung import hitung_isian
from hi_cases.indikator.types import MacamIsian, Periode, Rumus


def boleh_diisi(macam: MacamIsian, kunci_isian: str, tahun: int) -> str | None:
    """Return what an entry of a year is of, by its name; None: nothing of that year is entered."""
    if macam is MacamIsian.PAGU:
        return None
    for satu in definisi_tahun(tahun):
        if macam is MacamIsian.REALISASI:
            if satu.kode_indikator == kunci_isian and satu.rumus is Rumus.TANGAN:
                return satu.nama
        elif satu.kode == kunci_isian and (t := satu.target_tahun(tahun)) and t.pagu is not None:
            return f"{satu.kode} {satu.uraian}"
    return None


def _pagu(macam: MacamIsian, kunci_isian: str, tahun: int) -> int | None:
    if macam is not MacamIsian.ANGGARAN:
        return None
    semua = [d.target_tahun(tahun) for d in definisi_tahun(tahun) if d.kode == kunci_isian]
    return next((t.pagu for t in semua if t is not None and t.pagu is not None), None)


def _melebihi(macam: MacamIsian, kunci_isian: str, periode: Periode, jumlah: Decimal) -> str:
    pagu = _pagu(macam, kunci_isian, periode.tahun)
    if pagu is None or jumlah <= pagu:
        return ""
    return (
        f"Jumlahnya menjadi {rupiah(int(jumlah))}, lebih dari pagu {rupiah(pagu)}. Periksa "
        "angkanya; bila memang begitu, centang pernyataan di bawah."
    )


def kalimat_anggaran(macam: MacamIsian, kunci_isian: str, tahun: int) -> str:
    """Say the budget of a code and what is entered so far; "" where there is none."""
    pagu = _pagu(macam, kunci_isian, tahun)
    if pagu is None:
        return ""
    ada = sum(jumlah_isian(tahun, macam).get(kunci_isian, []), Decimal(0))
    return f". Pagu {rupiah(pagu)}; sudah tercatat {rupiah(int(ada))}"


def _jumlah_bulan(macam: MacamIsian, kunci_isian: str, periode: Periode) -> Decimal:
    """Return what counts of one month. None may fall below nought, so no quarter or year does."""
    milik = isian(periode.tahun, macam, kunci_isian)
    return sum(
        (s.nilai for s in milik if s.bulan == periode.awal and s.dicoret_pada is None), Decimal(0)
    )


def _sudah(
    macam: MacamIsian, kunci_isian: str, periode: Periode, nilai: Decimal, bukti: str
) -> bool:
    teks = " ".join(bukti.split())
    return any(
        s.bulan == periode.awal and s.nilai == nilai and s.bukti == teks and s.dicoret_pada is None
        for s in isian(periode.tahun, macam, kunci_isian)
    )


def catat(
    pelaku: Pelaku,
    macam: MacamIsian,
    kunci_isian: str,
    periode: Periode,
    nilai: Decimal,
    bukti: str,
    berkas: Sequence[BerkasTitipan] = (),
    *,
    lebih: bool = False,
) -> IsianIndikator:
    """Enter what was reached or spent in a month, with its proof.

    `lebih` says that spending more than the budget is meant. Raises TidakDitemukan where nothing of
    that year is entered, DataTidakSah by field.
    """
    authz.tabel().pastikan(pelaku, ISI, milik_sendiri=False)
    if boleh_diisi(macam, kunci_isian, periode.tahun) is None:
        raise TidakDitemukan
    # Two reductions at one moment, or one form sent twice: the second sees the first.
    audit.tahan()
    ada = sum(jumlah_isian(periode.tahun, macam).get(kunci_isian, []), Decimal(0))
    sebulan = _jumlah_bulan(macam, kunci_isian, periode)
    galat = {}
    if periode.dari > clock.hari_ini():
        galat["bulan"] = f"{periode.nama} belum mulai. Pilih bulan yang sudah berjalan."
    if not nilai:
        galat["nilai"] = "Tulis nilainya, bukan nol."
    elif sebulan + nilai < 0:
        galat["nilai"] = (
            f"Pengurangan tidak boleh melebihi yang sudah tercatat pada {periode.nama}. Kurangi "
            "pada bulan tempat angka itu dicatat."
        )
    elif (
        nilai > 0 and not lebih and (kalimat := _melebihi(macam, kunci_isian, periode, ada + nilai))
    ):
        galat["nilai"] = kalimat
    if _sudah(macam, kunci_isian, periode, nilai, bukti):
        galat["bukti"] = "Nilai dengan bukti ini sudah tercatat pada bulan itu."
    if not bukti.strip():
        galat["bukti"] = "Tulis buktinya, misalnya nomor SP2D atau nomor laporan."
    pastikan(galat)
    satu = IsianIndikator(
        macam=macam,
        kunci=kunci_isian,
        tahun=periode.tahun,
        bulan=periode.awal,
        nilai=nilai,
        bukti=" ".join(bukti.split())[:300],
        dicatat_pada=clock.sekarang(),
        dicatat_nama=pelaku.nama,
        alasan_coret="",
    )
    db.session.add(satu)
    db.session.flush()
    for titipan in berkas:
        dokumen.unggah(pelaku, satu.rujukan, JenisBerkas.LAINNYA, titipan)
    jejaki(pelaku, satu)
    hitung_isian(periode.tahun)
    return satu


def jejaki(pelaku: Pelaku, satu: IsianIndikator) -> None:
    """Note an entry in the trail, as the nightly check looks for it there."""
    audit.catat(
        pelaku,
        jejak.ISI,
        satu.rujukan,
        sesudah=jejak.isi_isian(satu),
        keterangan=f"{satu.macam.label}: {satu.bukti}",
    )


def coret(pelaku: Pelaku, isian_id: int, versi: int | None, alasan: str) -> IsianIndikator:
    """Strike out an entry; it stays to be seen and counts no more."""
    authz.tabel().pastikan(pelaku, ISI, milik_sendiri=False)
    stmt = kunci(sa.select(IsianIndikator).filter_by(id=isian_id))
    satu = db.session.scalar(stmt.execution_options(populate_existing=True))
    # What a document itself says was reached is nobody's to enter, so nobody's to strike out.
    if satu is None or boleh_diisi(satu.macam, satu.kunci, satu.tahun) is None:
        raise TidakDitemukan
    if satu.dicoret_pada is not None:
        raise TindakanDitolak("Catatan itu sudah dicoret.")
    if satu.versi != versi:
        raise KonflikVersi([], satu.versi)
    bulan = Periode(satu.tahun, satu.bulan, satu.bulan)
    sisa = _jumlah_bulan(satu.macam, satu.kunci, bulan) - satu.nilai
    pastikan({} if alasan.strip() else {"alasan": "Tulis alasannya."})
    if sisa < 0:
        raise TindakanDitolak("Coret dahulu pengurangannya: tanpa catatan ini bulan itu minus.")
    satu.dicoret_pada, satu.alasan_coret = clock.sekarang(), " ".join(alasan.split())[:300]
    db.session.flush()
    audit.catat(pelaku, jejak.CORET, satu.rujukan, keterangan=satu.alasan_coret)
    hitung_isian(satu.tahun)
    return satu
