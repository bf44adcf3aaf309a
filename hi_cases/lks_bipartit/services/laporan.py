"""What follows the acts on the report of a period; beginning one from the company's own page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import sebut
from hi_cases.lks_bipartit.models import PeriodeLaporan
from hi_cases.lks_bipartit.queries import satu as baca
from hi_cases.lks_bipartit.rules.jenis.laporan import LAPORAN_LKSB, PERIODE, RAPAT_LUAR
from hi_cases.lks_bipartit.services import periode
from hi_cases.permohonan import queries as permohonan_queries
from hi_cases.permohonan import services as permohonan_services
from hi_cases.permohonan.queries import atas
from hi_cases.permohonan.types import Jawaban, PortJenis, Tindakan
from hi_cases.perusahaan import queries as perusahaan


def _periode(permohonan: Any) -> PeriodeLaporan | None:
    return baca.periode(permohonan.acuan_id) if permohonan.acuan_id else None


def _tersisa(permohonan: Any) -> PeriodeLaporan | None:
    """Return the period of a report, unless another report has met it or it was closed."""
    satu = _periode(permohonan)
    if satu is None or satu.permohonan_id not in (None, permohonan.id):
        return None
    return satu if satu.ditutup_pada is None else None


def fakta(permohonan: Any) -> Mapping[str, Any]:
    """Tell the guards which period it is about, and which meetings lie outside it."""
    satu = _tersisa(permohonan)
    return {
        PERIODE: baca.sebut_masa(satu.dari, satu.sampai) if satu else "",
        RAPAT_LUAR: _rapat_luar(permohonan, satu) if satu else "",
    }


def _rapat_luar(permohonan: Any, satu: PeriodeLaporan) -> str:
    hari = [
        tanggal
        for baris in permohonan_queries.baris_terbaca(permohonan, LAPORAN_LKSB)
        if isinstance(tanggal := baris.get("tanggal"), date)
        and not satu.dari <= tanggal <= satu.sampai
    ]
    if not hari:
        return ""
    tertulis = sebut([tulis_tanggal(s, hari=False) for s in sorted(set(hari))[:5]])
    return (
        f"Rapat {tertulis} di luar masa laporan {baca.sebut_masa(satu.dari, satu.sampai)}. "
        "Perbaiki tanggalnya, atau keluarkan dari daftar."
    )


def sesudah(pelaku: Pelaku, permohonan: Any, tindakan: Tindakan, _data: Jawaban) -> None:
    """The report meets the period once it is filed; withdrawn, the period waits again."""
    if tindakan in (Tindakan.AJUKAN, Tindakan.AJUKAN_ULANG):
        periode.sampaikan(
            pelaku,
            permohonan.acuan_id,
            permohonan.id,
            permohonan_queries.masuk_pertama(permohonan) or permohonan.diajukan_pada,
            permohonan_queries.jumlah_baris(permohonan),
        )
    if tindakan is Tindakan.CABUT:
        periode.tarik(pelaku, permohonan.id)


def _halangan(_pelaku: Pelaku, perusahaan_id: int) -> str:
    if baca.periode_ditunggu(perusahaan_id) is not None:
        return ""
    if baca.dapat_dilanjutkan(perusahaan_id) is None:
        return "Belum ada LKS Bipartit perusahaan ini yang tercatat untuk dilaporkan."
    return "Tidak ada masa laporan LKS Bipartit yang menunggu laporan."


def _acuan(perusahaan_id: int) -> Rujukan | None:
    satu = baca.periode_ditunggu(perusahaan_id)
    return satu.rujukan if satu else None


def _awal(_pelaku: Pelaku, _perusahaan_id: int | None, acuan: Rujukan | None) -> Jawaban:
    satu = baca.periode(acuan.id) if acuan and acuan.jenis == "periode_lks" else None
    return {PERIODE: baca.sebut_masa(satu.dari, satu.sampai)} if satu else {}


def _tinjau(permohonan: Any, baris: Sequence[Jawaban]) -> Sequence[Sequence[str]]:
    """Note of each meeting whether it lies within the period."""
    satu = _periode(permohonan)
    if satu is None:
        return [() for _ in baris]
    return [
        ("Di luar masa laporan.",)
        if (tanggal := s.get("tanggal")) and not satu.dari <= tanggal <= satu.sampai
        else ()
        for s in baris
    ]


def mulai(pelaku: Pelaku, periode_id: int) -> Any:
    """Begin the report of a period, or return the one that is open already.

    Raises TidakDitemukan for another company's period, TindakanDitolak where none is awaited.
    """
    satu = baca.ambil_periode(pelaku, periode_id)
    if not satu.ditunggu:
        raise TindakanDitolak("Masa laporan ini sudah dilaporkan, atau tidak ditunggu lagi.")
    lks = satu.lks
    kini = perusahaan.utama([lks.perusahaan_id]).get(lks.perusahaan_id, lks.perusahaan_id)
    terbuka = atas.terbuka_tentang(
        perusahaan.keluarga(kini), [LAPORAN_LKSB.kode], "periode_lks", [satu.id]
    )
    if terbuka:
        return terbuka[0]
    return permohonan_services.buat(pelaku, LAPORAN_LKSB.kode, kini, acuan=satu.rujukan)


def lanjutkan(pelaku: Pelaku, lks_id: int, kode: str) -> Any:
    """Begin the renewal of an entry, or a change of its members; or return the one that is open."""
    lks = baca.ambil(pelaku, lks_id)
    kini = perusahaan.utama([lks.perusahaan_id]).get(lks.perusahaan_id, lks.perusahaan_id)
    terbuka = atas.terbuka_tentang(perusahaan.keluarga(kini), [kode], "lks_bipartit", [lks.id])
    if terbuka:
        return terbuka[0]
    return permohonan_services.buat(pelaku, kode, kini, acuan=lks.rujukan)


PORT: Mapping[str, PortJenis] = {
    LAPORAN_LKSB.kode: PortJenis(
        fakta=fakta,
        sesudah=sesudah,
        awal=_awal,
        halangan=_halangan,
        acuan=_acuan,
        tinjau=_tinjau,
        produk=baca.dari_laporan,
    )
}
