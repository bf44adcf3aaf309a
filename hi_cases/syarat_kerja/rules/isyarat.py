"""Hints about a text that was filed: places an examiner may want to look at. Never decisions.

What the law's numbers are is told by `Ambang`, which is data; here are only the words by which a
clause is found. A hint that is wrong costs a glance; none says that a text is good.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from num2words import num2words

from hi_cases.core.tanggal import baca_tanggal, tulis_tanggal
from hi_cases.permohonan.rules.banding import Paragraf, paragraf
from hi_cases.syarat_kerja.rules.masa import akhir_paling_lama

_KUTIPAN = 220
_PECAH_KALIMAT = re.compile(r"(?<=[.;!?])(?<!\bRp\.)(?<!\bNo\.)(?<!\bPs\.)\s+(?=[A-Z(\"“])")
_PASAL = re.compile(r"P(?:asal|ASAL)\s+\d{1,3}[A-Za-z]?\b")
_JUDUL_MAKS = 90


@dataclass(frozen=True)
class Isyarat:
    """One hint: a sentence for the examiner, where in the text, its words, and the article."""

    kode: str
    kalimat: str
    halaman: int | None
    kutipan: str
    dasar: str


@dataclass(frozen=True)
class Ambang:
    """The numbers of the law and of the year, as the office's data has them; None: not known."""

    tahun: int
    """The year whose minimum wage counts."""
    umk: Mapping[int, int] = field(default_factory=dict)
    """Minimum wage of the kabupaten a month, in rupiah, by year."""
    cuti: int | None = None
    """Least days of annual leave."""
    masa: int | None = None
    """Most years of the term."""
    dasar_masa: str = ""


@dataclass(frozen=True)
class Muatan:
    """A subject that the text must treat: its point of the checklist, what it is, the article."""

    kode: str
    teks: str
    dasar: str


@dataclass(frozen=True)
class Kalimat:
    """A sentence, with the heading of its article and the sentence before it in the paragraph."""

    teks: str
    halaman: int
    judul: str
    sebelum: str

    @property
    def kecil(self) -> str:
        return self.teks.lower()

    @property
    def kutipan(self) -> str:
        if len(self.teks) <= _KUTIPAN:
            return self.teks
        return self.teks[:_KUTIPAN].rsplit(" ", 1)[0] + "…"


def _judul(awal: Sequence[Paragraf]) -> str:
    """Return the heading of an article: its first line, and the next if that is a title too."""
    baris = [s.teks for s in awal[:2] if len(s.teks) <= _JUDUL_MAKS and not s.teks.endswith(".")]
    return " ".join(baris).lower()


def kalimat(teks: Sequence[str]) -> Iterator[Kalimat]:
    """Yield the sentences of a text by page."""
    semua = paragraf(teks)
    judul = ""
    for ke, satu in enumerate(semua):
        if _PASAL.match(satu.teks):
            judul = _judul(semua[ke : ke + 2]) or satu.teks.lower()[:_JUDUL_MAKS]
        sebelum = ""
        for potong in _PECAH_KALIMAT.split(satu.teks):
            yield Kalimat(potong, satu.halaman, judul, sebelum)
            sebelum = potong.lower()


@cache
def _bilangan() -> Mapping[str, int]:
    return {num2words(n, lang="id"): n for n in range(1, 100)}


@cache
def _pola_bilangan() -> str:
    kata = sorted(_bilangan(), key=len, reverse=True)
    return rf"(?<![\d.,])(?P<n>\d{{1,3}}|{'|'.join(kata)})(?:\s*\([^)]{{1,40}}\))?\s*"


def _nilai(teks: str) -> int:
    return int(teks) if teks.isdigit() else _bilangan()[teks]


