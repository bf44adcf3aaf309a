"""One page to check a filing, and the list of what came in."""

from __future__ import annotations

import re
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.isian import IsianTertahan
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.perselisihan.models import TautanPerkara
from hi_cases.perselisihan.types import Sisi, Tahap
from hi_cases.perusahaan.models import Perusahaan
from tests.integration.perselisihan_web.daring import unggahan
from tests.integration.perselisihan_web.jalan import MEDIATOR, PETUGAS, Jalan, tersembunyi


@pytest.fixture
def kantor(jalan: Jalan) -> Jalan:
    jalan.masukkan()
    jalan.sebagai(PETUGAS)
    return jalan


def _periksa(jalan: Jalan, **isi: Any) -> Any:
    alamat = f"/perkara/{jalan.id}/periksa-berkas"
    halaman = jalan.client.get(alamat).text
    dasar = {"versi": tersembunyi(halaman, "versi"), "tanggal": jalan.hari.isoformat()}
    return jalan.client.post(alamat, data=dasar | isi)


def test_berkas_kembali_dengan_kalimat_yang_diubah_petugas(kantor: Jalan) -> None:
    jawaban = _periksa(
        kantor,
        aksi="kembalikan",
        butir=["risalah", "jenis", "wilayah", "tuntutan", "identitas_termohon", "hubungan_kerja"],
        **{
            "kurang-risalah": "Tidak ikut, karena dicentang.",
            "kurang-risalah_isi": "Tulis kesimpulan\npada risalah.",
            "kurang-identitas_pemohon": "Alamat Anda.",
            "kurang-kartu_identitas": "",
        },
        lain="Foto slip upah Maret.\n\nNomor telepon HRD.",
    )
    assert jawaban.status_code == 302
    assert kantor.perkara.tahap is Tahap.BERKAS_DIKEMBALIKAN
    # What was not ticked, as the officer wrote it, one line each; an emptied line asks nothing.
    assert kantor.perkara.kekurangan == [
        "Tulis kesimpulan pada risalah.",
        "Alamat Anda.",
        "Foto slip upah Maret.",
        "Nomor telepon HRD.",
    ]


def test_kalimat_baku_dipakai_bila_tidak_diubah(kantor: Jalan) -> None:
    alamat = f"/perkara/{kantor.id}/periksa-berkas"
    halaman = kantor.client.get(alamat).text
    kalimat = dict(re.findall(r'<textarea id="kurang-(\w+)"[^>]*>(.*?)</textarea>', halaman, re.S))
    assert kalimat["risalah"].startswith("Risalah perundingan bipartit")
    kirim = {f"kurang-{kode}": teks for kode, teks in kalimat.items()}
    assert _periksa(kantor, aksi="kembalikan", **kirim).status_code == 302
    assert kantor.perkara.kekurangan == list(kalimat.values())


def test_tanpa_bukti_bipartit_tidak_dicatat(kantor: Jalan) -> None:
    """UU 2/2004 Ps 4(2): the proof of bipartit holds the register, the rest does not."""
    jawaban = _periksa(kantor, aksi="catat", butir=["wilayah"])
    assert jawaban.status_code == 422
    assert "Bukti bipartit belum dicentang" in jawaban.text
    assert kantor.perkara.tahap is Tahap.BERKAS_DITERIMA
    assert _periksa(kantor, aksi="catat", butir=["risalah"]).status_code == 302
    assert kantor.perkara.tahap is Tahap.DICATAT
    # Whoever comes late is led to the case as it stands.
    assert kantor.client.get(f"/perkara/{kantor.id}/periksa-berkas").status_code == 302


def test_sektor_perusahaan_yang_belum_diisi_dipilih_saat_mencatat(kantor: Jalan) -> None:
    """An employer that the party tied itself passes no counter: the check asks for its sektor."""
    alamat = f"/perkara/{kantor.id}/periksa-berkas"
    assert 'name="sektor"' in kantor.client.get(alamat).text
    assert (
        "Pilih sektor dari daftar."
        in _periksa(kantor, aksi="catat", butir="risalah", sektor="Z").text
    )
    assert _periksa(kantor, aksi="catat", butir="risalah", sektor="C").status_code == 302
    pengusaha = db.session.get_one(Perusahaan, kantor.pihak("termohon").perusahaan_id)
    assert (kantor.perkara.tahap, kantor.perkara.sektor) == (Tahap.DICATAT, "C")
    assert (pengusaha.sektor, pengusaha.sektor_versi) == ("C", "2020")


def test_sektor_yang_sudah_ada_tidak_ditanyakan(kantor: Jalan) -> None:
    pengusaha = db.session.get_one(Perusahaan, kantor.pihak("termohon").perusahaan_id)
    pengusaha.sektor, pengusaha.sektor_versi = "H", "2020"
    db.session.commit()
    assert 'name="sektor"' not in kantor.client.get(f"/perkara/{kantor.id}/periksa-berkas").text
    assert _periksa(kantor, aksi="catat", butir="risalah", sektor="C").status_code == 302
    assert (kantor.perkara.sektor, pengusaha.sektor) == ("H", "H")


def test_daftar_kosong_tidak_dikembalikan(kantor: Jalan) -> None:
    semua = re.findall(
        r'name="butir" value="(\w+)"',
        kantor.client.get(f"/perkara/{kantor.id}/periksa-berkas").text,
    )
    jawaban = _periksa(kantor, aksi="kembalikan", butir=semua)
    assert jawaban.status_code == 422
    assert "sedikitnya satu hal" in jawaban.text


