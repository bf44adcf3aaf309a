"""Letters as they wait on the page of today: for the reader's turn, and for being sent."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import url_for

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.hari_ini import BagianHari, ButirHari, Susunan
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.surat.queries import sampaikan
from hi_cases.surat.queries.daftar import BarisDaftar, SaringanSurat, Tumpukan, daftar_surat
from hi_cases.surat.queries.sampaikan import BarisSampai
from hi_cases.surat.rules.sampaikan import Keadaan

BUTIR = 10
_LEMBAR = 4
"""How many pages of the desk are looked through for letters that nobody has sent."""
_DIKIRIM_LAGI = frozenset({Keadaan.BELUM, Keadaan.GAGAL})


def _terdekat(rujukan: Rujukan) -> Any | None:
    """Return the running period that ends first; None where none has a day."""
    semua = [
        satu
        for satu in kalender_kerja.tenggat_untuk(rujukan)
        if satu.ditutup_pada is None and satu.jatuh is not None
    ]
    return min(semua, key=lambda satu: (satu.jatuh, satu.kode), default=None)


def _belum_dikirim(pelaku: Pelaku) -> list[BarisSampai]:
    """Return issued letters that some party was not sent, or that came back, the oldest first."""
    if not authz.tabel().boleh(pelaku, sampaikan.IZIN):
        return []
    hasil: list[BarisSampai] = []
    sesudah = None
    for _ in range(_LEMBAR):
        halaman = sampaikan.belum_sampai(pelaku, sesudah)
        hasil += [s for s in halaman.baris if any(t.keadaan in _DIKIRIM_LAGI for t in s.belum)]
        sesudah = halaman.sesudah
        if sesudah is None or len(hasil) >= BUTIR:
            break
    return hasil[:BUTIR]


def _menunggu(pelaku: Pelaku) -> BagianHari:
    """Letters whose turn is the reader's, each with the nearest running period of its thing."""
    tunggu = daftar_surat(pelaku, SaringanSurat(Tumpukan.MENUNGGU), batas=BUTIR)
    butir = tuple(_satu_menunggu(satu) for satu in tunggu.baris)
    lebih = max(tunggu.total - len(butir), 0)
    alamat = url_for("surat.daftar", tumpukan=Tumpukan.MENUNGGU.value)
    return BagianHari(
        Susunan.DAFTAR,
        butir,
        judul="Surat yang menunggu Anda",
        urutan=30,
        lebih=lebih,
        semua=Label("Semua surat yang menunggu Anda", alamat) if lebih else None,
    )


def _satu_menunggu(baris: BarisDaftar) -> ButirHari:
    batas = _terdekat(baris.surat.rujukan)
    ekor = f"; batas terdekatnya {batas.kode}, {tulis_tanggal(batas.jatuh)}" if batas else ""
    return ButirHari(
        baris.surat.nama,
        url_for("surat.satu", surat_id=baris.surat.id),
        catatan=f"{baris.label.teks}{ekor}",
    )


def _perlu_dikirim(pelaku: Pelaku) -> BagianHari:
    butir = (
        ButirHari(
            satu.surat.nama,
            url_for("surat.satu", surat_id=satu.surat.id),
            ekor=f" untuk {', '.join(tujuan.pihak.nama for tujuan in satu.belum)}",
            catatan=f"{satu.label.teks}, terbit "
            f"{tulis_tanggal(clock.ke_lokal(satu.surat.terbit_pada), hari=False)}",
        )
        for satu in _belum_dikirim(pelaku)
    )
    return BagianHari(
        Susunan.DAFTAR,
        tuple(butir),
        judul="Surat terbit yang perlu dikirim",
        urutan=31,
        lebih=None,
        semua=Label("Semua surat yang belum terbukti diterima", url_for("surat.sampaikan")),
    )


def bagian(pelaku: Pelaku, _hari: date) -> list[BagianHari]:
    """Answer `PortHariIni.bagian` for letters: what waits for the actor, what he has yet to send.

    It stands here and not with the letters, since it asks the calendar for their things' periods.
    """
    if not authz.tabel().boleh(pelaku, "surat.baca"):
        return []
    return [_menunggu(pelaku), _perlu_dikirim(pelaku)]
