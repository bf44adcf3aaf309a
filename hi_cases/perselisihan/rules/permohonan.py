"""Read a filing from a draft that was saved as typed.

A draft is a plain mapping (JSON): names of the form's fields to what was typed or chosen. It may
hold anything; only the act "terima berkas" asks whether it can be read as a filing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from hi_cases.core.alasan_phk import MENURUT_KODE
from hi_cases.core.bidang import PARAGRAF, ribuan, terlalu_panjang
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import baca_tanggal, tulis_tanggal
from hi_cases.core.teks import paragraf, satu_baris
from hi_cases.pemberitahuan.rules import alamat_kirim
from hi_cases.perselisihan.rules import batas
from hi_cases.perselisihan.types import BuktiBipartit, Jenis, JenisPihak, Lokasi, Saluran, Sisi
from hi_cases.perselisihan.types.permohonan import (
    DataAnggota,
    DataKuasa,
    DataPihak,
    DataRonde,
    DataTuntutan,
    HasilRonde,
    Permohonan,
)

LABEL = {
    "saluran": "Saluran",
    "tanggal_masuk": "Tanggal masuk",
    "jenis": "Jenis perselisihan",
    "jenis_utama": "Jenis utama",
    "pokok": "Pokok masalah",
    "tempat_kejadian": "Tempat perselisihan terjadi",
    "kecamatan": "Kecamatan",
    "lokasi": "Wilayah perselisihan",
    "alasan_phk": "Alasan PHK",
    "phk_diberitahukan": "PHK diberitahukan",
    "phk_ditolak": "PHK ditolak pekerja",
    "phk_keputusan_diterima": "Keputusan PHK diterima",
    "bukti_bipartit": "Bukti bipartit",
    "bukti_bipartit_tanggal": "Tanggal bukti bipartit",
    "bukti_bipartit_keterangan": "Keterangan bukti bipartit",
    "riwayat_bipartit": "Riwayat perundingan",
    "pihak": "Para pihak",
    "tuntutan": "Tuntutan",
    "perkara_asal_id": "Perkara sebelumnya",
}
"""Fields of a draft in the order of the form; the names are its keys."""
_SEBUTAN = LABEL | {
    "nama": "Nama",
    "alamat": "Alamat",
    "telepon": "Telepon",
    "surel": "Surel",
    "nik": "NIK",
    "jabatan": "Jabatan",
    "nomor": "Nomor surat kuasa",
    "lingkup": "Lingkup kuasa",
    "uraian": "Uraian tuntutan",
    "keterangan": "Keterangan perundingan",
}
SUREL_KELIRU = "Alamat surel ini keliru. Tulis misalnya nama@contoh.id, atau kosongkan."
_PARAGRAF = frozenset({"pokok", "alamat", "lingkup"})
"""Fields of several lines; all others stay on one."""
_JUDUL = 400
"""Letters of a title: it is searched by an index, which takes no longer one."""
_KUASA_TETAP = (
    "Nama kuasa belum diisi. Kuasa yang sudah dicatat tidak dihapus di sini; bila sudah berakhir, "
    "cabut dari halaman akses perkara."
)
_ID_TERBESAR = 2**63 - 1

T = TypeVar("T")


class _Pembaca:
    """Reads one mapping and gathers what is wrong under the field's name."""

    def __init__(
        self,
        data: Mapping[str, Any],
        galat: dict[str, str],
        awalan: str = "",
        tabel: str = "",
        surel_tercatat: Collection[str] = (),
    ) -> None:
        self.data = data
        self.surel_tercatat = surel_tercatat
        self.galat = galat
        self.awalan = awalan
        self.batas = batas.KOLOM.get(tabel, {})

    def salah(self, nama: str, pesan: str) -> None:
        self.galat.setdefault(f"{self.awalan}{nama}", pesan)

    def teks(self, nama: str) -> str:
        nilai = self.data.get(nama)
        rapi = paragraf if nama in _PARAGRAF else satu_baris
        teks = "" if nilai is None else rapi(str(nilai))
        maks = self.batas.get(nama, PARAGRAF)
        if pesan := terlalu_panjang(_SEBUTAN.get(nama, "Isian ini"), teks, maks):
            self.salah(nama, pesan)
        return teks

    def baca(self, nama: str, cara: Callable[[Any], T], label: str) -> T | None:
        nilai = self.data.get(nama)
        if nilai is None or nilai == "":
            return None
        try:
            return cara(nilai)
        except (TypeError, ValueError, KeyError):
            self.salah(nama, f"{label} tidak terbaca. Anda menulis “{str(nilai)[:40]}”.")
            return None

    def tanggal(self, nama: str, label: str, batas: date | None = None) -> date | None:
        hari = self.baca(nama, baca_tanggal, label)
        if hari is not None and batas is not None and hari > batas:
            self.salah(
                nama,
                f"{label} tidak boleh setelah hari ini. "
                f"Anda menulis {tulis_tanggal(hari, hari=False)}.",
            )
        return hari

    def daftar(self, nama: str) -> Sequence[Any]:
        nilai = self.data.get(nama)
        if nilai is None or nilai == "":
            return ()
        return (nilai,) if isinstance(nilai, str) else nilai


