"""The outbox: one effect one e-mail, one row sent once, tries that end, nothing that leaks."""

from collections.abc import Callable
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from hi_cases.core.authz import PERAN_LUAR, Peran
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan import queries, rules, services
from hi_cases.pemberitahuan.models import PesanKeluar
from hi_cases.pemberitahuan.services import kesiapan
from hi_cases.pemberitahuan.services.antar import susun
from hi_cases.pemberitahuan.types import Kegagalan, StatusPesan
from tests.integration.pemberitahuan.conftest import kirim
from tests.perangkat.peladen_surel import peladen_palsu


def _folder(app: Flask) -> list[Path]:
    return sorted((app.config["HI_DATA_DIR"] / "surel").glob("*"))


def test_satu_perbuatan_satu_surel(tulis: Callable[..., Any], perekam: Any) -> None:
    satu = tulis(rujukan=Rujukan("pengguna", 7))
    dua = tulis(penerima="lain@uji.test")
    assert satu.id == dua.id
    assert dua.penerima == "siti@uji.test"
    assert satu.rujukan == Rujukan("pengguna", 7)
    db.session.commit()
    assert perekam.terkirim == [("pemberitahuan.kirim", (satu.id,))]


def test_batal_bersama_perbuatannya(tulis: Callable[..., Any], perekam: Any) -> None:
    with db.session.begin_nested() as titik:
        tulis()
        titik.rollback()
    assert db.session.query(PesanKeluar).count() == 0


def test_surel_menyebut_dinas_dan_tanpa_header_dalam_isi(
    app: Flask, tulis: Callable[..., Any]
) -> None:
    surel = tulis()
    assert surel.subjek == "Kata sandi HI Cases Anda sudah diganti"
    assert app.config["HI_NAMA_DINAS"] in surel.isi
    assert "\0" not in surel.isi
    assert not surel.isi.startswith("\n")


@pytest.mark.parametrize("penerima", ["a@b.test\r\nBcc: c@d.test", "a@b.test,c@d.test"])
def test_penerima_yang_menyelundupkan_ditolak(tulis: Callable[..., Any], penerima: str) -> None:
    with pytest.raises(ValueError, match="address"):
        tulis(penerima=penerima)
    assert db.session.query(PesanKeluar).count() == 0


def test_subjek_yang_menyelundupkan_ditolak(
    app: Flask, tulis: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        services.naskah, "render_template", lambda *_a, **_k: "Halo\r\nBcc: x@y.test\0isi"
    )
    with pytest.raises(ValueError, match="subject"):
        tulis()


def test_di_luar_produksi_menjadi_berkas_sekali(app: Flask, tulis: Callable[..., Any]) -> None:
    surel = tulis()
    assert kirim(surel.id) == StatusPesan.TERKIRIM
    [berkas] = [satu for satu in _folder(app) if satu.stem == f"{surel.id:06d}"]
    assert berkas.suffix == ".eml"
    assert berkas.stat().st_mode & 0o077 == 0
    pesan = message_from_bytes(berkas.read_bytes(), policy=default)
    assert pesan["To"] == "siti@uji.test"
    assert pesan["Subject"] == surel.subjek
    assert "Semua sesi di semua perangkat" in pesan.get_content()
    assert surel.terkirim_pada is not None
    assert surel.isi == ""


def test_pesan_berganda_mengirim_sekali(
    tulis: Callable[..., Any], smtp: Callable[[int], None]
) -> None:
    with peladen_palsu() as peladen:
        smtp(peladen.server_address[1])
        surel = tulis()
        assert kirim(surel.id) == StatusPesan.TERKIRIM
        assert kirim(surel.id) is None
        assert len(peladen.pesan) == 1
    [pesan] = peladen.pesan
    assert pesan["To"] == "siti@uji.test"
    assert pesan["Auto-Submitted"] == "auto-generated"
    assert "Bidang Hubungan Industrial" in pesan.get_content()


def test_pekerja_yang_mati_digantikan_setelah_sewanya(
    tulis: Callable[..., Any], smtp: Callable[[int], None], jam: Any, perekam: Any
) -> None:
    """A worker takes the row and dies; nobody else takes it too early, and the sweeper finds it."""
    jam.atur("2026-03-02T02:00:00+00:00")
    surel = tulis()
    db.session.commit()
    assert services.ambil(surel.id) is not None
    db.session.commit()
    perekam.terkirim.clear()
    assert services.ambil(surel.id) is None
    jam.atur("2026-03-02T02:05:00+00:00")
    assert services.sapu() == 0
    jam.atur("2026-03-02T02:12:00+00:00")
    assert services.sapu() == 1
    db.session.commit()
    assert perekam.terkirim == [("pemberitahuan.kirim", (surel.id,))]
    with peladen_palsu() as peladen:
        smtp(peladen.server_address[1])
        assert kirim(surel.id) == StatusPesan.TERKIRIM
        assert len(peladen.pesan) == 1
    assert surel.percobaan == 2


