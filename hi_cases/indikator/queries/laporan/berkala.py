"""Reports by table: disputes as the Ministry lays them out, LKS Bipartit, unions."""

from __future__ import annotations

from collections import Counter

import sqlalchemy as sa

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.tanggal import tulis_tanggal, tulis_waktu
from hi_cases.indikator import rules
from hi_cases.indikator.queries.cacah import rentang
from hi_cases.indikator.queries.contoh import contoh_sumber
from hi_cases.indikator.queries.sumber import SUMBER, SumberTabel
from hi_cases.indikator.queries.sumber.dasar import ikatan
from hi_cases.indikator.rules.keterangan import CONTOH
from hi_cases.indikator.types import DataTabel, Periode, TabelLaporan
from hi_cases.lks_bipartit.queries.rekap import rekap
from hi_cases.lks_bipartit.rules.izin import LIHAT as LIHAT_LKS
from hi_cases.lks_bipartit.rules.rekap import KEPALA as KEPALA_LKS
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.types import Jenis
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.serikat.queries import triwulan as serikat
from hi_cases.serikat.rules.izin import LIHAT as LIHAT_SERIKAT
from hi_cases.serikat.rules.triwulan import Triwulan

_SUMBER = "perkara_masuk"
_TANPA = "Kecamatan tidak tertulis"
_KEPALA_SERIKAT = ("Awal triwulan", "Dicatat baru", "Pindah masuk", "Berubah", "Pindah keluar",
                   "Bubar", "Akhir triwulan")  # fmt: skip
_NAMA_SERIKAT = ("awal", "baru", "pindah_masuk", "berubah", "pindah_keluar", "bubar", "akhir")


def _nama(periode: Periode) -> str:
    """Write a period within a sentence: "triwulan II 2026", "Maret 2026"."""
    sebulan = periode.awal == periode.akhir
    return periode.nama if sebulan else periode.nama[:1].lower() + periode.nama[1:]


def _keterangan(periode: Periode, sumber: str) -> list[tuple[str, str]]:
    hari = clock.hari_ini()
    sampai = min(periode.sampai, hari)
    belum = " (belum berakhir)" if periode.sampai >= hari else ""
    rentang_hari = (
        f"{tulis_tanggal(periode.dari, hari=False)} sampai {tulis_tanggal(sampai, hari=False)}"
        if periode.dari <= hari
        else "belum mulai"
    )
    return [
        ("Periode", f"{periode.nama}: {rentang_hari}{belum}"),
        ("Dihitung", tulis_waktu(clock.ke_lokal(clock.sekarang()))),
        ("Sumber", sumber),
    ]


def _hitung(periode: Periode) -> Counter[tuple[str, str]]:
    """Count what was registered in a period by kecamatan and main kind: the same cases as the
    indicator counts."""
    sumber = SUMBER[_SUMBER]
    hari = rentang(sumber, periode, clock.hari_ini())
    if hari is None or not isinstance(sumber, SumberTabel):
        return Counter()
    isi = sumber.pilih().subquery()
    kecamatan = sa.func.coalesce(sa.func.nullif(Perkara.kecamatan, ""), _TANPA)
    jenis = sa.func.coalesce(sa.cast(Perkara.jenis_utama, sa.String), "")
    stmt = (
        sa.select(kecamatan, jenis, sa.func.count())
        .join(isi, isi.c.objek_id == Perkara.id)
        .group_by(kecamatan, jenis)
    )
    return Counter({(k, j): n for k, j, n in db.session.execute(stmt, ikatan(*hari))})


