"""The pages of hand-over, join and split: what is shown first is what is then done."""

from __future__ import annotations

import re
from html import unescape

import sqlalchemy as sa

from hi_cases.akun.models import Pengguna
from hi_cases.core.db import db
from hi_cases.perselisihan.models import Perkara, SerahTerima
from hi_cases.perselisihan.types import Hasil, Tindakan
from tests.integration.perselisihan_web.jalan import (
    KABID,
    KELOMPOK,
    MEDIATOR,
    PETUGAS,
    Jalan,
    L,
    galat,
    pilihan,
    tersembunyi,
)
from tests.integration.perselisihan_web.skenario import CATAT, DI_MEDIATOR

ALAMAT = "/perkara/serah-terima"


def _di_mediator(jalan: Jalan, banyak: int = 1, **ubah) -> list[int]:
    semua = []
    for _ in range(banyak):
        jalan.masukkan(**ubah)
        for satu in DI_MEDIATOR:
            jalan.lakukan(satu)
        semua.append(jalan.id)
    return semua


def _catatan(halaman: str, nomor: int) -> str:
    cocok = re.search(rf'name="catatan-{nomor}"[^>]*>(.*?)</textarea>', halaman, re.S)
    assert cocok is not None
    return unescape(cocok[1])


def _isi(jalan: Jalan, halaman: str, semua: list[int], **ubah) -> dict:
    isi = {
        "kunci": tersembunyi(halaman, "kunci"),
        "dari": tersembunyi(halaman, "dari"),
        "sebab": "mutasi",
        "tanggal": jalan.hari.isoformat(),
        "alasan": "Pindah ke bidang lain.",
        "ke": str(jalan.akun["mediator2"].id),
        "pilih": [str(satu) for satu in semua],
        "yakin": "y",
    }
    for nomor in semua:
        isi[f"versi-{nomor}"] = tersembunyi(halaman, f"versi-{nomor}")
        isi[f"catatan-{nomor}"] = _catatan(halaman, nomor)
    return {**isi, **ubah}


def test_halaman_banyak_perkara_dari_awal_sampai_dibaca(jalan: Jalan) -> None:
    satu, dua = _di_mediator(jalan, 2)
    jalan.sebagai(KABID)
    assert jalan.akun[MEDIATOR].nama in jalan.client.get(ALAMAT).text
    halaman = jalan.client.get(f"{ALAMAT}?dari={jalan.akun[MEDIATOR].id}").text
    assert pilihan(halaman, "pilih") == [str(satu), str(dua)]
    assert "Tahap: dilimpahkan ke mediator" in _catatan(halaman, satu)
    isi = _isi(jalan, halaman, [satu, dua])
    isi[f"catatan-{satu}"] += "\nPemohon minta bicara sendiri dahulu."
    tanpa = jalan.client.post(ALAMAT, data={k: v for k, v in isi.items() if k != "yakin"})
    assert any("sudah Anda periksa" in pesan for pesan in galat(tanpa.text))
    assert "Bila keliru" in tanpa.text
    assert db.session.scalar(sa.select(sa.func.count()).select_from(SerahTerima)) == 0
    jawaban = jalan.client.post(ALAMAT, data=isi)
    assert jawaban.status_code == 302, galat(jawaban.text)
    acara = jalan.client.get(jawaban.location).text
    assert "Berita acara serah terima perkara" in acara
    assert "Pemohon minta bicara sendiri dahulu." in acara
    lagi = jalan.client.post(ALAMAT, data=isi)
    assert lagi.location == jawaban.location, "the same form again opens what it did"
    lain = jalan.client.post(ALAMAT, data={**isi, "pilih": [str(dua)]})
    assert any("sudah dikirim untuk perkara lain" in pesan for pesan in galat(lain.text))
    assert db.session.scalar(sa.select(sa.func.count()).select_from(SerahTerima)) == 2
    jalan.sebagai("mediator2")
    rincian = jalan.client.get(f"/perkara/{satu}").text
    assert "Perkara ini diserahkan kepada Anda" in rincian
    serah = db.session.scalars(sa.select(SerahTerima).filter_by(perkara_id=satu)).one()
    baca = f"/perkara/{satu}/serah-terima/{serah.id}/dibaca"
    assert jalan.client.post(f"/perkara/{dua}/serah-terima/{serah.id}/dibaca").status_code == 404
    assert jalan.client.post(baca).status_code == 302
    rincian = jalan.client.get(f"/perkara/{satu}").text
    assert "Perkara ini diserahkan kepada Anda" not in rincian
    assert "Serah terima antarmediator" in rincian


