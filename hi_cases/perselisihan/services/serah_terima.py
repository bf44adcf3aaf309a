"""Hand cases over to another mediator, with a note each; the periods go on as they run."""

from __future__ import annotations

import secrets
from typing import Any

import sqlalchemy as sa

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import DataTidakSah, GalatDomain, TidakDitemukan, TindakanDitolak
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import Perkara, SerahTerima
from hi_cases.perselisihan.queries import serah_terima as bacaan
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.services import pertemuan
from hi_cases.perselisihan.services.lakukan import lakukan
from hi_cases.perselisihan.types import DI_MEDIATOR, Tindakan
from hi_cases.perselisihan.types.serah_terima import ButirSerah, PermintaanSerah

TETAP = "Belum ada perkara yang diserahkan."


def _terkunci(minta: PermintaanSerah) -> dict[int, Perkara]:
    """Hold every case of the form, in one order, so that two forms never wait for each other."""
    ids = [satu.perkara_id for satu in minta.butir]
    stmt = sa.select(Perkara).where(Perkara.id.in_(ids)).order_by(Perkara.id)
    terbaca = db.session.scalars(kunci(stmt).execution_options(populate_existing=True))
    return {satu.id: satu for satu in terbaca}


def _sudah(pelaku: Pelaku, kelompok: str, minta: PermintaanSerah) -> int | None:
    """Return what the same form did before; with other cases it is no repetition but a mistake."""
    dahulu = bacaan.kelompok_serah(pelaku, kelompok)
    if dahulu and set(dahulu) != {satu.perkara_id for satu in minta.butir}:
        raise TindakanDitolak(
            "Formulir ini sudah dikirim untuk perkara lain. Buka lagi halaman serah terima, lalu "
            "isi yang berikutnya di sana."
        )
    return min(dahulu.values(), default=None)


def _tak_sama(satu: ButirSerah, perkara: Perkara | None, dari_id: int) -> bool:
    return (
        perkara is None
        or perkara.versi != satu.versi
        or perkara.mediator_id != dari_id
        or perkara.tahap not in DI_MEDIATOR
    )


def _pastikan_tetap(minta: PermintaanSerah, semua: dict[int, Perkara]) -> None:
    """Refuse the whole form, naming the cases that changed since its page was opened."""
    berubah = [
        semua[satu.perkara_id].sebutan if satu.perkara_id in semua else f"nomor {satu.perkara_id}"
        for satu in minta.butir
        if _tak_sama(satu, semua.get(satu.perkara_id), minta.dari_id)
    ]
    if berubah:
        raise DataTidakSah(
            {
                "butir": f"{TETAP} Perkara yang berubah sejak halaman ini dibuka: "
                f"{', '.join(berubah)}. Periksa rancangan catatannya yang terbaru di bawah, lalu "
                "kirim lagi. Yang Anda ketik tetap ada."
            }
        )


def _data(minta: PermintaanSerah, satu: ButirSerah) -> dict[str, Any]:
    return {
        "tanggal": minta.tanggal,
        "mediator_id": satu.ke_id,
        "sebab": minta.sebab,
        "cuti_dari": minta.cuti_dari,
        "cuti_sampai": minta.cuti_sampai,
        "alasan": minta.alasan,
        "catatan": satu.catatan,
    }


def _kelompokkan(kelompok: str, minta: PermintaanSerah) -> int:
    """Put the hand-overs just made under the name of their form; return the first."""
    ids = [satu.perkara_id for satu in minta.butir]
    akhir = (
        sa.select(sa.func.max(SerahTerima.id))
        .where(SerahTerima.perkara_id.in_(ids))
        .group_by(SerahTerima.perkara_id)
    )
    baris = db.session.scalars(sa.select(SerahTerima).where(SerahTerima.id.in_(akhir))).all()
    for satu in baris:
        satu.kelompok = kelompok
    db.session.flush()
    return min(satu.id for satu in baris)


def _kalimat(galat: dict[str, list[str]], semua: int) -> str:
    """Say each reason once: for all cases, or with the numbers it holds for."""
    return " ".join(
        pesan if len(nomor) == semua > 1 else f"{', '.join(nomor)}: {pesan}"
        for pesan, nomor in galat.items()
    )


def serahkan_banyak(pelaku: Pelaku, minta: PermintaanSerah) -> int:
    """Hand over all cases of the form, or none; return its first hand-over.

    The same form sent again finds what it did the first time and changes nothing.
    """
    authz.tabel().pastikan(pelaku, izin.kode(Tindakan.GANTI_MEDIATOR))
    if not minta.butir:
        raise DataTidakSah({"butir": "Centang paling sedikit satu perkara."})
    kelompok = f"{pelaku.id}-{minta.kunci or secrets.token_hex(12)}"[:60]
    semua = _terkunci(minta)
    if sudah := _sudah(pelaku, kelompok, minta):
        return sudah
    _pastikan_tetap(minta, semua)
    pertemuan.tahan_serah(semua, {satu.ke_id for satu in minta.butir})
    galat: dict[str, list[str]] = {}
    for satu in minta.butir:
        try:
            data = _data(minta, satu)
            lakukan(pelaku, satu.perkara_id, Tindakan.GANTI_MEDIATOR, satu.versi, data)
        except GalatDomain as salah:
            galat.setdefault(salah.pesan, []).append(semua[satu.perkara_id].sebutan)
    if galat:
        raise DataTidakSah({"butir": f"{TETAP} {_kalimat(galat, len(minta.butir))}"})
    return _kelompokkan(kelompok, minta)


def tandai_dibaca(pelaku: Pelaku, perkara_id: int, serah_id: int) -> SerahTerima:
    """Note that the receiver has read his note; nobody reads it in his name."""
    queries.perkara(pelaku, perkara_id)
    serah = db.session.get(SerahTerima, serah_id)
    if serah is None or serah.perkara_id != perkara_id or serah.ke_id != pelaku.id:
        raise TidakDitemukan
    serah.dibaca_pada = serah.dibaca_pada or clock.sekarang()
    db.session.flush()
    return serah
