"""An LKS Bipartit on its way: filled in, recorded, reported, told in one line each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.lks_bipartit.models import LksBipartit
from hi_cases.permohonan import services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Tindakan
from tests.factories.berkas import pdf
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan
ISIAN = {
    "lingkup": "perusahaan",
    "dibentuk": "2026-02-20",
    "masa_dari": "2026-02-20",
    "alamat": "Kawasan Industri Contoh Blok A1",
    "pekerja_laki": "120",
    "pekerja_perempuan": "80",
    "cara_pekerja": "serikat_tunggal",
    "serikat": "SP Maju Bersama",
    "tanggal_perubahan": "2026-03-02",
    "sebab": "Dua pengurus pindah kerja.",
}
SUSUNAN = (
    ("Rini Astuti", "pengusaha", "ketua"),
    ("Asep Kurniawan", "pekerja", "wakil_ketua"),
    ("Dewi Lestari", "pengusaha", "sekretaris"),
    ("Yusuf Maulana", "pekerja", "anggota"),
    ("Hendra Wijaya", "pengusaha", "anggota"),
    ("Siti Aminah", "pekerja", "anggota"),
)


def baris(susunan: Sequence[tuple[str, str, str]] = SUSUNAN) -> list[dict[str, Any]]:
    """Return members as rows of a list."""
    return [{"nama": n, "unsur": u, "jabatan": j, "bagian": ""} for n, u, j in susunan]


def isi_lks(
    dunia: DuniaPermohonan,
    satu: Permohonan,
    susunan: Sequence[tuple[str, str, str]] = SUSUNAN,
    **ubah: Any,
) -> Permohonan:
    """Fill in every page of a draft of these kinds, its list and its documents."""
    jenis = services.jenis_dari(satu)
    for langkah in jenis.langkah:
        if langkah.baris:
            services.simpan_baris(dunia.pengaju, satu.id, satu.versi, baris(susunan))
        elif langkah.isian:
            isi = ISIAN | ubah
            services.simpan_langkah(dunia.pengaju, satu.id, satu.versi, langkah.kode, isi)
    for diminta in jenis.dokumen:
        dunia.unggah(satu, diminta.kode, pdf(f"{diminta.kode} {satu.id}"))
    return satu


def catatkan(dunia: DuniaPermohonan, satu: Permohonan, nomor: str) -> LksBipartit:
    """File it, examine it, and let the head of the section record it; return its entry."""
    satu = dunia.tindak(dunia.pengaju, satu, T.AJUKAN)
    satu = dunia.tindak(dunia.petugas, satu, T.AMBIL)
    satu = dunia.tindak(dunia.petugas, dunia.nilai(satu), T.NYATAKAN_LENGKAP)
    dunia.tindak(dunia.kabid, satu, T.CATATKAN, nomor=nomor, tanggal=clock.hari_ini())
    stmt = sa.select(LksBipartit).order_by(LksBipartit.id.desc()).limit(1)
    return db.session.scalars(stmt).one()


def tercatat(dunia: DuniaPermohonan, nomor: str = "560/001/LKSB/2026", **ubah: Any) -> LksBipartit:
    """Return an LKS Bipartit of the company that was recorded today."""
    satu = isi_lks(dunia, services.buat(dunia.pengaju, "lksb_baru", dunia.pt_id), **ubah)
    return catatkan(dunia, satu, nomor)


def lapor(
    dunia: DuniaPermohonan, oleh: Pelaku, satu: Permohonan, *tanggal: str, **ubah: Any
) -> Permohonan:
    """Fill in and file the report of a period, with a meeting on each day."""
    isi = {
        **satu.isian,
        "hasil": "Disepakati jadwal kerja baru.",
        "pelapor": "Rini",
        "jabatan_pelapor": "Ketua",
        **ubah,
    }
    services.simpan_langkah(oleh, satu.id, satu.versi, "keadaan", isi)
    rapat = [{"tanggal": hari, "pokok": "Upah", "hasil": "Sepakat"} for hari in tanggal]
    services.simpan_baris(oleh, satu.id, satu.versi, rapat)
    dunia.unggah(satu, "laporan", pdf(f"laporan {satu.id}"), oleh)
    return dunia.tindak(oleh, satu, T.AJUKAN)
