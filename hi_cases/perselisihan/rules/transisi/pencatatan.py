"""Bipartit and registration: UU 2/2004 Ps 3-4 and 6-7, PER.31/MEN/XII/2008."""

from __future__ import annotations

from hi_cases.perselisihan.rules import syarat
from hi_cases.perselisihan.rules.transisi.pelaku import KABID, LOKET, PIHAK
from hi_cases.perselisihan.types import Buka, Hasil, Tahap, Tindakan, Transisi, Tujuan, Tutup

BIPARTIT = (
    Transisi(
        Tindakan.CATAT_PERUNDINGAN,
        dari=frozenset({Tahap.BIPARTIT}),
        peran=LOKET | PIHAK,
        dasar="UU 2/2004 Ps. 3 ayat (2), Ps. 6; PER.31/MEN/XII/2008 Ps. 4 ayat (1) huruf b",
        # 30 working days run from the first day of talks, whoever records it and when.
        membuka=(
            Buka("BIP-30", bila=lambda lama, baru: not lama.perundingan and bool(baru.perundingan)),
        ),
        utama=True,
    ),
    Transisi(
        Tindakan.PB_BIPARTIT,
        dari=frozenset({Tahap.BIPARTIT}),
        ke=(Tujuan(Tahap.SELESAI, Hasil.PB_BIPARTIT),),
        peran=LOKET | PIHAK,
        syarat=(syarat.sudah_berunding,),
        dasar="UU 2/2004 Ps. 7 ayat (1)-(4)",
        memenuhi=(Tutup("BIP-30"),),
    ),
    Transisi(
        Tindakan.BIPARTIT_GAGAL,
        dari=frozenset({Tahap.BIPARTIT}),
        ke=(Tujuan(Tahap.DRAF),),
        peran=LOKET | PIHAK,
        dasar="UU 2/2004 Ps. 3 ayat (3), Ps. 4 ayat (1)",
        memenuhi=(Tutup("BIP-30", batal="bipartit gagal"),),
    ),
)

PENERIMAAN = Transisi(
    Tindakan.TERIMA_BERKAS,
    dari=frozenset({Tahap.DRAF}),
    ke=(Tujuan(Tahap.BERKAS_DITERIMA),),
    peran=LOKET,
    syarat=(syarat.berkas_terbaca,),
    dasar="UU 2/2004 Ps. 4 ayat (1)",
    utama=True,
)

KELENGKAPAN = Transisi(
    # The law sets 7 working days but names no effect: a late completion is still taken.
    Tindakan.LENGKAPI_BERKAS,
    dari=frozenset({Tahap.BERKAS_DIKEMBALIKAN}),
    ke=(Tujuan(Tahap.BERKAS_DITERIMA),),
    peran=LOKET,
    dasar="UU 2/2004 Ps. 4 ayat (2)",
    memenuhi=(Tutup("REG-LENGKAP"),),
    utama=True,
)

