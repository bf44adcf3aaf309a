"""Open a case: at the counter as a draft, or while the parties still negotiate."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.rules import batas, izin
from hi_cases.perselisihan.services import permohonan
from hi_cases.perselisihan.services.lakukan import catat_peristiwa
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup, polos
from hi_cases.perselisihan.services.pihak import buka_akses
from hi_cases.perselisihan.types import Saluran, Sisi, Tahap


def _kunci(pelaku: Pelaku, kunci: str) -> str | None:
    return f"{pelaku.id}:{kunci[:48]}" if kunci else None


def _dari_isian_sama(pelaku: Pelaku, kunci: str) -> Perkara | None:
    """Return the case that the same blank form has opened already (a button pressed twice)."""
    if not kunci:
        return None
    stmt = sa.select(Perkara).filter_by(kunci_isian=_kunci(pelaku, kunci))
    return db.session.scalars(stmt).one_or_none()


def _tambah(perkara: Perkara) -> bool:
    """Add the case; False where the same form sent at the same moment was faster."""
    try:
        with db.session.begin_nested():
            db.session.add(perkara)
            db.session.flush()
    except IntegrityError:
        if perkara.kunci_isian is None:
            raise
        return False
    return True


def _perkara_baru(pelaku: Pelaku, tahap: Tahap, kunci: str) -> Perkara:
    kini = clock.sekarang()
    return Perkara(
        tahap=tahap,
        kunci_isian=_kunci(pelaku, kunci),
        masuk=clock.hari_ini(),
        dibuat_pada=kini,
        dibuat_oleh_id=pelaku.id,
        pemilik_id=None if pelaku.staf or pelaku.sistem else pelaku.id,
        diubah_pada=kini,
    )


def buka_draf(pelaku: Pelaku, draf: Mapping[str, Any], kunci: str = "") -> Perkara:
    """Open a draft, saved as typed, even when little is known yet.

    `kunci` names the blank form: sent twice, it opens one case.
    """
    authz.tabel().pastikan(pelaku, izin.BUKA_DRAF)
    if (ada := _dari_isian_sama(pelaku, kunci)) is not None:
        return ada
    batas.periksa_draf(draf)
    perkara = _perkara_baru(pelaku, Tahap.DRAF, kunci)
    perkara.draf = polos(permohonan.draf_luar(pelaku, perkara, draf))
    permohonan.setel_judul(perkara, draf)
    if not _tambah(perkara):
        return buka_draf(pelaku, draf, kunci)
    catat_peristiwa(
        pelaku,
        perkara,
        "buka_draf",
        dari=None,
        catatan=Catatan(clock.hari_ini(), "Isian permohonan dimulai."),
        dasar="UU 2/2004 Ps. 4 ayat (1)",
        data={},
    )
    return perkara


def _buka_akses_pemohon(pelaku: Pelaku, perkara: Perkara) -> None:
    """Let the outsider who keeps the talks stand for the side that he began them for."""
    if perkara.pemilik_id is None:
        return
    di = Lingkup(pelaku, perkara, queries.fakta(perkara))
    for satu in perkara.pihak:
        if satu.sisi is Sisi.PEMOHON:
            buka_akses(di, satu)


def buka_bipartit(pelaku: Pelaku, draf: Mapping[str, Any], kunci: str = "") -> Perkara:
    """Record that parties negotiate; BIP-30 starts with the first round of talks."""
    authz.tabel().pastikan(pelaku, izin.BUKA_BIPARTIT)
    if (ada := _dari_isian_sama(pelaku, kunci)) is not None:
        return ada
    hari_ini = clock.hari_ini()
    saluran = Saluran.LOKET if pelaku.staf else Saluran.DARING
    lengkap = {"saluran": saluran.value, "tanggal_masuk": hari_ini.isoformat()} | {
        nama: nilai for nama, nilai in draf.items() if nilai not in (None, "", [])
    }
    data = permohonan.baca(lengkap, hari_ini)
    if len(data.pihak) < 2:
        raise DataTidakSah({"pihak": "Isi kedua pihak yang berunding."})
    perkara = _perkara_baru(pelaku, Tahap.BIPARTIT, kunci)
    perkara.judul = perkara.judul_cari = ""
    if not _tambah(perkara):
        return buka_bipartit(pelaku, draf, kunci)
    permohonan.tulis(pelaku, perkara, data, lengkap, hapus=True)
    db.session.flush()
    _buka_akses_pemohon(pelaku, perkara)
    catat_peristiwa(
        pelaku,
        perkara,
        "buka_bipartit",
        dari=None,
        catatan=Catatan(hari_ini, "Perundingan bipartit dicatat."),
        dasar="UU 2/2004 Ps. 3",
        data={"jenis": list(data.jenis)},
    )
    return perkara
