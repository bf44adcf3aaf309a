"""The stamped copy of an approved PP or a registered PKB: asked for by the act, made by a job.

Nothing about a strange PDF keeps a decree from being issued: the job comes after the commit, and
what it cannot do is a sentence on the entry of the register, with a button to try again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hi_cases.core import authz, berkas
from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import queries as dokumen
from hi_cases.dokumen.types import TipeBerkas
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.surat.queries.salinan import pengesah, salinan_untuk
from hi_cases.surat.services.bundel import cap as mesin
from hi_cases.surat.services.bundel import salinan
from hi_cases.surat.services.bundel.cap import Cap, HasilCap
from hi_cases.surat.types import Bentuk, Butir, Data, Naskah, Paragraf, Subjudul
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.cap import ambil_bercap
from hi_cases.syarat_kerja.queries.instrumen import satu as baca_satu
from hi_cases.syarat_kerja.queries.satu import sebut
from hi_cases.syarat_kerja.rules import cap as aturan
from hi_cases.syarat_kerja.rules.cap import BERCAP, IsiLembar
from hi_cases.syarat_kerja.rules.izin import CAP, NASKAH_CAP
from hi_cases.syarat_kerja.services.instrumen import pegang

TUGAS = "syarat_kerja.cap"
BATAS_HALAMAN = 1_000
"""Pages of a text: more is no regulation of a company."""


@dataclass(frozen=True)
class Bahan:
    """What a copy is made of; nothing is read from the database after it."""

    lembar: IsiLembar
    surat: Any
    """Letterhead and letter: `surat.queries.salinan.Pengesah`."""
    dicap: bool
    """Whether the text is a PDF that is to be stamped; else our sheet stands alone."""


def minta(pelaku: Pelaku, satu: Instrumen, *, hanya_lembar: bool = False) -> None:
    """Ask for the copy of an entry in the act that makes it; of what has none, nothing happens."""
    asal = dokumen.satu(satu.berkas_id) if satu.berkas_id is not None else None
    if satu.dasar_sah not in BERCAP or asal is None:
        return
    salinan.minta_salinan(
        pelaku,
        satu.rujukan,
        asal.sha256,
        tugas=TUGAS,
        judul=f"Membuat naskah bercap {sebut(satu)}",
        hanya_lembar=hanya_lembar,
    )


def minta_lagi(pelaku: Pelaku, instrumen_id: int, *, hanya_lembar: bool = False) -> None:
    """Ask for a copy whose making failed, or that was never asked for.

    Raises TidakDitemukan for an entry that has none, TindakanDitolak once it is made, and while it
    is being made.
    """
    authz.tabel().pastikan(pelaku, CAP, milik_sendiri=False)
    ambil_bercap(pelaku, instrumen_id)
    minta(pelaku, pegang(instrumen_id), hanya_lembar=hanya_lembar)


def keluarkan(pelaku: Pelaku, instrumen_id: int) -> tuple[Instrumen, bytes]:
    """Return a copy for taking out, which is recorded. Raises TidakDitemukan for who may not have
    it, TindakanDitolak while it is not made."""
    authz.tabel().pastikan(pelaku, NASKAH_CAP)
    satu = ambil_bercap(pelaku, instrumen_id)
    return satu, salinan.keluarkan_salinan(pelaku, satu.rujukan)


def bahan(kerja: Pekerjaan) -> Bahan | None:
    """Return what a job has to make; None when it is made already, or asked for anew."""
    satu = baca_satu(kerja.parameter["rujukan_id"])
    milik = salinan_untuk(satu.rujukan)
    if milik is None or milik.sha256 is not None or milik.pekerjaan_id != kerja.id:
        return None
    asal = dokumen.satu(satu.berkas_id) if satu.berkas_id is not None else None
    pdf = asal is not None and asal.tipe is TipeBerkas.PDF
    surat = pengesah(Rujukan("permohonan", satu.permohonan_id or 0), satu.nomor, satu.tanggal)
    dicap = pdf and not kerja.parameter["hanya_lembar"]
    return Bahan(_isi(satu, milik.sidik_asal), surat, dicap)


def _isi(satu: Instrumen, sidik: str) -> IsiLembar:
    profil = perusahaan.profil_surat(satu.perusahaan_id)
    return IsiLembar(
        jenis=satu.jenis,
        macam=satu.macam,
        nomor=satu.nomor,
        tanggal=satu.tanggal,
        dari=satu.berlaku_dari,
        sampai=satu.berlaku_sampai,
        perusahaan=profil["nama"],
        alamat=profil["alamat"],
        cabang=satu.lingkup,
        serikat=tuple(satu.serikat),
        catatan=tuple(satu.catatan),
        sidik=sidik,
    )


def buat(bahan: Bahan) -> HasilCap:
    """Make the copy. Raises TakTercap with the sentence, TakTercetak, and Sibuk while the printer
    is at work for others too long."""
    polos, halaman = b"", 0
    if bahan.dicap:
        polos = mesin.polos(_baca(bahan.lembar.sidik), BATAS_HALAMAN)
        halaman = mesin.jumlah_halaman(polos)
    isi, surat = bahan.lembar, bahan.surat
    kalimat = aturan.kalimat_cap(isi.jenis, isi.nomor, isi.tanggal)
    return mesin.bubuhi(_muka(isi, surat, halaman), Cap(kalimat, surat.alamat_periksa), polos)


def _baca(sidik: str) -> bytes:
    """Read the document that was examined, and no other: its hash stands on the sheet."""
    try:
        if berkas.sidik(sidik) != sidik:
            raise mesin.TakTercap("Berkas naskah di penyimpanan bukan lagi yang diteliti.")
        with berkas.buka(sidik) as aliran:
            return aliran.read()
    except FileNotFoundError:
        raise mesin.TakTercap("Berkas naskah tidak ada lagi di tempat penyimpanan.") from None


def _muka(isi: IsiLembar, surat: Any, halaman: int) -> Naskah:
    blok: list[Any] = [
        Data(aturan.baris_lembar(isi, halaman)),
        Paragraf(aturan.penjelasan(halaman, bersurat=bool(surat.alamat_periksa))),
    ]
    if catatan := aturan.butir_catatan(isi.catatan):
        blok += [Subjudul(aturan.JUDUL_CATATAN), Paragraf(aturan.ARTI_CATATAN), Butir(catatan)]
    return Naskah(
        bentuk=Bentuk.NASKAH,
        kop=surat.kop,
        judul=aturan.judul(isi.jenis),
        nomor="",
        tempat=surat.tempat,
        tanggal=isi.tanggal,
        blok=tuple(blok),
        bernomor=False,
        alamat_periksa=surat.alamat_periksa,
    )


def simpan(kerja: Pekerjaan, bahan: Bahan, hasil: HasilCap) -> dict[str, Any]:
    """Keep the copy; return what the job's row says of it."""
    rujukan = Rujukan("instrumen", kerja.parameter["rujukan_id"])
    salinan.simpan_salinan(SISTEM, kerja, rujukan, bahan.surat.surat_id, hasil)
    return {"instrumen_id": rujukan.id, "halaman": hasil.halaman}
