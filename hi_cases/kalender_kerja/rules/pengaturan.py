"""The questions that the law leaves open and the answers the office may choose."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from decimal import Decimal

from hi_cases.kalender_kerja.rules.pengaturan_cegah import PENCEGAHAN
from hi_cases.kalender_kerja.rules.pengaturan_indikator import INDIKATOR

# A pattern of numbers holds text, the running number and the year, and nothing else.
_POLA_NOMOR = re.compile(r"(?=.*\{n)(?=.*\{tahun\})(?:[^{}]|\{n(?::0[1-9]d)?\}|\{tahun\}){1,60}")
_BULAN = "{bulan_romawi}"
_DESIMAL = re.compile(r"(\d(?:,\d{1,2})?) ?[-–] ?(\d(?:,\d{1,2})?)")
_JAM = re.compile(r"(\d{1,2})[.:](\d{2}) ?[-–] ?(\d{1,2})[.:](\d{2})")
TANPA_JAM = "tidak ada"
BELUM_DIISI = "belum diisi"
"""Answer of a setting that is data of the year and that nobody has entered yet."""


def baca_rentang_jam(nilai: str) -> tuple[time, time] | None:
    """Read "12.00-13.00" as two times of the day; None for "tidak ada".

    Raises ValueError for what is neither, or does not end after it begins.
    """
    if nilai.strip().lower() == TANPA_JAM:
        return None
    cocok = _JAM.fullmatch(nilai.strip())
    if cocok is None:
        raise ValueError(nilai)
    jam, menit, jam_akhir, menit_akhir = map(int, cocok.groups())
    awal, akhir = time(jam, menit), time(jam_akhir, menit_akhir)
    if akhir <= awal:
        raise ValueError(nilai)
    return awal, akhir


def baca_rentang_desimal(nilai: str) -> tuple[Decimal, Decimal] | None:
    """Read "0,5-0,9" as two numbers, the smaller first; None for anything else."""
    cocok = _DESIMAL.fullmatch(nilai.strip())
    if cocok is None:
        return None
    awal, akhir = (Decimal(satu.replace(",", ".")) for satu in cocok.groups())
    return (awal, akhir) if awal <= akhir else None


@dataclass(frozen=True)
class DefinisiPengaturan:
    """One question; the answer is one of `pilihan`, a pattern of numbers (`pola`; with `bulan` the
    month may stand in it), a stretch of the day (`jam`), or a whole number within `rentang`; with
    `tahunan` the number is one of each year, unknown until it is entered."""

    kode: str
    nama: str
    uraian: str
    pilihan: Mapping[str, str] | None = None
    rentang: tuple[int, int] = (1, 99)
    pola: bool = False
    bulan: bool = False
    jam: bool = False
    tahunan: bool = False
    desimal: bool = False
    """Two numbers with decimals, the least and the greatest: "0,5-0,9"."""

    @property
    def panjang(self) -> int:
        """How many characters an answer that is typed may have."""
        return 60 if self.pola or self.jam else 12

    def tulis(self, nilai: str) -> str:
        """Return an answer as a reader sees it."""
        return self.pilihan.get(nilai, nilai) if self.pilihan else nilai

    def periksa(self, nilai: str) -> str | None:
        """Return what is wrong with an answer, or nothing."""
        if self.pilihan:
            return None if nilai in self.pilihan else "Pilih salah satu yang tersedia."
        if self.pola:
            return self._periksa_pola(nilai)
        if self.jam:
            return _periksa_jam(nilai)
        if self.desimal:
            salah = baca_rentang_desimal(nilai) is None
            return (
                f"Tulis rentang, misalnya 0,5-0,9. Anda menulis “{nilai[:40]}”." if salah else None
            )
        awal, akhir = self.rentang
        if self.tahunan and nilai == BELUM_DIISI:
            return None
        if nilai.isdigit() and awal <= int(nilai) <= akhir:
            return None
        return f"Tulis bilangan bulat dari {awal} sampai {akhir}. Anda menulis “{nilai[:40]}”."

    def _periksa_pola(self, nilai: str) -> str | None:
        if _POLA_NOMOR.fullmatch(nilai.replace(_BULAN, "", 1) if self.bulan else nilai):
            return None
        boleh = f"; {_BULAN} untuk bulan boleh ditambahkan" if self.bulan else ""
        return (
            "Tulis pola dengan {n:03d} untuk nomor urut dan {tahun} untuk tahun"
            f"{boleh}. Anda menulis “{nilai[:60]}”."
        )


def _periksa_jam(nilai: str) -> str | None:
    try:
        baca_rentang_jam(nilai)
    except ValueError:
        return (
            f"Tulis jam mulai dan selesai, misalnya 12.00-13.00, atau “{TANPA_JAM}”. "
            f"Anda menulis “{nilai[:40]}”."
        )
    return None


_YA_TIDAK = {"ya": "Ya", "tidak": "Tidak"}
_PERBANDINGAN = {"1_1_1": "1 : 1 : 1", "2_1_1": "2 : 1 : 1", "tidak": "Tidak diperiksa"}

# Patterns of numbers are not here: each series is a line of data/seri_nomor.csv.
PENGATURAN: Mapping[str, DefinisiPengaturan] = {
    satu.kode: satu
    for satu in (
        DefinisiPengaturan(
            "cuti_bersama_hitung",
            "Cuti bersama dalam hitungan",
            "Apakah cuti bersama dihitung sebagai hari kerja. Tanggal menurut bacaan lain "
            "selalu ditampilkan bila berbeda.",
            {"bukan_hari_kerja": "Bukan hari kerja", "hari_kerja": "Hari kerja"},
        ),
        DefinisiPengaturan(
            "minggu_kerja",
            "Minggu kerja",
            "Berapa hari kerja dalam seminggu.",
            {"5": "Lima hari, Senin–Jumat", "6": "Enam hari, Senin–Sabtu"},
        ),
        DefinisiPengaturan(
            "hitung_mundur_ketat",
            "Hitungan mundur",
            "Untuk “paling lambat n hari kerja sebelum”: apakah n hari kerja penuh harus ada "
            "di antara kedua tanggal.",
            {"tidak": "Hari ke-n boleh hari peristiwa", "ya": "n hari kerja penuh di antaranya"},
        ),
        DefinisiPengaturan(
            "hitung_jeda_klarifikasi",
            "Jeda klarifikasi",
            "Hari mana yang tidak dihitung dalam MED-30 karena klarifikasi.",
            {
                "undangan_sampai_risalah": "Dari undangan sampai risalah klarifikasi",
                "hari_pertemuan": "Hanya hari pertemuan klarifikasi",
            },
        ),
        DefinisiPengaturan(
            "jumlah_panggilan",
            "Jumlah panggilan sidang",
            "Berapa kali pihak dipanggil sebelum dinyatakan tidak hadir.",
            rentang=(1, 9),
        ),
        DefinisiPengaturan(
            "jarak_panggilan",
            "Jarak panggilan",
            "Berapa hari kerja paling sedikit antara hari menjadwalkan dan hari sidang, supaya "
            "panggilan sampai dengan patut. Dipakai saat mengusulkan waktu; tidak menggeser batas.",
            rentang=(1, 20),
        ),
        DefinisiPengaturan(
            "jam_sidang_awal",
            "Jam sidang paling awal",
            "Pukul berapa sidang pertama boleh diusulkan, dalam jam bulat.",
            rentang=(6, 20),
        ),
        DefinisiPengaturan(
            "jam_sidang_akhir",
            "Jam sidang paling akhir",
            "Pukul berapa sidang terakhir sudah harus berakhir, dalam jam bulat.",
            rentang=(7, 22),
        ),
        DefinisiPengaturan(
            "lama_sidang",
            "Lama sidang",
            "Berapa menit disediakan untuk satu sidang saat waktunya diusulkan.",
            rentang=(15, 480),
        ),
        DefinisiPengaturan(
            "jeda_siang",
            "Istirahat siang",
            "Dari pukul berapa sampai pukul berapa sidang tidak diusulkan, setiap hari kerja. "
            "Misalnya 12.00-13.00; tulis “tidak ada” bila tidak dipakai.",
            jam=True,
        ),
        DefinisiPengaturan(
            "jeda_jumat",
            "Salat Jumat",
            "Dari pukul berapa sampai pukul berapa sidang tidak diusulkan pada hari Jumat. "
            "Misalnya 11.30-13.00; tulis “tidak ada” bila tidak dipakai.",
            jam=True,
        ),
        DefinisiPengaturan(
            "sidang_sepihak_mulai_anj10",
            "Sidang dengan satu pihak",
            "Apakah sidang pertama yang dihadiri satu pihak saja sudah memulai ANJ-10.",
            _YA_TIDAK,
        ),
        DefinisiPengaturan(
            "pp_30_mulai_ulang",
            "Jangka pengesahan PP setelah perbaikan",
            "Apakah naskah yang diperbaiki memulai jangka waktu UU 13/2003 Ps. 112 ayat (2) dari "
            "awal.",
            _YA_TIDAK,
        ),
        DefinisiPengaturan(
            "sp_21_mulai_ulang",
            "Jangka pencatatan SP/SB setelah dilengkapi",
            "Apakah pemberitahuan yang dilengkapi memulai jangka waktu UU 21/2000 Ps. 20 ayat (1) "
            "dari awal.",
            _YA_TIDAK,
        ),
        *(
            DefinisiPengaturan(
                f"pendiri_{jenis}",
                f"Pembentuk {jenis}",
                f"Paling sedikit berapa {satuan} yang membentuk {jenis}.",
                rentang=(1, 100),
            )
            for jenis, satuan in (
                ("serikat", "pekerja"),
                ("federasi", "serikat pekerja"),
                ("konfederasi", "federasi"),
            )
        ),
        *(
            DefinisiPengaturan(
                f"kabar_berakhir_{ke}",
                f"Kabar {urutan} sebelum masa berlaku berakhir",
                "Berapa hari sebelum PP, PKB, atau masa tugas LKS Tripartit dan Dewan Pengupahan "
                "berakhir perusahaan dan dinas dikabari.",
                rentang=(1, 365),
            )
            for ke, urutan in enumerate(("pertama", "kedua", "ketiga"), 1)
        ),
        DefinisiPengaturan(
            "umk",
            "Upah minimum kabupaten",
            "Rupiah sebulan, tanpa titik, berlaku sejak 1 Januari tahun itu. Catat tiap tahun "
            "dengan keputusan gubernurnya sebagai sumber. Tahun yang belum dicatat tidak "
            "dibandingkan.",
            rentang=(500_000, 99_999_999),
            tahunan=True,
        ),
        *(
            DefinisiPengaturan(
                f"retensi_{apa}",
                f"Masa simpan data pribadi {nama}",
                f"Berapa tahun data pribadi {nama} disimpan sejak {sejak}. Sesudah itu data "
                "pribadinya ditutup setelah disetujui kepala bidang; nomor dan angkanya tetap.",
            )
            for apa, nama, sejak in (
                ("perkara", "dalam perkara", "perkara berakhir"),
                ("pengaduan", "dalam pengaduan dan urusan", "urusan selesai"),
                ("akun", "akun dari luar", "akun terakhir dipakai"),
                ("salinan", "dalam salinan yang diserahkan", "salinan disusun"),
            )
        ),
        DefinisiPengaturan(
            "unduh_jawaban_data",
            "Lama jawaban permintaan data dapat diunduh",
            "Berapa hari jawaban tertulis atas permintaan data dari orang tanpa akun dapat diunduh "
            "dengan kode dan PIN di halaman Lacak.",
            rentang=(1, 90),
        ),
        DefinisiPengaturan(
            "data_terbuka_lisensi",
            "Lisensi data terbuka",
            "Dengan syarat apa angka pada halaman Data terbuka boleh dipakai orang.",
            {
                "belum": "Belum ditetapkan; tanyakan kepada dinas sebelum dipakai ulang",
                "cc_by_4": "Creative Commons Atribusi 4.0 (CC BY 4.0)",
                "cc0": "Tanpa syarat (CC0 1.0)",
            },
        ),
        DefinisiPengaturan(
            "umk_alfa",
            "Rentang alfa dalam rumus upah minimum",
            "Alfa paling kecil dan paling besar; putaran suatu tahun memakai yang berlaku pada "
            "31 Desember tahun sebelumnya.",
            desimal=True,
        ),
        DefinisiPengaturan(
            "umk_pembulatan",
            "Pembulatan hitungan upah minimum",
            "Bagaimana hasil rumus dibulatkan.",
            {
                "rupiah_atas": "Ke atas, rupiah penuh",
                "rupiah_dekat": "Ke rupiah terdekat",
                "ratus_atas": "Ke atas, seratus rupiah",
            },
        ),
        DefinisiPengaturan(
            "cuti_tahunan",
            "Cuti tahunan paling sedikit",
            "Berapa hari kerja cuti tahunan menurut undang-undang. Dipakai untuk memberi isyarat "
            "saat naskah peraturan perusahaan dan PKB diteliti.",
            rentang=(1, 60),
        ),
        DefinisiPengaturan(
            "lksb_wajib",
            "Pekerja sejak LKS Bipartit wajib",
            "Sejak berapa pekerja perusahaan wajib membentuk LKS Bipartit.",
            rentang=(1, 9_999),
        ),
        DefinisiPengaturan(
            "lksb_pengurus",
            "Pengurus LKS Bipartit paling sedikit",
            "Berapa orang pengurus paling sedikit, kedua unsur bersama-sama.",
            rentang=(2, 99),
        ),
        DefinisiPengaturan(
            "lkst_perbandingan",
            "Perbandingan unsur LKS Tripartit",
            "Pemerintah : pengusaha : SP/SB, ketua dihitung sebagai anggota unsur pemerintah.",
            _PERBANDINGAN,
        ),
        DefinisiPengaturan(
            "lkst_paling_banyak",
            "Anggota LKS Tripartit paling banyak",
            "Berapa orang anggota LKS Tripartit kabupaten dan sektoral paling banyak.",
            rentang=(3, 99),
        ),
        DefinisiPengaturan(
            "lkst_masa_paling_banyak",
            "Masa tugas anggota paling banyak",
            "Berapa masa tugas seorang anggota boleh menjabat dalam lembaga yang sama.",
            rentang=(1, 9),
        ),
        DefinisiPengaturan(
            "lkst_kuorum",
            "Kuorum rapat LKS Tripartit dan Dewan Pengupahan",
            "Berapa persen anggota harus hadir menurut tata tertib; 0 bila tidak diatur.",
            rentang=(0, 100),
        ),
        DefinisiPengaturan(
            "lkst_kuorum_unsur",
            "Setiap unsur hadir dalam rapat",
            "Apakah tata tertib meminta setiap unsur hadir dalam rapat.",
            _YA_TIDAK,
        ),
        DefinisiPengaturan(
            "depekab_perbandingan",
            "Perbandingan unsur Dewan Pengupahan",
            "Pemerintah : pengusaha : SP/SB; pakar dan perguruan tinggi menurut kebutuhan.",
            _PERBANDINGAN,
        ),
        DefinisiPengaturan(
            "depekab_ganjil",
            "Jumlah anggota Dewan Pengupahan ganjil",
            "Apakah jumlah seluruh anggota Dewan Pengupahan harus ganjil.",
            _YA_TIDAK,
        ),
        DefinisiPengaturan(
            "permintaan_runding",
            "Permintaan berunding sebelum mogok kerja",
            "Berapa permintaan tertulis yang ditolak pengusaha sebelum perundingan dianggap gagal.",
            rentang=(1, 9),
        ),
        DefinisiPengaturan(
            "jam_kerja_sehari",
            "Jam kerja sehari",
            "Paling banyak berapa jam kerja seorang pekerja hilang dalam sehari mogok kerja atau "
            "penutupan perusahaan.",
            rentang=(1, 12),
        ),
        *(
            DefinisiPengaturan(kode, nama, uraian, rentang=rentang)
            for kode, nama, uraian, rentang in (*PENCEGAHAN, *INDIKATOR)
        ),
        DefinisiPengaturan(
            "ppjp_dilayani",
            "Pencatatan alih daya di kabupaten",
            "Apakah pelaporan dan pendaftaran perjanjian alih daya dilayani di sini.",
            _YA_TIDAK,
        ),
    )
}
AWAL_SERI = "format_nomor_"
"""With the name of a numbering series: the setting that says how its numbers are written."""


def definisi_seri(seri: str, nama: str, uraian: str, *, bulan: bool) -> DefinisiPengaturan:
    """Return the question how numbers of a series are written (`data/seri_nomor.csv`)."""
    return DefinisiPengaturan(f"{AWAL_SERI}{seri}", nama, uraian, pola=True, bulan=bulan)


# Answers on which due days depend; the others move nothing.
MENGGESER = frozenset(
    {"cuti_bersama_hitung", "minggu_kerja", "hitung_mundur_ketat", "hitung_jeda_klarifikasi"}
)
