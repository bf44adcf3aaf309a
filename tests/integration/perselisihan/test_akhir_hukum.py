"""One case to each legal end, through the services, on both databases."""

from collections.abc import Callable

import pytest

from hi_cases.core.authz import Peran
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.perselisihan.types import AKHIR, Hasil, HasilAnggota, Tahap, Tindakan
from tests.integration.perselisihan.kantor import (
    ANJURAN,
    KELOMPOK,
    PB,
    PEKERJA,
    PENGUSAHA,
    RISALAH,
    SERIKAT,
    SERIKAT_LAIN,
    Kantor,
    draf,
)


def _bipartit(k: Kantor) -> None:
    from hi_cases.perselisihan import services

    k.id = services.buka_bipartit(k.akun[Peran.PETUGAS], draf("HAK")).id
    k.lakukan(
        Tindakan.CATAT_PERUNDINGAN,
        para_pihak="Siti Aminah, Cikarang; PT Sinar Cikarang Abadi, Cikarang",
        tempat="Kantor perusahaan",
        pokok_masalah="Upah lembur",
        pendapat="Berbeda",
        kesimpulan="Sepakat dibayar",
        hasil="sepakat",
        ditandatangani_pada="2026-04-06",
        penandatangan="Siti Aminah\nDirektur",
    )


def pb_bipartit(k: Kantor) -> None:
    _bipartit(k)
    k.lakukan(Tindakan.PB_BIPARTIT, **PB)


def tidak_dilengkapi(k: Kantor) -> None:
    k.buka("HAK")
    isi = {**k.perkara.draf, "bukti_bipartit": None}
    k.lakukan(Tindakan.UBAH_DRAF, draf=isi)
    k.lakukan(Tindakan.TERIMA_BERKAS)
    k.lakukan(Tindakan.KEMBALIKAN_BERKAS, kekurangan=["Risalah bipartit"])
    k.lakukan(Tindakan.CATAT_TERIMA_PENGEMBALIAN, cara="langsung", penerima="Siti", bukti="TT-1")
    k.maju_ke_sesudah("REG-LENGKAP")
    k.lakukan(Tindakan.TUTUP_TIDAK_LENGKAP)


def _konsiliasi(k: Kantor) -> None:
    k.catat("PHK")
    k.lakukan(Tindakan.TAWARKAN, cara="langsung")
    k.lakukan(
        Tindakan.PILIH_KONSILIASI,
        konsiliator="H. Darmawan",
        bukti="Kesepakatan tertulis",
        disepakati_semua=True,
    )
    k.lakukan(Tindakan.CATAT_SIDANG_KONSILIASI, hadir=[k.pemohon, k.termohon], ringkasan="Sidang I")


def pb_konsiliasi(k: Kantor) -> None:
    _konsiliasi(k)
    k.lakukan(Tindakan.PB_KONSILIASI, **PB)


def anjuran_konsiliator_ditolak(k: Kantor) -> None:
    _konsiliasi(k)
    k.lakukan(Tindakan.ANJURAN_KONSILIATOR, nomor="01/KON/2026", isi="Dibayar")
    k.terima(k.pemohon)
    k.terima(k.termohon)
    k.jawab(k.pemohon, "setuju")
    k.jawab(k.termohon, "menolak")
    k.lakukan(Tindakan.KONSILIASI_DITOLAK, catatan="Pengusaha menolak")


def _arbitrase(k: Kantor) -> None:
    k.catat("SPSB", pihak=(SERIKAT, SERIKAT_LAIN))
    k.lakukan(Tindakan.TAWARKAN, cara="pos")
    k.lakukan(Tindakan.PILIH_ARBITRASE, bukti="Perjanjian arbitrase", disepakati_semua=True)
    k.lakukan(Tindakan.TUNJUK_ARBITER, arbiter=["Prof. Aminah"])


def putusan_arbiter(k: Kantor) -> None:
    _arbitrase(k)
    k.maju(7)
    k.lakukan(Tindakan.PERPANJANG_ARBITRASE, bukti="Kesepakatan tertulis")
    k.lakukan(Tindakan.PUTUSAN_ARBITER, nomor="7/ARB/2026", amar="Mengabulkan sebagian")


