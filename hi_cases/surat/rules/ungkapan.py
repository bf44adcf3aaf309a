"""The little language in texts of letters: `{{ fact }}`, `{% if %}`, `{% for %}`, nothing else.

An admin writes these texts, so they run in a sandbox that can do less than Jinja's own: what is not
on the lists below does not parse, no attribute of a Python object can be reached, and a text ends
when it grows too long or goes round too often. How large an expression may be is judged on what was
read, before it is compiled. Results are plain text; no renderer takes them for markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextvars import ContextVar
from functools import lru_cache
from itertools import count
from typing import Any

from jinja2 import (
    StrictUndefined,
    TemplateSyntaxError,
    Undefined,
    UndefinedError,
    nodes,
    pass_environment,
)
from jinja2.filters import FILTERS, make_attrgetter
from jinja2.runtime import LoopContext
from jinja2.sandbox import SandboxedEnvironment

from hi_cases.core.errors import GalatDomain
from hi_cases.core.teks import sebut

BATAS_TEKS = 20_000
"""Letters of one text of a template."""
BATAS_HASIL = 200_000
"""Letters that one text may become."""
BATAS_LINGKAR = 2
"""How deep loops may stand in one another."""
BATAS_SIMPUL = 500
"""Nodes of the tree that one text is read as; those of the project have 25 at most."""
BATAS_DALAM = 20
"""How deep these may stand in one another."""
BATAS_KUTIP = 1_000
"""Letters of a text in quotes."""
BATAS_BILANGAN = 999_999
BATAS_PUTARAN = 20_000
"""How often the loops of one text go round, all together."""

_FILTER_JINJA = (
    "upper",
    "lower",
    "title",
    "capitalize",
    "trim",
    "default",
    "length",
    "first",
    "last",
)
_TES = frozenset({"defined", "none"})
_MILIK_JINJA = frozenset({"self"})
"""Names that Jinja puts there itself: the template, not a fact of a letter."""
_SIMPUL = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Const,
    nodes.Filter,
    nodes.Test,
    nodes.If,
    nodes.For,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Concat,
    nodes.Tuple,
    nodes.Keyword,
)


class UngkapanSalah(GalatDomain):
    """A text of a template cannot be read, or asks for what is not allowed."""


class FaktaTidakAda(UngkapanSalah):
    """A text asks for a fact that this letter does not know."""

    def __init__(self, nama: str) -> None:
        super().__init__(f"Fakta “{nama}” tidak dikenal untuk surat ini.")
        self.nama = nama


def dan(daftar: Sequence[Any]) -> str:
    """Write a list as a sentence does: "a", "a dan b", "a, b, dan c"."""
    return sebut([str(satu) for satu in daftar])


class _Tidak(StrictUndefined):
    """Something unknown: fails as soon as it is used for anything, under its own name."""

    def _fail_with_undefined_error(self, *_args: Any, **_kw: Any) -> Any:
        raise FaktaTidakAda(str(self._undefined_name))

    __iter__ = __str__ = __len__ = __eq__ = __ne__ = __bool__ = __hash__ = (  # type: ignore[assignment]
        _fail_with_undefined_error
    )
    __contains__ = __lt__ = __le__ = __gt__ = __ge__ = _fail_with_undefined_error


def _cetak(nilai: Any) -> Any:
    """Let words and numbers through; a list, a group or an object is not a word."""
    if nilai is None:
        return ""
    if isinstance(nilai, Undefined) or (
        isinstance(nilai, str | int) and not isinstance(nilai, bool)
    ):
        return nilai
    raise UngkapanSalah(
        "Yang ditulis di dalam {{ … }} harus berupa kata, bukan daftar atau kelompok fakta."
    )


def _daftar(nilai: Any) -> Iterable[Any]:
    """Return what may be gone through: a list; letters of a word are none, nor names of a group."""
    if isinstance(nilai, Undefined | list | tuple) or not nilai:
        return nilai or ()
    raise UngkapanSalah("Pengulangan dan penggabungan hanya untuk fakta yang berupa daftar.")


_putaran: ContextVar[Iterator[int]] = ContextVar("putaran")


def _ulang(nilai: Any) -> Iterator[Any]:
    """Yield the items of a list to a loop; every loop of a text goes through here."""
    for satu in _daftar(nilai):
        if next(_putaran.get()) >= BATAS_PUTARAN:
            raise UngkapanSalah("Pengulangan di dalam teks ini terlalu banyak.")
        yield satu


def _kata(nilai: Any) -> list[str]:
    return [str(_cetak(satu)) for satu in _daftar(nilai)]


def _pastikan_muat(kata: Sequence[str], pemisah: int) -> None:
    """Raise before a list is written as one text that is too long."""
    if sum(map(len, kata)) + pemisah * len(kata) > BATAS_HASIL:
        raise UngkapanSalah("Teks ini menjadi terlalu panjang setelah fakta diisikan.")


@pass_environment
def _gabung(env: _Lingkungan, nilai: Any, pemisah: Any = "", attribute: str = "") -> str:
    """Write a list with something between its items, as Jinja's `join` but for its length."""
    isi = _daftar(nilai)
    kata = _kata([*map(make_attrgetter(env, str(attribute)), isi)] if attribute else isi)
    sela = str(_cetak(pemisah))
    _pastikan_muat(kata, len(sela))
    return sela.join(kata)


