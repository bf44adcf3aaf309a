"""Cases change hands: one or thirty at once, with a note each; no clock stops for it."""

from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest
import sqlalchemy as sa

from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan
from hi_cases.kalender_kerja.models import Tenggat
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import (
    BenturanKepentingan,
    CatatanPribadi,
    PeristiwaPerkara,
    Perkara,
    SerahTerima,
)
from hi_cases.perselisihan.queries import serah_terima as bacaan
from hi_cases.perselisihan.services import serah_terima as layanan
from hi_cases.perselisihan.services.catatan import tulis_catatan_pribadi
from hi_cases.perselisihan.types import Tindakan
from hi_cases.perselisihan.types.serah_terima import ButirSerah, PermintaanSerah, SebabGanti
from tests.integration.perselisihan.kantor import Kantor


def _minta(kantor: Kantor, kunci: str = "form-1", **lain) -> PermintaanSerah:
    kabid, dari = kantor.akun[Peran.KABID], kantor.akun[Peran.MEDIATOR]
    baris = bacaan.perkara_diserahkan(kabid, dari.id)
    butir = tuple(
        ButirSerah(satu.perkara_id, satu.versi, kantor.mediator2.id, satu.catatan) for satu in baris
    )
    isi = {"sebab": SebabGanti.MUTASI, "alasan": "Pindah ke bidang lain.", **lain}
    return PermintaanSerah(dari.id, kunci, tanggal=date(2026, 4, 8), butir=butir, **isi)


def _tenggat() -> dict[int, tuple]:
    db.session.expire_all()
    return {
        satu.id: (satu.kode, satu.mulai, satu.jatuh, satu.penanggung_jawab_id)
        for satu in db.session.scalars(sa.select(Tenggat).filter_by(status="berjalan"))
    }


def _jumlah(model: type, **saring) -> int:
    return db.session.scalar(sa.select(sa.func.count()).select_from(model).filter_by(**saring)) or 0


@pytest.mark.anggaran(40, "thirty cases come to a mediator first, act by act")
def test_tiga_puluh_perkara_berpindah_sekali_kirim(kantor: Kantor, hitung_kueri) -> None:
    for _ in range(30):
        kantor.limpahkan("HAK")
    kabid, dari, ke = kantor.akun[Peran.KABID], kantor.akun[Peran.MEDIATOR], kantor.mediator2
    kantor.pada("2026-04-08")
    sebelum = _tenggat()
    assert len(sebelum) == 60
    with hitung_kueri() as kueri:
        baris = bacaan.perkara_diserahkan(kabid, dari.id)
    assert len(baris) == 30
    assert len(kueri) < 40, "the list must not ask once a case"
    minta, mulai = _minta(kantor), perf_counter()
    pertama = layanan.serahkan_banyak(kabid, minta)
    assert perf_counter() - mulai < 20
    sesudah = _tenggat()
    assert {i: s[:3] for i, s in sesudah.items()} == {i: s[:3] for i, s in sebelum.items()}
    assert {s[3] for s in sesudah.values()} == {ke.id}
    assert _jumlah(Perkara, mediator_id=ke.id) == 30
    assert _jumlah(PeristiwaPerkara, tindakan="ganti_mediator") == 30
    acara = bacaan.berita_acara(kabid, pertama)
    assert len(acara.baris) == 30
    assert len({satu.kelompok for satu, _, _ in acara.baris}) == 1
    # The same form once more: nothing is done twice.
    assert layanan.serahkan_banyak(kabid, minta) == pertama
    assert _jumlah(SerahTerima) == 30


