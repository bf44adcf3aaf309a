"""The transition table against the law, pair by pair.

The two tables here were written by hand from the stages of the law note, not from the code.
"""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from hi_cases.core.authz import PERAN_LUAR, Cakupan, Pelaku, Peran
from hi_cases.core.errors import TindakanDitolak
from hi_cases.perselisihan.rules import IZIN, alur, izin
from hi_cases.perselisihan.rules.isian import ISIAN
from hi_cases.perselisihan.services.lakukan import PENANGAN
from hi_cases.perselisihan.types import (
    AKHIR,
    TERBUKA,
    Fakta,
    Hasil,
    Posisi,
    Sebagai,
    Sisi,
    Tahap,
    Tindakan,
)
from tests.unit.perselisihan.contoh import HARI, fakta, pihak

T, H, A = Tahap, Hasil, Tindakan
MEDIATOR_MEMIMPIN = {
    T.DILIMPAHKAN_MEDIATOR,
    T.KLARIFIKASI,
    T.MEDIASI,
    T.ANJURAN,
    T.ANJURAN_DISETUJUI,
}
BERISI = set(TERBUKA) - {T.DRAF}
# A case may be joined or split before its first session, so never while its file is being
# returned, and not where others than a mediator lead it.
SEBELUM_SIDANG = {
    T.BERKAS_DITERIMA,
    T.DICATAT,
    T.DITAWARKAN,
    T.DILIMPAHKAN_MEDIATOR,
    T.KLARIFIKASI,
    T.MEDIASI,
}

