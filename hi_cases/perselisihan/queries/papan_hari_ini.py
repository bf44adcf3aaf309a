"""Cases on the page of today: what the law makes due first, silences, what came and what is stuck.

Answers `core.hari_ini.PortHariIni`; the menu's count is `hitung_hari_ini`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from flask import url_for

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.hari_ini import BagianHari, ButirHari, Susunan, Tombol
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.queries.daftar import Saringan, jumlah
from hi_cases.perselisihan.queries.diam import ButirDiam, butir_diam
from hi_cases.perselisihan.queries.hari_ini import ButirHariIni, hari_ini
from hi_cases.perselisihan.queries.pelimpahan import tertahan
from hi_cases.perselisihan.queries.serah_terima import belum_dibaca
from hi_cases.perselisihan.rules.menunggu import batas_waktu

_BENDA = "perkara"


def _rincian(perkara_id: int) -> str:
    return url_for("perselisihan.rincian", perkara_id=perkara_id)


def _dasar(kode: str, dasar: str) -> str:
    return " · ".join(satu for satu in (kode, dasar) if satu)


def _tenggat(satu: ButirHariIni, hari: date) -> ButirHari:
    """Say what is awaited without the day, which stands beside it."""
    kalimat = satu.kalimat
    if satu.jatuh is not None:
        kalimat = kalimat.replace(batas_waktu(satu.jatuh, hari), "")
    tautan = None
    if satu.tindakan:
        alamat = url_for(
            "perselisihan.tindakan", perkara_id=satu.perkara_id, kode=satu.tindakan.value
        )
        tautan = Label(satu.tindakan.label, alamat)
    return ButirHari(
        label=kalimat.rstrip("."),
        url=_rincian(satu.perkara_id),
        catatan=satu.akibat,
        hal=satu.judul,
        nomor=satu.nomor,
        jatuh=satu.jatuh,
        sisa=satu.sisa,
        satuan="hari kerja",
        dasar=_dasar(satu.kode, satu.dasar),
        tautan=tautan,
        rujukan=Rujukan("perkara", satu.perkara_id),
    )


def _kata_halaman(satu: ButirDiam) -> str:
    if satu.saran:
        return "Lihat akibatnya, atau pilih mediator lain"
    return "Lihat dahulu akibatnya" if satu.lengkap else "Pilih mediator"


def _diam(satu: ButirDiam, sisa: int | None) -> ButirHari:
    """Say what was not done; one press notes what that means, the act's page tells of it before."""
    kode = satu.diam.tindakan.value
    alamat = url_for("perselisihan.tindakan", perkara_id=satu.perkara_id, kode=kode)
    halaman = url_for(
        "perselisihan.tindakan",
        perkara_id=satu.perkara_id,
        kode=kode,
        pihak_id=satu.diam.pihak_id,
        mediator_id=satu.saran.mediator_id if satu.saran else None,
    )
    return ButirHari(
        label=": ".join(kata for kata in (satu.diam.jenis.label, satu.diam.nama) if kata),
        url=_rincian(satu.perkara_id),
        catatan=satu.arti,
        hal=satu.judul,
        nomor=satu.nomor,
        jatuh=satu.diam.jatuh,
        sisa=sisa,
        satuan="hari kerja",
        dasar=_dasar(satu.diam.kode, satu.dasar),
        tautan=Label(_kata_halaman(satu), halaman),
        tombol=Tombol(satu.tombol, alamat, satu.isian) if satu.lengkap else None,
        rujukan=Rujukan("perkara", satu.perkara_id),
    )


def _bagian_diam(butir: Sequence[ButirHariIni]) -> BagianHari:
    sisa = {satu.perkara_id: satu.sisa for satu in butir if satu.diam}
    semua = (_diam(satu, sisa[satu.perkara_id]) for satu in butir_diam(butir))
    return BagianHari(Susunan.DIAM, tuple(semua), benda=_BENDA)


def _diserahkan(pelaku: Pelaku) -> BagianHari:
    butir = (
        ButirHari(judul, _rincian(serah.perkara_id), nomor=nomor, catatan=f"dari {serah.dari_nama}")
        for serah, nomor, judul in belum_dibaca(pelaku)
    )
    return BagianHari(
        Susunan.DAFTAR,
        tuple(butir),
        judul="Perkara yang baru diserahkan kepada Anda",
        pengantar="Baca catatan serah terimanya, lalu tandai sudah dibaca.",
        urutan=20,
    )


def _tertahan(pelaku: Pelaku) -> BagianHari:
    butir = (
        ButirHari(
            satu.perkara.judul,
            _rincian(satu.perkara.id),
            nomor=satu.perkara.sebutan,
            catatan=f"{satu.perkara.mediator_nama}, dilimpahkan "
            f"{tulis_tanggal(satu.perkara.dilimpahkan_pada, hari=False)} ({satu.lama} hari kerja)",
        )
        for satu in tertahan(pelaku)
    )
    return BagianHari(
        Susunan.DAFTAR,
        tuple(butir),
        judul="Pelimpahan yang belum diterima mediatornya",
        pengantar="Waktu mediasi belum berjalan. Hubungi mediatornya, atau tunjuk mediator lain.",
        urutan=40,
    )


def bagian(pelaku: Pelaku, hari: date) -> list[BagianHari]:
    """Answer `PortHariIni.bagian` for cases."""
    butir = hari_ini(pelaku)
    lain = tuple(_tenggat(satu, hari) for satu in butir if not satu.diam)
    return [
        _diserahkan(pelaku),
        _tertahan(pelaku),
        _bagian_diam(butir),
        BagianHari(Susunan.TENGGAT, lain, benda=_BENDA),
    ]


def terbuka(pelaku: Pelaku) -> Label | None:
    """Answer `PortHariIni.terbuka`: the mediator's own open cases, for others all they may see.

    Counted by the filter that the link uses.
    """
    saya = pelaku.berperan(Peran.MEDIATOR)
    banyak = jumlah(pelaku, Saringan(terbuka=True, milik_saya=saya))
    if not banyak:
        return None
    kata = f"{banyak:,} perkara terbuka".replace(",", ".")
    alamat = url_for("perselisihan.daftar", terbuka=1, milik="saya" if saya else None)
    return Label(f"{kata} yang Anda pimpin" if saya else kata, alamat)
