"""What an anjuran waits for: brought to each party, answered by each in its own time, closed.

Each party has its own clock (UU 2/2004 Ps 13(2)c-d), so several things may wait at once: one
party is silent while the other does not have the anjuran yet (ANJ-10, Ps 13(2)b).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.rules.menunggu_sidang import sebut_pihak
from hi_cases.perselisihan.types import Fakta, FaktaPihak, Jawaban, Tindakan
from hi_cases.perselisihan.types.menunggu import Menunggu


@dataclass(frozen=True)
class Jalur:
    """Whose anjuran it is: its periods, who records its course, and its two ends."""

    sampai: str
    jawab: str
    pb: str
    seluruh: str
    pencatat: str
    tutup: Tindakan
    sepakat: Tindakan


MEDIASI = Jalur(
    "ANJ-10",
    "JWB-10",
    "PB-3",
    "MED-30",
    "mediator",
    Tindakan.TUTUP_ANJURAN_DITOLAK,
    Tindakan.PB_ATAS_ANJURAN,
)
KONSILIASI = Jalur(
    "KON-ANJ-10",
    "KON-JWB-10",
    "KON-PB-3",
    "KON-30",
    "petugas",
    Tindakan.KONSILIASI_DITOLAK,
    Tindakan.PB_KONSILIASI,
)


def _nama(satu: FaktaPihak) -> str:
    return satu.nama or satu.jenis.label


def _lengkap(f: Fakta) -> str:
    """Say that nobody is awaited any more: who wrote, and whose silence was noted."""
    diam = [p for p in f.pihak if Jawaban.DIANGGAP_MENOLAK in p.jawaban]
    if not diam:
        return "Semua pihak sudah menjawab. Tutup perkara"
    if len(diam) == len(f.pihak):
        return "Tidak ada pihak yang menjawab; semua dicatat dianggap menolak. Tutup perkara"
    return f"{sebut_pihak(diam)} dicatat dianggap menolak, yang lain menjawab. Tutup perkara"


def _diam(f: Fakta, jalur: Jalur, matang: Sequence[FaktaPihak]) -> Menunggu:
    kalimat = "; ".join(
        f"{_nama(p)} tidak menjawab dalam waktunya, yang berakhir "
        f"{tulis_tanggal(p.jawab_jatuh, hari=False)}"
        for p in matang
        if p.jawab_jatuh
    )
    return Menunggu(
        kalimat,
        jalur.pencatat,
        Tindakan.CATAT_DIANGGAP_MENOLAK,
        jalur.jawab,
        sebelum=min((p.jawab_jatuh for p in matang if p.jawab_jatuh), default=None),
        akibat=f"Diam berarti menolak; {jalur.pencatat} mencatatnya di buku registrasi.",
        pihak_id=matang[0].id,
        berbatas=False,
    )


def _sampaikan(jalur: Jalur, belum: Sequence[FaktaPihak]) -> Menunggu:
    return Menunggu(
        f"Sampaikan anjuran kepada {sebut_pihak(belum)} dan catat bukti terimanya",
        jalur.pencatat,
        Tindakan.CATAT_TERIMA_ANJURAN,
        jalur.sampai,
        akibat="Tanpa bukti terima, waktu menjawab tidak berjalan.",
        pihak_id=belum[0].id,
    )


def _tunggu(jalur: Jalur, menunggu: Sequence[FaktaPihak]) -> Menunggu:
    """Name each party's own last day, where they differ; one day for all closes the sentence."""
    hari = {p.jawab_jatuh for p in menunggu}
    sendiri = len(hari) > 1
    sebut = (
        "; ".join(
            f"{_nama(p)} (paling lambat {tulis_tanggal(p.jawab_jatuh, hari=False)})"
            if p.jawab_jatuh
            else f"{_nama(p)} (menunggu kalender)"
            for p in menunggu
        )
        if sendiri
        else sebut_pihak(menunggu)
    )
    return Menunggu(
        f"Menunggu jawaban {sebut} atas anjuran",
        sebut_pihak(menunggu),
        Tindakan.CATAT_JAWABAN,
        jalur.jawab,
        sebelum=min((satu for satu in hari if satu), default=None),
        akibat="Bila tidak menjawab dalam waktunya, pihak itu dianggap menolak.",
        pihak_id=menunggu[0].id,
        berbatas=not sendiri,
    )


def jawaban(f: Fakta, jalur: Jalur) -> Menunggu:
    """Return what the anjuran of this way waits for, most pressing first, the rest beside it."""
    if f.semua_setuju:
        return Menunggu(
            "Semua pihak setuju. Buat perjanjian bersama", "para pihak", jalur.sepakat, jalur.pb
        )
    matang = f.matang_dianggap_menolak
    belum = tuple(p for p in f.pihak if p.terima_anjuran is None and not p.terjawab)
    sisa = tuple(p for p in f.pihak if not p.terjawab and p not in matang and p not in belum)
    tugas = [
        *((_diam(f, jalur, matang),) if matang else ()),
        *((_sampaikan(jalur, belum),) if belum else ()),
        *((_tunggu(jalur, sisa),) if sisa else ()),
    ]
    if not tugas:
        return Menunggu(_lengkap(f), jalur.pencatat, jalur.tutup, jalur.seluruh)
    return replace(tugas[0], lain=tuple(tugas[1:]))
