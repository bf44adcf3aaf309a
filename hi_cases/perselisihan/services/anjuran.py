"""Acts of the anjuran: issue, receipts, answers, and the ends that follow from them."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import bertitik
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import Anjuran, JawabanAnggota, Pihak, TanggapanAnjuran
from hi_cases.perselisihan.services import tenggat
from hi_cases.perselisihan.services.bipartit import catatan_pb, simpan_pb
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup, tidak_sebelum
from hi_cases.perselisihan.types import (
    Hasil,
    HasilAnggota,
    Jawaban,
    JenisPihak,
    JenisSidang,
    Tahap,
    Tindakan,
)
from hi_cases.surat.services import nomor as nomor_surat
from hi_cases.surat.services import samakan as surat

SURAT_ANJURAN = ("anjuran", "risalah_penyelesaian")
"""The letters that a party has with its anjuran: one envelope, one day of receipt."""
BERAMPLOP = frozenset(
    {Tindakan.PERBAIKI_TERIMA_ANJURAN, Tindakan.BATALKAN_ANGGAPAN, Tindakan.PERBAIKI_TANGGAL}
)
"""Acts that may correct the receipt of a letter: those that were sent are held before the case."""
_BAGIAN = (
    "keterangan_pekerja",
    "keterangan_pengusaha",
    "keterangan_saksi",
    "pertimbangan",
    "isi",
)


def _nomor(di: Lingkup, isi: dict[str, Any], bidang: str, seri: str, sebutan: str) -> str:
    """The number as typed, or the next of the office's own series, entered into its book."""
    if isi[bidang]:
        return isi[bidang]
    untuk = f"{sebutan}, perkara {di.perkara.sebutan}"
    return nomor_surat.ambil(di.pelaku, seri, isi["tanggal"], untuk=untuk).nomor


