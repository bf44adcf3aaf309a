"""Files that wait for their form: a failed form or an expired session loses none."""

import hashlib
import secrets
from typing import BinaryIO, Protocol

import sqlalchemy as sa
from flask import current_app
from itsdangerous import BadSignature, URLSafeSerializer

from hi_cases.core import berkas, berkas_sisa, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.dokumen import rules
from hi_cases.dokumen.models import Berkas, Titipan
from hi_cases.dokumen.rules.batas import BATAS_TITIPAN_AKUN, BATAS_TITIPAN_UMUM
from hi_cases.dokumen.services.penampil import buang_lembar
from hi_cases.dokumen.services.periksa import periksa
from hi_cases.dokumen.types import BerkasDitolak, BerkasTitipan, TipeBerkas

PENUH = (
    "Terlalu banyak berkas Anda yang menunggu isian selesai. "
    "Selesaikan isian yang tertunda, lalu unggah lagi."
)
PENUH_UMUM = (
    "Berkas belum dapat diterima sekarang karena terlalu banyak yang masuk. Kirim dahulu tanpa "
    "berkas ini, lalu susulkan lewat halaman Lacak atau bawa ke loket Dinas."
)


class Unggahan(Protocol):
    """What comes with a request: a stream and the name its sender gave it."""

    stream: BinaryIO
    filename: str | None


def titip(
    pelaku: Pelaku, unggahan: Unggahan, diperiksa: tuple[str, TipeBerkas, int] | None = None
) -> BerkasTitipan:
    """Check an upload and hold it for `pelaku`; raise BerkasDitolak with a sentence.

    `diperiksa`: what `periksa` said of it, where it was asked before anything was locked.
    """
    aliran = unggahan.stream
    bersih, tipe, ukuran = diperiksa or periksa(aliran, unggahan.filename or "")
    batas, sebab = (
        (BATAS_TITIPAN_UMUM, PENUH_UMUM) if pelaku.id is None else (BATAS_TITIPAN_AKUN, PENUH)
    )
    if _tertitip(pelaku) + ukuran > batas:
        raise BerkasDitolak(sebab)
    sha256, ukuran = berkas.simpan(aliran, batas=rules.BATAS.ukuran_berkas)
    token = secrets.token_urlsafe(24)
    db.session.add(
        Titipan(
            sidik_token=_sidik(token),
            pemilik_id=pelaku.id,
            nama=bersih,
            sha256=sha256,
            ukuran=ukuran,
            tipe=tipe,
            sampai=clock.sekarang() + rules.UMUR_TITIPAN,
        )
    )
    db.session.flush()
    return BerkasTitipan(token, bersih, sha256, ukuran, tipe)


def sebut_simpanan(pelaku: Pelaku, sha256: str, nama: str) -> BerkasTitipan:
    """Check a content that was stored unchecked, when the session had ended, and name it.

    Its page is asked for by a GET, which must not write: the token carries the facts itself, signed
    and bound to the account, where `titip` would keep a row.
    """
    try:
        with berkas.buka(sha256) as aliran:
            bersih, tipe, ukuran = periksa(aliran, nama)
    except FileNotFoundError:
        raise BerkasDitolak("Berkas tidak tersimpan lagi. Unggah sekali lagi.") from None
    sampai = int((clock.sekarang() + rules.UMUR_TITIPAN).timestamp())
    token = _penanda().dumps([bersih, sha256, ukuran, tipe.value, pelaku.id, sampai])
    return BerkasTitipan(str(token), bersih, sha256, ukuran, tipe)


def tebus(pelaku: Pelaku, token: str) -> BerkasTitipan:
    """Return what `pelaku` holds under `token`; another's token opens nothing."""
    titipan = _bertanda(pelaku, token) if "." in token else _tercatat(pelaku, token)
    if titipan is None:
        raise BerkasDitolak("Berkas yang dititipkan tidak tersimpan lagi. Unggah sekali lagi.")
    return titipan


def _tercatat(pelaku: Pelaku, token: str) -> BerkasTitipan | None:
    baris = db.session.scalar(
        sa.select(Titipan).where(
            Titipan.sidik_token == _sidik(token), Titipan.sampai > clock.sekarang()
        )
    )
    if baris is None or baris.pemilik_id != pelaku.id:
        return None
    return BerkasTitipan(token, baris.nama, baris.sha256, baris.ukuran, baris.tipe)


def _bertanda(pelaku: Pelaku, token: str) -> BerkasTitipan | None:
    try:
        nama, sha256, ukuran, tipe, pemilik_id, sampai = _penanda().loads(token)
    except BadSignature:
        return None
    lewat = sampai <= clock.sekarang().timestamp()
    if lewat or pemilik_id != pelaku.id or not berkas.lokasi(sha256).exists():
        return None
    return BerkasTitipan(token, nama, sha256, ukuran, TipeBerkas(tipe))


def _penanda() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], salt="dokumen.titipan")


def buang_titipan_lama() -> int:
    """Forget what nobody came back for, and the kept pages of all files; return how many held."""
    kini = clock.sekarang()
    lama = db.session.scalars(sa.select(Titipan).where(Titipan.sampai <= kini)).all()
    sidik = {satu.sha256 for satu in lama}
    for satu in lama:
        db.session.delete(satu)
    db.session.flush()
    berkas_sisa.buang(sidik, kini - rules.UMUR_TITIPAN)
    buang_lembar()
    return len(lama)


def _tertitip(pelaku: Pelaku) -> int:
    """Return how many bytes of an actor wait for their form; what a form took waits no more. Those
    who have no account are one here."""
    terpakai = sa.exists().where(Berkas.sha256 == Titipan.sha256)
    jumlah = sa.select(sa.func.coalesce(sa.func.sum(Titipan.ukuran), 0)).where(
        Titipan.pemilik_id.is_(None) if pelaku.id is None else Titipan.pemilik_id == pelaku.id,
        Titipan.sampai > clock.sekarang(),
        ~terpakai,
    )
    return db.session.scalar(jumlah) or 0


def _sidik(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
