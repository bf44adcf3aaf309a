"""Service of an issued letter: sent, received with proof, come back, corrected; opened, a hint.

Each act calls the domain of the thing in the same transaction: a period starts with the receipt,
or neither is recorded.
"""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.models import Penyampaian, Surat
from hi_cases.surat.queries.akses import kunci_amplop, kunci_surat, port
from hi_cases.surat.queries.pindaian import menunggu_pindaian
from hi_cases.surat.queries.sampaikan import (
    Tujuan,
    pastikan_sampaikan,
    satu_tujuan,
    tujuan,
)
from hi_cases.surat.rules import sampaikan as aturan
from hi_cases.surat.services.pengiriman import catat_kiriman, jejak
from hi_cases.surat.services.setujui import SuratBerubah
from hi_cases.surat.types import TERBIT, TERIMA_DICATAT, CaraSampai, StatusSurat


def _salah(bidang: dict[str, str]) -> None:
    if bidang:
        raise DataTidakSah(bidang)


def _pegang(pelaku: Pelaku, surat_id: int, *, terkirim: bool = False) -> Surat:
    """Hold a letter in force and its thing, in the order in which issuing takes them.

    Of one that was sent (`terkirim`) what became of it is told also after it was replaced: that a
    party had it is a fact, and what the case does by it stands.
    """
    kunci_amplop(surat_id)
    surat = kunci_surat(pelaku, surat_id)
    pastikan_sampaikan(pelaku, surat)
    if surat.status not in TERBIT:
        raise TindakanDitolak("Surat ini belum terbit, jadi belum dapat dikirim.")
    boleh = TERIMA_DICATAT if terkirim else {StatusSurat.TERBIT}
    if surat.status not in boleh:
        raise TindakanDitolak(
            f"Surat ini sudah {surat.status.label.lower()}. Kirimkan surat yang berlaku."
        )
    port(surat.rujukan).kunci(surat.rujukan_id)
    return surat


def _kiriman(pelaku: Pelaku, penyampaian_id: int, versi: int | None) -> Penyampaian:
    """Return a sending as the actor last saw it, its letter and thing held."""
    milik = db.session.scalar(sa.select(Penyampaian.surat_id).filter_by(id=penyampaian_id))
    if milik is None:
        raise TidakDitemukan
    _pegang(pelaku, milik, terkirim=True)
    stmt = sa.select(Penyampaian).filter_by(id=penyampaian_id)
    satu = db.session.scalars(stmt.execution_options(populate_existing=True)).one()
    if satu.versi != versi:
        raise SuratBerubah(satu.versi)
    return satu


# -- sent -----------------------------------------------------------------------------------


def kirim(
    pelaku: Pelaku,
    surat_id: int,
    pihak_id: int,
    cara: CaraSampai,
    dikirim_pada: date,
    resi: str = "",
    *,
    alasan: str = "",
    kabari: bool = True,
) -> Penyampaian:
    """Record that a letter went to a party. May be done again, e.g. when the post came back.

    One whose matter is over goes with a reason (`alasan`) alone. Its accounts are told by e-mail
    where it opens to them now, unless `kabari` says that they are told of another with it.

    Raises DataTidakSah by field, TindakanDitolak for a letter not in force, a party that has it
    already, and what the domain of the thing refuses.
    """
    surat = _pegang(pelaku, surat_id)
    ke = satu_tujuan(surat, pihak_id)
    _periksa_kirim(surat, ke, cara, dikirim_pada, resi)
    return catat_kiriman(pelaku, surat, ke, cara, dikirim_pada, resi, alasan=alasan, kabari=kabari)