def test_perkara_yang_berubah_disebut_dan_tidak_ada_yang_pindah(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-08")
    minta = _minta(kantor)
    kantor.panggil(kantor.pemohon)
    with pytest.raises(DataTidakSah, match="berubah sejak halaman ini dibuka") as tangkap:
        layanan.serahkan_banyak(kantor.akun[Peran.KABID], minta)
    assert kantor.perkara.nomor in tangkap.value.pesan
    assert _jumlah(SerahTerima) == 0
    assert _jumlah(Perkara, mediator_id=kantor.mediator2.id) == 0


def test_pengganti_yang_berbenturan_disebut(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.lakukan(
        Tindakan.NYATAKAN_BENTURAN,
        pelaku=kantor.mediator2,
        mediator_id=kantor.mediator2.id,
        alasan="Kerabat pemohon.",
    )
    kantor.pada("2026-04-08")
    with pytest.raises(DataTidakSah, match="menyatakan benturan kepentingan") as tangkap:
        layanan.serahkan_banyak(kantor.akun[Peran.KABID], _minta(kantor))
    assert kantor.perkara.nomor in tangkap.value.pesan


def test_hanya_kabid_yang_menyerahkan(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    minta = _minta(kantor)
    for bukan in (kantor.akun[Peran.PETUGAS], kantor.akun[Peran.MEDIATOR]):
        with pytest.raises(TidakBerizin):
            layanan.serahkan_banyak(bukan, minta)


def test_catatan_disusun_dari_perkara_tanpa_catatan_pribadi(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    mediator = kantor.akun[Peran.MEDIATOR]
    tulis_catatan_pribadi(mediator, kantor.id, "RAHASIA: pemohon mau damai.")
    assert _jumlah(CatatanPribadi) == 1
    kantor.panggil(kantor.pemohon, 3)
    catatan = bacaan.rancangan_catatan(kantor.akun[Peran.KABID], kantor.perkara)
    assert "RAHASIA" not in catatan
    assert "Tahap: dilimpahkan ke mediator sejak 6 April 2026." in catatan
    # MED-7 from Monday 6 April: 7 working days, the 15th (UU 2/2004 Ps 10).
    assert "Batas hukum terdekat: MED-7" in catatan
    assert "15 April 2026, tersisa 7 hari kerja" in catatan
    assert "sidang mediasi 9 April 2026" in catatan
    assert "Belum ada sidang." in catatan
    assert len(catatan.splitlines()) < 15


def test_cuti_dan_benturan_dicatat_menurut_sebabnya(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    ke = kantor.mediator2.id
    with pytest.raises(DataTidakSah, match="hari terakhir cuti"):
        kantor.lakukan(Tindakan.GANTI_MEDIATOR, mediator_id=ke, sebab="cuti", alasan="x")
    kantor.lakukan(
        Tindakan.GANTI_MEDIATOR,
        mediator_id=ke,
        sebab="cuti",
        alasan="Cuti besar.",
        cuti_dari="2026-04-13",
        cuti_sampai="2026-05-08",
        catatan="Pesan saya.",
    )
    (serah,) = bacaan.riwayat_serah(kantor.id)
    assert (serah.cuti_dari, serah.cuti_sampai) == (date(2026, 4, 13), date(2026, 5, 8))
    assert serah.catatan == "Pesan saya."
    lama = kantor.akun[Peran.MEDIATOR].id
    kantor.lakukan(
        Tindakan.GANTI_MEDIATOR,
        mediator_id=lama,
        sebab="benturan",
        alasan="Kerabat termohon.",
    )
    assert _jumlah(BenturanKepentingan, mediator_id=ke) == 1
    with pytest.raises(DataTidakSah, match="menyatakan benturan"):
        kantor.lakukan(Tindakan.GANTI_MEDIATOR, mediator_id=ke, sebab="beban", alasan="x")


def test_hanya_penerima_yang_menandai_dibaca(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.lakukan(
        Tindakan.GANTI_MEDIATOR, mediator_id=kantor.mediator2.id, sebab="mutasi", alasan="x"
    )
    (serah,) = bacaan.riwayat_serah(kantor.id)
    assert [s.id for s, _, _ in bacaan.belum_dibaca(kantor.mediator2)] == [serah.id]
    with pytest.raises(TidakDitemukan):
        layanan.tandai_dibaca(kantor.akun[Peran.KABID], kantor.id, serah.id)
    layanan.tandai_dibaca(kantor.mediator2, kantor.id, serah.id)
    assert serah.dibaca_pada is not None
    assert bacaan.belum_dibaca(kantor.mediator2) == []
    assert queries.halaman(kantor.mediator2, kantor.id).serah_terima == [serah]


def test_perkara_pada_mediator_tidak_aktif_tampak_bagi_kabid(kantor: Kantor) -> None:
    from hi_cases.akun.models import Pengguna

    kantor.limpahkan("HAK")
    kabid, lama = kantor.akun[Peran.KABID], kantor.akun[Peran.MEDIATOR].id
    assert [m.aktif for m in bacaan.mediator_berperkara(kabid)] == [True]
    db.session.get_one(Pengguna, lama).active = False
    db.session.flush()
    (tinggal,) = bacaan.mediator_berperkara(kabid)
    assert (tinggal.mediator_id, tinggal.terbuka, tinggal.aktif) == (lama, 1, False)
