"""Write a filing into the rows of its case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan.models import (
    AnggotaKelompok,
    Kuasa,
    Perkara,
    PerkaraJenis,
    Pihak,
    Tuntutan,
)
from hi_cases.perselisihan.queries.asal import tertaut as tertaut_asal
from hi_cases.perselisihan.rules import batas
from hi_cases.perselisihan.rules import permohonan as aturan
from hi_cases.perselisihan.services.lingkup import polos
from hi_cases.perselisihan.services.surat_wakil import teruskan_surat
from hi_cases.perselisihan.types import JenisPihak, Saluran, StatusKuasa, Tahap
from hi_cases.perselisihan.types.permohonan import (
    DataAnggota,
    DataKuasa,
    DataPihak,
    DataTuntutan,
    Permohonan,
)
from hi_cases.perusahaan import queries as perusahaan

_LANGSUNG = (
    "saluran",
    "jenis_utama",
    "pokok",
    "tempat_kejadian",
    "lokasi",
    "phk_diberitahukan",
    "phk_ditolak",
    "phk_keputusan_diterima",
    "bukti_bipartit",
    "bukti_bipartit_tanggal",
    "bukti_bipartit_keterangan",
    "perkara_asal_id",
)
_PIHAK = ("sisi", "jenis", "nama", "alamat", "telepon", "surel", "nik", "jabatan", "perusahaan_id")


def draf_luar(pelaku: Pelaku, perkara: Perkara, draf: Mapping[str, Any]) -> dict[str, Any]:
    """Return a party's draft with what only the office decides put back, whatever was sent.

    The channel and the day are facts; a company is linked by the office, by its own account, or
    by the submission that the case came from.
    """
    if pelaku.staf or pelaku.sistem:
        return dict(draf)
    bertindak = perusahaan.perusahaan_bertindak(pelaku.id) if pelaku.id is not None else ()
    tertaut = tertaut_asal(perkara) | {
        (s.id, s.nama, s.jenis.value): s.perusahaan_id for s in perkara.pihak
    }

    def milik(satu: Any) -> Any:
        if not isinstance(satu, Mapping):
            return satu
        sendiri = satu.get("perusahaan_id") in bertindak
        # Another name or kind is another company: the office links it again.
        punya = (satu.get("id"), satu.get("nama"), satu.get("jenis"))
        kini = satu.get("perusahaan_id") if sendiri else tertaut.get(punya)
        return {**satu, "perusahaan_id": kini}

    # A file that came in at the counter stays one, whoever completes it.
    di_dinas = perkara.tahap is Tahap.BERKAS_DIKEMBALIKAN
    masuk = perkara.masuk if di_dinas else clock.hari_ini()
    saluran = perkara.saluran if di_dinas and perkara.saluran else Saluran.DARING
    return {
        **draf,
        "saluran": saluran.value,
        "tanggal_masuk": masuk.isoformat(),
        "perkara_asal_id": perkara.perkara_asal_id,
        "pihak": [milik(satu) for satu in draf.get("pihak") or ()],
    }


def setel_judul(perkara: Perkara, draf: Mapping[str, Any]) -> None:
    """Set what the case is called and found by."""
    perkara.judul = aturan.judul(draf)
    perkara.judul_cari = perkara.judul.casefold()


def _cocokkan(lama: list[Any], baru: Iterable[Any], buat: type, boleh_hapus: bool) -> list[Any]:
    """Pair rows with data by id; rows left over go, where they may."""
    per_id = {satu.id: satu for satu in lama}
    hasil = [per_id.pop(data.id, None) if data.id else None for data in baru]
    if per_id and not boleh_hapus:
        raise DataTidakSah(
            {
                "pihak": "Pihak atau pekerja perkara yang sudah dicatat tidak dihapus. "
                "Perbaiki datanya, atau tambahkan yang baru."
            }
        )
    return [satu or buat() for satu in hasil]


def _tulis_anggota(pihak: Pihak, data: tuple[DataAnggota, ...], boleh_hapus: bool) -> None:
    baris = _cocokkan(pihak.anggota, data, AnggotaKelompok, boleh_hapus)
    for i, (satu, isi) in enumerate(zip(baris, data, strict=True)):
        satu.urutan, satu.nama, satu.nik, satu.jabatan = i, isi.nama, isi.nik, isi.jabatan
    pihak.anggota = baris


_ISI_KUASA = ("nama", "nomor", "tanggal", "lingkup", "berlaku_sampai")


def _tulis_kuasa(pelaku: Pelaku, pihak: Pihak, data: tuple[DataKuasa, ...]) -> None:
    """Write the powers of attorney; one that a party wrote or changed waits for an officer.

    What an officer has judged, or a party has revoked, no outsider writes over: another letter is
    another row. Nor does he write over a letter of somebody else. The office corrects words and
    dates: whether a letter is good, and whose account it opens, is an act of its own. None is
    deleted by leaving it out.
    """
    dinas = pelaku.staf or pelaku.sistem
    ditulis = {isi.id for isi in data}
    sisa = [satu for satu in pihak.kuasa if dinas and satu.id not in ditulis]
    lama = [satu for satu in pihak.kuasa if satu not in sisa]
    baris = _cocokkan(lama, data, Kuasa, boleh_hapus=False)
    for i, isi in enumerate(data):
        if all(getattr(baris[i], nama) == getattr(isi, nama) for nama in _ISI_KUASA):
            continue
        if not _boleh_ditulis(pelaku, baris[i]):
            baris.append(baris[i])
            baris[i] = Kuasa()
        for nama in _ISI_KUASA:
            setattr(baris[i], nama, getattr(isi, nama))
        if baris[i].status is None or not dinas:
            tandai_kuasa(pelaku, baris[i])
        if pelaku.berperan(Peran.KUASA):
            baris[i].pengguna_id = pelaku.id
    pihak.kuasa = [*sisa, *baris]


def _boleh_ditulis(pelaku: Pelaku, kuasa: Kuasa) -> bool:
    """Tell whether the actor may change this row in place; one that is new anybody may."""
    if pelaku.staf or pelaku.sistem or kuasa.status is None:
        return True
    milik = kuasa.pengguna_id is None or kuasa.pengguna_id == pelaku.id
    return kuasa.status is StatusKuasa.MENUNGGU and milik


def tandai_kuasa(pelaku: Pelaku, kuasa: Kuasa) -> None:
    """What an officer writes down he has seen; what a party writes waits for one."""
    kuasa.status = StatusKuasa.TERVERIFIKASI if pelaku.staf else StatusKuasa.MENUNGGU
    kuasa.diperiksa_pada = clock.sekarang() if pelaku.staf else None
    kuasa.diperiksa_oleh = pelaku.nama if pelaku.staf else None
    kuasa.alasan_periksa = ""
    kuasa.dicabut_pada = None


def _tulis_pihak(
    pelaku: Pelaku, perkara: Perkara, data: tuple[DataPihak, ...], boleh_hapus: bool
) -> None:
    baris = _cocokkan(perkara.pihak, data, Pihak, boleh_hapus)
    for i, (satu, isi) in enumerate(zip(baris, data, strict=True)):
        satu.urutan, tertaut = i, satu.perusahaan_id
        for nama in _PIHAK:
            setattr(satu, nama, getattr(isi, nama))
        if satu.id is not None and tertaut is None:
            teruskan_surat(pelaku, satu)
        _tulis_anggota(satu, isi.anggota, boleh_hapus)
        _tulis_kuasa(pelaku, satu, isi.kuasa)
    perkara.pihak = baris


def _jumlah_pekerja(pihak: tuple[DataPihak, ...]) -> int | None:
    jumlah = sum(
        len(satu.anggota) if satu.jenis is JenisPihak.KELOMPOK else 1
        for satu in pihak
        if satu.jenis in {JenisPihak.PEKERJA, JenisPihak.KELOMPOK}
    )
    return jumlah or None


def sektor_pengusaha(pihak: Iterable[DataPihak | Pihak]) -> str | None:
    """The employer's category of business as it is now."""
    for satu in pihak:
        if satu.jenis is JenisPihak.PENGUSAHA and satu.perusahaan_id:
            return perusahaan.sektor(satu.perusahaan_id)
    return None