def _rupiah(nilai: Any) -> int:
    jumlah = int(nilai)
    if jumlah < 0:
        raise ValueError(nilai)
    return jumlah


def _id(nilai: Any) -> int:
    angka = int(nilai)
    if not 0 < angka <= _ID_TERBESAR:
        raise ValueError(nilai)
    return angka


def _anggota(pembaca: _Pembaca) -> tuple[DataAnggota, ...]:
    hasil = []
    for i, satu in enumerate(pembaca.daftar("anggota"), 1):
        data = {"nama": satu} if isinstance(satu, str) else satu
        galat: dict[str, str] = {}
        dalam = _Pembaca(data, galat, tabel="anggota_kelompok")
        if nama := dalam.teks("nama"):
            hasil.append(
                DataAnggota(
                    nama,
                    dalam.teks("nik"),
                    dalam.teks("jabatan"),
                    dalam.baca("id", _id, "Pekerja"),
                )
            )
        for pesan in galat.values():
            pembaca.salah("anggota", f"Pekerja ke-{i}: {pesan}")
    if len(hasil) > batas.ANGGOTA:
        pembaca.salah(
            "anggota",
            f"Daftar pekerja paling banyak {ribuan(batas.ANGGOTA)} orang. Anda menulis "
            f"{ribuan(len(hasil))} orang.",
        )
    return tuple(hasil)


def _kuasa(pembaca: _Pembaca) -> tuple[DataKuasa, ...]:
    hasil = []
    for i, satu in enumerate(pembaca.daftar("kuasa")):
        dalam = _Pembaca(satu, pembaca.galat, f"{pembaca.awalan}kuasa-{i}-", "kuasa")
        if not dalam.teks("nama"):
            if satu.get("id"):
                dalam.salah("nama", _KUASA_TETAP)
            continue
        if not dalam.teks("nomor"):
            dalam.salah("nomor", f"Nomor surat kuasa {dalam.teks('nama')} belum diisi.")
        hasil.append(
            DataKuasa(
                dalam.teks("nama"),
                dalam.teks("nomor"),
                dalam.tanggal("tanggal", "Tanggal surat kuasa"),
                dalam.teks("lingkup"),
                dalam.tanggal("berlaku_sampai", "Akhir surat kuasa"),
                dalam.baca("id", _id, "Kuasa"),
            )
        )
    return tuple(hasil)


def _periksa_surel(pembaca: _Pembaca) -> None:
    """Refuse an address to which no mail goes; unquoted, since its reader may not be told it."""
    alamat = pembaca.teks("surel")
    if not alamat or alamat in pembaca.surel_tercatat:
        return
    try:
        alamat_kirim(alamat)
    except ValueError:
        pembaca.salah("surel", SUREL_KELIRU)


def _satu_pihak(pembaca: _Pembaca) -> DataPihak | None:
    _periksa_surel(pembaca)
    anggota = _anggota(pembaca)
    jenis = pembaca.baca("jenis", JenisPihak, "Jenis pihak")
    sisi = pembaca.baca("sisi", Sisi, "Sisi pihak")
    nama = pembaca.teks("nama")
    if not nama and jenis is JenisPihak.KELOMPOK and anggota:
        nama = f"{anggota[0].nama[:150]} dkk. ({len(anggota)} pekerja)"
    if not nama and not anggota:
        return None
    if jenis is JenisPihak.KELOMPOK and not anggota:
        pembaca.salah("anggota", "Daftar pekerja dalam kelompok belum diisi.")
    if jenis is None:
        pembaca.salah("jenis", f"Pilih {nama} sebagai pekerja, kelompok, serikat, atau pengusaha.")
    if sisi is None:
        pembaca.salah("sisi", f"Pilih {nama} sebagai pemohon atau termohon.")
    return DataPihak(
        sisi or Sisi.PEMOHON,
        jenis or JenisPihak.PEKERJA,
        nama,
        *(pembaca.teks(satu) for satu in ("alamat", "telepon", "surel", "nik", "jabatan")),
        pembaca.baca("perusahaan_id", _id, "Perusahaan"),
        anggota if jenis is JenisPihak.KELOMPOK else (),
        _kuasa(pembaca),
        pembaca.baca("id", _id, "Pihak"),
    )


