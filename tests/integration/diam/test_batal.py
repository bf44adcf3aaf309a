"""What silence was taken to mean is taken back by kabid, with a reason, and the clocks follow."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa

from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import DiamMatang
from hi_cases.perselisihan.types import Hasil, Jawaban, Tahap, Tindakan
from tests.integration.diam.test_matang import (
    anjuran_didiamkan,
    dikembalikan,
    ditawarkan,
    kabar_diam,
)
from tests.integration.perselisihan.kantor import Kantor

ALASAN = {"bukti": "Resi pos R-7", "alasan": "Bukti terima yang benar baru ditemukan"}


def jawaban(kantor: Kantor) -> Jawaban | None:
    fakta = queries.fakta(kantor.perkara)
    return next(p.jawaban[0] for p in fakta.pihak if p.id == kantor.termohon)


def dianggap_menolak(kantor: Kantor) -> None:
    anjuran_didiamkan(kantor)
    kantor.pada("2026-04-27")
    services.tandai_siap(kantor.id)
    kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.termohon)


def test_tanggal_terima_lain_menggugurkan_anggapan(kantor: Kantor) -> None:
    """Received on Wednesday 15 April: 10 working days end on Wednesday 29 April (Ps 13(2)c)."""
    dianggap_menolak(kantor)
    kantor.lakukan(
        Tindakan.BATALKAN_ANGGAPAN,
        kantor.akun[Peran.KABID],
        pihak_id=kantor.termohon,
        diterima_pada=date(2026, 4, 15),
        **ALASAN,
    )
    kunci = queries.kunci_pihak(kantor.termohon)
    assert jawaban(kantor) is None
    assert kantor.jatuh("JWB-10", kunci) == date(2026, 4, 29)
    assert kantor.tenggat("JWB-10", kunci).status is StatusTenggat.BERJALAN
    peristiwa = kantor.peristiwa()[-1]
    assert "praktik dinas" in peristiwa.dasar
    assert "Ps. 13 ayat (2) huruf c-d" in peristiwa.dasar
    assert ALASAN["alasan"] in peristiwa.keterangan
    kantor.jawab(kantor.termohon, "setuju")
    assert jawaban(kantor) is Jawaban.SETUJU


def test_mediator_diberi_tahu_anggapannya_dibatalkan(kantor: Kantor) -> None:
    dianggap_menolak(kantor)
    kantor.lakukan(
        Tindakan.BATALKAN_ANGGAPAN, kantor.akun[Peran.KABID], pihak_id=kantor.termohon, **ALASAN
    )
    kabar = db.session.scalars(
        sa.select(Kabar).where(
            Kabar.penerima_id == kantor.akun[Peran.MEDIATOR].id, Kabar.kunci.like("peristiwa%")
        )
    ).all()[-1]
    assert kabar.judul.endswith("anggapan dibatalkan")
    assert ALASAN["alasan"] not in kabar.isi


def test_tanpa_tanggal_lain_diam_itu_matang_lagi(kantor: Kantor) -> None:
    dianggap_menolak(kantor)
    kantor.lakukan(Tindakan.BATALKAN_ANGGAPAN, pihak_id=kantor.termohon, **ALASAN)
    assert jawaban(kantor) is None
    assert services.tandai_siap(kantor.id) == 1
    assert len(list(db.session.scalars(sa.select(DiamMatang)))) == 2
    # Its mediator is told of it as of the first, and kabid after three working days.
    mediator, kabid = (kantor.akun[p].id for p in (Peran.MEDIATOR, Peran.KABID))
    assert [k.penerima_id for k in kabar_diam()].count(mediator) == 2
    kantor.pada("2026-05-11")
    services.tandai_siap(kantor.id)
    assert kabid in {k.penerima_id for k in kabar_diam()}


def test_hanya_kabid_dan_hanya_yang_diam(kantor: Kantor) -> None:
    anjuran_didiamkan(kantor)
    kabid = kantor.akun[Peran.KABID]
    with pytest.raises(TindakanDitolak):
        kantor.lakukan(Tindakan.BATALKAN_ANGGAPAN, kabid, pihak_id=kantor.termohon, **ALASAN)
    kantor.pada("2026-04-27")
    kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.termohon)
    for peran in (Peran.MEDIATOR, Peran.PETUGAS, Peran.SUBKOOR):
        with pytest.raises(TidakBerizin):
            kantor.lakukan(
                Tindakan.BATALKAN_ANGGAPAN, kantor.akun[peran], pihak_id=kantor.termohon, **ALASAN
            )
    with pytest.raises(DataTidakSah):
        kantor.lakukan(Tindakan.BATALKAN_ANGGAPAN, kabid, pihak_id=kantor.pemohon, **ALASAN)
    with pytest.raises(DataTidakSah):
        kantor.lakukan(
            Tindakan.BATALKAN_ANGGAPAN,
            kabid,
            pihak_id=kantor.termohon,
            diterima_pada=date(2026, 4, 10),
            **ALASAN,
        )
    assert jawaban(kantor) is Jawaban.DIANGGAP_MENOLAK


def test_pelimpahan_sesudah_pilih7_kembali_ke_tawaran(kantor: Kantor) -> None:
    """Ps 4(4): the choice was made on 14 April, within PILIH-7, and came to light on 20 April."""
    ditawarkan(kantor)
    kantor.pada("2026-04-16")
    kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=kantor.akun[Peran.MEDIATOR].id)
    kantor.lakukan(Tindakan.TERIMA_PELIMPAHAN, bebas_benturan=True)
    kantor.pada("2026-04-20")
    kantor.lakukan(Tindakan.BATALKAN_ANGGAPAN, kantor.akun[Peran.KABID], **ALASAN)
    assert kantor.tahap() is Tahap.DITAWARKAN
    assert kantor.perkara.mediator_id is None
    assert kantor.berjalan() == {"PILIH-7"}
    kabar = db.session.scalars(
        sa.select(Kabar.judul).where(Kabar.penerima_id == kantor.akun[Peran.MEDIATOR].id)
    ).all()
    assert kabar[-1].endswith("anggapan dibatalkan")
    assert kantor.jatuh("PILIH-7") == date(2026, 4, 15)
    kantor.lakukan(
        Tindakan.PILIH_KONSILIASI,
        konsiliator="Rina",
        bukti="Surat 14 April",
        tanggal=date(2026, 4, 14),
        diterima_konsiliator=date(2026, 4, 20),
        disepakati_semua=True,
    )
    assert kantor.tahap() is Tahap.KONSILIASI


def test_pelimpahan_tanpa_tawaran_tidak_dibatalkan(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    with pytest.raises(TindakanDitolak):
        kantor.lakukan(Tindakan.BATALKAN_ANGGAPAN, kantor.akun[Peran.KABID], **ALASAN)


def test_berkas_yang_ditutup_dibuka_kembali(kantor: Kantor) -> None:
    """The way back of a closed file is the reopening; its clock runs from the old first day."""
    dikembalikan(kantor)
    kantor.pada("2026-04-16")
    services.tandai_siap(kantor.id)
    kantor.lakukan(Tindakan.TUTUP_TIDAK_LENGKAP)
    assert kantor.perkara.hasil is Hasil.TIDAK_DILENGKAPI
    kantor.lakukan(Tindakan.BUKA_KEMBALI, alasan="Berkas diterima pemohon tanggal 9 April")
    assert kantor.tahap() is Tahap.BERKAS_DIKEMBALIKAN
    assert kantor.jatuh("REG-LENGKAP") == date(2026, 4, 15)
    kantor.pada("2026-04-17")
    assert services.tandai_siap(kantor.id) == 1
