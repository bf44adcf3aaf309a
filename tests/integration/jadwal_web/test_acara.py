"""Activities, rooms and absences through their pages; other people's meetings stay theirs."""

from __future__ import annotations

import re

import pytest

from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.jadwal import queries
from hi_cases.jadwal.models import Acara, HalanganPetugas, Ruang
from hi_cases.jadwal.types import Peserta, StatusAcara, StatusHadir


def isian(dinas, **lain: str) -> dict[str, str]:
    dasar = {
        "jenis": "rapat",
        "judul": "Rapat bidang",
        "tanggal": "2026-04-08",
        "mulai": "09.00",
        "selesai": "10.30",
        "ruang_id": str(dinas.ruang_a),
        "tempat": "",
        "petugas_id": str(dinas.mediator.id),
    }
    return dasar | lain


def versi(klien, alamat: str) -> str:
    return re.search(r'name="versi" value="(\d+)"', klien.get(alamat).text)[1]


class TestKegiatan:
    def test_dicatat_diubah_dan_dibatalkan(self, dinas, sebagai) -> None:
        klien = sebagai("mediator")
        jawaban = klien.post("/jadwal/baru", data=isian(dinas))
        assert jawaban.status_code == 303
        halaman = jawaban.location
        assert "Rabu, 8 April 2026 pukul 09.00–10.30" in klien.get(halaman).text
        data = isian(dinas, mulai="13.00", selesai="14.00", alasan="Ruang dipakai")
        data["versi"] = versi(klien, f"{halaman}/ubah")
        assert klien.post(f"{halaman}/ubah", data=data).status_code == 303
        isi = klien.get(halaman).text
        assert "pukul 13.00–14.00" in isi
        assert "Semula Rabu, 8 April 2026 pukul 09.00–10.30" in isi
        data = {"alasan": "Ditunda", "versi": versi(klien, f"{halaman}/batal")}
        assert klien.post(f"{halaman}/batal", data=data).status_code == 303
        assert "Acara ini dibatalkan" in klien.get(halaman).text
        assert klien.get(f"{halaman}/ubah").status_code == 403

    def test_beberapa_hari(self, dinas, sebagai) -> None:
        data = isian(dinas, jenis="kegiatan", sampai="2026-04-10", ruang_id="", tempat="Bandung")
        halaman = sebagai("mediator").post("/jadwal/baru", data=data).location
        isi = sebagai("mediator").get(halaman).text
        assert "pukul 09.00 sampai 10 Apr 10.30, Bandung" in isi
        assert 'value="2026-04-10"' in sebagai("mediator").get(f"{halaman}/ubah").text

    @pytest.mark.parametrize(
        ("salah", "kalimat"),
        [
            ({"mulai": "jam sembilan"}, "Jam tidak terbaca. Anda menulis “jam sembilan”"),
            ({"mulai": "25.00"}, "Jam tidak terbaca"),
            ({"selesai": "08.00"}, "Waktu selesai harus sesudah waktu mulai"),
            ({"tanggal": "2026-03-27"}, "Waktu ini sudah lewat"),
            ({"ruang_id": ""}, "Pilih ruang, atau tulis tempatnya"),
            ({"tanggal": "2026-04-03"}, "bukan hari kerja (Wafat Yesus Kristus)"),
            ({"judul": " "}, "Tulis judul acara"),
            ({"jenis": "sidang"}, "Pilih salah satu yang tersedia"),
        ],
    )
    def test_yang_keliru_dikatakan_dan_isian_tetap(
        self, dinas, sebagai, salah: dict[str, str], kalimat: str
    ) -> None:
        data = isian(dinas, catatan="bawa rekap") | salah
        jawaban = sebagai("mediator").post("/jadwal/baru", data=data)
        assert jawaban.status_code == 422
        assert kalimat in jawaban.text
        assert "bawa rekap" in jawaban.text
        assert db.session.query(Acara).count() == 0

    def test_ruang_yang_terpakai_disebut(self, dinas, sebagai) -> None:
        dinas.jadwalkan("2026-04-08 10:00", petugas_id=dinas.mediator2.id)
        jawaban = sebagai("mediator").post("/jadwal/baru", data=isian(dinas))
        assert jawaban.status_code == 422
        assert "Ruang sudah dipakai untuk Sidang · 560/001/HI/2026" in jawaban.text

    def test_hari_libur_boleh_dengan_alasan(self, dinas, sebagai) -> None:
        data = isian(dinas, tanggal="2026-04-03", tetap_alasan="Permintaan kedua pihak")
        assert sebagai("mediator").post("/jadwal/baru", data=data).status_code == 303

    @pytest.mark.parametrize("ejaan", ["9", "09:00", "9.00", "09.00", "09:00:00"])
    def test_jam_dalam_ejaan_biasa(self, dinas, sebagai, ejaan: str) -> None:
        halaman = sebagai("mediator").post("/jadwal/baru", data=isian(dinas, mulai=ejaan)).location
        assert "pukul 09.00–10.30" in sebagai("mediator").get(halaman).text


