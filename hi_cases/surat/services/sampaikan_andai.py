"""What an act of service would do to the periods of a thing: done, read, and undone again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.kalender_kerja.types import JejakHitung, StatusTenggat
from hi_cases.surat.queries.akses import port


@dataclass(frozen=True)
class KeadaanTenggat:
    """One period as it stands at one moment."""

    status: StatusTenggat
    mulai: date
    jatuh: date | None
    dipenuhi: date | None


@dataclass(frozen=True)
class Perubahan:
    """One period before and after the act; `lama` is None for one that it starts."""

    kode: str
    label: str
    lama: KeadaanTenggat | None
    baru: KeadaanTenggat
    gambar: JejakHitung | None
    """How its last day is counted; None for one that ends or does not run."""

    @property
    def mulai(self) -> bool:
        return self.lama is None

    @property
    def berakhir(self) -> bool:
        return self.baru.status is not StatusTenggat.BERJALAN and (
            self.lama is None or self.lama.status is StatusTenggat.BERJALAN
        )


def _potret(rujukan: Rujukan) -> dict[int, tuple[Any, KeadaanTenggat]]:
    return {
        satu.id: (
            satu,
            KeadaanTenggat(satu.status, satu.mulai, satu.jatuh, satu.dipenuhi_pada),
        )
        for satu in kalender_kerja.tenggat_untuk(rujukan)
    }


def _gambar(tenggat: Any, lama: KeadaanTenggat | None) -> JejakHitung | None:
    if tenggat.jatuh is None:
        return None
    pindah = lama is not None and lama.jatuh is not None and lama.jatuh != tenggat.jatuh
    if lama is not None and not pindah:
        return None
    tanda = {lama.jatuh: "tanggal lama"} if lama is not None and lama.jatuh is not None else {}
    return kalender_kerja.jejak_tenggat(tenggat, penanda=tanda, dengan_bukti=False)


def _beda(
    sebelum: dict[int, tuple[Any, KeadaanTenggat]], sesudah: dict[int, tuple[Any, KeadaanTenggat]]
) -> list[Perubahan]:
    hasil = []
    for nomor, (tenggat, baru) in sesudah.items():
        lama = sebelum[nomor][1] if nomor in sebelum else None
        if lama != baru:
            hasil.append(Perubahan(tenggat.kode, tenggat.label, lama, baru, _gambar(tenggat, lama)))
    return hasil


class Pratinjau(list[Perubahan]):
    """The periods that an act moves, with what else it does to the thing, in sentences."""

    kata: Sequence[str] = ()


def andai(rujukan: Rujukan, tindak: Callable[[], Any]) -> Pratinjau:
    """Do an act, note which periods of the thing it moves, and undo it; what it refuses is raised.

    So the page before the click says what the click does, by the same code and no other.
    """
    papan = port(rujukan)
    sebelum, lama = _potret(rujukan), papan.potret(rujukan.id)
    with db.session.begin_nested() as sela:
        tindak()
        hasil = Pratinjau(_beda(sebelum, _potret(rujukan)))
        hasil.kata = tuple(papan.beda(lama, papan.potret(rujukan.id)))
        sela.rollback()
    return hasil
