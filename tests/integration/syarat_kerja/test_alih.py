"""What a submission hands over to a dispute: refused workers of a report, failed talks of a PKB."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import queries as dokumen
from hi_cases.permohonan import services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Tahap as TahapPermohonan
from hi_cases.permohonan.types import Tindakan as TindakanPermohonan
from hi_cases.perselisihan import queries as perselisihan
from hi_cases.perselisihan import services as layanan
from hi_cases.perselisihan.models import AksesPihak, AsalPerkara, Perkara
from hi_cases.perselisihan.queries.asal import alih, asal
from hi_cases.perselisihan.queries.orang import sidik_nik
from hi_cases.perselisihan.types import Hasil, JenisPihak, Sisi, Tahap
from hi_cases.perselisihan.types import Tindakan as Aksi
from hi_cases.perselisihan.types.asal import PilihanPhk, PilihanPkb
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.models import WakilPerusahaan
from hi_cases.perusahaan.types import PeranWakil, StatusWakil
from tests.integration.syarat_kerja.bahan_alih import GAGAL, buat_laporan, buat_pkb
from tests.perangkat.klien import Klien
from tests.perangkat.permohonan import DuniaPermohonan


@pytest.fixture
def laporan(dunia: DuniaPermohonan) -> Permohonan:
    """Return a report of three workers, the first and the third of whom refused."""
    return buat_laporan(dunia)


def _kunci(pelaku: Pelaku, satu: Permohonan) -> list[str]:
    return list(alih(pelaku, satu.id).pekerja)


def test_refused_workers_become_talks_with_all_that_is_known(
    app: Flask, dunia: DuniaPermohonan, laporan: Permohonan
) -> None:
    kunci = _kunci(dunia.pengaju, laporan)
    perkara = layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk(tuple(kunci)))
    assert (perkara.tahap, perkara.alasan_phk) == (Tahap.BIPARTIT, "B1")
    # The earliest notice and the earliest refusal; each worker's own days stay with the origin.
    assert (perkara.phk_diberitahukan, perkara.phk_ditolak) == (date(2026, 3, 1), date(2026, 3, 5))
    pengusaha, pekerja = perkara.pihak
    assert (pengusaha.sisi, pengusaha.perusahaan_id) == (Sisi.PEMOHON, dunia.pt_id)
    assert (pekerja.sisi, pekerja.jenis) == (Sisi.TERMOHON, JenisPihak.KELOMPOK)
    assert [(s.nama, s.nik) for s in pekerja.anggota] == [
        ("Pekerja 1", "3216014501900001"),
        ("Pekerja 3", "3216014501900003"),
    ]
    # Its papers hang on the company's party: its account opens them while it talks, too.
    (berkas,) = dokumen.berkas_untuk(dunia.pengaju, Rujukan("pihak", pengusaha.id))
    (asli,) = dokumen.berkas_untuk(SISTEM, laporan.rujukan)
    assert (berkas.sha256, berkas.id != asli.id) == (asli.sha256, True)
    with app.test_request_context():
        dari = asal(dunia.pengaju, perkara)
    assert dari is not None
    assert laporan.nomor in dari.sumber.teks
    assert dari.pekerja == [
        ("Pekerja 1", date(2026, 3, 1), date(2026, 3, 5)),
        ("Pekerja 3", date(2026, 3, 3), date(2026, 3, 6)),
    ]


def test_nobody_is_handed_over_twice_until_it_is_withdrawn(
    dunia: DuniaPermohonan, laporan: Permohonan
) -> None:
    satu, tiga = _kunci(dunia.pengaju, laporan)
    perkara = layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk((satu,)))
    assert perkara.pihak[1].jenis is JenisPihak.PEKERJA
    sekali_lagi = layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk((satu,)))
    assert sekali_lagi.id == perkara.id
    with pytest.raises(DataTidakSah):
        layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk((satu, tiga)))
    with pytest.raises(DataTidakSah):
        layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk(("bukan",)))
    layanan.lakukan(dunia.pengaju, perkara.id, Aksi.URUNGKAN, perkara.versi, {"alasan": "Keliru."})
    assert (perkara.tahap, perkara.hasil) == (Tahap.SELESAI, Hasil.DICABUT)
    lain = layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk((satu, tiga)))
    assert lain.id != perkara.id
    assert db.session.scalar(
        sa.select(sa.func.count()).where(AsalPerkara.dilepas_pada.is_(None))
    ) == len((satu, tiga))


def test_what_the_counter_withdraws_before_the_register_may_be_brought_again(
    dunia: DuniaPermohonan, laporan: Permohonan, sebagai: Callable[[Pelaku], Klien]
) -> None:
    pilihan = PilihanPhk(tuple(_kunci(dunia.petugas, laporan)))
    perkara = layanan.alihkan(dunia.petugas, laporan.id, pilihan)
    # The company that is the applicant there ends nothing that the office keeps.
    with pytest.raises(TindakanDitolak):
        layanan.lakukan(dunia.pengaju, perkara.id, Aksi.URUNGKAN, perkara.versi, {})
    surat = {"tanggal": "2026-03-16", "surat": "1/2026", "pihak_id": perkara.pihak[0].id}
    layanan.lakukan(dunia.petugas, perkara.id, Aksi.CABUT, perkara.versi, surat)
    klien, alamat = sebagai(dunia.petugas), f"/kantor/permohonan/{laporan.id}"
    halaman = klien.get(alamat).text
    assert f"/perkara/{perkara.id}" in halaman
    assert "(dicabut)" in halaman
    lagi = layanan.alihkan(dunia.petugas, laporan.id, pilihan)
    assert lagi.id != perkara.id
    halaman = klien.get(alamat).text
    assert f"/perkara/{perkara.id}" in halaman
    assert f"/perkara/{lagi.id}" in halaman
    # The first one opened again holds nothing any more.
    assert layanan.alihkan(dunia.petugas, laporan.id, pilihan).id == lagi.id


def test_who_comes_second_to_anothers_own_talks_is_told(
    dunia: DuniaPermohonan, pkb: Permohonan, sebagai: Callable[[Pelaku], Klien]
) -> None:
    """A draft is of one account: another is told of it, and led to no page that it may not see."""
    perkara = layanan.alihkan(dunia.pengaju, pkb.id, GAGAL)
    rekan, alamat = dunia.wakil(dunia.pt_id), f"/saya/dari-permohonan/{pkb.id}"
    isi = {"gagal_pada": "2026-02-27", "materi": "Pasal 12"}
    jawab = sebagai(rekan).post(alamat, data=isi)
    assert jawab.status_code == 422
    assert "belum diajukan ke dinas" in jawab.text
    loket = sebagai(dunia.petugas).post(
        f"/perkara/dari-permohonan/{pkb.id}", data=isi | {"pemohon": "perusahaan"}
    )
    assert loket.status_code == 422
    # Of what one side has not filed the other side reads nothing, nor does the office.
    serikat = _serikat(dunia, pkb)
    for orang, halaman in ((serikat, "permohonan"), (dunia.petugas, "kantor/permohonan")):
        teks = sebagai(orang).get(f"/{halaman}/{pkb.id}").text
        assert f"/perkara/{perkara.id}" not in teks
        assert "Belum diajukan" not in teks
    # Once its writer speaks for the company no more, a colleague begins anew.
    wakil = db.session.scalars(
        sa.select(WakilPerusahaan).filter_by(pengguna_id=dunia.pengaju.id)
    ).one()
    wakil.status = StatusWakil.DICABUT
    db.session.flush()
    assert layanan.alihkan(rekan, pkb.id, GAGAL).id != perkara.id


def test_a_submission_that_was_withdrawn_hands_nothing_on_and_keeps_what_it_did(
    dunia: DuniaPermohonan,
    laporan: Permohonan,
    pkb: Permohonan,
    sebagai: Callable[[Pelaku], Klien],
) -> None:
    satu, tiga = _kunci(dunia.pengaju, laporan)
    perkara = layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk((satu,)))
    for permohonan in (laporan, pkb):
        dunia.tindak(dunia.pengaju, permohonan, TindakanPermohonan.CABUT)
    klien = sebagai(dunia.pengaju)
    for nomor in (laporan.id, pkb.id):
        alamat = f"/saya/dari-permohonan/{nomor}"
        assert klien.get(alamat).status_code == 404
        assert klien.post(alamat, data={"pekerja": [tiga]}).status_code == 404
    assert f"/saya/{perkara.id}" in klien.get(f"/permohonan/{laporan.id}").text
    # The worker's own days are the case's, whatever became of the report.
    assert "5 Mar" in klien.get(f"/saya/{perkara.id}").text


def test_keys_of_another_report_are_nobody_here(
    dunia: DuniaPermohonan, laporan: Permohonan
) -> None:
    """The digest of a NIK is the same everywhere: it names a worker of this report, or nobody."""
    lain = services.buat(dunia.pengaju, "laporan_phk", dunia.pt_id)
    with pytest.raises(TidakDitemukan):
        # A draft has told nobody of anything yet.
        layanan.alihkan(dunia.pengaju, lain.id, PilihanPhk(tuple(_kunci(dunia.pengaju, laporan))))
    menerima = sidik_nik("3216014501900002")
    with pytest.raises(DataTidakSah):
        layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk((menerima,)))
    with pytest.raises(TindakanDitolak):
        layanan.alihkan(dunia.pengaju, laporan.id, GAGAL)


def test_a_merged_company_is_the_party_as_it_is_called_today(
    dunia: DuniaPermohonan, laporan: Permohonan
) -> None:
    perusahaan.gabung(dunia.kabid, dunia.pt_id, dunia.pt_lain.id, "Satu badan hukum.")
    perkara = layanan.alihkan(
        dunia.petugas, laporan.id, PilihanPhk(tuple(_kunci(dunia.petugas, laporan)))
    )
    assert (perkara.pihak[0].nama, perkara.pihak[0].perusahaan_id) == (
        "PT Sinar Lain",
        dunia.pt_lain.id,
    )


def test_the_list_of_cases_tells_where_one_came_from(
    dunia: DuniaPermohonan, laporan: Permohonan, sebagai: Callable[[Pelaku], Klien]
) -> None:
    perkara = layanan.alihkan(
        dunia.petugas, laporan.id, PilihanPhk(tuple(_kunci(dunia.petugas, laporan)))
    )
    mediator = sebagai(dunia.orang("mediator"))
    assert laporan.nomor in mediator.get("/perkara/").text
    halaman = mediator.get(f"/perkara/{perkara.id}").text
    assert f"/kantor/permohonan/{laporan.id}" in halaman
    assert "6 Mar" in halaman
    # He hands nothing over himself: that is the counter's.
    assert mediator.get(f"/perkara/dari-permohonan/{laporan.id}").status_code == 403


def test_who_may_hand_over_a_report(dunia: DuniaPermohonan, laporan: Permohonan) -> None:
    kunci = tuple(_kunci(dunia.pengaju, laporan))
    pembaca = dunia.wakil(dunia.pt_id, PeranWakil.PEMBACA)
    for orang in (pembaca, dunia.lain, dunia.orang("pekerja"), dunia.orang("mediator")):
        with pytest.raises(TidakDitemukan):
            layanan.alihkan(orang, laporan.id, PilihanPhk(kunci))
    # At the counter the workers may be the ones who bring it.
    perkara = layanan.alihkan(dunia.petugas, laporan.id, PilihanPhk(kunci, Sisi.TERMOHON))
    assert [(s.sisi, s.jenis) for s in perkara.pihak] == [
        (Sisi.PEMOHON, JenisPihak.KELOMPOK),
        (Sisi.TERMOHON, JenisPihak.PENGUSAHA),
    ]
    assert perkara.di_dinas


def test_the_page_offers_chosen_workers_and_tells_where_they_went(
    dunia: DuniaPermohonan, laporan: Permohonan, sebagai: Callable[[Pelaku], Klien]
) -> None:
    klien = sebagai(dunia.pengaju)
    halaman = klien.get(f"/permohonan/{laporan.id}").text
    alamat = f"/saya/dari-permohonan/{laporan.id}"
    assert alamat in halaman
    form = klien.get(alamat).text
    assert form.count("checked") == 2
    assert "3216014501900001" not in form
    jawab = klien.post(alamat, data={"pekerja": _kunci(dunia.pengaju, laporan)})
    perkara = db.session.scalars(sa.select(Perkara)).one()
    assert jawab.location.endswith(f"/saya/{perkara.id}")
    assert laporan.nomor in klien.get(f"/saya/{perkara.id}").text
    halaman = klien.get(f"/permohonan/{laporan.id}").text
    assert f"/saya/{perkara.id}" in halaman
    assert alamat not in halaman
    # A page that was left open, or an address that was kept, says so and offers no empty form.
    habis = klien.get(alamat)
    assert "sudah dibawa ke perundingan" in habis.text
    assert "Mulai bipartit</button>" not in habis.text


@pytest.fixture
def pkb(dunia: DuniaPermohonan) -> Permohonan:
    """Return a PKB that waits for its two unions."""
    return buat_pkb(dunia)


def _serikat(dunia: DuniaPermohonan, satu: Permohonan) -> Pelaku:
    akun = dunia.orang("serikat")
    services.gabung_pihak(akun, services.undang_pihak(dunia.pengaju, satu.pihak[0].id))
    return akun


def test_failed_talks_become_a_filing_and_the_union_reads_it_once_registered(
    dunia: DuniaPermohonan, pkb: Permohonan
) -> None:
    serikat = _serikat(dunia, pkb)
    perkara = layanan.alihkan(dunia.pengaju, pkb.id, GAGAL)
    assert layanan.alihkan(dunia.pengaju, pkb.id, GAGAL).id == perkara.id
    draf = perkara.draf or {}
    assert (perkara.tahap, draf["jenis"]) == (Tahap.DRAF, ["KEP"])
    assert [(s["sisi"], s["nama"]) for s in draf["pihak"]] == [
        ("pemohon", "PT Maju Bersama"),
        ("termohon", "SP Satu"),
        ("termohon", "SP Dua"),
    ]
    assert "120 laki-laki, 80 perempuan" in draf["pokok"]
    assert "110 anggota" in draf["pokok"]
    assert len(dokumen.berkas_untuk(SISTEM, perkara.rujukan)) == len(pkb.dokumen)
    # The PKB stays as it is, and may go on.
    assert pkb.tahap is TahapPermohonan.MENUNGGU_PIHAK
    layanan.lakukan(dunia.pengaju, perkara.id, Aksi.AJUKAN, perkara.versi, {"benar": True})
    with pytest.raises(TidakDitemukan):
        perselisihan.perkara(serikat, perkara.id)
    isi = {"tanggal": "2026-03-02", "bukti_diperiksa": True}
    layanan.lakukan(dunia.petugas, perkara.id, Aksi.CATAT, perkara.versi, isi)
    assert perselisihan.perkara(serikat, perkara.id).nomor == perkara.nomor
    with pytest.raises(TindakanDitolak):
        layanan.alihkan(serikat, pkb.id, PilihanPkb(GAGAL.gagal_pada, "x", "", "", pkb.pihak[0].id))


def test_of_two_unions_of_one_name_each_account_opens_its_own_party(
    dunia: DuniaPermohonan, pkb: Permohonan
) -> None:
    for satu, alamat in zip(pkb.pihak, ("Jalan Satu", "Jalan Dua"), strict=True):
        satu.nama, satu.alamat = "SP Kembar", alamat
    akun = [dunia.orang("serikat") for _ in pkb.pihak]
    for orang, satu in zip(akun, pkb.pihak, strict=True):
        services.gabung_pihak(orang, services.undang_pihak(dunia.pengaju, satu.id))
    perkara = layanan.alihkan(dunia.pengaju, pkb.id, GAGAL)
    layanan.lakukan(dunia.pengaju, perkara.id, Aksi.AJUKAN, perkara.versi, {"benar": True})
    isi = {"tanggal": "2026-03-02", "bukti_diperiksa": True}
    layanan.lakukan(dunia.petugas, perkara.id, Aksi.CATAT, perkara.versi, isi)
    akses = db.session.scalars(sa.select(AksesPihak)).all()
    alamat_pihak = {p.id: p.alamat for p in perkara.pihak}
    assert {(a.pengguna_id, alamat_pihak[a.pihak_id]) for a in akses if a.pengguna_id} >= {
        (akun[0].id, "Jalan Satu"),
        (akun[1].id, "Jalan Dua"),
    }
    assert len([a for a in akses if a.pengguna_id in {satu.id for satu in akun}]) == 2


def test_a_union_brings_it_for_itself_and_the_company_stays_tied(
    dunia: DuniaPermohonan, pkb: Permohonan
) -> None:
    serikat, sp = _serikat(dunia, pkb), pkb.pihak[0].id
    pilihan = PilihanPkb(GAGAL.gagal_pada, GAGAL.materi, "", "", sp)
    with pytest.raises(DataTidakSah):
        layanan.alihkan(serikat, pkb.id, GAGAL)
    with pytest.raises(DataTidakSah):
        layanan.alihkan(serikat, pkb.id, PilihanPkb(date(2026, 3, 3), "x", "", "", sp))
    perkara = layanan.alihkan(serikat, pkb.id, pilihan)
    assert [(s["nama"], s["perusahaan_id"]) for s in (perkara.draf or {})["pihak"][1:]] == [
        ("PT Maju Bersama", dunia.pt_id)
    ]
    # It may think better of it, and of that again.
    layanan.lakukan(serikat, perkara.id, Aksi.URUNGKAN, perkara.versi, {})
    perkara = layanan.alihkan(serikat, pkb.id, pilihan)
    # Nobody else's account sees the draft, and another's company is not tied by its name.
    with pytest.raises(TidakDitemukan):
        perselisihan.perkara(dunia.pengaju, perkara.id)
    draf = {**(perkara.draf or {}), "pihak": [{"nama": "PT Lain", "jenis": "pengusaha"}]}
    draf["pihak"][0]["perusahaan_id"] = dunia.pt_lain.id
    layanan.lakukan(serikat, perkara.id, Aksi.UBAH_DRAF, perkara.versi, {"draf": draf})
    assert (perkara.draf or {})["pihak"][0]["perusahaan_id"] is None


def test_the_page_of_the_counter_brings_it_for_either_side(
    dunia: DuniaPermohonan, pkb: Permohonan, sebagai: Callable[[Pelaku], Klien]
) -> None:
    klien, alamat = sebagai(dunia.petugas), f"/perkara/dari-permohonan/{pkb.id}"
    sp = pkb.pihak[1].id
    assert alamat in klien.get(f"/kantor/permohonan/{pkb.id}").text
    assert klien.post(alamat, data={"pemohon": str(sp)}).status_code == 422
    jawab = klien.post(
        alamat, data={"pemohon": str(sp), "gagal_pada": "2026-02-27", "materi": "Pasal 12"}
    )
    perkara = db.session.scalars(sa.select(Perkara)).one()
    assert jawab.location.endswith(f"/perkara/{perkara.id}/isian")
    assert (perkara.draf or {})["pihak"][0]["nama"] == "SP Dua"
    assert klien.get(jawab.location).status_code == 200
    assert "Perundingan gagal" in sebagai(dunia.pengaju).get(f"/permohonan/{pkb.id}").text
    assert sebagai(dunia.lain).get(f"/saya/dari-permohonan/{pkb.id}").status_code == 404
