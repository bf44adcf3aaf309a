"""What follows the acts on submissions about a collective agreement (PKB)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.rujukan import Rujukan
from hi_cases.permohonan import queries as permohonan_queries
from hi_cases.permohonan.rules import lengkap
from hi_cases.permohonan.types import Jawaban, NilaiButir, PortJenis, Tindakan
from hi_cases.serikat.queries import papan as serikat
from hi_cases.syarat_kerja.queries import instrumen as baca
from hi_cases.syarat_kerja.rules.jenis import pkb
from hi_cases.syarat_kerja.rules.masa import MASA_PALING_LAMA
from hi_cases.syarat_kerja.services import cap, instrumen, kedaluwarsa
from hi_cases.syarat_kerja.services.awal import awal_pembaruan, pihak_pembaruan
from hi_cases.syarat_kerja.services.isyarat import pemeriksa
from hi_cases.syarat_kerja.services.masa import paling_lama, perpanjangan_paling_lama
from hi_cases.syarat_kerja.services.skala_upah import skala_upah_kurang
from hi_cases.syarat_kerja.types import DasarSah, JenisInstrumen, MacamInstrumen

MACAM: Mapping[str, MacamInstrumen] = {
    pkb.PKB_BARU.kode: MacamInstrumen.UTAMA,
    pkb.PKB_PERUBAHAN.kode: MacamInstrumen.PERUBAHAN,
    pkb.PKB_PERPANJANGAN.kode: MacamInstrumen.PERPANJANGAN,
}
_MENURUT_KODE = {satu.kode: satu for satu in pkb.JENIS}


def jawaban(permohonan: Any) -> Jawaban:
    """Return the answers of a submission of this kind as values."""
    return lengkap.terbaca(_MENURUT_KODE[permohonan.jenis], permohonan.isian, clock.hari_ini())


def fakta(permohonan: Any) -> Mapping[str, Any]:
    """Tell the guards how long the term may be, and whether the statement of wages is missing."""
    if MACAM[permohonan.jenis] is MacamInstrumen.PERPANJANGAN:
        batas = perpanjangan_paling_lama(permohonan.acuan_id, "PKB-PANJANG")
    else:
        batas = paling_lama(jawaban(permohonan).get("berlaku_dari"), "PKB-MASA")
    return {MASA_PALING_LAMA: batas, **skala_upah_kurang(permohonan)}


def catatan_hukum(permohonan: Any) -> Sequence[Mapping[str, str]]:
    """Return the clauses below the law, as the examiner noted them in this round."""
    ditemukan = permohonan_queries.butir_putaran(permohonan)
    dasar = {satu.kode: satu.dasar for satu in _MENURUT_KODE[permohonan.jenis].butir}
    return [
        {"dasar": dasar.get(kode, ""), "isi": satu.catatan}
        for kode, satu in ditemukan.items()
        if satu.nilai is NilaiButir.DI_BAWAH_HUKUM
    ]


def sesudah(pelaku: Pelaku, permohonan: Any, tindakan: Tindakan, data: Jawaban) -> None:
    """Enter what was registered into the register, with its notes; the next one that was filed
    shows that its talks were held."""
    if tindakan is Tindakan.AJUKAN and permohonan.jenis == pkb.PKB_BARU.kode:
        kedaluwarsa.diajukan(pelaku, permohonan.perusahaan_id, JenisInstrumen.PKB, clock.hari_ini())
    if tindakan is not Tindakan.DAFTARKAN:
        return
    isian = jawaban(permohonan)
    jumlah = [isian.get(nama) for nama in ("pekerja_laki", "pekerja_perempuan")]
    naskah = [
        s.berkas_id for s in permohonan.dokumen if s.kode == pkb.DOK_NASKAH.kode and s.berlaku
    ]
    baru = instrumen.terbitkan(
        pelaku,
        permohonan,
        isian,
        jenis=JenisInstrumen.PKB,
        macam=MACAM[permohonan.jenis],
        dasar_sah=DasarSah.BUKTI_PENDAFTARAN,
        nomor=str(data["nomor"]),
        tanggal=permohonan.selesai_pada,
        naskah_id=naskah[-1] if naskah else None,
        catatan=catatan_hukum(permohonan),
        serikat=[satu.nama for satu in permohonan.pihak],
        jumlah_pekerja=sum(satu for satu in jumlah if satu is not None),
    )
    cap.minta(pelaku, baru)


def _halangan(kode: str) -> Any:
    def halangan(_pelaku: Pelaku, perusahaan_id: int) -> str:
        if kode == pkb.PKB_BARU.kode:
            return ""
        if baca.berlaku(perusahaan_id, JenisInstrumen.PKB, clock.hari_ini()) is None:
            return "Tidak ada perjanjian kerja bersama yang sedang berlaku."
        return ""

    return halangan


def _acuan(perusahaan_id: int) -> Rujukan | None:
    terakhir = baca.terakhir(perusahaan_id, JenisInstrumen.PKB)
    return terakhir.rujukan if terakhir else None


def _awal(_pelaku: Pelaku, _perusahaan_id: int | None, acuan: Rujukan | None) -> Jawaban:
    """Begin with what the last filing of the company said of itself, and the next term."""
    return awal_pembaruan(pkb.PKB_BARU, acuan)


def _naskah_lama(permohonan: Any) -> tuple[Rujukan, int, str] | None:
    """Return the text of the paper of before this system that a submission follows."""
    return baca.naskah_tertulis(JenisInstrumen.PKB, permohonan.perusahaan_id, permohonan.acuan)


def _surat(permohonan: Any) -> Mapping[str, Any]:
    """Facts for letters, under the names that all kinds of this domain have."""
    isian = jawaban(permohonan)
    lama = baca.satu(permohonan.acuan_id) if permohonan.acuan_id else None
    laki, perempuan = isian.get("pekerja_laki") or 0, isian.get("pekerja_perempuan") or 0
    return {
        "macam": MACAM[permohonan.jenis].label.lower(),
        "pekerja": str(laki + perempuan),
        "nomor_lama": lama.nomor if lama else "",
        "cabang": "",
        "penanda_tangan": str(isian.get("penanda_tangan") or ""),
        "catatan_hukum": [dict(satu) for satu in catatan_hukum(permohonan)],
    }


_UTUH = pemeriksa(jawaban, pkb.MUATAN, "PKB-MASA")
_SEBAGIAN = pemeriksa(jawaban, (), "PKB-MASA")
"""A change or an extension need not treat every subject anew."""
PORT: Mapping[str, PortJenis] = {
    satu.kode: PortJenis(
        fakta=fakta,
        sesudah=sesudah,
        awal=_awal if satu is pkb.PKB_BARU else PortJenis().awal,
        halangan=_halangan(satu.kode),
        pihak=pihak_pembaruan if satu is pkb.PKB_BARU else PortJenis().pihak,
        naskah_lama=_naskah_lama,
        acuan=_acuan,
        kenali=serikat.kalimat_pihak,
        surat=_surat,
        produk=baca.dari_permohonan,
        isyarat=_UTUH if MACAM[satu.kode] is MacamInstrumen.UTAMA else _SEBAGIAN,
    )
    for satu in pkb.JENIS
}
