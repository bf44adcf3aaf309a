"""The form that hands over many cases at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from wtforms import BooleanField, Field, HiddenField

from hi_cases.core import clock
from hi_cases.core.bidang import PARAGRAF, ribuan
from hi_cases.core.fields import ParagrafField, PilihanField, RadioPilihanField, TanggalField
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.perselisihan.queries.serah_terima import BarisSerah
from hi_cases.perselisihan.types.serah_terima import ButirSerah, PermintaanSerah, SebabGanti

_SERAGAM = "Seperti pilihan di atas"


def _angka(teks: str | None) -> int | None:
    return int(teks) if teks and teks.isascii() and teks.isdigit() and len(teks) < 16 else None


@dataclass(frozen=True)
class IsiButir:
    """What was typed for one case."""

    dipilih: bool
    versi: int | None
    ke_id: int | None
    catatan: str


class DaftarSerahField(Field):
    """The cases of the list: which ones, to whom, with which note; `data` is by case."""

    def process(self, formdata: Any, *args: Any, **kwargs: Any) -> None:
        """Gather what was sent for each case."""
        super().process(None, *args, **kwargs)
        self.data: dict[int, IsiButir] = {}
        self.terkirim = bool(formdata)
        if not formdata:
            return
        dipilih = {nomor for satu in formdata.getlist("pilih") if (nomor := _angka(satu))}
        for kunci in formdata:
            nomor = _angka(kunci.removeprefix("catatan-"))
            if not kunci.startswith("catatan-") or nomor is None:
                continue
            self.data[nomor] = IsiButir(
                nomor in dipilih,
                _angka(formdata.get(f"versi-{nomor}")),
                _angka(formdata.get(f"ke-{nomor}")),
                (formdata.get(kunci) or "").replace("\0", "").strip(),
            )

    def dipilih(self, nomor: int) -> bool:
        """Tell whether the case's box is ticked; at first all are."""
        return self.data[nomor].dipilih if nomor in self.data else not self.terkirim

    def catatan(self, baris: BarisSerah) -> str:
        """Return the note as typed, or as drafted."""
        isi = self.data.get(baris.perkara_id)
        return isi.catatan if isi else baris.catatan

    def ke(self, nomor: int) -> int | None:
        """Return the case's own receiver, where it has one."""
        return self.data[nomor].ke_id if nomor in self.data else None

    def berubah(self, baris: BarisSerah) -> bool:
        """Tell whether somebody acted on the case since the form was opened."""
        isi = self.data.get(baris.perkara_id)
        return isi is not None and isi.versi != baris.versi


class FormSerahTerima(Formulir):
    """Who hands over, why, to whom, and the cases with their notes."""

    kunci = HiddenField()
    dari = HiddenField()
    sebab = RadioPilihanField(
        "Sebab",
        choices={satu.value: satu.label for satu in SebabGanti},
        validate_choice=False,
        validators=[Wajib("Pilih sebabnya.")],
    )
    tanggal = TanggalField("Tanggal serah terima", validators=[Wajib()], default=clock.hari_ini)
    cuti_dari = TanggalField("Cuti mulai", description="Hanya bila sebabnya cuti.")
    cuti_sampai = TanggalField("Cuti sampai")
    alasan = ParagrafField("Alasan", validators=[Wajib("Tulis alasannya.")], maks=PARAGRAF)
    ke = PilihanField("Mediator pengganti", choices={}, coerce=str, validate_choice=False)
    butir = DaftarSerahField("Perkara")
    yakin = BooleanField(
        "Perkara yang dicentang dan penggantinya sudah saya periksa",
        validators=[Wajib("Beri tanda bahwa perkara dan penggantinya sudah Anda periksa.")],
    )

    def pasang(self, penerima: Iterable[Any]) -> None:
        """Set who may be chosen."""
        self.penerima = {str(s.mediator_id): f"{s.nama} ({s.terbuka} perkara)" for s in penerima}
        self.ke.choices = {"": "Pilih mediator", **self.penerima}

    def pilihan_baris(self, baris: BarisSerah) -> list[tuple[str, str, bool, bool]]:
        """Return (value, text, chosen, conflict) of one case's own choice."""
        kini = str(self.butir.ke(baris.perkara_id) or "")
        hasil = [("", _SERAGAM, not kini, False)]
        for nilai, teks in self.penerima.items():
            bentrok = int(nilai) in baris.benturan
            hasil.append((nilai, teks, nilai == kini, bentrok))
        return hasil

    def _periksa_hari(self) -> None:
        """Days that the act would refuse for each case alike are named once, on their fields."""
        if self.tanggal.data and self.tanggal.data > clock.hari_ini():
            self.tanggal.errors = ["Tanggal serah terima tidak boleh setelah hari ini."]
        if self.sebab.data != SebabGanti.CUTI:
            return
        for bidang, kata in ((self.cuti_dari, "pertama"), (self.cuti_sampai, "terakhir")):
            if bidang.data is None and not bidang.errors:
                bidang.errors = [f"Isi hari {kata} cutinya."]
        if self.cuti_dari.data and self.cuti_sampai.data:
            if self.cuti_sampai.data < self.cuti_dari.data:
                self.cuti_sampai.errors = ["Hari terakhir cuti tidak boleh sebelum hari pertama."]

    def permintaan(self, baris: Sequence[BarisSerah]) -> PermintaanSerah | None:
        """Return what is asked for, or lay on the form all that is missing."""
        self.validate()
        seragam = _angka(self.ke.data)
        butir, tanpa = [], []
        for nomor, isi in self.butir.data.items():
            if not isi.dipilih:
                continue
            ke_id = isi.ke_id or seragam
            if ke_id is None:
                tanpa.append(nomor)
            else:
                butir.append(ButirSerah(nomor, isi.versi or 0, ke_id, isi.catatan))
        if tanpa:
            nama = {satu.perkara_id: satu.nomor for satu in baris}
            sebut = ", ".join(nama.get(satu, str(satu)) for satu in tanpa[:5])
            self.ke.errors = [f"Pilih mediator pengganti untuk {sebut}."]
        panjang = [satu for satu in butir if len(satu.catatan) > PARAGRAF]
        if panjang:
            self.butir.errors = [
                f"Catatan paling panjang {ribuan(PARAGRAF)} huruf. Ringkas catatannya."
            ]
        if self.sebab.data not in {satu.value for satu in SebabGanti} and not self.sebab.errors:
            self.sebab.errors = ["Pilih sebabnya."]
        self._periksa_hari()
        if self.errors:
            return None
        return PermintaanSerah(
            dari_id=_angka(self.dari.data) or 0,
            kunci=str(self.kunci.data or "")[:40],
            sebab=SebabGanti(self.sebab.data),
            tanggal=self.tanggal.data,
            alasan=self.alasan.data or "",
            cuti_dari=self.cuti_dari.data,
            cuti_sampai=self.cuti_sampai.data,
            butir=tuple(butir),
        )
