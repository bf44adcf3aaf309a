"""Guidance from the plan to the year's figures: attendance by phone and by list, opinions."""

from __future__ import annotations

import io
import re
from io import BytesIO
from typing import Any

import openpyxl
import pytest
import sqlalchemy as sa

from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.errors import (
    DataTidakSah,
    KonflikVersi,
    TidakBerizin,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.pembinaan.models import EvaluasiPembinaan, HadirPembinaan
from hi_cases.pembinaan.queries import kegiatan as baca
from hi_cases.pembinaan.queries import rekap
from hi_cases.pembinaan.services import peserta, pintu, rencana
from hi_cases.pembinaan.types import PERTANYAAN
from hi_cases.surat.queries.pilihan import pilihan_surat
from hi_cases.surat.services.templat import muat_bawaan
from hi_cases.urusan import services
from hi_cases.urusan.rules.jenis import port as port_jenis
from tests.perangkat.pembinaan import JADWAL, KEGIATAN

NILAI = dict.fromkeys(PERTANYAAN, "4")
RENCANA: dict[str, Any] = {
    "topik": "upah_minimum",
    "judul": "Sosialisasi UMK",
    "triwulan": 2,
    "jumlah": 2,
    "target_perusahaan": 20,
    "target_orang": 40,
    "kode_kegiatan": "2.07.05.2.02.04",
    "anggaran": 15_000_000,
}


def _buku(*baris: tuple[str, ...]) -> bytes:
    buku = openpyxl.Workbook()
    for satu in baris:
        buku.active.append(satu)
    keluar = BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def _hadir(kegiatan: Any) -> list[HadirPembinaan]:
    return list(baca.hadir(kegiatan.id))


def test_a_phone_signs_in_once_within_the_hours_of_the_day(kegiatan, app, jam, dunia) -> None:
    alamat = f"/pembinaan/hadir/{pintu.kunci(baca.acara(kegiatan))}"
    umum = app.test_client()
    isi = {"nama": "Dewi", "perusahaan": "pt maju bersama", "jabatan": "HRD"}
    assert "sejak 8 April 2026 pukul 08.00" in umum.get(alamat).text
    assert umum.post(alamat, data=isi).status_code == 422
    jam.atur("2026-04-08T08:30:00+07:00")
    assert umum.post(alamat, data=isi).status_code == 303
    assert umum.post(alamat, data={**isi, "nama": " DEWI "}).status_code == 303
    halaman = umum.post(alamat, data={**isi, "nama": ""})
    assert (halaman.status_code, "pt maju bersama" in halaman.text) == (422, True)
    (satu,) = _hadir(kegiatan)
    assert (satu.nama, satu.perusahaan_id, satu.cara) == ("Dewi", dunia.pt_id, "qr")
    # Whoever stands at the door reads nobody's name.
    assert "Dewi" not in umum.get(alamat).text
    jam.atur("2026-04-09T08:00:00+07:00")
    assert "Sudah ditutup" in umum.get(alamat).text


def test_a_key_is_signed_and_dies_when_the_meeting_moves(kegiatan, app, dunia) -> None:
    umum = app.test_client()
    lama = pintu.kunci(baca.acara(kegiatan))
    # Not at the very end: the last letter of a signature has bits that mean nothing.
    beda = "A" if lama[-5] != "A" else "B"
    for salah in ("abc", f"{lama[:-5]}{beda}{lama[-4:]}", lama.split(".", maxsplit=1)[0]):
        assert umum.get(f"/pembinaan/hadir/{salah}").status_code == 404
    acara = baca.acara(kegiatan)
    pindah = {**JADWAL, "hari": "2026-04-09", "acara_id": str(acara.id), "alasan": "Aula dipakai."}
    services.lakukan(dunia.petugas, kegiatan.id, "pindahkan_jadwal", kegiatan.versi, pindah)
    assert umum.get(f"/pembinaan/hadir/{lama}").status_code == 404
    assert umum.get(f"/pembinaan/hadir/{pintu.kunci(acara)}").status_code == 200


def test_a_report_tells_the_day_also_where_nothing_was_planned(dunia) -> None:
    satu = services.buat(dunia.petugas, "pembinaan", KEGIATAN)
    fakta = port_jenis("pembinaan").fakta_surat
    assert (fakta(satu)["hari"], fakta(satu)["pukul"]) == ("Senin, 6 April 2026", "")
    isi = {"tanggal": "2026-04-06"}
    services.lakukan(dunia.petugas, satu.id, "laksanakan", satu.versi, isi)
    assert fakta(satu)["hari"] == "Senin, 6 April 2026"


def test_an_opinion_has_no_name_and_one_attendance_gives_one(kegiatan, app, jam) -> None:
    kunci = pintu.kunci(baca.acara(kegiatan))
    alamat, umum = f"/pembinaan/evaluasi/{kunci}", app.test_client()
    isi = {"nama": "Dewi", "perusahaan": "PT Maju Bersama"}
    jam.atur("2026-04-08T08:30:00+07:00")
    assert umum.post(f"/pembinaan/hadir/{kunci}", data=isi).status_code == 303
    assert umum.post(alamat, data=NILAI).status_code == 422, "not begun yet"
    jam.atur("2026-04-08T10:30:00+07:00")
    # The same person once more is the same attendance: on another phone too.
    lain = app.test_client()
    lain.post(f"/pembinaan/hadir/{kunci}", data=isi)
    jam.atur("2026-04-10T08:00:00+07:00")
    for ponsel in (umum, umum, lain):
        assert ponsel.post(alamat, data={**NILAI, "saran": "Lebih lama."}).status_code == 303
    assert "Sudah kami terima" in umum.get(alamat).text
    tanpa = app.test_client()
    assert "Catat dahulu kehadiran" in tanpa.get(alamat).text
    assert tanpa.post(alamat, data=NILAI).status_code == 422
    for palsu in ("x", pintu.tiket(kegiatan.id + 1, "k")):
        tanpa.set_cookie("hi_evaluasi", palsu, path="/pembinaan")
        assert tanpa.post(alamat, data=NILAI).status_code == 422
    assert umum.post(alamat, data={"materi": "9"}).status_code == 422
    assert db.session.scalar(sa.select(sa.func.count()).select_from(EvaluasiPembinaan)) == 1
    hasil = baca.evaluasi(kegiatan.id)
    assert (hasil.jumlah, hasil.semua, hasil.saran) == (1, 4.0, ["Lebih lama."])


def test_no_more_sign_in_by_phone_than_the_activity_expects(kegiatan, app, jam, dunia) -> None:
    isi = {**KEGIATAN, "topik": "upah_minimum", "kuota": "2"}
    services.ubah(dunia.petugas, kegiatan.id, kegiatan.versi, isi)
    alamat = f"/pembinaan/hadir/{pintu.kunci(baca.acara(kegiatan))}"
    jam.atur("2026-04-08T08:30:00+07:00")

    def masuk(nama: str) -> int:
        isi = {"nama": nama, "perusahaan": "PT X"}
        return app.test_client().post(alamat, data=isi).status_code

    assert [masuk(nama) for nama in ("A", "B", "C", "B")] == [303, 303, 422, 303]
    assert peserta.catat(dunia.petugas, kegiatan.id, "C", "", "PT X")
    assert len(_hadir(kegiatan)) == 3


@pytest.mark.anggaran(25, "reads the page more often than its limit says")
def test_a_hall_of_people_reads_the_page_as_often_as_it_likes(kegiatan, app) -> None:
    alamat, umum = f"/pembinaan/hadir/{pintu.kunci(baca.acara(kegiatan))}", app.test_client()
    assert {umum.get(alamat).status_code for _ in range(61)} == {200}


def test_who_was_made_up_is_struck_out_and_counts_nowhere(
    kegiatan, app, jam, dunia, klien, lakukan
) -> None:
    kunci, umum = pintu.kunci(baca.acara(kegiatan)), app.test_client()
    isi = {"nama": "Karangan", "perusahaan": "PT X"}
    jam.atur("2026-04-08T10:30:00+07:00")
    assert umum.post(f"/pembinaan/hadir/{kunci}", data=isi).status_code == 303
    assert umum.post(f"/pembinaan/evaluasi/{kunci}", data=NILAI).status_code == 303
    (satu,) = _hadir(kegiatan)
    kantor, alamat = klien(dunia.petugas), f"/kantor/pembinaan/{kegiatan.id}/hadir"
    for _ in range(2):
        assert kantor.post(f"{alamat}/{satu.id}/coret").status_code == 303
    assert kantor.post(f"{alamat}/{satu.id + 9}/coret").status_code == 404
    halaman = kantor.get(alamat).text
    assert "Yang dicoret (1)" in halaman
    assert (_hadir(kegiatan), baca.evaluasi(kegiatan.id).jumlah) == ([], 0)
    for tempat, data in (("hadir", isi), ("evaluasi", NILAI)):
        lagi = umum.post(f"/pembinaan/{tempat}/{kunci}", data=data)
        assert (lagi.status_code, "dicoret petugas" in lagi.text) == (422, True)
    lakukan(kegiatan, "laksanakan", tanggal="2026-04-08")
    assert sum(s.orang for s in rekap.rekap(2026)) == 0
    assert peserta.catat(dunia.petugas, kegiatan.id, "karangan", "", "pt x"), (
        "he was there after all"
    )
    assert sum(s.orang for s in rekap.rekap(2026)) == 1


def test_a_list_comes_in_wholly_or_not_at_all(kegiatan, dunia) -> None:
    kepala = ("No", "Nama", "Jabatan", "Perusahaan")
    baik = [("1", "Asep", "HRD", "PT Maju Bersama"), ("2", "Tuti", "", "CV Luar Daftar")]
    with pytest.raises(DataTidakSah, match="baris 3: perusahaannya kosong"):
        peserta.unggah(dunia.petugas, kegiatan.id, _buku(kepala, baik[0], ("2", "Tuti", "", "")))
    with pytest.raises(DataTidakSah, match="kolom Nama dan Perusahaan"):
        peserta.unggah(dunia.petugas, kegiatan.id, _buku(("a", "b")))
    assert _hadir(kegiatan) == []
    isi = _buku(("Daftar hadir",), kepala, *baik)
    assert peserta.unggah(dunia.petugas, kegiatan.id, isi) == 2
    assert peserta.unggah(dunia.petugas, kegiatan.id, isi) == 0
    asep, tuti = _hadir(kegiatan)
    assert (asep.perusahaan_id, tuti.perusahaan_id) == (dunia.pt_id, None)
    with pytest.raises(DataTidakSah, match="Tidak ada satu perusahaan"):
        peserta.padankan(dunia.petugas, kegiatan.id, tuti.id, "PT Tidak Ada")
    peserta.padankan(dunia.petugas, kegiatan.id, tuti.id, "PT Sinar Lain")
    assert tuti.perusahaan_id == dunia.pt_lain.id
    with pytest.raises(TidakDitemukan):
        peserta.padankan(dunia.petugas, kegiatan.id, tuti.id + 99, "PT Sinar Lain")
    with pytest.raises(TidakBerizin):
        peserta.catat(dunia.analis, kegiatan.id, "X", "", "Y")


def test_what_is_needed_one_of_two_is_not_called_free(kegiatan, dunia, klien) -> None:
    halaman = (
        klien(dunia.petugas).get(f"/kantor/urusan/{kegiatan.id}/tindakan/pindahkan_jadwal").text
    )
    atas, bawah = halaman.index("Selesai pukul"), halaman.index('name="tempat_rapat"')
    assert "(tidak wajib)" not in halaman[atas:bawah]
    assert "Perlu diisi bila tidak memakai ruang kantor." in halaman


def test_invited_companies_are_known_ones_and_have_one_letter(
    kegiatan, dunia, klien, lakukan
) -> None:
    def undang(teks: str) -> None:
        isi = {"perusahaan": teks}
        services.lakukan(dunia.petugas, kegiatan.id, "undang", kegiatan.versi, isi)

    with pytest.raises(DataTidakSah, match="PT Tidak Ada"):
        undang("PT Maju Bersama\nPT Tidak Ada")
    assert kegiatan.keadaan is None
    with pytest.raises(TindakanDitolak, match="perusahaan yang diundang"):
        lakukan(kegiatan, "surat_undangan", tanggal="2026-04-06", nomor="005/1")
    undang("PT Maju Bersama\nPT Sinar Lain")
    assert kegiatan.keadaan == "belum_diundang"
    buka = klien(dunia.petugas)
    muat_bawaan(SISTEM)
    halaman = buka.get(f"/kantor/urusan/{kegiatan.id}").text
    assert "Tulis undangan kegiatan pembinaan" in halaman
    semua = {t.templat.kode: t for t in pilihan_surat(dunia.petugas, kegiatan.rujukan)}
    tujuan = semua["undangan_pembinaan"].tujuan
    assert [t.pihak.nama for t in tujuan] in ([], ["PT Maju Bersama", "PT Sinar Lain"])
    lakukan(kegiatan, "surat_undangan", tanggal="2026-04-06", nomor="005/1")
    assert "Catat sudah dilaksanakan" in buka.get(f"/kantor/urusan/{kegiatan.id}").text
    peserta.catat(dunia.petugas, kegiatan.id, "Asep", "HRD", "PT Maju Bersama")
    assert baca.undangan(kegiatan.id) == [("PT Maju Bersama", True), ("PT Sinar Lain", False)]


@pytest.mark.anggaran(25, "walks the pages of the office")
def test_the_year_by_topic_beside_its_plan(kegiatan, dunia, jam, klien, app) -> None:
    muat_bawaan(SISTEM)
    baris = rencana.simpan(dunia.petugas, 2026, RENCANA)
    with pytest.raises(KonflikVersi):
        rencana.simpan(dunia.petugas, 2026, RENCANA, baris.id, baris.versi + 1)
    isi = {
        "topik": "upah_minimum",
        "judul": "Sosialisasi UMK",
        "rencana_id": str(baris.id),
        "sasaran": "HRD",
    }
    services.ubah(dunia.petugas, kegiatan.id, kegiatan.versi, isi)
    for nama, milik in (("Asep", "PT Maju Bersama"), ("Tuti", "pt maju bersama"), ("Eka", "CV X")):
        peserta.catat(dunia.petugas, kegiatan.id, nama, "", milik)
    jam.atur("2026-04-08T15:00:00+07:00")
    pindah = {**JADWAL, "mulai": "15.30", "selesai": "16.00", "alasan": "Aula dipakai."}
    pindah["acara_id"] = str(baca.acara(kegiatan).id)
    services.lakukan(dunia.petugas, kegiatan.id, "pindahkan_jadwal", kegiatan.versi, pindah)
    laksana = {"tanggal": "2026-04-08"}
    with pytest.raises(TindakanDitolak, match="baru mulai 8 April 2026 pukul 15.30 WIB"):
        services.lakukan(dunia.petugas, kegiatan.id, "laksanakan", kegiatan.versi, laksana)
    jam.atur("2026-04-08T15:30:00+07:00")
    services.lakukan(dunia.petugas, kegiatan.id, "laksanakan", kegiatan.versi, laksana)
    biaya = {"realisasi": "14.250.000"}
    services.lakukan(dunia.petugas, kegiatan.id, "realisasi", kegiatan.versi, biaya)
    satu = next(s for s in rekap.rekap(2026) if s.topik == "upah_minimum")
    nyata = (satu.rencana, satu.anggaran, satu.terlaksana, satu.perusahaan, satu.orang)
    assert nyata == (2, 15_000_000, 1, 2, 3)
    assert satu.realisasi == 14_250_000, "once, however many came"
    assert rekap.terlaksana(2026) == {baris.id: rekap.Nyata(1, 14_250_000)}
    with app.test_request_context():
        (hadir,) = rekap.kegiatan(dunia.analis, 2026, "upah_minimum")
        assert (hadir.perusahaan, hadir.orang) == (2, 3)
        assert rekap.kegiatan(dunia.analis, 2026, "k3") == []
    buka = klien(dunia.petugas)
    halaman = buka.get("/kantor/pembinaan?tahun=2026").text
    assert "1 kegiatan terlaksana dari 2" in halaman
    assert halaman.count("Rp 14.250.000") == 2
    assert "Tulis laporan" in buka.get(f"/kantor/urusan/{kegiatan.id}").text
    assert buka.get("/kantor/pembinaan?tahun=0020269999").status_code == 200
    for alamat in (
        f"/kantor/urusan/{kegiatan.id}",
        f"/kantor/pembinaan/{kegiatan.id}/hadir",
        f"/kantor/pembinaan/rencana/{baris.id}",
        "/kantor/pembinaan/rencana/baru?tahun=2026",
        f"/surat/tentang/urusan/{kegiatan.id}",
    ):
        assert buka.get(alamat).status_code == 200, alamat
    halaman = buka.get(f"/kantor/urusan/{kegiatan.id}").text
    # However it was written at the door, a company is one, by the name of its record.
    assert "3 orang dari 2 perusahaan" in halaman
    assert baca.menurut_perusahaan(_hadir(kegiatan)) == {"CV X": 1, "PT Maju Bersama": 2}
    # What names a row is read by its words, of its own page and of the history.
    assert "Pertemuan yang terjadwal: " not in halaman
    assert re.search(r"Bagian dari rencana tahunan</dt>\s*<dd[^>]*>\s*Sosialisasi UMK", halaman)
    surat = buka.get(f"/surat/tentang/urusan/{kegiatan.id}").text
    assert "Laporan kegiatan pembinaan" in surat
    assert "bukan untuk jenis" not in surat
    jawaban = buka.post("/kantor/pembinaan/unduh?tahun=2026", buffered=True)
    buku = openpyxl.load_workbook(io.BytesIO(jawaban.data))
    assert buku.sheetnames == ["Rekap", "Kegiatan", "Rencana"]
    assert "Asep" not in str([[s.value for s in b] for lembar in buku for b in lembar])
    ubah = {**{k: str(v) for k, v in RENCANA.items()}, "versi": str(baris.versi), "jumlah": "3"}
    assert buka.post(f"/kantor/pembinaan/rencana/{baris.id}", data=ubah).status_code == 303
    assert buka.post(f"/kantor/pembinaan/rencana/{baris.id}/tarik").status_code == 303
    assert list(rekap.rencana(2026)) == []
