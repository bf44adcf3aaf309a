"""Signing in. Each attempt first takes the row that counts failures at its entrance, so attempts
at one account come one after the other, in every process; a shut entrance looks at nothing.

An entrance is an address together with a device that has signed in to it before ("" for all
others): a stranger who fails on purpose shuts out strangers, not the owner at their own desk.
"""

from collections.abc import Callable
from datetime import timedelta

import sqlalchemy as sa
from flask_security import hash_password

from hi_cases.akun import queries, rules
from hi_cases.akun.models import MasukTerakhir, Pengguna, PercobaanMasuk, SesiBerakhir
from hi_cases.akun.services import palang
from hi_cases.akun.types import Asal, Cara, Hambatan
from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import UMUM
from hi_cases.core.db import db, sisip
from hi_cases.core.rujukan import Rujukan

TIDAK_COCOK = "Surel atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi."
TIDAK_AKTIF = "Akun Anda sudah dinonaktifkan. Hubungi admin Dinas bila ini keliru."


def _pintu(email: str, perangkat: str) -> PercobaanMasuk:
    return palang.pintu(queries.sidik_email(email), perangkat)


def _terkunci(pintu: PercobaanMasuk) -> Hambatan | None:
    if (sampai := palang.terkunci_sampai(pintu)) is None:
        return None
    kini = clock.ke_lokal(clock.sekarang())
    return Hambatan(rules.kalimat_terkunci(clock.ke_lokal(sampai), kini), sampai)


def _gagal(
    pintu: PercobaanMasuk, pengguna: Pengguna | None, cara: Cara, asal: Asal, pesan: str
) -> Hambatan:
    """Count a failure, shut the entrance when it is one too many, and keep both in the trail."""
    palang.hitung_gagal(pintu)
    rujukan = (
        Rujukan(queries.JENIS_RUJUKAN, pengguna.id)
        if pengguna
        else Rujukan("percobaan_masuk", pintu.id)
    )
    dikenal = "" if pengguna else "; surel tidak terdaftar"
    audit.catat(
        UMUM,
        "akun.masuk_gagal",
        rujukan,
        keterangan=f"{cara.value} tidak cocok{dikenal}; dari {asal.alamat or 'tempat tak dikenal'}",
        sesudah={"gagal_berturut_turut": pintu.gagal},
    )
    if pintu.terkunci_sampai is not None:
        audit.catat(
            UMUM,
            "akun.terkunci",
            rujukan,
            sesudah={"terkunci_sampai": pintu.terkunci_sampai.isoformat(timespec="seconds")},
        )
    db.session.flush()
    return _terkunci(pintu) or Hambatan(pesan)


def coba_sandi(email: str, sandi: str, asal: Asal) -> Pengguna | Hambatan:
    """Return the account whose address and password these are, or why nobody is let in.

    Whether an account exists shows neither in the words, nor in the time taken, nor in the lock.
    """
    pintu = _pintu(email, asal.perangkat)
    if (terkunci := _terkunci(pintu)) is not None:
        return terkunci
    pengguna = queries.dengan_email(email)
    if pengguna is None:
        hash_password(sandi)
        return _gagal(pintu, None, Cara.SANDI, asal, TIDAK_COCOK)
    if not pengguna.verify_and_update_password(sandi):
        return _gagal(pintu, pengguna, Cara.SANDI, asal, TIDAK_COCOK)
    return pengguna if pengguna.active else Hambatan(TIDAK_AKTIF)


def coba_bukti(
    pengguna: Pengguna, cara: Cara, asal: Asal, bukti: Callable[[], bool], pesan: str
) -> Hambatan | None:
    """Let somebody known by name prove it with `bukti`; failures count at the same entrance."""
    pintu = _pintu(pengguna.email, asal.perangkat)
    if (terkunci := _terkunci(pintu)) is not None:
        return terkunci
    return None if bukti() else _gagal(pintu, pengguna, cara, asal, pesan)


def catat_berhasil(pengguna: Pengguna, asal: Asal, cara: str) -> None:
    """Note a completed sign-in: the entrance is free of failures again."""
    pintu = _pintu(pengguna.email, asal.perangkat)
    palang.bebaskan(pintu)
    terakhir = db.session.get(MasukTerakhir, pengguna.id) or MasukTerakhir(pengguna_id=pengguna.id)
    terakhir.sebelumnya, terakhir.pada = terakhir.pada, clock.sekarang()
    db.session.add(terakhir)
    audit.catat(
        pengguna.pelaku,
        "akun.masuk",
        Rujukan(queries.JENIS_RUJUKAN, pengguna.id),
        keterangan=f"dengan {cara}; dari {asal.alamat or 'tempat tak dikenal'}",
    )
    hapus_percobaan_lama()


def hapus_percobaan_lama() -> None:
    """Drop counters that nobody has touched for a day: they count for nothing any more.

    Those that an attempt holds at this moment are left to the next time.
    """
    lama = db.session.scalars(
        sa.select(PercobaanMasuk.id)
        .where(PercobaanMasuk.terakhir < clock.sekarang() - palang.UMUR_PERCOBAAN)
        .limit(500)
        .with_for_update(skip_locked=True)
    ).all()
    if lama:
        db.session.execute(sa.delete(PercobaanMasuk).where(PercobaanMasuk.id.in_(lama)))


def akhiri_sesi(sesi: str | None, umur_kuki: timedelta) -> None:
    """End one session for good; forget those whose cookies are too old to be taken anyway."""
    kini = clock.sekarang()
    db.session.execute(sa.delete(SesiBerakhir).where(SesiBerakhir.pada < kini - umur_kuki))
    if sesi:
        db.session.execute(
            sisip(SesiBerakhir).values(sesi=sesi, pada=kini).on_conflict_do_nothing()
        )
