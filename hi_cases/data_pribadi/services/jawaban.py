"""The written answer, handed to somebody who has no account: by the code and the PIN that he was
given when an officer had seen who he is, for some days, each time with a trace."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hi_cases.audit import services as audit
from hi_cases.core import berkas, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.data_pribadi.queries import permintaan as baca
from hi_cases.data_pribadi.rules.permintaan import JAWABAN, PERIKSA, PERMINTAAN
from hi_cases.dokumen import queries as dokumen
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.urusan.types import Unduhan, Urusan

LAMA = "unduh_jawaban_data"
PEMOHON = Pelaku(id=None, nama="Pemohon, dengan kode dan PIN")
_HABIS = "Waktu mengunduh jawaban ini sudah habis. Mintalah di loket Dinas."


def unduhan(urusan: Urusan) -> Unduhan | None:
    """Answer `PortJenis.unduhan_lacak`: what was attached to the answer, of a request that no
    account made and of whom an officer has seen; nothing else that hangs on it, as a scan of who
    he is."""
    dikenal = any(satu.tindakan == PERIKSA for satu in urusan.langkah)
    if urusan.terbuka or not dikenal or baca.satu(urusan.id).pengguna_id is not None:
        return None
    sampai = urusan.selesai_pada + timedelta(
        days=int(kalender.pengaturan(LAMA, urusan.selesai_pada))
    )
    if sampai < clock.hari_ini():
        return None
    semua = dokumen.berkas_menurut([urusan.rujukan])[urusan.rujukan]
    milik = [satu for satu in semua if satu.keterangan == JAWABAN]
    return Unduhan(sampai, milik) if milik else None


def unduh(urusan: Urusan, berkas_id: int) -> tuple[Any, bytes]:
    """Answer `PortJenis.unduh_lacak`: hand one file over, its row (`dokumen.models.Berkas`) with
    its bytes; the trail keeps that it was taken."""
    ada = unduhan(urusan)
    if ada is None:
        raise TidakDitemukan(_HABIS)
    satu = next((s for s in ada.berkas if s.id == berkas_id), None)
    if satu is None:
        raise TidakDitemukan("Berkas itu bukan bagian dari jawaban ini.")
    with berkas.buka(satu.sha256) as aliran:
        isi = aliran.read()
    baca.satu(urusan.id, tahan=True).diambil_pada = clock.sekarang()
    audit.catat(
        PEMOHON,
        f"{PERMINTAAN.kode}.jawaban_diunduh",
        urusan.rujukan,
        sesudah={"berkas_id": satu.id, "sha256": satu.sha256},
        dasar="UU 27/2022 Ps. 7",
    )
    db.session.flush()
    return satu, isi
