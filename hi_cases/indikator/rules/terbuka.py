"""Which sets of figures are open to everybody, and how each is described."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hi_cases.indikator.rules.terbitan import kata_pembaruan
from hi_cases.indikator.types import Sumbu
from hi_cases.indikator.types.terbuka import DataTerbuka, Himpunan

_TAHUN = ("tahun", "Tahun nomor register")
_JUMLAH = (
    ("jumlah", "Banyaknya perkara; kosong bila disamarkan"),
    ("disamarkan", "ya: tidak diumumkan supaya orangnya tidak dikenali"),
)
_PERKARA = (
    "Perselisihan hubungan industrial adalah perbedaan pendapat antara pengusaha dan pekerja atau "
    "serikat pekerja tentang hak, kepentingan, PHK, atau antar-SP/SB (UU 2/2004 Ps. 1 dan 2)."
)
_DICATAT = (
    "Perkara yang dicatat di register dinas pada tahun itu, menurut tahun nomor registernya. Satu "
    "perkara dihitung satu kali, menurut jenis utamanya."
)


def _perkara(
    sumbu: Sumbu, kode: str, nama: str, bagian: tuple[str, str], klasifikasi: str
) -> Himpunan:
    return Himpunan(
        kode=kode,
        sumbu=sumbu,
        judul=f"Perselisihan hubungan industrial menurut {nama}",
        konsep=_PERKARA,
        definisi=_DICATAT,
        klasifikasi=klasifikasi,
        ukuran="Jumlah",
        satuan="Perkara",
        kolom=(_TAHUN, bagian, *_JUMLAH),
    )


JENIS = _perkara(
    Sumbu.JENIS,
    "perselisihan-jenis",
    "jenis",
    ("jenis", "Jenis utama; Jumlah untuk setahun"),
    "Jenis perselisihan menurut UU 2/2004 Ps. 2",
)
AKHIR = _perkara(
    Sumbu.HASIL,
    "perselisihan-akhir",
    "cara berakhir",
    ("cara_berakhir", "Cara berakhir sampai kini; Jumlah untuk setahun"),
    "Cara berakhir: bipartit, konsiliasi, mediasi, anjuran, arbitrase, pencabutan, dan lainnya",
)
KECAMATAN = _perkara(
    Sumbu.KECAMATAN,
    "perselisihan-kecamatan",
    "kecamatan",
    ("kecamatan", "Kecamatan tempat perusahaan; Jumlah untuk setahun"),
    "Kecamatan di kabupaten",
)
INDIKATOR = Himpunan(
    kode="indikator-program",
    judul="Indikator program hubungan industrial: target dan realisasi",
    konsep="Indikator kinerja program menurut dokumen rencana strategis dinas.",
    definisi="Target menurut dokumen rencana; realisasi dihitung dari baris yang tercatat dalam "
    "sistem, atau diisi dari dokumen; capaian adalah realisasi dibagi target.",
    klasifikasi="Program, kegiatan, dan sub-kegiatan menurut kode dokumen rencana",
    ukuran="Jumlah atau persentase, menurut indikatornya",
    satuan="Menurut indikatornya (kolom satuan)",
    kolom=(
        ("tahun", "Tahun"),
        ("kode_indikator", "Kode indikator dalam data ini; tidak berubah"),
        ("kode_program", "Kode program, kegiatan, atau sub-kegiatan menurut dokumen"),
        ("indikator", "Nama indikator"),
        ("satuan", "Satuan"),
        ("target", "Target; kosong bila tidak ditetapkan"),
        ("realisasi", "Realisasi; kosong bila belum dimasukkan atau disamarkan"),
        ("capaian", "Capaian dalam persen; kosong bila tidak ada atau disamarkan"),
        ("disamarkan", "ya: tidak diumumkan supaya orangnya tidak dikenali"),
    ),
)
HIMPUNAN: Mapping[str, Himpunan] = {s.kode: s for s in (JENIS, AKHIR, KECAMATAN, INDIKATOR)}
TERBIT = tuple(s.sumbu for s in HIMPUNAN.values() if s.sumbu is not None)
"""The splits of disputes that are published."""
BUKAN_ORANG = frozenset(
    {
        "jamsostek_arus",
        "jamsostek_stok",
        "layanan_masuk",
        "layanan_selesai",
        "lembaga_bertugas",
        "lembaga_rapat",
        "perusahaan_jamsos",
        "pkb_terdaftar",
        "pp_disahkan",
        "pp_wlkp",
        "rapat_tripartit",
        "rekomendasi_umk",
        "sosialisasi_um",
        "syarat_kerja_arus",
        "syarat_kerja_stok",
        "tepat_waktu_jawab",
        "tepat_waktu_masuk",
        "verifikasi",
        "verifikasi_klaim",
    }
)
"""Sources that count companies, papers, bodies: few of them point at nobody. Any other source, and
what is entered by hand, is taken to count people, whatever its unit is called."""


def metadata(d: DataTerbuka) -> dict[str, Any]:
    """Return the metadata of a set in the order of Satu Data."""
    h = d.himpunan
    return {
        "kode": h.kode,
        "judul": h.judul,
        "konsep": h.konsep,
        "definisi": h.definisi,
        "klasifikasi": h.klasifikasi,
        "ukuran": h.ukuran,
        "satuan": h.satuan,
        "produsen_data": d.produsen,
        "frekuensi": h.frekuensi,
        "rujukan_waktu": h.rujukan_waktu,
        "pembaruan": kata_pembaruan(d.ambang),
        "diperbarui": d.diperbarui or None,
        "lisensi": d.lisensi,
        "ambang_samaran": d.ambang,
        "catatan": list(d.catatan),
        "kolom": [{"nama": nama, "keterangan": isi} for nama, isi in h.kolom],
    }


def sebagai_json(d: DataTerbuka) -> dict[str, Any]:
    """Return a set with its metadata and rows, each row by the names of its columns."""
    nama = [satu for satu, _ in d.himpunan.kolom]
    return {
        "metadata": metadata(d),
        "data": [dict(zip(nama, baris, strict=True)) for baris in d.baris],
    }
