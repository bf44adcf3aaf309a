"""Seats of unions by their verified members: the largest remainder.

No rule names the method. This one gives whole seats, none of them more than one away from the exact
share, and can be done again by hand: each body has the whole part of members x seats / all members,
and the seats left over go, one each, to the largest remainders; of equal remainders to the one with
more members. Where members are equal too, the rule decides nothing: the bodies agree, or draw lots.
"""

from __future__ import annotations

from collections.abc import Sequence

from hi_cases.core.bidang import BARIS, ribuan
from hi_cases.tripartit.types import Bagian, Pembagian, Suara

DASAR = (
    "Keputusan Menakertrans tentang verifikasi keanggotaan SP/SB (KEP.201/MEN/2001; "
    "PER.06/MEN/V/2005); cara membagi tidak disebut"
)
_TERBANYAK_KURSI = 99
_TERBANYAK_ANGGOTA = 10_000_000


def bagi(kursi: int, suara: Sequence[Suara]) -> Pembagian:
    """Distribute seats in the order of names given.

    >>> [satu.kursi for satu in bagi(3, [Suara("A", 60), Suara("B", 40)]).bagian]
    [2, 1]
    """
    semua = sum(satu.anggota for satu in suara)
    if not semua or kursi < 0:
        return Pembagian(kursi, semua, ())
    bulat = [satu.anggota * kursi // semua for satu in suara]
    sisa = [satu.anggota * kursi % semua for satu in suara]
    lebih = kursi - sum(bulat)

    def kunci(ke: int) -> tuple[int, int]:
        return (-sisa[ke], -suara[ke].anggota)

    urut = sorted(range(len(suara)), key=kunci)
    batas = kunci(urut[lebih - 1]) if lebih else None
    sama = [ke for ke in urut if kunci(ke) == batas]
    pasti = {ke for ke in urut[:lebih] if kunci(ke) != batas}
    terbuka = len(sama) > lebih - len(pasti)
    dapat = pasti if terbuka else set(urut[:lebih])
    bagian = tuple(
        Bagian(
            nama=satu.nama,
            anggota=satu.anggota,
            kuota=_desimal(satu.anggota * kursi, semua),
            bulat=bulat[ke],
            sisa=_desimal(sisa[ke], semua),
            tambahan=int(ke in dapat),
            kursi=bulat[ke] + int(ke in dapat),
        )
        for ke, satu in enumerate(suara)
    )
    return Pembagian(kursi, semua, bagian, tuple(suara[ke].nama for ke in sama) if terbuka else ())


def _desimal(atas: int, bawah: int) -> str:
    """Write a share with three decimals, cut off, as Indonesians do."""
    ribu = atas * 1000 // bawah
    return f"{ribu // 1000},{ribu % 1000:03d}"


def kalimat(satu: Bagian, hasil: Pembagian) -> str:
    """Say how one share was counted."""
    awal = (
        f"{ribuan(satu.anggota)} × {hasil.kursi} ÷ {ribuan(hasil.jumlah_anggota)} = {satu.kuota}: "
        f"{satu.bulat} kursi"
    )
    if satu.tambahan:
        return f"{awal}, ditambah 1 karena sisanya {satu.sisa} termasuk yang terbesar"
    if satu.nama in hasil.seri:
        return f"{awal}; sisanya {satu.sisa} sama besar, kursinya belum dapat ditetapkan"
    return f"{awal}, sisanya {satu.sisa}"


def baca_suara(teks: str) -> tuple[list[Suara], str | None]:
    """Read "name; members", one a line; return them, and what is wrong with the first bad line."""
    hasil: list[Suara] = []
    for ke, baris in enumerate(teks.splitlines(), 1):
        if not baris.strip():
            continue
        nama, pisah, angka = baris.rpartition(";")
        bersih = angka.strip().replace(".", "")
        if not (pisah and nama.strip() and bersih.isascii() and bersih.isdigit()):
            return (
                [],
                f"Baris {ke} tidak terbaca: tulis nama; jumlah anggota, misalnya FSPMI; 1250.",
            )
        if int(bersih[:9]) > _TERBANYAK_ANGGOTA or len(bersih) > 8:
            return [], f"Jumlah anggota pada baris {ke} terlalu besar."
        hasil.append(Suara(" ".join(nama.split())[:200], int(bersih)))
    if len({satu.nama.casefold() for satu in hasil}) < len(hasil):
        return [], "Ada nama yang ditulis dua kali. Gabungkan jumlah anggotanya."
    if len(hasil) > BARIS:
        return [], f"Paling banyak {BARIS} baris."
    if not any(satu.anggota for satu in hasil):
        return [], "Tulis paling sedikit satu serikat dengan anggota terverifikasi."
    return hasil, None


def salah_kursi(kursi: int | None) -> str | None:
    """Return what is wrong with a number of seats."""
    if kursi is None or not 1 <= kursi <= _TERBANYAK_KURSI:
        return f"Tulis jumlah kursi dari 1 sampai {_TERBANYAK_KURSI}."
    return None
