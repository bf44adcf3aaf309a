"""The outbox: rows written with the act they tell of, and how they end (`kurir` carries them)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock, queue
from hi_cases.core.db import db, sisip
from hi_cases.core.db import kunci as tahan
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import PesanKeluar
from hi_cases.pemberitahuan.services.naskah import susun_surel
from hi_cases.pemberitahuan.types import Kanal, StatusPesan

TUGAS = "pemberitahuan.kirim"


def kirim_surel(
    penerima: str,
    templat: str,
    data: Mapping[str, Any],
    kunci: str,
    rujukan: Rujukan | None = None,
    *,
    umur: timedelta = rules.UMUR_BAWAAN,
) -> PesanKeluar:
    """Write an e-mail from `templates/email/<templat>.txt`; it leaves after the commit.

    `kunci` names the effect (such as "undangan-17-2"): a second call with the same name changes
    nothing and returns the first e-mail. `umur` says how long the text is of any use.
    """
    return tulis(
        Kanal.SUREL, penerima, templat, susun_surel(templat, data), kunci, rujukan, umur=umur
    )


def tulis(
    kanal: Kanal,
    penerima: str,
    templat: str,
    naskah: tuple[str, str],
    kunci: str,
    rujukan: Rujukan | None = None,
    *,
    umur: timedelta,
    kabar_id: int | None = None,
    tidak_sebelum: datetime | None = None,
) -> PesanKeluar:
    """Write a message, subject and text; a second one with the same key changes nothing.

    It leaves after the commit, or after `tidak_sebelum`, when the sweeper finds it.
    """
    kini = clock.sekarang()
    coba = max(kini, tidak_sebelum or kini)
    baru = db.session.scalar(
        sisip(PesanKeluar)
        .values(
            kanal=kanal,
            kabar_id=kabar_id,
            kunci=kunci,
            penerima=rules.SIFAT[kanal].baku(penerima),
            templat=templat,
            subjek=naskah[0],
            isi=naskah[1],
            rujukan_jenis=rujukan.jenis if rujukan else None,
            rujukan_id=rujukan.id if rujukan else None,
            status=StatusPesan.MENUNGGU,
            percobaan=0,
            galat="",
            dibuat_pada=kini,
            coba_pada=coba,
            basi_pada=coba + umur,
        )
        .on_conflict_do_nothing(index_elements=["kunci"])
        .returning(PesanKeluar.id)
    )
    if baru is not None and coba == kini:
        queue.kirim(TUGAS, baru)
    return db.session.scalars(sa.select(PesanKeluar).filter_by(kunci=kunci)).one()


def tahan_pesan(pesan_id: int) -> PesanKeluar | None:
    """Return a message, held, as it is now."""
    return db.session.scalar(
        tahan(sa.select(PesanKeluar).filter_by(id=pesan_id)).execution_options(
            populate_existing=True
        )
    )


def akhiri(pesan: PesanKeluar, status: StatusPesan, galat: str = "") -> None:
    """End a held message; of a code neither the text nor the number is kept."""
    kode = pesan.templat == rules.TEMPLAT_KODE
    pesan.status, pesan.galat = status, galat
    if kode or status is not StatusPesan.GAGAL:
        pesan.isi = ""
    if kode:
        pesan.penerima = rules.nomor_samar(pesan.penerima)
    if status == StatusPesan.TERKIRIM:
        pesan.terkirim_pada = clock.sekarang()
    db.session.flush()


def batalkan(pesan: PesanKeluar, sebab: str) -> None:
    """End a held message that is not to leave any more."""
    akhiri(pesan, StatusPesan.BATAL, sebab)


def samarkan(pesan: PesanKeluar) -> None:
    """Keep of a number what the log shows, and nothing of what was answered about it."""
    pesan.penerima = rules.nomor_samar(pesan.penerima)
    if pesan.galat not in rules.BUKAN_MATI:
        pesan.galat = ""
