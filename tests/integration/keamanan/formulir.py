"""Forms as a browser sees them, found by walking through the pages of an account link by link."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from flask import Flask
from werkzeug.exceptions import HTTPException

from tests.perangkat.klien import Klien

PER_ENDPOINT = 2
# Parts of an address that make another page of it: the act, the step.
_HALAMAN_SENDIRI = ("kode", "langkah")
_TULISAN = {"text", "email", "tel", "search", "password", "number", "date", "time", "url"}


@dataclass
class Bidang:
    """One field: `jenis` is tulisan, pilihan, tersembunyi, centang, berkas."""

    nama: str
    jenis: str
    nilai: str = ""
    terpilih: bool = True


@dataclass
class Formulir:
    """One form and the page it stands on."""

    halaman: str
    alamat: str
    metode: str
    bidang: list[Bidang] = field(default_factory=list)
    titik: str = ""
    """Where it is sent: the endpoint, and the part that makes another form of it."""

    @property
    def jenis(self) -> tuple[str, str, tuple[str, ...]]:
        """What makes it another form than one on another page or of another account."""
        return self.titik, self.metode, tuple(sorted({b.nama for b in self.bidang}))

    @property
    def bentuk(self) -> tuple[str, str, tuple[str, ...]]:
        """What makes it another form for the code that reads it: a period of law is filled in
        like the others, whatever its code."""
        titik, *lain = self.jenis
        return titik.partition(":")[0], *lain

    def isi(self) -> list[tuple[str, str]]:
        """Return what a browser sends when nothing is touched."""
        return [(b.nama, b.nilai) for b in self.bidang if b.jenis != "berkas" and b.terpilih]

    def bernama(self, *jenis: str) -> list[str]:
        """Return the names of the fields of these kinds."""
        return list(dict.fromkeys(b.nama for b in self.bidang if b.jenis in jenis))

    def dengan(self, nama: str, nilai: Any) -> list[tuple[str, Any]]:
        """Return the untouched form with one field filled in."""
        return [(n, v) for n, v in self.isi() if n != nama] + [(nama, nilai)]


class _Pembaca(HTMLParser):
    def __init__(self, halaman: str, isi: str) -> None:
        super().__init__()
        self.halaman = halaman
        self.tautan: list[str] = []
        self.formulir: list[Formulir] = []
        self._kini: Formulir | None = None
        self._pilih: Bidang | None = None
        self._teks: Bidang | None = None
        self.feed(isi)

    def _tambah(self, bidang: Bidang) -> Bidang:
        if self._kini is not None and bidang.nama:
            self._kini.bidang.append(bidang)
        return bidang

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note links, forms and fields."""
        sifat = {nama: nilai or "" for nama, nilai in attrs}
        nama, nilai = sifat.get("name", ""), sifat.get("value", "")
        if tag == "a" and sifat.get("href"):
            self.tautan.append(sifat["href"])
        elif tag == "form":
            tujuan = urljoin(f"http://localhost{self.halaman}", sifat.get("action", ""))
            bagian = urlsplit(tujuan)
            alamat = bagian.path + (f"?{bagian.query}" if bagian.query else "")
            self._kini = Formulir(self.halaman, alamat, sifat.get("method", "get").upper())
            self.formulir.append(self._kini)
        elif tag == "input":
            self._masukan(sifat.get("type", "text"), nama, nilai, "checked" in sifat)
        elif tag == "textarea":
            self._teks = self._tambah(Bidang(nama, "tulisan"))
        elif tag == "select":
            self._pilih = self._tambah(Bidang(nama, "pilihan"))
        elif tag == "option" and self._pilih is not None and "selected" in sifat:
            self._pilih.nilai = nilai
        elif tag == "button" and nama:
            self._tambah(Bidang(nama, "tombol", nilai))

    def _masukan(self, tipe: str, nama: str, nilai: str, dicentang: bool) -> None:
        if nama == "csrf_token":
            return
        if tipe in {"checkbox", "radio"}:
            self._tambah(Bidang(nama, "centang", nilai, dicentang))
        elif tipe == "file":
            self._tambah(Bidang(nama, "berkas"))
        elif tipe == "hidden":
            self._tambah(Bidang(nama, "tersembunyi", nilai))
        elif tipe in _TULISAN:
            self._tambah(Bidang(nama, "tulisan", nilai))

    def handle_data(self, data: str) -> None:
        """The text of a textarea is its value."""
        if self._teks is not None:
            self._teks.nilai += data

    def handle_endtag(self, tag: str) -> None:
        """Close what was open."""
        if tag == "textarea":
            self._teks = None
        elif tag == "select":
            self._pilih = None
        elif tag == "form":
            self._kini = None


def _titik(app: Flask, alamat: str, metode: str = "GET") -> str:
    try:
        cocok = app.url_map.bind("localhost").match(urlsplit(alamat).path, method=metode)
    except HTTPException:
        return ""
    return ":".join([cocok[0], *(cocok[1][n] for n in _HALAMAN_SENDIRI if n in cocok[1])])


def kumpulkan(app: Flask, klien: Klien, awal: list[str]) -> list[Formulir]:
    """Return one form of each kind that this account can come to."""
    antre, dilihat, kali = deque(awal), set(awal), Counter()
    hasil: dict[tuple[str, str, tuple[str, ...]], Formulir] = {}
    while antre:
        alamat = antre.popleft()
        titik = _titik(app, alamat)
        if not titik or kali[titik] >= (1 if ":" in titik else PER_ENDPOINT):
            continue
        kali[titik] += 1
        jawaban = klien.get(alamat)
        html = jawaban.mimetype == "text/html" and jawaban.status_code == 200
        baca = _Pembaca(alamat, jawaban.text) if html else _Pembaca(alamat, "")
        jawaban.close()
        for satu in baca.formulir:
            satu.titik = _titik(app, satu.alamat, satu.metode)
            hasil.setdefault(satu.jenis, satu)
        for tautan in [*baca.tautan, *([jawaban.location] if jawaban.location else [])]:
            penuh = urlsplit(urljoin(f"http://localhost{alamat}", tautan))
            jalur = penuh.path + (f"?{penuh.query}" if penuh.query else "")
            if penuh.netloc == "localhost" and jalur not in dilihat:
                dilihat.add(jalur)
                antre.append(jalur)
    keluar = ("security.logout", "akun.akhiri_sesi")
    return [satu for satu in hasil.values() if satu.titik and satu.titik not in keluar]
