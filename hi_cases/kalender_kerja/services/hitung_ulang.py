"""Computing due days anew, with the old result kept and the move in the trail."""

from hi_cases.audit import services as audit
from hi_cases.core import clock, papan
from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries, rules
from hi_cases.kalender_kerja.models import HitunganTenggat, Tenggat, VersiKetentuan
from hi_cases.kalender_kerja.types import SebabHitung


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


def hitung_ulang(
    pelaku: Pelaku, sebab: SebabHitung, keterangan: str, rancangan_id: int | None = None
) -> int:
    """Recompute every open deadline that moves; each move enters the trail of its thing."""
    jumlah = 0
    for satu in queries.semua_berjalan():
        if not _bergeser(satu):
            continue
        # The thing before its deadline, as whoever handles it takes them: neither waits for ever.
        papan.tenggat_berubah(satu.rujukan)
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
