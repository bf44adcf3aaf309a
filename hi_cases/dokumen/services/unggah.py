"""Attaching files to things, cancelling wrong ones, and accounting for who took one out."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.audit import queries as riwayat
from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import queries
from hi_cases.dokumen.models import Berkas
from hi_cases.dokumen.services.titipan import Unggahan, titip
from hi_cases.dokumen.types import BerkasDitolak, BerkasTitipan, JenisBerkas

SEKALI_LIHAT = timedelta(hours=8)
"""For so long one look into a file counts as one."""


def unggah(
    pelaku: Pelaku,
    rujukan: Rujukan,
    jenis: JenisBerkas,
    isi: BerkasTitipan | Unggahan,
    *,
    rahasia: bool = False,
    keterangan: str = "",
) -> Berkas:
    """Attach a held file or a fresh upload to `rujukan`; the caller has judged the permission.

    The same content attached to the same thing as the same proof is one row, so a form sent twice
    attaches once. Under another caption it is another: each is shown, and struck out, for itself.
    """
    titipan = isi if isinstance(isi, BerkasTitipan) else _titip(pelaku, isi)
    if (ada := _sudah_ada(rujukan, jenis, titipan.sha256, keterangan)) is not None:
        return ada
    baris = Berkas(
        rujukan_jenis=rujukan.jenis,
        rujukan_id=rujukan.id,
        jenis=jenis,
        keterangan=keterangan,
        nama_asli=titipan.nama,
        sha256=titipan.sha256,
        ukuran=titipan.ukuran,
        tipe=titipan.tipe,
        rahasia=rahasia,
        diunggah_pada=clock.sekarang(),
        diunggah_oleh_id=pelaku.id,
        diunggah_oleh=pelaku.nama,
    )
    db.session.add(baris)
    db.session.flush()
    audit.catat(
        pelaku,
        "unggah_berkas",
        rujukan,
        sesudah={"berkas_id": baris.id, "jenis": jenis.value, "sha256": titipan.sha256},
        keterangan=f"{jenis.label}: berkas {baris.id}",
    )
    return baris


def _titip(pelaku: Pelaku, isi: Unggahan) -> BerkasTitipan:
    try:
        return titip(pelaku, isi)
    except BerkasDitolak as galat:
        raise TindakanDitolak(str(galat)) from galat


def _sudah_ada(rujukan: Rujukan, jenis: JenisBerkas, sha256: str, keterangan: str) -> Berkas | None:
    return db.session.scalar(
        sa.select(Berkas)
        .where(
            Berkas.rujukan_jenis == rujukan.jenis,
            Berkas.rujukan_id == rujukan.id,
            Berkas.jenis == jenis,
            Berkas.sha256 == sha256,
            Berkas.keterangan == keterangan,
            Berkas.dibatalkan_pada.is_(None),
        )
        .order_by(Berkas.id)
        .limit(1)
    )


def rujuk(pelaku: Pelaku, berkas_id: int, ke: Rujukan, keterangan: str) -> Berkas:
    """Let the content of a file that the actor reads hang on another thing too: it is kept once.

    Each is struck out for itself. The caller has judged that the actor may write there.
    """
    asal = queries.ambil(pelaku, berkas_id)
    titipan = BerkasTitipan("", asal.nama_asli, asal.sha256, asal.ukuran, asal.tipe)
    jenis = JenisBerkas.DOKUMEN_PERMOHONAN
    return unggah(pelaku, ke, jenis, titipan, rahasia=asal.rahasia, keterangan=keterangan)


def pindahkan(pelaku: Pelaku, dari: Rujukan, ke: Rujukan) -> int:
    """Hang the valid files of one thing on another: a draft's go to the party that filed it.

    Returns how many; the caller has judged the permission.
    """
    return _pindah(pelaku, db.session.scalars(_berlaku(dari)).all(), ke)


def pindahkan_surat(pelaku: Pelaku, dari: Rujukan, ke: Rujukan, oleh_id: int) -> int:
    """Hang the letter of one account on what is judged by it, where every look leaves a trace."""
    stmt = _berlaku(dari).where(
        Berkas.jenis == JenisBerkas.SURAT_TUGAS, Berkas.diunggah_oleh_id == oleh_id
    )
    semua = db.session.scalars(stmt).all()
    for satu in semua:
        satu.rahasia = True
    return _pindah(pelaku, semua, ke)


def _berlaku(dari: Rujukan) -> sa.Select[Any]:
    milik = (Berkas.rujukan_jenis == dari.jenis, Berkas.rujukan_id == dari.id)
    return sa.select(Berkas).where(*milik, Berkas.dibatalkan_pada.is_(None)).order_by(Berkas.id)


def _pindah(pelaku: Pelaku, semua: Sequence[Berkas], ke: Rujukan) -> int:
    for satu in semua:
        satu.rujukan_jenis, satu.rujukan_id = ke.jenis, ke.id
        audit.catat(
            pelaku,
            "pindah_berkas",
            ke,
            sesudah={"berkas_id": satu.id, "jenis": satu.jenis.value},
            keterangan=f"{satu.jenis.label}: berkas {satu.id}",
        )
    return len(semua)


def batalkan(pelaku: Pelaku, berkas_id: int, alasan: str) -> Berkas:
    """Strike a wrong file out, with a reason; it stays in the store and in the list."""
    authz.tabel().pastikan(pelaku, "dokumen.batalkan")
    if not queries.boleh_batalkan(pelaku, queries.ambil(pelaku, berkas_id).rujukan):
        raise TidakBerizin("Berkas perkara dibatalkan oleh petugas atau mediator perkara itu.")
    baris = db.session.scalars(
        kunci(sa.select(Berkas).filter_by(id=berkas_id)).execution_options(populate_existing=True)
    ).one()
    if not alasan.strip():
        raise DataTidakSah({"alasan": "Tulis alasan pembatalan, misalnya “salah unggah”."})
    if not baris.berlaku:
        raise TindakanDitolak("Berkas ini sudah dibatalkan sebelumnya.")
    baris.dibatalkan_pada = clock.sekarang()
    baris.dibatalkan_oleh = pelaku.nama
    baris.alasan_batal = alasan.strip()
    audit.catat(
        pelaku,
        "batalkan_berkas",
        baris.rujukan,
        sesudah={"berkas_id": baris.id, "jenis": baris.jenis.value},
        keterangan=f"{baris.jenis.label}: berkas {baris.id}. Alasan: {baris.alasan_batal}",
    )
    return baris


def ganti_jenis(pelaku: Pelaku, baris: Berkas, jenis: JenisBerkas) -> None:
    """Say what a file proves, once its sender has told; the caller has judged the permission."""
    lama, baris.jenis = baris.jenis, jenis
    audit.catat(
        pelaku,
        "ganti_jenis_berkas",
        baris.rujukan,
        sebelum={"jenis": lama.value},
        sesudah={"berkas_id": baris.id, "jenis": jenis.value},
        keterangan=f"{jenis.label}: berkas {baris.id}",
    )


def tarik(pelaku: Pelaku, berkas_id: int, rujukan: Rujukan) -> Berkas:
    """Take back a file that the actor himself attached to something he has not sent yet.

    The caller has judged that it is his and still open. The row stays, struck out, and hangs on
    the account: whoever reads the thing later does not find what was never sent.
    """
    baris = queries.ambil(pelaku, berkas_id)
    if pelaku.id is None or baris.rujukan != rujukan or baris.diunggah_oleh_id != pelaku.id:
        raise TidakDitemukan("Berkas itu tidak ada, atau bukan milik Anda.")
    baris.dibatalkan_pada = clock.sekarang()
    baris.dibatalkan_oleh = pelaku.nama
    baris.alasan_batal = "dikeluarkan pengunggah sebelum dikirim"
    baris.rujukan_jenis, baris.rujukan_id = "pengguna", pelaku.id
    audit.catat(
        pelaku,
        "tarik_berkas",
        rujukan,
        sesudah={"berkas_id": baris.id, "jenis": baris.jenis.value},
        keterangan=f"{baris.jenis.label}: berkas {baris.id}",
    )
    return baris


def catat_unduhan(pelaku: Pelaku, berkas_id: int) -> Berkas:
    """Write into the trail that `pelaku` takes a file out."""
    baris = queries.ambil(pelaku, berkas_id)
    audit.catat(
        pelaku,
        "unduh_berkas_rahasia" if baris.rahasia else "unduh_berkas",
        baris.rujukan,
        sesudah={"berkas_id": baris.id, "jenis": baris.jenis.value},
        keterangan=f"{baris.jenis.label}: berkas {baris.id}",
    )
    return baris


def _baru_dilihat(pelaku: Pelaku, baris: Berkas) -> bool:
    sejak = clock.sekarang() - SEKALI_LIHAT
    return any(
        satu.tindakan == "lihat_berkas"
        and satu.pelaku_id == pelaku.id
        and satu.pada >= sejak
        and (satu.sesudah or {}).get("berkas_id") == baris.id
        for satu in riwayat.jejak(baris.rujukan)
    )


def catat_lihat(pelaku: Pelaku, berkas_id: int) -> Berkas:
    """Write into the trail that `pelaku` looks at the pages of a file that somebody else sent.

    Once a while: a browser asks for many pages at the same moment.
    """
    baris = queries.ambil(pelaku, berkas_id)
    if _baru_dilihat(pelaku, baris):
        return baris
    audit.catat(
        pelaku,
        "lihat_berkas",
        baris.rujukan,
        sesudah={"berkas_id": baris.id, "jenis": baris.jenis.value},
        keterangan=f"{baris.jenis.label}: berkas {baris.id}",
    )
    return baris
