"""A company, its accounts and the office around one submission: acts told in one line each."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from werkzeug.datastructures import FileStorage

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.db import db
from hi_cases.dokumen import services as dokumen
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Jenis, NilaiButir, Tindakan
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.models import WakilPerusahaan
from hi_cases.perusahaan.types import DataPerusahaan, PeranWakil, StatusWakil
from tests.factories.berkas import pdf
from tests.perangkat.acuan import muat_acuan

T = Tindakan
JAWABAN = {
    "jangkauan": "satu_kabupaten",
    "pekerja_laki": "120",
    "pekerja_perempuan": "80",
    "pekerja_pkwt": "30",
    "penanggung_jawab": "Rini Astuti",
    "penanda_tangan": "Rini Astuti",
    "jabatan": "Direktur",
    "ada_serikat": "tidak_ada",
    "serikat": "",
    "wakil_pekerja": "Dadang Supriatna",
    "tanggal_minta_saran": "2026-02-10",
    "berlaku_dari": "2026-06-01",
    "berlaku_sampai": "2028-05-31",
}
"""Answers to every question of a new PP; those that a kind does not ask are left aside."""


class DuniaPermohonan:
    """The office and two companies; `jam` stands on Monday 2 March 2026."""

    def __init__(self, jam: Any, pengguna: Callable[..., Any]) -> None:
        self.jam, self._buat = jam, pengguna
        jam.atur("2026-03-02")
        muat_acuan()
        self.kabid = self.orang("kabid")
        self.petugas = self.orang("petugas")
        self.analis = self.orang("analis")
        self.pt = perusahaan.daftarkan(self.kabid, DataPerusahaan("PT Maju Bersama"))
        self.pt_lain = perusahaan.daftarkan(self.kabid, DataPerusahaan("PT Sinar Lain"))
        # Kept as a number: another transaction does not know the row.
        self.pt_id = self.pt.id
        self.pengaju = self.wakil(self.pt_id)
        self.lain = self.wakil(self.pt_lain.id)

    def orang(self, *peran: str, **isi: Any) -> Pelaku:
        """Return a new account as an actor."""
        akun = self._buat(*peran, **isi)
        return Pelaku(akun.id, akun.nama, frozenset(akun.peran))

    def wakil(
        self,
        perusahaan_id: int,
        peran: PeranWakil = PeranWakil.ADMIN,
        tambahan: tuple[str, ...] = (),
    ) -> Pelaku:
        """Return a new account that speaks for a company, as an actor; with other roles too."""
        akun = self._buat("perusahaan", *tambahan)
        db.session.add(
            WakilPerusahaan(
                pengguna_id=akun.id,
                pengguna_nama=akun.nama,
                perusahaan_id=perusahaan_id,
                jabatan="HR",
                nomor_surat="SK-1",
                peran=peran,
                status=StatusWakil.TERVERIFIKASI,
                diajukan_pada=clock.sekarang(),
                diputus_pada=clock.sekarang(),
                diputus_oleh="Petugas",
            )
        )
        db.session.flush()
        return Pelaku(akun.id, akun.nama, frozenset(akun.peran), frozenset({perusahaan_id}))

    def draf(self, kode: str = "pp_baru", **ubah: Any) -> Permohonan:
        """Return a draft of the company, filled in to the end."""
        satu = services.buat(self.pengaju, kode, self.pt_id)
        return self.isi(satu, **ubah)

    def isi(self, satu: Permohonan, **ubah: Any) -> Permohonan:
        """Fill in every page of a draft, with every document."""
        jenis = services.jenis_dari(satu)
        for langkah in jenis.langkah:
            services.simpan_langkah(
                self.pengaju, satu.id, satu.versi, langkah.kode, {**JAWABAN, **ubah}
            )
        for diminta in jenis.dokumen:
            self.unggah(satu, diminta.kode, pdf(f"{diminta.kode} {satu.id}"))
        return satu

    def unggah(self, satu: Permohonan, kode: str, isi: bytes, oleh: Pelaku | None = None) -> Any:
        """Bring a file under one of the documents."""
        oleh = oleh or self.pengaju
        titipan = dokumen.titip(oleh, FileStorage(io.BytesIO(isi), f"{kode}.pdf"))
        return services.pasang_dokumen(oleh, satu.id, kode, titipan)

    def tindak(self, oleh: Pelaku, satu: Permohonan, tindakan: Tindakan, **data: Any) -> Permohonan:
        """Do one act as of the submission's present version."""
        if tindakan is T.KEMBALIKAN:
            # The written notice of a PP; other procedures do not ask for it.
            data.setdefault("nomor", "560/7/2026")
        return services.lakukan(oleh, satu.id, tindakan, satu.versi, data)

    def diajukan(self, kode: str = "pp_baru", **ubah: Any) -> Permohonan:
        """Return a submission that was filed today."""
        return self.tindak(self.pengaju, self.draf(kode, **ubah), T.AJUKAN)

    def diteliti(self, kode: str = "pp_baru") -> Permohonan:
        """Return a submission filed today that the officer took up."""
        return self.tindak(self.petugas, self.diajukan(kode), T.AMBIL)

    def nilai(
        self, satu: Permohonan, *, kecuali: Mapping[str, NilaiButir] | None = None
    ) -> Permohonan:
        """Judge every point of the checklist: met, but for those named."""
        kecuali = kecuali or {}
        for butir in queries.butir_berlaku(satu, self.jenis(satu)):
            nilai = kecuali.get(butir.kode, NilaiButir.SESUAI)
            services.nilai_butir(self.petugas, satu.id, butir.kode, nilai, "")
        db.session.refresh(satu)
        return satu

    def penentu(
        self, satu: Permohonan, *, tidak: Mapping[str, str] | None = None
    ) -> dict[str, str]:
        """Return the answer "met" to every point on which silence stands, but for those named with
        what they lack."""
        semua = [s for s in queries.butir_berlaku(satu, self.jenis(satu)) if s.penentu]
        isi = {f"butir_{butir.kode}": "memenuhi" for butir in semua}
        for kode, catatan in (tidak or {}).items():
            isi |= {f"butir_{kode}": "tidak_memenuhi", f"catatan_{kode}": catatan}
        return isi

    def dikembalikan(self) -> Permohonan:
        """Return a submission filed today and sent back with one point not met."""
        satu = self.nilai(self.diteliti(), kecuali={"syarat_kerja": NilaiButir.TIDAK_SESUAI})
        return self.tindak(self.petugas, satu, T.KEMBALIKAN)

    def jenis(self, satu: Permohonan) -> Jenis:
        """Return the kind of a submission."""
        return services.jenis_dari(satu)

    def berjalan(self, satu: Permohonan) -> dict[str, date | None]:
        """Return the due day of each running period, by code."""
        return {
            t.kode: t.jatuh
            for t in kalender.tenggat_untuk(satu.rujukan)
            if t.status is StatusTenggat.BERJALAN
        }

    def lihat(self, satu: Permohonan) -> Permohonan:
        """Return the submission as the system sees it now."""
        db.session.expire(satu)
        return queries.ambil(SISTEM, satu.id)
