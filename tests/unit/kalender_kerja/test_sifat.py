"""Properties of working-day arithmetic, over calendars that nobody thought of."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hi_cases.kalender_kerja.rules import hitung, mundur, tambah
from hi_cases.kalender_kerja.rules.hari_kerja import dijeda
from hi_cases.kalender_kerja.types import HariLibur, Jeda, JenisLibur, Kalender

TAHUN = frozenset({2025, 2026, 2027, 2028})
tanggal = st.dates(date(2026, 1, 1), date(2027, 6, 30))
panjang = st.integers(1, 60)
libur = st.lists(
    st.builds(
        HariLibur,
        tanggal=st.dates(date(2025, 1, 1), date(2028, 12, 31)),
        jenis=st.sampled_from(JenisLibur),
        nama=st.sampled_from(["A", "B"]),
    ),
    max_size=60,
)


@st.composite
def kalender(draw: st.DrawFn) -> Kalender:
    """Any holidays, either working week, either reading, both possibly changed in mid-year."""
    minggu = [(date.min, draw(st.sampled_from([5, 6])))]
    cuti = [(date.min, draw(st.booleans()))]
    if draw(st.booleans()):
        minggu.append((draw(tanggal), draw(st.sampled_from([5, 6]))))
        cuti.append((draw(tanggal), draw(st.booleans())))
    return Kalender(tuple(draw(libur)), TAHUN, tuple(minggu), tuple(cuti))


@st.composite
def jeda(draw: st.DrawFn) -> tuple[Jeda, ...]:
    awal = draw(st.lists(st.tuples(tanggal, st.integers(0, 20)), max_size=4))
    return tuple(Jeda(dari, dari + timedelta(days=lama)) for dari, lama in awal)


@given(kalender(), tanggal, panjang)
def test_hitung_membalik_tambah(k: Kalender, mulai: date, n: int) -> None:
    assert hitung(k, mulai, tambah(k, mulai, n)) == n


@given(kalender(), tanggal, panjang)
def test_tidak_pernah_jatuh_pada_hari_tutup(k: Kalender, mulai: date, n: int) -> None:
    assert k.hari_kerja(tambah(k, mulai, n))


@given(kalender(), tanggal, panjang, panjang)
def test_makin_panjang_makin_kemudian(k: Kalender, mulai: date, a: int, b: int) -> None:
    pendek, lama = sorted((a, a + b))
    assert tambah(k, mulai, pendek) < tambah(k, mulai, lama)


@given(kalender(), tanggal, tanggal, panjang)
def test_mulai_kemudian_tidak_jatuh_lebih_dulu(k: Kalender, a: date, b: date, n: int) -> None:
    awal, akhir = sorted((a, b))
    assert tambah(k, awal, n) <= tambah(k, akhir, n)


@given(kalender(), tanggal, panjang, panjang)
def test_dapat_dijumlahkan(k: Kalender, mulai: date, a: int, b: int) -> None:
    assert tambah(k, tambah(k, mulai, a), b) == tambah(k, mulai, a + b)


@given(kalender(), tanggal, tanggal, tanggal)
def test_hitung_dapat_dijumlahkan(k: Kalender, a: date, b: date, c: date) -> None:
    assert hitung(k, a, b) + hitung(k, b, c) == hitung(k, a, c)


@given(kalender(), tanggal, panjang, jeda())
def test_jeda_hanya_memundurkan(k: Kalender, mulai: date, n: int, j: tuple[Jeda, ...]) -> None:
    tanpa, dengan = tambah(k, mulai, n), tambah(k, mulai, n, j)
    assert dengan >= tanpa
    assert hitung(k, tanpa, dengan) == dijeda(k, mulai, dengan, j)


@given(kalender(), tanggal, panjang, jeda())
def test_jatuh_di_luar_jeda(k: Kalender, mulai: date, n: int, j: tuple[Jeda, ...]) -> None:
    hasil = tambah(k, mulai, n, j)
    assert k.hari_kerja(hasil)
    assert not any(satu.dari <= hasil <= (satu.sampai or date.max) for satu in j)


@given(kalender(), tanggal, panjang)
def test_mundur_adalah_hari_terakhir_yang_cukup(k: Kalender, e: date, n: int) -> None:
    d = mundur(k, e, n)
    assert tambah(k, d, n) <= e < tambah(k, d + timedelta(days=1), n)


@given(kalender(), tanggal, panjang)
def test_mundur_ketat_menyisakan_n_hari_penuh(k: Kalender, e: date, n: int) -> None:
    d = mundur(k, e, n, ketat=True)
    assert tambah(k, d, n) < e <= tambah(k, d + timedelta(days=1), n)
    assert d <= mundur(k, e, n)


@given(kalender(), tanggal, panjang)
def test_sama_dengan_hitungan_hari_demi_hari(k: Kalender, mulai: date, n: int) -> None:
    hari, sisa = mulai, n
    while sisa:
        hari += timedelta(days=1)
        sisa -= k.hari_kerja(hari)
    assert tambah(k, mulai, n) == hari
