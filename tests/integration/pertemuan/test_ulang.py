"""A meeting is moved: one act, new summonses for all, and nobody stays away from the old day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, GalatDomain, TindakanDitolak
from hi_cases.jadwal.models import Acara
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import PernyataanPihak
from hi_cases.perselisihan.services import pertemuan
from hi_cases.perselisihan.types import StatusPernyataan, Tindakan
from hi_cases.surat import services as surat
from hi_cases.surat.queries.susunan import susunan
from hi_cases.surat.services import serempak, tulis
from hi_cases.surat.types import StatusSurat
from tests.integration.pertemuan.conftest import Balai, pukul
from tests.integration.surat.sampaikan.loket import akun_pihak


def _draf(balai: Balai) -> list[tuple[int | None, str]]:
    return [
        (s.pihak_id, s.isian["untuk_tanggal"])
        for s in balai.panggilan()
        if s.status is StatusSurat.DRAF
    ]


def test_panggilan_untuk_semua_sekali_klik(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    assert pertemuan.buat_panggilan(balai.mediator, balai.id, acara.id) == 2
    assert pertemuan.buat_panggilan(balai.mediator, balai.id, acara.id) == 2
    satu, dua = balai.panggilan()
    assert {satu.pihak_id, dua.pihak_id} == {balai.pemohon, balai.termohon}
    assert satu.isian == {
        "perihal": "sidang",
        "untuk_tanggal": "2026-03-09",
        "pukul": "09:00",
        "tempat": "Ruang A, Lantai 2",
        "alasan_luar_jadwal": "",
    }


def test_terbit_semua_oleh_mediator_sendiri(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    pertemuan.buat_panggilan(balai.mediator, balai.id, acara.id)
    assert pertemuan.terbitkan_panggilan(balai.mediator, balai.id, acara.id) == 2
    assert {s.status for s in balai.panggilan()} == {StatusSurat.TERBIT}
    assert len({s.nomor for s in balai.panggilan()}) == 2


def _judul_kabar(balai: Balai) -> list[str]:
    stmt = sa.select(Kabar.judul).filter_by(penerima_id=balai.kabid.id).order_by(Kabar.id)
    return [judul.rpartition(": ")[2] for judul in db.session.scalars(stmt)]


def test_yang_menunggu_kepala_bidang_tidak_diterbitkan_tanpa_dia(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    pertemuan.buat_panggilan(balai.petugas, balai.id, acara.id)
    satu = balai.panggilan(balai.pemohon)[0]
    surat.ajukan(balai.petugas, satu.id, satu.versi)
    with pytest.raises(TindakanDitolak, match="sedang menunggu kepala bidang"):
        pertemuan.terbitkan_panggilan(balai.mediator, balai.id, acara.id)
    assert satu.status is StatusSurat.DIPERIKSA
    surat.tarik(balai.petugas, satu.id, satu.versi)
    assert _judul_kabar(balai)[-2:] == ["menunggu persetujuan Anda", "ditarik kembali"]
    assert pertemuan.terbitkan_panggilan(balai.mediator, balai.id, acara.id) == 2


def test_petugas_tidak_menandatangani(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    pertemuan.buat_panggilan(balai.petugas, balai.id, acara.id)
    with pytest.raises(GalatDomain):
        pertemuan.terbitkan_panggilan(balai.petugas, balai.id, acara.id)


def test_dua_pertemuan_punya_panggilannya_masing_masing(balai: Balai) -> None:
    """Written, issued and moved: the summonses of the other session stay as they are."""
    satu = balai.jadwalkan("2026-03-09")
    pertemuan.buat_panggilan(balai.mediator, balai.id, satu.id)
    pertemuan.terbitkan_panggilan(balai.mediator, balai.id, satu.id)
    dua = balai.jadwalkan("2026-03-09", "13.00")
    assert pertemuan.buat_panggilan(balai.mediator, balai.id, dua.id) == 2
    lama = [s for s in balai.panggilan() if s.isian["pukul"] == "09:00"]
    assert {s.status for s in lama} == {StatusSurat.TERBIT}
    assert pertemuan.terbitkan_panggilan(balai.mediator, balai.id, dua.id) == 2
    balai.ulang(dua, "2026-03-11")
    assert {s.status for s in lama} == {StatusSurat.TERBIT}
    baru = [s for s in balai.panggilan() if s.status is StatusSurat.DRAF]
    assert [s.isian["untuk_tanggal"] for s in baru] == ["2026-03-11"] * 2
    assert {s.mengganti_id for s in baru}.isdisjoint({s.id for s in lama})
    assert pertemuan.terbitkan_panggilan(balai.mediator, balai.id, dua.id) == 2
    assert {s.status for s in lama} == {StatusSurat.TERBIT}


@pytest.mark.parametrize("lewat", ["ulang", "terbitkan"])
def test_pengganti_surat_yang_dibatalkan_tidak_menahan_yang_lain(balai: Balai, lewat: str) -> None:
    acara = balai.jadwalkan("2026-03-09")
    pertemuan.buat_panggilan(balai.mediator, balai.id, acara.id)
    pertemuan.terbitkan_panggilan(balai.mediator, balai.id, acara.id)
    balai.ulang(acara, "2026-03-10")
    lama = balai.panggilan(balai.termohon)[0]
    penerus = balai.panggilan(balai.termohon)[-1]
    assert penerus.mengganti_id == lama.id
    surat.batalkan(balai.mediator, lama.id, lama.versi, "Salah alamat.")
    assert penerus.mengganti_id is None
    # As rows of before may still stand.
    penerus.mengganti_id = lama.id
    db.session.flush()
    if lewat == "ulang":
        balai.ulang(acara, "2026-03-11")
    assert pertemuan.terbitkan_panggilan(balai.mediator, balai.id, acara.id) == 2
    assert balai.panggilan(balai.termohon)[-1].status is StatusSurat.TERBIT


def test_pindah_menulis_panggilan_baru_bagi_semua(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    balai.ulang(acara, "2026-03-11", "13.00")
    assert acara.mulai == pukul("2026-03-11T13:00")
    assert acara.perubahan[-1].mulai == pukul("2026-03-09T09:00")
    assert _draf(balai) == [(balai.pemohon, "2026-03-11"), (balai.termohon, "2026-03-11")]


def test_pindah_menjawab_pihak_yang_berhalangan_hari_itu(balai: Balai, pengguna: Any) -> None:
    """Of two statements the one about the day that was given up is taken up."""
    akun = akun_pihak(balai, pengguna, balai.pemohon, "siti@contoh.id")
    acara = balai.jadwalkan("2026-03-09")
    for hari in ("2026-03-09", "2026-03-20"):
        balai.lakukan(
            Tindakan.KABARKAN_HALANGAN,
            akun.pelaku,
            pihak_id=balai.pemohon,
            tanggal_berhalangan=[hari],
            alasan="Kontrol dokter.",
        )
    balai.ulang(acara, "2026-03-11")
    semua = db.session.scalars(sa.select(PernyataanPihak).order_by(PernyataanPihak.id)).all()
    assert [(s.status, s.tanggapan) for s in semua] == [
        (StatusPernyataan.DITINDAKLANJUTI, "Pertemuannya dipindah."),
        (StatusPernyataan.MENUNGGU, ""),
    ]


def test_draf_dan_yang_diperiksa_untuk_hari_lama_tidak_tersisa(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    pertemuan.buat_panggilan(balai.petugas, balai.id, acara.id)
    diperiksa = balai.panggilan(balai.pemohon)[0]
    surat.ajukan(balai.petugas, diperiksa.id, diperiksa.versi)
    balai.ulang(acara, "2026-03-11")
    assert diperiksa.status is StatusSurat.DRAF
    assert _draf(balai) == [(balai.pemohon, "2026-03-11"), (balai.termohon, "2026-03-11")]


def test_yang_sudah_terbit_dan_terkirim_digantikan(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    pertemuan.buat_panggilan(balai.mediator, balai.id, acara.id)
    pertemuan.terbitkan_panggilan(balai.mediator, balai.id, acara.id)
    lama = balai.panggilan(balai.pemohon)[0]
    balai.kirim_pos(lama, balai.pemohon, "2026-03-02")
    balai.ulang(acara, "2026-03-11")
    baru = balai.panggilan(balai.pemohon)[-1]
    assert baru.mengganti_id == lama.id
    assert baru.isian["untuk_tanggal"] == "2026-03-11"
    assert pertemuan.terbitkan_panggilan(balai.mediator, balai.id, acara.id) == 2
    assert lama.status is StatusSurat.DIGANTI
    assert len(balai.panggilan()) == 4


def test_pindah_dua_kali_satu_pengganti(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    pertemuan.buat_panggilan(balai.mediator, balai.id, acara.id)
    pertemuan.terbitkan_panggilan(balai.mediator, balai.id, acara.id)
    balai.ulang(acara, "2026-03-10")
    balai.ulang(acara, "2026-03-11")
    assert len(balai.panggilan(balai.termohon)) == 2
    assert [hari for _, hari in _draf(balai)] == ["2026-03-11"] * 2


def _terpanggil(balai: Balai, hari: str, pukul: str = "") -> None:
    for pihak in (balai.pemohon, balai.termohon):
        balai.lakukan(
            Tindakan.CATAT_PANGGILAN,
            pihak_id=pihak,
            perihal="sidang",
            untuk_tanggal=hari,
            pukul=pukul,
            dikirim_pada="2026-03-02",
            cara="langsung",
            diterima_pada="2026-03-02",
            penerima="Satpam",
            bukti="Tanda terima 1",
        )


def _mangkir(balai: Balai) -> list[int]:
    return [satu.mangkir for satu in queries.fakta(balai.perkara).pihak]


def test_hari_yang_ditinggalkan_bukan_ketidakhadiran(balai: Balai) -> None:
    """Permenaker 17/2014 Ps 13(2) counts who stayed away though duly summoned to a session."""
    acara = balai.jadwalkan("2026-03-05")
    _terpanggil(balai, "2026-03-05")
    balai.ulang(acara, "2026-03-11")
    balai.pada("2026-03-06")
    assert _mangkir(balai) == [0, 0]


def test_tanpa_pindah_terhitung_setelah_sidangnya_dicatat(balai: Balai) -> None:
    """Nobody stays away from a session that the office never recorded (17/2014 Ps 13(2))."""
    balai.jadwalkan("2026-03-05")
    _terpanggil(balai, "2026-03-05")
    balai.pada("2026-03-06")
    assert _mangkir(balai) == [0, 0]
    balai.lakukan(
        Tindakan.CATAT_SIDANG,
        tanggal="2026-03-05",
        tempat="Ruang A",
        hadir=[],
        terlaksana=False,
        ringkasan="Tidak ada yang hadir.",
    )
    assert _mangkir(balai) == [1, 1]


def test_hari_yang_tidak_dicatat_tidak_ikut_terhitung(balai: Balai) -> None:
    """Called to the 5th (nothing recorded) and to the 10th (recorded): one absence, not two."""
    for hari in ("2026-03-05", "2026-03-10"):
        _terpanggil(balai, hari)
    balai.pada("2026-03-10")
    balai.sidang((), terlaksana=False)
    assert _mangkir(balai) == [1, 1]


def test_kembali_ke_hari_semula_menghidupkan_panggilannya(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    _terpanggil(balai, "2026-03-09")
    balai.ulang(acara, "2026-03-10")
    balai.ulang(acara, "2026-03-09")
    balai.pada("2026-03-09")
    balai.sidang((), terlaksana=False)
    assert _mangkir(balai) == [1, 1]


def test_dibatalkan_bukan_ketidakhadiran(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-05")
    _terpanggil(balai, "2026-03-05")
    balai.pada("2026-03-06")
    balai.lakukan(
        Tindakan.BATALKAN_JADWAL, balai.mediator, acara_id=acara.id, alasan="Mediator sakit."
    )
    assert _mangkir(balai) == [0, 0]


def test_panggilan_lama_tidak_mengesahkan_sidang_hari_baru(balai: Balai) -> None:
    """Summoned to the 5th, moved to the 9th, not summoned anew: not held without that party."""
    acara = balai.jadwalkan("2026-03-05")
    _terpanggil(balai, "2026-03-05")
    balai.ulang(acara, "2026-03-09")
    balai.pada("2026-03-09")
    with pytest.raises(DataTidakSah, match="bukti terimanya"):
        balai.sidang((balai.pemohon,))
    balai.sidang((balai.pemohon,), terlaksana=False)


def test_panggilan_untuk_siang_tidak_mengesahkan_sidang_pagi(balai: Balai) -> None:
    """17/2014 Ps 13(1)b: called for two in the afternoon, moved to eight, not called anew."""
    acara = balai.jadwalkan("2026-03-09", "14.00")
    _terpanggil(balai, "2026-03-09", "14.00")
    balai.ulang(acara, "2026-03-09", "08.00")
    bunyi = str(susunan(balai.mediator, balai.panggilan()[-1], tanggal=date(2026, 3, 2)))
    assert "Pertemuan 9 Maret 2026 pukul 14.00 tidak diadakan." in bunyi
    balai.pada("2026-03-09")
    with pytest.raises(DataTidakSah, match="bukti terimanya"):
        balai.sidang((balai.pemohon,))
    balai.sidang((balai.pemohon,), terlaksana=False)
    assert _mangkir(balai) == [0, 0]


def test_yang_sudah_lewat_dicatat_dahulu(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-05")
    balai.pada("2026-03-06")
    with pytest.raises(TindakanDitolak, match="sudah lewat"):
        balai.ulang(acara, "2026-03-11")


def test_waktu_yang_sama_ditolak(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    with pytest.raises(DataTidakSah, match="sama dengan yang sekarang"):
        balai.ulang(acara, "2026-03-09")


def test_surat_yang_gagal_membatalkan_semuanya(balai: Balai, monkeypatch: Any) -> None:
    """The second party's letter is refused: the meeting stands where it was, no letter is left."""
    acara = balai.jadwalkan("2026-03-09")
    acara_id, asli, kali = acara.id, serempak.buat, []

    def buat(*isi: Any) -> Any:
        kali.append(1)
        if len(kali) == 2:
            raise TindakanDitolak("Surat kedua gagal.")
        return asli(*isi)

    monkeypatch.setattr(serempak, "buat", buat)
    with pytest.raises(TindakanDitolak, match="kedua"), db.session.begin_nested():
        balai.ulang(acara, "2026-03-11")
    db.session.expire_all()
    kini = db.session.get_one(Acara, acara_id)
    assert kini.mulai == pukul("2026-03-09T09:00")
    assert kini.perubahan == []
    assert balai.panggilan() == []
    assert balai.peristiwa()[-1].tindakan == Tindakan.JADWALKAN


