"""Before a letter of a case is written: may this actor, and is what was typed fit to be sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TidakBerizin, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.kalender_kerja.types import KalenderBelumDimuat
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.queries import surat as baca
from hi_cases.perselisihan.rules import surat as aturan
from hi_cases.perselisihan.rules.alur import ARSIP, tahap_tindakan
from hi_cases.perselisihan.types import Asal, PerihalPanggilan, Tahap, Tindakan
from hi_cases.surat.types import BarisSurat
from hi_cases.surat_perkara.queries.awal import BERPERTEMUAN, SAKSI, beda_jadwal

_TINDAKAN = {
    "anjuran": frozenset({Tindakan.TERBITKAN_ANJURAN}),
    "panggilan": frozenset({Tindakan.CATAT_PANGGILAN}),
    "pengembalian_berkas": frozenset({Tindakan.CATAT_TERIMA_PENGEMBALIAN}),
    "penawaran": frozenset({Tindakan.TAWARKAN, Tindakan.PILIH_ARBITRASE}),
}
"""What a kind of letter will be in the case. An offer is also written down while it is open."""
_SELALU_BARU = frozenset({"panggilan"})
"""Letters of which also a replacement is an act of its own, once it is sent."""


def pastikan_boleh(pelaku: Pelaku, perkara_id: int, kode: str) -> None:
    """Raise unless the actor may write a letter `kode` about this case."""
    perkara = queries.perkara(pelaku, perkara_id)
    if perkara.asal is Asal.REGISTER:
        raise TindakanDitolak(f"Perkara ini dari arsip register. {ARSIP}")
    if not aturan.boleh_menulis(pelaku, kode, perkara.mediator_id):
        siapa = ", ".join(sorted(satu.label.lower() for satu in aturan.penulis(kode)))
        raise TidakBerizin(f"Surat ini ditulis oleh {siapa} perkara ini.")


def _hari_pertemuan(teks: Any) -> str:
    """Say what is wrong with the day of a meeting; empty: nothing."""
    try:
        hari = date.fromisoformat(str(teks))
    except ValueError:
        return "Tulis tanggal pertemuannya, misalnya 12 Januari 2026."
    if hari < clock.hari_ini():
        return "Tanggal pertemuan sudah lewat. Pilih hari ini atau sesudahnya."
    try:
        if not kalender_kerja.kalender().hari_kerja(hari):
            return f"{tulis_tanggal(hari)} bukan hari kerja. Pilih hari kerja."
    except KalenderBelumDimuat:
        return ""
    return ""


def hari_ditinggal(perkara_id: int, isian: Mapping[str, Any]) -> str:
    """Say that the meeting was moved away from then, or called off; empty: it was not."""
    try:
        perihal = PerihalPanggilan(str(isian.get("perihal")))
        hari = date.fromisoformat(str(isian.get("untuk_tanggal")))
    except ValueError:
        return ""
    if not queries.hari_lepas(perkara_id).kena(perihal, hari, str(isian.get("pukul") or "")):
        return ""
    return (
        "Pertemuan pada hari dan jam ini sudah dipindah atau dibatalkan. Tulis waktunya yang "
        "sekarang, atau jadwalkan dahulu pertemuannya."
    )


def periksa(
    perkara_id: int, kode: str, pihak_id: int | None, isian: Mapping[str, Any]
) -> dict[str, str]:
    """Return what is wrong with what was typed for a letter, by field."""
    if kode not in BERPERTEMUAN:
        return {}
    if kode == SAKSI:
        isian = {**isian, "perihal": PerihalPanggilan.SIDANG.value}
    salah = _hari_pertemuan(isian.get("untuk_tanggal")) or hari_ditinggal(perkara_id, isian)
    return {"untuk_tanggal": salah} if salah else beda_jadwal(perkara_id, isian)


def halangan(surat: BarisSurat) -> str:
    """Return why the act that the letter is to be is too late or too early; "": it is possible.

    What takes the place of a letter repeats no act, so nothing is in its way.
    """
    tindakan = _TINDAKAN.get(surat.kode)
    if tindakan is None or (surat.mengganti_id is not None and surat.kode not in _SELALU_BARU):
        return ""
    boleh: list[Tahap] = [satu for satu in Tahap if tindakan & tahap_tindakan(satu)]
    kini = Tahap(baca.tahap(surat.rujukan_id))
    if kini in boleh:
        return ""
    return (
        f"Perkara ini pada tahap {kini.label.lower()}, jadi {surat.nama.lower()} tidak dapat "
        f"menjadi tindakan lagi. Surat ini untuk tahap: "
        f"{', '.join(satu.label.lower() for satu in boleh)}."
    )