# --- wage -------------------------------------------------------------------------------------
_UANG = re.compile(
    r"(?:rp\.?\s*)(?P<n>\d[\d.,]*\d|\d)(?:\s*,-)?\s*(?P<k>juta|ribu)?"
    r"|(?P<kata>[a-z]+(?: (?:belas|puluh))?(?: [a-z]+)?) juta rupiah"
)
_HAL_UANG = re.compile(
    r"(?:(?P<upah>\b(?:di)?(?:upah|gaji)(?:\s+(?:pokok|minimum|bulanan|bersih|kotor|terendah))?)"
    r"(?!\s+(?:lembur|sundulan|harian))"
    r"|\b(?:di\s+luar|selain)\s+(?:upah|gaji)|\bmasing-masing"
    r"|\b(?:potongan|pemotongan|kenaikan|penyesuaian|penambahan|lembur)\s*(?:upah|gaji)?"
    r"|\bupah\s+(?:lembur|harian)|\btunjangan|denda|uang\s+\w+|bonus|premi|insentif|iuran|santunan"
    r"|\bpinjaman|\bbantuan|biaya|ganti\s+rugi|penghargaan|sumbangan|kasbon)\b"
)
_BUKAN_BULANAN = re.compile(
    r"\s*(?:,-)?\s*(?:per|/|se|setiap|tiap|untuk\s+(?:se|satu\s+))\s*(?:hari|jam|minggu|shift|potong)"
)
_PALING_KECIL = 10
"""A tenth of the minimum wage: what is less is no wage of a month."""


def _rp(jumlah: int) -> str:
    return f"Rp {jumlah:,}".replace(",", ".")


def _jumlah(cocok: re.Match[str]) -> int:
    if kata := cocok["kata"]:
        # The longest number that ends where "juta" begins: "sebesar tiga juta rupiah".
        bagian = kata.split()
        akhir = (" ".join(bagian[ke:]) for ke in range(len(bagian)))
        return next((_bilangan()[s] for s in akhir if s in _bilangan()), 0) * 1_000_000
    angka, kali = cocok["n"], {"juta": 1_000_000, "ribu": 1_000}.get(cocok["k"] or "", 1)
    if kali > 1:
        return round(float(angka.replace(".", "").replace(",", ".")) * kali)
    return int(re.sub(r"[.,]\d{2}$|\D", "", angka) or 0)


def _uang_upah(satu: Kalimat) -> Iterator[int]:
    """Yield the sums of a sentence that are a wage a month."""
    hal = list(_HAL_UANG.finditer(satu.kecil))
    for cocok in _UANG.finditer(satu.kecil):
        dekat = [h for h in hal if h.end() <= cocok.start()]
        # In a table of wages only the heading of the article says what the sums are.
        hal_ini = dekat[-1:] or list(_HAL_UANG.finditer(satu.judul))[-1:]
        if hal_ini and hal_ini[0]["upah"] and not _BUKAN_BULANAN.match(satu.kecil, cocok.end()):
            yield _jumlah(cocok)


def _upah(semua: Sequence[Kalimat], ambang: Ambang) -> Iterator[Isyarat]:
    dasar = "UU 13/2003 Ps. 88E ayat (2) (UU 6/2023); keputusan gubernur tentang UMK"
    umk = ambang.umk.get(ambang.tahun)
    if umk is None:
        kata = f"UMK tahun {ambang.tahun} belum diisi, jadi upah dalam naskah tidak dibandingkan."
        yield Isyarat("umk_belum_diisi", kata, None, "", dasar)
        return
    for satu in semua:
        kurang = [n for n in _uang_upah(satu) if umk / _PALING_KECIL <= n < umk]
        if kurang:
            kata = (
                f"Upah {_rp(min(kurang))} di bawah UMK tahun {ambang.tahun}, {_rp(umk)}. "
                "Periksa apakah itu upah sebulan."
            )
            yield Isyarat("upah", kata, satu.halaman, satu.kutipan, dasar)


# --- annual leave -----------------------------------------------------------------------------
_CUTI_LAIN = re.compile(
    r"\bcuti\s+(?:hamil|melahirkan|bersalin|sakit|haid|besar|panjang|menikah|khusus|bersama|"
    r"alasan|penting|di\s+luar)|istirahat\s+panjang"
)
_CUTI_TAHUNAN = re.compile(r"\b(?:cuti|istirahat)\s+(?:tahunan|(?:per|setiap|tiap)\s+tahun)")
_BUKAN_LAMA = re.compile(
    r"sebelum|terus|berturut|setelah|sesudah|lambat|diajukan|pengajuan|dibagi|sisa|kalender\s+sebelum"
    r"|ditunda|bersama|hangus|dalam\s+seminggu|seminggu|sekaligus|pertama|di\s+muka|melapor"
)
_JARAK = 34


def _hari_cuti(teks: str) -> Iterator[int]:
    """Yield the numbers of days of a sentence that say how long leave is."""
    for cocok in re.finditer(_pola_bilangan() + r"hari\b", teks):
        sekitar = teks[max(0, cocok.start() - _JARAK) : cocok.start()] + " … "
        sekitar += teks[cocok.end() : cocok.end() + _JARAK]
        if not _BUKAN_LAMA.search(sekitar):
            yield _nilai(cocok["n"])


