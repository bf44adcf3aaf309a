"""The made-up facts have the names that the domain of a case gives, and letters keep versions."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.papan import port_surat
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.queries import templat as baca
from hi_cases.surat.queries.templat import templat_dari
from hi_cases.surat.rules.fakta_contoh import isian_contoh
from hi_cases.surat.rules.susun import kata_isian, susun
from hi_cases.surat.rules.ubah_templat import nomor_bagian
from hi_cases.surat.services import templat as services
from hi_cases.surat.services import tulis
from hi_cases.surat.types import Sasaran
from tests.integration.perselisihan.kantor import KELOMPOK, PENGUSAHA, Kantor

ADMIN = Pelaku(1, "Admin Uji", frozenset({Peran.ADMIN}))


@pytest.fixture
def kantor(db_session, jam, pengguna) -> Kantor:
    """Return the office with a case in the register."""
    isi = Kantor(jam, pengguna)
    services.muat_bawaan(SISTEM)
    isi.catat("PHK")
    return isi


def _nama(fakta: Any, pangkal: str = "") -> Iterator[str]:
    """Yield the names of a tree of facts; of a list those of its first item."""
    if isinstance(fakta, Mapping):
        for nama, nilai in fakta.items():
            yield from _nama(nilai, f"{pangkal}.{nama}" if pangkal else nama)
    elif isinstance(fakta, list | tuple):
        yield from _nama(fakta[0] if fakta else "", f"{pangkal}[]")
    else:
        yield pangkal


def test_the_sample_has_the_names_of_the_port(kantor: Kantor):
    """A list that this case has empty tells no names of its items; nor do deadlines that run."""
    port = port_surat("perkara")
    asli = port.fakta(kantor.akun[Peran.PETUGAS], kantor.id, "panggilan", kantor.termohon, {})
    contoh = baca.data_contoh()["perkara"]
    kosong = {nama.removesuffix("[]") for nama in _nama(asli) if nama.endswith("[]")}

    def bersih(fakta: Any) -> set[str]:
        semua = {satu for satu in _nama(fakta) if not satu.startswith("tenggat")}
        return {satu for satu in semua if not any(satu.startswith(f"{k}[]") for k in kosong)}

    assert bersih(contoh) == bersih(asli)


def test_every_kind_can_be_written_about_a_case(kantor: Kantor):
    """No text asks for a fact that the port does not give, whatever the case has already."""
    port = port_surat("perkara")
    for versi in baca.semua_berlaku("perkara"):
        templat = templat_dari(versi)
        isian = isian_contoh(templat)
        pihak = kantor.termohon if templat.sasaran is Sasaran.SATU_PIHAK else None
        fakta = port.fakta(kantor.akun[Peran.PETUGAS], kantor.id, versi.kode, pihak, isian)
        naskah = susun(
            templat,
            {**fakta, "isian": kata_isian(templat, isian)},
            {},
            None,
            tempat="Cikarang Pusat",
            tanggal=clock.hari_ini(),
        )
        assert naskah.blok, versi.kode


def test_a_letter_keeps_the_version_with_which_it_was_begun(kantor: Kantor):
    petugas = kantor.akun[Peran.PETUGAS]
    rujukan = kantor.perkara.rujukan
    kode = "penawaran"
    isian = isian_contoh(templat_dari(baca.templat_berlaku(kode)))
    lama = tulis.buat(petugas, kode, rujukan, None, isian)
    draf_templat = services.buka_draf(ADMIN, kode)
    semua = (b for b in draf_templat.isi["blok"] if b["jenis"] == "paragraf")
    blok = next(satu["kode"] for satu in semua if not satu.get("bebas"))
    nomor = nomor_bagian(draf_templat.isi, f"blok:{blok}")
    services.simpan_draf(ADMIN, kode, f"blok:{blok}", nomor, {"teks": "Kalimat baru."})
    services.terbitkan(ADMIN, kode, draf_templat.versi, "Diperbarui")
    baru = tulis.buat(petugas, kode, rujukan, None, isian)
    assert (lama.templat.versi_ke, baru.templat.versi_ke) == (1, 2)
    teks = {b.kode: b.teks for b in templat_dari(lama.templat).blok}
    assert teks[blok] != "Kalimat baru."
    assert {b.kode: b.teks for b in templat_dari(baru.templat).blok}[blok] == "Kalimat baru."


def test_the_answers_of_a_group_have_their_days(kantor: Kantor):
    """In the report each party's answer has a day; of a group the first and the last."""
    kantor.anjuran("PHK", pihak=(KELOMPOK, PENGUSAHA))
    kantor.terima(kantor.pemohon)
    kantor.terima(kantor.termohon)
    a, b, _ = (str(satu.id) for satu in kantor.pihak("pemohon").anggota)
    pertama = tulis_tanggal(clock.hari_ini(), hari=False)
    kantor.jawab(kantor.pemohon, None, jawaban_anggota={a: "setuju"})
    kantor.maju(1)
    kantor.jawab(kantor.pemohon, None, jawaban_anggota={b: "menolak"})
    kedua = tulis_tanggal(clock.hari_ini(), hari=False)
    port = port_surat("perkara")
    fakta = port.fakta(SISTEM, kantor.id, "laporan_hasil_mediasi", None, {})
    kelompok, pengusaha = fakta["anjuran"]["jawaban"]
    assert kelompok["jawaban"] == "1 pekerja setuju, 1 menolak"
    assert kelompok["tanggal"] == f"{pertama} sampai {kedua}"
    assert (pengusaha["jawaban"], pengusaha["tanggal"]) == ("Belum menjawab", "")
