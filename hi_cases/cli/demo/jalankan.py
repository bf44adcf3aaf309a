"""Brings every demo case where its scenario says, by the services of the domain."""

from datetime import date
from typing import Any

from hi_cases.akun import queries as akun
from hi_cases.cli.demo import lks_bipartit, luar, pencegahan, permohonan, serikat, surat
from hi_cases.cli.demo.aksi import isi_aksi
from hi_cases.cli.demo.data_pribadi import isi_data_pribadi
from hi_cases.cli.demo.isian import ISIAN
from hi_cases.cli.demo.lembaga import isi_lembaga
from hi_cases.cli.demo.pembinaan import isi_pembinaan
from hi_cases.cli.demo.ruangan import isi_ruangan
from hi_cases.cli.demo.skenario import SKENARIO, Langkah, Skenario
from hi_cases.cli.demo.syarat_kerja import isi_syarat_kerja
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.rules import mundur, tambah
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.rules.alur import dari_tahap
from hi_cases.perselisihan.types import JenisPihak, Tindakan
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan

_ORANG = ("petugas", "kabid", "kadis", "mediator", "mediator2")
T = Tindakan
# Which field of an act holds its own day, where that is not `tanggal`.
_HARI = {T.CATAT_PANGGILAN: "dikirim_pada"}

# Categories of KBLI 2020; the companies that are not named manufacture something.
_SEKTOR = {
    "CV Sumber Rejeki": "G",
    "PT Sentra Perkasa Logistik": "H",
    "PT Cahaya Boga Sejahtera": "I",
    "PT Daya Indotama": "N",
}


class _Pemain:
    """The accounts, the calendar and the companies that scenarios play with."""

    def __init__(self) -> None:
        self.hari_ini = clock.hari_ini()
        self.kalender = kalender.kalender()
        self.orang: dict[str, Pelaku] = {}
        self.perusahaan: dict[str, int] = {}
        for nama in _ORANG:
            self.orang[nama] = self.akun(nama)

    def akun(self, nama: str) -> Pelaku:
        """Return a demo account as it may act now: what it speaks for grows as it is let in."""
        akun_demo = akun.dengan_email(f"{nama}@demo.test")
        if akun_demo is None:
            raise LookupError(f"{nama}@demo.test")
        return akun_demo.pelaku

    def hari(self, skenario: Skenario, ke: int) -> date:
        """Return the day `ke` working days after the filing."""
        masuk = mundur(self.kalender, self.hari_ini, skenario.sejak) if skenario.sejak else None
        awal = masuk or self.hari_ini
        return tambah(self.kalender, awal, ke) if ke else awal

    def perusahaan_id(self, skenario: Skenario) -> int:
        """Return the employer, registered at its first case."""
        if skenario.perusahaan not in self.perusahaan:
            data = DataPerusahaan(
                nama=skenario.perusahaan,
                kecamatan=skenario.kecamatan,
                sektor=_SEKTOR.get(skenario.perusahaan, "C"),
            )
            baru = perusahaan.daftarkan(self.orang["petugas"], data)
            self.perusahaan[skenario.perusahaan] = baru.id
        return self.perusahaan[skenario.perusahaan]

    def pelaku(self, skenario: Skenario, perkara: Perkara, tindakan: Tindakan) -> Pelaku:
        """Return the account whose role the table names for the act: the lowest desk first."""
        urut = ("petugas", skenario.mediator, "kabid")
        baris = next(b for b in dari_tahap(perkara.tahap) if b.tindakan is tindakan)
        return next(
            self.orang[nama] for nama in urut if self.orang[nama].peran & frozenset(baris.peran)
        )


