"""Cases that came from a submission: what may be handed over, what was, and where it went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from hi_cases.core import authz
from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.papan import label, label_semua
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.permohonan import queries as permohonan
from hi_cases.perselisihan.models import AsalPerkara, Perkara
from hi_cases.perselisihan.queries.asal_urusan import sumber as sumber_urusan
from hi_cases.perselisihan.queries.orang import sidik_nik
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.rules.asal import MELEPAS, pasangkan
from hi_cases.perselisihan.types import JenisPihak, Tahap
from hi_cases.perselisihan.types.asal import Pengusaha
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.queries.alih import laporan_ditolak, perundingan_pkb
from hi_cases.syarat_kerja.rules.alih import PKB, LaporanDitolak, PekerjaMenolak, PerundinganPkb

PERUSAHAAN = "perusahaan"
BUKAN_BAGIAN = "Permohonan ini tidak mempunyai perselisihan yang dapat Anda bawa."


@dataclass(frozen=True)
class Alih:
    """What one submission has to hand over, as this actor may do it."""

    permohonan: Any
    laporan: LaporanDitolak | None
    rundingan: PerundinganPkb | None
    pekerja: Mapping[str, PekerjaMenolak]
    """Workers who refused, by key."""
    perkara: Mapping[str, int]
    """Which matter is in which case, by key."""
    boleh: bool
    """Whether the actor hands it over, for his company, as a union, or at the counter."""
    serikat_id: int | None
    """The union for which the actor stands."""
    staf: bool

    @property
    def sisa(self) -> Mapping[str, PekerjaMenolak]:
        """The workers who are in no case yet."""
        return {k: satu for k, satu in self.pekerja.items() if k not in self.perkara}

    @property
    def kunci(self) -> str:
        """The key of the talks of a PKB, for the side on which the actor stands."""
        return kunci_sisi(self.serikat_id)


def kunci_sisi(serikat_id: int | None) -> str:
    """Return the key of the talks as one side brings them."""
    return PERUSAHAAN if serikat_id is None else f"serikat:{serikat_id}"


def _dipegang(satu: Any) -> dict[str, int]:
    """Which matter is in which case: one that ended without a result has let it go.

    So has a company's draft that nobody of the company can send any more: its writer has left.
    """
    stmt = (
        sa.select(AsalPerkara.kunci, Perkara)
        .join(Perkara, Perkara.id == AsalPerkara.perkara_id)
        .where(
            AsalPerkara.permohonan_id == satu.id,
            AsalPerkara.dilepas_pada.is_(None),
            sa.or_(Perkara.hasil.is_(None), Perkara.hasil.not_in(MELEPAS)),
        )
        .order_by(AsalPerkara.id)
    )
    return {
        kunci: perkara.id
        for kunci, perkara in db.session.execute(stmt)
        if not (kunci == PERUSAHAAN and _ditinggalkan(satu, perkara))
    }


def _ditinggalkan(satu: Any, perkara: Perkara) -> bool:
    if perkara.di_dinas or perkara.tahap is not Tahap.DRAF or satu.perusahaan_id is None:
        return False
    return satu.perusahaan_id not in perusahaan.perusahaan_bertindak(perkara.pemilik_id)


def _sebagai(pelaku: Pelaku, satu: Any, *, pkb: bool) -> tuple[bool, int | None]:
    """Whether the actor may, and as which union; one who only reads for his company may not."""
    if pelaku.staf:
        return authz.tabel().boleh(pelaku, izin.ISIAN_LOKET), None
    if permohonan.pemohon(pelaku, satu):
        return True, None
    pihak = permohonan.pihak_saya(pelaku, satu) if pkb else None
    return pihak is not None, pihak.id if pihak is not None else None


def alih_dari(pelaku: Pelaku, satu: Any) -> Alih | None:
    """Return what a submission has to hand over, and may have handed over; None: nothing."""
    laporan, rundingan = laporan_ditolak(satu), perundingan_pkb(satu)
    dipegang = _dipegang(satu)
    if laporan is None and rundingan is None and not dipegang:
        return None
    boleh, serikat_id = _sebagai(pelaku, satu, pkb=laporan is None)
    pekerja = {sidik_nik(p.nik): p for p in laporan.pekerja} if laporan else {}
    ada = laporan is not None or rundingan is not None
    return Alih(satu, laporan, rundingan, pekerja, dipegang, boleh and ada, serikat_id, pelaku.staf)


def alih(pelaku: Pelaku, permohonan_id: int) -> Alih:
    """Return what this actor may hand over of a submission; TidakDitemukan where he may not."""
    hasil = alih_dari(pelaku, permohonan.ambil(pelaku, permohonan_id))
    if hasil is None or not hasil.boleh:
        raise TidakDitemukan(BUKAN_BAGIAN)
    return hasil


def lawan_di_dinas(satu: Alih, kunci: str) -> int | None:
    """Return the case by which the other side has brought the same talks to the office."""
    lain = [nomor for milik, nomor in satu.perkara.items() if milik != kunci]
    stmt = sa.select(Perkara.id).where(
        Perkara.id.in_(lain), Perkara.di_dinas, Perkara.tahap != Tahap.DRAF
    )
    return db.session.scalar(stmt.order_by(Perkara.id).limit(1)) if lain else None


def pengusaha(satu: Any) -> Pengusaha:
    """Return the company of a submission as a party."""
    if satu.perusahaan_id is None:
        return Pengusaha(None, satu.pemohon_nama)
    kini = perusahaan.utama([satu.perusahaan_id])[satu.perusahaan_id]
    baris = perusahaan.ambil(SISTEM, kini)
    return Pengusaha(
        baris.id,
        baris.nama,
        baris.alamat or "",
        baris.email or "",
        baris.telepon or "",
        baris.kecamatan or "",
    )


@dataclass(frozen=True)
class Tujuan:
    """One case that came from a submission, as the reader of that submission may see it."""

    nama: str
    url: str
    isi: Sequence[str]
    """Which matters of the submission are in it."""
    hasil: str = ""
    """How it ended, where it has."""


def tujuan(pelaku: Pelaku, satu: Alih) -> Sequence[Tujuan]:
    """Return the cases of a submission, the oldest first, each with what went into it.

    One that its reader may not open is told without a name; what the other side of a PKB has not
    filed yet is not told at all.
    """
    stmt = (
        sa.select(AsalPerkara.kunci, Perkara)
        .join(Perkara, Perkara.id == AsalPerkara.perkara_id)
        .where(AsalPerkara.permohonan_id == satu.permohonan.id)
        .order_by(AsalPerkara.id)
    )
    menurut: dict[int, tuple[Perkara, list[str]]] = {}
    for kunci, perkara in db.session.execute(stmt):
        if not _diceritakan(pelaku, satu, kunci, perkara):
            continue
        orang = satu.pekerja.get(kunci)
        menurut.setdefault(perkara.id, (perkara, []))[1].extend([orang.nama] if orang else ())
    nama = label_semua(pelaku, [Rujukan("perkara", nomor) for nomor in menurut])
    return [
        Tujuan(
            *_sebut(perkara, nama[perkara.rujukan]),
            isi,
            perkara.hasil.label if perkara.hasil else "",
        )
        for perkara, isi in menurut.values()
    ]


def _diceritakan(pelaku: Pelaku, satu: Alih, kunci: str, perkara: Perkara) -> bool:
    sendiri = not pelaku.staf and kunci == satu.kunci
    masuk = perkara.di_dinas and (pelaku.staf or perkara.tahap is not Tahap.DRAF)
    return sendiri or masuk or satu.permohonan.jenis not in PKB


def _sebut(perkara: Perkara, satu: Label) -> tuple[str, str]:
    if satu.url:
        return satu.teks, satu.url
    if not perkara.di_dinas:
        return "Belum diajukan ke dinas", ""
    return ("Sedang disusun di loket" if perkara.tahap is Tahap.DRAF else "Perkara di dinas"), ""


@dataclass(frozen=True)
class Asal:
    """Where a case came from, as its reader may see it."""

    sumber: Label
    pekerja: Sequence[tuple[str, Any, Any]]
    """Name, day of the notice, day of the refusal, of each worker who was handed over."""


def asal(pelaku: Pelaku, perkara: Perkara) -> Asal | None:
    """Return the submission or the matter that a case came from; None where it came from none.

    Who does not see the submission, as the worker on the other side, is told that it was one.
    """
    stmt = sa.select(AsalPerkara).filter_by(perkara_id=perkara.id).order_by(AsalPerkara.id)
    baris = db.session.scalars(stmt).all()
    if not baris:
        dari_urusan = sumber_urusan(pelaku, perkara)
        return Asal(dari_urusan, ()) if dari_urusan else None
    satu = permohonan.ambil(SISTEM, baris[0].permohonan_id)
    sumber = label(pelaku, satu.rujukan)
    if not sumber.url:
        return Asal(Label(satu.sebutan), ())
    # By the case's own people: their days stay true when the report is corrected or withdrawn.
    orang = (o for pihak in perkara.pihak for o in (pihak, *pihak.anggota) if o.nik)
    nama = {sidik_nik(o.nik): o.nama for o in orang}
    return Asal(
        sumber,
        [(nama[s.kunci], s.diberitahu, s.ditolak) for s in baris if s.kunci in nama],
    )


def sumber_banyak(ids: Iterable[int]) -> dict[int, str]:
    """Return from which submission these cases came, by what it is called; others are left out."""
    stmt = sa.select(AsalPerkara.perkara_id, AsalPerkara.permohonan_id).where(
        AsalPerkara.perkara_id.in_(list(ids))
    )
    asal_dari = dict(db.session.execute(stmt).all())
    nama = permohonan.sebutan_banyak(set(asal_dari.values()))
    return {ini: nama[nomor] for ini, nomor in asal_dari.items()}


def tertaut(perkara: Perkara) -> dict[tuple[int | None, str, str], int]:
    """Return the company that a case's origin ties to its party, as a draft names it."""
    if perkara.id is None:
        return {}
    stmt = sa.select(AsalPerkara.permohonan_id).filter_by(perkara_id=perkara.id).limit(1)
    permohonan_id = db.session.scalar(stmt)
    if permohonan_id is None:
        return {}
    pt = pengusaha(permohonan.ambil(SISTEM, permohonan_id))
    if pt.perusahaan_id is None:
        return {}
    return {(None, pt.nama, JenisPihak.PENGUSAHA.value): pt.perusahaan_id}


def akun_serikat(perkara: Perkara) -> dict[int, int]:
    """Return by party of the case the account that joined the submission for that union."""
    stmt = sa.select(AsalPerkara.permohonan_id).filter_by(perkara_id=perkara.id).limit(1)
    permohonan_id = db.session.scalar(stmt)
    if permohonan_id is None:
        return {}
    satu = permohonan.ambil(SISTEM, permohonan_id)
    serikat = [pihak for pihak in perkara.pihak if pihak.jenis is JenisPihak.SERIKAT]
    pasangan = pasangkan(serikat, satu.pihak)
    return {k.id: s.pengguna_id for k, s in pasangan if s.pengguna_id is not None}
