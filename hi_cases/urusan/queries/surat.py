"""What letters read of a matter: who sees it, to whom they may go, facts as words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, lolos_like
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.dokumen import queries as dokumen
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.surat.types import PihakSurat
from hi_cases.urusan.models import LangkahUrusan, Urusan
from hi_cases.urusan.queries.akses import terlihat
from hi_cases.urusan.rules import jenis as daftar_jenis
from hi_cases.urusan.rules.alur import cari as cari_tindakan


def satu(urusan_id: int) -> Urusan:
    """Return a matter; its reader was judged before."""
    return db.session.get_one(Urusan, urusan_id)


def surat_terlihat(pelaku: Pelaku, urusan_id: int) -> bool:
    """Tell whether the actor of the office sees the matter, and so its letters."""
    ada = sa.select(sa.exists().where(Urusan.id == urusan_id, terlihat(pelaku)))
    return bool(db.session.scalar(ada))


def dilihat(pelaku: Pelaku) -> sa.Select[tuple[int]]:
    """Select the matters that the actor of the office sees: lists name no letters of others."""
    return sa.select(Urusan.id).where(terlihat(pelaku))


def tahap(urusan_id: int) -> str:
    """Return the stage, by which kinds of letters are offered."""
    return satu(urusan_id).tahap


def pihak(urusan_id: int) -> Sequence[PihakSurat]:
    """Return whom its letters may be addressed to, as the kind's own domain says."""
    urusan = satu(urusan_id)
    return daftar_jenis.port(urusan.jenis).penerima(urusan)


def pihak_pelaku(_pelaku: Pelaku, _urusan_id: int) -> frozenset[int]:
    """No outsider comes in by the engine: letters about matters reach people by hand or post."""
    return frozenset()


def penanggung_jawab(urusan_id: int) -> int | None:
    """Return the officer who has the matter."""
    return satu(urusan_id).petugas_id


def nomor_dipakai(nomor: str) -> bool:
    """Tell whether an act names this number: with its letter here, or written on paper."""
    stmt = sa.select(LangkahUrusan.id).where(LangkahUrusan.data["nomor"].as_string() == nomor)
    return db.session.scalar(stmt.limit(1)) is not None


def usai(semua: Sequence[Any]) -> dict[int, str]:
    """Return, of these letters, those whose act can be done no more, with why: their matter ended
    without it, as a complaint that was withdrawn. Two questions at most."""
    stmt = sa.select(Urusan.id, Urusan.jenis, Urusan.tahap).where(
        Urusan.id.in_({satu.rujukan_id for satu in semua}), Urusan.terbuka.is_(False)
    )
    akhir = {satu.id: satu for satu in db.session.execute(stmt)}
    if not akhir:
        return {}
    langkah = sa.select(LangkahUrusan.urusan_id, LangkahUrusan.tindakan).where(
        LangkahUrusan.urusan_id.in_(akhir)
    )
    pernah, hasil = {(milik, aksi) for milik, aksi in db.session.execute(langkah)}, {}
    for surat in semua:
        milik = akhir.get(surat.rujukan_id)
        jenis = daftar_jenis.jenis(milik.jenis) if milik else None
        aksi = jenis.aksi_surat(surat.kode) if jenis else None
        if milik is None or jenis is None or aksi is None or (milik.id, aksi) in pernah:
            continue
        if cari_tindakan(jenis, milik.tahap, aksi) is None:
            hasil[surat.id] = f"{jenis.nama} ini sudah berakhir."
    return hasil


def berkas(pelaku: Pelaku, urusan_id: int) -> list[Any]:
    """Return the files of the matter, by their age."""
    return list(dokumen.berkas_untuk(pelaku, satu(urusan_id).rujukan))


def cari(pelaku: Pelaku, teks: str) -> sa.Select[tuple[int]]:
    """Select the matters whose number, or whose company's name, holds a text."""
    pola = f"%{lolos_like(teks.strip().casefold())}%"
    return sa.select(Urusan.id).where(
        terlihat(pelaku),
        sa.or_(
            sa.func.lower(Urusan.nomor).like(pola, escape="\\"),
            Urusan.perusahaan_id.in_(perusahaan.bernama_seperti(teks)),
        ),
    )


def kunci(urusan_id: int) -> None:
    """Hold a matter until the transaction ends."""
    db.session.execute(sa.select(Urusan.id).filter_by(id=urusan_id).with_for_update())


def fakta(
    _pelaku: Pelaku, urusan_id: int, _kode: str, pihak_id: int | None, _isian: Mapping[str, Any]
) -> dict[str, Any]:
    """Return what its letters may say."""
    urusan = satu(urusan_id)
    jenis = daftar_jenis.jenis(urusan.jenis)
    sasaran = next((s for s in pihak(urusan_id) if s.id == pihak_id), None)
    milik = urusan.perusahaan_id
    profil = perusahaan.profil_surat(milik) if milik is not None else {"nama": "", "alamat": ""}
    return {
        "hari_ini": tulis_tanggal(clock.hari_ini(), hari=False),
        "urusan": {
            "nomor": urusan.nomor,
            "nama": jenis.nama if jenis else urusan.jenis,
            "judul": urusan.judul,
            "dasar": jenis.dasar if jenis else "",
            "tanggal": tulis_tanggal(urusan.tanggal),
        },
        "perusahaan": {"nama": profil["nama"], "alamat": profil["alamat"]},
        "sasaran": {
            "nama": sasaran.nama if sasaran else "",
            "alamat": sasaran.alamat if sasaran else "",
        },
        "petugas": akun.pejabat(urusan.petugas_id),
        "jenis": dict(daftar_jenis.port(urusan.jenis).fakta_surat(urusan)),
    }
