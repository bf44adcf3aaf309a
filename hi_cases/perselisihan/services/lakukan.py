"""One door for every act on a case: lock, permit, judge, do, move on, leave a trace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm.attributes import flag_modified

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import KonflikVersi, TidakBerizin, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import PeristiwaPerkara, Perkara
from hi_cases.perselisihan.rules import alur, isian, izin
from hi_cases.perselisihan.rules.beda import beda
from hi_cases.perselisihan.services import (
    akhir,
    anggapan,
    anjuran,
    bipartit,
    gabung,
    kabar_perkara,
    konsiliasi,
    koreksi,
    kuasa,
    mediasi,
    penawaran,
    pencatatan,
    perbaikan,
    pernyataan,
    pertemuan,
    pihak,
    pisah,
    siap,
    tenggat,
)
from hi_cases.perselisihan.services.daluwarsa import simpan_kandidat
from hi_cases.perselisihan.services.lingkup import PEKA, Catatan, Lingkup, polos
from hi_cases.perselisihan.types import AKHIR, Fakta, Posisi, Tahap, Tindakan, Transisi, Tujuan
from hi_cases.surat.services import samakan

Penangan = Callable[[Lingkup, dict[str, Any]], Catatan]

PENANGAN: dict[Tindakan, Penangan] = {
    Tindakan.CATAT_PERUNDINGAN: bipartit.catat_perundingan,
    Tindakan.PB_BIPARTIT: bipartit.pb_bipartit,
    Tindakan.BIPARTIT_GAGAL: bipartit.bipartit_gagal,
    Tindakan.UBAH_DRAF: pencatatan.ubah_draf,
    Tindakan.TERIMA_BERKAS: pencatatan.terima_berkas,
    Tindakan.CATAT: pencatatan.catat,
    Tindakan.KEMBALIKAN_BERKAS: pencatatan.kembalikan_berkas,
    Tindakan.CATAT_TERIMA_PENGEMBALIAN: pencatatan.catat_terima_pengembalian,
    Tindakan.LENGKAPI_BERKAS: pencatatan.lengkapi_berkas,
    Tindakan.TUTUP_TIDAK_LENGKAP: pencatatan.tutup_tidak_lengkap,
    Tindakan.TERUSKAN_PENGAWAS: pencatatan.teruskan_pengawas,
    Tindakan.TAWARKAN: penawaran.tawarkan,
    Tindakan.PILIH_KONSILIASI: penawaran.pilih_konsiliasi,
    Tindakan.PILIH_ARBITRASE: penawaran.pilih_arbitrase,
    Tindakan.LIMPAHKAN: penawaran.limpahkan,
    Tindakan.TERIMA_PELIMPAHAN: penawaran.terima_pelimpahan,
    Tindakan.NYATAKAN_BENTURAN: penawaran.nyatakan_benturan,
    Tindakan.GANTI_MEDIATOR: penawaran.ganti_mediator,
    Tindakan.CATAT_SIDANG_KONSILIASI: konsiliasi.catat_sidang_konsiliasi,
    Tindakan.ANJURAN_KONSILIATOR: konsiliasi.anjuran_konsiliator,
    Tindakan.PB_KONSILIASI: konsiliasi.pb_konsiliasi,
    Tindakan.KONSILIASI_DITOLAK: konsiliasi.konsiliasi_ditolak,
    Tindakan.TUNJUK_ARBITER: konsiliasi.tunjuk_arbiter,
    Tindakan.PERPANJANG_ARBITRASE: konsiliasi.perpanjang_arbitrase,
    Tindakan.PUTUSAN_ARBITER: konsiliasi.putusan_arbiter,
    Tindakan.AKTA_PERDAMAIAN: konsiliasi.akta_perdamaian,
    Tindakan.BUKA_KLARIFIKASI: mediasi.buka_klarifikasi,
    Tindakan.RISALAH_KLARIFIKASI: mediasi.risalah_klarifikasi,
    Tindakan.PB_KLARIFIKASI: mediasi.pb_klarifikasi,
    Tindakan.KEMBALI_BIPARTIT: mediasi.kembali_bipartit,
    Tindakan.JADWALKAN: pertemuan.jadwalkan,
    Tindakan.JADWAL_ULANG: pertemuan.jadwal_ulang,
    Tindakan.BATALKAN_JADWAL: pertemuan.batalkan_jadwal,
    Tindakan.CATAT_PANGGILAN: mediasi.catat_panggilan,
    Tindakan.CATAT_TERIMA_PANGGILAN: mediasi.catat_terima_panggilan,
    Tindakan.CATAT_SIDANG: mediasi.catat_sidang,
    Tindakan.PERBAIKI_SIDANG: perbaikan.perbaiki_sidang,
    Tindakan.PB_MEDIASI: mediasi.pb_mediasi,
    Tindakan.HAPUS_DARI_REGISTER: mediasi.hapus_dari_register,
    Tindakan.TERBITKAN_ANJURAN: anjuran.terbitkan_anjuran,
    Tindakan.CATAT_MENGETAHUI: anjuran.catat_mengetahui,
    Tindakan.CATAT_TERIMA_ANJURAN: anjuran.catat_terima_anjuran,
    Tindakan.PERBAIKI_TERIMA_ANJURAN: anjuran.perbaiki_terima_anjuran,
    Tindakan.CATAT_JAWABAN: anjuran.catat_jawaban,
    Tindakan.CATAT_DIANGGAP_MENOLAK: anjuran.catat_dianggap_menolak,
    Tindakan.PERBAIKI_JAWABAN: anjuran.perbaiki_jawaban,
    Tindakan.BATALKAN_ANGGAPAN: anggapan.batalkan_anggapan,
    Tindakan.PB_ATAS_ANJURAN: anjuran.pb_atas_anjuran,
    Tindakan.TUTUP_ANJURAN_DITOLAK: anjuran.tutup_anjuran_ditolak,
    Tindakan.TUTUP_DITERIMA_SEBAGIAN: anjuran.tutup_diterima_sebagian,
    Tindakan.CATAT_AKTA_PHI: akhir.catat_akta_phi,
    Tindakan.CATAT_GUGATAN_PHI: akhir.catat_gugatan_phi,
    Tindakan.CATAT_PUTUSAN_PHI: akhir.catat_putusan_phi,
    Tindakan.BUKA_KEMBALI: akhir.buka_kembali,
    Tindakan.CATAT_KUASA: akhir.catat_kuasa,
    Tindakan.PERBAIKI_DATA: akhir.perbaiki_data,
    Tindakan.PERBAIKI_TANGGAL: koreksi.perbaiki_tanggal,
    Tindakan.TAUTKAN: akhir.tautkan,
    Tindakan.LEPAS_TAUTAN: gabung.lepas_tautan,
    Tindakan.GABUNGKAN: gabung.gabungkan,
    Tindakan.PISAHKAN: pisah.pisahkan,
    Tindakan.CABUT: akhir.cabut,
    Tindakan.ALIHKAN: akhir.alihkan,
    Tindakan.AJUKAN: pihak.ajukan,
    Tindakan.LENGKAPI_DARING: pihak.lengkapi_daring,
    Tindakan.PILIH_JALUR: pihak.pilih_jalur,
    Tindakan.KABARKAN_HADIR: pihak.kabarkan_hadir,
    Tindakan.KABARKAN_HALANGAN: pihak.kabarkan_halangan,
    Tindakan.LAPOR_TERIMA: pihak.lapor_terima,
    Tindakan.JAWAB_ANJURAN: pihak.jawab_anjuran,
    Tindakan.URUNGKAN: pihak.urungkan,
    Tindakan.MOHON_CABUT: pihak.mohon_cabut,
    Tindakan.TAMBAH_DOKUMEN: pihak.tambah_dokumen,
    Tindakan.TUNJUK_KUASA: pihak.tunjuk_kuasa,
    Tindakan.CABUT_KUASA: pihak.cabut_kuasa,
    Tindakan.TANGGAPI_PERNYATAAN: pernyataan.tanggapi_pernyataan,
    Tindakan.PERIKSA_KUASA: kuasa.periksa_kuasa,
}

_BERDRAF = frozenset({Tindakan.UBAH_DRAF, Tindakan.PERBAIKI_DATA})
_SESUDAH_AKHIR = "perkara berakhir"


def _sudah_tersimpan(
    pelaku: Pelaku, perkara: Perkara, tindakan: Tindakan, versi: int, data: Mapping[str, Any]
) -> bool:
    """Compare versions. True: the same draft was saved already (a form sent twice)."""
    if perkara.versi == versi:
        return False
    if tindakan not in _BERDRAF:
        raise KonflikVersi([], perkara.versi)
    punya = polos(data.get("draf") or {})
    berdraf = tindakan is Tindakan.UBAH_DRAF
    tersimpan = queries.draf_kini(pelaku, perkara) if berdraf else queries.draf_dari(perkara)
    if berbeda := beda(punya, tersimpan):
        raise KonflikVersi(berbeda, perkara.versi)
    return True


def _pastikan_berwenang(
    pelaku: Pelaku, fakta: Fakta, tindakan: Tindakan, posisi: tuple[Posisi, ...]
) -> None:
    """Ask the permission table, then the row itself: a stage may narrow who acts."""
    kode = izin.kode(tindakan)
    authz.tabel().pastikan(pelaku, kode, milik_sendiri=alur.milik(pelaku, fakta, posisi))
    transisi = alur.cari(fakta.tahap, tindakan)
    if transisi is not None and not (
        pelaku.sistem or alur.berwenang(pelaku, transisi, fakta, posisi)
    ):
        siapa = ", ".join(satu.label.lower() for satu in transisi.peran)
        raise TidakBerizin(f"“{tindakan.label}” pada tahap ini dilakukan oleh {siapa}.")


def _pindah(perkara: Perkara, tujuan: Tujuan, catatan: Catatan) -> None:
    """Set stage, end and the fields tied to them in one go, as the CHECKs demand."""
    with db.session.no_autoflush:
        dari = perkara.tahap
        perkara.tahap, perkara.hasil = tujuan.tahap, tujuan.hasil
        if tujuan.tahap in AKHIR:
            perkara.tahap_sebelum_akhir = dari.value
            perkara.selesai_pada = catatan.tanggal
        elif dari in AKHIR:
            perkara.tahap_sebelum_akhir = perkara.selesai_pada = None
        for nama, nilai in catatan.setel.items():
            setattr(perkara, nama, nilai)


def _tenggat_pada_akhir(perkara_id: int) -> list[tuple[str, str]]:
    """Which deadlines were open when the case ended last, as its event says."""
    akhir_terakhir = db.session.scalars(
        sa.select(PeristiwaPerkara)
        .where(
            PeristiwaPerkara.perkara_id == perkara_id,
            PeristiwaPerkara.ke.in_([satu.value for satu in AKHIR]),
            PeristiwaPerkara.dari.not_in([satu.value for satu in AKHIR]),
        )
        .order_by(PeristiwaPerkara.id.desc())
        .limit(1)
    ).first()
    if akhir_terakhir is None:
        return []
    return [(kode, kunci) for kode, kunci in akhir_terakhir.data.get("tenggat_terbuka", ())]


def tulis_peristiwa(
    pelaku: Pelaku,
    perkara: Perkara,
    tindakan: str,
    *,
    dari: Tahap | None,
    catatan: Catatan,
    dasar: str,
    data: Mapping[str, Any],
) -> PeristiwaPerkara:
    """Leave the event of the case; who calls this alone writes the entry of the trail himself."""
    peristiwa = PeristiwaPerkara(
        perkara_id=perkara.id,
        pada=clock.sekarang(),
        tanggal=catatan.tanggal,
        tindakan=tindakan,
        dari=dari.value if dari else None,
        ke=perkara.tahap.value,
        hasil=perkara.hasil.value if perkara.hasil else None,
        pelaku_id=pelaku.id,
        pelaku_nama=pelaku.nama,
        dasar=dasar,
        keterangan=catatan.kalimat,
        data=polos(data),
    )
    db.session.add(peristiwa)
    db.session.flush()
    return peristiwa


def catat_peristiwa(
    pelaku: Pelaku,
    perkara: Perkara,
    tindakan: str,
    *,
    dari: Tahap | None,
    catatan: Catatan,
    dasar: str,
    data: Mapping[str, Any],
) -> PeristiwaPerkara:
    """Leave the event of the case and the entry of the trail, in the same transaction."""
    peristiwa = tulis_peristiwa(
        pelaku, perkara, tindakan, dari=dari, catatan=catatan, dasar=dasar, data=data
    )
    audit.catat(
        pelaku,
        f"perselisihan.{tindakan}",
        perkara.rujukan,
        sebelum={**catatan.sebelum, "tahap": dari.value} if dari else None,
        sesudah={
            **catatan.sesudah,
            "tahap": perkara.tahap.value,
            "hasil": perkara.hasil.value if perkara.hasil else None,
            "nomor": perkara.nomor,
            "tanggal": catatan.tanggal.isoformat(),
        },
        keterangan=catatan.kalimat,
        dasar=dasar,
        peka=PEKA,
    )
    return peristiwa


def _catat_di_lain(pelaku: Pelaku, catatan: Catatan, dasar: str) -> None:
    """Leave an event in each other case that the act reached; its version moves with it."""
    for satu in catatan.lain:
        satu.perkara.diubah_pada = clock.sekarang()
        flag_modified(satu.perkara, "diubah_pada")
        catat_peristiwa(
            pelaku,
            satu.perkara,
            satu.tindakan,
            dari=satu.perkara.tahap,
            catatan=satu.catatan,
            dasar=dasar,
            data=satu.catatan.data,
        )


def _jalankan(pelaku: Pelaku, di: Lingkup, transisi: Transisi, catatan: Catatan) -> None:
    perkara, sebelum = di.perkara, di.fakta
    sesudah = queries.fakta(perkara)
    terbuka = [(satu.kode, satu.kunci) for satu in queries.tenggat_berjalan(perkara.id)]
    tenggat.terapkan(pelaku, perkara, transisi, catatan, sebelum, sesudah)
    tujuan = transisi.tujuan(sebelum, sesudah)
    data = dict(catatan.data)
    if tujuan is not None:
        _pindah(perkara, tujuan, catatan)
        if perkara.tahap in AKHIR:
            alasan = catatan.alasan_tenggat or _SESUDAH_AKHIR
            kalender_kerja.batalkan(pelaku, perkara.rujukan, alasan=alasan)
            data["tenggat_terbuka"] = [list(satu) for satu in terbuka]
        elif sebelum.tahap in AKHIR:
            lama = _tenggat_pada_akhir(perkara.id)
            tenggat.lanjutkan(pelaku, perkara, lama, catatan.keterangan, sebelum.hari_ini)
    pertemuan.tutup_sisa(di)
    if not transisi.ringan:
        perkara.diubah_pada = clock.sekarang()
        flag_modified(perkara, "diubah_pada")
    db.session.flush()
    simpan_kandidat(perkara)
    peristiwa = catat_peristiwa(
        pelaku,
        perkara,
        transisi.tindakan.value,
        dari=sebelum.tahap,
        catatan=catatan,
        dasar=transisi.dasar,
        data=data,
    )
    _catat_di_lain(pelaku, catatan, transisi.dasar)
    siap.selaraskan(perkara, transisi.tindakan)
    kabar_perkara.sampaikan(pelaku, perkara, transisi, peristiwa)


def lakukan(
    pelaku: Pelaku,
    perkara_id: int,
    tindakan: Tindakan | str,
    versi: int,
    data: Mapping[str, Any],
) -> Perkara:
    """Do an act on a case as of its version `versi`.

    A form sent twice carries an old version the second time, so nothing is done twice: it is
    refused as a conflict, or, for a draft saved with the same content, taken as saved.
    """
    tindakan = Tindakan(tindakan)
    if tindakan in pertemuan.BERSURAT:
        pertemuan.tahan_surat(Rujukan("perkara", perkara_id))
    if tindakan in anjuran.BERAMPLOP:
        samakan.tahan(Rujukan("perkara", perkara_id))
    perkara = queries.kunci_perkara(pelaku, perkara_id)
    fakta = queries.fakta(perkara)
    posisi = queries.posisi(pelaku, perkara_id)
    _pastikan_berwenang(pelaku, fakta, tindakan, posisi)
    if _sudah_tersimpan(pelaku, perkara, tindakan, versi, data):
        return perkara
    if arsip := alur.halangan_arsip(fakta, tindakan):
        raise TindakanDitolak(arsip)
    transisi = alur.tentukan(fakta, tindakan)
    isi = isian.baca(tindakan, data, fakta.hari_ini)
    di = Lingkup(pelaku, perkara, fakta, posisi)
    catatan = PENANGAN[tindakan](di, isi)
    _jalankan(pelaku, di, transisi, catatan)
    pernyataan.tutup_terjawab(di, tindakan, isi, catatan)
    return perkara
