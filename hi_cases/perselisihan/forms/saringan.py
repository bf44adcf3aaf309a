"""The filters of the list, read from the address; what is not understood does not filter."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TypeVar

from werkzeug.datastructures import MultiDict

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import PANJANG_CARI
from hi_cases.core.fields import BanyakPilihanField, PilihanField, TeksField
from hi_cases.core.forms import Formulir
from hi_cases.perselisihan.queries import Saringan
from hi_cases.perselisihan.types import Asal, Hasil, Jenis, KeadaanTenggat, Tahap
from hi_cases.perusahaan import queries as perusahaan

_SEMUA = {"": "Semua"}
TENGGAT = _SEMUA | {satu.value: satu.label for satu in KeadaanTenggat}
ASAL = _SEMUA | {Asal.SISTEM.value: "Dicatat di sini", Asal.REGISTER.value: "Arsip register"}
_ARSIP = "arsip"
TERBUKA = _SEMUA | {
    "1": "Masih terbuka",
    "0": "Sudah berakhir",
    # An open row of an old register is an end that nobody wrote down, not work that waits.
    _ARSIP: "Arsip tanpa catatan akhir",
}
"""Every case is in one of the choices, so that they add up to all."""
MILIK = _SEMUA | {"saya": "Yang saya pimpin"}


URUT = frozenset({"masuk", "-masuk", "nomor", "-nomor", "judul", "-judul", "tenggat", "-tenggat"})
TAHUN_PERTAMA = 2017
_E = TypeVar("_E", bound=StrEnum)


def _dikenal(kelas: type[_E], nilai: Iterable[str] | None) -> tuple[_E, ...]:
    ada = {satu.value for satu in kelas}
    return tuple(kelas(satu) for satu in dict.fromkeys(nilai or ()) if satu in ada)


def _angka(teks: str | None) -> int | None:
    return int(teks) or None if teks and teks.isdecimal() and len(teks) < 10 else None


def _menyaring(bidang: Any, nilai: str) -> bool:
    """Tell whether a value of a field leaves anything out."""
    if bidang.short_name in {"mediator", "tahun"}:
        return _angka(nilai) is not None
    return bidang.short_name in {"q", "kecamatan"} or nilai in bidang.choices


def _enum(kelas: Any) -> dict[str, str]:
    return {satu.value: satu.label for satu in kelas}


class FormSaringan(Formulir):
    """The panel of filters above the list (a GET form: the address is the state)."""

    class Meta(Formulir.Meta):
        """Nothing is changed, so no token."""

        csrf = False

    q = TeksField("Cari nomor, nama, atau perusahaan")
    milik = PilihanField("Mediator", choices=MILIK, validate_choice=False)
    mediator = PilihanField("Mediator", choices=_SEMUA, validate_choice=False)
    terbuka = PilihanField("Keadaan", choices=TERBUKA, validate_choice=False)
    tenggat = PilihanField("Tenggat", choices=TENGGAT, validate_choice=False)
    tahap = BanyakPilihanField("Tahap", choices=_enum(Tahap), validate_choice=False)
    hasil = BanyakPilihanField("Akhir perkara", choices=_enum(Hasil), validate_choice=False)
    jenis = BanyakPilihanField("Jenis perselisihan", choices=_enum(Jenis), validate_choice=False)
    kecamatan = PilihanField("Kecamatan", choices=_SEMUA, validate_choice=False)
    tahun = PilihanField("Tahun register", choices=_SEMUA, validate_choice=False)
    asal = PilihanField("Asal", choices=ASAL, validate_choice=False)

    @classmethod
    def dari(cls, isian: MultiDict[str, str]) -> FormSaringan:
        """Read the filter of an address or of a form, with the choices that there are."""
        form = cls(isian)
        if form.terbuka.data == _ARSIP:
            form.asal.data = ""  # said already
        form.pasang(
            ((satu.id, satu.nama) for satu in akun.pengguna_aktif(Peran.MEDIATOR)),
            perusahaan.kecamatan(),
            range(clock.hari_ini().year, TAHUN_PERTAMA - 1, -1),
        )
        return form

    def pasang(
        self,
        mediator: Iterable[tuple[int, str]],
        kecamatan: Iterable[str],
        tahun: Iterable[int],
    ) -> None:
        """Give the lists that come from the database their choices."""
        self.mediator.choices = _SEMUA | {str(nomor): nama for nomor, nama in mediator}
        self.kecamatan.choices = _SEMUA | {nama: nama for nama in kecamatan}
        self.tahun.choices = _SEMUA | {str(satu): str(satu) for satu in tahun}

    def saringan(self, pelaku: Pelaku, urut: str, sesudah: str | None = None) -> Saringan:
        """The filter asked for, in an order, behind a key."""
        keadaan = self.terbuka.data or ""
        asal = _dikenal(Asal, [Asal.REGISTER if keadaan == _ARSIP else self.asal.data or ""])
        tenggat = _dikenal(KeadaanTenggat, [self.tenggat.data or ""])
        return Saringan(
            q=(self.q.data or "")[:PANJANG_CARI],
            tahap=_dikenal(Tahap, self.tahap.data),
            hasil=_dikenal(Hasil, self.hasil.data),
            jenis=_dikenal(Jenis, self.jenis.data),
            mediator_id=pelaku.id if self.milik.data == "saya" else _angka(self.mediator.data),
            tahun=_angka(self.tahun.data),
            kecamatan=self.kecamatan.data or "",
            asal=asal[0] if asal else None,
            terbuka={"1": True, _ARSIP: True, "0": False}.get(keadaan),
            urut=urut if urut in URUT else "-masuk",
            sesudah=sesudah,
            tenggat=tenggat[0] if tenggat else None,
        )

    @property
    def berlaku(self) -> list[dict[str, str]]:
        """The filters in force as chips: key, value, label, and the value in words."""
        hasil = []
        for bidang in self:
            for nilai in self._nilai(bidang):
                if not _menyaring(bidang, nilai):
                    continue
                teks = (getattr(bidang, "choices", None) or {}).get(nilai, nilai)
                hasil.append(
                    {
                        "kunci": bidang.short_name,
                        "nilai": nilai,
                        "label": "Cari" if bidang.short_name == "q" else bidang.label.text,
                        "teks": teks[:PANJANG_CARI],
                    }
                )
        return hasil

    @staticmethod
    def _nilai(bidang: Any) -> list[str]:
        """What was asked for by one field, each once."""
        if bidang.short_name in {"versi", "csrf_token"} or not bidang.data:
            return []
        return list(dict.fromkeys(bidang.data if isinstance(bidang.data, list) else [bidang.data]))

    @property
    def tak_dikenal(self) -> list[str]:
        """Labels of the filters that were asked for by a value that there is not, so that they do
        not filter."""
        return [
            bidang.label.text
            for bidang in self
            if any(not _menyaring(bidang, nilai) for nilai in self._nilai(bidang))
        ]
