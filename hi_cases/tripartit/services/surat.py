"""What a letter about a meeting does there: nothing. Who may write one is judged here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import PortSurat
from hi_cases.tripartit.queries import surat as baca
from hi_cases.tripartit.queries.fakta_upah import fakta_upah
from hi_cases.tripartit.queries.rapat import ambil
from hi_cases.tripartit.rules.izin import KELOLA
from hi_cases.tripartit.types import StatusRapat

UNDANGAN, HADIR, RISALAH = "undangan_rapat", "daftar_hadir_rapat", "risalah_rapat"
BERITA_ACARA = "berita_acara_umk"


def pastikan_boleh(pelaku: Pelaku, rapat_id: int, kode: str) -> None:
    """Raise unless the actor may write this letter about this meeting now."""
    ini = ambil(pelaku, rapat_id)
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    if ini.status is StatusRapat.DIBATALKAN:
        raise TindakanDitolak("Rapat ini dibatalkan, jadi tidak ada surat yang dibuat lagi.")
    if kode == RISALAH and ini.status is not StatusRapat.SELESAI:
        raise TindakanDitolak("Risalah dicetak setelah rapat ditutup.")
    if kode == BERITA_ACARA and not fakta_upah(ini)["tahun"]:
        raise TindakanDitolak(
            "Berita acara upah minimum dibuat dari rapat Dewan Pengupahan, setelah putarannya "
            "dimulai."
        )
    if kode in (UNDANGAN, HADIR) and ini.status is StatusRapat.SELESAI:
        raise TindakanDitolak("Rapat ini sudah selesai.")


def _periksa(
    _id: int, _kode: str, _pihak_id: int | None, _isian: Mapping[str, Any]
) -> Mapping[str, str]:
    return {}


def _tidak_apa(*_apa: Any) -> None:
    """A letter about a meeting is no act of it."""


PORT = PortSurat(
    pastikan_boleh=pastikan_boleh,
    terlihat=baca.terlihat,
    tahap=baca.tahap,
    pihak=baca.pihak,
    pihak_pelaku=baca.pihak_pelaku,
    fakta=baca.fakta,
    periksa=_periksa,
    terbit=_tidak_apa,
    dikirim=_tidak_apa,
    diterima=_tidak_apa,
    diperbaiki=_tidak_apa,
    berkas=baca.berkas,
    cari=baca.cari,
    kunci=baca.kunci,
)
