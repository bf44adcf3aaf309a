"""What the choices of an act's form are made of, from the data of the case page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.web import pelaku_kini
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.forms import BahanPilihan
from hi_cases.perselisihan.queries.serah_terima import rancangan_catatan
from hi_cases.perselisihan.routes.awal_pertemuan import (
    awal_panggilan_jadwal,
    awal_pb_klarifikasi,
    awal_perjanjian,
    awal_risalah,
    awal_sidang_baru,
    awal_undangan,
    petunjuk_sidang,
)
from hi_cases.perselisihan.routes.pernyataan import awal_cabut, awal_jalur, awal_terima
from hi_cases.perselisihan.rules.patut import pertanyaan
from hi_cases.perselisihan.rules.pertemuan import apa, terbuka, tulis_saat
from hi_cases.perselisihan.types import (
    Fakta,
    FaktaPihak,
    Jawaban,
    JenisPihak,
    JenisSidang,
    Sisi,
    StatusKuasa,
    Tindakan,
)

Pasangan = Sequence[tuple[str, str]]

KURANG_BIPARTIT = (
    "Risalah perundingan bipartit, atau bukti penolakan berunding (Ps. 4 ayat (2) UU 2/2004)"
)


def _semua(fakta: Fakta) -> Iterable[FaktaPihak]:
    return fakta.pihak


def _pemohon(fakta: Fakta) -> Iterable[FaktaPihak]:
    return fakta.dari_sisi(Sisi.PEMOHON)


def _belum_menerima(fakta: Fakta) -> Iterable[FaktaPihak]:
    return (satu for satu in fakta.pihak if satu.terima_anjuran is None)


def _sudah_menerima(fakta: Fakta) -> Iterable[FaktaPihak]:
    return (satu for satu in fakta.pihak if satu.terima_anjuran is not None)


def _belum_menjawab(fakta: Fakta) -> Iterable[FaktaPihak]:
    return (satu for satu in fakta.pihak if satu.terima_anjuran and not satu.terjawab)


def _matang(fakta: Fakta) -> Iterable[FaktaPihak]:
    return fakta.matang_dianggap_menolak


def _sudah_menjawab(fakta: Fakta) -> Iterable[FaktaPihak]:
    return (satu for satu in fakta.pihak if any(satu.jawaban))


def _dianggap_menolak(fakta: Fakta) -> Iterable[FaktaPihak]:
    return (satu for satu in fakta.pihak if Jawaban.DIANGGAP_MENOLAK in satu.jawaban)


_PIHAK: dict[Tindakan, Callable[[Fakta], Iterable[FaktaPihak]]] = {
    Tindakan.CABUT: _pemohon,
    Tindakan.CATAT_TERIMA_ANJURAN: _belum_menerima,
    Tindakan.PERBAIKI_TERIMA_ANJURAN: _sudah_menerima,
    Tindakan.CATAT_JAWABAN: _belum_menjawab,
    Tindakan.CATAT_DIANGGAP_MENOLAK: _matang,
    Tindakan.PERBAIKI_JAWABAN: _sudah_menjawab,
    Tindakan.BATALKAN_ANGGAPAN: _dianggap_menolak,
}


def _pihak(tindakan: Tindakan, fakta: Fakta) -> Pasangan:
    saring = _PIHAK.get(tindakan, _semua)
    return [
        (str(satu.id), f"{satu.nama or satu.jenis.label} ({satu.sisi.label.lower()})")
        for satu in saring(fakta)
    ]


def _mediator(pelaku: Pelaku, tindakan: Tindakan, perkara: Any) -> Pasangan:
    semua = queries.saran_mediator(pelaku, perkara)
    if tindakan is Tindakan.NYATAKAN_BENTURAN and not pelaku.berperan(Peran.KABID):
        return [
            (str(satu.mediator_id), satu.nama) for satu in semua if satu.mediator_id == pelaku.id
        ]
    return [
        (str(satu.mediator_id), f"{satu.nama}: {_beban(satu)}")
        for satu in semua
        if not (satu.benturan and tindakan is not Tindakan.NYATAKAN_BENTURAN)
        and not (tindakan is Tindakan.GANTI_MEDIATOR and satu.mediator_id == perkara.mediator_id)
    ]


def _beban(satu: Any) -> str:
    kata = f"{satu.terbuka} perkara terbuka"
    if satu.lewat:
        kata += f", {satu.lewat} lewat waktu"
    return f"{kata}, beban paling ringan" if satu.disarankan else kata


def _panggilan(halaman: Any, nama: dict[int, str]) -> Pasangan:
    return [
        (
            str(satu.id),
            f"{nama.get(satu.pihak_id, 'Pihak')}, panggilan "
            f"untuk {tulis_tanggal(satu.untuk_tanggal, hari=False)} dikirim "
            f"{tulis_tanggal(satu.dikirim_pada, hari=False)}",
        )
        for satu in halaman.panggilan_belum_diterima
    ]


def _sidang(halaman: Any) -> Pasangan:
    return [
        (str(satu.id), f"Sidang ke-{satu.ke}, {tulis_tanggal(satu.tanggal, hari=False)}")
        for satu in halaman.sidang
        if satu.jalur is JenisSidang.MEDIASI
    ]


def _acara(halaman: Any) -> Pasangan:
    return [
        (str(satu.id), f"{apa(satu.jenis)} {tulis_saat(satu.mulai)}, {satu.di}")
        for satu in halaman.acara
        if terbuka(satu)
    ]


def _tautan(halaman: Any) -> Pasangan:
    return [
        (str(satu.tautan_id), f"{satu.sebutan}: {satu.alasan}")
        for satu in halaman.tautan
        if satu.tautan_id
    ]


def _kuasa(halaman: Any) -> Pasangan:
    return [
        (str(kuasa.id), f"{kuasa.nama}, kuasa {satu.nama}, surat {kuasa.nomor}")
        for satu in halaman.pihak
        for kuasa in satu.kuasa
        if kuasa.status in {StatusKuasa.MENUNGGU, StatusKuasa.TERVERIFIKASI}
    ]


def _terpisah(halaman: Any) -> dict[str, Pasangan]:
    """Who and what may go to a case of its own; the employer stays in both."""
    pihak = [satu for satu in halaman.pihak if satu.jenis is not JenisPihak.PENGUSAHA]
    jenis = halaman.fakta.jenis
    return {
        "pihak": [(str(s.id), f"{s.nama} ({s.sisi.label.lower()})") for s in pihak],
        "anggota": [
            (str(orang.id), orang.nama)
            for satu in pihak
            for orang in satu.anggota
            if len(satu.anggota) > 1
        ],
        "jenis": [(s.value, s.label) for s in sorted(jenis)] if len(jenis) > 1 else (),
        "tuntutan": [(str(s.id), s.uraian) for s in halaman.tuntutan],
    }


def _jawaban_kini(halaman: Any) -> dict[int, Jawaban]:
    return {
        satu.anggota_id: satu.jawaban
        for anjuran in halaman.anjuran
        for tanggapan in anjuran.tanggapan
        for satu in tanggapan.anggota
    }


def _anggota(
    tindakan: Tindakan, halaman: Any, pihak: frozenset[int]
) -> Sequence[tuple[int, str, str]]:
    if tindakan not in {Tindakan.CATAT_JAWABAN, Tindakan.PERBAIKI_JAWABAN}:
        return ()
    # A correction may change every answer: it starts from those given (`awal`), none stands.
    sudah = {} if tindakan is Tindakan.PERBAIKI_JAWABAN else _jawaban_kini(halaman)
    return [
        (anggota.id, anggota.nama, sudah[anggota.id].label if anggota.id in sudah else "")
        for satu in halaman.pihak
        if satu.id in pihak
        for anggota in satu.anggota
    ]


def _awal_panggilan(halaman: Any) -> dict[str, Any]:
    """The meeting that is planned, else the one last called for: its day while that lies ahead."""
    if awal := awal_panggilan_jadwal(halaman):
        return awal
    if not halaman.panggilan:
        return {}
    akhir = max(halaman.panggilan, key=lambda satu: satu.id)
    awal = {"perihal": akhir.perihal.value, "pukul": akhir.pukul, "tempat": akhir.tempat}
    if akhir.untuk_tanggal >= halaman.fakta.hari_ini:
        awal["untuk_tanggal"] = akhir.untuk_tanggal
    return awal


def _awal_jawaban(halaman: Any) -> dict[str, Any]:
    """The answers as they stand; a party's own ones where it alone has answered."""
    kini = {str(nomor): satu.value for nomor, satu in _jawaban_kini(halaman).items()}
    awal: dict[str, Any] = {"jawaban_anggota": kini} if kini else {}
    semua = [satu for anjuran in halaman.anjuran for satu in anjuran.tanggapan]
    menjawab = [satu for satu in semua if satu.jawaban or satu.anggota]
    if len(menjawab) == 1:
        (satu,) = menjawab
        awal["bukti"] = satu.bukti_jawaban
        if satu.jawaban and satu.jawaban is not Jawaban.DIANGGAP_MENOLAK:
            awal |= {"jawaban": satu.jawaban.value, "tanggal": satu.dijawab_pada}
    return awal


