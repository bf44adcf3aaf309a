"""The pages that span domains, and those for whoever has no account."""

from hi_cases.beranda.routes import halaman, lacak, pemeriksaan, tempat, tugas
from hi_cases.beranda.routes.cetak_biru import bp
from hi_cases.beranda.routes.halaman import MENU
from hi_cases.core.web import Bagian, PintuUmum

PINTU_UMUM = (
    PintuUmum(
        "Perselisihan dengan perusahaan, pekerja, atau serikat lain",
        "Hak yang tidak dipenuhi, PHK, perbedaan kepentingan, atau perselisihan antarserikat. "
        "Periksa dahulu apakah dinas ini tempat yang tepat: tiga pertanyaan, tanpa akun.",
        "beranda.tempat_yang_tepat",
        Bagian.AJUKAN,
        10,
        (
            "bukti bahwa Anda sudah berunding langsung (bipartit): risalah perundingan, atau bukti "
            "bahwa pihak lain menolak berunding;",
            "nama dan alamat kedua pihak;",
            "uraian masalah dan tuntutan Anda;",
            "surat kuasa, bila Anda mewakili orang lain.",
        ),
    ),
    PintuUmum(
        "Lacak perkara, pengaduan, atau permintaan",
        "Dengan kode dan PIN dari tanda terima, tanpa akun: sudah sampai mana, apa yang perlu Anda "
        "lakukan, sebelum kapan.",
        "beranda.lacak",
        Bagian.IKUTI,
        10,
    ),
)

__all__ = ["MENU", "PINTU_UMUM", "bp", "halaman", "lacak", "pemeriksaan", "tempat", "tugas"]
