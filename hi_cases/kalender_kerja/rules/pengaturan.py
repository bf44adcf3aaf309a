"""The questions that the law leaves open and the answers the office may choose."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

# A pattern of numbers holds text, the running number and the year, and nothing else.
_POLA_NOMOR = re.compile(r"(?=.*\{n)(?=.*\{tahun\})(?:[^{}]|\{n(?::0[1-9]d)?\}|\{tahun\}){1,60}")
_BULAN = "{bulan_romawi}"


@dataclass(frozen=True)
class DefinisiPengaturan:
    """One question; the answer is one of `pilihan`, a pattern of numbers (`pola`; with `bulan` the
    month may stand in it), or a whole number within `rentang`."""

    kode: str
    nama: str
    uraian: str
    pilihan: Mapping[str, str] | None = None
    rentang: tuple[int, int] = (1, 99)
    pola: bool = False
    bulan: bool = False

    def tulis(self, nilai: str) -> str:
        """Return an answer as a reader sees it."""
        return self.pilihan.get(nilai, nilai) if self.pilihan else nilai

    def periksa(self, nilai: str) -> str | None:
        """Return what is wrong with an answer, or nothing."""
        if self.pilihan:
            return None if nilai in self.pilihan else "Pilih salah satu yang tersedia."
        if self.pola:
            return self._periksa_pola(nilai)
        awal, akhir = self.rentang
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


_YA_TIDAK = {"ya": "Ya", "tidak": "Tidak"}

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
            "sidang_sepihak_mulai_anj10",
            "Sidang dengan satu pihak",
            "Apakah sidang pertama yang dihadiri satu pihak saja sudah memulai ANJ-10.",
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
