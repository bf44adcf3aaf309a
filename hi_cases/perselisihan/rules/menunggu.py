"""What a case waits for now: from whom, until when, and what the law makes of silence.

One panel a page; its button is the act that leads on. The facts decide, the words are here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.rules.alur import cari
from hi_cases.perselisihan.rules.menunggu_jawaban import KONSILIASI, MEDIASI, jawaban
from hi_cases.perselisihan.rules.menunggu_sidang import belum_terbukti, langkah_sidang
from hi_cases.perselisihan.rules.patut import catatan_panel
from hi_cases.perselisihan.rules.penawaran import kalimat_tawaran
from hi_cases.perselisihan.rules.pernyataan import AKSI_JALUR
from hi_cases.perselisihan.rules.syarat import anjuran_berdasar
from hi_cases.perselisihan.types import (
    AKHIR,
    Fakta,
    Hasil,
    HasilPerundingan,
    Sisi,
    Tahap,
    Tindakan,
)
from hi_cases.perselisihan.types.menunggu import Menunggu

__all__ = ["Menunggu", "batas_waktu", "menunggu"]


def _hari(f: Fakta, kode: str) -> str:
    jatuh = f.berjalan.get(kode)
    return tulis_tanggal(jatuh, hari=False) if jatuh else "batas waktunya"


def _bipartit(f: Fakta) -> Menunggu:
    if f.hasil_perundingan is HasilPerundingan.SEPAKAT:
        return Menunggu(
            "Para pihak sepakat. Catat perjanjian bersama bipartit",
            "petugas",
            Tindakan.PB_BIPARTIT,
        )
    if f.hasil_perundingan is HasilPerundingan.BUNTU or f.lewat("BIP-30"):
        return Menunggu(
            "Bipartit dapat dinyatakan gagal, atau para pihak berunding lagi",
            "para pihak",
            Tindakan.BIPARTIT_GAGAL,
            "BIP-30",
            akibat="Sesudah gagal, salah satu atau kedua pihak dapat mencatatkan perselisihan.",
        )
    return Menunggu(
        "Menunggu hasil perundingan bipartit",
        "para pihak",
        Tindakan.CATAT_PERUNDINGAN,
        "BIP-30",
        akibat="Bila lewat, perundingan dianggap gagal dan perselisihan dapat dicatatkan.",
    )


def _draf(f: Fakta) -> Menunggu:
    if f.berkas_lengkap and f.bukti_bipartit is None:
        # The filing is taken in, not refused; the law has it returned (Ps 4(2)).
        return Menunggu(
            "Bukti upaya bipartit belum ada. Minta kepada pemohon sebelum berkasnya diterima",
            "petugas",
            Tindakan.TERIMA_BERKAS,
            akibat="Berkas yang diterima tanpa bukti itu dikembalikan untuk dilengkapi.",
        )
    if f.berkas_lengkap:
        return Menunggu("Periksa isian, lalu terima berkasnya", "petugas", Tindakan.TERIMA_BERKAS)
    return Menunggu("Isian belum lengkap", "petugas", Tindakan.UBAH_DRAF)


def _berkas_diterima(f: Fakta) -> Menunggu:
    if f.bukti_bipartit:
        kalimat = (
            "Periksa berkas yang dikirim daring, lalu catat atau kembalikan"
            if f.daring
            else "Berkas siap dicatat di register"
        )
        return Menunggu(kalimat, "petugas", Tindakan.CATAT)
    return Menunggu(
        "Bukti upaya bipartit belum ada. Kembalikan berkas dengan daftar kekurangannya",
        "petugas",
        Tindakan.KEMBALIKAN_BERKAS,
        akibat="Tanpa bukti bipartit perselisihan tidak dapat dicatat.",
    )


def _berkas_dikembalikan(f: Fakta) -> Menunggu:
    if "REG-LENGKAP" not in f.berjalan:
        return Menunggu(
            "Menunggu bukti pemohon menerima berkas yang dikembalikan",
            "pemohon",
            Tindakan.CATAT_TERIMA_PENGEMBALIAN,
            akibat="Waktu melengkapi berjalan sejak pemohon menerima berkas.",
        )
    if f.lewat("REG-LENGKAP"):
        return Menunggu(
            f"Waktu melengkapi berkas berakhir {_hari(f, 'REG-LENGKAP')}",
            "petugas",
            Tindakan.TUTUP_TIDAK_LENGKAP,
            "REG-LENGKAP",
            akibat="Kelengkapan yang terlambat tetap diterima; pemohon bebas mengajukan lagi.",
            berbatas=False,
        )
    return Menunggu(
        "Menunggu kelengkapan berkas", "pemohon", Tindakan.LENGKAPI_BERKAS, "REG-LENGKAP"
    )


def _dicatat(f: Fakta) -> Menunggu:
    if tawaran := kalimat_tawaran(f.jenis):
        return Menunggu(
            f"Tawarkan {tawaran} kepada para pihak",
            "kepala bidang",
            Tindakan.TAWARKAN,
        )
    return Menunggu("Tunjuk mediator dan limpahkan perkara", "kepala bidang", Tindakan.LIMPAHKAN)


def _ditawarkan(f: Fakta) -> Menunggu:
    pilih = f.dipilih_semua if f.dipilih_semua in AKSI_JALUR else None
    if f.lewat("PILIH-7"):
        kata = f"Pilihan semua pihak, {pilih.value}, belum dicatat" if pilih else ""
        kata = kata or "Para pihak tidak memilih"
        return Menunggu(
            f"{kata} sampai {_hari(f, 'PILIH-7')}. Limpahkan perkara ke mediator",
            "kepala bidang",
            Tindakan.LIMPAHKAN,
            "PILIH-7",
            akibat="Bila pilihan itu masih dipakai, catat dahulu pilihannya." if pilih else "",
            berbatas=False,
        )
    if pilih:
        kata = f"Semua pihak memilih {pilih.value}. Catat pilihan itu"
        return Menunggu(kata, "petugas", AKSI_JALUR[pilih], "PILIH-7")
    return Menunggu(
        f"Menunggu pilihan para pihak atas tawaran {kalimat_tawaran(f.jenis)}",
        "para pihak",
        Tindakan.PILIH_KONSILIASI,
        "PILIH-7",
        akibat="Bila tidak ada pilihan, perkara dilimpahkan ke mediator.",
    )


def _konsiliasi(f: Fakta) -> Menunggu:
    if f.anjuran_terbit:
        return jawaban(f, KONSILIASI)
    if f.sidang_konsiliasi:
        return Menunggu(
            "Menunggu hasil konsiliasi", "konsiliator", Tindakan.ANJURAN_KONSILIATOR, "KON-ANJ-10"
        )
    return Menunggu(
        "Menunggu sidang konsiliasi pertama",
        "konsiliator",
        Tindakan.CATAT_SIDANG_KONSILIASI,
        "KON-8",
    )


def _arbitrase(f: Fakta) -> Menunggu:
    if not f.arbiter_ditunjuk:
        return Menunggu("Menunggu surat penunjukan arbiter", "para pihak", Tindakan.TUNJUK_ARBITER)
    kode = "ARB-14" if f.arbitrase_diperpanjang else "ARB-30"
    return Menunggu("Menunggu putusan arbiter", "arbiter", Tindakan.PUTUSAN_ARBITER, kode)


def _dilimpahkan(f: Fakta) -> Menunggu:
    if f.mediator_id in f.benturan:
        return Menunggu(
            "Mediator menyatakan benturan kepentingan. Tunjuk mediator lain",
            "kepala bidang",
            Tindakan.GANTI_MEDIATOR,
        )
    if f.pelimpahan_diterima is None:
        return Menunggu(
            "Menunggu mediator menerima pelimpahan",
            "mediator",
            Tindakan.TERIMA_PELIMPAHAN,
            akibat="MED-7 dan MED-30 berjalan sejak pelimpahan diterima.",
        )
    return _sidang(f, "Jadwalkan sidang pertama")


def _sidang(f: Fakta, jadwalkan: str) -> Menunggu:
    """It stays the mediator's turn, also while the day of the session is waited for."""
    kalimat, tindakan = langkah_sidang(f)
    return Menunggu(
        kalimat or jadwalkan,
        "mediator",
        tindakan,
        "" if kalimat else "MED-7",
        akibat=belum_terbukti(f),
        giliran=Tindakan.CATAT_SIDANG,
    )


