"""How alike two companies are. A suggestion for a person to judge, never an act.

Names are compared by the share of common trigrams (three letters in a row, words padded with
blanks), as PostgreSQL's pg_trgm counts them; here in Python so that both databases agree.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from heapq import nlargest
from math import ceil

from hi_cases.perusahaan.types import BentukUsaha, Ciri, Kemiripan

# Shown to somebody who is about to register the same company again.
AMBANG_MIRIP = 60
# Kept as a suggestion to merge: fewer and surer, since each asks a person to judge.
AMBANG_USULAN = 70
_AMBANG = AMBANG_USULAN / 100
KOTAK_MAKS = 1_000
PASANGAN_MAKS = 10
"""How many names that share a fragment are compared with one, and how many of the most alike are
kept: a list of thousands of names that are alike would else be compared each with each. Companies
share their words ("Maju", "Jaya"): with a hundred, half of the doubles in a register of thousands
are lost, and little time is won."""
_SKOR_NOMOR_SAMA = 100
_AWALAN = {bentuk.awalan.upper() for bentuk in BentukUsaha if bentuk.awalan}
_UMUM = frozenset({"INDONESIA", "INTERNASIONAL", "INTERNATIONAL"})
_SKOR_CABANG = 65
_BEDA_CABANG = "Nama sama, cabangnya ditulis berbeda."
"""One of the two is named as a branch: told to who registers it, never kept as a suggestion."""
_CABANG = re.compile(r"(?<=\S) (?:CAB|CABANG|KANTOR CABANG)\b.*$")
_ROMAWI = re.compile(r"^(?:\d+|I{1,3}|IV|VI{0,3}|IX|X)$")


def pisah(nama_baku: str) -> tuple[str, str]:
    """Return form and own name of a canonical name."""
    depan, _, sisa = nama_baku.partition(" ")
    return (depan, sisa) if depan in _AWALAN and sisa else ("", nama_baku)


def nama_urut(nama_baku: str) -> str:
    """Return a canonical name as lists sort it: own name first, form behind."""
    bentuk, inti = pisah(nama_baku)
    return f"{inti} {bentuk}".strip()


def tanpa_cabang(nama_baku: str) -> str:
    """Return a canonical name without the branch behind it: "PT BINA LESTARI CAB SETU"."""
    bentuk, inti = pisah(nama_baku)
    return f"{bentuk} {_CABANG.sub('', inti)}".strip()


def trigram(nama_baku: str) -> frozenset[str]:
    """Return the trigrams of the own name in a canonical name.

    Words that half of all companies bear say nothing, unless the name has no other.
    """
    hasil: set[str] = set()
    semua = pisah(nama_baku)[1].split()
    for kata in [kata for kata in semua if kata not in _UMUM] or semua:
        berbantal = f"  {kata} "
        hasil.update(berbantal[i : i + 3] for i in range(len(berbantal) - 2))
    return frozenset(hasil)


def bandingkan(a: Ciri, b: Ciri) -> Kemiripan:
    """Return how alike two companies are, with one sentence for each reason."""
    alasan: list[str] = []
    if a.nib and a.nib == b.nib:
        alasan.append(f"NIB sama: {a.nib}.")
    if a.wlkp and a.wlkp == b.wlkp:
        alasan.append(f"Nomor WLKP sama: {a.wlkp}.")
    nomor_sama = bool(alasan)
    skor, kalimat = _banding_nama(a.nama_baku, b.nama_baku)
    if kalimat:
        alasan.append(kalimat)
    if a.telepon and a.telepon == b.telepon:
        alasan.append("Nomor telepon sama.")
        # Branches answer at their head office: that makes them no less of their own.
        skor = skor if kalimat == _BEDA_CABANG else min(99, skor + 10)
    if a.kecamatan and a.kecamatan == b.kecamatan and skor:
        alasan.append(f"Sama-sama di Kecamatan {a.kecamatan}.")
    if a.nib and b.nib and a.nib != b.nib:
        alasan.append("NIB berbeda: mungkin dua badan hukum.")
        skor = skor // 2
    return Kemiripan(_SKOR_NOMOR_SAMA if nomor_sama else skor, tuple(alasan))


def _banding_nama(a: str, b: str) -> tuple[int, str]:
    (bentuk_a, inti_a), (bentuk_b, inti_b) = pisah(a), pisah(b)
    if a == b:
        return 99, "Nama sama setelah bentuk dan tanda baca disamakan."
    if inti_a == inti_b:
        kurang = "" in (bentuk_a, bentuk_b)
        beda = "bentuk usahanya hanya tertulis pada satu" if kurang else "bentuk usahanya berbeda"
        return (95 if kurang else 80), f"Nama sama, {beda}."
    if inti_a.replace(" ", "") == inti_b.replace(" ", ""):
        return 97, "Nama sama, hanya spasinya berbeda."
    if sorted(inti_a.split()) == sorted(inti_b.split()):
        return 90, "Kata-kata namanya sama, urutannya berbeda."
    skor = min(94, round(100 * _bagian_sama(trigram(a), trigram(b))))
    if _angka(inti_a) != _angka(inti_b):
        # "Pabrik 1" and "Pabrik 2" differ by one letter and are two places on purpose.
        skor = skor // 2
    if skor < _SKOR_CABANG and tanpa_cabang(inti_a) == tanpa_cabang(inti_b):
        return _SKOR_CABANG, _BEDA_CABANG
    return skor, f"Nama mirip {skor} %." if skor else ""


def _angka(inti: str) -> list[str]:
    return sorted(kata for kata in inti.split() if _ROMAWI.match(kata))


def _bagian_sama(a: frozenset[str], b: frozenset[str]) -> float:
    sama = len(a & b)
    return sama / (len(a) + len(b) - sama) if a or b else 0.0


def pasangan_mirip(
    nama: Mapping[int, str], baru: frozenset[int] | None = None
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of ids (small, large) whose names may reach AMBANG_USULAN.

    Only names that share one of their rarest trigrams are compared: two sets with a share t in
    common must meet within the first n - ceil(t n) + 1 of their members in any common order, so
    ordering by rarity loses no pair and meets few (prefix filtering). With `baru`, only pairs
    with at least one of those ids. Of a name that looks like very many others only the most alike
    are told (KOTAK_MAKS, PASANGAN_MAKS); the same name once more is always met first.
    """
    for kelompok in pasangan_bertahap(nama, baru, max(1, len(nama))):
        yield from kelompok


