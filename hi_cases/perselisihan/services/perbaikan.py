"""Corrections of the mediator's own records, in the open: old and new stay, periods move."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.perselisihan.models import Anjuran, Klarifikasi, Sidang
from hi_cases.perselisihan.services import tenggat
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup, tidak_sebelum
from hi_cases.perselisihan.services.mediasi import periksa_terlaksana
from hi_cases.perselisihan.types import JenisSidang, Tahap


def _hari(hari: date) -> str:
    return tulis_tanggal(hari, hari=False)


def _tidak_sesudah(isi: dict[str, Any], batas: date | None, apa: str) -> None:
    """Refuse a day behind a later act that presupposes it."""
    if batas is not None and isi["tanggal"] > batas:
        raise DataTidakSah(
            {
                "tanggal": f"Tanggal ini tidak boleh sesudah {apa}, {_hari(batas)}. "
                f"Anda menulis {_hari(isi['tanggal'])}."
            }
        )


def _terbit(di: Lingkup) -> date | None:
    return db.session.scalar(sa.select(Anjuran.tanggal).filter_by(perkara_id=di.perkara.id))


def _daftar_sidang(di: Lingkup) -> list[Sidang]:
    stmt = sa.select(Sidang).filter_by(perkara_id=di.perkara.id, jalur=JenisSidang.MEDIASI)
    return list(db.session.scalars(stmt.order_by(Sidang.ke)))


def perbaiki_terima_pelimpahan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Correct the day on which the mediator had the case: MED-7 and MED-30 start from it."""
    perkara, baru = di.perkara, isi["tanggal"]
    tidak_sebelum(isi, "tanggal", perkara.dilimpahkan_pada, "pelimpahan")
    diundang = sa.select(sa.func.min(Klarifikasi.diundang_pada)).filter_by(perkara_id=perkara.id)
    _tidak_sesudah(isi, db.session.scalar(diundang), "undangan klarifikasi")
    sidang = _daftar_sidang(di)
    _tidak_sesudah(isi, sidang[0].tanggal if sidang else None, "sidang pertama")
    _tidak_sesudah(isi, _terbit(di), "anjuran terbit")
    lama = perkara.pelimpahan_diterima_pada
    if lama is None or lama == baru:
        raise DataTidakSah({"tanggal": "Tanggal ini sama dengan yang sudah tercatat."})
    perkara.pelimpahan_diterima_pada = baru
    for kode in ("MED-7", "MED-30"):
        tenggat.geser(di.pelaku, perkara, kode, baru, isi["alasan"])
    return Catatan(
        di.hari_ini,
        f"Tanggal terima pelimpahan diperbaiki dari {_hari(lama)} menjadi {_hari(baru)}. "
        f"{isi['alasan']}",
        {"lama": lama, "baru": baru, "alasan": isi["alasan"]},
        sebelum={"pelimpahan_diterima": lama},
        sesudah={"pelimpahan_diterima": baru},
    )


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


def _periksa_urutan(di: Lingkup, sidang: Sidang, semua: list[Sidang], isi: dict[str, Any]) -> None:
    """The sessions keep their order, between receipt and anjuran."""
    tidak_sebelum(isi, "tanggal", di.perkara.pelimpahan_diterima_pada, "penerimaan pelimpahan")
    tempat = semua.index(sidang)
    if tempat:
        tidak_sebelum(isi, "tanggal", semua[tempat - 1].tanggal, "sidang sebelumnya")
    if sesudah := semua[tempat + 1 :]:
        _tidak_sesudah(isi, sesudah[0].tanggal, "sidang berikutnya")
    _tidak_sesudah(isi, _terbit(di), "anjuran terbit")


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
    _periksa_urutan(di, sidang, semua, isi)
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
