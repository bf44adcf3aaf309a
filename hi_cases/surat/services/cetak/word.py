"""A letter as a DOCX, for those who finish it in Word: real styles, lists, tables and fields.

What somebody may still change is no proof: a draft says so, and of an issued letter it says that
it is a copy, with the address at which the PDF that was signed is known again.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable
from functools import singledispatchmethod

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.table import Table as TabelWord
from docx.table import _Cell
from docx.table import _Row as BarisWord
from docx.text.paragraph import Paragraph as ParagrafWord

from hi_cases.surat.services.cetak import data, huruf, kata, penggal, word_gaya
from hi_cases.surat.services.cetak.huruf import baris, paragraf
from hi_cases.surat.services.cetak.word_gaya import unsur
from hi_cases.surat.types.naskah import (
    Bentuk,
    Butir,
    Data,
    Gaya,
    HalamanBaru,
    Judul,
    KolomTanda,
    Kop,
    Naskah,
    Paragraf,
    Subjudul,
    Tabel,
    TandaTangan,
)

_RUANG_TANDA = Pt(56)
# Word's own margin of a cell, and how wide a letter is on average, in ems: a word counts as too
# wide rather early, for a break that is allowed and not needed does no harm.
_TEPI_SEL = Cm(0.19)
_LEBAR_HURUF = 0.5
_TITIK = "(" + "." * 34 + ")"


def _satu(teks: str) -> str:
    """Return a text as one paragraph's, its lines kept."""
    return "\n".join("\n".join(bagian) for bagian in paragraf(teks))


def _tak_terbelah(baris_: BarisWord) -> None:
    baris_._tr.get_or_add_trPr().append(unsur("w:cantSplit"))


