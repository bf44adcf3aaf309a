"""Facts of talks, clarification and summonses, as words for letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.core.teks import romawi
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.perselisihan.queries.fakta import Bahan
from hi_cases.perselisihan.queries.surat import klarifikasi_terakhir
from hi_cases.perselisihan.rules.mangkir import hari_hadir
from hi_cases.perselisihan.rules.pertemuan import Lepas
from hi_cases.perselisihan.types import PerihalPanggilan
from hi_cases.surat_perkara.rules.kata import hari
from hi_cases.surat_perkara.types import Panggilan, Perundingan

_RISALAH = (
    "tempat",
    "pokok_masalah",
    "keterangan_pekerja",
    "keterangan_pengusaha",
    "arahan",
    "kesimpulan",
)


def perundingan(satu: Perundingan) -> dict[str, str]:
    """One round of bipartit."""
    return {
        "ke": str(satu.ke),
        "tanggal": hari(satu.tanggal),
        "tempat": satu.tempat,
        "hasil": satu.hasil.label,
        "kesimpulan": satu.kesimpulan,
    }


def klarifikasi(perkara_id: int) -> dict[str, Any]:
    """The last clarification of a case."""
    satu = klarifikasi_terakhir(perkara_id)
    return {
        "ada": satu is not None,
        "diundang": hari(satu.diundang_pada) if satu else "",
        "pertemuan": hari(satu.pertemuan) if satu else "",
        "perihal": satu.perihal if satu else "",
        "tanggal": hari(satu.risalah_pada) if satu else "",
        **{nama: (getattr(satu, nama) or "") if satu else "" for nama in _RISALAH},
    }


def _lama(semua: Sequence[Panggilan]) -> list[dict[str, str]]:
    return [{"tanggal": hari(p.dikirim_pada), "untuk": hari(p.untuk_tanggal)} for p in semua]


def _ditinggal(semua: Sequence[Panggilan], lepas: Lepas) -> list[dict[str, str]]:
    """As `_lama`, with the hour where the office left that hour alone and kept the day."""
    hasil = _lama(semua)
    for satu, kata in zip(semua, hasil, strict=True):
        if (satu.perihal, satu.untuk_tanggal) not in lepas.hari:
            kata["untuk"] += f" pukul {satu.pukul.replace(':', '.')}"
    return hasil


def panggilan(
    rinci: Bahan, perkara_id: int, pihak_id: int | None, isian: Mapping[str, Any]
) -> dict[str, Any]:
    """The summons that is being written: which it is for this party, and what it follows.

    `terdahulu` are the summonses since the party last came; `digantikan` those of them to a day
    that the office left. `terakhir`: one more absence, and the effect of the law is there.
    """
    dipilih = str(isian.get("perihal"))
    ada = dipilih in set(PerihalPanggilan)
    perihal = PerihalPanggilan(dipilih) if ada else PerihalPanggilan.SIDANG
    sidang = perihal is PerihalPanggilan.SIDANG
    hadir = hari_hadir(rinci.sidang.get(perkara_id, ()), pihak_id or 0) if sidang else []
    lepas = rinci.lepas(perkara_id)
    semua = [
        p
        for p in rinci.panggilan.get(perkara_id, ())
        if p.pihak_id == pihak_id
        and p.perihal is perihal
        and p.untuk_tanggal > max(hadir, default=date.min)
    ]
    tinggal = [p for p in semua if lepas.kena(p.perihal, p.untuk_tanggal, p.pukul)]
    ke = rinci.panggilan_ke(perkara_id, pihak_id or 0, perihal)
    batas = int(kalender_kerja.pengaturan("jumlah_panggilan", clock.hari_ini()))
    return {
        "ke": str(ke),
        "romawi": romawi(ke),
        "pertama": ke == 1,
        "terakhir": sidang and ke >= batas,
        "sidang": sidang,
        "untuk": perihal.label.lower(),
        "terdahulu": _lama([p for p in semua if p not in tinggal]),
        "digantikan": _ditinggal(tinggal, lepas),
    }
