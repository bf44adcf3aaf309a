"""Walk through the whole system as each role, link by link, on demo data.

Every link that a page offers must open for the one it was offered to; a GET writes nothing, but
for the marks of reading (`BERJEJAK`), from which nothing follows; every page has one
h1, a title, a language, and a token in each POST form.
"""

import re
from collections import Counter, deque
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy import event

from hi_cases.akun.models import Pengguna
from hi_cases.core import berkas
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from tests.perangkat.basis import Basis, buat_aplikasi
from tests.perangkat.demo import HARI_DEMO, salin_isi
from tests.perangkat.klien import Klien

PER_ENDPOINT = 4
BERJEJAK = frozenset({"pemberitahuan.buka", "dokumen.unduh", "dokumen.lembar"})
"""What leaves a mark when it is read: a notice that was opened, and in the trail a file that an
officer took out or looked at which somebody else sent."""
STAF = {
    Peran.PETUGAS: "petugas",
    Peran.MEDIATOR: "mediator",
    Peran.SUBKOOR: "subkoor",
    Peran.KABID: "kabid",
    Peran.KADIS: "kadis",
    Peran.ANALIS: "analis",
    Peran.ADMIN: "admin",
    Peran.PEKERJA: "pekerja",
    Peran.PERUSAHAAN: "perusahaan",
}
_MENULIS = re.compile(r"^\s*(INSERT|UPDATE|DELETE|REPLACE|TRUNCATE|ALTER|CREATE|DROP)\b", re.I)


class Halaman(HTMLParser):
    """What the checks need of one page."""

    def __init__(self, isi: str) -> None:
        super().__init__()
        self.tautan: list[str] = []
        self.unsur: Counter[str] = Counter()
        self.id: Counter[str] = Counter()
        self.bahasa = ""
        self.post_tanpa_token = 0
        self._dalam_post = False
        self._bertoken = False
        self.feed(isi)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note links, headings, ids and forms."""
        sifat = {nama: nilai or "" for nama, nilai in attrs}
        self.unsur[tag] += 1
        if sifat.get("id"):
            self.id[sifat["id"]] += 1
        if tag == "html":
            self.bahasa = sifat.get("lang", "")
        if tag == "a" and sifat.get("href") and "download" not in sifat:
            self.tautan.append(sifat["href"])
        if tag == "form" and sifat.get("method", "").lower() == "post":
            self._dalam_post, self._bertoken = True, False
        if tag == "input" and sifat.get("name") == "csrf_token":
            self._bertoken = True

    def handle_endtag(self, tag: str) -> None:
        """Judge a form at its end."""
        if tag == "form" and self._dalam_post:
            self._dalam_post = False
            self.post_tanpa_token += not self._bertoken


@pytest.fixture(scope="module")
def app_demo(
    contoh_demo: Basis, tmp_path_factory: pytest.TempPathFactory, request
) -> Iterator[Flask]:
    """Return an application with reference and demo data, on each database once."""
    app = buat_aplikasi(salin_isi(contoh_demo, tmp_path_factory.mktemp("jelajah"), request))
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def tulisan() -> Iterator[list[str]]:
    """Collect statements that write."""
    daftar: list[str] = []

    def catat(_k: object, _c: object, perintah: str, *_lain: object) -> None:
        if _MENULIS.match(perintah):
            daftar.append(perintah)

    event.listen(sa.Engine, "before_cursor_execute", catat)
    yield daftar
    event.remove(sa.Engine, "before_cursor_execute", catat)


def _periksa(alamat: str, isi: str) -> Halaman:
    halaman = Halaman(isi)
    assert halaman.unsur["h1"] == 1, f"{alamat}: {halaman.unsur['h1']} h1"
    assert halaman.unsur["title"] >= 1, alamat
    assert halaman.bahasa == "id", alamat
    assert halaman.post_tanpa_token == 0, f"{alamat}: a POST form without token"
    ganda = [nama for nama, jumlah in halaman.id.items() if jumlah > 1]
    assert not ganda, f"{alamat}: repeated ids {ganda}"
    # Texts of letters show their own expressions to the admin who changes them.
    assert alamat.startswith("/surat/templat/") or "{{" not in isi, alamat
    assert not re.search(r"\b(None|Undefined)\b", re.sub(r"<[^>]+>", " ", isi)), alamat
    return halaman


def _endpoint(app: Flask, alamat: str) -> str:
    jalur = urlsplit(alamat).path
    try:
        return app.url_map.bind("localhost").match(jalur, method="GET")[0]
    except Exception:
        return jalur


@pytest.mark.parametrize("peran", STAF, ids=str)
def test_every_link_opens_and_no_get_writes(
    app_demo: Flask, masuk, jam, tulisan: list[str], peran: Peran
) -> None:
    jam.atur(HARI_DEMO)
    # Signing in took the empty application's folder of files.
    berkas.pasang(app_demo.config["HI_DATA_DIR"] / "berkas")
    # They come one after another from one address, where a limit counts minutes.
    app_demo.extensions["hi_pembatas"].reset()
    with app_demo.app_context():
        klien: Klien = app_demo.test_client()
        surel = f"{STAF[peran]}@demo.test"
        akun = db.session.scalar(sa.select(Pengguna).filter_by(email=surel))
        assert akun is not None, surel
        masuk(klien, akun)
        antre, dilihat, per_jenis = deque(["/"]), {"/"}, Counter()
        while antre:
            alamat = antre.popleft()
            jenis = _endpoint(app_demo, alamat)
            if per_jenis[jenis] >= PER_ENDPOINT:
                continue
            per_jenis[jenis] += 1
            tulisan.clear()
            jawaban = klien.get(alamat)
            assert jawaban.status_code in {200, 302, 303, 308}, f"{alamat}: {jawaban.status_code}"
            tertulis = [] if jenis in BERJEJAK else tulisan
            assert tertulis == [], f"{alamat} wrote {tertulis[0]}"
            tujuan = [jawaban.location] if jawaban.location else []
            isi = jawaban.get_data(as_text=jawaban.mimetype == "text/html")
            jawaban.close()
            if jawaban.status_code == 200 and jawaban.mimetype == "text/html":
                tujuan = _periksa(alamat, isi).tautan
            for satu in tujuan:
                penuh = urlsplit(urljoin(f"http://localhost{alamat}", satu))
                bersih = penuh.path + (f"?{penuh.query}" if penuh.query else "")
                if penuh.netloc == "localhost" and bersih not in dilihat:
                    dilihat.add(bersih)
                    antre.append(bersih)
        assert len(per_jenis) >= 2
