"""Lists, board, Hari ini, overview: rows as each actor may see them, queries that do not grow."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TidakBerizin, TindakanDitolak
from hi_cases.core.papan import label
from hi_cases.core.rujukan import Rujukan
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import Perkara, PerkaraJenis
from hi_cases.perselisihan.queries.rangkuman import rangkuman
from hi_cases.perselisihan.types import Asal, Hasil, Jenis, Tahap, Tindakan
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from tests.integration.perselisihan.kantor import ANJURAN, PEKERJA, PENGUSAHA, Kantor, draf

ADMIN = Pelaku(90, "Admin", frozenset({Peran.ADMIN}))
ANALIS = Pelaku(91, "Analis", frozenset({Peran.ANALIS}))
LUAR = Pelaku(92, "Pekerja", frozenset({Peran.PEKERJA}))
S = queries.Saringan


def arsip(nomor: str, tahun: int = 2019, **lain: object) -> Perkara:
    """A row of an old register: few facts, no deadlines."""
    kini = clock.sekarang()
    dasar: dict[str, object] = {
        "asal": Asal.REGISTER,
        "tahap": Tahap.SELESAI,
        "hasil": Hasil.PB_MEDIASI,
        "nomor": nomor,
        "tahun_register": tahun,
        "masuk": date(tahun, 3, 1),
        "dibuat_pada": kini,
        "diubah_pada": kini,
        "judul": f"Penggugat {nomor} melawan PT Arsip",
        "judul_cari": f"penggugat {nomor} melawan pt arsip".casefold(),
        "jenis_utama": Jenis.PHK,
    }
    perkara = Perkara(**(dasar | lain))
    perkara.baris_jenis = [PerkaraJenis(jenis=Jenis.PHK)]
    db.session.add(perkara)
    db.session.flush()
    return perkara


def nomor(hasil: queries.HalamanDaftar) -> list[str]:
    return [satu.nomor for satu in hasil.baris]


def isi_draf(kantor: Kantor, nama: str) -> int:
    pihak = (PEKERJA | {"nama": nama}, PENGUSAHA)
    return services.buka_draf(kantor.akun[Peran.PETUGAS], draf("HAK", pihak=pihak)).id


def test_halaman_menurut_kunci_maju_dan_mundur(kantor: Kantor) -> None:
    for i in range(1, 8):
        arsip(f"560/{i:03d}/HI/2019", urutan_register=i)
    satu = queries.daftar(ANALIS, S(urut="nomor"), batas=3)
    assert nomor(satu) == ["560/001/HI/2019", "560/002/HI/2019", "560/003/HI/2019"]
    assert (satu.total, satu.lebih, satu.sebelum) == (7, True, None)
    dua = queries.daftar(ANALIS, S(urut="nomor", sesudah=satu.sesudah), batas=3)
    tiga = queries.daftar(ANALIS, S(urut="nomor", sesudah=dua.sesudah), batas=3)
    assert nomor(tiga) == ["560/007/HI/2019"]
    assert not tiga.lebih
    kembali = queries.daftar(ANALIS, S(urut="nomor", sebelum=tiga.sebelum), batas=3)
    assert nomor(kembali) == nomor(dua)
    awal = queries.daftar(ANALIS, S(urut="nomor", sebelum=kembali.sebelum), batas=3)
    assert nomor(awal) == nomor(satu)
    assert awal.sebelum is None


@pytest.mark.parametrize("urut", ["masuk", "-masuk", "nomor", "-nomor", "judul", "tenggat", "aneh"])
def test_setiap_urutan_memuat_semua_baris_sekali(kantor: Kantor, urut: str) -> None:
    for i in range(5):
        arsip(f"{i}", urutan_register=i % 2)
    kantor.limpahkan("HAK")
    terlihat: list[int] = []
    kunci = None
    while True:
        hasil = queries.daftar(ANALIS, S(urut=urut, sesudah=kunci), batas=2)
        terlihat += [satu.id for satu in hasil.baris]
        kunci = hasil.sesudah
        if kunci is None:
            break
    assert len(terlihat) == len(set(terlihat)) == 6


# "WzFlOTk5LDFd" is [1e999,1], "WyJcdWQ4MDAiLDFd" a lone surrogate, the last ones no key at all.
@pytest.mark.parametrize("urut", ["masuk", "nomor", "judul", "tenggat"])
@pytest.mark.parametrize(
    "kunci",
    ["bukan-kunci", "W10", "WzEsMl0", "WzFlOTk5LDFd", "WyJcdWQ4MDAiLDFd", "W1tb" * 960, "%%"],
)
def test_kunci_halaman_yang_diubah_orang_menjadi_halaman_pertama(
    kantor: Kantor, kunci: str, urut: str
) -> None:
    arsip("1")
    assert len(queries.daftar(ANALIS, S(sesudah=kunci, urut=urut)).baris) == 1


def test_saringan_dan_pencarian(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    milik = kantor.id
    lain = isi_draf(kantor, "100%_Aneh")
    arsip("7/2019", kecamatan="Setu")
    mediator = kantor.akun[Peran.MEDIATOR]

    def ids(**saring: object) -> set[int]:
        return {satu.id for satu in queries.daftar(mediator, S(**saring)).baris}

    assert ids(q="sinar cikarang") == {milik, lain}
    assert ids(q="SITI") == {milik}
    assert ids(q="560/001") == {milik}
    assert ids(q="0%_a") == {lain}
    assert ids(q="%") == {lain}
    assert ids(tahap=(Tahap.DRAF,)) == {lain}
    assert ids(jenis=(Jenis.PHK,)) == ids(hasil=(Hasil.PB_MEDIASI,)) == ids(kecamatan="Setu")
    assert ids(milik_saya=True) == ids(mediator_id=mediator.id) == {milik}
    assert ids(tahun=2026) == {milik}
    assert ids(terbuka=True) == {milik, lain}
    assert len(ids(terbuka=False)) == len(ids(asal=Asal.REGISTER)) == 1
    assert ids(tenggat="lewat") == set()
    kantor.pada("2026-04-10")
    assert ids(tenggat="dekat") == {milik}
    kantor.pada("2026-04-20")
    assert ids(tenggat="lewat") == {milik}


def test_admin_membaca_nomor_kode_dan_tanggal_saja(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    (baris,) = queries.daftar(ADMIN, S()).baris
    assert (baris.nomor, baris.tahap) == ("560/001/HI/2026", Tahap.DILIMPAHKAN_MEDIATOR)
    assert (baris.judul, baris.kecamatan) == ("", "")
    assert queries.daftar(ADMIN, S(q="Siti")).total == 0
    assert queries.daftar(ADMIN, S(q="560/001")).total == 1
    assert queries.ringkas(ADMIN, kantor.id).nomor == "560/001/HI/2026"
    assert "Siti" not in label(ADMIN, Rujukan("perkara", kantor.id)).teks
    assert queries.hari_ini(ADMIN) == []
    assert queries.panel_perusahaan(ADMIN, 1) is None


def test_orang_luar_tidak_melihat_satu_pun(kantor: Kantor) -> None:
    kantor.catat("HAK")
    assert queries.daftar(LUAR, S()).total == 0
    assert queries.papan(LUAR) == []
    assert queries.hari_ini(LUAR) == []
    assert queries.cari_nomor(LUAR, "560") == []
    assert queries.label_rujukan(LUAR, [kantor.id]) == {}


def test_jumlah_kueri_tidak_tumbuh_dengan_baris(kantor: Kantor, hitung_kueri) -> None:
    kabid = kantor.akun[Peran.KABID]
    mediator = kantor.akun[Peran.MEDIATOR]

    def ukur() -> list[int]:
        hasil = []
        for baca in (
            lambda: queries.daftar(kabid, S()),
            lambda: queries.papan(kabid),
            lambda: queries.hari_ini(kabid),
            lambda: queries.hari_ini(mediator),
            lambda: queries.ikhtisar_kabid(kabid),
        ):
            db.session.expire_all()
            with hitung_kueri() as jalan:
                baca()
            hasil.append(len(jalan))
        return hasil

    def tambah() -> None:
        kantor.anjuran("HAK")
        kantor.terima(kantor.pemohon)
        kantor.limpahkan("HAK")
        kantor.catat("HAK")
        isi_draf(kantor, "Budi")
        kantor.maju(30)

    tambah()
    sedikit = ukur()
    for _ in range(3):
        tambah()
    assert ukur() == sedikit


def test_hari_ini_menurut_hukum_paling_dulu(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    lambat = kantor.id
    kantor.maju(2)
    kantor.limpahkan("HAK")
    kantor.maju(1)
    kantor.sidang()
    mediator = kantor.akun[Peran.MEDIATOR]
    butir = queries.hari_ini(mediator)
    assert [(b.perkara_id, b.kode) for b in butir] == [(lambat, "MED-7"), (kantor.id, "ANJ-10")]
    # 9 April (Thursday): MED-7 ends on 15 April, four working days later.
    assert (butir[0].jatuh, butir[0].sisa, butir[0].lewat) == (date(2026, 4, 15), 4, False)
    assert butir[0].dasar
    assert queries.hari_ini(kantor.mediator2) == []
    assert queries.hitung_hari_ini(mediator) == 2
    kantor.pada("2026-04-17")
    assert queries.hari_ini(mediator)[0].sisa == -2


def test_hitungan_menu_sama_dengan_daftarnya(kantor: Kantor, hitung_kueri) -> None:
    def sama() -> None:
        for siapa in (*kantor.akun.values(), kantor.mediator2):
            banyak = len({satu.perkara_id for satu in queries.hari_ini(siapa)})
            with hitung_kueri() as kueri:
                assert queries.hitung_hari_ini(siapa) == banyak
            assert len(kueri) <= 2

    isi_draf(kantor, "Budi")
    kantor.catat("HAK")
    sama()
    kantor.limpahkan("HAK")
    sama()
    kantor.lakukan(
        Tindakan.NYATAKAN_BENTURAN,
        mediator_id=kantor.akun[Peran.MEDIATOR].id,
        alasan="Pemohon kerabat saya.",
    )
    sama()
    assert len(queries.hari_ini(kantor.akun[Peran.KABID])) == 3
    kantor.anjuran("HAK")
    sama()
    kantor.terima(kantor.pemohon)
    kantor.maju(30)
    sama()
    kantor.catat("KEP")
    kantor.lakukan(Tindakan.TAWARKAN, cara="langsung")
    sama()
    kantor.maju(30)
    sama()


def test_petugas_dan_kabid_melihat_bagiannya(kantor: Kantor) -> None:
    isi_draf(kantor, "Budi")
    kantor.catat("HAK")
    petugas, kabid = kantor.akun[Peran.PETUGAS], kantor.akun[Peran.KABID]
    assert {b.tindakan for b in queries.hari_ini(petugas)} == {Tindakan.TERIMA_BERKAS}
    assert {b.tindakan for b in queries.hari_ini(kabid)} == {
        Tindakan.TERIMA_BERKAS,
        Tindakan.LIMPAHKAN,
    }


def test_ikhtisar_beban_lewat_dan_yang_menunggu(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.catat("HAK")
    tunggu = kantor.id
    kantor.pada("2026-05-04")
    isi = queries.ikhtisar_kabid(kantor.akun[Peran.KABID])
    beban = {b.mediator_id: (b.terbuka, b.lewat, b.disarankan) for b in isi.beban}
    assert beban == {
        kantor.akun[Peran.MEDIATOR].id: (1, 1, False),
        kantor.mediator2.id: (0, 0, True),
    }
    assert [b.kode for b in isi.lewat] == ["MED-7"]
    assert [b.id for b in isi.menunggu_penunjukan] == [tunggu]
    with pytest.raises(TidakBerizin):
        queries.ikhtisar_kabid(kantor.akun[Peran.PETUGAS])


def test_papan_menghitung_tiap_tahap(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.catat("HAK")
    kantor.catat("HAK")
    arsip("1", tahap=Tahap.DICATAT, hasil=None)
    papan = queries.papan(kantor.akun[Peran.KABID], batas=1)
    assert [(tahap, jumlah, len(baris)) for tahap, jumlah, baris in papan] == [
        (Tahap.DICATAT, 2, 1),
        (Tahap.DILIMPAHKAN_MEDIATOR, 1, 1),
    ]


def test_arsip_register_bebas_dari_fakta_perkara_baru(kantor: Kantor) -> None:
    for tahap in (Tahap.MEDIASI, Tahap.ANJURAN, Tahap.DIALIHKAN_KEWENANGAN):
        arsip(tahap.value, tahap=tahap, hasil=None)
    selesai = arsip("9/2019")
    halaman = queries.halaman(ANALIS, selesai.id)
    assert halaman.tenggat == []
    assert Tindakan.BUKA_KEMBALI not in {p.tindakan for p in halaman.pilihan}
    with pytest.raises(sa.exc.IntegrityError), db.session.begin_nested():
        arsip("10/2019", hasil=None)


def test_panel_perusahaan_memuat_perkaranya(kantor: Kantor, app: Flask) -> None:
    petugas = kantor.akun[Peran.PETUGAS]
    pt = perusahaan.daftarkan(petugas, DataPerusahaan("PT Sinar Cikarang Abadi"))
    kantor.catat("HAK", pihak=(PEKERJA, PENGUSAHA | {"perusahaan_id": pt.id}))
    panel = queries.panel_perusahaan(petugas, pt.id)
    assert panel is not None
    assert panel.data["total"] == 1
    assert [b.id for b in panel.data["perkara"]] == [kantor.id]
    assert queries.panel_perusahaan(petugas, pt.id + 1) is None
    with app.test_request_context():
        sebutan = label(petugas, Rujukan("perkara", kantor.id))
    assert sebutan.teks.startswith("560/001/HI/2026 · Siti")
    assert sebutan.url.endswith(f"/{kantor.id}")


def test_tenggat_lain_yang_lebih_dulu_tetap_terlihat(kantor: Kantor) -> None:
    """The answer is awaited until May, but the office's own MED-30 ends before it."""
    kantor.limpahkan("HAK")
    kantor.pada("2026-05-11")
    kantor.sidang()
    kantor.lakukan(Tindakan.TERBITKAN_ANJURAN, **ANJURAN)
    for pihak in (kantor.pemohon, kantor.termohon):
        kantor.terima(pihak)
    (butir,) = queries.hari_ini(kantor.akun[Peran.MEDIATOR])
    assert (butir.kode, butir.jatuh) == ("MED-30", date(2026, 5, 21))
    assert "MED-30 berakhir 21 Mei 2026" in butir.akibat
    # One day beside one mark: the answer's own stands below.
    assert "paling lambat" not in butir.kalimat
    assert "JWB-10 berakhir Jumat, 29 Mei 2026." in butir.akibat
    kantor.pada("2026-05-22")
    (butir,) = queries.hari_ini(kantor.akun[Peran.MEDIATOR])
    assert "MED-30 batasnya 21 Mei 2026, sudah lewat." in butir.akibat
    isi = queries.ikhtisar_kabid(kantor.akun[Peran.KABID])
    assert [b.kode for b in isi.lewat] == ["MED-30"]


