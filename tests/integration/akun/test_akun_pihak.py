"""The counter and outsiders' accounts: found by whom, restored how, told to whom."""

from collections.abc import Callable
from typing import Any

import pytest

from hi_cases.akun import services
from hi_cases.core.authz import PERAN_LUAR, PERAN_STAF, Peran
from hi_cases.core.db import db
from tests.integration.akun.conftest import SANDI, isi, jejak, kirim, tindakan
from tests.integration.akun.test_daftar import surat, tautan

LOKET = ("petugas", "subkoor", "kabid")
KODE = ("lepas-verifikasi", "ganti-surel", "nonaktifkan", "aktifkan")
BARU = "jeruk biru naik kereta"


def _isian(akun: Any, **lain: str) -> dict[str, str]:
    dasar = {"versi": str(akun.versi), "bukti": "ktp", "alasan": "Telepon hilang di angkutan."}
    return dasar | lain


def _berverifikasi(orang: Callable[..., Any], peran: str = "pekerja") -> Any:
    return orang(peran, tf_primary_method="authenticator", tf_totp_secret="rahasia",
                 mf_recovery_codes=["satu"])  # fmt: skip


@pytest.mark.parametrize("peran", [peran.value for peran in Peran])
def test_hanya_loket(
    client: Any, masuk: Callable[..., Any], orang: Callable[..., Any], peran: str
) -> None:
    akun = orang("pekerja")
    masuk(client, peran)
    ditolak = 404 if peran in PERAN_LUAR else 403
    assert client.get("/akun-pihak").status_code == (200 if peran in LOKET else 403)
    satu = client.get(f"/akun-pihak/{akun.id}")
    assert satu.status_code == (200 if peran in LOKET else ditolak)
    for kode in KODE:
        jawaban = client.post(f"/akun-pihak/{akun.id}/{kode}", data={})
        assert jawaban.status_code == (422 if peran in LOKET else ditolak)


@pytest.mark.parametrize("peran", sorted(satu.value for satu in PERAN_STAF))
def test_akun_petugas_tidak_ada_di_sini(
    client: Any, masuk: Callable[..., Any], orang: Callable[..., Any], peran: str
) -> None:
    korban = orang(peran, nama="Bukan Pihak")
    sandi, surel = korban.password, korban.email
    masuk(client, "kabid")
    assert "Bukan Pihak" not in client.get("/akun-pihak?q=Bukan").text
    assert client.get(f"/akun-pihak/{korban.id}").status_code == 404
    for kode in KODE:
        isian = _isian(korban, email="curian@uji.test")
        assert client.post(f"/akun-pihak/{korban.id}/{kode}", data=isian).status_code == 404
    assert (korban.password, korban.email, korban.active) == (sandi, surel, True)


def test_campuran_peran_bukan_akun_pihak(
    client: Any, masuk: Callable[..., Any], orang: Callable[..., Any]
) -> None:
    akun = orang("pekerja", "admin")
    masuk(client, "petugas")
    assert client.get(f"/akun-pihak/{akun.id}").status_code == 404


def test_daftar_menyaring(
    client: Any, masuk: Callable[..., Any], orang: Callable[..., Any]
) -> None:
    orang("pekerja", nama="Joko Satu")
    orang("serikat", nama="Slamet Dua", active=False)
    masuk(client, "petugas")
    semua = isi(client.get("/akun-pihak"))
    assert "Joko Satu" in semua
    assert "Slamet Dua" in semua
    assert "Slamet" not in isi(client.get("/akun-pihak?peran=pekerja"))
    assert "Joko" not in isi(client.get("/akun-pihak?status=nonaktif"))
    assert "Tidak ada akun pihak" in isi(client.get("/akun-pihak?q=%25"))
    assert "Joko Satu" in isi(client.get("/akun-pihak?peran=admin"))


def test_lepas_verifikasi(
    app: Any, client: Any, masuk: Callable[..., Any], orang: Callable[..., Any]
) -> None:
    akun = _berverifikasi(orang)
    sesi = akun.fs_uniquifier
    petugas = masuk(client, "petugas")
    jalur = f"/akun-pihak/{akun.id}/lepas-verifikasi"
    assert client.get(jalur).status_code == 200
    assert akun.dua_langkah
    assert client.post(jalur, data=_isian(akun)).location == f"/akun-pihak/{akun.id}"
    assert not akun.dua_langkah
    assert akun.mf_recovery_codes is None
    assert akun.fs_uniquifier != sesi
    catatan = jejak("akun.verifikasi_disetel_ulang")
    assert catatan.pelaku_id == petugas.id
    assert catatan.keterangan == "ditunjukkan: KTP asli; Telepon hilang di angkutan."
    assert [(s.templat, s.penerima) for s in surat()] == [("akun_verifikasi_dilepas", akun.email)]
    assert kirim(app.test_client(), akun).location == "/"
    assert client.post(jalur, data=_isian(akun)).status_code == 422


