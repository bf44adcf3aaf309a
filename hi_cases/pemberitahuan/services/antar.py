"""Handing one e-mail over: to the mail server, or outside production to a folder.

Nothing here touches the database: a slow server must not hold anybody's transaction open.
"""

import hashlib
import os
import smtplib
import ssl
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from pathlib import Path
from typing import Any

from flask import current_app

from hi_cases.pemberitahuan.types import Kegagalan, Pesan

SABAR = 20.0
_PANJANG_GALAT = 300


def susun(pesan: Pesan, dari: str) -> EmailMessage:
    """Return an e-mail as it travels.

    Its id follows from what it is about: should a worker die between the server's "taken" and our
    commit, the second copy carries the same id, and mail systems show it once.
    """
    nama, alamat = parseaddr(dari)
    sidik = hashlib.sha256(pesan.kunci.encode()).hexdigest()[:32]
    surel = EmailMessage(policy=SMTP)
    surel["From"] = f"{nama} <{alamat}>" if nama else alamat
    surel["To"] = pesan.penerima
    surel["Subject"] = pesan.subjek
    surel["Date"] = format_datetime(pesan.pada)
    surel["Message-ID"] = f"<{sidik}@{alamat.rpartition('@')[2]}>"
    surel["Auto-Submitted"] = "auto-generated"
    surel["Content-Language"] = "id"
    # Plain letters travel as they are, so that a link stays in one piece for whoever reads a file.
    surel.set_content(pesan.isi, cte="7bit" if pesan.isi.isascii() else "quoted-printable")
    return surel


def _ke_folder(nomor: int, surel: EmailMessage, folder: Path) -> None:
    """Write the message as a file whose name follows from the row: twice is once."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    tujuan = folder / f"{nomor:06d}.eml"
    sementara = tujuan.with_suffix(f".{os.getpid()}.baru")
    with os.fdopen(os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as ke:
        ke.write(surel.as_bytes())
    os.replace(sementara, tujuan)


def _ke_peladen(surel: EmailMessage, peladen: Any) -> None:
    aman = ssl.create_default_context()
    if peladen.tls == "langsung":
        sambungan = smtplib.SMTP_SSL(peladen.host, peladen.port, timeout=SABAR, context=aman)
    else:
        sambungan = smtplib.SMTP(peladen.host, peladen.port, timeout=SABAR)
    with sambungan:
        if peladen.tls == "starttls":
            sambungan.starttls(context=aman)
        if peladen.pengguna:
            sambungan.login(peladen.pengguna, peladen.sandi)
        sambungan.send_message(surel)


def _jawaban(galat: smtplib.SMTPException) -> tuple[int, str]:
    """Return the server's code and words, also where it refused the recipient."""
    if isinstance(galat, smtplib.SMTPRecipientsRefused):
        kode, teks = next(iter(galat.recipients.values()))
    elif isinstance(galat, smtplib.SMTPResponseException):
        kode, teks = galat.smtp_code, galat.smtp_error
    else:
        return 0, str(galat)
    return kode, teks.decode("utf-8", "replace") if isinstance(teks, bytes) else str(teks)


def antar_surel(pesan: Pesan) -> Kegagalan | None:
    """Hand an e-mail over; return why it was not taken, None when it was."""
    surel = susun(pesan, current_app.config["HI_SURAT_DARI"])
    peladen = current_app.config["HI_SMTP"]
    try:
        if peladen is None:
            _ke_folder(pesan.id, surel, current_app.config["HI_DATA_DIR"] / "surel")
        else:
            _ke_peladen(surel, peladen)
    except smtplib.SMTPException as galat:
        kode, teks = _jawaban(galat)
        # Wrong credentials are mended by an administrator, so they do not spend the message.
        tetap = 500 <= kode < 600 and not isinstance(galat, smtplib.SMTPAuthenticationError)
        return Kegagalan(f"{kode or 'SMTP'} {teks}"[:_PANJANG_GALAT], sementara=not tetap)
    except OSError as galat:
        return Kegagalan(f"{type(galat).__name__}: {galat}"[:_PANJANG_GALAT], sementara=True)
    return None
