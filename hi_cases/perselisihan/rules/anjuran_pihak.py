"""The panel of a party from the anjuran on: answer it, wait for the others, or sign."""

from __future__ import annotations

from hi_cases.perselisihan.rules.panel_pihak import Saya, UntukPihak, tunggu
from hi_cases.perselisihan.types import Fakta, FaktaPihak, SuratDiterima, Tindakan

_BILA_DIAM = "Bila tidak menjawab dalam waktunya, ia dianggap menolak."
_KE_PHI = (
    "Bila ada yang menolak, perkara selesai di dinas tanpa kesepakatan, dan Anda dapat menggugat "
    "ke PHI dengan melampirkan risalah penyelesaian dari mediator."
)
_APA_PHI = (
    "PHI adalah Pengadilan Hubungan Industrial, pengadilan khusus perselisihan kerja di "
    "pengadilan negeri."
)


def _belum_terima(s: Saya) -> UntukPihak:
    if SuratDiterima.ANJURAN in s.sudah.diterima:
        return tunggu(
            "Kabar Anda bahwa anjuran sudah diterima sedang dicocokkan petugas dengan buktinya",
            akibat="Waktu menjawab berjalan sejak tanggal terima yang terbukti.",
        )
    if s.sudah.anjuran_di_akun is not None:
        return UntukPihak(
            "Mediator sudah mengeluarkan anjuran dan mengirimnya ke akun Anda. Baca suratnya "
            "di “Perkara saya”, lalu kabarkan tanggal Anda menerimanya",
            saya=True,
            tindakan=Tindakan.LAPOR_TERIMA,
            akibat="Waktu Anda untuk menjawab berjalan sejak tanggal terima yang dicatat petugas; "
            "batasnya tampak di halaman ini.",
            dasar="UU 2/2004 Ps. 13 ayat (2) huruf b-c",
        )
    return UntukPihak(
        "Mediator sudah mengeluarkan anjuran. Ambil di kantor dinas, atau tunggu kirimannya",
        saya=True,
        tindakan=Tindakan.LAPOR_TERIMA,
        akibat="Isinya terbuka di “Perkara saya” setelah bukti terima Anda dicatat. Sejak tanggal "
        "terima itu waktu Anda untuk menjawab berjalan; batasnya tampak di halaman ini.",
        dasar="UU 2/2004 Ps. 13 ayat (2) huruf b-c",
    )


def _jawab(f: Fakta, s: Saya, saya: FaktaPihak) -> UntukPihak:
    belum = sum(satu is None for satu in saya.jawaban)
    kata = "Jawab anjuran: setuju atau menolak"
    if len(saya.jawaban) > 1:
        kata += f", pekerja demi pekerja (belum menjawab: {belum} dari {len(saya.jawaban)})"
    terlambat = saya.jawab_jatuh is not None and saya.jawab_jatuh < f.hari_ini
    akibat = (
        "Jawaban masih dapat dikirim selama mediator belum mencatat bahwa Anda dianggap menolak. "
        "Jawaban itu ditandai terlambat."
        if terlambat
        else "Bila tidak menjawab dalam waktunya, Anda dianggap menolak anjuran."
    )
    return UntukPihak(
        kata,
        saya=True,
        tindakan=Tindakan.JAWAB_ANJURAN,
        kode="JWB-10",
        sebelum=saya.jawab_jatuh,
        akibat=akibat,
        pihak_id=s.posisi.pihak_id,
    )


def _menunggu_penutupan() -> UntukPihak:
    return tunggu(
        "Semua pihak sudah menjawab. Mediator menutup perkara ini",
        kode="MED-30",
        akibat=f"{_KE_PHI} {_APA_PHI}",
        dasar="UU 2/2004 Ps. 5, Ps. 14",
    )


def _menunggu_lain(f: Fakta, s: Saya) -> UntukPihak:
    """Wait for the others: whose answer, before when, and what their silence means (Ps 13(2)d)."""
    belum = [satu for satu in f.pihak if not satu.terjawab and satu.id != s.posisi.pihak_id]
    nama = ", ".join(dict.fromkeys(satu.nama or satu.jenis.label.lower() for satu in belum))
    terakhir = max(
        (satu for satu in belum if satu.jawab_jatuh is not None),
        key=lambda satu: (satu.jawab_jatuh, satu.id),
        default=None,
    )
    sela = [
        f"Waktu {satu.nama or satu.jenis.label.lower()} menjawab baru berjalan sejak ia terbukti "
        "menerima anjuran."
        for satu in belum
        if satu.terima_anjuran is None
    ]
    return tunggu(
        f"Jawaban Anda sudah tercatat. Kami menunggu jawaban {nama or 'pihak lain'}",
        kode="JWB-10" if terakhir else "",
        sebelum=terakhir.jawab_jatuh if terakhir else None,
        akibat=f"{_BILA_DIAM} {_KE_PHI} {_APA_PHI}",
        sela=tuple(dict.fromkeys(sela)),
        dasar="UU 2/2004 Ps. 13 ayat (2) huruf d, Ps. 14",
        pihak_id=terakhir.id if terakhir else None,
    )


def anjuran(f: Fakta, s: Saya) -> UntukPihak:
    """Return the panel while the anjuran is out."""
    if f.setuju_sebagian:
        return UntukPihak(
            "Datang kepada mediator untuk membuat perjanjian bersama bagi yang setuju",
            saya=True,
            kode="PB-3",
            akibat="Pekerja yang tidak setuju dapat menggugat ke PHI.",
            dasar="UU 2/2004 Ps. 13 ayat (2) huruf e",
        )
    if f.semua_terjawab:
        return _menunggu_penutupan()
    if s.fakta is None or s.fakta.terjawab:
        return _menunggu_lain(f, s)
    if s.fakta.terima_anjuran is None:
        return _belum_terima(s)
    return _jawab(f, s, s.fakta)


def disetujui(_f: Fakta, _s: Saya) -> UntukPihak:
    """Return the panel once all agreed."""
    return UntukPihak(
        "Semua pihak setuju. Datang kepada mediator untuk membuat dan menandatangani perjanjian "
        "bersama",
        saya=True,
        kode="PB-3",
        akibat="Perjanjian bersama lalu didaftarkan di PHI supaya dapat dilaksanakan paksa.",
        dasar="UU 2/2004 Ps. 13 ayat (2) huruf e",
    )
