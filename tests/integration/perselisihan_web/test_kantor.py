"""The office's pages for what parties send: read, checked, answered."""

from __future__ import annotations

import io
import re
from html import unescape
from typing import Any

import pytest
import sqlalchemy as sa
from werkzeug.datastructures import FileStorage

from hi_cases.audit.models import Jejak
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import AksesPihak, Kuasa, PernyataanPihak, TautanPerkara
from hi_cases.perselisihan.types import Sisi, StatusKuasa, StatusPernyataan, Tahap, Tindakan
from tests.factories.berkas import pdf
from tests.integration.perselisihan_web.jalan import KABID, MEDIATOR, PETUGAS, Jalan, L, tersembunyi
from tests.integration.perselisihan_web.skenario import DI_MEDIATOR, KEPENTINGAN, TAWAR


@pytest.fixture
def kantor(jalan: Jalan) -> Jalan:
    jalan.masukkan()
    jalan.sebagai(PETUGAS)
    return jalan


def unggahan(nama: str) -> FileStorage:
    return FileStorage(io.BytesIO(pdf(nama)), nama, content_type="application/pdf")


def akun_pihak(jalan: Jalan, pengguna: Any, sisi: Sisi, peran: str, *, penuh: bool = True) -> Any:
    """Return the actor of an account that stands for a party."""
    orang = pengguna(peran)
    db.session.add(
        AksesPihak(
            pihak_id=jalan.pihak(sisi).id,
            pengguna_id=orang.id,
            pengguna_nama=orang.nama,
            asal="undangan",
            penuh=penuh,
            dibuka_pada=clock.sekarang(),
        )
    )
    db.session.flush()
    return orang.pelaku


def katakan(jalan: Jalan, pelaku: Any, aksi: Tindakan, sisi: Sisi, **isi: Any) -> PernyataanPihak:
    data = {"pihak_id": jalan.pihak(sisi).id, **isi}
    services.lakukan(pelaku, jalan.id, aksi, jalan.perkara.versi, data)
    stmt = sa.select(PernyataanPihak).order_by(PernyataanPihak.id.desc())
    return db.session.scalars(stmt).first()


# -- the check of a file ----------------------------------------------------------------------


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
    jawaban = kantor.client.post(f"{alamat}/tautkan", data={"perkara_lain": str(pertama)})
    assert jawaban.status_code == 302
    tautan = db.session.scalars(sa.select(TautanPerkara)).one()
    assert (tautan.dari_id, tautan.ke_id) == (kantor.id, pertama)
    # Only what the page shows as alike can be linked from it.
    assert kantor.client.post(f"{alamat}/tautkan", data={"perkara_lain": "1"}).status_code == 400


def test_mediator_tidak_memeriksa_berkas(kantor: Jalan) -> None:
    kantor.sebagai(MEDIATOR)
    assert kantor.client.get(f"/perkara/{kantor.id}/periksa-berkas").status_code == 403


# -- what came in -----------------------------------------------------------------------------


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


# -- what the parties said --------------------------------------------------------------------


def _ditawarkan(jalan: Jalan) -> None:
    jalan.masukkan(**KEPENTINGAN)
    for satu in TAWAR:
        jalan.lakukan(satu)
    jalan.sebagai(PETUGAS)


def test_pilihan_bersama_menuntun_ke_pencatatannya(jalan: Jalan, pengguna: Any) -> None:
    _ditawarkan(jalan)
    satu = akun_pihak(jalan, pengguna, Sisi.PEMOHON, "pekerja")
    dua = akun_pihak(jalan, pengguna, Sisi.TERMOHON, "perusahaan")
    katakan(jalan, satu, Tindakan.PILIH_JALUR, Sisi.PEMOHON, jalur="konsiliasi")
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert "belum memilih" in halaman
    assert "Semua memilih" not in halaman
    katakan(jalan, dua, Tindakan.PILIH_JALUR, Sisi.TERMOHON, jalur="konsiliasi")
    assert "Semua memilih konsiliasi: catat" in jalan.client.get(f"/perkara/{jalan.id}").text
    isian = jalan.client.get(f"/perkara/{jalan.id}/tindakan/pilih_konsiliasi").text
    assert "Siti Aminah: pernyataan daring" in isian
    jalan.lakukan(L(Tindakan.PILIH_KONSILIASI, PETUGAS))
    semua = db.session.scalars(sa.select(PernyataanPihak)).all()
    assert {s.status for s in semua} == {StatusPernyataan.DITINDAKLANJUTI}
    assert semua[0].tanggapan == "Sudah dicatat: catat pilihan konsiliasi."


