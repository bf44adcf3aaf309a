"""What the applicant's pages share: one submission on hand, its pages, and saving one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from flask import url_for

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import kosong
from hi_cases.core.bidang_tulis import tulis_isian
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import pelaku_kini
from hi_cases.dokumen import queries as berkas
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.forms.langkah import FormLangkah, form_langkah
from hi_cases.permohonan.models import (
    CatatanPenelitian,
    DokumenPermohonan,
    HasilButir,
    Permohonan,
)
from hi_cases.permohonan.routes.kantor_bahan import nama_perusahaan
from hi_cases.permohonan.rules import alur, lengkap, syarat
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.types import (
    BERHASIL,
    DAPAT_DIISI,
    Butir,
    Dokumen,
    Jawaban,
    Jenis,
    Langkah,
    Tahap,
    Tindakan,
)
from hi_cases.perusahaan import queries as perusahaan


@dataclass(frozen=True)
class DokumenTampak:
    """One document that is asked for, and the file that is there now."""

    diminta: Dokumen
    baris: DokumenPermohonan | None
    berkas: Any
    """The file, a row of `dokumen`; None where there is none yet."""


@dataclass(frozen=True)
class Pengajuan:
    """One submission as its applicant works on it. `alamat` names the endpoints of the pages."""

    pelaku: Pelaku
    permohonan: Permohonan
    jenis: Jenis
    awalan: str = "permohonan.saya"
    rangka: str = "layouts/umum.html"
    """The frame of its pages: the public one, or at the counter the office's."""

    @property
    def id(self) -> int:
        return self.permohonan.id

    @property
    def terbuka(self) -> bool:
        """Whether its answers may be changed now."""
        return self.permohonan.tahap in DAPAT_DIISI

    @property
    def dikembalikan(self) -> bool:
        return self.permohonan.tahap is Tahap.DIKEMBALIKAN

    @property
    def tersimpan(self) -> str:
        """The hour of the last saving, as a clock on the wall shows it."""
        return f"{clock.ke_lokal(self.permohonan.diubah_pada):%H.%M}"

    @cached_property
    def untuk(self) -> str:
        """For whom it is filed: who works for several companies must not take one for another."""
        nomor = self.permohonan.perusahaan_id
        nama = nama_perusahaan(self.pelaku, [nomor])
        return nama.get(nomor or 0, self.permohonan.pemohon_nama)

    @cached_property
    def terbaca(self) -> Jawaban:
        return lengkap.terbaca(self.jenis, self.permohonan.isian, clock.hari_ini())

    @cached_property
    def kurang(self) -> Sequence[lengkap.Kurang]:
        return queries.kurang(self.permohonan, self.jenis)

    @cached_property
    def nasihat(self) -> Sequence[lengkap.Kurang]:
        """What is told of the answers without refusing them."""
        tetap = lengkap.nasihat(self.jenis, self.terbaca, self.permohonan.pihak)
        kenal = daftar.port(self.jenis.kode).kenali(self.permohonan.pihak)
        halaman = next((satu.kode for satu in self.jenis.langkah if satu.pihak), "")
        return [*tetap, *(lengkap.Kurang(halaman, "pihak", satu) for satu in kenal)]

    @cached_property
    def anggota_dari(self) -> int | None:
        """Of how many people the members of the other parties are a share."""
        return self.jenis.anggota_dari(self.terbaca)

    @cached_property
    def halangan(self) -> Sequence[str]:
        """Why it cannot be filed now, besides what is missing: sentences."""
        aksi = Tindakan.AJUKAN_ULANG if self.dikembalikan else Tindakan.AJUKAN
        transisi = alur.cari(self.jenis.prosedur, self.permohonan.tahap, aksi)
        if transisi is None:
            return []
        fakta = queries.fakta(self.permohonan, self.jenis)
        lain = (satu for satu in transisi.syarat if satu is not syarat.sudah_lengkap_diisi)
        return [pesan for satu in lain if (pesan := satu(fakta))]

    @cached_property
    def pengembalian(self) -> queries.Pengembalian | None:
        """How it was sent back, while it is the applicant's to mend."""
        return queries.pengembalian(self.permohonan)

    @cached_property
    def catatan(self) -> Sequence[CatatanPenelitian]:
        """The examiner's notes, once they were told."""
        return queries.catatan(self.pelaku, self.permohonan)

    @cached_property
    def gagal(self) -> Sequence[tuple[Butir, HasilButir]]:
        """The points that are not met, once the applicant was told of them."""
        if not queries.temuan_terbuka(self.pelaku, self.permohonan, self.permohonan.putaran):
            return []
        hasil = queries.butir_putaran(self.permohonan)
        return [
            (butir, hasil[butir.kode])
            for butir in queries.butir_berlaku(self.permohonan, self.jenis)
            if butir.kode in hasil and hasil[butir.kode].nilai in syarat.TIDAK_TERPENUHI
        ]

    @property
    def naskah(self) -> Sequence[DokumenTampak]:
        """The text itself, as far as it is there."""
        return [satu for satu in self.dokumen if satu.diminta.naskah and satu.berkas]

    @cached_property
    def dokumen(self) -> Sequence[DokumenTampak]:
        """Return the documents that are asked for by what was answered, in the kind's order."""
        semua = {s.id: s for s in berkas.berkas_untuk(self.pelaku, self.permohonan.rujukan)}
        ada = {satu.kode: satu for satu in self.permohonan.dokumen if satu.berlaku}
        return [
            DokumenTampak(
                satu,
                ada.get(satu.kode),
                semua.get(ada[satu.kode].berkas_id) if satu.kode in ada else None,
            )
            for satu in self.jenis.dokumen
            if satu.bila(self.terbaca)
        ]

    @cached_property
    def jumlah_baris(self) -> int:
        """How many rows its list has."""
        return queries.jumlah_baris(self.permohonan)

    @property
    def ada_bukti(self) -> bool:
        """Whether a proof can be printed: it was granted, and the product is no letter."""
        return bool(self.jenis.bukti) and self.permohonan.hasil in BERHASIL

    def langkah_dokumen(self, dokumen: DokumenTampak) -> Langkah:
        """Return the page on which a document is asked for."""
        return next(s for s in self.jenis.langkah if dokumen.diminta.kode in s.dokumen)

    def dokumen_langkah(self, langkah: Langkah) -> Sequence[DokumenTampak]:
        return [satu for satu in self.dokumen if satu.diminta.kode in langkah.dokumen]

    def ringkas(self, langkah: Langkah) -> Sequence[tuple[str, str]]:
        """Return the answers of a page, as they are read."""
        return tulis_isian(langkah.isian, self.permohonan.isian, self.terbaca)

    def alamat(self, langkah: Langkah, kembali: str = "") -> str:
        return url_for(f"{self.awalan}_isi", id=self.id, kode=langkah.kode, kembali=kembali or None)

    def url(self, halaman: str, **lain: Any) -> str:
        """Return the address of one of the other pages of this submission."""
        return url_for(f"{self.awalan}_{halaman}", id=self.id, **lain)

    def berikut(self, langkah: Langkah) -> str:
        """Return the page after this one, or the check."""
        ke = self.jenis.langkah.index(langkah) + 1
        if ke == len(self.jenis.langkah):
            return self.url("periksa")
        return self.alamat(self.jenis.langkah[ke])

    def sebelum(self, langkah: Langkah) -> str:
        """Return the page before this one; "" for the first."""
        ke = self.jenis.langkah.index(langkah)
        return self.alamat(self.jenis.langkah[ke - 1]) if ke else ""

    def langkah_dari(self, kode: str) -> Langkah:
        return services.langkah_dari(self.jenis, kode)