SAH: dict[Tindakan, set[Tahap]] = {
    A.CATAT_PERUNDINGAN: {T.BIPARTIT},
    A.PB_BIPARTIT: {T.BIPARTIT},
    A.BIPARTIT_GAGAL: {T.BIPARTIT},
    A.UBAH_DRAF: {T.DRAF, T.BERKAS_DIKEMBALIKAN},
    A.TERIMA_BERKAS: {T.DRAF},
    A.CATAT: {T.BERKAS_DITERIMA},
    A.KEMBALIKAN_BERKAS: {T.BERKAS_DITERIMA},
    A.CATAT_TERIMA_PENGEMBALIAN: {T.BERKAS_DIKEMBALIKAN},
    A.LENGKAPI_BERKAS: {T.BERKAS_DIKEMBALIKAN},
    A.TUTUP_TIDAK_LENGKAP: {T.BERKAS_DIKEMBALIKAN},
    A.TERUSKAN_PENGAWAS: {T.BERKAS_DITERIMA},
    A.TAWARKAN: {T.DICATAT},
    A.PILIH_KONSILIASI: {T.DITAWARKAN},
    A.PILIH_ARBITRASE: {T.DITAWARKAN},
    A.LIMPAHKAN: {T.DICATAT, T.DITAWARKAN},
    A.TERIMA_PELIMPAHAN: {T.DILIMPAHKAN_MEDIATOR},
    A.NYATAKAN_BENTURAN: {T.DICATAT, T.DITAWARKAN} | MEDIATOR_MEMIMPIN,
    A.GANTI_MEDIATOR: MEDIATOR_MEMIMPIN,
    A.CATAT_SIDANG_KONSILIASI: {T.KONSILIASI},
    A.ANJURAN_KONSILIATOR: {T.KONSILIASI},
    A.PB_KONSILIASI: {T.KONSILIASI},
    A.KONSILIASI_DITOLAK: {T.KONSILIASI},
    A.TUNJUK_ARBITER: {T.ARBITRASE},
    A.PERPANJANG_ARBITRASE: {T.ARBITRASE},
    A.PUTUSAN_ARBITER: {T.ARBITRASE},
    A.AKTA_PERDAMAIAN: {T.ARBITRASE},
    A.BUKA_KLARIFIKASI: {T.DILIMPAHKAN_MEDIATOR},
    A.RISALAH_KLARIFIKASI: {T.KLARIFIKASI},
    A.PB_KLARIFIKASI: {T.KLARIFIKASI},
    A.KEMBALI_BIPARTIT: {T.KLARIFIKASI},
    A.JADWALKAN: {T.DILIMPAHKAN_MEDIATOR, T.KLARIFIKASI, T.MEDIASI},
    A.JADWAL_ULANG: {T.DILIMPAHKAN_MEDIATOR, T.KLARIFIKASI, T.MEDIASI},
    A.BATALKAN_JADWAL: {T.DILIMPAHKAN_MEDIATOR, T.KLARIFIKASI, T.MEDIASI},
    A.CATAT_PANGGILAN: {T.DILIMPAHKAN_MEDIATOR, T.KLARIFIKASI, T.MEDIASI},
    A.CATAT_TERIMA_PANGGILAN: {T.DILIMPAHKAN_MEDIATOR, T.KLARIFIKASI, T.MEDIASI},
    A.CATAT_SIDANG: {T.DILIMPAHKAN_MEDIATOR, T.MEDIASI},
    A.PERBAIKI_SIDANG: {T.MEDIASI, T.ANJURAN},
    A.PB_MEDIASI: {T.MEDIASI},
    A.HAPUS_DARI_REGISTER: {T.MEDIASI},
    A.TERBITKAN_ANJURAN: {T.MEDIASI},
    A.CATAT_MENGETAHUI: {T.ANJURAN},
    A.CATAT_TERIMA_ANJURAN: {T.ANJURAN, T.KONSILIASI},
    A.PERBAIKI_TERIMA_ANJURAN: {T.ANJURAN, T.KONSILIASI},
    A.CATAT_JAWABAN: {T.ANJURAN, T.KONSILIASI},
    A.CATAT_DIANGGAP_MENOLAK: {T.ANJURAN, T.KONSILIASI},
    A.PERBAIKI_JAWABAN: {T.ANJURAN, T.KONSILIASI},
    A.BATALKAN_ANGGAPAN: {T.ANJURAN, T.KONSILIASI, T.DILIMPAHKAN_MEDIATOR},
    A.PB_ATAS_ANJURAN: {T.ANJURAN_DISETUJUI},
    A.TUTUP_ANJURAN_DITOLAK: {T.ANJURAN},
    A.TUTUP_DITERIMA_SEBAGIAN: {T.ANJURAN},
    A.CATAT_AKTA_PHI: {T.SELESAI},
    A.CATAT_GUGATAN_PHI: {T.SELESAI},
    A.CATAT_PUTUSAN_PHI: {T.SELESAI},
    A.BUKA_KEMBALI: {T.SELESAI, T.DIALIHKAN_KEWENANGAN, T.DITERUSKAN_PENGAWAS},
    A.CATAT_KUASA: BERISI,
    A.PERBAIKI_DATA: BERISI,
    A.PERBAIKI_TANGGAL: BERISI | {T.SELESAI},
    A.TAUTKAN: set(Tahap),
    A.LEPAS_TAUTAN: set(Tahap),
    A.GABUNGKAN: SEBELUM_SIDANG,
    A.PISAHKAN: SEBELUM_SIDANG,
    A.CABUT: set(TERBUKA),
    A.ALIHKAN: set(TERBUKA),
    # What the parties do themselves, and what the office does about it.
    A.AJUKAN: {T.DRAF},
    A.LENGKAPI_DARING: {T.BERKAS_DIKEMBALIKAN},
    A.PILIH_JALUR: {T.DITAWARKAN},
    A.KABARKAN_HADIR: {T.DILIMPAHKAN_MEDIATOR, T.KLARIFIKASI, T.MEDIASI},
    A.KABARKAN_HALANGAN: {T.DILIMPAHKAN_MEDIATOR, T.KLARIFIKASI, T.MEDIASI},
    A.LAPOR_TERIMA: {
        T.BERKAS_DIKEMBALIKAN,
        T.DILIMPAHKAN_MEDIATOR,
        T.KLARIFIKASI,
        T.MEDIASI,
        T.ANJURAN,
    },
    A.JAWAB_ANJURAN: {T.ANJURAN},
    A.URUNGKAN: {T.DRAF, T.BIPARTIT},
    A.MOHON_CABUT: BERISI - {T.BIPARTIT},
    A.TAMBAH_DOKUMEN: BERISI,
    A.TUNJUK_KUASA: BERISI,
    A.CABUT_KUASA: set(Tahap) - {T.DRAF},
    A.TANGGAPI_PERNYATAAN: BERISI - {T.BIPARTIT},
    A.PERIKSA_KUASA: BERISI,
}

# What an account that stands for a party may do; of nobody else's case.
PARA_PIHAK = {
    A.UBAH_DRAF,
    A.CATAT_PERUNDINGAN,
    A.PB_BIPARTIT,
    A.BIPARTIT_GAGAL,
    A.AJUKAN,
    A.LENGKAPI_DARING,
    A.PILIH_JALUR,
    A.KABARKAN_HADIR,
    A.KABARKAN_HALANGAN,
    A.LAPOR_TERIMA,
    A.JAWAB_ANJURAN,
    A.URUNGKAN,
    A.MOHON_CABUT,
    A.TAMBAH_DOKUMEN,
    A.TUNJUK_KUASA,
    A.CABUT_KUASA,
}

