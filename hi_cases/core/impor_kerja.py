"""One mechanism for registers that come in as lists: kept, checked, brought in by a job in batches.

Each register says by a port what is its own: its table, its words, how a list is read, judged and
entered. A run that was killed goes on where its last commit ended, since a row that stands in the
register is known again; so a list handed in twice adds nothing.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from hi_cases.core import authz, berkas, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.buku_kerja import buka_buku
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.impor import Hitungan, Nasib, hentikan, mulai, nama_berkas, rombongan, tutup
from hi_cases.core.lembar import Lembar
from hi_cases.core.pekerjaan import Pekerjaan

Padankan = Callable[[Sequence[Any]], list[Any]]
"""Says for each row of a batch what becomes of it: things with `nasib` and `baris`."""


@dataclass(frozen=True)
class PortImpor:
    """What a register that comes in as lists says of itself."""

    model: type[Any]
    izin: str
    tugas: str
    sebutan: str
    """What a list is called in the title of its job."""
    berkas: str
    """Its name where the upload has none."""
    unggah: str
    selesai: str
    """Acts in the trail: a list was handed in, and it was entered."""
    sekali: int
    """Rows of a batch."""
    ambil: Callable[..., Any]
    """(actor, id, tahan): one list, as far as the actor may have it."""
    ambil_pekerjaan: Callable[[int], Any]
    """(id): the list of a job, held."""
    baca: Callable[[tuple[Lembar, ...]], Iterable[Any]]
    pemadan: Callable[[], Padankan]
    """Returns a new judge: what it accepted earlier counts for the rows that follow."""
    masukkan: Callable[[Pelaku, Any, int], Any]
    """(actor, judged row, id of the list): enter it, and return what became of it."""
    tahan: Callable[[], Any]
    """Holds the register: two lists go in one after the other, each knows what the other entered.
    """
    catat: Callable[..., Any]
    """Writes into the trail, as `audit.catat`."""


class Impor:
    """The work on the lists of one register."""

    def __init__(self, port: PortImpor) -> None:
        self.port = port

    def baca(self, isi: bytes) -> tuple[Lembar, ...]:
        """Open a list within the limits; one that cannot be read is refused with a sentence."""
        return buka_buku(isi)

    def _semua(self, impor: Any) -> Iterable[Any]:
        with berkas.buka(impor.sha256) as aliran:
            return self.port.baca(self.baca(aliran.read()))

    def simpan(self, pelaku: Pelaku, nama: str, isi: bytes) -> Any:
        """Keep a list that has been read already; nothing is entered by it."""
        authz.tabel().pastikan(pelaku, self.port.izin, milik_sendiri=False)
        sha256, ukuran = berkas.simpan(io.BytesIO(isi))
        impor = self.port.model(
            nama_berkas=nama_berkas(nama, self.port.berkas),
            sha256=sha256,
            ukuran=ukuran,
            ditambah=0,
            diunggah_pada=clock.sekarang(),
            pelaku_id=pelaku.id,
            pelaku_nama=pelaku.nama,
        )
        db.session.add(impor)
        db.session.flush()
        jejak = {"nama_berkas": impor.nama_berkas, "sha256": sha256, "ukuran": ukuran}
        self.port.catat(pelaku, self.port.unggah, impor.rujukan, sesudah=jejak)
        return impor

    def jalankan(self, pelaku: Pelaku, impor_id: int, *, masukkan: bool) -> Pekerjaan:
        """Ask for a list to be checked, or, once it has been, to be brought in."""
        impor = self.port.ambil(pelaku, impor_id, tahan=True)
        if masukkan and impor.hasil_periksa is None:
            raise TindakanDitolak("Daftar ini belum selesai diperiksa.")
        kata = "Memasukkan" if masukkan else "Memeriksa"
        judul = f"{kata} {self.port.sebutan} {impor.nama_berkas}"
        parameter = {"impor_id": impor.id, "masukkan": masukkan}
        return mulai(pelaku, impor, self.port.tugas, judul, parameter)

    def batalkan(self, pelaku: Pelaku, impor_id: int) -> None:
        """Stop the work on a list; the batches already in stay in."""
        hentikan(pelaku, self.port.ambil(pelaku, impor_id))

    def kerjakan_pekerjaan(self, kerja: Pekerjaan) -> Iterator[tuple[int, int]]:
        """Do what a job asks for, in the name of who asked; nothing when it is already done."""
        impor = self.port.ambil_pekerjaan(kerja.parameter["impor_id"])
        if impor.ringkasan is None:
            pelaku = Pelaku(impor.pelaku_id, impor.pelaku_nama, sistem=True)
            yield from self.kerjakan(pelaku, impor, masukkan=kerja.parameter["masukkan"])

    def kerjakan(self, pelaku: Pelaku, impor: Any, *, masukkan: bool) -> Iterator[tuple[int, int]]:
        """Check a list, or bring it in; yields (done, total) after each batch, to be committed."""
        impor_id, hitung, padankan = impor.id, Hitungan(), self.port.pemadan()
        semua = list(self._semua(impor))
        sudah = 0
        for bagian in rombongan(semua, self.port.sekali):
            impor = self.port.ambil_pekerjaan(impor_id)
            if masukkan:
                self.port.tahan()
            padanan = padankan(bagian)
            if masukkan:
                padanan = [
                    self.port.masukkan(pelaku, satu, impor_id)
                    if satu.nasib is Nasib.TAMBAH
                    else satu
                    for satu in padanan
                ]
                impor.ditambah += sum(satu.nasib is Nasib.TAMBAH for satu in padanan)
            hitung.tambah(padanan)
            sudah += len(bagian)
            db.session.flush()
            yield sudah, len(semua)
        impor = self.port.ambil_pekerjaan(impor_id)
        if masukkan:
            angka = tutup(impor, hitung)
            self.port.catat(pelaku, self.port.selesai, impor.rujukan, sesudah=angka)
        else:
            impor.hasil_periksa = hitung.ringkas()
        db.session.flush()

    def tolak_tersimpan(self, impor: Any) -> list[Any]:
        """Return every refused cell of a kept list, as the register stands now."""
        padankan = self.port.pemadan()
        return [
            temuan
            for bagian in rombongan(self._semua(impor), self.port.sekali)
            for satu in padankan(bagian)
            for temuan in satu.baris.temuan
        ]

    def catat_unduhan(self, pelaku: Pelaku, impor: Any) -> None:
        """Record that somebody takes the refused cells of a list out: they hold names."""
        authz.tabel().pastikan(pelaku, self.port.izin, milik_sendiri=False)
        self.port.catat(
            pelaku, "unduh_baris_ditolak", impor.rujukan, keterangan="Sel yang ditolak diunduh."
        )
