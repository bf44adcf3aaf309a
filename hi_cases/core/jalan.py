"""Runs of periodic tasks as rows: when, what it touched, how it ended, who asked for it.

A run asked for by a person or by the catching up is a row first (MENUNGGU) and a message second: a
message that is lost is sent again by `kejar`, a doubled one finds its row taken. The timetable's
own messages carry no row; the worker writes one when it begins. While a task runs its process holds
a turn (`core/giliran.py`), so a row that runs while nobody has the turn died with its worker.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core import clock, queue
from hi_cases.core.berkala import Harian, TugasBerkala, daftar_berkala, menurut_nama
from hi_cases.core.db import IdPk, Waktu, db, enum_kolom, tahan
from hi_cases.core.giliran import giliran

# So long the timetable's own message may take before the time counts as missed.
TENGGANG = timedelta(minutes=2)
# A row that waited so long has lost its message.
DIAM = timedelta(minutes=1)
JEDA_MAKS = timedelta(hours=1)
UMUR_HARIAN, UMUR_SERING = timedelta(days=400), timedelta(days=14)
TERPUTUS = "Proses berhenti di tengah jalan; yang belum tersimpan dibatalkan."


class StatusJalan(StrEnum):
    """How a run stands: asked for, at work, or ended: well, badly, or with its worker."""

    MENUNGGU = "menunggu"
    BERJALAN = "berjalan"
    SELESAI = "selesai"
    GAGAL = "gagal"
    TERPUTUS = "terputus"


TERBUKA = (StatusJalan.MENUNGGU, StatusJalan.BERJALAN)
BURUK = (StatusJalan.GAGAL, StatusJalan.TERPUTUS)


class Pemicu(StrEnum):
    """Why a run began: the timetable, catching up on a time at which nothing ran, somebody."""

    JADWAL = "jadwal"
    SUSULAN = "susulan"
    ORANG = "orang"


_TERBUKA_SQL = "status IN ('menunggu', 'berjalan')"


class JalanTugas(db.Model):
    """One run of one periodic task.

    `waktu` is the time of the timetable that it answers to: of a daily task only, and None when a
    person asked for a run though that time was already answered. `diminta_pada` is when a message
    last went out for it.
    """

    __tablename__ = "jalan_tugas"
    __table_args__ = (
        sa.CheckConstraint(f"({_TERBUKA_SQL}) = (selesai_pada IS NULL)", name="selesai_pada"),
        sa.CheckConstraint("(status = 'menunggu') = (mulai_pada IS NULL)", name="mulai_pada"),
        sa.CheckConstraint("baris IS NULL OR baris >= 0", name="baris"),
        sa.Index("ix_jalan_tugas_nama_id", "nama", "id"),
        sa.Index(
            "uq_jalan_tugas_terbuka",
            "nama",
            unique=True,
            sqlite_where=sa.text(_TERBUKA_SQL),
            postgresql_where=sa.text(_TERBUKA_SQL),
        ),
        # One good run for each time of the timetable, whatever was sent twice.
        sa.Index(
            "uq_jalan_tugas_nama_waktu",
            "nama",
            "waktu",
            unique=True,
            sqlite_where=sa.text("status = 'selesai'"),
            postgresql_where=sa.text("status = 'selesai'"),
        ),
    )

    id: Mapped[IdPk]
    nama: Mapped[str] = mapped_column(sa.String(80))
    pemicu: Mapped[Pemicu] = mapped_column(enum_kolom(Pemicu))
    oleh_nama: Mapped[str] = mapped_column(sa.String(200))
    waktu: Mapped[datetime | None] = mapped_column(Waktu)
    diminta_pada: Mapped[datetime] = mapped_column(Waktu)
    mulai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    status: Mapped[StatusJalan] = mapped_column(enum_kolom(StatusJalan))
    baris: Mapped[int | None] = mapped_column(sa.Integer)
    galat: Mapped[str] = mapped_column(sa.Text)

    @property
    def lama(self) -> str:
        """How long an ended run took, in words: "0,4 detik", "3 menit"; "" before its end."""
        if self.mulai_pada is None or self.selesai_pada is None:
            return ""
        detik = max(0.0, (self.selesai_pada - self.mulai_pada).total_seconds())
        if detik < 0.05:
            return "kurang dari 0,1 detik"
        if detik < 10:
            return f"{detik:.1f} detik".replace(".", ",")
        return f"{round(detik)} detik" if detik < 90 else f"{round(detik / 60)} menit"


def _terbuka(nama: str) -> JalanTugas | None:
    """Return the run that waits or works; who asks holds `jalan:nama`."""
    return db.session.scalar(
        sa.select(JalanTugas)
        .where(JalanTugas.nama == nama, JalanTugas.status.in_(TERBUKA))
        .execution_options(populate_existing=True)
    )


def _terjawab(nama: str, waktu: datetime) -> bool:
    """Tell whether a good run answers to this time of the timetable, or to one due since."""
    stmt = sa.select(JalanTugas.id).where(
        JalanTugas.nama == nama,
        JalanTugas.status == StatusJalan.SELESAI,
        JalanTugas.waktu.between(waktu, clock.sekarang()),
    )
    return db.session.scalar(stmt.limit(1)) is not None


def _baru(
    nama: str, pemicu: Pemicu, oleh_nama: str, waktu: datetime | None, *, mulai: bool
) -> JalanTugas:
    kini = clock.sekarang()
    baris = JalanTugas(
        nama=nama,
        pemicu=pemicu,
        oleh_nama=oleh_nama,
        waktu=waktu,
        diminta_pada=kini,
        mulai_pada=kini if mulai else None,
        status=StatusJalan.BERJALAN if mulai else StatusJalan.MENUNGGU,
        galat="",
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def _akhiri(baris: JalanTugas, status: StatusJalan, galat: str = "") -> None:
    baris.status, baris.galat = status, galat
    baris.selesai_pada = clock.sekarang()
    db.session.flush()


def minta(nama: str, pemicu: Pemicu, oleh_nama: str = "") -> JalanTugas | None:
    """Ask for a run after the commit; None when one already waits or works.

    Which time of the timetable it answers to shows when it begins.
    """
    tahan(f"jalan:{nama}")
    if _terbuka(nama) is not None:
        return None
    baris = _baru(nama, pemicu, oleh_nama, None, mulai=False)
    _antre(baris)
    return baris


def _antre(baris: JalanTugas) -> None:
    queue.kirim(baris.nama, baris.id, belakangan=baris.pemicu == Pemicu.SUSULAN)


def mulai(nama: str, jalan_id: int | None = None) -> int | None:
    """Begin a run and return its id; None when nothing asks for one any more.

    Whoever calls holds the turn `nama`, so what still reads BERJALAN has died.
    """
    tahan(f"jalan:{nama}")
    baris = _terbuka(nama)
    if baris is not None and baris.status == StatusJalan.BERJALAN:
        _akhiri(baris, StatusJalan.TERPUTUS, TERPUTUS)
        if jalan_id == baris.id:
            # Its message came again because the worker had died: it still asks for the run.
            baris = _baru(nama, baris.pemicu, baris.oleh_nama, baris.waktu, mulai=False)
            jalan_id = baris.id
        else:
            baris = None
    if jalan_id is not None and (baris is None or baris.id != jalan_id):
        return None
    tugas = menurut_nama(nama)
    harian = tugas.harian if tugas is not None else None
    waktu = harian.terakhir(clock.sekarang()) if harian is not None else None
    if waktu is not None and _terjawab(nama, waktu):
        if baris is None or baris.pemicu != Pemicu.ORANG:
            if baris is not None:
                db.session.delete(baris)
                db.session.flush()
            return None
        waktu = None
    if baris is None:
        return _baru(nama, Pemicu.JADWAL, "", waktu, mulai=True).id
    baris.waktu, baris.status, baris.mulai_pada = waktu, StatusJalan.BERJALAN, clock.sekarang()
    baris.galat = ""
    db.session.flush()
    return baris.id


def selesaikan(jalan_id: int, hasil: object) -> None:
    """End a run well; `hasil` is what the task returned, the number of rows it touched.

    Called in the task's own transaction: what is done and that it is done are one commit. Of tasks
    that run every few seconds, a run that found nothing is kept only until the next one ends.
    """
    baris = db.session.get_one(JalanTugas, jalan_id)
    baris.baris = hasil if isinstance(hasil, int) and not isinstance(hasil, bool) else None
    _akhiri(baris, StatusJalan.SELESAI)
    if baris.waktu is None and baris.pemicu != Pemicu.ORANG:
        lalu = db.session.scalar(
            sa.select(JalanTugas)
            .where(JalanTugas.nama == baris.nama, JalanTugas.id < jalan_id)
            .order_by(JalanTugas.id.desc())
            .limit(1)
        )
        kosong = lalu is not None and not lalu.baris and lalu.pemicu != Pemicu.ORANG
        if lalu is not None and kosong and lalu.status == StatusJalan.SELESAI:
            db.session.delete(lalu)
            db.session.flush()


def gagalkan(jalan_id: int, galat: str) -> None:
    """End a run badly, with a reason that the administrator reads."""
    _akhiri(db.session.get_one(JalanTugas, jalan_id), StatusJalan.GAGAL, galat)


def tunda(jalan_id: int, galat: str) -> None:
    """Put a run back to waiting: what hindered it may pass, and its message comes again."""
    baris = db.session.get_one(JalanTugas, jalan_id)
    baris.status, baris.mulai_pada, baris.galat = StatusJalan.MENUNGGU, None, galat
    baris.diminta_pada = clock.sekarang()
    db.session.flush()


def _boleh_lagi(nama: str, waktu: datetime) -> bool:
    """Tell whether a time that was answered badly may be tried again: later and later."""
    jumlah, akhir = db.session.execute(
        sa.select(sa.func.count(), sa.func.max(JalanTugas.selesai_pada)).where(
            JalanTugas.nama == nama, JalanTugas.waktu == waktu, JalanTugas.status.in_(BURUK)
        )
    ).one()
    if akhir is None:
        return True
    jeda = min(timedelta(minutes=2 ** min(jumlah - 1, 10) - 1), JEDA_MAKS)
    # A clock that was set back (HI_CLOCK) must not hold anything up.
    return abs(clock.sekarang() - akhir) >= jeda


def _terlewat(tugas: TugasBerkala, kini: datetime) -> bool:
    """Tell whether a time passed unanswered that may be caught up now."""
    if isinstance(tugas.kapan, Harian):
        waktu = tugas.kapan.terakhir(kini - TENGGANG)
        return not _terjawab(tugas.nama, waktu) and _boleh_lagi(tugas.nama, waktu)
    jeda = timedelta(seconds=tugas.kapan.detik)
    if jeda <= TENGGANG:
        return False  # the next one comes before anybody could miss this one
    # The timetable counts an interval from its own start: one that is restarted often never ends.
    mulai = db.session.scalar(
        sa.select(sa.func.max(JalanTugas.mulai_pada)).where(JalanTugas.nama == tugas.nama)
    )
    return mulai is None or abs(kini - mulai) > jeda + TENGGANG


def _ada_susulan() -> bool:
    """Tell whether a missed task is still being caught up."""
    stmt = sa.select(JalanTugas.id).where(
        JalanTugas.status.in_(TERBUKA), JalanTugas.pemicu == Pemicu.SUSULAN
    )
    return db.session.scalar(stmt.limit(1)) is not None


def _kejar_satu(tugas: TugasBerkala) -> int:
    tahan(f"jalan:{tugas.nama}")
    kini = clock.sekarang()
    terbuka = _terbuka(tugas.nama)
    if terbuka is not None and terbuka.status == StatusJalan.MENUNGGU:
        if abs(kini - terbuka.diminta_pada) < DIAM:
            return 0
        terbuka.diminta_pada = kini
        db.session.flush()
        _antre(terbuka)
        return 1
    if terbuka is not None:
        with giliran(tugas.nama) as bebas:
            if not bebas:
                return 0
            _akhiri(terbuka, StatusJalan.TERPUTUS, TERPUTUS)
    if not tugas.susul or not _terlewat(tugas, kini) or (tugas.paling_akhir and _ada_susulan()):
        return int(terbuka is not None)
    return int(minta(tugas.nama, Pemicu.SUSULAN) is not None)


def kejar(kecuali: str, daftar: tuple[TugasBerkala, ...] | None = None) -> int:
    """Ask for each task whose last time nobody answered, once; bring lost requests back.

    `kecuali` is the task that does this and holds its own turn; `daftar` the timetable, where it is
    not the application's own. Return how many tasks were touched.
    """
    daftar = daftar_berkala() if daftar is None else daftar
    dikenal = [satu.nama for satu in daftar]
    # Asked for under a name that a new version of the program no longer knows.
    db.session.execute(
        sa.delete(JalanTugas).where(
            JalanTugas.status == StatusJalan.MENUNGGU, JalanTugas.nama.not_in(dikenal)
        )
    )
    urut = sorted(daftar, key=lambda satu: satu.paling_akhir)
    return sum(_kejar_satu(satu) for satu in urut if satu.nama != kecuali)


def buang_lama() -> int:
    """Delete runs that nobody asks about any more; return how many."""
    kini = clock.sekarang()
    harian = [satu.nama for satu in daftar_berkala() if satu.harian is not None]
    lama = sa.case((JalanTugas.nama.in_(harian), kini - UMUR_HARIAN), else_=kini - UMUR_SERING)
    return len(
        db.session.scalars(
            sa.delete(JalanTugas).where(JalanTugas.selesai_pada < lama).returning(JalanTugas.id),
            execution_options={"synchronize_session": False},
        ).all()
    )
