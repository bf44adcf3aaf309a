"""The answers of a guided filing as they were typed, readable or not, for the page of checking."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from hi_cases.core.alasan_phk import MENURUT_KODE
from hi_cases.core.tanggal import baca_tanggal, tulis_tanggal
from hi_cases.core.web.tampilan import rupiah
from hi_cases.perselisihan.rules.draf import LAWAN, PEMOHON, pihak
from hi_cases.perselisihan.types import BuktiBipartit, Jenis, JenisPihak, Lokasi
from hi_cases.perselisihan.types.permohonan import HasilRonde
from hi_cases.pihak_luar.rules.ajukan import URAIAN_JENIS
from hi_cases.pihak_luar.types import Langkah

Baris = list[tuple[str, str]]
Draf = Mapping[str, Any]
_TAMPAK = 20


def _hari(nilai: Any) -> str:
    if nilai in (None, ""):
        return ""
    try:
        return tulis_tanggal(baca_tanggal(nilai))
    except (TypeError, ValueError):
        return str(nilai)


def _kata(kelas: type[StrEnum], nilai: Any) -> str:
    try:
        return str(kelas(nilai).label)  # type: ignore[attr-defined]
    except ValueError:
        return ""


def _orang(isi: Mapping[str, Any]) -> Baris:
    nama = (("Nama", "nama"), ("Alamat", "alamat"), ("Telepon", "telepon"), ("Surel", "surel"))
    return [(label, str(isi.get(kunci) or "")) for label, kunci in nama]


def _pemohon(draf: Draf) -> Baris:
    isi = pihak(draf, PEMOHON)
    baris = [("Pemohon", _kata(JenisPihak, isi.get("jenis"))), *_orang(isi)]
    if isi.get("jenis") == JenisPihak.PEKERJA:
        baris += [("NIK", str(isi.get("nik") or "")), ("Jabatan", str(isi.get("jabatan") or ""))]
    return baris


def _kuasa(draf: Draf) -> Baris:
    isi = (pihak(draf, PEMOHON).get("kuasa") or ({},))[0]
    return [
        ("Nama kuasa", str(isi.get("nama") or "")),
        ("Nomor surat kuasa", str(isi.get("nomor") or "")),
        ("Tanggal", _hari(isi.get("tanggal"))),
        ("Berlaku sampai", _hari(isi.get("berlaku_sampai"))),
        ("Lingkup", str(isi.get("lingkup") or "")),
    ]


def _pekerja(draf: Draf) -> Baris:
    anggota = pihak(draf, PEMOHON).get("anggota") or ()
    nama = [satu if isinstance(satu, str) else str(satu.get("nama") or "") for satu in anggota]
    isi = [f"{i}. {satu}" for i, satu in enumerate(nama[:_TAMPAK], 1)]
    if len(nama) > _TAMPAK:
        isi.append(f"dan {len(nama) - _TAMPAK} pekerja lain")
    return [("Jumlah pekerja", str(len(nama)) if nama else ""), ("Nama", "\n".join(isi))]


def _lawan(draf: Draf) -> Baris:
    isi = pihak(draf, LAWAN)
    return [
        ("Pihak lain", _kata(JenisPihak, isi.get("jenis"))),
        *_orang(isi),
        ("Kecamatan tempat kerja", str(draf.get("kecamatan") or "")),
        ("Tempat kerja", str(draf.get("tempat_kejadian") or "")),
        ("Perselisihan terjadi", _kata(Lokasi, draf.get("lokasi"))),
    ]


def _jenis(draf: Draf) -> Baris:
    semua = [satu for satu in Jenis if satu in (draf.get("jenis") or ())]
    baris = [("Jenis", "\n".join(URAIAN_JENIS[satu][0] for satu in semua))]
    if len(semua) > 1:
        utama = draf.get("jenis_utama")
        baris.append(("Yang utama", URAIAN_JENIS[Jenis(utama)][0] if utama in set(Jenis) else ""))
    if Jenis.PHK in semua:
        alasan = MENURUT_KODE.get(str(draf.get("alasan_phk") or ""))
        baris += [
            ("Alasan PHK", alasan.uraian if alasan else "tidak tahu"),
            ("PHK diberitahukan", _hari(draf.get("phk_diberitahukan"))),
            ("Anda menolak tertulis", _hari(draf.get("phk_ditolak"))),
            ("Keputusan diterima", _hari(draf.get("phk_keputusan_diterima"))),
        ]
    return baris


def _tuntutan(draf: Draf) -> Baris:
    baris, jumlah = [], 0
    for satu in draf.get("tuntutan") or ():
        nilai = satu.get("jumlah")
        jumlah += nilai if isinstance(nilai, int) else 0
        kata = rupiah(nilai) if isinstance(nilai, int) else str(nilai or "jumlah belum diisi")
        baris.append((str(satu.get("uraian") or "Tuntutan"), kata))
    return [*baris, ("Jumlah seluruhnya", rupiah(jumlah))] if len(baris) > 1 else baris


def _bipartit(draf: Draf) -> Baris:
    ronde = [
        (
            f"Perundingan {i}",
            ". ".join(
                satu
                for satu in (
                    _hari(isi.get("tanggal")),
                    _kata(HasilRonde, isi.get("hasil")),
                    str(isi.get("keterangan") or ""),
                )
                if satu
            ),
        )
        for i, isi in enumerate(draf.get("riwayat_bipartit") or (), 1)
    ]
    bukti = draf.get("bukti_bipartit")
    return [*ronde, ("Bukti", "belum ada" if bukti == "" else _kata(BuktiBipartit, bukti))]


CARA: dict[Langkah, Callable[[Draf], Baris]] = {
    Langkah.PEMOHON: _pemohon,
    Langkah.KUASA: _kuasa,
    Langkah.PEKERJA: _pekerja,
    Langkah.LAWAN: _lawan,
    Langkah.JENIS: _jenis,
    Langkah.CERITA: lambda draf: [("Cerita", str(draf.get("pokok") or ""))],
    Langkah.TUNTUTAN: lambda draf: _tuntutan(draf) or [("Tuntutan", "")],
    Langkah.BIPARTIT: _bipartit,
    Langkah.BERKAS: lambda draf: [],
}
"""How each page of the filing is summed up; the files stand on a list of their own."""


def ringkas(langkah: Langkah, draf: Draf) -> Baris:
    """Return the answers of one page."""
    return CARA[langkah](draf)
