"""Computing due days anew, with the old result kept and the move in the trail."""

from collections.abc import Iterable

from hi_cases.audit import services as audit
from hi_cases.core import clock, papan
from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import queries, rules
from hi_cases.kalender_kerja.models import HitunganTenggat, Tenggat, VersiKetentuan
from hi_cases.kalender_kerja.types import SebabHitung, StatusTenggat


def hitung(
    pelaku: Pelaku,
    tenggat: Tenggat,
    sebab: SebabHitung,
    keterangan: str = "",
    rancangan_id: int | None = None,
) -> bool:
    """Compute the due day and note the result; return whether it moved."""
    lama = (tenggat.jatuh, tenggat.jatuh_alternatif)
    hasil = rules.hitung_jatuh(
        queries.kalender(),
        tenggat.ketentuan.nilai,
        tenggat.mulai,
        tenggat.jeda,
        queries.cara(tenggat.mulai),
    )
    tenggat.jatuh, tenggat.jatuh_alternatif = hasil.jatuh, hasil.alternatif
    tenggat.riwayat.append(
        HitunganTenggat(
            ketentuan_id=tenggat.ketentuan_id,
            mulai=tenggat.mulai,
            jatuh=hasil.jatuh,
            jatuh_alternatif=hasil.alternatif,
            sebab=sebab,
            keterangan=keterangan,
            kalimat=queries.jejak_tenggat(tenggat).kalimat,
            rancangan_id=rancangan_id,
            pada=clock.sekarang(),
            oleh_nama=pelaku.nama,
        )
    )
    db.session.flush()
    papan.tenggat_berubah(tenggat.rujukan)
    return lama != (hasil.jatuh, hasil.alternatif)


def _bergeser(tenggat: Tenggat) -> bool:
    hasil = rules.hitung_jatuh(
        queries.kalender(),
        tenggat.ketentuan.nilai,
        tenggat.mulai,
        tenggat.jeda,
        queries.cara(tenggat.mulai),
    )
    return (hasil.jatuh, hasil.alternatif) != (tenggat.jatuh, tenggat.jatuh_alternatif)


def _dipegang(semua: Iterable[Tenggat]) -> list[Tenggat]:
    """Return those of these deadlines that still run and still move, kept from changing.

    All their things are taken first, in one order, then their deadlines, and the trail behind both:
    whoever acts on a thing takes them so, and neither waits for ever for the other.
    """
    isi = list(semua)
    for jenis, nomor in sorted({(s.rujukan_jenis, s.rujukan_id) for s in isi}):
        papan.tenggat_berubah(Rujukan(jenis, nomor))
    for satu in isi:
        db.session.refresh(satu, with_for_update={"of": Tenggat})
    return [s for s in isi if s.status is StatusTenggat.BERJALAN and _bergeser(s)]


def hitung_ulang(
    pelaku: Pelaku, sebab: SebabHitung, keterangan: str, rancangan_id: int | None = None
) -> int:
    """Recompute every open deadline that moves; each move enters the trail of its thing."""
    jumlah = 0
    for satu in _dipegang(satu for satu in queries.semua_berjalan() if _bergeser(satu)):
        sebelum = {"jatuh": satu.jatuh, "jatuh_alternatif": satu.jatuh_alternatif}
        hitung(pelaku, satu, sebab, keterangan, rancangan_id)
        audit.catat(
            pelaku,
            "tenggat.dihitung_ulang",
            satu.rujukan,
            sebelum=sebelum,
            sesudah={"jatuh": satu.jatuh, "jatuh_alternatif": satu.jatuh_alternatif},
            keterangan=f"{satu.kode} {satu.ketentuan.nama}: {keterangan}",
            dasar=satu.ketentuan.dasar,
        )
        jumlah += 1
    return jumlah


def pindahkan(*semua: VersiKetentuan) -> None:
    """Count open deadlines that began under these versions by them; their days follow later.

    A deadline keeps the rule that was in force on its first day.
    """
    for satu in queries.semua_berjalan() if semua else ():
        for versi in semua:
            lama = satu.ketentuan.berlaku_dari
            if satu.kode == versi.kode and lama < versi.berlaku_dari <= satu.mulai:
                satu.ketentuan = versi


def selaraskan() -> int:
    """Bring stored due days in line with the calendar in force.

    A deadline opened by one person while another applied a decree may have been counted by the
    calendar before it; this finds it.
    """
    return hitung_ulang(SISTEM, SebabHitung.DATA_ACUAN, "diselaraskan dengan kalender yang berlaku")