def test_arsip_yang_terbuka_tidak_dihitung_sebagai_pekerjaan(kantor: Kantor) -> None:
    kantor.catat("HAK")
    lama = arsip("7/HI/2019", tahap=Tahap.MEDIASI, hasil=None)
    arsip("8/HI/2019", tahap=Tahap.DICATAT, hasil=None)
    kabid = kantor.akun[Peran.KABID]
    assert queries.jumlah(kabid, S(terbuka=True)) == 1
    assert queries.hitung_terbuka(kabid) == 1
    assert queries.jumlah(kabid, S(terbuka=True, asal=Asal.REGISTER)) == 2
    assert [satu.perkara_id for satu in queries.hari_ini(kabid)] == [kantor.id]
    assert [satu.id for satu in queries.ikhtisar_kabid(kabid).menunggu_penunjukan] == [kantor.id]
    halaman = queries.halaman(kabid, lama.id)
    assert halaman.menunggu.kalimat.startswith("Perkara dari arsip register.")


def test_arsip_tidak_menjalankan_tindakan_penanganan(kantor: Kantor) -> None:
    kantor.id = arsip("7/HI/2019", tahap=Tahap.DICATAT, hasil=None).id
    with pytest.raises(TindakanDitolak, match="Perkara ini dari arsip register"):
        kantor.lakukan(Tindakan.TAWARKAN, tanggal=clock.hari_ini(), cara="langsung")
    assert kantor.perkara.tahap is Tahap.DICATAT
    assert kantor.berjalan() == set()


