"""Proof that comes late: of a letter that was sent before another took its place."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.akun.models import Pengguna
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.pemberitahuan.models import PesanKeluar
from hi_cases.perselisihan.types import Tindakan
from hi_cases.surat import services as surat_services
from hi_cases.surat.models import Penyampaian, Surat
from hi_cases.surat.services import sampaikan
from hi_cases.surat.types import CaraSampai, StatusSurat
from tests.integration.surat.sampaikan.loket import Loket, akun_pihak


def _diganti(loket: Loket) -> tuple[Surat, Penyampaian]:
    """Send an anjuran on Monday 9 March and replace it on the next day."""
    lama = loket.surat_anjuran()
    kiriman = loket.kirim_pos(lama, loket.termohon, "2026-03-09")
    loket.pada("2026-03-10")
    baru = surat_services.ganti(loket.mediator, lama.id, lama.versi)
    loket.terbitkan(baru, loket.mediator)
    db.session.refresh(lama)
    assert lama.status is StatusSurat.DIGANTI
    return lama, kiriman


def test_its_receipt_is_recorded_and_corrected_all_the_same(loket: Loket) -> None:
    """UU 2/2004 Ps 13(2)c: the ten working days run from when the party had the anjuran."""
    lama, kiriman = _diganti(loket)
    loket.pada("2026-03-12")
    loket.terima_surat(kiriman, "2026-03-10")
    # From 10 March: 11 12 13 | 16 17 | 25 26 27 | 30 31 (Nyepi and Idulfitri 18 to 24).
    assert loket.jwb(loket.termohon) == date(2026, 3, 31)
    ubah = (kiriman.id, kiriman.versi, date(2026, 3, 9), "Resi R-1", "Cap pos terbaca keliru")
    sampaikan.perbaiki_terima(loket.mediator, *ubah)
    assert loket.jwb(loket.termohon) == date(2026, 3, 30)
    # Its risalah was in the envelope.
    risalah = loket.lain("risalah_penyelesaian")[0]
    assert [satu.diterima_pada for satu in risalah.penyampaian] == [date(2026, 3, 9)]
    assert lama.status is StatusSurat.DIGANTI


def test_it_is_not_sent_again(loket: Loket) -> None:
    lama, kiriman = _diganti(loket)
    with pytest.raises(TindakanDitolak, match="sudah diganti. Kirimkan surat yang berlaku"):
        loket.kirim_pos(lama, loket.pemohon, "2026-03-10")
    sampaikan.gagal(
        loket.petugas, kiriman.id, kiriman.versi, date(2026, 3, 10), "Alamat tidak dikenal"
    )
    assert kiriman.gagal_pada == date(2026, 3, 10)


def test_its_page_offers_the_receipt_and_no_sending(loket: Loket, client: Any, masuk: Any) -> None:
    lama, kiriman = _diganti(loket)
    db.session.commit()
    masuk(client, db.session.get_one(Pengguna, loket.petugas.id))
    halaman = client.get(f"/surat/{lama.id}").text
    assert f"/surat/penyampaian/{kiriman.id}/terima" in halaman
    assert f"/surat/{lama.id}/kirim/" not in halaman
    assert f"/surat/{lama.id}/serahkan/" not in halaman


@pytest.mark.parametrize(("cara", "surel"), [(CaraSampai.POS, 0), (CaraSampai.PORTAL, 1)])
def test_an_account_is_told_only_of_what_it_can_open(
    loket: Loket, pengguna: Any, cara: CaraSampai, surel: int
) -> None:
    """A letter by post opens in the account once its receipt is proven: nothing to open before."""
    surat = loket.pindai(loket.surat_anjuran())
    akun_pihak(loket, pengguna, loket.pemohon, "siti@uji.test")
    sampaikan.kirim(loket.petugas, surat.id, loket.pemohon, cara, date(2026, 3, 9), "R-9")
    stmt = sa.select(sa.func.count()).select_from(PesanKeluar).filter_by(penerima="siti@uji.test")
    assert db.session.scalar(stmt) == surel


def test_only_what_gave_a_party_its_day_moves_its_period(loket: Loket) -> None:
    """Both came: JWB-10 runs from the first, so the proof or the day of the other moves nothing."""
    lama, kiriman = _diganti(loket)
    loket.terima_surat(kiriman, "2026-03-10")
    baru = loket.lain("anjuran")[-1]
    kedua = loket.kirim_pos(baru, loket.termohon, "2026-03-10", "R-2")
    loket.pada("2026-03-17")
    loket.terima_surat(kedua, "2026-03-16")
    jwb = loket.jwb(loket.termohon)
    # From 10 March: 11 12 13 | 16 17 | 25 26 27 | 30 31 (Nyepi and Idulfitri 18 to 24).
    assert jwb == date(2026, 3, 31)
    for satu, hari, bukti in (
        (kedua, date(2026, 3, 16), "Resi R-2 asli"),
        (kiriman, date(2026, 3, 10), "Resi R-1 asli"),
        (kedua, date(2026, 3, 17), "Resi R-2 asli"),
    ):
        sampaikan.perbaiki_terima(
            loket.mediator, satu.id, satu.versi, hari, bukti, "Bukti terbaca keliru"
        )
        assert loket.jwb(loket.termohon) == jwb
        assert (satu.diterima_pada, satu.bukti) == (hari, bukti)
    # Its own day does: from 9 March, 10 11 12 13 | 16 17 | 25 26 27 | 30.
    ubah = (kiriman.id, kiriman.versi, date(2026, 3, 9), "Resi R-1 asli", "Cap pos terbaca keliru")
    sampaikan.perbaiki_terima(loket.mediator, *ubah)
    assert loket.jwb(loket.termohon) == date(2026, 3, 30)
    # Corrected in the case: the letter that gave the day follows, the other keeps its own.
    loket.lakukan(
        Tindakan.PERBAIKI_TERIMA_ANJURAN,
        pihak_id=loket.termohon,
        tanggal="2026-03-10",
        bukti="Resi R-1 asli",
        alasan="Cap pos terbaca benar",
    )
    assert (kiriman.diterima_pada, kedua.diterima_pada) == (date(2026, 3, 10), date(2026, 3, 17))
    assert loket.jwb(loket.termohon) == jwb
