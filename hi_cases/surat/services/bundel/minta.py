"""Asking for a bundle, the job that makes it, taking it out."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from hi_cases.audit import services as audit
from hi_cases.core import authz, berkas, clock, pekerjaan
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.core.rujukan import Rujukan
from hi_cases.surat.models import BundelSurat
from hi_cases.surat.queries import bundel as baca
from hi_cases.surat.queries.akses import port
from hi_cases.surat.rules.bundel import BATAS_BAGIAN
from hi_cases.surat.services.bundel.bahan import Bahan, siapkan
from hi_cases.surat.services.bundel.penjilidan import Hasil

TUGAS = "surat.jilid"
IZIN_JILID = "surat.jilid"


def minta(pelaku: Pelaku, rujukan: Rujukan, susunan: Sequence[str]) -> BundelSurat:
    """Ask for a bundle of these parts in this order: a job makes it.

    Raises TidakDitemukan for a thing that the actor does not see, TindakanDitolak for nothing
    chosen, for a part that is not there, and while another bundle of the thing is being made.
    """
    authz.tabel().pastikan(pelaku, IZIN_JILID)
    port(rujukan).kunci(rujukan.id)
    ada = baca.sumber(pelaku, rujukan)
    dapat = {satu.kunci: satu for satu in baca.calon(ada)}
    if not any(kunci in dapat and dapat[kunci].dapat for kunci in susunan):
        raise TindakanDitolak("Pilih sekurang-kurangnya satu bagian yang dapat dijilid.")
    if not set(susunan) <= set(dapat):
        raise TindakanDitolak(
            "Ada bagian yang sudah tidak ada. Muat ulang halaman, lalu pilih lagi."
        )
    if len(susunan) > BATAS_BAGIAN:
        raise TindakanDitolak(f"Paling banyak {BATAS_BAGIAN} bagian dalam satu berkas.")
    if any(satu.berjalan for satu in baca.daftar(pelaku, rujukan)):
        raise TindakanDitolak("Berkas perkara ini sedang dijilid. Tunggu sampai selesai.")
    bundel = BundelSurat(
        rujukan_jenis=rujukan.jenis,
        rujukan_id=rujukan.id,
        susunan=list(susunan),
        dibuat_pada=clock.sekarang(),
        dibuat_oleh_id=pelaku.id,
        dibuat_nama=pelaku.nama,
    )
    db.session.add(bundel)
    db.session.flush()
    judul = f"Menjilid Berkas PHI {ada.sebutan}"
    kerja = pekerjaan.buat(pelaku, TUGAS, judul[:200], {"bundel_id": bundel.id})
    bundel.pekerjaan_id = kerja.id
    db.session.flush()
    rahasia = [kunci for kunci in susunan if dapat[kunci].rahasia]
    _jejak(pelaku, bundel, "surat.jilid_diminta", {"bagian": list(susunan), "rahasia": rahasia})
    return bundel


def _jejak(pelaku: Pelaku, bundel: BundelSurat, tindakan: str, sesudah: dict[str, Any]) -> None:
    audit.catat(
        pelaku,
        tindakan,
        bundel.rujukan,
        sesudah={"bundel": bundel.id, **sesudah},
        keterangan="Berkas PHI",
    )


def bahan_pekerjaan(kerja: Pekerjaan) -> Bahan | None:
    """Return what a job has to bind; None when it is bound already."""
    bundel = baca.untuk_pekerjaan(kerja.parameter["bundel_id"])
    return None if bundel.sha256 else siapkan(_atas_nama(bundel), bundel)


def _atas_nama(bundel: BundelSurat) -> Pelaku:
    return Pelaku(bundel.dibuat_oleh_id, bundel.dibuat_nama, sistem=True)


def simpan_hasil(kerja: Pekerjaan, hasil: Hasil) -> dict[str, Any]:
    """Keep the bound file and its table of contents; return what the job's row says of it."""
    bundel = baca.untuk_pekerjaan(kerja.parameter["bundel_id"])
    bundel.sha256, bundel.ukuran = berkas.simpan(io.BytesIO(hasil.pdf))
    bundel.halaman = hasil.halaman
    bundel.isi = [asdict(satu) for satu in hasil.isi]
    bundel.selesai_pada = clock.sekarang()
    db.session.flush()
    ringkas = {"halaman": bundel.halaman, "sha256": bundel.sha256}
    _jejak(_atas_nama(bundel), bundel, "surat.jilid_selesai", ringkas)
    return {"bundel_id": bundel.id, "halaman": bundel.halaman}


def batalkan(pelaku: Pelaku, bundel: BundelSurat) -> None:
    """Stop one's own binding. Raises TidakDitemukan for another's."""
    if bundel.pekerjaan_id is None:
        raise TindakanDitolak("Berkas ini tidak sedang dijilid.")
    pekerjaan.batalkan(pelaku, bundel.pekerjaan_id)


def keluarkan(pelaku: Pelaku, bundel_id: int) -> tuple[BundelSurat, bytes]:
    """Return a bound bundle for taking out, which is recorded."""
    bundel = baca.ambil(pelaku, bundel_id)
    if bundel.sha256 is None:
        raise TindakanDitolak("Berkas ini belum selesai dijilid.")
    with berkas.buka(bundel.sha256) as aliran:
        isi = aliran.read()
    _jejak(pelaku, bundel, "surat.jilid_diunduh", {"sha256": bundel.sha256})
    return bundel, isi
