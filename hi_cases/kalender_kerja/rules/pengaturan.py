"""The questions that the law leaves open and the answers the office may choose."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class DefinisiPengaturan:
    """One question; without `pilihan` the answer is a whole number within `rentang`."""

    kode: str
    nama: str
    uraian: str
    pilihan: Mapping[str, str] | None = None
    rentang: tuple[int, int] = (1, 99)

    def tulis(self, nilai: str) -> str:
        """Return an answer as a reader sees it."""
        return self.pilihan.get(nilai, nilai) if self.pilihan else nilai

    def periksa(self, nilai: str) -> str | None:
        """Return what is wrong with an answer, or nothing."""
        if self.pilihan:
            return None if nilai in self.pilihan else "Pilih salah satu yang tersedia."
        awal, akhir = self.rentang
        if nilai.isdigit() and awal <= int(nilai) <= akhir:
            return None
        return f"Tulis bilangan bulat dari {awal} sampai {akhir}. Anda menulis “{nilai[:40]}”."


_YA_TIDAK = {"ya": "Ya", "tidak": "Tidak"}

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
            "sidang_sepihak_mulai_anj10",
            "Sidang dengan satu pihak",
            "Apakah sidang pertama yang dihadiri satu pihak saja sudah memulai ANJ-10.",
            _YA_TIDAK,
        ),
        DefinisiPengaturan(
            "jumlah_undangan_bipartit",
            "Undangan bipartit sebagai bukti penolakan",
            "Berapa undangan tertulis yang cukup bila pihak lain menolak berunding.",
            rentang=(1, 9),
        ),
        DefinisiPengaturan(
            "anjuran_mengetahui_kadis",
            "Anjuran diketahui Kepala Dinas",
            "Apakah tahap “mengetahui Kepala Dinas” dipakai. Bukan syarat hukum.",
            _YA_TIDAK,
        ),
    )
}
# Answers on which due days depend; the others move nothing.
MENGGESER = frozenset(
    {"cuti_bersama_hitung", "minggu_kerja", "hitung_mundur_ketat", "hitung_jeda_klarifikasi"}
)