def test_yang_berubah_disebut_dan_ketikan_tetap(jalan: Jalan) -> None:
    satu, dua = _di_mediator(jalan, 2)
    jalan.sebagai(KABID)
    halaman = jalan.client.get(f"{ALAMAT}?dari={jalan.akun[MEDIATOR].id}").text
    isi = _isi(jalan, halaman, [satu, dua], **{f"catatan-{satu}": "Ketikan saya."})
    jalan.lakukan(L(Tindakan.CATAT_PANGGILAN, MEDIATOR))
    jalan.sebagai(KABID)
    jawaban = jalan.client.post(ALAMAT, data=isi)
    assert jawaban.status_code == 422
    nomor = db.session.get_one(Perkara, dua).nomor
    assert any("berubah sejak" in pesan and nomor in pesan for pesan in galat(jawaban.text))
    assert _catatan(jawaban.text, satu) == "Ketikan saya."
    assert "Rancangan catatan yang terbaru" in jawaban.text
    assert db.session.scalar(sa.select(sa.func.count()).select_from(SerahTerima)) == 0
    isi[f"versi-{dua}"] = tersembunyi(jawaban.text, f"versi-{dua}")
    assert jalan.client.post(ALAMAT, data=isi).status_code == 302


def test_yang_kurang_dan_yang_dipalsukan_ditolak_dengan_kalimat(jalan: Jalan) -> None:
    (satu,) = _di_mediator(jalan)
    jalan.sebagai(KABID)
    halaman = jalan.client.get(f"{ALAMAT}?dari={jalan.akun[MEDIATOR].id}").text
    for ubah in (
        {"ke": ""},
        {"pilih": []},
        {"alasan": ""},
        {"sebab": "apa saja"},
        {"sebab": "cuti"},
        {"tanggal": "2030-01-01"},
        {"ke": "999999"},
        {f"ke-{satu}": str(jalan.akun[MEDIATOR].id)},
        {f"catatan-{satu}": "x" * 20_001},
        {"pilih": [str(satu), "987654"], "catatan-987654": "x", "versi-987654": "1"},
    ):
        jawaban = jalan.client.post(ALAMAT, data=_isi(jalan, halaman, [satu], **ubah))
        assert jawaban.status_code == 422, ubah
        assert galat(jawaban.text), ubah
    jalan.sebagai(PETUGAS)
    assert jalan.client.get(ALAMAT).status_code == 403


def test_satu_perkara_dengan_catatan_yang_disusun(jalan: Jalan) -> None:
    _di_mediator(jalan)
    jalan.sebagai(KABID)
    langkah = L(Tindakan.GANTI_MEDIATOR, KABID)
    halaman = jalan.client.get(jalan.alamat(Tindakan.GANTI_MEDIATOR)).text
    assert "Batas hukum terdekat: MED-7" in halaman
    jalan.lakukan(langkah)
    serah = db.session.scalars(sa.select(SerahTerima)).one()
    assert "Batas hukum terdekat: MED-7" in serah.catatan