def test_ganti_surel(
    app: Any, client: Any, masuk: Callable[..., Any], orang: Callable[..., Any]
) -> None:
    akun = _berverifikasi(orang)
    lama = akun.email
    masuk(client, "subkoor")
    jalur = f"/akun-pihak/{akun.id}/ganti-surel"
    isian = _isian(akun, email=" Baru@UJI.test ", alasan="Surel lama diblokir.")
    assert client.post(jalur, data=isian).location == f"/akun-pihak/{akun.id}"
    assert akun.email == "baru@uji.test"
    assert [(s.templat, s.penerima) for s in surat()] == [
        ("akun_surel_baru", "baru@uji.test"),
        ("akun_surel_lama", lama),
    ]
    assert "/lupa-sandi/" not in surat()[1].isi
    catatan = jejak("akun.surel_diganti")
    assert (catatan.sebelum, catatan.sesudah) == ({"email": lama}, {"email": "baru@uji.test"})
    orangnya = app.test_client()
    assert kirim(orangnya, akun).status_code == 422
    dua = {"password": BARU, "password_ulang": BARU}
    assert orangnya.post(tautan(surat()[0]), data=dua).location == "/login"
    assert kirim(orangnya, akun, BARU).location.startswith("/login/kode")


def test_surel_yang_dipakai_atau_keliru_ditolak(
    client: Any, masuk: Callable[..., Any], orang: Callable[..., Any]
) -> None:
    akun, lain = orang("pekerja"), orang("mediator")
    masuk(client, "kabid")
    jalur = f"/akun-pihak/{akun.id}/ganti-surel"
    for email, kalimat in (
        (lain.email.upper(), "sudah dipakai akun lain"),
        (akun.email, "Ini surel yang sekarang"),
        ("bukan surel", "Surel belum benar"),
        ("a@b.test\r\nBcc: c@d.test", "Surel belum benar"),
        ("", "Tulis surel yang baru"),
    ):
        jawaban = client.post(jalur, data=_isian(akun, email=email))
        assert jawaban.status_code == 422
        assert kalimat in isi(jawaban)
    assert surat() == []


def test_surel_yang_direbut_pada_saat_yang_sama_menjadi_kalimat(
    client: Any,
    masuk: Callable[..., Any],
    orang: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    akun, lain = orang("pekerja"), orang("kuasa")
    email = akun.email
    masuk(client, "kabid")
    monkeypatch.setattr(services.pihak.queries, "dengan_email", lambda _email: None)
    isian = _isian(akun, email=lain.email)
    jawaban = client.post(f"/akun-pihak/{akun.id}/ganti-surel", data=isian)
    assert jawaban.status_code == 422
    assert "sudah dipakai akun lain" in isi(jawaban)
    assert akun.email == email


@pytest.mark.parametrize(
    ("lain", "kalimat"),
    [
        ({"bukti": ""}, "Pilih tanda pengenal yang ditunjukkan."),
        ({"bukti": "kenal orangnya"}, "Pilih salah satu yang tersedia."),
        ({"alasan": ""}, "Tulis alasannya."),
        ({"alasan": "abc"}, "Tulis alasannya; ia tersimpan dalam jejak."),
        ({"versi": "99"}, "baru saja diubah orang lain"),
        ({"versi": ""}, "baru saja diubah orang lain"),
    ],
)
def test_bukti_alasan_dan_versi_wajib(
    client: Any,
    masuk: Callable[..., Any],
    orang: Callable[..., Any],
    lain: dict[str, str],
    kalimat: str,
) -> None:
    akun = _berverifikasi(orang)
    masuk(client, "petugas")
    jawaban = client.post(f"/akun-pihak/{akun.id}/lepas-verifikasi", data=_isian(akun) | lain)
    assert jawaban.status_code == 422
    assert kalimat in isi(jawaban)
    assert akun.dua_langkah
    assert surat() == []


def test_nonaktifkan_lalu_aktifkan(
    app: Any, client: Any, masuk: Callable[..., Any], orang: Callable[..., Any]
) -> None:
    akun = orang("perusahaan")
    orangnya = app.test_client()
    kirim(orangnya, akun)
    masuk(client, "petugas")
    client.post(f"/akun-pihak/{akun.id}/nonaktifkan", data=_isian(akun))
    assert not akun.active
    assert orangnya.get("/akun-saya").status_code == 302
    assert "sudah nonaktif" in isi(
        client.post(f"/akun-pihak/{akun.id}/nonaktifkan", data=_isian(akun))
    )
    client.post(f"/akun-pihak/{akun.id}/aktifkan", data=_isian(akun))
    assert kirim(orangnya, akun, SANDI).location == "/"
    assert {"akun.nonaktifkan", "akun.aktifkan"} <= set(tindakan())


def test_jejak_tanpa_kebiasaan_masuk(
    app: Any, client: Any, masuk: Callable[..., Any], orang: Callable[..., Any]
) -> None:
    akun = _berverifikasi(orang)
    kirim(app.test_client(), akun, "keliru sama sekali")
    masuk(client, "petugas")
    client.post(f"/akun-pihak/{akun.id}/lepas-verifikasi", data=_isian(akun))
    halaman = isi(client.get(f"/akun-pihak/{akun.id}"))
    assert "Verifikasi dua langkah disetel ulang" in halaman
    assert "Percobaan masuk gagal" not in halaman
    assert client.get(f"/akun-pihak/{akun.id}/menghapus").status_code == 404
    assert db.session.get(type(akun), akun.id) is not None
