"""Drafts: begun, filled in page by page, with documents; nothing is judged before it is filed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm.attributes import flag_modified

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import ketikan_terlalu_panjang, kosong, pastikan, polos
from hi_cases.core.db import db, tahan
from hi_cases.core.errors import (
    Beda,
    KonflikVersi,
    TidakBerizin,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import BerkasDitolak, BerkasTitipan, JenisBerkas
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan import queries
from hi_cases.permohonan.models import (
    BarisPermohonan,
    DokumenPermohonan,
    Permohonan,
    PihakPermohonan,
)
from hi_cases.permohonan.rules import izin
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.services.lakukan import jenis_dari
from hi_cases.permohonan.types import (
    DAPAT_DIISI,
    Cara,
    Dokumen,
    Jenis,
    Langkah,
    StatusPihak,
    Tahap,
)
from hi_cases.permohonan.types.pihak import PIHAK_MAKS, DataPihak
from hi_cases.perusahaan import queries as perusahaan

DRAF_MAKS = 20
"""Drafts that one company keeps at a time: more are not work, but a mistake or an attack."""


def dilayani(jenis: Jenis) -> bool:
    """Tell whether the office offers a kind today: some wait for the admin's confirmation."""
    if not jenis.sakelar:
        return True
    return kalender.pengaturan(jenis.sakelar, clock.hari_ini()) == "ya"


def buat(
    pelaku: Pelaku,
    kode: str,
    perusahaan_id: int | None,
    *,
    acuan: Rujukan | None = None,
    asal_id: int | None = None,
    nama: str = "",
    isian: Mapping[str, Any] | None = None,
) -> Permohonan:
    """Begin a draft for a company, with the answers that are known already. `nama`: who applies on
    paper, where that is no company; `isian`: what was typed for it before.

    Who begins the same again is led to the draft that nobody has touched yet. An officer begins one
    that came on paper. Raises TindakanDitolak with the reason where the company cannot file this
    kind now, or has too many drafts.
    """
    jenis = daftar.jenis(kode)
    if jenis is None or not dilayani(jenis):
        raise TidakDitemukan("Jenis permohonan itu tidak dilayani di sini.")
    _pastikan_boleh_mulai(pelaku, jenis, perusahaan_id)
    port = daftar.port(kode)
    if acuan is None and perusahaan_id is not None:
        acuan = port.acuan(perusahaan_id)
    if perusahaan_id is not None and (pesan := port.halangan(pelaku, perusahaan_id)):
        raise TindakanDitolak(pesan, jenis.dasar)
    if perusahaan_id is None:
        acuan = acuan or port.acuan_akun(pelaku)
        if pesan := port.halangan_akun(pelaku, acuan):
            raise TindakanDitolak(pesan, jenis.dasar)
    pemohon = nama or _nama_pemohon(pelaku, perusahaan_id)
    tahan(f"permohonan:mulai:{perusahaan_id or f'akun {pelaku.id}'}")
    if asal_id is None and (ada := _belum_disentuh(pelaku, kode, perusahaan_id, acuan, pemohon)):
        return ada
    _batasi(perusahaan_id, pelaku)
    kini = clock.sekarang()
    permohonan = Permohonan(
        jenis=kode,
        perusahaan_id=perusahaan_id,
        pemohon_id=None if pelaku.staf else pelaku.id,
        pemohon_nama=pemohon,
        cara=Cara.KERTAS if pelaku.staf else Cara.DARING,
        tahap=Tahap.DRAF,
        putaran=0,
        isian=polos({**port.awal(pelaku, perusahaan_id, acuan), **(isian or {})}),
        acuan_jenis=acuan.jenis if acuan else None,
        acuan_id=acuan.id if acuan else None,
        asal_id=asal_id,
        dibuat_pada=kini,
        diubah_pada=kini,
    )
    db.session.add(permohonan)
    db.session.flush()
    if asal_id is None:
        _bawa_pihak(permohonan, port.pihak(acuan))
        _bawa_baris(permohonan, port.baris(acuan))
    audit.catat(
        pelaku,
        "permohonan.buat",
        permohonan.rujukan,
        sesudah={"jenis": kode, "perusahaan_id": perusahaan_id},
        keterangan=f"Draf {jenis.nama} dimulai.",
    )
    return permohonan


