"""Terms that come to their end: the legal day before it, who is told, and marking what is over."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.audit import services as audit
from hi_cases.core import clock, queue
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.berkala import pagi
from hi_cases.core.db import db, kunci
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja import services as tenggat
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries import kedaluwarsa as baca
from hi_cases.syarat_kerja.queries.penerus import akhir_banyak, penerus
from hi_cases.syarat_kerja.queries.satu import sebut
from hi_cases.syarat_kerja.rules import kedaluwarsa as aturan
from hi_cases.syarat_kerja.rules.kedaluwarsa import JANGKA, Kabar
from hi_cases.syarat_kerja.rules.penerus import hari_ganti
from hi_cases.syarat_kerja.types import JenisInstrumen, MacamInstrumen, StatusInstrumen

TUGAS_SATU = "syarat_kerja.periksa_masa"
KANTOR = (Peran.ANALIS, Peran.SUBKOOR)
"""Who of the office is told that a document comes to its end."""
_IKUT_UTAMA = (MacamInstrumen.UTAMA, MacamInstrumen.PERUBAHAN)
"""They last as long as the document with its extensions; others have a term of their own."""


def buka(pelaku: Pelaku, satu: Instrumen) -> None:
    """Open the legal day before the end of an entry; an extension takes the place of its main."""
    bermasa = satu.macam in (MacamInstrumen.UTAMA, MacamInstrumen.PERPANJANGAN)
    if not bermasa or satu.status is not StatusInstrumen.BERLAKU:
        return
    if satu.induk is not None:
        tutup(pelaku, satu.induk, "masa berlakunya diperpanjang")
    kode = JANGKA[satu.jenis]
    tenggat.buka(pelaku, satu.rujukan, kode, satu.berlaku_sampai, bukti=satu.nomor)


def tutup(pelaku: Pelaku, satu: Instrumen, alasan: str) -> None:
    """End the legal day of an entry that nobody has to renew any more; where it was extended, that
    of the extension, which took its place."""
    stmt = sa.select(Instrumen).filter_by(induk_id=satu.id, macam=MacamInstrumen.PERPANJANGAN)
    for milik in (satu, *db.session.scalars(stmt.order_by(Instrumen.id))):
        tenggat.batalkan(pelaku, milik.rujukan, alasan=alasan)


def gantikan(pelaku: Pelaku, lama: Instrumen, hari: date, oleh: str) -> None:
    """End an entry by what takes its place, and with it what changes, prolongs or details it."""
    stmt = sa.select(Instrumen).where(
        sa.or_(Instrumen.id == lama.id, Instrumen.induk_id == lama.id),
        Instrumen.status == StatusInstrumen.BERLAKU,
    )
    for satu in db.session.scalars(kunci(stmt.order_by(Instrumen.id))).all():
        satu.status, satu.ditutup_pada = StatusInstrumen.DIGANTIKAN, hari
        tutup(pelaku, satu, f"digantikan {oleh}")
        audit.catat(
            pelaku,
            "instrumen.digantikan",
            satu.rujukan,
            sebelum={"status": StatusInstrumen.BERLAKU.value},
            sesudah={"status": satu.status.value, "ditutup_pada": hari.isoformat()},
            keterangan=f"{satu.jenis.label} {satu.nomor} digantikan {oleh}.".replace("  ", " "),
        )


def serahkan(pelaku: Pelaku, satu: Instrumen) -> bool:
    """End a main entry, held, whose place another has taken by today; tell whether one has."""
    baru = penerus(satu)
    if baru is None:
        return False
    mulai = hari_ganti(baru, satu, akhir_banyak([satu])[satu.id])
    if mulai is None or mulai > clock.hari_ini():
        return False
    gantikan(pelaku, satu, mulai, sebut(baru))
    return True


def diajukan(pelaku: Pelaku, perusahaan_id: int, jenis: JenisInstrumen, pada: date) -> None:
    """Meet the legal day of what a company has in force: the renewal was filed."""
    stmt = sa.select(Instrumen).where(
        Instrumen.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id)),
        Instrumen.jenis == jenis,
        Instrumen.status == StatusInstrumen.BERLAKU,
    )
    for satu in db.session.scalars(stmt.order_by(Instrumen.id)).all():
        tenggat.penuhi(pelaku, satu.rujukan, JANGKA[jenis], pada)


def cari() -> int:
    """Ask for each entry that is over, or whose end is near enough to tell; one message each."""
    hari = clock.hari_ini()
    terjauh = max(baca.ambang(hari), default=0)
    ids = {*baca.sudah_lewat(hari), *baca.hari_hukum_tiba(hari)}
    ids |= {satu.id for satu in baca.akan_berakhir(hari, terjauh)}
    for nomor in sorted(ids):
        queue.kirim(TUGAS_SATU, nomor)
    return len(ids)


def periksa_masa(instrumen_id: int) -> int:
    """Mark one entry whose term is over, or tell of its end; return how many notices there are.

    Run twice, or late, it marks and tells nothing twice.
    """
    # A decree holds what it ends behind the trail: whoever comes the other way would wait for it
    # while it waits.
    audit.tahan()
    stmt = kunci(sa.select(Instrumen).filter_by(id=instrumen_id))
    satu = db.session.scalar(stmt.execution_options(populate_existing=True))
    if satu is None or satu.status is not StatusInstrumen.BERLAKU:
        return 0
    hari = clock.hari_ini()
    if satu.macam is MacamInstrumen.UTAMA and serahkan(SISTEM, satu):
        return 0
    if satu.berlaku_sampai < hari:
        return _akhiri(satu, hari)
    return sum(_kabari(satu, kabar) for kabar in _menjelang(satu, hari))


def _akhiri(satu: Instrumen, hari: date) -> int:
    """Mark an entry as ended on the last day of its term, extensions included."""
    akhir = satu.berlaku_sampai
    if satu.macam in _IKUT_UTAMA:
        akhir = aturan.akhir_masa(akhir, baca.perpanjangan(satu.induk_id or satu.id))
    if akhir >= hari:
        return 0
    satu.status, satu.ditutup_pada = StatusInstrumen.BERAKHIR, akhir
    db.session.flush()
    tutup(SISTEM, satu, "masa berlakunya berakhir")
    audit.catat(
        SISTEM,
        "instrumen.berakhir",
        satu.rujukan,
        sebelum={"status": StatusInstrumen.BERLAKU.value},
        sesudah={"status": satu.status.value, "ditutup_pada": akhir.isoformat()},
        keterangan=f"Masa berlaku {sebut(satu)} berakhir {tulis_tanggal(akhir, hari=False)}.",
    )
    berpengganti = satu.macam is not MacamInstrumen.UTAMA or baca.terjamin(satu)
    if berpengganti or baca.ada_berlaku(satu.perusahaan_id, hari):
        return 0
    return _kabari(satu, aturan.kabar_sudah_berakhir(satu.jenis, sebut(satu), akhir))


def _menjelang(satu: Instrumen, hari: date) -> list[Kabar]:
    """Return what is to be told of an end today: nothing once a renewal is on its way."""
    if baca.terjamin(satu):
        return []
    kabar = []
    capai = aturan.ambang_tercapai(satu.berlaku_sampai, hari, baca.ambang(hari))
    if capai is not None:
        kabar.append(aturan.kabar_berakhir(satu.jenis, sebut(satu), satu.berlaku_sampai, capai))
    for milik in kalender.tenggat_untuk(satu.rujukan):
        berjalan = milik.status is StatusTenggat.BERJALAN and milik.kode == JANGKA[satu.jenis]
        if berjalan and milik.jatuh is not None and milik.jatuh <= hari:
            kabar.append(
                aturan.kabar_hari_hukum(
                    satu.jenis,
                    sebut(satu),
                    milik.jatuh,
                    satu.berlaku_sampai,
                    milik.ketentuan.dasar,
                    hari,
                )
            )
    return kabar


def _kabari(satu: Instrumen, kabar: Kabar) -> int:
    """Tell the company's accounts and the office, each once."""
    hari = clock.hari_ini()
    kantor = {nomor for peran in KANTOR for nomor in akun.berperan(peran)}
    kepada = ((perusahaan.akun_perusahaan(satu.perusahaan_id), kabar.perusahaan, "perusahaan"),)
    jumlah = 0
    for siapa, isi, kata in (*kepada, (kantor, kabar.kantor, "kantor")):
        jumlah += len(
            pemberitahuan.beri_tahu(
                siapa,
                kelompok=Kelompok.TENGGAT,
                judul=kabar.judul,
                isi=isi,
                kunci=f"instrumen:{satu.id}:{kabar.kunci}:{kata}",
                rujukan=satu.rujukan,
                tidak_sebelum=pagi(hari),
            )
        )
    return jumlah
