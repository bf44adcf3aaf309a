"""Telephone numbers: as gateways want them, and as the log shows them."""

import re

_NOMOR = re.compile(r"(?:\+?62|0)(8[0-9]{7,12})")


def nomor_wa(teks: str) -> str:
    """Return an Indonesian mobile number as gateways want it ("628…"); ValueError where it is none.

    Blanks, dots, dashes and brackets between the digits are taken away first.
    """
    cocok = _NOMOR.fullmatch(re.sub(r"[ .()\-]", "", teks))
    if cocok is None:
        raise ValueError("not an Indonesian mobile number")
    return f"62{cocok[1]}"


def nomor_samar(nomor: str) -> str:
    """Return a number with its middle hidden; one that is hidden already stays as it is."""
    return f"{nomor[:5]}••••{nomor[-3:]}"
