"""Loading the reference data that the project ships. Run again, it adds what is new and no more."""

from dataclasses import asdict
from datetime import timedelta

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja.models import (
    BarisLibur,
    Dekrit,
    VersiDekrit,
    VersiKetentuan,
    VersiPengaturan,
)
from hi_cases.kalender_kerja.queries import acuan
from hi_cases.kalender_kerja.queries.berlaku import lupakan
from hi_cases.kalender_kerja.services.hitung_ulang import hitung_ulang, pindahkan
from hi_cases.kalender_kerja.types import SebabHitung

SUMBER = "Data acuan sistem"


def muat_acuan(pelaku: Pelaku) -> dict[str, int]:
    """Add decrees, periods and settings that are missing; what the office entered stays."""
    jumlah = {
        "dekrit": _dekrit(pelaku),
        "ketentuan": _ketentuan(pelaku),
        "pengaturan": _pengaturan(pelaku),
    }
    if any(jumlah.values()):
        db.session.flush()
        lupakan(db.session())
        hitung_ulang(pelaku, SebabHitung.DATA_ACUAN, SUMBER)
        audit.catat(pelaku, "kalender.acuan_dimuat", Rujukan("data_acuan", 1), sesudah=jumlah)
    return jumlah


def _dekrit(pelaku: Pelaku) -> int:
    ada = {(satu.tahun, satu.seri): satu for satu in db.session.scalars(sa.select(Dekrit))}
    versi = {(satu.dekrit_id, satu.versi_ke) for satu in db.session.scalars(sa.select(VersiDekrit))}
    baru = 0
    for satu in acuan.baca_dekrit():
        induk = ada.get((satu.tahun, satu.seri))
        if induk is not None and (induk.id, satu.versi_ke) in versi:
            continue
        if induk is None:
            induk = Dekrit(tahun=satu.tahun, naskah=satu.naskah, seri=satu.seri)
            ada[satu.tahun, satu.seri] = induk
            db.session.add(induk)
        db.session.add(_versi(pelaku, induk, satu))
        baru += 1
    return baru


def _versi(pelaku: Pelaku, induk: Dekrit, satu: acuan.DekritAcuan) -> VersiDekrit:
    versi = VersiDekrit(
        dekrit=induk,
        versi_ke=satu.versi_ke,
        nomor=satu.nomor,
        tanggal=satu.tanggal,
        tentang=satu.tentang,
        keyakinan=satu.keyakinan,
        catatan=satu.catatan,
        diterapkan_pada=clock.sekarang(),
        oleh_nama=pelaku.nama,
    )
    versi.hari = [
        BarisLibur(
            tanggal=h.tanggal, jenis=h.jenis, nama=h.nama, perlu_verifikasi=h.perlu_verifikasi
        )
        for h in satu.hari
    ]
    return versi


def _ketentuan(pelaku: Pelaku) -> int:
    semua: dict[str, dict] = {}
    for baris in db.session.scalars(sa.select(VersiKetentuan)):
        semua.setdefault(baris.kode, {})[baris.berlaku_dari] = baris
    baru: list[VersiKetentuan] = []
    for nilai, catatan in acuan.baca_ketentuan():
        versi = semua.setdefault(nilai.kode, {})
        if nilai.berlaku_dari in versi:
            continue
        versi[nilai.berlaku_dari] = VersiKetentuan(
            **asdict(nilai),
            catatan=catatan,
            sumber=SUMBER,
            dicatat_pada=clock.sekarang(),
            oleh_nama=pelaku.nama,
        )
        db.session.add(versi[nilai.berlaku_dari])
        baru.append(versi[nilai.berlaku_dari])
        _sambung([versi[dari] for dari in sorted(versi)])
    db.session.flush()
    pindahkan(*baru)
    return len(baru)


def _sambung(urut: list[VersiKetentuan]) -> None:
    """Let each version end on the day before the next begins."""
    for lama, sesudah in zip(urut, urut[1:], strict=False):
        lama.berlaku_sampai = sesudah.berlaku_dari - timedelta(days=1)


def _pengaturan(pelaku: Pelaku) -> int:
    ada = set(db.session.scalars(sa.select(VersiPengaturan.kode).distinct()))
    baru = [satu for satu in acuan.baca_pengaturan() if satu.kode not in ada]
    for satu in baru:
        db.session.add(
            VersiPengaturan(
                **asdict(satu),
                urutan=0,
                dicatat_pada=clock.sekarang(),
                oleh_nama=pelaku.nama,
            )
        )
    return len(baru)
