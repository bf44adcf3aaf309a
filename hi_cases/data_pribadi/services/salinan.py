"""The copy of what the system keeps of an account: asked for, made by a job, handed to the account.

Nobody at the office opens it: the panel shows how many rows of which kind it holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hi_cases.akun import queries as akun
from hi_cases.audit import services as audit
from hi_cases.core import berkas, clock, pekerjaan
from hi_cases.core.authz import Pelaku
from hi_cases.core.data_diri import BagianData
from hi_cases.core.db import db
from hi_cases.core.ekspor import LembarEkspor, tulis_xlsx
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.core.papan import data_diri
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.data_pribadi.models import PermintaanData
from hi_cases.data_pribadi.queries import permintaan as baca
from hi_cases.data_pribadi.rules import PERMINTAAN
from hi_cases.urusan.types import Urusan

TUGAS = "data_pribadi.susun_salinan"


def pekerjaan_milik(permintaan: PermintaanData) -> Pekerjaan | None:
    """Return the job that makes or made the copy."""
    nomor = permintaan.pekerjaan_id
    return db.session.get(Pekerjaan, nomor) if nomor is not None else None


def minta(pelaku: Pelaku, permintaan: PermintaanData, urusan: Urusan) -> None:
    """Ask for the copy; TindakanDitolak while it is being made already."""
    kerja = pekerjaan_milik(permintaan)
    if kerja is not None and kerja.status in pekerjaan.TERBUKA:
        raise TindakanDitolak("Salinan sedang disusun. Tunggu sampai selesai.")
    judul = f"Menyusun salinan data untuk {urusan.nomor}"
    baru = pekerjaan.buat(pelaku, TUGAS, judul, {"urusan_id": urusan.id})
    permintaan.pekerjaan_id = baru.id


def _lembar(nama: str, email: str, semua: list[BagianData]) -> Iterator[LembarEkspor]:
    saat = f"{tulis_waktu(clock.ke_lokal(clock.sekarang()))} WIB"
    yield LembarEkspor(
        "Tentang salinan ini",
        ("Bagian", "Jumlah baris"),
        [(satu.nama, len(satu.baris)) for satu in semua],
        (
            f"Salinan data yang disimpan sistem ini tentang {nama} ({email}).",
            f"Disusun {saat} atas permintaan pemilik akun (UU 27/2022 Ps. 7).",
            "Simpan baik-baik: isinya data pribadi. Data orang lain tidak disertakan.",
        ),
    )
    for satu in semua:
        yield LembarEkspor(satu.nama, satu.kepala, satu.baris)


def kerjakan(kerja: Pekerjaan) -> dict[str, Any]:
    """Make the copy of a job and keep it; return what the job's row says of it."""
    permintaan = baca.satu(kerja.parameter["urusan_id"], tahan=True)
    if permintaan.pengguna_id is None or not permintaan.terbuka:
        return {}
    milik = akun.kontak([permintaan.pengguna_id])[permintaan.pengguna_id]
    semua = data_diri(permintaan.pengguna_id)
    with tulis_xlsx(_lembar(milik.pelaku.nama, milik.surel, semua)) as buku:
        permintaan.sha256, permintaan.ukuran = berkas.simpan(buku)
    permintaan.bagian = [[satu.nama, len(satu.baris)] for satu in semua]
    permintaan.disusun_pada = clock.sekarang()
    db.session.flush()
    return {"bagian": len(semua)}


def keluarkan(pelaku: Pelaku, urusan_id: int) -> tuple[str, bytes]:
    """Hand the copy to the account whose data it holds, once the request is answered; recorded."""
    milik = baca.satu_saya(pelaku, urusan_id, tahan=True)
    permintaan = milik.permintaan
    if milik.urusan.tahap != "dijawab":
        raise TindakanDitolak("Salinan diserahkan sesudah permintaan ini dijawab.")
    if permintaan.sha256 is None:
        raise TindakanDitolak("Salinan sudah tidak disimpan. Ajukan permintaan baru bila perlu.")
    try:
        with berkas.buka(permintaan.sha256) as aliran:
            isi = aliran.read()
    except FileNotFoundError:
        raise TidakDitemukan("Salinan itu tidak ditemukan. Hubungi Dinas.") from None
    permintaan.diambil_pada = clock.sekarang()
    audit.catat(
        pelaku,
        f"{PERMINTAAN.kode}.salinan_diunduh",
        milik.urusan.rujukan,
        sesudah={"sha256": permintaan.sha256},
        dasar="UU 27/2022 Ps. 7",
    )
    db.session.flush()
    return f"salinan-data-{milik.urusan.nomor}.xlsx", isi
