"""Claims by number, invitations, roles: who comes to stand for a company, and for how long."""

import io
from datetime import timedelta

import pytest
from werkzeug.datastructures import FileStorage

from hi_cases.audit import queries as jejak
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar
from hi_cases.perusahaan import queries, services
from hi_cases.perusahaan.models import KoreksiPerusahaan, UndanganPerusahaan, WakilPerusahaan
from hi_cases.perusahaan.queries.pemeriksaan import PEMERIKSAAN
from hi_cases.perusahaan.types import DataKlaim, DataUndangan, PeranWakil
from tests.factories.berkas import pdf

NIB = "9120001234567"


def _klaim(nomor=NIB, **lain):
    isi = {"nama": "PT Bina", "jabatan": "HRD", "nomor_surat": "01/ST/2026"} | lain
    return DataKlaim(nomor=nomor, **isi)


@pytest.fixture
def admin(daftarkan, pengguna, kabid):
    """Return a company with one account whose letter the office has seen: (company id, account)."""
    perusahaan, akun = daftarkan("PT Bina", nib=NIB), pengguna("perusahaan")
    baris = services.klaim(akun.pelaku, _klaim(berlaku_sampai=clock.hari_ini() + timedelta(200)))
    services.verifikasi_wakil(kabid, baris.id, baris.berlaku_sampai)
    return perusahaan.id, akun


def _undang(admin, akun, peran=PeranWakil.PENGAJU, hari=90):
    nomor, pengundang = admin
    data = DataUndangan(akun.email, "Staf", peran, clock.hari_ini() + timedelta(hari))
    return services.undang(pengundang.pelaku, nomor, data)


def test_a_claim_reads_the_same_whether_the_number_is_known(client, masuk, daftarkan, pengguna):
    daftarkan("PT Rahasia Jaya", nib=NIB)
    akun = masuk(client, "perusahaan")
    halaman = []
    for nomor in (NIB, "9120009999999"):
        isi = {
            "nomor": nomor,
            "nama": "PT Karangan",
            "jabatan": "HRD",
            "nomor_surat": "01",
            "surat": FileStorage(io.BytesIO(pdf(nomor)), "surat.pdf"),
        }
        jawaban = client.post("/perusahaan-saya/klaim", data=isi)
        assert jawaban.status_code == 302
        halaman.append(client.get(jawaban.location).text)
    assert "PT Rahasia Jaya" not in halaman[1]
    assert halaman[1].count("PT Karangan, nomor") == 2
    satu, dua = db.session.query(WakilPerusahaan).order_by(WakilPerusahaan.id)
    assert (satu.perusahaan_id is None, dua.perusahaan_id is None) == (False, True)
    assert satu.pengguna_id == akun.id
    assert not akun.pelaku.perusahaan_ids


def test_a_mistyped_number_is_tied_by_a_search_or_refused_with_its_reason(
    client, masuk, pengguna, daftarkan
):
    akun = pengguna("perusahaan")
    pt = daftarkan("PT Samudera Biru").id
    satu, dua = (
        services.klaim(akun.pelaku, _klaim(nomor, nama="Zat Karangan")).id
        for nomor in ("9120001234501", "9120001234502")
    )
    masuk(client, "petugas")
    assert "PT Samudera Biru" not in client.get(f"/perusahaan/klaim/{satu}").text
    alamat = f"/perusahaan/klaim/{satu}?q=samudera"
    assert "PT Samudera Biru" in client.get(alamat).text
    assert "Tidak ada perusahaan" in client.get(f"/perusahaan/klaim/{satu}?q=qqq").text
    tanpa = client.post(alamat, data={})
    assert (tanpa.status_code, "Pilih perusahaannya" in tanpa.text) == (422, True)
    assert client.post(alamat, data={"perusahaan": str(pt)}).status_code == 302
    assert db.session.get_one(WakilPerusahaan, satu).perusahaan_id == pt
    kosong = client.post(f"/perusahaan/klaim/{dua}/tolak", data={"alasan": ""})
    # The page of a refusal without reason still searches and ties where the request's own does.
    assert kosong.text.count(f'action="/perusahaan/klaim/{dua}"') >= 1
    assert (kosong.status_code, "pemilik akun membacanya" in kosong.text) == (422, True)
    tolak = {"alasan": "NIB tidak cocok dengan surat."}
    assert client.post(f"/perusahaan/klaim/{dua}/tolak", data=tolak).status_code == 302
    baris = db.session.get_one(WakilPerusahaan, dua)
    assert (baris.status.value, baris.alasan) == ("ditolak", "NIB tidak cocok dengan surat.")
    assert client.post(f"/perusahaan/klaim/{dua}/tolak", data=tolak).status_code == 404