def test_gabung_menunjukkan_akibat_dahulu(jalan: Jalan) -> None:
    (a,) = _di_mediator(jalan)
    nomor = jalan.perkara.nomor
    jalan.masukkan(**{"pihak-0-nama": "Budi Hartono"})
    jalan.lakukan(CATAT[0])
    jalan.sebagai(KABID)
    alamat = f"/perkara/{jalan.id}/gabungkan"
    assert jalan.client.get(jalan.alamat(Tindakan.GABUNGKAN)).location.endswith(alamat)
    halaman = jalan.client.get(alamat).text
    isi = {
        "versi": tersembunyi(halaman, "versi"),
        "perkara_id": nomor,
        "tanggal": jalan.hari.isoformat(),
        "pokok_sama": "y",
        "alasan": "Pokoknya sama.",
    }
    lihat = jalan.client.post(alamat, data={**isi, "lihat": "1"})
    assert lihat.status_code == 200, galat(lihat.text)
    assert "Budi Hartono (pemohon)" in lihat.text
    assert "dari 1 menjadi 2" in lihat.text
    assert jalan.perkara.hasil is None
    sah = tersembunyi(lihat.text, "sah")
    assert jalan.client.post(alamat, data={**isi, "sah": "9-9"}).status_code == 200
    assert jalan.perkara.hasil is None
    assert jalan.client.post(alamat, data={**isi, "sah": sah}).status_code == 302
    db.session.expire_all()
    assert jalan.perkara.hasil is Hasil.DIGABUNG
    assert db.session.get_one(Perkara, a).jumlah_pekerja == 2
    assert nomor in jalan.client.get(f"/perkara/{jalan.id}").text
    assert jalan.client.post(alamat, data={**isi, "sah": sah}).status_code == 409


def test_pisah_tanpa_yang_dapat_dipisahkan_mengatakannya(jalan: Jalan) -> None:
    _di_mediator(jalan)
    jalan.sebagai(KABID)
    halaman = jalan.client.get(f"/perkara/{jalan.id}/pisahkan")
    assert halaman.status_code == 409
    assert "Tidak ada yang dapat dipisahkan" in halaman.text
    assert 'name="alasan"' not in halaman.text


def test_pisah_menunjukkan_akibat_dahulu(jalan: Jalan) -> None:
    _di_mediator(jalan, **KELOMPOK)
    jalan.sebagai(KABID)
    alamat = f"/perkara/{jalan.id}/pisahkan"
    halaman = jalan.client.get(alamat).text
    anggota = pilihan(halaman, "anggota")
    assert len(anggota) == 3
    isi = {
        "versi": tersembunyi(halaman, "versi"),
        "tanggal": jalan.hari.isoformat(),
        "alasan": "Pokoknya lain.",
    }
    kosong = jalan.client.post(alamat, data={**isi, "lihat": "1"})
    assert kosong.status_code == 422
    assert any("Pilih pihak" in pesan for pesan in galat(kosong.text))
    semua = jalan.client.post(alamat, data={**isi, "anggota": anggota, "lihat": "1"})
    assert any("paling sedikit satu pemohon" in pesan for pesan in galat(semua.text))
    isi["anggota"] = anggota[:1]
    lihat = jalan.client.post(alamat, data={**isi, "lihat": "1"})
    assert "2 tetap di" in lihat.text, galat(lihat.text)
    isi["sah"] = tersembunyi(lihat.text, "sah")
    lain = jalan.client.post(alamat, data={**isi, "anggota": anggota[1:2]})
    assert lain.status_code == 200, "another choice is shown first"
    assert jalan.client.post(alamat, data=isi).status_code == 302
    stmt = sa.select(Perkara).filter_by(perkara_asal_id=jalan.id)
    baru = db.session.scalars(stmt).one()
    assert jalan.client.get(f"/perkara/{baru.id}").status_code == 200
    assert jalan.client.post(alamat, data=isi).status_code in {200, 422}
    assert len(db.session.scalars(stmt).all()) == 1


def test_ikhtisar_menunjuk_perkara_pada_mediator_yang_tidak_aktif(jalan: Jalan) -> None:
    _di_mediator(jalan)
    jalan.sebagai(KABID)
    assert "mediator yang tidak aktif" not in jalan.client.get("/perkara/ikhtisar").text
    mediator = jalan.akun[MEDIATOR].id
    db.session.get_one(Pengguna, mediator).active = False
    db.session.commit()
    ikhtisar = jalan.client.get("/perkara/ikhtisar").text
    assert "Perkara pada mediator yang tidak aktif" in ikhtisar
    assert f"{ALAMAT}?dari={mediator}" in ikhtisar
    assert "akun tidak aktif" in jalan.client.get(ALAMAT).text
