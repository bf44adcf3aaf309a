"""How near to its meeting a summons was received, by the distance that the office keeps.

"Secara patut" names no number of days (Permenaker 17/2014 Ps 13(1)b): `jarak_panggilan` is a
setting (perlu verifikasi), so a short summons is told, judged by the mediator, and never dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja.rules import mundur
from hi_cases.kalender_kerja.types import Kalender, KalenderBelumDimuat
from hi_cases.perselisihan.rules import syarat
from hi_cases.perselisihan.types import Fakta, FaktaPihak, PanggilanPendek


def terima_terakhir(kalender: Kalender, untuk: date, jarak: int) -> date | None:
    """Return the last day on which a summons to `untuk` may be received to keep the distance.

    None where the calendar does not reach back that far.
    """
    try:
        return mundur(kalender, untuk, jarak)
    except KalenderBelumDimuat:
        return None


def pendek(kalender: Kalender, diterima: date, untuk: date, jarak: int) -> PanggilanPendek | None:
    """Return what is short about a summons received on this day; None: it keeps the distance."""
    terakhir = terima_terakhir(kalender, untuk, jarak)
    if terakhir is None or diterima <= terakhir:
        return None
    return PanggilanPendek(untuk, diterima, terakhir, jarak)


def _hari(satu: date) -> str:
    return tulis_tanggal(satu, hari=False)


def sebut(semua: Iterable[PanggilanPendek]) -> str:
    """Name each session and the day on which its summons was received."""
    return "; ".join(f"sidang {_hari(s.untuk)} (diterima {_hari(s.diterima)})" for s in semua)


def peringatan(satu: PanggilanPendek) -> str:
    """Say at once that a receipt is later than the distance allows, and what that means."""
    return (
        f"Diterima {_hari(satu.diterima)}, kurang dari {satu.jarak} hari kerja sebelum pertemuan "
        f"{_hari(satu.untuk)}; supaya jaraknya terjaga, panggilan diterima paling lambat "
        f"{_hari(satu.terakhir)}. Bila pihak itu tidak hadir, ketidakhadirannya hanya dipakai "
        "dengan pernyataan mediator bahwa panggilan ini patut (perlu verifikasi)."
    )


def sampai_kapan(untuk: date, terakhir: date, jarak: int) -> str:
    """Say until when a summons to this meeting is to be received, and what a later one means."""
    return (
        f"Panggilan untuk pertemuan {tulis_tanggal(untuk)} perlu diterima paling lambat "
        f"{tulis_tanggal(terakhir)}, {jarak} hari kerja sebelumnya (pengaturan dinas, perlu "
        "verifikasi). Bila diterima sesudah itu, ketidakhadiran hanya dipakai dengan pernyataan "
        "mediator bahwa panggilan itu patut."
    )


def terlalu_dekat(satu: PanggilanPendek) -> str:
    """Say, before a meeting is saved, that its summonses would be received too near to it."""
    return (
        f"Panggilan yang diterima hari ini pun kurang dari {satu.jarak} hari kerja sebelum "
        f"{_hari(satu.untuk)}; supaya jaraknya terjaga, panggilan diterima paling lambat "
        f"{_hari(satu.terakhir)} (perlu verifikasi)."
    )


def beda_mangkir(lama: Fakta, baru: Fakta) -> list[str]:
    """Say which absences fall or come to count by a correction, and what that does to striking out.

    Permenaker 17/2014 Ps 13(2): only who was duly summoned stays away.
    """
    dulu = {satu.id: satu for satu in lama.pihak}
    hasil = []
    for kini in baru.pihak:
        semula, nama = dulu[kini.id], kini.nama or kini.jenis.label
        hasil += [
            f"Ketidakhadiran {nama} pada sidang {_hari(satu)} tidak dihitung lagi."
            for satu in semula.absen
            if satu not in kini.absen
        ]
        hasil += [
            f"Ketidakhadiran {nama} pada sidang {_hari(satu)} menjadi dihitung."
            for satu in kini.absen
            if satu not in semula.absen
        ]
        hasil += [peringatan(satu) for satu in kini.pendek if satu not in semula.pendek]
    return hasil + _akibat_hapus(lama, baru)


def _akibat_hapus(lama: Fakta, baru: Fakta) -> list[str]:
    dulu, kini = syarat.pemohon_mangkir(lama), syarat.pemohon_mangkir(baru)
    if dulu is None and kini is not None:
        return [f"Perkara tidak lagi dapat dihapus dari register. {kini}"]
    if dulu is not None and kini is None:
        return ["Sesudah itu perkara dapat dihapus dari register."]
    return []


def milik(pihak: Sequence[FaktaPihak]) -> tuple[PanggilanPendek, ...]:
    """Return the short summonses behind the counted absences of these parties, by their day."""
    return tuple(sorted({satu for p in pihak for satu in p.pendek}))


def catatan_panel(pihak: Sequence[FaktaPihak]) -> str:
    """Say which counted absences rest on short summonses; empty: none does."""
    semua = milik(pihak)
    if not semua:
        return ""
    return (
        f"Perhatian: panggilan untuk {sebut(semua)} diterima kurang dari {semua[0].jarak} hari "
        "kerja sebelum sidangnya. Nyatakan dahulu bahwa panggilan itu patut, atau panggil lagi "
        "(perlu verifikasi)."
    )


def pertanyaan(pihak: Sequence[FaktaPihak]) -> str:
    """Say what is stated where absences after short summonses are to have their effect."""
    semua = milik(pihak)
    return (
        f"Panggilan untuk {sebut(semua)} diterima kurang dari {semua[0].jarak} hari kerja "
        "sebelum sidangnya (perlu verifikasi)."
        if semua
        else ""
    )
