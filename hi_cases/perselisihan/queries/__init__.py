"""Reads of dispute cases. The first argument is who asks; rows are filtered for him."""

from hi_cases.perselisihan.queries.akses import (
    RingkasPerkara,
    boleh_buka_berkas,
    boleh_buka_berkas_pihak,
    boleh_ubah_berkas,
    boleh_ubah_berkas_pihak,
    dengan_isi,
    kunci_perkara,
    perkara,
    ringkas,
)
from hi_cases.perselisihan.queries.daftar import (
    BarisPerkara,
    HalamanDaftar,
    Saringan,
    cari_nomor,
    daftar,
    hitung_terbuka,
    jumlah,
    papan,
)
from hi_cases.perselisihan.queries.daluwarsa import daluwarsa, kandidat_gagal
from hi_cases.perselisihan.queries.diam import ButirDiam, butir_diam, perkara_bertenggat_lewat
from hi_cases.perselisihan.queries.draf import (
    draf,
    draf_berubah,
    draf_dari,
    draf_kini,
    draf_tercatat,
    draf_utuh,
)
from hi_cases.perselisihan.queries.fakta import (
    fakta,
    fakta_banyak,
    hari_lepas,
    kunci_pihak,
    tenggat_berjalan,
)
from hi_cases.perselisihan.queries.halaman import HalamanPerkara, catatan_pribadi, halaman
from hi_cases.perselisihan.queries.hari_ini import (
    BebanMediator,
    ButirHariIni,
    IkhtisarKabid,
    beban_mediator,
    hari_ini,
    hitung_hari_ini,
    ikhtisar_kabid,
    saran_mediator,
)
from hi_cases.perselisihan.queries.koreksi import (
    Geser,
    akhir_waktu,
    pergeseran,
    rekaman,
    titik,
)
from hi_cases.perselisihan.queries.pengingat import bahan_pengingat
from hi_cases.perselisihan.queries.port import label_pihak, label_rujukan, panel_perusahaan
from hi_cases.perselisihan.queries.posisi import posisi, posisi_banyak

__all__ = [
    "BarisPerkara",
    "BebanMediator",
    "ButirDiam",
    "ButirHariIni",
    "Geser",
    "HalamanDaftar",
    "HalamanPerkara",
    "IkhtisarKabid",
    "RingkasPerkara",
    "Saringan",
    "akhir_waktu",
    "bahan_pengingat",
    "beban_mediator",
    "boleh_buka_berkas",
    "boleh_buka_berkas_pihak",
    "boleh_ubah_berkas",
    "boleh_ubah_berkas_pihak",
    "butir_diam",
    "cari_nomor",
    "catatan_pribadi",
    "daftar",
    "daluwarsa",
    "dengan_isi",
    "draf",
    "draf_berubah",
    "draf_dari",
    "draf_kini",
    "draf_tercatat",
    "draf_utuh",
    "fakta",
    "fakta_banyak",
    "halaman",
    "hari_ini",
    "hari_lepas",
    "hitung_hari_ini",
    "hitung_terbuka",
    "ikhtisar_kabid",
    "jumlah",
    "kandidat_gagal",
    "kunci_perkara",
    "kunci_pihak",
    "label_pihak",
    "label_rujukan",
    "panel_perusahaan",
    "papan",
    "pergeseran",
    "perkara",
    "perkara_bertenggat_lewat",
    "rekaman",
    "posisi",
    "posisi_banyak",
    "ringkas",
    "saran_mediator",
    "tenggat_berjalan",
    "titik",
]