def akta_perdamaian(k: Kantor) -> None:
    _arbitrase(k)
    k.lakukan(Tindakan.AKTA_PERDAMAIAN, isi="Damai", pengadilan="PN Bandung")


def _klarifikasi(k: Kantor) -> None:
    k.limpahkan("HAK")
    k.maju(1)
    k.lakukan(Tindakan.BUKA_KLARIFIKASI, pertemuan=None, perihal="Kelengkapan data")
    k.maju(2)


def pb_klarifikasi(k: Kantor) -> None:
    _klarifikasi(k)
    k.lakukan(Tindakan.PB_KLARIFIKASI, **RISALAH, **{n: PB[n] for n in PB if n != "tempat"})


def kembali_bipartit(k: Kantor) -> None:
    _klarifikasi(k)
    k.lakukan(Tindakan.KEMBALI_BIPARTIT, **RISALAH)


def pb_mediasi(k: Kantor) -> None:
    k.limpahkan("HAK", "PHK")
    k.maju(2)
    k.sidang()
    k.lakukan(Tindakan.PB_MEDIASI, **PB)


def dihapus_dari_register(k: Kantor) -> None:
    k.limpahkan("HAK")
    for _ in range(3):
        k.panggil(k.pemohon, 5)
        k.maju(5)
        k.sidang((k.termohon,), terlaksana=False)
    k.lakukan(Tindakan.HAPUS_DARI_REGISTER, catatan="Pemohon tiga kali tidak hadir")


def _dijawab(k: Kantor, pekerja: str, pengusaha: str) -> None:
    k.anjuran("HAK")
    k.terima(k.pemohon)
    k.terima(k.termohon)
    k.maju(3)
    k.jawab(k.pemohon, pekerja)
    k.jawab(k.termohon, pengusaha)


def pb_atas_anjuran(k: Kantor) -> None:
    _dijawab(k, "setuju", "setuju")
    assert k.tahap() is Tahap.ANJURAN_DISETUJUI
    k.lakukan(Tindakan.PB_ATAS_ANJURAN, **PB)


def anjuran_ditolak(k: Kantor) -> None:
    _dijawab(k, "setuju", "menolak")
    k.lakukan(Tindakan.TUTUP_ANJURAN_DITOLAK, catatan="Pengusaha menolak")


def diterima_sebagian(k: Kantor) -> None:
    k.anjuran("PHK", pihak=(KELOMPOK, PENGUSAHA))
    k.terima(k.pemohon)
    k.terima(k.termohon)
    a, b, c = (str(satu.id) for satu in k.pihak("pemohon").anggota)
    k.jawab(k.pemohon, None, jawaban_anggota={a: "setuju", b: "menolak"})
    k.jawab(k.termohon, "setuju")
    assert k.tahap() is Tahap.ANJURAN
    k.jawab(k.pemohon, None, jawaban_anggota={c: "setuju"})
    assert "PB-3" in k.berjalan()
    k.lakukan(Tindakan.TUTUP_DITERIMA_SEBAGIAN, **PB, catatan="Dua dari tiga pekerja setuju")


def dicabut(k: Kantor) -> None:
    k.limpahkan("HAK")
    k.lakukan(Tindakan.CABUT, pihak_id=k.pemohon, surat="Surat 3 April")


def digabung(k: Kantor) -> None:
    """Another worker's case on the same matter goes on in the case that is there already."""
    k.catat("HAK")
    utama = k.id
    k.catat("HAK", pihak=({**PEKERJA, "nama": "Budi Hartono", "nik": ""}, PENGUSAHA))
    k.lakukan(
        Tindakan.GABUNGKAN, perkara_id=utama, pokok_sama=True, alasan="Pokok dan pengusaha sama."
    )


