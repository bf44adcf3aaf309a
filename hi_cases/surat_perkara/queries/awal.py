"""What a letter about a meeting asks, answered by the meeting: nobody types a day twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from flask import url_for

from hi_cases.core import clock
from hi_cases.perselisihan.queries.pertemuan import acara_terbuka, isian_panggilan
from hi_cases.perselisihan.types import PerihalPanggilan
from hi_cases.surat.types import ALAMAT_TUJUAN, NAMA_TUJUAN, Dahulu

SAKSI = "panggilan_saksi"
"""A summons to a witness, who is called to a session alone (UU 2/2004 Ps 11)."""
BERPERTEMUAN = frozenset({"panggilan", SAKSI})
"""Letters that call somebody to a meeting."""
LUAR_JADWAL = "alasan_luar_jadwal"
"""The answer that says why a summons is for a meeting that no calendar holds."""


def _isian(
    perkara_id: int, *, nanti: bool, perihal: PerihalPanggilan | None = None
) -> dict[str, Any]:
    """Return the answers of the next meeting (`nanti`), or of the next clarification of any day.

    `perihal`: only of a meeting for this.
    """
    for satu in acara_terbuka(perkara_id):
        isian: dict[str, Any] = isian_panggilan(satu)
        if perihal is not None and isian["perihal"] != perihal:
            continue
        isian["untuk_tanggal"] = hari = date.fromisoformat(isian["untuk_tanggal"])
        if nanti and hari >= clock.hari_ini():
            return isian
        if not nanti and isian["perihal"] == PerihalPanggilan.KLARIFIKASI:
            return isian
    return {}


def beda_jadwal(perkara_id: int, isian: Mapping[str, Any]) -> dict[str, str]:
    """Return in what a summons differs from the calendar, by field; empty: it does not.

    Whoever writes it all the same says why: then nothing is asked for.
    """
    if str(isian.get(LUAR_JADWAL) or "").strip():
        return {}
    perihal, hari = str(isian.get("perihal")), str(isian.get("untuk_tanggal"))
    semua = [isian_panggilan(satu) for satu in acara_terbuka(perkara_id)]
    jam = [s["pukul"] for s in semua if (s["perihal"], s["untuk_tanggal"]) == (perihal, hari)]
    pukul = str(isian.get("pukul") or "")
    if not jam:
        return {
            "untuk_tanggal": "Belum ada pertemuan yang dijadwalkan pada hari itu untuk keperluan "
            "ini. Jadwalkan dahulu dari halaman perkara, atau tulis alasannya bila pertemuan itu "
            "memang di luar jadwal."
        }
    if pukul and pukul not in jam:
        return {
            "pukul": f"Menurut jadwal pertemuannya pukul {jam[0].replace(':', '.')}. Samakan, atau "
            "jadwalkan ulang pertemuannya."
        }
    return {}


def dahulu(perkara_id: int, kode: str) -> Dahulu | None:
    """Return what is done before a letter of this kind is begun; None: nothing."""
    untuk = PerihalPanggilan.SIDANG if kode == SAKSI else None
    if kode not in BERPERTEMUAN or _isian(perkara_id, nanti=True, perihal=untuk):
        return None
    return Dahulu(
        "Belum ada sidang atau klarifikasi yang dijadwalkan. Jadwalkan dahulu: panggilan untuk "
        "semua pihak lalu dibuat dari jadwalnya, dengan hari, jam, dan ruang yang sama.",
        # The case says who may plan one, and why it may not be planned yet.
        "Buka jadwal perkara",
        url_for("perselisihan.rincian", perkara_id=perkara_id, _anchor="jadwal"),
    )


def awal(perkara_id: int, kode: str) -> Mapping[str, Any]:
    """Return what is known of a letter of this kind before it is written."""
    if kode == SAKSI:
        # Who was called last is not who is called now.
        lain = dict.fromkeys((LUAR_JADWAL, NAMA_TUJUAN, ALAMAT_TUJUAN), "")
        return {**_isian(perkara_id, nanti=True, perihal=PerihalPanggilan.SIDANG), **lain}
    if kode == "panggilan":
        # Why the last one stood outside the calendar says nothing of this one.
        return {**_isian(perkara_id, nanti=True), LUAR_JADWAL: ""}
    if kode not in {"daftar_hadir", "risalah_klarifikasi"}:
        return {}
    isian = _isian(perkara_id, nanti=kode == "daftar_hadir")
    if not isian:
        return {}
    hasil = {"tanggal": isian["untuk_tanggal"], "tempat": isian["tempat"]}
    if kode == "daftar_hadir":
        hasil |= {"acara": isian["perihal"], "pukul": isian["pukul"]}
    return hasil
