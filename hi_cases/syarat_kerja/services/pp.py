"""What follows the acts on submissions about a company regulation (PP)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan.rules import lengkap
from hi_cases.permohonan.types import Jawaban, PortJenis, Tahap, Tindakan
from hi_cases.syarat_kerja.queries import instrumen as baca
from hi_cases.syarat_kerja.rules.jenis import pp
from hi_cases.syarat_kerja.rules.masa import MASA_PALING_LAMA, sejak_dianggap
from hi_cases.syarat_kerja.rules.pengesahan import (
    JANGKA_MULAI_ULANG,
    PKB_BERLAKU,
    PP_BERLAKU,
    pp_lain,
)
from hi_cases.syarat_kerja.services import cap, instrumen, kedaluwarsa
from hi_cases.syarat_kerja.services.awal import awal_pembaruan
from hi_cases.syarat_kerja.services.isyarat import pemeriksa
from hi_cases.syarat_kerja.services.masa import paling_lama, perpanjangan_paling_lama
from hi_cases.syarat_kerja.services.skala_upah import skala_upah_kurang
from hi_cases.syarat_kerja.types import DasarSah, JenisInstrumen, MacamInstrumen

MACAM: Mapping[str, MacamInstrumen] = {
    pp.PP_BARU.kode: MacamInstrumen.UTAMA,
    pp.PP_PEMBARUAN.kode: MacamInstrumen.UTAMA,
    pp.PP_PERUBAHAN.kode: MacamInstrumen.PERUBAHAN,
    pp.PP_TURUNAN.kode: MacamInstrumen.TURUNAN,
    pp.PP_PERPANJANGAN.kode: MacamInstrumen.PERPANJANGAN,
}
_DIPUTUS = frozenset({Tahap.DIAJUKAN, Tahap.DITELITI, Tahap.LENGKAP, Tahap.SELESAI})
_MENURUT_KODE = {satu.kode: satu for satu in pp.JENIS}


def jawaban(permohonan: Any) -> Jawaban:
    """Return the answers of a submission of this kind as values."""
    return lengkap.terbaca(_MENURUT_KODE[permohonan.jenis], permohonan.isian, clock.hari_ini())


def fakta(permohonan: Any) -> Mapping[str, Any]:
    """Tell the guards: does a corrected filing start PP-30 anew, and how long may the term be."""
    return {
        JANGKA_MULAI_ULANG: kalender.pengaturan(JANGKA_MULAI_ULANG, clock.hari_ini()) == "ya",
        MASA_PALING_LAMA: _paling_lama(permohonan),
        PKB_BERLAKU: _pkb_berlaku(permohonan.perusahaan_id),
        PP_BERLAKU: _pp_berlaku(permohonan),
        **skala_upah_kurang(permohonan),
    }


def _pp_berlaku(permohonan: Any) -> str:
    """Name what a first approval would end without a word; a draft is asked by `halangan`."""
    if permohonan.jenis != pp.PP_BARU.kode or permohonan.tahap not in _DIPUTUS:
        return ""
    hari = clock.hari_ini()
    mulai = jawaban(permohonan).get("berlaku_dari") or hari
    ada = baca.masih_berlaku(permohonan.perusahaan_id, JenisInstrumen.PP, max(mulai, hari))
    if ada is None:
        return ""
    return f"{ada.nomor or 'tanpa nomor'} sampai {tulis_tanggal(ada.berlaku_sampai, hari=False)}"


def _pkb_berlaku(perusahaan_id: int) -> str:
    ada = baca.berlaku(perusahaan_id, JenisInstrumen.PKB, clock.hari_ini())
    return (ada.nomor or "tanpa nomor") if ada else ""


def _paling_lama(permohonan: Any) -> date | None:
    if MACAM[permohonan.jenis] is MacamInstrumen.PERPANJANGAN:
        return perpanjangan_paling_lama(permohonan.acuan_id, "PP-PANJANG")
    return paling_lama(jawaban(permohonan).get("berlaku_dari"), "PP-MASA")


def sesudah(pelaku: Pelaku, permohonan: Any, tindakan: Tindakan, data: Jawaban) -> None:
    """Enter what was approved, or is deemed approved, into the register; a renewal that was filed
    meets the legal day of what it renews."""
    if tindakan is Tindakan.AJUKAN and MACAM[permohonan.jenis] is MacamInstrumen.UTAMA:
        kedaluwarsa.diajukan(
            pelaku, permohonan.perusahaan_id, JenisInstrumen.PP, permohonan.diajukan_pada
        )
    if tindakan not in (Tindakan.SAHKAN, Tindakan.ANGGAP_SAH):
        return
    _pastikan_sendiri(permohonan)
    isian = jawaban(permohonan)
    dianggap = tindakan is Tindakan.ANGGAP_SAH
    if dianggap:
        isian = sejak_dianggap(isian, permohonan.selesai_pada)
    jumlah = [isian.get(nama) for nama in ("pekerja_laki", "pekerja_perempuan")]
    baru = instrumen.terbitkan(
        pelaku,
        permohonan,
        isian,
        jenis=JenisInstrumen.PP,
        macam=MACAM[permohonan.jenis],
        dasar_sah=DasarSah.DIANGGAP_SAH if dianggap else DasarSah.SK,
        nomor="" if dianggap else str(data["nomor"]),
        tanggal=permohonan.selesai_pada,
        naskah_id=naskah(permohonan),
        jumlah_pekerja=sum(satu for satu in jumlah if satu is not None),
    )
    cap.minta(pelaku, baru)


def _pastikan_sendiri(permohonan: Any) -> None:
    """Ask once more behind the entry of the act: two first approvals may be made, or a paper be
    entered, at one moment."""
    if ada := _pp_berlaku(permohonan):
        raise TindakanDitolak(pp_lain(ada))


def naskah(permohonan: Any) -> int | None:
    """Return the file that holds the text, as it counts today."""
    ada = [s.berkas_id for s in permohonan.dokumen if s.kode == pp.DOK_NASKAH.kode and s.berlaku]
    return ada[-1] if ada else None


def _halangan(kode: str) -> Any:
    def halangan(_pelaku: Pelaku, perusahaan_id: int) -> str:
        hari = clock.hari_ini()
        if baca.berlaku(perusahaan_id, JenisInstrumen.PKB, hari) is not None:
            return (
                "Perusahaan ini mempunyai perjanjian kerja bersama yang berlaku, sehingga tidak "
                "membuat peraturan perusahaan."
            )
        ada = baca.berlaku(perusahaan_id, JenisInstrumen.PP, hari)
        if kode == pp.PP_BARU.kode and ada is not None:
            return "Peraturan perusahaan masih berlaku. Pilih pembaruan atau perubahan."
        if kode == pp.PP_PEMBARUAN.kode and baca.terakhir(perusahaan_id, JenisInstrumen.PP) is None:
            return "Belum ada peraturan perusahaan yang tercatat. Pilih pengesahan baru."
        if kode in _PERLU_YANG_BERLAKU and ada is None:
            return "Tidak ada peraturan perusahaan yang sedang berlaku. Pilih baru atau pembaruan."
        return ""

    return halangan


_PERLU_YANG_BERLAKU = frozenset({pp.PP_PERUBAHAN.kode, pp.PP_TURUNAN.kode, pp.PP_PERPANJANGAN.kode})


def _acuan(perusahaan_id: int) -> Rujukan | None:
    terakhir = baca.terakhir(perusahaan_id, JenisInstrumen.PP)
    return terakhir.rujukan if terakhir else None


def _awal(_pelaku: Pelaku, _perusahaan_id: int | None, acuan: Rujukan | None) -> Jawaban:
    """Begin with what the last filing of the company said of itself, and the next term."""
    return awal_pembaruan(pp.PP_PEMBARUAN, acuan)


def _naskah_lama(permohonan: Any) -> tuple[Rujukan, int, str] | None:
    """Return the text of the paper of before this system that a submission follows."""
    return baca.naskah_tertulis(JenisInstrumen.PP, permohonan.perusahaan_id, permohonan.acuan)


def _surat(permohonan: Any) -> Mapping[str, Any]:
    """Facts for letters: what is taken the place of, and the numbers of workers."""
    isian = jawaban(permohonan)
    lama = baca.satu(permohonan.acuan_id) if permohonan.acuan_id else None
    laki, perempuan = isian.get("pekerja_laki") or 0, isian.get("pekerja_perempuan") or 0
    return {
        "macam": MACAM[permohonan.jenis].label.lower(),
        "pekerja": str(laki + perempuan),
        "nomor_lama": lama.nomor if lama else "",
        "cabang": str(isian.get("cabang") or ""),
        "penanda_tangan": str(isian.get("penanda_tangan") or ""),
        "catatan_hukum": [],
    }


_SELURUHNYA = frozenset({MacamInstrumen.UTAMA, MacamInstrumen.TURUNAN})
_UTUH = pemeriksa(jawaban, pp.MUATAN, "PP-MASA")
_SEBAGIAN = pemeriksa(jawaban, (), "PP-MASA")
"""A change or an extension need not treat every subject anew."""
PORT: Mapping[str, PortJenis] = {
    satu.kode: PortJenis(
        fakta=fakta,
        sesudah=sesudah,
        awal=_awal if satu is pp.PP_PEMBARUAN else PortJenis().awal,
        halangan=_halangan(satu.kode),
        naskah_lama=_naskah_lama,
        acuan=PortJenis().acuan if satu is pp.PP_BARU else _acuan,
        surat=_surat,
        produk=baca.dari_permohonan,
        isyarat=_UTUH if MACAM[satu.kode] in _SELURUHNYA else _SEBAGIAN,
    )
    for satu in pp.JENIS
}
