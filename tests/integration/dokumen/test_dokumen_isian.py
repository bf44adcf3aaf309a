"""The upload field: files outlive a failed form and an expired session."""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from wtforms import StringField

from hi_cases.core import berkas
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.dokumen import services
from hi_cases.dokumen.forms import BerkasField
from hi_cases.dokumen.models import Titipan
from hi_cases.dokumen.types import Batas
from tests.factories import berkas as contoh


class FormUji(Formulir):
    nama = StringField("Nama", [Wajib()])
    bukti = BerkasField("Bukti", wajib="Unggah bukti, atau pilih “ditolak”.")
    lain = BerkasField("Lain", banyak=False)


@pytest.fixture
def kirim(app: Flask, mediator: Pelaku, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Return the sending of the form: `with kirim(nama=…, bukti=[…]) as form`."""
    monkeypatch.setattr("hi_cases.dokumen.forms.pelaku_kini", lambda: mediator)
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", False)

    @contextmanager
    def buat(**isi: Any) -> Iterator[FormUji]:
        data = {
            nama.replace("__", "-"): [
                (io.BytesIO(satu[0]), satu[1]) if isinstance(satu, tuple) else satu
                for satu in nilai
            ]
            if isinstance(nilai, list)
            else nilai
            for nama, nilai in isi.items()
        }
        with app.test_request_context("/uji", method="POST", data=data):
            yield FormUji()

    return buat


def _token(form: FormUji) -> list[str]:
    return re.findall(r'type="hidden" name="bukti" value="([^"]+)"', str(form.bukti()))


def test_files_outlive_an_error_elsewhere(kirim: Any) -> None:
    with kirim(nama="", bukti=[(contoh.pdf(), "a.pdf"), (contoh.gambar(), "b.png")]) as form:
        assert not form.validate()
        assert not form.bukti.errors
        halaman = str(form.bukti())
        assert "a.pdf" in halaman
        assert "sudah kami simpan" in halaman
        token = _token(form)
        assert len(token) == 2
    with kirim(nama="Lengkap", bukti=token) as form:
        assert form.validate()
        assert [satu.nama for satu in form.bukti.data] == ["a.pdf", "b.png"]


def test_nobody_waits_while_a_file_is_looked_through(
    kirim: Any, mediator: Pelaku, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A POST holds the right to write from its first query on; it lets go of it for the check."""
    asli, terbuka = services.periksa, []

    def siapa() -> Pelaku:
        db.session.execute(sa.select(sa.func.count(Titipan.id)))
        return mediator

    def periksa(aliran: Any, nama: str) -> Any:
        terbuka.append(db.session.registry().in_transaction())
        return asli(aliran, nama)

    monkeypatch.setattr("hi_cases.dokumen.forms.pelaku_kini", siapa)
    monkeypatch.setattr(services, "periksa", periksa)
    monkeypatch.setattr("hi_cases.dokumen.services.titipan.periksa", periksa)
    with kirim(nama="x", bukti=[(contoh.pdf(), "a.pdf")]) as form:
        assert form.validate()
    assert terbuka == [False]


def test_a_held_file_may_be_left_out_and_another_added(kirim: Any) -> None:
    with kirim(nama="", bukti=[(contoh.pdf(), "a.pdf")]) as form:
        (token,) = _token(form)
    isi = {"bukti": [token, (contoh.pdf("lain"), "c.pdf")], "bukti__buang": [token]}
    with kirim(nama="x", **isi) as form:
        assert form.validate()
        assert [satu.nama for satu in form.bukti.data] == ["c.pdf"]


def test_a_refused_file_is_named_and_the_good_one_stays(kirim: Any) -> None:
    bahan = [(contoh.pdf(), "baik.pdf"), (b"MZ\0\0", "jahat\u202e.exe"), (b"", "kosong.pdf")]
    with kirim(nama="x", bukti=bahan) as form:
        assert not form.validate()
        pesan = " ".join(form.bukti.errors)
        assert "jahat.exe: Jenis berkas tidak diterima" in pesan
        assert "kosong.pdf: Berkas kosong" in pesan
        assert len(_token(form)) == 1


def test_nothing_where_something_is_due(kirim: Any) -> None:
    with kirim(nama="x") as form:
        assert not form.validate()
        assert form.bukti.errors == ["Unggah bukti, atau pilih “ditolak”."]


def test_one_file_where_one_is_asked(kirim: Any) -> None:
    dua = [(contoh.pdf("1"), "a.pdf"), (contoh.pdf("2"), "b.pdf")]
    with kirim(nama="x", bukti=[(contoh.pdf(), "a.pdf")], lain=dua) as form:
        assert not form.validate()
        assert "satu berkas saja" in form.lain.errors[0]
        assert " multiple" not in str(form.lain())
        assert " multiple" in str(form.bukti())


def test_too_many_files_are_refused_and_kept(kirim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hi_cases.dokumen.rules.batas.periksa_jumlah.__defaults__", (Batas(10, 2),))
    tiga = [(contoh.pdf(str(nomor)), f"{nomor}.pdf") for nomor in range(3)]
    with kirim(nama="x", bukti=tiga) as form:
        assert not form.validate()
        assert "Paling banyak 2 berkas" in form.bukti.errors[0]
        assert len(_token(form)) == 3


@pytest.mark.parametrize("token", ["x" * 32, "../../etc/passwd", "%s%s"])
def test_a_made_up_token_brings_nothing(kirim: Any, token: str) -> None:
    with kirim(nama="x", bukti=[token]) as form:
        assert not form.validate()
        assert "tidak tersimpan lagi" in form.bukti.errors[0]


def test_files_of_an_expired_session_are_checked_and_taken_over(
    app: Flask, mediator: Pelaku, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hi_cases.dokumen.forms.pelaku_kini", lambda: mediator)
    simpanan = []
    for bidang, nama, isi in (
        ("bukti", "a.pdf", contoh.pdf()),
        ("bukti", "jahat.pdf", b"MZ\0\0 bukan pdf"),
        ("lain", "b.pdf", contoh.pdf("b")),
    ):
        sha256, ukuran = berkas.simpan(io.BytesIO(isi))
        simpanan.append({"bidang": bidang, "nama": nama, "sha256": sha256, "ukuran": ukuran})
    simpanan.append({"bidang": "lain", "nama": "hilang.pdf", "sha256": "0" * 64, "ukuran": 1})
    tertahan = SimpleNamespace(isian=[["nama", "Bina"]], berkas=simpanan)
    monkeypatch.setattr("hi_cases.core.forms.isian_tertahan", lambda: tertahan)
    with app.test_request_context("/uji?isian=token"):
        form = FormUji()
        assert form.nama.data == "Bina"
        assert [satu.nama for satu in form.bukti.data] == ["a.pdf"]
        assert [satu.nama for satu in form.lain.data] == ["b.pdf"]
        (token,) = _token(form)
        assert services.tebus(mediator, token) == form.bukti.data[0]
        assert "jahat.pdf: Jenis berkas tidak diterima" in form.bukti.errors[0]
        assert "hilang.pdf: Berkas tidak tersimpan lagi" in form.lain.errors[0]
        assert db.session.scalar(sa.select(sa.func.count()).select_from(Titipan)) == 0
