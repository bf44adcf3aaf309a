"""What letters read of a submission: who sees them, to whom they may go, facts as words.

Addressees are numbered within the submission: the applicant is 1, the other parties follow in the
order in which they were named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang_tulis import tulis_isian
from hi_cases.core.db import db, lolos_like
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import tulis_lama
from hi_cases.dokumen import queries as dokumen
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan.models import (
    CatatanPenelitian,
    PeristiwaPermohonan,
    Permohonan,
    PihakPermohonan,
)
from hi_cases.permohonan.queries.akses import pemohon, terlihat
from hi_cases.permohonan.queries.fakta import butir_putaran
from hi_cases.permohonan.rules import alur, lengkap
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.rules.syarat import TIDAK_TERPENUHI
from hi_cases.permohonan.types import Jawaban, Tahap
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.surat.types import PihakSurat

PEMOHON = 1
SISI_PEMOHON = "Pemohon"
SISI_PIHAK = "Pihak perjanjian"


def satu(permohonan_id: int) -> Permohonan:
    """Return a submission; its reader was judged before."""
    return db.session.get_one(Permohonan, permohonan_id)


def surat_terlihat(pelaku: Pelaku, permohonan_id: int) -> bool:
    """Tell whether the actor of the office sees the submission, and so its letters."""
    ada = sa.select(sa.exists().where(Permohonan.id == permohonan_id, terlihat(pelaku)))
    return bool(db.session.scalar(ada))


def tahap(permohonan_id: int) -> str:
    """Return the stage, by which kinds of letters are offered."""
    return satu(permohonan_id).tahap.value


def _akun_pemohon(isi: Permohonan) -> frozenset[int]:
    if isi.perusahaan_id is not None:
        return perusahaan.akun_perusahaan(isi.perusahaan_id)
    return frozenset({isi.pemohon_id}) if isi.pemohon_id is not None else frozenset()


def _profil(isi: Permohonan) -> dict[str, str]:
    if isi.perusahaan_id is None:
        kosong = {"nama": isi.pemohon_nama, "alamat": "", "surel": ""}
        return kosong | dict(daftar.port(isi.jenis).pemohon(isi))
    return perusahaan.profil_surat(isi.perusahaan_id)


def pihak(permohonan_id: int) -> list[PihakSurat]:
    """Return the applicant, and then the other parties to the document."""
    isi = satu(permohonan_id)
    profil, punya = _profil(isi), _akun_pemohon(isi)
    semua = [
        PihakSurat(
            PEMOHON,
            profil["nama"],
            profil["alamat"],
            profil["surel"],
            SISI_PEMOHON,
            bool(punya),
            punya,
        )
    ]
    for urutan, lain in enumerate(isi.pihak, PEMOHON + 1):
        milik = frozenset({lain.pengguna_id}) if lain.pengguna_id is not None else frozenset()
        semua.append(
            PihakSurat(urutan, lain.nama, lain.alamat, lain.surel, SISI_PIHAK, bool(milik), milik)
        )
    return semua


def pihak_pelaku(pelaku: Pelaku, permohonan_id: int) -> frozenset[int]:
    """Return the addressees for which an outsider stands today; none for the office."""
    if pelaku.staf or pelaku.id is None:
        return frozenset()
    isi = satu(permohonan_id)
    saya = {PEMOHON} if pemohon(pelaku, isi) else set()
    saya |= {
        urutan
        for urutan, lain in enumerate(isi.pihak, PEMOHON + 1)
        if lain.pengguna_id == pelaku.id
    }
    return frozenset(saya)


def penanggung_jawab(permohonan_id: int) -> int | None:
    """Return the officer who examines the submission."""
    return satu(permohonan_id).petugas_id


def berkas(pelaku: Pelaku, permohonan_id: int) -> list[Any]:
    """Return the files of the submission, by their age."""
    return list(dokumen.berkas_untuk(pelaku, satu(permohonan_id).rujukan))


def cari(pelaku: Pelaku, teks: str) -> sa.Select[tuple[int]]:
    """Select the submissions whose number, or whose company's name, holds a text."""
    pola = f"%{lolos_like(teks.strip().casefold())}%"
    return sa.select(Permohonan.id).where(
        terlihat(pelaku),
        sa.or_(
            sa.func.lower(Permohonan.nomor).like(pola, escape="\\"),
            Permohonan.perusahaan_id.in_(perusahaan.bernama_seperti(teks)),
        ),
    )


def kunci(permohonan_id: int) -> None:
    """Hold a submission until the transaction ends."""
    db.session.execute(sa.select(Permohonan.id).filter_by(id=permohonan_id).with_for_update())


def hari(tanggal: date | None) -> str:
    """Write a day as letters do; "" where there is none."""
    return tulis_tanggal(tanggal, hari=False) if tanggal else ""


