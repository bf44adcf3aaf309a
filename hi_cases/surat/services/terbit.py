"""Issuing a letter: number, day, signature, hash, and what follows from it, in one transaction."""

from __future__ import annotations

import hashlib
import io
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from hi_cases.audit import services as audit
from hi_cases.core import berkas, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.pemberitahuan.services import tautan, tautan_siap
from hi_cases.surat.models import LangkahSurat, Surat
from hi_cases.surat.queries.akses import kunci_surat, port
from hi_cases.surat.queries.susunan import sebutan, susunan
from hi_cases.surat.queries.templat import templat_dari
from hi_cases.surat.rules.naskah_json import ke_json
from hi_cases.surat.rules.setujui import kata_selesai, putaran_akhir
from hi_cases.surat.services import cetak, kabar, nomor
from hi_cases.surat.services.pengiriman import kirim_otomatis
from hi_cases.surat.services.tanda_tangan import penanda
from hi_cases.surat.types import (
    CaraTanda,
    Naskah,
    StatusLangkah,
    StatusSurat,
    TindakanLangkah,
)

# Read from paper and typed: without letters and digits that are mistaken for one another.
_HURUF_KODE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_KELOMPOK, _HURUF = 4, 4


def kode_baru() -> str:
    """Return a code for the public page, e.g. `7KQX-M2NP-…`: nobody guesses one of 78 bits."""
    return "-".join(
        "".join(secrets.choice(_HURUF_KODE) for _ in range(_HURUF)) for _ in range(_KELOMPOK)
    )


@dataclass(frozen=True)
class _Cetakan:
    """A letter as it is kept: what it reads, its bytes, and their hash."""

    naskah: Naskah
    pdf: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.pdf).hexdigest()


def nama_tertera(surat: Surat, cara: CaraTanda) -> dict[TindakanLangkah, Mapping[str, str]]:
    """Return whose names stand under a letter: those who took the steps of its last round."""
    hasil: dict[TindakanLangkah, Mapping[str, str]] = {}
    for satu in putaran_akhir(surat.langkah):
        if satu.status is StatusLangkah.SELESAI and satu.pada is not None:
            kata = f"{kata_selesai(satu.tindakan).capitalize()} secara elektronik"
            saat = tulis_waktu(clock.ke_lokal(satu.pada))
            hasil[satu.tindakan] = {
                "nama": satu.oleh_nama or "",
                "nip": satu.oleh_nip or "",
                "jabatan": satu.oleh_jabatan or "",
                "elektronik": f"{kata}\n{saat} WIB" if cara is CaraTanda.SERTIFIKAT else "",
            }
    return hasil


def cetak_pdf(naskah: Naskah) -> bytes:
    """Return the PDF; TindakanDitolak names the characters that cannot be printed."""
    try:
        return cetak.pdf(naskah)
    except cetak.HurufTidakAda as galat:
        huruf = " ".join(f"“{satu}”" for satu in galat.huruf)
        raise TindakanDitolak(
            f"Surat memuat huruf yang tidak dapat dicetak: {huruf}. Ganti huruf itu dahulu."
        ) from galat


def _cetak(pelaku: Pelaku, surat: Surat, tanda: LangkahSurat, cara: CaraTanda) -> _Cetakan:
    """Print and sign the letter with the number and the code that its row has by now."""
    naskah = susunan(
        pelaku,
        surat,
        tanggal=clock.hari_ini(),
        nomor=surat.nomor or "",
        rancangan=False,
        alamat_periksa=tautan("surat.periksa_kode", kode=surat.kode_periksa),
        penanda=nama_tertera(surat, cara),
    )
    alasan = f"{surat.nama} {surat.nomor or ''}".strip()
    penandatangan = tanda.oleh_nama or ""
    pdf = penanda(cara).tandatangani(cetak_pdf(naskah), penandatangan, alasan, naskah.tempat)
    return _Cetakan(naskah, pdf)


def terbitkan(pelaku: Pelaku, surat: Surat, tanda: LangkahSurat, cara: CaraTanda) -> None:
    """Issue a letter of which the last step, `tanda`, was just taken.

    The caller holds the letter. Whatever is refused here, by the printer, the signer or the thing
    that the letter is about, undoes all of it, and the number is given back.
    """
    if not tautan_siap():
        raise TindakanDitolak(
            "Alamat sistem ini belum diatur, jadi kode periksa pada surat tidak dapat dibuat. "
            "Minta admin mengisi HI_ALAMAT."
        )
    # Letters, then the thing, then numbers and the trail: all acts take their locks in this order.
    lama = _yang_diganti(pelaku, surat)
    port(surat.rujukan).kunci(surat.rujukan_id)
    hari = clock.hari_ini()
    if seri := templat_dari(surat.templat).seri:
        untuk = sebutan(pelaku, surat)
        surat.nomor = nomor.ambil(pelaku, seri, hari, untuk=untuk, surat_id=surat.id).nomor
    else:
        surat.nomor = port(surat.rujukan).nomor(pelaku, surat) or None
    surat.tanggal, surat.cara_tanda, surat.kode_periksa = hari, cara, kode_baru()
    if surat.nomor and not seri:
        nomor.tautkan(surat)
    hasil = _cetak(pelaku, surat, tanda, cara)
    _bekukan(pelaku, surat, hasil)
    if lama is not None:
        _akhiri(pelaku, lama, surat)
    port(surat.rujukan).terbit(pelaku, surat)
    _catat(pelaku, surat, lama)
    kabar.terbit(pelaku, surat, terkirim=bool(kirim_otomatis(pelaku, surat)))
    # Last of all: bytes of a letter that was refused must not stay behind.
    berkas.simpan(io.BytesIO(hasil.pdf))


def _bekukan(pelaku: Pelaku, surat: Surat, hasil: _Cetakan) -> None:
    surat.naskah = ke_json(hasil.naskah)
    surat.sha256, surat.ukuran = hasil.sha256, len(hasil.pdf)
    surat.terbit_pada = surat.diubah_pada = clock.sekarang()
    surat.terbit_oleh_id, surat.terbit_oleh = pelaku.id, pelaku.nama
    surat.status = StatusSurat.TERBIT
    db.session.flush()


def _yang_diganti(pelaku: Pelaku, surat: Surat) -> Surat | None:
    if surat.mengganti_id is None:
        return None
    lama = kunci_surat(pelaku, surat.mengganti_id)
    if lama.status is not StatusSurat.TERBIT:
        raise TindakanDitolak(
            f"Surat yang hendak diganti sudah {lama.status.label.lower()}. "
            "Buang draf ini dan tulis surat baru."
        )
    return lama


def _akhiri(pelaku: Pelaku, lama: Surat, surat: Surat) -> None:
    lama.status, lama.pengganti_id = StatusSurat.DIGANTI, surat.id
    lama.diakhiri_pada, lama.diakhiri_oleh = clock.sekarang(), pelaku.nama
    db.session.flush()


def _catat(pelaku: Pelaku, surat: Surat, lama: Surat | None) -> None:
    nama = f"{surat.nama} {surat.nomor or ''}".strip()
    audit.catat(
        pelaku,
        "surat.terbitkan",
        surat.rujukan,
        sesudah={
            "surat_id": surat.id,
            "nomor": surat.nomor,
            "sha256": surat.sha256,
            "cara": surat.cara_tanda,
            **({"mengganti": lama.nomor or lama.id} if lama else {}),
        },
        keterangan=f"{nama} terbit." + (f" Mengganti {lama.nomor or lama.id}." if lama else ""),
        dasar=templat_dari(surat.templat).dasar,
    )
