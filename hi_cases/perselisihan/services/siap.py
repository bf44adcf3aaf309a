"""Find silences whose time is over, point them out to whom they wait for, and end what is done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core import clock, queue
from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.berkala import pagi
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.kalender_kerja.rules import hitung
from hi_cases.kalender_kerja.types import KalenderBelumDimuat
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import DiamMatang, Perkara
from hi_cases.perselisihan.rules import diam as aturan
from hi_cases.perselisihan.types import Fakta, Tindakan
from hi_cases.perselisihan.types.diam import Diam


def _terbuka(perkara_id: int) -> list[DiamMatang]:
    stmt = sa.select(DiamMatang).where(
        DiamMatang.perkara_id == perkara_id, DiamMatang.selesai_pada.is_(None)
    )
    return list(db.session.scalars(stmt.order_by(DiamMatang.id)))


def _tanda(baris: DiamMatang) -> tuple[object, ...]:
    return (baris.jenis, baris.kunci, baris.jatuh)


def _akhiri(
    terbuka: Iterable[DiamMatang], fakta: Fakta, tindakan: Tindakan | None = None
) -> list[DiamMatang]:
    """End the rows that point at nothing any more, with the reason; return those that do."""
    masih = {satu.tanda for satu in aturan.matang(fakta)}
    tinggal = []
    for baris in terbuka:
        if _tanda(baris) in masih:
            tinggal.append(baris)
            continue
        baris.selesai_pada, baris.sebab = clock.sekarang(), aturan.sebab(tindakan, fakta)
        pemberitahuan.tangani(Rujukan("perkara", baris.perkara_id), _kunci(baris))
    db.session.flush()
    return tinggal


def selaraskan(perkara: Perkara, tindakan: Tindakan) -> None:
    """End the pointers of a case that an act has settled; one question where there are none."""
    if terbuka := _terbuka(perkara.id):
        _akhiri(terbuka, queries.fakta(perkara), tindakan)


def _penanggung_jawab(perkara: Perkara, fakta: Fakta, peran: Peran) -> list[int]:
    """Return who notes it; for a mediator who may not act, his kabid."""
    if peran is not Peran.MEDIATOR:
        return list(akun.berperan(peran))
    mediator = perkara.mediator_id
    if mediator is None or mediator in fakta.benturan:
        return list(akun.berperan(Peran.KABID))
    return [mediator]


def _kunci(baris: DiamMatang) -> str:
    """Name the effect: of this row, so that a silence that was taken back is told of anew."""
    milik = f"{baris.jenis.value}:{baris.kunci}:{baris.jatuh.isoformat()}:{baris.id}"
    return f"diam:{baris.perkara_id}:{milik}"


def _siapa(perkara: Perkara, baris: DiamMatang) -> str:
    """Say of what kind the silent party is; "" where the silence is nobody's alone."""
    milik = (p.jenis.label for p in perkara.pihak if queries.kunci_pihak(p.id) == baris.kunci)
    return next(milik, "")


def _kabari(
    perkara: Perkara, baris: DiamMatang, penerima: Iterable[int], kunci: str, awal: str
) -> None:
    arti = aturan.ARTI[baris.jenis]
    pemberitahuan.beri_tahu(
        penerima,
        kelompok=Kelompok.TENGGAT,
        judul=aturan.judul(baris.jenis, perkara.sebutan, _siapa(perkara, baris)),
        isi=f"{awal} {arti.arti} Tidak ada yang terjadi dengan sendirinya.",
        kunci=kunci,
        rujukan=perkara.rujukan,
        tidak_sebelum=pagi(clock.hari_ini()),
    )


def _lama(baris: DiamMatang, hari_ini: date) -> int:
    """Count the working days since it was found; none where the year has no calendar."""
    ditemukan = clock.ke_lokal(baris.ditemukan_pada).date()
    try:
        return hitung(kalender_kerja.kalender(), ditemukan, hari_ini)
    except KalenderBelumDimuat:
        return 0


def _sampaikan(perkara: Perkara, baris: DiamMatang, fakta: Fakta) -> None:
    """Tell who notes it once, and after some working days who stands above him, once each."""
    arti, jatuh = aturan.ARTI[baris.jenis], tulis_tanggal(baris.jatuh)
    milik = _penanggung_jawab(perkara, fakta, arti.peran)
    _kabari(perkara, baris, milik, _kunci(baris), f"Waktunya berakhir {jatuh}.")
    for hari, peran in aturan.atasan(baris.jenis, _lama(baris, fakta.hari_ini)):
        awal = f"Waktunya berakhir {jatuh} dan sudah {hari} hari kerja belum dicatat."
        kunci = f"{_kunci(baris)}:{hari}"
        _kabari(perkara, baris, set(akun.berperan(peran)) - set(milik), kunci, awal)


def _baru(perkara: Perkara, terbuka: list[DiamMatang], matang: Iterable[Diam]) -> list[DiamMatang]:
    sudah = {_tanda(satu) for satu in terbuka}
    baru = [
        DiamMatang(
            perkara_id=perkara.id,
            jenis=satu.jenis,
            kunci=satu.kunci,
            jatuh=satu.jatuh,
            ditemukan_pada=clock.sekarang(),
        )
        for satu in matang
        if satu.tanda not in sudah
    ]
    db.session.add_all(baru)
    db.session.flush()
    return baru


def tandai_siap(perkara_id: int) -> int:
    """Store a pointer for each ripe silence of a case and tell of it; return how many are new.

    It decides nothing: silence gets its meaning only when somebody notes it. Run twice, or late,
    it changes nothing.
    """
    try:
        perkara = queries.kunci_perkara(SISTEM, perkara_id)
    except TidakDitemukan:
        return 0
    fakta = queries.fakta(perkara)
    tinggal = _akhiri(_terbuka(perkara_id), fakta)
    baru = _baru(perkara, tinggal, aturan.matang(fakta))
    for baris in (*tinggal, *baru):
        _sampaikan(perkara, baris, fakta)
    return len(baru)


def cari_siap() -> int:
    """Ask for every case with a silence that is ripe or was to be looked at, one message a case."""
    ids = queries.perkara_bertenggat_lewat()
    for perkara_id in ids:
        queue.kirim("perselisihan.tandai_siap", perkara_id)
    return len(ids)
