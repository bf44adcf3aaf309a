"""What a party sends twice is taken once."""

from __future__ import annotations

from collections.abc import Collection

from hi_cases.core.authz import Pelaku
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import queries as dokumen
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.perselisihan import queries


def sudah_dikirim(
    pelaku: Pelaku, perkara_id: int, pihak_id: int, jenis: JenisBerkas, isi: Collection[str]
) -> bool:
    """Tell whether all of these contents (SHA-256) hang on the party already, as this proof.

    The case is held from here, so that of many equal ones at once the first is the only one.
    """
    queries.kunci_perkara(pelaku, perkara_id)
    ada = {
        satu.sha256
        for satu in dokumen.berkas_untuk(pelaku, Rujukan("pihak", pihak_id))
        if satu.jenis is jenis
    }
    return bool(isi) and set(isi) <= ada
