"""Telling of an act once it stands in the case's history: the office whose turn it is, the parties.

One notice an event and account. Nobody is told of what he did himself.
"""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.perselisihan.models import PeristiwaPerkara, Perkara
from hi_cases.perselisihan.queries.akun_pihak import akun_kuasa, akun_pihak
from hi_cases.perselisihan.rules import kabar_perkara as aturan
from hi_cases.perselisihan.types import Tindakan, Transisi


def _beri_tahu(
    perkara: Perkara,
    penerima: Iterable[int],
    kata: str,
    isi: str,
    kunci: str,
    *,
    kelompok: Kelompok = Kelompok.PERKARA,
    resmi: bool = False,
) -> None:
    pemberitahuan.beri_tahu(
        penerima,
        kelompok=kelompok,
        judul=f"{perkara.sebutan}: {kata}",
        isi=isi,
        kunci=kunci,
        rujukan=perkara.rujukan,
        resmi=resmi,
    )


def _kantor(pelaku: Pelaku, perkara: Perkara, transisi: Transisi, e: PeristiwaPerkara) -> None:
    isi = aturan.untuk_kantor(transisi.tindakan, e.data, perkara.mediator_id)
    if isi is None:
        return
    # Who was relieved by the act led the case when it was done: his number is in the event.
    pemimpin = {perkara.mediator_id or e.data.get("mediator_id")} - {None}
    semua = pemimpin if isi.peran is Peran.MEDIATOR else akun.berperan(isi.peran)
    penerima = {satu for satu in semua if satu is not None and satu != pelaku.id}
    kelompok = Kelompok.SIDANG if isi.sidang else Kelompok.PERKARA
    kunci = f"peristiwa:{e.id}"
    _beri_tahu(perkara, penerima, isi.kata, isi.isi, kunci, kelompok=kelompok, resmi=isi.resmi)


def _pihak(pelaku: Pelaku, perkara: Perkara, transisi: Transisi, e: PeristiwaPerkara) -> None:
    tahap = perkara.tahap
    sasaran = aturan.sasaran(
        transisi.tindakan, tahap, {satu.id: satu.sisi for satu in perkara.pihak}, e.data
    )
    pihak = [satu for satu in perkara.pihak if satu.id in sasaran]
    if not pihak:
        return
    kuasa = akun_kuasa(pihak)
    resmi = aturan.resmi(transisi)
    for nomor, semua in akun_pihak(pihak).items():
        for sebagai_kuasa in (False, True):
            kata = aturan.kalimat(transisi.tindakan, nomor, e.data, sebagai_kuasa=sebagai_kuasa)
            penerima = {satu for satu in semua if (satu in kuasa) is sebagai_kuasa} - {pelaku.id}
            if kata and penerima:
                isi = aturan.isi_pihak(transisi)
                kunci = f"peristiwa:{e.id}"
                _beri_tahu(perkara, penerima, kata.rstrip("."), isi, kunci, resmi=resmi)


def _jawab(perkara: Perkara, tindakan: Tindakan) -> None:
    """Let the notices rest that asked the office for the act that is done now, whoever did it."""
    ditanya = aturan.DIJAWAB.get(tindakan, ())
    stmt = sa.select(PeristiwaPerkara.id, PeristiwaPerkara.tindakan).where(
        PeristiwaPerkara.perkara_id == perkara.id,
        PeristiwaPerkara.tindakan.in_([satu.value for satu in ditanya]),
    )
    for nomor, kode in db.session.execute(stmt).all() if ditanya else ():
        peran = aturan.KANTOR[Tindakan(kode)].peran
        milik = [perkara.mediator_id] if peran is Peran.MEDIATOR else akun.berperan(peran)
        penerima = [satu for satu in milik if satu is not None]
        pemberitahuan.tangani(perkara.rujukan, f"peristiwa:{nomor}", penerima)
    if tindakan is Tindakan.TERIMA_PELIMPAHAN:
        pemberitahuan.tangani(perkara.rujukan, f"pelimpahan:{perkara.id}")


def sampaikan(
    pelaku: Pelaku, perkara: Perkara, transisi: Transisi, peristiwa: PeristiwaPerkara
) -> None:
    """Tell of one act; talks and drafts that were not filed are nobody's news."""
    if not perkara.di_dinas:
        return
    _jawab(perkara, transisi.tindakan)
    _kantor(pelaku, perkara, transisi, peristiwa)
    _pihak(pelaku, perkara, transisi, peristiwa)
