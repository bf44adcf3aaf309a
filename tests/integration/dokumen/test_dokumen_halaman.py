"""Taking files out: how they are sent, to whom, and what the trail says."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from hi_cases.audit import queries as jejak
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import services
from hi_cases.dokumen.models import Berkas
from hi_cases.dokumen.types import JenisBerkas
from tests.factories import berkas as contoh


@pytest.fixture
def unggah(pintu: set[int | None], hal: Rujukan, kiriman: Any) -> Callable[..., Berkas]:
    """Return the attaching of a file by an account that may open it."""

    def lakukan(akun: Any, nama: str = "Risalah 1.pdf", **lain: Any) -> Berkas:
        pintu.add(akun.id)
        isi = kiriman(contoh.pdf(), nama)
        return services.unggah(akun.pelaku, hal, JenisBerkas.RISALAH_BIPARTIT, isi, **lain)

    return lakukan


def test_a_file_leaves_as_an_attachment_that_no_browser_runs(
    client: Any, masuk: Any, unggah: Any
) -> None:
    berkas = unggah(masuk(client, "mediator"))
    jawaban = client.get(f"/berkas/{berkas.id}")
    assert jawaban.status_code == 200
    assert jawaban.data == contoh.pdf()
    kop = jawaban.headers
    assert kop["Content-Type"] == "application/pdf"
    assert kop["Content-Disposition"] == 'attachment; filename="Risalah 1.pdf"'
    assert kop["X-Content-Type-Options"] == "nosniff"
    assert kop["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert kop["Cache-Control"] == "no-store"
    assert int(kop["Content-Length"]) == len(contoh.pdf())


@pytest.mark.parametrize(
    "nama", ["三星 협약.pdf", 'a"; filename="b.html.pdf', "x\r\nSet-Cookie: a.pdf"]
)
def test_odd_names_stay_in_their_header(client: Any, masuk: Any, unggah: Any, nama: str) -> None:
    berkas = unggah(masuk(client, "mediator"), nama)
    jawaban = client.get(f"/berkas/{berkas.id}")
    assert jawaban.headers["Content-Disposition"].startswith("attachment; filename")
    assert "\n" not in jawaban.headers["Content-Disposition"]
    assert "Set-Cookie: a" not in str(jawaban.headers.getlist("Set-Cookie"))


@pytest.mark.parametrize("peran", ["mediator", "kabid", "pekerja", "perusahaan"])
@pytest.mark.parametrize("cara", ["get", "post"])
def test_another_s_file_is_not_there(
    client: Any, masuk: Any, pengguna: Any, unggah: Any, peran: str, cara: str
) -> None:
    berkas = unggah(pengguna("mediator"))
    masuk(client, peran)
    assert getattr(client, cara)(f"/berkas/{berkas.id}").status_code == 404
    assert client.get("/berkas/999999").status_code == 404


def test_the_admin_and_strangers_open_no_file(
    client: Any, masuk: Any, pintu: Any, unggah: Any, pengguna: Any
) -> None:
    berkas = unggah(pengguna("mediator"))
    assert client.get(f"/berkas/{berkas.id}").status_code == 302
    pintu.add(masuk(client, "admin").id)
    assert client.get(f"/berkas/{berkas.id}").status_code == 403


def test_a_confidential_file_asks_first_and_leaves_its_trace(
    client: Any, masuk: Any, unggah: Any, hal: Rujukan
) -> None:
    akun = masuk(client, "mediator")
    berkas = unggah(akun, rahasia=True)
    nomor, jumlah = berkas.id, len(jejak.jejak(hal))
    tanya = client.get(f"/berkas/{nomor}")
    assert tanya.content_type.startswith("text/html")
    assert "dicatat dalam jejak" in tanya.text
    assert len(jejak.jejak(hal)) == jumlah
    assert client.post(f"/berkas/{nomor}").data == contoh.pdf()
    catatan = jejak.jejak(hal)[0]
    assert (catatan.tindakan, catatan.pelaku_id) == ("unduh_berkas_rahasia", akun.id)


@pytest.mark.parametrize(("peran", "banyak"), [("analis", 2), ("kadis", 2), ("pekerja", 0)])
def test_what_an_officer_takes_out_leaves_a_trace(
    client: Any,
    masuk: Any,
    unggah: Any,
    hal: Rujukan,
    pintu: Any,
    pengguna: Any,
    peran: str,
    banyak: int,
) -> None:
    berkas = unggah(pengguna("pekerja"))
    akun = masuk(client, peran)
    pintu.add(akun.id)
    for _ in range(2):
        assert client.get(f"/berkas/{berkas.id}").data == contoh.pdf()
    semua = [s for s in jejak.jejak(hal) if s.tindakan == "unduh_berkas"]
    assert [s.pelaku_id for s in semua] == [akun.id] * banyak


def test_what_one_sent_oneself_leaves_none(
    client: Any, masuk: Any, unggah: Any, hal: Rujukan
) -> None:
    berkas = unggah(masuk(client, "petugas"))
    assert client.get(f"/berkas/{berkas.id}").status_code == 200
    assert "unduh_berkas" not in {s.tindakan for s in jejak.jejak(hal)}


def test_striking_out_needs_a_reason(client: Any, masuk: Any, unggah: Any, hal: Rujukan) -> None:
    berkas = unggah(masuk(client, "petugas"))
    nomor = berkas.id
    assert client.get(f"/berkas/{nomor}/batalkan").status_code == 200
    gagal = client.post(f"/berkas/{nomor}/batalkan", data={"alasan": " "})
    assert gagal.status_code == 422
    assert "Tulis alasan pembatalan" in gagal.text
    jadi = client.post(f"/berkas/{nomor}/batalkan", data={"alasan": "salah unggah"})
    assert (jadi.status_code, jadi.location) == (302, "/uji")
    lagi = client.post(f"/berkas/{nomor}/batalkan", data={"alasan": "lagi"})
    assert "sudah dibatalkan" in lagi.text


def test_pages_are_shown_to_whom_the_file_may_be_sent(
    client: Any, masuk: Any, unggah: Any, hal: Rujukan, pintu: Any, pengguna: Any
) -> None:
    berkas = unggah(pengguna("pekerja")).id
    masuk(client, "perusahaan")
    assert client.get(f"/berkas/{berkas}/lembar/1.png").status_code == 404
    akun = masuk(client, "analis")
    pintu.add(akun.id)
    for _ in range(2):
        jawaban = client.get(f"/berkas/{berkas}/lembar/1.png")
    assert (jawaban.status_code, jawaban.mimetype) == (200, "image/png")
    assert jawaban.data.startswith(b"\x89PNG")
    kop = jawaban.headers
    assert (kop["X-Content-Type-Options"], kop["Cache-Control"]) == ("nosniff", "no-store")
    assert kop["Content-Security-Policy"] == "default-src 'none'; sandbox"
    dilihat = [s.pelaku_id for s in jejak.jejak(hal) if s.tindakan == "lihat_berkas"]
    assert dilihat == [akun.id], "once a session, whatever the number of pages"
    for nomor in (0, 2, 999_999):
        assert client.get(f"/berkas/{berkas}/lembar/{nomor}.png").status_code == 404
    assert client.get("/berkas/999999/lembar/1.png").status_code == 404


def test_pages_of_a_confidential_file_are_shown_once_its_opening_is_recorded(
    client: Any, masuk: Any, unggah: Any, hal: Rujukan
) -> None:
    berkas = unggah(masuk(client, "mediator"), rahasia=True).id
    assert client.get(f"/berkas/{berkas}/lembar/1.png").status_code == 403
    client.post(f"/berkas/{berkas}")
    assert client.get(f"/berkas/{berkas}/lembar/1.png").status_code == 200
    semua = [s.tindakan for s in jejak.jejak(hal)]
    assert semua.count("unduh_berkas_rahasia") == 1


@pytest.mark.parametrize("isi", [contoh.xlsx(), b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"])
def test_what_cannot_be_shown_gives_a_sentence(
    client: Any, masuk: Any, pintu: Any, hal: Rujukan, kiriman: Any, isi: bytes
) -> None:
    akun = masuk(client, "mediator")
    pintu.add(akun.id)
    nama = "a.xlsx" if isi.startswith(b"PK") else "a.pdf"
    berkas = services.unggah(akun.pelaku, hal, JenisBerkas.LAINNYA, kiriman(isi, nama))
    jawaban = client.get(f"/berkas/{berkas.id}/lembar/1.png")
    assert jawaban.status_code == 422
    assert "Unduh berkasnya" in jawaban.text


def test_one_account_does_not_look_at_pages_without_end(
    app: Flask, client: Any, masuk: Any, unggah: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    berkas = unggah(masuk(client, "mediator")).id
    monkeypatch.setattr("hi_cases.dokumen.services.penampil._jalankan", lambda *_: b"\x89PNG")
    batas = app.extensions["hi_pembatas"]
    batas.reset()
    try:
        kode = [client.get(f"/berkas/{berkas}/lembar/1.png").status_code for _ in range(241)]
    finally:
        batas.reset()
    assert kode == [200] * 240 + [429]
