"""Carrying messages out: taken by a worker, ended by what came of it, swept when left behind.

A message is taken in one short transaction (the row says until when the taking holds), handed over
outside any transaction, and its end is written in a second one. A message sent twice to the workers
finds the row taken or ended; a worker that dies leaves a row that the sweeper sends again.
"""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core import clock, queue
from hi_cases.core.db import db
from hi_cases.core.papan import papan
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import Kabar, KontakWa, PesanKeluar
from hi_cases.pemberitahuan.services.keluar import TUGAS, akhiri, batalkan, samarkan, tahan_pesan
from hi_cases.pemberitahuan.services.kumpulan import gabungkan
from hi_cases.pemberitahuan.services.saluran import SALURAN
from hi_cases.pemberitahuan.services.whatsapp import buang_kode
from hi_cases.pemberitahuan.types import Kegagalan, Pesan, StatusPesan

TERLALU_LAMA = "Tidak terkirim sampai isinya tidak berguna lagi."
TERLALU_SERING = "Berulang kali diambil pekerja, tetapi tidak pernah selesai."
_PANJANG_SAPUAN = 500


def _masih_diminta(pesan: PesanKeluar) -> bool:
    """Tell whether a message's reader agrees to its channel now; it goes to the number of now.

    Who wrote it may have read the number while its owner took it back: the two see neither other.
    """
    if not rules.SIFAT[pesan.kanal].perlu_setuju:
        return True
    if pesan.templat == rules.TEMPLAT_KODE:
        return _kode_diminta(pesan)
    if pesan.kabar_id is None:
        return True
    penerima_id = db.session.get_one(Kabar, pesan.kabar_id).penerima_id
    port = papan().akun
    kontak = list(port.kontak([penerima_id]).values()) if port else []
    alamat = SALURAN[pesan.kanal].alamat(kontak).get(penerima_id)
    if alamat is None:
        ada = db.session.get(KontakWa, penerima_id) is not None
        batalkan(pesan, rules.BELUM_PASTI if ada else rules.DITARIK)
        samarkan(pesan)
        return False
    pesan.penerima = alamat
    return True


def _kode_diminta(pesan: PesanKeluar) -> bool:
    """Tell whether the number to which a code is to go still waits for one."""
    kontak = db.session.get(KontakWa, pesan.rujukan_id)
    if kontak is not None and kontak.nomor == pesan.penerima and kontak.dipastikan_pada is None:
        return True
    batalkan(pesan, rules.DITARIK if kontak is None else rules.KODE_DIGANTI)
    return False


def ambil(pesan_id: int) -> Pesan | None:
    """Take a message for this worker; None when it does not ask to be sent now.

    One that waited for days may leave together with others instead (`kumpulan`). While it is in
    hand it says nothing of earlier tries: so much is left of one whose worker died.
    """
    if gabungkan(pesan_id):
        return None
    kini = clock.sekarang()
    pesan = tahan_pesan(pesan_id)
    if pesan is None or pesan.status != StatusPesan.MENUNGGU or pesan.coba_pada > kini:
        return None
    if pesan.basi_pada <= kini:
        akhiri(pesan, StatusPesan.BATAL, pesan.galat or TERLALU_LAMA)
        return None
    if not SALURAN[pesan.kanal].siap() or not _masih_diminta(pesan):
        return None
    if pesan.percobaan >= rules.PERCOBAAN_MAKS:
        akhiri(pesan, StatusPesan.GAGAL, pesan.galat or TERLALU_SERING)
        return None
    pesan.percobaan += 1
    pesan.galat = ""
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
        akhiri(pesan, StatusPesan.TERKIRIM)
    elif kegagalan.sementara and pesan.percobaan < rules.PERCOBAAN_MAKS:
        pesan.galat = kegagalan.pesan
        pesan.coba_pada = clock.sekarang() + rules.jeda(pesan.percobaan, kegagalan.nanti)
        db.session.flush()
    else:
        akhiri(pesan, StatusPesan.GAGAL, kegagalan.pesan)
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
            akhiri(pesan, StatusPesan.BATAL, pesan.galat or TERLALU_LAMA)
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
    buang_kode()
    return len(lewat) + len(tiba)
