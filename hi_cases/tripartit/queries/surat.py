"""What letters read of a meeting: to whom they go, facts as words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, lolos_like
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.dokumen import queries as dokumen
from hi_cases.surat.types import PihakSurat
from hi_cases.tripartit.models import Lembaga, Rapat
from hi_cases.tripartit.queries import rapat as baca
from hi_cases.tripartit.queries.fakta_upah import fakta_upah
from hi_cases.tripartit.rules.izin import LIHAT


def satu(rapat_id: int) -> Rapat:
    """Return a meeting; its reader was judged before."""
    return db.session.get_one(Rapat, rapat_id)


def terlihat(pelaku: Pelaku, rapat_id: int) -> bool:
    """Tell whether the actor of the office sees the meeting, and so its letters."""
    return authz.tabel().boleh(pelaku, LIHAT) and db.session.get(Rapat, rapat_id) is not None


def tahap(rapat_id: int) -> str:
    """Return the state, by which kinds of letters are offered."""
    return satu(rapat_id).status.value


def pihak(rapat_id: int) -> list[PihakSurat]:
    """Return the members who are invited."""
    return [
        PihakSurat(s.id, s.nama, s.organisasi, sisi=s.unsur.label)
        for s in baca.anggota(satu(rapat_id))
    ]


def pihak_pelaku(_pelaku: Pelaku, _rapat_id: int) -> frozenset[int]:
    """No member has an account by which he reads them."""
    return frozenset()


def berkas(pelaku: Pelaku, rapat_id: int) -> Sequence[Any]:
    """Return the files of the meeting."""
    return dokumen.berkas_untuk(pelaku, satu(rapat_id).rujukan)


def cari(pelaku: Pelaku, teks: str) -> Any:
    """Select the meetings whose subject, or whose body's name, holds a text."""
    if not authz.tabel().boleh(pelaku, LIHAT):
        return ()
    pola = f"%{lolos_like(teks.strip().lower())}%"
    return (
        sa.select(Rapat.id)
        .join(Lembaga, Lembaga.id == Rapat.lembaga_id)
        .where(
            sa.or_(
                sa.func.lower(Rapat.perihal).like(pola, escape="\\"),
                sa.func.lower(Lembaga.nama).like(pola, escape="\\"),
            )
        )
    )


def kunci(rapat_id: int) -> None:
    """Hold a meeting until the transaction ends."""
    db.session.execute(sa.select(Rapat.id).filter_by(id=rapat_id).with_for_update())


def _pukul(milik: Any) -> str:
    if milik is None:
        return ""
    awal, akhir = clock.ke_lokal(milik.mulai), clock.ke_lokal(milik.selesai)
    return f"{awal:%H.%M}–{akhir:%H.%M} WIB"


def _hadir(baris: Any) -> str:
    if not baris.hadir:
        return "tidak hadir"
    return f"hadir, diwakili {baris.diwakili}" if baris.diwakili else "hadir"


def fakta(
    _pelaku: Pelaku,
    rapat_id: int,
    _kode: str,
    _pihak_id: int | None,
    _isian: Mapping[str, Any],
) -> dict[str, Any]:
    """Return the facts for the texts of a letter, as words."""
    ini = satu(rapat_id)
    milik = baca.acara(ini)
    per_unsur = baca.hitung_hadir(ini)
    return {
        "hari_ini": tulis_tanggal(clock.hari_ini(), hari=False),
        "lembaga": {
            "nama": ini.lembaga.nama,
            "jenis": ini.lembaga.jenis.label,
            "sk": ini.masa.nomor,
        },
        "rapat": {
            "perihal": ini.perihal,
            "tanggal": tulis_tanggal(ini.tanggal, hari=False),
            "hari": tulis_tanggal(ini.tanggal),
            "pukul": _pukul(milik),
            "tempat": milik.di if milik is not None else ini.tempat,
            "hadir": ", ".join(f"{h.unsur.singkat} {h.hadir}/{h.jumlah}" for h in per_unsur),
            "risalah": ini.risalah,
        },
        "agenda": [{"uraian": s.uraian} for s in ini.pokok],
        "anggota": [
            {
                "nama": s.nama,
                "jabatan": s.jabatan.label,
                "unsur": s.unsur.singkat,
                "organisasi": s.organisasi,
            }
            for s in baca.anggota(ini)
        ],
        "hadir": [
            {
                "nama": s.anggota.nama,
                "unsur": s.anggota.unsur.singkat,
                "organisasi": s.anggota.organisasi,
                "kata": _hadir(s),
            }
            for s in ini.hadir
        ],
        "upah": fakta_upah(ini),
        "keputusan": [
            {"uraian": s.uraian, "cara": s.mufakat.label, "catatan": s.catatan}
            for s in ini.keputusan
            if not s.dicoret
        ],
    }
