"""A regulation left alone until the long stop: the radar, then what silence means, noted by hand.

Filed on Monday 2 March 2026, PP-30 falls on 21 April (worked in test_jalur_pp). Ten working days
before: 7 April (8, 9, 10, 13-17, 20, 21 April are the ten behind it).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.akun.models import Pengguna
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.hari_ini import Susunan
from hi_cases.dokumen.models import Berkas
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.queries.papan_hari_ini import bagian, hitung, rangkuman
from hi_cases.permohonan.queries.radar import radar
from hi_cases.permohonan.services.radar import cari_radar, kabari_radar
from hi_cases.permohonan.types import Hasil, Tindakan
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan


def _radar(satu: Permohonan, pelaku: Pelaku) -> list[str]:
    stmt = sa.select(Kabar).where(
        Kabar.rujukan_id == satu.id,
        Kabar.rujukan_jenis == "permohonan",
        Kabar.penerima_id == pelaku.id,
        Kabar.kunci.contains(":radar:"),
    )
    return [s.isi for s in db.session.scalars(stmt.order_by(Kabar.id))]


def _butir(app: Any, pelaku: Pelaku, susunan: Susunan, hari: str) -> list[Any]:
    with app.test_request_context():
        semua = {s.susunan: s.butir for s in bagian(pelaku, date.fromisoformat(hari))}
    return list(semua.get(susunan, ()))


def test_ten_working_days_before_the_owner_is_told_each_working_day_once(
    dunia: DuniaPermohonan,
) -> None:
    satu = dunia.diajukan()
    dunia.jam.atur("2026-04-06")
    assert cari_radar() == 0
    dunia.jam.atur("2026-04-07")
    assert cari_radar() == 1
    (butir,) = radar(date(2026, 4, 7))
    assert (radar(date(2026, 4, 7), [satu.id]), radar(date(2026, 4, 7), [])) == ([butir], [])
    assert (butir.kode, butir.sisa, butir.pemilik) == ("PP-30", 10, "Kepala bidang")
    assert kabari_radar(satu.id) == kabari_radar(satu.id) == 1
    assert len(_radar(satu, dunia.kabid)) == 1
    assert "sisa 10 hari kerja" in _radar(satu, dunia.kabid)[0]
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    dunia.jam.atur("2026-04-08")
    kabari_radar(satu.id)
    assert len(_radar(satu, dunia.petugas)) == len(_radar(satu, dunia.kabid)) == 1
    dunia.jam.atur("2026-04-11")  # a Saturday
    assert cari_radar() == 0
    dunia.jam.atur("2026-04-13")
    services.tulis_catatan(dunia.petugas, satu.id, isi="Perbaiki.")
    dunia.tindak(dunia.petugas, satu, T.KEMBALIKAN)
    assert radar(date(2026, 4, 13)) == []


def test_past_the_long_stop_the_kabid_is_asked_until_it_is_noted(
    dunia: DuniaPermohonan, app: Any
) -> None:
    satu = dunia.diteliti()
    dunia.jam.atur("2026-04-21")
    assert _butir(app, dunia.kabid, Susunan.DIAM, "2026-04-21") == []
    with pytest.raises(TindakanDitolak, match="belum lewat"):
        dunia.tindak(dunia.kabid, satu, T.ANGGAP_SAH, **dunia.penentu(satu))
    for hari in ("2026-04-22", "2026-04-23"):
        dunia.jam.atur(hari)
        assert cari_radar() == 1
        kabari_radar(satu.id)
    assert len(_radar(satu, dunia.kabid)) == 2
    assert "tidak ada yang terjadi dengan sendirinya" in _radar(satu, dunia.kabid)[0]
    (butir,) = _butir(app, dunia.kabid, Susunan.DIAM, "2026-04-23")
    # Somebody states that the text keeps the law: no single press says that.
    assert (butir.jatuh, butir.tombol) == (date(2026, 4, 21), None)
    assert _butir(app, dunia.petugas, Susunan.DIAM, "2026-04-23") == []
    dunia.tindak(dunia.kabid, satu, T.ANGGAP_SAH, **dunia.penentu(satu))
    assert satu.hasil is Hasil.DIANGGAP_SAH
    assert (cari_radar(), hitung(dunia.kabid)) == (0, 0)


def test_a_correction_that_did_not_come_waits_as_one_press_and_may_begin_anew(
    dunia: DuniaPermohonan, app: Any
) -> None:
    satu = dunia.dikembalikan()
    assert hitung(dunia.petugas) == 1
    dunia.tindak(dunia.petugas, satu, T.CATAT_TERIMA, tanggal="2026-03-02", bukti="ekspedisi")
    assert hitung(dunia.petugas) == 0
    with pytest.raises(TindakanDitolak, match="tidak perlu"):
        services.mulai_lagi(dunia.pengaju, satu.id)
    # Fourteen days: 3-6, 9-13, 16, 17 March eleven, 25-27 three; over on Monday 30 March.
    dunia.jam.atur("2026-03-30")
    with pytest.raises(TindakanDitolak, match="dimulai dari awal"):
        dunia.tindak(dunia.pengaju, satu, T.AJUKAN_ULANG)
    (butir,) = _butir(app, dunia.petugas, Susunan.DIAM, "2026-03-30")
    assert butir.tombol is not None
    assert butir.tombol.isian == {"versi": satu.versi}
    assert hitung(dunia.petugas) == 1
    assert _butir(app, dunia.analis, Susunan.DIAM, "2026-03-30") == []
    kabari_radar(satu.id)
    assert len(_radar(satu, dunia.petugas)) == 1
    rahasia = satu.dokumen[0]
    db.session.get_one(Berkas, rahasia.berkas_id).rahasia = True
    baru = services.mulai_lagi(dunia.pengaju, satu.id)
    assert services.mulai_lagi(dunia.pengaju, satu.id).id == baru.id
    assert (baru.isian, baru.asal_id) == (satu.isian, satu.id)
    assert {d.kode for d in baru.dokumen} == {d.kode for d in satu.dokumen if d.berlaku}
    # What was sealed there is sealed here.
    berkas = {d.kode: db.session.get_one(Berkas, d.berkas_id) for d in baru.dokumen}
    assert {kode for kode, b in berkas.items() if b.rahasia} == {rahasia.kode}
    dunia.tindak(dunia.petugas, satu, T.HENTIKAN)
    assert satu.hasil is Hasil.TIDAK_DILANJUTKAN
    dunia.tindak(dunia.pengaju, baru, T.AJUKAN)
    assert baru.nomor == "PP-2026-0002"


def test_the_one_press_on_the_page_of_today_notes_it(
    dunia: DuniaPermohonan, app: Any, client: Any, masuk: Any
) -> None:
    satu = dunia.dikembalikan()
    dunia.tindak(dunia.petugas, satu, T.CATAT_TERIMA, tanggal="2026-03-02", bukti="ekspedisi")
    dunia.jam.atur("2026-03-30")
    (butir,) = _butir(app, dunia.petugas, Susunan.DIAM, "2026-03-30")
    masuk(client, db.session.get(Pengguna, dunia.petugas.id))
    halaman = client.get("/hari-ini")
    assert butir.tombol.url in halaman.text
    jawaban = client.post(butir.tombol.url, data=butir.tombol.isian)
    assert jawaban.status_code == 302
    assert dunia.lihat(satu).hasil is Hasil.TIDAK_DILANJUTKAN


def test_today_shows_each_officer_what_is_his(dunia: DuniaPermohonan, app: Any) -> None:
    bebas, teliti = dunia.diajukan(), dunia.diteliti()

    def nomor(pelaku: Pelaku) -> list[str]:
        return [s.nomor for s in _butir(app, pelaku, Susunan.TENGGAT, "2026-03-02")]

    assert nomor(dunia.petugas) == [bebas.nomor, teliti.nomor]
    assert nomor(dunia.analis) == [bebas.nomor]
    label = [s.label for s in _butir(app, dunia.petugas, Susunan.TENGGAT, "2026-03-02")]
    assert label == ["Teliti permohonannya", "Selesaikan penelitiannya"]
    assert nomor(dunia.kabid) == nomor(dunia.pengaju) == nomor(dunia.orang("mediator")) == []
    dunia.nilai(teliti)
    dunia.tindak(dunia.petugas, teliti, T.NYATAKAN_LENGKAP)
    assert nomor(dunia.kabid) == [teliti.nomor]
    for pelaku in (dunia.petugas, dunia.analis, dunia.kabid, dunia.pengaju):
        assert hitung(pelaku) == len(nomor(pelaku))
    with app.test_request_context():
        (bagian_pagi,) = rangkuman(dunia.kabid, date(2026, 3, 2))
    assert [s.teks for s in bagian_pagi.butir] == [
        f"Jatuh dalam lima hari kerja: 1 ({teliti.nomor})"
    ]
    assert queries.daftar(dunia.kabid).total == 2