def _periksa_kirim(surat: Surat, ke: Tujuan, cara: CaraSampai, hari: date, resi: str) -> None:
    if surat.tanggal is None:
        raise RuntimeError("an issued letter has a day")
    _salah(
        aturan.periksa_kirim(
            cara,
            hari,
            terbit=surat.tanggal,
            hari_ini=clock.hari_ini(),
            berakun=ke.pihak.berakun,
            tanpa_pindaian=menunggu_pindaian(surat),
        )
    )
    if ke.diterima is not None:
        raise TindakanDitolak(f"{ke.pihak.nama} sudah terbukti menerima surat ini.")
    baru = (cara, hari, resi.strip())
    if any((s.cara, s.dikirim_pada, s.resi) == baru for s in ke.berjalan):
        raise TindakanDitolak("Pengiriman yang sama sudah dicatat.")


def serahkan(
    pelaku: Pelaku,
    surat_id: int,
    pihak_id: int,
    tanggal: date,
    penerima: str,
    bukti: str,
) -> Penyampaian:
    """Record that a letter was handed over: sent and received in one act, on one day."""
    satu = kirim(pelaku, surat_id, pihak_id, CaraSampai.LANGSUNG, tanggal)
    return terima(pelaku, satu.id, satu.versi, tanggal, penerima, bukti)


# -- received -------------------------------------------------------------------------------


def _ukur_sampai(surat: Surat) -> None:
    """Keep the day on which the last party had the letter; None while somebody has not."""
    hari = [satu.diterima.diterima_pada if satu.diterima else None for satu in tujuan(surat)]
    ada = [satu for satu in hari if satu is not None]
    surat.tersampai_pada = max(ada) if ada and len(ada) == len(hari) else None
    db.session.flush()


def terima(
    pelaku: Pelaku,
    penyampaian_id: int,
    versi: int | None,
    tanggal: date,
    penerima: str,
    bukti: str,
) -> Penyampaian:
    """Confirm that a party has the letter: day, receiver, proof. Its period starts with it.

    UU 2/2004 Ps. 13(2)c: from the receipt, not from the sending. Raises DataTidakSah by field,
    TindakanDitolak where it has come back or the party has it by another sending.
    """
    satu = _kiriman(pelaku, penyampaian_id, versi)
    if satu.gagal_pada is not None:
        raise TindakanDitolak("Pengiriman ini sudah dicatat tidak sampai. Catat pengiriman baru.")
    if satu_tujuan(satu.surat, satu.pihak_id).diterima is not None:
        raise TindakanDitolak(
            f"Penerimaan {satu.pihak_nama} sudah dicatat. Bila tanggalnya keliru, perbaiki."
        )
    _salah(
        aturan.periksa_terima(
            tanggal,
            dikirim=satu.dikirim_pada,
            hari_ini=clock.hari_ini(),
            penerima=penerima,
            bukti=bukti,
        )
    )
    satu.diterima_pada, satu.penerima, satu.bukti = tanggal, penerima.strip(), bukti.strip()
    satu.dikonfirmasi_oleh = pelaku.nama
    db.session.flush()
    port(satu.surat.rujukan).diterima(pelaku, satu.surat, satu)
    _ukur_sampai(satu.surat)
    jejak(
        pelaku,
        satu,
        "diterima",
        f"terbukti diterima {tulis_tanggal(tanggal, hari=False)}.",
        sesudah={"diterima_pada": tanggal, "bukti": satu.bukti},
    )
    return satu


