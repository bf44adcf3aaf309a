"""Examples for the parts of an address: what a route needs to be opened in these tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from hi_cases.factory import jenis_urusan
from hi_cases.pihak_luar.types import Langkah
from tests.integration.keamanan.dunia import LUAR, Benda, Dunia

# Parts whose meaning depends on the page, and parts that are words and no keys.
ARTI: dict[str, dict[str, str]] = {
    "dokumen.unduh": {"id": "berkas"},
    "dokumen.unduh_rahasia": {"id": "berkas"},
    "dokumen.batalkan": {"id": "berkas"},
    "dokumen.lembar": {"id": "berkas"},
    "beranda.unduh_lacak": {"berkas_id": "berkas"},
    "perusahaan.bukan_sama": {"id": "usulan"},
    "perusahaan.batal_gabung": {"id": "penggabungan"},
    **{
        f"perusahaan.saya_{nama}": {"id": "perusahaan_saya"}
        for nama in ("satu", "koreksi", "undang")
    },
    "perusahaan.klaim": {"id": "klaim_perusahaan"},
    "perusahaan.klaim_daftarkan": {"id": "klaim_perusahaan"},
    "perusahaan.klaim_tolak": {"id": "klaim_perusahaan"},
    "perusahaan.koreksi": {"id": "koreksi_perusahaan"},
    "kalender_kerja.ketentuan_baru": {"kode": "ketentuan"},
    "kalender_kerja.pengaturan_baru": {"kode": "pengaturan"},
    "jadwal.hadir": {"kunci": "kunci_hadir"},
    "pembinaan.hadir": {"kunci": "kunci_hadir"},
    "pembinaan.evaluasi": {"kunci": "kunci_hadir"},
    "pencegahan.buka_saya": {"id": "pengaduan_saya"},
    "syarat_kerja.naskah_bercap": {"id": "instrumen_bercap"},
    **{
        f"serikat.{nama}": {"id": "klaim_anggota"}
        for nama in ("klaim", "klaim_putus", "klaim_saya", "klaim_keberatan")
    },
    "serikat.klaim_ajukan": {"putaran_id": "putaran_terbuka"},
    **{f"serikat.laporan_{nama}": {"id": "laporan_serikat"} for nama in ("satu", "kirim", "unduh")},
    "syarat_kerja.jamsostek_satu": {"id": "perusahaan"},
    "syarat_kerja.jamsostek_saya": {"id": "perusahaan_saya"},
    "syarat_kerja.jamsostek_batalkan": {"peserta_id": "peserta_jamsostek"},
    **{
        f"syarat_kerja.peserta_impor_{nama}": {"impor_id": "impor_peserta"}
        for nama in ("periksa", "jalankan", "batal", "ditolak")
    },
    "syarat_kerja.naskah_bercap_buat": {"id": "instrumen_bercap"},
    "surat.baru": {"kode": "kode_surat"},
    "surat.periksa_kode": {"kode": "kode_periksa"},
    "surat.periksa_berkas": {"kode": "kode_periksa"},
    **{f"surat.{nama}_saya": {"surat_id": "surat_saya"} for nama in ("surat", "gambar", "pdf")},
    **{
        f"surat.templat{akhir}": {"kode": "templat_surat"}
        for akhir in (
            "",
            "_versi",
            "_buka",
            "_rancangan",
            "_bagian",
            "_tambah",
            "_geser",
            "_hapus",
            "_buang",
        )
    },
}
ARTI_BAWAAN = {"id": "perusahaan"}
ARTI_DOMAIN: dict[str, dict[str, str]] = {
    "perusahaan": {
        "impor_id": "impor_perusahaan",
        "undangan_id": "undangan_perusahaan",
        "wakil_id": "wakil_saya",
    },
    "permohonan": {
        "id": "permohonan",
        "dokumen_id": "dokumen_permohonan",
        "pihak_id": "pihak_permohonan",
        "catatan_id": "catatan_penelitian",
    },
    "urusan": {"id": "urusan"},
    "pembinaan": {
        "id": "pembinaan",
        "hadir_id": "hadir_pembinaan",
        "rencana_id": "rencana_pembinaan",
    },
    "serikat": {
        "id": "organisasi",
        "akun_id": "akun_organisasi",
        "impor_id": "impor_serikat",
        "ekspor_id": "ekspor_serikat",
        "putaran_id": "putaran_verifikasi",
    },
    "lks_bipartit": {"id": "lks_bipartit", "periode_id": "periode_lks"},
    "data_pribadi": {"permintaan_id": "permintaan_data", "insiden_id": "insiden_data"},
    "pencegahan": {"id": "pengaduan", "perusahaan_id": "perusahaan"},
    "syarat_kerja": {"id": "instrumen", "impor_id": "impor_dokumen_lama"},
    "perselisihan": {"permohonan_id": "permohonan_alih", "urusan_id": "mogok"},
    "luar": {"permohonan_id": "permohonan_alih"},
    "indikator": {
        "isian_id": "isian_indikator",
        "dokumen_id": "dokumen_rencana",
        "simpanan_id": "silang_tersimpan",
        "ekspor_id": "ekspor_angka",
    },
}
"""What a part means on all pages of a domain."""
KATA: dict[tuple[str, str], tuple[str | int, ...]] = {
    ("beranda.pemeriksaan_aturan", "kode"): ("surat.isi_hilang",),
    ("beranda.jalankan_tugas", "nama"): ("inti.buang_isian",),
    **{
        (f"pemberitahuan.{nama}", "kode"): ("umum", "JWB-10")
        for nama in ("tangga_satu", "tambah_anak", "hapus_anak", "kembalikan_tangga")
    },
    ("luar.risalah_bipartit", "ke"): (1,),
    ("dokumen.lembar", "n"): (1,),
    ("data_pribadi.konsep_insiden", "kepada"): ("beri_tahu_subjek", "beri_tahu_lembaga"),
    ("data_pribadi.masa_simpan_tutup", "kode"): (
        "perkara",
        "pengaduan",
        "urusan",
        "akun",
        "salinan",
    ),
    ("urusan.daftar", "jenis"): tuple(satu.kode for satu, _port in jenis_urusan()),
    ("urusan.baru", "jenis"): tuple(satu.kode for satu, _port in jenis_urusan()),
    ("serikat.saya_mulai", "kode"): ("serikat_perubahan",),
    ("urusan.tindakan", "tindakan"): (
        "umumkan",
        "tutup",
        "periksa_identitas",
        "tolak",
        "telaah",
        "limpahkan",
        "mulai",
        "kunjungan",
    ),
    ("permohonan.tindakan", "tindakan"): ("kembalikan", "serahkan", "cabut"),
    ("permohonan.loket_isi", "kode"): ("naskah",),
    ("permohonan.saya_isi", "kode"): ("naskah",),
    ("permohonan.saya_mulai", "kode"): ("pp_baru",),
    ("permohonan.saya_tindakan", "kode"): ("cabut", "konfirmasi"),
    ("akun.tindakan", "kode"): ("aktifkan", "nonaktifkan", "buka-kunci"),
    ("akun.tindakan_pihak", "kode"): ("aktifkan", "nonaktifkan", "ganti-surel"),
    ("perselisihan.tindakan", "kode"): ("catat", "limpahkan", "catat_sidang", "cabut"),
    ("perselisihan.koreksi_tanggal", "kunci"): ("dicatat",),
    ("jadwal.cetak_hari", "tanggal"): ("2026-04-06",),
    ("surat.tentang", "jenis"): ("perkara",),
    ("surat.bundel", "jenis"): ("perkara",),
    ("surat.bundel_buat", "jenis"): ("perkara",),
    ("register_buku.buku_register_cetak", "tahun"): (2026,),
    **{
        (f"tripartit.{nama}", "tahun"): (2026,)
        for nama in ("laporan", "laporan_unduh", "rencana", "rencana_tambah")
    },
    **{
        (f"indikator.{nama}", "tahun"): (2026,)
        for nama in (
            "rinci",
            "baris",
            "bulan",
            "bulan_satu",
            "bulan_beda",
            "bulan_baris",
            "bulan_tutup",
            "isian",
            "isian_baru",
            "laporan_tahun",
            "laporan_unduh",
            "ekspor_register",
            "ekspor_indikator",
        )
    },
    ("indikator.laporan_unduh", "kode"): ("lakip", "kemnaker"),
    **{
        (f"indikator.{nama}", "bulan"): (3,)
        for nama in ("bulan_satu", "bulan_beda", "bulan_baris", "bulan_tutup")
    },
    ("indikator.rinci", "kode"): ("perkara_terselesaikan", "laporan_sarana_hi"),
    ("indikator.baris", "kode"): ("perkara_terselesaikan",),
    ("indikator.bulan_beda", "sumber"): ("perkara_selesai",),
    ("indikator.bulan_baris", "sumber"): ("perkara_selesai",),
    ("indikator.ringkasan_baris", "kode"): ("masuk",),
    **{
        (f"indikator.{nama}", bagian): (isi,)
        for nama in ("isian", "isian_baru")
        for bagian, isi in (("macam", "anggaran"), ("kunci", "2.07.05.2.02.02"))
    },
    ("surat.baru", "jenis"): ("perkara",),
    ("surat.gambar", "ke"): (1,),
    ("surat.gambar_saya", "ke"): (1,),
    ("surat.templat_versi", "ke"): (1,),
    ("surat.templat_bagian", "bagian"): ("kepala", "persetujuan", "blok:isi"),
    ("surat.templat_geser", "blok"): ("pembuka",),
    ("surat.templat_geser", "arah"): ("naik", "turun"),
    ("surat.templat_hapus", "blok"): ("pembuka",),
    ("luar.ajukan_langkah", "langkah"): tuple(satu.value for satu in Langkah),
    ("luar.tindakan_saya", "kode"): (
        "ajukan",
        "catat_perundingan",
        "jawab_anjuran",
        "kabarkan_hadir",
        "lengkapi_daring",
        "mohon_cabut",
        "pilih_jalur",
        "tambah_dokumen",
        "tunjuk_kuasa",
    ),
}


@dataclass(frozen=True)
class Contoh:
    """The parts of one address filled in, and who may reach what they name."""

    argumen: dict[str, Any]
    pemilik: frozenset[str]
    pribadi: bool


def _pilihan(dunia: Dunia, endpoint: str, nama: str, perkara: Benda | None) -> list[Benda]:
    if (endpoint, nama) in KATA:
        return [Benda(kata, frozenset(LUAR)) for kata in KATA[endpoint, nama]]
    domain = endpoint.partition(".")[0]
    arti = (
        ARTI.get(endpoint, {}).get(nama)
        or ARTI_DOMAIN.get(domain, {}).get(nama)
        or ARTI_BAWAAN.get(nama, nama)
    )
    if perkara is not None and arti in dunia.anak:
        return dunia.anak[arti].get(perkara.id, [])
    return dunia.benda.get(arti, [])


def contoh(dunia: Dunia, endpoint: str, nama: set[str]) -> Iterator[Contoh]:
    """Yield the addresses of an endpoint; none where a part has no example."""
    induk: list[Benda | None] = [*dunia.benda["perkara_id"]] if "perkara_id" in nama else [None]
    for perkara in induk:
        bagian = sorted(nama - {"perkara_id"})
        for isi in product(*(_pilihan(dunia, endpoint, satu, perkara) for satu in bagian)):
            semua = [*([perkara] if perkara else []), *isi]
            argumen = {satu: benda.id for satu, benda in zip(bagian, isi, strict=True)}
            if perkara:
                argumen["perkara_id"] = perkara.id
            yield Contoh(
                argumen,
                frozenset.intersection(*(satu.pemilik for satu in semua)),
                any(satu.pribadi for satu in semua),
            )
