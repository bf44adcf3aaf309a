"""The way back from what silence was taken to mean, decided by kabid when it was no silence."""

from __future__ import annotations

from hi_cases.perselisihan.rules import syarat
from hi_cases.perselisihan.rules.transisi.jawaban import tidak_disetujui
from hi_cases.perselisihan.rules.transisi.pelaku import KABID
from hi_cases.perselisihan.types import Tahap, Tindakan, Transisi, Tujuan, Tutup

_BATAL = "anggapan dibatalkan"
_PRAKTIK = "praktik dinas: keputusan Kepala Bidang dengan alasan"

ANGGAPAN = (
    Transisi(
        # The party's own clock runs again, from its true day of receipt where that was wrong.
        Tindakan.BATALKAN_ANGGAPAN,
        dari=frozenset({Tahap.ANJURAN, Tahap.KONSILIASI}),
        peran=KABID,
        syarat=(syarat.ada_dianggap_menolak,),
        dasar=f"UU 2/2004 Ps. 13 ayat (2) huruf c-d, Ps. 23 ayat (2) huruf c-d; {_PRAKTIK}",
        memenuhi=(Tutup("PB-3", bila=tidak_disetujui, batal=_BATAL),),
        praktik=True,
    ),
    Transisi(
        # A choice was made in time and found late: the offer stands again, the mediator is free.
        Tindakan.BATALKAN_ANGGAPAN,
        dari=frozenset({Tahap.DILIMPAHKAN_MEDIATOR}),
        ke=(Tujuan(Tahap.DITAWARKAN, keterangan="pilihan ternyata ada"),),
        peran=KABID,
        syarat=(syarat.pernah_ditawarkan, syarat.belum_sidang),
        dasar=f"UU 2/2004 Ps. 4 ayat (4); {_PRAKTIK}",
        memenuhi=(Tutup("MED-7", batal=_BATAL), Tutup("MED-30", batal=_BATAL)),
        praktik=True,
    ),
)
