"""Guards of the transition table: None, or the sentence why the act cannot be done now."""

from __future__ import annotations

from hi_cases.perselisihan.rules.penawaran import jalur_boleh, kalimat_tawaran
from hi_cases.perselisihan.types import (
    AKHIR,
    HASIL_KE_PHI,
    Fakta,
    FaktaPihak,
    Jalur,
    Jawaban,
    Sisi,
    Syarat,
)


def _nama(pihak: tuple[FaktaPihak, ...]) -> str:
    return ", ".join(satu.nama or satu.jenis.label for satu in pihak)


# -- pencatatan ---------------------------------------------------------------------------


def sudah_berunding(f: Fakta) -> str | None:
    if f.perundingan:
        return None
    return "Catat dahulu perundingan bipartit yang menghasilkan kesepakatan itu."


def berkas_terbaca(f: Fakta) -> str | None:
    if f.berkas_lengkap:
        return None
    if f.galat_berkas:
        return f"Lengkapi atau perbaiki dahulu isian yang wajib. {' '.join(f.galat_berkas[:3])}"
    return "Lengkapi dahulu isian yang wajib: para pihak, jenis perselisihan, dan tanggal masuk."


def bukti_bipartit_ada(f: Fakta) -> str | None:
    """UU 2/2004 Ps 4(1)-(2): the gate of the register."""
    if f.bukti_bipartit:
        return None
    return (
        "Bukti upaya bipartit belum ada: risalah perundingan atau bukti penolakan berunding. "
        "Minta kepada pemohon, atau kembalikan berkasnya."
    )


def jenis_ada(f: Fakta) -> str | None:
    return None if f.jenis else "Jenis perselisihan belum ditentukan."


def pengembalian_belum_diterima(f: Fakta) -> str | None:
    if "REG-LENGKAP" not in f.berjalan:
        return None
    return "Penerimaan berkas yang dikembalikan sudah dicatat."


def waktu_lengkap_lewat(f: Fakta) -> str | None:
    if f.lewat("REG-LENGKAP"):
        return None
    if "REG-LENGKAP" not in f.berjalan:
        return (
            "Waktu melengkapi belum berjalan: catat dahulu kapan pemohon menerima berkas "
            "yang dikembalikan."
        )
    return "Pemohon masih dalam waktu untuk melengkapi berkas."


# -- penawaran, pelimpahan ----------------------------------------------------------------


def ada_yang_ditawarkan(f: Fakta) -> str | None:
    if jalur_boleh(f.jenis):
        return None
    return "Tidak ada yang boleh ditawarkan untuk jenis ini. Limpahkan langsung ke mediator."


def tidak_ada_yang_ditawarkan(f: Fakta) -> str | None:
    """UU 2/2004 Ps 4(3): the dinas must offer where the kinds allow it."""
    if not jalur_boleh(f.jenis):
        return None
    tawaran = kalimat_tawaran(f.jenis).capitalize()
    return f"{tawaran} wajib ditawarkan dahulu kepada para pihak."


def konsiliasi_boleh(f: Fakta) -> str | None:
    if Jalur.KONSILIASI in jalur_boleh(f.jenis):
        return None
    return "Konsiliasi tidak tersedia untuk jenis perselisihan ini."


def arbitrase_boleh(f: Fakta) -> str | None:
    if Jalur.ARBITRASE in jalur_boleh(f.jenis):
        return None
    return (
        "Arbitrase hanya untuk perselisihan kepentingan dan antar-SP/SB. "
        "Perkara ini memuat jenis lain."
    )


def waktu_memilih_lewat(f: Fakta) -> str | None:
    if f.lewat("PILIH-7"):
        return None
    return "Para pihak masih dalam waktu memilih. Pelimpahan terbuka setelah waktu itu lewat."


def pelimpahan_belum_diterima(f: Fakta) -> str | None:
    return None if f.pelimpahan_diterima is None else "Pelimpahan sudah diterima mediator."


def pelimpahan_diterima(f: Fakta) -> str | None:
    if f.pelimpahan_diterima is not None:
        return None
    return "Mediator belum mencatat penerimaan pelimpahan."


def mediator_tanpa_benturan(f: Fakta) -> str | None:
    """A declared conflict of interest stops the mediator's acts until kabid replaces him."""
    if f.mediator_id is None or f.mediator_id not in f.benturan:
        return None
    return (
        "Mediator perkara ini menyatakan benturan kepentingan. "
        "Kepala bidang perlu menunjuk mediator lain."
    )