def kemnaker(pelaku: Pelaku, periode: Periode) -> DataTabel:
    """Return disputes registered in a period by kecamatan and main kind."""
    authz.tabel().pastikan(pelaku, rules.STATISTIK)
    hitung = _hitung(periode)
    ada = {k for k, _ in hitung}
    wilayah = sorted({*perusahaan.kecamatan(), *(ada - {_TANPA})})
    wilayah += [_TANPA] if _TANPA in ada else []
    # A case whose kind nobody wrote has a column of its own, where there is one.
    jenis: list[str] = [*Jenis, *([""] if any(j == "" for _, j in hitung) else [])]
    baris: list[tuple[str | int, ...]] = [
        (ke, nama, *(hitung[nama, j] for j in jenis), sum(hitung[nama, j] for j in jenis))
        for ke, nama in enumerate(wilayah, 1)
    ]
    per_jenis = [sum(hitung[w, j] for w in wilayah) for j in jenis]
    baris.append(("", "Jumlah", *per_jenis, sum(per_jenis)))
    kepala = (
        "No",
        "Wilayah",
        *(Jenis(j).label if j else "Jenis tidak tertulis" for j in jenis),
        "Jumlah",
    )
    contoh = bool(contoh_sumber([_SUMBER], periode))
    return DataTabel(
        f"Kasus perselisihan hubungan industrial {_nama(periode)}",
        _keterangan(
            periode,
            "register perselisihan; satu perkara dihitung satu kali, menurut jenis utamanya",
        ),
        [TabelLaporan("", kepala, baris, (6, 28, *(13,) * (len(jenis) + 1)))],
        [
            "Susunan kolom menurut tabel kasus perselisihan Kemnaker (Pusdatinaker 2020), yang "
            "dirinci per provinsi. Rincian per kecamatan cara dinas; perlu verifikasi.",
            "Perkara buku lama yang tanggalnya di luar tahun registernya dihitung pada ujung tahun "
            "yang terdekat.",
            *(
                []
                if hitung
                else [
                    "Tidak ada perkara dalam register untuk periode ini: 0 dapat berarti "
                    "registernya belum dimasukkan."
                ]
            ),
            *([CONTOH] if contoh else []),
        ],
        contoh=contoh,
    )


def lks_bipartit(pelaku: Pelaku, periode: Periode) -> DataTabel:
    """Return the half-year's report on LKS Bipartit to the province (PER.32/2008 Ps 17)."""
    authz.tabel().pastikan(pelaku, LIHAT_LKS, milik_sendiri=False)
    isi = rekap(periode.dari, periode.sampai)
    baris: list[tuple[str | int, ...]] = [
        (ke, nama, *sel) for ke, (nama, sel) in enumerate(isi.baris, 1)
    ]
    if baris:
        baris.append(("", "Jumlah", *isi.jumlah))
    return DataTabel(
        f"Laporan LKS Bipartit {_nama(periode)}",
        _keterangan(periode, "register LKS Bipartit dan laporan perusahaan yang masuk"),
        [
            TabelLaporan(
                "",
                ("No", *KEPALA_LKS),
                baris,
                (5, 22, 12, 10, 12, 14, 12, 13, 13),
                "Tidak ada LKS Bipartit yang tercatat sampai akhir semester ini.",
            )
        ],
        [
            "Dilaporkan tiap enam bulan (PER.32/MEN/XII/2008 Ps. 17).",
            "Rincian per kecamatan dan kolom laporan perusahaan cara dinas; perlu verifikasi.",
        ],
        melintang=True,
    )


def serikat_pekerja(pelaku: Pelaku, periode: Periode) -> DataTabel:
    """Return the quarter's report on unions as the book has it now (KEP.16/2001 Ps 10)."""
    authz.tabel().pastikan(pelaku, LIHAT_SERIKAT, milik_sendiri=False)
    isi = serikat.susun(Triwulan(periode.tahun, periode.akhir // 3))
    angka: list[tuple[str | int, ...]] = [
        (ke, s["jenis"], *(s[n] for n in _NAMA_SERIKAT)) for ke, s in enumerate(isi["angka"], 1)
    ]
    angka.append(("", "Jumlah", *(sum(s[n] for s in isi["angka"]) for n in _NAMA_SERIKAT)))
    daftar = [
        (ke, s["tanggal"], s["kejadian"], s["nama"], s["jenis"], s["alamat"], s["nomor"])
        for ke, s in enumerate(isi["baris"], 1)
    ]
    return DataTabel(
        f"Laporan pencatatan serikat pekerja {_nama(periode)}",
        _keterangan(periode, "buku pencatatan serikat pekerja, menurut keadaannya kini"),
        [
            TabelLaporan("Jumlah menurut jenis", ("No", "Jenis", *_KEPALA_SERIKAT), angka,
                         (5, 30, 12, 11, 11, 10, 11, 10, 12)),
            TabelLaporan(
                "Kejadian dalam triwulan",
                ("No", "Tanggal", "Kejadian", "Organisasi", "Jenis", "Alamat", "Nomor"),
                daftar,
                (5, 14, 14, 26, 12, 26, 18),
                "Tidak ada kejadian yang dicatat dalam triwulan ini.",
            ),
        ],
        [
            "Dilaporkan tiap tiga bulan (KEP.16/MEN/2001 Ps. 10, formulir XI).",
            "Susunan kolom formulir XI belum dicocokkan dengan naskahnya; perlu verifikasi.",
            "Laporan sebagaimana sudah dikirim ada pada halaman Laporan triwulan SP/SB.",
        ],
        melintang=True,
    )  # fmt: skip
