"""The register: an entry made by an act or from an older paper, its members, and its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import terlalu_panjang
from hi_cases.core.db import db, kunci, tahan
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.lks_bipartit.models import LksBipartit, PengurusLks
from hi_cases.lks_bipartit.queries.satu import ambil, beririsan, pengurus_kini, sebut
from hi_cases.lks_bipartit.rules.izin import CATAT
from hi_cases.lks_bipartit.services import periode
from hi_cases.lks_bipartit.types import Anggota, DataLama, Lingkup, SebabAkhir, Status
from hi_cases.perusahaan import queries as perusahaan

MASA = "LKSB-MASA"


def akhir_masa(dari: date) -> date:
    """Return the last day of a term that begins on a day, by the law in force then."""
    jatuh = kalender.hari_batas(MASA, dari)
    if jatuh is None:
        raise TindakanDitolak(
            f"Lama masa bakti ({MASA}) belum ada untuk {tulis_tanggal(dari, hari=False)}."
        )
    return jatuh - timedelta(days=1)


def pegang(lks_id: int) -> LksBipartit:
    """Return one entry, held until the transaction ends; behind the trail, as acts hold them."""
    audit.tahan()
    stmt = kunci(sa.select(LksBipartit).filter_by(id=lks_id))
    return db.session.scalars(stmt.execution_options(populate_existing=True)).one()


def pastikan_nomor_baru(nomor: str) -> None:
    """A proof has a number of its own."""
    tahan(f"lks_bipartit:{nomor}")
    stmt = sa.select(
        sa.exists().where(LksBipartit.nomor == nomor, LksBipartit.status != Status.DIBATALKAN)
    )
    if db.session.scalar(stmt):
        raise DataTidakSah({"nomor": f"Nomor {nomor} sudah dipakai di register. Periksa nomornya."})


def _tahan_lingkup(perusahaan_id: int) -> None:
    """Hold what a company may have recorded: of two for one reach at once, one finds the other."""
    utama = perusahaan.utama([perusahaan_id]).get(perusahaan_id, perusahaan_id)
    tahan(f"lks_bipartit:perusahaan:{utama}")


def _pastikan_sendiri(
    perusahaan_id: int, isian: Mapping[str, Any], menggantikan: LksBipartit | None
) -> None:
    """Refuse a second one for the same reach and time: its guard may have looked too early."""
    _tahan_lingkup(perusahaan_id)
    lama = menggantikan.id if menggantikan else None
    dari, cabang = isian["masa_dari"], isian.get("cabang") or ""
    ada = beririsan(perusahaan_id, isian["lingkup"], cabang, dari, kecuali=lama)
    if ada is not None:
        raise TindakanDitolak(f"Untuk lingkup dan masa ini sudah tercatat {sebut(ada)}.")


def terbitkan(
    pelaku: Pelaku,
    permohonan: Any,
    isian: Mapping[str, Any],
    anggota: Sequence[Anggota],
    *,
    nomor: str,
    menggantikan: LksBipartit | None,
    diberitahukan: date | None,
) -> LksBipartit:
    """Enter what a submission had recorded, with its members; end what it takes the place of, or
    let that last until the new term begins."""
    _pastikan_sendiri(permohonan.perusahaan_id, isian, menggantikan)
    pastikan_nomor_baru(nomor)
    dari = isian["masa_dari"]
    baris = LksBipartit(
        perusahaan_id=permohonan.perusahaan_id,
        permohonan_id=permohonan.id,
        menggantikan_id=menggantikan.id if menggantikan else None,
        lingkup=isian["lingkup"],
        cabang=isian.get("cabang") or "",
        nomor=nomor,
        tanggal=permohonan.selesai_pada,
        dibentuk=isian["dibentuk"],
        diberitahukan=diberitahukan,
        batas_beritahu=kalender.hari_batas("LKSB-14", isian["dibentuk"]),
        berlaku_dari=dari,
        berlaku_sampai=akhir_masa(dari),
        alamat=isian.get("alamat") or "",
        cara_pekerja=isian.get("cara_pekerja"),
        serikat=isian.get("serikat") or "",
        jumlah_pekerja=(isian.get("pekerja_laki") or 0) + (isian.get("pekerja_perempuan") or 0),
        status=Status.BERLAKU,
        alasan_tutup="",
        dicatat_pada=clock.sekarang(),
        dicatat_nama=pelaku.nama,
    )
    db.session.add(baris)
    db.session.flush()
    _tulis_pengurus(baris, anggota, dari, permohonan.id)
    if menggantikan is not None and dari <= clock.hari_ini():
        gantikan(pelaku, menggantikan, baris)
    periode.buka_sampai(pelaku, baris, clock.hari_ini())
    _catat_masuk(pelaku, "lks_bipartit.terbit", baris)
    return baris


def _catat_masuk(pelaku: Pelaku, tindakan: str, baris: LksBipartit) -> None:
    audit.catat(
        pelaku,
        tindakan,
        baris.rujukan,
        sesudah={
            "nomor": baris.nomor,
            "berlaku_dari": baris.berlaku_dari.isoformat(),
            "berlaku_sampai": baris.berlaku_sampai.isoformat(),
        },
        keterangan=(
            f"{sebut(baris)} tercatat, masa bakti sampai "
            f"{tulis_tanggal(baris.berlaku_sampai, hari=False)}."
        ),
    )


def _tulis_pengurus(
    lks: LksBipartit, anggota: Sequence[Anggota], sejak: date, permohonan_id: int | None
) -> None:
    db.session.add_all(
        PengurusLks(
            lks_id=lks.id,
            nama=satu.nama,
            unsur=satu.unsur,
            jabatan=satu.jabatan,
            bagian=satu.bagian,
            sejak=sejak,
            permohonan_id=permohonan_id,
        )
        for satu in anggota
    )
    db.session.flush()
    db.session.expire(lks, ["pengurus"])


def ganti_pengurus(
    pelaku: Pelaku,
    lks_id: int,
    anggota: Sequence[Anggota],
    pada: date,
    *,
    permohonan_id: int,
    nomor: str,
) -> LksBipartit:
    """Put a new composition in the place of the present one; who goes on keeps nothing but the
    trail of before: each composition is whole, with the proof that recorded it."""
    lks = pegang(lks_id)
    if lks.status is not Status.BERLAKU:
        raise TindakanDitolak(f"{sebut(lks)} sudah {lks.status.label.lower()}.")
    lama = list(pengurus_kini(lks))
    if any(satu.sejak > pada for satu in lama):
        raise TindakanDitolak(
            "Tanggal perubahan tidak boleh sebelum susunan yang sekarang mulai. Kembalikan "
            "permohonan ini agar tanggalnya diperbaiki."
        )
    for satu in lama:
        satu.sampai = pada
    _tulis_pengurus(lks, anggota, pada, permohonan_id)
    audit.catat(
        pelaku,
        "lks_bipartit.ganti_pengurus",
        lks.rujukan,
        sebelum={"pengurus": len(lama)},
        sesudah={"pengurus": len(anggota), "nomor": nomor, "sejak": pada.isoformat()},
        keterangan=f"Susunan pengurus baru sejak {tulis_tanggal(pada, hari=False)} ({nomor}).",
    )
    return lks


def _tutup(
    pelaku: Pelaku, lks: LksBipartit, status: Status, hari: date, alasan: str, tindakan: str
) -> None:
    lks.status, lks.ditutup_pada, lks.alasan_tutup = status, hari, alasan
    semua = status in (Status.DIBUBARKAN, Status.DIBATALKAN)
    periode.tutup(pelaku, lks, hari, alasan or status.label.lower(), semua=semua)
    db.session.flush()
    audit.catat(
        pelaku,
        tindakan,
        lks.rujukan,
        sebelum={"status": Status.BERLAKU.value},
        sesudah={"status": status.value, "ditutup_pada": hari.isoformat()},
        keterangan=f"{sebut(lks)} {status.label.lower()}. {alasan}".strip(),
    )


def gantikan(pelaku: Pelaku, lama: LksBipartit, baru: LksBipartit) -> None:
    """End an entry by its renewal, on the day on which that begins."""
    if lama.status is Status.BERLAKU:
        hari = max(lama.berlaku_dari, baru.berlaku_dari)
        _tutup(
            pelaku, lama, Status.DIGANTIKAN, hari, f"oleh {sebut(baru)}", "lks_bipartit.digantikan"
        )


def akhiri_masa(pelaku: Pelaku, lks: LksBipartit) -> None:
    """End an entry whose term is over, on its last day."""
    _tutup(pelaku, lks, Status.BERAKHIR, lks.berlaku_sampai, "", "lks_bipartit.berakhir")


def akhiri(pelaku: Pelaku, lks_id: int, versi: int, sebab: SebabAkhir, alasan: str) -> LksBipartit:
    """End an entry by hand: the body was dissolved, or the entry was a mistake.

    Raises KonflikVersi where somebody changed it meanwhile, TindakanDitolak where it has ended.
    """
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    ambil(pelaku, lks_id)
    lks = pegang(lks_id)
    if lks.versi != versi:
        raise KonflikVersi([], lks.versi)
    if lks.status is not Status.BERLAKU:
        raise TindakanDitolak(f"{sebut(lks)} sudah {lks.status.label.lower()}.")
    if not alasan.strip():
        raise DataTidakSah({"alasan": "Tulis alasannya."})
    hari = clock.hari_ini()
    _tutup(pelaku, lks, Status(sebab.value), hari, alasan, f"lks_bipartit.{sebab.value}")
    return lks


def catat_lama(pelaku: Pelaku, perusahaan_id: int, data: DataLama) -> LksBipartit:
    """Enter an LKS Bipartit that was recorded before this system, from its paper.

    Raises DataTidakSah by field for what cannot be.
    """
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    perusahaan.ambil(pelaku, perusahaan_id)
    _tahan_lingkup(perusahaan_id)
    if galat := _galat_lama(perusahaan_id, data):
        raise DataTidakSah(galat)
    pastikan_nomor_baru(data.nomor)
    hari = clock.hari_ini()
    usai = data.berlaku_sampai < hari
    baris = LksBipartit(
        perusahaan_id=perusahaan_id,
        lingkup=Lingkup.CABANG if data.cabang else Lingkup.PERUSAHAAN,
        cabang=data.cabang,
        nomor=data.nomor,
        tanggal=data.tanggal,
        dibentuk=data.berlaku_dari,
        berlaku_dari=data.berlaku_dari,
        berlaku_sampai=data.berlaku_sampai,
        alamat=data.alamat,
        serikat="",
        status=Status.BERAKHIR if usai else Status.BERLAKU,
        ditutup_pada=data.berlaku_sampai if usai else None,
        alasan_tutup="",
        dicatat_pada=clock.sekarang(),
        dicatat_nama=pelaku.nama,
    )
    db.session.add(baris)
    db.session.flush()
    if not usai:
        for sampai in (data.lapor_sejak or hari, hari):
            periode.buka_sampai(pelaku, baris, sampai)
    _catat_masuk(pelaku, "lks_bipartit.catat_lama", baris)
    return baris


def _galat_lama(perusahaan_id: int, data: DataLama) -> dict[str, str]:
    galat: dict[str, str] = {}
    hari = clock.hari_ini()
    for nama, label, teks in (
        ("nomor", "Nomor", data.nomor),
        ("cabang", "Nama cabang", data.cabang),
    ):
        if pesan := terlalu_panjang(label, teks, 300):
            galat[nama] = pesan
    if data.tanggal > hari:
        galat["tanggal"] = "Tanggal bukti tidak boleh setelah hari ini."
    if data.berlaku_sampai < data.berlaku_dari:
        galat["berlaku_sampai"] = "Masa bakti tidak boleh berakhir sebelum mulai."
    elif data.berlaku_sampai > (paling := akhir_masa(data.berlaku_dari)):
        galat["berlaku_sampai"] = (
            f"Masa bakti paling lama sampai {tulis_tanggal(paling, hari=False)} ({MASA})."
        )
    if data.lapor_sejak and not data.berlaku_dari <= data.lapor_sejak <= hari:
        galat["lapor_sejak"] = "Tulis hari sejak masa bakti mulai sampai hari ini."
    lingkup = Lingkup.CABANG if data.cabang else Lingkup.PERUSAHAAN
    ada = beririsan(perusahaan_id, lingkup, data.cabang, data.berlaku_dari)
    if not galat and data.berlaku_sampai >= hari and ada is not None:
        galat["berlaku_dari"] = f"Untuk masa ini sudah tercatat {sebut(ada)}."
    return galat
