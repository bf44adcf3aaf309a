"""A letter on its way: handed in, looked through step by step, returned, taken back, issued."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm.attributes import flag_modified

from hi_cases.akun import queries as akun
from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TidakBerizin, TindakanDitolak
from hi_cases.surat.models import LangkahSurat, Surat
from hi_cases.surat.queries.akses import kunci_amplop, kunci_surat, port
from hi_cases.surat.queries.batas import pastikan_satu
from hi_cases.surat.queries.delegasi import jabatan_pemegang
from hi_cases.surat.queries.naskah import kekurangan, pastikan_menulis
from hi_cases.surat.queries.setujui import (
    boleh_tarik,
    hak_langkah,
    langkah,
    langkah_sudah,
    mediator_id,
)
from hi_cases.surat.queries.susunan import susunan
from hi_cases.surat.queries.templat import templat_dari
from hi_cases.surat.rules.naskah_json import dari_json, ke_json
from hi_cases.surat.rules.setujui import (
    Wewenang,
    berikut,
    giliran,
    jabatan_tertulis,
    kata_selesai,
    langkah_dibuat,
    putaran_akhir,
    tulis_atas_nama,
)
from hi_cases.surat.services import cetak, kabar
from hi_cases.surat.services.pratinjau import huruf_salah
from hi_cases.surat.services.tanda_tangan import cara_tersedia
from hi_cases.surat.services.terbit import terbitkan
from hi_cases.surat.types import CaraTanda, Naskah, StatusLangkah, StatusSurat


class SuratBerubah(KonflikVersi):
    """Somebody else, or a click before, has moved the letter on."""

    def __init__(self, versi_kini: int) -> None:
        super().__init__([], versi_kini)
        self.pesan = (
            "Surat ini baru saja diproses, oleh orang lain atau oleh Anda di jendela lain. "
            "Buka lagi halaman surat; ulangi hanya bila masih perlu."
        )


def kunci_versi(pelaku: Pelaku, surat_id: int, versi: int | None) -> Surat:
    """Return a letter held until the transaction ends, as the actor last saw it."""
    surat = kunci_surat(pelaku, surat_id)
    if surat.versi != versi:
        raise SuratBerubah(surat.versi)
    return surat


def _ubah(surat: Surat) -> None:
    """Let the version move, so that a page opened before is known to be old."""
    surat.diubah_pada = clock.sekarang()
    flag_modified(surat, "diubah_pada")
    db.session.flush()


def _catat(pelaku: Pelaku, surat: Surat, tindakan: str, keterangan: str, **isi: Any) -> None:
    audit.catat(
        pelaku,
        f"surat.{tindakan}",
        surat.rujukan,
        sesudah={"surat_id": surat.id, **isi},
        keterangan=f"{surat.nama}: {keterangan}",
    )


def ajukan(pelaku: Pelaku, surat_id: int, versi: int | None) -> Surat:
    """Hand a draft in: it is frozen as it reads, and waits for its first step.

    Raises DataTidakSah naming all that is missing.
    """
    surat = kunci_versi(pelaku, surat_id, versi)
    if surat.status is not StatusSurat.DRAF:
        raise TindakanDitolak(f"Surat ini tidak dapat diajukan: {surat.status.label.lower()}.")
    pastikan_menulis(pelaku, surat.rujukan, surat.kode)
    if halangan := port(surat.rujukan).halangan(surat):
        raise TindakanDitolak(halangan)
    pastikan_satu(surat)
    if kurang := kekurangan(pelaku, surat):
        raise DataTidakSah({satu.bidang: satu.pesan for satu in kurang})
    naskah = susunan(pelaku, surat, tanggal=clock.hari_ini())
    _pastikan_tercetak(surat, naskah)
    _buat_langkah(surat)
    surat.naskah, surat.status = ke_json(naskah), StatusSurat.DIPERIKSA
    _ubah(surat)
    pertama = giliran(surat.langkah)
    siapa = pertama.peran.label if pertama else ""
    _catat(pelaku, surat, "ajukan", f"diajukan kepada {siapa}.")
    if pertama is not None:
        kabar.menunggu(pelaku, surat, pertama)
    return surat


def _pastikan_tercetak(surat: Surat, naskah: Naskah) -> None:
    try:
        cetak.pdf(naskah)
    except cetak.HurufTidakAda as galat:
        salah = huruf_salah(surat, galat)
        raise DataTidakSah({satu.bidang: satu.pesan for satu in salah}) from galat


def _buat_langkah(surat: Surat) -> None:
    rencana = langkah_dibuat(templat_dari(surat.templat), surat.tanpa_langkah)
    if mediator_id(surat) is None and any(Peran(satu.peran) is Peran.MEDIATOR for satu in rencana):
        raise TindakanDitolak(
            "Surat ini ditandatangani mediator, dan perkara ini belum punya mediator. "
            "Limpahkan perkara dahulu."
        )
    putaran = max((satu.putaran for satu in surat.langkah), default=0) + 1
    for urutan, satu in enumerate(rencana, 1):
        surat.langkah.append(
            LangkahSurat(
                putaran=putaran,
                urutan=urutan,
                peran=Peran(satu.peran),
                tindakan=satu.tindakan,
                status=StatusLangkah.MENUNGGU,
                dibuka_pada=clock.sekarang() if urutan == 1 else None,
            )
        )


def _giliran(pelaku: Pelaku, langkah_id: int, versi: int | None) -> tuple[Surat, LangkahSurat]:
    """Return a held letter and its step, whose turn it is and which is the actor's to take."""
    baris = langkah(pelaku, langkah_id)
    surat = kunci_versi(pelaku, baris.surat_id, versi)
    if surat.status is not StatusSurat.DIPERIKSA or giliran(surat.langkah) is not baris:
        raise TindakanDitolak("Langkah ini tidak sedang menunggu. Muat ulang halaman surat.")
    if (sudah := langkah_sudah(pelaku, surat, baris)) is not None:
        raise TidakBerizin(
            f"Anda sudah mengambil langkah {sudah.peran.label} atas surat ini. Langkah ini "
            f"dilakukan {baris.peran.label} sendiri, atau orang lain yang ditunjuk mewakilinya."
        )
    if hak_langkah(pelaku, surat, baris) is None:
        raise TidakBerizin(
            f"Langkah ini dilakukan {baris.peran.label} atau yang ditunjuk mewakilinya hari ini."
            if baris.peran is not Peran.MEDIATOR
            else "Langkah ini dilakukan mediator perkara ini."
        )
    return surat, baris


