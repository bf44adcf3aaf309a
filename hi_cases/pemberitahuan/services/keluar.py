"""The outbox: rows written with the act they tell of, taken by workers, swept when left behind.

A message is taken in one short transaction (the row says until when the taking holds), handed over
outside any transaction, and its end is written in a second one. A message sent twice to the workers
finds the row taken or ended; a worker that dies leaves a row that the sweeper sends again.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock, queue
from hi_cases.core.db import db, sisip
from hi_cases.core.db import kunci as tahan
from hi_cases.core.rujukan import Rujukan, papan
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar
from hi_cases.pemberitahuan.services.naskah import susun_surel
from hi_cases.pemberitahuan.services.saluran import SALURAN
from hi_cases.pemberitahuan.types import Kanal, Kegagalan, Pesan, StatusPesan

TUGAS = "pemberitahuan.kirim"
TERLALU_LAMA = "Tidak terkirim sampai isinya tidak berguna lagi."
TERLALU_SERING = "Berulang kali diambil pekerja, tetapi tidak pernah selesai."
_PANJANG_SAPUAN = 500


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


def _akhiri(pesan: PesanKeluar, status: StatusPesan, galat: str = "") -> None:
    pesan.status, pesan.galat = status, galat
    if status in {StatusPesan.TERKIRIM, StatusPesan.BATAL}:
        pesan.isi = ""
    if status == StatusPesan.TERKIRIM:
        pesan.terkirim_pada = clock.sekarang()
    db.session.flush()


def batalkan(pesan: PesanKeluar, sebab: str) -> None:
    """End a held message that is not to leave any more."""
    _akhiri(pesan, StatusPesan.BATAL, sebab)


def samarkan(pesan: PesanKeluar) -> None:
    """Keep of a number what the log shows, and nothing of what was answered about it."""
    pesan.penerima = rules.nomor_samar(pesan.penerima)
    if pesan.galat != rules.DITARIK:
        pesan.galat = ""


def _masih_disetujui(pesan: PesanKeluar) -> bool:
    """Tell whether a message's reader agrees to its channel now; it goes to the number of now.

    Who wrote it may have read the number while its owner took it back: the two see neither other.
    """
    if pesan.kabar_id is None or not rules.SIFAT[pesan.kanal].perlu_setuju:
        return True
    penerima_id = db.session.get_one(Kabar, pesan.kabar_id).penerima_id
    port = papan().akun
    kontak = list(port.kontak([penerima_id]).values()) if port else []
    alamat = SALURAN[pesan.kanal].alamat(kontak).get(penerima_id)
    if alamat is None:
        batalkan(pesan, rules.DITARIK)
        samarkan(pesan)
        return False
    pesan.penerima = alamat
    return True


def ambil(pesan_id: int) -> Pesan | None:
    """Take a message for this worker; None when it does not ask to be sent now."""
    kini = clock.sekarang()
    pesan = tahan_pesan(pesan_id)
    if pesan is None or pesan.status != StatusPesan.MENUNGGU or pesan.coba_pada > kini:
        return None
    if pesan.basi_pada <= kini:
        _akhiri(pesan, StatusPesan.BATAL, pesan.galat or TERLALU_LAMA)
        return None
    if not SALURAN[pesan.kanal].siap() or not _masih_disetujui(pesan):
        return None
    if pesan.percobaan >= rules.PERCOBAAN_MAKS:
        _akhiri(pesan, StatusPesan.GAGAL, pesan.galat or TERLALU_SERING)
        return None
    pesan.percobaan += 1
    pesan.coba_pada = kini + rules.SEWA
    db.session.flush()
    return Pesan(
        pesan.id,
        pesan.kanal,
        pesan.kunci,
        pesan.penerima,
        pesan.subjek,
        pesan.isi,
        pada=pesan.dibuat_pada,
    )


def catat_hasil(pesan_id: int, kegagalan: Kegagalan | None) -> StatusPesan | None:
    """Write down how handing over went; a row that has ended meanwhile stays as it is."""
    pesan = tahan_pesan(pesan_id)
    if pesan is None or pesan.status != StatusPesan.MENUNGGU:
        return pesan.status if pesan else None
    if kegagalan is None:
        _akhiri(pesan, StatusPesan.TERKIRIM)
    elif kegagalan.sementara and pesan.percobaan < rules.PERCOBAAN_MAKS:
        pesan.galat = kegagalan.pesan
        pesan.coba_pada = clock.sekarang() + rules.jeda(pesan.percobaan)
        db.session.flush()
    else:
        _akhiri(pesan, StatusPesan.GAGAL, kegagalan.pesan)
    return pesan.status


def sapu() -> int:
    """Send again what is due, end what is too old; return how many messages were looked at."""
    kini = clock.sekarang()
    lewat = db.session.scalars(
        sa.select(PesanKeluar)
        .where(PesanKeluar.status.in_([StatusPesan.MENUNGGU, StatusPesan.GAGAL]))
        .where(PesanKeluar.basi_pada <= kini, PesanKeluar.isi != "")
        .order_by(PesanKeluar.id)
        .limit(_PANJANG_SAPUAN)
        .with_for_update(skip_locked=True)
    ).all()
    for pesan in lewat:
        if pesan.status == StatusPesan.MENUNGGU:
            _akhiri(pesan, StatusPesan.BATAL, pesan.galat or TERLALU_LAMA)
        pesan.isi = ""
    db.session.flush()
    siap = [kanal for kanal, satu in SALURAN.items() if satu.siap()]
    tiba = db.session.scalars(
        sa.select(PesanKeluar.id)
        .where(
            PesanKeluar.status == StatusPesan.MENUNGGU,
            PesanKeluar.kanal.in_(siap),
            PesanKeluar.coba_pada <= kini - rules.DIAM,
        )
        .order_by(PesanKeluar.coba_pada, PesanKeluar.id)
        .limit(_PANJANG_SAPUAN)
    ).all()
    for pesan_id in tiba:
        queue.kirim_lagi(TUGAS, pesan_id)
    return len(lewat) + len(tiba)
