"""A file of the counter that was returned: its claimant mends it, and learns nothing new by it.

What the office knows of the other parties is not shown to him, and stays as it is when he sends.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.rules.samar import TERCATAT
from hi_cases.perselisihan.types import Saluran, Tahap, Tindakan
from hi_cases.pihak_luar.forms.ajukan import TERTUTUP
from tests.integration.perselisihan.kantor import Kantor
from tests.integration.perselisihan_web.pihak import Luar, besok
from tests.integration.pihak_luar.pengaju import LAWAN, Pengaju, galat, nilai

SITI = {
    "sisi": "pemohon",
    "jenis": "pekerja",
    "nama": "Siti Aminah",
    "nik": "3216010101900001",
    "alamat": "Kp. Kaliabang RT 02/05",
    "telepon": "081234567890",
}
RAHASIA = {
    "alamat": "Jl. Rahasia 77, Cikarang Selatan",
    "telepon": "081399998888",
    "surel": "direktur@rahasia.test",
    "nik": "3216019999990009",
    "jabatan": "Direktur Rahasia",
}
KUASA_LAWAN = {
    "nama": "Advokat Lawan Rahasia",
    "nomor": "99/RAHASIA",
    "tanggal": "2026-04-01",
    "lingkup": "Lingkup rahasia",
    "berlaku_sampai": "2026-12-31",
}
PT = {"sisi": "termohon", "jenis": "pengusaha", "nama": "PT Sinar Cikarang Abadi", **RAHASIA}
HALAMAN = ("pemohon", "pihak-lain", "jenis", "cerita", "tuntutan", "bipartit", "berkas", "periksa")


@pytest.fixture
def luar(db_session: Any, jam: Any, client: Any, masuk: Any, pengguna: Any) -> Luar:
    """Return the people outside; the worker has claimed a file that the counter gave back."""
    kantor = Kantor(jam, pengguna)
    kantor.buka(pihak=(SITI, {**PT, "kuasa": [KUASA_LAWAN]}))
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    luar = Luar(kantor, client, masuk, pengguna)
    luar.klaim_pekerja()
    kantor.lakukan(Tindakan.KEMBALIKAN_BERKAS, kekurangan=["Uraian"], catatan="")
    return luar


def _alamat(luar: Luar, langkah: str) -> str:
    return f"/ajukan/{luar.kantor.id}/{langkah}"


def _bocor(teks: str) -> set[str]:
    return {satu for satu in (*RAHASIA.values(), *KUASA_LAWAN.values()) if satu in teks}


def _isi(luar: Luar, langkah: str, isi: dict[str, Any]) -> None:
    halaman = luar.client.get(_alamat(luar, langkah))
    data = {"sidik": nilai(halaman.text, "sidik"), "lanjut": "lanjut", **isi}
    jawaban = luar.client.post(_alamat(luar, langkah), data=data)
    assert jawaban.status_code == 302, galat(jawaban.text)


def _kirim(luar: Luar) -> None:
    halaman = luar.client.get(_alamat(luar, "periksa")).text
    data = {"versi": nilai(halaman, "versi"), "benar": "y"}
    jawaban = luar.client.post(_alamat(luar, "periksa"), data=data)
    assert jawaban.status_code == 302, galat(jawaban.text)
    assert luar.kantor.tahap() is Tahap.BERKAS_DITERIMA


def _lawan(luar: Luar) -> dict[str, Any]:
    db.session.expire_all()
    pihak = luar.kantor.pihak("termohon")
    return {nama: getattr(pihak, nama) for nama in ("nama", *RAHASIA)}


@pytest.mark.parametrize("langkah", HALAMAN)
def test_no_page_shows_what_the_office_knows_of_the_other(luar: Luar, langkah: str) -> None:
    halaman = luar.client.get(_alamat(luar, langkah))
    assert halaman.status_code == 200
    assert _bocor(halaman.text) == set()
    if langkah == "pihak-lain":
        assert TERTUTUP in halaman.text
        assert PT["nama"] in halaman.text
    if langkah == "pemohon":
        assert SITI["nik"] in halaman.text
        assert SITI["telepon"] in halaman.text


def test_the_page_of_the_case_shows_none_of_it_either(luar: Luar) -> None:
    halaman = luar.halaman()
    assert halaman.status_code == 200
    assert PT["nama"] in halaman.text
    assert _bocor(halaman.text) == set()


def test_what_comes_back_masked_stays_as_the_office_has_it(luar: Luar) -> None:
    masuk = luar.kantor.perkara.masuk
    luar.kantor.maju(3)
    luar.sebagai("pekerja")
    tertutup = dict.fromkeys(("alamat", "telepon", "surel"), TERCATAT)
    _isi(luar, "pihak-lain", {**LAWAN, **tertutup, "tempat_kejadian": "Pabrik 2"})
    assert _bocor(json.dumps(luar.kantor.perkara.draf)) == set()
    _kirim(luar)
    assert _lawan(luar) == {"nama": PT["nama"], **RAHASIA}
    perkara = luar.kantor.perkara
    assert [k.nomor for k in luar.kantor.pihak("termohon").kuasa] == [KUASA_LAWAN["nomor"]]
    assert (perkara.tempat_kejadian, perkara.saluran) == ("Pabrik 2", Saluran.LOKET)
    assert perkara.masuk == masuk


def test_what_he_types_himself_is_shown_and_taken(luar: Luar) -> None:
    _isi(luar, "pihak-lain", {**LAWAN, "telepon": "021777", "surel": TERCATAT, "alamat": TERCATAT})
    halaman = luar.client.get(_alamat(luar, "periksa")).text
    assert "021777" in halaman
    assert _bocor(halaman) == set()
    _kirim(luar)
    assert _lawan(luar) == {"nama": PT["nama"], **RAHASIA, "telepon": "021777"}


def test_what_the_office_mends_meanwhile_is_neither_shown_nor_lost(luar: Luar) -> None:
    _isi(luar, "pihak-lain", {**LAWAN, **dict.fromkeys(("alamat", "telepon", "surel"), TERCATAT)})
    k, petugas = luar.kantor, luar.petugas
    draf = queries.draf(petugas, k.id)
    draf["pihak"][1]["telepon"] = "021555000"
    k.lakukan(Tindakan.PERBAIKI_DATA, petugas, draf=draf, alasan="Nomor kantor.")
    halaman = luar.client.get(_alamat(luar, "periksa")).text
    assert "021555000" not in halaman
    assert _bocor(halaman) == set()
    _kirim(luar)
    assert _lawan(luar)["telepon"] == "021555000"


def test_a_conflict_tells_no_more_than_the_page(luar: Luar) -> None:
    from hi_cases.core.errors import KonflikVersi
    from hi_cases.perselisihan import services

    k, pelaku = luar.kantor, luar.akun["pekerja"].pelaku
    draf = queries.draf(pelaku, k.id)
    lama = k.perkara.versi
    services.lakukan(
        pelaku, k.id, Tindakan.UBAH_DRAF, lama, {"draf": {**draf, "pokok": "Pertama."}}
    )
    sama = services.lakukan(
        pelaku, k.id, Tindakan.UBAH_DRAF, lama, {"draf": {**draf, "pokok": "Pertama."}}
    )
    assert sama.id == k.id
    with pytest.raises(KonflikVersi) as galat_:
        services.lakukan(
            pelaku, k.id, Tindakan.UBAH_DRAF, lama, {"draf": {**draf, "pokok": "Kedua."}}
        )
    assert [satu.bidang for satu in galat_.value.beda] == ["pokok"]


def test_the_representative_of_the_claimant_sees_no_more(luar: Luar) -> None:
    luar.kantor.lakukan(Tindakan.LENGKAPI_BERKAS, bukti_bipartit="risalah")
    kuasa = luar.kuasakan(besok(30))
    luar.kantor.lakukan(Tindakan.KEMBALIKAN_BERKAS, kekurangan=["Uraian"], catatan="")
    kuasa.pengguna_id = luar.akun["kuasa"].id
    db.session.flush()
    luar.sebagai("kuasa")
    for langkah in (*HALAMAN, "kuasa"):
        halaman = luar.client.get(_alamat(luar, langkah))
        assert halaman.status_code == 200
        assert _bocor(halaman.text) == set()


def test_a_second_applicant_is_not_taken_for_the_other_side(luar: Luar) -> None:
    k = luar.kantor
    budi = {**SITI, "nama": "Budi Hartono", "nik": "3216010101900002", "telepon": "081355554444"}
    k.buka(pihak=(SITI, budi, PT))
    k.lakukan(Tindakan.TERIMA_BERKAS)
    luar.klaim_pekerja()
    k.lakukan(Tindakan.KEMBALIKAN_BERKAS, kekurangan=["Uraian"], catatan="")
    for langkah in HALAMAN:
        teks = luar.client.get(_alamat(luar, langkah)).text
        assert budi["telepon"] not in teks
        assert budi["nik"] not in teks
    assert PT["nama"] in luar.client.get(_alamat(luar, "pihak-lain")).text
    _isi(luar, "pihak-lain", {**LAWAN, **dict.fromkeys(("alamat", "telepon", "surel"), TERCATAT)})
    _kirim(luar)
    db.session.expire_all()
    dua = [(p.sisi.value, p.nama, p.telepon) for p in k.perkara.pihak]
    assert dua == [(p["sisi"], p["nama"], p["telepon"]) for p in (SITI, budi, PT)]


def test_of_his_own_filing_he_sees_what_he_typed(pengaju: Pengaju, pengguna: Any) -> None:
    from hi_cases.perselisihan import services

    p = pengaju
    p.sebagai("pekerja")
    p.mulai()
    p.isi_semua()
    p.isi("pihak-lain", telepon="0218990011")
    p.ajukan()
    petugas = pengguna(Peran.PETUGAS.value).pelaku
    isi = {"tanggal": "2026-04-06", "kekurangan": ["Risalah"], "catatan": ""}
    services.lakukan(petugas, p.id, Tindakan.KEMBALIKAN_BERKAS, p.perkara.versi, isi)
    assert "0218990011" in p.client.get(p.alamat("pihak-lain")).text
    draf = queries.draf(petugas, p.id)
    draf["pihak"][1]["telepon"] = "0211234567"
    isi = {"draf": draf, "alasan": "Menurut data perusahaan."}
    services.lakukan(petugas, p.id, Tindakan.PERBAIKI_DATA, p.perkara.versi, isi)
    halaman = p.client.get(p.alamat("pihak-lain")).text
    assert "0211234567" not in halaman
    assert TERTUTUP in halaman


BUDI = {
    "sisi": "pemohon",
    "jenis": "kelompok",
    "nama": "Budi dkk.",
    "alamat": "Jl. Rahasia Budi 9",
    "telepon": "081355554444",
    "anggota": [{"nama": "Budi Hartono", "nik": "3216010101900002"}],
}


@pytest.fixture
def berdua(luar: Luar) -> Luar:
    """Return a returned file with two applicants, each with an account: Siti and Budi ("lain")."""
    k = luar.kantor
    k.buka(pihak=(SITI, BUDI, PT))
    k.lakukan(Tindakan.TERIMA_BERKAS)
    luar.klaim_pekerja()
    kode = luar.kode(k.perkara.pihak[1].id)
    luar.sebagai("lain")
    assert luar.klaim(kode).status_code == 302
    k.lakukan(Tindakan.KEMBALIKAN_BERKAS, kekurangan=["Uraian"], catatan="")
    return luar


def _pihak(luar: Luar) -> list[tuple[str, str, str, list[str]]]:
    db.session.expire_all()
    return [
        (p.nama, p.alamat, p.telepon, [a.nik for a in p.anggota]) for p in luar.kantor.perkara.pihak
    ]


def test_each_applicant_reads_and_writes_only_his_own_part(berdua: Luar) -> None:
    semula = _pihak(berdua)
    berdua.sebagai("lain")
    for langkah in (*HALAMAN, "pekerja"):
        teks = berdua.client.get(_alamat(berdua, langkah)).text
        # The page of workers shows her NIK as an example: of what a NIK looks like.
        contoh = "" if langkah == "pekerja" else SITI["nik"]
        for rahasia in filter(None, (contoh, SITI["alamat"], SITI["telepon"])):
            assert rahasia not in teks, langkah
    assert PT["nama"] in berdua.client.get(_alamat(berdua, "pihak-lain")).text
    halaman = berdua.client.get(_alamat(berdua, "pemohon")).text
    assert BUDI["telepon"] in halaman
    _isi(berdua, "pemohon", {"nama": "Budi dkk.", "alamat": "Jl. Baru 1", "telepon": "0811"})
    # What one has typed and not sent yet, the other neither reads nor loses.
    berdua.sebagai("pekerja")
    assert berdua.client.get(_alamat(berdua, "pekerja")).status_code == 404
    for langkah in HALAMAN:
        teks = berdua.client.get(_alamat(berdua, langkah)).text
        for rahasia in ("Jl. Baru 1", BUDI["alamat"], "3216010101900002"):
            assert rahasia not in teks, langkah
    isi = {"nama": "Siti Aminah", "alamat": "Kp. Baru 7", "telepon": SITI["telepon"]}
    _isi(berdua, "pemohon", {**isi, "nik": SITI["nik"]})
    berdua.sebagai("lain")
    assert "Jl. Baru 1" in berdua.client.get(_alamat(berdua, "pemohon")).text
    assert _pihak(berdua) == semula
    _kirim(berdua)
    assert _pihak(berdua) == [
        ("Siti Aminah", "Kp. Baru 7", SITI["telepon"], []),
        ("Budi dkk.", "Jl. Baru 1", "0811", ["3216010101900002"]),
        (PT["nama"], RAHASIA["alamat"], RAHASIA["telepon"], []),
    ]


def test_a_forged_draft_writes_over_no_other_applicant(berdua: Luar) -> None:
    from hi_cases.perselisihan import services

    k, pelaku = berdua.kantor, berdua.akun["lain"].pelaku
    draf = queries.draf(pelaku, k.id)
    draf["pihak"][0] |= {"nama": "Palsu", "alamat": "Palsu", "nik": "1"}
    draf["pihak_milik"] = k.perkara.pihak[0].id
    isi = {"draf": draf}
    services.lakukan(pelaku, k.id, Tindakan.UBAH_DRAF, k.perkara.versi, isi)
    assert "Palsu" not in json.dumps(k.perkara.draf)
    services.lakukan(pelaku, k.id, Tindakan.LENGKAPI_DARING, k.perkara.versi, isi)
    db.session.expire_all()
    satu = k.perkara.pihak[0]
    assert (satu.nama, satu.alamat, satu.nik) == (SITI["nama"], SITI["alamat"], SITI["nik"])
