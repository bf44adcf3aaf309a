"""A party and the anjuran: its receipt told, its answer given once, late or in parts."""

from __future__ import annotations

import io
import re

from hi_cases.core.db import db
from hi_cases.perselisihan.models import TanggapanAnjuran
from hi_cases.perselisihan.types import Tahap, Tindakan
from tests.factories.berkas import pdf
from tests.integration.perselisihan.kantor import KELOMPOK, PENGUSAHA
from tests.integration.perselisihan_web.pihak import Luar, berkas_pihak, besok


def test_both_answer_and_the_case_moves_on(luar: Luar) -> None:
    k = luar.kantor
    luar.dianjurkan()
    k.terima(k.pemohon)
    k.terima(k.termohon)
    jawaban = luar.tindakan(Tindakan.JAWAB_ANJURAN, jawaban="setuju", paham="y")
    assert jawaban.status_code == 302
    assert k.tahap() is Tahap.ANJURAN
    assert "jawaban Anda: setuju" in luar.halaman().text
    luar.sebagai("perusahaan")
    luar.tindakan(Tindakan.JAWAB_ANJURAN, jawaban="setuju", paham="y", alasan="Sesuai.")
    assert k.tahap() is Tahap.ANJURAN_DISETUJUI
    assert "Datang kepada mediator" in luar.halaman().text


def test_no_answer_without_proven_receipt(luar: Luar) -> None:
    k = luar.kantor
    luar.dianjurkan()
    k.terima(k.termohon)
    halaman = luar.halaman("/tindakan/jawab_anjuran")
    assert halaman.status_code == 409
    assert "Bukti bahwa Anda menerima anjuran belum dicatat." in halaman.text


def test_an_answer_says_what_follows_and_must_be_understood(luar: Luar) -> None:
    k = luar.kantor
    luar.dianjurkan()
    k.terima(k.pemohon)
    halaman = luar.halaman("/tindakan/jawab_anjuran").text
    for kata in ("menggugat ke PHI", "perjanjian bersama", "Tidak menjawab sampai waktunya"):
        assert kata in halaman
    kurang = luar.tindakan(Tindakan.JAWAB_ANJURAN, jawaban="menolak", alasan="Kurang besar")
    assert kurang.status_code == 422
    assert "Kurang besar" in kurang.text
    kosong = luar.tindakan(Tindakan.JAWAB_ANJURAN, paham="y")
    assert kosong.status_code == 422
    semua = luar.tindakan(Tindakan.JAWAB_ANJURAN)
    for kata in ("Ada 2 hal", "Pilih setuju atau menolak.", "Pernyataan “Saya memahami akibat"):
        assert kata in semua.text
    assert db.session.query(TanggapanAnjuran).one().jawaban is None


def test_sent_twice_it_is_answered_once_and_said_kindly(luar: Luar) -> None:
    k = luar.kantor
    luar.dianjurkan()
    k.terima(k.pemohon)
    alamat = f"/saya/{k.id}/tindakan/jawab_anjuran"
    halaman = luar.client.get(alamat).text
    data = {
        "versi": re.search(r'name="versi" value="(\d+)"', halaman)[1],
        "pihak_id": str(k.pemohon),
        "jawaban": "menolak",
        "alasan": "Belum sesuai catatan lembur",
        "paham": "y",
    }
    assert luar.client.post(alamat, data=data).status_code == 302
    kedua = luar.client.post(alamat, data=data)
    assert kedua.status_code == 409
    assert "Jawaban Anda sudah tercatat." in kedua.text
    assert "Belum sesuai catatan lembur" in kedua.text
    assert [s.tindakan for s in k.peristiwa()].count("jawab_anjuran") == 1


def test_somebody_was_faster_and_what_was_typed_stays(luar: Luar) -> None:
    k = luar.kantor
    luar.dianjurkan()
    k.terima(k.pemohon)
    alamat = f"/saya/{k.id}/tindakan/jawab_anjuran"
    versi = re.search(r'name="versi" value="(\d+)"', luar.client.get(alamat).text)[1]
    k.terima(k.termohon)
    data = {"versi": versi, "pihak_id": str(k.pemohon), "jawaban": "setuju", "paham": "y",
            "alasan": "Kami setuju"}  # fmt: skip
    jawaban = luar.client.post(alamat, data=data)
    assert jawaban.status_code == 422
    assert "Perkara ini berubah sejak Anda membuka halaman ini" in jawaban.text
    assert "Kami setuju" in jawaban.text
    baru = re.search(r'name="versi" value="(\d+)"', jawaban.text)[1]
    assert luar.client.post(alamat, data={**data, "versi": baru}).status_code == 302


def test_a_late_answer_is_taken_and_said(luar: Luar) -> None:
    k = luar.kantor
    luar.dianjurkan()
    k.terima(k.pemohon)
    k.maju(20)
    luar.sebagai("pekerja")
    halaman = luar.halaman("/tindakan/jawab_anjuran").text
    assert re.search(r"Batas menjawab \w+, \d+ \w+ \d{4}, sudah lewat\.", halaman)
    luar.tindakan(Tindakan.JAWAB_ANJURAN, jawaban="setuju", paham="y")
    assert "setelah waktunya lewat" in luar.halaman().text


def test_a_group_answers_worker_by_worker(luar: Luar) -> None:
    k = luar.kantor
    luar.dianjurkan(pihak=(KELOMPOK, PENGUSAHA))
    k.terima(k.pemohon)
    budi, dewi, joko = (satu.id for satu in k.pihak("pemohon").anggota)
    halaman = luar.halaman("/tindakan/jawab_anjuran").text
    for nama in ("Budi Santoso", "Dewi Lestari", "Joko Susilo"):
        assert nama in halaman
    luar.tindakan(
        Tindakan.JAWAB_ANJURAN,
        paham="y",
        **{f"jawaban_anggota-{budi}": "setuju", f"jawaban_anggota-{dewi}": "menolak"},
    )
    assert "belum menjawab: 1 dari 3" in luar.halaman().text
    luar.tindakan(Tindakan.JAWAB_ANJURAN, paham="y", **{f"jawaban_anggota-{joko}": "setuju"})
    assert "2 setuju, 1 menolak" in luar.halaman().text


def test_a_reported_receipt_starts_no_clock(luar: Luar) -> None:
    k = luar.kantor
    luar.dianjurkan()
    halaman = luar.halaman("/tindakan/lapor_terima").text
    assert 'value="anjuran"' in halaman
    assert 'value="panggilan"' not in halaman
    foto = {"berkas": (io.BytesIO(pdf()), "amplop.pdf")}
    isi = {"surat": "anjuran", "tanggal": besok(0).isoformat()}
    assert luar.tindakan(Tindakan.LAPOR_TERIMA, **isi, **foto).status_code == 302
    assert "JWB-10" not in k.berjalan()
    assert [b.jenis.value for b in berkas_pihak(luar.petugas, k.pemohon)] == ["bukti_terima"]
    dini = luar.tindakan(Tindakan.LAPOR_TERIMA, surat="anjuran", tanggal="2026-01-02")
    assert dini.status_code == 422
