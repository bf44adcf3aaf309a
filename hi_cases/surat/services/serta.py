"""A letter that is issued as one set with another, by the same hand and on the same day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.surat.models import LangkahSurat, Surat
from hi_cases.surat.queries.naskah import kekurangan
from hi_cases.surat.queries.susunan import bahan
from hi_cases.surat.queries.templat import templat_berlaku, templat_dari
from hi_cases.surat.rules.gabung import rapi
from hi_cases.surat.rules.setujui import langkah_dibuat, putaran_akhir
from hi_cases.surat.rules.susun import awal_bebas
from hi_cases.surat.services.akhiri import draf_pengganti
from hi_cases.surat.services.terbit import terbitkan
from hi_cases.surat.types import TERBIT, BarisSurat, StatusLangkah, StatusSurat


def awal_serta(pelaku: Pelaku, kode: str, bersama: BarisSurat) -> dict[str, str]:
    """Return the texts with which the other letter of a set begins by the facts of now.

    Asked for before the act that changes those facts: what its author left as it began says
    something else afterwards (`terbitkan_serta`).
    """
    ada = _pilih(_hidup(kode, db.session.get_one(Surat, bersama.id)))
    if ada is None:
        return {}
    return awal_bebas(templat_dari(ada.templat), bahan(pelaku, ada).fakta)


def terbitkan_serta(
    pelaku: Pelaku, kode: str, bersama: BarisSurat, awal: Mapping[str, str] | None = None
) -> Surat:
    """Issue the letter `kode` about the same thing together with another, just being issued.

    Its draft is taken where somebody wrote one; otherwise it is made as its template begins. Where
    that one takes the place of an older letter, so does this one of the older set's. Texts that
    still read as they began before the act (`awal`) are written anew. Called by the hook of the
    thing; raises TindakanDitolak naming what is missing or names an old number, which undoes both.
    """
    induk = db.session.get_one(Surat, bersama.id)
    surat = _draf(pelaku, kode, induk)
    if surat.status in TERBIT:
        return surat
    _perbarui(pelaku, surat, awal or {})
    _tolak_nomor_lama(surat, induk)
    if kurang := kekurangan(pelaku, surat):
        daftar = " ".join(satu.pesan for satu in kurang)
        raise TindakanDitolak(
            f"{surat.nama} terbit bersama {induk.nama.lower()} ini, dan belum lengkap: {daftar} "
            "Tulis surat itu dahulu, lalu ulangi."
        )
    tanda = putaran_akhir(induk.langkah)[-1]
    surat.langkah.extend(_langkah(surat, tanda))
    if induk.cara_tanda is None:
        raise RuntimeError("the letter that leads the set is not issued")
    terbitkan(pelaku, surat, surat.langkah[-1], induk.cara_tanda)
    return surat


def _perbarui(pelaku: Pelaku, surat: Surat, awal: Mapping[str, str]) -> None:
    baru = awal_bebas(templat_dari(surat.templat), bahan(pelaku, surat).fakta)
    surat.bebas = {
        kode: baru[kode] if kode in baru and rapi(teks) == rapi(awal.get(kode, "")) else teks
        for kode, teks in surat.bebas.items()
    }
    db.session.flush()


def _tolak_nomor_lama(surat: Surat, induk: Surat) -> None:
    """Refuse words of an author that name a letter which is no longer in force after this."""
    lama = (db.session.get(Surat, s.mengganti_id) for s in (surat, induk) if s.mengganti_id)
    nomor = [satu.nomor for satu in lama if satu is not None and satu.nomor]
    label = {blok.kode: blok.label for blok in templat_dari(surat.templat).blok}
    for kode, teks in surat.bebas.items():
        if salah := next((satu for satu in nomor if satu in teks), None):
            raise TindakanDitolak(
                f"{surat.nama} terbit bersama surat pengganti ini, dan bagian "
                f"“{label.get(kode, kode)}” menyebut nomor {salah}, yang diganti. Buka "
                f"{surat.nama.lower()}, buat surat penggantinya, hapus nomor itu dari teksnya, "
                "lalu ulangi. Nomor yang baru tercetak sendiri."
            )


def _hidup(kode: str, induk: Surat) -> list[Surat]:
    """Return the letters of this kind about the same thing that may go with it, held."""
    hidup = (StatusSurat.DRAF, StatusSurat.DIPERIKSA, StatusSurat.TERBIT)
    stmt = (
        sa.select(Surat)
        .filter_by(kode=kode, rujukan_jenis=induk.rujukan_jenis, rujukan_id=induk.rujukan_id)
        .where(Surat.status.in_(hidup))
        .order_by(Surat.id)
    )
    return list(db.session.scalars(stmt.with_for_update(of=Surat)))


def _pilih(semua: Sequence[Surat]) -> Surat | None:
    """Return the last one: a draft that takes the place of another goes before any other."""
    return max(semua, key=lambda satu: (satu.mengganti_id is not None, satu.id), default=None)


def _draf(pelaku: Pelaku, kode: str, induk: Surat) -> Surat:
    semua = _hidup(kode, induk)
    ada = _pilih([satu for satu in semua if satu.status is not StatusSurat.TERBIT])
    if ada is not None and ada.status is StatusSurat.DIPERIKSA:
        raise TindakanDitolak(
            f"{ada.nama} sedang menunggu persetujuan sendiri. Tarik dahulu; ia terbit bersama "
            f"{induk.nama.lower()} ini."
        )
    berlaku = next((s for s in reversed(semua) if s.status is StatusSurat.TERBIT), None)
    if berlaku is None:
        return ada or _baru(pelaku, kode, induk)
    if induk.mengganti_id is None:
        return berlaku
    if ada is None:
        return draf_pengganti(pelaku, berlaku)
    # However its draft was begun: of one set, one letter of a kind is in force.
    ada.mengganti_id = berlaku.id
    return ada


def _baru(pelaku: Pelaku, kode: str, induk: Surat) -> Surat:
    versi, kini = templat_berlaku(kode), clock.sekarang()
    surat = Surat(
        kode=kode,
        nama=templat_dari(versi).nama,
        templat=versi,
        rujukan_jenis=induk.rujukan_jenis,
        rujukan_id=induk.rujukan_id,
        status=StatusSurat.DRAF,
        isian={},
        bebas={},
        pembuat_id=pelaku.id,
        pembuat_nama=pelaku.nama,
        dibuat_pada=kini,
        diubah_pada=kini,
    )
    db.session.add(surat)
    db.session.flush()
    surat.bebas = awal_bebas(templat_dari(versi), bahan(pelaku, surat).fakta)
    return surat


def _langkah(surat: Surat, tanda: LangkahSurat) -> list[LangkahSurat]:
    """Return the steps of the letter, all taken by who signed the one that leads the set."""
    putaran = max((satu.putaran for satu in surat.langkah), default=0) + 1
    templat = templat_dari(surat.templat)
    wajib = [s for s in langkah_dibuat(templat, surat.tanpa_langkah) if not s.opsional]
    return [
        LangkahSurat(
            putaran=putaran,
            urutan=urutan,
            peran=Peran(satu.peran),
            tindakan=satu.tindakan,
            status=StatusLangkah.SELESAI,
            dibuka_pada=tanda.pada,
            pada=tanda.pada,
            oleh_id=tanda.oleh_id,
            oleh_nama=tanda.oleh_nama,
            oleh_nip=tanda.oleh_nip,
            oleh_jabatan=tanda.oleh_jabatan,
        )
        for urutan, satu in enumerate(wajib, 1)
    ]
