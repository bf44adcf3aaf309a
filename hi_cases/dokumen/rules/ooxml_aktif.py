"""What a Word or Excel file would start or fetch where it is opened. Such a file is refused.

Nothing is parsed as XML: a reader of it can be made to disagree with Word. The bytes are looked
through once, with what hides words in them (comments, numbers of letters, UTF-16) taken away.
"""

import html
import re

from hi_cases.dokumen.types import BerkasDitolak

SELA = 5_000
"""Comments and instructions in one part; programs of an office write hardly any."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ATRIBUT = re.compile(r"(?<![\w:])([\w:]{1,40})\s{0,40}=\s{0,40}(?:\"([^\"]*)\"|'([^']*)')")
_BUKAN_TEKS = re.compile(r"/(?:oleobject|vbaproject|control|activexcontrolbinary|afchunk)\s*$")
_TIPE_BERJALAN = ("vbaproject", "vbadata", "oleobject", "activex")
_DDE_LINK = re.compile(rb"<(?:\w{1,20}:)?ddeLink\b")
_INSTRUKSI = re.compile(
    rb"<(?:\w{1,20}:)?(?:(?P<batas>fldChar)\b|(?:del)?instrText\b[^<>]{0,400}>(?P<teks>[^<]{0,4000})"
    rb"|fldSimple\b[^<>]{0,400}?\binstr\s{0,20}=\s{0,20}(?P<atribut>\"[^\"<]{0,4000}|'[^'<]{0,4000}))"
)
_DDE = re.compile(r"(?:^|\x01)[\s\"']{0,200}DDE(?:AUTO)?\b", re.IGNORECASE)
_QUOTE = re.compile(r"\bQUOTE\s{1,40}\d{2,3}\s{1,40}\d{2,3}\b", re.IGNORECASE)
"""A field that spells another by the numbers of its letters."""


def rapi_xml(isi: bytes) -> bytes:
    """Return a part without what hides its words; in time that grows with its length.

    Raises BerkasDitolak where that cannot be told.
    """
    if b"\0" in isi[:64]:
        isi = isi.replace(b"\0", b"")
    sela = isi.count(b"<!--") + isi.count(b"<?")
    if sela > SELA or (b"<![CDATA[" in isi and sela > isi[:8].count(b"<?")):
        # Words that only look like the beginning of a comment would hide all that follows.
        raise BerkasDitolak(
            "Susunan di dalam berkas tidak wajar. Simpan ulang sebagai PDF, lalu unggah lagi."
        )
    for awal, akhir in ((b"<!--", b"-->"), (b"<?", b"?>")):
        depan, *lain = isi.split(awal)
        isi = depan + b"".join(satu.partition(akhir)[2] for satu in lain)
    return isi.replace(b"<![CDATA[", b"").replace(b"]]>", b"")


def tampak_xml(awal: bytes) -> bool:
    """Tell by its first bytes whether a part is read as XML, whatever its name says."""
    return awal.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def tolak_program(awal: bytes) -> None:
    """Refuse a part that is a program, or the old kind of Office file, which may hold one."""
    if awal.startswith((_OLE, b"MZ")):
        raise _sisipan()


def tolak_tipe(daftar_tipe: bytes) -> None:
    """Refuse a file that says of a part that it runs."""
    teks = html.unescape(rapi_xml(daftar_tipe).decode(errors="replace")).lower()
    if any(satu in teks for satu in _TIPE_BERJALAN):
        raise _sisipan()


def tolak_hubungan(isi: bytes) -> None:
    """Refuse relations to what runs, and to what is fetched from elsewhere; links are no such."""
    for satu in rapi_xml(isi).split(b"<"):
        if b"relationship" not in satu[:60].lower():
            continue
        teks = html.unescape(satu.decode(errors="replace")).lower()
        atribut = {nama: satu or dua for nama, satu, dua in _ATRIBUT.findall(teks)}
        jenis = atribut.get("type", "")
        if _BUKAN_TEKS.search(jenis):
            raise _sisipan()
        if atribut.get("targetmode", "").strip() == "external" and not jenis.strip().endswith(
            "/hyperlink"
        ):
            raise BerkasDitolak(
                "Dokumen ini mengambil templat, gambar, atau data dari komputer lain, jadi tidak "
                "diterima. Putuskan tautannya, atau simpan ulang sebagai PDF, lalu unggah lagi."
            )


def tolak_dde(isi: bytes) -> None:
    """Refuse a field or link that starts a program, also one written in pieces."""
    rapi = rapi_xml(isi)
    potongan = []
    for cocok in _INSTRUKSI.finditer(rapi):
        atribut = cocok["atribut"]
        bagian = b"\x01" + atribut[1:] + b"\x01" if atribut else cocok["teks"]
        potongan.append(b"\x01" if bagian is None else bagian)
    teks = html.unescape(b"".join(potongan).decode(errors="replace"))
    sambung = teks.replace("\x01", "")
    if (
        _DDE_LINK.search(rapi)
        or _DDE.search(teks)
        or "DDEAUTO" in sambung.upper()
        or _QUOTE.search(teks)
    ):
        raise BerkasDitolak(
            "Berkas ini berisi tautan yang menjalankan program lain (DDE), jadi tidak "
            "diterima. Hapus tautannya, atau simpan sebagai PDF, lalu unggah lagi."
        )


def _sisipan() -> BerkasDitolak:
    return BerkasDitolak(
        "Berkas Office ini berisi makro, program, atau objek sisipan (OLE), jadi tidak diterima. "
        "Hapus sisipannya, atau simpan sebagai PDF, lalu unggah lagi."
    )
