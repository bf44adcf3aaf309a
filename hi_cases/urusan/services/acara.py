"""Meetings about a matter on the calendar: planned, moved, cancelled and ended by its acts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.core.clock import WIB
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.jadwal import services as jadwal
from hi_cases.jadwal.types import JenisAcara, Peserta
from hi_cases.urusan.queries import acara as baca

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


def jadwalkan(
    pelaku: Pelaku,
    urusan: Any,
    isi: Mapping[str, Any],
    *,
    jenis: JenisAcara,
    judul: str,
    peserta: Sequence[Peserta] = (),
) -> None:
    """Plan a meeting; held by the officer who has the matter, else by whoever plans it. `isi` are
    the answers to `rules.lazim.ACARA`."""
    siapa: int | None = urusan.petugas_id or pelaku.id
    if siapa is None:
        raise TindakanDitolak("Tetapkan petugasnya dahulu, lalu jadwalkan.")
    with _bernama():
        jadwal.jadwalkan(
            pelaku,
            jenis=jenis,
            judul=judul,
            petugas_id=siapa,
            rujukan=urusan.rujukan,
            peserta=peserta,
            **_waktu(isi),
        )


def _acara(urusan: Any, isi: Mapping[str, Any]) -> Any:
    milik = {satu.id: satu for satu in baca.acara_terbuka(urusan)}
    satu = milik.get(isi["acara_id"])
    if satu is None:
        raise DataTidakSah({"acara_id": "Pilih yang masih terjadwal."})
    return satu


def pindahkan(pelaku: Pelaku, urusan: Any, isi: Mapping[str, Any]) -> None:
    """Move a planned meeting."""
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
    """Cancel a planned meeting."""
    satu = _acara(urusan, isi)
    jadwal.batalkan(pelaku, satu.id, satu.versi, isi["alasan"], rujukan=urusan.rujukan)


def selesai(pelaku: Pelaku, urusan: Any, isi: Mapping[str, Any]) -> None:
    """End the meeting of the day on which what came of it is recorded."""
    jadwal.selesaikan(pelaku, urusan.rujukan, isi["tanggal"])


def tutup(pelaku: Pelaku, urusan: Any) -> None:
    """Cancel what is still planned once the matter has ended."""
    for satu in baca.acara_terbuka(urusan):
        sebab = f"{urusan.nomor} sudah selesai."
        jadwal.batalkan(pelaku, satu.id, satu.versi, sebab, rujukan=urusan.rujukan)
