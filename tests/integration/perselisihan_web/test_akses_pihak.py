"""Who reaches a case: codes, cards and accounts, ordered by the office and left in the trail."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.pemberitahuan.models import PesanKeluar
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import AksesPihak, PeristiwaPerkara, Undangan
from hi_cases.perselisihan.services import undangan
from hi_cases.perselisihan.types import Sisi, Tindakan
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.models import WakilPerusahaan
from hi_cases.perusahaan.types import DataPerusahaan, StatusWakil
from tests.integration.perselisihan_web.jalan import KABID, MEDIATOR, PETUGAS, Jalan
from tests.integration.perselisihan_web.skenario import DI_MEDIATOR


@pytest.fixture
def kantor(jalan: Jalan) -> Jalan:
    jalan.masukkan()
    jalan.sebagai(PETUGAS)
    return jalan


def alamat(jalan: Jalan, sisi: Sisi, ekor: str) -> str:
    return f"/perkara/{jalan.id}/akses/{jalan.pihak(sisi).id}/{ekor}"


def kirim(jalan: Jalan, sisi: Sisi, ekor: str) -> Any:
    return jalan.client.post(alamat(jalan, sisi, ekor))


def kode_tercetak(jalan: Jalan, sisi: Sisi) -> str:
    halaman = jalan.client.get(alamat(jalan, sisi, "surat"))
    assert halaman.status_code == 200
    return re.search(r'class="kode-cetak"[^>]*>([^<]+)<', halaman.text)[1]


def jejak(jalan: Jalan) -> str:
    """All that the trail and the events of the case say, as one text."""
    entri = db.session.scalars(sa.select(Jejak)).all()
    peristiwa = db.session.scalars(sa.select(PeristiwaPerkara).filter_by(perkara_id=jalan.id))
    return "\n".join(
        [f"{e.keterangan} {e.sebelum} {e.sesudah}" for e in entri]
        + [f"{e.tindakan} {e.keterangan} {e.data}" for e in peristiwa]
    )


def test_kode_dicetak_diganti_dibatalkan_dan_tidak_masuk_jejak(
    kantor: Jalan, pengguna: Any
) -> None:
    assert kantor.client.get(alamat(kantor, Sisi.PEMOHON, "surat")).status_code == 404
    assert kirim(kantor, Sisi.PEMOHON, "undangan").status_code == 302
    pertama = kode_tercetak(kantor, Sisi.PEMOHON)
    assert kode_tercetak(kantor, Sisi.PEMOHON) == pertama
    # Pressed again on the page that showed no code: the printed one stays.
    assert kirim(kantor, Sisi.PEMOHON, "undangan").status_code == 302
    assert kirim(kantor, Sisi.PEMOHON, "undangan?generasi=0").status_code == 302
    assert kode_tercetak(kantor, Sisi.PEMOHON) == pertama
    assert "undangan?generasi=1" in kantor.client.get(f"/perkara/{kantor.id}/akses").text
    for _ in range(3):
        assert kirim(kantor, Sisi.PEMOHON, "undangan?generasi=1").status_code == 302
    assert jejak(kantor).count("yang lama tidak berlaku lagi") == 1
    kedua = kode_tercetak(kantor, Sisi.PEMOHON)
    assert kedua != pertama
    orang = pengguna("pekerja").pelaku
    assert undangan.periksa_kode(orang, pertama).tujuan is None
    assert undangan.periksa_kode(orang, kedua).tujuan is not None
    assert kirim(kantor, Sisi.PEMOHON, "undangan/batal").status_code == 302
    assert undangan.periksa_kode(orang, kedua).tujuan is None
    semua = jejak(kantor)
    assert "Kode undangan Siti Aminah dibuat." in semua
    assert "kode yang lama tidak berlaku lagi" in semua
    assert "Kode undangan Siti Aminah dibatalkan." in semua
    for kode in (pertama, kedua):
        assert kode not in semua
        assert kode.replace("-", "") not in semua
        assert kode.split("-")[2] not in semua


def test_undangan_dikirim_sekali_lewat_surel(kantor: Jalan, perekam: Any) -> None:
    assert kirim(kantor, Sisi.PEMOHON, "undangan").status_code == 302
    tanpa = kirim(kantor, Sisi.PEMOHON, "undangan/surel")
    assert tanpa.status_code == 409
    assert "belum dicatat" in tanpa.text
    kantor.pihak(Sisi.PEMOHON).surel = "siti@@contoh"
    db.session.flush()
    keliru = kirim(kantor, Sisi.PEMOHON, "undangan/surel")
    assert keliru.status_code == 409
    assert "Alamat surel pihak ini keliru" in keliru.text
    kantor.pihak(Sisi.PEMOHON).surel = "siti@contoh.id"
    db.session.flush()
    for _ in range(2):
        assert kirim(kantor, Sisi.PEMOHON, "undangan/surel").status_code == 302
    surel = db.session.scalars(sa.select(PesanKeluar)).one()
    assert surel.penerima == "siti@contoh.id"
    assert kode_tercetak(kantor, Sisi.PEMOHON) in surel.isi
    assert "/klaim" in surel.isi
    assert "s••••@contoh.id" in jejak(kantor)
    assert "siti@contoh.id" not in jejak(kantor)


def test_kartu_lacak_dicetak_dan_pinnya_diganti(kantor: Jalan) -> None:
    def cetak() -> tuple[str, str]:
        halaman = kantor.client.get(alamat(kantor, Sisi.TERMOHON, "kartu"))
        return tuple(re.findall(r'class="kode-cetak"[^>]*>([^<]+)<', halaman.text))

    assert kantor.client.get(alamat(kantor, Sisi.TERMOHON, "kartu")).status_code == 404
    assert kirim(kantor, Sisi.TERMOHON, "kartu").status_code == 302
    kode, pin = cetak()
    assert kirim(kantor, Sisi.TERMOHON, "kartu").status_code == 302
    assert cetak() == (kode, pin)
    assert kirim(kantor, Sisi.TERMOHON, "pin").status_code == 302
    assert cetak()[0] == kode
    assert cetak()[1] != pin
    semua = jejak(kantor)
    assert "PIN kartu lacak" in semua
    assert pin not in semua
    assert cetak()[1] not in semua
    assert kode.replace("-", "") not in semua


def test_akses_dicabut_dengan_alasan_dan_langsung_berakhir(kantor: Jalan, pengguna: Any) -> None:
    assert kirim(kantor, Sisi.PEMOHON, "undangan").status_code == 302
    orang = pengguna("pekerja")
    undangan.pakai(orang.pelaku, kode_tercetak(kantor, Sisi.PEMOHON))
    db.session.flush()
    assert queries.posisi(orang.pelaku, kantor.id)
    halaman = kantor.client.get(f"/perkara/{kantor.id}/akses").text
    assert orang.nama in halaman
    assert "Sudah dipakai" in halaman
    akses = db.session.scalars(sa.select(AksesPihak)).one()
    cabut = f"/perkara/{kantor.id}/akses/akun/{akses.id}/cabut"
    assert kantor.client.post(cabut, data={"alasan": " "}).status_code == 422
    assert kantor.client.post(cabut, data={"alasan": "Bukan pemohon."}).status_code == 302
    assert queries.posisi(orang.pelaku, kantor.id) == ()
    assert f"Akses {orang.nama} untuk Siti Aminah dicabut. Bukan pemohon." in jejak(kantor)
    assert kantor.client.post(cabut, data={"alasan": "Lagi."}).status_code == 404


def _undang_perusahaan(jalan: Jalan, pengguna: Any) -> Any:
    """Let a company's account come in with its code; its letter waits."""
    assert kirim(jalan, Sisi.TERMOHON, "undangan").status_code == 302
    orang = pengguna("perusahaan")
    surat = {"jabatan": "Manajer HRD", "nomor_surat": "ST-1"}
    undangan.pakai(orang.pelaku, kode_tercetak(jalan, Sisi.TERMOHON), surat)
    db.session.flush()
    return orang


