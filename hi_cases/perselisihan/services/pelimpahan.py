"""Ask after delegations that were not received: the mediator first, then kabid, once each."""

from __future__ import annotations

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.berkala import pagi
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.perselisihan.queries.pelimpahan import belum_diterima
from hi_cases.perselisihan.rules import pelimpahan as aturan


def kejar_pelimpahan() -> int:
    """Tell of each delegation that lies; return how many lie. Run twice it says nothing more."""
    jumlah = 0
    for satu in belum_diterima():
        perkara = satu.perkara
        semua = aturan.yang_tiba(satu.lama)
        jumlah += bool(semua)
        for kejar in semua:
            milik = {perkara.mediator_id} - {None}
            penerima = milik if kejar.peran is Peran.MEDIATOR else akun.berperan(kejar.peran)
            pemberitahuan.beri_tahu(
                [nomor for nomor in penerima if nomor is not None],
                kelompok=Kelompok.TENGGAT,
                judul=f"{perkara.sebutan}: {aturan.POKOK}, {kejar.hari} hari kerja",
                isi=kejar.isi,
                kunci=f"pelimpahan:{perkara.id}:{perkara.mediator_id}:"
                f"{perkara.dilimpahkan_pada}:{kejar.hari}",
                rujukan=perkara.rujukan,
                tidak_sebelum=pagi(clock.hari_ini()),
            )
    return jumlah
