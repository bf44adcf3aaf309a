"""Corrections of a session, in the open: who came, whether it was held; its periods move."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import Sidang
from hi_cases.perselisihan.services import koreksi, tenggat
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup
from hi_cases.perselisihan.services.mediasi import periksa_terlaksana
from hi_cases.perselisihan.types import JenisSidang, Tahap


def _hari(hari: date) -> str:
    return tulis_tanggal(hari, hari=False)


def _daftar_sidang(di: Lingkup) -> list[Sidang]:
    stmt = sa.select(Sidang).filter_by(perkara_id=di.perkara.id, jalur=JenisSidang.MEDIASI)
    return list(db.session.scalars(stmt.order_by(Sidang.ke)))


def _pilih_sidang(di: Lingkup, semua: list[Sidang], sidang_id: int) -> Sidang:
    for satu in semua:
        if satu.id == sidang_id:
            return satu
    raise DataTidakSah({"sidang_id": "Pilih salah satu sidang mediasi perkara ini."})


def _nilai(di: Lingkup, sidang: Sidang) -> dict[str, Any]:
    """What a session says, for the event: before and after."""
    datang = {satu.pihak_id for satu in sidang.kehadiran if satu.hadir}
    return {
        "tanggal": sidang.tanggal,
        "terlaksana": sidang.terlaksana,
        "hadir": sorted(satu.id for satu in di.perkara.pihak if satu.id in datang),
        "ringkasan": sidang.ringkasan,
    }


def _kata(di: Lingkup, nama: str, nilai: Any) -> str:
    if nama == "tanggal":
        return _hari(nilai)
    if nama == "terlaksana":
        return "terlaksana" if nilai else "tidak terlaksana"
    return ", ".join(satu.nama for satu in di.perkara.pihak if satu.id in nilai) or "tidak ada"


def _beda(di: Lingkup, lama: dict[str, Any], baru: dict[str, Any]) -> str:
    ubah = [
        f"{nama} dari {_kata(di, nama, lama[nama])} menjadi {_kata(di, nama, baru[nama])}"
        for nama in ("tanggal", "hadir", "terlaksana")
        if lama[nama] != baru[nama]
    ]
    if lama["ringkasan"] != baru["ringkasan"]:
        ubah.append("ringkasan")
    return "; ".join(ubah)


def _periksa_tanggal(di: Lingkup, sidang: Sidang, baru: date) -> None:
    """A session keeps its place among the other entries of the case (rules/koreksi)."""
    if baru == sidang.tanggal:
        return
    semua = queries.titik(di.perkara)
    titik = next(s for s in semua if s.entri.kode == "sidang" and s.id == sidang.id)
    koreksi.periksa_hari(di, titik, baru, semua)


def _pindahkan_pertama(di: Lingkup, lama: date | None, baru: date | None, alasan: str) -> None:
    """MED-7 ends and ANJ-10 starts on the first session that was held."""
    if lama == baru:
        return
    if di.fakta.tahap is Tahap.ANJURAN and (lama is None or baru is None):
        raise DataTidakSah(
            {
                "terlaksana": "Anjuran sudah terbit menurut sidang yang tercatat; terlaksana atau "
                "tidaknya sidang pertama tidak dapat diubah lagi."
            }
        )
    di.perkara.sidang_pertama_pada = baru
    pelaku, rujukan = di.pelaku, di.perkara.rujukan
    if baru is None:
        kalender_kerja.buka_kembali(pelaku, rujukan, "MED-7", kunci="", alasan=alasan)
        sebab = "sidang pertama ternyata tidak terlaksana"
        kalender_kerja.batalkan(pelaku, rujukan, "ANJ-10", sebab, kunci="")
    elif lama is None:
        kalender_kerja.penuhi(pelaku, rujukan, "MED-7", baru)
        mediator = di.perkara.mediator_id
        kalender_kerja.buka(
            pelaku, rujukan, "ANJ-10", baru, bukti=alasan, penanggung_jawab_id=mediator
        )
    else:
        tenggat.penuhi_ulang(pelaku, di.perkara, "MED-7", baru)
        tenggat.geser(pelaku, di.perkara, "ANJ-10", baru, alasan)


def _pertama(semua: list[Sidang]) -> date | None:
    return min((satu.tanggal for satu in semua if satu.terlaksana), default=None)


def perbaiki_sidang(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Correct what a session says: its day, who came, whether it was held, its summary."""
    semua = _daftar_sidang(di)
    sidang = _pilih_sidang(di, semua, isi["sidang_id"])
    lama, pertama = _nilai(di, sidang), _pertama(semua)
    _periksa_tanggal(di, sidang, isi["tanggal"])
    hadir = {di.pihak(satu, "hadir").id for satu in isi["hadir"] or ()}
    lalu = max((satu.tanggal for satu in semua if satu.ke < sidang.ke), default=None)
    sidang.terlaksana = periksa_terlaksana(di, hadir, isi, lalu)
    sidang.tanggal, sidang.ringkasan = isi["tanggal"], isi["ringkasan"]
    for satu in sidang.kehadiran:
        satu.hadir = satu.pihak_id in hadir
    baru = _nilai(di, sidang)
    beda = _beda(di, lama, baru)
    if not beda:
        raise DataTidakSah({"sidang_id": "Tidak ada yang berubah dari catatan sidang ini."})
    _pindahkan_pertama(di, pertama, _pertama(semua), isi["alasan"])
    return Catatan(
        di.hari_ini,
        f"Catatan sidang mediasi ke-{sidang.ke} diperbaiki: {beda}. {isi['alasan']}",
        {"ke": sidang.ke, "lama": lama, "baru": baru, "alasan": isi["alasan"]},
        sebelum={nama: lama[nama] for nama in ("tanggal", "terlaksana", "hadir")},
        sesudah={nama: baru[nama] for nama in ("tanggal", "terlaksana", "hadir")},
    )
