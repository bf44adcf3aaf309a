"""Start, pause and end the deadlines that the transition table names for an act."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.services.lingkup import Catatan
from hi_cases.perselisihan.types import BarisTenggat, Fakta, Tahap, Transisi


def _kunci(per_pihak: bool, catatan: Catatan) -> str:
    if not per_pihak:
        return ""
    if catatan.pihak_id is None:
        raise TindakanDitolak("Tindakan ini harus menyebut pihaknya.")
    return queries.kunci_pihak(catatan.pihak_id)


def _tutup(
    pelaku: Pelaku,
    perkara: Perkara,
    transisi: Transisi,
    catatan: Catatan,
    sebelum: Fakta,
    sesudah: Fakta,
) -> None:
    for satu in transisi.memenuhi:
        if not satu.bila(sebelum, sesudah):
            continue
        kunci = _kunci(satu.per_pihak, catatan)
        if satu.batal:
            kalender_kerja.batalkan(
                pelaku, perkara.rujukan, satu.kode, alasan=satu.batal, kunci=kunci
            )
        else:
            pada = (satu.pada(sesudah) if satu.pada else None) or catatan.tanggal
            kalender_kerja.penuhi(pelaku, perkara.rujukan, satu.kode, pada, kunci)


def _jeda(
    pelaku: Pelaku,
    perkara: Perkara,
    transisi: Transisi,
    catatan: Catatan,
    berjalan: Sequence[BarisTenggat],
) -> None:
    for satu in transisi.jeda:
        milik = next((t for t in berjalan if t.kode == satu.kode and not t.kunci), None)
        if milik is None or milik.dijeda == satu.mulai:
            continue
        if satu.mulai:
            kalender_kerja.mulai_jeda(
                pelaku, perkara.rujukan, satu.kode, catatan.tanggal, satu.alasan
            )
        else:
            pertemuan: list[date] = list(catatan.data.get("hari_pertemuan", ()))
            kalender_kerja.akhiri_jeda(
                pelaku, perkara.rujukan, satu.kode, catatan.tanggal, pertemuan=pertemuan
            )


def _yang_berjalan(perkara_id: int, kode: str, kunci: str) -> Any:
    """A correction may open again what already runs: then its first day is corrected."""
    semua = queries.tenggat_berjalan(perkara_id)
    return next((satu for satu in semua if (satu.kode, satu.kunci) == (kode, kunci)), None)


def _buka(
    pelaku: Pelaku,
    perkara: Perkara,
    transisi: Transisi,
    catatan: Catatan,
    sebelum: Fakta,
    sesudah: Fakta,
) -> None:
    for satu in transisi.membuka:
        if not satu.bila(sebelum, sesudah):
            continue
        mulai = satu.mulai(sesudah) if satu.mulai else catatan.tanggal
        if mulai is None:
            raise TindakanDitolak(f"Hari mulai {satu.kode} belum diketahui.")
        kunci = _kunci(satu.per_pihak, catatan)
        lama = _yang_berjalan(perkara.id, satu.kode, kunci)
        if lama is not None and lama.mulai != mulai:
            kalender_kerja.ubah_mulai(pelaku, lama, mulai, catatan.keterangan)
            continue
        kalender_kerja.buka(
            pelaku,
            perkara.rujukan,
            satu.kode,
            mulai,
            kunci=kunci,
            label=catatan.label if satu.per_pihak else "",
            bukti=catatan.bukti,
            penanggung_jawab_id=perkara.mediator_id,
        )


def terapkan(
    pelaku: Pelaku,
    perkara: Perkara,
    transisi: Transisi,
    catatan: Catatan,
    sebelum: Fakta,
    sesudah: Fakta,
) -> None:
    """Do what the row of the table says: pauses first, so that a paused clock can be met."""
    _jeda(pelaku, perkara, transisi, catatan, queries.tenggat_berjalan(perkara.id))
    _tutup(pelaku, perkara, transisi, catatan, sebelum, sesudah)
    _buka(pelaku, perkara, transisi, catatan, sebelum, sesudah)


def geser(
    pelaku: Pelaku,
    perkara: Perkara,
    kode: str,
    mulai: date,
    alasan: str,
    *,
    kunci: str = "",
    bukti: str = "",
    berjalan_lagi: bool = False,
) -> None:
    """Let the last deadline of a code count from a corrected first day.

    One that has ended ends again as it had, unless its end itself fell away (`berjalan_lagi`).
    """
    semua = kalender.tenggat_untuk(perkara.rujukan)
    milik = [satu for satu in semua if (satu.kode, satu.kunci) == (kode, kunci)]
    if not milik:
        return
    tenggat = max(milik, key=lambda satu: satu.id)
    dipenuhi, sebab, tertutup = tenggat.dipenuhi_pada, tenggat.alasan_tutup, tenggat.ditutup_pada
    if tertutup:
        kalender_kerja.buka_kembali(pelaku, perkara.rujukan, kode, kunci=kunci, alasan=alasan)
    kalender_kerja.ubah_mulai(pelaku, tenggat, mulai, alasan, bukti=bukti)
    if not tertutup or berjalan_lagi:
        return
    if dipenuhi:
        kalender_kerja.penuhi(pelaku, perkara.rujukan, kode, dipenuhi, kunci)
    else:
        kalender_kerja.batalkan(pelaku, perkara.rujukan, kode, sebab, kunci=kunci)


def penuhi_ulang(pelaku: Pelaku, perkara: Perkara, kode: str, pada: date, alasan: str = "") -> None:
    """Let a deadline that was met be met on a corrected day."""
    if kalender_kerja.buka_kembali(pelaku, perkara.rujukan, kode, kunci="", alasan=alasan):
        kalender_kerja.penuhi(pelaku, perkara.rujukan, kode, pada)


def terapkan_geser(pelaku: Pelaku, perkara: Perkara, satu: queries.Geser, alasan: str) -> None:
    """Do to one deadline what the preview of a corrected day showed."""
    kode, kunci = satu.tenggat.kode, satu.tenggat.kunci
    if satu.mulai is not None:
        geser(pelaku, perkara, kode, satu.mulai, alasan, kunci=kunci)
    if satu.dipenuhi is not None:
        penuhi_ulang(pelaku, perkara, kode, satu.dipenuhi, alasan)
    if satu.jeda_lama is not None and satu.jeda_baru is not None:
        kalender_kerja.ubah_jeda(pelaku, satu.tenggat, satu.jeda_lama, satu.jeda_baru, alasan)


def lanjutkan(
    pelaku: Pelaku, perkara: Perkara, terbuka: list[tuple[str, str]], alasan: str, hari_ini: date
) -> None:
    """Let the deadlines that were open at the end run again in a reopened case."""
    for kode, kunci in terbuka:
        kalender_kerja.buka_kembali(pelaku, perkara.rujukan, kode, kunci=kunci, alasan=alasan)
    if perkara.tahap is not Tahap.KLARIFIKASI:
        return
    med30 = next((t for t in queries.tenggat_berjalan(perkara.id) if t.kode == "MED-30"), None)
    if med30 is not None and not med30.dijeda:
        dari = max(hari_ini, med30.mulai)
        kalender_kerja.mulai_jeda(pelaku, perkara.rujukan, "MED-30", dari, "klarifikasi")
