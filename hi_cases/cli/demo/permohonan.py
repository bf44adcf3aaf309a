"""Demo submissions: company regulations in each stage, by account and on paper; a report of a PHK
that workers refused, and a PKB whose union has not agreed, each of which a dispute may follow."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Protocol

from werkzeug.datastructures import FileStorage

from hi_cases.cli.demo.naskah import DIPERBAIKI, PERTAMA, naskah, pdf
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.dokumen import services as dokumen
from hi_cases.kalender_kerja.rules import mundur, tambah
from hi_cases.kalender_kerja.types import Kalender
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import NilaiButir, Tindakan
from hi_cases.permohonan.types.pihak import DataPihak

T = Tindakan
JENIS = "pp_baru"
_DUA_TAHUN = 730


class Pemain(Protocol):
    """What is needed of those who play the scenarios."""

    hari_ini: date
    kalender: Kalender
    orang: dict[str, Pelaku]
    perusahaan: dict[str, int]

    def akun(self, nama: str) -> Pelaku:
        """Return a demo account as it may act now."""
        ...


class _Meja:
    """A submission at the counter of the demo office: its acts told in one line each."""

    def __init__(self, pemain: Pemain, nama: str, pengaju: Pelaku, jenis: str = JENIS) -> None:
        self.pemain, self.nama, self.pengaju = pemain, nama, pengaju
        self.petugas, self.kabid = pemain.orang["petugas"], pemain.orang["kabid"]
        self.satu = services.buat(pengaju, jenis, pemain.perusahaan[nama])

    def isi(self, sampai: int | None = None, isi_naskah: dict[str, str] = PERTAMA) -> None:
        """Fill in the pages, all or only the first ones, with the documents of a full filing."""
        jenis = services.jenis_dari(self.satu)
        for langkah in jenis.langkah[:sampai]:
            services.simpan_langkah(
                self.pengaju, self.satu.id, self.satu.versi, langkah.kode, self._jawaban()
            )
        if sampai is not None:
            return
        for diminta in jenis.dokumen:
            teks = [diminta.label.capitalize(), "", self.nama]
            self.unggah(diminta.kode, naskah(self.nama, isi_naskah) if diminta.naskah else teks)

    def unggah(self, kode: str, baris: list[str]) -> None:
        """Bring a document."""
        berkas = FileStorage(io.BytesIO(pdf(baris)), f"{kode}.pdf")
        titipan = dokumen.titip(self.pengaju, berkas)
        services.pasang_dokumen(self.pengaju, self.satu.id, kode, titipan)

    def _jawaban(self) -> dict[str, str]:
        mulai = self.pemain.hari_ini + timedelta(days=30)
        return {
            "jangkauan": "satu_kabupaten",
            "pekerja_laki": "184",
            "pekerja_perempuan": "126",
            "pekerja_pkwt": "45",
            "penanda_tangan": "Rini Astuti",
            "jabatan": "Direktur",
            "ada_serikat": "tidak_ada",
            "wakil_pekerja": "Dadang Supriatna",
            "tanggal_minta_saran": (self.pemain.hari_ini - timedelta(days=60)).isoformat(),
            "ditandatangani": (self.pemain.hari_ini - timedelta(days=3)).isoformat(),
            "berlaku_dari": mulai.isoformat(),
            "berlaku_sampai": (mulai + timedelta(days=_DUA_TAHUN)).isoformat(),
        }

    def lakukan(self, oleh: Pelaku, tindakan: Tindakan, **data: Any) -> None:
        """Do one act as of the present version."""
        self.satu = services.lakukan(oleh, self.satu.id, tindakan, self.satu.versi, data)

    def ajukan(self, sejak: int = 0, tindakan: Tindakan = T.AJUKAN) -> None:
        """File it, on paper some working days ago."""
        hari = self.pemain.hari_ini
        kalender = self.pemain.kalender
        masuk = tambah(kalender, mundur(kalender, hari, sejak + 1), 1) if sejak else hari
        data = {"tanggal": masuk} if self.pengaju.staf else {}
        self.lakukan(self.pengaju, tindakan, **data)

    def nilai(self, *gagal: str) -> None:
        """Judge every point: met, but for those named."""
        for butir in queries.butir_berlaku(self.satu, services.jenis_dari(self.satu)):
            nilai = NilaiButir.TIDAK_SESUAI if butir.kode in gagal else NilaiButir.SESUAI
            services.nilai_butir(self.petugas, self.satu.id, butir.kode, nilai)
        db.session.refresh(self.satu)

    def catat(self, isi: str, halaman: int, pasal: str) -> None:
        """Pin a note to a page of the text."""
        baris = next(s for s in self.satu.dokumen if s.kode == "naskah" and s.berlaku)
        services.tulis_catatan(
            self.petugas, self.satu.id, isi=isi, dokumen_id=baris.id, halaman=halaman, pasal=pasal
        )

    def kembalikan(self) -> None:
        """Send it back with what falls short of the law."""
        self.nilai("tidak_di_bawah_hukum")
        self.catat("Cuti tahunan tertulis sepuluh hari kerja.", 1, "Pasal 5")
        self.catat("PKWT tidak boleh mensyaratkan masa percobaan.", 1, "Pasal 7")
        self.lakukan(self.petugas, T.KEMBALIKAN, nomor="500.15.14.2/118/Disnaker/2026")

    def terima(self) -> None:
        """Record that the company has the notice."""
        self.lakukan(
            self.petugas,
            T.CATAT_TERIMA,
            tanggal=self.pemain.hari_ini,
            bukti="Diterima Rini Astuti, tanda terima loket 021",
        )


def _draf(meja: _Meja) -> None:
    meja.isi(sampai=2)


def _diajukan(meja: _Meja) -> None:
    meja.isi(isi_naskah=DIPERBAIKI)
    meja.ajukan()


def _menunggu(meja: _Meja) -> None:
    meja.isi()
    meja.ajukan(2)


def _dikembalikan(meja: _Meja) -> None:
    meja.isi()
    meja.ajukan(4)
    meja.lakukan(meja.petugas, T.AMBIL)
    meja.kembalikan()
    meja.terima()


def _diperbaiki(meja: _Meja) -> None:
    _dikembalikan(meja)
    meja.unggah("naskah", naskah(meja.nama, DIPERBAIKI))
    db.session.refresh(meja.satu)
    meja.ajukan(tindakan=T.AJUKAN_ULANG)
    meja.lakukan(meja.petugas, T.AMBIL)


def _radar(meja: _Meja) -> None:
    meja.isi()
    meja.ajukan(25)
    meja.lakukan(meja.petugas, T.AMBIL)


def _lengkap(meja: _Meja) -> None:
    meja.isi(isi_naskah=DIPERBAIKI)
    meja.ajukan(5)
    meja.lakukan(meja.petugas, T.AMBIL)
    meja.nilai()
    meja.lakukan(meja.petugas, T.NYATAKAN_LENGKAP)


def _disahkan(meja: _Meja) -> None:
    _lengkap(meja)
    tanggal = meja.pemain.hari_ini
    meja.lakukan(meja.kabid, T.SAHKAN, nomor=f"560/112/PP/{tanggal.year}", tanggal=tanggal)


def _phk_ditolak(meja: _Meja) -> None:
    """A report of four workers, three of whom refused: their talks wait for one press."""
    kalender, hari = meja.pemain.kalender, meja.pemain.hari_ini
    diberitahu = mundur(kalender, hari, 5)
    alasan = {
        "alasan": "B1",
        "uraian": "Lini pengecatan ditutup; pekerjaannya dialihkan ke pabrik lain.",
        "pekerja_laki": "3",
        "pekerja_perempuan": "1",
        "pelapor": "Rini Astuti",
        "jabatan_pelapor": "Manajer HRD",
    }
    services.simpan_langkah(meja.pengaju, meja.satu.id, meja.satu.versi, "alasan", alasan)
    for kode in ("pemberitahuan", "jawaban"):
        meja.unggah(kode, [f"Surat {kode} PHK", "", meja.nama])
    baris = [
        {
            "nama": nama,
            "nik": f"{_NIK_DEMO + ke}",
            "jabatan": "Operator pengecatan",
            "percobaan": False,
            "diberitahu": diberitahu.isoformat(),
            "phk": tambah(kalender, hari, 15).isoformat(),
            "jawaban": jawaban,
            "tanggal_jawaban": tambah(kalender, diberitahu, ke).isoformat(),
        }
        for ke, (nama, jawaban) in enumerate(_PEKERJA_DEMO, 1)
    ]
    services.simpan_baris(meja.pengaju, meja.satu.id, meja.satu.versi, baris)
    meja.ajukan()


def _pkb_dirundingkan(meja: _Meja) -> None:
    """A PKB that waits for its union, which has joined with its account."""
    serikat = DataPihak("SP Logam Sinar Cikarang", nomor_pencatatan="112/SP/2019")
    services.simpan_pihak(meja.pengaju, meja.satu.id, meja.satu.versi, [serikat])
    meja.isi(isi_naskah=DIPERBAIKI)
    meja.ajukan()
    kode = services.undang_pihak(meja.pengaju, meja.satu.pihak[0].id)
    services.gabung_pihak(meja.pemain.akun("serikat"), kode)


_NIK_DEMO = 3216012503880010
_PEKERJA_DEMO = (
    ("Dewi Lestari", "menolak"),
    ("Asep Kurniawan", "menolak"),
    ("Yusuf Maulana", "menerima"),
    ("Rahmat Hidayat", "menolak"),
)
_DARING: tuple[tuple[str, str, str, Callable[[_Meja], None]], ...] = (
    ("perusahaan", "PT Sinar Cikarang Abadi", JENIS, _draf),
    ("perusahaan2", "PT Karya Baja Nusantara", JENIS, _diajukan),
    ("perusahaan", "PT Sinar Cikarang Abadi", "laporan_phk", _phk_ditolak),
    ("perusahaan", "PT Sinar Cikarang Abadi", "pkb_baru", _pkb_dirundingkan),
)
_KERTAS: tuple[Callable[[_Meja], None], ...] = (
    _radar,
    _lengkap,
    _dikembalikan,
    _diperbaiki,
    _menunggu,
    _disahkan,
)


def isi_permohonan(pemain: Pemain) -> list[Permohonan]:
    """Make them: some by accounts, the others on paper for companies of the demo cases."""
    semua = []
    for akun, nama, jenis, jalan in _DARING:
        meja = _Meja(pemain, nama, pemain.akun(akun), jenis)
        jalan(meja)
        semua.append(meja.satu)
    lain = [nama for nama in pemain.perusahaan if nama not in {satu[1] for satu in _DARING}]
    for nama, jalan in zip(lain, _KERTAS, strict=False):
        meja = _Meja(pemain, nama, pemain.orang["petugas"])
        jalan(meja)
        semua.append(meja.satu)
    return semua