# Where acts lead; an act that is not here leaves the stage as it is.
KE: dict[Tindakan, set[tuple[Tahap, Hasil | None]]] = {
    A.PB_BIPARTIT: {(T.SELESAI, H.PB_BIPARTIT)},
    A.BIPARTIT_GAGAL: {(T.DRAF, None)},
    A.TERIMA_BERKAS: {(T.BERKAS_DITERIMA, None)},
    A.CATAT: {(T.DICATAT, None)},
    A.KEMBALIKAN_BERKAS: {(T.BERKAS_DIKEMBALIKAN, None)},
    A.LENGKAPI_BERKAS: {(T.BERKAS_DITERIMA, None)},
    A.TUTUP_TIDAK_LENGKAP: {(T.SELESAI, H.TIDAK_DILENGKAPI)},
    A.TERUSKAN_PENGAWAS: {(T.DITERUSKAN_PENGAWAS, None)},
    A.TAWARKAN: {(T.DITAWARKAN, None)},
    A.PILIH_KONSILIASI: {(T.KONSILIASI, None)},
    A.PILIH_ARBITRASE: {(T.ARBITRASE, None)},
    A.LIMPAHKAN: {(T.DILIMPAHKAN_MEDIATOR, None)},
    A.PB_KONSILIASI: {(T.SELESAI, H.PB_KONSILIASI)},
    A.KONSILIASI_DITOLAK: {(T.SELESAI, H.ANJURAN_KONSILIATOR_DITOLAK)},
    A.PUTUSAN_ARBITER: {(T.SELESAI, H.PUTUSAN_ARBITER)},
    A.AKTA_PERDAMAIAN: {(T.SELESAI, H.AKTA_PERDAMAIAN)},
    A.BUKA_KLARIFIKASI: {(T.KLARIFIKASI, None)},
    A.RISALAH_KLARIFIKASI: {(T.MEDIASI, None)},
    A.PB_KLARIFIKASI: {(T.SELESAI, H.PB_KLARIFIKASI)},
    A.KEMBALI_BIPARTIT: {(T.SELESAI, H.KEMBALI_BIPARTIT)},
    A.CATAT_SIDANG: {(T.MEDIASI, None)},
    A.PB_MEDIASI: {(T.SELESAI, H.PB_MEDIASI)},
    A.HAPUS_DARI_REGISTER: {(T.SELESAI, H.DIHAPUS_DARI_REGISTER)},
    A.TERBITKAN_ANJURAN: {(T.ANJURAN, None)},
    A.CATAT_JAWABAN: {(T.ANJURAN_DISETUJUI, None)},
    A.PERBAIKI_JAWABAN: {(T.ANJURAN_DISETUJUI, None)},
    A.PB_ATAS_ANJURAN: {(T.SELESAI, H.PB_ATAS_ANJURAN)},
    A.TUTUP_ANJURAN_DITOLAK: {(T.SELESAI, H.ANJURAN_DITOLAK)},
    A.TUTUP_DITERIMA_SEBAGIAN: {(T.SELESAI, H.DITERIMA_SEBAGIAN)},
    A.BATALKAN_ANGGAPAN: {(T.DITAWARKAN, None)},
    A.BUKA_KEMBALI: {(tahap, None) for tahap in TERBUKA},
    A.CABUT: {(T.SELESAI, H.DICABUT)},
    A.URUNGKAN: {(T.SELESAI, H.DICABUT)},
    A.GABUNGKAN: {(T.SELESAI, H.DIGABUNG)},
    A.AJUKAN: {(T.BERKAS_DITERIMA, None)},
    A.LENGKAPI_DARING: {(T.BERKAS_DITERIMA, None)},
    A.JAWAB_ANJURAN: {(T.ANJURAN_DISETUJUI, None)},
    A.ALIHKAN: {(T.DIALIHKAN_KEWENANGAN, None)},
}
# In konsiliasi an agreed anjuran waits for its agreement without a stage of its own.
TETAP = {
    (T.KONSILIASI, A.CATAT_JAWABAN),
    (T.KONSILIASI, A.PERBAIKI_JAWABAN),
    # What a silence meant falls away, and the answer is awaited in the same stage.
    (T.KONSILIASI, A.BATALKAN_ANGGAPAN),
    (T.ANJURAN, A.BATALKAN_ANGGAPAN),
}


@pytest.mark.parametrize(("tahap", "tindakan"), list(product(Tahap, Tindakan)))
def test_setiap_pasangan_tahap_dan_tindakan(tahap: Tahap, tindakan: Tindakan) -> None:
    transisi = alur.cari(tahap, tindakan)
    if tahap not in SAH[tindakan]:
        assert transisi is None
        with pytest.raises(TindakanDitolak, match="tidak dapat dilakukan pada tahap"):
            alur.tentukan(Fakta(tahap, HARI), tindakan)
        return
    assert transisi is not None
    assert transisi.dasar
    assert transisi.peran
    harap = set() if (tahap, tindakan) in TETAP else KE.get(tindakan, set())
    assert {(satu.tahap, satu.hasil) for satu in transisi.ke} == harap


