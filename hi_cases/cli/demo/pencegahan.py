"""Demo complaints (waiting, asked of the company, referred) and signals (open, prevented)."""

from __future__ import annotations

from datetime import date
from typing import Any, Protocol

from hi_cases.core.authz import UMUM, Pelaku
from hi_cases.kalender_kerja.rules import mundur
from hi_cases.kalender_kerja.types import Kalender
from hi_cases.pencegahan.services.adukan import adukan
from hi_cases.pencegahan.types import DataPelapor, Perlindungan
from hi_cases.surat.rules.setujui import giliran
from hi_cases.surat.services import ajukan, setujui, tulis
from hi_cases.urusan import services
from hi_cases.urusan.models import Urusan


class Pemain(Protocol):
    """What is needed of those who play the scenarios."""

    hari_ini: date
    kalender: Kalender
    orang: dict[str, Pelaku]
    perusahaan: dict[str, int]


def _buat(pemain: Pemain, lalu: int, perusahaan: str, **isi: Any) -> Urusan:
    """Enter a complaint of `lalu` working days ago at the counter."""
    hari = mundur(pemain.kalender, pemain.hari_ini, lalu) or pemain.hari_ini
    data = {"tanggal": hari, "saluran": "loket", "nama_perusahaan": perusahaan, **isi}
    nomor = pemain.perusahaan.get(perusahaan)
    return services.buat(pemain.orang["petugas"], "pengaduan", data, perusahaan_id=nomor)


def _sinyal(pemain: Pemain, lalu: int, perusahaan: str, **isi: Any) -> Urusan:
    hari = mundur(pemain.kalender, pemain.hari_ini, lalu) or pemain.hari_ini
    data = {"tanggal": hari, **isi}
    nomor = pemain.perusahaan[perusahaan]
    satu = services.buat(pemain.orang["petugas"], "potensi", data, perusahaan_id=nomor)
    services.lakukan(pemain.orang["petugas"], satu.id, "ambil", satu.versi, {})
    return satu


def _sinyal_semua(pemain: Pemain, nama: list[str]) -> None:
    _sinyal(
        pemain,
        3,
        nama[3],
        ringkas="pemindahan lini produksi belum dirundingkan",
        sumber="media",
        pokok="PHK",
        mendesak="tinggi",
        uraian="Media memberitakan satu lini dipindahkan; 80 pekerja belum mendapat kepastian.",
        jumlah_terkena="80",
    )
    dicegah = _sinyal(
        pemain,
        15,
        nama[4],
        ringkas="tunjangan transportasi dihentikan",
        sumber="mediator",
        pokok="KEP",
        mendesak="sedang",
        uraian="Mediator mendengar keluhan serikat tentang tunjangan yang dihentikan sepihak.",
    )
    _lakukan(
        pemain,
        dicegah,
        "kunjungan",
        12,
        ditemui="Manajer SDM dan pengurus serikat",
        temuan="Kedua pihak belum pernah duduk bersama tentang hal ini.",
        lanjutan="Perundingan bipartit dengan pendampingan minggu berikutnya.",
    )
    _lakukan(
        pemain,
        dicegah,
        "cegah",
        7,
        penyelesaian="Tunjangan diganti bus jemputan, disepakati kedua pihak.",
        bukti="Risalah bipartit dan perjanjian bersama",
    )


def _lakukan(pemain: Pemain, satu: Urusan, tindakan: str, lalu: int, **isi: Any) -> None:
    hari = mundur(pemain.kalender, pemain.hari_ini, lalu) if lalu else pemain.hari_ini
    data = {"tanggal": hari, **isi}
    services.lakukan(pemain.orang["petugas"], satu.id, tindakan, satu.versi, data)


def _limpahkan(pemain: Pemain, satu: Urusan) -> None:
    """Refer a complaint by its letter, signed by everybody whose turn it is."""
    petugas = pemain.orang["petugas"]
    isian = {
        "nama_tujuan": "Kepala UPTD Pengawasan Ketenagakerjaan Wilayah II Provinsi Jawa Barat",
        "alamat_tujuan": "Karawang",
    }
    bebas = {
        "norma": "Kepesertaan BPJS Ketenagakerjaan, UU 24/2011 Ps. 15",
        "ringkasan": "Perusahaan diduga tidak mendaftarkan 110 pekerja ke BPJS Ketenagakerjaan.",
    }
    surat = tulis.buat(petugas, "pelimpahan_pengaduan", satu.rujukan, None, isian)
    tulis.simpan(petugas, surat.id, surat.versi, {}, bebas, ("periksa",))
    ajukan(petugas, surat.id, surat.versi)
    while (langkah := giliran(surat.langkah)) is not None:
        setujui(pemain.orang[langkah.peran.value], langkah.id, surat.versi)


def isi_pencegahan(pemain: Pemain) -> int:
    """Make the complaints; return how many."""
    nama = sorted(pemain.perusahaan)
    adukan(
        UMUM,
        {
            "nama_perusahaan": nama[0],
            "tempat_kerja": "Cikarang Selatan",
            "topik": "thr",
            "uraian": "THR belum dibayar kepada pekerja kontrak di bagian pengepakan.",
            "jumlah_terkena": "25",
        },
        DataPelapor(Perlindungan.RAHASIA, "Pelapor Contoh", "081200000000"),
    )
    klarifikasi = _buat(
        pemain,
        6,
        nama[1],
        topik="upah",
        uraian="Upah bulan lalu dibayar terlambat dua minggu tanpa pemberitahuan.",
        jumlah_terkena="60",
        harapan="Upah dibayar tepat waktu.",
    )
    jawab = {"jawaban": "Pengaduan Anda kami tangani. Kami meminta penjelasan perusahaan."}
    _lakukan(pemain, klarifikasi, "telaah", 4, **jawab)
    _lakukan(
        pemain,
        klarifikasi,
        "minta_klarifikasi",
        2,
        cara="Surat dan telepon",
        pokok="Jadwal pembayaran upah tiga bulan terakhir dan sebab keterlambatannya.",
        ditunggu_sampai=pemain.hari_ini,
    )
    limpah = _buat(
        pemain,
        9,
        nama[2],
        topik="jamsos",
        uraian="Pekerja tidak didaftarkan ke BPJS Ketenagakerjaan sejak masuk kerja.",
        jumlah_terkena="110",
    )
    _lakukan(pemain, limpah, "telaah", 5, **jawab)
    _limpahkan(pemain, limpah)
    _sinyal_semua(pemain, nama)
    return 5
