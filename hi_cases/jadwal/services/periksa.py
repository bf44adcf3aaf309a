"""What a meeting must satisfy before it is kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, tahan
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.jadwal import queries, rules
from hi_cases.jadwal.models import Ruang
from hi_cases.jadwal.types import Bentrok, Halangan, JenisAcara, Rentang, SiapaBentrok
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.kalender_kerja.types import KalenderBelumDimuat

TERPANJANG = timedelta(days=31)
# Whoever plans further ahead has mistyped the year.
TERJAUH = timedelta(days=2 * 366)
# To these people come from outside; the office's own may well be held over lunch.
DIPANGGIL = frozenset({JenisAcara.SIDANG, JenisAcara.KLARIFIKASI})
_BIDANG = {SiapaBentrok.RUANG: "ruang_id", SiapaBentrok.PETUGAS: "petugas_id"}


class AdaBentrok(DataTidakSah):
    """Somebody's time would be taken twice: `bentrok` lists with what.

    `bidang` names `ruang_id` and `petugas_id` for what forbids; `tetap_alasan` where a reason is
    enough (a participant, a day that is not worked).
    """

    def __init__(self, bidang: dict[str, str], bentrok: Sequence[Bentrok]) -> None:
        super().__init__(bidang)
        self.bentrok = tuple(bentrok)


@dataclass(frozen=True)
class Rencana:
    """When, where and with whom, as it is asked for."""

    jenis: JenisAcara
    mulai: datetime
    selesai: datetime
    ruang_id: int | None
    tempat: str
    petugas_id: int

    @property
    def rentang(self) -> Rentang:
        """When it is to be."""
        return Rentang(self.mulai, self.selesai)

    def tahan(self) -> None:
        """Hold the room and the officer: of two who plan at once the second sees the first."""
        tahan_waktu({self.petugas_id}, {self.ruang_id} if self.ruang_id is not None else set())


def tahan_waktu(petugas_ids: Collection[int], ruang_ids: Collection[int] = ()) -> None:
    """Hold officers and rooms until the transaction ends.

    Planning holds what it needs by itself. An act that plans several meetings, or writes the trail
    before it plans, holds all of them here first: taken in one order, nobody waits in a circle.
    """
    for satu in sorted(
        [f"petugas:{satu}" for satu in petugas_ids] + [f"ruang:{satu}" for satu in ruang_ids]
    ):
        tahan(satu)


def pastikan_wajar(rencana: Rencana, *, semula: datetime | None = None) -> None:
    """Raise DataTidakSah for a time, a place or an officer that cannot be.

    `semula` is when a meeting that is moved begins now: one under way still changes its room.
    """
    salah = _waktu(rencana, semula)
    if rencana.petugas_id not in queries.petugas_semua():
        salah["petugas_id"] = "Pilih petugas yang akunnya masih aktif."
    if rencana.ruang_id is not None:
        ruang = db.session.get(Ruang, rencana.ruang_id, populate_existing=True)
        if ruang is None or not ruang.aktif:
            salah["ruang_id"] = "Ruang ini tidak dipakai lagi. Pilih ruang lain."
    elif not rencana.tempat.strip():
        salah["ruang_id"] = "Pilih ruang, atau tulis tempatnya."
    if salah:
        raise DataTidakSah(salah)


def _waktu(rencana: Rencana, semula: datetime | None) -> dict[str, str]:
    if rencana.selesai <= rencana.mulai:
        return {"selesai": "Waktu selesai harus sesudah waktu mulai."}
    if (rencana.selesai if rencana.mulai == semula else rencana.mulai) <= clock.sekarang():
        return {"mulai": "Waktu ini sudah lewat. Pilih waktu yang akan datang."}
    if rencana.mulai > clock.sekarang() + TERJAUH:
        return {"mulai": "Waktu ini lebih dari dua tahun lagi. Periksa tahunnya."}
    awal, akhir = rules.hari_rentang(rencana.rentang)
    if rencana.jenis is not JenisAcara.KEGIATAN and awal != akhir:
        return {"selesai": f"{rencana.jenis.label} selesai pada hari yang sama."}
    if rencana.selesai - rencana.mulai > TERPANJANG:
        return {"selesai": f"Paling lama {TERPANJANG.days} hari. Catat sebagai beberapa acara."}
    return {}


def pastikan_longgar(
    pelaku: Pelaku,
    rencana: Rencana,
    orang: Collection[str],
    halangan: Sequence[Halangan],
    tetap_alasan: str,
    *,
    kecuali: int | None = None,
) -> None:
    """Raise AdaBentrok for every clash that forbids, and for others without a reason."""
    semua = queries.bentrok_untuk(
        mulai=rencana.mulai,
        selesai=rencana.selesai,
        ruang_id=rencana.ruang_id,
        petugas_id=rencana.petugas_id,
        kunci_orang=orang,
        halangan=halangan,
        kecuali=kecuali,
        sendiri=pelaku.id == rencana.petugas_id,
    )
    salah: dict[str, str] = {}
    for satu in semua:
        if satu.keras:
            salah.setdefault(_BIDANG[satu.siapa], satu.kalimat)
    lunak = [satu.kalimat for satu in semua if not satu.keras]
    lunak += _hari_tutup(rencana.rentang)
    if rencana.jenis in DIPANGGIL:
        jam = queries.jam_sidang(clock.hari_ini())
        lunak += [rules.kalimat_jeda(satu) for satu in rules.kena_jeda(rencana.rentang, jam)]
    if lunak and not tetap_alasan.strip():
        salah["tetap_alasan"] = " ".join([*lunak, "Tulis alasannya bila tetap dijadwalkan."])
    if salah:
        raise AdaBentrok(salah, semua)


def _hari_tutup(rentang: Rentang) -> list[str]:
    """Say which of the days of a stretch are not worked, or not known to be."""
    kalender = kalender_kerja.kalender()
    awal, akhir = rules.hari_rentang(rentang)
    hasil = []
    for i in range((akhir - awal).days + 1):
        hari = awal + timedelta(days=i)
        try:
            tutup = not kalender.hari_kerja(hari)
        except KalenderBelumDimuat as galat:
            return [*hasil, galat.pesan]
        if tutup:
            sebab = ", ".join(satu.nama for satu in kalender.hari_libur(hari))
            hasil.append(f"{tulis_tanggal(hari)} bukan hari kerja{f' ({sebab})' if sebab else ''}.")
    return hasil
