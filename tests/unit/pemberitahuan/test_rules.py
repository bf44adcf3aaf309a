"""Addresses and subjects that may be written; pauses that rise."""

from datetime import timedelta

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
