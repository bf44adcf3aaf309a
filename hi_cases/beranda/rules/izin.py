"""Who may open the pages that span domains."""

from hi_cases.core.authz import PERAN_BIDANG, PERAN_STAF, Cakupan, Izin, Peran

IZIN = (
    Izin(
        "beranda.hari_ini",
        "Membuka halaman Hari ini",
        # What a role reads there each domain says. No act on a case is kadis's or an analyst's;
        # his letters are the one's, submissions the other's.
        dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA),
    ),
    Izin(
        "beranda.cari",
        "Mencari perkara, urusan, permohonan, serikat, dan perusahaan",
        # The admin finds numbers and dates only: the queries below filter what a row shows.
        dict.fromkeys(sorted(PERAN_STAF), Cakupan.SEMUA),
    ),
    Izin(
        "beranda.lihat_tugas",
        "Melihat tugas terjadwal",
        {Peran.ADMIN: Cakupan.SEMUA, Peran.KABID: Cakupan.SEMUA},
    ),
    Izin(
        "beranda.jalankan_tugas",
        "Menjalankan tugas terjadwal sekarang",
        {Peran.ADMIN: Cakupan.SEMUA},
    ),
    Izin(
        "beranda.pemeriksaan",
        "Melihat temuan pemeriksaan data, dan memeriksa sekarang",
        {Peran.KABID: Cakupan.SEMUA, Peran.ADMIN: Cakupan.SEMUA},
    ),
)