class TestOrangLain:
    def test_mediator_tidak_menjadwalkan_orang_lain(self, dinas, sebagai) -> None:
        data = isian(dinas, petugas_id=str(dinas.mediator2.id))
        assert sebagai("mediator").post("/jadwal/baru", data=data).status_code == 422
        assert db.session.query(Acara).count() == 0
        assert sebagai("petugas").post("/jadwal/baru", data=data).status_code == 303

    def test_acara_orang_lain_terbaca_tetapi_tidak_diubah(self, dinas, sebagai) -> None:
        satu = dinas.jadwalkan(petugas_id=dinas.mediator2.id)
        klien = sebagai("mediator")
        isi = klien.get(f"/jadwal/{satu.id}").text
        assert "Hanya " in isi
        assert "/ubah" not in isi
        for jalan in ("ubah", "batal"):
            assert klien.get(f"/jadwal/{satu.id}/{jalan}").status_code == 403
            kode = klien.post(f"/jadwal/{satu.id}/{jalan}", data={"alasan": "x"}).status_code
            assert kode == 403
        assert queries.acara(dinas.petugas, satu.id).status is StatusAcara.DIJADWALKAN

    def test_acara_perkara_diubah_dari_perkaranya(self, dinas, sebagai) -> None:
        satu = dinas.jadwalkan(pelaku=SISTEM, rujukan=Rujukan("perkara", 1))
        klien = sebagai("kabid")
        assert "Acara ini mengikuti perkara 1." in klien.get(f"/jadwal/{satu.id}").text
        assert klien.get(f"/jadwal/{satu.id}/ubah").status_code == 403

    def test_acara_hal_lain_disebut_dengan_namanya(self, dinas, sebagai) -> None:
        """A meeting of a body that is no case: the page says what it follows, and no case."""
        satu = dinas.jadwalkan(pelaku=SISTEM, rujukan=Rujukan("rapat_lks", 7))
        isi = sebagai("kabid").get(f"/jadwal/{satu.id}").text
        assert "Acara ini mengikuti rapat lks 7." in isi
        assert "mengikuti perkara" not in isi

    def test_yang_didahului_orang_lain_diberi_tahu(self, dinas, sebagai) -> None:
        klien = sebagai("mediator")
        halaman = klien.post("/jadwal/baru", data=isian(dinas)).location
        lama = versi(klien, f"{halaman}/ubah")
        data = isian(dinas, mulai="13.00", selesai="14.00", alasan="satu", versi=lama)
        klien.post(f"{halaman}/ubah", data=data)
        jawaban = klien.post(f"{halaman}/ubah", data=data | {"mulai": "13.30"})
        assert jawaban.status_code == 422
        assert "baru saja diubah orang lain" in jawaban.text
        assert "Rabu, 8 April 2026 pukul 13.00–14.00, Ruang A, petugas" in jawaban.text
        assert 'value="13.30"' in jawaban.text
        # Seen and meant: the second save is one's own.
        baru = re.search(r'name="versi" value="(\d+)"', jawaban.text)[1]
        data = data | {"mulai": "13.30", "versi": baru}
        assert klien.post(f"{halaman}/ubah", data=data).status_code == 303


class TestKehadiran:
    def test_petugas_memastikan(self, dinas, sebagai, jam) -> None:
        satu = dinas.jadwalkan(peserta=[Peserta("pihak", 1, "Pihak pekerja")])
        peserta = satu.peserta[0].id
        klien = sebagai("mediator")
        assert "Pastikan hadir" not in klien.get(f"/jadwal/{satu.id}").text
        jam.atur("2026-04-06T08:00:00+07:00")
        klien = sebagai("mediator")
        assert "Pastikan hadir" in klien.get(f"/jadwal/{satu.id}").text
        alamat = f"/jadwal/{satu.id}/peserta/{peserta}"
        klien.post(alamat, data={"hadir": "ya", "nama": "Siti"})
        assert queries.acara(dinas.petugas, satu.id).peserta[0].hadir is StatusHadir.HADIR
        assert "Siti, dicatat petugas" in klien.get(f"/jadwal/{satu.id}").text
        klien.post(alamat, data={"hadir": "tidak"})
        assert queries.acara(dinas.petugas, satu.id).peserta[0].hadir is StatusHadir.TIDAK_HADIR

    def test_bukan_petugasnya_dan_bukan_pesertanya(self, dinas, sebagai, jam) -> None:
        satu = dinas.jadwalkan(peserta=[Peserta("pihak", 1, "Pihak pekerja")])
        lain = dinas.jadwalkan("2026-04-07 09:00")
        peserta = satu.peserta[0].id
        jam.atur("2026-04-06T08:30:00+07:00")
        kode = sebagai("mediator2").post(f"/jadwal/{satu.id}/peserta/{peserta}").status_code
        assert kode == 403
        kode = sebagai("mediator").post(f"/jadwal/{lain.id}/peserta/{peserta}").status_code
        assert kode == 404
        assert queries.acara(dinas.petugas, satu.id).peserta[0].hadir is StatusHadir.BELUM


