"""Who answers for the kinds of matter of this domain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import pastikan
from hi_cases.core.clock import ke_lokal
from hi_cases.core.rujukan import Panel
from hi_cases.core.tanggal import tulis_jam, tulis_tanggal, tulis_waktu
from hi_cases.jadwal.types import JenisAcara, Peserta
from hi_cases.mogok.queries import kejadian
from hi_cases.mogok.queries.periksa import periksa, polisi
from hi_cases.mogok.rules.isian import belum_lewat
from hi_cases.mogok.rules.jenis import JENIS, PENUTUPAN, UNJUK_RASA
from hi_cases.mogok.rules.tabel import (
    ACARA_TERBUKA,
    BATALKAN,
    BERLANGSUNG,
    DITERIMA,
    DITUNDA,
    JADWALKAN,
    PINDAHKAN,
    RUNDING,
    SERAH,
    TANDA_TERIMA,
    sudah_buntu,
)
from hi_cases.mogok.rules.tahap import LEWAT
from hi_cases.mogok.services.catat import ikuti
from hi_cases.mogok.types import Pemberi, SifatTuntutan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.surat.types import PihakSurat
from hi_cases.urusan import queries as baca
from hi_cases.urusan.queries.acara import acara as acara_urusan
from hi_cases.urusan.queries.acara import acara_terbuka, pilihan_acara, pilihan_ruang
from hi_cases.urusan.services import acara
from hi_cases.urusan.types import AlihPerkara, PortJenis

_KABAR = {
    DITERIMA: "tidak jadi atau waktunya berubah",
    BERLANGSUNG: "ditunda atau berhenti",
    DITUNDA: "dilanjutkan atau berhenti",
}
"""Of what whoever gave notice tells the office, by the stage."""
_SISI = ((1, "Pihak pekerja"), (2, "Pihak pengusaha"))


def _jadwalkan(pelaku: Pelaku, urusan: Any, isi: Mapping[str, Any]) -> None:
    sisi = [Peserta("sisi_urusan", nomor, sebutan) for nomor, sebutan in _SISI]
    judul = f"Perundingan {urusan.nomor}"
    acara.jadwalkan(pelaku, urusan, isi, jenis=JenisAcara.RAPAT, judul=judul, peserta=sisi)


_ACARA = {
    JADWALKAN: _jadwalkan,
    PINDAHKAN: acara.pindahkan,
    BATALKAN: acara.batalkan,
    RUNDING: acara.selesai,
}
SISI = "Yang memberitahukan"


def _isi(urusan: Any) -> dict[str, Any]:
    return baca.isi_terbaca(urusan, baca.jenis_dari(urusan))


def _fakta(urusan: Any) -> dict[str, Any]:
    return {ACARA_TERBUKA: len(acara_terbuka(urusan))}


def _sesudah(pelaku: Pelaku, urusan: Any, tindakan: str, isi: Mapping[str, Any]) -> None:
    pastikan(belum_lewat(isi, ke_lokal(clock.sekarang())))
    if tindakan in _ACARA:
        _ACARA[tindakan](pelaku, urusan, isi)
    if not urusan.terbuka:
        acara.tutup(pelaku, urusan)
    ikuti(urusan)


def _panel(_pelaku: Pelaku, urusan: Any) -> Sequence[Panel]:
    isi = _isi(urusan)
    if (hasil := periksa(urusan.jenis, isi, urusan.tanggal)) is not None:
        pertama = Panel("Isi pemberitahuan", "mogok/_periksa.html", {"hasil": hasil})
    else:
        kabar = {"isi": isi, "polisi": polisi(isi, urusan.tanggal)}
        pertama = Panel("Kepolisian", "mogok/_polisi.html", kabar)
    dampak = {"dampak": kejadian.dampak(urusan, isi), "rentang": kejadian.rentang(urusan)}
    runding = {"runding": kejadian.perundingan(urusan), "acara": acara_urusan(urusan)}
    return [
        pertama,
        Panel("Perundingan", "mogok/_runding.html", runding),
        Panel("Yang terjadi", "mogok/_dampak.html", dampak),
    ]


def _pilihan(_pelaku: Pelaku, urusan: Any) -> dict[str, Sequence[tuple[str, str]]]:
    milik = pilihan_acara(urusan) if urusan is not None else []
    return {"ruang_id": pilihan_ruang(), "acara_id": milik}


def _penerima(urusan: Any) -> list[PihakSurat]:
    """Return who gave notice: the unions or the coordinators, or the company."""
    isi = _isi(urusan)
    alamat = isi.get("alamat_pemberi") or ""
    if urusan.jenis == PENUTUPAN.kode:
        if urusan.perusahaan_id is None:
            return [PihakSurat(1, isi.get("nama_perusahaan") or "Pengusaha", alamat, "", SISI)]
        profil = perusahaan.profil_surat(urusan.perusahaan_id)
        return [PihakSurat(1, profil["nama"], alamat or profil["alamat"], profil["surel"], SISI)]
    nama = list(isi.get("serikat") or ())
    if isi.get("pemberi") is Pemberi.KOORDINATOR:
        nama = [", ".join(isi.get("koordinator") or ()) or "Koordinator pekerja"]
    return [PihakSurat(ke, satu, alamat, "", SISI) for ke, satu in enumerate(nama, 1)]


def _kapan(isi: Mapping[str, Any], hari: str, jam: str) -> str:
    if isi.get(hari) is None:
        return "tidak disebut"
    pukul = f" pukul {tulis_jam(isi[jam])}" if isi.get(jam) else ", jam tidak disebut"
    return f"{tulis_tanggal(isi[hari])}{pukul}"


def _fakta_surat(urusan: Any) -> dict[str, str]:
    isi = _isi(urusan)
    baris = next(s for s in baca.jenis_dari(urusan).alur if s.tindakan == TANDA_TERIMA)
    return {
        "jam_terima": tulis_jam(isi["jam_terima"]) if isi.get("jam_terima") else "",
        "pembawa": isi.get("pembawa") or "",
        "mulai": _kapan(isi, "mulai", "jam_mulai"),
        "akhir": _kapan(isi, "akhir", "jam_akhir"),
        "tempat": isi.get("tempat") or "",
        "dasar_terima": baris.dasar,
    }


def _alih(urusan: Any) -> AlihPerkara | None:
    """Hand over what the action is about, once talks brought no agreement (Ps 141(4), 149(4))."""
    jenis = baca.jenis_dari(urusan)
    baris = next(s for s in jenis.alur if s.tindakan == SERAH)
    if not urusan.terbuka or sudah_buntu(baca.fakta(urusan, jenis)):
        return None
    isi = _isi(urusan)
    sifat = isi.get("sifat")
    tuntutan = "; ".join(satu.label for satu in isi.get("tuntutan") or ())
    uraian = ". ".join(satu for satu in (tuntutan, isi.get("uraian_tuntutan")) if satu)
    alasan = isi.get("alasan") or ""
    return AlihPerkara(
        tindakan=SERAH,
        pokok=f"{urusan.judul} ({urusan.nomor}).\n{alasan}".strip(),
        tuntutan=uraian,
        hak=sifat in (SifatTuntutan.NORMATIF, SifatTuntutan.KEDUANYA),
        kepentingan=sifat in (SifatTuntutan.KEPENTINGAN, SifatTuntutan.KEDUANYA),
        serikat=tuple(isi.get("serikat") or ()),
        pengusaha_memohon=urusan.jenis == PENUTUPAN.kode,
        risalah=isi.get("tanggal_risalah"),
        dasar=baris.dasar,
    )


def _lacak(urusan: Any) -> list[str]:
    """Tell who gave notice when it is to begin, when the parties meet, that the receipt was given,
    and what to do."""
    if not urusan.terbuka:
        return []
    rencana, benda = acara_terbuka(urusan), baca.jenis_dari(urusan).benda
    hasil = []
    if urusan.tahap == DITERIMA:
        hasil.append(f"Mulai menurut pemberitahuan: {_kapan(_isi(urusan), 'mulai', 'jam_mulai')}.")
    hasil += [f"Perundingan: {tulis_waktu(ke_lokal(s.mulai))} di {s.di}." for s in rencana]
    if any(satu.tindakan == TANDA_TERIMA for satu in urusan.langkah):
        hasil.append("Surat tanda terimanya sudah dibuat; ambil di loket bila belum Anda terima.")
    if not rencana:
        hasil.append(f"Tunggu undangan Dinas. Bila {benda} {_KABAR[urusan.tahap]}, kabari Dinas.")
    return hasil


def _menjelang(urusan: Any) -> tuple[date, str] | None:
    """The parties are brought together before it begins (Ps 141(2)); later it is under way, until
    the announced end is over."""
    if (urusan.keadaan or "").endswith(LEWAT):
        akhir = _isi(urusan).get("akhir")
        return (akhir, "hari akhir yang disebut") if akhir else None
    if urusan.tahap != DITERIMA:
        return None
    mulai = _isi(urusan).get("mulai")
    return (mulai, "hari mulai yang disebut") if mulai else None


_BERSURAT = PortJenis(
    menjelang=_menjelang,
    fakta=_fakta,
    sesudah=_sesudah,
    panel=_panel,
    pilihan=_pilihan,
    penerima=_penerima,
    alih=_alih,
    fakta_surat=_fakta_surat,
    lacak=_lacak,
)
_DICATAT = PortJenis(
    menjelang=_menjelang, fakta=_fakta, sesudah=_sesudah, panel=_panel, pilihan=_pilihan, alih=_alih
)
URUSAN = tuple((satu, _DICATAT if satu is UNJUK_RASA else _BERSURAT) for satu in JENIS)