def _dan(nilai: Any) -> str:
    kata = _kata(nilai)
    _pastikan_muat(kata, len(", dan "))
    return dan(kata)


class _Lingkungan(SandboxedEnvironment):
    """Reaches keys of mappings and items of lists; no attribute of any other object."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        return self._ambil(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        return self._ambil(obj, argument)

    def _ambil(self, obj: Any, nama: Any) -> Any:
        if isinstance(obj, Undefined):
            raise FaktaTidakAda(f"{obj._undefined_name}.{nama}")
        if isinstance(obj, Mapping) and nama in obj:
            return obj[nama]
        if isinstance(obj, LoopContext) and nama in {"index", "first", "last", "length"}:
            return getattr(obj, nama)
        if isinstance(obj, list | tuple) and isinstance(nama, int) and -1 <= nama < len(obj):
            return obj[nama]
        return self.undefined(obj=obj, name=nama)


_PENGOLAH = {nama: FILTERS[nama] for nama in _FILTER_JINJA} | {"dan": _dan, "join": _gabung}
_ULANG = "_ulang"
_BILANGAN = "Bilangan di dalam {{ … }} harus bulat, paling banyak 6 angka."


def _lingkungan() -> _Lingkungan:
    env = _Lingkungan(
        undefined=_Tidak,
        # The result is text; renderers make it safe for their own form.
        autoescape=False,
        finalize=_cetak,
        # What is constant is worked out when it is asked for, under the same limits.
        optimized=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.clear()
    env.filters = _PENGOLAH | {_ULANG: _ulang}
    env.tests = {nama: satu for nama, satu in env.tests.items() if nama in _TES}
    return env


_ENV = _lingkungan()


def _salah_tulis(galat: TemplateSyntaxError) -> str:
    pesan = galat.message or ""
    if "No filter named" in pesan or "No test named" in pesan:
        nama = pesan.split("'")[1]
        return f"“{nama}” bukan pengolah yang tersedia. Yang ada: {', '.join(sorted(_PENGOLAH))}."
    return (
        f"Penulisan {{{{ … }}}} atau {{% … %}} pada baris {galat.lineno} tidak lengkap atau keliru."
    )


def _lingkar(simpul: nodes.Node, dalam: int = 0) -> int:
    dalam += isinstance(simpul, nodes.For)
    anak = (_lingkar(satu, dalam) for satu in simpul.iter_child_nodes())
    return max(anak, default=dalam)


def _pastikan_ukuran(pohon: nodes.Template) -> None:
    """Raise for a tree that is too large or too deep, without going down into it all the way."""
    lapis: list[nodes.Node] = [pohon]
    banyak = 0
    for dalam in count():
        banyak += len(lapis)
        if banyak > BATAS_SIMPUL:
            raise UngkapanSalah(
                "Teks ini memuat terlalu banyak {{ … }} atau {% … %}. Bagi menjadi beberapa bagian."
            )
        if not lapis:
            return
        if dalam > BATAS_DALAM:
            raise UngkapanSalah("Teks ini terlalu bersusun untuk dibaca.")
        lapis = [anak for simpul in lapis for anak in simpul.iter_child_nodes()]


def _pastikan_tetapan(simpul: nodes.Const) -> None:
    nilai = simpul.value
    if isinstance(nilai, str) and len(nilai) > BATAS_KUTIP:
        raise UngkapanSalah(f"Teks di dalam tanda kutip paling banyak {BATAS_KUTIP} huruf.")
    if isinstance(nilai, float | complex) or (isinstance(nilai, int) and nilai > BATAS_BILANGAN):
        raise UngkapanSalah(_BILANGAN)


def _pastikan_boleh(pohon: nodes.Template) -> None:
    _pastikan_ukuran(pohon)
    for simpul in _semua(pohon):
        if not isinstance(simpul, _SIMPUL):
            raise UngkapanSalah(
                "Yang boleh dipakai hanya {{ fakta }}, {% if %}, dan {% for %}; "
                f"bagian pada baris {simpul.lineno} tidak termasuk."
            )
        if isinstance(simpul, nodes.Filter) and simpul.name not in _PENGOLAH:
            raise UngkapanSalah(f"“{simpul.name}” bukan pengolah yang tersedia.")
        if isinstance(simpul, nodes.Name) and simpul.name in _MILIK_JINJA:
            raise UngkapanSalah(f"“{simpul.name}” bukan fakta sebuah surat.")
        if isinstance(simpul, nodes.Const):
            _pastikan_tetapan(simpul)
        if isinstance(simpul, nodes.For) and simpul.recursive:
            raise UngkapanSalah("Pengulangan {% for %} tidak boleh memanggil dirinya sendiri.")
    if _lingkar(pohon) > BATAS_LINGKAR:
        raise UngkapanSalah(f"Pengulangan {{% for %}} paling dalam {BATAS_LINGKAR} tingkat.")


def _semua(simpul: nodes.Node) -> Iterator[nodes.Node]:
    yield simpul
    for anak in simpul.iter_child_nodes():
        yield from _semua(anak)


@lru_cache(maxsize=1024)
def _baca(teks: str) -> tuple[nodes.Template, Any]:
    """Return a text as the tree that it is read as, and ready to be filled in."""
    if len(teks) > BATAS_TEKS:
        raise UngkapanSalah(f"Teks terlalu panjang: paling banyak {BATAS_TEKS:,} huruf.")
    try:
        pohon = _ENV.parse(teks)
        _pastikan_boleh(pohon)
        return pohon, _siapkan(teks)
    except TemplateSyntaxError as galat:
        raise UngkapanSalah(_salah_tulis(galat)) from None
    except RecursionError:
        raise UngkapanSalah("Teks ini terlalu bersusun untuk dibaca.") from None
    except ValueError:
        # Python itself reads no number of thousands of digits.
        raise UngkapanSalah(_BILANGAN) from None


def _siapkan(teks: str) -> Any:
    """Return a text that may be compiled as a template of Jinja, each of its loops counted."""
    pohon = _ENV.parse(teks)
    for simpul in list(pohon.find_all(nodes.For)):
        simpul.iter = nodes.Filter(simpul.iter, _ULANG, [], [], None, None, lineno=simpul.lineno)
    return _ENV.from_string(pohon)


def periksa(teks: str) -> None:
    """Raise UngkapanSalah unless the text can be read and asks for nothing that is not allowed."""
    if "{" in teks or len(teks) > BATAS_TEKS:
        _baca(teks)


def _jalur(simpul: nodes.Node) -> str:
    """Return the dotted name that a chain of attributes spells; empty for anything else."""
    if isinstance(simpul, nodes.Name):
        return simpul.name
    if isinstance(simpul, nodes.Getattr):
        pangkal = _jalur(simpul.node)
        return f"{pangkal}.{simpul.attr}" if pangkal else ""
    if isinstance(simpul, nodes.Getitem) and isinstance(simpul.arg, nodes.Const):
        # An item of a list by its number is no name: whether it is there depends on the case.
        pangkal = _jalur(simpul.node) if isinstance(simpul.arg.value, str) else ""
        return f"{pangkal}.{simpul.arg.value}" if pangkal else ""
    return ""


def _rantai(simpul: nodes.Node, lokal: frozenset[str]) -> Iterator[str]:
    nama = _jalur(simpul)
    if nama:
        if nama.split(".")[0] not in lokal:
            yield nama
        return
    dalam = lokal
    if isinstance(simpul, nodes.For):
        yield from _rantai(simpul.iter, lokal)
        dalam = lokal | {n.name for n in _semua(simpul.target) if isinstance(n, nodes.Name)}
        dalam |= {"loop"}
    for anak in simpul.iter_child_nodes():
        if isinstance(simpul, nodes.For) and anak is simpul.iter:
            continue
        yield from _rantai(anak, dalam)


def nama_fakta(teks: str) -> frozenset[str]:
    """Return the dotted names of facts that a text asks for, in branches not taken too."""
    return frozenset(_rantai(_baca(teks)[0], frozenset())) if "{" in teks else frozenset()


def isi(teks: str, fakta: Mapping[str, Any]) -> str:
    """Return the text with facts put in.

    Raises FaktaTidakAda for a name that is not among them, UngkapanSalah for a text that cannot be
    read or grows beyond BATAS_HASIL.
    """
    if "{" not in teks:
        return teks.strip()
    potong, panjang = [], 0
    _putaran.set(count())
    try:
        for satu in _baca(teks)[1].generate(fakta):
            panjang += len(satu)
            if panjang > BATAS_HASIL:
                raise UngkapanSalah("Teks ini menjadi terlalu panjang setelah fakta diisikan.")
            potong.append(satu)
    except FaktaTidakAda as galat:
        raise FaktaTidakAda(_nama_penuh(teks, galat.nama)) from None
    except (TypeError, ValueError, ArithmeticError, LookupError, UndefinedError):
        raise UngkapanSalah(
            "Pengolah atau perbandingan di dalam teks ini tidak cocok dengan fakta yang diberikan."
        ) from None
    return "".join(potong).strip()


def _nama_penuh(teks: str, nama: str) -> str:
    """Return the whole dotted name of which the failing part is the end."""
    semua = sorted(nama_fakta(teks), key=len)
    cocok = (satu for satu in semua if satu == nama or satu.endswith(f".{nama}"))
    return next(cocok, nama)
