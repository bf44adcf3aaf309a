"""Issuing: one number, frozen text, kept bytes; cancelled and replaced letters stay."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest
import sqlalchemy as sa
from pypdf import PdfReader

from hi_cases.core import berkas, berkas_sisa, clock
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.surat import services
from hi_cases.surat.models import NomorSurat, Penyampaian, Surat
from hi_cases.surat.queries.setujui import lama_persetujuan
from hi_cases.surat.services import nomor
from hi_cases.surat.services.akhiri import draf_pengganti
from hi_cases.surat.services.tanda_tangan import buat_sertifikat
from hi_cases.surat.types import CaraSampai, CaraTanda, StatusSurat
from tests.integration.surat.persetujuan.dunia import (
    LENGKAP,
    MEDIATOR_SAJA,
    Kantor,
    draf,
    giliran_kini,
    tambah_templat,
    templat,
)

SANDI = "sandi uji"


def _terbit(kantor: Kantor, versi=None, cara: CaraTanda | None = None, **lain) -> Surat:
    versi = versi or tambah_templat(templat("surat_contoh", MEDIATOR_SAJA))
    surat = draf(kantor.mediator, versi, **lain)
    services.ajukan(kantor.mediator, surat.id, surat.versi)
    langkah = giliran_kini(surat)
    return services.setujui(kantor.mediator, langkah.id, surat.versi, cara=cara)


def _buku() -> list[NomorSurat]:
    return list(db.session.scalars(sa.select(NomorSurat).order_by(NomorSurat.urutan)))


def test_the_bytes_are_kept_under_their_hash(kantor: Kantor) -> None:
    surat = _terbit(kantor)
    with berkas.buka(surat.sha256 or "") as aliran:
        isi = aliran.read()
    assert hashlib.sha256(isi).hexdigest() == surat.sha256
    assert len(isi) == surat.ukuran
    teks = PdfReader(berkas.lokasi(surat.sha256 or "")).pages[0].extract_text()
    assert "560/001/HI-S/IV/2026" in teks
    assert "RANCANGAN" not in teks
    assert surat.cara_tanda is CaraTanda.BASAH


def test_the_sweeper_leaves_issued_letters_alone(kantor: Kantor) -> None:
    surat = _terbit(kantor)
    lain, _ = berkas.simpan(__import__("io").BytesIO(b"nobody's"))
    besok = clock.sekarang() + timedelta(days=365 * 20)
    berkas_sisa.buang({surat.sha256 or "", lain}, besok)
    assert berkas.lokasi(surat.sha256 or "").exists()
    assert not berkas.lokasi(lain).exists()


def test_with_a_certificate_the_kept_bytes_are_the_signed_ones(
    kantor: Kantor, app, tmp_path, monkeypatch
) -> None:
    p12 = tmp_path / "dinas.p12"
    p12.write_bytes(buat_sertifikat("Dinas", SANDI, clock.sekarang() - timedelta(days=1), 30))
    monkeypatch.setitem(app.config, "HI_SERTIFIKAT", p12)
    monkeypatch.setitem(app.config, "HI_SERTIFIKAT_SANDI", SANDI)
    surat = _terbit(kantor)
    assert surat.cara_tanda is CaraTanda.SERTIFIKAT
    isi = berkas.lokasi(surat.sha256 or "").read_bytes()
    assert b"/ETSI.CAdES.detached" in isi
    assert hashlib.sha256(isi).hexdigest() == surat.sha256
    teks = PdfReader(berkas.lokasi(surat.sha256 or "")).pages[0].extract_text()
    assert "Ditandatangani secara elektronik" in teks
    versi = surat.templat
    assert _terbit(kantor, versi, CaraTanda.BASAH).cara_tanda is CaraTanda.BASAH


def test_a_way_to_sign_that_is_not_set_up_is_refused(kantor: Kantor) -> None:
    with pytest.raises(DataTidakSah, match="belum disiapkan"):
        _terbit(kantor, cara=CaraTanda.SERTIFIKAT)


def test_an_expired_certificate_issues_nothing(kantor: Kantor, app, tmp_path, monkeypatch) -> None:
    p12 = tmp_path / "dinas.p12"
    p12.write_bytes(buat_sertifikat("Dinas", SANDI, clock.sekarang() - timedelta(days=60), 30))
    monkeypatch.setitem(app.config, "HI_SERTIFIKAT", p12)
    monkeypatch.setitem(app.config, "HI_SERTIFIKAT_SANDI", SANDI)
    titik = db.session.begin_nested()
    with pytest.raises(TindakanDitolak, match="Sertifikat tanda tangan hanya berlaku"):
        _terbit(kantor)
    titik.rollback()
    assert _buku() == []


def test_what_the_thing_refuses_gives_the_number_back(kantor: Kantor) -> None:
    versi = tambah_templat(templat("surat_contoh", MEDIATOR_SAJA))
    ada = set(berkas.semua())
    kantor.benda.tolak = "Tahap perkara tidak mengizinkan."
    titik = db.session.begin_nested()
    with pytest.raises(TindakanDitolak, match="Tahap perkara"):
        _terbit(kantor, versi)
    titik.rollback()
    assert (_buku(), set(berkas.semua())) == ([], ada)
    kantor.benda.tolak = ""
    assert _terbit(kantor, versi).nomor == "560/001/HI-S/IV/2026"


def test_a_letter_without_a_series_has_no_number(kantor: Kantor) -> None:
    surat = _terbit(kantor, tambah_templat(templat("tanpa_nomor", MEDIATOR_SAJA, seri="")))
    assert (surat.nomor, _buku()) == (None, [])
    assert surat.sha256


def test_numbers_run_by_series_and_year(kantor: Kantor, jam) -> None:
    surat = tambah_templat(templat("surat_contoh", MEDIATOR_SAJA))
    tanda = tambah_templat(templat("tanda_contoh", MEDIATOR_SAJA, seri="tanda_terima"))
    semua = [_terbit(kantor, satu).nomor for satu in (surat, surat, tanda)]
    jam.atur("2027-01-04")
    semua.append(_terbit(kantor, surat).nomor)
    assert semua == [
        "560/001/HI-S/IV/2026",
        "560/002/HI-S/IV/2026",
        "560/001/TT/2026",
        "560/001/HI-S/I/2027",
    ]
    assert _buku()[0].untuk == "Surat contoh, perkara 560/001/HI/2026"


def test_the_old_series_goes_on(kantor: Kantor) -> None:
    """What the counter gave before there was a book stays given."""
    from hi_cases.core import nomor as penghitung

    assert [penghitung.ambil("anjuran", 2026) for _ in range(3)] == [1, 2, 3]
    baris = nomor.ambil(kantor.mediator, "anjuran", clock.hari_ini(), untuk="Anjuran")
    assert (baris.urutan, baris.nomor) == (4, "560/004/ANJ/2026")


def test_two_series_may_not_write_one_number(kantor: Kantor) -> None:
    from hi_cases.kalender_kerja.models import VersiPengaturan

    for satu in db.session.scalars(sa.select(VersiPengaturan)):
        if satu.kode in {"format_nomor_surat", "format_nomor_tanda_terima"}:
            satu.nilai = "{n}/{tahun}"
    db.session.commit()
    nomor.ambil(kantor.mediator, "surat", clock.hari_ini(), untuk="a")
    with pytest.raises(TindakanDitolak, match="sudah dipakai seri lain"):
        nomor.ambil(kantor.mediator, "tanda_terima", clock.hari_ini(), untuk="b")


def test_a_cancelled_letter_stays_with_its_number_struck_out(kantor: Kantor) -> None:
    surat = _terbit(kantor)
    with pytest.raises(DataTidakSah):
        services.batalkan(kantor.kabid, surat.id, surat.versi, " ")
    services.batalkan(kantor.kabid, surat.id, surat.versi, "Salah alamat")
    assert surat.status is StatusSurat.DIBATALKAN
    (baris,) = _buku()
    assert (baris.nomor, baris.alasan_batal) == (surat.nomor, "Salah alamat")
    assert ("batal", surat.id) in kantor.benda.panggilan
    assert _terbit(kantor, surat.templat).nomor == "560/002/HI-S/IV/2026"
    with pytest.raises(TindakanDitolak):
        services.batalkan(kantor.kabid, surat.id, surat.versi, "Sekali lagi")


def test_a_mediator_cancels_his_own_only(kantor: Kantor) -> None:
    surat = _terbit(kantor)
    with pytest.raises(TidakBerizin, match="mediator perkara itu"):
        services.batalkan(kantor.mediator2, surat.id, surat.versi, "Bukan milik saya")
    with pytest.raises(TidakBerizin):
        services.batalkan(kantor.petugas, surat.id, surat.versi, "Bukan wewenang saya")
    services.batalkan(kantor.mediator, surat.id, surat.versi, "Keliru")


def test_what_somebody_has_received_is_replaced_and_not_cancelled(kantor: Kantor) -> None:
    surat = _terbit(kantor)
    db.session.add(
        Penyampaian(
            surat_id=surat.id,
            pihak_id=1,
            pihak_nama="PT Maju",
            cara=CaraSampai.POS,
            dikirim_pada=clock.hari_ini(),
            dikirim_oleh="x",
            dicatat_pada=clock.sekarang(),
            diterima_pada=clock.hari_ini(),
            penerima="Satpam",
            bukti="resi",
            dikonfirmasi_oleh="x",
        )
    )
    db.session.flush()
    db.session.expire_all()
    with pytest.raises(TindakanDitolak, match="sudah diterima PT Maju"):
        services.batalkan(kantor.kabid, surat.id, surat.versi, "Terlambat")


def test_a_replacement_takes_over_when_it_is_issued(kantor: Kantor) -> None:
    lama = _terbit(kantor)
    baru = services.ganti(kantor.mediator, lama.id, lama.versi)
    assert services.ganti(kantor.mediator, lama.id, lama.versi) is baru
    assert (baru.status, baru.bebas, baru.mengganti_id) == (StatusSurat.DRAF, lama.bebas, lama.id)
    services.ajukan(kantor.mediator, baru.id, baru.versi)
    assert lama.status is StatusSurat.TERBIT
    services.setujui(kantor.mediator, giliran_kini(baru).id, baru.versi)
    db.session.expire_all()
    assert (lama.status, lama.pengganti_id) == (StatusSurat.DIGANTI, baru.id)
    assert (lama.nomor, baru.nomor) == ("560/001/HI-S/IV/2026", "560/002/HI-S/IV/2026")
    assert all(satu.dibatalkan_pada is None for satu in _buku())
    with pytest.raises(TindakanDitolak):
        services.ganti(kantor.mediator, lama.id, lama.versi)


@pytest.mark.parametrize("diajukan", [False, True])
def test_a_replacement_of_what_was_cancelled_meanwhile_stands_for_itself(
    kantor: Kantor, diajukan: bool
) -> None:
    lama = _terbit(kantor)
    baru = services.ganti(kantor.mediator, lama.id, lama.versi)
    if diajukan:
        services.ajukan(kantor.mediator, baru.id, baru.versi)
    services.batalkan(kantor.kabid, lama.id, lama.versi, "Tidak jadi")
    if not diajukan:
        services.ajukan(kantor.mediator, baru.id, baru.versi)
    services.setujui(kantor.mediator, giliran_kini(baru).id, baru.versi)
    assert (baru.status, baru.mengganti_id) == (StatusSurat.TERBIT, None)
    assert (lama.status, lama.pengganti_id) == (StatusSurat.DIBATALKAN, None)


def test_a_replacement_of_what_was_replaced_meanwhile_is_refused(kantor: Kantor) -> None:
    """As rows of before may stand: a second heir takes no place that is taken."""
    lama = _terbit(kantor)
    baru = services.ganti(kantor.mediator, lama.id, lama.versi)
    kedua = draf_pengganti(kantor.mediator, lama)
    for satu in (baru, kedua):
        services.ajukan(kantor.mediator, satu.id, satu.versi)
    services.setujui(kantor.mediator, giliran_kini(baru).id, baru.versi)
    with pytest.raises(TindakanDitolak, match="hendak diganti sudah diganti"):
        services.setujui(kantor.mediator, giliran_kini(kedua).id, kedua.versi)


@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE surat SET nomor = 'lain' WHERE id = :id",
        "UPDATE surat SET tanggal = '2026-01-01' WHERE id = :id",
        "UPDATE surat SET naskah = '{}' WHERE id = :id",
        "UPDATE surat SET sha256 = NULL WHERE id = :id",
        "UPDATE surat SET kode_periksa = 'x' WHERE id = :id",
        "UPDATE surat SET terbit_pada = NULL, status = 'draf' WHERE id = :id",
        "DELETE FROM surat WHERE id = :id",
        "UPDATE nomor_surat SET nomor = 'lain' WHERE surat_id = :id",
        "UPDATE nomor_surat SET urutan = 9 WHERE surat_id = :id",
        "DELETE FROM nomor_surat WHERE surat_id = :id",
    ],
)
def test_the_database_itself_keeps_what_was_issued(kantor: Kantor, perintah: str) -> None:
    surat = _terbit(kantor)
    db.session.commit()
    with pytest.raises(sa.exc.DBAPIError, match="sudah terbit tidak dapat diubah"):
        db.session.execute(sa.text(perintah), {"id": surat.id})
    db.session.rollback()


def test_a_letter_issued_with_another_as_one_set(kantor: Kantor) -> None:
    serta = tambah_templat(templat("surat_serta", MEDIATOR_SAJA, seri=""))
    pengikut = draf(kantor.mediator, serta, rujukan_id=7)
    kantor.benda.pasang()
    induk = _terbit(kantor)
    hasil = services.terbitkan_serta(kantor.mediator, "surat_serta", induk)
    assert hasil is pengikut
    assert (hasil.status, hasil.tanggal) == (StatusSurat.TERBIT, induk.tanggal)
    assert [s.oleh_nama for s in hasil.langkah] == ["Mediator Uji"]
    assert services.terbitkan_serta(kantor.mediator, "surat_serta", induk) is hasil


def test_a_set_of_which_one_is_not_complete_is_refused(kantor: Kantor) -> None:
    tambah_templat(templat("surat_serta", MEDIATOR_SAJA, seri=""))
    induk = _terbit(kantor)
    with pytest.raises(TindakanDitolak, match="Uraian belum ditulis"):
        services.terbitkan_serta(kantor.mediator, "surat_serta", induk)


def test_how_long_approval_takes_is_counted_in_working_days(kantor: Kantor, jam) -> None:
    """Mon 6 April to Wed 8 April is 2; back with its author till Mon 13; then 13 to 15 is 2."""
    surat = draf(kantor.mediator, tambah_templat(templat("surat_contoh", LENGKAP)))
    assert lama_persetujuan(surat) == 0
    services.ajukan(kantor.mediator, surat.id, surat.versi)
    jam.atur("2026-04-08")
    assert lama_persetujuan(surat) == 2
    services.kembalikan(kantor.subkoor, giliran_kini(surat).id, surat.versi, "Perbaiki.")
    jam.atur("2026-04-13")
    assert lama_persetujuan(surat) == 2
    services.ajukan(kantor.mediator, surat.id, surat.versi)
    jam.atur("2026-04-15")
    assert lama_persetujuan(surat) == 4
