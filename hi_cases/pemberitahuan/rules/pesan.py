"""Decisions about messages: which address and subject may be written, when to try again."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

UMUR_BAWAAN = timedelta(days=3)
# A worker that took a message and fell silent for this long has lost it.
SEWA = timedelta(minutes=10)
# The message of a new row is on its way to a worker: the sweeper leaves it alone at first.
DIAM = timedelta(minutes=1)
# Why a message ended when its reader took back the consent to WhatsApp: nobody is to mend that.
DITARIK = "Penerima menarik persetujuannya."
BELUM_PASTI = "Nomor penerima belum dipastikan."
KODE_DIGANTI = "Digantikan kode yang lebih baru."
BUKAN_MATI = (DITARIK, BELUM_PASTI, KODE_DIGANTI)
"""Why a message ended that nobody in the office is to send again."""
PANJANG_JUDUL = 200
_JEDA_MENIT = (1, 5, 15, 60, 180, 360)
PERCOBAAN_MAKS = len(_JEDA_MENIT) + 1
JEDA_MAKS = timedelta(minutes=_JEDA_MENIT[-1])

_DERET_ANGKA = re.compile(r"\+?\d(?:[ .()\-]{0,2}\d){4,}")
_DETIK = re.compile(r"[0-9]{1,12}")
_KODE = re.compile(r"\d{3}\b|SMTP\b|\w+(?=: )")
_ALAMAT = re.compile(r"[^\s<>()\[\],;:\\\"@]{1,64}@[^\s<>()\[\],;:\\\"@]{1,189}")


def jeda(percobaan: int, diminta: timedelta | None = None) -> timedelta:
    """Return the pause after so many tries; it rises up to six hours.

    Where the other side asks for a longer one, that one holds. A shorter one is not taken up: a
    server that is overrun and asks for a minute each time would use up all tries within minutes.
    """
    sendiri = timedelta(minutes=_JEDA_MENIT[min(max(percobaan, 1), len(_JEDA_MENIT)) - 1])
    return max(sendiri, diminta or sendiri)


def nanti(teks: str, kini: datetime) -> timedelta | None:
    """Return how long a Retry-After asks to wait: seconds, or until a day and hour (RFC 9110).

    None where it cannot be read. Never longer than the longest pause of our own: a slip in somebody
    else's clock must not lay a message aside for days.
    """
    teks = teks.strip()
    if _DETIK.fullmatch(teks):
        lama = timedelta(seconds=min(int(teks), int(JEDA_MAKS.total_seconds())))
    else:
        try:
            saat = parsedate_to_datetime(teks)
        except ValueError:
            return None
        lama = (saat if saat.tzinfo else saat.replace(tzinfo=UTC)) - kini
    return min(max(lama, timedelta()), JEDA_MAKS)


def alamat_kirim(alamat: str) -> str:
    """Return an address as a mail server reads it; ValueError where it is none.

    Whatever could end a header line or add a second recipient is refused, not repaired.
    """
    alamat = alamat.strip(" ")
    if not _ALAMAT.fullmatch(alamat) or not alamat.isprintable():
        raise ValueError("not an e-mail address")
    lokal, _, domain = alamat.rpartition("@")
    try:
        domain = domain.encode("ascii" if domain.isascii() else "idna").decode("ascii")
    except UnicodeError:
        raise ValueError("not an e-mail address") from None
    if not lokal.isascii():
        raise ValueError("not an e-mail address")
    return f"{lokal}@{domain}"


def jawaban_disimpan(teks: str) -> str:
    """Return what a gateway answered without figures long enough to be somebody's number.

    A number is forgotten with its owner's consent; it must not live on in what was said of it.
    """
    return _DERET_ANGKA.sub("…", teks)


def kode_galat(galat: str) -> str:
    """Return of what went wrong the code or the kind alone, such as "550" or "TimeoutError".

    "" where there is none. The rest may name an address, and the trail is never emptied.
    """
    cocok = _KODE.match(galat)
    return cocok[0] if cocok else ""


def judul_tampak(judul: str) -> str:
    """Return a heading as a mail can carry it: one line of what can be seen, cut to its length.

    Names of periods and of kinds of letters stand in headings. One that was stored with a sign
    nobody sees must not keep the notice in the house; "" where there was nothing to see.
    """
    terlihat = "".join(huruf for huruf in " ".join(judul.split()) if huruf.isprintable())
    return " ".join(terlihat.split())[:PANJANG_JUDUL].rstrip()


def subjek_sah(subjek: str) -> str:
    """Return a subject of one line; ValueError where it is empty or would be several headers."""
    rapi = subjek.strip(" \n")
    if not rapi or not rapi.isprintable() or len(rapi) > PANJANG_JUDUL:
        raise ValueError("not the subject of an e-mail")
    return rapi
