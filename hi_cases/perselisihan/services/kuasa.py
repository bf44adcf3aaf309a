"""The officer's look at a power of attorney (Permenaker 17/2014 Ps 10(1)e, (2))."""

from __future__ import annotations

from typing import Any

from hi_cases.core import clock
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan.models import Kuasa
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup
from hi_cases.perselisihan.types import PutusanPeriksa, StatusKuasa


def _menunggu(di: Lingkup, kuasa_id: int) -> Kuasa:
    for pihak in di.perkara.pihak:
        for satu in pihak.kuasa:
            if satu.id == kuasa_id and satu.status is StatusKuasa.MENUNGGU:
                return satu
    raise DataTidakSah({"kuasa_id": "Pilih surat kuasa yang menunggu diperiksa."})


def periksa_kuasa(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Take a power of attorney as good, or refuse it with the reason."""
    kuasa = _menunggu(di, isi["kuasa_id"])
    terima = isi["putusan"] is PutusanPeriksa.TERIMA
    if not terima and not isi["alasan"]:
        raise DataTidakSah({"alasan": "Tulis mengapa surat kuasa ini ditolak."})
    if terima and (kuasa.berlaku_sampai is None or kuasa.berlaku_sampai < di.hari_ini):
        raise DataTidakSah(
            {"kuasa_id": "Surat kuasa ini tanpa tanggal akhir atau sudah lewat. Minta yang baru."}
        )
    kuasa.status = StatusKuasa.TERVERIFIKASI if terima else StatusKuasa.DITOLAK
    kuasa.diperiksa_pada, kuasa.diperiksa_oleh = clock.sekarang(), di.pelaku.nama
    kuasa.alasan_periksa = isi["alasan"] or ""
    akhir = "diterima" if terima else "ditolak"
    return Catatan(
        di.hari_ini,
        f"Surat kuasa {kuasa.nomor} untuk {kuasa.nama} {akhir}. {kuasa.alasan_periksa}".strip(),
        {"kuasa_id": kuasa.id, "putusan": isi["putusan"]},
    )
