"""Doing an act on a matter: permit, judge, read, move, count, note, tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm.attributes import flag_modified

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import baca_isian, pastikan, polos
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import BerkasTitipan, JenisBerkas
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.urusan import queries
from hi_cases.urusan.models import LangkahUrusan, Urusan
from hi_cases.urusan.rules import alur
from hi_cases.urusan.rules import jenis as daftar_jenis
from hi_cases.urusan.services.kabar import sampaikan
from hi_cases.urusan.types import Fakta, Jenis, Transisi


def _hari(urusan: Urusan, isi: Mapping[str, Any]) -> date:
    """Return the legal day of the act; it is not before the matter's own."""
    hari: date = isi.get("tanggal") or clock.hari_ini()
    if hari < urusan.tanggal:
        awal = tulis_tanggal(urusan.tanggal, hari=False)
        raise DataTidakSah({"tanggal": f"Tanggal tindakan tidak boleh sebelum {awal}."})
    return hari


def _petugas(
    pelaku: Pelaku, urusan: Urusan, jenis: Jenis, transisi: Transisi, isi: Mapping[str, Any]
) -> None:
    if transisi.ambil:
        urusan.petugas_id, urusan.petugas_nama = pelaku.id, pelaku.nama
    elif (baru := isi.get("petugas_id")) is not None:
        nama = queries.calon_petugas(jenis).get(baru)
        if nama is None:
            raise DataTidakSah({"petugas_id": "Pilih petugas yang akunnya masih aktif."})
        urusan.petugas_id, urusan.petugas_nama = baru, nama
    else:
        return
    kalender_kerja.serahkan(urusan.rujukan, urusan.petugas_id)


def _tenggat(
    pelaku: Pelaku, urusan: Urusan, transisi: Transisi, hari: date, sebelum: Fakta, sesudah: Fakta
) -> None:
    """End and begin periods as the row says; none outlives the matter."""
    for tutup in transisi.memenuhi:
        if not tutup.bila(sebelum, sesudah):
            continue
        if tutup.batal:
            kalender_kerja.batalkan(pelaku, urusan.rujukan, tutup.kode, alasan=tutup.batal)
        else:
            pada = (tutup.pada(sesudah) if tutup.pada else None) or hari
            kalender_kerja.penuhi(pelaku, urusan.rujukan, tutup.kode, pada)
    if not urusan.terbuka:
        kalender_kerja.batalkan(pelaku, urusan.rujukan, alasan="urusan berakhir")
        return
    for buka in transisi.membuka:
        if not buka.bila(sebelum, sesudah):
            continue
        mulai = buka.mulai(sesudah) if buka.mulai else hari
        if mulai is None:
            raise TindakanDitolak(f"Hari mulai {buka.kode} belum diketahui.")
        kalender_kerja.buka(
            pelaku, urusan.rujukan, buka.kode, mulai, penanggung_jawab_id=urusan.petugas_id
        )


def _pindah(urusan: Urusan, jenis: Jenis, tujuan: str, hari: date) -> None:
    tahap = jenis.tahap_kode(tujuan)
    if tahap is None:
        raise ValueError(f"{jenis.kode}: no stage {tujuan!r}")
    if tujuan == urusan.tahap:
        # What is done after the end leaves the day of the end as it is.
        return
    urusan.tahap, urusan.terbuka = tahap.kode, not tahap.akhir
    urusan.selesai_pada = hari if tahap.akhir else None


def lakukan(
    pelaku: Pelaku,
    id: int,
    tindakan: str,
    versi: int,
    data: Mapping[str, Any],
    *,
    berkas: Sequence[BerkasTitipan] = (),
) -> Urusan:
    """Do an act on a matter as of its version `versi`.

    A form sent twice carries an old version the second time: it is refused as a conflict.
    """
    urusan = queries.pegang(pelaku, id)
    jenis = queries.jenis_dari(urusan)
    alur.pastikan_berhak(jenis, queries.fakta(urusan, jenis), tindakan, pelaku)
    alur.pastikan_bukan_surat(jenis, urusan.tahap, tindakan)
    if urusan.versi != versi:
        raise KonflikVersi([], urusan.versi)
    return _kerjakan(pelaku, urusan, tindakan, data, berkas)


def lakukan_di(
    pelaku: Pelaku,
    urusan: Urusan,
    tindakan: str,
    data: Mapping[str, Any],
    *,
    berkas: Sequence[BerkasTitipan] = (),
) -> Urusan:
    """Do an act by a door of the kind's own domain, or by its letter: whoever comes by it holds
    the row and has judged who may."""
    return _kerjakan(pelaku, urusan, tindakan, data, berkas)


def _kerjakan(
    pelaku: Pelaku,
    urusan: Urusan,
    tindakan: str,
    data: Mapping[str, Any],
    berkas: Sequence[BerkasTitipan],
) -> Urusan:
    jenis = queries.jenis_dari(urusan)
    sebelum = queries.fakta(urusan, jenis)
    transisi = alur.tentukan(jenis, sebelum, tindakan)
    isi, galat = baca_isian(transisi.isian, data, sebelum.hari_ini)
    pastikan(galat)
    pastikan(transisi.galat_isi(sebelum, isi))
    hari = _hari(urusan, isi)
    urusan.isi = {**urusan.isi, **polos({n: isi[n] for n in transisi.menyimpan if n in isi})}
    _petugas(pelaku, urusan, jenis, transisi, isi)
    _pindah(urusan, jenis, transisi.tujuan(sebelum, isi), hari)
    urusan.diubah_pada = clock.sekarang()
    # An act that changes nothing else is a new version all the same.
    flag_modified(urusan, "diubah_pada")
    for satu in berkas:
        dokumen.unggah(
            pelaku, urusan.rujukan, JenisBerkas.LAINNYA, satu, keterangan=transisi.berkas
        )
    langkah = _catat(pelaku, urusan, jenis, transisi, sebelum, isi, hari)
    db.session.flush()
    _tenggat(pelaku, urusan, transisi, hari, sebelum, queries.fakta(urusan, jenis))
    daftar_jenis.port(jenis.kode).sesudah(pelaku, urusan, tindakan, isi)
    urusan.keadaan = queries.keadaan(urusan, jenis)
    db.session.flush()
    sampaikan(pelaku, urusan, jenis, langkah)
    return urusan


def _catat(
    pelaku: Pelaku,
    urusan: Urusan,
    jenis: Jenis,
    transisi: Transisi,
    sebelum: Fakta,
    isi: Mapping[str, Any],
    hari: date,
) -> LangkahUrusan:
    langkah = LangkahUrusan(
        pada=clock.sekarang(),
        tanggal=hari,
        tindakan=transisi.tindakan,
        judul=transisi.label,
        dari=sebelum.tahap,
        ke=urusan.tahap,
        pelaku_id=pelaku.id,
        pelaku_nama=pelaku.nama,
        dasar=transisi.dasar,
        data=polos({nama: nilai for nama, nilai in isi.items() if nilai is not None}),
    )
    urusan.langkah.append(langkah)
    audit.catat(
        pelaku,
        f"{jenis.kode}.{transisi.tindakan}",
        urusan.rujukan,
        sebelum={"tahap": sebelum.tahap},
        sesudah={"tahap": urusan.tahap, **langkah.data},
        dasar=transisi.dasar,
        peka=jenis.menyamarkan,
    )
    return langkah
