"""A line of an old register as a case, and a corrected line laid over it.

Old rows are exempt from the facts that new cases must have (`asal = register`): nothing is opened,
counted or guessed for them. What the book has no column for stays on the book's line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.perselisihan.models import Perkara, PerkaraJenis, Pihak
from hi_cases.perselisihan.queries import impor as queries
from hi_cases.perselisihan.rules import permohonan
from hi_cases.perselisihan.rules.impor import FaktaRegister, Pencatat
from hi_cases.perselisihan.rules.impor.acuan import HURUF_SEKTOR, PANJANG_NAMA
from hi_cases.perselisihan.types import AKHIR, Asal, Hasil, Jenis, JenisPihak, Sisi, Tahap
from hi_cases.perusahaan.rules import nama_tampil


@dataclass(frozen=True)
class PerkaraLama:
    """A line that becomes a case."""

    fakta: FaktaRegister
    urutan: int | None
    perusahaan_id: int | None


def buat(pelaku: Pelaku, semua: Sequence[PerkaraLama]) -> list[int]:
    """Write new cases with kinds and parties: four statements, however many they are.

    Rows are written without asking their ids back, which SQLite could do only one by one; the ids
    are read by the register number, which is unique within its year.
    """
    if not semua:
        return []
    kini = clock.sekarang()
    tetap = {
        "asal": Asal.REGISTER,
        "dibuat_pada": kini,
        "diubah_pada": kini,
        "dibuat_oleh_id": pelaku.id,
    }
    tulis_banyak(
        Perkara,
        [
            {
                **tetap,
                "nomor": satu.fakta.nomor,
                "tahun_register": satu.fakta.tahun,
                "urutan_register": satu.urutan,
                **kolom(satu.fakta),
            }
            for satu in semua
        ],
    )
    nomor = queries.id_menurut_nomor((s.fakta.tahun, s.fakta.nomor) for s in semua)
    ids = [nomor[satu.fakta.tahun, satu.fakta.nomor] for satu in semua]
    isi = list(zip(ids, semua, strict=True))
    tulis_banyak(
        PerkaraJenis,
        [{"perkara_id": i, "jenis": Jenis(kode)} for i, s in isi for kode in s.fakta.jenis],
    )
    tulis_banyak(
        Pihak,
        [{"perkara_id": i, **p} for i, s in isi for p in pihak(s.fakta, s.perusahaan_id)],
    )
    return ids


def tulis_banyak(model: type[Any], baris: list[dict[str, Any]]) -> None:
    """Insert many rows with one statement; columns left empty are written as empty in all."""
    if baris:
        db.session.execute(sa.insert(model), baris, execution_options={"render_nulls": True})


def terapkan(
    perkara: Perkara, lama: FaktaRegister, baru: FaktaRegister, perusahaan_id: int | None
) -> bool:
    """Lay a corrected line over its case; False when the case has moved on in this system.

    Only what the correction changes is written, so that a fact mended here meanwhile stays mended.
    """
    dahulu, kini = kolom(lama), kolom(baru)
    if (perkara.tahap, perkara.hasil) != (dahulu["tahap"], dahulu["hasil"]):
        return False
    for nama, nilai in kini.items():
        if nilai != dahulu[nama]:
            setattr(perkara, nama, nilai)
    if lama.jenis != baru.jenis:
        _ganti_jenis(perkara, baru)
    if _para_pihak(lama) != _para_pihak(baru):
        perkara.pihak = [Pihak(**satu) for satu in pihak(baru, perusahaan_id)]
    perkara.diubah_pada = clock.sekarang()
    return True


def _ganti_jenis(perkara: Perkara, baru: FaktaRegister) -> None:
    punya = {satu.jenis: satu for satu in perkara.baris_jenis}
    perkara.baris_jenis = [
        punya.get(Jenis(kode)) or PerkaraJenis(jenis=Jenis(kode)) for kode in baru.jenis
    ]


def kolom(fakta: FaktaRegister) -> dict[str, Any]:
    """The facts of a line that have a column of their own."""
    tahap = fakta.tahap
    judul = permohonan.judul({"pihak": pihak(fakta, None)})
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
            }
        )
    if fakta.pihak_pengusaha:
        hasil.append(
            {
                "sisi": Sisi.PEMOHON if dari_pengusaha else Sisi.TERMOHON,
                "jenis": JenisPihak.PENGUSAHA,
                "nama": _potong(nama_tampil(fakta.pihak_pengusaha)),
                "perusahaan_id": perusahaan_id,
            }
        )
    return [{**satu, "urutan": urutan} for urutan, satu in enumerate(hasil)]


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
