"""A letter was taken as good for one case: joined or split, an officer looks at it again.

Permenaker 17/2014 Ps 10(1)e: the mediator examines who stands for a party in the case before him.
"""

from __future__ import annotations

from typing import Any

import pytest

from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.perselisihan.models import Kuasa, Perkara, Pihak
from hi_cases.perselisihan.services import undangan
from hi_cases.perselisihan.types import StatusKuasa, Tindakan
from tests.integration.perselisihan.kantor import PEKERJA, PENGUSAHA, Kantor
from tests.integration.perselisihan_web.pihak import Luar, besok
from tests.integration.pihak_luar.pengaju import nilai

BUDI = {**PEKERJA, "nama": "Budi Hartono", "nik": "3216010101900002"}


@pytest.fixture
def luar(kantor: Kantor, client: Any, masuk: Any, pengguna: Any) -> Luar:
    return Luar(kantor, client, masuk, pengguna)


def _berkuasa(luar: Luar, *pihak: dict) -> Kuasa:
    """A registered case whose applicant has a representative with an account; and a past one."""
    luar.kantor.catat("HAK", pihak=pihak)
    luar.klaim_pekerja()
    lama = luar.kuasakan(besok(1))
    pemohon = luar.akun["pekerja"].pelaku
    luar.kantor.lakukan(Tindakan.CABUT_KUASA, pemohon, kuasa_id=lama.id, alasan="Ganti.")
    pihak_ = luar.kantor.pihak("pemohon")
    kuasa = Kuasa(
        nama="Indah Permatasari, S.H.", nomor="13/SK", lingkup="Mediasi", berlaku_sampai=besok(30)
    )
    kuasa.status, kuasa.pengguna_id = StatusKuasa.MENUNGGU, luar.akun["kuasa"].id
    pihak_.kuasa.append(kuasa)
    db.session.flush()
    k = luar.kantor
    k.lakukan(Tindakan.PERIKSA_KUASA, luar.petugas, kuasa_id=kuasa.id, putusan="terima")
    return kuasa


def _halaman(luar: Luar, perkara_id: int) -> int:
    luar.sebagai("kuasa")
    return luar.client.get(f"/saya/{perkara_id}").status_code


def _salinan(perkara_id: int) -> list[Kuasa]:
    perkara = db.session.get_one(Perkara, perkara_id)
    db.session.refresh(perkara, ["pihak"])
    return [satu for pihak in perkara.pihak for satu in pihak.kuasa]


def _menunggu_lagi(luar: Luar, perkara_id: int, asal: Kuasa) -> None:
    (salinan,) = _salinan(perkara_id)
    assert (salinan.nomor, salinan.status) == (asal.nomor, StatusKuasa.MENUNGGU)
    assert (salinan.pengguna_id, salinan.diperiksa_oleh) == (None, None)
    assert _halaman(luar, perkara_id) == 404
    assert _halaman(luar, _asal_id(asal)) == 200
    k, k.id = luar.kantor, perkara_id
    k.lakukan(Tindakan.PERIKSA_KUASA, luar.petugas, kuasa_id=salinan.id, putusan="terima")
    assert _halaman(luar, perkara_id) == 404
    assert luar.klaim(undangan.kode_kuasa(salinan)).status_code == 302
    assert _halaman(luar, perkara_id) == 200


def _asal_id(kuasa: Kuasa) -> int:
    return db.session.get_one(Pihak, kuasa.pihak_id).perkara_id


def test_joined_the_letter_waits_in_the_main_case(luar: Luar) -> None:
    k = luar.kantor
    k.limpahkan("HAK")
    utama = k.id
    kuasa = _berkuasa(luar, BUDI, PENGUSAHA)
    k.lakukan(Tindakan.GABUNGKAN, perkara_id=utama, pokok_sama=True, alasan="Pokok sama.")
    k.id = utama
    assert "Surat kuasa yang diperiksa lagi" in k.peristiwa()[-1].keterangan
    _menunggu_lagi(luar, utama, kuasa)


def test_split_the_letter_waits_in_the_new_case(luar: Luar) -> None:
    k = luar.kantor
    kuasa = _berkuasa(luar, PEKERJA, BUDI, PENGUSAHA)
    asal = k.perkara
    ikut = [p.id for p in asal.pihak if p.nama == BUDI["nama"]]
    k.lakukan(Tindakan.PISAHKAN, pihak=ikut, alasan="Lain.")
    baru = _lain(k)
    assert _salinan(baru) == [], "a party that stays takes its letters nowhere"
    assert _halaman(luar, baru) == 404
    assert _halaman(luar, _asal_id(kuasa)) == 200


def test_of_a_group_that_is_split_the_letter_waits(luar: Luar) -> None:
    k = luar.kantor
    kelompok = {
        "sisi": "pemohon",
        "jenis": "kelompok",
        "nama": "Budi Santoso dkk.",
        "anggota": ["Budi Santoso", "Dewi Lestari", "Joko Susilo"],
    }
    kuasa = _berkuasa(luar, kelompok, PENGUSAHA)
    orang = [s.id for s in k.pihak("pemohon").anggota if s.nama == "Joko Susilo"]
    k.lakukan(Tindakan.PISAHKAN, anggota=orang, alasan="Lain.")
    baru = _lain(k)
    k.id = baru
    assert "Surat kuasa yang diperiksa lagi" in k.peristiwa()[-1].keterangan
    _menunggu_lagi(luar, baru, kuasa)


def _lain(kantor: Kantor) -> int:
    nomor = [p.data for p in kantor.peristiwa() if p.tindakan == Tindakan.PISAHKAN.value]
    return nomor[-1]["perkara_id"]


def test_the_preview_says_so(luar: Luar, masuk: Any) -> None:
    k = luar.kantor
    k.limpahkan("HAK")
    nomor = k.perkara.nomor
    _berkuasa(luar, BUDI, PENGUSAHA)
    masuk(luar.client, db.session.get_one(Pengguna, k.akun[Peran.KABID].id))
    alamat = f"/perkara/{k.id}/gabungkan"
    data = {
        "versi": nilai(luar.client.get(alamat).text, "versi"),
        "perkara_id": nomor,
        "tanggal": clock.hari_ini().isoformat(),
        "pokok_sama": "y",
        "alasan": "Sama.",
        "lihat": "1",
    }
    jawaban = luar.client.post(alamat, data=data)
    assert "Surat kuasa yang diperiksa lagi" in jawaban.text
