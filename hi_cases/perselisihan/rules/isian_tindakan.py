"""The fields of every act as data: what the law asks to be on record for it."""

from __future__ import annotations

from enum import StrEnum

from hi_cases.perselisihan.types import (
    BuktiBipartit,
    Cara,
    HasilPerundingan,
    Isian,
    JawabanTertulis,
    PerihalPanggilan,
    PilihanJalur,
    PutusanPeriksa,
    SebabGagal,
    SuratDiterima,
    Tindakan,
    Tipe,
    TujuanAlih,
)
from hi_cases.perselisihan.types.serah_terima import SebabGanti


def _tanggal(label: str = "Tanggal", nama: str = "tanggal", *, wajib: bool = True) -> Isian:
    return Isian(nama, label, Tipe.TANGGAL, wajib)


def _rencana(nama: str, label: str, *, wajib: bool = False) -> Isian:
    return Isian(nama, label, Tipe.TANGGAL, wajib, rencana=True)


def _teks(nama: str, label: str, *, wajib: bool = True, petunjuk: str = "") -> Isian:
    return Isian(nama, label, Tipe.TEKS, wajib, petunjuk=petunjuk)


def _paragraf(nama: str, label: str, *, wajib: bool = True, petunjuk: str = "") -> Isian:
    return Isian(nama, label, Tipe.PARAGRAF, wajib, petunjuk=petunjuk)


def _pilih(nama: str, label: str, pilihan: type[StrEnum], *, wajib: bool = True) -> Isian:
    return Isian(nama, label, Tipe.PILIHAN, wajib, pilihan=pilihan)


def _ya(nama: str, label: str) -> Isian:
    return Isian(nama, label, Tipe.YA, harus_ya=True)


def _id(nama: str, label: str, *, wajib: bool = True) -> Isian:
    return Isian(nama, label, Tipe.ID, wajib)


def _banyak(nama: str, label: str, *, wajib: bool = True, petunjuk: str = "") -> Isian:
    return Isian(nama, label, Tipe.BANYAK_TEKS, wajib, petunjuk=petunjuk)


_CARA = _pilih("cara", "Cara penyampaian", Cara)
_PIHAK = _id("pihak_id", "Pihak")
_TERIMA = (
    _CARA,
    _teks("penerima", "Nama penerima"),
    _teks("bukti", "Bukti terima", petunjuk="Nomor tanda terima atau resi."),
)
_DISAKSIKAN = _ya("disaksikan", "Ditandatangani para pihak dan disaksikan mediator")
# UU 2/2004 Ps 7: made and signed by the parties, registered at the PHI where it was made.
_PB = (
    _tanggal("Tanggal perjanjian bersama"),
    _teks("tempat", "Tempat"),
    _paragraf("isi", "Isi perjanjian bersama"),
    _banyak("penandatangan", "Penandatangan", petunjuk="Satu nama per baris."),
    _teks(
        "pengadilan",
        "PHI pada pengadilan negeri",
        petunjuk="Tempat perjanjian bersama dibuat; para pihak wajib mendaftarkannya di sana.",
    ),
)
_RISALAH_KLARIFIKASI = (
    _tanggal("Tanggal risalah klarifikasi"),
    _teks("tempat", "Tempat"),
    _paragraf("pokok_masalah", "Pokok masalah"),
    _paragraf("keterangan_pekerja", "Keterangan pekerja atau serikat"),
    _paragraf("keterangan_pengusaha", "Keterangan pengusaha"),
    _paragraf("arahan", "Arahan mediator"),
    _paragraf("kesimpulan", "Kesimpulan"),
    Isian(
        "hari_pertemuan",
        "Hari pertemuan klarifikasi",
        Tipe.BANYAK_TANGGAL,
        wajib=False,
        petunjuk="Untuk menampilkan hitungan menurut hari pertemuan saja.",
    ),
)