def test_an_unknown_number_is_tied_by_an_officer_and_then_judged(
    client, masuk, pengguna, kabid, daftarkan
):
    akun = pengguna("perusahaan")
    daftarkan("PT Bina Lestari Jaya")
    baris = services.klaim(akun.pelaku, _klaim(nama="PT Bina Lestari"))
    assert services.klaim(akun.pelaku, _klaim(nama="PT Bina Lestari")).id == baris.id
    with pytest.raises(TindakanDitolak):
        services.verifikasi_wakil(kabid, baris.id, None)
    nomor = baris.id
    masuk(client, "petugas")
    assert "Tentukan perusahaannya" in client.get("/verifikasi").text
    tanya = client.get(f"/perusahaan/klaim/{nomor}").text
    assert "PT Bina Lestari Jaya" in tanya
    assert client.post(f"/perusahaan/klaim/{nomor}/daftarkan").status_code == 302
    baris = db.session.get_one(WakilPerusahaan, nomor)
    assert (baris.perusahaan.nama, baris.perusahaan.nib) == ("PT Bina Lestari", NIB)
    assert client.get(f"/perusahaan/klaim/{nomor}").status_code == 404
    services.verifikasi_wakil(kabid, nomor, None)
    assert akun.pelaku.perusahaan_ids == {baris.perusahaan_id}
    assert queries.peran_wakil(akun.id, baris.perusahaan_id) is PeranWakil.ADMIN
    assert db.session.query(Kabar).filter_by(penerima_id=akun.id).count() == 1


def test_only_so_many_claims_wait(pengguna):
    akun = pengguna("perusahaan")
    for ke in range(5):
        services.klaim(akun.pelaku, _klaim(f"91200012345{ke:02}"))
    with pytest.raises(TindakanDitolak):
        services.klaim(akun.pelaku, _klaim("9120001234599"))
    with pytest.raises(TidakBerizin):
        services.klaim(pengguna("pekerja").pelaku, _klaim())


def test_an_invited_account_joins_by_its_own_word(admin, pengguna, jam):
    nomor, _ = admin
    tamu, lain = pengguna("perusahaan"), pengguna("perusahaan")
    undangan = _undang(admin, tamu)
    assert not tamu.pelaku.perusahaan_ids
    assert db.session.query(Kabar).filter_by(penerima_id=tamu.id).count() == 1
    with pytest.raises(TidakDitemukan):
        services.terima_undangan(lain.pelaku, undangan.id)
    baris = services.terima_undangan(tamu.pelaku, undangan.id)
    assert baris.diundang_oleh_id == admin[1].id
    assert queries.perusahaan_bertindak(tamu.id) == {nomor}
    with pytest.raises(TidakDitemukan):
        services.terima_undangan(tamu.pelaku, undangan.id)
    catatan = [satu.tindakan for satu in jejak.jejak(Rujukan("perusahaan", nomor))]
    assert {"undang_wakil", "terima_undang_wakil"} <= set(catatan)


def test_a_mailbox_without_an_account_gets_one_letter_that_names_nobody(admin, pengguna):
    nomor, akun = admin
    data = DataUndangan("Baru@contoh.id", "Staf", PeranWakil.PEMBACA, clock.hari_ini())
    undangan = services.undang(akun.pelaku, nomor, data)
    surat = db.session.query(PesanKeluar).filter_by(templat="undangan_perusahaan").all()
    assert all("PT Bina" not in satu.isi for satu in surat)
    baru = pengguna("perusahaan", email="baru@contoh.id")
    assert [satu.id for satu in queries.undangan_saya(baru.pelaku)] == [undangan.id]


def test_nobody_invites_beyond_his_own_letter(admin, pengguna):
    tamu = pengguna("perusahaan")
    with pytest.raises(DataTidakSah):
        _undang(admin, tamu, hari=201)
    services.terima_undangan(tamu.pelaku, _undang(admin, tamu, PeranWakil.PENGAJU).id)
    with pytest.raises(TidakBerizin):
        _undang((admin[0], tamu), pengguna("perusahaan"), hari=10)


def test_a_mailbox_is_not_filled_with_invitations(admin, pengguna):
    tamu = pengguna("perusahaan")
    semua = [_undang(admin, tamu) for _ke in range(3)]
    with pytest.raises(TindakanDitolak):
        _undang(admin, tamu)
    assert [satu.id for satu in queries.undangan_saya(tamu.pelaku)] == [semua[-1].id]


def test_an_invitation_dies_with_the_right_of_who_sent_it(admin, pengguna, kabid):
    tamu = pengguna("perusahaan")
    undangan = _undang(admin, tamu)
    (milik,) = queries.wakil_berlaku(admin[1].id, admin[0])
    services.cabut_wakil(kabid, milik.id, "Surat palsu.")
    with pytest.raises(TindakanDitolak):
        services.terima_undangan(tamu.pelaku, undangan.id)


