"""The words of a register and what they mean. A new spelling is a new line here, not new code."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hi_cases.perselisihan.types import Hasil, Tahap

KEPALA: tuple[tuple[str, str], ...] = (
    ("no_urut", r"^(no|nomor|nr|urut|no urut|nomor urut)$"),
    ("alamat", r"\balamat\b"),
    ("sektor", r"\b(sektor|kbli|(jenis|lapangan|bidang) usaha)\b"),
    ("nomor_tanggal_hasil", r"\b(no|nomor)\b.*\b(tgl|tanggal)\b.*\b(pb|perjanjian|anjuran)\b"),
    ("nomor_tanggal", r"\b(no|nomor)\b.*\b(tgl|tanggal)\b"),
    ("nomor_hasil", r"\b(no|nomor)\b.*\b(pb|perjanjian bersama|anjuran|risalah)\b"),
    ("tanggal_hasil", r"\b(tgl|tanggal)\b.*\b(pb|perjanjian bersama|anjuran|risalah)\b"),
    (
        "jumlah_pekerja",
        r"\b(jumlah|jml|banyaknya)\b.*\b(pekerja|orang|org|tk|tenaga|buruh|karyawan)",
    ),
    ("jumlah_pekerja", r"^(jumlah|jml)$"),
    (
        "nomor",
        r"\b(no|nomor)\b.*\b(reg|register|registrasi|perkara|pencatatan|kasus|agenda|perselisihan)\b",
    ),
    ("nomor", r"^(register|registrasi|reg)$"),
    ("tanggal_pelimpahan", r"\b(pelimpahan|dilimpahkan|limpah|disposisi)\b"),
    ("tanggal_sidang", r"\b(sidang|panggilan)\b"),
    ("tanggal_sidang", r"\b(tgl|tanggal)\b.*\bmediasi\b"),
    ("tanggal_selesai", r"\b(tgl|tanggal)\b.*\b(selesai|penyelesaian|berakhir|ditutup|tutup)\b"),
    ("tanggal_selesai", r"^selesai$"),
    ("pencatat", r"\b(mencatat|mencatatkan|pencatat|pemohon|pelapor|pengadu|yang mendaftarkan)\b"),
    (
        "tanggal_catat",
        r"\b(tgl|tanggal)\b.*\b(catat|dicatat|pencatatan|reg|register|registrasi|daftar|pendaftaran|masuk|terima"
        r"|diterima|penerimaan)\b",
    ),
    ("tanggal_catat", r"^(tgl|tanggal|pencatatan|dicatat)$"),
    ("pihak_pekerja", r"\b(pekerja|buruh|serikat|sp sb|karyawan)\b"),
    ("pihak_pengusaha", r"\b(pengusaha|perusahaan|majikan)\b"),
    ("kecamatan", r"\b(kecamatan|kec)\b"),
    ("pokok", r"\b(pokok|masalah|permasalahan|tuntutan|uraian|perihal|duduk perkara)\b"),
    ("jenis", r"\b(jenis|macam|klasifikasi)\b"),
    ("jenis", r"^(perselisihan|jenis)$"),
    ("mediator", r"\b(mediator|pegawai perantara)\b"),
    ("tindak_lanjut", r"\b(tindak lanjut|gugatan|phi)\b"),
    ("penyelesaian", r"\b(penyelesaian|hasil|status|diselesaikan)\b"),
    ("keterangan", r"\b(keterangan|ket|catatan)\b"),
)
"""Header words → field. The first pattern that fits wins, so the narrow ones stand above."""

LABEL: dict[str, str] = {
    "nomor": "Nomor register",
    "tahun": "Tahun register",
    "tanggal_catat": "Tanggal pencatatan",
    "pencatat": "Pihak yang mencatat",
    "pihak_pekerja": "Pihak pekerja / SP-SB",
    "berkelompok": "Berkelompok",
    "serikat": "Diwakili SP/SB",
    "jumlah_pekerja": "Jumlah pekerja",
    "pihak_pengusaha": "Pihak pengusaha",
    "sektor": "Sektor",
    "kecamatan": "Kecamatan",
    "jenis": "Jenis perselisihan",
    "pokok": "Pokok perselisihan",
    "mediator": "Mediator",
    "tanggal_pelimpahan": "Tanggal pelimpahan",
    "tanggal_sidang": "Tanggal sidang I",
    "hasil": "Penyelesaian",
    "nomor_hasil": "Nomor PB / anjuran",
    "tanggal_hasil": "Tanggal PB / anjuran",
    "tanggal_selesai": "Tanggal selesai",
    "tindak_lanjut": "Tindak lanjut PHI",
    "keterangan": "Keterangan",
}
"""Names of the facts as a person reads them."""

JENIS: tuple[tuple[str, str], ...] = (
    ("SPSB", r"\bantar\s*(sp|sb|serikat)?\b|\bsp\s*[/-]?\s*sb\b|\bserikat\b"),
    ("PHK", r"\bp\s*h\s*k\b|\bpemutusan\b"),
    ("KEP", r"\bkepentingan\b|\bkep\b"),
    ("HAK", r"\bhak\b"),
)
"""Words of the four kinds (UU 2/2004 Ps 1 angka 2–5)."""

AKHIR_LAIN = {
    Tahap.DIALIHKAN_KEWENANGAN.value: Tahap.DIALIHKAN_KEWENANGAN.label,
    Tahap.DITERUSKAN_PENGAWAS.value: Tahap.DITERUSKAN_PENGAWAS.label,
}
NAMA_HASIL: dict[str, str] = {h.value: h.label for h in Hasil} | AKHIR_LAIN
"""Every end a row may have: the fourteen of `selesai`, and the two ends outside this office."""

POLA_HASIL: tuple[tuple[str, str, str], ...] = (
    ("anjuran_konsiliator_ditolak", r"anjuran.*konsiliator.*(tolak|tidak)", ""),
    ("diterima_sebagian", r"(diterima|terima|setuju|disetujui) sebagian", ""),
    ("anjuran_ditolak", r"anjuran.*(tolak|menolak|tidak (di)?terima|tidak setuju)", ""),
    ("anjuran_ditolak", r"(tolak|menolak).*anjuran", ""),
    ("pb_atas_anjuran", r"anjuran.*(terima|setuju|sepakat|disepakati)", ""),
    ("pb_atas_anjuran", r"(pb|perjanjian bersama|setuju|menerima|terima).*anjuran", ""),
    (
        "kembali_bipartit",
        r"(kembali|dikembalikan|ulang|lanjut).*bipartit|bipartit (lagi|ulang)",
        "",
    ),
    ("pb_konsiliasi", r"(pb|perjanjian bersama|damai|sepakat).*konsilia", ""),
    ("pb_klarifikasi", r"(pb|perjanjian bersama|damai|sepakat|selesai).*klarifikasi", ""),
    ("pb_bipartit", r"(pb|perjanjian bersama|damai|sepakat|selesai).*bipartit", ""),
    ("pb_mediasi", r"(pb|perjanjian bersama|damai|sepakat|selesai).*mediasi", ""),
    ("akta_perdamaian", r"akta perdamaian", ""),
    ("putusan_arbiter", r"(putusan )?arbit", ""),
    ("dicabut", r"\b(di|men)?cabut\b|\bpencabutan\b|\bditarik\b", ""),
    ("dihapus_dari_register", r"\bdihapus|\bpenghapusan\b|\bcoret|\bdicoret\b|\bgugur\b", ""),
    ("tidak_dilengkapi", r"tidak (di)?lengkap", ""),
    ("diteruskan_pengawas", r"pengawas|wasnaker", ""),
    ("dialihkan_kewenangan", r"dialihkan|dilimpahkan ke (prov|kement)|provinsi|kementerian", ""),
    (
        "anjuran_ditolak",
        r"^risalah\b|risalah.*phi|^gugatan|^phi\b",
        "dibaca sebagai anjuran ditolak: risalah dibawa ke PHI",
    ),
    (
        "pb_mediasi",
        r"^(pb|perjanjian bersama|damai|sepakat)$",
        "tahapnya tidak ditulis; dibaca sebagai PB mediasi",
    ),
)
"""Outcome words → code and, where a reading was needed, the sentence that says so."""

BELUM = re.compile(
    r"^(|-+|(dalam )?proses.*|masih.*|belum.*|berjalan|mediasi|klarifikasi|sidang.*"
    r"|(panggil|pemanggil)an.*|dicatat|ditawarkan|dilimpahkan ke mediator)$"
)
"""Words of a case still open when the book was closed, those of a book of this system too."""

HANYA_ANJURAN = re.compile(r"^(terbit |dikeluarkan |keluar )?anjuran( tertulis| terbit| keluar)?$")

SEKTOR: tuple[tuple[str, str, str], ...] = (
    (
        "A",
        "Pertanian, Kehutanan, dan Perikanan",
        r"pertanian|perkebunan|kehutanan|perikanan|peternakan",
    ),
    ("B", "Pertambangan dan Penggalian", r"tambang|penggalian|migas"),
    ("C", "Industri Pengolahan", r"pengolahan|manufaktur|pabrik"),
    ("D", "Pengadaan Listrik, Gas, Uap/Air Panas, dan Udara Dingin", r"listrik|\bgas\b"),
    (
        "E",
        "Treatment Air, Air Limbah, Sampah, dan Remediasi",
        r"limbah|sampah|air (minum|bersih)|treatment",
    ),
    ("F", "Konstruksi", r"konstruksi|bangunan|kontraktor"),
    (
        "N",
        "Penyewaan, Ketenagakerjaan, Agen Perjalanan, dan Penunjang Usaha Lainnya",
        r"sewa|alih daya|outsourc|ketenagakerjaan|penunjang",
    ),
    (
        "G",
        "Perdagangan Besar dan Eceran; Reparasi Mobil dan Sepeda Motor",
        r"dagang|retail|ritel|eceran",
    ),
    ("H", "Pengangkutan dan Pergudangan", r"angkut|transport|gudang|logisti|ekspedisi"),
    ("I", "Penyediaan Akomodasi dan Makan Minum", r"akomodasi|hotel|restoran|makan"),
    ("J", "Informasi dan Komunikasi", r"informasi|komunikasi"),
    ("K", "Aktivitas Keuangan dan Asuransi", r"keuangan|\bbank|asuransi|leasing|pembiayaan"),
    ("L", "Real Estat", r"real ?est|propert"),
    ("M", "Aktivitas Profesional, Ilmiah, dan Teknis", r"profesional|ilmiah|konsult"),
    ("P", "Pendidikan", r"pendidikan|sekolah|universitas"),
    ("Q", "Kesehatan dan Aktivitas Sosial", r"kesehatan|rumah sakit|klinik|\brs\b"),
    ("R", "Kesenian, Hiburan, dan Rekreasi", r"kesenian|hiburan|rekreasi|wisata"),
    ("T", "Rumah Tangga sebagai Pemberi Kerja", r"rumah tangga"),
    ("U", "Badan Internasional", r"internasional"),
    ("O", "Administrasi Pemerintahan", r"pemerintah"),
    ("S", "Aktivitas Jasa Lainnya", r"\bjasa\b"),
    ("C", "Industri Pengolahan", r"\bindustri\b"),
)
"""KBLI 2020 categories: letter, short name, words. KBLI 2025 shifts letters: names are kept."""

HURUF_SEKTOR = {nama: huruf for huruf, nama, _ in SEKTOR}

PANJANG = {"nomor": 80, "mediator": 120, "nomor_hasil": 120}
"""Longest text of a fact that a list shows whole; a longer one is a cell out of place."""
PANJANG_NAMA = 200

PENCATAT: tuple[tuple[str, str], ...] = (
    ("keduanya", r"kedua|para pihak|bersama"),
    ("serikat", r"\bsp\b|\bsb\b|serikat|\bpuk\b"),
    ("pengusaha", r"pengusaha|perusahaan|\bhrd\b|manajemen|direksi"),
    ("pekerja", r"pekerja|buruh|karyawan|kuasa"),
)

SERIKAT = re.compile(
    r"^(puk|psp|dpc|dpp|plk|sp|sb|spsi|spn|fspmi|kasbi|gspb|serikat|federasi|konfederasi|pengurus)\b",
    re.I,
)

KECAMATAN_BEKASI = (
    "Tambun Selatan",
    "Cibitung",
    "Cikarang Utara",
    "Cikarang Barat",
    "Cikarang Timur",
    "Cikarang Selatan",
    "Cikarang Pusat",
    "Setu",
    "Serang Baru",
    "Cibarusah",
    "Bojongmangu",
    "Sukatani",
    "Karang Bahagia",
    "Pebayuran",
    "Sukakarya",
    "Kedungwaringin",
    "Tambelang",
    "Sukawangi",
    "Cabangbungin",
    "Tarumajaya",
    "Muaragembong",
    "Babelan",
    "Tambun Utara",
)


@dataclass(frozen=True, slots=True)
class Acuan:
    """Names the reader may compare with; another kabupaten brings its own."""

    kecamatan: tuple[str, ...] = field(default=KECAMATAN_BEKASI)
