"""The facts of a case as words, under the names that templates of letters use.

Every name is always there: what the case does not have yet is an empty word or an empty list, and
`ada` says so. Money and days are written out; nothing here is markup. NIK is left out on purpose.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import tulis_lama
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.perselisihan.queries.akses import perkara as ambil_perkara
from hi_cases.perselisihan.queries.fakta import Bahan, bahan
from hi_cases.perselisihan.rules.penawaran import kalimat_tawaran
from hi_cases.perselisihan.types import JenisPihak, JenisSidang, Sisi, StatusKuasa
from hi_cases.surat.queries.nomor import tanggal_surat
from hi_cases.surat_perkara.queries.acara import klarifikasi, panggilan, perundingan
from hi_cases.surat_perkara.queries.keterangan import keterangan
from hi_cases.surat_perkara.rules.kata import gabung, hari, perselisihan, rentang, rupiah
from hi_cases.surat_perkara.types import (
    Anjuran,
    PerjanjianBersama,
    Perkara,
    Pihak,
    Sidang,
    TanggapanAnjuran,
)


def _kuasa(satu: Pihak) -> list[str]:
    aktif = (k for k in satu.kuasa if k.status is StatusKuasa.TERVERIFIKASI)
    return [
        k.nama for k in aktif if k.berlaku_sampai is None or k.berlaku_sampai >= clock.hari_ini()
    ]


def _pihak(satu: Pihak) -> dict[str, Any]:
    kelompok = satu.jenis is JenisPihak.KELOMPOK
    return {
        "id": satu.id,
        "nama": f"{satu.nama} ({len(satu.anggota)} orang)" if kelompok else satu.nama,
        "alamat": satu.alamat,
        "jabatan": satu.jabatan,
        "sisi": satu.sisi.label,
        "jenis": satu.jenis.label,
        "pengusaha": satu.jenis is JenisPihak.PENGUSAHA,
        "pemohon": satu.sisi is Sisi.PEMOHON,
        "kuasa": gabung(_kuasa(satu)),
        "anggota": [{"nama": a.nama, "jabatan": a.jabatan} for a in satu.anggota],
    }


def _bersama(semua: Iterable[Pihak]) -> dict[str, Any]:
    """One side of the case, spoken of as one."""
    semua = list(semua)
    return {
        "nama": gabung(_pihak(satu)["nama"] for satu in semua),
        "alamat": gabung(dict.fromkeys(satu.alamat for satu in semua if satu.alamat), pemisah="; "),
        "jabatan": gabung(satu.jabatan for satu in semua if satu.jabatan),
        "kuasa": gabung(nama for satu in semua for nama in _kuasa(satu)),
        "jumlah": len(semua),
    }


def _sidang(satu: Sidang, nama: Mapping[int, str]) -> dict[str, Any]:
    hadir = [nama[k.pihak_id] for k in satu.kehadiran if k.hadir and k.pihak_id in nama]
    absen = [nama[k.pihak_id] for k in satu.kehadiran if not k.hadir and k.pihak_id in nama]
    return {
        "ada": True,
        "ke": str(satu.ke),
        "tanggal": hari(satu.tanggal),
        "tempat": satu.tempat,
        "terlaksana": satu.terlaksana,
        "hadir": gabung(hadir),
        "tidak_hadir": gabung(absen),
        "keterangan_hadir": satu.keterangan_hadir,
        "ringkasan": satu.ringkasan,
    }


_TANPA_SIDANG = {
    **dict.fromkeys(
        ("ke", "tanggal", "tempat", "hadir", "tidak_hadir", "keterangan_hadir", "ringkasan"), ""
    ),
    "ada": False,
    "terlaksana": False,
}


def _jawaban(satu: TanggapanAnjuran, nama: Mapping[int, str]) -> dict[str, Any]:
    if satu.anggota:
        setuju = sum(a.jawaban.value == "setuju" for a in satu.anggota)
        kata = f"{setuju} pekerja setuju, {len(satu.anggota) - setuju} menolak"
    else:
        kata = satu.jawaban.label if satu.jawaban else "Belum menjawab"
    return {
        "nama": nama.get(satu.pihak_id, ""),
        "diterima": hari(satu.diterima_pada),
        "jawaban": kata,
        "tanggal": hari(satu.dijawab_pada) or rentang(a.dijawab_pada for a in satu.anggota),
        "alasan": satu.alasan,
    }


def _tanggal_anjuran(satu: Anjuran) -> date:
    """The day that goes with its number: a letter that replaced the first has a day of its own."""
    milik = Rujukan("perkara", satu.perkara_id)
    return tanggal_surat(milik, "anjuran", satu.nomor) or satu.tanggal


def _anjuran(satu: Anjuran | None, nama: Mapping[int, str]) -> dict[str, Any]:
    bagian = (
        "nomor",
        "nomor_risalah",
        "keterangan_pekerja",
        "keterangan_pengusaha",
        "keterangan_saksi",
        "pertimbangan",
        "isi",
    )
    return {
        "ada": satu is not None,
        **{n: (getattr(satu, n) or "") if satu else "" for n in bagian},
        "tanggal": hari(_tanggal_anjuran(satu)) if satu else "",
        "jawaban": [_jawaban(t, nama) for t in satu.tanggapan] if satu else [],
    }


def _perjanjian(semua: Sequence[PerjanjianBersama]) -> dict[str, Any]:
    satu = semua[-1] if semua else None
    return {
        "ada": satu is not None,
        "tanggal": hari(satu.tanggal) if satu else "",
        "tempat": satu.tempat if satu else "",
        "isi": satu.isi if satu else "",
        "penandatangan": list(satu.penandatangan) if satu else [],
        "pengadilan": satu.pengadilan if satu else "",
        "hasil": satu.hasil.label if satu else "",
    }


def _perkara(isi: Perkara) -> dict[str, Any]:
    return {
        "nomor": isi.nomor or "",
        "sebutan": isi.sebutan,
        "judul": isi.judul,
        "jenis": gabung(satu.label for satu in sorted(isi.jenis)),
        "perselisihan": perselisihan(isi.jenis),
        "pokok": isi.pokok,
        "tempat_kejadian": isi.tempat_kejadian,
        "masuk": hari(isi.masuk),
        "dicatat": hari(isi.dicatat_pada),
        "ditawarkan": hari(isi.ditawarkan_pada),
        "dilimpahkan": hari(isi.dilimpahkan_pada),
        "pelimpahan_diterima": hari(isi.pelimpahan_diterima_pada),
        "sidang_pertama": hari(isi.sidang_pertama_pada),
        "selesai": hari(isi.selesai_pada),
        "hasil": isi.hasil.label if isi.hasil else "",
        "tahap": isi.tahap.label,
        "jumlah_pekerja": str(isi.jumlah_pekerja or ""),
        "bukti_bipartit": isi.bukti_bipartit.label if isi.bukti_bipartit else "",
        "tawaran": kalimat_tawaran(isi.jenis),
        "total_tuntutan": rupiah(isi.total_tuntutan) if isi.total_tuntutan else "",
    }


def _mediator(isi: Perkara) -> dict[str, Any]:
    return {"id": isi.mediator_id, **akun.pejabat(isi.mediator_id)}


def _sisi(isi: Perkara) -> dict[str, Any]:
    pekerja = [satu for satu in isi.pihak if satu.jenis is not JenisPihak.PENGUSAHA]
    pengusaha = [satu for satu in isi.pihak if satu.jenis is JenisPihak.PENGUSAHA]
    return {
        "pemohon": _bersama(p for p in isi.pihak if p.sisi is Sisi.PEMOHON),
        "termohon": _bersama(p for p in isi.pihak if p.sisi is Sisi.TERMOHON),
        "pekerja": _bersama(pekerja),
        "pengusaha": _bersama(pengusaha),
    }


def _tenggat(rinci: Bahan, perkara_id: int) -> dict[str, str]:
    """The last day of each deadline that runs, by its code."""
    return {satu.kode: hari(satu.jatuh) for satu in rinci.tenggat.get(perkara_id, ())}


_WAKTU = {
    "melengkapi": "REG-LENGKAP",
    "memilih": "PILIH-7",
    "menjawab": "JWB-10",
    "perjanjian": "PB-3",
}


def _waktu(hari_ini: date) -> dict[str, str]:
    """The periods that letters speak of, as they are in force today."""
    hasil = {}
    for nama, kode in _WAKTU.items():
        aturan = kalender_kerja.ketentuan(kode, hari_ini)
        hasil[nama] = tulis_lama(aturan.panjang, aturan.satuan.label) if aturan.panjang else ""
    return hasil


def _sasaran(isi: Perkara, pihak_id: int | None) -> dict[str, Any]:
    for satu in isi.pihak:
        if satu.id == pihak_id:
            return _pihak(satu)
    return {
        **dict.fromkeys(("nama", "alamat", "jabatan", "sisi", "jenis", "kuasa"), ""),
        "id": None,
        "pengusaha": False,
        "pemohon": False,
        "anggota": [],
    }


_BARIS_KOSONG = 4
_ANGGOTA_TERTULIS = 20


def _baris_hadir(isi: Perkara) -> list[dict[str, str]]:
    """Lines of a list of attendance: for each party who may come, and some for companions."""
    baris = []
    for satu in isi.pihak:
        anggota = [a.nama for a in satu.anggota[:_ANGGOTA_TERTULIS]]
        baris += [{"pihak": satu.nama, "nama": nama} for nama in (*anggota, "", "")]
    return baris + [{"pihak": "", "nama": ""}] * _BARIS_KOSONG


def fakta(
    pelaku: Pelaku, perkara_id: int, kode: str, pihak_id: int | None, isian: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the facts of a case for a letter `kode`, to a party where it goes to one."""
    isi = ambil_perkara(pelaku, perkara_id)
    rinci = bahan([perkara_id])
    nama = {satu.id: satu.nama for satu in isi.pihak}
    semua = [satu for satu in rinci.sidang.get(perkara_id, ()) if satu.jalur is JenisSidang.MEDIASI]
    sidang = [_sidang(satu, nama) for satu in semua]
    hari_ini: date = clock.hari_ini()
    return {
        "hari_ini": tulis_tanggal(hari_ini, hari=False),
        "perkara": _perkara(isi),
        "pihak": [_pihak(satu) for satu in isi.pihak],
        **_sisi(isi),
        "sasaran": _sasaran(isi, pihak_id),
        "tuntutan": [
            {"uraian": s.uraian, "jumlah": rupiah(s.jumlah) if s.jumlah else ""}
            for s in isi.tuntutan
        ],
        "pekerja_perkara": [
            {"nama": a.nama, "jabatan": a.jabatan} for p in isi.pihak for a in p.anggota
        ],
        "baris_hadir": _baris_hadir(isi),
        "mediator": _mediator(isi),
        "kekurangan": list(isi.kekurangan or ()),
        "perundingan": [perundingan(p) for p in rinci.perundingan.get(perkara_id, ())],
        "klarifikasi": klarifikasi(perkara_id),
        "keterangan": keterangan(pelaku, isi, rinci.perundingan.get(perkara_id, ()), semua),
        "panggilan": panggilan(rinci, perkara_id, pihak_id, isian),
        "sidang": sidang,
        "sidang_terakhir": sidang[-1] if sidang else dict(_TANPA_SIDANG),
        "anjuran": _anjuran(rinci.anjuran_kini(perkara_id), nama),
        "perjanjian": _perjanjian(rinci.perjanjian.get(perkara_id, [])),
        "tenggat": _tenggat(rinci, perkara_id),
        "waktu": _waktu(hari_ini),
    }
