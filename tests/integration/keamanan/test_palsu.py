"""Forms of outsiders, filled in and sent: with fields that are not theirs to set, and twice.

Each is compared with itself: with the forged fields it must do what it does without them, and sent
twice it must do what it does once.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from werkzeug.datastructures import MultiDict

from hi_cases.akun.models import Pengguna, PeranPengguna
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.dokumen.models import Berkas
from hi_cases.perselisihan.models import (
    AksesPihak,
    Kuasa,
    PeristiwaPerkara,
    Perkara,
    PernyataanPihak,
    Perundingan,
    Pihak,
    TanggapanAnjuran,
)
from hi_cases.perusahaan.models import WakilPerusahaan
from tests.integration.keamanan.dunia import LUAR, Dunia
from tests.integration.keamanan.formulir import Bidang, Formulir
from tests.integration.keamanan.kota import Kota, pemakai
from tests.perangkat.basis import dikembalikan
from tests.perangkat.klien import Klien

# What decides who one is, where a case stands and whose it is: never a form's to set.
TERLINDUNG: tuple[tuple[Any, ...], ...] = (
    (Perkara.pemilik_id, Perkara.tahap, Perkara.nomor, Perkara.saluran, Perkara.masuk),
    (Perkara.mediator_id, Perkara.hasil, Perkara.asal, Perkara.dicatat_pada, Perkara.lokasi),
    (Pihak.sisi, Pihak.jenis, Pihak.perusahaan_id),
    (AksesPihak.pihak_id, AksesPihak.pengguna_id, AksesPihak.penuh, AksesPihak.asal),
    (Kuasa.pihak_id, Kuasa.pengguna_id, Kuasa.status, Kuasa.berlaku_sampai),
    (WakilPerusahaan.pengguna_id, WakilPerusahaan.perusahaan_id, WakilPerusahaan.status),
    (PernyataanPihak.perkara_id, PernyataanPihak.pihak_id, PernyataanPihak.status),
    (PernyataanPihak.pengguna_id, PernyataanPihak.jenis, PernyataanPihak.diputus_oleh),
    (PeranPengguna.pengguna_id, PeranPengguna.peran),
    (Pengguna.id, Pengguna.email, Pengguna.active, Pengguna.password),
    (Berkas.rujukan_jenis, Berkas.rujukan_id, Berkas.rahasia, Berkas.diunggah_oleh_id),
)
DIHITUNG = (
    Perkara,
    Pihak,
    AksesPihak,
    Kuasa,
    WakilPerusahaan,
    PernyataanPihak,
    PeristiwaPerkara,
    Perundingan,
    TanggapanAnjuran,
    Berkas,
)


@pytest.fixture
def dikirim(
    kota: Kota, app: Flask, masuk: Any, dunia: Dunia, akun: str
) -> tuple[Klien, list[Formulir]]:
    """Return the browser of an account and the forms that change something."""
    semua = kota.formulir(app, masuk, dunia, akun)
    return pemakai(app, masuk, dunia, akun), [satu for satu in semua if satu.metode == "POST"]


def _nilai(bidang: Bidang) -> str:
    """Return something that a person could type here."""
    nama = bidang.nama.rpartition("-")[2]
    if bidang.nilai:
        return bidang.nilai
    if "tanggal" in nama or nama.endswith(("_pada", "sampai")):
        return clock.hari_ini().isoformat()
    if nama in {"jumlah", "jumlah_pekerja"}:
        return "1"
    return "081234567890" if nama == "telepon" else "Isian uji"


def _terisi(satu: Formulir) -> list[tuple[str, str]]:
    """Return the form as a person would send it: blanks filled, one of each choice taken."""
    hasil, sudah = [], set()
    terpilih = {b.nama for b in satu.bidang if b.jenis == "centang" and b.terpilih}
    for bidang in satu.bidang:
        if bidang.jenis in {"tersembunyi"} or (bidang.jenis == "pilihan"):
            hasil.append((bidang.nama, bidang.nilai))
        elif bidang.jenis == "tulisan":
            hasil.append((bidang.nama, _nilai(bidang)))
        elif bidang.jenis == "centang":
            ambil = bidang.terpilih or (bidang.nama not in terpilih | sudah)
            hasil += [(bidang.nama, bidang.nilai)] if ambil else []
            sudah.add(bidang.nama)
    return hasil


def _selundupan(dunia: Dunia) -> list[tuple[str, str]]:
    """Fields that no form of an outsider has, under every name that a careless one might take."""
    lain, milik = dunia.lain["pekerja"].id, dunia.benda["perkara_id"][0].id
    isi = {
        "id": "1",
        "pemilik_id": str(lain),
        "pengguna_id": str(lain),
        "dibuat_oleh_id": str(lain),
        "diunggah_oleh_id": str(lain),
        "perkara_asal_id": str(milik),
        "perusahaan_id": str(dunia.benda["perusahaan"][0].id),
        "mediator_id": str(dunia.staf["mediator"].id),
        "tahap": "dicatat",
        "status": "terverifikasi",
        "hasil": "dicabut",
        "asal": "register",
        "nomor_register": "560/999/HI/2026",
        "saluran": "loket",
        "tanggal_masuk": "2020-01-01",
        "masuk": "2020-01-01",
        "diajukan_pada": "2020-01-01",
        "dicatat_pada": "2020-01-01",
        "diperiksa_pada": "2020-01-01",
        "penuh": "1",
        "mengikat": "1",
        "peran": "admin",
        "active": "1",
        "email": "jahat@uji.test",
        "rahasia": "0",
        "rujukan_id": str(milik),
    }
    awalan = ("", "pihak-0-", "pihak-1-", "kuasa-0-")
    return [(f"{depan}{nama}", nilai) for depan in awalan for nama, nilai in isi.items()]


def _potret() -> list[list[str]]:
    """Return what is protected, as it stands now."""
    return [
        sorted(str(tuple(baris)) for baris in db.session.execute(sa.select(*kolom)))
        for kolom in TERLINDUNG
    ]


def _jumlah() -> dict[str, int]:
    return {
        kelas.__tablename__: db.session.scalar(sa.select(sa.func.count()).select_from(kelas))
        for kelas in DIHITUNG
    }


def _kirim(klien: Klien, satu: Formulir, isi: list[tuple[str, str]]) -> int:
    jawaban = klien.post(satu.alamat, data=MultiDict(isi))
    jawaban.close()
    return jawaban.status_code


@pytest.mark.anggaran(60, "every form of an account, three times")
@pytest.mark.parametrize("akun", LUAR)
def test_no_form_sets_what_is_not_its_own(
    dikirim: tuple[Klien, list[Formulir]], dunia: Dunia, akun: str
) -> None:
    klien, semua = dikirim
    salah, hitung = [], Counter({"forms": len(semua)})
    for satu in semua:
        isi = _terisi(satu)
        milik_sendiri = {nama for nama, _ in isi}
        asing = [(n, v) for n, v in _selundupan(dunia) if n not in milik_sendiri]
        with dikembalikan():
            awal = _potret()
            _kirim(klien, satu, isi)
            jujur = _potret()
        with dikembalikan():
            kode = _kirim(klien, satu, [*isi, *asing])
            palsu = _potret()
        hitung["forged fields"] += len(asing)
        hitung["with effect"] += jujur != awal
        if palsu != jujur or kode >= 500:
            beda = [sorted(set(p) ^ set(j)) for p, j in zip(palsu, jujur, strict=True) if p != j]
            salah.append(f"{satu.alamat}: {kode} {beda}"[:600])
    sys.stdout.write(f"\n{akun}: mass assignment, {dict(hitung)}\n")
    assert not salah, "\n".join(salah)
    assert hitung["forms"] >= 4
    assert hitung["with effect"] >= 1
    assert hitung["forged fields"] > 300


@pytest.mark.anggaran(60, "every form of an account, three times")
@pytest.mark.parametrize("akun", LUAR)
def test_a_form_sent_twice_has_one_effect(
    dikirim: tuple[Klien, list[Formulir]], dunia: Dunia, akun: str
) -> None:
    klien, semua = dikirim
    salah, hitung = [], Counter({"forms": len(semua)})
    for satu in semua:
        isi = _terisi(satu)
        with dikembalikan():
            awal = _jumlah()
            kode = _kirim(klien, satu, isi)
            sekali = _jumlah()
            lagi = _kirim(klien, satu, isi)
            dua_kali = _jumlah()
        hitung["with effect"] += sekali != awal
        if dua_kali != sekali or max(kode, lagi) >= 500:
            beda = {k: (awal[k], sekali[k], v) for k, v in dua_kali.items() if v != sekali[k]}
            salah.append(f"{satu.alamat}: {kode}, {lagi}: {beda}")
    sys.stdout.write(f"\n{akun}: doubled, {dict(hitung)}\n")
    assert not salah, "\n".join(salah)
    assert hitung["forms"] >= 4
    assert hitung["with effect"] >= 1


@pytest.mark.parametrize("akun", LUAR)
def test_nobody_answers_for_another_party(
    dikirim: tuple[Klien, list[Formulir]], dunia: Dunia, akun: str
) -> None:
    """Each act of a party, with every other party's number in its hidden or chosen field."""
    klien, semua = dikirim
    bersih = [satu for satu in semua if "/tindakan/" in satu.alamat]
    asing = db.session.scalars(sa.select(Pihak.id)).all()
    for satu in bersih:
        nomor = int(satu.alamat.split("/")[2])
        milik = {
            p.pihak_id for p in _posisi(dunia.milik[akun].pelaku, nomor) if p.pihak_id is not None
        }
        for pihak_id in set(asing) - milik:
            with dikembalikan():
                awal = _jumlah()
                isi = [(n, v) for n, v in _terisi(satu) if n != "pihak_id"]
                kode = _kirim(klien, satu, [*isi, ("pihak_id", str(pihak_id))])
                assert kode < 500
                sesudah = _jumlah()
            if "pihak_id" in satu.bernama("tersembunyi", "centang", "pilihan"):
                assert sesudah == awal, (satu.alamat, pihak_id)


def _posisi(pelaku: Any, perkara_id: int) -> tuple[Any, ...]:
    from hi_cases.perselisihan import queries

    return queries.posisi(pelaku, perkara_id)
