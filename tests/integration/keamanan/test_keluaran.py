"""What an outsider wrote, wherever it comes out: pages, prints, calendar files, mails, tables.

Every text of the cases is made hostile in the database itself, so that no form's own care helps:
what leaves has to be harmless by the way it is written.
"""

from __future__ import annotations

import csv
import email
import io
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from email.policy import SMTP
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.pemberitahuan.services.antar import susun
from hi_cases.pemberitahuan.services.keluar import kirim_surel
from hi_cases.pemberitahuan.types import Pesan
from hi_cases.perselisihan.models import Kuasa, Perkara
from hi_cases.perusahaan.models import Perusahaan
from tests.integration.keamanan.contoh_alamat import contoh
from tests.integration.keamanan.dunia import LUAR, Dunia
from tests.integration.keamanan.test_isolasi import alamat, rute_berobjek
from tests.perangkat.basis import dikembalikan
from tests.perangkat.klien import Klien

SKRIP = "<script>alert('hi')</script>"
JAHAT = f'=1+1">{SKRIP}\r\nX-Jahat: 1'
BIDANG = frozenset(
    "nama judul pokok uraian alamat jabatan tempat keterangan lingkup alasan ringkasan catatan "
    "pengguna_nama pelaku_nama tempat_kejadian nomor_surat diperiksa_oleh penerima bukti pukul "
    "alasan_periksa tanggapan bukti_bipartit_keterangan pokok_masalah kesimpulan arahan "
    "keterangan_pekerja keterangan_pengusaha pertimbangan isi pengadilan".split()
)
DOMAIN = ("hi_cases.perselisihan.", "hi_cases.perusahaan.", "hi_cases.akun.")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
STAF = ("petugas", "mediator", "kabid")


def _racuni() -> int:
    """Overwrite every free text of cases, companies and accounts; return how many columns."""
    banyak = 0
    for pemetaan in db.Model.registry.mappers:
        if not pemetaan.class_.__module__.startswith(DOMAIN):
            continue
        tabel: Any = pemetaan.local_table
        for kolom in tabel.columns:
            bebas = isinstance(kolom.type, sa.String) and not isinstance(kolom.type, sa.Enum)
            panjang = getattr(kolom.type, "length", None) or len(JAHAT)
            if kolom.name in BIDANG and bebas and not kolom.unique and panjang >= len(JAHAT):
                stmt = sa.update(tabel).where(kolom.is_not(None)).values({kolom.name: JAHAT})
                try:
                    with db.session.begin_nested():
                        db.session.execute(stmt)
                except sa.exc.DBAPIError:
                    continue  # A history that only grows, or a text of a fixed form.
                banyak += 1
    db.session.expire_all()
    return banyak


@pytest.fixture
def dunia(dunia: Dunia) -> Dunia:
    """Return the things with hostile texts."""
    assert _racuni() > 40
    for model in (Perkara, Kuasa, Perusahaan, Pengguna):
        kolom: Any = model.judul if model is Perkara else model.nama
        assert set(db.session.scalars(sa.select(kolom))) == {JAHAT}
    db.session.commit()
    return dunia


def _sasaran(app: Flask, dunia: Dunia) -> Iterator[tuple[str, frozenset[str]]]:
    for endpoint, (nama, metode) in sorted(rute_berobjek(app).items()):
        if "GET" in metode:
            for satu in contoh(dunia, endpoint, nama):
                yield alamat(app, endpoint, satu.argumen), satu.pemilik
    for aturan in app.url_map.iter_rules():
        if "GET" in (aturan.methods or ()) and not aturan.arguments:
            # The steps of signing in and out end the session of who is in already.
            if not aturan.rule.startswith(("/login", "/logout")):
                yield alamat(app, aturan.endpoint, {}), frozenset(LUAR)


def _salah(jawaban: Any) -> str:
    """Return what is wrong with an answer; empty where nothing is."""
    if jawaban.status_code == 500:
        return str(jawaban.status_code)
    if "X-Jahat" in jawaban.headers:
        return "a header of theirs"
    jenis, isi = jawaban.mimetype or "", jawaban.get_data()
    if jenis == "text/html" and SKRIP.encode() in isi:
        return "markup alive"
    if jenis == "text/calendar" and b"\nX-Jahat" in isi.replace(b"\r", b"\n"):
        return "a property of theirs"
    if jenis == XLSX:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            if any(b"<f>" in arsip.read(nama) for nama in arsip.namelist()):
                return "a formula"
    if jenis == "text/csv":
        baris = csv.reader(io.StringIO(isi.decode("utf-8-sig"), newline=""))
        if any(sel.startswith("=") for satu in baris for sel in satu):
            return "a formula"
    return ""


@pytest.mark.anggaran(45, "every address with an object, as three officers")
@pytest.mark.parametrize("siapa", [LUAR, STAF], ids=["parties", "office"])
def test_nothing_that_leaves_is_alive(
    app: Flask, masuk: Any, dunia: Dunia, siapa: tuple[str, ...]
) -> None:
    klien: dict[str, Klien] = {}
    for peran in siapa:
        klien[peran] = app.test_client()
        masuk(klien[peran], (dunia.milik if siapa is LUAR else dunia.staf)[peran])
    hitung: Counter[str] = Counter()
    salah = []
    for jalur, pemilik in _sasaran(app, dunia):
        for peran in (satu for satu in siapa if siapa is STAF or satu in pemilik):
            with dikembalikan():
                jawaban = klien[peran].get(jalur)
                dibuka = jawaban.status_code == 200
                hitung[f"{jawaban.status_code} {jawaban.mimetype}"] += 1
                hitung["tampak"] += dibuka and b"alert(" in jawaban.get_data()
                assert not (jawaban.location or "").startswith("/login"), (peran, jalur)
                if kata := _salah(jawaban):
                    salah.append((peran, jalur, kata))
                jawaban.close()
    sys.stdout.write(f"\nhostile texts: {dict(hitung)}\n")
    assert not salah, salah
    assert hitung["tampak"] > 50, "the texts do come out, escaped"
    assert hitung["200 text/calendar" if siapa is LUAR else "200 text/csv"] >= 1


def test_a_name_makes_neither_header_nor_paragraph_of_a_mail(app: Flask, jam: Any) -> None:
    isi = {"nama": JAHAT, "kode": JAHAT, "alamat": "http://hi.test", "sampai": clock.sekarang()}
    with app.test_request_context():
        baris = kirim_surel("siti@uji.test", "undangan_pihak", isi, "uji-1")
    surat = Pesan(
        baris.id,
        baris.kanal,
        baris.kunci,
        baris.penerima,
        baris.subjek,
        baris.isi,
        pada=baris.dibuat_pada,
    )
    pesan = email.message_from_bytes(susun(surat, "dinas@uji.test").as_bytes(), policy=SMTP)
    assert pesan["X-Jahat"] is None
    assert pesan.get_content_type() == "text/plain"
    teks = pesan.get_content()
    assert SKRIP in teks
    assert not any(satu.startswith("X-Jahat") for satu in teks.splitlines())
