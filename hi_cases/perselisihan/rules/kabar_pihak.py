"""What happened to a case, told to one of its parties in plain words, or kept from it.

Every act has its word here (a test holds the two together): a sentence made of the event's own
data, or None for what is the office's business or the other side's. The event's stored sentence is
never shown: it may carry reasons, receivers and proofs that are not this party's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.rules.perubahan import bidang_bagi, hanya_kaitan
from hi_cases.perselisihan.types import (
    Jawaban,
    PutusanPeriksa,
    Tindakan,
    TujuanAlih,
)


@dataclass(frozen=True)
class Kejadian:
    """One event as a party's page knows it."""

    tindakan: str
    data: Mapping[str, Any]
    saya: frozenset[int] = frozenset()
    """The parties for which the reader stands."""
    nama: Mapping[int, str] | None = None
    sebagai_kuasa: bool = False
    """The reader only represents the party: what is the party's is not called his."""

    @property
    def pihak_id(self) -> int:
        return int(self.data.get("pihak_id") or 0)

    @property
    def milik_saya(self) -> bool:
        return self.pihak_id in self.saya

    @property
    def siapa(self) -> str:
        """Name whom the event is about: "Anda", or the other party."""
        return self.anda if self.milik_saya else (self.nama or {}).get(self.pihak_id, "Pihak lain")

    @property
    def anda(self) -> str:
        """Name the reader's own party: "Anda", or for its representative the party's name."""
        if not self.sebagai_kuasa:
            return "Anda"
        semua = [nama for nomor, nama in (self.nama or {}).items() if nomor in self.saya]
        return ", ".join(semua) or "pihak yang Anda wakili"

    def hari(self, nama: str) -> str:
        """Write a day of the event's data; empty where it has none."""
        nilai = self.data.get(nama)
        return tulis_tanggal(date.fromisoformat(str(nilai))) if nilai else ""


Kabar = Callable[[Kejadian], str | None] | str | None


def _hanya_saya(kalimat: str) -> Callable[[Kejadian], str | None]:
    """What a party said to the office is no news for the other side; `{anda}` names it."""
    return lambda k: kalimat.format(anda=k.anda) if k.milik_saya else None


def _tawarkan(k: Kejadian) -> str:
    jalur = " atau ".join(k.data.get("jalur") or ())
    return f"Dinas menawarkan {jalur or 'pilihan penyelesaian'} kepada semua pihak."


def _limpahkan(k: Kejadian) -> str:
    mediator = k.data.get("mediator")
    return f"Perkara dilimpahkan kepada mediator{f' {mediator}' if mediator else ''}."


def _catat(k: Kejadian) -> str:
    nomor = k.data.get("nomor")
    return f"Perselisihan dicatat di register{f' dengan nomor {nomor}' if nomor else ''}."


def _panggilan(k: Kejadian) -> str:
    untuk = k.hari("untuk_tanggal")
    return f"{k.siapa} dipanggil{f' untuk {untuk}' if untuk else ''}."


def _waktu_pertemuan(k: Kejadian) -> str:
    tempat = f", {k.data['di']}" if k.data.get("di") else ""
    return f"{k.hari('hari')} pukul {k.data.get('pukul', '–')}{tempat}"


def _jadwalkan(k: Kejadian) -> str:
    return f"{k.data.get('apa', 'Pertemuan')} dijadwalkan {_waktu_pertemuan(k)}."


def _jadwal_ulang(k: Kejadian) -> str:
    semula = k.hari("hari_semula")
    return (
        f"{k.data.get('apa', 'Pertemuan')}{f', semula {semula},' if semula else ''} dipindah ke "
        f"{_waktu_pertemuan(k)}. Panggilan untuk hari semula tidak berlaku lagi."
    )


def _batalkan_jadwal(k: Kejadian) -> str:
    return f"{k.data.get('apa', 'Pertemuan')} {k.hari('hari')} tidak jadi diadakan."


def _terima_panggilan(k: Kejadian) -> str:
    return f"{k.siapa} terbukti menerima surat panggilan."


def _sidang(k: Kejadian) -> str:
    ke = f" ke-{k.data['ke']}" if k.data.get("ke") else ""
    hadir = {int(satu) for satu in k.data.get("hadir") or ()}
    akhir = "" if k.data.get("terlaksana", True) else ", tetapi tidak terlaksana"
    catatan = f" Kehadiran {k.anda} tercatat." if hadir & k.saya else ""
    return f"Sidang mediasi{ke} dibuka{akhir}.{catatan}"


