"""The two parties of a draft as its filer sees them, and what a lawyer's letter lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import baca_tanggal, tulis_tanggal
from hi_cases.perselisihan.types import Sisi

PEMOHON, LAWAN = 0, 1
"""The two parties that a guided filing asks for, in their order."""
MILIK = "pihak_milik"
"""Key of a draft on hand: the id of the applicant for whom its reader stands. It is set from his
position each time the draft is read, and never kept."""
_SISI = (Sisi.PEMOHON.value, Sisi.TERMOHON.value)
Draf = Mapping[str, Any]


def tempat(draf: Draf, ke: int) -> int:
    """Return where one of the two stands: a file of the counter may have more on a side.

    Of several applicants the one for whom the reader stands.
    """
    semua = [satu if isinstance(satu, Mapping) else {} for satu in draf.get("pihak") or ()]
    milik = draf.get(MILIK) if ke == PEMOHON else None
    sesisi = [i for i, satu in enumerate(semua) if satu.get("sisi") == _SISI[ke]]
    for i in [i for i in sesisi if milik and semua[i].get("id") == milik] or sesisi:
        return i
    bebas = ke >= len(semua) or not semua[ke].get("sisi")
    return ke if bebas else len(semua)


def pihak(draf: Draf, ke: int) -> Mapping[str, Any]:
    """Return one of the two parties of a draft; empty where it is not there yet."""
    semua, i = draf.get("pihak") or (), tempat(draf, ke)
    return semua[i] if i < len(semua) and isinstance(semua[i], Mapping) else {}


def dengan_pihak(draf: Draf, ke: int, isi: Mapping[str, Any]) -> dict[str, Any]:
    """Return the draft with one party changed; what its page does not ask for stays."""
    semua = [dict(s) if isinstance(s, Mapping) else {} for s in draf.get("pihak") or ()]
    i = tempat(draf, ke)
    semua += [{} for _ in range(max(2, i + 1) - len(semua))]
    semua[i] |= isi
    return {**draf, "pihak": semua}


def kurang_kuasa(draf: Draf, hari_ini: date) -> Iterator[tuple[str, str, bool]]:
    """What a letter of attorney lacks: field, sentence, and that nothing is filed without it."""
    semua = pihak(draf, PEMOHON).get("kuasa") or ({},)
    isi = semua[0]
    for nama, label in (
        ("nama", "Nama Anda sebagai kuasa"),
        ("nomor", "Nomor surat kuasa"),
        ("tanggal", "Tanggal surat kuasa"),
        ("berlaku_sampai", "Tanggal akhir surat kuasa"),
        ("lingkup", "Lingkup kuasa"),
    ):
        if not isi.get(nama):
            yield nama, f"{label} belum diisi.", True
    try:
        akhir = baca_tanggal(isi["berlaku_sampai"])
    except (KeyError, TypeError, ValueError):
        return
    if akhir < hari_ini:
        yield (
            "berlaku_sampai",
            "Surat kuasa ini sudah tidak berlaku. "
            f"Anda menulis {tulis_tanggal(akhir, hari=False)}.",
            True,
        )


def pastikan_kuasa(pelaku: Pelaku, draf: Draf, hari_ini: date) -> None:
    """Refuse a lawyer without his letter: it is his only way into the case that he files."""
    if not pelaku.berperan(Peran.KUASA):
        return
    galat = {f"kuasa-{bidang}": kalimat for bidang, kalimat, _ in kurang_kuasa(draf, hari_ini)}
    if galat:
        raise DataTidakSah(galat)
