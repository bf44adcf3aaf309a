"""A submission written as the draft of a case: nothing that is known is typed again.

Refused PHK: PP 35/2021 Ps 39(2): talks between the two first. Failed talks of a PKB: UU 13/2003
Ps 117, Permenaker 28/2014 Ps 25: a dispute of interests, filed with what was not agreed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from hi_cases.core.alasan_phk import MENURUT_KODE
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.types import BuktiBipartit, Hasil, Jenis, JenisPihak, Lokasi, Sisi
from hi_cases.perselisihan.types.asal import Pengusaha, PilihanPkb
from hi_cases.perselisihan.types.permohonan import HasilRonde
from hi_cases.syarat_kerja.rules.alih import (
    LaporanDitolak,
    PekerjaMenolak,
    PerundinganPkb,
    SerikatPkb,
)
from hi_cases.syarat_kerja.types import Jangkauan
from hi_cases.urusan.types import AlihPerkara

DASAR_PHK = "PP 35/2021 Ps. 39 ayat (2); UU 2/2004 Ps. 3"
DASAR_PKB = "UU 13/2003 Ps. 117; Permenaker 28/2014 Ps. 25"
LAWAN = {Sisi.PEMOHON: Sisi.TERMOHON, Sisi.TERMOHON: Sisi.PEMOHON}
LOKASI = {
    Jangkauan.SATU_KABUPATEN.value: Lokasi.SATU_KABUPATEN,
    Jangkauan.SATU_PROVINSI.value: Lokasi.LINTAS_KABUPATEN,
    Jangkauan.LINTAS_PROVINSI.value: Lokasi.LINTAS_PROVINSI,
}
MELEPAS = frozenset(
    {
        Hasil.DICABUT,
        Hasil.TIDAK_DILENGKAPI,
        Hasil.KEMBALI_BIPARTIT,
        Hasil.DIHAPUS_DARI_REGISTER,
    }
)
"""Ends that settle nothing: the same matter may be brought again."""
_NAMA = 150
_POKOK = 18_000
"""Of a subject so much is carried over: a report's story may alone fill all that a field takes."""


def _pengusaha(pt: Pengusaha, sisi: Sisi) -> dict[str, Any]:
    return {
        "sisi": sisi.value,
        "jenis": JenisPihak.PENGUSAHA.value,
        "nama": pt.nama,
        "alamat": pt.alamat,
        "telepon": pt.telepon,
        "surel": pt.surel,
        "perusahaan_id": pt.perusahaan_id,
    }


def _pekerja(pekerja: Sequence[PekerjaMenolak], sisi: Sisi) -> dict[str, Any]:
    """One worker is a party himself, several are a group with their list."""
    pertama = pekerja[0]
    if len(pekerja) == 1:
        return {
            "sisi": sisi.value,
            "jenis": JenisPihak.PEKERJA.value,
            "nama": pertama.nama,
            "nik": pertama.nik,
            "jabatan": pertama.jabatan,
        }
    return {
        "sisi": sisi.value,
        "jenis": JenisPihak.KELOMPOK.value,
        "nama": f"{pertama.nama[:_NAMA]} dkk. ({len(pekerja)} pekerja)",
        "anggota": [
            {"nama": satu.nama, "nik": satu.nik, "jabatan": satu.jabatan} for satu in pekerja
        ],
    }


def _muat(teks: str) -> str:
    return teks if len(teks) <= _POKOK else f"{teks[:_POKOK]} … (lengkapnya pada permohonan)"


def _paling_awal(hari: Sequence[date | None]) -> str | None:
    ada = [satu for satu in hari if satu is not None]
    return min(ada).isoformat() if ada else None