def pasangan_bertahap(
    nama: Mapping[int, str], baru: frozenset[int] | None, banyak: int
) -> Iterator[list[tuple[int, int]]]:
    """Yield the pairs of `pasangan_mirip` after each `banyak` names: a long pass can be paused."""
    himpunan = {satu: trigram(baku) for satu, baku in nama.items()}
    sering = Counter(tri for tri_semua in himpunan.values() for tri in tri_semua)
    letak = {tri: 1 << ke for ke, tri in enumerate(sering)}
    # Sets as bits of a number: what two have in common is one operation, however many there are.
    bit = {satu: sum(letak[tri] for tri in tri_semua) for satu, tri_semua in himpunan.items()}
    besar = {satu: len(tri_semua) for satu, tri_semua in himpunan.items()}
    kotak: defaultdict[str, list[int]] = defaultdict(list)
    kelompok: list[tuple[int, int]] = []
    # A pair has one of `baru`, and the names met before the first of them have none to meet.
    awal = min(baru, default=0) if baru is not None else 0
    for ke, satu in enumerate(sorted(himpunan), 1):
        calon: set[int] = set()
        for kunci in (_utuh(nama[satu]), *_awal_langka(himpunan[satu], sering)):
            if satu >= awal:
                calon.update(kotak[kunci])
            if len(kotak[kunci]) < KOTAK_MAKS:
                kotak[kunci].append(satu)
        if baru is not None and satu not in baru:
            calon &= baru
        n, milik = besar[satu], bit[satu]
        # Two sets that share t of their union share at least t / (1 + t) of their sizes together.
        mirip = [
            (sama / (n + besar[lain] - sama), -lain)
            for lain in calon
            if (sama := (milik & bit[lain]).bit_count()) * (1 + _AMBANG)
            >= _AMBANG * (n + besar[lain]) - 1e-9
        ]
        dekat = nlargest(PASANGAN_MAKS, mirip)
        kelompok += [(lain, satu) for lain in sorted(-lain for _, lain in dekat)]
        if ke % banyak == 0 or ke == len(himpunan):
            yield kelompok
            kelompok = []


def _utuh(nama_baku: str) -> str:
    """Return what the same name is found by, however many share its fragments."""
    return f"={pisah(nama_baku)[1]}"


def _awal_langka(tri_semua: frozenset[str], sering: Counter[str]) -> list[str]:
    urut = sorted(tri_semua, key=lambda tri: (sering[tri], tri))
    return urut[: len(urut) - ceil(_AMBANG * len(urut)) + 1]