def test_salinan_kedua_membawa_nomor_pesan_yang_sama(tulis: Callable[..., Any], jam: Any) -> None:
    jam.atur("2026-03-02T02:00:00+00:00")
    surel = tulis()
    pertama = services.ambil(surel.id)
    jam.atur("2026-03-02T02:12:00+00:00")
    kedua = services.ambil(surel.id)
    assert pertama is not None
    assert kedua is not None
    dari = "HI Cases <hi@dinas.test>"
    assert susun(pertama, dari)["Message-ID"] == susun(kedua, dari)["Message-ID"]
    assert "@dinas.test>" in susun(kedua, dari)["Message-ID"]


def test_gagal_sementara_dicoba_lagi_makin_jarang_lalu_gagal(
    tulis: Callable[..., Any], smtp: Callable[[int], None], jam: Any
) -> None:
    jam.atur("2026-03-02T02:00:00+00:00")
    surel = tulis()
    with peladen_palsu() as peladen:
        peladen.jawab_rcpt = "451 nanti saja"
        smtp(peladen.server_address[1])
        jeda = []
        for _ in range(rules.PERCOBAAN_MAKS):
            sebelum = surel.coba_pada
            jam.atur(sebelum.isoformat())
            kirim(surel.id)
            jeda.append(surel.coba_pada - sebelum)
        assert peladen.pesan == []
    assert surel.status == StatusPesan.GAGAL
    assert surel.percobaan == rules.PERCOBAAN_MAKS
    assert surel.galat == "451 nanti saja"
    assert jeda[:-1] == [timedelta(minutes=m) for m in (1, 5, 15, 60, 180, 360)]


def test_ditolak_untuk_selamanya_langsung_gagal(
    tulis: Callable[..., Any], smtp: Callable[[int], None]
) -> None:
    with peladen_palsu() as peladen:
        peladen.jawab_rcpt = "550 kotak surat itu tidak ada"
        smtp(peladen.server_address[1])
        surel = tulis()
        assert kirim(surel.id) == StatusPesan.GAGAL
    assert surel.galat == "550 kotak surat itu tidak ada"


def test_peladen_mati_bukan_kegagalan_tetap(
    tulis: Callable[..., Any], smtp: Callable[[int], None]
) -> None:
    with peladen_palsu() as peladen:
        port = peladen.server_address[1]
    smtp(port)
    surel = tulis()
    assert kirim(surel.id) == StatusPesan.MENUNGGU
    assert "ConnectionRefusedError" in surel.galat


def test_tanpa_starttls_kata_sandi_tidak_dikirim(app: Flask, tulis: Callable[..., Any]) -> None:
    """A server that offers no encryption gets neither the password nor the message."""
    import config

    surel = tulis()
    lama = app.config["HI_SMTP"]
    with peladen_palsu() as peladen:
        app.config["HI_SMTP"] = config.PeladenSurel(
            "127.0.0.1", peladen.server_address[1], "starttls", "siti", "rahasia-smtp"
        )
        try:
            assert kirim(surel.id) == StatusPesan.MENUNGGU
        finally:
            app.config["HI_SMTP"] = lama
        assert peladen.pesan == []
        assert not any("AUTH" in satu.upper() for satu in peladen.perintah)
    assert "STARTTLS" in surel.galat


