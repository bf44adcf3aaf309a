"""A line of an old register as a case, and what a corrected line changes of it.

What the book has no column for stays on the book's line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.perselisihan.rules import permohonan
from hi_cases.perselisihan.services import arsip
from hi_cases.perselisihan.types import AKHIR, Hasil, Jenis, JenisPihak, Sisi, Tahap
from hi_cases.perusahaan.rules import nama_tampil
from hi_cases.register_buku.rules.impor import FaktaRegister, Pencatat
from hi_cases.register_buku.rules.impor.acuan import HURUF_SEKTOR, PANJANG_NAMA


@dataclass(frozen=True)
class PerkaraLama:
    """A line that becomes a case."""

    fakta: FaktaRegister
    urutan: int | None
    perusahaan_id: int | None


def buat(pelaku: Pelaku, semua: Sequence[PerkaraLama]) -> list[int]:
    """Write new cases with kinds and parties; return their ids in the same order."""
    return arsip.buat(pelaku, [_perkara_arsip(satu) for satu in semua])


def _perkara_arsip(satu: PerkaraLama) -> arsip.PerkaraArsip:
    para_pihak = pihak(satu.fakta, satu.perusahaan_id)
    return arsip.PerkaraArsip(
        nomor=satu.fakta.nomor,
        tahun=satu.fakta.tahun,
        urutan=satu.urutan,
        kolom=kolom(satu.fakta, para_pihak),
        jenis=_jenis(satu.fakta),
        pihak=para_pihak,
    )


def ralat(lama: FaktaRegister, baru: FaktaRegister, perusahaan_id: int | None) -> arsip.Ralat:
    """What a corrected line changes of its case."""
    para_pihak = pihak(baru, perusahaan_id)
    return arsip.Ralat(
        dahulu=kolom(lama, pihak(lama, None)),
        kini=kolom(baru, para_pihak),
        jenis=_jenis(baru) if lama.jenis != baru.jenis else None,
        pihak=para_pihak if _para_pihak(lama) != _para_pihak(baru) else None,
    )


def _jenis(fakta: FaktaRegister) -> tuple[Jenis, ...]:
    return tuple(Jenis(kode) for kode in fakta.jenis)


def kolom(fakta: FaktaRegister, para_pihak: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The facts of a line that have a column of their own."""
    tahap = fakta.tahap
    judul = permohonan.judul({"pihak": para_pihak})
    return {
        "tahap": tahap,
        "hasil": Hasil(fakta.hasil) if tahap is Tahap.SELESAI else None,
        "selesai_pada": fakta.tanggal_selesai if tahap in AKHIR else None,
        "dicatat_pada": fakta.tanggal_catat,
        "masuk": fakta.tanggal_catat or date(fakta.tahun, 1, 1),
        "judul": judul,
        "judul_cari": judul.casefold(),
        "jenis_utama": Jenis(fakta.jenis[0]),
        "pokok": fakta.pokok,
        "kecamatan": fakta.kecamatan or None,
        "sektor": HURUF_SEKTOR.get(fakta.sektor),
        "jumlah_pekerja": fakta.jumlah_pekerja,
        "mediator_nama": fakta.mediator or None,
        "dilimpahkan_pada": fakta.tanggal_pelimpahan,
        "sidang_pertama_pada": fakta.tanggal_sidang,
        "pencatat": fakta.pencatat or None,
        "nomor_hasil": fakta.nomor_hasil or None,
        "tanggal_hasil": fakta.tanggal_hasil,
        "tindak_lanjut_phi": fakta.tindak_lanjut or None,
        "keterangan": fakta.keterangan or None,
    }


def _para_pihak(fakta: FaktaRegister) -> tuple[Any, ...]:
    return (
        fakta.pencatat == Pencatat.PENGUSAHA,
        fakta.pihak_pekerja,
        fakta.berkelompok,
        fakta.serikat,
        fakta.pihak_pengusaha,
    )


def pihak(fakta: FaktaRegister, perusahaan_id: int | None) -> list[dict[str, Any]]:
    """The two sides; who brought the case to the register is the applicant."""
    dari_pengusaha = fakta.pencatat == Pencatat.PENGUSAHA
    hasil: list[dict[str, Any]] = []
    if fakta.pihak_pekerja:
        hasil.append(
            {
                "sisi": Sisi.TERMOHON if dari_pengusaha else Sisi.PEMOHON,
                "jenis": _jenis_pekerja(fakta),
                "nama": _nama_pekerja(fakta),
                "perusahaan_id": None,
                "urutan": 0,
            }
        )
    if fakta.pihak_pengusaha:
        hasil.append(
            {
                "sisi": Sisi.PEMOHON if dari_pengusaha else Sisi.TERMOHON,
                "jenis": JenisPihak.PENGUSAHA,
                "nama": _potong(nama_tampil(fakta.pihak_pengusaha)),
                "perusahaan_id": perusahaan_id,
                "urutan": len(hasil),
            }
        )
    return hasil


def _jenis_pekerja(fakta: FaktaRegister) -> JenisPihak:
    if fakta.serikat:
        return JenisPihak.SERIKAT
    return JenisPihak.KELOMPOK if fakta.berkelompok else JenisPihak.PEKERJA


def _nama_pekerja(fakta: FaktaRegister) -> str:
    """The name as lists show it; several names written out need no "dkk."."""
    dkk = fakta.berkelompok and not fakta.serikat and ";" not in fakta.pihak_pekerja
    return _potong(f"{fakta.pihak_pekerja} dkk." if dkk else fakta.pihak_pekerja)


def _potong(nama: str) -> str:
    return nama if len(nama) <= PANJANG_NAMA else f"{nama[: PANJANG_NAMA - 1]}…"
