"""A company whose KBLI 2020 code is known has the sektor that the code belongs to.

No table changes. The trail has no entry for it: nobody changed these companies, the code said it
all along. Going back leaves them: what was read cannot be told from what was chosen.

Revision ID: 0058
Revises: 0057
"""

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None

# Peraturan BPS 2/2020 as it was read on the day of this revision: first and last golongan pokok.
_KATEGORI = {
    "A": ("01", "03"),
    "B": ("05", "09"),
    "C": ("10", "33"),
    "D": ("35", "35"),
    "E": ("36", "39"),
    "F": ("41", "43"),
    "G": ("45", "47"),
    "H": ("49", "53"),
    "I": ("55", "56"),
    "J": ("58", "63"),
    "K": ("64", "66"),
    "L": ("68", "68"),
    "M": ("69", "75"),
    "N": ("77", "82"),
    "O": ("84", "84"),
    "P": ("85", "85"),
    "Q": ("86", "88"),
    "R": ("90", "93"),
    "S": ("94", "96"),
    "T": ("97", "98"),
    "U": ("99", "99"),
}


def upgrade() -> None:
    """Fill the sektor where there is none; what somebody chose stays."""
    isi = sa.text(
        "UPDATE perusahaan SET sektor = :huruf, sektor_versi = '2020' WHERE sektor IS NULL "
        "AND kbli_versi = '2020' AND substr(kbli, 1, 2) BETWEEN :awal AND :akhir"
    )
    for huruf, (awal, akhir) in _KATEGORI.items():
        op.execute(isi.bindparams(huruf=huruf, awal=awal, akhir=akhir))


def downgrade() -> None:
    """Leave the rows as they are."""
