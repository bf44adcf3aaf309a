"""A breach: by which hour who is to be told, and the notification drafted from what was entered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import DataTidakSah, TidakDitemukan
from hi_cases.core.rujukan import Panel
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.data_pribadi.rules.insiden import DASAR, INSIDEN, LEMBAGA, SUBJEK
from hi_cases.data_pribadi.rules.jam import batas, saat_terima, sebut_sisa
from hi_cases.data_pribadi.rules.permintaan import BATAS
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.surat.queries.kop import kop_berlaku
from hi_cases.surat.services import cetak
from hi_cases.surat.types import Bentuk, Butir, Naskah, Paragraf, Subjudul
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.types import Isi, Urusan

PENERIMA = {
    SUBJEK: ("orang yang datanya terbuka", "Saudara yang datanya kami simpan"),
    LEMBAGA: ("lembaga pelindungan data pribadi", "Lembaga pelindungan data pribadi"),
}


def diketahui(satu: Urusan) -> datetime:
    """Return the instant from which the hours run: the day's begin where no hour was noted, which
    is never too late."""
    return saat_terima(satu.tanggal, satu.isi.get("pukul") or "00.00")


def sesudah(_pelaku: Pelaku, satu: Urusan, _tindakan: str, isi: Isi) -> None:
    """Refuse an hour that is none, or that lies ahead."""
    try:
        saat = diketahui(satu)
    except ValueError:
        raise DataTidakSah({"pukul": "Tulis pukulnya, misalnya 09.30, atau kosongkan."}) from None
    if isi.get("pukul") and saat > clock.sekarang():
        raise DataTidakSah(
            {"pukul": "Pukul diketahuinya belum lewat. Periksa tanggal dan pukulnya."}
        )


def panel(_pelaku: Pelaku, satu: Urusan) -> Sequence[Panel]:
    """Return who must be told by which hour, and who was."""
    mulai = diketahui(satu)
    jam = kalender.ketentuan(BATAS, satu.tanggal).panjang or 0
    sampai = batas(mulai, jam)
    sudah = {langkah.tindakan: langkah.tanggal for langkah in satu.langkah}
    data = {
        "insiden_id": satu.id,
        "diketahui": mulai,
        "sampai": sampai,
        "sisa": sebut_sisa(sampai, clock.sekarang()) if satu.terbuka else "",
        "lewat": satu.terbuka and sampai < clock.sekarang(),
        "penerima": [(kode, nama, sudah.get(kode)) for kode, (nama, _) in PENERIMA.items()],
        "umum": sudah.get("umumkan"),
    }
    return (
        Panel("Siapa harus diberi tahu, sebelum kapan", "data_pribadi/_panel_insiden.html", data),
    )


def konsep(pelaku: Pelaku, insiden_id: int, kepada: str) -> tuple[str, bytes]:
    """Return the draft of a notification for Word: what UU 27/2022 Ps. 46 asks to be told.

    It is a draft: number, signature and sending are the office's, and are noted by the act.
    """
    satu = urusan.ambil(pelaku, insiden_id)
    if satu.jenis != INSIDEN.kode:
        raise TidakDitemukan(urusan.akses.TIDAK_ADA)
    naskah = _naskah(satu.isi, satu.nomor, kepada)
    return f"konsep-pemberitahuan-{satu.nomor}.docx", cetak.docx(naskah)


def _naskah(isi: dict[str, Any], nomor: str, kepada: str) -> Naskah:
    hari = clock.hari_ini()
    kop = kop_berlaku(hari)
    return Naskah(
        bentuk=Bentuk.SURAT,
        kop=kop.nilai,
        judul=f"Pemberitahuan {nomor}",
        nomor="",
        tempat=kop.tempat,
        tanggal=hari,
        hal="Pemberitahuan kegagalan pelindungan data pribadi",
        sifat="Segera",
        tujuan=(PENERIMA[kepada][1],),
        rancangan=True,
        blok=(
            Paragraf(
                f"Dengan ini kami memberitahukan kegagalan pelindungan data pribadi yang kami "
                f"ketahui pada {tulis_tanggal(_hari(isi), hari=False)}, sebagaimana diwajibkan "
                f"{DASAR}."
            ),
            Subjudul("Data pribadi yang terbuka"),
            Butir(tuple(isi["data_terbuka"])),
            Subjudul("Kapan dan bagaimana terjadinya"),
            Paragraf(isi["kejadian"]),
            Subjudul("Upaya penanganan dan pemulihan"),
            Paragraf(isi["penanganan"]),
            Paragraf(
                "Pertanyaan tentang pemberitahuan ini dapat disampaikan kepada kami di alamat pada "
                "kepala surat, atau melalui halaman data pribadi."
            ),
        ),
    )


def _hari(isi: dict[str, Any]) -> Any:
    return datetime.fromisoformat(isi["tanggal"]).date()