def _klarifikasi(_f: Fakta) -> Menunggu:
    return Menunggu(
        "Menunggu hasil klarifikasi",
        "mediator",
        Tindakan.RISALAH_KLARIFIKASI,
        "MED-7",
        akibat="Klarifikasi menjeda MED-30, tidak menjeda MED-7.",
    )


def _mediasi(f: Fakta) -> Menunggu:
    if f.sidang_terlaksana:
        return Menunggu(
            "Perjanjian bersama, atau anjuran yang disampaikan kepada semua pihak",
            "mediator",
            Tindakan.TERBITKAN_ANJURAN,
            "ANJ-10",
        )
    pemohon = f.dari_sisi(Sisi.PEMOHON)
    if pemohon and all(p.mangkir >= f.jumlah_panggilan for p in pemohon):
        return Menunggu(
            "Pemohon tidak hadir setelah dipanggil secara patut",
            "mediator",
            Tindakan.HAPUS_DARI_REGISTER,
            "MED-7",
            akibat=f"Perkara dapat dihapus dari register. {catatan_panel(pemohon)}".strip(),
            berbatas=False,
        )
    if anjuran_berdasar(f) is None:
        # No sidang was held, so ANJ-10 never started: what is left is the whole of mediasi.
        return Menunggu(
            "Terbitkan anjuran berdasarkan data yang ada (termohon tidak hadir)",
            "mediator",
            Tindakan.TERBITKAN_ANJURAN,
            "MED-30",
            akibat=catatan_panel(f.dari_sisi(Sisi.TERMOHON)),
        )
    return _sidang(f, "Jadwalkan sidang")


