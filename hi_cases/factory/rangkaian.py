"""The switchboard: which domain answers for which kind of thing."""

from hi_cases.akun import queries as akun
from hi_cases.akun.queries import data_diri as diri_akun
from hi_cases.akun.queries import pemeriksaan as meja
from hi_cases.akun.queries import retensi as retensi_akun
from hi_cases.akun.services import retensi as tutup_akun
from hi_cases.audit.queries import data_diri as diri_jejak
from hi_cases.audit.queries import pemeriksaan as jejak
from hi_cases.beranda.queries import pemeriksaan as temuan
from hi_cases.beranda.queries import surat as surat_hari_ini
from hi_cases.beranda.queries import tugas
from hi_cases.core import papan, rujukan
from hi_cases.core.hari_ini import PortHariIni
from hi_cases.core.retensi import KelompokRetensi
from hi_cases.data_pribadi.queries import data_diri as diri_permintaan
from hi_cases.data_pribadi.queries import permintaan as permintaan_data
from hi_cases.data_pribadi.queries import retensi
from hi_cases.data_pribadi.services import retensi as tutup_salinan
from hi_cases.dokumen.queries import data_diri as diri_berkas
from hi_cases.indikator.queries import port as indikator
from hi_cases.indikator.queries.laporan import ekspor as ekspor_angka
from hi_cases.jadwal import queries as jadwal
from hi_cases.jadwal.queries import pemeriksaan as acara
from hi_cases.jadwal.queries import rangkuman as rangkuman_jadwal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.lks_bipartit.queries import data_diri as diri_lks
from hi_cases.lks_bipartit.queries import papan as lks_bipartit
from hi_cases.lks_bipartit.queries import perhatian as tanpa_lks
from hi_cases.lks_bipartit.queries import satu as lks_satu
from hi_cases.mogok.queries import data_diri as diri_mogok
from hi_cases.mogok.queries import perhatian as pernah_mogok
from hi_cases.pemberitahuan import queries as pemberitahuan
from hi_cases.pemberitahuan.queries import data_diri as diri_kabar
from hi_cases.pemberitahuan.queries import tangga
from hi_cases.pembinaan.queries import rekap as rencana_pembinaan
from hi_cases.pencegahan.queries import data_diri as diri_pengaduan
from hi_cases.pencegahan.queries import perhatian
from hi_cases.pencegahan.queries import retensi as retensi_pengaduan
from hi_cases.pencegahan.services import retensi as tutup_pengaduan
from hi_cases.permohonan.queries import data_diri as diri_permohonan
from hi_cases.permohonan.queries import papan_hari_ini as permohonan_hari_ini
from hi_cases.permohonan.queries import pengingat as pengingat_permohonan
from hi_cases.permohonan.queries import port as permohonan
from hi_cases.permohonan.queries import surat as baca_permohonan
from hi_cases.permohonan.services import surat as surat_permohonan
from hi_cases.perselisihan import queries as perselisihan
from hi_cases.perselisihan.queries import asal_urusan, tercatat
from hi_cases.perselisihan.queries import data_diri as diri_perkara
from hi_cases.perselisihan.queries import panel_asal as asal_perkara
from hi_cases.perselisihan.queries import papan_hari_ini as perkara_hari_ini
from hi_cases.perselisihan.queries import rangkuman as rangkuman_perkara
from hi_cases.perselisihan.queries import retensi as retensi_perkara
from hi_cases.perselisihan.queries import surat as rujukan_surat
from hi_cases.perselisihan.services import retensi as tutup_perkara
from hi_cases.perselisihan.services import terdekat as tenggat_perkara
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan.queries import data_diri as diri_perusahaan
from hi_cases.perusahaan.queries import impor as daftar_perusahaan
from hi_cases.perusahaan.queries import papan_hari_ini as perusahaan_hari_ini
from hi_cases.register_buku.queries import buku_register
from hi_cases.register_buku.queries import impor as buku_lama
from hi_cases.serikat.queries import data_diri as diri_serikat
from hi_cases.serikat.queries import ekspor as ekspor_serikat
from hi_cases.serikat.queries import impor as buku_serikat_lama
from hi_cases.serikat.queries import papan as buku_serikat
from hi_cases.serikat.queries import satu as organisasi
from hi_cases.serikat.queries import triwulan as laporan_serikat
from hi_cases.serikat.queries import verifikasi as verifikasi_anggota
from hi_cases.surat.queries import kop, nomor, pindaian, templat
from hi_cases.surat.queries import rangkuman as rangkuman_surat
from hi_cases.surat_perkara import queries as fakta_surat
from hi_cases.surat_perkara import services as surat_perkara
from hi_cases.syarat_kerja.queries import cap as naskah_bercap
from hi_cases.syarat_kerja.queries import impor as register_lama
from hi_cases.syarat_kerja.queries import impor_peserta, jamsostek, skala_upah
from hi_cases.syarat_kerja.queries import papan as masa_berlaku
from hi_cases.syarat_kerja.queries import perhatian as dokumen_usai
from hi_cases.syarat_kerja.queries import satu as instrumen
from hi_cases.tripartit.queries import data_diri as diri_lembaga
from hi_cases.tripartit.queries import lembaga as badan
from hi_cases.tripartit.queries import papan as lembaga_hari_ini
from hi_cases.tripartit.queries import rapat as rapat_lembaga
from hi_cases.tripartit.queries import rencana as rencana_lembaga
from hi_cases.tripartit.queries import upah as upah_minimum
from hi_cases.tripartit.services import surat as surat_rapat
from hi_cases.urusan.queries import papan_hari_ini as urusan_hari_ini
from hi_cases.urusan.queries import pengingat as pengingat_urusan
from hi_cases.urusan.queries import port as urusan
from hi_cases.urusan.queries import retensi as retensi_urusan
from hi_cases.urusan.queries import surat as baca_urusan
from hi_cases.urusan.services import surat as surat_urusan
from hi_cases.urusan.services import tutup as tutup_urusan