def setujui(
    pelaku: Pelaku,
    langkah_id: int,
    versi: int | None,
    catatan: str = "",
    cara: CaraTanda | None = None,
) -> Surat:
    """Take the step whose turn it is; the last one signs and issues, in the manner `cara`.

    A click that comes twice finds another version: one step is taken, one number is used.
    """
    # What was sent before what is on its way: who issues a set takes them in this order too.
    kunci_amplop(langkah(pelaku, langkah_id).surat_id)
    surat, baris = _giliran(pelaku, langkah_id, versi)
    hak = hak_langkah(pelaku, surat, baris)
    if hak is None:
        raise TidakBerizin
    lanjutan = berikut(surat.langkah, baris)
    if lanjutan is None:
        _pastikan_terkirim(surat)
        _pastikan_sama(pelaku, surat)
    _selesaikan(pelaku, baris, hak, catatan)
    if lanjutan is None:
        terbitkan(pelaku, surat, baris, cara or cara_tersedia()[0])
        return surat
    lanjutan.dibuka_pada = clock.sekarang()
    _ubah(surat)
    kata = f"{kata_selesai(baris.tindakan)} {baris.oleh_jabatan}, menunggu {lanjutan.peran.label}."
    _catat(pelaku, surat, "setujui", kata, langkah=baris.tindakan.value)
    kabar.menunggu(pelaku, surat, lanjutan)
    return surat


def _pastikan_terkirim(surat: Surat) -> None:
    """Refuse to issue what could not be sent: time went by since it was handed in."""
    milik = port(surat.rujukan)
    salah = milik.periksa(surat.rujukan_id, surat.kode, surat.pihak_id, surat.isian)
    if alasan := " ".join(filter(None, (milik.halangan(surat), *salah.values()))):
        raise TindakanDitolak(
            f"{alasan} Kembalikan surat ini kepada penulisnya, atau tarik, untuk diubah lalu "
            "diajukan lagi."
        )
    pastikan_satu(surat, terbit=True)


