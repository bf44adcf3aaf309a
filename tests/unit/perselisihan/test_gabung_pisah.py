"""Join and split as pure decisions: who goes where, and why not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hi_cases.perselisihan.rules.gabung_pisah import (
    OrangGabung,
    PerkaraGabung,
    PihakGabung,
    PilihanPisah,
    belum_sidang_pertama,
    halangan_gabung,
    halangan_pisah,
    peringatan_tawaran,
    rencana_gabung,
    rencana_pisah,
)
from hi_cases.perselisihan.types import Jenis, JenisPihak, Sisi, Tahap
from tests.unit.perselisihan.contoh import fakta

PT = PihakGabung(1, Sisi.TERMOHON, JenisPihak.PENGUSAHA, "PT. Maju Jaya", perusahaan_id=5)
SITI = PihakGabung(2, Sisi.PEMOHON, JenisPihak.PEKERJA, "Siti", "111")
ORANG = tuple(OrangGabung(10 + i, nama, nik) for i, (nama, nik) in enumerate(
    [("Budi", "222"), ("Dewi", "333"), ("Siti", "111")]
))  # fmt: skip
KELOMPOK = PihakGabung(3, Sisi.PEMOHON, JenisPihak.KELOMPOK, "Budi dkk.", anggota=ORANG)
SERIKAT = PihakGabung(4, Sisi.PEMOHON, JenisPihak.SERIKAT, "SP Logam")
HAK = frozenset({Jenis.HAK})


def _perkara(
    nomor: int, *pihak: PihakGabung, tahap: Tahap = Tahap.DICATAT, **lain
) -> PerkaraGabung:
    f = fakta(tahap, **{"jenis": HAK, **lain})
    return PerkaraGabung(nomor, f"56{nomor}", f, Jenis.HAK, pihak, ((70, "Upah"), (71, "Lembur")))


A = _perkara(1, SITI, PT)


def test_gabung_membawa_yang_belum_ada() -> None:
    pt_lain = replace(PT, id=9, perusahaan_id=None, nama="PT Maju  Jaya")
    r = rencana_gabung(_perkara(2, KELOMPOK, SERIKAT, pt_lain), A)
    assert [(s.pihak.id, s.anggota) for s in r.salinan] == [(3, (10, 11)), (4, ())]
    assert r.ganda == ("Siti",)
    assert r.pekerja_sesudah == 3


def test_orang_tanpa_nik_tidak_dianggap_sama() -> None:
    tanpa = replace(SITI, nik="")
    r = rencana_gabung(_perkara(2, tanpa, PT), _perkara(1, tanpa, PT))
    assert [s.pihak.nama for s in r.salinan] == ["Siti"]
    assert r.pekerja_sesudah == 2


def test_serikat_yang_sama_tidak_digandakan() -> None:
    r = rencana_gabung(_perkara(2, SERIKAT, PT), _perkara(1, SERIKAT, PT))
    assert r.salinan == ()


@pytest.mark.parametrize("tahap", [Tahap.ANJURAN, Tahap.KONSILIASI, Tahap.SELESAI, Tahap.DRAF])
def test_perkara_utama_harus_tercatat_dan_belum_bersidang(tahap: Tahap) -> None:
    salah = halangan_gabung(_perkara(2, SITI, PT), _perkara(1, SITI, PT, tahap=tahap))
    assert salah is not None
    assert "sidang pertama" in salah


def test_sidang_yang_tidak_terlaksana_pun_menutup_jalan() -> None:
    f = fakta(Tahap.MEDIASI, sidang=1)
    assert "sebelum sidang pertama" in str(belum_sidang_pertama(f))
    assert belum_sidang_pertama(fakta(Tahap.MEDIASI)) is None


DUA_JENIS = frozenset({Jenis.HAK, Jenis.PHK})


@pytest.mark.parametrize(
    ("pihak", "jenis", "dapat"),
    [
        ((SITI, PT), HAK, False),
        ((replace(KELOMPOK, anggota=ORANG[:1]), PT), HAK, False),
        ((SITI, PT), DUA_JENIS, True),
        ((KELOMPOK, PT), HAK, True),
        ((SITI, SERIKAT, PT), HAK, True),
    ],
)
def test_perkara_yang_tidak_dapat_dibagi_dikatakan(
    pihak: tuple[PihakGabung, ...], jenis: frozenset[Jenis], dapat: bool
) -> None:
    salah = halangan_pisah(_perkara(1, *pihak, jenis=jenis))
    assert (salah is None) == dapat
    assert dapat or "Tidak ada yang dapat dipisahkan" in str(salah)


def test_pisah_menghitung_pekerja_kedua_bagian() -> None:
    r = rencana_pisah(
        _perkara(1, KELOMPOK, PT), PilihanPisah(anggota=frozenset({10}), tuntutan=frozenset({71}))
    )
    assert r.galat == {}
    assert (r.pekerja_baru, r.pekerja_asal) == (1, 2)
    assert [s.anggota for s in r.sebagian] == [(10,)]
    assert [s.id for s in r.salin] == [PT.id]
    assert r.tuntutan == (71,)
    assert (r.jenis_baru, r.jenis_asal) == (HAK, HAK)


def test_kelompok_yang_dipilih_seluruhnya_pindah_utuh() -> None:
    r = rencana_pisah(
        _perkara(1, SITI, KELOMPOK, PT), PilihanPisah(anggota=frozenset({10, 11, 12}))
    )
    assert [s.id for s in r.pindah] == [KELOMPOK.id]
    assert r.sebagian == ()


def test_pisah_dari_dua_sisi_ditolak() -> None:
    lawan = replace(SERIKAT, id=8, sisi=Sisi.TERMOHON)
    r = rencana_pisah(_perkara(1, SITI, SERIKAT, lawan, PT), PilihanPisah(pihak=frozenset({2, 8})))
    assert "satu sisi saja" in r.galat["pihak"]


def test_jenis_utama_yang_ikut_pindah_harus_jelas_penggantinya() -> None:
    tiga = _perkara(1, SITI, PT, jenis=frozenset({Jenis.HAK, Jenis.KEP, Jenis.PHK}))
    r = rencana_pisah(tiga, PilihanPisah(jenis=HAK))
    assert "Perbaiki data perkara" in r.galat["jenis"]
    r = rencana_pisah(tiga, PilihanPisah(jenis=frozenset({Jenis.PHK})))
    assert r.galat == {}
    assert (r.utama_asal, r.utama_baru) == (Jenis.HAK, Jenis.PHK)


def test_yang_sedang_ditawarkan_tidak_meninggalkan_bagian_tanpa_tawaran() -> None:
    """KEP and HAK may be offered nothing together; KEP and PHK konsiliasi (Ps 4(3))."""
    p = _perkara(1, SITI, PT, tahap=Tahap.DITAWARKAN, jenis=frozenset({Jenis.KEP, Jenis.PHK}))
    r = rencana_pisah(replace(p, jenis_utama=Jenis.KEP), PilihanPisah(jenis={Jenis.PHK}))
    assert r.galat == {}
    p = _perkara(1, SITI, PT, tahap=Tahap.DITAWARKAN, jenis=frozenset({Jenis.KEP, Jenis.HAK}))
    r = rencana_pisah(p, PilihanPisah(jenis=frozenset({Jenis.KEP})))
    assert "waktu memilih berakhir" in r.galat["jenis"]


def test_bagian_yang_belum_pernah_ditawari_diperingatkan() -> None:
    """HAK closes every offer; PHK alone must be offered konsiliasi (UU 2/2004 Ps 4(3))."""
    dua = frozenset({Jenis.HAK, Jenis.PHK})
    pilih = PilihanPisah(jenis=HAK)
    for tahap, banyak in ((Tahap.DICATAT, 0), (Tahap.DILIMPAHKAN_MEDIATOR, 1), (Tahap.MEDIASI, 1)):
        p = _perkara(1, SITI, PT, tahap=tahap, jenis=dua)
        semua = peringatan_tawaran(p, rencana_pisah(p, pilih))
        assert len(semua) == banyak
        if semua:
            assert "perkara 561 wajib ditawari konsiliasi" in semua[0]
            assert "memuat perselisihan hak" in semua[0]
    # What was offered as a whole is owed to no part; PHK knows no arbitrase (Ps 1 angka 15).
    p = _perkara(1, SITI, PT, tahap=Tahap.MEDIASI, jenis=frozenset({Jenis.KEP, Jenis.PHK}))
    (satu,) = peringatan_tawaran(p, rencana_pisah(p, PilihanPisah(jenis=frozenset({Jenis.KEP}))))
    assert "perkara baru wajib ditawari arbitrase" in satu
