"""A case written back as the draft it could have been typed as: for corrections and conflicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.perselisihan.models import PeristiwaPerkara, Perkara, Pihak, Tuntutan
from hi_cases.perselisihan.queries.akses import perkara
from hi_cases.perselisihan.queries.posisi import posisi
from hi_cases.perselisihan.queries.tuntutan import tuntutan_tampak
from hi_cases.perselisihan.rules import samar
from hi_cases.perselisihan.rules.draf import MILIK
from hi_cases.perselisihan.rules.permohonan import LABEL
from hi_cases.perselisihan.types import Sisi, Tahap, Tindakan


def _iso(hari: date | None) -> str | None:
    return hari.isoformat() if hari else None


def _pihak(pihak: Pihak) -> dict[str, Any]:
    return {
        "id": pihak.id,
        "sisi": pihak.sisi.value,
        "jenis": pihak.jenis.value,
        "nama": pihak.nama,
        "alamat": pihak.alamat,
        "telepon": pihak.telepon,
        "surel": pihak.surel,
        "nik": pihak.nik,
        "jabatan": pihak.jabatan,
        "perusahaan_id": pihak.perusahaan_id,
        "anggota": [
            {"id": satu.id, "nama": satu.nama, "nik": satu.nik, "jabatan": satu.jabatan}
            for satu in pihak.anggota
        ],
        "kuasa": [
            {
                "id": satu.id,
                "nama": satu.nama,
                "nomor": satu.nomor,
                "tanggal": _iso(satu.tanggal),
                "lingkup": satu.lingkup,
                "berlaku_sampai": _iso(satu.berlaku_sampai),
            }
            for satu in pihak.kuasa
        ],
    }


def _tuntutan(semua: Iterable[Tuntutan]) -> list[dict[str, Any]]:
    return [{"uraian": satu.uraian, "jumlah": satu.jumlah} for satu in semua]


def draf_dari(isi: Perkara) -> dict[str, Any]:
    """Return the case's data under the keys of a draft."""
    return {
        "saluran": isi.saluran.value if isi.saluran else None,
        "tanggal_masuk": _iso(isi.masuk),
        "jenis": [satu.jenis.value for satu in isi.baris_jenis],
        "jenis_utama": isi.jenis_utama.value if isi.jenis_utama else None,
        "pokok": isi.pokok,
        "tempat_kejadian": isi.tempat_kejadian,
        "kecamatan": isi.kecamatan,
        "lokasi": isi.lokasi.value,
        "alasan_phk": isi.alasan_phk,
        "phk_diberitahukan": _iso(isi.phk_diberitahukan),
        "phk_ditolak": _iso(isi.phk_ditolak),
        "phk_keputusan_diterima": _iso(isi.phk_keputusan_diterima),
        "bukti_bipartit": isi.bukti_bipartit.value if isi.bukti_bipartit else None,
        "bukti_bipartit_tanggal": _iso(isi.bukti_bipartit_tanggal),
        "bukti_bipartit_keterangan": isi.bukti_bipartit_keterangan,
        "riwayat_bipartit": isi.riwayat_bipartit or [],
        "pihak": [_pihak(satu) for satu in isi.pihak],
        "tuntutan": _tuntutan(isi.tuntutan),
        "perkara_asal_id": isi.perkara_asal_id,
    }


def _diketik_pengaju(isi: Perkara) -> bool:
    """Tell whether all parties read as the applicant wrote them: filed online, not corrected."""
    if isi.diajukan_pada is None:
        return False
    stmt = sa.select(PeristiwaPerkara.data).filter_by(
        perkara_id=isi.id, tindakan=Tindakan.PERBAIKI_DATA.value
    )
    return not any(LABEL["pihak"] in satu.get("bidang", ()) for satu in db.session.scalars(stmt))


def _terbuka(pelaku: Pelaku, isi: Perkara) -> frozenset[int]:
    """Return the parties of which this outsider reads all: his own, and what he typed himself."""
    if _diketik_pengaju(isi):
        return frozenset(satu.id for satu in isi.pihak) - _pemohon_lain(pelaku, isi)
    return frozenset(s.pihak_id for s in posisi(pelaku, isi.id) if s.pihak_id is not None)