def _cuti(semua: Sequence[Kalimat], ambang: Ambang) -> Iterator[Isyarat]:
    if ambang.cuti is None:
        return
    for satu in semua:
        tahunan = bool(_CUTI_TAHUNAN.search(satu.kecil))
        berjudul = "tahunan" in satu.judul and "cuti" in satu.judul + satu.kecil
        if not (tahunan or berjudul) or (_CUTI_LAIN.search(satu.kecil) and not tahunan):
            continue
        hari = list(_hari_cuti(satu.kecil))
        if hari and max(hari) < ambang.cuti:
            kata = (
                f"Cuti tahunan {max(hari)} hari, kurang dari {ambang.cuti} hari kerja menurut "
                "undang-undang."
            )
            yield Isyarat("cuti", kata, satu.halaman, satu.kutipan, "UU 13/2003 Ps. 79 ayat (3)")


# --- probation --------------------------------------------------------------------------------
_TETAP = re.compile(r"\bpkwtt\b|waktu\s+tidak\s+tertentu|(?:pekerja|karyawan|pegawai)\s+tetap")
_KONTRAK = re.compile(r"\bpkwt\b|waktu\s+tertentu|\bkontrak\b|\bmusiman\b")
_COBA = re.compile(r"masa\s+(?:per)?coba(?:an)?|\bpercobaan\b|\bprobation\b")
_TANPA = re.compile(r"\b(?:tidak|dilarang|tanpa|batal|meniadakan|bukan)\b")


def _percobaan(semua: Sequence[Kalimat], _ambang: Ambang) -> Iterator[Isyarat]:
    for satu in semua:
        polos = _TETAP.sub(" ", satu.kecil)
        if not _COBA.search(polos) or _TANPA.search(polos):
            continue
        lingkup = _TETAP.sub(" ", f"{satu.judul} {satu.sebelum}")
        tetap = bool(_TETAP.search(satu.kecil))
        if _KONTRAK.search(polos) or (not tetap and _KONTRAK.search(lingkup)):
            kata = (
                "Masa percobaan tampak disyaratkan untuk PKWT, padahal PKWT tidak boleh memuatnya."
            )
            yield Isyarat("percobaan", kata, satu.halaman, satu.kutipan, "UU 13/2003 Ps. 58")


# --- term -------------------------------------------------------------------------------------
_NASKAH_INI = re.compile(
    r"peraturan\s+perusahaan|perjanjian\s+kerja\s+bersama|\b(?:pp|pkb)\b(?!\s*(?:no|\d))"
    r"|\bperaturan\s+ini\s+(?:\w+\s+)?berlaku"
)
_BERLAKU = re.compile(r"\bberlaku|jangka\s+waktu|masa\s+laku")
_BUKAN_MASA = re.compile(
    r"masa\s+kerja|pengalaman|umur|usia|perpanjang|pinjam|lunas|arsip|\bpkwt\b|waktu\s+tertentu"
    r"|\bkontrak\b|\b(?:telah|sudah)\s+bekerja"
)
_RENTANG = re.compile(
    r"(\d{1,2})\s+(\w+)\s+(\d{4})\s*(?:sampai(?:\s+dengan)?|s\.?/?d\.?|hingga|-|–"
    r"|(?:(?:dan|serta)\s+)?(?:akan\s+)?berakhir)\s*(?:pada\s+)?(?:tanggal\s+)?(\d{1,2})\s+(\w+)\s+(\d{4})"
)


def _rentang(teks: str) -> Iterator[tuple[date, date]]:
    """Yield stretches of days of a sentence: "1 Januari 2026 sampai dengan 31 Desember 2027"."""
    for cocok in _RENTANG.finditer(teks):
        try:
            dari, sampai = (baca_tanggal(" ".join(cocok.groups()[i : i + 3])) for i in (0, 3))
        except ValueError:
            continue
        yield dari, sampai


