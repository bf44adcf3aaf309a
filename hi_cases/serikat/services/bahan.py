"""What is read of a notice: its answers, the organisation that it is about, facts for letters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hi_cases.core import clock
from hi_cases.core.bidang import ribuan
from hi_cases.core.db import db
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan import queries as permohonan_queries
from hi_cases.permohonan.rules import lengkap
from hi_cases.permohonan.types import Jawaban, Tindakan
from hi_cases.serikat.models import Organisasi
from hi_cases.serikat.rules.jenis import JENIS, baru
from hi_cases.serikat.types import JenisOrganisasi

_MENURUT_KODE = {satu.kode: satu for satu in JENIS}
SATUAN = {
    JenisOrganisasi.SERIKAT: "pekerja",
    JenisOrganisasi.FEDERASI: "serikat pekerja",
    JenisOrganisasi.KONFEDERASI: "federasi",
}
_KOSONG: Mapping[str, str] = dict.fromkeys(
    (
        "nama",
        "sebutan",
        "alamat",
        "perusahaan",
        "induk",
        "ketua",
        "sekretaris",
        "pendiri",
        "tanggal_ad_art",
        "nomor_lama",
        "tanggal_lama",
        "sebab",
        "tanggal_keputusan",
        "nomor_tangguh",
        "tanggal_tangguh",
    ),
    "",
)


def jawaban(permohonan: Any) -> Jawaban:
    """Return the answers of a submission of these kinds as values."""
    return lengkap.terbaca(_MENURUT_KODE[permohonan.jenis], permohonan.isian, clock.hari_ini())


def tentang(permohonan: Any) -> Organisasi | None:
    """Return the organisation that a submission is about; None for a new one."""
    if permohonan.acuan_jenis != "organisasi" or permohonan.acuan_id is None:
        return None
    return db.session.get(Organisasi, permohonan.acuan_id)


def _hari(tanggal: Any) -> str:
    return tulis_tanggal(tanggal, hari=False) if tanggal else ""


def _penangguhan(permohonan: Any) -> dict[str, str]:
    """The written suspension that was last sent (formulir III), which form IV cites."""
    semua = permohonan_queries.peristiwa(permohonan)
    satu = next((s for s in reversed(semua) if s.tindakan is Tindakan.KEMBALIKAN), None)
    if satu is None:
        return {}
    nomor = str(satu.data.get("nomor") or "")
    return {"nomor_tangguh": nomor, "tanggal_tangguh": _hari(satu.tanggal)}


def surat_baru(permohonan: Any) -> Mapping[str, Any]:
    """Facts for the proof and for what is written before it."""
    isian, menjadi = jawaban(permohonan), baru.MENJADI[permohonan.jenis]
    jumlah = permohonan_queries.jumlah_baris(permohonan)
    satuan = "orang" if menjadi is JenisOrganisasi.SERIKAT else SATUAN[menjadi]
    return {
        "serikat": {
            **_KOSONG,
            **{k: str(isian.get(k) or "") for k in ("nama", "alamat", "perusahaan", "induk")},
            "sebutan": menjadi.sebutan,
            "ketua": str(isian.get("ketua") or ""),
            "sekretaris": str(isian.get("sekretaris") or ""),
            "pendiri": f"{ribuan(jumlah)} {satuan}",
            "tanggal_ad_art": _hari(isian.get("tanggal_ad_art")),
            **_penangguhan(permohonan),
        }
    }


def surat_ubah(permohonan: Any) -> Mapping[str, Any]:
    satu, isian = tentang(permohonan), jawaban(permohonan)
    if satu is None:
        return {"serikat": _KOSONG}
    sebab = isian.get("sebab")
    tujuan = isian.get("daerah_tujuan")
    return {
        "serikat": {
            **_KOSONG,
            "nama": satu.nama,
            "sebutan": satu.jenis.sebutan,
            "alamat": satu.alamat,
            "perusahaan": satu.nama_perusahaan,
            "nomor_lama": satu.nomor or "",
            "tanggal_lama": _hari(satu.tanggal),
            "sebab": sebab.label if sebab else f"Pindah ke {tujuan}" if tujuan else "",
            "tanggal_keputusan": _hari(isian.get("tanggal_keputusan")),
        }
    }