def test_produksi_tanpa_peladen_menunggu_lalu_batal(
    app: Flask, tulis: Callable[..., Any], jam: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    jam.atur("2026-03-02T02:00:00+00:00")
    surel = tulis(umur=timedelta(hours=1))
    monkeypatch.setitem(app.config, "HI_PRODUKSI", True)
    assert not services.surel_siap()
    assert kirim(surel.id) is None
    assert (surel.status, surel.percobaan) == (StatusPesan.MENUNGGU, 0)
    jam.atur("2026-03-02T03:00:00+00:00")
    assert services.sapu() == 1
    assert surel.status == StatusPesan.BATAL
    assert surel.isi == ""


def test_hasil_yang_terlambat_tidak_mengubah_akhir(tulis: Callable[..., Any]) -> None:
    surel = tulis()
    kirim(surel.id)
    services.catat_hasil(surel.id, Kegagalan("terlambat", sementara=False))
    assert surel.status == StatusPesan.TERKIRIM


def test_isi_surel_gagal_dihapus_setelah_basi(tulis: Callable[..., Any], jam: Any) -> None:
    jam.atur("2026-03-02T02:00:00+00:00")
    surel = tulis(umur=timedelta(hours=1))
    services.ambil(surel.id)
    services.catat_hasil(surel.id, Kegagalan("550", sementara=False))
    assert surel.isi
    jam.atur("2026-03-02T04:00:00+00:00")
    services.sapu()
    assert (surel.status, surel.isi) == (StatusPesan.GAGAL, "")


def test_tautan_produksi_tidak_percaya_host(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    with app.test_request_context("/", headers={"Host": "jahat.test"}):
        assert services.tautan("security.login") == "http://jahat.test/login"
        monkeypatch.setitem(app.config, "HI_ALAMAT", "https://hi.dinas.test")
        assert services.tautan("security.login", next="/a") == (
            "https://hi.dinas.test/login?next=/a"
        )
        monkeypatch.setitem(app.config, "HI_ALAMAT", None)
        monkeypatch.setitem(app.config, "HI_PRODUKSI", True)
        assert not services.tautan_siap()
        with pytest.raises(RuntimeError, match="HI_ALAMAT"):
            services.tautan("security.login")


def _gagalkan(surel: PesanKeluar) -> None:
    services.ambil(surel.id)
    services.catat_hasil(surel.id, Kegagalan("550 tidak ada", sementara=False))


def test_admin_melihat_status_tanpa_isi_dan_mengirim_ulang(
    client: Any, masuk: Callable[..., Any], tulis: Callable[..., Any], perekam: Any
) -> None:
    surel = tulis()
    _gagalkan(surel)
    masuk(client, "admin")
    halaman = client.get("/pesan-keluar?status=gagal").text
    assert "siti@uji.test" in halaman
    assert "550 tidak ada" in halaman
    assert "Semua sesi di semua perangkat" not in halaman
    assert client.get(f"/pesan-keluar/{surel.id}/kirim-ulang").status_code == 405
    perekam.terkirim.clear()
    assert client.post(f"/pesan-keluar/{surel.id}/kirim-ulang").location == "/pesan-keluar"
    assert (surel.status, surel.percobaan) == (StatusPesan.MENUNGGU, 0)
    assert perekam.terkirim == [("pemberitahuan.kirim", (surel.id,))]
    assert client.post(f"/pesan-keluar/{surel.id}/kirim-ulang").status_code == 409
    assert client.post("/pesan-keluar/999999/kirim-ulang").status_code == 404
    assert "pesan keluar" in client.get("/audit").text


def test_yang_gagal_terlalu_lama_tidak_ditawarkan_lagi(
    client: Any, masuk: Callable[..., Any], tulis: Callable[..., Any], jam: Any
) -> None:
    jam.atur("2026-03-02T02:00:00+00:00")
    admin = masuk(client, "admin")
    surel = tulis()
    _gagalkan(surel)
    assert queries.jumlah_gagal(admin.pelaku) == 1
    assert "Kirim ulang" in client.get("/pesan-keluar").text
    jam.atur("2026-03-05T02:00:00+00:00")
    masuk(client, admin)
    assert queries.jumlah_gagal(admin.pelaku) == 0
    assert "Kirim ulang" not in client.get("/pesan-keluar").text
    assert client.post(f"/pesan-keluar/{surel.id}/kirim-ulang").status_code == 409
    assert surel.status == StatusPesan.GAGAL


@pytest.mark.parametrize("peran", [peran for peran in Peran if peran != Peran.ADMIN])
def test_hanya_admin(client: Any, masuk: Callable[..., Any], peran: Peran) -> None:
    masuk(client, peran.value)
    assert client.get("/pesan-keluar").status_code == 403
    harap = 404 if peran in PERAN_LUAR else 403
    assert client.post("/pesan-keluar/1/kirim-ulang").status_code == harap


def test_tautan_pekerja_menuju_port_peladen(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.config, "HI_PORT", 8931)
    monkeypatch.setattr(kesiapan, "has_request_context", lambda: False)
    assert services.tautan("security.login") == "http://localhost:8931/login"
