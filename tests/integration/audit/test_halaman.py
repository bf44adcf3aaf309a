"""The audit page: found, paged, and silent about cases to whoever must not read them."""

from collections.abc import Callable
from typing import Any

from hi_cases.audit import queries, services
from hi_cases.core.authz import SISTEM
from hi_cases.core.rujukan import Rujukan
from tests.perangkat.klien import Klien


def _catat() -> None:
    services.catat(
        SISTEM,
        "perkara.catat_jawaban",
        Rujukan("perkara", 4141),
        keterangan="Jawaban Siti Aminah: menolak",
        sesudah={"jawaban": "menolak-sekali"},
    )
    services.catat(
        SISTEM, "pengguna.ubah", Rujukan("pengguna", 1), keterangan="Peran Siti Aminah diubah"
    )


def test_kabid_reads_all_and_admin_no_case(client: Klien, masuk: Callable[..., Any]) -> None:
    _catat()
    masuk(client, "kabid")
    isi = client.get("/audit/").get_data(as_text=True)
    assert "Jawaban Siti Aminah" in isi
    assert "menolak-sekali" in isi

    masuk(client, "admin")
    isi = client.get("/audit/").get_data(as_text=True)
    assert "Perkara: catat jawaban" in isi
    assert "Jawaban Siti Aminah" not in isi
    assert "menolak-sekali" not in isi
    assert "Peran Siti Aminah diubah" in isi
    ditemukan = client.get("/audit/?teks=Jawaban+Siti").get_data(as_text=True)
    assert "Perkara: catat jawaban" not in ditemukan


def test_others_do_not_get_in(client: Klien, masuk: Callable[..., Any]) -> None:
    for peran in ("mediator", "petugas", "analis", "pekerja"):
        masuk(client, peran)
        assert client.get("/audit/").status_code == 403


def test_pages_go_back_in_time(client: Klien, masuk: Callable[..., Any]) -> None:
    for nomor in range(queries.HALAMAN + 5):
        services.catat(SISTEM, f"uji.ke{nomor}", Rujukan("pengguna", 1))
    masuk(client, "kabid")
    pertama = client.get("/audit/?jenis=pengguna").get_data(as_text=True)
    assert "Uji: ke54" in pertama
    assert "Uji: ke0<" not in pertama
    assert "sebelum=" in pertama


def test_wildcards_are_letters(client: Klien, masuk: Callable[..., Any]) -> None:
    _catat()
    masuk(client, "kabid")
    assert "Tidak ada jejak yang cocok" in client.get("/audit/?teks=%25%25").get_data(as_text=True)
    assert client.get("/audit/?sebelum=abc&teks=" + "x" * 500).status_code == 200
