"""One sending as a row: by an officer who records it, or in the act of issuing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hi_cases.akun import queries as akun
from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.surat.models import Penyampaian, Surat
from hi_cases.surat.queries.akses import port, terbuka_bagi
from hi_cases.surat.queries.pindaian import menunggu_pindaian
from hi_cases.surat.queries.sampaikan import Tujuan, tujuan
from hi_cases.surat.queries.usai import usai
from hi_cases.surat.types import BUKAN_PIHAK, CaraSampai, StatusSurat

_UMUR_SUREL = timedelta(days=14)


def jejak(
    pelaku: Pelaku, satu: Penyampaian, tindakan: str, keterangan: str, **isi: dict[str, Any]
) -> None:
    """Leave the entry of a sending; the party stands in it by its number alone."""
    surat = satu.surat
    sesudah = {
        "surat_id": surat.id,
        "penyampaian_id": satu.id,
        "pihak_id": satu.pihak_id,
        **isi.get("sesudah", {}),
    }
    audit.catat(
        pelaku,
        f"surat.{tindakan}",
        surat.rujukan,
        sebelum=isi.get("sebelum"),
        sesudah=sesudah,
        keterangan=f"{surat.nama} {surat.nomor or ''}".strip() + f" {keterangan}",
    )


def catat_kiriman(
    pelaku: Pelaku,
    surat: Surat,
    ke: Tujuan,
    cara: CaraSampai,
    hari: date,
    resi: str = "",
    *,
    alasan: str = "",
    kabari: bool = True,
) -> Penyampaian:
    """Make the row of a sending, tell the thing's domain and the party's accounts.

    The caller holds the letter and its thing, and has judged what was typed. Raises DataTidakSah
    where the matter is over and no reason is given.
    """
    satu = Penyampaian(
        pihak_id=None if ke.pihak.id == BUKAN_PIHAK else ke.pihak.id,
        pihak_nama=ke.pihak.nama,
        cara=cara,
        dikirim_pada=hari,
        resi=resi.strip(),
        dikirim_oleh=pelaku.nama,
        dicatat_pada=clock.sekarang(),
    )
    surat.penyampaian.append(satu)
    db.session.flush()
    # First what the domain refuses for good: no reason would let such a letter go.
    satu.tautan_id = port(surat.rujukan).dikirim(pelaku, surat, satu)
    _pastikan_beralasan(surat, alasan)
    db.session.flush()
    jejak(
        pelaku,
        satu,
        "dikirim",
        f"dikirim: {cara.label.lower()}, {tulis_tanggal(hari, hari=False)}."
        + (f" Alasan tetap dikirim: {alasan.strip()}" if alasan.strip() else ""),
        sesudah={"cara": cara, "dikirim_pada": hari},
    )
    if kabari and terbuka_bagi(surat, frozenset({ke.pihak.id})):
        _kabari(satu, ke)
    return satu


def _pastikan_beralasan(surat: Surat, alasan: str) -> None:
    """Ask for a reason where nothing hangs on the letter any more."""
    if (kata := usai([surat]).get(surat.id)) and not alasan.strip():
        raise DataTidakSah({"alasan": f"{kata} Tulis alasannya bila surat ini tetap dikirim."})


def _kabari(satu: Penyampaian, ke: Tujuan) -> None:
    """Tell the accounts of a party that a letter waits; nothing in the mail says which."""
    if not (pemberitahuan.surel_siap() and pemberitahuan.tautan_siap()):
        return
    alamat = pemberitahuan.tautan("surat.surat_saya", surat_id=satu.surat_id)
    for urut, surel in enumerate(akun.surel(ke.pihak.akun)):
        pemberitahuan.kirim_surel(
            surel,
            "surat_menunggu",
            {"alamat": alamat},
            f"surat-menunggu-{satu.id}-{urut}",
            satu.surat.rujukan,
            umur=_UMUR_SUREL,
        )


def kirim_otomatis(pelaku: Pelaku, surat: Surat) -> list[Penyampaian]:
    """Send an issued letter to the accounts that its thing names, once each; return the sendings.

    Done in the act of issuing, and where ink must be seen first (`menunggu_pindaian`) in the act of
    keeping its scan. It is sent and not received: receipt is proven as ever. The caller holds the
    letter and its thing.
    """
    untuk = port(surat.rujukan).ke_akun(surat)
    if not untuk or surat.status is not StatusSurat.TERBIT or menunggu_pindaian(surat):
        return []
    belum = [s for s in tujuan(surat) if s.pihak.id in untuk and s.pihak.berakun and not s.kiriman]
    hari = clock.hari_ini()
    return [catat_kiriman(pelaku, surat, satu, CaraSampai.PORTAL, hari) for satu in belum]