def muat(id: int) -> Pengajuan:
    """Return the reader's own submission; another's is not found."""
    pelaku = pelaku_kini()
    permohonan = queries.ambil(pelaku, id)
    return Pengajuan(pelaku, permohonan, services.jenis_dari(permohonan))


def muat_milik(id: int) -> Pengajuan:
    """Return a submission for which the reader acts as its applicant."""
    p = muat(id)
    if not queries.pemohon(p.pelaku, p.permohonan):
        raise TidakDitemukan
    return p


def form_halaman(p: Pengajuan, langkah: Langkah) -> FormLangkah:
    """Return the form of one page as it stands."""
    draf = p.permohonan.tahap is Tahap.DRAF
    return form_langkah(
        p.jenis,
        langkah,
        p.permohonan.isian,
        p.terbaca,
        p.permohonan.versi,
        p.permohonan.pihak if langkah.pihak and draf else None,
    )


def simpan_halaman(p: Pengajuan, form: FormLangkah) -> None:
    """Keep a page's answers and attach its files; the caller commits."""
    versi = -1 if form.nomor_versi is None else form.nomor_versi
    if (pihak := form.pihak_ditulis()) is not None:
        services.simpan_pihak(p.pelaku, p.id, versi, pihak)
    else:
        services.simpan_langkah(p.pelaku, p.id, versi, form.langkah.kode, form.isian_langkah())
    for kode, titipan in form.berkas():
        services.pasang_dokumen(p.pelaku, p.id, kode, titipan)


def galat_halaman(p: Pengajuan, form: FormLangkah) -> Mapping[str, str]:
    """Return what is wrong on one page, by the form's field; what is only missing is not wrong."""
    galat = {
        satu.bidang: satu.kalimat
        for satu in p.kurang
        if satu.langkah == form.langkah.kode and _ditulis(p, form, satu.bidang)
    }
    syarat = {nama: satu for nama, satu in p.jenis.syarat_isian.items() if nama in form}
    if syarat and not galat:
        fakta = queries.fakta(p.permohonan, p.jenis)
        galat = {nama: pesan for nama, satu in syarat.items() if (pesan := satu(fakta))}
    return galat


def _ditulis(p: Pengajuan, form: FormLangkah, nama: str) -> bool:
    if nama.startswith(lengkap.PIHAK):
        return "pihak" in form
    return nama in form and not kosong(p.permohonan.isian.get(nama))


def perusahaan_saya() -> dict[int, str]:
    """Return the names of the companies for which the reader may file, by number."""
    pelaku = pelaku_kini()
    return perusahaan.nama_bertindak(pelaku.id) if pelaku.id is not None else {}