def test_one_admin_stays_and_a_letter_is_not_ended_by_who_was_taken_in(admin, pengguna, kabid):
    nomor, pertama = admin
    (surat,) = queries.wakil_berlaku(pertama.id, nomor)
    with pytest.raises(TindakanDitolak):
        services.akhiri_akses(pertama.pelaku, surat.id)
    with pytest.raises(TindakanDitolak):
        services.ubah_akses(pertama.pelaku, surat.id, PeranWakil.PEMBACA, surat.berlaku_sampai)
    with pytest.raises(TindakanDitolak):
        services.ubah_akses(pertama.pelaku, surat.id, PeranWakil.ADMIN, clock.hari_ini())
    tamu = pengguna("perusahaan")
    undangan = _undang(admin, tamu, PeranWakil.ADMIN, hari=200)
    baris = services.terima_undangan(tamu.pelaku, undangan.id)
    with pytest.raises(TidakBerizin):
        services.akhiri_akses(tamu.pelaku, surat.id)
    services.ubah_akses(pertama.pelaku, baris.id, PeranWakil.PEMBACA, baris.berlaku_sampai)
    assert queries.perusahaan_bertindak(tamu.id) == frozenset()
    assert tamu.pelaku.perusahaan_ids == {nomor}
    services.ubah_akses(pertama.pelaku, baris.id, PeranWakil.ADMIN, baris.berlaku_sampai)
    services.akhiri_akses(pertama.pelaku, surat.id)
    assert not pertama.pelaku.perusahaan_ids
    assert queries.hak(tamu.id, nomor).peran is PeranWakil.ADMIN


def test_a_false_letter_is_ended_with_all_that_hang_on_it(admin, pengguna, kabid):
    nomor, pertama = admin
    tamu = pengguna("perusahaan")
    services.terima_undangan(tamu.pelaku, _undang(admin, tamu, PeranWakil.ADMIN).id)
    balik = services.undang(
        tamu.pelaku, nomor, DataUndangan(pertama.email, "HRD", PeranWakil.ADMIN, clock.hari_ini())
    )
    services.terima_undangan(pertama.pelaku, balik.id)
    surat = next(w for w in queries.pemegang(nomor) if w.diundang_oleh_id is None)
    services.cabut_wakil(kabid, surat.id, "Surat palsu.", serta_undangan=True)
    assert queries.pemegang(nomor) == []


def test_an_end_date_ends(admin, pengguna, jam):
    nomor, _ = admin
    tamu = pengguna("perusahaan")
    services.terima_undangan(tamu.pelaku, _undang(admin, tamu, hari=1).id)
    jam.atur("2026-03-05")
    assert not tamu.pelaku.perusahaan_ids
    assert queries.peran_wakil(tamu.id, nomor) is None


def test_the_pages_of_a_company(client, masuk, admin, kabid):
    nomor, pertama = admin
    tamu = masuk(client, "perusahaan")
    undangan = _undang(admin, tamu, PeranWakil.PEMBACA).id
    db.session.commit()
    assert client.get(f"/perusahaan-saya/{nomor}").status_code == 404
    assert "Anda diundang mewakili PT Bina" in client.get("/perusahaan-saya").text
    assert client.post(f"/perusahaan-saya/undangan/{undangan}/terima").status_code == 302
    satu = client.get(f"/perusahaan-saya/{nomor}").text
    assert "PT Bina" in satu
    assert "Undang akun lain" not in satu
    surat = next(w for w in queries.pemegang(nomor) if w.diundang_oleh_id is None).id
    for alamat in (f"{nomor}/undang", f"akun/{surat}", f"akun/{surat}/akhiri"):
        assert client.get(f"/perusahaan-saya/{alamat}").status_code == 403
    koreksi = client.post(f"/perusahaan-saya/{nomor}/koreksi", data={"isi": "Alamat pindah."})
    assert koreksi.status_code == 403
    sendiri = next(w for w in queries.pemegang(nomor) if w.pengguna_id == tamu.id).id
    assert client.post(f"/perusahaan-saya/akun/{sendiri}/akhiri").status_code == 302
    assert client.get(f"/perusahaan-saya/{nomor}").status_code == 404


