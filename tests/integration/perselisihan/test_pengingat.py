"""Reminders of a dispute: whose period it is, who is told, and that no name leaves the house."""

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.pemberitahuan.services.ingatkan import ingatkan, susun
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import AksesPihak
from hi_cases.perselisihan.types import AsalAkses, Tindakan


def _beri_akun(kantor, pengguna, pihak_id: int):
    akun = pengguna("pekerja")
    db.session.add(
        AksesPihak(
            pihak_id=pihak_id,
            pengguna_id=akun.id,
            pengguna_nama=akun.nama,
            asal=AsalAkses.UNDANGAN,
            penuh=True,
            dibuka_pada=clock.sekarang(),
        )
    )
    db.session.flush()
    return akun


def _bahan(kantor, kode: str, kunci: str = ""):
    satu = kantor.tenggat(kode, kunci)
    return queries.bahan_pengingat([satu])[satu.id]


def test_a_period_of_the_office_names_no_party(kantor):
    kantor.limpahkan("HAK")
    bahan = _bahan(kantor, "MED-7")
    assert not bahan.milik_pihak
    assert bahan.judul_kantor == f"{kantor.perkara.nomor}: Penelitian dan sidang mediasi pertama"
    assert bahan.isi_kantor == "Yang ditunggu: sidang mediasi pertama."
    for satu in kantor.perkara.pihak:
        assert satu.nama not in f"{bahan.judul_kantor} {bahan.isi_kantor}"


def test_an_answer_is_the_partys_own_period(kantor, pengguna):
    kantor.anjuran("HAK")
    akun = _beri_akun(kantor, pengguna, kantor.pemohon)
    kantor.terima(kantor.pemohon)
    kantor.terima(kantor.termohon)
    milik = _bahan(kantor, "JWB-10", queries.kunci_pihak(kantor.pemohon))
    lawan = _bahan(kantor, "JWB-10", queries.kunci_pihak(kantor.termohon))
    assert (milik.milik_pihak, milik.pihak) == (True, (akun.id,))
    assert (lawan.milik_pihak, lawan.pihak) == (True, ())
    assert "menolak" in milik.isi_pihak


def test_a_returned_file_reminds_the_applicant_and_then_the_counter(kantor, pengguna):
    kantor.buka("HAK")
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    akun = _beri_akun(kantor, pengguna, kantor.pemohon)
    kantor.lakukan(Tindakan.KEMBALIKAN_BERKAS, kekurangan="Risalah belum ditandatangani.")
    kantor.lakukan(
        Tindakan.CATAT_TERIMA_PENGEMBALIAN, cara="langsung", penerima="Siti", bukti="TT 1",
        dikonfirmasi=True,
    )  # fmt: skip
    bahan = _bahan(kantor, "REG-LENGKAP")
    assert bahan.pihak == (akun.id,)
    assert kantor.akun[Peran.PETUGAS].id in bahan.petugas


def test_the_mediator_is_told_on_the_last_day_and_the_heads_behind_it(kantor, pengguna, perekam):
    subkoor, kadis = pengguna("subkoor"), pengguna("kadis")
    kantor.limpahkan("HAK")
    jatuh = kantor.jatuh("MED-7")
    kantor.pada(jatuh)
    assert _dikatakan(perekam) == {kantor.akun[Peran.MEDIATOR].id, subkoor.id, *_kabid(kantor)}
    kantor.maju_ke_sesudah("MED-7")
    while not _dikatakan(perekam):
        kantor.maju(1)
    assert kadis.id in set(db.session.scalars(sa.select(Kabar.penerima_id)))
    lewat = db.session.scalars(
        sa.select(Kabar.judul).where(
            Kabar.penerima_id == kadis.id, Kabar.judul.startswith("Lewat: ")
        )
    ).all()
    assert len(lewat) == 1


def test_one_silence_is_told_once_to_who_notes_it(kantor, perekam):
    """JWB-10 from 10 April ends on 24 April; the silence is told on the 27th, the ladder is not."""
    kantor.anjuran("HAK")
    kantor.pada("2026-04-10")
    kantor.terima(kantor.termohon)
    kunci = queries.kunci_pihak(kantor.termohon)
    assert not _bahan(kantor, "JWB-10", kunci).lewat_dikabarkan
    kantor.pada("2026-04-27")
    assert _bahan(kantor, "JWB-10", kunci).lewat_dikabarkan
    mediator = kantor.akun[Peran.MEDIATOR].id
    services.tandai_siap(kantor.id)
    _dikatakan(perekam)
    judul = db.session.scalars(sa.select(Kabar.judul).where(Kabar.penerima_id == mediator)).all()
    assert [satu for satu in judul if "anjuran tidak dijawab" in satu]
    assert not [satu for satu in judul if satu.startswith("Lewat") and "awaban" in satu]


def _kabid(kantor) -> set[int]:
    return {kantor.akun[Peran.KABID].id}


def _dikatakan(perekam) -> set[int]:
    """Run the day's reminders; return who was told something new."""
    sebelum = set(db.session.scalars(sa.select(Kabar.id)))
    perekam.terkirim.clear()
    susun(clock.hari_ini())
    db.session.commit()
    for tugas, ids in list(perekam.terkirim):
        if tugas == "pemberitahuan.ingatkan":
            ingatkan(*ids)
    db.session.flush()
    return set(db.session.scalars(sa.select(Kabar.penerima_id).where(Kabar.id.not_in(sebelum))))
