"""The round of a minimum wage as words, for the paper of a meeting of the wage council."""

from __future__ import annotations

from typing import Any

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.tripartit.models import Rapat
from hi_cases.tripartit.queries.upah import hasil, putaran_rapat
from hi_cases.tripartit.rules import putaran
from hi_cases.tripartit.rules.laporan import rupiah
from hi_cases.tripartit.rules.upah import tulis
from hi_cases.tripartit.types import JenisLembaga
from hi_cases.urusan import queries as urusan

_KOSONG: dict[str, Any] = {
    "tahun": "",
    "umk_berjalan": "",
    "inflasi": "",
    "pertumbuhan": "",
    "alfa": "",
    "dasar": "",
    "kesimpulan": "",
    "hitungan": [],
    "usul": [],
    "umsk": [],
}


def _persen(isi: Any, nama: str) -> str:
    sumber = isi.get(f"sumber_{nama}")
    return f"{isi[nama]} % ({sumber})" if isi.get(nama) and sumber else isi.get(nama) or ""


def fakta_upah(rapat: Rapat) -> dict[str, Any]:
    """Return the facts of the meeting's round; all empty for another body, or without a round."""
    dewan = rapat.lembaga.jenis is JenisLembaga.DEWAN_PENGUPAHAN
    satu = putaran_rapat(rapat) if dewan else None
    return dict(_KOSONG) if satu is None else fakta_putaran(satu)


def fakta_surat(satu: Any) -> dict[str, Any]:
    """Port: the words of a round for its own letter, beside those of a meeting."""
    isi = urusan.isi_terbaca(satu, putaran.JENIS)
    ba = next((s for s in reversed(satu.langkah) if s.tindakan == "berita_acara"), None)
    sepakat = isi.get("nilai_sepakat")
    return {
        **fakta_putaran(satu),
        "nomor_ba": isi.get("nomor_ba") or "",
        "tanggal_ba": tulis_tanggal(ba.tanggal, hari=False) if ba else "",
        "nilai_sepakat": rupiah(sepakat) if sepakat else "",
    }


def fakta_putaran(satu: Any) -> dict[str, Any]:
    """Return the facts of a round as words."""
    isi, h = urusan.isi_terbaca(satu, putaran.JENIS), hasil(satu)
    umk = isi.get("umk_berjalan")
    return {
        "tahun": str(h.tahun),
        "umk_berjalan": rupiah(umk) if umk else "",
        "inflasi": _persen(isi, "inflasi"),
        "pertumbuhan": _persen(isi, "pertumbuhan"),
        "alfa": f"{tulis(h.rumus.alfa_min)} sampai {tulis(h.rumus.alfa_maks)}" if h.rumus else "",
        "dasar": h.rumus.dasar if h.rumus else "",
        "kesimpulan": isi.get("kesimpulan") or "",
        "hitungan": [
            {
                "alfa": tulis(x.alfa),
                "kenaikan": f"{tulis(x.kenaikan)} %",
                "nilai": rupiah(x.nilai),
            }
            for x in h.hitungan
        ],
        "usul": [
            {
                "unsur": u.unsur,
                "nilai": rupiah(u.nilai) if u.nilai else "–",
                "pendapat": u.pendapat,
            }
            for u in h.usul
        ],
        "umsk": [{"sektor": sektor, "nilai": rupiah(nilai)} for sektor, nilai in h.umsk],
    }