def draf_phk(
    laporan: LaporanDitolak, pekerja: Sequence[PekerjaMenolak], pt: Pengusaha, perusahaan: Sisi
) -> dict[str, Any]:
    """Return the talks about a PHK that these workers refused, the company on its side.

    Of several days the case keeps the earliest; each worker's own are kept with its origin.
    """
    sebab = MENURUT_KODE.get(laporan.alasan)
    alasan = f"dengan alasan {sebab.uraian[:1].lower()}{sebab.uraian[1:]}" if sebab else ""
    kalimat = f"PHK terhadap {len(pekerja)} pekerja {alasan}".strip() + ", ditolak pekerja."
    pihak = [_pengusaha(pt, perusahaan), _pekerja(pekerja, LAWAN[perusahaan])]
    return {
        "jenis": [Jenis.PHK.value],
        "jenis_utama": Jenis.PHK.value,
        "pokok": f"{kalimat}\n{_muat(laporan.uraian)}\nDari laporan PHK {laporan.sebutan}.",
        "kecamatan": pt.kecamatan,
        "alasan_phk": laporan.alasan if sebab else "",
        "phk_diberitahukan": _paling_awal([satu.diberitahu for satu in pekerja]),
        "phk_ditolak": _paling_awal([satu.ditolak for satu in pekerja]),
        "pihak": sorted(pihak, key=lambda satu: satu["sisi"] != Sisi.PEMOHON.value),
    }


def pilih(semua: Mapping[str, PekerjaMenolak], dipilih: Sequence[str]) -> list[str]:
    """Return the chosen keys in the report's order; refuse none, and one that is not there."""
    if not dipilih:
        raise DataTidakSah({"pekerja": "Pilih sedikitnya satu pekerja."})
    if set(dipilih) - set(semua):
        raise DataTidakSah(
            {"pekerja": "Daftar pekerja berubah sejak halaman ini dibuka. Pilih sekali lagi."}
        )
    return [kunci for kunci in semua if kunci in dipilih]


def galat_pkb(pilihan: PilihanPkb, hari_ini: date) -> dict[str, str]:
    """Return what the statement of failed talks lacks, by field."""
    galat = {}
    if pilihan.gagal_pada is None:
        galat["gagal_pada"] = "Tanggal perundingan terakhir belum diisi."
    elif pilihan.gagal_pada > hari_ini:
        galat["gagal_pada"] = (
            "Perundingan terakhir tidak boleh setelah hari ini. Anda menulis "
            f"{tulis_tanggal(pilihan.gagal_pada, hari=False)}."
        )
    if not pilihan.materi:
        galat["materi"] = "Ketentuan yang belum disepakati belum ditulis."
    return galat


def _serikat(satu: SerikatPkb, sisi: Sisi) -> dict[str, Any]:
    return {
        "sisi": sisi.value,
        "jenis": JenisPihak.SERIKAT.value,
        "nama": satu.nama,
        "alamat": satu.alamat,
        "surel": satu.surel,
    }


def _tunggal(semua: Iterable[Any], kunci: Callable[[Any], Any]) -> dict[Any, Any]:
    menurut: defaultdict[Any, list[Any]] = defaultdict(list)
    for satu in semua:
        menurut[kunci(satu)].append(satu)
    return {k: sama[0] for k, sama in menurut.items() if len(sama) == 1}


def pasangkan(pihak: Sequence[Any], serikat: Sequence[Any]) -> list[tuple[Any, Any]]:
    """Pair the unions of a case with those of its submission: by name; of one name, by address and
    e-mail too.

    What does not tell two unions apart pairs neither of them: a case is opened to nobody by guess.
    """
    pasangan: dict[int, tuple[Any, Any]] = {}
    for kunci in (attrgetter("nama"), attrgetter("nama", "alamat", "surel")):
        di_perkara, di_permohonan = _tunggal(pihak, kunci), _tunggal(serikat, kunci)
        for k in di_perkara.keys() & di_permohonan.keys():
            pasangan.setdefault(di_perkara[k].id, (di_perkara[k], di_permohonan[k]))
    return list(pasangan.values())


def _angka(nilai: int | None, kata: str) -> str:
    return f"{nilai} {kata}" if nilai is not None else ""