def test_setiap_akhir_hukum_dapat_dicapai() -> None:
    tercapai = {satu.hasil for baris in alur.ALUR for satu in baris.ke if satu.hasil}
    assert tercapai == set(Hasil)


def test_setiap_tahap_terbuka_dapat_berlanjut() -> None:
    for tahap in TERBUKA:
        assert any(satu.ke for satu in alur.dari_tahap(tahap))


def test_yang_berakhir_hanya_dibuka_kembali() -> None:
    for tahap in AKHIR:
        pindah = {baris.tindakan for baris in alur.dari_tahap(tahap) if baris.ke}
        assert pindah == {A.BUKA_KEMBALI}


def test_setiap_tindakan_mempunyai_isian_dan_penangan() -> None:
    assert set(ISIAN) == set(PENANGAN) == set(Tindakan)


def test_izin_dibaca_dari_tabel() -> None:
    baris = {satu.kode: satu for satu in IZIN}
    for tindakan in Tindakan:
        satu = baris[izin.kode(tindakan)]
        assert satu.tahap == frozenset(SAH[tindakan])
        assert Peran.ADMIN not in satu.peran
        luar = {satu.peran.get(peran) for peran in PERAN_LUAR}
        assert luar == ({Cakupan.SENDIRI} if tindakan in PARA_PIHAK else {None})


MEDIATOR = Pelaku(7, "Ratna", frozenset({Peran.MEDIATOR}))
LAIN = Pelaku(8, "Agus", frozenset({Peran.MEDIATOR}))
KABID = Pelaku(9, "Kabid", frozenset({Peran.KABID}))


def test_hanya_mediator_perkara_yang_bertindak_sebagai_mediator() -> None:
    f = fakta(T.ANJURAN, mediator_id=7)
    baris = alur.cari(T.ANJURAN, A.CATAT_DIANGGAP_MENOLAK)
    assert baris is not None
    assert baris.peran == {Peran.MEDIATOR: Cakupan.SENDIRI}
    assert alur.berwenang(MEDIATOR, baris, f)
    assert not alur.berwenang(LAIN, baris, f)
    assert not alur.berwenang(KABID, baris, f)


def test_halaman_menyebut_siapa_dan_mengapa_belum() -> None:
    f = fakta(T.ANJURAN, mediator_id=7, pihak=(pihak(1), pihak(2, Sisi.TERMOHON)))
    menurut = {satu.tindakan: satu for satu in alur.pilihan(LAIN, f)}
    assert not menurut[A.CATAT_TERIMA_ANJURAN].boleh
    assert "Dilakukan oleh" in menurut[A.CATAT_TERIMA_ANJURAN].alasan
    assert "Belum terbukti menerima" in menurut[A.CATAT_DIANGGAP_MENOLAK].alasan
    menurut = {satu.tindakan: satu for satu in alur.pilihan(MEDIATOR, f)}
    assert menurut[A.CATAT_TERIMA_ANJURAN].boleh
    assert menurut[A.CATAT_TERIMA_ANJURAN].alasan == ""


@pytest.mark.parametrize("tahap", [T.DICATAT, T.MEDIASI, T.ANJURAN, T.SELESAI])
def test_an_old_registers_row_offers_only_what_it_takes(tahap: T) -> None:
    f = fakta(tahap, mediator_id=7, register=True, pihak=(pihak(1), pihak(2, Sisi.TERMOHON)))
    ditawarkan = [satu.tindakan for satu in alur.pilihan(MEDIATOR, f)]
    assert ditawarkan
    assert [aksi for aksi in ditawarkan if alur.halangan_arsip(f, aksi)] == []
    # A party does nothing there: the office writes down the end, from its book.
    pekerja = Pelaku(10, "Siti", frozenset({Peran.PEKERJA}))
    posisi = (Posisi(1, Sisi.PEMOHON, Sebagai.PIHAK, mengikat=True),)
    assert alur.pilihan(pekerja, f, posisi) == []


def test_membuka_kembali_ke_tahap_sebelum_selesai() -> None:
    baris = alur.cari(T.SELESAI, A.BUKA_KEMBALI)
    assert baris is not None
    for tahap in TERBUKA:
        f = fakta(T.SELESAI, hasil=H.DICABUT, tahap_sebelum_akhir=tahap)
        tujuan = baris.tujuan(f, f)
        assert tujuan is not None
        assert tujuan.tahap is tahap
    lama = fakta(T.SELESAI, hasil=H.PB_MEDIASI, register=True)
    assert baris.halangan(lama)


def test_hari_contoh_adalah_hari_kerja() -> None:
    assert date(2026, 4, 6) == HARI