def test_wewenang_penuh_setelah_suratnya_dilihat(kantor: Jalan, pengguna: Any) -> None:
    orang = _undang_perusahaan(kantor, pengguna)
    (posisi,) = queries.posisi(orang.pelaku, kantor.id)
    assert not posisi.mengikat
    akses = db.session.scalars(sa.select(AksesPihak)).one()
    penuh = f"/perkara/{kantor.id}/akses/akun/{akses.id}/penuh"
    assert kantor.client.post(penuh, data={"surat": ""}).status_code == 422
    assert kantor.client.post(penuh, data={"surat": "ST-1, 6 April 2026"}).status_code == 302
    (posisi,) = queries.posisi(orang.pelaku, kantor.id)
    assert posisi.mengikat
    assert "boleh bertindak mengikat" in jejak(kantor)
    assert kantor.client.post(penuh, data={"surat": "ST-1"}).status_code == 422


def test_wakil_perusahaan_berlaku_bagi_semua_nama_yang_digabung(
    kantor: Jalan, pengguna: Any
) -> None:
    """A company's case stays on the row that was merged away; its spokesman reaches it all the
    same, until his last day."""
    orang = _undang_perusahaan(kantor, pengguna)
    petugas, kabid = kantor.akun[PETUGAS].pelaku, kantor.akun[KABID].pelaku
    lama = kantor.pihak(Sisi.TERMOHON).perusahaan_id
    baru = perusahaan.daftarkan(petugas, DataPerusahaan(nama="PT Sinar Cikarang Abadi Jaya"))
    perusahaan.gabung(kabid, lama, baru.id, "NIB sama.")
    wakil = db.session.scalars(sa.select(WakilPerusahaan)).one()
    kedua = perusahaan.ajukan_wakil(orang.pelaku, baru.id, "Manajer HRD", "ST-2")
    assert kedua.id != wakil.id
    awal = f"wakil-{kedua.id}"
    data = {"surat": awal, f"{awal}-putusan": "terima", f"{awal}-berlaku_sampai": "2026-06-30"}
    assert "Manajer HRD" in kantor.client.get("/verifikasi").text
    jawaban = kantor.client.post(f"/verifikasi/wakil/{kedua.id}", data=data)
    assert jawaban.status_code == 302
    db.session.refresh(orang)
    assert {lama, baru.id} <= orang.pelaku.perusahaan_ids
    assert db.session.scalars(sa.select(AksesPihak)).one().penuh
    # On the last day he still speaks for it; on the next he does not.
    kantor.jam.atur("2026-06-30")
    assert lama in orang.pelaku.perusahaan_ids
    kantor.jam.atur("2026-07-01")
    assert orang.pelaku.perusahaan_ids == frozenset()


