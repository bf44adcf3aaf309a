"""The fields of the office's acts: what the law asks to be on record for each."""

from __future__ import annotations

from hi_cases.perselisihan.rules.isian_tindakan.bidang import (
    CARA,
    PIHAK,
    TERIMA_BENAR,
    banyak,
    id_,
    paragraf,
    pilih,
    rencana,
    tanggal,
    teks,
    ya,
)
from hi_cases.perselisihan.rules.isian_tindakan.umum import UMUM
from hi_cases.perselisihan.types import (
    BuktiBipartit,
    HasilPerundingan,
    Isian,
    JawabanTertulis,
    PerihalPanggilan,
    SebabGagal,
    Tindakan,
    Tipe,
)
from hi_cases.perselisihan.types.serah_terima import SebabGanti

_TERIMA = (
    CARA,
    teks("penerima", "Nama penerima"),
    teks("bukti", "Bukti terima", petunjuk="Nomor tanda terima atau resi."),
)
_DISAKSIKAN = ya("disaksikan", "Ditandatangani para pihak dan disaksikan mediator")
# UU 2/2004 Ps 7: made and signed by the parties, registered at the PHI where it was made.
_PB = (
    tanggal("Tanggal perjanjian bersama"),
    teks("tempat", "Tempat"),
    paragraf("isi", "Isi perjanjian bersama"),
    banyak("penandatangan", "Penandatangan", petunjuk="Satu nama per baris."),
    teks(
        "pengadilan",
        "PHI pada pengadilan negeri",
        petunjuk="Tempat perjanjian bersama dibuat; para pihak wajib mendaftarkannya di sana.",
    ),
)
_RISALAH_KLARIFIKASI = (
    tanggal("Tanggal risalah klarifikasi"),
    teks("tempat", "Tempat"),
    paragraf("pokok_masalah", "Pokok masalah"),
    paragraf("keterangan_pekerja", "Keterangan pekerja atau serikat"),
    paragraf("keterangan_pengusaha", "Keterangan pengusaha"),
    paragraf("arahan", "Arahan mediator"),
    paragraf("kesimpulan", "Kesimpulan"),
    Isian(
        "hari_pertemuan",
        "Hari pertemuan klarifikasi",
        Tipe.BANYAK_TANGGAL,
        wajib=False,
        petunjuk="Untuk menampilkan hitungan menurut hari pertemuan saja.",
    ),
)
# When and where a meeting of the case is; hours as they are written, "09.00".
_WAKTU = (
    rencana("tanggal", "Tanggal pertemuan", wajib=True),
    teks("mulai", "Mulai pukul"),
    teks("selesai", "Selesai pukul"),
    id_("ruang_id", "Ruang", wajib=False),
    teks("tempat", "Tempat lain", wajib=False),
)
_TETAP = paragraf("tetap_alasan", "Alasan tetap pada waktu ini", wajib=False)

