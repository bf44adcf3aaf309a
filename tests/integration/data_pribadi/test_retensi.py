"""What is past its time is closed after the head's word, and what a process needs is held back."""

from __future__ import annotations

from io import BytesIO

import pytest
import sqlalchemy as sa
from werkzeug.datastructures import FileStorage

from hi_cases.akun.models import MasukTerakhir, Pengguna
from hi_cases.audit.models import Jejak
from hi_cases.core import berkas, clock
from hi_cases.core.authz import UMUM
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.data_pribadi.queries import retensi as baca_retensi
from hi_cases.data_pribadi.queries.retensi import bagian
from hi_cases.data_pribadi.services import permintaan, retensi
from hi_cases.dokumen.models import Titipan
from hi_cases.dokumen.services import titip
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.perselisihan.models import AksesPihak, Kuasa, Pihak
from hi_cases.perselisihan.types import AsalAkses, Tindakan
from hi_cases.urusan import services as urusan
from tests.factories.berkas import pdf
from tests.integration.perselisihan.kantor import Kantor
from tests.perangkat.acuan import muat_acuan


@pytest.fixture
def kantor(db_session, jam, pengguna) -> Kantor:
    return Kantor(jam, pengguna)


def _boleh(kode: str) -> list[int]:
    return [satu.id for satu in bagian(retensi.kelompok(kode)).boleh]


def test_an_old_case_keeps_its_number_and_loses_who_its_worker_is(kantor, client, masuk) -> None:
    kantor.catat()
    kantor.lakukan(Tindakan.CABUT, pihak_id=kantor.pemohon, surat="Surat 1")
    perkara, nomor = kantor.perkara, kantor.perkara.nomor
    assert _boleh("perkara") == []
    # Ten years are a setting to be confirmed with the archive schedule of the region.
    kantor.pada("2036-04-06")
    assert _boleh("perkara") == []
    kantor.pada("2036-04-08")
    assert _boleh("perkara") == [perkara.id]
    masuk(client, "kabid")
    halaman = client.get("/kantor/masa-simpan").text
    assert perkara.sebutan in halaman
    assert "Siti" not in halaman
    alamat = "/kantor/masa-simpan/perkara"
    client.post(alamat, data={"pilih": str(perkara.id)})
    assert db.session.get_one(Pihak, kantor.pemohon).nik, "not without the statement"
    client.post(alamat, data={"pilih": str(perkara.id), "yakin": "y"})
    orang = db.session.get_one(Pihak, kantor.pemohon)
    assert (orang.nama, orang.nik, orang.alamat) == ("S*** A***", "", "")
    assert kantor.perkara.nomor == nomor
    assert "Siti" not in kantor.perkara.judul
    assert "PT Sinar Cikarang Abadi" in kantor.perkara.judul
    assert _boleh("perkara") == []
    assert db.session.query(Jejak).filter_by(tindakan="perkara.data_pribadi_ditutup").count() == 1


def test_an_account_in_an_open_case_is_held_and_a_closed_one_signs_in_no_more(
    kantor, pengguna
) -> None:
    kantor.catat()
    dipakai, lama, staf = pengguna("pekerja"), pengguna("pekerja"), pengguna("petugas")
    db.session.add(
        AksesPihak(
            pihak_id=kantor.pemohon,
            pengguna_id=dipakai.id,
            pengguna_nama=dipakai.nama,
            asal=AsalAkses.UNDANGAN,
            penuh=True,
            dibuka_pada=clock.sekarang(),
        )
    )
    db.session.flush()
    kantor.pada("2029-04-08")
    baru = pengguna("pekerja")
    db.session.add(MasukTerakhir(pengguna_id=baru.id, pada=clock.sekarang()))
    db.session.flush()
    b = bagian(retensi.kelompok("akun"))
    assert dipakai.id in [s.id for s in b.ditahan]
    assert "masih berjalan" in next(s.ditahan for s in b.ditahan if s.id == dipakai.id)
    assert lama.id in [s.id for s in b.boleh]
    assert {baru.id, staf.id}.isdisjoint(s.id for s in (*b.boleh, *b.ditahan))
    kabid = pengguna("kabid").pelaku
    with pytest.raises(DataTidakSah):
        retensi.tutup(kabid, "akun", [dipakai.id, baru.id])
    assert retensi.tutup(kabid, "akun", [lama.id, dipakai.id]) == 1
    tutup = db.session.get_one(Pengguna, lama.id)
    assert (tutup.aktif, tutup.email, tutup.telepon) == (
        False,
        f"akun-{lama.id}@tertutup.invalid",
        None,
    )
    assert lama.id not in _boleh("akun")