def test_kabar_pihak_menyebut_hari_lama_dan_baru(balai: Balai) -> None:
    from hi_cases.perselisihan.rules.kabar_pihak import Kejadian, kabar

    acara = balai.jadwalkan("2026-03-09")
    balai.ulang(acara, "2026-03-11", "13.00")
    akhir = balai.peristiwa()[-1]
    assert akhir.tanggal == date(2026, 3, 2)
    kalimat = kabar(Kejadian(akhir.tindakan, akhir.data))
    assert kalimat == (
        "Sidang mediasi, semula Senin, 9 Maret 2026, dipindah ke Rabu, 11 Maret 2026 pukul 13.00, "
        "Ruang A. Panggilan untuk hari semula tidak berlaku lagi."
    )


def test_dibatalkan_membuang_drafnya(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    pertemuan.buat_panggilan(balai.petugas, balai.id, acara.id)
    diperiksa = balai.panggilan(balai.pemohon)[0]
    surat.ajukan(balai.petugas, diperiksa.id, diperiksa.versi)
    balai.lakukan(Tindakan.BATALKAN_JADWAL, balai.petugas, acara_id=acara.id, alasan="Banjir.")
    assert {s.status for s in balai.panggilan()} == {StatusSurat.DIBUANG}


def test_surat_untuk_hari_yang_ditinggalkan_tidak_dikirim_lagi(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    pertemuan.buat_panggilan(balai.mediator, balai.id, acara.id)
    pertemuan.terbitkan_panggilan(balai.mediator, balai.id, acara.id)
    lama = balai.panggilan(balai.termohon)[0]
    balai.ulang(acara, "2026-03-11")
    with pytest.raises(TindakanDitolak, match="sudah dipindah atau dibatalkan"):
        balai.kirim_pos(lama, balai.termohon, "2026-03-02")


def test_surat_baru_untuk_hari_yang_ditinggalkan_tidak_diajukan(balai: Balai) -> None:
    balai.ulang(balai.jadwalkan("2026-03-09"), "2026-03-11")
    for draf in balai.panggilan():
        tulis.buang(balai.mediator, draf.id, draf.versi)
    isian = {"perihal": "sidang", "untuk_tanggal": "2026-03-09", "pukul": "09:00", "tempat": "A"}
    baru = balai.tulis("panggilan", balai.mediator, balai.termohon, isian)
    with pytest.raises(DataTidakSah, match="sudah dipindah atau dibatalkan"):
        surat.ajukan(balai.mediator, baru.id, baru.versi)


def test_surat_pengganti_menyebut_yang_dijadwalkan_ulang(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    pertemuan.buat_panggilan(balai.mediator, balai.id, acara.id)
    pertemuan.terbitkan_panggilan(balai.mediator, balai.id, acara.id)
    balai.kirim_pos(balai.panggilan(balai.termohon)[0], balai.termohon, "2026-03-02")
    balai.ulang(acara, "2026-03-11")
    baru = balai.panggilan(balai.termohon)[-1]
    bunyi = str(susunan(balai.mediator, baru, tanggal=date(2026, 3, 2)))
    # Who is called for a day that is off hears so, and that it is no second summons (Ps 13(2)).
    assert (
        "Panggilan ini menggantikan panggilan tanggal 2 Maret 2026 untuk pertemuan 9 Maret 2026. "
        "Pertemuan 9 Maret 2026 tidak diadakan." in bunyi
    )
    assert "Panggilan I untuk sidang mediasi" in bunyi
    assert "menyusul" not in bunyi


def test_setelah_hadir_panggilannya_kembali_pertama(balai: Balai) -> None:
    """Who came is called anew as the first time, and no effect is threatened (Ps 13(2)-(3))."""
    _terpanggil(balai, "2026-03-05")
    balai.pada("2026-03-05")
    balai.sidang((), terlaksana=False)
    isian = {"perihal": "sidang", "untuk_tanggal": "2026-03-16", "pukul": "09:00", "tempat": "A"}
    surat_baru = balai.tulis("panggilan", balai.mediator, balai.pemohon, isian)
    hari = date(2026, 3, 5)
    assert "Panggilan II untuk" in str(susunan(balai.mediator, surat_baru, tanggal=hari))
    balai.pada("2026-03-09")
    balai.sidang()
    bunyi = str(susunan(balai.mediator, surat_baru, tanggal=date(2026, 3, 9)))
    assert "Panggilan I untuk" in bunyi
    assert "dihapus dari buku registrasi" not in bunyi
    assert "menyusul" not in bunyi
