"""One meeting, several summonses: called for in one go, each party with its own row."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.perselisihan.models import Panggilan
from hi_cases.perselisihan.types import Sisi, Tindakan
from tests.integration.perselisihan_web.jalan import MEDIATOR, PETUGAS, Jalan, L, galat, pilihan
from tests.integration.perselisihan_web.skenario import DI_MEDIATOR

T = Tindakan


def _di_mediator(jalan: Jalan) -> None:
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)
    jalan.sebagai(MEDIATOR)


def _kirim(jalan: Jalan, **ubah: Any) -> Any:
    langkah = L(T.CATAT_PANGGILAN, MEDIATOR, 0, {"perihal": "sidang", "pukul": "09.00"})
    isi = {**jalan.isian(langkah), "tempat": "Ruang Mediasi 2"}
    isi["pihak_id"] = [str(satu.id) for satu in jalan.perkara.pihak]
    isi["untuk_tanggal"] = (jalan.hari + timedelta(days=3)).isoformat()
    return jalan.client.post(jalan.alamat(T.CATAT_PANGGILAN), data={**isi, **ubah})


def _panggilan(jalan: Jalan) -> list[Panggilan]:
    stmt = sa.select(Panggilan).filter_by(perkara_id=jalan.id).order_by(Panggilan.id)
    return list(db.session.scalars(stmt))


def test_semua_pihak_dipanggil_sekali_kirim(jalan: Jalan) -> None:
    _di_mediator(jalan)
    jawaban = _kirim(jalan)
    assert jawaban.status_code == 302, galat(jawaban.text)
    semua = _panggilan(jalan)
    assert [satu.pihak_id for satu in semua] == [satu.id for satu in jalan.perkara.pihak]
    assert {(satu.ke, satu.pukul, satu.tempat) for satu in semua} == {
        (1, "09.00", "Ruang Mediasi 2")
    }
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert re.search(r"Panggilan sidang mediasi [^<]* untuk Siti Aminah", halaman)
    assert re.search(r"Panggilan sidang mediasi [^<]* untuk PT Sinar Cikarang Abadi", halaman)


def test_dua_kali_tekan_tidak_memanggil_lagi(jalan: Jalan) -> None:
    _di_mediator(jalan)
    versi = str(jalan.perkara.versi)
    assert _kirim(jalan, versi=versi).status_code == 302
    assert _kirim(jalan, versi=versi).status_code == 422
    assert len(_panggilan(jalan)) == 2


def test_bukti_terima_hanya_untuk_satu_pihak(jalan: Jalan) -> None:
    _di_mediator(jalan)
    bukti = {"diterima_pada": jalan.hari.isoformat(), "penerima": "Ani", "bukti": "Resi 1"}
    ditolak = _kirim(jalan, **bukti)
    assert ditolak.status_code == 422
    assert "Bukti terima berlaku bagi satu pihak." in ditolak.text
    assert _panggilan(jalan) == []
    satu = str(jalan.pihak(Sisi.TERMOHON).id)
    assert _kirim(jalan, **bukti, pihak_id=[satu]).status_code == 302
    assert [p.bukti for p in _panggilan(jalan)] == ["Resi 1"]


def test_tanpa_pihak_ditolak_di_bidangnya(jalan: Jalan) -> None:
    _di_mediator(jalan)
    ditolak = _kirim(jalan, pihak_id=[])
    assert ditolak.status_code == 422
    assert "Pihak belum diisi." in ditolak.text
    assert _panggilan(jalan) == []


def test_panggilan_berikut_terisi_dari_yang_terakhir(jalan: Jalan) -> None:
    _di_mediator(jalan)
    _kirim(jalan, pihak_id=[str(jalan.pihak(Sisi.PEMOHON).id)])
    halaman = jalan.client.get(jalan.alamat(T.CATAT_PANGGILAN)).text
    assert pilihan(halaman, "tempat") == ["Ruang Mediasi 2"]
    assert pilihan(halaman, "pukul") == ["09.00"]
    assert pilihan(halaman, "untuk_tanggal") == [(jalan.hari + timedelta(days=3)).isoformat()]
    assert 'type="checkbox"' in halaman
    jalan.maju(10)
    jalan.sebagai(MEDIATOR)
    halaman = jalan.client.get(jalan.alamat(T.CATAT_PANGGILAN)).text
    assert pilihan(halaman, "tempat") == ["Ruang Mediasi 2"]
    assert pilihan(halaman, "untuk_tanggal") == [""]


def test_panel_menawarkan_panggilan_di_samping_jadwal(jalan: Jalan) -> None:
    _di_mediator(jalan)
    panel = jalan.client.get(f"/perkara/{jalan.id}").text.split("kini-panel", 1)[1]
    tombol = panel.split("</div>", 1)[0]
    assert ">Jadwalkan sidang</a>" in tombol
    assert ">Catat panggilan</a>" in tombol
    assert tombol.count("btn-primary") == 1
    jalan.sebagai(PETUGAS)
    panel = jalan.client.get(f"/perkara/{jalan.id}").text.split("kini-panel", 1)[1]
    assert ">Catat panggilan</a>" in panel.split("</div>", 1)[0]


def _dicentang(jalan: Jalan, hasil: str) -> list[str]:
    halaman = jalan.client.get(f"{jalan.alamat(T.CATAT_SIDANG)}?hasil={hasil}").text
    tanda = re.findall(r"<input checked[^>]*>|<input[^>]* checked[^>]*>", halaman)
    return sorted(cocok[1] for satu in tanda if (cocok := re.search(r'name="(\w+)"', satu)))


def test_sesudah_harinya_kedua_hasil_sidang_ditawarkan(jalan: Jalan) -> None:
    """Who came is all or not all: both lead to one form, begun as it was."""
    _di_mediator(jalan)
    _kirim(jalan)
    jalan.maju(4)
    jalan.sebagai(MEDIATOR)
    panel = jalan.client.get(f"/perkara/{jalan.id}").text.split("kini-panel", 1)[1]
    tombol = panel.split("</div>", 1)[0]
    assert ">Catat sidang: semua hadir</a>" in tombol
    assert ">Catat sidang: ada yang tidak hadir</a>" in tombol
    assert _dicentang(jalan, "semua_hadir") == ["hadir", "hadir", "terlaksana"]
    assert _dicentang(jalan, "tidak_hadir") == []
