"""Letters whose matter is over, as the domains of their things say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from hi_cases.core.papan import port_surat


def usai(semua: Iterable[Any]) -> dict[int, str]:
    """Return, by id, why nothing hangs on a letter any more; one question for each domain.

    Asked of rows with `id`, `kode`, `rujukan_jenis`, `rujukan_id` and `isian`.
    """
    menurut: dict[str, list[Any]] = defaultdict(list)
    for satu in semua:
        menurut[satu.rujukan_jenis].append(satu)
    hasil: dict[int, str] = {}
    for jenis, milik in menurut.items():
        if port := port_surat(jenis):
            hasil |= port.usai(milik)
    return hasil
