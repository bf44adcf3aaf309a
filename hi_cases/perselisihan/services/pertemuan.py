"""Meetings of a case: planned, moved with new summonses in one act, called off, handed over."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.jadwal import queries as jadwal_queries
from hi_cases.jadwal import services as jadwal
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.queries import pertemuan as bacaan
from hi_cases.perselisihan.rules import patut, pertemuan
from hi_cases.perselisihan.rules.transisi.jadwal import BERJADWAL
from hi_cases.perselisihan.services import kabar_pertemuan
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup
from hi_cases.perselisihan.types import PerihalPanggilan, Tindakan
from hi_cases.surat import services as surat

BERSURAT = frozenset({Tindakan.JADWAL_ULANG, Tindakan.BATALKAN_JADWAL})
"""Acts that change letters: these are held before the case."""
_TETAP = "Tulis alasannya bila tetap dijadwalkan."
BATAL_OLEH_TAHAP = "Perkara sudah melewati tahap pertemuan."


def _waktu(di: Lingkup, isi: dict[str, Any]) -> dict[str, Any]:
    """Return when and where, as the calendar takes it."""
    hari = isi["tanggal"]
    return {
        "mulai": pertemuan.saat(hari, pertemuan.baca_jam("mulai", isi["mulai"])),
        "selesai": pertemuan.saat(hari, pertemuan.baca_jam("selesai", isi["selesai"])),
        "ruang_id": isi["ruang_id"],
        "tempat": isi["tempat"] or "",
        "petugas_id": di.perkara.mediator_id,
        "peserta": bacaan.peserta(di.perkara),
        "halangan": bacaan.halangan(di.perkara, hari),
        "rujukan": di.perkara.rujukan,
        "tetap_alasan": isi["tetap_alasan"] or "",
    }


def _dengan_jarak(di: Lingkup, isi: dict[str, Any], simpan: Callable[[], Any]) -> Any:
    """Save a meeting, or ask for a reason where its day leaves the summonses too little time.

    The distance is a setting (perlu verifikasi), so a reason lets the day stand. It is asked
    together with what the calendar asks, so that no reason is given for half of it.
    """
    dekat = queries.panggilan_pendek(di.hari_ini, isi["tanggal"])
    kurang = patut.terlalu_dekat(dekat) if dekat and not isi["tetap_alasan"] else ""
    if not kurang:
        return simpan()
    try:
        with db.session.begin_nested() as andai:
            simpan()
            andai.rollback()
    except DataTidakSah as galat:
        kata = f"{kurang} {galat.bidang.get('tetap_alasan', _TETAP)}"
        raise DataTidakSah({**galat.bidang, "tetap_alasan": kata}) from galat
    raise DataTidakSah({"tetap_alasan": f"{kurang} {_TETAP}"})


def _data(acara: Any, **lain: Any) -> dict[str, Any]:
    mulai = clock.ke_lokal(acara.mulai)
    return {
        "acara_id": acara.id,
        "apa": pertemuan.apa(acara.jenis),
        "hari": mulai.date(),
        "pukul": f"{mulai:%H.%M}",
        "di": acara.di,
        **lain,
    }


def jadwalkan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Plan a session or a clarification: room, mediator and the parties' days are looked at."""
    perihal: PerihalPanggilan = isi["perihal"]
    if perihal not in pertemuan.perihal_boleh(di.perkara.tahap, di.fakta.sidang):
        raise DataTidakSah({"perihal": "Klarifikasi hanya sebelum mediasi dimulai."})
    jenis = pertemuan.JENIS[perihal]
    judul = f"{pertemuan.apa(jenis)} · {di.perkara.sebutan}"
    acara = _dengan_jarak(
        di,
        isi,
        lambda: jadwal.jadwalkan(di.pelaku, jenis=jenis, judul=judul, **_waktu(di, isi)),
    )
    kabar_pertemuan.dijadwalkan(di, acara)
    waktu = pertemuan.tulis_saat(acara.mulai, acara.selesai)
    return Catatan(
        di.hari_ini, f"{pertemuan.apa(jenis)} dijadwalkan {waktu}, {acara.di}.", _data(acara)
    )


