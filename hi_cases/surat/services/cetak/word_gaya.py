"""What a DOCX needs beneath its text: styles, numbering, fields and marks python-docx lacks."""

from __future__ import annotations

import io
from datetime import datetime, time

import segno
from docx import Document
from docx.document import Document as Dokumen
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table as TabelWord
from docx.text.paragraph import Paragraph as ParagrafWord
from docx.text.run import Run

from hi_cases.surat.services.cetak import kata
from hi_cases.surat.services.cetak.data import judul_berkas
from hi_cases.surat.services.cetak.huruf import baris, bersih
from hi_cases.surat.types.naskah import Gaya, Naskah

HURUF = "Times New Roman"
HURUF_TIMUR = "Noto Sans CJK SC"
KIRI, KANAN, ATAS, BAWAH = Cm(2.5), Cm(2), Cm(1.8), Cm(2)

KOP, NOMOR, PASANGAN, TABEL, TANDA, TEMBUSAN, DAFTAR = (
    "Kop Surat", "Nomor Naskah", "Pasangan", "Isi Tabel", "Tanda Tangan", "Tembusan", "Daftar",
)  # fmt: skip

_DIPAKAI = (
    "Normal", "Heading 1", "Heading 2", "Header", "Footer", "Default Paragraph Font",
    "Normal Table", "Table Grid", "No List",
)  # fmt: skip

_FORMAT = {Gaya.ANGKA: ("decimal", "%1."), Gaya.HURUF: ("lowerLetter", "%1."),
           Gaya.GARIS: ("bullet", "–")}  # fmt: skip


def unsur(nama: str, **sifat: str) -> BaseOxmlElement:
    """Return an element of WordprocessingML: `unsur("w:lang", val="id-ID")`."""
    hasil = OxmlElement(nama)
    for kunci, nilai in sifat.items():
        hasil.set(qn(f"w:{kunci}"), nilai)
    return hasil


def _huruf(gaya: ParagraphStyle, ukuran: float, *, tebal: bool = False) -> None:
    gaya.font.name, gaya.font.size, gaya.font.bold = HURUF, Pt(ukuran), tebal
    gaya.font.color.rgb = RGBColor(0, 0, 0)
    rfonts = gaya.element.get_or_add_rPr().get_or_add_rFonts()
    for tema in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        rfonts.attrib.pop(qn(f"w:{tema}"), None)
    for bagian, nama in (("eastAsia", HURUF_TIMUR), ("cs", HURUF), ("hAnsi", HURUF)):
        rfonts.set(qn(f"w:{bagian}"), nama)


def _jarak(gaya: ParagraphStyle, sebelum: float, sesudah: float, baris_: float = 1.0) -> None:
    bentuk = gaya.paragraph_format
    bentuk.space_before, bentuk.space_after, bentuk.line_spacing = Pt(sebelum), Pt(sesudah), baris_


def _gaya(dok: Dokumen) -> None:
    def ambil(nama: str) -> ParagraphStyle:
        gaya = dok.styles[nama]
        assert isinstance(gaya, ParagraphStyle)  # noqa: S101  # narrows; these are paragraph styles
        return gaya

    def baru(nama: str) -> ParagraphStyle:
        dok.styles.add_style(nama, WD_STYLE_TYPE.PARAGRAPH).base_style = dok.styles["Normal"]
        return ambil(nama)

    tengah = WD_ALIGN_PARAGRAPH.CENTER
    for nama, ukuran, tebal, sebelum, sesudah in (
        ("Normal", 12, False, 0, 6), ("Heading 1", 13, True, 14, 6), ("Heading 2", 12, True, 12, 4),
    ):  # fmt: skip
        _huruf(ambil(nama), ukuran, tebal=tebal)
        _jarak(ambil(nama), sebelum, sesudah, 1.15)
    ambil("Heading 1").paragraph_format.alignment = tengah
    for nama, ukuran, sesudah in (
        (KOP, 12, 0), (NOMOR, 12, 14), (PASANGAN, 12, 2), (TABEL, 10.5, 0), (TANDA, 12, 0),
        (TEMBUSAN, 10, 0), (DAFTAR, 12, 3),
    ):  # fmt: skip
        gaya = baru(nama)
        _huruf(gaya, ukuran)
        _jarak(gaya, 0, sesudah)
        if nama in (KOP, NOMOR, TANDA):
            gaya.paragraph_format.alignment = tengah