def _draf(pemain: _Pemain, skenario: Skenario) -> dict[str, Any]:
    masuk = pemain.hari(skenario, 0).isoformat()
    pemohon: dict[str, Any] = {
        "sisi": "pemohon",
        "jenis": skenario.jenis_pemohon.value,
        "nama": skenario.pemohon,
        "alamat": f"Kecamatan {skenario.kecamatan}",
    }
    if skenario.jenis_pemohon is JenisPihak.KELOMPOK:
        pemohon["anggota"] = [{"nama": nama} for nama in skenario.anggota]
    if skenario.kuasa:
        pemohon["kuasa"] = [
            {
                "nama": skenario.kuasa,
                "nomor": "01/SK/HI",
                "tanggal": masuk,
                "lingkup": "Mewakili dalam mediasi sampai selesai",
                "berlaku_sampai": date(pemain.hari_ini.year + 1, 6, 30).isoformat(),
            }
        ]
    draf: dict[str, Any] = {
        "saluran": "loket",
        "tanggal_masuk": masuk,
        "jenis": [jenis.value for jenis in skenario.jenis],
        "jenis_utama": skenario.jenis[0].value,
        "pokok": skenario.pokok,
        "tempat_kejadian": skenario.perusahaan,
        "kecamatan": skenario.kecamatan,
        "lokasi": "satu_kabupaten",
        "alasan_phk": skenario.alasan_phk,
        "pihak": [
            pemohon,
            {
                "sisi": "termohon",
                "jenis": "pengusaha",
                "nama": skenario.perusahaan,
                "perusahaan_id": pemain.perusahaan_id(skenario),
            },
        ],
        "tuntutan": [{"uraian": u, "jumlah": jumlah} for u, jumlah in skenario.tuntutan],
    }
    if skenario.bukti:
        draf |= {
            "bukti_bipartit": "risalah",
            "bukti_bipartit_tanggal": masuk,
            "bukti_bipartit_keterangan": "Risalah perundingan bipartit ditandatangani kedua pihak",
        }
    return draf


def _data(
    pemain: _Pemain, skenario: Skenario, perkara: Perkara, langkah: Langkah
) -> dict[str, Any]:
    hari = pemain.hari(skenario, langkah.ke)
    pihak = [satu.id for satu in sorted(perkara.pihak, key=lambda satu: satu.id)]
    data = {_HARI.get(langkah.tindakan, "tanggal"): hari}
    data |= ISIAN.get(langkah.tindakan, {}) | langkah.data
    for nama, tujuan in (("untuk", "untuk_tanggal"), ("diterima", "diterima_pada")):
        if nama in data:
            data[tujuan] = pemain.hari(skenario, data.pop(nama))
    if langkah.pihak is not None:
        data["pihak_id"] = pihak[langkah.pihak]
    if langkah.hadir is not None:
        data["hadir"] = [pihak[ke] for ke in langkah.hadir]
    if langkah.tindakan is T.LIMPAHKAN:
        data["mediator_id"] = pemain.orang[skenario.mediator].id
    if langkah.tindakan is T.CATAT_PERUNDINGAN:
        data["ditandatangani_pada"] = hari
    if langkah.tindakan is T.PILIH_KONSILIASI:
        data["diterima_konsiliator"] = hari
    return data


def _mainkan(pemain: _Pemain, skenario: Skenario) -> None:
    buka = services.buka_bipartit if skenario.bipartit else services.buka_draf
    perkara = buka(pemain.orang["petugas"], _draf(pemain, skenario))
    for langkah in skenario.langkah:
        pelaku = pemain.pelaku(skenario, perkara, langkah.tindakan)
        data = _data(pemain, skenario, perkara, langkah)
        perkara = services.lakukan(pelaku, perkara.id, langkah.tindakan, perkara.versi, data)
    if skenario.akun:
        luar.undang(pemain, perkara, skenario.akun)
    if skenario.kuasa:
        luar.kuasakan(pemain, perkara)


def isi_perkara() -> int:
    """Make all demo cases; return how many."""
    pemain = _Pemain()
    isi_ruangan(pemain.hari_ini, pemain.orang["kabid"], pemain.orang["mediator2"])
    # Oldest filing first, so register numbers follow the days as in a real book.
    for skenario in sorted(SKENARIO, key=lambda satu: satu.sejak, reverse=True):
        _mainkan(pemain, skenario)
    luar.wakilkan(pemain)
    luar.mulai_draf(pemain)
    surat.isi_surat(pemain)
    permohonan.isi_permohonan(pemain)
    serikat.isi_serikat(pemain)
    lks_bipartit.isi_lks_bipartit(pemain)
    isi_syarat_kerja(pemain)
    isi_lembaga(pemain)
    isi_data_pribadi(pemain)
    pencegahan.isi_pencegahan(pemain)
    isi_aksi(pemain)
    isi_pembinaan(pemain)
    return len(SKENARIO) + 1
