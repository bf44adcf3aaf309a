"""One entry of the register from all sides, and its name for the domains below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.papan import label_semua
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.dokumen import queries as berkas
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.daftar import BarisRegister, jadikan_baris
from hi_cases.syarat_kerja.rules.izin import CATAT_LAMA, LIHAT


def terlihat(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """Return the condition under which an entry is this actor's to see: the office sees all, a
    company its own."""
    if pelaku.sistem or authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False):
        return sa.true()
    return Instrumen.perusahaan_id.in_(pelaku.perusahaan_ids)


def ambil(pelaku: Pelaku, instrumen_id: int) -> Instrumen:
    """Return an entry that the actor sees; TidakDitemukan for any other."""
    stmt = sa.select(Instrumen).where(Instrumen.id == instrumen_id, terlihat(pelaku))
    satu = db.session.scalar(stmt)
    if satu is None:
        raise TidakDitemukan("Dokumen itu tidak ada dalam register, atau bukan milik Anda.")
    return satu


def sebut(instrumen: Instrumen) -> str:
    """Name an entry in a few words: "PP 560/SK/12/2026"; without a number by its day."""
    nama = instrumen.jenis.value.upper()
    if instrumen.nomor:
        return f"{nama} {instrumen.nomor}"
    return f"{nama} yang dianggap sah {instrumen.tanggal:%d/%m/%Y}"


def label_rujukan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name entries, as this actor may see them."""
    stmt = sa.select(Instrumen).where(Instrumen.id.in_(list(ids)), terlihat(pelaku))
    return {
        satu.id: Label(
            sebut(satu),
            url_for("syarat_kerja.rinci", id=satu.id)
            if pelaku.staf
            else url_for("syarat_kerja.saya", _anchor=f"instrumen-{satu.id}"),
        )
        for satu in db.session.scalars(stmt)
    }


def boleh_buka_berkas(pelaku: Pelaku, instrumen_id: int) -> bool:
    """Port: the files of an entry are read by the office, and by its company."""
    stmt = sa.select(Instrumen.id).where(Instrumen.id == instrumen_id, terlihat(pelaku))
    return db.session.scalar(stmt) is not None


def boleh_ubah_berkas(pelaku: Pelaku, instrumen_id: int) -> bool:
    """Port: they are struck out by whoever enters such papers."""
    return authz.tabel().boleh(pelaku, CATAT_LAMA, milik_sendiri=False)


@dataclass(frozen=True)
class Rinci:
    """An entry as its page shows it."""

    baris: BarisRegister
    berkas: Any
    """The file of the text; None where there is none, or it is not this reader's to open."""
    lampiran: Sequence[Any]
    """Other files of a paper of before this system; struck ones among them for the office."""
    permohonan: Label | None
    terkait: Sequence[tuple[str, BarisRegister]]
    """Other entries with what they are to this one, the oldest first."""


def _terkait(satu: Instrumen) -> list[tuple[str, Instrumen]]:
    """The entries that this one changes or replaces, and those that change or replace it."""
    ids = [nomor for nomor in (satu.induk_id, satu.menggantikan_id) if nomor is not None]
    stmt = sa.select(Instrumen).where(
        sa.or_(
            Instrumen.id.in_(ids),
            Instrumen.induk_id == satu.id,
            Instrumen.menggantikan_id == satu.id,
        )
    )
    semua = db.session.scalars(stmt.order_by(Instrumen.tanggal, Instrumen.id))
    return [(_hubungan(satu, lain), lain) for lain in semua]


def _hubungan(satu: Instrumen, lain: Instrumen) -> str:
    if lain.id == satu.induk_id:
        return "Dokumen utamanya"
    if lain.id == satu.menggantikan_id:
        return "Digantikan oleh dokumen ini"
    if lain.induk_id == satu.id:
        return lain.macam.label
    return "Menggantikan dokumen ini"


def rinci(pelaku: Pelaku, instrumen_id: int) -> Rinci:
    """Return an entry with its text, its submission and its relatives."""
    satu = ambil(pelaku, instrumen_id)
    asal = None
    if satu.permohonan_id is not None:
        rujukan = Rujukan("permohonan", satu.permohonan_id)
        asal = label_semua(pelaku, [rujukan]).get(rujukan)
        milik = berkas.berkas_untuk(pelaku, rujukan) if asal else ()
    else:
        milik = berkas.berkas_untuk(pelaku, satu.rujukan, termasuk_batal=True)
    naskah = next((s for s in milik if s.id == satu.berkas_id and s.berlaku), None)
    lampiran = () if satu.permohonan_id else [s for s in milik if s is not naskah]
    hubungan = _terkait(satu)
    sendiri, *lain = jadikan_baris([satu, *(baris for _, baris in hubungan)])
    kata = [nama for nama, _ in hubungan]
    return Rinci(sendiri, naskah, lampiran, asal, list(zip(kata, lain, strict=True)))
