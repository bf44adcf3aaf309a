"""Opening, pausing, meeting and ending deadlines. The caller has asked who may, and commits."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import clock, papan
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries
from hi_cases.kalender_kerja.models import JedaTenggat, Tenggat
from hi_cases.kalender_kerja.services.hitung_ulang import hitung
from hi_cases.kalender_kerja.types import Jeda, SebabHitung, StatusTenggat


def _cari(
    rujukan: Rujukan, kode: str | None, kunci: str | None, status: StatusTenggat
) -> list[Tenggat]:
    stmt = sa.select(Tenggat).where(
        Tenggat.rujukan_jenis == rujukan.jenis,
        Tenggat.rujukan_id == rujukan.id,
        Tenggat.status == status,
    )
    if kode is not None:
        stmt = stmt.where(Tenggat.kode == kode)
    if kunci is not None:
        stmt = stmt.where(Tenggat.kunci == kunci)
    stmt = stmt.order_by(Tenggat.id).with_for_update(of=Tenggat)
    return list(db.session.scalars(stmt))


def _catat(
    pelaku: Pelaku, tindakan: str, tenggat: Tenggat, keterangan: str = "", **isi: Any
) -> None:
    audit.catat(
        pelaku,
        f"tenggat.{tindakan}",
        tenggat.rujukan,
        sesudah={"kode": tenggat.kode, "kunci": tenggat.kunci, "jatuh": tenggat.jatuh, **isi},
        keterangan=f"{_nama(tenggat)}{'. ' + keterangan if keterangan else ''}",
        dasar=tenggat.ketentuan.dasar,
    )


def _nama(tenggat: Tenggat) -> str:
    """Name a deadline without its party: the trail is read by those who read no case content."""
    return f"{tenggat.kode} {tenggat.ketentuan.nama}"


def buka(
    pelaku: Pelaku,
    rujukan: Rujukan,
    kode: str,
    mulai: date,
    *,
    kunci: str = "",
    label: str = "",
    bukti: str = "",
    penanggung_jawab_id: int | None = None,
) -> Tenggat:
    """Open a deadline that runs from `mulai` under the period in force on that day.

    Opening the same one twice from the same day changes nothing; from another day it is refused,
    since a correction is `ubah_mulai` with its reason.
    """
    terbuka = _cari(rujukan, kode, kunci, StatusTenggat.BERJALAN)
    if terbuka and terbuka[0].mulai == mulai:
        return terbuka[0]
    if terbuka:
        raise TindakanDitolak(
            f"Tenggat {terbuka[0].label} sudah berjalan sejak "
            f"{tulis_tanggal(terbuka[0].mulai, hari=False)}. Perbaiki tanggal mulainya bila keliru."
        )
    ketentuan = queries.versi_ketentuan(kode, mulai)
    tenggat = Tenggat(
        rujukan_jenis=rujukan.jenis,
        rujukan_id=rujukan.id,
        ketentuan=ketentuan,
        kode=kode,
        kunci=kunci,
        label=label or ketentuan.nama,
        bukti=bukti,
        mulai=mulai,
        status=StatusTenggat.BERJALAN,
        penanggung_jawab_id=penanggung_jawab_id,
        dibuka_pada=clock.sekarang(),
    )
    db.session.add(tenggat)
    db.session.flush()
    hitung(pelaku, tenggat, SebabHitung.DIBUKA)
    _catat(pelaku, "dibuka", tenggat, mulai=mulai)
    return tenggat


def pegang(tenggat_id: int) -> Tenggat | None:
    """Return a deadline as it is now, kept from changing until the transaction ends."""
    return db.session.scalar(
        sa.select(Tenggat)
        .where(Tenggat.id == tenggat_id)
        .with_for_update(read=True, of=Tenggat)
        .execution_options(populate_existing=True)
    )


def serahkan(rujukan: Rujukan, penanggung_jawab_id: int | None) -> None:
    """Put somebody else in charge of what is open; the act that did so leaves its own trail."""
    for satu in _cari(rujukan, None, None, StatusTenggat.BERJALAN):
        satu.penanggung_jawab_id = penanggung_jawab_id
    db.session.flush()


def _selesai_berjalan(rujukan: Rujukan, terbuka: list[Tenggat]) -> None:
    """Tell the thing once that these deadlines of it have ended; the trail comes behind it."""
    if terbuka:
        db.session.flush()
        papan.tenggat_berubah(rujukan)


def penuhi(
    pelaku: Pelaku, rujukan: Rujukan, kode: str, pada: date, kunci: str | None = ""
) -> Tenggat | None:
    """Mark an open deadline as met on `pada`; nothing happens where none is open.

    `kunci` None meets all open ones of the code and returns the first.
    """
    terbuka = _cari(rujukan, kode, kunci, StatusTenggat.BERJALAN)
    for satu in terbuka:
        satu.status = StatusTenggat.TERPENUHI
        satu.dipenuhi_pada = pada
        satu.ditutup_pada = clock.sekarang()
    _selesai_berjalan(rujukan, terbuka)
    for satu in terbuka:
        _catat(pelaku, "dipenuhi", satu, dipenuhi_pada=pada)
    return terbuka[0] if terbuka else None


def batalkan(
    pelaku: Pelaku,
    rujukan: Rujukan,
    kode: str | None = None,
    alasan: str = "",
    *,
    kunci: str | None = None,
) -> list[Tenggat]:
    """End open deadlines that nobody has to meet any more: of one code, or all of the thing."""
    pada, terbuka = clock.sekarang(), _cari(rujukan, kode, kunci, StatusTenggat.BERJALAN)
    for satu in terbuka:
        satu.status = StatusTenggat.DIBATALKAN
        satu.ditutup_pada = pada
        satu.alasan_tutup = alasan
    _selesai_berjalan(rujukan, terbuka)
    for satu in terbuka:
        _catat(pelaku, "dibatalkan", satu, alasan)
    return terbuka


def _terakhir(calon: Iterable[Tenggat]) -> list[Tenggat]:
    """Return the deadlines that were ended last, all of them when they were ended together."""
    tertutup = [satu for satu in calon if satu.ditutup_pada is not None]
    akhir = max((satu.ditutup_pada for satu in tertutup if satu.ditutup_pada), default=None)
    return [satu for satu in tertutup if satu.ditutup_pada == akhir]


def buka_kembali(
    pelaku: Pelaku,
    rujukan: Rujukan,
    kode: str | None = None,
    *,
    kunci: str | None = None,
    alasan: str = "",
) -> list[Tenggat]:
    """Let ended deadlines run again from their old first day.

    Without a code: those that the last `batalkan` of the whole thing ended. With a code: the last
    one of that code, also if it was met (the fact that met it was undone).
    """
    calon = _cari(rujukan, kode, kunci, StatusTenggat.DIBATALKAN)
    if kode is not None:
        calon += _cari(rujukan, kode, kunci, StatusTenggat.TERPENUHI)
    hasil = _terakhir(calon)
    for satu in hasil:
        satu.status = StatusTenggat.BERJALAN
        satu.dipenuhi_pada, satu.ditutup_pada, satu.alasan_tutup = None, None, ""
        db.session.flush()
        hitung(pelaku, satu, SebabHitung.DIBUKA_KEMBALI, alasan)
        _catat(pelaku, "dibuka_kembali", satu, alasan)
    return hasil


def _satu_berjalan(rujukan: Rujukan, kode: str, kunci: str) -> Tenggat:
    terbuka = _cari(rujukan, kode, kunci, StatusTenggat.BERJALAN)
    if not terbuka:
        raise TindakanDitolak(f"Tidak ada tenggat {kode} yang sedang berjalan.")
    return terbuka[0]


def mulai_jeda(
    pelaku: Pelaku, rujukan: Rujukan, kode: str, dari: date, alasan: str, *, kunci: str = ""
) -> Tenggat:
    """Stop counting from `dari` on (that day included) until `akhiri_jeda`."""
    tenggat = _satu_berjalan(rujukan, kode, kunci)
    if tenggat.dijeda:
        raise TindakanDitolak(f"Tenggat {tenggat.label} sudah dijeda.")
    if dari < tenggat.mulai:
        batas = tulis_tanggal(tenggat.mulai, hari=False)
        raise DataTidakSah({"dari": f"Jeda tidak boleh mulai sebelum tenggat mulai, {batas}."})
    tenggat.daftar_jeda.append(JedaTenggat(dari=dari, sampai=None, alasan=alasan, pertemuan=[]))
    db.session.flush()
    mulai = tulis_tanggal(dari, hari=False)
    hitung(pelaku, tenggat, SebabHitung.JEDA, f"{alasan}, mulai {mulai}")
    _catat(pelaku, "dijeda", tenggat, alasan, dari=dari)
    return tenggat


def akhiri_jeda(
    pelaku: Pelaku,
    rujukan: Rujukan,
    kode: str,
    sampai: date,
    *,
    kunci: str = "",
    pertemuan: Iterable[date] = (),
) -> Tenggat:
    """End the pause; `sampai` is its last day, `pertemuan` the days of the meetings themselves."""
    tenggat = _satu_berjalan(rujukan, kode, kunci)
    jeda = next((satu for satu in tenggat.daftar_jeda if satu.sampai is None), None)
    if jeda is None:
        raise TindakanDitolak(f"Tenggat {tenggat.label} tidak sedang dijeda.")
    if sampai < jeda.dari:
        awal = tulis_tanggal(jeda.dari, hari=False)
        raise DataTidakSah({"sampai": f"Jeda tidak boleh berakhir sebelum mulai, {awal}."})
    jeda.sampai = sampai
    jeda.pertemuan = sorted({satu.isoformat() for satu in pertemuan})
    db.session.flush()
    akhir = tulis_tanggal(sampai, hari=False)
    hitung(pelaku, tenggat, SebabHitung.JEDA, f"{jeda.alasan}, sampai {akhir}")
    _catat(pelaku, "jeda_berakhir", tenggat, jeda.alasan, sampai=sampai)
    return tenggat


def ubah_mulai(
    pelaku: Pelaku, tenggat: Tenggat, mulai: date, alasan: str, *, bukti: str = ""
) -> Tenggat:
    """Correct the first day; the period in force on the new day applies, the old result stays."""
    db.session.refresh(tenggat, with_for_update={"of": Tenggat})
    if tenggat.status is not StatusTenggat.BERJALAN:
        raise TindakanDitolak(f"Tenggat {tenggat.label} sudah ditutup; tanggal mulainya tetap.")
    sebelum, jatuh_lama = tenggat.mulai, tenggat.jatuh
    tenggat.mulai = mulai
    tenggat.ketentuan = queries.versi_ketentuan(tenggat.kode, mulai)
    tenggat.bukti = bukti or tenggat.bukti
    db.session.flush()
    hitung(pelaku, tenggat, SebabHitung.MULAI_DIUBAH, alasan)
    audit.catat(
        pelaku,
        "tenggat.mulai_diubah",
        tenggat.rujukan,
        sebelum={"mulai": sebelum, "jatuh": jatuh_lama},
        sesudah={"mulai": mulai, "jatuh": tenggat.jatuh},
        keterangan=f"{_nama(tenggat)}. {alasan}",
        dasar=tenggat.ketentuan.dasar,
    )
    return tenggat


def ubah_jeda(pelaku: Pelaku, tenggat: Tenggat, lama: Jeda, baru: Jeda, alasan: str) -> Tenggat:
    """Correct one pause of an open deadline; the result before it stays."""
    db.session.refresh(tenggat, with_for_update={"of": Tenggat})
    baris = next((satu for satu in tenggat.daftar_jeda if satu.nilai == lama), None)
    if tenggat.status is not StatusTenggat.BERJALAN or baris is None:
        raise TindakanDitolak(f"Jeda tenggat {tenggat.label} tidak dapat diubah lagi.")
    jatuh_lama = tenggat.jatuh
    baris.dari, baris.sampai = baru.dari, baru.sampai
    baris.pertemuan = sorted({satu.isoformat() for satu in baru.pertemuan})
    db.session.flush()
    hitung(pelaku, tenggat, SebabHitung.JEDA, alasan)
    audit.catat(
        pelaku,
        "tenggat.jeda_diubah",
        tenggat.rujukan,
        sebelum={"dari": lama.dari, "sampai": lama.sampai, "jatuh": jatuh_lama},
        sesudah={"dari": baru.dari, "sampai": baru.sampai, "jatuh": tenggat.jatuh},
        keterangan=f"{_nama(tenggat)}. {alasan}",
        dasar=tenggat.ketentuan.dasar,
    )
    return tenggat