def _pokok_pkb(rundingan: PerundinganPkb, pilihan: PilihanPkb) -> str:
    pekerja = ", ".join(
        kata
        for kata in (_angka(rundingan.laki, "laki-laki"), _angka(rundingan.perempuan, "perempuan"))
        if kata
    )
    anggota = "; ".join(
        ", ".join(
            kata
            for kata in (
                satu.nama,
                f"nomor pencatatan {satu.nomor_pencatatan}" if satu.nomor_pencatatan else "",
                _angka(satu.jumlah_anggota, "anggota"),
            )
            if kata
        )
        for satu in rundingan.serikat
    )
    bagian = (
        ("Ketentuan PKB yang belum disepakati", pilihan.materi),
        ("Pendirian pengusaha", pilihan.sikap_perusahaan),
        ("Pendirian serikat pekerja", pilihan.sikap_serikat),
        ("Pekerja di perusahaan", pekerja),
        ("Serikat pekerja", anggota),
        ("Dari permohonan pendaftaran PKB", rundingan.sebutan),
    )
    return "\n".join(f"{judul}: {isi}" for judul, isi in bagian if isi)


def draf_pkb(rundingan: PerundinganPkb, pilihan: PilihanPkb, pt: Pengusaha) -> dict[str, Any]:
    """Return the filing of a dispute of interests about a PKB.

    Where the company brings it all unions are the other party; where one of them does, that one
    is the applicant: the others speak for themselves.
    """
    pengaju = [satu for satu in rundingan.serikat if satu.id == pilihan.serikat_id]
    if pilihan.serikat_id is not None and not pengaju:
        raise DataTidakSah({"pemohon": "Serikat itu bukan pihak dalam permohonan ini."})
    if pengaju:
        pihak = [_serikat(pengaju[0], Sisi.PEMOHON), _pengusaha(pt, Sisi.TERMOHON)]
    else:
        serikat = [_serikat(satu, Sisi.TERMOHON) for satu in rundingan.serikat]
        pihak = [_pengusaha(pt, Sisi.PEMOHON), *serikat]
    hari = pilihan.gagal_pada.isoformat() if pilihan.gagal_pada else None
    return {
        "jenis": [Jenis.KEP.value],
        "jenis_utama": Jenis.KEP.value,
        "pokok": _muat(_pokok_pkb(rundingan, pilihan)),
        "kecamatan": pt.kecamatan,
        "lokasi": LOKASI.get(rundingan.jangkauan, Lokasi.SATU_KABUPATEN).value,
        "bukti_bipartit": BuktiBipartit.RISALAH.value,
        "bukti_bipartit_tanggal": hari,
        "bukti_bipartit_keterangan": "Risalah perundingan PKB yang tidak mencapai kesepakatan.",
        "riwayat_bipartit": [
            {"tanggal": hari, "hasil": HasilRonde.BUNTU.value, "keterangan": "Perundingan PKB"}
        ],
        "tuntutan": [{"uraian": pilihan.materi, "jumlah": None}],
        "pihak": pihak,
    }


def draf_urusan(alih: AlihPerkara, pt: Pengusaha) -> dict[str, Any]:
    """Return the filing of what a matter of the office, as a strike, is about."""
    kerja = Sisi.TERMOHON if alih.pengusaha_memohon else Sisi.PEMOHON
    jenis = list(alih.jenis) or [
        satu.value for satu, ada in ((Jenis.HAK, alih.hak), (Jenis.KEP, alih.kepentingan)) if ada
    ]
    kelompok = {
        "sisi": kerja.value,
        "jenis": JenisPihak.KELOMPOK.value,
        "nama": alih.kelompok or f"Pekerja {pt.nama}"[:_NAMA],
    }
    pekerja = [
        {"sisi": kerja.value, "jenis": JenisPihak.SERIKAT.value, "nama": nama}
        for nama in alih.serikat
    ]
    pihak = [*(pekerja or [kelompok]), _pengusaha(pt, LAWAN[kerja])]
    bukti = (
        {
            "bukti_bipartit": BuktiBipartit.RISALAH.value,
            "bukti_bipartit_tanggal": alih.risalah.isoformat(),
        }
        if alih.risalah
        else {}
    )
    return {
        "jenis": jenis,
        "jenis_utama": jenis[0] if jenis else "",
        "pokok": _muat(alih.pokok),
        "kecamatan": pt.kecamatan,
        "tuntutan": [{"uraian": alih.tuntutan, "jumlah": None}] if alih.tuntutan else [],
        "pihak": sorted(pihak, key=lambda satu: satu["sisi"] != Sisi.PEMOHON.value),
        **bukti,
    }
