"""Decisions of the pages that span domains, one subject a file. Pure."""

from hi_cases.beranda.rules.awal import halaman_awal
from hi_cases.beranda.rules.glosarium import glosarium_markdown
from hi_cases.beranda.rules.hari_ini import kalimat_hari_ini, kelompokkan, susun
from hi_cases.beranda.rules.izin import IZIN
from hi_cases.beranda.rules.keadaan import sebab_belum_siap, sisa_detik
from hi_cases.beranda.rules.tempat import (
    ASN,
    BIPARTIT,
    KOTA_LAIN,
    MASALAH,
    NORMA,
    RUMAH_TANGGA,
    WILAYAH,
    arahan,
)

__all__ = [
    "ASN",
    "BIPARTIT",
    "IZIN",
    "KOTA_LAIN",
    "MASALAH",
    "NORMA",
    "RUMAH_TANGGA",
    "WILAYAH",
    "arahan",
    "glosarium_markdown",
    "halaman_awal",
    "kalimat_hari_ini",
    "kelompokkan",
    "sebab_belum_siap",
    "sisa_detik",
    "susun",
]
