"""One door for every act on a submission: hold, permit, judge, do, move on, leave a trace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.orm.attributes import flag_modified

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock, nomor
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import Isian, baca_isian, pastikan, polos
from hi_cases.core.db import db
from hi_cases.core.errors import KonflikVersi, TidakBerizin, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan import queries
from hi_cases.permohonan.models import PeristiwaPermohonan, Permohonan
from hi_cases.permohonan.rules import alur, izin
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.rules.diam import isian_penentu
from hi_cases.permohonan.services import kabar, tenggat
from hi_cases.permohonan.services.diam import simpan_jawaban
from hi_cases.permohonan.services.lingkup import Catatan, Lingkup
from hi_cases.permohonan.services.tindakan import PENANGAN
from hi_cases.permohonan.types import Fakta, Jenis, Tahap, Tindakan, Transisi, Tujuan


def jenis_dari(permohonan: Permohonan) -> Jenis:
    """Return the kind of a submission; one that is not offered any more takes no act."""
    jenis = daftar.jenis(permohonan.jenis)
    if jenis is None:
        raise TindakanDitolak("Jenis permohonan ini tidak lagi dilayani di sini.")
    return jenis


def _pastikan_berwenang(
    pelaku: Pelaku, permohonan: Permohonan, jenis: Jenis, tindakan: Tindakan
) -> None:
    """Ask the permission table, then the row itself: a kind may narrow who acts."""
    if queries.pemohon_saja(pelaku, permohonan, tindakan):
        raise TidakBerizin(
            f"“{tindakan.label}” dilakukan pemohon sendiri dengan akunnya, karena permohonan ini "
            "diajukan melalui akun."
        )
    sendiri = queries.milik_sendiri(pelaku, permohonan, tindakan)
    authz.tabel().pastikan(pelaku, izin.kode(tindakan), milik_sendiri=sendiri)
    transisi = alur.cari(jenis.prosedur, permohonan.tahap, tindakan)
    if transisi is None or pelaku.sistem:
        return
    if not alur.berwenang(pelaku, transisi, milik_sendiri=sendiri):
        siapa = ", ".join(satu.label.lower() for satu in transisi.peran)
        raise TidakBerizin(f"“{transisi.sebutan}” pada tahap ini dilakukan oleh {siapa}.")


def _diminta(permohonan: Permohonan, jenis: Jenis, transisi: Transisi) -> Sequence[Isian]:
    """Return what an act asks for: its row's fields, and the points on which silence stands."""
    butir = queries.butir_berlaku(permohonan, jenis) if transisi.diam else ()
    return (*isian_penentu(transisi, butir), *transisi.isian)


def _pastikan_urut(permohonan: Permohonan, transisi: Transisi, catatan: Catatan) -> None:
    """Refuse a day before the step that led here; a union's letter may be older than the filing,
    but not than the round before it. What the law did by itself may precede a later step."""
    if permohonan.diajukan_pada is not None and catatan.tanggal < permohonan.diajukan_pada:
        raise TindakanDitolak("Tanggal tindakan ini tidak boleh sebelum permohonan diajukan.")
    sebelum = None if transisi.diam else queries.hari_pindah(permohonan)
    if permohonan.tahap is Tahap.MENUNGGU_PIHAK or sebelum is None or catatan.tanggal >= sebelum:
        return
    raise TindakanDitolak(
        "Tanggal tindakan ini tidak boleh sebelum langkah yang mendahuluinya, "
        f"{tulis_tanggal(sebelum, hari=False)}."
    )


def _pindah(permohonan: Permohonan, jenis: Jenis, tujuan: Tujuan, catatan: Catatan) -> None:
    """Set stage, end and the fields tied to them in one go, as the CHECKs demand."""
    with db.session.no_autoflush:
        for nama, nilai in catatan.setel.items():
            setattr(permohonan, nama, nilai)
        permohonan.tahap, permohonan.hasil = tujuan.tahap, tujuan.hasil
        if tujuan.tahap is Tahap.DIAJUKAN:
            _masuk(permohonan, jenis, catatan)
        if tujuan.tahap is Tahap.SELESAI:
            permohonan.selesai_pada = catatan.tanggal


def _masuk(permohonan: Permohonan, jenis: Jenis, catatan: Catatan) -> None:
    """A round begins: the filing is with the office, under its number in the agenda."""
    sebelum = queries.hari_pindah(permohonan)
    # What the company has not sent yet is not filed, however old a union's letter is.
    masuk = max(catatan.tanggal, sebelum or catatan.tanggal)
    permohonan.putaran += 1
    permohonan.diajukan_pada = masuk
    permohonan.diterima_pemohon = None
    if permohonan.nomor is None:
        tahun = masuk.year
        urutan = nomor.ambil(f"permohonan:{jenis.awalan}", tahun)
        permohonan.nomor = f"{jenis.awalan}-{tahun}-{urutan:04d}"
        permohonan.tahun = tahun


