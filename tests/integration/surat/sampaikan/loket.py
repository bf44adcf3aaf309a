"""The office at work on one case and its letters."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date
from typing import Any

from werkzeug.datastructures import FileStorage

from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.dokumen import services as dokumen
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import AksesPihak
from hi_cases.perselisihan.types import AsalAkses
from hi_cases.surat import services as surat_services
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.templat import templat_dari
from hi_cases.surat.rules.setujui import giliran
from hi_cases.surat.services import sampaikan, tulis
from hi_cases.surat.services.pindaian import simpan_pindaian
from hi_cases.surat.types import CaraSampai, StatusSurat, TindakanLangkah
from tests.factories import berkas as contoh_berkas
from tests.integration.perselisihan.kantor import ANJURAN, Kantor

ISI_ANJURAN = {**ANJURAN, "keterangan_saksi": "Tidak ada saksi."}
PANGGILAN = {
    "perihal": "sidang",
    "pukul": "09:00",
    "tempat": "Ruang mediasi",
    "alasan_luar_jadwal": "Diadakan di kantor kecamatan.",
}


def pindai(oleh: Pelaku, surat: Surat) -> Surat:
    """Keep a scan of a letter, as whoever delivers it."""
    berkas = FileStorage(io.BytesIO(contoh_berkas.pdf(f"surat {surat.id}")), "surat.pdf")
    simpan_pindaian(oleh, surat, dokumen.titip(oleh, berkas))
    return surat


class Loket(Kantor):
    """The office that also writes and delivers letters."""

    @property
    def mediator(self) -> Pelaku:
        return self.akun[Peran.MEDIATOR]

    @property
    def petugas(self) -> Pelaku:
        return self.akun[Peran.PETUGAS]

    def tulis(
        self,
        kode: str,
        oleh: Pelaku,
        pihak_id: int | None = None,
        isian: Mapping[str, Any] | None = None,
        bebas: Mapping[str, str] | None = None,
    ) -> Surat:
        """Write a letter with its optional steps left out."""
        surat = tulis.buat(oleh, kode, self.perkara.rujukan, pihak_id, isian or {})
        templat = templat_dari(surat.templat)
        tanpa = [s.tindakan.value for s in templat.persetujuan if s.opsional]
        isi = {**surat.bebas, **(bebas or {})}
        return tulis.simpan(oleh, surat.id, surat.versi, surat.isian, isi, tanpa)

    def terbitkan(self, surat: Surat, oleh: Pelaku) -> Surat:
        """Hand a letter in and take each step by the office that holds it."""
        surat_services.ajukan(oleh, surat.id, surat.versi)
        while (langkah := giliran(surat.langkah)) is not None:
            siapa = self.akun[langkah.peran]
            surat_services.setujui(siapa, langkah.id, surat.versi)
            if langkah.tindakan is TindakanLangkah.TANDA_TANGAN:
                break
        assert surat.status is StatusSurat.TERBIT
        return surat

    def surat_anjuran(self) -> Surat:
        """Bring a case to mediasi, write its anjuran and issue it on Monday 9 March 2026."""
        self.limpahkan("HAK")
        self.pada("2026-03-04")
        self.sidang()
        self.pada("2026-03-09")
        surat = self.tulis("anjuran", self.mediator, bebas=ISI_ANJURAN)
        return self.terbitkan(surat, self.mediator)

    def pindai(self, surat: Surat) -> Surat:
        """Keep the scan of a letter that was signed with ink."""
        return pindai(self.petugas, surat)

    def kirim_pos(self, surat: Surat, pihak_id: int, hari: str, resi: str = "R-1") -> Any:
        return sampaikan.kirim(
            self.petugas, surat.id, pihak_id, CaraSampai.POS, date.fromisoformat(hari), resi
        )

    def terima_surat(self, satu: Any, hari: str, oleh: Pelaku | None = None) -> Any:
        return sampaikan.terima(
            oleh or self.petugas,
            satu.id,
            satu.versi,
            date.fromisoformat(hari),
            "Resepsionis",
            "Resi R-1",
        )

    def jwb(self, pihak_id: int) -> date | None:
        """Return the last day on which a party may answer."""
        return self.jatuh("JWB-10", queries.kunci_pihak(pihak_id))

    def lain(self, kode: str) -> list[Surat]:
        return list(db.session.query(Surat).filter_by(kode=kode).order_by(Surat.id))


def akun_pihak(loket: Loket, pengguna: Any, pihak_id: int, email: str) -> Pengguna:
    """Return an account that opens the case for a party, fully."""
    akun = pengguna(Peran.PEKERJA, email=email)
    db.session.add(
        AksesPihak(
            pihak_id=pihak_id,
            pengguna_id=akun.id,
            pengguna_nama=akun.nama,
            asal=AsalAkses.UNDANGAN,
            penuh=True,
            dibuka_pada=clock.sekarang(),
        )
    )
    db.session.flush()
    return akun
