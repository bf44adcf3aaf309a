"""Gathering: what waited for more than a day leaves in one message, its own ones end as gathered.

Whoever takes such a message asks here first, so that a hint that lay in the broker for days finds
the others too. A message ends as gathered in the transaction that writes the one in its place: no
notice is in two of them, and the log of each leads to what became of it.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.db import tahan as bergiliran
from hi_cases.core.papan import papan
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar
from hi_cases.pemberitahuan.rules import kumpulan as aturan
from hi_cases.pemberitahuan.rules.kumpulan import Menunggu
from hi_cases.pemberitahuan.services.beri_tahu import UMUR_KABAR
from hi_cases.pemberitahuan.services.keluar import akhiri, tulis
from hi_cases.pemberitahuan.services.naskah import kumpulan_surel
from hi_cases.pemberitahuan.services.saluran import SALURAN
from hi_cases.pemberitahuan.types import Kanal, StatusPesan

_Baris = tuple[PesanKeluar, Kabar]


def gabungkan(pesan_id: int) -> bool:
    """Put one message in the place of this one and its like; False: it goes by itself."""
    kini = clock.sekarang()
    awal = db.session.execute(_berkabar().where(PesanKeluar.id == pesan_id)).one_or_none()
    if awal is None or awal[0].coba_pada > kini or not _boleh(awal[0], awal[1]):
        return False
    kanal, penerima_id = awal[0].kanal, awal[1].penerima_id
    # Two workers with two messages of one reader: the second finds them gathered.
    bergiliran(f"kumpulan:{kanal.value}:{penerima_id}")
    baris = _menunggu(kanal, penerima_id)
    bagian = aturan.yang_digabung([_nilai(p, k) for p, k in baris], clock.hari_ini())
    alamat = _alamat(kanal, penerima_id)
    if alamat is None:
        return False
    for ids in bagian:
        _ganti([satu for satu in baris if satu[0].id in ids], kanal, alamat)
    return any(pesan_id in ids for ids in bagian)


def _berkabar() -> sa.Select[PesanKeluar, Kabar]:
    stmt = sa.select(PesanKeluar, Kabar).join(Kabar, Kabar.id == PesanKeluar.kabar_id)
    stmt = stmt.where(
        PesanKeluar.status == StatusPesan.MENUNGGU, PesanKeluar.basi_pada > clock.sekarang()
    )
    return stmt.execution_options(populate_existing=True)


def _nilai(pesan: PesanKeluar, kabar: Kabar) -> Menunggu:
    dibuat = clock.ke_lokal(kabar.dibuat_pada).date()
    return Menunggu(
        pesan.id,
        pesan.kanal,
        kabar.resmi,
        min(dibuat, kabar.untuk_hari or dibuat),
        pesan.percobaan,
        pesan.galat,
    )


def _boleh(pesan: PesanKeluar, kabar: Kabar) -> bool:
    return SALURAN[pesan.kanal].siap() and aturan.dapat_digabung(
        _nilai(pesan, kabar), clock.hari_ini()
    )


def _menunggu(kanal: Kanal, penerima_id: int) -> Sequence[_Baris]:
    """Return a reader's messages that are due or wait for another try, held."""
    stmt = _berkabar().where(
        PesanKeluar.kanal == kanal,
        Kabar.penerima_id == penerima_id,
        sa.or_(PesanKeluar.coba_pada <= clock.sekarang(), PesanKeluar.percobaan > 0),
    )
    stmt = stmt.order_by(PesanKeluar.id).with_for_update(of=PesanKeluar)
    return [(satu[0], satu[1]) for satu in db.session.execute(stmt)]


def _alamat(kanal: Kanal, penerima_id: int) -> str | None:
    port = papan().akun
    kontak = [satu for satu in port.kontak([penerima_id]).values() if satu.aktif] if port else []
    return SALURAN[kanal].alamat(kontak).get(penerima_id)


def _ganti(baris: Sequence[_Baris], kanal: Kanal, alamat: str) -> None:
    pertama, kabar = baris[0]
    kumpulan = tulis(
        kanal,
        alamat,
        aturan.TEMPLAT_KUMPULAN,
        kumpulan_surel([satu for _, satu in baris]),
        f"kumpulan:{kabar.penerima_id}:{pertama.id}",
        umur=UMUR_KABAR,
    )
    for pesan, _ in baris:
        pesan.kumpulan_id = kumpulan.id
        akhiri(pesan, StatusPesan.DIGABUNG)