def _pihak(pembaca: _Pembaca) -> tuple[DataPihak, ...]:
    semua = [
        _satu_pihak(_Pembaca(satu, pembaca.galat, f"pihak-{i}-", "pihak", pembaca.surel_tercatat))
        for i, satu in enumerate(pembaca.daftar("pihak"))
    ]
    pihak = tuple(satu for satu in semua if satu is not None)
    for sisi in Sisi:
        if not any(satu.sisi is sisi for satu in pihak):
            pembaca.salah("pihak", f"Isi sedikitnya satu {sisi.label.lower()}.")
    return pihak


def _jenis(pembaca: _Pembaca) -> tuple[tuple[Jenis, ...], Jenis]:
    dipilih: set[Jenis] = set()
    for satu in pembaca.daftar("jenis"):
        try:
            dipilih.add(Jenis(satu))
        except ValueError:
            pembaca.salah("jenis", f"Jenis perselisihan “{satu}” tidak dikenal.")
    utama = pembaca.baca("jenis_utama", Jenis, "Jenis utama")
    if not dipilih:
        pembaca.salah("jenis", "Pilih sedikitnya satu jenis perselisihan.")
    if utama is None and len(dipilih) == 1:
        utama = next(iter(dipilih))
    if utama is None and dipilih:
        pembaca.salah("jenis_utama", "Pilih satu jenis utama; statistik menghitung jenis itu.")
    elif utama is not None and dipilih and utama not in dipilih:
        pembaca.salah("jenis_utama", "Jenis utama harus salah satu jenis yang dipilih.")
    return tuple(satu for satu in Jenis if satu in dipilih), utama or Jenis.HAK


def _alasan_phk(pembaca: _Pembaca, jenis: tuple[Jenis, ...]) -> str:
    kode = pembaca.teks("alasan_phk").upper()
    if kode and kode not in MENURUT_KODE:
        pembaca.salah("alasan_phk", f"Kode alasan PHK “{kode}” tidak dikenal.")
    if kode and jenis and Jenis.PHK not in jenis:
        pembaca.salah("alasan_phk", "Alasan PHK hanya untuk perselisihan PHK.")
    return kode


def _tuntutan(pembaca: _Pembaca) -> tuple[DataTuntutan, ...]:
    hasil = []
    for i, satu in enumerate(pembaca.daftar("tuntutan")):
        dalam = _Pembaca(satu, pembaca.galat, f"tuntutan-{i}-")
        jumlah = dalam.baca("jumlah", _rupiah, "Jumlah tuntutan")
        if uraian := dalam.teks("uraian"):
            hasil.append(DataTuntutan(uraian, jumlah))
        elif jumlah is not None:
            dalam.salah("uraian", "Uraian tuntutan belum diisi.")
    return tuple(hasil)


def _riwayat(pembaca: _Pembaca, hari_ini: date) -> tuple[DataRonde, ...]:
    hasil = []
    for i, satu in enumerate(pembaca.daftar("riwayat_bipartit")):
        dalam = _Pembaca(satu, pembaca.galat, f"riwayat_bipartit-{i}-")
        ronde = DataRonde(
            dalam.tanggal("tanggal", "Tanggal perundingan", hari_ini),
            dalam.baca("hasil", HasilRonde, "Hasil perundingan"),
            dalam.teks("keterangan"),
        )
        if ronde != DataRonde(None):
            hasil.append(ronde)
    return tuple(hasil)


def _kecamatan(pembaca: _Pembaca, dikenal: Collection[str]) -> str:
    nama = pembaca.teks("kecamatan")
    if nama and dikenal and nama not in dikenal:
        pembaca.salah("kecamatan", f"“{nama}” tidak ada dalam daftar kecamatan. Pilih dari daftar.")
    return nama


