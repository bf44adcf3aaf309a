"""The WhatsApp number of an account: given with consent, confirmed by a code, taken back.

Until the code that went to a number was typed in, nothing else goes there: whoever mistypes his own
number must not send word of his case to a stranger.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator

import sqlalchemy as sa
from flask import current_app, render_template

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.db import kunci as tahan
from hi_cases.core.db import tahan as bergiliran
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import Kabar, KodeWa, KontakWa, PesanKeluar
from hi_cases.pemberitahuan.queries.pilihan import kode_terakhir
from hi_cases.pemberitahuan.rules import kode as aturan
from hi_cases.pemberitahuan.services.keluar import batalkan, samarkan, tulis
from hi_cases.pemberitahuan.services.kesiapan import wa_siap
from hi_cases.pemberitahuan.types import HasilKode, Kanal, StatusPesan

_JENIS_AKUN = "pengguna"
_WAJIB_SETUJU = "Centang persetujuan; tanpa itu kami tidak mengirim ke WhatsApp."
_SUBJEK_KODE = "Kode untuk memastikan nomor WhatsApp"


def setujui_wa(pelaku: Pelaku, nomor: str, *, setuju: bool) -> KontakWa:
    """Keep a number for notices, with the consent to it, and send a code there.

    Nothing else goes to it until `pastikan_wa`. The number that is confirmed already stays so.
    Raises DataTidakSah for what is no number, TindakanDitolak where too many codes were sent.
    """
    _pastikan_siap()
    salah = {} if setuju else {"setuju": _WAJIB_SETUJU}
    baku = ""
    try:
        baku = rules.nomor_wa(nomor)
    except ValueError:
        salah["nomor"] = "Tulis nomor ponsel Indonesia, misalnya 0812 3456 7890."
    if salah:
        raise DataTidakSah(salah)
    kontak = _tahan_kontak(pelaku)
    if kontak is not None and kontak.nomor == baku and kontak.dipastikan_pada is not None:
        return kontak
    if kontak is None:
        kontak = KontakWa(pengguna_id=pelaku.id, nomor=baku, disetujui_pada=clock.sekarang())
        db.session.add(kontak)
    elif kontak.nomor != baku:
        _akhiri_pesan(pelaku, rules.BELUM_PASTI)
        kontak.nomor, kontak.disetujui_pada = baku, clock.sekarang()
        kontak.dipastikan_pada = None
    db.session.flush()
    # The trail is never emptied: it tells that consent was given, not which number.
    _catat(pelaku, "setujui_wa", "menyetujui kabar lewat WhatsApp")
    _kirim_kode(pelaku, kontak)
    return kontak


def kirim_kode(pelaku: Pelaku) -> None:
    """Send another code to the number that waits to be confirmed; the one before it ends."""
    _pastikan_siap()
    kontak = _tahan_kontak(pelaku)
    if kontak is None or kontak.dipastikan_pada is not None:
        raise TindakanDitolak("Tidak ada nomor WhatsApp yang menunggu dipastikan.")
    _kirim_kode(pelaku, kontak)


def pastikan_wa(pelaku: Pelaku, diketik: str) -> HasilKode:
    """Compare a code with the one that was sent; a wrong try is counted, the right one opens.

    A wrong try is no error: who calls commits it. Tries at one moment come one after the other.
    """
    kontak = _tahan_kontak(pelaku)
    if kontak is None:
        return HasilKode.BASI
    if kontak.dipastikan_pada is not None:
        return HasilKode.COCOK
    tersimpan = kode_terakhir(kontak.pengguna_id)
    if tersimpan is None or tersimpan.sidik_nomor != _sidik(kontak.nomor):
        return HasilKode.BASI
    hasil = aturan.nilai_kode(
        _sidik(pelaku.id, kontak.nomor, diketik),
        tersimpan.sidik_kode,
        gagal=tersimpan.gagal,
        dibuat=tersimpan.dibuat_pada,
        kini=clock.sekarang(),
    )
    if hasil is HasilKode.COCOK:
        kontak.dipastikan_pada = clock.sekarang()
        _catat(pelaku, "pastikan_wa", "memastikan nomor WhatsApp dengan kode")
    elif hasil is HasilKode.SALAH:
        tersimpan.gagal += 1
        _catat(pelaku, "kode_wa_salah", f"kode WhatsApp salah, percobaan {tersimpan.gagal}")
    db.session.flush()
    return hasil


def cabut_wa(pelaku: Pelaku) -> bool:
    """Forget the number at once, in the log too; what waited for it is not sent.

    False: there was none.
    """
    kontak = _tahan_kontak(pelaku)
    if kontak is None:
        return False
    _akhiri_pesan(pelaku, rules.DITARIK)
    db.session.delete(kontak)
    db.session.flush()
    _catat(pelaku, "cabut_wa", "menarik persetujuan kabar lewat WhatsApp")
    return True


def buang_kode() -> None:
    """Forget codes that count for nothing any more."""
    lama = KodeWa.dibuat_pada <= clock.sekarang() - aturan.SEJAM
    db.session.execute(sa.delete(KodeWa).where(lama))


def _pastikan_siap() -> None:
    if not wa_siap():
        raise TindakanDitolak("Pengiriman lewat WhatsApp belum diaktifkan Dinas.")


def _catat(pelaku: Pelaku, perbuatan: str, keterangan: str) -> None:
    if pelaku.id is not None:
        rujukan = Rujukan(_JENIS_AKUN, pelaku.id)
        audit.catat(pelaku, f"pemberitahuan.{perbuatan}", rujukan, keterangan=keterangan)


def _sidik(*bagian: object) -> str:
    return aturan.sidik(current_app.config["SECRET_KEY"], *bagian)


def _tahan_kontak(pelaku: Pelaku) -> KontakWa | None:
    """Return the actor's number; acts of one account on it come one after the other."""
    bergiliran(f"kontak-wa:{pelaku.id}")
    return db.session.get(KontakWa, pelaku.id, populate_existing=True)


