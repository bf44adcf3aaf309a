"""How the yearly figures are defined. Table 10 of the Renstra counts the same way.

A case counts once, in the year of its register number, under its main kind. Masuk is everything
registered in the year. Selesai is those of them that reached an end of the dispute procedure,
whenever it came: agreements, anjuran accepted or refused, arbitration, withdrawal, removal from the
register, return to bipartit. Handing a case over to another authority ends it here but settles
nothing, so it stands apart. A case that was joined came in under its own number and is settled with
its main case, where that counts: masuk = selesai + digabung + dialihkan + belum selesai.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Izin, Peran
from hi_cases.indikator.rules.izin import IZIN as IZIN_INDIKATOR
from hi_cases.indikator.types import (
    BarisSumbu,
    BarisTahun,
    Hitungan,
    Saringan,
    Sumbu,
    TabelTahunan,
    Ukuran,
)

STATISTIK = "statistik.lihat"
STATISTIK_HITUNG = "statistik.hitung"

IZIN = (
    Izin(
        STATISTIK,
        "Membaca dan mengunduh statistik tahunan",
        dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA),
    ),
    Izin(
        STATISTIK_HITUNG,
        "Meminta indikator dan statistik dihitung ulang",
        dict.fromkeys((Peran.ANALIS, Peran.SUBKOOR, Peran.KABID), Cakupan.SEMUA),
    ),
    *IZIN_INDIKATOR,
)

JEJAK: dict[Ukuran, str] = {
    Ukuran.MASUK: "perkara yang dicatat di register pada tahun itu, menurut tahun nomor register. "
    "Satu perkara dihitung satu kali, menurut jenis utamanya.",
    Ukuran.SELESAI: "dari yang masuk, perkara yang sudah berakhir, kapan pun berakhirnya: dengan "
    "perjanjian bersama, anjuran diterima atau ditolak, putusan arbiter, akta perdamaian, "
    "pencabutan, penghapusan dari register, atau kembali bipartit.",
    Ukuran.KEMBALI_BIPARTIT: "bagian dari selesai: dikembalikan ke perundingan bipartit.",
    Ukuran.SELESAI_DALAM_TAHUN: "bagian dari selesai: tanggal berakhirnya masih di tahun itu. "
    "Perkara lama yang berakhir tanpa tanggal tidak termasuk.",
    Ukuran.TERBUKA_AKHIR_TAHUN: "dari yang masuk, perkara yang belum berakhir pada 31 Desember "
    "tahun itu. Perkara lama yang berakhir tanpa tanggal tidak termasuk.",
    Ukuran.DIALIHKAN: "dari yang masuk, perkara yang dialihkan ke provinsi atau Kementerian; dari "
    "buku register lama juga yang diteruskan ke pengawas. Di sistem ini berkas diteruskan ke "
    "pengawas sebelum mendapat nomor register, jadi tidak ikut dihitung. Tidak dihitung selesai.",
    Ukuran.BELUM: "dari yang masuk, perkara yang sampai kini belum berakhir.",
    Ukuran.DIGABUNG: "dari yang masuk, perkara yang digabung ke perkara utamanya. Tidak dihitung "
    "selesai; penyelesaiannya dihitung pada perkara utama.",
    Ukuran.PB: "bagian dari selesai: berakhir dengan perjanjian bersama, lewat bipartit, "
    "konsiliasi, klarifikasi, mediasi, atau atas anjuran.",
}
"""Jejak angka: what each figure is made of, as a person reads it."""

KEPALA_CSV = ("tahun", *(u.value for u in Ukuran))


def jumlahkan(hitungan: Iterable[Hitungan]) -> Hitungan:
    """Sum of measures."""
    return sum(hitungan, Hitungan())


def _urutan(sumbu: Sumbu) -> Callable[[BarisSumbu], tuple[int | str, str]]:
    """Months in their order, other values by how many they are."""
    if sumbu is Sumbu.BULAN:
        return lambda b: (b.nilai, "")
    return lambda b: (-b.hitungan[Ukuran.MASUK], b.label)


def susun(
    saringan: Saringan,
    per_tahun: dict[int, Hitungan],
    sumbu: Sumbu,
    rincian: Iterable[BarisSumbu],
    contoh: Iterable[str] = (),
    *,
    berdata: Collection[int] | None = None,
    tahun_kini: int | None = None,
) -> TabelTahunan:
    """The table with a row for every year asked for, also those without a case.

    `berdata` are the years of which the register has any case; a year outside is not a year
    without disputes but one whose book nobody has brought in.
    """
    tahun = tuple(
        BarisTahun(
            t,
            per_tahun.get(t, Hitungan()),
            berdata=berdata is None or t in berdata,
            berjalan=t == tahun_kini,
        )
        for t in range(saringan.dari, saringan.sampai + 1)
    )
    urut = sorted(rincian, key=_urutan(sumbu))
    jumlah = jumlahkan(b.hitungan for b in tahun)
    return TabelTahunan(saringan, tahun, jumlah, sumbu, tuple(urut), tuple(contoh))


def baris_csv(tabel: TabelTahunan) -> Iterator[list[int | None]]:
    """One row a year, in the order of the header; empty cells where the book of the year is not
    in."""
    for baris in tabel.tahun:
        yield [baris.tahun, *(baris.hitungan[u] if baris.berdata else None for u in Ukuran)]