def _anjuran(k: Kejadian) -> str:
    nomor = k.data.get("nomor")
    return f"Mediator mengeluarkan anjuran{f' nomor {nomor}' if nomor else ''}."


def _terima_anjuran(k: Kejadian) -> str:
    if k.milik_saya:
        return f"{k.anda} terbukti menerima anjuran. Waktu menjawab {k.anda} mulai berjalan."
    return f"{k.siapa} terbukti menerima anjuran."


def _perbaiki_terima(k: Kejadian) -> str:
    if k.milik_saya and k.data.get("lama") != k.data.get("baru"):
        return (
            f"Tanggal {k.anda} menerima anjuran diperbaiki dari {k.hari('lama')} menjadi "
            f"{k.hari('baru')}; waktu menjawab dihitung dari tanggal itu."
        )
    return f"Catatan terima anjuran {k.siapa} diperbaiki."


def _jawaban(k: Kejadian) -> str:
    """What was answered is the party's own to read; the other side learns that it answered."""
    if not k.milik_saya:
        return f"{k.siapa} sudah menjawab anjuran."
    jawaban = k.data.get("jawaban")
    if isinstance(jawaban, Mapping):
        setuju = sum(satu == Jawaban.SETUJU for satu in jawaban.values())
        isi = f"{setuju} pekerja setuju, {len(jawaban) - setuju} menolak"
    else:
        isi = Jawaban(str(jawaban)).label.lower() if jawaban else "tercatat"
    telat = " Jawaban itu masuk setelah waktunya lewat." if k.data.get("terlambat") else ""
    return f"Jawaban {k.anda} atas anjuran tercatat: {isi}.{telat}"


def _perbaiki_jawaban(k: Kejadian) -> str:
    return f"Catatan jawaban {k.siapa} atas anjuran diperbaiki."


def _dianggap_menolak(k: Kejadian) -> str:
    return f"{k.siapa} tidak menjawab dalam waktunya, jadi dianggap menolak anjuran."


def _batalkan_anggapan(k: Kejadian) -> str:
    if not k.pihak_id:
        return "Pelimpahan kepada mediator dibatalkan; pilihan para pihak ditunggu lagi."
    if k.milik_saya:
        return f"Catatan dianggap menolak dibatalkan: {k.anda} masih dapat menjawab anjuran."
    return f"Catatan bahwa {k.siapa} dianggap menolak dibatalkan; jawabannya ditunggu lagi."


def _akta(k: Kejadian) -> str:
    nomor = k.data.get("nomor")
    akta = f" dengan akta nomor {nomor}" if nomor else ""
    return f"Perjanjian bersama didaftarkan di PHI{akta}."


def _gugatan(k: Kejadian) -> str:
    return f"{k.siapa} menggugat ke PHI, perkara nomor {k.data.get('nomor', '–')}."


def _kuasa(k: Kejadian) -> str:
    return f"Dinas mencatat surat kuasa {k.siapa}."


def _tunjuk_kuasa(k: Kejadian) -> str | None:
    kalimat = f"{k.anda} menunjuk kuasa. Suratnya diperiksa petugas dahulu."
    return kalimat if k.milik_saya else None


def _cabut_kuasa(k: Kejadian) -> str:
    if k.data.get("dinas"):
        return f"Dinas mencatat pencabutan kuasa {k.siapa}."
    kuasa = "kuasa Anda" if k.siapa == "Anda" else "kuasanya"
    return f"{k.siapa} mencabut {kuasa}."


def _periksa_kuasa(k: Kejadian) -> str | None:
    terima = k.data.get("putusan") == PutusanPeriksa.TERIMA
    if k.milik_saya:
        return f"Petugas memeriksa surat kuasa {k.anda}: {'diterima' if terima else 'ditolak'}."
    return f"{k.siapa} diwakili kuasa." if terima and k.pihak_id else None


def _alihkan(k: Kejadian) -> str:
    tujuan = k.data.get("tujuan")
    kepada = TujuanAlih(str(tujuan)).label if tujuan else "yang berwenang"
    return f"Perkara dialihkan kepada {kepada[0].lower()}{kepada[1:]}."


def _pilih(k: Kejadian) -> str:
    return f"{k.siapa} menyampaikan pilihan jalur penyelesaian."


