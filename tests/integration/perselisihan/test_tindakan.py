"""The one door: permission, versions, guards of the database, and what is left behind."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from hi_cases.audit import queries as audit
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import (
    DataTidakSah,
    KonflikVersi,
    TidakBerizin,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import Panggilan, Perkara
from hi_cases.perselisihan.types import Hasil, Tahap, Tindakan
from tests.integration.perselisihan.kantor import (
    ANJURAN,
    Kantor,
    draf,
)


def test_mediator_lain_tidak_bertindak_dan_kabid_tidak_menggantikan(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    hadir = [kantor.pemohon, kantor.termohon]
    isi = {"tempat": "Ruang 1", "hadir": hadir, "terlaksana": True, "ringkasan": "x"}
    for bukan in (kantor.mediator2, kantor.akun[Peran.KABID], kantor.akun[Peran.PETUGAS]):
        with pytest.raises(TidakBerizin):
            kantor.lakukan(Tindakan.CATAT_SIDANG, pelaku=bukan, **isi)
    kantor.lakukan(Tindakan.CATAT_SIDANG, **isi)


@pytest.mark.parametrize("peran", [Peran.PEKERJA, Peran.PERUSAHAAN, Peran.KUASA, Peran.ADMIN])
def test_orang_luar_dan_admin_tidak_membuka_isi_perkara(kantor: Kantor, peran: Peran) -> None:
    kantor.catat("HAK")
    pelaku = Pelaku(99, "Uji", frozenset({peran}))
    with pytest.raises(TidakDitemukan):
        queries.perkara(pelaku, kantor.id)
    with pytest.raises(TidakDitemukan):
        queries.halaman(pelaku, kantor.id)
    with pytest.raises(TidakDitemukan):
        kantor.lakukan(Tindakan.CABUT, pelaku=pelaku, surat="x")
    assert not queries.boleh_buka_berkas(pelaku, kantor.id)


def test_formulir_yang_dikirim_dua_kali_hanya_dilakukan_sekali(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    versi = kantor.perkara.versi
    mediator = kantor.akun[Peran.MEDIATOR]
    isi = {
        "pihak_id": kantor.pemohon,
        "perihal": "sidang",
        "untuk_tanggal": "2026-04-13",
        "dikirim_pada": "2026-04-06",
        "cara": "pos",
    }
    services.lakukan(mediator, kantor.id, Tindakan.CATAT_PANGGILAN, versi, isi)
    with pytest.raises(KonflikVersi) as tangkap:
        services.lakukan(mediator, kantor.id, Tindakan.CATAT_PANGGILAN, versi, isi)
    assert tangkap.value.beda == []
    assert tangkap.value.versi_kini == kantor.perkara.versi
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Panggilan)) == 1


def test_dua_orang_mengisi_satu_draf_melihat_kedua_versi(kantor: Kantor) -> None:
    petugas = kantor.akun[Peran.PETUGAS]
    kantor.buka("HAK")
    versi, isi = kantor.perkara.versi, draf("HAK")
    services.lakukan(petugas, kantor.id, Tindakan.UBAH_DRAF, versi, {"draf": isi | {"pokok": "A"}})
    with pytest.raises(KonflikVersi) as tangkap:
        services.lakukan(
            petugas, kantor.id, Tindakan.UBAH_DRAF, versi, {"draf": isi | {"pokok": "B"}}
        )
    (beda,) = tangkap.value.beda
    assert (beda.bidang, beda.punya_anda, beda.tersimpan) == ("pokok", "B", "A")
    kini = kantor.perkara.versi
    services.lakukan(petugas, kantor.id, Tindakan.UBAH_DRAF, versi, {"draf": isi | {"pokok": "A"}})
    assert kantor.perkara.versi == kini
    assert kantor.perkara.draf["pokok"] == "A"


def test_draf_disimpan_seperti_diketik(kantor: Kantor) -> None:
    petugas = kantor.akun[Peran.PETUGAS]
    aneh = {"tanggal_masuk": "31 Februari", "pihak": [{"nama": "Siti"}], "jenis": []}
    kantor.id = services.buka_draf(petugas, aneh).id
    assert queries.draf(petugas, kantor.id) == aneh
    with pytest.raises(TindakanDitolak, match="isian yang wajib"):
        kantor.lakukan(Tindakan.TERIMA_BERKAS)


def test_tanggal_yang_terbalik_ditolak(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    with pytest.raises(DataTidakSah, match="tidak boleh sebelum penerimaan pelimpahan"):
        kantor.lakukan(
            Tindakan.CATAT_SIDANG,
            tanggal="2026-04-01",
            tempat="Ruang 1",
            hadir=[kantor.pemohon],
            terlaksana=True,
            ringkasan="x",
        )


def test_panggilan_tanpa_bukti_bukan_panggilan_patut(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    isi = {
        "pihak_id": kantor.pemohon,
        "perihal": "sidang",
        "untuk_tanggal": "2026-04-10",
        "dikirim_pada": "2026-04-06",
        "cara": "pos",
    }
    with pytest.raises(DataTidakSah, match="tidak terbukti"):
        kantor.lakukan(Tindakan.CATAT_PANGGILAN, **isi, diterima_pada="2026-04-06")
    hari = ("2026-04-10", "2026-04-13", "2026-04-14")
    for untuk in hari:
        kantor.lakukan(Tindakan.CATAT_PANGGILAN, **(isi | {"untuk_tanggal": untuk}))
    ke = [p.ke for p in db.session.scalars(sa.select(Panggilan).order_by(Panggilan.ke))]
    assert ke == [1, 2, 3]
    for satu in hari:
        kantor.pada(satu)
        kantor.sidang(hadir=(), terlaksana=False)
    with pytest.raises(TindakanDitolak, match="0 dari 3 kali"):
        kantor.lakukan(Tindakan.HAPUS_DARI_REGISTER, catatan="x")
    panggilan = queries.halaman(kantor.akun[Peran.MEDIATOR], kantor.id).panggilan_belum_diterima
    for satu in panggilan:
        kantor.lakukan(
            Tindakan.CATAT_TERIMA_PANGGILAN,
            panggilan_id=satu.id,
            diterima_pada="2026-04-08",
            penerima="Siti",
            bukti="Resi",
        )
    # Received Wednesday 8 April: one of the three days is nearer than three working days.
    with pytest.raises(DataTidakSah, match="terlalu dekat"):
        kantor.lakukan(Tindakan.HAPUS_DARI_REGISTER, catatan="Tiga kali tidak hadir")
    kantor.lakukan(Tindakan.HAPUS_DARI_REGISTER, catatan="Tiga kali tidak hadir.", tetap_patut=True)
    assert kantor.perkara.hasil is Hasil.DIHAPUS_DARI_REGISTER
    akhir = kantor.peristiwa()[-1]
    assert "Mediator menyatakan patut" in akhir.keterangan
    assert akhir.data["tetap_patut"]


@pytest.mark.parametrize(("sesudah", "dekat"), [(0, True), (2, True), (3, False)])
def test_panggilan_yang_diterima_terlalu_dekat_diberi_peringatan(
    kantor: Kantor, sesudah: int, dekat: bool
) -> None:
    """Permenaker 17/2014 Ps 13(1)b names no days: three working days are a setting (U).

    Received Monday 6 April 2026: Thursday the 9th leaves three, Wednesday the 8th two.
    """
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-06")
    kantor.panggil(kantor.pemohon, sesudah)
    kalimat = kantor.peristiwa()[-1].keterangan
    assert ("kurang dari 3 hari kerja sebelum pertemuan" in kalimat) is dekat


def test_hadir_sekali_menghapus_hitungan_mangkir(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    for _ in range(2):
        kantor.panggil(kantor.pemohon)
        kantor.maju(4)
        kantor.sidang((kantor.termohon,), terlaksana=False)
    kantor.maju(1)
    kantor.sidang()
    fakta = queries.fakta(kantor.perkara)
    assert [p.mangkir for p in fakta.pihak] == [0, 0]


def test_benturan_kepentingan_menahan_sampai_mediator_diganti(kantor: Kantor) -> None:
    kantor.catat("HAK")
    satu, dua = kantor.akun[Peran.MEDIATOR], kantor.mediator2
    with pytest.raises(DataTidakSah, match="benturan Anda sendiri"):
        kantor.lakukan(
            Tindakan.NYATAKAN_BENTURAN, pelaku=satu, mediator_id=dua.id, alasan="Kerabat"
        )
    kantor.lakukan(Tindakan.NYATAKAN_BENTURAN, pelaku=dua, mediator_id=dua.id, alasan="Kerabat")
    saran = queries.saran_mediator(kantor.akun[Peran.KABID], kantor.perkara)
    assert {s.mediator_id: (s.benturan, s.disarankan) for s in saran} == {
        satu.id: (False, True),
        dua.id: (True, False),
    }
    with pytest.raises(DataTidakSah, match="benturan kepentingan"):
        kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=dua.id)
    kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=satu.id)
    kantor.lakukan(Tindakan.NYATAKAN_BENTURAN, pelaku=satu, mediator_id=satu.id, alasan="Saham")
    with pytest.raises(TindakanDitolak, match="menunjuk mediator lain"):
        kantor.lakukan(Tindakan.TERIMA_PELIMPAHAN, bebas_benturan=True)
    kabid = kantor.akun[Peran.KABID]
    assert [b.tindakan for b in queries.hari_ini(kabid)] == [Tindakan.GANTI_MEDIATOR]


def test_ganti_mediator_menyerahkan_tenggat_tanpa_mengubah_harinya(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    sebelum = kantor.jatuh("MED-30")
    kantor.maju(3)
    kantor.lakukan(
        Tindakan.GANTI_MEDIATOR,
        mediator_id=kantor.mediator2.id,
        sebab="lainnya",
        alasan="Tugas belajar",
    )
    assert kantor.perkara.mediator_nama == kantor.mediator2.nama
    assert kantor.jatuh("MED-30") == sebelum
    for satu in kalender.tenggat_berjalan("perkara"):
        assert satu.penanggung_jawab_id == kantor.mediator2.id
    assert not kalender.tenggat_berjalan(
        "perkara", penanggung_jawab_id=kantor.akun[Peran.MEDIATOR].id
    )


def test_catatan_pribadi_hanya_untuk_penulisnya(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    mediator = kantor.akun[Peran.MEDIATOR]
    rahasia = "Pengusaha tampak bersedia naik sampai 80 juta"
    catatan = services.tulis_catatan_pribadi(mediator, kantor.id, rahasia)
    assert [c.isi for c in queries.catatan_pribadi(mediator, kantor.id)] == [rahasia]
    for lain in (kantor.mediator2, kantor.akun[Peran.KABID], kantor.akun[Peran.PETUGAS]):
        assert list(queries.catatan_pribadi(lain, kantor.id)) == []
        with pytest.raises((TidakBerizin, TidakDitemukan)):
            services.tulis_catatan_pribadi(lain, kantor.id, "x", catatan.id)
        with pytest.raises(TidakDitemukan):
            services.hapus_catatan_pribadi(lain, kantor.id, catatan.id)
    jejak = audit.jejak(kantor.perkara.rujukan)
    assert jejak
    assert all("80 juta" not in f"{j.keterangan}{j.sesudah}{j.sebelum}" for j in jejak)
    kabid = kantor.akun[Peran.KABID]
    assert queries.daftar(kabid, queries.Saringan(q="80 juta")).total == 0
    services.hapus_catatan_pribadi(mediator, kantor.id, catatan.id)
    assert list(queries.catatan_pribadi(mediator, kantor.id)) == []


def test_setiap_tindakan_meninggalkan_peristiwa_dan_jejak(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    tindakan = [satu.tindakan for satu in kantor.peristiwa()]
    assert tindakan == [
        "buka_draf",
        "terima_berkas",
        "catat",
        "limpahkan",
        "terima_pelimpahan",
        "catat_sidang",
        "terbitkan_anjuran",
    ]
    jejak = {satu.tindakan for satu in audit.jejak(kantor.perkara.rujukan)}
    assert {f"perselisihan.{satu}" for satu in tindakan} <= jejak
    assert all(satu.dasar for satu in kantor.peristiwa())


@pytest.mark.parametrize(
    "perintah", ["UPDATE peristiwa_perkara SET dasar = 'x'", "DELETE FROM peristiwa_perkara"]
)
def test_peristiwa_tidak_dapat_diubah_atau_dihapus(kantor: Kantor, perintah: str) -> None:
    kantor.catat("HAK")
    with pytest.raises(sa.exc.DBAPIError, match="hanya dapat ditambah"), db.session.begin_nested():
        db.session.execute(sa.text(perintah))


@pytest.mark.parametrize(
    "setel",
    [
        {"hasil": Hasil.DICABUT},
        {"tahap": Tahap.SELESAI},
        {"nomor": None, "tahun_register": None},
        {"tahap": Tahap.MEDIASI},
        {"tahap": Tahap.DITAWARKAN},
        {"bukti_bipartit": None},
        {"tahap": Tahap.DIALIHKAN_KEWENANGAN},
    ],
)
def test_basis_data_menolak_keadaan_tanpa_faktanya(kantor: Kantor, setel: dict) -> None:
    kantor.catat("HAK")
    with pytest.raises(sa.exc.IntegrityError), db.session.begin_nested():
        db.session.execute(sa.update(Perkara).where(Perkara.id == kantor.id).values(**setel))


def test_nomor_anjuran_diberi_berurutan_bila_tidak_ditulis(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    (anjuran,) = queries.halaman(kantor.akun[Peran.MEDIATOR], kantor.id).anjuran
    assert (anjuran.nomor, anjuran.nomor_risalah) == ("560/001/ANJ/2026", "560/001/RIS/2026")
    with pytest.raises(TindakanDitolak):
        kantor.lakukan(Tindakan.TERBITKAN_ANJURAN, pelaku=kantor.akun[Peran.MEDIATOR], **ANJURAN)


def test_berkas_dengan_tanggal_phk_terbalik_ditolak_dengan_sebabnya(kantor: Kantor) -> None:
    isi = draf("PHK") | {"phk_diberitahukan": "2026-03-12", "phk_ditolak": "2026-03-11"}
    kantor.id = services.buka_draf(kantor.akun[Peran.PETUGAS], isi).id
    with pytest.raises(TindakanDitolak, match="tidak boleh sebelum PHK diberitahukan"):
        kantor.lakukan(Tindakan.TERIMA_BERKAS)
