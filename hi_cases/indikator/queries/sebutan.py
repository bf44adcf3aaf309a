"""What counted things are called, without names of people: numbers, companies, bodies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.impor import rombongan
from hi_cases.indikator.types import BarisHitung
from hi_cases.lks_bipartit.models import LksBipartit
from hi_cases.permohonan.models import Permohonan
from hi_cases.perselisihan.models import Perkara
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.serikat.models import KlaimAnggota, Organisasi
from hi_cases.syarat_kerja.models import Instrumen, PesertaJamsostek
from hi_cases.tripartit.models import Lembaga, Rapat
from hi_cases.urusan.models import Urusan

_PER_BATCH = 500
PANJANG = 300


def _milik_perusahaan(model: Any, nomor: Any) -> sa.Select[Any]:
    return sa.select(model.id, nomor, Perusahaan.nama).join(
        Perusahaan, Perusahaan.id == model.perusahaan_id
    )


_TANYA: dict[str, tuple[Any, sa.Select[Any]]] = {
    "perkara": (Perkara.id, sa.select(Perkara.id, Perkara.nomor)),
    "instrumen": (Instrumen.id, _milik_perusahaan(Instrumen, Instrumen.nomor)),
    "permohonan": (Permohonan.id, _milik_perusahaan(Permohonan, Permohonan.nomor)),
    "urusan": (Urusan.id, sa.select(Urusan.id, Urusan.nomor)),
    "perusahaan": (Perusahaan.id, sa.select(Perusahaan.id, Perusahaan.nama)),
    "peserta_jamsostek": (
        PesertaJamsostek.id,
        _milik_perusahaan(PesertaJamsostek, PesertaJamsostek.program),
    ),
    "organisasi": (Organisasi.id, sa.select(Organisasi.id, Organisasi.nama)),
    "lks_bipartit": (LksBipartit.id, _milik_perusahaan(LksBipartit, LksBipartit.nomor)),
    "klaim_anggota": (
        KlaimAnggota.id,
        sa.select(KlaimAnggota.id, Organisasi.nama).join(
            Organisasi, Organisasi.id == KlaimAnggota.organisasi_id
        ),
    ),
    "lembaga": (Lembaga.id, sa.select(Lembaga.id, Lembaga.nama)),
    "rapat_lembaga": (
        Rapat.id,
        sa.select(Rapat.id, Lembaga.nama, Rapat.perihal).join(
            Lembaga, Lembaga.id == Rapat.lembaga_id
        ),
    ),
}


def _nama(jenis: str, ids: Iterable[int]) -> dict[int, str]:
    if jenis not in _TANYA:
        return {}
    kolom, tanya = _TANYA[jenis]
    semua = db.session.execute(tanya.where(kolom.in_(set(ids))))
    return {
        nomor: ", ".join(str(getattr(b, "label", b)) for b in bagian if b)
        for nomor, *bagian in semua
    }


def _nama_kunci(baris: Iterable[BarisHitung]) -> dict[str, str]:
    """Companies by the key of rows; one that is not in the register goes by its key."""
    kunci = {satu.kunci for satu in baris}
    nomor = {k: int(k) for k in kunci if k.isascii() and k.isdigit()}
    nama = _nama("perusahaan", nomor.values())
    return {k: nama.get(nomor.get(k, 0), k) for k in kunci}


def beri_nama(
    baris: Iterable[BarisHitung], *, kunci_perusahaan: bool = False
) -> Iterator[BarisHitung]:
    """Name rows that have no name yet, a batch with one question a kind; those of a company that
    only their key names by that too."""
    for kelompok in rombongan(baris, _PER_BATCH):
        per_jenis: dict[str, set[int]] = {}
        for satu in kelompok:
            if not satu.sebutan:
                per_jenis.setdefault(satu.jenis, set()).add(satu.objek_id)
        nama = {jenis: _nama(jenis, ids) for jenis, ids in per_jenis.items()}
        pt = _nama_kunci(kelompok) if kunci_perusahaan else {}
        for satu in kelompok:
            if satu.sebutan:
                yield satu
                continue
            teks = nama[satu.jenis].get(satu.objek_id) or f"{satu.jenis} {satu.objek_id}"
            if satu.kunci in pt:
                teks = f"{pt[satu.kunci]}, {teks}"
            yield replace(satu, sebutan=teks[:PANJANG])
