"""The acts of a case: everything anybody may do to one, in words of the deed."""

from __future__ import annotations

from enum import StrEnum


class Tindakan(StrEnum):
    """One act; its row in the transition table says who, when, and on what basis."""

    # bipartit
    CATAT_PERUNDINGAN = "catat_perundingan"
    PB_BIPARTIT = "pb_bipartit"
    BIPARTIT_GAGAL = "bipartit_gagal"
    # pencatatan
    UBAH_DRAF = "ubah_draf"
    TERIMA_BERKAS = "terima_berkas"
    CATAT = "catat"
    KEMBALIKAN_BERKAS = "kembalikan_berkas"
    CATAT_TERIMA_PENGEMBALIAN = "catat_terima_pengembalian"
    LENGKAPI_BERKAS = "lengkapi_berkas"
    TUTUP_TIDAK_LENGKAP = "tutup_tidak_lengkap"
    TERUSKAN_PENGAWAS = "teruskan_pengawas"
    # penawaran dan pelimpahan
    TAWARKAN = "tawarkan"
    PILIH_KONSILIASI = "pilih_konsiliasi"
    PILIH_ARBITRASE = "pilih_arbitrase"
    LIMPAHKAN = "limpahkan"
    TERIMA_PELIMPAHAN = "terima_pelimpahan"
    NYATAKAN_BENTURAN = "nyatakan_benturan"
    GANTI_MEDIATOR = "ganti_mediator"
    # konsiliasi
    CATAT_SIDANG_KONSILIASI = "catat_sidang_konsiliasi"
    ANJURAN_KONSILIATOR = "anjuran_konsiliator"
    PB_KONSILIASI = "pb_konsiliasi"
    KONSILIASI_DITOLAK = "konsiliasi_ditolak"
    # arbitrase
    TUNJUK_ARBITER = "tunjuk_arbiter"
    PERPANJANG_ARBITRASE = "perpanjang_arbitrase"
    PUTUSAN_ARBITER = "putusan_arbiter"
    AKTA_PERDAMAIAN = "akta_perdamaian"
    # klarifikasi dan mediasi
    BUKA_KLARIFIKASI = "buka_klarifikasi"
    RISALAH_KLARIFIKASI = "risalah_klarifikasi"
    PB_KLARIFIKASI = "pb_klarifikasi"
    KEMBALI_BIPARTIT = "kembali_bipartit"
    JADWALKAN = "jadwalkan"
    JADWAL_ULANG = "jadwal_ulang"
    BATALKAN_JADWAL = "batalkan_jadwal"
    CATAT_PANGGILAN = "catat_panggilan"
    CATAT_TERIMA_PANGGILAN = "catat_terima_panggilan"
    CATAT_SIDANG = "catat_sidang"
    PERBAIKI_SIDANG = "perbaiki_sidang"
    PB_MEDIASI = "pb_mediasi"
    HAPUS_DARI_REGISTER = "hapus_dari_register"
    # anjuran
    TERBITKAN_ANJURAN = "terbitkan_anjuran"
    CATAT_MENGETAHUI = "catat_mengetahui"
    CATAT_TERIMA_ANJURAN = "catat_terima_anjuran"
    PERBAIKI_TERIMA_ANJURAN = "perbaiki_terima_anjuran"
    CATAT_JAWABAN = "catat_jawaban"
    CATAT_DIANGGAP_MENOLAK = "catat_dianggap_menolak"
    PERBAIKI_JAWABAN = "perbaiki_jawaban"
    BATALKAN_ANGGAPAN = "batalkan_anggapan"
    PB_ATAS_ANJURAN = "pb_atas_anjuran"
    TUTUP_ANJURAN_DITOLAK = "tutup_anjuran_ditolak"
    TUTUP_DITERIMA_SEBAGIAN = "tutup_diterima_sebagian"
    # sesudah selesai
    CATAT_AKTA_PHI = "catat_akta_phi"
    CATAT_GUGATAN_PHI = "catat_gugatan_phi"
    CATAT_PUTUSAN_PHI = "catat_putusan_phi"
    BUKA_KEMBALI = "buka_kembali"
    # kapan saja
    CATAT_KUASA = "catat_kuasa"
    PERBAIKI_DATA = "perbaiki_data"
    PERBAIKI_TANGGAL = "perbaiki_tanggal"
    TAUTKAN = "tautkan"
    LEPAS_TAUTAN = "lepas_tautan"
    GABUNGKAN = "gabungkan"
    PISAHKAN = "pisahkan"
    CABUT = "cabut"
    ALIHKAN = "alihkan"
    # para pihak, daring
    AJUKAN = "ajukan"
    LENGKAPI_DARING = "lengkapi_daring"
    PILIH_JALUR = "pilih_jalur"
    KABARKAN_HADIR = "kabarkan_hadir"
    KABARKAN_HALANGAN = "kabarkan_halangan"
    LAPOR_TERIMA = "lapor_terima"
    JAWAB_ANJURAN = "jawab_anjuran"
    URUNGKAN = "urungkan"
    MOHON_CABUT = "mohon_cabut"
    TAMBAH_DOKUMEN = "tambah_dokumen"
    TUNJUK_KUASA = "tunjuk_kuasa"
    CABUT_KUASA = "cabut_kuasa"
    # petugas atas kabar para pihak
    TANGGAPI_PERNYATAAN = "tanggapi_pernyataan"
    PERIKSA_KUASA = "periksa_kuasa"

    @property
    def label(self) -> str:
        return _LABEL[self]


