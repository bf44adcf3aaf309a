"""What an act's page announces is true of this very case, and so is the way back it names."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan_web.jalan import (
    KABID,
    KELOMPOK,
    MEDIATOR,
    PETUGAS,
    Jalan,
    L,
    galat,
)
from tests.integration.perselisihan_web.skenario import (
    ANJURAN,
    CATAT,
    DI_MEDIATOR,
    MENOLAK,
    SETUJU,
    SIDANG,
    TANPA_BUKTI,
)

T = Tindakan
PHK = {"jenis": ["PHK"], "alasan_phk": "B1"}


def _di(jalan: Jalan, langkah: Sequence[L], **permohonan: object) -> None:
    jalan.masukkan(**permohonan)
    for satu in langkah:
        jalan.lakukan(satu)


def _halaman(jalan: Jalan, aksi: Tindakan, peran: str = MEDIATOR) -> str:
    jalan.sebagai(peran)
    jawaban = jalan.client.get(jalan.alamat(aksi))
    assert jawaban.status_code == 200, galat(jawaban.text)
    return jawaban.text


def test_jalan_kembali_menyebut_yang_ada(jalan: Jalan) -> None:
    _di(jalan, ANJURAN[:-1])
    terima = _halaman(jalan, T.CATAT_TERIMA_ANJURAN)
    assert "Bila keliru: “Perbaiki tanggal terima anjuran”, dengan alasan." in terima
    jawaban = _halaman(jalan, T.CATAT_JAWABAN)
    assert "“Perbaiki jawaban”, dengan alasan, selama perkara pada tahap anjuran." in jawaban
    kuasa = _halaman(jalan, T.CATAT_KUASA)
    assert "Bila keliru: “Perbaiki data perkara”, dengan alasan." in kuasa
    assert "Bila keliru: “Perbaiki tanggal”, dengan alasan." in _halaman(jalan, T.CATAT_MENGETAHUI)
    assert "“Lepas tautan”, dengan alasan." in _halaman(jalan, T.TAUTKAN)


def test_perbaikan_sidang_terisi_dan_disebut(jalan: Jalan) -> None:
    _di(jalan, DI_MEDIATOR[:-1])
    terima = _halaman(jalan, T.TERIMA_PELIMPAHAN)
    assert "Bila keliru: “Perbaiki tanggal”" in terima
    jalan.lakukan(DI_MEDIATOR[-1])
    assert "Bila keliru: “Perbaiki catatan sidang" in _halaman(jalan, T.CATAT_SIDANG)
    jalan.lakukan(SIDANG[-1])
    sidang = _halaman(jalan, T.PERBAIKI_SIDANG)
    assert "Uji: Ringkasan sidang" in sidang
    assert "Sidang ke-1, 11 April 2026" in sidang
    assert "Perbaiki sekali lagi" in sidang


def test_perbaikan_menghitung_ulang(jalan: Jalan) -> None:
    _di(jalan, ANJURAN)
    halaman = _halaman(jalan, T.PERBAIKI_TERIMA_ANJURAN)
    assert "dihitung ulang; isi dan hasil hitungan yang lama tetap ada di jejak" in halaman
    assert "Tahap dan tenggat perkara tidak berubah" not in halaman


def test_dianggap_menolak_tidak_menjanjikan_pb(jalan: Jalan) -> None:
    _di(jalan, (*ANJURAN, L(T.CATAT_JAWABAN, MEDIATOR, 3, SETUJU)))
    jalan.maju(25)
    halaman = _halaman(jalan, T.CATAT_DIANGGAP_MENOLAK)
    assert "(PB-3)" not in halaman
    assert "(JWB-10)" in halaman


def test_jawaban_menyebut_pb_hanya_bila_mungkin(jalan: Jalan) -> None:
    _di(jalan, ANJURAN)
    assert "(PB-3)" not in _halaman(jalan, T.CATAT_JAWABAN)
    jalan.lakukan(L(T.CATAT_JAWABAN, MEDIATOR, 1, SETUJU))
    halaman = _halaman(jalan, T.CATAT_JAWABAN)
    assert "(PB-3), bila anjuran disetujui, seluruhnya atau sebagian" in halaman
    assert "anjuran disetujui (bila semua setuju)" in halaman


def test_jawaban_kedua_setelah_penolakan(jalan: Jalan) -> None:
    _di(jalan, (*ANJURAN, L(T.CATAT_JAWABAN, MEDIATOR, 1, MENOLAK)))
    halaman = _halaman(jalan, T.CATAT_JAWABAN)
    assert "(PB-3)" not in halaman
    assert "Perkara pindah" not in halaman


def test_kelompok_yang_terbagi_dapat_memulai_pb(jalan: Jalan) -> None:
    _di(jalan, ANJURAN, **KELOMPOK)
    satu, *_ = jalan.anggota()
    jalan.lakukan(L(T.CATAT_JAWABAN, MEDIATOR, 1, {f"jawaban_anggota-{satu}": "setuju"}))
    pengusaha = L(T.CATAT_JAWABAN, MEDIATOR, 0, {**SETUJU, "pihak_id": str(_termohon(jalan))})
    jalan.lakukan(pengusaha)
    jalan.maju(25)
    assert "(PB-3)" in _halaman(jalan, T.CATAT_DIANGGAP_MENOLAK)


def _termohon(jalan: Jalan) -> int:
    return next(satu.id for satu in jalan.perkara.pihak if satu.sisi == "termohon")


def test_sidang_lanjutan_tidak_memulai_anj_lagi(jalan: Jalan) -> None:
    _di(jalan, DI_MEDIATOR)
    assert "(ANJ-10), bila sidang ini terlaksana" in _halaman(jalan, T.CATAT_SIDANG)
    jalan.lakukan(SIDANG[-1])
    assert "(ANJ-10)" not in _halaman(jalan, T.CATAT_SIDANG)


@pytest.mark.parametrize(
    ("permohonan", "ada", "tidak_ada"),
    [
        (PHK, "menawarkan konsiliasi;", "arbitrase"),
        ({"jenis": ["KEP"]}, "menawarkan konsiliasi atau arbitrase;", "langsung ke mediator"),
        ({}, "langsung ke mediator: memuat perselisihan hak", "menawarkan"),
    ],
)
def test_tanda_terima_menyebut_tawaran_yang_boleh(
    jalan: Jalan, permohonan: dict[str, object], ada: str, tidak_ada: str
) -> None:
    _di(jalan, (), **permohonan)
    isi = jalan.client.get(f"/perkara/{jalan.id}/tanda-terima").text.split("<main", 1)[1]
    assert ada in isi
    assert tidak_ada not in isi


def test_penawaran_phk_tanpa_arbitrase(jalan: Jalan) -> None:
    _di(jalan, CATAT, **PHK)
    halaman = _halaman(jalan, T.TAWARKAN, KABID).split("<main", 1)[1]
    assert "Tawarkan konsiliasi" in halaman
    assert "arbitrase" not in halaman
    perkara = jalan.client.get(f"/perkara/{jalan.id}").text
    assert ">Tawarkan konsiliasi</a>" in perkara


def test_kekurangan_yang_sudah_diketahui_terisi(jalan: Jalan) -> None:
    _di(jalan, (), **TANPA_BUKTI)
    kurang = "Risalah perundingan bipartit, atau bukti penolakan berunding (Ps. 4 ayat (2)"
    assert kurang in _halaman(jalan, T.KEMBALIKAN_BERKAS, PETUGAS)
    _di(jalan, ())
    assert kurang not in _halaman(jalan, T.KEMBALIKAN_BERKAS, PETUGAS)


def test_pernyataan_yang_kurang_disebut_satu_kali(jalan: Jalan) -> None:
    _di(jalan, DI_MEDIATOR[:-1])
    jalan.sebagai(MEDIATOR)
    isi = {"versi": str(jalan.perkara.versi), "tanggal": jalan.hari.isoformat()}
    (ringkasan,) = galat(jalan.client.post(jalan.alamat(T.TERIMA_PELIMPAHAN), data=isi).text)
    assert ringkasan.count("Saya tidak mempunyai benturan kepentingan") == 1
    assert "Pernyataan “Saya tidak mempunyai" in ringkasan


def test_batal_anggapan_menyebut_waktu_yang_berjalan_lagi(jalan: Jalan) -> None:
    _di(jalan, (*ANJURAN, L(T.CATAT_JAWABAN, MEDIATOR, 3, SETUJU)))
    jalan.maju(25)
    catat = _halaman(jalan, T.CATAT_DIANGGAP_MENOLAK)
    assert "“Batalkan anggapan” oleh kepala bidang" in catat
    assert "“Perbaiki jawaban”" in catat
    jalan.lakukan(L(T.CATAT_DIANGGAP_MENOLAK, MEDIATOR))
    halaman = _halaman(jalan, T.BATALKAN_ANGGAPAN, KABID)
    assert "Tahap dan tenggat perkara tidak berubah" not in halaman
    assert "waktu menjawabnya berjalan lagi" in halaman
    assert "Kosongkan bila tanggal yang tercatat memang benar" in halaman
