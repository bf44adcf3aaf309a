"""What an import would do to what is stored."""

from dataclasses import replace

from hi_cases.register_buku.rules.impor import BarisRegister, FaktaRegister, HasilBaca
from hi_cases.register_buku.rules.impor.rencana import Tersimpan, susun_rencana

SATU = FaktaRegister("560/001/HI/2017", 2017, jenis=("PHK",), hasil="dicabut")


def baris(fakta, nomor=1):
    return BarisRegister("2017", nomor, (), (), fakta)


def rencana(tersimpan, *isi):
    return susun_rencana(HasilBaca(tuple(isi), ()), tersimpan)


def kunci(fakta=SATU):
    return baris(fakta).kunci


def test_baru_sama_berubah():
    assert len(rencana({}, baris(SATU)).tambah) == 1
    tersimpan = {kunci(): Tersimpan(7, SATU)}
    assert len(rencana(tersimpan, baris(SATU)).sama) == 1
    berubah = rencana(tersimpan, baris(replace(SATU, hasil="pb_mediasi"))).ubah
    assert [(b.perkara_id, [p.bidang for p in b.perubahan]) for b in berubah] == [(7, ["hasil"])]


def test_ejaan_nomor_bukan_nomor_lain():
    tersimpan = {kunci(): Tersimpan(7, SATU)}
    hasil = rencana(tersimpan, baris(replace(SATU, nomor="560/001/hi/2017")))
    assert len(hasil.sama) == 1


def test_baris_kembar_di_satu_buku_ditambah_satu_kali():
    hasil = rencana({}, baris(SATU), baris(SATU, 2))
    assert (len(hasil.tambah), len(hasil.sama)) == (1, 1)


def test_nomor_perkara_sistem_ditolak():
    hasil = rencana({kunci(): Tersimpan(7, None)}, baris(SATU))
    assert not hasil.tambah
    assert hasil.hitungan["ditolak"] == 1
    assert "dicatat di sistem" in hasil.hasil.ditolak_dengan_alasan()[0].alasan


def test_tiap_baris_tepat_satu_nasib():
    ditolak = BarisRegister("2017", 3, (), (), None)
    hasil = rencana(
        {kunci(): Tersimpan(7, SATU)}, baris(SATU), baris(replace(SATU, nomor="2/2017")), ditolak
    )
    h = hasil.hitungan
    assert h["dibaca"] == h["ditambah"] + h["sama"] + h["berubah"] + h["ditolak"] == 3
