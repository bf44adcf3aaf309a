"""Values of the notifications domain."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class StatusSurel(StrEnum):
    """Where an e-mail stands; all but the first are ends."""

    MENUNGGU = "menunggu"
    TERKIRIM = "terkirim"
    GAGAL = "gagal"
    BATAL = "batal"


@dataclass(frozen=True)
class Surat:
    """What a worker takes along to the mail server: no row, no session."""

    id: int
    kunci: str
    penerima: str
    subjek: str
    isi: str
    pada: datetime


@dataclass(frozen=True)
class Kegagalan:
    """Why the server did not take a message; what passes may be tried again."""

    pesan: str
    sementara: bool
