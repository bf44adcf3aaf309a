"""Demo LKS Bipartit: one with a report that is late, one on its way, companies that have none."""

from __future__ import annotations

import io
from datetime import timedelta

from werkzeug.datastructures import FileStorage

from hi_cases.cli.demo.naskah import pdf
from hi_cases.cli.demo.permohonan import Pemain
from hi_cases.core.authz import Pelaku
from hi_cases.dokumen import services as dokumen
from hi_cases.lks_bipartit.services import register
from hi_cases.lks_bipartit.types import DataLama
from hi_cases.permohonan import services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Tindakan

_SUSUNAN = (
    ("Rini Astuti", "pengusaha", "ketua", "Manajer personalia"),
    ("Dadang Supriatna", "pekerja", "wakil_ketua", "Operator perakitan"),
    ("Hendra Wijaya", "pengusaha", "sekretaris", "Staf personalia"),
    ("Yusuf Maulana", "pekerja", "anggota", "Teknisi"),
    ("Maria Kusuma", "pengusaha", "anggota", "Kepala produksi"),
    ("Siti Aminah", "pekerja", "anggota", "Operator pengecatan"),
)
TERCATAT = "PT Sinar Cikarang Abadi"
DIAJUKAN = "PT Karya Baja Nusantara"


def _tercatat(pemain: Pemain) -> None:
    """In force for fourteen months, and the report before the present one has not come."""
    dari = pemain.hari_ini - timedelta(days=425)
    data = DataLama(
        nomor=f"560/021/LKSB/{dari.year}",
        tanggal=dari + timedelta(days=10),
        berlaku_dari=dari,
        berlaku_sampai=register.akhir_masa(dari),
        alamat="Kawasan industri di Cikarang Selatan",
        lapor_sejak=pemain.hari_ini - timedelta(days=200),
    )
    register.catat_lama(pemain.orang["petugas"], pemain.perusahaan[TERCATAT], data)


def _akan_berakhir(pemain: Pemain, nama: str) -> None:
    """Its term ends within the month, and nobody has renewed it."""
    sampai = pemain.hari_ini + timedelta(days=20)
    data = DataLama(
        nomor=f"560/004/LKSB/{sampai.year - 3}",
        tanggal=sampai - timedelta(days=1_080),
        berlaku_dari=sampai - timedelta(days=1_090),
        berlaku_sampai=sampai,
    )
    register.catat_lama(pemain.orang["petugas"], pemain.perusahaan[nama], data)


def _diajukan(pemain: Pemain, pengaju: Pelaku) -> Permohonan:
    """A notice that waits for the office since this morning."""
    satu = services.buat(pengaju, "lksb_baru", pemain.perusahaan[DIAJUKAN])
    dibentuk = (pemain.hari_ini - timedelta(days=9)).isoformat()
    isi = {
        "lingkup": "perusahaan",
        "dibentuk": dibentuk,
        "masa_dari": dibentuk,
        "alamat": "Kawasan industri di Cibitung",
        "pekerja_laki": "184",
        "pekerja_perempuan": "126",
        "cara_pekerja": "serikat_tunggal",
        "serikat": "SP Baja Sejahtera PT Karya Baja Nusantara",
    }
    for kode in ("pembentukan", "wakil_pekerja"):
        services.simpan_langkah(pengaju, satu.id, satu.versi, kode, isi)
    baris = [{"nama": n, "unsur": u, "jabatan": j, "bagian": b} for n, u, j, b in _SUSUNAN]
    services.simpan_baris(pengaju, satu.id, satu.versi, baris)
    for kode in ("berita_acara", "susunan"):
        teks = [f"{kode.replace('_', ' ').capitalize()} LKS Bipartit", "", DIAJUKAN]
        berkas = FileStorage(io.BytesIO(pdf(teks)), f"{kode}.pdf")
        services.pasang_dokumen(pengaju, satu.id, kode, dokumen.titip(pengaju, berkas))
    return services.lakukan(pengaju, satu.id, Tindakan.AJUKAN, satu.versi, {})


def isi_lks_bipartit(pemain: Pemain) -> None:
    """Make them."""
    _tercatat(pemain)
    lain = [nama for nama in pemain.perusahaan if nama not in (TERCATAT, DIAJUKAN)]
    _akan_berakhir(pemain, lain[0])
    _diajukan(pemain, pemain.akun("perusahaan2"))