def _tulis_tuntutan(perkara: Perkara, data: tuple[DataTuntutan, ...]) -> None:
    """Write the claims; one that reads as before keeps its row, and with it whose it is.

    So do all where none came and none went: their words were mended in their places.
    """
    sisa = list(perkara.tuntutan)
    setempat = len(sisa) == len(data)
    tetap: list[Tuntutan | None] = []
    for isi in data:
        sama = (s for s in sisa if (s.uraian, s.jumlah) == (isi.uraian, isi.jumlah))
        tetap.append(satu := next(sama, None))
        if satu is not None:
            sisa.remove(satu)
    hasil = [satu or (sisa.pop(0) if setempat else Tuntutan()) for satu in tetap]
    for i, (satu, isi) in enumerate(zip(hasil, data, strict=True)):
        satu.urutan, satu.uraian, satu.jumlah = i, isi.uraian, isi.jumlah
    perkara.tuntutan = hasil


def tulis(
    pelaku: Pelaku, perkara: Perkara, data: Permohonan, draf: Mapping[str, Any], *, hapus: bool
) -> None:
    """Make the case's rows say what the filing says; `hapus` lets parties go that it leaves out."""
    for nama in _LANGSUNG:
        setattr(perkara, nama, getattr(data, nama))
    perkara.masuk = data.tanggal_masuk
    perkara.kecamatan = data.kecamatan or None
    perkara.alasan_phk = data.alasan_phk or None
    perkara.riwayat_bipartit = [polos(asdict(satu)) for satu in data.riwayat_bipartit] or None
    perkara.sektor = sektor_pengusaha(data.pihak) or perkara.sektor
    perkara.jumlah_pekerja = _jumlah_pekerja(data.pihak)
    lama = {satu.jenis: satu for satu in perkara.baris_jenis}
    perkara.baris_jenis = [lama.get(satu) or PerkaraJenis(jenis=satu) for satu in data.jenis]
    _tulis_tuntutan(perkara, data.tuntutan)
    _tulis_pihak(pelaku, perkara, data.pihak, hapus)
    setel_judul(perkara, draf)


def baca(draf: Mapping[str, Any], hari_ini: date, perkara: Perkara | None = None) -> Permohonan:
    """Read the draft, or refuse field by field; `perkara` where it has rows that are mended."""
    batas.periksa_draf(draf)
    tercatat = {satu.surel for satu in perkara.pihak} if perkara else ()
    # A name that left the list since stays readable where it is on record.
    lama = (perkara.kecamatan,) if perkara and perkara.kecamatan else ()
    return aturan.baca_permohonan(draf, hari_ini, tercatat, (*perusahaan.kecamatan(), *lama))