def _pastikan_sama(pelaku: Pelaku, surat: Surat) -> None:
    """What is signed is what was looked through: facts that changed since send the letter back."""
    beku = dari_json(surat.naskah or {})
    if susunan(pelaku, surat, tanggal=beku.tanggal) != beku:
        raise TindakanDitolak(
            "Data perkara berubah sesudah surat ini diajukan, sehingga bunyinya tidak sama lagi "
            "dengan yang diperiksa. Kembalikan surat ini agar penulis memeriksanya."
        )


def _selesaikan(pelaku: Pelaku, baris: LangkahSurat, hak: Wewenang, catatan: str) -> None:
    orang = akun.pejabat(pelaku.id)
    baris.status, baris.pada = StatusLangkah.SELESAI, clock.sekarang()
    baris.oleh_id, baris.oleh_nama, baris.oleh_nip = pelaku.id, pelaku.nama, orang["nip"]
    jabatan = jabatan_tertulis(
        hak,
        jabatan_sendiri=orang["jabatan"],
        jabatan_diwakili=jabatan_pemegang(hak.peran) if hak.sebutan else "",
        peran_label=hak.peran.label.title(),
    )
    if atasan := templat_dari(baris.surat.templat).atas_nama(baris.tindakan):
        nama = jabatan_pemegang(Peran(atasan)) or Peran(atasan).label.title()
        jabatan = tulis_atas_nama(nama, jabatan)
    baris.oleh_jabatan = jabatan
    baris.catatan = catatan.strip()
    kabar.selesai(baris.surat, baris)


def kembalikan(pelaku: Pelaku, langkah_id: int, versi: int | None, catatan: str) -> Surat:
    """Return a letter to its author with remarks; the next handing in goes round from the start."""
    surat, baris = _giliran(pelaku, langkah_id, versi)
    if len(catatan.strip()) < 5:
        raise DataTidakSah({"catatan": "Tulis apa yang harus diperbaiki penulis."})
    hak = hak_langkah(pelaku, surat, baris)
    if hak is None:
        raise TidakBerizin
    _selesaikan(pelaku, baris, hak, catatan)
    _buka_lagi(surat, baris, StatusLangkah.DIKEMBALIKAN)
    # The remarks stay in the step: the trail, which is never emptied, tells no names from them.
    _catat(pelaku, surat, "kembalikan", f"dikembalikan {baris.oleh_jabatan} dengan catatan.")
    kabar.dikembalikan(pelaku, surat, baris)
    return surat


def tarik(pelaku: Pelaku, surat_id: int, versi: int | None) -> Surat:
    """Take a letter back from approval: its author, or a superior."""
    authz.tabel().pastikan(pelaku, "surat.tulis")
    surat = kunci_versi(pelaku, surat_id, versi)
    baris = giliran(surat.langkah)
    if surat.status is not StatusSurat.DIPERIKSA or baris is None:
        raise TindakanDitolak("Hanya surat yang menunggu persetujuan dapat ditarik.")
    if not boleh_tarik(pelaku, surat):
        raise TidakBerizin("Surat ini ditarik penulisnya, sub koordinator, atau kepala bidang.")
    return tarik_karena(pelaku, surat, "ditarik dari persetujuan.")


def tarik_karena(pelaku: Pelaku, surat: Surat, keterangan: str) -> Surat:
    """Take a held letter back for an act that has judged who may; its step says by whom.

    Who had it before him is told that it is gone.
    """
    baris = giliran(surat.langkah)
    if baris is None:
        raise TindakanDitolak("Hanya surat yang menunggu persetujuan dapat ditarik.")
    kabar.selesai(surat, baris)
    kabar.ditarik(pelaku, surat, baris)
    baris.pada, baris.oleh_id, baris.oleh_nama = clock.sekarang(), pelaku.id, pelaku.nama
    _buka_lagi(surat, baris, StatusLangkah.DITARIK)
    _catat(pelaku, surat, "tarik", keterangan)
    return surat


def _buka_lagi(surat: Surat, baris: LangkahSurat, status: StatusLangkah) -> None:
    """End the round at this step: those whose turn never came leave no trace."""
    baris.status = status
    for satu in putaran_akhir(surat.langkah):
        if satu.urutan > baris.urutan:
            surat.langkah.remove(satu)
            db.session.delete(satu)
    surat.status, surat.naskah = StatusSurat.DRAF, None
    _ubah(surat)