def test_wakil_ditolak_dengan_alasan_dan_dicabut(kantor: Jalan, pengguna: Any) -> None:
    orang = _undang_perusahaan(kantor, pengguna)
    wakil = db.session.scalars(sa.select(WakilPerusahaan)).one()
    awal = f"wakil-{wakil.id}"
    kosong = {"surat": awal, f"{awal}-putusan": "tolak", f"{awal}-alasan": ""}
    tolak = kantor.client.post(f"/verifikasi/wakil/{wakil.id}", data=kosong)
    assert tolak.status_code == 422
    assert "pemilik akun membacanya" in tolak.text
    lewat = {"surat": awal, f"{awal}-putusan": "terima", f"{awal}-berlaku_sampai": "2026-04-05"}
    basi = kantor.client.post(f"/verifikasi/wakil/{wakil.id}", data=lewat)
    assert basi.status_code == 422
    assert "sudah berakhir" in basi.text
    terima = lewat | {f"{awal}-berlaku_sampai": ""}
    assert kantor.client.post(f"/verifikasi/wakil/{wakil.id}", data=terima).status_code == 302
    db.session.refresh(orang)
    assert orang.pelaku.perusahaan_ids
    cabut = f"/perusahaan/wakil/{wakil.id}/cabut"
    assert kantor.client.post(cabut, data={"alasan": ""}).status_code == 422
    assert kantor.client.post(cabut, data={"alasan": "Pindah kerja."}).status_code == 302
    db.session.refresh(wakil)
    assert (wakil.status, wakil.alasan) == (StatusWakil.DICABUT, "Pindah kerja.")
    assert orang.pelaku.perusahaan_ids == frozenset()
    assert "Pindah kerja." in kantor.client.get(f"/perusahaan/{wakil.perusahaan_id}").text