def test_tidak_memilih_keduanya_menunggu_waktunya(jalan: Jalan, pengguna: Any) -> None:
    """Ps 4(4) names the transfer only for the time that ran out without a choice."""
    _ditawarkan(jalan)
    for sisi, peran in ((Sisi.PEMOHON, "pekerja"), (Sisi.TERMOHON, "perusahaan")):
        orang = akun_pihak(jalan, pengguna, sisi, peran)
        katakan(jalan, orang, Tindakan.PILIH_JALUR, sisi, jalur="tidak_memilih")
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert "tunggu PILIH-7 berakhir" in halaman
    assert "perlu verifikasi" in halaman
    assert "Semua memilih" not in halaman


def test_tanggapan_dibaca_pihak_dan_tercatat_sekali(jalan: Jalan, pengguna: Any) -> None:
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)
    orang = akun_pihak(jalan, pengguna, Sisi.PEMOHON, "pekerja")
    kabar = katakan(
        jalan,
        orang,
        Tindakan.KABARKAN_HALANGAN,
        Sisi.PEMOHON,
        tanggal_berhalangan=["2026-05-04"],
        alasan="Dinas malam.",
    )
    jalan.sebagai(MEDIATOR)
    alamat = f"/perkara/{jalan.id}/kabar/{kabar.id}"
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert "Dinas malam." in halaman
    assert alamat in halaman
    versi = jalan.perkara.versi
    kosong = {"versi": str(versi), "putusan": "tolak", "tanggapan": ""}
    assert jalan.client.post(alamat, data=kosong).status_code == 422
    isi = kosong | {"tanggapan": "Sidang tetap; kirim kuasa."}
    assert jalan.client.post(alamat, data=isi).status_code == 302
    db.session.refresh(kabar)
    assert (kabar.status, kabar.tanggapan) == (
        StatusPernyataan.DITOLAK,
        "Sidang tetap; kirim kuasa.",
    )
    # It disturbs nobody who has the case open, and cannot be answered a second time.
    assert jalan.perkara.versi == versi
    assert jalan.client.post(alamat, data=isi).status_code == 422
    assert "sudah ditanggapi" in jalan.client.get(alamat).text


def test_kabar_perkara_lain_tidak_terbuka(jalan: Jalan, pengguna: Any) -> None:
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)
    orang = akun_pihak(jalan, pengguna, Sisi.PEMOHON, "pekerja")
    kabar = katakan(jalan, orang, Tindakan.MOHON_CABUT, Sisi.PEMOHON, alasan="Damai.")
    lama = jalan.id
    jalan.masukkan()
    jalan.sebagai(PETUGAS)
    assert jalan.client.get(f"/perkara/{jalan.id}/kabar/{kabar.id}").status_code == 404
    # A mediator who does not lead the case reads it, and answers nothing.
    jalan._masuk(jalan.client, jalan.akun["mediator2"])
    isi = {"versi": "1", "putusan": "terima", "tanggapan": "Ya."}
    assert jalan.client.post(f"/perkara/{lama}/kabar/{kabar.id}", data=isi).status_code == 403
    db.session.refresh(kabar)
    assert kabar.status is StatusPernyataan.MENUNGGU


def test_pencabutan_menyelesaikan_permintaannya(jalan: Jalan, pengguna: Any) -> None:
    jalan.masukkan()
    orang = akun_pihak(jalan, pengguna, Sisi.PEMOHON, "pekerja")
    lain = akun_pihak(jalan, pengguna, Sisi.TERMOHON, "perusahaan")
    cabut = katakan(jalan, orang, Tindakan.MOHON_CABUT, Sisi.PEMOHON, alasan="Sudah berdamai.")
    jalan.sebagai(PETUGAS)
    halaman = jalan.client.get(f"/perkara/{jalan.id}/tindakan/cabut").text
    assert "Pernyataan daring 6 April 2026" in halaman
    assert "Sudah berdamai." in halaman
    jalan.lakukan(L(Tindakan.CABUT, PETUGAS, isi={"surat": "Surat 1"}, sisi=Sisi.PEMOHON))
    db.session.refresh(cabut)
    assert cabut.status is StatusPernyataan.DITINDAKLANJUTI
    assert lain.id is not None


