"""A complaint from the public form to its referral; who may know who complained."""

from __future__ import annotations

import hashlib
import io
import re
from datetime import date

import pytest
import sqlalchemy as sa
from PIL import Image

from hi_cases.audit.models import Jejak
from hi_cases.core import berkas, papan
from hi_cases.core.authz import UMUM
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.dokumen.models import Berkas, Titipan
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.pencegahan.models import Pelapor
from hi_cases.pencegahan.services import adukan as layanan
from hi_cases.pencegahan.services import identitas
from hi_cases.pencegahan.types import DataPelapor, Perlindungan
from hi_cases.perusahaan import queries as baca_perusahaan
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from hi_cases.surat.rules.setujui import giliran
from hi_cases.surat.services import ajukan, setujui, tulis
from hi_cases.urusan import services
from hi_cases.urusan.models import LangkahUrusan, Urusan
from hi_cases.urusan.services.kartu import kartu_ada
from tests.integration.pencegahan.conftest import FORM, ISI, NAMA, RAHASIA, TELEPON, teks

TANYA = {
    "tanggal": "2026-04-06",
    "cara": "Telepon",
    "pokok": "Upah siapa?",
    "ditunggu_sampai": "2026-04-10",
}
JAWAB = {"tanggal": "2026-04-06", "isi_klarifikasi": "Yang mengadu Tuti Herawati."}
LIMPAH = {
    "tanggal": "2026-04-06",
    "nomor": "560/001/HI-S/IV/2026",
    "nama_tujuan": "UPTD Pengawasan Ketenagakerjaan Wilayah II",
    "norma": "Upah tidak dibayar tepat waktu",
    "ringkasan": "Upah dua bulan belum dibayar kepada 40 pekerja.",
}


def kartu(pelapor: Pelapor):
    return kartu_ada(pelapor.urusan_id)


def _urusan(pelapor: Pelapor) -> Urusan:
    return db.session.get_one(Urusan, pelapor.urusan_id)


def _lakukan(pelaku, pelapor: Pelapor, tindakan: str, **data: object) -> Urusan:
    satu = _urusan(pelapor)
    return services.lakukan(pelaku, satu.id, tindakan, satu.versi, data)


def _telaah(pelaku, aduan: Pelapor) -> Urusan:
    return _lakukan(pelaku, aduan, "telaah", tanggal="2026-04-06", jawaban="Kami tangani.")


def test_a_complaint_has_a_card_a_period_and_one_row_for_one_form(pelaku, aduan) -> None:
    satu = _urusan(aduan)
    assert satu.nomor == "PGD-2026-0001"
    assert satu.judul == "Pengaduan upah: PT Karya Baja Mandiri"
    # PGD-RESPON, five working days after Monday 6 April 2026.
    assert kalender.jatuh_berjalan("urusan", [satu.id])[satu.id] == {
        "PGD-RESPON": date(2026, 4, 13)
    }
    assert layanan.adukan(UMUM, ISI, RAHASIA, kunci="a").id == aduan.id
    assert layanan.adukan(UMUM, ISI, RAHASIA, kunci="b").id != aduan.id


def test_whoever_is_not_unnamed_can_be_reached(pelaku) -> None:
    with pytest.raises(DataTidakSah) as galat:
        layanan.adukan(UMUM, ISI, DataPelapor(Perlindungan.RAHASIA))
    assert set(galat.value.bidang) == {"nama", "telepon"}
    anonim = DataPelapor(Perlindungan.ANONIM, NAMA, TELEPON)
    satu = layanan.adukan(UMUM, ISI, anonim)
    assert (satu.nama, satu.telepon, satu.pengguna_id) == ("", "", None)


