"""Every address with an object in it, opened and posted to as everybody to whom it is not.

The addresses come from the application itself: a new one without an example here fails.

What a role may never do is refused before the view, by the mark of its address alone
(`hi_cases.core.web.jaga`), so no database has a say in it: that part is tried on SQLite. Whatever
passes that door is decided by statements, and is tried on both.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

import pytest
from flask import Flask, session, url_for

from hi_cases.core import authz, web
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.web import galat
from tests.integration.keamanan.contoh_alamat import Contoh
from tests.integration.keamanan.contoh_alamat import contoh as contoh_alamat
from tests.integration.keamanan.dunia import LUAR, Dunia
from tests.perangkat.basis import Basis, dikembalikan
from tests.perangkat.klien import Klien

# Files of the page itself, and a step of one's own sign-in: nothing of anybody's is named there.
# The kinds of submission are the same for everybody who may file one.
BUKAN_OBJEK = {
    # Open data: everybody may have it.
    "indikator.terbuka_csv",
    "indikator.terbuka_json",
    "static",
    "bootstrap.static",
    "security.two_factor_setup_validate",
    "permohonan.saya_mulai",
}
METODE = ("GET", "POST")


@pytest.fixture(autouse=True)
def _halaman_galat_sekali(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw an error page once an account: of thousands of refusals only the code is asked."""
    asli, sudah = galat._halaman, {}

    def gambar(kode: int, pesan: str = "", **lain: object) -> tuple[str, int]:
        kunci = (kode, session.get("_user_id"))
        if kunci not in sudah:
            sudah[kunci] = asli(kode, pesan, **lain)
        return sudah[kunci]

    monkeypatch.setattr(galat, "_halaman", gambar)


def rute_berobjek(app: Flask) -> dict[str, tuple[set[str], set[str]]]:
    """Return (parts, methods) of every endpoint whose address names something."""
    return {
        aturan.endpoint: (set(aturan.arguments), set(METODE) & (aturan.methods or set()))
        for aturan in app.url_map.iter_rules()
        if aturan.arguments and aturan.endpoint not in BUKAN_OBJEK
    }


def alamat(app: Flask, endpoint: str, argumen: dict[str, Any]) -> str:
    """Return the address without its host."""
    with app.test_request_context():
        return url_for(endpoint, **argumen)


def _sasaran(app: Flask, dunia: Dunia) -> list[tuple[str, set[str], str, Contoh]]:
    hasil, tanpa = [], []
    for endpoint, (nama, metode) in sorted(rute_berobjek(app).items()):
        semua = list(contoh_alamat(dunia, endpoint, nama))
        if not semua:
            tanpa.append((endpoint, sorted(nama)))
        hasil += [(endpoint, metode, alamat(app, endpoint, satu.argumen), satu) for satu in semua]
    assert not tanpa, f"addresses without an example in contoh_alamat.py: {tanpa}"
    return hasil


def _klien(app: Flask, masuk: Any, akun: Any = None) -> Klien:
    klien: Klien = app.test_client()
    if akun is not None:
        masuk(klien, akun)
    return klien


def _kirim(klien: Klien, jalur: str, metode: str) -> int:
    """Send a request with nothing in it; return the answer's code, its file let go."""
    jawaban = klien.open(jalur, method=metode, data={})
    jawaban.close()
    return jawaban.status_code


def _sudah_di_pintu(basis: Basis, berizin: bool, hitung: Counter[str], metode: set[str]) -> bool:
    """Tell whether the role alone refuses this: tried on SQLite, the same code on PostgreSQL."""
    if berizin or basis.jenis == "sqlite":
        return False
    hitung["di pintu"] += len(metode)
    return True


def _laporan(judul: str, hitung: Counter[str], akun: int) -> None:
    sys.stdout.write(
        f"\n{judul}: {hitung['objek']} addresses × {akun} accounts × verbs "
        f"= {hitung['kirim']} requests, {hitung['di pintu']} by role alone\n"
    )


