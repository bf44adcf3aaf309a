"""What every page needs: marks and the guard, the commit, headers, errors, filters, the menu."""

from hi_cases.core.web.alamat import BilanganAlamat, kunci_alamat
from hi_cases.core.web.batas import (
    SEHARI_UMUM,
    batasi,
    batasi_kiriman,
    batasi_view,
    pasang_pembatas,
    per_akun,
)
from hi_cases.core.web.galat import pasang_galat
from hi_cases.core.web.jaga import (
    MASUK,
    PUBLIK,
    boleh,
    kunci_seorang,
    masuk_saja,
    pasang_jaga,
    pelaku_kini,
    publik,
    tanda_view,
    tandai,
    wajib,
)
from hi_cases.core.web.menu import ButirMenu, pasang_menu
from hi_cases.core.web.pintu_umum import Bagian, PintuUmum, pasang_pintu_umum
from hi_cases.core.web.tampilan import pasang_tampilan
from hi_cases.core.web.ubah import HasilUbah, di_luar_transaksi, tandai_baca, ubah

__all__ = [
    "di_luar_transaksi",
    "MASUK",
    "PUBLIK",
    "Bagian",
    "BilanganAlamat",
    "ButirMenu",
    "HasilUbah",
    "PintuUmum",
    "SEHARI_UMUM",
    "batasi",
    "batasi_kiriman",
    "batasi_view",
    "boleh",
    "kunci_alamat",
    "kunci_seorang",
    "masuk_saja",
    "pasang_galat",
    "pasang_jaga",
    "pasang_menu",
    "pasang_pembatas",
    "pasang_pintu_umum",
    "pasang_tampilan",
    "pelaku_kini",
    "per_akun",
    "publik",
    "tanda_view",
    "tandai",
    "tandai_baca",
    "ubah",
    "wajib",
]
