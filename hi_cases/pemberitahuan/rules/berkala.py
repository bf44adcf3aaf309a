"""What notices do by the timetable: reminders, what was left behind, the digest."""

from hi_cases.core.berkala import PAGI, Harian, Setiap, TugasBerkala

BERKALA = (
    TugasBerkala(
        "pemberitahuan.sapu",
        "Mengirim ulang pesan yang tertinggal",
        "Mengirim lagi pesan yang belum terkirim, dan mengakhiri yang sudah terlalu lama.",
        Setiap(60),
    ),
    TugasBerkala(
        "pemberitahuan.susun",
        "Menyusun pengingat tenggat",
        "Menulis pengingat hari ini menurut tangga pengingat, juga yang tertinggal sewaktu sistem "
        "tidak berjalan.",
        Setiap(15 * 60),
    ),
    TugasBerkala(
        "pemberitahuan.sapu_pengingat",
        "Menyampaikan pengingat yang tertinggal",
        "Meminta lagi pengingat yang sudah disusun tetapi belum disampaikan.",
        Setiap(60),
    ),
    TugasBerkala(
        "pemberitahuan.rangkum",
        "Mengirim rangkuman pagi",
        "Menulis surel rangkuman untuk tiap pegawai pada pagi hari kerja. Hari yang terlewat tidak "
        "disusulkan: isinya ada dalam rangkuman berikutnya.",
        Harian.pukul(PAGI),
    ),
)