def _catatan(isi: Permohonan) -> list[dict[str, str]]:
    stmt = sa.select(CatatanPenelitian).filter_by(
        permohonan_id=isi.id, untuk_pemohon=True, selesai_pada=None
    )
    semua = db.session.scalars(stmt.order_by(CatatanPenelitian.id))
    hasil = []
    for baris in semua:
        halaman = f"halaman {baris.halaman}" if baris.halaman else ""
        hasil.append(
            {"tempat": ", ".join(s for s in (baris.pasal, halaman) if s), "isi": baris.isi}
        )
    return hasil


def _butir(isi: Permohonan) -> list[dict[str, str]]:
    """The points that are not met, each with the article that asks for it."""
    jenis = daftar.jenis(isi.jenis)
    ditemukan = butir_putaran(isi)
    return [
        {
            "teks": butir.teks,
            "dasar": butir.dasar,
            "nilai": ditemukan[butir.kode].nilai.label,
            "catatan": ditemukan[butir.kode].catatan,
        }
        for butir in (jenis.butir if jenis else ())
        if butir.kode in ditemukan and ditemukan[butir.kode].nilai in TIDAK_TERPENUHI
    ]


def _pihak(lain: PihakPermohonan) -> dict[str, str]:
    return {
        "nama": lain.nama,
        "alamat": lain.alamat,
        "nomor_pencatatan": lain.nomor_pencatatan,
        "tanggal_pencatatan": hari(lain.tanggal_pencatatan),
        "jumlah_anggota": str(lain.jumlah_anggota or ""),
    }


def jangka_perbaikan(isi: Permohonan) -> str:
    """Return the code of the applicant's own time to correct what came back; "": there is none."""
    jenis = daftar.jenis(isi.jenis)
    return alur.jangka_perbaikan(jenis.prosedur) if jenis else ""


def _waktu(isi: Permohonan, hari_ini: date) -> dict[str, str]:
    kode = jangka_perbaikan(isi)
    if not kode:
        return {"perbaikan": ""}
    aturan = kalender.ketentuan(kode, hari_ini)
    panjang = tulis_lama(aturan.panjang, aturan.satuan.label) if aturan.panjang else ""
    return {"perbaikan": panjang}


def _masuk(isi: Permohonan) -> date | None:
    """The day of the first filing."""
    stmt = sa.select(sa.func.min(PeristiwaPermohonan.tanggal)).filter_by(
        permohonan_id=isi.id, ke=Tahap.DIAJUKAN.value, putaran=1
    )
    return db.session.scalar(stmt) or isi.diajukan_pada


def _sasaran(permohonan_id: int, pihak_id: int | None) -> dict[str, str]:
    for calon in pihak(permohonan_id):
        if calon.id == pihak_id:
            return {"nama": calon.nama, "alamat": calon.alamat}
    return {"nama": "", "alamat": ""}


def fakta(
    _pelaku: Pelaku,
    permohonan_id: int,
    _kode: str,
    pihak_id: int | None,
    _isian: Mapping[str, Any],
) -> dict[str, Any]:
    """Return the facts for the texts of a letter, as words. What a kind adds is under its names."""
    isi = satu(permohonan_id)
    jenis = daftar.jenis(isi.jenis)
    hari_ini = clock.hari_ini()
    jawaban: Jawaban = lengkap.terbaca(jenis, isi.isian, hari_ini) if jenis else {}
    semua: Sequence[tuple[str, str]] = (
        tulis_isian(jenis.semua_isian, isi.isian, jawaban) if jenis else ()
    )
    profil = _profil(isi)
    return {
        "hari_ini": tulis_tanggal(hari_ini, hari=False),
        "permohonan": {
            "nomor": isi.nomor or "",
            "nama": jenis.nama if jenis else isi.jenis,
            "produk": jenis.produk if jenis else "",
            "diajukan": hari(isi.diajukan_pada),
            "masuk": hari(_masuk(isi)),
            "putaran": str(isi.putaran),
            "dasar": jenis.dasar if jenis else "",
        },
        "pemohon": {"nama": profil["nama"], "alamat": profil["alamat"]},
        "pihak": [_pihak(lain) for lain in isi.pihak],
        "sasaran": _sasaran(permohonan_id, pihak_id),
        "jawaban": [{"label": label, "nilai": nilai} for label, nilai in semua if nilai],
        "masa": {
            "dari": hari(jawaban.get("berlaku_dari")),
            "sampai": hari(jawaban.get("berlaku_sampai")),
        },
        "catatan": _catatan(isi),
        "butir": _butir(isi),
        "petugas": akun.pejabat(isi.petugas_id),
        "waktu": _waktu(isi, hari_ini),
        "jenis": daftar.port(isi.jenis).surat(isi),
    }