def draf_tercatat(pelaku: Pelaku, isi: Perkara) -> dict[str, Any]:
    """Return the case's own data as this actor may read them in a form."""
    tersimpan = draf_dari(isi)
    if pelaku.staf or pelaku.sistem:
        return tersimpan
    tersimpan["tuntutan"] = _tuntutan(tuntutan_tampak(pelaku, isi))
    return samar.tutup_lain(tersimpan, _terbuka(pelaku, isi))


def _pemohon_lain(pelaku: Pelaku, isi: Perkara) -> frozenset[int]:
    """Return the applicants for whom this outsider does not stand: each mends his own part."""
    milik = {satu.pihak_id for satu in posisi(pelaku, isi.id) if satu.pihak_id is not None}
    semua = {satu.id for satu in isi.pihak if satu.sisi is Sisi.PEMOHON}
    return frozenset(semua - milik) if milik else frozenset()


def _baris(draf: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [satu for satu in draf.get("pihak") or () if isinstance(satu, Mapping)]


def draf_berubah(pelaku: Pelaku, isi: Perkara, draf: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is kept of a draft of a returned file: what differs from the case's own data.

    Of parties only the rows that differ; those of other applicants stay as these wrote them.
    """
    tercatat, lain = draf_tercatat(pelaku, isi), _pemohon_lain(pelaku, isi)
    hasil = {
        nama: nilai
        for nama, nilai in draf.items()
        if nilai != tercatat.get(nama) and nama not in {"pihak", MILIK}
    }
    lama = {satu["id"]: satu for satu in _baris(tercatat)}
    milik_lain = [satu for satu in _baris(isi.draf or {}) if satu.get("id") in lain]
    ditulis = [
        satu
        for satu in _baris(draf)
        if satu.get("id") not in lain and satu != lama.get(satu.get("id"))
    ]
    return {**hasil, "pihak": [*milik_lain, *ditulis]} if milik_lain or ditulis else hasil


def _gabung(tercatat: Mapping[str, Any], ditulis: Mapping[str, Any]) -> dict[str, Any]:
    """Lay what parties wrote since over the case's own data, party by party."""
    baru = {satu.get("id"): satu for satu in _baris(ditulis) if satu.get("id")}
    tanpa_nomor = [satu for satu in _baris(ditulis) if not satu.get("id")]
    pihak = [dict(baru.get(satu["id"], satu)) for satu in _baris(tercatat)]
    return {**tercatat, **ditulis, "pihak": [*pihak, *tanpa_nomor]}


def draf_utuh(pelaku: Pelaku, isi: Perkara, draf: Mapping[str, Any]) -> dict[str, Any]:
    """Return a draft of a returned file with what the office keeps from its reader put back."""
    if pelaku.staf or pelaku.sistem:
        return dict(draf)
    asli, lain = draf_dari(isi), _pemohon_lain(pelaku, isi)
    milik_lain = {
        satu["id"]: satu
        for satu in _baris(samar.buka_lain(_gabung(asli, isi.draf or {}), asli, lain))
        if satu.get("id") in lain
    }
    utuh = samar.buka_lain(draf, asli, _terbuka(pelaku, isi))
    return {**utuh, "pihak": [milik_lain.get(satu.get("id"), satu) for satu in _baris(utuh)]}


def draf_kini(pelaku: Pelaku, isi: Perkara) -> dict[str, Any]:
    """Return what this actor goes on with: a draft as typed, or the case's own data.

    Of a returned file a party sees what it has changed since, which the office does not yet, and
    of other parties only what it typed itself.
    """
    if isi.tahap is Tahap.DRAF:
        return dict(isi.draf or {})
    tercatat = draf_tercatat(pelaku, isi)
    if isi.tahap is not Tahap.BERKAS_DIKEMBALIKAN or pelaku.staf:
        return tercatat
    lain = _pemohon_lain(pelaku, isi)
    kini = _gabung(tercatat, isi.draf or {})
    return samar.tutup_lain(kini, {satu.get("id") for satu in _baris(kini)} - lain)


def draf(pelaku: Pelaku, perkara_id: int) -> dict[str, Any]:
    """Return the draft as it was typed, or the case's data under the same keys."""
    return draf_kini(pelaku, perkara(pelaku, perkara_id))