def rangkai() -> papan.Papan:
    """Wire the ports: which upper domain answers for which kind of thing."""
    return papan.Papan(
        label={
            "perkara": perselisihan.label_rujukan,
            "pihak": perselisihan.label_pihak,
            "permohonan": permohonan.label_rujukan,
            "urusan": urusan.label_rujukan,
            "ekspor_perhatian": perhatian.label_ekspor,
            "rencana_pembinaan": rencana_pembinaan.label_rencana,
            "organisasi": organisasi.label_rujukan,
            "permintaan_data": permintaan_data.label_rujukan,
            "rekam_pemrosesan": permintaan_data.label_rekam,
            "klaim_anggota": verifikasi_anggota.label_klaim,
            "ekspor_serikat": ekspor_serikat.label_ekspor,
            "impor_serikat": buku_serikat_lama.label_impor,
            "laporan_triwulan_serikat": laporan_serikat.label_rujukan,
            "instrumen": instrumen.label_rujukan,
            "lks_bipartit": lks_satu.label_rujukan,
            "periode_lks": lks_satu.label_periode,
            "ekspor_lks_bipartit": lks_satu.label_ekspor,
            "impor_register": buku_lama.label_impor,
            "cetakan_register": buku_register.label_cetakan,
            "perusahaan": perusahaan.label_rujukan,
            "wakil_perusahaan": perusahaan.label_wakil,
            "undangan_perusahaan": perusahaan.label_undangan,
            "impor_perusahaan": daftar_perusahaan.label_impor,
            "impor_dokumen_lama": register_lama.label_impor,
            "impor_peserta": impor_peserta.label_impor,
            "peserta_jamsostek": jamsostek.label_peserta,
            "pengguna": akun.label_rujukan,
            "percobaan_masuk": akun.label_percobaan,
            "pesan_keluar": pemberitahuan.label_pesan,
            # What the trail called them before other channels than e-mail were there.
            "surel_keluar": pemberitahuan.label_pesan,
            "tangga_pengingat": tangga.label_tangga,
            "rancangan_acuan": kalender.label_rancangan,
            "data_acuan": kalender.label_data_acuan,
            "templat_surat": templat.label_templat,
            "surat": pindaian.label_surat,
            "nomor_surat": nomor.label_nomor,
            "kop_surat": kop.label_kop,
            "jalan_tugas": tugas.label_jalan,
            "dokumen_rencana": indikator.label_dokumen,
            "isian_indikator": indikator.label_isian,
            "tutup_bulan": indikator.label_tutup,
            "tanda_hitung": indikator.label_tanda,
            "laporan_indikator": indikator.label_laporan,
            "ekspor_angka": ekspor_angka.label_ekspor,
            "ruang": jadwal.label_ruang,
            "pemeriksaan": temuan.label_pemeriksaan,
            "pekerjaan": temuan.label_pekerjaan,
            "jejak": jejak.label_jejak,
            "peran": meja.label_peran,
            "acara": acara.label_acara,
            "lembaga": badan.label_lembaga,
            "rapat_lembaga": rapat_lembaga.label_rapat,
            "rencana_lembaga": rencana_lembaga.label_rencana,
            "upah_minimum": upah_minimum.label_upah,
        },
        akses_berkas={
            "perkara": perselisihan.boleh_buka_berkas,
            "pihak": perselisihan.boleh_buka_berkas_pihak,
            "permohonan": permohonan.boleh_buka_berkas,
            "urusan": urusan.boleh_buka_berkas,
            "klaim_anggota": verifikasi_anggota.boleh_buka_berkas,
            "wakil_perusahaan": perusahaan.boleh_buka_berkas_wakil,
            "surat": pindaian.boleh_buka_berkas,
            "instrumen": instrumen.boleh_buka_berkas,
            "lembaga": badan.boleh_buka,
            "rapat_lembaga": badan.boleh_buka,
            "isian_indikator": indikator.boleh_buka,
        },
        ubah_berkas={
            "perkara": perselisihan.boleh_ubah_berkas,
            "pihak": perselisihan.boleh_ubah_berkas_pihak,
            "surat": pindaian.boleh_ubah_berkas,
            "urusan": urusan.boleh_ubah_berkas,
            "instrumen": instrumen.boleh_ubah_berkas,
            "lembaga": badan.boleh_ubah,
            "rapat_lembaga": badan.boleh_ubah,
            "isian_indikator": indikator.boleh_ubah,
        },
        panel_perusahaan=[
            buku_serikat.panel_perusahaan,
            masa_berlaku.panel_perusahaan,
            lks_bipartit.panel_perusahaan,
            skala_upah.panel_perusahaan,
            jamsostek.panel_perusahaan,
            permohonan_hari_ini.panel_perusahaan,
            rapat_lembaga.panel_perusahaan,
            urusan.panel_perusahaan,
            perselisihan.panel_perusahaan,
        ],
        panel={
            "permohonan": [
                buku_serikat.panel_permohonan,
                naskah_bercap.panel_permohonan,
                skala_upah.panel_permohonan,
                asal_perkara.panel_permohonan,
            ],
            "urusan": [asal_urusan.panel_urusan],
        },
        pengingat={
            "perkara": perselisihan.bahan_pengingat,
            "permohonan": pengingat_permohonan.bahan_pengingat,
            "lks_bipartit": lks_bipartit.bahan_pengingat,
            "urusan": pengingat_urusan.bahan_pengingat,
            "lembaga": lembaga_hari_ini.bahan_pengingat,
            "laporan_triwulan_serikat": laporan_serikat.bahan_pengingat,
        },
        rangkuman=[
            rangkuman_perkara.rangkuman,
            permohonan_hari_ini.rangkuman,
            urusan_hari_ini.rangkuman,
            rangkuman_jadwal.rangkuman,
            rangkuman_surat.rangkuman,
        ],
        hari_ini=[
            PortHariIni(surat_hari_ini.bagian),
            PortHariIni(rangkuman_jadwal.bagian_hari_ini),
            PortHariIni(masa_berlaku.bagian),
            PortHariIni(lks_bipartit.bagian),
            PortHariIni(lembaga_hari_ini.bagian, lembaga_hari_ini.hitung),
            PortHariIni(perusahaan_hari_ini.bagian),
            PortHariIni(laporan_serikat.bagian, laporan_serikat.hitung),
            PortHariIni(urusan_hari_ini.bagian, urusan_hari_ini.hitung),
            PortHariIni(
                permohonan_hari_ini.bagian,
                permohonan_hari_ini.hitung,
                permohonan_hari_ini.terbuka,
            ),
            PortHariIni(
                perkara_hari_ini.bagian, perselisihan.hitung_hari_ini, perkara_hari_ini.terbuka
            ),
        ],
        retensi=[
            KelompokRetensi(
                "perkara",
                "Pihak dalam perkara yang sudah berakhir",
                "retensi_perkara",
                "Alamat, telepon, surel, dan NIK dihapus; nama orang tinggal huruf awalnya.",
                retensi_perkara.calon,
                tutup_perkara.tutup,
            ),
            KelompokRetensi(
                "pengaduan",
                "Pengaduan yang sudah berakhir",
                "retensi_pengaduan",
                "Nama, kontak, dan akun pelapor dihapus, begitu pula ceritanya, jawaban atasnya, "
                "dan isi berkasnya; nomor, perusahaan, tanggal, dan hasilnya tetap.",
                retensi_pengaduan.calon,
                tutup_pengaduan.tutup,
            ),
            KelompokRetensi(
                "urusan",
                "Urusan kantor lain yang sudah berakhir",
                "retensi_pengaduan",
                "Nama dan kontak orang dalam isian dan riwayatnya dihapus; pada permintaan data "
                "pribadi isi berkasnya juga. Nomor, perusahaan, tanggal, dan hasilnya tetap.",
                retensi_urusan.calon,
                tutup_urusan.tutup,
            ),
            KelompokRetensi(
                "akun",
                "Akun dari luar yang tidak dipakai lagi",
                "retensi_akun",
                "Nama, surel, dan telepon dihapus, dan akun tidak dapat dipakai masuk lagi.",
                retensi_akun.calon,
                tutup_akun.tutup,
            ),
            KelompokRetensi(
                "salinan",
                "Salinan data yang disusun atas permintaan",
                "retensi_salinan",
                "Berkas salinannya dimusnahkan; permintaan dan jawabannya tetap.",
                retensi.calon_salinan,
                tutup_salinan.musnahkan_salinan,
            ),
        ],
        tahan_urusan=[retensi_perkara.tahan_urusan],
        tahan_akun=[retensi_perkara.tahan_akun, retensi.tahan_akun],
        data_diri=[
            diri_akun.data_diri,
            diri_perkara.data_diri,
            diri_perusahaan.data_diri,
            diri_permohonan.data_diri,
            diri_serikat.data_diri,
            diri_lks.data_diri,
            diri_lembaga.data_diri,
            diri_pengaduan.data_diri,
            diri_mogok.data_diri,
            diri_berkas.data_diri,
            diri_permintaan.data_diri,
            diri_kabar.data_diri,
            diri_jejak.data_diri,
        ],
        perhatian=[
            *perhatian.SUMBER,
            pernah_mogok.SUMBER,
            tercatat.SUMBER,
            dokumen_usai.SUMBER,
            tanpa_lks.SUMBER,
        ],
        tercatat=tercatat.tercatat,
        tenggat_berubah={"perkara": tenggat_perkara.simpan_terdekat},
        catatan_acara={"perkara": perselisihan.belum_terbukti_dipanggil},
        perusahaan_pengguna=perusahaan.perusahaan_pengguna,
        akun=rujukan.PortAkun(akun.kontak, akun.berperan),
        surat={
            "perkara": rujukan.PortSurat(
                terjilid=True,
                pastikan_boleh=surat_perkara.pastikan_boleh,
                terlihat=rujukan_surat.terlihat,
                tahap=rujukan_surat.tahap,
                pihak=rujukan_surat.pihak,
                pihak_pelaku=rujukan_surat.pihak_pelaku,
                fakta=fakta_surat.fakta,
                periksa=surat_perkara.periksa,
                terbit=surat_perkara.terbit,
                dikirim=surat_perkara.dikirim,
                diterima=surat_perkara.diterima,
                diperbaiki=surat_perkara.diperbaiki,
                batal=surat_perkara.batal,
                berkas=rujukan_surat.berkas,
                penanggung_jawab=rujukan_surat.penanggung_jawab,
                cari=rujukan_surat.cari,
                kunci=rujukan_surat.kunci,
                gagal=surat_perkara.gagal,
                akibat_terima=fakta_surat.akibat_terima,
                kabar_terima=fakta_surat.kabar_terima,
                nomor=surat_perkara.nomor,
                halangan=surat_perkara.halangan,
                nomor_dipakai=rujukan_surat.nomor_dipakai,
                catatan_terima=fakta_surat.catatan_terima,
                potret=fakta_surat.potret,
                beda=fakta_surat.beda,
                usai=fakta_surat.usai,
                serta=fakta_surat.serta,
                batas=fakta_surat.batas,
                awal=fakta_surat.awal,
                dahulu=fakta_surat.dahulu,
            ),
            "rapat_lembaga": surat_rapat.PORT,
            "permohonan": rujukan.PortSurat(
                pastikan_boleh=surat_permohonan.pastikan_boleh,
                terlihat=baca_permohonan.surat_terlihat,
                tahap=baca_permohonan.tahap,
                pihak=baca_permohonan.pihak,
                pihak_pelaku=baca_permohonan.pihak_pelaku,
                fakta=baca_permohonan.fakta,
                periksa=surat_permohonan.periksa,
                terbit=surat_permohonan.terbit,
                dikirim=surat_permohonan.dikirim,
                diterima=surat_permohonan.diterima,
                diperbaiki=surat_permohonan.diperbaiki,
                batal=surat_permohonan.batal,
                berkas=baca_permohonan.berkas,
                penanggung_jawab=baca_permohonan.penanggung_jawab,
                cari=baca_permohonan.cari,
                kunci=baca_permohonan.kunci,
                akibat_terima=surat_permohonan.akibat_terima,
                ke_akun=surat_permohonan.ke_akun,
                halangan=surat_permohonan.halangan,
                terbit_sebelum=surat_permohonan.terbit_sebelum,
                batas=surat_permohonan.batas,
            ),
            "urusan": rujukan.PortSurat(
                pastikan_boleh=surat_urusan.pastikan_boleh,
                terlihat=baca_urusan.surat_terlihat,
                dilihat=baca_urusan.dilihat,
                tahap=baca_urusan.tahap,
                pihak=baca_urusan.pihak,
                pihak_pelaku=baca_urusan.pihak_pelaku,
                fakta=baca_urusan.fakta,
                periksa=surat_urusan.periksa,
                terbit=surat_urusan.terbit,
                dikirim=surat_urusan.dikirim,
                diterima=surat_urusan.diterima,
                diperbaiki=surat_urusan.diperbaiki,
                batal=surat_urusan.batal,
                berkas=baca_urusan.berkas,
                penanggung_jawab=baca_urusan.penanggung_jawab,
                cari=baca_urusan.cari,
                kunci=baca_urusan.kunci,
                halangan=surat_urusan.halangan,
                nomor_dipakai=baca_urusan.nomor_dipakai,
                usai=baca_urusan.usai,
                batas=surat_urusan.batas,
            ),
        },
        rahasia=frozenset({"perkara", "pihak", "impor_register", "acara", "urusan"}),
    )
