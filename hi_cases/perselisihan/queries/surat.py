"""What letters read of a case: who sees them, to whom they may go, its rows that they are about."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, lolos_like
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import queries as dokumen
from hi_cases.perselisihan.models import (
    Anjuran,
    Klarifikasi,
    Panggilan,
    PeristiwaPerkara,
    Perkara,
    TanggapanAnjuran,
)
from hi_cases.perselisihan.queries.akses import isi_terlihat, perkara
from hi_cases.perselisihan.queries.akun_pihak import akun_pihak
from hi_cases.perselisihan.queries.fakta import bahan
from hi_cases.perselisihan.queries.posisi import posisi
from hi_cases.perselisihan.types import JenisSidang, PerihalPanggilan, Tahap, Tindakan
from hi_cases.surat.types import PihakSurat


def terlihat(pelaku: Pelaku, perkara_id: int) -> bool:
    """Tell whether the actor may read what the case says, and so its letters."""
    ada = sa.select(sa.exists().where(Perkara.id == perkara_id, isi_terlihat(pelaku)))
    return bool(db.session.scalar(ada))


def tahap(perkara_id: int) -> str:
    """Return the stage of a case."""
    return db.session.get_one(Perkara, perkara_id).tahap.value


def tahap_banyak(ids: Collection[int]) -> dict[int, Tahap]:
    """Return the stages of these cases."""
    stmt = sa.select(Perkara.id, Perkara.tahap).where(Perkara.id.in_(sorted(ids)))
    return {nomor: Tahap(satu) for nomor, satu in db.session.execute(stmt)}


def pihak(perkara_id: int) -> list[PihakSurat]:
    """Return the parties of a case, in its order."""
    isi = db.session.get_one(Perkara, perkara_id)
    akun = akun_pihak(isi.pihak)
    return [
        PihakSurat(
            satu.id,
            satu.nama,
            satu.alamat,
            satu.surel,
            satu.sisi.label,
            bool(akun[satu.id]),
            akun[satu.id],
        )
        for satu in isi.pihak
    ]


def penanggung_jawab(perkara_id: int) -> int | None:
    """Return the mediator of a case."""
    return db.session.get_one(Perkara, perkara_id).mediator_id


def pihak_pelaku(pelaku: Pelaku, perkara_id: int) -> frozenset[int]:
    """Return the parties for which an outsider stands today."""
    semua = (satu.pihak_id for satu in posisi(pelaku, perkara_id))
    return frozenset(satu for satu in semua if satu is not None)


def berkas(pelaku: Pelaku, perkara_id: int) -> list[Any]:
    """Return the files of a case and of its parties, as the actor may open them, by their age."""
    isi = perkara(pelaku, perkara_id)
    rujukan = [isi.rujukan, *(Rujukan("pihak", satu.id) for satu in isi.pihak)]
    semua = [b for satu in rujukan for b in dokumen.berkas_untuk(pelaku, satu)]
    return sorted(semua, key=lambda satu: satu.id)


def cari(pelaku: Pelaku, teks: str) -> sa.Select[tuple[int]]:
    """Select the cases whose number or parties hold a text."""
    pola = f"%{lolos_like(teks.strip().casefold())}%"
    return sa.select(Perkara.id).where(
        isi_terlihat(pelaku),
        sa.or_(
            Perkara.judul_cari.like(pola, escape="\\"),
            sa.func.lower(Perkara.nomor).like(pola, escape="\\"),
        ),
    )


def kunci(perkara_id: int) -> None:
    """Hold a case until the transaction ends."""
    db.session.execute(sa.select(Perkara.id).filter_by(id=perkara_id).with_for_update())


def nomor_dipakai(nomor: str) -> bool:
    """Tell whether an anjuran or its risalah stands recorded under a number of the book."""
    milik = sa.or_(Anjuran.nomor == nomor, Anjuran.nomor_risalah == nomor)
    return bool(db.session.scalar(sa.select(sa.exists().where(milik))))


def anjuran_mediasi(perkara_id: int) -> Anjuran | None:
    """Return the anjuran of the mediator, if there is one."""
    milik = {"perkara_id": perkara_id, "jalur": JenisSidang.MEDIASI}
    return db.session.scalars(sa.select(Anjuran).filter_by(**milik)).one_or_none()


def tanggapan(pihak_id: int | None) -> TanggapanAnjuran | None:
    """Return a party's receipt of the anjuran with its answer; None: none is proven."""
    return db.session.scalar(sa.select(TanggapanAnjuran).filter_by(pihak_id=pihak_id))


def sudah_terima_anjuran(pihak_id: int) -> bool:
    """Tell whether the receipt of the anjuran stands recorded for a party."""
    return tanggapan(pihak_id) is not None


def panggilan(panggilan_id: int | None) -> Panggilan:
    """Return one summons."""
    return db.session.get_one(Panggilan, panggilan_id)


def panggilan_ke(perkara_id: int, pihak_id: int, perihal: PerihalPanggilan) -> int:
    """Return what the next summons of a party is called (I, II, III), from where it stayed away."""
    return bahan([perkara_id]).panggilan_ke(perkara_id, pihak_id, perihal)


def panggilan_terakhir(pihak_id: int) -> int:
    """Return the id of the last summons of a party."""
    stmt = sa.select(sa.func.max(Panggilan.id)).filter_by(pihak_id=pihak_id)
    return db.session.scalars(stmt).one()


def klarifikasi_terakhir(perkara_id: int) -> Klarifikasi | None:
    """Return the last clarification of a case."""
    stmt = sa.select(Klarifikasi).filter_by(perkara_id=perkara_id)
    return db.session.scalar(stmt.order_by(Klarifikasi.id.desc()).limit(1))


def kembali_terakhir(perkara_id: int) -> datetime | None:
    """Return when the file was last returned: each return has a letter of its own."""
    stmt = sa.select(sa.func.max(PeristiwaPerkara.pada)).filter_by(
        perkara_id=perkara_id, tindakan=Tindakan.KEMBALIKAN_BERKAS.value
    )
    return db.session.scalar(stmt)
