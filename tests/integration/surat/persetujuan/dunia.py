"""A thing that letters are written about, without any case: a port that remembers its hooks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from hi_cases.core import papan
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.clock import sekarang
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Label, PortSurat
from hi_cases.surat.models import LangkahSurat, Surat, VersiTemplat
from hi_cases.surat.queries.templat import templat_dari
from hi_cases.surat.rules.baca_templat import dari_toml, tulis
from hi_cases.surat.rules.setujui import giliran
from hi_cases.surat.services.kop import muat_kop
from hi_cases.surat.types import PihakSurat, StatusSurat, StatusTemplat, Templat
from tests.perangkat.acuan import muat_acuan

JENIS = "contoh_surat"
_TOML = """
kode = "{kode}"
nama = "Surat contoh"
rujukan = "contoh_surat"
bentuk = "surat"
sasaran = "semua_pihak"
seri = "{seri}"
judul = "Surat contoh"
dasar = "UU 2/2004 Ps 10"
hal = "Contoh"
tujuan = ["Yth. {{{{ nama }}}}"]

[[blok]]
kode = "isi"
jenis = "paragraf"
label = "Isi surat"
teks = "Kepada {{{{ nama }}}} pada {{{{ surat.tanggal }}}} dengan nomor {{{{ surat.nomor }}}}."

[[blok]]
kode = "bebas"
jenis = "paragraf"
label = "Uraian"
bebas = true
wajib = true

[[blok]]
kode = "tanda"
jenis = "tanda_tangan"
kolom = [{kolom}]
{langkah}
"""
_LANGKAH = '\n[[persetujuan]]\nperan = "{}"\ntindakan = "{}"\nopsional = {}\n'

Langkah = tuple[str, str, bool]
MEDIATOR_SAJA: tuple[Langkah, ...] = (("mediator", "tanda_tangan", False),)
LENGKAP: tuple[Langkah, ...] = (
    ("subkoor", "periksa", True),
    ("kabid", "setujui", False),
    ("kadis", "mengetahui", True),
    ("mediator", "tanda_tangan", False),
)


def templat(kode: str, langkah: tuple[Langkah, ...], seri: str = "surat") -> Templat:
    """Return a kind of letter with these steps."""
    tindakan = {satu[1] for satu in langkah}
    kolom = [f'{{ langkah = "{t}" }}' for t in ("mengetahui", "tanda_tangan") if t in tindakan]
    isi = _TOML.format(
        kode=kode,
        seri=seri,
        kolom=", ".join(kolom),
        langkah="".join(_LANGKAH.format(p, t, str(o).lower()) for p, t, o in langkah),
    )
    return dari_toml(isi)


@dataclass
class Benda:
    """The things: their mediator and what they say, and what the hooks were called with."""

    mediator: int | None = None
    nama: str = "PT Maju & Jaya"
    tolak: str = ""
    panggilan: list[tuple[str, Any]] = field(default_factory=list)

    def pasang(self) -> None:
        """Answer for the kind `contoh_surat`."""
        meja = papan.papan()
        meja.label[JENIS] = lambda _pelaku, ids: {
            satu: Label(f"Benda {satu}", "/bantuan") for satu in ids
        }
        meja.surat[JENIS] = PortSurat(
            pastikan_boleh=lambda _pelaku, _id, _kode: None,
            terlihat=lambda pelaku, _id: pelaku.sistem or pelaku.staf,
            tahap=lambda _id: "",
            pihak=lambda _id: [PihakSurat(1, self.nama)],
            pihak_pelaku=lambda _pelaku, _id: frozenset(),
            fakta=lambda *_: {
                "nama": self.nama,
                "mediator": {"id": self.mediator},
                "perkara": {"nomor": "560/001/HI/2026"},
            },
            periksa=lambda *_: {},
            terbit=self._terbit,
            dikirim=lambda *_: None,
            diterima=lambda *_: None,
            diperbaiki=lambda *_: None,
            berkas=lambda *_: [],
            penanggung_jawab=lambda _id: self.mediator,
            kunci=lambda satu: self.panggilan.append(("kunci", satu)),
            batal=lambda _pelaku, surat, alasan: self.panggilan.append(("batal", surat.id)),
        )

    def _terbit(self, _pelaku: Pelaku, surat: Surat) -> None:
        self.panggilan.append(("terbit", surat.nomor))
        if self.tolak:
            raise TindakanDitolak(self.tolak)


def muat_dasar() -> None:
    """Load what every letter needs: settings, calendar, letterhead."""
    muat_acuan()
    muat_kop(SISTEM)


def tambah_templat(isi: Templat) -> VersiTemplat:
    """Put a kind of letter into force."""
    versi = VersiTemplat(
        kode=isi.kode,
        versi_ke=1,
        status=StatusTemplat.BERLAKU,
        isi=tulis(isi),
        dibuat_pada=sekarang(),
        dibuat_nama="Uji",
        berlaku_pada=sekarang(),
    )
    db.session.add(versi)
    db.session.flush()
    return versi


def draf(pembuat: Pelaku, versi: VersiTemplat, **lain: Any) -> Surat:
    """Return a draft that lacks nothing, unless told otherwise."""
    isi = templat_dari(versi)
    dasar = {
        "kode": isi.kode,
        "nama": isi.nama,
        "templat": versi,
        "rujukan_jenis": JENIS,
        "rujukan_id": 7,
        "status": StatusSurat.DRAF,
        "isian": {},
        "bebas": {"bebas": "Uraian yang ditulis."},
        "tanpa_langkah": [],
        "pembuat_id": pembuat.id,
        "pembuat_nama": pembuat.nama,
        "dibuat_pada": sekarang(),
        "diubah_pada": sekarang(),
    }
    surat = Surat(**(dasar | lain))
    db.session.add(surat)
    db.session.flush()
    return surat


def giliran_kini(surat: Surat) -> LangkahSurat:
    """Return the step whose turn it is."""
    satu = giliran(surat.langkah)
    assert satu is not None
    return satu


@dataclass
class Kantor:
    """The people of the office, one for each role."""

    pengguna: Callable[..., Any]
    benda: Benda
    orang: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, nama: str) -> Pelaku:
        return self.akun(nama).pelaku

    def akun(self, nama: str) -> Any:
        """Return the account of a role, made when it is first asked for."""
        if nama not in self.orang:
            jabatan = {"kabid": "Kepala Bidang HI", "kadis": "Kepala Dinas"}.get(nama, "")
            self.orang[nama] = self.pengguna(
                Peran(nama.rstrip("2")), nama=f"{nama.title()} Uji", jabatan=jabatan
            )
        return self.orang[nama]
