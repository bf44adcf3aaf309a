"""Signals that begin elsewhere: in a complaint, or on the attention list."""

from __future__ import annotations

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TindakanDitolak
from hi_cases.pencegahan.queries.pelapor import pengaduan
from hi_cases.pencegahan.types import POTENSI, Mendesak, Pokok, SumberSinyal, Topik, singkat
from hi_cases.urusan import queries, services
from hi_cases.urusan.types import Urusan


def dari_pengaduan(pelaku: Pelaku, urusan_id: int) -> Urusan:
    """Begin a signal from a complaint whose company is known; pressed twice it is one."""
    satu = pengaduan(pelaku, urusan_id, tahan=True)
    if satu.perusahaan_id is None:
        raise TindakanDitolak("Tautkan dahulu pengaduan ini ke perusahaan terdaftar.")
    if (ada := queries.berasal(POTENSI, satu.rujukan)) is not None:
        return ada
    topik = Topik(satu.isi["topik"])
    data = {
        "ringkas": f"pengaduan tentang {singkat(topik)}",
        "tanggal": clock.hari_ini(),
        "sumber": SumberSinyal.PENGADUAN.value,
        "pokok": (Pokok.PHK if topik is Topik.PHK else Pokok.HAK).value,
        "mendesak": Mendesak.SEDANG.value,
        "uraian": f"Dari pengaduan {satu.nomor}.",
        "jumlah_terkena": satu.isi.get("jumlah_terkena"),
    }
    return services.buat(pelaku, POTENSI, data, perusahaan_id=satu.perusahaan_id, asal=satu.rujukan)
