"""Meetings made ready for a page: local times, names of officers, what the calendar says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from flask import request

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.fields import PilihanField
from hi_cases.core.papan import label_semua
from hi_cases.core.rujukan import Label
from hi_cases.jadwal import queries
from hi_cases.jadwal.forms import SaringanJadwal
from hi_cases.jadwal.models import Acara
from hi_cases.jadwal.rules.halaman import (
    AcaraTampil,
    HalamanKalender,
    Tampilan,
    baca_tanggal_alamat,
    rentang_tampil,
    sifat_hari,
    susun,
)
from hi_cases.jadwal.rules.kode_qr import KodeQr, kode_qr
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.pemberitahuan.services import tautan, tautan_siap


def tampil(pelaku: Pelaku, acara: Iterable[Acara]) -> list[AcaraTampil]:
    """Return meetings as pages show them, the officers' names read in one go."""
    semua = list(acara)
    nama = akun.nama({satu.petugas_id for satu in semua})
    return [
        AcaraTampil(
            id=satu.id,
            jenis=satu.jenis,
            judul=satu.judul,
            mulai=clock.ke_lokal(satu.mulai),
            selesai=clock.ke_lokal(satu.selesai),
            di=satu.di,
            ruang=satu.ruang.nama if satu.ruang else "",
            petugas=nama.get(satu.petugas_id, ""),
            milik=satu.petugas_id == pelaku.id,
            status=satu.status,
        )
        for satu in semua
    ]


def label_hal(pelaku: Pelaku, acara: Sequence[Acara]) -> dict[int, Label]:
    """Name what meetings are about, as the actor may read it, by the id of the meeting."""
    rujukan = {satu.id: satu.rujukan for satu in acara if satu.rujukan is not None}
    label = label_semua(pelaku, set(rujukan.values()))
    return {acara_id: label[satu] for acara_id, satu in rujukan.items()}


@dataclass(frozen=True)
class Saringan:
    """What the address asks for."""

    tampilan: Tampilan
    tanggal: date
    petugas_id: int | None
    ruang_id: int | None
    form: SaringanJadwal

    @property
    def butir(self) -> list[dict[str, str]]:
        """The filters that are on, for the chips that take them away."""
        hasil = []
        for bidang in (self.form.petugas, self.form.ruang):
            if bidang.data:
                isi = {"kunci": bidang.name, "nilai": bidang.data, "label": bidang.label.text}
                hasil.append({**isi, "teks": bidang.choices[bidang.data]})
        return hasil

    def halaman(self, pelaku: Pelaku) -> HalamanKalender:
        """Return the page that is asked for."""
        dari, sampai = rentang_tampil(self.tampilan, self.tanggal)
        acara = queries.rentang(
            pelaku, dari, sampai, ruang_id=self.ruang_id, petugas_id=self.petugas_id
        )
        kalender = kalender_kerja.kalender()
        return susun(
            self.tampilan,
            self.tanggal,
            clock.hari_ini(),
            tampil(pelaku, acara),
            lambda hari: sifat_hari(kalender, hari),
        )


def _tanggal(form: SaringanJadwal) -> date:
    hari = form.tanggal.data
    dipakai = baca_tanggal_alamat(hari.isoformat()) if hari else None
    form.tanggal.data, form.tanggal.raw_data = dipakai or clock.hari_ini(), None
    return form.tanggal.data


def _kunci(bidang: PilihanField) -> int | None:
    """Return the key that was chosen; what is not on offer counts as nothing chosen."""
    if bidang.data not in bidang.choices:
        bidang.data = ""
    return int(bidang.data) if bidang.data else None


def saringan() -> Saringan:
    """Read the address; what it asks in vain is left out rather than refused."""
    form = SaringanJadwal(request.args)
    form.tawarkan(
        queries.petugas_semua(), {satu.id: satu.nama for satu in queries.ruang_semua(aktif=False)}
    )
    pilihan = {satu.value: satu for satu in Tampilan}
    tampilan = pilihan.get(form.tampilan.data or "", Tampilan.MINGGU)
    form.tampilan.data = tampilan.value
    return Saringan(tampilan, _tanggal(form), _kunci(form.petugas), _kunci(form.ruang), form)


def qr_hadir(acara: Acara) -> KodeQr | None:
    """Return the code that opens the page of attendance, for a meeting that has participants.

    None also while our own address is not set.
    """
    if not acara.peserta or not tautan_siap():
        return None
    return kode_qr(tautan("jadwal.hadir", kunci=acara.kunci_hadir))