def _kirim_kode(pelaku: Pelaku, kontak: KontakWa) -> None:
    sidik_nomor = _sidik(kontak.nomor)
    bergiliran(f"kode-wa:{sidik_nomor}")
    kini = clock.sekarang()
    for milik in (KodeWa.pengguna_id == pelaku.id, KodeWa.sidik_nomor == sidik_nomor):
        pada = db.session.scalars(sa.select(KodeWa.dibuat_pada).where(milik))
        if (lagi := aturan.boleh_lagi(pada, kini)) is not None:
            pukul = clock.ke_lokal(lagi).strftime("%H.%M")
            raise TindakanDitolak(
                f"Kode sudah {aturan.KODE_PER_JAM} kali dikirim dalam satu jam terakhir. "
                f"Coba lagi mulai pukul {pukul}."
            )
    for lama in _pesan_kode(pelaku):
        if lama.status == StatusPesan.MENUNGGU:
            batalkan(lama, rules.KODE_DIGANTI)
    kode = f"{secrets.randbelow(10**6):06d}"
    db.session.add(
        KodeWa(
            pengguna_id=pelaku.id,
            sidik_nomor=sidik_nomor,
            sidik_kode=_sidik(pelaku.id, kontak.nomor, kode),
            gagal=0,
            dibuat_pada=kini,
        )
    )
    db.session.flush()
    tulis(
        Kanal.WA,
        kontak.nomor,
        rules.TEMPLAT_KODE,
        (_SUBJEK_KODE, _teks(kode)),
        f"kode-wa:{secrets.token_hex(8)}",
        Rujukan(_JENIS_AKUN, kontak.pengguna_id),
        umur=aturan.BERLAKU,
    )
    _catat(pelaku, "kode_wa", "kode untuk memastikan nomor WhatsApp dikirim")


def _teks(kode: str) -> str:
    teks = render_template(
        "pemberitahuan/wa_kode.txt",
        nama_dinas=current_app.config["HI_NAMA_DINAS"],
        kode=kode,
        menit=aturan.BERLAKU.seconds // 60,
    )
    return teks.strip() + "\n"


def _tertahan(syarat: sa.ColumnElement[bool]) -> Iterator[PesanKeluar]:
    stmt = sa.select(PesanKeluar).where(syarat).order_by(PesanKeluar.id)
    yield from db.session.scalars(tahan(stmt).execution_options(populate_existing=True)).all()


def _milik_kode(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    return sa.and_(
        PesanKeluar.templat == rules.TEMPLAT_KODE,
        PesanKeluar.rujukan_jenis == _JENIS_AKUN,
        PesanKeluar.rujukan_id == pelaku.id,
    )


def _pesan_kode(pelaku: Pelaku) -> Iterator[PesanKeluar]:
    return _tertahan(_milik_kode(pelaku))


def _akhiri_pesan(pelaku: Pelaku, sebab: str) -> None:
    """End what waits for the actor's number, and forget the number in the log.

    Only the actor's own messages: others may have given the same number.
    """
    milik = sa.select(Kabar.id).where(Kabar.penerima_id == pelaku.id)
    kabar = sa.and_(PesanKeluar.kanal == Kanal.WA, PesanKeluar.kabar_id.in_(milik))
    for pesan in _tertahan(sa.or_(kabar, _milik_kode(pelaku))):
        if pesan.status == StatusPesan.MENUNGGU:
            batalkan(pesan, sebab)
        samarkan(pesan)
    db.session.flush()