PENCATATAN = (
    Transisi(
        Tindakan.UBAH_DRAF,
        dari=frozenset({Tahap.DRAF}),
        peran=LOKET | PIHAK,
        dasar="UU 2/2004 Ps. 4 ayat (1)",
    ),
    PENERIMAAN,
    Transisi(
        Tindakan.CATAT,
        dari=frozenset({Tahap.BERKAS_DITERIMA}),
        ke=(Tujuan(Tahap.DICATAT),),
        peran=LOKET,
        syarat=(syarat.bukti_bipartit_ada, syarat.jenis_ada),
        dasar="UU 2/2004 Ps. 4 ayat (1)",
        utama=True,
    ),
    Transisi(
        Tindakan.KEMBALIKAN_BERKAS,
        dari=frozenset({Tahap.BERKAS_DITERIMA}),
        ke=(Tujuan(Tahap.BERKAS_DIKEMBALIKAN),),
        peran=LOKET,
        dasar="UU 2/2004 Ps. 4 ayat (2)",
        utama=True,
    ),
    Transisi(
        Tindakan.CATAT_TERIMA_PENGEMBALIAN,
        dari=frozenset({Tahap.BERKAS_DIKEMBALIKAN}),
        peran=LOKET,
        syarat=(syarat.pengembalian_belum_diterima,),
        dasar="UU 2/2004 Ps. 4 ayat (2)",
        membuka=(Buka("REG-LENGKAP"),),
        utama=True,
    ),
    KELENGKAPAN,
    Transisi(
        Tindakan.TUTUP_TIDAK_LENGKAP,
        dari=frozenset({Tahap.BERKAS_DIKEMBALIKAN}),
        ke=(Tujuan(Tahap.SELESAI, Hasil.TIDAK_DILENGKAPI),),
        peran=LOKET,
        syarat=(syarat.waktu_lengkap_lewat,),
        dasar="UU 2/2004 Ps. 4 ayat (2); penutupan adalah praktik dinas, bebas mengajukan lagi",
        memenuhi=(Tutup("REG-LENGKAP", batal="lewat tanpa kelengkapan"),),
        praktik=True,
    ),
    Transisi(
        # The kabupaten has no inspectors: a breach of norms without a dispute goes to the province.
        Tindakan.TERUSKAN_PENGAWAS,
        dari=frozenset({Tahap.BERKAS_DITERIMA}),
        ke=(Tujuan(Tahap.DITERUSKAN_PENGAWAS),),
        peran=LOKET,
        dasar="UU 23/2014 Lampiran huruf G; Permenaker 17/2014 Ps. 16",
    ),
)

PENAWARAN = (
    Transisi(
        Tindakan.TAWARKAN,
        dari=frozenset({Tahap.DICATAT}),
        ke=(Tujuan(Tahap.DITAWARKAN),),
        peran=KABID,
        syarat=(syarat.ada_yang_ditawarkan,),
        dasar="UU 2/2004 Ps. 4 ayat (3)",
        membuka=(Buka("PILIH-7"),),
        utama=True,
    ),
    Transisi(
        Tindakan.PILIH_KONSILIASI,
        dari=frozenset({Tahap.DITAWARKAN}),
        ke=(Tujuan(Tahap.KONSILIASI),),
        peran=LOKET,
        syarat=(syarat.konsiliasi_boleh,),
        dasar="UU 2/2004 Ps. 4 ayat (3)-(4), Ps. 17-18, Ps. 20, Ps. 25",
        memenuhi=(Tutup("PILIH-7"),),
        # Its periods run from the day the konsiliator has the request, not from the choice.
        membuka=tuple(
            Buka(kode, mulai=lambda fakta: fakta.konsiliator_menerima)
            for kode in ("KON-7", "KON-8", "KON-30")
        ),
    ),
    Transisi(
        Tindakan.PILIH_ARBITRASE,
        dari=frozenset({Tahap.DITAWARKAN}),
        ke=(Tujuan(Tahap.ARBITRASE),),
        peran=LOKET,
        syarat=(syarat.arbitrase_boleh,),
        dasar="UU 2/2004 Ps. 4 ayat (3)-(4), Ps. 32",
        memenuhi=(Tutup("PILIH-7"),),
    ),
    Transisi(
        Tindakan.LIMPAHKAN,
        dari=frozenset({Tahap.DICATAT}),
        ke=(Tujuan(Tahap.DILIMPAHKAN_MEDIATOR, keterangan="tidak ada yang boleh ditawarkan"),),
        peran=KABID,
        syarat=(syarat.tidak_ada_yang_ditawarkan,),
        dasar="UU 2/2004 Ps. 4 ayat (3), Ps. 8",
        utama=True,
    ),
    Transisi(
        Tindakan.LIMPAHKAN,
        dari=frozenset({Tahap.DITAWARKAN}),
        ke=(Tujuan(Tahap.DILIMPAHKAN_MEDIATOR, keterangan="tanpa pilihan dalam PILIH-7"),),
        peran=KABID,
        syarat=(syarat.waktu_memilih_lewat,),
        dasar="UU 2/2004 Ps. 4 ayat (4)",
        memenuhi=(Tutup("PILIH-7", batal="lewat tanpa pilihan"),),
        utama=True,
    ),
)