ISIAN: dict[Tindakan, tuple[Isian, ...]] = {
    # The six items of UU 2/2004 Ps 6.
    Tindakan.CATAT_PERUNDINGAN: (
        _paragraf("para_pihak", "Nama lengkap dan alamat para pihak"),
        _tanggal("Tanggal perundingan"),
        _teks("tempat", "Tempat perundingan"),
        _paragraf("pokok_masalah", "Pokok masalah atau alasan perselisihan"),
        _paragraf("pendapat", "Pendapat para pihak"),
        _paragraf("kesimpulan", "Kesimpulan atau hasil perundingan"),
        _pilih("hasil", "Hasil perundingan ini", HasilPerundingan),
        _tanggal("Tanggal tanda tangan", "ditandatangani_pada"),
        _banyak("penandatangan", "Yang menandatangani", petunjuk="Satu nama per baris."),
        _teks("penolakan", "Catatan bila ada yang menolak menandatangani", wajib=False),
    ),
    Tindakan.PB_BIPARTIT: _PB,
    Tindakan.BIPARTIT_GAGAL: (
        _pilih("sebab", "Sebab", SebabGagal),
        _tanggal(),
        _paragraf("keterangan", "Keterangan", wajib=False),
    ),
    Tindakan.UBAH_DRAF: (Isian("draf", "Isian permohonan", Tipe.PETA),),
    Tindakan.TERIMA_BERKAS: (_tanggal("Tanggal berkas diterima"),),
    Tindakan.CATAT: (_tanggal("Tanggal pencatatan"),),
    Tindakan.KEMBALIKAN_BERKAS: (
        _tanggal("Tanggal dikembalikan"),
        _banyak("kekurangan", "Yang perlu dilengkapi", petunjuk="Satu hal per baris."),
        _paragraf("catatan", "Catatan", wajib=False),
    ),
    Tindakan.CATAT_TERIMA_PENGEMBALIAN: (
        _tanggal("Tanggal diterima pemohon"),
        *_TERIMA,
    ),
    Tindakan.LENGKAPI_BERKAS: (
        _tanggal("Tanggal kelengkapan diterima"),
        _pilih("bukti_bipartit", "Bukti bipartit", BuktiBipartit),
        _tanggal("Tanggal bukti", "bukti_bipartit_tanggal", wajib=False),
        _teks("bukti_bipartit_keterangan", "Keterangan bukti", wajib=False),
    ),
    Tindakan.TUTUP_TIDAK_LENGKAP: (
        _tanggal(),
        _paragraf("keterangan", "Keterangan", wajib=False),
    ),
    Tindakan.TERUSKAN_PENGAWAS: (
        _tanggal(),
        _paragraf("alasan", "Norma yang diduga dilanggar"),
        _teks("surat", "Nomor surat penerusan"),
    ),
    Tindakan.TAWARKAN: (
        _tanggal("Tanggal penawaran"),
        _CARA,
        _paragraf("keterangan", "Keterangan", wajib=False),
    ),
    Tindakan.PILIH_KONSILIASI: (
        _tanggal("Tanggal kesepakatan memilih"),
        _teks("konsiliator", "Nama konsiliator"),
        _tanggal("Tanggal diterima konsiliator", "diterima_konsiliator", wajib=False),
        _teks("bukti", "Kesepakatan tertulis"),
        _ya("disepakati_semua", "Disepakati semua pihak"),
    ),
    Tindakan.PILIH_ARBITRASE: (
        _tanggal("Tanggal perjanjian arbitrase"),
        _teks("bukti", "Surat perjanjian arbitrase"),
        _ya("disepakati_semua", "Ditandatangani semua pihak"),
    ),
    Tindakan.LIMPAHKAN: (
        _tanggal("Tanggal pelimpahan"),
        _id("mediator_id", "Mediator"),
        _paragraf("catatan", "Catatan", wajib=False),
    ),
    Tindakan.TERIMA_PELIMPAHAN: (
        _tanggal("Tanggal pelimpahan diterima"),
        _ya("bebas_benturan", "Saya tidak mempunyai benturan kepentingan dalam perkara ini"),
    ),
    Tindakan.NYATAKAN_BENTURAN: (
        _id("mediator_id", "Mediator"),
        _paragraf("alasan", "Alasan"),
    ),
    Tindakan.GANTI_MEDIATOR: (
        _tanggal(),
        _id("mediator_id", "Mediator pengganti"),
        _pilih("sebab", "Sebab", SebabGanti),
        _rencana("cuti_dari", "Cuti mulai"),
        _rencana("cuti_sampai", "Cuti sampai"),
        _paragraf("alasan", "Alasan"),
        _paragraf(
            "catatan",
            "Catatan serah terima",
            wajib=False,
            petunjuk="Disusun dari perkara ini; ubah atau tambah yang perlu. Mediator pengganti "
            "membacanya di atas halaman perkara.",
        ),
    ),
    Tindakan.CATAT_SIDANG_KONSILIASI: (
        _tanggal("Tanggal sidang"),
        _teks("tempat", "Tempat", wajib=False),
        Isian("hadir", "Pihak yang hadir", Tipe.BANYAK_ID),
        _paragraf("ringkasan", "Ringkasan"),
    ),
    Tindakan.ANJURAN_KONSILIATOR: (
        _tanggal("Tanggal anjuran"),
        _teks("nomor", "Nomor anjuran"),
        _paragraf("isi", "Isi anjuran"),
    ),
    Tindakan.PB_KONSILIASI: _PB,
    Tindakan.KONSILIASI_DITOLAK: (_tanggal(), _paragraf("catatan", "Catatan hasil jawaban")),
    Tindakan.TUNJUK_ARBITER: (
        _tanggal("Tanggal surat penunjukan ditandatangani"),
        _banyak("arbiter", "Arbiter", petunjuk="Satu nama per baris; majelis berjumlah gasal."),
        _teks("nomor", "Nomor surat penunjukan", wajib=False),
    ),
    Tindakan.PERPANJANG_ARBITRASE: (
        _tanggal("Tanggal kesepakatan"),
        _teks("bukti", "Kesepakatan para pihak"),
    ),
    Tindakan.PUTUSAN_ARBITER: (
        _tanggal("Tanggal putusan"),
        _teks("nomor", "Nomor putusan"),
        _paragraf("amar", "Amar putusan"),
        _teks("pengadilan", "PHI tempat putusan didaftarkan", wajib=False),
    ),
    Tindakan.AKTA_PERDAMAIAN: (
        _tanggal("Tanggal akta"),
        _teks("nomor", "Nomor akta", wajib=False),
        _paragraf("isi", "Isi perdamaian"),
        _teks("pengadilan", "PHI tempat akta didaftarkan"),
    ),
    Tindakan.BUKA_KLARIFIKASI: (
        _tanggal("Tanggal undangan klarifikasi"),
        _rencana("pertemuan", "Tanggal pertemuan"),
        _paragraf("perihal", "Yang perlu diklarifikasi"),
    ),
    Tindakan.RISALAH_KLARIFIKASI: _RISALAH_KLARIFIKASI,
    Tindakan.PB_KLARIFIKASI: (
        *_RISALAH_KLARIFIKASI,
        *(isian for isian in _PB if isian.nama not in {"tanggal", "tempat"}),
        _DISAKSIKAN,
    ),
    Tindakan.KEMBALI_BIPARTIT: _RISALAH_KLARIFIKASI,
    Tindakan.CATAT_PANGGILAN: (
        _PIHAK,
        _pilih("perihal", "Dipanggil untuk", PerihalPanggilan),
        _rencana("untuk_tanggal", "Tanggal pertemuan", wajib=True),
        _teks("pukul", "Pukul", wajib=False, petunjuk="Misalnya 09.00."),
        _teks("tempat", "Tempat", wajib=False),
        _tanggal("Tanggal dikirim", "dikirim_pada"),
        _CARA,
        _tanggal("Tanggal diterima", "diterima_pada", wajib=False),
        _teks("penerima", "Nama penerima", wajib=False),
        _teks("bukti", "Bukti terima", wajib=False),
    ),
    Tindakan.CATAT_TERIMA_PANGGILAN: (
        _id("panggilan_id", "Panggilan"),
        _tanggal("Tanggal diterima", "diterima_pada"),
        _teks("penerima", "Nama penerima"),
        _teks("bukti", "Bukti terima"),
    ),
    Tindakan.CATAT_SIDANG: (
        _tanggal("Tanggal sidang"),
        _teks("tempat", "Tempat"),
        Isian("hadir", "Pihak yang hadir", Tipe.BANYAK_ID, wajib=False),
        Isian(
            "terlaksana",
            "Sidang terlaksana",
            Tipe.YA,
            wajib=False,
            petunjuk="Sidang pertama yang terlaksana memulai ANJ-10.",
        ),
        _teks("keterangan_hadir", "Keterangan kehadiran", wajib=False),
        _paragraf("ringkasan", "Ringkasan sidang"),
    ),
    Tindakan.PERBAIKI_SIDANG: (
        _id("sidang_id", "Sidang yang diperbaiki"),
        _tanggal("Tanggal sidang yang benar"),
        Isian("hadir", "Pihak yang hadir", Tipe.BANYAK_ID, wajib=False),
        Isian("terlaksana", "Sidang terlaksana", Tipe.YA, wajib=False),
        _paragraf("ringkasan", "Ringkasan sidang"),
        _paragraf("alasan", "Alasan perbaikan"),
    ),
    Tindakan.PB_MEDIASI: (*_PB, _DISAKSIKAN),
    Tindakan.HAPUS_DARI_REGISTER: (_tanggal(), _paragraf("catatan", "Catatan")),
    # The five parts of Permenaker 17/2014 Ps 14(1); witnesses only "if any".
    Tindakan.TERBITKAN_ANJURAN: (
        _tanggal("Tanggal anjuran"),
        _teks("nomor", "Nomor anjuran", wajib=False, petunjuk="Kosong: nomor berikutnya."),
        _teks(
            "nomor_risalah",
            "Nomor risalah penyelesaian",
            wajib=False,
            petunjuk="Kosong: nomor berikutnya.",
        ),
        _paragraf("keterangan_pekerja", "Keterangan pekerja atau serikat"),
        _paragraf("keterangan_pengusaha", "Keterangan pengusaha"),
        _paragraf("keterangan_saksi", "Keterangan saksi atau ahli, bila ada", wajib=False),
        _paragraf("pertimbangan", "Pertimbangan hukum dan kesimpulan mediator"),
        _paragraf("isi", "Isi anjuran"),
    ),
    Tindakan.CATAT_MENGETAHUI: (_tanggal("Tanggal diketahui"), _teks("nama", "Nama pejabat")),
    Tindakan.CATAT_TERIMA_ANJURAN: (
        _PIHAK,
        _tanggal("Tanggal diterima"),
        *_TERIMA,
        _ya("dikonfirmasi", "Saya sudah memeriksa bukti terimanya"),
    ),
    Tindakan.PERBAIKI_TERIMA_ANJURAN: (
        _PIHAK,
        _tanggal("Tanggal diterima yang benar"),
        _teks("bukti", "Bukti terima"),
        _paragraf("alasan", "Alasan perbaikan"),
    ),
    Tindakan.CATAT_JAWABAN: (
        _PIHAK,
        _tanggal("Tanggal jawaban"),
        _pilih("jawaban", "Jawaban", JawabanTertulis, wajib=False),
        Isian("jawaban_anggota", "Jawaban tiap pekerja", Tipe.PETA, wajib=False),
        _teks("bukti", "Surat jawaban"),
        _paragraf("alasan", "Alasan", wajib=False),
    ),
    Tindakan.CATAT_DIANGGAP_MENOLAK: (_PIHAK,),
    Tindakan.PERBAIKI_JAWABAN: (
        _PIHAK,
        _tanggal("Tanggal jawaban yang benar"),
        _pilih("jawaban", "Jawaban", JawabanTertulis, wajib=False),
        Isian("jawaban_anggota", "Jawaban tiap pekerja", Tipe.PETA, wajib=False),
        _teks("bukti", "Surat jawaban"),
        _paragraf("alasan", "Alasan perbaikan"),
    ),
    Tindakan.PB_ATAS_ANJURAN: (*_PB, _DISAKSIKAN),
    Tindakan.TUTUP_ANJURAN_DITOLAK: (_tanggal(), _paragraf("catatan", "Catatan hasil jawaban")),
    Tindakan.TUTUP_DITERIMA_SEBAGIAN: (
        *_PB,
        _DISAKSIKAN,
        _paragraf("catatan", "Catatan hasil jawaban"),
    ),
    Tindakan.CATAT_AKTA_PHI: (
        _teks("nomor", "Nomor akta bukti pendaftaran"),
        _tanggal("Tanggal akta"),
        _teks("pengadilan", "PHI pada pengadilan negeri"),
    ),
    Tindakan.CATAT_GUGATAN_PHI: (
        _teks("nomor", "Nomor perkara PHI"),
        _tanggal("Tanggal gugatan"),
        _teks("pengadilan", "PHI pada pengadilan negeri"),
        _id("pihak_id", "Penggugat"),
    ),
    Tindakan.CATAT_PUTUSAN_PHI: (
        _teks("nomor", "Nomor putusan"),
        _tanggal("Tanggal putusan"),
        _paragraf("amar", "Amar putusan"),
    ),
    Tindakan.BUKA_KEMBALI: (_paragraf("alasan", "Alasan membuka kembali"),),
    Tindakan.CATAT_KUASA: (
        _PIHAK,
        _teks("nama", "Nama kuasa"),
        _teks("nomor", "Nomor surat kuasa"),
        _tanggal("Tanggal surat kuasa"),
        _paragraf("lingkup", "Lingkup kuasa"),
        _rencana("berlaku_sampai", "Berlaku sampai"),
    ),
    Tindakan.PERBAIKI_DATA: (
        Isian("draf", "Data perkara", Tipe.PETA),
        _paragraf("alasan", "Alasan pembetulan"),
    ),
    # Whether the day may lie ahead is told by the entry (rules/koreksi_entri).
    Tindakan.PERBAIKI_TANGGAL: (
        _teks("entri", "Tanggal yang diperbaiki"),
        _rencana("tanggal", "Tanggal yang benar", wajib=True),
        _paragraf("alasan", "Alasan perbaikan"),
    ),
    Tindakan.TAUTKAN: (_id("perkara_id", "Perkara lain"), _paragraf("alasan", "Alasan")),
    Tindakan.LEPAS_TAUTAN: (_id("tautan_id", "Tautan"), _paragraf("alasan", "Alasan")),
    Tindakan.GABUNGKAN: (
        _id("perkara_id", "Perkara utama"),
        _tanggal(),
        _ya("pokok_sama", "Pengusaha dan pokok perselisihannya sama"),
        _paragraf("alasan", "Alasan"),
    ),
    Tindakan.PISAHKAN: (
        Isian("pihak", "Pihak yang dipisahkan", Tipe.BANYAK_ID, wajib=False),
        Isian("anggota", "Pekerja yang dipisahkan", Tipe.BANYAK_ID, wajib=False),
        Isian("jenis", "Jenis yang dipisahkan", Tipe.BANYAK_TEKS, wajib=False),
        Isian("tuntutan", "Tuntutan yang dipisahkan", Tipe.BANYAK_ID, wajib=False),
        _tanggal(),
        _paragraf("alasan", "Alasan"),
    ),
    Tindakan.CABUT: (
        _tanggal("Tanggal surat pencabutan"),
        _id("pihak_id", "Pemohon yang mencabut", wajib=False),
        _teks("surat", "Surat pencabutan", petunjuk="Nomor atau tanda surat."),
        _paragraf("alasan", "Alasan", wajib=False),
    ),
    Tindakan.ALIHKAN: (
        _tanggal(),
        _pilih("tujuan", "Dialihkan kepada", TujuanAlih),
        _teks("tempat_kejadian", "Tempat perselisihan terjadi"),
        _paragraf("alasan", "Alasan"),
        _teks("surat", "Nomor surat pengalihan"),
    ),
    Tindakan.AJUKAN: (_ya("benar", "Isian ini benar menurut pengetahuan saya"),),
    Tindakan.LENGKAPI_DARING: (Isian("draf", "Isian permohonan", Tipe.PETA),),
    Tindakan.PILIH_JALUR: (
        _PIHAK,
        _pilih("jalur", "Pilihan Anda", PilihanJalur),
        _paragraf("keterangan", "Keterangan", wajib=False),
    ),
    Tindakan.KABARKAN_HADIR: (
        _PIHAK,
        _rencana("untuk_tanggal", "Tanggal pertemuan", wajib=True),
        _paragraf("keterangan", "Keterangan", wajib=False),
    ),
    Tindakan.KABARKAN_HALANGAN: (
        _PIHAK,
        Isian(
            "tanggal_berhalangan",
            "Tanggal yang tidak dapat dihadiri",
            Tipe.BANYAK_TANGGAL,
            rencana=True,
        ),
        _paragraf("alasan", "Alasan"),
    ),
    Tindakan.LAPOR_TERIMA: (
        _PIHAK,
        _pilih("surat", "Surat yang diterima", SuratDiterima),
        _tanggal("Tanggal diterima"),
        _paragraf("keterangan", "Keterangan", wajib=False),
    ),
    Tindakan.JAWAB_ANJURAN: (
        _PIHAK,
        _pilih("jawaban", "Jawaban", JawabanTertulis, wajib=False),
        Isian("jawaban_anggota", "Jawaban tiap pekerja", Tipe.PETA, wajib=False),
        _paragraf("alasan", "Alasan", wajib=False),
        _ya("paham", "Saya memahami akibat jawaban ini"),
    ),
    Tindakan.MOHON_CABUT: (_PIHAK, _paragraf("alasan", "Alasan")),
    Tindakan.TAMBAH_DOKUMEN: (_PIHAK, _teks("uraian", "Dokumen apa")),
    Tindakan.TUNJUK_KUASA: (
        _PIHAK,
        _teks("nama", "Nama kuasa"),
        _teks("surel", "Surel kuasa", wajib=False),
        _teks("nomor", "Nomor surat kuasa"),
        _tanggal("Tanggal surat kuasa"),
        _paragraf("lingkup", "Lingkup kuasa"),
        _rencana("berlaku_sampai", "Berlaku sampai", wajib=True),
    ),
    Tindakan.CABUT_KUASA: (
        _id("kuasa_id", "Kuasa yang dicabut"),
        _paragraf("alasan", "Alasan", wajib=False),
    ),
    Tindakan.TANGGAPI_PERNYATAAN: (
        _id("pernyataan_id", "Kabar"),
        _pilih("putusan", "Tanggapan", PutusanPeriksa),
        _paragraf("tanggapan", "Jawaban kepada pihak", wajib=False),
    ),
    Tindakan.PERIKSA_KUASA: (
        _id("kuasa_id", "Surat kuasa"),
        _pilih("putusan", "Hasil pemeriksaan", PutusanPeriksa),
        _paragraf("alasan", "Catatan", wajib=False),
    ),
}
