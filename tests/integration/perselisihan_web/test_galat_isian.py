"""What the intake says when something is missing, and what stays as it was offered."""

from __future__ import annotations

import re

from tests.integration.perselisihan_web.jalan import Jalan, galat

WAKIL = "menunjuk secara tertulis paling banyak 5 wakil (PER.31/MEN/XII/2008 Ps. 4)"


def _tertagih(jalan: Jalan, **ubah: object) -> str:
    jalan.simpan_isian(**ubah)
    return jalan.client.get(f"/perkara/{jalan.id}/isian?periksa=1").text


def _terpilih(halaman: str, nama: str) -> list[str]:
    tanda = [t for t in re.findall(r"<input[^>]*>", halaman) if f'name="{nama}"' in t]
    return [re.search(r'value="([^"]*)"', t)[1] for t in tanda if "checked" in t]


def test_pihak_kedua_tetap_termohon_pengusaha(jalan: Jalan) -> None:
    halaman = _tertagih(jalan, **{"pihak-1-nama": ""})
    assert _terpilih(halaman, "pihak-1-sisi") == ["termohon"]
    pilihan = halaman.split('name="pihak-1-jenis"', 1)[1].split("</select>", 1)[0]
    assert re.search(r'<option selected value="pengusaha"', pilihan)
    (ringkasan,) = galat(halaman)
    assert "Isi sedikitnya satu termohon." in ringkasan
    assert 'href="#pihak-1-nama"' in halaman


def test_pemohon_yang_kosong_juga_ditautkan(jalan: Jalan) -> None:
    halaman = _tertagih(jalan, **{"pihak-0-nama": ""})
    assert 'value="PT Sinar Cikarang Abadi"' in halaman
    assert _terpilih(halaman, "pihak-0-sisi") == ["termohon"]
    assert _terpilih(halaman, "pihak-1-sisi") == ["pemohon"]
    assert re.search(r'href="#pihak-1-nama">[^<]*Isi sedikitnya satu pemohon', halaman)


def test_jenis_ditanya_sebelum_jenis_utama(jalan: Jalan) -> None:
    halaman = _tertagih(jalan, jenis=["HAK", "KEP"])
    assert halaman.index('name="jenis"') < halaman.index('name="jenis_utama"')
    assert 'href="#jenis_utama"' in halaman
    jalan.sebagai("petugas")
    bipartit = jalan.client.get("/perkara/bipartit/baru").text
    assert bipartit.index('name="jenis"') < bipartit.index('name="jenis_utama"')


def test_kelompok_besar_diingatkan_akan_wakilnya(jalan: Jalan) -> None:
    kelompok = {"pihak-0-jenis": "kelompok", "pihak-0-nama": ""}
    for jumlah, diingatkan in ((10, False), (11, True)):
        nama = "\n".join(f"Pekerja {i}" for i in range(jumlah))
        jalan.simpan_isian(**kelompok, **{"pihak-0-anggota": nama})
        isian = jalan.client.get(f"/perkara/{jalan.id}/isian").text
        assert WAKIL in isian
        periksa = jalan.client.get(f"/perkara/{jalan.id}/isian/periksa").text
        assert (WAKIL in periksa) is diingatkan


def test_penolakan_phk_sebelum_pemberitahuan(jalan: Jalan) -> None:
    halaman = _tertagih(
        jalan,
        jenis=["PHK"],
        alasan_phk="B1",
        phk_diberitahukan="10 Maret 2026",
        phk_ditolak="9 Maret 2026",
    )
    (ringkasan,) = galat(halaman)
    assert "Penolakan tertulis, 9 Maret 2026, tidak boleh sebelum" in ringkasan
    assert 'href="#phk_ditolak"' in halaman