def _acara(di: Lingkup, isi: dict[str, Any]) -> Any:
    """Return a meeting of this case that stands."""
    for satu in bacaan.acara_terbuka(di.perkara.id):
        if satu.id == isi["acara_id"]:
            return satu
    raise DataTidakSah(
        {"acara_id": "Pertemuan ini sudah dicatat hasilnya atau dibatalkan. Buka lagi perkaranya."}
    )


def jadwal_ulang(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Move a meeting and write its summons anew to every party, all of it or nothing.

    One whose hour is past is recorded or called off first: what became of that day must be known.
    """
    lama = _acara(di, isi)
    if lama.mulai <= clock.sekarang():
        raise TindakanDitolak(
            f"{pertemuan.apa(lama.jenis)} {pertemuan.tulis_saat(lama.mulai)} sudah lewat waktunya. "
            "Catat hasilnya, juga bila tidak terlaksana. Bila pertemuan itu memang tidak diadakan, "
            "batalkan jadwalnya, lalu jadwalkan yang baru."
        )
    semula = pertemuan.tulis_saat(lama.mulai, lama.selesai)
    hari_semula, di_semula, versi = pertemuan.hari(lama), lama.di, lama.versi

    def pindah() -> Any:
        return jadwal.ubah(di.pelaku, lama.id, versi, alasan=isi["alasan"], **_waktu(di, isi))

    acara = pindah() if isi["tanggal"] == hari_semula else _dengan_jarak(di, isi, pindah)
    if acara.versi == versi:
        raise DataTidakSah({"mulai": "Waktu dan tempatnya sama dengan yang sekarang."})
    surat.tulis_semua(
        di.pelaku,
        bacaan.PANGGILAN,
        di.perkara.rujukan,
        [satu.id for satu in di.perkara.pihak],
        bacaan.isian_panggilan(acara),
        sama="perihal",
        semula={"untuk_tanggal": hari_semula.isoformat()},
        lain=_pertemuan_lain(di.perkara.id, acara),
    )
    kabar_pertemuan.dipindah(di, acara, semula)
    kini = pertemuan.tulis_saat(acara.mulai, acara.selesai)
    return Catatan(
        di.hari_ini,
        f"{pertemuan.apa(acara.jenis)} dipindah dari {semula}, {di_semula} ke {kini}, {acara.di}. "
        f"{isi['alasan']}",
        _data(acara, hari_semula=hari_semula),
    )


def batalkan_jadwal(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Call a meeting off with the drafts of its summonses: nobody who was called stays away."""
    acara = _acara(di, isi)
    jadwal.batalkan(di.pelaku, acara.id, acara.versi, isi["alasan"], rujukan=di.perkara.rujukan)
    surat.buang_semua(
        di.pelaku,
        bacaan.PANGGILAN,
        di.perkara.rujukan,
        bacaan.isian_panggilan(acara),
        "ditarik karena pertemuannya dibatalkan.",
    )
    kabar_pertemuan.dibatalkan(di, acara)
    return Catatan(
        di.hari_ini,
        f"{pertemuan.apa(acara.jenis)} {pertemuan.tulis_saat(acara.mulai)} dibatalkan. "
        f"{isi['alasan']}",
        _data(acara),
    )


def _pertemuan_lain(perkara_id: int, acara: Any) -> list[dict[str, str]]:
    """Return when the other meetings of a case are: their summonses are not this one's."""
    kini = bacaan.waktu_panggilan(acara)
    semua = bacaan.waktu_pertemuan(perkara_id, kecuali=acara.id)
    return [satu for satu in semua if satu != kini]


def tahan_surat(rujukan: Rujukan) -> None:
    """Hold the summonses of a case before the case itself: who signs one holds them so too."""
    surat.tahan_semua(bacaan.PANGGILAN, rujukan)


def tutup_sisa(di: Lingkup) -> None:
    """Call off what is still planned on a case that has left the stages of meetings.

    Its issued summonses that nobody was sent go with it: they can be sent no more.
    """
    if di.perkara.tahap in BERJADWAL or di.fakta.tahap not in BERJADWAL:
        return
    surat.batalkan_belum_dikirim(di.pelaku, bacaan.PANGGILAN, di.perkara.rujukan, BATAL_OLEH_TAHAP)
    for acara in bacaan.acara_terbuka(di.perkara.id):
        jadwal.batalkan(
            di.pelaku, acara.id, acara.versi, BATAL_OLEH_TAHAP, rujukan=di.perkara.rujukan
        )
        kabar_pertemuan.dibatalkan(di, acara)


def tahan_serah(ids: Iterable[int], mediator_ids: Iterable[int]) -> None:
    """Hold whom and what the meetings of many cases will need, before any is moved."""
    semua = jadwal_queries.acara_rujukan_banyak("perkara", ids)
    buka = [satu for milik in semua.values() for satu in milik if pertemuan.terbuka(satu)]
    if buka:
        ruang = {satu.ruang_id for satu in buka if satu.ruang_id is not None}
        jadwal.tahan_waktu(set(mediator_ids), ruang)


def alihkan(di: Lingkup, mediator_id: int) -> list[str]:
    """Put the meetings of a case into its new mediator's calendar.

    Returns a sentence for each that could not go: the hand-over is not kept back by it.
    """
    tahan_serah([di.perkara.id], [mediator_id])
    belum = []
    for acara in bacaan.acara_terbuka(di.perkara.id):
        if acara.petugas_id == mediator_id:
            continue
        try:
            jadwal.ubah(
                di.pelaku,
                acara.id,
                acara.versi,
                mulai=acara.mulai,
                selesai=acara.selesai,
                ruang_id=acara.ruang_id,
                tempat=acara.tempat,
                petugas_id=mediator_id,
                alasan="Mediator perkara diganti.",
                tetap_alasan="Mediator perkara diganti.",
                rujukan=di.perkara.rujukan,
            )
        except DataTidakSah as galat:
            apa = f"{pertemuan.apa(acara.jenis)} {pertemuan.tulis_saat(acara.mulai)}"
            belum.append(f"{apa}: {' '.join(galat.bidang.values())}")
    return belum


def buat_panggilan(pelaku: Pelaku, perkara_id: int, acara_id: int) -> int:
    """Write the summons to a meeting for every party, as drafts; return how many there are.

    Asked for twice, there is still one for each.
    """
    perkara, acara = _untuk_panggilan(pelaku, perkara_id, acara_id)
    return len(
        surat.tulis_semua(
            pelaku,
            bacaan.PANGGILAN,
            perkara.rujukan,
            [satu.id for satu in perkara.pihak],
            bacaan.isian_panggilan(acara),
            sama="perihal",
            semula={},
            lain=_pertemuan_lain(perkara_id, acara),
        )
    )


def terbitkan_panggilan(pelaku: Pelaku, perkara_id: int, acara_id: int) -> int:
    """Sign and issue the drafts of the summonses to a meeting, all or none; return how many."""
    perkara, acara = _untuk_panggilan(pelaku, perkara_id, acara_id)
    return len(
        surat.terbitkan_semua(
            pelaku, bacaan.PANGGILAN, perkara.rujukan, bacaan.isian_panggilan(acara)
        )
    )


def _untuk_panggilan(pelaku: Pelaku, perkara_id: int, acara_id: int) -> tuple[Perkara, Any]:
    tahan_surat(Rujukan("perkara", perkara_id))
    perkara = queries.kunci_perkara(pelaku, perkara_id)
    for satu in bacaan.acara_terbuka(perkara_id):
        if satu.id == acara_id:
            return perkara, satu
    raise TindakanDitolak("Pertemuan ini sudah dicatat hasilnya atau dibatalkan.")
