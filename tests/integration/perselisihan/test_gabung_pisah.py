"""Join, undo, split, unlink: nobody is lost, no clock begins anew, nothing is done by halves."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.indikator import queries as indikator
from hi_cases.indikator.queries.ringkasan.halaman import halaman_baris, ringkasan
from hi_cases.indikator.types import Periode, Saringan, Ukuran
from hi_cases.indikator.types.ringkasan import PekerjaTerlibat
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import PeristiwaPerkara, Perkara, TautanPerkara
from hi_cases.perselisihan.types import Hasil, Jenis, JenisPihak, Sisi, Tahap, Tindakan
from tests.integration.perselisihan.kantor import KELOMPOK, PEKERJA, PENGUSAHA, RISALAH, Kantor

BUDI = {"sisi": "pemohon", "jenis": "pekerja", "nama": "Budi Hartono", "nik": "3216010101900002"}


def _nama(perkara: Perkara, sisi: Sisi = Sisi.PEMOHON) -> list[str]:
    return [satu.nama for satu in perkara.pihak if satu.sisi is sisi]


def _dua(kantor: Kantor, pihak_b=(BUDI, PENGUSAHA)) -> tuple[int, int]:
    """Return the main case, at its mediator, and a second one that is just registered."""
    kantor.limpahkan("HAK")
    a = kantor.id
    kantor.catat("HAK", pihak=pihak_b)
    return a, kantor.id


def _gabung(kantor: Kantor, ke: int, **lain) -> Perkara:
    isi = {"perkara_id": ke, "pokok_sama": True, "alasan": "Pokok sama.", **lain}
    return kantor.lakukan(Tindakan.GABUNGKAN, **isi)


def _perkara(nomor: int) -> Perkara:
    db.session.expire_all()
    return db.session.get_one(Perkara, nomor)


def _berjalan(nomor: int) -> dict[str, tuple]:
    return {t.kode: (t.mulai, t.jatuh) for t in queries.tenggat_berjalan(nomor)}


def test_digabung_membawa_pihak_dan_tuntutan(kantor: Kantor) -> None:
    a, b = _dua(kantor)
    tenggat = _berjalan(a)
    _gabung(kantor, a)
    utama, anak = _perkara(a), _perkara(b)
    assert (anak.tahap, anak.hasil) == (Tahap.SELESAI, Hasil.DIGABUNG)
    assert _nama(utama) == ["Siti Aminah", "Budi Hartono"]
    assert _nama(utama, Sisi.TERMOHON) == ["PT Sinar Cikarang Abadi"]
    assert utama.jumlah_pekerja == 2
    assert len(utama.tuntutan) == 2
    assert _nama(anak) == ["Budi Hartono"], "the joined case keeps what it had"
    assert _berjalan(a) == tenggat
    assert _berjalan(b) == {}
    (tautan,) = queries.halaman(kantor.akun[Peran.KABID], a).tautan
    assert (tautan.id, tautan.alasan) == (b, f"digabung ke {utama.nomor}. Pokok sama.")
    masuk = [p.tindakan for p in queries.halaman(kantor.akun[Peran.KABID], a).peristiwa]
    assert masuk[0] == "terima_gabungan"


def test_pekerja_yang_digabung_dihitung_sekali(kantor: Kantor, app) -> None:
    perempuan = {**PEKERJA, "nik": "3216014101900001"}
    kantor.limpahkan("PHK", pihak=(perempuan, PENGUSAHA))
    a = kantor.id
    kantor.catat("PHK", pihak=(BUDI, PENGUSAHA))
    setahun = Periode.setahun(2026)
    satu_satu = ringkasan(SISTEM, setahun)
    _gabung(kantor, a)
    r = ringkasan(SISTEM, setahun)
    # A woman and a man, each in a case of their own; joined, both stand in the main case only.
    assert satu_satu.kini.pekerja == PekerjaTerlibat(2, 2, 1, 1)
    assert r.kini.pekerja == PekerjaTerlibat(1, 2, 1, 1)
    assert [(s.perkara, s.pekerja) for s in r.phk] == [(2, 2)]
    assert r.kini.perkara.masuk == 2
    with app.test_request_context():
        baris = halaman_baris(SISTEM, "phk", setahun, None)
    assert (sorted(baris.angka.items()), baris.jumlah) == ([(a, [2]), (kantor.id, [None])], [2])


def test_tenggat_yang_digabung_batal_dengan_sebab_itu(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    a = kantor.id
    kantor.limpahkan("HAK", pihak=(BUDI, PENGUSAHA))
    b = kantor.id
    lama = _berjalan(b)
    _gabung(kantor, a)
    semua = kalender.tenggat_untuk(_perkara(b).rujukan)
    assert {t.alasan_tutup for t in semua} == {f"digabung ke perkara {_perkara(a).nomor}"}
    kantor.lakukan(Tindakan.BUKA_KEMBALI, alasan="Keliru.")
    assert _berjalan(b) == lama, "the clocks run again from their old first days"


def test_pekerja_yang_sama_menurut_nik_tidak_digandakan(kantor: Kantor) -> None:
    a, _ = _dua(kantor, (PEKERJA, PENGUSAHA))
    _gabung(kantor, a)
    assert _nama(_perkara(a)) == ["Siti Aminah"]
    assert _perkara(a).jumlah_pekerja == 1


def test_kelompok_ikut_dengan_semua_pekerjanya(kantor: Kantor) -> None:
    a, _ = _dua(kantor, (KELOMPOK, PENGUSAHA))
    _gabung(kantor, a)
    assert _perkara(a).jumlah_pekerja == 4
    kelompok = next(p for p in _perkara(a).pihak if p.jenis is JenisPihak.KELOMPOK)
    assert [s.nama for s in kelompok.anggota] == KELOMPOK["anggota"]


@pytest.mark.parametrize(
    ("pihak", "jenis", "pesan"),
    [
        ((BUDI, {**PENGUSAHA, "nama": "PT Lain Sama Sekali"}), "HAK", "Pengusaha perkara"),
        ((BUDI, PENGUSAHA), "KEP", "tidak memuat perselisihan Kepentingan"),
        (
            ({**BUDI, "sisi": "termohon"}, {**PENGUSAHA, "sisi": "pemohon"}),
            "HAK",
            "pihak yang berlawanan",
        ),
    ],
)
def test_gabung_ditolak_dengan_kalimat(kantor: Kantor, pihak, jenis: str, pesan: str) -> None:
    kantor.limpahkan("HAK")
    a = kantor.id
    kantor.catat(jenis, pihak=pihak)
    with pytest.raises(DataTidakSah, match=pesan):
        _gabung(kantor, a)
    assert _perkara(a).jumlah_pekerja == 1


def test_gabung_hanya_sampai_sebelum_sidang_pertama(kantor: Kantor) -> None:
    a, b = _dua(kantor)
    kantor.id = a
    kantor.sidang()
    kantor.id = b
    with pytest.raises(DataTidakSah, match="sampai sebelum sidang pertamanya"):
        _gabung(kantor, a)
    kantor.id = a
    with pytest.raises(TindakanDitolak, match="sebelum sidang pertama"):
        _gabung(kantor, b)
    kantor.id = b
    with pytest.raises(DataTidakSah, match="dirinya sendiri"):
        _gabung(kantor, b)


def test_dibuka_kembali_menarik_salinannya(kantor: Kantor) -> None:
    a, b = _dua(kantor)
    _gabung(kantor, a)
    kantor.lakukan(Tindakan.BUKA_KEMBALI, alasan="Keliru.")
    assert (_perkara(b).tahap, _perkara(b).hasil) == (Tahap.DICATAT, None)
    assert _nama(_perkara(a)) == ["Siti Aminah"]
    assert _perkara(a).jumlah_pekerja == 1
    assert len(_perkara(a).tuntutan) == 1
    assert db.session.scalar(sa.select(sa.func.count()).select_from(TautanPerkara)) == 0
    _gabung(kantor, a)
    assert _nama(_perkara(a)) == ["Siti Aminah", "Budi Hartono"]


def test_tidak_dibuka_kembali_bila_perkara_utama_berlanjut(kantor: Kantor) -> None:
    a, b = _dua(kantor)
    _gabung(kantor, a)
    kantor.id = a
    kantor.panggil(kantor.pemohon)
    kantor.id = b
    with pytest.raises(TindakanDitolak, match=r"sudah berlanjut sejak penggabungan.*6 April 2026"):
        kantor.lakukan(Tindakan.BUKA_KEMBALI, alasan="Keliru.")
    assert _nama(_perkara(a)) == ["Siti Aminah", "Budi Hartono"]


def test_statistik_menghitung_digabung_sendiri(kantor: Kantor) -> None:
    a, _ = _dua(kantor)
    _gabung(kantor, a)
    h = indikator.tabel_tahunan(kantor.akun[Peran.KABID], Saringan(2026, 2026)).jumlah
    angka = [h[u] for u in (Ukuran.MASUK, Ukuran.SELESAI, Ukuran.DIGABUNG, Ukuran.BELUM)]
    assert angka == [2, 0, 1, 1]
    assert h[Ukuran.SELESAI_DALAM_TAHUN] == 0
    assert h[Ukuran.TERBUKA_AKHIR_TAHUN] == 1


def _anak(nomor: int) -> Perkara:
    return db.session.scalars(sa.select(Perkara).filter_by(perkara_asal_id=nomor)).one()


def test_pekerja_dipisahkan_dengan_nomor_dan_hari_yang_sama(kantor: Kantor) -> None:
    kantor.limpahkan("HAK", pihak=(KELOMPOK, PENGUSAHA))
    kantor.maju(3)
    asal = kantor.perkara
    lama = _berjalan(asal.id)
    assert set(lama) == {"MED-7", "MED-30"}
    pilih = [satu.id for satu in asal.pihak[0].anggota[:2]]
    kantor.lakukan(Tindakan.PISAHKAN, anggota=pilih, alasan="Pokoknya lain.")
    asal, baru = _perkara(asal.id), _anak(asal.id)
    assert baru.nomor not in {None, asal.nomor}
    assert baru.urutan_register == asal.urutan_register + 1
    assert (baru.tahap, baru.mediator_id) == (asal.tahap, asal.mediator_id)
    assert (baru.dicatat_pada, baru.pelimpahan_diterima_pada) == (
        asal.dicatat_pada,
        asal.pelimpahan_diterima_pada,
    )
    assert _berjalan(baru.id) == lama == _berjalan(asal.id)
    assert {t.penanggung_jawab_id for t in queries.tenggat_berjalan(baru.id)} == {asal.mediator_id}
    assert [s.nama for s in baru.pihak[0].anggota] == ["Budi Santoso", "Dewi Lestari"]
    assert [s.nama for s in asal.pihak[0].anggota] == ["Joko Susilo"]
    assert (asal.jumlah_pekerja, baru.jumlah_pekerja) == (1, 2)
    assert _nama(baru, Sisi.TERMOHON) == _nama(asal, Sisi.TERMOHON)
    assert baru.bukti_bipartit == asal.bukti_bipartit
    h = queries.halaman(kantor.akun[Peran.KABID], baru.id)
    assert [t.id for t in h.tautan] == [asal.id]
    assert "dipisahkan dari" in h.tautan[0].alasan
    lewat = {s.tahap: s.tanggal for s in h.langkah if s.tanggal}
    assert lewat[Tahap.DICATAT] == asal.dicatat_pada
    kantor.id = baru.id
    kantor.sidang()
    assert _perkara(baru.id).tahap is Tahap.MEDIASI


def test_satu_pihak_pindah_dengan_panggilannya(kantor: Kantor) -> None:
    kantor.limpahkan("HAK", pihak=(PEKERJA, BUDI, PENGUSAHA))
    asal = kantor.perkara
    budi = asal.pihak[1].id
    kantor.panggil(budi)
    tuntutan = asal.tuntutan[0].id
    kantor.lakukan(Tindakan.PISAHKAN, pihak=[budi], tuntutan=[tuntutan], alasan="Lain.")
    baru = _anak(asal.id)
    assert _nama(baru) == ["Budi Hartono"]
    assert baru.pihak[0].id == budi
    assert [s.id for s in baru.tuntutan] == [tuntutan]
    assert _perkara(asal.id).tuntutan == []
    kabid = kantor.akun[Peran.KABID]
    assert [p.pihak_id for p in queries.halaman(kabid, baru.id).panggilan] == [budi]
    assert queries.halaman(kabid, asal.id).panggilan == []


def test_menurut_jenis_semua_pihak_ada_di_keduanya(kantor: Kantor) -> None:
    kantor.catat("HAK", "KEP")
    asal = kantor.perkara
    kantor.lakukan(Tindakan.PISAHKAN, jenis=["KEP"], alasan="Ditawarkan sendiri.")
    asal, baru = _perkara(asal.id), _anak(asal.id)
    assert (asal.jenis, baru.jenis) == (frozenset({Jenis.HAK}), frozenset({Jenis.KEP}))
    assert (asal.jenis_utama, baru.jenis_utama) == (Jenis.HAK, Jenis.KEP)
    assert _nama(asal) == _nama(baru) == ["Siti Aminah"]
    kantor.id = baru.id
    kantor.lakukan(Tindakan.TAWARKAN, cara="langsung")


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({}, "Pilih pihak, pekerja, atau jenis"),
        ({"pihak": [0]}, "paling sedikit satu pemohon"),
        ({"pihak": [1]}, "Pengusaha tidak dipindahkan"),
        ({"jenis": ["HAK"]}, "paling sedikit satu jenis"),
        ({"jenis": ["PHK"]}, "Pilih dari jenis"),
        ({"jenis": ["apa saja"]}, "Pilih dari jenis"),
        ({"tuntutan": [987654]}, "Pilih pihak dan tuntutan"),
    ],
)
def test_pisah_ditolak_dengan_kalimat(kantor: Kantor, isi: dict, pesan: str) -> None:
    kantor.catat("HAK")
    pihak = [satu.id for satu in kantor.perkara.pihak]
    if "pihak" in isi:
        isi = {"pihak": [pihak[i] for i in isi["pihak"]]}
    with pytest.raises(DataTidakSah, match=pesan):
        kantor.lakukan(Tindakan.PISAHKAN, alasan="x", **isi)
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Perkara)) == 1


def test_pisah_hanya_sebelum_sidang_dan_hanya_kabid(kantor: Kantor) -> None:
    kantor.limpahkan("HAK", pihak=(KELOMPOK, PENGUSAHA))
    pilih = [kantor.perkara.pihak[0].anggota[0].id]
    with pytest.raises(TidakBerizin):
        kantor.lakukan(
            Tindakan.PISAHKAN, pelaku=kantor.akun[Peran.PETUGAS], anggota=pilih, alasan="x"
        )
    kantor.sidang()
    with pytest.raises(TindakanDitolak, match="sebelum sidang pertama"):
        kantor.lakukan(Tindakan.PISAHKAN, anggota=pilih, alasan="x")


def test_tautan_yang_keliru_dilepas_dan_tetap_di_jejak(kantor: Kantor) -> None:
    a, b = _dua(kantor)
    kantor.lakukan(Tindakan.TAUTKAN, perkara_id=a, alasan="Serupa.")
    (tautan,) = queries.halaman(kantor.akun[Peran.KABID], b).tautan
    kantor.lakukan(Tindakan.LEPAS_TAUTAN, tautan_id=tautan.tautan_id, alasan="Salah nomor.")
    for nomor in (a, b):
        assert queries.halaman(kantor.akun[Peran.KABID], nomor).tautan == []
        akhir = db.session.scalars(
            sa.select(PeristiwaPerkara)
            .filter_by(perkara_id=nomor)
            .order_by(PeristiwaPerkara.id.desc())
        ).first()
        assert akhir.tindakan == "lepas_tautan"
        assert akhir.data["alasan_tautan"] == "Serupa."
    with pytest.raises(DataTidakSah, match="salah satu tautan"):
        kantor.lakukan(Tindakan.LEPAS_TAUTAN, tautan_id=tautan.tautan_id, alasan="x")


def test_tautan_penggabungan_tidak_dilepas(kantor: Kantor) -> None:
    a, b = _dua(kantor)
    _gabung(kantor, a)
    (tautan,) = queries.halaman(kantor.akun[Peran.KABID], b).tautan
    assert tautan.tautan_id is None, "the page does not offer it"
    kantor.id = a
    nomor = db.session.scalars(sa.select(TautanPerkara.id)).one()
    with pytest.raises(DataTidakSah, match="berasal dari pemisahan atau penggabungan"):
        kantor.lakukan(Tindakan.LEPAS_TAUTAN, tautan_id=nomor, alasan="x")


def test_jeda_klarifikasi_ikut_ke_perkara_yang_dipisahkan(kantor: Kantor) -> None:
    kantor.limpahkan("HAK", pihak=(PEKERJA, BUDI, PENGUSAHA))
    kantor.maju(1)
    kantor.lakukan(Tindakan.BUKA_KLARIFIKASI, pertemuan="2026-04-10", perihal="Data lembur.")
    asal = kantor.id
    kantor.maju(1)
    kantor.lakukan(Tindakan.PISAHKAN, pihak=[kantor.perkara.pihak[1].id], alasan="Lain.")
    baru = _anak(asal)
    assert [t.dijeda for t in queries.tenggat_berjalan(baru.id) if t.kode == "MED-30"] == [True]
    kabid = kantor.akun[Peran.KABID]
    assert [k.pertemuan.isoformat() for k in queries.halaman(kabid, baru.id).klarifikasi] == [
        "2026-04-10"
    ]
    for nomor in (asal, baru.id):
        kantor.id = nomor
        kantor.pada("2026-04-10")
        kantor.lakukan(Tindakan.RISALAH_KLARIFIKASI, **RISALAH)
    assert _berjalan(asal) == _berjalan(baru.id)
    assert {t.kode for t in queries.tenggat_berjalan(baru.id)} == {"MED-7", "MED-30"}


def test_yang_ditawarkan_dipisahkan_dengan_waktu_memilih_yang_sama(kantor: Kantor) -> None:
    kantor.catat("KEP", pihak=(PEKERJA, BUDI, PENGUSAHA))
    kantor.lakukan(Tindakan.TAWARKAN, cara="langsung")
    asal = kantor.id
    kantor.maju(2)
    kantor.lakukan(Tindakan.PISAHKAN, pihak=[kantor.perkara.pihak[1].id], alasan="Lain.")
    baru = _anak(asal)
    assert baru.tahap is Tahap.DITAWARKAN
    assert baru.ditawarkan_pada == _perkara(asal).ditawarkan_pada
    assert set(_berjalan(baru.id)) == {"PILIH-7"}
    assert _berjalan(baru.id) == _berjalan(asal)
