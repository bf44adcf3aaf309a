"""A case written back as the draft it could have been typed as: for corrections and conflicts."""

from __future__ import annotations

from datetime import date
from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.perselisihan.models import Perkara, Pihak
from hi_cases.perselisihan.queries.akses import perkara
from hi_cases.perselisihan.types import Tahap


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
        "tuntutan": [{"uraian": s.uraian, "jumlah": s.jumlah} for s in isi.tuntutan],
        "perkara_asal_id": isi.perkara_asal_id,
    }


def draf_kini(pelaku: Pelaku, isi: Perkara) -> dict[str, Any]:
    """Return what this actor goes on with: a draft as typed, or the case's own data.

    Of a returned file a party sees what it has changed since, which the office does not yet.
    """
    if isi.tahap is Tahap.DRAF:
        return dict(isi.draf or {})
    if isi.tahap is Tahap.BERKAS_DIKEMBALIKAN and not pelaku.staf:
        return draf_dari(isi) | (isi.draf or {})
    return draf_dari(isi)


def draf(pelaku: Pelaku, perkara_id: int) -> dict[str, Any]:
    """Return the draft as it was typed, or the case's data under the same keys."""
    return draf_kini(pelaku, perkara(pelaku, perkara_id))