def test_form_lama_ditolak_dan_centangnya_tinggal(kantor: Jalan) -> None:
    versi = kantor.perkara.versi - 1
    jawaban = _periksa(kantor, aksi="catat", butir=["risalah"], versi=str(versi))
    assert jawaban.status_code == 422
    assert "berubah sejak Anda membuka" in jawaban.text
    assert re.search(r'value="risalah" checked', jawaban.text)
    assert kantor.perkara.tahap is Tahap.BERKAS_DITERIMA


def test_centang_awal_dan_berkas_pihak_di_sampingnya(kantor: Jalan) -> None:
    pihak = kantor.pihak(Sisi.PEMOHON)
    petugas = kantor.akun[PETUGAS].pelaku
    berkas = unggahan("risalah.pdf")
    dokumen.unggah(petugas, Rujukan("pihak", pihak.id), JenisBerkas.RISALAH_BIPARTIT, berkas)
    halaman = kantor.client.get(f"/perkara/{kantor.id}/periksa-berkas").text
    assert re.search(r'value="risalah" checked', halaman)
    assert not re.search(r'value="risalah_isi" checked', halaman)
    assert f"Dari {pihak.nama}" in halaman
    assert "risalah.pdf" in halaman


def test_kembar_hanya_bagi_petugas_dan_dapat_ditautkan(kantor: Jalan) -> None:
    pertama = kantor.id
    kantor.masukkan()
    kantor.sebagai(PETUGAS)
    alamat = f"/perkara/{kantor.id}/periksa-berkas"
    halaman = kantor.client.get(alamat).text
    assert "Mungkin perkara yang sama" in halaman
    assert "Nama pekerja atau serikat sama." in halaman
    isi = {"perkara_lain": str(pertama), "lain": "Slip upah."}
    jawaban = kantor.client.post(f"{alamat}/tautkan", data=isi)
    assert jawaban.status_code == 302
    tautan = db.session.scalars(sa.select(TautanPerkara)).one()
    assert (tautan.dari_id, tautan.ke_id) == (kantor.id, pertama)
    # Linking does not cost what was ticked and written.
    assert "Slip upah." in kantor.client.get(alamat).text
    # Only what the page shows as alike can be linked from it.
    assert kantor.client.post(f"{alamat}/tautkan", data={"perkara_lain": "1"}).status_code == 400


def test_hasil_periksa_tinggal_saat_halaman_ditinggalkan(kantor: Jalan, pengguna: Any) -> None:
    alamat = f"/perkara/{kantor.id}/periksa-berkas"
    isi = {
        "butir": ["jenis", "risalah"],
        "kurang-wilayah": "Alamat pabrik 2.",
        "lain": "Slip upah.",
    }
    jawaban = _periksa(kantor, aksi="isian", tanggal="2026-03-01", **isi)
    assert jawaban.location == f"/perkara/{kantor.id}/isian"
    assert kantor.perkara.tahap is Tahap.BERKAS_DITERIMA
    halaman = kantor.client.get(alamat).text
    assert re.findall(r'value="(\w+)" checked', halaman) == ["risalah", "jenis"]
    assert "Alamat pabrik 2." in halaman
    assert "Slip upah." in halaman
    # The day is that of now, not of the day on which the page was left.
    assert re.search(rf'name="tanggal"[^>]*value="{kantor.hari.isoformat()}"', halaman)

    kantor.akun["petugas2"] = pengguna(PETUGAS)
    kantor.sebagai("petugas2")
    assert "Slip upah." not in kantor.client.get(alamat).text
    kantor.sebagai(PETUGAS)
    jawaban = _periksa(kantor, aksi="kembalikan", **isi)
    assert jawaban.location == "/perkara/masuk"
    assert db.session.scalars(sa.select(IsianTertahan)).all() == []


def test_mediator_tidak_memeriksa_berkas(kantor: Jalan) -> None:
    kantor.sebagai(MEDIATOR)
    assert kantor.client.get(f"/perkara/{kantor.id}/periksa-berkas").status_code == 403


def test_halaman_yang_masuk_menyaring_dan_menuntun(kantor: Jalan) -> None:
    halaman = kantor.client.get("/perkara/masuk").text
    assert f"/perkara/{kantor.id}/periksa-berkas" in halaman
    kosong = kantor.client.get("/perkara/masuk?saluran=surel&jenis=wakil").text
    assert "Tidak ada yang cocok dengan saringan ini" in kosong
    assert "Saluran: <b>Surel</b>" in kosong
    assert _periksa(kantor, aksi="catat", butir=["risalah"]).status_code == 302
    assert "Tidak ada yang menunggu Anda" in kantor.client.get("/perkara/masuk").text


def test_kueri_yang_masuk_tidak_tumbuh(kantor: Jalan, hitung_kueri: Any) -> None:
    def hitung() -> int:
        kantor.client.get("/perkara/masuk")
        with hitung_kueri() as kueri:
            kantor.client.get("/perkara/masuk")
        return len(kueri)

    sedikit = hitung()
    for _ in range(3):
        kantor.masukkan()
    kantor.sebagai(PETUGAS)
    assert hitung() == sedikit
