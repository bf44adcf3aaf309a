"""A session is planned: the first lawful stretches, clashes, what the parties said, who is told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.jadwal.services import AdaBentrok
from hi_cases.jadwal.types import StatusAcara
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.queries.pertemuan import usulan
from hi_cases.perselisihan.types import Tahap, Tindakan
from tests.integration.perselisihan.kantor import RISALAH
from tests.integration.pertemuan.conftest import Balai, pukul
from tests.integration.surat.sampaikan.loket import akun_pihak


def _usul(balai: Balai) -> Any:
    return usulan(balai.perkara, queries.fakta(balai.perkara))


def test_pekan_biasa(balai: Balai) -> None:
    """Received Monday 2 March: Permenaker 17/2014 Ps 13(1)b, seven working days.

    3, 4, 5, 6, 9, 10, 11: MED-7 ends on Wednesday 11 March. A summons has three working days
    (3, 4, 5): the first session is on Thursday 5 March at nine.
    """
    assert balai.jatuh("MED-7") == date(2026, 3, 11)
    saran = _usul(balai)
    assert saran.alasan == ""
    assert saran.slot[0].rentang.mulai == pukul("2026-03-05T09:00")
    assert all(satu.dalam_batas and satu.cukup_panggilan for satu in saran.slot)
    assert all(date(2026, 3, 5) <= satu.tanggal <= date(2026, 3, 11) for satu in saran.slot)


def test_menjelang_lebaran(balai: Balai) -> None:
    """Received Monday 16 March: the SKB of 2026 closes 18-20 (Nyepi, Idulfitri) and 23-24 March.

    Working days: 17, 25, 26, 27, 30, 31 March, 1 April: MED-7 ends on Wednesday 1 April. Three
    working days for the summons are 17, 25, 26: the first session is on Thursday 26 March.
    """
    balai.pada("2026-03-16")
    balai.limpahkan("HAK")
    assert balai.jatuh("MED-7") == date(2026, 4, 1)
    saran = _usul(balai)
    assert saran.slot[0].rentang.mulai == pukul("2026-03-26T09:00")
    assert all(satu.dalam_batas and satu.cukup_panggilan for satu in saran.slot)


def test_menjadwalkan_tidak_menggerakkan_tahap_dan_tenggat(balai: Balai) -> None:
    sebelum = balai.berjalan()
    acara = balai.jadwalkan("2026-03-09")
    assert acara.mulai == pukul("2026-03-09T09:00")
    assert acara.petugas_id == balai.mediator.id
    assert acara.rujukan == balai.perkara.rujukan
    assert [satu.sebutan for satu in acara.peserta] == ["Pihak pekerja", "Pihak pengusaha"]
    assert balai.tahap() is Tahap.DILIMPAHKAN_MEDIATOR
    assert balai.berjalan() == sebelum
    assert queries.fakta(balai.perkara).jadwal_mendatang == 1
    assert "Siti" not in acara.judul


def test_petugas_dan_kabid_menjadwalkan_mediator_lain_tidak(balai: Balai) -> None:
    balai.jadwalkan("2026-03-09", pelaku=balai.petugas)
    balai.jadwalkan("2026-03-10", pelaku=balai.kabid)
    with pytest.raises(TidakBerizin):
        balai.jadwalkan("2026-03-11", pelaku=balai.mediator2)


def test_ruang_dan_mediator_yang_terpakai_ditolak(balai: Balai) -> None:
    balai.jadwalkan("2026-03-09")
    balai.limpahkan("HAK")
    with pytest.raises(AdaBentrok) as galat:
        balai.jadwalkan("2026-03-09", "10.00", tetap_alasan="Mendesak.")
    assert {"ruang_id", "petugas_id"} <= set(galat.value.bidang)


def test_hari_berhalangan_pihak_perlu_alasan(balai: Balai, pengguna: Any) -> None:
    akun = akun_pihak(balai, pengguna, balai.pemohon, "siti@contoh.id")
    balai.lakukan(
        Tindakan.KABARKAN_HALANGAN,
        akun.pelaku,
        pihak_id=balai.pemohon,
        tanggal_berhalangan=["2026-03-05"],
        alasan="Kontrol dokter.",
    )
    assert _usul(balai).slot[0].tanggal == date(2026, 3, 6)
    with pytest.raises(AdaBentrok) as galat:
        balai.jadwalkan("2026-03-05")
    assert list(galat.value.bidang) == ["tetap_alasan"]
    assert "Kontrol dokter" in galat.value.bidang["tetap_alasan"]
    balai.jadwalkan("2026-03-05", tetap_alasan="Pihak sudah dihubungi dan bersedia.")


def test_orang_yang_sama_di_dua_perkara_diperingatkan(balai: Balai) -> None:
    """The worker has one NIK in both cases; the other case has another mediator and room."""
    balai.jadwalkan("2026-03-09")
    balai.limpahkan("HAK")
    balai.lakukan(
        Tindakan.GANTI_MEDIATOR,
        balai.kabid,
        mediator_id=balai.mediator2.id,
        sebab="beban",
        alasan="Pembagian beban.",
    )
    with pytest.raises(AdaBentrok) as galat:
        balai.jadwalkan("2026-03-09", pelaku=balai.petugas, ruang_id=balai.ruang[1])
    assert list(galat.value.bidang) == ["tetap_alasan"]
    assert "3216010101900001" not in {p.kunci_orang for a in balai.acara for p in a.peserta}


def test_klarifikasi_hanya_sebelum_mediasi(balai: Balai) -> None:
    balai.jadwalkan("2026-03-05", perihal="klarifikasi")
    balai.sidang()
    with pytest.raises(DataTidakSah, match="sebelum mediasi"):
        balai.jadwalkan("2026-03-10", perihal="klarifikasi")


@pytest.mark.parametrize("tertulis", ["25.00", "sembilan", "9.75"])
def test_jam_yang_tak_terbaca_ditolak(balai: Balai, tertulis: str) -> None:
    with pytest.raises(DataTidakSah) as galat:
        balai.lakukan(
            Tindakan.JADWALKAN,
            balai.mediator,
            perihal="sidang",
            **(balai.waktu("2026-03-09", "09.00") | {"mulai": tertulis}),
        )
    assert "mulai" in galat.value.bidang


def test_kedua_pihak_dan_mediator_diberi_tahu_tanpa_nama(balai: Balai, pengguna: Any) -> None:
    satu = akun_pihak(balai, pengguna, balai.pemohon, "siti@contoh.id")
    dua = akun_pihak(balai, pengguna, balai.termohon, "pt@contoh.id")
    balai.jadwalkan("2026-03-09", pelaku=balai.petugas)
    semua = db.session.query(Kabar).filter(Kabar.kunci.like("acara:%:baru:%")).all()
    assert {k.penerima_id for k in semua} == {satu.id, dua.id, balai.mediator.id}
    for kabar in semua:
        assert "Senin, 9 Maret 2026 pukul 09.00, Ruang A" in kabar.isi
        assert "Siti" not in kabar.judul + kabar.isi
        assert "Sinar" not in kabar.judul + kabar.isi


def test_sidang_yang_dicatat_menutup_pertemuannya(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-05")
    lain = balai.jadwalkan("2026-03-10")
    balai.pada("2026-03-05")
    balai.sidang()
    assert acara.status is StatusAcara.SELESAI
    assert lain.status is StatusAcara.DIJADWALKAN


def test_risalah_menutup_klarifikasi_hari_sebelumnya(balai: Balai) -> None:
    # A day too near for a summons (three working days, a setting) is planned with a reason.
    with pytest.raises(DataTidakSah, match="kurang dari 3 hari kerja sebelum 3 Maret 2026"):
        balai.jadwalkan("2026-03-03", perihal="klarifikasi")
    acara = balai.jadwalkan("2026-03-03", perihal="klarifikasi", tetap_alasan="Disepakati.")
    balai.lakukan(Tindakan.BUKA_KLARIFIKASI, perihal="Data lembur.", pertemuan="2026-03-03")
    balai.pada("2026-03-04")
    balai.lakukan(Tindakan.RISALAH_KLARIFIKASI, **RISALAH)
    assert balai.tahap() is Tahap.MEDIASI
    assert acara.status is StatusAcara.SELESAI


def test_perkara_yang_berakhir_melepas_jadwalnya(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    balai.lakukan(Tindakan.CABUT, balai.petugas, surat="Surat 3", pihak_id=balai.pemohon)
    assert acara.status is StatusAcara.DIBATALKAN
    assert balai.acara == []


def test_mediator_pengganti_mewarisi_jadwal(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    _ganti(balai)
    assert acara.petugas_id == balai.mediator2.id
    assert acara.perubahan[-1].petugas_id == balai.mediator.id


def _ganti(balai: Balai) -> None:
    balai.lakukan(
        Tindakan.GANTI_MEDIATOR,
        balai.kabid,
        mediator_id=balai.mediator2.id,
        sebab="beban",
        alasan="Pembagian beban.",
    )


def test_jadwal_yang_bentrok_tidak_menahan_serah_terima(balai: Balai) -> None:
    balai.jadwalkan("2026-03-09")
    _ganti(balai)
    balai.limpahkan("HAK")
    acara = balai.jadwalkan("2026-03-09", ruang_id=balai.ruang[1], tetap_alasan="Bergantian.")
    _ganti(balai)
    assert balai.perkara.mediator_id == balai.mediator2.id
    assert acara.petugas_id == balai.mediator.id
    kalimat = balai.peristiwa()[-1].keterangan
    assert "Perlu dijadwalkan ulang: Sidang mediasi Senin, 9 Maret 2026 pukul 09.00" in kalimat


def test_dibatalkan_tidak_dipindah_lagi(balai: Balai) -> None:
    acara = balai.jadwalkan("2026-03-09")
    balai.lakukan(Tindakan.BATALKAN_JADWAL, balai.petugas, acara_id=acara.id, alasan="Banjir.")
    assert acara.status is StatusAcara.DIBATALKAN
    with pytest.raises(TindakanDitolak, match="Belum ada pertemuan"):
        balai.ulang(acara, "2026-03-10")
