"""The domains by name, each where it has something to give."""

# From the lowest domain to the highest; each gives `routes.bp`, `routes.MENU` and `rules.IZIN`.
DOMAIN = (
    "audit",
    "kalender_kerja",
    "pemberitahuan",
    "akun",
    "dokumen",
    "surat",
    "perusahaan",
    "jadwal",
    "urusan",
    "data_pribadi",
    "permohonan",
    "serikat",
    "lks_bipartit",
    "tripartit",
    "syarat_kerja",
    "pembinaan",
    "mogok",
    "pencegahan",
    "perselisihan",
    "pihak_luar",
    "register_buku",
    "indikator",
    "beranda",
)

# Those of them that say what must hold of their rows (`queries.pemeriksaan.PEMERIKSAAN`).
PEMERIKSA = (
    "audit",
    "kalender_kerja",
    "pemberitahuan",
    "akun",
    "dokumen",
    "surat",
    "perusahaan",
    "jadwal",
    "urusan",
    "data_pribadi",
    "permohonan",
    "serikat",
    "lks_bipartit",
    "tripartit",
    "syarat_kerja",
    "pembinaan",
    "mogok",
    "pencegahan",
    "perselisihan",
    "indikator",
)

# Those of them that declare kinds of matter (`services.port.URUSAN`: each with who answers).
BERURUSAN = ("data_pribadi", "serikat", "tripartit", "pembinaan", "mogok", "pencegahan")

# Those of them that declare kinds of submission (`rules.jenis.JENIS`, `services.port.PORT`), in the
# order in which they are offered.
BERPERMOHONAN = (
    "syarat_kerja",
    "lks_bipartit",
    "serikat",
)

# Those of them that have tasks in the timetable (`rules.berkala.BERKALA`).
BERJADWAL = (
    "kalender_kerja",
    "pemberitahuan",
    "akun",
    "dokumen",
    "data_pribadi",
    "permohonan",
    "serikat",
    "lks_bipartit",
    "tripartit",
    "mogok",
    "syarat_kerja",
    "perselisihan",
    "indikator",
)
