"""The guided filing: which pages it has for whom, and what each of them still lacks.

One function says what is missing. A step shows what holds its own page, the page of checking shows
all of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from typing import Any

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan.rules.draf import (
    LAWAN,
    MILIK,
    PEMOHON,
    Draf,
    kurang_kuasa,
    pihak,
    tempat,
)
from hi_cases.perselisihan.rules.permohonan import baca_permohonan
from hi_cases.perselisihan.types import BuktiBipartit, Jenis, JenisPihak, Lokasi, Sisi
from hi_cases.pihak_luar.rules.daftar_pekerja import baca_nik, periksa_anggota
from hi_cases.pihak_luar.types import Kurang, Langkah, Pengaju

_TAMPAK = 10
L = Langkah

_PENGAJU: dict[Peran, tuple[Pengaju, ...]] = {
    Peran.PEKERJA: (Pengaju.PEKERJA, Pengaju.KELOMPOK),
    Peran.SERIKAT: (Pengaju.SERIKAT, Pengaju.ANGGOTA_SERIKAT),
    Peran.PERUSAHAAN: (Pengaju.PERUSAHAAN,),
    Peran.KUASA: (Pengaju.PEKERJA, Pengaju.KELOMPOK, Pengaju.SERIKAT, Pengaju.PERUSAHAAN),
}
_LETAK: dict[str, Langkah] = {
    "jenis": L.JENIS,
    "jenis_utama": L.JENIS,
    "alasan_phk": L.JENIS,
    "phk_diberitahukan": L.JENIS,
    "phk_ditolak": L.JENIS,
    "phk_keputusan_diterima": L.JENIS,
    "pokok": L.CERITA,
    "kecamatan": L.LAWAN,
    "tempat_kejadian": L.LAWAN,
    "lokasi": L.LAWAN,
    "tuntutan": L.TUNTUTAN,
    "bukti_bipartit": L.BIPARTIT,
    "bukti_bipartit_tanggal": L.BIPARTIT,
    "bukti_bipartit_keterangan": L.BIPARTIT,
    "riwayat_bipartit": L.BIPARTIT,
}
_BUKTI = {"risalah_bipartit", "bukti_penolakan"}
_PIHAK = re.compile(r"pihak-(\d+)-(?:(kuasa)-\d+-)?(\w+)")


def pilihan_pengaju(pelaku: Pelaku) -> tuple[Pengaju, ...]:
    """Return as whom this account may file."""
    return next((isi for peran, isi in _PENGAJU.items() if pelaku.berperan(peran)), ())


def draf_awal(pelaku: Pelaku, pengaju: Pengaju, arah: Draf, surel: str = "") -> dict[str, Any]:
    """Return the draft with which a filing begins: what the account and the questions told."""
    sendiri = pengaju is Pengaju.PEKERJA and pelaku.berperan(Peran.PEKERJA)
    pekerja = pengaju is Pengaju.PERUSAHAAN
    pemohon: dict[str, Any] = {
        "sisi": Sisi.PEMOHON.value,
        "jenis": pengaju.jenis.value,
        "nama": pelaku.nama if sendiri else "",
        "surel": "" if pelaku.berperan(Peran.KUASA) else surel,
    }
    if pelaku.berperan(Peran.KUASA):
        pemohon["kuasa"] = [{"nama": pelaku.nama}]
    if pekerja and len(pelaku.perusahaan_ids) == 1:
        pemohon["perusahaan_id"] = next(iter(pelaku.perusahaan_ids))
    lawan = JenisPihak.PEKERJA if pekerja else JenisPihak.PENGUSAHA
    return {
        "jenis": [satu for satu in arah.get("jenis") or () if satu in set(Jenis)],
        "lokasi": arah["lokasi"] if arah.get("lokasi") in set(Lokasi) else Lokasi.SATU_KABUPATEN,
        "pihak": [pemohon, {"sisi": Sisi.TERMOHON.value, "jenis": lawan.value}],
    }


def langkah_pengajuan(pelaku: Pelaku, draf: Draf) -> tuple[Langkah, ...]:
    """Return the pages of this filing in their order."""
    berkuasa = pelaku.berperan(Peran.KUASA)
    kelompok = pihak(draf, PEMOHON).get("jenis") == JenisPihak.KELOMPOK
    return tuple(
        satu
        for satu in Langkah
        if (satu is not L.KUASA or berkuasa) and (satu is not L.PEKERJA or kelompok)
    )


def judul_langkah(langkah: Langkah, pelaku: Pelaku, draf: Draf) -> str:
    """Return the heading of a page, in the words of who files."""
    jenis = pihak(draf, PEMOHON).get("jenis")
    if langkah is L.PEMOHON:
        if pelaku.berperan(Peran.KUASA):
            return "Siapa yang Anda wakili"
        return {
            JenisPihak.PEKERJA.value: "Data Anda",
            JenisPihak.KELOMPOK.value: "Wakil yang dihubungi",
            JenisPihak.SERIKAT.value: "Serikat Anda",
        }.get(str(jenis), "Perusahaan Anda")
    if langkah is L.LAWAN:
        lawan = jenis == JenisPihak.PENGUSAHA
        return "Pihak lain dan tempat kerja" if lawan else "Perusahaan dan tempat kerja"
    return {
        L.KUASA: "Surat kuasa",
        L.PEKERJA: "Daftar pekerja",
        L.JENIS: "Apa yang diperselisihkan",
        L.CERITA: "Apa yang terjadi",
        L.TUNTUTAN: "Yang Anda minta",
        L.BIPARTIT: "Perundingan bipartit",
        L.BERKAS: "Berkas dan foto",
    }[langkah]


def _letak(nama: str, draf: Draf) -> tuple[Langkah, str] | None:
    """Return the page and the field on it for a field of the whole filing."""
    if cocok := _PIHAK.fullmatch(nama):
        ke, kuasa, bidang = cocok.groups()
        if kuasa:
            return L.KUASA, bidang
        if bidang == "anggota":
            return L.PEKERJA, bidang
        if int(ke) == tempat(draf, LAWAN):
            return L.LAWAN, bidang
        # What another applicant wrote is not this one's to mend.
        lain = draf.get(MILIK) and int(ke) != tempat(draf, PEMOHON)
        return None if lain else (L.PEMOHON, bidang)
    langkah = _LETAK.get(nama.split("-")[0])
    return (langkah, nama) if langkah else None


def _tak_terbaca(draf: Draf, hari_ini: date, surel_tercatat: Collection[str]) -> Iterator[Kurang]:
    """What cannot be read as a filing; channel and day are written when it is filed."""
    terisi = {**draf, "saluran": "daring", "tanggal_masuk": hari_ini.isoformat()}
    try:
        baca_permohonan(terisi, hari_ini, surel_tercatat)
    except DataTidakSah as galat:
        for nama, kalimat in galat.bidang.items():
            if letak := _letak(nama, draf):
                yield Kurang(*letak, kalimat, menahan=True)


def _pemohon(draf: Draf, pelaku: Pelaku) -> Iterator[tuple[str, str, bool]]:
    isi = pihak(draf, PEMOHON)
    siapa = {
        JenisPihak.PEKERJA.value: "Nama lengkap",
        JenisPihak.KELOMPOK.value: "Nama kelompok atau wakilnya",
        JenisPihak.SERIKAT.value: "Nama serikat",
    }.get(str(isi.get("jenis")), "Nama perusahaan")
    if not isi.get("nama"):
        yield "nama", f"{siapa} belum diisi.", True
    if not isi.get("alamat"):
        yield "alamat", "Alamat belum diisi. Surat panggilan dikirim ke sana.", True
    if not (isi.get("telepon") or isi.get("surel")):
        yield "telepon", "Isi nomor telepon atau surel, supaya Anda dapat dihubungi.", True
    if salah := baca_nik(isi.get("nik"))[1]:
        yield "nik", f"NIK {salah}", True


def _pekerja(draf: Draf) -> Iterator[tuple[str, str, bool]]:
    if draf.get("pekerja_pratinjau"):
        yield "anggota", "Daftar yang diunggah belum dipakai. Pakai atau buang daftar itu.", True
    galat = periksa_anggota(pihak(draf, PEMOHON).get("anggota") or ())
    if galat:
        sisa = f" Dan {len(galat) - _TAMPAK} hal lain." if len(galat) > _TAMPAK else ""
        yield "anggota", " ".join(satu.kalimat for satu in galat[:_TAMPAK]) + sisa, True


def _lawan(draf: Draf) -> Iterator[tuple[str, str, bool]]:
    isi = pihak(draf, LAWAN)
    pengusaha = isi.get("jenis") == JenisPihak.PENGUSAHA
    if not isi.get("nama"):
        yield "nama", f"Nama {'perusahaan' if pengusaha else 'pihak lain'} belum diisi.", True
    if not isi.get("alamat"):
        yield "alamat", "Alamat pihak lain belum diisi. Surat panggilan dikirim ke sana.", False
    if not draf.get("kecamatan"):
        yield "kecamatan", "Kecamatan tempat kerja belum dipilih.", False


def _bipartit(draf: Draf, berkas: Sequence[str]) -> Iterator[tuple[str, str, bool]]:
    bukti = draf.get("bukti_bipartit")
    if bukti is None:
        yield "bukti_bipartit", "Pilih bukti perundingan yang Anda punya, atau “Belum ada”.", True
    elif not bukti:
        yield (
            "bukti_bipartit",
            "Bukti perundingan belum ada. Tanpa itu dinas mengembalikan berkas untuk dilengkapi.",
            False,
        )
    elif not _BUKTI & set(berkas):
        menolak = bukti == BuktiBipartit.PENOLAKAN
        nama = "bukti bahwa pihak lain menolak berunding" if menolak else "risalah bipartit"
        yield "berkas_bipartit", f"Unggah {nama}; foto dari ponsel boleh.", False


def _isi(
    pelaku: Pelaku, draf: Draf, hari_ini: date, berkas: Sequence[str]
) -> dict[Langkah, Callable[[], Iterator[tuple[str, str, bool]]]]:
    kosong = iter(())
    return {
        L.PEMOHON: lambda: _pemohon(draf, pelaku),
        L.KUASA: lambda: _kuasa_lengkap(draf, hari_ini, berkas),
        L.PEKERJA: lambda: _pekerja(draf),
        L.LAWAN: lambda: _lawan(draf),
        L.CERITA: lambda: (
            kosong
            if draf.get("pokok")
            else iter((("pokok", "Ceritakan singkat apa yang terjadi.", True),))
        ),
        L.TUNTUTAN: lambda: (
            kosong
            if draf.get("tuntutan")
            else iter((("tuntutan", "Tuntutan belum diisi.", False),))
        ),
        L.BIPARTIT: lambda: _bipartit(draf, berkas),
    }


def _kuasa_lengkap(
    draf: Draf, hari_ini: date, berkas: Sequence[str]
) -> Iterator[tuple[str, str, bool]]:
    yield from kurang_kuasa(draf, hari_ini)
    if "surat_kuasa" not in berkas:
        yield "berkas_kuasa", "Unggah surat kuasa; tanpa itu kuasa dapat ditolak.", False


def kekurangan(
    pelaku: Pelaku,
    draf: Draf,
    hari_ini: date,
    berkas: Sequence[str] = (),
    surel_tercatat: Collection[str] = (),
) -> tuple[Kurang, ...]:
    """Return what the filing lacks, in the order of its pages; one sentence a field.

    `berkas` are the kinds of proof that hang on it already, `surel_tercatat` the addresses that
    the case holds already.
    """
    jalan = langkah_pengajuan(pelaku, draf)
    hasil: dict[tuple[Langkah, str], Kurang] = {}
    for langkah, cara in _isi(pelaku, draf, hari_ini, berkas).items():
        for bidang, kalimat, menahan in cara():
            hasil.setdefault((langkah, bidang), Kurang(langkah, bidang, kalimat, menahan))
    for satu in _tak_terbaca(draf, hari_ini, surel_tercatat):
        hasil.setdefault((satu.langkah, satu.bidang), satu)
    ada = [satu for satu in hasil.values() if satu.langkah in jalan]
    return tuple(sorted(ada, key=lambda satu: jalan.index(satu.langkah)))


URAIAN_JENIS: dict[Jenis, tuple[str, str]] = {
    Jenis.PHK: (
        "Pemutusan hubungan kerja (PHK)",
        "Anda diberhentikan dan tidak setuju, atau belum sepakat tentang pesangonnya.",
    ),
    Jenis.HAK: (
        "Hak yang tidak dipenuhi",
        "Aturan, perjanjian kerja, PP, atau PKB sudah memberi hak, tetapi dibaca berbeda. "
        "Misalnya upah, lembur, cuti, atau status kontrak.",
    ),
    Jenis.KEP: (
        "Kepentingan: membuat atau mengubah syarat kerja",
        "Belum sepakat tentang aturan baru. Misalnya kenaikan upah di atas minimum, bonus, atau "
        "isi PKB yang sedang dirundingkan.",
    ),
    Jenis.SPSB: (
        "Antar-serikat dalam satu perusahaan",
        "Dua serikat berbeda pendapat tentang keanggotaan, atau hak dan kewajiban serikat.",
    ),
}
"""The kinds of UU 2/2004 Ps 1 in plain words: what each is, and an example."""
