"""Whether messages can leave, and the links they carry.

A link in an e-mail must lead to us. What a browser says the host is, anybody can write; so in
production the address comes from the setting HI_ALAMAT and from nowhere else.
"""

from typing import Any
from urllib.parse import urlsplit

from flask import current_app, has_request_context, request

from hi_cases.pemberitahuan.rules import alamat_kirim


def surel_siap() -> bool:
    """Tell whether e-mails leave: production needs a server, elsewhere files stand in for it."""
    return current_app.config["HI_SMTP"] is not None or not current_app.config["HI_PRODUKSI"]


def wa_siap() -> bool:
    """Tell whether a gateway to WhatsApp is set up: it is off by default."""
    return current_app.config["HI_WA"] is not None


def alamat_sah(alamat: str) -> bool:
    """Tell whether mail can be sent to what somebody typed as an address."""
    try:
        alamat_kirim(alamat)
    except ValueError:
        return False
    return True


def tautan_siap() -> bool:
    """Tell whether an e-mail can carry a link that is surely ours."""
    return pangkal() is not None


def pangkal() -> str | None:
    """Return where this installation is reached, without a path; None where nobody said."""
    alamat: str | None = current_app.config["HI_ALAMAT"]
    if alamat is not None or current_app.config["HI_PRODUKSI"]:
        return alamat
    if has_request_context():
        return request.host_url.rstrip("/")
    return f"http://localhost:{current_app.config['HI_PORT']}"


def tautan(titik: str, **nilai: Any) -> str:
    """Return the full address of a view, to be written into an e-mail."""
    dasar = pangkal()
    if dasar is None:
        raise RuntimeError("HI_ALAMAT is not set: no link can be written into an e-mail")
    url = urlsplit(dasar)
    peta = current_app.url_map.bind(url.netloc, url_scheme=url.scheme)
    return peta.build(titik, nilai, force_external=True)
