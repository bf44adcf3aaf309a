"""Acts on the company registry."""

from hi_cases.perusahaan.services.akses import (
    akhiri_akses,
    batalkan_undangan,
    terima_undangan,
    tolak_undangan,
    ubah_akses,
    undang,
)
from hi_cases.perusahaan.services.daftar import (
    SudahTerdaftar,
    batal_verifikasi,
    buka_kontak,
    daftarkan,
    lengkapi_sektor,
    ubah,
    verifikasi,
)
from hi_cases.perusahaan.services.gabung import batal_gabung, gabung, tolak_usulan
from hi_cases.perusahaan.services.klaim import (
    calon_klaim,
    daftarkan_klaim,
    hubungkan_klaim,
    klaim,
)
from hi_cases.perusahaan.services.koreksi import jawab_koreksi, minta_koreksi
from hi_cases.perusahaan.services.lokasi import (
    buka_lokasi,
    tambah_lokasi,
    tutup_lokasi,
    ubah_lokasi,
)
from hi_cases.perusahaan.services.register import (
    daftarkan_banyak_dari_register,
    daftarkan_dari_register,
)
from hi_cases.perusahaan.services.wakil import (
    ajukan_wakil,
    cabut_wakil,
    surat_berakhir,
    titip_wakil,
    tolak_wakil,
    verifikasi_wakil,
)

__all__ = [
    "akhiri_akses",
    "batalkan_undangan",
    "terima_undangan",
    "tolak_undangan",
    "ubah_akses",
    "undang",
    "calon_klaim",
    "daftarkan_klaim",
    "hubungkan_klaim",
    "klaim",
    "jawab_koreksi",
    "minta_koreksi",
    "SudahTerdaftar",
    "ajukan_wakil",
    "batal_gabung",
    "batal_verifikasi",
    "buka_kontak",
    "buka_lokasi",
    "cabut_wakil",
    "daftarkan",
    "daftarkan_banyak_dari_register",
    "daftarkan_dari_register",
    "gabung",
    "lengkapi_sektor",
    "surat_berakhir",
    "tambah_lokasi",
    "titip_wakil",
    "tolak_usulan",
    "tolak_wakil",
    "tutup_lokasi",
    "ubah",
    "ubah_lokasi",
    "verifikasi",
    "verifikasi_wakil",
]