def _belum_disentuh(
    pelaku: Pelaku, kode: str, perusahaan_id: int | None, acuan: Rujukan | None, pemohon: str
) -> Permohonan | None:
    """Return the draft that a begin pressed twice has opened already; None where there is none."""
    stmt = sa.select(Permohonan).where(
        Permohonan.jenis == kode,
        Permohonan.tahap == Tahap.DRAF,
        # The first version: no page of it was ever saved.
        Permohonan.versi == 1,
        Permohonan.perusahaan_id.is_not_distinct_from(perusahaan_id),
        Permohonan.pemohon_id.is_not_distinct_from(None if pelaku.staf else pelaku.id),
        Permohonan.acuan_jenis.is_not_distinct_from(acuan.jenis if acuan else None),
        Permohonan.acuan_id.is_not_distinct_from(acuan.id if acuan else None),
        Permohonan.asal_id.is_(None),
        Permohonan.pemohon_nama == pemohon,
        ~sa.exists().where(DokumenPermohonan.permohonan_id == Permohonan.id),
    )
    return db.session.scalar(stmt.order_by(Permohonan.id).limit(1))


def _bawa_pihak(permohonan: Permohonan, semua: Sequence[DataPihak]) -> None:
    """Name the parties that are known; each still answers for itself."""
    db.session.add_all(
        PihakPermohonan(
            permohonan_id=permohonan.id,
            nama=satu.nama,
            alamat=satu.alamat,
            nomor_pencatatan=satu.nomor_pencatatan,
            tanggal_pencatatan=satu.tanggal_pencatatan,
            jumlah_anggota=satu.jumlah_anggota,
            surel=satu.surel,
            status=StatusPihak.MENUNGGU,
        )
        for satu in semua[:PIHAK_MAKS]
    )
    db.session.flush()


def _bawa_baris(permohonan: Permohonan, semua: Sequence[Mapping[str, Any]]) -> None:
    """Begin the list with the rows that are known already."""
    db.session.add_all(
        BarisPermohonan(permohonan_id=permohonan.id, urutan=ke, isi=polos(satu))
        for ke, satu in enumerate(semua, 1)
    )
    db.session.flush()


def _nama_pemohon(pelaku: Pelaku, perusahaan_id: int | None) -> str:
    """Return who applies: of a paper the company, whoever enters it."""
    if not pelaku.staf or perusahaan_id is None:
        return pelaku.nama
    return perusahaan.nama_banyak([perusahaan_id]).get(perusahaan_id, pelaku.nama)


def _pastikan_boleh_mulai(pelaku: Pelaku, jenis: Jenis, perusahaan_id: int | None) -> None:
    if pelaku.staf:
        authz.tabel().pastikan(pelaku, izin.LOKET_IZIN, milik_sendiri=False)
        return
    authz.tabel().pastikan(pelaku, izin.SAYA)
    if not pelaku.berperan(*jenis.pengaju):
        siapa = ", ".join(sorted(satu.label.lower() for satu in jenis.pengaju))
        raise TidakBerizin(f"Permohonan ini diajukan oleh {siapa}.")
    if jenis.perlu_perusahaan and (
        pelaku.id is None
        or perusahaan_id is None
        or perusahaan_id not in perusahaan.perusahaan_bertindak(pelaku.id)
    ):
        raise TidakDitemukan("Perusahaan itu tidak ada, atau Anda tidak berwenang mengajukan.")


def _batasi(perusahaan_id: int | None, pelaku: Pelaku) -> None:
    milik = (
        Permohonan.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id))
        if perusahaan_id is not None
        else Permohonan.pemohon_id == pelaku.id
    )
    stmt = sa.select(sa.func.count()).where(milik, Permohonan.tahap == Tahap.DRAF)
    if (db.session.scalar(stmt) or 0) >= DRAF_MAKS:
        raise TindakanDitolak(
            f"Sudah ada {DRAF_MAKS} draf. Ajukan atau cabut salah satunya dahulu."
        )


def pegang_isian(pelaku: Pelaku, permohonan_id: int) -> tuple[Permohonan, Jenis]:
    """Return a submission whose answers the actor may change now, held."""
    permohonan = queries.pegang(pelaku, permohonan_id)
    jenis = jenis_dari(permohonan)
    loket = pelaku.staf and permohonan.cara is Cara.KERTAS
    if loket:
        authz.tabel().pastikan(pelaku, izin.LOKET_IZIN, milik_sendiri=False)
    elif not queries.pemohon(pelaku, permohonan):
        raise TidakBerizin("Hanya pemohon yang mengubah isian permohonan ini.")
    if permohonan.tahap not in DAPAT_DIISI:
        raise TindakanDitolak(
            f"Isian tidak dapat diubah pada tahap {permohonan.tahap.label.lower()}."
        )
    return permohonan, jenis