def test_dokumen_pihak_tampil_dan_ditandai_dilihat(jalan: Jalan, pengguna: Any) -> None:
    jalan.masukkan()
    orang = akun_pihak(jalan, pengguna, Sisi.TERMOHON, "perusahaan", penuh=False)
    pihak = jalan.pihak(Sisi.TERMOHON)
    services.lakukan(
        orang,
        jalan.id,
        Tindakan.TAMBAH_DOKUMEN,
        jalan.perkara.versi,
        {"pihak_id": pihak.id, "uraian": "Peraturan perusahaan"},
    )
    dokumen.unggah(orang, Rujukan("pihak", pihak.id), JenisBerkas.LAINNYA, unggahan("pp.pdf"))
    jalan.sebagai(PETUGAS)
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert f"Dari {pihak.nama}" in halaman
    assert "pp.pdf" in halaman
    assert orang.nama in halaman
    assert "Tandai dokumen baru" in halaman
    assert jalan.client.post(f"/perkara/{jalan.id}/dokumen-dilihat").status_code == 302
    assert "Tandai dokumen baru" not in jalan.client.get(f"/perkara/{jalan.id}").text


# -- personal data ----------------------------------------------------------------------------


def test_data_pribadi_tersamar_sampai_dibuka_dan_tercatat(kantor: Jalan) -> None:
    pihak = kantor.pihak(Sisi.PEMOHON)
    pihak.nik, pihak.telepon = "3216010101900001", "081234567890"
    db.session.flush()
    alamat = f"/perkara/{kantor.id}"
    for halaman in (kantor.client.get(alamat).text, _teks_periksa(kantor)):
        assert "3216010101900001" not in halaman
        assert "081234567890" not in halaman
    assert "••••••••••••0001" in kantor.client.get(alamat).text
    buka = kantor.client.post(f"{alamat}/data-pribadi", data={"alasan": "Menelepon pemohon"})
    assert buka.status_code == 200
    assert "3216010101900001" in buka.text
    assert "081234567890" in buka.text
    stmt = sa.select(Jejak).filter_by(tindakan="perselisihan.buka_data_pribadi")
    entri = db.session.scalars(stmt).one()
    assert "Menelepon pemohon" in entri.keterangan
    assert "3216" not in entri.keterangan
    # Asked for anew each time: the next page masks again.
    assert "3216010101900001" not in kantor.client.get(alamat).text


def test_isian_loket_tersamar_dan_yang_dibiarkan_tidak_berubah(kantor: Jalan) -> None:
    pihak = kantor.pihak(Sisi.PEMOHON)
    pihak.nik, pihak.telepon = "3216010101900001", "081234567890"
    db.session.flush()
    alamat = f"/perkara/{kantor.id}/isian"
    halaman = kantor.client.get(alamat).text
    assert "3216010101900001" not in halaman
    assert "081234567890" not in halaman
    isi = _isian(halaman) | {"alasan": "Salah ketik.", "pokok": "Upah lembur."}
    assert isi["pihak-0-nik"] == "••••••••••••0001"
    isi["pihak-0-telepon"] = "0811"
    assert kantor.client.post(alamat, data=isi).status_code == 302
    pihak = kantor.pihak(Sisi.PEMOHON)
    assert (pihak.nik, pihak.telepon) == ("3216010101900001", "0811")
    # A mask that stands for nobody is not stored.
    isi |= {"versi": str(kantor.perkara.versi), "pihak-0-nik": "••••••••••••9999"}
    tolak = kantor.client.post(alamat, data=isi)
    assert tolak.status_code == 422
    assert "masih tersamar" in tolak.text
    buka = kantor.client.post(f"{alamat}/data-pribadi", data={"alasan": "Mencocokkan KTP"})
    assert buka.status_code == 200
    assert 'value="3216010101900001"' in buka.text
    stmt = sa.select(Jejak).filter_by(tindakan="perselisihan.buka_data_pribadi")
    assert "Mencocokkan KTP" in db.session.scalars(stmt).one().keterangan


