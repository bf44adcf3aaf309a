"""Negotiations on the calendar: planned, moved, cancelled and ended by acts on the matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.core.clock import WIB
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.jadwal import services as jadwal
from hi_cases.jadwal.types import JenisAcara, Peserta
from hi_cases.mogok.queries import kejadian

_SISI = ((1, "Pihak pekerja"), (2, "Pihak pengusaha"))
_NAMA = {"tempat": "tempat_rapat", "tanggal": "hari"}


def _waktu(isi: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "mulai": datetime.combine(isi["hari"], isi["mulai"], tzinfo=WIB),
        "selesai": datetime.combine(isi["hari"], isi["selesai"], tzinfo=WIB),
        "ruang_id": isi.get("ruang_id"),
        "tempat": isi.get("tempat_rapat") or "",
        "tetap_alasan": isi.get("tetap_alasan") or "",
    }


@contextmanager
def _bernama() -> Iterator[None]:
    """Name the fields of a refusal as this act's form does."""
    try:
        yield
    except DataTidakSah as galat:
        raise DataTidakSah({_NAMA.get(k, k): p for k, p in galat.bidang.items()}) from None


def jadwalkan(pelaku: Pelaku, urusan: Any, isi: Mapping[str, Any]) -> None:
    """Plan a negotiation; held by the officer who has the matter, else by whoever plans it."""
    siapa: int | None = urusan.petugas_id or pelaku.id
    if siapa is None:
        raise TindakanDitolak("Tetapkan petugasnya dahulu, lalu jadwalkan perundingan.")
    with _bernama():
        jadwal.jadwalkan(
            pelaku,
            jenis=JenisAcara.RAPAT,
            judul=f"Perundingan {urusan.nomor}",
            petugas_id=siapa,
            rujukan=urusan.rujukan,
            peserta=[Peserta("sisi_urusan", nomor, sebutan) for nomor, sebutan in _SISI],
            **_waktu(isi),
        )


def _acara(urusan: Any, isi: Mapping[str, Any]) -> Any:
    milik = {satu.id: satu for satu in kejadian.acara_terbuka(urusan)}
    satu = milik.get(isi["acara_id"])
    if satu is None:
        raise DataTidakSah({"acara_id": "Pilih perundingan yang masih terjadwal."})
    return satu


def pindahkan(pelaku: Pelaku, urusan: Any, isi: Mapping[str, Any]) -> None:
    """Move a planned negotiation."""
    satu = _acara(urusan, isi)
    with _bernama():
        jadwal.ubah(
            pelaku,
            satu.id,
            satu.versi,
            petugas_id=urusan.petugas_id or satu.petugas_id,
            alasan=isi["alasan"],
            rujukan=urusan.rujukan,
            **_waktu(isi),
        )


def batalkan(pelaku: Pelaku, urusan: Any, isi: Mapping[str, Any]) -> None:
    """Cancel a planned negotiation."""
    satu = _acara(urusan, isi)
    jadwal.batalkan(pelaku, satu.id, satu.versi, isi["alasan"], rujukan=urusan.rujukan)


def selesai(pelaku: Pelaku, urusan: Any, isi: Mapping[str, Any]) -> None:
    """End the meeting of the day on which a negotiation was recorded."""
    jadwal.selesaikan(pelaku, urusan.rujukan, isi["tanggal"])


def tutup(pelaku: Pelaku, urusan: Any) -> None:
    """Cancel what is still planned once the matter has ended."""
    for satu in kejadian.acara_terbuka(urusan):
        sebab = f"{urusan.nomor} sudah selesai."
        jadwal.batalkan(pelaku, satu.id, satu.versi, sebab, rujukan=urusan.rujukan)