class _Penulis:
    """Writes the parts of one letter one after the other."""

    def __init__(self, naskah: Naskah) -> None:
        self.naskah = naskah
        self.dok = word_gaya.dokumen(naskah)
        bagian = self.dok.sections[0]
        self.lebar = Length(
            (bagian.page_width or 0) - (bagian.left_margin or 0) - (bagian.right_margin or 0)
        )
        self.tingkat = 2 if data.berjudul(naskah) else 1
        self.bertanggal = naskah.bentuk is Bentuk.SURAT
        self.halaman_baru = False

    # --- pieces ---------------------------------------------------------------------------

    def teks(self, isi: str, gaya: str = "Normal", *, tebal: bool = False) -> ParagrafWord:
        baru = self.dok.add_paragraph()
        word_gaya.gayakan(baru, gaya)
        baru.add_run(isi).bold = tebal or None
        return baru

    def sel(self, sel: _Cell, teks: str, gaya: str, *, tebal: bool = False) -> ParagrafWord:
        isi = sel.paragraphs[0]
        word_gaya.gayakan(isi, gaya)
        isi.add_run(_satu(teks)).bold = tebal or None
        return isi

    def sel_tabel(self, sel: _Cell, teks: str, ukuran: Length, *, tebal: bool) -> ParagrafWord:
        """Fill a cell of a ruled table; words too wide for it may be broken by syllable."""
        isi = sel.paragraphs[0]
        word_gaya.gayakan(isi, word_gaya.TABEL)
        lari = isi.add_run()
        lari.bold, lari.font.size = tebal or None, ukuran
        muat = ((sel.width or 0) - 2 * _TEPI_SEL) / (ukuran * _LEBAR_HURUF)
        for i, kata_ in enumerate(re.split(r"( |\n)", _satu(teks))):
            if i % 2 == 0 and len(kata_) > muat:
                word_gaya.tulis_terpenggal(lari, penggal.suku(kata_))
            else:
                lari.add_text(kata_)
        return isi

    def kisi(self, banyak: int, lebar: Iterable[Length], *, bergaris: bool = False) -> TabelWord:
        """Add a table of so many rows; columns keep their widths."""
        ukuran = list(lebar)
        tabel = self.dok.add_table(rows=banyak, cols=len(ukuran))
        tabel.style = self.dok.styles["Table Grid" if bergaris else "Normal Table"]
        tabel.autofit = False
        tabel.alignment = WD_TABLE_ALIGNMENT.LEFT
        if bergaris:
            word_gaya.tepi_sel(tabel, top=30, bottom=30)
        else:
            # Text begins at the margin, as that of the paragraphs does.
            word_gaya.tepi_sel(tabel, left=0, right=85)
            for p in tabel._tbl.iter(qn("w:p")):
                word_gaya.gayakan(ParagrafWord(p, self.dok), word_gaya.PASANGAN)
        for kolom, satu in zip(tabel.columns, ukuran, strict=True):
            kolom.width = satu
        for satu_baris in tabel._tbl.tr_lst:
            for sel, satu in zip(satu_baris.tc_lst, ukuran, strict=True):
                sel.width = satu
        return tabel

    def sela(self, tinggi: float = 6) -> None:
        """Leave room after a table: Word joins two that touch."""
        kosong = self.dok.add_paragraph()
        bentuk = kosong.paragraph_format
        bentuk.space_after, bentuk.line_spacing = Pt(0), Pt(tinggi)

    # --- first page -----------------------------------------------------------------------

    def kop(self, kop: Kop) -> None:
        ukuran = ((kop.pemerintah.upper(), 14, False), (kop.dinas.upper(), 18, True),
                  (kop.alamat, 10, False), (kop.kontak, 10, False))  # fmt: skip
        tertulis = [(_satu(isi), besar, tebal) for isi, besar, tebal in ukuran if _satu(isi)]
        for i, (isi, besar, tebal) in enumerate(tertulis, 1):
            satu = self.teks(isi, word_gaya.KOP, tebal=tebal)
            satu.runs[0].font.size = Pt(besar)
            if i == len(tertulis):
                word_gaya.garis_kop(satu)
                satu.paragraph_format.space_after = Pt(12)

    def kepala_surat(self) -> None:
        pasangan = data.pasangan_kepala(self.naskah) or (("", ""),)
        lebar = (Cm(2.2), Cm(0.5), Length(self.lebar - Cm(8.5)), Cm(5.8))
        tabel = self.kisi(len(pasangan), lebar)
        for satu, (label, isi) in zip(tabel.rows, pasangan, strict=True):
            sel = satu.cells
            for tempat, teks in zip(sel, (label, ":" if label else "", isi), strict=False):
                self.sel(tempat, teks, word_gaya.PASANGAN)
        tanggal = self.sel(tabel.cell(0, 3), data.tempat_tanggal(self.naskah), word_gaya.PASANGAN)
        tanggal.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self.sela(12)
        if alamat := data.tujuan(self.naskah):
            yth = self.teks(f"{kata.YTH}\t" + "\n".join(alamat))
            yth.paragraph_format.left_indent = Cm(1.1)
            yth.paragraph_format.first_line_indent = Cm(-1.1)
            yth.paragraph_format.tab_stops.add_tab_stop(Cm(1.1))
            yth.paragraph_format.space_after = Pt(12)

    def kepala_naskah(self) -> None:
        tertulis = data.nomor(self.naskah)
        self._judul(self.naskah.judul, f"{kata.NOMOR}: {tertulis}" if tertulis else "")

    def _judul(self, teks: str, bawah: str) -> None:
        if isi := _satu(teks.upper()):
            self.teks(isi, "Heading 1")
        if isi := _satu(bawah):
            self.teks(isi, word_gaya.NOMOR)

    # --- blocks ---------------------------------------------------------------------------

    @singledispatchmethod
    def blok(self, blok: object) -> None:
        raise TypeError(f"unknown block: {blok!r}")

    @blok.register
    def _(self, blok: Judul) -> None:
        self._judul(blok.teks, blok.bawah)
        if paragraf(blok.teks):
            self.tingkat = 2

    @blok.register
    def _(self, blok: Subjudul) -> None:
        if isi := _satu(blok.teks):
            self.teks(isi, f"Heading {self.tingkat}").alignment = WD_ALIGN_PARAGRAPH.LEFT

    @blok.register
    def _(self, blok: Paragraf) -> None:
        for bagian in paragraf(blok.teks):
            # Justified lines that end in a break would be stretched over the page.
            rata = WD_ALIGN_PARAGRAPH.LEFT if len(bagian) > 1 else WD_ALIGN_PARAGRAPH.JUSTIFY
            satu = self.teks("\n".join(bagian))
            satu.alignment = rata
            satu.paragraph_format.first_line_indent = Cm(1.25) if blok.lekuk else None
            satu.paragraph_format.keep_with_next = bagian[-1].endswith(":") or None

    @blok.register
    def _(self, blok: Data) -> None:
        if not blok.baris:
            return
        terpanjang = max(len(_satu(label)) for label, _ in blok.baris)
        kiri = Cm(min(5.2, 0.5 + 0.22 * terpanjang))
        lebar = (kiri, Cm(0.5), Length(self.lebar - kiri - Cm(0.5)))
        tabel = self.kisi(len(blok.baris), lebar)
        for satu, (label, isi) in zip(tabel.rows, blok.baris, strict=True):
            for tempat, teks in zip(satu.cells, (label, ":", isi), strict=True):
                self.sel(tempat, teks, word_gaya.PASANGAN)
        self.sela()

    @blok.register
    def _(self, blok: Butir) -> None:
        self.butir(blok.isi, blok.gaya, word_gaya.DAFTAR)

    def butir(self, isi: Iterable[str], gaya: Gaya, gaya_paragraf: str) -> None:
        tertulis = [teks for satu in isi if (teks := _satu(satu))]
        if not tertulis:
            return
        nomor = word_gaya.daftar_baru(self.dok, gaya)
        for teks in tertulis:
            butir = self.teks(teks, gaya_paragraf)
            word_gaya.nomori(butir, nomor)
        butir.paragraph_format.space_after = Pt(8)

    @blok.register
    def _(self, blok: Tabel) -> None:
        if not blok.baris:
            self.blok(Paragraf(blok.kosong))
            return
        kepala, isi, bagi = data.tabel_rata(blok)
        kanan = data.kolom_angka(isi)
        lebar = [Length(self.lebar * satu // sum(bagi)) for satu in bagi]
        semua = ([kepala] if kepala else []) + list(isi)
        tabel = self.kisi(len(semua), lebar, bergaris=True)
        ukuran = Pt(10.5 if len(bagi) < 6 else 9 if len(bagi) < 10 else 8)
        # Rows are walked as XML: python-docx finds the cells of a long table slowly.
        for i, (unsur_baris, teks) in enumerate(zip(tabel._tbl.tr_lst, semua, strict=True)):
            di_kepala = bool(kepala) and i == 0
            satu = BarisWord(unsur_baris, tabel)
            _tak_terbelah(satu)
            if di_kepala:
                satu._tr.get_or_add_trPr().append(unsur("w:tblHeader"))
            for k, (unsur_sel, nilai) in enumerate(zip(unsur_baris.tc_lst, teks, strict=True)):
                sel = _Cell(unsur_sel, tabel)
                tulis = self.sel_tabel(sel, nilai, ukuran, tebal=di_kepala)
                if di_kepala:
                    tulis.alignment = WD_ALIGN_PARAGRAPH.CENTER
                elif kanan[k]:
                    tulis.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self.sela()

    @blok.register
    def _(self, blok: HalamanBaru) -> None:
        self.halaman_baru = True

    @blok.register
    def _(self, blok: TandaTangan) -> None:
        kolom = blok.kolom
        if not kolom:
            return
        isi = self._baris_tanda(kolom)
        kosong = 1 if len(kolom) == 1 else 0
        lebar = (
            [Length(self.lebar - Cm(8)), Cm(8)] if kosong
            else [Length(self.lebar // len(kolom))] * len(kolom)
        )  # fmt: skip
        self._lekat_akhir()
        self.sela(10)
        self._lekat_akhir()
        tabel = self.kisi(len(isi), lebar)
        for i, (satu, teks) in enumerate(zip(tabel.rows, isi, strict=True)):
            _tak_terbelah(satu)
            for sel, nilai in zip(satu.cells[kosong:], teks, strict=True):
                nilai(sel)
            for tulis in (p for sel in satu.cells for p in sel.paragraphs):
                tulis.paragraph_format.keep_with_next = i < len(isi) - 1
        self.sela()

    def _lekat_akhir(self) -> None:
        """Keep what was written last on the page of what follows: a paragraph, a table's last row
        with the gap beneath it."""
        *_, akhir = [None, *list(self.dok.element.body)[:-1]]
        lekat = [] if akhir is None else [akhir]
        if akhir is not None and not "".join(akhir.itertext()).strip():
            lekat += [satu for satu in (akhir.getprevious(),) if satu is not None]
        for satu in lekat:
            baris_akhir = satu.findall(qn("w:tr"))[-1:] or [satu]
            for p in baris_akhir[0].iter(qn("w:p")):
                ParagrafWord(p, self.dok).paragraph_format.keep_with_next = True

    def _baris_tanda(
        self, kolom: tuple[KolomTanda, ...]
    ) -> list[list[Callable[[_Cell], ParagrafWord]]]:
        """Return the rows of a signature table: for each cell what writes it."""

        def tulis(teks: str, *, tebal: bool = False) -> Callable[[_Cell], ParagrafWord]:
            return lambda sel: self.sel(sel, teks, word_gaya.TANDA, tebal=tebal)

        def ruang(satu: KolomTanda) -> Callable[[_Cell], ParagrafWord]:
            def isi(sel: _Cell) -> ParagrafWord:
                baru = self.sel(sel, satu.elektronik, word_gaya.TANDA)
                baru.runs[0].font.size = Pt(9)
                jarak = Pt(10) if _satu(satu.elektronik) else Length(_RUANG_TANDA // 2)
                baru.paragraph_format.space_before = baru.paragraph_format.space_after = jarak
                return baru

            return isi

        hasil = []
        if not self.bertanggal:
            kosong = [tulis("")] * (len(kolom) - 1)
            hasil.append([*kosong, tulis(data.tempat_tanggal(self.naskah))])
            self.bertanggal = True
        if any(baris(satu.pengantar) for satu in kolom):
            hasil.append([tulis(satu.pengantar) for satu in kolom])
        hasil.append([tulis(satu.jabatan) for satu in kolom])
        hasil.append([ruang(satu) for satu in kolom])
        hasil.append([tulis(_satu(satu.nama) or _TITIK, tebal=bool(_satu(satu.nama)))
                      for satu in kolom])  # fmt: skip
        if any(data.nip(satu) for satu in kolom):
            hasil.append([tulis(data.nip(satu)) for satu in kolom])
        return hasil

    # --- the letter -----------------------------------------------------------------------

    def _pindah_halaman(self, mulai: int) -> None:
        """Let what was written since element `mulai` begin on a new page."""
        badan = self.dok.element.body
        for unsur_baru in list(badan)[mulai:]:
            for p in unsur_baru.iter(qn("w:p")):
                ParagrafWord(p, self.dok).paragraph_format.page_break_before = True
                self.halaman_baru = False
                return

    def tulis(self) -> bytes:
        naskah = self.naskah
        if naskah.kop:
            self.kop(naskah.kop)
        if naskah.bentuk is Bentuk.SURAT:
            self.kepala_surat()
        else:
            self.kepala_naskah()
        for satu in naskah.blok:
            # The last element of a body is its section.
            mulai = len(self.dok.element.body) - 1
            pindah = self.halaman_baru
            self.blok(satu)
            if pindah:
                self._pindah_halaman(mulai)
        if any(map(paragraf, naskah.tembusan)):
            self._lekat_akhir()
            judul = self.teks(kata.TEMBUSAN, word_gaya.TEMBUSAN)
            judul.paragraph_format.space_before = Pt(14)
            judul.paragraph_format.keep_with_next = True
            self.butir(naskah.tembusan, Gaya.ANGKA, word_gaya.TEMBUSAN)
        wadah = io.BytesIO()
        self.dok.save(wadah)
        return wadah.getvalue()


def docx(naskah: Naskah) -> bytes:
    """Return the letter as a DOCX with the words of the PDF. Raises HurufTidakAda, TakTercetak."""
    huruf.periksa(naskah)
    return _Penulis(naskah).tulis()
