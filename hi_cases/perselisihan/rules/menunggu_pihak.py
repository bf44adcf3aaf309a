"""What one party has to do now, before when, and what the law makes of it if nothing comes.

The panel of a party's own page. Built on the same facts as `menunggu`, in plain words and seen
from one side: what the office or the other side has to do is said as something to wait for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.rules.alur import cari
from hi_cases.perselisihan.rules.anjuran_pihak import anjuran, disetujui
from hi_cases.perselisihan.rules.menunggu import batas_waktu
from hi_cases.perselisihan.rules.menunggu_akhir import akhir_pihak
from hi_cases.perselisihan.rules.panel_pihak import (
    TIDAK_ADA,
    Pertemuan,
    Saya,
    Sudah,
    UntukPihak,
    tunggu,
)
from hi_cases.perselisihan.rules.penawaran import kalimat_tawaran, label_pilihan
from hi_cases.perselisihan.types import (
    AKHIR,
    Fakta,
    HasilPerundingan,
    PerihalPanggilan,
    Posisi,
    Sebagai,
    SuratDiterima,
    Tahap,
    Tindakan,
)

_SELAMA_INI = "Anda tetap dapat membaca perkara ini dan mengirim dokumen."


def _draf(_f: Fakta, s: Saya) -> UntukPihak:
    if s.posisi.sebagai is not Sebagai.PEMILIK:
        return tunggu("Permohonan ini belum diajukan ke dinas")
    return UntukPihak(
        "Lanjutkan isian Anda, lalu ajukan",
        saya=True,
        tindakan=Tindakan.AJUKAN,
        akibat="Selama belum diajukan, dinas tidak melihatnya dan tidak ada waktu yang berjalan.",
    )


def _bipartit(f: Fakta, _s: Saya) -> UntukPihak:
    if f.hasil_perundingan is HasilPerundingan.SEPAKAT:
        return UntukPihak(
            "Tulis dan tanda tangani perjanjian bersama, lalu catat di sini",
            saya=True,
            tindakan=Tindakan.PB_BIPARTIT,
            akibat="Perjanjian bersama wajib didaftarkan di PHI oleh para pihak.",
        )
    if f.hasil_perundingan is HasilPerundingan.BUNTU or f.lewat("BIP-30"):
        return UntukPihak(
            "Berunding lagi, atau nyatakan bipartit gagal",
            saya=True,
            tindakan=Tindakan.BIPARTIT_GAGAL,
            akibat="Sesudah gagal, salah satu pihak dapat mengajukan perselisihan ini ke dinas.",
        )
    return UntukPihak(
        "Berunding dengan pihak lain, lalu catat hasilnya",
        saya=True,
        tindakan=Tindakan.CATAT_PERUNDINGAN,
        kode="BIP-30",
        akibat="Bila waktu berunding lewat tanpa hasil, perundingan dianggap gagal dan "
        "perselisihan dapat diajukan ke dinas.",
    )


def _berkas_diterima(_f: Fakta, _s: Saya) -> UntukPihak:
    return tunggu(
        "Petugas sedang memeriksa berkas permohonan",
        sela=("Bila ada yang kurang, petugas mengembalikannya dengan daftar kekurangan.",),
    )


def _berkas_dikembalikan(f: Fakta, s: Saya) -> UntukPihak:
    if not s.pemohon:
        return tunggu("Pemohon sedang melengkapi berkasnya")
    berjalan = "REG-LENGKAP" in f.berjalan
    akibat = (
        "Kelengkapan yang terlambat tetap kami terima. Bila tidak ada, petugas dapat menutup "
        "berkas ini; Anda bebas mengajukan lagi."
        if berjalan
        else "Waktu melengkapi berjalan sejak Anda terbukti menerima berkas yang dikembalikan. "
        "Anda boleh melengkapinya sekarang juga."
    )
    return UntukPihak(
        "Lengkapi berkas Anda yang dikembalikan petugas",
        saya=True,
        tindakan=Tindakan.LENGKAPI_DARING,
        kode="REG-LENGKAP",
        akibat=akibat,
    )


def _dicatat(f: Fakta, _s: Saya) -> UntukPihak:
    if tawaran := kalimat_tawaran(f.jenis):
        return tunggu(f"Dinas akan menawarkan {tawaran} kepada semua pihak")
    return tunggu("Dinas akan menunjuk mediator")


def _ditawarkan(f: Fakta, s: Saya) -> UntukPihak:
    if f.lewat("PILIH-7"):
        return tunggu("Waktu memilih sudah lewat, jadi perkara dilimpahkan ke mediator")
    if s.sudah.pilihan is not None:
        kata = label_pilihan(s.sudah.pilihan, f.jenis)
        sendiri = f"Pilihan Anda sudah kami terima: {kata[0].lower()}{kata[1:]}"
        tawaran = kalimat_tawaran(f.jenis).capitalize()
        akibat = f"{tawaran} hanya ditempuh bila semua pihak memilihnya."
        if all(satu.id in s.sudah.memilih for satu in f.pihak):
            semua = "Semua pihak sudah memilih; petugas mencatatnya"
            return tunggu(f"{sendiri}. {semua}", akibat=akibat)
        return tunggu(f"{sendiri}. Kami menunggu pilihan pihak lain", kode="PILIH-7", akibat=akibat)
    return UntukPihak(
        f"Pilih {kalimat_tawaran(f.jenis)}, atau lanjut ke mediator",
        saya=True,
        tindakan=Tindakan.PILIH_JALUR,
        kode="PILIH-7",
        akibat="Bila para pihak tidak memilih, perkara dilimpahkan ke mediator.",
    )


def _konsiliasi(f: Fakta, s: Saya) -> UntukPihak:
    if not f.anjuran_terbit or s.fakta is None:
        return tunggu(
            "Perkara ini ditangani konsiliator yang dipilih para pihak",
            sela=("Penuhi panggilan konsiliator; jadwalnya disampaikan langsung kepada Anda.",),
        )
    if s.fakta.terima_anjuran is None:
        return tunggu(
            "Konsiliator sudah mengeluarkan anjuran",
            sela=("Waktu menjawab berjalan sejak Anda terbukti menerima anjuran itu.",),
        )
    if not s.fakta.terjawab:
        return UntukPihak(
            "Jawab anjuran konsiliator secara tertulis, dan serahkan kepadanya",
            saya=True,
            kode="KON-JWB-10",
            sebelum=s.fakta.jawab_jatuh,
            akibat="Bila tidak menjawab dalam waktunya, Anda dianggap menolak.",
            dasar="UU 2/2004 Ps. 23 ayat (2)",
        )
    return tunggu("Jawaban Anda atas anjuran konsiliator sudah tercatat")


def _arbitrase(f: Fakta, _s: Saya) -> UntukPihak:
    if not f.arbiter_ditunjuk:
        return UntukPihak(
            "Tunjuk arbiter bersama pihak lain, dan serahkan surat penunjukannya",
            saya=True,
            akibat="Tanpa arbiter, pemeriksaan belum dapat dimulai.",
            dasar="UU 2/2004 Ps. 33-34",
        )
    return tunggu("Menunggu putusan arbiter", akibat="Putusan arbiter mengikat semua pihak.")


def _bila_tidak_hadir(f: Fakta, s: Saya) -> tuple[str, str]:
    """Return what absence does, by side, and its basis (Permenaker 17/2014 Ps 13(2)-(3))."""
    kali, praktik = f"{f.jumlah_panggilan} kali", ""
    if f.jumlah_panggilan > 1:
        praktik = f"; {kali} adalah praktik dinas, perlu verifikasi"
    dipanggil = f"{kali if praktik else ''} tidak hadir setelah dipanggil secara patut".strip()
    if s.pemohon:
        return (
            f"Bila Anda {dipanggil}, permohonan Anda dapat dihapus dari register.",
            f"Permenaker 17/2014 Ps. 13 ayat (2){praktik}",
        )
    return (
        f"Bila Anda {dipanggil}, mediator dapat mengeluarkan anjuran tanpa keterangan Anda.",
        f"Permenaker 17/2014 Ps. 13 ayat (3){praktik}",
    )


def _hadiri(f: Fakta, s: Saya, temu: Pertemuan) -> UntukPihak:
    apa = "klarifikasi" if temu.perihal is PerihalPanggilan.KLARIFIKASI else "sidang mediasi"
    akibat, dasar = _bila_tidak_hadir(f, s)
    if temu.perihal is PerihalPanggilan.KLARIFIKASI:
        akibat = "Klarifikasi membantu mediator memahami perkara sebelum sidang."
        dasar = "Permenaker 17/2014 Ps. 10 ayat (3)"
    pukul = f" pukul {temu.pukul}" if temu.pukul else ""
    tempat = f", di {temu.tempat}" if temu.tempat else ""
    berhalangan = temu.tanggal in s.sudah.berhalangan
    dikabari = temu.tanggal in s.sudah.hadir and not berhalangan
    sela = ["Anda sudah mengabarkan akan hadir."] if dikabari else []
    if berhalangan:
        sela.append(
            "Anda mengabarkan berhalangan; panggilan tetap berlaku sampai mediator mengubahnya."
        )
    if not temu.dipanggil:
        sela.append("Surat panggilannya menyusul.")
    elif not temu.terbukti and SuratDiterima.PANGGILAN not in s.sudah.diterima:
        sela.append("Bila surat panggilannya sudah Anda terima, kabarkan tanggalnya.")
    return UntukPihak(
        f"Hadiri {apa} {tulis_tanggal(temu.tanggal)}{pukul}{tempat}",
        saya=True,
        tindakan=None if dikabari or berhalangan else Tindakan.KABARKAN_HADIR,
        akibat=akibat,
        sela=tuple(sela),
        dasar=dasar,
    )


def _di_mediator(f: Fakta, s: Saya) -> UntukPihak:
    if s.sudah.pertemuan is not None:
        return _hadiri(f, s, s.sudah.pertemuan)
    if f.tahap is Tahap.DILIMPAHKAN_MEDIATOR:
        if f.pelimpahan_diterima is None:
            return tunggu("Mediator belum menerima perkara ini")
        return tunggu("Mediator akan memanggil Anda untuk sidang pertama", kode="MED-7")
    if f.tahap is Tahap.KLARIFIKASI:
        return tunggu("Mediator mengumpulkan keterangan sebelum sidang", kode="MED-7")
    if f.sidang_terlaksana:
        return tunggu(
            "Mediator membantu para pihak bersepakat, atau mengeluarkan anjuran",
            kode="ANJ-10",
            sela=("Anda dapat bersepakat dengan pihak lain kapan saja.",),
        )
    return tunggu("Mediator akan memanggil Anda untuk sidang", kode="MED-7")


def _akhir(f: Fakta, _s: Saya) -> UntukPihak:
    akhir = akhir_pihak(f)
    return UntukPihak(akhir.kalimat, akibat=akhir.akibat, dasar=akhir.dasar)


_MENURUT_TAHAP: dict[Tahap, Callable[[Fakta, Saya], UntukPihak]] = {
    Tahap.BIPARTIT: _bipartit,
    Tahap.DRAF: _draf,
    Tahap.BERKAS_DITERIMA: _berkas_diterima,
    Tahap.BERKAS_DIKEMBALIKAN: _berkas_dikembalikan,
    Tahap.DICATAT: _dicatat,
    Tahap.DITAWARKAN: _ditawarkan,
    Tahap.KONSILIASI: _konsiliasi,
    Tahap.ARBITRASE: _arbitrase,
    Tahap.DILIMPAHKAN_MEDIATOR: _di_mediator,
    Tahap.KLARIFIKASI: _di_mediator,
    Tahap.MEDIASI: _di_mediator,
    Tahap.ANJURAN: anjuran,
    Tahap.ANJURAN_DISETUJUI: disetujui,
    Tahap.SELESAI: _akhir,
    Tahap.DIALIHKAN_KEWENANGAN: _akhir,
    Tahap.DITERUSKAN_PENGAWAS: _akhir,
}


def _belum_mengikat(inti: UntukPihak, apa: str) -> UntukPihak:
    """An unverified account: the party's time runs on, and only binding acts wait."""
    berjalan = f" Waktu untuk itu tetap berjalan. {inti.akibat}" if inti.sebelum else ""
    return UntukPihak(
        "Menunggu petugas memeriksa surat tugas Anda",
        tindakan=None,
        kode=inti.kode,
        sebelum=inti.sebelum,
        akibat=f"Sesudah diperiksa Anda dapat melakukan: {apa}.{berjalan}",
        sela=(
            _SELAMA_INI,
            "Bila waktunya mendesak, serahkan surat yang ditandatangani pimpinan ke loket.",
        ),
        dasar="Permenaker 17/2014 Ps. 10 ayat (1) huruf e",
        pihak_id=inti.pihak_id,
    )