def perbaiki_terima(
    pelaku: Pelaku,
    penyampaian_id: int,
    versi: int | None,
    tanggal: date,
    bukti: str,
    alasan: str,
) -> Penyampaian:
    """Correct the day or the proof of a receipt; what runs from it is counted anew.

    What it said before stays in the row, with the reason and who corrected it.
    """
    satu = _kiriman(pelaku, penyampaian_id, versi)
    if satu.diterima_pada is None or satu.penerima is None:
        raise TindakanDitolak("Penerimaan ini belum dicatat, jadi belum ada yang diperbaiki.")
    lama, bukti = satu.diterima_pada, bukti.strip()
    _salah(
        aturan.periksa_terima(
            tanggal,
            dikirim=satu.dikirim_pada,
            hari_ini=clock.hari_ini(),
            penerima=satu.penerima,
            bukti=bukti,
        )
        | aturan.periksa_alasan(alasan, "alasan", "Tulis alasan perbaikan; ia tampak sesudahnya.")
    )
    if (tanggal, bukti) == (lama, satu.bukti):
        raise DataTidakSah({"diterima_pada": "Tanggal dan buktinya sama dengan yang tercatat."})
    satu.perbaikan = [*(satu.perbaikan or ()), _perbaikan(pelaku, satu, tanggal, alasan)]
    satu.diterima_pada, satu.bukti = tanggal, bukti
    db.session.flush()
    port(satu.surat.rujukan).diperbaiki(pelaku, satu.surat, satu, alasan.strip())
    _ukur_sampai(satu.surat)
    jejak(
        pelaku,
        satu,
        "terima_diperbaiki",
        f"tanggal terima diperbaiki dari {tulis_tanggal(lama, hari=False)} menjadi "
        f"{tulis_tanggal(tanggal, hari=False)}. Alasan: {alasan.strip()}",
        sebelum={"diterima_pada": lama},
        sesudah={"diterima_pada": tanggal, "bukti": bukti},
    )
    return satu


def _perbaikan(pelaku: Pelaku, satu: Penyampaian, tanggal: date, alasan: str) -> dict[str, str]:
    if satu.diterima_pada is None:
        raise RuntimeError("there is a receipt to correct")
    return {
        "dari": satu.diterima_pada.isoformat(),
        "menjadi": tanggal.isoformat(),
        "bukti": satu.bukti or "",
        "alasan": alasan.strip(),
        "oleh": pelaku.nama,
        "pada": clock.sekarang().isoformat(),
    }


def gagal(
    pelaku: Pelaku, penyampaian_id: int, versi: int | None, tanggal: date, alasan: str
) -> Penyampaian:
    """Record that a sending came to nothing; the letter may be sent again."""
    satu = _kiriman(pelaku, penyampaian_id, versi)
    if satu.diterima_pada is not None:
        raise TindakanDitolak("Pengiriman ini sudah terbukti diterima.")
    if satu.gagal_pada is not None:
        raise TindakanDitolak("Pengiriman ini sudah dicatat tidak sampai.")
    _salah(
        aturan.periksa_gagal(
            tanggal, dikirim=satu.dikirim_pada, hari_ini=clock.hari_ini(), alasan=alasan
        )
    )
    satu.gagal_pada, satu.alasan_gagal = tanggal, alasan.strip()
    db.session.flush()
    port(satu.surat.rujukan).gagal(pelaku, satu.surat, satu)
    jejak(
        pelaku,
        satu,
        "tidak_sampai",
        f"tidak sampai, {tulis_tanggal(tanggal, hari=False)}: {satu.alasan_gagal}",
        sesudah={"gagal_pada": tanggal},
    )
    return satu


# -- opened: a hint -------------------------------------------------------------------------


def dibuka(pelaku: Pelaku, surat: Surat) -> bool:
    """Keep when a party opened the letter first; True when this was it. Nothing starts by it."""
    wakil = port(surat.rujukan).pihak_pelaku(pelaku, surat.rujukan_id)
    # Without the version: an officer who records the receipt meanwhile is not in its way.
    baru = db.session.scalars(
        sa.update(Penyampaian)
        .where(
            Penyampaian.surat_id == surat.id,
            Penyampaian.pihak_id.in_(wakil),
            Penyampaian.dibuka_pada.is_(None),
            Penyampaian.gagal_pada.is_(None),
        )
        .values(dibuka_pada=clock.sekarang())
        .returning(Penyampaian.id)
    ).all()
    for penyampaian_id in baru:
        satu = db.session.get_one(Penyampaian, penyampaian_id)
        db.session.refresh(satu)
        jejak(pelaku, satu, "dibuka", "dibuka di akun pihak; belum berarti diterima.")
    return bool(baru)
