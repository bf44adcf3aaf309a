"""Letters of the case: a draft, one that waits for its step, a number, a stand-in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.register_buku.models import CetakanRegister
from hi_cases.surat import services as surat
from hi_cases.surat.models import BundelSurat, Surat
from hi_cases.surat.services import delegasi, nomor, sampaikan, tulis
from hi_cases.surat.types import CaraSampai, SebutanDelegasi
from tests.integration.perselisihan.kantor import Kantor
from tests.integration.surat.sampaikan.loket import pindai

if TYPE_CHECKING:
    from tests.integration.keamanan.dunia import Dunia

_ISIAN = {
    "perihal": "sidang",
    "untuk_tanggal": "2026-05-20",
    "pukul": "09:00",
    "tempat": "Ruang mediasi",
    "alasan_luar_jadwal": "Diadakan di kantor kecamatan.",
}


def _terbit(pemimpin: Any, rujukan: Rujukan, pihak_id: int) -> Surat:
    """Issue a summons to one party and send it to its account."""
    satu = tulis.buat(pemimpin, "panggilan", rujukan, pihak_id, _ISIAN)
    satu = tulis.simpan(pemimpin, satu.id, satu.versi, satu.isian, satu.bebas, ["setujui"])
    surat.ajukan(pemimpin, satu.id, satu.versi)
    surat.setujui(pemimpin, satu.langkah[-1].id, satu.versi)
    pindai(pemimpin, satu)
    sampaikan.kirim(pemimpin, satu.id, pihak_id, CaraSampai.PORTAL, clock.hari_ini())
    return satu


def tambah_surat(dunia: Dunia, kantor: Kantor, benda: Any) -> None:
    """Make them; `benda` makes the mark of a thing. Kinds of letters are loaded already."""
    rujukan = Rujukan("perkara", kantor.perkara.id)
    pemimpin = kantor.akun[Peran.MEDIATOR]
    terbit = {
        pihak: _terbit(pemimpin, rujukan, pihak) for pihak in (kantor.pemohon, kantor.termohon)
    }
    semua = [tulis.buat(pemimpin, "panggilan", rujukan, kantor.pemohon, _ISIAN) for _ in range(2)]
    surat.ajukan(pemimpin, semua[1].id, semua[1].versi)
    satu = nomor.ambil(SISTEM, "surat", clock.hari_ini(), untuk="uji")
    wakil = delegasi.catat(
        SISTEM,
        peran=Peran.KADIS,
        pengguna_id=dunia.staf["petugas"].id,
        sebutan=SebutanDelegasi.PLH,
        dari=clock.hari_ini(),
        sampai=clock.hari_ini(),
        dasar="Surat Perintah 1",
    )
    bundel = BundelSurat(
        rujukan_jenis=rujukan.jenis,
        rujukan_id=rujukan.id,
        susunan=[],
        dibuat_pada=clock.sekarang(),
        dibuat_nama="Uji",
    )
    cetakan = CetakanRegister(tahun=2026, dibuat_pada=clock.sekarang(), dibuat_nama="Uji")
    db.session.add_all([bundel, cetakan])
    db.session.flush()
    pribadi = [satu.id for satu in dunia.benda["perkara_id"] if satu.pribadi]
    dunia.benda |= {
        "surat_id": [benda(satu.id) for satu in semua],
        "bundel_id": [benda(bundel.id)],
        "cetakan_id": [benda(cetakan.id)],
        "langkah_id": [benda(semua[1].langkah[0].id)],
        "nomor_id": [benda(satu.id)],
        "delegasi_id": [benda(wakil.id)],
        "rujukan_id": [benda(rujukan.id), *(benda(satu, pribadi=True) for satu in pribadi)],
        "kode_surat": [benda("panggilan")],
        "pihak_id": [benda(kantor.pemohon)],
        "penyampaian_id": [benda(satu.penyampaian[0].id) for satu in terbit.values()],
        "surat_saya": [
            benda(terbit[kantor.pemohon].id, frozenset({"pekerja", "kuasa"})),
            benda(terbit[kantor.termohon].id, frozenset({"perusahaan"})),
        ],
        "kode_periksa": [benda("2222-3333-4444-5555")],
    }
