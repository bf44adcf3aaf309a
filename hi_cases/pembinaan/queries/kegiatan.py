"""One activity: its meeting, participants, invited companies, and what was thought of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.kode_turunan import turunan
from hi_cases.jadwal.types import StatusAcara
from hi_cases.pembinaan.models import EvaluasiPembinaan, HadirPembinaan, UndanganPembinaan
from hi_cases.pembinaan.rules import PEMBINAAN
from hi_cases.pembinaan.rules.kegiatan import KUOTA_BIASA
from hi_cases.pembinaan.types import PERTANYAAN
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.surat.types import PihakSurat
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.queries.acara import acara as acara_urusan
from hi_cases.urusan.queries.akses import TIDAK_ADA

_SARAN = 20
_PANJANG = 32


@dataclass(frozen=True)
class Evaluasi:
    """The opinions on an activity: how many, the mean of each question, what was suggested."""

    jumlah: int
    rata: Mapping[str, float]
    saran: Sequence[str]

    @property
    def semua(self) -> float | None:
        """The mean over all questions; None where nobody answered."""
        return sum(self.rata.values()) / len(self.rata) if self.rata else None


def ambil(pelaku: Pelaku, id: int) -> Any:
    """Return the matter of an activity that the actor reads, or TidakDitemukan."""
    satu = urusan.ambil(pelaku, id)
    if satu.jenis != PEMBINAAN.kode:
        raise TidakDitemukan(TIDAK_ADA)
    return satu


def acara(satu: Any) -> Any:
    """Return the meeting of an activity that stands or was held; None: there is none."""
    ada = [a for a in acara_urusan(satu) if a.status is not StatusAcara.DIBATALKAN]
    return ada[-1] if ada else None


def hadir(urusan_id: int) -> Sequence[HadirPembinaan]:
    """Return the participants in the order in which they came."""
    stmt = sa.select(HadirPembinaan).filter_by(urusan_id=urusan_id, dicoret_pada=None)
    return db.session.scalars(stmt.order_by(HadirPembinaan.id)).all()


def dicoret(urusan_id: int) -> Sequence[HadirPembinaan]:
    """Return the attendances that were struck out."""
    stmt = sa.select(HadirPembinaan).where(
        HadirPembinaan.urusan_id == urusan_id, HadirPembinaan.dicoret_pada.is_not(None)
    )
    return db.session.scalars(stmt.order_by(HadirPembinaan.id)).all()


def kunci_evaluasi(urusan_id: int, kunci_hadir: str) -> str:
    """Return under what the opinion of an attendance is kept: only the application can tell whose
    it is."""
    return turunan("pembinaan.evaluasi", f"{urusan_id}:{kunci_hadir}", 1, _PANJANG)


def evaluasi_dicoret(urusan_id: int) -> list[str]:
    """Return under what the opinions of attendances that were struck out are kept."""
    return [kunci_evaluasi(urusan_id, satu.kunci) for satu in dicoret(urusan_id)]


def menurut_perusahaan(semua: Sequence[HadirPembinaan]) -> Mapping[str, int]:
    """Return how many came of each company, in order of name; as registered where it is matched,
    so that one company written in two ways is one."""
    nama = perusahaan.nama_banyak({s.perusahaan_id for s in semua if s.perusahaan_id is not None})
    hasil: dict[str, int] = {}
    tulisan: dict[str, str] = {}
    for satu in semua:
        sebutan = nama.get(satu.perusahaan_id or 0, satu.nama_perusahaan)
        sebutan = tulisan.setdefault(sebutan.lower(), sebutan)
        hasil[sebutan] = hasil.get(sebutan, 0) + 1
    return dict(sorted(hasil.items()))


def jumlah(model: Any, urusan_id: int, **syarat: Any) -> int:
    """Count the rows of an activity."""
    stmt = sa.select(sa.func.count()).select_from(model)
    return db.session.scalar(stmt.filter_by(urusan_id=urusan_id, **syarat)) or 0


def undangan(urusan_id: int) -> list[tuple[str, bool]]:
    """Return the invited companies by name, each with whether somebody of it came."""
    stmt = sa.select(UndanganPembinaan.perusahaan_id).filter_by(urusan_id=urusan_id)
    ids = list(db.session.scalars(stmt))
    datang = {s.perusahaan_id for s in hadir(urusan_id)}
    nama = perusahaan.nama_banyak(ids)
    return sorted((nama[nomor], nomor in datang) for nomor in ids if nomor in nama)


def kuota(satu: Any) -> int:
    """Return how many may sign in to an activity by their phones."""
    return urusan.isi_terbaca(satu, PEMBINAAN).get("kuota") or KUOTA_BIASA


def sudah_menilai(urusan_id: int, kunci: str) -> bool:
    """Tell whether the opinion of an attendance was given."""
    ada = sa.select(EvaluasiPembinaan.id).filter_by(urusan_id=urusan_id, kunci=kunci)
    return db.session.scalar(ada) is not None


def penerima(urusan_id: int) -> list[PihakSurat]:
    """Return the invited companies as letters address them, by name."""
    stmt = sa.select(UndanganPembinaan.perusahaan_id).filter_by(urusan_id=urusan_id)
    semua = perusahaan.profil_surat_banyak(db.session.scalars(stmt).all())
    return [
        PihakSurat(nomor, s["nama"], s["alamat"], s["surel"], "Perusahaan yang diundang")
        for nomor, s in sorted(semua.items(), key=lambda satu: (satu[1]["nama"], satu[0]))
    ]


def evaluasi(urusan_id: int) -> Evaluasi:
    """Return what participants thought of an activity."""
    stmt = sa.select(EvaluasiPembinaan).where(
        EvaluasiPembinaan.urusan_id == urusan_id,
        EvaluasiPembinaan.kunci.not_in(evaluasi_dicoret(urusan_id)),
    )
    semua = db.session.scalars(stmt.order_by(EvaluasiPembinaan.id.desc())).all()
    rata = {tanya: sum(s.nilai[tanya] for s in semua) / len(semua) for tanya in PERTANYAAN if semua}
    return Evaluasi(len(semua), rata, [s.saran for s in semua if s.saran][:_SARAN])