def _tahun(teks: str) -> Iterator[int]:
    """Yield the lengths of a sentence in years; begun ones of a number of months count."""
    for cocok in re.finditer(_pola_bilangan() + r"(?P<s>tahun|bulan)\b", teks):
        nilai = _nilai(cocok["n"])
        yield nilai if cocok["s"] == "tahun" else -(-nilai // 12)


def _masa(semua: Sequence[Kalimat], ambang: Ambang) -> Iterator[Isyarat]:
    if ambang.masa is None:
        return
    for satu in semua:
        lingkup = f"{satu.judul} {satu.kecil}"
        if not _NASKAH_INI.search(lingkup) and "masa berlaku" not in lingkup:
            continue
        if not _BERLAKU.search(satu.kecil) or _BUKAN_MASA.search(satu.kecil):
            continue
        tahun = list(_tahun(satu.kecil))
        hari = [s for d, s in _rentang(satu.kecil) if s > akhir_paling_lama(d, ambang.masa)]
        if tahun and max(tahun) > ambang.masa:
            kata = f"Masa berlaku {max(tahun)} tahun, lebih lama dari {ambang.masa} tahun."
        elif hari:
            akhir = tulis_tanggal(hari[0], hari=False)
            kata = f"Masa berlaku sampai {akhir}, lebih lama dari {ambang.masa} tahun."
        else:
            continue
        yield Isyarat("masa", kata, satu.halaman, satu.kutipan, ambang.dasar_masa)


# --- mandatory subjects -----------------------------------------------------------------------
_PEKERJA = r"(?:pekerja|buruh|karyawan|pegawai)"
_PENGUSAHA = r"(?:pengusaha|perusahaan|pemberi kerja|majikan)"
_KATA_MUATAN: Mapping[str, str] = {
    "hak_pengusaha": rf"(?:hak|kewajiban|berhak|wajib)\b[^.;]{{0,60}}\b{_PENGUSAHA}"
    rf"|\b{_PENGUSAHA}\b[^.;]{{0,30}}\b(?:berhak|wajib|berkewajiban)",
    "hak_pekerja": rf"(?:hak|kewajiban)\b[^.;]{{0,60}}\b{_PEKERJA}"
    rf"|\b{_PEKERJA}\b[^.;]{{0,60}}\b(?:berhak|wajib|berkewajiban)",
    "syarat_kerja": r"syarat[- ]+(?:syarat )?kerja|(?:waktu|jam|hari) kerja|\bupah\b|\bcuti\b",
    "tata_tertib": r"tata[- ]tertib|disiplin|larangan|surat peringatan",
    "jangka_waktu": r"(?:jangka waktu|masa) berlaku|jangka waktu|mulai berlaku|berlaku (?:selama|"
    r"sejak|untuk|sampai|terhitung)",
    "nama_serikat": r"serikat (?:pekerja|buruh)",
    "nama_perusahaan": r"\b(?:pt|cv|perusahaan)\b[^;]{0,160}\b(?:alamat|beralamat|berkedudukan|"
    r"jalan|jl\.|kawasan)",
    "nomor_pencatatan": r"(?:nomor|no\.?)[^.;]{0,40}pencatatan|pencatatan[^;]{0,60}(?:nomor|no\.?)"
    r"|tercatat[^;]{0,80}(?:nomor|no\.?)",
    "tanda_tangan": r"tanda[- ]tangan|ditandatangani|menandatangani",
}


def _muatan(teks: Sequence[str], wajib: Sequence[Muatan]) -> Iterator[Isyarat]:
    rata = " ".join(" ".join(satu.split()) for satu in teks).lower()
    for satu in wajib:
        pola = _KATA_MUATAN.get(satu.kode)
        if pola and not re.search(pola, rata):
            kata = f"Tidak ditemukan menurut kata-katanya: {satu.teks[:1].lower()}{satu.teks[1:]}."
            yield Isyarat(f"muatan_{satu.kode}", kata, None, "", satu.dasar)


_PERIKSA: tuple[Callable[[Sequence[Kalimat], Ambang], Iterator[Isyarat]], ...] = (
    _upah,
    _cuti,
    _percobaan,
    _masa,
)


def isyarat(teks: Sequence[str], ambang: Ambang, wajib: Sequence[Muatan] = ()) -> Sequence[Isyarat]:
    """Return the hints about a text by page, those of places first in the order of the text."""
    semua = list(kalimat(teks))
    bertempat = [satu for periksa in _PERIKSA for satu in periksa(semua, ambang)]
    bertempat.sort(key=lambda satu: (satu.halaman is None, satu.halaman or 0))
    return [*bertempat, *_muatan(teks, wajib)]
