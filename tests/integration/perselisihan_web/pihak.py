"""Outsiders with their own accounts, on a case that the office leads."""

from __future__ import annotations

import re
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import Kuasa, Undangan
from hi_cases.perselisihan.services import undangan
from hi_cases.perselisihan.types import Tindakan
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from tests.integration.perselisihan.kantor import Kantor


class Luar:
    """The people outside: one account of each kind, and what they do through the pages."""

    def __init__(self, kantor: Kantor, client: Any, masuk: Any, buat_pengguna: Any) -> None:
        self.kantor, self.client, self._masuk = kantor, client, masuk
        self.akun = {
            peran.value: buat_pengguna(peran.value)
            for peran in (Peran.PEKERJA, Peran.SERIKAT, Peran.PERUSAHAAN, Peran.KUASA)
        }
        self.akun["lain"] = buat_pengguna("pekerja")
        self.akun["perusahaan2"] = buat_pengguna("perusahaan")

    @property
    def petugas(self) -> Any:
        return self.kantor.akun[Peran.PETUGAS]

    def sebagai(self, siapa: str) -> Any:
        return self._masuk(self.client, self.akun[siapa])

    def daftarkan_pengusaha(self) -> int:
        """Register the employer of the case, and name it as its party."""
        pihak = self.kantor.pihak("termohon")
        baru = perusahaan.daftarkan(self.petugas, DataPerusahaan(nama=pihak.nama))
        pihak.perusahaan_id = baru.id
        db.session.flush()
        return baru.id

    def kode(self, pihak_id: int) -> str:
        """Let the office print an invitation."""
        return undangan.kode_undangan(undangan.buat(self.petugas, pihak_id))

    def klaim(self, kode: str, **isi: Any) -> Any:
        """Type a code and press the button."""
        return self.client.post("/klaim", data={"kode": kode, "langkah": "buka", **isi})

    def klaim_pekerja(self) -> None:
        kode = self.kode(self.kantor.pemohon)
        self.sebagai("pekerja")
        assert self.klaim(kode).status_code == 302

    def wakilkan(self, siapa: str = "perusahaan") -> None:
        """Let an officer take an account as spokesman of the employer."""
        nomor = self.kantor.pihak("termohon").perusahaan_id or self.daftarkan_pengusaha()
        wakil = perusahaan.ajukan_wakil(self.akun[siapa].pelaku, nomor, "HRD", "01/ST")
        services.verifikasi_wakil(self.petugas, wakil.id, None)

    def dianjurkan(self, **lain: Any) -> None:
        """Lead a case to its anjuran, with both sides at their accounts; the worker acts."""
        self.kantor.anjuran("HAK", **lain)
        self.klaim_pekerja()
        self.wakilkan()
        self.sebagai("pekerja")

    def kuasakan(self, sampai: Any) -> Kuasa:
        """Name a representative of the applicant, take the letter, and let him open the case."""
        k = self.kantor
        k.lakukan(
            Tindakan.TUNJUK_KUASA,
            self.akun["pekerja"].pelaku,
            pihak_id=k.pemohon,
            nama="Indah Permatasari, S.H.",
            nomor="12/SK",
            lingkup="Mewakili dalam mediasi",
            berlaku_sampai=sampai,
        )
        kuasa = db.session.query(Kuasa).order_by(Kuasa.id.desc()).first()
        k.lakukan(Tindakan.PERIKSA_KUASA, self.petugas, kuasa_id=kuasa.id, putusan="terima")
        return kuasa

    def halaman(self, alamat: str = "") -> Any:
        return self.client.get(f"/saya/{self.kantor.id}{alamat}")

    def tindakan(self, aksi: Tindakan, **isi: Any) -> Any:
        """Read the page of an act and send its form."""
        alamat = f"/saya/{self.kantor.id}/tindakan/{aksi.value}"
        halaman = self.client.get(alamat)
        assert halaman.status_code == 200, halaman.text
        data = dict(
            re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', halaman.text)
        )
        data.pop("csrf_token", None)
        return self.client.post(alamat, data={**data, **isi}, content_type="multipart/form-data")

    def undangan(self, pihak_id: int) -> Undangan:
        return db.session.query(Undangan).filter_by(pihak_id=pihak_id).one()


def berkas_pihak(pelaku: Any, pihak_id: int) -> list[Any]:
    """Return the files of a party as this actor may see them."""
    from hi_cases.dokumen import queries

    return list(queries.berkas_untuk(pelaku, Rujukan("pihak", pihak_id)))


def besok(hari: int = 1) -> Any:
    """Return a day ahead."""
    from datetime import timedelta

    return clock.hari_ini() + timedelta(days=hari)