def _kata_jawaban(sisi: str, satu: Any) -> str:
    """Say what a party answered, and where its workers answered each for himself, how many how."""
    if satu.anggota:
        setuju = sum(anggota.jawaban is Jawaban.SETUJU for anggota in satu.anggota)
        return f"{sisi}: {setuju} pekerja setuju, {len(satu.anggota) - setuju} menolak."
    return f"{sisi} {satu.jawaban.label.lower()}, {tulis_tanggal(satu.dijawab_pada, hari=False)}."


def _awal_hasil_jawaban(halaman: Any) -> dict[str, Any]:
    """The answers that are recorded, by sides: names do not go into the history."""
    sisi = {satu.id: satu.sisi.label for satu in halaman.perkara.pihak}
    semua = [satu for anjuran in halaman.anjuran for satu in anjuran.tanggapan]
    kalimat = [
        _kata_jawaban(sisi[satu.pihak_id], satu)
        for satu in semua
        if satu.pihak_id in sisi and (satu.jawaban or satu.anggota)
    ]
    return {"catatan": " ".join(kalimat)} if kalimat else {}


def _awal_sidang(halaman: Any) -> dict[str, Any]:
    """What the record of the session says, where there is but one to correct."""
    semua = [satu for satu in halaman.sidang if satu.jalur is JenisSidang.MEDIASI]
    if len(semua) != 1:
        return {}
    (sidang,) = semua
    return {
        "tanggal": sidang.tanggal,
        "terlaksana": sidang.terlaksana,
        "ringkasan": sidang.ringkasan,
        "hadir": [str(satu.pihak_id) for satu in sidang.kehadiran if satu.hadir],
    }