def _anjuran(f: Fakta) -> Menunggu:
    if f.setuju_sebagian:
        return Menunggu(
            "Bantu perjanjian bersama untuk pekerja yang setuju, lalu tutup perkara",
            "mediator",
            Tindakan.TUTUP_DITERIMA_SEBAGIAN,
            "PB-3",
            akibat="Pekerja yang tidak setuju dapat menggugat ke PHI.",
        )
    return jawaban(f, MEDIASI)


def _disetujui(_f: Fakta) -> Menunggu:
    return Menunggu(
        "Bantu para pihak membuat perjanjian bersama", "mediator", Tindakan.PB_ATAS_ANJURAN, "PB-3"
    )


def _selesai(f: Fakta) -> Menunggu:
    if f.hasil is Hasil.DIGABUNG:
        return Menunggu("Perkara ini digabung. Penanganannya berlanjut di perkara utamanya", "")
    if f.pb and not f.akta_phi:
        return Menunggu(
            "Perkara selesai. Para pihak wajib mendaftarkan perjanjian bersama di PHI",
            "para pihak",
            Tindakan.CATAT_AKTA_PHI,
            akibat="Akta bukti pendaftaran menjadi bagian dari perjanjian bersama.",
            dasar="UU 2/2004 Ps. 7 ayat (3)-(4), Ps. 13 ayat (1)",
        )
    if f.gugatan_phi and not f.putusan_phi:
        return Menunggu("Menunggu putusan PHI", "PHI", Tindakan.CATAT_PUTUSAN_PHI)
    return Menunggu("Perkara selesai. Tidak ada yang ditunggu", "")


_MENURUT_TAHAP: dict[Tahap, Callable[[Fakta], Menunggu]] = {
    Tahap.BIPARTIT: _bipartit,
    Tahap.DRAF: _draf,
    Tahap.BERKAS_DITERIMA: _berkas_diterima,
    Tahap.BERKAS_DIKEMBALIKAN: _berkas_dikembalikan,
    Tahap.DICATAT: _dicatat,
    Tahap.DITAWARKAN: _ditawarkan,
    Tahap.KONSILIASI: _konsiliasi,
    Tahap.ARBITRASE: _arbitrase,
    Tahap.DILIMPAHKAN_MEDIATOR: _dilimpahkan,
    Tahap.KLARIFIKASI: _klarifikasi,
    Tahap.MEDIASI: _mediasi,
    Tahap.ANJURAN: _anjuran,
    Tahap.ANJURAN_DISETUJUI: _disetujui,
    Tahap.SELESAI: _selesai,
    Tahap.DIALIHKAN_KEWENANGAN: lambda _f: Menunggu("Perkara dialihkan kepada yang berwenang", ""),
    Tahap.DITERUSKAN_PENGAWAS: lambda _f: Menunggu(
        "Diteruskan kepada pengawas ketenagakerjaan provinsi", ""
    ),
}


def _arsip(_f: Fakta) -> Menunggu:
    return Menunggu("Perkara dari arsip register. Catat hasilnya bila diketahui", "")


def batas_waktu(jatuh: date | None, hari_ini: date) -> str:
    """Return the day as the end of a sentence: a day gone is never still to be kept."""
    if jatuh is None:
        return ""
    hari = tulis_tanggal(jatuh)
    return f", batasnya {hari}, sudah lewat" if jatuh < hari_ini else f", paling lambat {hari}"


def _lengkapi(inti: Menunggu, fakta: Fakta) -> Menunggu:
    """Fill in the day, the end of the sentence and the legal basis."""
    sebelum = inti.sebelum or fakta.berjalan.get(inti.kode)
    giliran = inti.giliran or inti.tindakan
    transisi = cari(fakta.tahap, giliran) if giliran else None
    batas = batas_waktu(sebelum, fakta.hari_ini) if inti.berbatas else ""
    return replace(
        inti,
        kalimat=f"{inti.kalimat}{batas}.",
        sebelum=sebelum,
        dasar=inti.dasar or (transisi.dasar if transisi else ""),
        giliran=giliran,
        lain=tuple(_lengkapi(satu, fakta) for satu in inti.lain),
    )


def menunggu(fakta: Fakta) -> Menunggu:
    """Return the panel of now, with what is awaited beside it."""
    arsip_terbuka = fakta.register and fakta.tahap not in AKHIR
    return _lengkapi(_arsip(fakta) if arsip_terbuka else _MENURUT_TAHAP[fakta.tahap](fakta), fakta)
