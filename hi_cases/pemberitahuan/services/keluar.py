"""The outbox: rows written with the act they tell of, taken by workers, swept when left behind.

A message is taken in one short transaction (the row says until when the taking holds), handed over
outside any transaction, and its end is written in a second one. A message sent twice to the workers
finds the row taken or ended; a worker that dies leaves a row that the sweeper sends again.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from flask import current_app, render_template
from sqlalchemy.dialects import postgresql, sqlite

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock, queue
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.db import kunci as tahan
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan import queries, rules
from hi_cases.pemberitahuan.models import PesanKeluar
from hi_cases.pemberitahuan.services.kesiapan import surel_siap
from hi_cases.pemberitahuan.types import Kanal, Kegagalan, StatusPesan, Surat

TUGAS = "pemberitahuan.kirim"
TERLALU_LAMA = "Tidak terkirim sampai isinya tidak berguna lagi."
TERLALU_SERING = "Berulang kali diambil pekerja, tetapi tidak pernah selesai."
_PANJANG_SAPUAN = 500


def _susun(templat: str, data: Mapping[str, Any]) -> tuple[str, str]:
    """Return subject and text of a template: NUL stands between the two (see email/dasar.txt).

    A value stays on its line: who writes a name writes no paragraph of ours.
    """
    sebaris = {n: " ".join(v.split()) if isinstance(v, str) else v for n, v in data.items()}
    teks = render_template(
        f"email/{templat}.txt", nama_dinas=current_app.config["HI_NAMA_DINAS"], **sebaris
    )
    subjek, _, isi = teks.partition("\0")
    if "\0" in isi:
        raise ValueError("NUL in the text of an e-mail")
    return rules.subjek_sah(subjek), isi.strip() + "\n"


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
    subjek, isi = _susun(templat, data)
    kini = clock.sekarang()
    pg = db.session.get_bind().dialect.name == "postgresql"
    sisip: Any = (postgresql if pg else sqlite).insert(PesanKeluar)
    baru = db.session.scalar(
        sisip.values(
            kanal=Kanal.SUREL,
            kunci=kunci,
            penerima=rules.alamat_kirim(penerima),
            templat=templat,
            subjek=subjek,
            isi=isi,
            rujukan_jenis=rujukan.jenis if rujukan else None,
            rujukan_id=rujukan.id if rujukan else None,
            status=StatusPesan.MENUNGGU,
            percobaan=0,
            galat="",
            dibuat_pada=kini,
            coba_pada=kini,
            basi_pada=kini + umur,
        )
        .on_conflict_do_nothing(index_elements=["kunci"])
        .returning(PesanKeluar.id)
    )
    if baru is not None:
        queue.kirim(TUGAS, baru)
    return db.session.scalars(sa.select(PesanKeluar).filter_by(kunci=kunci)).one()


def _tahan(surel_id: int) -> PesanKeluar | None:
    """Return a row, held, as it is now."""
    return db.session.scalar(
        tahan(sa.select(PesanKeluar).filter_by(id=surel_id)).execution_options(
            populate_existing=True
        )
    )


def _akhiri(surel: PesanKeluar, status: StatusPesan, galat: str = "") -> None:
    surel.status, surel.galat = status, galat
    if status in {StatusPesan.TERKIRIM, StatusPesan.BATAL}:
        surel.isi = ""
    if status == StatusPesan.TERKIRIM:
        surel.terkirim_pada = clock.sekarang()
    db.session.flush()


def ambil(surel_id: int) -> Surat | None:
    """Take a message for this worker; None when it does not ask to be sent now."""
    kini = clock.sekarang()
    surel = _tahan(surel_id)
    if surel is None or surel.status != StatusPesan.MENUNGGU or surel.coba_pada > kini:
        return None
    if surel.basi_pada <= kini:
        _akhiri(surel, StatusPesan.BATAL, surel.galat or TERLALU_LAMA)
        return None
    if not surel_siap():
        return None
    if surel.percobaan >= rules.PERCOBAAN_MAKS:
        _akhiri(surel, StatusPesan.GAGAL, surel.galat or TERLALU_SERING)
        return None
    surel.percobaan += 1
    surel.coba_pada = kini + rules.SEWA
    db.session.flush()
    return Surat(
        surel.id, surel.kunci, surel.penerima, surel.subjek, surel.isi, pada=surel.dibuat_pada
    )


def catat_hasil(surel_id: int, kegagalan: Kegagalan | None) -> StatusPesan | None:
    """Write down how handing over went; a row that has ended meanwhile stays as it is."""
    surel = _tahan(surel_id)
    if surel is None or surel.status != StatusPesan.MENUNGGU:
        return surel.status if surel else None
    if kegagalan is None:
        _akhiri(surel, StatusPesan.TERKIRIM)
    elif kegagalan.sementara and surel.percobaan < rules.PERCOBAAN_MAKS:
        surel.galat = kegagalan.pesan
        surel.coba_pada = clock.sekarang() + rules.jeda(surel.percobaan)
        db.session.flush()
    else:
        _akhiri(surel, StatusPesan.GAGAL, kegagalan.pesan)
    return surel.status


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
    for surel in lewat:
        if surel.status == StatusPesan.MENUNGGU:
            _akhiri(surel, StatusPesan.BATAL, surel.galat or TERLALU_LAMA)
        surel.isi = ""
    db.session.flush()
    if not surel_siap():
        return len(lewat)
    tiba = db.session.scalars(
        sa.select(PesanKeluar.id)
        .where(
            PesanKeluar.status == StatusPesan.MENUNGGU,
            PesanKeluar.coba_pada <= kini - rules.DIAM,
        )
        .order_by(PesanKeluar.coba_pada, PesanKeluar.id)
        .limit(_PANJANG_SAPUAN)
    ).all()
    for surel_id in tiba:
        queue.kirim(TUGAS, surel_id)
    return len(lewat) + len(tiba)


def kirim_ulang(pelaku: Pelaku, surel_id: int) -> PesanKeluar:
    """Let a failed e-mail be tried anew."""
    authz.tabel().pastikan(pelaku, queries.IZIN)
    surel = _tahan(surel_id)
    if surel is None:
        raise TidakDitemukan("Surel itu tidak ada.")
    if surel.status != StatusPesan.GAGAL:
        raise TindakanDitolak("Surel ini tidak gagal, jadi tidak perlu dikirim ulang.")
    if not surel.dapat_diulang or not surel.isi:
        raise TindakanDitolak(
            "Surel ini sudah terlalu lama dan tautannya tidak berlaku lagi. "
            "Ulangi perbuatan yang mengirimnya."
        )
    surel.status, surel.percobaan = StatusPesan.MENUNGGU, 0
    surel.coba_pada = clock.sekarang()
    db.session.flush()
    audit.catat(
        pelaku,
        "pemberitahuan.kirim_ulang",
        Rujukan(queries.JENIS_RUJUKAN, surel.id),
        keterangan=f"setelah gagal: {surel.galat}"[:500],
    )
    queue.kirim(TUGAS, surel.id)
    return surel
