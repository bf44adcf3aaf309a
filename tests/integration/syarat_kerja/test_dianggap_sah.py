"""A regulation that nobody answers: radar, rungs, lapse, noting, register, the share on time.

Filed on Monday 4 May 2026. Behind it count 5-8 (4), 11-13 (7; 14 and 15 are Kenaikan and its
bersama), 18-22 (12), 25, 26 (14; 27 and 28 are Iduladha and its bersama), 29 (15), 2-5 June (19;
the 1st is Pancasila), 8-12 (24), 15 (25; the 16th is 1 Muharam), 17-19 (28), 22, 23 (30). So PP-30
ends on Tuesday 23 June, and what meets Ps 111 is approved since Wednesday 24 June (UU 13/2003 Ps
112(2)). Ten working days before the end: 8 June; five: 15 June; two: 19 June.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.pemberitahuan.models import Pengingat
from hi_cases.pemberitahuan.services.susun import susun
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.queries.radar import radar
from hi_cases.permohonan.services.radar import cari_radar, kabari_radar
from hi_cases.permohonan.types import Hasil, NilaiButir, Tahap, Tindakan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.types import DasarSah, StatusInstrumen
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan
MASUK, JATUH, SEJAK = "2026-05-04", date(2026, 6, 23), date(2026, 6, 24)


def _masuk(dunia: DuniaPermohonan) -> Permohonan:
    dunia.jam.atur(MASUK)
    satu = dunia.diajukan()
    assert dunia.berjalan(satu)["PP-30"] == JATUH
    return satu


def _anak(satu: Permohonan) -> set[tuple[int, int]]:
    """Return (rung, reader) of the reminders of its PP-30."""
    milik = {t.id for t in kalender.tenggat_untuk(satu.rujukan) if t.kode == "PP-30"}
    stmt = sa.select(Pengingat.selisih, Pengingat.penerima_id).where(
        Pengingat.tenggat_id.in_(milik), Pengingat.penerima_id > 0
    )
    return {(selisih, siapa) for selisih, siapa in db.session.execute(stmt)}


def _entri(satu: Permohonan) -> Instrumen:
    return db.session.scalars(sa.select(Instrumen).filter_by(permohonan_id=satu.id)).one()


def test_a_regulation_left_alone_is_approved_by_the_law_on_its_day(
    dunia: DuniaPermohonan, sebagai: Any
) -> None:
    subkoor, kadis = dunia.orang("subkoor"), dunia.orang("kadis")
    satu = _masuk(dunia)
    assert [radar(date(2026, 6, hari)) for hari in (5, 7)] == [[], []]
    for hari in ("2026-06-08", "2026-06-15", "2026-06-19", "2026-06-23", "2026-06-24"):
        dunia.jam.atur(hari)
        susun(date.fromisoformat(hari))
        assert cari_radar() == 1
    orang = {"subkoor": subkoor, "kabid": dunia.kabid, "kadis": kadis}
    tangga = [(-10, "subkoor"), (-5, "subkoor"), (-5, "kabid"), (-2, "subkoor"), (-2, "kabid")]
    tangga += [(-2, "kadis"), (0, "kabid"), (0, "kadis"), (1, "kadis")]
    assert {(hari, orang[siapa].id) for hari, siapa in tangga} <= _anak(satu)
    # The night tells the kabid once, however often it runs.
    assert kabari_radar(satu.id) == kabari_radar(satu.id) == 1
    # Noted on Friday 26 June: by then the law has spoken for two days.
    dunia.jam.atur("2026-06-26")
    alamat = f"/kantor/permohonan/{satu.id}/tindakan/anggap_sah"
    isi = sebagai(dunia.petugas).get("/kantor/permohonan/radar").text
    assert "Menunggu kepala bidang: catat dianggap sah" in isi
    assert alamat not in isi
    klien = sebagai(dunia.kabid)
    isi = klien.get("/kantor/permohonan/radar").text
    assert "lewat sejak 24 Juni 2026" in isi
    assert alamat in isi
    assert dunia.kabid.nama in isi
    halaman = klien.get(alamat).text
    assert "Bila memenuhi, sudah dianggap sah sejak Rabu, 24 Juni 2026" in halaman
    assert "Selasa, 23 Juni 2026" in halaman
    assert "Belum ada petugas yang mengambilnya" in halaman
    assert halaman.count("Penilaian sampai kini: belum dinilai.") == 6
    assert "Isyarat dari teks" in halaman
    jawab = klien.post(alamat, data={"versi": satu.versi})
    assert jawab.status_code == 422
    jawab = klien.post(alamat, data={"versi": satu.versi, **dunia.penentu(satu)})
    assert jawab.status_code == 302
    satu = dunia.lihat(satu)
    assert (satu.hasil, satu.selesai_pada) == (Hasil.DIANGGAP_SAH, SEJAK)
    assert {b.nilai for b in queries.butir_putaran(satu).values()} == {NilaiButir.SESUAI}
    akhir = queries.peristiwa(satu)[-1]
    assert (akhir.tanggal, akhir.data["dicatat"]) == (SEJAK, "2026-06-26")
    entri = _entri(satu)
    assert (entri.dasar_sah, entri.tanggal) == (DasarSah.DIANGGAP_SAH, SEJAK)
    # Asked from 1 June, but approved only on the 24th.
    assert (entri.berlaku_dari, entri.berlaku_sampai) == (SEJAK, date(2028, 5, 31))
    assert entri.dicatat_pada.date() == date(2026, 6, 26)
    assert "sejak 24 Juni 2026, dicatat" in klien.get("/kantor/permohonan/radar").text
    isi = klien.get("/syarat-kerja/tepat-waktu?tahun=2026").text
    assert "Dianggap sah: 1." in isi
    assert "24 Juni 2026" in isi
    assert "24 Juni 2026" in klien.get(f"/syarat-kerja/{entri.id}").text


@pytest.mark.parametrize("tahap", [Tahap.DITELITI, Tahap.LENGKAP])
def test_who_took_it_up_late_changes_nothing_of_the_day(
    dunia: DuniaPermohonan, tahap: Tahap
) -> None:
    satu = _masuk(dunia)
    dunia.jam.atur("2026-06-25")
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    if tahap is Tahap.LENGKAP:
        dunia.nilai(satu)
        dunia.tindak(dunia.petugas, satu, T.NYATAKAN_LENGKAP)
        with pytest.raises(DataTidakSah, match="tidak mengesahkan lagi"):
            dunia.tindak(dunia.kabid, satu, T.SAHKAN, nomor="1", tanggal="2026-06-25")
        with pytest.raises(TindakanDitolak, match="Catat dianggap sah"):
            dunia.tindak(dunia.kabid, satu, T.TOLAK, alasan="Terlambat.")
    dunia.jam.atur("2026-06-26")
    dunia.tindak(dunia.kabid, satu, T.ANGGAP_SAH, **dunia.penentu(satu))
    assert (satu.selesai_pada, _entri(satu).tanggal) == (SEJAK, SEJAK)


def test_a_decree_of_the_last_day_is_entered_after_it(dunia: DuniaPermohonan) -> None:
    satu = _masuk(dunia)
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    dunia.nilai(satu)
    dunia.jam.atur("2026-06-23")
    dunia.tindak(dunia.petugas, satu, T.NYATAKAN_LENGKAP)
    dunia.jam.atur("2026-06-25")
    dunia.tindak(dunia.kabid, satu, T.SAHKAN, nomor="560/1", tanggal="2026-06-23")
    assert (satu.hasil, _entri(satu).tanggal) == (Hasil.DISAHKAN, JATUH)


def test_what_does_not_meet_the_article_is_told_in_writing_instead(
    dunia: DuniaPermohonan, sebagai: Any
) -> None:
    satu = _masuk(dunia)
    dunia.jam.atur("2026-06-24")
    tidak = dunia.penentu(satu, tidak={"syarat_kerja": "Cuti tidak diatur."})
    with pytest.raises(TindakanDitolak, match="secara tertulis"):
        dunia.tindak(dunia.kabid, satu, T.ANGGAP_SAH, **tidak)
    alamat = f"/kantor/permohonan/{satu.id}/tindakan/anggap_sah"
    klien = sebagai(dunia.kabid)
    jawab = klien.post(alamat, data={"versi": satu.versi, **tidak}, follow_redirects=True)
    assert "Diamnya dinas tidak mengesahkan naskah ini" in jawab.text
    assert f"/kantor/permohonan/{satu.id}/tindakan/ambil" in jawab.text
    satu = dunia.lihat(satu)
    assert satu.tahap is Tahap.DIAJUKAN
    temuan = queries.butir_putaran(satu)["syarat_kerja"]
    assert (temuan.nilai, temuan.catatan) == (NilaiButir.TIDAK_SESUAI, "Cuti tidak diatur.")
    # The written notice of Ps 112(3), late as it is: then the company's time runs.
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    dunia.tindak(dunia.petugas, satu, T.KEMBALIKAN)
    assert satu.tahap is Tahap.DIKEMBALIKAN


def test_from_the_lapse_on_the_page_offers_to_note_it_first(
    dunia: DuniaPermohonan, sebagai: Any
) -> None:
    satu = dunia.tindak(dunia.petugas, dunia.nilai(_diteliti(dunia)), T.NYATAKAN_LENGKAP)
    utama = 'class="btn btn-primary" href="{}"'.format
    catat = utama(f"/kantor/permohonan/{satu.id}/tindakan/anggap_sah")
    dunia.jam.atur("2026-06-23")
    assert catat not in sebagai(dunia.kabid).get(f"/kantor/permohonan/{satu.id}").text
    dunia.jam.atur("2026-06-24")
    assert catat in sebagai(dunia.kabid).get(f"/kantor/permohonan/{satu.id}").text


def test_what_silence_could_not_grant_is_not_offered_first(
    dunia: DuniaPermohonan, sebagai: Any
) -> None:
    satu = dunia.nilai(_diteliti(dunia), kecuali={"syarat_kerja": NilaiButir.TIDAK_SESUAI})
    dunia.jam.atur("2026-06-24")
    isi = sebagai(dunia.kabid).get(f"/kantor/permohonan/{satu.id}").text
    assert f'btn-primary" href="/kantor/permohonan/{satu.id}/tindakan/anggap_sah' not in isi
    assert "Catat dianggap sah" in isi


def _diteliti(dunia: DuniaPermohonan) -> Permohonan:
    satu = _masuk(dunia)
    return dunia.tindak(dunia.petugas, satu, T.AMBIL)


def test_silence_ends_no_regulation_in_force_and_the_second_filing_can_be_refused(
    dunia: DuniaPermohonan, sebagai: Any
) -> None:
    satu, dua = dunia.nilai(_diteliti(dunia)), _masuk(dunia)
    dunia.tindak(dunia.petugas, satu, T.NYATAKAN_LENGKAP)
    dunia.tindak(dunia.kabid, satu, T.SAHKAN, nomor="560/1", tanggal=MASUK)
    dunia.jam.atur("2026-06-24")
    kata = "sudah mempunyai peraturan perusahaan yang berlaku: 560/1.*Tolak permohonan ini"
    with pytest.raises(TindakanDitolak, match=kata):
        dunia.tindak(dunia.kabid, dua, T.ANGGAP_SAH, **dunia.penentu(dua))
    dunia.nilai(dunia.tindak(dunia.petugas, dua, T.AMBIL))
    with pytest.raises(TindakanDitolak, match=kata):
        dunia.tindak(dunia.kabid, dua, T.ANGGAP_SAH, **dunia.penentu(dua))
    # The page of the refusal does not send the office back to the act that was just refused.
    isi = sebagai(dunia.kabid).get(f"/kantor/permohonan/{dua.id}/tindakan/tolak").text
    assert "sudah dianggap sah sejak" not in isi
    dua = dunia.lihat(dua)
    dunia.tindak(dunia.kabid, dua, T.TOLAK, alasan="Sudah ada yang disahkan.")
    assert dua.hasil is Hasil.DITOLAK
    assert _entri(satu).status is StatusInstrumen.BERLAKU


def test_only_who_leads_may_answer_the_points(dunia: DuniaPermohonan) -> None:
    satu = _masuk(dunia)
    dunia.jam.atur("2026-06-24")
    isi = dunia.penentu(satu)
    with pytest.raises(TidakBerizin, match="dilakukan oleh: Kepala bidang"):
        services.nilai_penentu(dunia.petugas, satu.id, T.ANGGAP_SAH, satu.versi, isi)