@pytest.mark.anggaran(45, "every address with an object, by one account")
@pytest.mark.parametrize("ke", range(len(LUAR)))
@pytest.mark.parametrize("siapa", ["of other cases", "of these cases"])
def test_what_is_not_yours_is_not_there(
    app: Flask, masuk, dunia: Dunia, contoh: Basis, siapa: str, ke: int
) -> None:
    """Outsiders: those of other cases everywhere, those of these cases on what is not theirs."""
    sini = siapa == "of these cases"
    semua = dunia.milik if sini else dunia.lain
    luar = {peran: semua[peran] for peran in sorted(semua)[ke :: len(LUAR)]}
    klien = {peran: _klien(app, masuk, akun) for peran, akun in luar.items()}
    sasaran = _sasaran(app, dunia)
    hitung, bocor = Counter({"objek": len(sasaran)}), []
    tabel = authz.tabel()
    for endpoint, metode, jalur, satu in sasaran:
        tanda = web.tanda_view(app, endpoint) or ""
        for peran in luar:
            pelaku = Pelaku(0, "", frozenset({Peran(peran)}))
            berizin = tanda in {web.PUBLIK, web.MASUK} or tabel.boleh(pelaku, tanda)
            if sini and berizin and peran in satu.pemilik:
                continue
            if _sudah_di_pintu(contoh, berizin, hitung, metode):
                continue
            for satu_metode in sorted(metode):
                with dikembalikan():
                    kode = _kirim(klien[peran], jalur, satu_metode)
                hitung["kirim"] += 1
                if kode != 404:
                    bocor.append((peran, satu_metode, jalur, kode))
    _laporan(f"outsiders {siapa}", hitung, len(luar))
    assert not bocor, bocor
    assert hitung["kirim"] + hitung["di pintu"] > 250
    assert hitung["kirim"] > 20


@pytest.mark.anggaran(45, "every address with an object")
def test_nobody_is_sent_to_the_door(app: Flask, masuk, dunia: Dunia) -> None:
    klien = _klien(app, masuk)
    sasaran, bocor = _sasaran(app, dunia), []
    hitung = Counter({"objek": len(sasaran)})
    for endpoint, metode, jalur, _satu in sasaran:
        publik = web.tanda_view(app, endpoint) == web.PUBLIK
        for satu_metode in sorted(metode):
            jawaban = klien.open(jalur, method=satu_metode, data={})
            hitung["kirim"] += 1
            ke_pintu = jawaban.status_code == 302 and jawaban.location.startswith("/login")
            # What is public is opened by the secret in its address; a wrong one is not there.
            if not (jawaban.status_code == 404 if publik else ke_pintu):
                bocor.append((satu_metode, jalur, jawaban.status_code))
    _laporan("nobody", hitung, 1)
    assert not bocor, bocor
    assert hitung["kirim"] > 180


@pytest.mark.anggaran(45, "every address with an object, by one account")
@pytest.mark.parametrize("seperdelapan", range(8))
def test_the_office_sees_no_draft_and_only_what_its_role_may(
    app: Flask, masuk, dunia: Dunia, contoh: Basis, seperdelapan: int
) -> None:
    """By role 403; what nobody has filed yet 404 to all of them; and never our own fault."""
    sasaran, hitung, bocor = _sasaran(app, dunia), Counter(), []
    hitung["objek"] = len(sasaran)
    bagian = sorted(dunia.staf)[seperdelapan::8]
    klien = {nama: _klien(app, masuk, dunia.staf[nama]) for nama in bagian}
    for endpoint, metode, jalur, satu in sasaran:
        tanda = web.tanda_view(app, endpoint) or ""
        for nama in klien:
            pelaku = Pelaku(0, "", frozenset({Peran(nama.split()[0])}))
            bebas = tanda in {web.PUBLIK, web.MASUK}
            berizin = bebas or authz.tabel().boleh(pelaku, tanda)
            if _sudah_di_pintu(contoh, berizin, hitung, metode):
                continue
            for satu_metode in sorted(metode):
                with dikembalikan():
                    kode = _kirim(klien[nama], jalur, satu_metode)
                hitung["kirim"] += 1
                terlarang = not berizin or satu.pribadi
                if kode >= 500 or (terlarang and kode not in {403, 404}):
                    bocor.append((nama, satu_metode, jalur, kode))
    _laporan("office", hitung, len(klien))
    assert not bocor, bocor
    assert hitung["kirim"] + hitung["di pintu"] > 250
    assert hitung["kirim"] > 20


def test_the_owner_does_reach_it(app: Flask, masuk, dunia: Dunia) -> None:
    """The test of the tests: what is refused to others opens for whom it belongs to."""
    terbuka: Counter[str] = Counter()
    for peran in LUAR:
        klien = _klien(app, masuk, dunia.milik[peran])
        for satu in dunia.benda["perkara_id"]:
            kode = klien.get(f"/saya/{satu.id}", follow_redirects=True).status_code
            assert (kode == 200) == (peran in satu.pemilik), (peran, satu, kode)
            terbuka[peran] += kode == 200
        for satu in dunia.benda["berkas"]:
            kode = klien.get(f"/berkas/{satu.id}").status_code
            assert (kode == 200) == (peran in satu.pemilik), (peran, satu, kode)
        for satu in dunia.benda["surat_saya"]:
            kode = klien.get(f"/surat-saya/{satu.id}").status_code
            assert (kode == 200) == (peran in satu.pemilik), (peran, satu, kode)
    assert dict(terbuka) == {"pekerja": 2, "serikat": 1, "perusahaan": 1, "kuasa": 1}
