"""The office at work on one case, through the services: each act in its own version and day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import PeristiwaPerkara, Perkara
from hi_cases.perselisihan.types import Sisi, Tahap, Tindakan
from tests.perangkat.acuan import muat_acuan

PEKERJA = {"sisi": "pemohon", "jenis": "pekerja", "nama": "Siti Aminah", "nik": "3216010101900001"}
KELOMPOK = {
    "sisi": "pemohon",
    "jenis": "kelompok",
    "nama": "Budi Santoso dkk.",
    "anggota": ["Budi Santoso", "Dewi Lestari", "Joko Susilo"],
}
SERIKAT = {"sisi": "pemohon", "jenis": "serikat", "nama": "SP Logam Cikarang"}
SERIKAT_LAIN = {"sisi": "termohon", "jenis": "serikat", "nama": "SB Bersatu"}
PENGUSAHA = {"sisi": "termohon", "jenis": "pengusaha", "nama": "PT Sinar Cikarang Abadi"}


def draf(*jenis: str, pihak: tuple[Mapping[str, Any], ...] = (PEKERJA, PENGUSAHA)) -> dict:
    """Return a filing with its proof of bipartit, complete enough to be registered."""
    return {
        "saluran": "loket",
        "tanggal_masuk": clock.hari_ini().isoformat(),
        "jenis": list(jenis or ("HAK",)),
        "jenis_utama": (jenis or ("HAK",))[0],
        "pokok": "Upah lembur tidak dibayar.",
        "kecamatan": "Cikarang Selatan",
        "bukti_bipartit": "risalah",
        "pihak": [dict(satu) for satu in pihak],
        "tuntutan": [{"uraian": "Upah lembur", "jumlah": 12_500_000}],
    }


PB: dict[str, Any] = {
    "tempat": "Cikarang",
    "isi": "Pengusaha membayar upah lembur.",
    "penandatangan": ["Siti Aminah", "Direktur PT Sinar Cikarang Abadi"],
    "pengadilan": "PN Bandung",
    "disaksikan": True,
}
RISALAH: dict[str, Any] = {
    "tempat": "Kantor Dinas",
    "pokok_masalah": "Upah lembur.",
    "keterangan_pekerja": "Belum dibayar.",
    "keterangan_pengusaha": "Sudah dibayar sebagian.",
    "arahan": "Cocokkan catatan lembur.",
    "kesimpulan": "Data dilengkapi.",
}
ANJURAN: dict[str, Any] = {
    "keterangan_pekerja": "Belum dibayar.",
    "keterangan_pengusaha": "Tidak berkewajiban.",
    "pertimbangan": "Lembur terbukti.",
    "isi": "Agar pengusaha membayar.",
}


class Kantor:
    """Acts as the right person on the clock's day; the case is `perkara`."""

    def __init__(self, jam: Any, buat_pengguna: Any, mulai: str = "2026-04-06") -> None:
        self.jam = jam
        self.pada(mulai)
        muat_acuan()
        self.akun = {
            peran: buat_pengguna(peran.value).pelaku
            for peran in (Peran.PETUGAS, Peran.KABID, Peran.MEDIATOR, Peran.ADMIN)
        }
        self.mediator2: Pelaku = buat_pengguna(Peran.MEDIATOR.value).pelaku
        self.id = 0

    def pada(self, hari: str | date) -> None:
        """Set the clock."""
        self.jam.atur(str(hari))

    def maju(self, hari: int) -> None:
        """Let days go by."""
        self.pada(clock.hari_ini() + timedelta(days=hari))

    def maju_ke_sesudah(self, kode: str) -> None:
        """Go to the day after a running deadline's last day."""
        jatuh = self.jatuh(kode)
        assert jatuh is not None
        self.pada(jatuh + timedelta(days=1))

    @property
    def perkara(self) -> Perkara:
        return db.session.get_one(Perkara, self.id)

    def pihak(self, sisi: Sisi) -> Any:
        return next(satu for satu in self.perkara.pihak if satu.sisi == sisi)

    @property
    def pemohon(self) -> int:
        return self.pihak(Sisi.PEMOHON).id

    @property
    def termohon(self) -> int:
        return self.pihak(Sisi.TERMOHON).id

    def tenggat(self, kode: str, kunci: str = "") -> Any:
        """Return the last deadline of a code, whatever its state."""
        semua = kalender.tenggat_untuk(self.perkara.rujukan)
        return max((s for s in semua if (s.kode, s.kunci) == (kode, kunci)), key=lambda s: s.id)

    def jatuh(self, kode: str, kunci: str = "") -> date | None:
        return self.tenggat(kode, kunci).jatuh

    def berjalan(self) -> set[str]:
        return {satu.kode for satu in queries.tenggat_berjalan(self.id)}

    def oleh(self, tindakan: Tindakan) -> Pelaku:
        """Return who does this act in the present stage."""
        from hi_cases.perselisihan.rules import alur

        transisi = alur.cari(self.perkara.tahap, tindakan)
        peran = transisi.peran if transisi else {}
        for calon in (Peran.PETUGAS, Peran.MEDIATOR, Peran.KABID):
            if calon in peran:
                return self.akun[calon]
        return self.akun[Peran.PETUGAS]

    def oleh_entri(self, entri: Any) -> Pelaku:
        """Return who may correct an entry in the present stage."""
        from hi_cases.perselisihan.rules import koreksi

        kini = queries.fakta(self.perkara)
        calon = (self.akun[p] for p in (Peran.PETUGAS, Peran.MEDIATOR, Peran.KABID))
        return next((p for p in calon if koreksi.berwenang(p, entri, kini)), SISTEM)

    def lakukan(self, tindakan: Tindakan, pelaku: Pelaku | None = None, **isi: Any) -> Perkara:
        """Do an act today with the version of now; `tanggal` is today unless said."""
        data = {"tanggal": clock.hari_ini(), **isi}
        return services.lakukan(
            pelaku or self.oleh(tindakan), self.id, tindakan, self.perkara.versi, data
        )

    def peristiwa(self) -> list[PeristiwaPerkara]:
        return list(
            db.session.query(PeristiwaPerkara)
            .filter_by(perkara_id=self.id)
            .order_by(PeristiwaPerkara.id)
        )

    # -- stretches of the way ---------------------------------------------------------------

    def buka(
        self, *jenis: str, pihak: tuple[Mapping[str, Any], ...] = (PEKERJA, PENGUSAHA)
    ) -> None:
        self.id = services.buka_draf(self.akun[Peran.PETUGAS], draf(*jenis, pihak=pihak)).id

    def catat(self, *jenis: str, **lain: Any) -> None:
        """Bring a new case into the register."""
        self.buka(*jenis, **lain)
        self.lakukan(Tindakan.TERIMA_BERKAS)
        self.lakukan(Tindakan.CATAT)

    def limpahkan(self, *jenis: str, **lain: Any) -> None:
        """Bring a case to a mediator who has received it."""
        self.catat(*jenis, **lain)
        if queries.fakta(self.perkara).jenis & {"KEP", "SPSB", "PHK"} and "HAK" not in jenis:
            self.lakukan(Tindakan.TAWARKAN, cara="langsung")
            self.maju_ke_sesudah("PILIH-7")
        self.lakukan(Tindakan.LIMPAHKAN, mediator_id=self.akun[Peran.MEDIATOR].id)
        self.lakukan(Tindakan.TERIMA_PELIMPAHAN, bebas_benturan=True)

    def sidang(self, hadir: tuple[int, ...] | None = None, *, terlaksana: bool = True) -> None:
        ikut = (self.pemohon, self.termohon) if hadir is None else hadir
        self.lakukan(
            Tindakan.CATAT_SIDANG,
            tempat="Ruang 1",
            hadir=list(ikut),
            terlaksana=terlaksana,
            ringkasan="Para pihak menyampaikan keterangan.",
        )

    def panggil(self, pihak_id: int, sesudah: int = 4) -> None:
        """Summon a party for a day ahead, received today with proof."""
        kini = clock.hari_ini()
        self.lakukan(
            Tindakan.CATAT_PANGGILAN,
            pihak_id=pihak_id,
            perihal="sidang",
            untuk_tanggal=kini + timedelta(days=sesudah),
            dikirim_pada=kini,
            cara="langsung",
            diterima_pada=kini,
            penerima="Resepsionis",
            bukti="Tanda terima 12",
        )

    def anjuran(self, *jenis: str, **lain: Any) -> None:
        """Bring a case to its anjuran."""
        self.limpahkan(*jenis, **lain)
        self.maju(2)
        self.sidang()
        self.maju(2)
        self.lakukan(Tindakan.TERBITKAN_ANJURAN, **ANJURAN)

    def terima(self, pihak_id: int) -> None:
        self.lakukan(
            Tindakan.CATAT_TERIMA_ANJURAN,
            pihak_id=pihak_id,
            cara="pos",
            penerima="Budi S.",
            bukti="Resi R-2291",
            dikonfirmasi=True,
        )

    def jawab(self, pihak_id: int, jawaban: str | None, **lain: Any) -> None:
        self.lakukan(
            Tindakan.CATAT_JAWABAN, pihak_id=pihak_id, jawaban=jawaban, bukti="Surat 1", **lain
        )

    def tahap(self) -> Tahap:
        return self.perkara.tahap
