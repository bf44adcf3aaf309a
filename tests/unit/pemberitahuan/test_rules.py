"""Addresses and subjects that may be written; pauses that rise."""

from datetime import UTC, datetime, timedelta

import pytest

from hi_cases.pemberitahuan import rules


@pytest.mark.parametrize(
    "alamat",
    [
        "a@b.test\r\nBcc: korban@uji.test",
        "a@b.test\nX: y",
        "a@b.test, c@d.test",
        "a@b.test;c@d.test",
        "Nama <a@b.test>",
        "a b@c.test",
        "a@b@c.test",
        "tanpa-ekor",
        "",
        "a@",
        "@b.test",
        "a@b.test\u2028c",
        "ä@b.test",
        "a@" + "b" * 300,
    ],
)
def test_yang_bukan_satu_alamat_ditolak(alamat: str) -> None:
    with pytest.raises(ValueError, match="address"):
        rules.alamat_kirim(alamat)


def test_alamat_yang_dapat_dikirimi() -> None:
    assert rules.alamat_kirim(" siti.n+1@uji.test ") == "siti.n+1@uji.test"
    assert rules.alamat_kirim("a@bücher.test") == "a@xn--bcher-kva.test"


@pytest.mark.parametrize("subjek", ["", "  ", "Halo\r\nBcc: x@y.test", "a\nb", "a\x00b", "x" * 201])
def test_subjek_satu_baris(subjek: str) -> None:
    with pytest.raises(ValueError, match="subject"):
        rules.subjek_sah(subjek)


@pytest.mark.parametrize(
    ("judul", "tampak"),
    [
        ("Jawaban atas anjuran\u200b jatuh", "Jawaban atas anjuran jatuh"),
        ("Pang\u00adgilan\r\nBcc: x@y.test", "Panggilan Bcc: x@y.test"),
        ("a\u2028b\x07 \u202e c\ue000", "a b c"),
        ("👩\u200d🏭", "👩🏭"),
        ("\u200b \u2028", ""),
        ("x" * 199 + " yz", "x" * 199),
    ],
)
def test_judul_selalu_dapat_menjadi_subjek(judul: str, tampak: str) -> None:
    assert rules.judul_tampak(judul) == tampak
    assert not tampak or rules.subjek_sah(tampak) == tampak


@pytest.mark.parametrize(
    ("jawaban", "disimpan"),
    [
        ('{"error":"recipient 6281299998888 is none"}', '{"error":"recipient … is none"}'),
        ("+62 812-9999-8888", "…"),
        ("(0812) 9999.8888@c.us, error 1013", "(…@c.us, error 1013"),
        ("nomor tidak dikenal, 131 dari 2", "nomor tidak dikenal, 131 dari 2"),
    ],
)
def test_jawaban_disimpan_tanpa_nomor(jawaban: str, disimpan: str) -> None:
    assert rules.jawaban_disimpan(jawaban) == disimpan


@pytest.mark.parametrize(
    ("galat", "kode"),
    [
        ("550 5.1.1 <siti@uji.test>: unknown", "550"),
        ("400 …", "400"),
        ("SMTP siti@uji.test", "SMTP"),
        ("TimeoutError: timed out", "TimeoutError"),
        ("Tidak terkirim sampai isinya tidak berguna lagi.", ""),
        ("siti@uji.test", ""),
        ("", ""),
    ],
)
def test_kode_galat_saja(galat: str, kode: str) -> None:
    assert rules.kode_galat(galat) == kode


def test_jeda_naik_dan_berhenti_di_enam_jam() -> None:
    semua = [rules.jeda(kali) for kali in range(1, rules.PERCOBAAN_MAKS + 3)]
    assert semua == sorted(semua)
    assert semua[0] == timedelta(minutes=1)
    assert semua[-1] == timedelta(hours=6)


@pytest.mark.parametrize(
    ("percobaan", "diminta", "menit"),
    [
        (1, None, 1),
        (1, timedelta(minutes=20), 20),
        (4, timedelta(minutes=20), 60),
        (1, timedelta(), 1),
    ],
)
def test_jeda_yang_diminta_tidak_memperpendek(
    percobaan: int, diminta: timedelta | None, menit: int
) -> None:
    assert rules.jeda(percobaan, diminta) == timedelta(minutes=menit)


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("120", timedelta(minutes=2)),
        (" 0 ", timedelta()),
        ("999999999999", timedelta(hours=6)),
        ("9" * 40, None),
        ("-5", None),
        ("1.5", None),
        ("\u0661\u0662", None),
        ("Mon, 02 Mar 2026 02:30:00 GMT", timedelta(minutes=30)),
        ("Mon, 02 Mar 2026 09:30:00 +0700", timedelta(minutes=30)),
        ("Monday, 02-Mar-26 02:30:00 GMT", timedelta(minutes=30)),
        ("Mon, 02 Mar 2026 01:30:00 GMT", timedelta()),
        ("Wed, 02 Mar 2033 02:30:00 GMT", timedelta(hours=6)),
        ("besok", None),
        ("", None),
        ("Mon, 99 Mar 2026 02:30:00 GMT", None),
    ],
)
def test_nanti_menurut_kepala_jawaban(teks: str, harap: timedelta | None) -> None:
    """RFC 9110, section 10.2.3: seconds, or a date in one of three spellings."""
    assert rules.nanti(teks, datetime(2026, 3, 2, 2, tzinfo=UTC)) == harap
