"""Sending again what failed: an administrator's act."""

from __future__ import annotations

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock, queue
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.core.papan import papan
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan import queries, rules
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar
from hi_cases.pemberitahuan.services.beri_tahu import UMUR_KABAR
from hi_cases.pemberitahuan.services.keluar import TUGAS, tahan_pesan
from hi_cases.pemberitahuan.services.saluran import SALURAN
from hi_cases.pemberitahuan.types import StatusPesan


def kirim_ulang(pelaku: Pelaku, pesan_id: int) -> PesanKeluar:
    """Let a failed message be tried anew.

    That of a notice is written anew, to the address that its account has now; another goes out as
    it was, while it is of use. Raises TindakanDitolak where neither is possible.
    """
    authz.tabel().pastikan(pelaku, queries.IZIN)
    pesan = tahan_pesan(pesan_id)
    if pesan is None:
        raise TidakDitemukan("Pesan itu tidak ada.")
    if pesan.status in {StatusPesan.MENUNGGU, StatusPesan.TERKIRIM}:
        raise TindakanDitolak("Pesan ini tidak gagal, jadi tidak perlu dikirim ulang.")
    if not pesan.dapat_diulang(clock.sekarang()):
        raise TindakanDitolak(_sebab_tidak(pesan))
    if pesan.kabar_id is not None:
        _tulis_lagi(pesan, pesan.kabar_id)
    sebab = rules.kode_galat(pesan.galat)
    pesan.status, pesan.percobaan = StatusPesan.MENUNGGU, 0
    pesan.coba_pada = clock.sekarang()
    db.session.flush()
    audit.catat(
        pelaku,
        "pemberitahuan.kirim_ulang",
        Rujukan(queries.JENIS_RUJUKAN, pesan.id),
        keterangan=f"setelah gagal: {sebab}" if sebab else "setelah gagal",
    )
    queue.kirim(TUGAS, pesan.id)
    return pesan


def _sebab_tidak(pesan: PesanKeluar) -> str:
    if pesan.status is StatusPesan.DIGABUNG:
        return "Kabar ini dikirim bersama yang lain. Kirim ulang pesan gabungannya bila gagal."
    if pesan.templat == rules.TEMPLAT_KODE:
        return "Kode tidak dikirim ulang dari sini. Pemilik nomor dapat meminta kode baru."
    return (
        "Pesan ini sudah terlalu lama dan tautannya tidak berlaku lagi. "
        "Ulangi perbuatan yang mengirimnya."
    )


def _tulis_lagi(pesan: PesanKeluar, kabar_id: int) -> None:
    """Give the message of a notice its text again, and the address of today."""
    kabar = db.session.get_one(Kabar, kabar_id)
    port = papan().akun
    akun = port.kontak([kabar.penerima_id]).get(kabar.penerima_id) if port else None
    if akun is None or not akun.aktif:
        raise TindakanDitolak("Akun penerima kabar ini sudah tidak aktif.")
    saluran = SALURAN[pesan.kanal]
    alamat = saluran.alamat([akun]).get(akun.id)
    if alamat is None:
        raise TindakanDitolak(
            "Penerima tidak lagi punya alamat untuk kanal ini, atau menarik persetujuannya."
        )
    pesan.penerima = rules.SIFAT[pesan.kanal].baku(alamat)
    pesan.subjek, pesan.isi = saluran.naskah(kabar)
    pesan.basi_pada = clock.sekarang() + UMUR_KABAR
