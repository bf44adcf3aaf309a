"""Who answers for activities: what follows from an act, panels, choices, words of the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import ribuan
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.rujukan import Panel
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.jadwal.types import JenisAcara
from hi_cases.pembinaan.models import HadirPembinaan, KegiatanPembinaan, UndanganPembinaan
from hi_cases.pembinaan.queries import kegiatan, rekap
from hi_cases.pembinaan.rules import PEMBINAAN
from hi_cases.pembinaan.rules.kegiatan import (
    DILAKSANAKAN,
    DIUNDANG,
    HADIR,
    JADWALKAN,
    LAKSANAKAN,
    NANTI,
    PINDAHKAN,
    SELESAI,
    UNDANG,
)
from hi_cases.pembinaan.services import peserta
from hi_cases.pembinaan.types import PERTANYAAN
from hi_cases.urusan import queries as baca
from hi_cases.urusan.queries.acara import pilihan_acara, pilihan_ruang
from hi_cases.urusan.services import acara
from hi_cases.urusan.types import PortJenis


def _fakta(urusan: Any) -> dict[str, Any]:
    pertemuan = kegiatan.acara(urusan)
    nanti = pertemuan is not None and pertemuan.mulai > clock.sekarang()
    return {
        NANTI: clock.ke_lokal(pertemuan.mulai) if nanti else None,
        HADIR: kegiatan.jumlah(HadirPembinaan, urusan.id, dicoret_pada=None),
        DIUNDANG: kegiatan.jumlah(UndanganPembinaan, urusan.id),
    }


def _undang(urusan: Any, teks: Sequence[str]) -> None:
    """Invite the companies that were named; refuse all where one is not known."""
    ada = peserta.cari_perusahaan(teks)
    asing = [satu for satu in teks if satu not in ada]
    if asing:
        raise DataTidakSah(
            {"perusahaan": "Tidak ditemukan dalam daftar perusahaan: " + "; ".join(asing[:5]) + "."}
        )
    stmt = sa.select(UndanganPembinaan.perusahaan_id).filter_by(urusan_id=urusan.id)
    lama = set(db.session.scalars(stmt))
    for nomor in sorted(set(ada.values()) - lama):
        db.session.add(UndanganPembinaan(urusan_id=urusan.id, perusahaan_id=nomor))


def _sesudah(pelaku: Pelaku, urusan: Any, tindakan: str, isi: Mapping[str, Any]) -> None:
    if tindakan == JADWALKAN:
        judul = f"Pembinaan {urusan.nomor}"
        acara.jadwalkan(pelaku, urusan, isi, jenis=JenisAcara.KEGIATAN, judul=judul)
    elif tindakan == PINDAHKAN:
        acara.pindahkan(pelaku, urusan, isi)
    elif tindakan == LAKSANAKAN:
        acara.selesai(pelaku, urusan, isi)
    elif tindakan == UNDANG:
        _undang(urusan, isi["perusahaan"])
    if not urusan.terbuka:
        acara.tutup(pelaku, urusan)
    _ikuti(urusan)


def _hari_laksana(urusan: Any) -> list[date]:
    """Return the days on which it was said to be held, the last one counts."""
    return [satu.tanggal for satu in urusan.langkah if satu.tindakan == LAKSANAKAN]


def _ikuti(urusan: Any) -> None:
    """Bring the counted row of an activity up to date."""
    isi = baca.isi_terbaca(urusan, PEMBINAAN)
    baris = db.session.scalar(sa.select(KegiatanPembinaan).filter_by(urusan_id=urusan.id))
    if baris is None:
        baris = KegiatanPembinaan(urusan_id=urusan.id)
    pertemuan = kegiatan.acara(urusan)
    laksana = _hari_laksana(urusan)
    rencana = clock.ke_lokal(pertemuan.mulai).date() if pertemuan else urusan.tanggal
    baris.topik, baris.rencana_id = isi["topik"].value, isi.get("rencana_id")
    baris.hari = laksana[-1] if laksana else rencana
    baris.realisasi = isi.get("realisasi")
    baris.keadaan, baris.terlaksana = urusan.tahap, urusan.tahap in (DILAKSANAKAN, SELESAI)
    db.session.add(baris)
    db.session.flush()


def _panel(_pelaku: Pelaku, urusan: Any) -> Sequence[Panel]:
    hadir = kegiatan.hadir(urusan.id)
    isi = {
        "u": urusan,
        "acara": kegiatan.acara(urusan),
        "hadir": hadir,
        "perusahaan": kegiatan.menurut_perusahaan(hadir),
        "undangan": kegiatan.undangan(urusan.id),
        "evaluasi": kegiatan.evaluasi(urusan.id),
        "pertanyaan": PERTANYAAN,
    }
    return [Panel("Peserta", "pembinaan/_kegiatan.html", isi)]


def _pilihan(_pelaku: Pelaku, urusan: Any) -> dict[str, Sequence[tuple[str, str]]]:
    kini = clock.hari_ini().year
    tahun = sorted({kini, urusan.tanggal.year if urusan is not None else kini})
    semua = [satu for t in tahun for satu in rekap.rencana(t)]
    rencana = [("", "Di luar rencana"), *((str(s.id), s.judul) for s in semua)]
    milik = pilihan_acara(urusan) if urusan is not None else []
    return {"rencana_id": rencana, "ruang_id": pilihan_ruang(), "acara_id": milik}


def _fakta_surat(urusan: Any) -> dict[str, Any]:
    isi = baca.isi_terbaca(urusan, PEMBINAAN)
    pertemuan, nilai = kegiatan.acara(urusan), kegiatan.evaluasi(urusan.id)
    hadir = kegiatan.hadir(urusan.id)
    menurut = kegiatan.menurut_perusahaan(hadir)
    saat = clock.ke_lokal(pertemuan.mulai) if pertemuan else None
    laksana = _hari_laksana(urusan)
    return {
        "topik": isi["topik"].label,
        "judul": isi["judul"],
        "sasaran": isi.get("sasaran") or "",
        "pokok": isi.get("pokok") or "",
        "narasumber": list(isi.get("narasumber") or ()),
        "hari": tulis_tanggal(laksana[-1] if laksana else saat.date() if saat else urusan.tanggal),
        "pukul": f"{saat:%H.%M} WIB" if saat else "",
        "tempat": pertemuan.di if pertemuan else "",
        "realisasi": f"Rp {ribuan(isi['realisasi'])}" if isi.get("realisasi") is not None else "",
        "undangan": [{"nama": s.nama, "alamat": s.alamat} for s in kegiatan.penerima(urusan.id)],
        "orang": str(len(hadir)),
        "jumlah_perusahaan": str(len(menurut)),
        "peserta": [{"nama": n, "orang": str(k)} for n, k in menurut.items()],
        "evaluasi": [
            {"tanya": PERTANYAAN[k], "nilai": f"{rata:.1f}".replace(".", ",")}
            for k, rata in nilai.rata.items()
        ],
        "penilai": str(nilai.jumlah),
    }


URUSAN = (
    (
        PEMBINAAN,
        PortJenis(
            fakta=_fakta,
            sesudah=_sesudah,
            panel=_panel,
            pilihan=_pilihan,
            penerima=lambda urusan: kegiatan.penerima(urusan.id),
            fakta_surat=_fakta_surat,
        ),
    ),
)