def _bernomor(catatan: Catatan, jenis: Jenis, transisi: Transisi) -> Catatan:
    """Give the next number of the kind's register, where the act is the one that gives it."""
    if not transisi.bernomor:
        return catatan
    tahun = catatan.tanggal.year
    urutan = nomor.ambil(f"permohonan:bukti:{jenis.awalan}", tahun)
    baru = f"{urutan:04d}/{jenis.awalan}/{tahun}"
    return replace(
        catatan,
        keterangan=f"{catatan.keterangan} Nomor {baru}.",
        data={**catatan.data, "nomor": baru},
    )


def _jalankan(di: Lingkup, transisi: Transisi, catatan: Catatan, isi: Mapping[str, Any]) -> None:
    permohonan, sebelum = di.permohonan, di.fakta
    db.session.flush()
    tujuan = transisi.tujuan(sebelum, queries.fakta(permohonan, di.jenis))
    if tujuan is not None:
        _pindah(permohonan, di.jenis, tujuan, catatan)
    else:
        for nama, nilai in catatan.setel.items():
            setattr(permohonan, nama, nilai)
    permohonan.diubah_pada = clock.sekarang()
    flag_modified(permohonan, "diubah_pada")
    db.session.flush()
    tenggat.terapkan(
        di.pelaku, permohonan, transisi, catatan, sebelum, queries.fakta(permohonan, di.jenis)
    )
    peristiwa = tulis_peristiwa(di.pelaku, permohonan, transisi, sebelum, catatan)
    daftar.port(permohonan.jenis).sesudah(di.pelaku, permohonan, transisi.tindakan, isi)
    db.session.flush()
    kabar.sampaikan(di.pelaku, permohonan, di.jenis, transisi, peristiwa)


def tulis_peristiwa(
    pelaku: Pelaku, permohonan: Permohonan, transisi: Transisi, sebelum: Fakta, catatan: Catatan
) -> PeristiwaPermohonan:
    """Leave the event of the submission and the entry of the trail, in the same transaction."""
    peristiwa = PeristiwaPermohonan(
        permohonan_id=permohonan.id,
        pada=clock.sekarang(),
        tanggal=catatan.tanggal,
        tindakan=transisi.tindakan,
        dari=sebelum.tahap.value,
        ke=permohonan.tahap.value,
        hasil=permohonan.hasil.value if permohonan.hasil else None,
        putaran=permohonan.putaran,
        pelaku_id=pelaku.id,
        pelaku_nama=pelaku.nama,
        dasar=transisi.dasar,
        keterangan=catatan.keterangan,
        data=polos(catatan.data),
    )
    db.session.add(peristiwa)
    db.session.flush()
    audit.catat(
        pelaku,
        f"permohonan.{transisi.tindakan.value}",
        permohonan.rujukan,
        sebelum={"tahap": sebelum.tahap.value},
        sesudah={
            "tahap": permohonan.tahap.value,
            "hasil": permohonan.hasil.value if permohonan.hasil else None,
            "nomor": permohonan.nomor,
            "tanggal": catatan.tanggal.isoformat(),
        },
        keterangan=catatan.keterangan,
        dasar=transisi.dasar,
    )
    return peristiwa


def _buka(
    pelaku: Pelaku, permohonan_id: int, tindakan: Tindakan, versi: int, data: Mapping[str, Any]
) -> tuple[Lingkup, Transisi, dict[str, Any]]:
    """Hold the submission, permit, judge and read what was sent; refuse it with every reason."""
    permohonan = queries.pegang(pelaku, permohonan_id)
    jenis = jenis_dari(permohonan)
    _pastikan_berwenang(pelaku, permohonan, jenis, tindakan)
    if permohonan.versi != versi:
        raise KonflikVersi([], permohonan.versi)
    fakta = queries.fakta(permohonan, jenis)
    transisi = alur.tentukan(jenis, fakta, tindakan)
    isi, galat = baca_isian(_diminta(permohonan, jenis, transisi), data, fakta.hari_ini)
    pastikan(galat)
    pastikan(transisi.galat_isi(fakta, isi))
    return Lingkup(pelaku, permohonan, jenis, fakta), transisi, isi


def lakukan(
    pelaku: Pelaku,
    permohonan_id: int,
    tindakan: Tindakan | str,
    versi: int,
    data: Mapping[str, Any],
) -> Permohonan:
    """Do an act on a submission as of its version `versi`.

    A form sent twice carries an old version the second time: it is refused as a conflict.
    """
    tindakan = Tindakan(tindakan)
    di, transisi, isi = _buka(pelaku, permohonan_id, tindakan, versi, data)
    catatan = _bernomor(PENANGAN[tindakan](di, isi), di.jenis, transisi)
    _pastikan_urut(di.permohonan, transisi, catatan)
    _jalankan(di, transisi, catatan, isi)
    return di.permohonan


def nilai_penentu(
    pelaku: Pelaku,
    permohonan_id: int,
    tindakan: Tindakan | str,
    versi: int,
    data: Mapping[str, Any],
) -> Permohonan:
    """Keep the answers that an act noting a silence asks for, without doing it: one is no.

    Who may do the act may answer, and only while it could be done.
    """
    di, _transisi, isi = _buka(pelaku, permohonan_id, Tindakan(tindakan), versi, data)
    simpan_jawaban(di, isi)
    return di.permohonan
