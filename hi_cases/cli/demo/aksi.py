"""Demo strikes, a lock-out and a demonstration: just announced, ended, handed over."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.tanggal import tulis_jam
from hi_cases.kalender_kerja.rules import mundur, tambah
from hi_cases.perselisihan import services as perselisihan
from hi_cases.urusan import services

_DASAR: dict[str, Any] = {
    "jam_terima": "09.15",
    "ada_surat": "ya",
    "pembawa": "Suryana",
    "terima_lain": "ya",
    "jam_lain": "10.00",
    "jam_mulai": "08.00",
    "jam_akhir": "16.00",
    "tempat": "Halaman pabrik",
    "bukti_gagal": "risalah",
    "kepentingan_umum": "tidak",
    "pekerja_rencana": "240",
    "sifat": "kepentingan",
}
_SERIKAT = {
    "pemberi": "serikat",
    "serikat": "Serikat Pekerja Contoh Mandiri",
    "ketua": "Suryana",
    "sekretaris": "Wati Lestari",
}


def _lalu(pemain: Any, ke: int) -> date:
    """Return a working day, so many of them ago."""
    return tambah(pemain.kalender, mundur(pemain.kalender, pemain.hari_ini, ke + 1), 1)


def _pemberitahuan(
    pemain: Any, terima: date, mulai: date, lama: int, tuntutan: list[str]
) -> dict[str, Any]:
    # What came today came just now: its hour cannot lie ahead.
    kini = tulis_jam(clock.ke_lokal(clock.sekarang()).time())
    jam = {"jam_terima": kini, "jam_lain": kini} if terima == pemain.hari_ini else {}
    return {
        **_DASAR,
        **jam,
        "tanggal": terima,
        "tanggal_lain": terima,
        "mulai": mulai,
        "akhir": tambah(pemain.kalender, mulai, lama),
        "tanggal_risalah": terima - timedelta(days=3),
        "tuntutan": tuntutan,
        "alasan": "Perundingan dengan pengusaha tidak mencapai kesepakatan.",
        "uraian_tuntutan": "Rincian menurut lampiran surat.",
    }


def _runding(siapa: Pelaku, satu: Any, hari: date, hasil: str) -> None:
    isi = {
        "tanggal": hari,
        "hadir": "Suryana, pekerja\nRudi, perusahaan",
        "hasil": hasil,
        "risalah": "Para pihak menyampaikan pendiriannya di hadapan petugas.",
    }
    services.lakukan(siapa, satu.id, "catat_perundingan", satu.versi, isi)


def _mogok(pemain: Any, terima: date, mulai: date, tuntutan: list[str], ke: int) -> Any:
    isi = {**_pemberitahuan(pemain, terima, mulai, 2, tuntutan), **_SERIKAT}
    nomor = list(pemain.perusahaan.values())[ke]
    return services.buat(pemain.orang["petugas"], "mogok_kerja", isi, perusahaan_id=nomor)


def isi_aksi(pemain: Any) -> None:
    """Enter them, all days counted from today."""
    hari, kal, kabid = pemain.hari_ini, pemain.kalender, pemain.orang["kabid"]
    # Announced today for the seventh working day: six lie before it when today counts as day 1.
    _mogok(pemain, hari, tambah(kal, hari, 6), ["upah"], 0)
    mulai = _lalu(pemain, 20)
    _damai(pemain, _mogok(pemain, _lalu(pemain, 30), mulai, ["thr"], 1), kabid)
    serah = _mogok(pemain, _lalu(pemain, 14), _lalu(pemain, 5), ["pkb", "upah"], 2)
    _mulai(kabid, serah, _lalu(pemain, 5), "120")
    _runding(kabid, serah, _lalu(pemain, 4), "buntu")
    perselisihan.alihkan_urusan(kabid, serah.id)
    tutup = {
        **_pemberitahuan(pemain, _lalu(pemain, 3), tambah(kal, hari, 8), 3, ["lain"]),
        "penanda_tangan": "Direktur Utama",
        "pembalasan": "belum",
        "pengecualian": "tidak",
    }
    nomor = list(pemain.perusahaan.values())[3]
    services.buat(kabid, "penutupan_perusahaan", tutup, perusahaan_id=nomor)
    services.buat(
        kabid,
        "unjuk_rasa",
        {
            "tanggal": hari,
            "sumber": "Pemberitahuan kepolisian",
            "mulai": hari + timedelta(days=4),
            "jam_mulai": "09.00",
            "tempat": "Depan kantor Pemda",
            "pelaksana": "Aliansi serikat pekerja",
            "tanggal_polisi": hari - timedelta(days=1),
            "jam_polisi": "08.00",
            "pekerja_rencana": "300",
            "tuntutan": ["upah"],
            "sifat": "kepentingan",
        },
    )


def _mulai(siapa: Pelaku, satu: Any, hari: date, pekerja: str) -> None:
    isi = {"hari_aksi": hari, "jam_aksi": "08.00", "pekerja_terlibat": pekerja}
    services.lakukan(siapa, satu.id, "mulai", satu.versi, isi)


def _damai(pemain: Any, satu: Any, siapa: Pelaku) -> None:
    mulai = _lalu(pemain, 20)
    akhir = tambah(pemain.kalender, mulai, 2)
    _runding(siapa, satu, mulai - timedelta(days=2), "lanjut")
    _mulai(siapa, satu, mulai, "180")
    _runding(siapa, satu, akhir, "sepakat")
    pb = {
        "tanggal": akhir,
        "pihak_pb": "Suryana\nRudi",
        "saksi": siapa.nama,
        "isi_pb": "THR dibayar penuh dalam tujuh hari.",
        "hari_aksi": akhir,
        "jam_aksi": "14.00",
    }
    services.lakukan(siapa, satu.id, "pb", satu.versi, pb)
