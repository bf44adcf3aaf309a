"""A party takes back what it said, while nobody has acted on it."""

from __future__ import annotations

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakBerizin, TidakDitemukan, TindakanDitolak
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import PernyataanPihak
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.rules.kabar_pihak import TARIK
from hi_cases.perselisihan.rules.pernyataan import MENGIKAT
from hi_cases.perselisihan.services.lakukan import catat_peristiwa
from hi_cases.perselisihan.services.lingkup import Catatan
from hi_cases.perselisihan.types import StatusPernyataan


def tarik_kabar(pelaku: Pelaku, perkara_id: int, pernyataan_id: int) -> PernyataanPihak:
    """Take a waiting statement back; sent twice, it is taken back once."""
    authz.tabel().pastikan(pelaku, izin.SAYA)
    perkara = queries.kunci_perkara(pelaku, perkara_id)
    posisi = queries.posisi(pelaku, perkara_id)
    milik = {satu.pihak_id for satu in posisi if not satu.membaca}
    satu = db.session.get(PernyataanPihak, pernyataan_id)
    if satu is None or satu.perkara_id != perkara_id or satu.pihak_id not in milik:
        raise TidakDitemukan
    if satu.jenis in MENGIKAT and not any(
        p.mengikat for p in posisi if p.pihak_id == satu.pihak_id
    ):
        raise TidakBerizin(
            "Kabar ini mengikat pihaknya. Yang menariknya kembali adalah akun yang suratnya sudah "
            "diperiksa petugas."
        )
    if satu.status is StatusPernyataan.DITARIK:
        return satu
    if satu.status is not StatusPernyataan.MENUNGGU:
        raise TindakanDitolak("Petugas sudah menanggapi kabar ini, jadi tidak dapat ditarik lagi.")
    satu.status = StatusPernyataan.DITARIK
    satu.diputus_pada, satu.diputus_oleh = clock.sekarang(), pelaku.nama
    catat_peristiwa(
        pelaku,
        perkara,
        TARIK,
        dari=perkara.tahap,
        catatan=Catatan(clock.hari_ini(), f"Ditarik kembali: {satu.jenis.label.lower()}."),
        dasar="praktik dinas: kabar para pihak",
        data={"pihak_id": satu.pihak_id, "pernyataan_id": satu.id, "jenis": satu.jenis.value},
    )
    return satu