_LABEL = {
    Tindakan.CATAT_PERUNDINGAN: "Catat perundingan bipartit",
    Tindakan.PB_BIPARTIT: "Catat perjanjian bersama bipartit",
    Tindakan.BIPARTIT_GAGAL: "Nyatakan bipartit gagal",
    Tindakan.UBAH_DRAF: "Lanjutkan isian",
    Tindakan.TERIMA_BERKAS: "Terima berkas",
    Tindakan.CATAT: "Catat di register",
    Tindakan.KEMBALIKAN_BERKAS: "Kembalikan berkas",
    Tindakan.CATAT_TERIMA_PENGEMBALIAN: "Catat penerimaan berkas yang dikembalikan",
    Tindakan.LENGKAPI_BERKAS: "Terima kelengkapan berkas",
    Tindakan.TUTUP_TIDAK_LENGKAP: "Tutup karena tidak dilengkapi",
    Tindakan.TERUSKAN_PENGAWAS: "Teruskan ke pengawas ketenagakerjaan",
    Tindakan.TAWARKAN: "Buat penawaran kepada para pihak",
    Tindakan.PILIH_KONSILIASI: "Catat pilihan konsiliasi",
    Tindakan.PILIH_ARBITRASE: "Catat pilihan arbitrase",
    Tindakan.LIMPAHKAN: "Limpahkan ke mediator",
    Tindakan.TERIMA_PELIMPAHAN: "Terima pelimpahan",
    Tindakan.NYATAKAN_BENTURAN: "Nyatakan benturan kepentingan",
    Tindakan.GANTI_MEDIATOR: "Ganti mediator",
    Tindakan.CATAT_SIDANG_KONSILIASI: "Catat sidang konsiliasi",
    Tindakan.ANJURAN_KONSILIATOR: "Catat anjuran konsiliator",
    Tindakan.PB_KONSILIASI: "Catat perjanjian bersama konsiliasi",
    Tindakan.KONSILIASI_DITOLAK: "Tutup: anjuran konsiliator ditolak",
    Tindakan.TUNJUK_ARBITER: "Catat penunjukan arbiter",
    Tindakan.PERPANJANG_ARBITRASE: "Catat perpanjangan arbitrase",
    Tindakan.PUTUSAN_ARBITER: "Catat putusan arbiter",
    Tindakan.AKTA_PERDAMAIAN: "Catat akta perdamaian",
    Tindakan.BUKA_KLARIFIKASI: "Undang klarifikasi",
    Tindakan.RISALAH_KLARIFIKASI: "Catat risalah klarifikasi, lanjut mediasi",
    Tindakan.PB_KLARIFIKASI: "Catat perjanjian bersama klarifikasi",
    Tindakan.KEMBALI_BIPARTIT: "Kembalikan ke bipartit",
    Tindakan.JADWALKAN: "Jadwalkan sidang",
    Tindakan.JADWAL_ULANG: "Jadwalkan ulang",
    Tindakan.BATALKAN_JADWAL: "Batalkan jadwal",
    Tindakan.CATAT_PANGGILAN: "Catat panggilan",
    Tindakan.CATAT_TERIMA_PANGGILAN: "Catat panggilan diterima",
    Tindakan.CATAT_SIDANG: "Catat sidang mediasi",
    Tindakan.PERBAIKI_SIDANG: "Perbaiki catatan sidang",
    Tindakan.PB_MEDIASI: "Catat perjanjian bersama mediasi",
    Tindakan.HAPUS_DARI_REGISTER: "Hapus dari register",
    Tindakan.TERBITKAN_ANJURAN: "Terbitkan anjuran",
    Tindakan.CATAT_MENGETAHUI: "Catat diketahui Kepala Dinas",
    Tindakan.CATAT_TERIMA_ANJURAN: "Catat anjuran diterima",
    Tindakan.PERBAIKI_TERIMA_ANJURAN: "Perbaiki tanggal terima anjuran",
    Tindakan.CATAT_JAWABAN: "Catat jawaban",
    Tindakan.CATAT_DIANGGAP_MENOLAK: "Catat dianggap menolak",
    Tindakan.PERBAIKI_JAWABAN: "Perbaiki jawaban",
    Tindakan.BATALKAN_ANGGAPAN: "Batalkan anggapan",
    Tindakan.PB_ATAS_ANJURAN: "Catat perjanjian bersama atas anjuran",
    Tindakan.TUTUP_ANJURAN_DITOLAK: "Tutup: anjuran ditolak",
    Tindakan.TUTUP_DITERIMA_SEBAGIAN: "Tutup: anjuran diterima sebagian",
    Tindakan.CATAT_AKTA_PHI: "Catat akta bukti pendaftaran PHI",
    Tindakan.CATAT_GUGATAN_PHI: "Catat gugatan ke PHI",
    Tindakan.CATAT_PUTUSAN_PHI: "Catat putusan PHI",
    Tindakan.BUKA_KEMBALI: "Buka kembali perkara",
    Tindakan.CATAT_KUASA: "Catat kuasa",
    Tindakan.PERBAIKI_DATA: "Perbaiki data perkara",
    Tindakan.PERBAIKI_TANGGAL: "Perbaiki tanggal",
    Tindakan.TAUTKAN: "Tautkan dengan perkara lain",
    Tindakan.LEPAS_TAUTAN: "Lepas tautan yang keliru",
    Tindakan.GABUNGKAN: "Gabungkan ke perkara lain",
    Tindakan.PISAHKAN: "Pisahkan menjadi dua perkara",
    Tindakan.CABUT: "Catat pencabutan",
    Tindakan.ALIHKAN: "Alihkan kewenangan",
    Tindakan.AJUKAN: "Ajukan pencatatan perselisihan",
    Tindakan.LENGKAPI_DARING: "Kirim kelengkapan berkas",
    Tindakan.PILIH_JALUR: "Pilih cara penyelesaian",
    Tindakan.KABARKAN_HADIR: "Kabarkan akan hadir",
    Tindakan.KABARKAN_HALANGAN: "Kabarkan tanggal berhalangan",
    Tindakan.LAPOR_TERIMA: "Kabarkan surat sudah diterima",
    Tindakan.JAWAB_ANJURAN: "Jawab anjuran",
    Tindakan.URUNGKAN: "Urungkan, tidak jadi diajukan",
    Tindakan.MOHON_CABUT: "Minta permohonan dicabut",
    Tindakan.TAMBAH_DOKUMEN: "Tambah dokumen",
    Tindakan.TUNJUK_KUASA: "Tunjuk kuasa",
    Tindakan.CABUT_KUASA: "Cabut kuasa",
    Tindakan.TANGGAPI_PERNYATAAN: "Tanggapi kabar para pihak",
    Tindakan.PERIKSA_KUASA: "Periksa surat kuasa",
}