# -- konsiliasi, arbitrase ----------------------------------------------------------------


def sidang_konsiliasi_ada(f: Fakta) -> str | None:
    return None if f.sidang_konsiliasi else "Belum ada sidang konsiliasi yang dicatat."


def anjuran_belum_terbit(f: Fakta) -> str | None:
    return "Anjuran sudah dicatat." if f.anjuran_terbit else None


def anjuran_terbit(f: Fakta) -> str | None:
    return None if f.anjuran_terbit else "Anjuran belum dicatat."


def anjuran_belum_diketahui(f: Fakta) -> str | None:
    return "Sudah dicatat diketahui Kepala Dinas." if f.anjuran_diketahui else None


def arbiter_belum_ditunjuk(f: Fakta) -> str | None:
    return "Penunjukan arbiter sudah dicatat." if f.arbiter_ditunjuk else None


def arbiter_ditunjuk(f: Fakta) -> str | None:
    return None if f.arbiter_ditunjuk else "Surat penunjukan arbiter belum dicatat."


def belum_diperpanjang(f: Fakta) -> str | None:
    """UU 2/2004 Ps 40(3): once."""
    if not f.arbitrase_diperpanjang:
        return None
    return "Waktu arbitrase hanya dapat diperpanjang satu kali."


# -- klarifikasi, mediasi -----------------------------------------------------------------


def belum_sidang(f: Fakta) -> str | None:
    """Permenaker 17/2014 Ps 10(3): klarifikasi only before mediasi."""
    return "Klarifikasi hanya sebelum sidang pertama." if f.sidang else None


def ada_panggilan_belum_diterima(f: Fakta) -> str | None:
    if f.panggilan_belum_diterima:
        return None
    return "Tidak ada panggilan yang menunggu bukti terima."


def ada_jadwal(f: Fakta) -> str | None:
    return None if f.jadwal else "Belum ada pertemuan yang dijadwalkan untuk perkara ini."


def ada_dianggap_menolak(f: Fakta) -> str | None:
    if any(Jawaban.DIANGGAP_MENOLAK in pihak.jawaban for pihak in f.pihak):
        return None
    return "Tidak ada pihak yang dicatat dianggap menolak."


def pernah_ditawarkan(f: Fakta) -> str | None:
    if f.ditawarkan:
        return None
    return "Pelimpahan ini bukan karena tawaran yang tidak dipilih."


def ada_sidang(f: Fakta) -> str | None:
    return None if f.sidang else "Belum ada sidang mediasi yang dicatat."


def sidang_terlaksana(f: Fakta) -> str | None:
    return None if f.sidang_terlaksana else "Belum ada sidang mediasi yang terlaksana."


def _mangkir(f: Fakta, sisi: Sisi) -> bool:
    pihak = f.dari_sisi(sisi)
    return bool(pihak) and all(satu.mangkir >= f.jumlah_panggilan for satu in pihak)


def pemohon_mangkir(f: Fakta) -> str | None:
    """Permenaker 17/2014 Ps 13(2); the number of summonses is a setting (perlu verifikasi)."""
    if _mangkir(f, Sisi.PEMOHON):
        return None
    pemohon = f.dari_sisi(Sisi.PEMOHON)
    kini = min((satu.mangkir for satu in pemohon), default=0)
    return (
        f"Pemohon baru {kini} dari {f.jumlah_panggilan} kali tidak hadir "
        "setelah dipanggil secara patut (panggilan terbukti diterima)."
    )


def anjuran_berdasar(f: Fakta) -> str | None:
    """A sidang was held, or the respondent stayed away: then on the data at hand (Ps 13(3))."""
    if f.sidang_terlaksana or _mangkir(f, Sisi.TERMOHON):
        return None
    return (
        "Belum ada sidang yang terlaksana. Tanpa kehadiran termohon, anjuran dapat diterbitkan "
        f"setelah {f.jumlah_panggilan} panggilan yang terbukti diterima."
    )


# -- anjuran dan jawaban ------------------------------------------------------------------


def ada_belum_menerima(f: Fakta) -> str | None:
    return "Semua pihak sudah menerima anjuran." if f.semua_menerima else None


def ada_sudah_menerima(f: Fakta) -> str | None:
    if any(pihak.terima_anjuran for pihak in f.pihak):
        return None
    return "Belum ada pihak yang tercatat menerima anjuran."