def langkah_dari(jenis: Jenis, kode: str) -> Langkah:
    """Return a page of the kind's form."""
    langkah = next((satu for satu in jenis.langkah if satu.kode == kode), None)
    if langkah is None:
        raise TidakDitemukan
    return langkah


def simpan_langkah(
    pelaku: Pelaku, permohonan_id: int, versi: int, kode: str, data: Mapping[str, Any]
) -> Permohonan:
    """Keep what was typed on one page, as it was typed; what is wrong is said when it is filed.

    Who saves over somebody else's save gets a conflict field by field; the same content again is
    taken as saved. What is longer than any answer is not kept.
    """
    permohonan, jenis = pegang_isian(pelaku, permohonan_id)
    langkah = langkah_dari(jenis, kode)
    baru = {satu.nama: polos(data.get(satu.nama)) for satu in langkah.isian}
    panjang = {s.nama: ketikan_terlalu_panjang(s, baru[s.nama]) for s in langkah.isian}
    pastikan({nama: pesan for nama, pesan in panjang.items() if pesan})
    if permohonan.versi != versi:
        beda = [
            Beda(satu.nama, satu.label, baru[satu.nama], permohonan.isian.get(satu.nama))
            for satu in langkah.isian
            if not _sama(baru[satu.nama], permohonan.isian.get(satu.nama))
        ]
        if beda:
            raise KonflikVersi(beda, permohonan.versi)
        return permohonan
    permohonan.isian = {**permohonan.isian, **baru}
    permohonan.diubah_pada = clock.sekarang()
    flag_modified(permohonan, "isian")
    db.session.flush()
    return permohonan


def _sama(satu: Any, dua: Any) -> bool:
    return satu == dua or (kosong(satu) and kosong(dua))


def dokumen_dari(jenis: Jenis, kode: str) -> Dokumen:
    """Return one of the documents that the kind asks for."""
    diminta = next((satu for satu in jenis.dokumen if satu.kode == kode), None)
    if diminta is None:
        raise TidakDitemukan
    return diminta


def pasang_dokumen(
    pelaku: Pelaku, permohonan_id: int, kode: str, titipan: BerkasTitipan
) -> DokumenPermohonan:
    """Put a checked file under one of the documents; it takes the place of an earlier one.

    What was there stays with its round: an examiner compares the new text with it.
    """
    permohonan, jenis = pegang_isian(pelaku, permohonan_id)
    diminta = dokumen_dari(jenis, kode)
    if diminta.naskah:
        _pastikan_terbaca(titipan)
    berkas = dokumen.unggah(
        pelaku,
        permohonan.rujukan,
        JenisBerkas.DOKUMEN_PERMOHONAN,
        titipan,
        keterangan=diminta.label,
    )
    kini = clock.sekarang()
    for satu in permohonan.dokumen:
        if satu.kode == kode and satu.berlaku and satu.berkas_id != berkas.id:
            satu.diganti_pada = kini
    ada = next((s for s in permohonan.dokumen if s.kode == kode and s.berlaku), None)
    if ada is not None:
        return ada
    baris = DokumenPermohonan(
        permohonan_id=permohonan.id,
        kode=kode,
        berkas_id=berkas.id,
        putaran=permohonan.putaran + 1,
    )
    db.session.add(baris)
    permohonan.diubah_pada = kini
    db.session.flush()
    db.session.refresh(permohonan, ["dokumen"])
    return baris


def _pastikan_terbaca(titipan: BerkasTitipan) -> None:
    """Refuse a text that nobody could examine; the form has asked before, so it is known by now."""
    try:
        dokumen.periksa_naskah(titipan)
    except BerkasDitolak as galat:
        raise TindakanDitolak(str(galat)) from galat


def cabut_dokumen(pelaku: Pelaku, permohonan_id: int, dokumen_id: int) -> DokumenPermohonan:
    """Take a document out of what is filed next; the file stays with what was filed before."""
    permohonan, _ = pegang_isian(pelaku, permohonan_id)
    baris = next((satu for satu in permohonan.dokumen if satu.id == dokumen_id), None)
    if baris is None:
        raise TidakDitemukan("Dokumen itu tidak ada dalam permohonan ini.")
    if baris.berlaku:
        baris.diganti_pada = permohonan.diubah_pada = clock.sekarang()
        db.session.flush()
        audit.catat(
            pelaku,
            "permohonan.cabut_dokumen",
            permohonan.rujukan,
            sesudah={"dokumen_id": baris.id, "kode": baris.kode},
            keterangan="Satu dokumen dikeluarkan dari permohonan.",
        )
    return baris
