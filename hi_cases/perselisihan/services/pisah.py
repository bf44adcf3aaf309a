"""Split a case before its first session: what goes gets a number and runs on the same days."""

from __future__ import annotations

import re
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import (
    BenturanKepentingan,
    Klarifikasi,
    Panggilan,
    PeristiwaPerkara,
    Perkara,
    PerkaraJenis,
    PernyataanPihak,
    Perundingan,
    Pihak,
)
from hi_cases.perselisihan.queries.gabung_pisah import banyak_kuasa, data_gabung
from hi_cases.perselisihan.rules.gabung_pisah import (
    PilihanPisah,
    RencanaPisah,
    Salinan,
    disalin,
    kalimat_kuasa,
    rencana_pisah,
)
from hi_cases.perselisihan.services.gabung import tautkan
from hi_cases.perselisihan.services.lingkup import Catatan, CatatanLain, Lingkup
from hi_cases.perselisihan.services.pencatatan import nomor_baru
from hi_cases.perselisihan.services.salinan import salin_pihak, selaraskan, urutan_berikut
from hi_cases.perselisihan.types import TERBUKA, Jenis, JenisPihak

DIPISAHKAN = "dipisahkan"
DARI_ASAL = "dari_perkara_asal"
_PERKARA = (
    "tahap",
    "masuk",
    "dicatat_pada",
    "pemilik_id",
    "diajukan_pada",
    "saluran",
    "pokok",
    "tempat_kejadian",
    "kecamatan",
    "sektor",
    "lokasi",
    "bukti_bipartit",
    "bukti_bipartit_tanggal",
    "bukti_bipartit_keterangan",
    "riwayat_bipartit",
    "kekurangan",
    "mediator_id",
    "mediator_nama",
    "ditawarkan_pada",
    "dilimpahkan_pada",
    "pelimpahan_diterima_pada",
)
_PHK = ("alasan_phk", "phk_diberitahukan", "phk_ditolak", "phk_keputusan_diterima")
_IKUT = (Perundingan, Klarifikasi, BenturanKepentingan)
"""Records that both cases then have."""
_JUMLAH = re.compile(r" dkk\. \(\d+ pekerja\)$")


def _nama_kelompok(pertama: str, jumlah: int) -> str:
    return f"{pertama[:150]} dkk. ({jumlah} pekerja)"


def _perkara_baru(di: Lingkup, isi: dict[str, Any], rencana: RencanaPisah) -> Perkara:
    asal, kini = di.perkara, clock.sekarang()
    baru = Perkara(
        **{nama: getattr(asal, nama) for nama in _PERKARA},
        judul="",
        judul_cari="",
        dibuat_pada=kini,
        diubah_pada=kini,
        dibuat_oleh_id=di.pelaku.id,
        perkara_asal_id=asal.id,
        jenis_utama=rencana.utama_baru,
    )
    baru.baris_jenis = [PerkaraJenis(jenis=s) for s in Jenis if s in rencana.jenis_baru]
    if Jenis.PHK in rencana.jenis_baru:
        for nama in _PHK:
            setattr(baru, nama, getattr(asal, nama))
    if asal.nomor is not None:
        pola = kalender.pengaturan("format_nomor_register", isi["tanggal"])
        for nama, nilai in nomor_baru(isi["tanggal"].year, pola).items():
            setattr(baru, nama, nilai)
    db.session.add(baru)
    db.session.flush()
    return baru


def _pindahkan(pihak: Pihak, ke: Perkara) -> None:
    """A party that goes takes along what is its own: access, summonses, what it said."""
    pihak.perkara_id, pihak.urutan = ke.id, urutan_berikut(ke)
    for model in (Panggilan, PernyataanPihak):
        for satu in db.session.scalars(sa.select(model).filter_by(pihak_id=pihak.id)).all():
            satu.perkara_id = ke.id
    db.session.flush()
    db.session.expire(ke, ["pihak"])


def _pindahkan_pekerja(pihak: Pihak, satu: Salinan, ke: Perkara) -> None:
    """Some workers of a group: one alone becomes a party, several a group of their own."""
    ikut = [s for s in pihak.anggota if s.id in satu.anggota]
    if len(ikut) == 1:
        (orang,) = ikut
        salin_pihak(
            pihak,
            ke,
            jenis=JenisPihak.PEKERJA,
            nama=orang.nama,
            nik=orang.nik,
            jabatan=orang.jabatan,
        )
    else:
        nama = _nama_kelompok(ikut[0].nama, len(ikut))
        salin_pihak(pihak, ke, satu.anggota, nama=nama)
    pihak.anggota = [s for s in pihak.anggota if s not in ikut]
    if _JUMLAH.search(pihak.nama):
        pihak.nama = _nama_kelompok(pihak.anggota[0].nama, len(pihak.anggota))
    db.session.flush()


