"""What each act of a demo case says. Texts are invented; dates come in from the scenario."""

from typing import Any

from hi_cases.perselisihan.types import Tindakan

T = Tindakan

_TEMPAT = "Ruang Mediasi 1, Dinas Ketenagakerjaan Kabupaten Bekasi"
_PB = {
    "tempat": _TEMPAT,
    "isi": "1. Pengusaha membayar hak pekerja paling lambat 14 hari sejak perjanjian ini.\n"
    "2. Kedua pihak menyatakan perselisihan selesai.",
    "penandatangan": ["Pekerja", "Pengusaha"],
    "pengadilan": "PHI pada Pengadilan Negeri Bandung",
    "disaksikan": True,
}

ISIAN: dict[Tindakan, dict[str, Any]] = {
    T.CATAT_PERUNDINGAN: {
        "para_pihak": "Pekerja dan wakil pengusaha sebagaimana tercatat.",
        "tempat": "Ruang rapat perusahaan",
        "pokok_masalah": "Perhitungan upah lembur.",
        "pendapat": "Pekerja meminta pembayaran penuh. Pengusaha meminta waktu memeriksa.",
        "kesimpulan": "Perundingan dilanjutkan.",
        "penandatangan": ["Bayu Anggara", "Wakil HRD"],
    },
    T.KEMBALIKAN_BERKAS: {
        "kekurangan": ["Risalah perundingan bipartit, atau bukti penolakan berunding"],
        "catatan": "",
    },
    T.CATAT_TERIMA_PENGEMBALIAN: {
        "cara": "langsung",
        "penerima": "Wahyu Nugroho",
        "bukti": "Tanda terima loket 017",
    },
    T.TAWARKAN: {"cara": "pos", "keterangan": ""},
    T.PILIH_KONSILIASI: {
        "konsiliator": "Drs. H. Suparman, M.M.",
        "bukti": "Surat kesepakatan memilih konsiliasi",
        "disepakati_semua": True,
    },
    T.TERIMA_PELIMPAHAN: {"bebas_benturan": True},
    T.BUKA_KLARIFIKASI: {"perihal": "Dasar perhitungan tunjangan shift dan daftar hadir malam."},
    T.CATAT_PANGGILAN: {
        "perihal": "sidang",
        "pukul": "09.00",
        "tempat": _TEMPAT,
        "cara": "pos",
        "penerima": "Penerima surat",
        "bukti": "Resi pos tercatat",
    },
    T.CATAT_SIDANG: {
        "tempat": _TEMPAT,
        "ringkasan": "Kedua pihak menyampaikan keterangan; belum tercapai kesepakatan.",
    },
    T.TERBITKAN_ANJURAN: {
        "keterangan_pekerja": "Pekerja meminta hak sesuai tuntutannya.",
        "keterangan_pengusaha": "Pengusaha menyatakan kemampuan membayar terbatas.",
        "pertimbangan": "Hak pekerja diatur dalam PP 35/2021 dan perjanjian yang berlaku.",
        "isi": "1. Pengusaha membayar hak pekerja sesuai perhitungan terlampir.\n"
        "2. Kedua pihak memberi jawaban tertulis dalam 10 hari kerja sejak menerima anjuran ini.",
    },
    T.CATAT_TERIMA_ANJURAN: {
        "cara": "pos",
        "penerima": "Penerima surat",
        "bukti": "Resi pos tercatat",
        "dikonfirmasi": True,
    },
    T.CATAT_JAWABAN: {"bukti": "Surat jawaban", "alasan": ""},
    T.PB_MEDIASI: _PB,
    T.TUTUP_ANJURAN_DITOLAK: {
        "catatan": "Pekerja menyetujui, pengusaha menolak anjuran secara tertulis."
    },
    T.CABUT: {"surat": "Surat pencabutan", "alasan": "Pengusaha telah membayar."},
}
