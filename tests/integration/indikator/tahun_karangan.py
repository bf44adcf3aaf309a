"""A made-up 2025, small enough to be counted on paper; the answers stand in test_tahun_karangan.

Rows are put in as they would stand at the end of the year, without the acts that lead there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from hi_cases.audit import services as audit
from hi_cases.core.authz import SISTEM
from hi_cases.pembinaan.models import HadirPembinaan, KegiatanPembinaan
from hi_cases.permohonan.models import PeristiwaPermohonan, Permohonan
from hi_cases.permohonan.types import Cara, Tindakan
from hi_cases.permohonan.types import Hasil as HasilPermohonan
from hi_cases.permohonan.types import Tahap as TahapPermohonan
from hi_cases.perselisihan.models import Perkara, PerkaraJenis, Pihak
from hi_cases.perselisihan.types import Asal, Hasil, Jenis, JenisPihak, Sisi, Tahap
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.types import AsalPerusahaan, BentukUsaha
from hi_cases.syarat_kerja.models import Instrumen, PesertaJamsostek
from hi_cases.syarat_kerja.types import (
    DasarSah,
    JenisInstrumen,
    MacamInstrumen,
    Program,
    StatusInstrumen,
    SumberPeserta,
)
from tests.integration.indikator.karangan_dasar import AWAL, CATAT, hari, tambah, urusan
from tests.integration.indikator.karangan_lembaga import kelembagaan

PP, PKB = JenisInstrumen.PP, JenisInstrumen.PKB


def perusahaan(nama: str, **lain: Any) -> Perusahaan:
    """A company of the register since 2024."""
    dasar = {
        "nama": nama,
        "nama_baku": nama.lower(),
        "nama_urut": nama.lower(),
        "bentuk": BentukUsaha.PT,
        "asal": AsalPerusahaan.SISTEM,
        "terverifikasi": False,
        "dibuat_pada": AWAL,
        "diubah_pada": AWAL,
    }
    return tambah(Perusahaan(**(dasar | lain)))


def instrumen(pt: Perusahaan, jenis: JenisInstrumen, dari: date, sampai: date, **lain: Any) -> Any:
    """A PP or PKB that was approved on its first day."""
    dasar = {
        "jenis": jenis,
        "macam": MacamInstrumen.UTAMA,
        "perusahaan_id": pt.id,
        "dasar_sah": DasarSah.DOKUMEN_LAMA,
        "nomor": f"{jenis.value}/{pt.id}/{dari}",
        "tanggal": dari,
        "berlaku_dari": dari,
        "berlaku_sampai": sampai,
        "status": StatusInstrumen.BERLAKU,
        "serikat": [],
        "catatan": [],
    }
    return tambah(Instrumen(**(dasar | CATAT | lain)))


_ACT = {
    HasilPermohonan.DISAHKAN: Tindakan.SAHKAN,
    HasilPermohonan.DITOLAK: Tindakan.TOLAK,
    HasilPermohonan.DICABUT: Tindakan.CABUT,
    HasilPermohonan.TERDAFTAR: Tindakan.DAFTARKAN,
    HasilPermohonan.DITERIMA: Tindakan.TERIMA_LAPORAN,
}


def permohonan(
    pt: Perusahaan, jenis: str, masuk: date, selesai: date, hasil: HasilPermohonan
) -> Permohonan:
    """A submission that was filed once and ended."""
    baris = tambah(
        Permohonan(
            jenis=jenis,
            perusahaan_id=pt.id,
            pemohon_nama="Karangan",
            cara=Cara.DARING,
            tahap=TahapPermohonan.SELESAI,
            hasil=hasil,
            nomor=f"PM/{pt.id}/{masuk}",
            tahun=masuk.year,
            putaran=1,
            diajukan_pada=masuk,
            selesai_pada=selesai,
            isian={},
            dibuat_pada=AWAL,
            diubah_pada=AWAL,
        )
    )
    langkah = (
        (masuk, Tindakan.AJUKAN, "draf", "diajukan"),
        (selesai, _ACT[hasil], "diajukan", "selesai"),
    )
    for tanggal, tindakan, dari, ke in langkah:
        tambah(
            PeristiwaPermohonan(
                permohonan_id=baris.id,
                pada=AWAL,
                tanggal=tanggal,
                tindakan=tindakan,
                dari=dari,
                ke=ke,
                putaran=1,
                pelaku_nama="Karangan",
                dasar="",
                keterangan="",
                data={},
            )
        )
    return baris


def kegiatan(topik: str, pada: date, hadir: list[tuple[Perusahaan | str, str]]) -> None:
    """A guidance activity with who came: (company or its name, person)."""
    milik = urusan("pembinaan", "selesai", pada, nomor=f"PB/{topik}/{pada}")
    tambah(
        KegiatanPembinaan(
            urusan_id=milik.id, topik=topik, hari=pada, keadaan="selesai", terlaksana=True
        )
    )
    for pt, nama in hadir:
        tercatat = isinstance(pt, Perusahaan)
        tambah(
            HadirPembinaan(
                urusan_id=milik.id,
                perusahaan_id=pt.id if tercatat else None,
                nama_perusahaan=pt.nama if tercatat else pt,
                nama=nama,
                jabatan="",
                cara="petugas",
                kunci=nama,
                pada=AWAL,
            )
        )


def peserta(pt: Perusahaan, program: Program, per: date, jumlah: int, **lain: Any) -> None:
    """A count of members of a programme."""
    dasar = {
        "perusahaan_id": pt.id,
        "program": program,
        "per_tanggal": per,
        "jumlah": jumlah,
        "sumber": SumberPeserta.BPJS,
    }
    tambah(PesertaJamsostek(**(dasar | CATAT | lain)))


def perkara(nomor: str, tahun: int, pada: date, **lain: Any) -> Perkara:
    """A registered case of an old book."""
    dasar = {
        "asal": Asal.REGISTER,
        "tahap": Tahap.SELESAI,
        "nomor": nomor,
        "tahun_register": tahun,
        "masuk": pada,
        "dicatat_pada": pada,
        "dibuat_pada": AWAL,
        "diubah_pada": AWAL,
        "judul": nomor,
        "judul_cari": nomor,
        "jenis_utama": Jenis.PHK,
    }
    baris = Perkara(**(dasar | lain))
    baris.baris_jenis = [PerkaraJenis(jenis=Jenis.PHK)]
    return tambah(baris)


@dataclass
class Dunia:
    """The companies of the made-up year."""

    a: Perusahaan
    b: Perusahaan
    c: Perusahaan
    d: Perusahaan
    e: Perusahaan


def _syarat_kerja(w: Dunia) -> None:
    instrumen(w.a, PP, hari(3, 10), hari(3, 9, 2027))
    instrumen(w.b, PP, hari(5, 2), hari(5, 1, 2027))
    instrumen(w.c, PKB, hari(6, 20), hari(6, 19, 2027))
    instrumen(w.e, PP, hari(7, 1), hari(6, 30, 2027), macam=MacamInstrumen.UTAMA)
    lewat = {"status": StatusInstrumen.BERAKHIR, "ditutup_pada": hari(12, 31, 2024)}
    instrumen(w.d, PKB, hari(1, 1, 2023), hari(12, 31, 2024), **lewat)
    salah = {"status": StatusInstrumen.DIBATALKAN, "ditutup_pada": hari(9, 9)}
    instrumen(w.d, PP, hari(8, 1), hari(7, 31, 2027), **salah)
    h = HasilPermohonan
    permohonan(w.a, "pp_baru", hari(3, 3), hari(3, 10), h.DISAHKAN)
    permohonan(w.b, "pp_baru", hari(1, 6), hari(5, 2), h.DITOLAK)
    permohonan(w.b, "pp_baru", hari(6, 2), hari(6, 3), h.DICABUT)
    permohonan(w.a, "pkb_baru", hari(8, 1), hari(8, 5), h.TERDAFTAR)
    permohonan(w.c, "pkwt", hari(8, 1), hari(8, 5), h.DISAHKAN)


def _jamsostek(w: Dunia) -> None:
    peserta(w.a, Program.JHT, hari(1, 15), 10)
    peserta(w.a, Program.JHT, hari(9, 1), 0)
    peserta(w.a, Program.JKK, hari(1, 15), 5)
    peserta(w.b, Program.JHT, hari(12, 1, 2024), 8)
    peserta(w.d, Program.JHT, hari(1, 15), 7)
    peserta(w.d, Program.JHT, hari(2, 15), 0)
    salah = {"dibatalkan_pada": AWAL, "dibatalkan_nama": "Karangan", "alasan_batal": "Salah"}
    peserta(w.c, Program.JHT, hari(3, 1), 9, **salah)


def _pembinaan(w: Dunia) -> None:
    kegiatan("upah_minimum", hari(2, 4), [(w.a, "1"), (w.b, "2"), (w.b, "3"), ("PT Luar", "4")])
    kegiatan("upah_minimum", hari(11, 20), [(w.a, "5"), ("pt luar ", "6")])
    kegiatan("upah_minimum", hari(2, 4, 2024), [(w.c, "7")])
    kegiatan("jamsos", hari(8, 12), [(w.a, "8"), (w.a, "9"), (w.c, "10")])


def _perkara(w: Dunia) -> None:
    perkara("1/2025", 2025, hari(2, 3), hasil=Hasil.PB_MEDIASI, selesai_pada=hari(9, 1))
    perkara(
        "9/2024", 2024, hari(12, 1, 2024), hasil=Hasil.ANJURAN_DITOLAK, selesai_pada=hari(1, 15)
    )
    perkara("2/2025", 2025, hari(2, 4), hasil=Hasil.DIGABUNG, selesai_pada=hari(9, 1))
    buka = perkara("3/2025", 2025, hari(3, 1), tahap=Tahap.MEDIASI)
    tambah(
        Pihak(
            perkara_id=buka.id,
            sisi=Sisi.TERMOHON,
            jenis=JenisPihak.PENGUSAHA,
            nama=w.b.nama,
            perusahaan_id=w.b.id,
        )
    )


def _pencegahan(w: Dunia) -> None:
    isi = {"isi": {"pokok": "PHK"}}
    urusan("potensi", "dicegah", hari(1, 10), perusahaan_id=w.a.id, nomor="POT/1", **isi)
    urusan("potensi", "dicegah", hari(2, 1), perusahaan_id=w.b.id, nomor="POT/2", **isi)
    urusan("potensi", "dicegah", hari(9, 1), perusahaan_id=w.c.id, nomor="POT/3", **isi)
    urusan("potensi", "menjadi_perselisihan", hari(4, 1), nomor="POT/4")


def karang() -> Dunia:
    """Put the made-up year in."""
    a = perusahaan("PT Anggrek", wlkp="WLKP-1")
    w = Dunia(
        a,
        perusahaan("PT Bakung"),
        perusahaan("PT Cempaka"),
        perusahaan("PT Dahlia"),
        perusahaan("PT Anggrek Lama", digabung_ke_id=a.id),
    )
    perusahaan("PT Esok", dibuat_pada=datetime(2026, 1, 5, 3, tzinfo=UTC))
    _syarat_kerja(w)
    _jamsostek(w)
    _pembinaan(w)
    _perkara(w)
    _pencegahan(w)
    kelembagaan()
    return w


def selesai_lagi(nomor: str, selesai: date) -> None:
    """A case of 2025 that ended, with its entry in the trail."""
    baris = perkara(nomor, 2025, hari(3, 3), hasil=Hasil.PB_MEDIASI, selesai_pada=selesai)
    audit.catat(SISTEM, "uji", baris.rujukan)