def _hanya_membaca(inti: UntukPihak, apa: str) -> UntukPihak:
    """A reader of its company sees what is awaited, and who does it."""
    return UntukPihak(
        "Menunggu akun lain di perusahaan Anda",
        tindakan=None,
        kode=inti.kode,
        sebelum=inti.sebelum,
        akibat=f"Yang ditunggu: {apa}. {inti.akibat}".strip(),
        sela=("Akun Anda hanya membaca. Yang bertindak adalah admin atau pengaju perusahaan.",),
        pihak_id=inti.pihak_id,
    )


def untuk_pihak(fakta: Fakta, posisi: Posisi, sudah: Sudah | None = None) -> UntukPihak:
    """Return the panel of one party, its day and legal basis filled in."""
    if fakta.register:
        return UntukPihak(f"{TIDAK_ADA}. Perkara ini dari arsip buku register dinas.")
    milik = next((p for p in fakta.pihak if p.id == posisi.pihak_id), None)
    inti = _MENURUT_TAHAP[fakta.tahap](fakta, Saya(posisi, milik, sudah or Sudah()))
    sebelum = inti.sebelum or fakta.berjalan.get(inti.kode)
    transisi = cari(fakta.tahap, inti.tindakan) if inti.tindakan else None
    inti = replace(
        inti,
        sebelum=sebelum,
        dasar=inti.dasar or (transisi.dasar if transisi else ""),
        pihak_id=inti.pihak_id or posisi.pihak_id,
    )
    if posisi.membaca and transisi is not None:
        inti = _hanya_membaca(inti, transisi.tindakan.label.lower())
    elif transisi is not None and transisi.mengikat and not posisi.mengikat:
        inti = _belum_mengikat(inti, transisi.tindakan.label.lower())
    if sudah is not None and sudah.cabut and fakta.tahap not in AKHIR:
        tunda = "Permintaan Anda untuk mencabut permohonan sedang menunggu petugas."
        inti = replace(inti, sela=(*inti.sela, tunda))
    batas = batas_waktu(inti.sebelum, fakta.hari_ini) if fakta.tahap not in AKHIR else ""
    return replace(inti, kalimat=f"{inti.kalimat}{batas}.")


def panel(
    fakta: Fakta, posisi: tuple[Posisi, ...], sudah: dict[int | None, Sudah] | None = None
) -> UntukPihak:
    """Return the one panel of somebody who may stand for several parties: what is due first."""
    semua = [untuk_pihak(fakta, satu, (sudah or {}).get(satu.pihak_id)) for satu in posisi]
    return min(semua, key=lambda satu: (not satu.saya, satu.sebelum or date.max))