def _bagi_pihak(di: Lingkup, rencana: RencanaPisah, baru: Perkara) -> None:
    baris = {satu.id: satu for satu in di.perkara.pihak}
    for satu in rencana.pindah:
        _pindahkan(baris[satu.id], baru)
    for sebagian in rencana.sebagian:
        _pindahkan_pekerja(baris[sebagian.pihak.id], sebagian, baru)
    for satu in rencana.salin:
        salin_pihak(baris[satu.id], baru)


def _bagi_isi(di: Lingkup, rencana: RencanaPisah, baru: Perkara) -> None:
    """Kinds and claims go; what the case is then about is written on both."""
    asal = di.perkara
    for satu in asal.tuntutan:
        if satu.id in rencana.tuntutan:
            satu.perkara_id = baru.id
    if rencana.jenis_asal != di.fakta.jenis:
        asal.baris_jenis = [s for s in asal.baris_jenis if s.jenis in rencana.jenis_asal]
        asal.jenis_utama = rencana.utama_asal
    if Jenis.PHK not in rencana.jenis_asal:
        for nama in _PHK:
            setattr(asal, nama, None)
    selaraskan(asal)
    selaraskan(baru)


def _salin_rekaman(asal: Perkara, baru: Perkara) -> None:
    for model in _IKUT:
        kolom = [k.key for k in sa.inspect(model).column_attrs if k.key not in {"id", "perkara_id"}]
        stmt = sa.select(model).filter_by(perkara_id=asal.id).order_by(model.id)
        for satu in db.session.scalars(stmt).all():
            isi = {nama: getattr(satu, nama) for nama in kolom}
            db.session.add(model(perkara_id=baru.id, **isi))
    db.session.flush()


def _salin_tahap(di: Lingkup, baru: Perkara) -> None:
    """The stages behind the new case, on the days on which the first one entered them."""
    stmt = (
        sa.select(PeristiwaPerkara)
        .where(
            PeristiwaPerkara.perkara_id == di.perkara.id,
            PeristiwaPerkara.ke.in_([satu.value for satu in TERBUKA]),
            sa.or_(PeristiwaPerkara.dari.is_(None), PeristiwaPerkara.dari != PeristiwaPerkara.ke),
        )
        .order_by(PeristiwaPerkara.id)
    )
    for satu in db.session.scalars(stmt).all():
        db.session.add(
            PeristiwaPerkara(
                perkara_id=baru.id,
                pada=clock.sekarang(),
                tanggal=satu.tanggal,
                tindakan=DARI_ASAL,
                dari=satu.dari,
                ke=satu.ke,
                pelaku_id=di.pelaku.id,
                pelaku_nama=di.pelaku.nama,
                dasar=satu.dasar,
                keterangan=f"Dari perkara {di.perkara.sebutan}: {satu.keterangan}",
                data={"perkara_id": di.perkara.id},
            )
        )
    db.session.flush()


def _salin_tenggat(di: Lingkup, baru: Perkara) -> None:
    for satu in queries.tenggat_berjalan(di.perkara.id):
        kalender_kerja.salin(
            di.pelaku, satu, baru.rujukan, f"Dipisahkan dari perkara {di.perkara.sebutan}"
        )


def pilihan_pisah(isi: dict[str, Any]) -> PilihanPisah:
    """Read what was chosen; an unknown kind is refused."""
    kenal = {satu.value for satu in Jenis}
    jenis = isi.get("jenis") or ()
    if any(satu not in kenal for satu in jenis):
        raise DataTidakSah({"jenis": "Pilih dari jenis perselisihan perkara ini."})
    return PilihanPisah(
        frozenset(isi.get("pihak") or ()),
        frozenset(isi.get("anggota") or ()),
        frozenset(Jenis(satu) for satu in jenis),
        frozenset(isi.get("tuntutan") or ()),
    )


def pisahkan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Make a second case of what was chosen, with its own number in the same transaction."""
    rencana = rencana_pisah(data_gabung(di.perkara), pilihan_pisah(isi))
    if rencana.galat:
        raise DataTidakSah(rencana.galat)
    kuasa = banyak_kuasa(di.perkara, disalin(rencana), di.hari_ini)
    baru = _perkara_baru(di, isi, rencana)
    _bagi_pihak(di, rencana, baru)
    _bagi_isi(di, rencana, baru)
    _salin_rekaman(di.perkara, baru)
    _salin_tahap(di, baru)
    _salin_tenggat(di, baru)
    tautkan(di, baru, f"dipisahkan dari {di.perkara.sebutan}. {isi['alasan']}")
    diperiksa = kalimat_kuasa(kuasa, baru.sebutan)
    masuk = Catatan(
        isi["tanggal"],
        f"Dipisahkan dari perkara {di.perkara.sebutan}; tahap dan tenggatnya sama. {isi['alasan']} "
        f"{diperiksa}".strip(),
        {"perkara_id": di.perkara.id, "nomor": baru.nomor},
    )
    return Catatan(
        isi["tanggal"],
        f"Sebagian dipisahkan menjadi perkara {baru.sebutan}. {isi['alasan']}",
        {"perkara_id": baru.id, "alasan": isi["alasan"]},
        lain=(CatatanLain(baru, DIPISAHKAN, masuk),),
    )