def _isian(halaman: str) -> dict[str, Any]:
    """Return what a browser would send of the page's own form."""
    badan = halaman.split('enctype="multipart/form-data"', 1)[1].split("</form>", 1)[0]
    isi: dict[str, Any] = {}
    for tanda in re.findall(r"<input[^>]*>", badan):
        nama, nilai = re.search(r'name="([^"]+)"', tanda), re.search(r'value="([^"]*)"', tanda)
        dipakai = "checked" in tanda or not re.search(r'type="(radio|checkbox|file)"', tanda)
        if nama and dipakai:
            isi.setdefault(nama[1], unescape(nilai[1]) if nilai else "")
    for nama, teks in re.findall(
        r'<textarea[^>]*name="([^"]+)"[^>]*>(.*?)</textarea>', badan, re.S
    ):
        isi[nama] = unescape(teks).strip()
    for nama, pilih in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', badan, re.S):
        kini = re.search(r'<option selected value="([^"]*)"', pilih)
        isi[nama] = kini[1] if kini else ""
    return isi


def _teks_periksa(jalan: Jalan) -> str:
    return jalan.client.get(f"/perkara/{jalan.id}/periksa-berkas").text


def test_mediator_lain_dan_pimpinan_tidak_membuka_data_pribadi(jalan: Jalan, pengguna: Any) -> None:
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)
    alamat = f"/perkara/{jalan.id}/data-pribadi"
    jalan._masuk(jalan.client, jalan.akun["mediator2"])
    assert jalan.client.post(alamat).status_code == 403
    jalan._masuk(jalan.client, pengguna("kadis"))
    assert jalan.client.post(alamat).status_code == 403
    jalan.sebagai(MEDIATOR)
    assert jalan.client.post(alamat).status_code == 200
    jalan.sebagai(KABID)
    assert jalan.client.post(alamat).status_code == 200


# -- powers of attorney -----------------------------------------------------------------------


def test_kuasa_diperiksa_di_satu_halaman(jalan: Jalan, pengguna: Any) -> None:
    jalan.masukkan()
    orang = akun_pihak(jalan, pengguna, Sisi.PEMOHON, "pekerja")
    isi = {"lingkup": "Mediasi", "berlaku_sampai": "2026-12-31", "tanggal": clock.hari_ini()}
    for nama in ("Ratna", "Dewi"):
        data = {"pihak_id": jalan.pihak(Sisi.PEMOHON).id, "nama": nama, "nomor": nama, **isi}
        services.lakukan(orang, jalan.id, Tindakan.TUNJUK_KUASA, jalan.perkara.versi, data)
    satu, dua = db.session.scalars(sa.select(Kuasa).order_by(Kuasa.id)).all()
    jalan.sebagai(PETUGAS)
    halaman = jalan.client.get("/verifikasi").text
    assert "Ratna, kuasa Siti Aminah" in halaman
    assert "Belum ada berkas" in halaman

    def kirim(kuasa: Kuasa, putusan: str, alasan: str = "") -> Any:
        awal = f"kuasa-{kuasa.id}"
        data = {"surat": awal, f"{awal}-putusan": putusan, f"{awal}-alasan": alasan}
        data[f"{awal}-versi"] = str(jalan.perkara.versi)
        return jalan.client.post(f"/verifikasi/kuasa/{kuasa.id}", data=data)

    tolak = kirim(dua, "tolak")
    assert tolak.status_code == 422
    assert "Tulis mengapa surat kuasa ini ditolak" in tolak.text
    assert kirim(dua, "tolak", "Tanpa tanda tangan.").status_code == 302
    assert kirim(satu, "terima").status_code == 302
    assert (satu.status, dua.status) == (StatusKuasa.TERVERIFIKASI, StatusKuasa.DITOLAK)
    assert kirim(satu, "tolak", "Terlambat.").status_code == 404
    assert "Tidak ada surat kuasa yang menunggu" in jalan.client.get("/verifikasi").text