def _buang_gaya(dok: Dokumen) -> None:
    """Leave only the styles of a letter in Word's list; python-docx brings 160."""
    akar = dok.styles.element
    menurut_id = {satu.get(qn("w:styleId")): satu for satu in akar.findall(qn("w:style"))}
    dipakai: set[str] = set()
    antre = [dok.styles[nama].style_id for nama in _DIPAKAI]
    while antre:
        kini = antre.pop()
        if kini in dipakai or kini not in menurut_id:
            continue
        dipakai.add(kini)
        for rujukan in ("w:basedOn", "w:link", "w:next"):
            if (lain := menurut_id[kini].find(qn(rujukan))) is not None:
                antre.append(lain.get(qn("w:val")))
    for id_gaya, satu in menurut_id.items():
        if id_gaya not in dipakai:
            akar.remove(satu)


def _bahasa(dok: Dokumen) -> None:
    bawaan = dok.styles.element.find(qn("w:docDefaults") + "/" + qn("w:rPrDefault"))
    rpr = bawaan.find(qn("w:rPr"))
    for lama in rpr.findall(qn("w:lang")):
        rpr.remove(lama)
    rpr.append(unsur("w:lang", val="id-ID", eastAsia="zh-CN", bidi="ar-SA"))
    # The template's older number would open the file in Word's compatibility mode.
    for satu in dok.settings.element.iter(qn("w:compatSetting")):
        if satu.get(qn("w:name")) == "compatibilityMode":
            satu.set(qn("w:val"), "15")


def _kertas(dok: Dokumen, melintang: bool) -> None:
    bagian = dok.sections[0]
    pendek, panjang = Cm(21), Cm(29.7)
    bagian.page_width, bagian.page_height = (panjang, pendek) if melintang else (pendek, panjang)
    bagian.orientation = WD_ORIENT.LANDSCAPE if melintang else WD_ORIENT.PORTRAIT
    bagian.left_margin, bagian.right_margin = KIRI, KANAN
    bagian.top_margin, bagian.bottom_margin = ATAS, BAWAH
    bagian.header_distance = bagian.footer_distance = Cm(0.9)


def _ruas(paragraf: ParagrafWord, perintah: str) -> None:
    """Append a field that Word fills, such as PAGE."""
    ruas = unsur("w:fldSimple", instr=perintah)
    paragraf._p.append(ruas)
    lari = unsur("w:r")
    ruas.append(lari)
    teks = unsur("w:t")
    teks.text = "1"
    lari.append(teks)


def _nomor_halaman(kaki: ParagrafWord, dok: Dokumen) -> None:
    kaki.style = dok.styles[TEMBUSAN]
    kaki.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    kaki.add_run(f"{kata.HALAMAN} ")
    _ruas(kaki, "PAGE")
    kaki.add_run(f" {kata.DARI} ")
    _ruas(kaki, "NUMPAGES")


def _kode_periksa(dok: Dokumen, alamat: str, lebar: Length) -> None:
    """Put the code and the address by which the signed PDF is known above the page number."""
    kaki = dok.sections[0].footer
    tabel = kaki.add_table(1, 2, lebar)
    tabel.autofit = False
    tepi_sel(tabel, left=0, right=0)
    kode, teks = tabel.rows[0].cells
    for kolom, sel, satu in zip(
        tabel.columns, (kode, teks), (Cm(2.1), Length(lebar - Cm(2.1))), strict=True
    ):
        kolom.width = sel.width = satu
    wadah = io.BytesIO()
    segno.make(alamat, error="m", micro=False).save(wadah, kind="png", border=0, scale=6)
    wadah.seek(0)
    gambar = kode.paragraphs[0].add_run().add_picture(wadah, width=Cm(1.7))
    gambar._inline.docPr.set("descr", kata.QR)
    tulis = teks.paragraphs[0]
    tulis.add_run(f"{kata.PERIKSA}\n{alamat}")
    for satu in (kode.paragraphs[0], tulis):
        gayakan(satu, TEMBUSAN)
    teks.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    # The paragraph of the page number stood first; the table comes above it.
    tabel._tbl.getparent().insert(0, tabel._tbl)


def _kepala_kaki(dok: Dokumen, naskah: Naskah) -> None:
    bagian = dok.sections[0]
    _nomor_halaman(bagian.footer.paragraphs[0], dok)
    alamat = "".join(bersih(naskah.alamat_periksa).split())
    if alamat and not naskah.rancangan:
        isi = (bagian.page_width or 0) - (bagian.left_margin or 0) - (bagian.right_margin or 0)
        _kode_periksa(dok, alamat, Length(isi))
    atas = bagian.header.paragraphs[0]
    atas.style = dok.styles[TEMBUSAN]
    atas.alignment = WD_ALIGN_PARAGRAPH.CENTER
    tanda = atas.add_run(kata.RANCANGAN if naskah.rancangan else kata.SALINAN)
    tanda.bold = True
    tanda.font.size = Pt(14 if naskah.rancangan else 9)
    tanda.font.color.rgb = RGBColor(0x9C, 0x1C, 0x1C)


