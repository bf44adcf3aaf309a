"""Whether a company has given its statement of structure and scale of wages, and when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.rujukan import Label, Panel
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan import queries as permohonan_queries
from hi_cases.permohonan.queries import atas as permohonan
from hi_cases.permohonan.queries.port import label_rujukan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.rules.izin import LIHAT
from hi_cases.syarat_kerja.rules.jenis import pkb, pp
from hi_cases.syarat_kerja.rules.jenis.skala_upah import DASAR, SKALA_UPAH

_DITANYA = frozenset(satu.kode for satu in (*pp.JENIS, *pkb.JENIS))


@dataclass(frozen=True)
class Pernyataan:
    """The last statement that the office has received."""

    permohonan_id: int
    nomor: str
    tanggal: date


def terakhir(perusahaan_id: int) -> Pernyataan | None:
    """Return the last statement of a company, by whatever number it was filed; None: none."""
    satu = permohonan.berhasil_terakhir(perusahaan.keluarga(perusahaan_id), [SKALA_UPAH.kode])
    bukti = permohonan_queries.bukti(satu) if satu else None
    if satu is None or bukti is None:
        return None
    return Pernyataan(satu.id, str(bukti.data.get("nomor") or satu.nomor), bukti.tanggal)


def kata(perusahaan_id: int) -> str:
    """Say in a sentence whether a company has given it."""
    return _kata(terakhir(perusahaan_id))


def _kata(satu: Pernyataan | None) -> str:
    if satu is None:
        return (
            "Perusahaan ini belum menyampaikan pernyataan struktur dan skala upah melalui sistem "
            f"ini ({DASAR})."
        )
    return (
        f"Pernyataan struktur dan skala upah sudah disampaikan {tulis_tanggal(satu.tanggal)} "
        f"({satu.nomor})."
    )


def _tautan(pelaku: Pelaku, satu: Pernyataan | None) -> Label | None:
    if satu is None:
        return None
    label = label_rujukan(pelaku, [satu.permohonan_id]).get(satu.permohonan_id)
    return label if label and label.url else None


def _panel(pelaku: Pelaku, satu: Pernyataan | None) -> Panel:
    mulai = ""
    if satu is None and not pelaku.staf:
        mulai = url_for("permohonan.saya_mulai", kode=SKALA_UPAH.kode)
    return Panel(
        "Struktur dan skala upah",
        "syarat_kerja/_panel_skala_upah.html",
        {"kata": _kata(satu), "ada": satu, "tautan": _tautan(pelaku, satu), "url": mulai},
    )


def panel_permohonan(pelaku: Pelaku, permohonan_id: int) -> Panel | None:
    """Port: on a PP or a PKB, say whether the statement was given."""
    satu = permohonan_queries.ambil(pelaku, permohonan_id)
    if satu.jenis not in _DITANYA or satu.perusahaan_id is None:
        return None
    return replace(
        _panel(pelaku, terakhir(satu.perusahaan_id)),
        template="syarat_kerja/_skala_upah_permohonan.html",
    )


def panel_perusahaan(pelaku: Pelaku, perusahaan_id: int) -> Panel | None:
    """Port: on a company's page, the last statement; None where it has none yet."""
    kantor = authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False)
    if not kantor and perusahaan_id not in pelaku.perusahaan_ids:
        return None
    satu = terakhir(perusahaan_id)
    return _panel(pelaku, satu) if satu else None