def baca_permohonan(
    draf: Mapping[str, Any],
    hari_ini: date,
    surel_tercatat: Collection[str] = (),
    kecamatan: Collection[str] = (),
) -> Permohonan:
    """Return the filing, or refuse with every field that cannot be read.

    `surel_tercatat` are addresses that the case holds already: a wrong one holds nothing up.
    `kecamatan` are the names to choose from; without any, its name is not judged.
    """
    galat: dict[str, str] = {}
    pembaca = _Pembaca(draf, galat, tabel="perkara", surel_tercatat=surel_tercatat)
    saluran = pembaca.baca("saluran", Saluran, "Saluran")
    masuk = pembaca.tanggal("tanggal_masuk", "Tanggal masuk", hari_ini)
    if saluran is None:
        pembaca.salah("saluran", "Pilih bagaimana permohonan ini masuk.")
    if masuk is None:
        pembaca.salah("tanggal_masuk", "Tanggal masuk belum diisi.")
    jenis, utama = _jenis(pembaca)
    permohonan = Permohonan(
        saluran=saluran or Saluran.LOKET,
        tanggal_masuk=masuk or hari_ini,
        jenis=jenis,
        jenis_utama=utama,
        pihak=_pihak(pembaca),
        pokok=pembaca.teks("pokok"),
        tempat_kejadian=pembaca.teks("tempat_kejadian"),
        kecamatan=_kecamatan(pembaca, kecamatan),
        lokasi=pembaca.baca("lokasi", Lokasi, "Wilayah") or Lokasi.SATU_KABUPATEN,
        alasan_phk=_alasan_phk(pembaca, jenis),
        phk_diberitahukan=pembaca.tanggal("phk_diberitahukan", "Tanggal pemberitahuan", hari_ini),
        phk_ditolak=pembaca.tanggal("phk_ditolak", "Tanggal penolakan", hari_ini),
        phk_keputusan_diterima=pembaca.tanggal(
            "phk_keputusan_diterima", "Tanggal keputusan diterima", hari_ini
        ),
        bukti_bipartit=pembaca.baca("bukti_bipartit", BuktiBipartit, "Bukti bipartit"),
        bukti_bipartit_tanggal=pembaca.tanggal(
            "bukti_bipartit_tanggal", "Tanggal bukti bipartit", hari_ini
        ),
        bukti_bipartit_keterangan=pembaca.teks("bukti_bipartit_keterangan"),
        riwayat_bipartit=_riwayat(pembaca, hari_ini),
        tuntutan=_tuntutan(pembaca),
        perkara_asal_id=pembaca.baca("perkara_asal_id", _id, "Perkara sebelumnya"),
    )
    _urutan_phk(pembaca, permohonan)
    if galat:
        raise DataTidakSah(galat)
    return permohonan


def _urutan_phk(pembaca: _Pembaca, p: Permohonan) -> None:
    """PP 35/2021 Ps 39: a worker refuses the PHK that he was told of, not one still to come."""
    awal, tolak = p.phk_diberitahukan, p.phk_ditolak
    if awal is not None and tolak is not None and tolak < awal:
        pembaca.salah(
            "phk_ditolak",
            f"Penolakan tertulis, {tulis_tanggal(tolak, hari=False)}, tidak boleh sebelum PHK "
            f"diberitahukan, {tulis_tanggal(awal, hari=False)}. Periksa kedua tanggal itu.",
        )


def galat_permohonan(
    draf: Mapping[str, Any], hari_ini: date, kecamatan: Collection[str] = ()
) -> tuple[str, ...]:
    """Return what keeps the draft from being taken as a filing, one sentence a field."""
    try:
        baca_permohonan(draf, hari_ini, kecamatan=kecamatan)
    except DataTidakSah as galat:
        return tuple(galat.bidang.values())
    return ()


def judul(draf: Mapping[str, Any]) -> str:
    """Return "A melawan B" from whatever is there, for lists and headings."""
    nama: dict[str, list[str]] = {sisi.value: [] for sisi in Sisi}
    for satu in draf.get("pihak") or ():
        teks = satu_baris(str(satu.get("nama") or ""))
        anggota = [a for a in satu.get("anggota") or () if a]
        if not teks and anggota:
            pertama = anggota[0]
            teks = pertama if isinstance(pertama, str) else str(pertama.get("nama") or "")
            teks = satu_baris(teks)
            teks = f"{teks} dkk." if len(anggota) > 1 else teks
        if teks and satu.get("sisi") in nama:
            nama[satu["sisi"]].append(teks)
    pemohon, termohon = (", ".join(nama[sisi.value]) for sisi in Sisi)
    lengkap = f"{pemohon} melawan {termohon}" if pemohon and termohon else pemohon or termohon
    lengkap = lengkap or "Tanpa nama"
    return lengkap if len(lengkap) <= _JUDUL else f"{lengkap[: _JUDUL - 1]}…"