KANTOR: dict[Tindakan, tuple[Isian, ...]] = {
    # The six items of UU 2/2004 Ps 6.
    Tindakan.CATAT_PERUNDINGAN: (
        paragraf("para_pihak", "Nama lengkap dan alamat para pihak"),
        tanggal("Tanggal perundingan"),
        teks("tempat", "Tempat perundingan"),
        paragraf("pokok_masalah", "Pokok masalah atau alasan perselisihan"),
        paragraf("pendapat", "Pendapat para pihak"),
        paragraf("kesimpulan", "Kesimpulan atau hasil perundingan"),
        pilih("hasil", "Hasil perundingan ini", HasilPerundingan),
        tanggal("Tanggal tanda tangan", "ditandatangani_pada"),
        banyak("penandatangan", "Yang menandatangani", petunjuk="Satu nama per baris."),
        teks("penolakan", "Catatan bila ada yang menolak menandatangani", wajib=False),
    ),
    Tindakan.PB_BIPARTIT: _PB,
    Tindakan.BIPARTIT_GAGAL: (
        pilih("sebab", "Sebab", SebabGagal),
        tanggal(),
        paragraf("keterangan", "Keterangan", wajib=False),
    ),
    Tindakan.UBAH_DRAF: (Isian("draf", "Isian permohonan", Tipe.PETA),),
    Tindakan.TERIMA_BERKAS: (tanggal("Tanggal berkas diterima"),),
    Tindakan.CATAT: (
        tanggal("Tanggal pencatatan"),
        Isian(
            "bukti_diperiksa",
            "Bukti upaya bipartit sudah saya periksa",
            Tipe.YA,
            wajib=False,
            petunjuk="Wajib untuk berkas yang dikirim daring.",
        ),
    ),
    Tindakan.KEMBALIKAN_BERKAS: (
        tanggal("Tanggal dikembalikan"),
        banyak("kekurangan", "Yang perlu dilengkapi", petunjuk="Satu hal per baris."),
        paragraf("catatan", "Catatan untuk pemohon", wajib=False),
    ),
    Tindakan.CATAT_TERIMA_PENGEMBALIAN: (
        tanggal("Tanggal diterima pemohon"),
        *_TERIMA,
    ),
    Tindakan.LENGKAPI_BERKAS: (
        tanggal("Tanggal kelengkapan diterima"),
        pilih("bukti_bipartit", "Bukti bipartit", BuktiBipartit),
        tanggal("Tanggal bukti", "bukti_bipartit_tanggal", wajib=False),
        teks("bukti_bipartit_keterangan", "Keterangan bukti", wajib=False),
    ),
    Tindakan.TUTUP_TIDAK_LENGKAP: (
        tanggal(),
        paragraf("keterangan", "Keterangan", wajib=False),
    ),
    Tindakan.TERUSKAN_PENGAWAS: (
        tanggal(),
        paragraf("alasan", "Norma yang diduga dilanggar"),
        teks("surat", "Nomor surat penerusan"),
    ),
    Tindakan.TAWARKAN: (
        tanggal("Tanggal penawaran"),
        CARA,
        paragraf("keterangan", "Keterangan", wajib=False),
    ),
    Tindakan.PILIH_KONSILIASI: (
        tanggal("Tanggal kesepakatan memilih"),
        teks("konsiliator", "Nama konsiliator"),
        tanggal("Tanggal diterima konsiliator", "diterima_konsiliator", wajib=False),
        teks("bukti", "Kesepakatan tertulis"),
        ya("disepakati_semua", "Disepakati semua pihak"),
    ),
    Tindakan.PILIH_ARBITRASE: (
        tanggal("Tanggal perjanjian arbitrase"),
        teks("bukti", "Surat perjanjian arbitrase"),
        ya("disepakati_semua", "Ditandatangani semua pihak"),
    ),
    Tindakan.LIMPAHKAN: (
        tanggal("Tanggal pelimpahan"),
        id_("mediator_id", "Mediator"),
        paragraf("catatan", "Catatan", wajib=False),
    ),
    Tindakan.TERIMA_PELIMPAHAN: (
        tanggal("Tanggal pelimpahan diterima"),
        ya("bebas_benturan", "Saya tidak mempunyai benturan kepentingan dalam perkara ini"),
    ),
    Tindakan.NYATAKAN_BENTURAN: (
        id_("mediator_id", "Mediator"),
        paragraf("alasan", "Alasan"),
    ),
    Tindakan.GANTI_MEDIATOR: (
        tanggal(),
        id_("mediator_id", "Mediator pengganti"),
        pilih("sebab", "Sebab", SebabGanti),
        rencana("cuti_dari", "Cuti mulai"),
        rencana("cuti_sampai", "Cuti sampai"),
        paragraf("alasan", "Alasan"),
        paragraf(
            "catatan",
            "Catatan serah terima",
            wajib=False,
            petunjuk="Disusun dari perkara ini; ubah atau tambah yang perlu. Mediator pengganti "
            "membacanya di atas halaman perkara.",
        ),
    ),
    Tindakan.CATAT_SIDANG_KONSILIASI: (
        tanggal("Tanggal sidang"),
        teks("tempat", "Tempat", wajib=False),
        Isian("hadir", "Pihak yang hadir", Tipe.BANYAK_ID),
        paragraf("ringkasan", "Ringkasan"),
    ),
    Tindakan.ANJURAN_KONSILIATOR: (
        tanggal("Tanggal anjuran"),
        teks("nomor", "Nomor anjuran"),
        paragraf("isi", "Isi anjuran"),
    ),
    Tindakan.PB_KONSILIASI: _PB,
    Tindakan.KONSILIASI_DITOLAK: (tanggal(), paragraf("catatan", "Catatan hasil jawaban")),
    Tindakan.TUNJUK_ARBITER: (
        tanggal("Tanggal surat penunjukan ditandatangani"),
        banyak("arbiter", "Arbiter", petunjuk="Satu nama per baris; majelis berjumlah gasal."),
        teks("nomor", "Nomor surat penunjukan", wajib=False),
    ),
    Tindakan.PERPANJANG_ARBITRASE: (
        tanggal("Tanggal kesepakatan"),
        teks("bukti", "Kesepakatan para pihak"),
    ),
    Tindakan.PUTUSAN_ARBITER: (
        tanggal("Tanggal putusan"),
        teks("nomor", "Nomor putusan"),
        paragraf("amar", "Amar putusan"),
        teks("pengadilan", "PHI tempat putusan didaftarkan", wajib=False),
    ),
    Tindakan.AKTA_PERDAMAIAN: (
        tanggal("Tanggal akta"),
        teks("nomor", "Nomor akta", wajib=False),
        paragraf("isi", "Isi perdamaian"),
        teks("pengadilan", "PHI tempat akta didaftarkan"),
    ),
    Tindakan.BUKA_KLARIFIKASI: (
        tanggal("Tanggal undangan klarifikasi"),
        rencana("pertemuan", "Tanggal pertemuan"),
        paragraf("perihal", "Yang perlu diklarifikasi"),
    ),
    Tindakan.RISALAH_KLARIFIKASI: _RISALAH_KLARIFIKASI,
    Tindakan.PB_KLARIFIKASI: (
        *_RISALAH_KLARIFIKASI,
        *(isian for isian in _PB if isian.nama not in {"tanggal", "tempat"}),
        _DISAKSIKAN,
    ),
    Tindakan.KEMBALI_BIPARTIT: _RISALAH_KLARIFIKASI,
    Tindakan.JADWALKAN: (pilih("perihal", "Untuk", PerihalPanggilan), *_WAKTU, _TETAP),
    Tindakan.JADWAL_ULANG: (
        id_("acara_id", "Pertemuan"),
        *_WAKTU,
        paragraf("alasan", "Alasan dipindah"),
        _TETAP,
    ),
    Tindakan.BATALKAN_JADWAL: (
        id_("acara_id", "Pertemuan"),
        paragraf("alasan", "Alasan dibatalkan"),
    ),
    Tindakan.CATAT_PANGGILAN: (
        PIHAK,
        pilih("perihal", "Dipanggil untuk", PerihalPanggilan),
        rencana("untuk_tanggal", "Tanggal pertemuan", wajib=True),
        teks("pukul", "Pukul", wajib=False, petunjuk="Misalnya 09.00."),
        teks("tempat", "Tempat", wajib=False),
        tanggal("Tanggal dikirim", "dikirim_pada"),
        CARA,
        tanggal("Tanggal diterima", "diterima_pada", wajib=False),
        teks("penerima", "Nama penerima", wajib=False),
        teks("bukti", "Bukti terima", wajib=False),
    ),
    Tindakan.CATAT_TERIMA_PANGGILAN: (
        id_("panggilan_id", "Panggilan"),
        tanggal("Tanggal diterima", "diterima_pada"),
        teks("penerima", "Nama penerima"),
        teks("bukti", "Bukti terima"),
    ),
    Tindakan.CATAT_SIDANG: (
        tanggal("Tanggal sidang"),
        teks("tempat", "Tempat"),
        Isian("hadir", "Pihak yang hadir", Tipe.BANYAK_ID, wajib=False),
        Isian(
            "terlaksana",
            "Sidang terlaksana",
            Tipe.YA,
            wajib=False,
            petunjuk="Sidang pertama yang terlaksana memulai ANJ-10.",
        ),
        teks("keterangan_hadir", "Keterangan kehadiran", wajib=False),
        paragraf("ringkasan", "Ringkasan sidang"),
    ),
    Tindakan.PERBAIKI_SIDANG: (
        id_("sidang_id", "Sidang yang diperbaiki"),
        tanggal("Tanggal sidang yang benar"),
        Isian("hadir", "Pihak yang hadir", Tipe.BANYAK_ID, wajib=False),
        Isian("terlaksana", "Sidang terlaksana", Tipe.YA, wajib=False),
        paragraf("ringkasan", "Ringkasan sidang"),
        paragraf("alasan", "Alasan perbaikan"),
    ),
    Tindakan.PB_MEDIASI: (*_PB, _DISAKSIKAN),
    Tindakan.HAPUS_DARI_REGISTER: (
        tanggal(),
        paragraf("catatan", "Catatan"),
        # Asked only where a summons was received too near to its session (services.mediasi).
        Isian(
            "tetap_patut",
            "Saya menyatakan panggilan yang diterima terlalu dekat itu tetap patut",
            Tipe.YA,
            wajib=False,
        ),
    ),
    # The five parts of Permenaker 17/2014 Ps 14(1); witnesses only "if any".
    Tindakan.TERBITKAN_ANJURAN: (
        tanggal("Tanggal anjuran"),
        teks("nomor", "Nomor anjuran", wajib=False, petunjuk="Kosong: nomor berikutnya."),
        teks(
            "nomor_risalah",
            "Nomor risalah penyelesaian",
            wajib=False,
            petunjuk="Kosong: nomor berikutnya.",
        ),
        paragraf("keterangan_pekerja", "Keterangan pekerja atau serikat"),
        paragraf("keterangan_pengusaha", "Keterangan pengusaha"),
        paragraf("keterangan_saksi", "Keterangan saksi atau ahli, bila ada", wajib=False),
        paragraf("pertimbangan", "Pertimbangan hukum dan kesimpulan mediator"),
        paragraf("isi", "Isi anjuran"),
    ),
    Tindakan.CATAT_MENGETAHUI: (tanggal("Tanggal diketahui"), teks("nama", "Nama pejabat")),
    Tindakan.CATAT_TERIMA_ANJURAN: (
        PIHAK,
        tanggal("Tanggal diterima"),
        *_TERIMA,
        ya("dikonfirmasi", "Saya sudah memeriksa bukti terimanya"),
    ),
    Tindakan.PERBAIKI_TERIMA_ANJURAN: (
        PIHAK,
        tanggal("Tanggal diterima yang benar"),
        teks("bukti", "Bukti terima"),
        paragraf("alasan", "Alasan perbaikan"),
    ),
    Tindakan.CATAT_JAWABAN: (
        PIHAK,
        tanggal("Tanggal jawaban"),
        pilih("jawaban", "Jawaban", JawabanTertulis, wajib=False),
        Isian("jawaban_anggota", "Jawaban tiap pekerja", Tipe.PETA, wajib=False),
        teks("bukti", "Surat jawaban"),
        paragraf("alasan", "Alasan", wajib=False),
    ),
    Tindakan.CATAT_DIANGGAP_MENOLAK: (PIHAK,),
    Tindakan.BATALKAN_ANGGAPAN: (
        id_("pihak_id", "Pihak yang dicatat dianggap menolak", wajib=False),
        TERIMA_BENAR,
        teks("bukti", "Bukti yang baru diketahui"),
        paragraf("alasan", "Alasan membatalkan"),
    ),
    Tindakan.PERBAIKI_JAWABAN: (
        PIHAK,
        tanggal("Tanggal jawaban yang benar"),
        pilih("jawaban", "Jawaban", JawabanTertulis, wajib=False),
        Isian("jawaban_anggota", "Jawaban tiap pekerja", Tipe.PETA, wajib=False),
        teks("bukti", "Surat jawaban"),
        paragraf("alasan", "Alasan perbaikan"),
    ),
    Tindakan.PB_ATAS_ANJURAN: (*_PB, _DISAKSIKAN),
    Tindakan.TUTUP_ANJURAN_DITOLAK: (tanggal(), paragraf("catatan", "Catatan hasil jawaban")),
    Tindakan.TUTUP_DITERIMA_SEBAGIAN: (
        *_PB,
        _DISAKSIKAN,
        paragraf("catatan", "Catatan hasil jawaban"),
    ),
    **UMUM,
}