def ada_belum_menjawab(f: Fakta) -> str | None:
    """An answer presupposes proven receipt."""
    if any(pihak.terima_anjuran and not pihak.terjawab for pihak in f.pihak):
        return None
    if f.semua_terjawab:
        return "Semua pihak sudah menjawab."
    return "Catat dahulu kapan anjuran diterima pihak yang menjawab."


def ada_jawaban(f: Fakta) -> str | None:
    if any(any(pihak.jawaban) for pihak in f.pihak):
        return None
    return "Belum ada jawaban yang tercatat."


def ada_yang_matang(f: Fakta) -> str | None:
    if f.matang_dianggap_menolak:
        return None
    if f.semua_terjawab:
        return "Semua pihak sudah menjawab."
    belum_terima = tuple(p for p in f.pihak if not p.terjawab and p.terima_anjuran is None)
    if belum_terima and all(p.terjawab or p in belum_terima for p in f.pihak):
        return (
            f"Tanpa bukti terima, diam bukan penolakan. Belum terbukti menerima: "
            f"{_nama(belum_terima)}."
        )
    return "Waktu menjawab belum lewat."


def ditolak(f: Fakta) -> str | None:
    if not f.semua_terjawab:
        return "Belum semua pihak menjawab."
    if f.semua_setuju:
        return "Semua pihak menyetujui anjuran. Buat perjanjian bersama."
    if f.setuju_sebagian:
        return "Sebagian pekerja dan pengusaha setuju. Tutup sebagai diterima sebagian."
    return None


def diterima_sebagian(f: Fakta) -> str | None:
    if f.setuju_sebagian:
        return None
    if not f.semua_terjawab:
        return "Belum semua pihak menjawab."
    return "Hanya untuk kelompok yang sebagian pekerjanya setuju bersama pengusaha."


def ada_anjuran_ditolak_pihak(f: Fakta) -> str | None:
    if not f.semua_terjawab:
        return "Belum semua pihak menjawab anjuran konsiliator."
    if f.semua_setuju:
        return "Semua pihak menyetujui anjuran. Catat perjanjian bersamanya."
    return None


# -- sesudah selesai ----------------------------------------------------------------------


def ada_pb(f: Fakta) -> str | None:
    return None if f.pb else "Perkara ini tidak berakhir dengan perjanjian bersama."


def akta_belum_dicatat(f: Fakta) -> str | None:
    return "Akta bukti pendaftaran sudah dicatat." if f.akta_phi else None


def dapat_digugat(f: Fakta) -> str | None:
    if f.hasil in HASIL_KE_PHI:
        return None
    return "Gugatan dicatat pada perkara yang anjurannya ditolak."


def gugatan_tercatat(f: Fakta) -> str | None:
    return None if f.gugatan_phi else "Gugatan ke PHI belum dicatat."


def putusan_belum_tercatat(f: Fakta) -> str | None:
    return "Putusan PHI sudah dicatat." if f.putusan_phi else None


def ada_yang_bertanggal(f: Fakta) -> str | None:
    """After the end only what followed it is corrected; what an old register says stays."""
    if f.akta_phi or f.gugatan_phi or not (f.register or f.tahap in AKHIR):
        return None
    if f.register:
        return "Tanggal dari arsip register tidak diperbaiki di sini; bukunya tetap yang berlaku."
    return (
        "Belum ada tanggal sesudah perkara berakhir. Bila tanggal sebelum itu keliru, kepala "
        "bidang membuka kembali perkara lebih dahulu."
    )


def dapat_dibuka_kembali(f: Fakta) -> str | None:
    """Rows of an old register have no stage before their end."""
    if f.register or f.tahap_sebelum_akhir is None:
        return "Perkara dari arsip register tidak dibuka kembali. Catat sebagai perkara baru."
    return None


SEMUA_MEDIATOR: tuple[Syarat, ...] = (pelimpahan_diterima, mediator_tanpa_benturan)


# -- para pihak, daring ---------------------------------------------------------------------


def ada_panggilan_mendatang(f: Fakta) -> str | None:
    if f.panggilan_mendatang or f.jadwal_mendatang:
        return None
    return "Belum ada panggilan untuk pertemuan yang akan datang."


def ada_kuasa(f: Fakta) -> str | None:
    return None if f.kuasa else "Tidak ada kuasa yang berlaku dalam perkara ini."


def ada_kuasa_menunggu(f: Fakta) -> str | None:
    return None if f.kuasa_menunggu else "Tidak ada surat kuasa yang menunggu diperiksa."


def ada_pernyataan(f: Fakta) -> str | None:
    return None if f.pernyataan_menunggu else "Tidak ada kabar para pihak yang menunggu tanggapan."