def _nomor_abstrak(dok: Dokumen, gaya: Gaya) -> int:
    """Define how a list of this kind is numbered; return the definition's id."""
    akar = dok.part.numbering_part.element
    id_baru = 1 + max(
        (int(satu.get(qn("w:abstractNumId"))) for satu in akar.findall(qn("w:abstractNum"))),
        default=0,
    )
    abstrak = unsur("w:abstractNum", abstractNumId=str(id_baru))
    abstrak.append(unsur("w:multiLevelType", val="singleLevel"))
    tingkat = unsur("w:lvl", ilvl="0")
    bentuk, tulisan = _FORMAT[gaya]
    for nama, nilai in (("w:start", "1"), ("w:numFmt", bentuk), ("w:lvlText", tulisan),
                        ("w:lvlJc", "left")):  # fmt: skip
        tingkat.append(unsur(nama, val=nilai))
    ppr = unsur("w:pPr")
    ppr.append(unsur("w:ind", left="454", hanging="454"))
    tingkat.append(ppr)
    abstrak.append(tingkat)
    pertama = akar.find(qn("w:num"))
    if pertama is None:
        akar.append(abstrak)
    else:
        # Word wants all definitions before the first list that uses one.
        pertama.addprevious(abstrak)
    return id_baru


def daftar_baru(dok: Dokumen, gaya: Gaya) -> int:
    """Begin a list that counts from the start; return the id that its items carry."""
    nomor = dok.part.numbering_part.element.add_num(_nomor_abstrak(dok, gaya))
    nomor.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(nomor.numId)


def nomori(paragraf: ParagrafWord, nomor: int) -> None:
    """Make the paragraph an item of the list."""
    tanda = paragraf._p.get_or_add_pPr().get_or_add_numPr()
    tanda.get_or_add_ilvl().val = 0
    tanda.get_or_add_numId().val = nomor


def gayakan(paragraf: ParagrafWord, gaya: str) -> None:
    """Set the style by its id: python-docx reads all styles for each name."""
    paragraf._p.style = gaya.replace(" ", "")


def tulis_terpenggal(lari: Run, suku: tuple[str, ...]) -> None:
    """Append the parts of a word with Word's own optional hyphens between them."""
    for i, satu in enumerate(suku):
        if i and not suku[i - 1].endswith(("-", "/")):
            lari._r.append(unsur("w:softHyphen"))
        lari.add_text(satu)


def tepi_sel(tabel: TabelWord, **tepi: int) -> None:
    """Set the margins of cells in twentieths of a point, named top, left, bottom, right."""
    semua = unsur("w:tblCellMar")
    for sisi in ("top", "left", "bottom", "right"):
        if sisi in tepi:
            semua.append(unsur(f"w:{sisi}", w=str(tepi[sisi]), type="dxa"))
    tabel._tbl.tblPr.insert_element_before(semua, "w:tblLook")


def garis_kop(paragraf: ParagrafWord) -> None:
    """Draw the double rule of the letterhead under a paragraph."""
    garis = unsur("w:pBdr")
    garis.append(unsur("w:bottom", val="thickThinSmallGap", sz="24", space="4", color="000000"))
    paragraf._p.get_or_add_pPr().insert_element_before(
        garis, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _buang_gambar_mini(dok: Dokumen) -> None:
    """Drop the thumbnail of python-docx's template: it shows another document."""
    hubungan = dok.part.package.rels if dok.part.package else {}
    for kunci in [k for k, satu in hubungan.items() if satu.reltype.endswith("/thumbnail")]:
        del hubungan[kunci]


def dokumen(naskah: Naskah) -> Dokumen:
    """Return an empty document: paper, styles, language, properties, header and footer."""
    dok = Document()
    _kertas(dok, naskah.melintang)
    _buang_gaya(dok)
    _gaya(dok)
    _bahasa(dok)
    _kepala_kaki(dok, naskah)
    _buang_gambar_mini(dok)
    sifat = dok.core_properties
    sifat.title, sifat.language = judul_berkas(naskah)[:255], "id-ID"
    sifat.author = " ".join(baris(naskah.kop.dinas))[:255] if naskah.kop else ""
    sifat.comments = ""
    sifat.created = sifat.modified = datetime.combine(naskah.tanggal, time())
    return dok