def test_the_name_is_in_one_table_only(client, pelaku, aduan, sebagai) -> None:
    """Neither rows, trail, notices, file names nor pages of the office tell it unasked."""
    _telaah(pelaku["petugas"], aduan)
    lampiran = (io.BytesIO(b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"), f"{NAMA}.pdf")
    buka = client.post("/lacak", data=dict(zip(("kode", "pin"), kartu(aduan), strict=True)))
    assert buka.status_code == 303
    client.post(
        "/lacak/pengaduan",
        data={"keterangan": "Slip gaji terlampir.", "berkas": lampiran},
        content_type="multipart/form-data",
    )
    _lakukan(pelaku["petugas"], aduan, "minta_klarifikasi", **TANYA)
    _lakukan(pelaku["petugas"], aduan, "catat_klarifikasi", **JAWAB)
    semua = [
        *db.session.execute(sa.select(Urusan.__table__)),
        *db.session.execute(sa.select(LangkahUrusan.__table__)),
        *db.session.execute(sa.select(Jejak.__table__)),
        *db.session.execute(sa.select(Kabar.__table__)),
        *db.session.execute(sa.select(Berkas.__table__)),
    ]
    tulisan = " ".join(str(baris) for baris in semua)
    assert NAMA not in tulisan
    assert TELEPON not in tulisan
    assert "Tuti" not in str(db.session.execute(sa.select(Jejak.__table__)).all())
    kantor = sebagai(pelaku["kabid"])
    for alamat in (f"/kantor/urusan/{aduan.urusan_id}", "/kantor/urusan/pengaduan?q=Siti"):
        halaman = kantor.get(alamat)
        assert halaman.status_code == 200
        assert NAMA not in halaman.text


def test_only_its_officer_and_the_head_open_it_and_each_time_is_noted(
    pelaku, aduan, sebagai
) -> None:
    _telaah(pelaku["petugas"], aduan)
    with pytest.raises(TidakBerizin):
        identitas.buka_identitas(pelaku["mediator"], aduan.urusan_id)
    alamat = f"/kantor/pengaduan/{aduan.urusan_id}/pelapor/buka"
    assert sebagai(pelaku["mediator"]).post(alamat).status_code == 403
    assert sebagai(pelaku["petugas"]).get(alamat).status_code == 405
    for siapa in ("petugas", "kabid"):
        halaman = sebagai(pelaku[siapa]).post(alamat)
        assert NAMA in halaman.text
        assert halaman.headers["Cache-Control"] == "no-store"
    stmt = sa.select(Jejak.pelaku_nama).filter_by(tindakan="pengaduan.buka_identitas")
    assert len(db.session.scalars(stmt).all()) == 2


def test_only_its_issued_letter_refers_it_and_never_names_the_complainant(
    client, pelaku, aduan, sebagai, jam, surat_limpah
) -> None:
    """Approved step by step, numbered from the book, proven by its code, its number kept."""
    petugas = pelaku["petugas"]
    alamat = f"/kantor/urusan/{aduan.urusan_id}"
    with pytest.raises(TindakanDitolak, match="saat suratnya terbit"):
        _lakukan(petugas, aduan, "limpahkan", **LIMPAH)
    assert sebagai(petugas).get(f"{alamat}/tindakan/limpahkan").status_code == 409
    _telaah(petugas, aduan)
    jam.atur("2026-04-08")
    tombol = sebagai(petugas).get(alamat)
    assert f"/surat/tentang/urusan/{aduan.urusan_id}/baru/pelimpahan_pengaduan" in tombol.text
    surat = surat_limpah(aduan, ringkasan=f"Hubungi Ibu {NAMA.upper()} di 0812-9876 5432.")
    with pytest.raises(TindakanDitolak, match="menyebut pelapor"):
        ajukan(petugas, surat.id, surat.versi)
    tulis.simpan(petugas, surat.id, surat.versi, {}, {"ringkasan": "Upah dua bulan."}, ())
    ajukan(petugas, surat.id, surat.versi)
    assert _urusan(aduan).tahap == "ditangani"
    assert "Lihat Surat pelimpahan pengaduan" in sebagai(petugas).get(alamat).text
    for siapa in ("subkoor", "kabid", "kadis"):
        assert _urusan(aduan).tahap == "ditangani"
        langkah = giliran(surat.langkah)
        assert langkah.peran.value == siapa
        setujui(pelaku[siapa], langkah.id, surat.versi)
    satu = _urusan(aduan)
    assert (satu.tahap, satu.petugas_id) == ("dilimpahkan", petugas.id)
    assert not kalender.jatuh_berjalan("urusan", [satu.id])
    assert surat.nomor == "560/001/HI-S/IV/2026"
    assert satu.langkah[-1].data["nomor"] == surat.nomor
    assert satu.langkah[-1].data["norma"] == ["Upah tidak dibayar tepat waktu"]
    assert papan.nomor_dipakai(surat.nomor)
    assert surat.nomor in sebagai(pelaku["kabid"]).get(alamat).text
    umum = client.get(f"/periksa/{surat.kode_periksa}")
    assert "asli dan berlaku" in teks(umum)
    cetak = sebagai(petugas).post(f"/surat/{surat.id}.pdf").data
    for rahasia in (NAMA, TELEPON, "Karya Baja", "Upah dua bulan"):
        assert rahasia not in umum.text
    isi = str(surat.naskah)
    assert "Karya Baja" in isi
    assert "Upah dua bulan" in isi
    assert NAMA not in isi
    assert TELEPON not in isi
    assert cetak.startswith(b"%PDF")


def test_what_was_referred_is_answered_and_followed_by_its_card(
    client, pelaku, aduan, jam, surat_limpah
) -> None:
    _telaah(pelaku["petugas"], aduan)
    jam.atur("2026-04-08")
    surat = surat_limpah(aduan, terbit=True)
    jam.atur("2026-04-20")
    _lakukan(
        pelaku["petugas"],
        aduan,
        "catat_jawaban",
        tanggal="2026-04-20",
        isi_jawaban="Nota pemeriksaan I diterbitkan.",
        jawaban="Pengawas sudah memeriksa perusahaan.",
    )
    client.post("/lacak", data=dict(zip(("kode", "pin"), kartu(aduan), strict=True)))
    halaman = teks(client.get("/lacak/pengaduan"))
    assert "Tahap 4 dari 4" in halaman
    assert surat.nomor in halaman
    assert "Pengawas sudah memeriksa" in halaman
    assert "Karya Baja" not in halaman
    assert "Tarik pengaduan ini" not in halaman


def test_the_public_form_keeps_what_was_typed_and_opens_the_card(client, pelaku) -> None:
    salah = client.post("/pengaduan", data={**FORM, "uraian": "", "telepon": ""})
    assert salah.status_code == 422
    assert "Apa yang terjadi belum diisi" in teks(salah)
    assert NAMA in salah.text
    siapa = teks(salah).split("Siapa Anda")[1]
    assert "Perlu diisi, kecuali bila Anda memilih tanpa nama." in siapa
    assert "(tidak wajib)" not in siapa
    mesin = client.post("/pengaduan", data={**FORM, "situs": "http://contoh"})
    assert mesin.status_code == 422
    baik = client.post("/pengaduan", data=FORM, follow_redirects=True)
    pelapor = db.session.scalars(sa.select(Pelapor)).one()
    kode, pin = kartu(pelapor)
    assert f"{kode[:4]}-{kode[4:]}" in baik.text
    assert pin in baik.text
    assert "paling lambat Senin, 13 April 2026" in teks(baik)
    assert "Jangan diisi" in client.get("/pengaduan").text
    assert client.post("/lacak/selesai").status_code == 303
    assert client.get("/lacak/pengaduan").location.endswith("/lacak")


def test_one_address_sends_so_much_and_may_still_complain_without_a_file(
    client, pelaku, monkeypatch
) -> None:
    monkeypatch.setattr("hi_cases.core.web.batas._MEGABITA", 1024)

    def kirim() -> int:
        lampiran = (io.BytesIO(b"\0" * 40 * 1024), "bukti.pdf")
        return client.post("/pengaduan", data={**FORM, "berkas": lampiran}).status_code

    assert [kirim() for _ in range(3)] == [422, 422, 429]
    assert client.post("/pengaduan", data=FORM).status_code == 303


def test_a_wrong_pin_opens_nothing_and_shuts_the_code(client, pelaku, aduan) -> None:
    kode, _ = kartu(aduan)
    jawaban = [client.post("/lacak", data={"kode": kode, "pin": "000000"}) for _ in range(6)]
    assert "Kode atau PIN tidak cocok" in jawaban[0].text
    assert jawaban[-1].status_code == 429
    benar = client.post("/lacak", data={"kode": kode, "pin": kartu(aduan).pin})
    assert benar.status_code == 429


def test_what_one_person_opened_closes_when_another_comes_to_the_browser(
    client, pelaku, masuk, pengguna
) -> None:
    pekerja, perusahaan = pengguna("pekerja"), pengguna("perusahaan")

    def tertutup() -> bool:
        alamat = ("/pengaduan/terima", "/lacak/pengaduan", "/data-pribadi/tanda-terima")
        return {client.get(satu).location for satu in alamat} == {"/lacak"}

    client.post("/data-pribadi/minta", data={**FORM, "hak": "akses", "kontak": TELEPON})
    client.post("/pengaduan", data=FORM)
    assert not tertutup()
    masuk(client, pekerja)
    assert tertutup()
    client.post("/pengaduan", data={**FORM, "kunci": "lain"})
    assert client.get("/pengaduan/terima").status_code == 200
    client.post("/keluar")
    assert tertutup()
    masuk(client, perusahaan)
    assert tertutup()


def test_the_complainant_withdraws_once(client, pelaku, aduan) -> None:
    client.post("/lacak", data=dict(zip(("kode", "pin"), kartu(aduan), strict=True)))
    for _ in range(2):
        jawaban = client.post("/lacak/pengaduan/tarik", data={"alasan": "Sudah dibayar."})
        assert jawaban.status_code == 303
    satu = _urusan(aduan)
    assert satu.tahap == "ditarik"
    assert [s.tindakan for s in satu.langkah].count("tarik") == 1
    with pytest.raises(TindakanDitolak):
        layanan.tambah_keterangan(aduan.urusan_id, "Masih ada.")


def test_the_counter_takes_one_in_writes_the_complainant_down_and_ties_the_company(
    pelaku, sebagai
) -> None:
    petugas = pelaku["petugas"]
    data = {**ISI, "tanggal": "2026-04-06", "saluran": "telepon"}
    satu = services.buat(petugas, "pengaduan", data)
    klien = sebagai(pelaku["petugas"])
    alamat = f"/kantor/pengaduan/{satu.id}/pelapor"
    assert "Pelapor belum dicatat" in klien.get(f"/kantor/urusan/{satu.id}").text
    kosong = klien.post(alamat, data={"perlindungan": "rahasia"})
    assert kosong.status_code == 422
    assert klien.post(alamat, data=FORM).status_code == 302
    assert klien.get(alamat).status_code == 404
    assert "PIN" in klien.post(f"/kantor/pengaduan/{satu.id}/tanda-terima").text
    pt = perusahaan.daftarkan(petugas, DataPerusahaan(nama="PT Karya Baja Mandiri"))
    services.lakukan(petugas, satu.id, "tautkan", satu.versi, {"perusahaan_id": pt.id})
    assert satu.perusahaan_id == pt.id
    isi = {"tanggal": "2026-04-06", "nomor_lain": satu.nomor, "jawaban": "Sama."}
    with pytest.raises(DataTidakSah, match="Tidak ada pengaduan lain"):
        services.lakukan(petugas, satu.id, "duplikat", satu.versi, isi)


def test_companies_of_a_like_name_are_looked_for_on_the_page_of_that_act_alone(
    pelaku, aduan, sebagai, monkeypatch
) -> None:
    pt = perusahaan.daftarkan(pelaku["petugas"], DataPerusahaan(nama="PT Karya Baja Mandiri"))
    cari, dicari = baca_perusahaan.cari, []

    def hitung(*isi):
        dicari.append(isi)
        return cari(*isi)

    monkeypatch.setattr(baca_perusahaan, "cari", hitung)
    klien, alamat = sebagai(pelaku["petugas"]), f"/kantor/urusan/{aduan.urusan_id}"
    assert klien.get(alamat).status_code == 200
    _telaah(pelaku["petugas"], aduan)
    assert dicari == []
    assert pt.nama in klien.get(f"{alamat}/tindakan/tautkan").text
    assert len(dicari) == 1
    _lakukan(pelaku["petugas"], aduan, "tautkan", perusahaan_id=pt.id)
    assert "Perusahaan: PT Karya Baja Mandiri." in teks(klien.get(alamat))
    with pytest.raises(TindakanDitolak, match="sudah tertaut"):
        _lakukan(pelaku["petugas"], aduan, "tautkan", perusahaan_id=pt.id)


def test_an_account_finds_its_own_and_no_others(pelaku, aduan, sebagai, pengguna) -> None:
    milik = pengguna("pekerja").pelaku
    sendiri = layanan.adukan(milik, ISI, RAHASIA)
    klien = sebagai(milik)
    assert _urusan(sendiri).nomor in klien.get("/saya/pengaduan").text
    assert _urusan(aduan).nomor not in klien.get("/saya/pengaduan").text
    assert klien.post(f"/saya/pengaduan/{aduan.urusan_id}/buka").status_code == 404
    assert klien.post(f"/saya/pengaduan/{sendiri.urusan_id}/buka").status_code == 303
    assert "Dinas menelaah" in klien.get("/lacak/pengaduan").text


def _foto() -> bytes:
    exif, aliran = Image.Exif(), io.BytesIO()
    exif[0x0110] = "Ponsel Milik Siti"
    exif[0x8825] = {1: "S", 2: (6.0, 18.0, 1.0)}
    Image.new("RGB", (40, 30)).save(aliran, "JPEG", exif=exif)
    return aliran.getvalue()


def test_a_photo_loses_its_notes_and_its_sender_before_it_is_kept(
    pelaku, sebagai, pengguna
) -> None:
    """Also the first time, when the form was refused and the file waits for the second."""
    klien = sebagai(pengguna("pekerja").pelaku)
    assert "nama ponsel di dalam foto" in teks(klien.get("/pengaduan"))
    anonim = {**ISI, "perlindungan": "anonim"}
    asal = _foto()
    data = {**anonim, "uraian": "", "berkas": (io.BytesIO(asal), "IMG_20260406.jpg")}
    salah = klien.post("/pengaduan", data=data)
    assert salah.status_code == 422
    titipan = db.session.scalars(sa.select(Titipan)).one()
    assert titipan.pemilik_id is None
    assert titipan.sha256 != hashlib.sha256(asal).hexdigest()
    assert berkas.ukuran(hashlib.sha256(asal).hexdigest()) is None
    token = re.search(r'type="hidden" name="berkas" value="([^"]+)"', salah.text)[1]
    assert klien.post("/pengaduan", data={**anonim, "berkas": token}).status_code == 303
    satu = db.session.scalars(sa.select(Berkas)).one()
    assert (satu.nama_asli, satu.diunggah_oleh_id) == ("lampiran-1.jpg", None)
    with berkas.buka(satu.sha256) as aliran, Image.open(aliran) as gambar:
        assert not gambar.getexif()


def test_the_form_sent_anew_the_next_day_opens_no_complaint(client, pelaku, jam) -> None:
    for hari, ke in (("2026-04-06", "/pengaduan/terima"), ("2026-04-07", "/lacak")):
        jam.atur(hari)
        assert client.post("/pengaduan", data={**FORM, "kunci": "k"}).status_code == 303
        terima = client.get("/pengaduan/terima")
        assert (terima.location or "/pengaduan/terima") == ke
    assert len(db.session.scalars(sa.select(Pelapor)).all()) == 1