def _awal_serah(halaman: Any) -> dict[str, Any]:
    return {"catatan": rancangan_catatan(pelaku_kini(), halaman.perkara)}


def _awal_pengembalian(halaman: Any) -> dict[str, Any]:
    return {} if halaman.fakta.bukti_bipartit else {"kekurangan": KURANG_BIPARTIT}


def _awal_terima(aksi: Tindakan) -> Callable[[Any], dict[str, Any]]:
    return lambda halaman: awal_terima(halaman, aksi)


_AWAL: dict[Tindakan, Callable[[Any], dict[str, Any]]] = {
    Tindakan.CATAT_SIDANG: awal_sidang_baru,
    Tindakan.BUKA_KLARIFIKASI: awal_undangan,
    Tindakan.RISALAH_KLARIFIKASI: awal_risalah,
    Tindakan.KEMBALI_BIPARTIT: awal_risalah,
    Tindakan.PB_KLARIFIKASI: awal_pb_klarifikasi,
    Tindakan.PB_MEDIASI: awal_perjanjian,
    Tindakan.PB_ATAS_ANJURAN: awal_perjanjian,
    Tindakan.CATAT_PANGGILAN: _awal_panggilan,
    Tindakan.PERBAIKI_JAWABAN: _awal_jawaban,
    Tindakan.TUTUP_ANJURAN_DITOLAK: _awal_hasil_jawaban,
    Tindakan.TUTUP_DITERIMA_SEBAGIAN: _awal_hasil_jawaban,
    Tindakan.PERBAIKI_SIDANG: _awal_sidang,
    Tindakan.KEMBALIKAN_BERKAS: _awal_pengembalian,
    Tindakan.GANTI_MEDIATOR: _awal_serah,
    # What the parties said online: the officer starts from their words and proves the rest.
    Tindakan.CABUT: awal_cabut,
    Tindakan.PILIH_KONSILIASI: awal_jalur,
    Tindakan.PILIH_ARBITRASE: awal_jalur,
    Tindakan.CATAT_TERIMA_PENGEMBALIAN: _awal_terima(Tindakan.CATAT_TERIMA_PENGEMBALIAN),
    Tindakan.CATAT_TERIMA_PANGGILAN: _awal_terima(Tindakan.CATAT_TERIMA_PANGGILAN),
    Tindakan.CATAT_TERIMA_ANJURAN: _awal_terima(Tindakan.CATAT_TERIMA_ANJURAN),
}
"""What the form of an act is filled with when it is opened."""


