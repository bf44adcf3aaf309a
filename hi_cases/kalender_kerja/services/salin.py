"""Let a deadline run for a second thing as it runs for the first."""

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja.models import JedaTenggat, Tenggat
from hi_cases.kalender_kerja.services.hitung_ulang import hitung
from hi_cases.kalender_kerja.types import SebabHitung, StatusTenggat


def salin(pelaku: Pelaku, sumber: Tenggat, rujukan: Rujukan, alasan: str) -> Tenggat:
    """Open the same running deadline elsewhere: same first day, same period, same pauses."""
    baru = Tenggat(
        rujukan_jenis=rujukan.jenis,
        rujukan_id=rujukan.id,
        ketentuan=sumber.ketentuan,
        kode=sumber.kode,
        kunci=sumber.kunci,
        label=sumber.label,
        bukti=sumber.bukti,
        mulai=sumber.mulai,
        status=StatusTenggat.BERJALAN,
        penanggung_jawab_id=sumber.penanggung_jawab_id,
        dibuka_pada=clock.sekarang(),
    )
    baru.daftar_jeda = [
        JedaTenggat(dari=s.dari, sampai=s.sampai, alasan=s.alasan, pertemuan=list(s.pertemuan))
        for s in sumber.daftar_jeda
    ]
    db.session.add(baru)
    db.session.flush()
    hitung(pelaku, baru, SebabHitung.DIBUKA, alasan)
    audit.catat(
        pelaku,
        "tenggat.disalin",
        rujukan,
        sesudah={"kode": baru.kode, "mulai": baru.mulai, "jatuh": baru.jatuh},
        keterangan=f"{baru.kode} {baru.ketentuan.nama}. {alasan}",
        dasar=baru.ketentuan.dasar,
    )
    return baru