def test_kode_kuasa_dicetak_setelah_suratnya_diperiksa(kantor: Jalan, pengguna: Any) -> None:
    services.lakukan(
        kantor.akun[PETUGAS].pelaku,
        kantor.id,
        Tindakan.CATAT_KUASA,
        kantor.perkara.versi,
        {
            "pihak_id": kantor.pihak(Sisi.PEMOHON).id,
            "nama": "Ratna",
            "nomor": "SK-1",
            "tanggal": date(2026, 4, 6),
            "lingkup": "Mediasi",
            "berlaku_sampai": date(2026, 4, 30),
        },
    )
    (kuasa,) = kantor.pihak(Sisi.PEMOHON).kuasa
    surat = f"/perkara/{kantor.id}/akses/kuasa/{kuasa.id}/surat"
    halaman = kantor.client.get(surat)
    assert halaman.status_code == 200
    kode = re.search(r'class="kode-cetak"[^>]*>([^<]+)<', halaman.text)[1]
    orang = pengguna("kuasa")
    undangan.pakai(orang.pelaku, kode)
    db.session.flush()
    assert queries.posisi(orang.pelaku, kantor.id)
    assert kantor.client.get(surat).status_code == 404
    # His access is over with the last day of the letter.
    kantor.jam.atur("2026-04-30")
    assert queries.posisi(orang.pelaku, kantor.id)
    kantor.jam.atur("2026-05-01")
    assert queries.posisi(orang.pelaku, kantor.id) == ()


def test_hanya_loket_dan_mediator_perkara_ini(jalan: Jalan, pengguna: Any) -> None:
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)
    semua = [
        ("get", f"/perkara/{jalan.id}/akses"),
        ("get", alamat(jalan, Sisi.PEMOHON, "surat")),
        ("get", alamat(jalan, Sisi.PEMOHON, "kartu")),
        ("post", alamat(jalan, Sisi.PEMOHON, "undangan")),
        ("post", alamat(jalan, Sisi.PEMOHON, "undangan/batal")),
        ("post", alamat(jalan, Sisi.PEMOHON, "undangan/surel")),
        ("post", alamat(jalan, Sisi.PEMOHON, "kartu")),
        ("post", alamat(jalan, Sisi.PEMOHON, "pin")),
    ]
    for akun in (
        jalan.akun["mediator2"],
        pengguna(Peran.ANALIS),
        pengguna(Peran.ADMIN),
        pengguna(Peran.PEKERJA),
    ):
        jalan._masuk(jalan.client, akun)
        for cara, satu in semua:
            assert getattr(jalan.client, cara)(satu).status_code in {403, 404}, (akun.nama, satu)
    assert db.session.scalars(sa.select(Undangan)).all() == []
    jalan.sebagai(MEDIATOR)
    assert jalan.client.get(semua[0][1]).status_code == 200
    assert jalan.client.post(semua[3][1]).status_code == 302
    # Another case's party is not this case's, whoever asks.
    lain = jalan.pihak(Sisi.PEMOHON).id
    jalan.masukkan()
    jalan.sebagai(PETUGAS)
    assert jalan.client.get(f"/perkara/{jalan.id}/akses/{lain}/surat").status_code == 404
    assert jalan.client.post(f"/perkara/{jalan.id}/akses/{lain}/undangan").status_code == 404