def _petunjuk(tindakan: Tindakan, halaman: Any) -> dict[str, str]:
    if tindakan is Tindakan.CATAT_SIDANG:
        return petunjuk_sidang(halaman)
    if tindakan is Tindakan.HAPUS_DARI_REGISTER and (kata := _patut(halaman)):
        return {"tetap_patut": kata}
    return {}


def _patut(halaman: Any) -> str:
    """Say which summonses of the applicant were received too near to their sessions."""
    return pertanyaan(halaman.fakta.dari_sisi(Sisi.PEMOHON))


def _bersyarat(tindakan: Tindakan, halaman: Any) -> dict[str, frozenset[str]]:
    """Return which fields are asked on this case alone, and which on others alone."""
    if tindakan is not Tindakan.HAPUS_DARI_REGISTER:
        return {}
    return {"perlu" if _patut(halaman) else "tanpa": frozenset({"tetap_patut"})}


def bahan_pilihan(pelaku: Pelaku, tindakan: Tindakan, halaman: Any) -> BahanPilihan:
    """Return the choices of the act's form on this case."""
    fakta: Fakta = halaman.fakta
    pihak = _pihak(tindakan, fakta)
    nama = {satu.id: satu.nama for satu in fakta.pihak}
    perlu_mediator = tindakan in {
        Tindakan.LIMPAHKAN,
        Tindakan.GANTI_MEDIATOR,
        Tindakan.NYATAKAN_BENTURAN,
    }
    return BahanPilihan(
        menurut_bidang={
            "pihak_id": pihak,
            "hadir": pihak,
            "mediator_id": _mediator(pelaku, tindakan, halaman.perkara) if perlu_mediator else (),
            "panggilan_id": _panggilan(halaman, nama),
            "sidang_id": _sidang(halaman),
            "acara_id": _acara(halaman),
            "tautan_id": _tautan(halaman),
            "kuasa_id": _kuasa(halaman),
            **(_terpisah(halaman) if tindakan is Tindakan.PISAHKAN else {}),
        },
        anggota=_anggota(tindakan, halaman, frozenset(int(kode) for kode, _ in pihak)),
        awal=_AWAL[tindakan](halaman) if tindakan in _AWAL else {},
        petunjuk=_petunjuk(tindakan, halaman),
        **_bersyarat(tindakan, halaman),
    )
