"""What somebody typed is kept when it could not be taken: an expired session or an old page.

The guard stores the sent fields (never passwords) and files for the account that sent them; the
form page, opened again with `?isian=<token>`, starts from them.
"""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from flask import request
from flask_login import current_user
from sqlalchemy.orm import Mapped, mapped_column
from werkzeug.datastructures import MultiDict

from hi_cases.core import berkas, berkas_sisa, clock
from hi_cases.core.db import IdPk, Waktu, db

UMUR = timedelta(days=7)
BATAS_JUMLAH = 20
BATAS_BERKAS = 10 * 1024 * 1024
BATAS_AKUN = 50 * 1024 * 1024
_TIDAK_DISIMPAN = ("csrf_token", "password", "sandi", "code", "kode_otp")


class IsianTertahan(db.Model):
    """Fields and files of one refused POST."""

    __tablename__ = "isian_tertahan"

    id: Mapped[IdPk]
    token: Mapped[str] = mapped_column(sa.String(64), unique=True)
    kunci_pengguna: Mapped[str] = mapped_column(sa.String(255))
    jalur: Mapped[str] = mapped_column(sa.Text)
    isian: Mapped[list[list[str]]] = mapped_column(sa.JSON)
    berkas: Mapped[list[dict[str, Any]]] = mapped_column(sa.JSON)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)


def _sidik(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def tahan(kunci_pengguna: str, jalur: str = "") -> str:
    """Keep the present POST for the account; return the address that opens its form again.

    `jalur` is the page that shows it, where that is not the address that was sent to.
    """
    jalur = jalur or request.path
    token = secrets.token_urlsafe(24)
    isian = [
        [nama, nilai]
        for nama, nilai in request.form.items(multi=True)
        if not any(kata in nama for kata in _TIDAK_DISIMPAN)
    ]
    simpanan = _simpan_berkas(BATAS_AKUN - _tersimpan(kunci_pengguna))
    db.session.add(
        IsianTertahan(
            token=_sidik(token),
            kunci_pengguna=kunci_pengguna,
            jalur=jalur,
            isian=isian,
            berkas=simpanan,
            dibuat_pada=clock.sekarang(),
        )
    )
    db.session.commit()
    return f"{jalur}?isian={token}"


def _tersimpan(kunci_pengguna: str) -> int:
    """Return how many bytes this account already has waiting here."""
    baris = db.session.scalars(
        sa.select(IsianTertahan.berkas).filter_by(kunci_pengguna=kunci_pengguna)
    )
    return sum(satu["ukuran"] for berkas_baris in baris for satu in berkas_baris)


def _simpan_berkas(sisa: int) -> list[dict[str, Any]]:
    """Store the sent files as far as they fit; what does not fit has to be chosen again.

    Their type is judged when the form takes them over (dokumen), as for any other upload.
    """
    simpanan: list[dict[str, Any]] = []
    for bidang, unggahan in request.files.items(multi=True):
        if not unggahan.filename or len(simpanan) == BATAS_JUMLAH:
            continue
        try:
            sha256, ukuran = berkas.simpan(unggahan.stream, batas=min(BATAS_BERKAS, sisa))
        except ValueError:
            continue
        sisa -= ukuran
        simpanan.append(
            {"bidang": bidang, "nama": unggahan.filename, "sha256": sha256, "ukuran": ukuran}
        )
    return simpanan


def isian_tertahan() -> IsianTertahan | None:
    """Return what was kept for this page and this account, named by `?isian=`."""
    token = request.args.get("isian", "")
    if request.method != "GET" or not token or not current_user.is_authenticated:
        return None
    baris = db.session.scalar(sa.select(IsianTertahan).filter_by(token=_sidik(token)))
    if baris is None or baris.jalur != request.path:
        return None
    return baris if baris.kunci_pengguna == str(current_user.get_id()) else None


def simpan_sementara(jalur: str) -> None:
    """Keep the present POST as the account's draft of a page, in place of an earlier one.

    For forms without files, whose fields are not worth a table of their own.
    """
    buang_sementara(jalur)
    tahan(str(current_user.get_id()), jalur)


def _milik_sendiri(jalur: str) -> sa.Select[IsianTertahan]:
    kunci = str(current_user.get_id())
    return sa.select(IsianTertahan).filter_by(kunci_pengguna=kunci, jalur=jalur)


def sementara(jalur: str) -> IsianTertahan | None:
    """Return the account's own draft of a page, the newest."""
    return db.session.scalar(_milik_sendiri(jalur).order_by(IsianTertahan.id.desc()).limit(1))


def buang_sementara(jalur: str) -> None:
    """Forget the account's own drafts of a page: they were sent."""
    for baris in db.session.scalars(_milik_sendiri(jalur)):
        db.session.delete(baris)
    db.session.flush()


def sebagai_formdata(tertahan: IsianTertahan) -> MultiDict[str, str]:
    """Return the kept fields as WTForms reads them."""
    return MultiDict([(nama, nilai) for nama, nilai in tertahan.isian])


def buang_lama() -> int:
    """Delete what nobody came back for, files too; return how many."""
    batas = clock.sekarang() - UMUR
    lama = db.session.scalars(
        sa.select(IsianTertahan).where(IsianTertahan.dibuat_pada < batas)
    ).all()
    sidik = {satu["sha256"] for baris in lama for satu in baris.berkas}
    for baris in lama:
        db.session.delete(baris)
    db.session.flush()
    if sidik:
        berkas_sisa.buang(sidik, batas)
    return len(lama)