def test_a_copy_is_destroyed_with_its_file(db_session, jam, pengguna) -> None:
    jam.atur("2026-04-03")
    muat_acuan()
    pekerja = pengguna("pekerja")
    isi = {"hak": "akses", "uraian": "Semua.", "nama": "A", "kontak": "B"}
    minta, _ = permintaan.ajukan(pekerja.pelaku, isi, pekerja.id)
    satu = retensi.baca.satu(minta.id)
    satu.sha256, satu.ukuran = berkas.simpan(BytesIO(b"salinan uji retensi"))
    satu.disusun_pada = clock.sekarang()
    sidik = satu.sha256
    db.session.flush()
    jam.atur("2099-01-01")
    assert bagian(retensi.kelompok("salinan")).ditahan[0].ditahan == "permintaannya belum dijawab"
    permintaan.tarik(pekerja.pelaku, minta.id, "Sudah.")
    assert retensi.tutup(pengguna("kabid").pelaku, "salinan", [minta.id]) == 1
    assert (satu.sha256, berkas.ukuran(sidik)) == (None, None)


def test_the_head_is_told_once_a_month(kantor, pengguna, jam) -> None:
    kabid = pengguna("kabid")
    kantor.catat()
    kantor.lakukan(Tindakan.CABUT, pihak_id=kantor.pemohon, surat="Surat 1")
    kantor.pada("2036-05-08")
    for _ in range(2):
        assert retensi.kabari() >= 1
    jam.atur("2036-05-09")
    retensi.kabari()
    judul = [k.judul for k in db.session.query(Kabar).filter_by(penerima_id=kabid.id)]
    assert len([j for j in judul if "lewat masa simpan, Mei 2036" in j]) == 1


def test_what_is_held_hides_nothing_that_may_be_closed(kantor, pengguna, monkeypatch) -> None:
    monkeypatch.setattr(baca_retensi, "MAKS", 2)
    kantor.catat()
    for _ in range(3):
        akun = pengguna("pekerja")
        akses = {"pengguna_nama": akun.nama, "asal": AsalAkses.UNDANGAN, "penuh": True}
        kini = clock.sekarang()
        baris = AksesPihak(pihak_id=kantor.pemohon, pengguna_id=akun.id, dibuka_pada=kini, **akses)
        db.session.add(baris)
    lama = [pengguna("pekerja").id for _ in range(3)]
    db.session.flush()
    kantor.pada("2029-04-08")
    b = bagian(retensi.kelompok("akun"))
    assert [satu.id for satu in b.boleh] == lama[:2]
    assert (len(b.ditahan), b.jumlah_ditahan) == (2, 3)


def test_who_spoke_for_a_party_is_masked_with_it(kantor, pengguna) -> None:
    kantor.catat()
    akun = pengguna("pekerja", nama="Rahmat Hidayat")
    db.session.add_all(
        [
            AksesPihak(
                pihak_id=kantor.pemohon,
                pengguna_id=akun.id,
                pengguna_nama=akun.nama,
                asal=AsalAkses.UNDANGAN,
                penuh=True,
                dibuka_pada=clock.sekarang(),
            ),
            Kuasa(pihak_id=kantor.pemohon, nama="Sari Wulandari", nomor="SK-1"),
        ]
    )
    kantor.lakukan(Tindakan.CABUT, pihak_id=kantor.pemohon, surat="Surat 1")
    kantor.pada("2036-04-08")
    retensi.tutup(pengguna("kabid").pelaku, "perkara", [kantor.perkara.id])
    assert db.session.query(Kuasa).one().nama == "S*** W***"
    assert db.session.query(AksesPihak).one().pengguna_nama == "R*** H***"


def test_a_request_of_long_ago_names_nobody_and_its_proof_of_identity_is_gone(
    db_session, jam, pengguna
) -> None:
    jam.atur("2026-04-03")
    muat_acuan()
    kabid = pengguna("kabid").pelaku
    isi = {"hak": "akses", "uraian": "Semua.", "nama": "Budi Santoso", "kontak": "0812"}
    satu, _ = permintaan.ajukan(UMUM, isi)
    bukti = titip(UMUM, FileStorage(BytesIO(pdf("KTP Budi")), "ktp.pdf"))
    tolak = {"tanggal": "2026-04-03", "pasal": "identitas", "alasan": "Budi tidak datang."}
    urusan.lakukan(kabid, satu.id, "tolak", satu.versi, tolak, berkas=[bukti])
    db.session.execute(sa.delete(Titipan))
    jam.atur("2031-04-03")
    assert _boleh("urusan") == []
    jam.atur("2031-04-04")
    assert retensi.tutup(kabid, "urusan", [satu.id]) == 1
    tulisan = f"{satu.isi} {[s.data for s in satu.langkah]}"
    assert "Budi" not in tulisan
    assert "0812" not in tulisan
    assert satu.isi["hak"] == "akses"
    assert berkas.ukuran(bukti.sha256) is None
    assert _boleh("urusan") == []
