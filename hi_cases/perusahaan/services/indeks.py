"""Keeping the fragment index and the open suggestions in step with the names."""

from collections.abc import Iterable, Iterator, Mapping

import sqlalchemy as sa

from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.perusahaan import rules
from hi_cases.perusahaan.models import Perusahaan, TrigramNama, UsulanGabung
from hi_cases.perusahaan.queries import mirip
from hi_cases.perusahaan.types import Ciri, StatusUsulan

_SEKALI = 5_000
_SEKALI_NAMA = 1_000


def indekskan(nama_baku: Mapping[int, str]) -> None:
    """Add the fragments of new names, given by the numbers of their companies."""
    baris = [
        {"trigram": tri, "perusahaan_id": satu}
        for satu, baku in nama_baku.items()
        for tri in sorted(rules.trigram(baku))
    ]
    for mulai in range(0, len(baris), _SEKALI):
        db.session.execute(sa.insert(TrigramNama), baris[mulai : mulai + _SEKALI])


def perbarui(perusahaan: Perusahaan) -> None:
    """Index a changed name anew, and suggest what now looks like it."""
    db.session.execute(sa.delete(TrigramNama).where(TrigramNama.perusahaan_id == perusahaan.id))
    indekskan({perusahaan.id: perusahaan.nama_baku})
    lupakan_usulan(perusahaan.id)
    usulkan(perusahaan)


def lupakan_usulan(perusahaan_id: int) -> None:
    """Drop the suggestions about a company that nobody has judged yet."""
    db.session.execute(
        sa.delete(UsulanGabung).where(
            sa.or_(UsulanGabung.satu_id == perusahaan_id, UsulanGabung.dua_id == perusahaan_id),
            UsulanGabung.status == StatusUsulan.BARU,
        )
    )


def usulkan(perusahaan: Perusahaan) -> None:
    """Suggest the likely duplicates of one company; pairs already judged stay judged."""
    calon = mirip(
        SISTEM,
        perusahaan.nama,
        ciri=perusahaan.ciri,
        kecuali=perusahaan.id,
        batas=20,
        ambang=rules.AMBANG_USULAN,
    )
    simpan_usulan((perusahaan.id, satu.perusahaan.id, satu.skor, satu.alasan) for satu in calon)


def usulkan_banyak(baru: frozenset[int]) -> Iterator[int]:
    """Suggest the likely duplicates of many new companies in one pass over all of them.

    Yields how many pairs were stored, group by group, so that a long pass shows that it goes on.
    """
    kolom = (
        Perusahaan.id,
        Perusahaan.nama_baku,
        Perusahaan.nib,
        Perusahaan.wlkp,
        Perusahaan.kecamatan,
        Perusahaan.telepon,
    )
    stmt = sa.select(*kolom).where(Perusahaan.digabung_ke_id.is_(None))
    ciri = {
        satu.id: Ciri(satu.nama_baku, satu.nib, satu.wlkp, satu.kecamatan, satu.telepon)
        for satu in db.session.execute(stmt)
    }
    nama = {nomor: satu.nama_baku for nomor, satu in ciri.items()}
    for pasangan in rules.pasangan_bertahap(nama, baru, _SEKALI_NAMA):
        nilai = ((a, b, rules.bandingkan(ciri[a], ciri[b])) for a, b in pasangan)
        yield simpan_usulan(
            (a, b, n.skor, n.alasan) for a, b, n in nilai if n.skor >= rules.AMBANG_USULAN
        )


def simpan_usulan(pasangan: Iterable[tuple[int, int, int, tuple[str, ...]]]) -> int:
    """Store pairs that nobody has judged or suggested before; return how many."""
    rapi = {(min(a, b), max(a, b)): (skor, alasan) for a, b, skor, alasan in pasangan if a != b}
    if not rapi:
        return 0
    semua_id = sorted({satu for pasang in rapi for satu in pasang})
    ada: set[tuple[int, int]] = set()
    for mulai in range(0, len(semua_id), _SEKALI):
        stmt = sa.select(UsulanGabung.satu_id, UsulanGabung.dua_id).where(
            UsulanGabung.satu_id.in_(semua_id[mulai : mulai + _SEKALI])
        )
        ada.update(db.session.execute(stmt))
    baru = [
        {
            "satu_id": satu,
            "dua_id": dua,
            "skor": skor,
            "alasan": " ".join(alasan)[:400],
            "status": StatusUsulan.BARU,
        }
        for (satu, dua), (skor, alasan) in sorted(rapi.items())
        if (satu, dua) not in ada
    ]
    if baru:
        db.session.execute(sa.insert(UsulanGabung), baru)
    return len(baru)
