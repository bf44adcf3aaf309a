"""The panel of now: its words, its day, and the act it leads to."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from hi_cases.perselisihan.rules import syarat
from hi_cases.perselisihan.rules.alur import cari
from hi_cases.perselisihan.rules.menunggu import menunggu
from hi_cases.perselisihan.rules.penawaran import kalimat_tawaran
from hi_cases.perselisihan.types import (
    BuktiBipartit,
    Jawaban,
    Jenis,
    JenisPihak,
    Sisi,
    Tahap,
    Tindakan,
)
from tests.unit.perselisihan.contoh import HARI, fakta, pihak

PHK, KEP, HAK, SPSB = Jenis.PHK, Jenis.KEP, Jenis.HAK, Jenis.SPSB
KEMARIN, BESOK = HARI - timedelta(days=1), HARI + timedelta(days=1)


@pytest.mark.parametrize(
    ("jenis", "tawaran"),
    [
        ({PHK}, "konsiliasi"),
        ({KEP}, "konsiliasi atau arbitrase"),
        ({SPSB}, "konsiliasi atau arbitrase"),
        ({PHK, KEP}, "konsiliasi"),
        ({HAK, KEP}, ""),
        (set(), ""),
    ],
)
def test_tawaran_menyebut_hanya_yang_boleh(jenis: set[Jenis], tawaran: str) -> None:
    """UU 2/2004 Ps 4(3), Ps 1 angka 15: no arbitrase for PHK."""
    assert kalimat_tawaran(jenis) == tawaran


@pytest.mark.parametrize("tahap", [Tahap.DICATAT, Tahap.DITAWARKAN])
def test_panel_phk_tidak_menyebut_arbitrase(tahap: Tahap) -> None:
    panel = menunggu(fakta(tahap, jenis=frozenset({PHK}), berjalan={"PILIH-7": BESOK}))
    assert "konsiliasi" in panel.kalimat
    assert "arbitrase" not in panel.kalimat
    kepentingan = menunggu(fakta(tahap, jenis=frozenset({KEP}), berjalan={"PILIH-7": BESOK}))
    assert "konsiliasi atau arbitrase" in kepentingan.kalimat


def test_tombol_dan_halangan_tawaran_tidak_menjanjikan_arbitrase() -> None:
    assert Tindakan.TAWARKAN.label == "Buat penawaran kepada para pihak"
    pesan = syarat.tidak_ada_yang_ditawarkan(fakta(Tahap.DICATAT, jenis=frozenset({PHK})))
    assert pesan == "Konsiliasi wajib ditawarkan dahulu kepada para pihak."


def test_hari_yang_lewat_tidak_lagi_paling_lambat() -> None:
    isi: dict[str, Any] = {"mediator_id": 7, "pelimpahan_diterima": KEMARIN}
    lewat = date(2026, 3, 12)
    panel = menunggu(fakta(Tahap.DILIMPAHKAN_MEDIATOR, berjalan={"MED-7": lewat}, **isi))
    assert panel.kalimat.endswith("sidang pertama, batasnya Kamis, 12 Maret 2026, sudah lewat.")
    kini = menunggu(fakta(Tahap.DILIMPAHKAN_MEDIATOR, berjalan={"MED-7": HARI}, **isi))
    assert kini.kalimat.endswith("paling lambat Senin, 6 April 2026.")


def test_panel_sidang_menurut_gilirannya() -> None:
    """Summoned to Monday 13 April: sent, proven, waited for; the day before it nothing to record.

    Permenaker 17/2014 Ps 13(1)b: a summons counts with proof of receipt.
    """

    def panel(*isi: dict[str, Any], hari: date | None = date(2026, 4, 13)) -> tuple[str, Any]:
        semua = (pihak(1, **isi[0]), pihak(2, Sisi.TERMOHON, **isi[-1]))
        f = fakta(Tahap.MEDIASI, pihak=semua, sidang_berikut=hari, berjalan={"MED-7": BESOK})
        hasil = menunggu(f)
        return hasil.kalimat, hasil.tindakan

    kirim, bukti = {"dipanggil": True}, {"dipanggil": True, "terpanggil": True}
    assert panel({}, hari=None)[1] is Tindakan.JADWALKAN
    assert panel(kirim, {}) == (
        "Terbitkan dan kirim panggilan sidang Senin, 13 April 2026 kepada Pihak 2.",
        Tindakan.CATAT_PANGGILAN,
    )
    assert panel(bukti, kirim) == (
        "Catat penerimaan panggilan sidang Senin, 13 April 2026 oleh Pihak 2.",
        Tindakan.CATAT_TERIMA_PANGGILAN,
    )
    assert panel(bukti) == ("Menunggu sidang Senin, 13 April 2026.", None)
    assert panel(bukti, hari=HARI)[1] is Tindakan.CATAT_SIDANG


def test_persetujuan_sebagian_menuju_perjanjian_dan_pb3() -> None:
    setuju, tolak = Jawaban.SETUJU, Jawaban.MENOLAK
    semua = (
        pihak(1, jenis=JenisPihak.KELOMPOK, terima_anjuran=KEMARIN, jawaban=(setuju, tolak)),
        pihak(2, Sisi.TERMOHON, terima_anjuran=KEMARIN, jawaban=(setuju,)),
    )
    berjalan = {"PB-3": BESOK, "MED-30": HARI}
    panel = menunggu(fakta(Tahap.ANJURAN, pihak=semua, berjalan=berjalan))
    assert panel.kalimat.startswith(
        "Bantu perjanjian bersama untuk pekerja yang setuju, lalu tutup perkara, paling lambat"
    )
    assert (panel.kode, panel.sebelum) == ("PB-3", BESOK)
    assert panel.tindakan is Tindakan.TUTUP_DITERIMA_SEBAGIAN


def test_termohon_mangkir_menuju_anjuran_atas_data_yang_ada() -> None:
    semua = (pihak(1), pihak(2, Sisi.TERMOHON, mangkir=3))
    berjalan = {"MED-7": KEMARIN, "MED-30": BESOK}
    panel = menunggu(fakta(Tahap.MEDIASI, pihak=semua, sidang=3, berjalan=berjalan))
    assert panel.kalimat.startswith(
        "Terbitkan anjuran berdasarkan data yang ada (termohon tidak hadir), paling lambat"
    )
    assert (panel.kode, panel.sebelum) == ("MED-30", BESOK)
    assert panel.tindakan is Tindakan.TERBITKAN_ANJURAN


def test_keduanya_mangkir_menuju_penghapusan() -> None:
    """Permenaker 17/2014 Ps 13(2): without the applicant there is nothing to recommend on."""
    semua = (pihak(1, mangkir=3), pihak(2, Sisi.TERMOHON, mangkir=3))
    panel = menunggu(fakta(Tahap.MEDIASI, pihak=semua, sidang=3))
    assert panel.tindakan is Tindakan.HAPUS_DARI_REGISTER


@pytest.mark.parametrize("tahap", [Tahap.DICATAT, Tahap.MEDIASI, Tahap.ANJURAN])
def test_arsip_yang_terbuka_tidak_menjadi_mediasi_hidup(tahap: Tahap) -> None:
    panel = menunggu(fakta(tahap, register=True, jenis=frozenset({PHK})))
    assert panel.kalimat == "Perkara dari arsip register. Catat hasilnya bila diketahui."
    assert panel.tindakan is None


_S, _M = (Jawaban.SETUJU,), (Jawaban.MENOLAK,)


@pytest.mark.parametrize(
    ("isi", "mediasi", "konsiliasi"),
    [
        ({"jawaban": _S}, ("PB-3", "para pihak"), ("KON-PB-3", "para pihak")),
        ({"jawaban": _M}, ("MED-30", "mediator"), ("KON-30", "petugas")),
        ({"jawab_jatuh": KEMARIN}, ("JWB-10", "mediator"), ("KON-JWB-10", "petugas")),
        (
            {"jawab_jatuh": BESOK},
            ("JWB-10", "Pihak 1, Pihak 2"),
            ("KON-JWB-10", "Pihak 1, Pihak 2"),
        ),
        ({"terima_anjuran": None}, ("ANJ-10", "mediator"), ("KON-ANJ-10", "petugas")),
    ],
)
def test_panel_anjuran_memakai_tenggat_dan_pencatat_jalurnya(
    isi: dict[str, Any], mediasi: tuple[str, str], konsiliasi: tuple[str, str]
) -> None:
    """A konsiliator leads outside the office: the counter records, under the periods of Ps 23."""
    semua = tuple(
        pihak(i, sisi, **{"terima_anjuran": KEMARIN} | isi) for i, sisi in enumerate(Sisi, 1)
    )
    for tahap, (kode, dari) in ((Tahap.ANJURAN, mediasi), (Tahap.KONSILIASI, konsiliasi)):
        jatuh = isi.get("jawab_jatuh", BESOK)
        panel = menunggu(fakta(tahap, pihak=semua, anjuran_terbit=True, berjalan={kode: jatuh}))
        assert (panel.kode, panel.dari, panel.sebelum) == (kode, dari, jatuh)
        if dari in {"mediator", "petugas"}:
            assert dari in {peran.value for peran in cari(tahap, panel.tindakan).peran}


def test_diam_satu_pihak_tidak_menutupi_anjuran_yang_belum_sampai() -> None:
    """UU 2/2004 Ps 13(2)b, d: ANJ-10 stands for the one, silence is noted for the other."""
    semua = (
        pihak(1, terima_anjuran=date(2026, 3, 16), jawab_jatuh=date(2026, 4, 2)),
        pihak(2, Sisi.TERMOHON),
    )
    panel = menunggu(fakta(Tahap.ANJURAN, pihak=semua, berjalan={"ANJ-10": KEMARIN}))
    assert panel.kalimat == "Pihak 1 tidak menjawab dalam waktunya, yang berakhir 2 April 2026."
    assert (panel.kode, panel.sebelum) == ("JWB-10", date(2026, 4, 2))
    (lain,) = panel.lain
    assert lain.kalimat == (
        "Sampaikan anjuran kepada Pihak 2 dan catat bukti terimanya, batasnya Minggu, "
        "5 April 2026, sudah lewat."
    )
    assert (lain.kode, lain.sebelum) == ("ANJ-10", KEMARIN)
    assert (lain.tindakan, lain.pihak_id) == (Tindakan.CATAT_TERIMA_ANJURAN, 2)
    assert lain.dasar


def test_tiap_pihak_disebut_dengan_hari_terakhirnya_sendiri() -> None:
    """UU 2/2004 Ps 13(2)c: ten working days each, from its own receipt."""
    semua = (
        pihak(1, terima_anjuran=KEMARIN, jawab_jatuh=date(2026, 4, 17)),
        pihak(2, Sisi.TERMOHON, terima_anjuran=HARI, jawab_jatuh=date(2026, 4, 20)),
    )
    panel = menunggu(fakta(Tahap.ANJURAN, pihak=semua))
    assert panel.kalimat == (
        "Menunggu jawaban Pihak 1 (paling lambat 17 April 2026); Pihak 2 (paling lambat "
        "20 April 2026) atas anjuran."
    )
    assert panel.sebelum == date(2026, 4, 17)


def test_yang_diam_tidak_disebut_menjawab() -> None:
    diam, tolak = (Jawaban.DIANGGAP_MENOLAK,), (Jawaban.MENOLAK,)
    for jawaban, kata in (
        ((tolak, tolak), "Semua pihak sudah menjawab."),
        ((diam, tolak), "Pihak 1 dicatat dianggap menolak, yang lain menjawab."),
        ((diam, diam), "Tidak ada pihak yang menjawab; semua dicatat dianggap menolak."),
    ):
        semua = tuple(
            pihak(i, sisi, terima_anjuran=KEMARIN, jawaban=satu)
            for i, (sisi, satu) in enumerate(zip(Sisi, jawaban, strict=True), 1)
        )
        assert menunggu(fakta(Tahap.ANJURAN, pihak=semua)).kalimat.startswith(kata)


def test_waktu_yang_sudah_lewat_tidak_menjadi_batas_tindakan_berikutnya() -> None:
    """The end of PILIH-7 or REG-LENGKAP is no last day for what the office then does."""
    jenis = frozenset({KEP})
    pilih = menunggu(fakta(Tahap.DITAWARKAN, jenis=jenis, berjalan={"PILIH-7": KEMARIN}))
    assert pilih.kalimat == (
        "Para pihak tidak memilih sampai 5 April 2026. Limpahkan perkara ke mediator."
    )
    berkas = menunggu(fakta(Tahap.BERKAS_DIKEMBALIKAN, berjalan={"REG-LENGKAP": KEMARIN}))
    assert berkas.kalimat == "Waktu melengkapi berkas berakhir 5 April 2026."
    semua = (pihak(1, mangkir=3), pihak(2, Sisi.TERMOHON))
    hapus = menunggu(fakta(Tahap.MEDIASI, pihak=semua, berjalan={"MED-7": BESOK}))
    assert hapus.kalimat == "Pemohon tidak hadir setelah dipanggil secara patut."


def test_draf_tanpa_bukti_bipartit_tidak_menyuruh_menerimanya() -> None:
    """UU 2/2004 Ps 4(1)-(2): such a file is returned; the panel asks for the proof first."""
    tanpa = menunggu(fakta(Tahap.DRAF))
    assert tanpa.kalimat.startswith("Bukti upaya bipartit belum ada.")
    assert "terima berkasnya" not in tanpa.kalimat
    ada = menunggu(fakta(Tahap.DRAF, bukti_bipartit=BuktiBipartit.RISALAH))
    assert ada.kalimat == "Periksa isian, lalu terima berkasnya."


def test_hari_sidang_menandai_yang_belum_terbukti_dipanggil() -> None:
    """Permenaker 17/2014 Ps 13(1)b: without proven receipt its absence counts for nothing."""
    semua = (pihak(1, dipanggil=True, terpanggil=True), pihak(2, Sisi.TERMOHON, dipanggil=True))
    panel = menunggu(fakta(Tahap.MEDIASI, pihak=semua, sidang_berikut=HARI))
    assert panel.tindakan is Tindakan.CATAT_SIDANG
    assert panel.akibat.startswith("Panggilan Pihak 2 belum terbukti diterima.")
    besok = menunggu(fakta(Tahap.MEDIASI, pihak=semua, sidang_berikut=BESOK))
    assert besok.akibat == ""