AKHIR_HUKUM: dict[Hasil, Callable[[Kantor], None]] = {
    Hasil.PB_BIPARTIT: pb_bipartit,
    Hasil.TIDAK_DILENGKAPI: tidak_dilengkapi,
    Hasil.PB_KONSILIASI: pb_konsiliasi,
    Hasil.ANJURAN_KONSILIATOR_DITOLAK: anjuran_konsiliator_ditolak,
    Hasil.PUTUSAN_ARBITER: putusan_arbiter,
    Hasil.AKTA_PERDAMAIAN: akta_perdamaian,
    Hasil.PB_KLARIFIKASI: pb_klarifikasi,
    Hasil.KEMBALI_BIPARTIT: kembali_bipartit,
    Hasil.PB_MEDIASI: pb_mediasi,
    Hasil.DIHAPUS_DARI_REGISTER: dihapus_dari_register,
    Hasil.PB_ATAS_ANJURAN: pb_atas_anjuran,
    Hasil.ANJURAN_DITOLAK: anjuran_ditolak,
    Hasil.DITERIMA_SEBAGIAN: diterima_sebagian,
    Hasil.DICABUT: dicabut,
    Hasil.DIGABUNG: digabung,
}


def test_setiap_akhir_mempunyai_jalannya() -> None:
    assert set(AKHIR_HUKUM) == set(Hasil)


@pytest.mark.parametrize("hasil", list(Hasil))
def test_perkara_sampai_ke_akhirnya(kantor: Kantor, hasil: Hasil) -> None:
    AKHIR_HUKUM[hasil](kantor)
    perkara = kantor.perkara
    assert (perkara.tahap, perkara.hasil) == (Tahap.SELESAI, hasil)
    assert perkara.selesai_pada is not None
    assert kantor.berjalan() == set()
    terakhir = kantor.peristiwa()[-1]
    assert (terakhir.ke, terakhir.hasil) == ("selesai", hasil.value)
    assert terakhir.dasar


def test_dialihkan_menurut_tempat_perselisihan(kantor: Kantor) -> None:
    kantor.catat("HAK")
    kantor.lakukan(
        Tindakan.ALIHKAN,
        tujuan="provinsi",
        tempat_kejadian="Bekasi dan Karawang",
        alasan="Terjadi di dua kabupaten",
        surat="560/88",
    )
    assert kantor.tahap() is Tahap.DIALIHKAN_KEWENANGAN
    assert kantor.tahap() in AKHIR
    assert kantor.perkara.dialihkan_ke.value == "provinsi"


def test_pelanggaran_norma_diteruskan_ke_pengawas(kantor: Kantor) -> None:
    kantor.buka("HAK")
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    kantor.lakukan(Tindakan.TERUSKAN_PENGAWAS, alasan="Upah di bawah minimum", surat="560/9")
    assert kantor.tahap() is Tahap.DITERUSKAN_PENGAWAS
    assert kantor.perkara.nomor is None


def test_tiap_pekerja_mempunyai_hasilnya_sendiri(kantor: Kantor) -> None:
    diterima_sebagian(kantor)
    hasil = [satu.hasil for satu in kantor.pihak("pemohon").anggota]
    setuju, tolak = HasilAnggota.PERJANJIAN_BERSAMA, HasilAnggota.DITOLAK
    assert hasil == [setuju, tolak, setuju]


def test_kembali_bipartit_tetap_bernomor_dan_ditaut_oleh_pengajuan_berikut(
    kantor: Kantor,
) -> None:
    kembali_bipartit(kantor)
    lama = kantor.perkara
    assert lama.nomor == "560/001/HI/2026"
    from hi_cases.perselisihan import queries, services

    isi = {**draf("HAK"), "perkara_asal_id": lama.id}
    petugas = kantor.akun[Peran.PETUGAS]
    kantor.id = services.buka_draf(petugas, isi).id
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    kantor.lakukan(Tindakan.CATAT)
    assert kantor.perkara.nomor == "560/002/HI/2026"
    assert [t.id for t in queries.halaman(petugas, kantor.id).tautan] == [lama.id]
    assert [t.id for t in queries.halaman(petugas, lama.id).tautan] == [kantor.id]


def test_anjuran_atas_data_yang_ada_bila_termohon_tidak_hadir(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    for _ in range(3):
        kantor.panggil(kantor.termohon)
        kantor.maju(4)
        kantor.sidang((kantor.pemohon,), terlaksana=False)
    kantor.lakukan(Tindakan.TERBITKAN_ANJURAN, **ANJURAN)
    assert kantor.tahap() is Tahap.ANJURAN
    assert kantor.tenggat("MED-7").status is StatusTenggat.DIBATALKAN