def _perbaiki_data(k: Kejadian) -> str | None:
    """Name what was corrected; a company tied to its row is the office's own bookkeeping."""
    semua = k.data.get("rinci") or ()
    if hanya_kaitan(semua):
        return None
    bidang = bidang_bagi(semua, k.saya, k.anda)
    return f"Dinas memperbaiki data perkara{': ' + ', '.join(bidang) if bidang else ''}."


def _lengkap_terlambat(awal: str) -> Callable[[Kejadian], str]:
    return lambda k: (
        awal
        + (" Waktunya sudah lewat, tetapi tetap kami terima." if k.data.get("terlambat") else "")
    )


def _berunding(k: Kejadian) -> str:
    ke = f" ke-{k.data['ke']}" if k.data.get("ke") else ""
    return f"Perundingan bipartit{ke} dicatat."


T = Tindakan
KABAR: dict[Tindakan, Kabar] = {
    T.CATAT_PERUNDINGAN: _berunding,
    T.PB_BIPARTIT: "Perjanjian bersama bipartit dicatat. Perkara selesai.",
    T.BIPARTIT_GAGAL: "Bipartit dinyatakan gagal; perselisihan dapat diajukan ke dinas.",
    T.UBAH_DRAF: None,
    T.TERIMA_BERKAS: "Dinas menerima berkas permohonan.",
    T.CATAT: _catat,
    T.KEMBALIKAN_BERKAS: "Petugas mengembalikan berkas kepada pemohon untuk dilengkapi.",
    T.CATAT_TERIMA_PENGEMBALIAN: "Pemohon terbukti menerima kembali berkasnya.",
    T.LENGKAPI_BERKAS: _lengkap_terlambat("Kelengkapan berkas diterima."),
    T.TUTUP_TIDAK_LENGKAP: "Berkas ditutup karena tidak dilengkapi dalam waktunya.",
    T.TERUSKAN_PENGAWAS: "Perkara diteruskan kepada pengawas ketenagakerjaan provinsi.",
    T.TAWARKAN: _tawarkan,
    T.PILIH_KONSILIASI: "Para pihak memilih konsiliasi.",
    T.PILIH_ARBITRASE: "Para pihak memilih arbitrase.",
    T.LIMPAHKAN: _limpahkan,
    T.TERIMA_PELIMPAHAN: "Mediator menerima perkara ini; waktu mediasi mulai berjalan.",
    T.NYATAKAN_BENTURAN: None,
    T.GANTI_MEDIATOR: "Mediator perkara ini diganti.",
    T.CATAT_SIDANG_KONSILIASI: "Sidang konsiliasi diadakan.",
    T.ANJURAN_KONSILIATOR: "Konsiliator mengeluarkan anjuran.",
    T.PB_KONSILIASI: "Para pihak membuat perjanjian bersama dalam konsiliasi. Perkara selesai.",
    T.KONSILIASI_DITOLAK: "Anjuran konsiliator ditolak. Perkara selesai di dinas.",
    T.TUNJUK_ARBITER: "Arbiter ditunjuk.",
    T.PERPANJANG_ARBITRASE: "Waktu arbitrase diperpanjang atas kesepakatan para pihak.",
    T.PUTUSAN_ARBITER: "Arbiter menjatuhkan putusan. Perkara selesai.",
    T.AKTA_PERDAMAIAN: "Para pihak berdamai di hadapan arbiter. Perkara selesai.",
    T.BUKA_KLARIFIKASI: "Mediator mengundang para pihak untuk klarifikasi.",
    T.RISALAH_KLARIFIKASI: "Klarifikasi selesai; perkara lanjut ke mediasi.",
    T.PB_KLARIFIKASI: "Para pihak membuat perjanjian bersama. Perkara selesai.",
    T.KEMBALI_BIPARTIT: "Mediator mengembalikan perkara ke perundingan bipartit.",
    T.JADWALKAN: _jadwalkan,
    T.JADWAL_ULANG: _jadwal_ulang,
    T.BATALKAN_JADWAL: _batalkan_jadwal,
    T.CATAT_PANGGILAN: _panggilan,
    T.CATAT_TERIMA_PANGGILAN: _terima_panggilan,
    T.CATAT_SIDANG: _sidang,
    T.PERBAIKI_SIDANG: "Catatan sidang mediasi diperbaiki.",
    T.PB_MEDIASI: "Para pihak membuat perjanjian bersama. Perkara selesai.",
    T.HAPUS_DARI_REGISTER: "Perkara dihapus dari register karena pemohon tidak hadir.",
    T.TERBITKAN_ANJURAN: _anjuran,
    T.CATAT_MENGETAHUI: None,
    T.CATAT_TERIMA_ANJURAN: _terima_anjuran,
    T.PERBAIKI_TERIMA_ANJURAN: _perbaiki_terima,
    T.CATAT_JAWABAN: _jawaban,
    T.CATAT_DIANGGAP_MENOLAK: _dianggap_menolak,
    T.PERBAIKI_JAWABAN: _perbaiki_jawaban,
    T.BATALKAN_ANGGAPAN: _batalkan_anggapan,
    T.PB_ATAS_ANJURAN: "Para pihak membuat perjanjian bersama atas anjuran. Perkara selesai.",
    T.TUTUP_ANJURAN_DITOLAK: "Anjuran tidak disetujui semua pihak. Perkara selesai di dinas.",
    T.TUTUP_DITERIMA_SEBAGIAN: "Perjanjian bersama dibuat bagi yang setuju. Perkara selesai.",
    T.CATAT_AKTA_PHI: _akta,
    T.CATAT_GUGATAN_PHI: _gugatan,
    T.CATAT_PUTUSAN_PHI: "PHI menjatuhkan putusan.",
    T.BUKA_KEMBALI: "Dinas membuka kembali perkara ini.",
    T.CATAT_KUASA: _kuasa,
    T.PERBAIKI_DATA: _perbaiki_data,
    T.PERBAIKI_TANGGAL: "Dinas memperbaiki satu tanggal yang keliru dalam perkara ini.",
    T.TAUTKAN: None,
    T.LEPAS_TAUTAN: None,
    T.GABUNGKAN: "Perkara ini digabungkan ke perkara lain, dan berlanjut di sana.",
    T.PISAHKAN: "Sebagian perkara ini dipisahkan menjadi perkara sendiri.",
    T.CABUT: "Permohonan dicabut atas permintaan pemohon. Perkara selesai.",
    T.ALIHKAN: _alihkan,
    T.AJUKAN: "Permohonan diajukan ke dinas.",
    T.LENGKAPI_DARING: _lengkap_terlambat("Pemohon mengirim kelengkapan berkas."),
    T.PILIH_JALUR: _pilih,
    T.KABARKAN_HADIR: _hanya_saya("{anda} mengabarkan akan hadir."),
    T.KABARKAN_HALANGAN: _hanya_saya("{anda} mengabarkan tanggal yang tidak dapat dihadiri."),
    T.LAPOR_TERIMA: _hanya_saya("{anda} mengabarkan sudah menerima surat."),
    T.JAWAB_ANJURAN: _jawaban,
    T.URUNGKAN: "Diurungkan sebelum diajukan ke dinas.",
    T.MOHON_CABUT: _hanya_saya("{anda} meminta permohonan dicabut; petugas yang mencatatnya."),
    T.TAMBAH_DOKUMEN: _hanya_saya("{anda} menambah dokumen."),
    T.TUNJUK_KUASA: _tunjuk_kuasa,
    T.CABUT_KUASA: _cabut_kuasa,
    T.TANGGAPI_PERNYATAAN: _hanya_saya("Petugas menanggapi kabar {anda}."),
    T.PERIKSA_KUASA: _periksa_kuasa,
}
"""One word for every act; None: not a party's to know."""


_DARI_PERKARA_LAIN = {
    "terima_gabungan": "Perkara lain dengan pokok yang sama digabungkan ke perkara ini.",
    "lepas_gabungan": "Penggabungan perkara lain ke perkara ini dibatalkan.",
    "dipisahkan": "Perkara ini dipisahkan dari perkara lain; tahap dan waktunya sama.",
}
"""Events that an act on another case left in this one."""
TARIK = "tarik_kabar"
"""The event of a statement taken back: an act of no stage, so no row of the table."""


def kabar(k: Kejadian) -> str | None:
    """Return the sentence for a party; None for what is not told, and for events of no act."""
    if k.tindakan == TARIK:
        return f"{k.anda} menarik kembali kabar yang belum ditanggapi." if k.milik_saya else None
    try:
        isi = KABAR[Tindakan(k.tindakan)]
    except ValueError:
        return _DARI_PERKARA_LAIN.get(k.tindakan)
    kalimat = isi if isi is None or isinstance(isi, str) else isi(k)
    # A name may end with the dot of a title.
    return f"{kalimat.rstrip('.')}." if kalimat else None