def test_an_admin_at_his_pages(client, masuk, daftarkan, kabid, pengguna):
    akun = masuk(client, "perusahaan")
    nomor = daftarkan("PT Bina", nib=NIB).id
    baris = services.klaim(akun.pelaku, _klaim())
    services.verifikasi_wakil(kabid, baris.id, None)
    wakil_id = baris.id
    db.session.commit()
    isi = {"email": "baru@contoh.id", "jabatan": "Staf", "peran": "pengaju", "berlaku_sampai": ""}
    assert client.post(f"/perusahaan-saya/{nomor}/undang", data=isi).status_code == 302
    halaman = client.get(f"/perusahaan-saya/{nomor}").text
    assert "baru@contoh.id" in halaman
    undangan = db.session.query(UndanganPerusahaan).one().id
    assert client.post(f"/perusahaan-saya/undangan/{undangan}/batal").status_code == 302
    ubah = client.post(f"/perusahaan-saya/akun/{wakil_id}", data={"peran": "pembaca"})
    assert "harus tetap mempunyai satu admin" in ubah.text
    kirim = client.post(f"/perusahaan-saya/{nomor}/koreksi", data={"isi": "Alamat pindah."})
    assert kirim.status_code == 302
    koreksi = db.session.query(KoreksiPerusahaan).one().id
    services.jawab_koreksi(kabid, koreksi, "", dituruti=True)
    assert "Data sudah dibetulkan" in client.get(f"/perusahaan-saya/{nomor}").text


def test_a_claim_that_waits_is_told_to_both_with_its_age(app, client, masuk, daftarkan, jam):
    akun = masuk(client, "perusahaan")
    daftarkan("PT Bina", nib=NIB)
    services.klaim(akun.pelaku, _klaim(nama="PT Bina Lestari"))
    db.session.commit()
    saya = client.get("/perusahaan-saya").text
    assert "menunggu diperiksa petugas" in saya
    assert "Akun ini belum mewakili perusahaan" not in saya
    mulai = client.get("/permohonan/baru/pp_baru").text
    assert "Surat Anda masih diperiksa" in mulai
    assert "PT Bina Lestari" in mulai
    jam.atur((clock.hari_ini() + timedelta(9)).isoformat())
    kantor = app.test_client()
    masuk(kantor, "petugas")
    hari_ini = kantor.get("/hari-ini").text
    assert "Akun yang minta mewakili perusahaan" in hari_ini
    assert "Menunggu 9 hari" in hari_ini
    mediator = app.test_client()
    masuk(mediator, "mediator")
    assert "Akun yang minta mewakili" not in mediator.get("/hari-ini").text


def test_the_end_of_a_right_counts_in_the_session_that_is_open(jam, client, masuk, admin):
    nomor, _pertama = admin
    jam.atur("2026-03-02T23:50:00+07:00")
    tamu = masuk(client, "perusahaan")
    services.terima_undangan(tamu.pelaku, _undang(admin, tamu, hari=0).id)
    db.session.commit()
    assert client.get(f"/perusahaan-saya/{nomor}").status_code == 200
    assert "PT Bina" in client.get("/permohonan/baru/pp_baru").text
    jam.atur("2026-03-03T00:05:00+07:00")
    assert client.get(f"/perusahaan-saya/{nomor}").status_code == 404
    assert "PT Bina" not in client.get("/permohonan/baru/pp_baru").text


def test_a_company_whose_last_admin_ended_is_found_at_night(jam, admin, pengguna, kabid):
    nomor, _pertama = admin
    tamu = pengguna("perusahaan")
    services.terima_undangan(tamu.pelaku, _undang(admin, tamu, hari=100).id)
    periksa = next(s for s in PEMERIKSAAN if s.kode == "perusahaan.tanpa_admin")
    assert list(periksa.cari()) == []
    jam.atur((clock.hari_ini() + timedelta(201)).isoformat())
    (temu,) = periksa.cari()
    assert temu.rujukan == Rujukan("perusahaan", nomor)
    assert "tidak ada akun lain" in temu.kalimat
    baru = pengguna("perusahaan")
    services.verifikasi_wakil(kabid, services.klaim(baru.pelaku, _klaim()).id, None)
    assert list(periksa.cari()) == []


def test_one_account_speaks_for_several_companies_each_until_its_own_day(
    admin, daftarkan, pengguna, kabid, jam
):
    nomor, _pertama = admin
    konsultan = pengguna("perusahaan")
    kedua = daftarkan("PT Dua", nib="9120001234568")
    besok = clock.hari_ini() + timedelta(1)
    for satu_nomor, sampai in ((NIB, besok), ("9120001234568", None)):
        baris = services.klaim(konsultan.pelaku, _klaim(satu_nomor, berlaku_sampai=sampai))
        services.verifikasi_wakil(kabid, baris.id, sampai)
    assert konsultan.pelaku.perusahaan_ids == {nomor, kedua.id}
    jam.atur((clock.hari_ini() + timedelta(2)).isoformat())
    assert konsultan.pelaku.perusahaan_ids == {kedua.id}