def terbitkan_anjuran(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Issue anjuran and risalah penyelesaian as one numbered set (MK 68/PUU-XIII/2015)."""
    tidak_sebelum(isi, "tanggal", di.perkara.sidang_pertama_pada, "sidang pertama")
    anjuran = Anjuran(
        perkara_id=di.perkara.id,
        jalur=JenisSidang.MEDIASI,
        nomor=_nomor(di, isi, "nomor", "anjuran", "Anjuran"),
        nomor_risalah=_nomor(di, isi, "nomor_risalah", "risalah", "Risalah penyelesaian"),
        tanggal=isi["tanggal"],
        **{nama: isi[nama] for nama in _BAGIAN},
    )
    db.session.add(anjuran)
    tanpa_hadir = not di.fakta.sidang_terlaksana
    return Catatan(
        isi["tanggal"],
        f"Anjuran {anjuran.nomor} bersama risalah penyelesaian {anjuran.nomor_risalah}."
        + (" Berdasarkan data yang ada, tanpa kehadiran termohon." if tanpa_hadir else ""),
        {"nomor": anjuran.nomor, "nomor_risalah": anjuran.nomor_risalah},
    )


def _anjuran(di: Lingkup) -> Anjuran:
    return db.session.scalars(sa.select(Anjuran).filter_by(perkara_id=di.perkara.id)).one()


def _tanggapan(anjuran: Anjuran, pihak: Pihak) -> TanggapanAnjuran:
    for satu in anjuran.tanggapan:
        if satu.pihak_id == pihak.id:
            return satu
    raise DataTidakSah(
        {"pihak_id": f"{pihak.nama} belum terbukti menerima anjuran. Catat dahulu penerimaannya."}
    )


def kode_jawab(di: Lingkup) -> str:
    """Return the code of the period to answer: a mediator's anjuran, or a konsiliator's."""
    return "KON-JWB-10" if di.fakta.tahap is Tahap.KONSILIASI else "JWB-10"


def _kode_sampai(di: Lingkup) -> str:
    return "KON-ANJ-10" if di.fakta.tahap is Tahap.KONSILIASI else "ANJ-10"


def catat_mengetahui(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Note that the head of the office has seen it: practice, never a gate."""
    anjuran = _anjuran(di)
    anjuran.diketahui_pada, anjuran.diketahui_oleh = isi["tanggal"], isi["nama"]
    return Catatan(isi["tanggal"], bertitik(f"Diketahui {isi['nama']}"))


def catat_terima_anjuran(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """A party has the anjuran, proven and confirmed: its own ten working days start."""
    anjuran, pihak = _anjuran(di), di.pihak(isi["pihak_id"])
    if any(satu.pihak_id == pihak.id for satu in anjuran.tanggapan):
        raise DataTidakSah({"pihak_id": f"Penerimaan {pihak.nama} sudah dicatat."})
    tidak_sebelum(isi, "tanggal", anjuran.tanggal, "tanggal anjuran")
    anjuran.tanggapan.append(
        TanggapanAnjuran(
            pihak_id=pihak.id,
            diterima_pada=isi["tanggal"],
            cara=isi["cara"],
            penerima=isi["penerima"],
            bukti=isi["bukti"],
            dikonfirmasi_oleh_id=di.pelaku.id,
            dikonfirmasi_nama=di.pelaku.nama,
        )
    )
    return Catatan(
        isi["tanggal"],
        f"Anjuran diterima {pihak.nama} ({isi['cara'].label.lower()}, {isi['penerima']}).",
        {"pihak_id": pihak.id, "cara": isi["cara"], "bukti": isi["bukti"]},
        pihak_id=pihak.id,
        label=f"Jawaban anjuran, {pihak.nama}",
        bukti=isi["bukti"],
    )


def _sampaikan_ulang(di: Lingkup, anjuran: Anjuran) -> None:
    """ANJ-10 (or the konsiliator's) was met when the last party had it: now on its true day."""
    if len(anjuran.tanggapan) < len(di.perkara.pihak):
        return
    akhir = max(satu.diterima_pada for satu in anjuran.tanggapan)
    tenggat.penuhi_ulang(di.pelaku, di.perkara, _kode_sampai(di), akhir)


def _jawaban_tertulis(tanggapan: TanggapanAnjuran) -> list[date]:
    """The days on which this party, or workers of its group, answered in writing."""
    semua = [(tanggapan.jawaban, tanggapan.dijawab_pada)]
    semua += [(satu.jawaban, satu.dijawab_pada) for satu in tanggapan.anggota]
    return [hari for jawab, hari in semua if hari and jawab is not Jawaban.DIANGGAP_MENOLAK]


def _gugurkan_diam(tanggapan: TanggapanAnjuran) -> bool:
    """Take back a silence that was noted on a clock that never ran so; letters stay."""
    ada = False
    if tanggapan.jawaban is Jawaban.DIANGGAP_MENOLAK:
        tanggapan.jawaban = tanggapan.dijawab_pada = None
        ada = True
    for satu in list(tanggapan.anggota):
        if satu.jawaban is Jawaban.DIANGGAP_MENOLAK:
            tanggapan.anggota.remove(satu)
            ada = True
    return ada


def gugurkan_diam(di: Lingkup, pihak: Pihak) -> None:
    """Take back the noted silence of a party, its day of receipt as it stands."""
    _gugurkan_diam(_tanggapan(_anjuran(di), pihak))


def _pastikan_tidak_diam(di: Lingkup, isi: dict[str, Any]) -> None:
    """Refuse another day where it would wipe out a noted silence: only kabid undoes that."""
    pihak = di.pihak(isi["pihak_id"])
    diam = next(p for p in di.fakta.pihak if p.id == pihak.id)
    if Jawaban.DIANGGAP_MENOLAK in diam.jawaban and isi["tanggal"] != diam.terima_anjuran:
        raise TindakanDitolak(
            f"{pihak.nama} sudah dicatat dianggap menolak menurut tanggal terima yang lama. "
            "Mengubah tanggal itu membatalkan catatannya, dan itu keputusan kepala bidang: minta "
            "tindakan “Batalkan anggapan” pada perkara ini, dengan tanggal terima yang benar."
        )


def perbaiki_terima_anjuran(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Correct a day of receipt: the due day is counted anew, the old one stays on record."""
    _pastikan_tidak_diam(di, isi)
    return geser_terima(di, isi)


def geser_terima(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Move a day of receipt, in the case and in the letter that it stands on.

    Ps 13(2)c-d: silence is a rejection only by the party's own clock, so one noted by the wrong
    clock falls away (kabid's `batalkan_anggapan`), to be noted again when the right one has run.
    """
    anjuran, pihak = _anjuran(di), di.pihak(isi["pihak_id"])
    tanggapan = _tanggapan(anjuran, pihak)
    lama, baru = tanggapan.diterima_pada, isi["tanggal"]
    tidak_sebelum(isi, "tanggal", anjuran.tanggal, "tanggal anjuran")
    tertulis = min(_jawaban_tertulis(tanggapan), default=None)
    if tertulis is not None and baru > tertulis:
        raise DataTidakSah(
            {
                "tanggal": f"{pihak.nama} sudah menjawab tertulis pada "
                f"{tulis_tanggal(tertulis, hari=False)}; anjuran tidak diterima sesudah itu. "
                "Bila tanggal jawabannya yang keliru, perbaiki jawaban itu dahulu."
            }
        )
    surat.samakan_terima(
        di.pelaku,
        di.perkara.rujukan,
        SURAT_ANJURAN,
        pihak.id,
        dari=lama,
        tanggal=baru,
        bukti=isi["bukti"],
        alasan=isi["alasan"],
    )
    tanggapan.diterima_pada, tanggapan.bukti = baru, isi["bukti"]
    gugur = lama != baru and _gugurkan_diam(tanggapan)
    if lama != baru:
        tenggat.geser(
            di.pelaku,
            di.perkara,
            kode_jawab(di),
            baru,
            isi["alasan"],
            kunci=queries.kunci_pihak(pihak.id),
            bukti=isi["bukti"],
            berjalan_lagi=gugur,
        )
        _sampaikan_ulang(di, anjuran)
    return Catatan(
        di.hari_ini,
        _kalimat_terima(pihak, lama, baru, gugur=gugur) + f" {isi['alasan']}",
        {"pihak_id": pihak.id, "lama": lama, "baru": baru, "gugur": gugur, **_alasan(isi)},
        sebelum={"terima_anjuran": lama},
        sesudah={"terima_anjuran": baru},
    )


def _alasan(isi: dict[str, Any]) -> dict[str, Any]:
    return {"alasan": isi["alasan"], "bukti": isi["bukti"]}


def _kalimat_terima(pihak: Pihak, lama: date, baru: date, *, gugur: bool) -> str:
    if lama == baru:
        return f"Bukti terima anjuran {pihak.nama} diperbaiki."
    awal, akhir = tulis_tanggal(lama, hari=False), tulis_tanggal(baru, hari=False)
    kalimat = f"Tanggal terima anjuran {pihak.nama} diperbaiki dari {awal} menjadi {akhir}."
    if gugur:
        kalimat += " Catatan dianggap menolak gugur; waktu menjawab dihitung dari tanggal itu."
    return kalimat


def _isi_kelompok(
    pihak: Pihak, tanggapan: TanggapanAnjuran, isi: dict[str, Any], *, timpa: bool
) -> dict[str, str]:
    """Write the answers of a group's workers; one word for all stands for each of them.

    The record names them by their numbers: two may bear one name.
    """
    satu_kata = isi["jawaban"]
    peta = {str(kunci): nilai for kunci, nilai in (isi["jawaban_anggota"] or {}).items() if nilai}
    sudah = {satu.anggota_id: satu for satu in tanggapan.anggota}
    ditulis: dict[str, str] = {}
    for anggota in pihak.anggota:
        nilai = peta.get(str(anggota.id)) or (satu_kata if not peta else None)
        if nilai is None or (anggota.id in sudah and not timpa):
            continue
        jawaban = Jawaban(str(nilai))
        if jawaban is Jawaban.DIANGGAP_MENOLAK:
            raise DataTidakSah({"jawaban_anggota": "Pilih setuju atau menolak."})
        _jawab_anggota(tanggapan, anggota.id, jawaban, isi["tanggal"])
        ditulis[str(anggota.id)] = jawaban.value
    if not ditulis:
        raise DataTidakSah({"jawaban_anggota": "Isi jawaban sedikitnya satu pekerja."})
    return ditulis


def _jawab_anggota(
    tanggapan: TanggapanAnjuran, anggota_id: int, jawaban: Jawaban, hari: date
) -> None:
    for satu in tanggapan.anggota:
        if satu.anggota_id == anggota_id:
            satu.jawaban, satu.dijawab_pada = jawaban, hari
            return
    tanggapan.anggota.append(
        JawabanAnggota(anggota_id=anggota_id, jawaban=jawaban, dijawab_pada=hari)
    )


def _tulis_jawaban(
    di: Lingkup, pihak: Pihak, tanggapan: TanggapanAnjuran, isi: dict[str, Any], *, timpa: bool
) -> dict[str, Any]:
    tidak_sebelum(isi, "tanggal", tanggapan.diterima_pada, "anjuran diterima")
    tanggapan.bukti_jawaban = isi["bukti"]
    tanggapan.alasan = isi["alasan"] or ""
    jatuh = next((p.jawab_jatuh for p in di.fakta.pihak if p.id == pihak.id), None)
    terlambat = jatuh is not None and isi["tanggal"] > jatuh
    if pihak.jenis is JenisPihak.KELOMPOK:
        jawaban: Any = _isi_kelompok(pihak, tanggapan, isi, timpa=timpa)
    else:
        if isi["jawaban"] is None:
            raise DataTidakSah({"jawaban": "Pilih setuju atau menolak."})
        if tanggapan.jawaban is not None and not timpa:
            raise DataTidakSah({"pihak_id": f"Jawaban {pihak.nama} sudah dicatat."})
        tanggapan.jawaban = Jawaban(isi["jawaban"].value)
        tanggapan.dijawab_pada = isi["tanggal"]
        jawaban = tanggapan.jawaban
    return {"pihak_id": pihak.id, "jawaban": jawaban, "terlambat": terlambat, "bukti": isi["bukti"]}


def _kalimat(pihak: Pihak, data: dict[str, Any]) -> str:
    jawaban = data["jawaban"]
    if isinstance(jawaban, dict):
        setuju = sum(satu == Jawaban.SETUJU for satu in jawaban.values())
        isi = f"{setuju} pekerja setuju, {len(jawaban) - setuju} menolak"
    else:
        isi = jawaban.label.lower()
    return f"Jawaban {pihak.nama}: {isi}." + (
        " Diterima setelah waktu menjawab lewat." if data["terlambat"] else ""
    )


def catat_jawaban(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Record a written answer: of a party, or of workers of a group one by one."""
    pihak = di.pihak(isi["pihak_id"])
    data = _tulis_jawaban(di, pihak, _tanggapan(_anjuran(di), pihak), isi, timpa=False)
    return Catatan(isi["tanggal"], _kalimat(pihak, data), data, pihak_id=pihak.id)


def perbaiki_jawaban(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Correct an answer in the open, e.g. a letter that came in time and was found late."""
    pihak = di.pihak(isi["pihak_id"])
    tanggapan = _tanggapan(_anjuran(di), pihak)
    if tanggapan.jawaban is None and not tanggapan.anggota:
        raise DataTidakSah({"pihak_id": f"{pihak.nama} belum menjawab. Catat jawabannya dahulu."})
    data = _tulis_jawaban(di, pihak, tanggapan, isi, timpa=True)
    return Catatan(
        di.hari_ini,
        f"Diperbaiki. {_kalimat(pihak, data)} {isi['alasan']}",
        {**data, "alasan": isi["alasan"]},
        pihak_id=pihak.id,
    )


def catat_dianggap_menolak(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Note silence as a rejection, for a party whose time is over (Ps 13(2)d).

    The rejection stands on the last day of that time, whenever it is noted.
    """
    pihak = di.pihak(isi["pihak_id"])
    fakta = next(satu for satu in di.fakta.pihak if satu.id == pihak.id)
    jatuh = fakta.jawab_jatuh
    if jatuh is None or not fakta.matang(di.hari_ini):
        raise DataTidakSah({"pihak_id": f"Waktu menjawab {pihak.nama} belum lewat."})
    tanggapan = _tanggapan(_anjuran(di), pihak)
    if pihak.jenis is JenisPihak.KELOMPOK:
        sudah = {satu.anggota_id for satu in tanggapan.anggota}
        for anggota in pihak.anggota:
            if anggota.id not in sudah:
                _jawab_anggota(tanggapan, anggota.id, Jawaban.DIANGGAP_MENOLAK, jatuh)
    else:
        tanggapan.jawaban = Jawaban.DIANGGAP_MENOLAK
        tanggapan.dijawab_pada = jatuh
    return Catatan(
        di.hari_ini,
        f"{pihak.nama} tidak menjawab sampai waktunya lewat: dianggap menolak.",
        {"pihak_id": pihak.id, "jatuh": jatuh},
        pihak_id=pihak.id,
    )


def _hasil_anggota(di: Lingkup) -> dict[str, str]:
    """Set each worker's own outcome; agreement counts only where the other side agreed too."""
    anjuran = _anjuran(di)
    jawaban = {satu.anggota_id: satu.jawaban for t in anjuran.tanggapan for satu in t.anggota}
    terikat = di.fakta.semua_setuju or di.fakta.setuju_sebagian
    hasil: dict[str, str] = {}
    for pihak in di.perkara.pihak:
        for anggota in pihak.anggota:
            sepakat = terikat and jawaban.get(anggota.id) is Jawaban.SETUJU
            akhir = HasilAnggota.PERJANJIAN_BERSAMA if sepakat else HasilAnggota.DITOLAK
            anggota.hasil, hasil[str(anggota.id)] = akhir, akhir.value
    return hasil


def pb_atas_anjuran(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End: all agreed, and their agreement is signed (Ps 13(2)e)."""
    simpan_pb(di, isi, Hasil.PB_ATAS_ANJURAN)
    _hasil_anggota(di)
    return catatan_pb(isi)


def tutup_anjuran_ditolak(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End: rejected; each party may sue with the risalah it already has."""
    return Catatan(isi["tanggal"], isi["catatan"], {"anggota": _hasil_anggota(di)})


def tutup_diterima_sebagian(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End of a group case: an agreement for those who agreed, the PHI open to the others."""
    simpan_pb(di, isi, Hasil.DITERIMA_SEBAGIAN)
    return Catatan(isi["tanggal"], isi["catatan"], {"anggota": _hasil_anggota(di)})