class TestRuang:
    def test_dicatat_diubah_dan_tidak_dipakai_lagi(self, dinas, sebagai) -> None:
        klien = sebagai("petugas")
        data = {"nama": "Aula", "alamat": "Gedung B", "kapasitas": "120", "aktif": "y"}
        assert klien.post("/jadwal/ruang/baru", data=data).status_code == 303
        satu = db.session.query(Ruang).filter_by(nama="Aula").one()
        assert "120 orang" in klien.get("/jadwal/ruang").text
        data = data | {"versi": versi(klien, f"/jadwal/ruang/{satu.id}")}
        del data["aktif"]
        assert klien.post(f"/jadwal/ruang/{satu.id}", data=data).status_code == 303
        assert "tidak dipakai lagi" in klien.get("/jadwal/ruang").text
        assert ">Aula<" not in klien.get("/jadwal/baru").text

    def test_dua_orang_satu_ruang(self, dinas, sebagai) -> None:
        klien = sebagai("petugas")
        alamat = f"/jadwal/ruang/{dinas.ruang_a}"
        lama = versi(klien, alamat)
        data = {"nama": "Ruang A", "alamat": "Lantai 1", "aktif": "y", "versi": lama}
        klien.post(alamat, data=data)
        jawaban = klien.post(alamat, data=data | {"alamat": "Lantai 2"})
        assert jawaban.status_code == 422
        assert "Dua orang mengubah data ini" in jawaban.text

    def test_admin_mengurus_ruang_dan_mediator_tidak(self, dinas, sebagai, client, masuk) -> None:
        masuk(client, "admin")
        assert client.get("/jadwal/ruang").status_code == 200
        assert sebagai("mediator").get("/jadwal/ruang").status_code == 403


class TestHalangan:
    def test_dicatat_lalu_dicabut(self, dinas, sebagai) -> None:
        klien = sebagai("mediator")
        data = {
            "pengguna_id": str(dinas.mediator.id),
            "dari": "2026-04-13",
            "sampai": "2026-04-15",
            "sebab": "cuti tahunan",
        }
        assert klien.post("/jadwal/halangan", data=data).status_code == 303
        isi = klien.get("/jadwal/halangan").text
        assert "13 April 2026 sampai 15 April 2026" in isi
        satu = db.session.query(HalanganPetugas).one()
        assert sebagai("mediator2").post(f"/jadwal/halangan/{satu.id}/cabut").status_code == 404
        assert klien.post(f"/jadwal/halangan/{satu.id}/cabut").status_code == 303
        assert db.session.query(HalanganPetugas).count() == 0

    @pytest.mark.parametrize("hari", [("0001-01-01", "2026-04-15"), ("2026-04-13", "9999-12-31")])
    def test_tahun_yang_tidak_wajar_disebut(self, dinas, sebagai, hari) -> None:
        data = {"pengguna_id": str(dinas.mediator.id), "dari": hari[0], "sampai": hari[1]}
        jawaban = sebagai("mediator").post("/jadwal/halangan", data={**data, "sebab": "cuti"})
        assert jawaban.status_code == 422
        assert "Tahunnya harus antara 1900 dan 2100" in jawaban.text
        lama = {**data, "dari": "1900-01-01", "sampai": "2100-12-31", "sebab": "cuti"}
        assert sebagai("mediator").post("/jadwal/halangan", data=lama).status_code in {303, 422}
        assert sebagai("mediator").get("/jadwal/halangan").status_code == 200

    def test_mediator_hanya_mencatat_dirinya(self, dinas, sebagai) -> None:
        data = {
            "pengguna_id": str(dinas.mediator2.id),
            "dari": "2026-04-13",
            "sampai": "2026-04-13",
            "sebab": "cuti",
        }
        assert sebagai("mediator").post("/jadwal/halangan", data=data).status_code == 422
        assert sebagai("kabid").post("/jadwal/halangan", data=data).status_code == 303
