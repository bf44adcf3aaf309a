"""Entering a matter, and correcting what was entered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm.attributes import flag_modified

from hi_cases.audit import services as audit
from hi_cases.core import clock, nomor
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import baca_isian, pastikan, polos
from hi_cases.core.db import db
from hi_cases.core.errors import (
    DataTidakSah,
    KonflikVersi,
    TidakBerizin,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.urusan import queries
from hi_cases.urusan.models import LangkahUrusan, Urusan
from hi_cases.urusan.rules import alur
from hi_cases.urusan.rules import jenis as daftar_jenis
from hi_cases.urusan.services.kabar import sampaikan
from hi_cases.urusan.types import BUAT, AdaPerusahaan, Jenis

UBAH = "ubah"


def _baca(jenis: Jenis, data: Mapping[str, Any]) -> dict[str, Any]:
    isi, galat = baca_isian(jenis.isian, data, clock.hari_ini())
    pastikan(galat)
    pastikan(dict(pesan for satu in jenis.silang if (pesan := satu(isi))))
    return isi


def _perusahaan(
    pelaku: Pelaku, jenis: Jenis, perusahaan_id: int | None, *, menyusul: bool = False
) -> int | None:
    """Return the company of a matter; `menyusul`: an officer finds it in the register later."""
    if jenis.perusahaan is AdaPerusahaan.TIDAK:
        return None
    if perusahaan_id is None:
        if jenis.perusahaan is AdaPerusahaan.WAJIB and not menyusul:
            raise DataTidakSah({"perusahaan": "Pilih perusahaannya."})
        return None
    if pelaku.staf:
        return perusahaan.ambil(pelaku, perusahaan_id).id
    return perusahaan_id


def buat(
    pelaku: Pelaku,
    kode: str,
    data: Mapping[str, Any],
    *,
    perusahaan_id: int | None = None,
    asal: Rujukan | None = None,
    pintu_sendiri: bool = False,
) -> Urusan:
    """Enter a matter of one kind with its number; its periods begin on its own day.

    `pintu_sendiri`: it came by a door of the kind's own domain (a public form, another act), which
    has judged who stands there; otherwise the kind's table says who may. What comes so may name no
    company of the register: who corrects its answers must then choose one.
    """
    jenis = daftar_jenis.jenis(kode)
    if jenis is None:
        raise TidakDitemukan("Jenis urusan itu tidak dilayani.")
    if not pintu_sendiri and not alur.berhak(jenis.buat, pelaku, None):
        raise TidakBerizin(f"{jenis.nama} dicatat oleh {alur.siapa(jenis.buat)}.")
    isi = _baca(jenis, data)
    tanggal: date = isi.get("tanggal") or clock.hari_ini()
    urutan = nomor.ambil(f"urusan:{jenis.awalan}", tanggal.year)
    saat = clock.sekarang()
    satu = Urusan(
        jenis=kode,
        nomor=f"{jenis.awalan}-{tanggal.year}-{urutan:04d}",
        tahap=jenis.tahap[0].kode,
        keadaan=None,
        terbuka=not jenis.tahap[0].akhir,
        judul=jenis.judul(isi)[:300],
        tanggal=tanggal,
        selesai_pada=tanggal if jenis.tahap[0].akhir else None,
        perusahaan_id=_perusahaan(pelaku, jenis, perusahaan_id, menyusul=pintu_sendiri),
        asal_jenis=asal.jenis if asal else None,
        asal_id=asal.id if asal else None,
        isi=polos(isi),
        dibuat_oleh_id=pelaku.id,
        dibuat_oleh=pelaku.nama,
        dibuat_pada=saat,
        diubah_pada=saat,
    )
    db.session.add(satu)
    db.session.flush()
    _catat(pelaku, satu, jenis, BUAT, jenis.kata_buat or f"{jenis.nama} dicatat", {}, isi)
    for mulai in jenis.membuka:
        hari = mulai.mulai(queries.fakta(satu, jenis)) if mulai.mulai else tanggal
        if hari is not None:
            kalender_kerja.buka(pelaku, satu.rujukan, mulai.kode, hari)
    daftar_jenis.port(kode).sesudah(pelaku, satu, BUAT, isi)
    satu.keadaan = queries.keadaan(satu, jenis)
    db.session.flush()
    sampaikan(pelaku, satu, jenis, satu.langkah[-1])
    return satu


def ubah(
    pelaku: Pelaku,
    id: int,
    versi: int,
    data: Mapping[str, Any],
    *,
    perusahaan_id: int | None = None,
) -> Urusan:
    """Correct the answers of an open matter; what stood there before stays in its history.

    Its day, from which periods run, is corrected by an act of its kind, if at all.
    """
    satu = queries.pegang(pelaku, id)
    jenis = queries.jenis_dari(satu)
    if not alur.berhak(jenis.buat, pelaku, satu.petugas_id):
        raise TidakBerizin(f"Isian ini diperbaiki oleh {alur.siapa(jenis.buat)}.")
    if satu.versi != versi:
        raise KonflikVersi([], satu.versi)
    if not satu.terbuka:
        raise TindakanDitolak("Urusan ini sudah selesai, jadi isiannya tidak diubah lagi.")
    isi = {**_baca(jenis, {"tanggal": satu.tanggal, **data}), "tanggal": satu.tanggal}
    lama = {satu_isian.nama: satu.isi.get(satu_isian.nama) for satu_isian in jenis.isian}
    satu.isi = {**satu.isi, **polos(isi)}
    satu.judul = jenis.judul(queries.isi_terbaca(satu, jenis))[:300]
    satu.perusahaan_id = _perusahaan(pelaku, jenis, perusahaan_id)
    satu.diubah_pada = clock.sekarang()
    flag_modified(satu, "diubah_pada")
    _catat(pelaku, satu, jenis, UBAH, "Isian diperbaiki", lama, isi)
    daftar_jenis.port(jenis.kode).sesudah(pelaku, satu, UBAH, isi)
    satu.keadaan = queries.keadaan(satu, jenis)
    db.session.flush()
    return satu


def _catat(
    pelaku: Pelaku,
    satu: Urusan,
    jenis: Jenis,
    tindakan: str,
    judul: str,
    lama: Mapping[str, Any],
    isi: Mapping[str, Any],
) -> None:
    """Leave the step and the entry of the trail, in the same transaction."""
    satu.langkah.append(
        LangkahUrusan(
            pada=clock.sekarang(),
            tanggal=satu.tanggal if tindakan == BUAT else clock.hari_ini(),
            tindakan=tindakan,
            judul=judul,
            dari=satu.tahap,
            ke=satu.tahap,
            pelaku_id=pelaku.id,
            pelaku_nama=pelaku.nama,
            dasar=jenis.dasar,
            data={"sebelum": dict(lama)} if lama else {},
        )
    )
    audit.catat(
        pelaku,
        f"{jenis.kode}.{tindakan}",
        satu.rujukan,
        sebelum=dict(lama) or None,
        sesudah=polos(isi),
        dasar=jenis.dasar,
        peka=jenis.menyamarkan,
    )
