"""One's own choices: how notices leave the house, and the number they may go to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.db import kunci as tahan
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import Kabar, KontakWa, PesanKeluar, Pilihan
from hi_cases.pemberitahuan.services.keluar import batalkan, samarkan
from hi_cases.pemberitahuan.services.kesiapan import wa_siap
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok, StatusPesan

_JENIS_AKUN = "pengguna"
_WAJIB_SETUJU = "Centang persetujuan; tanpa itu kami tidak mengirim ke WhatsApp."


def _catat(pelaku: Pelaku, tindakan: str, keterangan: str) -> None:
    if pelaku.id is not None:
        audit.catat(pelaku, tindakan, Rujukan(_JENIS_AKUN, pelaku.id), keterangan=keterangan)


def simpan_pilihan(pelaku: Pelaku, pilihan: Mapping[tuple[Kelompok, Kanal], CaraTerima]) -> None:
    """Keep what the actor chose; what is the default anyway leaves no row.

    Raises DataTidakSah for what this account may not choose.
    """
    lama = {
        (satu.kelompok, satu.kanal): satu
        for satu in db.session.scalars(
            tahan(sa.select(Pilihan).where(Pilihan.pengguna_id == pelaku.id))
        )
    }
    for (kelompok, kanal), cara in pilihan.items():
        if cara not in rules.dapat_dipilih(kelompok, kanal, staf=pelaku.staf):
            raise DataTidakSah({f"{kelompok.value}_{kanal.value}": "Pilih salah satu cara."})
        baris = lama.get((kelompok, kanal))
        if cara is rules.bawaan(kelompok, kanal, staf=pelaku.staf):
            if baris is not None:
                db.session.delete(baris)
        elif baris is None:
            db.session.add(
                Pilihan(pengguna_id=pelaku.id, kelompok=kelompok, kanal=kanal, cara=cara)
            )
        else:
            baris.cara = cara
    db.session.flush()


def setujui_wa(pelaku: Pelaku, nomor: str, *, setuju: bool) -> KontakWa:
    """Keep the number that notices may go to by WhatsApp, and since when that is agreed to."""
    if not wa_siap():
        raise TindakanDitolak("Pengiriman lewat WhatsApp belum diaktifkan Dinas.")
    salah = {} if setuju else {"setuju": _WAJIB_SETUJU}
    baku = ""
    try:
        baku = rules.nomor_wa(nomor)
    except ValueError:
        salah["nomor"] = "Tulis nomor ponsel Indonesia, misalnya 0812 3456 7890."
    if salah:
        raise DataTidakSah(salah)
    kontak = db.session.get(KontakWa, pelaku.id)
    if kontak is None:
        kontak = KontakWa(pengguna_id=pelaku.id, nomor=baku, disetujui_pada=clock.sekarang())
        db.session.add(kontak)
    elif kontak.nomor != baku:
        _alihkan(pelaku, baku)
        kontak.nomor, kontak.disetujui_pada = baku, clock.sekarang()
    db.session.flush()
    # The trail is never emptied: it tells that consent was given, not which number.
    _catat(pelaku, "pemberitahuan.setujui_wa", "menyetujui kabar lewat WhatsApp")
    return kontak


def cabut_wa(pelaku: Pelaku) -> bool:
    """Forget the number at once, in the log too; what waited for it is not sent.

    False: there was none.
    """
    kontak = db.session.get(KontakWa, pelaku.id)
    if kontak is None:
        return False
    _lupakan(pelaku)
    db.session.delete(kontak)
    db.session.flush()
    _catat(pelaku, "pemberitahuan.cabut_wa", "menarik persetujuan kabar lewat WhatsApp")
    return True


def _pesan_wa(pelaku: Pelaku) -> Iterator[PesanKeluar]:
    """Give the actor's own messages, held: others may have given the same number."""
    milik = sa.select(Kabar.id).where(Kabar.penerima_id == pelaku.id)
    stmt = sa.select(PesanKeluar).where(
        PesanKeluar.kanal == Kanal.WA, PesanKeluar.kabar_id.in_(milik)
    )
    yield from db.session.scalars(
        tahan(stmt.order_by(PesanKeluar.id)).execution_options(populate_existing=True)
    )


def _alihkan(pelaku: Pelaku, nomor: str) -> None:
    """Let what waits go to another number; the old one is forgotten."""
    for pesan in _pesan_wa(pelaku):
        samarkan(pesan)
        if pesan.status == StatusPesan.MENUNGGU:
            pesan.penerima = nomor
    db.session.flush()


def _lupakan(pelaku: Pelaku) -> None:
    """End what waits for the actor's number, and forget it in the log."""
    for pesan in _pesan_wa(pelaku):
        if pesan.status == StatusPesan.MENUNGGU:
            batalkan(pesan, rules.DITARIK)
        samarkan(pesan)
    db.session.flush()
