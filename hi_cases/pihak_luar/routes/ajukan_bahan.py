"""What the pages of the guided filing share: the draft on hand, and saving one page of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import pelaku_kini, ubah
from hi_cases.dokumen import queries as berkas
from hi_cases.dokumen import services as dokumen
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.queries.pengembalian import Pengembalian, pengembalian
from hi_cases.perselisihan.rules.draf import MILIK
from hi_cases.perselisihan.types import Sebagai, Sisi, Tahap, Tindakan
from hi_cases.pihak_luar.forms.ajukan import BUKTI, FormBipartit
from hi_cases.pihak_luar.forms.ajukan_dasar import FormLangkah
from hi_cases.pihak_luar.rules.ajukan import judul_langkah, kekurangan, langkah_pengajuan
from hi_cases.pihak_luar.rules.langkah_kurang import langkah_kurang
from hi_cases.pihak_luar.types import Kurang, Langkah

BERUBAH = (
    "Bagian ini baru saja diubah dari tab atau perangkat lain. Yang Anda ketik masih ada di bawah; "
    "kirim lagi untuk memakainya."
)
_DIISI = frozenset({Tahap.DRAF, Tahap.BERKAS_DIKEMBALIKAN})


@dataclass(frozen=True)
class Pengajuan:
    """One filing as its applicant works on it."""

    pelaku: Pelaku
    perkara: Any
    """The case, a row of `perselisihan`."""
    draf: dict[str, Any]
    pihak_id: int | None
    berkas: Sequence[Any]
    hanya_kuasa: bool = False
    """The reader stands for the applicant by a power of attorney, and by nothing else."""

    @property
    def terbuka(self) -> bool:
        """Tell whether its pages may be filled in: not yet filed, or returned."""
        return self.perkara.tahap in _DIISI

    @property
    def dikembalikan(self) -> bool:
        return self.perkara.tahap is Tahap.BERKAS_DIKEMBALIKAN

    @property
    def pengembalian(self) -> Pengembalian | None:
        """What the office asks for, while the file is with its applicant."""
        return pengembalian(self.perkara) if self.dikembalikan else None

    @property
    def dapat_dikeluarkan(self) -> bool:
        """Tell whether a file may still be taken out: the office has seen none of a draft's."""
        return self.perkara.tahap is Tahap.DRAF

    @property
    def jalan(self) -> tuple[Langkah, ...]:
        return langkah_pengajuan(self.pelaku, self.draf)

    @property
    def rujukan(self) -> Rujukan:
        """What new files hang on: the draft, and after the filing the party."""
        if self.perkara.tahap is Tahap.DRAF or self.pihak_id is None:
            return self.perkara.rujukan
        return Rujukan("pihak", self.pihak_id)

    @property
    def kurang(self) -> tuple[Kurang, ...]:
        jenis = [satu.jenis.value for satu in self.berkas]
        draf, tercatat = self.draf, {satu.surel for satu in self.perkara.pihak}
        if self.dikembalikan:
            draf = queries.draf_utuh(self.pelaku, self.perkara, draf)
        return kekurangan(self.pelaku, draf, clock.hari_ini(), jenis, tercatat)

    @property
    def tersimpan(self) -> str:
        """The hour of the last saving, as a clock on the wall shows it."""
        return f"{clock.ke_lokal(self.perkara.diubah_pada):%H.%M}"

    def judul(self, langkah: Langkah) -> str:
        return judul_langkah(langkah, self.pelaku, self.draf)

    def langkah_kurang(self, kalimat: str) -> Langkah:
        """Return the page on which one thing that the office asks for is mended."""
        return langkah_kurang(kalimat, self.jalan)

    def alamat(self, langkah: Langkah, kembali: str = "") -> str:
        return url_for(
            "luar.ajukan_langkah",
            perkara_id=self.perkara.id,
            langkah=langkah.value,
            kembali=kembali or None,
        )


def muat(perkara_id: int) -> Pengajuan:
    """Return the filing of which the reader is the applicant; another's is not found."""
    pelaku = pelaku_kini()
    perkara = queries.perkara(pelaku, perkara_id)
    milik = [s for s in queries.posisi(pelaku, perkara_id) if s.sisi is Sisi.PEMOHON]
    if not milik:
        raise TidakDitemukan
    sendiri = [satu.pihak_id for satu in milik if satu.pihak_id is not None]
    semua_pemohon = [satu.id for satu in perkara.pihak if satu.sisi is Sisi.PEMOHON]
    pemohon = next(iter(sendiri or semua_pemohon), None)
    semua = list(berkas.berkas_untuk(pelaku, perkara.rujukan))
    if pemohon is not None:
        semua += berkas.berkas_untuk(pelaku, Rujukan("pihak", pemohon))
    draf = queries.draf_kini(pelaku, perkara)
    if perkara.tahap is Tahap.BERKAS_DIKEMBALIKAN and draf["bukti_bipartit"] is None:
        draf["bukti_bipartit"] = ""  # Answered when it was filed: there is none yet.
    if perkara.tahap is Tahap.BERKAS_DIKEMBALIKAN:
        draf[MILIK] = pemohon
    kuasa = all(satu.sebagai is Sebagai.KUASA for satu in milik)
    return Pengajuan(pelaku, perkara, draf, pemohon, semua, kuasa)


def simpan_draf(p: Pengajuan, draf: Mapping[str, Any]) -> None:
    """Save the draft through the one door; the caller commits."""
    data = {"draf": draf}
    services.lakukan(p.pelaku, p.perkara.id, Tindakan.UBAH_DRAF, p.perkara.versi, data)


def _sebut_bukti(p: Pengajuan, form: FormLangkah) -> None:
    """Let files that were sent before the question was answered prove what the answer says."""
    if not (isinstance(form, FormBipartit) and form.dijawab and p.dapat_dikeluarkan):
        return
    (jenis,) = form.berkas_menurut.values()
    for satu in p.berkas:
        if satu.jenis in BUKTI and satu.jenis is not jenis and satu.rujukan == p.rujukan:
            dokumen.ganti_jenis(p.pelaku, satu, jenis)


def simpan_langkah(p: Pengajuan, form: FormLangkah) -> bool:
    """Save what was typed on one page, complete or not, and attach its files.

    Sent twice it is saved once. What was changed elsewhere since is not overwritten unasked.
    """
    baru = form.tulis(p.draf)
    berubah = form.bagian(baru) != form.bagian(p.draf)
    if berubah and form.sidik.data != form.cap_sidik(p.draf):
        form.form_errors = [*form.form_errors, BERUBAH]
        form.tandai_sidik(p.draf)
        return False
    with ubah(form) as hasil:
        if berubah:
            simpan_draf(p, baru)
        for jenis, titipan in form.berkas_terisi():
            dokumen.unggah(p.pelaku, p.rujukan, jenis, titipan)
        _sebut_bukti(p, form)
    if hasil.berhasil:
        for nama in form.berkas_menurut:
            form[nama].data = []
    return hasil.berhasil