def test_diam_dan_anjuran_yang_belum_sampai_berdampingan(app: Flask, kantor: Kantor) -> None:
    """UU 2/2004 Ps 13(2)b-d: on Monday 27 April both are late, each with its own day.

    Session Wednesday 8 April: ANJ-10 ends on the 22nd. Receipt Friday the 10th: JWB-10 on the 24th.
    """
    kantor.anjuran("HAK")
    kantor.terima(kantor.pemohon)
    kantor.pada("2026-04-27")
    mediator = kantor.akun[Peran.MEDIATOR]
    butir = queries.hari_ini(mediator)
    assert [(b.kode, b.jatuh, bool(b.diam)) for b in butir] == [
        ("ANJ-10", date(2026, 4, 22), False),
        ("JWB-10", date(2026, 4, 24), True),
    ]
    assert "Sampaikan anjuran kepada PT Sinar Cikarang Abadi" in butir[0].kalimat
    assert "Siti Aminah tidak menjawab" in butir[1].kalimat
    assert "ANJ-10" not in butir[1].kalimat
    lewat = [(b.kode, b.jatuh) for b in queries.ikhtisar_kabid(kantor.akun[Peran.KABID]).lewat]
    assert lewat == [("ANJ-10", date(2026, 4, 22)), ("JWB-10", date(2026, 4, 24))]
    with app.test_request_context():
        (bagian, *_) = rangkuman(mediator, clock.hari_ini())
    baris = [satu.teks for satu in bagian.butir]
    assert [b.split(":")[0] for b in baris] == ["Diam yang berakibat hukum", "Lewat waktu"]
    assert all(kantor.perkara.nomor in b for b in baris)


def test_a_kind_counts_cases_of_which_it_is_not_the_main_one(kantor: Kantor) -> None:
    """Also where those of the main kind alone are more than is counted."""
    for ke in range(3):
        arsip(f"560/10{ke}/HI/2019")
    ganda = arsip("560/109/HI/2019")
    ganda.baris_jenis.append(PerkaraJenis(jenis=Jenis.HAK))
    db.session.flush()
    kabid = kantor.akun[Peran.KABID]

    def banyak(jenis: Jenis, batas: int | None) -> int:
        return queries.jumlah(kabid, S(jenis=(jenis,), asal=Asal.REGISTER), batas)

    assert [banyak(Jenis.PHK, n) for n in (2, 4, 5, None)] == [2, 4, 4, 4]
    assert [banyak(Jenis.HAK, n) for n in (1, 5, None)] == [1, 1, 1]
