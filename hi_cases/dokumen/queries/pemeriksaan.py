"""What must hold of uploads: the content of each row is in the store, and is as long as it says."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.core import berkas
from hi_cases.core.db import db
from hi_cases.core.papan import papan
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen.models import Berkas

_BATCH = 1000
_PULIHKAN = (
    "Pulihkan isi berkas dari cadangan terakhir. Bila tidak ada lagi, minta pengirimnya mengunggah "
    "ulang, lalu batalkan berkas yang rusak dengan alasan."
)


def menempel_di(jenis: str) -> sa.Subquery:
    """Return (id, rujukan_id) of the files that hang on things of one kind, for an upper check."""
    return (
        sa.select(Berkas.id, Berkas.rujukan_id)
        .where(Berkas.rujukan_jenis == jenis)
        .subquery("berkas_menempel")
    )


def _isi() -> Iterator[tuple[Berkas, int | None]]:
    """Read all rows whose content is kept in one query, each with what the store holds of it."""
    stmt = sa.select(Berkas).where(Berkas.dimusnahkan_pada.is_(None)).order_by(Berkas.id)
    for satu in db.session.scalars(stmt.execution_options(yield_per=_BATCH)):
        yield satu, berkas.ukuran(satu.sha256)


def _hilang() -> Iterator[Temu]:
    for satu, ada in _isi():
        if ada is None:
            yield Temu(
                satu.rujukan,
                f"Isi berkas nomor {satu.id} tidak ada di tempat penyimpanan.",
                f"berkas:{satu.id}",
            )


def _beda_ukuran() -> Iterator[Temu]:
    for satu, ada in _isi():
        if ada is not None and ada != satu.ukuran:
            yield Temu(
                satu.rujukan,
                f"Berkas nomor {satu.id} tercatat {satu.ukuran} bita, yang tersimpan {ada} bita.",
                f"berkas:{satu.id}",
            )


def _tanpa_induk() -> Iterator[Temu]:
    """Files of a kind of thing that no domain answers for: nobody could ever open them."""
    dikenal = list(papan().akses_berkas)
    stmt = sa.select(Berkas.rujukan_jenis, Berkas.rujukan_id, Berkas.id).where(
        Berkas.rujukan_jenis.not_in(dikenal)
    )
    for jenis, rujukan_id, berkas_id in db.session.execute(stmt.order_by(Berkas.id)):
        yield Temu(
            Rujukan(jenis, rujukan_id),
            f"Berkas nomor {berkas_id} menempel pada “{jenis}”, yang tidak dikenal.",
            f"berkas:{berkas_id}",
        )


PEMERIKSAAN = (
    Periksa(
        "dokumen.isi_hilang",
        "Berkas tanpa isi",
        "Baris berkasnya ada, tetapi isinya tidak ditemukan di tempat penyimpanan: berkas itu "
        "tidak dapat dibuka.",
        _PULIHKAN,
        _hilang,
    ),
    Periksa(
        "dokumen.ukuran_beda",
        "Berkas yang ukurannya berubah",
        "Panjang isi yang tersimpan lain dari yang dicatat ketika diunggah: isinya terpotong atau "
        "diganti.",
        _PULIHKAN,
        _beda_ukuran,
    ),
    Periksa(
        "dokumen.jenis_asing",
        "Berkas pada hal yang tidak dikenal",
        "Berkas menempel pada jenis hal yang tidak dijawab bagian mana pun, jadi tidak seorang "
        "pun dapat membukanya.",
        "Serahkan kepada admin sistem: jenisnya perlu dipasang kembali atau barisnya dipindahkan.",
        _tanpa_induk,
    ),
)
