"""Decisions about messages: which address and subject may be written, when to try again."""

import re
from datetime import timedelta

UMUR_BAWAAN = timedelta(days=3)
# A worker that took a message and fell silent for this long has lost it.
SEWA = timedelta(minutes=10)
# The message of a new row is on its way to a worker: the sweeper leaves it alone at first.
DIAM = timedelta(minutes=1)
# Why a message ended when its reader took back the consent to WhatsApp: nobody is to mend that.
DITARIK = "Penerima menarik persetujuannya."
PANJANG_JUDUL = 200
_JEDA_MENIT = (1, 5, 15, 60, 180, 360)
PERCOBAAN_MAKS = len(_JEDA_MENIT) + 1

_DERET_ANGKA = re.compile(r"\+?\d(?:[ .()\-]{0,2}\d){4,}")
_KODE = re.compile(r"\d{3}\b|SMTP\b|\w+(?=: )")
_ALAMAT = re.compile(r"[^\s<>()\[\],;:\\\"@]{1,64}@[^\s<>()\[\],;:\\\"@]{1,189}")


def jeda(percobaan: int) -> timedelta:
    """Return the pause after so many tries; it rises up to six hours."""
    return timedelta(minutes=_JEDA_MENIT[min(max(percobaan, 1), len(_JEDA_MENIT)) - 1])


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
