"""What must hold of the book: names are one's own, the tree has a top."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.serikat.models import Organisasi
from hi_cases.serikat.queries.cocok import TERCATAT
from hi_cases.serikat.rules.nama import berputar, kunci_nama
from hi_cases.serikat.types import StatusOrganisasi

_KE_ADMIN = "Serahkan kepada admin sistem dengan nama organisasinya."


def _temu(nomor: int, kalimat: str) -> Temu:
    return Temu(Rujukan("organisasi", nomor), kalimat)


def _kunci_beda() -> Iterator[Temu]:
    stmt = sa.select(Organisasi.id, Organisasi.nama, Organisasi.kunci_nama).where(TERCATAT)
    for nomor, nama, kunci in db.session.execute(stmt.order_by(Organisasi.id)):
        if kunci_nama(nama) != kunci:
            yield _temu(nomor, "Namanya tidak lagi dibandingkan dengan nama lain seperti tertulis.")


def _induk_hilang() -> Iterator[Temu]:
    induk = aliased(Organisasi)
    stmt = (
        sa.select(Organisasi.id, induk.nama)
        .join(induk, induk.id == Organisasi.induk_id)
        .where(TERCATAT, induk.status != StatusOrganisasi.TERCATAT)
    )
    for nomor, nama in db.session.execute(stmt.order_by(Organisasi.id)):
        yield _temu(nomor, f"Bernaung pada {nama}, yang tidak lagi tercatat.")


def _berputar() -> Iterator[Temu]:
    induk = dict(db.session.execute(sa.select(Organisasi.id, Organisasi.induk_id)).all())
    for nomor in sorted(induk):
        if berputar(nomor, induk[nomor], induk):
            yield _temu(nomor, "Bernaung pada dirinya sendiri melalui organisasi lain.")


PEMERIKSAAN = (
    Periksa(
        "serikat.kunci_nama",
        "Nama serikat dibandingkan seperti tertulis",
        "Nama yang sudah tercatat tidak boleh dipakai lagi (UU 21/2000 Ps. 19). Kunci pembanding "
        "yang berbeda dari namanya membuat nama ganda lolos.",
        _KE_ADMIN,
        _kunci_beda,
    ),
    Periksa(
        "serikat.induk_tercatat",
        "Serikat bernaung pada federasi yang tercatat",
        "Federasi yang bubar atau pindah tidak lagi menaungi serikat di sini.",
        "Tanyakan kepada serikatnya, lalu betulkan induknya di halaman organisasi.",
        _induk_hilang,
    ),
    Periksa(
        "serikat.induk_berputar",
        "Federasi tidak bernaung pada anggotanya sendiri",
        "Pohon federasi dan konfederasi harus berujung; yang berputar tidak dapat direkapitulasi.",
        _KE_ADMIN,
        _berputar,
    ),
)
