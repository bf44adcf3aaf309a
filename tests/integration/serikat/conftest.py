"""The office, a union's account, and its notice in each state; Monday 2 March 2026."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import FileStorage

from hi_cases.akun.models import Pengguna
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.dokumen import services as dokumen
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import NilaiButir, Tindakan
from hi_cases.serikat.models import Organisasi
from hi_cases.serikat.queries.cocok import bernomor
from tests.factories.berkas import pdf
from tests.perangkat.klien import Klien
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan
NIK = 3216010101900000
JAWABAN = {
    "nama": "Serikat Pekerja Maju Bersama",
    "tempat": "perusahaan",
    "perusahaan": "PT Maju Bersama",
    "alamat": "Jalan Raya Serang, Cikarang Selatan",
    "kecamatan": "Cikarang Selatan",
    "tanggal_ad_art": "2026-02-10",
    "ketua": "Agus Salim",
    "sekretaris": "Dewi Lestari",
    "pengurus_lain": "Wakil ketua: Siti Aminah",
    "tanpa_benturan": "ya",
    "dinas_asal": "Dinas Tenaga Kerja Kabupaten Karawang",
    "nomor_lama": "12/SP/2019",
    "tanggal_lama": "2019-03-04",
    "apa": "keduanya",
    "tanggal_perubahan": "2026-02-20",
    "tanggal_keputusan": "2026-02-20",
    "uraian": "Diputuskan rapat anggota.",
    "daerah_tujuan": "Kabupaten Karawang",
    "alamat_tujuan": "Klari, Karawang",
    "sebab": "anggota",
}


class DuniaSerikat(DuniaPermohonan):
    """The office and a union whose account speaks for itself."""

    def __init__(self, jam: Any, pengguna: Callable[..., Any]) -> None:
        super().__init__(jam, pengguna)
        self.serikat = self.orang("serikat")
        self.kadis = self.orang("kadis")

    def isi_serikat(
        self, satu: Permohonan, oleh: Pelaku | None = None, pendiri: int = 10, **ubah: Any
    ) -> Permohonan:
        """Fill in every page of a draft, with its founders and its documents."""
        oleh = oleh or self.serikat
        jenis = services.jenis_dari(satu)
        for langkah in jenis.langkah:
            if langkah.baris:
                services.simpan_baris(oleh, satu.id, satu.versi, self.pendiri(jenis.kode, pendiri))
            else:
                isi = {**JAWABAN, **ubah}
                services.simpan_langkah(oleh, satu.id, satu.versi, langkah.kode, isi)
        for diminta in jenis.dokumen:
            if diminta.wajib:
                self.bawa(satu, diminta.kode, pdf(f"{diminta.kode} {satu.id}"), oleh)
        db.session.refresh(satu)
        return satu

    def bawa(self, satu: Permohonan, kode: str, isi: bytes, oleh: Pelaku | None = None) -> None:
        oleh = oleh or self.serikat
        titipan = dokumen.titip(oleh, FileStorage(io.BytesIO(isi), f"{kode}.pdf"))
        services.pasang_dokumen(oleh, satu.id, kode, titipan)
        db.session.refresh(satu)

    def pendiri(self, kode: str, jumlah: int) -> list[Mapping[str, str]]:
        """Return founders: people of a union, numbers of the book for what stands above."""
        if kode.startswith(("federasi", "konfederasi")):
            return [{"nama": f"SP Anggota {n}", "nomor": f"560/{n}/SP/LAMA"} for n in range(jumlah)]
        return [{"nama": f"Pekerja {n}", "nik": str(NIK + n)} for n in range(jumlah)]

    def beritahu(self, kode: str = "serikat_baru", **ubah: Any) -> Permohonan:
        """Return a notice that the union files today."""
        acuan = ubah.pop("acuan", None)
        satu = services.buat(self.serikat, kode, None, acuan=acuan)
        self.isi_serikat(satu, **ubah)
        return self.tindak(self.serikat, satu, T.AJUKAN)

    def teliti(self, satu: Permohonan, *gagal: str) -> Permohonan:
        """Take it up and judge every point: met, but for those named."""
        satu = self.tindak(self.petugas, satu, T.AMBIL)
        return self.nilai(satu, kecuali=dict.fromkeys(gagal, NilaiButir.TIDAK_SESUAI))

    def lengkap(self, satu: Permohonan) -> Permohonan:
        return self.tindak(self.petugas, self.teliti(satu), T.NYATAKAN_LENGKAP)

    def tercatat(self, nomor: str = "560/001/SP/2026", **ubah: Any) -> Organisasi:
        """Return an organisation that was recorded today from a notice of the union."""
        satu = self.lengkap(self.beritahu(**ubah))
        hari = queries.fakta(satu, self.jenis(satu)).hari_ini
        self.tindak(self.kabid, satu, T.CATATKAN, nomor=nomor, tanggal=hari)
        return bernomor([nomor])[nomor]


@pytest.fixture
def dunia(db_session: Any, jam: Any, pengguna: Callable[..., Any]) -> DuniaSerikat:
    """Return the world on Monday 2 March 2026, with the reference data loaded."""
    return DuniaSerikat(jam, pengguna)


@pytest.fixture
def sebagai(app: Flask, masuk: Callable[..., Any]) -> Callable[[Pelaku], Klien]:
    """Return a signed-in browser for an actor."""

    def buka(pelaku: Pelaku) -> Klien:
        klien: Klien = app.test_client()
        masuk(klien, db.session.get_one(Pengguna, pelaku.id))
        return klien

    return buka
